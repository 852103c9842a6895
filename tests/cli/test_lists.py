"""What a person sees of many things: columns that fit, words instead of codes, nothing that drives the terminal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Person, as_json
from brueckenpost.publish import keeping, lists
from brueckenpost.publish.console import speak
from brueckenpost.publish.terminal import Canvas, width
from brueckenpost.store import history, joining, lessons, messages, privacy, retention, review
from brueckenpost.store.configuration import PrivacySettings
from brueckenpost.store.drafts import item_as_json
from brueckenpost.store.lines import STATUSES, Filters
from brueckenpost.store.status import Status, read_status
from brueckenpost.store.undo import undo
from brueckenpost.store.workplace import Workplace

from tests.store.samples import NOW, keep, raw, record

NARROW, WIDE = Canvas(60, 24), Canvas(110, 24)
SCREEN = Canvas(80, 24)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Show times as in Greenwich, and speak English again afterwards."""
    monkeypatch.setenv("TZ", "UTC")
    yield
    speak("en")


@pytest.fixture
def work(tmp_path: Path) -> Workplace:
    """Give a store with three mails, of which one could not be read, and some steps."""
    place = Workplace(f"sqlite:///{tmp_path}/a.db", "anna", lambda: NOW)
    keep(place.store, 1)
    keep(place.store, 2, record(2, sender=Person("Bo\x1b[31mris", "boris@ahlen.example")))
    unread = messages.Receipt("mailbox", raw(3), NOW, "INBOX", 7, 3)
    place.change(messages.quarantine_mail, unread, "reading it took longer than 30 seconds", now=NOW)
    place.do(review.edit, 1, {"municipality": {"name": "Borken", "id": "ags:05554012"}}, seen=None)
    place.do(joining.merge, 1, 2)
    return place


class TestMails:
    def test_of_one_that_could_not_be_read_the_reason_is_shown(self, work: Workplace) -> None:
        """In the place of its subject, which nobody knows; drafts are named by number."""
        shown = lists.show_mails(work.read(messages.list_messages), WIDE)
        head, unread, first, _second = shown.splitlines()
        assert head.split() == ["ID", "Received", "Kind", "State", "Drafts", "From", "Subject"]
        assert "reading it took longer" in unread
        assert "submission" in first
        assert "Anna Terbeck" in first

    def test_in_german(self, work: Workplace) -> None:
        """The reason, too."""
        speak("de")
        shown = lists.show_mails(work.read(messages.list_messages), WIDE)
        assert shown.splitlines()[0].split()[:2] == ["Nr.", "Eingang"]
        assert "reading it took" not in shown

    def test_nothing_of_a_mail_drives_the_terminal(self, work: Workplace) -> None:
        """A name that holds a command to change the colour."""
        assert "\x1b" not in lists.show_mails(work.read(messages.list_messages), NARROW)


class TestSteps:
    def test_a_step_of_several_drafts_names_the_other(self, work: Workplace) -> None:
        """Merged into which, from which; what was taken back says so."""
        work.do(undo)
        shown = lists.show_steps(work.read(history.steps), WIDE)
        assert "into #1" in shown
        assert "from #2" in shown
        assert shown.count("(taken back)") == 2

    @pytest.mark.parametrize("columns", [40, 60, 80])
    def test_no_line_is_wider_than_the_window(self, work: Workplace, columns: int) -> None:
        """The last column gives way first."""
        shown = lists.show_steps(work.read(history.steps), Canvas(columns, 24))
        assert max(map(width, shown.splitlines())) <= columns


class TestLessons:
    def test_a_key_is_shown_as_the_town_it_means(self, work: Workplace) -> None:
        """Nobody knows municipalities by their number; another program gets the number."""
        learned = work.read(lessons.list_lessons)
        assert "Borken" in lists.show_lessons(learned, SCREEN)
        assert "ags:05554012" not in lists.show_lessons(learned, SCREEN)
        assert "ags:05554012" in lists.show_lessons(learned, None)

    def test_a_contact_is_shown_by_its_parts(self, work: Workplace) -> None:
        """As it stands on a draft; what was not told is left out."""
        contact = {"name": "Eva Kamp", "organisation": None, "email": "eva.kamp@ahlen.example", "phone": None}
        work.do(review.edit, 1, {"contact": contact}, seen=None)
        assert "Eva Kamp, eva.kamp@ahlen.example" in lists.show_lessons(work.read(lessons.list_lessons), WIDE)


FRESH = Status(None, 0, 0, 0, 0, 0, 0, 0, None, None)


def status(told: Status, canvas: Canvas | None, *, late: bool = False, **more: object) -> str:
    nothing = {"unclear": (), "waiting": (), "ending": ()}
    return lists.status_screen(told, canvas, late=late, **{**nothing, **more})  # type: ignore[arg-type]


class TestStatus:
    def test_each_figure_has_its_line(self, work: Workplace) -> None:
        """What never happened says so."""
        told = dict(
            re.split(r"  +", line, maxsplit=1) for line in status(work.read(read_status), SCREEN).splitlines()
        )
        assert (told["Mails received"], told["Mails that could not be read"]) == ("3", "1")
        assert (told["Last poll"], told["New drafts"]) == ("never", "1")

    def test_standing_still_is_seen(self) -> None:
        """Beside the last poll, with what to do."""
        shown = " ".join(status(FRESH, NARROW, late=True).split())
        assert shown.startswith("Last poll never – standing still: look after the cron job Mails received")

    def test_what_a_person_must_look_after_has_a_line_of_its_own(self) -> None:
        """Letters that perhaps went out, those that wait, and sign-ins that end."""
        shown = status(
            FRESH,
            SCREEN,
            unclear=[("acknowledge", 7, NOW)],
            waiting=[1, 3],
            ending=[("kontakt", NOW + dt.timedelta(days=9))],
        )
        assert "#7" in shown
        assert "2, after 3 tries" in shown
        assert "kontakt, 2023-06-15 09:00: run “brueckenpost sign-in”" in " ".join(shown.split())
        assert max(map(width, shown.splitlines())) <= SCREEN.columns

    def test_another_program_gets_each_figure_by_name(self, work: Workplace) -> None:
        """Tab-separated, empty for never."""
        told = dict(line.split("\t") for line in status(work.read(read_status), None).splitlines())
        assert (told["messages"], told["quarantined"], told["last_poll"]) == ("3", "1", "")


class TestFields:
    def test_each_kind_of_thing_has_the_fields_that_are_named(self, work: Workplace) -> None:
        """`--fields` lists them before anything is read; `--json` prints just these."""
        (mail, *_), (step, *_) = work.read(messages.list_messages), work.read(history.steps)
        (item, *_), (lesson, *_) = work.list(Filters(status=STATUSES)), work.read(lessons.list_lessons)
        (due, *_), (held, *_) = (
            work.read(retention.find_due, PrivacySettings(), today=dt.date(2027, 1, 1)),
            work.read(privacy.export_person, "boris@ahlen.example"),
        )
        things = {
            "mail": lists.as_plain(mail),
            "step": history.step_as_json(step),
            "lesson": lessons.lesson_as_json(lesson),
            "item": item_as_json(item),
            "shown": item_as_json(item) | {"history": []},
            "due": lists.as_plain(due),
            "holding": lists.as_plain(held),
            "status": lists.status_as_json(work.read(read_status), (), (), (), standing_still=False),
            "record": as_json(record()),
        }
        assert {kind: lists.json_fields(kind) for kind in things} == {
            kind: tuple(told) for kind, told in things.items()
        }

    def test_what_a_draft_waits_for_is_said_in_words(self, work: Workplace) -> None:
        """`approve --sure` leaves it for a person, and says why."""
        (item, *_) = work.list(Filters())
        told = lists.wait_line(item, ["period", "warnings", "similar", "follow_up"])
        assert told.startswith(f"#{item.id} waits: Lastwagen für Sambir (Period 95%, its mail has warnings")


class TestOutcomes:
    @pytest.mark.parametrize(
        ("told", "line"),
        [
            ({"status": "taken", "drafts": [4, 5]}, "submission: Hilfe → #4 #5"),
            ({"status": "known"}, ""),
            ({"status": "quarantined", "subject": "", "reason": "it died"}, "quarantined: it died"),
            ({"status": "gone", "reason": ""}, "gone: Hilfe"),
        ],
    )
    def test_each_mail_is_one_line(self, told: dict[str, object], line: str) -> None:
        """One that is known says nothing."""
        whole = {"kind": "submission", "subject": "Hilfe", "drafts": [], "reason": ""} | told
        assert lists.outcome_line(whole, 60) == line

    def test_the_books_name_what_there_is(self) -> None:
        """Of what happened to no mail nothing is said, but how many were known always."""
        counts = dict.fromkeys(("known", "quarantined", "older", "waiting", "refused", "drafts"), 0)
        told = {"mailbox": "kontakt", "on_server": 3, "taken": 2, "gone": 1, **counts}
        assert (
            lists.balance_line(told)
            == "kontakt: 3 mails = 0 known + 2 taken + 1 gone meanwhile; 0 new drafts"
        )


class TestPrivacy:
    def test_what_is_due_names_the_rule(self, work: Workplace) -> None:
        """By the key of the configuration, so that its owner finds it."""
        due = work.read(retention.find_due, PrivacySettings(), today=dt.date(2027, 1, 1))
        shown = keeping.show_due(due, SCREEN)
        assert "keep_mail_days" in shown
        assert "keep_rejected_days" in shown
        assert len(shown.splitlines()) == len(due) + 1
        assert keeping.show_due(due, None).splitlines()[0].count("\t") == 3

    def test_what_is_kept_of_a_person_is_readable(self, work: Workplace) -> None:
        """Every row with its table and its columns; nothing in it drives the terminal."""
        held = work.read(privacy.export_person, "boris@ahlen.example")
        shown = keeping.show_holdings(held, SCREEN)
        assert "messages" in shown
        assert "boris@ahlen.example" in shown
        assert "\x1b" not in shown
