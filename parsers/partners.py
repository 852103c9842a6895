"""Partners abroad: who is twinned with the municipality, or receives the project's help."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from brueckenpost.parsers.categories import rank_topics
from brueckenpost.parsers.corrections import Corrections, read_corrections
from brueckenpost.parsers.countries import find_countries
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import Place, join_words, places_named
from brueckenpost.parsers.mentions import Mention
from brueckenpost.parsers.named import OF_PARTNERS, read_named
from brueckenpost.parsers.parts import INVENTORY, MENTION, PAIR, Role
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Partner
from brueckenpost.parsers.referencecues import PARTNER_OF_LAND, REFERENCE, SOCIETY
from brueckenpost.parsers.roles import read_role
from brueckenpost.parsers.seen import Seen, gather
from brueckenpost.parsers.smallletters import writes_small
from brueckenpost.parsers.spots import LEFT, READ, RIGHT
from brueckenpost.parsers.standing import Candidate, Sighting, count_standing, weigh_standing
from brueckenpost.parsers.unlisted import Unlisted, find_unlisted

SHARED = 0.85  # what a word weighs that stands in the greeting or around the project
DISTANT = 0.7  # what it weighs in a mail of several projects
OPENING = 0.8  # what it weighs where the mail opens with the partner of its projects
AGAIN = 0.1  # what each further mention adds
PLAIN = 0.6  # what "in X" and "guests from X" weigh at most
UNLISTED = 0.62  # what "unsere Partnergemeinde X" weighs for a name that no gazetteer has
ASIDE = 0.5  # what a place in another country weighs at most that only a remark beside the project names
NAMED_ALONE = 0.65  # what it weighs that the subject is nothing but the place's name
CITY = 180_000  # inhabitants from which on a place is a landmark: where people come from, where a truck stops
LANDMARK = 0.25  # what speaks against a city that is told of once, beside a smaller place that is helped
TOGETHER = 0.55  # how sure each of several is at least that a mail on the partner towns goes through
LONG_LIST = 3  # partners in a list from which on it may only tell whom the town is twinned with
IDLE = 0.45  # how sure those are of which nothing else is told
MEANT = 0.7  # how sure the place is that a correction puts in another's stead
LONE = 0.52  # how sure the only place is that something is told of
SMALL = 0.55  # how sure the only place is that a mail in small letters names: its nouns tell no part
SIGNED = 2_000  # characters of a signature that are looked at
SHOWN = 3  # quotes that the evidence holds of one partner


def find_partners(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Partner]]:
    """Yield each partner municipality or region abroad, in the order of the mail's text.

    Twinned with, or helped: that counts. Stops on the way, birthplaces and mere mentions don't. A name that no
    gazetteer knows counts only where the text says what it names (unlisted.py).
    """
    by_place = _seen_in(reading, knowledge)
    candidates = [_candidate(told) for told in by_place.values()]
    alike = [_is_of_partners(told) for told in by_place.values()]
    least = TOGETHER if sum(alike) >= LONG_LIST else 0.0
    only = SMALL if len(by_place) == 1 and writes_small(reading.whole) else 0.0
    found = zip(candidates, alike, _by_rule(reading, by_place), strict=True)
    for candidate, of_partners, finding in found:
        standing = count_standing(candidate, candidates, reading)
        sure = weigh_standing(finding.confidence, standing, reading)
        yield replace(finding, confidence=max(sure, only, least if of_partners else 0.0))


def _is_of_partners(told: Sequence[Seen]) -> bool:
    """Tell a place that is named where the mail goes through the partner towns: what holds for one holds for all."""
    return max(told, key=lambda one: one.weight).role == Role("partner", OF_PARTNERS)


def find_standings(reading: Reading) -> Iterator[tuple[Partner, Counter[str]]]:
    """Yield each place abroad that a project's mail names, with the features of how it stands there."""
    candidates = [_candidate(told) for told in _seen_in(reading, Knowledge()).values()]
    for candidate in candidates:
        place = candidate.place
        standing = count_standing(candidate, candidates, reading)
        yield Partner(place.name, place.country, place.id), standing


def _seen_in(reading: Reading, knowledge: Knowledge) -> Mapping[str, list[Seen]]:
    """Give all mentions of each place."""
    seen = [found for passage, share in _passages(reading) for found in _read(passage, share, knowledge)]
    if reading.siblings > 1 and all(one.weight < LONE for one in seen):
        seen += _of_all_projects(reading, knowledge)
    seen += _of_sender(reading, seen)
    corrected = read_corrections(reading.whole)
    return gather([_corrected(one, corrected) for one in seen])


def _corrected(one: Seen, corrected: Corrections) -> Seen:
    """Take a name back that the mail corrects; what it puts in its stead is meant."""
    key = one.key
    if key in corrected.wrong:
        return replace(one, role=INVENTORY, weight=min(one.weight, INVENTORY.weight))
    if key in corrected.right and one.weight < MEANT:
        return replace(one, role=Role("receiver", MEANT, one.role.head), weight=MEANT)
    return one


def _candidate(told: Sequence[Seen]) -> Candidate:
    return Candidate(told[0].place, tuple(one.sighting for one in told))


def _by_rule(reading: Reading, by_place: Mapping[str, list[Seen]]) -> Iterator[Finding[Partner]]:
    """Yield how sure the rules are of each place."""
    twinned = {key: told[0].place.country for key, told in by_place.items() if _is_twinned(told)}
    meant = _of_land(reading, by_place, twinned) if twinned else _meant(reading, by_place)
    alone = _alone(by_place)
    helped = {
        one.row
        for told in by_place.values()
        for one in told
        if one.place.country == "UA" and one.weight >= PLAIN
    }
    idle = _idle(by_place)
    for key, told in by_place.items():
        lands = frozenset(land for other, land in twinned.items() if other != key)
        sure = _sureness(told, lands, helped)
        sure = min(0.85, max(sure + 0.2, LONE)) if key == meant else max(sure, LONE) if key == alone else sure
        sure -= LANDMARK * _is_landmark(told, by_place.values())
        sure = min(sure, IDLE) if key in idle or _only_locates(told, by_place.values()) else sure
        place = told[0].place
        quotes = tuple(one.quote for one in sorted(told, key=lambda one: -one.weight))[:SHOWN]
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
    if reading.siblings == 1 or REFERENCE.search(told):
        yield reading.subject, 1.0 if reading.siblings == 1 else DISTANT
        yield from ((passage, SHARED if reading.siblings == 1 else DISTANT) for passage in around)


def _of_all_projects(reading: Reading, knowledge: Knowledge) -> Iterator[Seen]:
    """Yield whom the mail's opening or subject calls the partner; help for refugees at home has none."""
    own = [passage for passage in reading.body if passage.own]
    start = min((passage.start for passage in own), default=0)
    opening = (passage for passage in reading.body if not passage.own and passage.start < start)
    for passage in (reading.subject, *opening):
        for one in _read(passage, OPENING, knowledge):
            if one.role.name == "partner" and one.role.weight >= PAIR.weight and not _is_for_refugees(own):
                yield one


def _of_sender(reading: Reading, seen: Sequence[Seen]) -> Iterator[Seen]:
    """Yield the place that the sender's own society is named after, where the mail tells of it or of a partner.

    "Freundeskreis Voerde-Ismajil e. V."
    """
    named = [
        one
        for passage in (reading.signature, Passage("header", reading.author.name))
        if SOCIETY.may_match(passage.text)
        for one in _read(replace(passage, text=passage.text[:SIGNED]), 1.0, Knowledge())
        if SOCIETY.search(_line_before(passage, one.quote.start - passage.start))
    ]
    if named and not any(REFERENCE.search(passage.text) for passage in reading.passages()):
        told = {one.place.id for one in (*seen, *_read(Passage("body", reading.whole), 1.0, Knowledge()))}
        named = [one for one in named if one.place.id in told]
    yield from (replace(one, role=PAIR, weight=PAIR.weight) for one in named)


def _line_before(passage: Passage, at: int) -> str:
    return passage.text[passage.text.rfind("\n", 0, at) + 1 : at]


def _is_for_refugees(own: Sequence[Passage]) -> bool:
    return any(topic.category == "refugees" for topic in rank_topics(own)[:1])


def _idle(by_place: Mapping[str, Sequence[Seen]]) -> frozenset[str]:
    """Give the partners that only stand in a long list of partners, of which the mail goes on to tell of others."""
    rows: dict[int, set[str]] = {}
    for key, told in by_place.items():
        for one in told:
            if one.role.name == "partner":
                rows.setdefault(one.row, set()).add(key)
    idle: set[str] = set()
    for row, keys in rows.items():
        if len(keys) >= LONG_LIST:
            active = {key for key in keys if any(one.row != row for one in by_place[key])}
            idle |= keys - active if active else set()
    return frozenset(idle)


def _alone(by_place: Mapping[str, Sequence[Seen]]) -> str | None:
    """Give the one place in Ukraine where something is told to be, in a mail that names no other partner."""
    told = {key: max(seen, key=lambda one: one.weight) for key, seen in by_place.items()}
    if any(one.weight >= LONE and one.place.country == "UA" for one in told.values()):
        return None
    there = [
        key
        for key, one in told.items()
        if one.place.country == "UA" and one.role.name in ("receiver", "guest", "region")
    ]
    return there[0] if len(there) == 1 and told[there[0]].weight >= 0.4 else None


def _meant(reading: Reading, by_place: Mapping[str, Sequence[Seen]]) -> str | None:
    """Give the place that "unsere Partnerstadt" without a name means: the likeliest that the mail tells."""
    if not any(REFERENCE.search(passage.text) for passage in reading.passages()):
        return None
    likely = {key: max(one.weight for one in told) for key, told in by_place.items()}
    best = max(likely, key=lambda key: likely[key], default=None)
    if best is None or likely[best] >= MENTION.weight * SHARED:
        return best
    # Whoever comes from the only place abroad, and fled from no war there, comes from the partner town.
    return best if len(likely) == 1 and by_place[best][0].place.country != "UA" else None


def _of_land(
    reading: Reading, by_place: Mapping[str, Sequence[Seen]], twinned: Mapping[str, str]
) -> str | None:
    """Give the place that "unsere polnische Partnerstadt" without a name means, beside partners of other countries."""
    told = (
        found["land"] for passage in reading.passages() for found in PARTNER_OF_LAND.finditer(passage.text)
    )
    lands = {code for word in told for _, code in find_countries(word)} - set(twinned.values())
    likely = {
        key: max(one.weight for one in told)
        for key, told in by_place.items()
        if told[0].place.country in lands and not told[0].place.is_region
    }
    best = max(likely, key=lambda key: likely[key], default=None)
    return best if best is not None and likely[best] >= MENTION.weight * SHARED else None


def _only_locates(told: Sequence[Seen], every: Iterable[Sequence[Seen]]) -> bool:
    """Tell a region that says where a partner lies: "Kowel" and "nach Wolhynien gefahren"."""
    best = max(told, key=lambda one: one.weight)
    if not best.place.is_region or best.weight >= PAIR.weight:
        return False
    return any(
        not others[0].place.is_region
        and others[0].place.country == best.place.country
        and others[0].place.region in ("", best.place.region)
        and max(one.weight for one in others) >= max(best.weight, LONE)
        for others in every
    )


def _is_landmark(told: Sequence[Seen], every: Iterable[Sequence[Seen]]) -> bool:
    """Tell a city that is named once and plainly, where a smaller place in Ukraine is named as surely or oftener."""
    best = max(told, key=lambda one: one.weight)
    every = [others for others in every if others[0].row != best.row or others is told]
    if best.place.population < CITY or len(told) > 1 or best.weight >= PAIR.weight:
        return False
    return any(
        others[0].place.country == best.place.country
        and 0 <= others[0].place.population < CITY
        and max(one.weight for one in others) >= best.weight
        and (best.weight <= PLAIN or len(others) > 1)
        for others in every
    )


def _is_twinned(told: Sequence[Seen]) -> bool:
    return any(one.role.name == "partner" for one in told)


def _sureness(told: Sequence[Seen], twinned: frozenset[str], helped: AbstractSet[int]) -> float:
    """Join the mentions of one place: the best of them, a little more for each other one that is not against.

    `twinned` are the countries of the mail's other partners, `helped` the rows of places in Ukraine that get help:
    beside those a place elsewhere, or one that only guests came from, is mostly no partner, unless it stands in their row.
    """
    best = max(told, key=lambda one: one.weight)
    others = [one for one in told if one is not best and one.weight >= MENTION.weight * 0.8]
    sure = best.weight + AGAIN * min(len(others), 3)
    if best.role.name != "partner":
        abroad = best.place.country != "UA"
        against = any(
            one.role.name == "way"
            or (one.role.name == "origin" and (best.role.name == "guest" or best.weight < PLAIN))
            for one in told
        )
        sure = min(0.9, sure - 0.15 * against - 0.1 * (abroad and bool(twinned)))
        sure -= 0.1 * (abroad and best.role.name == "receiver" and best.weight <= LONE)
        shares = any(one.row in helped for one in told)
        plain = not shares and best.weight <= PLAIN and (best.role.name == "guest" or bool(helped))
        sure -= 0.15 * (abroad and plain) + 0.12 * (best.role.name == "guest" and "UA" in twinned)
    return round(max(0.0, min(0.97, sure)), 3)


def _read(passage: Passage, share: float, knowledge: Knowledge) -> Iterator[Seen]:
    """Yield each place abroad of a passage with its part."""
    text = passage.text[:READ]
    known: list[tuple[int, int, str]] = []
    named = read_named(text)
    listed = Counter(told.row for told in named)
    for told in named:
        mention = told.mention
        place = _taught(mention, knowledge) or told.place
        known.append((mention.start, mention.end, place.country))
        quote = passage.quote(mention.start, mention.end)
        weight = _weight(passage, place, told.role) * share
        sighting = Sighting(passage, mention.start, mention.end, mention.form, listed[told.row])
        yield Seen(
            place, told.role, weight, quote, sighting, passage.start + told.row, told.town, mention.key
        )
    for one in find_unlisted(text, known):
        role = Role("partner", UNLISTED) if one.partner else _role_of(text, one)
        weight = min(role.weight, UNLISTED) * share
        place = Place(None, one.name, one.country, "", 0)
        quote = passage.quote(one.start, one.end)
        yield Seen(place, role, weight, quote, Sighting(passage, one.start, one.end, "unlisted"))


def _role_of(text: str, one: Unlisted) -> Role:
    """Read the part of a place that no gazetteer lists."""
    start = max(text.rfind(". ", 0, one.start) + 2, text.rfind("\n", 0, one.start) + 1, one.start - LEFT)
    left, right = text[start : one.start], text[one.end : one.end + RIGHT].partition(". ")[0]
    return read_role(left, right, f"{left}{one.name}{right}", "name")


def _weight(passage: Passage, place: Place, role: Role) -> float:
    if passage.source == "subject" and role.name == "mention":
        return 0.5 if " " in passage.text.strip() else NAMED_ALONE
    if role.name == "partner":
        return role.weight
    # A region is mostly told to say where something lies.
    weight = role.weight * (0.5 if place.is_region and not role.head else 1.0)
    aside = not passage.own and passage.source == "body" and place.country != "UA"
    return min(weight, ASIDE) if aside else weight


def _taught(mention: Mention, knowledge: Knowledge) -> Place | None:
    """Give the place that a curator's correction made of this spelling."""
    for lesson in knowledge.lessons:
        if lesson.topic == "partner" and fold(lesson.key) == fold(mention.text):
            return next(iter(places_named(join_words(lesson.value))), None)
    return None
