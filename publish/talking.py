"""What a talk with a person is made of: generators yield what is to be said and asked, and are sent the answers.

So they can be read from top to bottom and played by a test; only the command line prints and asks for real.
"""

from __future__ import annotations

import tempfile
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, TypeVar

from brueckenpost.publish.console import _
from brueckenpost.publish.terminal import one_line
from brueckenpost.store.drafts import Item

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Say:
    """Print a text; `beside` the result, on standard error."""

    text: str
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask yes or no; `option` answers where there is no terminal. The answer is a bool."""

    question: str
    option: str
    default: bool = True


@dataclass(frozen=True, slots=True)
class Word:
    """Ask for a text; `option` answers where there is no terminal."""

    question: str
    option: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Let a line be typed, on a terminal that is known to be one; on a cleared screen if wanted."""

    prompt: str


@dataclass(frozen=True, slots=True)
class Clear:
    """Begin a new screen."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Open the editor; `options` answer where there is no terminal. The answer is the text, None if unchanged."""

    text: str
    options: str


Talk = Generator[Say | Ask | Word | Line | Clear | Edit, Any, T]


def about(item: Item, sentence: str, **more: Any) -> str:
    """Fill a sentence about a draft."""
    title = one_line(item.draft.title) or _("(no title)")
    return sentence.format(id=item.id, title=title, day=item.deferred_until, **more)


def keep_text(typed: str, told: str) -> Say:
    """Put what was typed where it can be taken up again, and say where: `told` has a place {path}."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="brueckenpost-", suffix=".txt", delete=False
    ) as file:
        file.write(typed)
    return Say(told.format(path=file.name), beside=True)
