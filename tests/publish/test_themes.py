"""An owner's own look, by the guide's worked example: what stands there is what is built."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from brueckenpost.publish.links import check_links
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from bs4 import BeautifulSoup

from tests.publish.samples import TODAY, make_entries

DOCS = Path(__file__).parents[2] / "docs"
_FILE = re.compile(r"`theme/([\w.]+)`[^`]*(?:`[^`\n]*`[^`]*)*?\n```\w+\n(.*?)```", re.DOTALL)


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """Lay out the files of the guide's example."""
    for name, content in _FILE.findall((DOCS / "themes.md").read_text("utf-8")):
        (tmp_path / name).write_text(content, "utf-8")
    return tmp_path


class TestTheGuidesExample:
    def test_it_builds_as_it_stands_there(self, theme: Path) -> None:
        """Three files: colours behind ours, a logo in the head, a line below each page's foot."""
        assert {path.name for path in theme.iterdir()} == {"theme.css", "logo.svg", "base.html"}
        site = build_site(make_entries(3), SiteSettings(templates=theme), today=TODAY)
        check_links(site)
        for path in ("index.html", "en/imprint.html", "projekt/projekt-1.html"):
            page = BeautifulSoup(site[path], "html.parser")
            styles = [str(link["href"]) for link in page.select("link[rel=stylesheet]")]
            assert [re.sub(r".*assets/(\w+)\..*", r"\1", style) for style in styles] == ["site", "theme"]
            assert page.select_one(".top .with-logo img[src*='assets/logo.']") is not None
            assert "Gefördert vom Land" in page.select("footer > p.funded")[0].get_text()
            assert len(page.select("main")) == 1

    def test_every_colour_of_the_guide_is_one_of_ours(self) -> None:
        """A name that the style does not know would change nothing."""
        known = set(
            re.findall(r"--[\w-]+(?=:)", (DOCS.parent / "publish/static/site.css").read_text("utf-8"))
        )
        assert set(re.findall(r"`(--\w+)`", (DOCS / "themes.md").read_text("utf-8"))) <= known

    def test_every_part_of_the_guide_is_in_the_frame(self) -> None:
        """The blocks and templates that it names are there."""
        guide = (DOCS / "themes.md").read_text("utf-8")
        templates = {
            path.name: path.read_text("utf-8") for path in (DOCS.parent / "publish/templates").iterdir()
        }
        frame = re.search(r"einzeln ersetzen: (.*?)\. Die übrigen", guide, re.DOTALL)
        assert frame is not None
        assert set(re.findall(r"`(\w+)`", frame[1])) == set(
            re.findall(r"block (\w+)", templates["base.html"])
        )
        assert set(re.findall(r"`(\w+\.html)`", guide)) == set(templates)

    def test_without_a_theme_ours_is_whole(self) -> None:
        """No empty style, no empty picture."""
        page = build_site(make_entries(1), SiteSettings(), today=TODAY)["index.html"]
        assert b"theme" not in page
        assert b"with-logo" not in page


class TestEmbedding:
    def test_the_guide_names_what_is_there(self) -> None:
        """Each class of the fragment, and each file that it tells of."""
        guide = (DOCS / "embedding.md").read_text("utf-8")
        site = build_site(make_entries(2), SiteSettings(), today=TODAY)
        empty = build_site([], SiteSettings(), today=TODAY)
        used = {
            str(name)
            for source in (site, empty)
            for tag in BeautifulSoup(source["embed.html"], "html.parser").select("[class]")
            for name in tag.get_attribute_list("class")
        }
        assert set(re.findall(r"`(brueckenpost(?:-\w+)?)`", guide)) == used
        for name in ("atom.xml", "feed.json", "projekte.json", "projekte.csv", "embed.html"):
            assert f"`{name}`" in guide
            assert name in site
