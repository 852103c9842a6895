"""Templates are compiled once and kept; whatever becomes of what is kept, the page is the same."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from brueckenpost.publish import rendering
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from jinja2 import Environment

from tests.publish.samples import TODAY, make_entries


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A machine's folder of temporary files, with nothing in it yet."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    rendering._compiled.cache_clear()
    yield tmp_path
    rendering._compiled.cache_clear()


def site() -> dict[str, bytes]:
    return build_site(make_entries(3), SiteSettings(), today=TODAY)


class TestKept:
    def test_the_second_run_compiles_nothing(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """In no language; and its page is the same."""
        first = site()
        monkeypatch.delattr(Environment, "compile")
        assert site() == first
        assert len(list(folder.rglob("*.cache"))) > 20

    @pytest.mark.parametrize("spoil", [lambda told: b"", lambda told: told[:100], lambda told: b"other" * 99])
    def test_what_is_broken_is_made_anew(self, folder: Path, spoil: Callable[[bytes], bytes]) -> None:
        """Emptied, cut or of another program."""
        first = site()
        for file in folder.rglob("*.cache"):
            file.write_bytes(spoil(file.read_bytes()))
        assert site() == first

    def test_without_a_folder_of_our_own_nothing_is_kept(self, folder: Path) -> None:
        """Somebody else put something in its place: it is neither read nor written."""
        first = site()
        (kept,) = folder.iterdir()
        kept.rename(folder / "other")
        kept.symlink_to(folder / "other")
        rendering._compiled.cache_clear()
        assert rendering._compiled("de") is None
        assert site() == first

    def test_languages_are_kept_apart(self, folder: Path) -> None:
        """A compiled template holds the words of one language."""
        site()
        kept = [file.read_bytes() for file in folder.rglob("*.cache")]
        assert any(b"Alle Projekte" in told for told in kept)
        assert any(b"All projects" in told for told in kept)
        assert not any(b"All projects" in told and b"Alle Projekte" in told for told in kept)

    def test_nothing_of_an_entry_is_kept(self, folder: Path) -> None:
        """Only templates."""
        pages = site()
        title = make_entries(3)[0].draft.title.encode()
        assert any(title in told for told in pages.values())
        assert not any(title in file.read_bytes() for file in folder.rglob("*.cache"))
