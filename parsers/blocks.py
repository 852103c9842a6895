"""Own text as blocks: headings, prose, list items and rows, each knowing where it stands in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.talk import greeting_end

_END = re.compile(r"(?:[.:;,!?…–-]|[.!?…][“”\"«»])\s*$")
_HEADING_END = re.compile(r"(?:[.:;,…]|[.…][“”\"«»])\s*$")
_NUMBERED = re.compile(
    r"^\s*(?:\(?(?P<n>\d{1,2})[.)/]|(?:Projekt|Vorhaben|Punkt|Meldung|Beitrag|Thema|Maßnahme|Teil|Eintrag)"
    r"\s+(?P<m>\d{1,2}|[IVX]{1,4}|[A-E])\b\s*[:.–-]?|(?P<r>[IVX]{1,4}|[A-Ea-e])[.)])\s+(?=\S)"
)
_DATE_START = Cue(
    r"^\s*\d{1,2}\.\s*(?:\d{1,2}\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
)
# an address, a number, and who speaks of himself: "Ich bin Lehrerin in Altstadt und schreibe zum ersten Mal 🙂"
_NO_TITLE = re.compile(
    r"https?://|www\.|\S@\S|\d{3,}[ /-]\d{3,}|^\W*$|\b\d{5}\s+[A-ZÄÖÜ]|"
    r"^[Ii]ch\s+(?:bin|schreibe|habe|melde|wollte|möchte|hoffe|wohne|arbeite)\b"
)
_YEAR_LINE = Cue(r"\W*(?:19|20)\d\d\W*")  # what orders a report of several years
_RULER = re.compile(
    r"\s*([-–—_=*~#+.•·])(?:\s*\1){2,}\s*"
)  # a drawn line parts what stands above and below it
_LEAD = re.compile(r"^[\s\"„“»›‚'(*_+=]*[^\W\d_]?", re.UNICODE)

# "Donnerstag, 23. November, 18 Uhr" below "Sprache lernen" and "Offener Abend": what a poster says.
_WHEN = Cue(r"\b\d{1,2}(?:[.:]\d\d)?\s?Uhr\b|\b\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ][a-zä]{2,})")

LONGEST = 200_000  # characters that are read as blocks: a hundred printed pages
LONGEST_HEADING = 120
_TITLE_LINE = 80  # characters of a title, or of what stands below it
_TOLD = 100  # characters of the text that those two head
_LABEL = re.compile(r"[\w/()-]+(?:\s[\w/()-]+)?\s*:|.*:\s*$|.*(?:@|https?://|\d{4,}[ /-]\d)")
_LABELLED = re.compile(r":|@|\d{4,}")
_POSTER = (2, 5)  # lines that a poster has


@dataclass(frozen=True, slots=True)
class Block:
    """A logical line of the own text: `text` is unwrapped, `start` and `end` count in the whole own text.

    `shape` is "heading", "item", "row" or "prose"; `paragraph` counts the groups that empty lines part;
    `number` is the ordinal of a numbered heading or item ("2." or "Projekt 2"), else None.
    """

    start: int
    end: int
    text: str
    shape: str
    paragraph: int
    number: int | None = None


def read_blocks(lines: tuple[Line, ...]) -> tuple[Block, ...]:
    """Join wrapped lines and tell headings from prose, in the first LONGEST characters."""
    raw = list(_logical_lines(lines))
    return tuple(_with_heading(raw, index) for index in range(len(raw)))


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Read blocks from plain text whose lines are not wrapped (a document's text)."""
    return read_blocks(tuple(Line(line) for line in text.split("\n")))


def strip_number(text: str) -> str:
    """Take the ordinal off a numbered heading."""
    return _NUMBERED.sub("", text) if not _DATE_START.match(text) else text


def _logical_lines(lines: tuple[Line, ...]) -> Iterator[Block]:
    offset = paragraph = 0
    start, gathered, shape = 0, "", "prose"
    for line in lines:
        if offset >= LONGEST:
            break
        text = line.text[: LONGEST - offset]
        blank = not text.strip() or bool(_RULER.fullmatch(text))
        if gathered and blank:
            yield _block(start, offset - 1, gathered, shape, paragraph)
            gathered = ""
        if blank:
            paragraph += 1
        elif not gathered:
            start, gathered, shape = offset, text, line.shape or "prose"
        else:
            gathered = f"{gathered} {text}"
        offset += len(text) + 1
        if gathered and not line.soft and not blank:
            yield _block(start, offset - 1, gathered, shape, paragraph)
            gathered = ""
    if gathered:
        yield _block(start, offset - 1, gathered, shape, paragraph)


def _block(start: int, end: int, text: str, shape: str, paragraph: int) -> Block:
    return Block(start, end, re.sub(r"[ \t]+", " ", text).strip(), shape, paragraph, _number(text))


def _number(text: str) -> int | None:
    if _DATE_START.match(text) or not (found := _NUMBERED.match(text[:80])):
        return None
    sign = found["n"] or found["m"] or found["r"]
    if sign.isdigit():
        return int(sign)
    roman = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6}
    return roman.get(sign) or "ABCDEabcde".find(sign) % 5 + 1


def _with_heading(blocks: list[Block], index: int) -> Block:
    block = blocks[index]
    if not _is_heading(blocks, index):
        return block if block.shape != "heading" else _reshape(block, "prose")
    return _reshape(block, "heading")


def _reshape(block: Block, shape: str) -> Block:
    return Block(block.start, block.end, block.text, shape, block.paragraph, block.number)


def _is_heading(blocks: list[Block], index: int) -> bool:
    """Tell a line that names what follows: short, without a full stop, above a longer text.

    Markup that makes the whole line bold counts as a sign, never alone: people make dates bold too.
    """
    block = blocks[index]
    text = block.text
    if _YEAR_LINE.fullmatch(text):
        return index + 1 < len(blocks) and (not index or blocks[index - 1].paragraph != block.paragraph)
    if (
        index + 1 == len(blocks)
        or greeting_end(text) >= len(text)
        or not 3 <= len(text) <= LONGEST_HEADING
        or _NO_TITLE.search(text)
        or block.shape in ("item", "row")
    ):
        return False
    marked = block.shape == "heading" or block.number is not None
    if text.endswith(":") and marked and index + 1 < len(blocks):
        return block.number is not None
    if (
        _is_told(text)
        or (_HEADING_END.search(text) and not re.search(r"\b(?:e\. ?V|Co|Nr)\.$", text))
        or (not _LEAD.match(text) or strip_number(text).lstrip("„\"»'(*_+= ")[:1].islower())
    ):
        return False
    before = blocks[index - 1] if index else None
    return (
        _heads_poster(blocks, index)
        or _has_subtitle(blocks, index)
        or _names_what_follows(block, blocks[index + 1], before, marked=marked)
    )


def _is_told(text: str) -> bool:
    """Tell a line of two sentences: "Beide kamen heil an. Zwölf Stunden Fahrt!"."""
    *before, _last = [sentence.text for sentence in read_sentences(text)]
    return text.rstrip().endswith((".", "!")) and any(sentence.endswith(".") for sentence in before)


def _heads_poster(blocks: list[Block], index: int) -> bool:
    """Tell the first of several short lines without a full stop, one of which says when."""
    head = blocks[index]
    if (index and blocks[index - 1].paragraph == head.paragraph) or _WHEN.search(head.text):
        return False
    if not head.text[0].isalnum() or _LABEL.match(head.text):  # a list, a label
        return False
    lines: list[str] = []
    for block in blocks[index : index + _POSTER[1] + 1]:
        if block.paragraph != head.paragraph:
            break
        lines.append(block.text)
    when = any(_WHEN.search(line) and not line.startswith("Stand") for line in lines[1:])
    asks = lines[0].endswith(("?", "!"))  # a poster's title may ask
    short = all(len(line) <= LONGEST_HEADING and not _END.search(line) for line in lines[asks:])
    below = len(blocks) > index + len(lines)
    return below and short and _POSTER[0] <= len(lines) <= _POSTER[1] and when


def _has_subtitle(blocks: list[Block], index: int) -> bool:
    """Tell the first of two short lines that stand alone above a longer text: a title and what is below it."""
    head, below, *rest = [*blocks[index : index + 3], None, None][:3]
    text = next(iter(rest), None)
    if head is None or below is None or text is None:
        return False
    pair = (index == 0 or blocks[index - 1].paragraph != head.paragraph) and below.paragraph == head.paragraph
    plain = all(
        block.shape == "prose" and not _END.search(block.text) and not _LABELLED.search(block.text)
        for block in (head, below)
    )
    short = len(head.text) <= _TITLE_LINE and len(below.text) <= _TITLE_LINE
    told = text.paragraph != head.paragraph and len(text.text) >= _TOLD
    return pair and plain and short and told and below.text[:1].isupper()


def _names_what_follows(block: Block, following: Block, before: Block | None, *, marked: bool) -> bool:
    longer = len(following.text) > len(block.text) + 20 and len(following.text) >= 60
    alone = following.paragraph != block.paragraph
    first = before is None or before.paragraph != block.paragraph or bool(_YEAR_LINE.fullmatch(before.text))
    if marked:
        return longer or alone or following.shape in ("item", "row")
    if block.text.endswith(("?", "!")) and not first:
        return False
    if first and longer:
        return True
    return first and alone and not _END.search(block.text)
