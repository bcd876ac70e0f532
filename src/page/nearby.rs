//! The document or the part that a link may have been meant for, and the way there.

use crate::base::SourcePath;
use crate::base::suggest::nearest;
use crate::model::{Edition, Item};

/// The folder of what a relative link that leads nowhere may have been meant for, `item` being the document of the leaf that
/// stands in `from`. Parts beside the target come first: by their name, or by their number; then the other parts of the document, then
/// every document.
pub fn near<'a>(edition: &'a Edition, item: &'a Item, from: &SourcePath, path: &str) -> Option<&'a SourcePath> {
    let target = from.resolve(path)?;
    let only_up = path.split('/').all(|step| matches!(step, ".." | "." | ""));
    if only_up && item.kind.shape().in_parts {
        return Some(&item.folder);
    }
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let by_name = |folders: &[&'a SourcePath]| {
        let name = nearest(last, folders.iter().map(|folder| folder.name()))?;
        folders.iter().copied().find(|folder| folder.name() == name)
    };
    let parts = || edition.items.values().flat_map(|item| &item.parts).map(|part| &part.folder);
    let beside: Vec<&SourcePath> = match target.parent() {
        Some(parent) => {
            parts().filter(|part| part.below(parent.as_str()).is_some_and(|name| !name.contains('/'))).collect()
        }
        None => Vec::new(),
    };
    let numbered =
        || beside.iter().copied().find(|part| number(part.name()).is_some_and(|own| number(last) == Some(own)));
    let own: Vec<&SourcePath> = item.parts.iter().map(|part| &part.folder).collect();
    let items = || edition.items.keys().collect::<Vec<_>>();
    by_name(&beside)
        .or_else(numbered)
        .or_else(|| by_name(&own))
        .or_else(|| by_name(&items()))
        .or_else(|| by_name(&parts().collect::<Vec<_>>()))
}

/// The number at the beginning of a name.
fn number(name: &str) -> Option<u16> {
    name.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// The way from a folder to another, as a link writes it: `../../press/deux/`.
pub fn between(from: &SourcePath, to: &SourcePath) -> String {
    let (from, to): (Vec<&str>, Vec<&str>) = (from.as_str().split('/').collect(), to.as_str().split('/').collect());
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = from.len().saturating_sub(shared);
    let down = to.into_iter().skip(shared).map(|step| format!("{step}/")).collect::<String>();
    let way = format!("{}{down}", "../".repeat(up));
    if way.is_empty() { "./".into() } else { way }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_another_folder() {
        let way = |from: &str, to: &str| between(&SourcePath::new(from).unwrap(), &SourcePath::new(to).unwrap());
        assert_eq!(way("content/press/un", "content/press/deux"), "../deux/");
        assert_eq!(way("content/pages/un", "content/press/deux"), "../../press/deux/");
        assert_eq!(way("content/m/a/sections/01", "content/m/a"), "../../");
        assert_eq!(way("content/m/a", "content/m/a/conclusion"), "conclusion/");
    }
}
