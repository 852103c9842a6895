"""What people type for days and times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from brueckenpost.store.errors import FieldError

_GERMAN_DAY = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?", re.ASCII)
_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def check_known(value: str | None, known: Sequence[str], name: str) -> None:
    """Refuse a value that is not among those that are known.

    Raises:
        FieldError: It names the option `name`, and lists what there is.
    """
    if value is not None and value not in known:
        raise FieldError(name, f'"{value}" is unknown.', f"Use one of {', '.join(known)}.")


def read_day(text: str, today: dt.date) -> dt.date | None:
    """Read a day: "2026-12-01", "1.12.2026", "1.12." for the next one, or "3d", "2w" from today; None for all else."""
    number, unit = text[:-1], text[-1:]
    if number.isascii() and number.isdigit() and unit in ("d", "w") and int(number) < 5000:
        return today + dt.timedelta(days=int(number) * (7 if unit == "w" else 1))
    if german := _GERMAN_DAY.fullmatch(text):
        day = f"{german[2]:0>2}-{german[1]:0>2}"
        years = [german[3]] if german[3] else [f"{today.year + ahead}" for ahead in (0, 1)]
        days = [found for year in years if (found := _iso_day(f"{year}-{day}"))]
        return next((it for it in days if german[3] or it > today), None)
    return _iso_day(text)


def _iso_day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def read_start(text: str, today: dt.date) -> str | None:
    """Read from when on mail is wanted: "all" or a day, as it was typed; None where it is neither."""
    return text if text == "all" or read_day(text, today) else None


def read_seconds(text: str) -> float | None:
    """Read a span of time: "90s", "5m", "1h", "1d", a bare number is seconds; None where it is none."""
    number, unit = (text[:-1], text[-1:]) if text[-1:] in _UNITS else (text, "s")
    if not (number.isascii() and number.isdigit()) or not 0 < int(number) < 10_000_000:
        return None
    return float(int(number) * _UNITS[unit])


def read_number(text: str) -> int | None:
    """Read the number of a draft or mail, also written "#12"; None where it is none."""
    digits = text.removeprefix("#")
    return int(digits) if digits.isascii() and digits.isdigit() and 0 < int(digits[:12]) < 2**31 else None
