from __future__ import annotations

import datetime as dt
import ssl
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from brueckenpost.intake.errors import (
    MailboxSettingsError,
    SendingPostponedError,
    SendingRefusedError,
    SendingUnavailableError,
    SendingUnclearError,
)
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.letterbook import LetterBook
from brueckenpost.intake.outbox import Outbox, open_outbox
from brueckenpost.intake.settings import SmtpSettings
from brueckenpost.parsers.record import Envelope, Person, Record
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.messages import Receipt, quarantine_mail
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW
from tests.intake.dovecot import make_certificate
from tests.intake.mails import a_mail
from tests.intake.postman import DROP, Postman, at_work

OWN = "Netzwerkstelle <kontakt@netzwerkstelle.example>"


def a_record(email: str = "inge@musterstadt.example", kind: str = "submission") -> Record:
    return Record(
        Envelope(subject="Meldung", sender=Person("Inge", email), message_id="<1@m.example>"), kind, ""
    )


@pytest.fixture
def postman() -> Iterator[Postman]:
    with at_work(Postman()) as postman:
        yield postman


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("certificate")
    make_certificate(home)
    return home


@pytest.fixture
def book(store: sessionmaker[Session]) -> LetterBook:
    """Give a book about some mails that are there."""
    with store.begin() as session:
        for number in range(10):
            quarantine_mail(session, Receipt("post", b"%d" % number, NOW), "", now=NOW)
    return LetterBook(store)


def an_outbox(
    postman: Postman, book: LetterBook, *, days: int = 0, secret: str = "geheim", **more: object
) -> Outbox:
    told = {"port": postman.port, "tls": "none", "sender": OWN, "acknowledge": True, **more}
    settings = SmtpSettings(host="localhost", **told)  # type: ignore[arg-type]
    return Outbox(settings, book, lambda: NOW + dt.timedelta(days=days), secret)


class TestAcknowledge:
    def test_a_person_is_thanked_once_a_day(self, postman: Postman, book: LetterBook) -> None:
        """Three mails of one morning get one letter, the one of the next day another."""
        sent = [an_outbox(postman, book).acknowledge(a_mail(n), a_record(), n) for n in (1, 2, 3)]
        sent.append(an_outbox(postman, book, days=1).acknowledge(a_mail(4), a_record(), 4))
        assert sent == [True, False, False, True]
        assert len(postman.letters) == 2

    def test_the_letter_arrives_as_it_was_written(self, postman: Postman, book: LetterBook) -> None:
        """The server gets the office's address, the person's, and the letter's own text."""
        an_outbox(postman, book).acknowledge(a_mail(1), a_record(), 1)
        assert postman.commands == [
            "EHLO",
            "MAIL kontakt@netzwerkstelle.example",
            "RCPT inge@musterstadt.example",
        ]
        letter = message_from_bytes(postman.letters[0], policy=policy.default)
        assert letter["Auto-Submitted"] == "auto-replied"
        assert "Wir prüfen jede Meldung von Hand" in letter.get_content()

    def test_machines_and_unasked_offices_send_nothing(self, postman: Postman, book: LetterBook) -> None:
        """An automatic mail gets no answer, nor does anyone where the configuration does not say so."""
        machine = b"Auto-Submitted: auto-replied\r\n" + a_mail(1)
        assert not an_outbox(postman, book).acknowledge(machine, a_record(), 1)
        assert not an_outbox(postman, book).acknowledge(a_mail(1), a_record(kind="bounce"), 1)
        assert not an_outbox(postman, book, acknowledge=False).acknowledge(a_mail(1), a_record(), 1)
        assert postman.commands == []

    @pytest.mark.parametrize("email", ["", "inge", "inge@", "a@b@musterstadt.example"])
    def test_nobody_is_thanked_at_an_address_that_is_none(
        self, postman: Postman, book: LetterBook, email: str
    ) -> None:
        """The mail is taken nevertheless; no server hears of it."""
        assert not an_outbox(postman, book).acknowledge(a_mail(1), a_record(email), 1)
        assert postman.commands == []

    def test_a_domain_with_umlauts_is_refused_before_anything_is_sent(
        self, postman: Postman, book: LetterBook
    ) -> None:
        """Few servers take one (RFC 6531); the curator is told and may write otherwise."""
        with pytest.raises(SendingRefusedError, match="letters that mail servers do not take"):
            an_outbox(postman, book).ask(a_record("inge@müsterstadt.example"), 1, "Wann war das?")
        assert postman.letters == []

    def test_two_offices_do_not_thank_each_other_for_ever(self, postman: Postman, book: LetterBook) -> None:
        """The acknowledgement of one, taken in by another, is answered by nobody, even read as a submission."""
        an_outbox(postman, book).acknowledge(a_mail(1), a_record(), 1)
        other = an_outbox(postman, book, sender="Andere <post@andere.example>")
        assert not other.acknowledge(postman.letters[0], a_record("kontakt@netzwerkstelle.example"), 2)


class TestTrouble:
    @pytest.mark.parametrize(
        ("step", "answer", "error"),
        [
            ("HELLO", "421 busy", SendingUnavailableError),
            ("HELLO", DROP, SendingUnavailableError),
            ("MAIL", "451 later", SendingUnavailableError),
            ("MAIL", DROP, SendingUnavailableError),
            ("RCPT", "450 greylisted", SendingPostponedError),
            ("RCPT", DROP, SendingUnavailableError),
            ("RCPT", "550 unknown inge@musterstadt.example", SendingRefusedError),
            ("DATA", "452 full", SendingUnavailableError),
            ("CONTENT", "451 later", SendingUnavailableError),
            ("CONTENT", "554 spam", SendingRefusedError),
        ],
    )
    def test_what_was_not_taken_may_be_sent_later(
        self, postman: Postman, book: LetterBook, step: str, answer: str, error: type[Exception]
    ) -> None:
        """The error tells whether it may pass, and repeats no address; the next try is free."""
        postman.answers[step] = answer
        with pytest.raises(error) as caught:
            an_outbox(postman, book).acknowledge(a_mail(1), a_record(), 1)
        assert "inge" not in str(caught.value)
        postman.answers.clear()
        assert an_outbox(postman, book).acknowledge(a_mail(1), a_record(), 1)
        assert len(postman.letters) == 1

    @pytest.mark.parametrize(("step", "taken"), [("DATA", 0), ("CONTENT", 0), ("CONTENT", 1)])
    def test_what_may_have_been_taken_is_unclear_and_not_sent_again(
        self, postman: Postman, book: LetterBook, step: str, taken: int
    ) -> None:
        """The connection broke before or after the letter's last dot, whether it was taken or not: a person decides."""
        postman.forgetful = bool(taken)
        postman.answers |= {} if taken else {step: DROP}
        box = an_outbox(postman, book)
        with pytest.raises(SendingUnclearError):
            box.acknowledge(a_mail(1), a_record(), 1)
        postman.answers.clear()
        assert not box.acknowledge(a_mail(1), a_record(), 1)
        assert len(box.book.unclear()) == 1
        assert len(postman.letters) == taken

    def test_without_a_book_nothing_is_sent(
        self, postman: Postman, book: LetterBook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What cannot be remembered could be sent for ever."""

        def locked(*_: object, **__: object) -> None:
            raise StoreUnavailableError("locked")

        monkeypatch.setattr(LetterBook, "begin", locked)
        with pytest.raises(StoreUnavailableError):
            an_outbox(postman, book).acknowledge(a_mail(1), a_record(), 1)
        assert postman.commands == []

    def test_a_letter_whose_end_cannot_be_written_down_is_unclear(
        self, postman: Postman, book: LetterBook, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """It went out, and the disk was full in the next moment: it is shown, and not sent again."""

        def full(*_: object, **__: object) -> None:
            raise StoreUnavailableError("full")

        monkeypatch.setattr(LetterBook, "settle", full)
        box = an_outbox(postman, book)
        assert box.acknowledge(a_mail(1), a_record(), 1)
        assert not box.acknowledge(a_mail(1), a_record(), 1)
        assert [letter.message_id for letter in book.unclear()] == [1]

    def test_a_server_that_is_down_is_a_passing_trouble(self, book: LetterBook) -> None:
        """Nothing listens there."""
        with pytest.raises(SendingUnavailableError):
            an_outbox(Postman(port=1), book).acknowledge(a_mail(1), a_record(), 1)


class TestEncryption:
    @pytest.mark.parametrize("tls", ["implicit", "starttls"])
    def test_the_letter_goes_encrypted_behind_a_login(
        self, certificate: Path, book: LetterBook, tls: str
    ) -> None:
        """The password is sent only after the certificate was checked."""
        with at_work(_encrypting(certificate, tls)) as postman:
            box = an_outbox(postman, book, tls=tls, ca_file=certificate / "cert.pem", user="kontakt")
            assert box.acknowledge(a_mail(1), a_record(), 1)
        assert len(postman.letters) == 1
        assert any(command.startswith("AUTH") for command in postman.commands)

    @pytest.mark.parametrize("tls", ["implicit", "starttls"])
    def test_an_unknown_certificate_gets_no_password(
        self, certificate: Path, book: LetterBook, tls: str
    ) -> None:
        """Nobody vouches for that server."""
        with at_work(_encrypting(certificate, tls)) as postman:
            box = an_outbox(postman, book, tls=tls, user="kontakt")
            with pytest.raises(SendingRefusedError, match="certificate"):
                box.acknowledge(a_mail(1), a_record(), 1)
        assert not any(command.startswith("AUTH") for command in postman.commands)

    def test_a_server_without_encryption_gets_nothing(self, postman: Postman, book: LetterBook) -> None:
        """It offers no STARTTLS: somebody may be listening."""
        with pytest.raises(SendingRefusedError, match="tls"):
            an_outbox(postman, book, tls="starttls").acknowledge(a_mail(1), a_record(), 1)
        assert not any(command.startswith("MAIL") for command in postman.commands)

    def test_a_refused_login_is_told_without_the_password(self, certificate: Path, book: LetterBook) -> None:
        """It says what to check."""
        with at_work(_encrypting(certificate, "starttls")) as postman:
            told = {"tls": "starttls", "ca_file": certificate / "cert.pem", "user": "kontakt"}
            box = an_outbox(postman, book, secret="falsch", **told)
            with pytest.raises(SendingRefusedError, match="user and password") as caught:
                box.acknowledge(a_mail(1), a_record(), 1)
        assert "falsch" not in str(caught.value)
        assert postman.letters == []

    @pytest.mark.parametrize(("step", "answer"), [("AUTH", "454 later"), ("AUTH", DROP)])
    def test_a_login_that_does_not_work_now_may_work_later(
        self, certificate: Path, book: LetterBook, step: str, answer: str
    ) -> None:
        """The server's list of people is away; the letter goes out with the next round."""
        with at_work(_encrypting(certificate, "starttls")) as postman:
            postman.answers[step] = answer
            box = an_outbox(postman, book, tls="starttls", ca_file=certificate / "cert.pem", user="kontakt")
            with pytest.raises(SendingUnavailableError):
                box.acknowledge(a_mail(1), a_record(), 1)
            postman.answers.clear()
            assert box.acknowledge(a_mail(1), a_record(), 1)
        assert len(postman.letters) == 1


def _encrypting(certificate: Path, tls: str) -> Postman:
    trusted = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trusted.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    return Postman(trusted=trusted, encrypted_from_the_start=tls == "implicit")


class TestQuestions:
    def test_the_same_question_is_not_asked_twice(self, postman: Postman, book: LetterBook) -> None:
        """A curator's second press of the key sends nothing; another question is another letter."""
        box = an_outbox(postman, book)
        questions = ["Wann war das?", "Wann war das?", "Und wo?"]
        assert [box.ask(a_record(), 7, question) for question in questions] == [True, False, True]

    def test_nobody_to_ask_is_an_error(self, postman: Postman, book: LetterBook) -> None:
        """The curator pressed a key and has to hear that nothing went out."""
        with pytest.raises(SendingRefusedError, match="address"):
            an_outbox(postman, book).ask(a_record(""), 7, "Wann war das?")

    def test_a_published_entry_is_told_once_where_wanted(self, postman: Postman, book: LetterBook) -> None:
        """Each build of the page looks again, but only the first one writes."""
        box = an_outbox(postman, book, notify_published=True)
        assert [box.announce(a_record(), 7, "https://x.example/#a") for _ in range(2)] == [True, False]
        silent = replace(box, settings=replace(box.settings, notify_published=False))
        assert not silent.announce(a_record(), 8, "https://x.example/#b")


class TestSettings:
    @pytest.mark.parametrize(
        ("wrong", "key"),
        [
            ({}, "host"),
            ({"host": "smtp.example", "sender": "Netzwerkstelle"}, "sender"),
            ({"host": "smtp.example", "sender": OWN, "tls": "none"}, "tls"),
            ({"host": "smtp.example", "sender": OWN, "user": "kontakt"}, "no password"),
        ],
    )
    def test_what_cannot_work_names_its_key(
        self, wrong: dict[str, object], key: str, book: LetterBook
    ) -> None:
        """Before anything is connected."""
        with pytest.raises(MailboxSettingsError, match=f"^{key}"):
            open_outbox(
                SmtpSettings(**wrong),
                Keys({}, Path(), lambda: NOW),
                book,
                lambda: NOW,
            )  # type: ignore[arg-type]

    def test_without_a_login_no_password_is_asked_for(self, book: LetterBook) -> None:
        """A mail server of one's own house takes letters from the next machine."""
        settings = SmtpSettings(host="localhost", tls="none", sender=OWN)
        assert open_outbox(settings, Keys({}, Path(), lambda: NOW), book, lambda: NOW).secret == ""
