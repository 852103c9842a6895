"""Weights learned from texts that people judged."""

import math
from importlib import resources

import pytest
from brueckenpost.parsers.purpose import PURPOSES
from brueckenpost.parsers.record import CATEGORIES
from brueckenpost.parsers.weights import log_odds

ANSWERS = {"leanings": len(CATEGORIES), "purposes": len(PURPOSES), "telling": 1, "standing": 1, "timing": 1}


@pytest.mark.parametrize("table", ANSWERS)
class TestTables:
    def test_each_line_has_a_weight_for_each_answer(self, table: str) -> None:
        """A feature stands in one line, with its rarity; the line without a feature tells what the answers start from."""
        source = resources.files("brueckenpost.parsers").joinpath(f"data/{table}.tsv").read_text("utf-8")
        lines = [line.split("\t") for line in source.splitlines() if not line.startswith("#")]
        assert {len(line) - 2 for line in lines} == {ANSWERS[table]}
        assert all(int(weight) is not None for _feature, *weights in lines for weight in weights)
        assert all(int(rarity) >= 100 for feature, rarity, *_weights in lines if feature)
        features = [line[0] for line in lines]
        assert len(features) == len(set(features))
        assert "" in features

    def test_the_lines_are_in_order(self, table: str) -> None:
        """They are searched by halves."""
        source = resources.files("brueckenpost.parsers").joinpath(f"data/{table}.tsv").read_text("utf-8")
        lines = [line for line in source.splitlines() if not line.startswith("#")]
        assert lines == sorted(lines)

    def test_all_rows_together_fit_the_sum(self, table: str) -> None:
        """A text that has every feature, each as often as counts, is told right, not folded over."""
        source = resources.files("brueckenpost.parsers").joinpath(f"data/{table}.tsv").read_text("utf-8")
        lines = [line.split("\t") for line in source.splitlines() if not line.startswith("#")]
        counts = {line[0]: 63 for line in lines if line[0]}
        values = {line[0]: math.log1p(63) * int(line[1]) for line in lines}
        length = math.hypot(*values.values())
        odds, _ = log_odds(table, counts)
        for column, odd in enumerate(odds):
            start = next(int(line[2 + column]) for line in lines if not line[0])
            told = sum(values[line[0]] * int(line[2 + column]) for line in lines if line[0])
            assert odd == pytest.approx((start + told / length) / 100, abs=0.01)

    def test_a_text_of_unknown_features_tells_what_all_start_from(self, table: str) -> None:
        """Nothing is known of it."""
        start, known = log_odds(table, {})
        assert known == 0
        assert log_odds(table, {"xqvzwkrpt": 3}) == (start, 0)
        assert len(start) == ANSWERS[table]

    def test_the_order_of_features_does_not_matter(self, table: str) -> None:
        """The same words tell the same."""
        words = {"wir": 2, "l die": 5, "die": 5, "und": 1, "r und": 1, "spende": 1}
        odds, known = log_odds(table, words)
        turned, _ = log_odds(table, dict(reversed(words.items())))
        assert turned == pytest.approx(odds)
        assert 0 < known <= len(words)


def test_what_stands_there_often_counts_more_but_not_as_often() -> None:
    """A word told ten times does not tell ten times as much."""
    (start,), _ = log_odds("telling", {})
    (once,), _ = log_odds("telling", {"bitte": 1, "und": 1})
    (often,), _ = log_odds("telling", {"bitte": 10, "und": 1})
    assert start > once > often
    assert abs(often - once) < 3 * abs(once - start)
