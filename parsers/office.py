"""Text of DOCX (ECMA-376) and ODT (OpenDocument) files: headings, paragraphs, lists and tables."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator

from lxml import etree

XML_LIMIT = 20_000_000
"""Bytes that the one member we read may unpack to: the XML of about 5,000 pages."""

RATIO_LIMIT = 200
MEMBER_LIMIT = 5_000

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

Node = etree._Element  # noqa: SLF001 -- lxml's only name for the type


def read_docx(content: bytes) -> str | None:
    """Give a DOCX file's text, None if it cannot be read; deleted text is left out."""
    root = _open(content, "word/document.xml")
    body = None if root is None else root.find(f"{WORD}body")
    return None if body is None else _join(_docx_blocks(body))


def read_odt(content: bytes) -> str | None:
    """Give an ODT file's text, None if it cannot be read; notes and deleted text are left out."""
    root = _open(content, "content.xml")
    body = None if root is None else root.find(f"{OFFICE}body/{OFFICE}text")
    return None if body is None else _join(_odt_blocks(body))


def _open(content: bytes, member: str) -> Node | None:
    """Unpack one member in memory and parse it, without entities, DTDs and network, under all limits."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if len(archive.infolist()) > MEMBER_LIMIT:
                return None
            info = archive.getinfo(member)
            if info.file_size > min(XML_LIMIT, RATIO_LIMIT * max(info.compress_size, 1_000)):
                return None
            with archive.open(info) as packed:
                xml = packed.read(XML_LIMIT + 1)
        if len(xml) > XML_LIMIT or b"<!DOCTYPE" in xml[:2_000]:
            return None
        return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, zlib.error, EOFError):
        return None  # no archive, a locked one, one of another kind
    except (OSError, ValueError, etree.XMLSyntaxError):
        return None


def _join(blocks: Iterator[tuple[str, str]]) -> str:
    """Join blocks by empty lines, items of a list and rows of a table by a line break."""
    pieces: list[str] = []
    before = ""
    for shape, text in blocks:
        if not text.strip():
            before = ""
            continue
        if pieces:
            pieces.append("\n" if shape == before and shape else "\n\n")
        pieces.append(f"- {text.strip()}" if shape == "item" else text.strip())
        before = shape
    return "".join(pieces)


def _docx_blocks(parent: Node) -> Iterator[tuple[str, str]]:
    for node in parent:
        if node.tag == f"{WORD}p":
            item = node.find(f"{WORD}pPr/{WORD}numPr") is not None
            yield ("item" if item and not _is_heading(node) else ""), _docx_text(node)
        elif node.tag == f"{WORD}tbl":
            yield from _rows(node, f"{WORD}tr", f"{WORD}tc", f"{WORD}p", _docx_text)
            yield "", ""
        elif node.tag == f"{WORD}sdt":
            inner = node.find(f"{WORD}sdtContent")
            if inner is not None:
                yield from _docx_blocks(inner)


def _is_heading(node: Node) -> bool:
    style = node.find(f"{WORD}pPr/{WORD}pStyle")
    name = "" if style is None else str(style.get(f"{WORD}val", ""))
    return name.lower().startswith(("heading", "berschrift", "überschrift", "titel", "title"))


def _docx_text(node: Node) -> str:
    pieces: list[str] = []
    for inner in node.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br", f"{WORD}cr", f"{WORD}noBreakHyphen"):
        if inner.tag == f"{WORD}t":
            pieces.append(inner.text or "")
        elif inner.tag == f"{WORD}tab":
            above = inner.getparent()
            # A tab stop in the paragraph's settings is none in its text.
            pieces.append("" if above is not None and above.tag == f"{WORD}tabs" else "\t")
        else:
            pieces.append("-" if inner.tag == f"{WORD}noBreakHyphen" else "\n")
    return "".join(pieces)


def _rows(
    table: Node, row: str, cell: str, paragraph: str, read: Callable[[Node], str]
) -> Iterator[tuple[str, str]]:
    """Yield a table's rows, the cells parted by " | "; a table of one column gives its paragraphs."""
    for line in table.iter(row):
        cells = [[read(text) for text in part.iter(paragraph)] for part in line.iterchildren(cell)]
        if len(cells) == 1:
            yield from (("", text) for text in cells[0])
        else:
            yield "row", " | ".join(" ".join(" ".join(texts).split()) for texts in cells).strip(" |")


def _odt_blocks(parent: Node, shape: str = "") -> Iterator[tuple[str, str]]:
    for node in parent:
        if node.tag in {f"{TEXT}p", f"{TEXT}h"}:
            yield shape, "".join(_odt_pieces(node))
        elif node.tag == f"{TEXT}list":
            for item in node.iter(f"{TEXT}list-item"):
                texts = ("".join(_odt_pieces(child)) for child in item.iterchildren(f"{TEXT}p", f"{TEXT}h"))
                yield "item", " ".join(texts)
        elif node.tag == f"{TABLE}table":
            yield from _rows(node, f"{TABLE}table-row", f"{TABLE}table-cell", f"{TEXT}p", _odt_text)
            yield "", ""
        elif node.tag == f"{TEXT}section":
            yield from _odt_blocks(node)


def _odt_text(node: Node) -> str:
    return "".join(_odt_pieces(node))


def _odt_pieces(node: Node) -> Iterator[str]:
    skipped: set[Node] = set()
    for event, inner in etree.iterwalk(node, events=("start", "end")):
        hidden = inner.tag in {f"{TEXT}note", f"{OFFICE}annotation", f"{TEXT}tracked-changes"}
        if event == "start" and hidden:
            skipped.add(inner)
        elif event == "end" and hidden:
            skipped.discard(inner)
        if event == "start" and not skipped:
            yield _odt_sign(inner) + (inner.text or "")
        if event == "end" and not skipped and inner is not node:
            yield inner.tail or ""


def _odt_sign(node: Node) -> str:
    if node.tag == f"{TEXT}s":
        count = str(node.get(f"{TEXT}c", "1"))
        return " " * min(int(count) if count.isdigit() else 1, 100)
    return {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}.get(str(node.tag), "")
