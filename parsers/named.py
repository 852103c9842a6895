"""The places abroad that a text names, each with the part it plays there; lists and pairs share theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, zip_longest

from brueckenpost.parsers.abroad import as_region, choose_place, is_faint, read_oblast
from brueckenpost.parsers.countries import find_countries
from brueckenpost.parsers.gazetteer import Place
from brueckenpost.parsers.guestcues import GUESTS, REFUGE
from brueckenpost.parsers.mentions import Mention
from brueckenpost.parsers.parts import HOME, JOINT, MENTION, ON_THE_WAY, PAIR, REGION, RESIDENT, Role
from brueckenpost.parsers.rolecues import IN
from brueckenpost.parsers.roles import read_role
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spots import Spot, read_spots
from brueckenpost.parsers.waycues import ORIGIN_AFTER

_LINK = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:(?:,|\s+und|\s+sowie)\s*[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?){0,2}\s*(?:,|/|&|\+|·|\||und|sowie|and|oder|bzw\.|та|і|й|i|–|-|,\s+(?:und|sowie|and))\s*"
    r"(?:(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d+)\s+(?:[A-ZÄÖÜ]\w+\s+)?(?=aus\s))?(?:(?:in|nach|mit|aus|für|an|das|der|die|dem|den|auch|dann|später|noch)\s+){0,3}(?:[a-zäöü]+ische[nrsm]?\s+)?(?:(?:Stadt|Partnerstadt|Kreis|StädteRegion|Städteregion)\s+)?"
)
_PAIR = re.compile(
    r"\s*(?:[-–—/&+↔]|<->|und|and|mit|with|hilft|helps|grüßt|trifft|unterstützt|supports|та|і|i|z)\s*(?:(?:dem|der|das|die|the)\s+)?(?:[a-zäöü]+ische[nrsm]?\s+)?(?:(?:Stadt|Kreis|Oblast|Region|Rajon|Rayon|Gebiet|Gemeinde|Hromada|\w+verwaltung|Gebietsrat|Hromada|city of|gmina|miasto|powiat|місто|громада)\s+)?"
)
# "Retter aus Hemer und aus Stryj haben geübt"
_BOTH_FROM = re.compile(r"\s+und\s+aus\s+")
_TOGETHER = Cue(
    r"\b(?:[Gg]emeinsam\w*|[Zz]usammen|geübt|übten|üben|trainier\w+|spiel\w+|gespielt|musizier\w+|sangen|singen|tanz\w+|trafen|treffen)\b"
)
_GOES_ON = re.compile(
    r" (?:en|aan den|aan de|bij|op|sur|sous|lès|upon|under|nad|pod|del|di|du) [A-ZÀ-ÖØ-ÞĀ-Ž]\w+|"
    r"-(?:la|le|les|lès|lez|sur|sous|en|aux|du|de|d|l|on|upon|am)[-'’](?:[a-z]{1,3}[-'’])?[A-ZÀ-ÖØ-Þ][\w-]+"
)
# "in Przemyśl haben wir den Wagen an die Feuerwehr Myrhorod übergeben": where two meet; one of another town, here "*",
# receives
_OTHERS = r"(?:(?!(?:und|sowie|oder)\s)[^\s.,;!?]+\s+){1,4}\*"
_HANDED_OVER = re.compile(
    rf"(?<!,)\san\s+{_OTHERS}.*\b(?:übergeben|überreicht|ausgehändigt|umgeladen)\b|\b(?:übergab|überreicht)\w*\s.*(?<!,)\san\s+{_OTHERS}|"
    rf"\svon\s+{_OTHERS}.*\b(?:übernommen|abgeholt|entgegengenommen|in Empfang)\b|"
    rf"^\s+(?:übernahm\w*\s+{_OTHERS}|(?:holte|nahm)\w*\s+{_OTHERS}.*\b(?:ab|entgegen|in Empfang)\b)"
)
# "das Komitat Győr-Moson-Sopron", of which only a town is known
_OF_REGION = re.compile(
    r"(?P<head>(?i:komitat|provinz|distrikt|bezirk|region|d[eé]partement|woiwodschaft))(?:e?s)?\s+$"
)
_HYPHENED = re.compile(r"(?:-[A-ZÀ-ÖØ-ÞĀ-Ž]\w+)+(?![\w-])")
_REGION_WORD = re.compile(r"(?:Oblast|Gebiet|Region|Rajon|Rayon|Woiwodschaft|Kreis) ")
_ACTIVE = Cue(
    r"[Zz]usammen(?!gestellt)|[Gg]emeinsam|\b[Hh]alf|[Hh]elf|[Hh]ilf|[Bb]eteilig|[Ss]ammel|[Ss]pend|[Uu]nterstütz|[Gg]eschickt|[Gg]ebracht|[Bb]esuch|[Gg]efahren|[Ll]iefer|[Kk]amen|[Nn]ehmen|\bgab|\bgeben"
)
_TOWNS = Cue(r"(?<!\bin den )\b(?:Städten?|Kommunen|Gemeinden|Kreisen?)\s+$")
_WAY_WORD = Cue(r"\b(?:nach|über|bei|via|bis|durch)\s+$", re.IGNORECASE)
# "Das gemeinsame Handbuch der Leitstellen in Coesfeld und Sambir"
_SHARED = Cue(
    r"\b(?:[Gg]emeinsam\w*|[Zz]usammen|[Bb]eide[nr]?|einander|miteinander|\w*[Pp]artnerschaft\w*|[Aa]ustausch\w*)\b|\b(?:trafen|treffen|schreiben|schrieben)\s+sich\b"
)
# "... drei Männer aus Charkiw zu Sanitätern aus. Sie waren vor dem Krieg geflohen."
_FLED = Cue(
    r"[^.!?\n]{0,80}[.!?]\s+(?:Sie|Er|Alle|Beide|Viele|Die meisten)\b[^.!?\n]{0,80}\b(?:gefloh\w+|geflüchtet\w*|flohen|floh|flüchteten|vertrieben)\b"
)
_IN_LIST = re.compile(r"[A-ZÄÖÜ][\w-]+,\s+$")  # "aus Wersen, Halen und Büren" is no pair
_DISTANT = Cue(r"\b(?:nach|über|in|bei|via|bis|durch|zwischen)\s+$", re.IGNORECASE)
_IN = frozenset({" in ", " in der ", " im ", " (", ", "})
_TOWN_IN = Cue(r"(?:stadt|gemeinde|kommune|dorf|ort|städtchen)\s+in\s+(?:der\s+)?$")
_OFFICIAL = Cue(
    r"(?:[Bb]ürgermeister|[Ll]andr[aä]t|[Ss]tadtoberhaupt|[Ss]tadtrat|[Dd]elegation|[Vv]ertreter|mayor)\w*\b[^.;]*$"
)
_PARTNER_TOWNS = Cue(
    r"\b\w*[Pp]artner(?:städten?|gemeinden|kommunen|kreisen?|regionen|landkreisen?)\b|\b(?:partner|twin|sister) (?:cities|towns)\b",
    re.IGNORECASE,
)


# "Sie kamen aus X", and what tells in the sentence before that they came for a while
_THEY_COME = Cue(
    r"^(?:Sie|Alle|Die\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]\w+)\s+(?:kam|kamen|kommt|kommen|stamm\w+)\s+(?:\w+\s+)?aus\s+$"
)
_GO_HOME = Cue(
    r"[^.!?\n]{0,90}[.!?]\s+(?:Sie|Alle|Die\s+\w+)\b[^.!?\n]{0,120}\b(?:kehren|kehrten|reisen|reisten|fahren|fuhren|gehen)\b[^.!?\n]{0,60}\bzurück\b"
)
_STAYED = Cue(
    r"\b(?:Wochen?|Tagen?|Ferien|eingeladen|zu Gast|zu Besuch|erhol\w+|Freizeit|Lager|Camp|hospitier\w+|Praktikum)\b"
)
VISITED = 0.6
VISIT_BEFORE = 200  # characters before a sentence in which a visit is told
# "Bornheim, Zawiercie und Trostjanez helfen"
OF_PARTNERS = 0.79  # what a place weighs in a paragraph on the partner towns
_AND = re.compile(r"\s*(?:,|&|\+|/|,?\s+und|,?\s+sowie|\s+and)\s*(?:das\s+)?(?:[a-zäöüß-]+ische\s+)?")


@dataclass(frozen=True, slots=True)
class Named:
    """A mention of a place abroad, with its part.

    `row` is where the list begins that it stands in, `town` whose name a region bears: "Mrągowo" of "Kreis Sensburg".
    """

    mention: Mention
    role: Role
    place: Place
    row: int
    town: str


@dataclass(frozen=True, slots=True)
class _Last:
    """The spot before, with its part: what stands in a list with it shares that."""

    spot: Spot
    role: Role
    row: int  # where its list begins


@lru_cache(maxsize=64)  # the projects of a mail share some texts
def read_named(text: str) -> tuple[Named, ...]:
    """Give each place abroad of a text, in its order."""
    return tuple(_named(text))


def _named(text: str) -> Iterator[Named]:
    countries = find_countries(text)
    spots = read_spots(text)
    joint = _joint(text, spots)
    oblasts = _oblasts(text, spots)
    last: _Last | None = None
    named_in = -1  # where a partner was last named
    for spot, following in zip_longest(spots, spots[1:]):
        role = JOINT if spot.mention.start in joint else _role(text, spot, following, last, named_in)
        if spot.abroad and role.name == "partner" and role.weight >= PAIR.weight:
            named_in = spot.mention.start
        quarter = (
            last is not None and last.spot.abroad and text[last.spot.mention.end : spot.mention.start] == "-"
        )
        club = following is not None and text[spot.mention.end : following.mention.start] == " "
        before, last = last, _Last(spot, role, joint.get(spot.mention.start, _row(text, spot, last)))
        if quarter or (club and following is not None and following.abroad and not following.mention.common):
            continue  # "Charkiw-Saltiwka", "Karpaty Sambir"
        oblast = oblasts.get(spot.mention.key, "")
        near = _near(countries, spot.mention)
        place = choose_place(spot, role, near, oblast) if spot.abroad else None
        if place is None:
            continue
        role = MENTION if is_faint(spot, place, role, near) else role
        if role == RESIDENT:
            role = HOME if place.country == "UA" else Role("guest", RESIDENT.weight)
        if place.is_region and role.name == "partner" and _is_where(text, spot, before):
            role = Role("region", REGION)
        stays = GUESTS.search(spot.left) and _GO_HOME.match(text, spot.mention.end)
        if role == HOME and (stays or _came_for_a_while(text, spot)):
            role = Role("guest", VISITED)
        if role.name == "guest" and place.country == "UA" and _FLED.match(text, spot.mention.end):
            role = HOME
        place = _whole_name(text, spot, place, told=role.name == "partner")
        yield Named(spot.mention, role, as_region(place, role, spot.mention), last.row, place.name)


def _oblasts(text: str, spots: Sequence[Spot]) -> dict[str, str]:
    """Give the oblast that is told once of a name; the text means the same place wherever it names it."""
    told = ((spot, read_oblast(text, spot, following)) for spot, following in pairwise(spots))
    return {spot.mention.key: oblast for spot, oblast in told if oblast}


def _came_for_a_while(text: str, spot: Spot) -> bool:
    """Tell guests whose home the next sentence names: "Eine Gruppe erholte sich drei Wochen. Sie kam aus Truskawez"."""
    if not _THEY_COME.search(spot.left):
        return False
    end = spot.mention.start - len(spot.left)
    before = text[max(0, end - VISIT_BEFORE, text.rfind("\n", 0, max(0, end - 1)) + 1) : end]
    return _STAYED.search(before) is not None and not REFUGE.search(before)


def _joint(text: str, spots: Sequence[Spot]) -> dict[int, int]:
    """Give where those places stand that begin a sentence in a row with a German town, and where the row begins.

    They do something together.
    """
    joint: dict[int, int] = {}
    row: list[Spot] = []
    for spot, following in zip_longest(spots, spots[1:]):
        row = [*row, spot] if row or not spot.left.strip() else []
        if following is None or not _AND.fullmatch(text, spot.mention.end, following.mention.start):
            if len(row) > 2 and not all(one.abroad for one in row) and _is_whole(row):
                joint |= {one.mention.start: row[0].mention.start for one in row if one.abroad}
            row = []
    return joint


def _is_whole(row: Sequence[Spot]) -> bool:
    return all(one.mention.form == "name" and not one.mention.common for one in row)


def _is_where(text: str, spot: Spot, last: _Last | None) -> bool:
    """Tell a region where a partner lies: "unsere Partnerstadt in Kleinpolen", "Rawicz in Großpolen"."""
    behind_town = (
        last is not None and last.spot.abroad and text[last.spot.mention.end : spot.mention.start] in _IN
    )
    return behind_town or _TOWN_IN.search(spot.left) is not None


def _whole_name(text: str, spot: Spot, place: Place, *, told: bool) -> Place:
    """Give the place whose name goes on behind the one that is known: "Berg en Dal", "Cernay-la-Ville".

    Behind a blank that is only sure where the place is told to be a partner.
    """
    region, parts = _OF_REGION.search(spot.left), _HYPHENED.match(text, spot.mention.end)
    if region and parts and place.country != "UA":
        name = f"{region['head'].capitalize()} {spot.mention.text}{parts.group()}"
        return Place(None, name, place.country, "", -1)
    more = _GOES_ON.match(text, spot.mention.end)
    if more is None or not (told or more.group().startswith("-")):
        return place
    return Place(None, f"{spot.mention.text}{more.group()}", place.country, "", 0)


def _role(text: str, spot: Spot, following: Spot | None, last: _Last | None, named_in: int) -> Role:
    """Give a place's part: its own, that of the list or pair it stands in, or that of "the partner towns"."""
    head = _REGION_WORD.match(spot.mention.text)
    left = f"{spot.left}{head.group()}" if head else spot.left
    role = _origin(spot) if spot.person else read_role(left, spot.right, spot.sentence, spot.mention.form)
    if role.name not in ("mention", "receiver", "guest", "region"):
        return role
    if following is not None and _is_meeting_place(text, spot, following):
        return ON_THE_WAY
    shared = _linked(text, spot, following, last)
    lower = shared is not None and shared.name == "region" and role.weight > shared.weight
    if shared and not lower and (shared.name == "partner" or role.name != "region"):
        return replace(shared, head=role.head)
    paragraph = text.rfind("\n\n", 0, spot.mention.start) + 1
    unnamed = named_in < paragraph and role.name != "region"
    if unnamed and _PARTNER_TOWNS.search(text, paragraph, spot.mention.start):
        return Role("partner", OF_PARTNERS)
    return role


def _is_meeting_place(text: str, spot: Spot, following: Spot) -> bool:
    """Tell where something was handed over to people of another place."""
    if not (following.abroad and IN.search(spot.left)) or following.mention.key == spot.mention.key:
        return False
    between = text[spot.mention.end : following.mention.start]
    told = f"{between}*{re.split('[.!?;,]', following.right)[0]}"
    return not re.search("[.!?;]", between) and _HANDED_OVER.search(told) is not None


def _origin(spot: Spot) -> Role:
    """Give the part of the place a person comes from: those who stand for their town bring it along."""
    stays = ORIGIN_AFTER.match(spot.right)
    return Role("guest", 0.6) if _OFFICIAL.search(spot.left) and not stays else HOME


def _row(text: str, spot: Spot, last: _Last | None) -> int:
    """Give where the list begins that a place stands in: at the place itself, if it follows none, or they act together."""
    follows = (
        last is not None
        and _LINK.fullmatch(text, last.spot.mention.end, spot.mention.start)
        and not _ACTIVE.search(spot.sentence)
    )
    return last.row if last is not None and follows else spot.mention.start


def _linked(text: str, spot: Spot, following: Spot | None, last: _Last | None) -> Role | None:
    """Give the part that a place shares with the one before it in a list, or with the German town it is paired with."""
    start, end = spot.mention.start, spot.mention.end
    if last is not None:
        before = last.spot.mention.end
        listed = (
            last.role.name != "mention"
            if last.spot.abroad
            else last.role.name in ("way", "origin", "partner")
        )
        if listed and start - before < 90 and _LINK.fullmatch(text, before, start):
            return last.role
        if not last.spot.abroad and _TOWNS.search(last.spot.left) and _LINK.fullmatch(text, before, start):
            return PAIR
        if (
            not last.spot.abroad
            and _BOTH_FROM.fullmatch(text, before, start)
            and _TOGETHER.search(spot.sentence)
        ):
            return Role("guest", VISITED)
        shared = _SHARED.search(spot.sentence) and not _WAY_WORD.search(last.spot.left)
        apart = (_DISTANT.search(last.spot.left) and not shared) or _IN_LIST.search(last.spot.left)
        if not last.spot.abroad and not apart and _PAIR.fullmatch(text, before, start):
            return PAIR
    if following is not None and not following.abroad and not following.mention.common:
        paired = _PAIR.fullmatch(text, end, following.mention.start) and not _IN_LIST.search(spot.left)
        return PAIR if paired else None
    return None


def _near(countries: Sequence[tuple[int, str]], mention: Mention) -> frozenset[str]:
    return frozenset(code for at, code in countries if mention.start - 60 <= at <= mention.end + 40)
