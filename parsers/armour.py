"""OpenPGP armour inside a text (RFC 9580, section 7): signatures taken off, the signed words kept."""

from __future__ import annotations

import re
from dataclasses import dataclass

BEGIN = re.compile(
    r"-----BEGIN PGP (SIGNED MESSAGE|SIGNATURE|MESSAGE|PUBLIC KEY BLOCK)(?:, PART [^-]*)?-----\s*"
)
HASH = re.compile(r"(?:Hash|Charset|Version|Comment|NotDashEscaped): ")


@dataclass(frozen=True, slots=True)
class Unarmoured:
    """A text without armour; `encrypted` says that a block held something that cannot be read."""

    text: str
    encrypted: bool = False


def remove_armour(text: str) -> Unarmoured:
    """Take signature, key and message blocks out of a text and undo the dash-escaping of signed words."""
    if "-----BEGIN PGP " not in text:
        return Unarmoured(text)
    kept: list[str] = []
    encrypted = False
    state = ""
    for line in text.split("\n"):
        if match := BEGIN.fullmatch(line):
            state = "HEAD" if match[1] == "SIGNED MESSAGE" else match[1]
            encrypted = encrypted or match[1] == "MESSAGE"
        elif state == "HEAD":
            # An empty line parts the armour's own header from the signed words.
            state = "" if line.strip() == "" else state if HASH.match(line) else _keep(kept, line)
        elif state:
            state = "" if line.startswith("-----END PGP ") else state
        else:
            kept.append(line.removeprefix("- ") if line.startswith("- -") else line)
    return Unarmoured("\n".join(kept), encrypted)


def _keep(kept: list[str], line: str) -> str:
    kept.append(line)
    return ""
