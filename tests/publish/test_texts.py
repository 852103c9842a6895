"""What the page says of itself: the owner's texts, and the interface in three languages."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path

import pytest
from babel.messages import mofile, pofile
from brueckenpost.publish.content import PAGES, PARTS, open_placeholders, read_text
from brueckenpost.publish.language import STATUSES, TOPICS
from brueckenpost.publish.settings import SiteSettings

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "publish/locale"
# t("…") in templates, word("…") and _("…") in modules of the page
_CALLS = re.compile(r"""\b(?:t|word|_)\(\s*(["'])(.+?)\1\s*\)""")
_MODULES = ("edition.py", "listing.py", "language.py", "speaking.py", "feeds.py", "opendata.py", "atlas.py")
_ELSEWHERE = {"{n} project", "{n} projects"}  # chosen by number before they are looked up


def said() -> set[str]:
    files = [*(ROOT / "publish/templates").glob("*.html"), *(ROOT / "publish" / name for name in _MODULES)]
    found = {match[2] for path in files for match in _CALLS.finditer(path.read_text("utf-8"))}
    return found | _ELSEWHERE | set(STATUSES.values()) | set(TOPICS.values())


def catalogue(code: str) -> pofile.Catalog:
    return pofile.read_po(io.BytesIO((LOCALE / code / "LC_MESSAGES/site.po").read_bytes()), locale=code)


class TestCatalogues:
    @pytest.mark.parametrize("code", ["de", "uk"])
    def test_every_text_of_the_interface_is_translated(self, code: str) -> None:
        """None is missing, none stands there unused."""
        there = {str(message.id) for message in catalogue(code) if message.id and message.string}
        assert said() - there == set()
        assert there - said() == set()

    @pytest.mark.parametrize("code", ["de", "uk"])
    def test_a_translation_keeps_its_gaps(self, code: str) -> None:
        """What is filled in, such as {n}, stands in the translation too."""
        for message in catalogue(code):
            if message.id:
                assert set(re.findall(r"\{\w+\}", str(message.id))) == set(
                    re.findall(r"\{\w+\}", str(message.string))
                ), message.id

    @pytest.mark.parametrize("code", ["de", "uk"])
    def test_what_is_shipped_is_what_is_written(self, code: str) -> None:
        """The compiled catalogue says the same as its source."""
        shipped = mofile.read_mo(io.BytesIO((LOCALE / code / "LC_MESSAGES/site.mo").read_bytes()))
        assert {m.id: m.string for m in shipped if m.id} == {m.id: m.string for m in catalogue(code) if m.id}


class TestOwnTexts:
    def test_each_text_has_a_default(self) -> None:
        """An office starts with complete German texts, and with the front page's in all three languages."""
        for name in (*PARTS, *PAGES):
            assert read_text(name, "de", SiteSettings()).title
        for name in set(PARTS) - {"reports"}:
            assert read_text(name, "en", SiteSettings()).language == "en"
            assert read_text(name, "uk", SiteSettings()).language == "uk"

    def test_the_owner_comes_first(self, tmp_path: Path) -> None:
        """A file of the content folder replaces ours, in the language that its folder names."""
        (tmp_path / "about.md").write_text("# Wir\n\nEin Verein.\n", "utf-8")
        (tmp_path / "en").mkdir()
        (tmp_path / "en/about.md").write_text("# Us\n\nA club.\n", "utf-8")
        settings = SiteSettings(content=tmp_path)
        assert read_text("about", "de", settings).title == "Wir"
        assert read_text("about", "en", settings).title == "Us"

    def test_markup_of_the_owner_is_plain(self, tmp_path: Path) -> None:
        """Emphasis, lists, headings and links work; HTML, pictures and scripts stay text; a link shows its host."""
        source = "# A\n\n**fett** <img src=x onerror=alert(1)> ![b](https://x.example/b.png) [hier](https://www.x.example/y) [da](javascript:alert(1))\n"
        (tmp_path / "about.md").write_text(source, "utf-8")
        body = read_text("about", "de", SiteSettings(content=tmp_path)).body
        assert "<strong>fett</strong>" in body
        assert "<img" not in body
        assert 'href="javascript' not in body
        assert "(x.example)" in body

    def test_what_is_yet_to_be_filled_in_is_listed(self, tmp_path: Path) -> None:
        """By file and words, so that doctor can name it; what settings answer is not asked for."""
        (tmp_path / "imprint.md").write_text("# Impressum\n\n[[Straße]] [[contact]]\n", "utf-8")
        missing = open_placeholders(
            SiteSettings(content=tmp_path, contact="a@b-stadt.de", url="https://b-stadt.de/")
        )
        assert "imprint.md: Straße" in missing
        assert not [text for text in missing if "contact" in text or "site.url" in text]
        assert "site.contact" in open_placeholders(SiteSettings())

    def test_defaults_lie_in_the_package(self) -> None:
        """An installed wheel has templates, texts, catalogues and data at hand."""
        package = resources.files("brueckenpost.publish")
        for path in ("templates/index.html", "static/site.css", "content/intro.md", "data/outlines.tsv"):
            assert (package / path).is_file()


class TestProcesses:
    def test_two_processes_build_the_same_bytes(self) -> None:
        """No order of a set or a dictionary finds its way into a file."""
        program = (
            "import hashlib\n"
            "from brueckenpost.publish.settings import SiteSettings\n"
            "from brueckenpost.publish.site import build_site\n"
            "from tests.publish.samples import TODAY, make_entries\n"
            "files = build_site(make_entries(12), SiteSettings(), today=TODAY)\n"
            "print(hashlib.sha256(repr(list(files.items())).encode()).hexdigest())\n"
        )
        told = {
            subprocess.run(
                [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True,
                env=os.environ | {"PYTHONPATH": f"{ROOT}/.dev{os.pathsep}{ROOT}", "PYTHONHASHSEED": seed, "TZ": zone},
            ).stdout
            for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
        }  # fmt: skip
        assert len(told) == 1
