"""The words around a place abroad that is only passed, fled from, once lived in or met at: no partner of the project."""

from __future__ import annotations

from brueckenpost.parsers.screening import Cue

SLEPT = Cue(
    r"\b(?:[Gg]eschlafen|[ÜüU]bernachtet|[Gg]egessen|[Gg]etankt|[Gg]erastet)\b[^.;!?]*\s(?:in|bei|auf|vor|nahe)\s+(?:(?:der|dem|einem|einer)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\w-]+\s+(?:(?:in|von)\s+)?)?$"
)
COME_FROM = Cue(r",\s+(?:die|welche)\s+(?:\w+\s+){0,2}aus\s+(?:\S+\s+und\s+)?$")
# "Frauen, die aus Sumy, Riwne und Kowel zu uns gekommen sind"
PEOPLE_FROM = Cue(
    r"\b(?:\w*[Ff]rauen|\w*[Dd]amen|\w*[Mm]ütter\w?|\w*[Mm]änner\w?|\w*[Ff]amilien|Menschen|Leuten?|Senior\w+|Personen),?\s+(?:die|welche)\s+(?:\w+\s+){0,2}aus\s+$"
)
CAME_TO_US = Cue(
    r"^(?:,\s+[^\s,]+){0,3}(?:\s+(?:und|oder)\s+\S+)?\s+(?:zu uns|hierher|hier ankamen|nach Deutschland)\s+(?:(?:gekommen|gezogen) (?:sind|waren)|kamen|zogen)\b"
)
COME = Cue(r"^(?:\s+(?:und|oder)\s+\S+)?\s+(?:kamen|kommen|stammen|stammten|geflohen|geflüchtet)\b")
# "eine lebt in Schwerte, die andere in Browary"
LIVES_THERE = Cue(
    r"\b(?:lebt|leben|lebte|lebten|wohnt|wohnen|wohnte|sitzt|arbeitet)\s+(?:\w+\s+)?in\s+[^.;!?]{2,40}(?:,|und)\s+(?:(?:die|der|das)\s+)?(?:and[e]?re\w*|zweite|eine[rs]?|zwei|drei)\s+in\s+$"
)
FORMERLY = Cue(
    r"\b(?:vor dem Krieg|vor der Flucht|bis zur Flucht|bis zum Krieg|früher|einst|ehemals|vormals|vordem|zuvor|vorher)\s+(?:\w+\s+){0,3}(?:in|(?:im|am|an der|beim|bei der|in der)\s+\w+)\s+$"
)
# "600 Menschen, fast alle aus X"
MOST_FROM = Cue(
    r"\b(?:alle|[Vv]iele|[Dd]ie meisten|[Mm]eist|[Ee]inige|[Mm]anche|[Mm]ehrere|[Ee]tliche|[Vv]or allem|[Üü]berwiegend|[Hh]auptsächlich|darunter)\s+(?:von ihnen\s+|davon\s+|auch\s+)?aus\s+$"
)
# "Die meisten reisen weiter nach X", "schicken den Rest mit dem Zug weiter nach X"
MOVE_ON = Cue(
    r"\b(?:reis|zieh|zog|fahr|fuhr|flieh|floh|woll|wollt)\w*\s+(?:\w+\s+)?weiter\s+nach\s+$|"
    r"\b(?:\w*[Rr]est|[Üü]brige\w*|[Üü]berz[äa]hlige\w*|Überschuss|was\s(?:übrig\s\w+|zu\sviel\sist))\b[^.;!?]{0,50}\bweiter\s+(?:nach|an)\s+$"
)
MOVED_ON = Cue(
    r"^[^.;!?]{0,30}\s(?:weitergereist|weitergezogen|weitergefahren|weiterreisen|weiterziehen|weitergeflohen)\b"
)
# "Ihre Bilder waren schon in X zu sehen"
SHOWN_BEFORE = Cue(
    r"\b(?:war|waren|wurden?|hat|haben)\s+(?:\w+\s+)?(?:schon|bereits|zuvor|zuletzt|vorher|auch schon)\s+(?:\w+\s+){0,2}in\s+$"
)
SHOWN_THERE = Cue(
    r"^[^.;!?]{0,40}\b(?:zu sehen|zu hören|ausgestellt|gezeigt|aufgetreten|gastiert|gespielt)\b"
)
# "In X klebte der Zoll Siegel darauf"
CUSTOMS_NEXT = Cue(r"^[^.;!?]{0,40}\b(?:der Zoll|die Zöllner\w*|die Grenzer|Grenzbeamt\w+)\b")
# "Tetjana Koval war Trainerin in X"
WAS_ONE = Cue(
    r"\bпрацюва\w+\s+(?:\w+\s+){0,2}(?:у|в)\s+$|\b(?:war|gewesen als)\s+(?:[\w-]+\s+){0,3}[A-ZÄÖÜ]\w*(?:in|er|or|ist|eur|arzt|ent|leiter|wart)\s+(?:in|an der \w+ in|an der \w+)\s+$"
)
# "Zwei machen online ihren Abschluss am Lyzeum in X"
SCHOOLED_AT = Cue(
    r"\b(?:Abschluss|Abitur|\w*[Uu]nterricht|Prüfungen?|Studium|Examen|Diplom)\s+(?:\w+\s+)?(?:am|an der|an einer|an einem|bei|in)\s+(?:[\w.-]+\s+){1,5}(?:in|von)\s+$"
)
KIN_IN = Cue(
    r"\b(?:(?:[Mm]ein|[Ss]ein|[Ii]hr|[Dd]er|[Dd]eren|[Dd]essen|[Uu]nser)\w{0,2}\s+(?:Vater|Mutter|Mann|Frau|Bruder|Schwester|Oma|Opa|Sohn|Tochter|Großmutter|Großvater)\s+(?:\w+\s+)?in\s+$)|"
    r"\b(?:Verwandt\w*|Angehörig\w*|Eltern|Großeltern|Geschwister|Ehem[aä]nn\w*|Söhne?|Töchter|Brüder|Zuhause|Heimat)\s+(?:\w+\s+)?in\s+$"
)
WAY = Cue(
    r"\b(?:[Ff]l[uü]ge?[ns]?|Flugtickets?|Flugkosten)\s+(?:nach|von|ab|bis)\s+$|\b(?:fl(?:og|ogen|iegt|iegen)|geflogen)\b[^.;!?,]{0,30}\s(?:nach|bis)\s+$|(?:\b(?:[Üü]ber|[Vv]ia|[Aa]b|[Üü]ber\s+(?:das|den|die|ein\w*|unser\w*)\s+(?:\w+\s+)?\w*(?:[Ll]ager|[Ll]ogistik\w*|[Vv]erteilzentrum|[Hh]ub|[Uu]mschlag\w*|[Dd]epot)\s+(?:in|bei)|(?:ohnehin|sowieso|eh|beruflich|privat) nach|[Dd]urch|[Bb]is|[Nn]ahe|[Vv]orbei an|[Uu]nweit|[Nn]ähe|Nähe von|[Hh]öhe|past|through|près|через|przez)|"
    r"\b(?:west|öst|nörd|süd)lich von|\b(?:Grenz\w+|Grenze|Übergang|border(?: crossing)?)(?:\s+(?:bei|in|nach|von|zwischen|at|near|vor))?|\b(?:Kilometer|km)\s+(?:vor|hinter|von)|"
    r"\b(?:[Üü]bernacht\w+|Zwischen(?:stopp|halt|station|lager)\w*|[Pp]ause\w*|[Uu]mgeladen|[Uu]mladen|Nacht|Stopp|Halt|Rast|night|stop|stopover)(?:\s+\w+){0,3}?\s+(?:in|bei|at|war|waren|war in)|(?:(?<!den )|(?<=über den ))\b\w*(?:[Hh]afen|[Bb]ahnhof|[Tt]erminal)\s+(?:von|in)|\b(?:verladen|abgeholt|gekauft|umgeladen)\s+in)\s+$"
)
WAY_AFTER = Cue(
    r"^\s+(?:Station|Halt|Rast|Pause)\b|^[^.,;!?]{0,25}\b(?:übernachtet\w*|geschlafen|gegessen|pausiert|(?:Bekannte|Freunde|Verwandte)\w* (?:getroffen|besucht|wiedergesehen)|umgeladen|Station gemacht|Zwischenstopp|Zwischenhalt|Rast|passiert|getankt|die Grenze)\b"
)
DONE_THERE = Cue(
    r"^[^.,;!?]{0,90}\b(?:übernachtet\w*|umgeladen|verladen|abgeholt|beladen|gekauft|erworben|zugestiegen)\b"
)
EN_ROUTE = Cue(
    r"^\W*(?:Unterwegs|Auf (?:dem (?:Weg|Rückweg|Hinweg)|der (?:Fahrt|Hinfahrt|Rückfahrt|Heimfahrt|Rückreise|Hinreise|Heimreise)))\b[^.;!?,]*$"
)
ROUND_TRIP = Cue(r"\b(?:Rückweg|Hinweg|Rückfahrt|Hinfahrt|Rückreise|Hinreise|Anreise|on the way)\b")
# "Wir helfen über Bolesławiec" names the bridge, "die Hilfe ging über Bolesławiec nach Kiew" a stop.
THROUGH = Cue(
    r"\b(?:helf\w+|hilft|half|unterstütz\w+|läuft|laufen|lief|organisier\w+|verteil\w+|vermittel\w+)\s+(?:\w+\s+){0,3}über\s+$"
)
# a cell or a line of a form that is nothing but "Kowel (Ukraine) über Konin (Polen)"
CELL_THROUGH = Cue(r"(?:^|[|\n:])\s*[A-ZÄÖÜŁŚŻ][\w-]+(?:\s\([^()|\n]{2,30}\))?,?\s+über\s+$")
CELL_ENDS = Cue(r"^(?:\s\([^()|\n]{2,30}\))?\s*(?:[|\n]|$)")
# "Der Transport lief über Przemyśl"
JOURNEY_THROUGH = Cue(
    r"\b(?:\w*[Tt]ransport|\w*[Ff]ahrt|Weg|Route|Strecke|Reise|Konvoi|Anreise|Rückreise|Tour|\w*[Ll]ieferung)\b[^.;!?]*\b(?:läuft|laufen|lief|ging|führte?n?)\s+(?:\w+\s+){0,3}über\s+$"
)
ONWARD = Cue(r"^\s+(?:(?:,|und)\s+\S+\s+)*(?:nach|bis|zur|in die|an die|weiter)\b")
ORIGIN = Cue(
    r"\b(?:[Gg]eflüchtet\w*|[Gg]eflohe?n\w*|[Ff]lucht|[Ff]lieh\w*|[Ff]loh\w*|[Vv]ertrieben\w*)(?:\s+[\w„“-]+){0,4}?\s+(?:aus|von|from|із|з)\s+$|"
    r"\b(?:(?:[Gg]eboren\w*|[Gg]ebürtig\w*|[Ss]tamm\w+|[Hh]eimat(?:stadt|ort|dorf|land|en)?|[Ll]ebte?n?|[Ll]eben|[Ww]ohn(?:e|en|t|te|ten|haft)|"
    r"[Aa]ufgewachsen|[Ss]tudier\w*|born|fled)(?:\s+[\w„“-]+){0,4}?|[Kk](?:omm(?:e|t|en)|am(?:en)?)(?:\s+(?:\w+\s+){0,3}(?:Leute|Menschen|Frauen|Familien|Mütter|Männer|Personen|[Mm]eisten|Bewohner\w*|Teilnehm\w+|Geflüchteten?|welche))?)\s+(?:in|aus|von|from|із|з)\s+$|"
    r"\b(?:\w*[Ff]lüchtling\w*|\w*[Gg]eflüchtete\w*|\w*[Üü]berlebende\w*|\w*[Vv]ertriebene\w*|[Ee]vakuierte\w*|[Mm]utter|[Gg]roßmutter|[Vv]ater|[Ff]amilien?|refugees?)(?:\s+[\w„“-]+){0,3}?\s+(?:aus|von|from)\s+$|\bgebürtig\w*\s+$|"
    r"\b(?:родом|народил\w+|втекл\w+|біжен\w+|переселен\w+|pochodz\w+|uchodźc\w+)(?:\s+\w+)?\s+(?:з|із|у|в|z|ze)\s+$"
)
# "Natalija, die in Poltawa Lehrerin war"
WAS_THERE = Cue(r",\s+(?:die|der|welche[r]?)\s+(?:\w+\s+)?in\s+$")
WAS_AFTER = Cue(
    r"^\s+(?:als\s+)?(?:\w+\s+){0,2}[A-ZÄÖÜ][\w-]+\s+(?:war|waren|gewesen|leitete\w*|führte\w*|hatte\w*)\b"
)
# "ein Lehrer, der bis 2022 in X unterrichtete", "eines Autors, der in X lebt"
WHO_IN = Cue(
    r",\s+(?:die|der|welche[r]?)\s+(?:[^\s.;,!?]+\s+){0,3}(?:in|(?:im|am|an der|in der|beim|bei der)\s+[A-ZÄÖÜ][\w-]+)\s+$"
)
ONCE_WORKED = Cue(
    r"^\s+(?:[^\s.;,!?]+\s+){0,5}(?:betreut|leitet|lehrt|forscht|unterrichtet|singt|wirkt)\w{0,2}\b|^\s+(?:[a-zäöüß]+\s+)?(?:lebt|wohnt|lebten?|wohnten?|unterrichteten?|arbeiteten?|studierten?|lehrten?|spielten?|auftraten?|praktizierten?)\b"
)
# "zum Gedenken an die Opfer von X", "das Massaker von X"
MEMORY = Cue(
    r"\b(?:[Gg]edenk\w*|gedacht\w*|Mahnwache|Schweigeminute)\b[^.;!?]*\b(?:an|von|in|bei)\s+$|\b(?:[Ee]rinner\w+|[Gg]edenk\w*|[Jj]ahrestag\w*)\b[^.;!?]*\b(?:Angriff\w*|Anschlag\w*|Überfall\w*|Beschuss)\s+(?:auf|in|von)\s+$|\b(?:Massaker\w*|Gräuel\w*|Kriegsverbrechen|Schlacht|Belagerung|Befreiung)\s+(?:von|in|um|bei)\s+$"
)
# "In X leben seit einem Jahr zehn Familien aus Dnipro": who fled lives there now
HOSTS = Cue(
    r"^\s+(?:leben|lebten|wohnen|wohnten|sind)\s[^.;!?]{0,60}(?:[Ff]amilien|Menschen|[Ff]rauen|Kinder|[Uu]krainer\w*|[Ff]lüchtlinge|[Gg]eflüchtete|Personen)\b"
)
ORIGIN_AFTER = Cue(
    r"^-(?:Geflüchtet|Flüchtling|Vertrieben)|^\s+(?:zur Welt|(?:daheim|zu Hause|zuhause|beheimatet|ansässig)\s+(?:war|gewesen))|^\s+(?:lebt|leben|wohnt|wohnen)\s+(?:heute|jetzt|nun|inzwischen|mittlerweile|seit|hier|bei uns|in)\b|"
    r"^,\s+(?:die|der|welche)\s+(?!(?:dort|noch|weiter\w*)\b)(?:(?!(?:dort|noch)\b)[^\s.;,]+\s+){0,5}(?:(?:leb|wohn)(?:en|t)|untergebracht|untergekommen)\b|^,\s+(?:die|der|welche)\s+(?:jetzt|nun|heute|inzwischen|mittlerweile|seit)\b[^.;,]{0,60}\b(?:besuchen|lernen|studieren|gehen|spielen)\b|^,\s+które\w*\s+mieszka\w*|"
    r"^,\s+(?:die|der|welche)\s+(?:[^\s.;,]+\s+){0,5}(?:hier|bei uns|seit|jetzt|inzwischen|nun)\b[^.;]{0,30}\b(?:leb|wohn|arbeit)\w+|"
    r"^\s+(?:als\s+[\w-]+\s+)?(?:studiert|unterrichtet|gelehrt|gelernt|promoviert|absolviert)\b|^\s+(?:[A-ZÄÖÜ]\w+\s+){1,2}(?:studierte?n?|unterrichtete?n?|gelehrt|lehrten?|gelernt)\b|^(?:,\s+(?:die|der|das|wo|aus|welche)\b[^.;,!?]{0,50}|[^.;,!?]{0,40})\b(?:gefloh\w+|floh\w{0,2}|flieh\w+|flüchte\w+|wohn(?:te|ten)|leb(?:te|ten)|arbeitete\w*|geflücht\w+|geboren|stamm\w+|gebürtig|vertrieben|aufgewachsen|aufwuchs\w*|zugeschaltet|evakuiert|umsiedel\w*|umgesiedelt|geborene[nrs]?|stammende[nrs]?|aufgewachsene[nrs]?|lebende[nrs]?|ausgebildete[nrs]?|fled|(?:studiert|unterrichtet|gearbeitet|gelehrt|gelernt|promoviert|gespielt|gewirkt)\s+(?:hat|hatte|haben|hatten))\b"
)
COMES = Cue(r"\b(?:kommen|kommt|kamen|reisen)\s+(?:\w+\s+){0,3}aus\s+$")
# "im Herbst kamen aus Reni Fragen dazu": a letter came from there, nobody fled
SENT_FROM = Cue(r"\b(?:kommt|kommen|kam|kamen|traf|trafen|erreichte\w*)\s+(?:uns\s+)?(?:dann\s+)?aus\s+$")
NEWS_AFTER = Cue(
    r"^[^.;!?]{0,30}\s(?:\w+\s+)?(?:Fragen?|Anfragen?|Bitten?|Hilferufe?|Rufe?|Anrufe?|Nachricht\w*|Post|Briefe?|Bilder|Fotos|Videos?|Grüße|Dank\w*|Listen?|Vorschl[aä]ge?|Ideen?|Rückmeldung\w*|Einladung\w*)\b"
)
VISIT_AFTER = Cue(r"\b(?:nach|zu uns|zu Gast|zu Besuch|ins|in (?:die|den|das|unser\w*)|besuch\w*)\b")
EVENT_IN = Cue(
    r"\b(?:\w*[Kk]onferenz|\w*[Tt]agung|\w*[Mm]esse|\w*[Kk]ongress|\w*[Ff]orum|\w*[Gg]ipfel|\w*[Bb]otschaft|\w*[Kk]onsulat|\w*[Mm]inisterium|(?:[Gg]ebiets|[Mm]ilitär|[Oo]blast)\w*verwaltung|\w*[Uu]nterzeichnung|[Ff]estakt|[Cc]onference|[Ff]estival|[Rr]egierung|[Ff]erienfreizeit|[Kk]lassenfahrt|[Ss]tudienfahrt|[Uu]rlaub)(?:\s+(?!(?:w[ieu]rd\w*|ist|sind|war\w*|h[aä]t\w*|haben|für|an)\s)\S+){0,5}?\s+(?:in|nach|von)\s+$"
)
