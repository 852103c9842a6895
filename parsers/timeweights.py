"""How surely a time that a text tells is the project's own, from 0 to 1, by the words of its clause."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.timeclues import Clue, day_of

_BASE = {
    "day": 0.66, "weekday": 0.62, "week": 0.62, "month": 0.6, "half": 0.58, "quarter": 0.58, "season": 0.5,
    "near_weekend": 0.62, "near_weekday": 0.62, "near_week": 0.52, "near_day": 0.5, "near_month": 0.45, "year": 0.34, "near_year": 0.3,
    "feast": 0.62, "feast_months": 0.56, "school_year": 0.52, "semester": 0.52, "turn": 0.5, "weekend": 0.62,
    "after": 0.45,
}  # fmt: skip
MOST = 0.97
_BY_DAY = frozenset({"day", "feast", "weekday", "near_weekday", "near_day", "after"})
_NEWS = dt.timedelta(days=60)  # what was signed longer ago is history
_WRITTEN = dt.timedelta(days=14)  # how old a letter's head may be
LEAST = 0.4


@lru_cache(maxsize=256)  # a time is weighed alone, in a row and as an end of a stretch
def weigh(clue: Clue) -> float:
    """Weigh one time: labels and events speak for it, foundings, wars, councils and papers against."""
    span = clue.span
    of_paper = words.OF_PAPER.search(clue.before) or _is_dateline(clue) or _is_day_of_filing(clue)
    if (
        of_paper
        or words.MADE_IN.search(clue.before)
        or words.REVOKED.search(clue.before)
        or (words.NOT.search(clue.before) and words.SAYS_WHEN.match(clue.quote.quote))
        or _was_put_off(clue)
    ):
        return 0.0
    if words.LABEL.search(clue.before):
        return MOST - (0.04 if words.CALL.search(clue.passage.text) else 0.0)
    if words.BEGIN_LABEL.search(clue.before) or words.END_LABEL.search(clue.before):
        return MOST - 0.01  # the two together are surer
    if span.weak or is_up_to_now(clue) or _means_nowadays(clue):
        return 0.0
    score = _BASE[span.unit] + (0.08 if span.dated else 0.0) + (0.06 if span.role == "range" else 0.0)
    score += 0.06 if span.unit == "near_day" and not span.role else 0.0
    if is_deadline(clue):
        return score + 0.22 - _surroundings(clue, deadline=True)
    if span.role == "until":
        score += (
            0.15
            if words.DRIVE.search(clue.sentence)
            else 0.08
            if words.PLANNED.search(clue.clause)
            else -0.15
        )
    signed = _tells_founding(clue.clause) and _is_news(clue)
    happened = span.unit in _BY_DAY and (
        words.PAST_PLURAL.search(clue.clause) or words.WE_HAVE.search(clue.clause)
    )
    runs = span.role == "since" and span.unit in ("day", "month", "season") and words.RUNS.search(clue.clause)
    score += 0.14 if _tells_event(clue.clause) or happened or signed or _alone(clue) or runs else 0.0
    score += _for_long(clue) if span.role == "since" else 0.0
    if words.AT_THE_CLOCK.match(clue.passage.text[span.end : span.end + 40]):
        score += 0.15 if span.unit in ("weekday", "near_day") else 0.1
    return score - _surroundings(clue, deadline=False)


@lru_cache(maxsize=256)
def _tells_event(clause: str) -> bool:
    return words.EVENT.search(clause) is not None


@lru_cache(maxsize=256)
def _tells_founding(clause: str) -> bool:
    return words.FOUNDING.search(clause) is not None and not words.OFFERED.search(clause)


def _is_dateline(clue: Clue) -> bool:
    """Tell whether the time stands behind a town's name at the head of a letter, and is about the day of writing."""
    day, text = day_of(clue.span), clue.passage.text
    if day is None or clue.today is None or not dt.timedelta() <= clue.today - day <= _WRITTEN:
        return False
    here = words.DATELINE.search(clue.before) and words.AFTER_DATELINE.match(text, clue.span.end)
    return here is not None


def _is_day_of_filing(clue: Clue) -> bool:
    """Tell whether a form's "Datum" is the day on which it was sent."""
    return words.BARE_DATE.search(clue.before) is not None and day_of(clue.span) == clue.today


def _means_nowadays(clue: Clue) -> bool:
    """Tell of "heute" that it is no day: "Anfangs gab es getrennte Tische, heute streitet man gemeinsam"."""
    span, text = clue.span, clue.passage.text
    if span.unit != "near_day" or span.role or not words.NOWADAYS.fullmatch(clue.quote.quote):
        return False
    finest = next((part for part in clue.clause.split(", ") if clue.quote.quote in part), clue.clause)
    told = words.TODAY_AT.match(text, span.end) or words.FUTURE.search(finest)
    told = told or words.PAST.search(finest) or words.PAST_PLURAL.search(finest)
    return told is None and words.NOW_VERB.search(finest) is not None


def _was_put_off(clue: Clue) -> bool:
    """Tell whether another day came instead: "war für den 22. Mai geplant und findet nun am 29. Mai statt"."""
    for_then = words.FOR_THEN.match(clue.passage.text, clue.span.end)
    if for_then and (words.INSTEAD.search(clue.sentence) or words.FALLS_THROUGH.search(clue.sentence)):
        return True
    if not (words.WAS_PLANNED.search(clue.clause) or words.FALLS_THROUGH.search(clue.clause)):
        return False
    rest = clue.sentence.partition(clue.quote.quote)[2]
    return words.INSTEAD.search(rest) is not None and any(sign.isdigit() for sign in rest)


def _for_long(clue: Clue) -> float:
    """Weigh what says that something has gone on for years: "seit 2023", people who have lived there since."""
    span = clue.span
    recent = (span.period.start or "") >= words.INVASION
    score = 0.22 if span.unit == "year" and recent else 0.12 if span.unit == "near_year" else 0.0
    settled = recent and words.LIVING.search(clue.clause) and _settled(clue.clause)
    return score + (0.14 if settled and not _tells_event(clue.clause) else 0.0)


def _settled(clause: str) -> bool:
    return bool(words.SETTLED.search(clause) and words.HOUSE.search(clause))


def _alone(clue: Clue) -> bool:
    """Say whether the time is a line of its own, as on an invitation."""
    text, span = clue.passage.text, clue.span
    if span.role == "since" and len(clue.sentence.strip()) <= len(clue.quote.quote) + len("Seit dem ."):
        return True  # "Seit 2. November 2023."
    line = text[max(0, span.start - 80) : span.start].rpartition("\n")[2].strip()
    rest = text[span.end : span.end + 200].partition("\n")[0]
    return (
        line.casefold() in {"", "am", "vom", "von", "-", "*"} and words.ONLY_TIME.fullmatch(rest) is not None
    )


def is_deadline(clue: Clue) -> bool:
    """Tell whether the time is until when one may apply."""
    if words.REGISTER.search(clue.clause):
        return False
    if _is_over(clue):
        return False
    until = clue.span.role == "until" and words.DEADLINE.search(clue.sentence)
    text, start = clue.passage.text, clue.span.start
    told = words.DEADLINE.search(clue.clause) and words.CALL_IS.search(text[max(0, start - 160) : start])
    due = words.DUE.search(clue.clause)
    last = words.LAST_DAY.search(text[max(0, start - 90) : start]) and words.DEADLINE.search(clue.sentence)
    return bool(until or told or due or last or words.CALL_END.search(clue.before))


def _is_over(clue: Clue) -> bool:
    """Tell of a time that it is past and that applying is, too: "Bewerben konnte man sich bis zum 31. März"."""
    end, today = clue.span.period.end or "9", clue.today
    told = words.PAST.search(clue.clause) or words.PAST_PLURAL.search(clue.clause)
    return today is not None and end < today.isoformat()[: len(end)] and told is not None


def is_up_to_now(clue: Clue) -> bool:
    """Tell of "bis heute", and of "bis gestern" that counts what came: nothing ends there."""
    if clue.span.role != "until" or clue.span.unit != "near_day" or clue.today is None:
        return False
    end, today = clue.span.period.end or "", clue.today.isoformat()
    ran = words.RAN.search(clue.clause) or words.STAYS.search(clue.clause)
    return end == today or (end < today and not ran)


def is_entry(clue: Clue) -> bool:
    """Tell when one may register or get tickets: "Karten gibt es ab dem 27. November"."""
    begun = words.SINCE_BEFORE.search(clue.before) is not None and not words.SOLD.search(clue.clause)
    return bool(words.REGISTER.search(clue.clause) or (not begun and words.TICKETS.search(clue.clause)))


def _surroundings(clue: Clue, *, deadline: bool) -> float:
    """Weigh what says that this is the time of something else."""
    clause = clue.clause
    against = (
        _history(clue)
        + (0.4 if words.COUNCIL.search(clause) else 0.0)
        + (0.5 if words.PAPER.search(clause) else 0.0)
        + (0.3 if words.PERHAPS.search(clause) else 0.0)
    )
    if not deadline:
        against += 0.35 if words.TALK.search(clause) else 0.0
        against += 0.12 if clue.span.unit != "after" and words.SEQUEL.search(clause) else 0.0
        before = clue.span.unit != "day" and words.BEFORE_THAT.search(clause)
        against += (0.3 if words.ALREADY.search(clue.before) else 0.12) if before else 0.0
        against += 0.35 if words.ORIGIN.search(clause) else 0.0
        against += 0.35 if clue.span.role == "since" and words.REACHED_AT.search(clue.sentence) else 0.0
        beside = (words.TALLY, words.REACHED_NOW, words.ANSWERS)
        against += 0.35 if any(cue.search(clause) for cue in beside) else 0.0
    if clue.span.role == "since" and is_entry(clue):
        against += 0.4
    if clue.span.role == "until":
        against += 0.3 if words.REGISTER.search(clause) or words.CONTRACT.search(clause) else 0.0
        counted = bool(words.COUNTED.search(clause) and not words.RAN.search(clause))
        counted = counted or words.AIM.search(clause) is not None
        against += 0.4 if counted and not deadline else 0.0
    return against


def _history(clue: Clue) -> float:
    """Weigh what says that the partnership or the war began then, or how people have lived since."""
    span, clause = clue.span, clue.clause
    event = _tells_event(clause)
    against = 0.4 if span.role == "since" and words.LODGED.match(clause) else 0.0
    against += 0.4 if words.EVERY_YEAR.search(clue.before) else 0.0
    old = (span.period.start or "") < words.INVASION
    known = clue.twins and span.role == "since" and not old
    if _tells_founding(clause) and not known and not _is_news(clue):
        against += 0.2 if event and span.unit == "day" and span.dated else 0.4
    against += 0.35 if words.EARLIER.search(clause) else 0.0
    past = (span.period.end or words.INVASION) < words.INVASION
    against += 0.3 if past and span.dated else 0.0
    if span.role == "" and span.unit != "day" and words.FLED_FROM.match(clause):
        against += 0.4
    against += 0.6 if words.DAMAGE.search(clause) else 0.0
    memorial = span.period.start != words.INVASION_DAY and words.ANNIVERSARY.search(clue.sentence)
    if _tells_war(clue) and not memorial and not (event and span.unit in ("day", "week")):
        against += 0.4
    if span.period.start in {"2022-02", "2022-02-24"} and span.role in {"since", ""}:
        against += 0.3
    lives = words.LIVING.search(clause) and (old or not _settled(clause))
    if span.role == "since" and (lives or (old and words.RUNNING.search(clause))):
        against += 0.45 if lives and event else 0.3
    elif span.role == "since" and words.LIVING.search(clause) and words.DRIVES_END.search(clue.passage.text):
        against += 0.4
    return against


def _tells_war(clue: Clue) -> bool:
    """Tell whether a clause dates a disaster; one that is told behind the time, with "seit" or "nach", is its backdrop."""
    begin = clue.clause.find(clue.quote.quote)
    return any(
        begin < 0 or war.start() < begin or not words.BACKDROP.search(clue.clause, begin, war.start())
        for war in words.WAR.finditer(clue.clause)
    )


def _is_news(clue: Clue) -> bool:
    """Tell whether what is founded or signed is what the mail reports: it happened just now or is yet to come."""
    day = day_of(clue.span)
    return (
        day is not None and clue.today is not None and clue.span.role != "since" and clue.today - day <= _NEWS
    )
