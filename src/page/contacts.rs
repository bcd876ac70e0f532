//! Whom readers ask.

use super::site::Site;
use super::texts::text_in;
use super::views::{ContactView, FieldView};
use crate::base::{Diagnostic, Locale};
use crate::model::registry::{Contact, Texts};
use crate::model::values::{Id, Known, Placed};

/// Those that a document names; unknown ones are reported with it.
pub fn contacts(
    site: &Site<'_>,
    named: &[Placed<Id>],
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Vec<ContactView> {
    let registry = &site.edition.registries.contacts;
    named.iter().filter_map(|id| Some(contact(site, registry.get(&id.value)?, locale, problems))).collect()
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
