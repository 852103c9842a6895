"""Tables whose rows are projects."""

from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.split import Split, split_projects

ROWS = (
    "Lengerich | Rüstwagen: Die Feuerwehr gibt einen Rüstwagen ab | Schowkwa | Ute Beck, 05481 5550-3\n"
    "Greven | Benefizkonzert der Musikschule für ein Waisenhaus | Horodok | Jan Ott, 02571 5550-9\n"
)


def split(text: str) -> Split:
    return split_projects(read_pieces(plain_blocks(text), text))


class TestRowsAreProjects:
    """A head that names projects and whose they are, or towns in the first column, make each row one."""

    def test_below_a_head(self) -> None:
        """The cell that tells the project is its text, what stands before a colon its title."""
        found = split(
            f"Guten Tag,\n\nhier die Übersicht:\n\nOrt | Vorhaben | Partner | Kontakt\n{ROWS}\nSchwerte hat nichts gemeldet.\n"
        )
        assert [project.matter() for project in found.projects] == [
            "Die Feuerwehr gibt einen Rüstwagen ab",
            "Benefizkonzert der Musikschule für ein Waisenhaus",
        ]
        assert [p.heading.text if p.heading else "" for p in found.projects] == ["Rüstwagen", ""]
        assert [piece.role for piece in found.projects[0].pieces] == [
            "cell",
            "heading",
            "matter",
            "cell",
            "contact",
        ]
        assert "Schwerte" in found.shared[-1].text

    def test_without_a_head(self) -> None:
        """Rows that each begin with another town are its projects."""
        assert len(split(f"Guten Tag,\n\nhier die Übersicht:\n\n{ROWS}").projects) == 2

    def test_title_and_text_in_two_columns(self) -> None:
        """The column of descriptions is the text, that of the projects the title."""
        found = split(
            "Kommune | Projekt | Beschreibung\n"
            "Lengerich | Rüstwagen | Die Feuerwehr gibt der Stadt Schowkwa einen Wagen ab\n"
            "Greven | Konzert | Die Musikschule spielt für ein Waisenhaus in Horodok\n"
        )
        assert [p.heading.text for p in found.projects if p.heading] == ["Rüstwagen", "Konzert"]

    def test_a_programme_is_one_project(self) -> None:
        """Days in a table are its times."""
        text = (
            "die Volkshochschule Moers lädt vom 13. bis 17. Mai 2024 zur Ukrainischen Woche ein.\n\n"
            "Tag | Was | Wo\nMontag | Eröffnung mit dem Chor Wolja | Altes Landratsamt\nDienstag | Vortrag über die Stadt Kyjiw | Bibliothek\n"
        )
        assert len(split(text).projects) == 1
