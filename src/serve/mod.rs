//! The site while it is being written: pages straight from memory, shown anew when a file is saved, with what is wrong over
//! the last good page. It knows no disk: whoever starts it brings the project, and brings it again when it has changed.
//!
//! Whoever starts it reads and judges the project on a thread of its own; one thread, the `workshop`, makes pages; another, the
//! `door`, speaks HTTP. Between them go orders and answers, so no page is ever made from half a project, and nobody who looks
//! at a page waits for what is judged meanwhile.

mod bell;
mod door;
mod notice;
mod policy;
mod search;
mod workshop;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

pub use bell::Ring;
pub use workshop::{Elsewhere, Order};

use crate::failure::Failure;
use crate::lang::Lang;
use bell::Bell;
use notice::Board;
use workshop::Workshop;

/// Where orders are given.
pub type Orders = Sender<Order>;

/// A preview that has a place to listen at, and nothing to show yet.
#[derive(Debug)]
pub struct Serve {
    listener: TcpListener,
    orders: Sender<Order>,
    inbox: Receiver<Order>,
    bell: Bell,
    board: Arc<Board>,
}

impl Serve {
    /// Takes the port, or any free one above it if it is taken and `search` says so.
    ///
    /// # Errors
    /// No port can be had at this address.
    pub fn bind(address: SocketAddr, search: bool, lang: Lang) -> Result<Self, Failure> {
        let (orders, inbox) = channel();
        Ok(Self {
            listener: door::listen(address, search)?,
            orders,
            inbox,
            bell: Bell::new(),
            board: Arc::new(Board::new(lang)),
        })
    }

    /// The address it listens at.
    ///
    /// # Errors
    /// The operating system does not know.
    pub fn address(&self) -> Result<SocketAddr, Failure> {
        self.listener.local_addr().map_err(|error| door::trouble(&error))
    }

    /// Where to bring the project.
    #[must_use]
    pub fn orders(&self) -> Orders {
        self.orders.clone()
    }

    /// Opens the door and works, until every giver of orders is gone. `elsewhere` has the files that are neither made nor
    /// kept in memory; `told` hears a line for each project that was judged.
    ///
    /// # Errors
    /// The door can't be opened.
    pub fn run(self, elsewhere: Elsewhere, told: &dyn Fn(&str)) -> Result<(), Failure> {
        let orders = self.orders.clone();
        door::open(self.listener, self.orders, self.bell.clone(), Arc::clone(&self.board))?;
        Workshop::new(self.bell, self.board, orders, elsewhere).work(&self.inbox, told);
        Ok(())
    }
}
