"""What the page is made of: an approved entry, as plain data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from brueckenpost.parsers.record import Draft


@dataclass(frozen=True, slots=True)
class Entry:
    """An approved draft with what the store knows of it; all times are aware.

    `anchor` is the entry's lasting name in addresses: lower-case ASCII, digits and hyphens, unique, frozen when
    the entry is first approved, whatever is edited later.
    """

    id: int
    anchor: str
    version: int
    draft: Draft
    received_at: dt.datetime
    approved_at: dt.datetime
    updated_at: dt.datetime
