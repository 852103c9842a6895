"""Header fields of a mail: split, unfolded, and decoded to text (RFC 5322, RFC 2047)."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import dataclass

from brueckenpost.parsers.charset import decode_text, repair_mojibake

HEADER_LIMIT = 100 * 1024
"""Bytes of one header block that are read; servers cut or refuse longer ones."""

FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
FOLD = re.compile(r"\n[ \t]*")
WORD_HEAD = re.compile(r"=\?([^?\s*]{1,60})(?:\*[^?\s]{0,20})?\?([bq])\?", re.IGNORECASE)
HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")

# Names that tell a header from text that happens to hold a colon: RFC 5322, MIME, and what transport adds.
KNOWN = frozenset(
    b"from to cc bcc subject date sender reply-to message-id in-reply-to references received return-path "
    b"delivered-to mime-version list-id precedence auto-submitted dkim-signature user-agent importance priority "
    b"envelope-to comments keywords resent-from resent-to resent-date status lines organization".split()
)


@dataclass(frozen=True, slots=True)
class Field:
    """One header field: its lower-case name, its value unfolded but with encoded words as they came."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Header:
    """A header block and where the body behind it starts; `cut` says that it was over the limit."""

    fields: tuple[Field, ...]
    body: int
    cut: bool = False

    def get(self, name: str) -> str:
        """Give the first value of that name, "" where there is none."""
        return next((field.value for field in self.fields if field.name == name), "")


def read_header(raw: bytes, start: int, end: int) -> Header:
    """Split the header block that begins at *start*.

    The block ends at an empty line or at the first line that cannot be a field. A block without any usual name
    is text of the body. A gateway's stray empty line before the MIME fields is passed over.
    """
    lines = _Lines(raw, start, end)
    grouped = list(lines.fields())
    if not any(_is_known(name) for name, _ in grouped):
        return Header((), lines.first_body(start))
    fields = tuple(Field(name.decode("ascii").lower(), unfold(value)) for name, value in grouped)
    return Header(fields, lines.position, lines.cut)


def _is_known(name: bytes) -> bool:
    lower = name.lower()
    return lower in KNOWN or lower.startswith((b"content-", b"x-"))


class _Lines:
    """The lines of a header block, read once from front to back."""

    def __init__(self, raw: bytes, start: int, end: int) -> None:
        self.raw = raw
        self.position = start
        self.end = end
        self.limit = start + HEADER_LIMIT
        self.cut = False

    def fields(self) -> Iterator[tuple[bytes, bytes]]:
        """Yield names and folded values, and leave `position` at the body."""
        name, pieces, typed = b"", list[bytes](), False
        while self.position < self.end:
            line, after = self._line(self.position)
            match = FIELD.match(line)
            if match:
                if name:
                    yield name, b"\n".join(pieces)
                name, pieces = match.group(1), [line[match.end() :]]
                typed = typed or name.lower() == b"content-type"
            elif not line.strip():
                if typed or not self._mime_follows(after):
                    self.position = after
                    break
            elif name and (line[:1] in b" \t" or self._field_follows(after)):
                pieces.append(line)
            elif not line.startswith((b"From ", b">From ")):
                break
            self.position = after
            if self.position > self.limit:
                self._skip()
                break
        if name:
            yield name, b"\n".join(pieces)

    def first_body(self, start: int) -> int:
        """Give where the text starts if there is no header: behind one empty line at most."""
        line, after = self._line(start)
        return start if line.strip() else min(after, self.end)

    def _line(self, position: int) -> tuple[bytes, int]:
        stop = self.raw.find(b"\n", position, self.end)
        after = self.end if stop < 0 else stop + 1
        stop = min(after, self.limit + HEADER_LIMIT)  # one line must not be copied endlessly
        return self.raw[position:stop].rstrip(b"\r\n"), after

    def _mime_follows(self, position: int) -> bool:
        line, _ = self._line(position)
        return bool(
            re.match(rb"(?:mime-version|content-(?:type|transfer-encoding)):", line[:40], re.IGNORECASE)
        )

    def _field_follows(self, position: int) -> bool:
        line, _ = self._line(position)
        match = FIELD.match(line)
        return bool(match and _is_known(match.group(1)))

    def _skip(self) -> None:
        self.cut = True
        gap = re.compile(rb"\n\r?\n").search(self.raw, self.position - 1, self.end)
        self.position = gap.end() if gap else self.end


def unfold(value: bytes) -> str:
    """Give a folded value as one line of text, with encoded words as they came."""
    text = decode_text(value[: 2 * HEADER_LIMIT])
    return CONTROLS.sub(" ", FOLD.sub(" ", text.replace("\r", ""))).strip()


def decode_words(value: str) -> str:
    """Decode the encoded words of a value (RFC 2047) and leave out control characters.

    Also what the standard forbids and programs write: words inside quotes or without white space around them,
    with spaces inside, and characters split over two words.
    """
    if value.isascii() and value.isprintable() and "=?" not in value:
        return value.strip()
    pieces: list[str] = []
    run: list[tuple[str, str, str]] = []
    position = 0
    for start, stop, word in _words(value):
        between = value[position:start]
        if between.strip() or not run:
            pieces += [_decode_run(run), between]
            run = []
        run.append(word)
        position = stop
    pieces += [_decode_run(run), value[position:]]
    text = "".join(pieces)
    return " ".join(CONTROLS.sub(" ", repair_mojibake(text)).split(" ")).strip()


def _words(value: str) -> Iterator[tuple[int, int, tuple[str, str, str]]]:
    """Yield start, end and (charset, encoding, text) of each encoded word; linear, since each end is used once."""
    position, stop = 0, 0
    while match := WORD_HEAD.search(value, position):
        if stop < match.end():
            stop = value.find("?=", match.end())
        if stop < 0:
            return
        nested = WORD_HEAD.search(value, match.end(), stop)
        if nested:  # a word that was cut off before its end
            position = nested.start()
            continue
        yield match.start(), stop + 2, (match[1].lower(), match[2].lower(), value[match.end() : stop])
        position = stop + 2


def _decode_run(run: list[tuple[str, str, str]]) -> str:
    """Decode words that stand side by side; the bytes of one charset are joined before they are decoded."""
    return _join(
        [
            (charset, _decode_q(text) if encoding == "q" else _decode_b(text))
            for charset, encoding, text in _mend(run)
        ]
    )


def _mend(run: list[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """Join Base64 that a program split between any two letters instead of every four."""
    carried = ""
    for number, (charset, encoding, text) in enumerate(run):
        whole = carried + text
        following = run[number + 1][:2] if number + 1 < len(run) else None
        if encoding == "b" and following == (charset, "b") and "=" not in whole and len(whole) % 4:
            carried = whole
        else:
            yield charset, encoding, whole
            carried = ""


def _join(decoded: list[tuple[str, bytes]]) -> str:
    pieces: list[str] = []
    contents: list[bytes] = []
    for number, (charset, content) in enumerate(decoded):
        contents.append(content)
        if number + 1 == len(decoded) or decoded[number + 1][0] != charset:
            pieces.append(decode_text(b"".join(contents), charset))
            contents = []
    return "".join(pieces)


def _decode_q(text: str) -> bytes:
    content = text.replace("_", " ").encode("utf-8", "replace")
    return HEX.sub(lambda match: bytes([int(match[1], 16)]), content)


def _decode_b(text: str) -> bytes:
    letters = NOT_BASE64.sub("", text)
    if len(letters) % 4 == 1:  # a letter too many cannot hold a byte
        letters = letters[:-1]
    return base64.b64decode(letters + "=" * (-len(letters) % 4))
