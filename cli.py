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
from brueckenpost.publish.console import _, log_events, mark, say_again, speak, wanted_language
from brueckenpost.publish.terminal import Paint, one_line, visible
from brueckenpost.store import errors as storing
from brueckenpost.store import typed

if TYPE_CHECKING:
    from brueckenpost.intake.rounds import Rounds
    from brueckenpost.intake.settings import MailboxSettings, SmtpSettings
    from brueckenpost.intake.worker import Outcome, Report
    from brueckenpost.parsers.record import Draft
    from brueckenpost.publish.screens import Canvas
    from brueckenpost.publish.settings import SiteSettings
    from brueckenpost.store.configuration import Configuration
    from brueckenpost.store.drafts import Filters, Item
    from brueckenpost.store.walking import Reply
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
DEMO_SURE = 0.6  # the demo shows a page, so its curator is bolder than a real one
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

    def __init__(self, *, wanted: bool = False, fields: str | None = None, kind: str = "") -> None:
        self.fields = None if fields is None else [field.strip() for field in fields.split(",")]
        self.wanted = wanted or fields is not None
        if self.fields:
            from brueckenpost.publish.lists import json_fields

            for field in self.fields:
                one_of(field, json_fields(kind), "--fields")

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


def kind_of(read: Callable[[str], Any], complaint: str) -> Callable[[str], Any]:
    """Give a reader as an option's type, with its sentence for what it cannot read."""

    def convert(text: str) -> Any:
        value = read(text)
        if value is None:
            raise click.BadParameter(_(complaint).format(text=text))
        return value

    return convert


read_number = kind_of(typed.read_number, mark("“{text}” is no number of a draft or mail."))
read_day = kind_of(
    lambda text: typed.read_day(text, today()), mark("“{text}” is no day. Write 2026-12-01, 3d or 2w.")
)
read_time = kind_of(typed.read_seconds, mark("“{text}” is no time. Write 90s, 5m or 1h."))


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
            rows = [(name, each.get_short_help_str(formatter.width)) for name, each in own]
            with formatter.section(_(title)):
                formatter.write_dl(rows or [("", "")])


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
    log_events(verbose)


def command(part: str, name: str, options: str = "", json: str = "") -> Decorator:
    """Add a command with some of OPTIONS; it is handed the desk, and may give an exit status.

    With `json`, the kind of thing that it prints, it has --json and --fields, and is handed them as `out`.
    """

    def add(function: Callable[..., Any]) -> click.Command:
        given = [OPTIONS[word] for word in options.split()] + ([json_flags(json)] if json else [])
        joined = reduce(lambda inner, each: each(inner), reversed(given), function)
        made: click.Command = brueckenpost.command(name)(click.pass_obj(joined))
        made.part = part  # type: ignore[attr-defined]
        return made

    return add


def json_flags(kind: str) -> Decorator:
    """Give a command --json and --fields for a kind of thing."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def told(desk: Desk, *args: Any, as_json: bool, fields: str | None, **named: Any) -> Any:
            return function(desk, *args, out=Json(wanted=as_json, fields=fields, kind=kind), **named)

        inner = option("--fields", metavar="A,B", help="Print JSON with these fields only.")(told)
        return flag("--json", "as_json", help="Print JSON.")(inner)

    return add


number = {"type": read_number, "shell_complete": complete_number}
any_path = click.Path(exists=True, allow_dash=True)
# fmt: off
OPTIONS = {
    "id": argument("number", metavar="ID", **number),
    "id?": argument("number", required=False, metavar="[ID]", **number),
    "ids": argument("ids", nargs=-1, required=True, metavar="ID...", **number),
    "paths": argument("paths", nargs=-1, required=True, type=any_path, metavar="PATH..."),
    "watch": flag("--watch", help="Stay connected and take mail as it arrives."),
    "every": option("--every", type=read_time, default="5m", metavar="TIME", help="With --watch: look at least so often (5m)."),
    "limit": option("--limit", type=click.IntRange(0), metavar="N", help="At most N of them."),
    "dry": flag("-n", "--dry-run", help="Only tell what would be done."),
    "keep": argument("keep", metavar="KEEP", **number),
    "other": argument("other", metavar="OTHER", **number),
    "whatkind": argument("kind", metavar="KIND"),
    "mailkind": option("--kind", metavar="KIND", help="Only of this kind, such as spam."),
    "failed": flag("--failed", help="Only those that could not be read."),
    "raw": flag("--raw", help="Print the mail byte for byte."),
    "retry": flag("--retry", help="First read those again that could not be read."),
    "history": flag("--history", help="Only who did what with it."),
    "seen": option("--seen", type=int, metavar="VERSION", help="Only if it is still this version (one ID)."),
    "yes": flag("-y", "--yes", help="Do not ask."),
    "why": option("--reason", metavar="TEXT", help="Why, for those who ask later."),
    "until": option("--until", type=read_day, metavar="DAY", help="2026-12-01, or 3d, 2w from today."),
    "set": option("--set", "sets", multiple=True, metavar="FIELD=VALUE", help="Set a field; may be repeated."),
    "form": option("--from", "source", type=click.File(encoding="utf-8"), metavar="FILE", help="Take a form or JSON; “-” is standard input."),
    "status": option("--status", metavar="A,B", help="With this status: new, deferred, waiting, approved, ..., or all."),
    "municipality": option("--municipality", metavar="NAME", default="", help="Of this municipality."),
    "partner": option("--partner", metavar="NAME", default="", help="With this partner."),
    "category": option("--category", metavar="SLUG", default="", help="Of this category."),
    "since": option("--since", type=read_day, metavar="DAY", help="Only since this day."),
    "from": option("--from", "sender", metavar="TEXT", default="", help="From this sender."),
    "text": option("--text", metavar="TEXT", default="", help="With this text."),
    "unsure": flag("--unsure", help="That deserve a look before they are approved."),
    "by": option("--by", metavar="NAME", help="Only what this person did."),
    "out": option("-o", "--output", type=click.Path(file_okay=False, path_type=Path), metavar="DIR", help="Write to this folder."),
    "check": flag("--check", help="Tell what would change; exit status 8 if anything would."),
    "date": option("--date", type=read_day, metavar="DAY", help="Build the page of this day."),
    "force": flag("--force", help="Also if entries vanish that nobody took off."),
    "source": option("--source", type=click.Choice(["imap", "maildir", "mbox", "eml"]), default="imap", help="Where the mail is."),
    "host": option("--host", metavar="NAME", help="The IMAP server."),
    "user": option("--user", metavar="LOGIN", help="The login there."),
    "password": option("--password-command", metavar="COMMAND", help="A command that prints the password."),
    "path": option("--path", metavar="PATH", help="The folder or file, for maildir, mbox and eml."),
    "start": option("--since", metavar="DAY", help="Leave older mail alone; “all” takes all."),
    "contact": option("--contact", metavar="ADDRESS", help="Where municipalities write to."),
    "late": option("--late", type=read_time, default="1d", metavar="TIME", help="Exit status 8 if the last poll is older (1d)."),
    "shell": argument("shell", type=click.Choice(["bash", "zsh", "fish"]), required=False),
    "folder": option("--folder", type=click.Path(path_type=Path), default="brueckenpost-demo", metavar="DIR", help="Where it works (./brueckenpost-demo)."),
    "count": option("-n", "--count", type=click.IntRange(2, 50), default=2, metavar="N", help="Into so many (2)."),
    "fields": option("--field", "chosen", multiple=True, metavar="FIELD", help="Only this field; may be repeated."),
}
# fmt: on
FILTERS = "status municipality partner category since from text unsure"
mail, reviewing, page, care = (partial(command, part) for part in PARTS)


@mail("poll", "watch every limit dry", json="outcome")
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


@mail("import", "paths", json="outcome")
def import_mail(desk: Desk, out: Json, paths: tuple[str, ...]) -> None:
    """Store mail from .eml files, an mbox, a Maildir, a folder or "-" as poll would."""
    from brueckenpost.intake.files import held_mailbox, mailbox_at

    held = [
        held_mailbox("import", sys.stdin.buffer.read()) if path == "-" else mailbox_at("import", Path(path))
        for path in paths
    ]
    _rounds(desk, out).take_all(held)


@mail("parse", "paths", json="record")
def parse(desk: Desk, out: Json, paths: tuple[str, ...]) -> None:
    """Print what is read from a mail. Stores nothing, needs no configuration."""
    from brueckenpost.intake.reading import read_any
    from brueckenpost.parsers.record import as_json

    for place, path in enumerate(paths):
        record = read_any(sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes())
        if out:
            out.line(as_json(record))
        else:
            from brueckenpost.publish.lists import record_screen

            say(("\n" if place else "") + record_screen(record, desk.canvas))


@mail("messages", "id? mailkind failed raw retry", json="mail")
def messages(desk: Desk, out: Json, number: int | None, raw: bool, retry: bool, **wanted: Any) -> None:
    """List the mails that were received: what kind, what became of them."""
    from brueckenpost.parsers.record import KINDS
    from brueckenpost.publish.lists import as_plain, show_mails
    from brueckenpost.store.messages import find_message, list_messages, read_raw

    one_of(wanted["kind"], KINDS, "--kind")
    if raw:
        return _say_bytes(desk.work.read(read_raw, number or read_number("")))
    if retry:
        _rounds(desk, Json()).retry(number)
    found = [desk.work.read(find_message, number)] if number else desk.work.read(list_messages, **wanted)
    return out.array(map(as_plain, found)) if out else desk.say_rows(found, show_mails, _("No mail."))


def _say_bytes(raw: bytes) -> None:
    """Print a mail: to another program as it is, to a terminal so that it cannot drive it."""
    click.echo(
        visible(raw.decode("utf-8", "replace")) if sys.stdout.isatty() else raw, nl=sys.stdout.isatty()
    )


@reviewing("list", FILTERS, json="item")
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


@reviewing("show", "id raw history", json="shown")
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


@reviewing("approve", "ids seen yes")
def approve(desk: Desk, **how: Any) -> int:
    """Approve drafts for the page."""
    from brueckenpost.store import review

    return _steps(desk, how, review.approve, _("#{id} is approved: {title}"))


@reviewing("reject", "ids why seen yes")
def reject(desk: Desk, reason: str | None, **how: Any) -> int:
    """Reject drafts, with a reason."""
    from brueckenpost.store import review

    why = reason if reason is not None else ask(_("Why?"), "--reason")
    return _steps(desk, how, review.reject, _("#{id} is rejected: {title}"), reason=why)


@reviewing("defer", "ids until seen yes")
def defer(desk: Desk, until: dt.date | None, **how: Any) -> int:
    """Put drafts off to a later day."""
    from brueckenpost.store import review

    day = until or read_day(ask(_("Until when?"), "--until", "7d"))
    return _steps(desk, how, review.defer, _("#{id} is put off until {day}: {title}"), until=day)


@reviewing("withdraw", "ids why seen yes")
def withdraw(desk: Desk, reason: str | None, **how: Any) -> int:
    """Take entries off the page; the next publish does it."""
    from brueckenpost.store import review

    said = _("#{id} leaves the page with the next publish: {title}")
    return _steps(desk, how, review.withdraw, said, reason=reason or "")


@reviewing("edit", "ids set form seen yes")
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


@reviewing("review", FILTERS)
def review(desk: Desk, **told: Any) -> None:
    """Go through what waits, one by one; every decision is kept at once."""
    from brueckenpost.publish.screens import key_line, review_screen
    from brueckenpost.store.drafts import read_mail_text
    from brueckenpost.store.walking import Reply, Review

    need_terminal(_("Which key?"), "approve, reject, edit, defer")
    session, reply = Review(desk.work, desk.work.list(_filters(**told))), Reply()
    while reply.wants != "quit" and (item := session.look()) is not None:
        if not reply.asks:
            click.clear()
            mail_text = desk.work.read(read_mail_text, item.id)
            say(review_screen(item, mail_text, desk.canvas, session.walk.place))
        lines = [say_again(reply.says), *map(one_line, reply.lines)] if not reply.wants else []
        say("\n".join(line for line in lines if line))
        typed = click.prompt(
            say_again(reply.asks) or key_line(desk.canvas), "", show_default=False, prompt_suffix=" "
        )
        reply = session.press(typed)
        if reply.wants not in ("", "quit"):
            reply = _beside(desk, item, reply)
    tell(_("{n} decided.").format(n=session.decided))


def _beside(desk: Desk, item: Item, reply: Reply) -> Reply:
    """Do what the review's session leaves to the terminal, and give what is said and asked after it."""
    from dataclasses import replace

    from brueckenpost.publish.screens import KEYS_HELP, changes_screen, mail_screen
    from brueckenpost.store.drafts import read_mail_text

    shown, done = "", _("Nothing is changed.")
    match reply.wants:
        case "edit":
            try:
                changed = _edit(desk, item.id, seen=item.version)
            except (storing.StoreError, click.ClickException) as error:
                return replace(reply, wants="", says=str(error))
            done = f"#{item.id} is changed: {item.draft.title}" if changed else done
            return replace(reply, wants="", says=done)
        case "compare":
            other = desk.work.find(int(reply.lines[0]))
            shown = changes_screen(other.draft, item.draft, desk.canvas)
        case "mail":
            told = desk.work.read(read_mail_text, item.id)
            shown = mail_screen(told, desk.canvas) if told else _("It came without a mail.")
        case "ask":
            shown = _ask_submitter(desk, item)
        case _:
            shown = _(KEYS_HELP)
    say(f"{say_again(reply.says)}\n{shown}" if reply.says else shown)
    if not reply.asks:
        click.prompt(_("Enter goes on"), "", show_default=False, prompt_suffix=" ")
    return replace(reply, wants="", says="", lines=())


def _ask_submitter(desk: Desk, item: Item) -> str:
    """Say what stands against asking; sending letters comes with [smtp]."""
    return (
        _("No mail is ever sent: the configuration has no [smtp].") if desk.smtp() is None else str(item.id)
    )


@reviewing("accept", "id fields seen")
def accept(desk: Desk, number: int, chosen: tuple[str, ...], seen: int | None) -> None:
    """Take over what a follow-up changes in its entry."""
    from brueckenpost.store import joining

    entry = desk.work.do(joining.accept, number, fields=chosen or None, seen=seen)
    tell(_("#{id} takes over what #{other} changes.").format(id=entry.id, other=number))


@reviewing("reclassify", "id whatkind")
def reclassify(desk: Desk, number: int, kind: str) -> None:
    """Say what kind the mail ID really is (spam -> submission and back)."""
    from brueckenpost.intake.reading import read_as
    from brueckenpost.store.messages import read_raw
    from brueckenpost.store.reclassifying import reclassify as change

    made = desk.work.do(change, number, kind, read_as(desk.work.read(read_raw, number), kind))
    tell(
        _("Mail {id} is kept as {kind}; drafts: {drafts}").format(
            id=number, kind=kind, drafts=_ids(made) or "–"
        )
    )


def _ids(numbers: Iterable[int]) -> str:
    return ", ".join(f"#{each}" for each in numbers)


@reviewing("merge", "keep other")
def merge(desk: Desk, keep: int, other: int) -> None:
    """Put two drafts of one project together: KEEP gets what only OTHER tells."""
    from brueckenpost.store import joining

    item = desk.work.do(joining.merge, keep, other)
    tell(
        _("#{other} is merged into #{id}: {title}").format(
            other=other, id=item.id, title=one_line(item.draft.title)
        )
    )


@reviewing("split", "id count seen")
def split(desk: Desk, number: int, count: int, seen: int | None) -> None:
    """Make several drafts of one, by its paragraphs; edit them then."""
    from brueckenpost.store import joining
    from brueckenpost.store.reviewing import shares

    before = desk.work.find(number)
    made = desk.work.do(joining.split, number, shares(before.draft, count), seen=seen or before.version)
    tell(_("#{id} is now {drafts}.").format(id=number, drafts=_ids(item.id for item in made)))


@reviewing("undo", "id?")
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


@reviewing("log", "id? since by limit", json="step")
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


@reviewing("add", "set form")
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


@page("publish", "out dry check date force")
def publish(desk: Desk, output: Path | None, date: dt.date | None, **how: bool) -> int:
    """Write the site from all approved entries."""
    from dataclasses import replace

    settings = desk.site()
    return _publish(desk, replace(settings, output=output) if output else settings, date or today(), **how)


def _publish(
    desk: Desk, settings: SiteSettings, day: dt.date, *, dry_run: bool, check: bool, force: bool
) -> int:
    from brueckenpost.publish.site import build_site, compare_site, published_anchors, write_site
    from brueckenpost.store.entries import approved_entries, explained_departures
    from brueckenpost.store.status import record_publish

    entries = desk.work.read(approved_entries)
    files = build_site(entries, settings, today=day)
    if dry_run or check:
        changes = compare_site(files, settings.output)
        say("\n".join(changes))
        tell(_("{n} files would change.").format(n=len(changes)) if changes else _("The page is up to date."))
        return WORK if check and changes else DONE
    departed = desk.work.read(explained_departures, published_anchors(settings.output))
    written = write_site(files, settings.output, force=force, departed=departed)
    desk.work.note(record_publish, entries=len(entries))
    told = _("{folder}: {n} entries, {changed} files changed.")
    tell(told.format(folder=settings.output, n=len(entries), changed=len(written.changed)))
    return DONE


@care("demo", "folder")
def demo(desk: Desk, folder: Path) -> int:
    """Run everything on sample mails in a folder of its own; your own mail and page stay untouched."""
    from brueckenpost.intake.samples import lay_out_samples
    from brueckenpost.publish.lists import show_items, wait_line
    from brueckenpost.publish.starting import Answers, render_configuration
    from brueckenpost.store.drafts import Filters
    from brueckenpost.store.review import approve
    from brueckenpost.store.reviewing import waits_for

    lay_out_samples(folder / "mails")
    file = folder / "brueckenpost.toml"
    if not file.exists():
        answers = Answers(source="eml", path="mails", output="site", contact="kontakt@netzwerkstelle.example")
        file.write_text(render_configuration(answers), encoding="utf-8")
    environment = {
        key: value for key, value in desk.environment.items() if not key.startswith("BRUECKENPOST")
    }
    own = Desk(file, "demo", desk.color, environment)
    tell(_("1. The sample mailbox is polled."))
    for settings in own.mailboxes():
        _rounds(own, Json()).poll(settings)
    tell(_("2. What waits:"))
    items = own.work.list(Filters())
    own.say_rows(items, show_items, _("Nothing waits."))
    tell(
        _("3. A demo curator approves what is at least {sure} sure in every field.").format(
            sure=f"{DEMO_SURE:.0%}"
        )
    )
    for item in items:
        if whys := waits_for(item, DEMO_SURE):
            say(wait_line(item, whys))
        else:
            own.work.do(approve, item.id, seen=item.version)
            say(_("#{id} is approved: {title}").format(id=item.id, title=one_line(item.draft.title)))
    tell(_("4. The page is published."))
    _publish(own, own.site(), today(), dry_run=False, check=False, force=False)
    page_file = (own.site().output / "index.html").resolve()
    tell(
        _("Look at {page}\nGo on with: cd {folder}; brueckenpost list, review, show 1, publish").format(
            page=page_file, folder=folder
        )
    )
    return DONE


@care("doctor", json="check")
def doctor(desk: Desk, out: Json) -> int:
    """Check mailbox, database, output. Changes nothing."""
    checks = list(_checks(desk))
    if out:
        out.array({"works": works, "sentence": sentence} for works, sentence in checks)
    for works, sentence in () if out else checks:
        say(f"{_('good ') if works else _('TO DO')}  {one_line(say_again(sentence))}")
    return DONE if all(works for works, _sentence in checks) else WORK


def _checks(desk: Desk) -> Iterator[tuple[bool, str]]:
    from brueckenpost.intake.doctor import check_mailbox
    from brueckenpost.intake.rounds import guard_logins
    from brueckenpost.publish.checks import check_site
    from brueckenpost.store.status import read_status

    try:
        yield (
            True,
            _("The database answers; it holds {n} mails.").format(n=desk.work.read(read_status).messages),
        )
    except storing.StoreError as error:
        yield False, str(error)
        return
    for settings in desk.mailboxes():
        checks = check_mailbox(settings, desk.environment, guard_logins(desk.folder, now, insist=True))
        yield from ((check.works, check.sentence) for check in checks)
    if not desk.mailboxes():
        yield False, _("No mailbox is configured: write a section [mailbox].")
    yield from check_site(desk.site())


@care("init", "source host user password path start contact")
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


@care("status", "late", json="status")
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


@care("completion", "shell")
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
