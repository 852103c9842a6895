"""Take words out of mails, drafts and their history for good; what was decided stays told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from brueckenpost.parsers.record import Draft, draft_as_json, draft_from_json
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.forms import put_draft, snapshot
from brueckenpost.store.messages import forget_raw
from brueckenpost.store.models import Base, DraftRow, EventRow, MessageRow, OpeningRow
from brueckenpost.store.session import unavailable
from brueckenpost.store.steps import record_step
from sqlalchemy import Engine, delete, select, text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session, sessionmaker

REDUCED = "reduced"
OPEN = ("new", "deferred", "waiting")
KEPT_FIELDS = ("municipality", "partners", "partnership", "categories", "period", "language")


@contextmanager
def open_history(session: Session, purpose: str) -> Iterator[None]:
    """Let the history be changed within this transaction: only erasing and restoring may.

    Its triggers refuse any change unless a row of history_openings says why; no other transaction sees that row.
    """
    session.add(OpeningRow(purpose=purpose))
    session.flush()
    yield
    session.flush()
    session.execute(delete(OpeningRow))


def reduce_mail(session: Session, mail: MessageRow, reason: str) -> None:
    """Leave of a mail the line that it came: its bytes, people and words go, its hash stays so that it stays known."""
    forget_raw(session, mail.id)
    mail.header_id, mail.in_reply_to, mail.refs = None, None, []
    mail.sender_name = mail.sender_email = mail.subject = ""
    mail.text = mail.signature = mail.quoted = ""
    mail.warnings, mail.trust, mail.reason, mail.status = [], None, reason, REDUCED


def empty_form(form: dict[str, Any]) -> dict[str, Any]:
    """Leave of a draft's form where, with whom, of what kind and when."""
    return draft_as_json(Draft()) | {field: form[field] for field in KEPT_FIELDS}


def rewrite_draft(  # noqa: PLR0913 - a step is who, when, what
    session: Session,
    row: DraftRow,
    rewrite: Callable[[dict[str, Any]], dict[str, Any]],
    *,
    by: str,
    now: dt.datetime,
    note: str,
    ends: bool = False,
) -> None:
    """Rewrite a draft's form, now and in every step of its past, and record that; the history must be open.

    The state after each step stays what the next one found, so that the history still leads to the present.
    `ends` rejects what still waits: nothing is left of it to decide.
    """
    for event in session.scalars(select(EventRow).where(EventRow.draft_id == row.id)):
        event.before, event.after = _rewritten(event.before, rewrite), _rewritten(event.after, rewrite)
    state = rewrite(snapshot(row))
    row.reason, row.photos = state["reason"], state.get("photos", [])
    put_draft(row, draft_from_json(state["form"]))
    before = snapshot(row)
    if ends and row.status in OPEN:
        row.status, row.reason, row.deferred_until = "rejected", note, None
    record_step(session, row, "erase", by=by, now=now, before=before, note=note)


def _rewritten(
    state: dict[str, Any] | None, rewrite: Callable[[dict[str, Any]], dict[str, Any]]
) -> dict[str, Any] | None:
    return None if state is None else rewrite(state)


def sweep(store: sessionmaker[Session]) -> None:
    """Overwrite what erased rows left in the database's files; call it after the erasing was committed.

    Raises:
        StoreUnavailableError: Another process is reading: the erased words stay in its files until the next sweep.
    """
    engine: Engine = store.kw["bind"]
    with unavailable(), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if engine.dialect.name == "sqlite":
            connection.execute(text("VACUUM"))
            busy = connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)")).scalar()
            if busy:
                raise StoreUnavailableError(
                    "The database is being read: erased words are still in its files. Try again later."
                )
            return
        for table in Base.metadata.sorted_tables:
            connection.execute(text(f'VACUUM FULL "{table.name}"'))
        with suppress(
            ProgrammingError
        ):  # not allowed to our role, as usual: the server does it within minutes
            connection.execute(text("CHECKPOINT"))
