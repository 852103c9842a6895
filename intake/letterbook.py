"""The book of letters, with each entry committed at once: a letter is begun on paper before it is begun in fact.

Addresses stand in it as digests only.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from brueckenpost.store.letters import (
    BEGUN,
    FAILED,
    Letter,
    begin_letter,
    find_letter,
    forget_letters,
    list_letters,
    settle_letter,
)
from brueckenpost.store.session import unavailable
from sqlalchemy.orm import Session, sessionmaker


@dataclass(frozen=True, slots=True)
class LetterBook:
    """The book in the store, for any number of workers on any number of machines.

    Every method raises StoreUnavailableError where the database is locked, full or away.
    """

    store: sessionmaker[Session]

    def begin(self, key: str, message_id: int, *, now: dt.datetime) -> bool:
        """Write down that a letter is about to be sent; False if it was begun or sent before."""
        with unavailable(), self.store.begin() as session:
            return begin_letter(session, key, message_id, now=now)

    def settle(self, key: str, state: str, *, now: dt.datetime) -> None:
        """Write down how it went: "sent", "failed" or "refused"."""
        with unavailable(), self.store.begin() as session:
            settle_letter(session, key, state, now=now)

    def find(self, key: str) -> Letter | None:
        """Give one letter, None if it was never begun."""
        with unavailable(), self.store() as session:
            return find_letter(session, key)

    def unclear(self) -> tuple[Letter, ...]:
        """List the letters of which nobody knows whether they were sent."""
        with unavailable(), self.store() as session:
            return list_letters(session, BEGUN)

    def waiting(self) -> tuple[Letter, ...]:
        """List the letters that the server did not take yet."""
        with unavailable(), self.store() as session:
            return list_letters(session, FAILED)

    def forget(self, before: dt.datetime) -> None:
        """Drop earlier letters."""
        with unavailable(), self.store.begin() as session:
            forget_letters(session, before)


def daily_key(purpose: str, address: str, day: dt.datetime) -> str:
    """Name a letter that a person gets at most once a day."""
    person = hashlib.sha256(address.strip().casefold().encode("utf-8", "replace")).hexdigest()[:32]
    return f"{purpose}:{day.astimezone(dt.UTC).date()}:{person}"
