# Ce que lisent les visiteurs du site : tous les mots du thème, en français.
# Les espaces insécables (U+00A0) et les fines insécables (U+202F) sont écrites telles quelles.

## Genres de documents

kind_press = Communiqué de presse
kind_press_plural = Communiqués de presse
kind_page = Page
kind_page_plural = Pages
kind_interview = Entretien
kind_interview_plural = Entretiens
kind_manifesto = Manifeste
kind_manifesto_plural = Manifestes

## Sur toutes les pages

skip_link = Aller au contenu
menu_label = Menu principal
switch_label = Langue
breadcrumb_label = Fil d’Ariane
footer_menu_label = Menu de pied de page
footer_legal_label = Informations légales
published_by = Un site publié par { $organisation }
to_complete = à compléter

## Accueil

home_title = Accueil
home_latest = Dernières publications
home_sections = Toutes les publications
home_pages = En savoir plus

## Listes

list_total =
    { $count ->
        [0] Aucun document
       *[other] { PLURAL($count) ->
            [one] { $count } document
            [many] { $count } de documents
           *[other] { $count } documents
        }
    }
pagination_label = Pages de la liste
pagination_status = Page { $number } sur { $count }
pagination_page = Page
pagination_previous = Plus récents
pagination_next = Plus anciens

## Documents

dateline = { $place }, le { $date }
dateline_without_place = Le { $date }
published_on = Publié le { $date }
reference = Référence : { $reference }
also_available = Lire aussi en :
contents = Sommaire
topics = Thèmes
related = À lire aussi
document_older = Plus ancien
document_newer = Plus récent
sequence_label = Continuer la lecture

## Chiffres clés

key_figures = Chiffres clés
figure_source = Source : { $source }
figure_date = Au { $date }

## Graphiques

charts = En un coup d’œil

## Contacts

press_contacts = Contacts presse
contacts = Contacts
contact_name = Nom :
contact_email = Courriel :
contact_phone = Téléphone :

## Fichiers à télécharger

downloads = À télécharger
download_pages =
    { PLURAL($count) ->
        [one] { $count } page
       *[other] { $count } pages
    }
download_language =
    { $language ->
        [fr] en français
        [en] en anglais
       *[other] langue : { $language }
    }
file_size_kilobytes = { $size } ko
file_size_megabytes = { $size } Mo

## Corrections

corrections_title = Corrections
map_title = Plan du site
map_pages = Pages
map_finding = Autres accès
corrections_intro = Toutes les corrections apportées aux documents publiés, de la plus récente à la plus ancienne.
corrections_none = Aucun document n’a été corrigé depuis sa publication.
corrections = Historique des corrections
corrections_link = Voir l’historique des corrections
correction_kind =
    { $kind ->
        [clarification] Précision
        [update] Mise à jour
        [withdrawal] Retrait
       *[correction] Correction
    }
correction_notice =
    { $kind ->
        [clarification] Ce document a été précisé le { $date }.
        [update] Ce document a été mis à jour le { $date }.
        [withdrawal] Ce document a été retiré le { $date }.
       *[correction] Ce document a été corrigé le { $date }.
    }
withdrawn = Retiré
withdrawn_notice = Ce document a été retiré : il ne représente plus la parole de l’organisation.
correction_wrong = { $kind ->
    [correction] Il était écrit :
   *[other] Auparavant :
}
correction_right = { $kind ->
    [correction] Il faut lire :
   *[other] Désormais :
}

## Entretiens

interview_with = Entretien avec
interviewed_by = Propos recueillis par
interviewed_on = Entretien réalisé le { $date }
translated_by = Traduit par { $name }
original_text = Texte original :
questions = Les questions
# Précède la première réponse d’un entretien.
speaker_label = { $name } :
pull_quote = « { $quote } »

## Manifestes

part_statement = Mot d’ouverture
part_introduction = Introduction
part_section = Section { $number }
part_conclusion = Conclusion
part_theme = Thème { $number }
part_previous = Précédent
part_next = Suivant
whole_title = Texte intégral
whole_read = Lire le texte intégral
whole_note = Le manifeste entier sur une seule page, à lire d’un trait ou à imprimer.
signatories_title = Signataires
signatory_count =
    { PLURAL($count) ->
        [one] { $count } signataire
        [many] { $count } de signataires
       *[other] { $count } signataires
    }
signatories_order = Par ordre alphabétique des organisations ; le numéro est la place dans le document.
signatories_file = La même liste à télécharger :
table_filter = Filtrer la liste
table_shown = Signataires affichés : { $shown } sur { $total }
table_ascending = Liste triée par « { $column } », dans l’ordre croissant
table_descending = Liste triée par « { $column } », dans l’ordre décroissant
atlas_title = Les signataires par région
atlas_map = Carte des régions françaises, avec le nombre de signataires de chacune. La liste qui suit dit la même chose.
atlas_note = Un signataire peut figurer dans plusieurs régions. { $unplaced ->
    [0] { "" }
   *[other] Nos documents disent où agissent { PLURAL($placed) ->
        [one] { $placed } signataire
       *[other] { $placed } signataires
    } ; des { $unplaced } autres, ils ne disent pas la région.
}
column_order = N°
column_organisation = Organisation
column_person = Signataire
column_role = Fonction
column_regions = Régions
column_date = Date de signature
annex_title = Annexe
annex_count = { PLURAL($count) ->
    [one] { $count } contribution
   *[other] { $count } contributions
} de { PLURAL($clusters) ->
    [one] { $clusters } pôle
   *[other] { $clusters } pôles
}
annex_by_theme = Par thème
annex_by_cluster = Par pôle

## Organisations et personnes

organisation_regions =
    { PLURAL($count) ->
        [one] Région
       *[other] Régions
    }
organisation_former_names =
    { PLURAL($count) ->
        [one] Ancien nom
       *[other] Anciens noms
    }
organisation_aliases = Écrit aussi
organisation_website = Site
people = Personnes
roles = Fonctions
role_since = depuis le { $from }
role_until = jusqu’au { $until }
role_on = en fonction le { $on }
role_between = du { $from } au { $until }
signs = Signature
contributes = Contributions
speaks = Prises de parole
named = Mentions
named_more = { PLURAL($count) ->
    [one] Un document plus ancien se trouve dans les archives.
   *[other] { $count } documents plus anciens se trouvent dans les archives.
}

## Index et fils

finding_label = Trouver un document
index_topics = Thèmes
index_archive = Archives
index_organisations = Organisations
index_people = Personnes
archive_year = Année { $year }
feed_site = { $site } – toutes les publications
feed_kind = { $site } – { $kind }
feed_link = Fil { $format }
feeds_of_list = Suivre cette liste :

## Mots insérés dans la prose

footnotes_label = Notes
# Le programme ajoute le numéro après ces deux-là.
footnote_back = Retour à l’appel de note { $number }
table_label = Tableau { $number }
alert_note = Note
alert_tip = Conseil
alert_important = Important
alert_warning = Attention
alert_caution = Mise en garde

## Traduction absente

stub_only =
    { $language ->
        [en] Ce document n’est disponible qu’en anglais.
       *[other] Ce document n’est pas disponible en français.
    }
stub_missing = Ce document n’est pas disponible en français. On peut le lire dans les langues suivantes.

## Entrée du site et page introuvable

gateway_invitation = Lire le site en
not_found_title = Page introuvable
not_found_text = Cette adresse ne mène à aucun document. Il a pu être déplacé, ou l’adresse a été mal recopiée.
not_found_home = Aller à l’accueil en français
