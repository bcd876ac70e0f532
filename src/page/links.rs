//! What the links of a prose lead to, in the reader's language.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use super::anchors::{Standing, alike};
use super::figures::{Around, around, mismatch};
use super::nearby::{between, near};
use super::sheet::Ledger;
use super::site::Site;
use super::writer::{Picture, Resolved};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Locale, OutputPath, PerLocale, SourcePath};
use crate::input::Facts;
use crate::model::fields::shown;
use crate::model::gate::Held;
use crate::model::item::{Asset, Item};
use crate::model::part::Part;
use crate::model::place::{Address, Place};
use crate::model::prose::{Event, Prose, Reference, Tag, Target};
use crate::model::registry::{Named, meant_entry};
use crate::model::values::{Id, is_email};
use crate::model::{Edition, Leaf};

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
    /// How the prose stands in its page.
    pub standing: &'a Standing,
    /// The anchors that the prose may name: without the beginning that keeps them apart on the page.
    own: OnceCell<BTreeSet<String>>,
    /// The anchors of the other documents and parts that were asked for.
    known: RefCell<BTreeMap<SourcePath, Rc<BTreeSet<String>>>>,
}

impl<'a> Resolver<'a> {
    /// For the proses of a leaf, shown with `item`.
    pub fn new(site: &'a Site<'a>, item: &'a Item, leaf: &Leaf, locale: Locale, standing: &'a Standing) -> Self {
        let folder = leaf.path.parent().unwrap_or_else(|| leaf.path.clone());
        Self { site, item, folder, locale, standing, own: OnceCell::new(), known: RefCell::default() }
    }

    fn own(&self) -> &BTreeSet<String> {
        let Standing { headings, notes, .. } = self.standing;
        let bare = || headings.iter().filter_map(|heading| heading.strip_prefix(notes.as_str()));
        self.own.get_or_init(|| bare().map(String::from).collect())
    }

    /// Resolves every reference, in order; files that are used are added to the ledger.
    pub fn resolve(&self, prose: &Prose, ledger: &mut Ledger) -> Vec<Resolved> {
        if prose.references.is_empty() {
            return Vec::new();
        }
        let images = pictures(prose);
        let around = around(prose);
        let nothing = Around::default();
        let one = |(index, reference): (usize, &Reference)| {
            let around = around.get(&index).unwrap_or(&nothing);
            if images.contains(&index) { self.picture(reference, ledger) } else { self.link(reference, around, ledger) }
        };
        prose.references.iter().enumerate().map(one).collect()
    }

    fn edition(&self) -> &Edition {
        self.site.edition
    }

    fn link(&self, reference: &Reference, around: &Around, ledger: &mut Ledger) -> Resolved {
        match &reference.target {
            Target::Broken => Resolved::Words,
            Target::Web(address) | Target::Contact(address) => Resolved::Link(address.clone()),
            Target::ToComplete(what) => {
                let key = if what.is_empty() { reference.text.trim() } else { what.as_str() };
                let problem = Diagnostic::new(Code::TextToComplete, reference.span.clone());
                ledger.problems.push(problem.arg("what", shown(key)));
                Resolved::ToComplete
            }
            Target::Anchor(anchor) => {
                known_anchor(anchor, self.own(), reference, &mut ledger.problems);
                let page = self.standing.abroad.as_deref().unwrap_or_default();
                Resolved::Link(format!("{page}#{}{anchor}", self.standing.notes))
            }
            Target::Person(id) => self.person(id, reference, &mut ledger.problems),
            Target::Organisation(id) => self.organisation(id, reference, &mut ledger.problems),
            Target::Figure(id) => self.figure(id, reference, around, &mut ledger.problems),
            Target::Relative(path, anchor) => self.relative(path, anchor.as_deref(), reference, ledger),
        }
    }

    /// A person without a page stands for itself.
    fn person(&self, id: &str, reference: &Reference, problems: &mut Vec<Diagnostic>) -> Resolved {
        let people = &self.edition().registries.people;
        match Id::new(id).filter(|id| people.contains_key(id)) {
            Some(id) => self.place(&Place::Person(id)).map_or(Resolved::Words, Resolved::Link),
            None => {
                problems.push(unknown_entry("person", id, people, reference));
                Resolved::Words
            }
        }
    }

    /// An organisation without a page has its own site, or stands for itself.
    fn organisation(&self, id: &str, reference: &Reference, problems: &mut Vec<Diagnostic>) -> Resolved {
        let organisations = &self.edition().registries.organisations;
        match Id::new(id).and_then(|id| Some((organisations.get(&id)?, id))) {
            Some((organisation, id)) => {
                let page = self.place(&Place::Organisation(id)).or_else(|| organisation.website.clone());
                page.map_or(Resolved::Words, Resolved::Link)
            }
            None => {
                problems.push(unknown_entry("organisation", id, organisations, reference));
                Resolved::Words
            }
        }
    }

    /// The address of a page, complete where the prose is read elsewhere.
    fn url(&self, address: &Address) -> String {
        if self.standing.abroad.is_some() { self.site.urls.absolute(address) } else { self.site.urls.relative(address) }
    }

    fn place(&self, place: &Place) -> Option<String> {
        self.edition().place(place, self.locale).map(|address| self.url(address))
    }

    fn figure(&self, id: &str, reference: &Reference, around: &Around, problems: &mut Vec<Diagnostic>) -> Resolved {
        let shared = &self.edition().registries.figures;
        let own = &self.item.common.figures;
        let Some(figure) = Id::new(id).and_then(|id| own.get(&id).or_else(|| shared.get(&id))) else {
            let suggestion = nearest(id, own.keys().chain(shared.keys()).map(Id::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownFigure, reference.span.clone()).arg("id", shown(id));
            problems.push(problem.arg("suggestion", suggestion));
            return Resolved::Words;
        };
        problems.extend(mismatch(self.site.words[self.locale].language, figure, reference, around));
        Resolved::Figure(figure.quantity.clone())
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
        let mut above = std::iter::successors(folder.clone(), SourcePath::parent);
        if above.any(|folder| self.edition().broken.contains(&folder)) {
            return Resolved::Words; // reported where it is broken
        }
        if let Some((item, part)) = folder.as_ref().and_then(|folder| self.part(folder)) {
            return self.to_part(item, part, anchor, path, reference, ledger);
        }
        let Some(folder) = folder.as_ref().and_then(|folder| self.known(folder)) else {
            ledger.problems.push(self.unknown(path, reference));
            return Resolved::Words;
        };
        match self.edition().address(&folder, self.locale) {
            Some(address) => {
                if folder != self.item.folder {
                    ledger.reached.insert((folder.clone(), self.locale));
                }
                if let (Some(anchor), Some(item)) = (anchor, self.edition().items.get(&folder)) {
                    known_anchor(anchor, &self.anchors_of(&item.folder, &item.leaves), reference, &mut ledger.problems);
                }
                Resolved::Link(with_anchor(self.url(address), anchor))
            }
            None => {
                let withheld = self.edition().withheld.get(&(folder.clone(), self.locale));
                ledger.problems.push(self.not_there(withheld, path, reference));
                // the same for a translation that is withheld and for one that does not exist
                let stub = self.site.stub(&folder, self.locale);
                stub.map_or(Resolved::Words, |address| Resolved::Link(self.url(&address)))
            }
        }
    }

    /// The part of a public document that a folder holds.
    fn part(&self, folder: &SourcePath) -> Option<(&'a Item, &'a Part)> {
        let above = std::iter::successors(folder.parent(), SourcePath::parent);
        let item = above.into_iter().find_map(|folder| self.site.edition.items.get(&folder))?;
        Some((item, item.parts.iter().find(|part| part.folder == *folder)?))
    }

    fn to_part(
        &self,
        item: &Item,
        part: &Part,
        anchor: Option<&str>,
        path: &str,
        reference: &Reference,
        ledger: &mut Ledger,
    ) -> Resolved {
        let Some(address) = self.edition().place(&Place::Part(part.folder.clone()), self.locale) else {
            // that a part lacks in a language in which its document is public is said of the part
            if self.edition().address(&item.folder, self.locale).is_none() {
                let withheld = self.edition().withheld.get(&(item.folder.clone(), self.locale));
                ledger.problems.push(self.not_there(withheld, path, reference));
            }
            return Resolved::Words;
        };
        if item.folder != self.item.folder {
            ledger.reached.insert((item.folder.clone(), self.locale));
        }
        if let Some(anchor) = anchor {
            known_anchor(anchor, &self.anchors_of(&part.folder, &part.leaves), reference, &mut ledger.problems);
        }
        Resolved::Link(with_anchor(self.url(address), anchor))
    }

    /// A link to what exists, and not here: it is withheld, or not translated.
    fn not_there(&self, withheld: Option<&Held>, path: &str, reference: &Reference) -> Diagnostic {
        let Some(held) = withheld else {
            let problem = Diagnostic::new(Code::UntranslatedItem, reference.span.clone()).arg("target", shown(path));
            return problem.arg("language", self.site.words[self.locale].code);
        };
        let problem = Diagnostic::new(Code::WithheldItem, reference.span.clone()).arg("target", shown(path));
        let problem = held.explain(problem, self.site.words[held.locale].code);
        problem.arg("stated", if held.stated { "yes" } else { "no" })
    }

    fn anchors_of(&self, folder: &SourcePath, leaves: &PerLocale<Option<Arc<Leaf>>>) -> Rc<BTreeSet<String>> {
        let made = || Rc::new(alike(leaves, self.locale).into_iter().collect());
        Rc::clone(self.known.borrow_mut().entry(folder.clone()).or_insert_with(made))
    }

    /// The folder of the item that a folder is, or is part of: one that is public in some language, or withheld.
    fn known(&self, folder: &SourcePath) -> Option<SourcePath> {
        let edition = self.edition();
        let withheld = |folder: &SourcePath| {
            edition.settings.locales().any(|locale| edition.withheld.contains_key(&(folder.clone(), locale)))
        };
        if edition.items.contains_key(folder) {
            return Some(folder.clone());
        }
        // what stands below a document that is public in some language is one of its parts, or nothing
        let hidden = |folder: &SourcePath| withheld(folder) && !edition.items.contains_key(folder);
        std::iter::successors(Some(folder.clone()), SourcePath::parent).find(hidden)
    }

    fn asset(&self, path: &str) -> Option<&Asset> {
        self.item.assets.values().find(|asset| asset.path.as_str() == path)
    }

    fn publish(&self, asset: &Asset, ledger: &mut Ledger) -> String {
        self.url(&publish(self.item, asset, ledger))
    }

    fn unknown(&self, path: &str, reference: &Reference) -> Diagnostic {
        let scheme = if is_email(path) { Some("mailto") } else { path.starts_with("www.").then_some("https") };
        if let Some(scheme) = scheme {
            let problem = Diagnostic::new(Code::BareAddress, reference.span.clone()).arg("address", shown(path));
            return problem.arg("scheme", scheme);
        }
        let file = !path.contains('/') || path.starts_with("./");
        if file && path.contains('.') {
            let suggestion = nearest(path, self.item.assets.keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAsset, reference.span.clone()).arg("name", shown(path));
            return problem.arg("suggestion", suggestion);
        }
        let near = near(self.edition(), self.item, &self.folder, path);
        let suggestion = near.map(|folder| between(&self.folder, folder)).unwrap_or_default();
        Diagnostic::new(Code::UnknownItem, reference.span.clone())
            .arg("target", shown(path))
            .arg("suggestion", suggestion)
    }

    fn picture(&self, reference: &Reference, ledger: &mut Ledger) -> Resolved {
        let Target::Relative(path, None) = &reference.target else {
            if reference.target != Target::Broken {
                let name = match &reference.target {
                    Target::Web(address) | Target::Contact(address) => address,
                    _ => &reference.text,
                };
                let problem = Diagnostic::new(Code::UnknownAsset, reference.span.clone()).arg("name", shown(name));
                ledger.problems.push(problem.arg("suggestion", ""));
            }
            return Resolved::Words;
        };
        let asset = self.folder.resolve(path).and_then(|target| self.asset(target.as_str()));
        let name = asset.and_then(|asset| asset.path.below(self.item.folder.as_str()));
        let image = name.and_then(|name| self.item.common.images.get(name));
        let declared = asset.zip(image);
        ledger.named.extend(asset.map(|asset| asset.path.clone()));
        let Some((asset, image)) = declared else {
            ledger.problems.extend(self.undeclared(asset, path, reference));
            return Resolved::Words;
        };
        let Some(alt) = image.alt[self.locale].clone() else {
            ledger.problems.push(self.site.untranslated("alt", &image.span, self.locale));
            return Resolved::Words;
        };
        let Facts::Picture { width, height } = asset.facts else { return Resolved::Words }; // reported with the item
        let caption = image.caption.as_ref().and_then(|caption| caption[self.locale].clone());
        let picture =
            Picture { url: self.publish(asset, ledger), width, height, alt, caption, credit: image.credit.clone() };
        Resolved::Picture(Box::new(picture))
    }

    /// A picture that the text shows and that is not described as a whole: because it is not there, or because `item.toml`
    /// does not name it; what is named there and broken is reported there.
    fn undeclared(&self, asset: Option<&Asset>, path: &str, reference: &Reference) -> Option<Diagnostic> {
        let common = &self.item.common;
        let Some(asset) = asset else {
            let names = common.images.keys().chain(self.item.assets.keys());
            let suggestion = nearest(path, names.map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAsset, reference.span.clone()).arg("name", shown(path));
            return Some(problem.arg("suggestion", suggestion));
        };
        let name = asset.path.below(self.item.folder.as_str()).unwrap_or_else(|| asset.path.name());
        if common.faulty.contains(name) {
            return None;
        }
        Some(Diagnostic::new(Code::UndeclaredPicture, reference.span.clone()).arg("name", shown(name)))
    }
}

/// Publishes a file of an item at `/media/<kind>/<item>/<file>`, and gives its address.
pub fn publish(item: &Item, asset: &Asset, ledger: &mut Ledger) -> Address {
    let name = asset.path.below(item.folder.as_str()).unwrap_or_else(|| asset.path.name());
    let address = Address::new(format!("/media/{}/{name}", item.place()));
    if let Ok(path) = OutputPath::new(address.as_str().trim_start_matches('/')) {
        ledger.media.insert(path, (asset.path.clone(), asset.blob.clone()));
    }
    address
}

fn with_anchor(url: String, anchor: Option<&str>) -> String {
    anchor.map_or(url.clone(), |anchor| format!("{url}#{anchor}"))
}

fn known_anchor(anchor: &str, known: &BTreeSet<String>, reference: &Reference, problems: &mut Vec<Diagnostic>) {
    if !known.contains(anchor) {
        let near = known.iter().take(NEAR).map(String::as_str);
        let suggestion = nearest(anchor, near).unwrap_or_default();
        let problem = Diagnostic::new(Code::UnknownAnchor, reference.span.clone()).arg("anchor", shown(anchor));
        problems.push(problem.arg("suggestion", suggestion));
    }
}

fn unknown_entry<T: Named>(
    registry: &'static str,
    id: &str,
    known: &BTreeMap<Id, T>,
    reference: &Reference,
) -> Diagnostic {
    let suggestion = meant_entry(id, known);
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
