"""What one e-mail becomes: the record, its drafts and their JSON form.

The form is the agreed interface that `parse --json`, the store, the page and the exports share.
Everything is frozen; `None` is unknown, an empty tuple is none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

WITHDRAWAL = "It asks to take an entry off the page."  # the reason of a follow-up that wants nothing else
KINDS = ("submission", "follow_up", "inquiry", "auto_reply", "bounce", "bulk", "spam", "other")

CATEGORIES = (
    "aid_transport",
    "refugees",
    "fundraising",
    "information",
    "event",
    "reconstruction",
    "health",
    "education_youth",
    "culture_encounter",
    "expertise_exchange",
    "funding_call",
)

FIELDS = (
    "title",
    "municipality",
    "partners",
    "partnership",
    "categories",
    "description",
    "links",
    "contact",
    "period",
    "attachments",
    "language",
)


@dataclass(frozen=True, slots=True)
class Person:
    """A name and an e-mail address as a header or a forwarded head tells them; "" is unknown."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """The headers that identify a mail. `date` is aware; `size` counts the raw bytes."""

    message_id: str | None = None
    sender: Person = Person()
    to: tuple[str, ...] = ()
    subject: str = ""
    date: dt.datetime | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    sha256: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the mail that a value rests on.

    `source` is "subject", "body", "signature", "quoted", "header", "attachment:NAME" or "knowledge";
    `start` and `end` count characters in that source, so that `source[start:end] == quote`.
    """

    source: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A German municipality, district or state; `id` is "ags:" and its official key."""

    name: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Partner:
    """A municipality or region abroad; `country` is ISO 3166-1 alpha-2, `id` "geonames:" and a number."""

    name: str
    country: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An address about the project, unwrapped, with the words it was given in the mail."""

    url: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask; `phone` is E.164."""

    name: str | None = None
    organisation: str | None = None
    email: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """When it happens: each end is "2023", "2023-03" or "2023-03-14", or unknown."""

    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A document or photo of the project; `size` in bytes."""

    filename: str
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One project as it could stand on the page, with what each value rests on."""

    title: str = ""
    municipality: Municipality | None = None
    partners: tuple[Partner, ...] = ()
    partnership: str | None = None
    categories: tuple[str, ...] = ()
    description: str = ""
    links: tuple[Link, ...] = ()
    contact: Contact = Contact()
    period: Period = Period()
    attachments: tuple[Attachment, ...] = ()
    language: str = "de"
    confidence: Mapping[str, float] = field(default_factory=dict)
    evidence: Mapping[str, tuple[Quote, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Record:
    """All that was read from one mail."""

    message: Envelope
    kind: str
    reason: str
    text: str = ""
    signature: str = ""
    quoted: str = ""
    drafts: tuple[Draft, ...] = ()
    warnings: tuple[str, ...] = ()


def as_json(record: Record) -> dict[str, Any]:
    """Give the record as the object that `parse --json` prints."""
    head = record.message
    return {
        "message": {
            "message_id": head.message_id,
            "from": {"name": head.sender.name, "email": head.sender.email},
            "to": list(head.to),
            "subject": head.subject,
            "date": head.date.isoformat() if head.date else None,
            "in_reply_to": head.in_reply_to,
            "references": list(head.references),
            "sha256": head.sha256,
            "size": head.size,
        },
        "kind": record.kind,
        "reason": record.reason,
        "text": record.text,
        "signature": record.signature,
        "quoted": record.quoted,
        "drafts": [draft_as_json(draft) for draft in record.drafts],
        "warnings": list(record.warnings),
    }


def draft_as_json(draft: Draft) -> dict[str, Any]:
    """Give one draft as a JSON object with every field of the agreed form."""
    return {
        "title": draft.title,
        "municipality": _flat(draft.municipality) if draft.municipality else None,
        "partners": [_flat(partner) for partner in draft.partners],
        "partnership": draft.partnership,
        "categories": list(draft.categories),
        "description": draft.description,
        "links": [_flat(link) for link in draft.links],
        "contact": _flat(draft.contact),
        "period": _flat(draft.period),
        "attachments": [_flat(attachment) for attachment in draft.attachments],
        "language": draft.language,
        "confidence": {name: round(value, 2) for name, value in draft.confidence.items()},
        "evidence": {name: [_flat(quote) for quote in quotes] for name, quotes in draft.evidence.items()},
    }


def _flat(told: Quote | Municipality | Partner | Link | Contact | Period | Attachment) -> dict[str, Any]:
    """Give the fields of what has no other parts; `dataclasses.asdict` looks for parts in each."""
    return {name: getattr(told, name) for name in told.__slots__}


def draft_from_json(form: Mapping[str, Any]) -> Draft:
    """Read what `draft_as_json` gave.

    Raises:
        KeyError, TypeError: The object does not have the agreed form.
    """
    place = form["municipality"]
    return Draft(
        title=form["title"],
        municipality=Municipality(**place) if place else None,
        partners=tuple(Partner(**partner) for partner in form["partners"]),
        partnership=form["partnership"],
        categories=tuple(form["categories"]),
        description=form["description"],
        links=tuple(Link(**link) for link in form["links"]),
        contact=Contact(**form["contact"]),
        period=Period(**form["period"]),
        attachments=tuple(Attachment(**attachment) for attachment in form["attachments"]),
        language=form["language"],
        confidence=dict(form["confidence"]),
        evidence={
            name: tuple(Quote(**quote) for quote in quotes) for name, quotes in form["evidence"].items()
        },
    )
