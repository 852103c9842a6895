from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from imaplib import IMAP4

import pytest
from brueckenpost.intake.errors import MailboxRefusedError, MailboxUnavailableError
from brueckenpost.intake.imap import ImapMailbox

from tests.intake.conftest import need_dovecot
from tests.intake.dovecot import PASSWORD, Dovecot, running_dovecot
from tests.intake.mails import a_mail, deliver, flags


def always() -> bool:
    return True


@contextmanager
def soon(act: Callable[[], None], seconds: float = 0.7) -> Iterator[None]:
    """Do something while the block waits."""
    timer = threading.Timer(seconds, act)
    timer.start()
    try:
        yield
    finally:
        timer.join()


def mark(colleague: IMAP4) -> None:
    colleague.uid("STORE", "1", "+FLAGS", r"(\Seen \Flagged)")


def waited(mailbox: ImapMailbox, within: float, pulse: Callable[[], bool] = always) -> float:
    before = time.monotonic()
    assert mailbox.await_news(within, pulse)
    return time.monotonic() - before


class TestAwaitNews:
    def test_a_mail_that_arrives_ends_the_waiting(self, dovecot: Dovecot) -> None:
        """The server tells of it, long before the time is over."""
        with (
            dovecot.colleague("idle") as colleague,
            ImapMailbox(dovecot.settings("idle"), PASSWORD) as mailbox,
        ):
            upto = mailbox.news(None).upto
            with soon(lambda: deliver(colleague, [a_mail(1)])):
                assert waited(mailbox, 20) < 10
            assert mailbox.news(upto).keys == (1,)

    def test_a_mail_between_the_look_and_the_waiting_is_not_slept_over(self, dovecot: Dovecot) -> None:
        """It came after `news` and before IDLE, so the server has nothing to tell any more."""
        with dovecot.colleague("gap") as colleague, ImapMailbox(dovecot.settings("gap"), PASSWORD) as mailbox:
            mailbox.news(None)
            deliver(colleague, [a_mail(1)])
            assert waited(mailbox, 20) < 5

    def test_a_colleagues_flags_wake_nobody(self, dovecot: Dovecot) -> None:
        """Reading and flagging in the same folder is no new mail."""
        with dovecot.colleague("busy") as colleague:
            deliver(colleague, [a_mail(1)])
            with ImapMailbox(dovecot.settings("busy"), PASSWORD) as mailbox:
                mailbox.news(None)
                with soon(lambda: mark(colleague)):
                    assert waited(mailbox, 3) > 2.5

    def test_the_time_is_kept(self, dovecot: Dovecot) -> None:
        """Without any mail it ends when the time is over, and the connection serves on."""
        with ImapMailbox(dovecot.settings("quiet"), PASSWORD) as mailbox:
            mailbox.news(None)
            assert 1.5 < waited(mailbox, 2) < 6
            assert mailbox.news(None).on_server == 0

    def test_who_is_told_to_stop_does_not_wait(self, dovecot: Dovecot) -> None:
        """A service that shall end, ends within about a second."""
        with ImapMailbox(dovecot.settings("quiet"), PASSWORD) as mailbox:
            mailbox.news(None)
            end = time.monotonic() + 0.5
            assert waited(mailbox, 20, lambda: time.monotonic() < end) < 5

    def test_waiting_touches_no_mail(self, dovecot: Dovecot) -> None:
        r"""Leaving the folder expunges nothing, whatever a colleague marked, and no mail loses \Recent."""
        with dovecot.colleague("touch") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
            colleague.uid("STORE", "1", "+FLAGS.SILENT", r"(\Deleted)")
            settings = dovecot.settings("touch", after="move", done_folder="Fertig")
            with ImapMailbox(settings, PASSWORD) as mailbox:
                mailbox.news(None)
                waited(mailbox, 1)
            assert set(flags(colleague)) == {1, 2}
            assert "\\Deleted" in flags(colleague)[1]

    def test_a_server_that_goes_away_is_found_out(self) -> None:
        """Its end looks like silence to the library; it must not be waited for, nor asked without end."""
        need_dovecot()
        with running_dovecot() as server, ImapMailbox(server.settings("lost"), PASSWORD) as mailbox:
            mailbox.news(None)
            with soon(server.stop), pytest.raises(MailboxUnavailableError):
                waited(mailbox, 20)

    def test_a_server_without_idle_says_so_at_once(
        self, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Then the caller has to come back by the clock."""
        monkeypatch.setattr("brueckenpost.intake.idle.abilities", lambda box: frozenset({"MOVE"}))
        with ImapMailbox(dovecot.settings("quiet"), PASSWORD) as mailbox:
            mailbox.news(None)
            assert mailbox.await_news(20, always) is False

    def test_a_folder_that_went_away_is_named(self, dovecot: Dovecot) -> None:
        """Somebody tidied up while we looked at it."""
        told = dovecot.settings("tidied", folder="Projekte")
        with dovecot.colleague("tidied") as colleague:
            colleague.create("Projekte")
            with ImapMailbox(told, PASSWORD) as mailbox:
                mailbox.news(None)
                colleague.delete("Projekte")
                with pytest.raises(MailboxRefusedError, match="Projekte"):
                    mailbox.await_news(20, always)
