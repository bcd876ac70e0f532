//! The program: hands its arguments and its environment to the front door.

use std::process::ExitCode;

fn main() -> ExitCode {
    // a fault of the program is told by the front door, in the person's language; nobody needs a stack trace
    std::panic::set_hook(Box::new(|_| {}));
    diptych::cli::run(std::env::args_os().skip(1), &|name| std::env::var_os(name))
}
