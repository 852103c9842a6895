"""Whether a mail corrects, completes or withdraws what was sent before: it names something earlier and changes it."""

from __future__ import annotations

import re

from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.screening import Cue, Cues
from brueckenpost.parsers.senders import is_anybodys
from brueckenpost.parsers.withdrawals import withdraws

FOLLOWS = 3.0  # the weight of the signs from which on a mail follows up another
HINTS = 1.0  # the weight that does where a mail neither tells a project nor asks anything
SEARCHED = 5_000  # characters of the own text

_I = re.IGNORECASE | re.MULTILINE
# What was sent, and what was done with it.
_SENT = (
    r"(?:\w*(?:mail|nachricht|meldung|mitteilung|beitrag(?:e?s)?|berichte?s?|artikels?|eintrag\w*|einträge\w*|texte?s?|"
    r"zuschrift|einsendung|schreiben|fassung|hinweis|pressetext|steckbrief)\b)"
)
_TOLD = (
    r"(?:berichtet|geschrieben|erzählt|gemeldet|mitgeteilt|(?:zu)?geschickt|gesendet|(?:zu|über)?gesandt|geschildert|"
    r"beschrieben|angegeben|genannt|gemailt|eingereicht|vorgestellt|angekündigt|übermittelt|durchgegeben)\b"
)
_WITHIN = r"(?:[^.?!]|\d\.)"  # a sign of the same sentence: "am 3. Mai" ends none
_PAGE = r"(?:\w*(?:seite|liste|übersicht|sammlung|homepage|website|karte|rubrik))"

_THANKS = Cue(
    r"\bdank\w*\s+für\s*(?:die|das|s|Ihre|eure)?\s+(?:\w+\s+)?(?:veröffentlich\w+|aufnahme|aufnehmen|einstell\w+|eintragen)\b",
    _I,
)
_EARLIER = Cues(
    Cue(pattern, _I)
    for pattern in (
        rf"\b(?:auf|in|bei)\s+(?:Ihrer|eurer|der)\s+{_PAGE}\b{_WITHIN}{{0,80}}\b(?:steht|stehen|stand|heißt|ist|sind|wird|haben|fehlt|führt|angekündigt\w*|genannt\w*|erscheint)\b",
        rf"\b(?:Sie|ihr)\s+(?:haben|habt)\s+(?:bei\s+uns|uns|mich|dort|da|dabei|bei\s+\w+)\b{_WITHIN}{{0,60}}\b(?:stehen|angegeben|genannt|geschrieben|aufgeführt|geführt)\b",
        rf"\b(?:hat|haben|hatte|hatten)\s+(?:Ihnen|euch|dir)\b{_WITHIN}{{0,80}}\b{_TOLD}",
        r"\b(?:gestern|vorhin|neulich|kürzlich|vorgestern|letzte\s+woche|vor\s+\w+\s+(?:tagen|wochen))\s+(?:hatte|habe|haben|hatten)\s+(?:ich|wir)\s+(?:Ihnen|euch|dir)\b",
        r"\b(?:meldete|schrieb|schickte|sandte|berichtete|nannte)n?\s+(?:ich|wir)\s+(?:Ihnen|euch)\b|\b(?:ich|wir)\s+(?:Ihnen|euch)\s+(?:\w+\s+){0,3}(?:meldete|schrieb|schickte|sandte|berichtete|nannte)n?\b",
        r"\b(?:gemeldete|angekündigte|beschriebene|eingereichte|geschickte|veröffentlichte|angegebene)[nrms]?\s+(?-i:[A-ZÄÖÜ])",
        rf"\b(?:von\s+(?:mir|uns)|oben|dort|bisher)\s+{_TOLD}",
        r"\b(?:beim|bei\s+dem|zum|zu\s+dem)\s+[\w-]*(?:projekt|beitrag|eintrag|artikel|aktion)\b",
        rf"\b(?:die|den|das|der|was|wie)\s+(?:(?:ich|wir|Sie|ihr)\s+){{1,2}}(?:Ihnen\s+|euch\s+)?{_WITHIN}{{0,50}}\b(?:{_TOLD}|erhalten|bekommen)\s+(?:habe|haben|habt|hatten?)\b",
        r"\b(?:im|am|zum|beim|den|dem|der|des|unser\w*|mein\w*|Ihr\w*|bestehend\w*|veröffentlicht\w*|vorhanden\w*|über)\s+(?:\w+\s+)?(?:eintrag\w*|einträge\w*|meldung|beitrag|mail|e-?mail|nachricht|text|projektmeldung|zuschrift|hinweis|artikel)\b|\bin\s+(?:unser|mein)e[mr]\s+(?:\w+\s+)?aufruf\b",
        rf"\b(?:alte|erste|letzte|vorige|frühere|bisherige|ursprüngliche|jetzige)[nrms]?\s+(?:\w+\s+)?{_SENT}",
        rf"\b(?:ich|wir|Ihnen|euch)\b{_WITHIN}{{0,80}}\b(?:geschickt|gesendet|gemeldet|geschrieben|eingereicht|übersandt)\s+(?:hatte\w*|habe\w*|hat)\b",
        r"\b(?:hatte|habe|haben|hatten|hat)\s+(?:[\w-]+\s+){0,8}(?:gemeldet|eingereicht|übersandt)\b|\b(?:hatte|habe|haben|hatten|hat)\s+(?:[\w-]+\s+)?(?:Ihnen|euch)\s+(?:[\w-]+\s+){0,8}(?:geschickt|gesendet|geschrieben)\b",
        rf"\b{_SENT}\s+(?:vom\s+(?:\d|\w*tag|vor|letzten|vorigen|januar|februar|märz|april|mai|juni|juli|august|\w+ber\b)|von\s+(?:gestern|vorgestern|heute|eben|soeben|letzte[rn]?|vorige[rn]?|vorhin|neulich|mir|uns))",
        r"\bzu\s+(?:punkt|nummer|nr\.?|ziffer|frage|absatz|projekt)\s+\d|\bzu\s+(?:heute|gestern)\s+(?:morgen|früh|mittag|abend)\b",
        r"\b(?:alles\s+(?:andere|übrige|weitere|sonstige)|das\s+übrige|der\s+rest|(?:die|alle|den)\s+(?:\w+\s+)?(?:anderen|übrigen|restlichen|weiteren))\b[^.]{0,40}\b(?:stimm\w+|bleib\w*|unverändert|gilt|gelten|passt|ändert\s+sich\s+nichts)\b",
        r"\b(?:lassen\s+Sie|lasst|bleib\w+)\b[^.?!]{0,40}\bunverändert\b|\bnoch\s+(?:et)?was\s+zu\s+unser\w*",
        r"\b(?:zu|bei|in|an|unter|aus)\s+(?:unser|mein)e[mrn]\s+(?:\w+\s+)?[\w-]*(?:projekt|vorhaben|meldung|beitrag|eintrag|bericht|aktion)\b|\bals\s+(?:gemeldet|angegeben|geschrieben)\b",
        r"\b(?:auf|in|unter)\s+(?:der|Ihrer|eurer)\s+(?:anzeige|(?:projekt)?seite|liste|übersicht|karte)\b",
        r"\bwie\s+(?:\w+\s+){0,3}(?:angekündigt|versprochen)\b",
        r"\b(?:von\s+\w+\s+\w+|von\s+(?:mir|uns))\s+gemeldet\w*",
        r"\bnoch\s+(?:eine?|zwei)\s+(?:kleine\w*\s+)?(?:ergänzung|nachtrag|korrektur|berichtigung|änderung|kleinigkeit|anmerkung|hinweis|satz|absatz)\w*\b",
        r"\bjetzt\s+sind\s+\w+\s+\w+\s+da\b",
        r"\b(?:bereits|schon)\s+(?:gemeldet|geschickt|online|veröffentlicht|gelistet)\b|\bonline\s+(?:ist|steht|stehen)\b|\bsteht\s+(?:noch|ja|bei\s+Ihnen|bei\s+euch)\b",
        r"\b(?:unter|über)\s+(?:dem|unserem|Ihrem)\s+(?:artikel|beitrag|eintrag|text|bericht|bild|foto)\b",
        rf"\b(?:frau|herr|die\s+kollegin|der\s+kollege|Ihre\s+kollegin|Ihr\s+kollege|Sie)\b{_WITHIN}{{0,30}}\b(?:bat|baten|fragten?|wollten?)\s+(?:\w+\s+)?(?:um|nach)\b",
        r"\bour\s+(?:entry|earlier)\b|\bin\s+my\s+(?:last|previous)\b",
    )
)

_ASKED = r"\b(?:bitte|könn\w+|kann|möchte\w*|würd\w+|dürf\w+|darf|sollt?\w*|lass\w+\s+sich|lässt\s+sich|ließe\w*\s+sich|müss\w+|muss|wäre)\b"
_EDIT = (
    r"(?:(?:ab|ver)?ändern|geändert|anpassen|angepasst|verbessern|richtig\s?stellen|berichtigen|korrigieren|"
    r"aus(?:zu)?tauschen|auswechseln|tauschen|aktualisieren|überarbeiten|erweitern|umstellen|notieren|vermerken|"
    r"umschreiben|umbenennen|gerade(?:ziehen|rücken)|nachziehen)"
)
_ADD = (
    r"(?:anfügen|anhängen|einfügen|einbauen|einarbeiten|unterbringen|(?:hin)zusetzen|nachtragen|ergänzen|ergänzt|hinzufügen|"
    r"dazu(?:\w*(?:schreib|setz|nehm|stell|leg|pack)\w*)?|(?:mit|noch)\s+(?:hinein|rein)|"
    r"(?:beim?|unter|im|zum|zur)\b[^.?!]{0,60}\bverlinken|noch\b[^.?!]{0,50}\b(?:aufführen|nennen|erwähnen|verlinken|zeigen|angeben))"
)
# Whoever has something deleted, replaced or put right speaks of what the office already has.
_ORDER = r"(?:(?:ab)?ändern|löschen|entfernen|streichen|ersetzen|(?:aus)?tauschen|auswechseln|korrigieren|berichtigen|richtigstellen|aktualisieren|umstellen|erweitern|nachziehen|umbenennen|unkenntlich\s+machen|herausnehmen|rausnehmen)"
_AT_WILL = r"(?![^.?!]*\b(?:gern|bei\s+Bedarf|falls|wenn\s+nötig|gegebenenfalls|ggf|nach\s+Belieben|jederzeit|ruhig|was|zu\s+lang)\b)"  # leave to edit is no order
_ORDERS = Cues(
    Cue(pattern, _I)
    for pattern in (
        rf"\bbitte\b{_AT_WILL}[^.?!,;:]{{0,90}}\b{_ORDER}\b",
        rf"\b(?:könn(?:en|ten)|würden|mögen)\s+Sie\b{_AT_WILL}[^.?!,;:]{{0,90}}\b{_ORDER}\b",
        rf"\bwenn\s+Sie\b[^.?!,;:]{{0,90}}\b{_ORDER}\s+(?:könnten|würden)\b",
        rf"\b(?:ändern|löschen|entfernen|ersetzen|tauschen|korrigieren|berichtigen|aktualisieren)\s+Sie\b{_AT_WILL}",
        rf"\bpassen\s+Sie\b{_AT_WILL}[^.?!]{{0,90}}\ban\b(?=\W*(?:[.!?]|$))",
    )
)
_CHANGES = Cues(
    Cue(pattern, _I)
    for pattern in (
        # a change is asked for
        rf"{_ASKED}{_AT_WILL}[^.?!]{{0,90}}?\b{_EDIT}\b|{_ASKED}[^.?!]{{0,90}}?\b{_ADD}\b",
        r"\b(?:ändern|tauschen|passen|fügen|hängen|setzen|bauen|schreiben|wechseln)\s+(?:Sie|wir)\b[^.?!]{0,90}\b(?:an|aus|ein|ab|hinzu|dazu|um|nach)\b(?=\W*(?:[.!?,;:]|$|und\b))|\bändern\s+Sie\b",
        r"\b(?:nehmen\s+Sie|nehmt|nimm)\b[^.?!]{0,90}\b(?:noch\s+(?:dazu|mit)|wieder\s+(?:von|aus|runter|herunter|raus)|von\s+(?:der|eurer|Ihrer)\s+(?:\w*seite|liste|homepage)|heraus|raus|herunter|runter|offline|rein|(?:an)?statt|anstelle)\b",
        r"\b(?:dazu\w+|anhängen|anfügen|ergänzen|nachtragen|einfügen|austauschen)\s+(?:können|könnten|mögen|dürfen)\b",
        r"\b(?:statt|anstatt|anstelle)\s+(?:des|der|von)\s+(?:bisherigen|alten|ersten|früheren|jetzigen|vorigen|letzten)\b",
        rf"\bkorrigier\w*|\bkorrektur\w*|\bberichtig\w*|\brichtigstell\w*|\bnachtrag\w*|\bnachzutragen\b|\bnachtragen\b|\bersetz(?:en|t)\s+(?:Sie|bitte)\b|\bersetzt\s+(?:den|die|das|unser\w*|mein\w*)\s+(?:\w+\s+)?{_SENT}|\bzu\s+ersetzen\b|\bstreich(?:en|t)\s+Sie\s+(?:bitte\s+)?(?:den|die|das|unser\w*)\b|\b(?:bitte|zu|können|müssen)\b[^.?!]{{0,60}}\bstreichen\b|\bgestrichen\b|\b(?:ge)?lösch(?:en|t|e|ung)\b|\bentfern(?:en|t)\b",
        r"\b(?:nachschlag|nachklapp|nachlese|nachbericht|fortsetzung)\b|\bnachgereicht\b|\bnach(?:zu)?(?:reichen|liefern)\b|\breich\w+\s+(?:ich|wir)\b[^.?!]{0,60}\bnach\b",
        r"\bzurückzieh\w*|\bzurückzuziehen\b|\brücknahme\b|\b(?:heraus|raus|herunter|runter)(?:zu)?nehmen\b",
        r"\bwarten\s+Sie\b[^.?!]{0,40}\bmit\s+der\s+(?:veröffentlichung|einstellung|freischaltung)\b|\bkönnen\s+Sie\s+(?:wegwerfen|vergessen)\b",
        r"\b(?:eine|die|folgende\w*|kleine|noch)\s+(?:\w+\s+)?(?:änderung|berichtigung|korrektur)(?:en)?\s+(?:zu|für|an|in|bei|des|der|am)\b|\b(?:noch\s+)?(?:eine\s+|kleine\s+)*ergänzung(?:en)?\b|\bnoch\s+eine\s+kleinigkeit\b|\b(?:kann|möchte|darf|will)\s+(?:ich|wir)\s+noch\s+(?:nach)?(?:melden|berichten|mitteilen|nachtragen|ergänzen)\b",
        r"\bzur\s+(?:vervollständigung|richtigstellung|ergänzung|korrektur|berichtigung)\b|\b(?:da|es|noch)\s+fehlt[en]?\s+(?:noch|da|dort)\b|^\W*(?:update|korrektur\w*|nachtrag|ergänzung)\s*:",
        r"\bum\s+(?:\w+\s+){0,2}(?:änderung|berichtigung|korrektur|anpassung|ergänzung|streichung|löschung)\b",
        # "Beides bitte zu dem Eintrag über die Decken"
        r"\bbitte\s+(?:\w+\s+){0,2}zu(?:m|r|\s+de[mnr]|\s+unser\w+|\s+mein\w+|\s+Ihr\w+)\s+(?:\w+\s+)?(?:eintrag|beitrag|meldung|artikel|projekt|text|einträgen)\b",
        # a new version takes the old one's place
        rf"\b(?:neue|zweite)[nrsm]?\s+(?:fassung|version|text)\b|\b(?:korrigierte|berichtigte|aktualisierte|überarbeitete|geänderte|verbesserte|endgültige)[nrsm]?\s+(?:fassung|version|{_SENT})|\b(?:fassung|version)\b[^.?!]{{0,20}}\b(?:die|welche)\s+(?:gelten\s+soll|gilt)\b",
        # something was wrong, left out or misplaced
        r"\b(?:vertan|verschrieben|vertippt|verrechnet|verzählt|vertauscht|verwechselt|verdreht|verrutscht|durcheinandergeraten|unterschlagen|zahlendreher|tippfehler|vorschnell|voreilig|verkehrt\w*|unvollständig|überholt)\b|\bfällt\s+(?:mir|uns)\s+auf\b|\b(?:mir|uns)\s+fällt\s+auf\b|\b(?:de[rnm]|die|das|im)\s+falschen?\s+\w+|\bgemeint\s+(?:war|ist|sind|waren)\b|\bgefehlt\b",
        r"\b\w*teufel(?:chen)?\b[^.?!]{0,40}\beingeschlichen|\bfehler\s+(?:unterlaufen|eingeschlichen|passiert|drin)\b|\bfalsch\s+\w+|\b(?:war|ist|waren|sind)\b[^.?!]{0,50}\b(?:falsch|nicht\s+korrekt|nicht\s+richtig)\b|\bstimm(?:t|en)\s+(?:\w+\s+){0,2}nicht\b",
        r"\b(?:habe|hatte|haben|hatten|hab)\b[^.?!]{0,140}\bvergessen\b|\b(?:foto|bild|anhang|anlage|datei|link|text|adresse|nummer)\w*\b[^.?!]{0,40}\b(?:vergessen|nicht\s+(?:angehängt|beigefügt|mitgeschickt|dabei)|fehlte|hat\s+gefehlt)\b",
        r"\bfehl(?:t|en|te)\b[^.?!]{0,30}\b(?:ziffer|zahl|buchstabe|stelle|name|angabe|satz|wort|link)\b|\bnicht\s+(?:genannt|erwähnt|aufgeführt)\s+(?:ist|sind|wird|werden|wurde)\b",
        r"\b(?:link|adresse|nummer|verweis)\w*\b[^.?!]{0,40}\b(?:kaputt|tot|ins\s+leere|nicht\s+mehr|funktioniert\s+nicht|geht\s+nicht)\b",
        # what is right instead
        r"\brichtig\s+(?:ist|muss|wäre|lautet)\b|\bkorrekt\s+(?:ist|wäre|lautet)\b|\bm(?:uss|üsste)\b[^?!\n]{0,100}\bheißen\b|\bschreibt\s+sich\b|\bwird\s+\w+\s+geschrieben\b",
        r"(?:,\s+(?:und\s+)?|\bund\s+)nicht\s+(?:am|im|in|um|an|auf|\d)\b\s*[\w.]*|\bnicht\b(?:[^.?!]|\d\.){1,60},?\s+sondern\s+(?:erst\s+|schon\s+|jetzt\s+)?(?:am|im|in|um|ab|vom|von|bis|auf|mit|bei|an|\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b|,?\s+(?:und\s+)?nicht\s+mehr\s+(?:am\s+|um\s+|in\s+|im\s+)?[\w.]+(?=\s*[.!,]|\s*$)|\bnicht\s+mehr\b[^.?!]{1,80},?\s+sondern\b",
        r"\b(?:es|das)\s+(?:war|waren|ist|sind)\b[^.?!]{1,60},\s+nicht\s+\w+|\b(?:heißt|heißen|ist|sind|war|waren|wurden?|muss|lautet)\s+nicht\b[^.?!]{1,60},\s+sondern\b|\bsollte?n?\s+nicht\s+(?:mein|sein|ihr|unser)\w*\b[^.?!]{1,60},\s+sondern\b|\bstatt\s+\d+\s+\w+\s+(?:sind|waren)\s+es\b|\d\s+statt\s+\d",
        r"\bnicht\s+(?:so,?\s+|dem?\s+)?wie\s+(?:ich|wir|von\s+(?:mir|uns)|angegeben|geschrieben|gemeldet|mitgeteilt)\b|\bstatt\s+(?:der\s+|des\s+|dem\s+|wie\s+)?(?:angegeben|genannt|gemeldet|ursprünglich|irrtümlich|fälschlich)\w*",
        r"\b(?:steht|stehen|heißt|ist)\b(?:[^.?!]|\d\.){0,60}\b(?:es\s+(?:sind|waren|ist|war|muss)|richtig|tatsächlich|stattdessen|korrekt)\b|\bträger(?:in)?\s+ist\s+aber\b",
        r"\b(?:noch|bisher|immer\s+noch)\s+(?:\w+\s+){0,3}(?:alte|falsche|frühere|veraltete)[rnms]?\b",
        # it has come otherwise: a day, a place, a number, a person
        r"\b(?:neue[rn]?|neueste[rn]?|aktuelle[rn]?|jüngste[rn]?)\s+(?:sach)?stand\b(?=[^.?!]*:)",
        r"\bneu\s+ist\b|\b(?:jetzt|nun)\s+(?:bis\s+zum|ab\s+dem|erst)\b|\b(?:jetzt|nun)\s+doch\b|\bdoch\s+(?:erst|schon|nicht)\s+(?:am|um|im)\b|\bnachgeholt\b",
        r"\bfindet\s+(?:\w+\s+){0,3}nicht\b(?:[^.?!]|\d\.){0,60}\bstatt\b|\babgesagt\b|\b(?:statt|anstelle)\s+(?:ihrer|seiner|dessen|deren)\b|\bfällt\s+aus\b|\b(?:muss|müssen|musste\w*)\b(?:[^.?!]|\d\.){0,90}\bausfallen\b|\bverschoben\b|\bverlegt\b|\b(?:wir|ich)\s+verleg\w+\b|\bverlegen\s+(?:wir|unser\w*)\b",
        r"\b(?:wird|wurde|ist|haben)\b[^.?!]{0,100}\bverlängert\b|\b(?:hat|haben)\s+sich\b(?:[^.?!]|\d\.){0,60}\b(?:geändert|verschoben|verlegt)\b",
        r"\b(?:anders|früher|später|länger|kürzer|mehr|weniger)\s+als\s+(?:geplant|gemeldet|angegeben|angekündigt|gedacht|geschrieben|vorgesehen)\b",
        r"\bverschieb(?:t|en)\s+sich\b|\bneuer?\s+(?:termin|zeitpunkt|ort|beginn)\s+(?:ist|wird|am|:)|\b(?:rücken|rückt|entfällt|entfallen|gestoppt|abgeblasen|umbenannt|umgezogen)\b",
        rf"\b(?:inzwischen|mittlerweile)\b{_WITHIN}{{0,140}}\b(?:geworden|sind\s+es)\b",
        r"\b(?:mein|unser|sein|ihr|Ihr|mit)\w*\s+(?:neue\w*|andere\w*)\s+(?:durchwahl|nummer|adresse|anschrift|mailadresse|e-?mail\S*)\b|\b(?:nummer|adresse|anschrift|mail|iban|name)\b[^.?!]{0,30}\blautet\b",
        r"\bnicht\s+mehr\s+(?:bei\s+uns|im\s+(?:haus|amt|dienst))\b|\b(?:aufgaben?|stelle|amt|nachfolge|leitung)\b[^.?!]{0,40}\b(?:übernommen|angetreten|übernehme)\b|\bin\s+(?:den\s+)?(?:ruhestand|rente)\s+gegangen\b",
        r"\b\w+\s+(?:ist|sind)\s+ab\s+(?:sofort|jetzt)\b|\b(?:künftig|ab\s+sofort|jetzt|nun|neu|ab\s+jetzt)\b[^.?!]{1,140}\b(?:anzugeben|angeben|nennen|zu\s+nennen|als\s+(?:neue[rn]?\s+)?\w*(?:kontakt|ansprech)\w*|zuständig)\b|\b(?:bin|ist)\s+(?:jetzt|nun|ab\s+sofort)\s+(?:ich|\w+\s+\w+)\s+(?:zuständig|ansprech\w+)",
        # what the office knows or asked for comes now
        rf"\b(?-i:[A-ZÄÖÜ]\w+)\s+hat(?:te)?\s+(?:Ihnen|euch)\s+(?:dazu\s+|schon\s+)?(?:am\s+\d|im\s+\w|vor\s+\w|letzte|vorige|neulich|kürzlich|gestern){_WITHIN}{{0,80}}\b(?:geschrieben|gemailt|geschickt|gemeldet|gesendet)\b",
        rf"\b(?:die|den|das|der)\s+(?:ich|wir)\s+(?:Ihnen|euch)\b{_WITHIN}{{0,60}}\b{_TOLD}\s+(?:habe|haben|hatten?)\b",
        r"^\W*(?:zu\s+\d{1,2}\s*[:)]|p\.?\s?s\.?:?\s+zu\b)|\b(?:Sie|ihr)\s+(?:wollte[nt]|hattet?n?)\s+(?:\w+\s+)?(?:wissen|gefragt)\b|\bzu\s+(?:Ihrer|eurer|deiner|Ihren|euren)\s+(?:rück|nach)?frage\w*|\b(?:nach|um)\s+(?:\w+\s+){0,3}(?:foto|bild|logo|link|adresse|termin|zahl|angabe|nummer|quelle|telefonnummer)\w*\b[^.?!]{0,60}\b(?:gefragt|gebeten)\b|\b(?:bat|baten|fragten?)\s+(?:\w+\s+)?(?:um|nach)\b[^.?!]{0,60}\bhier\s+(?:ist|sind|kommt|kommen)\b",
        r"\b(?:hier|anbei|jetzt|nun)\s+(?:noch|nun|endlich|nur\s+noch)\s+(?:die|das|der|den|ein)\s+(?:\w+\s+)?\w*(?:zahlen|ergebnis\w*|endstand|fotos?|bilder|link|termin\w*|adresse|nummer|name)\b",
        r"\bcorrection\b|\bcorrigend\w*|\bplease\s+(?:change|correct|replace|remove|delete)\b",
    )
)
_FOLLOW_SUBJECT = Cue(
    r"\b(?:korrektur|nachtrag|fehler|tippfehler|fehlerteufel|druckfehler|zahlendreher|(?:neue[rns]?|andere[rns]?|falsche[rns]?|alte[rns]?)\s+\w{0,12}?(?:ansprech|kontakt|termin|datum|nummer|link|adresse|uhrzeit|ort|raum)|(?:ansprech|kontakt|termin|datum|uhrzeit|ort)\w*\s+(?:gewechselt|geändert|falsch)|vergessen|nachgereicht|noch\s+ein\s+satz|ergänzung|berichtigung|rücknahme|nochmals?|noch\s+(?:ein)?mal|update|aktualisierung|\w*änderung|richtigstellung|absage|verlängerung|(?:termin\w*\s+)?(?:verschoben|verlegt|abgesagt|entfällt)|fällt\s+aus|storno|rückzug|löschung|correction|zurückziehen|noch\s+(?:ein|et)?was\s+zu)\w*\b",
    re.IGNORECASE,
)
# The answer to the office's own "your entry has appeared" is about that entry.
_ENTERED = Cue(
    r"\b(?:ihr|ihren|euer|euren|ihre|eure|dein|deinen|der|den|die|das)\s+(?:\w+\s+)?(?:eintrag|einträge|beitrag|beiträge|projekt|meldung|\w*bogen|formular|bericht|text)\b(?:[^.?!]|\d\.\d){0,80}\b(?:erschienen|online|veröffentlicht|aufgenommen|eingetragen|eingestellt|freigeschaltet|steht|stehen|sehen)\b|"
    r"\b(?:aufgenommen|eingetragen|eingestellt|veröffentlicht|freigeschaltet)\b[^.?!]{0,60}\b(?:haben|habe|worden|ist|sind)\b|\b(?:haben|habe)\b[^.?!]{0,80}\b(?:aufgenommen|eingetragen|eingestellt|veröffentlicht|freigeschaltet)\b|"
    r"\bsteh(?:t|en)\s+(?:\w+\s+){0,2}(?:auf|in)\s+(?:unsere[rm]|der|dem)\s+\w*(?:seite|liste|übersicht|sammlung|karte)|\bdank\w*\s+für\s+(?:ihre|ihren|eure|euren|deine|deinen|die|den)\s+(?:\w+\s+)?(?:meldung|beitrag|bericht|einsendung|projekt\w*)\b",
    re.IGNORECASE,
)
# what answers: a day, a number, an address, or yes
_TELLS = Cue(
    r"\d|@|^\W*(?:ja|nein|genau|richtig)\b|\b(?:heißt|heißen|lautet|stimmt|waren\s+es)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SHORT_ANSWER = 500  # characters of an answer that tells no project of its own
_ENTERED_WITHIN = 1_500  # characters of the quoted mail


def follow_score(message: Message, text: str, quoted: str, *, forwarded: bool) -> float:
    """Weigh the signs of a follow-up: it corrects, it names something earlier, it answers in a thread.

    A first answer to the office's call is a reply too: the thread alone weighs little.
    """
    text = text[:SEARCHED]
    orders = orders_change(text)
    changes = len(_places(_CHANGES, text))
    earlier = len(_places(_EARLIER, f"{message.envelope.subject}\n{text}"))
    subject = bool(_FOLLOW_SUBJECT.search(message.envelope.subject))
    reply = bool(message.envelope.in_reply_to or message.envelope.references) and not forwarded
    if forwarded and not subject:
        return 0
    score = 1.5 * min(changes + orders, 2) + 1.0 * min(earlier, 2) + 2.0 * subject + 0.7 * reply
    score += 3.0 * withdraws(text) + 0.5 * bool(changes and earlier)
    if reply and _asked_of_entry(text, quoted):
        return max(score, FOLLOWS)
    if not (changes or orders or subject or withdraws(text)):
        return min(score, 2.0)  # thanks for the entry change nothing
    score += _THANKS.search(text) is not None
    if reply:
        score += 1.5 * _answers_own(message, quoted)
        heard = f"{message.envelope.subject}\n{quoted[:_ENTERED_WITHIN]}"
        score += 2.0 * bool(_ENTERED.search(heard))
    return score - (1.0 if len(text) > 1500 else 0)


def _asked_of_entry(text: str, quoted: str) -> bool:
    """Tell a short answer to what the office asked about an entry that it has: "Es war der 12. April."."""
    asked = quoted[:_ENTERED_WITHIN]
    if "?" not in asked or not 30 < len(text) < _SHORT_ANSWER or "?" in text or _THANKS.search(text):
        return False
    return bool(_ENTERED.search(asked) and _TELLS.search(text))


def orders_change(text: str) -> bool:
    """Tell whether the text orders the office to change an entry."""
    return bool(_places(_ORDERS, text[:SEARCHED]))


def _places(cues: Cues, text: str) -> set[str]:
    """Give the places that the cues find, each once: how it begins, and only the first of those that overlap."""
    spans = sorted(found.span() for cue in cues.likely(text) for found in cue.finditer(text))
    places: set[str] = set()
    end = 0
    for first, last in spans:
        if first >= end:
            places.add(text[first : first + 8].casefold())
        end = max(end, last)
    return places


def _answers_own(message: Message, quoted: str) -> bool:
    """Tell whether the quoted mail is the sender's own: its head, in the first lines, names him or a colleague."""
    name, address = message.envelope.sender.name.casefold(), message.envelope.sender.email.casefold()
    head = " ".join(quoted[:400].split()).casefold()
    written = re.match(
        r"(?:am|on)\b.{0,200}?\b(?:schrieb|wrote)\b(.{0,160})|.{0,80}?\b(?:von|from):(.{0,120})", head
    )
    if written is None:
        return False
    who = head[: written.end()].partition(" an: ")[0].partition(" to: ")[0]
    host = address.rpartition("@")[2]
    colleague = bool(host) and not is_anybodys(host) and f"@{host}" in who
    return bool(name and name in who) or bool(address and address in who) or colleague
