"""The texts of a mail: decoded, chosen among alternatives, and joined in their order."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from brueckenpost.parsers.charset import decode_text, find_codec, repair_mojibake

TEXT_LIMIT = 1_000_000
HTML_LIMIT = 5_000_000
"""Characters of one text that are read; the longest newsletters reach a tenth of it."""

LOST = "\ufffd"
BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
EMBEDDED = re.compile(r"data:[a-z]{1,20}/[^\"'\s<>)]{200,}")
ENRICHED = re.compile(r"<(/?)(<|[A-Za-z0-9-]{1,60}>)")
FORMATTING = re.compile(r"<param>[^<]{0,200}</param>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Body:
    """The text of a part: what it says plainly, what it says in HTML, and how its lines flow (RFC 3676)."""

    plain: str | None = None
    html: str | None = None
    flowed: bool = False
    delsp: bool = False


def is_binary(content: bytes, charset: str | None) -> bool:
    """Tell bytes that no charset turns into text: one in twenty is a control character."""
    if (find_codec(charset) or "").startswith(("utf-16", "utf-32")) or content[:2] in {
        b"\xff\xfe",
        b"\xfe\xff",
    }:
        return False
    sample = content[:10_000]
    return len(BINARY.findall(sample)) * 20 > len(sample)


def read_text(content: bytes, charset: str | None, media_type: str) -> tuple[str, tuple[str, ...]]:
    """Decode a text part to lines ended by a line feed; also say what was repaired or cut."""
    notes: list[str] = []
    limit = HTML_LIMIT if media_type == "text/html" else TEXT_LIMIT
    cut = content[: 4 * limit]  # no charset needs more bytes for a letter
    decoded = decode_text(cut, charset)
    text = repair_mojibake(decoded)
    if text != decoded:
        notes.append("Letters that were stored in the wrong charset were repaired.")
    if charset and find_codec(charset) is None and not content.isascii():
        notes.append("The mail names a charset that is not known; its letters were guessed.")
    if LOST in text:
        notes.append("Some letters were damaged before the mail reached us.")
    text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > limit:
        text = EMBEDDED.sub("data:,", text)
    if len(text) > limit or len(cut) < len(content):
        notes.append("The mail's text is extremely long; its end was left out.")
        text = text[:limit]
    return (_unmarked(text) if media_type in {"text/enriched", "text/richtext"} else text), tuple(notes)


def _unmarked(text: str) -> str:
    """Take the commands out of enriched text (RFC 1896): single line breaks are wraps, "<<" is "<"."""
    bare = ENRICHED.sub(lambda match: "<" if match[2] == "<" else "", FORMATTING.sub("", text))
    return re.sub(r"\n(\n*)", lambda match: match[1] or " ", bare)


def choose(bodies: Iterable[Body]) -> Body:
    """Choose among alternatives: the fullest plain text and the fullest HTML; an empty one counts as none."""
    plain = html_text = None
    flow = Body()
    for body in bodies:
        if body.plain and body.plain.strip() and len(body.plain) > len(plain or ""):
            plain, flow = body.plain, body
        if body.html and len(body.html) > len(html_text or ""):
            html_text = body.html
    return Body(plain, html_text, flow.flowed, flow.delsp)


def join(bodies: Sequence[Body]) -> Body:
    """Join texts that stand one after the other.

    The HTML then holds all of them, plain ones as lines; the plain text stays only if it tells all of them.
    """
    full = [body for body in bodies if (body.plain or "").strip() or body.html]
    if len(full) == 1:
        return full[0]
    plain = html_text = None
    if full and all(body.plain is not None for body in full):
        plain = "\n".join((body.plain or "").rstrip("\n") + "\n" for body in full)
    if any(body.html for body in full):
        html_text = "\n".join(body.html or as_markup(body.plain or "") for body in full)
    flowed = any(body.flowed for body in full)
    return Body(plain, html_text, flowed, any(body.delsp for body in full))


def as_markup(text: str) -> str:
    """Give plain text as a block of HTML that keeps its lines."""
    return "<div>" + html.escape(text, quote=False).replace("\n", "<br>\n") + "</div>"
