"""Two curators do whatever the store lets them, in any order: every step of the review, and undo."""

from __future__ import annotations

import datetime as dt
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

from brueckenpost.parsers.photos import Picture
from brueckenpost.store.consents import record_consent
from brueckenpost.store.drafts import find_item
from brueckenpost.store.entries import approved_entries
from brueckenpost.store.errors import ConflictError, FieldError, NotFoundError
from brueckenpost.store.forms import snapshot
from brueckenpost.store.history import steps
from brueckenpost.store.joining import accept, assign_target, merge, split
from brueckenpost.store.models import DraftRow
from brueckenpost.store.photos import Credit, MailedPhoto, take_photo
from brueckenpost.store.review import approve, defer, edit, reject, wait, withdraw
from brueckenpost.store.session import open_store
from brueckenpost.store.undo import undo
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import select

from tests.store.samples import NOW, draft, keep, record

PEOPLE = st.sampled_from(["anna", "bob"])
NUMBERS = st.integers(1, 6)  # three drafts, a follow-up of the first, and what splitting makes
FOLLOW_UP = 4
JPEG = b"\xff\xd8\xff\xe0"


class Curators(RuleBasedStateMachine):
    """Three drafts and a follow-up, two people; the model is the stack of states that each step left."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.store = open_store(f"sqlite:///{Path(self.folder.name)}/s.db")
        for number in (1, 2, 3):
            keep(self.store, number, record(number))
        told = draft("", "Es waren drei Lastwagen.")
        keep(self.store, FOLLOW_UP, record(4, kind="follow_up", reply_to="<1@ahlen.example>", drafts=(told,)))
        with self.store.begin() as session:
            for number in (1, 2, 3):
                record_consent(session, number, "photo", wording="ja", by="anna", now=NOW)
        self.minute = 0

    def teardown(self) -> None:
        engine: Any = self.store.kw["bind"]
        engine.dispose()
        self.folder.cleanup()

    def attempt(self, step: Any, *given: Any, **told: Any) -> None:
        self.minute += 1
        try:
            with self.store.begin() as session:
                step(session, *given, now=NOW + dt.timedelta(minutes=self.minute), **told)
        except (ConflictError, NotFoundError, FieldError):
            pass

    def numbers(self) -> list[int]:
        with self.store() as session:
            return list(session.scalars(select(DraftRow.id).order_by(DraftRow.id)))

    @rule(number=NUMBERS, by=PEOPLE)
    def approve(self, number: int, by: str) -> None:
        self.attempt(approve, number, seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE)
    def reject(self, number: int, by: str) -> None:
        self.attempt(reject, number, reason="nein", seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE, days=st.integers(1, 9))
    def defer(self, number: int, by: str, days: int) -> None:
        self.attempt(defer, number, until=NOW.date() + dt.timedelta(days=days), seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE)
    def withdraw(self, number: int, by: str) -> None:
        self.attempt(withdraw, number, seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE, category=st.sampled_from(["health", "event"]))
    def pick(self, number: int, by: str, category: str) -> None:
        self.attempt(edit, number, {"categories": [category]}, seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE, title=st.sampled_from(["Eins", "Zwei"]))
    def edit(self, number: int, by: str, title: str) -> None:
        self.attempt(edit, number, {"title": title}, seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE)
    def ask(self, number: int, by: str) -> None:
        self.attempt(wait, number, question="Wann?", seen=None, by=by)

    @rule(by=PEOPLE, fields=st.sampled_from([None, ["description"], ["description+"], []]))
    def accept(self, by: str, fields: list[str] | None) -> None:
        self.attempt(accept, FOLLOW_UP, fields=fields, seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE)
    def assign(self, number: int, by: str) -> None:
        self.attempt(assign_target, FOLLOW_UP, number, seen=None, by=by)

    @rule(one=NUMBERS, other=NUMBERS, by=PEOPLE)
    def merge(self, one: int, other: int, by: str) -> None:
        self.attempt(merge, one, other, by=by)

    @rule(number=NUMBERS, by=PEOPLE)
    def split(self, number: int, by: str) -> None:
        if len(self.numbers()) < 6:
            parts = (draft("Eine Hälfte"), draft("Andere Hälfte"))
            self.attempt(split, number, parts, seen=None, by=by)

    @rule(number=NUMBERS, by=PEOPLE)
    def photo(self, number: int, by: str) -> None:
        photo = MailedPhoto(1, Picture("hof.jpg", "image/jpeg", JPEG))
        self.attempt(take_photo, number, photo, Credit("Anna", "CC0", "Hof"), seen=None, by=by)

    @rule(by=PEOPLE)
    def undo(self, by: str) -> None:
        self.minute += 1
        try:
            with self.store.begin() as session:
                step = undo(session, by=by, now=NOW + dt.timedelta(minutes=self.minute))
        except ConflictError:
            return
        with self.store() as session:
            taken_back = next(s for s in steps(session) if s.undone_by == step.id)
        assert step.after
        if taken_back.before is None:  # nothing is deleted: what splitting made is rejected
            assert step.after["status"] == "rejected"
        else:
            assert step.after == taken_back.before
        assert taken_back.by == by

    @rule(number=NUMBERS, by=PEOPLE)
    def stale(self, number: int, by: str) -> None:
        if number not in self.numbers():
            return
        with self.store() as session:
            old = find_item(session, number)
        self.attempt(approve, number, seen=old.version - 1, by=by)
        with self.store() as session:
            assert find_item(session, number) == old

    @invariant()
    def the_history_leads_to_the_present(self) -> None:
        with self.store() as session:
            for number in self.numbers():
                told = steps(session, draft_id=number)
                row = session.get(DraftRow, number)
                assert row is not None
                assert told[-1].after == snapshot(row)
                assert all(a.after == b.before for a, b in pairwise(told))
                assert row.version == len(told)

    @invariant()
    def the_page_is_what_is_approved(self) -> None:
        with self.store() as session:
            shown = {entry.id for entry in approved_entries(session)}
            assert shown == {
                n
                for n in self.numbers()
                if (item := find_item(session, n)).status == "approved" and item.kind == "entry"
            }


TestCurators = Curators.TestCase
TestCurators.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
