"""What a curator can do, and take back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from brueckenpost.parsers.record import Draft
from brueckenpost.store.drafts import find_item
from brueckenpost.store.entries import approved_entries, explained_departures
from brueckenpost.store.errors import (
    DraftChangedError,
    DraftNotFoundError,
    FieldError,
    NothingToUndoError,
    WrongStateError,
)
from brueckenpost.store.history import steps
from brueckenpost.store.review import add_draft, approve, defer, edit, reject, withdraw
from brueckenpost.store.undo import undo
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, later, record

Store = sessionmaker[Session]


def number(store: Store, told: int = 1) -> int:
    return keep(store, told).drafts[0]


class TestApproving:
    def test_it_becomes_an_entry_with_a_lasting_anchor(self, store: Store) -> None:
        """The anchor is plain ASCII and stays, whatever is edited later."""
        it = number(store)
        with store.begin() as session:
            item = approve(session, it, seen=1, by="anna", now=NOW)
            assert (item.kind, item.status, item.version) == ("entry", "approved", 2)
            assert item.anchor == "ahlen-lastwagen-fuer-sambir"
            edit(session, it, {"title": "Zwei Lastwagen"}, seen=None, by="anna", now=later())
            assert find_item(session, it).anchor == "ahlen-lastwagen-fuer-sambir"
            (entry,) = approved_entries(session)
            assert (entry.anchor, entry.draft.title) == ("ahlen-lastwagen-fuer-sambir", "Zwei Lastwagen")

    def test_equal_names_are_parted_by_a_number(self, store: Store) -> None:
        """Addresses are unique."""
        one, two = number(store, 1), number(store, 2)
        with store.begin() as session:
            approve(session, one, seen=None, by="anna", now=NOW)
            assert (
                approve(session, two, seen=None, by="anna", now=NOW).anchor == "ahlen-lastwagen-fuer-sambir-2"
            )

    def test_a_stale_version_is_a_conflict(self, store: Store) -> None:
        """Nobody approves what he has not seen."""
        it = number(store)
        with store.begin() as session:
            edit(session, it, {"title": "Anders"}, seen=1, by="bob", now=NOW)
        with store.begin() as session, pytest.raises(DraftChangedError):
            approve(session, it, seen=1, by="anna", now=NOW)

    def test_two_at_the_same_moment(self, store: Store) -> None:
        """The version number in the database decides, not who read first."""
        it = number(store)
        with store() as one, store() as two:
            find_item(one, it)
            find_item(two, it)
            one.rollback()
            two.rollback()
            approve(one, it, seen=1, by="anna", now=NOW)
            one.commit()
            with pytest.raises(DraftChangedError):
                reject(two, it, reason="doppelt", seen=1, by="bob", now=NOW)
            two.rollback()
        with store() as session:
            assert find_item(session, it).status == "approved"

    def test_only_what_waits_can_be_approved(self, store: Store) -> None:
        """What is rejected must be taken back first."""
        it = number(store)
        with store.begin() as session:
            reject(session, it, reason="kein Projekt", seen=None, by="anna", now=NOW)
            with pytest.raises(WrongStateError):
                approve(session, it, seen=None, by="anna", now=NOW)

    def test_a_follow_up_never_becomes_an_entry(self, store: Store) -> None:
        """What it changes is accepted into its entry."""
        it = keep(store, 1, record(kind="follow_up")).drafts[0]
        with store.begin() as session, pytest.raises(WrongStateError):
            approve(session, it, seen=None, by="anna", now=NOW)

    def test_an_unknown_number(self, store: Store) -> None:
        """It is told."""
        with store.begin() as session, pytest.raises(DraftNotFoundError):
            approve(session, 77, seen=None, by="anna", now=NOW)


class TestEditing:
    def test_what_a_person_wrote_is_sure(self, store: Store) -> None:
        """And needs no evidence; the other fields keep theirs."""
        it = number(store)
        with store.begin() as session:
            item = edit(
                session, it, {"period": {"start": "2023-05", "end": None}}, seen=1, by="anna", now=NOW
            )
        assert item.draft.period.start == "2023-05"
        assert item.draft.confidence["period"] == 1.0
        assert "municipality" in item.draft.evidence

    def test_a_wrong_value_changes_nothing(self, store: Store) -> None:
        """All changes or none."""
        it = number(store)
        with store() as session, pytest.raises(FieldError):
            edit(session, it, {"title": "Neu", "categories": ["nonsense"]}, seen=1, by="anna", now=NOW)
        with store() as session:
            assert find_item(session, it).draft.title == "Lastwagen für Sambir"

    def test_no_change_is_no_step(self, store: Store) -> None:
        """The version stays."""
        it = number(store)
        with store.begin() as session:
            item = edit(session, it, {"title": "Lastwagen für Sambir"}, seen=1, by="anna", now=NOW)
            assert item.version == 1
            assert [step.step for step in steps(session)] == ["arrive"]


class TestOtherSteps:
    def test_rejecting_keeps_the_reason(self, store: Store) -> None:
        """For those who ask later."""
        it = number(store)
        with store.begin() as session:
            assert reject(session, it, reason="Werbung", seen=1, by="anna", now=NOW).reason == "Werbung"

    def test_deferring(self, store: Store) -> None:
        """It waits for its day."""
        it = number(store)
        with store.begin() as session:
            item = defer(session, it, until=dt.date(2023, 7, 1), seen=1, by="anna", now=NOW)
        assert (item.status, item.deferred_until) == ("deferred", dt.date(2023, 7, 1))

    @pytest.mark.parametrize("until", [dt.date(2023, 6, 6), dt.date(2023, 6, 5)])
    def test_only_a_day_to_come_can_be_waited_for(self, store: Store, until: dt.date) -> None:
        """The draft would be back at once, and nobody would see that it was put off."""
        it = number(store)
        with store.begin() as session, pytest.raises(FieldError, match="not to come"):
            defer(session, it, until=until, seen=1, by="anna", now=NOW)

    def test_what_ended_is_not_edited(self, store: Store) -> None:
        """It must be taken back first, so that somebody decides on the new words."""
        it = number(store)
        with store.begin() as session:
            reject(session, it, reason="", seen=1, by="anna", now=NOW)
            with pytest.raises(WrongStateError):
                edit(session, it, {"title": "Anders"}, seen=None, by="anna", now=later())

    def test_withdrawing_takes_an_entry_off_the_page(self, store: Store) -> None:
        """And explains to the publisher why it is gone."""
        it = number(store)
        with store.begin() as session:
            anchor = approve(session, it, seen=None, by="anna", now=NOW).anchor or ""
            assert explained_departures(session, [anchor]) == frozenset()
            withdraw(session, it, seen=None, by="anna", now=NOW)
            assert not list(approved_entries(session))
            assert explained_departures(session, [anchor, "other"]) == {anchor}

    def test_a_draft_by_hand(self, store: Store) -> None:
        """It came without a mail and is sure in all it says."""
        with store.begin() as session:
            item = add_draft(session, Draft(title="Von Hand"), by="anna", now=NOW)
        assert (item.message_id, item.sender, item.status) == (None, "", "new")
        assert item.draft.confidence["title"] == 1.0


class TestUndoing:
    def test_it_brings_back_exactly_what_was(self, store: Store) -> None:
        """Field by field, status and all; only the version goes on."""
        it = number(store)
        with store() as session:
            before = find_item(session, it)
        with store.begin() as session:
            edit(session, it, {"title": "Anders"}, seen=None, by="anna", now=NOW)
            approve(session, it, seen=None, by="anna", now=later())
        with store.begin() as session:
            undo(session, by="anna", now=later(2))
            assert find_item(session, it).status == "new"
            undo(session, by="anna", now=later(3))
            after = find_item(session, it)
        assert replace(after, version=1, anchor=None) == before
        with store.begin() as session, pytest.raises(NothingToUndoError):
            undo(session, by="anna", now=later(4))

    def test_everybody_takes_back_his_own(self, store: Store) -> None:
        """Not what another did, and not below what another did since."""
        one, two = number(store, 1), number(store, 2)
        with store.begin() as session:
            edit(session, one, {"title": "Annas"}, seen=None, by="anna", now=NOW)
            reject(session, two, reason="", seen=None, by="bob", now=later())
            assert undo(session, by="anna", now=later(2)).draft_id == one
            edit(session, one, {"title": "Annas"}, seen=None, by="anna", now=later(3))
            edit(session, one, {"title": "Bobs"}, seen=None, by="bob", now=later(4))
        with store.begin() as session, pytest.raises(DraftChangedError):
            undo(session, by="anna", now=later(5))

    def test_of_one_draft(self, store: Store) -> None:
        """Though others were worked on since."""
        one, two = number(store, 1), number(store, 2)
        with store.begin() as session:
            approve(session, one, seen=None, by="anna", now=NOW)
            approve(session, two, seen=None, by="anna", now=NOW)
            undo(session, by="anna", now=NOW, draft_id=one)
            assert find_item(session, one).status == "new"
            assert find_item(session, two).status == "approved"

    def test_a_draft_by_hand_is_put_away(self, store: Store) -> None:
        """Nothing is deleted."""
        with store.begin() as session:
            it = add_draft(session, draft(), by="anna", now=NOW).id
            undo(session, by="anna", now=later())
            assert find_item(session, it).status == "rejected"

    def test_the_anchor_stays(self, store: Store) -> None:
        """Approved again, an entry has the address it had."""
        it = number(store)
        with store.begin() as session:
            anchor = approve(session, it, seen=None, by="anna", now=NOW).anchor
            undo(session, by="anna", now=later())
            edit(session, it, {"title": "Ein anderer Titel"}, seen=None, by="anna", now=later())
            assert approve(session, it, seen=None, by="anna", now=later(2)).anchor == anchor
