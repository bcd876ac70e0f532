//! What templates can call, in a language: messages, the addresses of static files, ordinals; and the values that all
//! pages share.

use std::borrow::Cow;
use std::sync::Arc;

use fluent::{FluentArgs, FluentValue};
use tera::value::Map;
use tera::{ArgFromValue, Kwargs, State, Tera, TeraResult, Value};

use super::catalogues::Catalogues;
use super::engine::Stage;
use super::errors::own;
use crate::base::Locale;
use crate::base::messages::MessageError;
use crate::language::Language;

/// Gives an engine the functions, filters and shared values of a language; `msg` may ask for other languages on the pages
/// that speak all of them.
pub fn equip(tera: &mut Tera, stage: &Stage<'_>, locale: Locale, polyglot: bool) {
    let catalogues = Arc::clone(stage.catalogues);
    tera.register_function("msg", move |arguments: Kwargs, _: &State| {
        message(&catalogues, locale, polyglot, &arguments)
    });
    let (files, folder) = (stage.theme.published.keys().cloned().collect::<Vec<_>>(), stage.assets.clone());
    tera.register_function("asset", move |arguments: Kwargs, _: &State| asset(&files, &folder, &arguments));
    let language = stage.languages[locale].clone();
    tera.register_filter("typeset", move |value: &Value, _: Kwargs, _: &State| typeset(&language, value));
    tera.register_filter("safe", safe);
    let context = tera.global_context();
    context.insert("site", &stage.sites[locale]);
    context.insert_value("t", words(stage.catalogues, locale));
}

fn typeset(language: &Language, value: &Value) -> TeraResult<Value> {
    let text = <&str>::from_value(value)?;
    Ok(match language.ordinal_html(text) {
        Cow::Borrowed(_) => value.clone().mark_safe(), // as nearly always: nothing to copy
        Cow::Owned(html) => Value::safe_string(&html),
    })
}

/// The engine's own filter copies the text; a body is long, and this shares it.
fn safe(value: &Value, _: Kwargs, _: &State) -> Value {
    if value.is_string() { value.clone().mark_safe() } else { Value::safe_string(&value.to_string()) }
}

/// The messages without variables, as a map.
pub fn words(catalogues: &Catalogues, locale: Locale) -> Value {
    let own = &catalogues.languages[locale];
    let mut map = Map::new();
    for (id, entry) in own.catalogue.entries() {
        if entry.value
            && entry.variables.is_empty()
            && let Ok(text) = own.catalogue.message(id, &FluentArgs::new())
        {
            map.insert(id.clone().into(), Value::from(text));
        }
    }
    Value::from(map)
}

fn message(catalogues: &Catalogues, locale: Locale, polyglot: bool, arguments: &Kwargs) -> TeraResult<Value> {
    let id = arguments.must_get::<&str>("id")?;
    let catalogue = match arguments.get::<&str>("lang")? {
        None => &catalogues.languages[locale],
        Some(code) if polyglot => {
            let known = catalogues.languages.values().find(|own| own.code == code);
            known.ok_or_else(|| own("language", code))?
        }
        Some(_) => return Err(own("polyglot", "")),
    };
    let mut values = FluentArgs::new();
    for (name, value) in arguments.iter() {
        let Some(name) = name.as_str().filter(|name| !matches!(*name, "id" | "lang")) else { continue };
        if let Some(text) = value.as_str() {
            values.set(name.to_string(), text.to_string());
        } else if let Some(number) = value.as_i64() {
            values.set(name.to_string(), FluentValue::from(number));
        }
    }
    catalogue.catalogue.message(id, &values).map(Value::from).map_err(|error| match error {
        MessageError::Unknown => own("message", &format!("{} {id}", catalogue.code)),
        MessageError::Broken(detail) => {
            let entry = catalogue.catalogue.entries().get(id);
            let mut variables = entry.into_iter().flat_map(|entry| &entry.variables);
            match variables.find(|variable| values.get(variable.as_str()).is_none()) {
                Some(variable) => own("variable", &format!("{id} {variable}")),
                None => own("broken", &format!("{id} {detail}")),
            }
        }
    })
}

fn asset(files: &[String], folder: &str, arguments: &Kwargs) -> TeraResult<Value> {
    let path = arguments.must_get::<&str>("path")?;
    if files.iter().any(|file| file == path) {
        return Ok(Value::from(format!("{folder}{path}")));
    }
    Err(own("file", path))
}
