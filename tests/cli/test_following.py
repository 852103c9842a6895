from __future__ import annotations

import json

import pytest

from .conftest import Desk
from .test_review import Terminal

SUBMISSION = """From: {sender}
Subject: Hilfstransport nach Lwiw
Date: Mon, 6 Nov 2023 10:00:00 +0100
Message-ID: <{key}@a.example>
Content-Type: text/plain; charset=utf-8

Guten Tag,

die Stadt Dortmund hat am 3. November 2023 ein Löschfahrzeug nach Lwiw gebracht. Es half der Feuerwehr dort sehr.

Anna Berg
"""
CORRECTION = """From: {sender}
Subject: Re: Hilfstransport nach Lwiw
Date: Tue, 7 Nov 2023 10:00:00 +0100
Message-ID: <{key}@b.example>
In-Reply-To: <1@a.example>
References: <1@a.example>
Content-Type: text/plain; charset=utf-8

Guten Tag,

eine Korrektur zu meiner Meldung: Es war am 4. November 2023, nicht am 3.

Anna Berg
"""
NAMELESS = """From: Anna Berg <anna.berg@verein.example>
Subject: {subject}
Date: Mon, 6 Nov 2023 10:00:00 +0100
Message-ID: <{key}@verein.example>
Content-Type: text/plain; charset=utf-8

Guten Tag,

wir haben ein Löschfahrzeug nach Lwiw gebracht. Es half der Feuerwehr dort sehr, wie man uns schreibt.

Anna Berg
"""


def take(desk: Desk, *mails: str) -> None:
    """Import mails."""
    (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
    for mail in mails:
        desk.run("import", "-", stdin=mail.encode())


class TestFollowUps:
    @pytest.mark.parametrize(
        ("sender", "told"),
        [
            ("anna.berg@dortmund.example", "is the one that sent #1"),
            ("bernd@dortmund.example", "another address of the domain that sent #1"),
            ("anna.berg@fremd.example", "a stranger to #1"),
        ],
    )
    def test_it_says_who_its_sender_is(self, desk: Desk, sender: str, told: str) -> None:
        """Same address, same domain or a stranger: a plain sentence, and nothing changes by itself."""
        first = SUBMISSION.format(sender="anna.berg@dortmund.example", key=1)
        take(desk, first, CORRECTION.format(sender=sender, key=2))
        items = {item["kind"]: item for item in json.loads(desk.text("list", "--json"))}
        assert items["follow_up"]["target"] == items["draft"]["id"] == 1
        terminal = Terminal(desk, "show", str(items["follow_up"]["id"]))
        terminal.end()
        shown = " ".join(terminal.seen.split())
        assert told in shown
        assert "- 2023-11-03 + 2023-11-04" in shown
        assert "+ –" not in shown  # what it does not tell does not vanish

    def test_in_the_list_it_has_the_title_of_what_it_speaks_of(self, desk: Desk) -> None:
        """Where it tells none itself."""
        sender = "anna.berg@dortmund.example"
        take(desk, SUBMISSION.format(sender=sender, key=1), CORRECTION.format(sender=sender, key=2))
        desk.run("edit", "2", "--set", "title=", check=None)
        terminal = Terminal(desk, "list")
        terminal.end()
        told = json.loads(desk.text("show", "2", "--json"))["title"]
        assert ("to: Hilfstransport" in terminal.seen) is (told == "")

    def test_one_that_speaks_of_nothing_known_is_assigned_by_hand(self, desk: Desk) -> None:
        """`accept --to` says which entry it means; both steps stand in the log."""
        take(desk, SUBMISSION.format(sender="anna.berg@dortmund.example", key=1))
        stray = "Subject: Korrektur\nMessage-ID: <9@fremd.example>\nFrom: x@fremd.example\n\nWir korrigieren unsere Meldung: Es war am 4. November 2023.\n"
        desk.run("import", "-", stdin=stray.encode())
        desk.run("reclassify", "2", "follow_up")
        number = str(json.loads(desk.text("list", "--json"))[0]["id"])
        assert json.loads(desk.text("show", number, "--json"))["target"] is None
        desk.run("accept", number, check=4)
        desk.run("accept", number, "--to", "1")
        steps = [json.loads(line)["step"] for line in desk.text("log", number, "--json").splitlines()]
        assert steps[-2:] == ["assign", "accept"]


class TestLearning:
    def test_a_correction_counts_for_the_next_mail_of_that_sender(self, desk: Desk) -> None:
        """The next mail that names no town arrives with the corrected one, and says why; forgotten, it does not."""
        take(desk, NAMELESS.format(subject="Löschfahrzeug", key=1))
        desk.run("edit", "1", "--set", "municipality=Unna")
        take(desk, NAMELESS.format(subject="Zweites Fahrzeug", key=2))
        second = json.loads(desk.text("show", "2", "--json"))
        assert second["municipality"]["name"] == "Unna"
        assert second["evidence"]["municipality"][0]["source"] == "knowledge"
        assert "corrected on" in desk.text("lessons")
        for lesson in json.loads(desk.text("lessons", "--json")):
            desk.run("lessons", "--forget", str(lesson["id"]))
        take(desk, NAMELESS.format(subject="Drittes Fahrzeug", key=3))
        assert (json.loads(desk.text("show", "3", "--json"))["municipality"] or {}).get("name") != "Unna"
