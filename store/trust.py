"""What speaks for a mail's sender being who the mail says: shown to the curator, never decisive alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

CONFIRMED, DOUBTFUL, UNKNOWN = "confirmed", "doubtful", "unknown"


@dataclass(frozen=True, slots=True)
class Signature:
    """A DKIM signature that we checked ourselves: who signed, and "good", "broken" or "unknown" (no key to be had)."""

    domain: str
    result: str


@dataclass(frozen=True, slots=True)
class Trust:
    """What was found about a sender when the mail came.

    `domain` is that of the From address, "" where it is not plain; `server` are methods and results that our own mail
    server wrote down, such as ("dmarc", "pass").
    """

    domain: str
    server: tuple[tuple[str, str], ...] = ()
    signatures: tuple[Signature, ...] = ()

    @property
    def signed_by(self) -> str:
        """Give the domain whose good signature vouches for the sender's domain, "" if none does."""
        good = (it.domain for it in self.signatures if it.result == "good")
        return next((domain for domain in good if belong_together(domain, self.domain)), "")

    @property
    def verdict(self) -> str:
        """Sum it up: "confirmed", "doubtful" or "unknown".

        A broken signature alone makes nobody doubtful: gateways that write "[EXTERN]" into a mail break it.
        """
        said = dict(self.server).get("dmarc")
        if self.signed_by or said == "pass":
            return CONFIRMED
        return DOUBTFUL if said == "fail" else UNKNOWN


def belong_together(one: str, other: str) -> bool:
    """Tell whether two domains are the same or one lies in the other (relaxed alignment, RFC 7489, 3.1.1)."""
    if "." not in one or "." not in other:
        return False
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def trust_as_json(trust: Trust) -> dict[str, Any]:
    """Give it as it is kept."""
    return {**asdict(trust), "verdict": trust.verdict}


def trust_from_json(told: dict[str, Any] | None) -> Trust | None:
    """Read what was kept; None where the mail came from a file of old, or its words are gone."""
    if told is None:
        return None
    signatures = tuple(Signature(it["domain"], it["result"]) for it in told["signatures"])
    return Trust(told["domain"], tuple((method, result) for method, result in told["server"]), signatures)
