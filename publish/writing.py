"""From files in memory to the folder that is served: as a whole or not at all.

A new folder is filled beside the old one and exchanged with it in one step, so that a reader or a killed process
never sees half a site. Files that did not change keep their times; when none changed nothing is written.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import filecmp
import json
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.publish.errors import EntriesGoneError, ForeignFolderError, PublishError, SiteBusyError
from brueckenpost.publish.pieces import Content
from brueckenpost.publish.stamp import Found, look_over, size_and_time

MANIFEST = ".brueckenpost.json"  # what makes a folder ours: its entries by anchor with their titles
DATA = "projekte.json"  # the entries as others may use them
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True)
class Published:
    """What a run wrote: the paths that are new, changed or gone, none where the site was up to date; and what lies there now."""

    changed: tuple[str, ...]
    there: Found


Files = Mapping[str, bytes] | Iterable[tuple[str, Content]]
"""A site's files by path, or one after the other, each once."""


def write_site(
    files: Files,
    output: Path,
    *,
    force: bool = False,
    explain: Callable[[frozenset[str]], Collection[str]] = lambda _: (),
    kept: Collection[str] = frozenset(),
    there: Found | None = None,
) -> Published:
    """Put the files into the output folder; `explain` gives which of some anchors a recorded step took off the page.

    Files that are `kept` lie there already and stay; which these are may be told while the others come. `there` is what
    the folder holds, where that is known.

    Raises:
        EntriesGoneError: Other entries would vanish, and `force` is not said.
        ForeignFolderError: The output is something that this software did not write.
        SiteBusyError: Another run is at it.
        PublishError: The disk is full or the folder cannot be written.
    """
    output = output.absolute()
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with _alone(output):
            _clear_up(output)
            _check_ours(output)
            fresh = _Fresh(output, look_over(output) if there is None else there)
            try:
                for path, content in _one_by_one(files):
                    fresh.put(path, content)
                if not force:
                    _check_gone(fresh.manifest, output, explain)
                changed = fresh.take_over(kept)
                return Published(changed, fresh.there)
            finally:
                _remove(*_beside(output))
    except OSError as error:
        raise PublishError(f"{output} cannot be written: {error.strerror}.") from error


def compare_site(files: Files, output: Path, kept: Collection[str] = frozenset()) -> tuple[str, ...]:
    """Give the paths that publishing would add, change or remove, in order; those `kept` stay as they are."""
    there, put, changed = look_over(output), set(), set()
    for path, content in _one_by_one(files):
        put.add(path)
        if not _is_same(output, _size(there.get(path)), path, content):
            changed.add(path)
    return tuple(sorted(changed | there.keys() - put - set(kept)))


def _one_by_one(files: Files) -> Iterable[tuple[str, Content]]:
    return files.items() if isinstance(files, Mapping) else files


def _size(told: str | None) -> int:
    """Give the size of a file that was found, -1 of none."""
    return int(told.partition(" ")[0]) if told else -1


def _is_same(output: Path, size: int, path: str, content: Content) -> bool:
    """Tell whether a file of the served folder, of that size or not there, has that content."""
    if isinstance(content, bytes) and size != len(content):
        return False
    bits = [content] if isinstance(content, bytes) else content
    with open(os.devnull if size < 0 else f"{output}/{path}", "rb") as there:  # noqa: PTH123 - of thousands; a Path takes as long as reading
        alike = [there.read(len(bit)) == bit for bit in bits]  # all of them, whatever the first is
        return size >= 0 and all(alike) and not there.read(1)


class _Fresh:
    """The new folder beside the served one: filled with what changed, and with links to what is the same."""

    def __init__(self, output: Path, there: Found) -> None:
        self._output, self.there = output, there
        self._old, self._new = _beside(output)
        self._folders: set[str] = set()
        self._put: set[str] = set()
        self._changed: set[str] = set()
        self.manifest = b"{}"

    def put(self, path: str, content: Content) -> None:
        """Add a file; one that is the same in the served folder keeps its time."""
        self._put.add(path)
        if path == MANIFEST and isinstance(content, bytes):
            self.manifest = content
        size = _size(self.there.get(path))
        if isinstance(content, bytes) and _is_same(self._output, size, path, content):
            self._link(path)
            return
        place = self._place(path)
        with open(place, "wb") as file:  # noqa: PTH123 - as above
            written = file.write(content) if isinstance(content, bytes) else sum(map(file.write, content))
        if size == written and filecmp.cmp(f"{self._output}/{path}", place, shallow=False):
            Path(place).unlink()
            self._link(path)
        else:
            self._changed.add(path)

    def take_over(self, kept: Collection[str]) -> tuple[str, ...]:
        """Exchange the folders, unless both hold the same, and give the paths that differ."""
        stays = self._put | set(kept)
        gone = self.there.keys() - stays
        if not self._changed and not gone:
            return ()
        for path in kept:
            self._link(path)
        _sync(self._new)
        if not self._output.exists():
            self._new.rename(self._output)
        elif not _exchange(self._new, self._output):
            self._output.rename(self._old)
            self._new.rename(self._output)
        self.there = {path: self._told(path) for path in stays}
        return tuple(sorted(self._changed | gone))

    def _told(self, path: str) -> str:
        """Give the size and time of a file that lies there now."""
        if path not in self._changed:
            return self.there[path]
        return size_and_time(os.stat(f"{self._output}/{path}"))  # noqa: PTH116 - as above

    def _link(self, path: str) -> None:
        os.link(f"{self._output}/{path}", self._place(path))

    def _place(self, path: str) -> str:
        """Give where a file of the new folder lies; what is between is made."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self._new / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        return f"{self._new}/{path}"


def published_anchors(output: Path) -> frozenset[str]:
    """Give the anchors of the entries that are on the page now."""
    return anchors_of((output / MANIFEST).read_bytes() if (output / MANIFEST).is_file() else b"{}")


def anchors_of(manifest: bytes) -> frozenset[str]:
    """Give the anchors of the entries that a manifest names."""
    return frozenset(_entries_of(manifest))


def make_manifest(entries: Mapping[str, str], contacts: Collection[str] = ()) -> bytes:
    """Give the file that says which entries a folder holds: anchors with titles, and those that show a contact."""
    told = {"contacts": sorted(contacts), "entries": dict(sorted(entries.items()))}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _entries_of(manifest: bytes) -> dict[str, str]:
    try:
        return dict(json.loads(manifest).get("entries", {}))
    except (ValueError, AttributeError, TypeError):
        return {}


@contextmanager
def _alone(output: Path) -> Iterator[None]:
    """Hold the lock beside the output; it goes with the process, however that ends."""
    lock = output.with_name(f".{output.name}.lock").open("w")
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise SiteBusyError(f"Another run is writing {output}.") from error
        yield


def _clear_up(output: Path) -> None:
    """Remove what a run that was killed left; bring back the last version if it was between two renames."""
    old, new = _beside(output)
    if old.exists() and not output.exists():
        old.rename(output)
    _remove(old, new)


def _remove(*folders: Path) -> None:
    for folder in folders:
        if folder.exists():
            shutil.rmtree(folder, ignore_errors=True)


def _check_ours(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise ForeignFolderError(f"{output} is no folder: choose another [site] output.")
    if output.is_dir() and any(output.iterdir()) and not (output / MANIFEST).is_file():
        raise ForeignFolderError(
            f"{output} holds files of others: move them away or choose another [site] output."
        )


def _check_gone(manifest: bytes, output: Path, explain: Callable[[frozenset[str]], Collection[str]]) -> None:
    if not (output / MANIFEST).is_file():
        return
    before = _entries_of((output / MANIFEST).read_bytes())
    gone = frozenset(before) - anchors_of(manifest)
    departed = explain(gone) if gone else ()
    if unexplained := tuple(before[anchor] for anchor in before if anchor in gone and anchor not in departed):
        raise EntriesGoneError(unexplained)


def _sync(folder: Path) -> None:
    """Wait until all that was written is on the disk: in one go, where the system can (Linux: syncfs)."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "syncfs"):
        os.sync()
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if libc.syncfs(handle):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(handle)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux: renameat2, RENAME_EXCHANGE); tell whether the system can."""
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    done = libc.renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    if done == 0:
        return True
    if (number := ctypes.get_errno()) in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(number, os.strerror(number))


def _beside(output: Path) -> tuple[Path, Path]:
    return output.with_name(f".{output.name}.old"), output.with_name(f".{output.name}.new")
