"""How things stand, in figures."""

from __future__ import annotations

import datetime as dt

from brueckenpost.store.glance import rows_of
from brueckenpost.store.messages import Receipt, quarantine_mail
from brueckenpost.store.publishing import record_publish
from brueckenpost.store.review import approve, defer, reject, wait
from brueckenpost.store.status import Books, read_status, record_poll
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, later, record

Store = sessionmaker[Session]


class TestStatus:
    def test_an_empty_store_stands_at_nothing(self, store: Store) -> None:
        """What never happened has no time."""
        with store() as session:
            found = read_status(session)
        assert (found.last_poll, found.last_publish, found.published) == (None, None, None)
        assert (found.messages, found.new, found.approved) == (0, 0, 0)

    def test_each_draft_is_counted_where_it_waits(self, store: Store) -> None:
        """Follow-ups apart from drafts; deferred ones and questions of both kinds together."""
        numbers = [keep(store, number).drafts[0] for number in range(1, 6)]
        follow_up = keep(store, 6, record(6, kind="follow_up", reply_to="<1@ahlen.example>")).drafts[0]
        keep(store, 7, record(7, kind="follow_up", reply_to="<1@ahlen.example>"))
        with store.begin() as session:
            quarantine_mail(session, Receipt("mailbox", b"x", NOW), "too large", now=NOW)
            approve(session, numbers[0], seen=None, by="anna", now=NOW)
            reject(session, numbers[1], reason="", seen=None, by="anna", now=NOW)
            defer(session, numbers[2], until=dt.date(2030, 1, 1), seen=None, by="anna", now=NOW)
            defer(session, follow_up, until=dt.date(2030, 1, 1), seen=None, by="anna", now=NOW)
            wait(session, numbers[3], seen=None, by="anna", now=NOW)
        with store() as session:
            found = read_status(session)
        assert (found.messages, found.quarantined) == (8, 1)
        assert (found.new, found.follow_ups, found.deferred, found.waiting, found.approved) == (1, 1, 2, 1, 1)

    def test_the_newest_poll_and_publish_count(self, store: Store) -> None:
        """Whatever came before them."""
        with store.begin() as session:
            for minute in (1, 2):
                record_poll(session, "mailbox", Books(5, 3, 2, 0, 2), now=later(minute))
                record_publish(rows_of(session), entries=minute, now=later(minute + 5))
        with store() as session:
            found = read_status(session)
        assert (found.last_poll, found.last_publish, found.published) == (later(2), later(7), 2)
