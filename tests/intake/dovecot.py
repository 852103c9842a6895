"""A private Dovecot on loopback with TLS and a certificate of its own, for any number of accounts."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from imaplib import IMAP4, IMAP4_SSL
from pathlib import Path
from ssl import create_default_context
from typing import TYPE_CHECKING

from brueckenpost.intake.settings import MailboxSettings

if TYPE_CHECKING:
    from collections.abc import Iterator

DOVECOT = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
PASSWORD = "geheim-genug"

CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
mail_location = maildir:~/Maildir
mail_max_userip_connections = 100
mail_fsync = never
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
{more}
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/accounts/%u
}}
"""

BY_TOKEN = """
auth_mechanisms = plain login xoauth2
passdb {{
  driver = oauth2
  mechanisms = xoauth2
  args = {home}/oauth2.conf
}}
"""
INTROSPECTION = """
introspection_mode = post
introspection_url = {url}
username_attribute = username
active_attribute = active
active_value = true
"""


@dataclass
class Dovecot:
    """A server that can be started and stopped; every account name with PASSWORD is let in."""

    home: Path
    port: int
    tls_port: int
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, as an unprivileged user where root runs the tests, and wait until it answers."""
        assert DOVECOT
        owner = _unprivileged()
        drop = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []} if os.getuid() == 0 else {}
        command = [DOVECOT, "-F", "-c", str(self.home / "dovecot.conf")]
        with (self.home / "output").open("ab") as output:
            self.process = subprocess.Popen(
                command, cwd=self.home, stdout=output, stderr=output, start_new_session=True, **drop
            )  # type: ignore[call-overload]
        self._wait()

    def _wait(self) -> None:
        for _ in range(100):
            try:
                with self.colleague("first"):
                    return
            except (OSError, IMAP4.error):
                if self.process is None or self.process.poll() is not None:
                    break
                time.sleep(0.1)
        told = [path.read_text() for path in (self.home / "output", self.home / "log") if path.exists()]
        raise RuntimeError("Dovecot does not start:\n" + "".join(told))

    def stop(self) -> None:
        """Stop it as a power cut would, and with it every connection."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
            self.process = None

    def settings(self, user: str, **more: object) -> MailboxSettings:
        """Give the settings of an account, by implicit TLS unless told otherwise."""
        told = {"port": self.tls_port, "ca_file": self.home / "cert.pem", **more}
        return MailboxSettings(name=user, host="localhost", user=user, **told)  # type: ignore[arg-type]

    @contextmanager
    def colleague(self, user: str, folder: str = "INBOX", *, patience: float = 20) -> Iterator[IMAP4]:
        """Open the account as its owner's own mail program would: to read and write."""
        trusted = create_default_context(cafile=self.home / "cert.pem")
        with IMAP4_SSL("localhost", self.tls_port, ssl_context=trusted, timeout=patience) as client:
            client.login(user, PASSWORD)
            client.select(folder)
            yield client


def _free_ports() -> tuple[int, int]:
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
        return one.getsockname()[1], two.getsockname()[1]


def make_certificate(home: Path) -> None:
    """Make a certificate for localhost that only this test run trusts."""
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
            ),
            *(
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                home / "key.pem",
                "-out",
                home / "cert.pem",
            ),
        ],
        check=True,
        capture_output=True,
    )


def _unprivileged() -> pwd.struct_passwd:
    """Give who runs the server: root's place is taken by nobody, as Dovecot lets no mail belong to root."""
    return pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())


@contextmanager
def running_dovecot(tokens: str = "") -> Iterator[Dovecot]:
    """Start a server in a short-named folder (socket names are limited to 107 bytes), and end it.

    `tokens` is the address where it asks whether an access token is good; it then knows XOAUTH2.
    """
    home = Path(tempfile.mkdtemp(prefix="bp-imap-"))
    port, tls_port = _free_ports()
    server = Dovecot(home, port, tls_port)
    owner = _unprivileged()
    make_certificate(home)
    for part in ("run", "state", "accounts"):
        (home / part).mkdir()
    (home / "oauth2.conf").write_text(INTROSPECTION.format(url=tokens), encoding="utf-8")
    more = BY_TOKEN.format(home=home) if tokens else ""
    names = {"more": more, "user": owner.pw_name, "group": _group(owner), "password": PASSWORD}
    (home / "dovecot.conf").write_text(
        CONFIGURATION.format(home=home, port=port, tls_port=tls_port, **names), encoding="utf-8"
    )
    if os.getuid() == 0:
        for path in (home, *home.rglob("*")):
            os.chown(path, owner.pw_uid, owner.pw_gid)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)


def _group(owner: pwd.struct_passwd) -> str:
    return grp.getgrgid(owner.pw_gid).gr_name
