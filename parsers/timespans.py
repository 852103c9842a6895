"""Stretches of time in a sentence: dates closed by the mail's date, joined to ranges, open after "seit" and "bis"."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from brueckenpost.parsers.days import Date, read_single_dates
from brueckenpost.parsers.feasts import feast_days, nth_weekend
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.screening import Cue

_TIME = r"(?:,?\s{0,2}(?:um\s|ab\s)?\d{1,2}(?:[.:]\d\d)?\s?Uhr)?"
_JOIN = re.compile(
    rf"(?:\s+(?:року|р\.|roku|r\.|an))?{_TIME},?\s{{0,3}}(?P<word>bis(?:\s+(?:zum|zur|einschließlich|einschl\.|inklusive|inkl\.))*|auf|[-–—]|to|till|until|through|по|до|do|/|und|and|sowie|i|та|,)"
    r"(?:\s{1,3}(?P<on>am|the|den|dem|zum|im|in|voraussichtlich))?\s{0,3}"
)
_ON = re.compile(r"(?:[Ii]m|[Ii]n|[УуВв])\b")
_LIST_WORDS = frozenset({"und", "and", "sowie", "i", "та", ",", "/"})
_FROM = Cue(r"\b[Vv]o[nm]\s(?:(?:dem|\w+tag,?)\s)*\S+(?:\s\S+){0,2}$")
_ON_FROM = re.compile(r"\san\b(?!\s(?:de[rmn]|die|das|ein\w*|[A-ZÄÖÜ])\b)")
_APART = re.compile(r"[,;:.()]|\b(?:und|aber|bis)\b")
_BETWEEN = Cue(r"(?:[Zz]wischen|[Bb]etween)\s+(?:dem\s+|the\s+)?$")
_UNTIL = Cue(
    r"(?:\b[Bb]is(?:\s+(?:spätestens|zum|zur|zu den|einschließlich|inklusive|inkl\.|voraussichtlich|mindestens|Tag des|Ablauf des))*|"
    r"[Ss]pätestens(?:\s+(?:am|zum|bis))*|[Ll]ängstens bis|\b[Uu]ntil|\b[Tt]ill|\b[Bb]y|\b[Дд]о|\b[Dd]o)(?:\s+(?:the|dem|den|Ende|Anfang|Mitte))?\s*,?\s*$"
)
_SINCE = Cue(
    r"\b(?:[Ss]eit|[Aa]b|[Ss]ince|[Ff]rom|[Ss]tarting|[Bb]eginning|[Zz]|[Зз]|[Вв]ід|[Оо]d|[Oo]d)"
    r"(?:\s+(?:dem|den|der|diesem|dieser|sofort und|the|on|Anfang|Mitte|Ende))?\s*$"
)
_AFTER_SINCE = re.compile(r"\b[Ss]eit(?:\s(?:dem|den|der|diesem|letzte[mnr]))?\s*$")
_WEEK_OF = Cue(r"\bWoche\s+(?:vom|ab|nach|um|mit)(?:\s+de[mnr])?\s*$|\bWoche\s*\(ab\s*$")
_IN_SO_MANY = Cue(
    r"[Ii]n\s(?:\w+\s)+(?:Tag|Woche|Monat|Jahr)"
)  # "in drei Tagen gesammelt" tells how long it took
_BETWEEN_WORD = Cue(r"(?:[Zz]wischen|[Bb]etween)\s")
_UNTIL_WORD = Cue(r"^(?:[Bb]is|[Uu]ntil|[Bb]y|[Дд]о|[Dd]o)\b")
_SINCE_WORD = Cue(r"^(?:[Ss]eit|[Aa]b|[Ss]ince|[Ff]rom|[Зз]|[Вв]ід|[Oo]d)\b")


_MOVED_TO = re.compile(r"\bauf\b")
_MOVED = Cue(r"\b(?:verlegt|verschoben|verlegen|verschieben)\b")
_FEWEST_PARTS = 2  # times that a year and a colon announce
_RECENT = dt.timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Timespan:
    """A stretch of time as told: `start` and `end` count in the text, `period` has both ends.

    `unit` is that of its first date; `dated` says that the year stands there; `role` is "range", "since", "until"
    or "" for a single date; `weak` as in `Date`.
    """

    start: int
    end: int
    period: Period
    unit: str
    dated: bool = False
    role: str = ""
    weak: bool = False


def read_timespans(
    text: str, today: dt.date | None, lean: int = 0, anchor: dt.date | None = None
) -> Iterator[Timespan]:
    """Yield each stretch of time in a sentence.

    An open year is the one nearest to *today*, the day of writing: with *lean* -1 the last one before it, with 1 the
    next one. A bare weekday after another day counts from that day, which may be *anchor* of the sentence before.
    Without *today*, what is not told in full is left out.
    """
    dates = _with_told_year(text, _with_near_years(text, read_single_dates(text), today))
    index = 0
    while index < len(dates):
        count = _length_of_range(text, dates, index)
        group = dates[index : index + count]
        index += count
        if span := _timespan(text, group, today, lean, anchor):
            if len(span.period.start or "") == len("2023-03-14"):
                anchor = dt.date.fromisoformat(span.period.start or "")
            yield span


def _with_near_years(text: str, dates: list[Date], today: dt.date | None) -> list[Date]:
    """Join "Februar" and "dieses Jahres", "nächstes Jahr" and "zu Ostern" to one date."""
    joined: list[Date] = []
    for date in dates:
        last = joined[-1] if joined else None
        if today and last and last.unit == "near_year" and _goes_on(text, last, date):
            joined[-1] = replace(date, start=last.start, year=today.year + last.number, weak=False)
            continue
        if (
            today
            and last
            and date.unit == "near_year"
            and not last.year
            and text[last.end : date.start].strip() in ("", "des")
        ):
            joined[-1] = replace(last, end=date.end, year=today.year + date.number, weak=False)
        else:
            joined.append(date)
    return joined


def _goes_on(text: str, year: Date, date: Date) -> bool:
    """Tell whether a time lies in the year told before it: "nächstes Jahr zu Ostern"."""
    return (
        date.year is None
        and (date.month is not None or date.feast is not None)
        and date.lean == 0
        and _APART.search(text, year.end, date.start) is None
    )


def _with_told_year(text: str, dates: list[Date]) -> list[Date]:
    """Give what is told behind a year and a colon that year: "war 2022 dreimal dort: im März, im Juli"."""
    first = next((date for date in dates if date.unit == "year" and date.year), None)
    colon = text.find(":", first.end) if first else -1
    parts = sum(date.start > colon and date.month is not None for date in dates)
    if (
        first is None
        or colon < 0
        or parts < _FEWEST_PARTS
        or _SINCE_WORD.match(text[first.start : first.end])
    ):
        return dates
    return [
        replace(date, year=first.year)
        if date.start > colon and date.month and not date.year
        else replace(date, weak=date.weak and date is not first)
        for date in dates
    ]


def _length_of_range(text: str, dates: list[Date], index: int) -> int:
    count = 1
    while index + count < len(dates) and _joined(text, dates[index + count - 1], dates[index + count]):
        count += 1
    return count


def _joined(text: str, left: Date, right: Date) -> bool:
    if _BETWEEN_WORD.match(text[left.start : left.end]) or _BETWEEN.search(
        text[max(0, left.start - 20) : left.start]
    ):
        return text[left.end : right.start].strip() in (
            "und",
            "and",
            "und dem",
            "und Ende",
            "und Anfang",
            "und Mitte",
            "and the",
        )
    if _UNTIL_WORD.match(text[right.start : right.end]) and not text[left.end : right.start].strip(" ,\n"):
        return True
    match = _JOIN.fullmatch(text[left.end : right.start])
    if not match:
        return False
    if match["word"] not in _LIST_WORDS:
        return True
    apart = (left.year and left.unit != "year") or (
        left.month and (match["on"] or _ON.match(text[right.start : right.end]))
    )
    return left.unit == right.unit and left.unit in {"day", "month", "year", "near_day"} and not apart


def _timespan(
    text: str, group: list[Date], today: dt.date | None, lean: int, anchor: dt.date | None
) -> Timespan | None:
    if len(group) > 1 and _MOVED_TO.search(text[group[-2].end : group[-1].start]) and _MOVED.search(text):
        group, lean = group[-1:], 1  # "wurde vom 1. auf den 8. Juni verlegt"
    first, last = group[0], group[-1]
    if _AFTER_SINCE.search(text[max(0, first.start - 20) : first.start]) or text[
        first.start : first.end
    ].startswith(("Seit ", "seit ")):
        lean = -1
    role = "range" if len(group) > 1 else _role(text, first)
    ahead = role == "until" and anchor is not None and today is not None and anchor > today
    if ahead or (lean == 0 and role in ("until", "since")):
        lean = 1  # whoever says "bis" or "ab" and tells nothing past looks ahead
    if len(group) > 1 and first.unit == "weekday" and last.unit in ("weekday", "near_day"):
        return _from_weekday(first, last, today, lean, anchor)
    first = _with_month_of(first, group)
    ends = _range(first, last, today, lean) if len(group) > 1 else _single(first, today, lean, anchor)
    if not ends or (lean < 0 and first.lean > 0 and _IN_SO_MANY.match(text[first.start : first.end])):
        return None
    if (
        len(group) == 1
        and first.unit == "day"
        and _WEEK_OF.search(text[max(0, first.start - 30) : first.start])
    ):
        return Timespan(
            first.start, first.end, Period(*_week_around(ends[0])), "week", first.year is not None, "range"
        )
    if role == "range" and last.unit == "near_day" and last.number == 0:
        role = "since"  # "von 2022 bis heute"
    dated = first.year is not None or last.year is not None
    weak = first.weak and len(group) == 1
    return Timespan(first.start, last.end, Period(*ends), first.unit, dated, role, weak)


def _from_weekday(
    first: Date, last: Date, today: dt.date | None, lean: int, anchor: dt.date | None
) -> Timespan | None:
    """Read "von Montag bis heute"; what is neither past nor dated may be opening hours."""
    if first.weak and lean >= 0 and last.unit == "weekday":
        return None
    ends = _single(last, today, lean, anchor)
    if ends is None or len(ends[1]) != len("2023-03-14"):
        return None
    end = dt.date.fromisoformat(ends[1])
    begin = end - dt.timedelta(days=(end.weekday() - first.number) % 7 or 7)
    return Timespan(first.start, last.end, Period(begin.isoformat(), ends[1]), "weekday", role="range")


def _with_month_of(first: Date, group: list[Date]) -> Date:
    """Give the first day of a list the month of the next one that tells it: "15.–19. April sowie 10.–14. Juni"."""
    if first.unit != "day" or first.month is not None:
        return first
    return next((replace(first, month=date.month, year=date.year) for date in group if date.month), first)


def _role(text: str, date: Date) -> str:
    before, own = text[max(0, date.start - 40) : date.start], text[date.start : date.end]
    if _BETWEEN.search(before):
        return ""
    if _FROM.search(before + own) and _ON_FROM.match(text, date.end):
        return "since"  # "vom 4. Dezember an"
    if _UNTIL.search(before) or _UNTIL_WORD.match(own):
        return "until"
    return "since" if _SINCE.search(before) or _SINCE_WORD.match(own) else ""


def _single(date: Date, today: dt.date | None, lean: int, anchor: dt.date | None) -> tuple[str, str] | None:
    if date.unit.startswith("near_"):
        return _near(date, today, lean) if today else None
    if date.unit == "weekday":
        return _weekday(date, today, lean, anchor)
    if date.unit == "after":
        return _days_on(anchor, date.number)
    if date.unit == "day" and date.month is None and anchor:
        return _day_near(anchor, date.day or 0)
    year = date.year or _year_for(date, today, date.lean or lean, anchor)
    return _ends(replace(date, year=year)) if year else None


def _range(first: Date, last: Date, today: dt.date | None, lean: int) -> tuple[str, str] | None:
    if first.unit == last.unit == "near_day":
        return (_near(first, today, lean)[0], _near(last, today, lean)[1]) if today else None
    if first.unit == "day" and first.month is None:
        first = replace(first, month=last.month, year=last.year)
    if last.unit == "day" and last.month is None:
        last = replace(last, month=first.month)
    last_year = last.year or _later_year(first, last) or _year_for(last, today, last.lean or lean)
    if last_year is None:
        return _single(first, today, lean, None)
    last = replace(last, year=last_year)
    first = replace(first, year=first.year or (last_year - 1 if _place(first) > _place(last) else last_year))
    begin, finish = _single(first, today, lean, None), _single(last, today, lean, None)
    if not (begin and finish) or begin[0][: len(finish[1])] > finish[1]:
        return None
    return begin[0], finish[1]


def _place(date: Date) -> tuple[int, int]:
    """Say where in its year a date lies."""
    month = date.month or {
        "half": 6 * date.number - 5,
        "quarter": 3 * date.number - 2,
        "week": date.number // 5 + 1,
    }.get(date.unit, 1)
    return month, date.day or 0


def _later_year(first: Date, last: Date) -> int | None:
    if first.year is None:
        return None
    return first.year + (_place(last) < _place(first))


def _year_for(date: Date, today: dt.date | None, lean: int, anchor: dt.date | None = None) -> int | None:
    if today is None or date.unit == "year" or (date.unit == "day" and date.month is None):
        return None
    middles = {year: _middle(date, year) for year in (today.year - 1, today.year, today.year + 1)}
    if date.weekday is not None:
        # "Donnerstag, 17. Oktober" is a Thursday in one year of six
        fitting = {year: when for year, when in middles.items() if when.weekday() == date.weekday}
        middles = fitting or middles
    if anchor and date.unit in ("day", "feast") and anchor > today - _RECENT:
        near = [year for year, when in middles.items() if abs(when - anchor) <= _RECENT]
        if near:
            return near[0]
    if len(middles) == 1:
        return next(iter(middles))
    # A month counts as past once it has begun, as ahead until it is over.
    ends = {year: _ends(replace(date, year=year)) or ("", "9") for year in middles}
    day = today.isoformat()
    if lean < 0:
        return max((y for y, (first, _) in ends.items() if first <= day[: len(first)]), default=min(middles))
    if lean > 0:
        return min((y for y, (_, last) in ends.items() if last >= day[: len(last)]), default=max(middles))
    return min(middles, key=lambda year: abs(middles[year] - today))


def _middle(date: Date, year: int) -> dt.date:
    if date.feast is not None:
        return feast_days(date.feast, year)[0]
    month, day = _place(date)
    return dt.date(year, month, min(day or 15, calendar.monthrange(year, month)[1]))


def _ends(date: Date) -> tuple[str, str] | None:
    year = date.year or 0
    if date.unit == "day":
        return _day(year, date.month or 0, date.day or 0)
    if date.unit == "month":
        return (f"{year}-{date.month:02}",) * 2
    if date.unit == "week":
        return _weeks(year, date.number, date.last or date.number)
    if date.unit.startswith("feast") or date.unit == "weekend":
        return _feast(date, year)
    if date.unit == "year":
        return str(year), str(year)
    begin = date.month or _place(date)[0]
    length = {"half": 6, "semester": 6, "school_year": 12, "turn": 2}.get(date.unit, 3)
    finish = begin + length - 1
    return f"{year}-{begin:02}", f"{year + (finish > 12)}-{(finish - 1) % 12 + 1:02}"


def _day(year: int, month: int, day: int) -> tuple[str, str] | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return (f"{year}-{month:02}-{day:02}",) * 2


def _week_around(day: str) -> tuple[str, str]:
    when = dt.date.fromisoformat(day)
    monday = when - dt.timedelta(days=when.weekday())
    return monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat()


def _feast(date: Date, year: int) -> tuple[str, str]:
    month = date.month or 1
    days = feast_days(date.feast, year) if date.feast else nth_weekend(year, month, date.number)
    first, last = (day.isoformat() for day in days)
    return (first[:7], last[:7]) if date.unit == "feast_months" else (first, last)


def _weeks(year: int, number: int, last: int) -> tuple[str, str] | None:
    if last > dt.date(year, 12, 28).isocalendar().week:
        return None
    monday, sunday = dt.date.fromisocalendar(year, number, 1), dt.date.fromisocalendar(year, last, 7)
    return monday.isoformat(), sunday.isoformat()


def _weekday(date: Date, today: dt.date | None, lean: int, anchor: dt.date | None) -> tuple[str, str] | None:
    if anchor and not date.lean and not (lean > 0 and today and anchor < today):
        when = anchor + dt.timedelta(days=(date.number - anchor.weekday()) % 7)
    elif today is None:
        return None
    elif (date.lean or lean) < 0:
        when = today - dt.timedelta(days=((today.weekday() - date.number) % 7 or 7) + 7 * date.skip)
    else:
        when = today + dt.timedelta(days=((date.number - today.weekday()) % 7 or 7) + 7 * date.skip)
    return when.isoformat(), when.isoformat()


def _days_on(anchor: dt.date | None, days: int) -> tuple[str, str] | None:
    return ((anchor + dt.timedelta(days=days)).isoformat(),) * 2 if anchor else None


def _day_near(anchor: dt.date, day: int) -> tuple[str, str] | None:
    """Give the day in the month of another day, or in the next month where it would lie three weeks before."""
    months = anchor.year * 12 + anchor.month - 1 + (day < anchor.day - 21)
    return _day(months // 12, months % 12 + 1, day)


def _near(date: Date, today: dt.date, lean: int) -> tuple[str, str]:
    weeks = date.number or (min(lean, 0) if date.unit == "near_weekend" else 0)
    monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=weeks)
    if date.unit == "near_day":
        return ((today + dt.timedelta(days=date.number)).isoformat(),) * 2
    if date.unit == "near_week":
        return monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat()
    if date.unit == "near_weekend":
        saturday = monday + dt.timedelta(days=5)
        return saturday.isoformat(), (saturday + dt.timedelta(days=1)).isoformat()
    months = today.year * 12 + today.month - 1 + date.number
    if date.unit == "near_month":
        return (f"{months // 12}-{months % 12 + 1:02}",) * 2
    return (str(today.year + date.number),) * 2
