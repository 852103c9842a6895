from __future__ import annotations

import datetime as dt
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from brueckenpost.intake.letters import Occasion, acknowledge, address_of, announce, ask
from brueckenpost.parsers.record import Envelope, Person
from brueckenpost.store.following import TICKET
from hypothesis import given
from hypothesis import strategies as st

NOW = dt.datetime(2026, 11, 25, 8, 0, tzinfo=dt.UTC)
OWN = "Netzwerkstelle <kontakt@netzwerkstelle.example>"


def occasion(subject: str = "Feuerwehrauto für Nowa Ruda", language: str = "de", **more: object) -> Occasion:
    told = {
        "message_id": "<1@musterstadt.example>",
        "sender": Person("Inge", "inge@musterstadt.example"),
        **more,
    }
    return Occasion(Envelope(subject=subject, **told), 42, language)  # type: ignore[arg-type]


def again(letter: EmailMessage) -> EmailMessage:
    """Give the letter as it arrives."""
    return message_from_bytes(letter.as_bytes(), policy=policy.default)  # type: ignore[return-value]


class TestAcknowledge:
    def test_it_answers_the_mail_and_says_that_a_machine_wrote_it(self) -> None:
        """RFC 3834: to the sender, in the thread, marked as automatic; with the ticket in the subject."""
        letter = again(acknowledge(occasion(), OWN, now=NOW))
        assert letter["To"] == "inge@musterstadt.example"
        assert letter["From"] == OWN
        assert letter["Subject"] == "Re: Feuerwehrauto für Nowa Ruda [BP-42]"
        assert (letter["In-Reply-To"], letter["References"]) == ("<1@musterstadt.example>",) * 2
        assert letter["Auto-Submitted"] == "auto-replied"
        assert letter["Date"].datetime == NOW
        assert letter["Message-ID"].endswith("@netzwerkstelle.example>")

    def test_it_speaks_the_writers_language(self) -> None:
        """German to those who write German, English to everybody else."""
        german, ukrainian = (acknowledge(occasion(language=lang), OWN, now=NOW) for lang in ("de", "uk"))
        assert "ist bei uns angekommen" in german.get_content()
        assert "has arrived" in ukrainian.get_content()

    @pytest.mark.parametrize(
        ("subject", "expected"),
        [
            ("AW: Re: Bericht [BP-7]", "Re: Bericht [BP-42]"),
            ("", "Re: Ihre Nachricht [BP-42]"),
            ("Bericht\r\nBcc: alle@musterstadt.example", "Re: Bericht Bcc: alle@musterstadt.example [BP-42]"),
            ("Gruß \u202eder\u202c Stadt", "Re: Gruß  der  Stadt [BP-42]"),
        ],
    )
    def test_its_subject_is_one_line_with_one_ticket(self, subject: str, expected: str) -> None:
        """No stairs of "AW: Re:", no second ticket, no line end that could begin a header of its own."""
        letter = again(acknowledge(occasion(subject), OWN, now=NOW))
        assert letter["Subject"] == expected
        assert letter["Bcc"] is None

    @given(st.text(), st.text(), st.one_of(st.none(), st.text()))
    def test_no_words_of_a_mail_become_headers(self, subject: str, name: str, message_id: str | None) -> None:
        """Whatever the mail says, our letter has the headers that we gave it, and one recipient."""
        sender = Person(name, "inge@musterstadt.example")
        letter = again(acknowledge(occasion(subject, sender=sender, message_id=message_id), OWN, now=NOW))
        ours = {
            "From", "To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "Content-Language",
            "Content-Type", "Content-Transfer-Encoding", "MIME-Version", "Auto-Submitted", "X-Auto-Response-Suppress",
        }  # fmt: skip
        assert set(letter.keys()) <= ours
        assert len(letter["To"].addresses) == 1
        assert letter.defects == []

    @pytest.mark.parametrize("email", ["", "inge", "inge@", "@b.example", "a b@c.example"])
    def test_an_address_that_is_none_is_refused(self, email: str) -> None:
        """The caller then sends nothing."""
        with pytest.raises(ValueError, match="address"):
            acknowledge(occasion(sender=Person("", email)), OWN, now=NOW)


class TestAsk:
    def test_a_persons_question_is_not_marked_as_automatic(self) -> None:
        """A curator wants to hear that the colleague is on holiday."""
        letter = again(ask(occasion(), OWN, "  Wann war {das} Fest?\n", now=NOW))
        assert letter["Auto-Submitted"] is None
        assert "\nWann war {das} Fest?\n" in letter.get_content()


class TestAnnounce:
    def test_it_tells_where_the_entry_stands(self) -> None:
        """With the address in full, and marked as automatic."""
        letter = again(announce(occasion(), OWN, "https://netzwerkstelle.example/#nowa-ruda", now=NOW))
        assert "https://netzwerkstelle.example/#nowa-ruda" in letter.get_content()
        assert letter["Auto-Submitted"] == "auto-generated"


class TestTicket:
    def test_it_is_found_again_in_an_answer(self) -> None:
        """Programs put their own words before it."""
        subject = str(acknowledge(occasion(), OWN, now=NOW)["Subject"])
        found = TICKET.search(f"AW: [EXTERN] {subject}")
        assert found is not None
        assert found[1] == "42"
        assert TICKET.search("Bericht BP-42") is None


class TestAddress:
    @given(st.text())
    def test_any_text_is_an_address_or_none(self, text: str) -> None:
        """Nothing that a mail holds raises."""
        found = address_of(text)
        assert found is None or "@" in found.addr_spec
