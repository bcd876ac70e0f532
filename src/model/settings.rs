//! `content/site.toml`: the languages, the base address, the theme. Parsed first, and passed to every parser.

use std::collections::BTreeMap;

use url::Url;

use super::authority::{Authority, authority};
use super::fields::{Context, Field, Table, shown};
use super::values::{Id, Placed, Slug, id, placed_text, slugify};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Digest, Locale, PerLocale, Report, SourcePath, Span};
use crate::input::Sources;
use crate::language::Language;
use crate::language::quantities::Nouns;
use crate::language::typography::{Profile, Style};
use crate::language::words::meant;

/// Where the settings stand.
pub const PATH: &str = "content/site.toml";

/// What the whole site shares.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The languages, the source language first; never empty.
    pub languages: Vec<SiteLanguage>,
    /// Their codes, in the same order.
    pub codes: Vec<String>,
    /// Where the site will stand; its path ends with `/`.
    pub base_url: Url,
    /// In whose name feeds give ids, where it is stated.
    pub feed_ids: Option<Placed<Authority>>,
    /// The theme: a folder of `themes/`.
    pub theme: Placed<String>,
    /// The zone in which moments without offset are read.
    pub zone: jiff::tz::TimeZone,
    /// The organisation that publishes.
    pub organisation: Placed<Id>,
    /// How many documents a page of a list holds.
    pub page_size: usize,
    /// The menu: folders of kinds, and items, below `content/`.
    pub menu: Vec<Placed<String>>,
    /// The second menu, at the foot of pages: legal notice and the like, in the same form.
    pub footer: Vec<Placed<String>>,
    /// What stands where a translation is missing.
    pub missing: Missing,
    /// Whether its languages say the same.
    pub translations: Translations,
    /// Words that name the same thing in its languages, besides those that the tool knows.
    pub nouns: Nouns,
    /// The name of the site.
    pub title: PerLocale<Option<String>>,
    /// What it is, in a sentence.
    pub description: PerLocale<Option<String>>,
    /// How each language is set, in the order of the languages.
    pub styles: Vec<Style>,
    /// The digest of the file: everything that is parsed by the settings depends on it.
    pub digest: Digest,
}

/// One of the languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SiteLanguage {
    /// The name of its leaves and of its folder in `i18n/`, and the first part of its addresses.
    pub code: String,
    /// Where its code is declared.
    pub place: Span,
    /// Its name in itself.
    pub name: String,
    /// How it is written.
    pub language: Language,
    /// How much of the site exists in it.
    pub scope: Scope,
    /// Parts of addresses by name of section; the section's own name where absent.
    pub segments: BTreeMap<String, Slug>,
}

/// How much of the site exists in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Everything that is translated.
    Full,
    /// The home page and the menu only.
    Navigation,
}

/// What stands where a translation is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Missing {
    /// Nothing: no page, no link.
    Absent,
    /// A short page that leads to the original and asks search engines to leave it out.
    Stub,
}

/// Whether the languages of a site say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Translations {
    /// They do: what differs is a finding.
    Compared,
    /// Each is written on its own.
    Free,
}

impl Settings {
    /// How many languages there are.
    pub fn count(&self) -> usize {
        self.languages.len()
    }

    /// The languages, in order.
    pub fn locales(&self) -> impl Iterator<Item = Locale> + use<> {
        Locale::all(self.languages.len())
    }

    /// One of the languages.
    pub fn language(&self, locale: Locale) -> &SiteLanguage {
        &self.languages[locale.index()] // a Locale is made from this list only
    }

    /// The language of a code.
    pub fn locale(&self, code: &str) -> Option<Locale> {
        self.codes.iter().position(|known| known == code).and_then(|index| self.locales().nth(index))
    }

    /// In whose name feeds give ids: as stated, else in that of the host. It never depends on where a build is told that
    /// the site will stand, because ids must not change.
    pub fn authority(&self) -> Authority {
        let stated = self.feed_ids.as_ref().map(|stated| stated.value.clone());
        stated.unwrap_or_else(|| Authority::of_host(&self.base_url))
    }

    /// The part of addresses that stands for a section in a language.
    pub fn segment<'a>(&'a self, locale: Locale, section: &'a str) -> &'a str {
        self.language(locale).segments.get(section).map_or(section, Slug::as_str)
    }

    /// Whether one of the menus names a place.
    pub fn in_menus(&self, place: &str) -> bool {
        self.menu.iter().chain(&self.footer).any(|entry| entry.value == place)
    }

    /// The text in a language, or in the first language that has it: for what must be said in every language.
    pub fn any<'a>(&self, texts: &'a PerLocale<Option<String>>, locale: Locale) -> &'a str {
        texts[locale].as_deref().or_else(|| texts.present().next().map(|(_, text)| text.as_str())).unwrap_or_default()
    }
}

/// Reads the settings; `sections` are the names that `segments` may give an address to, in groups whose members share a
/// parent: no two of a group may have one address.
///
/// `None` when nothing can be built without what is missing.
pub fn settings(sources: &Sources, sections: &[&[&str]]) -> Report<Option<Settings>> {
    #[expect(clippy::expect_used, reason = "the constant is a path")]
    let path = SourcePath::new(PATH).expect("the constant is a path");
    let text = match sources.text(&path) {
        Ok(text) => text,
        Err(Some(problem)) => return Report { value: None, diagnostics: vec![*problem] },
        Err(None) if sources.reported(&path) => return Report::clean(None),
        Err(None) => {
            return Report { value: None, diagnostics: vec![Diagnostic::new(Code::NoSite, Span::file(&path))] };
        }
    };
    // the codes of the languages come first, broken or not: every text that follows is read per language
    let zone = jiff::tz::TimeZone::UTC;
    let first = Context::new(&path, 0, &[], &zone);
    let declared = first.document(text, |table| {
        table.list("languages", |field| field.table(|table| table.optional("code", language_code)))
    });
    let mut codes: Vec<String> = Vec::new();
    for code in declared.unwrap_or_default() {
        if !codes.contains(&code) && codes.len() < Locale::MAX {
            codes.push(code);
        }
    }
    let context = Context::new(&path, 0, &codes, &zone);
    let settings = context.document(text, |table| whole(table, &codes, sections, Digest::of(text.as_bytes())));
    let settings = settings.flatten();
    Report { value: settings, diagnostics: context.into_problems() }
}

fn whole(table: &Table<'_, '_>, codes: &[String], sections: &[&[&str]], digest: Digest) -> Option<Settings> {
    let languages = languages(table, sections);
    let declared = table.optional("languages", |field| field.items(|_| Some(()))).map(|languages| languages.len());
    if declared == Some(0) || (languages.is_empty() && table.optional("languages", |field| Some(field.key())).is_none())
    {
        table.context().push(Diagnostic::new(Code::NoLanguage, table.place()));
    }
    let base_url = table.required("base_url", base_url);
    let feed_ids = table.optional("feed_ids", authority);
    let theme = table.required("theme", placed_text);
    let zone = table.required("time_zone", zone);
    let organisation = table.required("organisation", id);
    let page_size = table.optional("page_size", |field| field.integer(1, 1000)).unwrap_or(20);
    let menu = table.list("menu", placed_text);
    let footer = table.list("footer", placed_text);
    let translations = [("compared", Translations::Compared), ("free", Translations::Free)];
    let translations = table.optional("translations", |field| field.choice(&translations));
    let nouns = Nouns::new(table.list("nouns", |field| field.items(Field::text)));
    let missing = [("absent", Missing::Absent), ("stub", Missing::Stub)];
    let missing = table.optional("missing_translations", |field| field.choice(&missing)).unwrap_or(Missing::Absent);
    // without one of its languages, every text in it would be a mistake: the language is mended first
    let known = declared == Some(codes.len());
    let texts = |key| if known { table.required(key, every_language) } else { table.optional(key, |_| None) };
    let title = texts("title");
    let description = texts("description");
    let styles = styles(table, &languages);
    let set = |texts: PerLocale<Option<String>>| set_texts(&texts, &styles);
    let (title, description) = (title.map(set), description.map(set));
    let whole = !languages.is_empty() && declared == Some(languages.len());
    Some(Settings {
        codes: codes.to_vec(),
        languages: whole.then_some(languages)?,
        base_url: base_url?,
        feed_ids,
        theme: theme?,
        zone: zone?,
        organisation: organisation?,
        page_size,
        translations: translations.unwrap_or(Translations::Compared),
        nouns,
        menu,
        footer,
        missing,
        title: title?,
        description: description?,
        styles,
        digest,
    })
}

/// Reads `[typography]`: the tradition of each language, and the names that no rule touches.
fn styles(table: &Table<'_, '_>, languages: &[SiteLanguage]) -> Vec<Style> {
    let read = table.optional("typography", |field| {
        field.table(|table| {
            let profile = table.optional("profile", |field| field.per_locale(tradition));
            Some((profile, table.list("exceptions", Field::text)))
        })
    });
    let (names, exceptions) = read.unwrap_or_default();
    let style = |(locale, language): (Locale, &SiteLanguage)| {
        let name = names.as_ref().and_then(|names| names.iter().find(|(other, _)| *other == locale)?.1.as_deref());
        let name = name.or_else(|| Profile::names().next()).unwrap_or_default();
        let profile = Profile::new(name, exceptions.clone()).unwrap_or_default();
        Style { language: language.language.clone(), profile }
    };
    Locale::all(languages.len()).zip(languages).map(style).collect()
}

fn tradition(field: &Field<'_, '_>) -> Option<String> {
    let name = field.text()?;
    let names: Vec<&str> = Profile::names().collect();
    if names.contains(&name.as_str()) { Some(name) } else { field.not_one_of(&name, &names) }
}

/// Texts of every page in the styles of their languages; what is the same in each is a name, and stays.
fn set_texts(texts: &PerLocale<Option<String>>, styles: &[Style]) -> PerLocale<Option<String>> {
    let mut values = texts.values();
    let first = values.next();
    if texts.count() > 1 && values.all(|other| Some(other) == first) {
        return texts.clone();
    }
    texts.map(|locale, text| {
        let text = text.as_ref()?;
        Some(styles.get(locale.index()).map_or_else(|| text.clone(), |style| style.typeset(text, &[]).apply(text)))
    })
}

/// A text that every language shows on every page: none may lack it.
fn every_language(field: &Field<'_, '_>) -> Option<PerLocale<Option<String>>> {
    let texts = field.texts()?;
    for (locale, _) in texts.iter().filter(|(_, text)| text.is_none()) {
        let code = field.context().codes().get(locale.index()).map_or("", String::as_str);
        field.context().push(field.finding(Code::UntranslatedText).arg("language", code));
    }
    Some(texts)
}

fn languages(table: &Table<'_, '_>, sections: &[&[&str]]) -> Vec<SiteLanguage> {
    let mut languages: Vec<SiteLanguage> = Vec::new();
    let read = table
        .list("languages", |field| field.table(|table| language(table, sections)).map(|read| (read, field.span())));
    for (language, span) in read {
        let same =
            |known: &SiteLanguage| known.code == language.code || known.language.tag() == language.language.tag();
        if languages.len() == Locale::MAX {
            let problem = Diagnostic::new(Code::OutOfRange, span).arg("key", "languages");
            table.context().push(problem.arg("minimum", 1_usize).arg("maximum", Locale::MAX));
        } else if languages.iter().any(same) {
            // two languages with one tag could not be told apart by readers' machines
            table.context().push(Diagnostic::new(Code::DuplicateId, span).arg("id", language.code));
        } else {
            languages.push(language);
        }
    }
    languages
}

fn language(table: &Table<'_, '_>, sections: &[&[&str]]) -> Option<SiteLanguage> {
    let code = table.required("code", |field| language_code(field).map(|code| (code, field.span())));
    let name = table.required("name", Field::text);
    let tag = table.optional("locale", |field| {
        let tag = field.text()?;
        match Language::new(&tag) {
            Some(language) => Some(language),
            None => bad_language(field, &tag),
        }
    });
    let scopes = [("full", Scope::Full), ("navigation", Scope::Navigation)];
    let scope = table.optional("scope", |field| field.choice(&scopes)).unwrap_or(Scope::Full);
    let segments = table.entries("segments", |key, field| {
        let known = || sections.iter().copied().flatten().copied();
        if !known().any(|section| section == key) {
            let word = meant(key).find(|meant| known().any(|section| section == *meant));
            let suggestion = word.or_else(|| nearest(key, known())).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownKey, field.key_span()).arg("key", shown(key));
            return field.problem(problem.arg("suggestion", suggestion));
        }
        super::values::slug(field).map(|slug| (key.to_string(), slug))
    });
    let (code, place) = code?;
    let language = tag.or_else(|| Language::new(&code))?;
    sections.iter().for_each(|group| clashes(table, &code, group, &segments));
    let segments = segments.into_iter().map(|(key, slug)| (key, slug.value)).collect();
    let name = name.unwrap_or_else(|| code.clone()); // reported
    Some(SiteLanguage { code, place, name, language, scope, segments })
}

/// Two sections at one address would mix their pages.
fn clashes(table: &Table<'_, '_>, code: &str, sections: &[&str], segments: &[(String, Placed<Slug>)]) {
    let mut seen: BTreeMap<&str, Option<&Span>> = BTreeMap::new();
    for section in sections {
        let given = segments.iter().find(|(key, _)| key == section);
        let segment = given.map_or(*section, |(_, slug)| slug.value.as_str());
        let place = given.map(|(_, slug)| &slug.span);
        if let Some(first) = seen.insert(segment, place) {
            let span = place.or(first).cloned().unwrap_or_else(|| table.place());
            let problem = Diagnostic::new(Code::SegmentClash, span).arg("segment", segment).arg("language", code);
            table.context().push(problem);
        }
    }
}

fn language_code(field: &Field<'_, '_>) -> Option<String> {
    let code = field.text()?;
    let proper = Id::new(&code).is_some() && Language::new(&code).is_some();
    if proper { Some(code) } else { bad_language(field, &code) }
}

/// The code of a language is lower case, because addresses hold it; a locale is a tag in its usual form.
fn bad_language<T>(field: &Field<'_, '_>, text: &str) -> Option<T> {
    let tag = Language::new(&slugify(text)).map(|language| language.tag().to_string());
    let tag = if field.key() == "code" { tag.map(|tag| tag.to_lowercase()) } else { tag };
    let known = meant(text).next().map(String::from); // a language by its name
    let suggestion = known.or(tag).filter(|tag| tag != text).unwrap_or_default();
    let problem = Diagnostic::new(Code::BadLanguage, field.span()).arg("value", shown(text));
    field.problem(problem.arg("suggestion", suggestion))
}

fn base_url(field: &Field<'_, '_>) -> Option<Url> {
    let text = field.text()?;
    match base_address(&text) {
        Some(address) => Some(address),
        None => field.problem(field.finding(Code::BadUrl).arg("value", shown(&text))),
    }
}

/// The base address of a site: http or https, without query or fragment; its path ends with `/`.
pub fn base_address(text: &str) -> Option<Url> {
    let mut address = Url::parse(&super::values::web_address(text)?).ok()?;
    let spaced = text.contains(char::is_whitespace);
    // an address that begins with `//` leads to another host
    let doubled = address.path().contains("//");
    if spaced || doubled || address.query().is_some() || address.fragment().is_some() {
        return None;
    }
    if !address.path().ends_with('/') {
        let path = format!("{}/", address.path());
        address.set_path(&path);
    }
    Some(address)
}

fn zone(field: &Field<'_, '_>) -> Option<jiff::tz::TimeZone> {
    let name = field.text()?;
    // the database inside the program: the machine's own would make a site that depends on where it is built
    match jiff::tz::TimeZoneDatabase::bundled().get(&name) {
        Ok(zone) => Some(zone),
        Err(_) => field.problem(Diagnostic::new(Code::UnknownZone, field.span()).arg("value", shown(&name))),
    }
}
