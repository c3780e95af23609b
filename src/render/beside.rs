//! A long work and many short ones at once. On few cores the long one alone would leave all but one of them idle for much of its time.

use std::sync::OnceLock;

use rayon::{ScopeFifo, scope_fifo};

/// How many short works a thread takes at once: few, because one that waits in the middle of the long work takes some, too, and goes on with
/// it only when they are done.
const AT_ONCE: usize = 16;

/// Does the long work, and beside it a short one for each thing.
///
/// # Errors
/// The first of any; no other work is begun then.
pub(super) fn beside<T, E>(
    long: impl FnOnce() -> Result<(), E> + Send,
    things: &[T],
    short: &(impl Fn(&T) -> Result<(), E> + Sync),
) -> Result<(), E>
where
    T: Sync,
    E: Send + Sync,
{
    let failed = OnceLock::new();
    let tell = |outcome: Result<(), E>| {
        if let Err(error) = outcome {
            // Another may have failed before.
            drop(failed.set(error));
        }
    };
    scope_fifo(|works: &ScopeFifo<'_>| {
        for some in things.chunks(AT_ONCE) {
            works.spawn_fifo(|_| {
                let mut left = some.iter();
                while failed.get().is_none()
                    && let Some(thing) = left.next()
                {
                    tell(short(thing));
                }
            });
        }
        tell(long());
    });
    failed.into_inner().map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::{AT_ONCE, beside};

    #[test]
    fn each_work_is_done_once_unless_one_fails() {
        let things: Vec<usize> = (1..=AT_ONCE * 3 + 1).collect();
        let sum = AtomicUsize::new(0);
        let short = |thing: &usize| {
            sum.fetch_add(*thing, Ordering::Relaxed);
            Ok::<_, &str>(())
        };
        let long = || {
            sum.fetch_add(1000, Ordering::Relaxed);
            Ok(())
        };
        assert_eq!(beside(long, &things, &short), Ok(()));
        assert_eq!(sum.into_inner(), 1000 + things.iter().sum::<usize>());
        assert_eq!(beside(|| Err("long"), &things, &|_| Ok(())), Err("long"));
        let fourth = |thing: &usize| if *thing == 4 { Err("fourth") } else { Ok(()) };
        assert_eq!(beside(|| Ok(()), &things, &fourth), Err("fourth"));
    }
}
