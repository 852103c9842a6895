"""Whom to ask about an entry, as its own page shows it; the store gives a contact only where that was allowed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brueckenpost.parsers.record import Contact
from brueckenpost.publish.addresses import plain_name, safe_url
from brueckenpost.publish.wording import one_line


@dataclass(frozen=True, slots=True)
class Person:
    """A contact in lines to read; `email` and `phone` are fit for links, "" where there is none."""

    lines: tuple[str, ...]
    email: str
    phone: str
    phone_words: str


def show_contact(contact: Contact) -> Person | None:
    """Give what the page shows of a contact; nothing where nothing is known of it."""
    if not (contact.name or contact.organisation or contact.email or contact.phone):
        return None
    lines = tuple(
        plain_name(text) for text in (contact.name, contact.organisation) if text and one_line(text)
    )
    email = (contact.email or "").strip()
    phone = (contact.phone or "").strip()
    person = Person(
        lines,
        email if safe_url(f"mailto:{email}") else "",
        phone if re.fullmatch(r"\+[0-9]{5,15}", phone) else "",
        _spaced(phone) if phone else "",
    )
    return person if person.lines or person.email or person.phone else None


def _spaced(phone: str) -> str:
    """Give a number as people read it: "+49 231 5550123" (ITU-T E.123)."""
    import phonenumbers  # noqa: PLC0415  # loads slowly; most pages show no number

    try:
        number = phonenumbers.parse(phone)
    except phonenumbers.NumberParseException:
        return phone
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
