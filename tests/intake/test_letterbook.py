from __future__ import annotations

import datetime as dt
import multiprocessing
import stat
from pathlib import Path

import pytest
from brueckenpost.intake.letterbook import LetterBook, daily_key

from tests.intake.conftest import NOW


def a_book(folder: Path) -> LetterBook:
    return LetterBook(folder / "letters")


class TestLetterBook:
    def test_a_letter_is_begun_once(self, tmp_path: Path) -> None:
        """Whether it went out or nobody knows: never again."""
        book = a_book(tmp_path)
        assert book.begin("a", now=NOW)
        assert not book.begin("a", now=NOW)
        book.settle("a", "sent", now=NOW)
        assert not book.begin("a", now=NOW)
        assert book.begin("b", now=NOW)

    def test_one_that_surely_failed_may_be_tried_again(self, tmp_path: Path) -> None:
        """The server never took it."""
        book = a_book(tmp_path)
        book.begin("a", now=NOW)
        book.settle("a", "failed", now=NOW)
        assert book.begin("a", now=NOW)

    def test_a_letter_without_an_end_is_shown(self, tmp_path: Path) -> None:
        """The worker died while it was sent: a person has to look."""
        book = a_book(tmp_path)
        assert book.unclear() == ()
        for key in ("a", "b", "c"):
            book.begin(key, now=NOW)
        book.settle("a", "sent", now=NOW)
        book.settle("c", "failed", now=NOW)
        assert [line.key for line in book.unclear()] == ["b"]

    def test_half_a_line_spoils_nothing(self, tmp_path: Path) -> None:
        """A power cut in the middle of a line: the lines before it and behind it count."""
        book = a_book(tmp_path)
        book.begin("a", now=NOW)
        with book.path.open("ab") as file:
            file.write(b'["b", "beg')
        assert book.begin("c", now=NOW)
        assert [line.key for line in book.unclear()] == ["a", "c"]

    def test_old_lines_are_forgotten(self, tmp_path: Path) -> None:
        """Digests of addresses are kept no longer than the owner's rule says."""
        book = a_book(tmp_path)
        book.begin("old", now=NOW - dt.timedelta(days=9))
        book.begin("new", now=NOW)
        book.forget(NOW - dt.timedelta(days=1))
        assert b"old" not in book.path.read_bytes()
        assert [line.key for line in book.unclear()] == ["new"]
        assert stat.S_IMODE(book.path.stat().st_mode) == 0o600

    def test_of_many_processes_one_begins(self, tmp_path: Path) -> None:
        """Two workers at the same moment send one letter, also while old lines are forgotten."""
        with multiprocessing.get_context("spawn").Pool(3) as pool:
            begun = pool.starmap(_begin_all, [(tmp_path, number) for number in range(3)])
        assert sorted(key for keys in begun for key in keys) == sorted(f"{number}" for number in range(40))

    def test_a_book_that_cannot_be_written_says_so(self, tmp_path: Path) -> None:
        """Then nothing must be sent."""
        with pytest.raises(OSError, match="nowhere"):
            a_book(tmp_path / "nowhere").begin("a", now=NOW)


def _begin_all(folder: Path, number: int) -> list[str]:
    book = a_book(folder)
    begun = []
    for key in map(str, range(40)):
        if book.begin(key, now=NOW):
            begun.append(key)
        if number == 0:
            book.forget(NOW - dt.timedelta(days=1))
    return begun


class TestDailyKey:
    def test_a_person_is_the_same_in_any_writing_but_not_tomorrow(self) -> None:
        """Case and spaces of an address do not matter; the day does; the address itself does not show."""
        key = daily_key("acknowledge", "Inge@Musterstadt.example", NOW)
        assert key == daily_key("acknowledge", " inge@musterstadt.example ", NOW)
        assert key != daily_key("acknowledge", "inge@musterstadt.example", NOW + dt.timedelta(days=1))
        assert "inge" not in key.lower()
