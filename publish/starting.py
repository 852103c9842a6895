"""The first configuration file, from a few answers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.publish.console import NO_DAY, _
from brueckenpost.publish.talking import Say, Talk, Word
from brueckenpost.publish.terminal import one_line
from brueckenpost.store.typed import read_day


@dataclass(frozen=True, slots=True)
class Answers:
    """What `init` asks; the rest has defaults that the file names. `since` is a day such as "2026-01-01", or ""."""

    source: str = "imap"
    host: str = ""
    user: str = ""
    password_command: str = ""
    path: str = ""
    since: str = ""
    url: str = "https://example.org/ukraine/"
    contact: str = ""
    output: str = "public"
    database: str = "sqlite:///brueckenpost.db"


def questions(source: str) -> dict[str, str]:
    """Give what must be asked for a source of mail: the answer's name, and the question."""
    server = {
        "host": _("IMAP server"),
        "user": _("Login"),
        "password_command": _("Command that prints the password"),
    }
    mail = server if source == "imap" else {"path": _("Folder or file of the mail")}
    return {**mail, "contact": _("Address that municipalities write to")}


def ask_answers(
    source: str, since: str | None, told: Mapping[str, str | None], today: dt.date
) -> Talk[Answers]:
    """Ask what the first configuration needs and was not told yet; `since` is a day, "all" or None."""
    given = {}
    for field, words in questions(source).items():
        given[field] = told[field] or (yield Word(words, f"--{field.replace('_', '-')}"))
    older = _("Leave mail alone that is older than (a day, or all)")
    while True:
        start = since or (yield Word(older, "--since", today.isoformat()))
        day = read_day(start, today)
        if day or start == "all":
            return Answers(source=source, since=day.isoformat() if day else "", **given)
        yield Say(_(NO_DAY).format(text=one_line(start)), beside=True)


def write_configuration(file: Path, answers: Answers) -> None:
    """Write the file, for its owner only: it may come to hold a password."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)
    file.write_text(render_configuration(answers), encoding="utf-8")


def configure_demo(folder: Path) -> Path:
    """Give the demo's configuration in a folder, made if it is not there."""
    file = folder / "brueckenpost.toml"
    if not file.exists():
        contact = "kontakt@netzwerkstelle.example"
        write_configuration(file, Answers(source="eml", path="mails", output="site", contact=contact))
    return file


def render_configuration(answers: Answers) -> str:
    """Give the file: what was answered, and what else can be said, explained."""
    return "\n".join([*_database(answers), *_mailbox(answers), *_site(answers), *_PRIVACY])


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)  # a JSON string is a TOML basic string


def _database(answers: Answers) -> list[str]:
    return [
        "[database]",
        f'url = {_text(answers.database)}   # or "postgresql+psycopg://user@host/name"',
        "",
    ]


def _mailbox(answers: Answers) -> list[str]:
    lines = ["[mailbox]", f'source = {_text(answers.source)}   # "imap", "maildir", "mbox" or "eml"']
    if answers.source == "imap":
        lines += [
            f"host = {_text(answers.host)}",
            "port = 993",
            'tls = "implicit"   # "starttls" with port 143',
            f"user = {_text(answers.user)}",
            f"password_command = {_text(answers.password_command)}   # or password_env, keyring, password",
            'folder = "INBOX"',
            'after = "leave"   # the mailbox is only read; "move" puts kept mail into done_folder',
        ]
    else:
        lines.append(f"path = {_text(answers.path)}")
    lines.append(f'since = {_text(answers.since)}   # older mail is left alone; "" takes all')
    return [*lines, ""]


def _site(answers: Answers) -> list[str]:
    return [
        "[site]",
        f"output = {_text(answers.output)}",
        f"url = {_text(answers.url)}   # where the folder will be served",
        'title = "Kommunale Partnerschaften und die Ukraine"',
        f"contact = {_text(answers.contact)}   # where municipalities write to",
        'language = "de"',
        'content = "content"   # folder of your own texts; until a file is there, ours is used',
        "",
    ]


_PRIVACY = [
    "[privacy]",
    "keep_mail_days = 1095",
    "keep_rejected_days = 180",
    "keep_other_days = 30",
    'publish_contact = "never"   # or "with_consent"',
    "",
]
