"""What a mail says of itself is not what it tells. All people, towns and projects are invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.courtesies import announces, speaks_of_enclosures
from brueckenpost.parsers.talk import is_office_talk


class TestAnnouncements:
    @pytest.mark.parametrize(
        "sentence",
        [
            "wir möchten gern auf eine Ausstellung hinweisen.",
            "ich würde Ihnen gern etwas aus unserer Gemeinde vorstellen.",
            "gern berichten wir von einem Vorhaben unserer Stadt.",
            "hiermit melde ich eine Aktion unseres Vereins.",
            "auch aus Nottuln gibt es etwas zu berichten.",
            "es gibt Neues von der Realschule.",
            "jetzt endlich der Bericht aus Beckum.",
            "auch bei uns hat sich einiges getan.",
            "die Kolpingsfamilie würde gern auch auf Ihrer Seite stehen.",
            "folgende Maßnahme können wir melden.",
            "zu Ihrem Rundschreiben ist aus Lotte folgendes Vorhaben zu melden.",
        ],
    )
    def test_a_sentence_that_only_says_that_something_follows(self, sentence: str) -> None:
        """It is for the office."""
        assert announces(sentence)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Wir haben der Klinik in Sambir ein Ultraschallgerät gegeben.",
            "Wir möchten 20 Familien ein Zuhause geben.",
            "Auch in diesem Jahr haben wir gesammelt.",
            "Gern kommen die Kinder wieder.",
            "Es gibt eine Kleiderkammer für Geflüchtete.",
            "Die Gäste wollen im Rathaus von ihrem Alltag im Krieg berichten, danach spielt das Orchester der Musikschule bis in den Abend.",
        ],
    )
    def test_a_sentence_that_tells(self, sentence: str) -> None:
        """It is the project's."""
        assert not announces(sentence)


class TestEnclosures:
    @pytest.mark.parametrize(
        "sentence",
        [
            "Ein Foto liegt bei.",
            "Plakat und Programm sind beigefügt.",
            "Zwei Bilder hängen an.",
            "Der Dankbrief hängt an.",
            "Das Protokoll liegt bei.",
            "Pressefoto im Anhang.",
            "Den Ablaufplan findet ihr im Anhang.",
            "Anlagen: Flyer, Plakat",
            "Einladung anbei.",
            "Fotos: privat",
            "Die Bildrechte liegen bei der Gemeinde.",
            "Die Aufnahmen dürfen Sie verwenden.",
            "Das Foto hat unser Vorsitzender gemacht.",
            "Das Plakat folgt mit getrennter Post.",
            "Weitere Vorhaben der Ortsteile sind hier nicht aufgeführt.",
            "Weitere Bilder schicken wir nach.",
            "Unterschrift der Leiterin: folgt",
            "Einwilligung der Eltern | vorhanden",
        ],
    )
    def test_what_lies_with_the_mail_is_for_the_office(self, sentence: str) -> None:
        """Visitors of the page see no enclosure."""
        assert speaks_of_enclosures(sentence)
        assert is_office_talk(sentence)

    @pytest.mark.parametrize(
        "sentence",
        [
            "Die Plakate hängen an allen Schulen.",
            "Die Bilder der Kinder sind bis Mai im Rathaus zu sehen.",
            "Die Fotos wurden für 900 Euro versteigert.",
            "Das Programm richtet sich an Jugendliche.",
            "Der Plan ist mit der Feuerwehr abgestimmt.",
            "Unterschriften für den Frieden: In Lotte haben 300 Menschen eine Karte nach Stryj unterschrieben.",
        ],
    )
    def test_a_sentence_about_pictures_that_are_part_of_the_project(self, sentence: str) -> None:
        """It is the project's."""
        assert not speaks_of_enclosures(sentence)
