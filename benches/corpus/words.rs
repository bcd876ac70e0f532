//! The words of the corpus, in both languages: nobody and nothing in them exists.

/// The words of one language. A sentence is a subject, a predicate and an end; the lists are as long in each language.
pub struct Words {
    /// The name of its leaves.
    pub file: &'static str,
    /// Who acts.
    pub subjects: [&'static str; 8],
    /// What they do.
    pub predicates: [&'static str; 8],
    /// Where, when or why.
    pub ends: [&'static str; 8],
    /// Headings of sections.
    pub headings: [&'static str; 8],
    /// Titles, in which `{}` is the name of the project.
    pub titles: [&'static str; 4],
    /// The title of an interview, in which `{}` is a person and `{number}` a number.
    pub interview: &'static str,
    /// The first words of an interview, in which `{}` is a person.
    pub received: &'static str,
    /// Anchors and questions.
    pub questions: [(&'static str, &'static str); 8],
    /// The title of a manifesto, in which `{}` is a number.
    pub manifesto: &'static str,
    /// Who signs it, in which `{}` is a number.
    pub signed: &'static str,
    /// The titles of its statement, its introduction and its conclusion.
    pub parts: [&'static str; 3],
    /// Who tells a case, in which `{}` is an organisation.
    pub told: &'static str,
    /// The themes of its annex.
    pub themes: [&'static str; 2],
    /// The titles of contributions.
    pub contributions: [&'static str; 6],
    /// Quotation marks with their spaces.
    pub quotes: (&'static str, &'static str),
}

/// The languages of the corpus.
pub const LANGUAGES: [&Words; 2] = [&FRENCH, &ENGLISH];

impl Words {
    /// Whether these are the words of the source language.
    pub fn french(&self) -> bool {
        self.file == FRENCH.file
    }
}

/// French, the source language.
pub const FRENCH: Words = Words {
    file: "fr.md",
    subjects: [
        "Le Pôle Exemple",
        "L'équipe du projet",
        "La région de Valdoré",
        "Le consortium réuni à Bourg-Fictif",
        "Le laboratoire d'essais de Saint-Modèle",
        "Chacun des partenaires de la filière",
        "La Société Fictive, qui coordonne les travaux,",
        "L'atelier de démonstration",
    ],
    predicates: [
        "prépare une nouvelle série d'essais sur route ouverte",
        "a présenté les premiers résultats de l'étude d'usage",
        "met à la disposition des petites entreprises un banc de mesure",
        "accompagne la formation des équipes de production",
        "suit la consommation d'énergie de chaque véhicule d'essai",
        "publie la méthode de calcul, relue par deux organismes indépendants",
        "étend le service de transport à la demande à six communes rurales",
        "réunit les constructeurs, les équipementiers et les collectivités",
    ],
    ends: [
        "pour réduire les émissions des trajets quotidiens",
        "dans le cadre de la feuille de route adoptée l'an dernier",
        "avec le soutien des collectivités du territoire",
        "avant la mise en service prévue à l'automne",
        "sans changer les habitudes des voyageurs",
        "afin que les résultats profitent à toute la filière",
        "au terme de dix-huit mois de travaux communs",
        "grâce à des composants produits à moins de cent kilomètres",
    ],
    headings: [
        "Une filière réunie",
        "Ce que montrent les essais",
        "Des usages observés de près",
        "Un calendrier tenu",
        "Les prochaines étapes",
        "Une méthode ouverte à tous",
        "Former les équipes",
        "Le rôle des territoires",
    ],
    titles: [
        "Le projet {} entre en phase d'essais",
        "{} : les premiers résultats sont publiés",
        "Valdoré accueille le démonstrateur {}",
        "Trois entreprises rejoignent le projet {}",
    ],
    interview: "{} : « Les essais tiennent leurs promesses » ({number})",
    received: "{} répond à nos questions avant le début de la prochaine série d'essais.",
    questions: [
        ("essais", "Que montrent les essais ?"),
        ("territoires", "Quel est le rôle des territoires ?"),
        ("methode", "Pourquoi publier la méthode ?"),
        ("formation", "Comment les équipes sont-elles formées ?"),
        ("usages", "Qu'avez-vous appris des usages ?"),
        ("partenaires", "Qu'apportent les partenaires ?"),
        ("calendrier", "Le calendrier est-il tenu ?"),
        ("suite", "Et maintenant ?"),
    ],
    manifesto: "Pour une filière réunie, manifeste {}",
    signed: "Ce manifeste est signé par [{} pôles](figure:signatories), qui disent ici ce qui les réunit.",
    parts: ["Le mot de la présidente", "Ce qui nous réunit", "Ce que nous demandons"],
    told: "Le cas est raconté par {}, qui a suivi les travaux depuis le début.",
    themes: ["Des essais partagés", "Des territoires en mouvement"],
    contributions: [
        "Un banc de mesure commun",
        "Une école des métiers",
        "Des navettes à la demande",
        "Un atelier ouvert",
        "Une méthode relue",
        "Des composants proches",
    ],
    quotes: ("« ", " »"),
};

/// English.
pub const ENGLISH: Words = Words {
    file: "en.md",
    subjects: [
        "The Example Cluster",
        "The project team",
        "The Valdoré region",
        "The consortium brought together in Bourg-Fictif",
        "The test laboratory in Saint-Modèle",
        "Each of the partners in the sector",
        "Société Fictive, which coordinates the work,",
        "The demonstration workshop",
    ],
    predicates: [
        "is preparing a new series of tests on the open road",
        "has presented the first results of the study of use",
        "puts a measuring bench at the disposal of small companies",
        "supports the training of the production teams",
        "keeps track of the energy that each test vehicle uses",
        "publishes the method of calculation, reviewed by two independent bodies",
        "is extending its on-demand transport service to six rural towns",
        "brings together manufacturers, suppliers and local authorities",
    ],
    ends: [
        "to reduce the emissions of daily journeys",
        "under the roadmap that was adopted last year",
        "with the support of the local authorities",
        "before the service opens in the autumn",
        "without changing the habits of travellers",
        "so that the whole sector can draw on the results",
        "after eighteen months of work in common",
        "thanks to components made less than a hundred kilometres away",
    ],
    headings: [
        "A sector united",
        "What the tests show",
        "Use observed at close quarters",
        "A timetable that holds",
        "The next steps",
        "A method open to all",
        "Training the teams",
        "The part of local areas",
    ],
    titles: [
        "The {} project enters its test phase",
        "{}: first results published",
        "Valdoré hosts the {} demonstrator",
        "Three companies join the {} project",
    ],
    interview: "{}: “The tests are living up to their promise” ({number})",
    received: "{} answers our questions before the next series of tests begins.",
    questions: [
        ("essais", "What do the tests show?"),
        ("territoires", "What part do local areas play?"),
        ("methode", "Why publish the method?"),
        ("formation", "How are the teams trained?"),
        ("usages", "What did you learn about use?"),
        ("partenaires", "What do the partners bring?"),
        ("calendrier", "Is the timetable holding?"),
        ("suite", "What comes next?"),
    ],
    manifesto: "For a sector united, manifesto {}",
    signed: "This manifesto is signed by [{} clusters](figure:signatories), which say here what unites them.",
    parts: ["A word from the President", "What unites us", "What we ask for"],
    told: "The case is told by {}, which has followed the work from the start.",
    themes: ["Tests that are shared", "Local areas on the move"],
    contributions: [
        "A measuring bench in common",
        "A school of trades",
        "Shuttles on demand",
        "An open workshop",
        "A method reviewed",
        "Components from nearby",
    ],
    quotes: ("“", "”"),
};

/// Names of projects.
pub const PROJECTS: [&str; 8] = ["Aubier", "Brindille", "Cépée", "Drageon", "Écorce", "Futaie", "Gaulis", "Houppier"];
