"""From files in memory to the folder that is served: as a whole or not at all.

A new folder is filled beside the old one and exchanged with it in one step, so that a reader or a killed process
never sees half a site. Files that did not change keep their times; when none changed nothing is written.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from brueckenpost.publish.errors import EntriesGoneError, ForeignFolderError, PublishError, SiteBusyError

MANIFEST = ".brueckenpost.json"  # what makes a folder ours: its entries by anchor with their titles
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(frozen=True, slots=True)
class Published:
    """What a run wrote: the paths that are new, changed or gone; none where the site was up to date."""

    changed: tuple[str, ...]


def write_site(
    files: Mapping[str, bytes],
    output: Path,
    *,
    force: bool = False,
    departed: Collection[str] = frozenset(),
    kept: Collection[str] = frozenset(),
) -> Published:
    """Put the files into the output folder; `departed` are entries that a recorded step took off the page.

    Files that are `kept` lie there already and stay.

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
            _check_gone(files, output, departed, force=force)
            changed = compare_site(files, output, kept)
            if changed:
                _replace(files, output, {*kept, *files}.difference(changed))
            return Published(changed)
    except OSError as error:
        raise PublishError(f"{output} cannot be written: {error.strerror}.") from error


def compare_site(
    files: Mapping[str, bytes], output: Path, kept: Collection[str] = frozenset()
) -> tuple[str, ...]:
    """Give the paths that publishing would add, change or remove, in order; those `kept` stay as they are."""
    there = dict(_files(str(output), ""))
    changed = [
        path
        for path, content in files.items()
        if there.get(path) != len(content) or (output / path).read_bytes() != content
    ]
    return tuple(sorted({*changed, *(there.keys() - files.keys() - set(kept))}))


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
    for rest in (old, new):
        if rest.exists():
            shutil.rmtree(rest)


def _check_ours(output: Path) -> None:
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        raise ForeignFolderError(f"{output} is no folder: choose another [site] output.")
    if output.is_dir() and any(output.iterdir()) and not (output / MANIFEST).is_file():
        raise ForeignFolderError(
            f"{output} holds files of others: move them away or choose another [site] output."
        )


def _check_gone(files: Mapping[str, bytes], output: Path, departed: Collection[str], *, force: bool) -> None:
    if force or not (output / MANIFEST).is_file():
        return
    before = _entries_of((output / MANIFEST).read_bytes())
    after = _entries_of(files.get(MANIFEST, b"{}"))
    gone = tuple(before[anchor] for anchor in before if anchor not in after and anchor not in departed)
    if gone:
        raise EntriesGoneError(gone)


def _replace(files: Mapping[str, bytes], output: Path, same: Collection[str]) -> None:
    """Fill a new folder with what changed, and with links to what is the same, which so keeps its time."""
    old, new = _beside(output)
    for folder in {path.rpartition("/")[0] for path in (*files, *same)}:
        (new / folder).mkdir(parents=True, exist_ok=True)
    for path in same:
        os.link(f"{output}/{path}", f"{new}/{path}")
    for path, content in files.items():
        if path not in same:
            (new / path).write_bytes(content)
    _sync(new)
    if not output.exists():
        new.rename(output)
    elif not _exchange(new, output):
        output.rename(old)
        new.rename(output)
    for rest in (new, old):
        shutil.rmtree(rest, ignore_errors=True)


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


def _files(folder: str, within: str) -> Iterator[tuple[str, int]]:
    """Yield the files below a folder with their sizes."""
    for entry in os.scandir(folder) if Path(folder).is_dir() else ():
        if entry.is_dir():
            yield from _files(entry.path, f"{within}{entry.name}/")
        elif entry.is_file():
            yield within + entry.name, entry.stat().st_size
