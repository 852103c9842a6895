"""Names of domains that imitate others by letters of another script, such as a Cyrillic "а" among Latin ones."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from brueckenpost.store.drafts import Item


def imitating_domains(item: Item) -> tuple[str, ...]:
    """Give the domains of a draft's sender, contact and links that mix scripts within one name, each once."""
    return tuple(dict.fromkeys(host for host in _hosts(item) if mixes_scripts(host)))


def _hosts(item: Item) -> Iterator[str]:
    yield item.sender.rpartition("@")[2].rstrip(">")
    yield (item.draft.contact.email or "").rpartition("@")[2]
    for link in item.draft.links:
        try:
            yield urlsplit(link.url).hostname or ""
        except ValueError:  # no address at all
            continue


def mixes_scripts(host: str) -> bool:
    """Tell whether a part of a domain's name has letters of two scripts (Unicode TR 39, 5.1), also written as "xn--"."""
    return any(
        len({_script(sign) for sign in _shown(part) if sign.isalpha()}) > 1 for part in host.split(".")
    )


def _shown(part: str) -> str:
    if not part.lower().startswith("xn--"):
        return part
    try:
        return part[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return part


def _script(letter: str) -> str:
    """Give the script of a letter, which its name begins with."""
    return unicodedata.name(letter, "UNKNOWN").partition(" ")[0]
