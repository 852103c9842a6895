"""Headlines for projects that no subject or heading names: what, for whom, where, as a local paper would put it.

Built from the sentence that tells the most: the things that are given ("Zwei Kreiselpumpen für Snihuriwka"), the house
people live in ("Unterkunft für 64 Menschen aus der Ukraine"), the kind of project and its topic ("Sprechcafé für
ukrainische Frauen"). Where none of these is found, a clause is cut at its natural end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from brueckenpost.parsers.categories import rank_topics, subject_words
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.senses import name_senses

LONGEST = 100  # contract of the record
COMFORTABLE = 80  # characters that a headline on the page should not exceed by much
_SHORTEST = 25

_NOUN = r"(?:[A-ZÄÖÜ][\w-]*-\sund\s)?[A-ZÄÖÜ][\w-]*\w"
_COUNT = (
    r"(?:(?:rund|etwa|über|mehr als|gut|knapp|fast|insgesamt|weitere|bis zu)\s)?(?:(?!(?:19|20)\d\d\b)\d[\d.]*(?:,\d\d?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|"
    r"fünfzehn|zwanzig|dreißig|vierzig|fünfzig|hundert|mehrere|zahlreiche|viele|einige)"
)
_ADJECTIVES = r"(?:(?:(?:gut|noch|fast|neu)\s)?[a-zäöüß-]{3,}e[nsr]?\s){0,2}"
_ADJECTIVE = r"(?<![\w-])(?!(?:die|diese|jene|alle|viele|eine|keine|unsere|ihre|seine|meine|welche|beide|ohne|heute|letzte|nächste|ganze|eigene|weitere)\s)[a-zäöüß]{4,}(?:te|che|ige|are|ere|ale|ene|ue|lle|bare)"
_THING = rf"(?:{_COUNT}\s{_ADJECTIVES}(?:(?:t|kg|Tonnen|Kilo|Paar|Paletten|Kartons|Gläser|Säcke|Kisten)\s)?|eine[nr]?\s{_ADJECTIVES}|ein\s{_ADJECTIVES}|(?:unser|ihr|sein)(?:e[nsr]?)?\s{_ADJECTIVES}|{_ADJECTIVE}\s)?{_NOUN}"
_THINGS = rf"(?:{_THING})(?:,\s(?:{_THING}))*(?:\s(?:und|sowie|nebst|samt)\s(?:{_THING}))?"
# Things are told by number, article or adjective, or several at once; a noun alone may be anything.
_SPECIFIC = rf"(?:{_COUNT}\s|eine[nr]?\s|ein\s|(?:unser|ihr|sein)(?:e[nsr]?)?\s|{_ADJECTIVE}\s|{_NOUN}(?:,\s{_NOUN})*\s(?:und|sowie|nebst)\s)"
_GIVEN = (
    r"(?:übergeben|überreicht|überlassen|überführt|geschenkt|verschenkt|abgegeben|ausgehändigt|geliefert|ausgeliefert|gebracht|hingebracht|gespendet|geschickt|verschickt|"
    r"gesandt|versandt|verladen|transportiert|gefahren|zusammengetragen|gesammelt|gepackt|gekauft|beschafft|besorgt|angeschafft|bereitgestellt|abgestellt|gebaut|"
    r"repariert|genäht|gestrickt|gebacken|bemalt|zusammengestellt|aufgebaut|verteilt|installiert|montiert|eingebaut|überbracht|zur Verfügung gestellt|auf den Weg gebracht)"
)
_GIVES = (
    r"(?:übergibt|übergab(?:en)?|übergeben|überreichte?n?|überlässt|überließ(?:en)?|schenkt[en]*|verschenkt[en]*|liefert[en]*|bringt|bringen|brachten?|spendet[en]*|schickt[en]*|"
    r"sammelt[en]*|sammeln|strickt[en]*|stricken|näht[en]*|nähen|baut[en]*|bauen|reparier(?:en|t|te|ten)|packt[en]*|packen|verschickt[en]*|verteilt[en]*|transportiert[en]*|kauft[en]*)"
)
# "hat der Stadt Berdytschiw zwei Kehrmaschinen und einen Unimog geschenkt"; the things stand before the participle,
# with "nach Luzk" or "an das Krankenhaus" between them perhaps.
_PERFECT = Cue(
    rf"\b(?:hat|haben|habe|wurden?|sind|konnte[nt]?)\b[^.!?;:]{{0,160}}?(?<![\w-])(?P<things>(?={_SPECIFIC}){_THINGS})(?:\s\([^()]*\))?"
    rf"(?:,?\s(?:in|im|nach|an|ins|aus|für|zum|zur|von|samt|mit|am|auf|bei|als|über|beim)\b[^.!?;:]{{0,90}}?)?\s{_GIVEN}\b"
)
_PASSIVE_FIRST = Cue(
    rf"^(?P<things>(?={_SPECIFIC}){_THINGS})(?:\s\([^()]*\))?\s(?:sind|ist|wurden?|werden|wird|gehen|geht|gingen|ging|rollen|rollten|stehen)\b"
)
_PRESENT = Cue(
    rf"\b{_GIVES}\s(?:[^.!?;:]{{0,70}}?\s)??(?P<things>(?={_SPECIFIC}){_THINGS})(?=\s(?:nach|an|für|in|zum|zur|aus|auf|und schick\w*|mit der Post)\b|[.,;:(]|$)"
)
_LOST_AND_FOUND = Cue(
    r"\bmit\s(?:unsere[mnr]|eine[mr]|ihre[mnr]|zwei|drei|vier|fünf|\d+)\s(?:[a-zäöüß]+e[nmr]\s){0,2}(?P<thing>[A-ZÄÖÜ][\w-]*(?:wagen|fahrzeug|fahrzeugen|leiter|bus|bussen|laster|lkw|Lkw|LKW|transporter|sprinter|unimog|bagger|anhänger|traktor))\b"
    r"(?=[^.!?]{0,120}\b(?:los|gestartet|aufgebrochen|unterwegs|gefahren|losgefahren|abgefahren|nach)\b)"
)
_HOUSED = Cue(
    rf"\b(?:leben|wohnen|lebten|wohnten)\b[^.!?]{{0,140}}?(?P<who>{_COUNT}\s(?:[a-zäöüß]+e\s)?(?:Menschen|Personen|Frauen und Kinder|Frauen|Geflüchtete|Familien|Mütter|Ukrainerinnen und Ukrainer)(?:\s(?:mit|und)\s(?:ihren\s)?Kindern?)?)"
    r"(?P<from>\saus\s(?:der\sUkraine|[A-ZÄÖÜ][\w-]+))?"
)
_HOUSE = Cue(
    r"\b(?:in|im)\s(?:der|dem|einer|einem|unserem|unserer|den)?\s?(?:(?:ehemaligen?|früheren?|alten?|leerstehenden?)\s)?(?P<house>[A-ZÄÖÜ][\w-]*(?:haus|heim|herberge|hotel|schule|kaserne|kloster|halle|unterkunft|wohnungen|gebäude|internat|gasthof|hof))\b"
)
_KINDS = (
    r"abend|gebet|konzert|lauf|fest|basar|flohmarkt|markt|sammlung|kurs|kurse|treff|treffpunkt|café|cafe|ausstellung|turnier|lager|camp|werkstatt|börse|frühstück|"
    r"stammtisch|vortrag|lesung|andacht|sprechstunde|fragestunde|stube|patenschaft|kammer|sommerschule|samstagsschule|messe|leitfaden|wegweiser|broschüre|handbuch|"
    r"webseite|website|homepage|internetseite|portal|podcast|hörspiel|film|kurzfilm|gruppe|hotline|elterntelefon|seminar|workshop|tagung|fachtag|forum|austausch|"
    r"fortbildung|schulung|hospitation|praktikum|gottesdienst|gemeinschaftsgarten|theater|gastspiel|kochbuch|nachhilfe|garten|chor|förderprogramm|förderung|"
    r"wettbewerb|beratung|regal|sprechcafé|kleiderkammer|spielgruppe|ferienfreizeit|freizeit|erholung|reihe|benefizlauf|sponsorenlauf|tauschbörse|kochabend"
)
_KIND = Cue(
    rf"(?:\b(?:eine?n?|ein(?:em|er)?|zum|zur|beim?|zwei|drei|vier|der|die|das|den|dem|unser\w{{0,2}}|ihr\w{{0,2}}|kostenlose\w?|neue\w?|am|einem gemeinsamen)\s|:\s|^)(?:[a-zäöüß-]+e[nsrm]?\s){{0,2}}"
    rf"(?P<noun>(?=[A-ZÄÖÜ])[\w-]*?(?:(?i:{_KINDS}))(?:s|e)?)(?![\w-])"
    r"(?P<topic>\s„[^“„\n]{3,40}“(?:\saus\s[A-ZÄÖÜ][\w-]+)?|\s(?:für|über|zu|zum Thema|zur|gegen|mit|zwischen)\s(?:(?:[\w-]+|\d+)\s){0,4}?[A-ZÄÖÜ][\w-]+(?:\sund\s(?:[a-zäöü]\w*\s)?[A-ZÄÖÜ][\w-]+|\saus\s(?:der\s)?[A-ZÄÖÜ][\w-]+)?)?"
)
_HOSTS = Cue(
    r"\b(?:machen\s+wir|lädt|laden|find\w+|f[ao]nd(?:en)?|veranstalt\w*|organisier\w*|biete[nt]|angeboten|start\w*|öffne\w*|eröffne\w*|richte\w*|eingerichtet|feier\w*|betreib\w*|betreut|gibt es|"
    r"herausgegeben|gedreht|arbeite\w*|überarbeitet|zeigt|gastier\w*|gestalte\w*|plan\w*|führ\w*|beginn\w*|heißt|bildet|leitet|hält|spielt|spielte\w*|nutzt|hat|haben|Was)\b"
)
_NO_THING = Cue(
    r"(?:(?:unser|ihr|sein)\w*\s|eine[nr]?\s|ein\s)?(?:\w+e[nsr]?\s)?(?:Tage?|Tagen|Woche\w*|Monat\w*|Jahr\w*|Stunden?|Uhr|Minuten|Kilometer\w*|km|Mal|Person\w*|Leute\w*|Menschen|Kolleg\w*|Mitarbeiter\w*|Fahrer\w*|Helfer\w*|Ehrenamtliche\w*|"
    r"Schüler\w*|Monteur\w*|Kinder\w*|Familien|Frauen|Männer|Freunde\w*|Partnerst\w+|Partner\w*|Stadt\w*|Gemeinde\w*|Verein\w*|Teil\w*|Dank|Zusammenarbeit|Hilfe|Freitag\w*|Samstag\w*|Sonntag\w*|Montag\w*|"
    r"Donnerstag\w*|Mittwoch\w*|Dienstag\w*|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Abend\w*|Weg|Reise|Hof|Rathaus\w*|Bürgermeister\w*|Ukraine|Lehrling\w*|Gast|Gäste|Besuch\w*|Platz|Betrag|Hut|Euro|€|Prozent|Grad|Gruppe\w*|Löschgruppe\w*|Zielgruppe\w*|Arbeitsgruppe\w*|Altersgruppe\w*|Markt|Reihe|Chor|Garten|Film|Forum|Theater|Schule\w*|Delegation\w*|Verteilung|Erlös\w*|Foto\w*|Bild\w*|Stück)\b(?!-)",
)
_THERE = re.compile(r"\bnach\s(?P<town>[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][\w-]+)?)")
_FOR = Cue(
    r"^\s(?P<tail>(?:für|an)\s(?:(?:das|den|die|dem|der|unsere\w?|ein|eine|einen)\s)?(?:[a-zäöüß]+e[nrs]?\s)?[A-ZÄÖÜ][\w-]+(?:\s(?:in|im|von|der|des|aus)\s(?:der\s|dem\s)?[A-ZÄÖÜ][\w-]+)?)"
)


_NAMED = Cue(
    r"[„“\"»](?P<name>[^“”„\"»«\n]{5,60})[“”\"«]\s(?:heißt|nennt sich|nennen wir|haben wir (?:es|das|ihn|sie) genannt|ist der Titel|lautet der Titel)\b|\b(?:heißt|nennt sich|nennen (?:wir|es|ihn|sie)(?: (?:das|es|ihn|sie|wir))?|Titel|Namen?|Motto)\s[„“\"»](?P<after>[^“”„\"»«\n]{5,60})[“”\"«]"
)


# "Etwas ganz anderes ist unsere Herbstwoche", "Das Zweite ist unser Lesekreis", "Da wäre zum einen der Garten": what a
# new matter is called
_OTHER = re.compile(
    r"(?:(?:(?:Et)?[Ww]as\s)?(?:[Gg]anz\s|[Vv]öllig\s)?(?:(?:et)?was\s)?[Aa]nderes\s(?:ist|war|sind|waren)|"
    r"(?:D(?:as|ie|er)|Unser\w*|Mein\w*)\s(?:[Ee]ine|[Ee]rste[rs]?|[Zz]weite[rs]?|[Dd]ritte[rs]?|[Ll]etzte[rs]?|[Aa]ndere[rs]?)"
    r"(?:\s(?:Sache|Projekt|Vorhaben|Punkt|Geschichte|Thema|Meldung|Ding))?\s(?:ist|war|wäre|sind)|"
    r"Da\s(?:ist|war|wäre|sind|gibt\ses)(?:\s(?:noch|dann|außerdem|zunächst|einmal|zum\s(?:einen|anderen|ersten|zweiten)))+)"
    r"\s(?:unser\w*|mein\w*|d(?:er|ie|as|en)|eine?n?)\s(?P<noun>[A-ZÄÖÜ][\w-]{4,})"
)


# what is given to a partner, not done with one
_GOODS = frozenset(
    f"%{sense}"
    for sense in (
        "road_vehicles",
        "special_vehicles",
        "trailers_boats",
        "machines",
        "tools",
        "furniture",
        "bedding_clothing",
        "food_drink",
        "household_goods",
        "hygiene",
        "medicines",
        "medical_devices",
        "aids_for_disabled",
        "toys_games",
        "energy_devices",
        "heating_stoves",
        "building_material",
    )
)


def headline(sentences: Sequence[str], partners: Sequence[str], municipality: str = "") -> str:
    """Give the headline of a project whose telling sentences these are, the most telling first; "" where none is found."""
    for told in sentences[:2]:
        sentence = re.sub(r"\s*\([^()]*\)", "", " ".join(told.split()))
        if named := _NAMED.search(sentence):
            return str(named["name"] or named["after"])
        if other := _OTHER.match(sentence):
            partner = _partner_of(" ".join(sentences), partners)
            given = not _GOODS.isdisjoint(name_senses([other["noun"]]))
            return f"{other['noun']} {_to('für' if given else 'mit', partner)}" if partner else other["noun"]
        if found := _of_house(sentence) or _of_things(sentence, partners):
            return found
        if found := _of_kind(sentence, partners, municipality):
            return found
    return ""


def cut_short(clause: str) -> str:
    """Cut a clause at its last natural end within a headline's length: before "und", a comma, a colon, a preposition."""
    flat = re.sub(r"\s*\([^()]*\)", "", clause)
    flat = re.sub(r":?\s*(?:https?://|www\.)\S*.*$", "", flat).rstrip(" .,;:–-")
    flat = re.sub(r"^(?i:unser|ihr)(?:e[rnms]?)?\s(?=[A-ZÄÖÜ]|[a-zäöüß]+e[rs]?\s[A-ZÄÖÜ])", "", flat).rstrip(
        "!"
    )
    if len(flat) <= COMFORTABLE:
        return flat
    cuts = [stop.start() for stop in _CLAUSE_END.finditer(flat) if _SHORTEST <= stop.start() <= LONGEST]
    return flat[: cuts[0]].rstrip(" ,;:–-") if cuts else flat


def is_poor(title: str) -> bool:
    """Tell whether a clause makes no title: it is too long, or opens with a date, a connection or its writer."""
    return len(title) > LONGEST or _POOR.match(title) is not None


def is_no_thing(noun: str) -> bool:
    """Tell whether a noun names people, a body, a time, a measure or a mere occasion."""
    return _NO_THING.match(noun) is not None or _BODY.search(noun) is not None


_BODY = Cue(
    r"(?:kreis|verein|verband|verbandes|vereins|stadt|städte|amt|amtes|büro|club|wehr|werke|zentrum|zentrums|hospital|klinik|klinikum|gesellschaft|verwaltung|schule|gymnasium|kolleg|"
    r"partnerschaft|ausschuss|sitzung|inn?en|nationales|wochen?|jahres?|stelle|bürgermeister\w*|leiter\w*|krieg\w*|ukrain\w*|nachmittag|vormittag|deutschland|straße|platz|maßgabe|kooperation|rahmen|stadion|sonntag|samstag|freitag|montag|mittwoch|advent|ostern|pfingsten|rathaus|projekt|ehrenamtliche|freiwillige|familien?)$",
    re.IGNORECASE,
)


def by_topic(sentences: Sequence[str], partners: Sequence[str], municipality: str) -> str:
    """Name a project by what it turns on, its kind of help and its town, where its sentences make no title."""
    topics = rank_topics([Passage("body", " ".join(sentences))])
    plain = by_category(topics[0].category, partners, municipality) if topics else ""
    noun = _key_noun(sentences, " ".join((plain, municipality, *partners)).casefold())
    return f"{noun}: {plain}" if plain and noun else plain


def _key_noun(sentences: Sequence[str], known: str) -> str:
    """Give the noun that a text turns on: one of the project's field, or a compound that it comes back to."""
    if sentences and (introduced := _INTRODUCED.search(sentences[0])):
        return introduced["noun"]
    often = Counter(noun.casefold()[:6] for noun in _INNER_NOUN.findall(" ".join(sentences)))
    best, most = "", _TELLING
    for place, sentence in enumerate(sentences[:3]):
        for noun in _INNER_NOUN.findall(sentence):
            if noun.casefold()[:5] in known or is_no_thing(noun) or len(noun) > _LONGEST_NOUN:
                continue
            score = 1.5 * subject_words(noun) + 0.5 * min(often[noun.casefold()[:6]] - 1, 2) - 0.5 * place
            score += 0.6 if len(noun) >= _COMPOUND else 0.0
            score -= 0.4 if noun.endswith(("en", "ern")) else 0.0
            if score > most:
                best, most = noun, score
    return best


_TELLING = 0.55
_COMPOUND = 10  # letters from which a German noun is mostly a compound, and names its thing
_LONGEST_NOUN = 35
_INNER_NOUN = re.compile(r"(?<![.!?:„\"»›]\s)(?<!^)(?<!\w)[A-ZÄÖÜ][\w-]{3,}")
# "Und dann sind da noch die Lesepaten"
_INTRODUCED = re.compile(
    r"\b(?:(?:ist|sind)\sda|gibt\ses|haben\swir)\snoch\s(?:de[rn]|die|das|unser\w*|eine?n?)\s(?P<noun>[A-ZÄÖÜ][\w-]{4,})"
)


def by_category(category: str, partners: Sequence[str], municipality: str) -> str:
    """Give the plainest title there is, of what kind of help and for whom; "" where neither town is known."""
    label, preposition = _LABELS.get(category, ("Hilfe", "für"))
    if len(partners) == 1 and category not in _AT_HOME:
        return f"{label} {_to(preposition, partners[0])}"
    at_home = _AT_HOME.get(category)
    return f"{at_home} {_to('in', municipality)}" if at_home and municipality else ""


_LABELS = {
    "aid_transport": ("Hilfsgüter", "für"),
    "fundraising": ("Spenden", "für"),
    "reconstruction": ("Wiederaufbau", "in"),
    "health": ("Medizinische Hilfe", "für"),
    "education_youth": ("Schul- und Jugendprojekt", "mit"),
    "culture_encounter": ("Begegnung", "mit"),
    "expertise_exchange": ("Fachaustausch", "mit"),
}
_AT_HOME = {
    "refugees": "Hilfe für Geflüchtete",
    "information": "Informationen für Geflüchtete",
    "funding_call": "Förderaufruf",
}
_POOR = Cue(
    r"(?:Wir|Ich|Und|Aber|Weil|Als|Wenn|Zum|Zur|Jede[nrs]?|In|Im|Am|An|Seit|Ab|Bis|Nach|Vor|Da|Dann|Denn|Es|Sie|Er|Auch|Noch|Nur|Hier|Heute|Gestern|Morgen|\d{4}|Den|Bei|Zeit|Woche|"
    r"Letzte\w*|Vergangene\w*|Kommende\w*|Zwischen)\s"
)


# Where a new clause begins.
_CLAUSE_END = Cue(
    r"[;:]|\s–\s|(?<=[^\W\d]{4})\.\s|,\s(?=(?:der|die|das|dem|den|deren|dessen|wo\w*|um|weil|damit|indem|nachdem|als|wenn|welche\w*|obwohl|während|aber|sondern|und|so|wie|alles|alle|überwiegend|darunter|nämlich|also)\b)|"
    r"\sund\s(?=[a-zäöüß]+(?:t|en|te|ten)\s(?!und\b)[a-zäöü])"
)


def _of_house(sentence: str) -> str:
    if not (found := _HOUSED.search(sentence)):
        return ""
    house = _HOUSE.search(sentence)
    named = f" ({house['house']})" if house and len(house["house"]) < 30 else ""
    return f"Unterkunft{named} für {found['who'].strip()}{found['from'] or ''}"


def _of_things(sentence: str, partners: Sequence[str]) -> str:
    partner = _partner_of(sentence, partners)
    for pattern in (_PERFECT, _PASSIVE_FIRST, _PRESENT):
        if pattern is _PRESENT and _OBJECT_FIRST.match(sentence):
            continue  # "Den spendet ein Bettenhersteller": what follows the verb gives and is not given
        for found in pattern.finditer(sentence):
            things = _things_of(found)
            if not things or things.startswith(tuple(partners)):
                continue
            receiver = _receiver(sentence[found.end("things") :], things, partner, partners)
            doing = f"{_doer(sentence, found)}{things} {receiver}".strip() if pattern is _PRESENT else ""
            if _DOES.match(doing) and len(doing) <= LONGEST:
                return doing
            return _capital(f"{_nominative(things)} {receiver}".strip())
    if partner and (found_one := _LOST_AND_FOUND.search(sentence)):
        return f"{found_one['thing']} {_to('für', partner)}"
    return ""


def _things_of(found: re.Match[str]) -> str:
    """Give the things that a match names, "" where they are people, days or too much for a headline."""
    things = found["things"].strip()
    if counted := re.search(rf"^{_NOUN},\s(?={_COUNT}\s)", things):
        things = things[counted.end() :]
    fits = _SHORTEST_THINGS <= len(things) <= _LONGEST_THINGS
    return things if fits and not _NO_THING.match(re.sub(rf"^{_COUNT}\s", "", things)) else ""


def _receiver(rest: str, things: str, partner: str, partners: Sequence[str]) -> str:
    """Say for whom the things are: as the words behind them tell, else for the partner, else where they went."""
    tail = _FOR.match(rest)
    if tail and tail["tail"].startswith("für"):
        return tail["tail"]
    if partner:
        return "" if partner in things else _to("für", partner)
    there = None if partners else _THERE.search(rest)
    return f"für {there['town']}" if there else ""


_SHORTEST_THINGS = 5
_LONGEST_THINGS = 75


def _doer(sentence: str, found: re.Match[str]) -> str:
    """Give who does it and the verb, without what stands between: "Drei Kollegs bauen "."""
    who = _WHO.match(sentence)
    if who is None or who.end() > found.start():
        return ""
    return f"{who.group()} {found.group().partition(' ')[0]} "


_OBJECT_FIRST = re.compile(r"(?:Den|Die|Das|Dies\w*|Jene\w?)\s[a-zäöüß]+t\s")
_WHO = Cue(rf"(?:(?:Der|Die|Das)\s)?(?:(?i:{_COUNT})\s)?(?:{_ADJECTIVE}\s)?{_NOUN}(?:\sund\s{_NOUN})?")
_DOES = re.compile(
    r"(?!(?:Wir|Ich|Im|In|Am|An|Seit|Ab|Auch|Und|Hier|Dort|Für|Mit|Zum|Zur|Bei|Beim|Nach|Jede\w?|Heute|Derzeit|Aktuell)\s)[A-ZÄÖÜ]"
)


def _of_kind(sentence: str, partners: Sequence[str], municipality: str) -> str:
    if not _HOSTS.search(sentence):
        return ""
    for found in _KIND.finditer(sentence):
        noun, topic = found["noun"], found["topic"] or ""
        if _NO_THING.match(noun) or noun in (municipality, *partners) or len(noun) < 5:
            continue
        if topic:
            return f"{noun}{topic}"
        partner = _partner_of(sentence, partners)
        where = _to("mit", partner) if partner else _to("in", municipality) if municipality else ""
        return f"{noun} {where}" if where else ""
    return ""


def _partner_of(sentence: str, partners: Sequence[str]) -> str:
    """Give the partner that a sentence names last, by its first letters, else the only one there is."""
    below = sentence.casefold()
    named = sorted(
        (below.rfind(name.casefold()[:5]), name) for name in partners if name.casefold()[:5] in below
    )
    return named[-1][1] if named else partners[0] if len(partners) == 1 else ""


def _to(preposition: str, name: str) -> str:
    """Put a preposition before a town, or before a district with its article: "im Kreis Olpe", "für den Rajon Kowel"."""
    if not name.startswith(("Kreis ", "Rajon ", "Landkreis ")):
        return f"{preposition} {name}"
    return {"in": "im", "für": "für den", "mit": "mit dem"}[preposition] + f" {name}"


def _nominative(things: str) -> str:
    """Put "einen ausgemusterten Rettungswagen" and "unserer alten Drehleiter" as a headline has them."""
    text = re.sub(r"\beinen\s([a-zäöüß-]+)en\s([a-zäöüß-]+)en\s(?=[A-ZÄÖÜ])", r"\1er \2er ", things)
    text = re.sub(r"\beinen\s([a-zäöüß-]+)en\s(?=[A-ZÄÖÜ])", r"\1er ", text)
    text = re.sub(r"\b(?:einen|eine|ein)\s", "", text)
    text = re.sub(r"\b(?:unser|ihr|sein)(?:e[nmr])\s(?:[a-zäöüß-]+e[nmr]\s)*", "", text)
    return re.sub(r"\b(?:unser|ihr|sein)e?\s", "", text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
