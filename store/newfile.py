"""Write a file that holds people's data: for its owner only, never half, never over another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def new_file(file: Path) -> Iterator[BinaryIO]:
    """Give what to write into; the file takes its name only when the block ends without an error.

    Raises:
        OSError: The file exists already (FileExistsError) or cannot be written.
    """
    if file.exists():
        raise FileExistsError(17, "File exists", str(file))
    partial = file.with_name(f".{file.name}.part")
    partial.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as target:
            yield target
            target.flush()
            os.fsync(target.fileno())
        os.link(partial, file)
    finally:
        partial.unlink(missing_ok=True)
