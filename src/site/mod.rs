//! Bytes by path: published, and later served and deployed.
