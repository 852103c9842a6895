"""What holds for any bytes: a record, evidence word for word, nothing lost, and work that grows with the mail alone."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from brueckenpost.parsers.letter import read_letter
from brueckenpost.parsers.message import read_message
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Record, as_json
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.parsers.effort import growth
from tests.parsers.letters import raw_mail

MAILS = sorted((Path(__file__).parent.parent / "corpus" / "dev" / "mails").glob("*.eml"))
HEAD = (
    b"From: Anna Schmitz <a@ahlen.example>\nTo: kontakt@netzwerkstelle.example\nSubject: Bericht\n"
    b"Date: Tue, 6 Jun 2023 10:00:00 +0200\nMIME-Version: 1.0\n"
)
CHARSETS = (
    b"utf-8",
    b"iso-8859-1",
    b"utf-16",
    b"utf-7",
    b"koi8-r",
    b"hz",
    b"x-unknown",
    b"punycode",
    b"zlib",
    b"\xff",
)
RELAXED = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_sound(record: Record) -> None:
    """A record can be printed, and each quote stands where it says."""
    json.dumps(as_json(record)).encode("utf-8")
    sources = {"body": record.text, "signature": record.signature, "subject": record.message.subject}
    for draft in record.drafts:
        assert len(draft.title) <= 100
        assert all(0 <= sure <= 1 for sure in draft.confidence.values())
        for quotes in draft.evidence.values():
            for quote in quotes:
                assert quote.quote
                if quote.source in sources:
                    assert sources[quote.source][quote.start : quote.end] == quote.quote


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


class TestAnyBytes:
    @RELAXED
    @given(st.binary(max_size=600))
    def test_bytes_give_a_record(self, raw: bytes) -> None:
        """Bytes without any meaning give a record, never an error."""
        assert_sound(read_mail(raw))

    @RELAXED
    @given(
        st.lists(
            st.sampled_from(
                [
                    "From: ", "Subject: ", "Content-Type: ", "multipart/mixed; boundary=b", "text/html", "text/plain",
                    "message/rfc822", "; charset=", "utf-16", "\r\n", "\n", "\n\n", "--b\n", "--b--\n", "=?utf-8?q?",
                    "?=", "<b>", "<blockquote>", "> ", "-- \n", "Von: a@b.example\n", "Am 3. Mai 2023 schrieb A:\n",
                    "Content-Transfer-Encoding: base64\n", "begin 644 a\n", "application/ms-tnef", "ä", "\x00", " ",
                    "Krankenwagen an Riwne in der Ukraine übergeben. ",
                ]
            ),
            max_size=40,
        )
    )  # fmt: skip
    def test_scraps_of_mail_give_a_record(self, scraps: list[str]) -> None:
        """The pieces that mails are made of, in any order."""
        assert_sound(read_mail("".join(scraps).encode("utf-8")))

    def test_nothing_gives_a_record_of_kind_other(self) -> None:
        """An empty file is a mail that cannot be read."""
        record = read_mail(b"")
        assert record.kind == "other"
        assert record.drafts == ()
        assert record.warnings


def damaged(raw: bytes) -> Iterator[bytes]:
    """Yield a mail cut at each tenth, with other charsets, without a header or a boundary, and with other line ends."""
    yield from (raw[: len(raw) * tenth // 10] for tenth in range(1, 10))
    for charset in CHARSETS:
        yield re.sub(rb'(?i)charset="?[\w-]+"?', b"charset=" + charset, raw)
    for name in (
        b"content-type",
        b"content-transfer-encoding",
        b"from",
        b"date",
        b"subject",
        b"mime-version",
    ):
        yield re.sub(rb"(?im)^" + name + rb":[^\n]*\n(?:[ \t][^\n]*\n)*", b"", raw)
    yield re.sub(rb"(?m)^--[^\n]+--\r?\n?", b"", raw)
    yield re.sub(rb"(?m)^--[^\n]+\n", b"", raw, count=1)
    yield re.sub(rb"(?m)^--[^\n]+\n", b"", raw)
    yield re.sub(rb'(?i)boundary="?[^"\s;]+"?', b"boundary=other", raw)
    yield re.sub(rb"(?i)(transfer-encoding:) *[\w-]+", rb"\1 base64", raw)
    yield re.sub(rb"(?i)(content-type:) *[\w/-]+", rb"\1 application/ms-tnef", raw)
    yield raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r")
    yield raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\r\n")


class TestDamagedMail:
    @pytest.mark.parametrize("path", MAILS[::4], ids=lambda path: path.stem)
    def test_damage_gives_a_record(self, path: Path) -> None:
        """Whole mails that were cut, mislabelled or robbed of a boundary still give sound records."""
        for raw in damaged(path.read_bytes()):
            assert_sound(read_mail(raw))


class TestNothingIsLost:
    @pytest.mark.parametrize("path", MAILS, ids=lambda path: path.stem)
    def test_each_line_stands_in_one_zone(self, path: Path) -> None:
        """Own text, signature, cover and quote together are all lines of the mail, each once."""
        letter = read_letter(read_message(path.read_bytes()))
        record = read_mail(path.read_bytes())
        told = Counter[str]()
        for zone in (letter.zones.own, letter.zones.signature, letter.zones.quoted, letter.zones.cover):
            told += words("\n".join(line.text for line in zone))
        shown = words(f"{record.text}\n{record.signature}\n{record.quoted}")
        assert told == shown

    @RELAXED
    @given(
        st.lists(
            st.sampled_from(
                [
                    "Sehr geehrte Damen und Herren,", "", "wir haben eins übergeben", "> alt zwei", ">> älter drei", "-- ",
                    "Viele Grüße", "Anna vier", "Tel. 02305 991", "Am 3. Mai 2023 um 10:00 schrieb Anna <a@b.example>:",
                    "-----Ursprüngliche Nachricht-----", "Von: Jens fünf", "Gesendet: Montag", "Betreff: WG: sechs",
                    "________________________________", "Diese Mail ist vertraulich.", "[EXTERN] sieben", "- acht", "P.S. neun",
                ]
            ),
            max_size=30,
        )
    )  # fmt: skip
    def test_every_word_of_a_plain_mail_comes_back(self, lines: list[str]) -> None:
        """Whatever is cut stays visible to the curator: no word of the text is dropped, none comes twice."""
        text = "\n".join(lines)
        record = read_mail(raw_mail(text))
        assert words(f"{record.text}\n{record.signature}\n{record.quoted}") == words(text)


def plain(text: bytes) -> bytes:
    return HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + text


def nested(levels: int) -> bytes:
    inner = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (level, level) for level in range(levels)
    )
    return HEAD + inner + b"Content-Type: text/plain\n\nHallo\n"


GREEDY: dict[str, tuple[Callable[[int], bytes], int]] = {
    "words without an end": (lambda size: plain(b"Am Am Am " * size), 8_000),
    "quoted lines": (lambda size: plain(b"> Zeile\n" * size), 8_000),
    "deep quote marks": (lambda size: plain(b">" * size + b" x\n"), 40_000),
    "encoded words": (
        lambda size: b"Subject: " + b"=?utf-8?q?a=C3=A4?=\n " * size + b"\n" + plain(b"Hallo\n"),
        16_000,
    ),
    "addresses": (
        lambda size: b"Cc: " + b"Anna B <a@b.example>,\n " * size + b"\n" + plain(b"Hallo\n"),
        8_000,
    ),
    "parts": (
        lambda size: (
            HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * size + b"--b--\n"
        ),
        50_000,
    ),
    "levels": (nested, 1_000),
    "attached mails": (
        lambda size: (HEAD + b"Content-Type: message/rfc822\n\n") * size + plain(b"Hallo"),
        500,
    ),
    "open block quotes": (
        lambda size: HEAD + b"Content-Type: text/html\n\n" + b"<blockquote>x" * size,
        5_000,
    ),
    "open tables": (lambda size: HEAD + b"Content-Type: text/html\n\n" + b"<table><tr><td>x" * size, 2_000),
    "links": (lambda size: plain(b"http://x.example/a " * size), 6_000),
    "heads of mails": (lambda size: plain(b"Von: a@b.example\nGesendet: Montag\n" * size), 3_000),
    "people": (lambda size: plain(b"Frau Anna Meier, Tel. 0231 123456, " * size), 3_000),
    "places": (lambda size: plain(b"Aus Essen kam in Riwne ein Transport an. " * size), 1_500),
    "empty lines": (lambda size: plain(b"a\n\n" * size), 5_000),
    "full stops": (lambda size: plain(b"." * size), 60_000),
    "reply marks": (lambda size: b"Subject: " + b"WG: " * size + b"\n" + plain(b"Hallo\n"), 10_000),
    "half an address": (lambda size: plain(b"a.b" * size + b"@"), 20_000),
    "short lines": (lambda size: plain(b"a\n" * size), 10_000),
    "digits": (lambda size: plain(b"1" * size), 50_000),
    "numbered projects": (lambda size: plain(b"1. Projekt\nText\n\n" * size), 1_000),
    "uuencoded beginnings": (lambda size: plain(b"begin 644 a\n" * size), 3_000),
}


class TestHostileMail:
    @pytest.mark.parametrize("name", GREEDY)
    def test_twice_the_mail_takes_less_than_four_times_as_long(self, name: str) -> None:
        """The work grows with the mail's size alone, whatever it is filled with: twice, where a square would be four."""
        build, size = GREEDY[name]
        assert growth(lambda count: read_mail(build(count)), size) < 3.5
