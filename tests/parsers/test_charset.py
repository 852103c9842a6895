"""Letters from bytes, and what headers and transfer encodings hold, whatever their labels say."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.charset import decode_text, find_codec, repair_mojibake
from brueckenpost.parsers.headers import decode_words, read_header
from brueckenpost.parsers.parameters import NAME_LIMIT, clean_filename, read_parameters
from brueckenpost.parsers.transfer import decode_transfer
from hypothesis import given, settings
from hypothesis import strategies as st

ENCODINGS = ["base64", "quoted-printable", "x-uuencode", "7bit", "", "nichts davon"]


class TestCodecs:
    @pytest.mark.parametrize(
        "name",
        ["punycode", "idna", "unicode-escape", "undefined", "zlib", "rot13", "hex", "x", "", None, "ä"],
    )
    def test_no_charset_of_a_mail(self, name: str | None) -> None:
        """Python's transforms and the slow codecs are no charsets."""
        assert find_codec(name) is None

    @pytest.mark.parametrize("name", ["UTF-8", '"utf-8"', "utf_8", "unicode-1-1-utf-8"])
    def test_spellings_of_one_charset(self, name: str) -> None:
        """Quotes, case and hyphens do not matter."""
        assert decode_text("Grüße".encode(), name) == "Grüße"

    @settings(max_examples=200, deadline=None)
    @given(
        st.binary(max_size=80),
        st.sampled_from([None, "utf-8", "utf-16", "utf-7", "hz", "iso-2022-jp", "cp1251", "gb2312", "x"]),
    )
    def test_any_bytes_give_printable_text(self, content: bytes, charset: str | None) -> None:
        """Nothing raises, and what comes out can be stored as UTF-8 without zero bytes."""
        text = decode_text(content, charset)
        assert "\x00" not in text
        text.encode("utf-8")


class TestMojibake:
    @pytest.mark.parametrize(
        ("broken", "text"), [("fÃ¼r", "für"), ("GrÃ¼ÃŸe â€“ KÃ¶ln", "Grüße – Köln"), ("Ã‚Â§ 5", "§ 5")]
    )
    def test_certain_damage_is_repaired(self, broken: str, text: str) -> None:
        """Also where it happened twice."""
        assert repair_mojibake(broken) == text

    @pytest.mark.parametrize("text", ["für Köln", "São Paulo", "Ärger", "Â", "Привіт"])
    def test_good_text_stays(self, text: str) -> None:
        """Letters that some language writes are no damage."""
        assert repair_mojibake(text) == text

    @settings(max_examples=100, deadline=None)
    @given(st.text(alphabet=st.sampled_from("abcäöüßÄÖÜ §–€éłщї"), max_size=30))
    def test_repair_undoes_the_damage(self, text: str) -> None:
        """Text of our languages that was damaged once comes back, if the damage shows; else it stays damaged."""
        broken = text.encode().decode("cp1252", "ignore")
        if broken.encode("cp1252") == text.encode():
            assert repair_mojibake(broken) in {text, broken}


class TestWords:
    @settings(max_examples=200, deadline=None)
    @given(st.text(alphabet=st.sampled_from("=?utf-8QbB_ \n\x1b\x00ü"), max_size=80))
    def test_any_value_gives_one_printable_line(self, value: str) -> None:
        """No control character leaves a header."""
        assert all(sign.isprintable() or sign in "\xa0\xad\ufeff" for sign in decode_words(value))

    @settings(max_examples=200, deadline=None)
    @given(st.binary(max_size=200))
    def test_body_begins_within_the_mail(self, raw: bytes) -> None:
        """Wherever a header ends, it ends inside the bytes."""
        assert 0 <= read_header(raw, 0, len(raw)).body <= len(raw)


class TestParameters:
    @pytest.mark.parametrize(
        ("value", "word", "parameters"),
        [
            ("text/plain; charset=utf-8", "text/plain", {"charset": "utf-8"}),
            ('TEXT/HTML;charset="utf-8" ;x=y', "text/html", {"charset": "utf-8", "x": "y"}),
            ('a/b; name="a;b\\"c"', "a/b", {"name": 'a;b"c'}),
            ("a/b; charset=x; charset=y", "a/b", {"charset": "x"}),
            ("a/b; name*1=b; name*0=a; name=c", "a/b", {"name": "ab"}),
            (";;;", "", {}),
        ],
    )
    def test_values_are_parted(self, value: str, word: str, parameters: dict[str, str]) -> None:
        """Quotes, sections in any order, and what is given twice."""
        assert read_parameters(value) == (word, parameters)

    @settings(max_examples=200, deadline=None)
    @given(st.text(max_size=400))
    def test_file_names_are_harmless(self, value: str) -> None:
        """No folder, nothing unseen, no endless name."""
        name = clean_filename(value)
        assert name is None or (len(name) <= NAME_LIMIT and not set(name) & set("/\\\x00\n\u202e"))

    def test_a_cut_name_keeps_its_ending(self) -> None:
        """The ending tells how to open it."""
        assert (clean_filename("a" * 500 + ".pdf") or "").endswith(".pdf")


class TestTransfer:
    @settings(max_examples=200, deadline=None)
    @given(st.binary(max_size=200), st.sampled_from(ENCODINGS))
    def test_any_bytes_are_decoded(self, content: bytes, encoding: str) -> None:
        """Damage is passed over, nothing raises."""
        assert isinstance(decode_transfer(content, encoding), bytes)
