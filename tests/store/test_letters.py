from __future__ import annotations

import datetime as dt
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import pytest
from brueckenpost.store.letters import (
    begin_letter,
    find_letter,
    forget_letters,
    list_letters,
    settle_letter,
)
from brueckenpost.store.privacy import erase_person, export_person
from brueckenpost.store.session import open_store
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, later

Store = sessionmaker[Session]


def begin(store: Store, key: str, mail: int = 1, now: dt.datetime = NOW) -> bool:
    with store.begin() as session:
        return begin_letter(session, key, mail, now=now)


def settle(store: Store, key: str, state: str, now: dt.datetime = NOW) -> None:
    with store.begin() as session:
        settle_letter(session, key, state, now=now)


@pytest.fixture(autouse=True)
def _a_mail(store: Store) -> None:
    keep(store)


class TestLetters:
    def test_a_letter_is_begun_once(self, store: Store) -> None:
        """Whether it went out or nobody knows: never again."""
        assert begin(store, "a")
        assert not begin(store, "a")
        settle(store, "a", "sent")
        assert not begin(store, "a")
        assert begin(store, "b")

    @pytest.mark.parametrize("state", ["failed", "refused"])
    def test_one_that_surely_was_not_sent_may_be_tried_again(self, store: Store, state: str) -> None:
        """The server never took it; the tries are counted."""
        begin(store, "a")
        settle(store, "a", state)
        assert begin(store, "a")
        settle(store, "a", state, later(1))
        with store() as session:
            letter = find_letter(session, "a")
        assert letter
        assert (letter.state, letter.tries, letter.at) == (state, 2, later(1))

    def test_letters_are_listed_by_their_state(self, store: Store) -> None:
        """The worker died while one was sent: a person has to look."""
        for key in ("ask:1:x", "b", "c"):
            begin(store, key)
        settle(store, "b", "sent")
        settle(store, "c", "failed")
        with store() as session:
            (unclear,) = list_letters(session, "begun")
            assert [letter.key for letter in list_letters(session, "failed")] == ["c"]
        assert (unclear.purpose, unclear.message_id) == ("ask", 1)

    def test_old_ones_are_forgotten(self, store: Store) -> None:
        """Digests of addresses are kept no longer than the owner's rule says."""
        begin(store, "old", now=NOW - dt.timedelta(days=9))
        begin(store, "new")
        with store.begin() as session:
            forget_letters(session, NOW - dt.timedelta(days=1))
        with store() as session:
            assert [letter.key for letter in list_letters(session, "begun")] == ["new"]

    def test_of_many_workers_one_begins(self, store: Store) -> None:
        """Two at the same moment send one letter."""
        url = store.kw["bind"].url.render_as_string(hide_password=False)
        with ProcessPoolExecutor(3, multiprocessing.get_context("spawn")) as pool:
            begun = list(pool.map(_begin_all, [url] * 3))
        assert sorted(key for keys in begun for key in keys) == sorted(map(str, range(40)))

    def test_they_go_with_the_person(self, store: Store) -> None:
        """A letter's key holds a digest of the address; who asks is told of it first."""
        begin(store, "acknowledge:2023-06-06:abc")
        with store() as session:
            address = "a.terbeck@ahlen.example"
            assert "letters" in {holding.table for holding in export_person(session, address)}
        with store.begin() as session:
            erase_person(session, address, by="anna", now=NOW)
        with store() as session:
            assert list_letters(session, "begun") == ()


def _begin_all(url: str) -> list[str]:
    store = open_store(url)
    return [key for key in map(str, range(40)) if begin(store, key)]
