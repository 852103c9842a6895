"""What publishing would change, told entry by entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from brueckenpost.parsers.record import Contact, Period
from brueckenpost.publish.difference import compare_entries, show_changes
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.publish.writing import compare_site, write_site
from brueckenpost.store.entry import Entry

from tests.publish.samples import TODAY, make_draft, make_entry

LONG = "Die Feuerwehr fuhr mit zwei Wagen los und kam nach drei Tagen an. " * 3


def tell(
    before: list[Entry], after: list[Entry], folder: Path, departed: frozenset[str] = frozenset()
) -> str:
    write_site(build_site(before, SiteSettings(), today=TODAY), folder / "public", force=True)
    files = build_site(after, SiteSettings(), today=TODAY)
    changes = compare_entries(files, folder / "public", departed)
    return show_changes(changes, compare_site(files, folder / "public"))


class TestDifference:
    def test_new_changed_and_gone_by_title(self, tmp_path: Path) -> None:
        """Each entry on a line with its town, below it the fields that differ; files are not listed."""
        period = replace(make_draft(2), period=Period("2025-03", "2025-07-02"))
        told = tell(
            [make_entry(1), make_entry(2), make_entry(3)],
            [make_entry(2, period), make_entry(3), make_entry(4)],
            tmp_path,
            frozenset({"projekt-1"}),
        )
        assert told.splitlines() == [
            "+ Sprachkurs für Gäste aus Mykolajiw (4) (Lage)",
            "~ Medikamente für das Krankenhaus in Saporischschja (2) (Oberhausen)",
            "    Period: 2025-03 – → 2025-03 – 2025-07-02",
            "    Status: current → past",
            "- Ferienlager mit Kindern aus Nowa Ruda (1) (Hürth)",
        ]

    def test_of_a_long_text_the_passage_is_shown(self, tmp_path: Path) -> None:
        """With a few words around it, so that one sees where it stands."""
        before, after = (
            replace(make_draft(), description=text)
            for text in (LONG, LONG.replace("drei Tagen", "vier Tagen", 1))
        )
        told = tell([make_entry(1, before)], [make_entry(1, after)], tmp_path)
        assert "    Description: … los und kam nach drei Tagen an. Die Feuerwehr …" in told
        assert "→ … los und kam nach vier Tagen an. Die Feuerwehr …" in told

    def test_an_unexplained_loss_says_that_it_is_refused(self, tmp_path: Path) -> None:
        """As publish itself would."""
        assert "--force" in tell([make_entry(1)], [], tmp_path)
        assert "--force" not in tell([make_entry(1)], [], tmp_path, frozenset({"projekt-1"}))

    def test_that_a_contact_appears_is_told_without_it(self, tmp_path: Path) -> None:
        """A consent that is given or taken back changes the page."""
        with_contact = make_entry(1, replace(make_draft(), contact=Contact(email="a@b.example")))
        told = tell([make_entry(1)], [with_contact], tmp_path)
        assert "    Contact: not shown → shown" in told
        assert "a@b.example" not in told

    def test_own_texts_are_listed_by_page(self, tmp_path: Path) -> None:
        """A text that the owner changed is no entry; the page it stands on is named."""
        write_site(build_site([make_entry(1)], SiteSettings(), today=TODAY), tmp_path / "public")
        (tmp_path / "content").mkdir()
        (tmp_path / "content/imprint.md").write_text("# Impressum\n\nNeu.\n", "utf-8")
        files = build_site([make_entry(1)], SiteSettings(content=tmp_path / "content"), today=TODAY)
        changes = compare_entries(files, tmp_path / "public")
        told = show_changes(changes, compare_site(files, tmp_path / "public")).splitlines()
        assert told == ["* en/imprint.html", "* imprint.html", "* uk/imprint.html"]

    def test_a_folder_that_cannot_be_read_holds_none(self, tmp_path: Path) -> None:
        """All entries are new then; a hostile title stays on its line."""
        (tmp_path / "projekte.json").write_bytes(b'{"projects": [{"no": 1}]}')
        entry = make_entry(1, replace(make_draft(), title="A\x1b[31m\nB"))
        told = show_changes(compare_entries(build_site([entry], SiteSettings(), today=TODAY), tmp_path), ())
        assert len(told.splitlines()) == 1
        assert "\x1b" not in told
