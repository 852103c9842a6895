"""From approved to served: what the owner is told, and what never leaves the store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .conftest import Desk
from .test_commands import GOOD

PERSON = "contact=Anna Terbeck | Stadt Ahlen | a.terbeck@ahlen.example | +4923825501"


def site(desk: Desk) -> dict[str, tuple[bytes, int]]:
    public = desk.folder / "public"
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in public.rglob("*")
        if path.is_file()
    }


def shows(desk: Desk, word: str) -> bool:
    desk.run("publish")
    return any(word.encode() in content for content, _ in site(desk).values())


class TestContact:
    def test_it_is_published_by_rule_and_consent_alone(self, draft: Callable[..., str], desk: Desk) -> None:
        """Neither alone is enough; a consent that is taken back takes it off with the next publish."""
        number = draft(*GOOD, PERSON)
        desk.run("approve", number)
        assert not shows(desk, "Terbeck")
        desk.run("consent", number, "contact", "--note", "am Telefon, 6. Juni")
        assert not shows(desk, "Terbeck")
        (desk.folder / "brueckenpost.toml").write_text(
            '[privacy]\npublish_contact = "with_consent"\n', "utf-8"
        )
        assert "Contact: not shown → shown" in desk.text("publish", "-n")
        assert shows(desk, "Terbeck")
        desk.run("consent", number, "contact", "--revoke")
        assert not shows(desk, "Terbeck")


class TestPublish:
    def test_a_dry_run_tells_entries_not_files(self, draft: Callable[..., str], desk: Desk) -> None:
        """New, changed field by field, gone; and that nothing is left to do."""
        number = draft(*GOOD)
        desk.run("approve", number)
        assert "+ Hilfstransport (Dortmund)" in desk.text("publish", "-n").splitlines()
        desk.run("publish")
        assert desk.text("publish", "-n") == ""
        desk.run("edit", number, "--set", "title=Zwei Transporte")
        told = desk.text("publish", "--check", check=8).splitlines()
        assert told[:2] == ["~ Zwei Transporte (Dortmund)", "    Title: Hilfstransport → Zwei Transporte"]
        desk.run("withdraw", number)
        assert desk.text("publish", "-n").splitlines() == ["- Hilfstransport (Dortmund)"]

    def test_a_day_without_a_change_leaves_no_trace(self, draft: Callable[..., str], desk: Desk) -> None:
        """The next day's run writes nothing and keeps every time; another folder gets the same bytes on any day."""
        desk.run("approve", draft(*GOOD, "period=2026-01-10..2026-02-20"))
        desk.run("publish", "--date", "2026-03-14")
        before = site(desk)
        assert "0 files changed" in desk.complaint("publish", "--date", "2026-03-15")
        assert site(desk) == before
        desk.run("publish", "--date", "2026-04-01", "-o", "other")
        other = {
            str(p.relative_to(desk.folder / "other")): p.read_bytes()
            for p in (desk.folder / "other").rglob("*")
            if p.is_file()
        }
        public = desk.folder / "public"
        assert other == {
            str(Path(path).relative_to(public)): content for path, (content, _) in before.items()
        }

    def test_gaps_in_the_texts_are_warned_of(self, draft: Callable[..., str], desk: Desk) -> None:
        """By file and number; doctor lists each of them; the page is published all the same."""
        draft(*GOOD)
        (desk.folder / "content").mkdir()
        (desk.folder / "content/imprint.md").write_text("# Impressum\n\n[[Name]]\n[[Ort]]\n", "utf-8")
        assert "imprint.md (2)" in desk.complaint("publish")
        assert "imprint.md: Name; Ort" in desk.text("doctor", check=8)

    def test_a_site_that_does_not_hold_together_is_refused(
        self, draft: Callable[..., str], desk: Desk
    ) -> None:
        """A broken link or template is named, and what is served stays as it was, byte for byte."""
        desk.run("approve", draft(*GOOD))
        desk.run("publish")
        before = site(desk)
        (desk.folder / "content").mkdir()
        about = desk.folder / "content/about.md"
        about.write_text("# Wir\n\n[hier](wir-alle.html)\n", "utf-8")
        assert "index.html: wir-alle.html" in desk.complaint("publish", check=1)
        about.write_bytes("# Über".encode("latin-1"))
        assert "UTF-8" in desk.complaint("publish", check=2)
        about.unlink()
        themed(desk).joinpath("entry.html").write_text("\n{{ card.nothing }}", "utf-8")
        assert "entry.html is broken in line 2" in desk.complaint("publish", check=1)
        assert site(desk) == before


def themed(desk: Desk) -> Path:
    (desk.folder / "brueckenpost.toml").write_text('[site]\ntemplates = "theme"\n', "utf-8")
    (desk.folder / "theme").mkdir()
    return desk.folder / "theme"
