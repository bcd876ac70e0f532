//! What every page is made with: the edition, the words of each language, the addresses.

use std::collections::{BTreeMap, HashMap};
use std::sync::{PoisonError, RwLock};

use fluent::FluentValue;
use jiff::civil::Date;

use super::sheet::BodyMemo;
use super::urls::Urls;
use super::views::{
    Alternate, Card, DateView, FeedLink, Frame, Language, LinkView, MetaView, Shared, SiteView, Welcome,
};
use super::words::Words;
use super::writer::Labels;
use crate::base::{Code, Diagnostic, Locale, PerLocale, Report, SourcePath, Span};
use crate::language::Number;
use crate::model::item::{Asset, Item};
use crate::model::lists::List;
use crate::model::place::{self, Address, FeedFormat, Index, Place};
use crate::model::settings::{Missing, Scope};
use crate::model::values::{Id, Placed};
use crate::model::{Edition, Kind};

/// The card of each document in each language in which it exists. It is asked for cards, and never walked.
pub type Cards<'a> = PerLocale<HashMap<&'a SourcePath, Card>>;

/// What pages are made with.
pub struct Site<'a> {
    /// What is public.
    pub edition: &'a Edition,
    /// The words of each language.
    pub words: &'a PerLocale<Words<'a>>,
    /// The words inside prose, in each language.
    pub labels: &'a PerLocale<Shared<Labels>>,
    /// Bodies that were written before.
    pub bodies: &'a BodyMemo,
    /// The cards of the documents.
    pub cards: Cards<'a>,
    /// The feeds of each kind, as its pages announce them.
    feeds: PerLocale<BTreeMap<Kind, Vec<FeedLink>>>,
    /// The latest documents on each topic: every document on it looks at the same ones for those that share more.
    pub latest: PerLocale<BTreeMap<&'a Id, Vec<&'a Item>>>,
    /// The dates that were written: each page of a document says the same ones again, as do lists.
    dates: PerLocale<RwLock<HashMap<Date, DateView>>>,
    /// Addresses as pages print them.
    pub urls: Urls,
}

/// How many of the latest documents on a topic are looked at: comparing all with all would take for ever.
const NEAR: usize = 8;

impl<'a> Site<'a> {
    /// All that pages are made with, but for the cards, which are made with it.
    pub fn new(
        edition: &'a Edition,
        (words, labels): (&'a PerLocale<Words<'a>>, &'a PerLocale<Shared<Labels>>),
        bodies: &'a BodyMemo,
        urls: Urls,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let (known, feeds) = (words.map(|_, _| HashMap::new()), words.map(|_, _| BTreeMap::new()));
        let latest = words.map(|locale, _| latest(edition, locale));
        let dates = words.map(|_, _| RwLock::default());
        let mut site = Self { edition, words, labels, bodies, cards: known, feeds, latest, dates, urls };
        site.feeds = words.map(|locale, _| {
            Kind::ALL.iter().map(|kind| (*kind, site.made_feeds(Some(*kind), locale, problems))).collect()
        });
        site
    }

    /// What the pages of each language share.
    pub fn views(&self) -> Report<PerLocale<SiteView>> {
        let mut problems = Vec::new();
        let value = self.words.map(|locale, _| self.view(locale, &mut problems));
        problems.retain(|finding| !self.edition.follows(finding));
        Report { value, diagnostics: problems }
    }

    fn view(&self, locale: Locale, problems: &mut Vec<Diagnostic>) -> SiteView {
        let settings = &self.edition.settings;
        let organisation = self.edition.registries.organisations.get(&settings.organisation.value);
        let language = &settings.language(locale).language;
        SiteView {
            title: settings.any(&settings.title, locale).to_string(),
            description: settings.any(&settings.description, locale).to_string(),
            lang: language.tag().to_string(),
            og_locale: language.og_locale(),
            direction: language.direction().to_string(),
            home: self.urls.relative(&Address::home(settings, locale)),
            menu: self.menu(&settings.menu, locale, problems),
            footer: self.menu(&settings.footer, locale, problems),
            organisation: organisation.map(|entry| settings.any(&entry.name, locale).to_string()).unwrap_or_default(),
            finding: self.finding(locale, problems),
            feeds: self.made_feeds(None, locale, problems),
        }
    }

    fn menu(&self, entries: &[Placed<String>], locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<LinkView> {
        let mut menu = Vec::new();
        for entry in entries {
            if let Some(kind) = Kind::of_folder(&entry.value).filter(|kind| kind.listed()) {
                menu.extend(self.section(kind, locale, problems));
            } else if let Some(item) = self.edition.named(&entry.value)
                && let (Some(address), Some(leaf)) = (self.edition.address(&item.folder, locale), &item.leaves[locale])
            {
                let label = leaf.short_title.clone().unwrap_or_else(|| leaf.title.value.clone());
                menu.push(LinkView { label, url: Some(self.urls.relative(address)) });
            }
        }
        menu
    }

    /// The list of a kind, when it has one in the language.
    pub fn section(&self, kind: Kind, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<LinkView> {
        let address = self.edition.place(&Place::List(List::Kind(kind), 1), locale)?;
        Some(LinkView { label: self.words[locale].section(kind, problems), url: Some(self.urls.relative(address)) })
    }

    /// The indexes, the page of corrections and the map, those that exist.
    fn finding(&self, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<LinkView> {
        let indexes = Index::ALL.into_iter().map(Place::Index).chain([Place::Corrections, Place::Map]);
        indexes.filter_map(|place| self.named(&place, locale, problems)).collect()
    }

    /// A page that has a name of its own in the catalogue, when it exists.
    pub fn named(&self, place: &Place, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<LinkView> {
        let address = self.edition.place(place, locale)?;
        let id = match place {
            Place::Index(index) => format!("index_{}", index.name()),
            Place::Corrections => "corrections_title".to_string(),
            Place::Map => "map_title".to_string(),
            Place::Whole(_) => "whole_title".to_string(),
            Place::Signatories(_) => "signatories_title".to_string(),
            Place::Annex(_) => "annex_title".to_string(),
            _ => return None,
        };
        Some(LinkView { label: self.words[locale].get(&id, &[], problems), url: Some(self.urls.relative(address)) })
    }

    /// The feeds of a kind that exist in a language.
    pub fn feeds(&self, kind: Kind, locale: Locale) -> Vec<FeedLink> {
        self.feeds[locale].get(&kind).cloned().unwrap_or_default()
    }

    /// The feeds of a kind, or of the whole site.
    fn made_feeds(&self, kind: Option<Kind>, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<FeedLink> {
        let announced = |format: FeedFormat| {
            let url = self.url(&Place::Feed(kind, format), locale)?;
            let title = self.feed_title(kind, locale, problems);
            Some(FeedLink { title, media_type: format.media_type().to_string(), url })
        };
        FeedFormat::ALL.into_iter().filter_map(announced).collect()
    }

    /// What a feed holds, in words.
    pub fn feed_title(&self, kind: Option<Kind>, locale: Locale, problems: &mut Vec<Diagnostic>) -> String {
        let words = &self.words[locale];
        let site = FluentValue::from(self.edition.settings.any(&self.edition.settings.title, locale));
        match kind {
            None => words.get("feed_site", &[("site", site)], problems),
            Some(kind) => {
                let section = FluentValue::from(words.section(kind, problems));
                words.get("feed_kind", &[("site", site), ("kind", section)], problems)
            }
        }
    }

    /// Where a page stands, as other pages lead to it.
    pub fn url(&self, place: &Place, locale: Locale) -> Option<String> {
        self.edition.place(place, locale).map(|address| self.urls.relative(address))
    }

    /// A document, as others lead to it by its title.
    pub fn link(&self, folder: &SourcePath, locale: Locale) -> Option<LinkView> {
        let address = self.edition.address(folder, locale)?;
        let leaf = self.edition.items.get(folder)?.leaves[locale].as_ref()?;
        Some(LinkView { label: leaf.title.value.clone(), url: Some(self.urls.relative(address)) })
    }

    /// The home page, as the first step of a breadcrumb.
    pub fn home_link(&self, locale: Locale, problems: &mut Vec<Diagnostic>) -> LinkView {
        let url = self.urls.relative(&Address::home(&self.edition.settings, locale));
        LinkView { label: self.words[locale].get("home_title", &[], problems), url: Some(url) }
    }

    /// The frame of a page that exists in the languages for which `places` gives an address.
    ///
    /// `default` is where readers of other languages are sent: the page of the first language where `None`.
    pub fn frame(
        &self,
        title: String,
        description: String,
        locale: Locale,
        places: &PerLocale<Option<Address>>,
        default: Option<&Address>,
    ) -> Frame {
        let own = places[locale].as_ref();
        let alternate = |(locale, address): (Locale, &Address)| Alternate {
            lang: self.edition.settings.language(locale).language.tag().to_string(),
            absolute: self.urls.absolute(address),
        };
        let mut alternates: Vec<Alternate> = places.present().map(alternate).collect();
        let fallback = default.or_else(|| places.present().next().map(|(_, address)| address));
        alternates.extend(
            fallback.map(|address| Alternate { lang: "x-default".to_string(), absolute: self.urls.absolute(address) }),
        );
        Frame {
            title,
            description,
            url: own.map(|address| self.urls.relative(address)).unwrap_or_default(),
            canonical: own.map(|address| self.urls.absolute(address)),
            section: None,
            breadcrumb: Vec::new(),
            alternates,
            switch: self.switch(locale, places),
            noindex: false,
            feeds: Vec::new(),
            meta: self.meta(locale, places),
        }
    }

    /// What a page tells machines unless it says more.
    fn meta(&self, locale: Locale, places: &PerLocale<Option<Address>>) -> MetaView {
        let name = |locale: Locale| self.edition.settings.language(locale).language.og_locale();
        let own = name(locale);
        let mut locales: Vec<String> = places.present().map(|(other, _)| name(other)).collect();
        locales.retain(|other| *other != own);
        locales.sort_unstable();
        locales.dedup();
        MetaView { sort: "website".to_string(), locales, published: None, modified: None, things: Vec::new() }
    }

    /// The frame of a page of the address book, below the home page and what `above` adds.
    pub fn frame_of(
        &self,
        place: &Place,
        (title, description): (String, String),
        locale: Locale,
        above: impl IntoIterator<Item = LinkView>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<(Address, Frame)> {
        let places = self.edition.places.get(place)?;
        let address = places[locale].clone()?;
        let mut frame = self.frame(title, description, locale, places, None);
        frame.breadcrumb = std::iter::once(self.home_link(locale, problems)).chain(above).collect();
        Some((address, frame))
    }

    /// The switch between the languages in which a page exists.
    pub fn switch(&self, locale: Locale, places: &PerLocale<Option<Address>>) -> Vec<Language> {
        let entry = |(other, address): (Locale, &Address)| {
            let language = self.edition.settings.language(other);
            Language {
                lang: language.language.tag().to_string(),
                name: language.name.clone(),
                url: self.urls.relative(address),
                current: other == locale,
            }
        };
        places.present().map(entry).collect()
    }

    /// Each language with its home page, for the pages that speak all of them.
    pub fn welcomes(&self) -> Vec<Welcome> {
        let settings = &self.edition.settings;
        let welcome = |locale: Locale| {
            let language = settings.language(locale);
            Welcome {
                code: language.code.clone(),
                lang: language.language.tag().to_string(),
                direction: language.language.direction().to_string(),
                name: language.name.clone(),
                url: self.urls.relative(&Address::home(settings, locale)),
                title: settings.any(&settings.title, locale).to_string(),
                description: settings.any(&settings.description, locale).to_string(),
            }
        };
        settings.locales().map(welcome).collect()
    }

    /// Where a stub stands for a translation that is missing, when the site asks for stubs.
    pub fn stub(&self, folder: &SourcePath, locale: Locale) -> Option<Address> {
        let settings = &self.edition.settings;
        let language = settings.language(locale);
        if settings.missing != Missing::Stub
            || language.scope != Scope::Full
            || self.edition.address(folder, locale).is_some()
        {
            return None;
        }
        let item = self.edition.items.get(folder)?;
        let (_, leaf) = item.leaves.present().next()?;
        Some(place::document(settings, item.kind, locale, &leaf.slug.value))
    }

    /// A date.
    pub fn date(&self, date: Date, locale: Locale) -> DateView {
        let dates = &self.dates[locale];
        if let Some(known) = dates.read().unwrap_or_else(PoisonError::into_inner).get(&date) {
            return known.clone();
        }
        let view = DateView { iso: date.to_string(), text: self.words[locale].language.date(date) };
        dates.write().unwrap_or_else(PoisonError::into_inner).insert(date, view.clone());
        view
    }

    /// A document as lists show it, where it exists in the language.
    pub fn card(&self, item: &Item, locale: Locale) -> Option<Card> {
        self.cards[locale].get(&item.folder).cloned()
    }

    /// A text that a page in a language must show and that does not exist in it.
    pub fn untranslated(&self, key: &str, span: &Span, locale: Locale) -> Diagnostic {
        Diagnostic::new(Code::UntranslatedText, span.clone()).arg("key", key).arg("language", self.words[locale].code)
    }

    /// What the words of a link to a file do not say: « PDF, 1,2 Mo ».
    pub fn file_note(&self, asset: &Asset, locale: Locale, problems: &mut Vec<Diagnostic>) -> String {
        format!("{}, {}", asset.path.extension().to_uppercase(), self.file_size(asset.blob.length(), locale, problems))
    }

    /// The size of a file in the units that readers know: thousands of bytes, or millions with one decimal.
    pub fn file_size(&self, bytes: u64, locale: Locale, problems: &mut Vec<Diagnostic>) -> String {
        let words = &self.words[locale];
        let (id, tenths) = match bytes {
            0..1_000_000 => ("file_size_kilobytes", bytes.div_ceil(1000) * 10),
            _ => ("file_size_megabytes", bytes.div_ceil(100_000)),
        };
        let number = Number::from(i64::try_from(tenths).unwrap_or(i64::MAX)).times_power_of_ten(-1);
        words.get(id, &[("size", FluentValue::from(words.language.number(&number)))], problems)
    }
}

/// The latest documents on each topic.
fn latest(edition: &Edition, locale: Locale) -> BTreeMap<&Id, Vec<&Item>> {
    let topics = edition.lists.all().filter_map(|list| match list {
        List::Topic(id) => Some((id, edition.listed(list, locale).take(NEAR).collect())),
        List::Kind(_) | List::Year(_) => None,
    });
    topics.collect()
}
