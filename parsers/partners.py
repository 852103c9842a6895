"""Partners abroad: who is twinned with the municipality, or receives the project's help."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from brueckenpost.parsers.countries import find_countries
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import Mention, Place, find_places, join_words, places_named, towns_named
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Partner, Quote
from brueckenpost.parsers.roles import MENTION, Role, read_role

SHARED = 0.85  # what a word weighs that stands in the greeting or around the project
AGAIN = 0.1  # what each further mention adds
SHOWN = 3  # quotes that the evidence holds of one partner

_STOP = re.compile(
    r"(?<![A-ZÄÖÜ]\.)(?<!\bNr\.)(?<!\bSt\.)(?<!\bca\.)(?<!\bz\.B\.)(?<!\d\.)[.!?]\s+(?=[A-ZÄÖÜА-ЯІЇЄ„\"»])|\n\s*\n|\n(?=\s*[-*•\d])"
)
_LINK = re.compile(
    r"(?:\s*\([^)]{1,40}\))?\s*(?:,|/|&|\+|·|und|sowie|and|та|і|й|oder|, und|–|-|\s\|\s)\s*(?:(?:in|nach|mit|aus|für|an|das|der|die|dem|den|auch|dessen|noch)\s+){0,3}(?:[a-zäöü]+ische[nrsm]?\s+)?(?:Stadt\s+|Partnerstadt\s+)?"
)
_REFERENCE = re.compile(
    r"\b(?:[Pp]artner(?:stadt|kreis|gemeinde|kommune|region|landkreis|schule|feuerwehr)\w*|dort(?:ig\w*)?)\b"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A mention of a place abroad with its part in the sentence, weighed."""

    place: Place
    role: Role
    weight: float
    quote: Quote


def find_partners(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Partner]]:
    """Yield each partner municipality or region abroad, in the order of the mail's text.

    Twinned with, or helped: that counts. Stops on the way, birthplaces and mere mentions don't. A name that the
    gazetteer does not know is left to the curator, not guessed.
    """
    seen = [
        found for passage, share in _passages(reading) for found in _read(passage, share, reading, knowledge)
    ]
    by_place: dict[str, list[_Seen]] = {}
    for found in seen:
        by_place.setdefault(found.place.id or found.place.name, []).append(found)
    twinned = {key for key, found in by_place.items() if any(f.role.name == "partner" for f in found)}
    for key, found in by_place.items():
        sure = _sureness(found, others_twinned=bool(twinned - {key}))
        place = found[0].place
        quotes = tuple(f.quote for f in sorted(found, key=lambda f: -f.weight))[:SHOWN]
        yield Finding("partners", Partner(place.name, place.country, place.id), sure, quotes)


def partnership(partners: Sequence[Partner]) -> str | None:
    """Say how the help gets there: "direct" with a partner in Ukraine, "bridge" through others only, else None."""
    if not partners:
        return None
    return "direct" if any(partner.country == "UA" for partner in partners) else "bridge"


def _passages(reading: Reading) -> Iterator[tuple[Passage, float]]:
    """Yield what may name the project's partner, and how much it counts.

    Of several projects each has its own: what stands around them, and the subject, counts only where the
    project speaks of a partner without a name.
    """
    own = [passage for passage in reading.body if passage.own]
    around = [passage for passage in reading.body if not passage.own]
    for passage in (*own, *reading.documents):
        yield passage, 1.0
    told = " ".join(passage.text for passage in own)
    if reading.siblings == 1 or _REFERENCE.search(told):
        share = SHARED if reading.siblings == 1 else 0.7
        yield reading.subject, 1.0 if reading.siblings == 1 else 0.7
        yield from ((passage, share) for passage in around)


def _sureness(found: list[_Seen], *, others_twinned: bool) -> float:
    """Join the mentions of one place: the best of them, a little more for each other one that is not against."""
    best = max(found, key=lambda f: f.weight)
    others = [f for f in found if f is not best and f.weight >= MENTION.weight * 0.8]
    sure = best.weight + AGAIN * min(len(others), 3)
    against = any(f.role.name in ("way", "origin") for f in found)
    if best.role.name != "partner":
        sure -= 0.15 * against + 0.1 * (others_twinned and best.place.country != "UA")
        sure = min(sure, 0.9)
    return round(max(0.0, min(0.97, sure)), 3)


def _read(passage: Passage, share: float, reading: Reading, knowledge: Knowledge) -> Iterator[_Seen]:
    text = passage.text
    people = [(name.start, name.end) for name in find_names(text) if name.sure]
    countries = find_countries(text)
    bounds = _bounds(text)
    last: tuple[int, Role] | None = None
    for mention in find_places(text):
        if any(start <= mention.start < end for start, end in people):
            continue
        start, end = _around(bounds, mention.start)
        left, right = (
            text[max(start, mention.start - 130) : mention.start],
            text[mention.end : min(end, mention.end + 90)],
        )
        role = read_role(
            left, right, adjective=mention.form == "adjective", verbs=text[start : min(end, start + 600)]
        )
        if last and _LINK.fullmatch(text, last[0], mention.start) and role.name in ("mention", "receiver"):
            role = last[1]
        place = _choose(mention, role, left, right, _near(countries, mention))
        if place is None:
            continue
        last = (mention.end, role)
        weight = role.weight * share
        if passage.source == "subject" and role.name == "mention":
            weight = 0.5
        taught = _taught(mention, knowledge)
        yield _Seen(taught or place, role, weight, passage.quote(mention.start, mention.end))


def _taught(mention: Mention, knowledge: Knowledge) -> Place | None:
    """Give the place that a curator's correction made of this spelling."""
    for lesson in knowledge.lessons:
        if lesson.topic == "partner" and fold(lesson.key) == fold(mention.text):
            known = places_named(join_words(lesson.value))
            return next(iter(known), None)
    return None


def _bounds(text: str) -> list[int]:
    return [0, *(stop.end() for stop in _STOP.finditer(text)), len(text) + 1]


def _around(bounds: list[int], at: int) -> tuple[int, int]:
    low, high = 0, len(bounds) - 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if bounds[middle] <= at else (low, middle)
    return bounds[low], bounds[high] - (high == len(bounds) - 1)


def _near(countries: Sequence[tuple[int, str]], mention: Mention) -> frozenset[str]:
    return frozenset(code for at, code in countries if mention.start - 60 <= at <= mention.end + 40)


def _choose(mention: Mention, role: Role, left: str, right: str, near: frozenset[str]) -> Place | None:
    """Give the place that a mention means, None where it is more likely a German town or another word."""
    del left, right
    places = places_named(mention.key)
    best = max(places, key=lambda place: _likelihood(place, near), default=None)
    if best is None or role.name == "none":
        return None
    home = towns_named(mention.key)
    if home and best.country not in near:
        largest = max(town.population for town in home)
        if not (best.country in ("UA", "PL") and best.population > 10 * largest):
            return None
    if mention.form != "name" and not best.sure and best.population < 50_000:
        return None
    if len(mention.key) < 4 and role.name != "partner" and best.country not in near:
        return None
    if best.country in ("UA", "PL") or best.country in near or role.name == "partner":
        return best
    return replace(best, sure=False) if role.weight >= 0.6 and best.population > 15_000 else None


def _likelihood(place: Place, near: frozenset[str]) -> float:
    size = math.log10(max(place.population, 0) + 100)
    return (
        size + 2.5 * place.sure + {"UA": 1.5, "PL": 0.7}.get(place.country, 0.0) + 4 * (place.country in near)
    )
