"""A mail is read while the one before it is kept; nothing is lost by that."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from brueckenpost.intake.ahead import Assistant, look_ahead
from brueckenpost.intake.errors import MailboxUnavailableError


def breaking_off(last: int) -> Iterator[int]:
    """Yield numbers as a mailbox does whose connection is lost."""
    yield from range(1, last + 1)
    raise MailboxUnavailableError("The server went away.")


class TestLookAhead:
    def test_one_is_begun_before_the_one_ahead_is_dealt_with(self) -> None:
        """Not more than one: each holds a mail in memory."""
        begun: list[int] = []
        seen = [(item, list(begun)) for item, _ in look_ahead([1, 2, 3], begun.append)]
        assert seen == [(1, [1, 2]), (2, [1, 2, 3]), (3, [1, 2, 3])]

    @pytest.mark.parametrize("last", [0, 1, 3])
    def test_what_came_before_a_break_is_dealt_with(self, last: int) -> None:
        """The mail that was fetched when the connection broke is still taken, then the break is told."""
        seen: list[int] = []

        def deal() -> None:
            """Take what comes."""
            for item, _ in look_ahead(breaking_off(last), str):
                seen.append(item)

        with pytest.raises(MailboxUnavailableError):
            deal()
        assert seen == list(range(1, last + 1))


class TestAssistant:
    def test_work_is_done_beside_who_waits(self) -> None:
        """The second piece runs while nobody has asked for it yet."""
        ran = threading.Event()
        with Assistant() as assistant:
            first, _second = assistant.begin(lambda: 1), assistant.begin(ran.set)
            assert first() == 1
            assert ran.wait(10)

    def test_an_error_comes_to_who_asks(self) -> None:
        """The worker deals with it where it would have dealt with it before."""

        def fail() -> None:
            """Fail as a reader does."""
            raise ValueError

        with Assistant() as assistant:
            done = assistant.begin(fail)
            with pytest.raises(ValueError, match=r"^$"):
                done()
