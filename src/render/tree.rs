//! The pieces of a template as a tree.

use std::borrow::Cow;

use super::pieces::{Code, Piece, Word, pieces, unquoted};

/// A template.
#[derive(Debug)]
pub struct Tree<'a> {
    /// The template that it extends.
    pub extends: Option<&'a str>,
    /// What is in it.
    pub nodes: Vec<Node<'a>>,
}

/// A part of a template.
#[derive(Debug, Clone)]
pub enum Node<'a> {
    /// Text, printed as it is.
    Text(Cow<'a, str>),
    /// A value, printed.
    Print(Code<'a>),
    /// A variable, set.
    Set {
        /// Whether it is set for the whole template, inside a loop too.
        global: bool,
        /// Its name.
        name: Cow<'a, str>,
        /// Its value.
        value: Code<'a>,
    },
    /// What stands there under a condition.
    If {
        /// Each condition with what stands under it.
        branches: Vec<(Code<'a>, Vec<Node<'a>>)>,
        /// What stands there when none is true.
        otherwise: Vec<Node<'a>>,
    },
    /// What stands there once for each.
    For {
        /// The name for each, or for each key and each value.
        names: Vec<Cow<'a, str>>,
        /// Of what.
        over: Code<'a>,
        /// What stands there.
        body: Vec<Node<'a>>,
        /// What stands there when there is none.
        otherwise: Vec<Node<'a>>,
    },
    /// `break` or `continue`.
    Leave(&'static str),
    /// Another template.
    Include(&'a str),
    /// A part for which templates that extend this one may have another.
    Block {
        /// Its name.
        name: &'a str,
        /// What it is here.
        body: Vec<Node<'a>>,
    },
}

/// Reads a template; `None` when it cannot be read, or holds what is not read here.
pub fn tree(text: &str) -> Option<Tree<'_>> {
    let mut reader = Reader { pieces: pieces(text)?.into_iter(), extends: None };
    let (nodes, end) = reader.nodes(0)?;
    end.is_none().then_some(Tree { extends: reader.extends, nodes })
}

struct Reader<'a> {
    pieces: std::vec::IntoIter<Piece<'a>>,
    extends: Option<&'a str>,
}

/// Nodes, and the tag at which they end: its keyword, and the rest of its code.
type Body<'a> = (Vec<Node<'a>>, Option<(&'static str, Code<'a>)>);

/// The tags at which something ends.
const ENDS: [&str; 5] = ["endif", "elif", "else", "endfor", "endblock"];

/// Deeper than this, a template is left to the engine.
const DEEPEST: usize = 40;

impl<'a> Reader<'a> {
    fn nodes(&mut self, depth: usize) -> Option<Body<'a>> {
        let mut nodes = Vec::new();
        if depth > DEEPEST {
            return None;
        }
        while let Some(piece) = self.pieces.next() {
            match piece {
                Piece::Text(text) => nodes.push(Node::Text(text.into())),
                Piece::Print(code) => nodes.push(Node::Print(sound(code)?)),
                Piece::Tag(mut code) => {
                    let Some(Word::Name(keyword)) = (!code.is_empty()).then(|| code.remove(0)) else { return None };
                    if let Some(end) = ENDS.into_iter().find(|end| *end == keyword) {
                        return Some((nodes, Some((end, code))));
                    }
                    nodes.extend(self.tag(&keyword, code, depth + 1)?);
                }
            }
        }
        Some((nodes, None))
    }

    fn tag(&mut self, keyword: &str, mut code: Code<'a>, depth: usize) -> Option<Option<Node<'a>>> {
        let node = match (keyword, code.as_slice()) {
            ("extends", [name]) if self.extends.is_none() => {
                self.extends = Some(unquoted(name)?);
                return Some(None);
            }
            ("include", [name]) => Node::Include(unquoted(name)?),
            ("break", []) => Node::Leave("break"),
            ("continue", []) => Node::Leave("continue"),
            ("set" | "set_global", [Word::Name(name), sign, _, ..]) if sign.is("=") => {
                let name = name.clone();
                Node::Set { global: keyword == "set_global", name, value: sound(code.split_off(2))? }
            }
            ("block", [Word::Name(Cow::Borrowed(name))]) => {
                let (body, end) = self.nodes(depth)?;
                let (_, closing) = end.filter(|(end, _)| *end == "endblock")?;
                let named = |word: &Word<'_>| word.name() == Some(name);
                (closing.len() <= 1 && closing.iter().all(named)).then_some(Node::Block { name, body })?
            }
            ("for", [Word::Name(name), Word::Name(of), ..]) if of == "in" => {
                let names = vec![name.clone()];
                self.each(names, sound(code.split_off(2))?, depth)?
            }
            ("for", [Word::Name(key), comma, Word::Name(name), Word::Name(of), ..]) if comma.is(",") && of == "in" => {
                let names = vec![key.clone(), name.clone()];
                self.each(names, sound(code.split_off(4))?, depth)?
            }
            ("if", [_, ..]) => self.choice(sound(code)?, depth)?,
            _ => return None,
        };
        Some(Some(node))
    }

    fn each(&mut self, names: Vec<Cow<'a, str>>, over: Code<'a>, depth: usize) -> Option<Node<'a>> {
        let (body, end) = self.nodes(depth)?;
        let otherwise = match end? {
            ("endfor", _) => Vec::new(),
            ("else", _) => {
                let (otherwise, end) = self.nodes(depth)?;
                end.filter(|(end, _)| *end == "endfor")?;
                otherwise
            }
            _ => return None,
        };
        Some(Node::For { names, over, body, otherwise })
    }

    fn choice(&mut self, mut condition: Code<'a>, depth: usize) -> Option<Node<'a>> {
        let mut branches = Vec::new();
        loop {
            let (body, end) = self.nodes(depth)?;
            branches.push((condition, body));
            match end? {
                ("endif", _) => return Some(Node::If { branches, otherwise: Vec::new() }),
                ("elif", code) => condition = sound(code)?,
                ("else", _) => {
                    let (otherwise, end) = self.nodes(depth)?;
                    end.filter(|(end, _)| *end == "endif")?;
                    return Some(Node::If { branches, otherwise });
                }
                _ => return None,
            }
        }
    }
}

/// Code that is read here: no component, no loop inside a list.
fn sound(code: Code<'_>) -> Option<Code<'_>> {
    let whole = code.first().is_some_and(|first| !first.is("<")) && !code.iter().any(|word| word.name() == Some("for"));
    let ours = code.iter().all(|word| word.name() != Some("__tera_context"));
    (whole && ours).then_some(code)
}
