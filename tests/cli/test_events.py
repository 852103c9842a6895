"""What other programs learn of the jobs: logs as JSON, figures for Prometheus."""

from __future__ import annotations

import json
import re

import pytest

from .conftest import Desk

JSON_LOGS = {"BRUECKENPOST__LOG__FORMAT": "json"}


def events(told: str) -> list[dict[str, object]]:
    """Read one event a line; a line that is none fails."""
    return [json.loads(line) for line in told.splitlines()]


class TestJsonLogs:
    def test_each_mail_and_each_poll_is_an_event(self, office: Desk) -> None:
        """With when, how grave, from where, and what it is about as numbers."""
        found = events(office.complaint("poll", **JSON_LOGS, BRUECKENPOST__DATABASE__URL="sqlite:///new.db"))
        first, *_rest, books = found
        assert [*first][:4] == ["time", "level", "source", "event"]
        assert (first["source"], first["kind"], first["message"]) == ("intake.worker", "submission", 1)
        assert (books["event"], books["on_server"]) == (
            "mailbox: 22 mails = 0 known + 22 taken; 16 new drafts",
            22,
        )
        assert len(found) == 23

    def test_nobody_is_named(self, office: Desk) -> None:
        """Numbers lead to the mail for those who may read it; no address, name or subject stands in a log."""
        told = office.complaint("poll", **JSON_LOGS, BRUECKENPOST__DATABASE__URL="sqlite:///new.db")
        mails = json.loads(office.text("messages", "--json"))
        words = {
            word
            for mail in mails
            for word in (mail["subject"], *re.findall(r"[\w.-]+@[\w.-]+", mail["sender"]))
        }
        assert len(words) > 20
        assert [word for word in words if word and word in told] == []

    def test_an_error_is_an_event_too(self, office: Desk) -> None:
        """The exit status stays; a wrong format is told as any wrong value."""
        (found,) = events(office.complaint("show", "99", check=3, **JSON_LOGS))
        assert (found["level"], found["error"]) == ("error", "DraftNotFoundError")
        assert "text, json" in office.complaint("status", check=2, BRUECKENPOST__LOG__FORMAT="xml")

    def test_people_read_sentences(self, office: Desk) -> None:
        """Without the key nothing is JSON, and a mail is told of with -v only."""
        assert office.complaint("poll") == "mailbox: 22 mails = 22 known; 0 new drafts\n"
        told = office.complaint("-v", "poll", BRUECKENPOST__DATABASE__URL="sqlite:///new.db")
        assert told.startswith("INFO brueckenpost.intake.worker: mail 0 of mailbox: taken\n")


class TestPrometheus:
    @pytest.fixture
    def figures(self, office: Desk) -> dict[str, str]:
        """Give the samples of a store with a published page."""
        office.run("approve", "1")
        office.run("publish")
        assert office.text("status", "--prometheus", "brueckenpost.prom") == ""
        lines = (office.folder / "brueckenpost.prom").read_text("utf-8").splitlines()
        return dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))

    def test_it_tells_what_status_tells(self, office: Desk, figures: dict[str, str]) -> None:
        """Each number is one of `status --json`, times in seconds of the epoch."""
        told = json.loads(office.text("status", "--json"))
        assert float(figures["brueckenpost_mails"]) == told["messages"] == 22
        assert float(figures['brueckenpost_drafts{status="new"}']) == told["new"] > 0
        assert float(figures["brueckenpost_entries_published"]) == told["published"] == 1
        assert float(figures["brueckenpost_last_poll_timestamp_seconds"]) > 1.7e9

    def test_every_sample_is_explained(self, office: Desk, figures: dict[str, str]) -> None:
        """HELP and TYPE stand above; nothing half is left beside the file."""
        text = (office.folder / "brueckenpost.prom").read_text("utf-8")
        for name in {sample.partition("{")[0] for sample in figures}:
            assert f"# TYPE {name} gauge\n" in text
            assert f"# HELP {name} " in text
        assert [file.name for file in office.folder.glob("*.prom*")] == ["brueckenpost.prom"]

    def test_what_never_happened_has_no_sample(self, desk: Desk) -> None:
        """An alarm on a time of 0 would be wrong."""
        (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
        desk.run("status", "--prometheus", "b.prom")
        assert "\nbrueckenpost_last_poll" not in (desk.folder / "b.prom").read_text("utf-8")
