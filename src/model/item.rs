//! An item: one document, with its facts stated once and a leaf per language.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use jiff::civil::Date;

use super::chart::{Chart, chart};
use super::fields::{Context, Field, Table, forbidden};
use super::figure::{Figure, figure};
use super::kind::{Facts, Kind};
use super::leaf::Leaf;
use super::mention::{Mention, Registry};
use super::part::Part;
use super::registry::Texts;
use super::signatories::{FIGURE, Signatories};
use super::values::{Id, Moment, NO_DATE, Placed, date, id, moment, placed_text, timed_moment};
use crate::base::{Blob, Code, Diagnostic, Digest, Locale, PerLocale, Role, SourcePath, Span};
use crate::input;
use crate::language::{Number, Quantity};

/// A document.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its folder: `content/press/2023-03-28-feuille-de-route`. Its identity, in every language.
    pub folder: SourcePath,
    /// Its kind.
    pub kind: Kind,
    /// What all kinds state.
    pub common: Arc<Common>,
    /// What its kind states.
    pub facts: Arc<Facts>,
    /// Its leaves.
    pub leaves: PerLocale<Option<Arc<Leaf>>>,
    /// Its parts, in reading order.
    pub parts: Vec<Part>,
    /// Who signs it.
    pub signatories: Option<Arc<Signatories>>,
    /// The files beside them, by name.
    pub assets: Arc<BTreeMap<String, Asset>>,
}

/// What documents of every kind state in `item.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Common {
    /// `item.toml`.
    pub path: SourcePath,
    /// When it goes public.
    pub publish_at: Option<Moment>,
    /// Until when it is withheld all the same.
    pub embargo_until: Option<Moment>,
    /// When it stops being public.
    pub expires_at: Option<Moment>,
    /// Whether its languages go public each on its own.
    pub independent: bool,
    /// How far each leaf is.
    pub status: PerLocale<Option<Placed<Status>>>,
    /// Topics.
    pub topics: Vec<Placed<Id>>,
    /// People named.
    pub people: Vec<Placed<Id>>,
    /// Organisations named.
    pub organisations: Vec<Placed<Id>>,
    /// Other documents worth reading, as folders below `content/`.
    pub related: Vec<Placed<String>>,
    /// Figures stated here.
    pub figures: BTreeMap<Id, Figure>,
    /// Names of figures and pictures that are there and cannot be read: reported there, and not where they are named.
    pub faulty: BTreeSet<String>,
    /// Those shown on their own, in order.
    pub key_figures: Vec<Placed<Id>>,
    /// Those drawn beside each other.
    pub charts: Vec<Chart>,
    /// Pictures, by name of file.
    pub images: BTreeMap<String, Image>,
    /// Files to download.
    pub attachments: Vec<Attachment>,
    /// Corrections.
    pub corrections: Vec<Correction>,
    /// Notes of the editors to themselves: never published.
    pub notes: Vec<Placed<String>>,
    /// Findings that do not apply here.
    pub waivers: Vec<Waiver>,
}

impl Common {
    /// With the corrections that may be told on a day: one that is dated later is not public before.
    pub fn told(common: &Arc<Self>, today: Date) -> Arc<Self> {
        let waits = |correction: &Correction| correction.date.value > today;
        if !common.corrections.iter().any(waits) {
            return Arc::clone(common);
        }
        let mut told = Self::clone(common);
        told.corrections.retain(|correction| !waits(correction));
        Arc::new(told)
    }

    /// Whether the document no longer stands.
    pub fn withdrawn(&self) -> bool {
        self.corrections.iter().any(|correction| correction.kind == CorrectionKind::Withdrawal)
    }

    /// With the figure that counts the signatories; the author may state none of that name.
    pub fn counting(mut self, signatories: Option<&Signatories>, problems: &mut Vec<Diagnostic>) -> Self {
        if let (Some(signatories), Some(id)) = (signatories, Id::new(FIGURE)) {
            let Some((number, span)) = signatories.number() else {
                self.faulty.insert(FIGURE.into());
                return self;
            };
            if let Some(own) = self.figures.get(&id) {
                let problem = Diagnostic::new(Code::DuplicateId, own.id.span.clone()).arg("id", FIGURE);
                problems.push(problem.related(Role::First, span));
                return self;
            }
            let quantity = Quantity::from(Number::from(i64::try_from(number).unwrap_or(i64::MAX)));
            let counted = Figure {
                id: Placed { value: id.clone(), span: span.clone() },
                quantity,
                label: None,
                source: None,
                date: None,
                label_span: span.clone(),
                span,
            };
            self.figures.insert(id, counted);
        }
        self
    }
}

/// A finding that does not apply, with the reason.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Waiver {
    /// The code of the finding.
    pub check: Code,
    /// The words concerned, as the finding shows them.
    pub text: Placed<String>,
    /// Why it does not apply.
    pub reason: String,
    /// Where it stands.
    pub span: Span,
}

/// How far a leaf is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Being written.
    Draft,
    /// Written, not yet read by someone else.
    ToReview,
    /// May go public.
    Ready,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Image {
    /// Where it is declared.
    pub span: Span,
    /// Its text alternative.
    pub alt: Texts,
    /// What stands below it.
    pub caption: Option<Texts>,
    /// Who made it.
    pub credit: String,
    /// Under which terms it may be used.
    pub rights: String,
}

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Attachment {
    /// Its name in the item's folder.
    pub file: Placed<String>,
    /// Its title.
    pub title: Texts,
    /// The tag of its language, when the file does not tell.
    pub language: Option<String>,
}

/// A correction made after publication.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Correction {
    /// Where it is stated.
    pub span: Span,
    /// When: the day from which it may be told.
    pub date: Placed<Date>,
    /// Its sort.
    pub kind: CorrectionKind,
    /// What was wrong.
    pub wrong: Option<Texts>,
    /// What is right.
    pub right: Option<Texts>,
}

/// The sort of a correction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CorrectionKind {
    /// Something was wrong.
    Correction,
    /// Something was unclear.
    Clarification,
    /// Something changed.
    Update,
    /// The document no longer stands.
    Withdrawal,
}

impl CorrectionKind {
    /// Its name in `item.toml` and in views.
    pub fn name(self) -> &'static str {
        match self {
            Self::Correction => "correction",
            Self::Clarification => "clarification",
            Self::Update => "update",
            Self::Withdrawal => "withdrawal",
        }
    }
}

/// A file beside the leaves. Its digest stands for its content, for keys of memos too.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Where.
    pub path: SourcePath,
    /// Its content.
    pub blob: Blob,
    /// Its digest.
    pub digest: Digest,
    /// What its header tells.
    pub facts: input::Facts,
}

impl Hash for Asset {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self { path, blob: _, digest, facts } = self;
        (path, digest, facts).hash(state);
    }
}

impl Item {
    /// The date by which it is sorted and shown: as stated, else, of a kind that has a list, the day on which it is to go
    /// public. `None` for what stays, and where nobody tells.
    pub fn date(&self) -> Option<Date> {
        let stated = self.facts.date().filter(|date| *date != NO_DATE);
        stated.or_else(|| self.common.publish_at.filter(|_| self.kind.listed()).map(|moment| moment.date))
    }

    /// Whether it lacks the date that its kind must have, which is reported: then it has no page, not even in a preview.
    pub fn lacks_date(&self) -> bool {
        self.facts.date() == Some(NO_DATE)
    }

    /// Whether it may be without a date, and is, although documents of its kind are listed by it.
    pub fn dateless(&self) -> bool {
        self.kind.listed() && !self.lacks_date() && self.date().is_none()
    }

    /// The day on which it was news: its date, else that of its first correction.
    pub fn news_day(&self) -> Option<Date> {
        let corrected = || self.common.corrections.iter().map(|correction| correction.date.value).min();
        self.date().or_else(corrected)
    }

    /// The day on which it goes public, embargo apart.
    pub fn published_on(&self) -> Option<Date> {
        self.common.publish_at.map(|moment| moment.date).or_else(|| self.date())
    }

    /// Its folder below `content/`: `press/2023-03-28-feuille-de-route`.
    pub fn place(&self) -> &str {
        self.folder.below("content").unwrap_or(self.folder.as_str())
    }

    /// Every leaf in a language: its own, then those of its parts. Whatever is public or withheld with it is one of these.
    pub fn texts(&self, locale: Locale) -> impl Iterator<Item = &Arc<Leaf>> {
        self.leaves[locale].iter().chain(self.parts.iter().filter_map(move |part| part.leaves[locale].as_ref()))
    }

    /// The entries of registries that it names, outside its texts, in any language.
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        let parts = self.parts.iter().flat_map(|part| part.facts.mentions());
        self.whole_mentions().into_iter().chain(parts).collect()
    }

    /// Those that it names as a whole, in every language in which it is public: what a part names, it names in the languages
    /// of the part.
    pub fn whole_mentions(&self) -> Vec<Mention<'_>> {
        let common = &self.common;
        let named = [
            (Registry::Topic, &common.topics),
            (Registry::Person, &common.people),
            (Registry::Organisation, &common.organisations),
        ];
        let named = named.into_iter().flat_map(|(registry, ids)| ids.iter().map(move |id| Mention { registry, id }));
        let signatories = self.signatories.iter().flat_map(|signatories| signatories.mentions());
        named.chain(self.facts.mentions()).chain(signatories).collect()
    }

    /// The item as a finding can point at it.
    pub fn span(&self) -> Span {
        Span::file(&self.common.path)
    }
}

/// Reads `item.toml`.
pub fn item(kind: Kind, path: &SourcePath, context: &Context<'_>, text: &str) -> Option<(Common, Facts)> {
    context.document(text, |table| {
        let common = common(path, table);
        let facts = kind.facts(table);
        expires_first(&common, facts.as_ref(), table);
        Some((common, facts?))
    })?
}

/// Warns of a document that goes before it comes, and so never shows.
fn expires_first(common: &Common, facts: Option<&Facts>, table: &Table<'_, '_>) {
    let midnight = || facts?.date()?.to_zoned(table.context().zone().clone()).ok().map(|moment| moment.timestamp());
    let start = common.publish_at.map(|moment| moment.at).or_else(midnight);
    if let (Some(start), Some(end)) = (start.max(common.embargo_until.map(|moment| moment.at)), common.expires_at)
        && end.at <= start
    {
        table.optional("expires_at", |field| {
            table.context().push(Diagnostic::new(Code::ExpiresFirst, field.span()));
            Some(())
        });
    }
}

fn common(path: &SourcePath, table: &Table<'_, '_>) -> Common {
    let statuses = [("draft", Status::Draft), ("to-review", Status::ToReview), ("ready", Status::Ready)];
    let status = |field: &Field<'_, '_>| field.choice(&statuses).map(|value| Placed { value, span: field.span() });
    let languages = [("together", false), ("independent", true)];
    let count = table.context().codes().len();
    let mut faulty = BTreeSet::new();
    let figures = sound(table, "figures", figure, &mut faulty);
    let images = sound(table, "images", image, &mut faulty);
    Common {
        path: path.clone(),
        publish_at: table.optional("publish_at", moment),
        embargo_until: table.optional("embargo_until", timed_moment),
        expires_at: table.optional("expires_at", moment),
        independent: table.optional("languages", |field| field.choice(&languages)).unwrap_or(false),
        status: table.optional("status", |field| field.per_locale(status)).unwrap_or_else(|| PerLocale::none(count)),
        topics: table.list("topics", id),
        people: table.list("people", id),
        organisations: table.list("organisations", id),
        related: table.list("related", placed_text),
        figures: figures.into_iter().map(|(_, figure)| (figure.id.value.clone(), figure)).collect(),
        faulty,
        key_figures: table.list("key_figures", id),
        charts: table.list("charts", chart),
        images: images.into_iter().collect(),
        attachments: table.list("attachments", |field| field.table(attachment)),
        corrections: table.list("corrections", |field| field.table(correction)),
        notes: table.list("notes", note),
        waivers: table.list("waivers", |field| field.table(|table| waiver(table, field.key_span()))),
    }
}

/// The entries of a table that can be read, by their keys; those of the others go to `faulty`.
fn sound<T>(
    table: &Table<'_, '_>,
    key: &'static str,
    read: impl Fn(&str, &Field<'_, '_>) -> Option<T>,
    faulty: &mut BTreeSet<String>,
) -> Vec<(String, T)> {
    let found = table.entries(key, |name, field| Some((name.to_string(), read(name, field))));
    let mut sound = Vec::new();
    for (name, value) in found {
        match value {
            Some(value) => sound.push((name, value)),
            None => {
                faulty.insert(name);
            }
        }
    }
    sound
}

/// Notes may hold several lines.
fn note(field: &Field<'_, '_>) -> Option<Placed<String>> {
    placed_text(field)
        .map(|note| Placed { value: note.value.split_whitespace().collect::<Vec<_>>().join(" "), span: note.span })
}

/// Reads `[images."…"]`; what it lacks is told at once, in the form in which it is to be written.
fn image(name: &str, field: &Field<'_, '_>) -> Option<Image> {
    field.table(|table| {
        let alt = table.optional("alt", |field| Some(field.texts()));
        let caption = table.optional("caption", Field::texts);
        let credit = table.optional("credit", |field| Some(field.text()));
        let rights = table.optional("rights", |field| Some(field.text()));
        let texts = table.context().codes().iter().map(|code| format!("{code} = \"…\"")).collect::<Vec<_>>().join(", ");
        let lacks = [
            ("alt", alt.is_none(), format!("alt = {{ {texts} }}")),
            ("credit", credit.is_none(), "credit = \"…\"".to_string()),
            ("rights", rights.is_none(), "rights = \"…\"".to_string()),
        ];
        let lacks: Vec<_> = lacks.iter().filter(|(_, lacks, _)| *lacks).collect();
        if !lacks.is_empty() {
            let keys: Vec<&str> = lacks.iter().map(|(key, ..)| *key).collect();
            let forms: Vec<&str> = lacks.iter().map(|(.., form)| form.as_str()).collect();
            let problem = Diagnostic::new(Code::IncompletePicture, field.key_span());
            let problem = problem.arg("name", super::fields::shown(name)).arg("missing", keys.join(", "));
            return field.problem(problem.arg("form", forms.join(", ")));
        }
        Some(Image { span: field.key_span(), alt: alt??, caption, credit: credit??, rights: rights?? })
    })
}

fn waiver(table: &Table<'_, '_>, span: Span) -> Option<Waiver> {
    let choices: Vec<(&'static str, Code)> = Code::WAIVABLE.iter().map(|code| (code.name(), *code)).collect();
    let check = table.required("check", |field| field.choice(&choices));
    let text = table.required("text", placed_text);
    let reason = table.required("reason", Field::text);
    Some(Waiver { check: check?, text: text?, reason: reason?, span })
}

fn attachment(table: &Table<'_, '_>) -> Option<Attachment> {
    let file = table.required("file", placed_text);
    let title = table.required("title", Field::texts);
    let language = table.optional("language", |field| {
        let tag = field.text()?;
        match crate::language::Language::new(&tag) {
            Some(language) => Some(language.tag().to_string()),
            None => {
                let problem = Diagnostic::new(Code::BadLanguage, field.span()).arg("value", super::fields::shown(&tag));
                field.problem(problem.arg("suggestion", ""))
            }
        }
    });
    Some(Attachment { file: file?, title: title?, language })
}

fn correction(table: &Table<'_, '_>) -> Option<Correction> {
    let kinds =
        [CorrectionKind::Correction, CorrectionKind::Clarification, CorrectionKind::Update, CorrectionKind::Withdrawal]
            .map(|kind| (kind.name(), kind));
    let date = table.required("date", |field| date(field).map(|value| Placed { value, span: field.span() }));
    let kind = table.required("kind", |field| field.choice(&kinds));
    let wrong = table.optional("wrong", Field::texts);
    // what is withdrawn may go without a word; every other correction says what is right
    let silent = kind.is_none_or(|kind| kind == CorrectionKind::Withdrawal);
    let right = if silent { table.optional("right", Field::texts) } else { table.required("right", Field::texts) };
    Some(Correction { span: table.place(), date: date?, kind: kind?, wrong, right })
}

/// Whether a file of an item can stand in an address on every system.
pub fn proper_file_name(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let device = matches!(stem.as_str(), "con" | "prn" | "aux" | "nul")
        || (stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"))).is_some_and(|port| {
            let mut marks = port.chars();
            marks.next().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c)) && marks.next().is_none()
        });
    let marks = name.contains(['<', '>', ':', '"', '|', '?', '*', '\\', '%', '#']);
    !device
        && !marks
        && name.len() <= 200
        && !name.ends_with(['.', ' '])
        && !name.starts_with('.')
        && !name.chars().any(forbidden)
}
