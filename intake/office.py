"""The office as it is configured: its mailboxes, its letters, its store, and who works there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from email.utils import parseaddr
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from brueckenpost.intake.settings import LoginSettings, MailboxSettings, SmtpSettings
from brueckenpost.store.configuration import Configuration, database_folder, place_database, read_tables
from brueckenpost.store.workplace import Workplace

if TYPE_CHECKING:  # what reads or sends mail is loaded where that is done: to list drafts needs none of it
    from brueckenpost.intake.correspondence import Correspondence, UnsentLetter
    from brueckenpost.intake.doctor import Check
    from brueckenpost.intake.keys import Keys
    from brueckenpost.intake.oauth import EndingSignIn, SignIn
    from brueckenpost.intake.pages import Plan
    from brueckenpost.intake.rounds import Rounds
    from brueckenpost.intake.worker import Outcome, Report
    from brueckenpost.parsers.reading import Knowledge
    from brueckenpost.parsers.record import Record


class Office:
    """What the configuration says, each part read and opened when it is first wanted.

    `by` is who works here, `clock` gives aware moments, `state` makes the folder for locks and small books where the
    database is a server's.

    Raises, at each part:
        ConfigurationError, MailboxSettingsError: A key is unknown, a value wrong, or a password open to others.
        StoreError: The database cannot be opened.
    """

    def __init__(
        self,
        configuration: Configuration,
        by: str,
        clock: Callable[[], dt.datetime],
        environment: Mapping[str, str],
        state: Callable[[], Path],
    ) -> None:
        self.configuration, self.by, self.clock = configuration, by, clock
        self.environment, self._state = environment, state

    @cached_property
    def work(self) -> Workplace:
        """Give the store."""
        return Workplace(place_database(self.configuration), self.by, self.clock)

    @cached_property
    def folder(self) -> Path:
        """Give the folder for locks and small books: the database file's where it is one."""
        return database_folder(place_database(self.configuration)) or self._state()

    @cached_property
    def mailboxes(self) -> tuple[MailboxSettings, ...]:
        """Give the configured mailboxes."""
        mailboxes = tuple(self.configuration.named_sections("mailbox", MailboxSettings).values())
        for settings in mailboxes:
            _keep_secret(settings, self.configuration)
        return mailboxes

    @cached_property
    def smtp(self) -> SmtpSettings | None:
        """Give the server for sending, None where the configuration has no [smtp]."""
        if "smtp" not in self.configuration.tables:
            return None
        settings = self.configuration.section("smtp", SmtpSettings)
        _keep_secret(settings, self.configuration)
        return settings

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Give our own addresses: whom mail is written to, and who answers it."""
        contact = self.configuration.tables.get("site", {}).get("contact", "")
        told = [*(box.user for box in self.mailboxes), contact, self.smtp.sender if self.smtp else ""]
        return frozenset(address for text in told if "@" in (address := parseaddr(str(text))[1]))

    @property
    def keys(self) -> Keys:
        """Give what opens the mailboxes and the server for sending."""
        from brueckenpost.intake.keys import Keys

        return Keys(self.environment, self.folder, self.clock)

    def sign_ins(self) -> tuple[SignIn, ...]:
        """Give the accounts that a person signs in to."""
        from brueckenpost.intake.oauth import PROVIDERS

        boxes = [self.keys.sign_in(box, box.name) for box in self.mailboxes if box.source == "imap"]
        found = [*boxes, *([self.keys.sign_in(self.smtp, "smtp", "smtp")] if self.smtp else [])]
        return tuple(it for it in found if it.login.auth in PROVIDERS and it.is_by_person)

    def ending_sign_ins(self) -> tuple[EndingSignIn, ...]:
        """Give those whose end is near."""
        from brueckenpost.intake.oauth import SOON, EndingSignIn

        ends = [(it.name, it.ends) for it in self.sign_ins()]
        return tuple(EndingSignIn(name, at) for name, at in ends if at and at - self.clock() < SOON)

    def rounds(
        self,
        told: Callable[[str, Outcome], None],
        balanced: Callable[[Report], None],
        expected: Callable[[int], None],
    ) -> Rounds:
        """Give the rounds through mailboxes; `told`, `balanced` and `expected` hear of them."""
        from brueckenpost.intake.rounds import Rounds

        place = (self.work.store, self.environment, self.folder, self.clock)
        words = self.configuration.category_words()
        return Rounds(*place, told, balanced, self.smtp, self.addresses, words, expected)

    def ask(self, message_id: int, question: str) -> bool:
        """Send who wrote a mail a question, as `Correspondence.ask`; needs [smtp]."""
        assert self.smtp
        return self._correspondence(self.smtp).ask(message_id, question)

    def announce(self, published: Sequence[tuple[int, str]]) -> int:
        """Tell who sent each mail where its entries are, as `Correspondence.announce`; without [smtp] nobody is told."""
        return self._correspondence(self.smtp).announce(published) if self.smtp else 0

    def _correspondence(self, smtp: SmtpSettings) -> Correspondence:
        from brueckenpost.intake.correspondence import Correspondence

        return Correspondence(self.work.store, self.environment, self.folder, self.clock, smtp)

    def unclear_letters(self) -> tuple[UnsentLetter, ...]:
        """List the letters that may not have been sent."""
        from brueckenpost.intake.correspondence import unclear_letters
        from brueckenpost.intake.letterbook import LetterBook

        return unclear_letters(LetterBook(self.work.store))

    def waiting_letters(self) -> tuple[UnsentLetter, ...]:
        """List the letters that the mail server did not take yet and that are tried again."""
        from brueckenpost.intake.correspondence import waiting_letters
        from brueckenpost.intake.letterbook import LetterBook

        return waiting_letters(LetterBook(self.work.store), self.clock())

    def forget_letters(self, days: int) -> None:
        """Drop what the book of letters says of those sent before so many days."""
        from brueckenpost.intake.letterbook import LetterBook

        LetterBook(self.work.store).forget(self.clock() - dt.timedelta(days=days))

    def read_again(self, message_id: int, kind: str) -> Record:
        """Read a kept mail that a person says is of that kind.

        Raises:
            MessageNotFoundError: There is no such mail, or its bytes are no longer kept.
        """
        from brueckenpost.intake.reading import read_as
        from brueckenpost.store.messages import read_raw

        return read_as(self.work.read(read_raw, message_id), kind, self._knowledge())

    def take_page(self, page: Path, plan: Plan) -> Iterator[Outcome]:
        """Take the entries of a page that was kept by hand in as drafts, as `pages.take_page`.

        Raises:
            OSError: The page cannot be read.
        """
        from brueckenpost.intake.pages import take_page

        return take_page(self.work, page.read_bytes(), plan, self._knowledge(), page.name)

    def _knowledge(self) -> Knowledge:
        """Give what the parser is told beside what it reads."""
        from brueckenpost.store.lessons import read_knowledge

        words = self.configuration.category_words()
        known: Knowledge = self.work.read(read_knowledge, self.addresses, words)
        return known

    def check(self) -> Iterator[Check]:
        """Try everything that mail comes and goes by; a refused login is tried again at once."""
        from brueckenpost.intake.doctor import check_office
        from brueckenpost.intake.rounds import guard_logins

        guard = guard_logins(self.folder, self.clock, insist=True)
        return check_office(self._count_mails, self.mailboxes, self.smtp, self.keys, guard)

    def _count_mails(self) -> int:
        from brueckenpost.store.status import read_status

        return int(self.work.read(read_status).messages)


def _keep_secret(login: LoginSettings, configuration: Configuration) -> None:
    """Refuse a file that shows passwords to others; one that came from the environment stands in no file."""
    from brueckenpost.intake.passwords import check_secrecy

    if configuration.file and login.password and _tells_password(read_tables(configuration.file)):
        check_secrecy(login, configuration.file)


def _tells_password(table: Mapping[str, Any]) -> bool:
    return any(
        _tells_password(told) if isinstance(told, Mapping) else key == "password"
        for key, told in table.items()
    )
