//! A part of a document that is too long for one page: a section of a manifesto, a theme of its annex.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::de::DeValue;

use super::fields::{Context, Field, Table};
use super::leaf::Leaf;
use super::mention::{Mention, Registry};
use super::speaker::{Speaker, speaker};
use super::values::{Id, Placed, id};
use crate::base::{Code, PerLocale, SourcePath, Span};

/// A part, with a leaf per language.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its folder.
    pub folder: SourcePath,
    /// Its place in the reading order.
    pub place: PartPlace,
    /// What it states.
    pub facts: Arc<PartFacts>,
    /// Its leaves.
    pub leaves: PerLocale<Option<Arc<Leaf>>>,
}

impl Part {
    /// The headings of a leaf whose passages belong to clusters, by their position among the headings.
    pub fn passages<'a>(&'a self, leaf: &'a Leaf) -> impl Iterator<Item = (usize, &'a Attribution)> {
        let theirs = |anchor: &Option<String>| {
            let attribution = self.facts.clusters.get(anchor.as_deref()?)?;
            (!attribution.organisations.is_empty()).then_some(attribution)
        };
        let headings = leaf.body.headings.iter().enumerate();
        headings.filter_map(move |(index, heading)| Some((index, theirs(&heading.anchor)?)))
    }
}

/// Where a part stands among the others: they are ordered by their sort, then by their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartPlace {
    /// The sort.
    pub sort: PartSort,
    /// The number at the beginning of the folder's name, for those that are numbered.
    pub number: Option<u16>,
}

/// The sort of a part, in reading order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartSort {
    /// What someone declares at the beginning.
    Statement,
    /// The introduction.
    Introduction,
    /// A numbered section.
    Section,
    /// The conclusion.
    Conclusion,
    /// A numbered theme of the annex.
    Theme,
}

impl PartSort {
    /// Every sort, in reading order.
    pub const ALL: [Self; 5] = [Self::Statement, Self::Introduction, Self::Section, Self::Conclusion, Self::Theme];

    /// Its name, in views and in the names of messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Introduction => "introduction",
            Self::Section => "section",
            Self::Conclusion => "conclusion",
            Self::Theme => "theme",
        }
    }

    /// Its folder below that of the document; numbered parts have folders of their own in it.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Section => "sections",
            Self::Theme => "annex",
            other => other.name(),
        }
    }

    /// Whether it belongs to the annex, after the signatures.
    pub fn annexed(self) -> bool {
        self == Self::Theme
    }

    /// Whether there may be several, each with a number.
    pub fn numbered(self) -> bool {
        matches!(self, Self::Section | Self::Theme)
    }
}

impl PartPlace {
    /// The place that a folder below a document stands for: `conclusion`, `sections/04-innovation`.
    pub fn of(folder: &str) -> Option<Self> {
        let (first, rest) = folder.split_once('/').map_or((folder, None), |(first, rest)| (first, Some(rest)));
        let sort = PartSort::ALL.into_iter().find(|sort| sort.folder() == first)?;
        let number = match rest {
            None if !sort.numbered() => None,
            Some(name) if sort.numbered() => Some(number(name)?),
            _ => return None,
        };
        Some(Self { sort, number })
    }

    /// The number as it is written: `04`.
    pub fn written(self) -> Option<String> {
        self.number.map(|number| format!("{number:02}"))
    }

    /// The anchor of the part where the whole stands on one page. It holds an underscore, so that it meets none of those
    /// that authors give.
    pub fn anchor(self) -> String {
        self.written()
            .map_or_else(|| format!("{}_", self.sort.name()), |number| format!("{}_{number}", self.sort.name()))
    }
}

/// The number at the beginning of a folder's name, up to three digits, alone or before a hyphen.
fn number(name: &str) -> Option<u16> {
    Id::new(name)?;
    let digits = name.split('-').next().filter(|digits| digits.len() <= 3)?;
    digits.parse().ok()
}

/// What `part.toml` states.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct PartFacts {
    /// Who speaks, in a statement.
    pub speaker: Option<Speaker>,
    /// To whom the passages below a heading belong, by its anchor.
    pub clusters: BTreeMap<String, Attribution>,
}

/// To whom a passage belongs.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Attribution {
    /// Where its anchor is named.
    pub span: Span,
    /// The organisations; none where what is written cannot be read, which is reported.
    pub organisations: Vec<Placed<Id>>,
}

impl PartFacts {
    /// The entries of registries that it names.
    pub fn mentions(&self) -> impl Iterator<Item = Mention<'_>> {
        let named = self.clusters.values().flat_map(|attribution| &attribution.organisations);
        let organisations = named.map(|id| Mention { registry: Registry::Organisation, id });
        self.speaker.iter().flat_map(Speaker::mentions).chain(organisations)
    }
}

/// Reads `part.toml`.
pub fn facts(context: &Context<'_>, text: &str) -> Option<PartFacts> {
    context.document(text, |table| PartFacts { speaker: table.optional("speaker", speaker), clusters: clusters(table) })
}

fn clusters(table: &Table<'_, '_>) -> BTreeMap<String, Attribution> {
    let one = |anchor: &str, field: &Field<'_, '_>| {
        let empty = matches!(field.value(), DeValue::Array(items) if items.is_empty());
        if empty {
            field.context().push(field.finding(Code::EmptyText));
        }
        let organisations = field.items(id).unwrap_or_default();
        Some((anchor.to_string(), Attribution { span: field.key_span(), organisations }))
    };
    table.entries("clusters", one).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_say_where_a_part_stands() {
        let place = |folder| PartPlace::of(folder).map(|place| (place.sort.name(), place.written(), place.anchor()));
        assert_eq!(place("conclusion"), Some(("conclusion", None, "conclusion_".into())));
        assert_eq!(place("sections/04-innovation"), Some(("section", Some("04".into()), "section_04".into())));
        assert_eq!(place("annex/7"), Some(("theme", Some("07".into()), "theme_07".into())));
        for folder in ["section/04", "sections", "sections/x", "sections/04/05", "conclusion/1", "sections/0404-x", ""]
        {
            assert_eq!(place(folder), None, "{folder}");
        }
    }

    #[test]
    fn parts_are_read_in_order() {
        let folders = ["annex/01", "sections/02", "conclusion", "statement", "sections/01", "introduction"];
        let mut places: Vec<_> = folders.map(|folder| (PartPlace::of(folder).unwrap(), folder)).into();
        places.sort();
        let order: Vec<_> = places.into_iter().map(|(_, folder)| folder).collect();
        assert_eq!(order, ["statement", "introduction", "sections/01", "sections/02", "conclusion", "annex/01"]);
    }
}
