//! Strict TOML: every unknown key, wrong type and missing field at once, each at its place with a suggestion.
//!
//! Nothing is coerced. A [`Table`] is asked for each key it may have; what nobody asked for is unknown.

use std::cell::RefCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::elsewhere::{ELSEWHERE, GROUPS, stands_at_top};
pub use super::signs::{first_forbidden, forbidden, shown};
use super::slips::{NO_SUCH_DATE, Slip, group_end, lone_group, slip};
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, Locale, PerLocale, Severity, SourcePath, Span};
use crate::language::typography::Style;
use crate::language::words::meant;

/// What reading a file needs to know, and where it leaves its findings.
pub struct Context<'a> {
    path: &'a SourcePath,
    offset: usize,
    codes: &'a [String],
    zone: &'a jiff::tz::TimeZone,
    styles: &'a [Style],
    problems: RefCell<Vec<Diagnostic>>,
}

impl<'a> Context<'a> {
    /// A context for a file whose TOML starts at byte `offset`; `codes` are those of the site's languages.
    pub fn new(path: &'a SourcePath, offset: usize, codes: &'a [String], zone: &'a jiff::tz::TimeZone) -> Self {
        Self { path, offset, codes, zone, styles: &[], problems: RefCell::new(Vec::new()) }
    }

    /// The same, with the house styles of the languages, in which texts for readers are set.
    #[must_use]
    pub fn set_in(self, styles: &'a [Style]) -> Self {
        Self { styles, ..self }
    }

    /// The language of the file, when it is a leaf.
    pub fn locale(&self) -> Option<Locale> {
        let stem = self.path.name().split('.').next()?;
        self.codes.iter().position(|code| code == stem).and_then(|index| Locale::all(self.codes.len()).nth(index))
    }

    /// A text for readers, set in the style of a language; what only a person can decide is reported at `span`.
    pub fn typeset(&self, locale: Locale, text: &str, span: &Span) -> String {
        let Some(style) = self.styles.get(locale.index()) else { return text.to_string() };
        let done = style.typeset(text, &[]);
        for remark in &done.findings {
            self.push(super::prose::remarked(remark, text, span.clone()));
        }
        done.apply(text)
    }

    /// Reads a whole document; `None` when it is no TOML, which is reported once, and nothing else of it.
    pub fn document<T>(&self, text: &str, read: impl FnOnce(&Table<'_, '_>) -> T) -> Option<T> {
        let (root, errors) = DeTable::parse_recoverable(text);
        if !errors.is_empty() {
            self.broken(text, errors);
            return None;
        }
        let table = Table {
            context: self,
            table: root.get_ref(),
            span: 0..0,
            name: String::new(),
            asked: RefCell::default(),
            missing: RefCell::default(),
        };
        let value = read(&table);
        table.close();
        Some(value)
    }

    /// Reports the first thing that cannot be read, and the keys before it that stand twice: what follows may be its wreck.
    fn broken(&self, text: &str, mut errors: Vec<toml::de::Error>) {
        let range = |error: &toml::de::Error| error.span().unwrap_or(0..0);
        errors.sort_by_key(|error| range(error).start);
        let mut passed = 0; // the end of a group that stands twice: that its fields do too only follows
        for error in errors {
            if let Some((range, suggestion)) = lone_group(text, range(&error), error.message()) {
                let problem = Diagnostic::new(Code::TomlSyntax, self.span(range)).arg("slip", "list-group");
                return self.push(problem.arg("suggestion", shown(&suggestion)).arg("detail", error.message()));
            }
            if error.message() == "duplicate key" {
                let (key, at) = (text.get(range(&error)).unwrap_or_default(), range(&error).start);
                if at < passed {
                    continue;
                }
                let header = text.get(..at).and_then(|above| above.rsplit('\n').next()).unwrap_or_default().trim();
                if header == "[" && GROUPS.contains(&key) {
                    let problem = Diagnostic::new(Code::TomlSyntax, self.span(range(&error))).arg("slip", "list-group");
                    return self.push(problem.arg("suggestion", format!("[[{key}]]")).arg("detail", error.message()));
                }
                if header.starts_with('[') {
                    passed = group_end(text, at);
                }
                self.push(Diagnostic::new(Code::DuplicateKey, self.span(range(&error))).arg("key", shown(key)));
                continue;
            }
            let Slip { name, range, suggestion, key } = slip(text, range(&error), error.message());
            let span = self.span(range.clone());
            return self.push(if name == NO_SUCH_DATE {
                let value = shown(text.get(range).unwrap_or_default());
                Diagnostic::new(Code::BadDate, span).arg("key", shown(&key)).arg("value", value)
            } else {
                let problem = Diagnostic::new(Code::TomlSyntax, span).arg("slip", name);
                problem.arg("suggestion", shown(&suggestion)).arg("detail", error.message())
            });
        }
    }

    /// The findings so far.
    pub fn into_problems(self) -> Vec<Diagnostic> {
        self.problems.into_inner()
    }

    /// Adds a finding.
    pub fn push(&self, problem: Diagnostic) {
        self.problems.borrow_mut().push(problem);
    }

    /// How many errors there are so far.
    pub fn errors(&self) -> usize {
        self.problems.borrow().iter().filter(|problem| problem.code.severity() == Severity::Error).count()
    }

    /// The codes of the site's languages, the source language first.
    pub fn codes(&self) -> &[String] {
        self.codes
    }

    /// The zone of the site.
    pub fn zone(&self) -> &jiff::tz::TimeZone {
        self.zone
    }

    /// A range of the TOML as a place in the file.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.path, range.start + self.offset..range.end + self.offset)
    }
}

/// A table that is being read.
pub struct Table<'c, 't> {
    context: &'c Context<'c>,
    table: &'t DeTable<'t>,
    span: Range<usize>,
    name: String,
    asked: RefCell<Vec<&'static str>>,
    missing: RefCell<Vec<&'static str>>,
}

impl<'c, 't> Table<'c, 't> {
    /// The value of a key that may be absent.
    pub fn optional<T>(&self, key: &'static str, read: impl FnOnce(&Field<'c, 't>) -> Option<T>) -> Option<T> {
        self.field(key).and_then(|field| read(&field))
    }

    /// The value of a key that must be there.
    pub fn required<T>(&self, key: &'static str, read: impl FnOnce(&Field<'c, 't>) -> Option<T>) -> Option<T> {
        match self.field(key) {
            Some(field) => read(&field),
            None => {
                self.missing.borrow_mut().push(key); // reported at the end: it may be there under a misspelt name
                None
            }
        }
    }

    /// The values of a list that may be absent; those that cannot be read are left out (and reported).
    pub fn list<T>(&self, key: &'static str, read: impl Fn(&Field<'c, 't>) -> Option<T>) -> Vec<T> {
        self.optional(key, |field| field.items(&read)).unwrap_or_default()
    }

    /// The entries of a table whose keys the author chooses, in order of key; absent is empty.
    pub fn entries<T>(&self, key: &'static str, read: impl Fn(&str, &Field<'c, 't>) -> Option<T>) -> Vec<T> {
        self.optional(key, |field| field.entries(&read)).unwrap_or_default()
    }

    /// Every entry of this table, whose keys the author chooses, in order of key.
    pub fn all<T>(&self, read: impl Fn(&str, &Field<'c, 't>) -> Option<T>) -> Vec<T> {
        self.table
            .iter()
            .filter_map(|(key, value)| {
                let (key, key_span) = (key.get_ref(), key.span());
                let field = Field { context: self.context, value, key, within: "", key_span };
                read(key, &field)
            })
            .collect()
    }

    /// Like [`Self::all`], and marks every key as asked for.
    pub fn free<T>(&self, read: impl Fn(&str, &Field<'c, 't>) -> Option<T>) -> Vec<T> {
        self.asked.borrow_mut().push("*");
        self.all(read)
    }

    /// The place of the table.
    pub fn place(&self) -> Span {
        if self.span.is_empty() { Span::file(self.context.path) } else { self.context.span(self.span.clone()) }
    }

    /// What reading needs to know.
    pub fn context(&self) -> &'c Context<'c> {
        self.context
    }

    fn field(&self, key: &'static str) -> Option<Field<'c, 't>> {
        self.asked.borrow_mut().push(key);
        let (name, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Field { context: self.context, value, key: name.get_ref(), within: "", key_span: name.span() })
    }

    /// The finding for a key that is missing.
    fn lacks(&self, key: &str) -> Diagnostic {
        let problem = Diagnostic::new(Code::MissingKey, self.place());
        if self.name.is_empty() {
            return problem.arg("key", key);
        }
        let problem = problem.arg("key", format!("{}.{key}", self.name));
        problem.arg("field", key).arg("group", self.name.as_str())
    }

    /// The sort of file to which a key belongs that has no place in this one.
    fn elsewhere(&self, key: &str) -> Option<&'static str> {
        let own = match self.context.path.name() {
            name if name.ends_with(".md") => "text",
            name => name.strip_suffix(".toml").unwrap_or(name),
        };
        let whole = self.name.is_empty();
        let (file, _) = ELSEWHERE.iter().find(|(file, keys)| whole && *file != own && keys.contains(&key))?;
        let others = ELSEWHERE.iter().filter(|(file, keys)| *file == own && keys.contains(&key));
        (others.count() == 0).then_some(*file)
    }

    /// Ends the reading: what nobody asked for is unknown, and what was asked for in vain is missing. A key that was
    /// meant for a missing one is reported once.
    fn close(&self) {
        let asked = self.asked.borrow();
        let mut missing = self.missing.borrow().clone();
        let unknown =
            self.table.iter().filter(|(key, _)| !asked.iter().any(|asked| *asked == "*" || key.get_ref() == asked));
        for (key, value) in unknown {
            let word = key.get_ref();
            let here = meant(word).find(|meant| asked.contains(meant));
            let problem = Diagnostic::new(Code::UnknownKey, self.context.span(key.span())).arg("key", shown(word));
            let top = (!self.name.is_empty() && stands_at_top(self.context.path, word)).then_some("top");
            if let (None, Some(file)) = (here, self.elsewhere(word).or(top)) {
                self.context.push(problem.arg("suggestion", "").arg("file", file));
                continue;
            }
            let meant = here
                .or_else(|| nearest(word, missing.iter().copied()))
                .or_else(|| nearest(word, asked.iter().copied()));
            missing.retain(|key| Some(*key) != meant);
            let suggestion = match (meant, value.get_ref()) {
                (Some(meant), DeValue::Table(_)) if GROUPS.contains(&meant) => format!("[[{meant}]]"),
                _ => meant.unwrap_or_default().to_string(),
            };
            self.context.push(problem.arg("suggestion", suggestion));
        }
        for key in missing {
            self.context.push(self.lacks(key));
        }
    }
}

/// A key with its value.
pub struct Field<'c, 't> {
    context: &'c Context<'c>,
    value: &'t Spanned<DeValue<'t>>,
    key: &'t str,
    /// The field to which it gives a text or a word per language; empty for every other.
    within: &'t str,
    key_span: Range<usize>,
}

impl<'c, 't> Field<'c, 't> {
    /// The key.
    pub fn key(&self) -> &'t str {
        self.key
    }

    /// The value as TOML holds it.
    pub fn value(&self) -> &'t DeValue<'t> {
        self.value.get_ref()
    }

    /// What reading needs to know.
    pub fn context(&self) -> &'c Context<'c> {
        self.context
    }

    /// The place of the value.
    pub fn span(&self) -> Span {
        self.context.span(self.value.span())
    }

    /// The place of the key.
    pub fn key_span(&self) -> Span {
        self.context.span(self.key_span.clone())
    }

    /// Reports a problem with the value, and gives nothing.
    pub fn problem<T>(&self, problem: Diagnostic) -> Option<T> {
        self.context.push(problem);
        None
    }

    /// A finding at the value that names the key.
    pub fn finding(&self, code: Code) -> Diagnostic {
        Diagnostic::new(code, self.span()).arg("key", shown(&self.full()))
    }

    fn full(&self) -> String {
        if self.within.is_empty() { self.key.to_string() } else { format!("{}.{}", self.within, self.key) }
    }

    /// Reports a value of another type than `expected` (a name on which the message selects).
    pub fn wrong<T>(&self, expected: &'static str) -> Option<T> {
        let found = match self.value() {
            DeValue::String(_) => "text",
            DeValue::Integer(_) => "integer",
            DeValue::Float(_) => "decimal",
            DeValue::Boolean(_) => "boolean",
            DeValue::Datetime(_) => "date",
            DeValue::Array(_) => "list",
            DeValue::Table(_) => "table",
        };
        self.problem(self.finding(Code::WrongType).arg("expected", expected).arg("found", found))
    }

    /// A nested table, read to the end.
    pub fn table<T>(&self, read: impl FnOnce(&Table<'c, 't>) -> Option<T>) -> Option<T> {
        let DeValue::Table(table) = self.value() else { return self.wrong("table") };
        let span = self.key_span.clone();
        let table = Table {
            context: self.context,
            table,
            span,
            name: shown(&self.full()),
            asked: RefCell::default(),
            missing: RefCell::default(),
        };
        let value = read(&table);
        table.close();
        value
    }

    /// The items of a list.
    pub fn items<T>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        let DeValue::Array(array) = self.value() else {
            let group = matches!(self.value(), DeValue::Table(_));
            return self.wrong(match self.key {
                "roles" if group => "own-groups",
                key if group && GROUPS.contains(&key) => "groups",
                _ => "list",
            });
        };
        // what a table in a list lacks is said at that table, not at the first
        let place = |value: &Spanned<DeValue<'_>>| match value.get_ref() {
            DeValue::Table(_) => value.span(),
            _ => self.key_span.clone(),
        };
        let item = |value| Field { value, key_span: place(value), ..*self };
        Some(array.iter().filter_map(|value| read(&item(value))).collect())
    }

    /// The entries of a table whose keys the author chooses.
    pub fn entries<T>(&self, read: impl Fn(&str, &Self) -> Option<T>) -> Option<Vec<T>> {
        self.table(|table| Some(table.free(read)))
    }

    /// A text that holds something, without control characters.
    pub fn text(&self) -> Option<String> {
        let DeValue::String(text) = self.value() else { return self.wrong("text") };
        if text.trim().is_empty() {
            return self.problem(self.finding(Code::EmptyText));
        }
        if let Some(found) = text.chars().find(|c| forbidden(*c)) {
            let problem = Diagnostic::new(Code::ControlCharacter, self.span());
            return self.problem(problem.arg("code", format!("U+{:04X}", u32::from(found))));
        }
        Some(text.trim().to_string())
    }

    /// A whole number within bounds.
    pub fn integer(&self, minimum: usize, maximum: usize) -> Option<usize> {
        let DeValue::Integer(number) = self.value() else { return self.wrong("integer") };
        let value = usize::from_str_radix(number.as_str(), number.radix()).ok();
        match value.filter(|value| (minimum..=maximum).contains(value)) {
            Some(value) => Some(value),
            None => self.problem(self.finding(Code::OutOfRange).arg("minimum", minimum).arg("maximum", maximum)),
        }
    }

    /// True or false; never a text that looks like it.
    pub fn boolean(&self) -> Option<bool> {
        let DeValue::Boolean(value) = self.value() else { return self.wrong("boolean") };
        Some(*value)
    }

    /// One of a closed set of words.
    pub fn choice<T: Copy>(&self, choices: &[(&'static str, T)]) -> Option<T> {
        let DeValue::String(text) = self.value() else { return self.wrong("text") };
        if let Some((_, value)) = choices.iter().find(|(name, _)| name == text) {
            return Some(*value);
        }
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        self.not_one_of(text, &names)
    }

    /// Reports a word that is not one of `names`.
    pub fn not_one_of<T>(&self, word: &str, names: &[&str]) -> Option<T> {
        let suggestion = meant(word).find(|meant| names.contains(meant));
        let long = names.iter().copied().filter(|name| name.len() > 1); // every letter is as near to every other
        let suggestion = suggestion.or_else(|| nearest(word, long)).unwrap_or_default();
        let problem = self.finding(Code::UnknownValue).arg("value", shown(word)).arg("suggestion", suggestion);
        self.problem(problem.arg("choices", names.join(", ")))
    }

    /// A text in every language (one string), or in some of them (a table by language code).
    pub fn per_locale<T: Clone>(&self, read: impl Fn(&Self) -> Option<T>) -> Option<PerLocale<Option<T>>> {
        let count = self.context.codes.len();
        match self.value() {
            DeValue::Table(_) => self.table(|table| {
                let mut values = PerLocale::none(count);
                table
                    .free(|code, field| match self.context.codes.iter().position(|known| known == code) {
                        Some(position) => {
                            let own = Field { within: self.key, key_span: field.key_span.clone(), ..*field };
                            Some((position, read(&own)?))
                        }
                        None if stands_at_top(self.context.path, code) => {
                            let problem = Diagnostic::new(Code::UnknownKey, field.key_span()).arg("key", shown(code));
                            field.problem(problem.arg("suggestion", "").arg("file", "top"))
                        }
                        None => {
                            let suggestion =
                                nearest(code, self.context.codes.iter().map(String::as_str)).unwrap_or_default();
                            let problem = Diagnostic::new(Code::UnknownKey, field.key_span());
                            field.problem(problem.arg("key", shown(code)).arg("suggestion", suggestion))
                        }
                    })
                    .into_iter()
                    .for_each(|(position, value)| {
                        if let Some(locale) = values.locales().nth(position) {
                            values[locale] = Some(value);
                        }
                    });
                Some(values)
            }),
            _ => read(self).map(|value| PerLocale::from_fn(count, |_| Some(value.clone()))),
        }
    }

    /// A text per language, as readers see it: set in the style of its language. One text for several languages is a
    /// name, and stays.
    pub fn texts(&self) -> Option<PerLocale<Option<String>>> {
        self.texts_as_written().map(|(set, _)| set)
    }

    /// The same, and the texts as their author wrote them, for what must not change with the rules of typography.
    pub fn texts_as_written(&self) -> Option<(Texts, Texts)> {
        let name = match self.value() {
            DeValue::String(_) => self.context.codes.len() > 1,
            DeValue::Table(_) => false,
            _ => return self.wrong("texts"),
        };
        let written = self.per_locale(super::values::placed_text)?;
        let set = written.map(|locale, text| {
            let text = text.as_ref()?;
            Some(if name { text.value.clone() } else { self.context.typeset(locale, &text.value, &text.span) })
        });
        Some((set, written.map(|_, text| text.as_ref().map(|text| text.value.clone()))))
    }
}

/// A text per language.
type Texts = PerLocale<Option<String>>;
