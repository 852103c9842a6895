"""The options and arguments of the command line: what they are called, what they take and what their help says."""

from __future__ import annotations

from typing import NamedTuple

from brueckenpost.publish.console import mark


class Option(NamedTuple):
    """One option, or an argument where `names` begin with no hyphen.

    `kind` names what it takes, "" a text. `many` is "flag", "many", "optional" or "" for one value.
    """

    names: str
    help: str
    metavar: str = ""
    kind: str = ""
    default: str | int | None = None
    many: str = ""

    @property
    def is_argument(self) -> bool:
        """Tell whether it is given without a name."""
        return not self.names.startswith("-")


OPTIONS = {
    "id": Option("number", "", metavar="ID", kind="number"),
    "id?": Option("number", "", metavar="[ID]", kind="number", many="optional"),
    "ids": Option("ids", "", metavar="ID...", kind="number", many="many"),
    "mail": Option("number", "", metavar="ID", kind="mail"),
    "mail?": Option("number", "", metavar="[ID]", kind="mail", many="optional"),
    "mailbox?": Option("mailbox", "", metavar="[MAILBOX]", many="optional"),
    "paths": Option("paths", "", metavar="PATH...", kind="path", many="many"),
    "mapping": Option(
        "--mapping",
        mark("PATHs are web pages; this TOML file tells by CSS selectors where their entries stand."),
        metavar="FILE",
        kind="file",
    ),
    "tofile": Option("-o --output", mark("Write to this file."), metavar="FILE", kind="file"),
    "watch": Option("--watch", mark("Stay connected and take mail as it arrives."), many="flag"),
    "every": Option(
        "--every",
        mark("With --watch: look at least so often (5m)."),
        metavar="TIME",
        kind="time",
        default="5m",
    ),
    "limit": Option("--limit", mark("At most N of them."), metavar="N", kind="count"),
    "dry": Option("-n --dry-run", mark("Only tell what would be done."), many="flag"),
    "keep": Option("keep", "", metavar="KEEP", kind="number"),
    "other": Option("other", "", metavar="OTHER", kind="number"),
    "whatkind": Option("kind", "", metavar="KIND", kind="kind"),
    "mailkind": Option("--kind", mark("Only of this kind, such as spam."), metavar="KIND", kind="kind"),
    "failed": Option("--failed", mark("Only those that could not be read."), many="flag"),
    "raw": Option("--raw", mark("Print the mail byte for byte."), many="flag"),
    "retry": Option("--retry", mark("First read those again that could not be read."), many="flag"),
    "history": Option("--history only_history", mark("Only who did what with it."), many="flag"),
    "seen": Option(
        "--seen", mark("Only if it is still this version (one ID)."), metavar="VERSION", kind="version"
    ),
    "yes": Option("-y --yes", mark("Do not ask."), many="flag"),
    "why": Option("--reason", mark("Why, for those who ask later."), metavar="TEXT"),
    "until": Option("--until", mark("2026-12-01, or 3d, 2w from today."), metavar="DAY", kind="day"),
    "set": Option("--set sets", mark("Set a field; may be repeated."), metavar="FIELD=VALUE", many="many"),
    "form": Option(
        "--from source", mark("Take a form or JSON; “-” is standard input."), metavar="FILE", kind="text"
    ),
    "question": Option(
        "--from source",
        mark("Take the question from a file; “-” is standard input."),
        metavar="FILE",
        kind="text",
    ),
    "status": Option(
        "--status",
        mark("With this status: new, deferred, waiting, approved, ..., or all."),
        metavar="A,B",
        kind="status",
    ),
    "municipality": Option("--municipality", mark("Of this municipality."), metavar="NAME", default=""),
    "partner": Option("--partner", mark("With this partner."), metavar="NAME", default=""),
    "category": Option("--category", mark("Of this category."), metavar="SLUG", kind="category", default=""),
    "since": Option("--since", mark("Only since this day."), metavar="DAY", kind="day"),
    "from": Option("--from sender", mark("From this sender."), metavar="TEXT", default=""),
    "text": Option("--text", mark("With this text."), metavar="TEXT", default=""),
    "unsure": Option("--unsure", mark("That deserve a look before they are approved."), many="flag"),
    "by": Option("--by", mark("Only what this person did."), metavar="NAME"),
    "out": Option("-o --output", mark("Write to this folder."), metavar="DIR", kind="folder"),
    "check": Option("--check", mark("Tell what would change; exit status 8 if anything would."), many="flag"),
    "date": Option("--date", mark("Build the page of this day."), metavar="DAY", kind="day"),
    "forget": Option(
        "--forget", mark("Forget this one; may be repeated."), metavar="ID", kind="lesson", many="many"
    ),
    "photo?": Option("which", "", metavar="[PHOTO]", many="optional"),
    "author": Option("--author", mark("Who took it, as it shall be named."), metavar="NAME"),
    "license": Option(
        "--license licence", mark("What it may be used for, such as CC BY 4.0."), metavar="TEXT"
    ),
    "alt": Option("--alt", mark("What it shows, for those who cannot see it."), metavar="TEXT"),
    "remove": Option("--remove", mark("Take it away again."), many="flag"),
    "to": Option("--to target", mark("Say which entry it speaks of."), metavar="ENTRY", kind="number"),
    "what": Option("what", "", kind="consent"),
    "bymail": Option("--mail message", mark("The mail that gives it."), metavar="MESSAGE", kind="mail"),
    "note": Option("--note", mark("The words in which it was given."), metavar="TEXT", default=""),
    "revoke": Option("--revoke", mark("Take it back, as the person may at any time."), many="flag"),
    "port": Option("--port", mark("At this port (a free one)."), metavar="N", kind="port", default=0),
    "stay": Option("--no-open", mark("Do not open the browser."), many="flag"),
    "force": Option("--force", mark("Also if entries vanish that nobody took off."), many="flag"),
    "source": Option("--source", mark("Where the mail is."), kind="source", default="imap"),
    "host": Option("--host", mark("The IMAP server."), metavar="NAME"),
    "user": Option("--user", mark("The login there."), metavar="LOGIN"),
    "password": Option("--password-command", mark("A command that prints the password."), metavar="COMMAND"),
    "path": Option("--path", mark("The folder or file, for maildir, mbox and eml."), metavar="PATH"),
    "start": Option("--since", mark("Leave older mail alone; “all” takes all."), metavar="DAY", kind="start"),
    "contact": Option("--contact", mark("Where municipalities write to."), metavar="ADDRESS"),
    "late": Option(
        "--late",
        mark("Exit status 8 if the last poll is older (1d)."),
        metavar="TIME",
        kind="time",
        default="1d",
    ),
    "prometheus": Option(
        "--prometheus",
        mark("Write the figures to this file, for node_exporter."),
        metavar="FILE",
        kind="file",
    ),
    "shell": Option("shell", "", kind="shell", many="optional"),
    "folder": Option(
        "--folder",
        mark("Where it works (./brueckenpost-demo)."),
        metavar="DIR",
        kind="folder",
        default="brueckenpost-demo",
    ),
    "count": Option("-n --count", mark("Into so many (2)."), metavar="N", kind="parts", default=2),
    "address": Option("address", "", metavar="ADDRESS"),
    "apply": Option("--apply", mark("Do it; it cannot be taken back."), many="flag"),
    "file": Option("file", "", metavar="FILE", kind="file"),
    "json": Option("--json as_json", mark("Print JSON."), many="flag"),
    "jsonfields": Option("--fields", mark("Print JSON with these fields only."), metavar="A,B"),
    "fields": Option(
        "--field chosen",
        mark("Only this field; “links+” adds to it instead of replacing it; may be repeated."),
        metavar="FIELD",
        kind="field",
        many="many",
    ),
}
FILTERS = "status municipality partner category since from text unsure"
