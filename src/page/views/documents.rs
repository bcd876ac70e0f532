//! Views of documents: what every kind has, then what each kind adds.

use serde::Serialize;

use super::{CardView, DateView, Html, LinkView, Original, Shared};

/// What documents of every kind have.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DocumentView {
    /// The name of the kind's file: `press`.
    pub kind: String,
    /// The kind, in the reader's language and in the singular.
    pub kind_label: String,
    /// The title.
    pub title: String,
    /// The subtitle.
    pub subtitle: Option<String>,
    /// The lead, one paragraph of inline HTML.
    pub lead: Option<Html>,
    /// The key figures, in the order chosen by the author.
    pub key_figures: Vec<FigureView>,
    /// Charts of figures, in the order chosen by the author.
    pub charts: Vec<ChartView>,
    /// The prose, footnotes included.
    pub body: Html,
    /// The headings of the prose, for a table of contents.
    pub contents: Vec<HeadingView>,
    /// When it went public; absent for documents without a date.
    pub published: Option<DateView>,
    /// Files to download.
    pub downloads: Vec<DownloadView>,
    /// Its topics.
    pub topics: Vec<LinkView>,
    /// Documents worth reading next: those that the author chose, then those that share the most topics.
    pub related: Vec<Shared<CardView>>,
    /// The next more recent document of the kind.
    pub newer: Option<LinkView>,
    /// The next older document of the kind.
    pub older: Option<LinkView>,
    /// Corrections, the latest first.
    pub corrections: Vec<CorrectionView>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// A figure that is shown on its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FigureView {
    /// In the notation of the language, with unit and qualifier: « plus de 1 000 », « 330 millions d'euros ».
    pub text: String,
    /// The same in pieces, for themes that show numerals larger than the words beside them.
    pub pieces: Vec<PieceView>,
    /// For machines: `330000000`.
    pub value: String,
    /// What is counted.
    pub label: String,
    /// Where it comes from.
    pub source: Option<String>,
    /// As of when.
    pub date: Option<DateView>,
}

/// A piece of the text of a figure: printed one after the other, each after its space, pieces are the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PieceView {
    /// The space before it, bound or not; empty before the first piece, and between two numerals, where the second has it.
    pub space: String,
    /// Its text.
    pub text: String,
    /// Whether it is a numeral, a sign or a currency, and no word.
    pub numeral: bool,
}

/// Figures held against each other.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ChartView {
    /// `bars` (lengths from zero, the largest the whole width) or `share` (parts of a whole).
    pub form: String,
    /// What it shows.
    pub title: String,
    /// The figures, in the order chosen by the author.
    pub bars: Vec<BarView>,
}

/// A figure in a chart.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BarView {
    /// The figure.
    pub figure: FigureView,
    /// Its length: thousandths of the whole width.
    pub length: u16,
}

/// A heading of the prose.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct HeadingView {
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its text.
    pub text: String,
    /// 2 or 3.
    pub level: u8,
    /// To whom the passage below it belongs, as one phrase: « Systematic et NextMove »; absent where nobody is named.
    pub clusters: Option<String>,
}

/// A file to download.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct DownloadView {
    /// The address.
    pub url: String,
    /// Its title.
    pub title: String,
    /// Its type in capitals: `PDF`.
    pub format: String,
    /// Its size for readers: « 1,2 Mo ».
    pub size: String,
    /// The number of pages, when the file tells.
    pub pages: Option<u32>,
    /// The tag of its language.
    pub lang: Option<String>,
    /// Whether its language is not the page's.
    pub foreign: bool,
}

/// A correction.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CorrectionView {
    /// When.
    pub date: DateView,
    /// `correction`, `clarification`, `update` or `withdrawal`.
    pub kind: String,
    /// What was wrong.
    pub wrong: Option<String>,
    /// What is right.
    pub right: Option<String>,
}

/// Whom to ask.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ContactView {
    /// A name, of a person or of a service.
    pub name: FieldView,
    /// The organisation.
    pub organisation: Option<String>,
    /// The e-mail address.
    pub email: Option<FieldView>,
    /// The telephone number, as it is read.
    pub phone: Option<FieldView>,
    /// What it is for, or when it answers.
    pub note: Option<String>,
}

/// A piece of information that may still have to be completed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct FieldView {
    /// The text; absent while it is to be completed.
    pub text: Option<String>,
}

/// The standing text about an organisation, in the version in force on the document's date.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct BoilerplateView {
    /// « À propos de … »
    pub title: String,
    /// The text.
    pub body: Html,
}

/// `view` on a press release.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PressView {
    /// What documents of every kind have.
    pub doc: DocumentView,
    /// The reference under which the release is filed.
    pub reference: Option<String>,
    /// The place of the dateline.
    pub place: Option<String>,
    /// The date of the dateline.
    pub date: DateView,
    /// The standing text about the organisation.
    pub boilerplate: Option<BoilerplateView>,
    /// Whom journalists ask.
    pub contacts: Vec<ContactView>,
}

/// `view` on a page.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PageView {
    /// What documents of every kind have.
    pub doc: DocumentView,
    /// Whom to ask.
    pub contacts: Vec<ContactView>,
}

/// Someone in a role.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SpeakerView {
    /// The name, with the page of the person.
    pub person: LinkView,
    /// The role, in the reader's language and in agreement with the person.
    pub role: Option<String>,
    /// The organisation, with its page.
    pub organisation: Option<LinkView>,
}

/// `view` on an interview.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct InterviewView {
    /// What documents of every kind have. The headings of second level are questions; the first answer begins with the
    /// speaker's name.
    pub doc: DocumentView,
    /// The date of publication.
    pub date: DateView,
    /// Who answers.
    pub interviewee: Option<SpeakerView>,
    /// Who asks.
    pub interviewer: Option<LinkView>,
    /// When they met.
    pub interviewed_on: Option<DateView>,
    /// The interview in the language in which it was first published, where it is not that of the page and exists.
    pub original: Option<Original>,
    /// Who translated it, where the page is a translation.
    pub translator: Option<String>,
    /// Passages to show large: each stands word for word in an answer.
    pub pull_quotes: Vec<String>,
}

/// `view` on the cover of a manifesto.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ManifestoView {
    /// What documents of every kind have.
    pub doc: DocumentView,
    /// Its date, where it is known.
    pub date: Option<DateView>,
    /// Who publishes it.
    pub publisher: Option<LinkView>,
    /// Its parts that exist in this language, in reading order, those of the annex included.
    pub parts: Vec<PartCard>,
    /// The whole on one page.
    pub whole: Option<String>,
    /// The page of the signatories.
    pub signatories: Option<String>,
    /// How many they are.
    pub signatory_count: usize,
    /// The annex, by theme and by cluster.
    pub annex: Option<String>,
    /// Whom to ask.
    pub contacts: Vec<ContactView>,
}

/// A part of a manifesto, as others lead to it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PartCard {
    /// `statement`, `introduction`, `section`, `conclusion` or `theme`.
    pub sort: String,
    /// Its name in words: « Section 04 », « Conclusion ».
    pub label: String,
    /// Its number, as it is written: `04`.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Its summary as text.
    pub summary: Option<String>,
    /// Its page.
    pub url: String,
}

/// A part of a manifesto: on its own page, and as it stands in the whole.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PartBody {
    /// `statement`, `introduction`, `section`, `conclusion` or `theme`.
    pub sort: String,
    /// Its name in words: « Section 04 », « Conclusion ».
    pub label: String,
    /// Its number, as it is written: `04`.
    pub number: Option<String>,
    /// Its anchor in the whole, without `#`: the same in every language.
    pub anchor: String,
    /// Its title.
    pub title: String,
    /// Its subtitle.
    pub subtitle: Option<String>,
    /// Its summary, one paragraph of inline HTML.
    pub lead: Option<Html>,
    /// Who speaks, in a statement.
    pub speaker: Option<SpeakerView>,
    /// The prose; a heading of a passage that belongs to clusters is followed by their names.
    pub body: Html,
    /// The headings of the prose.
    pub contents: Vec<HeadingView>,
    /// Its own page.
    pub url: String,
}

/// `view` on a part of a manifesto.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct PartView {
    /// The manifesto.
    pub manifesto: LinkView,
    /// The part.
    pub part: PartBody,
    /// The part before.
    pub previous: Option<LinkView>,
    /// The part after.
    pub next: Option<LinkView>,
    /// The whole on one page.
    pub whole: Option<String>,
    /// The annex, for a theme of it.
    pub annex: Option<String>,
}

/// `view` on the page that holds a whole manifesto.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct WholeView {
    /// The cover.
    pub doc: DocumentView,
    /// Its page.
    pub cover: LinkView,
    /// Its date, where it is known.
    pub date: Option<DateView>,
    /// Who publishes it.
    pub publisher: Option<LinkView>,
    /// The parts before the signatures, in reading order.
    pub parts: Vec<PartBody>,
    /// The signatories.
    pub signatories: Vec<SignatoryView>,
    /// Where they are, for sites that have a map.
    pub atlas: Option<AtlasView>,
    /// The themes of the annex.
    pub annex: Vec<PartBody>,
}

/// `view` on the signatories of a manifesto.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SignatoriesView {
    /// The manifesto.
    pub manifesto: LinkView,
    /// The signatories, in the order of the language by the name of their organisation.
    pub signatories: Vec<SignatoryView>,
    /// Where they are, for sites that have a map.
    pub atlas: Option<AtlasView>,
    /// The same as a table for machines (CSV, RFC 4180).
    pub csv: String,
    /// The same as JSON.
    pub json: String,
}

/// Organisations by region, as a map and as a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AtlasView {
    /// The side of the square in which outlines are drawn.
    pub side: usize,
    /// Every region of the map, in the order of the language.
    pub regions: Vec<RegionView>,
    /// How many organisations stand on the map.
    pub placed: usize,
    /// How many do not: nobody tells where they are, or not in one of these regions.
    pub unplaced: usize,
}

/// A region of a map.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct RegionView {
    /// Its identifier, the same in every language.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its outline: the data of a path of SVG.
    pub outline: String,
    /// Where a number stands in it, from the left.
    pub x: usize,
    /// Where a number stands in it, from the top.
    pub y: usize,
    /// The organisations that work there, in the order of the language.
    pub organisations: Vec<LinkView>,
}

/// A signatory.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SignatoryView {
    /// Its place in the document, from 1.
    pub order: usize,
    /// The organisation, with its page.
    pub organisation: LinkView,
    /// Who signs for it, with the page of the person.
    pub person: LinkView,
    /// The name of the person as it is sorted: last name first.
    pub sort_name: String,
    /// In which role, in agreement with the person.
    pub role: Option<String>,
    /// The regions of the organisation, as one phrase.
    pub regions: Option<String>,
    /// When it was signed.
    pub date: Option<DateView>,
}

/// `view` on the annex of a manifesto.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct AnnexView {
    /// The manifesto.
    pub manifesto: LinkView,
    /// Its themes, in order.
    pub themes: Vec<ThemeView>,
    /// The clusters that contribute, in the order of the language.
    pub clusters: Vec<ContributorView>,
    /// How many contributions there are.
    pub count: usize,
}

/// A theme of an annex, as its table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ThemeView {
    /// The theme.
    pub part: PartCard,
    /// Its headings: of second level the sub-themes, of third level the contributions; `anchor` on the page of the theme.
    pub contents: Vec<HeadingView>,
}

/// A cluster, with what it contributes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ContributorView {
    /// The cluster, with its page.
    pub organisation: LinkView,
    /// Its contributions, in reading order.
    pub contributions: Vec<LinkView>,
}
