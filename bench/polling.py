"""Polling a private Dovecot: new mails against mbsync, a floor and the usual glue; nothing new in a full mailbox."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.mails import generate
from bench.measure import Figure, Work, process, side_by_side
from bench.starting import COMMAND
from tests.intake.dovecot import DOVECOT, PASSWORD, Dovecot, running_dovecot

MBSYNC = shutil.which("mbsync")
HERE = Path(__file__).parent
ASKED = 100  # times a round
OURS = """
[mailbox]
host = "localhost"
port = {port}
ca_file = "{home}/cert.pem"
user = "{user}"
password_env = "BENCH_PASSWORD"
"""
THEIRS = """
IMAPAccount bench
Host localhost
Port {port}
User {user}
Pass {password}
SSLType IMAPS
CertificateFile {home}/cert.pem

IMAPStore far
Account bench

MaildirStore near
Path {folder}/
Inbox {folder}/INBOX

Channel bench
Far :far:
Near :near:
Patterns INBOX
Create Near
Sync Pull
SyncState *
"""


@contextmanager
def mailboxes(**sizes: int) -> Iterator[Dovecot]:
    """Start a server with an account of each name that holds so many mails."""
    os.environ["BENCH_PASSWORD"] = PASSWORD
    with running_dovecot() as server:
        for user, count in sizes.items():
            deliver(server, user, generate(count, photos=user != "full"))
        yield server


def deliver(server: Dovecot, user: str, mails: Iterable[bytes]) -> None:
    """Put mails where the server looks for an account's, as a delivery agent does."""
    home = server.home / "accounts" / user
    box = home / "Maildir"
    for part in ("cur", "new", "tmp"):
        (box / part).mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(mails):
        (box / "cur" / f"{1_700_000_000 + number}.{number}.bench:2,").write_bytes(raw)
    owner = (server.home / "accounts").stat()
    for path in (home, *home.rglob("*")):
        os.chown(path, owner.st_uid, owner.st_gid)
    with server.colleague(user, patience=600):
        pass  # the server reads the folder once, and numbers the mails


def new_mails(folder: Path, count: int, rounds: int) -> Iterator[Figure]:
    """Yield what it costs to take that many new mails, complete."""
    with mailboxes(new=count) as server:
        peers = [("mbsync, downloading only", mbsync(folder, server, "new"), 2.0, "wall")] if MBSYNC else []
        peers += [
            (
                "imaplib, fast parsing, sqlite3; no field recognised",
                script("floor", folder, server),
                8.0,
                "cpu",
            ),
            ("imap-tools, bs4, ORM; no field recognised", script("glue", folder, server), 0.2, "cpu"),
        ]
        ours = fresh_poll(folder, server, "new")
        for name, peer, aim, measure in peers:
            yield side_by_side(
                f"poll {count} new mails", ours, name, peer, rounds=rounds, aim=aim, measure=measure
            )


def nothing_new(folder: Path, full: int, few: int, rounds: int) -> Iterator[Figure]:
    """Yield what a poll costs that finds nothing: in a full mailbox and in a small one, and on the server."""
    with mailboxes(full=full, few=few) as server:
        yield _against_status(server, full, rounds)
        polls = {}
        for user, count in (("full", full), ("few", few)):
            place = configured(folder / user, server, user)
            process(COMMAND, "poll", "--limit", "0", folder=place)()
            _skip_all(place, server, user, count)
            polls[user] = process(COMMAND, "poll", folder=place)
            polls[user]()
        yield side_by_side(
            f"poll, nothing new, {full} mails in the box", polls["full"], f"the same with {few}", polls["few"], rounds=rounds, aim=1.05, measure="cpu"
        )  # fmt: skip


def _against_status(server: Dovecot, full: int, rounds: int) -> Figure:
    """Compare asking for news, behind all mails, with one STATUS on a connection of the same kind."""
    from brueckenpost.intake.imap import ImapMailbox  # noqa: PLC0415

    with ImapMailbox(server.settings("full"), PASSWORD) as mailbox:
        upto = mailbox.news(None).upto
        status = mailbox.connection.client.status

        def ours() -> None:
            for _ in range(ASKED):
                mailbox.news(upto)

        def theirs() -> None:
            for _ in range(ASKED):
                status("INBOX", "(MESSAGES UIDNEXT UIDVALIDITY)")

        name = f"ask {ASKED} times for news, none there, {full} mails in the box"
        return side_by_side(name, ours, "STATUS as often", theirs, rounds=rounds, aim=1.2, measure="wall")


def _skip_all(place: Path, server: Dovecot, user: str, count: int) -> None:
    """Set the cursor behind all mails, as if they had been taken."""
    from brueckenpost.store.cursors import Cursor, advance_cursor  # noqa: PLC0415
    from brueckenpost.store.session import open_store  # noqa: PLC0415

    from bench.entries import NOW  # noqa: PLC0415

    with server.colleague(user) as client:
        validity = int(client.response("UIDVALIDITY")[1][0])
    with open_store(f"sqlite:///{place / 'brueckenpost.db'}").begin() as session:
        advance_cursor(session, "mailbox", "INBOX", Cursor(uidvalidity=validity, uid=count), now=NOW)


def configured(folder: Path, server: Dovecot, user: str) -> Path:
    """Make a workplace that polls an account."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    told = OURS.format(port=server.tls_port, home=server.home, user=user)
    (folder / "brueckenpost.toml").write_text(told, encoding="utf-8")
    return folder


def fresh_poll(folder: Path, server: Dovecot, user: str) -> Work:
    """Give a poll into an empty database."""

    def run() -> None:
        place = configured(folder / "ours", server, user)
        process(COMMAND, "poll", folder=place)()

    return run


def mbsync(folder: Path, server: Dovecot, user: str) -> Work:
    """Give the download of all mails into an empty Maildir, with its own syncing to disk."""
    place = folder / "mbsync"

    def run() -> None:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        told = THEIRS.format(
            port=server.tls_port, home=server.home, user=user, folder=place, password=PASSWORD
        )
        (place / "mbsyncrc").write_text(told, encoding="utf-8")
        subprocess.run([str(MBSYNC), "-q", "-c", place / "mbsyncrc", "-a"], check=True, capture_output=True)

    return run


def script(name: str, folder: Path, server: Dovecot) -> Work:
    """Give one of the two scripts below `bench/` that stand for other ways to do it."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    return process(
        sys.executable,
        HERE / f"{name}.py",
        str(server.tls_port),
        server.home / "cert.pem",
        place / "mails.db",
    )


def available() -> bool:
    """Tell whether there is a server to poll."""
    return DOVECOT is not None
