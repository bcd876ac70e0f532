//! The program: hands its arguments to the front door.

fn main() {}
