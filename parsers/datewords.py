"""The words that German dates are made of (and the commonest English, Polish and Ukrainian ones), and patterns of their parts."""

from __future__ import annotations

import re
from collections.abc import Iterable

# German and English as written; Polish and Ukrainian in the cases that dates stand in.
_MONTH_NAMES = (
    "Januar Jänner januar January Jan stycznia styczniu styczeń січня січні січень",
    "Februar februar Feber February Febr Feb lutego lutym luty лютого лютому лютий",
    "März märz March Mrz Mär Mar marca marcu marzec березня березні березень",
    "April april Apr kwietnia kwietniu kwiecień квітня квітні квітень",
    "Mai mai May maja maju травня травні травень",
    "Juni juni June Juno Jun czerwca czerwcu czerwiec червня червні червень",
    "Juli juli July Julei Jul lipca lipcu lipiec липня липні липень",
    "August august Aug sierpnia sierpniu sierpień серпня серпні серпень",
    "September september Sept Sep września wrześniu wrzesień вересня вересні вересень",
    "Oktober oktober October Okt Oct października październiku październik жовтня жовтні жовтень",
    "November november Nov listopada listopadzie listopad листопада листопаді листопад",
    "Dezember dezember December Dez Dec grudnia grudniu grudzień грудня грудні грудень",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
# whoever writes all in small letters: "am 10. märz"
MONTHS |= {names.split()[0].lower(): number for number, names in enumerate(_MONTH_NAMES, 1)}
_WEEKDAY_NAMES = (
    "Montag montag Monday poniedziałek poniedziałku понеділок понеділка",
    "Dienstag dienstag Tuesday wtorek wtorku вівторок вівторка",
    "Mittwoch mittwoch Wednesday środę środy середу середи",
    "Donnerstag donnerstag Thursday czwartek czwartku четвер четверга",
    "Freitag freitag Friday piątek piątku пʼятницю п'ятницю п’ятницю пʼятниці п'ятниці п’ятниці",
    "Samstag samstag Sonnabend Saturday sobotę soboty суботу суботи",
    "Sonntag sonntag Sunday niedzielę niedzieli неділю неділі",
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAY_NAMES) for name in names.split()}
SEASONS = {
    "Frühjahr": 3, "Frühling": 3, "Sommer": 6, "Herbst": 9, "Winter": 12,
    "Frühsommer": 6, "Hochsommer": 6, "Spätsommer": 6, "Frühherbst": 9, "Spätherbst": 9,
    "spring": 3, "summer": 6, "autumn": 9, "winter": 12,
    "навесні": 3, "влітку": 6, "восени": 9, "взимку": 12, "wiosną": 3, "latem": 6, "jesienią": 9, "zimą": 12,
    "Навесні": 3, "Влітку": 6, "Восени": 9, "Взимку": 12, "Wiosną": 3, "Latem": 6, "Jesienią": 9, "Zimą": 12,
}  # fmt: skip
IN_SEASON = frozenset(
    "навесні влітку восени взимку wiosną latem jesienią zimą".split()
)  # "in summer" in one word
AWAY = {
    "vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2, "yesterday": -1, "today": 0, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2, "позавчора": -2, "післязавтра": 2, "вчора": -1, "сьогодні": 0, "завтра": 1, "wczoraj": -1, "dzisiaj": 0, "jutro": 1,
}  # fmt: skip
UNITS = {
    "Woche": "near_week", "week": "near_week", "Wochenende": "near_weekend", "weekend": "near_weekend",
    "Monat": "near_month", "month": "near_month", "Jahr": "near_year", "year": "near_year", "Tag": "near_day",
    "день": "near_day", "дні": "near_day", "днів": "near_day", "тиждень": "near_week", "тижні": "near_week", "тижнів": "near_week",
    "місяць": "near_month", "місяці": "near_month", "місяців": "near_month", "рік": "near_year", "роки": "near_year", "років": "near_year",
    "тижня": "near_week", "вихідних": "near_weekend", "місяця": "near_month", "року": "near_year",
    "tygodniu": "near_week", "miesiącu": "near_month", "roku": "near_year",
}  # fmt: skip
COUNTS = {
    "ein": 1, "eine": 1, "einer": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "elf": 11, "zwölf": 12, "vierzehn": 14, "zwanzig": 20,
}  # fmt: skip
COUNTS_EN = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
}  # fmt: skip
COUNTS_UK = {
    "два": 2,
    "дві": 2,
    "три": 3,
    "чотири": 4,
    "пʼять": 5,
    "п'ять": 5,
    "шість": 6,
    "сім": 7,
    "вісім": 8,
    "девʼять": 9,
    "десять": 10,
}
ORDINALS = {
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
    "перш": 1,
    "друг": 2,
    "трет": 3,
    "четверт": 4,
}
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
BACK = ("letzt", "vorig", "vergangen", "last", "past", "vorletzt", "минул", "zeszł", "ubiegł")
SOON = ("kommend", "bevorstehend")  # "am kommenden Wochenende" is the one before us
AHEAD = ("kommend", "nächst", "next", "coming", "bevorstehend", "folgend", "übernächst", "наступн", "przyszł")
FARTHER = ("vorletzt", "übernächst")  # one more away


def any_of(names: Iterable[str]) -> str:
    """Give a pattern of several words, longer ones first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


MONTH = rf"(?P<month>{any_of(MONTHS)})(?:(?<!Mai)(?<!mai)s)?\b\.?"
# "seit Mitte April 20 Frauen" tells no 20th of April
NO_GERMAN_MONTH = "".join(
    f"(?<!{word} )"
    for word in (
        "Anfang",
        "anfang",
        "Mitte",
        "mitte",
        "Ende",
        "ende",
        "seit",
        "Seit",
        "im",
        "Im",
        "ab",
        "Ab",
        "bis",
        "Bis",
    )
)
ON = rf"(?:\b(?:{any_of(WEEKDAYS)}|Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b\.?,?\s{{1,3}}(?:(?:den|dem|der|the)\s{{1,3}})?)?"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d|[.,]\d)"
THEN_YEAR = rf"(?:,?\s{{1,3}}(?:of\s)?{YEAR}|\s?['’](?P<short>\d\d)\b)?"
# No day: a part of a number, a clock, a paragraph or a telephone number.
DAY = r"(?<![\d§])(?:(?<!\+)|(?<=\d\.\+))(?<!§ )(?<!\d[.,:])(?:(?<!\d{3}[/-])|(?<=\.20\d\d-))(?<!Punkt )(?<!Nr\. )(?<!Ziffer )(?<!Artikel )(?P<day>0?[1-9]|[12]\d|3[01])"
# Where a form may begin: tried first, it spares the optional words before a date at nearly every place of a text.
AT_DAY = rf"(?=[{''.join(sorted({name[0] for name in WEEKDAYS} | set('MDFSTW')))}\d])"
AT_WORD = r"\b(?=\w)"
AT_YEAR = r"(?=\b\w|[12])"
DOT = r"(?:\.|st|nd|rd|th)?"
PART = (
    r"(?:\b(?:[Aa]nfang|[Mm]itte|[Ee]nde|[Ee]arly|[Ll]ate|[Mm]id|(?:[Tt]he )?(?:[Bb]eginning|[Ee]nd|[Mm]iddle) of|на початку|(?:до |з |від )?(?:кінця|початку|середини)|в середині|у середині|"
    r"наприкінці|в кінці|początku|końcu|końca|połowie|połowy)[\s-]{1,3}(?:(?:des|der)\s{1,3})?)"
)
NTH = r"(?:(?:vor)?letzte[nrm]?|erste[nrm]?|zweite[nrm]?|dritte[nrm]?|vierte[nrm]?|first|second|third|last)"
# Verbs that a time of day opens a sentence for: "Freitagabend rollten wir vom Hof"
PRETERITE = r"[a-zäöüß]{2,}(?:[lnrkgbfpmhtc]|ss|ß)ten?|(?:an|ab|be|ver|er)?(?:stand|lag|schlief|luden|trafen?|standen|lagen|brachen?|hielt|hielten|holten|saßen?|flogen?|flog|liefen?|zog|zogen)"
WHICH = rf"(?:\b(?P<which>(?i:{'|'.join(BACK + AHEAD)}|dies|laufend|this)(?:e[nrsm]?|ої|ого|их|у|ий|ą|y|ym|ego|ej)?)\s{{1,3}})"
AND = r",?\s{0,2}(?:[-–—/+&,]|bis(?: zum)?|auf|und|sowie|to|and|till|until|по|до|do)\s{0,2}(?:am\s|dem\s|the\s)?"
# "4." in "4. bis 15. September", "3./4.6.": a day that another day of the same month follows.
MORE_DAYS = (
    rf"(?={AND}(?:{ON}\d{{1,2}}\.?{AND}){{0,3}}{ON}\d{{1,2}}{DOT}\s{{0,3}}(?:\d{{1,2}}\.|{any_of(MONTHS)}))"
)
CUE = (
    # "für Juli geplant", but not "Kalender für 2024"
    r"(?P<cue>\b[Ff]ür(?=\s[^.;!?]{0,90}\b(?:geplant|vorgesehen|angesetzt|terminiert)\b)\s{1,3}(?:(?:den|das)\s(?:Jahr\s)?)?|\b(?:(?:[Ii]m Laufe|[Ii]m Verlaufe?|[Ww]ährend|[Ii]nnerhalb)\s(?:des|der|vom)|[Dd]en (?:ganzen|gesamten)|[Dd]as (?:ganze|gesamte)|[Ii]m|[Ii]n|[Ss]eit|[Aa]b|[Bb]is|[Vv]o[nm]|[Zz]wischen|[Zz]um|of|since|from|until|by|between|this|"
    rf"[УуВвЗз]|[Іі]з|до|від|[Ww]e?|od|do)\s{{1,3}}(?:dem\s|the\s)?{PART}?(?:(?:Monat|Jahr)e?s?\s{{1,3}})?|{PART})?"
)
