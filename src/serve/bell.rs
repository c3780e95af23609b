//! Rings for every page that is open somewhere, and counts: a page that begins to listen late can tell that it missed one.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

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
    /// Both at once, as the one that makes a page look at more.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Pages, _) | (_, Self::Pages) => Self::Pages,
            (Self::Assets, _) | (_, Self::Assets) => Self::Assets,
            _ => Self::Findings,
        }
    }

    /// Its name on the wire.
    #[must_use]
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
pub struct Bell {
    rings: Sender<Ring>,
    count: Arc<AtomicU64>,
}

/// Rings that are kept for slow listeners.
const KEPT: usize = 16;

impl Bell {
    pub fn new() -> Self {
        Self {
            rings: channel(KEPT).0,
            count: Arc::default(),
        }
    }

    /// Rings; if nobody listens, nobody needs to.
    pub fn ring(&self, ring: Ring) {
        self.count.fetch_add(1, Ordering::SeqCst);
        drop(self.rings.send(ring));
    }

    /// How often it rang. Who asks before making something has, at the worst, something newer than the number says.
    pub fn count(&self) -> u64 {
        self.count.load(Ordering::SeqCst)
    }

    pub fn listen(&self) -> Receiver<Ring> {
        self.rings.subscribe()
    }
}
