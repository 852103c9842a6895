"""Link wrappers of mail gateways: the address that a protected link leads to.

Mail gateways replace each link by one of their own that checks the target first. The original stands in the
wrapper, so it can be read without asking anyone. Wrappers that only hold a token (Mimecast's short form, Cisco's
older one) cannot be undone offline and are left as they are.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from brueckenpost.parsers.screening import Cue

LONGEST = 16_384
"""Characters of a link that are looked at; browsers and gateways stay far below."""

NESTING = 8
"""Wrappers within wrappers that are undone: each gateway on the way adds one."""

_PROOFPOINT_3 = Cue(r"/v3/__(.+?)__;([A-Za-z0-9+/=_-]*)!", re.DOTALL)
# a mail provider's page that hides where its readers come from, on whatever host: ".../dereferrer/?redirectUrl=https..."
_DEREFERRER = Cue(r"/deref(?:err?er)?(?:/|$)", re.IGNORECASE)
_RUN_LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def unwrap(url: str) -> str:
    """Give the address behind a gateway's or search engine's wrapper, else the address itself.

    Tracking parameters (utm_*) stay: they belong to the sender's address. Never raises.
    """
    for _ in range(NESTING):
        inner = _unwrap_once(url)
        if inner is None:
            break
        url = inner
    return url


def _unwrap_once(url: str) -> str | None:
    if len(url) > LONGEST:
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    known = (read for domain, read in _WRAPPERS if host == domain or host.endswith(f".{domain}"))
    read = next(known, _target if _DEREFERRER.search(parts.path) else None)
    inner = read(parts) if read else None
    return inner if inner and inner != url and _leads_somewhere(inner) else None


def _leads_somewhere(url: str) -> bool:
    return url.lower().startswith(("http://", "https://", "mailto:", "tel:")) and not re.search(r"\s", url)


def _parameter(*names: str) -> Callable[[SplitResult], str | None]:
    """Read the first of those query parameters that is there."""

    def read(parts: SplitResult) -> str | None:
        """Read the address out of the query."""
        try:
            query = parse_qs(parts.query.replace("&amp;", "&"), max_num_fields=200)
        except ValueError:
            return None
        return next((query[name][0] for name in names if name in query), None)

    return read


def _proofpoint(parts: SplitResult) -> str | None:
    """Undo Proofpoint's URL Defense in its three versions, as its public decoder describes them."""
    if parts.path.startswith("/v1/"):
        return _parameter("u")(parts)
    if parts.path.startswith("/v2/"):
        coded = _parameter("u")(parts)
        return unquote(coded.replace("-", "%").replace("_", "/")) if coded else None
    return _proofpoint_3(parts.geturl())


def _proofpoint_3(url: str) -> str | None:
    """Put back the characters that version 3 replaced by stars.

    `*` stands for one character, `**X` for as many as X counts (A is 2); the characters follow in base64.
    """
    match = _PROOFPOINT_3.search(url)
    if not match:
        return None
    try:
        replaced = iter(base64.urlsafe_b64decode(match[2] + "=" * (-len(match[2]) % 4)).decode())
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None

    def put_back(star: re.Match[str]) -> str:
        """Give the signs that a star or a run stands for."""
        count = _RUN_LENGTHS.index(star[1]) + 2 if star[1] else 1
        return "".join(char for _, char in zip(range(count), replaced, strict=False))

    return _one_slash_lost(re.sub(r"\*(?:\*([A-Za-z0-9_-]))?", put_back, match[1]))


def _one_slash_lost(url: str) -> str:
    """Repair "https:/host": web servers on the way fold the two slashes."""
    return re.sub(r"^(https?:/)(?=[^/])", r"\1/", url)


def _sophos(parts: SplitResult) -> str | None:
    """Read Sophos' `u`, which is base64 of the address; `d` is only its host."""
    coded = _parameter("u")(parts)
    if not coded:
        return None
    try:
        return base64.urlsafe_b64decode(coded.replace(" ", "+") + "=" * (-len(coded) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None


def _in_path(parts: SplitResult) -> str | None:
    """Read an address that is percent-encoded as the last piece of the path, as Cisco writes it."""
    start = parts.path.lower().find("/http")
    return unquote(parts.path[start + 1 :]) if start >= 0 else None


def _google(parts: SplitResult) -> str | None:
    return _parameter("q", "url")(parts) if parts.path == "/url" else None


def _facebook(parts: SplitResult) -> str | None:
    return _parameter("u")(parts) if parts.path == "/l.php" else None


_WRAPPERS: tuple[tuple[str, Callable[[SplitResult], str | None]], ...] = (
    ("safelinks.protection.outlook.com", _parameter("url")),
    ("safelinks.protection.office365.us", _parameter("url")),
    ("statics.teams.cdn.office.net", _parameter("url")),
    ("urldefense.proofpoint.com", _proofpoint),
    ("urldefense.com", _proofpoint),
    ("urldefense.us", _proofpoint),
    ("protection.sophos.com", _sophos),
    ("linkprotect.cudasvc.com", _parameter("a")),
    ("protect-de.mimecast.com", _parameter("url")),
    ("mimecastprotect.com", _parameter("url", "u")),
    ("mimecast.com", _parameter("url", "u")),
    ("secure-web.cisco.com", _in_path),
    ("imsva91-ctp.trendmicro.com", _parameter("url")),
    ("trendmicro.com", _parameter("url")),
    ("hornetsecurity.com", _parameter("url", "u", "target")),
    ("seclinks.cloud-security.net", _parameter("url", "u")),
    ("google.com", _google),
    ("google.de", _google),
    ("facebook.com", _facebook),
    ("instagram.com", _parameter("u")),
)
_target = _parameter("redirectUrl", "url", "u", "target")
