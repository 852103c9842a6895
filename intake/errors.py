"""What can go wrong between a mailbox and the store."""

from __future__ import annotations


class IntakeError(Exception):
    """Mail could not be taken in."""


class MailboxSettingsError(IntakeError):
    """The mailbox's settings contradict themselves; the message names key and remedy."""


class MailboxUnavailableError(IntakeError):
    """The mailbox does not answer now; the same call may succeed later."""


class MailboxRefusedError(IntakeError):
    """The mailbox answers, but will not let us read; unchanged it will refuse again."""


class ReadingFailedError(IntakeError):
    """One mail could not be read within its limits.

    `reason` is for the curator, `trace` names the lines of code for the log; neither repeats the mail.
    """

    def __init__(self, reason: str, trace: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.trace = trace


class ReaderUnavailableError(IntakeError):
    """No process for reading mail can be started now; no mail is at fault."""
