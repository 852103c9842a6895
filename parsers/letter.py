"""The letter inside a mail: whose words count, with which date, signature and files.

A forwarded mail's author is the submitter, whether the forward stands in the text or is attached.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from brueckenpost.parsers.lines import read_lines
from brueckenpost.parsers.reading import Anchor, Line, Message, Passage, Zones
from brueckenpost.parsers.record import Envelope, Person
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.zones import split_zones

_FORWARD_SUBJECT = Cue(r"^\W*(?:wg|fwd?|fw|tr|rv|weitergeleitet\w*)\s*:", re.IGNORECASE)
_ATTACHED_CUE = Cue(
    r"\b(?:mail|nachricht|anhang|anbei|anlage\w*|angehängt\w*|hänge|beigefügt\w*|weiter(?:geleitet|leit\w*)|attached|forward\w*)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """What the author wrote. `message` holds the files that count; `cover` is what a forwarder wrote above."""

    message: Message
    envelope: Envelope
    zones: Zones
    author: Person
    date: dt.datetime | None
    text: str
    anchors: tuple[Anchor, ...]
    signature: Passage
    cover: str
    quoted: str
    forwarded: bool

    def own(self) -> tuple[Line, ...]:
        """Give the author's own lines, without the empty ones around them and without a margin."""
        return _trim(self.zones.own)


def read_letter(message: Message) -> Letter:
    """Find the author's words in a mail."""
    outer = _letter(message)
    inner = _attached_letter(message, outer)
    return inner or outer


def _letter(message: Message) -> Letter:
    zones = split_zones(read_lines(message), message)
    zones = replace(zones, own=_without_margin(zones.own))
    head = zones.forward
    author = head.sender if head else message.envelope.sender
    date = (head.date if head else None) or message.envelope.date
    text, anchors = _joined(_trim(zones.own))
    signature, signed = _joined(_trim(zones.signature))
    cover = "\n".join(line.text for line in zones.cover)
    passage = Passage("signature", signature, anchors=signed)
    quoted = "\n".join(line.text for line in _trim(zones.quoted))
    return Letter(
        message,
        message.envelope,
        zones,
        author,
        date,
        text,
        anchors,
        passage,
        cover,
        quoted,
        head is not None,
    )


def _attached_letter(message: Message, outer: Letter) -> Letter | None:
    """Give the attached mail's letter where the cover only hands it on."""
    if not message.attached or outer.forwarded:
        return None
    handed_on = (
        _FORWARD_SUBJECT.match(message.envelope.subject) or _ATTACHED_CUE.search(outer.text) or not outer.text
    )
    inner = read_letter(message.attached[0])
    if not handed_on or len(outer.text) > 1500 or len(inner.text) < 80:
        return None
    cover = "\n".join(part for part in (outer.text, outer.signature.text) if part)
    cut = tuple(line for line in (*outer.own(), *_trim(outer.zones.signature)))
    zones = replace(inner.zones, cover=(*cut, *inner.zones.cover))
    return replace(inner, envelope=message.envelope, zones=zones, cover=cover, forwarded=True)


def _trim(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    start, end = 0, len(lines)
    while start < end and not lines[start].text.strip():
        start += 1
    while end > start and not lines[end - 1].text.strip():
        end -= 1
    return lines[start:end]


def _without_margin(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Take away the margin that some programs set a forwarded mail in by, and spaces that open the text."""
    margin = min((_margin(line) for line in lines if line.text), default=0)
    first = next((at for at, line in enumerate(lines) if line.text), 0)
    if not lines or not _margin(lines[first]):
        return lines
    opening = _moved(lines[first], _margin(lines[first]))
    return (*lines[:first], opening, *(_moved(line, margin) for line in lines[first + 1 :]))


def _margin(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" \t"))


def _moved(line: Line, by: int) -> Line:
    if not by or not line.text:
        return line
    anchors = tuple(Anchor(max(a.start - by, 0), a.end - by, a.url) for a in line.anchors if a.end > by)
    return replace(line, text=line.text[by:], anchors=anchors)


def _joined(lines: tuple[Line, ...]) -> tuple[str, tuple[Anchor, ...]]:
    anchors: list[Anchor] = []
    offset = 0
    for line in lines:
        anchors += (Anchor(a.start + offset, a.end + offset, a.url) for a in line.anchors)
        offset += len(line.text) + 1
    return "\n".join(line.text for line in lines), tuple(anchors)
