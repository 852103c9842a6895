"""Contacts told with their office and a given name that no list has, in one sentence. All is invented."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from brueckenpost.parsers.pipeline import read_mail

LETTER = """Guten Tag,

das Stadtmuseum Soest zeigt ab dem 14. April 2024 sechzig Kacheln aus unserer Partnerstadt Kossiw. Eröffnet wird mit Musik.

{asked}

Mit freundlichen Grüßen
Dr. Karin Wessel
Stadt Soest
Tel. 02921 5550-20
"""


def raw_mail(asked: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Dr. Karin Wessel <wessel@stadt-soest.example>"
    message["To"] = "projekte@amt.example"
    message["Subject"] = "Ausstellung mit Keramik aus Kossiw"
    message["Date"] = "Wed, 20 Mar 2024 10:05:33 +0100"
    message.set_content(LETTER.format(asked=asked))
    return bytes(message)


@pytest.mark.parametrize(
    ("asked", "name", "email", "phone"),
    [
        (
            "Fragen beantwortet unser wissenschaftlicher Volontär Jarne Brinkhoff unter 02921 5550-26 oder brinkhoff@museum.example.",
            "Jarne Brinkhoff",
            "brinkhoff@museum.example",
            "+492921555026",
        ),
        (
            "Auskünfte erteilt unsere Bundesfreiwillige Meret Holthaus, 02921 5550-41.",
            "Meret Holthaus",
            None,
            "+492921555041",
        ),
        (
            "Nachfragen nimmt die Museumspädagogin Tomke Ahlers unter 02921 5550-27 entgegen.",
            "Tomke Ahlers",
            None,
            "+492921555027",
        ),
        (
            "Fragen klärt unser Praktikant Levin Osterkamp: osterkamp@museum.example.",
            "Levin Osterkamp",
            "osterkamp@museum.example",
            None,
        ),
        (
            "Weiteres weiß die Restauratorin Ilka Vormbrock (Tel. 02921 5550-33).",
            "Ilka Vormbrock",
            None,
            "+492921555033",
        ),
        (
            "Um alles Weitere kümmert sich unser Hausmeister Enno Terhorst, erreichbar unter 02921 5550-19.",
            "Enno Terhorst",
            None,
            "+492921555019",
        ),
        (
            "Wer mehr wissen möchte, fragt am besten unseren Stadtarchivar Dr. Folkert Bünting, buenting@archiv.example.",
            "Folkert Bünting",
            "buenting@archiv.example",
            None,
        ),
        (
            "Die Fäden laufen bei der Kuratorin Wiebke Janssen-Rolf zusammen, 02921 5550-52.",
            "Wiebke Janssen-Rolf",
            None,
            "+492921555052",
        ),
        (
            "Rede und Antwort steht Ihnen unser Schatzmeister Hinnerk Looschen, Telefon 02921 5550-77.",
            "Hinnerk Looschen",
            None,
            "+492921555077",
        ),
        (
            "Alle Auskünfte liegen bei unserem Küster Hubert Zumdiek, 02921 55 50 18.",
            "Hubert Zumdiek",
            None,
            "+492921555018",
        ),
        (
            "Rückfragen gehen an den Auszubildenden Tjark Wolters unter wolters@museum.example.",
            "Tjark Wolters",
            "wolters@museum.example",
            None,
        ),
    ],
)
def test_who_is_told_with_an_office_is_asked(
    asked: str, name: str, email: str | None, phone: str | None
) -> None:
    """A volunteer, a porter or a treasurer is asked, though the signature has another name and number."""
    (draft,) = read_mail(raw_mail(asked)).drafts
    assert (draft.contact.name or "").removeprefix("Dr. ") == name
    assert (draft.contact.email, draft.contact.phone) == (email, phone)
