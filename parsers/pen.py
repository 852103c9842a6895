"""The pen that puts a mail's markup down as lines: white space, gaps, links and pictures as a reader sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from brueckenpost.parsers.anchors import absolute
from brueckenpost.parsers.reading import Anchor, Line

INVISIBLE = {ord(char): None for char in "\u00ad\u034f\u200b\u200c\u2060\ufeff"}
"""Soft hyphen and zero-width characters; the zero-width joiner stays, it holds emoji together."""

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u2000-\u200a\u202f\u205f]+")
_PLAIN = INVISIBLE | str.maketrans(dict.fromkeys("\xa0\u2007\u202f", " "))
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")


class Look(NamedTuple):
    """How text at a place of the mail is shown."""

    depth: int = 0
    role: str = ""
    hidden: bool = False
    pre: bool = False
    bold: bool = False


_ORDINARY = Look()


def reader_text(text: str) -> str:
    """Give text without invisible characters and with ordinary spaces for fixed ones; its lines stay."""
    return text.translate(_PLAIN) if _ODD.search(text) else text


@dataclass(slots=True)
class Pen:
    """Writes lines one after the other; `sink` is where finished lines go (a table's cell has its own)."""

    sink: list[Line] = field(default_factory=list)
    gap: bool = False
    prefix: str = ""
    _chunks: list[str] = field(default_factory=list)
    _length: int = 0
    _spaced: bool = True
    _solid: bool = False
    _ink: int = 0
    _bold: int = 0
    _item: bool = False
    _look: Look = _ORDINARY
    _anchors: list[Anchor] = field(default_factory=list)
    _href: str | None = None
    _start: int | None = None
    _images: list[str] = field(default_factory=list)
    _hidden: list[str] = field(default_factory=list)

    def write(self, text: str, look: Look) -> None:
        """Write text that stands there; in `pre` its line breaks are real, elsewhere white space."""
        if look.hidden:
            self._hidden.append(text)
        elif look.pre:
            first, *more = reader_text(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self._put(first, look)
            for line in more:
                self.new_line(look)
                self._put(line, look)
        else:
            self._solid = self._solid or "\xa0" in text
            flat = _SPACE.sub(" ", reader_text(text))
            self._put(flat[1:] if self._spaced and flat.startswith(" ") else flat, look)

    def _put(self, text: str, look: Look) -> None:
        ink = len(text) - text.count(" ")
        if not text or (not ink and not self._length and not look.pre):
            return
        if ink and self._ink and (look.depth, look.role) != (self._look.depth, self._look.role):
            self.end_block()
            text = text.lstrip(" ")
        if ink:
            self._look = look
            if self.prefix:
                prefix, self.prefix, self._item = self.prefix, "", True
                self._append(prefix)
            if self._href and self._start is None:
                self._start = self._length + len(text) - len(text.lstrip(" "))
        self._append(text)
        self._ink += ink
        self._bold += ink if look.bold else 0

    def _append(self, text: str) -> None:
        self._chunks.append(text)
        self._length += len(text)
        self._spaced = text.endswith(" ")

    def picture(self, content_id: str) -> None:
        """Show a picture at this place of the line."""
        self._images.append(content_id)

    def open_anchor(self, address: str) -> None:
        """Begin a link; one within another ends the first."""
        self.close_anchor()
        self._href = absolute(address)

    def close_anchor(self) -> None:
        """End the link that is open, if one is."""
        self._rest_anchor()
        self._href = None

    def _rest_anchor(self) -> None:
        if self._href and self._start is not None and self._start < self._length:
            self._anchors.append(Anchor(self._start, self._length, self._href))
        self._start = None

    def new_line(self, look: Look) -> None:
        """Break the line as the mail says; a break on an empty line is an empty line."""
        if self._ink or self._images:
            self.end_block()
        else:
            self._drop_line()
            self.empty_line(look)

    def end_block(self) -> None:
        """Finish the line, if something stands on it; a fixed space alone is an empty line."""
        if self._ink or self._images:
            self._finish()
        else:
            solid, look = self._solid, self._look
            self._drop_line()
            if solid:
                self.empty_line(look)
        self._tell_hidden()

    def empty_line(self, look: Look) -> None:
        """Put an empty line, unless there is one already or nothing above it."""
        self.gap = False
        if self._has_text_above():
            self.sink.append(Line("", look.depth, look.role))

    def add(self, line: Line) -> None:
        """Put a finished line, below the gap that is due."""
        if self.gap and self._has_text_above():
            above = self.sink[-1]
            role = line.role if line.role == above.role else ""
            self.sink.append(Line("", min(above.depth, line.depth), role))
        self.gap = False
        self.sink.append(line)

    def _has_text_above(self) -> bool:
        return bool(self.sink) and bool(self.sink[-1].text) and self.sink[-1].role != "hidden"

    def _finish(self) -> None:
        self._rest_anchor()
        text = "".join(self._chunks).rstrip()
        anchors = tuple(Anchor(a.start, min(a.end, len(text)), a.url) for a in self._anchors)
        shape = "item" if self._item else "heading" if self._ink and self._bold == self._ink else ""
        images = tuple(self._images)
        look = self._look
        self._drop_line()
        self.add(Line(text, look.depth, look.role, shape, anchors=anchors, images=images))

    def _drop_line(self) -> None:
        self._chunks, self._anchors, self._images = [], [], []
        self._length = self._ink = self._bold = 0
        self._spaced, self._solid, self._item, self._start = True, False, False, None

    def _tell_hidden(self) -> None:
        if self._hidden:
            text = _SPACE.sub(" ", reader_text("".join(self._hidden))).strip()
            self._hidden = []
            if text:
                self.sink.append(Line(text, role="hidden"))
