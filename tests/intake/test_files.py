from __future__ import annotations

import datetime as dt
import mailbox as standard
import os
from pathlib import Path

import pytest
from brueckenpost.intake.accounts import open_mailbox
from brueckenpost.intake.errors import MailboxRefusedError, MailboxUnavailableError
from brueckenpost.intake.files import FileMailbox, find_eml, find_maildir, held_mailbox, mailbox_at
from brueckenpost.intake.keys import Keys
from brueckenpost.intake.mailbox import Fetched, Missing
from brueckenpost.intake.settings import MailboxSettings
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.conftest import NOW
from tests.intake.mails import a_mail


def mails_of(mailbox: FileMailbox) -> list[bytes]:
    with mailbox:
        return [mail.raw for mail in mailbox.fetch(mailbox.news(None).keys) if isinstance(mail, Fetched)]


def listing(path: Path) -> list[tuple[str, int]]:
    return sorted((str(file), file.stat().st_mtime_ns) for file in path.rglob("*"))


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    path = tmp_path / "Maildir"
    for part in ("cur", "new", "tmp"):
        (path / part).mkdir(parents=True)
    (path / "cur" / "1001.a.host:2,S").write_bytes(a_mail(1))
    (path / "new" / "1000.b.host").write_bytes(a_mail(0))
    (path / "tmp" / "1002.c.host").write_bytes(a_mail(2)[:50])
    return path


class TestMaildir:
    def test_new_and_seen_mails_come_in_the_order_of_delivery(self, maildir: Path) -> None:
        """What another program is still writing in tmp is no mail yet."""
        assert mails_of(mailbox_at("post", maildir)) == [a_mail(0), a_mail(1)]

    def test_reading_changes_nothing(self, maildir: Path) -> None:
        """No file moves from new to cur, none is flagged."""
        before = listing(maildir)
        mails_of(mailbox_at("post", maildir))
        assert listing(maildir) == before

    def test_a_mail_that_is_moved_meanwhile_is_gone(self, maildir: Path) -> None:
        """Another program marks it as seen, which renames it: the next poll finds it there."""
        with mailbox_at("post", maildir) as mailbox:
            keys = mailbox.news(None).keys
            (maildir / "new" / "1000.b.host").rename(maildir / "cur" / "1000.b.host:2,S")
            found = list(mailbox.fetch(keys))
        assert found[0] == Missing(0, gone=True)
        assert len(mails_of(mailbox_at("post", maildir))) == 2

    def test_another_folder_is_no_maildir(self, tmp_path: Path) -> None:
        """A wrong path is told, not taken for an empty mailbox."""
        settings = MailboxSettings(source="maildir", path=tmp_path)
        with pytest.raises(MailboxRefusedError, match="no maildir"):
            open_mailbox(settings, Keys({}, tmp_path, lambda: NOW)).__enter__()


class TestEml:
    def test_a_folder_is_read_with_its_subfolders(self, tmp_path: Path) -> None:
        """By name; other files and hidden ones are none of our business."""
        (tmp_path / "b").mkdir()
        (tmp_path / "b" / "2.EML").write_bytes(a_mail(2))
        (tmp_path / "a.eml").write_bytes(a_mail(1))
        (tmp_path / ".c.eml").write_bytes(a_mail(3))
        (tmp_path / "note.txt").write_bytes(b"x")
        assert mails_of(mailbox_at("ordner", tmp_path)) == [a_mail(1), a_mail(2)]

    def test_one_file_is_one_mail(self, tmp_path: Path) -> None:
        """Whatever its name."""
        (tmp_path / "mail").write_bytes(a_mail(1))
        assert mails_of(mailbox_at("datei", tmp_path / "mail")) == [a_mail(1)]

    def test_a_path_to_nothing_is_refused(self, tmp_path: Path) -> None:
        """The path is named."""
        with pytest.raises(MailboxRefusedError, match="fehlt"):
            mailbox_at("datei", tmp_path / "fehlt").__enter__()

    def test_a_path_that_cannot_be_followed_may_work_later(self, tmp_path: Path) -> None:
        """A loop of links, a network drive that is away: no reason to call the configuration wrong."""
        (tmp_path / "kreis").symlink_to("kreis")
        with pytest.raises(MailboxUnavailableError, match="kreis cannot be read"):
            FileMailbox("datei", tmp_path / "kreis", find_maildir).__enter__()

    def test_a_mail_that_cannot_be_read_is_told_with_the_reason(self, tmp_path: Path) -> None:
        """The others are taken; it stays in the books, also where its day would have to be known first."""
        for number in (1, 2):
            (tmp_path / f"{number}.eml").write_bytes(a_mail(number))
        with FileMailbox("ordner", tmp_path, find_eml, since=dt.date(2000, 1, 1)) as mailbox:
            (tmp_path / "1.eml").unlink()
            (tmp_path / "1.eml").mkdir()
            news = mailbox.news(None)
            first, second = mailbox.fetch(news.keys)
        assert (news.on_server, news.older) == (2, 0)
        assert first == Missing(0, gone=False, reason="Is a directory")
        assert isinstance(second, Fetched)

    def test_bytes_from_standard_input_are_a_mailbox_of_one(self) -> None:
        """So that `import -` takes the same way as every mail."""
        assert mails_of(held_mailbox("-", a_mail(1))) == [a_mail(1)]


class TestMbox:
    FROM = b"From inge@musterstadt.example Mon Mar  3 10:00:00 2025\n"

    def test_each_mail_begins_at_its_from_line(self, tmp_path: Path) -> None:
        """The From line and the empty line before the next one belong to the file, not to the mail."""
        path = tmp_path / "post.mbox"
        path.write_bytes(self.FROM + b"Subject: 1\n\na\n\n" + self.FROM + b"Subject: 2\n\nb\n\n")
        assert mails_of(mailbox_at("post", path)) == [b"Subject: 1\n\na\n", b"Subject: 2\n\nb\n"]

    def test_a_sentence_that_begins_with_from_parts_no_mail(self, tmp_path: Path) -> None:
        """Neither escaped nor, as some programs write it, bare; the escape is taken off."""
        path = tmp_path / "post.mbox"
        path.write_bytes(self.FROM + b"Subject: 1\n\n>From here\n\nFrom there on Monday\n>>From x\n")
        assert mails_of(mailbox_at("post", path)) == [
            b"Subject: 1\n\nFrom here\n\nFrom there on Monday\n>From x\n"
        ]

    @given(
        st.lists(
            st.lists(st.sampled_from(["", "a", "From", "From b", ">Von c", "ü"]), max_size=6), max_size=4
        )
    )
    def test_what_the_standard_library_writes_is_read_again(self, bodies: list[list[str]]) -> None:
        """Any lines in any number of mails, as Python's own mbox writer escapes and parts them.

        (It does not escape a line that is escaped already, so none of these is.)
        """
        import tempfile

        mails = [f"Subject: {n}\n\n{chr(10).join(lines)}\n".encode() for n, lines in enumerate(bodies)]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "post.mbox"
            box = standard.mbox(path)
            for raw in mails:
                message = standard.mboxMessage(raw)
                message.set_from("MAILER-DAEMON Mon Mar  3 10:00:00 2025")
                box.add(message)
            box.close()
            found = mails_of(mailbox_at("post", path)) if mails else []
        assert [raw.rstrip() for raw in found] == [raw.rstrip() for raw in mails]


class TestArrival:
    def arrival(self, raw: bytes, path: Path) -> dt.datetime:
        path.write_bytes(raw)
        os.utime(path, (86_400, 86_400))
        with mailbox_at("datei", path) as mailbox:
            (mail,) = mailbox.fetch(mailbox.news(None).keys)
        assert isinstance(mail, Fetched)
        return mail.received_at

    @pytest.mark.parametrize(
        ("head", "when"),
        [
            (
                b"Received: from a by b; Tue, 4 Mar 2025 08:00:00 +0100\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n",
                (2025, 3, 4, 7),
            ),
            (b"Received: from a by b\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n", (2025, 3, 3, 9)),
            (b"Date: Mon, 3 Mar 2025 10:00:00 -0000\n", (2025, 3, 3, 10)),
            (b"Date: vorgestern\n", (1970, 1, 2)),
            (b"", (1970, 1, 2)),
        ],
    )
    def test_the_last_server_knows_best(self, tmp_path: Path, head: bytes, when: tuple[int, ...]) -> None:
        """Received before Date before the file's time; a time without a zone is UTC."""
        arrival = self.arrival(head + b"Subject: x\n\nHallo\n", tmp_path / "a.eml")
        assert arrival == dt.datetime(*when, tzinfo=dt.UTC)  # type: ignore[misc,arg-type]

    def test_mail_from_before_the_configured_day_is_left_alone(self, tmp_path: Path) -> None:
        """It is counted as older, and not fetched."""
        for day in (2, 3, 4):
            (tmp_path / f"{day}.eml").write_bytes(f"Date: Mon, {day} Mar 2025 10:00:00 +0000\n\nx\n".encode())
        settings = MailboxSettings(source="eml", path=tmp_path, since=dt.date(2025, 3, 3))
        with open_mailbox(settings, Keys({}, tmp_path, lambda: NOW)) as mailbox:
            news = mailbox.news(None)
        assert (news.on_server, news.older, news.keys) == (3, 1, (1, 2))
