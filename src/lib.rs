//! Diptych is a static site generator for an organisation's word in several languages. One **item** (a press release, an
//! interview, a manifesto, a page) is a diptych: one **leaf** of prose per language, hinged on facts that are stated once.
//! A long one is written in **parts**, each with leaves of its own, which are public or withheld with it. This page is the
//! map.
//!
//! # The journey
//!
//! ```text
//! disk ─snapshot→ Sources ─parse→ Written ─gate→ Edition ─plan→ Pages ─render→ Output ─publish→ disk
//!                 input            model          model          page   render  site
//!                                  every arrow also yields Diagnostics
//! ```
//!
//! The whole of it is one pure function, [`build::build`]: the commands, the tests and the benchmarks call it, and differ
//! only in what they do with the result. There is no second path.
//!
//! * [`input::Sources`] is a value, path → content, digest and facts: the only thing a build may read. It also carries
//!   what went wrong while listing, so that every build of the same sources says the same.
//! * [`model::settings`] are read first and passed to every parser. [`model::parse::written`] reads everything that was
//!   written, public or not. A [`model::Leaf`] is one Markdown file: its prose as events with source offsets, in which
//!   links, figures and standard shapes are known. One file in, one leaf out.
//! * [`model::gate`] withholds what is not public at a moment. An [`model::Edition`] holds no withheld leaf at all, only
//!   its bare name, so nothing downstream can leak it: a build with an embargoed document is byte for byte the build
//!   without it. Entries of the registries (organisations, people, topics) have a page only where something public uses
//!   them ([`model::uses`]).
//! * [`model::place`] is the address book: every page of the site stands in it, and addresses are made nowhere else.
//! * [`page::plan`](page::plan::plan) turns an edition into pages: an address, a template and a **view**, a plain struct
//!   ([`page::views`] is all that templates see). Each page is handed on as soon as it is made, to be rendered and put on a
//!   shelf; what stays of it is where it stands. So a site need not fit into memory.
//! * [`render`] runs templates, each as if it were the only one beside what it includes, and cannot name the model. For a
//!   template of many pages, what is the same in a language is worked out once ([`render::engine`]).
//! * [`verify`] asks whether the languages of an edition say the same: figures, names, links, shape.
//! * [`site`] makes a folder equal to an [`site::Output`], in one atomic exchange; or shows it to the browsers of this
//!   machine.
//!
//! The preview is no second journey: [`input::watch`] rings when something may have changed, a whole new snapshot finds
//! what, and the same function builds with what the last build left. It gives the site as the public will see it and as
//! those who write do ([`build::Build::preview`]). What a preview adds (a bar, errors, a script that reloads) is added by
//! [`site::serve`] to copies.
//!
//! # The rooms, and who may know whom
//!
//! | may import → | base | input | language | model | page | render | site | verify | build |
//! |---|---|---|---|---|---|---|---|---|---|
//! | **base**: paths, locales, spans, digests, findings, catalogues, memos | | | | | | | | | |
//! | **input**: disk → sources; the doorbell | x | | | | | | | | |
//! | **language**: notation, formats, house rules; the tool's own words | x | | | | | | | | |
//! | **model**: leaves, items, registries, gate, edition | x | x | x | | | | | | |
//! | **page**: pages and views | x | x¹ | x | x | | | | | |
//! | **render**: templates, theme, words, sitemaps, feeds, structured data | x | x | x | | x | | | | |
//! | **site**: bytes by path, published or served; their headers | x | | | | | | | | |
//! | **verify**: the languages of an edition beside each other | x | | x | x | | | | | |
//! | **build**: the journey | x | x | x | x | x | x | x | x | |
//! | **cli**: one file per command | x | x | x | x | | | x | x | x |
//!
//! ¹ `page` reads [`input::Facts`] (the size of a picture, the pages of a document), never a file. A test asserts this
//! table, that effects stay in `input/disk.rs`,
//! `input/watch.rs`, `site/publish/`, `site/serve/` and `cli/`, and that no room but `language` (and the
//! command that writes a first site) names a particular language.
//!
//! # Where a change goes
//!
//! * **A new kind of document**: a line in [`model::kind`], `model/<kind>.rs`, `page/<kind>.rs`, a view, a template, its
//!   labels in each catalogue, a golden site. The compiler and the test over `Kind::ALL` ask for each. One that is written
//!   in parts says so in its [`model::kind::Shape`]: [`model::part`] and `page/part.rs` do the rest.
//! * **A new sort of page** (an index, a list): [`model::place`], a line in [`page::sheet`] for its template, a file in
//!   [`page`], a view. **A new list of documents**: [`model::lists`].
//! * **What a document names** (people, organisations, …): `mentions` in its kind, from which checking, uses and pages follow.
//! * **A new key in `item.toml`**: [`model::item`] (every kind) or `model/<kind>.rs`; strict reading is [`model::fields`].
//! * **A new finding**: a line in [`base::codes`], a message in each `i18n/<code>/tool.ftl`, a topic in
//!   `tests/diagnostics/`.
//! * **A new language of the site**: files only. **Rich rules for a language**: one file in [`language`].
//! * **What a page shows**: its view in [`page::views`], then the template.
//! * **What a page tells machines**: `page/metadata.rs` for what documents share, the file of the kind for the rest; things
//!   of schema.org are plain data ([`page::views::metadata`]) that [`render::structured`] writes as one text.
//! * **A chart**: `[[charts]]` in `item.toml` names figures ([`model::chart`]); `page/charts.rs` makes lengths of them, the
//!   theme draws. **A map**: `content/regions.toml` ([`model::region`]) holds names and outlines, of any country.
//! * **A header of the published site**: [`site::headers`], in every form at once.
//! * **What a feed tells**: its view, `page/feed.rs`, then both formats in [`render::feeds`]. The form of its ids is never
//!   changed: programs would take old documents for new ones.
//!
//! # Incremental without a dependency graph
//!
//! The cheap middle is computed every time, the expensive ends are memoised by the digest of everything that they are a
//! function of: leaves (path, bytes, settings), items (what states their facts, what stands in their folder, settings), bodies
//! (leaf, link targets, figures, pictures, anchors, words, language), loaded templates, finished stylesheets, pages (tool,
//! language, templates, catalogue, static files, address, source, frame, view), comparisons. A view is the dependency set of a
//! page: a template reaches nothing else. Memos replay the findings they stored. The oracle is a test: warm build = cold build.
//!
//! Above them stands one memo of what is made at once (the pages of a document, a list): a function of the **world**, which is
//! all that any page may see, and of the prose of the document itself. Of a leaf the world holds the **outline**
//! ([`model::Leaf::outline`]): its front matter, its headings, what it refers to. Other pages show nothing else of it, so an edit
//! of a paragraph makes the pages of one document, and no other is planned.
//!
//! A process that builds once ([`build::build_once`]) keeps no finished page, body or comparison and asks for none of their
//! keys, unless a preview will ask for them again; its shelf is a spool beside the published folder ([`site::Spool`]), from
//! which publication moves the files. The property that holds memos to their word holds it to the same.
//!
//! Between processes one record is kept, in `.diptych/`: what the last build found, under the digest of the program, of every
//! source and of the address, with the first moment at which a build of the same sources may differ
//! ([`build::Build::until`], which a property test holds to its word). When all of that is the same and the published folder,
//! read again, is what was published, a build says the same again and does nothing.
//!
//! # Where the first design was changed
//!
//! * Words of the site's catalogue that views need (names of kinds, labels inside prose) are read in `page`, so that views
//!   hold finished labels and templates stay simple; words that only templates say are read in `render`.
//! * Static files of a theme are published in one folder named after the digest of all of them, not one by one: they refer
//!   to each other by relative addresses. A stylesheet takes in what it imports and keeps its place; see
//!   [`render::styles`].
//! * A figure's value is written as a person says it: `value = 330`, `scale = "million"` is 330 million.
//! * Every build knows the preview besides what is public; there is no option for it. It keeps the address of the real site,
//!   not that of the local server: links between pages name no host and work in both places, and what is looked at is what
//!   will be published, byte for byte.
//! * What stops a publication is kept apart from what is reported ([`build::Build::blocking`]), because the preview's
//!   findings are the same type as the public ones.
//!
//! * What is wrong with *reading* an item stops every publication, draft or not, because the gate itself hangs on it; what
//!   is wrong with what a withheld item refers to, or in a withheld leaf that can be read, is told and stops nothing.
//! * One mistake is one finding: what only follows from another (a link to a document that cannot be read, a reference into
//!   a registry with a slip in it) is not judged.
//!
//! Deliberately absent: shortcodes, raw HTML beyond a short safe list, templates that read files or the network,
//! times of modification as proof that a file is the same (the preview believes the time of any change, `ctime`, of files that
//! had been left alone; see [`input::disk::snapshot_after`]), a dependency graph, a registry of kinds at run time.

#![warn(clippy::unwrap_used, clippy::expect_used)] // a reader must be able to check each; tests may

pub mod base;
pub mod build;
pub mod cli;
pub mod input;
pub mod language;
pub mod model;
pub mod page;
pub mod render;
pub mod site;
pub mod verify;
