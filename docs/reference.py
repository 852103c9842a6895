"""Write the reference of the commands and of the configuration: `python docs/reference.py` brings them up to date.

The commands come from their own help, the configuration's keys and defaults from the settings' own definitions;
only what a key means is said here.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import sys
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from brueckenpost import cli
from brueckenpost.intake.settings import LoginSettings, MailboxSettings, SmtpSettings
from brueckenpost.publish.settings import LogSettings, SiteSettings
from brueckenpost.store.configuration import DatabaseSettings, PrivacySettings

DOCS = Path(__file__).parent
SECTIONS: dict[str, tuple[type, str]] = {
    "database": (DatabaseSettings, "Where mails, drafts and decisions are kept."),
    "mailbox": (
        MailboxSettings,
        "Where mail comes from. Several mailboxes are `[mailbox.NAME]`; each takes from `[mailbox]` what it does not say itself.",
    ),
    "smtp": (SmtpSettings, "How letters to submitters are sent. Without this section no mail is ever sent."),
    "site": (SiteSettings, "The public page."),
    "privacy": (PrivacySettings, "How long what is kept; `privacy retention --apply` lets it go."),
    "log": (LogSettings, "What the jobs tell on standard error."),
}
LOGIN = {
    "user": "The login, most often the address of the mailbox.",
    "auth": "`password`, `oauth2-microsoft` or `oauth2-google`.",
    "password": "The password itself; the file must then be readable by its owner only (mode 600).",
    "password_env": "The environment variable that holds the password.",
    "password_command": "A command that prints the password, such as `pass show mail` or `cat FILE`.",
    "keyring": "The service under which the system's keyring holds the password; needs the package keyring.",
    "tenant": "OAuth2 at Microsoft: the directory of the organisation, its ID or its domain.",
    "client_id": "OAuth2: the ID of the app that was registered for Brückenpost.",
    "client_secret_env": "OAuth2: the environment variable that holds the app's secret.",
    "client_secret_command": "OAuth2: a command that prints the app's secret.",
    "authority": "OAuth2 at Microsoft: the address of another cloud of theirs.",
    "ca_file": "A file with certificates (PEM) that are trusted beside the system's.",
}
MEANINGS: dict[str, dict[str, str]] = {
    "database": {
        "url": "`sqlite:///FILE` (counted from the configuration's folder) or `postgresql+psycopg://USER@HOST/NAME`.",
    },
    "mailbox": LOGIN
    | {
        "source": "`imap`, or files: `maildir`, `mbox`, `eml` (a folder).",
        "path": "The folder or file, for `maildir`, `mbox` and `eml`.",
        "host": "The IMAP server.",
        "port": "Its port; 993 for `implicit`, 143 for `starttls`.",
        "tls": "`implicit`, `starttls`, or `none` (only to this machine).",
        "folder": "The folder that is read.",
        "after": "`leave`: the mailbox is only read. `move`: kept mail goes to `done_folder`.",
        "done_folder": "Where kept mail is moved to.",
        "since": "Mail older than this day is left alone, such as `2026-01-01`; empty: all is taken.",
        "authserv_id": "Your own mail server's name in `Authentication-Results` headers; empty: none is believed.",
    },
    "smtp": LOGIN
    | {
        "user": "The login; empty: letters are sent without one.",
        "host": "The server that sends mail.",
        "port": "Its port; 587 for `starttls`, 465 for `implicit`.",
        "tls": "`starttls`, `implicit`, or `none` (only to this machine).",
        "sender": "From whom letters come: `Name <name@example.org>`.",
        "acknowledge": "Confirm each submission to who sent it.",
        "notify_published": "Tell submitters when their entry is on the page.",
    },
    "site": {
        "output": "The folder that the page is written into, counted from the configuration's folder.",
        "url": "Where that folder is served; feeds and previews need it.",
        "title": "The page's title.",
        "contact": "The address that municipalities write to.",
        "language": "The page's first language: `de`, `en` or `uk`.",
        "content": "The folder of your own texts; the folder `content` beside the configuration is taken if it is there.",
        "templates": "The folder of your own templates and styles.",
        "older_after_days": "Entries that ended so many days ago stand in a section of their own.",
    },
    "privacy": {
        "keep_mail_days": "Mail of submissions: afterwards only the fact that it came is kept.",
        "keep_rejected_days": "What was rejected.",
        "keep_other_days": "Mail that was no submission; until then it can be reclassified.",
        "publish_contact": "`never`, or `with_consent`: a contact stands on the page where a consent is recorded.",
    },
    "log": {
        "format": "`text` for people, `json` for programs: one event a line, with numbers instead of names."
    },
}
HEAD = """# Configuration

One TOML file. It is found at `--config`, `$BRUECKENPOST_CONFIG`, `./brueckenpost.toml`, then in the user's configuration
folder. Every key can come from the environment as `BRUECKENPOST__SECTION__KEY`, such as
`BRUECKENPOST__SITE__TITLE`. Unknown keys and wrong values are errors that name file, key and remedy; `brueckenpost
doctor` tries the whole of it and changes nothing.
"""
CATEGORIES = """## [categories]

More words for the topics: for each slug a list of words, or of beginnings or parts of words, that speak for it, beside
those that ship.

```toml
[categories]
reconstruction = ["gewächshaus", "brunnenbau"]
```
"""


def render_configuration() -> str:
    """Give the page of all keys."""
    parts = [HEAD]
    for section, (kind, told) in SECTIONS.items():
        keys = dict(_keys(section, kind))
        rows = [
            f"| `{key}` | {what} | {default} | {MEANINGS[section][key]} |"
            for key, (what, default) in keys.items()
        ]
        table = ["| key | kind | default | meaning |", "| --- | --- | --- | --- |", *rows]
        parts.append("\n".join([f"## [{section}]", "", told, "", *table, ""]))
        surplus = MEANINGS[section].keys() - keys.keys()
        if surplus:
            raise KeyError(f"[{section}] has no {', '.join(sorted(surplus))}")
    return "\n".join([*parts, CATEGORIES])


def _keys(section: str, kind: type) -> Iterator[tuple[str, tuple[str, str]]]:
    hints = typing.get_type_hints(kind)
    own = [field for field in dataclasses.fields(kind) if field.name != "name"]
    login = {field.name for field in dataclasses.fields(LoginSettings)}
    for field in sorted(own, key=lambda field: field.name in login and section in ("mailbox", "smtp")):
        yield field.name, (_kind(hints[field.name]), _default(field.default))


def _kind(hint: Any) -> str:
    names = {str: "text", int: "number", bool: "true, false", dt.date: "day", Path: "path"}
    allowed = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return next(names[each] for each in allowed if each in names)


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if value not in (None, "") else "–"


def render_commands() -> str:
    """Give the page of all commands, by the part of the work that they belong to."""
    lines = ["# Commands", "", "Made from the commands' own `--help`. Exit statuses stand at the end.", ""]
    lines += [_help([], cli.brueckenpost), ""]
    for part, title in cli.PARTS.items():
        lines += [f"## {title}", ""]
        for words, command in _commands([], cli.brueckenpost):
            if getattr(command, "part", "care") == part:
                lines += [f"### {' '.join(words)}", "", _help(words, command), ""]
    return "\n".join([*lines, EXITS])


def _commands(words: list[str], group: click.Group) -> Iterator[tuple[list[str], click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _commands([*words, name], command)
        else:
            yield [*words, name], command


def _help(words: list[str], command: click.Command) -> str:
    context = click.Context(cli.brueckenpost, info_name="brueckenpost")
    for word in words[:-1]:
        context = click.Context(cli.brueckenpost.commands[word], info_name=word, parent=context)
    if words:
        context = click.Context(command, info_name=words[-1], parent=context)
    context.max_content_width = context.terminal_width = 88
    context.help_option_names = ["-h", "--help"]
    return f"```text\n{command.get_help(context).rstrip()}\n```"


EXITS = """## Exit status

| status | meaning |
| --- | --- |
| 0 | done, or nothing to do |
| 1 | failed; unchanged it will fail again |
| 2 | wrong call or configuration |
| 3 | not found |
| 4 | conflict: changed since you saw it, or its status forbids the step |
| 5 | partly done; standard error names the rest |
| 8 | a check found work |
| 75 | mailbox, database or lock not available now; try later |
| 130 | interrupted; what was decided stays decided |
"""
PAGES = {"configuration.md": render_configuration, "commands.md": render_commands}


def main() -> int:
    """Write what is not up to date."""
    for name, render in PAGES.items():
        text = render()
        if not (DOCS / name).exists() or (DOCS / name).read_text("utf-8") != text:
            (DOCS / name).write_text(text, encoding="utf-8")
            sys.stdout.write(f"docs/{name} was not up to date\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
