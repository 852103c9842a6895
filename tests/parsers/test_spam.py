"""Advertising and fraud."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.spam import is_spam

from tests.parsers.letters import mail, raw_mail


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        (
            "Notstromaggregate jetzt 30 % günstiger",
            "Nur solange der Vorrat reicht: Aggregate ab 899 Euro zzgl. MwSt. Jetzt bestellen und Rabatt sichern!",
        ),
        (
            "Ihr Postfach ist voll",
            "Lieber Nutzer, Ihr Postfach wird innerhalb von 24 Stunden gesperrt. Klicken Sie hier und bestätigen Sie Ihr Passwort.",
        ),
        (
            "Kontoprüfung",
            "Bitte bestätigen Sie Ihr Konto bis morgen früh. Geschieht das nicht, wird Ihr E-Mail-Konto endgültig gelöscht.",
        ),
        (
            "Aggregate",
            "Wir liefern Aggregate von 5 bis 200 kVA ab Lager. Fordern Sie unsere Preisliste an oder vereinbaren Sie einen Beratungstermin.",
        ),
        (
            "Ihre Kommune wurde ausgewählt",
            "Unsere Stiftung hat Ihre Gemeinde aus 4.000 Bewerbern ausgewählt, um ein Krankenhaus mit 250.000 EUR aufzubauen. Vorab ist eine Bearbeitungsgebühr zu begleichen.",
        ),
        (
            "Proposal",
            "We are a leading manufacturer of modular houses. We offer best price and fast delivery for every town.",
        ),
        (
            "Ihr Zuschuss",
            "Ein Zuschuss von 48.500 Euro liegt zur Auszahlung bereit. Bestätigen Sie Bankverbindung und PIN, sonst verfällt der Anspruch.",
        ),
        ("Erbschaft", "Dear Friend, a beneficiary of 4,5 million dollars is sought. Act now and click here."),
    ],
)
def test_what_sells_or_deceives_is_spam(subject: str, text: str) -> None:
    """Two or more habits of such mail together."""
    assert is_spam(mail(text, subject=subject), text, asked=False)


@pytest.mark.parametrize(
    "text",
    [
        "Die Firma Kranz gab der Stadt 20 % Rabatt auf die Betten, die wir am 4. Mai nach Sambir gebracht haben.",
        "Spenden Sie jetzt: Das Konto der Gemeinde ist bis Ende März offen. Für das Krankenhaus fehlen noch 900 Euro.",
        "Die Stadtwerke liefern 40 Aggregate ab Lager nach Sambir. Ein Berater hilft vor Ort, die Auszahlung der Spenden regelt der Verein.",
        "Wir laden zum Konzert ein. Der Gewinn geht an die Partnerstadt.",
    ],
)
def test_one_habit_alone_is_none(text: str) -> None:
    """Who collects money or saved some is no advertiser."""
    assert not is_spam(mail(text), text, asked=False)


def test_the_servers_verdict_counts_but_does_not_decide() -> None:
    """A flagged mail without any habit of spam goes to the curator."""
    text = "Die Stadt hat einen Bus nach Sambir gebracht."
    assert not is_spam(mail(text, extra="X-Spam-Flag: YES\n"), text, asked=False)


def test_who_asks_to_be_listed_is_no_spammer() -> None:
    """A municipality may praise its donation drive like an advertiser."""
    text = (
        "Jetzt Tickets sichern, nur noch bis Freitag, ab 9 Euro! Bitte nehmen Sie das Konzert auf Ihre Seite."
    )
    assert not is_spam(mail(text), text, asked=True)


ADVERTISED = [
    "Sehr geehrte Damen und Herren, als Kommune mit ukrainischer Partnerstadt erhalten Sie unsere Powerstations 15 % günstiger. Die Aktion endet am Freitag. Sichern Sie sich Ihr Kontingent mit einem Klick auf den Bestellschein.",
    "Guten Tag, ich vertrete die Erben eines Reeders aus Odessa. 2,8 Millionen Euro sollen wohltätigen Städten zufließen. Für die Freigabe brauchen wir Ihre Bankverbindung und eine Bearbeitungsgebühr.",
]
HONEST = [
    "Die Firma Solarbau Hamm hat der Stadt Hamm 40 Powerstations geschenkt. Unser Bauhof hat sie am 4. Mai 2024 nach Kalusch gefahren, wo sie jetzt in drei Schulen stehen.",
    "Die Bürgerstiftung Soest gibt 5.000 Euro für das Krankenhaus in Strzelce Opolskie, das Verwundete aus Lwiw pflegt. Das Geld wird am 12. Juni 2024 übergeben, Bankverbindung und Spendenquittung auf unserer Seite.",
]


@pytest.mark.parametrize(("texts", "kind"), [(ADVERTISED, "spam"), (HONEST, "submission")])
def test_what_the_words_of_the_field_advertise_is_told_from_gifts(texts: list[str], kind: str) -> None:
    """Sellers and swindlers speak of Ukraine, too; who gives something is no seller."""
    for text in texts:
        assert read_mail(raw_mail(text)).kind == kind
