"""Dates as reply heads write them."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.headdates import read_head_date
from hypothesis import given
from hypothesis import strategies as st

MOMENT = dt.datetime(2022, 3, 14, 9, 12, tzinfo=dt.UTC)


class TestForms:
    @pytest.mark.parametrize(
        "told",
        [
            "Montag, 14. März 2022 09:12",
            "Mo., 14. März 2022 um 09:12 Uhr",
            "14.03.2022 09:12",
            "14.03.22 09:12",
            "14. März 2022 um 09:12:00 UTC",
            "Mon, 14 Mar 2022 09:12:00 +0000",
            "Mon, 14 Mar 2022 10:12:00 +0100",
            "2022-03-14T09:12:00Z",
            "2022-03-14T10:12:00+0100",
            "2022-03-14 09:12",
            "Monday, March 14, 2022 9:12 AM",
            "Mon, Mar 14, 2022 at 9:12 AM",
            "3/14/2022 9:12 AM",
            "14/03/2022 09:12",
            "14 mars 2022 09:12",
            "poniedziałek, 14 marca 2022 09:12",
            "понеділок, 14 березня 2022 р. 09:12",
            "14-03-2022 09:12",
        ],
    )
    def test_read(self, told: str) -> None:
        """Each program's form gives the same moment, aware."""
        assert read_head_date(told) == MOMENT

    def test_afternoon(self) -> None:
        """English heads count to twelve."""
        assert read_head_date("5/4/2022 12:05 PM") == dt.datetime(2022, 5, 4, 12, 5, tzinfo=dt.UTC)
        assert read_head_date("5/4/2022 12:05 AM") == dt.datetime(2022, 5, 4, 0, 5, tzinfo=dt.UTC)

    def test_day_alone(self) -> None:
        """Without a time it is the day's beginning."""
        assert read_head_date("14. März 2022") == dt.datetime(2022, 3, 14, tzinfo=dt.UTC)

    @pytest.mark.parametrize("told", ["", "gestern", "31.02.2022", "14.13.2022 09:12", "9:12", "99/99/9999"])
    def test_no_date(self, told: str) -> None:
        """What is no date gives none."""
        assert read_head_date(told) is None


class TestProperties:
    @given(st.datetimes(min_value=dt.datetime(2000, 1, 1), max_value=dt.datetime(2040, 1, 1)))
    def test_german_form_comes_back(self, moment: dt.datetime) -> None:
        """Any minute written the German way is read as it was meant."""
        minute = moment.replace(second=0, microsecond=0)
        assert read_head_date(minute.strftime("%d.%m.%Y %H:%M")) == minute.replace(tzinfo=dt.UTC)

    @given(st.text(alphabet="0123456789.:/-+ APMTZmai,", max_size=60))
    def test_never_fails(self, told: str) -> None:
        """Any text gives an aware moment or none."""
        moment = read_head_date(told)
        assert moment is None or moment.tzinfo is not None
