"""The sender as a witness to whose project it is: From and its domain, the signature's town hall and address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import HOME_STATE, Town, join_words, town_with, towns_named
from brueckenpost.parsers.givennames import is_given_name
from brueckenpost.parsers.homes import speaks_of_district, weigh_mention
from brueckenpost.parsers.mentions import Mention, is_everyday
from brueckenpost.parsers.phone import find_phones, town_of_area
from brueckenpost.parsers.reading import Passage, Reading
from brueckenpost.parsers.record import Quote
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spots import READ, read_towns
from brueckenpost.parsers.writer import NO_REPLY

LONGEST = 4_000  # characters of a signature that are looked at
HOST = 0.3  # what an address or a link within the text weighs at most

_SURNAME_FIRST = re.compile(
    r"\s*[\w-]+,\s+(?:[\w-]+\.\s+)*(?P<given>[\w-]+)(?:\s+[\w.-]+)?\s*"
)  # "Herten, Dr. Eva"
_POSTCODE = re.compile(r"(?P<code>\d\d{4})(?<!\d{6})[ \u00a0]+(?=[A-ZÄÖÜ])")
_POSTCODE_BEFORE = Cue(r"(?<!\d)(?P<code>\d{5})[ \u00a0]+$")
# where a body is registered or pays taxes, in its small print
_REGISTER = Cue(
    r"\b(?:\w*[Rr]egister|Amtsgericht|Registergericht|Finanzamt|AG)\s(?:(?:des|beim?)\s)?(?:Amtsgerichts?\s)?$"
)
_HOST = Cue(r"(?:@|www\.|https?://(?:www\.)?)(?P<host>[\w-]+(?:\.[\w-]+){1,4})")
_PARTNER_LIST = Cue(r"Partnerstädte|Partnergemeinden|Partnerkreise")
_DISTRICT_HOUSE = Cue(
    r"\b(?:Der Landrat|Die Landrätin|Landrat|Landrätin|Kreisverwaltung|Kreishaus|Landratsamt|Kreisausschuss)\b"
)
# Bodies of the state or of many towns: where they sit is not whose project it is.
_BEYOND = Cue(
    r"(?i)\b(?:ministerium|\w+ministerium|landes(?:akademie|institut|zentrum|hochschule|koordinierung|regierung|stelle|amt|verband|betrieb|vereinigung|anstalt|zentrale|büro|arbeitsgemeinschaft)\w*|staatskanzlei|"
    r"bezirksregierung|regierungspräsidium|landschaftsverband|land nordrhein-westfalen|land nrw|bundes(?:amt|ministerium|verband|vereinigung|agentur|zentrale)\w*|"
    r"städtetag|städte- und gemeindebund|landkreistag|engagement global|europaforum|\w*netzwerk\w*|regionalverband|"
    r"\w*(?:stiftung|verband|bund|akademie|forum|rat|verein) (?:nordrhein-westfalen|nrw)|"
    r"(?:bündnis|bund|verband|verein|netz|arbeitskreis|forum|rat)\b[^\n]{0,40}\b(?:in|für) (?:ganz )?(?:westfalen|nordrhein-westfalen|nrw|deutschland|rheinland|südwestfalen|ostwestfalen)\b|"
    r"(?<![\w-])[\w-]{0,40} ?(?:westfalen|rheinland|nordrhein|ruhrgebiet|deutschland|nrw) e\. ?v\.)"
)
# Bodies of several towns, called after one of them.
_WIDE = Cue(r"\b(?:\w*[Kk]irchenkreis\w*|[Ss]uperintendent\w*|[Dd]ekanat\w*|[Rr]egionalverband\w*)\b")
_PUBLIC = frozenset(
    "gmx web t-online gmail googlemail outlook hotmail live yahoo aol icloud me posteo mailbox freenet arcor online proton protonmail".split()
)
_TOWN_LABELS = frozenset(
    "stadt gemeinde kreis lk landkreis rathaus stadtverwaltung kreisverwaltung city sv kreisstadt verwaltung".split()
)
_STATE_LABELS = frozenset(
    "bezreg brd bra lwl lvr polizei amtsgericht landgericht sparkasse volksbank ihk hwk finanzamt bistum erzbistum".split()
)
_BODY = Cue(
    r"\b(?i:stadt|gemeinde|kreis|\w*verein|\w*schule|\w*gymnasium|\w*kolleg|\w*wehr|\w*klinik\w*|\w*hilfe|\w*verband|\w*werke|g?gmbh|drk|thw|awo|caritas|\w*kreis|\w*komitee|\w*club|\w*amt|\w*büro|"
    r"\w*initiative|\w*stiftung|\w*museum|pfarr\w*|\w*gemeinde|rathaus|fachbereich|\w*gruppe|\w*zug|\w*zentrum|\w*bund|\w*forum|universität|hochschule)\b|(?i:\be\. ?v\.)"
)


@dataclass(frozen=True, slots=True)
class Witness:
    """One reason to take a town for the project's: `weight` from 0 to 1, and the words that say it."""

    town: Town
    weight: float
    quote: Quote


def is_anybodys(domain: str) -> bool:
    """Tell whether anybody may have an address of this domain, such as gmx.de."""
    return domain.casefold().split(".")[0] in _PUBLIC


def is_beyond_one_town(signature: Passage) -> bool:
    """Tell whether a body of the state or of many towns signs."""
    return _BEYOND.search(signature.text[:LONGEST]) is not None


def find_senders(reading: Reading) -> Iterator[Witness]:
    """Yield what From, domain and signature say, each town as its namesakes stand in the register."""
    if reading.author.email.casefold() in reading.office:
        return  # the office itself, where it takes a text in for others
    told = _signature(reading.signature)
    witnesses = [*_from_name(reading), *_domain(reading), *told, *find_hosts(reading, reading.signature)]
    if all(witness.weight < 0.45 for witness in witnesses):
        witnesses += _area_code(reading.signature)
    signed = reading.signature.text[:LONGEST]
    seat = _DISTRICT_HOUSE.search(signed)
    beyond = is_beyond_one_town(reading.signature)
    for witness in witnesses:
        weight = witness.weight
        written = witness.quote.source != "header"
        postal = weight <= 0.5 and written
        if weight <= 0.6 and (_WIDE.search(signed) or _WIDE.search(witness.quote.quote)):
            weight *= 0.4
        if beyond and postal:
            weight *= 0.2
        elif seat and not witness.town.is_district and written:
            if district := town_with(witness.town.district):
                yield Witness(district, 0.6, witness.quote)
            weight *= 0.3
        yield Witness(witness.town, weight, witness.quote)


def find_forwarder(reading: Reading) -> Iterator[Witness]:
    """Yield what speaks for the town of who passed somebody else's mail on: mostly a town's people know each other."""
    sender = reading.envelope.sender
    if sender != reading.author:
        yield from find_senders(replace(reading, author=sender, signature=reading.cover))


def find_hosts(reading: Reading, passage: Passage) -> Iterator[Witness]:
    """Yield the towns in the addresses and links that a passage tells: "naehkreis@kolping-vreden.de"."""
    offices = {address.rpartition("@")[2] for address in reading.office}
    for found in _HOST.finditer(passage.text[:READ]):
        host = found["host"].casefold()
        if host in offices or set(host.split(".")) & _PUBLIC:
            continue
        for label in host.split(".")[:-1]:
            for town, weight in _towns_of_label(label, postcodes(reading)):
                yield Witness(town, min(weight, HOST), passage.quote(found.start("host"), found.end("host")))


def resolve(mention: Mention, codes: frozenset[str] = frozenset(), text: str = "") -> Town | None:
    """Give the town a mention means: by the postcodes of the mail, else the home state's, else the largest.

    In `text` it may stand for the district of its name: "Kreisfeuerwehrverband Olpe".
    """
    towns = towns_named(mention.key)
    if text and speaks_of_district(text, mention):
        towns = (*towns_named(f"kreis {mention.key}"), *towns)
    near = [town for town in towns if any(town.postcode[:3] == code[:3] for code in codes)]
    if towns and towns[0].is_district:
        return towns[0]
    return next(iter([*near, *towns]), None)


def postcodes(reading: Reading) -> frozenset[str]:
    """Give the postcodes that signature and text write."""
    return _postcodes_in(reading.signature.text[:LONGEST]) | _postcodes_in(reading.whole[:READ])


@lru_cache(maxsize=16)  # each passage of a mail asks
def _postcodes_in(text: str) -> frozenset[str]:
    return frozenset(_POSTCODE.findall(text))


def _from_name(reading: Reading) -> Iterator[Witness]:
    told = reading.author.name
    person = _SURNAME_FIRST.fullmatch(told)
    if person and is_given_name(person["given"]):
        return
    for mention in read_towns(told):
        town = resolve(mention, postcodes(reading), told)
        clue = weigh_mention(told, mention)
        alone = mention.end - mention.start == len(told.strip())
        if town is not None and (clue.placed or alone or not mention.common):
            of_river = (
                town.is_district and mention.joined and "kreis" not in mention.key
            )  # "Rhein-Sieg-Klinik"
            portal = town.is_district and NO_REPLY.search(reading.author.email) is not None
            weight = 0.3 if of_river or portal else 0.75 if clue.weight >= 0.5 or town.is_district else 0.5
            yield Witness(town, weight, Quote("header", 0, len(told), told))


def _domain(reading: Reading) -> Iterator[Witness]:
    """Read the labels of the sender's domain: "stadt-hamm.de", "kreis-unna.de", "feuerwehr-kamen.de".

    At a mail provider the part before the @ may tell: "ukrainehilfe-dueren@".
    """
    local, _at, domain = reading.author.email.casefold().rpartition("@")
    labels = domain.split(".")[:-1]
    public = bool(set(labels) & _PUBLIC)
    quote = Quote("header", 0, len(reading.author.email), reading.author.email)
    codes = postcodes(reading)
    for label in re.split(r"[._]", local) if public else labels:
        for town, weight in _towns_of_label(label, codes):
            if not public:
                yield Witness(town, weight, quote)
            elif "-" in label or label.startswith(tuple(_TOWN_LABELS)):
                yield Witness(town, min(weight, 0.4), quote)


def _towns_of_label(label: str, codes: frozenset[str]) -> Iterator[tuple[Town, float]]:
    """Yield the town that a label names; of several ("gdg-steinfeld-kall") the one whose postcode the mail writes."""
    named = list(_names_in_label(label, codes))
    near = [entry for entry in named if any(entry[0].postcode[:3] == code[:3] for code in codes)]
    yield from (near or named)[:1]


def _names_in_label(label: str, codes: frozenset[str]) -> Iterator[tuple[Town, float]]:
    words = label.split("-")
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            rest = set(words[:start] + words[end:])
            if rest & _STATE_LABELS:
                return
            district = bool(rest & {"kreis", "lk", "landkreis", "kreisverwaltung"})
            name = " ".join(words[start:end])
            if len(name) < 3 or name in _TOWN_LABELS:
                continue
            if town := _spelled(f"kreis {name}" if district else name, codes) or (
                None if district else _glued(name, codes)
            ):
                if town.state != HOME_STATE and is_everyday(fold(town.name)):
                    break  # "buch.example"
                whole = rest <= _TOWN_LABELS
                yield (
                    town,
                    0.8 if whole else 0.5 if town.state == HOME_STATE or town.population > 10_000 else 0.2,
                )
                break


def _spelled(name: str, codes: frozenset[str]) -> Town | None:
    """Find the town of a name as a domain spells it ("huerth"), which may leave its "Bad" out."""
    names = (fold(name), f"bad {fold(name)}")
    found = (resolve(Mention(0, 0, name, key, "name", joined=False), codes) for key in names)
    return next((town for town in found if town), None)


def _glued(name: str, codes: frozenset[str]) -> Town | None:
    """Find the town in a label without hyphens: "stadthamm", "kreisunna"."""
    for lead in ("stadt", "gemeinde", "kreis", "landkreis"):
        if name.startswith(lead) and len(name) > len(lead) + 2:
            rest = name.removeprefix(lead)
            return _spelled(f"kreis {rest}" if lead.endswith("kreis") else rest, codes)
    return None


def _area_code(signature: Passage) -> Iterator[Witness]:
    """Yield the town of a landline's area code, where nothing else tells where the writer sits."""
    for phone in find_phones(signature.text[:LONGEST]):
        for town in towns_named(join_words(town_of_area(phone.number)))[:1]:
            yield Witness(town, 0.35, signature.quote(phone.start, phone.end))


def _signature(signature: Passage) -> Iterator[Witness]:
    text = signature.text[:LONGEST]
    codes = _postcodes_in(text)
    partners = _PARTNER_LIST.search(text)
    for mention in read_towns(text):
        town = resolve(mention, codes, text)
        if town is None or _REGISTER.search(text, max(0, mention.start - 40), mention.start):
            continue
        if code := _POSTCODE_BEFORE.search(text, max(0, mention.start - 12), mention.start):
            yield Witness(
                town, _weigh_address(text, town, code["code"]), signature.quote(code.start(), mention.end)
            )
            continue
        clue = weigh_mention(text, mention)
        listed = partners is not None and mention.start > partners.end() and clue.weight < 0.5
        if (clue.placed or not mention.common) and not listed:
            quote = signature.quote(mention.start, mention.end)
            yield Witness(town, 0.75 if town.is_district else _signed(clue.weight), quote)


def _weigh_address(text: str, town: Town, code: str) -> float:
    """Weigh a postal address: a private one tells only where the writer lives."""
    if town.postcode[:2] != code[:2]:
        return 0.2
    return 0.5 if _BODY.search(text) else 0.3


def _signed(weight: float) -> float:
    """Give what a mention's words weigh in a signature, where people name what they belong to."""
    if weight >= 0.55:
        return 0.75
    if weight >= 0.4:
        return 0.6
    return max(weight, 0.35) if weight > 0.05 else weight
