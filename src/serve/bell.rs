//! Rings for every page that is open somewhere.

use tokio::sync::broadcast::{Receiver, Sender, channel};

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    /// Pages are made from another project now.
    Pages,
    /// Only files that pages fetch, such as styles, are others now.
    Assets,
    /// Something else is found.
    Findings,
}

impl Ring {
    /// Its name on the wire.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Assets => "assets",
            Self::Findings => "findings",
        }
    }
}

/// The bell. Whoever is too slow to hear every ring looks for itself.
#[derive(Clone, Debug)]
pub struct Bell(Sender<Ring>);

/// Rings that are kept for slow listeners.
const KEPT: usize = 16;

impl Bell {
    pub fn new() -> Self {
        Self(channel(KEPT).0)
    }

    /// Rings; if nobody listens, nobody needs to.
    pub fn ring(&self, ring: Ring) {
        drop(self.0.send(ring));
    }

    pub fn listen(&self) -> Receiver<Ring> {
        self.0.subscribe()
    }
}
