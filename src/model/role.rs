//! What people are: the names of roles, which some languages make agree with the person, and who held them when.

use jiff::civil::Date;
use toml::de::DeValue;

use super::fields::{Field, Table};
use super::values::{Id, Placed, date, id, key_id};
use crate::base::{Code, Diagnostic, PerLocale};

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// « Présidente »
    Feminine,
    /// « Président »
    Masculine,
}

/// The name of what people are, which some languages make agree with the person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Role {
    /// Its identifier.
    pub id: Placed<Id>,
    /// Its name.
    pub name: PerLocale<Option<Agreeing>>,
}

/// A word that may agree with a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Agreeing {
    /// The same for all: “President”.
    Invariable(String),
    /// « Présidente », « Président ».
    Gendered {
        /// Of a woman.
        feminine: String,
        /// Of a man.
        masculine: String,
    },
}

impl Agreeing {
    /// The word for a person; `None` where it depends on a gender that is not known.
    pub fn of(&self, gender: Option<Gender>) -> Option<&str> {
        match (self, gender) {
            (Self::Invariable(word), _) => Some(word),
            (Self::Gendered { feminine, .. }, Some(Gender::Feminine)) => Some(feminine),
            (Self::Gendered { masculine, .. }, Some(Gender::Masculine)) => Some(masculine),
            (Self::Gendered { .. }, None) => None,
        }
    }
}

/// A role over a time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Post {
    /// The role.
    pub role: Placed<Id>,
    /// Where.
    pub organisation: Placed<Id>,
    /// From when, as far as is known.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
    /// A day on which a document says so, where neither beginning nor end is known.
    pub on: Option<Date>,
}

impl Post {
    /// The day by which it stands among others.
    pub fn since(&self) -> Option<Date> {
        self.from.or(self.on)
    }
}

/// Reads an entry of `roles.toml`.
pub fn role(key: &str, field: &Field<'_, '_>) -> Option<Role> {
    let id = key_id(key, field);
    field.table(|table| {
        let placed = |field: &Field<'_, '_>| Some((agreeing(field)?, field.span()));
        let name = table.required("name", |field| {
            one_for_all(field);
            field.per_locale(placed)
        })?;
        let set = |locale, text: &str, span: &crate::base::Span| table.context().typeset(locale, text, span);
        let name = name.map(|locale, word| {
            word.as_ref().map(|(word, span)| match word {
                Agreeing::Invariable(word) => Agreeing::Invariable(set(locale, word, span)),
                Agreeing::Gendered { feminine, masculine } => Agreeing::Gendered {
                    feminine: set(locale, feminine, span),
                    masculine: set(locale, masculine, span),
                },
            })
        });
        Some(Role { id: id?, name })
    })
}

/// Warns of one word for all languages: a name of an organisation may be that, what people are and topics are not.
pub fn one_for_all(field: &Field<'_, '_>) {
    let codes = field.context().codes();
    if let DeValue::String(_) = field.value()
        && codes.len() > 1
    {
        let form: Vec<String> = codes.iter().map(|code| format!("{code} = \"…\"")).collect();
        let problem = field.finding(Code::OneTextForAll).arg("languages", codes.join(", "));
        field.context().push(problem.arg("form", form.join(", ")));
    }
}

/// A word, or its two forms.
fn agreeing(field: &Field<'_, '_>) -> Option<Agreeing> {
    if !matches!(field.value(), DeValue::Table(_)) {
        return field.text().map(Agreeing::Invariable);
    }
    field.table(|table| {
        let feminine = table.required("f", Field::text);
        let masculine = table.required("m", Field::text);
        Some(Agreeing::Gendered { feminine: feminine?, masculine: masculine? })
    })
}

/// Reads `[[<person>.roles]]`.
pub fn post(table: &Table<'_, '_>) -> Option<Post> {
    let role = table.required("role", id);
    let organisation = table.required("organisation", id);
    let from = table.optional("from", date);
    let until = table.optional("until", |field| {
        let until = date(field)?;
        if let Some(from) = from.filter(|from| until < *from) {
            let problem = Diagnostic::new(Code::EndsFirst, field.span()).arg("from", from.to_string());
            return field.problem(problem.arg("until", until.to_string()));
        }
        Some(until)
    });
    let on = table.optional("on", date);
    Some(Post { role: role?, organisation: organisation?, from, until, on })
}
