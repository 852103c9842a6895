"""Which place a correction takes back and which it means. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.corrections import read_corrections
from brueckenpost.parsers.pipeline import read_mail

PLACES: tuple[tuple[str, list[str]], ...] = (
    ("In unserer Meldung vom 3. Mai muss es Luzk heißen und nicht Kowel.", ["Luzk"]),
    ("Die Betten gingen nicht nach Kowel, sondern nach Luzk. Bitte korrigieren Sie das.", ["Luzk"]),
    ("Statt Kowel muss es in unserem Eintrag Luzk heißen.", ["Luzk"]),
    ("Wir hatten versehentlich Kowel geschrieben. Richtig ist Luzk.", ["Luzk"]),
    ("Im Text steht, der Wagen stehe in Kowel. Das ist falsch, er steht in Luzk.", ["Luzk"]),
    ("Bitte ersetzen Sie im Eintrag Kowel durch Luzk.", ["Luzk"]),
    (
        "Wir haben uns vertan: Nicht das Krankenhaus in Kowel, sondern das in Luzk bekommt die Betten.",
        ["Luzk"],
    ),
    ("Aus Kowel bitte Luzk machen, da ist mir ein Fehler unterlaufen.", ["Luzk"]),
    ("Der Ort auf Ihrer Seite stimmt nicht. Da steht Kowel, gemeint ist Luzk.", ["Luzk"]),
    (
        "Ich hatte geschrieben, dass der Bus nach Kowel geht. Kowel hat abgewinkt, er geht nach Luzk.",
        ["Luzk"],
    ),
    ("In der Überschrift bitte Luzk statt Kowel schreiben.", ["Luzk"]),
    ("Kowel ist falsch. Es muss Luzk heißen.", ["Luzk"]),
    ("Unsere Partnerstadt heißt Luzk (nicht Kowel). Bitte ändern.", ["Luzk"]),
    ("Zur Meldung über Luzk: Es waren 40 Betten, nicht 14. Bitte ändern.", ["Luzk"]),
)


class TestCorrections:
    """A name that is put right drops out, wherever the mail tells it."""

    @pytest.mark.parametrize(("text", "partners"), PLACES)
    def test_each(self, text: str, partners: list[str]) -> None:
        mail = (
            "From: Eva Kranz <eva.kranz@stadt-soest.example>\nTo: netz@stelle.example\nSubject: Korrektur\n"
            "Date: Mon, 05 Jun 2023 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
            f"Guten Tag,\n\n{text}\n\nMit freundlichen Grüßen\nEva Kranz\nStadt Soest\n"
        )
        record = read_mail(mail.encode())
        assert record.kind == "follow_up"
        (draft,) = record.drafts
        assert [partner.name for partner in draft.partners] == partners

    @pytest.mark.parametrize(
        "text",
        [
            "Wir waren in Kowel und in Luzk, nicht nur zum Feiern.",
            "Kowel erhielt Betten. Luzk bekam einen Bus.",
            "Aus Kowel kamen Gäste, nach Luzk fuhren wir.",
        ],
    )
    def test_two_places_that_are_both_told(self, text: str) -> None:
        """Without a word that takes one back both are meant."""
        assert not read_corrections(text).wrong


@pytest.mark.parametrize("slip", ["äh nee sorry", "ach nein", "nein, quatsch,"])
def test_who_talks_corrects_himself(slip: str) -> None:
    """As one dictates or chats."""
    told = read_corrections(f"Der Bus ging nach Kowel {slip} nach Luzk. Dort fährt er jetzt.")
    assert (told.wrong, told.right) == ({"kowel"}, {"luzk"})


OLDER = (
    "\n\nAm 12.05.23 um 09:10 schrieb Eva Kranz:\n"
    "> Guten Tag,\n>\n> unser Verein hat zwei Pumpen nach Kowel gefahren, in unsere Partnerstadt.\n>\n> Eva Kranz\n"
)


class TestPartnerOfTheOlderMail:
    """A correction has the partner of the mail below that it names, be it only in the signature or the address."""

    @pytest.mark.parametrize(
        ("address", "text", "signature", "partners"),
        [
            ("kranz@soest-kowel.example", "Es waren 41 Pumpen.", "Eva Kranz", ["Kowel"]),
            (
                "kranz@soest.example",
                "Es waren 41 Pumpen.",
                "Eva Kranz\nFreundeskreis Soest-Kowel e. V.",
                ["Kowel"],
            ),
            (
                "kranz@soest.example",
                "In der Meldung von Frau Meier zu Kowel waren es 41 Pumpen.",
                "Eva Kranz",
                ["Kowel"],
            ),
            ("kranz@soest.example", "Es waren 41 Pumpen.", "Eva Kranz\nFreundeskreis Soest e. V.", []),
        ],
    )
    def test_each(self, address: str, text: str, signature: str, partners: list[str]) -> None:
        mail = (
            f"From: Eva Kranz <{address}>\nTo: netz@stelle.example\nSubject: Re: Pumpen\n"
            "Date: Mon, 05 Jun 2023 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
            f"Guten Tag,\n\nda ist mir ein Dreher passiert, bitte berichtigen. {text}\n\nViele Grüße\n{signature}\n{OLDER}"
        )
        record = read_mail(mail.encode())
        assert record.kind == "follow_up"
        assert [partner.name for partner in record.drafts[0].partners] == partners
