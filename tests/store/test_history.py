"""The history: who, when, what, and that nobody can rewrite it."""

from __future__ import annotations

import pytest
from brueckenpost.store.history import step_as_json, steps
from brueckenpost.store.review import approve, edit, reject
from brueckenpost.store.undo import undo
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, later

Store = sessionmaker[Session]


def test_each_step_holds_the_full_state_before_and_after(store: Store) -> None:
    """So that the log can show what was changed, and undo can bring it back."""
    it = keep(store).drafts[0]
    with store.begin() as session:
        edit(session, it, {"title": "Neu"}, seen=None, by="anna", now=later())
        arrived, edited = steps(session)
    assert (arrived.step, arrived.by, arrived.before) == ("arrive", "mail", None)
    assert edited.before is not None
    assert edited.after is not None
    assert edited.before["form"]["title"] == "Lastwagen für Sambir"
    assert edited.after["form"]["title"] == "Neu"
    assert (edited.note, edited.draft_title, edited.at) == ("title", "Neu", later())
    assert arrived.after == edited.before


def test_a_step_tells_by_which_step_it_was_taken_back(store: Store) -> None:
    """The undoing is a step itself."""
    it = keep(store).drafts[0]
    with store.begin() as session:
        approve(session, it, seen=None, by="anna", now=NOW)
        undo(session, by="anna", now=later())
        _, approved, undone = steps(session)
    assert approved.undone_by == undone.id
    assert (undone.step, undone.note, undone.undone_by) == ("undo", "approve", None)
    assert step_as_json(approved)["undone_by"] == undone.id


def test_it_can_be_narrowed(store: Store) -> None:
    """By draft, person, time and number; the newest last."""
    one, two = keep(store, 1).drafts[0], keep(store, 2).drafts[0]
    with store.begin() as session:
        approve(session, one, seen=None, by="anna", now=later(1))
        reject(session, two, reason="", seen=None, by="bob", now=later(2))
    with store() as session:
        assert [step.step for step in steps(session, draft_id=one)] == ["arrive", "approve"]
        assert [step.step for step in steps(session, by="bob")] == ["reject"]
        assert [step.step for step in steps(session, since=later(2))] == ["reject"]
        assert [step.step for step in steps(session, limit=2)] == ["approve", "reject"]


@pytest.mark.parametrize("verb", ["UPDATE history SET by = 'nobody'", "DELETE FROM history"])
def test_the_database_refuses_to_change_it(store: Store, verb: str) -> None:
    """A trigger stands before it, whatever program asks."""
    keep(store)
    with store() as session, pytest.raises(DBAPIError, match="append-only"):
        session.execute(text(verb))
    with store() as session:
        assert len(steps(session)) == 1
