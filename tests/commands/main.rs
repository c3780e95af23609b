//! Commands as people run them: arguments in, exact words and exit code out.

mod diff;
