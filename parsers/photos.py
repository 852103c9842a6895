"""The photos of a mail with their bytes, for a curator who wants one on the page."""

from __future__ import annotations

from dataclasses import dataclass, field

from brueckenpost.parsers.attachments import ENDINGS, real_parts
from brueckenpost.parsers.letter import read_letter
from brueckenpost.parsers.message import read_message


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it was attached; `media_type` is what its first bytes show, whatever was declared."""

    filename: str
    media_type: str
    content: bytes = field(repr=False)


def find_pictures(raw: bytes) -> tuple[Picture, ...]:
    """Give the pictures of a mail that every browser shows, in its order: no logos, none of quoted mail, each once."""
    letter = read_letter(read_message(raw))
    found: dict[bytes, Picture] = {}
    for number, part in enumerate(real_parts(letter.message, letter.zones), start=1):
        if media_type := picture_type(part.content):
            name = part.filename or f"attachment-{number}.{ENDINGS[media_type]}"
            found.setdefault(part.content, Picture(name, media_type, part.content))
    return tuple(found.values())


def picture_type(content: bytes) -> str | None:
    """Give the media type of a JPEG, PNG or WebP file by its first bytes, None for anything else."""
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    return "image/webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else None
