"""The command line: thin commands over the rooms. Only here is printed, asked, exited and the environment read."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial, reduce, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from brueckenpost.intake import errors as intake
from brueckenpost.publish import errors as publishing
from brueckenpost.publish.console import _, say_again, speak, wanted_language
from brueckenpost.publish.terminal import Paint, one_line, visible
from brueckenpost.store import errors as storing

if TYPE_CHECKING:
    from brueckenpost.intake.rounds import Rounds
    from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
    from brueckenpost.intake.worker import Outcome, Report
    from brueckenpost.parsers.record import Draft
    from brueckenpost.publish.screens import Canvas
    from brueckenpost.publish.settings import SiteSettings
    from brueckenpost.store.configuration import Configuration
    from brueckenpost.store.drafts import Filters, Item
    from brueckenpost.store.workplace import Workplace

DONE, FAILED, WRONG, NOT_FOUND, CONFLICT, PARTLY, WORK, LATER, INTERRUPTED = 0, 1, 2, 3, 4, 5, 8, 75, 130
EXITS: tuple[tuple[tuple[type[Exception], ...], int], ...] = (
    ((storing.StoreUnavailableError, intake.MailboxUnavailableError, intake.ReaderUnavailableError), LATER),
    ((intake.SendingUnavailableError, publishing.SiteBusyError), LATER),
    ((storing.StoreSettingsError, storing.ConfigurationError, storing.FieldError), WRONG),
    ((intake.MailboxSettingsError, publishing.SettingsError), WRONG),
    ((storing.NotFoundError,), NOT_FOUND),
    ((storing.ConflictError,), CONFLICT),
    ((storing.StoreError, intake.IntakeError, publishing.PublishError), FAILED),
)
SECTIONS = frozenset({"database", "mailbox", "smtp", "site", "privacy"})
NAME = "brueckenpost"
ASK_FROM = 3  # drafts from which one command asks once before it decides on them
Decorator = Callable[[Callable[..., Any]], Any]


class Desk:
    """What the commands of one call share: who asks, the configuration, the store, the terminal."""

    def __init__(self, file: Path | None, by: str | None, color: str, environment: Mapping[str, str]) -> None:
        self.file, self._by, self.color, self.environment = file, by, color, environment

    @cached_property
    def configuration(self) -> Configuration:
        """Read the configuration; where there is none, say how to make one."""
        from brueckenpost.store.configuration import ENVIRONMENT, read_configuration

        file = self.file or next((path for path in _usual_files() if path.is_file()), None)
        if file is None and not any(name.startswith(ENVIRONMENT) for name in self.environment):
            told = _(
                "There is no configuration: “brueckenpost init” makes one, “brueckenpost demo” needs none."
            )
            raise click.UsageError(told)
        return read_configuration(file, self.environment, SECTIONS)

    @cached_property
    def database(self) -> str:
        """Give the database's URL; a relative file lies beside the configuration."""
        from brueckenpost.store.configuration import DatabaseSettings
        from brueckenpost.store.workplace import place_database

        url = self.configuration.section("database", DatabaseSettings).url
        return place_database(url, self.configuration.folder)

    @cached_property
    def work(self) -> Workplace:
        """Open the store for the person who asks."""
        from getpass import getuser

        from brueckenpost.store.workplace import open_workplace

        try:
            return open_workplace(self.database, self._by or getuser(), now)
        except (OSError, KeyError):
            raise click.UsageError(_("Who are you? Say it by --as NAME.")) from None

    @cached_property
    def folder(self) -> Path:
        """Give the folder for locks and small books: the database file's, else the user's own for state."""
        from brueckenpost.store.workplace import database_folder
        from platformdirs import user_state_path

        return database_folder(self.database) or user_state_path(NAME, ensure_exists=True)

    def mailboxes(self) -> list[MailboxSettings]:
        """Give the configured mailboxes."""
        from brueckenpost.intake.settings import MailboxSettings

        return list(self.configuration.named_sections("mailbox", MailboxSettings).values())

    def smtp(self) -> SmtpSettings | None:
        """Give the server for sending; None where the configuration has no [smtp]."""
        from brueckenpost.intake.settings import SmtpSettings

        told = "smtp" in self.configuration.tables
        return self.configuration.section("smtp", SmtpSettings) if told else None

    def site(self) -> SiteSettings:
        """Give the site's settings, its folders beside the configuration."""
        from brueckenpost.publish.settings import SiteSettings

        told, folder = self.configuration.tables.get("site", {}), self.configuration.folder
        usual = {"output": folder / "public", "content": folder / "content"}
        given = {
            key: path for key, path in usual.items() if key not in told and (key == "output" or path.is_dir())
        }
        return self.configuration.section("site", SiteSettings, **given)

    @cached_property
    def paint(self) -> Paint:
        """Tell whether standard output may have colour."""
        plain = bool(self.environment.get("NO_COLOR")) or self.environment.get("TERM") == "dumb"
        return Paint(self.color == "always" or (self.color == "auto" and sys.stdout.isatty() and not plain))

    @property
    def canvas(self) -> Canvas:
        """Measure the terminal; another program's input has no end."""
        from shutil import get_terminal_size

        from brueckenpost.publish.screens import Canvas

        size = get_terminal_size()
        return Canvas(size.columns if sys.stdout.isatty() else 10_000, size.lines, self.paint)

    @property
    def table(self) -> Canvas | None:
        """Give the terminal for a table, None where another program reads."""
        return self.canvas if sys.stdout.isatty() else None

    def say_rows(
        self, rows: Sequence[Any], show: Callable[[Sequence[Any], Canvas | None], str], none: str
    ) -> None:
        """Print a list; a person is told when it is empty."""
        if rows:
            say(show(rows, self.table))
        elif self.table:
            tell(none)


class Json:
    """The flags --json and --fields of one command; true where JSON is wanted.

    Raises:
        click.UsageError: A field is unknown; the text lists them.
    """

    def __init__(self, wanted: bool, fields: str | None, known: Callable[[], Sequence[str]]) -> None:
        self.fields = None if fields is None else [field.strip() for field in fields.split(",")]
        self.wanted = wanted or fields is not None
        for field in self.fields or ():
            one_of(field, known(), "--fields")

    def __bool__(self) -> bool:
        return self.wanted

    def line(self, thing: Mapping[str, Any]) -> None:
        """Print one object on one line."""
        self._print({key: thing[key] for key in self.fields or thing})

    def array(self, things: Iterable[Mapping[str, Any]]) -> None:
        """Print one array."""
        self._print([{key: thing[key] for key in self.fields or thing} for thing in things])

    @staticmethod
    def _print(thing: Any) -> None:
        click.echo(json.dumps(thing, ensure_ascii=False).encode("utf-8", "backslashreplace"))


def now() -> dt.datetime:
    """Give this moment."""
    return dt.datetime.now(dt.UTC)


def today() -> dt.date:
    """Give this day where the user sits."""
    return now().astimezone().date()


def say(text: str) -> None:
    """Print a result."""
    if text:
        click.echo(text, color=True)


def tell(text: str) -> None:
    """Print a message beside the result."""
    click.echo(text, err=True)


def confirm(question: str, option: str, *, default: bool = False) -> bool:
    """Ask yes or no; without a terminal, name the option that answers."""
    need_terminal(question, option)
    return click.confirm(question, default=default, err=True)


def ask(question: str, option: str, default: str | None = None) -> str:
    """Ask for a text; without a terminal, name the option that answers."""
    need_terminal(question, option)
    return str(click.prompt(question, default=default, err=True, show_default=bool(default)))


def need_terminal(question: str, option: str) -> None:
    """Refuse a question that nobody can answer."""
    if not sys.stdin.isatty():
        told = _("There is no terminal to ask “{question}”: answer by {option}.")
        raise click.UsageError(told.format(question=question, option=option))


def one_of(value: str | None, known: Sequence[str], name: str) -> None:
    """Refuse a value that is not among those that are known, and list them."""
    if value is not None and value not in known:
        told = _("{name}: “{value}” is unknown. There are {known}.")
        raise click.UsageError(told.format(name=name, value=value, known=", ".join(known)))


def _usual_files() -> Iterator[Path]:
    from platformdirs import user_config_path

    yield Path("brueckenpost.toml")
    yield user_config_path(NAME) / "brueckenpost.toml"


def read_number(text: str) -> int:
    """Read the number of a draft or mail, also written "#12"."""
    digits = text.removeprefix("#")
    if digits.isascii() and digits.isdigit() and 0 < int(digits) < 2**31:
        return int(digits)
    raise click.BadParameter(_("“{text}” is no number of a draft or mail.").format(text=text))


def read_day(text: str) -> dt.date:
    """Read a day."""
    from brueckenpost.publish import typed

    if day := typed.read_day(text, today()):
        return day
    raise click.BadParameter(
        _("“{text}” is no day. Write 2026-12-01, or 3d or 2w from today.").format(text=text)
    )


def read_time(text: str) -> float:
    """Read a span of time, in seconds."""
    from brueckenpost.publish import typed

    if seconds := typed.read_seconds(text):
        return seconds
    raise click.BadParameter(_("“{text}” is no time. Write 90s, 5m or 1h.").format(text=text))


def complete_number(ctx: click.Context, _param: click.Parameter, typed: str) -> list[Any]:
    """Offer the shell what waits, with its title; nothing where the store cannot be opened."""
    from brueckenpost.store.drafts import Filters
    from click.shell_completion import CompletionItem

    try:
        items = Desk(ctx.find_root().params.get("config"), NAME, "never", os.environ).work.list(Filters())
    except (click.ClickException, storing.StoreError):
        return []
    offered = ((str(item.id), one_line(item.draft.title)) for item in items)
    return [CompletionItem(number, help=title) for number, title in offered if number.startswith(typed)]


class House(click.Group):
    """The commands by the part of the work that they belong to, in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give them as they stand here."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write them part by part."""
        for part, title in PARTS.items():
            own = [(name, each) for name, each in self.commands.items() if getattr(each, "part", "") == part]
            with formatter.section(_(title)):
                formatter.write_dl([(name, each.get_short_help_str(formatter.width)) for name, each in own])


PARTS = {"mail": "Mail", "review": "Review", "page": "Page", "care": "Care"}
option, argument, flag = click.option, click.argument, partial(click.option, is_flag=True)


@click.group(NAME, cls=House, context_settings={"help_option_names": ["-h", "--help"]})
@option(
    "--config",
    envvar="BRUECKENPOST_CONFIG",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Configuration file.",
)
@option("--as", "by", metavar="NAME", help="Your name for the history; else your login.")
@option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour on the terminal."
)
@option("-v", "--verbose", count=True, help="Tell more; -vv tells all.")
@click.version_option(None, "-V", "--version", package_name=NAME, message="%(prog)s %(version)s")
@click.pass_context
def brueckenpost(ctx: click.Context, config: Path | None, by: str | None, color: str, verbose: int) -> None:
    """From the e-mails of municipalities to a reviewed public page."""
    ctx.obj = Desk(config, by, color, os.environ)
    ctx.color = ctx.obj.paint.on
    _log(verbose)


def _log(verbose: int) -> None:
    """Send the rooms' logs to standard error: one line an event, traces only with -vv."""
    import logging

    class Lines(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            told = super().format(record)
            return visible(told if verbose > 1 else told.split("\n", 1)[0])

    handler = logging.StreamHandler()
    handler.setFormatter(Lines("%(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger(NAME)
    root.handlers[:] = [handler]
    root.setLevel({0: logging.WARNING, 1: logging.INFO}.get(verbose, logging.DEBUG))


def command(part: str, name: str, *options: Decorator) -> Callable[[Callable[..., Any]], click.Command]:
    """Add a command with its options; it is handed the desk, and may give an exit status."""

    def add(function: Callable[..., Any]) -> click.Command:
        made: click.Command = brueckenpost.command(name)(click.pass_obj(together(*options)(function)))
        made.part = part  # type: ignore[attr-defined]
        return made

    return add


def together(*options: Decorator) -> Decorator:
    """Join options that belong together."""
    return lambda function: reduce(lambda inner, given: given(inner), reversed(options), function)


def json_flags(known: Callable[[], Sequence[str]]) -> Decorator:
    """Give a command --json and --fields; it is handed them as `out`. The fields are asked for only when needed."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def told(desk: Desk, *args: Any, as_json: bool, fields: str | None, **named: Any) -> Any:
            return function(desk, *args, out=Json(as_json, fields, known), **named)

        inner = option("--fields", metavar="A,B", help="Print JSON with these fields only.")(told)
        return flag("--json", "as_json", help="Print JSON.")(inner)

    return add


def fields_of(kind: str) -> Callable[[], Sequence[str]]:
    """Give the JSON fields of a kind of thing when they are asked for."""

    def known() -> Sequence[str]:
        from brueckenpost.intake.rounds import OUTCOME
        from brueckenpost.publish import lists

        return OUTCOME if kind == "outcome" else lists.json_fields(kind)

    return known


mail, reviewing, page, care = (partial(command, part) for part in PARTS)
number = {"type": read_number, "shell_complete": complete_number}
ids = argument("ids", nargs=-1, required=True, metavar="ID...", **number)
one_id = argument("number", metavar="ID", **number)
any_id = argument("number", required=False, metavar="[ID]", **number)
yes_flag = flag("-y", "--yes", help="Do not ask.")
seen_flag = option("--seen", type=int, metavar="VERSION", help="Only if it is still this version (one ID).")
deciding = together(ids, seen_flag, yes_flag)
set_flag = option("--set", "sets", multiple=True, metavar="FIELD=VALUE", help="Set a field; may be repeated.")
from_flag = option(
    "--from", "source", type=click.File(encoding="utf-8"), metavar="FILE", help="Form or JSON; “-” is input."
)
why_flag = option("--reason", metavar="TEXT", help="Why, for those who ask later.")
filters = together(
    option(
        "--status", metavar="A,B", help="With this status: new, deferred, waiting, approved, ..., or all."
    ),
    option("--municipality", metavar="NAME", default="", help="Of this municipality."),
    option("--partner", metavar="NAME", default="", help="With this partner."),
    option("--category", metavar="SLUG", default="", help="Of this category."),
    option("--since", type=read_day, metavar="DAY", help="Received since this day."),
    option("--from", "sender", metavar="TEXT", default="", help="From this sender."),
    option("--text", metavar="TEXT", default="", help="With this text."),
    flag("--unsure", help="That deserve a look before they are approved."),
)
file_path = click.Path(exists=True, dir_okay=False, allow_dash=True)
any_path = click.Path(exists=True, allow_dash=True)


@mail(
    "poll",
    flag("--watch", help="Stay connected and take mail as it arrives."),
    option(
        "--every",
        type=read_time,
        default="5m",
        metavar="TIME",
        help="With --watch: look at least so often (5m).",
    ),
    option("--limit", type=click.IntRange(0), metavar="N", help="Take at most N mails of each mailbox."),
    flag("-n", "--dry-run", help="Only tell what would be taken."),
    json_flags(fields_of("outcome")),
)
def poll(desk: Desk, out: Json, watch: bool, every: float, limit: int | None, dry_run: bool) -> int:
    """Fetch new mail and store what it says as drafts."""
    mailboxes = desk.mailboxes()
    if not mailboxes:
        told = _(
            "No mailbox is configured: write a section [mailbox] into {file}; “brueckenpost init” shows one."
        )
        raise click.UsageError(told.format(file=desk.configuration.file or "brueckenpost.toml"))
    rounds = _rounds(desk, out)
    if watch:
        from random import random

        rounds.watch(mailboxes, every, random, desk.environment.get("NOTIFY_SOCKET", ""))
        return DONE
    failures: list[tuple[str, Exception]] = []
    for settings in mailboxes:
        try:
            rounds.poll(settings, limit=limit, dry_run=dry_run)
        except intake.IntakeError as error:
            failures.append((settings.name, error))
    return sum_up(failures, len(mailboxes))


def _rounds(desk: Desk, out: Json) -> Rounds:
    """Give the rounds through mailboxes, telling of each mail as it is done."""
    from dataclasses import asdict

    from brueckenpost.intake.rounds import Rounds, outcome_as_json
    from brueckenpost.publish.lists import balance_line, outcome_line

    def show_mail(mailbox: str, outcome: Outcome) -> None:
        told = outcome_as_json(mailbox, outcome)
        if out:
            out.line(told)
        elif outcome.status != "known":
            say(outcome_line(told, desk.canvas.columns))

    def show_books(report: Report) -> None:
        tell(balance_line(asdict(report)))

    return Rounds(desk.work.store, desk.environment, desk.folder, now, show_mail, show_books)


def sum_up(failures: Sequence[tuple[str, Exception]], of: int) -> int:
    """Tell what failed, and give the exit status of it all."""
    for name, error in failures:
        sentence = visible(say_again(str(error)))
        tell(sentence if of == 1 or name in sentence else f"{name}: {sentence}")
    if not failures:
        return DONE
    return PARTLY if len(failures) < of else status_of(failures[0][1])


@mail("import", argument("paths", nargs=-1, required=True, type=any_path), json_flags(fields_of("outcome")))
def import_mail(desk: Desk, out: Json, paths: tuple[str, ...]) -> None:
    """Store mail from .eml files, an mbox, a Maildir, a folder or "-" as poll would."""
    from brueckenpost.intake.files import held_mailbox, mailbox_at

    held = [
        held_mailbox("import", sys.stdin.buffer.read()) if path == "-" else mailbox_at("import", Path(path))
        for path in paths
    ]
    _rounds(desk, out).take_all(held)


@mail("parse", argument("files", nargs=-1, required=True, type=file_path), json_flags(fields_of("record")))
def parse(desk: Desk, out: Json, files: tuple[str, ...]) -> None:
    """Print what is read from a mail. Stores nothing, needs no configuration."""
    from brueckenpost.intake.reading import read_any
    from brueckenpost.parsers.record import as_json

    for place, path in enumerate(files):
        record = read_any(sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes())
        if out:
            out.line(as_json(record))
        else:
            from brueckenpost.publish.lists import record_screen

            say(("\n" if place else "") + record_screen(record, desk.canvas))


@mail(
    "messages",
    any_id,
    option("--kind", metavar="KIND", help="Only of this kind, such as spam."),
    flag("--failed", help="Only those that could not be read."),
    flag("--raw", help="Print the mail ID byte for byte."),
    flag("--retry", help="First read those again that could not be read."),
    json_flags(fields_of("mail")),
)
def messages(desk: Desk, out: Json, number: int | None, raw: bool, retry: bool, **wanted: Any) -> None:
    """List the mails that were received: what kind, what became of them."""
    from brueckenpost.parsers.record import KINDS
    from brueckenpost.publish.lists import as_plain, show_mails
    from brueckenpost.store.messages import find_message, list_messages, read_raw

    one_of(wanted["kind"], KINDS, "--kind")
    if raw:
        return _say_bytes(desk.work.read(read_raw, number or read_number("")))
    if retry:
        _rounds(desk, out=Json(wanted=False, fields=None, known=tuple)).retry(number)
    found = [desk.work.read(find_message, number)] if number else desk.work.read(list_messages, **wanted)
    return out.array(map(as_plain, found)) if out else desk.say_rows(found, show_mails, _("No mail."))


def _say_bytes(raw: bytes) -> None:
    """Print a mail: to another program as it is, to a terminal so that it cannot drive it."""
    click.echo(
        visible(raw.decode("utf-8", "replace")) if sys.stdout.isatty() else raw, nl=sys.stdout.isatty()
    )


@reviewing("list", filters, json_flags(fields_of("item")))
def list_drafts(desk: Desk, out: Json, **told: Any) -> None:
    """List what waits: drafts, follow-ups, questions."""
    from brueckenpost.publish.lists import show_items
    from brueckenpost.store.drafts import item_as_json

    items = desk.work.list(_filters(**told))
    return (
        out.array(map(item_as_json, items)) if out else desk.say_rows(items, show_items, _("Nothing waits."))
    )


def _filters(status: str | None, **told: Any) -> Filters:
    """Read the filters of `list` and `review`."""
    from brueckenpost.store.drafts import STATUSES, Filters

    wanted = tuple(part.strip() for part in (status or "").split(",") if part.strip())
    for part in wanted:
        one_of(part, (*STATUSES, "all"), "--status")
    return Filters(status=STATUSES if "all" in wanted else wanted, **told)


@reviewing(
    "show",
    one_id,
    flag("--raw", help="Print its mail byte for byte."),
    flag("--history", help="Only who did what with it."),
    json_flags(fields_of("shown")),
)
def show(desk: Desk, out: Json, number: int, raw: bool, history: bool) -> None:
    """Show one draft with its evidence, history and mail."""
    from brueckenpost.publish.lists import show_steps
    from brueckenpost.publish.screens import draft_screen, field_rows
    from brueckenpost.store.drafts import item_as_json, read_mail_text
    from brueckenpost.store.history import step_as_json, steps
    from brueckenpost.store.messages import read_raw

    item, taken = desk.work.find(number), desk.work.read(steps, draft_id=number)
    if raw and item.message_id is None:
        raise storing.NotFoundError(f"Draft {number} came without a mail.")
    if raw:
        return _say_bytes(desk.work.read(read_raw, item.message_id))
    if out:
        return out.line({**item_as_json(item), "history": [step_as_json(step) for step in taken]})
    if history:
        return desk.say_rows(taken, show_steps, _("Nothing was done with it yet."))
    if desk.table is None:
        return say(field_rows(item))
    screen = draft_screen(item, desk.work.read(read_mail_text, number), desk.canvas)
    return say(f"{screen}\n\n{show_steps(taken, desk.canvas)}" if taken else screen)


def decide(ids: Sequence[int], yes: bool, step: Callable[[int], Item | None], said: str) -> int:
    """Take a step for each draft and tell of it; from three on it is asked once. A failure stops no other."""
    numbers = tuple(dict.fromkeys(ids))
    question = _("Do this with {n} drafts?").format(n=len(numbers))
    if len(numbers) >= ASK_FROM and not yes and not confirm(question, "-y"):
        raise click.Abort
    failures: list[tuple[str, Exception]] = []
    for each in numbers:
        try:
            item = step(each)
        except (storing.NotFoundError, storing.ConflictError, storing.FieldError) as error:
            failures.append((f"#{each}", error))
        else:
            if item is not None:
                tell(said.format(id=item.id, title=one_line(item.draft.title), day=item.deferred_until))
    return sum_up(failures, len(numbers))


def _steps(desk: Desk, how: Mapping[str, Any], step: Callable[..., Any], said: str, **told: Any) -> int:
    """Take one of the store's steps for each draft; `how` are the options of `deciding`."""
    _one_if_seen(how["ids"], how["seen"])
    return decide(
        how["ids"], how["yes"], lambda each: desk.work.do(step, each, seen=how["seen"], **told), said
    )


def _one_if_seen(ids: Sequence[int], seen: int | None) -> None:
    if seen is not None and len(ids) > 1:
        raise click.UsageError(_("--seen goes with one ID only."))


@reviewing("approve", deciding)
def approve(desk: Desk, **how: Any) -> int:
    """Approve drafts for the page."""
    from brueckenpost.store import review

    return _steps(desk, how, review.approve, _("#{id} is approved: {title}"))


@reviewing("reject", deciding, why_flag)
def reject(desk: Desk, reason: str | None, **how: Any) -> int:
    """Reject drafts, with a reason."""
    from brueckenpost.store import review

    why = reason if reason is not None else ask(_("Why?"), "--reason")
    return _steps(desk, how, review.reject, _("#{id} is rejected: {title}"), reason=why)


@reviewing(
    "defer",
    deciding,
    option("--until", type=read_day, metavar="DAY", help="2026-12-01, or 3d, 2w from today."),
)
def defer(desk: Desk, until: dt.date | None, **how: Any) -> int:
    """Put drafts off to a later day."""
    from brueckenpost.store import review

    day = until or read_day(ask(_("Until when?"), "--until", "7d"))
    return _steps(desk, how, review.defer, _("#{id} is put off until {day}: {title}"), until=day)


@reviewing("withdraw", deciding, why_flag)
def withdraw(desk: Desk, reason: str | None, **how: Any) -> int:
    """Take entries off the page; the next publish does it."""
    from brueckenpost.store import review

    said = _("#{id} leaves the page with the next publish: {title}")
    return _steps(desk, how, review.withdraw, said, reason=reason or "")


@reviewing("edit", ids, set_flag, from_flag, seen_flag, yes_flag)
def edit(
    desk: Desk, ids: tuple[int, ...], sets: tuple[str, ...], source: Any, seen: int | None, yes: bool
) -> int:
    """Change fields: in the editor, by --set FIELD=VALUE or --from FILE."""
    _one_if_seen(ids, seen)
    change = partial(_edit, desk, sets=sets, written=source.read() if source else None, seen=seen, yes=yes)
    return decide(ids, yes, change, _("#{id} is changed: {title}"))


def _edit(
    desk: Desk, each: int, sets: Sequence[str] = (), written: str | None = None, **how: Any
) -> Item | None:
    """Change one draft; None where nothing is to be changed."""
    from brueckenpost.publish.screens import changes_screen
    from brueckenpost.store import review

    before = desk.work.find(each)
    if how.get("seen") not in (None, before.version):
        raise storing.DraftChangedError(each)
    by_hand = not sets and written is None
    changes = _changes(before.draft, sets, written, f"#{each} {one_line(before.draft.title)}")
    after = review.changed_draft(before.draft, changes)
    shown = changes_screen(before.draft, after, desk.canvas)
    say(shown)
    if not shown:
        return tell(_("Nothing is changed."))
    try:
        if by_hand and not how.get("yes") and not confirm(_("Take this over?"), "-y", default=True):
            return None
        item: Item = desk.work.do(review.edit, each, changes, seen=before.version)
    except (storing.StoreError, click.Abort):
        if by_hand:
            _keep_text(after)
        raise
    return item


def _changes(draft: Draft, sets: Sequence[str], written: str | None, hint: str) -> dict[str, Any]:
    """Read the wanted values from --set, --from or the editor; what was typed there is never lost."""
    from brueckenpost.store.changes import read_changes
    from brueckenpost.store.form import render_form

    if sets or written is not None:
        return read_changes(draft, sets, written)
    need_terminal(_("Which changes?"), "--set, --from")
    text = render_form(draft, (hint, _("Lines that begin with # are not read. Close the editor to go on.")))
    while typed := click.edit(text, extension=".txt"):
        try:
            return read_changes(draft, (), typed)
        except storing.FieldError as error:
            sentence = say_again(str(error))
            tell(sentence)
            text = f"# {sentence}\n{typed}"
            if not confirm(_("Open it again?"), "--set", default=True):
                _keep_text(typed)
                raise
    return {}


def _keep_text(typed: str | Draft) -> None:
    """Put what was typed where it can be taken up again, and say where."""
    from tempfile import NamedTemporaryFile

    from brueckenpost.store.form import render_form

    text = typed if isinstance(typed, str) else render_form(typed)
    with NamedTemporaryFile("w", encoding="utf-8", prefix=f"{NAME}-", suffix=".txt", delete=False) as file:
        file.write(text)
    tell(
        _("Your text is kept in {path}; “brueckenpost edit ID --from {path}” takes it up.").format(
            path=file.name
        )
    )


@reviewing("undo", any_id)
def undo(desk: Desk, number: int | None) -> None:
    """Take back your last step, or your last one with the draft ID."""
    tell(_take_back(desk, number)[1])


def _take_back(desk: Desk, number: int | None = None) -> tuple[int, str]:
    from brueckenpost.publish.fieldwords import word
    from brueckenpost.store.undo import undo as take_back

    step = desk.work.do(take_back, draft_id=number)
    told = _("Taken back: “{step}” of #{id} {title}")
    return step.draft_id, told.format(
        step=word(step.note), id=step.draft_id, title=one_line(step.draft_title)
    )


@reviewing(
    "log",
    any_id,
    option("--since", type=read_day, metavar="DAY", help="Only since this day."),
    option("--by", metavar="NAME", help="Only what this person did."),
    option("--limit", type=click.IntRange(1), metavar="N", help="Only the last N steps."),
    json_flags(fields_of("step")),
)
def log(desk: Desk, out: Json, number: int | None, since: dt.date | None, **told: Any) -> None:
    """Who did what, and when."""
    from brueckenpost.publish.lists import show_steps
    from brueckenpost.store.history import step_as_json, steps

    start = dt.datetime.combine(since, dt.time()).astimezone() if since else None
    taken = desk.work.read(steps, draft_id=number, since=start, **told)
    for step in taken if out else ():
        out.line(step_as_json(step))
    if not out:
        desk.say_rows(taken, show_steps, _("Nothing was done yet."))


@reviewing("add", set_flag, from_flag)
def add(desk: Desk, sets: tuple[str, ...], source: Any) -> None:
    """Start a draft by hand, without a mail; prints its number."""
    from brueckenpost.parsers.record import Draft
    from brueckenpost.store.review import add_draft, changed_draft

    changes = _changes(Draft(), sets, source.read() if source else None, _("A new draft"))
    if not changes:
        return tell(_("Nothing is added."))
    item = desk.work.do(add_draft, changed_draft(Draft(), changes))
    tell(_("#{id} is added: {title}").format(id=item.id, title=one_line(item.draft.title)))
    return say(str(item.id))


@care(
    "init",
    option(
        "--source",
        type=click.Choice(["imap", "maildir", "mbox", "eml"]),
        default="imap",
        help="Where the mail is.",
    ),
    option("--host", metavar="NAME", help="The IMAP server."),
    option("--user", metavar="LOGIN", help="The login there."),
    option("--password-command", metavar="COMMAND", help="A command that prints the password."),
    option("--path", metavar="PATH", help="The folder or file, for maildir, mbox and eml."),
    option("--since", metavar="DAY", help="Leave older mail alone; “all” takes all."),
    option("--contact", metavar="ADDRESS", help="Where municipalities write to."),
)
def init(desk: Desk, source: str, since: str | None, **told: str | None) -> None:
    """Write a configuration file, asking for what it needs."""
    from brueckenpost.publish.starting import Answers, render_configuration

    file = desk.file or Path("brueckenpost.toml")
    if file.exists():
        already = _("{file} is there already: change it, or name another one by --config.")
        raise click.ClickException(already.format(file=file))
    server = {
        "host": _("IMAP server"),
        "user": _("Login"),
        "password_command": _("Command that prints the password"),
    }
    asked = server if source == "imap" else {"path": _("Folder or file of the mail")}
    asked = {**asked, "contact": _("Address that municipalities write to")}
    given = {name: told[name] or ask(words, f"--{name.replace('_', '-')}") for name, words in asked.items()}
    start = since or ask(
        _("Leave mail alone that is older than (a day, or all)"), "--since", today().isoformat()
    )
    day = "" if start == "all" else read_day(start).isoformat()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(render_configuration(Answers(source=source, since=day, **given)), encoding="utf-8")
    tell(_("{file} is written. “brueckenpost doctor” checks it.").format(file=file))


@care(
    "status",
    option(
        "--late",
        type=read_time,
        default="1d",
        metavar="TIME",
        help="Exit status 8 if the last poll is older (1d).",
    ),
    json_flags(fields_of("status")),
)
def status(desk: Desk, out: Json, late: float) -> int:
    """One screen: last poll, what waits, what failed, last publish."""
    from brueckenpost.publish.lists import as_plain, status_screen
    from brueckenpost.store.status import read_status

    found = desk.work.read(read_status)
    standing = found.last_poll is not None and (now() - found.last_poll).total_seconds() > late
    if out:
        out.line({**as_plain(found), "standing_still": standing})
    else:
        say(status_screen(found, desk.table, late=standing))
    return WORK if standing else DONE


@care("completion", argument("shell", type=click.Choice(["bash", "zsh", "fish"]), required=False))
def completion(desk: Desk, shell: str | None) -> None:
    """Print the completion script for your shell."""
    from click.shell_completion import get_completion_class

    wanted = shell or Path(desk.environment.get("SHELL", "bash")).name
    made = get_completion_class(wanted)
    if made is None:
        raise click.UsageError(_("There is none for {shell}: name bash, zsh or fish.").format(shell=wanted))
    say(made(brueckenpost, {}, NAME, f"_{NAME.upper()}_COMPLETE").source())


def status_of(error: Exception) -> int:
    """Give the exit status of an error that was foreseen."""
    return next((status for kinds, status in EXITS if isinstance(error, kinds)), FAILED)


def _explain(error: Exception) -> int:
    """Tell an error in one sentence; its trace goes to the log, for -vv."""
    import errno
    import logging

    logging.getLogger(NAME).debug("the command failed", exc_info=error)
    if any(isinstance(error, kinds) for kinds, _status in EXITS):
        tell(visible(say_again(str(error))))
        return status_of(error)
    if isinstance(error, OSError):
        tell(
            visible(f"{error.filename}: {error.strerror}" if error.filename else str(error.strerror or error))
        )
        return LATER if error.errno in (errno.ENOSPC, errno.EDQUOT) else FAILED
    told = _("Something went wrong that should not ({name}). Run it again with -vv and report what it tells.")
    tell(told.format(name=type(error).__name__))
    return FAILED


def _run() -> int:
    """Run one command and give its exit status."""
    try:
        status = brueckenpost.main(prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
    except (click.Abort, KeyboardInterrupt):
        tell("")
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has enough
        return DONE
    except Exception as error:  # noqa: BLE001 - no trace ever reaches a user
        return _explain(error)
    return status if isinstance(status, int) else DONE


def _translate(given: click.Command) -> None:
    """Put help texts into the chosen language; they stand here in English."""
    given.help = _(given.help) if given.help else None
    for each in given.params:
        if isinstance(each, click.Option) and each.help:
            each.help = _(each.help)
    for inner in given.commands.values() if isinstance(given, click.Group) else ():
        _translate(inner)


def main() -> None:
    """Run the command line."""
    speak(wanted_language(os.environ))
    _translate(brueckenpost)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(_run())
