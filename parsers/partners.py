"""Partners abroad: who is twinned with the municipality, or receives the project's help."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from brueckenpost.parsers.countries import find_countries
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import (
    Mention,
    Place,
    find_places,
    find_towns,
    join_words,
    places_named,
    towns_named,
)
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Partner, Quote
from brueckenpost.parsers.roles import HOME, MENTION, PAIR, Role, read_role

SHARED = 0.85  # what a word weighs that stands in the greeting or around the project
AGAIN = 0.1  # what each further mention adds
SHOWN = 3  # quotes that the evidence holds of one partner
LONE = 0.52  # how sure the only place is that something is told of
LEFT, RIGHT = 130, 90  # characters around a name that may tell its part

_STOP = re.compile(
    r"(?<![A-ZÄÖÜ]\.)(?<!\bNr\.)(?<!\bSt\.)(?<!\bca\.)(?<!\bz\.B\.)(?<!\d\.)[.!?]\s+(?=[A-ZÄÖÜА-ЯІЇЄ„\"»])|\n\s*\n|\n(?=\s*[-*•\d])"
)
_LINK = re.compile(
    r"(?:\s*\([^)]{1,40}\))?(?:,\s*[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?){0,2}\s*(?:,|/|&|\+|·|\||und|sowie|and|oder|bzw\.|та|і|й|i|–|-|,\s+(?:und|sowie|and))\s*"
    r"(?:(?:in|nach|mit|aus|für|an|das|der|die|dem|den|auch|dann|später|noch)\s+){0,3}(?:[a-zäöü]+ische[nrsm]?\s+)?(?:(?:Stadt|Partnerstadt|Kreis|StädteRegion|Städteregion)\s+)?"
)
_PAIR = re.compile(
    r"\s*(?:[-–—/&+↔]|<->|und|and|mit|with|hilft|helps|grüßt|trifft|unterstützt|supports|та|і|i|z)\s*(?:(?:dem|der|das|die|the)\s+)?(?:[a-zäöü]+ische[nrsm]?\s+)?(?:(?:Stadt|Kreis|city of)\s+)?"
)
_REFERENCE = re.compile(
    r"\b(?:[Pp]artner(?:stadt|kreis|gemeinde|kommune|region|landkreis|schule|feuerwehr)\w*|[Pp]artner city|dort(?:ig\w*)?)\b"
)
_PARTNER_TOWNS = re.compile(
    r"\b\w*[Pp]artner(?:städten?|gemeinden|kommunen|kreisen?|regionen|landkreisen?)\b|\b(?:partner|twin|sister) (?:cities|towns)\b",
    re.IGNORECASE,
)
_FROM = re.compile(r"\s+(?:aus|from|із|з|z)\s+$")
_TOWN_BEFORE = re.compile(
    r"\b(?:Stadt|Gemeinde|Dorf|Ort|Kleinstadt|Kreisstadt|city of|town of|місто|міста)\s+$"
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
    seen = [found for passage, share in _passages(reading) for found in _read(passage, share, knowledge)]
    by_place = _by_place(seen)
    twinned = {key for key, told in by_place.items() if any(one.role.name == "partner" for one in told)}
    meant = None if twinned else _meant(reading, by_place)
    alone = _alone(by_place)
    for key, told in by_place.items():
        sure = _sureness(told, others_twinned=bool(twinned - {key}))
        place = told[0].place
        quotes = tuple(one.quote for one in sorted(told, key=lambda one: -one.weight))[:SHOWN]
        sure = min(0.85, sure + 0.2) if key == meant else max(sure, LONE) if key == alone else sure
        yield Finding("partners", Partner(place.name, place.country, place.id), sure, quotes)


def _by_place(seen: Sequence[_Seen]) -> Mapping[str, list[_Seen]]:
    """Gather what is told of each place; the town that a partner Kreis is named after means the Kreis."""
    named = {
        one.place.name.partition(" ")[2]: one.place for one in seen if one.role.head and one.place.is_region
    }
    gathered: dict[str, list[_Seen]] = {}
    for one in seen:
        place = one.place if one.role.name == "partner" else named.get(one.place.name, one.place)
        gathered.setdefault(place.id or place.name, []).append(replace(one, place=place))
    return gathered


def _alone(by_place: Mapping[str, Sequence[_Seen]]) -> str | None:
    """Give the one place in Ukraine where something is told to be, in a mail that names no other partner."""
    told = {key: max(seen, key=lambda one: one.weight) for key, seen in by_place.items()}
    if any(one.weight >= LONE for one in told.values()):
        return None
    there = [
        key
        for key, one in told.items()
        if one.place.country == "UA" and one.role.name in ("receiver", "guest")
    ]
    return there[0] if len(there) == 1 and told[there[0]].weight >= 0.4 else None


def _meant(reading: Reading, by_place: Mapping[str, Sequence[_Seen]]) -> str | None:
    """Give the place that "unsere Partnerstadt" without a name means: the likeliest that the mail tells."""
    if not any(_REFERENCE.search(passage.text) for passage in reading.passages()):
        return None
    likely = {key: max(one.weight for one in told) for key, told in by_place.items()}
    best = max(likely, key=lambda key: likely[key], default=None)
    return best if best is not None and likely[best] >= MENTION.weight * SHARED else None


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
        sure = min(sure, 0.9) - 0.12 * (others_twinned and best.role.name == "guest")
    return round(max(0.0, min(0.97, sure)), 3)


def _read(passage: Passage, share: float, knowledge: Knowledge) -> Iterator[_Seen]:
    """Yield each place abroad of a passage with its part; lists and pairs share theirs."""
    text = passage.text
    countries = find_countries(text)
    bounds = _bounds(text)
    spots = list(_spots(text))
    named = {name.end for name in find_names(text)}
    last: tuple[int, Role, bool] | None = None
    named_in = -1  # where a partner was last named
    for number, (mention, abroad) in enumerate(spots):
        start, end = _around(bounds, mention.start)
        left = text[max(start, mention.start - LEFT) : mention.start]
        right = text[mention.end : min(end, mention.end + RIGHT)]
        role = read_role(left, right, text[start : min(end, start + 600)], mention.form)
        if (home := _FROM.search(left)) and mention.start - len(home.group()) in named:
            role = HOME  # "Pfarrer Roman Melnyk aus Stryj"
        paragraph = text.rfind("\n\n", 0, mention.start) + 1
        if role.name in ("mention", "receiver", "guest", "region"):
            shared = _linked(text, mention, spots[number + 1 : number + 2], last)
            if shared and (shared.name == "partner" or role.name != "region"):
                role = replace(shared, head=role.head)
            elif named_in < paragraph and role.name != "region":
                role = _among_partners(text, mention, role)
        if role.name == "partner" and role.weight >= PAIR.weight:
            named_in = mention.start
        last = (mention.end, role, abroad)
        place = _choose(mention, role, left, _near(countries, mention)) if abroad else None
        if place is None:
            continue
        place = _taught(mention, knowledge) or _as_region(place, role)
        weight = (
            role.weight
            * share
            * (0.5 if place.is_region and role.name != "partner" and not role.head else 1.0)
        )
        if passage.source == "subject" and role.name == "mention":
            weight = 0.5
        yield _Seen(place, role, weight, passage.quote(mention.start, mention.end))


def _spots(text: str) -> Iterator[tuple[Mention, bool]]:
    """Yield the places of a text in order, whether abroad or not; of two that overlap the longer one."""
    people = [(name.start, name.end) for name in find_names(text) if name.sure]
    found = [(mention, True) for mention in find_places(text)] + [
        (mention, False) for mention in find_towns(text)
    ]
    found.sort(key=lambda spot: (spot[0].start, spot[0].start - spot[0].end, not _is_abroad(*spot)))
    end = 0
    for mention, abroad in found:
        if mention.start < end or any(first <= mention.start < last for first, last in people):
            continue
        end = mention.end
        yield mention, abroad


def _is_abroad(mention: Mention, abroad: bool) -> bool:  # noqa: FBT001 -- a spot's two parts
    """Tell which of two readings of the same words is the likelier: the much larger place's."""
    if not abroad:
        return False
    home = max((town.population for town in towns_named(mention.key)), default=0)
    return any(place.population > 10 * home or place.is_region for place in places_named(mention.key))


def _linked(
    text: str,
    mention: Mention,
    following: Sequence[tuple[Mention, bool]],
    last: tuple[int, Role, bool] | None,
) -> Role | None:
    """Give the part that a place shares with the one before it in a list, or with the German town it is paired with."""
    if last and last[2] and _LINK.fullmatch(text, last[0], mention.start) and last[1].name != "mention":
        return last[1]
    if last and not last[2]:
        if last[1].name in ("way", "origin", "partner") and _LINK.fullmatch(text, last[0], mention.start):
            return last[1]
        if _PAIR.fullmatch(text, last[0], mention.start):
            return PAIR
    for other, abroad in following:
        if not abroad and not other.common and _PAIR.fullmatch(text, mention.end, other.start):
            return PAIR
    return None


def _among_partners(text: str, mention: Mention, role: Role) -> Role:
    """Take a place for a partner where its paragraph has spoken of "the partner towns" before."""
    start = text.rfind("\n\n", 0, mention.start) + 1
    if _PARTNER_TOWNS.search(text, start, mention.start) and role.weight < PAIR.weight:
        return Role("partner", 0.75)
    return role


def _as_region(place: Place, role: Role) -> Place:
    """Give the Kreis, Rayon or Oblast that bears a town's name, where that is what the partner is."""
    if not role.head or place.is_region:
        return place
    return Place(None, f"{role.head} {place.name}", place.country, place.region, -1)


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


def _choose(mention: Mention, role: Role, left: str, near: frozenset[str]) -> Place | None:
    """Give the place that a mention means, None where it is more likely a German town or another word."""
    best = max(places_named(mention.key), key=lambda place: _likelihood(place, near), default=None)
    if best is None or role.name == "none":
        return None
    told = role.name == "partner" or best.country in near
    if mention.common and not (best.sure and (role.name == "partner" or _TOWN_BEFORE.search(left))):
        return None
    home = max((town.population for town in towns_named(mention.key)), default=0)
    if (
        home
        and best.country not in near
        and not (best.country in ("UA", "PL") and best.population > 10 * home)
    ):
        return None
    if len(mention.key) < 4 and best.country not in near and best.population < 20_000:
        return None
    if mention.form != "name" and not told and not (best.sure and best.population > 8_000):
        return None
    if not best.sure and not told and best.population < 20_000:
        return None
    if best.country in ("UA", "PL") or told:
        return best
    foreign = best.sure and (
        " " in mention.key or re.search("[^a-zäöüß-]", mention.text.casefold()) is not None
    )
    return best if role.weight >= 0.6 and (foreign or best.population > 15_000) else None


def _likelihood(place: Place, near: frozenset[str]) -> float:
    size = math.log10(max(place.population, 0) + 100)
    return (
        size + 2.5 * place.sure + {"UA": 1.5, "PL": 0.7}.get(place.country, 0.0) + 4 * (place.country in near)
    )
