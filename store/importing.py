"""Take an export's rows in beside what is there: what is known stays as it is, numbers are given anew."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Any

from brueckenpost.store.backup import erase_again
from brueckenpost.store.errors import ExportError
from brueckenpost.store.exporting import FORM, exported_tables
from brueckenpost.store.glance import HEAD
from brueckenpost.store.models import (
    DraftRow,
    ErasureRow,
    MessageRow,
    TombstoneRow,
)
from brueckenpost.store.rows import row_from_json
from sqlalchemy import Table, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

Row = dict[str, Any]
# What makes a row the same as one that is here, whatever its number.
NAMED_BY = {
    "messages": ("sha256",),
    "tombstones": ("sha256",),
    "erasures": ("address_sha256",),
    "lessons": ("topic", "key", "value", "at"),
    "letters": ("key",),
}
HEAD_BYTES = 100  # that tell what a file is
MAILS, DRAFTS = MessageRow.__tablename__, DraftRow.__tablename__


@dataclass(frozen=True, slots=True)
class Imported:
    """How many mails and drafts were taken in, how many known already, and how many people erased again."""

    mails: int
    drafts: int
    known: int
    erased: int


def is_export(beginning: bytes) -> bool:
    """Tell whether a file that begins so is an export."""
    return beginning.lstrip().startswith(b'{"form": "' + FORM.encode())


def find_export(place: Path | BufferedReader) -> Iterable[bytes] | None:
    """Give the lines of an export in a file or a stream, None where something else is there; of a stream nothing is lost.

    Raises:
        OSError: The file cannot be read.
    """
    if isinstance(place, BufferedReader):
        return place if is_export(place.peek(HEAD_BYTES)[:HEAD_BYTES]) else None
    if not place.is_file():
        return None
    with place.open("rb") as file:
        found = is_export(file.read(HEAD_BYTES))
    return _lines(place) if found else None


def _lines(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened:
        yield from opened


def import_rows(session: Session, lines: Iterable[str | bytes], *, by: str, now: dt.datetime) -> Imported:
    """Take in what an export holds: its mails, drafts, steps, consents and lessons.

    A mail that is kept or was erased here stays out, with all that hangs on it; so does an entry whose lasting name
    is taken, and a draft without a mail that is here word for word. Who was erased here is erased again.

    Raises:
        ExportError: A line cannot be read, or comes from a newer version; the transaction must end.
    """
    here = frozenset(session.scalars(select(ErasureRow.address_sha256)))
    merger = _Merger(session)
    for number, (table, row) in enumerate(_read(lines), 2):
        try:
            merger.take(table, row_from_json(table, row))
        except (KeyError, TypeError, ValueError, zlib.error, IntegrityError) as error:
            raise ExportError(f"Line {number} is no row of {table.name}.") from error
    merger.point_to_targets()
    session.expire_all()
    erased = erase_again(session, here, by=by, now=now)
    return Imported(
        merger.taken[MAILS], merger.taken[DRAFTS], merger.known[MAILS] + merger.known[DRAFTS], erased
    )


def _read(lines: Iterable[str | bytes]) -> Iterator[tuple[Table, Row]]:
    """Yield the rows with their tables, after checking the head."""
    tables = {table.name: table for table in exported_tables()}
    for number, line in enumerate(lines, 1):
        try:
            told = json.loads(line)
            if number > 1:
                yield tables[told["table"]], told["row"]
            elif str(told["schema"]) > HEAD:
                raise ExportError(
                    "The export was made by a newer version of Brückenpost: update this one first."
                )
        except (KeyError, TypeError, ValueError) as error:
            raise ExportError(f"Line {number} cannot be read.") from error


@dataclass(slots=True)
class _Merger:
    """Writes rows with new numbers: `numbers` leads from an export's to ours, for each table.

    `entries` leads to entries that are here already, so that a follow-up that is new finds the one it speaks of.
    """

    session: Session
    numbers: dict[str, dict[Any, Any]] = field(default_factory=lambda: defaultdict(dict))
    entries: dict[int, int] = field(default_factory=dict)
    targets: list[tuple[int, int]] = field(default_factory=list)
    taken: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)

    def take(self, table: Table, row: Row) -> None:
        """Write one row, unless it is known or hangs on one that is."""
        if table.name == DRAFTS and (entry := self._entry(row["anchor"])):
            self.entries[row["id"]] = entry
            self.known[table.name] += 1
        elif self._hangs_on_known(table, row):
            return
        elif self._is_known(table, row):
            self.known[table.name] += 1
        else:
            self._write(table, row)

    def _write(self, table: Table, row: Row) -> None:
        old, target = row.get("id"), row.get("target_id")
        told = {key: value for key, value in self._renumbered(table, row).items() if key != "id"}
        made = self.session.connection().execute(insert(table).values(**told)).inserted_primary_key
        self.taken[table.name] += 1
        if old is not None and made is not None:
            self.numbers[table.name][old] = made[0]
            if target is not None:
                self.targets.append((made[0], target))

    def point_to_targets(self) -> None:
        """Say of which draft each follow-up speaks; it may come after it."""
        for draft, target in self.targets:
            wanted = update(DraftRow).where(DraftRow.id == draft)
            self.session.execute(wanted.values(target_id=self._our(target), version=DraftRow.version))

    def _our(self, draft: int | None) -> int | None:
        return self.numbers[DRAFTS].get(draft) or self.entries.get(draft or 0)

    def _hangs_on_known(self, table: Table, row: Row) -> bool:
        """Tell whether a row points to one of another table that was not taken in."""
        return any(
            row[key.parent.name] is not None
            and row[key.parent.name] not in self.numbers[key.column.table.name]
            for key in table.foreign_keys
            if key.column.table.name != table.name
        )

    def _entry(self, anchor: str | None) -> int | None:
        return self.session.scalar(select(DraftRow.id).where(DraftRow.anchor == anchor)) if anchor else None

    def _is_known(self, table: Table, row: Row) -> bool:
        if table.name == DRAFTS:
            return row["message_id"] is None and row["form"] in self._drafts_by_hand(row["title"])
        if table.name == MAILS and self.session.get(TombstoneRow, row["sha256"]) is not None:
            return True
        same = [table.c[column] == self._ours(table, row, column) for column in NAMED_BY.get(table.name, ())]
        return bool(same) and self.session.execute(select(table).where(*same).limit(1)).first() is not None

    def _ours(self, table: Table, row: Row, column: str) -> Any:
        return self._letter_key(row) if (table.name, column) == ("letters", "key") else row[column]

    def _drafts_by_hand(self, title: str) -> Sequence[Row]:
        alike = select(DraftRow.form).where(DraftRow.title == title, DraftRow.message_id.is_(None))
        return self.session.scalars(alike).all()

    def _renumbered(self, table: Table, row: Row) -> Row:
        """Give the row with our numbers; a draft's target is written last."""
        numbered = {
            key.parent.name: self.numbers[key.column.table.name].get(row[key.parent.name])
            for key in table.foreign_keys
        }
        drafts = self.numbers[DRAFTS]
        match table.name:
            case "raw_messages":
                numbered["content"] = zlib.compress(row["content"], 6)
            case "drafts":
                numbered["similar"] = [drafts[number] for number in row["similar"] if number in drafts]
                numbered["photos"] = self._photos(row.get("photos", []))
            case "letters":
                numbered["key"] = self._letter_key(row)
            case "history":
                numbered |= {key: self._state(row[key]) for key in ("before", "after")}
        return row | numbered

    def _state(self, state: Row | None) -> Row | None:
        """Give a draft's state of the history with our numbers of its target and of its photos' mails."""
        if state is None:
            return None
        photos = {"photos": self._photos(state["photos"])} if state.get("photos") else {}
        return state | {"target_id": self._our(state["target_id"])} | photos

    def _letter_key(self, row: Row) -> str:
        """Give a letter's name, in which the number of its mail may stand ("announce:12")."""
        ours = self.numbers[MAILS][row["message_id"]]
        parts = row["key"].split(":")
        return ":".join(str(ours) if part == str(row["message_id"]) else part for part in parts)

    def _photos(self, told: Sequence[Row]) -> list[Row]:
        """Give what is said of photos; one from a mail that is not taken in stays behind with it."""
        mails = self.numbers[MAILS]
        return [
            photo | {"message_id": mails[photo["message_id"]]}
            for photo in told
            if photo["message_id"] in mails
        ]
