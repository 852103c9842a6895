"""Photos of entries: taken from their mails by a curator, published only where that was allowed."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from brueckenpost.store.consents import consented_drafts
from brueckenpost.store.drafts import Item, TakenPhoto, item_of, photo_of
from brueckenpost.store.errors import FieldError, NoConsentError, NotFoundError, WrongStateError
from brueckenpost.store.forms import clean, snapshot
from brueckenpost.store.messages import read_raw
from brueckenpost.store.models import DraftRow, EventRow, MessageRow, PhotoRow, RawRow
from brueckenpost.store.review import OPEN
from brueckenpost.store.steps import find_row, record_step
from sqlalchemy import delete, or_, select, tuple_
from sqlalchemy.orm import Session

if TYPE_CHECKING:
    from brueckenpost.parsers.photos import Picture

LONGEST = 300  # characters of an author, a licence or an alternative text


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo as the page may have it: as it was attached, with what must stand beside it."""

    entry_id: int
    sha256: str
    filename: str
    media_type: str
    content: bytes = field(repr=False)
    author: str
    license: str
    alt: str


@dataclass(frozen=True, slots=True)
class MailedPhoto:
    """A picture of one of an entry's mails."""

    message_id: int
    picture: Picture

    @property
    def sha256(self) -> str:
        """Give the digest of its bytes."""
        return hashlib.sha256(self.picture.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Credit:
    """What must be known of a photo before it is published; `alt` tells who cannot see it what it shows."""

    author: str
    license: str
    alt: str


def published_photos(session: Session) -> tuple[Photo, ...]:
    """Give the photos of what is on the page, in its curators' order, where a consent to photos stands."""
    files = {(row.message_id, row.sha256): row.content for row in session.scalars(select(PhotoRow))}
    if not files:
        return ()
    consented = consented_drafts(session, "photo")
    wanted = select(DraftRow).where(DraftRow.status == "approved", DraftRow.id.in_(consented))
    found = []
    for row in session.scalars(wanted.order_by(DraftRow.approved_at, DraftRow.id)):
        for told in map(photo_of, row.photos):
            if content := files.get((told.message_id, told.sha256)):
                head = (row.id, told.sha256, told.filename, told.media_type)
                found.append(Photo(*head, content, told.author, told.license, told.alt))
    return tuple(found)


def find_mailed(session: Session, draft_id: int) -> tuple[MailedPhoto, ...]:
    """Give the pictures of an entry's mails: its own, those of its follow-ups, and those of what was merged into it.

    Raises:
        DraftNotFoundError: There is no such draft.
    """
    from brueckenpost.parsers.photos import find_pictures  # noqa: PLC0415 - it reads mail, the page does not

    row = find_row(session, draft_id, seen=None)
    found: dict[str, MailedPhoto] = {}
    for mail in _mails(session, row):
        for picture in find_pictures(read_raw(session, mail)):
            photo = MailedPhoto(mail, picture)
            found.setdefault(photo.sha256, photo)
    return tuple(found.values())


def _mails(session: Session, row: DraftRow) -> Sequence[int]:
    """Give the numbers of an entry's mails of which the bytes are still there."""
    joined = or_(
        DraftRow.id == row.id, DraftRow.target_id == row.id, DraftRow.reason == f"merged into {row.id}"
    )
    mails = select(DraftRow.message_id).where(joined, DraftRow.message_id.is_not(None))
    kept = (
        select(MessageRow.id).join(RawRow, RawRow.message_id == MessageRow.id).where(MessageRow.id.in_(mails))
    )
    return session.scalars(kept.order_by(MessageRow.received_at, MessageRow.id)).all()


def check_consent(session: Session, draft_id: int) -> None:
    """Refuse a photo that nobody allowed.

    Raises:
        DraftNotFoundError: There is no such draft.
        NoConsentError: No consent to a photo of that draft stands.
    """
    find_row(session, draft_id, seen=None)
    if draft_id not in consented_drafts(session, "photo"):
        raise NoConsentError(draft_id)


def take_photo(  # noqa: PLR0913 - a step is who, when, what
    session: Session,
    draft_id: int,
    photo: MailedPhoto,
    credit: Credit,
    *,
    seen: int | None,
    by: str,
    now: dt.datetime,
) -> Item:
    """Take a photo of a mail for a draft or entry, behind those it has; the same one again gets the new credit.

    Raises:
        DraftNotFoundError, DraftChangedError: As for `review.approve`.
        WrongStateError: It is a follow-up, or neither waits nor is on the page.
        NoConsentError: Nobody allowed it.
        FieldError: The author, the licence or the alternative text is missing or too long.
    """
    row = _changeable(session, draft_id, seen)
    check_consent(session, draft_id)
    _check_credit(credit)
    told = TakenPhoto(
        photo.message_id, photo.sha256, photo.picture.filename, photo.picture.media_type, **asdict(credit)
    )
    before = snapshot(row)
    session.merge(
        PhotoRow(message_id=photo.message_id, sha256=photo.sha256, content=photo.picture.content)
    )  # before the draft is touched: it asks the database, and that writes what was touched
    row.photos = _with(row.photos, clean(asdict(told)))
    record_step(session, row, "photo", by=by, now=now, before=before, note=told.filename)
    return item_of(session, row)


def remove_photo(
    session: Session, draft_id: int, sha256: str, *, seen: int | None, by: str, now: dt.datetime
) -> Item:
    """Take a photo away from an entry; undoing it brings it back.

    Raises:
        DraftNotFoundError, DraftChangedError, WrongStateError: As for `take_photo`.
        NotFoundError: The entry has no such photo.
    """
    row = _changeable(session, draft_id, seen)
    gone = [told for told in row.photos if told["sha256"] == sha256]
    if not gone:
        raise NotFoundError(f"Draft {draft_id} has no such photo.")
    before = snapshot(row)
    row.photos = [told for told in row.photos if told["sha256"] != sha256]
    record_step(session, row, "photo away", by=by, now=now, before=before, note=gone[0]["filename"])
    return item_of(session, row)


def _changeable(session: Session, draft_id: int, seen: int | None) -> DraftRow:
    row = find_row(session, draft_id, seen=seen)
    if row.kind == "follow_up" or row.status not in (*OPEN, "approved"):
        raise WrongStateError(draft_id, row.status if row.kind != "follow_up" else "a follow-up", "photo")
    return row


def _check_credit(credit: Credit) -> None:
    for name, text in asdict(credit).items():
        if not text.strip():
            raise FieldError(name, "It is missing.", "No photo is published without it.")
        if len(text) > LONGEST:
            raise FieldError(name, "It is too long.", f"Write at most {LONGEST} characters.")


def _with(photos: Sequence[Mapping[str, Any]], told: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    if any(each["sha256"] == told["sha256"] for each in photos):
        return [told if each["sha256"] == told["sha256"] else each for each in photos]
    return [*photos, told]


def forget_photos(session: Session, photos: Collection[tuple[int, str]] = ()) -> None:
    """Erase photos, named by mail and digest; then those that nothing can bring back any more.

    A photo that was taken away can come back by undo as long as its mail is kept.
    """
    session.flush()
    key = tuple_(PhotoRow.message_id, PhotoRow.sha256)
    session.execute(delete(PhotoRow).where(key.in_(photos)))
    kept = select(PhotoRow.message_id, PhotoRow.sha256, MessageRow.status).join(
        MessageRow, MessageRow.id == PhotoRow.message_id
    )
    left = session.execute(kept).all()
    if not left:
        return
    used = {_key(told) for photos in session.scalars(select(DraftRow.photos)) for told in photos}
    past = {_key(told) for event in session.scalars(select(EventRow)) for told in _past(event)}
    idle = [
        (mail, digest)
        for mail, digest, status in left
        if (mail, digest) not in used and (status == "reduced" or (mail, digest) not in past)
    ]
    session.execute(delete(PhotoRow).where(key.in_(idle)))


def _past(event: EventRow) -> list[dict[str, Any]]:
    return [told for state in (event.before, event.after) if state for told in state.get("photos", [])]


def _key(told: Mapping[str, Any]) -> tuple[int, str]:
    return told["message_id"], told["sha256"]
