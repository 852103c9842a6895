"""The curator's editor: a text in a file of its own, which stays where the editor fails after something was typed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from brueckenpost.publish.console import _, say_fault
from brueckenpost.publish.errors import EditorError

OLD_CHARSET = "cp1252"  # what editors that know no UTF-8 write in Germany


def edit_text(text: str, open_editor: Callable[[str], object], failure: type[Exception]) -> str | None:
    """Give the text as it was saved, None where nothing was changed. `open_editor` gets the file's path.

    Raises:
        EditorError: It raised `failure`, was interrupted, or took the file away.
    """
    handle, name = tempfile.mkstemp(prefix="brueckenpost-", suffix=".txt")
    file, before = Path(name), text.encode("utf-8", "replace")
    with os.fdopen(handle, "wb") as target:
        target.write(before)
    try:
        open_editor(name)
        after = file.read_bytes()
    except (failure, KeyboardInterrupt, OSError) as error:
        raise EditorError(_complaint(error, file, before)) from error
    file.unlink()
    return None if after == before else _decoded(after)


def _complaint(error: BaseException, file: Path, before: bytes) -> str:
    """Say what went wrong, and where what was typed lies; the file is removed where that is nothing."""
    cause = error if isinstance(error, OSError) else error.__cause__
    why = say_fault(cause) if isinstance(cause, OSError) else str(error) or _("interrupted")
    told = [_("The editor gave nothing back ({told}).").format(told=why)]
    if file.is_file() and file.read_bytes() != before:
        told.append(_("What was saved in it is kept in {path}; --from {path} takes it up.").format(path=file))
    else:
        file.unlink(missing_ok=True)
        told.append(_("Another one is named by VISUAL, for example: export VISUAL=nano"))
    return " ".join(told)


def _decoded(saved: bytes) -> str:
    try:
        text = saved.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = saved.decode(OLD_CHARSET, "replace")
    return text.replace("\r\n", "\n")
