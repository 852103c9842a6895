"""A copy of everything in one file, made while others work, and the way back on either kind of database."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
import zlib
from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from brueckenpost.store.erasing import REDUCED, open_history, reduce_mail
from brueckenpost.store.errors import BackupError
from brueckenpost.store.glance import HEAD
from brueckenpost.store.models import (
    Base,
    DraftRow,
    ErasureRow,
    EventRow,
    MessageRow,
    OpeningRow,
    TombstoneRow,
)
from brueckenpost.store.newfile import new_file
from brueckenpost.store.privacy import digest_address, erase_person, known_addresses
from brueckenpost.store.rows import row_as_json, row_from_json
from brueckenpost.store.session import at_one_moment, unavailable
from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session, sessionmaker

HEAD_FILE = "brueckenpost.json"
BATCH = 200  # rows held at once
FORMAT = 1


@dataclass(frozen=True, slots=True)
class Backup:
    """What a file holds: when it was made, and how many rows of each table."""

    made_at: dt.datetime
    rows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back, and how many people and mails were erased again because they had been since."""

    backup: Backup
    people: int
    mails: int


def make_backup(store: sessionmaker[Session], file: Path, *, now: dt.datetime) -> Backup:
    """Write all tables, as they are at one moment, into a new file that only its owner reads; workers go on.

    The file takes its name only when it is complete, so that it never lies there half.

    Raises:
        StoreUnavailableError: The database is locked or away.
        OSError: The file exists already (FileExistsError) or cannot be written.
    """
    with new_file(file) as target:
        return _write(store, target, now)


def _write(store: sessionmaker[Session], target: BinaryIO, now: dt.datetime) -> Backup:
    rows: dict[str, int] = {}
    with unavailable(), store() as session, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        connection = at_one_moment(session)
        for table in _tables():
            with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as member:
                rows[table.name] = 0
                result = connection.execution_options(yield_per=BATCH).execute(
                    select(table).order_by(*table.primary_key)
                )
                for row in result:
                    member.write(json.dumps(row_as_json(table, row), ensure_ascii=False).encode() + b"\n")
                    rows[table.name] += 1
        head = {"format": FORMAT, "schema": HEAD, "made_at": now.isoformat(), "rows": rows}
        archive.writestr(HEAD_FILE, json.dumps(head))
    return Backup(now, rows)


def read_backup(file: Path) -> Backup:
    """Tell what a file holds, after checking it.

    Raises:
        BackupError: It is no backup, damaged, or of a newer version of the program.
        OSError: It cannot be read.
    """
    with _opened(file) as archive:
        return _head(archive, file)


def restore_backup(store: sessionmaker[Session], file: Path, *, by: str, now: dt.datetime) -> Restored:
    """Replace everything in the database by what a file holds, in one transaction.

    Who was erased since the copy was made is erased again. Call `erasing.sweep` after it.

    Raises:
        BackupError: As for `read_backup`; nothing is changed then.
        StoreUnavailableError: The database is locked or away.
        OSError: The file cannot be read.
    """
    with _opened(file) as archive, unavailable(), store.begin() as session:
        backup = _head(archive, file)
        people = {row.address_sha256: row for row in session.scalars(select(ErasureRow))}
        graves = list(session.scalars(select(TombstoneRow)))
        session.expunge_all()
        with open_history(session, "restore"):
            _clear(session.connection())
            for table in _tables():
                _fill(session.connection(), table, _rows(archive, table, file))
            _mend(session.connection())
        erased = erase_again(session, people, by=by, now=now)
        mails = _remember(session, list(people.values()), graves)
    return Restored(backup, erased, mails)


def erase_again(session: Session, digests: Container[str], *, by: str, now: dt.datetime) -> int:
    """Erase who came back with a file though erased before, by the digests of their addresses; give how many."""
    back = [address for address in sorted(known_addresses(session)) if digest_address(address) in digests]
    for address in back:
        erase_person(session, address, by=by, now=now)
    return len(back)


def _remember(session: Session, people: list[ErasureRow], graves: list[TombstoneRow]) -> int:
    """Keep what was erased since the copy in mind, and reduce the mails among it; give how many those are."""
    known = set(session.scalars(select(ErasureRow.address_sha256)))
    for person in people:
        if person.address_sha256 not in known:
            session.add(ErasureRow(address_sha256=person.address_sha256, at=person.at, by=person.by))
    count = 0
    for grave in graves:
        mail = session.scalar(select(MessageRow).where(MessageRow.sha256 == grave.sha256))
        if mail is not None and mail.status != REDUCED:
            reduce_mail(session, mail, grave.reason)
            count += 1
        session.merge(TombstoneRow(sha256=grave.sha256, at=grave.at, reason=grave.reason))
    session.flush()
    return count


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(file) as archive:
            if archive.testzip() is not None:
                raise BackupError(f"{file} is damaged.")
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise BackupError(f"{file} is no backup, or is damaged.") from error


def _head(archive: zipfile.ZipFile, file: Path) -> Backup:
    try:
        head = json.loads(archive.read(HEAD_FILE))
        backup = Backup(dt.datetime.fromisoformat(head["made_at"]), head["rows"])
        schema, form = str(head["schema"]), head["format"]
    except (KeyError, ValueError, TypeError) as error:
        raise BackupError(f"{file} is no backup of Brückenpost.") from error
    if form != FORMAT or schema > HEAD:
        raise BackupError(f"{file} was made by a newer version of Brückenpost: update this one first.")
    return backup


def _tables() -> list[Table]:
    """Give the tables that are copied, each after those it points to."""
    return [table for table in Base.metadata.sorted_tables if table.name != OpeningRow.__tablename__]


def _clear(connection: Connection) -> None:
    connection.execute(update(DraftRow).values(target_id=None))
    connection.execute(update(EventRow).values(undoes=None))
    for table in reversed(_tables()):
        connection.execute(delete(table))


def _rows(archive: zipfile.ZipFile, table: Table, file: Path) -> Iterator[dict[str, Any]]:
    if f"{table.name}.jsonl" not in archive.namelist():
        return  # an older version had no such table
    with archive.open(f"{table.name}.jsonl") as member:
        for line in member:
            try:
                yield row_from_json(table, json.loads(line))
            except (ValueError, TypeError, KeyError) as error:
                raise BackupError(f"{file} is damaged: {table.name} cannot be read.") from error


def _fill(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    """Write rows in batches; what a draft points to may come after it, and is written last."""
    targets = []
    while batch := list(islice(rows, BATCH)):
        if table.name == DraftRow.__tablename__:
            targets += [
                {"b_id": row["id"], "b_target": row["target_id"]} for row in batch if row["target_id"]
            ]
            batch = [{**row, "target_id": None} for row in batch]
        connection.execute(insert(table), batch)
    if targets:
        wanted = update(table).where(table.c.id == bindparam("b_id")).values(target_id=bindparam("b_target"))
        connection.execute(wanted, targets)


def _mend(connection: Connection) -> None:
    """Let PostgreSQL count on behind the numbers that came with the rows."""
    if connection.dialect.name == "sqlite":
        return
    for table in _tables():
        if table.autoincrement_column is not None:
            top = connection.scalar(select(func.max(table.c.id))) or 0
            name = func.pg_get_serial_sequence(table.name, "id")
            connection.execute(select(func.setval(name, max(top, 1), top > 0)))
