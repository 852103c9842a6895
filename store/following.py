"""Which draft or entry a follow-up speaks of: by its thread, by our own letter that it answers, else by its words.

Anybody can write a reference or a ticket into a mail, so what is found is a proposal for the curator and no more.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.record import Draft
from brueckenpost.store.lessons import PUBLIC
from brueckenpost.store.models import DraftRow, MessageRow
from brueckenpost.store.nearby import find_nearby
from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

TICKET = re.compile(
    r"\[BP-(\d{1,9})\]"
)  # in the subject of a letter of ours: the number of the mail it answers
OWN_LETTER = re.compile(r"<?bp\.(\d{1,9})\.\d+@")  # the Message-ID of such a letter
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 7  # letters by which forms of a word are taken for one: "Pumpen", "Pumpenwerk"
NEWEST = 500  # drafts and entries among which a follow-up's is looked for by its words
READ = 5_000  # characters of a mail whose words are looked at
# In units of one word that no other entry has. The sender's address says most, but may have written of several things.
SAME_ADDRESS, SAME_DOMAIN, NAMED = 3.0, 2.0, 2.0
ENOUGH, AHEAD = 2.5, 0.8  # how well an entry must fit, and how much better than that of any other mail


@dataclass(frozen=True, slots=True)
class _Known:
    """A draft or entry, with the words that tell it from others."""

    id: int
    mail: int | None
    sender_name: str
    sender_email: str
    words: frozenset[str]


def find_followed(session: Session, mail: MessageRow, draft: Draft) -> int | None:
    """Give the number of what a follow-up speaks of, None where nothing fits well enough or two things do.

    Of the entries of one thread or ticket the best is taken, of all others only one that fits clearly best: among the
    newest, and those of the same place or sender.
    """
    thread = _of_thread(session, mail)
    near = find_nearby(session, mail, draft.municipality.name if draft.municipality else "")
    newest = (
        select(DraftRow.id).where(DraftRow.kind != "follow_up").order_by(DraftRow.id.desc()).limit(NEWEST)
    )
    looked_at = near | thread | set(session.scalars(newest))
    every = list(_known(session, DraftRow.message_id.is_distinct_from(mail.id), looked_at))
    ranked = _ranked(every, mail, draft)
    if thread:
        return next((known.id for _, known in ranked if known.id in thread), None)
    if not ranked or ranked[0][0] < ENOUGH:
        return None
    score, best = ranked[0]
    other = next((score for score, known in ranked if known.mail != best.mail or known.mail is None), 0.0)
    rival = 0.0 if best.mail is None and len(ranked) == 1 else other
    return best.id if score - rival >= AHEAD else None


def _known(session: Session, condition: ColumnElement[bool], numbers: Collection[int]) -> Iterator[_Known]:
    columns = (
        DraftRow.id,
        DraftRow.message_id,
        MessageRow.sender_name,
        MessageRow.sender_email,
        DraftRow.title,
        DraftRow.municipality,
        DraftRow.partners,
    )
    wanted = select(*columns).outerjoin(MessageRow, MessageRow.id == DraftRow.message_id)
    for number, mail, name, email, *texts in session.execute(
        wanted.where(DraftRow.kind != "follow_up", condition, DraftRow.id.in_(numbers)).order_by(DraftRow.id)
    ):
        yield _Known(number, mail, name or "", email or "", _words(" ".join(texts)))


def _ranked(every: Sequence[_Known], mail: MessageRow, draft: Draft) -> list[tuple[float, _Known]]:
    """Score each by the rare words that the mail shares with it and by its sender; the newest of equals first."""
    places = [draft.municipality.name if draft.municipality else "", *(one.name for one in draft.partners)]
    told = _words(f"{mail.subject} {' '.join(places)} {mail.text[:READ]} {mail.signature[:READ]}")
    common = Counter(word for known in every for word in known.words)
    top = math.log(len(every) + 1)

    def score(known: _Known) -> float:
        """Rate a known mail by rare words in common and nearness."""
        rare = sum(math.log((len(every) + 1) / common[word]) / top for word in known.words & told)
        return rare + _nearness(known, mail) + NAMED * bool(_words(known.sender_name) & told)

    return sorted(((score(known), known) for known in every), key=lambda it: (-it[0], -it[1].id))


def _nearness(known: _Known, mail: MessageRow) -> float:
    one, other = known.sender_email.casefold(), mail.sender_email.casefold()
    if one and one == other:
        return SAME_ADDRESS
    domain = one.rpartition("@")[2]
    shared = domain and domain == other.rpartition("@")[2]
    return SAME_DOMAIN if shared and not PUBLIC.intersection(domain.split(".")[-2:-1]) else 0.0


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)))


def _of_thread(session: Session, mail: MessageRow) -> frozenset[int]:
    """Give what the mails came with that this one answers, by its references or a letter of ours."""
    named = [reference for reference in (mail.in_reply_to, *mail.refs) if reference]
    tickets = [TICKET.search(mail.subject), *map(OWN_LETTER.match, named)]
    numbers = [int(found[1]) for found in tickets if found]
    if not named and not numbers:
        return frozenset()
    answered = or_(
        MessageRow.header_id.in_(named), and_(MessageRow.id.in_(numbers), MessageRow.id != mail.id)
    )
    wanted = select(DraftRow.id, DraftRow.kind, DraftRow.target_id)
    rows = session.execute(wanted.join(MessageRow, MessageRow.id == DraftRow.message_id).where(answered))
    return frozenset(_entries((number, kind, target) for number, kind, target in rows))


def _entries(rows: Iterable[tuple[int, str, int | None]]) -> Iterator[int]:
    """Yield drafts and entries themselves, and of follow-ups what they speak of."""
    for number, kind, target in rows:
        if kind != "follow_up":
            yield number
        elif target is not None:
            yield target
