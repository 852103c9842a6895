"""The small frozen types that the stages of the pipeline hand to each other.

bytes -> Message -> Lines -> Zones -> one Reading for each project -> Findings -> Draft
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from brueckenpost.parsers.record import Envelope, Person, Quote

T_co = TypeVar("T_co", covariant=True)

NOBODY = Person()
BRIEF = 300  # characters


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of the mail that is not its text: a document, a picture, a calendar, a signature file."""

    media_type: str
    filename: str | None
    disposition: str | None
    content_id: str | None
    content: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A mail taken apart: decoded headers, its text bodies, its files, and mails attached to it.

    `headers` has lower-case names in the mail's order. `plain` and `html` are the decoded bodies (several
    text parts joined), None where there is none. `flowed` and `delsp` tell RFC 3676 for `plain`.
    """

    envelope: Envelope
    headers: tuple[tuple[str, str], ...] = ()
    plain: str | None = None
    html: str | None = None
    flowed: bool = False
    delsp: bool = False
    parts: tuple[Part, ...] = ()
    attached: tuple[Message, ...] = ()
    warnings: tuple[str, ...] = ()

    def header(self, name: str) -> str | None:
        """Give the first header of that lower-case name."""
        return next((value for key, value in self.headers if key == name), None)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A link in a line: `start` and `end` count characters in the line, `url` is unwrapped."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as a reader sees it, with what the markup says of it.

    `depth` counts the quote marks or block quotes around it. `role` is "" for ordinary text, "signature" or
    "reply_head" where the markup says so, "hidden" for text that no reader sees. `shape` is "" or "heading"
    (wholly bold, or h1-h6), "item" (of a list), "row" (of a table). `soft` says that the line break after it
    is only a wrap (format=flowed, or a width that the program kept). `images` are the content ids of pictures shown in it.
    """

    text: str
    depth: int = 0
    role: str = ""
    shape: str = ""
    soft: bool = False
    anchors: tuple[Anchor, ...] = ()
    images: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forward:
    """The head of a forwarded mail; each part as told, unknown where it is not."""

    sender: Person = NOBODY
    date: dt.datetime | None = None
    subject: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Zones:
    """The lines of a mail, parted: every line of it stands in exactly one of the zones.

    `own` is what the author newly wrote, greeting included (for a forward: the forwarded author); `cover` what
    a forwarder wrote above it; `signature` the sign-off, signature, disclaimer and banners; `quoted` older mail.
    """

    own: tuple[Line, ...] = ()
    signature: tuple[Line, ...] = ()
    quoted: tuple[Line, ...] = ()
    cover: tuple[Line, ...] = ()
    forward: Forward | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one source that a stage may search.

    `start` is where its first character stands in the source. `own` is false for what belongs to every project
    of the mail alike (an opening or closing paragraph), true for this project's text.
    """

    source: str
    text: str
    start: int = 0
    own: bool = True
    anchors: tuple[Anchor, ...] = ()

    def quote(self, start: int, end: int) -> Quote:
        """Give the evidence for the characters from start to end of this passage."""
        return Quote(self.source, self.start + start, self.start + end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Reading:
    """What a field's stage reads: one project's share of a mail, and the mail around it.

    `author` and `date` are the forwarded mail's for a forward. `body` holds the project's passages first, the
    shared ones after; anchors count in their passage. `whole` is the mail's whole own text, `documents` the
    texts of attachments ("attachment:NAME"). `office` are the addresses the mail was written to. `cover` is what
    a forwarder wrote, signature and all; it opens what the record calls `quoted`.
    `thread` is older mail, which tells no more than whose surname is whose.
    """

    envelope: Envelope
    author: Person
    date: dt.datetime | None
    subject: Passage
    body: tuple[Passage, ...]
    signature: Passage
    whole: str
    documents: tuple[Passage, ...] = ()
    office: frozenset[str] = frozenset()
    siblings: int = 1
    cover: Passage = Passage("quoted", "")
    thread: str = ""

    def passages(self) -> tuple[Passage, ...]:
        """Give subject, body and documents: everything the author says about the project."""
        return (*self.body, *self.documents, self.subject)

    def is_brief(self) -> bool:
        """Tell a text in which hardly anything is named twice."""
        return len(self.whole) < BRIEF


@dataclass(frozen=True, slots=True)
class Finding(Generic[T_co]):
    """A value that a stage believes to have read: how surely, and in which words."""

    field: str
    value: T_co
    confidence: float
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """One thing learned from a curator's correction: for `key` (an address, domain or spelling), `value`."""

    topic: str
    key: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the parser is told beside the mail: the office's addresses, lessons, extra category words."""

    office: frozenset[str] = frozenset()
    lessons: tuple[Lesson, ...] = ()
    category_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
