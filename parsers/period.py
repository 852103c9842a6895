"""When a project happens: the stretch of time that tells of the project itself, not of what surrounds it.

Mails are full of other dates: when the twinning began, when the war came, when the council met, until when one
may register. Each stretch of time is weighed by the words of its own clause.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.durations import find_lasting
from brueckenpost.parsers.judgement import LEAST as TOLD
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.stretches import find_stretches
from brueckenpost.parsers.timeclues import Clue, day_of, find_clues
from brueckenpost.parsers.timerows import find_rows
from brueckenpost.parsers.timeweights import LEAST, MOST, is_deadline, weigh
from brueckenpost.parsers.timing import weigh_times

_LIKELY = 0.64  # a time that the rules take for the project's
_ON = 0.001  # how much surer an exact time is than the season that it explains
_SOON = 160  # characters within which an end is told or denied
_MOST_DATES = 300  # of one passage; each is weighed by some twenty patterns


def find_period(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Period]]:
    """Yield each time at which the project may happen, surest where an event, a label or a deadline says so.

    "Seit" and "ab" give a start alone, a deadline an end alone.
    """
    del knowledge
    ruled = list(find_times(reading))
    weighed = list(weigh_times(ruled, reading))
    likely = {told.value for told in ruled if told.confidence >= _LIKELY}
    yield from weighed
    yield from _kept(weighed, likely)
    yield from _finer(weighed, likely)


def _kept(weighed: Sequence[Finding[Period]], likely: Collection[Period]) -> Iterator[Finding[Period]]:
    """Yield the best of the likely times where each alone sounds unlikely: one of them it is."""
    best = max((told for told in weighed if told.value in likely), key=_sureness, default=None)
    if best and all(told.confidence < TOLD for told in weighed):
        yield replace(best, confidence=TOLD)


def _finer(weighed: Sequence[Finding[Period]], likely: Collection[Period]) -> Iterator[Finding[Period]]:
    """Yield the days that explain a season or week told before them: "in den Sommerferien ..., vom 8. bis 22. Juli"."""
    best = max(weighed, key=_sureness, default=None)
    begin, end = (best.value.start or "", best.value.end or "") if best else ("", "")
    if best is None or begin >= end or not (len(begin) == len("2023-06") or _is_week(begin, end)):
        return
    days = [told for told in weighed if told.value in likely and _are_days_within(told.value, begin, end)]
    if len(days) == 1:
        yield replace(days[0], confidence=max(best.confidence, TOLD) + _ON)


def _is_week(begin: str, end: str) -> bool:
    """Tell whether two dates are Monday and Sunday of one week."""
    if not len(begin) == len(end) == len("2023-03-14"):
        return False
    monday = dt.date.fromisoformat(begin)
    return monday.weekday() == 0 and dt.date.fromisoformat(end) - monday == dt.timedelta(days=6)


def _are_days_within(time: Period, begin: str, end: str) -> bool:
    first, last = time.start or "", time.end or ""
    exact = len(first) == len(last) == len("2023-03-14") and first < last
    return (
        exact and (begin, end) != (first, last) and begin <= first[: len(begin)] and last[: len(end)] <= end
    )


def _sureness(told: Finding[Period]) -> float:
    return told.confidence


def find_times(reading: Reading) -> Iterator[Finding[Period]]:
    """Yield what the rules find, a time as often as it is told; one told in body and subject alike is surer."""
    today = reading.date.date() if reading.date else None
    twins = words.TWINNING.search(reading.subject.text) is not None
    told: list[Finding[Period]] = []
    first: Clue | None = None
    for passage in reading.passages():
        clues = list(islice(find_clues(passage, today), _MOST_DATES))
        if passage.source == "subject" and reading.siblings > 1:
            clues = [
                clue for clue in clues if day_of(clue.span)
            ]  # "Sammelmeldung 2/2023", "1. Quartal": what all report of
        clues = [replace(clue, twins=True) for clue in clues] if twins else clues
        told += _of_passage(passage, clues, today, first)
        if first is None and passage.own and passage.source == "body":
            first = next((clue for clue in clues if weigh(clue) >= LEAST), None)
    subject = {finding.value.end for finding in told if finding.quotes[0].source == "subject"}
    for finding in told:
        both = finding.value.end in subject and finding.quotes[0].source != "subject"
        yield replace(finding, confidence=min(MOST, finding.confidence + 0.1)) if both else finding


def _of_passage(
    passage: Passage, clues: Sequence[Clue], today: dt.date | None, earlier: Clue | None
) -> Iterator[Finding[Period]]:
    """Yield what the times of a passage may say; `earlier` is the first one of the passages before."""
    shade = (0.0 if passage.own else 0.2) + (0.1 if passage.source == "subject" else 0.0)
    for rank, clue in enumerate(clues):
        score = weigh(clue) - shade - 0.02 * min(rank, 5)
        if today and (rank or earlier) and _announces(clue, earlier or clues[0], today):
            score -= 0.08
        part = words.DETAIL.search(clue.clause) or words.LAST_OF_MANY.search(clue.clause)
        if rank and part and _encloses(clues[0], clue):
            score -= 0.2
        if rank and words.RELATIVE.match(clue.clause) and _encloses(clue, clues[0]):
            score -= 0.2  # how long the guests of a concert stay
        if rank == 0 and _sums_up(clue, clues[1:]):
            score += 0.3
        if _lasts_since(clue) or _began(clue):
            score += 0.1
        if rank and clue.span.role == "since" and words.ALREADY.search(clue.before):
            score -= 0.12
        plan = rank == 0 and earlier is None and passage.own and words.PLANNED.search(clue.clause)
        planned = 0.12 if plan else 0.0  # the plan is the project itself, where nothing else was told before
        score += planned
        if score >= LEAST:
            yield Finding("period", _ends(clue), min(score, MOST), (clue.quote,))
        yield from find_lasting(clue, shade - planned)
        yield from find_stretches(clue, list(clues[rank + 1 : rank + 5]), shade - planned)
    yield from find_rows(clues, shade)


def _announces(clue: Clue, first: Clue, today: dt.date) -> bool:
    """Tell whether a report closes with a time ahead: "Der nächste Lauf steigt am 12. Mai"."""
    day = today.isoformat()
    begun, coming = first.span.period.start or "", clue.span.period.start or ""
    return bool(begun) and begun < day[: len(begun)] and coming > day[: len(coming)]


def _sums_up(first: Clue, others: Sequence[Clue]) -> bool:
    """Tell whether a time is told in full behind it: "war 2024 fünfmal dort: im Januar, im April, im Juni"."""
    whole = first.span.period.start or ""
    parts = [other.span for other in others if other.sentence == first.sentence and not other.span.weak]
    return (
        len(whole) == len("2024")
        and len(parts) > 2
        and all((part.period.start or "").startswith(f"{whole}-") for part in parts)
    )


def _encloses(first: Clue, clue: Clue) -> bool:
    """Tell whether a time lies within a longer one that was told first."""
    begin, end = first.span.period.start or "", first.span.period.end or ""
    day = clue.span.period.start or ""
    whole = begin != end or len(begin) == len("2023")
    return whole and begin <= day[: len(begin)] and day[: len(end)] <= end


def _endless(clue: Clue) -> bool:
    """Tell whether the words behind a time say that no end is planned."""
    behind = clue.passage.text[clue.span.end : clue.span.end + _SOON]
    return words.NO_END.search(behind) is not None


def _lasts_since(clue: Clue) -> bool:
    """Tell whether the next sentence goes on from this time, and no end is told: "Seither betreiben wir ..."."""
    text, end = clue.passage.text, clue.span.end
    follows = words.SINCE_NEXT.match(text, end)
    return follows is not None and "\n\n" not in follows.group()


def _began(clue: Clue) -> bool:
    """Tell whether something began then that goes on."""
    if clue.span.role != "":
        return False
    first = words.FIRST_TIME.search(clue.before) and words.RECURS.search(clue.sentence)
    return bool(first or (words.BEGAN.search(clue.clause) and _goes_on(clue)))


def _goes_on(clue: Clue) -> bool:
    """Tell whether what began then goes on: by its sentence, without an end, or as something that recurs."""
    if words.ENDING.search(clue.sentence) and not _endless(clue):
        return False
    told = words.GOES_ON.search(clue.sentence) or words.RECURS.search(clue.passage.text)
    return told is not None or _endless(clue)


def _is_last(clue: Clue) -> bool:
    """Tell whether a time stands behind "Ende:" or "letzter Tag ist der"."""
    return bool(words.END_LABEL.search(clue.before) or words.LAST_IS.search(clue.before))


def _ends(clue: Clue) -> Period:
    span = clue.span
    if _began(clue) or (span.role == "" and (words.SINCE_THEN.search(clue.sentence) or _lasts_since(clue))):
        return Period(span.period.start, None)
    if span.role == "since" or (words.BEGIN_LABEL.search(clue.before) and span.role != "range"):
        return Period(span.period.start, None)
    if span.role == "until" or (span.role != "range" and (is_deadline(clue) or _is_last(clue))):
        # "bis zum Sommer" ends where summer begins.
        return Period(None, span.period.start if span.unit in ("season", "turn") else span.period.end)
    return span.period
