"""What the words around a German town say of it: whose the project is, or only where something was."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brueckenpost.parsers.mentions import Mention
from brueckenpost.parsers.screening import Cue

_HALL = r"(?:[Ss]tadt|[Gg]emeinde|Kreisstadt|Hansestadt|Landeshauptstadt|Universitätsstadt|Klingenstadt|Domstadt|Samtgemeinde|Verbandsgemeinde|Marktgemeinde|Stadtverwaltung|Gemeindeverwaltung|Stadtrat|Rat der Stadt|Rathaus|Bürgermeister(?:in|s)?|Oberbürgermeister(?:in|s)?|STADT|GEMEINDE|[Cc]ity|[Tt]own|[Mm]unicipality|місто|міста|місті|[Mm]iasto|[Mm]iasta)"
_BODY = (
    r"(?:\w*(?:[Ff]euerwehr\w*|[Vv]erein\w*|[Ff]reundeskreis\w*|[Vv]erband\w*|[Ss]chule|[Gg]ymnasium|[Kk]olleg|[Kk]linik\w*|[Kk]rankenhaus\w*|[Ww]erke?n?|[Nn]etze|"
    r"[Gg]emeinde|[Ii]nitiative|[Hh]ilfe|[Bb]ündnis|[Kk]irchenkreis\w*|[Bb]üro|[Zz]entrum|[Jj]ugendring\w*|[Ss]tiftung|[Mm]useum\w*|[Tt]heater\w*|[Bb]auhof\w*|"
    r"[Ll]öschzug\w*|[Ll]öschgruppe\w*|[Bb]erufsfeuerwehr|[Pp]farrei|[Cc]lub\w*|[Oo]rchester\w*|\w*[Gg]ruppe|\w*[Gg]esellschaft|\w*[Bb]und|\w*[Kk]irche|\w*[Kk]reis|[Rr]unde|[Tt]eam|[Cc]hor\w*|[Mm]usikschule|[Bb]ücherei|[Bb]etriebe\w*|[Hh]ospital\w*)|"
    r"(?:\w*[Uu]niversität|\w*[Hh]ochschule|Uni|Uniklinik|FH)|THW|DRK|Caritas\w*|AWO|Diakonie|Malteser|Johanniter|ASB|DLRG|VHS|Kita|kfd|KAB|\w*[Kk]indergarten|\w*[Ee]inrichtung|\w*[Ss]tätten?|\w+haus|\w*[Ll]aden|\w*[Ww]erkstatt|Tafel|Kolping\w*|\w*[Ff]reunde|Rotary Club|Lions Club|TuS|TSV|TV|SV|SC|FC|VfL|VfB|SG|DJK|SuS|SSV|MGV|KG|Germania|Arminia|Borussia|Fortuna|Viktoria|Eintracht|Concordia|Westfalia|Ortsgruppe|Ortsverband|\w*[Ss]taffel|\w*[Bb]ruderschaft|[Ff]ire [Bb]rigade)"
)
_OWNER = Cue(rf"(?<!Partner)(?<!partner)\b{_HALL}\s+$")
_OF_ORGANISATION = Cue(
    rf"\b{_BODY}(?:\s+(?:in|der|von|des|e\.\s?V\.|der Stadt|der Gemeinde|(?:von )?\d{{4}}|[A-ZÄÖÜ][\w.]+))?,?[\s-]+$"
)
# "in der alten Schmiede in Eitorf", "am Marktplatz in Espelkamp", "auf unserem Biohof bei Hamminkeln"
_VENUE = Cue(
    r"\b[Mm]eine?[mnr]?\s+(?:[a-zäöüß]+\s+)?(?:[A-ZÄÖÜ]\w*)?(?i:werkstatt|schmiede|praxis|laden|salon|hof|betrieb|geschäft|garten|schule|klasse|kanzlei|apotheke|bäckerei|metzgerei|gärtnerei|café|cafe|halle|scheune|garage|studio|atelier|gruppe|verein|firma|wirtschaft|gaststätte)\s+in\s+$|"
    r"\b(?:[Ii]m|[Aa]m|[Ii]n (?:der|einem|einer|seinem|ihrem|ihrer|unserem|unserer)|[Aa]uf (?:dem|der|unserem)|[Aa]n der|[Uu]nser\w*|hinter dem|neben der|neben dem)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\wäöüß-]+(?:\s+[„\"][^“”\"]{1,30}[“”\"])?\s+(?:(?:in|von|bei|zu)\s+)?$|"
    r"(?:^|[.!?:]\s+|\n\s*)(?:Der|Die|Das)\s+(?:[a-zäöüß]+\s+)?(?!\w*(?:Partner|Schwester|Freund|Fahrt|Reise|Transport|Konvoi))[A-ZÄÖÜ][\wäöüß-]+(?:\s+[„\"][^“”\"]{1,30}[“”\"])?\s+in\s+$"
)
# "Teile eines Händlers aus Köln", "die Zutaten holen wir von der Tafel Lübbecke"
_SUPPLIER = Cue(
    rf"(?:^|\n)\s*[-*•]?\s*\d[^\n(]*\((?:[A-ZÄÖÜ][\w-]+\s+)?{_BODY}\s+(?:(?:aus|in)\s+)?$|"
    rf"\b\w*(?:[Hh]ändler\w*|[Gg]ärtnerei|[Mm]etzgerei|[Bb]äckerei|[Dd]ruckerei|[Tt]ischlerei|[Ss]pedition|[Aa]gentur|[Mm]arkt|[Gg]eschäft\w*|[Bb]auer\w*|(?<!\w)Hof|[Ff]irma|[Bb]etrieb\w*|[Tt]onstudio|[Aa]utohaus)(?:\s+[A-ZÄÖÜ]\w+)?\s+(?:aus|in|von)\s+$|"
    rf"\b(?:kam|kamen|kommt|kommen|stamm\w+|holen|holten|bek[ao]m\w*|erh[aä]lt\w*|erhielten|lieh\w*)\s+(?:\w+\s+){{0,3}}von\s+(?:der|dem)\s+{_BODY}\s+(?:in\s+)?$|"
    r"\b[Mm]it\s+[A-ZÄÖÜ]\w+\s+aus\s+(?:de[mr]|eine[mr])\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\w-]+\s+(?:in|von)\s+$|"
    r"\b(?:(?:Arbeits|Ausbildungs|Lehr)?[Ss]telle|Arbeit|Ausbildung|(?:Ausbildungs|Arbeits)platz|Praktikum|Job|Anstellung)\s+(?:in|bei|an)\s+(?:eine[mr]|der|dem)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\w-]+\s+in\s+$|"
    r"\b(?:gibt|gab|schenkt\w*|liefert\w*|spendet\w*|leiht|lieh|überl[äi][ße]\w*|besorgt\w*)\s+(?:mir|uns)\s+(?:der|die|das|eine?)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\w-]+\s+(?:aus|in|von)\s+$|"
    r"\b(?:Verbund|Stiftung|Konzern|Träger\w*|Unternehmen|Dachverband)\s+mit Sitz in\s+$"
)
_LENDS = Cue(
    r"\s+(?:stellt|stellte|stellen|leiht|lieh|lieh|zahlt|zahlte|bezahlt|sponsert\w*|steuert\w*|spendiert\w*|kam|kamen)\b"
)
_OURS = Cue(
    r"\b[Uu]nser(?:em|er|en|e)?\s+(?:[a-zäöüß]+\s+)?(?!Partner|Freund|Transport|Besuch|Konvoi)[A-ZÄÖÜ][\wäöüß-]+\s+(?:bei|nahe)\s+$"
)
_ONE_FROM = Cue(
    r"\b[Ee]ine?[mn]?\s+(?:[a-zäöüß]+\s+)?(?!\w*(?:[Vv]erein|[Ss]chule|[Kk]lasse))[A-ZÄÖÜ]\w+(?:er|in|ist|or|eur|ekt|ent)\s+aus\s+$"
)
# "mit Kolleginnen der Universität Bochum entwickelt", "unterstützt von der Caritas Paderborn"
_HELPED_BY = Cue(
    rf"\b(?:[Mm]it|[Uu]nterstützt von|[Bb]eraten von|[Gg]efördert von|mit Hilfe|dank|[Dd]urch)\s+(?:(?!uns)[a-zäöüß]+\s+|[A-ZÄÖÜ]\w+(?:en|n|innen)\s+){{0,3}}(?:der|dem|des)\s+{_BODY}\s+(?:in\s+)?$"
)
# "Nicht Recklinghausen, sondern Datteln", "nicht nur Düsseldorf, auch das kleine Wachtendonk"
_NOT_BUT = Cue(r"\b[Nn]icht\s+(?:nur\s+|etwa\s+)?(?:(?:in|die|aus|Stadt|Gemeinde)\s+){0,2}$")
_BUT = Cue(
    r"\b[Nn]icht\b[^.;!?]{2,40},\s+(?:sondern(?:\s+auch)?|auch)\s+(?:(?:in|die|das|aus|der|Stadt|Gemeinde)\s+){0,2}(?:[a-zäöü]+\s+)?$"
)
# "das Begegnungscafé des Kreises Heinsberg in Geilenkirchen", "Der Oberbergische Kreis und seine Kommunen"
_DISTRICTS = Cue(r"\bdes\s+$|(?:^|[.!?:]\s+|\n\s*)Der\s+$|^der\s+$|,\s*\n\s*der\s+$")
_WE = Cue(r"\b[Ww]ir\s+$")
_ADDRESS = Cue(r"(?<!\d)\d{5}[ \u00a0]+$")
_HERE = Cue(
    r"\b[Ww]ir\b(?:\s+[\wäöüß]+){1,6}\s+in\s+$|\b[Ww]ir\s+(?:vom|von\s+der|aus\s+dem|aus\s+der|im|in\s+der|beim|bei\s+der)\s+[^.;!?,]{2,50}\s(?:in|aus)\s+$|\b[Ii]ch bin(?:\s+[\wäöüß-]+){1,8}\s+(?:in|aus)\s+$|\b(?:[Ww]ir|[Uu]ns|[Hh]ier|[Bb]ei uns|[Uu]nser\w*|daheim|zu Hause|heimischen|Gr[uü](?:ß|ss)e?n?)(?:\s+\w+)?\s+(?:in|aus|von)\s+(?:d(?:em|er)\s+)?(?:[a-zäöüß]+(?:en|em)\s+)?$"
)
# "im Namen der Bruderschaft aus Xanten"
_NAMED_FOR = Cue(
    r"\b(?:[Ii]m Namen|[Ii]m Auftrag|[Nn]amens)\s+(?:de[rs]|unser\w*|eine[rs])\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][\w-]+\s+(?:(?:aus|in|von)\s+)?$"
)
# "Die Knappenkapelle der Zeche Auguste Victoria, Marl, hat ..."
_APPOSED = re.compile(r"[A-ZÄÖÜ][\wäöüß-]+,\s+$")
_APPOSED_NEXT = re.compile(r",\s+(?:hat|haben|ist|sind|war|waren|lädt|bringt|sammelt|hilft|spendet)\b")
# "wir sind ein Landmaschinenhändler in Oelde"
_WE_ARE = Cue(r"\b[Ww]ir(?:,?\s+[\w.]+){0,2}\s+sind\s+(?:[\w-]+\s+){1,4}(?:in|aus|von)\s+$")
_PARTNER_OF = Cue(
    r"(?:[Pp]artner(?:stadt|städte|kreis|gemeinde|kommune|region)\w*\s+(?:von|der Stadt|der Gemeinde|des)|[Ff]reunde(?:skreis)?\s+von)\s+$"
)
_BETWEEN = Cue(
    r"(?:[Pp]artnerschaft|[Ff]reundschaft|Kooperation|Zusammenarbeit)\w*\s+(?:zwischen|von)\s+(?:der\s+Stadt\s+|den\s+Städten\s+)?$"
)
# "Marienschule Bösensell, das gehört zu Senden", "Löschgruppe Bad Fredeburg (Schmallenberg)".
_LOCATED = re.compile(r"[A-ZÄÖÜ][\wäöüß-]+\s+\($")
_BELONGS = re.compile(
    r"\b(?:gehör\w+(?:\s+\w+)?\s+zu[rm]?|(?:Orts|Stadt)teil\w*(?:\s+von)?|Stadtbezirk\w*(?:\s+von)?|liegt\s+(?:in|bei)|(?:sitzt|ansässig|beheimatet|zu Hause|(?:mit )?Sitz(?: ist)?)\s+in)\s+(?:(?:der\s+)?(?:Stadt|Gemeinde)\s+)?$|"
    r"[A-ZÄÖÜ][\wäöüß-]+\s+\((?:(?:Stadt|Gemeinde|bei|Kreis)\s+)?$"
)
_IN = Cue(r"\b(?:in|aus|nach|von|für|у|в|з|із|w|z|from|to)\s+$", re.IGNORECASE)
_OF = re.compile(r"\b(?:von|für|mit)\s+$")  # "die Mama von Lotte"
_ELSEWHERE = Cue(
    r"(?:\b(?:[Üü]ber|via|[Dd]urch|bis|[Aa]b|Richtung|Raum|bei|nahe|nördlich von|südlich von|westlich von|östlich von|Nähe von)|"
    r"\b(?:Konferenz|Tagung|Messe|Kongress|Treffen|Gespräch|Termin|Sitzung|Schulung|Seminar|Workshop|(?:Museums|Kirchen|Katholiken|Ärzte|Archiv|Feuerwehr|Verbands|Delegierten|Landes|Bundes|Bibliotheks|Denkmal|Schützen|Sänger|Heimat|Jugend|Frauen)tag(?:e|ung)?|Fachtag|Vernetzungstreffen)\b(?:\s+\S+){0,4}\s+in|"
    r"\b(?:Ausfl[uü]g\w*|Abstecher|Tagesfahrt|Klassenfahrt|Exkursion|Rundgang|Stadtrundfahrt)\b(?:\s+\S+){0,5}?\s+(?:nach|in)|"
    r"\b(?:hielten|machten|[Üü]bernacht\w+|Zwischen(?:stopp|halt)\w*|Pause|Rast|Station|getankt|Rückweg|Hinweg|Rückfahrt|Hinfahrt|Rückreise|Hinreise)\b(?:\s+\w+){0,3}?\s+in|\b(?:[Hh]allo|Grüße?|Gruß)\s+nach|"
    r"\b[Ii]ch (?:arbeite|studiere|komme|schreibe|stamme|unterrichte)\b(?:\s+\S+){0,5}?\s+(?:in|aus|an der)|\b(?:Turnier|Meisterschaft\w*|Finale|Spiel)\s+in|\bgegen|"
    r"\b(?:[Gg]eflogen|flog(?:en)?|[Ff]lug|[Gg]elandet|[Ll]andeten?)\b(?:\s+\S+){0,5}?\s+(?:nach|in|von|ab|aus)|"
    r"\b(?:geboren|gebürtig|wohn\w+|lebt?e?n?|aufgewachsen|studier\w+|umgezogen|verwandt\w*)\b(?:\s+\w+){0,2}\s+(?:in|aus|nach)|"
    r"\b(?:[A-ZÄÖÜ]\w*(?:konsulat\w*|flughafen|bahnhof\w*|gericht\w*|regierung|sparkasse|volksbank|kammer|messe|zoo)|Flughafen|Airport|Hauptbahnhof|Bahnhof|Konsulat|Sparkasse|Volksbank|IHK|AG|HWK|Bistum|Erzbistum|\w*[Dd]iözesanverband|Dekanat|Landesverband|Bezirksverband|Amtsgericht|Registergericht:?|Landgericht|Finanzamt|Bezirksregierung|Regierungspräsidium|Firma|Autobahnkreuz|Kreuz))\s+$"
)
# "Wir haben auch in Dortmund angefragt"
_ASKED_THERE = Cue(
    r"\s+(?:\w+\s+){0,3}(?:(?:an|nach)?gefragt|(?:ein)?gekauft|abgeholt|geholt|getankt|besorgt|bestellt|gemietet|geliehen|angerufen|erkundigt|umgesehen|umgehört)\b"
)
_STREET = Cue(
    r"[\w-]*(?:[Ss]tr(?:aße|asse)?\b|[Ww]eg\b|[Aa]llee\b|[Pp]latz\b|[Rr]ing\b|[Tt]or\b|[Dd]amm\b|[Uu]fer\b|[Gg]asse\b|[Cc]haussee\b|Landstr)"
)
_AFTER_STREET = Cue(
    r"[\s-]+(?:\w+-)?(?:[Ss]tr(?:aße|asse)?\b|Weg\b|Allee\b|Platz\b|Ring\b|Tor\b|Damm\b|Ufer\b|Gasse\b|Chaussee\b|Landstr|Heerstr)"
)
_ASSOCIATION_NEXT = re.compile(r"\s+e\.\s?V\.")
_PARTNER_NEXT = Cue(
    r"\s+(?!(?:d(?:e[mnrs]|ie|as)|(?:m|s)?ein\w*|unser\w*|ihr\w*)\b)(?:\w+\s+)?(?:Partner|Schwester|Freundes)"
)
_NOUN_NEXT = re.compile(
    r"\s+(?!(?:d(?:e[mnrs]|ie|as)|(?:m|s)?ein\w*|unser\w*|ihr\w*)\b)(?:[a-zäöü]+\w*\s+){0,2}[A-ZÄÖÜ]"
)
_VERB_NEXT = Cue(
    r"\s+(?:(?:an|am|im|in|bei)\s+(?:der\s+)?[A-ZÄÖÜ][\w-]+\s+|und\s+\S+\s+)?(?:hat|haben|hilft|helfen|will|wirbt|unterstützt|sammelt|schickt|bringt|liefert|lädt|spendet|plant|startet|beteiligt|übergibt|richtet|bietet|informiert|nimmt|stellt|ist|sind|wird|has|have|is|[a-zäöüß]{3,}t)\b"
)
_KNIT = re.compile(r"\s*(?:[-–—/&+]|und|mit|and|↔|<->)\s*[A-ZÄÖÜŁŚŻ]")
_OF_DISTRICT = Cue(
    r"(?:\bKreis(?:feuerwehr|jugend|sport|brand|land|volkshoch|musik|handwerker|heimat)\w*|\bKFV|\bKJR|\bKSB)\s+$"
)


@dataclass(frozen=True, slots=True)
class Clue:
    """How strongly a mention speaks for its town, 0 to 1; `placed` tells that a word beside it speaks of a place."""

    weight: float
    placed: bool


_IN_DISTRICT = re.compile(r"(?:^|[.!?:\n]\s*|\b[a-zäöüß]+\s+)[Ii]m\s+$")
NONE = Clue(0.0, False)
# "Lesung und Gespräch in Rheinbach", a line of its own
_HEADING = re.compile(r"(?:^|\n)[A-ZÄÖÜ][^\n.,;:!?]{3,50}\s(?:in|für)\s+$")
_LINE_ENDS = re.compile(r"[ \t]*(?:\n|$)")
HEADED = 0.3
# "Die Ev. Kirchengemeinde Werther hat ...": it tells of its own project, whoever's address it writes from
_STARTS = re.compile(r"(?:^|[.!?:,\n]\s*)(?:[Dd]ie|[Dd]er|[Dd]as|[Uu]nser\w{0,2})\s+(?:[\w.-]+\s+){1,3}$")
_ACTS = re.compile(r"\s+(?:hat|haben)\b")
HERE = 0.45  # what "wir ... in X" weighs
ORGANISATION = 0.45  # what the town weighs that an organisation bears in its name
ACTOR = 0.56  # and what it weighs where that organisation acts
LENDING = 0.15  # what a town weighs at most that only lends or pays something

# In this order: the first that fits the words before a name tells its weight.
_BEFORE = (
    (_NOT_BUT, Clue(0.02, True)),
    (_BUT, Clue(0.5, True)),
    (_DISTRICTS, Clue(0.45, True)),
    (_OWNER, Clue(0.55, True)),
    (_HELPED_BY, Clue(0.08, True)),
    (_OURS, Clue(0.4, True)),
    (_NAMED_FOR, Clue(0.55, True)),
    (_WE_ARE, Clue(0.45, True)),
    (_ELSEWHERE, Clue(0.02, True)),
    (_SUPPLIER, Clue(0.08, True)),
    (_ONE_FROM, Clue(0.06, True)),
    (_ADDRESS, Clue(0.35, True)),
    (_PARTNER_OF, Clue(0.55, True)),
    (_BETWEEN, Clue(0.55, True)),
    (_HERE, Clue(HERE, True)),
    (_BELONGS, Clue(0.45, True)),
    (_OF_ORGANISATION, Clue(ORGANISATION, True)),
    (_VENUE, Clue(0.33, True)),
)

# "eine Schauspielerin vom Bonner Theater"
_PERSON_OF = Cue(
    r"\b[Ee]ine?[mnr]?\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]\w+(?:in|er|ist|or|ent)\s+(?:vom|von\s+der|von\s+den|des|der)\s+$"
)
_OF_ADJECTIVE = (
    (_PERSON_OF, Clue(0.06, True)),
    *(entry for entry in _BEFORE if entry[0] in (_OWNER, _HELPED_BY)),
)


def _stands_alone(text: str, mention: Mention) -> bool:
    """Tell whether a mention is a whole line, as in an address below a letter."""
    start, end = text.rfind("\n", 0, mention.start) + 1, text.find("\n", mention.end)
    line = text[start:] if end < 0 else text[start:end]
    return "\n" in text and line.strip(" ,;|*") == mention.text


def weigh_mention(text: str, mention: Mention) -> Clue:
    """Weigh a mention by the words around it; streets weigh nothing, transit and courts next to nothing."""
    left = text[max(0, mention.start - 90) : mention.start]
    right = text[mention.end : mention.end + 60]
    chunk = re.match(r"[\w-]*", right)
    if _AFTER_STREET.match(right) or (chunk and _STREET.fullmatch(chunk.group()) and mention.joined):
        return NONE
    cues = _BEFORE if mention.form != "adjective" else _OF_ADJECTIVE
    if "kreis" in mention.key and _LOCATED.search(left):
        return Clue(0.05, True)  # "Feuerwehr Bornheim (Rhein-Sieg-Kreis)"
    heads = _HEADING.search(left) and _LINE_ENDS.match(right)
    told = (clue for cue, clue in cues if cue.search(left) and _fits(cue, mention))
    found = Clue(HEADED, True) if heads else next(told, None)
    if found is not None:
        lends = found.weight > LENDING and (
            _LENDS.match(right) or (found.weight == HERE and _ASKED_THERE.match(right))
        )
        acts = found.weight == ORGANISATION and _STARTS.search(left) and _ACTS.match(right)
        return Clue(LENDING, True) if lends else Clue(ACTOR, True) if acts else found
    if mention.form == "adjective":
        return Clue(0.5, True) if _WE.search(left) else _weigh_adjective(right)
    if (mention.form == "genitive" and _NOUN_NEXT.match(right)) or _ASSOCIATION_NEXT.match(right):
        return Clue(0.45, True)
    return Clue(0.45, True) if _stands_alone(text, mention) else _weigh_bare(left, right, mention)


def _fits(cue: object, mention: Mention) -> bool:
    return cue is not _DISTRICTS or "kreis" in mention.key


def speaks_of_district(text: str, mention: Mention) -> bool:
    """Tell whether a town's name stands for its district: "Kreisfeuerwehrverband Olpe"."""
    return _OF_DISTRICT.search(text[max(0, mention.start - 40) : mention.start]) is not None


def _weigh_adjective(right: str) -> Clue:
    if _PARTNER_NEXT.match(right):
        return Clue(0.5, True)
    return Clue(0.3, True) if _NOUN_NEXT.match(right) else Clue(0.05, False)


def _weigh_bare(left: str, right: str, mention: Mention) -> Clue:
    first = not left.strip() or re.search(r"[.!?:\n„\"]\s*$", left) is not None
    if _VERB_NEXT.match(right) and first:
        return Clue(0.35, False)
    if _APPOSED.search(left) and _APPOSED_NEXT.match(right):
        return Clue(0.3, True)
    if mention.joined or _KNIT.match(right):
        return Clue(0.3, _IN.search(left) is not None)
    if _IN.search(left) and not (mention.common and _OF.search(left)):
        return Clue(0.15, True)
    if "kreis" in mention.key and _IN_DISTRICT.search(left):
        return Clue(0.3, True)
    return Clue(0.1, False)
