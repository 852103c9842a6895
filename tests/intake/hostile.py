"""Mails that mean harm or are broken, of our own making: each one a way to stop a careless reader."""

from __future__ import annotations

import base64
import gzip
import io
import random
import zipfile
from collections.abc import Iterator

HEAD = (
    b"From: Inge Muster <inge@musterstadt.example>\r\nTo: kontakt@netzwerkstelle.example\r\n"
    b"Date: Mon, 3 Mar 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
)
TEXT = b"Content-Type: text/plain; charset=utf-8\r\n\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n"


def hostile_mails() -> Iterator[tuple[str, bytes]]:
    """Yield each with a name; the last three are for `readers.read_or_misbehave`."""
    yield from _heads()
    yield from _structures()
    yield from _texts()
    yield from _pages()
    yield from _bytes()
    yield from _attachments()
    for word in ("die", "sleep", "swallow"):
        yield f"one that makes the reader {word}", f"{word} now\r\n\r\n".encode()


def _heads() -> Iterator[tuple[str, bytes]]:
    rest = b"Subject: x\r\n" + TEXT + b"Guten Tag\r\n"
    yield "many encoded words", HEAD + b"Subject: " + b" =?utf-8?q?a?=\r\n" * 32_000 + rest
    yield "many addresses", b"To: " + b"a@b.example, " * 16_000 + b"\r\n" + HEAD + rest
    yield "many groups", b"Cc: " + b"a: b@c.example; " * 10_000 + b"\r\n" + HEAD + rest
    yield "nested comments", b"From: " + b"(" * 20_000 + b")" * 20_000 + b" a@b.example\r\n" + rest
    yield "open quotes", b"From: " + b'"\\' * 20_000 + b" a@b.example\r\n" + rest
    yield "a header without end", HEAD + b"X-Long: " + b"y" * 5_000_000
    yield "many headers", HEAD + b"X-A: b\r\n" * 200_000 + rest
    yield "many references", HEAD + b"References: " + b"<a@b.example> " * 50_000 + b"\r\n" + rest
    yield "a reference without end", HEAD + b"Message-ID: <" + b"[" * 50_000 + b"\r\n" + rest
    yield "dates that are none", HEAD.replace(b"3 Mar 2025", b"99 Foo 999999999999") + rest
    yield "a year beyond all", HEAD.replace(b"2025", b"9999999") + rest
    yield "a zone beyond all", HEAD.replace(b"+0100", b"+999999") + rest
    yield "line ends in a name", b"From: =?utf-8?q?a=0d=0aBcc:=20x?= <a@b.example>\r\n" + rest
    yield "a subject of terminal commands", HEAD + b"Subject: \x1b]0;x\x07\x1b[2J\r\n" + TEXT + b"x"
    yield "a subject that turns the writing", HEAD + "Subject: \u202egnp.exe\r\n".encode() + TEXT + b"x"
    yield (
        "unknown charsets",
        HEAD + b"Subject: =?x-none?b?4pyT?= =?utf-16?q?a?= =?idna?q?x?=\r\n" + TEXT + b"x",
    )
    yield "parameters in pieces", HEAD + _pieces(5_000) + b"\r\n\r\nGuten Tag"
    yield "parameters with huge numbers", HEAD + b"Content-Type: text/plain; a*99999999999=x\r\n\r\nx"
    yield "no head", b"\r\n\r\nGuten Tag"
    yield "only a head", HEAD
    yield "two froms", HEAD + HEAD + rest
    yield "a colon alone", b":\r\n: x\r\n\r\nx"


def _pieces(count: int) -> bytes:
    return b"Content-Type: text/plain" + b"".join(b";\r\n name*%d=a" % number for number in range(count))


def _multipart(parts: bytes, boundary: bytes = b"b") -> bytes:
    return HEAD + b"Content-Type: multipart/mixed; boundary=" + boundary + b"\r\n\r\n" + parts


def _structures() -> Iterator[tuple[str, bytes]]:
    yield "many parts", _multipart(b"--b\r\n\r\nx\r\n" * 100_000 + b"--b--\r\n")
    yield (
        "deep parts",
        HEAD
        + b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(2_000)
        ),
    )
    yield "deep forwards", HEAD + b"Content-Type: message/rfc822\r\n\r\n" * 2_000
    yield "no boundary", HEAD + b"Content-Type: multipart/mixed\r\n\r\n--\r\nx"
    yield "an endless boundary", _multipart(b"--" + b"b" * 100_000, b"b" * 100_000)
    yield (
        "a part within itself",
        _multipart(b"--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" * 300),
    )
    yield "alternatives that are all empty", _multipart(b"--b\r\nContent-Type: text/html\r\n\r\n" * 500)
    yield "a type that is none", HEAD + b"Content-Type: ////;;;==\r\n\r\nx"
    yield "an encoding that is none", HEAD + b"Content-Transfer-Encoding: x-none\r\n" + TEXT + b"x"
    yield "base64 that is none", HEAD + b"Content-Transfer-Encoding: base64\r\n" + TEXT + b"*&^" * 100_000
    yield (
        "quoted signs without end",
        HEAD + b"Content-Transfer-Encoding: quoted-printable\r\n" + TEXT + b"=" * 10**6,
    )


def _texts() -> Iterator[tuple[str, bytes]]:
    texts = {
        "one long line": b"a" * 5_000_000,
        "many short lines": b"a\r\n" * 500_000,
        "empty lines": b"\r\n" * 1_000_000,
        "deep quotes": b"\r\n".join(b">" * n + b" x" for n in range(2_000)),
        "many greetings": b"Guten Tag,\r\n" * 50_000,
        "many sign-offs": b"Mit freundlichen Gr\xc3\xbc\xc3\x9fen\r\n-- \r\n" * 30_000,
        "heads of forwards": b"Von: a@b.example\r\nGesendet: 1.1.2024\r\nAn: c\r\nBetreff: d\r\n\r\n"
        * 10_000,
        "am am am": b"Am " * 70_000,
        "dates": b"vom 1.1.2024 bis 2.2.2025, " * 30_000,
        "brackets": b"(" * 100_000 + b"[" * 100_000,
        "addresses": b"a@b.example " * 50_000,
        "half addresses": b"a.b" * 200_000 + b"@",
        "links": b"https://a.example/?u=https://b.example/ " * 20_000,
        "one link": b"https://a.example/" + b"%25" * 300_000,
        "phone numbers": b"+49 231 5550-123 " * 30_000,
        "digits": b"1" * 1_000_000,
        "towns": "Stadt Dortmund und Stadt Köln, Partnerstadt Nowa Ruda. ".encode() * 10_000,
        "capitals": b"Essen Lage Kamen Hamm Marl " * 30_000,
        "combining marks": ("a" + "\u0301" * 200_000).encode(),
        "nothing to see": "\u200b\u202e\ufeff".encode() * 100_000,
        "numbered projects": b"".join(b"%d. Projekt\r\nText\r\n\r\n" % n for n in range(20_000)),
        "NUL": b"Guten Tag\0\0\0" * 10_000,
    }
    for name, text in texts.items():
        yield f"a text of {name}", HEAD + b"Subject: Bericht\r\n" + TEXT + text


def _pages() -> Iterator[tuple[str, bytes]]:
    pages = {
        "deep tags": b"<div>" * 50_000 + b"x",
        "deep tables": b"<table><tr><td>" * 5_000 + b"x",
        "deep quotes": b"<blockquote>" * 20_000 + b"x",
        "attributes": b"<p " + b"a=b " * 200_000 + b">x</p>",
        "an open tag": b"<" * 500_000,
        "an open comment": b"<!--" * 100_000,
        "entities": b"&amp" * 200_000,
        "entities that grow": b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><p>&b;</p>'
        * 1_000,
        "numbers that are no signs": b"&#99999999999;&#xD800;" * 50_000,
        "styles": b"<style>" + b"p{}" * 200_000 + b"</style><p style='" + b"a:b;" * 100_000 + b"'>x</p>",
        "links": b"<a href='javascript:alert(1)'>x</a>" * 30_000,
        "scripts": b"<script>" * 50_000,
    }
    for name, page in pages.items():
        yield f"a page of {name}", HEAD + b"Subject: Bericht\r\n" + HTML + page


def _bytes() -> Iterator[tuple[str, bytes]]:
    chance = random.Random(7)
    yield "nothing", b""
    yield "a megabyte of chance", chance.randbytes(2**20)
    yield "zeros", bytes(5 * 2**20)
    yield "broken UTF-8", HEAD + TEXT + b"\xed\xa0\x80\xff\xfe\xc3" * 10_000
    yield "UTF-16 that says UTF-8", HEAD + TEXT + "Guten Tag".encode("utf-16")
    yield "UTF-7", HEAD + TEXT.replace(b"utf-8", b"utf-7") + b"+ADw-script+AD4-" * 1_000


def _attachments() -> Iterator[tuple[str, bytes]]:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w:p>" + b"a" * 200 * 2**20)
        archive.writestr("content.xml", b"a" * 100 * 2**20)
    for ending in ("docx", "odt", "zip"):
        yield f"a {ending} that unpacks to 300 MB", _with_attachment(f"bericht.{ending}", bomb.getvalue())
    yield "a gzip bomb", _with_attachment("bericht.gz", gzip.compress(bytes(100 * 2**20)))
    yield "a PDF that is none", _with_attachment("bericht.pdf", b"%PDF-1.7\n" + b"1 0 obj<<" * 50_000)
    yield "a PDF that points at itself", _with_attachment("bericht.pdf", SELF_PDF)
    yield "an RTF without end", _with_attachment("bericht.rtf", b"{\\rtf1" + b"{" * 200_000)
    yield (
        "a TNEF of chance",
        _with_attachment("winmail.dat", b"\x78\x9f\x3e\x22" + random.Random(1).randbytes(9_000)),
    )
    yield "a name that climbs", _with_attachment("../../../../etc/passwd", b"x")
    yield "a name without end", _with_attachment("a" * 100_000 + ".pdf", b"x")


SELF_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 99999>>endobj\n"
    b"trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF"
)


def _with_attachment(name: str, content: bytes) -> bytes:
    parts = (
        b"--b\r\n" + TEXT + b"anbei unser Bericht\r\n--b\r\nContent-Type: application/octet-stream\r\n"
        b'Content-Disposition: attachment; filename="' + name.encode() + b'"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(content) + b"--b--\r\n"
    )
    return _multipart(parts)
