kind_press = Communiqué de presse
kind_press_plural = Communiqués de presse
kind_page = Page
kind_page_plural = Pages
kind_interview = Entretien
kind_interview_plural = Entretiens
kind_manifesto = Manifeste
kind_manifesto_plural = Manifestes
part_statement = Mot d’ouverture
part_introduction = Introduction
part_section = Section { $number }
part_conclusion = Conclusion
part_theme = Thème { $number }
whole_title = Texte intégral
signatories_title = Signataires
annex_title = Annexe
index_topics = Thèmes
index_archive = Archives
index_organisations = Organisations
index_people = Personnes
corrections_title = Corrections
map_title = Plan du site
map_pages = Pages
map_finding = Autres accès
archive_year = Année { $year }
speaker_label = { $name } :
feed_site = { $site }
feed_kind = { $site } – { $kind }
column_order = Ordre
column_organisation = Organisation
column_person = Signataire
column_role = Fonction
column_regions = Régions
column_date = Date
home_title = Accueil
menu_label = Menu
switch_label = Langue
breadcrumb_label = Fil d’Ariane
published_on = Publié le { $date }
dateline = { $place }, le { $date }
list_total = { PLURAL($count) ->
    [one] { $count } document
   *[other] { $count } documents
}
previous = Précédente
next = Suivante
pages = { PLURAL($count) ->
    [one] { $count } page
   *[other] { $count } pages
}
correction = { $kind ->
    [clarification] précision
    [update] mise à jour
    [withdrawal] retrait
   *[correction] rectificatif
}
correction_notice = { $kind ->
    [withdrawal] Ce document a été retiré le { $date }.
   *[correction] Ce document a été corrigé le { $date }.
}
correction_wrong = { $kind ->
   *[correction] Il était écrit :
}
correction_right = { $kind ->
   *[correction] Il faut lire :
}
withdrawn_notice = Ce document a été retiré : il ne vaut plus.
withdrawn = Ce document a été retiré.
to_complete = à compléter
welcome = Entrer
not_found_title = Page introuvable
file_size_kilobytes = { $size } ko
file_size_megabytes = { $size } Mo
footnotes_label = Notes
footnote_back = Retour à l’appel de note { $number }
table_label = Tableau { $number }
alert_note = Note
alert_tip = Conseil
alert_important = Important
alert_warning = Avertissement
alert_caution = Attention
