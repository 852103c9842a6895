"""Plain text mail as lines."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.plain import read_plain, unmarked
from brueckenpost.parsers.reading import Anchor, Line
from hypothesis import given
from hypothesis import strategies as st

from tests.parsers.effort import growth


def texts(text: str, *, flowed: bool = False, delsp: bool = False) -> list[str]:
    return [line.text for line in read_plain(text, flowed=flowed, delsp=delsp)]


def depths(text: str) -> list[int]:
    return [line.depth for line in read_plain(text)]


class TestLines:
    def test_text_stays_as_written(self) -> None:
        """Lines keep their indentation and inner spaces; only the end is trimmed."""
        assert texts("Ort:    Rathaus  \r\n  Zimmer 3\rEnde") == ["Ort:    Rathaus", "  Zimmer 3", "Ende"]

    def test_invisible_characters(self) -> None:
        """Soft hyphens and zero-width characters go, fixed spaces become spaces."""
        assert texts("Feuer\u00adwehr\u200b in\u00a0Kalusch") == ["Feuerwehr in Kalusch"]


class TestQuoteMarks:
    @pytest.mark.parametrize(
        ("row", "depth", "text"),
        [
            ("> Frage", 1, "Frage"),
            (">Frage", 1, "Frage"),
            (">> Frage", 2, "Frage"),
            ("> > Frage", 2, "Frage"),
            (">", 1, ""),
            (">  eingerückt", 1, " eingerückt"),
            (" > kein Zitat", 0, " > kein Zitat"),
            ("5 > 3", 0, "5 > 3"),
            (">>> Büro <a@b.example> 10.05.2022 15:40 >>>", 0, ">>> Büro <a@b.example> 10.05.2022 15:40 >>>"),
        ],
    )
    def test_depth(self, row: str, depth: int, text: str) -> None:
        """Marks at the line's start count, with or without spaces; GroupWise's head has none."""
        (line,) = read_plain(row)
        assert (line.depth, line.text) == (depth, text)

    def test_bars(self) -> None:
        """Bars before each line of a stretch are quote marks; a table's are not."""
        assert depths("Ja.\n| eins\n| zwei\n|\n| drei") == [0, 1, 1, 1, 1]
        assert depths("| a | b |\n| c | d |\n| e | f |") == [0, 0, 0]
        assert depths("| nur eine") == [0]

    def test_marks_within_html_text(self) -> None:
        """A line of HTML that holds a plain mail's marks is as deep as they say, and its links move."""
        line = Line(">> hier", depth=1, anchors=(Anchor(3, 7, "https://a.example/"),))
        assert unmarked(line) == Line("hier", depth=3, anchors=(Anchor(0, 4, "https://a.example/"),))


class TestFlowed:
    def test_soft_breaks_are_joined(self) -> None:
        """A line that ends with a space goes on in the next (RFC 3676 4.1)."""
        assert texts("Wir sind \nam Samstag \ngefahren.\nEnde", flowed=True) == [
            "Wir sind am Samstag gefahren.",
            "Ende",
        ]

    def test_stuffing_is_undone(self) -> None:
        """A space put before a line's start is taken away (RFC 3676 4.4)."""
        assert texts(" > kein Zitat\n From hier", flowed=True) == ["> kein Zitat", "From hier"]

    def test_signature_separator_stands_alone(self) -> None:
        """The separator ends with a space, yet it is no soft break (RFC 3676 4.3)."""
        assert texts("Text \n-- \nIda", flowed=True) == ["Text", "--", "Ida"]

    def test_delsp(self) -> None:
        """With DelSp the space of the break goes too (RFC 3676 4.1)."""
        assert texts("Donaudampf \nschiff", flowed=True, delsp=True) == ["Donaudampfschiff"]

    def test_quotes_are_joined_within_their_depth(self) -> None:
        """Lines of another depth are never joined (RFC 3676 4.5)."""
        lines = read_plain("> Passt \n> es?\n>> Ja \n> nein", flowed=True)
        assert [(line.depth, line.text) for line in lines] == [(1, "Passt es?"), (2, "Ja"), (1, "nein")]


class TestLinks:
    @pytest.mark.parametrize(
        ("row", "text", "words"),
        [
            ("www.a.example<https://www.a.example/>", "www.a.example", "www.a.example"),
            (
                "Bericht: Fahrt nach Kalusch<https://www.a.example/>",
                "Bericht: Fahrt nach Kalusch",
                "Fahrt nach Kalusch",
            ),
            ("Auf a.example/x<https://www.a.example/>.", "Auf a.example/x.", "a.example/x"),
            (
                "https://www.a.example/ <https://www.a.example/>",
                "https://www.a.example/",
                "https://www.a.example/",
            ),
        ],
    )
    def test_outlooks_brackets(self, row: str, text: str, words: str) -> None:
        """The address in brackets becomes the link of the words before it."""
        (line,) = read_plain(row)
        assert line.text == text
        assert [(line.text[a.start : a.end], a.url) for a in line.anchors] == [
            (words, "https://www.a.example/")
        ]

    def test_several_in_a_line(self) -> None:
        """Each pair of words and bracket is a link of its own."""
        (line,) = read_plain("Facebook<https://f.example/> | Mail: ida@a.example<mailto:ida@a.example>")
        assert line.text == "Facebook | Mail: ida@a.example"
        assert [line.text[a.start : a.end] for a in line.anchors] == ["Facebook", "ida@a.example"]

    def test_the_writers_own_brackets_stay(self) -> None:
        """After a space the bracket is the writer's (RFC 3986, appendix C)."""
        (line,) = read_plain("Mehr unter <https://a.example/x>.")
        assert line.text == "Mehr unter <https://a.example/x>."
        assert line.anchors == (Anchor(12, 31, "https://a.example/x"),)

    def test_broken_address(self) -> None:
        """An address in brackets that is broken over lines is whole again."""
        (line,) = read_plain("Bericht<https://a.example/ein/sehr/\nlanger/weg/\nzum-ziel>")
        assert line.text == "Bericht"
        assert line.anchors[0].url == "https://a.example/ein/sehr/langer/weg/zum-ziel"

    def test_pictures(self) -> None:
        """Outlook names a picture in brackets."""
        (line,) = read_plain("[cid:image001.png@01D8] Stadt")
        assert line.images == ("image001.png@01D8",)
        assert line.text.strip() == "Stadt"


class TestWrapping:
    def test_wrapped_paragraph(self) -> None:
        """A break near the program's width, within a sentence, is only a wrap."""
        text = (
            "Auf ihrer Seite hat die Stadt alles zusammengestellt, was man\n"
            "wissen muss: welche Spenden angenommen werden, wo Wohnungen\n"
            "gebraucht werden und wer hilft.\n\nEnde"
        )
        assert [line.soft for line in read_plain(text)] == [True, True, False, False, False]

    def test_addresses_and_lists_are_not_wrapped(self) -> None:
        """Short lines and items were broken by the writer."""
        text = "Ida Nord\nStadt Altstadt\nMarkt 1\n- ein Bett\n- zwei Tische"
        assert not any(line.soft for line in read_plain(text))

    def test_unwrapped_mail(self) -> None:
        """Where paragraphs are long lines, each break was meant."""
        text = f"{'Wort ' * 60}\nTitel des nächsten Abschnitts mit vielen Worten\nUnd noch ein Satz."
        assert not any(line.soft for line in read_plain(text))


class TestProperties:
    @given(st.text(alphabet="> ab<>http:/.\n-|", max_size=300), st.booleans(), st.booleans())
    def test_anchors_stay_within_their_line(self, text: str, flowed: bool, delsp: bool) -> None:  # noqa: FBT001
        """Any text is read, and every anchor covers some of its line."""
        for line in read_plain(text, flowed=flowed, delsp=delsp):
            assert "\n" not in line.text
            assert all(0 <= a.start < a.end <= len(line.text) for a in line.anchors)

    @given(st.lists(st.text(alphabet="abc äöü.", max_size=20)))
    def test_words_are_kept(self, rows: list[str]) -> None:
        """Without marks and links, a text comes back as it was."""
        assert texts("\n".join(rows)) == [row.rstrip() for row in rows] or rows == []

    @pytest.mark.parametrize(
        "piece",
        ["> x\n", ">", "> ", "<", "x<http://a\n", "\n", "a<https://b/> "],
        ids=["quoted", "marks", "spaced marks", "brackets", "open", "empty", "links"],
    )
    def test_work_grows_with_the_text_alone(self, piece: str) -> None:
        """Twice the text is about twice the work."""
        assert growth(lambda size: read_plain(piece * (size // len(piece))), 200_000) < 3.5


class TestBrokenMarks:
    LONG = "> Bitte teilen Sie uns bis zum Ende des Monats mit, welche Vorhaben die Stadt"

    @pytest.mark.parametrize("rest", ["mit ihren Partnern plant.", "Altstadt mit ihren Partnern plant."])
    def test_rest_of_a_quoted_line(self, rest: str) -> None:
        """What a program broke off a quoted line is quoted too."""
        lines = read_plain(f"{self.LONG}\n{rest}\n>\n> Danke.\n\nGern.")
        assert [line.depth for line in lines] == [1, 1, 1, 1, 0, 0]

    @pytest.mark.parametrize(
        "question",
        [
            "> Welche Stadt?",
            "> Name der Stadt",
            "> Welche Vorhaben plant die Stadt mit den Partnern im Jahr?",
        ],
    )
    def test_answer_between_two_questions(self, question: str) -> None:
        """An answer right below a question stays an answer."""
        assert [line.depth for line in read_plain(f"{question}\nAltstadt\n> Und wann?")] == [1, 0, 1]

    def test_groupwise_head_within_a_quote(self) -> None:
        """GroupWise's signs are no quote marks, those before them are."""
        (line,) = read_plain("> >>> Ida Nord <ida@altstadt.example> 30.04.2024 09:12 >>>")
        assert (line.depth, line.text[:4]) == (1, ">>> ")
