from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from brueckenpost.intake.errors import LoginPausedError, LoginRefusedError, MailboxBusyError
from brueckenpost.intake.files import held_mailbox, mailbox_at
from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.lock import hold_mailbox
from brueckenpost.intake.mailbox import Fetched
from brueckenpost.intake.rounds import Rounds
from brueckenpost.intake.samples import SAMPLES
from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
from brueckenpost.intake.worker import Outcome, Report
from brueckenpost.store.messages import list_messages
from brueckenpost.store.session import open_store
from brueckenpost.store.status import read_status
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.dovecot import PASSWORD, Dovecot
from tests.intake.mails import deliver
from tests.intake.postman import Postman, at_work
from tests.intake.readers import read_never

Store = sessionmaker[Session]

with mailbox_at("demo", SAMPLES) as mailbox:
    DEMO = [mail.raw for mail in mailbox.fetch(mailbox.news(None).keys) if isinstance(mail, Fetched)]


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@dataclass
class Heard:
    outcomes: list[tuple[str, Outcome]] = field(default_factory=list)
    books: list[Report] = field(default_factory=list)

    def tell(self, mailbox: str, outcome: Outcome) -> None:
        self.outcomes.append((mailbox, outcome))


@pytest.fixture
def postman() -> Iterator[Postman]:
    with at_work(Postman()) as postman:
        yield postman


def rounds(
    store: Store,
    folder: Path,
    heard: Heard,
    postman: Postman | None = None,
    ahead: Sequence[dt.timedelta] = (dt.timedelta(),),
) -> Rounds:
    """Give rounds whose clock is `ahead` of the machine's."""
    smtp = None
    if postman:
        sender = "Netzwerkstelle <kontakt@netzwerkstelle.example>"
        smtp = SmtpSettings("localhost", postman.port, "none", sender=sender, acknowledge=True)
    return Rounds(store, {}, folder, lambda: now() + ahead[0], heard.tell, heard.books.append, smtp)


def account(server: Dovecot, user: str) -> MailboxSettings:
    return server.settings(user, password=PASSWORD)


class TestPoll:
    def test_the_sample_mails_are_taken_as_they_would_be_at_work(
        self, dovecot: Dovecot, store: Store, tmp_path: Path
    ) -> None:
        """From a real server through the reading child into the store; the second round finds nothing new."""
        with dovecot.colleague("rounds") as colleague:
            deliver(colleague, DEMO)
        heard = Heard()
        for _ in range(2):
            rounds(store, tmp_path, heard).poll(account(dovecot, "rounds"))
        assert [(books.taken, books.known) for books in heard.books] == [(len(DEMO), 0), (0, len(DEMO))]
        assert {name for name, _ in heard.outcomes} == {"rounds"}
        with store() as session:
            assert len(list_messages(session)) == len(DEMO)
            assert read_status(session).last_poll

    def test_a_mailbox_in_other_hands_is_left_alone(
        self, store: Store, tmp_path: Path, dovecot: Dovecot
    ) -> None:
        """A second worker leaves before it connects."""
        with hold_mailbox(tmp_path, "rounds"), pytest.raises(MailboxBusyError):
            rounds(store, tmp_path, Heard()).poll(account(dovecot, "rounds"))

    def test_refused_logins_are_counted_over_rounds(
        self, store: Store, tmp_path: Path, dovecot: Dovecot
    ) -> None:
        """Each cron job is a new process; the fourth one leaves the server alone."""
        wrong = dovecot.settings("wrong", password="falsch")
        for _ in range(3):
            with pytest.raises(LoginRefusedError):
                rounds(store, tmp_path, Heard()).poll(wrong)
        with pytest.raises(LoginPausedError):
            rounds(store, tmp_path, Heard()).poll(wrong)


class TestAcknowledging:
    def test_people_are_thanked_and_machines_are_not(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, postman: Postman
    ) -> None:
        """One letter for each person that sent a submission or follow-up, whatever else lies in the mailbox."""
        with dovecot.colleague("thanks") as colleague:
            deliver(colleague, DEMO)
        heard = Heard()
        for _ in range(2):
            rounds(store, tmp_path, heard, postman).poll(account(dovecot, "thanks"))
        records = [outcome.record for _, outcome in heard.outcomes if outcome.record]
        people = {r.message.sender.email for r in records if r.kind in ("submission", "follow_up")}
        recipients = [command[5:] for command in postman.commands if command.startswith("RCPT ")]
        assert sorted(recipients) == sorted(people)
        assert len(postman.letters) == len(people) > 10

    def test_old_mail_is_taken_without_a_word(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, postman: Postman
    ) -> None:
        """The first poll of an old mailbox, and an import of old files, surprise nobody with thanks."""
        with dovecot.colleague("old") as colleague:
            colleague.append("INBOX", None, '"02-Mar-2024 12:00:00 +0000"', DEMO[1])  # type: ignore[arg-type]
        heard = Heard()
        both = rounds(store, tmp_path, heard, postman)
        both.poll(account(dovecot, "old"))
        both.take_all([held_mailbox("import", DEMO[0])])
        assert [outcome.status for _, outcome in heard.outcomes] == ["taken", "taken"]
        assert postman.commands == []

    def test_mail_is_taken_where_no_letter_can_be_sent(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        """The mail server for sending is down: it is logged once, and the round is a good one."""
        with dovecot.colleague("silent") as colleague:
            deliver(colleague, DEMO[:3])
        heard = Heard()
        rounds(store, tmp_path, heard, Postman(port=1)).poll(account(dovecot, "silent"))
        assert heard.books[0].taken == 3
        assert caplog.text.count("not acknowledged yet") == 1

    def test_later_rounds_make_up_for_a_server_that_was_down(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, postman: Postman
    ) -> None:
        """Each letter goes out once, as soon as its pause is over; the pauses double, and tries are counted."""
        with dovecot.colleague("later") as colleague:
            deliver(colleague, [DEMO[1]])
        ahead, book = [dt.timedelta()], LetterBook(store)
        down = rounds(store, tmp_path, Heard(), Postman(port=1), ahead=ahead)
        for minutes, tries in ((0, 1), (4, 1), (6, 2), (15, 2), (17, 3), (36, 3)):
            ahead[0] = dt.timedelta(minutes=minutes)
            down.poll(account(dovecot, "later"))
            assert [letter.tries for letter in book.waiting()] == [tries], minutes
        up = rounds(store, tmp_path, Heard(), postman, ahead=ahead)
        for minutes in (37, 38, 60):
            ahead[0] = dt.timedelta(minutes=minutes)
            up.poll(account(dovecot, "later"))
        assert len(postman.letters) == 1
        assert book.waiting() == book.unclear() == ()

    def test_who_is_greylisted_holds_up_nobody_else(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, postman: Postman
    ) -> None:
        """One address is to come later, another is refused for good: the rest gets its letters at once."""
        with dovecot.colleague("grey") as colleague:
            deliver(colleague, DEMO)
        ahead = [dt.timedelta()]
        both = rounds(store, tmp_path, Heard(), postman, ahead=ahead)
        postman.recipients = ["451 greylisted", "550 no such person"]
        both.poll(account(dovecot, "grey"))
        at_once = len(postman.letters)
        ahead[0] = dt.timedelta(minutes=6)
        both.poll(account(dovecot, "grey"))
        assert (at_once > 8, len(postman.letters) - at_once) == (True, 1)

    def test_a_worker_that_died_before_it_thanked_is_made_up_for(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, postman: Postman
    ) -> None:
        """The mail was safe, no letter was begun: what is due follows from the mails alone."""
        with dovecot.colleague("died") as colleague:
            deliver(colleague, [DEMO[1]])
        rounds(store, tmp_path, Heard()).poll(account(dovecot, "died"))
        for _ in range(2):
            rounds(store, tmp_path, Heard(), postman).poll(account(dovecot, "died"))
        assert len(postman.letters) == 1

    def test_a_mail_that_is_read_at_the_second_try_is_answered_then(
        self,
        dovecot: Dovecot,
        store: Store,
        tmp_path: Path,
        postman: Postman,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """The machine was busy in the first round; the second one reads the mail, and only then thanks for it."""
        with dovecot.colleague("again") as colleague:
            deliver(colleague, [DEMO[1]])
        heard = Heard()
        both = rounds(store, tmp_path, heard, postman)
        with monkeypatch.context() as patch:
            patch.setattr("brueckenpost.intake.rounds.READ_MAIL", read_never)
            both.poll(account(dovecot, "again"), limit=1)
        assert postman.letters == []
        both.poll(account(dovecot, "again"))
        assert heard.outcomes[-1][1].status == "taken"
        assert len(postman.letters) == 1


class TestLoops:
    def test_two_offices_and_a_bouncing_address_come_to_rest(self, dovecot: Dovecot, tmp_path: Path) -> None:
        """Two of us write to each other, and what cannot be delivered comes back: it ends by itself.

        One office sends the other a report; a third address, which does not exist, has sent one as well.
        """
        offices = {name: an_office(name, tmp_path) for name in ("erste", "zweite")}
        report = DEMO[1].replace(b"henrik.soelde@dortmund.example", b"zweite@office.example")
        with dovecot.colleague("erste") as colleague:
            deliver(colleague, [report, DEMO[1].replace(b"henrik.soelde@dortmund", b"niemand@nirgends")])
        letters = []
        for _ in range(4):
            for name, (office, postman) in offices.items():
                with at_work(postman):
                    settings = replace(office.smtp, port=postman.port)  # type: ignore[type-var]
                    replace(office, smtp=settings).poll(account(dovecot, name))
                carried = [carry(letter, dovecot) for letter in postman.letters]
                postman.letters.clear()
                letters.append(len(carried))
        assert letters == [2, *[0] * 7]
        with offices["erste"][0].store() as session:
            assert [mail.kind for mail in list_messages(session)].count("bounce") == 1
        with offices["zweite"][0].store() as session:
            assert [mail.kind for mail in list_messages(session)] == ["auto_reply"]


def an_office(name: str, folder: Path) -> tuple[Rounds, Postman]:
    home = folder / name
    home.mkdir()
    sender = f"Office <{name}@office.example>"
    smtp = SmtpSettings("localhost", tls="none", sender=sender, acknowledge=True)
    heard = Heard()
    store = open_store(f"sqlite:///{home}/store.db")
    return Rounds(store, {}, home, now, heard.tell, heard.books.append, smtp), Postman()


def carry(letter: bytes, server: Dovecot) -> None:
    """Deliver a letter as the world would: to the other office, or back to its sender as undeliverable."""
    to = message_from_bytes(letter, policy=policy.default)["To"]
    user = "zweite" if "zweite@office.example" in to else "erste"
    raw = (
        letter if user == "zweite" else DEMO[18].replace(b"MIME-Version", b"X-Original: 1\r\nMIME-Version", 1)
    )
    with server.colleague(user) as colleague:
        deliver(colleague, [raw])


class TestWatch:
    def test_two_mailboxes_are_watched_side_by_side(
        self, dovecot: Dovecot, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Mail that arrives in either is taken within seconds, while a second worker is kept out of both."""
        stop = threading.Event()
        monkeypatch.setattr("brueckenpost.intake.rounds.until_terminated", lambda: _given(stop))
        heard = Heard()
        watched = [account(dovecot, name) for name in ("eins", "zwei")]
        all_rounds = rounds(store, tmp_path, heard)
        thread = threading.Thread(target=all_rounds.watch, args=(watched, 120.0, lambda: 0.5, ""))
        thread.start()
        try:
            time.sleep(1)
            for name, raw in zip(("eins", "zwei"), DEMO, strict=False):
                with dovecot.colleague(name) as colleague:
                    deliver(colleague, [raw])
            end = time.monotonic() + 30
            while len(heard.outcomes) < 2 and time.monotonic() < end:
                time.sleep(0.1)
            with pytest.raises(MailboxBusyError):
                all_rounds.poll(watched[1])
        finally:
            stop.set()
            thread.join(20)
        assert {name for name, outcome in heard.outcomes if outcome.status == "taken"} == {"eins", "zwei"}
        assert not thread.is_alive()


class _given:  # noqa: N801 - stands for a function
    def __init__(self, stop: threading.Event) -> None:
        self.stop = stop

    def __enter__(self) -> threading.Event:
        return self.stop

    def __exit__(self, *_: object) -> None:
        pass
