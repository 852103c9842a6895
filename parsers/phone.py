"""Telephone numbers in text, as E.164, told apart from dates, accounts and postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from brueckenpost.parsers.datafiles import read_rows
from brueckenpost.parsers.screening import Cue

# Begins with 0 or +, in groups parted by blanks, slashes, dots, hyphens, brackets; DIN 5008 and older habits.
# Behind a stroke and a 0 stands another number, for no subscriber's number begins with 0.
_RUN = Cue(
    r"(?<![\w.,/+-])\(?(?:\+|00|0)[ \t]?\(?\d(?:(?!(?<!\+49)(?<!0049)[ \t]?/[ \t]?\(?0[1-9])[ \t]?[()/.–‑-]?[ \t]?\(?\n?\d){4,18}(?![\w@])"
)
_ACCOUNT = Cue(r"\b[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){2,8}(?: ?\d{1,3})?\b")  # ISO 13616
_HOURS = Cue(r"[ \t]?(?:Uhr|h)\b(?![.@]\w)")
_FAX = Cue(r"(?:\bF(?:ax)?|Telefax|Telekopie|факс)\b[.:\s]*(?:-?Nr\.?|nummer)?[:\s]*$", re.IGNORECASE)
_BOTH = Cue(r"\b(?:Tel|Telefon|Fon)\.?\s*(?:/|und|u\.|\+|&)\s*(?:Tele)?Fax[.:\s]*$", re.IGNORECASE)
_SHARED = Cue(
    r"(?:\w*[Hh]otline|\w*[Bb]ürgertelefon|\w*[Ii]nfotelefon|[Zz]entrale|\w*[Ss]ekretariat|[Ss]chulbüro|[Pp]farrbüro|[Gg]emeindebüro|[Vv]orzimmer|[Ee]mpfang|[Pp]forte|[Vv]ermittlung|\w*[Rr]ufbereitschaft|\w*[Nn]otruf|\w*[Bb]ereitschaft(?:s(?:dienst|telefon))?|\w*[Nn]otdienst|"
    r"\w*[Ss]orgentelefon|\w*[Ss]pendentelefon|Central|[Ss]witchboard)\b[^\n\d)|;]{0,25}$"
)
_SHARED_AFTER = Cue(r"\s?\((?:Zentrale|Vermittlung|Sekretariat|Empfang|Pforte)\)")
_NO_PHONE = Cue(
    r"(?:IBAN|BIC|Konto\w*|Kto|BLZ|USt|U[Ss]t-?Id(?:-?Nr)?|Steuernummer|St\.-?Nr|HRB|VR|Az|Aktenzeichen|Meeting-ID|Kenncode|Kennwort|PIN|Gläubiger-ID)[.:\s-]*(?:\w{2}\d{2}\s)?$"
)
_DATE = Cue(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})")
_DAY = re.compile(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}(?!\d)")
_EXTENSION = Cue(
    r"(?:Durchwahl|DW|Nebenstelle|App\.?|Apparat|extension|ext\.)\s*(?:Nr\.?\s*)?(?:ist\s(?:die\s)?|lautet\s)?[:-]?\s*[-–]?\s*(?P<digits>\d{1,5})\b(?![\d/ -]*\d{3})",
    re.IGNORECASE,
)
_MAIN = Cue(r"\(?(?:\+|0)[\d\s()/.]{3,20}[-–]\s?(?P<tail>\d{1,5})(?!\d)")
_SWITCHBOARD = Cue(r"\(?(?:\+|0)[\d\s()/.]{3,20}[-–]\s?(?P<tail>0)(?!\d)")
# "Tel. 991-340" beside a signature with 02305 991-120
_LOCAL = Cue(
    r"(?:\b(?:Tel(?:efon)?\.?|Ruf|Fon)\s*:?\s*|(?<=\())(?P<stem>\d{2,5})\s?[-–/]\s?(?P<digits>\d{1,4})(?![\d/-])"
)
# "sie hat die -3344", "unter -217"
_BARE_EXTENSION = Cue(
    r"(?:\b(?:unter|hat|über|auf|wählen)\s+(?:die\s+|der\s+|Nummer\s+)?|\((?:Tel\.?\s?)?)[-–](?P<digits>\d{2,5})(?![\d/-])"
)
_BOARD = re.compile(r"[-–]\s?(?P<zero>0)$")
_DESK = re.compile(
    r"\s?(?:\((?:Zentrale|Vermittlung)\))?,?\s?(?:(?:oder|bzw\.)\s)?(?:Durchwahl|DW|App\.|Apparat)?:?\s?[-–](?P<digits>[1-9]\d{0,4})(?!\d)"
)
_MOBILE = Cue(r"\+491[567]\d")  # Bundesnetzagentur: (0)15, (0)16, (0)17

_AREA_CODES = range(7, 3, -1)  # digits with the country's, the longest first


@dataclass(frozen=True, slots=True)
class Phone:
    """A number; `kind` is landline, mobile, fax, or shared for a hotline or switchboard; `start` and `end` count in the text."""

    start: int
    end: int
    number: str
    kind: str


def find_phones(text: str) -> list[Phone]:
    """Give the telephone numbers of a text in order; a number without a country's code is German."""
    clear = _ACCOUNT.sub(lambda account: "x" * len(account.group()), text)
    return list(_read_all(clear))


def _read_all(text: str) -> Iterator[Phone]:
    end = 0
    while match := _RUN.search(text, end):
        run = _first_of(match.group())
        end = match.start() + len(run)
        if phone := _read(text, match.start(), run):
            yield phone


def find_extension(text: str, signature: str) -> Phone | None:
    """Complete a bare "Durchwahl -31" or a local "Tel. 991-31" by the number of the signature that it belongs to."""
    told, main = (
        _EXTENSION.search(text) or _BARE_EXTENSION.search(text) or _LOCAL.search(text),
        _MAIN.search(signature) or _SWITCHBOARD.search(text),
    )
    if not told or not main:
        return None
    head = main.string[main.start() : main.start("tail")]
    stem = told.groupdict().get("stem") or ""
    if not re.sub(r"\D", "", head).endswith(stem):
        return None
    number = _e164(head + told["digits"])
    return Phone(told.start("digits"), told.end("digits"), number, "landline") if number else None


def best_phone(phones: list[Phone]) -> Phone | None:
    """Choose the number to publish: landline before mobile before switchboard, never a fax."""
    ranks = {"landline": 0, "mobile": 1, "shared": 2}
    return min(
        (phone for phone in phones if phone.kind in ranks), key=lambda phone: ranks[phone.kind], default=None
    )


def is_switchboard(text: str, phone: Phone) -> bool:
    """Tell whether a number is said to be the whole house's and no desk's: "Sekretariat: 5550-0"."""
    return phone.kind == "shared" and _BOARD.search(text, phone.start, phone.end) is not None


def _read(text: str, start: int, run: str) -> Phone | None:
    end, before = start + len(run), text[max(0, start - 40) : start]
    if _NO_PHONE.search(before) or _HOURS.match(text, end) or _DATE.fullmatch(run):
        return None
    number = _e164(run)
    if number is None:
        return None
    kind = "shared" if _SHARED_AFTER.match(text, end) else _kind(before, number)
    return _through(text, Phone(start, end, number, kind))


def _through(text: str, main: Phone) -> Phone:
    """Give the desk behind a switchboard's number: "5550-0, Durchwahl -31", "5550 - 0 (Zentrale), -7312 (Büro)"."""
    board, desk = _BOARD.search(text, main.start, main.end), _DESK.match(text, main.end)
    number = _e164(text[main.start : board.start("zero")] + desk["digits"]) if board and desk else None
    return Phone(main.start, desk.end(), number, "landline") if number and desk else main


def _first_of(run: str) -> str:
    """Give what stands before a line break, unless it is only an area code (a wrapped line); of "8.2.2023 19:44" the day."""
    if day := _DAY.match(run):
        return day.group()
    head, _break, _tail = run.partition("\n")
    return run if sum(sign.isdigit() for sign in head) <= 6 else head.rstrip()


def _kind(before: str, number: str) -> str:
    line = before.rpartition("\n")[2]
    if _FAX.search(before) and not _BOTH.search(before):
        return "fax"
    if _SHARED.search(line):
        return "shared"
    return "mobile" if _MOBILE.match(number) else "landline"


def town_of_area(number: str) -> str:
    """Give the town of a German landline's area code, as `data/area_codes.tsv` names it; "" of any other number."""
    codes = _area_codes()
    begun = (number[1 : 1 + length] for length in _AREA_CODES)
    return next((codes[code] for code in begun if code in codes), "")


@cache
def _area_codes() -> dict[str, str]:
    return {code: town for code, _, town in (row.partition("\t") for row in read_rows("area_codes.tsv"))}


def _e164(told: str) -> str | None:
    """Bring a number into E.164; only its length and country are checked, for numbers need not be assigned."""
    import phonenumbers  # noqa: PLC0415  # loads slowly; most mails' texts hold no number

    digits = re.sub(r"^\s*\((\+|00)", r"\1", re.sub(r"(?<=\d)\s*\(0\)", "", " ".join(told.split())))
    try:
        number = phonenumbers.parse(digits, "DE")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
