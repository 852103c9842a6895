"""The places that a text names, at home and abroad, with the words around each; people's names are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from brueckenpost.parsers.countries import find_countries
from brueckenpost.parsers.gazetteer import places_named, towns_named
from brueckenpost.parsers.mentions import Mention, find_places, find_towns
from brueckenpost.parsers.people import Name, find_names
from brueckenpost.parsers.screening import Cue

MOST = 400  # places of one text that are looked at: a longer list is no project's
READ = 100_000  # characters of one text that are looked at
LEFT, RIGHT = 130, 90  # characters around a name that may tell its part
LONGEST = 600  # characters of a sentence
TOWN = 5_000  # inhabitants from which on a town abroad is known by a name that might be a person's

_LAND_BEFORE = re.compile(
    r"\b(?P<land>\w+isch)\w*\s+(?:\w*[Ss]tadt|\w*[Gg]emeinde|\w*[Kk]ommune|\w*[Kk]reis|\w*[Oo]rt|[Dd]orf)\s+$"
)
_PARTNER_BEFORE = re.compile(
    r"\w*[Pp]artner(?:stadt|gemeinde|kommune|kreis|ort)\s+$"
)  # "Partnergemeinde Leers" is not Leer's
_LAND_BEHIND = re.compile(r"\s*(?:,|\(|/|in)\s*(?:der\s+)?(?P<land>[A-ZÄÖÜ]\w+)")
# "Roman Melnyk aus Stryj", "Roman Melnyk, ein junger Lehrer aus Stryj".
_ORIGINS = (
    re.compile(r"\s+(?:aus|from|із|з|z)\s+$|\s+\($"),
    Cue(r",(?:\s+[\w-]+){1,5}\s+(?:aus|from)\s+$"),
)
_STOP = re.compile(
    r"[.!?](?<!\b[A-ZÄÖÜ]\.)(?<!\bNr\.)(?<!\bSt\.)(?<!\bca\.)(?<!\bDr\.)(?<!\bB\.)(?<!\bм\.)(?<!\bсмт\.)(?<!\d\.)(?<!\b[IVX]{2}\.)(?<!\b[IVX]{3}\.)\s+(?=[A-ZÄÖÜА-ЯІЇЄ„\"»])|\n\s*\n|\n(?=\s*[-*•\d])|"
    r"(?:\A|\n)(?:Liebe[rs]?|Sehr geehrte[r]?|Guten|Hallo|Moin|Hi|Tach|Tag|Salut|Servus|Grüß Gott|Dear)\b[^\n.?]{0,70}[,!]\n"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mention with its sentence: the words before and behind it, and whether it is likely to be abroad.

    `person` says that a person's name stands before "aus": "Pfarrer Roman Melnyk aus Stryj".
    """

    mention: Mention
    abroad: bool
    left: str
    right: str
    sentence: str
    person: bool


def read_towns(text: str) -> Iterator[Mention]:
    """Yield where a text names German towns and districts."""
    text = text[:READ]
    return islice(_no_people(find_towns(text), find_names(text)), MOST)


def read_spots(text: str) -> list[Spot]:
    """Give the places of a text in order, whether abroad or not; of two that overlap the longer one."""
    text = text[:READ]
    places, towns = list(find_places(text)), list(find_towns(text))
    home = _inhabitants(towns)
    found = [(mention, True) for mention in places] + [(mention, False) for mention in towns]
    found.sort(
        key=lambda spot: (
            spot[0].start,
            spot[0].start - spot[0].end,
            spot[1] is not _lies_abroad(text, spot[0], home.get((spot[0].start, spot[0].end), 0)),
        )
    )
    abroad = {id(mention): is_abroad for mention, is_abroad in found}
    names = find_names(text)
    bounds = [0, *(stop.end() for stop in _STOP.finditer(text)), len(text)]
    kept = islice(_no_people(_apart(mention for mention, _ in found), names), MOST)
    ends = {name.end for name in names}
    return [_spot(text, mention, bounds, ends, abroad=abroad[id(mention)]) for mention in kept]


def _spot(text: str, mention: Mention, bounds: Sequence[int], ends: set[int], *, abroad: bool) -> Spot:
    place = bisect_right(bounds, mention.start, hi=len(bounds) - 1)
    start, end = bounds[place - 1], bounds[place]
    left = text[max(start, mention.start - LEFT) : mention.start]
    origins = (cue.search(left) for cue in _ORIGINS)
    return Spot(
        mention,
        abroad,
        left,
        text[mention.end : min(end, mention.end + RIGHT)],
        text[start : min(end, start + LONGEST)],
        any(origin is not None and mention.start - len(origin.group()) in ends for origin in origins),
    )


def _apart(mentions: Iterable[Mention]) -> Iterator[Mention]:
    end = 0
    for mention in mentions:
        if mention.start >= end:
            end = mention.end
            yield mention


def _no_people(mentions: Iterable[Mention], names: Sequence[Name]) -> Iterator[Mention]:
    """Leave out what belongs to a person's name: "Anne Lemberg", "Herr Hagen"."""
    sure = [name for name in names if name.sure]
    starts = [name.start for name in sure]
    for mention in mentions:
        before = bisect_right(starts, mention.start) - 1
        if before < 0 or mention.start >= sure[before].end or _is_town(mention, sure[before]):
            yield mention


def _is_town(mention: Mention, name: Name) -> bool:
    """Tell a town of several words that sounds like a person: "Alba Iulia", "Satu Mare"."""
    whole = " " in mention.key and (mention.start, mention.end) == (name.start, name.end)
    return whole and any(place.sure and place.population >= TOWN for place in places_named(mention.key))


def _inhabitants(towns: Iterable[Mention]) -> dict[tuple[int, int], int]:
    """Give how large the German town is that stands at a place of the text."""
    return {
        (mention.start, mention.end): max(town.population for town in towns_named(mention.key))
        for mention in towns
    }


def _lies_abroad(text: str, mention: Mention, home: int) -> bool:
    """Tell which of two readings of the same words is the likelier: the one whose land is told, the much larger place's.

    `home` are the inhabitants of the German town that the words may mean.
    """
    places = places_named(mention.key)
    told = _lands_told(text, mention)
    if told:
        return any(place.country in told for place in places)
    if not towns_named(mention.key) and _PARTNER_BEFORE.search(
        text[max(0, mention.start - 30) : mention.start]
    ):
        return True
    home = max((home, *(town.population for town in towns_named(mention.key))))
    return any(place.population > 10 * home or place.is_region for place in places)


def _lands_told(text: str, mention: Mention) -> frozenset[str]:
    """Give the country that stands right beside a name: "polnische Partnerstadt Grünberg", "Grünberg in Polen"."""
    left = text[max(0, mention.start - 60) : mention.start]
    before = _LAND_BEFORE.search(left) if "isch" in left else None
    behind = _LAND_BEHIND.match(text[mention.end : mention.end + 40])
    words = " ".join(found["land"] for found in (before, behind) if found)
    return frozenset(code for _, code in find_countries(words))
