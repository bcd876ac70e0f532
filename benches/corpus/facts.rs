//! What `item.toml` says of releases, pages and interviews.

use super::chance::{Chance, Purpose};
use super::standing::{CLUSTERS, TOPICS};
use super::{date, figures, other, pictured, place};

/// A press release, or a page.
pub fn release(index: usize, items: usize, dated: bool) -> String {
    let mut text = String::new();
    if dated {
        text += &format!("date = {}\nplace = \"Bourg-Fictif\"\nreference = \"CP-{index}\"\n", date(index));
        text += "contacts = [\"presse\"]\nboilerplate = \"exemple\"\n";
    }
    text += "people = [\"jeanne-exemple\"]\n";
    text += &common(index, items);
    if pictured(index) { text + PICTURE_FACTS } else { text }
}

/// An interview with the president of a cluster.
pub fn interview(index: usize, items: usize) -> String {
    let cluster = Chance::of(index, Purpose::Cluster).of_these(CLUSTERS);
    let (date, id) = (date(index), cluster.id);
    format!(
        "date = {date}\ninterviewee = {{ person = \"president-{id}\", role = \"president\", organisation = \"{id}\" }}\n\
         interviewer = \"jeanne-exemple\"\noriginal_language = \"fr\"\n{}",
        common(index, items)
    )
}

fn common(index: usize, items: usize) -> String {
    let mut chance = Chance::of(index, Purpose::Facts);
    let [tests, kilometres, share] = figures(index);
    let topics = [TOPICS[chance.below(4)].0, TOPICS[4 + chance.below(4)].0];
    let mut related = vec![other(index, items, &mut chance), other(index, items, &mut chance)];
    if index % 20 == 18 && index + 1 < items {
        related.push(index + 1); // a page: something must lead to it
    }
    related.dedup();
    let related: Vec<String> = related.into_iter().map(place).collect();
    let cluster = Chance::of(index, Purpose::Cluster).of_these(CLUSTERS).id;
    format!(
        "topics = {topics:?}
organisations = [\"exemple\", \"{cluster}\"]
related = {related:?}
key_figures = [\"tests\", \"share\", \"kilometres\"]

[status]
fr = \"ready\"
en = \"ready\"

[figures.tests]
value = {tests}
qualifier = \"at-least\"
label = {{ fr = \"essais menés à bien\", en = \"tests carried out\" }}

[figures.kilometres]
value = {}.{}
scale = \"million\"
label = {{ fr = \"de kilomètres parcourus\", en = \"kilometres covered\" }}

[figures.share]
value = {share}
unit = \"%\"
label = {{ fr = \"des trajets sans émissions\", en = \"of journeys without emissions\" }}
",
        kilometres / 10,
        kilometres % 10
    )
}

const PICTURE_FACTS: &str = r#"
[images."demonstrateur.png"]
alt = { fr = "Le démonstrateur dans l'atelier", en = "The demonstrator in the workshop" }
caption = { fr = "Le démonstrateur, avant les essais.", en = "The demonstrator, before the tests." }
credit = "Atelier Exemple"
rights = "libre"
"#;
