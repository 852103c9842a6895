"""HTML mail to lines: one walk over the markup that knows what is quoted, hidden, a signature, a list, a table.

lxml's parser tells of each tag as it comes, so neither a tree is built nor is there any recursion: time is linear
in the mail's length, however deep its tags are nested.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from brueckenpost.parsers.pen import Look, Pen
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.styles import Style, read_sheet, style_of
from brueckenpost.parsers.tables import join_row
from lxml import etree

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th "
    "thead tr ul".split()
)
_GAPPED = frozenset("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre figure hr".split())
_BOLD = frozenset("b strong th h1 h2 h3 h4 h5 h6".split())
_PLAIN = frozenset(
    "div span font tbody em i u o:p center small big sub sup".split()
)  # bare, they say nothing
_UNSEEN = frozenset("head style script title template xml svg math object select noframes".split())
_HEADS = ("divrplyfwdmsg", "moz-cite-prefix", "moz-email-headers", "gmail_attr", "outlookmessageheader")
_MOST_TABLES = 40  # tables within each other that are read as tables; newsletters reach about 15

_OTHER_NAMES = re.compile(r"^(?:x_)+|^ydp\w{8}(?=\w)")  # what Outlook and Yahoo put before a foreign class


@dataclass(slots=True)
class _Frame:
    """An open element: how its text looks and what its end does."""

    tag: str
    look: Look
    block: bool = False
    below: bool = False
    unseen: bool = False
    tiny: bool = False
    marker: bool = False
    table: bool = False


@dataclass(slots=True)
class _Table:
    """An open table: where its lines will go, and the cells of the row that is open."""

    sink: list[Line]
    cells: list[list[Line]]


def read_html(markup: str) -> tuple[Line, ...]:
    """Give the lines that a reader of an HTML mail sees, and those hidden from him, in order."""
    walker = _Walker()
    target: Any = walker  # lxml's stubs want bytes for text, which it never gives
    parser = etree.HTMLParser(target=target, huge_tree=True, encoding="utf-8")
    try:
        parser.feed(markup.replace("\x00", "").encode("utf-8", "replace"))
        parser.close()
    except etree.LxmlError:
        pass  # an empty document, or one that ends within a tag: what came before it was read
    return walker.lines()


class _Walker:
    """Hears of the mail's tags and text in order and moves the pen."""

    def __init__(self) -> None:
        self._pen = Pen()
        self._open = [_Frame("", Look())]
        self._rules: dict[str, Style] = {}
        self._styles: dict[tuple[str, str, str], Style] = {}
        self._sheet: list[str] = []
        self._tables: list[_Table] = []
        self._lists: list[int | None] = []
        self._marker: list[str] = []
        self._text: list[str] = []

    def lines(self) -> tuple[Line, ...]:
        """Finish and give all lines."""
        self._write_text()
        self._pen.end_block()
        while self._tables:
            self._end_table()
        lines = self._pen.sink
        while lines and not lines[-1].text and not lines[-1].images:
            lines.pop()
        return tuple(lines)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        self._write_text()
        outer = self._open[-1]
        if outer.unseen or tag in _UNSEEN:
            self._open.append(_Frame(tag, outer.look, unseen=True))
        elif tag == "br":
            self._pen.new_line(outer.look)
        elif not attributes and tag in _PLAIN and tag not in self._rules:
            self._open.append(_Frame(tag, outer.look, tag in _BLOCKS, tiny=outer.tiny, marker=outer.marker))
            if tag in _BLOCKS:
                self._pen.end_block()
        else:
            self._start_styled(tag, attributes)

    def _start_styled(self, tag: str, attributes: Mapping[str, str]) -> None:
        names = _names(attributes)
        style = self._style(tag, attributes.get("class", ""), attributes.get("style", ""))
        frame = self._frame(tag, attributes, names, style)
        self._open.append(frame)
        if frame.block:
            self._pen.end_block()
            above = _gap(tag, names, told=style.above, nested=bool(self._lists))
            self._pen.gap = self._pen.gap or above
        self._begin(tag, attributes, frame, style)

    def _style(self, tag: str, classes: str, inline: str) -> Style:
        key = (tag, classes, inline)
        if key not in self._styles:
            if len(self._styles) > 1_000:
                self._styles.clear()
            self._styles[key] = style_of(tag, classes.lower().split()[:20], inline, self._rules)
        return self._styles[key]

    def _frame(self, tag: str, attributes: Mapping[str, str], names: Sequence[str], style: Style) -> _Frame:
        outer = self._open[-1]
        tiny = outer.tiny if style.tiny is None else style.tiny
        look = Look(
            depth=outer.look.depth + _is_quote(tag, attributes, names, style),
            role=outer.look.role or _role(tag, attributes, names, style),
            hidden=(outer.look.hidden and not outer.tiny)
            or style.hidden is True
            or "hidden" in attributes
            or tiny,
            pre=tag == "pre" if style.pre is None and tag == "pre" else _either(style.pre, outer.look.pre),
            bold=tag in _BOLD or _either(style.bold, outer.look.bold),
        )
        return _Frame(
            tag,
            look,
            block=tag in _BLOCKS,
            below=_gap(tag, names, told=style.below, nested=bool(self._lists)),
            unseen="moz-txt-citetags" in names,
            tiny=tiny,
            marker=style.marker or outer.marker,
            table=tag == "table" and len(self._tables) < _MOST_TABLES,
        )

    def _begin(self, tag: str, attributes: Mapping[str, str], frame: _Frame, style: Style) -> None:
        pen = self._pen
        if tag == "a" and "href" in attributes:
            pen.open_anchor(attributes["href"])
        elif tag == "img":
            source = attributes.get("src", "")
            if source[:4].lower() == "cid:" and not frame.look.hidden:
                pen.picture(source[4:])
        elif tag in {"ul", "ol"}:
            self._lists.append(_first_number(attributes) if tag == "ol" else None)
        elif tag == "li":
            pen.prefix = self._item_mark()
        elif frame.table:
            self._tables.append(_Table(pen.sink, []))
        elif tag in {"td", "th"} and self._tables:
            self._tables[-1].cells.append([])
            pen.sink, pen.gap = self._tables[-1].cells[-1], False
        elif style.listed and frame.block:
            pen.prefix = "- "

    def end(self, tag: str) -> None:
        """Close an element and whatever is still open within it."""
        if tag == "br":
            return
        self._write_text()
        while len(self._open) > 1:
            frame = self._open.pop()
            self._finish(frame)
            if frame.tag == tag:
                break

    def _finish(self, frame: _Frame) -> None:
        pen = self._pen
        if frame.tag == "style" and self._sheet:
            self._rules.update(read_sheet("".join(self._sheet)))
            self._styles.clear()
            self._sheet = []
        if frame.unseen:
            return
        if frame.tag == "a":
            pen.close_anchor()
        elif frame.marker and not self._open[-1].marker:
            self._end_marker()
        if frame.block:
            pen.end_block()
            if frame.tag in {"ul", "ol"} and self._lists:
                self._lists.pop()
            elif frame.tag == "li":
                pen.prefix = ""
            elif frame.tag == "tr":
                self._end_row()
            elif frame.table and self._tables:
                self._end_table()
            pen.gap = pen.gap or frame.below

    def data(self, text: str) -> None:
        """Take text of the innermost open element; it comes in pieces."""
        self._text.append(text)

    def _write_text(self) -> None:
        if not self._text:
            return
        text = "".join(self._text)
        self._text = []
        frame = self._open[-1]
        if frame.unseen:
            if frame.tag == "style":
                self._sheet.append(text)
        elif frame.marker:
            self._marker.append(text)
        else:
            self._pen.write(text, frame.look)

    def comment(self, text: str) -> None:
        """Leave out comments: Outlook hides its own markup in them."""

    def close(self) -> None:
        """End the walk, as the parser wants it told."""

    def _item_mark(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "- "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _end_marker(self) -> None:
        """Turn Word's own list sign, often a letter of a symbol font, into the one a reader sees."""
        sign = "".join(self._marker).strip("\xa0 \t\r\n")
        self._marker = []
        self._pen.prefix = f"{sign} " if sign[:-1].isalnum() and sign[-1:] in ".)" else "- "

    def _end_row(self) -> None:
        if self._tables:
            table = self._tables[-1]
            self._pen.sink, self._pen.gap = table.sink, False
            lines = join_row(table.cells)
            self._pen.gap = len(lines) > 1
            for line in lines:
                self._pen.add(line)
            self._pen.gap = len(lines) > 1
            table.cells = []

    def _end_table(self) -> None:
        self._end_row()
        self._pen.sink = self._tables.pop().sink


def _names(attributes: Mapping[str, str]) -> list[str]:
    if "class" not in attributes and "id" not in attributes:
        return []
    told = f"{attributes.get('class', '')} {attributes.get('id', '')}".lower()
    return [_OTHER_NAMES.sub("", name) for name in told.split()[:20]]


def _either(told: bool | None, outer: bool) -> bool:  # noqa: FBT001 - two states of the same thing
    return outer if told is None else told


def _gap(tag: str, names: Sequence[str], *, told: bool | None, nested: bool) -> bool:
    """Tell whether a reader sees a gap beside the element: as its style says, else as browsers show its tag."""
    if tag not in _BLOCKS:
        return False
    if told is not None:
        return told and tag != "body"
    if tag not in _GAPPED or (tag in {"ul", "ol"} and nested):
        return False
    return not any(name.startswith(("mso", "moz-quote-pre")) for name in names)


def _is_quote(tag: str, attributes: Mapping[str, str], names: Sequence[str], style: Style) -> bool:
    if tag == "div":
        return attributes.get("name", "").lower() == "quote"  # GMX and web.de
    if tag != "blockquote":
        return False
    return (
        "cite" in attributes
        or attributes.get("type", "").lower() == "cite"
        or style.ruled_left
        or attributes.get("itemtype", "").endswith("/QuotedText")
        or any("quote" in name or "cite" in name for name in names)
    )


def _role(tag: str, attributes: Mapping[str, str], names: Sequence[str], style: Style) -> str:
    if tag == "div" and style.ruled_above:
        return "reply_head"
    if not names and "data-smartmail" not in attributes:
        return ""
    if any(name.startswith(_HEADS) for name in names):
        return "reply_head"
    if any("signature" in name or name == "moz-txt-sig" for name in names):
        return "signature"
    return "signature" if "signature" in attributes.get("data-smartmail", "").lower() else ""


def _first_number(attributes: Mapping[str, str]) -> int:
    told = attributes.get("start", "")
    return int(told) if re.fullmatch(r"\d{1,6}", told) else 1
