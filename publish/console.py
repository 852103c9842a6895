"""The command line's language: which one the locale asks for, and its texts."""

from __future__ import annotations

import errno
import gettext
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

DOMAIN = "brueckenpost"
LOCALES = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120 - pathlib loads slowly
_PACKAGES = tuple(f"{DOMAIN}{room}." for room in ("", ".intake", ".parsers", ".publish", ".store"))
_PLACE = re.compile(r"\{(\w+)\}")

_spoken: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def wanted_language(environment: Mapping[str, str]) -> str:
    """Give "de" or "en" as the locale's variables ask for it, by POSIX and GNU gettext's order.

    "C" and "POSIX", also with a charset, are English whatever LANGUAGE says; LANGUAGE alone counts where no locale
    is set at all.
    """
    locale = next((environment[n] for n in ("LC_ALL", "LC_MESSAGES", "LANG") if environment.get(n)), "")
    if locale.partition(".")[0] in ("C", "POSIX"):
        return "en"
    for name in (*environment.get("LANGUAGE", "").split(":"), locale):
        language = re.split("[_.@-]", name)[0].lower()
        if language in ("de", "en"):
            return language
    return "en"


def help_width(environment: Mapping[str, str]) -> int:
    """Give the columns of help texts: the terminal's but two, at least 50 and at most 78, as click has them.

    The standard library's own measure reads every archive format's module first.
    """
    told = environment.get("COLUMNS", "")
    columns = int(told) if told.isdecimal() else 0
    if not columns and sys.stdout.isatty():
        columns = os.get_terminal_size(sys.stdout.fileno()).columns
    return max(min(columns or 80, 80) - 2, 50)


def speak(language: str) -> None:
    """Choose the language of all texts from now on, those of the command line's library too."""
    global _spoken, _language  # noqa: PLW0603 - one process speaks one language
    _language = language
    _spoken = gettext.translation(DOMAIN, LOCALES, [language], fallback=True)
    _templates.cache_clear()
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN if language == "de" else "messages")


def spoken_language() -> str:
    """Give "de" or "en" as it was chosen."""
    return _language


def yes_no(*, default: bool) -> str:
    """Name the two answers, the default one in capitals."""
    return _("Y/n") if default else _("y/N")


def read_yes(typed: str, *, default: bool) -> bool | None:
    """Read yes or no, in both languages; nothing is the default, None what is neither."""
    word = typed.strip().lower()
    if not word:
        return default
    return True if word in ("y", "yes", "j", "ja") else False if word in ("n", "no", "nein") else None


def _(text: str) -> str:
    """Give a text in the chosen language."""
    return _spoken.gettext(text)


def mark(text: str) -> str:
    """Mark a text for the catalogue that is translated when it is shown."""
    return text


CLEAR = "\x1b[2J\x1b[H"  # empties the screen (ECMA-48); no colour, so that NO_COLOR has no say in it
NO_YES = mark("Please type y for yes or n for no.")
NO_DAY = mark("“{text}” is no day. Write 2026-12-01 or 2w.")


def n_(one: str, many: str, number: int) -> str:
    """Give a text that counts something, with its number filled in as {n}."""
    return _spoken.ngettext(one, many, number).format(n=number)


def say_again(sentence: str) -> str:
    """Translate a sentence that another room made, by the catalogue's patterns with {places}.

    A sentence that no pattern fits stays as it is.
    """
    if not isinstance(_spoken, gettext.GNUTranslations):
        return sentence
    whole = _(sentence) if sentence else sentence
    if whole != sentence:
        return whole
    for pattern, template in _templates():
        if found := pattern.fullmatch(sentence):
            parts = {name: say_again(part) for name, part in found.groupdict().items()}
            return _(template).format_map(parts)
    return sentence


def say_error(error: Exception) -> str:
    """Give what another room's error says, in the chosen language; of a field's error each part by itself."""
    field, problem, remedy = (getattr(error, part, None) for part in ("field", "problem", "remedy"))
    if not (field and problem and remedy is not None):
        return say_again(str(error))
    line = getattr(error, "line", None)
    place = _("line {n}: ").format(n=line) if line else ""
    return f"{place}{field}: {say_again(problem)} {say_again(remedy)}".strip()


def say_fault(error: Exception) -> str:
    """Give a sentence for an error that no room foresaw; the machine's own errors name their file."""
    if isinstance(error, OSError):
        told = _(error.strerror) if error.strerror else str(error)
        return f"{error.filename}: {told}" if error.filename else told
    told = _("Something went wrong that should not ({name}). Run it again with -vv and report what it tells.")
    return told.format(name=type(error).__name__)


def is_passing(error: Exception) -> bool:
    """Tell whether an error that no room foresaw may be gone later: a disk that is full."""
    return isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)


@cache
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Give the sentences with places, those with the most fixed words first."""
    from brueckenpost.publish.sentences import SENTENCES  # noqa: PLC0415 - only for another language

    fixed = sorted((s for s in SENTENCES if "{" in s), key=lambda s: -len(_PLACE.sub("", s)))
    return tuple((_pattern(sentence), sentence) for sentence in fixed)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = _PLACE.split(sentence)
    texts = [f"(?P<{part}>.*?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)]
    return re.compile("".join(texts), re.DOTALL)


@contextmanager
def read_at_first_use() -> Iterator[None]:
    """Let the modules that are imported within be read when they are first used; the disk is not touched before."""
    finder = _LateFinder()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _LateFinder:
    """Gives each module a stand-in; our own packages, which are empty, are read at once."""

    def find_spec(self, fullname: str, _path: object, _target: object = None) -> ModuleSpec | None:
        """Give the stand-in's specification."""
        return None if f"{fullname}." in _PACKAGES else ModuleSpec(fullname, self)  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave an empty module to be made."""

    def exec_module(self, module: ModuleType) -> None:
        """Make the module a stand-in."""
        module.__class__ = _LateModule


class _LateModule(ModuleType):
    """Stands for a module until it is used, and hands on what it has from then on."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)
