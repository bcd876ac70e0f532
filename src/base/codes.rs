//! Every finding the tool can make, declared once: name, severity, arguments.
//!
//! The message of a code is the entry of the same name in `i18n/<language>/tool.ftl`, its help the attribute `.help`.
//! A test asserts that this table and the catalogues agree.

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops publication when it concerns what is public.
    Error,
    /// Is reported, and stops nothing unless asked to.
    Warning,
    /// Is listed on request.
    Note,
}

impl Severity {
    /// The name used in machine-readable formats.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $severity:ident [$($arg:ident),*];)+) => {
        /// What a finding says.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $variant,)+ }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stable name: what machines read, and the message's name in the catalogues.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)+ }
            }

            /// The arguments that its message may name.
            pub fn args(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$(stringify!($arg)),*],)+ }
            }
        }
    };
}

// The argument `language` is everywhere the code of a language of the site: messages name its files by it.
codes! {
    // Files
    /// The root holds no `content/site.toml`.
    NoSite = "no-site" Error [];
    /// A file is not UTF-8; `encoding` is `utf16` or `other`.
    NotUtf8 = "not-utf8" Error [encoding];
    /// The name of a file is not UTF-8.
    NameNotUtf8 = "name-not-utf8" Error [name];
    /// Something that is not a regular file stands among the sources; `found` is `symlink`, `folder-symlink` or `special`.
    NotRegular = "not-regular" Error [found];
    /// A file or folder cannot be read; `reason` is `permission`, `vanished` or `other`.
    Unreadable = "unreadable" Error [reason, detail];
    /// A file is larger than anything of its sort should be; `limit` in kilobytes.
    TooLarge = "too-large" Error [limit];
    /// Two names differ only by case or by Unicode form.
    Twins = "twins" Error [other];
    /// A name that some systems cannot store.
    BadFileName = "bad-file-name" Error [name];
    /// A control or a bidirectional control character in a text; `code` like `U+202E`.
    ControlCharacter = "control-character" Error [code];

    // TOML
    /// TOML that cannot be read; `slip` is the name of what was meant otherwise, or empty, `suggestion` how to write it, and
    /// `detail` is the reader's own English phrase.
    TomlSyntax = "toml-syntax" Error [slip, suggestion, detail];
    /// The same key twice in one table.
    DuplicateKey = "duplicate-key" Error [key];
    /// A key that does not exist here; `file` is the sort of file to which it belongs (`text` for a leaf), where there is one.
    UnknownKey = "unknown-key" Error [key, suggestion, file];
    /// A key that must stand here; `field` is its last part and `group` what precedes it, where it stands in a group.
    MissingKey = "missing-key" Error [key, field, group];
    /// A value of another type; `expected` and `found` are names of types on which the message selects.
    WrongType = "wrong-type" Error [key, expected, found];
    /// A value that is not one of those that exist; `choices` lists them.
    UnknownValue = "unknown-value" Error [key, value, suggestion, choices];
    /// A text that must not be empty.
    EmptyText = "empty-text" Error [key];
    /// A date that does not exist, or lies outside 1900–2199; without `key`, it is the name of a folder.
    BadDate = "bad-date" Error [key, value];
    /// A local time that the change of clocks skips or repeats; `change` is `gap` or `fold`.
    AmbiguousTime = "ambiguous-time" Error [key, value, change, zone];
    /// A moment that must be given with its time.
    TimeNeeded = "time-needed" Error [key];
    /// A date that must be given without a time; `value` is the date alone.
    TimeUnneeded = "time-unneeded" Error [key, value];
    /// A time zone that does not exist.
    UnknownZone = "unknown-zone" Error [value];
    /// An identifier that is not lower-case ASCII letters, digits and hyphens; without `key`, it is the name of a folder.
    BadId = "bad-id" Error [key, value, suggestion];
    /// The last part of an address that is not lower-case ASCII letters, digits and hyphens.
    BadSlug = "bad-slug" Error [value, suggestion];
    /// An address that is not http or https, or has parts it must not have.
    BadUrl = "bad-url" Error [key, value];
    /// An e-mail address that is not one.
    BadEmail = "bad-email" Error [key, value];
    /// A language tag that is not one, or not in its usual form.
    BadLanguage = "bad-language" Error [value, suggestion];
    /// The authority of ids of feeds is not a name with a date, as RFC 4151 demands; `part` is what is wrong: `comma`, `name`
    /// or `date`.
    BadFeedIds = "bad-feed-ids" Error [key, value, part];
    /// The date of the authority of ids of feeds lies ahead: RFC 4151 wants one on which it was in force.
    FutureFeedIds = "future-feed-ids" Warning [date];
    /// A number outside what is possible here.
    OutOfRange = "out-of-range" Error [key, minimum, maximum];
    /// The same identifier twice.
    DuplicateId = "duplicate-id" Error [id];

    // Settings
    /// No language is declared.
    NoLanguage = "no-language" Error [];
    /// Texts of the whole site carry a code that no language declares; `declared` is that of the language without texts
    /// that seems to be meant, or empty, and `count` is the number of texts.
    UndeclaredLanguage = "undeclared-language" Error [code, declared, count];
    /// The theme's folder does not exist.
    UnknownTheme = "unknown-theme" Error [name, suggestion];
    /// Themes that extend each other in a circle.
    ThemeCycle = "theme-cycle" Error [chain];
    /// Two sections share one part of the addresses of a language.
    SegmentClash = "segment-clash" Error [segment, language];

    // Items and leaves
    /// A folder of `content/` that is no kind of document, or (`sort` is `file`) a file that has no place there.
    UnknownFolder = "unknown-folder" Error [name, suggestion, sort];
    /// An item's folder without `item.toml`; `kind` is the folder of its kind.
    NoItemFile = "no-item-file" Error [kind];
    /// An item without a leaf in any language.
    NoLeaf = "no-leaf" Warning [];
    /// A leaf in a language that the site does not have.
    UnknownLeaf = "unknown-leaf" Error [name, suggestion];
    /// A status for a language in which there is no leaf.
    StatusWithoutLeaf = "status-without-leaf" Warning [language];
    /// A language is said to be ready and has no leaf; `suggestion` is a file that may have been meant for it.
    ReadyWithoutLeaf = "ready-without-leaf" Error [language, suggestion];
    /// The date of a document that is public lies ahead.
    FutureDate = "future-date" Warning [date];
    /// A correction whose day has not come: it is withheld until then.
    CorrectionWaits = "correction-waits" Warning [date];
    /// A correction of a document that was not published yet.
    CorrectedFirst = "corrected-first" Error [date, published];
    /// A document that is to go before it has come.
    ExpiresFirst = "expires-first" Warning [];
    /// A page that is public and to which nothing leads.
    UnreachedPage = "unreached-page" Warning [language];
    /// A leaf that does not open with `+++`.
    NoFrontMatter = "no-front-matter" Error [];
    /// Front matter without its closing `+++`.
    UnclosedFrontMatter = "unclosed-front-matter" Error [];
    /// What a rule of typography leaves to a person; `rule` is its id, `proposal` what could stand there, or empty.
    Typography = "typography" Warning [rule, text, proposal];
    /// A title longer than what lists and search engines show.
    LongTitle = "long-title" Warning [length, limit];
    /// A lead longer than one reads at a glance.
    LongLead = "long-lead" Warning [length, limit];
    /// A lead that is more than one paragraph of words: a list, a heading, a picture, a footnote.
    LeadBlocks = "lead-blocks" Error [];
    /// Raw HTML outside the short safe list.
    RawHtml = "raw-html" Error [tag];
    /// An HTML tag of the safe list that is not closed, or closes nothing.
    UnbalancedHtml = "unbalanced-html" Error [tag];
    /// A heading of a level that prose does not have.
    HeadingLevel = "heading-level" Error [level];
    /// The same anchor twice in one leaf.
    DuplicateAnchor = "duplicate-anchor" Error [anchor];
    /// Lists or quotations nested beyond reason.
    NestedTooDeep = "nested-too-deep" Error [limit];
    /// `[text][label]` whose label is defined nowhere.
    UndefinedLabel = "undefined-label" Error [label];
    /// A link whose scheme readers cannot follow safely.
    LinkScheme = "link-scheme" Error [scheme, suggestion];
    /// A footnote without its text, or a text without its call; `missing` is `text` or `call`.
    OrphanFootnote = "orphan-footnote" Error [label, missing];
    /// A mark that Markdown did not take for one, and that readers would see; `mark` is `link`, `link-form`, `link-gap`,
    /// `picture`, `heading`, `list`, `table`, `bold`, `template`, `anchor` or `note`.
    RuinedMark = "ruined-mark" Error [mark];
    /// What may be a mark that was ruined, or meant; `mark` is `bullet`, `bold` or `invisible`, with its `code`.
    DoubtfulMark = "doubtful-mark" Warning [mark, code];
    /// A title after an address, which is not printed; `of` is `link` or `picture`.
    LinkTitle = "link-title" Warning [title, of];

    /// Something below a document in parts that is none of its parts, called `name` below the document; `reason` is `folder`
    /// (no part has a folder of this name), `number` (it lacks its number), `loose` (a text outside the folder of its part),
    /// `deep` (a folder with texts inside that of a part) or `facts` (a TOML file that nobody reads).
    UnknownPart = "unknown-part" Error [reason, name, suggestion];
    /// Two parts with one number; `suggestion` is a folder with a number that is free.
    DuplicatePart = "duplicate-part" Error [number, suggestion];
    /// A part in a language in which the document itself does not exist.
    PartWithoutCover = "part-without-cover" Warning [language];
    /// A part that a language lacks and the document has in it; `count` stands where the language lacks them all.
    MissingPart = "missing-part" Warning [language, count];
    /// The anchor to which clusters are assigned is that of no heading in a language, or in none where that is empty.
    UnknownPassage = "unknown-passage" Error [anchor, language, suggestion];
    /// A contribution that says to no cluster that it belongs to it; `anchor` is empty where the heading has none.
    NoCluster = "no-cluster" Error [heading, anchor];
    /// The same organisation signs twice.
    DuplicateSignatory = "duplicate-signatory" Error [name];
    /// The same person signs twice.
    DuplicateSigner = "duplicate-signer" Warning [name];
    /// The signatories are not as many as is stated.
    SignatoryCount = "signatory-count" Error [stated, counted];
    /// A passage to show large that does not stand in the text.
    PullQuote = "pull-quote" Error [text];
    /// An interview that was held after it was published.
    InterviewedLater = "interviewed-later" Error [held, published];
    /// An interview without a heading of second level: nothing in it is a question.
    NoQuestion = "no-question" Warning [];
    /// A question of an interview without an answer below it.
    NoAnswer = "no-answer" Warning [question];
    /// A person whose gender is not stated, and who has a role that agrees in gender.
    GenderNeeded = "gender-needed" Error [id, person];

    /// The role in which someone speaks or signs is none of those that the registry gives to the person in that
    /// organisation; `stated` is one of these.
    OtherRole = "other-role" Warning [role, person, stated];
    /// A post that ends before it begins.
    EndsFirst = "ends-first" Error [from, until];
    /// A name of a role or a topic that is the same in every language; `languages` lists their codes, `form` is what goes
    /// between braces.
    OneTextForAll = "one-text-for-all" Warning [key, languages, form];

    // References
    /// A link to an item that does not exist.
    UnknownItem = "unknown-item" Error [target, suggestion];
    /// An item that the menu or a list of related documents names, and that does not exist; `choices` lists the kinds of
    /// which a menu may name the list.
    UnknownPlace = "unknown-place" Error [target, suggestion, choices];
    /// An address of the web or of e-mail without its beginning; `scheme` is `https` or `mailto`.
    BareAddress = "bare-address" Error [address, scheme];
    /// A link to an item that is not public; `status` as in `not-public`, `language` that of the leaf which decides,
    /// `stated` whether its status is written at all: `yes` or `no`.
    WithheldItem = "withheld-item" Error [target, status, language, stated];
    /// A link to an item that does not exist in this language.
    UntranslatedItem = "untranslated-item" Warning [target, language];
    /// A link to an anchor that the page does not have.
    UnknownAnchor = "unknown-anchor" Error [anchor, suggestion];
    /// A file that is not in the item's folder.
    UnknownAsset = "unknown-asset" Error [name, suggestion];
    /// A file in an item's folder that nothing uses; it is not published.
    UnusedAsset = "unused-asset" Warning [name];
    /// A picture that is there and that `item.toml` does not describe.
    UndeclaredPicture = "undeclared-picture" Error [name];
    /// A picture that `item.toml` describes in part; `missing` lists keys, `form` what is to be written.
    IncompletePicture = "incomplete-picture" Error [name, missing, form];
    /// A picture whose size cannot be read.
    BadPicture = "bad-picture" Error [name];
    /// A PDF that cannot be read.
    BadDocument = "bad-document" Error [name];
    /// A reference to an entry that the registry does not have; `registry` is `organisation`,
    /// `person`, `role`, `topic`, `contact` or `boilerplate`.
    /// `count` is how often it is named elsewhere, where it is.
    UnknownEntry = "unknown-entry" Error [registry, id, suggestion, count];
    /// A registry whose file is not there, where documents name its entries; `id` is the first that one names, `count` how
    /// often others are named besides.
    NoRegistry = "no-registry" Error [registry, id, count];
    /// A figure that neither the item nor the registry states.
    UnknownFigure = "unknown-figure" Error [id, suggestion];
    /// A chart that would not be honest; `reason` is `few` (nothing to compare), `unit` (the figure `id` counts something
    /// else), `share` (it is no part of a whole) or `negative`.
    ChartFigures = "chart-figures" Error [reason, id];
    /// The text of a figure's link says another value than the figure.
    FigureMismatch = "figure-mismatch" Error [written, stated];
    /// The words around a number bound it on the other side than the figure does.
    FigureQualifier = "figure-qualifier" Error [written, stated];
    /// The words around a number say more, or less, than the figure does.
    FigureNuance = "figure-nuance" Warning [written, stated];
    /// The sign or the name of a currency where its code is expected.
    UnitSign = "unit-sign" Warning [value, suggestion];
    /// The text of a figure's link has no number in digits.
    FigureWithoutNumber = "figure-without-number" Error [written];
    /// No version of the boilerplate is in force on the item's date.
    NoBoilerplateInForce = "no-boilerplate-in-force" Error [id, date];
    /// A boilerplate that has no text in a language of the item.
    UntranslatedBoilerplate = "untranslated-boilerplate" Error [id, language];
    /// A text of a registry that is missing in a language where it is shown.
    UntranslatedText = "untranslated-text" Error [key, language];
    /// What nobody could tell yet, and must be completed before the site goes public.
    ToComplete = "to-complete" Warning [key];
    /// The same in a text; `what` is to be completed.
    TextToComplete = "text-to-complete" Warning [what];

    // One text held against the other
    /// A figure, a date or an identifier that two languages tell differently. `reason` is `value`, `unit`, `sign`, `opposite`,
    /// `missing`, `added` or `notation`; `source` and `target` are the words that differ, or empty; `passage` and
    /// `counterpart` the sentences around them.
    ParityFigure = "parity-figure" Error [reason, source, target, passage, counterpart];
    /// The same, told in a way that someone should look at: `reason` is also `qualifier`, `ambiguous`, `date` or `duration`.
    ParityNuance = "parity-nuance" Warning [reason, source, target, passage, counterpart];
    /// Headings that differ; `what` is `number`, `level` or `anchor`, with both values.
    ParityHeading = "parity-heading" Error [what, source, target];
    /// Another number of paragraphs and the like; `what` is `paragraph`, `item`, `cell`, `quotation`, `note`, `picture`,
    /// `code` or `call`.
    ParityShape = "parity-shape" Warning [what, source, target, passage];
    /// A link that only one of the languages has; `missing` says whether it is the translation that lacks it: `yes` or `no`.
    ParityLink = "parity-link" Error [missing, link, passage, counterpart];
    /// A name that only one of the languages has; `reason` is `missing`, `added`, `other` or `spelling`, `found` the words that
    /// stand in its place.
    ParityName = "parity-name" Warning [reason, name, found, passage, counterpart];
    /// A thing that the terminology names and one of the languages does not; `missing` says whether it is the translation that
    /// lacks it, `term` is how the other names it, `expected` lists the names that would be right.
    ParityTerm = "parity-term" Warning [missing, term, expected, passage, counterpart];
    /// A name that the terminology advises against; `why` is its reason, `instead` the sentence with the name that is
    /// preferred in its place.
    AvoidedTerm = "avoided-term" Warning [found, preferred, why, passage, instead];
    /// A registered name that is spelt otherwise, or (`reason` is `link`, not `spelling`) a link to someone whose words name
    /// someone else.
    NameVariant = "name-variant" Warning [reason, found, name, passage];
    /// Quotations that are put in the mouths of two people.
    ParitySpeaker = "parity-speaker" Error [source, target];
    /// A quotation that does not say whose it is.
    NoSpeaker = "no-speaker" Warning [passage];
    /// Parts that are more than the whole that is announced.
    SumExceeds = "sum-exceeds" Warning [whole, parts, passage];
    /// A list of other length than is announced before it.
    CountedList = "counted-list" Warning [stated, counted, passage];
    /// The same thing with two values in one document; `among` is `text` or `boilerplate`.
    TwoValues = "two-values" Warning [among, first, second, passage];
    /// A large number that seems to be an amount and has no currency.
    NoCurrency = "no-currency" Warning [amount, passage];
    /// A text that is not in its language; `found` is the tag of the one that it seems to be in.
    WrongLanguage = "wrong-language" Error [language, found];
    /// A passage in another language that is not marked as such.
    ForeignPassage = "foreign-passage" Warning [found, passage];
    /// A waiver to which no finding corresponds.
    StaleWaiver = "stale-waiver" Warning [check, text];

    // Addresses
    /// Two pages or files at one address.
    AddressClash = "address-clash" Error [address];

    // Catalogues and theme
    /// A catalogue that a language must have.
    NoCatalogue = "no-catalogue" Error [language];
    /// A part of a catalogue that Fluent cannot read.
    MessageSyntax = "message-syntax" Error [];
    /// The same message twice.
    DuplicateMessage = "duplicate-message" Error [id];
    /// A message that the source language has and this one lacks, or that a template asks for.
    MissingMessage = "missing-message" Error [id, language, suggestion];
    /// A message that the source language does not have.
    SuperfluousMessage = "superfluous-message" Warning [id, language];
    /// A message that no template asks for.
    UnusedMessage = "unused-message" Warning [id];
    /// Variables that differ from those of the source language; `missing` and `superfluous` list names.
    MessageVariables = "message-variables" Error [id, missing, superfluous];
    /// A message that Fluent cannot write: a variable that it does not get, a circle.
    BrokenMessage = "broken-message" Error [id, detail];
    /// A template that the theme must have.
    MissingTemplate = "missing-template" Error [name];
    /// A template that cannot be read. `slip` is `expected` (a `sign` stands where another is `wanted`), `name`, `text` or
    /// `value` (a `sign` stands where one is wanted), `end`, `tag`, `sign`, `quotation`, `comment`, `extends`, `outside`,
    /// `block`, `closing`, or `other`, with the engine's own English phrase in `detail`.
    TemplateSyntax = "template-syntax" Error [slip, sign, wanted, detail];
    /// A template names what does not exist; `what` is `field`, `variable`, `empty` (it exists and holds nothing), `filter`,
    /// `test`, `function`, `component`, `template`, `block`, `file` or `language`; `choices` lists what there is; `page` is
    /// empty when no page can be made at all.
    TemplateName = "template-name" Error [what, name, suggestion, choices, page];
    /// A call in a template gives too little or too much; `slip` is `missing`, `variable` (of the message `of`) or
    /// `polyglot`.
    TemplateArgument = "template-argument" Error [slip, name, of, page];
    /// A template does with a value what its sort does not allow; `slip` is `compare`, `count`, `list`, `pairs` or `suit`;
    /// `sort` and `wanted` are `text`, `truth`, `number`, `list`, `view`, `nothing` or `other`.
    TemplateValue = "template-value" Error [slip, sort, wanted, page];
    /// Templates that include or extend each other in a circle, or beyond reason.
    TemplateCycle = "template-cycle" Error [chain];
    /// A template that fails on a page.
    TemplateFailure = "template-failure" Error [detail, page];
    /// A stylesheet that cannot be read as it is meant; `slip` is `unclosed`, `unopened`, `comment`, `string`, `depth`, `end`,
    /// `semicolon`, `sign`, `declaration`, `selector`, `condition`, `rule`, `at-rule`, `nesting`, `late-import`, `late-namespace` or
    /// `other`, `found` what stands there, where that helps.
    CssSyntax = "css-syntax" Error [slip, found];
    /// Something in a stylesheet that no standard known here has; `what` is `rule` or `selector`.
    CssUnknown = "css-unknown" Warning [what, name];
    /// A stylesheet names a file that the theme does not have.
    CssFile = "css-file" Error [name, suggestion];
    /// A stylesheet refers to something outside the theme; `reason` is `host`, `data` or `root`.
    CssElsewhere = "css-elsewhere" Error [address, reason];
    /// Stylesheets that import each other in a circle, or beyond reason.
    CssCycle = "css-cycle" Error [chain];

    // For the editors
    /// A note of the editors to themselves, from the item.
    EditorNote = "editor-note" Note [text];
    /// A leaf that is not public yet; `status` is `draft`, `to-review`, `scheduled`, `embargoed` or `expired`. It is that of
    /// the language `awaited`, where there is one: the leaf itself is ready, and goes public with that one. `until` is the
    /// moment, on the clocks of the site, before which it would not go public in any case.
    NotPublic = "not-public" Note [status, language, awaited, until];
    /// A document of a listed kind without a date and without `publish_at`: neither the feeds nor the archive have it.
    UndatedDocument = "undated-document" Note [];
    /// A language in which an item does not exist.
    MissingTranslation = "missing-translation" Note [language];

    /// A failure of the tool itself on this file.
    Internal = "internal" Error [stage];
}

impl Code {
    /// The findings that an item may declare not to apply to it.
    pub const WAIVABLE: [Self; 17] = [
        Self::ParityFigure,
        Self::ParityNuance,
        Self::ParityHeading,
        Self::ParityShape,
        Self::ParityLink,
        Self::ParityName,
        Self::ParityTerm,
        Self::AvoidedTerm,
        Self::NameVariant,
        Self::ParitySpeaker,
        Self::NoSpeaker,
        Self::SumExceeds,
        Self::CountedList,
        Self::TwoValues,
        Self::NoCurrency,
        Self::WrongLanguage,
        Self::ForeignPassage,
    ];
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique_and_in_kebab_case() {
        let names: BTreeSet<_> = Code::ALL.iter().map(|code| code.name()).collect();
        assert_eq!(names.len(), Code::ALL.len());
        assert!(
            names.iter().all(|name| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'))
        );
    }
}
