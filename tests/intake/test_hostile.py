from __future__ import annotations

import hashlib
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from brueckenpost.intake.child import ChildReader
from brueckenpost.intake.files import mailbox_at
from brueckenpost.intake.mailbox import Fetched
from brueckenpost.intake.samples import SAMPLES
from brueckenpost.intake.worker import poll_mailbox
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.store.messages import list_messages
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW
from tests.intake.hostile import hostile_mails
from tests.intake.readers import HOSTILE_LIMITS, read_or_misbehave

HOSTILE = dict(hostile_mails())
GOOD = int(os.environ.get("BRUECKENPOST_TEST_GOOD", "60"))


def good_mails() -> list[bytes]:
    """Give many different mails that tell of projects, after the demo's."""
    with mailbox_at("demo", SAMPLES) as mailbox:
        mails = [mail.raw for mail in mailbox.fetch(mailbox.news(None).keys) if isinstance(mail, Fetched)]
    models = [raw for raw in mails if read_mail(raw).drafts]
    return [b"X-Number: %d\r\n" % number + models[number % len(models)] for number in range(GOOD)]


WORKER = """
import datetime as dt, json, re, sys; from pathlib import Path
from brueckenpost.intake.child import ChildReader; from brueckenpost.intake.files import mailbox_at
from brueckenpost.intake.worker import poll_mailbox; from brueckenpost.store.session import open_store
from tests.intake.readers import HOSTILE_LIMITS, read_or_misbehave
with ChildReader(read_or_misbehave, HOSTILE_LIMITS) as read:
    clock = lambda: dt.datetime.now(dt.UTC)
    report = poll_mailbox(mailbox_at("ordner", Path(sys.argv[2])), open_store(sys.argv[1]), read, clock=clock)
used = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]  # ru_maxrss counts who started us, too
print(json.dumps([report.balanced, report.taken, report.quarantined, int(used)]))
"""


class TestHostileMails:
    def test_they_stop_no_good_one(self, store: sessionmaker[Session], tmp_path: Path) -> None:
        """Bombs, mazes and broken bytes between good mails: each good one is drafted, each bad one is kept.

        More than sixty bad ones, also some that end, hang or fill the reading process. BRUECKENPOST_TEST_GOOD says
        among how many good ones.
        """
        good = {f"good {number}": raw for number, raw in enumerate(good_mails())}
        mails = list({**good, **HOSTILE}.items())
        random.Random(3).shuffle(mails)
        assert len(HOSTILE) >= 60
        for number, (_, raw) in enumerate(mails):
            (tmp_path / f"{number:04}.eml").write_bytes(raw)
        url = store.kw["bind"].url.render_as_string()
        path = {"PYTHONPATH": ":".join(part for part in sys.path if part)}
        told = subprocess.check_output([sys.executable, "-c", WORKER, url, str(tmp_path)], env=path)
        balanced, taken, quarantined, kibibytes = json.loads(told.splitlines()[-1])
        assert balanced
        assert taken + quarantined == len(mails)
        assert kibibytes < 300 * 1024, "the worker's own memory"
        assert self.drafted(store) >= {hashlib.sha256(raw).hexdigest() for raw in good.values()}
        assert 3 <= quarantined < 20, "those that misbehave, and few others"

    def drafted(self, store: sessionmaker[Session]) -> set[str]:
        with store() as session:
            return {mail.sha256 for mail in list_messages(session) if mail.drafts and mail.status == "taken"}

    @pytest.mark.parametrize("word", ["die", "sleep", "swallow"])
    def test_what_stands_in_quarantine_says_why(
        self, store: sessionmaker[Session], tmp_path: Path, word: str
    ) -> None:
        """A curator reads the reason; it tells what happened to the process, and nothing of the mail."""
        (tmp_path / "1.eml").write_bytes(HOSTILE[f"one that makes the reader {word}"])
        with ChildReader(read_or_misbehave, HOSTILE_LIMITS) as read:
            poll_mailbox(mailbox_at("ordner", tmp_path), store, read, clock=lambda: NOW)
        with store() as session:
            (mail,) = list_messages(session, failed=True)
        expected = {
            "die": "died (exit status 9)",
            "sleep": "longer than 10 seconds",
            "swallow": "MemoryError",
        }
        assert expected[word] in mail.reason
