"""Colour helps who sees it, is declined by who does not want it, and never says anything by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from brueckenpost.publish.itemlists import show_items
from brueckenpost.publish.reviewscreen import review_screen
from brueckenpost.publish.screens import changes_screen, draft_screen, mail_screen
from brueckenpost.publish.terminal import NO_PAINT, Canvas, Paint, choose_paint, table, width, wrap
from brueckenpost.store.reviewing import Circumstances, Followed
from hypothesis import given
from hypothesis import strategies as st

from .conftest import Desk
from .test_screens import DRAFT, ITEM, LISTED, MAIL, NEWS

CODES = re.compile(r"\x1b\[[0-9;]*m")
SCREENS: dict[str, Callable[[Canvas], str]] = {
    "review": lambda canvas: review_screen(ITEM, MAIL, canvas, "1/3"),
    "review of a follow-up": lambda canvas: review_screen(
        NEWS, MAIL, canvas, "1/3", Circumstances(Followed(ITEM, "stranger"))
    ),
    "draft": lambda canvas: draft_screen(ITEM, MAIL, canvas),
    "mail": lambda canvas: mail_screen(MAIL, canvas),
    "changes": lambda canvas: changes_screen(DRAFT, replace(DRAFT, title="Zwei"), canvas),
    "list": lambda canvas: show_items(LISTED, canvas),
}


class TestChoosing:
    @pytest.mark.parametrize(
        ("color", "environment", "shown", "on"),
        [
            ("auto", {}, True, True),
            ("auto", {}, False, False),
            ("auto", {"NO_COLOR": "1"}, True, False),
            ("auto", {"NO_COLOR": ""}, True, True),
            ("auto", {"TERM": "dumb"}, True, False),
            ("auto", {"TERM": "xterm-256color"}, True, True),
            ("never", {}, True, False),
            ("always", {}, False, True),
            ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ],
    )
    def test_the_option_counts_first_then_the_persons_wish_then_the_terminal(
        self, color: str, environment: dict[str, str], *, shown: bool, on: bool
    ) -> None:
        """An empty NO_COLOR declines nothing (no-color.org)."""
        assert choose_paint(color, environment, shown=shown).on is on


class TestPainting:
    def test_it_ends_where_the_text_ends(self) -> None:
        """Nothing of what follows is coloured."""
        assert Paint(on=True)("rot", "red") == "\x1b[31mrot\x1b[0m"

    def test_without_colour_or_text_nothing_is_added(self) -> None:
        """Not even an empty pair of codes."""
        assert (NO_PAINT("rot", "red"), Paint(on=True)("", "red")) == ("rot", "")

    @pytest.mark.parametrize("name", SCREENS)
    @pytest.mark.parametrize("columns", [60, 80, 120])
    def test_what_it_says_is_in_the_words(self, name: str, columns: int) -> None:
        """Each screen is the same without it, sign for sign, and is coloured with it."""
        plain, painted = (SCREENS[name](Canvas(columns, 40, Paint(on))) for on in (False, True))
        assert CODES.sub("", painted) == plain
        assert not CODES.search(plain)
        assert CODES.search(painted)

    def test_another_program_gets_none(self, office: Desk) -> None:
        """Whatever the option says, it reads tabs."""
        assert office.text("--color", "always", "list") == office.text("list")


class TestMeasures:
    @given(
        st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200),
        st.integers(10, 80),
    )
    def test_no_wrapped_line_is_wider_than_the_window(self, text: str, columns: int) -> None:
        """However long a word is; wide signs take two columns."""
        assert max(map(width, wrap(text, columns))) <= columns

    @given(
        st.lists(
            st.tuples(
                *[st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40)] * 3
            ),
            max_size=5,
        ),
        st.integers(40, 120),
    )
    def test_no_row_of_a_table_is_either(self, rows: list[tuple[str, ...]], columns: int) -> None:
        """A row stays a row, and a cell that is cut says so."""
        shown = table(("ID", "Was", "Titel"), rows, columns).split("\n")
        assert len(shown) == len(rows) + 1
        assert max(map(width, shown)) <= columns

    def test_a_heading_is_painted_whole(self) -> None:
        """After it was measured: codes take no column."""
        shown = table(("ID", "Titel"), [("1", "kurz")], 40, Paint(on=True)).splitlines()
        assert shown == ["\x1b[1mID  Titel\x1b[0m", "1   kurz"]
