"""Stretches of time in a sentence: dates closed by the mail's date, joined to ranges, open after "seit" and "bis"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from brueckenpost.parsers.closing import close, close_range, week_around
from brueckenpost.parsers.dateparts import join_parts
from brueckenpost.parsers.days import read_single_dates
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.toldtimes import Date

_TIME = r"(?:,?\s{0,2}(?:um\s|ab\s)?\d{1,2}(?:[.:]\d\d)?\s?Uhr)?"
_NOTE = r"(?:\s\([^()\n]{1,40}\)(?=\s(?:bis|[-–—])\s))?"  # "6. Mai (Anreise) bis 9. Mai (Abreise)"
# "bis zum Abbau am 9. Mai", "bis zum Ende des Schuljahres, das ist der 11. Juli"
_OCCASION = (
    r"(?:[a-zäöüß]+\s)?\w*(?:[Ww]egzug|[Aa]uszug|[Ee]inzug|[Aa]breise|[Aa]bschied|[Ee]nde|[Ss]chlu(?:ss|ß)|[Bb]eginn|[Ss]tart|[Ff]est|[Tt]ag|[Rr]eise|[Ff]ahrt|[Rr]ückkehr|[Ss]chließung|[Ee]röffnung|[Üü]bergabe|[Ff]inissage|[Ff]inale|"
    r"[Zz]eugnis\w*|[Ff]erien|[Kk]onzert|[Mm]arkt|[Pp]rüfung\w*|[Ll]aubfall|[Ee]inweihung|[Ff]eier|[Ww]ahl|[Aa]bbau|[Uu]mzug|[Aa]bi(?:tur)?)"
    r"(?:\s(?:des|der)\s\w+)?(?:,?\s(?:am|im|also|das ist|de[mr]|voraussichtlich))*"
)
_JOIN = Cue(
    rf"(?:\s+(?:року|р\.|roku|r\.|an))?{_TIME}{_NOTE},?\s{{0,3}}(?P<word>\+|bis(?:\s+(?:zum|zur|zu den|zu [a-z]+[mr]|einschließlich|einschl\.|inklusive|inkl\.|kurz))*(?:(?<=zum|zur|den|rem|nem|rer|ner)\s+{_OCCASION})?|до\s+[А-ЯІЇЄҐ]\w+(?=\s)|auf|[-–—]|to|till|until|through|по|до|do|/|und|and|sowie|i|та|,)"
    r"(?:\s{1,3}(?P<on>am|the|den|dem|zum|im|in|voraussichtlich))?\s{0,3}"
)
_CLOSE = 20  # characters before a date in which "seit" or "auf den" belongs to it
_FAR = 70  # characters before a date in which "bis zum ..." may stand
_ON = re.compile(r"(?:[Aa]m|[Ii]m|[Ii]n|[УуВв])\b")
_LISTED = frozenset({"day", "month", "year", "near_day", "quarter", "half", "week"})
_LIST_WORDS = frozenset({"und", "and", "sowie", "i", "та", ",", "/", "+"})
_FROM = Cue(r"\b[Vv]o[nm]\s(?:(?:dem|\w+tag,?)\s)*\S+(?:\s\S+){0,2}$")
_ON_FROM = re.compile(r"\san\b(?!\s(?:de[rmn]|die|das|ein\w*|[A-ZÄÖÜ])\b)")
_BETWEEN = Cue(r"(?:[Zz]wischen|[Bb]etween)\s+(?:dem\s+|the\s+)?$")
_UNTIL = Cue(
    r"(?:\b[Bb]is(?:\s+(?:spätestens|zum|zur|zu den|einschließlich|einschl\.|inklusive|inkl\.|voraussichtlich|mindestens|Tag des|Ablauf des))*|"
    rf"\b[Bb]is zu(?:[mr]| den| [a-z]+)\s+{_OCCASION}|"
    r"[Ss]pätestens(?:\s+(?:am|zum|bis))*|[Ll]ängstens bis|\b[Uu]ntil|\b[Tt]ill|\b[Bb]y|\b[Дд]о|\bdo(?!\s*,))(?:\s+(?:the|dem|den|Ende|Anfang|Mitte))?\s*,?\s*$"
)
_SINCE = Cue(
    r"\b(?:[Ss]eit|[Aa]b|[Ss]ince|[Ff]rom|[Ss]tarting|[Bb]eginning|[Zz]|[Зз]|[Іі]з|[Вв]ід|[Оо]d|[Oo]d)"
    r"(?:\s+(?:dem|den|der|diesem|dieser|sofort und|the|on|Anfang|Mitte|Ende|(?:Beginn|Anfang) (?:des|der)))?\s*$"
)
# "Do 30 kwietnia" is Polish, "Do, 30. April" a Thursday
_POLISH_UNTIL = re.compile(
    r"Do\s+\d{1,2}\s(?:stycz|lut|mar|kwie|maj|czerw|lip|sierp|wrze|paźdz|listop|grud)\w+"
)
# "Februar 2023 – laufend", "seit Mai, unbefristet"
_OPEN_END = re.compile(
    r"\s*(?:[-–—,;(]|bis)\s*(?:(?:fort)?laufend|offen|unbefristet|unbegrenzt|dauerhaft|(?:an)?dauernd|auf (?:W|w)eiteres|dato|ongoing|open)(?=\s*(?:$|[\n|),;.]))"
)
_COULD = Cue(r"\b(?:konnten?|durften?|mussten?)\b")
_AFTER_SINCE = re.compile(
    r"\b(?:[Ss]eit(?:\s(?:dem|den|der|diesem|letzte[mnr]))?|[Ss]ince(?:\s(?:the|last))?)\s*$"
)
_SAYS_SINCE = re.compile(r"\b[Ss](?:eit|ince)$")
_SAYS_FROM = re.compile(r"\b(?:[Зз]|[Іі]з|[Вв]ід|[Oo]d)\s*$")  # which are "seit" and "ab"
_WEEK_OF = Cue(
    r"\bWoche\s+(?:vom|ab|nach|um|mit)(?:\s+de[mnr])?\s*$|\bWoche\s*\(ab\s*$|\b[Ww]eek\s+(?:of|beginning|starting)(?:\s+the)?\s*$"
)
_IN_SO_MANY = Cue(
    r"[Ii]n\s(?:\w+\s)+(?:Tag|Woche|Monat|Jahr)"
)  # "in drei Tagen gesammelt" tells how long it took
_BETWEEN_WORD = Cue(r"(?:[Zz]wischen|[Bb]etween)\s")
_UNTIL_WORD = Cue(r"^(?:[Bb]is|[Uu]ntil|[Bb]y|[Дд]о|do(?![.,])|Do(?=\s+[a-zś]))\b")
_SINCE_WORD = Cue(r"^(?:[Ss]eit|[Aa]b|[Ss]ince|[Ff]rom|[Зз]|[Іі]з|[Вв]ід|[Oo]d)\b")


_MOVED_TO = re.compile(r"\bauf\b")
_MOVED = Cue(r"\b(?:verlegt|verschoben|verlegen|verschieben|verlängert)\b")


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
    dates = join_parts(text, read_single_dates(text), today)
    index = 0
    while index < len(dates):
        count = _length_of_range(text, dates, index)
        group = dates[index : index + count]
        index += count
        if span := _timespan(text, group, today, lean, anchor):
            if len(span.period.start or "") == len("2023-03-14"):
                anchor = dt.date.fromisoformat(span.period.start or "")
            yield span


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
    return left.unit == right.unit and left.unit in _LISTED and not apart


def _timespan(
    text: str, group: list[Date], today: dt.date | None, lean: int, anchor: dt.date | None
) -> Timespan | None:
    if len(group) > 1 and _MOVED_TO.search(text[group[-2].end : group[-1].start]) and _MOVED.search(text):
        group, lean = group[-1:], 1  # "wurde vom 1. auf den 8. Juni verlegt"
    first, last = group[0], group[-1]
    role = "range" if len(group) > 1 else _role(text, first)
    ahead = role == "until" and anchor is not None and today is not None and anchor > today
    lean = _leaning(text, first, role, lean, ahead=ahead)
    if first.unit == "near_weekday" and last.unit == "weekday":
        last = replace(last, unit="near_weekday", number=first.number, weekday=last.number)
    if first.unit == "weekday" and last.unit == "near_weekday":
        first = replace(first, unit="near_weekday", number=last.number, weekday=first.number)
    if len(group) > 1 and first.unit == "weekday" and last.unit in ("weekday", "near_day"):
        return _from_weekday(first, last, today, lean, anchor)
    first = _with_month_of(first, group)
    ends = close_range(first, last, today, lean) if len(group) > 1 else close(first, today, lean, anchor)
    if not ends or (lean < 0 and first.lean > 0 and _IN_SO_MANY.match(text[first.start : first.end])):
        return None
    dated = first.year is not None or last.year is not None
    whole_week = _WEEK_OF.search(text[max(0, first.start - 30) : first.start])
    if len(group) == 1 and first.unit == "day" and whole_week:
        return Timespan(first.start, first.end, Period(*week_around(ends[0])), "week", dated, "range")
    if role == "range" and last.unit == "near_day" and last.number == 0:
        role = "since"  # "von 2022 bis heute"
    weak = first.weak and len(group) == 1
    return Timespan(first.start, last.end, Period(*ends), first.unit, dated, role, weak)


def _leaning(text: str, date: Date, role: str, lean: int, *, ahead: bool) -> int:
    """Say which way a date points: "seit" points back, whoever says "bis" or "ab" and tells nothing past looks ahead."""
    before = text[max(0, date.start - _CLOSE) : date.start]
    if _MOVED_TO.search(before) and _MOVED.search(text):
        lean = 0  # "wurde auf den 17. Juli verschoben" tells of a day to come
    since = f"{before}{text[date.start : date.end].partition(' ')[0]}"
    if _AFTER_SINCE.search(before) or _SAYS_SINCE.search(since):
        lean = -1
    open_end = lean == 0 and role in ("until", "since") and not _SAYS_FROM.search(since)
    return 1 if open_end or (ahead and not _COULD.search(text)) else lean


def _from_weekday(
    first: Date, last: Date, today: dt.date | None, lean: int, anchor: dt.date | None
) -> Timespan | None:
    """Read "von Montag bis heute"; what is neither past nor dated may be opening hours."""
    if first.weak and lean >= 0 and last.unit == "weekday":
        return None
    ends = close(last, today, lean, anchor)
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
    before, own = text[max(0, date.start - _FAR) : date.start], text[date.start : date.end]
    if _BETWEEN.search(before):
        return ""
    if _FROM.search(before + own) and _ON_FROM.match(text, date.end):
        return "since"  # "vom 4. Dezember an"
    if _OPEN_END.match(text, date.end):
        return "since"
    until = _UNTIL.search(before) or _UNTIL_WORD.match(own)
    if until or _POLISH_UNTIL.fullmatch(own) or _POLISH_UNTIL.fullmatch(f"{before[-3:]}{own}"):
        return "until"
    return "since" if _SINCE.search(before) or _SINCE_WORD.match(own) else ""
