"""The way through what waits: where one stands, what a key means, what is to be known of a draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brueckenpost.parsers.record import Draft, Person
from brueckenpost.store.drafts import find_item
from brueckenpost.store.errors import DraftChangedError, FieldError, NotFoundError, WrongStateError
from brueckenpost.store.lines import STATUSES, read_filters
from brueckenpost.store.review import add_draft, approve
from brueckenpost.store.reviewing import (
    Walk,
    check_open,
    mail_of,
    read_followed,
    read_key,
    shares,
    waits_for,
)
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, SENDER, draft, keep, record

Store = sessionmaker[Session]


class TestWalk:
    def test_it_goes_forward_back_and_anywhere(self) -> None:
        """It stops at both ends; a draft that is new to it is put in where one stands."""
        walk = Walk([7, 8])
        assert (walk.current, walk.place, walk.go_back()) == (7, "1/2", False)
        walk.go_on()
        walk.go_to(9)
        assert (walk.current, walk.drafts) == (9, [7, 9, 8])
        walk.go_to(7)
        assert walk.current == 7
        for _ in range(5):
            walk.go_on()
        assert (walk.current, walk.place) == (None, "3/3")
        assert walk.go_back()
        assert walk.current == 8


class TestKeys:
    @pytest.mark.parametrize(
        ("typed", "kind", "action"),
        [
            ("a", "draft", "approve"),
            (" A ", "draft", "approve"),
            ("a", "follow_up", "accept"),
            ("", "draft", None),
            ("x", "draft", None),
        ],
    )
    def test_a_key_means_one_action(self, typed: str, kind: str, action: str | None) -> None:
        """Nothing typed means nothing; a follow-up is accepted where a draft is approved."""
        assert read_key(typed, kind) == action


class TestFilters:
    def test_a_list_of_statuses_or_all(self) -> None:
        """With spaces or without; an unknown one is told."""
        assert read_filters("new, deferred").status == ("new", "deferred")
        assert read_filters("all", text="Bus").status == STATUSES
        assert read_filters(None).status == ()
        with pytest.raises(FieldError, match="soon"):
            read_filters("new,soon")


class TestWhatIsToBeKnown:
    def test_who_corrects_an_entry(self, store: Store) -> None:
        """The same sender, one of the same house, or a stranger; a public provider's domain is no house."""
        keep(store, 1)
        said = []
        for number, address in enumerate((SENDER.email, "b@ahlen.example", "b@soest.example"), 2):
            sent = record(number, kind="follow_up", reply_to="<1@ahlen.example>", sender=Person("", address))
            with store() as session:
                followed = read_followed(session, find_item(session, keep(store, number, sent).drafts[0]))
            assert followed is not None
            said.append((followed.target.id, followed.relation))
        assert said == [(1, "same"), (1, "domain"), (1, "stranger")]

    def test_two_addresses_at_a_public_provider_are_strangers(self, store: Store) -> None:
        """Anybody may have one there."""
        keep(store, 1, record(1, sender=Person("", "a@gmx.de")))
        sent = record(2, kind="follow_up", reply_to="<1@ahlen.example>", sender=Person("", "b@gmx.de"))
        with store() as session:
            followed = read_followed(session, find_item(session, keep(store, 2, sent).drafts[0]))
        assert followed is not None
        assert followed.relation == "stranger"

    def test_a_draft_by_hand_has_no_mail(self, store: Store) -> None:
        """A correction of it comes from somebody unknown."""
        with store.begin() as session:
            item = add_draft(session, draft(), by="anna", now=NOW)
            assert read_followed(session, item) is None
            with pytest.raises(NotFoundError, match="without a mail"):
                mail_of(item)
        assert mail_of(replace(item, message_id=4)) == 4

    def test_what_was_decided_or_changed_is_refused_early(self, store: Store) -> None:
        """Before a person has typed anything."""
        number = keep(store, 1).drafts[0]
        with store.begin() as session:
            item = find_item(session, number)
            check_open(item, "ask", item.version)
            check_open(item, "ask", None)
            with pytest.raises(DraftChangedError):
                check_open(item, "ask", item.version + 1)
            decided = approve(session, number, seen=None, by="anna", now=NOW)
        with pytest.raises(WrongStateError):
            check_open(decided, "ask", None)


class TestWaiting:
    def test_a_sure_draft_waits_for_nobody(self, store: Store) -> None:
        """What is missing or less sure than wanted is named; so are warnings and likeness."""
        with store() as session:
            item = find_item(session, keep(store, 1).drafts[0])
        assert waits_for(item) == []
        bare = replace(item, draft=Draft(), warnings=("cut",), similar=(3,), kind="follow_up")
        assert waits_for(bare) == ["follow_up", "warnings", "similar", "title", "municipality", "description"]
        assert waits_for(item, 0.99) == ["municipality"]


class TestShares:
    @pytest.mark.parametrize(
        ("paragraphs", "count", "texts"),
        [
            (["a", "b", "c", "d"], 2, ["a\n\nb", "c\n\nd"]),
            (["a", "b", "c"], 2, ["a\n\nb", "c"]),
            (["a"], 3, ["a", "a", "a"]),
        ],
    )
    def test_paragraphs_are_dealt_out_in_order(
        self, paragraphs: list[str], count: int, texts: list[str]
    ) -> None:
        """Each part has a numbered title and all other fields; too few paragraphs go to each part whole."""
        parts = shares(draft(text="\n\n".join(paragraphs)), count)
        assert [part.description for part in parts] == texts
        assert [part.title for part in parts] == [f"Lastwagen für Sambir ({n})" for n in range(1, count + 1)]
        assert {part.contact for part in parts} == {draft().contact}
