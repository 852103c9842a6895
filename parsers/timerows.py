"""Several times that a text tells in a row: a programme's lines, a chronicle, "am 11. und 12. sowie am 25. Mai"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.timeclues import Clue
from brueckenpost.parsers.timeweights import LEAST, MOST, weigh

_CLOCK = r"(?:,?\s(?:um|ab|von)?\s?\d{1,2}(?:[.:]\d\d)?(?:\s?(?:bis|–|-)\s?\d{1,2}(?:[.:]\d\d)?)?\s?Uhr)?"
_AND = Cue(
    rf"{_CLOCK},?\s(?:(?:und|sowie|and|та|i)\s)(?:(?:dann|noch|wieder|erneut|nochmals|zuletzt)\s)?(?:(?:am|vom|im|in|on|den|dem)\s)?(?:dem\s)?"
)
_NEXT = Cue(rf"{_CLOCK}(?:\s\([^()]{{1,30}}\))?(?:,\s|/)(?:weiter\s)?(?:(?:dann|am|vom|im|den)\s)?")
_OWN_VERB = re.compile(r"\s[a-zäöüß]+(?:en|te|r)\s(?:alle|wir|sie|er|es|ich|man|die|der|das)\b")
_LINE_START = Cue(r"(?:^|\n)[ \t]*(?:[-–*•·]\s|\d{1,2}[.)]\s(?=\D))?[ \t]*(?:(?:Am|Vom|am|vom|Im|im)\s)?$")
_ENTRY = 300  # characters of a line of a programme, at most
_TOGETHER = 0.03  # how much surer the whole row is than its surest time
_FEWEST_LINES = 2
_FEWEST_PARTS = 3  # times of one sentence
_PART = 80  # characters between two of them, at most
_ON = 0.01  # how much surer a row is than its surest line
_INSTEAD = re.compile(r"\b(?:Ersatz|Ausweich|alternativ|sonst|oder)")  # another day, if it rains
_YEARS = 3  # between two times of a row


def find_rows(clues: Sequence[Clue], shade: float) -> Iterator[Finding[Period]]:
    """Yield the stretch from the first to the last time of each row."""
    for joined in (_is_coordinated, _is_next_line):
        row: list[Clue] = []
        for clue in clues:
            if row and not (joined(row[-1], clue) and _goes_on(row[-1], clue)):
                yield from _stretch(row, shade)
                row = []
            row.append(clue)
        yield from _stretch(row, shade)
    for row in (*_labelled_rows(clues), *_listed_rows(clues)):
        yield from _stretch(row, shade)


def _goes_on(last: Clue, clue: Clue) -> bool:
    """Tell whether a time comes after the one before it, and both are of one kind."""
    before, begin = last.span.period.end or "", clue.span.period.start or ""
    single = last.span.role in ("", "range") and clue.span.role in ("", "range")
    near = len(begin) == len("2023") or int(begin[:4] or 0) - int(before[:4] or 0) < _YEARS
    return single and not clue.span.weak and len(before) == len(begin) and before < begin and near


def _is_coordinated(last: Clue, clue: Clue) -> bool:
    text = clue.passage.text
    if _OWN_VERB.match(text, clue.span.end) and words.STAYS.search(last.clause):
        return False  # "dauerte vom 3. bis 7. Juni, am 8. saßen alle schon im Flugzeug"
    return bool(
        _AND.fullmatch(text, last.span.end, clue.span.start)
        or _NEXT.fullmatch(text, last.span.end, clue.span.start)
    )


def _is_next_line(last: Clue, clue: Clue) -> bool:
    """Tell whether two times begin two lines, one right below the other."""
    text = clue.passage.text
    between = text[last.span.end : clue.span.start]
    return len(between) <= _ENTRY and between.count("\n") == 1 and begins_line(last) and begins_line(clue)


def begins_line(clue: Clue) -> bool:
    """Tell whether a time stands at the beginning of its line, as in a programme."""
    start = clue.span.start
    return _LINE_START.search(clue.passage.text[max(0, start - 12) : start]) is not None


def _labelled_rows(clues: Sequence[Clue]) -> Iterator[list[Clue]]:
    """Yield the times of one line behind a label: "Wann? I. Quartal Vorbereitung, II. und III. Quartal Durchführung"."""
    for rank, first in enumerate(clues):
        if not words.LABEL.search(first.before):
            continue
        row = [first]
        for clue in clues[rank + 1 :]:
            between = clue.passage.text[row[-1].span.end : clue.span.start]
            if "\n" in between or _INSTEAD.search(between) or not _goes_on(row[-1], clue):
                break
            row.append(clue)
        yield row


def _listed_rows(clues: Sequence[Clue]) -> Iterator[list[Clue]]:
    """Yield three times or more of a sentence: "im September in der Sparkasse, im Oktober im Rathaus, im November im Kreishaus"."""
    row: list[Clue] = []
    for clue in clues:
        listed = row and clue.sentence == row[-1].sentence and clue.span.unit == row[-1].span.unit
        if listed and clue.span.start - row[-1].span.end <= _PART and _goes_on(row[-1], clue):
            row.append(clue)
            continue
        if len(row) >= _FEWEST_PARTS:
            yield row
        row = [clue] if not clue.span.role and not clue.span.weak else []
    if len(row) >= _FEWEST_PARTS:
        yield row


def _stretch(row: Sequence[Clue], shade: float) -> Iterator[Finding[Period]]:
    if len(row) < _FEWEST_LINES:
        return
    sure = max(weigh(clue) for clue in row) + _TOGETHER - shade
    if sure >= LEAST:
        period = Period(row[0].span.period.start, row[-1].span.period.end)
        yield Finding("period", period, min(sure, MOST + _ON), tuple(clue.quote for clue in row))
