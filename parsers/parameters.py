"""Parameters of Content-Type and Content-Disposition, file names above all (RFC 2045, RFC 2231)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote_to_bytes

from brueckenpost.parsers.charset import decode_text
from brueckenpost.parsers.headers import decode_words

NAME = re.compile(r'\s*+([^\s=;"]++)\s*+=\s*+')
QUOTED = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)(?:"|\\?\Z)', re.DOTALL)
SECTION = re.compile(r"([^*]+)(?:\*(\d{1,4}))?(\*)?")
NAME_LIMIT = 200
"""Characters of a file name; file systems allow 255 bytes."""

# Control characters, and the marks that turn the direction of writing: they can hide a file's real ending.
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def read_parameters(value: str) -> tuple[str, dict[str, str]]:
    """Part a value such as `text/plain; charset=utf-8` into its word, in lower case, and its parameters.

    Parameters given in sections or with a charset (RFC 2231) are joined and decoded and win over a plain one.
    """
    word, _, rest = value.partition(";")
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for name, text in _pairs(rest):
        match = SECTION.fullmatch(name)
        if match and (match[2] or match[3]):
            piece = (text, match[3] is not None)
            sections.setdefault(match[1], {}).setdefault(int(match[2] or 0), piece)
        else:
            plain.setdefault(name, text)
    joined = {name: _join(pieces) for name, pieces in sections.items()}
    return word.strip().lower(), plain | joined


def _pairs(rest: str) -> Iterator[tuple[str, str]]:
    position = 0
    while position < len(rest):
        match = NAME.match(rest, position)
        if match:
            quoted = QUOTED.match(rest, match.end())
            stop = _next(rest, quoted.end() if quoted else match.end())
            text = re.sub(r'\\(["\\])', r"\1", quoted[1]) if quoted else rest[match.end() : stop].strip()
            yield match[1].lower(), text
        else:
            stop = _next(rest, position)
        position = stop + 1


def _next(rest: str, position: int) -> int:
    stop = rest.find(";", position)
    return len(rest) if stop < 0 else stop


def _join(pieces: Mapping[int, tuple[str, bool]]) -> str:
    charset, contents = None, list[bytes]()
    for number in sorted(pieces):
        text, encoded = pieces[number]
        if encoded and number == min(pieces) and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        contents.append(unquote_to_bytes(text) if encoded else text.encode("utf-8", "replace"))
    return decode_text(b"".join(contents), charset)


def read_filename(disposition: Mapping[str, str], content_type: Mapping[str, str]) -> str | None:
    """Give the file name that a part carries: without folders, at most 200 characters, None without one."""
    value = disposition.get("filename") or content_type.get("name") or disposition.get("name") or ""
    return clean_filename(decode_words(value))


def clean_filename(value: str) -> str | None:
    """Give the bare name: no folders, nothing unseen, its ending kept when it is cut."""
    name = re.split(r"[/\\]", UNSEEN.sub("", value))[-1].strip().strip("\"'")
    if len(name) > NAME_LIMIT:
        ending = name[-8:].rpartition(".")[2]
        name = f"{name[: NAME_LIMIT - 9]}.{ending}"
    return name or None
