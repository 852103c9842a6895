"""Few tries with a password that is refused: many servers lock the account of its owner after some more.

The tries are kept in a small file, because a cron job is a new process each time.
"""

from __future__ import annotations

import datetime as dt
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.intake.errors import LoginPausedError, LoginRefusedError
from brueckenpost.intake.private import write_private

log = logging.getLogger(__name__)

TRIES = 3
WITHIN = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class LoginGuard:
    """Count the refused logins of each mailbox in a file; `clock` gives aware moments.

    With `insist` a person asks, say by `doctor` after mending the password: no pause holds them up, but a refusal
    counts all the same.
    """

    path: Path
    clock: Callable[[], dt.datetime]
    insist: bool = False

    @contextmanager
    def guarding(self, mailbox: str) -> Iterator[None]:
        """Let a login be tried, and remember how it went; a server that does not answer counts for nothing.

        Raises:
            LoginPausedError: It was refused TRIES times WITHIN the last hour.
        """
        refused = self._recent(mailbox)
        if len(refused) >= TRIES and not self.insist:
            again = (refused[-TRIES] + WITHIN).astimezone()
            raise LoginPausedError(
                f"{mailbox}: the login was refused {len(refused)} times within the hour, so it is not tried again "
                f"before {again:%H:%M}, lest the account be locked. Mend user or password, then run doctor"
            )
        try:
            yield
        except LoginRefusedError:
            self._remember(mailbox, [*refused, self.clock()])
            raise
        if refused:
            self._remember(mailbox, [])

    def _recent(self, mailbox: str) -> list[dt.datetime]:
        since = self.clock() - WITHIN
        return [moment for moment in self._all().get(mailbox, []) if moment > since]

    def _all(self) -> dict[str, list[dt.datetime]]:
        """Read the file; one that is damaged counts as empty, it only spares an account."""
        try:
            told = json.loads(self.path.read_bytes())
            return {name: [dt.datetime.fromisoformat(at) for at in moments] for name, moments in told.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}

    def _remember(self, mailbox: str, moments: list[dt.datetime]) -> None:
        kept = {name: at for name, at in {**self._all(), mailbox: moments}.items() if at}
        told = {name: [moment.isoformat() for moment in at] for name, at in kept.items()}
        try:
            write_private(self.path, json.dumps(told).encode())
        except OSError as error:
            log.warning("refused logins cannot be remembered: %s", error.strerror)
