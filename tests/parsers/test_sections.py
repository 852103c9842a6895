"""Paragraphs that each tell a project of their own."""

import pytest
from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.split import Split, split_projects


def split(text: str) -> Split:
    return split_projects(read_pieces(plain_blocks(text), text))


class TestParagraphsThatStandAlone:
    """Each has its own contact, or its own town or label and its own day."""

    def test_own_contacts(self) -> None:
        """Whoever names another person to ask below each paragraph reports several projects."""
        text = (
            "Guten Tag,\n\n"
            "Die Gesamtschule schreibt vom 3. bis 14. Juni 2024 mit dem Lyzeum in Dubno ein Wörterbuch der Schulhofausdrücke. Auskunft gibt Christa Fromme, 05272 5550-33.\n\n"
            "Die Feuerwehr hat am 25. Mai 2024 eine Drehleiter nach Owrutsch abgegeben, der Rat hatte im Februar zugestimmt. Auskunft gibt Ulrich Menne, 05641 5550-112.\n"
        )
        assert len(split(text).projects) == 2

    def test_one_contact_for_all(self) -> None:
        """Paragraphs of one project share their contact."""
        text = (
            "Guten Tag,\n\n"
            "Die Gesamtschule schreibt vom 3. bis 14. Juni 2024 mit dem Lyzeum in Dubno ein Wörterbuch der Schulhofausdrücke.\n\n"
            "Gedruckt wird es im Herbst 2024 in der Werkstatt der Schule, das Papier bezahlt der Förderverein der Stadt. Auskunft gibt Christa Fromme, 05272 5550-33.\n"
        )
        assert len(split(text).projects) == 1

    @pytest.mark.parametrize("opening", ["In {}", "{}:", "{} –"])
    def test_own_towns(self, opening: str) -> None:
        """A Kreis tells of its towns one after the other."""
        text = (
            "Guten Morgen,\n\n"
            f"{opening.format('Wesel')} werden vom 2. bis 6. September 2024 acht Bürgermeisterinnen erwartet, die sich das Klärwerk und die Wache ansehen.\n\n"
            f"{opening.format('Hamminkeln')} hat eine Grundschule am 17. Mai 2024 Briefe und gebastelte Kraniche an eine Schule in Nischyn geschickt.\n"
        )
        assert len(split(text).projects) == 2

    def test_stations_abroad_part_nothing(self) -> None:
        """A journey through towns abroad is one project."""
        text = (
            "eine Bonner Delegation reist vom 16. bis 20. September 2024 nach Lwiw und trifft dort den Bürgermeister und die Stadtwerke.\n\n"
            "In Krakau trifft sie am 16. September die Partnerstadt von Lwiw, um gemeinsam mit dem Zug nach Osten weiterzufahren.\n\n"
            "In Przemyśl wird am 20. September 2024 auf der Rückreise die Halle für Hilfsgüter besichtigt, die auch Bonn mitfinanziert.\n"
        )
        assert len(split(text).projects) == 1

    def test_own_labels(self) -> None:
        """A label before the colon names the matter, if each paragraph is about another."""
        text = (
            "Jugendfeuerwehr: Am 25. und 26. Mai 2024 üben zwölf Mädchen und Jungen aus Kolomyja mit unserer Jugendfeuerwehr.\n\n"
            "Krankenhaus: Am 3. Juni 2024 bringt das DRK zwölf Pflegebetten und zwei Ultraschallgeräte in die Klinik von Kolomyja.\n"
        )
        assert len(split(text).projects) == 2

    def test_chapters_of_one_project(self) -> None:
        """A label such as "Die Idee" names a part of one project."""
        text = (
            "Die Idee: Im Februar 2023 hatte Frau Reuter gelesen, dass in Sumy die Kinder bei Kerzenlicht lernen müssen.\n\n"
            "Die Arbeit: Im Technikunterricht haben wir von Januar bis März 2023 achtzig Solarlampen gelötet und geprüft.\n"
        )
        assert len(split(text).projects) == 1


class TestRulers:
    """A drawn line parts what stands above it from what stands below."""

    def test_lines_between_projects(self) -> None:
        """The line below a ruler is a heading, and no ruler is left in the text."""
        text = (
            "hier die Texte:\n\n-----------\nRodel für Rachiw\n\nVom 5. bis 12. Februar 2024 kommen 16 Jugendliche aus Rachiw ins Sauerland und fahren Rodel.\n\n"
            "-----------\nStrümpfe\n\nAm 9. Oktober 2023 wurden 18.000 Paar Socken in Bolechiw an die Sozialstation übergeben.\n-----------\n"
        )
        found = split(text)
        assert [project.heading.text for project in found.projects if project.heading] == [
            "Rodel für Rachiw",
            "Strümpfe",
        ]
        assert not any("--" in piece.text for project in found.projects for piece in project.pieces)


class TestListsThatStandAlone:
    """List items that each tell a project, with nothing told above them."""

    def test_labelled_items(self) -> None:
        """Each item has a label and a day, and each is about something else."""
        text = (
            "Hallo,\n\n"
            "- Sozialamt: seit Januar 2024 Sprechstunde auf Ukrainisch, jeden Montag im Rathaus II für Geflüchtete\n"
            "- Feuerwehr: am 18. Mai 2024 Übergabe einer Tragkraftspritze und von 60 Helmen an die Wehr in Sambir\n"
        )
        assert len(split(text).projects) == 2

    def test_goods_below_a_sentence(self) -> None:
        """What is listed below the project's sentence is its load."""
        text = (
            "das DRK hat am 11. Oktober 2023 einen Sattelzug nach Kaniw geschickt, an Bord waren zum Beispiel:\n\n"
            "- 40 Pflegebetten aus dem aufgelösten Haus St. Cornelius, abgebaut von der Jugendgruppe am 7. Oktober 2023\n"
            "- 12 Rollstühle vom Sanitätshaus Lersch, das sie im September 2023 auf eigene Kosten hatte überholen lassen\n"
        )
        assert len(split(text).projects) == 1

    def test_announced_items(self) -> None:
        """As many items as the opening counts, though it tells of the sender too."""
        text = (
            "der Verein der Integrationslotsen sitzt in Schwerte, arbeitet aber auch in Holzwickede. Zwei Vorhaben, jedes für sich:\n\n"
            "* Fahrradschule: Frauen aus der Ukraine lernen auf dem Schulhof in Ergste das Radfahren, jeden Samstag.\n\n"
            "* Lesepaten: Zwanzig Rentnerinnen lesen in der Bücherei Kindern aus Mariupol vor, und die Kinder zurück.\n"
        )
        assert len(split(text).projects) == 2
