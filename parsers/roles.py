"""What part a place abroad plays in a sentence: partner, receiver of help, guest, stop on the way, or a mere mention."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNIT = r"(?:[Ss]tadt|[Ss]tädten?|[Kk]reis(?:es?|en?)?|[Ll]andkreis(?:es?|en?)?|[Gg]emeinden?|[Kk]ommunen?|[Rr]egion(?:en)?|[Rr]ayons?|[Hh]romadas?|[Bb]ezirk(?:s|es|e)?|[Oo]blast|[Ww]oiwodschaft|[Pp]owiat|[Dd]orf|[Oo]rt|[Mm]arkt)"
# Words that may stand between a cue and the name: articles, adjectives, "Stadt", a country's name, quotation marks.
_FILL = r"(?:\s*[(„\"»:–-]?\s*(?:ist|sind|namens|ein\w*|und|d(?:er|ie|as|en|em|es)|im|in|unser\w*|ihr\w*|sein\w*|[a-zäöüß]+(?:isch|e)(?:e[rnms]?)?|[a-zäöüß]{4,}en?|neue\w*|Stadt|Gemeinde|Kreisstadt|Hafenstadt|Großstadt|Kleinstadt|Industriestadt|Partnerstadt|Stadtverwaltung|Kommune|Ukraine|Polen|the|city|town|of|місто|м\.)){0,5}\s*[(„\"»:–-]?\s*$"
_PARTNER = re.compile(
    rf"(?:(?:[Pp]artner|[Ss]chwester|[Pp]aten|[Zz]willings|[Ff]reundschafts|Solidaritäts\w*)-?{_UNIT}|\bPartner|"
    r"\b[Pp]artner (?:city|cities|town|towns)|[Ss]ister (?:city|cities|town)|[Tt]win(?:ned)? (?:city|town|towns)|[Tt]winned with|"
    r"мі?ст\w+-партнер\w*|партнерськ\w+ міст\w+|побратим\w*|[Mm]iast\w* partnersk\w+|[Pp]artnersk\w+ miast\w+|"
    r"(?:[Pp]artner|[Ss]chwester|[Bb]rücken|[Bb]rückenpartner)(?:feuerwehr|schule|klinik|krankenhaus|verein|gymnasium|universität|verwaltung|kirche|pfarrei|organisation)\w*)"
    + r"(?:\s+(?:in|aus|von|nach|bei))?"
    + _FILL
)
_PARTNERSHIP = re.compile(
    r"(?:[Pp]artnerschaft\w*|[Pp]artnerschaftlich\w*|[Ff]reundschaft\w*|[Vv]erschwister\w*|[Vv]erbunden|[Bb]efreundet\w*|[Jj]umelage|[Pp]artnership|[Ff]riendship|[Kk]ooperation\w*|"
    r"[Zz]usammenarbeit|Vereinbarung|Memorandum|Abkommen|Vertrag)(?:\s+[\w/.„“\"-]+){0,6}?\s+(?:mit|zu|zwischen|with|between|von)(?:\s+(?:[A-ZÄÖÜ][\w-]+|der|den|dem)\s+(?:und|and)(?:\s+der)?)?"
    + _FILL
)
_FRIENDS = re.compile(
    r"(?:[Uu]nser\w*|[Ii]hr\w*|[Dd]ie|[Dd]en|[Dd]er|our)\s+(?:\w+\s+)?(?:Freund\w*|Partner\w*|Kolleg\w+|Kamerad\w*|friends|partners|colleagues)\s+(?:in|aus|von|from)"
    + _FILL
)
_GOODS = r"(?:[Hh]ilf|[Tt]ransport|[Kk]onvoi|[Gg]ebracht|[Bb]ring|[Gg]efahren|[Ff]ähr|[Ff]ahrt|[Gg]eliefert|[Ll]iefer|[Gg]eschickt|[Ss]chick|[Ss]pende|[Üü]bergab|[Üü]bergeb|[Üü]berführ|[Uu]nterwegs|[Gg]ing|[Gg]eh|[Rr]oll|[Ss]tarte|[Aa]ufgebrochen|[Ll]kw|LKW|[Ll]aster|[Ll]astwagen|[Ss]attelz|[Aa]bgefahren|[Bb]egleite|[Rr]eis|[Vv]ersand|[Gg]esandt|[Ss]end|[Tt]ook|[Tt]aken|[Dd]eliver|[Cc]onvoy|[Tt]ruck|[Bb]rought|допомог|відправ|достав)"
_HAS_GOODS = re.compile(_GOODS)
_TO = re.compile(r"(?:\bnach|\bins|\bto|\bдо)" + _FILL)
_FOR = re.compile(
    r"\b(?:[Ff]ür|[Aa]n|[Zz]ugunsten|for|для)(?:\s+(?:d(?:as|ie|en|er|em)|ein\w*|[a-zäöüß]+e[nrms]?|[A-ZÄÖÜ][\w-]+|Nr\.?|\d+)){0,5}?(?:\s+(?:in|von|aus|of|в|у))?"
    + _FILL
)
_INSTITUTION = (
    r"(?:[A-ZÄÖÜa-zäöü-]*(?:[Kk]rankenhaus\w*|[Kk]linik\w*|[Hh]ospital\w*|[Ff]euerwehr\w*|[Ss]chulen?|[Kk]indergärten|[Kk]indergartens?|[Ll]yze\w+|[Gg]ymnasium\w*|[Vv]erwaltung\w*|[Kk]inderheim\w*|[Ww]aisenhaus\w*|[Ss]tadtwerke\w*|[Rr]athaus\w*|"
    r"[Zz]entrum\w*|[Uu]niversität\w*|[Bb]ibliothek\w*|[Rr]ettungsdienst\w*|[Kk]atastrophenschutz\w*|[Zz]ivilschutz\w*|[Ss]tadtrat\w*|[Bb]ürgermeister\w*|[Ww]ohnheim\w*|[Ww]asserwerk\w*|[Bb]auhof\w*|[Tt]heater\w*|[Mm]useum\w*|[Hh]eims?|[Pp]arlament\w*|[Ss]tation|[Uu]nterkunft|[Uu]nterkünfte|[Gg]emeinde|[Kk]ammer|[Ss]tadtgarten|"
    r"[Ll]eitung|[Bb]etriebe?|[Nn]etz\w*|[Mm]ensch\w*|[Bb]ürger\w*|[Ee]inwohner\w*|[Bb]evölkerung)|hospital|clinic|school|fire brigade|service|mayor|лікарн\w+|школ\w+|громад\w+)"
)
_AT_INSTITUTION = re.compile(
    rf"\b{_INSTITUTION}(?:\s+(?:Nr\.?\s*)?\d+)?(?:\s+(?:in|von|aus|der|at|of|in der|of the city of|у|в|м\.))?"
    + _FILL
)
_GUESTS = re.compile(
    r"(?:[A-ZÄÖÜ]\w*|[a-zäöü]\w+|діт\w+|children|students|delegation)(?:\s+und\s+\w+)?\s+(?:aus|from|із|з|von)"
    + _FILL
)
_PERFORMED = re.compile(
    r"übergeben|eingebaut|entladen|angekommen|eingetroffen|verteilt|gebaut|saniert|errichtet|repariert|ankam|übernommen|aufgebaut|installiert|behandelt|gebraucht|gesammelt|sammeln|handed over|arrived|installed|unterstütz|finanziert|eingerichtet|ausgestattet|Bau|Wiederaufbau|Sanierung"
)
_IN = re.compile(r"\b(?:[Ii]n|[Bb]ei|[Uu]m|у|в|в|w)" + _FILL)
_WAY = re.compile(
    r"(?:\b(?:[Üü]ber|[Vv]ia|[Dd]urch|[Bb]is|[Bb]is nach|[Rr]ichtung|[Nn]ahe|[Vv]orbei an|[Ii]m Raum|[Ww]estlich von|[Öö]stlich von|[Nn]ördlich von|[Ss]üdlich von|[Uu]nweit von|[Nn]ähe von|[Hh]öhe|past|through)|"
    r"\b(?:Grenz\w+|Grenze|Übergang|border(?: crossing)?)(?:\s+(?:bei|in|nach|von|zwischen|at|near|vor))?|"
    r"(?:Übernacht\w+|übernacht\w+|Zwischenstopp\w*|Zwischenhalt\w*|Zwischenstation\w*|Zwischenlager\w*|Pause\w*|umgeladen|umladen|Umladen|Nacht|Stopp|Halt|Rast|night|stop|stopover)(?:\s+\w+){0,3}?\s+(?:in|bei|at))"
    + _FILL
)
_ORIGIN = re.compile(
    r"(?:[Gg]eboren\w*|[Gg]ebürtig\w*|[Ss]tamm\w+|[Gg]eflüchtet\w*|[Gg]efloh\w*|[Ff]lucht|[Ff]loh\w*|[Vv]ertrieb\w*|[Kk]omm\w+|[Kk]am\w*|[Hh]eimat\w*|[Ll]ebte?n?|[Ll]eben|[Ww]ohn\w+|[Aa]ufgewachsen|[Ss]tudier\w*|[Gg]eflüchtete\w*|[Ff]lüchtling\w*|Großmutter|Mutter|Vater|Familie|born|fled|refugees)(?:\s+[\w„“-]+){0,4}?\s+(?:in|aus|von|from|in)"
    + _FILL
)
_ORIGIN_AFTER = re.compile(
    r"^[^.,;!?]{0,40}\b(?:geflohen|geflüchtet|geboren|stamm\w+|gebürtig|vertrieben|aufgewachsen|zugeschaltet|evakuiert|kam|kommt|kommen|kamen|lebt|lebte|zu Hause)\b"
)
_EVENT_IN = re.compile(
    r"\b(?:\w*[Kk]onferenz|\w*[Tt]agung|\w*[Mm]esse|\w*[Kk]ongress|\w*[Tt]reffen|\w*[Ff]orum|\w*[Gg]ipfel|\w*[Bb]otschaft|\w*[Kk]onsulat|\w*[Mm]inisterium|\w*[Uu]niversität|[Cc]onference|[Ff]estival)(?:\s+\S+){0,5}?\s+(?:in|nach|von)\s+$"
)
_NEAR = re.compile(
    r"\b(?:bei|nahe|Kilometer von|km von|unweit|vor den Toren von|südlich|nördlich|östlich|westlich|outside)\s+$"
)
_REGION_HEAD = re.compile(
    r"\b(?:Oblast|Gebiet\w*|Region|Bezirk|Rayon|Provinz|Raum|Woiwodschaft|Umland|Oblaste|область|області|region)\s+$"
)
_REGION_TAIL = re.compile(r"^(?:er)?\s+(?:Oblast|Gebiet|Region|Rayon|Bezirk|oblast|region|област\w*)\b")
_PARTNER_AFTER = re.compile(
    r"^(?:\s*\([^)]{1,40}\))?(?:\s*,)?\s+(?:\S+\s+){0,5}?(?:\S*[Pp]artner(?:stadt|städte|gemeinde|kreis|kommune|landkreis|region|schule|feuerwehr)\w*|verschwistert|verpartnert|befreundet|partnerschaftlich|Solidaritätspartner\w*|[Pp]artnerschaft\b|twinned|partner (?:city|town)|eine Partnerschaft|Städtepartner\w*|місто-партнер)"
)
_RECEIVES = re.compile(
    r"^\s+(?:\S+\s+){0,3}?(?:erhält|erhielt|bekommt|bekam|bekommen|erhalten|braucht|benötigt|bat|hatte um|nahm|übernimmt|übernahm|freut sich|received)\b"
)
_NO_PLACE_BEFORE = re.compile(
    r"(?:\b(?:Hotel|Restaurant|Café|Cafe|Gasthaus|Gasthof|Pension|Bar|Firma|Familie|Herr|Herrn|Frau|Dr\.|Prof\.|Pfarrer|Pastor|Schwester|Bruder|Haus|Villa|Sankt|St\.|Platz|Straße|Schloss|Burg|Saal|Raum|Zimmer|Marke|Typ|Modell|Kapitän|Pan|Pani|FC|SV|TSV|VfL|Dynamo|Schachtar)|[„\"])\s*$"
)
_NO_PLACE_AFTER = re.compile(
    r"^[\s-]+(?:Str(?:aße|asse|\.)?(?!\w)|Weg\b|Allee\b|Platz\b|Ring\b|Tor\b|Damm\b|Ufer\b|Gasse\b|Chaussee\b|Torte\b|Kotelett\b|Würst\w*|Art\b|GmbH|AG\b|Salat\b|Kuchen\b|Eisenbahn\w*|Konferenz\w*|Vertrag\b|Abkommen\b|Prozess\b)"
)


@dataclass(frozen=True, slots=True)
class Role:
    """A place's part: its name, and how surely it is a partner of the project, from 0 to 1."""

    name: str
    weight: float


NOT_A_PLACE = Role("none", 0.0)
ON_THE_WAY = Role("way", 0.05)
HOME = Role("origin", 0.1)
MENTION = Role("mention", 0.3)
PARTNER = Role("partner", 0.94)
REGION = Role("region", 0.2)


def read_role(left: str, right: str, *, adjective: bool, verbs: str) -> Role:
    """Read the part that a place plays from the words before and behind it in its sentence.

    `verbs` is the whole sentence. A partner stays one on the way: "über unsere Partnerstadt Gliwice".
    """
    if _NO_PLACE_BEFORE.search(left) or _NO_PLACE_AFTER.match(right):
        return NOT_A_PLACE
    if _PARTNER.search(left) or _PARTNERSHIP.search(left) or _FRIENDS.search(left):
        return PARTNER
    if _PARTNER_AFTER.match(right):
        return Role("partner", 0.85)
    if _REGION_HEAD.search(left) or (_REGION_TAIL.match(right)):
        return REGION
    if _WAY.search(left) or _NEAR.search(left):
        return ON_THE_WAY
    if _ORIGIN.search(left) or _ORIGIN_AFTER.match(right) or _EVENT_IN.search(left):
        return HOME
    return _help(left, right, adjective=adjective, verbs=verbs)


def _help(left: str, right: str, *, adjective: bool, verbs: str) -> Role:
    goods = _HAS_GOODS.search(verbs) is not None
    if adjective:
        institution = re.match(rf"\s+(?:\w+\s+)?{_INSTITUTION}", right) is not None
        return Role("receiver", 0.7) if institution else Role("receiver", 0.45)
    if _TO.search(left):
        return Role("receiver", 0.8 if goods else 0.6)
    if _AT_INSTITUTION.search(left):
        return Role("receiver", 0.72)
    if _FOR.search(left):
        return Role("receiver", 0.75)
    if _RECEIVES.match(right):
        return Role("receiver", 0.65)
    if _GUESTS.search(left):
        return Role("guest", 0.6)
    if _IN.search(left):
        return Role("receiver", 0.6 if _PERFORMED.search(verbs) else 0.4)
    return MENTION
