"""What the review offers: which draft is next, what a key means, which values can be picked, what a draft waits for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from brueckenpost.parsers.record import Draft
from brueckenpost.store.consents import list_consents
from brueckenpost.store.drafts import Item, find_item
from brueckenpost.store.errors import DraftChangedError, NotFoundError, WrongStateError
from brueckenpost.store.forms import TELLING
from brueckenpost.store.lessons import PUBLIC
from brueckenpost.store.lines import UNSURE
from brueckenpost.store.models import DraftRow, MessageRow
from brueckenpost.store.openings import Opening, others_looking
from brueckenpost.store.review import OPEN
from brueckenpost.store.trust import CONFIRMED, trust_from_json
from sqlalchemy import select
from sqlalchemy.orm import Session

# One letter and Enter. Enter alone is no key: nothing is ever decided by it.
KEYS = {
    "a": "approve",
    "e": "edit",
    "c": "pick",
    "r": "reject",
    "d": "defer",
    "m": "compare",
    "t": "ask",
    "o": "mail",
    "s": "skip",
    "b": "back",
    "u": "undo",
    "q": "quit",
    "?": "help",
}


@dataclass(slots=True)
class Walk:
    """A way through what waits: forward by deciding or skipping, back, and to any draft that was met."""

    drafts: list[int]
    at: int = 0

    @property
    def current(self) -> int | None:
        """Give the draft to show, None at the end."""
        return self.drafts[self.at] if self.at < len(self.drafts) else None

    @property
    def place(self) -> str:
        """Say how far it is: "3/14"."""
        return f"{min(self.at + 1, len(self.drafts))}/{len(self.drafts)}"

    def go_on(self) -> None:
        """Show the next one."""
        self.at = min(self.at + 1, len(self.drafts))

    def go_back(self) -> bool:
        """Show the one before; False at the first."""
        if self.at == 0:
            return False
        self.at -= 1
        return True

    def put_in(self, drafts: Sequence[int]) -> None:
        """Show these next."""
        self.drafts[self.at + 1 : self.at + 1] = drafts

    def leave_out(self, drafts: Sequence[int]) -> None:
        """Show these no more; they lie behind the one that is shown."""
        self.drafts = [each for each in self.drafts if each not in drafts]

    def go_to(self, draft: int) -> None:
        """Show this one now; one that is new to the walk is put in here."""
        if draft not in self.drafts:
            self.drafts.insert(self.at, draft)
        self.at = self.drafts.index(draft)


def read_key(typed: str, kind: str) -> str | None:
    """Give the action that a typed line means for an item of that kind, None where it means none.

    A follow-up is accepted by the key that approves a draft.
    """
    action = KEYS.get(typed.strip().lower())
    return "accept" if action == "approve" and kind == "follow_up" else action


@dataclass(frozen=True, slots=True)
class Followed:
    """What a follow-up speaks of, and how its sender relates to that one's.

    `relation` is "same" address, "domain" for another address of the same domain, "stranger", or "unknown" where one
    of the two came without a mail. Unless `confirmed` by our own mail server or a good signature the address may be
    forged; in either case it is a hint for a person.
    """

    target: Item
    relation: str
    confirmed: bool = False


class Alike(NamedTuple):
    """Another draft or entry that may be of the same project."""

    id: int
    title: str
    status: str


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is to be known around a draft: what it follows and is like, who has it open, what people consented to."""

    followed: Followed | None = None
    others: tuple[Opening, ...] = ()
    consents: frozenset[str] = frozenset()
    alike: tuple[Alike, ...] = ()


def read_circumstances(session: Session, item: Item, *, by: str, now: dt.datetime) -> Circumstances:
    """Give what is to be known around a draft, by the person who looks at it now."""
    return Circumstances(
        read_followed(session, item),
        others_looking(session, item.id, by=by, now=now),
        frozenset(consent.what for consent in list_consents(session, item.id)),
        read_alike(session, item),
    )


def read_alike(session: Session, item: Item) -> tuple[Alike, ...]:
    """Give what a draft is like, in its own order."""
    if not item.similar:
        return ()
    columns = select(DraftRow.id, DraftRow.title, DraftRow.status)
    found = {
        number: Alike(number, title, status)
        for number, title, status in session.execute(columns.where(DraftRow.id.in_(item.similar)))
    }
    return tuple(found[number] for number in item.similar if number in found)


def mail_of(item: Item) -> int:
    """Give the number of the mail that a draft came with.

    Raises:
        NotFoundError: It came with none.
    """
    if item.message_id is None:
        raise NotFoundError(f"Draft {item.id} came without a mail.")
    return item.message_id


def read_followed(session: Session, item: Item) -> Followed | None:
    """Give what a follow-up speaks of, None where that is not known or it is no follow-up."""
    if item.target is None:
        return None
    target = find_item(session, item.target)
    mail = session.get(MessageRow, item.message_id) if item.message_id is not None else None
    trust = trust_from_json(mail.trust) if mail else None
    confirmed = trust is not None and trust.verdict == CONFIRMED
    return Followed(
        target, _relation(*(_address(session, it.message_id) for it in (item, target))), confirmed
    )


def _relation(one: str, other: str) -> str:
    if not one or not other:
        return "unknown"
    if one == other:
        return "same"
    public = one.rpartition("@")[2].split(".")[-2:-1]
    shared = one.rpartition("@")[2] == other.rpartition("@")[2] and not PUBLIC.intersection(public)
    return "domain" if shared else "stranger"


def _address(session: Session, message_id: int | None) -> str:
    mail = session.get(MessageRow, message_id) if message_id is not None else None
    return mail.sender_email.casefold() if mail else ""


def check_open(item: Item, step: str, seen: int | None) -> None:
    """Refuse early what the store would refuse: a draft that was changed or decided.

    Raises:
        DraftChangedError: Its version is no longer `seen`.
        WrongStateError: It does not wait for anybody.
    """
    if seen not in (None, item.version):
        raise DraftChangedError(item.id)
    if item.status not in OPEN:
        raise WrongStateError(item.id, item.status, step)


def waits_for(item: Item, sure: float = UNSURE) -> Sequence[str]:
    """Name what keeps a draft from being approved unseen; nothing where it needs nobody.

    The words are "follow_up", "warnings", "similar", and the fields that are missing or less sure than `sure`.
    """
    draft = item.draft
    found = ["follow_up"] if item.kind == "follow_up" else []
    found += [word for word, told in (("warnings", item.warnings), ("similar", item.similar)) if told]
    must = {"title": draft.title, "municipality": draft.municipality, "description": draft.description}
    unsure = {
        field for field in TELLING if draft.confidence.get(field, 0.0) < sure and draft.evidence.get(field)
    }
    return [*found, *(field for field in TELLING if field in unsure or (field in must and not must[field]))]


def shares(draft: Draft, count: int) -> tuple[Draft, ...]:
    """Part a draft into so many by its description's paragraphs, as evenly as their number allows.

    Where it has fewer paragraphs each gets the whole text. Each keeps the other fields; its title is numbered, so that
    the curator tells them apart and edits them.
    """
    paragraphs = draft.description.split("\n\n")
    if len(paragraphs) < count:
        texts = [draft.description] * count
    else:
        ends = [-(-len(paragraphs) * number // count) for number in range(count + 1)]
        texts = ["\n\n".join(paragraphs[one:other]) for one, other in pairwise(ends)]
    titles = [f"{draft.title[:95]} ({number})" for number in range(1, count + 1)]
    return tuple(
        replace(draft, title=title, description=text) for title, text in zip(titles, texts, strict=True)
    )


def tell_accepted(entry: Item, follow_up: int) -> str:
    """Say in English what accepting a follow-up did to its entry."""
    title = entry.draft.title
    if entry.status == "withdrawn":
        return f"#{entry.id} leaves the page with the next publish: {title}"
    if entry.status == "rejected":
        return f"#{entry.id} is rejected: {title}"
    return f"#{entry.id} takes over what #{follow_up} changes."
