kind_press = Comunicato stampa
kind_press_plural = Comunicati stampa
kind_page = Pagina
kind_page_plural = Pagine
home_title = Pagina iniziale
menu_label = Menu
switch_label = Lingua
breadcrumb_label = Percorso
published_on = Pubblicato il { $date }
dateline = { $place }, { $date }
list_total = { $count ->
    [one] { $count } documento
   *[other] { $count } documenti
}
previous = Precedente
next = Successiva
pages = { $count ->
    [one] { $count } pagina
   *[other] { $count } pagine
}
correction = { $kind ->
    [clarification] precisazione
    [update] aggiornamento
    [withdrawal] ritiro
   *[correction] rettifica
}
correction_notice = { $kind ->
    [withdrawal] Questo documento è stato ritirato il { $date }.
   *[correction] Questo documento è stato corretto il { $date }.
}
correction_wrong = { $kind ->
   *[correction] Era scritto:
}
correction_right = { $kind ->
   *[correction] Si legga:
}
withdrawn_notice = Questo documento è stato ritirato: non è più valido.
withdrawn = Questo documento è stato ritirato.
to_complete = da completare
welcome = Entra
not_found_title = Pagina non trovata
file_size_kilobytes = { $size } kB
file_size_megabytes = { $size } MB
footnotes_label = Note
footnote_back = Torna alla nota { $number }
table_label = Tabella { $number }
alert_note = Nota
alert_tip = Consiglio
alert_important = Importante
alert_warning = Avvertenza
alert_caution = Attenzione
