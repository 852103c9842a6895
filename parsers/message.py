"""Bytes to message: headers, texts, files and attached mails, whatever the bytes are."""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from brueckenpost.parsers.armour import remove_armour
from brueckenpost.parsers.bodies import Body, choose, is_binary, join, read_text
from brueckenpost.parsers.charset import decode_text
from brueckenpost.parsers.envelope import read_envelope
from brueckenpost.parsers.headers import HEADER_LIMIT, decode_words, read_header
from brueckenpost.parsers.mime import Entity, looks_like_markup, read_entity, split_multipart
from brueckenpost.parsers.parameters import clean_filename
from brueckenpost.parsers.reading import Message, Part
from brueckenpost.parsers.rtf import read_rtf
from brueckenpost.parsers.smime import open_signed
from brueckenpost.parsers.tnef import read_tnef
from brueckenpost.parsers.transfer import find_uuencoded, remove_encoded

SIZE_LIMIT = 40 * 1024 * 1024
"""Bytes of a mail that are read; providers refuse larger ones (25 to 35 MB before encoding)."""

PART_LIMIT = 1_000
DEPTH_LIMIT = 20
DECODED_LIMIT = 2 * SIZE_LIMIT

TEXT_TYPES = {"text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown"}
MESSAGE_TYPES = {"message/rfc822", "message/global", "message/news", "application/eml"}
PKCS7 = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
ENCRYPTED = "The mail is encrypted; its text cannot be read."
TOO_DEEP = "The mail is nested more than 20 levels deep; what lies deeper was left out."
TOO_MANY = "The mail has more than 1,000 parts; the rest was left out."
ENCODED_FILE = "The mail's parts are damaged: an encoded file stood in the text and was left out."
TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}


def read_message(raw: bytes) -> Message:
    """Take a mail apart, whatever the bytes are; nothing raises.

    At most 40 MB, 1,000 parts and 20 levels are read. What was repaired, cut or left out stands in `warnings`.
    """
    content = _normal_ends(raw[:SIZE_LIMIT])
    reader = _Reader(_Budget())
    if len(raw) > SIZE_LIMIT:
        reader.warn("The mail is larger than 40 MB; the rest of it was left out.")
    message = reader.message(content, _skip_mbox_line(content), len(content), 0)
    envelope = dataclasses.replace(message.envelope, sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))
    return dataclasses.replace(message, envelope=envelope)


def _normal_ends(raw: bytes) -> bytes:
    if b"\n" not in raw:
        return raw.replace(b"\r", b"\n")
    return raw.replace(b"\r\r\n", b"\r\n") if b"\r\r\n" in raw[:4_000] else raw


def _skip_mbox_line(raw: bytes) -> int:
    """Pass over a byte order mark, empty lines, and the "From " line of an mbox file."""
    match = re.match(rb"(?:\xef\xbb\xbf)?[\r\n]{0,99}(?:>?From [^\n]*\n)?", raw)
    return match.end() if match else 0


@dataclass(slots=True)
class _Budget:
    """What may still be read of one mail, over all its levels."""

    parts: int = PART_LIMIT
    decoded: int = DECODED_LIMIT


@dataclass(slots=True)
class _Reader:
    """Collects what one message of the mail holds."""

    budget: _Budget
    parts: list[Part] = field(default_factory=list)
    attached: list[Message] = field(default_factory=list)
    warnings: dict[str, None] = field(default_factory=dict)
    has_text: bool = False

    def warn(self, sentence: str) -> None:
        """Keep a sentence for the curator, once."""
        self.warnings[sentence] = None

    def message(self, raw: bytes, start: int, end: int, depth: int) -> Message:
        """Read one message, the outermost or an enclosed one."""
        entity = read_entity(raw, start, end)
        header = entity.header
        if not header.fields:
            self.warn("The mail has no header; all of it was read as text.")
        if header.cut:
            self.warn("The mail's header is longer than 100 KiB; the rest of it was left out.")
        body = self.read(entity, depth, alone=True)
        envelope = read_envelope(
            header, sha256=hashlib.sha256(memoryview(raw)[start:end]).hexdigest(), size=end - start
        )
        return Message(
            envelope=envelope,
            headers=tuple((item.name, decode_words(item.value)) for item in header.fields),
            plain=body.plain,
            html=body.html,
            flowed=body.flowed,
            delsp=body.delsp,
            parts=tuple(self.parts),
            attached=tuple(self.attached),
            warnings=tuple(self.warnings),
        )

    def read(self, entity: Entity, depth: int, *, alone: bool = False) -> Body:
        """Read an entity: its text comes back, its files are collected. *alone*: it is the whole mail."""
        if self.budget.parts <= 0:
            self.warn(TOO_MANY)
            return Body()
        if depth > DEPTH_LIMIT:
            self.warn(TOO_DEEP)
            return Body()
        self.budget.parts -= 1
        if entity.main_type == "multipart":
            return self.multipart(entity, depth)
        return self.leaf(entity, depth, alone=alone)

    def multipart(self, entity: Entity, depth: int) -> Body:
        """Read the parts of a multipart entity by its subtype (RFC 2046, 5.1)."""
        if entity.media_type == "multipart/encrypted":
            self.warn(ENCRYPTED)
            return Body()
        split = split_multipart(entity)
        if not split.spans:
            self.warn(
                "The mail says that it has parts, but their boundaries are missing; it was read as one text."
            )
            return self.text(entity, entity.body(), "text/plain")
        if not split.closed:
            self.warn("The mail's last boundary is missing; its end may have been cut off.")
        bodies = list(self.children(entity, split.spans, depth))
        if entity.media_type == "multipart/alternative":
            return choose(bodies)
        return join(bodies)

    def children(self, entity: Entity, spans: tuple[tuple[int, int], ...], depth: int) -> Iterator[Body]:
        """Read part after part, as many as the budget allows."""
        default = "message/rfc822" if entity.media_type == "multipart/digest" else "text/plain"
        for start, end in spans:
            yield self.read(read_entity(entity.raw, start, end, default=default), depth + 1)
            if self.budget.parts <= 0:
                self.warn(TOO_MANY)
                return

    def leaf(self, entity: Entity, depth: int, *, alone: bool) -> Body:
        """Read an entity that holds no parts."""
        if _is_message(entity):
            return self.nested(entity, depth)
        content = self.decoded(entity)
        if entity.media_type in PKCS7 or (entity.filename or "").lower().endswith(".p7m"):
            return self.sealed(content, depth)
        if entity.media_type in TNEF or (entity.filename or "").lower() == "winmail.dat":
            return self.winmail(entity, content)
        if entity.media_type in TEXT_TYPES and (alone or self.is_body(entity)):
            self.has_text = True
            return self.text(entity, content, entity.media_type)
        if entity.media_type == "message/partial":
            self.warn("The mail is one piece of a longer one that was sent in pieces.")
        self.keep(entity, content)
        return Body()

    def is_body(self, entity: Entity) -> bool:
        """Tell text to read from a file: a name makes it a file unless it is the mail's only text so far."""
        return entity.disposition != "attachment" and (entity.filename is None or not self.has_text)

    def decoded(self, entity: Entity) -> bytes:
        """Give an entity's bytes within the budget."""
        if entity.end - entity.start > self.budget.decoded:
            self.warn("The mail's parts are too large together; some were left out.")
            return b""
        content = entity.body()
        self.budget.decoded -= len(content)
        return content

    def keep(self, entity: Entity, content: bytes) -> None:
        """Keep an attachment."""
        self.parts.append(
            Part(entity.media_type, entity.filename, entity.disposition, entity.content_id, content)
        )

    def text(self, entity: Entity, content: bytes, media_type: str) -> Body:
        """Read a text entity, plain or HTML, by what it holds."""
        charset = entity.parameters.get("charset")
        if is_binary(content, charset):
            self.warn("The mail's text cannot be read: its bytes are no text.")
            return Body()
        if media_type == "text/plain" and looks_like_markup(content):
            media_type = "text/html"
        text, notes = read_text(self.without_files(content), charset, media_type)
        for note in notes:
            self.warn(note)
        if media_type == "text/html":
            return Body(html=text)
        bare = remove_armour(text)
        if bare.encrypted:
            self.warn(ENCRYPTED)
        flowed = entity.parameters.get("format", "").strip().lower() == "flowed"
        delsp = flowed and entity.parameters.get("delsp", "").strip().lower() == "yes"
        return Body(plain=bare.text, flowed=flowed, delsp=delsp)

    def without_files(self, content: bytes) -> bytes:
        """Take files out of a text: uuencoded ones are kept as parts, stretches of Base64 have no name to keep."""
        pieces: list[bytes] = []
        position = 0
        for start, end, decoded, name in find_uuencoded(content):
            pieces.append(content[position:start])
            position = end
            filename = clean_filename(decode_words(decode_text(name)))
            self.parts.append(Part("application/octet-stream", filename, "attachment", None, decoded))
        text = b"".join([*pieces, content[position:]])
        bare = remove_encoded(text)
        if len(bare) < len(text):
            self.warn(ENCODED_FILE)
        return bare

    def nested(self, entity: Entity, depth: int) -> Body:
        """Read an attached mail; depth and parts count on."""
        raw, start, end = entity.raw, entity.start, entity.end
        if entity.header.get("content-transfer-encoding").strip().lower() in {"base64", "quoted-printable"}:
            raw = self.decoded(entity)
            start, end = 0, len(raw)
        if depth >= DEPTH_LIMIT:
            self.warn(TOO_DEEP)
            return Body()
        while raw[start : start + 1] in {b"\r", b"\n"} and start < end:
            start += 1
        self.attached.append(_Reader(self.budget).message(raw, start, end, depth + 1))
        return Body()

    def sealed(self, content: bytes, depth: int) -> Body:
        """Read what S/MIME wrapped into a signature."""
        inner = open_signed(content)
        if inner is None:
            self.warn(ENCRYPTED)
            return Body()
        return self.read(read_entity(inner, 0, len(inner)), depth + 1)

    def winmail(self, entity: Entity, content: bytes) -> Body:
        """Read Outlook's container; it is kept as a part if it is none."""
        found = read_tnef(content)
        if found is None:
            self.keep(entity, content)
            return Body()
        for file in found.files[: self.budget.parts]:
            self.budget.parts -= 1
            media_type = file.media_type or "application/octet-stream"
            self.parts.append(Part(media_type, file.name, "attachment", file.content_id, file.content))
        plain = found.plain or (read_rtf(found.rtf) if found.rtf else None)
        return Body(_lines(plain), _lines(found.html))


def _lines(text: str | None) -> str | None:
    return text.replace("\r\n", "\n").replace("\r", "\n") if text else None


def _is_message(entity: Entity) -> bool:
    """Tell an attached mail: by its type, or a file named so that begins like one."""
    if entity.media_type in MESSAGE_TYPES:
        return True
    named = (entity.filename or "").lower().endswith(".eml")
    if not named or entity.media_type not in {"application/octet-stream", "text/plain"}:
        return False
    return bool(read_header(entity.body()[:HEADER_LIMIT], 0, HEADER_LIMIT).fields)
