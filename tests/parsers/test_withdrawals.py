"""Mails that take an entry back, and mails that only have a part of it removed."""

import pytest
from brueckenpost.parsers.withdrawals import withdraws


class TestWithdrawals:
    """Whoever wants the entry gone says so in many ways."""

    @pytest.mark.parametrize(
        "text",
        [
            "Bitte nehmen Sie meine Meldung vom 13. März ganz zurück, auch die Sache mit den Ortsteilen.",
            "Können Sie uns bitte wieder aus der Liste nehmen? Der Laden ist verkauft.",
            "Ich muss euch bitten, die Sache mit dem Kaffee wieder rauszunehmen.",
            "Die Mail von heute Morgen über unsere Lesepaten bitte als nicht geschrieben betrachten.",
            "Bitte löschen Sie das wieder, falls es schon zu lesen ist.",
            "Könntest du uns also von der Karte nehmen?",
            "Oje, bitte doch lieber nicht online stellen, der Hof möchte das nicht!",
            "Bitte löschen Sie die Lesenacht wieder, der Vorstand war dagegen.",
            "Ich muss leider einen Rückzieher machen.",
            "Damit ist unsere Ankündigung hinfällig, bitte ignorieren Sie die Nachricht von gestern.",
        ],
    )
    def test_the_whole_entry(self, text: str) -> None:
        """The entry, the matter or the sender shall go."""
        assert withdraws(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Bitte nehmen Sie die Telefonnummer von der Seite, sie ist privat.",
            "Können Sie das Foto mit den Kindern bitte wieder herausnehmen?",
            "Das bitte noch nicht online stellen, ein Foto folgt.",
            "Bitte nicht online stellen, bevor der Rat zugestimmt hat.",
            "Die Namen der Kinder bitte nicht ins Netz stellen.",
            "Bitte löschen Sie den Link in unserem Eintrag, er führt ins Leere.",
            "Das können Sie gern auf Ihre Seite nehmen.",
            "Bitte löschen Sie die Fotos wieder, auf denen Kinder zu sehen sind.",
            "Am 13. März nehmen wir 20 Kinder aus der Partnerstadt auf.",
        ],
    )
    def test_a_part_of_it(self, text: str) -> None:
        """A number, a picture or a link leaves; the entry stays."""
        assert not withdraws(text)
