"""Single dates in German text (and the commonest English, Polish and Ukrainian forms), as exactly as told.

A date that leaves its year open stays open here; `timespans` closes it, joins ranges and reads "seit" and "bis".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from brueckenpost.parsers import datewords as words
from brueckenpost.parsers.feasts import FIXED, MOVING, Feast
from brueckenpost.parsers.screening import Cue, Cues

_VERB_BEFORE = re.compile(r"\b(?:ist|sind|war|waren|wurden?|hat|haben)\s$")
_CLOCK = re.compile(r"\s?(?:bis|[-–])\s?\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|h)\b")  # "10 bis 11.30 Uhr"
_NAME_AFTER = re.compile(r"\s[A-ZÄÖÜ]")
_LOWER_AFTER = re.compile(r"\s[a-zäöü]")
_OUTSIDE = re.compile(
    r"\b(?:[Nn]ach|[Vv]or)\s(?:den|unseren)\s$"
)  # "nach den Sommerferien" is when they are over
_NAMED_DAY = re.compile(words.any_of(words.WEEKDAYS))
_SHORT_NUMBER = re.compile(r"\d\d?(?!\d)(?<!\d{3})")  # no form with a day matches without one


@dataclass(frozen=True, slots=True)
class Date:
    """One date as told; `start` and `end` count in the text.

    `unit` says how exactly: day, weekday, month, season, week, half, quarter, year, or near_day, near_week and so on
    for what is counted from the day of writing. `number` is the week, half, quarter or weekday, or how many units away.
    `lean` is -1 where the words point back ("letzten"), 1 where they point ahead. A `weak` one is a date only in a
    range or after a label: "Mai" may be a name, "2023" an amount. `skip` counts the units passed over ("übernächsten"),
    `last` is the last of several weeks, `weekday` the one told with a day. A weekend's `number` counts those of its month, 0 is the last one.
    """

    start: int
    end: int
    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int = 0
    lean: int = 0
    weak: bool = False
    skip: int = 0
    last: int = 0
    weekday: int | None = None
    feast: Feast | None = None


_Reader = Callable[[re.Match[str]], Date | None]


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
def _forms_among(likely: frozenset[Cue]) -> tuple[tuple[Cue, _Reader], ...]:
    return tuple(form for form in _FORMS if form[0] in likely)


def _told(match: re.Match[str], unit: str) -> Date:
    """Start a date with what most forms share: where it stands, its year and which way it points."""
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("short"):
        year = 2000 + int(groups["short"])
    which = (groups.get("which") or "").lower()
    lean = -1 if which.startswith(words.BACK) else 1 if which.startswith(words.AHEAD) else 0
    skip = int(which.startswith(words.FARTHER))
    named = _NAMED_DAY.match(match.group()) if unit == "day" else None
    weekday = words.WEEKDAYS[named.group()] if named else None
    return Date(match.start(), match.end(), unit, year=year, lean=lean, skip=skip, weekday=weekday)


def _numeric(match: re.Match[str]) -> Date | None:
    month = int(match["number"])
    return replace(_told(match, "day"), month=month, day=int(match["day"])) if 1 <= month <= 12 else None


def _roman(match: re.Match[str]) -> Date:
    return replace(_told(match, "day"), month=words.ROMAN.index(match["roman"]) + 1, day=int(match["day"]))


def _named(match: re.Match[str]) -> Date:
    return replace(_told(match, "day"), month=words.MONTHS[match["month"]], day=int(match["day"]))


def _month_number(match: re.Match[str]) -> Date:
    return replace(_told(match, "month"), month=int(match["number"]))


def _lonely_day(match: re.Match[str]) -> Date | None:
    if _CLOCK.match(match.string, match.end()):
        return None
    return replace(_told(match, "day"), day=int(match["day"]), weak=True)


def _month(match: re.Match[str]) -> Date:
    date = replace(_told(match, "month"), month=words.MONTHS[match["month"]])
    cue = match.groupdict().get("cue", "") is not None or match.groupdict().get("which")
    return replace(date, weak=not (date.year or cue))


def _season(match: re.Match[str]) -> Date | None:
    date = replace(_told(match, "season"), month=words.SEASONS[match["season"]])
    told = (
        date.year
        or match["cue"]
        or match["which"]
        or match["season"][0].islower()
        or match["season"].lower() in words.IN_SEASON
    )
    return date if told else None


def _holidays(match: re.Match[str]) -> Date:
    """Give school holidays in the months of North Rhine-Westphalia's calendar (KMK)."""
    season = match["season"]
    if _OUTSIDE.search(match.string[: match.start()][-12:]):
        return replace(_told(match, "season"), month=1, weak=True)
    if season == "Oster":
        return replace(_told(match, "feast_months"), feast=Feast("easter", -6, 6))
    if season in {"Herbst", "Pfingst"}:
        return replace(_told(match, "month"), month=10 if season == "Herbst" else 5)
    unit = "turn" if season == "Weihnachts" else "season"
    return replace(_told(match, unit), month=12 if season == "Weihnachts" else 6)


def _feast(match: re.Match[str]) -> Date:
    name = match["feast"]
    date = replace(_told(match, "feast"), weak=match["cue"] is None and match.groupdict().get("year") is None)
    if name == "Nikolaus" and _NAME_AFTER.match(match.string, match.end()):
        return replace(date, weak=True, unit="day", month=12, day=6)  # "an Nikolaus Weber"
    if name in FIXED:
        month, day = FIXED[name]
        return replace(date, unit="day" if day else "month", month=month, day=day or None)
    return replace(date, feast=MOVING[name])


def _beside_feast(match: re.Match[str]) -> Date | None:
    """Read "am Montag nach Ostern", "in der Woche vor dem 1. Advent"."""
    name, part = match["feast"], match["part"]
    if match["nth"]:
        feast = Feast("advent", days := 7 * (_nth(match["nth"]) - 1), days)
    elif name in MOVING:
        feast = MOVING[name]
    elif name == "Weihnachten" or FIXED[name][1]:
        month, day = FIXED[name]
        feast = Feast((month, day or 24))
    else:
        return None
    weekday, days = {"Woche": (0, 7), "Wochenende": (5, 2)}.get(part) or (words.WEEKDAYS[part], 1)
    way = 1 if match["way"] == "nach" else -1
    return replace(_told(match, "feast"), feast=replace(feast, way=way, weekday=weekday, days=days))


def _advent_sunday(match: re.Match[str]) -> Date:
    sunday = 7 * (_nth(match["nth"]) - 1)
    first = sunday - (match["part"] in {"swochenende", "ssamstag"})
    return replace(
        _told(match, "feast"),
        feast=Feast("advent", first, first if match["part"] == "ssamstag" else sunday),
    )


def _anniversary(match: re.Match[str]) -> Date:
    """Read the anniversary of the invasion of 24 February 2022."""
    date = replace(_told(match, "day"), month=2, day=24)
    return replace(date, year=date.year or 2022 + _nth(match["nth"])) if match["nth"] else date


def _weekend_of_month(match: re.Match[str]) -> Date:
    date = replace(_told(match, "weekend"), month=words.MONTHS[match["month"] or match["named"]])
    return date if match["nth"].lower().startswith("l") else replace(date, number=_nth(match["nth"]))


def _nth(told: str) -> int:
    return words.ORDINALS[re.sub(r"(?:e[nrms]?|\.)$", "", told.lower())]


def _school_year(match: re.Match[str]) -> Date:
    return replace(_told(match, "school_year"), month=8)


def _school_begin(match: re.Match[str]) -> Date:
    return replace(_told(match, "month"), month=8)


def _school_half(match: re.Match[str]) -> Date:
    """Give half a school year; the second begins in February."""
    first = match["nth"][0] in "1Ee"
    date = replace(_told(match, "semester"), month=8 if first else 2)
    return date if first or date.year is None else replace(date, year=date.year + 1)


def _semester(match: re.Match[str]) -> Date:
    return replace(_told(match, "semester"), month=10 if match["half"] == "Winter" else 4)


def _turn(match: re.Match[str]) -> Date:
    return replace(_told(match, "turn"), month=12)


def _week(match: re.Match[str]) -> Date | None:
    number, last = int(match["number"] or match["ordinal"]), int(match["last"] or 0)
    if not 1 <= number <= 53 or not (last == 0 or number < last <= 53):
        return None
    return replace(_told(match, "week"), number=number, last=last)


def _share(match: re.Match[str]) -> Date | None:
    number = _nth(match["nth"] or match["letter"])
    unit = "half" if match["unit"] in {"Halbjahr", "Jahreshälfte"} else "quarter"
    return replace(_told(match, unit), number=number) if unit == "quarter" or number <= 2 else None


def _year(match: re.Match[str]) -> Date:
    text, start = match.string, match.start()
    opens = (start == 0 or text[max(0, start - 2) : start].endswith((". ", "\n"))) and text[
        match.end() : match.end() + 2
    ].strip().islower()
    # "daraus ist 2023 ein Projekt geworden"
    told = _VERB_BEFORE.search(text[max(0, start - 8) : start]) and _LOWER_AFTER.match(text, match.end())
    return replace(_told(match, "year"), weak=match["cue"] is None and not (opens or told))


def _weekday(match: re.Match[str]) -> Date | None:
    date = replace(_told(match, "weekday"), number=words.WEEKDAYS[match["weekday"]])
    if match["from"]:
        return replace(date, weak=match["which"] is None)
    return date if match["cue"] or match["which"] or match["turned"] is not None else None


def _weeks_from(match: re.Match[str]) -> Date | None:
    """Read "Samstag vor einer Woche", "Sonntag in zwei Wochen", "heute in acht Tagen", which are a week."""
    count = words.COUNTS.get(match["count"]) or int(match["count"])
    lean, days = (1 if match["way"] == "in" else -1), 7 * count
    if match["unit"] == "Tag":
        days = 7 if count == 8 else count
    if match["weekday"].lower() == "heute":
        return replace(_told(match, "near_day"), number=lean * days, lean=lean)
    count, odd = divmod(days, 7)
    if odd:
        return None
    return replace(_told(match, "weekday"), number=words.WEEKDAYS[match["weekday"]], lean=lean, skip=count)


def _after(match: re.Match[str]) -> Date | None:
    """Read "sechs Tage später", counted from the day told before."""
    word = match["count"].lower()
    count = words.COUNTS.get(word) or (1 if word == "einen" else int(word) if word.isdigit() else 0)
    days = count * (7 if match["unit"] == "Woche" else 1)
    return replace(_told(match, "after"), number=days) if days else None


def _bare_day(match: re.Match[str]) -> Date:
    """Read "am 18." in the month of the day told before."""
    return replace(_told(match, "day"), day=int(match["day"]))


def _near_day(match: re.Match[str]) -> Date:
    return replace(_told(match, "near_day"), number=words.AWAY[match["word"].lower()])


def _near_unit(match: re.Match[str]) -> Date:
    date = _told(match, words.UNITS[match["unit"]])
    soon = date.unit == "near_weekend" and (match.groupdict().get("which") or "").lower().startswith(
        words.SOON
    )
    return replace(date, number=0 if soon else date.lean * (1 + date.skip))


def _part_of_year(match: re.Match[str]) -> Date:
    return _told(match, "year" if match.groupdict().get("year") else "near_year")


def _away(match: re.Match[str]) -> Date | None:
    count = words.COUNTS.get(match["count"]) or int(match["count"])
    way = match["way"].lower()
    if way == "seit" and match["unit"] in {"Tag", "Woche"}:
        return None
    lean = 1 if way == "in" else -1
    return replace(_told(match, words.UNITS[match["unit"]]), number=lean * count, lean=lean)


_FORMS: tuple[tuple[Cue, _Reader], ...] = tuple(
    (Cue(pattern), read)
    for pattern, read in (
        # 14.03.2025, 14. 3. 25; but not the clock in "10.12. 18.30 Uhr"
        (rf"{words.AT_DAY}{words.ON}{words.DAY}\.\s?(?P<number>\d\d?)\.(?:\s?{words.YEAR}|\s?(?P<short>\d\d)(?!\d|[.:]\d|\s*(?:Uhr|h)\b))?(?!\d)", _numeric),
        # 2. V. 2024
        (rf"{words.AT_DAY}{words.ON}{words.DAY}\.\s?(?P<roman>I{{1,3}}|I?V|VI{{1,3}}|I?X|XI{{1,2}})\.\s?{words.YEAR}", _roman),
        (rf"{words.AT_DAY}{words.ON}{words.DAY}[/-](?P<number>\d\d?)[/-]{words.YEAR}", _numeric),
        (rf"(?<![\d-]){words.YEAR}-(?P<number>\d\d)-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _numeric),
        (rf"(?<![\d./-])(?P<number>0?[1-9]|1[0-2])\s?[/.]\s?{words.YEAR}", _month_number),
        (rf"{words.AT_DAY}{words.ON}{words.DAY}{words.DOT}\s{{0,3}}(?:of\s)?{words.MONTH}{words.THEN_YEAR}", _named),
        # May 3rd, 2022; May 3-5
        (rf"{words.AT_WORD}{words.ON}\b{words.NO_GERMAN_MONTH}{words.MONTH}\s(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.:])(?:,?\s{{1,3}}{words.YEAR})?", _named),
        (rf"{words.AT_DAY}{words.ON}{words.DAY}{words.DOT}{words.MORE_DAYS}", _lonely_day),
        (rf"(?<=[–-]){words.DAY}(?:st|nd|rd|th)?,\s{words.YEAR}", _lonely_day),
        (rf"{words.AT_WORD}{words.CUE}{words.WHICH}?\b{words.MONTH}{words.THEN_YEAR}", _month),
        (rf"{words.NTH}\s{{1,3}}(?:(?:zwei|drei)\s)?(?P<month>{words.any_of(words.MONTHS)})-?(?:woche|hälfte|tage)n?{words.THEN_YEAR}", _month),
        (rf"{words.NTH}\s{{1,3}}(?:Woche|Hälfte|Drittel|week|half|weekend)\s{{1,3}}(?:im|des|of|in)\s{{1,3}}{words.MONTH}{words.THEN_YEAR}", _month),
        (rf"{words.AT_WORD}{words.CUE}{words.WHICH}?\b(?P<season>{words.any_of(words.SEASONS)})s?\b(?:\s{{1,3}}(?:of\s|des Jahres\s)?{words.YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _season),
        (rf"\b(?P<season>Sommer|Herbst|Oster|Pfingst|Weihnachts)ferien\b{words.THEN_YEAR}", _holidays),
        (rf"{words.AT_WORD}(?P<cue>\b(?:[Aa][nmb]|[Zz]um?|[Ii][nm]|[Vv]or|[Üü]ber|[Uu]m|[Bb]is|[Ss]eit|[Vv]o[nm])\s{{1,3}}(?:(?:de[nmr]|das)\s{{1,3}})?)?\b(?P<feast>{words.any_of([*MOVING, *FIXED])})(?:s?tag)?s?\b{words.THEN_YEAR}", _feast),
        (rf"{words.AT_WORD}(?:\b(?:[Aa]m|[Vv]om|[Ii]n der|[Ss]eit de[mr]|[Aa]b(?: de[mr])?|[Bb]is(?: zu[mr])?)\s{{1,3}})?\b(?P<part>{words.any_of(words.WEEKDAYS)}|Woche|Wochenende)\s{{1,3}}(?P<way>nach|vor)\s{{1,3}}(?:de[mrn]\s{{1,3}})?(?:(?P<feast>{words.any_of([*MOVING, *FIXED])})(?:s?tag)?s?|(?P<nth>[1-4]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)n)\s{{1,3}}Advent)\b{words.THEN_YEAR}", _beside_feast),
        (rf"\b(?P<nth>[1-4]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)[nrm]?)\s{{1,3}}Advent(?P<part>s(?:wochenende|samstag|sonntag))?\b{words.THEN_YEAR}", _advent_sunday),
        (rf"\b(?:(?P<nth>[1-9]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte)[nrms]?)\s{{1,3}})?Jahrestag(?:e?s)?\s{{1,3}}(?:des|der)\s{{1,3}}(?:\w+\s{{1,3}}){{0,3}}(?:\w*[Aa]ngriffs\w*|Überfalls|Krieg(?:e?s\w*)|\w*[Ii]nvasion|Einmarsche?s){words.THEN_YEAR}", _anniversary),
        (rf"\b(?P<nth>[Ee]rste[nr]?|[Zz]weite[nr]?|[Dd]ritte[nr]?|[Vv]ierte[nr]?|[Ll]etzte[nr]?)\s{{1,3}}(?:(?P<month>{words.any_of(words.MONTHS)})-?[Ww]ochenende|Wochenende\s{{1,3}}(?:im|des)\s{{1,3}}{words.MONTH.replace('<month>', '<named>')}){words.THEN_YEAR}", _weekend_of_month),
        (rf"\b(?:Schul|Studien|Kindergarten)jahr(?:e?s)?\s{{1,3}}{words.YEAR}\s?[/–-]\s?(?:20)?\d\d(?!\d)", _school_year),
        (rf"\b(?P<begin>Schuljahres(?:beginn|anfang|start)s?)\b(?:\s{{1,3}}{words.YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _school_begin),
        (rf"\b(?P<half>Winter|Sommer)semesters?\b(?:\s{{1,3}}{words.YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _semester),
        (rf"\b(?P<nth>[12]\.|[Ee]rste[ns]?|[Zz]weite[ns]?)\s{{1,3}}Schulhalbjahr(?:e?s)?\s{{1,3}}{words.YEAR}\s?[/–-]\s?(?:20)?\d\d(?!\d)", _school_half),
        (rf"\bJahreswechsels?\b(?:\s{{1,3}}(?:von\s)?{words.YEAR}(?:\s?(?:[/–-]|auf)\s?(?:20)?\d\d(?!\d))?)?", _turn),
        (rf"(?:\b(?:KWs?|Kalenderwochen?)\s?(?P<number>\d\d?)(?:\.?\s?(?:-|–|/|bis|und)\s?(?:KW\s?)?(?P<last>\d\d?)(?!\d))?|\b(?P<ordinal>\d\d?)\.\s?(?:KW|Kalenderwoche))\b(?:\s?[/,]?\s?(?:des Jahres )?{words.YEAR})?", _week),
        (rf"\b(?:(?P<nth>[1-4]|I{{1,3}}|IV|[Ee]rste[ns]?|[Zz]weite[ns]?|[Dd]ritte[ns]?|[Vv]ierte[ns]?)\.?\s{{1,3}}(?P<unit>Halbjahr|Jahreshälfte|Quartal)|Q(?P<letter>[1-4]))(?:e?s)?\b(?:[\s/]{{1,3}}{words.YEAR})?", _share),
        (rf"{words.AT_YEAR}{words.CUE}(?<![\d.,])(?<!\D\d\d[/-])(?<!\D\d[/-]){words.YEAR}(?![/-]\d\d?(?!\d)|\s*(?:Euro|€|EUR|km|kg|Stück|Menschen|Personen|Kinder|Liter)\b)", _year),
        (rf"{words.AT_WORD}(?P<cue>\b(?:[Aa]m|on|[Bb]is|[Aa]b|[Ss]eit|[Ff]ür|[Ww]e?|[ВвУу]|[Зз]|[Вв]ід|[Oo]d|[Дд]о|[Dd]o)\s{{1,3}}(?:zum\s|the\s)?)?(?P<from>\b[Vv]o[nm]\s{{1,3}}(?=\S+\s{{1,3}}bis\b))?{words.WHICH}?\b(?P<weekday>{words.any_of(words.WEEKDAYS)})(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?\b(?P<turned>(?=\s(?:los|wieder|zurück|früh|ging|gingen|kam|kamen|war|waren|fuhr\w*|sind|haben|wird|werden|dann|{words.PRETERITE})\b))?(?!,?\s{{1,3}}\(?(?:de[nmr]\s|the\s)?\d{{1,2}}(?:\.|st|nd|rd|th|\s?(?:{words.any_of(words.MONTHS)})\b))", _weekday),
        (rf"(?:\b[Aa]m\s{{1,3}})?\b(?P<weekday>{words.any_of(words.WEEKDAYS)}|[Hh]eute)\s{{1,3}}(?P<way>vor|in)\s{{1,3}}(?P<count>einer|ein(?=e)|zwei|drei|vier|acht|vierzehn|8|14|2|3)\s{{1,3}}(?P<unit>Woche|Tag)(?:en|n)?\b", _weeks_from),
        (rf"\b(?P<count>{words.any_of(words.COUNTS)}|[Ee]inen|[1-9]\d?|[A-ZÄÖÜ][a-zäöü]+)\s{{1,3}}(?P<unit>Tag|Woche)(?:en|e|n)?\s{{1,3}}(?:später|darauf|danach)\b", _after),
        (r"\b[Oo]n the (?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)\b(?!\s(?:of|floor|anniversary|birthday|[A-Z]))", _bare_day),
        (r"(?<![\w.])(?:[Aa]m|[Vv]om|[Bb]is zum)\s{1,3}(?P<day>[12]\d|3[01]|[1-9])\.(?=\s(?!Uhr)[a-zäöü]|\s?[,;)]|\s*$)", _bare_day),
        (r"(?<!Guten )(?<!guten )(?<!jeden )(?<!\bam )\b(?P<word>(?:^|(?<=[.!?]\s))Morgen(?=\s[a-zäöü])|[Vv]orgestern|[Gg]estern|[Hh]eute|morgen|[Üü]bermorgen|[Yy]esterday|[Tt]oday|[Tt]omorrow|вчора|сьогодні|завтра|wczoraj|dzisiaj|jutro)\b", _near_day),
        (rf"\b(?:(?:Anfang|Mitte|Ende|Beginn)\s{{1,3}}des\s{{1,3}}Jahres\b(?!\s\d)|Jahres(?:ende|anfang|beginn|mitte)\b(?:\s{{1,3}}{words.YEAR})?)", _part_of_year),
        (rf"{words.AT_WORD}(?:\b(?:Anfang|Mitte|Ende)\s{{1,3}})?{words.WHICH}(?P<unit>Woche|Wochenende|Monat|Jahr|week|weekend|month|year|тижня|вихідних|місяця|року|tygodniu|miesiącu|roku)(?:e?s)?\b", _near_unit),
        (r"\b(?:[Bb]is\s{1,3}(?:zum\s{1,3})?)?(?P<unit>Monat)sende\b", _near_unit),
        (r"\b(?:[Aa]m|[Vv]om|[Üü]bers?|[Zz]um|[Oo]n the|[Aa]t the)\s{1,3}(?:das\s{1,3})?(?P<unit>Wochenende|weekend)\b", _near_unit),
        (rf"\b(?P<way>[Vv]or|[Ii]n|[Ss]eit)\s{{1,3}}(?:(?:mehr als|über|gut|rund|etwa|genau|nunmehr|nun|schon|knapp)\s{{1,3}}){{0,2}}(?P<count>{words.any_of(words.COUNTS)}|[1-9]\d?)\s{{1,3}}(?P<unit>Tag|Woche|Monat|Jahr)(?:e?n|e)?\b", _away),
    )
)  # fmt: skip
_PATTERNS = Cues(pattern for pattern, _ in _FORMS)
_WITH_DAY = frozenset(pattern for pattern, _ in _FORMS if words.DAY in pattern.pattern)
