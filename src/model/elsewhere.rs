//! Keys that stand in other places than those where people look for them.

use crate::base::SourcePath;

/// The lists whose items are groups, each under a line of its own.
pub const GROUPS: [&str; 7] = ["attachments", "charts", "corrections", "languages", "roles", "signatories", "waivers"];

/// Whether a key stands at the top of the file in which it was written below the header of a group.
pub fn stands_at_top(path: &SourcePath, key: &str) -> bool {
    let file = path.name().strip_suffix(".toml").unwrap_or_default();
    ELSEWHERE.iter().any(|(own, keys)| *own == file && keys.contains(&key))
}

/// Keys that people look for in the wrong file, by the file where they stand; `text` is that of a leaf.
pub const ELSEWHERE: [(&str, &[&str]); 6] = [
    ("signatories", &["signatories"]),
    ("part", &["clusters", "speaker"]),
    ("text", &["title", "subtitle", "lead", "slug", "short_title", "description", "pull_quotes"]),
    (
        "item",
        &[
            "attachments",
            "boilerplate",
            "charts",
            "contacts",
            "corrections",
            "date",
            "embargo_until",
            "expires_at",
            "figures",
            "images",
            "key_figures",
            "notes",
            "organisations",
            "people",
            "place",
            "publish_at",
            "reference",
            "related",
            "status",
            "topics",
        ],
    ),
    ("site", &["base_url", "feed_ids", "footer", "menu", "page_size", "theme", "time_zone"]),
    ("people", &["gender", "sort_name"]),
];
