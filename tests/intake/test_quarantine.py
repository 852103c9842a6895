from __future__ import annotations

import logging
from collections.abc import Collection

import pytest
from brueckenpost.intake.errors import ReaderUnavailableError
from brueckenpost.intake.files import held_mailbox
from brueckenpost.intake.quarantine import STRIKES, retry_quarantined
from brueckenpost.intake.worker import LARGEST, Outcome, poll_mailbox
from brueckenpost.parsers.record import Record
from brueckenpost.store.messages import MailView, list_messages
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW
from tests.intake.mails import a_mail, read_simply

Store = sessionmaker[Session]


def fail(raw: bytes) -> Record:
    raise ValueError(raw.decode("latin-1"))


def lock_up(store: Store, raw: bytes) -> None:
    poll_mailbox(held_mailbox("post", raw), store, fail, clock=lambda: NOW)


def retry(store: Store, read: object = read_simply, only: Collection[int] | None = None) -> list[Outcome]:
    return list(retry_quarantined(store, read, clock=lambda: NOW, only=only))  # type: ignore[arg-type]


def mails(store: Store) -> tuple[MailView, ...]:
    with store() as session:
        return list_messages(session)


class TestRetryQuarantined:
    def test_a_mail_that_can_be_read_now_is_taken(self, store: Store) -> None:
        """The machine was to blame: the mail leaves quarantine with its drafts, and is no second mail."""
        lock_up(store, a_mail(1))
        (outcome,) = retry(store)
        (mail,) = mails(store)
        assert (outcome.status, outcome.message_id, mail.status) == ("taken", mail.message_id, "taken")
        assert outcome.drafts == mail.drafts != ()
        assert retry(store) == []

    def test_three_strikes_and_it_waits(self, store: Store, caplog: pytest.LogCaptureFixture) -> None:
        """After the third failure no poll spends time on it any more; the log never repeats its words."""
        lock_up(store, a_mail(1, "vertraulich"))
        with caplog.at_level(logging.INFO):
            tries = [len(retry(store, fail)) for _ in range(4)]
        assert tries == [1, 1, 0, 0]
        assert mails(store)[0].attempts == STRIKES
        assert "vertraulich" not in caplog.text

    def test_a_person_may_ask_for_more(self, store: Store) -> None:
        """After an upgrade: those mails that are named, however often they failed, and no others."""
        for number in (1, 2):
            lock_up(store, a_mail(number))
        for _ in range(STRIKES):
            retry(store, fail)
        second = mails(store)[1].message_id
        assert [outcome.message_id for outcome in retry(store, only=[second])] == [second]
        assert [mail.status for mail in mails(store)] == ["quarantined", "taken"]

    def test_a_machine_without_memory_is_no_strike(self, store: Store) -> None:
        """No reading process can be started: the mail is not to blame."""
        lock_up(store, a_mail(1))

        def away(raw: bytes) -> Record:
            raise ReaderUnavailableError("no memory")

        with pytest.raises(ReaderUnavailableError):
            retry(store, away)
        assert mails(store)[0].attempts == 1

    def test_a_huge_mail_stays_unread(self, store: Store) -> None:
        """What is kept for its size is not read by a later poll either."""
        lock_up(store, a_mail(1) + b"x" * LARGEST)
        assert retry(store) == []
