"""Text of PDF files, its paragraphs put together again from the printed lines."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

PAGE_LIMIT = 50
TEXT_LIMIT = 200_000

# A German compound or word that was parted at the line's end; "Hilfs- und" keeps its hyphen.
PARTED = re.compile(r"(?<=[a-zäöüß])-$")
JOINING_WORDS = re.compile(r"(?:und|oder|bzw\.|sowie|bis|and|or)\b")
# "vom 22. bis zum" and "25. November" on the next line: a date goes on, no list begins.
ITEM = re.compile(
    r"\s*(?:[-–•●▪‣*o]\s|\(?\d{1,2}[.)]\s(?!(?:bis|und|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)|[a-z]\)\s)"
)
LABEL = re.compile(r"[^\s:.,]{1,30}(?: [^\s:.,]{1,30}){0,2}:(?:\s|$)")
SENTENCE_END = tuple('.!?:…"“”')
PAGE_NUMBER = re.compile(r"\d+")
# "Gilde Neuß - Seite 1/1": no sentence ends so, whatever the office's name before it
PAGE_COUNT = re.compile(r"(?:.{0,60}\W)?(?:Seite|Blatt|Page|S\.)\s\d{1,3}\s?(?:/|von|of)\s?\d{1,3}\W*")


@dataclass(frozen=True, slots=True)
class _Line:
    """A printed line, its height above the page's foot and the size of its letters, in points."""

    text: str
    height: float = 0
    size: float = 0


def read_pdf(content: bytes) -> str | None:
    """Give the text of at most 50 pages, None if the file is damaged, locked or holds no text (a scan)."""
    pages = _without_margins([page for page in _read_pages(content) if page])
    text = ""
    for page in pages:
        text = _add_page(text, page)
    return text or None


def _read_pages(content: bytes) -> list[list[_Line]]:
    import pypdf  # noqa: PLC0415 -- it takes a fifth of a second to load, and few mails need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints would quote the file
    pages: list[list[_Line]] = []
    length = 0
    try:
        for page in pypdf.PdfReader(io.BytesIO(content)).pages:
            lines = _Printed()
            page.extract_text(visitor_text=lines.add)
            pages.append(lines.all())
            length += sum(len(line.text) for line in pages[-1])
            if len(pages) == PAGE_LIMIT or length > TEXT_LIMIT:
                break
    except (
        pypdf.errors.PyPdfError,
        pypdf.errors.DependencyError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
    ):
        return pages
    except (
        AttributeError,
        RecursionError,
        OverflowError,
        AssertionError,
        NotImplementedError,
        zlib.error,
        OSError,
    ):
        return pages  # a broken object: pypdf trips over it in its own words
    return pages


class _Printed:
    """Puts the pieces that pypdf reports together to lines."""

    def __init__(self) -> None:
        self.lines: list[_Line] = [_Line("")]

    def add(self, text: str, matrix: Any, place: Any, _font: Any, size: float) -> None:
        """Take a piece of text; pypdf calls this with the matrices of the page and of the text."""
        for number, piece in enumerate(text.split("\n")):
            if number:
                self.lines.append(_Line(""))
            last = self.lines[-1]
            if not last.text.strip():
                last = _Line("", place[5] * matrix[3] + matrix[5], size * abs(place[3] * matrix[3]))
            self.lines[-1] = _Line(last.text + piece, last.height, last.size)

    def all(self) -> list[_Line]:
        """Give the lines that hold text."""
        stripped = (_Line(line.text.strip(), line.height, line.size) for line in self.lines)
        return [line for line in stripped if line.text]


def _without_margins(pages: list[list[_Line]]) -> list[list[_Line]]:
    """Drop first and last lines that come back on most pages, or count them: letterheads, page numbers."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in _edges(page)})
    repeated = {mark for mark, count in seen.items() if count > max(1, len(pages) // 2)}

    def _is_kept(line: _Line, edges: list[_Line]) -> bool:
        return line not in edges or not (_mark(line) in repeated or PAGE_COUNT.fullmatch(line.text))

    return [[line for line in page if _is_kept(line, _edges(page))] for page in pages]


def _edges(page: list[_Line]) -> list[_Line]:
    return page[:3] + page[-3:]


def _mark(line: _Line) -> str:
    return PAGE_NUMBER.sub("#", line.text.lower())


def _add_page(text: str, page: list[_Line]) -> str:
    width, leading = _margin(page), _leading(page)
    pieces = [text]
    before: _Line | None = None
    for line in page:
        joint = _over_pages(text, line) if before is None else _joint(before, line, width, leading)
        if joint == "" and pieces[-1].endswith("-") and line.text[:1].islower():
            pieces[-1] = pieces[-1][:-1]
        pieces += [joint, line.text]
        before = line
    return "".join(pieces)


def _over_pages(text: str, line: _Line) -> str:
    if not text:
        return ""
    goes_on = line.text[:1].islower() and not text.endswith(SENTENCE_END)
    return _seam(text[-80:], line.text) if goes_on else "\n\n"


def _margin(page: Sequence[_Line]) -> int:
    """Give the usual length of a full line: that of the ninth tenth."""
    lengths = sorted(len(line.text) for line in page)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _leading(page: Sequence[_Line]) -> float:
    """Give the usual distance of two lines; 0 if the page does not tell."""
    steps = [round(upper.height - lower.height, 1) for upper, lower in pairwise(page)]
    usual = Counter(step for step in steps if step > 0).most_common(1)
    return usual[0][0] if usual else 0


def _joint(before: _Line, line: _Line, width: int, leading: float) -> str:
    """Give what parts two lines: an empty line, a line break, a space, or nothing for a parted word."""
    if abs(before.size - line.size) > 0.6:
        return "\n\n"
    step = before.height - line.height
    gap = 0 < leading * 1.3 < step / max(1.0, before.size / 12)
    if gap:
        return "\n\n"
    if ITEM.match(line.text) or (LABEL.match(line.text) and _ends(before, width)):
        return "\n"
    if line.text[:1].islower() or PARTED.search(before.text):
        return _seam(before.text, line.text)
    large = before.size > 13 and step > 0
    if large or not _ends(before, width):
        return " "
    return "\n" if leading else "\n\n"


def _ends(line: _Line, width: int) -> bool:
    """Tell whether a line ends its paragraph: it stops well before the margin, or is a label of its own."""
    if LABEL.match(line.text):
        return True
    return width < 30 or len(line.text) < width * (0.85 if line.text.endswith(SENTENCE_END) else 0.7)


def _seam(before: str, line: str) -> str:
    return "" if PARTED.search(before) and not JOINING_WORDS.match(line) else " "
