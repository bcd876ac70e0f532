//! What is the same on every page of a language, worked out once: the words, what pages share, the addresses of files.
//!
//! A value that hangs on nothing else becomes text, a condition is decided, a loop over what pages share is written out, and
//! what is set to such a value once stands for it. The rest is left to the engine.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

use tera::value::Key;
use tera::{Context, Tera, Value, escape_html};

use super::flat::each_set;
use super::pieces::{Code, Word, functions, start, variables};
use super::tree::Node;

/// What is the same on every page, and an engine that can say it.
pub struct Constants {
    /// An engine with functions and filters, without templates.
    pub tera: Tera,
    /// `site`
    pub site: Value,
    /// `t`
    pub words: Value,
    /// What was worked out already, by its code.
    pub said: Mutex<HashMap<String, Option<String>>>,
}

/// The functions that give the same on every page when their arguments do.
const PURE: [&str; 2] = ["msg", "asset"];

/// Loops over more than this are not written out.
const LONGEST: usize = 100;

impl Constants {
    /// The template of a whole page with all that is the same on every page worked out; `None` when that fails, which the
    /// engine then says, if it comes to that.
    pub fn folded(&self, whole: &[Node<'_>]) -> Option<String> {
        let mut names = HashMap::new();
        count(whole, &mut names);
        if ["site", "t"].iter().any(|root| names.contains_key(root)) {
            return None; // they are not what they are called
        }
        let once = |name: &str| names.get(name) == Some(&1);
        let mut folder = Folder { constants: self, once: &once, bound: BTreeMap::new() };
        let mut out = Out::default();
        out.nodes(&folder.nodes(whole, true)?)?;
        out.sound().then_some(out.text)
    }

    fn root(&self, name: &str) -> Option<&Value> {
        match name {
            "site" => Some(&self.site),
            "t" => Some(&self.words),
            _ => None,
        }
    }

    /// Whether the value of code is the same on every page.
    fn constant(&self, code: &[Word<'_>]) -> bool {
        variables(code).all(|(_, name)| self.root(name).is_some()) && functions(code).all(|name| PURE.contains(&name))
    }

    /// The value to which code leads from a position on through names and numbers only, and how many words that takes.
    fn reached(&self, code: &[Word<'_>]) -> Option<(&Value, usize)> {
        let (first, mut rest) = code.split_first()?;
        let (mut value, mut length) = (self.root(first.name()?)?, 1);
        loop {
            let words;
            (value, words) = match rest {
                [dot, Word::Name(name), ..] if dot.is(".") => (value.as_map()?.get(&Key::from(name.to_string()))?, 2),
                [open, Word::Number(index), close, ..] if open.is("[") && close.is("]") => {
                    (value.as_array()?.get(index.parse::<usize>().ok()?)?, 3)
                }
                [sign, ..] if sign.is("[") || sign.is("?.") || sign.is("?[") => return None,
                _ => return Some((value, length)),
            };
            length += words;
            rest = rest.get(words..)?;
        }
    }

    /// The value of code that is a path and nothing else.
    fn path(&self, code: &[Word<'_>]) -> Option<&Value> {
        self.reached(code).filter(|(_, length)| *length == code.len()).map(|(value, _)| value)
    }

    /// What a template of constants gives.
    fn say(&self, template: String) -> Option<String> {
        let known = |said: &HashMap<String, Option<String>>| said.get(&template).cloned();
        if let Some(known) = known(&self.said.lock().unwrap_or_else(PoisonError::into_inner)) {
            return known;
        }
        let said = self.tera.render_str(&template, &Context::new(), true).ok();
        self.said.lock().unwrap_or_else(PoisonError::into_inner).insert(template, said.clone());
        said
    }

    fn printed(&self, code: &Code<'_>) -> Option<String> {
        if let Some(text) = self.path(code).and_then(Value::as_str) {
            let mut escaped = Vec::with_capacity(text.len() + 16);
            escape_html(text, &mut escaped).ok()?;
            return String::from_utf8(escaped).ok();
        }
        let mut out = Out::default();
        out.code("{{", code, "}}");
        self.say(out.text)
    }

    fn decided(&self, condition: &Code<'_>) -> Option<bool> {
        if let Some(value) = self.path(condition) {
            return Some(value.is_truthy());
        }
        let mut out = Out::default();
        out.code("{% if", condition, "%}+{% endif %}");
        Some(!self.say(out.text)?.is_empty())
    }
}

/// How often each name is given to a value; those of loops count as given often.
fn count<'t>(nodes: &'t [Node<'_>], names: &mut HashMap<&'t str, usize>) {
    each_set(nodes, &mut |name| *names.entry(name).or_default() += 1);
    loops(nodes, &mut |node| {
        if let Node::For { names: own, .. } = node {
            own.iter().for_each(|name| *names.entry(name).or_default() += 2);
        }
    });
}

fn loops<'t, 'a>(nodes: &'t [Node<'a>], met: &mut impl FnMut(&'t Node<'a>)) {
    for node in nodes {
        match node {
            Node::If { branches, otherwise } => {
                branches.iter().for_each(|(_, body)| loops(body, met));
                loops(otherwise, met);
            }
            Node::For { body, otherwise, .. } => {
                met(node);
                loops(body, met);
                loops(otherwise, met);
            }
            Node::Leave(_) => met(node),
            _ => {}
        }
    }
}

struct Folder<'c, 'a> {
    constants: &'c Constants,
    /// Whether a name is given to one value only.
    once: &'c dyn Fn(&str) -> bool,
    /// What names stand for.
    bound: BTreeMap<String, Code<'a>>,
}

impl<'a> Folder<'_, 'a> {
    /// Works nodes out; `always` when they are not in a loop or under a condition.
    fn nodes(&mut self, nodes: &[Node<'a>], always: bool) -> Option<Vec<Node<'a>>> {
        let mut folded = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.node(node, always, &mut folded)?;
        }
        Some(folded)
    }

    fn node(&mut self, node: &Node<'a>, always: bool, folded: &mut Vec<Node<'a>>) -> Option<()> {
        match node {
            Node::Print(code) => {
                let code = self.bind(code);
                folded.push(match self.constants.constant(&code) {
                    true => Node::Text(self.constants.printed(&code)?.into()),
                    false => Node::Print(self.literal(code)),
                });
            }
            Node::Set { global, name, value } => {
                let value = self.bind(value);
                let simple = matches!(value.as_slice(), [Word::Text(_)]) || self.constants.path(&value).is_some();
                if always && simple && (self.once)(name) {
                    self.bound.insert(name.to_string(), value);
                } else {
                    folded.push(Node::Set { global: *global, name: name.clone(), value: self.literal(value) });
                }
            }
            Node::If { branches, otherwise } => self.choice(branches, otherwise, always, folded)?,
            Node::For { names, over, body, otherwise } => {
                let over = self.bind(over);
                if let ([name], Some(items)) = (names.as_slice(), self.items(&over, names, body)) {
                    if items.is_empty() {
                        folded.extend(self.nodes(otherwise, false)?);
                    }
                    let before = self.bound.get(&**name).cloned();
                    for item in items {
                        self.bound.insert(name.to_string(), item);
                        folded.extend(self.nodes(body, false)?);
                    }
                    self.restore(name, before);
                    return Some(());
                }
                let before: Vec<_> = names.iter().map(|name| self.bound.remove(&**name)).collect();
                let body = self.nodes(body, false)?;
                names.iter().zip(before).for_each(|(name, before)| self.restore(name, before));
                let otherwise = self.nodes(otherwise, false)?;
                folded.push(Node::For { names: names.clone(), over: self.literal(over), body, otherwise });
            }
            other => folded.push(other.clone()),
        }
        Some(())
    }

    fn choice(
        &mut self,
        branches: &[(Code<'a>, Vec<Node<'a>>)],
        otherwise: &[Node<'a>],
        always: bool,
        folded: &mut Vec<Node<'a>>,
    ) -> Option<()> {
        let mut open = Vec::new();
        let mut last = otherwise;
        for (condition, body) in branches {
            let condition = self.bind(condition);
            if !self.constants.constant(&condition) {
                open.push((self.literal(condition), self.nodes(body, false)?));
            } else if self.constants.decided(&condition)? {
                last = body;
                break;
            }
        }
        let otherwise = self.nodes(last, always && open.is_empty())?;
        if open.is_empty() {
            folded.extend(otherwise);
        } else {
            folded.push(Node::If { branches: open, otherwise });
        }
        Some(())
    }

    /// What a loop goes over, each as code, when it can be written out: it goes over constants, and is nothing but a text
    /// said several times.
    fn items(&self, over: &Code<'a>, names: &[Cow<'a, str>], body: &[Node<'a>]) -> Option<Vec<Code<'a>>> {
        let items: Vec<Code<'a>> = match over.as_slice() {
            [open, inner @ .., close] if open.is("[") && close.is("]") => {
                let items = inner.split(|word| word.is(","));
                items.map(|item| matches!(item, [Word::Text(_)]).then(|| item.to_vec())).collect::<Option<_>>()?
            }
            path => {
                let length = self.constants.path(path)?.as_array()?.len();
                let item = |index: usize| {
                    let index = [Word::Sign("["), Word::Number(index.to_string().into()), Word::Sign("]")];
                    path.iter().cloned().chain(index).collect()
                };
                (0..length.min(LONGEST + 1)).map(item).collect()
            }
        };
        let mut plain = items.len() <= LONGEST;
        each_set(body, &mut |_| plain = false);
        loops(body, &mut |node| match node {
            Node::For { names: inner, .. } => plain &= !inner.iter().any(|name| names.contains(name)),
            _ => plain = false,
        });
        (plain && !asks_for_loop(body)).then_some(items)
    }

    fn restore(&mut self, name: &str, before: Option<Code<'a>>) {
        match before {
            Some(before) => self.bound.insert(name.to_string(), before),
            None => self.bound.remove(name),
        };
    }

    /// Code with names replaced by what they stand for.
    fn bind(&self, code: &Code<'a>) -> Code<'a> {
        let mut bound = Vec::with_capacity(code.len());
        let mut from = 0;
        for (at, name) in variables(code) {
            if let Some(value) = self.bound.get(name) {
                bound.extend(code.get(from..at).unwrap_or_default().iter().cloned());
                bound.extend(value.iter().cloned());
                from = at + 1;
            }
        }
        bound.extend(code.get(from..).unwrap_or_default().iter().cloned());
        bound
    }

    /// Code with texts that are the same on every page in it as such.
    fn literal(&self, code: Code<'a>) -> Code<'a> {
        let mut literal = Vec::with_capacity(code.len());
        let mut from = 0;
        for (at, _) in variables(&code) {
            let Some((value, length)) = code.get(at..).and_then(|code| self.constants.reached(code)) else { continue };
            let Some(text) = value.as_str().and_then(quoted) else { continue };
            literal.extend(code.get(from..at).unwrap_or_default().iter().cloned());
            literal.push(Word::Text(text.into()));
            from = at + length;
        }
        literal.extend(code.get(from..).unwrap_or_default().iter().cloned());
        literal
    }
}

/// Whether nodes ask how far a loop is.
fn asks_for_loop(nodes: &[Node<'_>]) -> bool {
    let asks = |code: &Code<'_>| variables(code).any(|(_, name)| name == "loop");
    nodes.iter().any(|node| match node {
        Node::Print(code) => asks(code),
        Node::Set { value, .. } => asks(value),
        Node::If { branches, otherwise } => {
            branches.iter().any(|(condition, body)| asks(condition) || asks_for_loop(body)) || asks_for_loop(otherwise)
        }
        Node::For { over, body, otherwise, .. } => asks(over) || asks_for_loop(body) || asks_for_loop(otherwise),
        Node::Text(_) | Node::Leave(_) | Node::Include(_) | Node::Block { .. } => false,
    })
}

/// A text between marks that are not in it.
fn quoted(text: &str) -> Option<String> {
    let mark = ['"', '\'', '`'].into_iter().find(|mark| !text.contains(*mark))?;
    (!text.contains('\\')).then(|| format!("{mark}{text}{mark}"))
}

/// A template, written.
#[derive(Default)]
struct Out {
    text: String,
    /// Where the text after the last code begins.
    run: usize,
}

impl Out {
    fn nodes(&mut self, nodes: &[Node<'_>]) -> Option<()> {
        nodes.iter().try_for_each(|node| self.node(node))
    }

    fn node(&mut self, node: &Node<'_>) -> Option<()> {
        match node {
            Node::Text(text) => self.text.push_str(text),
            Node::Print(code) => self.tag("{{", code, "}}")?,
            Node::Leave(how) => self.tag("{%", &[Word::Name((*how).into())], "%}")?,
            Node::Set { global, name, value } => {
                let how = if *global { "{% set_global " } else { "{% set " };
                self.tag(&format!("{how}{name} ="), value, "%}")?;
            }
            Node::If { branches, otherwise } => {
                for (index, (condition, body)) in branches.iter().enumerate() {
                    self.tag(if index == 0 { "{% if" } else { "{% elif" }, condition, "%}")?;
                    self.nodes(body)?;
                }
                if !otherwise.is_empty() {
                    self.tag("{% else", &[], "%}")?;
                    self.nodes(otherwise)?;
                }
                self.tag("{% endif", &[], "%}")?;
            }
            Node::For { names, over, body, otherwise } => {
                self.tag(&format!("{{% for {} in", names.join(", ")), over, "%}")?;
                self.nodes(body)?;
                if !otherwise.is_empty() {
                    self.tag("{% else", &[], "%}")?;
                    self.nodes(otherwise)?;
                }
                self.tag("{% endfor", &[], "%}")?;
            }
            Node::Include(_) | Node::Block { .. } => return None,
        }
        Some(())
    }

    fn tag(&mut self, opening: &str, code: &[Word<'_>], closing: &str) -> Option<()> {
        if !self.sound() || self.text.get(self.run..)?.ends_with('{') {
            return None;
        }
        self.code(opening, code, closing);
        self.run = self.text.len();
        Some(())
    }

    /// Whether the text after the last code is no code.
    fn sound(&self) -> bool {
        self.text.get(self.run..).is_some_and(|run| start(run).is_none())
    }

    fn code(&mut self, opening: &str, code: &[Word<'_>], closing: &str) {
        self.text.push_str(opening);
        for word in code {
            self.text.push(' ');
            self.text.push_str(word.written());
        }
        self.text.push(' ');
        self.text.push_str(closing);
    }
}
