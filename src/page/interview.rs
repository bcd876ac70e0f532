//! The page of an interview.

use fluent::FluentValue;

use super::anchors::{Standing, anchors};
use super::document::document_with;
use super::sheet::Ledger;
use super::site::Site;
use super::speaker::{person, speaker};
use super::views::{InterviewView, Original, View};
use crate::base::Locale;
use crate::model::interview::Facts;
use crate::model::{Item, Leaf};

/// The view of an interview in a language.
pub fn view(site: &Site<'_>, item: &Item, leaf: &Leaf, facts: &Facts, locale: Locale, ledger: &mut Ledger) -> View {
    let standing = standing(site, item, facts, locale, ledger);
    let translated = facts.original_language.as_ref().is_some_and(|code| code != site.words[locale].code);
    View::Interview(Box::new(InterviewView {
        doc: document_with(site, item, leaf, locale, standing, ledger),
        date: site.date(facts.date.value, locale),
        interviewee: facts.interviewee.as_ref().and_then(|one| speaker(site, one, locale, &mut ledger.problems)),
        interviewer: facts.interviewer.as_ref().and_then(|id| person(site, &id.value, locale)),
        interviewed_on: facts.interviewed_on.as_ref().map(|day| site.date(day.value, locale)),
        original: facts.original_language.as_ref().filter(|_| translated).and_then(|code| original(site, item, code)),
        translator: facts.translator.clone().filter(|_| translated || facts.original_language.is_none()),
        pull_quotes: leaf.pull_quotes.iter().map(|quote| quote.value.clone()).collect(),
    }))
}

/// The first answer begins with the name of the speaker.
pub fn standing(site: &Site<'_>, item: &Item, facts: &Facts, locale: Locale, ledger: &mut Ledger) -> Standing {
    let people = &site.edition.registries.people;
    let speaker = facts.interviewee.as_ref().and_then(|speaker| people.get(&speaker.person.value));
    let label = speaker.map(|person| {
        let name = [("name", FluentValue::from(person.name.as_str()))];
        site.words[locale].get("speaker_label", &name, &mut ledger.problems)
    });
    Standing { speaker: label, ..Standing::own(anchors(item, locale)) }
}

/// The interview in the language in which it was first published, when that is public.
fn original(site: &Site<'_>, item: &Item, code: &str) -> Option<Original> {
    let settings = &site.edition.settings;
    let locale = settings.locale(code)?;
    let leaf = item.leaves[locale].as_ref()?;
    let language = settings.language(locale);
    Some(Original {
        lang: language.language.tag().to_string(),
        name: language.name.clone(),
        title: leaf.title.value.clone(),
        url: site.urls.relative(site.edition.address(&item.folder, locale)?),
    })
}
