"""Mails, records and drafts for the store's tests."""

from __future__ import annotations

import datetime as dt
import hashlib

from brueckenpost.parsers.record import (
    Contact,
    Draft,
    Envelope,
    Link,
    Municipality,
    Partner,
    Period,
    Person,
    Quote,
    Record,
)
from brueckenpost.store.messages import Kept, Receipt, keep_mail
from sqlalchemy.orm import Session, sessionmaker

NOW = dt.datetime(2023, 6, 6, 9, 0, tzinfo=dt.UTC)
SENDER = Person("Anna Terbeck", "a.terbeck@ahlen.example")
TEXT = "Der Bauhof hat zwei Lastwagen mit Werkzeug und Decken nach Sambir gebracht."
AHLEN = Municipality("Ahlen", "ags:05570004")
SAMBIR = Partner("Sambir", "UA", "geonames:694864")


def later(minutes: int = 1) -> dt.datetime:
    """Give a moment after NOW."""
    return NOW + dt.timedelta(minutes=minutes)


def draft(title: str = "Lastwagen für Sambir", text: str = TEXT, sure: float = 0.95) -> Draft:
    """Give a draft with a value in every field."""
    return Draft(
        title=title,
        municipality=AHLEN,
        partners=(SAMBIR,),
        partnership="direct",
        categories=("aid_transport",),
        description=text,
        links=(Link("https://ahlen.example/sambir", "Bericht"),),
        contact=Contact("Anna Terbeck", "Stadt Ahlen", "a.terbeck@ahlen.example", "+49238255010"),
        period=Period("2023-05-04", "2023-05-04"),
        language="de",
        confidence=dict.fromkeys(
            ("title", "municipality", "partners", "categories", "description", "contact", "period"), 0.97
        )
        | {"period": sure},
        evidence={"municipality": (Quote("signature", 0, 5, "Ahlen"),)},
    )


def record(
    number: int = 1,
    *,
    kind: str = "submission",
    drafts: tuple[Draft, ...] | None = None,
    sender: Person = SENDER,
    subject: str = "Lastwagen für Sambir",
    reply_to: str | None = None,
) -> Record:
    """Give the record of a mail; the number tells mails apart."""
    envelope = Envelope(
        message_id=f"<{number}@ahlen.example>",
        sender=sender,
        to=("kontakt@netzwerkstelle.example",),
        subject=subject,
        date=NOW,
        in_reply_to=reply_to,
        references=(reply_to,) if reply_to else (),
        sha256=hashlib.sha256(raw(number)).hexdigest(),
        size=len(raw(number)),
    )
    return Record(
        envelope,
        kind,
        "It describes a project.",
        TEXT,
        "Anna Terbeck",
        "",
        drafts if drafts is not None else (draft(),),
    )


def raw(number: int = 1) -> bytes:
    """Give the bytes of that mail."""
    return f"Message-ID: <{number}@ahlen.example>\n\n{TEXT}\n".encode()


def receipt(number: int = 1) -> Receipt:
    """Give how it was met."""
    return Receipt("mailbox", raw(number), NOW + dt.timedelta(hours=number), "INBOX", 7, number)


def keep(store: sessionmaker[Session], number: int = 1, told: Record | None = None) -> Kept:
    """Keep a mail in a transaction of its own."""
    with store.begin() as session:
        return keep_mail(session, receipt(number), told or record(number), now=NOW)
