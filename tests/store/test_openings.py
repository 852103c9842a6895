"""Who has a draft open is a hint that goes away by itself."""

from __future__ import annotations

from brueckenpost.store.openings import EXPIRES, Opening, end_opening, note_opening, others_looking
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, later

Store = sessionmaker[Session]


class TestOpenings:
    def test_others_see_who_came_first_and_since_when(self, store: Store) -> None:
        """Oneself is no other; looking again does not change since when."""
        number = keep(store).drafts[0]
        with store.begin() as session:
            note_opening(session, number, by="bob", now=NOW)
            note_opening(session, number, by="anna", now=later(1))
            note_opening(session, number, by="bob", now=later(2))
            assert others_looking(session, number, by="anna", now=later(3)) == (Opening("bob", NOW),)
            assert others_looking(session, number, by="bob", now=later(3)) == (Opening("anna", later(1)),)

    def test_a_person_has_one_draft_open(self, store: Store) -> None:
        """The next one closes the one before, leaving closes all."""
        first, second = keep(store).drafts[0], keep(store, 2).drafts[0]
        with store.begin() as session:
            note_opening(session, first, by="bob", now=NOW)
            note_opening(session, second, by="bob", now=later())
            assert others_looking(session, first, by="anna", now=later()) == ()
            assert others_looking(session, second, by="anna", now=later()) == (Opening("bob", later()),)
            end_opening(session, by="bob", now=later(2))
            assert others_looking(session, second, by="anna", now=later(2)) == ()

    def test_it_expires(self, store: Store) -> None:
        """A terminal that was lost leaves no hint for ever."""
        number = keep(store).drafts[0]
        with store.begin() as session:
            note_opening(session, number, by="bob", now=NOW)
            assert others_looking(session, number, by="anna", now=NOW + EXPIRES) == ()
            note_opening(session, number, by="bob", now=NOW + EXPIRES)
            (other,) = others_looking(session, number, by="anna", now=NOW + EXPIRES)
            assert other.since == NOW + EXPIRES
