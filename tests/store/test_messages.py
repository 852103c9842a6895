"""Mails are kept once, with their bytes."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from brueckenpost.store.errors import MessageNotFoundError, WrongStateError
from brueckenpost.store.messages import (
    find_message,
    keep_mail,
    knows_mail,
    list_messages,
    quarantine_mail,
    read_raw,
    retry_mail,
)
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, raw, receipt, record


class TestKeeping:
    def test_the_bytes_come_back_as_they_came(self, store: sessionmaker[Session]) -> None:
        """The mailbox's copy may go; ours stays exact."""
        kept = keep(store)
        with store() as session:
            assert read_raw(session, kept.message_id) == raw()

    def test_the_same_content_is_one_mail(self, store: sessionmaker[Session]) -> None:
        """Met in another folder or after UIDVALIDITY changed, it is known."""
        first, again = keep(store), keep(store)
        assert first.new
        assert not again.new
        assert again.message_id == first.message_id
        with store() as session:
            assert len(list_messages(session)) == 1

    def test_one_message_id_with_other_content_is_two_mails(self, store: sessionmaker[Session]) -> None:
        """Some programs use a Message-ID again."""
        other = replace(record(2), message=replace(record(2).message, message_id="<1@ahlen.example>"))
        keep(store)
        assert keep(store, 2, other).new

    def test_it_is_listed_with_its_drafts(self, store: sessionmaker[Session]) -> None:
        """Each received mail stands there exactly once, oldest first."""
        keep(store, 2)
        kept = keep(store, 1)
        with store() as session:
            first, second = list_messages(session)
        assert first.message_id == kept.message_id
        assert first.drafts == kept.drafts
        assert first.status == "taken"
        assert first.sender == "Anna Terbeck <a.terbeck@ahlen.example>"
        assert first.received_at < second.received_at
        assert first.received_at.tzinfo is not None

    def test_what_no_database_keeps_is_left_out(self, store: sessionmaker[Session]) -> None:
        """PostgreSQL refuses NUL, and a lone surrogate cannot be encoded."""
        odd = replace(record(), text="a\0b\ud800c", signature="\0")
        kept = keep(store, 1, odd)
        with store() as session:
            assert find_message(session, kept.message_id).status == "taken"

    def test_a_transaction_that_ends_early_keeps_nothing(self, store: sessionmaker[Session]) -> None:
        """Mail, drafts and cursor are kept together or not at all."""
        with pytest.raises(RuntimeError), store.begin() as session:  # noqa: PT012 - it fails after keeping
            keep_mail(session, receipt(), record(), now=NOW)
            raise RuntimeError
        with store() as session:
            assert list_messages(session) == ()
            assert not knows_mail(session, hashlib.sha256(raw()).hexdigest())


class TestQuarantine:
    def test_a_mail_that_cannot_be_read_is_kept_with_the_reason(self, store: sessionmaker[Session]) -> None:
        """Nothing is lost, and it can be listed."""
        with store.begin() as session:
            kept = quarantine_mail(session, receipt(), "took longer than 60 s", now=NOW)
        with store() as session:
            (failed,) = list_messages(session, failed=True)
            assert read_raw(session, kept.message_id) == raw()
        assert (failed.status, failed.reason, failed.attempts) == ("quarantined", "took longer than 60 s", 1)

    def test_met_again_it_counts(self, store: sessionmaker[Session]) -> None:
        """Three strikes need a count."""
        for _ in range(3):
            with store.begin() as session:
                kept = quarantine_mail(session, receipt(), "died", now=NOW)
        with store() as session:
            assert find_message(session, kept.message_id).attempts == 3

    def test_it_can_be_taken_later(self, store: sessionmaker[Session]) -> None:
        """After an upgrade the same bytes may be readable."""
        with store.begin() as session:
            kept = quarantine_mail(session, receipt(), "died", now=NOW)
        with store.begin() as session:
            taken = retry_mail(session, kept.message_id, record(), now=NOW)
        assert len(taken.drafts) == 1
        with store() as session:
            assert list_messages(session, failed=True) == ()
        with store.begin() as session, pytest.raises(WrongStateError):
            retry_mail(session, kept.message_id, record(), now=NOW)


class TestFinding:
    def test_by_kind(self, store: sessionmaker[Session]) -> None:
        """Spam can be looked through."""
        keep(store, 1)
        keep(store, 2, record(2, kind="spam", drafts=()))
        with store() as session:
            assert [mail.kind for mail in list_messages(session, kind="spam")] == ["spam"]

    def test_an_unknown_number(self, store: sessionmaker[Session]) -> None:
        """It is told, not guessed."""
        with store() as session, pytest.raises(MessageNotFoundError):
            find_message(session, 99)
