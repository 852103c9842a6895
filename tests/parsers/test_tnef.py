"""Outlook's winmail.dat, property by property (MS-OXTNEF, MS-OXRTFCP)."""

from __future__ import annotations

import struct

import pytest
from brueckenpost.parsers.tnef import (
    BODY,
    CODEPAGE,
    CONTENT_ID,
    HTML_BODY,
    LONG_NAME,
    MEDIA_TYPE,
    OBJECT,
    RTF_BODY,
    File,
    decompress_rtf,
    read_tnef,
)

TEXT, WIDE, BINARY, LONG, OBJ = 0x001E, 0x001F, 0x0102, 0x0003, 0x000D
# The two examples of MS-OXRTFCP 4.1 and 4.2.
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
CROSSING = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")


def attribute(level: int, number: int, value: bytes) -> bytes:
    return struct.pack("<BHHI", level, number, 0, len(value)) + value + b"\0\0"


def counted(kind: int, number: int, *values: bytes) -> bytes:
    """Give a property of counted values, each padded to four bytes."""
    told = b"".join(struct.pack("<I", len(value)) + value + b"\0" * (-len(value) % 4) for value in values)
    return struct.pack("<HHI", kind, number, len(values)) + told


def number(property_: int, value: int) -> bytes:
    return struct.pack("<HHI", LONG, property_, value)


def stream(*attributes: bytes) -> bytes:
    return b"\x78\x9f\x3e\x22\x01\x00" + b"".join(attributes)


def properties(*told: bytes) -> bytes:
    return struct.pack("<I", len(told)) + b"".join(told)


def message(*told: bytes) -> bytes:
    return attribute(1, 0x9003, properties(*told))


def file(*told: bytes, content: bytes | None = b"inhalt", title: bytes = b"BERICH~1.PDF\0") -> bytes:
    parts = [attribute(2, 0x9002, b"\0" * 14), attribute(2, 0x8010, title)]
    parts += [attribute(2, 0x800F, content)] if content is not None else []
    return b"".join([*parts, attribute(2, 0x9005, properties(*told))])


class TestText:
    def test_a_text_of_wide_letters_is_read_as_such(self) -> None:
        """Whatever the message's code page is."""
        found = read_tnef(stream(message(counted(WIDE, BODY, "Grüße\0".encode("utf-16-le")))))
        assert found is not None
        assert found.plain == "Grüße"

    @pytest.mark.parametrize(
        ("page", "raw"),
        [(65001, "Grüße".encode()), (1252, "Grüße".encode("cp1252")), (28591, "Grüße".encode("latin-1"))],
    )
    def test_html_has_a_code_page_of_its_own(self, page: int, raw: bytes) -> None:
        """By its number as Windows counts them."""
        found = read_tnef(stream(message(number(CODEPAGE, page), counted(BINARY, HTML_BODY, raw))))
        assert found is not None
        assert found.html == "Grüße"

    def test_properties_before_it_are_passed_by(self) -> None:
        """Numbers of all sizes, names of their own, several values of one kind."""
        named = (
            struct.pack("<HH", LONG, 0x8001) + b"\0" * 16 + struct.pack("<II", 0, 7) + struct.pack("<I", 1)
        )
        called = (
            struct.pack("<HH", LONG, 0x8002)
            + b"\0" * 16
            + struct.pack("<II", 1, 6)
            + b"a\0b\0\0\0\0\0"
            + struct.pack("<I", 1)
        )
        many = struct.pack("<HHI", LONG | 0x1000, 0x1234, 3) + b"\0" * 12
        wide = struct.pack("<HH", 0x0014, 0x1235) + b"\0" * 8
        nothing = struct.pack("<HH", 0x0001, 0x1236)
        found = read_tnef(stream(message(named, called, many, wide, nothing, counted(TEXT, BODY, b"da\0"))))
        assert found is not None
        assert found.plain == "da"

    def test_a_damaged_list_is_read_up_to_the_damage(self) -> None:
        """A type that does not exist, or a number that its bytes do not hold."""
        unknown = struct.pack("<HHI", 0x0099, 0x1234, 1)
        for broken in (
            unknown,
            struct.pack("<HH", LONG, 0x1234) + b"\0",
            struct.pack("<HHI", TEXT, 0x1234, 9**9),
        ):
            found = read_tnef(
                stream(message(counted(TEXT, BODY, b"da"), broken, counted(TEXT, BODY, b"weg")))
            )
            assert found is not None
            assert found.plain == "da"


class TestFiles:
    def test_its_properties_name_it_better_than_the_attribute(self) -> None:
        """The long name, the media type and the content id stand there."""
        told = (
            counted(WIDE, LONG_NAME, "Bericht für Köln.pdf\0".encode("utf-16-le")),
            counted(TEXT, MEDIA_TYPE, b"application/pdf\0"),
            counted(TEXT, CONTENT_ID, b"bild1@x\0"),
        )
        found = read_tnef(stream(file(*told)))
        assert found is not None
        assert found.files == (File("Bericht für Köln.pdf", b"inhalt", "application/pdf", "bild1@x"),)

    def test_an_object_is_a_file_where_there_is_no_other_content(self) -> None:
        """Else the content counts; a file without either is none."""
        both, alone = (
            file(counted(OBJ, OBJECT, b"objekt"), content=content) for content in (b"inhalt", None)
        )
        found = read_tnef(stream(both, alone))
        assert found is not None
        assert [each.content for each in found.files] == [b"inhalt", b"objekt"]
        empty = read_tnef(stream(attribute(2, 0x9002, b"\0" * 14)))
        assert empty is not None
        assert empty.files == ()

    def test_it_is_none_of_another_kind(self) -> None:
        """The first four bytes tell."""
        assert read_tnef(b"%PDF-1.4") is None


class TestRtf:
    @pytest.mark.parametrize(
        ("packed", "text"),
        [
            (HELLO, b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"),
            (CROSSING, b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
            (struct.pack("<IIII", 20, 6, 0x414C454D, 0) + b"{\\rtf}xx", b"{\\rtf}"),
        ],
        ids=["the first example", "references that cross", "stored"],
    )
    def test_it_is_unpacked_as_the_specification_says(self, packed: bytes, text: bytes) -> None:
        """References lead into the bytes written before, also into those that they write themselves."""
        assert decompress_rtf(packed) == text

    @pytest.mark.parametrize("packed", [b"", b"short", struct.pack("<IIII", 1, 2, 3, 4) + b"x"])
    def test_another_kind_is_none(self, packed: bytes) -> None:
        """Neither too short nor unknown ones raise."""
        assert decompress_rtf(packed) is None

    @pytest.mark.parametrize("length", range(16, len(HELLO)))
    def test_a_cut_one_gives_what_is_there(self, length: int) -> None:
        """The beginning of the text, never an error."""
        found = decompress_rtf(HELLO[:length])
        assert found is not None
        assert b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n".startswith(found)

    def test_a_body_of_it_is_handed_on(self) -> None:
        """As the form of the text where there is no other."""
        found = read_tnef(stream(message(counted(BINARY, RTF_BODY, HELLO))))
        assert found is not None
        assert found.rtf is not None
        assert found.rtf.startswith(b"{\\rtf1")
