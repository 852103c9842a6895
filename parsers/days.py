"""Single dates in German text (and the commonest English, Polish and Ukrainian forms), as exactly as told.

A date that leaves its year open stays open here; `timespans` closes it, joins ranges and reads "seit" and "bis".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from brueckenpost.parsers.feasts import FIXED, MOVING, Feast
from brueckenpost.parsers.screening import Cue

# German and English as written; Polish and Ukrainian in the cases that dates stand in.
_MONTH_NAMES = (
    "Januar Jänner January Jan stycznia styczniu styczeń січня січні січень",
    "Februar Feber February Febr Feb lutego lutym luty лютого лютому лютий",
    "März March Mrz Mär Mar marca marcu marzec березня березні березень",
    "April Apr kwietnia kwietniu kwiecień квітня квітні квітень",
    "Mai May maja maju травня травні травень",
    "Juni June Juno Jun czerwca czerwcu czerwiec червня червні червень",
    "Juli July Julei Jul lipca lipcu lipiec липня липні липень",
    "August Aug sierpnia sierpniu sierpień серпня серпні серпень",
    "September Sept Sep września wrześniu wrzesień вересня вересні вересень",
    "Oktober October Okt Oct października październiku październik жовтня жовтні жовтень",
    "November Nov listopada listopadzie listopad листопада листопаді листопад",
    "Dezember December Dez Dec grudnia grudniu grudzień грудня грудні грудень",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
_WEEKDAY_NAMES = (
    "Montag Monday poniedziałek понеділок",
    "Dienstag Tuesday wtorek вівторок",
    "Mittwoch Wednesday środę середу",
    "Donnerstag Thursday czwartek четвер",
    "Freitag Friday piątek пʼятницю п'ятницю",
    "Samstag Sonnabend Saturday sobotę суботу",
    "Sonntag Sunday niedzielę неділю",
)
_WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
_SEASONS = {
    "Frühjahr": 3, "Frühling": 3, "Sommer": 6, "Herbst": 9, "Winter": 12,
    "Frühsommer": 6, "Hochsommer": 6, "Spätsommer": 6, "Frühherbst": 9, "Spätherbst": 9,
    "spring": 3, "summer": 6, "autumn": 9, "winter": 12,
    "навесні": 3, "влітку": 6, "восени": 9, "взимку": 12, "wiosną": 3, "latem": 6, "jesienią": 9, "zimą": 12,
}  # fmt: skip
_AWAY = {
    "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2, "yesterday": -1, "today": 0, "tomorrow": 1,
    "вчора": -1, "сьогодні": 0, "завтра": 1, "wczoraj": -1, "dzisiaj": 0, "jutro": 1,
}  # fmt: skip
_VERB_BEFORE = re.compile(r"\b(?:ist|sind|war|waren|wurden?|hat|haben)\s$")
_CLOCK = re.compile(r"\s?(?:bis|[-–])\s?\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|h)\b")  # "10 bis 11.30 Uhr"
_NAME_AFTER = re.compile(r"\s[A-ZÄÖÜ]")
_LOWER_AFTER = re.compile(r"\s[a-zäöü]")
_UNITS = {
    "Woche": "near_week", "week": "near_week", "Wochenende": "near_weekend", "weekend": "near_weekend",
    "Monat": "near_month", "month": "near_month", "Jahr": "near_year", "year": "near_year", "Tag": "near_day",
}  # fmt: skip
_COUNTS = {
    "ein": 1, "einer": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "zwanzig": 20,
}  # fmt: skip
_ORDINALS = {
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "erst": 1,
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
}
_BACK = ("letzt", "vorig", "vergangen", "last", "past", "vorletzt")
_SOON = ("kommend", "bevorstehend")  # "am kommenden Wochenende" is the one before us
_AHEAD = ("kommend", "nächst", "next", "coming", "bevorstehend", "folgend", "übernächst")
_FARTHER = ("vorletzt", "übernächst")  # one more away


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_NAMED_DAY = re.compile(_any(_WEEKDAYS))
_MONTH = rf"(?P<month>{_any(MONTHS)})\b\.?"
_ON = rf"(?:\b(?:{_any(_WEEKDAYS)}|Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?,?\s{{1,3}}(?:(?:den|dem|der|the)\s{{1,3}})?)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)"
_THEN_YEAR = rf"(?:,?\s{{1,3}}(?:of\s)?{_YEAR}|\s?['’](?P<short>\d\d)\b)?"
# No day: a part of a number, a clock, a paragraph or a telephone number.
_DAY = r"(?<![\d§+])(?<!§ )(?<!\d[.,:])(?<!\d{3}[/-])(?<!Punkt )(?<!Nr\. )(?<!Ziffer )(?<!Artikel )(?P<day>0?[1-9]|[12]\d|3[01])"
_SHORT_NUMBER = re.compile(r"\d\d?(?!\d)(?<!\d{3})")  # no form with a day matches without one
# Where a form may begin: tried first, it spares the optional words before a date at nearly every place of a text.
_AT_DAY = rf"(?=[{''.join(sorted({name[0] for name in _WEEKDAYS} | set('MDFSTW')))}\d])"
_AT_WORD = r"\b(?=\w)"
_AT_YEAR = r"(?=\b\w|[12])"
_DOT = r"(?:\.|st|nd|rd|th)?"
_PART = (
    r"(?:\b(?:Anfang|Mitte|Ende|[Ee]arly|[Ll]ate|[Mm]id|(?:[Tt]he )?(?:[Bb]eginning|[Ee]nd|[Mm]iddle) of|на початку|"
    r"наприкінці|в кінці|początku|końcu)[\s-]{1,3}(?:(?:des|der)\s{1,3})?)"
)
_NTH = r"(?:(?:vor)?letzte[nrm]?|erste[nrm]?|zweite[nrm]?|dritte[nrm]?|vierte[nrm]?|first|second|third|last)"
_WHICH = rf"(?:\b(?P<which>(?i:{'|'.join(_BACK + _AHEAD)}|dies|laufend|this)(?:e[nrsm]?)?)\s{{1,3}})"
_AND = (
    r"\s{0,2}(?:[-–—/+&,]|bis(?: zum)?|auf|und|sowie|to|and|till|until|по|до|do)\s{0,2}(?:am\s|dem\s|the\s)?"
)
# "4." in "4. bis 15. September", "3./4.6.": a day that another day of the same month follows.
_MORE_DAYS = rf"(?={_AND}(?:{_ON}\d{{1,2}}\.?{_AND}){{0,3}}{_ON}\d{{1,2}}{_DOT}\s{{0,3}}(?:\d{{1,2}}\.|{_any(MONTHS)}))"
_CUE = (
    r"(?P<cue>\b(?:(?:[Ii]m Laufe|[Ii]m Verlaufe?|[Ww]ährend|[Ii]nnerhalb)\s(?:des|der|vom)|[Dd]en (?:ganzen|gesamten)|[Ii]m|[Ii]n|[Ss]eit|[Aa]b|[Bb]is|[Vv]o[nm]|[Zz]wischen|[Zz]um|of|since|from|until|by|between|this|"
    rf"[УуВвЗз]|до|від|[Ww]e?|od|do)\s{{1,3}}(?:dem\s|the\s)?{_PART}?(?:(?:Monat|Jahr)e?s?\s{{1,3}})?|{_PART})?"
)


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
    day = _SHORT_NUMBER.search(text) is not None
    for pattern, read in _FORMS:
        if not day and _DAY in pattern.pattern:
            continue
        for match in pattern.finditer(text):
            if date := read(match):
                yield date


def _told(match: re.Match[str], unit: str) -> Date:
    """Start a date with what most forms share: where it stands, its year and which way it points."""
    groups = match.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("short"):
        year = 2000 + int(groups["short"])
    which = (groups.get("which") or "").lower()
    lean = -1 if which.startswith(_BACK) else 1 if which.startswith(_AHEAD) else 0
    skip = int(which.startswith(_FARTHER))
    named = _NAMED_DAY.match(match.group()) if unit == "day" else None
    weekday = _WEEKDAYS[named.group()] if named else None
    return Date(match.start(), match.end(), unit, year=year, lean=lean, skip=skip, weekday=weekday)


def _numeric(match: re.Match[str]) -> Date | None:
    month = int(match["number"])
    return replace(_told(match, "day"), month=month, day=int(match["day"])) if 1 <= month <= 12 else None


def _named(match: re.Match[str]) -> Date:
    return replace(_told(match, "day"), month=MONTHS[match["month"]], day=int(match["day"]))


def _month_number(match: re.Match[str]) -> Date:
    return replace(_told(match, "month"), month=int(match["number"]))


def _lonely_day(match: re.Match[str]) -> Date | None:
    if _CLOCK.match(match.string, match.end()):
        return None
    return replace(_told(match, "day"), day=int(match["day"]), weak=True)


def _month(match: re.Match[str]) -> Date:
    date = replace(_told(match, "month"), month=MONTHS[match["month"]])
    cue = match.groupdict().get("cue", "") is not None or match.groupdict().get("which")
    return replace(date, weak=not (date.year or cue))


def _season(match: re.Match[str]) -> Date | None:
    date = replace(_told(match, "season"), month=_SEASONS[match["season"]])
    told = date.year or match["cue"] or match["which"] or match["season"][0].islower()
    return date if told else None


def _holidays(match: re.Match[str]) -> Date:
    """Give school holidays in the months of North Rhine-Westphalia's calendar (KMK)."""
    season = match["season"]
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
    date = replace(_told(match, "weekend"), month=MONTHS[match["month"] or match["named"]])
    return date if match["nth"].lower().startswith("l") else replace(date, number=_nth(match["nth"]))


def _nth(told: str) -> int:
    return _ORDINALS[re.sub(r"(?:e[nrms]?|\.)$", "", told.lower())]


def _school_year(match: re.Match[str]) -> Date:
    return replace(_told(match, "school_year"), month=8)


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
    date = replace(_told(match, "weekday"), number=_WEEKDAYS[match["weekday"]])
    return date if match["cue"] or match["which"] or match["turned"] is not None else None


def _weeks_from(match: re.Match[str]) -> Date | None:
    """Read "Samstag vor einer Woche", "Sonntag in zwei Wochen", "heute in acht Tagen"."""
    count = _COUNTS.get(match["count"]) or int(match["count"])
    if match["unit"] == "Tag":
        if count not in (8, 14):
            return None
        count = 1 if count == 8 else 2
    lean = 1 if match["way"] == "in" else -1
    if match["weekday"].lower() == "heute":
        return replace(_told(match, "near_day"), number=7 * lean * count, lean=lean)
    return replace(_told(match, "weekday"), number=_WEEKDAYS[match["weekday"]], lean=lean, skip=count)


def _after(match: re.Match[str]) -> Date | None:
    """Read "sechs Tage später", counted from the day told before."""
    word = match["count"].lower()
    count = _COUNTS.get(word) or (1 if word == "einen" else int(word) if word.isdigit() else 0)
    days = count * (7 if match["unit"] == "Woche" else 1)
    return replace(_told(match, "after"), number=days) if days else None


def _bare_day(match: re.Match[str]) -> Date:
    """Read "am 18." in the month of the day told before."""
    return replace(_told(match, "day"), day=int(match["day"]))


def _near_day(match: re.Match[str]) -> Date:
    return replace(_told(match, "near_day"), number=_AWAY[match["word"].lower()])


def _near_unit(match: re.Match[str]) -> Date:
    date = _told(match, _UNITS[match["unit"]])
    soon = date.unit == "near_weekend" and (match.groupdict().get("which") or "").lower().startswith(_SOON)
    return replace(date, number=0 if soon else date.lean * (1 + date.skip))


def _part_of_year(match: re.Match[str]) -> Date:
    return _told(match, "year" if match.groupdict().get("year") else "near_year")


def _away(match: re.Match[str]) -> Date | None:
    count = _COUNTS.get(match["count"]) or int(match["count"])
    way = match["way"].lower()
    if way == "seit" and match["unit"] in {"Tag", "Woche"}:
        return None
    lean = 1 if way == "in" else -1
    return replace(_told(match, _UNITS[match["unit"]]), number=lean * count, lean=lean)


_FORMS: tuple[tuple[Cue, Callable[[re.Match[str]], Date | None]], ...] = tuple(
    (Cue(pattern), read)
    for pattern, read in (
        # 14.03.2025, 14. 3. 25; but not the clock in "10.12. 18.30 Uhr"
        (rf"{_AT_DAY}{_ON}{_DAY}\.\s?(?P<number>\d\d?)\.(?:\s?{_YEAR}|\s?(?P<short>\d\d)(?!\d|[.:]\d|\s*(?:Uhr|h)\b))?(?!\d)", _numeric),
        (rf"{_AT_DAY}{_ON}{_DAY}[/-](?P<number>\d\d?)[/-]{_YEAR}", _numeric),
        (rf"(?<![\d-]){_YEAR}-(?P<number>\d\d)-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _numeric),
        (rf"(?<![\d./-])(?P<number>0?[1-9]|1[0-2])\s?[/.]\s?{_YEAR}", _month_number),
        (rf"{_AT_DAY}{_ON}{_DAY}{_DOT}\s{{0,3}}(?:of\s)?{_MONTH}{_THEN_YEAR}", _named),
        # May 3rd, 2022; May 3-5
        (rf"{_AT_WORD}{_ON}\b{_MONTH}\s(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d.:])(?:,?\s{{1,3}}{_YEAR})?", _named),
        (rf"{_AT_DAY}{_ON}{_DAY}{_DOT}{_MORE_DAYS}", _lonely_day),
        (rf"(?<=[–-]){_DAY}(?:st|nd|rd|th)?,\s{_YEAR}", _lonely_day),
        (rf"{_AT_WORD}{_CUE}{_WHICH}?\b{_MONTH}{_THEN_YEAR}", _month),
        (rf"{_NTH}\s{{1,3}}(?:(?:zwei|drei)\s)?(?P<month>{_any(MONTHS)})-?(?:woche|hälfte|tage)n?{_THEN_YEAR}", _month),
        (rf"{_NTH}\s{{1,3}}(?:Woche|Hälfte|Drittel|week|half|weekend)\s{{1,3}}(?:im|des|of|in)\s{{1,3}}{_MONTH}{_THEN_YEAR}", _month),
        (rf"{_AT_WORD}{_CUE}{_WHICH}?\b(?P<season>{_any(_SEASONS)})s?\b(?:\s{{1,3}}(?:of\s|des Jahres\s)?{_YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _season),
        (rf"\b(?P<season>Sommer|Herbst|Oster|Pfingst|Weihnachts)ferien\b{_THEN_YEAR}", _holidays),
        (rf"{_AT_WORD}(?P<cue>\b(?:[Aa][nmb]|[Zz]um?|[Ii][nm]|[Vv]or|[Üü]ber|[Uu]m|[Bb]is|[Ss]eit|[Vv]o[nm])\s{{1,3}}(?:(?:de[nmr]|das)\s{{1,3}})?)?\b(?P<feast>{_any([*MOVING, *FIXED])})s?\b{_THEN_YEAR}", _feast),
        (rf"\b(?P<nth>[1-4]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)[nrm]?)\s{{1,3}}Advent(?P<part>s(?:wochenende|samstag|sonntag))?\b{_THEN_YEAR}", _advent_sunday),
        (rf"\b(?:(?P<nth>[1-9]\.|(?:[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte|[Ff]ünfte)[nrms]?)\s{{1,3}})?Jahrestag(?:e?s)?\s{{1,3}}(?:des|der)\s{{1,3}}(?:\w+\s{{1,3}}){{0,3}}(?:\w*[Aa]ngriffs\w*|Überfalls|Krieg(?:e?s\w*)|\w*[Ii]nvasion|Einmarsche?s){_THEN_YEAR}", _anniversary),
        (rf"\b(?P<nth>[Ee]rste[nr]?|[Zz]weite[nr]?|[Dd]ritte[nr]?|[Vv]ierte[nr]?|[Ll]etzte[nr]?)\s{{1,3}}(?:(?P<month>{_any(MONTHS)})-?[Ww]ochenende|Wochenende\s{{1,3}}(?:im|des)\s{{1,3}}{_MONTH.replace('<month>', '<named>')}){_THEN_YEAR}", _weekend_of_month),
        (rf"\b(?:Schul|Studien|Kindergarten)jahr(?:e?s)?\s{{1,3}}{_YEAR}\s?[/–-]\s?(?:20)?\d\d(?!\d)", _school_year),
        (rf"\b(?P<half>Winter|Sommer)semesters?\b(?:\s{{1,3}}{_YEAR}(?:\s?[/–-]\s?(?:20)?\d\d(?!\d))?)?", _semester),
        (rf"\b(?P<nth>[12]\.|[Ee]rste[ns]?|[Zz]weite[ns]?)\s{{1,3}}Schulhalbjahr(?:e?s)?\s{{1,3}}{_YEAR}\s?[/–-]\s?(?:20)?\d\d(?!\d)", _school_half),
        (rf"\bJahreswechsels?\b(?:\s{{1,3}}(?:von\s)?{_YEAR}(?:\s?(?:[/–-]|auf)\s?(?:20)?\d\d(?!\d))?)?", _turn),
        (rf"(?:\b(?:KWs?|Kalenderwochen?)\s?(?P<number>\d\d?)(?:\.?\s?(?:-|–|/|bis|und)\s?(?:KW\s?)?(?P<last>\d\d?)(?!\d))?|\b(?P<ordinal>\d\d?)\.\s?(?:KW|Kalenderwoche))\b(?:\s?[/,]?\s?(?:des Jahres )?{_YEAR})?", _week),
        (rf"\b(?:(?P<nth>[1-4]|I{{1,3}}|IV|[Ee]rste[ns]?|[Zz]weite[ns]?|[Dd]ritte[ns]?|[Vv]ierte[ns]?)\.?\s{{1,3}}(?P<unit>Halbjahr|Jahreshälfte|Quartal)|Q(?P<letter>[1-4]))(?:e?s)?\b(?:[\s/]{{1,3}}{_YEAR})?", _share),
        (rf"{_AT_YEAR}{_CUE}(?<![\d.,])(?<!\D\d\d[/-])(?<!\D\d[/-]){_YEAR}(?![/-]\d\d?(?!\d)|\s*(?:Euro|€|EUR|km|kg|Stück|Menschen|Personen|Kinder|Liter)\b)", _year),
        (rf"{_AT_WORD}(?P<cue>\b(?:[Aa]m|on|[Bb]is|[Aa]b|[Ss]eit|[Ff]ür|w|в|у)\s{{1,3}}(?:zum\s|the\s)?)?{_WHICH}?\b(?P<weekday>{_any(_WEEKDAYS)})(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?\b(?P<turned>(?=\s(?:los|wieder|zurück|früh|ging|gingen|kam|kamen|war|waren|fuhr\w*|sind|haben|wird|werden|dann)\b))?(?!,?\s{{1,3}}\(?(?:de[nmr]\s|the\s)?\d{{1,2}}(?:\.|st|nd|rd|th|\s?(?:{_any(MONTHS)})\b))", _weekday),
        (rf"(?:\b[Aa]m\s{{1,3}})?\b(?P<weekday>{_any(_WEEKDAYS)}|[Hh]eute)\s{{1,3}}(?P<way>vor|in)\s{{1,3}}(?P<count>einer|ein(?=e)|zwei|drei|vier|acht|vierzehn|8|14|2|3)\s{{1,3}}(?P<unit>Woche|Tag)(?:en|n)?\b", _weeks_from),
        (rf"\b(?P<count>{_any(_COUNTS)}|[Ee]inen|[1-9]\d?|[A-ZÄÖÜ][a-zäöü]+)\s{{1,3}}(?P<unit>Tag|Woche)(?:en|e|n)?\s{{1,3}}(?:später|darauf|danach)\b", _after),
        (r"(?<![\w.])(?:[Aa]m|[Vv]om|[Bb]is zum)\s{1,3}(?P<day>[12]\d|3[01]|[1-9])\.(?=\s(?!Uhr)[a-zäöü]|\s?[,;)]|\s*$)", _bare_day),
        (r"(?<!Guten )(?<!guten )(?<!jeden )(?<!\bam )\b(?P<word>(?:^|(?<=[.!?]\s))Morgen(?=\s[a-zäöü])|[Vv]orgestern|[Gg]estern|[Hh]eute|morgen|[Üü]bermorgen|[Yy]esterday|[Tt]oday|[Tt]omorrow|вчора|сьогодні|завтра|wczoraj|dzisiaj|jutro)\b", _near_day),
        (rf"\b(?:(?:Anfang|Mitte|Ende|Beginn)\s{{1,3}}des\s{{1,3}}Jahres\b(?!\s\d)|Jahres(?:ende|anfang|beginn|mitte)\b(?:\s{{1,3}}{_YEAR})?)", _part_of_year),
        (rf"{_AT_WORD}(?:\b(?:Anfang|Mitte|Ende)\s{{1,3}})?{_WHICH}(?P<unit>Woche|Wochenende|Monat|Jahr|week|weekend|month|year)(?:e?s)?\b", _near_unit),
        (r"\b(?:[Aa]m|[Vv]om|[Üü]bers?|[Zz]um|[Oo]n the|[Aa]t the)\s{1,3}(?:das\s{1,3})?(?P<unit>Wochenende|weekend)\b", _near_unit),
        (rf"\b(?P<way>[Vv]or|[Ii]n|[Ss]eit)\s{{1,3}}(?:(?:mehr als|über|gut|rund|etwa|genau|nunmehr|nun|schon|knapp)\s{{1,3}}){{0,2}}(?P<count>{_any(_COUNTS)}|[1-9]\d?)\s{{1,3}}(?P<unit>Tag|Woche|Monat|Jahr)(?:e?n|e)?\b", _away),
    )
)  # fmt: skip
