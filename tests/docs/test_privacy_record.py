"""The record of processing activities and its note say what the program does with its presettings."""

from __future__ import annotations

import dataclasses
import re
import shlex
from pathlib import Path

import click
import pytest
from brueckenpost import cli
from brueckenpost.store.configuration import PrivacySettings
from brueckenpost.store.exporting import exported_tables
from brueckenpost.store.models import Base

DOCS = Path(__file__).parents[2] / "docs"
RECORD = (DOCS / "datenschutz-verzeichnis.md").read_text("utf-8")
PERIODS = RECORD.partition("## Fristen für die Löschung")[2].partition("\n## ")[0]
DAYS = [field for field in dataclasses.fields(PrivacySettings) if field.name.endswith("_days")]
# Which line of the periods speaks of what a table keeps. A new table needs one, or none where it keeps nobody.
TOLD = {
    "messages": "E-Mails von Meldungen",
    "raw_messages": "E-Mails von Meldungen",
    "drafts": "abgelehnte und zurückgezogene Entwürfe",
    "photo_files": "E-Mails von Meldungen",
    "history": "Verlauf der Bearbeitung",
    "letters": "Vermerke über verschickte Briefe",
    "consents": "Einwilligungen",
    "tombstones": "Prüfsummen gelöschter E-Mails",
    "erasures": "Prüfsummen gelöschter E-Mails",
    "lessons": "Gelerntes",
    "openings": "wer einen Entwurf gerade offen hat",
}
NOBODY = {"cursors", "polls", "publishes", "history_openings"}


class TestPeriods:
    @pytest.mark.parametrize("field", DAYS, ids=lambda field: field.name)
    def test_each_is_what_the_program_does_by_itself(self, field: dataclasses.Field[int]) -> None:
        """The days that stand there are the setting's own."""
        days = [re.search(r"(\d+) Tage", line) for line in PERIODS.splitlines() if f"`{field.name}`" in line]
        assert {int(found[1]) for found in days if found} == {field.default}

    def test_none_is_told_that_there_is_not(self) -> None:
        """A setting that went would leave a promise behind."""
        told = set(re.findall(r"`(keep_\w+)`", RECORD))
        assert told == {
            field.name for field in dataclasses.fields(PrivacySettings) if field.name.startswith("keep")
        }

    def test_every_table_that_holds_people_has_one(self) -> None:
        """Who adds a table says when its rows go."""
        assert {table.name for table in Base.metadata.sorted_tables} == {*TOLD, *NOBODY}
        assert [line for line in sorted(set(TOLD.values())) if line not in PERIODS] == []


class TestRights:
    def test_each_command_knows_what_is_written_behind_it(self) -> None:
        """Its name and its options."""
        for words in spoken():
            command, rest = find(words)
            parts = command.get_params(click.Context(command))
            options = {name for part in parts if isinstance(part, click.Option) for name in part.opts}
            assert {word for word in rest if word.startswith("-")} <= options, words


def spoken() -> list[list[str]]:
    """Give each command that the record names, as words."""
    known = {*cli.brueckenpost.commands}
    told = (shlex.split(code.removeprefix("brueckenpost ")) for code in re.findall(r"`([^`]+)`", RECORD))
    found = [words for words in told if words and words[0] in known]
    assert len(found) >= 6
    return found


def find(words: list[str]) -> tuple[click.Command, list[str]]:
    command: click.Command = cli.brueckenpost.commands[words[0]]
    rest = words[1:]
    while isinstance(command, click.Group):
        command, rest = command.commands[rest[0]], rest[1:]
    return command, rest


def test_what_an_office_takes_along_is_all_that_is_kept() -> None:
    """The way to another program (Art. 20) leaves out only what means nothing there."""
    left = {table.name for table in Base.metadata.sorted_tables} - {table.name for table in exported_tables()}
    assert left <= {*NOBODY, "openings"}, left
