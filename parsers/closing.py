"""Dates closed: the first and last day, month or year that a date means, told on a given day."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import replace

from brueckenpost.parsers.feasts import feast_days, nth_weekend
from brueckenpost.parsers.toldtimes import Date

_RECENT = dt.timedelta(days=62)
_ANY_YEAR = 2024  # feasts move, but not far


def close(date: Date, today: dt.date | None, lean: int, anchor: dt.date | None) -> tuple[str, str] | None:
    """Give both ends of a date told on *today*; None where it does not exist or misses what it counts from.

    An open year is the one nearest to *today*, before it with *lean* -1, after it with 1. *anchor* is the day told before.
    """
    if date.unit.startswith("near_"):
        return _near(date, today, lean) if today else None
    if date.unit == "weekday":
        return _weekday(date, today, lean, anchor)
    if date.unit == "after":
        return _after(date, anchor)
    if date.unit == "day" and date.month is None and anchor:
        return _day_near(anchor, date.day or 0)
    year = date.year or _year_for(date, today, date.lean or lean, anchor)
    return _ends(replace(date, year=year)) if year else None


def close_range(first: Date, last: Date, today: dt.date | None, lean: int) -> tuple[str, str] | None:
    """Give the ends of what lasts from one date to another; each lends the other the month or year that it lacks."""
    if first.unit == last.unit and first.unit.startswith("near_"):
        return (_near(first, today, lean)[0], _near(last, today, lean)[1]) if today else None
    if first.unit == "day" and first.month is None:
        first = replace(first, month=last.month, year=last.year)
    if last.unit == "day" and last.month is None:
        last = replace(last, month=first.month)
    if last.unit == "weekday" and first.unit in ("day", "feast"):
        return _to_weekday(first, last, today, lean)
    last_year = last.year or _later_year(first, last) or _year_of_last(first, last, today, lean)
    if last_year is None:
        return close(first, today, lean, None)
    last = replace(last, year=last_year)
    first = replace(first, year=first.year or (last_year - 1 if _place(first) > _place(last) else last_year))
    begin, finish = close(first, today, lean, None), close(last, today, lean, None)
    if not (begin and finish) or begin[0][: len(finish[1])] > finish[1]:
        return None
    return begin[0], finish[1]


def _to_weekday(first: Date, last: Date, today: dt.date | None, lean: int) -> tuple[str, str] | None:
    """Give both ends of "vom 5. Mai bis Sonntag", which is the next Sunday."""
    begin = close(first, today, lean, None)
    if begin is None:
        return None
    finish = _weekday(replace(last, lean=0), today, 0, dt.date.fromisoformat(begin[0]))
    return (begin[0], finish[1]) if finish else None


def _place(date: Date) -> tuple[int, int]:
    """Say where in its year a date lies."""
    if date.feast is not None:
        day = feast_days(date.feast, date.year or _ANY_YEAR)[0]
        return day.month, day.day
    month = date.month or {
        "half": 6 * date.number - 5,
        "quarter": 3 * date.number - 2,
        "week": date.number // 5 + 1,
    }.get(date.unit, 1)
    return month, date.day or 0


def _year_of_last(first: Date, last: Date, today: dt.date | None, lean: int) -> int | None:
    """Close the year of a range's end; what is told as past has begun, and may yet go on."""
    lean = last.lean or lean
    begun = _year_for(first, today, lean) if lean < 0 and first.month else None
    return _year_for(last, today, lean) if begun is None else begun + (_place(last) < _place(first))


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
    length *= max(date.last - date.number, 0) + 1
    finish = begin + length - 1
    return f"{year}-{begin:02}", f"{year + (finish > 12)}-{(finish - 1) % 12 + 1:02}"


def _day(year: int, month: int, day: int) -> tuple[str, str] | None:
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return (f"{year}-{month:02}-{day:02}",) * 2


def week_around(day: str) -> tuple[str, str]:
    """Give Monday and Sunday of the week in which a day lies."""
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


def _after(date: Date, anchor: dt.date | None) -> tuple[str, str] | None:
    if anchor is None:
        return None
    days = date.number if date.weekday is None else (date.weekday - anchor.weekday() - 1) % 7 + 1
    return ((anchor + dt.timedelta(days=days)).isoformat(),) * 2


def _day_near(anchor: dt.date, day: int) -> tuple[str, str] | None:
    """Give the day in the month of another day, or in the next month where it would lie three weeks before."""
    months = anchor.year * 12 + anchor.month - 1 + (day < anchor.day - 21)
    return _day(months // 12, months % 12 + 1, day)


def _near(date: Date, today: dt.date, lean: int) -> tuple[str, str]:
    weeks = date.number or (min(lean, 0) if date.unit == "near_weekend" else 0)
    monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=weeks)
    if date.unit == "near_day":
        return ((today + dt.timedelta(days=date.number)).isoformat(),) * 2
    if date.unit == "near_weekday":
        return ((monday + dt.timedelta(days=date.weekday or 0)).isoformat(),) * 2
    if date.unit == "near_week":
        return monday.isoformat(), (monday + dt.timedelta(days=6)).isoformat()
    if date.unit == "near_weekend":
        saturday = monday + dt.timedelta(days=5)
        return saturday.isoformat(), (saturday + dt.timedelta(days=1)).isoformat()
    months = today.year * 12 + today.month - 1 + date.number
    if date.unit == "near_month":
        return (f"{months // 12}-{months % 12 + 1:02}",) * 2
    return (str(today.year + date.number),) * 2
