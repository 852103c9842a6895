"""Talks about what is kept of people, and about the copy of everything."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from brueckenpost.publish.console import _, n_
from brueckenpost.publish.fieldwords import show_ids, show_moment, word
from brueckenpost.publish.talking import Ask, Say, Talk
from brueckenpost.publish.terminal import Canvas, one_line, table, tabs, visible
from brueckenpost.store.backup import Backup, make_backup, read_backup, restore_backup
from brueckenpost.store.configuration import PrivacySettings
from brueckenpost.store.erasing import sweep
from brueckenpost.store.exporting import export_lines
from brueckenpost.store.importing import Imported, import_rows
from brueckenpost.store.newfile import new_file
from brueckenpost.store.privacy import Erasure, Holding, MailCopy, erase_person, preview_erasure
from brueckenpost.store.retention import Due, apply_retention
from brueckenpost.store.workplace import Workplace


def show_holdings(holdings: Sequence[Holding], canvas: Canvas | None) -> str:
    """Give every row that is about a person, for that person to read."""
    del canvas
    return "\n\n".join("\n".join(_rows(holding)) for holding in holdings)


def _rows(holding: Holding) -> list[str]:
    told = [(field, value) for field, value in holding.row.items() if value not in (None, "", [], {})]
    lines = [f"{holding.table} {holding.key}"]
    for field, value in told:
        first, *more = visible(str(value)).splitlines() or [""]
        lines += [f"  {field}: {first}", *(f"    {line}" for line in more)]
    return lines


def erase_talk(work: Workplace, address: str, *, sure: bool, dry: bool = False) -> Talk[bool]:
    """Tell what erasing a person would do, ask, do it and say what is left to do; False if the answer is no.

    With `dry` it only tells.

    Raises:
        StoreUnavailableError: What was erased stays erased; the files are swept at the next try.
    """
    if dry or not sure:
        for line in _foretold(work.read(preview_erasure, address, now=work.clock()), address):
            yield Say(line, beside=not dry)
    if dry:
        return True
    question = _("Erase everything that is kept of {address}? This cannot be taken back.")
    if not sure and not (yield Ask(question.format(address=one_line(address)), "-y", default=False)):
        return False
    done: Erasure = work.do(erase_person, address)
    for line in _erased(done, address):
        yield Say(line)
    sweep(work.store)
    return True


def _foretold(found: Erasure, address: str) -> list[str]:
    """Say what would go, and what would stay."""
    mails = [copy.message_id for copy in found.mails]
    told = (
        (_("To be erased: mails {ids}"), mails),
        (_("Words to be taken out of other people's mails: {ids}"), found.mentions),
        (_("Drafts to be emptied: {ids}"), found.emptied),
        (_("Entries to stay without the person: {ids}"), found.entries),
    )
    lines = [sentence.format(ids=show_ids(ids)) for sentence, ids in told if ids]
    return [*(lines or [_none(address)]), *_namesakes(found)]


def _namesakes(found: Erasure) -> list[str]:
    """Say who is called the same, and what may mean either."""
    if not found.namesakes:
        return []
    told = _("Others are called the same and are left alone: {addresses}")
    lines = [told.format(addresses=one_line(", ".join(found.namesakes)))]
    if found.left:
        told = _("Mails that name only the name, whoever is meant, are left as they are: {ids}")
        lines.append(told.format(ids=show_ids(found.left)))
    return lines


def _none(address: str) -> str:
    return _("Nothing is kept of {address}.").format(address=one_line(address))


def _erased(done: Erasure, address: str) -> list[str]:
    counts = (
        (n_("{n} mail was erased.", "{n} mails were erased.", len(done.mails)), done.mails),
        (
            _("Words were taken out of other people's mails: {ids}").format(ids=show_ids(done.mentions)),
            done.mentions,
        ),
        (
            _("Drafts that were never published are empty now: {ids}").format(ids=show_ids(done.emptied)),
            done.emptied,
        ),
        (
            _("Entries stay without the person: {ids}. Run “publish”, so that the page shows it.").format(
                ids=show_ids(done.entries)
            ),
            done.entries,
        ),
        (n_("{n} lesson was forgotten.", "{n} lessons were forgotten.", done.lessons), done.lessons),
    )
    lines = [sentence for sentence, there in counts if there]
    return [*(lines or [_none(address)]), *_namesakes(done), *map(_still_there, done.mails)]


def _still_there(copy: MailCopy) -> str:
    """Say where the mailbox may still hold a mail: it is only read, so that its owner must delete it."""
    place = "/".join(part for part in (copy.mailbox, copy.folder) if part)
    told = _("The mailbox may still hold it; delete it there: {place}, received {time}, SHA-256 {hash}")
    return told.format(place=one_line(place), time=show_moment(copy.received_at), hash=copy.sha256[:12])


def show_due(due: Sequence[Due], canvas: Canvas | None) -> str:
    """List what was kept long enough, in columns or tab-separated."""
    if canvas is None:
        return tabs((each.rule, each.what, str(each.id), each.since.isoformat()) for each in due)
    rows = [
        (f"#{each.id}", word(each.what), f"keep_{each.rule}_days", show_moment(each.since)) for each in due
    ]
    return table((_("ID"), _("What"), _("Rule"), _("Since")), rows, canvas.columns, canvas.paint)


def let_go(work: Workplace, settings: PrivacySettings, today: dt.date) -> Talk[tuple[Due, ...]]:
    """Do what is due by the rules, and say how much it was.

    Raises:
        StoreUnavailableError: What was let go stays gone; the files are swept at the next try.
    """
    done: tuple[Due, ...] = work.do(apply_retention, settings, today=today)
    yield Say(n_("{n} thing was let go.", "{n} things were let go.", len(done)), beside=True)
    sweep(work.store)
    return done


def back_up(work: Workplace, file: Path) -> Talk[None]:
    """Write the copy, and say what it holds.

    Raises:
        StoreUnavailableError, OSError: There is no copy then.
    """
    made = make_backup(work.store, file, now=work.clock())
    told = _("{file} holds {rows}. It is as confidential as the database: keep it safe.")
    yield Say(told.format(file=file, rows=_held(made)), beside=True)


def restore_talk(work: Workplace, file: Path, *, sure: bool) -> Talk[bool]:
    """Bring a copy back after asking, and say who was erased again; False if the answer is no.

    Raises:
        BackupError, StoreUnavailableError, OSError: Nothing is changed then.
    """
    held = read_backup(file)
    question = _("Replace everything in the database by the copy of {time} ({rows})?")
    asked = question.format(time=show_moment(held.made_at), rows=_held(held))
    if not sure and not (yield Ask(asked, "-y", default=False)):
        return False
    done = restore_backup(work.store, file, by=work.by, now=work.clock())
    yield Say(_("The database is as it was on {time}.").format(time=show_moment(held.made_at)), beside=True)
    if done.people or done.mails:
        told = _("Erased again, because it was since: people {people}, mails {mails}. Run “publish”.")
        yield Say(told.format(people=done.people, mails=done.mails), beside=True)
    sweep(work.store)
    return True


def export_all(work: Workplace, file: Path | None) -> Talk[None]:
    """Write everything as JSON lines, into a new file or on standard output.

    Raises:
        StoreUnavailableError, OSError: There is no file then.
    """
    lines = export_lines(work.store, now=work.clock())
    if file is None:
        for line in lines:
            yield Say(line)
        return
    with new_file(file) as target:
        for line in lines:
            target.write(line.encode() + b"\n")
    told = _("{file} is written. It is as confidential as the database: keep it safe.")
    yield Say(told.format(file=file), beside=True)


def take_export(work: Workplace, lines: Iterable[bytes]) -> Talk[None]:
    """Take an export in and say what came of it.

    Raises:
        ExportError, StoreUnavailableError: Nothing of it is taken in then.
    """
    done: Imported = work.do(import_rows, lines)
    told = (
        n_("{n} mail", "{n} mails", done.mails),
        n_("{n} draft", "{n} drafts", done.drafts),
        _("{n} known").format(n=done.known),
    )
    yield Say(", ".join(told), beside=True)
    if done.erased:
        yield Say(_("Erased again, because it was before: people {n}").format(n=done.erased), beside=True)
        sweep(work.store)


def _held(backup: Backup) -> str:
    mails, drafts = backup.rows.get("messages", 0), backup.rows.get("drafts", 0)
    return ", ".join([n_("{n} mail", "{n} mails", mails), n_("{n} draft", "{n} drafts", drafts)])
