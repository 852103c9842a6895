"""Writing the folder that is served: as a whole, only what changed, one run at a time."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import itertools
import multiprocessing
import os
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from brueckenpost.publish.errors import EntriesGoneError, ForeignFolderError, PublishError, SiteBusyError
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.publish.writing import MANIFEST, compare_site, make_manifest, published_anchors, write_site

from tests.publish.samples import TODAY, make_entries

FORK = multiprocessing.get_context("fork")  # a new interpreter for each kill would only cost time
KILLS = int(os.environ.get("BRUECKENPOST_TEST_KILLS", "20"))


def publish_in_turn(public: Path, first: int, told: Connection) -> None:
    """Build and write two versions of the page in turn for ever, telling each time that one is there."""
    for count in itertools.cycle((6, 7) if first else (7, 6)):
        write_site(build_site(make_entries(count), SiteSettings(), today=TODAY), public, force=True)
        told.send(count)


def site(**entries: str) -> dict[str, bytes]:
    return {"index.html": repr(entries).encode(), "same.css": b"a{}", MANIFEST: make_manifest(entries)}


def state(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(p): (p.stat().st_mtime_ns, p.stat().st_ino) for p in (folder, *folder.rglob("*"))}


class TestWriting:
    def test_the_folder_holds_just_the_files(self, tmp_path: Path) -> None:
        """What the new version does not have is gone, and nothing of the work is left beside it."""
        write_site(site(a="A") | {"old.html": b"x"}, tmp_path / "public")
        write_site(site(a="A"), tmp_path / "public")
        assert compare_site(site(a="A"), tmp_path / "public") == ()
        assert {p.name for p in tmp_path.iterdir()} == {"public", ".public.lock"}

    def test_an_unchanged_site_is_not_touched(self, tmp_path: Path) -> None:
        """Neither bytes nor times nor the folder itself: a nightly run leaves no trace."""
        write_site(site(a="A"), tmp_path / "public")
        before = state(tmp_path / "public")
        time.sleep(0.02)
        assert write_site(site(a="A"), tmp_path / "public").changed == ()
        assert state(tmp_path / "public") == before

    def test_an_unchanged_file_keeps_its_time(self, tmp_path: Path) -> None:
        """Web servers answer "not modified" for what a change elsewhere left alone."""
        write_site(site(a="A"), tmp_path / "public")
        before = (tmp_path / "public/same.css").stat().st_mtime_ns
        time.sleep(0.02)
        changed = write_site(site(a="B"), tmp_path / "public").changed
        assert "index.html" in changed
        assert "same.css" not in changed
        assert (tmp_path / "public/same.css").stat().st_mtime_ns == before

    def test_what_is_shown_as_changed_is_what_changes(self, tmp_path: Path) -> None:
        """Comparing names new, changed and removed files, and writes none."""
        write_site(site(a="A") | {"old.html": b"x"}, tmp_path / "public")
        before = state(tmp_path)
        assert compare_site(site(a="B") | {"new.html": b"y"}, tmp_path / "public") == (
            MANIFEST, "index.html", "new.html", "old.html")  # fmt: skip
        assert state(tmp_path) == before


class TestEntriesGone:
    def test_an_unexplained_loss_is_refused(self, tmp_path: Path) -> None:
        """An empty database must not empty the page: the refusal names the titles, the folder stays."""
        write_site(site(a="Feuerwehr", b="Schule"), tmp_path / "public")
        with pytest.raises(EntriesGoneError, match="Schule"):
            write_site(site(a="Feuerwehr"), tmp_path / "public")
        assert published_anchors(tmp_path / "public") == {"a", "b"}

    def test_a_recorded_step_explains_it(self, tmp_path: Path) -> None:
        """Withdrawn, undone and erased entries leave without a question."""
        write_site(site(a="Feuerwehr", b="Schule"), tmp_path / "public")
        write_site(site(a="Feuerwehr"), tmp_path / "public", explain=lambda _: {"b"})
        assert published_anchors(tmp_path / "public") == {"a"}

    def test_force_is_an_explanation(self, tmp_path: Path) -> None:
        """The owner may say that it is meant."""
        write_site(site(a="Feuerwehr"), tmp_path / "public")
        write_site(site(), tmp_path / "public", force=True)
        assert published_anchors(tmp_path / "public") == frozenset()

    @pytest.mark.parametrize("manifest", [b"kein JSON", b"[]", b'{"entries": 7}', b"\xff"])
    def test_a_damaged_list_of_entries_is_written_anew(self, tmp_path: Path, manifest: bytes) -> None:
        """It tells of none; the folder is ours all the same."""
        write_site(site(a="Feuerwehr"), tmp_path / "public")
        (tmp_path / "public" / MANIFEST).write_bytes(manifest)
        assert published_anchors(tmp_path / "public") == frozenset()
        write_site(site(b="Schule"), tmp_path / "public")
        assert published_anchors(tmp_path / "public") == {"b"}


class TestForeignFolders:
    def test_a_folder_of_others_is_left_alone(self, tmp_path: Path) -> None:
        """A wrong output must not cost somebody's files."""
        (tmp_path / "home").mkdir()
        (tmp_path / "home/brief.txt").write_text("Hallo")
        with pytest.raises(ForeignFolderError):
            write_site(site(a="A"), tmp_path / "home", force=True)
        assert [p.name for p in (tmp_path / "home").iterdir()] == ["brief.txt"]

    @pytest.mark.parametrize("kind", ["file", "link"])
    def test_what_is_no_folder_is_left_alone(self, tmp_path: Path, kind: str) -> None:
        """A link may lead anywhere."""
        (tmp_path / "elsewhere").mkdir()
        if kind == "link":
            (tmp_path / "public").symlink_to(tmp_path / "elsewhere")
        else:
            (tmp_path / "public").write_text("Hallo")
        with pytest.raises(ForeignFolderError, match="is no folder"):
            write_site(site(a="A"), tmp_path / "public")
        assert list((tmp_path / "elsewhere").iterdir()) == []

    def test_an_empty_folder_is_taken(self, tmp_path: Path) -> None:
        """Administrators make the folder before the first run."""
        (tmp_path / "public").mkdir()
        write_site(site(a="A"), tmp_path / "public")
        assert (tmp_path / "public/index.html").is_file()


class TestSystems:
    @pytest.mark.parametrize("lacks", ["exchange", "old kernel", "syncfs"])
    def test_where_the_system_can_less_it_is_written_too(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacks: str
    ) -> None:
        """Two renames instead of one exchange, all disks waited for instead of one: the folder is the new one."""
        write_site(site(a="A") | {"old.html": b"x"}, tmp_path / "public")
        monkeypatch.setattr("brueckenpost.publish.writing.ctypes.CDLL", lambda *_, **__: Library(lacks))
        write_site(site(a="B"), tmp_path / "public")
        assert compare_site(site(a="B"), tmp_path / "public") == ()
        assert {p.name for p in tmp_path.iterdir()} == {"public", ".public.lock"}

    def test_a_disk_that_reports_an_error_keeps_the_old_version(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """What cannot be made durable is not served; the next run cleans up and goes on."""
        write_site(site(a="A"), tmp_path / "public")
        with monkeypatch.context() as patch:
            patch.setattr("brueckenpost.publish.writing.ctypes.CDLL", lambda *_, **__: Library("disk"))
            patch.setattr("brueckenpost.publish.writing.ctypes.get_errno", lambda: errno.EIO)
            with pytest.raises(PublishError, match="cannot be written: Input/output error"):
                write_site(site(a="B"), tmp_path / "public")
        assert compare_site(site(a="A"), tmp_path / "public") == ()
        write_site(site(a="B"), tmp_path / "public")
        assert {p.name for p in tmp_path.iterdir()} == {"public", ".public.lock"}


class Library:
    """Stands for the C library of a system that lacks something."""

    def __init__(self, lacks: str) -> None:
        if lacks != "syncfs":
            self.syncfs = lambda _: -1 if lacks == "disk" else 0
        if lacks != "exchange":
            self.renameat2 = self._refuse

    def _refuse(self, *_: object) -> int:
        """Fail as Linux before 3.15 does, where the call is not known."""
        ctypes.set_errno(errno.ENOSYS)
        return -1


class TestRuns:
    def test_one_killed_between_two_renames_is_made_good(self, tmp_path: Path) -> None:
        """The old version had been put aside and the new one was not there yet: it is served again, then replaced."""
        write_site(site(a="Feuerwehr", b="Schule"), tmp_path / "public")
        (tmp_path / "public").rename(tmp_path / ".public.old")
        (tmp_path / ".public.new").mkdir()
        with pytest.raises(EntriesGoneError, match="Schule"):
            write_site(site(a="Feuerwehr"), tmp_path / "public")
        assert published_anchors(tmp_path / "public") == {"a", "b"}
        assert {p.name for p in tmp_path.iterdir()} == {"public", ".public.lock"}

    def test_one_run_at_a_time(self, tmp_path: Path) -> None:
        """The second is told to come later, and changes nothing."""
        with (tmp_path / ".public.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with pytest.raises(SiteBusyError):
                write_site(site(a="A"), tmp_path / "public")
        assert not (tmp_path / "public").exists()

    def test_a_killed_run_leaves_one_whole_version(self, tmp_path: Path) -> None:
        """Kill -9 at so many moments of building and writing: all files are of one version, and the next run goes on."""
        public = tmp_path / "public"
        versions = [build_site(make_entries(count), SiteSettings(), today=TODAY) for count in (6, 7)]
        moment, seen = random.Random(9), set()
        for number in range(KILLS):
            ours, theirs = FORK.Pipe(duplex=False)
            run = FORK.Process(target=publish_in_turn, args=(public, number % 2, theirs))
            began = time.monotonic()
            run.start()
            ours.recv()
            time.sleep(moment.random() * 1.2 * (time.monotonic() - began))
            run.kill()
            run.join()
            there = {
                p.relative_to(public).as_posix(): p.read_bytes() for p in public.rglob("*") if p.is_file()
            }
            assert there in versions
            seen.add(versions.index(there))
        assert seen == {0, 1}
