//! Registries, interviews and manifestos in parts: the same few contents everywhere.

use super::super::ORGANISATIONS;
use super::{Add, READY, texts};

/// The registries, with roles that agree and roles that begin later.
pub fn registries(add: &mut Add<'_>) {
    let clusters = "[alpha]\nname = \"Alpha\"\n[beta]\nname = { fr = \"Bêta\", en = \"Beta\" }\nregions = [\"Nord\"]\n";
    let all = format!("{ORGANISATIONS}{clusters}");
    let site = all.replace("name = \"Alpha\"", "name = \"Alpha\"\nwebsite = \"https://exemple.test/\"");
    let known = all.replace(
        "name = \"Alpha\"",
        "name = \"Bêta\"\nformer_names = [\"Alfa\"]\naliases = [\"A\"]\nregions = [\"Sud\"]",
    );
    let fewer = all.replace("[beta]", "[gamma]");
    let organisations = [&all, &site, &known, &fewer, "[exemple]\nname = \"\"\n"];
    add("content/organisations.toml", true, texts(&organisations));

    let topics = "[eau]\nname = \"Eau\"\n[feu]\nname = { fr = \"Feu\", en = \"Fire\" }\n";
    let slugs = topics.replace("name = \"Eau\"", "name = \"Eau\"\nslug = { fr = \"feu\", en = \"water\" }");
    add(
        "content/topics.toml",
        true,
        texts(&[topics, &slugs, "[eau]\nname = { fr = \"Onde\" }\n[feu]\nname = \"Eau\"\n"]),
    );

    let gendered = "[chief]\nname = { fr = { f = \"Cheffe\", m = \"Chef\" }, en = \"Chief\" }\n";
    let roles = [
        gendered,
        "[chief]\nname = \"Chef\"\n",
        "[chief]\nname = { fr = \"Chef\" }\n",
        "[chief]\nname = { fr = { f = \"Cheffe\" } }\n",
    ];
    add("content/roles.toml", true, texts(&roles));

    let post = "[[ada.roles]]\nrole = \"chief\"\norganisation = \"alpha\"\n";
    let people = format!("[ada]\nname = \"Ada Un\"\ngender = \"f\"\n{post}[bob]\nname = \"Bob Un\"\ngender = \"m\"\n");
    let dated = |day: &str| people.replace("organisation = \"alpha\"", &format!("organisation = \"beta\"\n{day}"));
    let people = [
        &people,
        &people.replace("Ada Un", "Bob Un"),
        &people.replace("gender = \"f\"", "gender = \"m\"\nsort_name = \"Zut\""),
        &people.replace("gender = \"f\"\n", ""),
        &dated("from = 2026-12-01"),
        &dated("until = 2024-01-01"),
        &dated("on = 2023-05-01"),
        &people.replace("[bob]", "[eve]"),
        &people.replace("role =", "rôle ="),
    ];
    add("content/people.toml", true, texts(&people.map(String::as_str)));

    let contact = "[presse]\nname = \"Presse\"\nemail = \"presse@exemple.test\"\n";
    add("content/contacts.toml", true, texts(&[contact, "[presse]\nname = { to_complete = true }\n"]));
    let figure = |value| format!("[emplois]\nvalue = {value}\nlabel = \"emplois\"\n");
    add("content/figures.toml", true, texts(&[&figure(169), &figure(12)]));
}

/// The contents of `item.toml` that is withheld, or not, in several ways.
fn withheld(facts: &str) -> Vec<String> {
    let ready = format!("{facts}{READY}");
    let draft = ready.replace("en = \"ready\"", "en = \"draft\"");
    vec![
        ready.clone(),
        draft.clone(),
        format!("languages = \"independent\"\n{draft}"),
        format!("languages = \"independent\"\n{}", ready.replace("fr = \"ready\"", "fr = \"to-review\"")),
        format!("embargo_until = 2026-06-01T14:00:01\n{ready}"),
        format!("topics = [\"feu\", \"eau\"]\norganisations = [\"alpha\"]\nrelated = [\"press/un\"]\n{ready}"),
        format!("{ready}[[corrections]]\ndate = 2026-05-02\nkind = \"update\"\nright = \"Mieux.\"\n"),
        ready.replace("[status]", "[statut]"),
    ]
}

/// An interview, in both languages.
pub fn interview(add: &mut Add<'_>) {
    let facts = "date = 2024-05-01\ninterviewed_on = 2024-04-01\n\
                 interviewee = { person = \"ada\", role = \"chief\", organisation = \"exemple\" }\n\
                 interviewer = \"bob\"\noriginal_language = \"fr\"\ntranslator = \"Eve\"\n";
    let mut items = withheld(facts);
    let ready = items[0].clone();
    items.extend([
        ready.replace("\"ada\", role = \"chief\"", "\"bob\", role = \"chief\""),
        ready.replace(", role = \"chief\", organisation = \"exemple\"", ""),
        ready.replace("interviewer = \"bob\"\noriginal_language = \"fr\"", "original_language = \"en\""),
        ready.replace("2024-04-01", "2024-06-01"),
    ]);
    add("content/interviews/un/item.toml", true, items.into_iter().map(String::into_bytes).collect());
    let bodies = [
        "Un mot.\n\n## Un {#un}\n\nOui, dit [Bob](person:bob).\n\n## Deux\n\nNon[^1].\n\n[^1]: Une note.\n",
        "## Un {#un}\n\n[^1]: Une note.\n\n- Oui[^1].\n\nVoir [un](../../manifestos/un/statement/#un).\n",
        "Rien.\n",
    ];
    let heads = ["title = \"Commun\"\nslug = \"commun\"\n", "title = \"Autre\"\npull_quotes = [\"Oui\"]\n"];
    let leaves: Vec<Vec<u8>> = heads
        .iter()
        .flat_map(|head| bodies.iter().map(move |body| format!("+++\n{head}+++\n\n{body}").into_bytes()))
        .collect();
    for code in ["fr", "en"] {
        add(&format!("content/interviews/un/{code}.md"), true, leaves.clone());
    }
}

/// Two manifestos: one in parts, and one that may take the same parts.
pub fn manifestos(add: &mut Add<'_>) {
    for (name, present) in [("un", true), ("deux", false)] {
        let folder = format!("content/manifestos/{name}");
        manifesto(&folder, present, add);
        // folders come and go, and with them numbers and addresses: two take the same number
        let parts = [
            ("statement", 0, present),
            ("introduction", 1, false),
            ("sections/01-un", 2, present),
            ("sections/01-deux", 2, false),
            ("sections/02-un", 3, present),
            ("conclusion", 1, false),
            ("annex/01-un", 4, present),
            ("annex/02-un", 1, false),
        ];
        for (part, first, present) in parts.into_iter().take(if present { 8 } else { 3 }) {
            add(&format!("{folder}/{part}/part.toml"), present, facts());
            for code in ["fr", "en"] {
                add(&format!("{folder}/{part}/{code}.md"), present, leaves(first));
            }
        }
    }
}

fn manifesto(folder: &str, present: bool, add: &mut Add<'_>) {
    let facts = "date = 2026-01-01\npublisher = \"exemple\"\ncontacts = [\"presse\"]\nkey_figures = [\"emplois\"]\n";
    let mut items = withheld(facts);
    items.push(items[0].replace("date = 2026-01-01\npublisher = \"exemple\"", "publisher = \"beta\""));
    add(&format!("{folder}/item.toml"), present, items.into_iter().map(String::into_bytes).collect());
    let covers = [
        "+++\ntitle = \"Cap\"\n+++\n\nNous sommes [2](figure:signatories). Voir [un](sections/01-un/#un).\n",
        "+++\ntitle = \"Commun\"\nslug = \"commun\"\nlead = \"Chapeau de [Ada](person:ada).\"\n+++\n\n## Un\n\nRien.\n",
    ];
    for code in ["fr", "en"] {
        add(&format!("{folder}/{code}.md"), present, texts(&covers));
    }
    let signatory = |organisation: &str, person: &str, more: &str| {
        format!("[[signatories]]\norganisation = \"{organisation}\"\nperson = \"{person}\"\n{more}")
    };
    let (one, two) = (signatory("beta", "ada", "role = \"chief\"\n"), signatory("alpha", "bob", "role = \"chief\"\n"));
    let signatories = [
        &format!("count = 2\n{one}{two}"),
        &format!("{two}{one}"),
        &format!("date = 2026-01-15\n{one}{}", signatory("alpha", "bob", "date = 2025-12-31\n")),
        &one,
        &format!("count = 3\n{one}{one}"),
        &format!("{one}{}", signatory("nulle", "personne", "")),
        "count = \"deux\"\n",
    ];
    add(&format!("{folder}/signatories.toml"), present, texts(&signatories.map(AsRef::<str>::as_ref)));
}

/// What parts state.
fn facts() -> Vec<Vec<u8>> {
    let speaker =
        |person: &str| format!("speaker = {{ person = \"{person}\", role = \"chief\", organisation = \"beta\" }}\n");
    let all = "[clusters]\nun = [\"alpha\"]\ndeux = [\"beta\", \"alpha\"]\n";
    let contents = [
        all,
        "[clusters]\nun = [\"beta\"]\ndeux = [\"beta\", \"alpha\"]\n",
        "[clusters]\ndeux = [\"alpha\"]\n",
        "",
        &format!("{}{all}", speaker("ada")),
        &format!("{}{all}", speaker("bob")),
        "[clusters]\nnulle = [\"alpha\"]\nun = [\"nulle\"]\n",
        "[cluster]\n",
    ];
    texts(&contents)
}

/// The same leaves in every part; the site from which edits start takes the one in position `first`.
fn leaves(first: usize) -> Vec<Vec<u8>> {
    let full =
        "## Un {#un}\n\nTexte[^1] de [Bob](person:bob).\n\n### Deux {#deux}\n\nVoir [ici](#un).\n\n[^1]: Note.\n";
    let body = |number: usize| match number {
        5 => "## Un {#deux}\n\n### Deux {#un}\n\nVoir [le thème](../../annex/01-un/#un), [le cap](../../).\n",
        6 => "Un seul mot, et [le mot](../statement/).\n",
        _ => full,
    };
    // the addresses that the document itself takes, and one that two parts may take
    let titles = ["Mot", "Commun", "Un", "Deux", "Thème", "Signatories", "Annex", "Whole"];
    let leaf = |(number, title): (usize, &&str)| {
        format!("+++\ntitle = \"{title}\"\nlead = \"Chapeau {title}.\"\n+++\n\n{}", body(number)).into_bytes()
    };
    let mut leaves: Vec<Vec<u8>> = titles.iter().enumerate().map(leaf).collect();
    leaves.push(b"sans titre\n".to_vec());
    leaves.rotate_left(first);
    leaves
}
