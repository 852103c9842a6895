"""Text of PDF files, its paragraphs put together again from the printed lines."""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Sequence

PAGE_LIMIT = 50
TEXT_LIMIT = 200_000

# A German compound or word that was parted at the line's end; "Hilfs- und" keeps its hyphen.
PARTED = re.compile(r"(?<=[a-zäöüß])-$")
JOINING_WORDS = re.compile(r"(?:und|oder|bzw\.|sowie|bis|and|or)\b")
ITEM = re.compile(r"\s*(?:[-–•●▪‣*o]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)")
LABEL = re.compile(r"[^\s:][^:]{0,40}:(?:\s|$)")
SENTENCE_END = tuple('.!?:…"“”')
PAGE_NUMBER = re.compile(r"\d+")


def read_pdf(content: bytes) -> str | None:
    """Give the text of at most 50 pages, None if the file is damaged, locked or holds no text (a scan)."""
    pages = _read_pages(content)
    if pages is None:
        return None
    lines = _without_margins([[line.strip() for line in page.splitlines()] for page in pages])
    return "\n\n".join(_paragraphs(lines)) or None


def _read_pages(content: bytes) -> list[str] | None:
    import pypdf  # noqa: PLC0415 -- it takes a fifth of a second to load, and few mails need it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its complaints would quote the file
    pages: list[str] = []
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        for number, page in enumerate(reader.pages):
            if number >= PAGE_LIMIT or sum(map(len, pages)) > TEXT_LIMIT:
                break
            pages.append(page.extract_text())
    except (
        pypdf.errors.PyPdfError,
        pypdf.errors.DependencyError,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
    ):
        return pages or None
    except (
        AttributeError,
        RecursionError,
        OverflowError,
        AssertionError,
        NotImplementedError,
        zlib.error,
        OSError,
    ):
        return pages or None  # a broken object: pypdf trips over it in its own words
    return pages


def _without_margins(pages: Sequence[list[str]]) -> list[list[str]]:
    """Drop first and last lines that come back on most pages: letterheads, page numbers."""
    filled = [page for page in pages if any(page)]
    seen = Counter(mark for page in filled for mark in {_mark(line) for line in _edges(page)})
    repeated = {mark for mark, count in seen.items() if count > max(1, len(filled) // 2)}
    return [
        [line for line in page if not (_mark(line) in repeated and line in _edges(page))] for page in filled
    ]


def _edges(page: list[str]) -> list[str]:
    lines = [line for line in page if line]
    return lines[:3] + lines[-3:]


def _mark(line: str) -> str:
    return PAGE_NUMBER.sub("#", line.lower())


def _paragraphs(pages: Sequence[list[str]]) -> list[str]:
    """Join the lines of each paragraph; a line that ends well before the margin ends its paragraph."""
    paragraphs: list[str] = []
    for page in pages:
        width = _margin(page)
        open_line = ""
        for line in page:
            if not line:
                open_line = ""
            elif (open_line and _goes_on(open_line, line, width)) or _continues_page(paragraphs, line, page):
                paragraphs[-1] = _append(paragraphs[-1], line)
                open_line = line
            else:
                paragraphs.append(line)
                open_line = line
    return paragraphs


def _margin(page: list[str]) -> int:
    """Give the usual length of a full line: that of the ninth tenth."""
    lengths = sorted(len(line) for line in page if line)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _goes_on(before: str, line: str, width: int) -> bool:
    if ITEM.match(line) or (LABEL.match(line) and len(before) < width * 0.9):
        return False
    if PARTED.search(before) or line[:1].islower():
        return True
    short = len(before) < width * (0.85 if before.endswith(SENTENCE_END) else 0.7)
    return not short and width > 30


def _continues_page(paragraphs: list[str], line: str, page: list[str]) -> bool:
    first = next((text for text in page if text), "")
    return (
        bool(paragraphs)
        and line is first
        and line[:1].islower()
        and not paragraphs[-1].endswith(SENTENCE_END)
    )


def _append(text: str, line: str) -> str:
    if PARTED.search(text) and not JOINING_WORDS.match(line):
        return (text[:-1] if line[:1].islower() else text) + line
    return f"{text} {line}"
