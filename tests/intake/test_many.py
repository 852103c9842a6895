"""Several workers and curators on one database at once."""

from __future__ import annotations

import gc
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from brueckenpost.intake.imap import ImapMailbox
from brueckenpost.intake.worker import Report, poll_mailbox
from brueckenpost.store.drafts import list_items
from brueckenpost.store.errors import ConflictError
from brueckenpost.store.history import steps
from brueckenpost.store.lines import Filters
from brueckenpost.store.messages import list_messages
from brueckenpost.store.review import approve, edit
from brueckenpost.store.session import open_store
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import NullPool

from tests.intake.conftest import NOW
from tests.intake.dovecot import PASSWORD, Dovecot
from tests.intake.mails import a_mail, deliver, read_simply
from tests.store.conftest import postgres

__all__ = ["postgres"]

Store = sessionmaker[Session]
MAILS = int(os.environ.get("BRUECKENPOST_TEST_MAILS", "8"))


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        opened = open_store(f"sqlite:///{tmp_path}/store.db")
    else:
        server: str = request.getfixturevalue("postgres")
        name = f"many{time.time_ns()}"
        maker = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT", poolclass=NullPool)
        with maker.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        opened = open_store(f"{server}/{name}")
    yield opened
    engine: Any = opened.kw["bind"]
    engine.dispose()
    gc.collect()  # a forgotten engine's open connection would keep the private PostgreSQL from ending


def together(*acts: Callable[[], object]) -> None:
    """Do all at once; whatever one of them raises fails the test."""
    failures: list[BaseException] = []

    def run(act: Callable[[], object]) -> None:
        try:
            act()
        except BaseException as error:  # noqa: BLE001 - shown below
            failures.append(error)

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


class TestMany:
    def test_pollers_of_one_mailbox_double_nothing(self, dovecot: Dovecot, store: Store) -> None:
        """The lock spares work; that each mail is there once does not hang on it."""
        user = f"crowd-{store.kw['bind'].dialect.name}"
        with dovecot.colleague(user) as colleague:
            deliver(colleague, [a_mail(number) for number in range(MAILS)])
        reports: list[Report] = []
        together(*[lambda: reports.append(poll(dovecot, user, store))] * 3)
        assert sum(report.taken for report in reports) == MAILS
        assert all(report.balanced for report in reports)
        with store() as session:
            assert len(list_messages(session)) == MAILS
            assert len(list_items(session, Filters(), today=NOW.date())) == MAILS

    def test_workers_and_curators_lose_nothing_of_each_other(self, dovecot: Dovecot, store: Store) -> None:
        """Four workers fill the database from four mailboxes while two curators decide about what is there.

        Each mail is there once; each draft is approved by exactly one of the two, and each edit is in the history.
        """
        users = [f"{name}-{store.kw['bind'].dialect.name}" for name in ("nord", "ost", "west", "sued")]
        for place, user in enumerate(users):
            with dovecot.colleague(user) as colleague:
                deliver(colleague, [a_mail(1000 * place + number) for number in range(MAILS)])
        full = threading.Event()
        decided: Counter[str] = Counter()

        def work() -> None:
            try:
                together(*[lambda user=user: poll(dovecot, user, store) for user in users])  # type: ignore[misc]
            finally:
                full.set()

        def decide(by: str) -> None:
            while True:
                last = full.is_set()
                decided[by] += review_all(store, by)
                if last:
                    return

        together(work, lambda: decide("anna"), lambda: decide("bernd"))
        with store() as session:
            assert Counter(mail.mailbox for mail in list_messages(session)) == dict.fromkeys(users, MAILS)
            approved = list_items(session, Filters(status=("approved",)), today=NOW.date())
            recorded = Counter((step.step, step.by) for step in steps(session) if step.by in decided)
        assert len(approved) == 4 * MAILS == sum(decided.values())
        assert {by: recorded["approve", by] for by in decided} == dict(decided)


def poll(server: Dovecot, user: str, store: Store) -> Report:
    mailbox = ImapMailbox(server.settings(user), PASSWORD)
    return poll_mailbox(mailbox, store, read_simply, clock=lambda: NOW)


def review_all(store: Store, by: str) -> int:
    """Edit and approve what is new, as it was seen; give how many were ours."""
    ours = 0
    with store() as session:
        waiting = list_items(session, Filters(status=("new",)), today=NOW.date())
    for item in waiting:
        try:
            with store.begin() as session:
                seen = edit(
                    session, item.id, {"title": f"Feuerwehrauto {item.id}"}, seen=item.version, by=by, now=NOW
                )
            with store.begin() as session:
                approve(session, item.id, seen=seen.version, by=by, now=NOW)
            ours += 1
        except ConflictError:
            continue  # the other curator was faster
    return ours
