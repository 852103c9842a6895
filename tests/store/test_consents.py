"""What may be published of a person stands or falls with a recorded consent."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.record import Contact
from brueckenpost.store.consents import list_consents, record_consent, revoke_consent
from brueckenpost.store.entries import approved_entries
from brueckenpost.store.errors import DraftNotFoundError, FieldError, MessageNotFoundError
from brueckenpost.store.messages import find_message
from brueckenpost.store.review import approve
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, later

Store = sessionmaker[Session]


@pytest.fixture
def entry(store: Store) -> int:
    number = keep(store).drafts[0]
    with store.begin() as session:
        approve(session, number, seen=None, by="anna", now=NOW)
    return number


def _contact(store: Store, rule: str) -> Contact:
    with store() as session:
        (shown,) = approved_entries(session, publish_contact=rule)
        assert not shown.draft.evidence
        return shown.draft.contact


class TestTheContact:
    def test_is_not_published_without_both_rule_and_consent(self, store: Store, entry: int) -> None:
        """Neither is enough alone."""
        assert _contact(store, "with_consent") == Contact()
        with store.begin() as session:
            record_consent(session, entry, "contact", wording="am Telefon, 6. Juni", by="anna", now=NOW)
        assert _contact(store, "never") == Contact()
        assert _contact(store, "with_consent") == draft().contact

    def test_a_consent_to_photos_is_none_to_the_contact(self, store: Store, entry: int) -> None:
        """Each is asked for by itself."""
        with store.begin() as session:
            record_consent(session, entry, "photo", wording="ja", by="anna", now=NOW)
        assert _contact(store, "with_consent") == Contact()

    def test_a_consent_can_be_taken_back(self, store: Store, entry: int) -> None:
        """At any time, by the next publish it is off the page."""
        with store.begin() as session:
            record_consent(session, entry, "contact", wording="ja", by="anna", now=NOW)
            assert revoke_consent(session, entry, "contact", by="bob", now=later()) == 1
        assert _contact(store, "with_consent") == Contact()
        with store() as session:
            assert list_consents(session, entry) == ()


class TestRecording:
    def test_a_mail_that_gives_it_is_named_by_its_hash_and_day(self, store: Store, entry: int) -> None:
        """So that it can be shown as long as the mail is kept."""
        mail = keep(store, 2).message_id
        with store.begin() as session:
            told = record_consent(session, entry, "contact", message_id=mail, by="anna", now=later(9))
            assert told.message_sha256 == find_message(session, mail).sha256
            assert (told.given_on, told.by, told.at) == (dt.date(2023, 6, 6), "anna", later(9))
            assert list_consents(session, entry) == (told,)

    def test_nothing_is_recorded_without_proof(self, store: Store, entry: int) -> None:
        """A mail or words, of a draft that there is, to something known."""
        with store.begin() as session:
            for what, wording in (("contact", " "), ("address", "ja")):
                with pytest.raises(FieldError):
                    record_consent(session, entry, what, wording=wording, by="anna", now=NOW)
            with pytest.raises(DraftNotFoundError):
                record_consent(session, 99, "contact", wording="ja", by="anna", now=NOW)
            with pytest.raises(MessageNotFoundError):
                record_consent(session, entry, "contact", message_id=99, by="anna", now=NOW)
            assert list_consents(session, entry) == ()
