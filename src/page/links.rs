//! What the links of a prose lead to, in the reader's language.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Locale, OutputPath, Role, SourcePath};
use crate::input::Facts;
use crate::language::{Quantity, Written};
use crate::model::edition::Address;
use crate::model::fields::shown;
use crate::model::figure::Figure;
use crate::model::item::{Asset, Item};
use crate::model::prose::{Event, Prose, Reference, Tag, Target};
use crate::model::values::Id;
use crate::model::{Edition, Leaf};

use super::anchors::anchors;
use super::body::Anchors;
use super::plan::Ledger;
use super::site::Site;

/// What a reference is for the writer of HTML: everything that it needs, and nothing of the edition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Resolved {
    /// A link.
    Link(String),
    /// A link to a file, with what its words do not say: type and size.
    File(String, String),
    /// Nothing to lead to: the words alone.
    Words,
    /// A figure.
    Figure(Quantity),
    /// A picture.
    Picture(Box<Picture>),
}

/// A picture as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Picture {
    /// Where it stands.
    pub url: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its text alternative.
    pub alt: String,
    /// What stands below it.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: String,
}

/// Among how many anchors a suggestion is looked for: comparing all with all would take for ever on a broken text.
const NEAR: usize = 200;

/// Resolves the references of one prose.
pub struct Resolver<'a> {
    /// The edition, the words, the addresses.
    pub site: &'a Site<'a>,
    /// The document that the prose belongs to; a boilerplate belongs to the document that shows it.
    pub item: &'a Item,
    /// The folder from which relative links start.
    pub folder: SourcePath,
    /// The language.
    pub locale: Locale,
    /// The anchors of the prose: a boilerplate has its own.
    pub anchors: &'a Anchors,
    /// The anchors that were asked for, by folder.
    known: RefCell<BTreeMap<SourcePath, Rc<BTreeSet<String>>>>,
}

impl<'a> Resolver<'a> {
    /// For the proses of a leaf, shown with `item`.
    pub fn new(site: &'a Site<'a>, item: &'a Item, leaf: &Leaf, locale: Locale, anchors: &'a Anchors) -> Self {
        let folder = leaf.path.parent().unwrap_or_else(|| leaf.path.clone());
        Self { site, item, folder, locale, anchors, known: RefCell::default() }
    }

    /// Resolves every reference, in order; files that are used are added to the ledger.
    pub fn resolve(&self, prose: &Prose, ledger: &mut Ledger) -> Vec<Resolved> {
        let images = pictures(prose);
        let one = |(index, reference): (usize, &Reference)| {
            if images.contains(&index) { self.picture(reference, ledger) } else { self.link(reference, ledger) }
        };
        prose.references.iter().enumerate().map(one).collect()
    }

    fn edition(&self) -> &Edition {
        self.site.edition
    }

    fn link(&self, reference: &Reference, ledger: &mut Ledger) -> Resolved {
        match &reference.target {
            Target::Broken => Resolved::Words,
            Target::Web(address) | Target::Contact(address) => Resolved::Link(address.clone()),
            Target::Anchor(anchor) => {
                let Anchors { headings, notes: prefix } = self.anchors;
                let own = headings.iter().filter_map(|heading| heading.strip_prefix(prefix.as_str()));
                let made = || own.map(String::from).collect();
                self.known_anchor(anchor, &self.folder, made, reference, &mut ledger.problems);
                Resolved::Link(format!("#{prefix}{anchor}"))
            }
            Target::Person(id) => self.person(id, reference, &mut ledger.problems),
            Target::Organisation(id) => self.organisation(id, reference, &mut ledger.problems),
            Target::Figure(id) => self.figure(id, reference, &mut ledger.problems),
            Target::Relative(path, anchor) => self.relative(path, anchor.as_deref(), reference, ledger),
        }
    }

    /// People have no page yet: their name stands for itself.
    fn person(&self, id: &str, reference: &Reference, problems: &mut Vec<Diagnostic>) -> Resolved {
        let people = &self.edition().registries.people;
        if Id::new(id).is_none_or(|id| !people.contains_key(&id)) {
            problems.push(unknown_entry("person", id, people.keys(), reference));
        }
        Resolved::Words
    }

    fn organisation(&self, id: &str, reference: &Reference, problems: &mut Vec<Diagnostic>) -> Resolved {
        let organisations = &self.edition().registries.organisations;
        match Id::new(id).and_then(|id| organisations.get(&id)) {
            Some(organisation) => organisation.website.clone().map_or(Resolved::Words, Resolved::Link),
            None => {
                problems.push(unknown_entry("organisation", id, organisations.keys(), reference));
                Resolved::Words
            }
        }
    }

    fn figure(&self, id: &str, reference: &Reference, problems: &mut Vec<Diagnostic>) -> Resolved {
        let shared = &self.edition().registries.figures;
        let own = &self.item.common.figures;
        let Some(figure) = Id::new(id).and_then(|id| own.get(&id).or_else(|| shared.get(&id))) else {
            let suggestion = nearest(id, own.keys().chain(shared.keys()).map(Id::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownFigure, reference.span.clone()).arg("id", shown(id));
            problems.push(problem.arg("suggestion", suggestion));
            return Resolved::Words;
        };
        problems.extend(self.mismatch(figure, reference));
        Resolved::Figure(figure.quantity.clone())
    }

    /// The words around a figure must hold its value, in digits.
    fn mismatch(&self, figure: &Figure, reference: &Reference) -> Option<Diagnostic> {
        let language = self.site.words[self.locale].language;
        let written = language.numbers_in(&reference.text);
        let text = shown(reference.text.trim());
        let stated = |number: &Written| {
            // a unit may stand outside the link; one that is written must be the figure's
            number.value == figure.quantity.value && (number.unit.is_none() || number.unit == figure.quantity.unit)
        };
        if text.is_empty() || written.iter().any(stated) {
            return None;
        }
        let problem = |code| Diagnostic::new(code, reference.span.clone()).arg("written", text.as_str());
        let problem = if written.is_empty() {
            problem(Code::FigureWithoutNumber)
        } else {
            problem(Code::FigureMismatch).arg("stated", language.quantity(&figure.quantity))
        };
        Some(problem.related(Role::Stated, figure.span.clone()))
    }

    fn relative(&self, path: &str, anchor: Option<&str>, reference: &Reference, ledger: &mut Ledger) -> Resolved {
        let target = self.folder.resolve(path);
        if let Some(asset) = target.as_ref().and_then(|target| self.asset(target.as_str())) {
            let url = self.publish(asset, ledger);
            return Resolved::File(url, self.site.file_note(asset, self.locale, &mut ledger.problems));
        }
        // a link to the leaf itself is a link to its item
        let folder =
            target.map(|target| if target.extension() == "md" { target.parent().unwrap_or(target) } else { target });
        if folder.as_ref().is_some_and(|folder| self.edition().broken.contains(folder)) {
            return Resolved::Words; // reported where it is broken
        }
        let Some(folder) = folder.filter(|folder| self.exists(folder)) else {
            ledger.problems.push(self.unknown(path, reference));
            return Resolved::Words;
        };
        match self.edition().address(&folder, self.locale) {
            Some(address) => {
                if let (Some(anchor), Some(item)) = (anchor, self.edition().items.get(&folder)) {
                    let made = || anchors(item, self.locale);
                    self.known_anchor(anchor, &item.folder, made, reference, &mut ledger.problems);
                }
                Resolved::Link(with_anchor(self.site.urls.relative(address), anchor))
            }
            None => {
                let problem = if self.edition().withheld.contains(&(folder.clone(), self.locale)) {
                    Diagnostic::new(Code::WithheldItem, reference.span.clone()).arg("target", shown(path))
                } else {
                    Diagnostic::new(Code::UntranslatedItem, reference.span.clone())
                        .arg("target", shown(path))
                        .arg("language", self.site.words[self.locale].code)
                };
                ledger.problems.push(problem);
                // the same for a translation that is withheld and for one that does not exist
                let stub = self.site.stub(&folder, self.locale);
                stub.map_or(Resolved::Words, |address| Resolved::Link(self.site.urls.relative(&address)))
            }
        }
    }

    fn known_anchor(
        &self,
        anchor: &str,
        folder: &SourcePath,
        made: impl FnOnce() -> Vec<String>,
        reference: &Reference,
        problems: &mut Vec<Diagnostic>,
    ) {
        let made = || Rc::new(made().into_iter().collect());
        let known = Rc::clone(self.known.borrow_mut().entry(folder.clone()).or_insert_with(made));
        if !known.contains(anchor) {
            let near = known.iter().take(NEAR).map(String::as_str);
            let suggestion = nearest(anchor, near).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAnchor, reference.span.clone()).arg("anchor", shown(anchor));
            problems.push(problem.arg("suggestion", suggestion));
        }
    }

    fn exists(&self, folder: &SourcePath) -> bool {
        let edition = self.edition();
        edition.items.contains_key(folder)
            || edition.settings.locales().any(|locale| edition.withheld.contains(&(folder.clone(), locale)))
    }

    fn asset(&self, path: &str) -> Option<&Asset> {
        self.item.assets.values().find(|asset| asset.path.as_str() == path)
    }

    fn publish(&self, asset: &Asset, ledger: &mut Ledger) -> String {
        publish(self.site, self.item, asset, ledger)
    }

    fn unknown(&self, path: &str, reference: &Reference) -> Diagnostic {
        let file = !path.contains('/') || path.starts_with("./");
        if file && path.contains('.') {
            let suggestion = nearest(path, self.item.assets.keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAsset, reference.span.clone()).arg("name", shown(path));
            return problem.arg("suggestion", suggestion);
        }
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let edition = self.edition();
        let near = nearest(last, edition.items.keys().map(SourcePath::name));
        let place = near.and_then(|name| edition.items.keys().find(|folder| folder.name() == name));
        let suggestion =
            place.map(|folder| format!("../../{}/", folder.below("content").unwrap_or_default())).unwrap_or_default();
        Diagnostic::new(Code::UnknownItem, reference.span.clone())
            .arg("target", shown(path))
            .arg("suggestion", suggestion)
    }

    fn picture(&self, reference: &Reference, ledger: &mut Ledger) -> Resolved {
        let Target::Relative(path, None) = &reference.target else {
            if reference.target != Target::Broken {
                let problem = Diagnostic::new(Code::UnknownAsset, reference.span.clone());
                ledger.problems.push(problem.arg("name", shown(&reference.text)).arg("suggestion", ""));
            }
            return Resolved::Words;
        };
        let asset = self.folder.resolve(path).and_then(|target| self.asset(target.as_str()));
        let declared = asset.and_then(|asset| {
            Some((
                asset,
                self.item
                    .common
                    .images
                    .iter()
                    .find(|(name, _)| asset.path.below(self.item.folder.as_str()) == Some(name))?,
            ))
        });
        let Some((asset, (name, image))) = declared else {
            let suggestion = nearest(path, self.item.common.images.keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAsset, reference.span.clone()).arg("name", shown(path));
            ledger.problems.push(problem.arg("suggestion", suggestion));
            return Resolved::Words;
        };
        let Some(alt) = image.alt[self.locale].clone() else {
            let problem =
                Diagnostic::new(Code::UntranslatedText, image.span.clone()).arg("key", format!("{name}: alt"));
            ledger.problems.push(problem.arg("language", self.site.words[self.locale].code));
            return Resolved::Words;
        };
        let Facts::Picture { width, height } = asset.facts else { return Resolved::Words }; // reported with the item
        let caption = image.caption.as_ref().and_then(|caption| caption[self.locale].clone());
        let picture =
            Picture { url: self.publish(asset, ledger), width, height, alt, caption, credit: image.credit.clone() };
        Resolved::Picture(Box::new(picture))
    }
}

/// Publishes a file of an item at `/media/<kind>/<item>/<file>`, and gives its address.
pub fn publish(site: &Site<'_>, item: &Item, asset: &Asset, ledger: &mut Ledger) -> String {
    let name = asset.path.below(item.folder.as_str()).unwrap_or_else(|| asset.path.name());
    let address = Address::new(format!("/media/{}/{name}", item.place()));
    if let Ok(path) = OutputPath::new(address.as_str().trim_start_matches('/')) {
        ledger.media.insert(path, (asset.path.clone(), asset.blob.clone()));
    }
    site.urls.relative(&address)
}

fn with_anchor(url: String, anchor: Option<&str>) -> String {
    anchor.map_or(url.clone(), |anchor| format!("{url}#{anchor}"))
}

fn unknown_entry<'a>(
    registry: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a Id>,
    reference: &Reference,
) -> Diagnostic {
    let suggestion = nearest(id, known.map(Id::as_str)).unwrap_or_default();
    let problem = Diagnostic::new(Code::UnknownEntry, reference.span.clone()).arg("registry", registry);
    problem.arg("id", shown(id)).arg("suggestion", suggestion)
}

/// Which references are pictures.
fn pictures(prose: &Prose) -> BTreeSet<usize> {
    let image = |event: &Event| match event {
        Event::Start(Tag::Image(index)) => Some(*index as usize),
        _ => None,
    };
    prose.events.iter().filter_map(image).collect()
}
