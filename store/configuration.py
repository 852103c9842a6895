"""Fill the rooms' settings from a configuration file and the environment, strictly."""

from __future__ import annotations

import dataclasses
import datetime as dt
import tomllib
import types
import typing
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from brueckenpost.parsers.record import CATEGORIES
from brueckenpost.store.errors import ConfigurationError

T = TypeVar("T")

ENVIRONMENT = "BRUECKENPOST__"
SECTIONS = frozenset({"database", "mailbox", "smtp", "site", "privacy", "categories", "log"})


@dataclasses.dataclass(frozen=True, slots=True)
class DatabaseSettings:
    """The section [database]."""

    url: str = "sqlite:///brueckenpost.db"


@dataclasses.dataclass(frozen=True, slots=True)
class PrivacySettings:
    """The section [privacy]; the numbers are days."""

    keep_mail_days: int = 1095
    keep_rejected_days: int = 180
    keep_other_days: int = 30
    publish_contact: str = "never"

    def __post_init__(self) -> None:
        if self.publish_contact not in ("never", "with_consent"):
            raise ConfigurationError('publish_contact must be "never" or "with_consent"')


@dataclasses.dataclass(frozen=True, slots=True)
class Configuration:
    """The tables of a configuration, joined with the environment; `file` is None where there is no file."""

    tables: Mapping[str, Mapping[str, Any]]
    file: Path | None = None

    @property
    def folder(self) -> Path:
        """Give the folder that relative paths count from."""
        return self.file.parent if self.file else Path()

    def section(self, name: str, settings: type[T], **given: Any) -> T:
        """Fill a settings class from a section; `given` are values that the section does not tell.

        Raises:
            ConfigurationError: A key is unknown or its value wrong.
        """
        plain = {k: v for k, v in self.tables.get(name, {}).items() if not isinstance(v, Mapping)}
        return self._fill(name, settings, plain, given)

    def named_sections(self, name: str, settings: type[T]) -> dict[str, T]:
        """Fill one settings object for each [name.X], which takes from [name] what it does not say.

        Without any [name.X] the section itself is the only one, called by its own name.
        """
        table = self.tables.get(name, {})
        shared = {k: v for k, v in table.items() if not isinstance(v, Mapping)}
        named = {k: v for k, v in table.items() if isinstance(v, Mapping)}
        if not named:
            return {name: self._fill(name, settings, shared, {"name": name})} if shared else {}
        return {
            key: self._fill(f"{name}.{key}", settings, shared | dict(own), {"name": key})
            for key, own in named.items()
        }

    def category_words(self) -> dict[str, tuple[str, ...]]:
        """Give the section [categories]: for each slug more words, or beginnings and parts of words, that speak for it.

        Raises:
            ConfigurationError: A category is unknown, or its words are no list of texts.
        """
        found = {}
        for slug, words in self.tables.get("categories", {}).items():
            if slug not in CATEGORIES:
                raise self._error("categories", slug, f"is unknown; known are {', '.join(CATEGORIES)}")
            if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
                raise self._error("categories", slug, 'must be a list of words, such as ["brunnen", "pumpe"]')
            found[slug] = tuple(words)
        return found

    def _fill(self, where: str, settings: type[T], table: Mapping[str, Any], given: Mapping[str, Any]) -> T:
        kinds = typing.get_type_hints(settings)
        for key in table:
            if key not in kinds or key in given:
                known = ", ".join(sorted(kinds.keys() - given.keys()))
                raise self._error(where, key, f"is unknown; known are {known}")
        values = {key: self._value(where, key, value, kinds[key]) for key, value in table.items()}
        try:
            return settings(**values, **given)
        except ConfigurationError as error:
            raise self._error(where, "", str(error)) from error

    def _value(self, where: str, key: str, value: Any, kind: Any) -> Any:
        allowed = typing.get_args(kind) if isinstance(kind, types.UnionType) else (kind,)
        if value == "" and types.NoneType in allowed:
            return None
        for wanted in allowed:
            made = _convert(value, wanted, self.folder)
            if made is not None:
                return made
        raise self._error(where, key, f"must be {_named(allowed)}, not {value!r}")

    def _error(self, where: str, key: str, problem: str) -> ConfigurationError:
        place = str(self.file) if self.file else "the environment"
        return ConfigurationError(f"{place}: [{where}] {key} {problem}.".replace("  ", " "))


def find_configuration(
    file: Path | None, places: Iterable[Path], environment: Mapping[str, str]
) -> Configuration:
    """Read the wanted file, else the first of the places that is there, else the environment alone.

    Raises:
        ConfigurationError: There is none at all, or it cannot be used.
    """
    found = file or next((place for place in places if place.is_file()), None)
    if found is None and not any(name.startswith(ENVIRONMENT) for name in environment):
        raise ConfigurationError(
            "There is no configuration: “brueckenpost init” makes one; “demo” needs none."
        )
    return read_configuration(found, environment, SECTIONS)


def place_database(configuration: Configuration) -> str:
    """Give the database's URL, a relative SQLite path counted from the configuration's folder."""
    url = configuration.section("database", DatabaseSettings).url
    start, slashes, path = url.partition(":///")
    if start.startswith("sqlite") and path and not path.startswith(("/", ":memory:")):
        return f"{start}{slashes}{(configuration.folder / path).resolve()}"
    return url


def database_folder(url: str) -> Path | None:
    """Give the folder that an SQLite file lies in; None for a server."""
    return Path(url.partition(":///")[2]).parent if url.startswith("sqlite") else None


def read_configuration(
    file: Path | None, environment: Mapping[str, str], sections: frozenset[str]
) -> Configuration:
    """Read a file (None is none) and lay BRUECKENPOST__SECTION__KEY of the environment over it.

    Raises:
        ConfigurationError: The file cannot be read, is no TOML, or has an unknown section.
    """
    tables = read_tables(file) if file is not None else {}
    for name, value in environment.items():
        if name.startswith(ENVIRONMENT):
            _lay(tables, [part.lower() for part in name.removeprefix(ENVIRONMENT).split("__")], value)
    for name, table in tables.items():
        if name not in sections or not isinstance(table, dict):
            known = ", ".join(f"[{section}]" for section in sorted(sections))
            raise ConfigurationError(f"{file or 'the environment'}: [{name}] is unknown; known are {known}.")
    return Configuration(tables, file)


def read_tables(file: Path) -> dict[str, dict[str, Any]]:
    """Read what the file itself says.

    Raises:
        ConfigurationError: It cannot be read or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file} is no valid TOML: {error}.") from error


def _lay(tables: dict[str, dict[str, Any]], path: list[str], value: str) -> None:
    table: dict[str, Any] = tables
    for part in path[:-1]:
        table = table.setdefault(part, {})
    table[path[-1]] = value


def _convert(value: Any, wanted: Any, folder: Path) -> Any:
    """Give the value as the type that is wanted, None where it cannot be one; the environment holds only texts."""
    if wanted is bool:
        return value if isinstance(value, bool) else {"true": True, "false": False}.get(str(value).lower())
    if wanted is int:
        text = str(value)
        return int(text) if not isinstance(value, bool) and text.lstrip("-").isdigit() else None
    if wanted is dt.date:
        return _day(value)
    if wanted is Path and isinstance(value, str):
        return folder / Path(value).expanduser()
    return value if wanted is str and isinstance(value, str) else None


def _day(value: Any) -> dt.date | None:
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        return None


def _named(allowed: tuple[Any, ...]) -> str:
    names = {str: "a text", int: "a whole number", bool: "true or false", dt.date: "a day such as 2023-03-14", Path: "a path"}  # fmt: skip
    return " or ".join(names[kind] for kind in allowed if kind in names)
