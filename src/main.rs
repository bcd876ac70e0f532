//! The program: hands its arguments and its environment to the front door.

use std::process::ExitCode;

fn main() -> ExitCode {
    diptych::cli::run(std::env::args_os().skip(1), &|name| std::env::var_os(name))
}
