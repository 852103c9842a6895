"""One mail, several projects."""

import pytest
from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.split import Split, split_projects

TRUCK = (
    "Der Bauhof hat am 4. Mai 2023 zwei Lastwagen mit Werkzeug nach Sambir gebracht, "
    "wo die Stadtwerke darauf gewartet haben. Bericht: https://www.hamminkeln.example/sambir"
)
CAMP = (
    "Im August 2023 kommen 20 Jugendliche aus Sambir in das Ferienlager am Rhein und "
    "lernen dort schwimmen. Anmeldung: https://www.hamminkeln.example/lager"
)


def split(text: str) -> Split:
    return split_projects(read_pieces(plain_blocks(text), text))


def test_numbered_headings_part_projects() -> None:
    """Numbers in a row, each with a text and a link of its own, are projects."""
    found = split(f"Guten Tag,\n\n1. Werkzeug für Sambir\n{TRUCK}\n\n2. Ferienlager\n{CAMP}")
    assert [p.heading.text for p in found.projects if p.heading] == [
        "1. Werkzeug für Sambir",
        "2. Ferienlager",
    ]


def test_headings_part_projects() -> None:
    """Headed parts with own dates and links are projects."""
    found = split(f"Guten Tag,\n\nWerkzeug für Sambir\n{TRUCK}\n\nFerienlager am Rhein\n{CAMP}")
    assert len(found.projects) == 2


def test_chapters_of_one_project_stay_together() -> None:
    """Headings such as "Hintergrund" or "Wer kann mitmachen?" are chapters."""
    text = f"Werkzeug für Sambir\n{TRUCK}\n\nHintergrund\nSambir ist seit 2022 unsere Partnerstadt, der Kontakt kam über die Kirche zustande.\n\nWer kann mitmachen?\nAlle, die einen Führerschein haben und eine Woche Zeit mitbringen, am besten im Mai."
    assert len(split(text).projects) == 1


def test_a_list_of_goods_is_no_list_of_projects() -> None:
    """Short numbered items tell one project."""
    text = f"{TRUCK}\n\n1. 40 Helme\n2. 12 Pumpen\n3. ein Anhänger"
    assert len(split(text).projects) == 1


def test_a_turn_to_another_project_parts_them() -> None:
    """Who says that a second project follows is believed."""
    found = split(f"{TRUCK}\n\nDann gibt es noch ein zweites Projekt: {CAMP}")
    assert len(found.projects) == 2
    assert "Ferienlager" in found.projects[1].matter()


def test_an_announced_number_of_paragraphs_parts_them() -> None:
    """Two projects announced and two paragraphs told are two projects."""
    found = split(f"Guten Tag,\n\nwir möchten Ihnen zwei Projekte melden.\n\n{TRUCK}\n\n{CAMP}")
    assert len(found.projects) == 2


def test_questions_in_a_row_are_no_projects() -> None:
    """Who numbers questions wants answers."""
    text = "1. Gibt es für die Meldung bei Ihnen ein festes Formular, oder genügt auch eine formlose E-Mail mit Text?\n2. Nehmen Sie auch Vorhaben auf, die bisher nur geplant sind und für die noch Geld fehlt?"
    assert len(split(text).projects) == 1


def test_what_stands_above_the_first_project_is_shared() -> None:
    """The opening belongs to all projects."""
    found = split(
        f"Unsere Partnerstadt Sambir braucht viel.\n\n1. Werkzeug\n{TRUCK}\n\n2. Ferienlager\n{CAMP}"
    )
    assert "".join(p.text for p in found.shared).startswith("Unsere Partnerstadt Sambir")


def test_a_report_of_several_years_has_a_project_for_each() -> None:
    """The year stands above the heading and is not the title."""
    text = (
        "hier unsere Aktivitäten:\n\n"
        "2022\nTurnhalle wird Unterkunft\nVon April bis Juli 2022 wohnten 64 Menschen in der Turnhalle an der Ringstraße, betreut vom Turnverein.\n\n"
        "2023\nBetten auf der Schiene\nIm Februar 2023 schickte die Stadt einen Eisenbahnwagen mit 220 Feldbetten und 800 Decken nach Kowel.\n"
    )
    found = split_projects(read_pieces(plain_blocks(text), text))
    assert [p.heading.text if p.heading else "" for p in found.projects] == [
        "Turnhalle wird Unterkunft",
        "Betten auf der Schiene",
    ]


def test_a_point_that_reports_nothing_is_none() -> None:
    """As in "c) Museum: Fehlanzeige"."""
    text = (
        "a) Wasser für Stryj\nDas Wasserwerk liefert im Mai 2024 drei mobile Anlagen nach Stryj und nimmt sie dort in Betrieb.\n\n"
        "b) Kurs im Rathaus\nDas Rote Kreuz bietet am 11.06.2024 im Rathaus einen kostenlosen Pflegekurs für Angehörige an.\n\n"
        "c) Museum\nFehlanzeige\n"
    )
    assert len(split_projects(read_pieces(plain_blocks(text), text)).projects) == 2


def test_numbered_in_prose() -> None:
    """Each paragraph says which project it tells."""
    text = (
        "Projekt Nummer eins ist unsere Nähstube. Seit Januar 2023 nähen dort zehn Frauen Hemden für das Krankenhaus in Smila.\n\n"
        "Projekt Nummer zwei (bitte extra!) ist das Ferienhaus: vom 20. Juli bis 3. August 2024 machen 16 Kinder aus Smila hier Urlaub."
    )
    assert len(split_projects(read_pieces(plain_blocks(text), text)).projects) == 2


@pytest.mark.parametrize(
    "closing",
    [
        "Altstadt meldet sich gesondert.",
        "Aus Neustadt kommt vielleicht im Januar noch etwas.",
        "Altstadt lässt ausrichten, man habe derzeit nichts und wolle auch nichts erfinden.",
        "Neustadt reicht bis Jahresende nach.",
    ],
)
def test_who_reports_later_is_told_in_no_project(closing: str) -> None:
    """It belongs to none of those that are told."""
    text = (
        "Aus dem Kreis zwei Meldungen:\n\n"
        "1. Speicher\nIm März 2025 haben die Stadtwerke vier Batteriespeicher nach Stryj gebracht, die dort Pumpen antreiben.\n\n"
        f"2. Kanuten\nDer Kanuverein lädt im Juni 2025 zwölf Jugendliche aus Stryj zum Paddeln auf den Kanal ein.\n\n{closing}"
    )
    found = split_projects(read_pieces(plain_blocks(text), text))
    assert not any(closing in piece.text for project in found.projects for piece in project.pieces)


def test_a_closing_contact_belongs_to_all() -> None:
    """It stands in a paragraph of its own below the last project."""
    text = (
        "aus Datteln zwei Meldungen:\n\n"
        "1. Speicher\nIm März 2025 haben die Stadtwerke vier Batteriespeicher nach Stryj gebracht, die dort Pumpen antreiben.\n\n"
        "2. Kanuten\nDer Kanuverein lädt im Juni 2025 zwölf Jugendliche aus Stryj zum Paddeln auf den Kanal ein.\n\n"
        "Zu beidem: Rüdiger Nachtigall, 02363 555-367\n"
    )
    found = split_projects(read_pieces(plain_blocks(text), text))
    assert "Nachtigall" in found.shared[-1].text
    assert not any("Nachtigall" in piece.text for project in found.projects for piece in project.pieces)


def test_the_items_of_an_announced_list_are_projects() -> None:
    """The line above calls them measures; a list inside one project is none."""
    text = (
        "ich melde folgende Maßnahmen:\n\n"
        "- Jacken für Stryj: Am 22. November 2024 wurden 80 Jacken und 60 Helme an die Feuerwehr in Stryj übergeben.\n\n"
        "- Kurs im Standesamt: Zwei Kolleginnen aus Stryj waren vom 2. bis 6. Dezember 2024 im Standesamt zu Gast.\n"
    )
    assert len(split_projects(read_pieces(plain_blocks(text), text)).projects) == 2


def test_mistakes_that_are_counted_are_no_projects() -> None:
    """Who has two things to put right tells one project."""
    text = f"Zu unserer Meldung muss ich zwei Dinge richtigstellen.\n\n{TRUCK}\n\n{CAMP}"
    assert len(split(text).projects) == 1


def test_something_altogether_different_is_a_project_of_its_own() -> None:
    """The paragraph that turns to another matter begins the next project."""
    for turn in (
        "Etwas völlig anderes ist unser Ferienlager.",
        "Völlig unabhängig hiervon plant unser Verein.",
    ):
        assert len(split(f"{TRUCK}\n\n{turn} {CAMP}").projects) == 2


def test_a_paragraph_that_adds_a_matter_with_its_own_day_is_a_project() -> None:
    """Words like "Und noch etwas" open a project where a day, a link or a contact follows, else it adds to the first."""
    for turn in (
        "Und noch etwas: ",
        "Themenwechsel. ",
        "Dann wäre da noch das Ferienlager. ",
        "Nun zum Lager. ",
    ):
        assert len(split(f"{TRUCK}\n\n{turn}{CAMP}").projects) == 2
    more = "Und noch etwas: Die Fahrer haben auf der Rückfahrt zwei Familien mitgenommen, die jetzt bei uns in der Stadt wohnen."
    assert len(split(f"{TRUCK}\n\n{more}").projects) == 1


def test_who_writes_anyway_turns_to_another_matter() -> None:
    """Words like "Wo ich schon dabei bin" open a project where a day, a link or a contact follows."""
    for turn in ("Und wo wir gerade dabei sind: ", "Da ich ohnehin schreibe: ", "Wenn ich schon berichte: "):
        assert len(split(f"{TRUCK}\n\n{turn}{CAMP}").projects) == 2
    more = "Und wo wir gerade dabei sind: Die Fahrer haben auf der Rückfahrt zwei Familien mitgenommen, die jetzt bei uns in der Stadt wohnen."
    assert len(split(f"{TRUCK}\n\n{more}").projects) == 1


def test_numbers_below_a_sentence_set_out_one_project() -> None:
    """Lines that are numbered one below the other belong to the sentence above them."""
    text = (
        "das Hospital unterstützt das Kreiskrankenhaus in Sarny.\n\n"
        "1. Seit Juni 2022 wurden in vier Transporten Betten, Monitore und Medikamente von Lünen nach Sarny geliefert.\n"
        "2. Im Herbst 2023 hospitierten zwei Chirurgen aus Sarny für sechs Wochen im Operationssaal des Hospitals in Lünen.\n"
    )
    assert len(split(text).projects) == 1


def test_numbered_corrections_are_no_projects() -> None:
    """Who found two mistakes corrects one report."""
    text = (
        "beim Abgleich fielen mir zwei Fehler in meinem Bericht auf:\n\n"
        "1. Zurück waren wir nicht am 11., sondern erst am 12. Oktober 2023; die Fahrt dauerte also eine ganze Woche lang.\n\n"
        "2. Die Gesamtstrecke betrug 3.602 km, ich hatte am 9. Oktober 2023 den Abstecher zur Werkstatt nicht mitgezählt.\n"
    )
    assert len(split(text).projects) == 1


def test_another_who_does_something_else_besides() -> None:
    """Words like "Daneben" open a project where somebody else does something of another kind on a day of its own."""
    other = "Daneben richtet das Stadtarchiv eine Ausstellung über Glasnegative aus, die am 11. Oktober 2023 im Museum eröffnet wird."
    same = "Außerdem haben wir für das Waisenhaus Schulranzen mitgenommen, die Familien gespendet hatten, Übergabe war am 8. April 2023."
    assert len(split(f"{TRUCK}\n\n{other}").projects) == 2
    assert len(split(f"{TRUCK}\n\n{same}").projects) == 1


def test_stages_of_one_way_are_no_projects() -> None:
    """Numbers before "Etappe" or "Schritt" count the parts of one project."""
    text = (
        "1. Etappe: Am 2. Mai 2023 brachen wir mit drei Transportern in Rhede auf und kamen abends noch bis Görlitz.\n\n"
        "2. Etappe: Am 4. Mai 2023 luden wir in Kostopil alles aus, dreizehn Tonnen Lebensmittel und etliche Windeln.\n"
    )
    assert len(split(text).projects) == 1


def test_the_same_one_besides_goes_on() -> None:
    """Who is named before and does more besides tells the same project."""
    text = (
        "der Freundeskreis Kamen feiert am 8. Juni 2024 im Stadtpark mit Musik und Tanz sein Bestehen seit 25 Jahren.\n\n"
        "Darüber hinaus hat der Freundeskreis seit 2022 zwölf Fahrten mit Hilfsgütern gemacht, die Betten und Decken brachten.\n"
    )
    assert len(split(text).projects) == 1
