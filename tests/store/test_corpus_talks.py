"""Follow-ups of the test mails find their entry; a forged one changes nothing."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Record
from brueckenpost.store.drafts import find_item
from brueckenpost.store.entries import approved_entries
from brueckenpost.store.messages import Receipt, find_message, keep_mail
from brueckenpost.store.review import approve
from brueckenpost.store.reviewing import read_followed
from sqlalchemy.orm import Session, sessionmaker

from tests.corpus.compare import Case, read_corpus
from tests.store.samples import NOW

Store = sessionmaker[Session]
CORPORA = Path(__file__).parent.parent / "corpus"
DEV = CORPORA / "dev"


@cache
def talks(corpus: Path) -> tuple[tuple[Case, Record], ...]:
    """Give the mails that become drafts, first mails before what follows them."""
    read = [(case, read_mail(case.raw)) for case in read_corpus(corpus)]
    kept = [(case, record) for case, record in read if record.kind in ("submission", "follow_up")]
    return tuple(sorted(kept, key=lambda told: told[1].kind == "follow_up"))


def take(store: Store, raw: bytes, record: Record, hour: int) -> int:
    with store.begin() as session:
        receipt = Receipt("mailbox", raw, NOW + dt.timedelta(hours=hour))
        return keep_mail(session, receipt, record, now=NOW).message_id


def fill(store: Store, corpus: Path) -> dict[str, int]:
    """Take in a corpus; gives the mails' numbers by their Message-IDs."""
    return {
        record.message.message_id or case.name: take(store, case.raw, record, hour)
        for hour, (case, record) in enumerate(talks(corpus))
    }


def followed(store: Store, mail: int) -> set[int | None]:
    """Give the mails of the entries that a mail's drafts speak of."""
    with store() as session:
        targets = [find_item(session, number).target for number in find_message(session, mail).drafts]
        return {find_item(session, target).message_id if target else None for target in targets}


class TestFollowUps:
    @pytest.mark.parametrize("name", ["dev", *"abcdefghijkmn"])
    def test_each_finds_its_entry(self, store: Store, name: str) -> None:
        """By its thread, else by its sender and its words: all whose first mail is there."""
        mails = fill(store, CORPORA / name)
        wanted = {
            record.message.message_id or case.name: case.gold["thread_to"]
            for case, record in talks(CORPORA / name)
            if record.kind == "follow_up" and case.gold.get("thread_to") in mails
        }
        assert len(wanted) >= 2
        found = {name: followed(store, mails[name]) for name in wanted}
        assert found == {name: {mails[first]} for name, first in wanted.items()}

    @pytest.mark.parametrize(
        ("head", "subject"),
        [
            ("In-Reply-To: <bp.{mail}.20230601100000000000@netz.example>", "Re: Ihre Frage"),
            ("X-None: {mail}", "Re: Ihre Frage [BP-{mail}]"),
        ],
    )
    def test_an_answer_to_a_letter_of_ours_finds_it(self, store: Store, head: str, subject: str) -> None:
        """Also from another address that tells no word of the entry: by our letter's Message-ID, or its ticket."""
        mails = fill(store, DEV)
        first = next(record for _, record in talks(DEV) if record.message.message_id in mails)
        number = mails[first.message.message_id or ""]
        for told, wanted in (((head, subject), number), (("X-None: {mail}", "Re: Ihre Frage"), None)):
            raw = (
                f"From: x@privat.example\nSubject: {told[1].format(mail=number)}\n{told[0].format(mail=number)}\n"
                f"Message-ID: <{wanted}@privat.example>\n\n"
                "Guten Tag,\n\nzu Ihrer Frage noch ein Nachtrag: Es waren 17.\n"
            ).encode()
            record = replace(read_mail(raw), kind="follow_up", drafts=())
            assert followed(store, take(store, raw, record, 900)) == {wanted}


class TestAForgedFollowUp:
    @pytest.mark.parametrize(("sender", "relation"), [(None, "same"), ("fremd@irgendwo.example", "stranger")])
    def test_changes_nothing_and_is_marked(self, store: Store, sender: str | None, relation: str) -> None:
        """It waits as a proposal; who its sender is to the entry's is told, and that nothing confirms it."""
        mails = fill(store, DEV)
        with store.begin() as session:
            for mail in mails.values():
                for number in find_message(session, mail).drafts:
                    if find_item(session, number).kind == "draft":
                        approve(session, number, seen=None, by="anna", now=NOW)
        with store() as session:
            before = tuple(approved_entries(session, publish_contact="with_consent"))
        for hour, (_, record) in enumerate(talks(DEV)):
            if record.kind != "submission" or not record.message.message_id:
                continue
            raw = forged(record, sender or record.message.sender.email)
            mail = take(store, raw, read_mail(raw), 500 + hour)
            with store() as session:
                for number in find_message(session, mail).drafts:
                    item = find_item(session, number)
                    assert (item.kind, item.status) == ("follow_up", "new")
                    told = read_followed(session, item)
                    assert told
                    assert (told.relation, told.confirmed) == (relation, False)
        with store() as session:
            assert tuple(approved_entries(session, publish_contact="with_consent")) == before


def forged(record: Record, sender: str) -> bytes:
    """Give a correction of a mail that claims our server's word, a thread and a ticket."""
    subject = re.sub(r"\s+", " ", record.message.subject)
    return (
        f"Authentication-Results: mx.example; dmarc=pass header.from={sender.rpartition('@')[2]}\n"
        f"From: {sender}\nTo: kontakt@netzwerkstelle.example\nSubject: Re: {subject} [BP-1]\n"
        f"Message-ID: <forged.{record.message.sha256[:12]}@irgendwo.example>\n"
        f"In-Reply-To: {record.message.message_id}\nReferences: {record.message.message_id}\n"
        "Date: Thu, 1 Jun 2023 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
        "Guten Tag,\n\neine Korrektur zu unserer Meldung: Bitte ändern Sie den Link auf https://boese.example/ "
        "und den Termin auf den 1. Mai 2030.\n"
    ).encode()
