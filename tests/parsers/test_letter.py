"""Whose words count."""

from __future__ import annotations

from brueckenpost.parsers.letter import read_letter
from brueckenpost.parsers.message import read_message

from tests.parsers.letters import mail

TOLD = "Die Feuerwehr Ahaus hat am 4. Mai 2023 ein Löschfahrzeug nach Sambir gebracht, wo es schon am nächsten Tag im Einsatz war."


class TestForwardInTheText:
    TEXT = (
        "zur Kenntnis und mit der Bitte um Aufnahme\n\n"
        "-----Ursprüngliche Nachricht-----\n"
        "Von: Bernd Lanze <lanze@feuerwehr-ahaus.example>\n"
        "Gesendet: Freitag, 5. Mai 2023 08:12\nAn: Presse <presse@kreis-borken.example>\nBetreff: Löschfahrzeug\n\n"
        + TOLD
    )

    def test_the_forwarded_author_is_the_writer(self) -> None:
        """With the date of the forwarded mail, since relative dates count from it."""
        letter = read_letter(mail(self.TEXT, subject="WG: Löschfahrzeug"))
        assert letter.forwarded
        assert letter.author.email == "lanze@feuerwehr-ahaus.example"
        assert letter.date is not None
        assert letter.date.date().isoformat() == "2023-05-05"
        assert letter.text == TOLD

    def test_the_forwarders_words_are_the_cover(self) -> None:
        """They stay readable for the curator and for the kind."""
        assert "Bitte um Aufnahme" in read_letter(mail(self.TEXT, subject="WG: Löschfahrzeug")).cover


class TestAttachedMail:
    def raw(self, cover: str, subject: str) -> bytes:
        inner = f"From: Bernd Lanze <lanze@feuerwehr-ahaus.example>\nSubject: Fahrzeug\nContent-Type: text/plain; charset=utf-8\n\n{TOLD}\n"
        return (
            f"From: p@kreis-borken.example\nTo: kontakt@netzwerkstelle.example\nSubject: {subject}\nMIME-Version: 1.0\n"
            'Content-Type: multipart/mixed; boundary="b"\n\n'
            f"--b\nContent-Type: text/plain; charset=utf-8\n\n{cover}\n"
            f"--b\nContent-Type: message/rfc822\n\n{inner}--b--\n"
        ).encode()

    def test_a_mail_that_is_handed_on_as_a_file_counts(self) -> None:
        """Its author is the submitter, the envelope stays the outer one's."""
        letter = read_letter(read_message(self.raw("anbei eine Mail der Feuerwehr", "WG: Fahrzeug")))
        assert letter.author.name == "Bernd Lanze"
        assert letter.text == TOLD
        assert letter.envelope.sender.email == "p@kreis-borken.example"
        assert "anbei eine Mail" in letter.cover

    def test_a_mail_that_only_lies_beside_a_report_does_not(self) -> None:
        """Who tells a project at length is its author."""
        report = "Unser Kreis baut mit Sambir eine Werkstatt auf. " * 40
        letter = read_letter(read_message(self.raw(report, "Werkstatt")))
        assert letter.text.startswith("Unser Kreis")


def test_an_ordinary_mail_is_its_senders() -> None:
    """Text without the empty lines around it, signature beside it."""
    letter = read_letter(
        mail(f"\n\n{TOLD}\n\nMit freundlichen Grüßen\nEva Kamp\n", sender="Eva Kamp <e@ahaus.example>")
    )
    assert letter.text == TOLD
    assert letter.author.name == "Eva Kamp"
    assert letter.signature.text.startswith("Mit freundlichen Grüßen")


class TestMargin:
    def test_text_set_in(self) -> None:
        """A mail that is set in as a whole loses the margin; what is set in further stays so, links stay in place."""
        mail = b"Subject: Fahrt\n\n    Wir fahren:\n\n      am Montag, siehe www.verein.example\n    Gern mit Ihnen.\n"
        letter = read_letter(read_message(mail))
        assert letter.text == "Wir fahren:\n\n  am Montag, siehe www.verein.example\nGern mit Ihnen."
        (anchor,) = letter.anchors
        assert letter.text[anchor.start : anchor.end] == "www.verein.example"

    def test_only_the_opening_set_in(self) -> None:
        """Spaces before the first word are no part of it."""
        assert read_letter(read_message(b"Subject: x\n\n Wir fahren.\nGern.\n")).text == "Wir fahren.\nGern."
