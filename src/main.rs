//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    hoshin::command::run(std::env::args_os())
}
