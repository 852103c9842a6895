"""Whether the page may have changed, and when it was written: told by plain SQL."""

from __future__ import annotations

import datetime as dt
import hashlib

from brueckenpost.store.glance import Rows

# An entry counts by its version and times: every change of a row raises its version.
MADE_OF = (
    (
        "SELECT CAST(id AS TEXT), CAST(version AS TEXT), anchor, CAST(approved_at AS TEXT), CAST(updated_at AS TEXT) "
        "FROM drafts WHERE status = 'approved' ORDER BY id"
    ),
    (
        "SELECT CAST(id AS TEXT), CAST(draft_id AS TEXT), message_sha256, what, wording, CAST(given_on AS TEXT), "
        "CAST(at AS TEXT), CAST(revoked_at AS TEXT) FROM consents ORDER BY id"
    ),
    "SELECT message_id, sha256 FROM photo_files ORDER BY message_id, sha256",
)


def page_digest(rows: Rows) -> str:
    """Give a digest of all rows that the page is made of: it stays the same only as long as they do."""
    told = hashlib.sha256()
    for statement in MADE_OF:
        told.update(repr(rows(statement, {})).encode("utf-8", "surrogatepass"))
    return told.hexdigest()


def record_publish(rows: Rows, *, entries: int, now: dt.datetime) -> None:
    """Write down that the page was written or found up to date."""
    rows("INSERT INTO publishes (at, entries) VALUES (:at, :entries)", {"at": now, "entries": entries})
