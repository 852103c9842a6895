"""Words to the office, told from words about the project: requests, thanks, cover sentences, asides.

German mail wraps the matter in talk: "anbei unser Beitrag", "bitte nehmen Sie auf", "vielen Dank für Ihre
Mühe". Talk is recognised by what it does (asks, sends, thanks, offers, confides) and by whom it addresses.
"""

from __future__ import annotations

import re

from brueckenpost.parsers.courtesies import speaks_of_enclosures
from brueckenpost.parsers.screening import Cue, Cues

_FLAGS = re.IGNORECASE
# "Ihre" with a capital is the reader's, "ihre" somebody else's.
_YOUR = r"(?:(?-i:Ihre[nmrs]?|Ihr)|eure[nmrs]?|deine[nmrs]?|euer)"
_PAGE = (
    r"(?:[\w-]*(?:seiten?|liste|listen|übersicht|website|homepage|sammlung|rubrik|plattform|portal|datenbank|karte|"
    r"verzeichnis|umfrage|abfrage|erhebung|fragebogen|rundruf|rundfrage|nachfrage|fragen?|brief|kanäle?n?|internetauftritt|auftritt|aufruf|rundmail|rundschreiben|anfrage|mail|e-mail|schreiben|nachricht|"
    r"formular|newsletter|projektliste|projektseite|veröffentlichung|zusammenstellung))"
)
_LIST_VERB = (
    r"(?:auf(?:zu)?nehmen|aufgenommen|aufnahme|ein(?:zu)?tragen|eintrag(?:en|t)?|einträge|eingetragen|"
    r"ein(?:zu)?stellen|einstellung|ver(?:zu)?öffentlich\w*|auf(?:zu)?führen|listen|auflisten|ein(?:zu)?pflegen|"
    r"ergänz\w*|hinzu(?:zu)?fügen|weiter(?:zu)?geben|weitergabe|weiter(?:zu)?leiten|bekannt ?machen|"
    r"online (?:zu )?stellen|ein(?:zu)?binden|verlinken|abdrucken|übernehmen|berücksichtig\w*|"
    r"(?:aus)?tausch(?:en|t)|korrigier\w*|ersetz\w*|(?:ge)?lösch(?:en|t|e|ung)\b|streich\w*|ändern|berichtig\w*)"
)

# What only the office is asked, sent or told, wherever it stands.
_STRONG = Cues(
    Cue(pattern, _FLAGS)
    for pattern in (
        r"^\W*bitte\s+(?:\w+\s+){0,4}(?:dazu|hinzu|hinein|rein|mit|nach|um|auf)\w*(?:schreib|setz|nehm|füg|trag|änder)\w*\W*$",
        r"^\W*(?:(?:die|ein paar|weitere|mehr)\s+)?(?:Fotos?|Bilder?|Unterlagen|Infos?|Presseartikel)\s+(?:kommen|kommt|folgen|folgt|gibt es|gibt's)\b[^.?!]{0,40}\W*$",
        r"^\W*(?:Rundschreiben|Rundbrief|Presse(?:mitteilung|meldung|information|info|text|notiz)|Medieninformation|Mitteilung)\s*(?:Nr\.?|Nummer|vom)?\s*[\d/. -]*\W*$|^\W*(?:Presse|Medien)(?:mitteilung|meldung|information|info|text|notiz|dienst)\s+(?:der|des|von|vom)\s+[^.:!?]{3,60}\W*$",
        r"^\W*(?:(?:noch|hier|nur|und)\s+)*(?:eine?|zwei|kleine)\s+(?:\w+\s+)?(?:korrektur|berichtigung|ergänzung|nachtrag|änderung)\w*\b[^.:]{0,80}:",
        # a dateline above a press text or letter
        r"^\W*[A-ZÄÖÜ][\w-]+(?:(?:[ /-][\w-]+){0,3},|(?:[ /-](?-i:[A-ZÄÖÜ])[\w-]*){0,3})\s+(?:den\s+|am\s+)?\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zä]{3,9})\s?(?:20)?\d\d\W*$",
        # what a document says of itself
        r"^\W*(?:stand|ausgefüllt|erstellt|bearbeitet|gedruckt|verfasst|fassung|version|ausdruck)(?:\s+(?:am|vom))?\s*:?\s*(?:(?:\d{1,2}\.\s?)?(?:\d{1,2}\.|[A-Za-zä]{3,9})\s?)?(?:20)?\d\d\b[^.?!]{0,60}$",
        # a sign-off that a telephone left on the text's last line
        r"^\W*(?:lg|vg|bg|mfg|(?:(?:viele|liebe|beste|herzliche|schöne|sonnige|freundliche|mit\s+(?:freundlichen|besten|herzlichen|lieben))\s+)?(?:grüße\w*|gruß|grüssen?))\b(?:[^.!?]|\b\w\.){0,40}$",
        # a sign-off with more to say: "Viele Grüße, wir sehen uns am 3. Mai"
        r"^\W*(?:viele|liebe|beste|herzliche|schöne|sonnige|freundliche|mit\s+(?:\w+\s+)?(?:freundlichen|besten|herzlichen|lieben|vielen))\s+grüße[n]?(?:\s+(?:aus|von|vom)\s+[\w-]+)?\s*[,!–-]",
        # "bitte teilen!", and whose mail it is: "hier die Gesamtschule Verl"
        r"\bbitte\s+(?:\w+\s+)?(?:teilen|weitersagen|verbreiten|weiterverbreiten|weiterleiten|rumschicken|herumschicken)\b\W*$",
        r"^\W*hier\s+(?:ist\s+|spricht\s+|schreibt\s+|nochmal\s+|noch\s?mal\s+)?(?:die\s+|das\s+|der\s+|euer\s+|eure\s+)?[A-ZÄÖÜ][\w-]+(?-i:\s+[A-ZÄÖÜ][\w-]+|\s+(?:aus|vom|von|der|des|im)\b)*\s*(?:\([^()]*\))?\W*$",
        rf"\b(?:bitte|bitten|bittet|könn\w+|würde\w*|möchte\w*|wäre\w*|gern\w*|dürf\w+|darf|wünsch\w+|kann|sollt\w*|mag(?:st)?|mögen)\b[^.?!]{{0,90}}\b{_LIST_VERB}\b[^.?!]{{0,60}}",
        r"\b(?:nehmen|nehmt|nimm|setzen|setzt|setz|stellen|stellt|tragen|tragt|legen|legt|packen|packt|bringen|bringt)\s+(?:(?-i:Sie)|ihr|doch|bitte)\b[^.?!]{0,80}\b(?:auf|ein|an|rein|hinein|drauf|dazu|hinzu|online|unter|mit)\b",
        # one is told to by a verb that opens its clause: "Die Schule stellt das jetzt als AG auf" tells
        r"(?:^\W*|[,;:–]\s+|\b(?:also|dann|einfach|nur)\s+)(?:nehmen|nehmt|nimm|setzen|setzt|setz|stellen|stellt|tragen|tragt|legen|legt|packen|packt|bringen|bringt)\s+(?:das|es|dies\w*|uns\w*|gern\w*)\b[^.?!]{0,80}\b(?:(?:auf|ein|an|rein|hinein|drauf|dazu|hinzu|mit)(?=\W*$|\s*[,;:)–]|\s+(?:und|oder|,)\b)|online\b|unter\b)",
        rf"\b{_YOUR}\s+(?:\w+e[nrms]?\s+)?(?:{_PAGE}|bitte|wunsch|aufforderung|anregung|vorschlag)\b",
        rf"\b(?:für|auf|in|an)\s+(?:die|der|das|den)\s+{_PAGE}\b[^.?!]{{0,40}}$",
        r"\b(?:Bitte|Antrag|Wunsch)\s+(?:um|auf)\s+(?:\w+\s+){0,2}(?:Aufnahme|Veröffentlichung|Eintrag\w*|Einstellung|Weitergabe|Beachtung|Kenntnis\w*|Berücksichtigung)\b",
        r"\b(?:anbei|beigefügt\w*|beiliegend\w*|in der Anlage|im Anhang|als Anhang|angehängt\w*|anhängend\w*|(?:nach|unten)(?:stehend|folgend)(?!e[nrms]?\s+(?-i:[A-ZÄÖÜ])(?!\w*(?:texte?|angaben|beitr[aä]g|bericht|meldung|projekt|zeilen|info|entwurf|punkt|maßnahme|mitteilung|beschreibung|daten|hinweis|vorschlag|antwort|übersicht|liste)))\w*|hiermit)\b[^.?!]{0,120}\b(?:send\w*|schick\w*|meld\w*|über\w+|find\w*|erhalt\w*|bekomm\w*|der|die|das|unser\w*|ein\w*|mein\w*|Ihnen|euch|dir|reich\w*|zeig\w*)\b",
        r"^(?:\W|und|also|nun|so)*(?:hier|unten|anbei|darunter|folgend\w*)\s+(?:\w+\s+){0,2}?(?:kommt|kommen|ist|sind|folgt|folgen|finden Sie|findet ihr|findest du|der|die|das|unser\w*|wie|ein\w*|mein\w*|noch|mal|also|nun|jetzt|dann)\b[^.]{0,110}(?::|\b(?:Text|Beitrag|Bericht|Meldung|Angaben|Projekt\w*|Infos?|Information\w*|Zeilen|Hinweis\w*|Daten|Entwurf|Beschreibung|Vorschlag|Eintrag|Steckbrief|Zusammenfassung|Antworten?)\b)",
        r"\bhier\s+(?:(?:ist|kommt|kommen|folgt|nun|jetzt|also|noch|schon|schon\s+mal|mal|sind)\s+){0,3}(?:unser\w*|mein\w*|der|die|das|ein\w*)\s+(?:\w+\s+)?\w*(?:text|beitrag|meldung|bericht|angaben|projekte?|infos?|zeilen|eintrag|vorschlag|beschreibung|antworten|entwurf|mitteilung|projektblatt|steckbrief)\b",
        r"\b(?:Text|Textvorschlag|Vorschlag|Beitrag|Meldung|Entwurf|Wortlaut|Kurzfassung|Eintrag)\s*:$",
        r"\b(?:(?:über)?send\w*|schick\w*|meld\w*|übermittl\w*|reich\w*|liefer\w*|maile?|leite|geb\w*)\s+(?:ich|wir)\s+(?:Ihnen|euch|dir|hier\w*|heute|gern\w*|nun|jetzt|noch|auch|für)\b",
        r"\b(?:ich|wir)\s+(?:\w+\s+){0,3}?(?:(?:über)?send\w*|schick\w*|meld\w*|übermittl\w*|maile?n?|reich\w+)\s+(?:Ihnen|euch|dir|hier\w*|gern\w*|nun|jetzt|noch|auch|für|das|den|die|unser\w*)\b",
        r"\b(?:vielen|herzlichen|besten|lieben|tausend|großen)\s+Dank\b[^.?!]{0,60}\b(?:Ihre[rnms]?|Ihnen|euch|eure[nmrs]?|Mühe|Hilfe|Unterstützung|Rückmeldung|Antwort|Anruf|Gespräch|Mail|Nachricht|Aufnahme|voraus|Aufnehmen|Telefonat|Interesse|dafür)",
        r"^(?:\W)*(?:vielen|herzlichen|besten|lieben|tausend|großen|1000)?\s*Dank(?:e)?(?!\s+(?:der|des|eine[rs]|ihre[rs]|seine[rs]|unsere[rs]|zahlreiche[rn]|viele[rn]|große[rn]|\w+er\s+(?-i:[A-ZÄÖÜ])|\d))(?:\s+(?:schon|schön|im|vorab|und|Ihnen|euch|dir|sehr))?\b",
        r"^(?:\W)*(?:danke|dankeschön)\b",
        r"\bnicht\s+(?:zum|zur|für die|für eine)?\s*(?:veröffentlich\w*|Veröffentlichung|öffentlich|Abdruck|Weitergabe)\b|\bnur\s+für\s+(?:Sie|euch|Ihren?|Ihre\s+Akten)\b(?!\s+da\b)",
        r"\b(?:nur\s+)?(?:zur\s+(?:Info(?:rmation)?|Kenntnis\w*)\b(?!\s+(?:der|des|von|für|über|aller|unsere[rs]|ukrain\w+|geflüchtet\w+)\b)|z\.\s?K\.|zu\s+Ihrer\s+(?:Info\w*|Kenntnis)|intern gesagt|unter uns|am Rande bemerkt)\b|^\W*(?:und\s+)?(?:nebenbei|übrigens|ach\s+ja|ps)\b|\bnebenbei\s+(?:bemerkt|gesagt|erwähnt)\b",
        # who writes says who he is before he tells
        r"^\W*(?:mein\s+name\s+ist|ich\s+hei(?:ß|ss)e|ich\s+(?:schreibe|melde\s+mich|wende\s+mich)|mich\s+kennen\s+Sie)\b(?=[^\d]*$)",
        # what press offices add: copies wanted, fees, signatures left out
        r"\b(?:beleg(?:exemplar\w*|e)?|belegexemplar\w*)\b[^.?!]{0,60}\b(?:erbeten|gebeten|entbehrlich|erwünscht|freuen|dankbar|verzicht\w*)\b|\b(?:abdruck|nachdruck|verwendung|veröffentlichung)\b[^.?!]{0,40}\b(?:honorarfrei|kostenfrei|kostenlos|frei|erwünscht|gestattet)\b|\bohne\s+unterschrift\s+gültig\b|\bmaschinell\s+(?:erstellt|erzeugt)\b|^\W*sperrfrist\b",
        r"\bum\b[^.?!]{0,80}\b(?:mitteilung|rückmeldung|bestätigung|zusendung|übersendung|veröffentlichung|aufnahme|kenntnisnahme|beachtung|berücksichtigung|weiterleitung|nachricht)\w*\b[^.?!]{0,60}\b(?:wird|werden)\s+(?:\w+\s+)?(?:gebeten|ersucht)\b",
        r"\b(?:Fotos?|Bilder?|Bildmaterial|Logo|Flyer|Unterlagen|Text|Details|Informationen|Angaben|das|die|mehr|weitere\w*)\b[^.?!]{0,60}\b(?:kann ich|könn\w+ (?:ich|wir)|schick\w* (?:ich|wir)|send\w* (?:ich|wir)|reich\w* (?:ich|wir)|liefer\w* (?:ich|wir)|auf Wunsch|bei Bedarf|nachreich\w*|nachliefer\w*)\b",
        r"\b(?:für|bei)\s+(?:\w+\s+)?(?:Rückfragen|Fragen|weitere[nr]?\s+(?:Informationen|Auskünfte|Fragen|Angaben))\b[^.?!]{0,80}\b(?:steh\w*|zur Verfügung|erreichbar|erreichen|melden Sie|meldet euch|gern\w*|rufen Sie)\b",
        r"\b(?:stehe|stehen)\s+(?:ich|wir)\b[^.?!]{0,40}\bzur\s+Verfügung\b",
        rf"\b(?:würd\w*|freu\w*)\s+(?:ich\s+mich|wir\s+uns|mich|uns)\b(?!\s+(?:\w+\s+){{0,2}}(?:über|auf)\s+(?!{_YOUR}|eine?\b|die\s|das\s|\w*(?:rückmeldung|antwort|veröffentlichung|aufnahme|erwähnung|nachricht|interesse)))[^.?!]{{0,80}}(?:\b(?:freuen|wenn|über|auf|Rückmeldung|Antwort|Veröffentlichung|Aufnahme)\b|$)",
        r"\b(?:lassen Sie|lasst)\s+(?:es\s+)?(?:mich|uns)\b|\bgeb(?:en Sie|t)\s+(?:mir|uns)\b[^.?!]{0,20}\bBescheid\b|\bsagen Sie (?:mir|uns|bitte|einfach)\b|\bmelden Sie sich\b[^.?!]{0,30}(?:\bbei (?:mir|uns)\b|\bgern\w*\b|\W*$)",
        r"\bEingangsbestätigung\b|\bEntschuldig\w+\b|\bSorry\b|\bverspätet\w*\b|\b(?:entschuldigen|verzeihen) Sie\b|^\W*(?:verzeiht|verzeihung)\b",
        r"\b(?:wie|so wie)\s+(?:\w+\s+){0,3}(?:telefonisch|besprochen|gewünscht|versprochen|vereinbart|erbeten|angekündigt|abgesprochen|verabredet|am Telefon)\b",
        r"\b(?:hat|hatte|haben|hatten)\s+(?:mir|mich)\b[^.?!]{0,60}\b(?:(?-i:Ihre[nmr]?)|eure|Adresse|Kontakt|empfohlen|gebeten|hingewiesen|aufmerksam|weitergeleitet|gezeigt|erzählt)\b|\b(?:hat|haben)\s+uns\b[^.?!]{0,40}(?:(?-i:\bIhre[nmr]?\b|\bSie\b)|\beure\b)",
        r"\b(?:bin|wurde|sind|wurden)\s+(?:\w+\s+){0,4}?(?:auf\s+(?:Ihre|eure|Sie|euch)|aufmerksam)\b",
        rf"\b(?:(?:ich|wir)\s+(?:hoffe|hoffen)|(?:hoffe|hoffen)\s+(?:ich|wir))\b(?!\s+auf\s+(?!{_YOUR}|\w*(?:antwort|rückmeldung|nachricht|veröffentlichung|aufnahme)))|\bhoffentlich\s+(?:passt|hilft|reicht|ist das)\b",
        r"\b(?:passt|reicht|genügt|geht|klappt)\s+(?:das|dies|es)\s+(?:so|zu|für|als|Ihnen|euch)\b|\bist das (?:so )?(?:ok|okay|in Ordnung|richtig)\b",
        r"\b(?:Freigabe|freigegeben|einverstanden|Einverständnis|zugestimmt)\b[^.?!]{0,60}\b(?:Veröffentlich\w*|von|durch|damit|mit|ist|hat)\b|\bVeröffentlichung\b[^.?!]{0,40}\b(?:zugestimmt|einverstanden|freigegeben)\b",
        r"\b(?:können|dürfen|könnt|dürft|kannst|darfst)\s+(?:Sie|ihr|du)\b[^.?!]{0,60}\b(?:so|gern\w*|kürzen|verwenden|nutzen|übernehmen|anpassen|umformulieren)\b",
        r"\b(?:sind|ist|wir)\b[^.?!]{0,40}\bbei\s+(?:Ihnen|euch)\b[^.?!]{0,40}\b(?:vertreten|gelistet|dabei|aufgeführt|fehl\w*)\b",
        r"\bzu\s+(?:meiner|unserer)\s+(?:letzten\s+)?(?:Mail|Nachricht|Meldung|E-Mail)\b|\bin\s+(?:meiner|unserer)\s+(?:letzten\s+|vorigen\s+|ersten\s+)?(?:Mail|Nachricht|Meldung|E-Mail)\b",
        r"\b(?:Ist|Wär\w*|Wäre)\b[^.?!]{0,40}\b(?:etwas|was|interessant|passend)\b[^.?!]{0,30}\bfür\s+(?:Sie|euch|dich)\b",
        r"\b(?:schönes|schöne|guten|gute)\s+(?:Wochenende|Woche|Start|Feiertage|Zeit|Tag)\b[^.?!]{0,30}$",
        r"\b(?:komme|kommen)\s+(?:ich|wir)\b[^.?!]{0,40}\bzurück\b",
        r"\bwenden Sie sich (?:bitte )?(?:direkt |gern\w* )?an\b|\bich bin (?:ab|bis|vom)\b[^.?!]{0,40}\b(?:Urlaub|nicht (?:im|erreichbar))",
        r"(?-i:\bSie\b|\b[Ii]hr\b)[^.?!]{0,40}\b(?:baten|batet|gebeten|fragten|fragtet|gefragt|angefragt)\b[^.?!]{0,60}\b(?:zeilen|angaben|text|beitrag|infos?|informationen|bericht|sätze|auskunft|projekt\w*|aktivität\w*|was|ob)\b",
        r"\b(?:anbei|beigefügt|im Anhang|in der Anlage)\s+(?:noch\s+|auch\s+)?(?:zwei|drei|vier|fünf|einige|ein paar|mehrere|\d+)\s+(?:\w+\s+)?(?:Fotos?|Bilder|Aufnahmen|Dateien|Dokumente|Unterlagen)\b",
        # what one says before telling and behind it
        r"\b(?:teile|teilen|gebe|geben|berichte|berichten)\s+(?:ich|wir)\s+(?:(?-i:Ihnen)\s+)?(?:\w+\s+){0,5}(?:mit|folgendes|bekannt|zur\s+kenntnis)\b|\b(?:darf|dürfen|kann|können)\s+(?:ich|wir)\s+(?:(?-i:Ihnen)\s+)?(?:\w+\s+){0,5}(?:mitteilen|folgendes|bekannt(?:geben)?|zur\s+kenntnis)\b",
        r"^\W*(?:nur\s+|mal\s+|ganz\s+|in\s+aller\s+)?(?:kurz|kürze|schnell|vorab)\b[^:.?!\d]{0,30}:|^\W*(?:zur|mit\s+der\s+bitte\s+um|für\s+die|für)\s+(?:veröffentlichung|aufnahme|kenntnis\w*|homepage|(?:projekt)?seite|(?:projekt)?liste|website|weiteren?\s+verwendung)\b[^:.?!\d]{0,40}:",
        r"\bbitte\s+nicht\s+(?:wundern|erschrecken|böse|lachen)\b",
        r"^\W*(?:da|hier)\s+(?:bin|sind)\s+(?:ich|wir)\s+(?:mal\s+|auch\s+)?(?:wieder|noch(?:mal)?)\b",
        r"^\W*(?:ja|nein|gern\w*|klar|natürlich|selbstverständlich|doch),\s+(?:wir|ich|da|bei\s+uns|das)\b[^.:!\d]{0,60}\W*$",
        r"\b(?:kommen\s+(?-i:Sie)|kommt)\s+(?:alle\s+)?gut\b|\b(?:bleiben\s+(?-i:Sie)|bleibt)\s+(?:alle\s+)?(?:gesund|behütet|zuversichtlich)\b|\bguten\s+rutsch\b",
        r"^\W*(?:(?:im\s+)?übrigen\W+)?fehlanzeige\b|^\W*(?:weitere|sonstige|andere)\s+(?:maßnahmen|projekte|aktivitäten|vorhaben|angaben|meldungen|partnerschaften|kontakte|punkte)\s+(?:sind|gibt\s+es|liegen|können|werden)\b[^.?!]{0,40}\b(?:nicht|keine)\b",
        r"^\W*(?:sollte[nt]?|falls|wenn)\s+(?:(?-i:Sie|Ihnen)|ihr|du|noch|dazu|weitere|etwas|was|ein|eine)\b[^.?!]{0,100}\b(?:brauch\w*|benötig\w*|frage\w*|fehl\w*|unklar|interess\w*|gewünscht|wünsch\w*|passt)\b[^.?!]{0,30},\s[^.?!]{0,60}\b(?:mich|uns|mir|meld\w*|ruf\w*|sag\w*|schreib\w*|fragen|gern\w*)\b",
        r"(?-i:\bSie|\b[Ii]hr|\b[Dd]u)\s+(?:hatte[nt]?|hatte?st|habt|haben|hast)\b[^.?!]{0,90}\b(?:gefragt|gebeten|gesagt|aufgerufen|ermuntert|ermutigt)\b\W+(?:hier|daher|deshalb|dann|nun|also|bitte)\b|\b(?:hatte[nt]?|hatte?st|habt|haben|hast)\s+(?:(?-i:Sie)|ihr|du)\b[^.?!]{0,90}\b(?:gefragt|gebeten|gesagt|aufgerufen|ermuntert|ermutigt)\b",
        # "Dankbar wären wir für ein Teilen auf Ihren Kanälen", "noch eine Bitte in eigener Sache"
        r"\b(?:dankbar|froh|verbunden)\s+(?:wäre\w*|bin|sind)\s+(?:ich|wir)\b|\b(?:wäre\w*|bin|sind)\s+(?:ich|wir)\s+(?:(?-i:Ihnen)|euch)?\s*(?:sehr\s+)?(?:dankbar|verbunden)\b|\bin\s+eigener\s+Sache\b|^\W*(?:noch\s+)?(?:eine|meine|unsere)\s+(?:\w+\s+)?bitte\b[^.:!?]{0,40}:",
        r"^\W*wäre?\s+(?:\w+\s+)?(?:schön|nett|toll|super|prima|klasse|lieb|gut|fein),?\s+wenn\b",
        r"^\W*(?:(?:ein|eine|noch\s+eine?|hier\s+eine?|nur\s+eine?)\s+|(?=kurze|kleine|knappe|schnelle))(?:(?:kurze|kleine|knappe|schnelle|liebe)[rs]?\s+)?(?:meldung|nachricht|paar\s+(?:worte|zeilen|sätze|infos?)|info|information|mitteilung|notiz|rückmeldung|zeile\w*|lebenszeichen|hinweis|brief|bericht|update|gruß|beitrag)\b(?![^.?!:]*\b(?:ist|sind|war|waren|wurde\w*|wird|werden|hat|haben|kam\w*|ging|erscheint|liegt|gibt|informiert|kostet)\b)[^.?!:]{0,90}\W*$",
        r"^\W*(?:so|puh|na\s+ja|naja|ach)\b,?\s+(?:jetzt|nun|das|es)\b[^.?!]{0,20}\b(?:lang|viel|ausführlich\w*|länger|mehr|kurz)\b[^.?!]{0,20}\W*$",
        r"\b(?:erzähl|bericht|schilder|verrat|beschreib)\w*\s+(?:ich\s+|wir\s+)?(?:(?-i:Ihnen)|euch|dir)\b",
        r"^\W*(?:nur\s+|also\s+)?(?:hier|jetzt|nun)\s+(?:mal|noch|kurz|auch)(?:\s+(?:mal|kurz|schnell))?\s+(?:was|etwas|ein\w*|Neues)\b[^.?!]{0,40}\W*$",
        r"^\W*(?:so|okay|ok)?,?\s*(?:das|dies)\s+(?:war'?s|war es|wär'?s|wäre es|ist alles|war alles)\b[^.?!]{0,30}\W*$",
        r"^\W*(?:der\s+rest|das\s+übrige|alles\s+(?:andere|übrige)|die\s+(?:anderen|übrigen)\s+\w+)\b[^.?!]{0,30}\b(?:stimm|bleib|gilt|gelt|pass)\w*\b[^.?!]{0,30}\W*$",
        r"\b(?:mein\s+name\s+ist|ich\s+heiße)\b|\bschreibe?\s+(?:\w+\s+)?ich\W*$|^\W*so,?\s+(?:jetzt|nun)\s+(?:muss|gehe?|darf)\b[^.?!]{0,10}\bich\b",
        r"\b(?:mich|uns)\s+kurz\s*(?:zu\s*)?(?:ge)?fass\w*|\bfass\w*\s+(?:mich|uns)\s+kurz\b",
        r"^\W*sagt?\s+(?:\w+\s+){0,2}Bescheid\b|^\W*ich\s+schon\s+wieder\b",
        # why one writes at all, or writes instead of somebody: "am Telefon war besetzt, darum jetzt schriftlich"
        r"\b(?:deshalb|darum|daher|drum|deswegen|also|so)\s+(?:(?:jetzt|nun|hier|eben|halt|heute)\s+)*(?:schriftlich|per\s+e?-?mail|auf\s+diesem\s+wege?|(?:melde|schreibe|übernehme|antworte|springe)\s+ich|(?:melden|schreiben|antworten)\s+wir)\b",
        r"\b(?:darum|deshalb|daher)\s+(?:auch\s+)?(?:diese|meine|unsere)\s+(?:\w+\s+)?(?:e-?mail|mail|nachricht|zeilen)\b|\bmit\s+(?:diesen|meinen)\s+(?:\w+\s+)?zeilen\b",
        # "schaut mal, was bei uns wächst!", "anbei was fürs Herz"
        r"^\W*(?:schaut|guckt|hört|lest|stellt\s+euch|schauen\s+(?-i:Sie)|lesen\s+(?-i:Sie))\s+(?:doch\s+)?(?:mal|einmal|nur|hier|vor)\b[^.?!\d]{0,80}\W*$|^\W*(?:anbei|hier)\s+(?:mal\s+)?(?:was|etwas)\b[^.?!]{0,40}\W*$",
        r"\bbitte\s+(?:\w+\s+){0,3}(?:wegwerfen|löschen|vergessen|ignorieren|entsorgen|verwenden|vernichten)\b\W*$",
        r"^\W*(?:zum\s+neuen\s+jahr|(?:ein\s+)?(?:gut|froh|gesegnet|gesund|glücklich|schön)\w*\s+(?:neues\s+jahr|ostern|weihnachten|pfingsten|adventszeit|feiertage|osterfest))\b[^.?:\d]{0,50}\W*$|\b(?:melden\s+wir\s+uns|melde\s+ich\s+mich)\b(?=[^\d]*$)",
        r"^\W*(?:mit|in|unter)\s+bezug(?:nahme)?\s+auf\b|^\W*(?:ganz\s+)?(?:kurz|in\s+(?:aller\s+)?kürze)\s+(?:das\s+wichtigste|zu\s+uns|von\s+uns)\W*$",
        # "Vielleicht ist das etwas für Sie", "Vielleicht interessiert Sie das"
        r"^\W*(?:vielleicht|eventuell|womöglich|bestimmt|sicher)\s+(?:interessiert|freut|hilft|nützt|passt|gefällt)\s+(?:(?-i:Sie|Ihnen)|euch|dich|dir)\b[^.?!\d]*\W*$",
        # "Ole hat Ihnen am 3. Mai davon geschrieben", "das muss aber nicht auf die Seite", "Sie sind übrigens eingeladen"
        r"\bhat(?:te)?\s+(?:(?-i:Ihnen)|euch)\s+(?:\w+\s+)?(?:am\s+\d+\.?|im\s+\w|vor\s+\w|letzte|vorige|neulich|kürzlich|gestern)(?:[^.?!]|\d\.){0,80}\b(?:geschrieben|gemailt|geschickt|gemeldet|gesendet)\b",
        r"\b(?:muss|müssen|soll|sollen|braucht|gehört|gehören)\b[^.?!]{0,30}\bnicht\s+(?:mit\s+)?(?:auf|in)\s+(?:die|das|den|(?-i:Ihre\w*)|eure\w*)\s+(?:web|internet)?(?:seite|liste|netz|übersicht|karte)\b",
        r"\bübrigens\s+sind\s+(?-i:Sie)\b|\bsind\s+(?-i:Sie)\s+übrigens\b",
        # "unser lehrer meint wir sollen das schreiben", "ham gehört ihr sucht sowas", "soll euch ausrichten dass ..."
        r"\b(?:meint|sagt|meinte|sagte)\w*,?\s+(?:dass\s+)?(?:ich|wir)\s+soll\w*\b[^.?!]{0,40}\b(?:schreib|schick|meld|bericht|erzähl|mail|send|einreich)\w*|\b(?:ham|hab|habe|haben)\s+(?:\w+\s+)?gehört,?\s+(?:dass?\s+)?(?:ihr|(?-i:Sie))\b|\bsoll\w*\s+(?:euch|(?-i:Ihnen))\b[^.?!]{0,40}\bausrichten\b",
        # "die Dame vom Verband gab uns die Adresse"
        r"\b(?:gab|gaben|hat|haben|nannte|nannten)\s+(?:mir|uns)\s+(?:\w+\s+){0,3}(?:(?:(?-i:Ihre)|eure|diese)\s+(?:e-?mail-?|mail-?)?(?:adresse|anschrift|kontaktdaten|nummer)\b[^.?!:\d]*|die\s+(?:mail-?)?adresse(?:\s+(?:gegeben|genannt))?)[.!]?$",
        # who has to go: "ich muss los, gleich ist Probe"
        r"^\W*(?:so,?\s+|jetzt\s+)?(?:ich\s+muss|muss\s+ich|muss)\s+(?:jetzt\s+|nun\s+|gleich\s+|wieder\s+)*(?:los|weg|weiter|ins\s+bett)\b(?!\s+\w+en\b)[^.?!]*$",
        # what is settled, and when more will come: "Die Zustimmung des Vorstands liegt vor", "die nächste Meldung folgt im Mai"
        r"\b(?:zustimmung|einverständnis|freigabe|genehmigung)\b[^.?!]{0,60}\bliegt\b[^.?!]{0,20}\bvor\b|\bliegt\b[^.?!]{0,20}\b(?:zustimmung|einverständnis|freigabe|genehmigung)\b[^.?!]{0,60}\bvor\b",
        r"^\W*(?:die|der|unsere?|eine?)\s+nächste\w*\s+\w*(?:meldung|bericht|rundbrief|sammelmeldung|liste)\b[^.?!]{0,20}\b(?:folgt|kommt|gibt\s+es|erscheint)\b",
        r"^\W*(?:weiteres|mehr|näheres|alles\s+weitere|fortsetzung)\s+folgt\b[^.?!\d]*\W*$",
        r"^\W*weitere\s+(?:vorhaben|meldungen|beiträge)\s+(?:sind|werden|folgen)\b[^.?!\d]*(?:vorbereitung|planung|vorbereitet|geplant|folgen|angedacht)\W*$",
        # what stays as it was: "Am Lesecafé ändert sich nichts"
        r"\bändert\s+sich\s+(?:\w+\s+)?nichts\b",
        # what only leads in: "nur ganz fix, weil gleich der Kurs kommt:", "stattdessen dies:"
        r"^\W*(?:nur\s+)?(?:ganz\s+)?(?:kurz|fix|schnell|rasch)\b[^.?!:\d]*:\s*$|^\W*stattdessen\s+(?:dies|das|folgendes)\b[^.?!]{0,20}$",
        # English, Ukrainian, Polish
        r"\bplease\s+(?:do\s+not|don['’]t)\s+(?:print|publish|show|mention|share|give\s+out)\b",
        r"^\W*(?:Вибачте|Перепрошую|Пробачте|Даруйте)\b|\b(?:мене|нас|мені|нам)\s+(?:попросили|порадили|сказали)\b",
        r"\bplease\s+(?:find|add|include|publish|list|see|let|feel|note|do not hesitate)\b|\byour\s+(?:\w+\s+)?(?:list|overview|page|website|web site|site|map|collection|newsletter|call|e-?mail|message)\b",
        r"\b(?:I|we)\s+(?:was|were)\s+told\b|\b(?:I|we)(?:\s+am|\s+are|'m|'re)?\s+(?:\w+\s+)?(?:send|sending|attach|attaching|writ|writing|forward|hope|submit)\w*\b[^.?!]{0,60}\b(?:you|this|below|attached|our|the)\b|\bthank you\b|\bmany thanks\b|\bplease\b[^.?!]{0,40}\btranslat",
        r"^\W*(?:my\s+)?apolog(?:y|ies|i[sz]e)\b|\bI\s+(?:do\s+)?apologi[sz]e\b|\b(?:told|said|thought|suggested)\b[^.?!]{0,40}\byou\s+(?:would|might|may|could)\s+(?:like|want|be\s+(?:happy|glad|interested))\b",
        r"\b(?:please\s+)?(?:forgive|excuse)\b[^.?!]{0,40}\b(?:english|german|mistakes?|delay)\b|\bmy\s+(?:\w+\s+){0,2}(?:german|english)\s+(?:is|isn't|was)\b|\bbear\s+with\s+(?:me|us)\b",
        r"\b(?:Пише|Пишу|Звертаюся)\s+(?:до\s+)?[Вв]а[мс]\b|\b(?:сказав|сказала|сказали|порадив|порадила)\b[^.?!]{0,40}\b(?:писати|написати|звернутися)\b",
        r"\bЯкщо\s+(?:вам\s+)?(?:потріб\w+|треба|будуть|є)\b[^.?!]{0,80}\b(?:дайте\s+знати|повідом\w+|напиш\w+|зверн\w+|телефон\w+)|\b(?:попроси(?:в|ла|ли)|порад\w+)\s+(?:мене|нас|мені|нам)\b|\b(?:до|для|на)\s+[Вв]аш(?:ого|ої|у|их)\s+(?:\w+\s+)?(?:сайт\w*|спис\w+|сторін\w+|перелік\w*)",
        r"\b(?:Надсилаю|Надсилаємо|Пересилаю|Прошу|Просимо|будь ласка|Дякую|Дякуємо)\b",
        r"^\W*(?:[Pp]isz(?:ę|emy)|[Pp]rzesyła(?:m|my)|[Pp]rzekazuj(?:ę|emy)|[Dd]ziękuj(?:ę|emy)|[Pp]rosz(?:ę|imy)|[Pp]rzepraszam)\b|\b(?:państwa|Państwa)\s+(?:list\w*|stron\w+|mapy|mapie|zapytanie)\b",
        r"\b(?:w załączeniu|w załączniku)\b|\b(?:poprosi|poradzi|zachęci|namówi)ł\w*\b[^.?!]{0,40}\bż?eby\w*\s|\b(?:poprosi|poradzi|zachęci|namówi)ł\w*\b[^.?!]{0,40}\baby\w*\s",
    )
)
# What somebody is quoted with speaks to others: "Wehrführer Thiel: „Sie fährt noch wie am ersten Tag.“"
_QUOTED = re.compile(r"[„“«»][^„“”«»]{2,600}(?:[“”«»]|$)")
_SECOND_PERSON = Cue(
    r"(?<!^)(?<![.!?:„\"] )\b(?:Sie|Ihnen|Ihre[nmrs]?|Ihr)\b|\b(?i:euch|eure[nmrs]?|dir|dich|dein\w*|du)\b|\bihr\b(?=[^.?!]{0,40}\b\w+t\b)|\b\w+t\s+ihr(?=\s*[.,?!:)])"
)
# "Bin leider nicht dazu gekommen": the subject is left out where one speaks of oneself.
_FIRST_PERSON = Cue(
    r"\b(?:ich|mir|mich|meine?[nmrs]?)\b|^\W*(?:bin|habe?|muss|musste|komme|melde|schreibe|schicke|hoffe|freue|wollte|konnte|kann|weiß|denke|glaube|dachte)\b(?!\s+(?:Sie|er|es|man|jemand|der|die|das)\b)",
    _FLAGS,
)
_ASKS_READER = Cue(
    r"\b(?:spenden|helfen|kommen|besuchen|melden|rufen|bringen|informieren|registrieren|bewerben|unterstützen|abonnieren)\s+Sie\b",
    _FLAGS,
)

_ASIDE = re.compile(
    r"\([^()]*\b(?:sorry|entschuldig\w*|verzeihung|pardon|leider verspätet)\b[^()]*\)", _FLAGS
)
_ASIDE_LEAVES = 15  # characters of a sentence beside its aside

_GREETING = Cue(
    r"^\W*(?:sehr\s+(?:geehrte|verehrte)\w*|(?:ihr|meine)\s+(?:sehr\s+)?lieben\b|gelobt\s+sei\b|grüß\s+(?:euch|dich)\b|(?:liebe[rs]?|werte[rs]?|verehrte[rs]?|geschätzte[rs]?)\s+(?=[A-ZÄÖÜ])|hall(?:o|ö|öchen|ihallo)\b|hi\b|hey\b|huhu\b|"
    r"moin\b(?:\s+moin)?|[gj]uten\s+(?:tach|tag|mor[gj]en|abend)|gute[nr]?\s+tach|jode\s+(?:daach|morje|ovend)|g[ou]+den\s+(?:dag|morgen|ovend|abend)|mahlzeit\b|tachchen|le[ei]ve[rs]?\s+(?=[A-ZÄÖÜ])|servus\b|grüß\s+gott|grüezi|gruezi|tach\b|(?:glück\s?auf|gut\s(?:pfad|wehr|schuss|ton|klang|holz|heil|licht|ziel|flug|land|stoß)|horrido|ahoi|frisch\s?auf|alaaf|helau)\b(?=\s*[,!]|$|\s+und\s+(?:guten|hallo|moin|liebe)\b)|n'?abend\b|"
    r"dear\s|hello\b|good\s+(?:morning|day|afternoon|evening)|to whom it may concern|ladies and gentlemen|bonjour|madame|"
    r"шановн\w+|доброго\s+\w+|добрий\s+\w+|добридень|вітаю|привіт|уважаем\w+|здравствуйте|"
    r"szanown\w+|dzień\s+dobry|witam|drodzy|bună\s+ziua|vážen\w+|dobrý\s+den)",
    _FLAGS,
)
_GREETING_END = re.compile(r"[,!:.](?=\s|$)|\s[–-]\s|$")
_SECOND_GREETING = 40  # characters
_ROLE_START = Cue(
    r"^\s*(?:und\s+)?(?:sehr\s+geehrte|liebe[rs]?\s|(?:hallo|moin|guten\s+tag)\s+(?:frau|herr)\b|werte|шановн|дорог|szanown|dear\s)",
    _FLAGS,
)


def greeting_end(text: str) -> int:
    """Tell how many characters at the start of a block are the greeting, 0 where there is none.

    "Guten Tag, das hier kam gestern": the greeting ends behind the comma. Several people greeted in a row
    ("Liebe Frau A, lieber Herr B,") are one greeting.
    """
    greeting = _GREETING.match(text[:80])
    if not greeting:
        return 0
    position = 0
    for _ in range(4):
        stop = _GREETING_END.search(text, position, position + 160)
        if stop is None:
            return 0
        if re.search(r"\d", text[position : stop.end()]):  # "moin, wir haben ..." without its comma
            position = position or greeting.end()
            break
        position = stop.end()
        rest = text[position : position + 80]
        if not (_ROLE_START.match(rest) or _names_only(rest) or _greets_again(rest)):
            break
    return position + len(text[position:]) - len(text[position:].lstrip())


def _greets_again(rest: str) -> bool:
    """Tell whether the rest of the line greets in another language: "Добрий день! Guten Tag!"."""
    line = rest.partition("\n")[0].strip()
    return 0 < len(line) <= _SECOND_GREETING and line[-1] in ",!" and bool(_GREETING.match(line))


def _names_only(rest: str) -> bool:
    return bool(
        re.match(
            r"\s*(?:Frau|Herr|Herrn|Dr\.|Kolleg\w+|alle|zusammen|liebes|Team|пані|пане|пан|pani|panie)\b[^.!?]{0,50}[,!]",
            rest,
        )
    )


def is_office_talk(sentence: str) -> bool:
    """Tell whether a sentence is surely meant for the office and not for the page."""
    bounded = sentence[:600]
    # "Es waren fünf, nicht vier (Sorry an Timo)": an aside does not make talk of what it stands in.
    told = _ASIDE.sub("", bounded) if "(" in bounded else bounded
    bounded = told if len(told.strip()) > _ASIDE_LEAVES else bounded
    return speaks_of_enclosures(bounded) or _STRONG.any_in(bounded)


def addresses_reader(sentence: str) -> bool:
    """Tell whether a sentence speaks to its reader as "Sie", "ihr" or "du" (and asks no help of all readers)."""
    bounded = _QUOTED.sub(" ", sentence[:600])
    return bool(_SECOND_PERSON.search(bounded)) and not _ASKS_READER.search(bounded)


def is_personal(sentence: str) -> bool:
    """Tell whether a sentence speaks to somebody in person: a weak sign, good at the edges of a mail."""
    bounded = _QUOTED.sub(" ", sentence[:600])
    return addresses_reader(bounded) or (
        not _ASKS_READER.search(bounded) and bool(_FIRST_PERSON.search(bounded))
    )
