from __future__ import annotations

import datetime as dt

from brueckenpost.intake.letterbook import daily_key

from tests.intake.conftest import NOW


class TestDailyKey:
    def test_a_person_is_the_same_in_any_writing_but_not_tomorrow(self) -> None:
        """Case and spaces of an address do not matter; the day does; the address itself does not show."""
        key = daily_key("acknowledge", "Inge@Musterstadt.example", NOW)
        assert key == daily_key("acknowledge", " inge@musterstadt.example ", NOW)
        assert key != daily_key("acknowledge", "inge@musterstadt.example", NOW + dt.timedelta(days=1))
        assert "inge" not in key.lower()
