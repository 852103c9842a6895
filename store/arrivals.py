"""From a mail's record to drafts that wait: what a follow-up belongs to, and which entries are alike."""

from __future__ import annotations

import datetime as dt

from brueckenpost.parsers.record import Draft, Record
from brueckenpost.store.following import find_followed
from brueckenpost.store.forms import put_draft
from brueckenpost.store.models import DraftRow, MessageRow
from brueckenpost.store.nearby import find_nearby
from brueckenpost.store.rows import insert_row
from brueckenpost.store.steps import step_of
from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

ALIKE = 80  # of 100 by which two titles with their texts' beginnings are shown as perhaps one project
COMPARED = 400  # characters of a text that are compared
CANDIDATES = 100  # of one place or sender that are looked at, newest first
Words = tuple[str, str]  # title, the beginning of the text
# Put together once: every draft that arrives asks.
_NEAR = DraftRow.id.in_(bindparam("near", expanding=True))
_NAMED = select(DraftRow.id, DraftRow.partners).where(_NEAR)
_BEGINNING = func.substr(DraftRow.form["description"].as_string(), 1, COMPARED)
_WORDS = select(DraftRow.id, DraftRow.title, _BEGINNING).where(_NEAR)


def add_drafts(session: Session, mail: MessageRow, record: Record, *, now: dt.datetime) -> tuple[int, ...]:
    """Make the drafts of a mail; a follow-up that tells nothing anew still makes one, so that it is seen."""
    follows = record.kind == "follow_up"
    drafts = record.drafts or ((Draft(),) if follows else ())
    made = []
    for draft in drafts:
        row = new_row(draft, mail.received_at, now=now)
        row.message_id, row.reason = mail.id, record.reason
        row.kind = "follow_up" if follows else "draft"
        row.target_id = find_followed(session, mail, draft) if follows else None
        row.similar = [] if follows else _alike(session, mail, row)
        insert_row(session, row)
        insert_row(session, step_of(row, "arrive", by="mail", now=now, before=None))
        made.append(row.id)
    return tuple(made)


def new_row(draft: Draft, received_at: dt.datetime, *, now: dt.datetime) -> DraftRow:
    """Give the row of a draft that waits, not yet added to a session."""
    row = DraftRow(
        version=1,
        status="new",
        kind="draft",
        reason="",
        similar=[],
        photos=[],
        received_at=received_at,
        updated_at=now,
    )
    put_draft(row, draft)
    return row


def _alike(session: Session, mail: MessageRow, row: DraftRow) -> list[int]:
    """Give the drafts and entries that may be the same project: those of the same place or sender are compared."""
    near = sorted(find_nearby(session, mail, row.municipality))[-CANDIDATES:]
    if not near:
        return []
    ours, connection = _names(row.partners), session.connection()
    named = connection.execute(_NAMED, {"near": near})
    possible = [number for number, partners in named if not _are_parted(ours, _names(partners))]
    if not possible:
        return []
    told = (row.title, row.form["description"][:COMPARED])
    found = connection.execute(_WORDS, {"near": possible})
    return sorted(number for number, *words in found if _are_alike(tuple(words), told))


def _are_parted(ours: set[str], theirs: set[str]) -> bool:
    """Tell whether two drafts name partners of which none is the same: they are two projects, whatever their words."""
    return bool(ours and theirs and not ours & theirs)


def _are_alike(one: Words, other: Words) -> bool:
    """Tell whether two drafts may tell the same project by their words."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where mail arrives

    # Of less even the same title would make no 80.
    text = fuzz.token_set_ratio(one[1], other[1], score_cutoff=2 * ALIKE - 100)
    return text >= ALIKE or (text > 0 and fuzz.token_set_ratio(one[0], other[0]) + text >= 2 * ALIKE)


def _names(partners: str) -> set[str]:
    return {partner.rpartition(" (")[0] for partner in partners.split("; ") if partner}
