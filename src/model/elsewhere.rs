//! Keys that stand in other places than those where people look for them.

/// The lists whose items are groups, each under a line of its own.
pub const GROUPS: [&str; 6] = ["attachments", "charts", "corrections", "languages", "roles", "signatories"];

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
            "related",
            "status",
            "topics",
        ],
    ),
    ("site", &["base_url", "feed_ids", "footer", "menu", "page_size", "theme", "time_zone"]),
    ("people", &["gender", "sort_name"]),
];
