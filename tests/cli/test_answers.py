"""A person at a terminal answers, declines, or is told why nothing can be done."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Person
from brueckenpost.publish.asking import Post
from brueckenpost.publish.dialogues import review_drafts
from brueckenpost.publish.keeping import erase_talk, restore_talk
from brueckenpost.publish.screens import draft_screen, follow_up_screen
from brueckenpost.publish.terminal import Canvas
from brueckenpost.store.backup import make_backup
from brueckenpost.store.drafts import Filters
from brueckenpost.store.workplace import Workplace

from tests.store.samples import NOW, SENDER, keep, record

from .conftest import SAMPLES, Desk
from .test_review import Terminal, statuses
from .test_screens import DRAFT, ITEM, MAIL, NEWS
from .test_talks import SCREEN, Played

Make = Callable[..., str]


@pytest.fixture
def work(tmp_path: Path) -> Workplace:
    """Give a store with a draft of a mail, used by anna."""
    place = Workplace(f"sqlite:///{tmp_path}/a.db", "anna", lambda: NOW)
    keep(place.store, 1)
    return place


class TestANo:
    def test_erases_nobody(self, work: Workplace) -> None:
        """What would go is told before; afterwards all of it is there."""
        played = Played(erase_talk(work, SENDER.email, sure=False), False)
        assert played.given is False
        assert "To be erased: mails #1" in played.words
        assert "This cannot be taken back." in played.asked[0]
        assert work.find(1).sender

    def test_brings_no_copy_back(self, work: Workplace, tmp_path: Path) -> None:
        """What the copy holds is told; what came since stays."""
        file = tmp_path / "copy.zip"
        make_backup(work.store, file, now=NOW)
        keep(work.store, 2, record(2))
        played = Played(restore_talk(work, file, sure=False), False)
        assert played.given is False
        assert re.search(r"Replace everything .* \(.*1 draft.*\)\?", played.asked[0])
        assert work.find(2).id == 2

    def test_at_the_terminal_ends_with_a_status_of_its_own(self, office: Desk) -> None:
        """So that a script does not take it for done."""
        address = re.search(r"[\w.-]+@[\w.-]+", json.loads(office.text("show", "1", "--json"))["sender"])
        assert address
        terminal = Terminal(office, "privacy", "erase", address[0])
        terminal.wait_for("This cannot be taken back.")
        assert terminal.type("n", "n") is not None
        assert terminal.end() == 130
        assert json.loads(office.text("show", "1", "--json"))["sender"]


class TestAYes:
    def test_names_those_who_are_called_the_same(self, work: Workplace) -> None:
        """They are left alone; who erases must know, since mails with the name alone may mean either."""
        other = Person(SENDER.name, "terbeck@olpe.example")
        keep(work.store, 2, record(2, sender=other))
        keep(
            work.store,
            3,
            replace(record(3, sender=Person("B", "b@olpe.example")), text=f"Es grüßt {SENDER.name}."),
        )
        played = Played(erase_talk(work, SENDER.email, sure=True))
        assert played.given is True
        assert f"Others are called the same and are left alone: {other.email}" in played.words
        assert "Mails that name only the name, whoever is meant, are left as they are: #2, #3" in played.words

    def test_a_day_is_asked_for_where_none_is_told(self, draft: Make, desk: Desk) -> None:
        """One is proposed; without a terminal the option is named."""
        draft("title=Hilfe", "municipality=Dortmund")
        assert "--until" in desk.complaint("defer", "1", check=2)
        terminal = Terminal(desk, "defer", "1")
        terminal.wait_for("Until when?")
        terminal.type("", "is put off until")
        assert terminal.end() == 0
        assert statuses(desk) == {1: "deferred"}


class TestNothingThere:
    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("messages",), "No mail."),
            (("list",), "Nothing waits."),
            (("log",), "Nothing was done yet."),
            (("lessons",), "Nothing was learned yet."),
            (("privacy", "retention"), "Nothing is due."),
            (("privacy", "export", "a@b.example"), "Nothing is kept of a@b.example."),
        ],
    )
    def test_a_person_is_told_and_a_program_is_not(
        self, words: tuple[str, ...], told: str, desk: Desk
    ) -> None:
        """An empty screen would look like a fault; an empty stream is the answer."""
        (desk.folder / "brueckenpost.toml").write_text("[database]\n", "utf-8")
        terminal = Terminal(desk, *words)
        assert terminal.end() == 0
        assert told in terminal.seen
        assert desk.text(*words) == ""

    def test_without_a_mailbox_polling_says_how_to_name_one(self, desk: Desk) -> None:
        """A wrong call, since no later one would do better."""
        (desk.folder / "brueckenpost.toml").write_text("[database]\n", "utf-8")
        assert "[mailbox]" in desk.complaint("poll", check=2)

    @pytest.mark.parametrize("shell", ["/bin/tcsh", ""])
    def test_a_shell_without_completion_is_told(self, shell: str, desk: Desk) -> None:
        """Those that have one are named; one that is not known is bash."""
        if shell:
            assert "tcsh: name bash, zsh or fish" in desk.complaint("completion", check=2, SHELL=shell)
        else:
            assert desk.text("completion") == desk.text("completion", "bash")


class TestRaw:
    def test_a_drafts_mail_comes_byte_for_byte(self, office: Desk) -> None:
        """As the server gave it, for those who look into it with another program."""
        files = {file.read_bytes() for file in SAMPLES.glob("*.eml")}
        assert office.run("show", "1", "--raw").stdout in files

    def test_a_draft_by_hand_has_none(self, draft: Make, desk: Desk) -> None:
        """It says so instead of printing nothing."""
        draft("title=Hilfe", "municipality=Dortmund")
        done = desk.run("show", "1", "--raw", check=None)
        assert done.returncode not in {0, 1}
        assert (done.stdout, b"mail" in done.stderr) == (b"", True)

    def test_doctor_tells_programs_each_check(self, desk: Desk) -> None:
        """Whether it works, and the sentence that a person gets; the exit status is the same."""
        (desk.folder / "brueckenpost.toml").write_text("[database]\n", "utf-8")
        plain, told = desk.run("doctor", check=None), desk.run("doctor", "--json", check=None)
        checks = json.loads(told.stdout)
        assert told.returncode == plain.returncode
        assert {type(check["works"]) for check in checks} == {bool}
        assert all(check["sentence"].encode() in plain.stdout + plain.stderr for check in checks)


class TestFollowUpsOnTheScreen:
    def test_fields_to_choose_from_are_numbered(self) -> None:
        """In the order in which they can be named."""
        shown = follow_up_screen(DRAFT, NEWS.draft, Canvas(80, 24), ("contact", "period"))
        numbers = [line[:2] for line in shown.splitlines() if line[:1].isdigit()]
        assert numbers == ["1 ", "2 "]
        assert shown.splitlines()[0].startswith("1 Contact")
        assert "+ 2023-11-07" in shown

    def test_without_any_all_changes_are_shown(self) -> None:
        """What it does not speak of is no change; one that tells nothing new says so."""
        shown = follow_up_screen(DRAFT, NEWS.draft, Canvas(80, 24))
        assert "Municipality" not in shown
        assert "Description" in shown
        same = replace(NEWS.draft, contact=DRAFT.contact, period=DRAFT.period, description=DRAFT.description)
        assert follow_up_screen(DRAFT, same, Canvas(80, 24)) == "Nothing that it tells is new."

    def test_of_many_words_that_speak_for_a_value_some_are_shown(self) -> None:
        """How many there are is told."""
        quotes = DRAFT.evidence["title"] * 7
        item = replace(ITEM, draft=replace(DRAFT, evidence={"title": quotes}))
        shown = draft_screen(item, MAIL, Canvas(80, 24))
        found = re.search(r"and (\d+) more", shown)
        assert found
        assert shown.count("subject: “Löschfahrzeuge") + int(found[1]) == 7


class TestAskingWithinTheReview:
    def test_a_server_that_is_away_ends_no_review(self, work: Workplace) -> None:
        """The letter is kept, the draft waits for nobody, and the next key counts."""

        def fail(_number: int, _question: str) -> bool:
            raise LookupError("The server does not answer.")

        talk = review_drafts(work, work.list(Filters()), lambda: SCREEN, Post(fail, LookupError))
        played = Played(talk, "t", "Wann war das?\n", True, "", "q")
        assert "kept in" in played.words
        assert work.find(1).status == "new"
