"""What is kept of a person: told to the person, or erased."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import re
import zlib
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from email.parser import BytesHeaderParser
from email.policy import compat32
from email.utils import parseaddr
from typing import Any

from brueckenpost.parsers.senders import is_anybodys
from brueckenpost.store.entries import digest_anchor
from brueckenpost.store.erasing import REDUCED, empty_form, open_history, reduce_mail, rewrite_draft
from brueckenpost.store.forms import draft_of
from brueckenpost.store.messages import forget_raw
from brueckenpost.store.models import (
    Base,
    ConsentRow,
    DraftRow,
    ErasureRow,
    EventRow,
    LessonRow,
    LetterRow,
    MessageRow,
    PhotoRow,
    RawRow,
    TombstoneRow,
)
from brueckenpost.store.photos import forget_photos
from brueckenpost.store.slugs import make_anchor
from brueckenpost.store.traces import Traces, make_traces, plain_names, whole_names
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

ON_REQUEST = "erased on request"
_ADDRESS = re.compile(
    r"(?<![\w.!#$%&'*+/=?^`{|}~-])[\w.!#$%&'*+/=?^`{|}~-]++@[\w-]+(?:\.[\w-]+)*"
)  # RFC 5322, atext
_RARE = re.compile(r"[!#$%&'*/=?^`{|}~](?=[^@]*@)")
NO_CONTACT = {"name": None, "organisation": None, "email": None, "phone": None}


@dataclass(frozen=True, slots=True)
class Holding:
    """One row that is about a person: its table, its key, and everything that stands in it, in JSON form."""

    table: str
    key: str
    row: dict[str, Any]


@dataclass(frozen=True, slots=True)
class MailCopy:
    """Where the mailbox may still hold a mail that was erased here: we only read it, its owner must delete it."""

    message_id: int
    sha256: str
    mailbox: str
    folder: str
    uid: int | None
    received_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing did.

    `mails` were the person's own; in `mentions` (numbers of others' mails) words were taken out and the bytes deleted;
    `emptied` drafts were never published, `entries` stay on the page without the person: publish again. `namesakes` are
    the addresses of others who are called the same; `left` are mails that name the name alone, which may mean either.
    """

    mails: tuple[MailCopy, ...] = ()
    mentions: tuple[int, ...] = ()
    emptied: tuple[int, ...] = ()
    entries: tuple[int, ...] = ()
    lessons: int = 0
    namesakes: tuple[str, ...] = ()
    left: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """The rows about a person."""

    traces: Traces
    own: tuple[MessageRow, ...]
    mentions: tuple[MessageRow, ...]
    drafts: tuple[DraftRow, ...]
    photos: frozenset[tuple[int, str]]  # message and digest
    namesakes: tuple[str, ...]
    left: tuple[int, ...]


def export_person(session: Session, address: str) -> tuple[Holding, ...]:
    """Give every row that names the person of an address, or that was made from a mail of theirs (GDPR, Art. 15)."""
    found = _find(session, address)
    messages = {mail.id for mail in (*found.own, *found.mentions)}
    drafts = {row.id for row in found.drafts}
    return tuple(
        Holding(name, key, shown)
        for name, key, row in _all_rows(session)
        if _is_about(row, messages, drafts) or found.traces.name(_plain(row))
        for shown in [_plain(row)]
    )


def erase_person(session: Session, address: str, *, by: str, now: dt.datetime) -> Erasure:
    """Erase a person from mails, drafts, history and lessons (GDPR, Art. 17).

    Their mails become a line each, with a tombstone; drafts of them that were never published keep place, partners,
    kind and time only. What is published stays, without contact and without the person's name, address and numbers.
    A name that somebody at another organisation has as well finds no row by itself: that may be the namesake's.
    Commit, then call `erasing.sweep`, then publish again.
    """
    found = _find(session, address)
    traces = found.traces
    copies = tuple(MailCopy(m.id, m.sha256, m.mailbox, m.folder, m.uid, m.received_at) for m in found.own)
    own = {mail.id for mail in found.own}
    with open_history(session, ON_REQUEST):
        for row in found.drafts:
            _erase_draft(session, row, found, own=row.message_id in own, by=by, now=now)
        session.execute(delete(LetterRow).where(LetterRow.message_id.in_(own)))
        for mail in found.own:
            reduce_mail(session, mail, ON_REQUEST)
            session.merge(TombstoneRow(sha256=mail.sha256, at=now, reason=ON_REQUEST))
        for mail in found.mentions:
            forget_raw(session, mail.id)
            mail.status = REDUCED if mail.status == "quarantined" else mail.status
        forget_photos(session, found.photos)
        lessons = _forget_lessons(session, traces)
        session.execute(delete(ConsentRow).where(ConsentRow.draft_id.in_([row.id for row in found.drafts])))
        _scrub_all(session, found)
    session.add(ErasureRow(address_sha256=digest_address(address), at=now, by=traces.scrub(by)))
    session.flush()
    return Erasure(
        copies,
        tuple(mail.id for mail in found.mentions),
        tuple(row.id for row in found.drafts if row.message_id in own and row.status != "approved"),
        tuple(row.id for row in found.drafts if row.status == "approved"),
        lessons,
        found.namesakes,
        found.left,
    )


def preview_erasure(session: Session, address: str, *, now: dt.datetime) -> Erasure:
    """Tell what erasing a person would do; nothing is changed."""
    try:
        return erase_person(session, address, by="", now=now)
    finally:
        session.rollback()


def digest_address(address: str) -> str:
    """Give what is kept of an address that was erased."""
    return hashlib.sha256(address.strip().casefold().encode()).hexdigest()


def known_addresses(session: Session) -> frozenset[str]:
    """Give every e-mail address that stands anywhere.

    What stands before a rare sign, as in "o'neill@ahlen.example", may belong to the address or to the text around it:
    both readings are given.
    """
    anywhere = frozenset(
        found[start:].casefold()
        for _, _, row in _all_rows(session)
        for found in _ADDRESS.findall(json.dumps(_plain(row), ensure_ascii=False))
        for start in (0, *(sign.end() for sign in _RARE.finditer(found)))
    )
    return anywhere | {address for address, _ in _people(session)}


def _find(session: Session, address: str) -> _Found:
    people = _people(session)
    traces = _traces(session, address.strip().casefold(), people)
    shared = whole_names(traces.shared)
    own, mentions, left = [], [], []
    for mail, raw in session.execute(
        select(MessageRow, RawRow.content)
        .outerjoin(RawRow, RawRow.message_id == MessageRow.id)
        .order_by(MessageRow.id)
    ):
        content = zlib.decompress(raw) if raw is not None else b""
        if mail.sender_email == traces.address or _writer(content) == traces.address:
            own.append(mail)
        elif traces.address.encode() in content.lower() or traces.name(_plain(mail)):
            mentions.append(mail)
        elif shared.search(f"{mail.subject}\n{mail.text}\n{mail.signature}\n{mail.quoted}"):
            left.append(mail.id)
    ids = {mail.id for mail in own}
    told = {event.draft_id for event in session.scalars(select(EventRow)) if traces.name(_plain(event))}
    photos = frozenset(_photos(session, ids, traces))
    drafts = tuple(
        row
        for row in session.scalars(select(DraftRow).order_by(DraftRow.id))
        if row.message_id in ids
        or row.id in told
        or traces.name(_plain(row))
        or any((photo["message_id"], photo["sha256"]) in photos for photo in row.photos)
    )
    same = sorted(who for who, name in people if who != traces.address and shared.search(name))
    return _Found(
        traces, tuple(own), tuple(mentions), drafts, photos, tuple(dict.fromkeys(same)), tuple(left)
    )


def _people(session: Session) -> frozenset[tuple[str, str]]:
    """Give every address with each name that stands beside it in a head or a contact."""
    rows = session.execute(select(MessageRow.sender_email, MessageRow.sender_name).distinct())
    found = {(email, name) for email, name in rows}
    contacts = [row.form["contact"] for row in session.scalars(select(DraftRow))]
    found |= {((it["email"] or "").casefold(), it["name"] or "") for it in contacts}
    plain = {(email, plain_names(email, [name])) for email, name in found if email and name}
    return frozenset((email, name) for email, names in plain for name in names)


def _is_another(address: str, other: str) -> bool:
    """Tell whether two addresses with one name are two people: at one organisation it is one person with two."""
    domain = address.rpartition("@")[2]
    return address != other and (other.rpartition("@")[2] != domain or is_anybodys(domain))


def _photos(session: Session, mails: set[int], traces: Traces) -> Iterator[tuple[int, str]]:
    """Yield the photos that came with these mails, or whose own bytes name the person, as a camera's notes may."""
    for row in session.scalars(select(PhotoRow)):
        if row.message_id in mails or traces.name(row.content.decode("utf-8", "replace")):
            yield row.message_id, row.sha256


def _traces(session: Session, address: str, people: frozenset[tuple[str, str]]) -> Traces:
    """Collect how the person is called and reached wherever the address stands beside it."""
    names = set(session.scalars(select(MessageRow.sender_name).where(MessageRow.sender_email == address)))
    phones: set[str] = set()
    forms = [row.form for row in session.scalars(select(DraftRow))]
    for event in session.scalars(select(EventRow)):
        forms += [state["form"] for state in (event.before, event.after) if state]
    for form in forms:
        contact = form["contact"]
        if (contact["email"] or "").casefold() == address:
            names.add(contact["name"] or "")
            phones.add(contact["phone"] or "")
    others = [name for other, name in people if _is_another(address, other)]
    return make_traces(address, names, phones - {""}, others)


def _writer(raw: bytes) -> str:
    """Give the address a mail says it is from; it may be in quarantine and not be read yet."""
    head = BytesHeaderParser(policy=compat32).parsebytes(raw[: 2**16])
    return parseaddr(str(head.get("From", "")))[1].casefold()


def _erase_draft(
    session: Session, row: DraftRow, found: _Found, *, own: bool, by: str, now: dt.datetime
) -> None:
    empties, traces = own and row.status != "approved", found.traces

    def stays(photo: dict[str, Any]) -> bool:
        """Tell whether a photo has nothing to do with the person."""
        key = (photo["message_id"], photo["sha256"])
        return not empties and key not in found.photos and not traces.name(photo)

    def rewrite(state: dict[str, Any]) -> dict[str, Any]:
        """Take the person out of a state."""
        form = dict(state["form"])
        if empties:
            form = empty_form(form)
        elif own or traces.name(form["contact"]):
            form["contact"] = NO_CONTACT
        form["evidence"] = {}
        photos = [photo for photo in state.get("photos", []) if stays(photo)]
        kept = {key: value for key, value in state.items() if key != "photos"}
        told = {"form": traces.scrub(form), "reason": traces.scrub(state["reason"])}
        return kept | told | ({"photos": photos} if photos else {})

    rewrite_draft(session, row, rewrite, by=by, now=now, note=ON_REQUEST, ends=empties)
    if row.anchor and traces.in_anchor(row.anchor):
        taken = frozenset(name for name in session.scalars(select(DraftRow.anchor)) if name)
        session.merge(TombstoneRow(sha256=digest_anchor(row.anchor), at=now, reason=ON_REQUEST))
        row.anchor = make_anchor(draft_of(row), taken)


def _forget_lessons(session: Session, traces: Traces) -> int:
    gone = [row.id for row in session.scalars(select(LessonRow)) if traces.name([row.key, row.value])]
    session.execute(delete(LessonRow).where(LessonRow.id.in_(gone)))
    return len(gone)


def _scrub_all(session: Session, found: _Found) -> None:
    """Take the person's words out of every row that still names them, and out of the steps with their drafts."""
    session.flush()
    drafts = {row.id for row in found.drafts}
    for _, _, row in _all_rows(session):
        told = isinstance(row, EventRow) and row.draft_id in drafts
        if isinstance(row, RawRow | DraftRow) or not (told or found.traces.name(_plain(row))):
            continue
        for name in (column.key for column in row.__table__.columns):
            value = getattr(row, name)
            if isinstance(value, str | list | dict):
                setattr(row, name, found.traces.scrub(value))
    session.flush()


def _all_rows(session: Session) -> Iterator[tuple[str, str, Any]]:
    for mapper in sorted(Base.registry.mappers, key=lambda mapper: mapper.class_.__tablename__):
        keys = [str(column.key) for column in mapper.primary_key]
        for row in session.scalars(select(mapper.class_)):
            yield mapper.class_.__tablename__, "/".join(str(getattr(row, key)) for key in keys), row


def _is_about(row: Any, messages: set[int], drafts: set[int]) -> bool:
    if isinstance(row, MessageRow | DraftRow):
        return row.id in (messages if isinstance(row, MessageRow) else drafts)
    return getattr(row, "message_id", None) in messages or getattr(row, "draft_id", None) in drafts


def _plain(row: Any) -> dict[str, Any]:
    """Give a row in JSON form; a mail's bytes as text, a photo's in base64."""
    shown: dict[str, Any] = {}
    for name in (column.key for column in row.__table__.columns):
        value = getattr(row, name)
        if isinstance(value, bytes):
            mail = isinstance(row, RawRow)
            value = (
                zlib.decompress(value).decode("utf-8", "replace")
                if mail
                else b64encode(value).decode("ascii")
            )
        shown[name] = value.isoformat() if isinstance(value, dt.date) else value
    return shown
