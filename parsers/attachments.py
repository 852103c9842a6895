"""The files of a mail that belong to its project: documents and photos, not logos or technical parts."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from brueckenpost.parsers.pictures import read_size
from brueckenpost.parsers.reading import Message, Part, Zones
from brueckenpost.parsers.record import Attachment

# Types that programs add for other programs.
TECHNICAL = re.compile(
    r"message/|multipart/|text/(?:calendar|x-vcard|vcard|directory|x-vcalendar|rfc822-headers|x-amp-html)"
    r"|application/(?:(?:x-)?pkcs7-|pgp-|ics|ms-tnef|vnd\.ms-tnef|x-pkcs12|pkix-|pkcs10|applefile|vnd\.apple\.pkpass)"
)
TECHNICAL_NAME = re.compile(
    r"(?:smime\.p7[msc]|winmail\.dat|signature\.asc|openpgp_0x\w+\.asc|.*\.(?:p7s|p7m|p7c|ics|vcf|vcs|sig|asc|eml|gpg|pgp|cer|crt))",
    re.IGNORECASE,
)

# Names that Outlook gives to pictures pasted into a mail, and names of ornaments.
PASTED = re.compile(
    r"(?:image|outlook-|att|grafik|bild|part_)[\w-]*\.(?:png|gif|jpe?g|bmp|wmz|emz)", re.IGNORECASE
)
ORNAMENT = re.compile(
    r"(?:^|[\W_])(?:logo|signatur|signature|icon|banner|button|spacer|pixel|facebook|instagram|linkedin|twitter|youtube|xing"
    r"|wappen|footer|header)",
    re.IGNORECASE,
)
ICON_SIDE = 64
ORNAMENT_SIDE = 250
"""Pixels: social icons are 16 to 64 wide, logos in signatures rarely higher than 250; photos begin beyond."""

PHOTO_SIDE = 400
"""Pixels of the shorter side that no letterhead and no banner in a signature reaches."""

PHOTO_SIZE = 40_000
"""Bytes above which a pasted picture of unknown measures is a photo."""

MAGIC = (
    (b"%PDF-", "application/pdf", "pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png", "png"),
    (b"\xff\xd8\xff", "image/jpeg", "jpg"),
    (b"GIF8", "image/gif", "gif"),
    (b"{\\rtf", "application/rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword", "doc"),
    (b"PK\x03\x04", "application/zip", "zip"),
)
OFFICE = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
}
ENDINGS = {
    "image/heic": "heic", "image/webp": "webp", "image/tiff": "tif", "text/plain": "txt", "text/html": "html",
    "text/csv": "csv", "application/vnd.oasis.opendocument.text": "odt", "video/mp4": "mp4",
    **{media_type: ending for _, media_type, ending in MAGIC},
    **{media_type: ending for ending, media_type in OFFICE.items()},
}  # fmt: skip
UNTOLD = {
    "application/octet-stream",
    "application/x-download",
    "application/force-download",
    "application/unknown",
}


def find_attachments(message: Message, zones: Zones) -> tuple[Attachment, ...]:
    """Give the documents and photos of the mail in its order; the same file counts once.

    Pictures shown in quoted older mail don't count, those in the signature only where they are photos, which
    telephones put at the end; a photo shown in the text does.
    """
    found: dict[tuple[str, str], Attachment] = {}
    for number, part in enumerate(real_parts(message, zones), start=1):
        media_type = find_media_type(part)
        digest = hashlib.sha256(part.content).hexdigest()
        name = part.filename or f"attachment-{number}.{ENDINGS.get(media_type, 'bin')}"
        found.setdefault((name, digest), Attachment(name, media_type, len(part.content), digest))
    return tuple(found.values())


def real_parts(message: Message, zones: Zones) -> Iterator[Part]:
    """Yield the parts that are files of the sender's, and no ornament."""
    shown = _shown(zones)
    for part in message.parts:
        if not part.content or is_technical(part):
            continue
        if find_media_type(part).startswith("image/") and _is_ornament(part, shown, message):
            continue
        yield part


def is_technical(part: Part) -> bool:
    """Tell signatures, keys, calendars, cards and containers."""
    if part.filename and TECHNICAL_NAME.fullmatch(part.filename):
        return True
    return bool(TECHNICAL.match(part.media_type))


def find_media_type(part: Part) -> str:
    """Give the declared type, or the one that the bytes and the name show if none is told."""
    if part.media_type not in UNTOLD:
        return part.media_type
    ending = (part.filename or "").rpartition(".")[2].lower()
    for magic, media_type, _ in MAGIC:
        if part.content.startswith(magic):
            vague = media_type in {"application/zip", "application/msword"}
            return OFFICE.get(ending, media_type) if vague else media_type
    return part.media_type


def _shown(zones: Zones) -> dict[str, str]:
    """Give the zone in which each content id is shown; the author's own text goes before."""
    places = (("quoted", zones.quoted), ("signature", zones.signature), ("own", (*zones.own, *zones.cover)))
    return {cid: place for place, lines in places for line in lines for cid in line.images}


def _is_ornament(part: Part, shown: dict[str, str], message: Message) -> bool:
    """Tell logos, icons and tracking pixels from photos, by place, measures and name."""
    name = part.filename or ""
    size = _told_size(part)
    place = shown.get(part.content_id or "")
    if place == "quoted":
        return True
    if place == "signature":
        return bool(ORNAMENT.search(name)) or not _is_photo(part, size)
    if size and max(size) <= ICON_SIDE:
        pixel = min(size) <= 4 and part.disposition != "attachment" and not _is_jpeg(part)
        return _is_embedded(part, message) or pixel
    if place == "own":
        drawn = PASTED.fullmatch(name) and not _is_jpeg(part)
        return bool(ORNAMENT.search(name) or drawn) and _is_small(part, size)
    if not _is_embedded(part, message):
        return False
    return bool(ORNAMENT.search(name) or PASTED.fullmatch(name) or not name) and _is_small(part, size)


def _told_size(part: Part) -> tuple[int, int] | None:
    """Give a picture's measures, None where its bytes belie them, as where only its preview's are told."""
    size = read_size(part.content)
    return None if size and max(size) <= ICON_SIDE and len(part.content) > PHOTO_SIZE else size


def _is_embedded(part: Part, message: Message) -> bool:
    """Tell a picture that the HTML shows, or that carries an id for it and no word of being a file."""
    if part.content_id is None:
        return False
    return f"cid:{part.content_id}" in (message.html or "") or part.disposition != "attachment"


def _is_photo(part: Part, size: tuple[int, int] | None) -> bool:
    """Tell a photo that a telephone's mail program put below the signature: from a camera, and large."""
    camera = _is_jpeg(part) or part.media_type in {"image/heic", "image/heif"}
    named = part.filename is not None and not PASTED.fullmatch(part.filename)
    large = PHOTO_SIZE if named else 2 * PHOTO_SIZE
    return camera and (min(size) >= PHOTO_SIDE if size else len(part.content) > large)


def _is_jpeg(part: Part) -> bool:
    """Tell the format of cameras; drawings and tracking pixels are PNG or GIF."""
    return part.content.startswith(b"\xff\xd8")


def _is_small(part: Part, size: tuple[int, int] | None) -> bool:
    return min(size) <= ORNAMENT_SIDE if size else len(part.content) < PHOTO_SIZE
