"""Which of a mail's bodies is read."""

from __future__ import annotations

from brueckenpost.parsers.lines import read_lines
from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.record import Envelope


def texts(plain: str | None = None, html: str | None = None, *, flowed: bool = False) -> list[str]:
    return [line.text for line in read_lines(Message(Envelope(), plain=plain, html=html, flowed=flowed))]


class TestBodies:
    def test_html_comes_first(self) -> None:
        """Its markup tells more."""
        assert texts("schlicht", "<p>schön</p>") == ["schön"]

    def test_html_without_text(self) -> None:
        """An HTML body that shows nothing gives way to the plain text."""
        assert texts("schlicht", "<html><body><img src=cid:x></body></html>") == ["schlicht"]
        assert texts("schlicht", '<div style="display:none">Vorschau</div>') == ["schlicht"]

    def test_flowed(self) -> None:
        """The plain body is joined where the mail says so."""
        assert texts("eins \nzwei", flowed=True) == ["eins zwei"]

    def test_no_body(self) -> None:
        """A mail without text has one empty line."""
        assert texts() == [""]

    def test_written_links_of_html(self) -> None:
        """An address that the sender's program did not link is a link all the same."""
        (line,) = read_lines(Message(Envelope(), html="<p>Mehr: www.altstadt.example/hilfe</p>"))
        assert [anchor.url for anchor in line.anchors] == ["https://www.altstadt.example/hilfe"]

    def test_quote_marks_in_html(self) -> None:
        """A web mailer that shows plain mail as HTML keeps its quote marks."""
        lines = read_lines(Message(Envelope(), html="Ja.<br>&gt; Passt es?<br>&gt;&gt; Ja?"))
        assert [(line.text, line.depth) for line in lines] == [("Ja.", 0), ("Passt es?", 1), ("Ja?", 2)]


def test_markup_that_keeps_the_breaks_of_wrapped_text_is_unwrapped() -> None:
    """Some programs write HTML from text that they had wrapped: where both break alike, the program broke."""
    rows = [
        "Im Juni und Juli hat das Technische Hilfswerk im Auftrag des Kreises in",
        "der Nachbarschaft zwei tiefe Brunnen gebohrt, die auch dann noch Wasser",
        "geben, wenn der Strom ausfällt.",
    ]
    message = Message(Envelope(), plain="\n".join(rows), html="<br>".join(rows))
    assert [line.soft for line in read_lines(message)][:3] == [True, True, False]
