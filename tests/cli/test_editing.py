"""The editor: what explains the form in it, what is wrong in it, and what becomes of the text when it fails."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import CATEGORIES, Draft, Municipality, Partner
from brueckenpost.publish.console import speak
from brueckenpost.publish.editing import edit_text
from brueckenpost.publish.errors import EditorError
from brueckenpost.publish.formhints import form_hints, marked
from brueckenpost.store.errors import FieldError
from brueckenpost.store.form import read_form, render_form

from .conftest import Desk
from .test_review import PROMPT, Terminal

DORTMUND = Municipality("Dortmund", "ags:05913000")
DRAFT = Draft(title="Hilfe", municipality=DORTMUND, categories=("health",), description="Ein Text.")


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Speak English again afterwards."""
    yield
    speak("en")


def failing(_file: str) -> None:
    raise RuntimeError("it broke")


class TestEditText:
    def test_what_is_saved_comes_back(self) -> None:
        """Also from an editor that knows no UTF-8; its file is gone then."""
        files = []

        def write(saved: bytes) -> Callable[[str], None]:
            return lambda file: (files.append(Path(file)), Path(file).write_bytes(saved))[0]

        assert edit_text("a", write("Grüße\r\n".encode()), RuntimeError) == "Grüße\n"
        assert edit_text("a", write("Grüße\n".encode("cp1252")), RuntimeError) == "Grüße\n"
        assert edit_text("a", write(b"a"), RuntimeError) is None
        assert [file.exists() for file in files] == [False] * 3

    def test_what_was_typed_before_it_failed_is_kept(self) -> None:
        """In the file that the error names, readable by nobody else."""

        def write_and_fail(file: str) -> None:
            Path(file).write_text("getippt", encoding="utf-8")
            raise RuntimeError("it broke")

        with pytest.raises(EditorError, match=r"\(it broke\)") as caught:
            edit_text("a", write_and_fail, RuntimeError)
        kept = Path(re.search(r"kept in (\S+);", str(caught.value))[1])  # type: ignore[index]
        assert kept.read_text(encoding="utf-8") == "getippt"
        assert kept.stat().st_mode & 0o077 == 0
        kept.unlink()

    def test_where_nothing_was_typed_nothing_lies_about(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Also where the file is taken away; the error says how another editor is named."""
        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        for broken in (failing, lambda file: Path(file).unlink()):
            with pytest.raises(EditorError, match="VISUAL=nano"):
                edit_text("a", broken, RuntimeError)
        assert list(tmp_path.iterdir()) == []


class TestForm:
    def test_it_explains_each_field_and_lists_what_the_mail_names(self) -> None:
        """In the curator's language, after the text; nothing of it is read."""
        speak("de")
        found = [
            Finding("municipality", DORTMUND, 0.9),
            Finding("municipality", Municipality("Halle", "ags:03456008"), 0.4),
            Finding("partners", Partner("Lwiw", "UA", "geonames:702550"), 0.3),
        ]
        form = render_form(DRAFT, form_hints(DRAFT, "#1 Hilfe", found))
        lines = form.splitlines()
        place = lines.index("municipality: Dortmund")
        assert lines[place + 1] == "# die E-Mail nennt auch: ags:03456008"
        assert "# die E-Mail nennt auch: Lwiw (UA)" in lines
        assert [slug for slug in CATEGORIES if not re.search(rf"^# +{slug} ", form, re.MULTILINE)] == []
        assert "# health              Gesundheit" in lines
        assert lines.index("Ein Text.") < lines.index("# title (Titel): höchstens 100 Zeichen")
        assert max(map(len, lines)) <= 80
        assert read_form(form) == read_form(render_form(DRAFT))

    def test_a_mistake_stands_above_its_line(self) -> None:
        """And goes when the next one is told."""
        form = render_form(DRAFT, form_hints(DRAFT, "#1 Hilfe"))
        for wrong in (("period:", "period: gestern"), ("language: de", "language: Deutsch")):
            form = form.replace(*wrong)
            with pytest.raises(FieldError) as caught:
                read_form(form)
            form = marked(form, caught.value)
            lines = form.splitlines()
            notes = [at for at, line in enumerate(lines) if line.startswith("# ! ")]
            assert lines[notes[-1] + 1] == wrong[1]
            form = form.replace("period: gestern", "period:")
        assert "gestern" not in form


class TestInTheReview:
    def test_an_editor_that_fails_ends_nothing(self, draft: Callable[..., str], desk: Desk) -> None:
        """It is said and stays on the screen; what was saved can be taken up; the next key is asked for."""
        draft("title=Hilfe", "municipality=Dortmund", "description=Ein Text.")
        editor = desk.folder / "editor.sh"
        editor.write_text(
            "#!/bin/sh\nsed -i 's/^title:.*/title: Getippt/' \"$1\"; exit 3\n", encoding="utf-8"
        )
        editor.chmod(0o755)
        terminal = Terminal(desk, "review", editor=str(editor))
        terminal.wait_for(PROMPT)
        told = terminal.type("e", "Enter goes on")
        kept = re.search(r"is kept in (\S+);", " ".join(told.split()))
        assert kept
        terminal.type("", PROMPT)
        terminal.type("q", "0 decided")
        assert terminal.end() == 0
        desk.run("edit", "1", "--from", kept[1])
        assert "Getippt" in desk.text("list")
        Path(kept[1]).unlink()

    def test_who_gives_up_sees_where_the_text_is(self, draft: Callable[..., str], desk: Desk) -> None:
        """In German a j is a yes; opened again and left as it was, the text is kept all the same."""
        draft("title=Hilfe", "municipality=Dortmund", "description=Ein Text.")
        desk.environment["LC_ALL"] = "de_DE.UTF-8"
        editor = desk.folder / "editor.sh"
        editor.write_text("#!/bin/sh\nsed -i 's/^period:$/period: gestern/' \"$1\"\n", encoding="utf-8")
        editor.chmod(0o755)
        terminal = Terminal(desk, "review", editor=str(editor))
        terminal.wait_for(PROMPT)
        terminal.type("e", "[J/n]: ")
        terminal.type("was?", "[J/n]: ")
        told = terminal.type("j", "Weiter mit Enter")
        kept = re.search(r"aufgehoben in (\S+);", " ".join(told.split()))
        assert kept
        assert "period: gestern" in Path(kept[1]).read_text(encoding="utf-8")
        Path(kept[1]).unlink()
        terminal.type("", PROMPT)
        terminal.type("q", "0 entschieden")
        assert terminal.end() == 0
