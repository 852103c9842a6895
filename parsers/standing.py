"""How a place abroad stands in a mail: how much the words around its name and its company speak for its being a partner.

The rules of roles.py name what decides. This is the rest, which no list holds: what mails look like around those
who are helped and around those who are merely named, learned from mails whose partners a curator had told (weights.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from brueckenpost.parsers.features import features_around, features_of_facts
from brueckenpost.parsers.gazetteer import Place
from brueckenpost.parsers.reading import Passage, Reading
from brueckenpost.parsers.translit import is_cyrillic
from brueckenpost.parsers.weights import BRIEFLY, joined

RULED = 1.5  # how much the rules' judgement counts beside it
SIZES = (1, 5_000, 20_000, 60_000, 180_000, 700_000)  # inhabitants at which a place is of another size


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention of a place: the passage, where the name stands in its text, how it is bent, and how many share its list."""

    passage: Passage
    start: int
    end: int
    form: str
    listed: int = 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a mail names, with all its mentions."""

    place: Place
    sightings: Sequence[Sighting]


def weigh_standing(sure: float, features: Mapping[str, int], reading: Reading) -> float:
    """Join how sure the rules are of a place with how it stands in the mail; one that is brief or in Cyrillic tells little of that."""
    tells_little = reading.is_brief() or is_cyrillic(reading.whole)
    return joined(sure, RULED, "standing", features, BRIEFLY if tells_little else 1.0)


def count_standing(candidate: Candidate, every: Sequence[Candidate], reading: Reading) -> Counter[str]:
    """Count the features of a place among all that a project's mail names, in the order of their mention."""
    counts: Counter[str] = Counter()
    for sighting in candidate.sightings:
        counts.update(_around(sighting))
    company = (*_company(candidate, every), f"projects {min(reading.siblings, 2)}")
    counts.update(features_of_facts(company, brief=reading.is_brief()))
    return counts


def _around(sighting: Sighting) -> Iterator[str]:
    yield from features_around(sighting.passage.text, sighting.start, sighting.end)
    yield f"form {sighting.form}"
    yield f"in {sighting.passage.source.partition(':')[0]}"
    yield f"list {min(sighting.listed, 4)}"
    if not sighting.passage.own:
        yield "around"


def _company(candidate: Candidate, every: Sequence[Candidate]) -> Iterator[str]:
    """Yield what tells a place from the others of the mail: country, size, how often and when it is named."""
    place, times = candidate.place, len(candidate.sightings)
    land = "UA" if place.country == "UA" else "other"
    others = [other for other in every if other is not candidate]
    at_war = sum(other.place.country == "UA" for other in others)
    rank = "1st" if every[0] is candidate else "later"
    most = max((len(other.sightings) for other in others), default=0)
    largest = max(
        (other.place.population for other in others if other.place.country == place.country), default=-1
    )
    yield f"country {place.country}"
    yield "region" if place.is_region else "town"
    yield f"size {sum(place.population >= size for size in SIZES)}"
    yield f"times {min(times, 4)}"
    yield f"{land} times {min(times, 3)}"
    yield f"{land} others {min(at_war, 2)} {min(len(others) - at_war, 2)}"
    yield rank
    yield f"{land} {rank}"
    yield f"often {(times > most) - (times < most)}"
    yield f"large {0 if largest < 0 else 1 if place.population > largest else -1}"
