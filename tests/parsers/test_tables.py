"""Rows of tables as lines."""

from __future__ import annotations

from brueckenpost.parsers.reading import Anchor, Line
from brueckenpost.parsers.tables import join_row


def row(*cells: str) -> list[str]:
    return [line.text for line in join_row([[Line(text) for text in cell.split("\n")] for cell in cells])]


class TestRows:
    def test_label_before_value(self) -> None:
        """A colon joins them, unless the label brings its own sign."""
        assert row("Ort", "Rathaus") == ["Ort: Rathaus"]
        assert row("Ort:", "Rathaus") == ["Ort: Rathaus"]
        assert row("Wohin damit?", "Bauhof") == ["Wohin damit? Bauhof"]

    def test_label_before_a_longer_text(self) -> None:
        """Only the text's first line takes the label."""
        assert row("Inhalt", "eins\n\nzwei") == ["Inhalt: eins", "", "zwei"]

    def test_empty_cells_do_not_count(self) -> None:
        """A row with one filled cell is a plain line."""
        assert row("", "Text", "") == ["Text"]
        assert row("", "") == []

    def test_bars_between_more(self) -> None:
        """Three and more stand side by side."""
        assert row("a", "b", "c") == ["a | b | c"]

    def test_columns_of_text(self) -> None:
        """Columns with several lines are read one after the other."""
        assert row("eins\nzwei", "drei\nvier") == ["eins", "zwei", "drei", "vier"]

    def test_anchors_count_in_the_joined_line(self) -> None:
        """They move by what stands before their cell."""
        (line,) = join_row([[Line("Mehr")], [Line("hier", anchors=(Anchor(0, 4, "https://a.example/"),))]])
        assert line.text[line.anchors[0].start : line.anchors[0].end] == "hier"
        assert line.shape == "row"

    def test_hidden_text_keeps_its_line(self) -> None:
        """What no reader sees is never joined with what he sees."""
        lines = join_row([[Line("Vorschau", role="hidden")], [Line("Text")]])
        assert [(line.text, line.role) for line in lines] == [("Vorschau", "hidden"), ("Text", "")]
