# Ce que dit l’outil, en français. Une entrée par constat (le nom du constat) avec .help, ce qu’il faut faire.
# À côté de chaque valeur $x, $has-x vaut yes ou no ; $language-name, $expected-name et $found-name sont les mots qui suivent.
# Les espaces insécables sont écrites telles quelles : U+202F devant ; ! ? et dans les guillemets, U+00A0 devant le deux-points.

## Mots

name-of-language = { $language ->
    [ar] arabe
    [bg] bulgare
    [br] breton
    [ca] catalan
    [co] corse
    [cs] tchèque
    [da] danois
    [de] allemand
    [el] grec
    [en] anglais
    [es] espagnol
    [et] estonien
    [eu] basque
    [fi] finnois
    [fr] français
    [ga] irlandais
    [he] hébreu
    [hr] croate
    [hu] hongrois
    [it] italien
    [ja] japonais
    [ko] coréen
    [lb] luxembourgeois
    [lt] lituanien
    [lv] letton
    [mt] maltais
    [nl] néerlandais
    [no] norvégien
    [oc] occitan
    [pl] polonais
    [pt] portugais
    [ro] roumain
    [ru] russe
    [sk] slovaque
    [sl] slovène
    [sv] suédois
    [tr] turc
    [uk] ukrainien
    [zh] chinois
   *[other] langue « { $language } »
}
name-of-type = { $type ->
    [text] un texte entre guillemets
    [texts] un texte entre guillemets, ou un texte par langue
    [integer] un nombre entier, sans guillemets
    [decimal] un nombre avec des décimales
    [number] un nombre, sans guillemets
    [boolean] true (oui) ou false (non), sans guillemets
    [date] une date, sans guillemets
    [moment] une date, avec ou sans heure, sans guillemets
    [timed-moment] une date avec son heure, sans guillemets
    [list] une liste entre crochets [ ]
    [table] un groupe de champs
    [speaker] une personne, avec ses champs entre accolades { "{" } { "}" }
    [groups] des groupes, chacun sous une ligne entre doubles crochets
    [own-groups] des groupes, chacun sous une ligne entre doubles crochets
    [outline] le contour d’une région
   *[other] { $type }
}
name-of-choice = { $choice ->
    [draft] brouillon
    [to-review] à relire
    [ready] prêt
    [together] ensemble
    [independent] chacune à son heure
    [thousand] millier
    [million] million
    [billion] milliard
    [exact] exactement
    [at-least] au moins
    [at-most] au plus
    [about] environ
    [below] moins de
    [f] féminin
    [m] masculin
    [full] tout le site
    [navigation] accueil et menu seulement
    [absent] rien
    [stub] page de renvoi
    [correction] rectification
    [clarification] précision
    [update] mise à jour
    [withdrawal] retrait
    [press] communiqués
    [interviews] entretiens
    [manifestos] manifestes
    [parity-figure] chiffre ou date qui diffère d’une langue à l’autre
    [parity-nuance] nuance qui diffère
    [parity-heading] intertitre qui diffère
    [parity-shape] paragraphe, liste, tableau ou note en plus ou en moins
    [parity-link] lien qui manque dans une langue
    [parity-name] nom qui diffère
    [parity-term] terme attendu qui manque
    [avoided-term] terme à éviter
    [name-variant] nom écrit autrement
    [parity-speaker] auteur d’une citation qui diffère
    [no-speaker] citation sans auteur
    [sum-exceeds] parties plus grandes que le tout
    [counted-list] liste plus longue ou plus courte qu’annoncé
    [two-values] deux valeurs pour une même chose
    [no-currency] montant sans monnaie
    [wrong-language] texte dans une autre langue
    [foreign-passage] passage dans une autre langue
    [auto] à l’écran seulement
    [always] toujours
    [never] jamais
    [en] anglais
    [fr] français
   *[other] { "" }
}
label-error = erreur{ "\u00A0" }
label-warning = avertissement{ "\u00A0" }
label-note = remarque{ "\u00A0" }
mend = que faire{ "\u00A0" }
related-first = déjà présent ici
related-stated = le fait est énoncé ici
related-source = le texte d’origine est ici

## Fichiers

no-site = Ce dossier ne contient pas de site : le fichier content/site.toml n’existe pas.
    .help = Le dossier du site est celui qui contient les dossiers content et themes : placez-vous-y (cd et le nom du dossier), ou indiquez-le à la fin de la commande (--root et le nom du dossier). Pour créer un site : diptych init mon-site.
not-utf8 = { $encoding ->
    [utf16] Ce fichier est enregistré dans un encodage (UTF-16) qui n’est pas celui du site (UTF-8) : ses lettres ne peuvent pas être lues.
   *[other] Ce fichier n’est pas enregistré dans l’encodage du site (UTF-8) : ses accents ne peuvent pas être lus.
}
    .help = Ouvrez-le dans votre éditeur de texte et enregistrez-le de nouveau, avec l’encodage UTF-8 (dans le Bloc-notes : Fichier, Enregistrer sous, Encodage). Un document Word ne convient pas : copiez son texte dans un fichier ordinaire.
name-not-utf8 = Le nom « { $name } » contient des caractères illisibles.
    .help = Renommez ce fichier ou ce dossier ; des lettres sans accent, des chiffres et des traits d’union conviennent partout.
not-regular = { $found ->
    [symlink] Ceci n’est pas un fichier, mais un raccourci (lien symbolique) vers un autre fichier.
    [folder-symlink] Ceci n’est pas un dossier, mais un raccourci (lien symbolique) vers un autre dossier.
   *[other] Ceci n’est ni un fichier ni un dossier ordinaire.
}
    .help = { $found ->
    [symlink] Remplacez le raccourci par une copie du fichier lui-même.
    [folder-symlink] Remplacez le raccourci par une copie du dossier lui-même.
   *[other] Retirez-le du dossier du site.
}
unreadable = { $reason ->
    [permission] Vous n’avez pas le droit de lire ce fichier ou ce dossier.
    [vanished] Ce fichier ou ce dossier a disparu pendant la lecture.
   *[other] Ce fichier ou ce dossier ne peut pas être lu.
}{ $has-detail ->
    [yes] { " " }(précision du système, en anglais : { $detail })
   *[no] { "" }
}
    .help = { $reason ->
    [permission] Donnez-vous le droit de le lire, ou demandez-le à qui administre l’ordinateur.
    [vanished] Relancez la commande une fois les changements terminés.
   *[other] Vérifiez qu’il s’ouvre dans un autre logiciel ; sinon, rétablissez-le depuis une sauvegarde.
}
too-large = Ce fichier est trop lourd : { $limit } ko au plus sont permis ici.
    .help = Allégez-le ou partagez-le en plusieurs ; pour une image, réduisez ses dimensions avant de l’ajouter.
twins = Ce nom et « { $other } » ne diffèrent que par les majuscules ou par la façon d’enregistrer les accents.
    .help = Certains ordinateurs les confondent : renommez l’un des deux.
bad-file-name = Certains ordinateurs ne peuvent pas enregistrer le nom « { $name } ».
    .help = Renommez-le avec des lettres, des chiffres et des traits d’union, sans point ni espace à la fin ; Windows réserve aussi quelques noms, comme « con » ou « aux ».
control-character = Un caractère invisible (de code { $code }) s’est glissé ici.
    .help = Effacez le mot et ceux qui l’entourent, puis retapez-les : ces caractères viennent souvent d’un copier-coller et peuvent fausser ce que voit le lecteur.

## Champs

toml-syntax = { $slip ->
    [date] Cette date n’est pas écrite sous la forme attendue.
    [time] Cette heure n’existe pas, ou n’est pas écrite comme il faut.
    [quotes] Ces guillemets (ou ces apostrophes) sont typographiques ; un champ attend des guillemets droits.
    [space] Une espace insécable ou un caractère invisible s’est glissé à côté d’un champ.
    [accent] Le nom d’un champ ou d’un groupe s’écrit sans accent.
    [colon] Entre un champ et sa valeur, il faut le signe =, et non un deux-points.
    [no-quotes] Il manque des guillemets droits autour de ce texte.
    [inner-quote] Un guillemet droit, au milieu de ce texte, y met fin trop tôt.
    [apostrophe] Ce texte est écrit entre apostrophes : celle qu’il contient y met fin trop tôt.
    [unclosed-quote] Le guillemet ouvert ici n’est pas refermé.
    [unclosed-bracket] Le crochet ouvert ici n’est pas refermé.
    [unclosed-brace] L’accolade ouverte ici n’est pas refermée.
    [comma] Ce nombre est écrit avec une virgule ; ici, il faut un point.
    [number] Ce nombre contient des espaces, ou commence par un zéro.
    [list-group] Ce groupe peut être répété : son nom doit être entre deux crochets de chaque côté.
    [group-name] Un nom entre crochets ne contient pas d’espace.
    [comment] Cette ligne n’est ni un champ ni une remarque.
    [prose] Cette ligne n’est pas un champ : le signe = y manque.
    [boolean] Ce mot s’écrit ici en minuscules.
    [separator] Il manque une virgule entre deux valeurs.
    [no-equals] Il manque le signe = entre le champ et sa valeur.
    [no-value] Il manque la valeur de ce champ.
    [backslash] La barre oblique inverse (\) a ici un sens particulier.
    [extra] Cette ligne contient quelque chose de trop après la valeur.
   *[other] Cette ligne n’est pas écrite comme il faut.
}
    .help = { $slip ->
    [date] Écrivez l’année, le mois, puis le jour, en chiffres et sans guillemets, comme 2026-06-01.
    [time] Écrivez l’heure après la date, sur deux chiffres, de 00:00 à 23:59, comme 2026-06-01T09:00:00.
    [quotes] Remplacez-les, au début et à la fin de la valeur, par des guillemets droits : "…". Dans le texte lui-même, « », “ ” et ’ conviennent.
    [space] Effacez ce qui entoure le nom du champ et le signe =, puis retapez des espaces ordinaires.
    [accent] Écrivez-le sans accent, tel que l’outil le connaît.
    [colon] Remplacez le deux-points : champ = "valeur".
    [no-quotes] Écrivez la valeur entre guillemets droits : champ = "texte" ou, pour une liste, champ = ["texte", "texte"].
    [inner-quote] Le guillemet droit ne sert qu’à ouvrir et à fermer le texte : à l’intérieur, employez « … » ou “…”.
    [apostrophe] Mettez-le entre guillemets droits : champ = "texte".
    [unclosed-quote] Ajoutez un guillemet droit à la fin du texte. Si le texte se poursuit à la ligne suivante, ramenez-le sur une seule ligne.
    [unclosed-bracket] Ajoutez le crochet fermant ] là où finit la liste ou le nom.
    [unclosed-brace] Ajoutez l’accolade fermante { "}" }, le plus souvent à la fin de la ligne.
    [comma] Écrivez-le avec un point ; chaque langue l’affichera à sa manière, avec une virgule en français.
    [number] Un nombre s’écrit sans espace ni zéro au début ; un numéro de téléphone, entre guillemets.
    [list-group] Doublez les crochets de chaque ligne qui ouvre un de ces groupes.
    [group-name] Remplacez l’espace par un trait d’union.
    [comment] Pour une remarque à vous seuls, commencez la ligne par le signe #.
    [prose] Si c’est une remarque à vous seuls, commencez la ligne par le signe #. Si c’est un texte à publier, sa place est dans le fichier de sa langue, fr.md par exemple, sous la seconde ligne +++.
    [boolean] Écrivez true (oui) ou false (non), sans majuscule ni guillemets.
    [separator] Ajoutez une virgule avant ce passage.
    [no-equals] Écrivez champ = "valeur".
    [no-value] Écrivez-la après le signe =, ou retirez la ligne.
    [backslash] Doublez-la (\\), ou remplacez-la par une barre oblique (/).
    [extra] Ne gardez qu’une valeur ; une liste s’écrit entre crochets, avec des virgules : ["…", "…"].
   *[other] Vérifiez qu’elle a la forme champ = "valeur" et que les guillemets, les crochets et les accolades sont refermés.{ $has-detail ->
        [yes] { " " }À l’intention de qui vous aide, en anglais : « { $detail } ».
       *[no] { "" }
    }
}{ $has-suggestion ->
    [yes] { " " }Ici, par exemple : { $suggestion }.
   *[no] { "" }
}
duplicate-key = « { $key } » est donné deux fois.
    .help = Retirez l’un des deux, ou donnez-lui un autre nom.
unknown-key = Le champ « { $key } » n’existe pas ici.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] { $has-file ->
        [yes] { $file ->
            [text] Sa place est en haut du fichier du texte (fr.md, par exemple), entre les deux lignes +++.
            [site] Sa place est dans content/site.toml.
            [top] Sa place est plus haut, avant la première ligne entre crochets : une telle ligne ouvre un groupe, auquel appartient tout ce qui la suit.
            [people] Sa place est dans content/people.toml.
            [signatories] Sa place est dans un fichier signatories.toml, à côté du fichier item.toml d’un manifeste.
            [part] Sa place est dans le fichier part.toml d’une partie de manifeste.
           *[other] Sa place est dans le fichier item.toml du document.
        }
       *[no] Vérifiez son orthographe et sa place : une ligne entre crochets ouvre un groupe, auquel appartient tout ce qui la suit. Sinon, retirez-le.
    }
}
missing-key = Il manque le champ « { $key } ».
    .help = { $has-group ->
    [yes] Parmi les champs de « { $group } », ajoutez { $field ->
        [person] person = "…", avec l’identifiant de la personne dans content/people.toml
        [organisation] organisation = "…", avec son identifiant dans content/organisations.toml
        [role] role = "…", avec l’identifiant de la fonction dans content/roles.toml
        [date] date = 2026-06-01, par exemple
        [kind] kind = "correction", "clarification" (précision), "update" (mise à jour) ou "withdrawal" (retrait)
        [file] file = "…", avec le nom du fichier, par exemple "dossier.pdf"
        [value] value = 169, par exemple
        [code] code = "fr", par exemple
        [name] name = "…"
        [title] title = "…"
        [f] f = "…", le mot au féminin
        [m] m = "…", le mot au masculin
        [label] label = { "{" } fr = "…", en = "…" { "}" }, les mots qui suivent le chiffre
        [check] check = "parity-figure", par exemple : le nom de la vérification
        [text] text = "…", avec les mots concernés, tels que le message les cite
        [reason] reason = "…", où vous dites pourquoi
       *[other] { $field } = … avec sa valeur
    }.
   *[no] Ajoutez la ligne { $key ->
        [date] date = 2026-06-01, par exemple
        [interviewee] interviewee = { "{" } person = "…", role = "…", organisation = "…" { "}" }, avec les identifiants de la personne, de sa fonction et de son organisation (les deux dernières sont facultatives)
        [title] title = "…", avec le titre du texte
        [base_url] base_url = "https://www.exemple.fr/", par exemple
        [theme] theme = "…", avec le nom d’un dossier contenu dans themes
        [time_zone] time_zone = "Europe/Paris", par exemple
        [organisation] organisation = "…", avec l’identifiant dans content/organisations.toml
       *[other] { $key } = … avec sa valeur
    }.
}
wrong-type = Le champ « { $key } » attend { $expected-name } ; il contient { $found-name }.
    .help = { $expected ->
    [text] Mettez la valeur entre guillemets : { $key } = "…".
    [texts] Écrivez { $key } = "…" ou, pour un texte par langue, { $key } = { "{" } fr = "…", en = "…" { "}" }.
    [integer] Écrivez le nombre en chiffres et sans guillemets, par exemple { $key } = 20.
    [number] Écrivez le nombre en chiffres et sans guillemets, par exemple { $key } = 169 ou, avec un point pour la virgule, { $key } = 1.3.
    [boolean] Écrivez { $key } = true (oui) ou { $key } = false (non).
    [date] Écrivez la date sans guillemets, par exemple { $key } = 2026-06-01.
    [moment] Écrivez la date sans guillemets, par exemple { $key } = 2026-06-01 ou { $key } = 2026-06-01T09:00:00.
    [timed-moment] Écrivez la date et l’heure sans guillemets, par exemple { $key } = 2026-06-01T09:00:00.
    [list] Mettez les valeurs entre crochets : { $key } = ["…", "…"].
    [groups] Doublez les crochets de la ligne qui l’ouvre : [[{ $key }]].
    [outline] Écrivez les données d’un tracé SVG, qui commencent par M et ne tiennent que des lettres et des nombres.
    [own-groups] Doublez les crochets de la ligne qui l’ouvre, autour du nom qui y est : [[identifiant.{ $key }]].
    [speaker] Écrivez { $key } = { "{" } person = "…" { "}" } avec l’identifiant de la personne dans content/people.toml ; role et organisation peuvent suivre, entre les mêmes accolades.
    [table] Écrivez ses champs entre accolades, { $key } = { "{" } … = "…" { "}" }, ou sous une ligne [{ $key }].
   *[other] Remplacez la valeur par celle qui est attendue.
}
unknown-value = « { $value } » ne convient pas au champ « { $key } ».
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?{ $has-choices ->
        [yes] { " " }Les valeurs possibles sont : { $choices }.
       *[no] { "" }
    }
   *[no] { $has-choices ->
        [yes] Les valeurs possibles sont : { $choices }.
       *[no] Vérifiez son orthographe.
    }
}
empty-text = Le champ « { $key } » est vide.
    .help = Écrivez son texte entre les guillemets ou, s’il n’est pas obligatoire, retirez toute la ligne.
bad-date = { $has-key ->
    [yes] Dans le champ « { $key } », « { $value } » n’est pas une date possible.
   *[no] Ce dossier s’appelle « { $value } », ce qui n’est pas une date possible.
}
    .help = { $has-key ->
    [yes] Écrivez l’année, le mois, puis le jour, par exemple 2026-06-01. La date doit exister, entre 1900 et 2199.
   *[no] Donnez-lui pour nom le jour où ce texte entre en vigueur : l’année, le mois, puis le jour, par exemple 2026-06-01.
}
ambiguous-time = { $change ->
    [gap] Dans le champ « { $key } », l’heure « { $value } » n’existe pas : cette nuit-là, on passe à l’heure d’été (fuseau horaire { $zone }).
   *[fold] Dans le champ « { $key } », l’heure « { $value } » arrive deux fois : cette nuit-là, on revient à l’heure d’hiver (fuseau horaire { $zone }).
}
    .help = { $change ->
    [gap] Choisissez une heure avant ou après le changement d’heure.
   *[fold] Choisissez une autre heure, ou dites laquelle des deux en ajoutant à la fin, à Paris, +02:00 (encore l’heure d’été) ou +01:00 (déjà l’heure d’hiver).
}
time-needed = Le champ « { $key } » demande une date avec son heure.
    .help = Ajoutez l’heure après la date, séparée par un T, par exemple { $key } = 2026-06-01T09:00:00 pour 9 heures.
time-unneeded = Le champ « { $key } » attend une date sans heure.
    .help = Retirez l’heure : { $key } = { $value }.
unknown-zone = Le fuseau horaire « { $value } » n’existe pas.
    .help = Écrivez celui d’une grande ville, précédé de son continent, en anglais : « Europe/Paris ».
bad-id = { $has-key ->
    [yes] Le nom « { $value } » ne convient pas ici : il faut un identifiant, sans majuscule, accent ni espace.
   *[no] Un dossier de documents ou de textes ne peut pas s’appeler « { $value } ».
}
    .help = { $has-suggestion ->
    [yes] Écrivez par exemple « { $suggestion } » : des minuscules sans accent, des chiffres et des traits d’union.
   *[no] N’employez que des minuscules sans accent, des chiffres et des traits d’union.
}
bad-slug = « { $value } » ne peut pas entrer dans l’adresse d’une page.
    .help = { $has-suggestion ->
    [yes] Écrivez par exemple « { $suggestion } » : des minuscules sans accent, des chiffres et des traits d’union.
   *[no] N’employez que des minuscules sans accent, des chiffres et des traits d’union.
}
bad-url = Dans le champ « { $key } », « { $value } » n’est pas une adresse web utilisable.
    .help = Écrivez l’adresse entière, par exemple https://www.exemple.fr/.
bad-email = Dans le champ « { $key } », « { $value } » n’est pas une adresse électronique.
    .help = Écrivez-la seule et entière, par exemple presse@exemple.fr.
bad-feed-ids = Dans le champ « { $key } », « { $value } » ne peut pas servir à nommer les articles des flux d’actualité.
    .help = { $part ->
    [comma] Il y manque une virgule.
    [name] Ce qui précède la virgule n’est ni un nom de domaine ni une adresse électronique.
   *[date] Ce qui suit la virgule n’est pas une date de la forme 2025-01-01.
} Écrivez un nom de domaine ou une adresse électronique qui est à vous, une virgule, puis un jour où elle l’était déjà, par exemple { $key } = "exemple.fr,2025-01-01".
future-feed-ids = Le jour écrit dans feed_ids est à venir : { $date }.
    .help = Après la virgule, écrivez un jour passé où le nom de domaine ou l’adresse électronique était déjà à vous.
bad-language = « { $value } » n’est pas le code d’une langue.
    .help = { $has-suggestion ->
    [yes] Écrivez « { $suggestion } ».
   *[no] Écrivez un code comme fr, en ou pt-BR.
}
out-of-range = La valeur du champ « { $key } » doit être comprise entre { $minimum } et { $maximum }.
    .help = Remplacez-la par un nombre compris entre ces deux-là.
duplicate-id = L’identifiant « { $id } » sert déjà.
    .help = Donnez un autre identifiant à l’un des deux ou, s’il s’agit de la même chose, n’en gardez qu’un.

## Réglages du site

no-language = Le site n’a aucune langue.
    .help = Ajoutez à content/site.toml, pour chaque langue, un groupe [[languages]] avec ses champs code, name et locale.
undeclared-language = { $has-declared ->
    [yes] Aucun texte ne porte le code « { $declared } » ; { $count ->
        [one] { $count } texte porte le code « { $code } », qui n’est celui d’aucune langue du site.
       *[other] { $count } textes portent le code « { $code } », qui n’est celui d’aucune langue du site.
    }
   *[no] { $count ->
        [one] { $count } texte porte le code « { $code } », qui n’est celui d’aucune langue du site.
       *[other] { $count } textes portent le code « { $code } », qui n’est celui d’aucune langue du site.
    }
}
    .help = { $has-declared ->
    [yes] Écrivez code = "{ $code }" ou renommez ces textes { $declared }.md. Le reste du site sera vérifié ensuite.
   *[no] Ajoutez à content/site.toml un groupe [[languages]] avec code = "{ $code }", ou retirez ces textes. Le reste du site sera vérifié ensuite.
}
unknown-theme = Le thème « { $name } » n’existe pas.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Écrivez le nom d’un dossier contenu dans themes, ou ajoutez-y celui-ci.
}
theme-cycle = Ces thèmes se complètent en rond : { $chain }.
    .help = Retirez l’une des lignes extends = "…" des fichiers theme.toml.
segment-clash = En { $language-name }, deux rubriques ont la même adresse : « { $segment } ».
    .help = Donnez-leur deux noms différents dans le champ segments de content/site.toml.

## Documents et textes

unknown-folder = { $has-sort ->
    [yes] { $has-suggestion ->
        [yes] Le fichier « { $name } » n’a pas de place dans content sous ce nom.
       *[no] Le fichier « { $name } » n’est pas à sa place : chaque document a un dossier à lui.
    }
   *[no] Le dossier « { $name } » n’a pas de place dans content : son nom n’est celui d’aucun genre de documents.
}
    .help = { $has-suggestion ->
    [yes] Vouliez-vous l’appeler « { $suggestion } » ?
   *[no] { $has-sort ->
        [yes] Retirez-le, ou rangez-le dans le dossier d’un document, par exemple content/press/2026-06-01-mon-communique.
       *[no] Rangez ce qu’il contient dans press (communiqués), interviews (entretiens), manifestos (manifestes) ou pages.
    }
}
no-item-file = Ce dossier n’a pas de fichier item.toml.
    .help = Ajoutez-y un fichier item.toml avec { $kind ->
    [press] la ligne date = 2026-06-01 (la date du communiqué)
    [interviews] les lignes date = 2026-06-01 et interviewee = { "{" } person = "…" { "}" } (qui répond)
    [manifestos] les lignes date = 2026-06-01 et publisher = "…" (l’organisation qui publie)
   *[other] la ligne status = { "{" } fr = "draft", en = "draft" { "}" } (brouillon)
}, ou retirez le dossier.
no-leaf = Il n’y a de texte dans aucune langue à côté de ce fichier.
    .help = Ajoutez un texte à son dossier, par exemple fr.md, ou retirez le dossier.
unknown-leaf = Le nom du fichier « { $name } » n’est celui d’aucune langue du site.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous l’appeler « { $suggestion } » ?
   *[no] Renommez-le d’après sa langue, par exemple fr.md, ou retirez-le.
}
status-without-leaf = Un statut est indiqué en { $language-name }, mais le texte { $language }.md n’existe pas.
    .help = Ajoutez ce texte au dossier, ou retirez la ligne qui donne le statut de cette langue.
ready-without-leaf = Le statut en { $language-name } est "ready", mais le texte { $language }.md n’existe pas : rien ne serait publié dans cette langue.
    .help = { $has-suggestion ->
    [yes] Renommez « { $suggestion } » en { $language }.md ; votre ordinateur cache peut-être la fin de son nom.
   *[no] Ajoutez ce texte au dossier (un document Word n’est pas lu : copiez son texte dans un fichier { $language }.md), ou retirez la ligne qui donne le statut de cette langue.
}
future-date = Ce document est public, mais sa date est à venir : { $date }.
    .help = Corrigez la date ou, si le document ne doit paraître que ce jour-là, écrivez publish_at = { $date } dans item.toml.
correction-waits = Cette correction est datée du { $date } : jusque-là, elle ne paraît nulle part.
    .help = Si elle peut être dite dès aujourd’hui, corrigez sa date ; sinon, il n’y a rien à faire : elle paraîtra à la première publication du site à partir de ce jour.
corrected-first = Cette correction est datée du { $date }, avant la publication du document ({ $published }).
    .help = Corrigez la date de la correction ou, si c’est celle du document qui est fausse, ses champs date et publish_at (le jour où il paraît).
expires-first = Ce document serait retiré avant d’avoir paru : il ne sera jamais public.
    .help = Corrigez les dates : expires_at (le retrait) doit venir après publish_at (la parution ; à défaut, la date du document) et après embargo_until (la fin de l’embargo).
unreached-page = Rien ne mène à cette page en { $language-name } : ni le menu, ni un lien, ni les documents à lire aussi (related).
    .help = Ajoutez-la au menu, dans content/site.toml, ou faites un lien vers elle depuis un autre document.
no-front-matter = La première ligne de ce fichier n’est pas +++.
    .help = Sur la toute première ligne, sans rien avant, écrivez +++ ; dessous, le titre (title = "…") et les autres champs ; puis une seconde ligne +++. Le texte vient ensuite.
unclosed-front-matter = Les champs du début, ouverts par +++, ne sont pas refermés par une seconde ligne +++.
    .help = Ajoutez une ligne +++ sous le dernier champ, juste avant le texte.
typography = { $rule ->
    [FR-Q9] Ce guillemet est ouvert sans être fermé, ou fermé sans être ouvert : { $text }
    [FR-A4] « Monsieur » s’abrège en « M. », et non « { $text } ».
    [FR-N6] « { $text } » convient à un chiffre clé ; dans une phrase, ce signe s’écrit en toutes lettres.
    [FR-T1] Le premier du mois s’écrit « 1er », et non « { $text } ».
    [FR-I1] Ce trait d’union entre deux espaces est seul : est-ce un tiret ?
    [FR-C1] L’accent manque sur la majuscule : « { $text } ».
    [EN-Q9] En anglais, ces guillemets ne conviennent pas, ou il en manque un : { $text }
    [EN-N1] Ce nombre est écrit à la française dans un texte anglais : « { $text } ».
    [EN-N4] Ce montant est écrit à la française dans un texte anglais : « { $text } ».
    [EN-T1] Cette date n’est pas écrite comme au Royaume-Uni : « { $text } ».
    [EN-A4] En anglais britannique, ce titre s’abrège sans point : « { $text } ».
    [EN-S1] Ce mot a l’orthographe américaine : « { $text } ».
   *[other] La typographie de « { $text } » est à vérifier.
}
    .help = { $has-proposal ->
    [yes] Écrivez « { $proposal } ».{ $rule ->
        [FR-C1] { " " }Si c’est un nom qui s’écrit ainsi, ajoutez-le dans content/site.toml, sous [typography], à la liste exceptions = ["…"].
        [EN-S1] { " " }Si c’est un nom qui s’écrit ainsi, ajoutez-le dans content/site.toml, sous [typography], à la liste exceptions = ["…"].
       *[other] { "" }
    }
   *[no] { $rule ->
        [FR-Q9] Ajoutez le guillemet qui manque, ou retirez celui qui est de trop.
        [EN-Q9] Employez “ ” en anglais, ajoutez le guillemet qui manque, ou retirez celui qui est de trop.
       *[other] Relisez ce passage ; s’il doit rester tel quel, il n’y a rien à faire.
    }
}
long-title = Ce titre compte { $length } caractères ; au-delà de { $limit }, il sera coupé dans les listes et par les moteurs de recherche.
    .help = Raccourcissez-le ; le détail a sa place dans le sous-titre (subtitle) ou le chapeau (lead).
long-lead = Ce chapeau compte { $length } mots ; au-delà de { $limit }, il ne se lit plus d’un coup d’œil.
    .help = Gardez l’essentiel et déplacez le reste dans le premier paragraphe du texte.
lead-blocks = Un chapeau est un seul paragraphe de texte : ni liste, ni intertitre, ni citation, ni image, ni note.
    .help = Déplacez le reste dans le texte. Une ligne qui commence par un tiret, un numéro ou # ouvre une liste ou un intertitre : placez des mots devant.
raw-html = Un texte ne peut pas contenir <{ $tag }>, du code de page web (une balise HTML).
    .help = Retirez tout ce qui est entre < et >, et gardez les mots. Le gras s’écrit **ainsi**, l’italique *ainsi*. Seules sont permises les balises abbr (avec title), br, cite, kbd, q, sub, sup et span (avec lang).
unbalanced-html = La balise <{ $tag }> est ouverte sans être fermée, ou fermée sans être ouverte.
    .help = Écrivez <{ $tag }> avant les mots et </{ $tag }> après, ou retirez la balise.
heading-level = Un intertitre de niveau { $level } n’est pas possible dans un texte : il n’y a que les niveaux 2 (##) et 3 (###).
    .help = Commencez un intertitre par ## et un sous-intertitre par ###. Le titre du document, lui, s’écrit en haut du fichier : title = "…".
duplicate-anchor = Deux intertitres de ce texte ont la même ancre (le nom par lequel un lien y mène) : « { $anchor } ».
    .help = Donnez une autre ancre à l’un des deux, à la fin de sa ligne : { "{" }#une-autre-ancre{ "}" }.
nested-too-deep = Les listes ou les citations sont imbriquées sur plus de { $limit } niveaux.
    .help = Simplifiez : un intertitre ou un nouveau paragraphe remplace un niveau.
undefined-label = Le lien « [{ $label }] » n’a pas d’adresse.
    .help = Écrivez l’adresse entre parenthèses juste après, [texte](adresse), ou ôtez les crochets.
link-scheme = { $scheme ->
    [http] L’adresse web de ce lien n’est pas écrite comme il faut.
    [https] L’adresse web de ce lien n’est pas écrite comme il faut.
    [mailto] L’adresse électronique de ce lien n’est pas écrite comme il faut.
    [tel] Le numéro de téléphone de ce lien n’est pas écrit comme il faut.
    [file] Ce lien mène à un fichier de votre ordinateur, que les lecteurs ne peuvent pas ouvrir.
   *[other] L’adresse d’un lien ne peut pas commencer par « { $scheme } ».
}
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion }: » ?
   *[no] { $scheme ->
        [http] Écrivez-la entière, par exemple [texte](https://www.exemple.fr/).
        [https] Écrivez-la entière, par exemple [texte](https://www.exemple.fr/).
        [mailto] Écrivez-la entière et sans espace, par exemple [texte](mailto:presse@exemple.fr).
        [tel] Écrivez-le sans espace, par exemple [texte](tel:+33123456789).
        [file] Copiez le fichier dans le dossier du document et écrivez son seul nom, par exemple [texte](dossier.pdf).
       *[other] Écrivez l’adresse entière d’une page web (https://…), le chemin d’un document du site (../../pages/about/, par exemple), mailto: et une adresse électronique, ou tel: et un numéro.
    }
}
orphan-footnote = { $missing ->
    [text] L’appel de note « { $label } » ne renvoie à aucune note.
   *[call] La note « { $label } » n’est appelée nulle part.
}
    .help = { $missing ->
    [text] Ajoutez la note sur sa propre ligne, [^{ $label }]: suivi de son texte, ou retirez l’appel.
   *[call] Écrivez [^{ $label }] à l’endroit du texte qu’elle explique, ou retirez la note.
}
ruined-mark = { $mark ->
    [link] L’adresse de ce lien contient une espace : le lecteur verrait des crochets, et non un lien.
    [link-form] Ce lien n’est pas écrit comme il faut : le lecteur en verrait les crochets.
    [link-gap] Une espace sépare ce lien de son adresse : le lecteur en verrait les crochets.
    [picture] Cette image n’est pas écrite comme il faut : le lecteur verrait des crochets, et non une image.
    [heading] Cet intertitre n’est pas reconnu : le lecteur verrait le signe # dans un paragraphe ordinaire.
    [list] Cette liste n’est pas reconnue : le lecteur verrait ses éléments à la suite, dans un seul paragraphe.
    [table] Ce tableau n’est pas reconnu : le lecteur en verrait les barres.
    [bold] Ce passage en gras n’est pas reconnu : le lecteur en verrait les astérisques.
    [template] Ces accolades ne sont pas remplacées dans un texte : le lecteur les verrait telles quelles.
    [anchor] Cette ancre n’est pas à la fin d’un intertitre : le lecteur la verrait telle quelle.
   *[note] Cet appel de note n’est pas reconnu : le lecteur en verrait les crochets.
}
    .help = { $mark ->
    [link] Donnez au fichier un nom sans espace, ou écrivez l’adresse entre < et > : [texte](<mon dossier.pdf>). Ce qui reste à compléter se dit entre les crochets : [nom du président](to-complete:). Si ce n’est pas un lien, séparez le crochet de la parenthèse.
    [link-form] Écrivez [texte](adresse), en refermant la parenthèse. Si ce n’est pas un lien, séparez le crochet de la parenthèse.
    [link-gap] Rapprochez-les : [texte](adresse).
    [picture] Écrivez ![](photo.jpg) sans espace devant la parenthèse ; si le nom du fichier contient une espace, placez-le entre < et >, ![](<ma photo.jpg>).
    [heading] Laissez une seule espace ordinaire, et non insécable, après ## ou ### : « ## Intertitre ». Pour montrer le signe lui-même, écrivez \# à la place du premier.
    [list] Après le tiret, tapez une espace ordinaire, et non insécable : « - un élément ».
    [table] Sous la première ligne du tableau, ajoutez une ligne de tirets, avec autant de cases qu’elle : | --- | --- | pour deux. Laissez une ligne vide avant le tableau.
    [bold] Collez les astérisques aux mots, **comme ceci**, sans espace à l’intérieur, et laissez une espace à l’extérieur. Pour montrer ces signes eux-mêmes, écrivez \*\*.
    [template] Remplacez-les par les mots voulus ; pour montrer un extrait de code, placez-le entre accents graves : `…`.
    [anchor] Placez-la à la fin de la ligne de l’intertitre, ## Intertitre { "{" }#ancre{ "}" }, ou retirez-la.
   *[note] Écrivez [^repere] avec un repère d’un seul mot et, sur sa propre ligne, [^repere]: suivi du texte de la note.
}
doubtful-mark = { $mark ->
    [bullet] Cette ligne commence par une puce ou un tiret qui n’ouvre pas de liste : les éléments se suivront dans un seul paragraphe.
    [invisible] Un caractère invisible (de code { $code }) s’est glissé ici.
   *[bold] Ces astérisques ne mettent rien en gras : le lecteur les verra tels quels.
}
    .help = { $mark ->
    [bullet] Pour une liste, commencez chaque ligne par un tiret et une espace ordinaire : « - un élément ».
    [invisible] Effacez le mot et ceux qui l’entourent, puis retapez-les : ces caractères viennent souvent d’un copier-coller et gênent la recherche.
   *[bold] Pour du gras, collez-en deux de chaque côté des mots, **comme ceci** ; pour montrer ces signes eux-mêmes, écrivez \*\*.
}
link-title = { $of ->
    [picture] Le titre « { $title } » de cette image ne sera pas publié : il n’apparaîtrait qu’au passage de la souris.
   *[link] Le titre « { $title } » de ce lien ne sera pas publié : il n’apparaîtrait qu’au passage de la souris.
}
    .help = { $of ->
    [picture] Écrivez-le dans la légende (le champ caption de l’image, dans item.toml), que tous peuvent lire, et retirez-le d’ici.
   *[link] Dites-le dans les mots du lien ou dans la phrase, que tous peuvent lire, et retirez-le d’ici.
}
unknown-part = { $reason ->
    [folder] Le dossier « { $name } » n’est pas une partie de ce document : aucune partie ne s’appelle ainsi.
    [number] Le dossier « { $name } » n’a pas un nom de section ou de thème de l’annexe : un numéro, un trait d’union, un nom en minuscules sans accent.
    [loose] Le fichier « { $name } » est en dehors de toute partie : chaque section et chaque thème de l’annexe a son propre dossier.
    [deep] Le dossier « { $name } » est à l’intérieur d’une partie, et une partie n’en contient pas d’autre.
   *[facts] Le fichier « { $name } » ne sert à rien ici : rien de ce qu’il contient ne serait lu.
}
    .help = { $reason ->
    [folder] { $has-suggestion ->
        [yes] Renommez-le : { $suggestion }.
       *[no] Les dossiers des parties sont statement (mot d’ouverture), introduction, sections/01-nom, conclusion et annex/01-nom. Renommez celui-ci, ou retirez-le.
    }
    [number] Renommez-le : { $suggestion }. Le numéro donne la place de la partie dans le document.
    [loose] Rangez-le dans le dossier d’une partie, par exemple { $suggestion } ; le texte de la couverture est à côté d’item.toml.
    [deep] Déplacez ses textes dans le dossier d’une partie, par exemple { $suggestion }, ou retirez-le.
   *[facts] { $has-suggestion ->
        [yes] Vouliez-vous l’appeler « { $suggestion } » ?
       *[no] Les renseignements du document vont dans item.toml, ses signataires dans signatories.toml, les renseignements d’une partie dans le part.toml de son dossier. Renommez-le, ou retirez-le.
    }
}
duplicate-part = Deux parties portent le numéro { $number }.
    .help = Renommez le dossier de l’une des deux avec un autre numéro, par exemple { $suggestion }.
part-without-cover = Cette partie existe en { $language-name }, mais pas la couverture du document : rien du document ne peut être publié dans cette langue.
    .help = Ajoutez { $language }.md à côté du fichier item.toml du document : c’est le texte de la couverture. S’il ne doit pas y en avoir dans cette langue, retirez ce fichier.
missing-part = { $has-count ->
    [yes] La couverture existe en { $language-name }, mais aucune des { $count } parties du document.
   *[no] Cette partie n’existe pas en { $language-name }, alors que la couverture du document existe : les lecteurs de cette langue ne la verront pas.
}
    .help = { $has-count ->
    [yes] Ajoutez { $language }.md au dossier de chaque partie.
   *[no] Pour la traduire, ajoutez { $language }.md au même dossier.
}
unknown-passage = { $has-language ->
    [yes] Aucun intertitre de cette partie n’a l’ancre « { $anchor } » en { $language-name }.
   *[no] Aucun intertitre de cette partie n’a l’ancre « { $anchor } » (le nom écrit entre accolades à la fin de sa ligne).
}
    .help = { $has-suggestion ->
    [yes] { $has-language ->
        [yes] Dans { $language }.md, un intertitre a l’ancre « { $suggestion } » : écrivez-y plutôt { "{" }#{ $anchor }{ "}" }, comme dans les autres langues.
       *[no] Vouliez-vous écrire « { $suggestion } » ?
    }
   *[no] { $has-language ->
        [yes] Dans { $language }.md, écrivez-la à la fin de la ligne de l’intertitre : ### Intertitre { "{" }#{ $anchor }{ "}" }. Elle est la même dans toutes les langues.
       *[no] Dans chaque langue, écrivez-la à la fin de la ligne de l’intertitre : ### Intertitre { "{" }#{ $anchor }{ "}" }. Sinon, retirez cette ligne.
    }
}
no-cluster = Rien ne dit de qui est la contribution « { $heading } ».
    .help = { $has-anchor ->
    [yes] Dans le part.toml du même dossier, sous [clusters], ajoutez { $anchor } = ["…"] avec l’identifiant de l’organisation dans content/organisations.toml.
   *[no] Donnez une ancre à son intertitre, la même dans toutes les langues, ### { $heading } { "{" }#ancre{ "}" } ; puis, dans le part.toml du même dossier, sous [clusters], ajoutez ancre = ["…"] avec l’identifiant de l’organisation.
}
duplicate-signatory = « { $name } » signe deux fois.
    .help = Retirez l’une des deux signatures. S’il s’agit de deux organisations, l’une porte le nom ou une autre graphie (aliases) de l’autre dans content/organisations.toml : corrigez-le là.
duplicate-signer = « { $name } » signe pour deux organisations.
    .help = Si c’est exact, il n’y a rien à faire ; sinon, corrigez le champ person de l’une des deux signatures.
signatory-count = Le champ count annonce { $stated ->
    [one] { $stated } signataire
   *[other] { $stated } signataires
}, mais la liste en compte { $counted }.
    .help = Cherchez qui manque ou qui est de trop dans signatories.toml ; si la liste est juste, écrivez count = { $counted }.
pull-quote = Ces mots ne sont pas dans le texte : « { $text } ».
    .help = Recopiez-les du texte, mot pour mot. Là où des mots sont omis, écrivez […].
interviewed-later = L’entretien aurait eu lieu ({ $held }) après sa publication ({ $published }).
    .help = Corrigez le champ qui est faux : interviewed_on est le jour de l’entretien, date celui de la publication.
no-question = Cet entretien n’a pas de question.
    .help = Écrivez chaque question sur une ligne à elle, qui commence par ## et une espace, et la réponse au-dessous.
no-answer = Il n’y a pas de réponse sous la question « { $question } ».
    .help = Écrivez la réponse au-dessous, ou supprimez la question. Si cette ligne est la réponse, ôtez les ## qui la précèdent.
gender-needed = { $person } a une fonction qui s’accorde au féminin ou au masculin, et son genre n’est pas indiqué.
    .help = Dans content/people.toml, sous [{ $id }], ajoutez gender = "f" (féminin) ou gender = "m" (masculin).
other-role = Pour { $person }, content/people.toml donne une autre fonction dans cette organisation : « { $stated } », et non « { $role } ».
    .help = Corrigez la fonction ici ; ou, si la personne l’a exercée aussi, ajoutez-la à celles de { $person } dans content/people.toml.
ends-first = Cette fonction se serait terminée ({ $until }) avant d’avoir commencé ({ $from }).
    .help = Corrigez la date qui est fausse : from est le début, until la fin.
one-text-for-all = Le champ « { $key } » donne un seul texte pour toutes les langues : { $languages }.
    .help = Écrivez un texte par langue : { $key } = { "{" } { $form } { "}" }. Si le mot est le même dans chacune, écrivez-le dans chacune.

## Renvois

unknown-item = Le document « { $target } » n’existe pas.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Écrivez le chemin de son dossier, où chaque ../ remonte d’un dossier, par exemple ../../press/2023-03-28-feuille-de-route/. Vérifiez aussi qu’il contient un texte.
}
unknown-place = Le document « { $target } » n’existe pas.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] { $has-choices ->
        [yes] Écrivez le nom d’un genre de documents – { $choices } –, ou le chemin d’un dossier à partir de content, par exemple pages/about.
       *[no] Écrivez le chemin de son dossier à partir de content, sans rien devant ni derrière, par exemple pages/about.
    }
}
bare-address = « { $address } » est pris pour un document du site : il manque le début de l’adresse.
    .help = { $scheme ->
    [mailto] Ajoutez mailto: devant : mailto:{ $address }.
   *[https] Ajoutez https:// devant : https://{ $address }.
}
withheld-item = Le document « { $target } » n’est pas public, et ce lien le révélerait : { $status ->
    [draft] son texte en { $language-name } est un brouillon{ $stated ->
        [no] { " " }(aucun statut en { $language-name } dans son fichier item.toml)
       *[yes] { "" }
    }.
    [to-review] son texte en { $language-name } attend une relecture.
    [scheduled] il est programmé pour plus tard.
    [embargoed] il est sous embargo.
   *[expired] il a passé sa date de retrait.
}
    .help = { $status ->
    [draft] Retirez le lien ou, si ce texte est prêt, écrivez { $language } = "ready" sous [status], dans son fichier item.toml.
    [to-review] Retirez le lien ou, si ce texte est relu, écrivez { $language } = "ready" sous [status], dans son fichier item.toml.
   *[other] Retirez ce lien, et remettez-le quand les deux documents seront publics.
}
untranslated-item = Le document « { $target } » n’existe pas en { $language-name }.
    .help = Traduisez-le, ou faites un lien vers un document qui existe dans cette langue.
unknown-anchor = Aucun intertitre de la page visée n’a l’ancre « { $anchor } ».
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Recopiez l’ancre de l’intertitre visé, écrite entre accolades à la fin de sa ligne, ou faites un lien vers la page entière.
}
unknown-asset = Le fichier « { $name } » n’est pas dans le dossier du document.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Copiez-le dans ce dossier, ou corrigez son nom, majuscules comprises.
}
unused-asset = Rien n’emploie le fichier « { $name } » : il ne sera pas publié.
    .help = Pour le publier, placez-le dans le texte ou parmi les pièces jointes, par une ligne [[attachments]] dans item.toml ; sinon, retirez-le du dossier.
undeclared-picture = L’image « { $name } » n’est pas décrite dans item.toml.
    .help = À la fin d’item.toml, ajoutez une ligne [images."{ $name }"] puis, dessous, trois lignes : alt = { "{" } fr = "…", en = "…" { "}" } (ce que montre l’image, pour qui ne la voit pas), credit = "…" (son auteur) et rights = "…" (le droit de la publier).
incomplete-picture = L’image « { $name } » n’est décrite qu’en partie ; il manque : { $missing }.
    .help = Dans item.toml, sous [images."{ $name }"], ajoutez { $form }. Un texte alt dit ce que montre l’image à qui ne la voit pas, credit son auteur, rights le droit de la publier.
bad-picture = L’image « { $name } » ne peut pas être lue : elle est abîmée, démesurée, ou dans un format que les navigateurs ne montrent pas tous.
    .help = Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau en JPEG, PNG ou WebP, puis corrigez son nom partout où il est écrit.
bad-document = Le document PDF « { $name } » ne peut pas être lu.
    .help = Vérifiez qu’il s’ouvre, puis enregistrez-le de nouveau au format PDF, sans mot de passe.
unknown-entry = { $registry ->
    [organisation] Aucune organisation n’a l’identifiant « { $id } » dans content/organisations.toml
    [person] Personne n’a l’identifiant « { $id } » dans content/people.toml
    [role] Aucune fonction n’a l’identifiant « { $id } » dans content/roles.toml
    [topic] Aucun thème n’a l’identifiant « { $id } » dans content/topics.toml
    [contact] Aucun contact n’a l’identifiant « { $id } » dans content/contacts.toml
    [boilerplate] Aucun texte de présentation ne s’appelle « { $id } » dans content/boilerplates
   *[other] L’identifiant « { $id } » est inconnu
}{ $has-count ->
    [yes]  ; il est nommé ici et { $count ->
        [one] une autre fois
       *[other] { $count } autres fois
    }.
   *[no] .
}
    .help = { $has-suggestion ->
    [yes] { $has-count ->
        [yes] Le plus proche est « { $suggestion } ». Si c’est là qu’est la faute, corrigez-la dans ce fichier ; sinon, écrivez « { $suggestion } » partout à la place de « { $id } ».
       *[no] Vouliez-vous écrire « { $suggestion } » ?
    }
   *[no] { $registry ->
        [boilerplate] Vérifiez son orthographe : c’est le nom d’un dossier de content/boilerplates. Sinon, créez-le.
       *[other] Vérifiez son orthographe : un identifiant est le nom entre crochets qui ouvre chaque groupe de ce fichier. Sinon, ajoutez-y une ligne [{ $id }] et ses champs.
    }
}
no-registry = { $registry ->
    [organisation] Le fichier content/organisations.toml n’existe pas
    [person] Le fichier content/people.toml n’existe pas
    [role] Le fichier content/roles.toml n’existe pas
    [topic] Le fichier content/topics.toml n’existe pas
    [contact] Le fichier content/contacts.toml n’existe pas
   *[other] Un fichier manque
} ; « { $id } » est nommé ici{ $has-count ->
    [yes] { "" } et d’autres fois encore ({ $count }).
   *[no] .
}
    .help = Créez ce fichier, avec pour chacun de ces identifiants un groupe : une ligne [{ $id }], puis une ligne name = { $registry ->
    [person] "Prénom Nom".
    [role] { "{" } fr = { "{" } f = "…", m = "…" { "}" }, en = "…" { "}" }.
   *[other] { "{" } fr = "…", en = "…" { "}" }.
}
unknown-figure = Le chiffre « { $id } » n’est donné ni dans item.toml ni dans content/figures.toml.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Vérifiez son orthographe, ou ajoutez à la fin d’item.toml une ligne [figures.{ $id }] puis, dessous, value = 169, par exemple, et label = { "{" } fr = "…", en = "…" { "}" } (ce que l’on compte).
}
chart-figures = { $reason ->
    [few] Ce graphique n’a rien à comparer.
    [unit] Le chiffre « { $id } » ne compte pas dans la même unité que ceux qui le précèdent dans le graphique.
    [share] Le chiffre « { $id } » n’est pas un pourcentage entre 0 et 100 : le graphique ne peut pas le montrer comme une part d’un tout.
   *[negative] Le chiffre « { $id } » est négatif : une barre ne peut pas le montrer.
}
    .help = { $reason ->
    [few] Dans la liste figures du graphique, écrivez les identifiants de chiffres d’item.toml ou de content/figures.toml : au moins deux pour form = "bars" (des barres).
   *[other] Retirez-le du graphique, ou faites-lui un graphique à part.
}
figure-mismatch = Le texte dit « { $written } » ; le chiffre enregistré est « { $stated } ».
    .help = Corrigez celui des deux qui est faux ; si le lien entoure plusieurs nombres, n’y laissez que celui-là.
figure-qualifier = Le texte dit « { $written } », mais le chiffre enregistré va dans l’autre sens : « { $stated } ».
    .help = Corrigez les mots autour du nombre ou, si c’est le chiffre enregistré qui est faux, son champ qualifier : "at-least" (au moins), "at-most" (au plus) ou "below" (moins de).
figure-nuance = Le texte dit « { $written } » ; le chiffre enregistré est « { $stated } » : la nuance n’est pas la même.
    .help = Corrigez les mots autour du nombre (« plus de », « environ ») ou, si c’est le chiffre enregistré qui est faux, son champ qualifier : "exact", "at-least" (au moins), "at-most" (au plus), "about" (environ) ou "below" (moins de).
unit-sign = L’unité « { $value } » ne convient pas à toutes les langues.
    .help = Écrivez unit = "{ $suggestion }" : chaque langue l’écrira à sa manière.
figure-without-number = « { $written } » renvoie à un chiffre, mais ne le donne pas.
    .help = Écrivez le nombre en chiffres dans le texte du lien, par exemple [169 projets](figure:projects).
no-boilerplate-in-force = Aucune version du texte de présentation « { $id } » n’est en vigueur à la date du document ({ $date }).
    .help = Ajoutez à content/boilerplates/{ $id } un dossier au nom d’une date antérieure, ou corrigez la date du document.
untranslated-boilerplate = Le texte de présentation « { $id } » n’existe pas en { $language-name }, et un document dans cette langue le montre.
    .help = Ajoutez { $language }.md au dossier de la version en vigueur.
untranslated-text = Le champ « { $key } » n’a pas de texte en { $language-name }, et une page dans cette langue le montre.
    .help = Ajoutez { $language } = "…" à côté de son texte dans les autres langues, à l’intérieur des mêmes accolades s’il y en a.
to-complete = Le champ « { $key } » reste à compléter.
    .help = Dès qu’elle est connue, écrivez la valeur entre guillemets à la place de { "{" } to_complete = true { "}" }, avant d’ouvrir le site au public.

text-to-complete = { $has-what ->
    [yes] Il reste à compléter : { $what }.
   *[no] Il reste ici quelque chose à compléter, et rien ne dit quoi.
}
    .help = Remplacez le lien [à compléter](to-complete:…) par le texte dès qu’il est connu, avant d’ouvrir le site au public.

## Une langue en regard de l’autre

parity-figure = { $reason ->
    [missing] « { $source } » n’a pas d’équivalent dans la traduction. Original : « { $passage } » Traduction : « { $counterpart } »
    [added] « { $target } » n’a pas d’équivalent dans le texte d’origine. Original : « { $passage } » Traduction : « { $counterpart } »
    [unit] Les deux langues ne comptent pas la même chose, ou pas dans la même monnaie : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [sign] Le signe change d’une langue à l’autre : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [opposite] Les mots autour du chiffre vont en sens contraire : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [notation] Un nombre n’est pas écrit à la manière de sa langue : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
   *[value] Les deux langues ne donnent pas le même chiffre ou la même date : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Corrigez la langue où est la faute. Si la différence est voulue, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "parity-figure", text = "{ $has-source ->
    [yes] { $source }
   *[no] { $target }
}" et reason = "…" (pourquoi).
parity-nuance = { $reason ->
    [qualifier] La nuance n’est pas la même : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [ambiguous] Une date en chiffres peut se lire de deux façons : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [date] La date n’est pas dite de la même façon : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [duration] La durée n’est pas dite de la même façon : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [notation] Un nombre n’est pas écrit à la manière de sa langue : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [sign] Le signe n’est écrit que dans une langue : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [missing] « { $source } » ne semble pas avoir d’équivalent dans la traduction. Original : « { $passage } » Traduction : « { $counterpart } »
   *[added] « { $target } » ne semble pas avoir d’équivalent dans le texte d’origine. Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Relisez les deux phrases et corrigez celle qu’il faut. Si la différence est voulue, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "parity-nuance", text = "{ $has-source ->
    [yes] { $source }
   *[no] { $target }
}" et reason = "…" (pourquoi).
parity-heading = { $what ->
    [level] L’intertitre est de niveau { $target } ici et de niveau { $source } dans le texte d’origine.
    [anchor] { $has-target ->
        [yes] { $has-source ->
            [yes] L’intertitre a l’ancre « { $target } » ici et « { $source } » dans le texte d’origine.
           *[no] L’intertitre a l’ancre « { $target } » ici et n’en a pas dans le texte d’origine.
        }
       *[no] L’intertitre n’a pas d’ancre ici, et celui du texte d’origine a l’ancre « { $source } ».
    }
   *[number] { $target ->
        [one] La traduction compte { $target } intertitre, le texte d’origine { $source }.
       *[other] La traduction compte { $target } intertitres, le texte d’origine { $source }.
    }
}
    .help = { $what ->
    [level] Commencez les deux intertitres par le même signe, ## ou ###.
    [anchor] Dans les deux langues, écrivez la même ancre entre accolades à la fin de la ligne de l’intertitre, { $has-source ->
        [yes] { "{" }#{ $source }{ "}" }
       *[no] { "{" }#{ $target }{ "}" }
    } : les liens vers ce passage en dépendent.
   *[number] Cherchez l’intertitre qui manque ou qui est de trop : les deux langues ont les mêmes, dans le même ordre.
}
parity-shape = { $what ->
    [paragraph] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } paragraphe
       *[other] { $target } paragraphes
    }, le texte d’origine { $source }.
    [item] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } élément de liste
       *[other] { $target } éléments de liste
    }, le texte d’origine { $source }.
    [cell] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } case de tableau
       *[other] { $target } cases de tableau
    }, le texte d’origine { $source }.
    [quotation] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } paragraphe de citation
       *[other] { $target } paragraphes de citation
    }, le texte d’origine { $source }.
    [note] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } note
       *[other] { $target } notes
    }, le texte d’origine { $source }.
    [call] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } appel de note
       *[other] { $target } appels de note
    }, le texte d’origine { $source }.
    [picture] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } image
       *[other] { $target } images
    }, le texte d’origine { $source }.
   *[code] À partir de « { $passage } », la traduction compte { $target ->
        [one] { $target } extrait de code
       *[other] { $target } extraits de code
    }, le texte d’origine { $source }.
}
    .help = Cherchez ce qui manque ou ce qui est de trop, jusqu’à l’intertitre suivant. Si la différence est voulue, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "parity-shape", text = "{ $passage }" et reason = "…" (pourquoi).
parity-link = { $missing ->
    [yes] La traduction n’a pas le lien vers « { $link } ». Original : « { $passage } » Traduction : « { $counterpart } »
   *[no] Le texte d’origine n’a pas le lien vers « { $link } ». Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Mettez le même lien dans les deux langues. Si la différence est voulue, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "parity-link", text = "{ $link }" et reason = "…" (pourquoi).
parity-name = { $reason ->
    [missing] La traduction ne nomme pas { $name }. Original : « { $passage } » Traduction : « { $counterpart } »
    [added] Le texte d’origine ne nomme pas { $name }. Original : « { $passage } » Traduction : « { $counterpart } »
    [other] Le texte d’origine nomme { $name }, la traduction { $found }. Original : « { $passage } » Traduction : « { $counterpart } »
   *[spelling] « { $found } » semble être { $name }, mal écrit. Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = { $reason ->
    [missing] Nommez { $name } dans les deux langues.
    [added] Nommez { $name } dans les deux langues.
    [other] Corrigez la langue où est la faute.
   *[spelling] Écrivez « { $name } » ; ou, si l’autre graphie est juste aussi et qu’il s’agit d’une organisation, ajoutez-la à ses aliases dans content/organisations.toml.
} Si la différence est voulue, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "parity-name", text = "{ $name }" et reason = "…" (pourquoi).
parity-term = { $missing ->
    [yes] La traduction ne dit pas « { $term } » : on attend { $expected }. Original : « { $passage } » Traduction : « { $counterpart } »
   *[no] Le texte d’origine ne dit pas « { $term } » : on attend { $expected }. Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Employez le terme attendu, ou ajoutez à content/terms.toml le mot qui le remplace ici, dans la liste accepted (ou loose, s’il dit aussi autre chose). Si la différence est voulue, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "parity-term", text = "{ $term }" et reason = "…" (pourquoi).
avoided-term = « { $found } » est à éviter ({ $why }) ; on écrit « { $preferred } ». Texte : « { $passage } » Plutôt : « { $instead } »
    .help = Employez le terme préféré, et accordez la phrase. Si celui-ci est voulu, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "avoided-term", text = "{ $found }" et reason = "…" (pourquoi).
name-variant = { $reason ->
    [link] Un lien vers { $name } porte le nom « { $found } » : « { $passage } »
   *[spelling] « { $found } » s’écrit « { $name } » : « { $passage } »
}
    .help = Écrivez « { $name } ». Si c’est un ancien nom de l’organisation, ajoutez-le à ses former_names dans content/organisations.toml. Si l’autre forme est voulue ici, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "name-variant", text = "{ $found }" et reason = "…" (pourquoi).
parity-speaker = La citation est de « { $source } » dans le texte d’origine et de « { $target } » dans la traduction.
    .help = Corrigez celui des deux noms qui est faux : ce qui précède la première virgule, après le tiret, est le nom de qui parle.
no-speaker = Cette citation ne dit pas de qui elle est : « { $passage } »
    .help = Terminez-la par une ligne « > — Nom, fonction ». Si personne ne parle, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "no-speaker", text = "{ $passage }" et reason = "…" (pourquoi).
sum-exceeds = Les parties ({ $parts }) font plus que le tout annoncé, « { $whole } » : « { $passage } »
    .help = Vérifiez les chiffres, ou ce que « dont » annonce. Si tout est juste, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "sum-exceeds", text = "{ $whole }" et reason = "…" (pourquoi).
counted-list = Le texte annonce « { $stated } », et { $counted ->
    [0] aucune liste ne suit
    [one] la liste qui suit compte { $counted } élément
   *[other] la liste qui suit compte { $counted } éléments
} : « { $passage } »
    .help = Corrigez le nombre ou complétez la liste. Si tout est juste, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "counted-list", text = "{ $stated }" et reason = "…" (pourquoi).
two-values = { $among ->
    [boilerplate] Le texte dit « { $second } » là où le texte de présentation dit « { $first } » : « { $passage } »
   *[text] Le même texte dit « { $first } » puis « { $second } » de la même chose : « { $passage } »
}
    .help = Gardez la valeur juste, ou dites dans le texte ce qui distingue les deux. Si tout est juste, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "two-values", text = "{ $second }" et reason = "…" (pourquoi).
no-currency = « { $amount } » semble être un montant et n’a pas de monnaie : « { $passage } »
    .help = Écrivez la monnaie, ou ce qui est compté. Si tout est juste, ajoutez à la fin d’item.toml une ligne [[waivers]] puis, dessous, trois lignes : check = "no-currency", text = "{ $amount }" et reason = "…" (pourquoi).
wrong-language = Ce texte en { $language-name } semble être écrit dans une autre langue{ $found ->
    [fr] { " " }(le français)
    [en] { " " }(l’anglais)
   *[other] { "" }
}.
    .help = Traduisez-le, ou rangez-le dans le fichier de sa langue : les deux fichiers ont peut-être été échangés.
foreign-passage = Ce passage semble être écrit dans une autre langue{ $found ->
    [fr] { " " }(le français)
    [en] { " " }(l’anglais)
   *[other] { "" }
} : « { $passage } »
    .help = Traduisez-le ; ou, s’il doit rester dans cette langue, dites-le en l’entourant de <span lang="{ $found }"> et de </span>.
stale-waiver = Cette dispense ne sert à rien : aucun constat { $check } ne cite « { $text } ».
    .help = Si la différence a disparu, retirez la ligne [[waivers]] et les trois qui la suivent. Sinon, recopiez après text = les mots que cite le constat.

## Adresses

address-clash = Deux pages ou fichiers auraient la même adresse : { $address }
    .help = Donnez à l’un des deux un autre titre, une autre fin d’adresse (slug = "…", en haut du texte) ou un autre nom de fichier.

## Habillage du site

no-catalogue = Les mots du thème (menus, boutons) manquent en { $language-name } : le fichier i18n/{ $language }/site.ftl n’existe pas.
    .help = Copiez le site.ftl d’une autre langue dans ce dossier et traduisez-le.
message-syntax = Ce passage des mots du thème n’est pas écrit comme il faut.
    .help = Vérifiez qu’il a la forme nom = texte, que les accolades sont refermées et que les lignes qui suivent sont en retrait.
duplicate-message = Le texte « { $id } » figure deux fois dans ce fichier.
    .help = N’en gardez qu’un.
missing-message = Le texte « { $id } » manque en { $language-name }.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous l’appeler « { $suggestion } » ?
   *[no] Ajoutez-le à i18n/{ $language }/site.ftl.
}
broken-message = Le texte « { $id } » ne peut pas être écrit.
    .help = Vérifiez que les valeurs entre accolades sont bien celles que la page lui donne, et qu’il ne s’appelle pas lui-même.{ $has-detail ->
    [yes] { " " }À l’intention de qui vous aide, en anglais : « { $detail } ».
   *[no] { "" }
}
superfluous-message = Le texte « { $id } » existe en { $language-name }, mais pas dans la première langue du site.
    .help = Retirez-le, ou ajoutez-le au fichier site.ftl de la première langue.
unused-message = Aucune page n’emploie le texte « { $id } ».
    .help = Retirez-le du fichier site.ftl de chaque langue.
message-variables = Le texte « { $id } » n’emploie pas les mêmes valeurs que dans la première langue du site.
    .help = { $has-missing ->
    [yes] Il manque : { $missing }.{ $has-superfluous ->
        [yes] { " " }Il y a en trop : { $superfluous }.
       *[no] { "" }
    }
   *[no] { $has-superfluous ->
        [yes] Il y a en trop : { $superfluous }.
       *[no] Comparez les deux textes.
    }
}
missing-template = Le thème n’a pas le modèle de page « { $name } ».
    .help = Ajoutez ce fichier au thème, ou reprenez celui d’un thème complet.
template-syntax = { $slip ->
    [expected] « { $wanted } » est attendu ici{ $has-sign ->
        [yes] , et il y a « { $sign } »
       *[no] { "" }
    }.
    [name] Un nom est attendu ici{ $has-sign ->
        [yes] , et il y a « { $sign } »
       *[no] { "" }
    }.
    [text] Un texte entre guillemets droits est attendu ici{ $has-sign ->
        [yes] , et il y a « { $sign } »
       *[no] { "" }
    }.
    [value] Un nom, un nombre ou un texte entre guillemets droits est attendu ici{ $has-sign ->
        [yes] , et il y a « { $sign } »
       *[no] { "" }
    }.
    [end] Le modèle se termine avant que tout ce qui y est ouvert soit fermé.
    [tag] Aucune instruction des modèles ne commence ainsi{ $has-sign ->
        [yes] { " " }: « { $sign } »
       *[no] { "" }
    }.
    [sign] Ce signe n’a pas sa place ici{ $has-sign ->
        [yes] { " " }: « { $sign } »
       *[no] { "" }
    }.
    [quotation] Un guillemet droit n’est pas fermé.
    [comment] Un commentaire n’est pas fermé.
    [extends] Un modèle dit avant toute autre chose lequel il étend.
    [outside] Ceci se trouve hors de tout bloc et ne serait pas montré, parce que ce modèle en étend un autre.
    [block] Ce modèle a deux blocs nommés « { $sign } ».
    [closing] Ceci ferme un bloc d’un autre nom.
   *[other] Ce modèle de page n’est pas écrit comme il faut.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
    .help = { $slip ->
        [end] Ajoutez ce qui manque : { "{%" } endif %{ "}" }, { "{%" } endfor %{ "}" }, { "{%" } endblock %{ "}" }, ou les accolades qui ferment une instruction.
        [tag] Vérifiez son orthographe ; les instructions sont if, for, set, block, extends, include, filter, raw et component.
        [comment] Ajoutez #{ "}" } là où il se termine.
        [extends] Placez la ligne « extends » tout au début ; seuls des commentaires peuvent la précéder.
        [outside] Mettez-le dans un bloc que l’autre modèle possède, ou retirez-le.
        [block] Donnez un autre nom à l’un des deux.
        [closing] Les blocs se ferment dans l’ordre inverse : nommez celui qui a été ouvert en dernier.
       *[other] Corrigez le passage indiqué ; la faute peut aussi se trouver juste avant.
    }
template-name = { $what ->
    [field] Il n’y a pas ici de champ « { $name } ».
    [variable] Rien ne s’appelle ici « { $name } ».
    [empty] Ce qui s’appelle « { $name } » n’a pas de valeur ici.
    [filter] Il n’y a pas de filtre « { $name } ».
    [test] Il n’y a pas de test « { $name } ».
    [function] Il n’y a pas de fonction « { $name } ».
    [component] Il n’y a pas de composant « { $name } ».
    [template] Il n’y a pas de modèle de page « { $name } ».
    [block] Aucun modèle que celui-ci étend n’a de bloc « { $name } ».
    [language] Le site n’a pas de langue « { $name } ».
   *[file] Le thème n’a pas de fichier « static/{ $name } », ou ne le publie pas.
}{ $has-page ->
    [yes] { " " }C’est demandé sur la page { $page }.
   *[no] { "" }
}
    .help = { $has-suggestion ->
        [yes] Vouliez-vous dire « { $suggestion } » ?
       *[no] { $has-choices ->
            [yes] Il y a ici : { $choices }.
           *[no] { $what ->
                [block] Donnez au bloc le nom d’un bloc de ce modèle, ou mettez dans l’un d’eux ce qu’il contient.
                [template] Corrigez le nom, qui commence par pages/, layouts/ ou partials/, ou ajoutez le modèle.
                [file] Corrigez le nom, ou ajoutez le fichier au dossier static/ du thème.
                [empty] Demandez d’abord s’il est là : { "{%" } if { $name } %{ "}" }.
               *[other] Corrigez le nom, ou retirez-le ; docs/themes.md dit ce que les modèles ont.
            }
        }
    }
template-argument = { $slip ->
    [missing] Cet appel ne donne pas « { $name } », qui lui est nécessaire.
    [variable] Le texte « { $of } » nomme « { $name } », et cet appel ne le donne pas, ou ne donne rien à sa place.
   *[polyglot] Seules les pages qui parlent toutes les langues peuvent demander dans laquelle est un texte.
}{ $has-page ->
    [yes] { " " }La page est { $page }.
   *[no] { "" }
}
    .help = { $slip ->
        [polyglot] Retirez « lang » : le texte est dans la langue de la page.
       *[other] Ajoutez { $name }=… entre les parenthèses ; pour ce qui peut être absent, demandez d’abord s’il est là.
    }
template-value = { $slip ->
    [compare] Ces deux valeurs ne se comparent pas : { $sort ->
        [text] un texte
        [truth] vrai ou faux
        [number] un nombre
        [list] une liste
        [view] un groupe de champs
        [nothing] rien
       *[other] une valeur d’une autre sorte
    }, et { $wanted ->
        [text] un texte
        [truth] vrai ou faux
        [number] un nombre
        [list] une liste
        [view] un groupe de champs
        [nothing] rien
       *[other] une valeur d’une autre sorte
    }.
    [suit] Ce qui est voulu ici, c’est { $wanted ->
        [text] un texte
        [truth] vrai ou faux
        [number] un nombre
        [list] une liste
        [view] un groupe de champs
       *[other] autre chose
    }, et ce qui est donné, c’est { $sort ->
        [text] un texte
        [truth] vrai ou faux
        [number] un nombre
        [list] une liste
        [view] un groupe de champs
        [nothing] rien
       *[other] autre chose
    }.
    [count] On ne compte qu’avec des nombres, et ceci est { $sort ->
        [text] un texte
        [truth] vrai ou faux
        [list] une liste
        [view] un groupe de champs
        [nothing] absent
       *[other] autre chose
    }.
    [pairs] Seul un groupe de champs a des noms et des valeurs à parcourir, et ceci est { $sort ->
        [text] un texte
        [truth] vrai ou faux
        [number] un nombre
        [list] une liste
        [nothing] absent
       *[other] autre chose
    }.
   *[list] On parcourt une liste, et ceci est { $sort ->
        [text] un texte
        [truth] vrai ou faux
        [number] un nombre
        [nothing] absent
       *[other] autre chose
    }.
}{ $has-page ->
    [yes] { " " }La page est { $page }.
   *[no] { "" }
}
    .help = Cherchez dans docs/views.md ce que contient le champ ; pour ce qui peut être absent, demandez d’abord s’il est là.
template-cycle = Des modèles de page s’appellent en rond, ou sur trop de niveaux : { $chain }.
    .help = Retirez l’un de ces appels.
template-failure = Ce modèle de page du thème ne peut pas produire la page { $page }.
    .help = Corrigez le passage indiqué, ou rétablissez la version précédente du thème.{ $has-detail ->
    [yes] { " " }À l’intention de qui vous aide, en anglais : « { $detail } ».
   *[no] { "" }
}
css-syntax = { $slip ->
    [unclosed] Cette parenthèse, ce crochet ou cette accolade ne se ferme pas, ou ce qui s’y ouvre ne se ferme pas.
    [unopened] Ce signe ne ferme rien.
    [comment] Ce commentaire n’a pas de fin.
    [string] Ce texte entre guillemets ne se termine pas sur sa ligne.
    [depth] Il y a ici trop de parenthèses ou d’accolades les unes dans les autres.
    [end] Il manque quelque chose ici : ce qui précède n’est pas complet.
    [semicolon] Un point-virgule se trouve entre deux règles : les navigateurs le prennent pour le début de la suivante, et laissent celle-ci de côté.
    [sign] { $has-found ->
        [yes] « { $found } » n’a pas sa place ici.
       *[no] Quelque chose ici n’est pas à sa place.
    }
    [declaration] Ceci n’est pas une propriété avec sa valeur.
    [selector] Ce sélecteur n’est pas écrit comme il faut.
    [condition] Cette condition n’est pas écrite comme il faut.
    [rule] Ceci n’est pas une règle : il manque ses accolades, ou ce qui les précède.
    [at-rule] Cette règle ne contient pas ce qu’elle devrait.
    [nesting] Cette règle ne peut pas se trouver dans une autre.
    [late-import] Un @import se trouve après d’autres règles : les navigateurs ne le suivent pas.
    [late-namespace] Un @namespace se trouve après d’autres règles : les navigateurs ne le suivent pas.
   *[other] La feuille de style ne peut pas être achevée.{ $has-found ->
        [yes] { " " }({ $found })
       *[no] { "" }
    }
}
    .help = { $slip ->
        [unclosed] Ajoutez ce qui le ferme : { "}" }, ) ou ]. S’il semble fermé, c’est qu’un autre, ouvert après lui, ne l’est pas.
        [unopened] Retirez-le, ou ajoutez ce qu’il ferme.
        [comment] Ajoutez */ là où il se termine.
        [string] Ajoutez le guillemet fermant.
        [semicolon] Retirez-le.
        [depth] Répartissez-le sur plusieurs règles.
        [declaration] Écrivez la propriété, deux-points, sa valeur et un point-virgule. Regardez aussi la fin de la ligne précédente : il y manque peut-être un point-virgule.
        [sign] Regardez aussi la fin de la ligne précédente : il y manque peut-être un point-virgule ou une accolade.
        [late-import] Placez tous les @import au début du fichier ; seules des instructions @layer peuvent les précéder.
        [late-namespace] Placez-le au début du fichier, après les @import.
       *[other] Corrigez le passage indiqué ; les navigateurs laisseraient de côté la règle où il se trouve.
    }
css-unknown = { $what ->
    [rule] « { $name } » n’est pas une règle connue ici.
   *[selector] « { $name } » n’est pas un sélecteur connu ici.
}
    .help = Vérifiez son orthographe. S’il est plus récent que cet outil, il reste tel quel, et les navigateurs qui ne le connaissent pas laissent de côté toute la règle.
css-file = Le thème n’a pas de fichier « { $name } ».
    .help = { $has-suggestion ->
        [yes] Vouliez-vous dire « { $suggestion } » ? Les adresses d’une feuille de style se lisent à partir de son dossier.
       *[no] Ajoutez le fichier au thème, ou corrigez l’adresse : elle se lit à partir du dossier de la feuille de style.
    }
css-elsewhere = { $reason ->
    [data] Le fichier « { $address } » est écrit dans la feuille de style : le site publié interdit aux navigateurs de s’en servir.
    [root] L’adresse « { $address } » part de la racine de l’hôte : elle mènerait ailleurs si le site se trouvait sous un chemin.
   *[host] L’adresse « { $address } » mène à un autre hôte : le site publié interdit aux navigateurs de s’y adresser.
}
    .help = { $reason ->
        [data] Mettez-le dans un fichier à part, dans le dossier static/ du thème, et nommez ce fichier.
        [root] Mettez le fichier dans le dossier static/ du thème, et écrivez son adresse à partir du dossier de la feuille de style.
       *[host] Mettez le fichier dans le dossier static/ du thème, et nommez-le à partir de là.
    }
css-cycle = Des feuilles de style s’importent en rond, ou trop souvent : { $chain }.
    .help = Retirez l’une de ces règles @import.

## Pour la rédaction

editor-note = Note de la rédaction : { $text }
    .help = Une fois la question réglée, retirez cette note du champ notes.
not-public = { $has-awaited ->
    [yes] { $status ->
        [draft] Le texte en { $language-name } est prêt, mais attend celui en { $awaited-name }, qui est un brouillon : languages = "together" les fait paraître ensemble.
       *[to-review] Le texte en { $language-name } est prêt, mais attend celui en { $awaited-name }, qui reste à relire : languages = "together" les fait paraître ensemble.
    }
   *[no] { $status ->
        [draft] Le texte en { $language-name } est un brouillon : il n’est pas publié.
        [to-review] Le texte en { $language-name } attend une relecture : il n’est pas publié.
        [scheduled] Le texte en { $language-name } est programmé{ $has-until ->
            [yes] { " " }pour le { $until } (heure du site)
           *[no] { "" }
        } : il n’est pas encore publié.
        [embargoed] Le texte en { $language-name } est sous embargo{ $has-until ->
            [yes] { " " }jusqu’au { $until } (heure du site)
           *[no] { "" }
        } : il n’est pas encore publié.
        [expired] Le texte en { $language-name } a passé sa date de retrait : il n’est plus publié.
       *[other] Le texte en { $language-name } n’est pas public.
    }
}
    .help = { $has-awaited ->
    [yes] Quand l’autre texte est prêt, écrivez { $awaited } = "ready" sous [status], dans item.toml ; pour ne pas l’attendre, écrivez languages = "independent".
   *[no] { $status ->
        [draft] Quand il est prêt, écrivez { $language } = "ready" sous [status], dans item.toml.
        [to-review] Quand il est relu, écrivez { $language } = "ready" sous [status], dans item.toml.
        [scheduled] Il paraîtra à la première publication du site qui suivra ce moment, que donne publish_at (ou, sans lui, la date du document).
        [embargoed] Il paraîtra à la première publication du site qui suivra la date de embargo_until.
        [expired] Pour le publier de nouveau, changez ou retirez expires_at dans item.toml.
       *[other] Voyez son statut et ses dates dans item.toml.
    }
}
undated-document = Ce document n’a pas de date : ni les flux d’actualité ni les archives ne le contiennent.
    .help = Dans item.toml, ajoutez le jour de sa publication, date = 2026-06-01 par exemple, ou, si le document lui-même ne le dit pas, publish_at = 2026-06-01.
missing-translation = Ce document n’existe pas en { $language-name }.
    .help = Pour le traduire, ajoutez { $language }.md à son dossier.
internal = Diptych n’a pas su traiter ce fichier (étape : { $stage }).
    .help = Le défaut est dans Diptych et non dans votre texte : transmettez ce message et ce fichier à qui s’en occupe.

## Aide

about =
    Diptych construit un site en plusieurs langues à partir de textes et de faits énoncés une seule fois.
    .start =
        Vous débutez ? Tapez ces lignes l’une après l’autre, chacune suivie d’Entrée :
        { "  " }diptych init mon-site    crée un petit site qui s’explique lui-même
        { "  " }cd mon-site              vous place dans le dossier de ce site
        { "  " }diptych serve --open     le montre dans le navigateur pendant que vous écrivez
        { "  " }Ctrl-C                   (les deux touches ensemble) arrête cet aperçu
        { "  " }diptych check            dit ce qui reste à corriger, où et comment
        { "  " }diptych build            publie le site dans le dossier public
usage = Comment l’écrire
commands = Commandes
options = Options
examples = Exemples
choices = Au choix : { $choices }.
more-help = Pour tout savoir d’une commande : diptych help { $command }.
more-commands = Pour voir ce que l’on peut demander : diptych help.
value-folder = dossier
value-moment = moment
value-address = adresse
value-port = port
value-choice = choix
value-path = chemin
value-command = commande
value-server = serveur
command-build = Construit le site et le publie dans un dossier.
    .details = Publier, c’est écrire les pages du site dans un dossier de cet ordinateur : le site n’est en ligne que lorsque ce dossier est copié chez votre hébergeur. Tout est relu et vérifié d’abord. S’il reste une erreur dans ce qui est public, rien n’est publié et le site déjà publié ne change pas. Les documents qui sont des brouillons, programmés pour plus tard ou sous embargo ne laissent aucune trace dans le site publié. Leurs erreurs sont signalées, mais n’empêchent pas de publier le reste.
    .examples =
        diptych build
        diptych build --root mon-site --out /var/www/site
command-check = Vérifie le site sans rien publier.
    .details = Dit ce qui ne va pas, dans quel fichier, à quelle phrase, et comment le corriger. Les textes sous embargo sont vérifiés eux aussi. La commande se termine par 0 s’il n’y a pas d’erreur, 1 s’il y en a, 2 si la vérification n’a pas pu avoir lieu.
    .examples =
        diptych check
        diptych check --notes
        diptych check --now 2026-06-01T09:00
command-serve = Montre le site dans un navigateur pendant que vous l’écrivez.
    .details = Tout y est, même ce qui n’est pas encore public : un bandeau dit alors pourquoi. Les pages se mettent à jour dès que vous enregistrez un fichier ; s’il contient une erreur, elle s’affiche sur la page, qui garde son dernier état correct. L’aperçu n’est visible que sur cet ordinateur et n’écrit rien dans le dossier du site. Les adresses que les pages donnent aux moteurs de recherche restent celles du vrai site.
    .examples =
        diptych serve
        diptych serve --open
        diptych serve --root mon-site --port 3000
command-typo = Montre ce que la typographie change dans les textes.
    .details = Les espaces, les guillemets, les apostrophes et les tirets sont mis en place quand le site est construit : pour les lecteurs, il n’y a rien à récrire. Avec --write, les textes eux-mêmes sont changés aussi, partout où cela est sûr ; le code, les adresses et les mots d’une autre langue ne sont jamais touchés. ⍽ est une espace insécable, ⎵ une espace fine insécable. La commande se termine par 0 s’il n’y a rien à changer ou si tout est écrit, par 1 s’il y a des changements à voir.
    .examples =
        diptych typo
        diptych typo content/press
        diptych typo content/press --write
command-theme = Montre de quoi le thème du site est fait.
    .details = Pour qui écrit des thèmes : les modèles de page, avec le thème d’où vient chacun, ce qu’il reçoit, ceux qu’il appelle et les messages qu’il demande ; les messages qui manquent ou sont de trop dans chaque langue ; les fichiers, et qui les nomme. Un point d’interrogation suit ce qui peut être absent. Les fautes sont trouvées par diptych check.
    .examples =
        diptych theme
        diptych theme --format json
        diptych theme --views > views.md
command-init = Crée un nouveau site, prêt à être réécrit.
    .details = Le dossier doit être vide ou ne pas exister encore : rien n’est jamais écrasé.
    .examples =
        diptych init mon-site
command-headers = Affiche ce qu’il faut ajouter aux réglages d’un serveur web.
    .details = Pour qui administre un serveur, nginx ou caddy : les en-têtes qui protègent les pages et disent combien de temps les navigateurs gardent les fichiers. Ils ne dépendent que de l’adresse du site ; affichez-les de nouveau quand elle change. Les hébergeurs qui lisent un fichier _headers n’ont besoin de rien : il est dans le site publié. Pour leur dire autre chose, écrivez content/static/_headers.
    .examples =
        diptych headers nginx > /etc/nginx/snippets/mon-site.conf
        diptych headers caddy --root mon-site
command-help = Explique une commande.
    .details = Sans nom de commande, montre tout ce que l’on peut demander.
    .examples =
        diptych help build
option-root = Le dossier du site ; à défaut, celui où vous êtes.
option-out = Le dossier où publier le site ; à défaut, public dans le dossier du site.
option-now = Construire comme si l’on était à ce moment : 2026-06-01, 2026-06-01T09:00 (heure du site) ou 2026-06-01T09:00:00+02:00. À défaut, l’heure qu’il est ou, si un programme l’a fixé, le moment que donne la variable SOURCE_DATE_EPOCH.
option-base-url = L’adresse du site, à la place de celle de content/site.toml.
option-write = Écrire les changements dans les textes.
option-port = Le port de l’aperçu, c’est-à-dire le nombre à la fin de son adresse ; à défaut, 8080 ou le premier libre après lui. Avec 0, n’importe lequel.
option-open = Ouvrir l’aperçu dans le navigateur.
option-views = Montrer ce que contient chaque vue, champ par champ, en anglais et en Markdown ; aucun site n’est lu.
option-notes = Montrer aussi les remarques : notes de la rédaction, textes qui ne sont pas publics, traductions absentes.
option-format = La forme du compte rendu. Gardez text : les autres sont faites pour des programmes.
option-lang = La langue des messages ; à défaut, celle de votre session.
option-colour = La couleur dans le compte rendu.
option-quiet = Ne montrer que ce qui ne va pas.
option-verbose = Montrer aussi le nom de chaque constat, à citer quand vous demandez de l’aide.
option-help = Montrer cette aide.
option-version = Dire la version du programme.

## Demandes qui ne peuvent pas être suivies

unknown-command = { $has-suggestion ->
    [yes] La commande « { $word } » n’existe pas. Vouliez-vous écrire « { $suggestion } » ?
   *[no] La commande « { $word } » n’existe pas.
}
unknown-option = { $has-suggestion ->
    [yes] L’option { $option } n’existe pas. Vouliez-vous écrire { $suggestion } ?
   *[no] L’option { $option } n’existe pas.
}
option-elsewhere = L’option { $option } ne va pas avec la commande { $command }, mais avec : { $commands }.
missing-value = Il manque quelque chose après { $option } : écrivez sa valeur, après une espace.
unneeded-value = L’option { $option } s’écrit seule, sans le signe = ni rien après.
repeated-option = L’option { $option } est donnée deux fois : gardez-en une.
empty-value = La valeur de { $option } est vide : écrivez-la, ou retirez l’option.
value-not-text = La valeur de { $option } contient des caractères illisibles : « { $value } ».
bad-choice = { $has-suggestion ->
    [yes] « { $value } » ne convient pas à { $option }. Vouliez-vous écrire « { $suggestion } » ? Au choix : { $choices }.
   *[no] « { $value } » ne convient pas à { $option }. Au choix : { $choices }.
}
bad-moment = « { $value } » n’est pas un moment possible pour { $option }. Écrivez 2026-06-01, 2026-06-01T09:00 (heure du site) ou 2026-06-01T09:00:00+02:00.
bad-base = « { $value } » ne convient pas à { $option }. Écrivez une adresse entière, par exemple https://www.exemple.fr/, sans rien après le chemin.
bad-port = « { $value } » n’est pas un port possible pour { $option }. Écrivez un nombre de 0 à 65535.
unexpected-word = La commande { $command } ne sait que faire de « { $word } ».{ $command ->
    [init] { "" }
    [help] { "" }
   *[other] { " " }Si c’est le dossier du site, écrivez --root { $word }.
}
missing-word = Il manque un mot après { $command } : { $command ->
    [init] le nom du dossier à créer. Écrivez par exemple diptych init mon-site.
    [headers] le nom du serveur. Écrivez diptych headers nginx ou diptych headers caddy.
   *[other] écrivez diptych { $command } <{ $word }>.
}
bad-epoch = La variable SOURCE_DATE_EPOCH vaut « { $value } » ; elle doit être un nombre de secondes depuis 1970, en chiffres seulement. Corrigez-la ou supprimez-la.
ambiguous-now = { $change ->
    [gap] Le moment { $value } n’existe pas : à cette heure-là, on passe à l’heure d’été ({ $zone }). Choisissez une heure avant ou après.
   *[fold] Le moment { $value } arrive deux fois : à cette heure-là, on revient à l’heure d’hiver ({ $zone }). Ajoutez le décalage avec le temps universel, par exemple +02:00.
}

## Ce que disent les commandes

bad-root = { $reason ->
    [missing] Le dossier « { $path } » n’existe pas. Vérifiez ce que vous avez écrit après --root, à partir du dossier où vous êtes.
    [not-folder] « { $path } » est un fichier ; --root attend le dossier du site.
    [permission] Vous n’avez pas le droit de lire le dossier « { $path } ».
   *[other] Le dossier « { $path } » ne peut pas être lu.{ $has-detail ->
        [yes] { " " }(précision du système, en anglais : { $detail })
       *[no] { "" }
    }
}
lost-output = Le compte rendu n’a pas pu être écrit en entier. (précision du système, en anglais : { $detail })
crashed = Diptych a échoué pendant la commande « { $command } » ; rien n’a été publié. La faute en revient au programme : transmettez ce message et une copie du site à qui s’en occupe.
nothing-found = Rien à corriger.
count-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
count-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
count-notes = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
summary = Bilan : { $counts }.
more-to-complete = … et { $count ->
    [one] { $count } autre passage à compléter. Pour le voir : diptych check --notes.
   *[other] { $count } autres passages à compléter. Pour les voir : diptych check --notes.
}
hidden-notes = { $count ->
    [one] Il y a aussi { $count } remarque. Pour la lire : diptych check --notes.
   *[other] Il y a aussi { $count } remarques. Pour les lire : diptych check --notes.
}
published = { $count ->
    [one] Le site est publié dans le dossier « { $path } » : { $count } fichier.
   *[other] Le site est publié dans le dossier « { $path } » : { $count } fichiers.
}
unchanged = Rien n’a changé : le site publié dans le dossier « { $path } » est à jour.
pages-gone = { $count ->
    [one] { $count } page publiée la dernière fois ne l’est plus :
   *[other] { $count } pages publiées la dernière fois ne le sont plus :
}
page-gone = { "  " }{ $address }{ $has-reason ->
    [yes] { " " }({ $reason })
   *[no] { "" }
}
and-more = { $count ->
    [one] { "  " }et { $count } autre
   *[other] { "  " }et { $count } autres
}
errors-withheld = { $count ->
    [one] Cette erreur ne concerne qu’un texte qui n’est pas public ; elle n’a pas empêché de publier.
   *[other] Ces { $count } erreurs ne concernent que des textes qui ne sont pas publics ; elles n’ont pas empêché de publier.
}
not-ready = Pas encore publié : { $document }. Son fichier item.toml ne dit pas "ready" (prêt), sous [status], pour { $texts }.
under-embargo = Sous embargo jusqu’au { $date } à { $time } ({ $zone }) : { $document }.
not-published = { $count ->
    [one] Le site n’a pas été publié : corrigez d’abord cette erreur. Ce qui est déjà publié n’a pas changé.
   *[other] Le site n’a pas été publié : corrigez d’abord ces { $count } erreurs. Ce qui est déjà publié n’a pas changé.
}

## Publication

published-leftover = L’ancien site n’a pas pu être effacé en entier : il reste dans « { $path } ». Vous pouvez supprimer ce dossier.
publish-empty-path = Il manque le nom du dossier où publier. Indiquez-le avec --out.
publish-dangerous-path = { $danger ->
    [system] Le site ne peut pas être publié à la racine de l’ordinateur (« { $path } »).
    [root] Le site ne peut pas être publié dans le dossier de ses propres textes (« { $path } »).
    [above-root] Le site ne peut pas être publié dans un dossier qui contient ses propres textes (« { $path } »).
    [sources] Le site ne peut pas être publié parmi ses propres textes (« { $path } »).
    [home] Le site ne peut pas être publié dans votre dossier personnel, ni dans un dossier qui le contient (« { $path } »).
   *[current] Le site ne peut pas être publié dans le dossier où vous êtes, ni dans un dossier qui le contient (« { $path } »).
} Publier remplace tout ce que contient le dossier : indiquez avec --out un dossier qui ne serve qu’à cela. Rien n’a été touché.
publish-symlink = « { $path } » est un raccourci (lien symbolique). Indiquez avec --out le dossier lui-même. Rien n’a été touché.
publish-not-folder = « { $path } » n’est pas un dossier. Indiquez-en un autre avec --out. Rien n’a été touché.
publish-no-parent = Le dossier « { $path } » n’existe pas. Créez-le, ou corrigez le chemin donné à --out.
publish-parent-not-writable = { $reason ->
    [no-space] Il n’y a plus de place pour écrire dans « { $path } ». Libérez-en et recommencez. Le site déjà publié n’a pas changé.
    [permission] Vous n’avez pas le droit d’écrire dans « { $path } ». Demandez-le, ou indiquez un autre dossier avec --out. Le site déjà publié n’a pas changé.
   *[other] Rien ne peut être écrit dans « { $path } ». Indiquez un autre dossier avec --out. Le site déjà publié n’a pas changé.
}{ $has-detail ->
    [yes] { " " }(précision du système, en anglais : { $detail })
   *[no] { "" }
}
publish-not-ours = { $marker ->
    [missing] Le dossier « { $path } » contient des fichiers que Diptych n’y a pas publiés.
    [damaged] Dans le dossier « { $path } », le fichier .diptych, qui dit ce que Diptych y a publié, a été modifié.
   *[version] Le dossier « { $path } » a été publié par une autre version de Diptych.
} Rien n’a été touché. Indiquez un autre dossier avec --out, ou videz celui-ci s’il ne contient rien à garder.
publish-foreign-files = { $more ->
    [0] Le dossier « { $path } » contient ce que Diptych n’a pas publié : { $files }.
    [one] Le dossier « { $path } » contient ce que Diptych n’a pas publié : { $files } et { $more } autre fichier.
   *[other] Le dossier « { $path } » contient ce que Diptych n’a pas publié : { $files } et { $more } autres fichiers.
} Rien n’a été touché. Rangez dans content/static ce qui doit être publié avec le site, et retirez le reste de ce dossier.
publish-reserved-name = Le fichier « { $file } » porte un nom dont Diptych se sert. Renommez-le dans content/static.
publish-file-and-folder = « { $file } » serait à la fois un fichier et le dossier de « { $below } ». Renommez l’un des deux.
publish-locked = { $seconds ->
    [one] Une autre publication est en cours à côté de « { $path } » depuis plus d’une seconde ({ $seconds }). Attendez qu’elle se termine et recommencez.
   *[other] Une autre publication est en cours à côté de « { $path } » depuis plus de { $seconds } secondes. Attendez qu’elle se termine et recommencez.
}
publish-leftover = Le dossier caché « { $path } » porte un nom dont Diptych se sert, mais contient autre chose. Rien n’a été touché. Déplacez-le ou renommez-le, puis recommencez.
publish-source-changed = Le fichier « { $path } » a changé pendant la construction. Recommencez une fois les changements terminés. Le site déjà publié n’a pas changé.
publish-failed = { $action ->
    [read] « { $path } » n’a pas pu être lu.
    [lock] L’attente d’une autre publication, par « { $path } », a échoué.
    [write] « { $path } » n’a pas pu être écrit.
    [sync] L’enregistrement de « { $path } » sur le disque n’a pas pu être confirmé.
    [swap] Le nouveau site n’a pas pu prendre la place de l’ancien (« { $path } »).
   *[tidy] Ce qu’une publication interrompue a laissé dans « { $path } » n’a pas pu être effacé.
} { $reason ->
    [no-space] Il n’y a plus de place : libérez-en et recommencez. Le site déjà publié n’a pas changé.
    [permission] Vous n’en avez pas le droit : demandez-le à qui administre l’ordinateur. Le site déjà publié n’a pas changé.
    [mount] Ce dossier est un disque à lui seul, ou sert à un autre programme : publiez dans un dossier qu’il contient. Le site déjà publié n’a pas changé.
   *[other] Recommencez ; si cela se répète, montrez ce message à qui administre l’ordinateur. Le site déjà publié n’a pas changé.
}{ $has-detail ->
    [yes] { " " }(précision du système, en anglais : { $detail })
   *[no] { "" }
}
publish-stranded = Le remplacement de l’ancien site par le nouveau a été interrompu, et le retour en arrière aussi. Rien n’est perdu : l’ancien site est dans « { $kept } ». { $reason ->
    [no-space] Libérez de la place, puis donnez-lui de nouveau le nom « { $path } » et recommencez.
    [permission] Demandez le droit d’écrire à côté de « { $path } », puis donnez-lui de nouveau ce nom et recommencez.
   *[other] Donnez-lui de nouveau le nom « { $path } », puis recommencez.
}{ $has-detail ->
    [yes] { " " }(précision du système, en anglais : { $detail })
   *[no] { "" }
}

## Aperçu

port-refused = { $reason ->
    [busy] Le port { $port } sert déjà à un autre programme. Choisissez-en un autre avec --port, ou laissez Diptych choisir en retirant cette option.
    [permission] Vous n’avez pas le droit d’ouvrir le port { $port }. Choisissez avec --port un nombre supérieur à 1023.
   *[other] Le port { $port } ne peut pas être ouvert.{ $has-detail ->
        [yes] { " " }(précision du système, en anglais : { $detail })
       *[no] { "" }
    }
}
serving = L’aperçu est ici : { $address }
serving-ends = Il suit vos enregistrements. Pour l’arrêter, revenez à cette fenêtre et tapez Ctrl-C (les deux touches ensemble).
polling = Cet ordinateur ne peut pas signaler les changements de tant de dossiers (précision du système, en anglais : { $detail }). L’aperçu relit donc tout chaque seconde : il suivra, mais moins vite.
no-browser = Le navigateur n’a pas pu être ouvert. Ouvrez vous-même { $address }.
rebuilt = { $count ->
    [0] Aucune page changée
    [one] { $count } page changée
   *[other] { $count } pages changées
} en { $milliseconds } ms{ $errors ->
    [0] { "" }
    [one] , { $errors } erreur
   *[other] , { $errors } erreurs
}.
preview-headline = { $count ->
    [one] { $count } erreur à corriger. Ce qui ne peut pas être construit reste dans son dernier état correct.
   *[other] { $count } erreurs à corriger. Ce qui ne peut pas être construit reste dans son dernier état correct.
}
preview-details = Détails
preview-gone = Cette page n’existe plus : ce que vous voyez est son dernier état.
preview-missing = Il n’y a pas de page à cette adresse.
preview-lost = L’aperçu est arrêté : cette page ne suit plus vos changements.
# Le français ne dit pas l’abréviation du fuseau : « heure de Paris » suffit.
preview-withheld = { $has-awaited ->
    [yes] Pas encore public : ce texte est prêt, mais attend celui en { $awaited-name }.
   *[no] { $status ->
        [draft] Brouillon : ce texte n’est pas public.
        [to-review] À relire : ce texte n’est pas encore public.
        [scheduled] { $has-date ->
            [yes] Programmé pour le { $date } à { $time } ({ $abbreviation ->
               *[other] { $city ->
                    [Paris] heure de Paris
                    [Brussels] heure de Bruxelles
                    [London] heure de Londres
                    [UTC] temps universel
                   *[other] heure locale, { $city }
                }
            })
           *[no] Programmé : ce texte n’est pas encore public.
        }
        [embargoed] { $has-date ->
            [yes] Sous embargo jusqu’au { $date } à { $time } ({ $abbreviation ->
               *[other] { $city ->
                    [Paris] heure de Paris
                    [Brussels] heure de Bruxelles
                    [London] heure de Londres
                    [UTC] temps universel
                   *[other] heure locale, { $city }
                }
            })
           *[no] Sous embargo : ce texte n’est pas encore public.
        }
        [expired] Retiré : ce texte n’est plus public.
       *[other] Ce texte n’est pas public.
    }
}

## Le thème

theme-heading = Thème « { $name } »{ $has-extended ->
    [yes] , qui complète { $extended }
   *[no] { "" }
}
theme-templates = Modèles de page
theme-view = vue :
theme-includes = appelle :
theme-messages = messages :
theme-absent = absent
theme-unreached = Aucune page n’en est faite.
theme-words = Mots
theme-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
} ({ $files })
theme-missing = manquants :
theme-superfluous = de trop :
theme-files = Fichiers
theme-unused = personne ne le nomme
theme-folded = publié dans ceux-ci seulement

## Nouveau site

init-not-empty = Le dossier « { $path } » n’est pas vide. Choisissez-en un autre : rien de ce qui existe n’est écrasé.
init-not-folder = « { $path } » est un fichier. Choisissez un autre nom pour le dossier du site.
init-failed = « { $path } » n’a pas pu être écrit. Vérifiez que vous avez le droit d’écrire dans ce dossier et qu’il reste de la place. (précision du système, en anglais : { $detail })
typo-path = « { $path } » n’est pas dans le dossier du site. Écrivez le chemin d’un fichier ou d’un dossier, par exemple content/press.
typo-settings = Les réglages du site sont illisibles : diptych check dit pourquoi.
typo-failed = « { $path } » n’a pas pu être récrit : vérifiez que vous avez le droit d’écrire dans ce dossier et qu’il reste de la place. (précision du système, en anglais : { $detail })
typo-nothing = La typographie ne change rien dans ces textes.
typo-found = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
} dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}. Les fichiers n’ont pas changé : pour y écrire ces changements, ajoutez --write à la commande. ⍽ est une espace insécable, ⎵ une espace fine.
typo-written = { $count ->
    [one] { $count } changement est écrit
   *[other] { $count } changements sont écrits
} dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}.
init-done = { $count ->
    [one] Le site est créé dans le dossier « { $path } » : { $count } fichier.
   *[other] Le site est créé dans le dossier « { $path } » : { $count } fichiers.
}
init-next =
    Pour continuer :
    { "  " }1. ouvrez content/site.toml et écrivez-y le nom et l’adresse de votre site ;
    { "  " }2. regardez-le pendant que vous écrivez : diptych serve --open --root { $folder }
    { "  " }3. vérifiez-le : diptych check --root { $folder }
    { "  " }4. publiez-le dans un dossier : diptych build --root { $folder }
