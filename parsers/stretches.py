"""Two times or more that a text tells as the beginning and the end of one thing: a journey, a show, a course."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.accounts import weigh_account
from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.timeclues import Clue
from brueckenpost.parsers.timeweights import LEAST, MOST, is_entry, is_up_to_now, weigh

_JOURNEY = 10  # days within which a weekday counts from the day of departure
_WHOLE = 3 * 366  # days that a row of one thing may take
_ON = 0.005  # how much surer a later station of a journey is its end
_OF_ACCOUNT = 0.02  # and a later day of an account
_BARE_DAY = re.compile(r"[AaVv][mn] \d{1,2}\.?")


def find_stretches(clue: Clue, others: list[Clue], shade: float) -> Iterator[Finding[Period]]:
    """Yield the stretches from one time to another, in either order of telling."""
    best = 0.0
    for rank, other in enumerate(others):
        for first, last in ((clue, other), (other, clue)):
            joint = (
                _joint_score(first, last)
                - shade
                - (0.01 if first is other else -rank * _later_station(first, last))
            )
            if joint >= LEAST:
                if words.RETURNS.search(last.clause) or _way_of_goods(first, last):
                    joint = max(joint, best) + 0.01
                best = max(best, joint)
                period = Period(first.span.period.start, last.span.period.end)
                yield Finding("period", period, min(joint, MOST + 0.01), (clue.quote, other.quote))


def _joint_score(first: Clue, last: Clue) -> float:
    """Say how surely two times are the beginning and the end of one thing: a journey, a show, two labelled lines."""
    whole, part = sorted((first.span.period.start or "", last.span.period.end or ""), key=len)
    if len(whole) < len(part) and part.startswith(whole) and first.span.role != "since":
        return 0.0  # a day of that very month
    if is_up_to_now(last) or words.AIM.search(last.clause):
        return 0.0
    if words.BEGIN_LABEL.search(first.before) and words.END_LABEL.search(last.before):
        return MOST
    begin, end = first.span.period.start or "", last.span.period.end or ""
    if first.span.role == "range":
        return max(_lengthened_score(first, last, begin, end), _range_to(first, last, begin, end))
    return max(
        _open_to_end(first, last, begin, end),
        _from_to(first, last, begin, end),
        _first_to_last(first, last, begin, end),
        _way_of_goods(first, last),
        weigh_account(first, last),
    )


def _first_to_last(first: Clue, last: Clue, begin: str, end: str) -> float:
    """Weigh two times of one sentence: "die erste war im Mai, die letzte soll im Juli", "gesät, und bis Juli messen sie"."""
    rest = words.REST_FOLLOWS.search(last.clause)
    more = words.MORE.search(last.clause)
    rest = rest or more
    happened = (more or (rest and words.FOLLOWED.search(last.clause))) and _together(first, last)
    if not (first.sentence == last.sentence or happened) or first.span.role:
        return 0.0
    many = words.FIRST_OF_MANY.search(first.clause) and (
        words.LAST_OF_MANY.search(last.clause) or words.NEXT_OF_MANY.search(last.clause)
    )
    if first.span.start > last.span.start and (not many or first.clause == last.clause):
        return 0.0
    if begin[: len(end)] >= end or min(len(begin), len(end)) == len("2023") or is_entry(last):
        return 0.0
    if _days(begin, end) > _WHOLE or words.DEADLINE.search(last.clause):
        return 0.0
    goes_on = last.span.role == "until" and (
        words.AND_UNTIL.match(last.clause) or words.STAYS.match(last.clause)
    )
    rest = rest or (words.PART.search(first.clause) and words.OTHER_PART.search(last.clause))
    counted = words.COUNTED.search(last.clause) and not (many or rest)
    if not (many or goes_on or rest) or counted:
        return 0.0
    joint = min(weigh(first), 0.95) + 0.08
    return max(joint, min(weigh(last), 0.95) + 0.02) if many else joint


def _way_of_goods(first: Clue, last: Clue) -> float:
    """Weigh two stations of one transport: "am Mittwoch nach Šumperk gebracht ... Am Freitag in Irschawa angekommen"."""
    if not {first.span.unit, last.span.unit} <= {"weekday", "near_day"} or first.span.role or last.span.role:
        return 0.0
    begin, end = first.span.period.start or "", last.span.period.end or ""
    if not begin < end or first.span.start > last.span.start or _days(begin, end) > _JOURNEY:
        return 0.0
    on_the_way = words.ON_THE_WAY.search(first.clause) and words.ARRIVED.search(last.clause)
    return min(weigh(first), 0.95) + 0.08 if on_the_way and _together(first, last) else 0.0


def _together(first: Clue, last: Clue) -> bool:
    """Tell whether one paragraph tells both times, one behind the other."""
    start, end = first.span.end, last.span.start
    return first.passage is last.passage and start < end and "\n\n" not in first.passage.text[start:end]


def _open_to_end(first: Clue, last: Clue, begin: str, end: str) -> float:
    """Weigh "seit" and "bis" in one sentence, or a year's "seit" and a later end."""
    lasts = first.span.role == "since" or (
        first.span.role == ""
        and words.SINCE_THEN.search(first.sentence)
        and first.span.start < last.span.start
    )
    if (
        lasts
        and (last.span.role == "until" or (not last.span.role and _is_end(last)))
        and (
            len(begin) == 4 < len(end)
            or last.sentence == first.sentence
            or _stays_on(first, last)
            or _is_end(last)
        )
        and begin[: len(end)] <= end[: len(begin)]
        and not words.REGISTER.search(last.clause)
    ):
        stays = last.sentence == first.sentence and (
            words.STAYS.search(last.sentence) or words.AND_ON.search(last.clause)
        )
        return (
            weigh(first) + 0.04
            if stays or _stays_on(first, last) or _is_end(last)
            else min(weigh(first) + 0.2, weigh(last) + 0.02)
        )
    return 0.0


def _is_end(last: Clue) -> bool:
    """Tell what is said to end, or to be the last of many."""
    return bool(words.ENDING.search(last.clause) or words.LAST_OF_MANY.search(last.clause))


def _stays_on(first: Clue, last: Clue) -> bool:
    """Tell a sentence behind that says of the same people how long: "Sie bleiben bis 28. Juni"."""
    text, start, end = first.passage.text, first.span.end, last.span.start
    return (
        first.passage is last.passage
        and start < end
        and "\n\n" not in text[start:end]
        and words.STAY_ON.match(last.sentence.lstrip()) is not None
        and not words.RELATIVE.match(first.clause.lstrip())
        and not words.DEADLINE.search(last.clause)
    )


def _from_to(first: Clue, last: Clue, begin: str, end: str) -> float:
    """Weigh what begins at one time and is told to end at another."""
    if not _may_join(first, last, begin, end):
        return 0.0
    ended = (
        last.span.role == "until"
        or _over_weekend(last)
        or words.FINISHES.search(last.clause)
        or words.ENDING.search(last.clause)
        or (words.SENT.search(first.clause) and words.THERE.search(last.clause))
        or (words.BEGINS.search(first.clause) and words.LAST_OF_MANY.search(last.clause))
        or (words.COMES.search(first.clause) and words.RETURNS.search(last.clause))
        or _is_station(first, last)
        or (words.RETURNS.search(last.clause) and _comes_home(first, last, begin, end))
    )
    if (
        not ended
        or is_entry(last)
        or words.TALK.search(last.clause)
        or words.CONTRACT.search(last.clause)
        or (words.RELATIVE.match(first.clause) and first.span.role == "since")
    ):
        return 0.0  # "am Freitag kam die Hilfe für Kolping, die seit Mai Kinder zu sich holt"
    told, known = min(weigh(first), 0.95), min(weigh(last), 0.95)
    joint = told + (0.08 if last.sentence == first.sentence else 0.05)
    # Where both are told for themselves, the two together say more than the end alone.
    return max(joint, known + 0.02) if told >= LEAST and not words.DEADLINE.search(last.sentence) else joint


def _is_station(first: Clue, last: Clue) -> bool:
    """Tell a later day of a journey, told by its name alone: "Freitag los, Sonntagmittag standen wir auf dem Hof"."""
    begin, end = first.span.period.start or "", last.span.period.end or ""
    bare = last.span.unit in ("weekday", "after") or _BARE_DAY.fullmatch(last.quote.quote)
    if not bare or last.span.role or len(begin) != len("2023-03-14") or first.span.start > last.span.start:
        return False
    gone = (
        words.BEGINS.search(first.clause)
        and "\n\n" not in first.passage.text[first.span.end : last.span.start]
    )
    aside = (
        words.TALK.search(last.clause) or words.COUNCIL.search(last.clause) or words.PAPER.search(last.clause)
    )
    anew = words.BEGAN.search(last.clause)  # "drei Tage später begann dort der Unterricht" is no station
    return bool(gone) and not aside and not anew and begin < end and _days(begin, end) <= _JOURNEY


def _later_station(first: Clue, last: Clue) -> float:
    """Give how much surer each later station of a journey or an account is its end."""
    return _OF_ACCOUNT if weigh_account(first, last) else _ON if _is_station(first, last) else 0.0


def _may_join(first: Clue, last: Clue, begin: str, end: str) -> bool:
    """Tell whether one time is where something begins, and the other not too long after it."""
    if begin[: len(end)] >= end or len(begin) == len("2023") or len(end) == len("2023") or is_entry(first):
        return False
    told = words.BEGINS.search(first.clause) and (
        last.span.role == "until" or words.ENDING.search(last.clause)
    )
    if len(begin) != len(end) and not told:
        return False
    if last.span.role == "range" or first.span.role == "until":
        return False
    stays = (last.span.role == "until" or _over_weekend(last)) and words.STAYS.search(last.clause)
    guests = words.COMES.search(first.clause) and (stays or words.RETURNS.search(last.clause))
    sent = words.SENT.search(first.clause) and words.THERE.search(last.clause)
    lent = words.LENT.search(first.clause) and words.RETURNS.search(last.clause) and _together(first, last)
    starts = bool(sent or lent or words.BEGINS.search(first.clause) or first.span.role == "since" or guests)
    starts = starts or bool(words.FIRST_OF_MANY.search(first.clause) and _stays_on(first, last))
    return (starts or _comes_home(first, last, begin, end)) and _days(begin, end) <= _longest(first, last)


def _over_weekend(last: Clue) -> bool:
    """Tell of who stays as long as a weekend: "und bleibt übers Wochenende"."""
    return last.span.unit in ("near_weekend", "weekend") and words.STAYS.search(last.clause) is not None


def _comes_home(first: Clue, last: Clue, begin: str, end: str) -> bool:
    """Tell who does something away and is back soon: "Am Donnerstag haben wir sie hingezogen. Am Samstag waren wir zurück"."""
    if not _together(first, last) or not len(begin) == len(end) == len("2023-03-14"):
        return False
    near = first.span.start < last.span.start and _days(begin, end) <= _JOURNEY
    home = words.RETURNS.search(last.clause) or words.IN_PLACE.search(last.clause)
    gone = words.EVENT.search(first.clause) or words.GOES_THERE.search(first.clause)
    gone = gone if not words.FINISHES.search(first.clause) else None
    return bool(near and gone and home)


def _lengthened_score(first: Clue, last: Clue, begin: str, end: str) -> float:
    """Weigh a range that its own sentence carries on: "vom 1. bis 5. Mai, die zweite Gruppe bis zum 12."."""
    goes_on = last.span.role == "until" and first.sentence == last.sentence
    later = begin <= (first.span.period.end or "") < end and len(begin) == len(end)
    return (
        min(weigh(first) + 0.05, 0.95)
        if goes_on and later and not words.REGISTER.search(last.clause)
        else 0.0
    )


def _range_to(first: Clue, last: Clue, begin: str, end: str) -> float:
    """Weigh what is loaded within some days and arrives later: "am 2. und 3. Mai verladen und kam am 8. Mai an"."""
    later = (first.span.period.end or "") < (last.span.period.start or "") and not last.span.role
    later = later and not words.STAYS.search(first.clause)  # "dauerte vom 3. bis 7. Juni" is told whole
    back = words.RETURNS.search(last.clause) and _together(first, last)
    together = later and (first.sentence == last.sentence or back) and first.span.start < last.span.start
    return _from_to(first, last, begin, end) if together else 0.0


def _longest(first: Clue, last: Clue) -> int:
    """A journey lasts a month, or three where its return is told, a show, a collection or a course a year, what is said to begin or end four."""
    if words.ENDING.search(last.clause) or (last.span.role == "until" and words.BEGAN.search(first.clause)):
        return 4 * 366
    if words.LAST_OF_MANY.search(last.clause) or words.LENT.search(first.clause):
        return 366
    return 366 if last.span.role == "until" else 92 if words.RETURNS.search(last.clause) else 31


def _days(begin: str, end: str) -> int:
    first, last = (
        dt.date.fromisoformat(day if len(day) > len("2023-03") else f"{day}-01") for day in (begin, end)
    )
    return (last - first).days
