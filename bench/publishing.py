"""Publishing many entries: the whole site, after ten changes, and when nothing changed.

Hugo is the peer where it is installed; else the floor is the same cards joined by Jinja2 from sqlite3, one page.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bench.entries import change
from bench.measure import Figure, Work, process, side_by_side
from bench.starting import COMMAND

FLOOR = """
import json, sqlite3, jinja2
rows = sqlite3.connect("brueckenpost.db").execute("SELECT anchor, title, municipality, partners, form FROM drafts WHERE kind = 'entry'")
card = jinja2.Environment(autoescape=True).from_string(
    "<h1>Bench</h1>{% for a, t, m, p, f in rows %}<article id='{{ a }}'><h2>{{ t }}</h2><p>{{ m }} {{ p }}</p>"
    "<p>{{ f.description }}</p>{% for l in f.links %}<a href='{{ l.url }}'>{{ l.title }}</a>{% endfor %}</article>{% endfor %}")
open("floor.html", "w", encoding="utf-8").write(card.render(rows=((*r[:4], json.loads(r[4])) for r in rows)))
"""
CARD = (
    '<article id="{{ .id }}"><h2><a href="{{ .url }}">{{ .title }}</a></h2>'
    "<p>{{ .municipality }}, {{ .region }}: {{ range .partners }}{{ .name }} ({{ .country }}) {{ end }}</p>"
    '<p>{{ .start }} {{ .end }} {{ .status }} {{ delimit .topics ", " }}</p><p>{{ .description }}</p>'
    '{{ range .links }}<a href="{{ . }}">{{ . }}</a>{{ end }}</article>\n'
)
ONE_PAGE = "<h1>Bench</h1>{{ range $.Site.Data.entries }}" + CARD + "{{ end }}"
ALL_ON_A_PAGE = (
    "<h1>Bench</h1>{{ range .Site.RegularPages }}{{ with .Params.entry }}" + CARD + "{{ end }}{{ end }}"
)
A_PAGE_EACH = "<h1>Bench</h1>{{ with .Params.entry }}" + CARD + "{{ end }}"
LANGUAGES = ("de", "en", "uk")
HUGO = 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap", "section"]\nignoreErrors = ["error-disable-taxonomy"]\n'


def publishes(folder: Path, entries: int, rounds: int) -> Iterator[Figure]:
    """Yield what the three cases cost."""
    title, number = count(), f"{entries} entries"
    every = process(COMMAND, "publish", "--force", folder=folder)
    same = process(COMMAND, "publish", folder=folder)
    libraries = process(sys.executable, "-c", "import click, sqlalchemy")
    every()

    def changed() -> None:
        change(folder, range(1, min(entries, 10) + 1), f"Neu {next(title)}")
        same()

    for name, peer, few in _peers(folder):
        peer()
        yield side_by_side(
            f"publish {number}, all anew", every, name, peer, rounds=rounds, aim=1.0, measure="wall"
        )
        yield side_by_side(
            f"publish {number}, 10 changed (and changing them)", changed, name, peer, rounds=rounds, aim=few, measure="wall"
        )  # fmt: skip
    same()
    yield side_by_side(
        f"publish {number}, nothing changed", same, "`import click, sqlalchemy`", libraries, rounds=rounds, aim=1.2, measure="wall"
    )  # fmt: skip


def _peers(folder: Path) -> Iterator[tuple[str, Work, float]]:
    """Yield Hugo with one page of all entries and with as many pages as ours, or the floor; and the aim for few changes."""
    hugo = shutil.which("hugo")
    if hugo is None:
        floor = process(sys.executable, "-c", FLOOR, folder=folder)
        yield "Jinja2 from sqlite3, one page (Hugo is not installed)", floor, 0.5
        return
    told = json.loads((folder / "public/projekte.json").read_text("utf-8"))["projects"]
    one = _lay_out(folder / "hugo-one", ONE_PAGE)
    (one / "data/entries.json").write_text(json.dumps(told), encoding="utf-8")
    yield "Hugo, one page of one data file", process(hugo, folder=one), 0.5
    many = _lay_out(folder / "hugo-many", ALL_ON_A_PAGE)
    (many / "layouts/_default/single.html").write_text(A_PAGE_EACH, encoding="utf-8")
    for code in LANGUAGES:
        (many / "content" / code).mkdir()
        for entry in told:
            page = json.dumps({"title": entry["title"], "entry": entry})
            (many / "content" / code / f"{entry['id']}.md").write_text(page, encoding="utf-8")
    yield "Hugo, a page an entry and language", process(hugo, folder=many), 0.5


def _lay_out(site: Path, front: str) -> Path:
    for part in ("layouts/_default", "data", "content"):
        (site / part).mkdir(parents=True, exist_ok=True)
    (site / "hugo.toml").write_text(HUGO, encoding="utf-8")
    (site / "layouts/index.html").write_text(front, encoding="utf-8")
    return site
