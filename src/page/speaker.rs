//! People in their roles, organisations, and how pages lead to them.

use super::site::Site;
use super::views::{LinkView, SpeakerView};
use crate::base::{Code, Diagnostic, Locale};
use crate::model::fields::shown;
use crate::model::place::Place;
use crate::model::registry::{Organisation, Person};
use crate::model::speaker::Speaker;
use crate::model::values::{Id, Placed};

/// A person with the page of that person, when there is one; `None` for one who is unknown, which is reported.
pub fn person(site: &Site<'_>, id: &Id, locale: Locale) -> Option<LinkView> {
    let person = site.edition.registries.people.get(id)?;
    Some(LinkView { label: person.name.clone(), url: site.url(&Place::Person(id.clone()), locale) })
}

/// An organisation with its page, when there is one; `None` for one that is unknown, which is reported.
pub fn organisation(site: &Site<'_>, id: &Id, locale: Locale) -> Option<LinkView> {
    let organisation = site.edition.registries.organisations.get(id)?;
    let label = name(site, organisation, locale).to_string();
    Some(LinkView { label, url: site.url(&Place::Organisation(id.clone()), locale) })
}

/// The name of an organisation in a language, or in the first that has it: a name is a name.
pub fn name<'a>(site: &'a Site<'_>, organisation: &'a Organisation, locale: Locale) -> &'a str {
    site.edition.settings.any(&organisation.name, locale)
}

/// Someone in a role.
pub fn speaker(
    site: &Site<'_>,
    speaker: &Speaker,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<SpeakerView> {
    let known = site.edition.registries.people.get(&speaker.person.value)?;
    Some(SpeakerView {
        person: person(site, &speaker.person.value, locale)?,
        role: speaker.role.as_ref().and_then(|id| role(site, id, known, locale, problems)),
        organisation: speaker.organisation.as_ref().and_then(|id| organisation(site, &id.value, locale)),
    })
}

/// The name of a role in a language, in agreement with the person.
pub fn role(
    site: &Site<'_>,
    id: &Placed<Id>,
    person: &Person,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<String> {
    let role = site.edition.registries.roles.get(&id.value)?; // an unknown one is reported where it is named
    let faults = &site.edition.registries.faults;
    let Some(name) = &role.name[locale] else {
        if !faults.slipped("role", &role.id.value) {
            problems.push(site.untranslated("name", &role.id.span, locale));
        }
        return None;
    };
    let word = name.of(person.gender).map(String::from);
    if word.is_none() && !faults.slipped("person", &person.id.value) {
        problems.push(gender_needed(person));
    }
    word
}

/// Said where the person stands, in the same words on every page and for every role, and so once.
fn gender_needed(person: &Person) -> Diagnostic {
    let problem = Diagnostic::new(Code::GenderNeeded, person.id.span.clone());
    problem.arg("id", person.id.value.as_str()).arg("person", shown(&person.name))
}
