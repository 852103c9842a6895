"""Own text as blocks."""

from brueckenpost.parsers.blocks import plain_blocks, read_blocks, strip_number
from brueckenpost.parsers.reading import Line
from hypothesis import given
from hypothesis import strategies as st

PROSE = "Im Mai haben wir zusammen mit dem Bauhof zwei Lastwagen voller Werkzeug auf den Weg gebracht."


def shapes(text: str) -> list[str]:
    return [block.shape for block in plain_blocks(text)]


def test_a_short_line_above_prose_is_a_heading() -> None:
    """A line without a full stop that stands above a longer text names it."""
    assert shapes(f"Werkzeug für Drohobytsch\n{PROSE}") == ["heading", "prose"]
    assert shapes(f"Werkzeug für Drohobytsch\n\n{PROSE}") == ["heading", "prose"]


def test_a_letter_before_a_heading_is_its_number() -> None:
    """A heading may be counted "b)" as well as "2."; small letters behind it make it a sentence."""
    assert shapes(f"b) Werkzeug für Drohobytsch\n{PROSE}") == ["heading", "prose"]
    assert shapes(f"b) wer uns dabei hilft\n{PROSE}") == ["prose", "prose"]


def test_a_sentence_is_no_heading() -> None:
    """A full stop, comma or colon at the end makes it a sentence."""
    assert shapes(f"Hier unser Text:\n{PROSE}") == ["prose", "prose"]
    assert shapes(f"Das war gut.\n\n{PROSE}") == ["prose", "prose"]


def test_addresses_and_numbers_are_no_headings() -> None:
    """What can be dialled, mailed or clicked names nothing."""
    for line in ("www.stadt.example/hilfe", "post@stadt.example", "Telefon 02301 5550-12"):
        assert shapes(f"{line}\n{PROSE}")[0] == "prose"


def test_a_title_may_have_two_parts() -> None:
    """And say who somebody is."""
    for line in ("Dreihundert Bücher. Ein Tag der Lesenden", "Wer ich bin: Bilder aus Altstadt"):
        assert shapes(f"{line}\n\n{PROSE}")[0] == "heading"


def test_two_sentences_head_nothing() -> None:
    """However short they are."""
    assert shapes(f"Beide kamen heil an. Zwölf Stunden Fahrt!\n\n{PROSE}")[0] == "prose"


def test_who_speaks_of_himself_heads_nothing() -> None:
    """A line without a full stop may still be said to the office."""
    assert (
        shapes(f"Ich bin Lehrerin in Altstadt und schreibe zum ersten Mal \U0001f642\n\n{PROSE}")[0]
        == "prose"
    )


def test_a_bold_line_is_a_heading_only_above_something() -> None:
    """Markup alone does not make the last line a heading."""
    assert [b.shape for b in read_blocks((Line("Neue Termine", shape="heading"),))] == ["prose"]


def test_wrapped_lines_are_one_block() -> None:
    """A soft line break is a space."""
    blocks = read_blocks(
        (Line("Wir haben am Montag", soft=True), Line("gepackt."), Line("Danach ging es los."))
    )
    assert [block.text for block in blocks] == ["Wir haben am Montag gepackt.", "Danach ging es los."]


def test_an_empty_line_parts_paragraphs_even_behind_a_wrap() -> None:
    """A blank line always ends the paragraph."""
    blocks = read_blocks((Line("Erster", soft=True), Line(""), Line("Zweiter")))
    assert [(block.text, block.paragraph) for block in blocks] == [("Erster", 0), ("Zweiter", 1)]


def test_numbers_are_read_but_dates_are_not() -> None:
    """An ordinal before a noun is a number, before a month it is a day."""
    assert plain_blocks("2. Projekt mit Lwiw")[0].number == 2
    assert plain_blocks("Projekt 3: Schulhof")[0].number == 3
    assert plain_blocks("2. Mai in Soest")[0].number is None
    assert plain_blocks("2.5. im Rathaus")[0].number is None


def test_an_ordinal_is_taken_off_but_a_date_stays() -> None:
    """The title of a numbered project does not repeat its number."""
    assert strip_number("1. Betten für Lubny") == "Betten für Lubny"
    assert strip_number("14. März: Treffen") == "14. März: Treffen"


@given(st.lists(st.text(max_size=40), max_size=12), st.lists(st.booleans(), min_size=12, max_size=12))
def test_every_block_stands_where_it_says(texts: list[str], soft: list[bool]) -> None:
    """Start and end mark the block's own characters in the joined text, in order and without overlap."""
    lines = tuple(Line(t.replace("\n", " "), soft=s) for t, s in zip(texts, soft, strict=False))
    text = "\n".join(line.text for line in lines)
    last = 0
    for block in read_blocks(lines):
        assert last <= block.start <= block.end <= len(text)
        assert "".join(text[block.start : block.end].split()) == "".join(block.text.split())
        last = block.end


def test_the_first_line_of_a_poster_is_its_heading() -> None:
    """Several short lines, one of which says when."""
    poster = "Brot backen wie in Poltawa\nKochabend der Landfrauen\nFreitag, 3. Mai 2024, 19 Uhr"
    assert shapes(f"Hallo,\n\n{poster}\n\n{PROSE}")[1:] == ["heading", "prose", "prose", "prose"]


def test_a_list_and_a_letterhead_are_no_poster() -> None:
    """Points have a mark or a label, and a date of writing says when nothing happens."""
    assert "heading" not in shapes(f"- Höhe bis zu 900 Euro\n- Frist bis 3. Mai 2024\n\n{PROSE}")
    assert shapes(f"Stadt Haltern\nStabsstelle Europa\nStand: 3. Mai 2024\n\n{PROSE}")[1] == "prose"
