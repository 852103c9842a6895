"""Outlook's winmail.dat: text and files out of TNEF (MS-OXTNEF, MS-OXRTFCP).

Read here and not by a library: the known one copies the rest of the stream at each attribute and believes every
count in it, so that a damaged file of a few bytes keeps it busy for hours.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from brueckenpost.parsers.charset import decode_text
from brueckenpost.parsers.parameters import clean_filename

SIGNATURE = b"\x78\x9f\x3e\x22"
FILE_LEVEL = 2

# Attributes of the stream (MS-OXTNEF 2.1.3.2), the level left out.
MESSAGE_CODEPAGE = 0x9007
MESSAGE_PROPERTIES = 0x9003
MESSAGE_BODY = 0x800C
FILE_START = 0x9002
FILE_TITLE = 0x8010
FILE_CONTENT = 0x800F
FILE_PROPERTIES = 0x9005

# Properties (MS-OXPROPS).
BODY, RTF_BODY, HTML_BODY, CODEPAGE = 0x1000, 0x1009, 0x1013, 0x3FDE
LONG_NAME, SHORT_NAME, MEDIA_TYPE, CONTENT_ID, OBJECT = 0x3707, 0x3704, 0x370E, 0x3712, 0x3701

# Property types and their sizes; all others carry a count and a length (MS-OXCDATA 2.11.1).
FIXED = {0x0001: 0, 0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 4,
         0x0014: 8, 0x0040: 8, 0x0048: 16}  # fmt: skip
COUNTED = {0x000D, 0x001E, 0x001F, 0x0102}
UNICODE = 0x001F
MANY = 0x1000
NAMED = 0x8000

RTF_LIMIT = 10_000_000
RTF_HEAD = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}"
    rb"{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
    b"{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the stream; its name is None where the stream names none."""

    name: str | None
    content: bytes
    media_type: str | None = None
    content_id: str | None = None


@dataclass(frozen=True, slots=True)
class Tnef:
    """What a stream holds: the mail's text in up to three forms, and its files."""

    plain: str | None
    html: str | None
    rtf: bytes | None
    files: tuple[File, ...]


def read_tnef(content: bytes) -> Tnef | None:
    """Read a stream as far as it is whole; None if it is no TNEF at all."""
    if not content.startswith(SIGNATURE):
        return None
    charset = None
    body: dict[int, bytes | str] = {}
    files: list[dict[int, bytes | str]] = []
    for level, attribute, value in _attributes(content):
        if attribute == FILE_START:
            files.append({})
        elif level == FILE_LEVEL and files:
            _add_to_file(files[-1], attribute, value, charset)
        elif attribute == MESSAGE_CODEPAGE and len(value) >= 4:
            charset = _charset(struct.unpack_from("<I", value)[0])
        elif attribute == MESSAGE_PROPERTIES:
            body |= dict(_properties(value))
        elif attribute == MESSAGE_BODY:
            body.setdefault(BODY, value)
    return _assemble(body, files, charset)


def _attributes(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    position = 6  # signature and key
    while position + 11 <= len(content):
        level, attribute, _, length = struct.unpack_from("<BHHI", content, position)
        yield level, attribute, content[position + 9 : position + 9 + length]
        position += 9 + length + 2  # a checksum of two bytes follows


def _add_to_file(file: dict[int, bytes | str], attribute: int, value: bytes, charset: str | None) -> None:
    if attribute == FILE_TITLE:
        file.setdefault(SHORT_NAME, decode_text(value.rstrip(b"\x00"), charset))
    elif attribute == FILE_CONTENT:
        file[OBJECT] = value
    elif attribute == FILE_PROPERTIES:
        file |= {key: found for key, found in _properties(value) if key != OBJECT or OBJECT not in file}


def _properties(value: bytes) -> Iterator[tuple[int, bytes | str]]:
    """Yield numbers and values of a property list; stops where it is damaged."""
    position = 4  # the count is not needed: the list ends where its bytes end
    while position + 4 <= len(value):
        kind, number = struct.unpack_from("<HH", value, position)
        position += 4
        try:
            if number >= NAMED:
                position = _skip_name(value, position)
            count = 1
            if kind & MANY or kind in COUNTED:
                count = struct.unpack_from("<I", value, position)[0]
                position += 4
            for _ in range(min(count, len(value))):
                found, position = _value(value, position, kind & ~MANY)
                yield number, found
        except (struct.error, KeyError):
            return


def _skip_name(value: bytes, position: int) -> int:
    kind, length = struct.unpack_from("<II", value, position + 16)
    return position + 24 + (_padded(length) if kind else 0)


def _value(value: bytes, position: int, kind: int) -> tuple[bytes | str, int]:
    if kind in COUNTED:
        length = struct.unpack_from("<I", value, position)[0]
        position += 4
        found = value[position : position + length]
        text = found.decode("utf-16-le", "replace").rstrip("\x00") if kind == UNICODE else found
        return text, position + _padded(length)
    size = FIXED[kind]
    if position + size > len(value):
        raise struct.error
    return value[position : position + size], position + size


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4


def _charset(codepage: int) -> str:
    return {65001: "utf-8", 20127: "ascii", 28591: "iso-8859-1", 20866: "koi8-r"}.get(
        codepage, f"cp{codepage}"
    )


def _assemble(body: dict[int, bytes | str], files: list[dict[int, bytes | str]], charset: str | None) -> Tnef:
    page = body.get(CODEPAGE)
    inner = _charset(struct.unpack("<I", page)[0]) if isinstance(page, bytes) and len(page) == 4 else charset
    rtf = body.get(RTF_BODY)
    return Tnef(
        plain=_text(body.get(BODY), charset),
        html=_text(body.get(HTML_BODY), inner),
        rtf=decompress_rtf(rtf) if isinstance(rtf, bytes) else None,
        files=tuple(_file(file, charset) for file in files if isinstance(file.get(OBJECT), bytes)),
    )


def _text(value: bytes | str | None, charset: str | None) -> str | None:
    text = decode_text(value.rstrip(b"\x00"), charset) if isinstance(value, bytes) else value
    return text or None


def _file(file: dict[int, bytes | str], charset: str | None) -> File:
    content = file[OBJECT]
    assert isinstance(content, bytes)
    name = _text(file.get(LONG_NAME), charset) or _text(file.get(SHORT_NAME), charset) or ""
    return File(
        clean_filename(name),
        content,
        _text(file.get(MEDIA_TYPE), charset),
        _text(file.get(CONTENT_ID), charset),
    )


def decompress_rtf(content: bytes) -> bytes | None:
    """Undo the compression of RTF bodies (MS-OXRTFCP): back references into a ring of 4,096 bytes."""
    if len(content) < 16:
        return None
    _, size, kind, _ = struct.unpack_from("<IIII", content)
    if kind == 0x414C454D:  # "MELA": stored
        return content[16 : 16 + size]
    return _unpack(content, min(size, RTF_LIMIT)) if kind == 0x75465A4C else None  # "LZFu"


def _unpack(content: bytes, size: int) -> bytes:
    out = bytearray(RTF_HEAD)
    first = len(out)
    position = 16
    while position < len(content) and len(out) - first < size:
        flags = content[position]
        position += 1
        for bit in range(8):
            if flags >> bit & 1:
                if position + 2 > len(content) or not _copy(
                    out, content[position] << 8 | content[position + 1]
                ):
                    return bytes(out[first : first + size])
                position += 2
            else:
                out += content[position : position + 1]
                position += 1
    return bytes(out[first : first + size])


def _copy(out: bytearray, reference: int) -> bool:
    """Append what a reference names; False at the mark of the end, a reference to the place of writing."""
    distance = (len(out) - (reference >> 4)) % 4096
    if distance == 0 or distance > len(out):
        return False
    for _ in range((reference & 15) + 2):
        out.append(out[-distance])
    return True
