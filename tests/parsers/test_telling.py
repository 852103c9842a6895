"""Whether a sentence tells the project or speaks to the office, by how it sounds."""

import math

import pytest
from brueckenpost.parsers.telling import LISTENED, Heard, telling_odds
from hypothesis import given
from hypothesis import strategies as st

TOLD = "Zwölf Kameradinnen der Löschgruppe haben im Juni zwei Tragkraftspritzen nach Radechiw gebracht und dort vorgeführt."
SAID = "Melden Sie sich bitte kurz bei mir, falls Ihnen für die Veröffentlichung noch etwas fehlt."
THANKS = "Haben Sie vielen Dank, dass Sie sich die Mühe machen!"


def odds(*sentences: str) -> tuple[float, ...]:
    """Weigh sentences of one paragraph."""
    return telling_odds([Heard(sentence, 1, "prose") for sentence in sentences])


def test_what_was_done_tells_and_what_is_asked_of_the_office_does_not() -> None:
    """The words say which is which, wherever they stand."""
    for sentences in ((TOLD, SAID), (SAID, TOLD), (TOLD, TOLD, THANKS)):
        for sentence, odd in zip(sentences, odds(*sentences), strict=True):
            assert (odd > 0) == (sentence == TOLD), sentence


def test_the_others_of_its_paragraph_tell_what_a_sentence_is() -> None:
    """A sentence that could be either is told among those that tell, and talk among talk."""
    either = "Das hat allen gut gefallen."
    told, said = odds(TOLD, either, TOLD)[1], odds(SAID, either, THANKS)[1]
    assert told > said
    apart = telling_odds([Heard(SAID, 1, "prose"), Heard(either, 2, "prose"), Heard(THANKS, 3, "prose")])[1]
    assert apart > said


def test_a_sentence_is_heard_up_to_a_bound() -> None:
    """What stands behind it changes nothing."""
    long = (TOLD + " ") * 8
    assert odds(long[:LISTENED] + SAID) == odds(long[:LISTENED] + THANKS)


@pytest.mark.parametrize("shape", ["prose", "item", "heading", "row"])
@given(texts=st.lists(st.text(max_size=80), max_size=8))
def test_every_mail_has_odds_for_each_sentence(shape: str, texts: list[str]) -> None:
    """Whatever it holds."""
    weighed = telling_odds([Heard(text, place // 2, shape) for place, text in enumerate(texts)])
    assert len(weighed) == len(texts)
    assert all(math.isfinite(odd) for odd in weighed)
