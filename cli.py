"""The command line: thin commands over the rooms. Only here is printed, asked, exited and the environment read."""

from __future__ import annotations

import gc

# What is loaded is no garbage: to look for it at every 700 objects takes a tenth of the start.
gc.set_threshold(50_000)

# isort: split
import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial, wraps
from typing import TYPE_CHECKING, Any

import click
from brueckenpost.publish import console
from brueckenpost.publish.console import _, mark, say_again, say_error
from brueckenpost.publish.options import FILTERS, OPTIONS, Option

if TYPE_CHECKING:
    from brueckenpost.store.workplace import Workplace

with console.read_at_first_use():  # isort: off
    import dataclasses
    import getpass
    import json
    import pathlib
    import random
    import shutil

    import platformdirs
    from click import shell_completion
    from brueckenpost.intake import (
        catching,
        errors as intake,
        files,
        oauth,
        office as offices,
        pages,
        reading,
        rounds,
        samples,
        worker,
    )
    from brueckenpost.parsers import record
    from brueckenpost.publish import asking, checks, demonstration, dialogues, events, fieldwords, itemlists
    from brueckenpost.publish import completing, editing, errors as publishing, keeping, lists, metrics
    from brueckenpost.publish import photographs, preview as previewing, progress, readings
    from brueckenpost.publish import running as page_runs
    from brueckenpost.publish import screens, settings as sites, shells, starting, talking, terminal
    from brueckenpost.store import configuration, consents, drafts, errors as storing, history, importing
    from brueckenpost.store import joining, lessons, lines, typed
    from brueckenpost.store import messages as mails, review as steps, reviewing as offers, privacy as persons
    from brueckenpost.store import reclassifying, retention, status as counts, undo as undoing

__version__ = "0.1.0"
DONE, FAILED, WRONG, NOT_FOUND, CONFLICT, PARTLY, WORK, LATER, INTERRUPTED = 0, 1, 2, 3, 4, 5, 8, 75, 130
NAME = "brueckenpost"
COMPLETE = f"_{NAME.upper()}_COMPLETE"  # set where a shell asks what to offer
Decorator = Callable[[Callable[..., Any]], Any]


class Desk:
    """What the commands of one call share: who asks, the configuration, the store, the terminal."""

    verbose = 0

    def __init__(
        self, file: pathlib.Path | None, by: str | None, color: str, environment: Mapping[str, str]
    ) -> None:
        self.file, self._by, self.color, self.environment = file, by, color, environment

    @cached_property
    def settings(self) -> configuration.Configuration:
        """Read the configuration; logs take its form from then on."""
        places = (
            pathlib.Path("brueckenpost.toml"),
            platformdirs.user_config_path(NAME) / "brueckenpost.toml",
        )
        found = configuration.find_configuration(self.file, places, self.environment)
        events.log_events(self.verbose, found.section("log", sites.LogSettings).format)
        return found

    @cached_property
    def office(self) -> offices.Office:
        """Give the office with the person in it who asks."""
        try:
            by = self._by or getpass.getuser()
        except (OSError, KeyError):
            raise click.UsageError(_("Who are you? Say it by --as NAME.")) from None
        state = partial(platformdirs.user_state_path, NAME, ensure_exists=True)
        return offices.Office(self.settings, by, now, self.environment, state)

    @property
    def work(self) -> Workplace:
        """Give the store."""
        return self.office.work

    @property
    def post(self) -> asking.Post | None:
        """Give the way to write to submitters; None where the configuration has no [smtp]."""
        return asking.Post(self.office.ask, intake.IntakeError) if self.office.smtp else None

    @property
    def canvas(self) -> terminal.Canvas:
        """Measure the terminal; another program's input has no end."""
        size, shown = shutil.get_terminal_size(), sys.stdout.isatty()
        return terminal.Canvas(size.columns if shown else 10_000, size.lines, self.paint)

    @property
    def paint(self) -> terminal.Paint:
        """Tell whether standard output may have colour."""
        return terminal.choose_paint(self.color, self.environment, shown=sys.stdout.isatty())

    @property
    def meter(self) -> progress.Meter:
        """Give what shows how far long work is: a bar on a terminal's standard error that can draw one."""
        shown = sys.stderr.isatty() and self.environment.get("TERM") != "dumb"
        write = partial(click.echo, nl=False, err=True, color=True) if shown else None
        return progress.Meter(write, time.monotonic, shutil.get_terminal_size().columns)

    @property
    def table(self) -> terminal.Canvas | None:
        """Give the terminal for a table, None where another program reads."""
        return self.canvas if sys.stdout.isatty() else None

    def say_rows(self, rows: Sequence[Any], show: Callable[..., str], none: str) -> None:
        """Print a list; a person is told when it is empty."""
        if rows:
            say(show(rows, self.table))
        elif self.table:
            tell(none)


class Json:
    """The flags --json and --fields of one command; true where JSON is wanted.

    Raises:
        FieldError: A field is unknown; the text lists them.
    """

    def __init__(self, *, wanted: bool = False, fields: str | None = None, kind: str = "") -> None:
        self.fields = None if fields is None else [field.strip() for field in fields.split(",")]
        self.wanted = wanted or fields is not None
        for field in self.fields or ():
            typed.check_known(field, lists.json_fields(kind), "--fields")

    def __bool__(self) -> bool:
        return self.wanted

    def line(self, thing: Mapping[str, Any]) -> None:
        """Print one object on one line."""
        say_json({key: thing[key] for key in self.fields or thing})

    def array(self, things: Iterable[Mapping[str, Any]]) -> None:
        """Print one array."""
        say_json([{key: thing[key] for key in self.fields or thing} for thing in things])


def say_json(thing: Any) -> None:
    """Print JSON in UTF-8, whatever the locale."""
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
    columns = shutil.get_terminal_size().columns if sys.stderr.isatty() else 0
    click.echo("\n".join(terminal.wrap(text, columns)) if columns else text, err=True)


def report(sentence: str, *, failed: bool = False, **facts: Any) -> None:
    """Tell what a job did or why it failed; where logs are for programs, as one of their events."""
    if not events.report(sentence, facts, failed=failed):
        tell(sentence)


def ask(question: str, option: str, default: str | None = None) -> str:
    """Ask for a text; without a terminal, name the option that answers."""
    need_terminal(question, option)
    return str(click.prompt(question, default=default, err=True, show_default=bool(default)))


def need_terminal(question: str, option: str) -> None:
    """Refuse a question that nobody can answer."""
    if not sys.stdin.isatty():
        told = _("There is no terminal to ask “{question}”: answer by {option}.")
        raise click.UsageError(told.format(question=question, option=option))


def play(talk: talking.Talk[Any]) -> Any:
    """Carry out a talk: say, ask and open the editor as it wants. An interruption reaches it first."""
    try:
        wanted = next(talk)
        while True:
            try:
                answer = _perform(wanted)
            except (click.Abort, KeyboardInterrupt):
                tell("")
                wanted = talk.throw(click.Abort())
            except (click.ClickException, publishing.EditorError) as error:
                wanted = talk.throw(error)
            else:
                wanted = talk.send(answer)
    except StopIteration as end:
        return end.value


def _perform(wanted: object) -> Any:
    match wanted:
        case talking.Say(text, beside):
            return tell(text) if beside else say(text)
        case talking.Ask(question, option, default):
            need_terminal(question, option)
            asked = f"{question} [{console.yes_no(default=default)}]"
            read = kind_of(partial(console.read_yes, default=default), console.NO_YES)
            return click.prompt(asked, "", show_default=False, err=True, value_proc=read)
        case talking.Word(question, option, default):
            return ask(question, option, default)
        case talking.Edit(text, options):
            need_terminal(_("Which text?"), options)
            return editing.edit_text(text, lambda file: click.edit(filename=file), click.ClickException)
        case talking.Line(text):
            return click.prompt(text, "", show_default=False, prompt_suffix=" ")
        case _:
            bare = os.environ.get("TERM") == "dumb" or not sys.stdout.isatty()
            return click.echo("\n" if bare else console.CLEAR, nl=False, color=True)


def kind_of(read: Callable[[str], Any], complaint: str) -> Callable[[str], Any]:
    """Give a reader as an option's type, with its sentence for what it cannot read."""

    def convert(text: str) -> Any:
        """Read the text that was typed."""
        value = read(text)
        if value is None:
            raise click.BadParameter(_(complaint).format(text=text))
        return value

    return convert


read_number = kind_of(  # not the bare function: its module is read when it is used
    lambda text: typed.read_number(text),  # noqa: PLW0108
    mark("“{text}” is no number of a draft or mail."),
)
read_day = kind_of(lambda text: typed.read_day(text, today()), console.NO_DAY)
read_start = kind_of(lambda text: typed.read_start(text, today()), console.NO_DAY)
read_time = kind_of(
    lambda text: typed.read_seconds(text),  # noqa: PLW0108
    mark("“{text}” is no time. Write 90s, 5m or 1h."),
)


def offering(kind: str) -> dict[str, Any]:
    """Give what lets the shell offer values of a kind; nothing where the store cannot be opened."""

    def complete(ctx: click.Context, _param: click.Parameter, typed: str) -> list[Any]:
        """Offer those that begin as typed."""
        desk = Desk(ctx.find_root().params.get("config"), NAME, "never", os.environ)
        offered = completing.offer(kind, ctx.info_name or "", lambda: desk.work, typed)
        return [shell_completion.CompletionItem(value, help=told) for value, told in offered]

    return {"shell_complete": complete}


class House(click.Group):
    """The commands by the part of the work that they belong to, in the order of the work."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's
        """Write them part by part."""
        for part, title in PARTS.items():
            own = [
                (name, each) for name, each in self.commands.items() if getattr(each, "part", "care") == part
            ]
            rows = [(name, each.get_short_help_str(formatter.width)) for name, each in own]
            with formatter.section(_(title)):
                formatter.write_dl(rows or [("", "")])


class PathType(click.ParamType[Any]):
    """A file, or a folder, that may be missing; the library of paths is read when one is named."""

    def __init__(self, name: str) -> None:
        self.name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> pathlib.Path:
        """Give it as a path."""
        path = pathlib.Path(value)
        if self.name == "folder" and path.is_file():
            self.fail(_("{path} is a file, no folder.").format(path=path), param, ctx)
        return path

    def shell_complete(self, _ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[Any]:
        """Let the shell offer files."""
        return [shell_completion.CompletionItem(incomplete, type="file")]


class HeldPath(click.Path):
    """A file or folder that is there, or "-"; its name is said in the language that was chosen by then."""

    def __init__(self) -> None:
        super().__init__(exists=True, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Give it as text."""
        self.name = _("file")
        return super().convert(value, param, ctx)


path_type = PathType("file")
PARTS = {"mail": "Mail", "review": "Review", "page": "Page", "care": "Care"}


@click.group(NAME, cls=House, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--config", envvar="BRUECKENPOST_CONFIG", type=path_type, metavar="FILE", help="Configuration.")
@click.option("--as", "by", metavar="NAME", help="Your name for the history; else your login.")
@click.option(
    "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour on the terminal."
)
@click.option("-v", "--verbose", count=True, help="Tell more; -vv tells all.")
@click.version_option(__version__, "-V", "--version", message="%(prog)s %(version)s")
@click.pass_context
def brueckenpost(
    ctx: click.Context, config: pathlib.Path | None, by: str | None, color: str, verbose: int
) -> None:
    """From the e-mails of municipalities to a reviewed public page."""
    ctx.obj = Desk(config, by, color, os.environ)
    ctx.obj.verbose = verbose
    if ctx.invoked_subcommand != "completion":
        ctx.color = ctx.obj.paint.on
        events.log_events(verbose)


class Command(click.Command):
    """A command of one part of the work; its options, some of OPTIONS, are made when it is called or described."""

    def __init__(self, name: str, part: str, options: str, **told: Any) -> None:
        super().__init__(name, **told)
        self.part, self._options = part, options.split()

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Give them."""
        while self._options:
            self.params.append(_option(OPTIONS[self._options.pop(0)]))
        return super().get_params(ctx)


def command(part: str, name: str, options: str = "", json: str = "") -> Decorator:
    """Add a command with some of OPTIONS; it is handed the desk, and may give an exit status.

    With `json`, the kind of thing that it prints, it has --json and --fields, and is handed them as `out`.
    """

    def add(function: Callable[..., Any]) -> click.Command:
        """Add it, and give it back."""
        called = _with_json(function, json) if json else function
        within, _space, own = name.rpartition(" ")
        group: Any = brueckenpost.commands[within] if within else brueckenpost
        words = f"{options} json jsonfields" if json else options
        made = Command(own, part, words, callback=click.pass_obj(called), help=function.__doc__)
        group.add_command(made)
        return made

    return add


def _with_json(function: Callable[..., Any], kind: str) -> Callable[..., Any]:
    """Hand a command its `out`, made of --json and --fields."""

    @wraps(function)
    def told(desk: Desk, *args: Any, as_json: bool, fields: str | None, **named: Any) -> Any:
        """Call it."""
        return function(desk, *args, out=Json(wanted=as_json, fields=fields, kind=kind), **named)

    return told


KINDS: dict[str, dict[str, Any]] = {
    "": {},
    **{kind: {"type": read_number, **offering(kind)} for kind in ("number", "mail", "lesson")},
    **{kind: offering(kind) for kind in ("category", "status", "kind", "field")},
    "time": {"type": read_time},
    "day": {"type": read_day},
    "start": {"type": read_start},
    "count": {"type": click.IntRange(0)},
    "port": {"type": click.IntRange(0, 65535)},
    "consent": {"type": click.Choice(["contact", "photo"])},
    "parts": {"type": click.IntRange(2, 50)},
    "version": {"type": int},
    "path": {"type": HeldPath()},
    "file": {"type": path_type},
    "text": {"type": click.File(encoding="utf-8")},
    "folder": {"type": PathType("folder")},
    "source": {"type": click.Choice(["imap", "maildir", "mbox", "eml"])},
    "shell": {"type": click.Choice(["bash", "zsh", "fish"])},
}


def _option(told: Option) -> click.Parameter:
    """Make one of OPTIONS."""
    names, kind = told.names.split(), KINDS[told.kind] | ({"metavar": told.metavar} if told.metavar else {})
    if told.is_argument:
        many = -1 if told.many == "many" else 1
        return click.Argument(names, nargs=many, required=told.many != "optional", **kind)
    if told.many == "flag":
        return click.Option(names, is_flag=True, help=_(told.help))
    return click.Option(names, multiple=told.many == "many", default=told.default, help=_(told.help), **kind)


mail, reviewing, page, care = (partial(command, part) for part in PARTS)


@mail("poll", "watch every limit dry", json="outcome")
def poll(desk: Desk, out: Json, watch: bool, every: float, limit: int | None, dry_run: bool) -> int:
    """Fetch new mail and store what it says as drafts."""
    mailboxes = desk.office.mailboxes
    if not mailboxes:
        raise click.UsageError(_("No mailbox is configured: write a section [mailbox]; “init” shows one."))
    mail_round = mail_rounds(desk, out)
    if watch:
        mail_round.watch(mailboxes, every, random.random, desk.environment.get("NOTIFY_SOCKET", ""))
        return DONE
    failures: list[tuple[str, Exception]] = []
    for settings in mailboxes:
        try:
            mail_round.poll(settings, limit=limit, dry_run=dry_run)
        except intake.IntakeError as error:
            failures.append((settings.name, error))
    return sum_up(failures, len(mailboxes))


def mail_rounds(desk: Desk, out: Json) -> rounds.Rounds:
    """Give the rounds through mailboxes, telling of each mail as it is done."""
    line = lists.outcome_line  # read here, before threads tell of their mails

    meter = desk.meter

    def show_mail(mailbox: str, outcome: worker.Outcome) -> None:
        """Tell of a mail."""
        told = rounds.outcome_as_json(mailbox, outcome)
        meter.clear()
        out.line(told) if out else say(line(told, desk.canvas.columns))
        meter.step()

    def show_books(books: worker.Report) -> None:
        """Tell a round's books."""
        meter.clear()
        told = dataclasses.asdict(books)
        report(lists.balance_line(told), **told)

    return desk.office.rounds(show_mail, show_books, meter.expect)


def sum_up(failures: Sequence[tuple[str, Exception]], of: int) -> int:
    """Tell what failed, and give the exit status of it all."""
    for name, error in failures:
        sentence = terminal.visible(say_error(error))
        whole = sentence if of == 1 or name in sentence else f"{name}: {sentence}"
        report(whole, failed=True, about=name, error=type(error).__name__)
    if not failures:
        return DONE
    return PARTLY if len(failures) < of else exit_status(failures[0][1]) or FAILED


@mail("import", "paths mapping", json="outcome")
def import_all(desk: Desk, out: Json, paths: tuple[str, ...], mapping: pathlib.Path | None) -> None:
    """Store mail from .eml files, an mbox, a Maildir, a folder or "-" as poll would; or an export; or a page."""
    if mapping is not None:
        return import_pages(desk, out, [pathlib.Path(path) for path in paths], pages.read_plan(mapping))
    held = []
    for path in paths:
        export = importing.find_export(sys.stdin.buffer if path == "-" else pathlib.Path(path))  # type: ignore[arg-type]  # it can peek
        if export is not None:
            play(keeping.take_export(desk.work, export))
        elif path == "-":
            held.append(files.held_mailbox("import", sys.stdin.buffer.read()))
        else:
            held.append(files.mailbox_at("import", pathlib.Path(path)))
    return mail_rounds(desk, out).take_all(held) if held else None


def import_pages(desk: Desk, out: Json, paths: Sequence[pathlib.Path], plan: pages.Plan) -> None:
    """Take the entries of web pages in as drafts and tell of each."""
    for path in paths:
        done = []
        for outcome in desk.office.take_page(path, plan):
            done.append(outcome)
            told = rounds.outcome_as_json(path.name, outcome)
            out.line(told) if out else say(lists.outcome_line(told, desk.canvas.columns))
        tell(lists.page_line(path.name, [outcome.status for outcome in done]))


@mail("parse", "paths", json="record")
def parse(desk: Desk, out: Json, paths: tuple[str, ...]) -> None:
    """Print what is read from a mail. Stores nothing, needs no configuration."""
    for place, path in enumerate(paths):
        read = reading.read_any(sys.stdin.buffer.read() if path == "-" else pathlib.Path(path).read_bytes())
        if out:
            out.line(record.as_json(read))
        else:
            say(("\n" if place else "") + readings.record_screen(read, desk.canvas))


@mail("messages", "mail? mailkind failed raw retry", json="mail")
def messages(desk: Desk, out: Json, number: int | None, raw: bool, retry: bool, **wanted: Any) -> None:
    """List the mails that were received: what kind, what became of them."""
    typed.check_known(wanted["kind"], record.KINDS, "--kind")
    if raw:
        return _say_bytes(desk.work.read(mails.read_raw, number or read_number("")))
    if retry:
        mail_rounds(desk, Json()).retry(number)
    listed = partial(desk.work.read, mails.list_messages, **wanted)
    rows = [desk.work.read(mails.find_message, number)] if number else listed()
    if out:
        return out.array(map(lists.as_plain, rows))
    return desk.say_rows(rows, lists.show_mails, _("No mail."))


def _say_bytes(raw: bytes) -> None:
    """Print a mail: to another program as it is, to a terminal so that it cannot drive it."""
    shown = sys.stdout.isatty()
    click.echo(terminal.visible(raw.decode("utf-8", "replace")) if shown else raw, nl=shown)


@reviewing("list", FILTERS, json="item")
def list_drafts(desk: Desk, out: Json, **told: Any) -> None:
    """List what waits: drafts, follow-ups, questions."""
    filters = lines.read_filters(**told)
    if out:
        return out.array(desk.work.objects(filters))
    rows = desk.work.lines(filters)
    desk.say_rows(rows, itemlists.show_items, _("Nothing waits."))
    return tell(itemlists.count_items(rows)) if desk.table and len(rows) >= desk.canvas.rows else None


@reviewing("show", "id raw history", json="shown")
def show(desk: Desk, out: Json, number: int, raw: bool, only_history: bool) -> None:
    """Show one draft with its evidence, history and mail."""
    item, taken = desk.work.find(number), desk.work.read(history.steps, draft_id=number)
    if raw:
        return _say_bytes(desk.work.read(mails.read_raw, offers.mail_of(item)))
    if out:
        told = drafts.item_as_json(item) | {"history": [history.step_as_json(step) for step in taken]}
        return out.line(told)
    if only_history:
        return desk.say_rows(taken, lists.show_steps, _("Nothing was done with it yet."))
    if desk.table is None:
        return say(screens.field_rows(item))
    around = desk.work.read(offers.read_circumstances, item, by=desk.work.by, now=now())
    mail = desk.work.read(drafts.read_mail_text, number)
    return say(lists.whole_screen(item, mail, taken, desk.canvas, around))


def decide(step: Callable[[int], Any], said: str, *, ids: Sequence[int], yes: bool, seen: int | None) -> int:
    """Take a step for each draft and tell of it; from three on it is asked once."""
    if seen is not None and len(ids) > 1:
        raise click.UsageError(_("--seen goes with one ID only."))
    numbers = tuple(dict.fromkeys(ids))
    failures = play(dialogues.decide_each(numbers, step, said, sure=yes))
    if failures is None:
        raise click.Abort
    return sum_up(failures, len(numbers))


def _steps(desk: Desk, how: Mapping[str, Any], step: Callable[..., Any], said: str, **told: Any) -> int:
    """Take one of the store's steps for each draft; `how` are the options of `deciding`."""
    take = partial(desk.work.do, step, seen=how["seen"], **told)
    return decide(take, said, **how)


@reviewing("approve", "ids seen yes")
def approve(desk: Desk, **how: Any) -> int:
    """Approve drafts for the page."""
    return _steps(desk, how, steps.approve, _("#{id} is approved: {title}"))


@reviewing("reject", "ids why seen yes")
def reject(desk: Desk, reason: str | None, **how: Any) -> int:
    """Reject drafts, with a reason."""
    why = reason if reason is not None else ask(_("Why?"), "--reason")
    return _steps(desk, how, steps.reject, _("#{id} is rejected: {title}"), reason=why)


@reviewing("defer", "ids until seen yes")
def defer(desk: Desk, until: dt.date | None, **how: Any) -> int:
    """Put drafts off to a later day."""
    day = until or read_day(ask(_("Until when?"), "--until", "7d"))
    return _steps(desk, how, steps.defer, _("#{id} is put off until {day}: {title}"), until=day)


@reviewing("withdraw", "ids why seen yes")
def withdraw(desk: Desk, reason: str | None, **how: Any) -> int:
    """Take entries off the page; the next publish does it."""
    said = _("#{id} leaves the page with the next publish: {title}")
    return _steps(desk, how, steps.withdraw, said, reason=reason or "")


@reviewing("edit", "ids set form seen yes")
def edit(desk: Desk, sets: tuple[str, ...], source: Any, **how: Any) -> int:
    """Change fields: in the editor, by --set FIELD=VALUE or --from FILE."""
    told = {
        "written": source.read() if source else None,
        "sets": sets,
        "sure": how["yes"],
        "seen": how["seen"],
    }
    take: Any = partial(dialogues.change_draft, desk.work, desk.canvas, **told)
    return decide(lambda each: play(take(each)), _("#{id} is changed: {title}"), **how)


@reviewing("review", FILTERS)
def review(desk: Desk, **told: Any) -> None:
    """Go through what waits, one by one; every decision is kept at once."""
    items = desk.work.lines(lines.read_filters(**told))
    if items:
        need_terminal(_("Which key?"), "approve, reject, edit, defer")
    play(dialogues.review_drafts(desk.work, items, lambda: desk.canvas, desk.post))


@reviewing("ask", "id question seen yes")
def ask_sender(desk: Desk, number: int, source: Any, seen: int | None, yes: bool) -> None:
    """Send the submitter a question."""
    if desk.post is None:
        raise click.UsageError(_("No mail is ever sent: the configuration has no [smtp]."))
    written = source.read() if source else None
    if not play(asking.ask_submitter(desk.work, desk.post, number, written=written, seen=seen, sure=yes)):
        raise click.Abort


@reviewing("accept", "id fields to seen")
def accept(desk: Desk, number: int, chosen: tuple[str, ...], target: int | None, seen: int | None) -> None:
    """Take over what a follow-up changes in its entry."""
    if target is not None:
        seen = desk.work.do(joining.assign_target, number, target, seen=seen).version
    entry = desk.work.do(joining.accept, number, fields=chosen or None, seen=seen)
    tell(terminal.one_line(say_again(offers.tell_accepted(entry, number))))


@reviewing("reclassify", "mail whatkind")
def reclassify(desk: Desk, number: int, kind: str) -> None:
    """Say what kind the mail ID really is (spam -> submission and back)."""
    read = desk.office.read_again(number, kind)
    made = fieldwords.show_ids(desk.work.do(reclassifying.reclassify, number, kind, read))
    tell(_("Mail {id} is kept as {kind}; drafts: {drafts}").format(id=number, kind=kind, drafts=made or "–"))


@reviewing("merge", "keep other")
def merge(desk: Desk, keep: int, other: int) -> None:
    """Put two drafts of one project together: KEEP gets what only OTHER tells."""
    kept = desk.work.do(joining.merge, keep, other)
    tell(talking.about(kept, _("#{other} is merged into #{id}: {title}"), other=other))


@reviewing("split", "id count seen")
def split(desk: Desk, number: int, count: int, seen: int | None) -> None:
    """Make several drafts of one, by its paragraphs; edit them then."""
    before = desk.work.find(number)
    parts = offers.shares(before.draft, count)
    made = desk.work.do(joining.split, number, parts, seen=seen or before.version)
    tell(_("#{id} is now {drafts}.").format(id=number, drafts=fieldwords.show_ids(item.id for item in made)))


@reviewing("undo", "id?")
def undo(desk: Desk, number: int | None) -> None:
    """Take back your last step, or your last one with the draft ID."""
    step = desk.work.do(undoing.undo, draft_id=number)
    title = terminal.one_line(step.draft_title)
    tell(say_again(f"Taken back: “{step.note}” of #{step.draft_id} {title}"))


@reviewing("log", "id? since by limit", json="step")
def log(desk: Desk, out: Json, number: int | None, since: dt.date | None, **told: Any) -> None:
    """Who did what, and when."""
    start = dt.datetime.combine(since, dt.time()).astimezone() if since else None
    if number is not None:
        desk.work.find(number)
    taken = desk.work.read(history.steps, draft_id=number, since=start, **told)
    for step in taken if out else ():
        out.line(history.step_as_json(step))
    if not out:
        desk.say_rows(taken, lists.show_steps, _("Nothing was done yet."))


@reviewing("add", "set form")
def add(desk: Desk, sets: tuple[str, ...], source: Any) -> None:
    """Start a draft by hand, without a mail; prints its number."""
    written = source.read() if source else None
    values = play(dialogues.ask_changes(record.Draft(), _("A new draft"), sets=sets, written=written))
    if not values:
        raise click.Abort
    item = desk.work.do(steps.add_draft, steps.changed_draft(record.Draft(), values))
    tell(talking.about(item, _("#{id} is added: {title}")))
    say(str(item.id))


@reviewing("consent", "id what bymail note revoke")
def consent(desk: Desk, number: int, what: str, message: int | None, note: str, revoke: bool) -> None:
    """Record what may be published of a person, and what shows it."""
    if revoke:
        gone = desk.work.do(consents.revoke_consent, number, what)
        return tell(_("Consents taken back: {n}").format(n=gone))
    desk.work.do(consents.record_consent, number, what, message_id=message, wording=note)
    return tell(_("The consent is written down for #{id}.").format(id=number))


@reviewing("photo", "id photo? author license alt remove seen")
def photo(desk: Desk, number: int, which: str | None, remove: bool, seen: int | None, **credit: str) -> None:
    """Take a photo of the mail for an entry (needs a consent)."""
    if remove:
        play(photographs.remove_talk(desk.work, number, which, seen=seen))
    else:
        play(photographs.take_talk(desk.work, number, which, seen=seen, **credit))


@reviewing("lessons", "forget", json="lesson")
def list_lessons(desk: Desk, out: Json, forget: tuple[int, ...]) -> None:
    """List what corrections taught for later mail of the same sender."""
    for number in forget:
        desk.work.change(lessons.forget_lesson, number)
    learned = desk.work.read(lessons.list_lessons)
    if out:
        return out.array(map(lessons.lesson_as_json, learned))
    return desk.say_rows(learned, lists.show_lessons, _("Nothing was learned yet."))


@page("publish", "out dry check date force")
def publish_site(desk: Desk, output: pathlib.Path | None, date: dt.date | None, **how: bool) -> int:
    """Write the site from all approved entries."""
    served, day = page_runs.page_of(desk.work, desk.settings, output, desk.meter), date or today()
    if how["dry_run"] or how["check"]:
        run = served.compare(day)
        say(run.told)
    else:
        run = served.publish(day, force=how["force"])
    report("\n".join(filter(None, (run.sentence, run.warning))), files=len(run.changes))
    if desk.office.smtp and not (output or how["dry_run"] or how["check"]):
        desk.office.announce(served.fresh())
    return WORK if how["check"] and run.changes else DONE


@page("preview", "port stay")
def preview(desk: Desk, port: int, no_open: bool) -> None:
    """Serve the site on 127.0.0.1 and open it; rebuilt on change."""
    served = page_runs.page_of(desk.work, desk.settings)
    shown = previewing.Preview(served.look, served.site, today)
    shown.files()  # what keeps it from being built is told here
    with previewing.open_server(shown, port) as server:
        address = f"http://127.0.0.1:{server.server_port}/"
        tell(_("{address} shows the page as it would be; Ctrl-C ends it.").format(address=address))
        if sys.stdout.isatty() and not no_open:
            click.launch(address)
        server.serve_forever()


@care("demo", "folder")
def demo(desk: Desk, folder: pathlib.Path) -> None:
    """Run everything on sample mails in a folder of its own; your own mail and page stay untouched."""
    samples.lay_out_samples(folder / "mails")
    environment = {key: text for key, text in desk.environment.items() if not key.startswith("BRUECKENPOST")}
    own = Desk(starting.configure_demo(folder), "demo", desk.color, environment)

    def poll_samples() -> None:
        """Poll the demo's own mailboxes."""
        for settings in own.office.mailboxes:
            mail_rounds(own, Json()).poll(settings)

    shown = page_runs.page_of(own.work, own.settings)
    play(demonstration.show_demo(shown, poll_samples, own.table, today()))


@care("doctor", json="check")
def check_all(desk: Desk, out: Json) -> int:
    """Check mailbox, database, output. Changes nothing."""
    found = [(check.works, check.sentence) for check in desk.office.check()]
    found += checks.check_site(page_runs.site_of(desk.settings))
    if out:
        out.array({"works": works, "sentence": sentence} for works, sentence in found)
    for works, sentence in () if out else found:
        say(f"{_('good ') if works else _('TO DO')}  {terminal.one_line(say_again(sentence))}")
    return DONE if all(works for works, _sentence in found) else WORK


@care("init", "source host user password path start contact")
def init(desk: Desk, source: str, since: str | None, **told: str | None) -> None:
    """Write a configuration file, asking for what it needs."""
    file = desk.file or pathlib.Path("brueckenpost.toml")
    if file.exists():
        already = _("{file} is there already: change it, or name another one by --config.")
        raise click.ClickException(already.format(file=file))
    starting.write_configuration(file, play(starting.ask_answers(source, since, told, today())))
    tell(_("{file} is written. “brueckenpost doctor” checks it.").format(file=file))


@care("sign-in", "mailbox?")
def sign_in(desk: Desk, mailbox: str | None) -> None:
    """Sign in to mailboxes that take no password (OAuth2); once, and again when “doctor” says so."""
    accounts = [it for it in desk.office.sign_ins() if mailbox in (None, it.name)]
    if not accounts:
        raise click.UsageError(
            _("There is nothing to sign in to: set auth to oauth2-microsoft or oauth2-google.")
        )

    def show(address: str, code: str) -> None:
        """Tell where to type which code."""
        tell(_("Open {address} and type {code}.").format(address=address, code=code))

    def agree(address: str) -> str:
        """Tell where to agree, and ask for the address in the end."""
        told = _(
            "Open {address} and agree. In the end the browser shows an address that may not load; paste it here."
        )
        tell(told.format(address=address))
        return ask(_("Address in the end"), _("a person at a terminal"))

    for account in accounts:
        tell(account.name)
        account.sign_in(oauth.Prompt(show, agree))
        tell(_("You are signed in."))


@care("status", "late prometheus", json="status")
def status(desk: Desk, out: Json, late: float, prometheus: pathlib.Path | None) -> int:
    """One screen: last poll, what waits, what failed, last publish."""
    found = desk.work.read(counts.read_status)
    unclear, ending = desk.office.unclear_letters(), desk.office.ending_sign_ins()
    standing = found.last_poll is not None and (now() - found.last_poll).total_seconds() > late
    if prometheus:
        text = metrics.render_metrics(found, unclear_letters=len(unclear), ending_sign_ins=len(ending))
        metrics.write_metrics(prometheus, text)
    elif out:
        waiting = desk.office.waiting_letters()
        out.line(lists.status_as_json(found, unclear, waiting, ending, standing_still=standing))
    else:
        told = [(letter.letter, letter.message_id, letter.at) for letter in unclear]
        tries = [letter.tries for letter in desk.office.waiting_letters()]
        soon = [(sign_in.name, sign_in.ends) for sign_in in ending]
        say(lists.status_screen(found, desk.table, late=standing, unclear=told, waiting=tries, ending=soon))
    return WORK if standing or ending else DONE


@brueckenpost.group("privacy")
def privacy() -> None:
    """What is kept of people: show it, erase it, let go what is due."""


@care("privacy export", "address", json="holding")
def export_person(desk: Desk, out: Json, address: str) -> None:
    """Print every row that names the person of an address."""
    held = desk.work.read(persons.export_person, address)
    for holding in held if out else ():
        out.line(lists.as_plain(holding))
    if not out:
        desk.say_rows(held, keeping.show_holdings, _("Nothing is kept of {address}.").format(address=address))


@care("privacy erase", "address dry yes")
def erase_person(desk: Desk, address: str, dry_run: bool, yes: bool) -> None:
    """Erase the person of an address everywhere; tells where the mailbox may still hold mails."""
    if not play(keeping.erase_talk(desk.work, address, sure=yes, dry=dry_run)):
        raise click.Abort


@care("privacy retention", "apply", json="due")
def retain(desk: Desk, out: Json, apply: bool) -> None:
    """List what was kept long enough by [privacy]; with --apply let it go."""
    settings = desk.settings.section("privacy", configuration.PrivacySettings)
    listed = partial(desk.work.read, retention.find_due, settings, today=today())
    if apply:
        desk.office.forget_letters(settings.keep_mail_days)
    due = play(keeping.let_go(desk.work, settings, today())) if apply else listed()
    if out:
        return out.array(map(lists.as_plain, due))
    return desk.say_rows(due, keeping.show_due, _("Nothing is due."))


@care("backup", "file")
def backup(desk: Desk, file: pathlib.Path) -> None:
    """Write a consistent copy of everything to a file, while others work."""
    play(keeping.back_up(desk.work, file))


@care("restore", "file yes")
def restore(desk: Desk, file: pathlib.Path, yes: bool) -> None:
    """Bring a copy back; who was erased since is erased again."""
    if not play(keeping.restore_talk(desk.work, file, sure=yes)):
        raise click.Abort


@care("export", "tofile")
def export(desk: Desk, output: pathlib.Path | None) -> None:
    """Write everything as JSON, one row a line, for other programs and for “import”."""
    play(keeping.export_all(desk.work, output))


@care("completion", "shell")
def completion(desk: Desk, shell: str | None) -> None:
    """Print the completion script for your shell."""
    wanted = shell or pathlib.Path(desk.environment.get("SHELL", "bash")).name
    made = shells.make_shells(shell_completion).get(wanted)
    if made is None:
        raise click.UsageError(_("There is none for {shell}: name bash, zsh or fish.").format(shell=wanted))
    # Not the shell's own method: bash's runs bash to ask for its version.
    say(shell_completion.ShellComplete.source(made(brueckenpost, {}, NAME, COMPLETE)))


def exit_status(error: Exception) -> int | None:
    """Give the exit status of an error that was foreseen; None for another."""
    exits: tuple[tuple[tuple[type[Exception], ...], int], ...] = (
        ((storing.StoreUnavailableError, publishing.SiteBusyError, intake.MailboxUnavailableError), LATER),
        ((intake.ReaderUnavailableError, intake.SendingUnavailableError), LATER),
        ((storing.StoreSettingsError, storing.ConfigurationError, storing.FieldError), WRONG),
        ((intake.MailboxSettingsError, intake.PageMappingError, publishing.SettingsError), WRONG),
        ((storing.NotFoundError,), NOT_FOUND),
        ((storing.ConflictError,), CONFLICT),
        ((storing.StoreError, intake.IntakeError, publishing.PublishError), FAILED),
    )
    return next((status for kinds, status in exits if isinstance(error, kinds)), None)


def _explain(error: Exception) -> int:
    """Tell an error in one sentence; its trace goes to the log, for -vv."""
    import logging

    logging.getLogger(NAME).debug("the command failed", exc_info=error)
    status = exit_status(error)
    if status is not None:
        report(terminal.visible(say_error(error)), failed=True, error=type(error).__name__)
        return status
    report(terminal.visible(console.say_fault(error)), failed=True, error=type(error).__name__)
    return LATER if console.is_passing(error) else FAILED


def _run() -> int:
    """Run one command and give its exit status."""
    width = console.help_width(os.environ)
    try:
        status = catching.catch(
            partial(brueckenpost.main, prog_name=NAME, standalone_mode=False, terminal_width=width)
        )
        flushed = catching.catch(sys.stdout.flush)
    except KeyboardInterrupt:
        status, flushed = catching.Raised(click.Abort()), None
    raised = next((it.error for it in (status, flushed) if isinstance(it, catching.Raised)), None)
    match raised:
        case None:
            return status if isinstance(status, int) else DONE
        case click.Abort():
            tell("")
            return INTERRUPTED
        case click.ClickException():
            raised.show()
            return raised.exit_code
        case BrokenPipeError():
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has enough
            return DONE
        case _:
            return _explain(raised)


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
    console.speak(console.wanted_language(os.environ))
    _translate(brueckenpost)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    if COMPLETE in os.environ:
        shells.make_shells(shell_completion)
    status = _run()
    gc.freeze()  # the process ends: looking for garbage once more would take as long as a light command
    sys.exit(status)
