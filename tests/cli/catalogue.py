"""Collect every text of the command line and keep the German catalogue in step with it.

`python tests/cli/catalogue.py` adds new texts to the catalogue, drops those that are gone, and compiles it; what is
not translated yet is named. The program itself reads the compiled file by the standard library alone.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from brueckenpost import cli

HOUSE = Path(__file__).parents[2]
GERMAN = HOUSE / "publish/locale/de/LC_MESSAGES"
SPEAKING = "from brueckenpost.publish.console import"  # what says something in the command line's language
SOURCES = (
    "cli.py",
    "publish/console.py",
    *(
        f"publish/{it.name}"
        for it in sorted((HOUSE / "publish").glob("*.py"))
        if SPEAKING in it.read_text("utf-8")
    ),
)
KEYWORDS = {"_": None, "mark": None, "n_": (1, 2)}
# What click itself says, by its version 8.5; it asks gettext for it.
CLICK: tuple[str | tuple[str, str], ...] = (
    "Usage:",
    "Options",
    "Error: {message}",
    "Error: invalid input",
    "Try '{command} {option}' for help.",
    "Missing argument",
    "Missing option",
    "Missing command.",
    "Missing parameter: {param_name}",
    "No such option {name!r}.",
    "No such command {name!r}.",
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    "{editor}: Editing failed",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    "Option {name!r} does not take a value.",
    "Show this message and exit.",
    "Show the version and exit.",
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a directory.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is not readable.",
    "{value!r} is not a valid {number_type}.",
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "{value} is not in the range {range}.",
    "file",
    "directory",
    "path",
)


def help_texts(command: click.Command) -> set[str]:
    """Give the help of a command, its options and all below it."""
    found = {command.help} | {
        getattr(param, "help", None) for param in command.get_params(click.Context(command))
    }
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        found |= help_texts(inner)
    return {text for text in found if text}


def collect() -> Catalog:
    """Give all texts, untranslated."""
    catalogue = Catalog(locale="de", project="Brückenpost", version="1", charset="utf-8", fuzzy=False)
    for source in SOURCES:
        for _line, message, _comments, _context in extract_from_file("python", HOUSE / source, KEYWORDS):
            if isinstance(message, tuple):
                catalogue.add((message[0], message[1]))
            elif message:
                catalogue.add(message)
    for text in (*sorted(help_texts(cli.brueckenpost)), *cli.PARTS.values(), *CLICK):
        catalogue.add(text)
    return catalogue


def read_german() -> Catalog:
    """Read the catalogue as it is kept."""
    with (GERMAN / "brueckenpost.po").open("rb") as file:
        return read_po(file, locale="de")


def compiled(catalogue: Catalog) -> bytes:
    """Give the compiled form."""
    made = io.BytesIO()
    write_mo(made, catalogue)
    return made.getvalue()


def main() -> None:
    """Bring the catalogue up to date."""
    known = read_german()
    fresh = collect()
    for message in fresh:
        if message.id and (kept := known.get(message.id)):
            message.string = kept.string
    with (GERMAN / "brueckenpost.po").open("wb") as file:
        write_po(file, fresh, width=110, omit_header=False, sort_output=True, no_location=True)
    (GERMAN / "brueckenpost.mo").write_bytes(compiled(read_german()))
    for message in fresh:
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string):
            sys.stdout.write(f"not translated: {message.id}\n")


if __name__ == "__main__":
    main()
