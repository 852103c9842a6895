"""Days and periods in the reader's words: as precise as they were told, in each language of the page."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.record import Period
from brueckenpost.publish.dates import day_words, first_day, last_day, period_words

from tests.publish.samples import TODAY


class TestPeriods:
    @pytest.mark.parametrize(
        ("start", "end", "told"),
        [
            (None, None, ""),
            ("2023", "2023", "2023"),
            ("2023-03", "2023-03", "März 2023"),
            ("2023-03-14", "2023-03-14", "14. März 2023"),
            ("2022", "2023", "2022–2023"),
            ("2023-03", "2023-05", "März–Mai 2023"),
            ("2022-11", "2023-01", "November 2022 – Januar 2023"),
            ("2023-03-03", "2023-03-05", "3.–5. März 2023"),
            ("2023-03-30", "2023-04-02", "30. März – 2. April 2023"),
            ("2022-12-30", "2023-01-02", "30. Dezember 2022 – 2. Januar 2023"),
            ("2023-03-05", "2024-03-05", "5. März 2023 – 5. März 2024"),
        ],
    )
    def test_what_two_ends_share_is_said_once(self, start: str | None, end: str | None, told: str) -> None:
        """A day within a month needs neither its month nor its year twice."""
        assert period_words(Period(start, end), "de", TODAY) == told

    @pytest.mark.parametrize(
        ("start", "end", "told"),
        [
            ("2023", "2023-05", "2023 – Mai 2023"),
            ("2023-03", "2023-05-04", "März 2023 – 4. Mai 2023"),
            ("2023-03-01", "2023", "1. März 2023 – 2023"),
        ],
    )
    def test_ends_of_unlike_precision_share_nothing(self, start: str, end: str, told: str) -> None:
        """Each stands there whole: the one knows a day that the other does not."""
        assert period_words(Period(start, end), "de", TODAY) == told

    @pytest.mark.parametrize(
        ("language", "since", "coming", "until"),
        [
            ("de", "seit März 2022", "ab 15. März 2026", "bis 31. Mai 2026"),
            ("en", "since March 2022", "from 15 March 2026", "until 31 May 2026"),
            ("uk", "від березня 2022 р.", "від 15 березня 2026 р.", "до 31 травня 2026 р."),
        ],
    )
    def test_an_open_end_tells_whether_it_has_begun(
        self, language: str, since: str, coming: str, until: str
    ) -> None:
        """The day itself counts as begun."""
        assert period_words(Period("2022-03", None), language, TODAY) == since
        assert period_words(Period("2026-03-15", None), language, TODAY) == coming
        assert period_words(Period(None, "2026-05-31"), language, TODAY) == until

    def test_on_its_first_day_it_has_begun(self) -> None:
        """A Ukrainian month stands in the genitive behind its preposition."""
        assert period_words(Period("2026-03-15", None), "de", dt.date(2026, 3, 15)) == "seit 15. März 2026"
        assert period_words(Period("2026-05", None), "uk", TODAY) == "від травня 2026 р."
        assert period_words(Period(None, "2026-05"), "uk", TODAY) == "до травня 2026 р."

    @pytest.mark.parametrize(
        ("language", "month", "day", "span"),
        [
            ("de", "Mai 2023", "4. Mai 2023", "4.–6. Mai 2023"),
            ("en", "May 2023", "4 May 2023", "4–6 May 2023"),
            ("uk", "травень 2023 р.", "4 травня 2023 р.", "4–6 травня 2023 р."),
        ],
    )
    def test_each_language_has_its_own_form(self, language: str, month: str, day: str, span: str) -> None:
        """A Ukrainian month stands in the genitive behind a day, by itself it does not."""
        assert period_words(Period("2023-05", "2023-05"), language, TODAY) == month
        assert day_words(dt.date(2023, 5, 4), language) == day
        assert period_words(Period("2023-05-04", "2023-05-06"), language, TODAY) == span

    def test_every_month_has_its_name(self) -> None:
        """Twelve different ones in each language."""
        for language in ("de", "en", "uk"):
            assert len({day_words(dt.date(2023, month, 1), language) for month in range(1, 13)}) == 12


class TestDaysOfAnEnd:
    @pytest.mark.parametrize(
        ("end", "first", "last"),
        [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2023-02", "2023-02-01", "2023-02-28"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-12", "2023-12-01", "2023-12-31"),
            ("2023-03-14", "2023-03-14", "2023-03-14"),
        ],
    )
    def test_an_unprecise_end_is_all_of_its_days(self, end: str, first: str, last: str) -> None:
        """A call "until February" is open on the 28th."""
        assert (first_day(end), last_day(end)) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
