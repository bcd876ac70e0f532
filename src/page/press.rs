//! The page of a press release.

use super::anchors::{Anchors, own};
use super::body::body;
use super::document::{document, text_in};
use super::sheet::Ledger;
use super::site::Site;
use super::views::{BoilerplateView, ContactView, FieldView, PressView, View};
use crate::base::{Code, Diagnostic, Locale, Span};
use crate::model::press::Facts;
use crate::model::registry::{Contact, Texts};
use crate::model::values::Known;
use crate::model::{Item, Leaf};

/// The view of a press release in a language.
pub fn view(site: &Site<'_>, item: &Item, leaf: &Leaf, facts: &Facts, locale: Locale, ledger: &mut Ledger) -> View {
    View::Press(Box::new(PressView {
        doc: document(site, item, leaf, locale, ledger),
        reference: facts.reference.clone(),
        place: facts.place.clone(),
        date: site.date(facts.date.value, locale),
        boilerplate: boilerplate(site, item, facts, locale, ledger),
        contacts: contacts(site, facts, locale, &mut ledger.problems),
    }))
}

fn boilerplate(
    site: &Site<'_>,
    item: &Item,
    facts: &Facts,
    locale: Locale,
    ledger: &mut Ledger,
) -> Option<BoilerplateView> {
    let named = facts.boilerplate.as_ref()?;
    let version = site.edition.registries.boilerplate(&named.value, facts.date.value)?; // reported with the item
    let Some(leaf) = &version[locale] else {
        // at the version itself, so that it is said once, however many documents show it
        let place = version.present().next().map_or_else(|| named.span.clone(), |(_, leaf)| Span::file(&leaf.path));
        let problem = Diagnostic::new(Code::UntranslatedBoilerplate, place).arg("id", named.value.as_str());
        ledger.problems.push(problem.arg("language", site.words[locale].code));
        return None;
    };
    // its anchors must not meet those of the release, and its title is a heading of second level
    let prefix = format!("{}_", named.value);
    let headings = own(leaf).into_iter().map(|anchor| format!("{prefix}{anchor}")).collect();
    let anchors = Anchors { headings, notes: prefix, shift: 1 };
    let body = body(site, item, leaf, locale, &anchors, ledger);
    Some(BoilerplateView { title: leaf.title.value.clone(), body })
}

fn contacts(site: &Site<'_>, facts: &Facts, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<ContactView> {
    let registry = &site.edition.registries.contacts;
    facts.contacts.iter().filter_map(|id| Some(contact(site, registry.get(&id.value)?, locale, problems))).collect()
}

fn contact(site: &Site<'_>, contact: &Contact, locale: Locale, problems: &mut Vec<Diagnostic>) -> ContactView {
    let organisations = &site.edition.registries.organisations;
    let settings = &site.edition.settings;
    let mut own = |texts: &Texts, key| text_in(site, texts, (key, &contact.id.span), locale, problems);
    ContactView {
        name: match &contact.name {
            Known::Yes(name) => FieldView { text: own(name, "name") },
            Known::ToComplete => FieldView { text: None },
        },
        note: contact.note.as_ref().and_then(|note| own(note, "note")),
        organisation: contact
            .organisation
            .as_ref()
            .and_then(|id| organisations.get(&id.value))
            .map(|organisation| settings.any(&organisation.name, locale).to_string()),
        email: contact.email.as_ref().map(field),
        phone: contact.phone.as_ref().map(field),
    }
}

fn field(known: &Known<String>) -> FieldView {
    match known {
        Known::Yes(text) => FieldView { text: Some(text.clone()) },
        Known::ToComplete => FieldView { text: None },
    }
}
