"""What curators' corrections teach about the next mail of a sender, and the spellings of partner towns."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import join_words, places_named, towns_named
from brueckenpost.parsers.reading import Knowledge, Lesson
from brueckenpost.parsers.record import CATEGORIES, Contact, Draft, Municipality
from brueckenpost.store.errors import LessonNotFoundError
from brueckenpost.store.forms import draft_of
from brueckenpost.store.models import DraftRow, EventRow, LessonRow, MessageRow
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

ONE_SPELLING = (
    60  # of 100 by which a word of the mail may be a spelling of the partner that the curator named
)
# Where anybody may have an address, the domain says nothing of a town.
PUBLIC = frozenset(
    "gmx web t-online gmail googlemail outlook hotmail live msn yahoo aol icloud me mac posteo mailbox freenet arcor "
    "online proton protonmail tutanota tuta vodafone unitybox netcologne ukr i meta wp onet o2 interia".split()
)
# Names of associations tell them apart, "Büro des Bürgermeisters" does not.
_ASSOCIATION = re.compile(
    r"\be\. ?V\.|[Vv]erein\b|[Ii]nitiative\b|[Ff]reundeskreis\b|[Ss]tiftung\b|[Kk]omitee\b"
)
FORWARDED = ("wg:", "fwd:", "fw:", "weitergeleitet:", "tr:")


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson that counts, learned from a draft's correction.

    `topic` is "municipality" (of an address or domain), "signature" (of a line in it, meaning a municipality), "contact"
    (of an address; its value is JSON), "category" (address and category; "+health" is missed, "-health" wrong) or
    "partner" (of a spelling).
    """

    id: int
    topic: str
    key: str
    value: str
    by: str
    at: dt.datetime
    draft_id: int | None
    note: str


def learn(session: Session, row: DraftRow, before: Draft, event: EventRow) -> None:
    """Write down what a correction teaches, in the transaction that makes it; undoing the step forgets it."""
    after = draft_of(row)
    mail = session.get(MessageRow, row.message_id) if row.message_id is not None else None
    taught = [*_of_partners(before, after)]
    if mail is not None and _speaks_for_itself(mail):
        taught += _of_municipality(session, mail, row, before, after)
        if not _has_siblings(session, mail, row):
            taught += [*_of_contact(mail, before, after), *_of_categories(mail, before, after)]
    for topic, key, value in taught:
        session.add(LessonRow(topic=topic, key=key, value=value, by=event.by, at=event.at, event_id=event.id))
    session.flush()


def unlearn(session: Session, event_id: int) -> None:
    """Forget what a step taught, because it was taken back; what was known before counts again."""
    session.execute(delete(LessonRow).where(LessonRow.event_id == event_id))


def read_knowledge(
    session: Session, office: Iterable[str], words: Mapping[str, tuple[str, ...]] | None = None
) -> Knowledge:
    """Give what the parser is told: the office's addresses, the owner's words, and lessons with when they were learned."""
    lessons = tuple(Lesson(view.topic, view.key, view.value, view.note) for view in list_lessons(session))
    own = frozenset(address.casefold() for address in office if address)
    return Knowledge(office=own, lessons=lessons, category_words=words or {})


def list_lessons(session: Session) -> tuple[LessonView, ...]:
    """List the lessons that count, by topic and key."""
    newest = select(func.max(LessonRow.id)).group_by(LessonRow.topic, LessonRow.key)
    wanted = (
        select(LessonRow, EventRow.draft_id)
        .outerjoin(EventRow, EventRow.id == LessonRow.event_id)
        .where(LessonRow.id.in_(newest))
        .order_by(LessonRow.topic, LessonRow.key)
    )
    return tuple(
        LessonView(row.id, row.topic, row.key, row.value, row.by, row.at, draft_id, _note(row))
        for row, draft_id in session.execute(wanted)
        if row.value
    )


def forget_lesson(session: Session, lesson_id: int) -> None:
    """Forget a lesson, with those before it about the same key.

    Raises:
        LessonNotFoundError: There is no such lesson.
    """
    row = session.get(LessonRow, lesson_id)
    if row is None:
        raise LessonNotFoundError(lesson_id)
    session.execute(delete(LessonRow).where(LessonRow.topic == row.topic, LessonRow.key == row.key))


def _note(row: LessonRow) -> str:
    usual = "sender" if "@" in row.key else "domain"
    whom = {"partner": "spelling", "signature": "signature"}.get(row.topic, usual)
    return f"corrected on {row.at.day} {row.at:%B %Y} for this {whom}"


def _speaks_for_itself(mail: MessageRow) -> bool:
    """Tell whether a mail's sender tells of their own: a forwarder speaks for others, that teaches nothing."""
    return "@" in mail.sender_email and not mail.subject.lower().startswith(FORWARDED)


def _of_municipality(
    session: Session, mail: MessageRow, row: DraftRow, before: Draft, after: Draft
) -> Iterator[tuple[str, str, str]]:
    """Yield what the sender's address, domain and signature now stand for.

    A sender of several towns' projects in one mail speaks for others: that teaches nothing.
    """
    town = after.municipality
    if town is None or town == before.municipality or _others(session, mail, row, town):
        return
    yield "municipality", mail.sender_email, _value(town)
    domain = mail.sender_email.rpartition("@")[2]
    if domain.split(".")[-2:-1] and domain.split(".")[-2] not in PUBLIC:
        # One town at a whole domain, else it says nothing: an empty value takes an earlier lesson back.
        agreed = all(_value(other) == _value(town) for other in _towns_of(session, domain, mail))
        yield "municipality", domain, _value(town) if agreed else ""
    for line in mail.signature.splitlines():
        if _ASSOCIATION.search(line) and not any(towns_named(fold(word)) for word in line.split()):
            yield "signature", join_words(line), _value(town)


def _of_contact(mail: MessageRow, before: Draft, after: Draft) -> Iterator[tuple[str, str, str]]:
    """Yield whom to ask about what this sender writes; nobody at all takes an earlier lesson back."""
    if after.contact != before.contact:
        told = "" if after.contact == Contact() else json.dumps(asdict(after.contact), ensure_ascii=False)
        yield "contact", mail.sender_email, told


def _of_categories(mail: MessageRow, before: Draft, after: Draft) -> Iterator[tuple[str, str, str]]:
    """Yield which categories were missing or wrong for what this sender writes."""
    for category in CATEGORIES:
        had, has = category in before.categories, category in after.categories
        if had != has:
            yield "category", f"{mail.sender_email} {category}", f"{'+' if has else '-'}{category}"


def _has_siblings(session: Session, mail: MessageRow, row: DraftRow) -> bool:
    other = select(DraftRow.id).where(DraftRow.message_id == mail.id, DraftRow.id != row.id)
    return session.scalar(other.limit(1)) is not None


def _others(session: Session, mail: MessageRow, row: DraftRow, town: Municipality) -> bool:
    """Tell whether other drafts of the mail are of another town."""
    wanted = select(DraftRow).where(DraftRow.message_id == mail.id, DraftRow.id != row.id)
    return any(draft_of(other).municipality not in (None, town) for other in session.scalars(wanted))


def _towns_of(session: Session, domain: str, mail: MessageRow) -> Iterator[Municipality]:
    """Yield the towns of what was approved of a domain's other mails, and of its addresses' lessons."""
    approved = (
        select(DraftRow)
        .join(MessageRow, MessageRow.id == DraftRow.message_id)
        .where(MessageRow.sender_email.endswith(f"@{domain}", autoescape=True), MessageRow.id != mail.id)
        .where(DraftRow.status == "approved")
    )
    for row in session.scalars(approved):
        if town := draft_of(row).municipality:
            yield town
    for lesson in list_lessons(session):
        if lesson.key.endswith(f"@{domain}") and lesson.key != mail.sender_email:
            yield Municipality(lesson.value, lesson.value if lesson.value.startswith("ags:") else None)


def _value(town: Municipality) -> str:
    return town.id or town.name


def _of_partners(before: Draft, after: Draft) -> Iterator[tuple[str, str, str]]:
    """Yield the spelling that was read as the wrong place, where one place took another's stead.

    Only a word that looks like the right place's name teaches: a place that was no partner at all was not misspelt.
    """
    gone = [partner for partner in before.partners if partner not in after.partners]
    come = [partner for partner in after.partners if partner not in before.partners]
    if len(gone) != 1 or len(come) != 1 or fold(gone[0].name) == fold(come[0].name):
        return
    if not places_named(fold(come[0].name)):
        return  # the parser could not find it by that name
    for quote in before.evidence.get("partners", ()):
        spelling = fold(quote.quote)
        meant = len(before.partners) == 1 or any(p.name == gone[0].name for p in places_named(spelling))
        if meant and spelling != fold(gone[0].name) and _alike(spelling, come[0].name):
            yield "partner", spelling, come[0].name


def _alike(spelling: str, name: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where a correction is learned from

    return bool(fuzz.ratio(spelling, fold(name)) >= ONE_SPELLING)


def lesson_as_json(view: LessonView) -> dict[str, Any]:
    """Give the lesson as JSON."""
    return {
        "id": view.id,
        "topic": view.topic,
        "key": view.key,
        "value": view.value,
        "by": view.by,
        "at": view.at.isoformat(),
        "draft_id": view.draft_id,
        "note": view.note,
    }
