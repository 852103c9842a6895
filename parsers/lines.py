"""The text of a mail as lines, from its HTML where that shows text, else from its plain text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from brueckenpost.parsers.anchors import written_anchors
from brueckenpost.parsers.html import read_html
from brueckenpost.parsers.plain import read_plain, unmarked
from brueckenpost.parsers.reading import Line, Message


def read_lines(message: Message) -> tuple[Line, ...]:
    """Give the lines of a mail's text as its reader sees them.

    HTML comes first because only its markup tells what is quoted, hidden or a signature; a mail program writes
    the plain text from it.
    """
    if message.html:
        lines = read_html(message.html)
        if any(line.text and line.role != "hidden" for line in lines):
            return _wrapped_as(message, tuple(_completed(line) for line in lines))
    return read_plain(message.plain or "", flowed=message.flowed, delsp=message.delsp)


def _wrapped_as(message: Message, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Mark lines soft where the markup keeps each line break of the plain text, which a program wrapped."""
    if not message.plain or message.flowed:
        return lines
    plain = read_plain(message.plain)
    breaks = {(a.text, b.text) for a, b in pairwise(plain) if a.soft}
    if not breaks:
        return lines
    after = (*lines[1:], Line(""))
    return tuple(
        replace(line, soft=True) if (line.text, following.text) in breaks else line
        for line, following in zip(lines, after, strict=True)
    )


def _completed(line: Line) -> Line:
    line = unmarked(line)
    anchors = written_anchors(line.text, line.anchors)
    return line if anchors == line.anchors else replace(line, anchors=anchors)
