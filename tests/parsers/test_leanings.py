"""What all words of a text lean to, beside the cues that decide."""

import pytest
from brueckenpost.parsers.categories import find_categories
from brueckenpost.parsers.leanings import STRONGEST, count_features, find_leanings
from brueckenpost.parsers.reading import Knowledge, Passage
from brueckenpost.parsers.record import CATEGORIES
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.short import read_short_texts
from tests.parsers.test_categories import reading


class TestLeanings:
    @pytest.mark.parametrize(
        ("text", "category"),
        [
            (
                "Der Laufclub ging auf die Bahn, Gönner zahlten für jede Runde. 9.300 Euro standen am Ende auf der Tafel, sie helfen Waisen in Sumy.",
                "fundraising",
            ),
            (
                "Zwei Netzmeisterinnen aus Smila liefen acht Tage in unserer Leitwarte mit und sahen, wie hier ein Ausfall behoben wird.",
                "expertise_exchange",
            ),
            (
                "Vierzehn Jugendliche aus Dubno paddelten mit unseren Pfadfindern zwei Wochen lang die Lahn hinunter.",
                "education_youth",
            ),
        ],
    )
    def test_words_that_no_list_holds_tell_a_project_too(self, text: str, category: str) -> None:
        """The words of texts whose categories are known say what such a text is likely to be."""
        leanings = find_leanings("", text)
        assert max(leanings, key=leanings.__getitem__) == category

    def test_what_nobody_told_leans_to_nothing(self) -> None:
        """A text without known words gives no guess."""
        assert find_leanings("", "Xqvz wkrpt.") == {}
        assert find_leanings("", "") == {}

    def test_the_ends_of_words_count(self) -> None:
        """A compound that is new still ends in a word that is known, and begins with one."""
        assert {"orgelbenefizkonzert", "orgel-", "-nzert", "-zert"} <= set(
            count_features("", "Orgelbenefizkonzert")
        )

    def test_the_opening_counts_twice(self) -> None:
        """What a text begins with is what it is about."""
        counts = count_features("", "Ein Konvoi fuhr. Es regnete sehr. Danach war ein Konzert.")
        assert counts["konvoi"] == 2
        assert counts["konzert"] == 1

    @given(st.text(max_size=300), st.text(max_size=80))
    def test_every_text_leans_within_bounds(self, text: str, title: str) -> None:
        """No text is so full of one thing that cues could not outweigh it."""
        leanings = find_leanings(title, text)
        assert set(leanings) in (set(), set(CATEGORIES))
        assert all(abs(value) <= STRONGEST for value in leanings.values())

    def test_a_category_that_no_cue_told_has_its_evidence(self) -> None:
        """It is the sentence that the text begins with."""
        text = "Vierzehn Leute aus Dubno paddelten mit unseren Leuten zwei Wochen lang die Lahn hinunter. Abends wurde gesungen und gelacht."
        for finding in find_categories(reading(text), Knowledge(), "", (Passage("body", text),)):
            assert finding.quotes
            assert all(text[q.start : q.end] == q.quote for q in finding.quotes)


class TestShortTexts:
    def test_most_have_the_categories_that_they_need_and_no_others(self) -> None:
        """A sentence or two tell what a project is; the floor is what was reached."""
        hits = [
            one.required
            <= {finding.value for finding in find_categories(reading(one.text), Knowledge())}
            <= one.required | one.allowed
            for one in read_short_texts()
        ]
        assert sum(hits) / len(hits) >= 0.9
