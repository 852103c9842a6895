"""When a project happens: the stretch of time that tells of the project itself, not of what surrounds it.

Mails are full of other dates: when the twinning began, when the war came, when the council met, until when one
may register. Each stretch of time is weighed by the words of its own clause.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Period, Quote
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.timespans import Timespan, read_timespans

_BASE = {
    "day": 0.66, "weekday": 0.62, "week": 0.62, "month": 0.6, "half": 0.58, "quarter": 0.58, "season": 0.5,
    "near_weekend": 0.62, "near_week": 0.52, "near_day": 0.5, "near_month": 0.45, "year": 0.34, "near_year": 0.3,
    "feast": 0.62, "feast_months": 0.56, "school_year": 0.52, "semester": 0.52, "turn": 0.5, "weekend": 0.62,
    "after": 0.45,
}  # fmt: skip
_LEAST = 0.4
_LONGEST_SENTENCE = 600
_CLIPPED = 60  # characters of a sentence that may do without a verb
_MOST_DATES = 300  # of one passage; each is weighed by some twenty patterns
_MOST = 0.97
_NEWS = dt.timedelta(days=60)  # what was signed longer ago is history


@dataclass(frozen=True, slots=True)
class _Clue:
    """A stretch of time with the sentence it stands in; `span` counts in the passage."""

    span: Timespan
    sentence: str
    clause: str
    before: str
    passage: Passage
    today: dt.date | None = None  # the day of writing
    twins: bool = False  # the mail's subject is a partnership

    @property
    def quote(self) -> Quote:
        """Give the words that name the time span."""
        return self.passage.quote(self.span.start, self.span.end)


def find_period(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Period]]:
    """Yield each time at which the project may happen, surest where an event, a label or a deadline says so.

    "Seit" and "ab" give a start alone, a deadline an end alone. A time told in body and subject alike is surer.
    """
    del knowledge
    today = reading.date.date() if reading.date else None
    twins = words.TWINNING.search(reading.subject.text) is not None
    told = [finding for passage in reading.passages() for finding in _of_passage(passage, today, twins=twins)]
    subject = {finding.value.end for finding in told if finding.quotes[0].source == "subject"}
    for finding in told:
        both = finding.value.end in subject and finding.quotes[0].source != "subject"
        yield replace(finding, confidence=min(_MOST, finding.confidence + 0.1)) if both else finding


def _of_passage(passage: Passage, today: dt.date | None, *, twins: bool) -> Iterator[Finding[Period]]:
    clues = [replace(clue, twins=twins) for clue in islice(_clues(passage, today), _MOST_DATES)]
    shade = (0.0 if passage.own else 0.2) + (0.1 if passage.source == "subject" else 0.0)
    for rank, clue in enumerate(clues):
        score = _score(clue) - shade - 0.02 * min(rank, 5)
        if today and rank and _announces(clue, clues[0], today):
            score -= 0.08
        if rank and words.DETAIL.search(clue.clause) and _encloses(clues[0], clue):
            score -= 0.2
        if rank == 0 and passage.own and words.PLANNED.search(clue.clause):
            score += 0.12  # the plan is the project itself, where nothing else was told before
        if score >= _LEAST:
            yield Finding("period", _ends(clue), min(score, _MOST), (clue.quote,))
        yield from _joint(clue, clues[rank + 1 : rank + 5], shade)


def _joint(clue: _Clue, others: list[_Clue], shade: float) -> Iterator[Finding[Period]]:
    """Yield the stretches from one time to another, in either order of telling."""
    best = 0.0
    for other in others:
        for first, last in ((clue, other), (other, clue)):
            joint = _joint_score(first, last) - shade - (0.01 if first is other else 0.0)
            if joint >= _LEAST:
                if words.RETURNS.search(last.clause):
                    joint = max(joint, best) + 0.01
                best = max(best, joint)
                period = Period(first.span.period.start, last.span.period.end)
                yield Finding("period", period, min(joint, _MOST), (clue.quote, other.quote))


def _announces(clue: _Clue, first: _Clue, today: dt.date) -> bool:
    """Tell whether a report closes with a time ahead: "Der nächste Lauf steigt am 12. Mai"."""
    day = today.isoformat()
    begun, coming = first.span.period.start or "", clue.span.period.start or ""
    return bool(begun) and begun < day[: len(begun)] and coming > day[: len(coming)]


def _encloses(first: _Clue, clue: _Clue) -> bool:
    """Tell whether a time lies within a longer one that was told first."""
    begin, end = first.span.period.start or "", first.span.period.end or ""
    day = clue.span.period.start or ""
    return begin != end and begin <= day[: len(begin)] and day[: len(end)] <= end


def _clues(passage: Passage, today: dt.date | None) -> Iterator[_Clue]:
    anchor: dt.date | None = None
    lean = 0
    for start, sentence in _sentences(passage.text):
        # "Freitag los, Sonntag wieder da": a clipped sentence goes on in the time of the one before.
        lean = _lean(sentence) or (lean if len(sentence) <= _CLIPPED and sentence[0].isupper() else 0)
        for span in _spans(sentence, today, lean, anchor):
            anchor = _day_of(span) or anchor if span.unit != "near_weekend" else anchor
            placed = replace(span, start=start + span.start, end=start + span.end)
            before = passage.text[max(0, placed.start - 60) : placed.start]
            yield _Clue(placed, sentence, _clause(sentence, span), before, passage, today)


def _spans(sentence: str, today: dt.date | None, lean: int, anchor: dt.date | None) -> Iterator[Timespan]:
    """Yield the times of a sentence, each in the tense of its own clause: "drei waren hier, die vierte kommt im Mai"."""
    for span in read_timespans(sentence, today, lean, anchor):
        own = _lean(_clause(sentence, span))
        if own in (0, lean) or span.dated:
            yield span
        else:
            turned = read_timespans(sentence, today, own, anchor)
            yield next((other for other in turned if other.start == span.start), span)


def _day_of(span: Timespan) -> dt.date | None:
    day = span.period.start or ""
    return dt.date.fromisoformat(day) if len(day) == len("2023-03-14") else None


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for stop in [*(match.end() for match in words.NEW_LINE.finditer(text)), len(text)]:
        for sentence in read_sentences(text[begin:stop], begin):
            turns = [match.end() for match in words.TURN.finditer(text, sentence.start, sentence.end)]
            for first, last in pairwise([sentence.start, *turns, sentence.end]):
                yield from _short_enough(text, first, last)
        begin = stop


def _short_enough(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Cut what is too long for a sentence at its blanks, for each date's surroundings are searched anew."""
    while end - start > _LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + _LONGEST_SENTENCE
        yield start, text[start:cut]
        start = cut
    yield start, text[start:end]


def _lean(sentence: str) -> int:
    if words.PAST.search(sentence) or words.PAST_PLURAL.search(sentence):
        return -1
    return 1 if words.FUTURE.search(sentence) else 0


def _clause(sentence: str, span: Timespan) -> str:
    """Give the clause around a time; what stands in brackets beside it does not end one."""
    for aside in words.ASIDE.finditer(sentence):
        if not aside.start() <= span.start < aside.end():
            blank = " " * (aside.end() - aside.start())
            sentence = f"{sentence[: aside.start()]}{blank}{sentence[aside.end() :]}"
    cuts = [0, *(match.end() for match in words.CLAUSE.finditer(sentence)), len(sentence)]
    begin = max(cut for cut in cuts if cut <= span.start)
    end = min(cut for cut in cuts if cut >= span.end)
    clause = sentence[begin:end]
    return clause if len(clause) > span.end - span.start + 12 else sentence


def _score(clue: _Clue) -> float:
    span = clue.span
    if words.REVOKED.search(clue.before) or words.OF_PAPER.search(clue.before):
        return 0.0
    if words.LABEL.search(clue.before):
        return _MOST - (0.04 if words.CALL.search(clue.passage.text) else 0.0)
    if words.BEGIN_LABEL.search(clue.before) or words.END_LABEL.search(clue.before):
        return _MOST - 0.01  # the two together are surer
    if span.weak:
        return 0.0
    score = _BASE[span.unit] + (0.08 if span.dated else 0.0) + (0.06 if span.role == "range" else 0.0)
    if _is_deadline(clue):
        return score + 0.22 - _surroundings(clue, deadline=True)
    if span.role == "until":
        score += (
            0.15
            if words.DRIVE.search(clue.sentence)
            else 0.08
            if words.PLANNED.search(clue.clause)
            else -0.15
        )
    signed = words.FOUNDING.search(clue.clause) and _is_news(clue)
    score += 0.14 if words.EVENT.search(clue.clause) or signed or _alone(clue) else 0.0
    score += _for_long(clue) if span.role == "since" else 0.0
    if words.AT_THE_CLOCK.match(clue.passage.text[span.end : span.end + 40]):
        score += 0.15 if span.unit in ("weekday", "near_day") else 0.1
    return score - _surroundings(clue, deadline=False)


def _for_long(clue: _Clue) -> float:
    """Weigh what says that something has gone on for years: "seit 2023", people who have lived there since."""
    span = clue.span
    recent = (span.period.start or "") >= words.INVASION
    score = 0.22 if span.unit == "year" and recent else 0.12 if span.unit == "near_year" else 0.0
    settled = recent and words.LIVING.search(clue.clause) and _settled(clue.clause)
    return score + (0.14 if settled and not words.EVENT.search(clue.clause) else 0.0)


def _settled(clause: str) -> bool:
    return bool(words.SETTLED.search(clause) and words.HOUSE.search(clause))


def _alone(clue: _Clue) -> bool:
    """Say whether the time is a line of its own, as on an invitation."""
    text, span = clue.passage.text, clue.span
    line = text[max(0, span.start - 80) : span.start].rpartition("\n")[2].strip()
    rest = text[span.end : span.end + 200].partition("\n")[0]
    return (
        line.casefold() in {"", "am", "vom", "von", "-", "*"} and words.ONLY_TIME.fullmatch(rest) is not None
    )


def _is_deadline(clue: _Clue) -> bool:
    if words.REGISTER.search(clue.clause):
        return False
    until = clue.span.role == "until" and words.DEADLINE.search(clue.sentence)
    return bool(until or words.CALL_END.search(clue.before))


def _surroundings(clue: _Clue, *, deadline: bool) -> float:
    """Weigh what says that this is the time of something else."""
    clause = clue.clause
    against = (
        _history(clue)
        + (0.4 if words.COUNCIL.search(clause) else 0.0)
        + (0.5 if words.PAPER.search(clause) else 0.0)
    )
    if not deadline:
        against += 0.35 if words.TALK.search(clause) else 0.0
        against += 0.12 if words.SEQUEL.search(clause) else 0.0
    if clue.span.role == "until":
        against += 0.3 if words.REGISTER.search(clause) or words.CONTRACT.search(clause) else 0.0
        counted = words.COUNTED.search(clause) and not words.RAN.search(clause)
        against += 0.4 if counted and not deadline else 0.0
    return against


def _history(clue: _Clue) -> float:
    """Weigh what says that the partnership or the war began then, or how people have lived since."""
    span, clause = clue.span, clue.clause
    event = words.EVENT.search(clause)
    against = 0.0
    old = (span.period.start or "") < words.INVASION
    known = clue.twins and span.role == "since" and not old
    if words.FOUNDING.search(clause) and not known and not _is_news(clue):
        against += 0.2 if event and span.unit == "day" and span.dated else 0.4
    if words.WAR.search(clause) and not (event and span.unit in ("day", "week")):
        against += 0.4
    if span.period.start in {"2022-02", "2022-02-24"} and span.role in {"since", ""}:
        against += 0.3
    lives = words.LIVING.search(clause) and (old or not _settled(clause))
    if span.role == "since" and (lives or (old and words.RUNNING.search(clause))):
        against += 0.45 if lives and event else 0.3
    return against


def _is_news(clue: _Clue) -> bool:
    """Tell whether what is founded or signed is what the mail reports: it happened just now or is yet to come."""
    day = _day_of(clue.span)
    return (
        day is not None and clue.today is not None and clue.span.role != "since" and clue.today - day <= _NEWS
    )


def _ends(clue: _Clue) -> Period:
    span = clue.span
    begins = words.BEGAN.search(clue.clause) and words.GOES_ON.search(clue.sentence)
    if span.role == "" and (begins or words.SINCE_THEN.search(clue.sentence)):
        return Period(span.period.start, None)
    if span.role == "since" or (words.BEGIN_LABEL.search(clue.before) and span.role != "range"):
        return Period(span.period.start, None)
    if span.role == "until" or (
        span.role != "range" and (_is_deadline(clue) or words.END_LABEL.search(clue.before))
    ):
        # "bis zum Sommer" ends where summer begins.
        return Period(None, span.period.start if span.unit == "season" else span.period.end)
    return span.period


def _joint_score(first: _Clue, last: _Clue) -> float:
    """Say how surely two times are the beginning and the end of one thing: a journey, a show, two labelled lines."""
    if words.BEGIN_LABEL.search(first.before) and words.END_LABEL.search(last.before):
        return _MOST
    begin, end = first.span.period.start or "", last.span.period.end or ""
    if first.span.role == "range":
        return _lengthened_score(first, last, begin, end)
    if (
        first.span.role == "since"
        and last.span.role == "until"
        and len(begin) == 4 < len(end)
        and begin <= end
    ):
        return min(_score(first) + 0.2, _score(last) + 0.02)
    if not _may_join(first, last, begin, end):
        return 0.0
    ended = words.FINISHES.search(last.clause) or words.ENDING.search(last.clause)
    if not (ended or last.span.role == "until") or words.REGISTER.search(last.clause):
        return 0.0
    told, known = min(_score(first), 0.95), min(_score(last), 0.95)
    joint = told + (0.08 if last.sentence == first.sentence else 0.05)
    # Where both are told for themselves, the two together say more than the end alone.
    return max(joint, known + 0.02) if told >= _LEAST and not words.DEADLINE.search(last.sentence) else joint


def _may_join(first: _Clue, last: _Clue, begin: str, end: str) -> bool:
    """Tell whether one time is where something begins, and the other not too long after it."""
    if begin >= end or len(begin) != len(end) or len(begin) == len("2023"):
        return False
    if last.span.role == "range" or first.span.role == "until":
        return False
    starts = words.BEGINS.search(first.clause) or first.span.role == "since"
    return bool(starts) and _days(begin, end) <= _longest(last)


def _lengthened_score(first: _Clue, last: _Clue, begin: str, end: str) -> float:
    """Weigh a range that its own sentence carries on: "vom 1. bis 5. Mai, die zweite Gruppe bis zum 12."."""
    goes_on = last.span.role == "until" and first.sentence == last.sentence
    later = begin <= (first.span.period.end or "") < end and len(begin) == len(end)
    return (
        min(_score(first) + 0.05, 0.95)
        if goes_on and later and not words.REGISTER.search(last.clause)
        else 0.0
    )


def _longest(last: _Clue) -> int:
    """A journey lasts a month, or three where its return is told, a show, a collection or a course a year, what is said to end three."""
    if words.ENDING.search(last.clause):
        return 3 * 366
    return 366 if last.span.role == "until" else 92 if words.RETURNS.search(last.clause) else 31


def _days(begin: str, end: str) -> int:
    first, last = (
        dt.date.fromisoformat(day if len(day) > len("2023-03") else f"{day}-01") for day in (begin, end)
    )
    return (last - first).days
