"""Follow-ups taken over, drafts merged and split, mails of another kind."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brueckenpost.parsers.record import WITHDRAWAL, Contact, Draft, Link, Period, Person, Quote
from brueckenpost.store.drafts import find_item
from brueckenpost.store.entries import approved_entries
from brueckenpost.store.errors import DraftChangedError, FieldError, MessageNotFoundError, WrongStateError
from brueckenpost.store.forms import put_draft
from brueckenpost.store.joining import accept, assign_target, compare_drafts, merge, split
from brueckenpost.store.messages import find_message
from brueckenpost.store.reclassifying import reclassify
from brueckenpost.store.review import approve, edit
from brueckenpost.store.steps import find_row
from brueckenpost.store.undo import undo
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, later, record

Store = sessionmaker[Session]
NEWS = Draft(description="Es waren drei Lastwagen.", period=Period("2023-05-06", "2023-05-06"))


@pytest.fixture
def corrected(store: Store) -> tuple[int, int]:
    """An entry on the page and a follow-up that corrects it."""
    entry = keep(store, 1).drafts[0]
    with store.begin() as session:
        approve(session, entry, seen=None, by="anna", now=NOW)
    told = record(2, kind="follow_up", reply_to="<1@ahlen.example>", drafts=(NEWS,))
    return entry, keep(store, 2, told).drafts[0]


class TestAccepting:
    def test_what_the_follow_up_tells_is_taken_over(self, store: Store, corrected: tuple[int, int]) -> None:
        """What it does not tell stays; the follow-up is done with."""
        entry, follow_up = corrected
        with store.begin() as session:
            item = accept(session, follow_up, fields=None, seen=None, by="anna", now=later())
            assert (item.id, item.draft.description, item.draft.title) == (
                entry,
                NEWS.description,
                "Lastwagen für Sambir",
            )
            assert item.draft.period.start == "2023-05-06"
            assert item.follow_ups == ()
            (entry,) = approved_entries(session)
            unshown = {"contact": Contact(), "evidence": {}, "confidence": {}, "attachments": ()}
            assert entry.draft == replace(item.draft, **unshown)

    def test_chosen_fields(self, store: Store, corrected: tuple[int, int]) -> None:
        """Only those; one that it does not change is a mistake that is told."""
        _, follow_up = corrected
        with store() as session, pytest.raises(FieldError, match=r"It changes .*description"):
            accept(session, follow_up, fields=["title"], seen=None, by="anna", now=later())
        with store.begin() as session:
            item = accept(session, follow_up, fields=["period"], seen=None, by="anna", now=later())
        assert item.draft.description != NEWS.description

    def test_a_field_can_be_added_to(self, store: Store, corrected: tuple[int, int]) -> None:
        """With "+" what is there stays, in text and in lists, with the evidence of both; a day is no list."""
        _, follow_up = corrected
        link = Link("https://video.example/sambir")
        more = replace(
            NEWS, links=(link, *draft().links), evidence={"links": (Quote("body", 0, 5, "video"),)}
        )
        with store.begin() as session:
            row = find_row(session, follow_up, seen=None)
            put_draft(row, more)
        with store() as session, pytest.raises(FieldError, match="Nothing can be added to it"):
            accept(session, follow_up, fields=["period+"], seen=None, by="anna", now=later())
        with store.begin() as session:
            wanted = ["description+", "links+"]
            item = accept(session, follow_up, fields=wanted, seen=None, by="anna", now=later())
        assert item.draft.description == f"{draft().description}\n\n{NEWS.description}"
        assert item.draft.links == (*draft().links, link)
        assert [quote.quote for quote in item.draft.evidence["links"]] == ["video"]
        assert item.draft.period == draft().period

    def test_what_was_seen_of_the_entry_counts_too(self, store: Store, corrected: tuple[int, int]) -> None:
        """Who looked at old and new, while another changed the old, is told; nothing is written."""
        entry, follow_up = corrected
        with store() as session:
            seen = find_item(session, entry).version
        with store.begin() as session:
            edit(session, entry, {"title": "Anders"}, seen=None, by="bob", now=later())
        with store.begin() as session, pytest.raises(DraftChangedError):
            accept(session, follow_up, fields=None, seen=None, target_seen=seen, by="anna", now=later(2))
        with store() as session:
            assert find_item(session, entry).draft.description == draft().description
            assert find_item(session, follow_up).status == "new"

    def test_one_undo_takes_all_of_it_back(self, store: Store, corrected: tuple[int, int]) -> None:
        """It was one decision."""
        entry, follow_up = corrected
        with store() as session:
            before = [find_item(session, it) for it in corrected]
        with store.begin() as session:
            accept(session, follow_up, fields=None, seen=None, by="anna", now=later())
            undo(session, by="anna", now=later(2))
            after = [find_item(session, it) for it in (entry, follow_up)]
        assert [replace(it, version=0) for it in after] == [replace(it, version=0) for it in before]

    def test_a_follow_up_of_nothing_known_must_be_assigned(self, store: Store) -> None:
        """A person finds what it speaks of."""
        entry = keep(store, 1).drafts[0]
        told = record(
            2, kind="follow_up", subject="Korrektur", sender=Person("X", "x@y.example"), drafts=(NEWS,)
        )
        news = replace(NEWS, municipality=None, partners=())
        told = replace(told, text="Es waren drei.", signature="X", drafts=(news,))
        stray = keep(store, 2, told).drafts[0]
        with store.begin() as session:
            with pytest.raises(WrongStateError):
                accept(session, stray, fields=None, seen=None, by="anna", now=NOW)
            assign_target(session, stray, entry, seen=None, by="anna", now=NOW)
            assert accept(session, stray, fields=None, seen=None, by="anna", now=later()).id == entry

    @pytest.mark.parametrize(("was", "then"), [("approved", "withdrawn"), ("new", "rejected")])
    def test_a_wish_to_be_taken_off_the_page_is_fulfilled(self, store: Store, was: str, then: str) -> None:
        """It was approved, or still waits; one undo brings both back, and nothing happens before somebody accepts."""
        entry = keep(store, 1).drafts[0]
        told = record(2, kind="follow_up", reply_to="<1@ahlen.example>", drafts=())
        wish = keep(store, 2, replace(told, reason=WITHDRAWAL)).drafts[0]
        with store.begin() as session:
            if was == "approved":
                approve(session, entry, seen=None, by="anna", now=NOW)
            before = [replace(find_item(session, it), version=0) for it in (entry, wish)]
            assert accept(session, wish, fields=None, seen=None, by="anna", now=later()).status == then
            assert not list(approved_entries(session))
            undo(session, by="anna", now=later(2))
            assert [replace(find_item(session, it), version=0) for it in (entry, wish)] == before

    def test_a_draft_is_not_accepted(self, store: Store) -> None:
        """It is approved."""
        it = keep(store).drafts[0]
        with store.begin() as session, pytest.raises(WrongStateError):
            accept(session, it, fields=None, seen=None, by="anna", now=NOW)


class TestMerging:
    def test_lists_are_added_up_and_gaps_filled(self, store: Store) -> None:
        """The first keeps its own values; the other's mail stays."""
        thin = replace(draft(), period=Period(), links=(Link("https://a.example"),))
        one, two = keep(store, 1, record(1, drafts=(thin,))), keep(store, 2)
        with store.begin() as session:
            item = merge(session, one.drafts[0], two.drafts[0], by="anna", now=NOW)
            assert item.draft.period.start == "2023-05-04"
            assert [link.url for link in item.draft.links] == [
                "https://a.example",
                "https://ahlen.example/sambir",
            ]
            assert item.draft.partners == draft().partners
            gone = find_item(session, two.drafts[0])
            assert (gone.status, gone.message_id) == ("rejected", two.message_id)
            undo(session, by="anna", now=later())
            assert find_item(session, two.drafts[0]).status == "new"
            assert find_item(session, one.drafts[0]).draft == thin

    def test_what_is_on_the_page_is_not_merged_away(self, store: Store) -> None:
        """It is the one to keep."""
        one, two = keep(store, 1).drafts[0], keep(store, 2).drafts[0]
        with store.begin() as session:
            approve(session, two, seen=None, by="anna", now=NOW)
            with pytest.raises(WrongStateError):
                merge(session, one, two, by="anna", now=NOW)
            with pytest.raises(WrongStateError):
                merge(session, one, one, by="anna", now=NOW)

    def test_both_must_be_as_they_were_seen(self, store: Store) -> None:
        """A comparison that is out of date merges nothing."""
        one, two = keep(store, 1).drafts[0], keep(store, 2).drafts[0]
        for changed in (one, two):
            with store() as session:
                seen = {it: find_item(session, it).version for it in (one, two)}
            with store.begin() as session:
                edit(session, changed, {"title": f"Anders {changed}"}, seen=None, by="bob", now=later())
            with store.begin() as session, pytest.raises(DraftChangedError):
                merge(session, one, two, seen=seen, by="anna", now=later(2))
        with store() as session:
            assert [find_item(session, it).status for it in (one, two)] == ["new", "new"]


class TestSplitting:
    def test_each_part_waits_by_itself(self, store: Store) -> None:
        """All share the mail; one undo joins them again."""
        kept = keep(store)
        parts = (replace(draft(), title="Eins"), replace(draft(), title="Zwei"))
        with store.begin() as session:
            items = split(session, kept.drafts[0], parts, seen=None, by="anna", now=NOW)
            assert [(it.draft.title, it.status, it.message_id) for it in items] == [
                ("Eins", "new", kept.message_id),
                ("Zwei", "new", kept.message_id),
            ]
            undo(session, by="anna", now=later())
            assert find_item(session, items[0].id).draft == draft()
            assert find_item(session, items[1].id).status == "rejected"


class TestReclassifying:
    def test_spam_that_was_none(self, store: Store) -> None:
        """Its drafts are made from what is read as a submission."""
        kept = keep(store, 1, record(kind="spam", drafts=()))
        with store.begin() as session:
            (made,) = reclassify(
                session, kept.message_id, "submission", record(kind="spam"), by="anna", now=NOW
            )
            assert (find_item(session, made).status, find_item(session, made).kind) == ("new", "draft")
            assert find_message(session, kept.message_id).kind == "submission"

    def test_a_submission_that_was_spam(self, store: Store) -> None:
        """What waits is put away, what was decided stays."""
        kept = keep(store, 1, record(drafts=(draft("Eins"), draft("Zwei"))))
        with store.begin() as session:
            approve(session, kept.drafts[0], seen=None, by="anna", now=NOW)
            assert reclassify(session, kept.message_id, "spam", record(), by="anna", now=NOW) == ()
            assert [find_item(session, it).status for it in kept.drafts] == ["approved", "rejected"]

    def test_a_mail_that_is_not_there(self, store: Store) -> None:
        """It is told, and nothing is changed."""
        with store.begin() as session, pytest.raises(MessageNotFoundError):
            reclassify(session, 99, "spam", record(), by="anna", now=NOW)

    def test_an_unknown_kind(self, store: Store) -> None:
        """The known ones are named."""
        kept = keep(store)
        with store.begin() as session, pytest.raises(FieldError, match="inquiry"):
            reclassify(session, kept.message_id, "letter", record(), by="anna", now=NOW)


def test_a_comparison_names_what_differs() -> None:
    """Old and new, field by field."""
    (change,) = compare_drafts(draft(), replace(draft(), title="Neu"), told_only=False)
    assert (change.field, change.old, change.new) == ("title", "Lastwagen für Sambir", "Neu")
