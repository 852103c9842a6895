"""What learned weights know a text by."""

from brueckenpost.parsers.features import (
    FIGURE,
    MOST_WORDS,
    features_around,
    features_of,
    features_of_word,
    read_words,
)
from hypothesis import given
from hypothesis import strategies as st


def test_a_long_word_is_known_by_its_ends_too() -> None:
    """A compound that nobody learned still begins and ends like others."""
    assert features_of_word("Schulbusspende") == ("schulbusspende", "schul-", "-ende", "-pende")
    assert features_of_word("Bus") == ("bus",)


def test_the_formal_address_is_not_the_third_person() -> None:
    """Who writes "Sie" speaks to the office, who writes "sie" may tell of anybody."""
    assert features_of_word("Sie") != features_of_word("sie")
    assert features_of_word("Ihre") != features_of_word("ihre")


def test_all_figures_are_one() -> None:
    """How many pallets there were tells no subject; that somebody counted does."""
    assert features_of_word("14") == features_of_word("2.500er") == (FIGURE,)


def test_signs_that_ask_and_lead_in_are_words() -> None:
    """A question mark says more than many a word."""
    assert list(read_words("Passt das so? Hier der Text:")) == [
        "Passt",
        "das",
        "so",
        "?",
        "Hier",
        "der",
        "Text",
        ":",
    ]


@given(st.text(max_size=400))
def test_every_text_has_features_that_are_lines_of_no_table(text: str) -> None:
    """Nothing that parts the columns or lines of a table gets into a feature."""
    for feature in features_of(text):
        assert feature
        assert "\t" not in feature
        assert "\n" not in feature


def test_an_endless_text_is_looked_at_up_to_a_bound() -> None:
    """The work for one text is bounded."""
    assert sum(1 for _ in read_words("Am " * (MOST_WORDS + 50))) == MOST_WORDS


def test_far_words_of_a_sentence_without_end_change_nothing() -> None:
    """Only the nearest words are looked at, so the work for a name does not grow with its sentence."""
    near = "und dann haben wir die Betten nach Kowel gebracht und dort im Krankenhaus aufgestellt"
    far = "weil es so war " * 100
    start = near.index("Kowel")
    alone = list(features_around(near, start, start + 5))
    assert list(features_around(f"{far}{near} {far}", len(far) + start, len(far) + start + 5)) == alone
