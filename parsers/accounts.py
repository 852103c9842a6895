"""Exact days that an account tells one behind the other: "Am 12. ging die Ladung vom Hof, am 19. waren die Körbe gefüllt".

Whoever tells two past days of one thing in one breath tells its beginning and its end, whatever the verbs are; words
that say of the second day that it is another matter, such as a council's or a paper's, speak against it.
"""

from __future__ import annotations

import datetime as dt

from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.timeclues import Clue
from brueckenpost.parsers.timerows import begins_line
from brueckenpost.parsers.timeweights import is_deadline, is_entry, weigh

_BREATH = 320  # characters within which the second day is told
_LONGEST = 31  # days from the first to the last
_TOLD = 0.6  # how surely each of the days is the project's
_SURER = 0.085  # than the first day alone
_DAYS = frozenset({"day", "feast", "after"})
_NAMED = frozenset({"weekday", "near_weekday"})  # who is told to go home by its name came before
_STAY = 92  # days that somebody stays, or does what was begun


def weigh_account(first: Clue, last: Clue) -> float:
    """Weigh two days as the first and the last of one account, 0 where they are none."""
    if not (_are_days(first, last) and _in_one_breath(first, last)):
        return 0.0
    if _is_aside(first) or _is_aside(last) or words.ASKED.search(first.clause):
        return 0.0
    if words.NEXT_TIME.search(last.clause) or words.SINCE_NEXT.match(last.passage.text, last.span.end):
        return 0.0
    told, known = weigh(first), weigh(last)
    least = min(told, known) if not last.span.role else told
    return min(told, 0.95) + _SURER if least >= _TOLD else 0.0


def _are_days(first: Clue, last: Clue) -> bool:
    begin, end = first.span.period.start or "", last.span.period.end or ""
    single = not first.span.role and not first.span.weak and not last.span.weak
    home = words.RETURNS.search(last.clause) and not words.FINISHES.search(first.clause)
    kinds = _DAYS | _NAMED if home else _DAYS
    if not single or not {first.span.unit, last.span.unit} <= kinds or first.span.period.end != begin:
        return False
    until = (
        last.span.role == "until" and words.PAST.search(last.clause) and not words.STATE.search(last.clause)
    )
    past = last.today is not None and end <= last.today.isoformat()
    longest = _STAY if until else _LONGEST if not last.span.role else 0
    return past and begin < end and _days(begin, end) <= longest


def _in_one_breath(first: Clue, last: Clue) -> bool:
    start, end = first.span.end, last.span.start
    near = first.passage is last.passage and 0 <= end - start <= _BREATH
    listed = begins_line(first) and begins_line(last)  # a programme, read as a row
    return near and not listed and "\n\n" not in first.passage.text[start:end]


def _is_aside(clue: Clue) -> bool:
    """Tell whether a day is told of something else: of talk, a council, a paper, an attack or who somebody is."""
    clause = clue.clause
    aside = (
        words.TALK.search(clause)
        or words.COUNCIL.search(clause)
        or words.PAPER.search(clause)
        or words.WAR.search(clause)
        or words.ORIGIN.search(clause)
        or words.TALLY.search(clause)
        or words.BEFORE_THAT.search(clause)
        or words.RELATIVE.match(clause.lstrip())
    )
    return bool(aside or is_entry(clue) or is_deadline(clue))


def _days(begin: str, end: str) -> int:
    return (dt.date.fromisoformat(end) - dt.date.fromisoformat(begin)).days
