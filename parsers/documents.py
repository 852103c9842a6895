"""The text of attached documents: PDF, DOCX, ODT, RTF and plain text, read in a limited way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from brueckenpost.parsers.attachments import find_media_type, is_technical
from brueckenpost.parsers.charset import decode_text, repair_mojibake
from brueckenpost.parsers.imprint import cut_imprint
from brueckenpost.parsers.office import read_docx, read_odt
from brueckenpost.parsers.pdf import read_pdf
from brueckenpost.parsers.reading import Message, Part
from brueckenpost.parsers.rtf import read_rtf

SIZE_LIMIT = 10 * 1024 * 1024
TEXT_LIMIT = 200_000
COUNT_LIMIT = 10
"""Documents of one mail that are read; each may take a second."""

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Document:
    """An attached document's text, its paragraphs parted by an empty line, and what was cut."""

    filename: str
    text: str
    warnings: tuple[str, ...] = ()


def read_documents(message: Message) -> tuple[Document, ...]:
    """Read the documents of a mail, at most ten; nothing raises.

    A file above 10 MB, one that is damaged or locked, and one without text give an empty text and say why.
    """
    readable = [(part, reader) for part in message.parts if (reader := _find_reader(part))]
    return tuple(_read(part, reader) for part, reader in readable[:COUNT_LIMIT])


def _find_reader(part: Part) -> Callable[[bytes], str | None] | None:
    ending = (part.filename or "").rpartition(".")[2].lower()
    if is_technical(part):
        return None
    return BY_TYPE.get(find_media_type(part)) or BY_ENDING.get(ending)


def _read(part: Part, reader: Callable[[bytes], str | None]) -> Document:
    name = part.filename or "attachment"
    if len(part.content) > SIZE_LIMIT:
        return Document(name, "", (f"{name} is larger than 10 MB; its text was not read.",))
    text = reader(part.content)
    if text is None:
        return Document(name, "", (f"The text of {name} cannot be read.",))
    text = _tidy(cut_imprint(_tidy(text)))
    if len(text) > TEXT_LIMIT:
        return Document(name, text[:TEXT_LIMIT], (f"{name} is very long; the end of its text was left out.",))
    return Document(name, text)


def _read_plain(content: bytes) -> str:
    return repair_mojibake(decode_text(content))


def _tidy(text: str) -> str:
    """Give lines without control signs and trailing space, and no two empty lines in a row."""
    lines = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).replace("\u00ad", "").split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


BY_TYPE: dict[str, Callable[[bytes], str | None]] = {
    "application/pdf": read_pdf,
    "application/x-pdf": read_pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": read_docx,
    "application/vnd.oasis.opendocument.text": read_odt,
    "application/rtf": read_rtf,
    "text/rtf": read_rtf,
    "text/plain": _read_plain,
}
BY_ENDING: dict[str, Callable[[bytes], str | None]] = {
    "pdf": read_pdf,
    "docx": read_docx,
    "odt": read_odt,
    "rtf": read_rtf,
    "txt": _read_plain,
}
