//! The program: hands its arguments and its environment to the front door.

use std::process::ExitCode;

/// A build makes millions of small values on every core at once; the allocator of the system spends a seventh of the time on
/// them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // a fault of the program is told by the front door, in the person's language; nobody needs a stack trace
    std::panic::set_hook(Box::new(|_| {}));
    diptych::cli::run(std::env::args_os().skip(1), &|name| std::env::var_os(name))
}
