"""How a time stands in a mail: how much the words around it and the other times speak for its being the project's.

The rules of timeweights.py name what decides. This is the rest, which no list holds: how mails tell when something
happens, beside all the other times they tell, learned from mails whose period a curator had told (weights.py).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from brueckenpost.parsers.features import features_around, features_of_facts
from brueckenpost.parsers.reading import Finding, Reading
from brueckenpost.parsers.record import Period, Quote
from brueckenpost.parsers.weights import BRIEFLY, joined

RULED = 1.25  # how much the rules' judgement counts beside it
# days from the day of writing at which a time is told otherwise
DISTANCES = (-400, -100, -30, -8, -1, 0, 14, 60, 200)
SHORT, LONG = 14, 370  # days
_MIDDLES = {len("2023"): "-07-01", len("2023-03"): "-15", len("2023-03-14"): ""}


def weigh_times(found: Sequence[Finding[Period]], reading: Reading) -> Iterator[Finding[Period]]:
    """Yield each time once, with its surest words, as sure as the rules and its standing in the mail make it."""
    share = BRIEFLY if reading.is_brief() else 1.0
    for told, counts in find_timings(found, reading):
        best = max(told, key=lambda finding: finding.confidence)
        sure = joined(best.confidence, RULED, "timing", counts, share)
        yield Finding(best.field, best.value, sure, best.quotes)


def find_timings(
    found: Sequence[Finding[Period]], reading: Reading
) -> Iterator[tuple[list[Finding[Period]], Counter[str]]]:
    """Yield all findings of each time, with the features of how it stands in the mail."""
    times: dict[Period, list[Finding[Period]]] = {}
    for finding in found:
        times.setdefault(finding.value, []).append(finding)
    places = {time: _quotes(told) for time, told in times.items()}
    day = reading.date.date() if reading.date else None
    for time, told in times.items():
        counts = Counter(feature for quote in places[time] for feature in _around(quote, reading))
        facts = (*_shape(time, day), *_company(time, places), f"projects {min(reading.siblings, 2)}")
        counts.update(features_of_facts(facts, brief=reading.is_brief()))
        yield told, counts


def _quotes(told: Sequence[Finding[Period]]) -> tuple[Quote, ...]:
    """Give where a time is told, each place once."""
    return tuple({(q.source, q.start): q for finding in told for q in finding.quotes}.values())


def _around(quote: Quote, reading: Reading) -> Iterator[str]:
    yield f"in {quote.source.partition(':')[0]}"
    for passage in reading.passages():
        start = quote.start - passage.start
        if passage.source == quote.source and 0 <= start <= len(passage.text):
            yield from features_around(passage.text, start, quote.end - passage.start)
            if not passage.own:
                yield "around"
            return


def _shape(time: Period, day: dt.date | None) -> Iterator[str]:
    """Yield how exactly a time is told, how long it is and how far from the day of writing."""
    shape = _name(time)
    yield f"shape {shape}"
    if day:
        distance = bisect_left(DISTANCES, (_middle(time.start or time.end or "") - day).days)
        yield f"when {distance}"
        yield f"when {shape} {distance}"


def _name(time: Period) -> str:
    if time.end is None or time.start is None:
        side = "until" if time.start is None else "since"
        return f"{side} {len(time.start or time.end or '')}"
    if time.start == time.end:
        return f"at {len(time.start)}"
    days = (_middle(time.end) - _middle(time.start)).days
    return "days" if days <= SHORT else "months" if days <= LONG else "years"


def _middle(date: str) -> dt.date:
    return dt.date.fromisoformat(f"{date}{_MIDDLES[len(date)]}")


def _company(time: Period, places: Mapping[Period, Sequence[Quote]]) -> Iterator[str]:
    """Yield what tells a time from the others of the mail: its rank, how often it is told, what it lies in."""
    order = sorted(places, key=lambda other: _first_place(places[other]))
    rank, count = min(order.index(time), 2), min(len(places), 4)
    yield f"rank {rank}"
    yield f"of {count}"
    yield f"rank {rank} of {min(count, 3)}"
    yield f"told {min(len(places[time]), 3)}"
    ends = [other.start or other.end or "" for other in places]
    own = time.start or time.end or ""
    yield "earliest" if own == min(ends) else "not earliest"
    yield "latest" if own == max(ends) else "not latest"
    yield "to the last" if time.end == max(other.end or "" for other in places) else "not to the last"
    yield "exact" if len(own) == max(map(len, ends)) else "coarse"
    if any(_encloses(other, own) for other in places if other != time):
        yield "inside"
    if any(_encloses(time, end) for end in ends if end != own):
        yield "outside"


def _first_place(quotes: Sequence[Quote]) -> tuple[bool, int]:
    return min(((quote.source != "body", quote.start) for quote in quotes), default=(True, 0))


def _encloses(time: Period, day: str) -> bool:
    """Tell whether a day lies within a range."""
    begin, end = time.start, time.end
    return begin is not None and end is not None and begin != end and begin <= day <= end
