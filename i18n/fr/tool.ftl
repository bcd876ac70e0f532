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
    [decimal] un nombre à virgule
    [number] un nombre, sans guillemets
    [boolean] true (oui) ou false (non), sans guillemets
    [date] une date, sans guillemets
    [moment] une date, avec ou sans heure, sans guillemets
    [timed-moment] une date avec son heure, sans guillemets
    [list] une liste entre crochets
    [table] un groupe de champs
    [speaker] une personne, avec ses champs entre accolades
    [groups] un groupe par élément
    [own-groups] un groupe par élément
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
    .help = Placez-vous dans le dossier du site ou indiquez-le avec --root ; pour créer un site : diptych init mon-site.
not-utf8 = { $encoding ->
    [utf16] Ce fichier est enregistré en UTF-16 ; il doit l’être en UTF-8.
   *[other] Ce fichier n’est pas enregistré en UTF-8, l’encodage qui préserve les accents.
}
    .help = Ouvrez-le dans votre éditeur de texte et enregistrez-le de nouveau en choisissant l’encodage UTF-8.
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
    [yes] { " " }({ $detail })
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
control-character = Un caractère invisible ({ $code }) s’est glissé ici.
    .help = Effacez ce passage et retapez-le : ces caractères viennent souvent d’un copier-coller et peuvent fausser ce que voit le lecteur.

## Champs

toml-syntax = { $slip ->
    [date] Cette date n’est pas écrite sous la forme attendue.
    [time] Cette heure n’existe pas, ou n’est pas écrite comme il faut.
    [quotes] Ces guillemets (ou ces apostrophes) sont typographiques ; un champ attend des guillemets droits.
    [space] Une espace insécable ou un caractère invisible s’est glissé à côté d’un champ.
    [accent] Un nom de champ s’écrit sans accent.
    [colon] Entre un champ et sa valeur, il faut le signe = et non deux points.
    [no-quotes] Il manque des guillemets autour de ce texte.
    [inner-quote] Un guillemet droit, au milieu de ce texte, y met fin trop tôt.
    [apostrophe] Ce texte est écrit entre apostrophes : celle qu’il contient y met fin trop tôt.
    [unclosed-quote] Le guillemet ouvert ici n’est pas refermé.
    [unclosed-bracket] Le crochet ouvert ici n’est pas refermé.
    [unclosed-brace] L’accolade ouverte ici n’est pas refermée.
    [comma] Ce nombre est écrit avec une virgule ; ici, il faut un point.
    [number] Ce nombre contient des espaces, ou commence par un zéro.
    [list-group] Ce groupe est répété plus bas : son nom doit être entre deux crochets de chaque côté.
    [boolean] Ce mot s’écrit ici en minuscules.
    [separator] Il manque une virgule entre deux valeurs.
    [no-equals] Il manque le signe = entre le champ et sa valeur.
    [no-value] Il manque la valeur de ce champ.
    [backslash] La barre oblique inverse (\) a ici un sens particulier.
    [extra] Cette ligne contient quelque chose de trop après la valeur.
   *[other] Cette ligne n’est pas écrite comme il faut.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
    .help = { $slip ->
    [date] Écrivez l’année, le mois, puis le jour, en chiffres et sans guillemets, comme 2026-06-01.
    [time] Écrivez l’heure après la date, sur deux chiffres, de 00:00 à 23:59, comme 2026-06-01T09:00:00.
    [quotes] Remplacez-les, au début et à la fin de la valeur, par des guillemets droits : "…". Dans le texte lui-même, « », “ ” et ’ conviennent.
    [space] Effacez ce qui entoure le nom du champ et le signe =, puis retapez des espaces ordinaires.
    [accent] Écrivez-le tel que l’outil le connaît.
    [colon] Écrivez champ = "valeur".
    [no-quotes] Écrivez la valeur entre guillemets droits : champ = "texte", ou champ = ["texte", "texte"] pour une liste.
    [inner-quote] Dans un texte, employez « » ou “ ” : le guillemet droit ne sert qu’à l’ouvrir et à le fermer.
    [apostrophe] Mettez-le entre guillemets droits : champ = "texte".
    [unclosed-quote] Ajoutez un guillemet droit à la fin du texte.
    [unclosed-bracket] Ajoutez le crochet fermant ] qui lui manque.
    [unclosed-brace] Ajoutez l’accolade fermante { "}" } qui lui manque.
    [comma] Écrivez-le avec un point ; chaque langue l’affichera à sa manière.
    [number] Un nombre s’écrit sans espace ni zéro au début ; un numéro de téléphone, entre guillemets.
    [list-group] Doublez les crochets.
    [boolean] Écrivez true (oui) ou false (non), sans majuscule ni guillemets.
    [separator] Ajoutez une virgule avant ce passage.
    [no-equals] Écrivez champ = valeur.
    [no-value] Écrivez-la après le signe =, ou retirez la ligne.
    [backslash] Doublez-la (\\), ou remplacez-la par une barre oblique (/).
    [extra] Ne gardez qu’une valeur ; une liste s’écrit entre crochets, avec des virgules : ["…", "…"].
   *[other] Vérifiez qu’elle a la forme champ = "valeur" et que les guillemets, les crochets et les accolades sont refermés.
}{ $has-suggestion ->
    [yes] { " " }Ici, par exemple : { $suggestion }.
   *[no] { "" }
}
duplicate-key = Le champ « { $key } » est donné deux fois.
    .help = N’en gardez qu’un.
unknown-key = Le champ « { $key } » n’existe pas ici.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] { $has-file ->
        [yes] { $file ->
            [text] Sa place est dans le texte (fr.md, par exemple), en haut, entre les deux lignes +++.
            [site] Sa place est dans content/site.toml.
            [people] Sa place est dans content/people.toml.
            [signatories] Sa place est dans un fichier signatories.toml, à côté du item.toml d’un manifeste.
            [part] Sa place est dans le fichier part.toml d’une partie de manifeste.
           *[other] Sa place est dans le fichier item.toml du document.
        }
       *[no] Vérifiez son orthographe et sa place, ou retirez-le.
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
       *[other] { $field } = … avec sa valeur
    }.
   *[no] Ajoutez la ligne { $key ->
        [date] date = 2026-06-01, par exemple
        [interviewee] interviewee = { "{" } person = "…", role = "…", organisation = "…" { "}" }, avec les identifiants de la personne, de sa fonction et de son organisation (les deux dernières sont facultatives)
        [title] title = "…", avec le titre du texte
        [base_url] base_url = "https://www.exemple.fr/", par exemple
        [theme] theme = "…", avec le nom d’un dossier de themes
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
    [own-groups] Doublez les crochets de la ligne qui l’ouvre : [[identifiant.{ $key }]].
    [speaker] Écrivez { $key } = { "{" } person = "…" { "}" } avec l’identifiant de la personne dans content/people.toml ; role et organisation peuvent suivre, entre les mêmes accolades.
    [table] Écrivez ses champs entre accolades, { $key } = { "{" } … = "…" { "}" }, ou sous une ligne [{ $key }].
   *[other] Remplacez la valeur par celle qui est attendue.
}
unknown-value = Le champ « { $key } » ne peut pas valoir « { $value } ».
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
    .help = Écrivez son texte entre les guillemets ou, s’il n’est pas obligatoire, retirez-le.
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
   *[fold] Choisissez une autre heure, ou ajoutez à la fin le décalage avec le temps universel, par exemple +02:00 pour l’heure d’été de Paris et +01:00 pour celle d’hiver.
}
time-needed = Le champ « { $key } » demande une date avec son heure.
    .help = Ajoutez l’heure après la date, par exemple { $key } = 2026-06-01T09:00:00.
time-unneeded = Le champ « { $key } » attend une date sans heure.
    .help = Retirez l’heure : { $key } = { $value }.
unknown-zone = Le fuseau horaire « { $value } » n’existe pas.
    .help = Écrivez un nom de la forme « Europe/Paris ».
bad-id = { $has-key ->
    [yes] Le nom « { $value } » ne convient pas ici.
   *[no] Un dossier de documents ou de textes ne peut pas s’appeler « { $value } ».
}
    .help = { $has-suggestion ->
    [yes] Écrivez par exemple « { $suggestion } » : des minuscules sans accent, des chiffres et des traits d’union.
   *[no] N’employez que des minuscules sans accent, des chiffres et des traits d’union.
}
bad-slug = « { $value } » ne peut pas servir de fin d’adresse.
    .help = { $has-suggestion ->
    [yes] Écrivez par exemple « { $suggestion } » : des minuscules sans accent, des chiffres et des traits d’union.
   *[no] N’employez que des minuscules sans accent, des chiffres et des traits d’union.
}
bad-url = Dans le champ « { $key } », « { $value } » n’est pas une adresse web utilisable.
    .help = Écrivez l’adresse entière, par exemple https://www.exemple.fr/.
bad-email = Dans le champ « { $key } », « { $value } » n’est pas une adresse électronique.
    .help = Écrivez-la seule et entière, par exemple presse@exemple.fr.
bad-feed-ids = Dans le champ « { $key } », « { $value } » ne peut pas servir à nommer les entrées des fils.
    .help = { $part ->
    [comma] Il y manque une virgule.
    [name] Ce qui précède la virgule n’est ni un nom de domaine ni une adresse électronique.
   *[date] Ce qui suit la virgule n’est pas une date de la forme 2025-01-01.
} Écrivez un nom de domaine ou une adresse électronique qui est à vous, une virgule, puis un jour où elle l’était déjà, par exemple { $key } = "exemple.fr,2025-01-01".
future-feed-ids = Le jour depuis lequel les noms des entrées des fils sont à vous est à venir : { $date }.
    .help = Écrivez un jour où le nom de domaine ou l’adresse électronique était déjà à vous.
bad-language = « { $value } » n’est pas un code de langue.
    .help = { $has-suggestion ->
    [yes] Écrivez « { $suggestion } ».
   *[no] Écrivez un code comme fr, en ou pt-BR.
}
out-of-range = La valeur du champ « { $key } » doit être comprise entre { $minimum } et { $maximum }.
    .help = Corrigez ce nombre.
duplicate-id = L’identifiant « { $id } » sert déjà.
    .help = Donnez un autre identifiant à l’un des deux ou, s’il s’agit de la même chose, n’en gardez qu’un.

## Réglages du site

no-language = Le site n’a aucune langue.
    .help = Ajoutez à content/site.toml, pour chaque langue, un groupe [[languages]] avec ses champs code, name et locale.
undeclared-language = { $has-declared ->
    [yes] Aucun texte ne porte le code « { $declared } » ; { $count ->
        [one] { $count } texte porte le code « { $code } », que le site ne déclare pas.
       *[other] { $count } textes portent le code « { $code } », que le site ne déclare pas.
    }
   *[no] { $count ->
        [one] { $count } texte porte le code « { $code } », que le site ne déclare pas.
       *[other] { $count } textes portent le code « { $code } », que le site ne déclare pas.
    }
}
    .help = { $has-declared ->
    [yes] Écrivez code = "{ $code }" ou renommez ces textes { $declared }.md. Le reste du site sera vérifié ensuite.
   *[no] Ajoutez à content/site.toml un groupe [[languages]] avec code = "{ $code }", ou retirez ces textes. Le reste du site sera vérifié ensuite.
}
unknown-theme = Le thème « { $name } » n’existe pas.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Choisissez un dossier de themes/, ou ajoutez-y celui-ci.
}
theme-cycle = Ces thèmes se complètent en rond : { $chain }.
    .help = Retirez l’une des lignes « extends = … » des fichiers theme.toml.
segment-clash = En { $language-name }, deux rubriques ont la même adresse : « { $segment } ».
    .help = Donnez-leur deux noms différents dans le champ segments de content/site.toml.

## Documents et textes

unknown-folder = { $has-sort ->
    [yes] Le fichier « { $name } » n’a pas de place dans content.
   *[no] Le dossier « { $name } » ne correspond à aucun genre de document.
}
    .help = { $has-suggestion ->
    [yes] Vouliez-vous l’appeler « { $suggestion } » ?
   *[no] { $has-sort ->
        [yes] Retirez-le, ou rangez-le dans le dossier d’un document.
       *[no] Rangez ce qu’il contient dans le dossier d’un genre existant, comme press ou pages.
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
unknown-leaf = Le fichier « { $name } » n’est dans aucune des langues du site.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous l’appeler « { $suggestion } » ?
   *[no] Donnez-lui le code d’une langue du site, par exemple fr.md, ou retirez-le.
}
status-without-leaf = Un statut est indiqué en { $language-name }, mais le texte { $language }.md n’existe pas.
    .help = Ajoutez ce texte, ou retirez le statut de cette langue.
ready-without-leaf = Le statut en { $language-name } est "ready", mais le texte { $language }.md n’existe pas : rien ne serait publié dans cette langue.
    .help = { $has-suggestion ->
    [yes] Renommez « { $suggestion } » en { $language }.md ; votre ordinateur cache peut-être la fin de son nom.
   *[no] Ajoutez ce texte, ou retirez le statut de cette langue.
}
future-date = Ce document est public, mais sa date est à venir : { $date }.
    .help = Corrigez la date ou, si le document ne doit paraître que ce jour-là, corrigez publish_at.
correction-waits = Cette correction est datée du { $date } : jusque-là, elle ne paraît nulle part.
    .help = Si elle peut être dite dès aujourd’hui, corrigez sa date ; sinon, il n’y a rien à faire : elle paraîtra à la première publication du site à partir de ce jour.
corrected-first = Cette correction est datée du { $date }, avant la publication du document ({ $published }).
    .help = Corrigez la date de la correction ou, si c’est elle qui est fausse, date ou publish_at du document.
expires-first = Ce document serait retiré avant d’avoir paru : il ne sera jamais public.
    .help = Corrigez les dates : expires_at doit venir après publish_at (à défaut, après la date du document) et après embargo_until.
unreached-page = Rien ne mène à cette page en { $language-name } : ni le menu, ni un lien, ni les documents à lire aussi (related).
    .help = Ajoutez-la au menu dans content/site.toml, ou renvoyez à elle depuis un autre document.
no-front-matter = Ce texte ne commence pas par une ligne +++.
    .help = Commencez par une ligne +++, écrivez dessous le titre (title = "…"), refermez par une ligne +++ ; le texte vient ensuite.
unclosed-front-matter = L’en-tête du texte, ouvert par +++, n’est pas refermé.
    .help = Ajoutez une ligne +++ après le dernier champ, avant le texte.
typography = { $rule ->
    [FR-Q9] Un guillemet est ouvert sans être fermé, ou fermé sans être ouvert : « { $text } ».
    [FR-A4] « Monsieur » s’abrège en « M. », et non « { $text } ».
    [FR-N6] « { $text } » convient à un chiffre clé, pas à une phrase.
    [FR-T1] Le premier du mois s’écrit « 1er », et non « { $text } ».
    [FR-I1] Ce trait d’union entre deux espaces est seul : est-ce un tiret ?
    [FR-C1] L’accent manque sur la majuscule : « { $text } ».
    [EN-Q9] En anglais, ces guillemets ne conviennent pas, ou il en manque un : « { $text } ».
    [EN-N1] Ce nombre est écrit à la française dans un texte anglais : « { $text } ».
    [EN-N4] Ce montant est écrit à la française dans un texte anglais : « { $text } ».
    [EN-T1] Cette date n’est pas écrite comme au Royaume-Uni : « { $text } ».
    [EN-A4] En anglais britannique, ce titre s’abrège sans point : « { $text } ».
    [EN-S1] Ce mot a l’orthographe américaine : « { $text } ».
   *[other] La typographie de « { $text } » est à vérifier.
}
    .help = { $has-proposal ->
    [yes] Écrivez par exemple « { $proposal } ». Un nom qui doit rester tel quel s’ajoute aux exceptions de [typography], dans content/site.toml.
   *[no] Ajoutez le guillemet qui manque, ou retirez celui qui est de trop.
}
long-title = Ce titre compte { $length } caractères ; au-delà de { $limit }, il sera coupé dans les listes et par les moteurs de recherche.
    .help = Raccourcissez-le ; le détail a sa place dans le sous-titre (subtitle) ou le chapeau (lead).
long-lead = Ce chapeau compte { $length } mots ; au-delà de { $limit }, il ne se lit plus d’un coup d’œil.
    .help = Gardez l’essentiel et déplacez le reste dans le premier paragraphe.
lead-blocks = Un chapeau est un seul paragraphe de texte : ni liste, ni intertitre, ni citation, ni image, ni note.
    .help = Déplacez le reste dans le texte. Une ligne qui commence par un tiret, un numéro ou # ouvre une liste ou un intertitre : placez des mots devant.
raw-html = La balise HTML « { $tag } » n’est pas permise dans un texte.
    .help = Écrivez-le en Markdown. Seules sont permises les balises abbr (avec title), br, cite, kbd, q, sub, sup et span (avec lang).
unbalanced-html = La balise HTML « { $tag } » n’est pas refermée, ou ne referme rien.
    .help = Ajoutez la balise qui manque, ou retirez celle-ci.
heading-level = Un intertitre de niveau { $level } n’est pas possible dans un texte.
    .help = Commencez un intertitre par ## et un sous-intertitre par ###. Le titre du document s’écrit dans le champ title.
duplicate-anchor = Deux intertitres de ce texte ont la même ancre : « { $anchor } ».
    .help = Changez l’un des deux, ou donnez-lui une autre ancre à la fin de sa ligne : { "{" }#une-autre-ancre{ "}" }.
nested-too-deep = Les listes ou les citations sont imbriquées sur plus de { $limit } niveaux.
    .help = Simplifiez : un intertitre ou un nouveau paragraphe remplace un niveau.
undefined-label = Le lien « [{ $label }] » n’a pas d’adresse.
    .help = Écrivez l’adresse entre parenthèses juste après, [texte](adresse), ou ôtez les crochets.
link-scheme = Un lien ne peut pas commencer par « { $scheme } ».
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion }: » ?
   *[no] Employez une adresse https, mailto (courriel) ou tel (téléphone), ou le chemin d’un document du site.
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
    [bold] Ce passage en gras n’est pas reconnu : le lecteur en verrait les astérisques.
    [template] Ces accolades ne sont pas remplacées dans un texte : le lecteur les verrait telles quelles.
    [anchor] Cette ancre n’est pas à la fin d’un intertitre : le lecteur la verrait telle quelle.
   *[note] Cet appel de note n’est pas reconnu : le lecteur en verrait les crochets.
}
    .help = { $mark ->
    [link] Écrivez l’adresse entre chevrons, [texte](<mon dossier.pdf>), ou donnez au fichier un nom sans espace. Ce qui reste à compléter se dit entre les crochets : [nom du président](to-complete:). Si ce n’est pas un lien, séparez le crochet de la parenthèse.
    [link-form] Écrivez [texte](adresse), en refermant la parenthèse. Si ce n’est pas un lien, séparez le crochet de la parenthèse.
    [link-gap] Rapprochez-les : [texte](adresse).
    [picture] Écrivez ![](photo.jpg) sans espace devant la parenthèse ; si le nom du fichier contient une espace, placez-le entre chevrons, ![](<ma photo.jpg>).
    [heading] Laissez une seule espace ordinaire, et non insécable, après ## ou ### : « ## Intertitre ». Pour montrer le signe lui-même, écrivez \# à la place du premier.
    [list] Après le tiret, tapez une espace ordinaire, et non insécable : « - un élément ».
    [bold] Collez les astérisques aux mots, **comme ceci**, sans espace à l’intérieur, et laissez une espace à l’extérieur. Pour montrer ces signes eux-mêmes, écrivez \*\*.
    [template] Remplacez-les par les mots voulus ; pour montrer un extrait de code, placez-le entre accents graves : `…`.
    [anchor] Placez-la à la fin de la ligne de l’intertitre, ## Intertitre { "{" }#ancre{ "}" }, ou retirez-la.
   *[note] Écrivez [^repere] avec un repère d’un seul mot et, sur sa propre ligne, [^repere]: suivi du texte de la note.
}
doubtful-mark = { $mark ->
    [bullet] Cette ligne commence par une puce ou un tiret que Markdown ne reconnaît pas : les éléments se suivront dans un seul paragraphe.
    [invisible] Un caractère invisible ({ $code }) s’est glissé ici.
   *[bold] Ces astérisques ne mettent rien en gras : le lecteur les verra tels quels.
}
    .help = { $mark ->
    [bullet] Pour une liste, commencez chaque ligne par un tiret et une espace ordinaire : « - un élément ».
    [invisible] Effacez ce passage et retapez-le : ces caractères viennent souvent d’un copier-coller et gênent la recherche.
   *[bold] Pour du gras, collez-en deux de chaque côté des mots, **comme ceci** ; pour montrer ces signes eux-mêmes, écrivez \*\*.
}
link-title = { $of ->
    [picture] Le titre « { $title } » de cette image ne sera pas publié : il n’apparaîtrait qu’au passage de la souris.
   *[link] Le titre « { $title } » de ce lien ne sera pas publié : il n’apparaîtrait qu’au passage de la souris.
}
    .help = { $of ->
    [picture] Donnez-lui sa place dans la légende (champ caption de l’image dans item.toml), que tous peuvent lire, et retirez-le d’ici.
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
    [loose] Rangez-le dans le dossier d’une partie, par exemple { $suggestion } ; le texte de la couverture est à côté de item.toml.
    [deep] Déplacez ses textes dans le dossier d’une partie, par exemple { $suggestion }, ou retirez-le.
   *[facts] { $has-suggestion ->
        [yes] Vouliez-vous l’appeler « { $suggestion } » ?
       *[no] Les renseignements du document vont dans item.toml, ses signataires dans signatories.toml, les renseignements d’une partie dans le part.toml de son dossier. Renommez-le, ou retirez-le.
    }
}
duplicate-part = Deux parties portent le numéro { $number }.
    .help = Renommez le dossier de l’une des deux avec un autre numéro, par exemple { $suggestion }.
part-without-cover = Cette partie existe en { $language-name }, mais pas la couverture du document : rien du document ne peut être publié dans cette langue.
    .help = Ajoutez { $language }.md à côté du item.toml du document : c’est le texte de la couverture. S’il ne doit pas y en avoir dans cette langue, retirez ce fichier.
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
   *[no] Aucun intertitre de cette partie n’a l’ancre « { $anchor } ».
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
    .help = Cherchez qui manque ou qui est de trop ; si la liste est juste, écrivez count = { $counted }.
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
   *[no] Écrivez le chemin de son dossier, par exemple ../../press/2023-03-28-feuille-de-route/.
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
        [no] { " " }(aucun statut en { $language-name } dans son item.toml)
       *[yes] { "" }
    }.
    [to-review] son texte en { $language-name } attend une relecture.
    [scheduled] il est programmé pour plus tard.
    [embargoed] il est sous embargo.
   *[expired] il a passé sa date de retrait.
}
    .help = { $status ->
    [draft] Retirez le lien ou, si ce texte est prêt, écrivez { $language } = "ready" sous [status], dans son item.toml.
    [to-review] Retirez le lien ou, si ce texte est relu, écrivez { $language } = "ready" sous [status], dans son item.toml.
   *[other] Retirez le lien, ou attendez que les deux documents soient publics.
}
untranslated-item = Le document « { $target } » n’existe pas en { $language-name }.
    .help = Traduisez-le, ou renvoyez à un document qui existe dans cette langue.
unknown-anchor = L’ancre « { $anchor } » n’existe pas dans la page visée.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Reprenez l’ancre de l’intertitre visé, ou renvoyez à la page entière.
}
unknown-asset = Le fichier « { $name } » n’est pas dans le dossier du document.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Ajoutez-le au dossier, ou corrigez son nom.
}
unused-asset = Rien n’emploie le fichier « { $name } » : il ne sera pas publié.
    .help = Placez-le dans le texte ou parmi les pièces jointes (attachments), ou retirez-le.
undeclared-picture = L’image « { $name } » n’est pas décrite dans item.toml.
    .help = Ajoutez à item.toml un groupe [images."{ $name }"] avec ses champs alt, credit et rights.
incomplete-picture = L’image « { $name } » n’est décrite qu’en partie ; il manque : { $missing }.
    .help = Sous [images."{ $name }"], ajoutez { $form }.
bad-picture = Les dimensions de l’image « { $name } » ne peuvent pas être lues.
    .help = Ouvrez-la dans un logiciel d’images et enregistrez-la de nouveau en JPEG, PNG ou WebP.
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
        [yes] Le plus proche est « { $suggestion } » : si la faute est là, corrigez-la là ; sinon, corrigez-la partout où il est nommé.
       *[no] Vouliez-vous écrire « { $suggestion } » ?
    }
   *[no] Vérifiez son orthographe, ou ajoutez-le.
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
    .help = Créez ce fichier, avec pour chaque identifiant un groupe : une ligne [{ $id }], puis une ligne name = { $registry ->
    [person] "Prénom Nom".
    [role] { "{" } fr = { "{" } f = "…", m = "…" { "}" }, en = "…" { "}" }.
   *[other] { "{" } fr = "…", en = "…" { "}" }.
}
unknown-figure = Le chiffre « { $id } » n’est donné ni dans item.toml ni dans content/figures.toml.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous écrire « { $suggestion } » ?
   *[no] Vérifiez son orthographe, ou ajoutez-le à item.toml.
}
figure-mismatch = Le texte dit « { $written } » ; le chiffre enregistré est « { $stated } ».
    .help = Corrigez celui des deux qui est faux ; si le lien entoure plusieurs nombres, n’y laissez que celui-là.
figure-qualifier = Le texte dit « { $written } », mais le chiffre enregistré va dans l’autre sens : « { $stated } ».
    .help = Corrigez les mots autour du nombre ou, si c’est le chiffre qui est faux, son champ qualifier.
figure-nuance = Le texte dit « { $written } » ; le chiffre enregistré est « { $stated } » : la nuance n’est pas la même.
    .help = Accordez les mots autour du nombre (« plus de », « environ ») avec le champ qualifier du chiffre.
unit-sign = L’unité « { $value } » ne vaut pas pour toutes les langues.
    .help = Écrivez unit = "{ $suggestion }" : chaque langue en fait son propre signe ou ses propres mots.
figure-without-number = « { $written } » renvoie à un chiffre, mais ne le donne pas.
    .help = Écrivez le nombre en chiffres dans le texte du lien, par exemple [169 projets](figure:projects).
no-boilerplate-in-force = Aucune version du texte de présentation « { $id } » n’est en vigueur à la date du document ({ $date }).
    .help = Ajoutez à content/boilerplates/{ $id } un dossier au nom d’une date antérieure, ou corrigez la date du document.
untranslated-boilerplate = Le texte de présentation « { $id } » n’existe pas en { $language-name }, et un document dans cette langue le montre.
    .help = Ajoutez { $language }.md au dossier de la version en vigueur.
untranslated-text = Le champ « { $key } » n’a pas de texte en { $language-name }, et une page dans cette langue le montre.
    .help = Donnez-lui un texte par langue, entre accolades, { $language } = "…" compris : { $key } = { "{" } …, { $language } = "…" { "}" }.
to-complete = Le champ « { $key } » reste à compléter.
    .help = Remplacez to_complete = true par la valeur dès qu’elle est connue, avant d’ouvrir le site au public.

text-to-complete = { $has-what ->
    [yes] Il reste à compléter : { $what }.
   *[no] Il reste ici quelque chose à compléter, et rien ne dit quoi.
}
    .help = Remplacez le lien [à compléter](to-complete:…) par le texte dès qu’il est connu, avant d’ouvrir le site au public.

## Une langue en regard de l’autre

parity-figure = { $reason ->
    [missing] « { $source } » n’a pas d’équivalent dans la traduction. Original : « { $passage } » Traduction : « { $counterpart } »
    [added] « { $target } » n’a pas d’équivalent dans le texte d’origine. Original : « { $passage } » Traduction : « { $counterpart } »
    [unit] Les deux langues ne comptent pas la même chose : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [sign] Le signe change d’une langue à l’autre : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [opposite] Les mots autour du chiffre vont en sens contraire : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
    [notation] Un nombre n’est pas écrit à la manière de sa langue : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
   *[value] Les deux langues ne disent pas la même valeur : « { $source } » et « { $target } ». Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Corrigez celle des deux qui est fausse. Si les deux disent la même chose, écrivez-le dans item.toml sous [[waivers]], avec check = "parity-figure", les mots concernés (text) et la raison (reason).
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
    .help = Relisez les deux phrases. Si les deux disent la même chose, écrivez-le dans item.toml sous [[waivers]], avec check = "parity-nuance", les mots concernés (text) et la raison (reason).
parity-heading = { $what ->
    [level] L’intertitre est de niveau { $target } ici et de niveau { $source } dans le texte d’origine.
    [anchor] L’intertitre a l’ancre « { $target } » ici et « { $source } » dans le texte d’origine.
   *[number] La traduction compte { $target } intertitres, le texte d’origine { $source }.
}
    .help = Donnez aux deux langues les mêmes intertitres, dans le même ordre, avec les mêmes ancres.
parity-shape = { $what ->
    [paragraph] Sous cet intertitre, la traduction compte { $target } paragraphes, le texte d’origine { $source } : « { $passage } »
    [item] La liste compte { $target } éléments dans la traduction, { $source } dans le texte d’origine : « { $passage } »
    [cell] Le tableau compte { $target } cases dans la traduction, { $source } dans le texte d’origine : « { $passage } »
    [quotation] Les citations ne sont pas aussi nombreuses : { $target } dans la traduction, { $source } dans le texte d’origine : « { $passage } »
    [note] Les notes ne sont pas aussi nombreuses : { $target } dans la traduction, { $source } dans le texte d’origine : « { $passage } »
    [call] Les appels de note ne sont pas aussi nombreux : { $target } dans la traduction, { $source } dans le texte d’origine : « { $passage } »
    [picture] Les images ne sont pas aussi nombreuses : { $target } dans la traduction, { $source } dans le texte d’origine : « { $passage } »
   *[code] Les passages de code ne sont pas aussi nombreux : { $target } dans la traduction, { $source } dans le texte d’origine : « { $passage } »
}
    .help = Vérifiez que rien ne manque. Si la différence est voulue, écrivez-le dans item.toml sous [[waivers]], avec check = "parity-shape".
parity-link = { $missing ->
    [yes] La traduction n’a pas le lien vers « { $link } ». Original : « { $passage } » Traduction : « { $counterpart } »
   *[no] Le texte d’origine n’a pas le lien vers « { $link } ». Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Donnez aux deux langues les mêmes liens.
parity-name = { $reason ->
    [missing] La traduction ne nomme pas { $name }. Original : « { $passage } » Traduction : « { $counterpart } »
    [added] Le texte d’origine ne nomme pas { $name }. Original : « { $passage } » Traduction : « { $counterpart } »
    [other] Le texte d’origine nomme { $name }, la traduction { $found }. Original : « { $passage } » Traduction : « { $counterpart } »
   *[spelling] « { $found } » semble être { $name }, mal écrit. Original : « { $passage } » Traduction : « { $counterpart } »
}
    .help = Corrigez le nom, ou ajoutez cette forme aux alias (aliases) du registre si elle est juste.
parity-speaker = La citation est de « { $source } » dans le texte d’origine et de « { $target } » dans la traduction.
    .help = Corrigez celui des deux noms qui est faux.
sum-exceeds = Les parties ({ $parts }) font plus que le tout annoncé, « { $whole } » : « { $passage } »
    .help = Vérifiez les chiffres, ou ce que « dont » annonce.
counted-list = Le texte annonce « { $stated } », et la liste qui suit compte { $counted } éléments : « { $passage } »
    .help = Corrigez le nombre ou complétez la liste.
two-values = { $among ->
    [boilerplate] Le texte dit « { $second } » là où le texte de présentation dit « { $first } » : « { $passage } »
   *[text] Le même texte dit « { $first } » puis « { $second } » de la même chose : « { $passage } »
}
    .help = Gardez la valeur juste, ou dites ce qui distingue les deux.
no-currency = « { $amount } » semble être un montant et n’a pas de monnaie : « { $passage } »
    .help = Écrivez la monnaie, ou ce qui est compté.
wrong-language = Ce texte en { $language-name } semble être écrit dans une autre langue{ $found ->
    [fr] { " " }(le français)
    [en] { " " }(l’anglais)
   *[other] { "" }
}.
    .help = Traduisez-le, ou rangez-le dans le fichier de sa langue.
foreign-passage = Ce passage semble être écrit dans une autre langue{ $found ->
    [fr] { " " }(le français)
    [en] { " " }(l’anglais)
   *[other] { "" }
} : « { $passage } »
    .help = Traduisez-le, ou entourez-le de <span lang="{ $found }"> et </span>.
stale-waiver = Cette dispense ne correspond plus à rien : { $check }, « { $text } ».
    .help = Retirez-la d’item.toml, ou reprenez les mots du constat dont elle dispense.

## Adresses

address-clash = Deux pages ou fichiers auraient la même adresse : { $address }.
    .help = Donnez à l’un des deux un autre titre, une autre fin d’adresse (slug) ou un autre nom de fichier.

## Habillage du site

no-catalogue = Les textes d’interface en { $language-name } manquent : i18n/{ $language }/site.ftl.
    .help = Copiez le site.ftl d’une autre langue dans ce dossier et traduisez-le.
message-syntax = Ce passage du catalogue n’est pas écrit comme il faut.
    .help = Vérifiez qu’il a la forme nom = texte, que les accolades sont refermées et que les lignes qui suivent sont en retrait.
duplicate-message = Le texte « { $id } » figure deux fois dans ce catalogue.
    .help = N’en gardez qu’un.
missing-message = Le texte « { $id } » manque en { $language-name }.
    .help = { $has-suggestion ->
    [yes] Vouliez-vous l’appeler « { $suggestion } » ?
   *[no] Ajoutez-le à i18n/{ $language }/site.ftl.
}
broken-message = Le texte « { $id } » ne peut pas être écrit.{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}
    .help = Vérifiez que les valeurs entre accolades sont bien celles que la page lui donne, et qu’il ne s’appelle pas lui-même.
superfluous-message = Le texte « { $id } » existe en { $language-name }, mais pas dans la première langue du site.
    .help = Retirez-le, ou ajoutez-le au catalogue de la première langue.
unused-message = Aucune page n’emploie le texte « { $id } ».
    .help = Retirez-le des catalogues de toutes les langues.
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
template-failure = Ce modèle ne peut pas produire la page { $page }.{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}
    .help = Corrigez le passage indiqué, ou rétablissez la version précédente du thème.
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
undated-document = Ce document n’a pas de date : ni les flux ni les archives ne le contiennent.
    .help = Ajoutez date = … avec le jour de sa publication dans item.toml ou, si le document lui-même n’en donne pas, publish_at = ….
missing-translation = Ce document n’existe pas en { $language-name }.
    .help = Pour le traduire, ajoutez { $language }.md à son dossier.
internal = Diptych n’a pas su traiter ce fichier ({ $stage }).
    .help = Le défaut est dans Diptych et non dans votre texte : transmettez ce message et ce fichier à qui s’en occupe.

## Aide

about = Diptych construit un site en plusieurs langues à partir de textes et de faits énoncés une seule fois.
usage = Usage
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
    .details = Tout est relu et vérifié d’abord. S’il reste une erreur dans ce qui est public, rien n’est publié et le site déjà publié ne change pas. Les documents qui sont des brouillons, programmés pour plus tard ou sous embargo ne laissent aucune trace dans le site publié. Leurs erreurs sont signalées, mais n’empêchent pas de publier le reste.
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
    .details = Pour nginx ou caddy : les en-têtes qui protègent les pages et disent combien de temps les navigateurs gardent les fichiers. Ils ne dépendent que de l’adresse du site ; affichez-les de nouveau quand elle change. Les hébergeurs qui lisent un fichier _headers n’ont besoin de rien : il est dans le site publié. Pour leur dire autre chose, écrivez content/static/_headers.
    .examples =
        diptych headers nginx > /etc/nginx/snippets/mon-site.conf
        diptych headers caddy --root mon-site
command-help = Explique une commande.
    .details = Sans nom de commande, montre tout ce que l’on peut demander.
    .examples =
        diptych help build
option-root = Le dossier du site ; à défaut, celui où vous êtes.
option-out = Le dossier où publier le site ; à défaut, public dans le dossier du site.
option-now = Construire comme si l’on était à ce moment : 2026-06-01, 2026-06-01T09:00 (heure du site) ou 2026-06-01T09:00:00+02:00. À défaut, la variable SOURCE_DATE_EPOCH, sinon l’heure qu’il est.
option-base-url = L’adresse du site, à la place de celle de content/site.toml.
option-write = Écrire les changements dans les textes.
option-port = Le port de l’aperçu ; à défaut, 8080 ou le premier libre après lui. Avec 0, n’importe lequel.
option-open = Ouvrir l’aperçu dans le navigateur.
option-views = Montrer ce que contient chaque vue, champ par champ, en anglais et en Markdown ; aucun site n’est lu.
option-notes = Montrer aussi les remarques : notes de la rédaction, textes qui ne sont pas publics, traductions absentes.
option-format = La forme du compte rendu.
option-lang = La langue des messages ; à défaut, celle de votre session.
option-colour = La couleur dans le compte rendu ; à défaut, seulement à l’écran.
option-quiet = Ne montrer que ce qui ne va pas.
option-verbose = Montrer aussi le nom de chaque constat, utile à qui cherche de l’aide.
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
missing-value = Il manque une valeur après { $option }.
unneeded-value = L’option { $option } ne prend pas de valeur : écrivez-la seule.
repeated-option = L’option { $option } est donnée deux fois : gardez-en une.
empty-value = La valeur de { $option } est vide.
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
missing-word = Il manque un mot après { $command } : écrivez diptych { $command } <{ $word }>.
bad-epoch = La variable SOURCE_DATE_EPOCH vaut « { $value } » ; elle doit être un nombre de secondes depuis 1970, en chiffres seulement. Corrigez-la ou supprimez-la.
ambiguous-now = { $change ->
    [gap] Le moment { $value } n’existe pas : à cette heure-là, on passe à l’heure d’été ({ $zone }). Choisissez une heure avant ou après.
   *[fold] Le moment { $value } arrive deux fois : à cette heure-là, on revient à l’heure d’hiver ({ $zone }). Ajoutez le décalage avec le temps universel, par exemple +02:00.
}

## Ce que disent les commandes

bad-root = { $reason ->
    [missing] Le dossier « { $path } » n’existe pas. Vérifiez le chemin donné à --root.
    [not-folder] « { $path } » est un fichier ; --root attend le dossier du site.
    [permission] Vous n’avez pas le droit de lire le dossier « { $path } ».
   *[other] Le dossier « { $path } » ne peut pas être lu.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
lost-output = Le compte rendu n’a pas pu être écrit en entier. ({ $detail })
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
    [one] { $count } autre passage à compléter : diptych check --notes.
   *[other] { $count } autres passages à compléter : diptych check --notes.
}
hidden-notes = { $count ->
    [one] Il y a aussi { $count } remarque : diptych check --notes.
   *[other] Il y a aussi { $count } remarques : diptych check --notes.
}
published = { $count ->
    [one] Le site est publié dans « { $path } » : { $count } fichier.
   *[other] Le site est publié dans « { $path } » : { $count } fichiers.
}
unchanged = Rien n’a changé : le site publié dans « { $path } » est à jour.
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
    [yes] { " " }({ $detail })
   *[no] { "" }
}
publish-not-ours = { $marker ->
    [missing] Le dossier « { $path } » contient des fichiers que Diptych n’a pas publiés.
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
    [yes] { " " }({ $detail })
   *[no] { "" }
}
publish-stranded = Le remplacement de l’ancien site par le nouveau a été interrompu, et le retour en arrière aussi. Rien n’est perdu : l’ancien site est dans « { $kept } ». { $reason ->
    [no-space] Libérez de la place, puis donnez-lui de nouveau le nom « { $path } » et recommencez.
    [permission] Demandez le droit d’écrire à côté de « { $path } », puis donnez-lui de nouveau ce nom et recommencez.
   *[other] Donnez-lui de nouveau le nom « { $path } », puis recommencez.
}{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}

## Aperçu

port-refused = { $reason ->
    [busy] Le port { $port } sert déjà à un autre programme. Choisissez-en un autre avec --port, ou laissez Diptych choisir en retirant cette option.
    [permission] Vous n’avez pas le droit d’ouvrir le port { $port }. Choisissez avec --port un nombre supérieur à 1023.
   *[other] Le port { $port } ne peut pas être ouvert.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
serving = L’aperçu est ici : { $address }
serving-ends = Il suit vos enregistrements jusqu’à ce que vous l’arrêtiez avec Ctrl-C.
polling = Cet ordinateur ne peut pas signaler les changements de tant de dossiers ({ $detail }). L’aperçu relit donc tout chaque seconde : il suivra, mais moins vite.
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
init-failed = « { $path } » n’a pas pu être écrit. Vérifiez que vous avez le droit d’écrire dans ce dossier et qu’il reste de la place. ({ $detail })
typo-path = « { $path } » n’est pas dans le dossier du site.
typo-settings = Les réglages du site sont illisibles : diptych check dit pourquoi.
typo-failed = « { $path } » n’a pas pu être récrit : { $detail }
typo-nothing = La typographie ne change rien dans ces textes.
typo-found = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
} dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}. Rien n’est écrit : ajoutez --write. ⍽ est une espace insécable, ⎵ une espace fine.
typo-written = { $count ->
    [one] { $count } changement est écrit
   *[other] { $count } changements sont écrits
} dans { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
}.
init-done = { $count ->
    [one] Le site est créé dans « { $path } » : { $count } fichier.
   *[other] Le site est créé dans « { $path } » : { $count } fichiers.
}
init-next =
    Pour continuer :
    { "  " }1. ouvrez content/site.toml et écrivez-y le nom et l’adresse de votre site ;
    { "  " }2. regardez-le pendant que vous écrivez : diptych serve --open --root { $folder }
    { "  " }3. vérifiez-le : diptych check --root { $folder }
    { "  " }4. construisez-le : diptych build --root { $folder }
