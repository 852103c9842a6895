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
PAGE = '{{ range hugo.Data.entries }}<article id="{{ .anchor }}"><h2>{{ .title }}</h2><p>{{ .description }}</p></article>{{ end }}'


def publishes(folder: Path, entries: int, rounds: int) -> Iterator[Figure]:
    """Yield what the three cases cost."""
    title, number = count(), f"{entries} entries"
    name, peer = _peer(folder)
    every = process(COMMAND, "publish", "--force", folder=folder)
    same = process(COMMAND, "publish", folder=folder)
    libraries = process(sys.executable, "-c", "import click, sqlalchemy")
    every(), peer()

    def changed() -> None:
        change(folder, range(1, min(entries, 10) + 1), f"Neu {next(title)}")
        same()

    yield side_by_side(
        f"publish {number}, all anew", every, name, peer, rounds=rounds, aim=1.0, measure="wall"
    )
    yield side_by_side(
        f"publish {number}, 10 changed (and changing them)",
        changed,
        name,
        peer,
        rounds=rounds,
        aim=0.5,
        measure="wall",
    )
    same()
    yield side_by_side(
        f"publish {number}, nothing changed", same, "`import click, sqlalchemy`", libraries, rounds=rounds, aim=1.2, measure="wall"
    )  # fmt: skip


def _peer(folder: Path) -> tuple[str, Work]:
    """Give Hugo with one data file, or the floor."""
    hugo = shutil.which("hugo")
    if hugo is None:
        return "Jinja2 from sqlite3, one page (Hugo is not installed)", process(
            sys.executable, "-c", FLOOR, folder=folder
        )
    site = folder / "hugo"
    for part in ("layouts", "data", "content"):
        (site / part).mkdir(parents=True, exist_ok=True)
    (site / "hugo.toml").write_text(
        'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "rss", "sitemap"]\n'
    )
    (site / "layouts/index.html").write_text(PAGE, encoding="utf-8")
    process(COMMAND, "publish", "--force", folder=folder)()
    data = (
        json.loads((folder / "public/data.json").read_text("utf-8"))
        if (folder / "public/data.json").exists()
        else []
    )
    (site / "data/entries.json").write_text(json.dumps(data), encoding="utf-8")
    return "Hugo, one data file", process(hugo, folder=site)
