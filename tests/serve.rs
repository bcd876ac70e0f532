//! The preview: who may ask, what is served, and that what is served is always what the files say in the end.
//!
//! Numbers in names are those of a catalogue of hazards, kept so that a gap in it is seen. Nothing is timed: a test waits for
//! a state until a generous deadline.

#![allow(clippy::unwrap_used, reason = "the functions that the tests share are tests, too")]

mod support;

#[path = "serve/client.rs"]
mod client;
#[path = "serve/follow.rs"]
mod follow;
#[path = "serve/http.rs"]
mod http;
#[path = "serve/site.rs"]
mod site;
#[path = "serve/storms.rs"]
mod storms;
