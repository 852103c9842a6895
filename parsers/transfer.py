"""Transfer encodings of a part's bytes: Base64, quoted-printable and uuencode, also damaged ones."""

from __future__ import annotations

import binascii
import re
import string
from collections.abc import Iterator

LETTERS = (string.ascii_letters + string.digits + "+/").encode()
NOT_LETTERS = bytes(sorted(set(range(256)) - set(LETTERS)))
PRINTED = bytes(sorted(set(range(256)) - set(LETTERS) - set(b"= \t\r\n")))
PADDED_BREAK = re.compile(rb"=[ \t]+(?=\r?\n)")
ENCODED = re.compile(
    rb"^(?:[A-Za-z0-9+/]{56,80}[\r\n]{1,4}){20,}[A-Za-z0-9+/=]{0,80}(?=[\r\n]|\Z)", re.MULTILINE
)
UU_BEGIN = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]{1,200})\r?\n", re.MULTILINE)


def decode_transfer(content: bytes, encoding: str) -> bytes:
    """Undo a Content-Transfer-Encoding; unknown ones are taken as none, damage is passed over."""
    word = re.match(r"[a-z0-9-]*", encoding.strip().lower())
    name = word.group() if word else ""
    if name == "base64":
        return _decode_base64(content)
    if name == "quoted-printable":
        return binascii.a2b_qp(PADDED_BREAK.sub(b"=", content))
    if name in {"x-uuencode", "uuencode", "x-uue", "uue"}:
        files = find_uuencoded(content)
        return files[0][2] if files else content
    return content


def _decode_base64(content: bytes) -> bytes:
    """Decode Base64; text that is merely declared so comes back as it is."""
    if _is_plain(content[:4_000]):
        return content
    if b"=" in content.rstrip()[:-2]:  # several encoded stretches, or a footer behind the padding
        return b"".join(map(_decode_letters, re.split(rb"={1,2}(?=\s)", content)))
    return _decode_letters(content)


def _is_plain(sample: bytes) -> bool:
    """Tell running text: many signs that Base64 does not have, or short words between spaces."""
    foreign = len(sample) - len(sample.translate(None, PRINTED))
    return foreign * 20 > len(sample) or sample.count(b" ") * 20 > len(sample)


def _decode_letters(content: bytes) -> bytes:
    letters = content.translate(None, NOT_LETTERS)
    if len(letters) % 4 == 1:  # a letter too many cannot hold a byte
        letters = letters[:-1]
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))


def remove_encoded(content: bytes) -> bytes:
    """Take files in Base64 out of a text, where a mail's broken boundaries left them: 20 lines and more of it."""
    return ENCODED.sub(b"", content)


def find_uuencoded(content: bytes) -> list[tuple[int, int, bytes, bytes]]:
    """Find uuencoded files inside a text: start, end, decoded bytes, name; at most 100."""
    found: list[tuple[int, int, bytes, bytes]] = []
    if b"begin " not in content:
        return found
    position = 0
    while len(found) < 100 and (match := UU_BEGIN.search(content, position)):
        position = match.end()
        pieces: list[bytes] = []
        for line, after in _lines(content, position):
            if line.strip() == b"end":
                position = after
                found.append((match.start(), after, b"".join(pieces), match[1].strip()))
                break
            try:
                pieces.append(_decode_line(line))
            except binascii.Error:  # text that happens to begin like a file
                break
    return found


def _lines(content: bytes, position: int) -> Iterator[tuple[bytes, int]]:
    while position < len(content):
        stop = content.find(b"\n", position)
        after = len(content) if stop < 0 else stop + 1
        yield content[position:after].rstrip(b"\r\n"), after
        position = after


def _decode_line(line: bytes) -> bytes:
    if not line:
        return b""
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        # Some programs add a check letter: cut to the letters that the announced length needs.
        needed = (((line[0] - 32) & 63) * 4 + 5) // 3
        return binascii.a2b_uu(line[:needed])
