kind_press = Communiqué de presse
kind_press_plural = Communiqués de presse
kind_page = Page
kind_page_plural = Pages
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
