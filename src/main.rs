//! Arguments in, exit code out.

use std::process::ExitCode;

/// A build makes many small things on many threads; this allocator takes a fraction of the time of the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    hoshin::command::run(std::env::args_os())
}
