"""Compare what was read from a mail with what a careful curator made of it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brueckenpost.parsers.record import Contact, Draft, Municipality, Partner, Record

Gold = Mapping[str, Any]

# A follow-up's gold tells only what changes; these hold whatever it tells.
ALWAYS = ("description", "contact", "period")
NEVER_OF_FOLLOW_UPS = ("title", "categories")


@dataclass(frozen=True, slots=True)
class Case:
    """A mail with its gold record."""

    name: str
    raw: bytes
    gold: Gold


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one field of one draft is right, and how sure the parser was of it."""

    mail: str
    field: str
    right: bool
    confidence: float


def read_corpus(folder: Path) -> list[Case]:
    """Give the cases of a folder with mails/ and gold/."""
    return [
        Case(
            mail.stem,
            mail.read_bytes(),
            json.loads((folder / "gold" / f"{mail.stem}.json").read_text("utf-8")),
        )
        for mail in sorted((folder / "mails").glob("*.eml"))
    ]


def squash(text: str | None) -> str:
    """Make texts comparable: one space for any white space, no soft hyphens."""
    flat = unicodedata.normalize("NFC", text or "").replace("\u00a0", " ")
    return re.sub(r"\s+", " ", flat.replace("\u00ad", "").replace("\u200b", "")).strip()


def compare_draft(gold: Gold, draft: Draft) -> dict[str, bool]:
    """Tell for each field of a draft whether it is right."""
    need, may = set(gold["categories"]["required"]), set(gold["categories"].get("allowed", ()))
    have = set(draft.categories)
    title, text = squash(draft.title).casefold(), squash(draft.description)
    words = gold.get("title_words") or []
    return {
        "municipality": _town(draft.municipality) == _town(gold.get("municipality")),
        "partners": _same_partners(gold.get("partners") or [], draft.partners),
        "partnership": gold.get("partnership") == draft.partnership,
        "categories": need <= have <= need | may,
        "links": sorted(map(_address, gold.get("links") or []))
        == sorted(_address(x.url) for x in draft.links),
        "contact": _same_contact(gold.get("contact") or {}, draft.contact),
        "period": same_period(gold.get("period") or {}, draft.period.start, draft.period.end),
        "title": 0 < len(title) <= 100 and (not words or any(w.casefold() in title for w in words)),
        "description": all(squash(m) in text for m in gold.get("description_must") or [])
        and not any(squash(m) in text for m in gold.get("description_must_not") or []),
        "attachments": sorted(map(squash, gold.get("attachments") or []))
        == sorted(squash(a.filename) for a in draft.attachments),
    }


def _town(place: Municipality | Gold | str | None) -> str | None:
    name = (
        place.name
        if isinstance(place, Municipality)
        else place["name"]
        if isinstance(place, Mapping)
        else place
    )
    flat = re.sub(r"\s*\([^)]*\)$", "", squash(name).casefold())
    return re.sub(r"^(?:stadt|gemeinde|hansestadt|landeshauptstadt|kreisstadt) ", "", flat) or None


def _same_partners(gold: Sequence[Gold], partners: Sequence[Partner]) -> bool:
    left = list(partners)
    for wanted in gold:
        found = next((p for p in left if _is_partner(wanted, p)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def _is_partner(gold: Gold, partner: Partner) -> bool:
    if gold.get("geonameid") and partner.id:
        return partner.id == f"geonames:{gold['geonameid']}"
    names = {squash(name).casefold() for name in [gold["name"], *gold.get("also", ())]}
    return squash(partner.name).casefold() in names and partner.country == gold.get("country")


def _address(url: str) -> str:
    return re.sub(r"^https?://", "", squash(url)).rstrip("/").casefold()


def _same_contact(gold: Gold, contact: Contact) -> bool:
    name = squash(gold.get("name")).casefold()
    found = squash(contact.name).casefold()
    named = name in found if name else not found
    mailed = not gold.get("email") or (contact.email or "").casefold() == gold["email"].casefold()
    return named and mailed and re.sub(r"[^+\d]", "", gold.get("phone") or "") == (contact.phone or "")


def same_period(gold: Gold, start: str | None, end: str | None) -> bool:
    wanted = (gold.get("start") or None, gold.get("end") or gold.get("start") or None)
    if gold.get("start") and not gold.get("end"):
        return start == wanted[0] and end in (None, start)
    return (start, end) == wanted or (wanted[0] == wanted[1] and start == wanted[0] and end is None)


def pair_drafts(gold: Sequence[Gold], drafts: Sequence[Draft]) -> Iterator[tuple[Gold, Draft]]:
    """Pair each gold draft with the draft that is most like it; one that has no partner meets an empty draft."""
    rows = sorted(
        (
            (-sum(compare_draft(g, d).values()), abs(i - j), i, j)
            for i, g in enumerate(gold)
            for j, d in enumerate(drafts)
        )
    )
    taken: dict[int, int] = {}
    for _, _, i, j in rows:
        if i not in taken and j not in taken.values():
            taken[i] = j
    for i, wanted in enumerate(gold):
        yield wanted, drafts[taken[i]] if i in taken else Draft()


def judge(case: Case, record: Record) -> Iterator[list[Verdict]]:
    """Yield the verdicts of each gold draft of a mail."""
    follows = case.gold["kind"] == "follow_up"
    for gold, draft in pair_drafts(case.gold["drafts"], record.drafts):
        yield [
            Verdict(case.name, field, right, draft.confidence.get(field, 0.0))
            for field, right in compare_draft(gold, draft).items()
            if not follows or (field not in NEVER_OF_FOLLOW_UPS and (field in ALWAYS or gold.get(field)))
        ]


def needs_no_edit(case: Case, record: Record, verdicts: Sequence[Verdict]) -> bool:
    """Tell whether a curator could approve the draft as it is."""
    return (
        record.kind == case.gold["kind"]
        and len(record.drafts) == len(case.gold["drafts"])
        and all(verdict.right for verdict in verdicts)
    )
