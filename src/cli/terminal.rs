//! Where the tool writes: a reader who goes away (`| head`) is no failure, and never a panic.

use std::io::{self, ErrorKind, Write};

use anstream::{AutoStream, ColorChoice};

/// Whether findings and help are coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colour {
    /// On a terminal, unless `NO_COLOR` and its like say otherwise.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// Standard output, for what was asked, and standard error, for what the tool has to say of its own work.
pub struct Terminal {
    out: Channel,
    err: Channel,
}

/// One of the two, until its reader goes away.
struct Channel {
    stream: Box<dyn Write>,
    closed: bool,
    failure: Option<io::Error>,
}

impl Terminal {
    /// The terminal of the process.
    pub fn new(colour: Colour) -> Self {
        let choice = match colour {
            Colour::Auto => ColorChoice::Auto,
            Colour::Always => ColorChoice::AlwaysAnsi,
            Colour::Never => ColorChoice::Never,
        };
        Self::over(
            Box::new(AutoStream::new(io::stdout(), choice)), // Auto looks at the stream and the environment
            Box::new(AutoStream::new(io::stderr(), choice)),
        )
    }

    /// A terminal over any two streams.
    pub fn over(out: Box<dyn Write>, err: Box<dyn Write>) -> Self {
        Self { out: Channel::new(out), err: Channel::new(err) }
    }

    /// Writes what was asked for: findings, help.
    pub fn print(&mut self, text: &str) {
        self.out.write(text);
    }

    /// Writes what the tool has to say of its own work.
    pub fn tell(&mut self, text: &str) {
        self.err.write(text);
    }

    /// Why something could not be written, other than because its reader left: a full disk.
    pub fn failure(&mut self) -> Option<io::Error> {
        self.out.failure.take()
    }
}

impl Channel {
    fn new(stream: Box<dyn Write>) -> Self {
        Self { stream, closed: false, failure: None }
    }

    fn write(&mut self, text: &str) {
        if self.closed {
            return;
        }
        if let Err(error) = self.stream.write_all(text.as_bytes()).and_then(|()| self.stream.flush()) {
            self.closed = true;
            if error.kind() != ErrorKind::BrokenPipe {
                self.failure = Some(error);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Refusing(ErrorKind);

    impl Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_left_is_no_failure_and_a_full_disk_is() {
        let mut terminal = Terminal::over(Box::new(Refusing(ErrorKind::BrokenPipe)), Box::new(io::sink()));
        terminal.print("lost");
        terminal.print("lost again");
        assert!(terminal.failure().is_none());
        let mut terminal = Terminal::over(Box::new(Refusing(ErrorKind::StorageFull)), Box::new(io::sink()));
        terminal.print("lost");
        assert_eq!(terminal.failure().map(|error| error.kind()), Some(ErrorKind::StorageFull));
    }
}
