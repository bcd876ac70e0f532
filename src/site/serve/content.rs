//! The body of an answer: bytes of a file in memory, or a stream of pieces.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use hyper::body::{Body, Bytes, Frame, SizeHint};
use rustix::fs::{Mode, OFlags, open};
use tokio::sync::mpsc;

/// The size of the pieces in which a large file is sent, in bytes.
const PIECE: usize = 64 << 10;

/// The body of an answer.
pub(super) enum Content {
    /// What is in memory; taken when it is sent.
    Whole(Option<Bytes>),
    /// Pieces as they come, with the number of bytes to expect when it is known.
    Pieces(mpsc::Receiver<io::Result<Bytes>>, Option<u64>),
}

impl Content {
    /// The bytes of a text.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Whole(Some(Bytes::from(text.into())))
    }

    /// Bytes that are shared, not copied.
    pub(super) fn shared(bytes: Arc<[u8]>) -> Self {
        Self::Whole(Some(Bytes::from_owner(bytes)))
    }

    /// A large file, as it is on the disk now.
    ///
    /// # Errors
    /// When it is not there any more, or is no file.
    pub(super) fn file(path: PathBuf) -> io::Result<Self> {
        // NOFOLLOW, NONBLOCK: what was a file when it was listed may be a link or a pipe by now
        let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let file = File::from(open(path, flags, Mode::empty())?);
        let metadata = file.metadata()?;
        if !metadata.is_file() {
            return Err(ErrorKind::InvalidInput.into());
        }
        let length = metadata.len();
        let (sender, receiver) = mpsc::channel(4);
        tokio::task::spawn_blocking(move || send(file, length, &sender));
        Ok(Self::Pieces(receiver, Some(length)))
    }
}

/// Sends a file piece by piece, until its end or that of the connection.
fn send(mut file: File, mut left: u64, to: &mpsc::Sender<io::Result<Bytes>>) {
    let mut piece = vec![0; PIECE];
    while left > 0 {
        let wanted = usize::try_from(left).unwrap_or(PIECE).min(PIECE);
        let read = match piece.get_mut(..wanted).map(|room| file.read(room)) {
            Some(Ok(0)) | None => Err(ErrorKind::UnexpectedEof.into()), // it grew shorter: the connection is cut
            Some(read) => read,
        };
        let bytes = read.map(|count| Bytes::copy_from_slice(piece.get(..count).unwrap_or_default()));
        left = left.saturating_sub(bytes.as_ref().map_or(left, |bytes| bytes.len() as u64));
        if to.blocking_send(bytes).is_err() {
            return;
        }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match self.get_mut() {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Pieces(pieces, _) => pieces.poll_recv(context).map(|piece| piece.map(|bytes| bytes.map(Frame::data))),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64)),
            Self::Pieces(_, Some(length)) => SizeHint::with_exact(*length),
            Self::Pieces(_, None) => SizeHint::default(),
        }
    }
}
