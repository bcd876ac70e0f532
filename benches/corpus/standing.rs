//! The files that do not depend on the number of items: the site, its registries, its standing text.

/// A cluster that does not exist, and who presides over it.
#[derive(Clone, Copy)]
pub struct Cluster {
    /// Its id; that of its president is `president-` and this.
    pub id: &'static str,
    /// Its name in every language.
    pub name: &'static str,
    /// The name of its president.
    pub president: &'static str,
    /// The gender of the president.
    gender: char,
}

const fn cluster(id: &'static str, name: &'static str, president: &'static str, gender: char) -> Cluster {
    Cluster { id, name, president, gender }
}

/// Those that sign manifestos and give interviews.
pub const CLUSTERS: [Cluster; 12] = [
    cluster("amarante", "Cluster Amarante", "Alice Amarante", 'f'),
    cluster("bruyere", "Cluster Bruyère", "Bastien Bruyère", 'm'),
    cluster("callune", "Cluster Callune", "Carole Callune", 'f'),
    cluster("digitale", "Cluster Digitale", "Denis Digitale", 'm'),
    cluster("eperviere", "Cluster Épervière", "Élise Épervière", 'f'),
    cluster("fougere", "Cluster Fougère", "Félix Fougère", 'm'),
    cluster("gentiane", "Cluster Gentiane", "Gisèle Gentiane", 'f'),
    cluster("hysope", "Cluster Hysope", "Hugo Hysope", 'm'),
    cluster("immortelle", "Cluster Immortelle", "Inès Immortelle", 'f'),
    cluster("jonquille", "Cluster Jonquille", "Jules Jonquille", 'm'),
    cluster("lavande", "Cluster Lavande", "Lucie Lavande", 'f'),
    cluster("mauve", "Cluster Mauve", "Marc Mauve", 'm'),
];

/// Ids and names (French, English) of topics.
pub const TOPICS: [(&str, &str, &str); 8] = [
    ("decarbonation", "Décarbonation", "Decarbonisation"),
    ("essais", "Essais", "Tests"),
    ("formation", "Formation", "Training"),
    ("territoires", "Territoires", "Local areas"),
    ("industrie", "Industrie", "Industry"),
    ("logistique", "Logistique", "Logistics"),
    ("recherche", "Recherche", "Research"),
    ("services", "Services", "Services"),
];

/// The files, by path.
pub fn files() -> Vec<(String, Vec<u8>)> {
    let mut files = vec![
        ("site.toml".to_string(), include_str!("site.toml").to_string()),
        ("roles.toml".to_string(), ROLES.to_string()),
        ("contacts.toml".to_string(), CONTACTS.to_string()),
        ("organisations.toml".to_string(), organisations()),
        ("people.toml".to_string(), people()),
        ("topics.toml".to_string(), topics()),
    ];
    for date in ["2000-01-01", "2020-01-01"] {
        for (file, text) in [("fr.md", ABOUT_FRENCH), ("en.md", ABOUT_ENGLISH)] {
            files.push((format!("boilerplates/exemple/{date}/{file}"), text.to_string()));
        }
    }
    files.into_iter().map(|(path, text)| (format!("content/{path}"), text.into_bytes())).collect()
}

fn organisations() -> String {
    let clusters = CLUSTERS.map(|cluster| format!("\n[{}]\nname = \"{}\"\n", cluster.id, cluster.name));
    ORGANISATIONS.to_string() + &clusters.concat()
}

fn people() -> String {
    let person = |id: &str, name: &str, gender: char, organisation: &str| {
        format!(
            "[{id}]\nname = \"{name}\"\ngender = \"{gender}\"\n\n[[{id}.roles]]\nrole = \"president\"\n\
             organisation = \"{organisation}\"\n\n"
        )
    };
    let presidents = CLUSTERS
        .map(|cluster| person(&format!("president-{}", cluster.id), cluster.president, cluster.gender, cluster.id));
    person("jeanne-exemple", "Jeanne Exemple", 'f', "exemple") + &presidents.concat()
}

fn topics() -> String {
    let line = |(id, french, english)| format!("{id} = {{ name = {{ fr = \"{french}\", en = \"{english}\" }} }}\n");
    TOPICS.map(line).concat()
}

const ORGANISATIONS: &str = r#"
[exemple]
name = { fr = "Pôle Exemple", en = "Example Cluster" }
website = "https://pole.exemple.test/"

[fictive]
name = "Société Fictive"
"#;

const ROLES: &str = r#"
[president]
name = { fr = { f = "Présidente", m = "Président" }, en = "President" }
"#;

const CONTACTS: &str = r#"
[presse]
name = { fr = "Service de presse", en = "Press office" }
organisation = "exemple"
email = "presse@exemple.test"
phone = "+33 1 99 00 00 00"
"#;

const ABOUT_FRENCH: &str = "+++\ntitle = \"À propos du Pôle Exemple\"\n+++\n\nLe Pôle Exemple réunit des entreprises, \
    des laboratoires et des collectivités qui n'existent pas. Il sert à mesurer.\n";

const ABOUT_ENGLISH: &str = "+++\ntitle = \"About the Example Cluster\"\n+++\n\nThe Example Cluster brings together \
    companies, laboratories and local authorities that do not exist. It serves to measure.\n";
