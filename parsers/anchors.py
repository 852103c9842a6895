"""Links in running text: addresses written out, with or without a scheme.

An address without a scheme only counts where nobody would read it otherwise: after "www.", or as a host of a
known kind with a path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from brueckenpost.parsers.reading import Anchor
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.wrappers import unwrap

LONGEST = 4_096
"""Characters of a written address that count; beyond that it is no address a reader could use."""

_END = r"""[^\s<>"„“”«»|\\^`{}]"""
_WRITTEN = Cue(rf"(?<![\w@])(?:https?://|www\.(?=[\w-])){_END}{{1,{LONGEST}}}", re.IGNORECASE)

# Generic top-level domains that German offices, associations and their partners use beside the country codes
# (IANA root zone); "example" and "test" are RFC 2606.
_GENERIC = (
    "com|org|net|info|biz|name|gov|edu|int|eu|nrw|koeln|cologne|ruhr|hamburg|berlin|bayern|saarland|wien|tirol|"
    "online|app|dev|blog|news|live|team|social|jetzt|help|community|foundation|ngo|ong|page|site|link|tv|"
    "cloud|digital|academy|school|social|events|support|space|world|global|city|example|test"
)
_LABEL = r"[a-z0-9äöüß](?:[a-z0-9äöüß-]{0,61}[a-z0-9äöüß])?"
_BARE = re.compile(
    rf"(?<![\w@./:-])(?:{_LABEL}\.){{1,4}}(?:{_GENERIC}|[a-z]{{2}})/(?=[\w~#?%-]){_END}{{1,{LONGEST}}}"
)
_CLOSERS = {")": "(", "]": "["}


def absolute(address: str) -> str | None:
    """Give a link's address unwrapped and with its scheme; None for what leads nowhere outside the mail.

    Scripts, anchors within the mail, pictures and paths without a host are None; without a scheme it is https.
    """
    address = "".join(address.split())
    scheme = address[:8].lower()
    if scheme.startswith(("http://", "https://")):
        return unwrap(address)
    if scheme.startswith(("mailto:", "tel:")):
        return address
    if scheme.startswith("//"):
        return unwrap(f"https:{address}")
    if scheme.startswith("www.") or _BARE.match(f"{address}/x"):
        return unwrap(f"https://{address}")
    return None


def written_anchors(text: str, taken: Iterable[Anchor] = ()) -> tuple[Anchor, ...]:
    """Find the addresses written out in a line, beside those anchors that it has already.

    Punctuation that ends the sentence, and a bracket opened before the address, are not part of it.
    """
    anchors = sorted(taken, key=lambda anchor: anchor.start)
    if "." not in text:
        return tuple(anchors)
    for start, reach in sorted(_written(text)):
        end = start + len(trimmed(text[start:reach]))
        if any(anchor.start < end and start < anchor.end for anchor in anchors[-200:]):
            continue
        if url := absolute(text[start:end]):
            anchors.append(Anchor(start, end, url))
    return tuple(sorted(anchors, key=lambda anchor: anchor.start))


def _written(text: str) -> Iterator[tuple[int, int]]:
    """Yield where addresses may stand; most lines lack the signs that they need."""
    if "://" in text or "www." in text.lower():
        yield from (match.span() for match in _WRITTEN.finditer(text))
    if "/" in text:
        yield from (match.span() for match in _BARE.finditer(text))


def trimmed(address: str) -> str:
    """Cut the punctuation after an address that belongs to the sentence around it."""
    end = len(address)
    while end and (address[end - 1] in ".,;:!?'’‘*_…" or _is_strange_closer(address, end)):
        end -= 1
    return address[:end]


def _is_strange_closer(address: str, end: int) -> bool:
    opener = _CLOSERS.get(address[end - 1])
    return opener is not None and address.count(opener, 0, end) < address.count(address[end - 1], 0, end)
