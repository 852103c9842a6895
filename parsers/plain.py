"""Plain text to lines: quote marks, format=flowed, wrapped paragraphs, and the links that programs put in brackets."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from brueckenpost.parsers.anchors import absolute, written_anchors
from brueckenpost.parsers.pen import reader_text
from brueckenpost.parsers.reading import Anchor, Line
from brueckenpost.parsers.screening import Cue

_MARKS = re.compile(r"(?:>[ \xa0]?){1,200}")  # more than 200 are as good as 200
_BRACKET = Cue(
    r" ?<((?:https?://|mailto:|tel:|www\.)[^<>\s]{1,4096})>|\[cid:([^\]\s]{1,200})\]", re.IGNORECASE
)
_OPEN_BRACKET = Cue(r"<https?://[^<>\s]{1,4096}$", re.IGNORECASE)
_REST = re.compile(r"[^<>\s]{1,4096}>")
_MOST_PIECES = 12  # lines that one address is broken into
_LABEL_BREAKS = re.compile(r"[:|·•;\t(„“\"]\s*|[.!?,]\s+|\s[-–—]\s")
_NARROW, _WIDE = 40, 100  # widths between which mail programs wrap (RFC 5322 2.1.1 advises 78)
_SLACK = 8  # columns by which a line that cannot be broken may reach beyond the others
_WEIGHED = 400  # lines that tell the width
_GROUPWISE = re.compile(r"((?:> ){0,9}?)>>>\s\S.*(?:>>>\s*$|(?:in message|in nachricht) <)", re.IGNORECASE)
_UNFINISHED = 40  # characters of a quoted line that may have been broken
_BROKEN, _FULL = 56, 68  # of one that was, and of it with the next word: widths are 72 to 80 with marks
_NOTHING = Line("")
_ITEM = re.compile(r"(?:[-*•·–—+o]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")


def read_plain(text: str, *, flowed: bool = False, delsp: bool = False) -> tuple[Line, ...]:
    """Give the lines of a plain text body with their quote depth, without their quote marks.

    Lines of format=flowed are joined (RFC 3676); where a program wrapped by itself, the lines stay and are marked
    soft. "text<https://...>", as Outlook writes links, becomes "text" with an anchor.
    """
    rows = [_without_marks(row) for row in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if flowed:
        rows = list(_joined_flow(rows, delsp=delsp))
    rows = list(_joined_addresses(_remarked(_barred(rows))))
    empty = {depth: Line("", depth) for depth in {depth for depth, _ in rows}}
    lines = [_with_anchors(reader_text(row).rstrip(), depth) if row else empty[depth] for depth, row in rows]
    return tuple(_marked_soft(lines))


def unmarked(line: Line) -> Line:
    """Take quote marks that stand in a line's own text for its depth, as where HTML holds a plain mail."""
    if not line.text.startswith(">"):
        return line
    depth, text = _without_marks(line.text)
    shift = len(line.text) - len(text)
    if text.startswith(">"):
        return line
    anchors = tuple(
        Anchor(max(a.start - shift, 0), a.end - shift, a.url) for a in line.anchors if a.end > shift
    )
    return replace(line, text=text, depth=line.depth + depth, anchors=anchors)


def _without_marks(row: str) -> tuple[int, str]:
    """Count the quote marks before a line's text: ">>", "> >", each with a space or none after it.

    GroupWise's ">>> Ida Nord 10.05.2022 15:40 >>>" opens a quote and is none itself.
    """
    if not row.startswith(">"):
        return 0, row
    if opened := _GROUPWISE.match(row[:600]):
        return opened[1].count(">"), row[opened.end(1) :]
    match = _MARKS.match(row)
    return (match[0].count(">"), row[match.end() :]) if match else (0, row)


def _joined_flow(rows: Sequence[tuple[int, str]], *, delsp: bool) -> Iterator[tuple[int, str]]:
    """Join what format=flowed broke: a line that ends with a space goes on in the next of its depth."""
    pieces: list[str] = []
    open_depth = 0
    for depth, stuffed in rows:
        row = stuffed[1:] if depth == 0 and stuffed.startswith(" ") else stuffed
        ends = not row.endswith(" ") or row == "-- "
        if pieces and (depth != open_depth or row == "-- "):
            yield open_depth, "".join(pieces)
            pieces = []
        open_depth = depth
        pieces.append(row[:-1] if delsp and not ends else row)
        if ends:
            yield depth, "".join(pieces)
            pieces = []
    if pieces:
        yield open_depth, "".join(pieces)


def _barred(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Take bars for quote marks where they stand before every line of a stretch of three or more.

    A table also has bars, but more than one in a line.
    """
    found = list(rows)
    start = 0
    for place in range(len(rows) + 1):
        row = rows[place][1] if place < len(rows) else ""
        if row == "|" or (row.startswith("| ") and row.count("|") == 1):
            continue
        if place - start >= 3:
            for at in range(start, place):
                found[at] = (rows[at][0] + 1, rows[at][1][2:])
        start = place + 1
    return found


def _remarked(rows: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Give its quote marks back to the rest of a quoted line that was broken on the way.

    Such a rest stands right between two quoted lines, and the first of them is long and unfinished.
    """
    found = list(rows)
    for at in range(1, len(rows) - 1):
        if _is_rest(rows[at - 1], rows[at], rows[at + 1]):
            found[at] = (rows[at - 1][0], rows[at][1])
    return found


def _is_rest(above: tuple[int, str], row: tuple[int, str], below: tuple[int, str]) -> bool:
    """Tell whether a line goes on with the quoted one above: with a small letter, or where its width was full."""
    text, rest = above[1].rstrip(), row[1].strip()
    if above[0] <= row[0] or below[0] < above[0] or not rest:
        return False
    if len(text) < _UNFINISHED or text[-1] in ".:!?;)":
        return False
    return rest[0].islower() or (len(text) >= _BROKEN and len(text) + len(rest.split()[0]) >= _FULL)


def _joined_addresses(rows: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Join an address in angle brackets that is broken over lines: it is certain where the bracket closes."""
    place = 0
    while place < len(rows):
        depth, row = rows[place]
        pieces = _pieces(rows, place) if "<" in row and ">" not in row[row.rfind("<") :] else []
        place += len(pieces) + 1
        yield depth, row.rstrip() + "".join(pieces) if pieces else row


def _pieces(rows: Sequence[tuple[int, str]], place: int) -> list[str]:
    """Give the following lines that belong to the address open at a line's end, or none."""
    depth, row = rows[place]
    if not _OPEN_BRACKET.search(row.rstrip(), max(0, row.rfind("<"))):
        return []
    pieces: list[str] = []
    for following_depth, following in rows[place + 1 : place + 1 + _MOST_PIECES]:
        if following_depth != depth:
            return []
        text = following.strip()
        if _REST.match(text):
            return [*pieces, text]
        if not text or any(char in text for char in " <>\t"):
            return []
        pieces.append(text)
    return []


def _with_anchors(row: str, depth: int) -> Line:
    """Make a line of a row: links out of their brackets, pictures' names out of the text, written links marked."""
    if "<" not in row and "[cid:" not in row:
        return Line(row, depth, anchors=written_anchors(row))
    pieces: list[str] = []
    anchors: list[Anchor] = []
    images: list[str] = []
    length = place = 0
    for match in _BRACKET.finditer(row):
        before = row[place : match.start()]
        if match[2]:
            images.append(match[2])
        elif (url := absolute(match[1])) and _is_label(before, match[0], match[1]):
            start = _label_start(before)
            anchors.append(Anchor(length + start, length + len(before), url))
        else:
            continue
        pieces.append(before)
        length += len(before)
        place = match.end()
    text = "".join((*pieces, row[place:])).rstrip()
    anchors = [anchor for anchor in anchors if anchor.start < anchor.end <= len(text)]
    return Line(text, depth, anchors=written_anchors(text, anchors), images=tuple(images))


def _is_label(before: str, bracket: str, address: str) -> bool:
    """Tell whether the text before a bracket is the link's words, so that the bracket only repeats what HTML hid.

    Outlook sets the bracket close to the words. After a space it may be the writer's own ("see <https://...>"),
    unless the words are the address itself.
    """
    if not before.strip() or before[-1:].isspace():
        return False
    if not bracket.startswith(" "):
        return True
    word = before.rsplit(maxsplit=1)[-1].lower().strip("().,;:")
    bare = re.sub(r"^(?:https?://|mailto:|tel:)", "", address.lower()).rstrip("/")
    return bool(word) and word.rstrip("/") in {bare, address.lower().rstrip("/")}


def _label_start(before: str) -> int:
    """Find where the words of a link begin: with its last word if that is an address, else with the clause."""
    last = len(before) - len(before.rsplit(maxsplit=1)[-1])
    word = before[last:].lstrip("(„\"'")
    if "@" in word or re.search(r"[\w-]\.[a-z]{2,}", word, re.IGNORECASE):
        return len(before) - len(word)
    nearest = max(0, len(before) - 200)
    start = nearest
    for match in _LABEL_BREAKS.finditer(before, nearest):
        if match.end() < len(before):
            start = match.end()
    return start + len(before[start:]) - len(before[start:].lstrip())


def _marked_soft(lines: Sequence[Line]) -> Iterator[Line]:
    """Mark the lines after which only the program broke, not the writer."""
    widths = _widths(lines)
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else _NOTHING
        soft = line.text and line.depth == after.depth and _wraps(line.text, after.text, widths[line.depth])
        yield replace(line, soft=True) if soft else line


def _widths(lines: Sequence[Line]) -> dict[int, int]:
    """Give, for each quote depth, the width that its running text seems to be wrapped at; 0 for none."""
    lengths: defaultdict[int, list[int]] = defaultdict(list)
    for line in lines:
        if line.text.count(" ", 0, 400) >= 3:
            lengths[line.depth].append(len(line.text))
    widths: defaultdict[int, int] = defaultdict(int)
    for depth, told in lengths.items():
        wrapped = _likeliest_width(lines, depth, [length for length in told if length <= _WIDE])
        unwrapped = sum(length > 2 * _WIDE for length in told)
        widths[depth] = wrapped if wrapped >= _NARROW and not unwrapped else 0
    return widths


def _likeliest_width(lines: Sequence[Line], depth: int, lengths: Sequence[int]) -> int:
    """Choose the width that explains most breaks: hardly a line is longer, and no next word would have fitted."""
    longest = max(lengths, default=0)
    widths = sorted({length for length in lengths if length >= longest - _SLACK}, reverse=True)
    if len(widths) < 2:
        return longest
    broken = [
        (len(line.text), len(line.text) + 1 + len(after.text.split(" ", 1)[0]))
        for line, after in pairwise(lines[:_WEIGHED])
        if line.depth == depth == after.depth
        and len(line.text) >= _NARROW
        and after.text[:1].isalnum()
        and line.text[-1:] not in ".:!?"
        and not _ITEM.match(after.text)
    ]
    return min(
        widths,
        key=lambda width: sum(
            2 * (length > width) + (length <= width and fitting <= width) for length, fitting in broken
        ),
    )


def _wraps(text: str, after: str, width: int) -> bool:
    if not text or not after or after[0].isspace() or _ITEM.match(after) or len(text) > _WIDE:
        return False
    if text.count(" | ") >= 2 and after.count(" | ") >= 2:  # two rows of a table
        return False
    word = after.split(" ", 1)[0]
    if width and len(text) >= _NARROW and len(text) + 1 + len(word) > width:
        return True
    return len(text) >= _NARROW and after[0].islower() and text[-1] not in ".:!?"
