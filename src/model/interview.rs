//! Interviews: someone answers questions.

use jiff::civil::Date;

use super::fields::{Field, Table};
use super::kind::Shape;
use super::mention::{Mention, Registry};
use super::registry::Registries;
use super::speaker::{Speaker, speaker};
use super::values::{self, Id, Placed, id, no_date};
use crate::base::{Code, Diagnostic};

/// Interviews have a list of their own, and may show passages large.
pub const SHAPE: Shape = Shape { listed: true, in_parts: false, pull_quotes: true };

/// What an interview states besides what all kinds state.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Facts {
    /// The date of publication.
    pub date: Placed<Date>,
    /// When they met, where it is known.
    pub interviewed_on: Option<Placed<Date>>,
    /// Who answers, in the role of that day.
    pub interviewee: Option<Speaker>,
    /// Who asks.
    pub interviewer: Option<Placed<Id>>,
    /// The code of the language in which it was first published.
    pub original_language: Option<String>,
    /// Who translated it.
    pub translator: Option<String>,
}

/// Reads them.
pub fn facts(table: &Table<'_, '_>) -> Option<Facts> {
    let day = |field: &Field<'_, '_>| values::date(field).map(|value| Placed { value, span: field.span() });
    let date = table.required("date", day);
    let interviewed_on = table.optional("interviewed_on", day);
    let interviewee = table.required("interviewee", speaker);
    let interviewer = table.optional("interviewer", id);
    let original_language = table.optional("original_language", code);
    let translator = table.optional("translator", Field::text);
    // an interview without its date or its speaker is reported and cannot be published; the rest is checked all the same
    let date = date.unwrap_or_else(|| no_date(table.place()));
    Some(Facts { date, interviewed_on, interviewee, interviewer, original_language, translator })
}

/// The code of one of the site's languages.
fn code(field: &Field<'_, '_>) -> Option<String> {
    let text = field.text()?;
    let codes = field.context().codes();
    if codes.contains(&text) {
        return Some(text);
    }
    let names: Vec<&str> = codes.iter().map(String::as_str).collect();
    field.not_one_of(&text, &names)
}

/// That of publication.
pub fn date(facts: &Facts) -> Option<&Placed<Date>> {
    Some(&facts.date)
}

/// Who speaks and who asks.
pub fn mentions(facts: &Facts) -> Vec<Mention<'_>> {
    let interviewer = facts.interviewer.as_ref().map(|id| Mention { registry: Registry::Person, id });
    facts.interviewee.iter().flat_map(Speaker::mentions).chain(interviewer).collect()
}

/// An interview is published after it was held.
pub fn check(facts: &Facts, _: &Registries, problems: &mut Vec<Diagnostic>) {
    let published = facts.date.value;
    let later = facts.interviewed_on.as_ref().filter(|day| published != values::NO_DATE && day.value > published);
    problems.extend(later.map(|day| {
        let problem = Diagnostic::new(Code::InterviewedLater, day.span.clone()).arg("held", day.value.to_string());
        problem.arg("published", published.to_string())
    }));
}
