"""The screen of a mail that was only read."""

from __future__ import annotations

import subprocess
import sys

from brueckenpost.parsers.record import Draft, Envelope, Municipality, Person, Quote, Record
from brueckenpost.publish import readings
from brueckenpost.publish.terminal import Canvas, Paint

LOADED = "import sys; from brueckenpost.intake import reading; from brueckenpost.publish import readings; print(*sys.modules)"


class TestRecord:
    def test_a_mail_that_was_read_is_shown_field_by_field(self) -> None:
        """With how sure each is and the words it rests on; `parse` shows it without keeping anything."""
        draft = Draft(
            title="Hilfe\x07 für Lwiw",
            municipality=Municipality("Dortmund"),
            confidence={"title": 0.8},
            evidence={"title": (Quote("subject", 0, 5, "Hilfe"),)},
            description="Ein Bus.",
        )
        told = Record(
            Envelope(sender=Person("Anna", "a@b.example"), subject="Hilfe"),
            "submission",
            "",
            drafts=(draft, draft),
        )
        shown = readings.record_screen(told, Canvas(80, 24, Paint(on=True)))
        assert "Anna <a@b.example>" in shown
        assert "\x1b[1mDraft 2\x1b[0m" in shown
        assert "80%  Hilfe<U+0007> für Lwiw" in shown
        assert "subject: “Hilfe”" in shown

    def test_one_without_a_draft_is_shown_by_its_words(self) -> None:
        """So that a person sees why there is none."""
        told = Record(
            Envelope(subject="Frage"), "inquiry", "It asks something.", text="Wann ist die Sitzung?"
        )
        assert readings.record_screen(told, Canvas(80, 24, Paint())).endswith("\n\nWann ist die Sitzung?")

    def test_it_starts_without_the_database(self) -> None:
        """Who looks at one mail does not wait for what speaks SQL."""
        loaded = subprocess.run(
            [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
        ).stdout
        assert "sqlalchemy" not in loaded
