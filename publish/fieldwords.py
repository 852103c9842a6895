"""A draft's fields in words for the terminal: their names, their values, and what they rest on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from brueckenpost.parsers.record import FIELDS, Draft, Quote
from brueckenpost.publish.console import _, mark, say_again, spoken_language
from brueckenpost.publish.language import load_language
from brueckenpost.publish.terminal import one_line

LABEL = 13  # columns of the longest field name in both languages
NAMES = {
    "title": mark("Title"),
    "municipality": mark("Municipality"),
    "partners": mark("Partners"),
    "partnership": mark("Partnership"),
    "categories": mark("Categories"),
    "description": mark("Description"),
    "links": mark("Links"),
    "contact": mark("Contact"),
    "period": mark("Period"),
    "attachments": mark("Attachments"),
    "language": mark("Language"),
}
# As a curator reads them: what decides first, the long text last.
ORDER = (
    "title",
    "municipality",
    "partners",
    "partnership",
    "categories",
    "period",
    "contact",
    "links",
    "attachments",
    "language",
    "description",
)
WORDS = {
    "new": mark("new"),
    "deferred": mark("deferred"),
    "waiting": mark("waiting for an answer"),
    "approved": mark("approved"),
    "rejected": mark("rejected"),
    "withdrawn": mark("withdrawn"),
    "expired": mark("expired"),
    "draft": mark("draft"),
    "follow_up": mark("follow-up"),
    "entry": mark("entry"),
    "take off": mark("withdrawal"),
    "submission": mark("submission"),
    "inquiry": mark("inquiry"),
    "auto_reply": mark("automatic reply"),
    "bounce": mark("bounce"),
    "bulk": mark("newsletter"),
    "spam": mark("spam"),
    "other": mark("other"),
    "taken": mark("taken"),
    "quarantined": mark("quarantined"),
    "known": mark("known already"),
    "gone": mark("gone"),
    "refused": mark("refused"),
    "reduced": mark("reduced"),
    "direct": mark("direct, to Ukraine"),
    "bridge": mark("bridge, through other countries"),
    "subject": mark("subject"),
    "body": mark("text"),
    "signature": mark("signature"),
    "header": mark("header"),
    "quoted": mark("older mail"),
    "attachment": mark("attachment"),
    "knowledge": mark("earlier correction"),
    "arrive": mark("arrived"),
    "approve": mark("approved"),
    "reject": mark("rejected"),
    "defer": mark("deferred"),
    "ask": mark("asked"),
    "edit": mark("edited"),
    "add": mark("added"),
    "accept": mark("taken over"),
    "assign": mark("assigned"),
    "merge": mark("merged"),
    "split": mark("split up"),
    "reclassify": mark("reclassified"),
    "withdraw": mark("withdrawn"),
    "undo": mark("taken back"),
    "erase": mark("erased"),
    "contact": mark("contact"),
    "photo": mark("photo taken"),
    "photo away": mark("photo removed"),
    "mail": mark("mail"),
    "acknowledge": mark("acknowledgement"),
    "municipality": mark("municipality"),
    "partner": mark("partner"),
    "category": mark("category"),
    "announce": mark("notice of publication"),
    "expire": mark("expired"),
}


def word(value: str) -> str:
    """Give the word for a status, kind, source or step; one that has none stays."""
    return _(WORDS[value]) if value in WORDS else value


def name(field: str) -> str:
    """Give a field's name."""
    return _(NAMES[field])


def show_value(draft: Draft, field: str) -> str:
    """Give a field's value, safe and on one line; "" where it is empty."""
    assert field in FIELDS
    return one_line(_value(draft, field))


def _value(draft: Draft, field: str) -> str:  # noqa: PLR0911 - one a field
    match field:
        case "municipality":
            return draft.municipality.name if draft.municipality else ""
        case "partners":
            return "; ".join(f"{partner.name} ({partner.country})" for partner in draft.partners)
        case "partnership":
            return word(draft.partnership) if draft.partnership else ""
        case "categories":
            return ", ".join(map(show_category, draft.categories))
        case "links":
            return "; ".join(f"{link.url} {link.label or ''}".strip() for link in draft.links)
        case "contact":
            told = draft.contact
            return ", ".join(part for part in (told.name, told.organisation, told.email, told.phone) if part)
        case "period":
            return show_period(draft)
        case "attachments":
            return "; ".join(f"{file.filename} ({show_size(file.size)})" for file in draft.attachments)
        case _:
            return str(getattr(draft, field))


def show_category(slug: str) -> str:
    """Give a category's name as the page has it, in the curator's language."""
    return load_language(spoken_language()).topic(slug)


def show_ids(numbers: Iterable[int]) -> str:
    """Give the numbers of drafts or mails."""
    return ", ".join(f"#{number}" for number in numbers)


def show_period(draft: Draft) -> str:
    """Give a period with its open ends said in words."""
    start, end = draft.period.start, draft.period.end
    if start and end:
        return start if start == end else f"{start} – {end}"
    if start:
        return _("from {day}").format(day=start)
    return _("until {day}").format(day=end) if end else ""


def show_size(size: int) -> str:
    """Give a file's size in bytes as people read it."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000))} kB"


def show_source(quote: Quote) -> str:
    """Say where a value stands."""
    source, _colon, rest = quote.source.partition(":")
    return f"{word(source)} {one_line(rest)}" if rest else word(source)


def show_quote(quote: Quote) -> str:
    """Say where a value stands, and word for word what stands there."""
    text = say_again(quote.quote) if quote.source.startswith("knowledge") else quote.quote
    return _("{place}: “{text}”").format(place=show_source(quote), text=one_line(text))


def show_moment(moment: dt.datetime | None) -> str:
    """Give a moment in the reader's own time zone, to the minute."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M") if moment else _("never")


def show_time(moment: dt.datetime) -> str:
    """Give the time of day in the reader's own time zone."""
    return moment.astimezone().strftime("%H:%M")


def show_sureness(value: float | None) -> str:
    """Give a certainty as per cent; unknown is a dash."""
    return "–" if value is None else f"{round(value * 100)}%"
