"""The tree of a mail's bytes: entities with their headers, cut apart at boundaries (RFC 2046).

The standard library's parser calls itself once per level and tests each line against every open boundary; here
an entity is a span of the raw bytes, so that nothing is copied and each level costs one search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from brueckenpost.parsers.headers import Header, read_header
from brueckenpost.parsers.parameters import read_filename, read_parameters
from brueckenpost.parsers.transfer import decode_transfer

TYPE = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*")
MARKUP = re.compile(rb"\s{0,99}(?:<!doctype html|<html[\s>])", re.IGNORECASE)
DELIMITER_END = re.compile(rb"(--)?[ \t\r]*(?:\n|\Z)")
DELIMITER_GUESS = re.compile(
    rb"^--([^\s-][^\r\n]{0,199}|-+[^\s-][^\r\n]{0,199})[ \t]*\r?\n(?=content-)", re.IGNORECASE | re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Entity:
    """A mail or a part of one: its header, what that says, and the span of its body in `raw`."""

    header: Header
    raw: bytes
    start: int
    end: int
    media_type: str
    parameters: Mapping[str, str]
    disposition: str | None
    filename: str | None

    @property
    def main_type(self) -> str:
        """Give the media type's first half, such as "text"."""
        return self.media_type.partition("/")[0]

    @property
    def content_id(self) -> str | None:
        """Give the Content-ID without its angle brackets, as HTML refers to it."""
        return self.header.get("content-id").strip(" <>") or None

    def body(self) -> bytes:
        """Give the body as it was before it was encoded for transfer."""
        return decode_transfer(self.raw[self.start : self.end], self.header.get("content-transfer-encoding"))


@dataclass(frozen=True, slots=True)
class Split:
    """The spans between a multipart's boundaries; `closed` says that the last one was there."""

    spans: tuple[tuple[int, int], ...]
    closed: bool


def read_entity(raw: bytes, start: int, end: int, *, default: str = "text/plain") -> Entity:
    """Read the header of the entity that fills raw[start:end]; *default* is its type where it tells none."""
    header = read_header(raw, start, end)
    word, parameters = read_parameters(header.get("content-type"))
    disposition, more = read_parameters(header.get("content-disposition"))
    return Entity(
        header=header,
        raw=raw,
        start=header.body,
        end=end,
        media_type=_media_type(word, parameters, default),
        parameters=parameters,
        disposition=disposition or None,
        filename=read_filename(more, parameters),
    )


def _media_type(word: str, parameters: Mapping[str, str], default: str) -> str:
    match = TYPE.match(word)
    if match:
        return match.group()
    if "boundary" in parameters:
        return "multipart/mixed"
    return {"html": "text/html", "text": "text/plain", "plain": "text/plain"}.get(word, default)


def looks_like_markup(content: bytes) -> bool:
    """Tell whether a text is an HTML page whatever it was declared to be."""
    return bool(MARKUP.match(content[:200]))


def split_multipart(entity: Entity) -> Split:
    """Cut a multipart's body at its boundary; where that is missing or never used, at the one that is used.

    No spans: there is no boundary at all, the body is plain text.
    """
    declared = entity.parameters.get("boundary", "").rstrip()
    split = _cut(entity, declared.encode("utf-8", "replace")) if declared else Split((), closed=False)
    if split.spans:
        return split
    guess = DELIMITER_GUESS.search(entity.raw, entity.start, entity.end)
    return _cut(entity, guess[1].rstrip()) if guess else split


def _cut(entity: Entity, boundary: bytes) -> Split:
    spans: list[tuple[int, int]] = []
    opened, closed = -1, False
    for start, after, last in _delimiters(entity, boundary):
        if opened >= 0:
            spans.append((opened, start))
        opened, closed = (-1, True) if last else (after, False)
    if opened >= 0:
        spans.append((opened, entity.end))
    return Split(tuple(spans), closed)


def _delimiters(entity: Entity, boundary: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield where each delimiter begins (with the line break before it), where it ends, and if it is the last."""
    delimiter = b"--" + boundary
    position = entity.raw.find(delimiter, entity.start, entity.end)
    while position >= 0:
        after = position + 1
        match = DELIMITER_END.match(entity.raw, position + len(delimiter), entity.end)
        if match:
            after = match.end()
            if position == entity.start or entity.raw[position - 1 : position] == b"\n":
                yield _before_break(entity, position), after, match[1] is not None
        position = entity.raw.find(delimiter, after, entity.end)


def _before_break(entity: Entity, position: int) -> int:
    if position > entity.start and entity.raw[position - 1 : position] == b"\n":
        position -= 1
    if position > entity.start and entity.raw[position - 1 : position] == b"\r":
        position -= 1
    return position
