"""Filled forms."""

from __future__ import annotations

import re

import pytest
from brueckenpost.parsers.forms import read_form

FORM = """Neue Meldung über das Formular

Kommune:        Nottuln
Titel:          Betten für Chodoriw
Beschreibung:   Vierzig Betten gingen ans Krankenhaus.
Der Bauhof fuhr sie selbst.
Zeitraum:       Mai 2023
Ansprechperson: A. Terbeck
"""


def test_label_lines_are_a_form() -> None:
    """A value runs on to the next known label, over several lines."""
    form = read_form(FORM)
    assert form is not None
    title, (description,) = form.title(), form.descriptions()
    assert title is not None
    assert FORM[title.start : title.end] == "Betten für Chodoriw"
    assert FORM[description.start : description.end] == (
        "Vierzig Betten gingen ans Krankenhaus.\nDer Bauhof fuhr sie selbst."
    )


def test_tabs_may_part_labels_and_values() -> None:
    """As rows of a table are pasted into plain text; a row of several cells is none."""
    pasted = re.sub(r": +", "\t", FORM)
    form = read_form(pasted)
    assert form is not None
    title = form.title()
    assert title is not None
    assert pasted[title.start : title.end] == "Betten für Chodoriw"
    assert read_form(pasted.replace("\t", "\t12\t")) is None


def test_a_contact_block_is_none() -> None:
    """Three label lines without a description are a signature."""
    assert read_form("Telefon: 02509 12\nE-Mail: a@b.example\nInternet: www.b.example\nOrt: Nottuln") is None


def test_a_form_without_a_text_is_none() -> None:
    """There would be nothing to put on the page."""
    assert read_form("Kommune: Nottuln\nTitel: Betten\nZeitraum: Mai\nBeschreibung:\n") is None


def test_rows_of_two_cells_and_labels_above_their_text_are_a_form() -> None:
    """As documents have them: a small table, and the description below its own line."""
    text = (
        "Projektbogen\n\nTitel | Sommerschule mit Sambir\nSchule | Realschule Lotte\nZeit | KW 27\n\n"
        "Beschreibung\n\nZwanzig Kinder lernen eine Woche zusammen.\n\nKontakt\n\nI. Terbeck"
    )
    form = read_form(text)
    assert form is not None
    title, (description,) = form.title(), form.descriptions()
    assert title is not None
    assert text[title.start : title.end] == "Sommerschule mit Sambir"
    assert text[description.start : description.end] == "Zwanzig Kinder lernen eine Woche zusammen."


def test_a_table_of_several_columns_is_none() -> None:
    """Its rows are no labels."""
    rows = "".join(f"{name} | 3 | 4\n" for name in ("Titel", "Ort", "Land", "Beschreibung"))
    assert read_form(rows) is None


def test_labels_in_lines_of_their_own_are_a_form() -> None:
    """As forms of websites send them."""
    text = (
        "Neuer Eintrag\n\nName\nIda Terbeck\n\nKommune\nLotte\n\nTitel\nBetten für Chodoriw\n\n"
        "Worum geht es?\nVierzig Betten gingen ans Krankenhaus.\n\nWann?\nMai 2023\n"
    )
    form = read_form(text)
    assert form is not None
    title, (description,) = form.title(), form.descriptions()
    assert title is not None
    assert text[title.start : title.end] == "Betten für Chodoriw"
    assert text[description.start : description.end] == "Vierzig Betten gingen ans Krankenhaus."


def test_a_short_answer_to_what_names_the_project() -> None:
    """Where a description tells it; else the answer is the description."""
    answers = "Stadt: Lotte\nWas? Malwoche mit Stryj\nPartner: Stryj\nWann? Mai 2023\n"
    told = "Zwanzig Kinder haben eine Woche lang gemalt und die Bilder verschenkt."
    text = f"{answers}Beschreibung: {told}\nGeld: 500 Euro vom Kreis\n"
    form = read_form(text)
    assert form is not None
    title, (description,) = form.title(), form.descriptions()
    assert title is not None
    assert text[title.start : title.end] == "Malwoche mit Stryj"
    assert text[description.start : description.end] == told
    alone = read_form(answers)
    assert alone is not None
    assert alone.title() is None
    assert len(alone.descriptions()) == 1


def test_a_short_title_is_the_title() -> None:
    """As applications for money call it."""
    text = FORM.replace("Titel:", "Kurztitel:")
    form = read_form(text)
    title = form.title() if form else None
    assert title is not None
    assert text[title.start : title.end] == "Betten für Chodoriw"


def test_dots_part_label_and_value() -> None:
    """Some web servers align answers with dots; what was left out ends there, too."""
    form = read_form(
        "Vor- und Nachname ....... Jan Ott\nE-Mail-Adresse .......... ott@verein.example\n"
        "Name der Aktion ......... Pumpen statt Eimer\nBeschreibung:\nZwei Pumpen gehen nach Sambir.\n"
        "Bemerkungen ............. keine"
    )
    assert form is not None
    named = form.title()
    assert named is not None
    assert named.label == "Name der Aktion"
    assert [entry.label for entry in form.descriptions()] == ["Beschreibung"]
    assert [e.end - e.start for e in form.descriptions()] == [len("Zwei Pumpen gehen nach Sambir.")]


TWO = (
    "Maßnahme 1\nBezeichnung: Wasserfilter\nPartner: Snihuriwka\nZeitraum: Mai 2023\nBeschreibung: Die Stadt hat zwanzig Filter übergeben.\n\n"
    "Maßnahme 2\nBezeichnung: Austausch\nPartner: Snihuriwka\nZeitraum: Oktober 2023\nBeschreibung: Fünfzehn Jugendliche waren zu Gast.\n"
)


def test_labels_that_recur_tell_several_projects() -> None:
    """Each part begins with the label that recurs; the heading between belongs to no value."""
    form = read_form(TWO)
    assert form is not None
    told = [TWO[e.start : e.end] for part in form.parts() for e in part.descriptions()]
    assert told == ["Die Stadt hat zwanzig Filter übergeben.", "Fünfzehn Jugendliche waren zu Gast."]


def test_a_form_with_two_people_is_of_one_project() -> None:
    """Labels that recur without a description each are no parts."""
    form = read_form(
        "Titel: Betten\nName: A\nTelefon: 1\nName: B\nTelefon: 2\nBeschreibung: Wir bringen zwanzig Betten hin.\n"
    )
    assert form is not None
    assert form.parts() == (form,)


class TestLabelsOfForms:
    """Forms ask in many words; some are on no list."""

    HEAD = "Neue Einsendung über das Kontaktformular\n\n"
    TOLD = "Wir haben 130 alte Lampen umgerüstet. Sie leuchten jetzt in den Kellern von drei Schulen."

    def read(self, text: str) -> tuple[str, list[str]]:
        """Give the title and the descriptions of a form."""
        form = read_form(text)
        assert form is not None
        entry = form.title()
        return text[entry.start : entry.end] if entry else "", [
            text[e.start : e.end] for e in form.descriptions()
        ]

    @pytest.mark.parametrize(
        "label",
        [
            "Ihre Nachricht:",
            "Ihre Mitteilung:",
            "Mitteilungstext:",
            "Nachricht* :",
            "Erzählen Sie uns davon:",
            "Kommentar:",
        ],
    )
    def test_the_text_is_found_below_whatever_label(self, label: str) -> None:
        """Where no list knows the label, the longest answer tells the project."""
        text = f"{self.HEAD}Betrifft: Lampen\nName: Anna Nord\nRückruf: 02562 5550\nE-Mail: nord@verein.example\n{label} {self.TOLD}\n"
        assert self.read(text) == ("Lampen", [self.TOLD])

    @pytest.mark.parametrize("label", ["Worum geht es?", "Was machen Sie?* :", "Kurztitel*:", "Ihr Betreff:"])
    def test_a_short_answer_names_the_project(self, label: str) -> None:
        text = f"{self.HEAD}Vorname: Anna\nNachname: Nord\n{label} Lampen für Keller\nIhre Nachricht: {self.TOLD}"
        assert self.read(text) == ("Lampen für Keller", [self.TOLD])

    @pytest.mark.parametrize(
        "below",
        [
            "[x] Ich habe die Hinweise gelesen.",
            "Zum Nachlesen: https://www.verein.example/lampen",
            "Lieblingsfarbe: blau",
            "-----\nAutomatisch versandt von www.ahlen.example",
            "Gesendet am 31.01.2023 um 10:12 Uhr von https://www.ahlen.example/kontakt",
        ],
    )
    def test_what_stands_below_the_text_is_not_its_own(self, below: str) -> None:
        text = f"{self.HEAD}Name: Anna Nord\nOrt: Ahlen\nTitel: Lampen\nNachricht: {self.TOLD}\n{below}\n"
        assert self.read(text)[1] == [self.TOLD]

    def test_a_sentence_with_a_colon_stays(self) -> None:
        """A paragraph of the text may open like a label."""
        told = f"{self.TOLD}\nUnser Ziel: Alle Keller im Rajon sollen bis zum Winter hell und trocken sein."
        text = f"{self.HEAD}Name: Anna Nord\nOrt: Ahlen\nTitel: Lampen\nNachricht: {told}\n"
        assert self.read(text)[1] == [told]
