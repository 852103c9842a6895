"""What style sheets hide and where they leave gaps."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.styles import PLAIN, read_sheet, read_style, style_of
from hypothesis import given
from hypothesis import strategies as st


class TestDeclarations:
    @pytest.mark.parametrize(
        ("told", "above", "below"),
        [
            ("margin:0", False, False),
            ("margin:0cm 0cm 0.0001pt", False, False),
            ("margin: 12px 0", True, True),
            ("margin:0 0 10px 0", False, True),
            ("margin-top:1em", True, None),
            ("margin:0; margin-bottom:8.0pt", False, True),
            ("margin:auto", False, False),
            ("color:red", None, None),
        ],
    )
    def test_gaps(self, told: str, above: bool | None, below: bool | None) -> None:  # noqa: FBT001
        """The last told margin decides; less than a third of a line is none."""
        style = read_style(told)
        assert (style.above, style.below) == (above, below)

    @pytest.mark.parametrize(
        "told",
        ["display:none", "DISPLAY : NONE!important", "visibility:hidden", "max-height:0px", "opacity:0.0"],
    )
    def test_hidden(self, told: str) -> None:
        """Each way to hide counts."""
        assert read_style(told).hidden is True

    @pytest.mark.parametrize(
        "told", ["display:block", "opacity:0.5", "max-height:10px", "mso-hide:all", "font-size:10px"]
    )
    def test_seen(self, told: str) -> None:
        """What is dim, small or hidden from one program only is seen."""
        assert not read_style(told).hidden

    def test_nothing_told(self) -> None:
        """An attribute without declarations says nothing."""
        assert read_style("") is PLAIN
        assert read_style("kaputt") is PLAIN


class TestSheets:
    def test_nearest_wins(self) -> None:
        """An element's own style comes before its class, the class before the tag."""
        rules = read_sheet("p {margin:10px} .eng, p.x {margin:0} /* p {margin:0} */")
        assert style_of("p", [], "", rules).above is True
        assert style_of("p", ["eng"], "", rules).above is False
        assert style_of("p", ["eng"], "margin-top:10px", rules).above is True

    def test_conditional_rules_do_not_count(self) -> None:
        """What holds for phones or print is not how the mail is read."""
        rules = read_sheet(
            "@media print { .x {display:none} p {margin:0} } @font-face {font-family:X} .y {display:none}"
        )
        assert set(rules) == {".y"}

    def test_descendants_do_not_count(self) -> None:
        """Selectors of several steps are left out."""
        assert read_sheet("div p {margin:0} a:hover {display:none}") == {}

    @given(st.text(alphabet="{}@;:.pa/*- \n0", max_size=200))
    def test_never_fails(self, sheet: str) -> None:
        """Any text is a sheet, if an empty one."""
        assert isinstance(read_sheet(sheet), dict)
        assert read_style(sheet) is not None
