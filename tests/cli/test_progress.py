from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Desk
from .test_review import Terminal

MAILS = Path(__file__).parents[1] / "corpus/dev/mails"


@pytest.fixture
def office(desk: Desk) -> Desk:
    (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
    return desk


class TestProgress:
    def test_a_terminal_sees_how_far_an_import_is(self, office: Desk) -> None:
        """On standard error, wiped before each mail's own line."""
        terminal = Terminal(office, "import", str(MAILS))
        assert terminal.end() == 0
        assert "[###" in terminal.seen
        assert "/50" in terminal.seen
        assert "import: 50 mails = 0 known + 50 taken" in terminal.seen

    def test_another_program_and_a_dumb_terminal_see_none(self, office: Desk) -> None:
        """Nothing but the books stands on standard error."""
        told = office.complaint("import", str(MAILS))
        assert told.count("\n") == 1
        assert "\r" not in told
        office.environment["TERM"] = "dumb"
        terminal = Terminal(office, "import", str(MAILS))
        terminal.end()
        assert "[" not in terminal.seen
