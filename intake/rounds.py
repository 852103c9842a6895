"""A round through the configured mailboxes, once or for as long as wanted: with locks, books and second tries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from brueckenpost.intake.accounts import open_mailbox
from brueckenpost.intake.answers import acknowledge_mails
from brueckenpost.intake.child import ChildReader, Limits, Named
from brueckenpost.intake.errors import MailboxBusyError
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.lifesigns import notify_manager
from brueckenpost.intake.lock import hold_mailbox
from brueckenpost.intake.logins import LoginGuard
from brueckenpost.intake.mailbox import Mailbox
from brueckenpost.intake.outbox import Outbox, open_outbox
from brueckenpost.intake.quarantine import retry_quarantined
from brueckenpost.intake.senders import check_sender, judge_by
from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
from brueckenpost.intake.watch import Pulse, Rhythm, Watch, until_terminated, watch_mailboxes
from brueckenpost.intake.worker import Judge, Outcome, Report, poll_mailbox, take_news
from brueckenpost.parsers.record import Record
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.holding import hold_mailbox as hold_in_store
from brueckenpost.store.lessons import read_knowledge
from brueckenpost.store.session import unavailable
from brueckenpost.store.status import Books, record_poll
from brueckenpost.store.trust import Trust
from sqlalchemy.orm import Session, sessionmaker

LOGINS = ".brueckenpost-logins.json"
READ_MAIL = Named("brueckenpost.parsers.pipeline", "read_mail")  # the parser is the child's: it loads slowly
OUTCOME = ("mailbox", "status", "message_id", "sha256", "kind", "subject", "sender", "drafts", "reason")


def outcome_as_json(mailbox: str, outcome: Outcome) -> dict[str, Any]:
    """Give what became of a mail as `poll --json` prints it; an unread one is of the kind "other"."""
    record = outcome.record
    head = (record.kind, record.message.subject, record.message.sender.email) if record else ("other", "", "")
    told = (mailbox, outcome.status, outcome.message_id, outcome.sha256, *head, list(outcome.drafts))
    return dict(zip(OUTCOME, (*told, outcome.reason), strict=True))


def guard_logins(folder: Path, clock: Callable[[], dt.datetime], *, insist: bool = False) -> LoginGuard:
    """Give the book of refused logins in a folder; with `insist` a person tries a mended password at once."""
    return LoginGuard(folder / LOGINS, clock, insist)


def sender_check(settings: MailboxSettings) -> ChildReader[Trust]:
    """Give a process that checks senders; it may wait for name servers, but not compute for long."""
    return ChildReader(partial(check_sender, authserv_id=settings.authserv_id), Limits(15.0, 5))


@dataclass(frozen=True, slots=True)
class Rounds:
    """What all rounds work with.

    `folder` takes locks, tokens and the book of refused logins. `office` are our own addresses. `told` hears of each mail with its mailbox's
    name, `expected` of how many there are before, `balanced` of each round's books. `words` are the owner's own for categories. `smtp` acknowledges mail of polled mailboxes, where it says so.
    """

    store: sessionmaker[Session]
    environment: Mapping[str, str]
    folder: Path
    clock: Callable[[], dt.datetime]
    told: Callable[[str, Outcome], None]
    balanced: Callable[[Report], None]
    smtp: SmtpSettings | None = None
    office: frozenset[str] = frozenset()
    words: Mapping[str, tuple[str, ...]] | None = None
    expected: Callable[[int], None] = lambda _: None

    def poll(self, settings: MailboxSettings, *, limit: int | None = None, dry_run: bool = False) -> None:
        """Take what is new in one mailbox, then try again what could not be read before.

        Raises:
            IntakeError, StoreUnavailableError: What was taken before stays taken.
        """
        outbox, mailbox = self._outbox(), self._open(settings)
        with (
            self._holding(settings.name),
            self._reader() as read,
            sender_check(settings) as check,
            self._answering(outbox, settings.name) as tell,
        ):
            self.take(
                mailbox, read, judge_by(check, settings.authserv_id), limit=limit, dry_run=dry_run, tell=tell
            )
            if not dry_run:
                self._try_again(read, tell)

    def take_all(self, mailboxes: Sequence[Mailbox]) -> None:
        """Take what is new in mailboxes that nobody else polls, such as files that are imported."""
        with self._reader() as read, sender_check(MailboxSettings()) as check:
            for mailbox in mailboxes:
                self.take(mailbox, read, judge_by(check))

    def take(
        self,
        mailbox: Mailbox,
        read: ChildReader[Record],
        judge: Judge,
        *,
        limit: int | None = None,
        dry_run: bool = False,
        tell: Callable[[Outcome], None] | None = None,
    ) -> None:
        """Take what is new in one mailbox, tell of it and write down the books."""
        tell = tell or partial(self.told, mailbox.name)
        report = poll_mailbox(
            mailbox,
            self.store,
            read,
            clock=self.clock,
            limit=limit,
            dry_run=dry_run,
            tell=tell,
            judge=judge,
            expect=self.expected,
        )
        if not dry_run:
            self._book(report)
        self.balanced(report)

    def retry(self, message_id: int | None = None) -> None:
        """Read mails again that could not be read: one, however often it failed, or all that may."""
        with self._reader() as read:
            only = None if message_id is None else [message_id]
            for outcome in retry_quarantined(self.store, read, clock=self.clock, only=only):
                self.told("quarantine", outcome)

    def watch(
        self, mailboxes: Sequence[MailboxSettings], every: float, jitter: Callable[[], float], manager: str
    ) -> None:
        """Stay connected to all mailboxes until SIGTERM, and look at least each `every` seconds; main thread only.

        `manager` is the service manager's NOTIFY_SOCKET, "" for none.

        Raises:
            IntakeError: A mailbox is polled by another process, or refuses at the first look.
        """
        outbox = self._outbox()
        with ExitStack() as held, until_terminated() as stop:
            watches = []
            for settings in mailboxes:
                held.enter_context(self._holding(settings.name))
                read = held.enter_context(self._reader())
                judge = judge_by(held.enter_context(sender_check(settings)), settings.authserv_id)
                mailbox = self._open(settings)
                watches.append(Watch(mailbox, partial(self._look, mailbox, read, judge, outbox)))
            watch_mailboxes(watches, Rhythm(every, jitter), stop, partial(notify_manager, manager))

    def _look(
        self, mailbox: Mailbox, read: ChildReader[Record], judge: Judge, outbox: Outbox | None, pulse: Pulse
    ) -> None:
        """Take what is new, connected already; a look that found nothing is written down, but not told."""
        read.use(self._knowing())
        with self._answering(outbox, mailbox.name) as tell:
            report = take_news(
                mailbox, self.store, read, clock=self.clock, tell=tell, pulse=pulse, judge=judge
            )
            if pulse():
                self._try_again(read, tell)
        self._book(report)
        if report.taken or report.quarantined:
            self.balanced(report)

    def _try_again(self, read: ChildReader[Record], tell: Callable[[Outcome], None]) -> None:
        """Read once more what could not be read and has strikes left; told under this mailbox, whosever it was."""
        for outcome in retry_quarantined(self.store, read, clock=self.clock):
            tell(outcome)

    @contextmanager
    def _holding(self, name: str) -> Iterator[None]:
        """Hold a mailbox against other processes of this machine and, on a database server, of others."""
        with ExitStack() as held:
            held.enter_context(hold_mailbox(self.folder, name))
            try:
                held.enter_context(hold_in_store(self.store, name))
            except StoreUnavailableError as error:
                raise MailboxBusyError(str(error)) from error
            yield

    def _reader(self) -> ChildReader[Record]:
        return ChildReader(self._knowing())

    def _knowing(self) -> Callable[[bytes], Record]:
        """Give the parser with what curators' corrections have taught up to now."""
        with unavailable(), self.store() as session:
            return partial(READ_MAIL, knowledge=read_knowledge(session, self.office, self.words))

    def _outbox(self) -> Outbox | None:
        """Give the way out where mail is acknowledged; its password is asked for before any mail is fetched."""
        if self.smtp is None or not self.smtp.acknowledge:
            return None
        return open_outbox(self.smtp, self._keys(), LetterBook(self.store), self.clock)

    @contextmanager
    def _answering(self, outbox: Outbox | None, mailbox: str) -> Iterator[Callable[[Outcome], None]]:
        """Give what hears of each mail; what has arrived is acknowledged behind the block, however it ended."""
        try:
            yield partial(self.told, mailbox)
        finally:
            if outbox:
                acknowledge_mails(mailbox, self.store, outbox)

    def _open(self, settings: MailboxSettings) -> Mailbox:
        return open_mailbox(settings, self._keys(), guard_logins(self.folder, self.clock))

    def _keys(self) -> Keys:
        return Keys(self.environment, self.folder, self.clock)

    def _book(self, report: Report) -> None:
        books = Books(report.on_server, report.known, report.taken, report.quarantined, report.drafts)
        with unavailable(), self.store.begin() as session:
            record_poll(session, report.mailbox, books, now=self.clock())
