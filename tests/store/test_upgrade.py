"""A database of the first release opens in the present one, with everything in it."""

from __future__ import annotations

import datetime as dt
import json
import zlib

import pytest
from brueckenpost.store.drafts import find_item
from brueckenpost.store.entries import approved_entries
from brueckenpost.store.glance import HEAD
from brueckenpost.store.history import steps
from brueckenpost.store.messages import list_messages, read_raw
from brueckenpost.store.review import edit, withdraw
from brueckenpost.store.session import migrate, open_store
from brueckenpost.store.status import read_status
from brueckenpost.store.undo import undo
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker

RAW = b"Message-ID: <1@ahlen.example>\n\nZwei Lastwagen.\n"
FORM = {
    "title": "Lastwagen für Sambir",
    "municipality": {"name": "Ahlen", "id": "ags:05570004"},
    "partners": [{"name": "Sambir", "country": "UA", "id": "geonames:694864"}],
    "partnership": "direct",
    "categories": ["aid_transport"],
    "description": "Zwei Lastwagen.",
    "links": [{"url": "https://ahlen.example/", "label": None}],
    "contact": {"name": "Anna Terbeck", "organisation": None, "email": "a@ahlen.example", "phone": None},
    "period": {"start": "2023-05", "end": "2023-05"},
    "attachments": [],
    "language": "de",
    "confidence": {"title": 0.9},
    "evidence": {"title": [{"source": "subject", "start": 0, "end": 20, "quote": "Lastwagen für Sambir"}]},
}
BEFORE = {
    "status": "new",
    "kind": "draft",
    "form": FORM,
    "reason": "",
    "target_id": None,
    "deferred_until": None,
    "approved_at": None,
}
AFTER = BEFORE | {"status": "approved", "kind": "entry", "approved_at": "2023-06-06T09:00:00+00:00"}
AT = "2023-06-06 09:00:00.000000"
# What the first release wrote, by its own columns.
ROWS = (
    (
        "INSERT INTO messages (id, sha256, mailbox, folder, uidvalidity, uid, received_at, header_id, refs, sender_name, "
        "sender_email, subject, size, kind, reason, status, attempts, text, signature, quoted, warnings) VALUES (1, 'abc', "
        "'mailbox', 'INBOX', 7, 12, :at, '<1@ahlen.example>', '[]', 'Anna', 'a@ahlen.example', 'Lastwagen', 50, 'submission', "
        "'', 'taken', 1, 'Zwei Lastwagen.', '', '', '[]')"
    ),
    "INSERT INTO raw_messages (message_id, content) VALUES (1, :raw)",
    (
        "INSERT INTO drafts (id, version, status, kind, anchor, message_id, form, title, municipality, partners, categories, "
        "sureness, \"similar\", reason, received_at, approved_at, updated_at) VALUES (1, 2, 'approved', 'entry', "
        "'lastwagen-fuer-sambir', 1, :form, 'Lastwagen für Sambir', 'Ahlen', 'Sambir (UA)', 'aid_transport', 0.9, '[]', '', "
        ":at, :at, :at)"
    ),
    (
        "INSERT INTO history (id, at, \"by\", step, draft_id, before, after, note) VALUES (1, :at, 'anna', 'approve', 1, "
        ":before, :after, '')"
    ),
    "INSERT INTO polls (id, mailbox, at, on_server, known, taken, quarantined, drafts) VALUES (1, 'mailbox', :at, 1, 0, 1, 0, 1)",
    "INSERT INTO publishes (id, at, entries) VALUES (1, :at, 1)",
    "INSERT INTO cursors (mailbox, folder, uidvalidity, uid, at) VALUES ('mailbox', 'INBOX', 7, 12, :at)",
)


@pytest.fixture
def store(url: str) -> sessionmaker[Session]:
    """Give a store that the first release filled, opened by this one."""
    engine = create_engine(url)
    migrate(engine, "0001")
    told = {
        "at": AT,
        "raw": zlib.compress(RAW),
        "form": json.dumps(FORM),
        "before": json.dumps(BEFORE),
        "after": json.dumps(AFTER),
    }
    with engine.begin() as connection:
        for row in ROWS:
            connection.execute(text(row), {key: value for key, value in told.items() if f":{key}" in row})
        if engine.dialect.name == "postgresql":  # what inserting without numbers would have counted
            for table in ("messages", "drafts", "history"):
                connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1)"))
    engine.dispose()
    return open_store(url)


class TestUpgrade:
    def test_everything_is_there(self, store: sessionmaker[Session]) -> None:
        """The mail byte for byte, the entry on the page under its name, the history, the figures."""
        with store() as session:
            (mail,) = list_messages(session)
            assert (mail.sender, read_raw(session, 1)) == ("Anna <a@ahlen.example>", RAW)
            (entry,) = approved_entries(session)
            assert (entry.anchor, entry.draft.title) == ("lastwagen-fuer-sambir", "Lastwagen für Sambir")
            assert entry.draft.municipality is not None
            assert [step.by for step in steps(session)] == ["anna"]
            assert read_status(session).published == 1
            assert session.scalar(text("SELECT version_num FROM alembic_version")) == HEAD

    def test_work_goes_on(self, store: sessionmaker[Session]) -> None:
        """What was decided then can be changed, and taken back, now."""
        now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        with store.begin() as session:
            undo(session, by="anna", now=now)
            assert find_item(session, 1).status == "new"
            undo_again = edit(session, 1, {"title": "Zwei Lastwagen"}, seen=None, by="bert", now=now)
            assert undo_again.draft.title == "Zwei Lastwagen"

    def test_an_entry_can_leave_the_page(self, store: sessionmaker[Session]) -> None:
        """Numbers go on behind those that are there."""
        with store.begin() as session:
            withdraw(session, 1, seen=2, by="bert", now=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
            assert [step.id for step in steps(session)] == [1, 2]
