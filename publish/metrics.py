"""How things stand as figures for Prometheus: a text file that node_exporter's textfile collector reads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from brueckenpost.store.status import Status

# name, what it counts (for those who read the file), and the labels with the status' fields; one metric a row
METRICS: tuple[tuple[str, str, dict[str, str]], ...] = (
    ("last_poll_timestamp_seconds", "When mail was last fetched.", {"": "last_poll"}),
    ("last_publish_timestamp_seconds", "When the page was last written.", {"": "last_publish"}),
    ("mails", "Mails that are kept.", {"": "messages"}),
    ("mails_quarantined", "Mails that could not be read.", {"": "quarantined"}),
    (
        "drafts",
        "Drafts that wait, by status.",
        {
            '{status="new"}': "new",
            '{status="follow_up"}': "follow_ups",
            '{status="deferred"}': "deferred",
            '{status="waiting"}': "waiting",
        },
    ),
    ("entries_approved", "Entries that may stand on the page.", {"": "approved"}),
    ("entries_published", "Entries that stood on the page when it was last written.", {"": "published"}),
)


def render_metrics(status: Status, *, unclear_letters: int, ending_sign_ins: int) -> str:
    """Give the figures in Prometheus' text format 0.0.4; what never happened has no sample."""
    lines = [line for metric in METRICS for line in _metric(status, *metric)]
    lines += _gauge("letters_unclear", "Letters that may not have been sent.", {"": unclear_letters})
    lines += _gauge("sign_ins_ending", "Sign-ins that end soon.", {"": ending_sign_ins})
    return "\n".join([*lines, ""])


def write_metrics(file: Path, text: str) -> None:
    """Write the file as a whole: a collector must never read half of it.

    Raises:
        OSError: It cannot be written.
    """
    partial = file.with_name(f".{file.name}.part")
    partial.write_text(text, encoding="utf-8")
    partial.replace(file)


def _metric(status: Status, name: str, told: str, fields: dict[str, str]) -> Iterator[str]:
    values = {label: getattr(status, field) for label, field in fields.items()}
    yield from _gauge(name, told, {label: _number(value) for label, value in values.items()})


def _gauge(name: str, told: str, values: dict[str, float | None]) -> Iterator[str]:
    yield f"# HELP brueckenpost_{name} {told}"
    yield f"# TYPE brueckenpost_{name} gauge"
    yield from (f"brueckenpost_{name}{label} {value}" for label, value in values.items() if value is not None)


def _number(value: dt.datetime | float | None) -> float | None:
    return value.timestamp() if isinstance(value, dt.datetime) else value
