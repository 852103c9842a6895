"""Text for a terminal: made safe, measured, cut, wrapped, coloured, set in columns."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

# C0 and C1 controls drive a terminal; directional marks (Unicode TR 9) and zero-width signs deceive its reader.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_HARMLESS = str.maketrans({"\xad": None, "\u200b": None, "\ufeff": None, "\u2028": "\n", "\u2029": "\n"})
# Latin letters, and marks such as the dash and quotation marks: a column each.
_PLAIN = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e]*").fullmatch
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
GAP = "  "


def visible(text: str) -> str:
    """Give a text of a mail so that it cannot drive the terminal: line breaks and tabs stay.

    Soft hyphens and zero-width spaces are common and say nothing: they are left out. Every other control and
    directional sign stands as its number, such as <U+202E>, so that the curator sees it.
    """
    if text.isprintable():
        return text
    plain = text.replace("\r\n", "\n").translate(_HARMLESS)
    return _UNSAFE.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", plain)


def one_line(text: str) -> str:
    """Give a text of a mail, safe and on a single line."""
    return " ".join(visible(text).split())


def width(text: str) -> int:
    """Count the columns that a text takes; East Asian wide signs take two, combining ones none."""
    return len(text) if _PLAIN(text) else sum(map(_columns, text))


@lru_cache(4096)
def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def cut(text: str, columns: int) -> str:
    """Give the beginning of a text in at most so many columns, ended by "…" when something is missing."""
    if width(text) <= columns:
        return text
    if _PLAIN(text):
        return text[: columns - 1].rstrip() + "…" if columns > 0 else ""
    kept, used = [], 0
    for sign in text:
        used += _columns(sign)
        if used > columns - 1:
            break
        kept.append(sign)
    return "".join(kept).rstrip() + "…" if columns > 0 else ""


def pad(text: str, columns: int) -> str:
    """Fill a text with blanks up to so many columns."""
    return text + " " * max(0, columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most so many columns; its own line breaks stay."""
    return [row for line in text.split("\n") for row in _wrap_line(line.expandtabs(4), max(columns, 10))]


def _wrap_line(line: str, columns: int) -> Iterator[str]:
    row = ""
    for word in line.split(" "):
        rest = word
        if width(row) + width(rest) + bool(row) <= columns:
            row = f"{row} {rest}" if row else rest
            continue
        if row:
            yield row
        while width(rest) > columns:  # an address that no line can hold
            head = cut(rest, columns + 1)[:-1]
            yield head
            rest = rest[len(head) :]
        row = rest
    yield row


@dataclass(frozen=True, slots=True)
class Paint:
    """Colour, where the terminal may have it; every meaning is in the words as well."""

    on: bool = False

    def __call__(self, text: str, style: str) -> str:
        """Colour a text that was cut and padded already."""
        return f"\x1b[{_CODES[style]}m{text}\x1b[0m" if self.on and text else text


NO_PAINT = Paint()


@dataclass(frozen=True, slots=True)
class Canvas:
    """The terminal that is drawn on: its size in columns and rows, and whether it has colour."""

    columns: int = 80
    rows: int = 24
    paint: Paint = NO_PAINT


def choose_paint(color: str, environment: Mapping[str, str], *, shown: bool) -> Paint:
    """Give colour as --color says; by "auto" where a terminal shows it and nobody declines it (no-color.org)."""
    plain = bool(environment.get("NO_COLOR")) or environment.get("TERM") == "dumb"
    return Paint(color == "always" or (color == "auto" and shown and not plain))


def table(header: Sequence[str], rows: Iterable[Sequence[str]], columns: int, paint: Paint = NO_PAINT) -> str:
    """Set rows in padded columns, no line longer than the terminal: the last column gives way, then the widest.

    Texts of mails must be made safe before.
    """
    cells = [tuple(header), *(tuple(row) for row in rows)]
    widths = [max(width(row[at]) for row in cells) for at in range(len(header))]
    while sum(widths) + len(GAP) * (len(widths) - 1) > columns and max(widths) > 8:
        at = len(widths) - 1 if widths[-1] > 24 else widths.index(max(widths))
        widths[at] -= 1
    lines = [_row(row, widths) for row in cells]
    return "\n".join([paint(lines[0], "bold"), *lines[1:]])


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    return GAP.join(pad(cut(cell, size), size) for cell, size in zip(row, widths, strict=True)).rstrip()


def tabs(rows: Iterable[Sequence[str]]) -> str:
    """Set rows for another program: tab-separated, nothing cut; tabs and breaks within a cell become blanks."""
    return "\n".join("\t".join(one_line(cell) for cell in row) for row in rows)
