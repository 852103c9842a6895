"""Mail that no person wrote."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.machine import is_auto_reply, is_bounce, is_bulk
from brueckenpost.parsers.message import read_message

from tests.parsers.letters import mail

NOTICE = "Ihre Nachricht an h.klose@rathaus.example konnte nicht zugestellt werden: 550 5.1.1 User unknown"
TOLD = "Die Gemeinde hat am 2. Mai einen Bus nach Sambir gebracht und bittet um Aufnahme in die Liste."


class TestBounces:
    def test_a_delivery_report_is_one_by_its_type(self) -> None:
        """RFC 3464: multipart/report with report-type=delivery-status, whatever its words."""
        raw = (
            b"From: x@y.example\nSubject: Hinweis\nMIME-Version: 1.0\n"
            b'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n'
            b"--b\nContent-Type: text/plain\n\nLeider.\n"
            b"--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n--b--\n"
        )
        assert is_bounce(read_message(raw))

    @pytest.mark.parametrize(
        "subject", ["Unzustellbar: Einladung", "Mail delivery failed", "Undelivered Mail Returned"]
    )
    def test_a_daemon_that_says_so_is_one(self, subject: str) -> None:
        """Older and Exchange servers send plain text."""
        assert is_bounce(mail(NOTICE, subject=subject, sender="MAILER-DAEMON@mx.example"))

    def test_a_person_who_tells_of_a_bounce_is_none(self) -> None:
        """Only the subject's first words or the daemon's name count, not a mention."""
        assert not is_bounce(mail("Meine Mail kam leider zurück, daher noch einmal: " + TOLD))


class TestAutomaticReplies:
    def reply(self, text: str, subject: str = "Re: Liste", extra: str = "", *, form: bool = False) -> bool:
        return is_auto_reply(mail(text, subject=subject, extra=extra), text, "", filled_form=form)

    @pytest.mark.parametrize(
        ("subject", "text"),
        [
            (
                "Automatische Antwort: Ihre Liste",
                "Ich bin bis zum 4. September im Urlaub. In dringenden Fällen wenden Sie sich an Frau Abel.",
            ),
            (
                "Abwesenheitsnotiz",
                "Sehr geehrte Damen und Herren, ich bin ab Montag wieder im Büro. Ihre Mail wird nicht weitergeleitet.",
            ),
            (
                "Out of office",
                "I am out of the office until Monday. For urgent matters please call my colleague.",
            ),
            (
                "Eingangsbestätigung",
                "Ihre Anfrage ist bei uns eingegangen. Diese Nachricht wurde automatisch erzeugt.",
            ),
        ],
    )
    def test_away_notes_and_receipts_are_told_by_their_words(self, subject: str, text: str) -> None:
        """Many servers send them without any header (RFC 3834 is often ignored)."""
        assert self.reply(text, subject)

    def test_the_header_helps_a_plain_note(self) -> None:
        """Auto-Submitted: auto-replied (RFC 3834) with an away sentence is enough."""
        text = "Ich bin derzeit nicht im Büro und kehre am 3. Juli zurück."
        assert self.reply(text, "Re: Ihre Mail", "Auto-Submitted: auto-replied\n")

    @pytest.mark.parametrize("extra", ["X-Auto-Response-Suppress: All\n", "Auto-Submitted: auto-generated\n"])
    def test_a_header_alone_makes_none(self, extra: str) -> None:
        """Outlook sets the first on ordinary mail, Microsoft the second on mail that a rule forwards."""
        assert not self.reply(TOLD, "Bus nach Sambir", extra)

    def test_a_filled_form_is_written_by_a_person(self) -> None:
        """Though a machine sent it."""
        assert not self.reply(TOLD, "Neue Meldung", "Auto-Submitted: auto-generated\n", form=True)


class TestBulk:
    FOOT = "Sie erhalten diese E-Mail, weil Sie unseren Newsletter bestellt haben. Hier abmelden."

    def test_a_list_id_tells_a_list(self) -> None:
        """RFC 2919."""
        assert is_bulk(mail(TOLD, extra="List-Id: <presse.lists.example>\n"), TOLD, "", asked=False)

    def test_a_newsletter_is_told_by_its_foot(self) -> None:
        """Two ways of leaving it are enough without any header."""
        assert is_bulk(mail(TOLD), TOLD, self.FOOT, asked=False)

    def test_who_asks_to_be_listed_is_no_bulk(self) -> None:
        """A person's own mail may pass a machine that adds headers."""
        assert not is_bulk(mail(TOLD, extra="List-Unsubscribe: <mailto:x@y.example>\n"), TOLD, "", asked=True)
