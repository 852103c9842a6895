"""How a time stands in a mail: the words around it, how it is told, and the other times. All is invented."""

from __future__ import annotations

from collections import Counter

import pytest
from brueckenpost.parsers.period import find_period, find_times
from brueckenpost.parsers.reading import Knowledge, Reading
from brueckenpost.parsers.record import Period
from brueckenpost.parsers.timing import find_timings

from tests.parsers.test_period import reading

REPORT = (
    "Der Rat der Stadt Soest hat am 2. Februar 2023 beschlossen, dem Krankenhaus in Kowel zu helfen. Am 14. April 2023 "
    "haben wir drei Betten und zwei Beatmungsgeräte dorthin gebracht; der Bauhof hatte sie in zwei Wochen überholt. Die "
    "Kolleginnen dort haben sich sehr gefreut und schon Fotos geschickt. Im Herbst 2023 wollen wir noch einmal fahren."
)


def timings(given: Reading) -> dict[Period, Counter[str]]:
    return {told[0].value: counts for told, counts in find_timings(list(find_times(given)), given)}


def day(text: str) -> Period:
    return Period(text, text)


class TestTimings:
    """Each time comes once, with all that is told of it."""

    def test_the_words_of_its_sentence(self) -> None:
        counts = timings(reading(REPORT))[day("2023-04-14")]
        assert {"r0 haben", "r1 wir", "l0 am", "in body"} <= set(counts)
        assert "r beschlossen" not in counts

    def test_a_time_told_in_subject_and_body_is_told_twice(self) -> None:
        counts = timings(reading(REPORT, subject="Betten für Kowel, 14. April 2023"))[day("2023-04-14")]
        assert counts["in subject"] == counts["told 2"] == 1

    @pytest.mark.parametrize(
        ("text", "time", "shape"),
        [
            ("Am 14. April 2023 brachten wir Betten hin.", day("2023-04-14"), "at 10"),
            ("Im April 2023 brachten wir Betten hin.", day("2023-04"), "at 7"),
            (
                "Seit dem 14. April 2023 lernen hier 20 Frauen Deutsch.",
                Period("2023-04-14", None),
                "since 10",
            ),
            ("Bewerbungen sind bis zum 14. Juli 2023 möglich.", Period(None, "2023-07-14"), "until 10"),
            ("Vom 3. bis 14. April 2023 waren sie hier.", Period("2023-04-03", "2023-04-14"), "days"),
            ("Von April bis September 2023 bauen wir.", Period("2023-04", "2023-09"), "months"),
        ],
    )
    def test_its_shape(self, text: str, time: Period, shape: str) -> None:
        assert f"brief shape {shape}" in timings(reading(text))[time]

    def test_how_far_it_lies_from_the_day_of_writing(self) -> None:
        """The mail is of 20 June 2023."""
        told = timings(reading(REPORT))
        near = {name for name in told[day("2023-04-14")] if name.startswith("when ")}
        far = {name for name in told[Period("2023-09", "2023-11")] if name.startswith("when ")}
        assert near
        assert not near & far

    def test_a_time_among_others(self) -> None:
        told = timings(reading(f"{REPORT} Am 12. Januar 2023 haben wir dort Decken übergeben."))
        assert {"earliest", "not latest"} <= set(told[day("2023-01-12")])
        assert {"not earliest", "latest"} <= set(told[Period("2023-09", "2023-11")])

    def test_a_day_within_a_longer_time(self) -> None:
        text = f"{REPORT} Vom 12. bis 16. April 2023 waren unsere Fahrer unterwegs."
        told = timings(reading(text))
        assert "inside" in told[day("2023-04-14")]
        assert "outside" in told[Period("2023-04-12", "2023-04-16")]


class TestWeighing:
    """What was done counts, not what was decided before or is hoped for."""

    def test_the_deed_is_surest(self) -> None:
        found = list(find_period(reading(REPORT), Knowledge()))
        assert max(found, key=lambda finding: finding.confidence).value == day("2023-04-14")

    def test_each_time_comes_once_with_its_words(self) -> None:
        found = list(find_period(reading(REPORT, subject="14. April 2023"), Knowledge()))
        assert len({finding.value for finding in found}) == len(found)
        assert all(quote.quote in f"{REPORT} 14. April 2023" for finding in found for quote in finding.quotes)

    def test_without_times_there_is_nothing(self) -> None:
        assert list(find_period(reading("Wir helfen dem Krankenhaus in Kowel."), Knowledge())) == []
