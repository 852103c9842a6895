"""The words around a date that tell what happened then: an event, a deadline, a founding, a war, a plan.

Written from German usage (with the commonest English, Polish and Ukrainian words); `period` weighs them.
"""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

LABEL = Cue(
    r"(?:^|[\n|•·*(]|\s-|[.!?] )[ \t\d.)]*(?:(?:Projekt|Förder|Veranstaltungs|Durchführungs|Aktions|Reise|Umsetzungs)?-?(?:zeitraum|laufzeit|termine?|dauer|tag|datum)|"
    r"Zeitraum|Laufzeit|Termine?|Wann|Dauer|Zeit|Zeitpunkt|Durchführung|Veranstaltungstag|Datum|When|Date|Dates|Period|Коли|Дата|Termin|Kiedy|Data)"
    r"(?: der \w+| des \w+)?\s*(?:[:?=|\t–-]|\s{2,}|\n)\s*(?:ist |war |vom |am |von |der |\w{2,10}, |(?:Abfahrt|Anreise|Hinfahrt|Start|Beginn|Los|Aufbau)(?: am)? )?$",
    re.IGNORECASE,
)
BARE_DATE = re.compile(r"(?:^|\n)[ \t]*(?:Datum|Date|Дата)\s*[:|\t]\s*$")
BEGIN_LABEL = Cue(
    r"(?:^|[\n|•·*,;.])\s*(?:Projekt|Maßnahmen|Veranstaltungs)?-?(?:Beginn|Start|Anfang|Von)\s*(?:[:=|\t]|\s{2,}|\n)\s*(?:am )?$|(?<=[,;|:]\s)Beginn $",
    re.IGNORECASE,
)
END_LABEL = Cue(
    r"(?:^|[\n|•·*,;.])\s*(?:Projekt|Maßnahmen|Veranstaltungs)?-?(?:Ende|Abschluss|Schluss|Fertigstellung|Bis)\s*(?:[:=|\t]|\s{2,}|\n)\s*(?:am |zum )?$|(?<=[,;|]\s)Ende $",
    re.IGNORECASE,
)
EVENT = Cue(
    r"zu sehen\b|statt(?:finden|findet|gefunden|fand)?\b|\bf[aä]nd?(?:en)?\b.{0,200}\bstatt|\b(?:war|waren|sind)\b.{0,120}\b(?:bei uns|unterwegs)\b|\b(?:ab|an|auf|aus|ein|fort|heim|her|hin|los|mit|nach|um|weiter|wieder|zu|zurück|zusammen)?(?:ge)?(?:start|gestartet|beg[aio]nn|l[äa]uf|lief|fuhr|fähr|fahr|gefahren|abgefahren|"
    r"aufgebrochen|gebracht|bracht|bring|gelie?fer|liefer|übergeb|übergab|überreich|angekommen|ankam|eingetroffen|entladen|beladen|"
    r"verladen|rollt|transport|zu Gast|besuch|zu Besuch|reis|gereist|gebaut|baut|bauen|eingebaut|errichte|saniert|renovier|"
    r"hergerichtet|wiederaufgebaut|eröffne|eingeweiht|übernahm|sammel|gesammelt|überw[ie]{2}s|spende|l[aä]d(?:en|t)\b|einlad|eingeladen|"
    r"veranstalte|organisier|treff|tra[ff]|getroffen|hol|aufgenommen|nehmen|in Betrieb|erschein|tausch|verbracht|gelaufen|geschult|lern|gepackt|"
    r"geworden|verschick|geschickt|mitgenommen|mitgegeben|mitgebracht|spiel|unterricht|arbeit|berat|unterstütz|hilft|helfen|half|geholfen|richtete|bietet|angeboten|zeig|"
    r"ausgestellt|ausgericht|gesungen|spricht|sprechen|referier|vortr[aä]g|h[äa]lt(?:en)?\b|hielt|liest|lesen|las\b|singt|singen|sang|musizier|diskutier|tagt|feier|schult|mach|gastier|prob|auftr|wohn|unterschrieb|unterzeichn|taufe|getauft|weih|geweiht|bild|biete|geb(?:en|e)\b|gab(?:en)?\b|gibt|schenk|stell|nahm|treten|traten|zieh|gezogen|zog|setz|pack|füll|schloss|schließ|entsteh|entstand|finanzier|repar|erneuer|modernisier|verkauf|gekauft|kauf|beschaff|bekam|bekomm|erhält|erhielt|erhalten|verlieh|gestalt|pflanz|gepflanzt|koch|gekocht|back(?:en|t)|gebacken|"
    r"näh|genäht|strick|bastel|gebastelt|malt|gemalt|dreht|gedreht|druck|gedruckt|übersetz|begleit|betreu|vermittel|versorg|behandel|operier|montier|verlegt|deckt|gedeckt|"
    r"radel|wander|gewandert|trainier|absolvier|hospit|durchgeführt|durchführ|führt|umsetz|umgesetzt|realisier|erarbeit|entwickel|ermöglich|bewirt|beherberg|untergebracht|unterbring|"
    r"aufgestellt|installier|kam|kommen|kommt|machten sich|took place|left|arriv|"
    r"deliver|handed|brought|transferred|collected|visited|start|held|hosted|will be|takes place|opened|built|приїха|приймає|"
    r"відбу|переда|привез|odby|przekaza|zawi|zbier)\w*",
    re.IGNORECASE,
)
DEADLINE = Cue(
    r"\bBriefkasten|\bPoststempel|\bAntr[aä]g\w*|\bbeantrag\w*|\b(?:sich )?bewerb\w*|\bBewerbungs\w*|\w*[Ff]rist\b|\w*schluss\b|\beinreich\w*|\beinzureichen|\beingereicht|\beingesandt|\babzugeben|\bEinsend\w*|"
    r"\bDeadline|\bStichtag|\bapply\b|\bapplications?\b|\bsubmi\w+|\bWettbewerbsbeitr\w*|\bFörder\w*|подати|заявк\w*|wniosk\w*",
    re.IGNORECASE,
)
CALL_END = Cue(
    r"(?:\b[Aa]pplications?\b[^.]{0,40}\bdue|\bPoststempel|\b(?:Frist|Schluss|Deadline|Stichtag)|(?<!\w)[Ee]nde[nt]|Ende (?:ist|war|ist am|am|des \w+ am|der \w+ am)|läuft aus|abgelaufen)\b[^.]{0,40}$|\w(?:frist|(?<!Ab)(?<!ab)(?<!An)(?<!an)(?<!Zusammen)(?<!Ent)(?<!Be)schluss)\b(?:[^.]|\d\.){0,40}$",
    re.IGNORECASE,
)
# "Bewerbungen müssen am 14. März bei der Stiftung sein", "letzter Tag ist der Gründonnerstag"
DUE = Cue(
    r"\b(?:Bewerbung\w*|\w*Antr[aä]g\w*|Einsendung\w*|Vorschl[aä]g\w*|\w*[Bb]eitr[aä]g\w*|Unterlagen|Skizzen?|Applications?|Proposals?)\b[^;!?]{0,80}\b(?:müssen|muss|sollen|sollten|must|should)\b[^;!?]{0,100}"
    r"\b(?:sein|liegen|vorliegen|eingehen|eingegangen|eintreffen|eingetroffen|ankommen|abgegeben|eingereicht|reach|arrive|submitted)\b",
    re.IGNORECASE,
)
LAST_DAY = Cue(r"\b[Ll]etzter?\s\w*(?:[Tt]ag|[Tt]ermin)\b[^.;!?]{0,60}$")
LAST_IS = Cue(
    r"\b(?:[Ll]etzter?|[Ss]pätester?)\s\w*(?:[Tt]ag|[Tt]ermin)\s(?:ist|war|wird|bleibt)\s(?:\w+\s){0,2}$"
)
# What may be applied for has a deadline, which counts more than when it is to be carried out.
CALL = Cue(
    r"\b(?:(?:Antrags|Bewerbungs|Einreichungs|Einreich|Förder|Abgabe)(?:frist|schluss|ende)|Einsendeschluss|Stichtag)\b"
)
DRIVE = Cue(
    r"\b(?:kann|können|nimmt|nehmen)\b[^;!?]{0,160}\b(?:(?:ab|hin)?(?:ge|zu)?(?:geben|bringen|bracht)|vorbei\w+|entgegen)\b|\b(?:angenommen|entgegengenommen) w(?:ird|erden)\b|\b(?:ge)?samm[el]\w*|\w+samml\w*|\w*Kollekten?|leg(?:en|t|ten)\b.{0,100}\bzusammen|Spenden\w*|spende\w*|Aktion\w*|läuft|laufen|geöffnet|zu sehen|dauert|endet|collect\w*|verlängert",
    re.IGNORECASE,
)
REGISTER = Cue(
    r"\b\w*(?:Melde(?:schluss|frist)|[Aa]nmeld\w*|angemeldet|registrier\w*|Rückmeld\w*|Zusagen?|Regist\w+|register)\b"
)
# "Seit dem 1. Juli scannen dort drei Kräfte": somebody does something to this day
RUNS = Cue(
    r"^\W*Seit\b[^,;.!?]{3,30}(?:\d\.[^,;.!?]{0,30})?\s(?!(?:sind|haben|werden|ist|hat|wird|gibt|besteht|bestehen|gilt|gelten|war|waren)\b)[a-zäöüß]{3,}(?:t|en)\s"
)
SINCE_BEFORE = Cue(r"\b[Ss]eit(?:\s\w+)?\s*$")
# "Die hatte unsere Jugend im Oktober gesammelt": what went before what is told
BEFORE_THAT = Cue(
    r"\bhatten?\b[^.;!?]{0,160}\b(?:(?:\w{2,5})?ge\w{2,}(?:t|en)|\w{3,}iert|(?:über|unter|ver|be|er|ent|zer)\w{3,}(?:t|en))\b|\b[Vv]orausgegangen\b"
)
# "Beim ersten Lauf am 15. Mai 2022 waren 610 Menschen am Start"
EARLIER = Cue(r"\b[Bb]ei(?:m| der) (?:ersten|letzten|vorigen|vergangenen|vorjährigen) \w+|\bVorjahr\w*")
# "Die Idee entstand beim Besuch im November"
ORIGIN = Cue(
    r"\b(?:Idee|Kontakte?|Anstoß|Gedanke|Wunsch|Verbindung)\b[^.;!?]{0,40}\b(?:ent(?:stand|standen|steht)|kam|kamen|stammt|stammen|reicht|reichen|geht|gehen)\b|\bzurück auf\b"
)
# from when one gets in: "Karten gibt es ab dem 27. November"
SOLD = Cue(r"\b(?:Karten|\w*[Tt]ickets?|\w*[Vv]orverkauf\w*|\w*[Kk]arten(?=\s(?:gibt|sind|zu)))\b")
TICKETS = Cue(
    r"\b(?:Karten|\w*[Tt]ickets?|(?:Sitzp|P)lätze|\w*[Vv]orverkauf\w*|\w*[Kk]arten(?=\s(?:gibt|sind|zu))|vor(?:zu)?merken|(?:reservier|buch)(?:en|t|bar)|zurücklegen|erhältlich)\b"
)
FOUNDING = Cue(
    r"\bPartnerschaft\w*\s+(?:seit|besteht)|\bSolidaritätspartnerschaft|\bFreundschaft\w*\s+seit|(?:verschwistert|verbunden|befreundet)(?=.{0,3}$|[ ,.)])|"
    r"\beingetragener Verein\b|\b(?:ist|sind|wurden?|seit)\b(?:[^.]|\d\.){0,60}(?<!die )(?<!der )(?<!rer )(?<!den )(?<!in unsere )(?<!in ihre )\bPartnerst[aä]dte?\b|\bPartnerschaft\w*\b[^.]{0,80}\b(?:vereinbart|begonnen|eingegangen)|"
    r"\bgegründet|\bGründung|\bPartnerschafts(?:vertrag|urkunde|abkommen)|\bbesiegelt|\bunterzeichnet|\bgeschlossen\b|\bbesteht\b|\bbestehen\b|"
    r"\bverbinde[nt]\b[^.;!?]{0,60}[Pp]artnerschaft|[Pp]artnerschaft (?:zusammen|verbunden)\b|[Pp]artnerschaft\w*\s[^.;!?]{0,60}\bverbinde[nt]\b|\btwinned|\bsince the partnership|\bagreed\b|\bfounded\b|\bpartnership (?:since|in)\b|\bsigned\b",
)
# "Das Angebot besteht seit dem 12. April 2022"
OFFERED = Cue(
    r"\b(?:\w*(?:[Aa]ngebot|[Pp]rojekt|[Kk]urs|[Tt]reff|[Cc]af[eé]|[Pp]rogramm|[Ss]prechstunde|[Dd]ienst|[Aa]ustausch|[Aa]ktion|[Ss]ammlung|[Pp]atenschaft|[Ss]telle)\w{0,3})\s+(?:besteht|bestehen)\s+seit\b"
)
# "Am Sonntag standen wir bei 9.310 Euro": how much there was that day
TALLY = Cue(
    r"\b(?:stand|standen|lag|lagen|waren|hielten)\s+(?:wir|sie|die|der|das|es)\b[^.;!?]{0,40}\bbei\s+(?:[a-zäöü]+\s+)?\d"
)
# "Zu Ostern sind die ersten Briefe angekommen": what comes back from there
ANSWERS = Cue(
    r"\b(?:\w*[Bb]riefe?|Grüße|Post|Antworten?|Fotos?|Bilder|Nachrichten?)\s+(?:\w+\s+)?(?:angekommen|eingetroffen|gekommen|eingegangen)\b"
)
# "Seit heute gilt die neue Durchwahl": how one reaches the house
REACHED_NOW = Cue(
    r"\b(?:Telefonanlage\w*|Nebenstellen?|\w*[Rr]ufnummern?|Telefonnummern?|Durchwahlen?|Endziffern?|Endnummer|Apparat|Handynummer|Anschrift|(?:E-?)?Mail-?[Aa]dressen?|Postfach|Sprechzeiten)\b"
)
# since when somebody has an office: "seit Neujahr Jürgen Thommessen, zu erreichen unter"
REACHED_AT = Cue(
    r"\b(?:zu erreichen|[Ee]rreichbar|ausnahmsweise|erreichen Sie|(?:ist|sind) (?:[\w.]+ ){1,6}i[mn] (?:Ruhestand|Rente|Pension|Elternzeit|Mutterschutz|Altersteilzeit)|nicht mehr (?:bei uns|im Amt|im Dienst|im Haus|zuständig)|zuständig|Nachfolger(?:in)?|Ansprechpartner(?:in)?)\b"
)
# "im Mai nach X gefahren, das wir seit dem Hochwasser kennen": a disaster that only tells since when
BACKDROP = Cue(r"\b(?:[Ss]eit|[Nn]ach)\s+(?:de[mnr]\s+)?(?:[a-zäöüß]+en\s+)?$")
WAR = Cue(
    r"\b(?:(?<!Kinder im )(?<!Alltag im )(?<!Leben im )(?<!über den )(?<!zum )Krieg(?!s?(?:traum|opfer|verletz|versehrt|flücht|kind|wais|gebiet|region|invalid|veteran|witwe|vertrieb|verwund|erlebn))\w*|\w*[Aa]ngriff\w*|Druckwelle|Einschl[aä]ge?|Überfall\w*|Invasion|Zerstör\w*|Flut|Damm(?:bruch\w*|sprengung\w*)|Hochwasser|Sprengung|Überschwemmung\w*|Erdbeben|zerstört\w*|Beschuss|beschossen|bombardiert|Drohnen?(?=\s[^.;!?]*\b(?:getroffen|traf\w*|eingeschlagen|schlug\w*|beschädigt))|Rakete\w*|Bombe\w*|Explosion|Flucht|"
    r"geflohen|geflüchtet|fliehen|vertrieben|besetzt\w*|Panzer\w*|kaputt\b|war broke|invasion|attack\w*|destroyed|війн\w*|wojn\w*)\b"
)
# people who have lived in a house since the war: that is the help itself
HOUSE = Cue(
    r"(?:haus|häusern?|hotel|heim|heims|heime|schule|kloster|pension|unterkunft|unterkünften|wohnungen|gebäude|hof|kaserne|containern?|halle|trakt|filiale|villa|pfarrei|appartements|apartments)\b|\b(?:dort|darin)\b",
    re.IGNORECASE,
)
SETTLED = Cue(
    r"\b(?:Menschen|Personen|Familien|Frauen|Mütter\w?|Kinder\w?|Geflüchtete\w?|Flüchtlinge\w?|Bewohner\w*|Ukrainer\w*|Leuten?|\d+ \w+)\b"
)
# "Die Sammlung endet am 30. Mai": the project's end, beside which it tells little since when people live there
DRIVES_END = Cue(
    r"\b(?:\w*[Aa]ktion|\w*[Ss]ammlung|\w*[Kk]ampagne|\w*[Vv]erkauf)\b[^,;.!?]{0,30}\b(?:endet|läuft\s(?:[a-z]+\s){0,2}bis)\b"
)
LIVING = Cue(
    r"\b(?:leb(?:e|en|t|te|ten|end\w*)|wohn(?:e|t|en|te|ten|end\w*|haft\w*)|(?:im|in\s\w+)\sverein|vereins\w+|Vorsitzende\w*|im Amt|Mitglied\w*|aktiv|lives?|living|knows?|kenn\w+)\b",
    re.IGNORECASE,
)
RUNNING = Cue(r"\b(?:existier|pfleg|betreib|betrieb|verein|unterhält|unterhalten)\w*", re.IGNORECASE)
INVASION_DAY = "2022-02-24"
INVASION = "2022"  # what has been done for longer than the war is no help project's time
TWINNING = Cue(r"\w*partnerschaft", re.IGNORECASE)
COUNCIL = Cue(
    r"\b(?:Rat|Rats(?!saal|keller|haus|mitglied|frau|herr|leute)\w+|Stadtrat\w*|Gemeinderat\w*|Kreistag\w*|\w*[Aa]usschuss\w*|Tagesordnung|beschlossen|Beschluss|bewilligt|entscheidet|entscheiden|zugestimmt|beschließ\w+|council)\b"
)
TALK = Cue(
    r"\b(?:(?:zu|von) (?:gestern|vorgestern|vorhin)|Sie (?:mir|uns)|(?:Sie|[Ii]ch|Ihnen|mir|uns|euch|du)\b[^.;!?]{0,60}\bgeschrieben|besprochen|(?:unser\w*|Ihr\w*|vom|beim|dem|das|am)\s+(?:\w+\s+)?(?:Gespräch\w*|Telefongespräch\w*)|Telefonat\w*|(?:(?<!\w)[Ww]ir|Sie|[Ii]ch|Ihnen|uns|euch)\b[^.;!?]{0,40}\btelefoniert|[Dd]anke?|gestorben|verstorben|verstarb|E-?[Mm]ail vom|Mail vom|Schreiben vom|Meldung vo[nm]|Ihnen|euch|Ihre[nmrs]?|"
    r"gelungenen|kennengelernt|sehen wir uns|Urlaub|in (?:den )?(?:Ruhestand|Rente)|erreichbar|zu erreichen|im Büro|übrigens|Jahreshauptversammlung|Mitgliederversammlung|(?:meine[rn]?|unsere[rn]?) Sprechstunde\w*|Sprechzeit\w*|"
    r"Öffnungszeit\w*|Wahl|wählen|entf[aä]ll\w*|f[aä]ll(?:t|en)\b[^.;!?]{0,60}\baus)\b"
)
PAPER = Cue(
    r"(?:\bStand(?:\s*:|\s+(?:vo[nm]|\d|[A-Z][a-z]+ 20|de[rs] \w+ ist))|\b(?:[Aa]usgefüllt|[Aa]ktualisiert|zuletzt (?:am .{4,20} )?(?:geändert|bearbeitet|aktualisiert|geprüft)|[Vv]eröffentlicht|berichtete\w*|Pressemitteilung|Pressebericht|Bericht vom|Artikel|Ausgabe|(?:in|aus|laut|der|die|unsere) (?:\w+)?[Zz]eitung\w*|"
    r"Protokoll|Bescheid|geprüft am|anerkannt|eingetragen|[Gg]eboren\w*\s+(?:am|im Jahr|\d)[^.]*|Foto vom|Vorlage|(?:Beitrag|Sendung|Reportage|Fernsehbericht)\b[^.;!?]{0,40}\b(?:läuft|lief|erscheint|erschien|ausgestrahlt|gesendet|kommt|kam)|updated)\b)"
)
SEQUEL = Cue(
    r"\b(?:Fortsetzung|Probelauf|Testlauf|Probefahrt|Generalprobe|nächste[rnms]?|folgt|folgen|danach|anschließend|später\w*|geplant|soll|sollen|wollen|will|möchten|erneut|Gegenbesuch|weitere[rnms]?|"
    r"dann|(?<!nie )zuvor|vorher|davor|bereits|schon|hofft|hoffen|denkbar|next|planned|later|хочуть|plan\w*)\b"
)
# what comes once more, or is yet to come
NEXT_TIME = Cue(
    r"\b(?:Fortsetzung|nächste[rnms]?|erneut|noch (?:einmal|mal)|nochmals?|wieder (?:einen?|eine|zwei|drei|vier)|weitere[rnms]?|Gegenbesuch|Gegeneinladung|geplant|soll|sollen|wird|werden)\b"
)
# "Am 3. März rief uns die Wirtin an": what moved somebody to help
ASKED = Cue(
    r"\b(?:rief(?:en)?\b[^.;!?]{0,60}\ban\b|Anruf\w*|angerufen|Hilferuf\w*|fragten?|gefragt|bat(?:en)?|gebeten|schrieb(?:en)?|erfuhr(?:en)?|erfahren|hörten?|gemeldet|meldeten?)\b"
)
# how much there was by a day, not how long it went on
STATE = Cue(r"\b(?:waren|sind|hatten?|lagen|standen|zählten|kamen|were|had)\b")
PLANNED = Cue(r"\b(?:geplant|soll|sollen|will|wollen|möchten|planned|plan\w*|хочуть)\b")
CONTRACT = Cue(r"\b(?:\w*[Vv]ertrag\w*|Genehmigung|Konzession|Zusage)\b")
# "zum Abschluss haben wir am 18. Mai musiziert": one day of a visit that was told before
DETAIL = Cue(
    r"\b(?:[Zz]um (?:Abschluss|Auftakt|Ende|Schluss|Abschied)|[Aa]bschließend|Höhepunkt\w*|Abschluss\w+|[Aa]m letzten (?:Abend|Tag))\b"
)
COUNTED = Cue(r"\b(?:wurden|wurde|waren|sind|haben|hat|konnten|kamen|were|have)\b")
# "Bis zum Herbst sollen es doppelt so viele sein"
AIM = Cue(r"\bsollen\s+es\b[^.;!?]{0,40}\b(?:sein|werden)\b")
RAN = Cue(
    r"\b(?:(?:(?:[A-ZÄÖÜ][a-zäöü]{0,8}g|G)e[a-zäöüß]{3,}(?:t|en)|[A-ZÄÖÜ][a-zäöü]+iert) (?:wird|wurde|werden|wurden) (?:[a-zäöüß]+ ){0,2}bis|lief\w*|gelaufen|dauerte|verlängert|fand\w*|tagte\w*|gesammelt|zu sehen)\b"
)
# what is brought, as the subject of where it is now: "am 16. März lag alles in der Halle"
_GOODS = (
    r"(?:auch |dann )?(?:der|die|das|beide|alle) (?:[a-zäöüß\d]+ ){0,2}\w*(?:[Ww]agen|[Bb]usse|[Bb]us|Lkw|LKW|[Ll]aster|[Tt]ransporter?|[Kk]onvoi|[Ff]ahrzeuge?|[Kk]isten?|[Ww]aren?|[Ll]adung|[Ff]racht|[Pp]akete?|"
    r"[Cc]ontainer|[Bb]etten|[Zz]ug|[Zz]üge|[Aa]nhänger|[Aa]nlage|[Pp]umpen?|[Gg]enerator(?:en)?|[Gg]eräte?|[Ll]eiter|[Oo]rgel|[Ss]pritze|[Mm]öbel|[Ss]tühle|[Gg]ruppe|[Kk]inder|[Gg]äste|[Dd]elegation)"
)
BEGINS = Cue(
    r"\b(?:поча\w+|розпоча\w+|відкри\w+|стартува\w+|вируш\w+|поїха\w+|zerlegt|abgebaut|demontiert|abgeholt|\w+beginn|angefangen|losge\w+|loszu\w+|abgeschickt|losgeschickt|abgesandt|verschickt|Versand|verladen|beladen|gepackt|gefüllt|Verladung|Beladung|auf die Reise|auf Reisen|auf Tour|an Bord|Ankunft der|angereist|eintreff\w*|Eröffnung|Vernissage|Premiere|Startschuss|Auftakt|start\w*|gestartet|beg[aio]nn\w*|eingerichtet|freigeschaltet|abgefahren|losgefahren|aufgebrochen|Aufbruch|Abfahrt|Anreise|angereist|reist\w* .{0,40}\ban|Beginn|abgereist|brach\w* .{0,40}\bauf|reist\w* .{0,40}\bab|eröffn\w*|auf den Weg|(?<!viel )(?<!was )los\b(?! ?(?:gelöst|gelassen))|verl(?:ieß|assen)\w*|fuhr\w*|fahren|rollte\w*|left|departed|set off|opened|виїха\w+|wyjecha\w+|wyrusz\w+|set out|drove|flew|sailed|went)\b",
    re.IGNORECASE,
)
# guests that come, to go home again
COMES = Cue(
    r"\b(?:k[ao]m(?:m?en|m?t)?\b|прибу\w+|приїха\w+|arrived|[Aa]ngekommen|[Aa]ngereist|[Ee]ingetroffen|tr[ai]ff?(?:en)?\b[^;!?]{0,60}\bein|hol(?:en|t|te|ten)\b[^;!?]{0,80}\bab|empfangen|begrüß\w+)\b"
)
# "Angefangen hat es im Herbst 2022, inzwischen sind es 1.460 Paar": it goes on.
BEGAN = Cue(
    r"\b(?:angefangen|begonnen|beg[ai]nn\w*|(?:Beginn|Start) (?:ist|war)|gestartet|starten|startet\w*|losgelegt|ging es los|los (?:ging|geht)|fing\w*|die erste [\w-]+ (?:war|lief|fand|gab))\b",
    re.IGNORECASE,
)
# "jeden Freitag", "immer am ersten Mittwoch im Monat", "dienstags": what comes again and again
RECURS = Cue(
    r"\b(?:jede[nrms]?\s(?:\w+\s)?(?:\w+tag|Mittwoch|Sonnabend|Woche|Monat)\b|immer\s(?:am|an|im)\s(?:\w+\s)?(?:\w+tag|Mittwoch)|(?:mon|diens|donners|frei|sams|sonn)tags\b|mittwochs\b|wöchentlich|monatlich|(?:ein|zwei|drei|vier)mal (?:in der|im|pro|die) (?:Woche|Monat)\b)",
    re.IGNORECASE,
)
EVERY_YEAR = Cue(
    r"\b(?:[Ii]mmer|[Jj]eweils|[Jj]edes Jahr|[Jj]ährlich)\s(?:wieder\s)?(?:(?:im|in|am|an|zu)\s)?(?:\w+\sund\s(?:(?:im|in|am|an|zu)\s)?)?$"
)
GOES_ON = Cue(
    r"\b(?:immer noch|noch immer|zuletzt|heute sind|jetzt sind|nun sind|(?:sind|waren) es (?:schon|bereits)|inzwischen|seitdem|seither|mittlerweile|bis heute|since then)\b",
    re.IGNORECASE,
)
# "Wir starteten im Mai 2023. Ein Ende ist nicht geplant."
NO_END = Cue(
    r"\b(?:(?:[Ee]nde|[Ss]chlu(?:ss|ß)) (?:ist|gibt es|steht|machen wir|haben wir|wird) (?:\w+ ){0,2}(?:nicht|kein\w*|offen|erst,? wenn|abzusehen|absehbar|in Sicht)|[Aa]ufgehört wird|hör(?:t|en)\b[^.;!?]{0,30} nicht auf|mach(?:t|en) (?:\w+ )?weiter|(?:fertig|Schlu(?:ss|ß)) (?:sind wir|ist),? (?:erst,? )?wenn|,? so ?lange \w+|[Oo]hne (?:festes )?Ende|unbefristet|auf unbestimmte Zeit|bis auf [Ww]eiteres)\b"
)
# "heute streitet man gemeinsam": nowadays, where no time of the day and nothing past is told
NOWADAYS = re.compile(r"[Hh]eute|[Tt]oday")
TODAY_AT = re.compile(
    r"\s(?:Abend|Morgen|Mittag|Nachmittag|Vormittag|Nacht|[Ff]rüh|um|ab|von|at|evening|morning|afternoon)\b"
)
NOW_VERB = re.compile(r"\b(?:ist|sind|[a-zäöüß]{3,}(?:t|en)|is|are|[a-z]{3,}s)\b")
# "Am 5. März stand der erste Bus vor der Tür. Seither betreiben wir ...": in the next sentence
SINCE_NEXT = re.compile(r"[^.!?]{0,200}[.!?]\s+(?:Seitdem|Seither)\b")
# "jeden zweiten Dienstag, zum ersten Mal am 8. Oktober": it goes on
FIRST_TIME = Cue(
    r"\b(?:zum ersten Mal|erstmals|das erste Mal|(?:los )?geht es (?:los )?|ging es (?:los )?|Start(?:termin)? ist|Beginn ist|Auftakt ist|for the first time)[^.;!?]{0,12}$"
)
# what had been going on before what is told
HAD_BEFORE = Cue(
    r"\b(?:[A-ZÄÖÜ]\w*ge\w+(?:t|en)|Ge\w+(?:t|en)) (?:waren|war|hatten?)\b|\bhatten?\b[^.;!?]{0,120}\b(?:\w{2,5})?ge\w{2,}(?:t|en)\b|\b(?:waren|war)\b[^.;!?]{0,80}\b(?:losge\w+|gestartet|aufgebrochen|abgefahren|abgereist|angereist)\b"
)
ALREADY = Cue(r"\b(?:[Ss]chon|[Bb]ereits)\s(?:(?:seit|im|am|in|vor)\s(?:dem\s|der\s)?)?$")
SINCE_THEN = Cue(r"[,;]\s+(?:und\s+)?(?:seitdem|seither)\b")
# "Erste Bohrung war am 9. Oktober, die letzte soll im Juli fertig sein"
FIRST_OF_MANY = Cue(r"\b[Ee]rste[rns]?\b(?!\s(?:Mal|Klassen?|Hilfe))")
LAST_OF_MANY = Cue(
    r"\b[Dd](?:er|ie|as|en)\s(?:\w+\s(?:und|zugleich)\s)?(?:(?:vor|aller)?letzte)n?\b(?!\s(?:Mal|Woche|Wochen|Monate?n?|Jahre?|Tage?n?)\b)"
)
NEXT_OF_MANY = Cue(r"\b(?:der|die|das|den)\s(?:zweite|dritte|vierte|andere)n?\b")
# "20 davon gingen im Februar ab, die übrigen drei folgten Ende März"
REST_FOLLOWS = Cue(
    r"\b(?:(?:die|der|das) (?:übrige|restliche|andere|letzte)n?|der Rest|(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d+|weitere) [^,;.!?]{0,40})\b[^,;.!?]{0,60}\bfolg(?:t|en|te|ten)\b|"
    r"\bfolg(?:t|en|te|ten)\b[^,;.!?]{0,40}\b(?:(?:die|der|das) (?:übrige|restliche|andere|letzte)n?|der Rest|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\d+|weitere)\b"
)
# "Premiere ist am 14. Juni. Weitere Vorstellungen sind am 15., 21. und 22. Juni"
MORE = Cue(r"\b[Ww]eitere[rns]? \w+ (?:sind|ist|gibt es|finden|findet|waren|fanden)\b")
FOLLOWED = Cue(r"\bfolg(?:te|ten)\b")
# "Den ersten Teil brachten wir am Martinstag hin, den Rest am Volkstrauertag"
PART = Cue(r"\b(?:[Ee]rste[nrs]?|(?:[Ee]ine|[Dd]ie) Hälfte|[Ee]in(?:en)? Teil|[Dd]ie eine)\b")
OTHER_PART = Cue(
    r"\b(?:[Dd](?:en|er) (?:Rest|zweiten?|dritten?)|[Dd](?:ie|as) (?:anderen?|übrigen?|restlichen?|zweite|dritte))\b"
)
# "im März gesät, und bis zum 22. September messen sie"
AND_ON = Cue(r"\b(?:und|voraussichtlich|mindestens|noch) (?:[a-zäöü]+ ){0,2}bis\b")
AND_UNTIL = re.compile(r"(?:und\s|seitdem\s|dann\s)?bis(?:\s(?:zum|zur|Ende|Anfang|Mitte))?\s")
# a station of a journey with goods: "haben am Mittwoch den Wagen nach X gebracht", "sind in Y angekommen"
ON_THE_WAY = Cue(r"\b(?:angekommen|eingetroffen|gebracht|gefahren|gerollt|übernachtet|umgeladen)\b")
# goods that leave, or are taken over for the way
SENT = Cue(
    r"\b(?:geschickt|schickte\w*|ging(?:en)?\b[^;!?]{0,80}\b(?:raus|heraus|ab|auf die (?:Schiene|Straße|Reise))|verabschiedet|abgeholt|Abholung|verladen|losgeschickt|abgeschickt)\b",
    re.IGNORECASE,
)
THERE = Cue(
    r"\b(?:tr[aä]f(?:en)?\b[^;!?]{0,60}\bein|kam(?:en)?\b[^;!?]{0,60}\ban|eingetroffen|angekommen|Ankunft|am Ziel|Ziel erreicht|erreicht\w*|ankommen|lief\w*\b[^;!?]{0,60}\bwieder)\b",
    re.IGNORECASE,
)
# what broke before anybody helped: "hat eine Druckwelle alle Fenster herausgedrückt"
DAMAGE = Cue(
    r"\b(?:eine?|der|die|das|mehrere|zwei) (?:[a-zäöüß]+ )?(?:Druckwelle|Raketen?|Drohnen?|Bomben?|Geschosse?|Granaten?|Trümmer\w*|Beschuss|Angriff|Luftangriff|Raketenangriff|Explosion|Hochwasser|Sturm|Flutwelle)\b[^.;!?]*(?:gedrückt|gerissen|geschlagen|getroffen|zerstört|beschädigt|verwüstet|traf|riss|schlug|zerstörte|eingeschlagen|vernichtet)\b"
    r"|\b(?:eingestürzt|abgebrannt|niedergebrannt|ausgebrannt|ausgebombt|weggeschwemmt)\b|\b(?:getroffen|beschädigt|zerstört) (?:wurde|worden|war)\b"
)
LODGED = Cue(
    r"(?:die|der|das|welche)\s(?:\w+\s)?[Ss]eit\b[^,;.!?]*\b(?:arbeitet|arbeiten|tätig|beschäftigt|lebt|leben|wohnt|wohnen|studiert|hier|bei uns)\b"
)
ARRIVED = Cue(
    r"\b(?:angekommen|eingetroffen|abgeliefert|ausgeliefert|angeliefert|abgeladen|ausgeladen|entladen|abgegeben|übergeben)\b"
)
# "geschrieben von drei Frauen, die im März aus Kiew kamen": since when people are here
FLED_FROM = re.compile(
    r"(?:und\s)?(?:die|der|welche)\s[^,;.!?]*\baus\s(?:der\s)?[A-ZÄÖÜ][\w-]+\s(?:hierher\s|zu uns\s)?(?:kam|kamen|gekommen|stamm\w+|floh|flohen)\b"
)
FINISHES = Cue(
    rf"\b(?:(?:st[aä]nd(?:en)?|lag(?:en)?|war(?:en)?|saß(?:en)?) (?:er|sie|es|ich(?: selbst)?|wir|alles?|{_GOODS}) (?:schon |dann |bereits |wieder |auch )*(?:in|im|auf|vor|am|an|beim?|dort|da|drüben|wieder) |war(?:en)? [^,.;!?]{{3,40}} (?:drüben|dort|da)\b|abgereist|abreis\w*|beendet|geschafft|ans Netz|in Betrieb (?:genommen|gegangen)|seit [^,;.!?]{{2,8}}[^,;!?]{{2,16}} (?:steht|stehen) (?:er|sie|es) |(?:came|drove|went|flew|got) home|letzter (?:Tag|Abend|\w+tag)|Finissage|Kehraus|(?:ist|war|machen wir|wird) Schlu(?:ss|ß)|Schlu(?:ss|ß) (?:ist|war|machen)|Bilanz|Kassensturz|abgerechnet|rechne\w* .{{0,30}}\bab|zähl\w* .{{0,30}}\baus|ausgezählt|abgenommen|Abnahme|Einweihung|eingeweiht|fertig (?:sein|werden)|Abschied\w*|verabschied\w*|Abschluss\w*|verteilt|ausgehändigt|ab(?:ge|zu)(?:geben|liefert|laden|setzt)|ausgeladen|ausgeliefert|ausgegeben|angeliefert|zugestellt|Übergabe|am Ziel|heim\b|heimge\w+|zurückge\w+|Bestätigung|bestätigt|gelandet|abgestellt|angeschlossen|in Empfang|entgegen\w*|Finale|ende[nt]\w*|zurück\w*|wieder (?:da|hier|daheim|zurück|zu Hause|auf (?:dem|der)|in (?:der )?[A-ZÄÖÜ]|am)\b|Rück(?:kehr|fahrt|reise)|Heim(?:kehr|fahrt|reise)|Abreise|wieder ab\b|blieb\w*|bleib\w*|heimgekehrt|zu Hause|nach Hause|daheim|angekommen|kam\w* .{{0,200}}\ban|kam\w*|eingetroffen|traf\w*|ankamen|Ankunft|entladen|abgeladen|übergeben|übergab\w*|überreicht|erreicht\w*|zu sehen|geschlossen|schließt|arrived|reached|unloaded|returned|handed|back|delivered|закінч\w+|заверш\w+|тривати\w+|триватим\w+|прибу\w+|dotar\w+)\b",
    re.IGNORECASE,
)
# "sind seit dem 2. September hier und bleiben bis Weihnachten"
STAYS = Cue(r"\b(?:stay\w*|bleib\w*|blieb\w*|dauer\w*|läuft|laufen|lief\w*|geöffnet|zu sehen)\b")
# "Seit dem 3. Mai arbeiten zwei Ärzte hier. Sie bleiben bis 28. Juni."
STAY_ON = Cue(
    r"(?:Sie|Er|Es|Das|Dies|So|Alle|Beide|They|We|Wir|(?:Der|Die|Das|Unsere?|The)\s(?:[a-zäöüß]+\s)?[\w-]+)\s+(?:(?:geht|gehen|ging|bleib\w*|blieb\w*|dauer\w*|läuft|laufen|lief\w*|stay\w*)\s|(?:goes|go|continues?|lasts?|runs?|ran|[a-zäöüß]+(?:en|t))\s(?:[a-zäöüß]+\s){0,2}(?:bis|until|till)\s)"
)
# "am Ostermontag standen sie im Krankenhaus"
IN_PLACE = Cue(
    rf"\b(?:st[aä]nd(?:en)?|lag(?:en)?|war(?:en)?|saß(?:en)?) (?:er|sie|es|ich(?: selbst)?|wir|alles?|{_GOODS}) (?:schon |dann |bereits |wieder |auch |selbst )*(?:in|im|auf|vor|am|an|beim?|dort|da|drüben|wieder)\b"
)
# "geht unser alter Wagen mit 38 Helmen nach Kowel"
GOES_THERE = Cue(r"\b(?:geht|gehen|ging|gingen)\b[^.;!?]{0,80}\bnach\s")
RETURNS = Cue(
    r"\b(?:додому|zu[mr] (?:Bus|Zug|Bahnhof|Flughafen|Bahn) gebracht|wieder (?:im|in den) (?:Bus|Zug|Wagen|Flieger|Flugzeug)|[Vv]erabschied\w*|abgereist|abreis\w*|[Zz]urück\w*|[Hh]eim(?:ge\w+|kehr\w*|reise|fahrt)?|[Rr]ück(?:kehr|fahrt|reise)|Abreise|Abschied\w*|daheim|nach Hause|wieder (?:da|hier|ab|zu Hause)|(?:came|drove|went|flew|got) (?:back|home)|returned)\b"
)
# what is lent comes back
LENT = Cue(r"\b(?:(?:aus|ver)?geliehen|(?:ver)?lieh(?:en)?|(?:ver|aus)leih(?:t|en)|leihweise|lent|on loan)\b")
ENDING = Cue(
    r"\b(?:gedruckt werden|[Ff]ertig (?:sein|werden|geworden|ist|sind|war|waren|wird|wurden?)|(?:wurden?|war|waren|ist|sind|wird|werden) (?:[^,.;!?]|\d\.){0,60}fertig(?=\s*(?:$|[,.;!?]|und\b))|clos(?:e|es|ed)|beendet|ans Netz|schließt|schloss|закінч\w+|заверш\w+|триват\w+|erscheinen|endet\w*|enden|kl[ia]ng(?:t|en)?\b(?:[^.;!?]|\d\.){0,60}\baus|Ausklang|ausklingen|Ende (?:ist|der|am|im)|läuft aus|Abschluss|abgeschlossen|[Ll]etzter (?:Tag|Abend|\w+tag)|Finissage|(?:ist|machen wir|wird) Schlu(?:ss|ß)|Schlu(?:ss|ß) (?:ist|machen)|Bilanz|abgerechnet|rechne\w* .{0,30}\bab|ausgezählt|zähl\w* .{0,30}\baus|abgenommen|Abnahme|Einweihung|eingeweiht|ends|ended)\b"
)
PAST = Cue(
    # the preterite of weak verbs in the singular ("rollte"), told from ordinals, adjectives, participles and modal verbs
    r"(?<!\w)(?!(?:heute|bitte|letzte|vierte|fünfte|rechte|weite|breite|leichte|schlechte|gesamte|dritte|zwei?te|(?:möch|könn|soll|müss|dürf|hät)te|"
    r"(?:an|auf|aus|ein|vor|ab|mit|um|bei|nach|hin|her|fest)?(?:ge|be|ver|er|ent|zer)\w+te|(?:an|auf|vor)gekündigte|angekündigte|\w+ierte|\w+ste|\w{1,3}te)\b)[a-zäöüß]{3,}te\b|"
    r"\b(?:war|waren|hatten?|wurden?|brachten?|reisten?|startete[n]?|was|were|took|left|opened|arrived|started|began|brought|delivered|sent|came|went|held|drove|built|gave)\b|"
    # the preterite of strong verbs
    r"(?<!\w)(?!\w{0,4}ge[a-z]{3})[a-zäöü]{0,5}(?:kam|gab|ging|nahm|traf|sang|las|schrieb|hielt|half|sprach|bot|trug|lud|ließ|rief|stand|blieb|flog|zog|fuhr|lief|fand|begann|brach|schien|schuf|wuchs|stieg|trat|bat|schlug|warf|warb|fiel|fing|hing|hieß|saß|schlief|sprang|trank|galt|griff|riss|hob|lieh|schwieg|wusch|grub)(?:en)?\b|\b(?:\w{0,5}schloss|verlor|lag(?:en)?)\b|"
    r"(?:^|(?<=[.!?:,;] ))(?:\w{2,6})?[Gg]e\w{2,}(?:t|en) (?:hat|haben|ist|sind)\b|"
    r"\b(?:hat|haben|ist|sind|has|have)\b.{0,200}(?:\b(?!geplant|gedacht|vorgesehen|angesetzt|terminiert|geöffnet)(?:\w{2,5})?ge\w{2,}(?:t|en)\b|\w{3,}iert\b|\b(?:über|unter|wider|ver|be|er|ent|zer)\w{3,}(?:t|en)\b|\b\w+ed\b|\bbrought\b)"
)
# The preterite of weak verbs in the plural ("sammelten"), told from what stands before a noun ("die gesammelten Spenden")
# and from verbs whose stem ends so ("arbeiten").
PAST_PLURAL = Cue(
    r"(?<!\b(?:die|der|den|das|mit|von|für|aus) )(?<!\bunsere )(?<!\bihrer )(?<!\b(?:unseren|unserer) )(?<!\bzu )(?<!\w)"
    r"(?!\w*(?:halten|achten|richten|warten|walten|gelten|schalten|melten|stalten|spalten|orten|kosten|werten|fürchten|leuchten|dichten)\b)"
    r"(?!(?:möchten|sollten|wollten|könnten|letzten|vierten|zehnten|rechten|gesamten|bekannten|alten|kalten|schlechten|leichten|bunten|unten|hinten|mitten|selten)\b)"
    r"[a-zäöüß]{2,}(?:[lnrkgbfpm]|ch)ten\b|\b(?:auf|ab|ein|um|an)?(?:bau|schau|freu|streu|trau)ten\b"
)
# "Wir haben am Pfingstsamstag getrommelt"
WE_HAVE = Cue(
    r"\b(?:[Ww]ir (?:haben|sind)|(?:haben|sind) wir)\b[^;!?]{0,200}\b(?:\w{2,5})?ge\w{2,}(?:t|en)\b"
)
FUTURE = Cue(
    r"\b(?:(?:Beginn|Start|Auftakt|Abfahrt|Eröffnung) ist|wird|werden|findet|finden .{0,200} statt|soll|sollen|will|wollen|geplant|vorgesehen|angesetzt|terminiert|lädt|laden|beginnt|startet|plan\w*|folgt|will|kommende\w*|nächste\w*|freuen|schon jetzt|komm(?:t|en)\b.{0,40}\d)\b"
)
AT_THE_CLOCK = Cue(
    r",?\s+(?:jeweils\s+)?(?:um|ab|von|at|о)\s+\d{1,2}(?:[.:]\d\d)?\s*(?:Uhr|h\b|bis|–|-|p\.?m|a\.?m|годин)"
)
# "Bergkamen, 20. Februar 2024": where and when a letter was written
DATELINE = re.compile(r"(?:^|\n)[ \t]*\(?[A-ZÄÖÜ][\w ./-]{2,40},[ \t]+(?:den[ \t]+|im[ \t]+)?$")
AFTER_DATELINE = re.compile(r"[ \t]*(?:$|\n|[.):]?[ \t]*[–—-][ \t])")
# "nicht am 17. März, sondern ...", "statt am 17. März"
REVOKED = Cue(
    r"\b(?:[Nn]icht(?:\s+mehr|\s+erst|\s+schon|,?\s+wie\s+\w+(?:\s+\w+)?,?)?|[Ss]tatt(?:\s+(?:wie\s+)?(?:geplant|angekündigt|gemeldet|ursprünglich)\w*)?|anstatt|anstelle)\s+(?:am|im|in|vom|ab(?: dem)?|seit(?: dem)?|bis(?: zum| zu[mr]?| Ende| Anfang| Mitte)?|zum|der|des|dem)\s+(?:\w+tag,?\s+(?:de[mn]\s+)?)?$|\bstatt\s+(?:\w+tag,?\s+)?$"
)
NOT = re.compile(r"\b[Nn]icht(?:\s(?:mehr|erst|schon))?\s$")
SAYS_WHEN = re.compile(r"(?:am|im|in|vom|ab|seit|bis|zu|zum)\s")
# how old a thing is: "Baujahr 2016"
MADE_IN = Cue(r"\b(?:Baujahr|Bj\.?|Jahrgang|Modelljahr|aus dem Jahre?|built in)\s*:?\s*$")
# the date of a paper or an attack: "Richtlinie vom 12. Juni"
OF_PAPER = Cue(
    r"\b(?:Sperrfrist|Sperrvermerk)\s*:?\s*(?:bis\s)?(?:\w+tag,\s)?$|\b(?:[Mm]ail|[Ss]chreiben|[Mm]eldung|[Bb]rief|[Nn]achricht|[Aa]nfrage|[Ee]intrag|[Tt]ext) (?:(?:de[sr]|meine[rs]|unsere[rs]|von|[A-ZÄÖÜ]\w+) ){1,5}vom $|\b\w*(?:[Aa]ngriffe?s?|[Dd]ammbruche?s?|[Dd]ammbruch|[Ff]lut|[Hh]ochwassers?|[Ee]xplosion|[Ee]rdbebens?|[Ss]prengung|[Uu]nwetters?|[Bb]rande?s?|[Ee]inschlags|[Bb]eschuss(?:es)?|[Üü]berfalle?s?|[Ee]inschlage?s?|[Rr]ichtlinien?|[Ss]atzung|[Ee]rlass(?:es)?|[Vv]erordnung|[Rr]undschreiben\w?|[Bb]ekanntmachung|[Vv]ertrag(?:es|s)?|[Bb]riefe?s?|[Aa]ufrufe?s?|[Ss]chreiben|[Mm]ail|[Mm]eldung|[Aa]nfrage|[Bb]escheide?s?|[Bb]eschlusse?s?|[Bb]esprechung|[Ss]itzung|[Kk]onferenz|[Tt]elefonats?|[Gg]esprächs?|[Mm]emorandums?|[Aa]bkommens?|[Vv]ereinbarung|[Aa]ngebote?s?|[Rr]echnung|[Pp]rotokolle?s?|[Ff]olge|[Ss]endung|[Aa]usgabe|[Bb]eitrags?)\s+vo[nm](?:\s+\w+tag,?(?:\s+dem)?)?\s+$"
)
# "die vom 6. bis 10. November bei Familien wohnen"
RELATIVE = re.compile(r"(?:die|der|das|dem|(?:\w+\s)?(?:denen|deren|dessen))\s")
# "Vielleicht kommt im Herbst noch ein Wagen": what may be is not the project's time
PERHAPS = Cue(
    r"\b(?:vielleicht|womöglich|möglicherweise|eventuell|evtl\.|perhaps|maybe)(?=\W)", re.IGNORECASE
)
# "war für den 22. Mai geplant und findet nun am 29. statt"
WAS_PLANNED = Cue(
    r"\b(?:war|waren|sollte\w*|hätte\w*)\b[^;!?]{0,80}\b(?:geplant|vorgesehen|angesetzt|angekündigt|gedacht|stattfinden)\b"
)
FALLS_THROUGH = Cue(
    r"\b(?:aus(?:ge)?fallen|fällt\b[^.;!?]{0,40}\baus|fiel\b[^.;!?]{0,40}\baus|abgesagt|entf[aä]ll\w*|verschieben|postponed|cancelled)\b"
)
# "Das für Samstag angekündigte Turnier wird auf Sonntag verschoben"
FOR_THEN = re.compile(r"\s(?:angekündigte|geplante|vorgesehene|angesetzte)[nrs]?\b")
INSTEAD = Cue(
    r"\b(?:verlegt|verschoben|neue[rn]? Termin|Ersatztermin|nachgeholt|nachholen|nun|jetzt|erst|stattdessen|nunmehr|doch)\b"
)
ANNIVERSARY = Cue(
    r"\b(?:jährt sich|Jahrestag|Jahrestage|Jahrestages|Jahrestags|Gedenken|Gedenktag|Gedenkfeier)\b"
)
CALL_IS = Cue(
    r"\b\w*(?:[Ff]rist|[Ss]chluss|[Dd]eadline|[Ss]tichtag)\b[^.;!?]*\b(?:ist|war|endet|endete|läuft|lautet|am|bis)\b[^.;!?,]{0,20}$"
)
ONLY_TIME = Cue(
    r"[\s,;.|–-]*(?:(?:von|ab|um|jeweils)?\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:bis|–|-)\s*\d{1,2}(?:[.:]\d\d)?)?\s*Uhr)?[^.!?]{0,60}"
)
