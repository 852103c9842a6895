"""The fields of a draft as text that a person can read and write, and the rules for what they can hold."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from brueckenpost.parsers.phone import best_phone, find_phones
from brueckenpost.parsers.record import CATEGORIES, Draft, draft_as_json
from brueckenpost.store.errors import FieldError
from brueckenpost.store.places import municipality_of, partner_of, write_partner

EDITABLE = (
    "title",
    "municipality",
    "partners",
    "partnership",
    "categories",
    "period",
    "contact",
    "links",
    "language",
    "description",
)
CONTACT = ("name", "organisation", "email", "phone")
LONGEST_TITLE = 100
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+")
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def write_field(draft: Draft, field: str) -> str:
    """Give a field as one text, the same that `read_field` reads."""
    value = draft_as_json(draft)[field]
    writer = _WRITERS.get(field)
    return writer(value) if writer else str(value or "")


def read_field(field: str, text: str) -> Any:
    """Read a field from the text that a person wrote; gives its value in the record's JSON form.

    Raises:
        FieldError: The field is unknown or cannot have that value.
    """
    return check_change(field, _READERS.get(field, str.strip)(text))


def read_assignment(text: str, draft: Draft) -> tuple[str, Any]:
    """Read "FIELD=VALUE", also of a part: "contact.email=...", "period.end=...".

    Raises:
        FieldError: The form or the value is wrong.
    """
    name, sign, value = text.partition("=")
    field, _, part = name.strip().partition(".")
    if not sign:
        raise FieldError(name.strip(), "The value is missing.", "Write FIELD=VALUE.")
    if not part:
        return field, read_field(field, value)
    whole = draft_as_json(draft).get(field)
    if field not in ("contact", "period") or not isinstance(whole, dict) or part not in whole:
        raise FieldError(name.strip(), "There is no such part.", "Parts are contact.name, contact.organisation, contact.email, contact.phone, period.start, period.end.")  # fmt: skip
    return field, check_change(field, whole | {part: value.strip() or None})


def check_change(field: str, value: Any) -> Any:
    """Check a value in the record's JSON form and give it tidied.

    Raises:
        FieldError: The field is unknown or cannot have that value.
    """
    check = _CHECKS.get(field)
    if check is None:
        raise FieldError(field, "There is no such field.", f"Use one of {', '.join(EDITABLE)}.")
    try:
        return check(value)
    except (TypeError, KeyError, AttributeError) as error:
        raise FieldError(
            field, "The value has the wrong form.", "See `show --json` for the right one."
        ) from error


def _check_title(value: str) -> str:
    title = " ".join(value.split())
    if not title:
        raise FieldError("title", "It is empty.", "Every entry needs a title.")
    if len(title) > LONGEST_TITLE:
        raise FieldError("title", f"It has {len(title)} characters.", f"At most {LONGEST_TITLE} fit.")
    return title


def _check_municipality(value: Mapping[str, Any] | str | None) -> Any:
    if value is None or isinstance(value, str):
        return municipality_of(value or "")
    return {"name": str(value["name"]), "id": value.get("id")}


def _check_partners(value: list[Any]) -> list[Any]:
    return [
        partner_of(item)
        if isinstance(item, str)
        else {"name": str(item["name"]), "country": str(item["country"]).upper(), "id": item.get("id")}
        for item in value
    ]


def _check_partnership(value: str | None) -> str | None:
    if value not in (None, "", "direct", "bridge"):
        raise FieldError("partnership", f'"{value}" is unknown.', "Use direct, bridge or nothing.")
    return value or None


def _check_categories(value: list[str]) -> list[str]:
    for slug in value:
        if slug not in CATEGORIES:
            raise FieldError("categories", f'"{slug}" is unknown.', f"Use {', '.join(CATEGORIES)}.")
    return list(dict.fromkeys(value))


def _check_links(value: list[Mapping[str, Any]]) -> list[Any]:
    return [{"url": _check_url(link["url"]), "label": link.get("label") or None} for link in value]


def _check_url(url: str) -> str:
    whole = url if "://" in url else f"https://{url}"
    parts = urlsplit(whole)
    if parts.scheme not in ("http", "https") or "." not in (parts.hostname or ""):
        raise FieldError("links", f'"{url}" is no web address.', "Write it as https://example.org/page.")
    return whole


def _check_contact(value: Mapping[str, Any]) -> dict[str, str | None]:
    contact = {part: (value.get(part) or None) for part in CONTACT}
    if contact["email"] and not _EMAIL.fullmatch(contact["email"]):
        raise FieldError(
            "contact", f'"{contact["email"]}" is no e-mail address.', "Write it as name@example.org."
        )
    if contact["phone"]:
        contact["phone"] = _check_phone(contact["phone"])
    return contact


def _check_phone(text: str) -> str:
    phone = best_phone(find_phones(text))
    if phone is None:
        raise FieldError(
            "contact", f'"{text}" is no phone number.', "Write it as 0231 5550123 or +49 231 5550123."
        )
    return phone.number


def _check_period(value: Mapping[str, Any]) -> dict[str, str | None]:
    start, end = _check_day(value.get("start")), _check_day(value.get("end"))
    if start and end and end < start[: len(end)]:
        raise FieldError("period", f"It ends ({end}) before it starts ({start}).", "Turn the two round.")
    return {"start": start, "end": end}


def _check_day(text: str | None) -> str | None:
    if not text:
        return None
    try:
        if not _DAY.fullmatch(text):
            raise ValueError(text)  # noqa: TRY301 - one remedy for both
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError as error:
        raise FieldError("period", f'"{text}" is no date.', "Write 2023, 2023-03 or 2023-03-14.") from error
    return text


def _check_language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise FieldError("language", f'"{value}" is no language code.', "Write de, en, uk, pl, ...")
    return value


def _check_description(value: str) -> str:
    paragraphs = re.split(r"\n[ \t]*\n\s*", value.strip())
    return "\n\n".join(paragraph.rstrip() for paragraph in paragraphs)


_CHECKS: Mapping[str, Callable[[Any], Any]] = {
    "title": _check_title,
    "municipality": _check_municipality,
    "partners": _check_partners,
    "partnership": _check_partnership,
    "categories": _check_categories,
    "links": _check_links,
    "contact": _check_contact,
    "period": _check_period,
    "language": _check_language,
    "description": _check_description,
}


def write_municipality(value: Mapping[str, Any] | None) -> str:
    """Give a municipality as the text that leads back to it: its key only where the name does not."""
    return (value["id"] if value["id"] and not _by_name(value) else value["name"]) if value else ""


def _by_name(value: Mapping[str, Any]) -> bool:
    """Tell whether the name alone leads back to the same municipality."""
    try:
        found = municipality_of(value["name"])
    except FieldError:
        return False
    return found is not None and found["id"] == value["id"]


def _write_period(value: Mapping[str, Any]) -> str:
    start, end = value["start"] or "", value["end"] or ""
    return start if start == end else f"{start}..{end}"


def _read_period(text: str) -> dict[str, str]:
    start, dots, end = (part.strip() for part in text.partition(".."))
    return {"start": start, "end": end if dots else start}


def _read_contact(text: str) -> dict[str, str | None]:
    parts = [part.strip() for part in text.split("|")]
    if len(parts) > len(CONTACT):
        raise FieldError(
            "contact", "There are too many parts.", "Write name | organisation | e-mail | phone."
        )
    return dict(zip(CONTACT, [*parts, *[""] * len(CONTACT)], strict=False))


def _read_links(text: str) -> list[dict[str, str | None]]:
    found = []
    for part in re.split(r"[\n;]", text):
        url, _, label = part.strip().partition(" ")
        if url:
            found.append({"url": url, "label": label.strip() or None})
    return found


def _split(signs: str) -> Callable[[str], list[str]]:
    return lambda text: [part.strip() for part in re.split(signs, text) if part.strip()]


_WRITERS: Mapping[str, Callable[[Any], str]] = {
    "municipality": write_municipality,
    "partners": lambda value: "; ".join(map(write_partner, value)),
    "categories": ", ".join,
    "links": lambda value: "; ".join(f"{x['url']} {x['label'] or ''}".strip() for x in value),
    "contact": lambda value: " | ".join(value[part] or "" for part in CONTACT).rstrip(" |"),
    "period": _write_period,
}
_READERS: Mapping[str, Callable[[str], Any]] = {
    "partners": _split(";"),
    "categories": _split("[,;]"),
    "links": _read_links,
    "contact": _read_contact,
    "period": _read_period,
}
