from __future__ import annotations

import datetime as dt
import json

import pytest
from brueckenpost.store.messages import Receipt, quarantine_mail
from brueckenpost.store.session import open_store

from .conftest import Desk
from .test_following import SUBMISSION, take
from .test_review import Terminal, statuses

MAIL = SUBMISSION.format(sender="anna.berg@dortmund.example", key=1)
SLOW = "reading it took longer than 30 seconds"


def keep_unread(desk: Desk, raw: bytes) -> None:
    """Leave a mail in quarantine, as a poll does that could not read it in time."""
    (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
    store = open_store(f"sqlite:///{desk.folder}/brueckenpost.db")
    with store.begin() as session:
        now = dt.datetime.now(dt.UTC)
        quarantine_mail(session, Receipt("kontakt", raw, now), SLOW, now=now)
    store.kw["bind"].dispose()


class TestQuarantine:
    def test_what_could_not_be_read_is_seen_and_read_again(self, desk: Desk) -> None:
        """With its reason and its bytes; the machine was to blame, so the second try makes its draft."""
        keep_unread(desk, MAIL.encode())
        assert SLOW in desk.text("messages", "--failed")
        assert json.loads(desk.text("status", "--json"))["quarantined"] == 1
        assert desk.run("messages", "1", "--raw").stdout == MAIL.encode()
        desk.run("messages", "1", "--retry")
        assert desk.text("messages", "--failed") == ""
        assert statuses(desk) == {1: "new"}
        assert json.loads(desk.text("messages", "--json"))[0]["status"] == "taken"

    def test_all_that_may_can_be_read_again_at_once(self, desk: Desk) -> None:
        """After an upgrade nobody wants to name each."""
        keep_unread(desk, MAIL.encode())
        desk.run("messages", "--retry")
        assert statuses(desk) == {1: "new"}

    def test_a_terminal_gets_no_bytes_that_drive_it(self, desk: Desk) -> None:
        """Whoever looks at a broken mail sees the number of each sign instead."""
        keep_unread(desk, b"Subject: \x1b]0;weg\x07\n\nHallo\n")
        terminal = Terminal(desk, "messages", "1", "--raw")
        assert "<U+001B>]0;weg<U+0007>" in terminal.wait_for("Hallo")
        assert terminal.end() == 0

    def test_a_mail_that_is_not_there_has_no_bytes(self, desk: Desk) -> None:
        """Status 3, and the number is named."""
        keep_unread(desk, MAIL.encode())
        assert "9" in desk.complaint("messages", "9", "--raw", check=3)
        desk.run("messages", "--kind", "brief", check=2)


class TestReclassify:
    def test_a_person_knows_better_what_a_mail_is(self, desk: Desk) -> None:
        """Spam has no drafts; a submission has what is read from it, as new ones."""
        take(desk, MAIL)
        assert "drafts: –" in desk.complaint("reclassify", "1", "spam")
        assert statuses(desk) == {1: "rejected"}
        assert "drafts: #2" in desk.complaint("reclassify", "1", "submission")
        assert statuses(desk) == {1: "rejected", 2: "new"}
        assert [mail["kind"] for mail in json.loads(desk.text("messages", "--json"))] == ["submission"]

    @pytest.mark.parametrize(("words", "status"), [(("9", "spam"), 3), (("1", "brief"), 2)])
    def test_what_is_not_there_is_told(self, desk: Desk, words: tuple[str, str], status: int) -> None:
        """Neither such a mail nor such a kind."""
        take(desk, MAIL)
        desk.run("reclassify", *words, check=status)
