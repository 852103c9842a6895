"""Single dates in German text (and the commonest English, Polish and Ukrainian forms), as exactly as told.

A date that leaves its year open stays open here; `timespans` closes it, joins ranges and reads "seit" and "bis".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from brueckenpost.parsers import datewords as words
from brueckenpost.parsers import dayforms, feastforms, nearforms
from brueckenpost.parsers.screening import Cue, Cues
from brueckenpost.parsers.toldtimes import Date, Form

_SHORT_NUMBER = re.compile(r"\d\d?(?!\d)(?<!\d{3})")  # no form with a day matches without one
_FORMS = (*dayforms.FORMS, *feastforms.FORMS, *nearforms.FORMS)
_PATTERNS = Cues(pattern for pattern, _ in _FORMS)
_WITH_DAY = frozenset(pattern for pattern, _ in _FORMS if words.DAY in pattern.pattern)


def read_single_dates(text: str) -> list[Date]:
    """Give the dates of a text in order; where two readings overlap, the earlier, then the longer one."""
    return list(_dates_in(text))


@lru_cache(maxsize=64)  # a mail's fields search the same few texts
def _dates_in(text: str) -> tuple[Date, ...]:
    kept: list[Date] = []
    for date in sorted(_all_readings(text), key=lambda date: (date.start, -date.end)):
        if not kept or date.start >= kept[-1].end:
            kept.append(date)
    return tuple(kept)


def _all_readings(text: str) -> Iterator[Date]:
    likely = _PATTERNS.likely(text)
    day = bool(likely) and _SHORT_NUMBER.search(text) is not None
    for pattern, read in _forms_among(likely):
        if pattern in _WITH_DAY and not day:
            continue
        for match in pattern.compiled.finditer(text):
            if date := read(match):
                yield date


@lru_cache(maxsize=1024)
def _forms_among(likely: frozenset[Cue]) -> tuple[Form, ...]:
    return tuple(form for form in _FORMS if form[0] in likely)
