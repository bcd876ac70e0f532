//! A page template together with all that it extends and includes, as one tree.
//!
//! An included template sees the variables of the one that includes it, and keeps those that it sets to itself: in the whole
//! they have names of their own.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::pieces::{Code, Word, variables};
use super::theme::Theme;
use super::tree::{Node, Tree, tree};

/// What names of variables of included templates end in, before a number.
const OWN: &str = "__of_";

/// A whole of more nodes than this is left to the engine, in pieces.
const LARGEST: usize = 20_000;

/// The templates of a theme as trees, those that can be read.
pub struct Trees<'a>(BTreeMap<String, Tree<'a>>);

impl<'a> Trees<'a> {
    /// Reads every template of a theme; `None` when some name of a variable might be taken for one made here.
    pub fn new(theme: &'a Theme) -> Option<Self> {
        let plain = theme.templates().all(|(_, template)| !template.text.contains(OWN));
        let trees = theme.templates().filter_map(|(name, template)| Some((name, tree(&template.text)?)));
        plain.then(|| Self(trees.collect()))
    }

    /// The whole of a page template, by its name; `None` when something in it cannot be read here.
    pub fn whole(&self, name: &str) -> Option<Vec<Node<'a>>> {
        let mut lineage = vec![self.0.get(name)?];
        while let Some(parent) = lineage.last().and_then(|last| last.extends) {
            lineage.push(self.0.get(parent)?);
        }
        let mut blocks = BTreeMap::new();
        lineage.iter().for_each(|tree| gather(&tree.nodes, &mut blocks));
        let mut flattener = Flattener { trees: self, blocks, names: 0, size: 0 };
        flattener.nodes(&lineage.last()?.nodes, &Place::default())
    }
}

/// The blocks of a lineage by name, the nearest to the page first.
type Blocks<'t, 'a> = BTreeMap<&'a str, Vec<&'t [Node<'a>]>>;

fn gather<'t, 'a>(nodes: &'t [Node<'a>], blocks: &mut Blocks<'t, 'a>) {
    for node in nodes {
        match node {
            Node::Block { name, body } => {
                blocks.entry(name).or_default().push(body);
                gather(body, blocks);
            }
            Node::If { branches, otherwise } => {
                branches.iter().for_each(|(_, body)| gather(body, blocks));
                gather(otherwise, blocks);
            }
            _ => {}
        }
    }
}

struct Flattener<'t, 'a> {
    trees: &'t Trees<'a>,
    blocks: Blocks<'t, 'a>,
    names: usize,
    size: usize,
}

/// Where nodes stand.
#[derive(Clone, Default)]
struct Place<'a> {
    /// The names that variables have in the whole, those that have others.
    renamed: BTreeMap<String, String>,
    /// Whether it is an included template.
    included: bool,
    /// Whether it is a loop of this template.
    looping: bool,
    /// The block, with the number of those nearer to the page.
    block: Option<(&'a str, usize)>,
}

impl<'a> Flattener<'_, 'a> {
    fn nodes(&mut self, nodes: &[Node<'a>], place: &Place<'a>) -> Option<Vec<Node<'a>>> {
        let mut whole = Vec::with_capacity(nodes.len());
        for node in nodes {
            self.size += 1;
            if self.size > LARGEST {
                return None;
            }
            self.node(node, place, &mut whole)?;
        }
        Some(whole)
    }

    fn node(&mut self, node: &Node<'a>, place: &Place<'a>, whole: &mut Vec<Node<'a>>) -> Option<()> {
        let code = |code: &Code<'a>| renamed(code, place);
        whole.push(match node {
            Node::Text(text) => Node::Text(text.clone()),
            Node::Leave(how) => Node::Leave(how),
            Node::Print(value) if is_super(value) => {
                let (name, level) = place.block?;
                whole.extend(self.block(name, level + 1, place)?);
                return Some(());
            }
            Node::Print(value) => Node::Print(code(value)?),
            Node::Set { global, name, value } => Node::Set {
                // what an included template sets outside a loop of its own is gone with it, not with the loop around it
                global: *global || place.included && !place.looping,
                name: place.name(name),
                value: code(value)?,
            },
            Node::If { branches, otherwise } => {
                let branch =
                    |(condition, body): &(Code<'a>, Vec<Node<'a>>)| Some((code(condition)?, self.nodes(body, place)?));
                let branches = branches.iter().map(branch).collect::<Option<_>>()?;
                Node::If { branches, otherwise: self.nodes(otherwise, place)? }
            }
            Node::For { names, over, body, otherwise } => Node::For {
                names: names.iter().map(|name| place.name(name)).collect(),
                over: code(over)?,
                body: self.nodes(body, &Place { looping: true, ..place.clone() })?,
                otherwise: self.nodes(otherwise, place)?,
            },
            Node::Include(name) => {
                whole.extend(self.included(name, place)?);
                return Some(());
            }
            Node::Block { name, .. } if !place.included => {
                whole.extend(self.block(name, 0, place)?);
                return Some(());
            }
            Node::Block { .. } => return None,
        });
        Some(())
    }

    fn block(&mut self, name: &'a str, level: usize, place: &Place<'a>) -> Option<Vec<Node<'a>>> {
        let body = *self.blocks.get(name)?.get(level)?;
        self.nodes(body, &Place { block: Some((name, level)), ..place.clone() })
    }

    fn included(&mut self, name: &str, place: &Place<'a>) -> Option<Vec<Node<'a>>> {
        let tree = self.trees.0.get(name).filter(|tree| tree.extends.is_none())?;
        let mut set = BTreeSet::new();
        each_set(&tree.nodes, &mut |name| {
            set.insert(name);
        });
        let mut own = place.clone();
        let mut whole = Vec::new();
        for variable in set {
            self.names += 1;
            let named = format!("{variable}{OWN}{}", self.names);
            if !set_first(&tree.nodes, variable) {
                // until it is set, if ever, it is that of the template around it
                let value = vec![Word::Name(place.name(&Cow::Owned(variable.to_string())))];
                whole.push(Node::Set { global: true, name: named.clone().into(), value });
            }
            own.renamed.insert(variable.to_string(), named);
        }
        (own.included, own.looping, own.block) = (true, false, None);
        whole.extend(self.nodes(&tree.nodes, &own)?);
        Some(whole)
    }
}

impl<'a> Place<'a> {
    fn name(&self, name: &Cow<'a, str>) -> Cow<'a, str> {
        self.renamed.get(&**name).map_or_else(|| name.clone(), |renamed| renamed.clone().into())
    }
}

fn renamed<'a>(code: &Code<'a>, place: &Place<'a>) -> Option<Code<'a>> {
    let mut whole = code.clone();
    for (at, name) in variables(code) {
        // the engine knows `loop` only inside a loop of the same template
        if name == "loop" && place.included && !place.looping {
            return None;
        }
        if let Some(renamed) = place.renamed.get(name) {
            *whole.get_mut(at)? = Word::Name(renamed.clone().into());
        }
    }
    let calls_super = code.windows(2).any(|pair| pair[0].name() == Some("super") && pair[1].is("(")); // windows of two
    (!calls_super).then_some(whole)
}

fn is_super(code: &[Word<'_>]) -> bool {
    matches!(code, [name, open, close] if name.name() == Some("super") && open.is("(") && close.is(")"))
}

/// The names of the variables that nodes set, those of included templates apart.
pub fn each_set<'t>(nodes: &'t [Node<'_>], met: &mut impl FnMut(&'t str)) {
    for node in nodes {
        match node {
            Node::Set { name, .. } => met(name),
            Node::If { branches, otherwise } => {
                branches.iter().for_each(|(_, body)| each_set(body, met));
                each_set(otherwise, met);
            }
            Node::For { body, otherwise, .. } => {
                each_set(body, met);
                each_set(otherwise, met);
            }
            Node::Block { body, .. } => each_set(body, met),
            Node::Text(_) | Node::Print(_) | Node::Leave(_) | Node::Include(_) => {}
        }
    }
}

/// Whether a variable is set before anything can ask for it.
fn set_first(nodes: &[Node<'_>], variable: &str) -> bool {
    for node in nodes {
        let asks = |code: &Code<'_>| variables(code).any(|(_, name)| name == variable);
        match node {
            Node::Set { name, value, .. } if name == variable => return !asks(value),
            Node::Set { value, .. } if asks(value) => return false,
            Node::Print(value) if asks(value) => return false,
            Node::Text(_) | Node::Print(_) | Node::Set { .. } => {}
            _ => return false,
        }
    }
    false
}
