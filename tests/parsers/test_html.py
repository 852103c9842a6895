"""HTML mail as lines."""

from __future__ import annotations

from itertools import pairwise

import pytest
from brueckenpost.parsers.html import read_html
from brueckenpost.parsers.reading import Anchor, Line
from hypothesis import given
from hypothesis import strategies as st

from tests.parsers.effort import growth


def texts(markup: str) -> list[str]:
    return [line.text for line in read_html(markup)]


def only(markup: str) -> Line:
    (line,) = read_html(markup)
    return line


class TestText:
    @pytest.mark.parametrize(
        ("markup", "text"),
        [
            ("ge<span>bracht</span>", "gebracht"),
            ("ge<b>bracht</b> und <i>da</i>", "gebracht und da"),
            ("a\n  b\tc", "a b c"),
            ("72 Zeichen breite\nZeilen", "72 Zeichen breite Zeilen"),
            ("zehn&nbsp;Euro", "zehn Euro"),
            ("Feuer&shy;wehr", "Feuerwehr"),
            ("Ka&#8203;lusch", "Kalusch"),
            ("&bdquo;Gr&uuml;&szlig;e&ldquo; &amp; mehr", "„Grüße“ & mehr"),
            ("<p>eins<o:p></o:p></p>", "eins"),
            ("<!--[if gte mso 9]><xml>weg</xml><![endif]-->da", "da"),
            ("<![if !supportLists]>da<![endif]>", "da"),
            ("<head><title>weg</title><style>p{}</style></head><body>da</body>", "da"),
            ("<script>weg()</script>da", "da"),
            ('<img src="cid:a" alt="Logo">da', "da"),
            ("3 < 5 und 7 > 2", "3 < 5 und 7 > 2"),
        ],
    )
    def test_as_a_reader_sees_it(self, markup: str, text: str) -> None:
        """Words stay whole, white space is folded, what is not shown is not there."""
        assert only(markup).text == text

    def test_blocks_and_breaks_end_lines(self) -> None:
        """Each block and each break begins a new line."""
        assert texts("<div>eins</div><div>zwei<br>drei<br></div>vier") == ["eins", "zwei", "drei", "vier"]

    @pytest.mark.parametrize(
        "markup",
        [
            "<p>eins</p><p>zwei</p>",
            "<div>eins</div><div><br></div><div>zwei</div>",
            "<div>eins</div><div>&nbsp;</div><div>zwei</div>",
            "eins<br><br>zwei",
            "eins<br>\n<br><font>zwei</font>",
            '<p class="MsoNormal">eins</p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">zwei</p>',
            '<p class="MsoNormal" style="margin-bottom:12.0pt">eins</p><p class="MsoNormal">zwei</p>',
            "<h2>eins</h2>zwei",
            "<p>eins</p><br><br><p>zwei</p>",
        ],
    )
    def test_gap_between_paragraphs(self, markup: str) -> None:
        """A gap that a reader sees is one empty line."""
        assert texts(markup) == ["eins", "", "zwei"]

    @pytest.mark.parametrize(
        "markup",
        [
            '<p class="MsoNormal">eins</p><p class="MsoNormal">zwei</p>',
            '<p class="x_MsoNormal">eins</p><p class="x_MsoNormal">zwei</p>',
            '<p style="margin:0">eins</p><p style="margin:0">zwei</p>',
            "<style>p {margin-top:0; margin-bottom:0}</style><p>eins</p><p>zwei</p>",
            "<style><!-- p.eng, li.eng {margin:0cm} --></style><p class=eng>eins</p><p class=eng>zwei</p>",
        ],
    )
    def test_no_gap_without_margins(self, markup: str) -> None:
        """Paragraphs set close to each other have none."""
        assert texts(markup) == ["eins", "zwei"]

    def test_preformatted(self) -> None:
        """In `pre` and where the style says so, line breaks are real."""
        assert texts("<pre>eins\n  zwei</pre>") == ["eins", "  zwei"]
        assert texts('<div style="white-space: pre-wrap">eins\nzwei</div>') == ["eins", "zwei"]

    def test_nothing(self) -> None:
        """Empty markup gives no line."""
        assert read_html("") == ()
        assert read_html("<html><body>  <br> </body></html>") == ()
        assert read_html("<!-- nur ein Kommentar") == ()


class TestShapes:
    def test_lists(self) -> None:
        """Items carry their sign, as a reader sees it."""
        lines = read_html(
            "<ul><li>eins</li><li><p>zwei</p></li></ul><ol start=3><li>drei</li><li>vier</li></ol>"
        )
        items = [line for line in lines if line.text]
        assert [line.text for line in items] == ["- eins", "- zwei", "3. drei", "4. vier"]
        assert {line.shape for line in items} == {"item"}

    def test_words_own_lists(self) -> None:
        """Word writes an item as a paragraph with a sign in a symbol font."""
        sign = '<span style="mso-list:Ignore">{}<span style="font:7.0pt">&nbsp;&nbsp; </span></span>'
        markup = "".join(
            f'<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1">{sign.format(mark)}{text}</p>'
            for mark, text in [("·", "eins"), ("o", "zwei"), ("3.", "drei")]
        )
        assert texts(markup) == ["- eins", "- zwei", "3. drei"]

    @pytest.mark.parametrize(
        "markup", ["<h1>Titel</h1>", "<p><b>Titel</b></p>", '<div style="font-weight:700">Titel</div>']
    )
    def test_headings(self, markup: str) -> None:
        """A heading, or a line that is wholly bold, is one."""
        assert only(markup).shape == "heading"

    def test_bold_words_are_no_heading(self) -> None:
        """A line that is partly bold is none."""
        assert only("<p><b>Wann:</b> heute</p>").shape == ""

    def test_pictures(self) -> None:
        """A picture shown in the line is named by its content id."""
        assert only('<p>Foto <img src="cid:bild@1"></p>').images == ("bild@1",)
        assert only('<p>Foto <img src="https://a.example/zaehler.gif"></p>').images == ()


class TestTables:
    def test_label_and_value(self) -> None:
        """Two cells read as a label and its value."""
        markup = "<table><tr><td>Ort</td><td>Rathaus</td></tr><tr><td>Wann?</td><td>heute</td></tr></table>"
        lines = read_html(markup)
        assert [line.text for line in lines] == ["Ort: Rathaus", "Wann? heute"]
        assert {line.shape for line in lines} == {"row"}

    def test_more_cells(self) -> None:
        """More cells stand side by side."""
        assert texts("<table><tr><td>a<td>b<td>c</table>") == ["a | b | c"]

    def test_layout(self) -> None:
        """A table of one column only serves the layout."""
        assert texts(
            "<table><tr><td>eins</td></tr><tr><td><table><tr><td>zwei</td></tr></table></td></tr></table>"
        ) == [
            "eins",
            "zwei",
        ]

    def test_links_move_with_their_cell(self) -> None:
        """An anchor counts in the joined line."""
        line = only('<table><tr><td>Mehr</td><td><a href="https://a.example/">hier</a></td></tr></table>')
        assert line.anchors == (Anchor(6, 10, "https://a.example/"),)


class TestLinks:
    @pytest.mark.parametrize(
        ("markup", "words"),
        [
            ('Lesen Sie <a href="https://a.example/">den ganzen Bericht</a>.', "den ganzen Bericht"),
            ('a <a href="https://a.example/"> <b>hier</b> </a>b', "hier"),
            (
                '<a href="https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F">hier</a>',
                "hier",
            ),
        ],
    )
    def test_words_of_a_link(self, markup: str, words: str) -> None:
        """An anchor covers its words without the space around them."""
        line = only(markup)
        assert [line.text[a.start : a.end].strip() for a in line.anchors] == [words]
        assert line.anchors[0].url == "https://a.example/"

    def test_link_over_lines(self) -> None:
        """A link that is broken is one in each line."""
        lines = read_html('<a href="https://a.example/">eins<br>zwei</a>')
        assert [line.anchors for line in lines] == [(Anchor(0, 4, "https://a.example/"),)] * 2

    def test_links_that_lead_nowhere(self) -> None:
        """Anchors within the mail, scripts and pictures' links are none."""
        assert only('<a name="x">a</a><a href="#x">b</a><a href="javascript:x()">c</a>').anchors == ()


class TestRoles:
    @pytest.mark.parametrize(
        "markup",
        [
            '<blockquote type="cite">Frage</blockquote>',
            '<blockquote cite="mid:1">Frage</blockquote>',
            '<blockquote class="gmail_quote">Frage</blockquote>',
            '<blockquote style="border-left:2px solid #1010FF">Frage</blockquote>',
            '<blockquote class="protonmail_quote">Frage</blockquote>',
            '<blockquote itemtype="https://schemas.microsoft.com/QuotedText">Frage</blockquote>',
            '<div name="quote">Frage</div>',
        ],
    )
    def test_quotes(self, markup: str) -> None:
        """What programs mark as quoted is deeper."""
        assert only(markup).depth == 1

    def test_nested_quotes(self) -> None:
        """Depth counts the quotes around a line."""
        lines = read_html("<blockquote type=cite>a<blockquote type=cite>b</blockquote>c</blockquote>d")
        assert [(line.text, line.depth) for line in lines if line.text] == [
            ("a", 1),
            ("b", 2),
            ("c", 1),
            ("d", 0),
        ]

    def test_indented_text_is_no_quote(self) -> None:
        """A bare block quote only moves the text in."""
        assert only("<blockquote>Ein Zitat aus dem Rat</blockquote>").depth == 0

    @pytest.mark.parametrize(
        "markup",
        [
            '<div class="gmail_signature" data-smartmail="gmail_signature">Ida</div>',
            '<pre class="moz-signature">Ida</pre>',
            '<div id="ms-outlook-mobile-signature">Ida</div>',
            '<div id="x_Signature">Ida</div>',
            '<div id="AppleMailSignature">Ida</div>',
            '<div class="io-ox-signature">Ida</div>',
            '<div class="protonmail_signature_block">Ida</div>',
        ],
    )
    def test_signatures(self, markup: str) -> None:
        """What programs mark as a signature has that role."""
        assert only(markup).role == "signature"

    @pytest.mark.parametrize(
        "style",
        [
            "display:none",
            "visibility:hidden",
            "font-size:0",
            "font-size:0px",
            "max-height:0;overflow:hidden",
            "opacity:0",
            "DISPLAY: NONE !important",
        ],
    )
    def test_hidden(self, style: str) -> None:
        """What a reader does not see is told apart, but kept."""
        lines = read_html(f'<div style="{style}">Vorschau</div><p>da</p>')
        assert [(line.text, line.role) for line in lines] == [("Vorschau", "hidden"), ("da", "")]

    def test_hidden_by_a_sheet(self) -> None:
        """A style sheet hides by class; what it says for phones does not count."""
        sheet = "<style>.weg{display:none} @media (max-width:600px){.da{display:none} p{margin:0}}</style>"
        lines = read_html(f'{sheet}<div class="weg">Vorschau</div><div class="da">Text</div>')
        assert [(line.text, line.role) for line in lines] == [("Vorschau", "hidden"), ("Text", "")]

    def test_size_within_zero(self) -> None:
        """Layout tables set the size to nothing to close gaps; their cells set it again."""
        assert only('<div style="font-size:0"><span style="font-size:12px">da</span></div>').role == ""


MARKUP = st.lists(
    st.sampled_from(
        "<p> </p> <div> </div> <br> <b> </b> <a href=https://a.example/> </a> <table> <tr> <td> </table> <ul> <li> </ul> <pre> </pre> "
        "<blockquote&nbsp;type=cite> </blockquote> <style> </style> <span&nbsp;style=display:none> </span> <img&nbsp;src=cid:x> Wort zwei &nbsp; "
        "&amp; < > \n".replace(" \n", "").split(" ")
    ).map(lambda piece: piece.replace("&nbsp;", " ") if "<" in piece else piece),
    max_size=60,
)


class TestProperties:
    @given(MARKUP)
    def test_lines_are_clean(self, pieces: list[str]) -> None:
        """No line has a break or outer space, anchors stay within it, and no two empty lines follow each other."""
        lines = read_html("".join(pieces))
        for line in lines:
            assert "\n" not in line.text
            assert all(0 <= a.start < a.end <= len(line.text) for a in line.anchors)
        assert not any(not (a.text or a.images or b.text or b.images) for a, b in pairwise(lines))

    @given(
        st.lists(st.sampled_from(["eins", "zwei", "drei"]), min_size=1),
        st.sampled_from(["div", "p", "li", "td", "blockquote"]),
    )
    def test_no_word_is_lost(self, words: list[str], tag: str) -> None:
        """Each word that is shown stands in some line, in order."""
        lines = read_html("".join(f"<{tag}>{word}</{tag}>" for word in words))
        assert [word for line in lines for word in line.text.replace("- ", "").split()] == words

    @pytest.mark.parametrize(
        ("piece", "count", "frame"),
        [
            ("<div>", 20_000, "{}x"),
            ("<blockquote type=cite>", 20_000, "{}x"),
            ("<", 300_000, "{}"),
            ("<table><tr><td>", 8_000, "{}x"),
            ("<a href=x>x", 10_000, "{}"),
            ("a{{", 50_000, "<style>{}</style>x"),
            ("a:", 100_000, '<p style="{}">x'),
            ("<p>x", 20_000, "{}"),
        ],
        ids=["div", "blockquote", "<", "table", "a", "style", "attribute", "p"],
    )
    def test_work_grows_with_the_mail_alone(self, piece: str, count: int, frame: str) -> None:
        """However deep or long: twice the markup is about twice the work, never four times."""
        assert growth(lambda size: read_html(frame.format(piece * size)), count) < 3.5
