"""What people type for days, times and numbers."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.store.errors import FieldError
from brueckenpost.store.typed import check_known, read_day, read_number, read_seconds, read_start

TODAY = dt.date(2026, 11, 27)


class TestDays:
    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("2026-12-01", dt.date(2026, 12, 1)),
            ("3d", dt.date(2026, 11, 30)),
            ("2w", dt.date(2026, 12, 11)),
            ("0d", TODAY),
        ],
    )
    def test_a_day_or_a_span_from_today(self, text: str, day: dt.date) -> None:
        """As ISO 8601, or as days and weeks."""
        assert read_day(text, TODAY) == day

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("1.12.2026", dt.date(2026, 12, 1)),
            ("01. 12. 2026", dt.date(2026, 12, 1)),
            ("1.3.2020", dt.date(2020, 3, 1)),
            ("28.11.", dt.date(2026, 11, 28)),
            ("27.11.", dt.date(2027, 11, 27)),
            ("1. 3.", dt.date(2027, 3, 1)),
        ],
    )
    def test_a_day_as_germans_write_it(self, text: str, day: dt.date) -> None:
        """Without a year it is the next one; today is over for that. A year that is told may be past."""
        assert read_day(text, TODAY) == day

    @pytest.mark.parametrize("text", ["31.11.", "29.2.", "1.13.2026", "1.12", "1.12.26", "1.12.2026."])
    def test_a_german_day_that_is_none(self, text: str) -> None:
        """No calendar of this and the next year holds it, or it is cut short."""
        assert read_day(text, TODAY) is None

    @pytest.mark.parametrize("text", ["", "d", "gestern", "2026-13-01", "5000d", "-3d", "²d", "3m"])
    def test_anything_else_is_none(self, text: str) -> None:
        """Also what no calendar holds."""
        assert read_day(text, TODAY) is None

    @pytest.mark.parametrize(("text", "start"), [("all", "all"), ("2w", "2w"), ("soon", None)])
    def test_a_start_can_be_all(self, text: str, start: str | None) -> None:
        """It is kept as it was typed."""
        assert read_start(text, TODAY) == start


class TestTimes:
    @pytest.mark.parametrize(
        ("text", "seconds"), [("90s", 90), ("5m", 300), ("1h", 3600), ("1d", 86400), ("20", 20)]
    )
    def test_a_number_with_a_unit(self, text: str, seconds: float) -> None:
        """A bare number is seconds."""
        assert read_seconds(text) == seconds

    @pytest.mark.parametrize("text", ["", "s", "0s", "1.5h", "-1m", "10000000s", "bald"])
    def test_anything_else_is_none(self, text: str) -> None:
        """No time, none at all, or more than a lifetime of the program."""
        assert read_seconds(text) is None


class TestNumbers:
    @pytest.mark.parametrize(("text", "number"), [("12", 12), ("#12", 12), ("2147483647", 2**31 - 1)])
    def test_of_a_draft_or_mail(self, text: str, number: int) -> None:
        """As the screens write them, or bare."""
        assert read_number(text) == number

    @pytest.mark.parametrize("text", ["", "#", "0", "-1", "1.5", "²", "2147483648", "9" * 5000])
    def test_anything_else_is_none(self, text: str) -> None:
        """Databases count up to 2,147,483,647."""
        assert read_number(text) is None


class TestKnown:
    def test_what_is_unknown_names_the_option_and_what_there_is(self) -> None:
        """None is no value, so nothing is wrong with it."""
        check_known(None, ("a",), "--kind")
        check_known("a", ("a",), "--kind")
        with pytest.raises(FieldError, match=r'--kind: "b" is unknown\. Use one of a, c\.'):
            check_known("b", ("a", "c"), "--kind")
