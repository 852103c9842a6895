"""Sentences of German text."""

import pytest
from brueckenpost.parsers.sentences import read_sentences
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Wir fuhren am 3. Mai los. Am 5. Mai waren wir da.", 2),
        ("Es kamen ca. 40 Kinder, u. a. aus Lwiw. Alle blieben.", 2),
        ("Dr. med. Kuhn half mit. Danke!", 2),
        ("Das kostet 1.500 Euro. Mehr nicht.", 2),
        ("„Es war kalt.“ Das sagte der Fahrer.", 2),
        ("Die Feuerwehr e. V. lädt ein.", 1),
        ("Was nun? Wir machen weiter!", 2),
        ("Питання прошу надсилати Олені, тел. 02305 4711, вул. Миру, 3-й поверх. Дякую!", 2),
        ("Es waren 31 Kinder und nicht 28. Auskunft gibt Frau Rau.", 2),
        ("Gefahren wird nicht am 27., sondern am 28. Juni, auf dem 1. Platz.", 1),
        ("Ohne Punkt am Ende", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_counts(text: str, count: int) -> None:
    """Ordinals, abbreviations and figures end no sentence."""
    assert len(list(read_sentences(text))) == count


@given(st.text(max_size=300), st.integers(min_value=0, max_value=50))
def test_sentences_stand_where_they_say_and_lose_nothing(text: str, offset: int) -> None:
    """All that is not white space belongs to exactly one sentence."""
    sentences = list(read_sentences(text, offset))
    parts = [text[s.start - offset : s.end - offset] for s in sentences]
    assert ["".join(p.split()) for p in parts] == ["".join(s.text.split()) for s in sentences]
    assert "".join("".join(p.split()) for p in parts) == "".join(text.split())


def test_a_picture_closes_a_sentence_before_a_capital() -> None:
    """Before a small letter it stands within one."""
    told = [s.text for s in read_sentences("Das war schön \U0001f4aa Der Bus fuhr \U0001f68c am Mai los.")]
    assert told == ["Das war schön \U0001f4aa", "Der Bus fuhr \U0001f68c am Mai los."]


@pytest.mark.parametrize("figure", ["Reifen 315/80", "Telefon 05273 5550 11"])
def test_a_figure_that_is_no_day_closes_a_sentence(figure: str) -> None:
    """It is no place in a row; before a month it may be one."""
    assert len(list(read_sentences(f"Gebraucht wird {figure}. Meldet euch einfach."))) == 2
    assert len(list(read_sentences("Sie kamen 2023 11. Mai bis Juni."))) == 1
