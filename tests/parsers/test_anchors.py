"""Addresses written out in a text."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.anchors import absolute, written_anchors
from brueckenpost.parsers.reading import Anchor
from hypothesis import given
from hypothesis import strategies as st

from tests.parsers.effort import growth


def found(text: str) -> list[tuple[str, str]]:
    return [(text[anchor.start : anchor.end], anchor.url) for anchor in written_anchors(text)]


class TestWrittenAddresses:
    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("Mehr unter https://www.altstadt.example/hilfe.", "https://www.altstadt.example/hilfe"),
            ("(siehe http://altstadt.example/a_(b))", "http://altstadt.example/a_(b)"),
            ("„https://altstadt.example/x“", "https://altstadt.example/x"),
            ("<https://altstadt.example/x>", "https://altstadt.example/x"),
            ("https://altstadt.example/a?b=c,d&e=f!", "https://altstadt.example/a?b=c,d&e=f"),
            ("HTTPS://Altstadt.example/X", "HTTPS://Altstadt.example/X"),
            ("Link:https://altstadt.example", "https://altstadt.example"),
        ],
    )
    def test_with_scheme(self, text: str, address: str) -> None:
        """The address ends before the sentence's punctuation and brackets."""
        assert found(text) == [(address, address)]

    @pytest.mark.parametrize(
        ("text", "address"),
        [
            ("www.altstadt.example", "www.altstadt.example"),
            ("Auf altstadt.example/hilfe steht mehr", "altstadt.example/hilfe"),
            ("stadt-altstadt.de/ukraine, Zimmer 3", "stadt-altstadt.de/ukraine"),
            ("unter hilfe.altstadt.nrw/a/b.", "hilfe.altstadt.nrw/a/b"),
        ],
    )
    def test_without_scheme(self, text: str, address: str) -> None:
        """A host with "www." or a path is an address too, and gets https."""
        assert found(text) == [(address, f"https://{address}")]

    @pytest.mark.parametrize(
        "text",
        [
            "und/oder",
            "z.B. am 3.4.2022",
            "Bürger/innen",
            "e.V./gGmbH",
            "ida.nord@altstadt.example",
            "ida.nord@altstadt.example/x",
            "Abs.2/3",
            "10.5.2022/Ida",
            "Datei.pdf/Anlage",
            "altstadt.example",
            "www.",
        ],
    )
    def test_no_address(self, text: str) -> None:
        """Slashes and dots alone make no address."""
        assert found(text) == []

    def test_wrapped_address_is_unwrapped(self) -> None:
        """A gateway's address in the text leads to the original."""
        text = "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Faltstadt.example%2Fx&data=1"
        assert found(text)[0][1] == "https://altstadt.example/x"

    def test_known_anchor_comes_first(self) -> None:
        """An address within a link that the markup told is that link."""
        told = Anchor(0, 16, "https://anders.example/")
        assert written_anchors("altstadt.example/ und www.a.example", [told]) == (
            told,
            Anchor(22, 35, "https://www.a.example"),
        )


class TestAbsolute:
    @pytest.mark.parametrize(
        ("address", "url"),
        [
            ("https://a.example/", "https://a.example/"),
            ("//a.example/x", "https://a.example/x"),
            ("www.a.example", "https://www.a.example"),
            ("a.example/x", "https://a.example/x"),
            ("mailto:ida@a.example", "mailto:ida@a.example"),
            ("tel:+491234", "tel:+491234"),
            ("https://a.example/lang\n er", "https://a.example/langer"),
            ("#oben", None),
            ("javascript:alert(1)", None),
            ("cid:image001", None),
            ("file:///C:/Texte", None),
            ("/pfad", None),
            ("", None),
        ],
    )
    def test_where_a_link_leads(self, address: str, url: str | None) -> None:
        """Only what leads out of the mail counts; without a scheme it is https."""
        assert absolute(address) == url


class TestProperties:
    @given(st.text(alphabet="ahtps:/.w<>()[]@ -_xü", max_size=200))
    def test_anchors_are_in_order_within_the_text(self, text: str) -> None:
        """No anchor is empty, overlaps another or leaves the line."""
        anchors = written_anchors(text)
        edges = [edge for anchor in anchors for edge in (anchor.start, anchor.end)]
        assert edges == sorted(edges)
        assert all(0 <= anchor.start < anchor.end <= len(text) for anchor in anchors)

    @pytest.mark.parametrize(
        "piece", ["a.a.", "www.", "http://", "a.example/ ", "((", "https://a.example/) ", "-a.", "ä."]
    )
    def test_work_grows_with_the_line_alone(self, piece: str) -> None:
        """Twice as much address-like text is about twice the work."""
        assert growth(lambda size: written_anchors(piece * (size // len(piece))), 150_000) < 3.5
