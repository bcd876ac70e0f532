//! HTML in prose: the tags of the safe list within sentences, comments, and the refusal of anything else.

use std::ops::Range;

use super::{Builder, Open, number};
use crate::base::{Arg, Code};
use crate::model::fields::shown;
use crate::model::prose::inline_html::{Inline, inline};
use crate::model::prose::{Event, Tag};

impl Builder<'_> {
    /// A tag, or a comment, within a sentence.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        match inline(html) {
            Inline::Comment => {}
            Inline::Break => self.prose.events.push(Event::HardBreak),
            Inline::Open(tag) => {
                self.prose.safe_tags.push(tag);
                let tag = Tag::Safe(number(self.prose.safe_tags.len() - 1));
                self.open.push(Open { tag: Some(tag), range, text: self.prose.text.len() });
                self.prose.events.push(Event::Start(tag));
            }
            Inline::Close(element) => {
                let last = match self.open.last() {
                    Some(Open { tag: Some(Tag::Safe(index)), .. }) => Some(*index),
                    _ => None,
                };
                match last.filter(|index| self.prose.safe_tags[*index as usize].element == element) {
                    Some(index) => {
                        self.open.pop();
                        self.prose.events.push(Event::End(Tag::Safe(index)));
                    }
                    None if self.refused(element) => {}
                    None => self.problem(Code::UnbalancedHtml, range, |problem| problem.arg("tag", element)),
                }
            }
            // the end of what was refused where it began only follows
            Inline::Refused(name) if html.starts_with("</") && self.refused(&name) => {}
            Inline::Refused(name) => self.problem(Code::RawHtml, range, |problem| problem.arg("tag", name)),
        }
    }

    /// Whether a tag of this name was refused already.
    fn refused(&self, name: &str) -> bool {
        let tag = ("tag", Arg::from(name));
        self.problems.iter().any(|problem| problem.code == Code::RawHtml && problem.args.contains(&tag))
    }

    /// A block of HTML may be comments, which are left out; its words would be lost with anything else.
    pub(super) fn block_html(&mut self, range: Range<usize>) {
        let html = std::mem::take(&mut self.html);
        let mut rest = html.trim_start();
        while let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after).trim_start();
        }
        if rest.is_empty() {
            return;
        }
        let tag = rest.trim_start_matches(['<', '/', '!', '?']);
        let name: String = tag.chars().take_while(char::is_ascii_alphanumeric).collect();
        self.problem(Code::RawHtml, range, |problem| problem.arg("tag", shown(&name.to_ascii_lowercase())));
    }

    /// Closes the tag of the safe list that stands open innermost, which its author did not close.
    pub(super) fn unbalanced(&mut self, index: u32) {
        let Some(Open { range, .. }) = self.open.pop() else { return };
        let element = self.prose.safe_tags[index as usize].element; // pushed when it opened
        self.problem(Code::UnbalancedHtml, range, |problem| problem.arg("tag", element));
        self.prose.events.push(Event::End(Tag::Safe(index)));
    }
}
