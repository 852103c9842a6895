"""Fields as text that a person reads and writes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from brueckenpost.parsers.record import Contact, Draft, Link, Municipality, Partner, Period, draft_as_json
from brueckenpost.store.changes import read_changes
from brueckenpost.store.errors import FieldError
from brueckenpost.store.fields import EDITABLE, check_change, read_assignment, read_field, write_field
from brueckenpost.store.form import Hints, read_form, render_form
from brueckenpost.store.review import changed_draft
from hypothesis import given
from hypothesis import strategies as st

from tests.store.samples import draft

HINTS = Hints(("Ein Hinweis",), {"partners": ("noch einer",)}, ("am Ende", "  steht dies"))


class TestReading:
    @pytest.mark.parametrize(
        ("field", "text", "value"),
        [
            ("title", "  Ein   Titel ", "Ein Titel"),
            ("municipality", "Ahlen", {"name": "Ahlen", "id": "ags:05570004"}),
            ("municipality", "ags:05913000", {"name": "Dortmund", "id": "ags:05913000"}),
            ("municipality", "", None),
            ("categories", "health, event; health", ["health", "event"]),
            ("partnership", "", None),
            ("period", "2023-05..2023-06", {"start": "2023-05", "end": "2023-06"}),
            ("period", "2023-05..", {"start": "2023-05", "end": None}),
            ("period", "..2023-06-30", {"start": None, "end": "2023-06-30"}),
            ("period", "2023-05-04", {"start": "2023-05-04", "end": "2023-05-04"}),
            ("period", "", {"start": None, "end": None}),
            ("links", "ahlen.example/a Bericht der Stadt; https://b.example", [{"url": "https://ahlen.example/a", "label": "Bericht der Stadt"}, {"url": "https://b.example", "label": None}]),
            ("contact", "Eva Kamp | Stadt | e@ahaus.example | 02561 72-100", {"name": "Eva Kamp", "organisation": "Stadt", "email": "e@ahaus.example", "phone": "+49256172100"}),
            ("contact", "Eva Kamp", {"name": "Eva Kamp", "organisation": None, "email": None, "phone": None}),
        ],
    )  # fmt: skip
    def test_what_a_person_writes(self, field: str, text: str, value: object) -> None:
        """Short, in the order that `show` prints it."""
        assert read_field(field, text) == value

    def test_partners_are_looked_up(self) -> None:
        """With or without a country; one that nobody knows needs it."""
        first, second = read_field("partners", "Nowa Ruda (PL); Phantasieort (UA)")
        assert first["country"] == "PL"
        assert first["id"].startswith("geonames:")
        assert second == {"name": "Phantasieort", "country": "UA", "id": None}

    @pytest.mark.parametrize(
        ("field", "text", "told"),
        [
            ("title", " ", "empty"),
            ("title", "x" * 101, "101 characters"),
            ("municipality", "Entenhausen", "no municipality"),
            ("partners", "Phantasieort", "Name \\(UA\\)"),
            ("categories", "healt", "health"),
            ("partnership", "friends", "direct, bridge"),
            ("period", "2023-13", "2023-03-14"),
            ("period", "gestern", "2023-03-14"),
            ("period", "2023-06..2023-05", "before it starts"),
            ("links", "javascript:alert(1)", "no web address"),
            ("links", "ftp://ahlen.example/a", "no web address"),
            ("links", "https://localhost/a", "no web address"),
            ("period", "2023-1", "2023-03-14"),
            ("period", "2023-02-30", "2023-03-14"),
            ("contact", "Eva | | nobody", "name@example.org"),
            ("contact", "Eva | | | 12", "no phone number"),
            ("contact", "a|b|c|d|e", "too many parts"),
            ("language", "deutsch", "de, en"),
            ("colour", "red", "no such field"),
        ],
    )
    def test_a_mistake_names_field_and_remedy(self, field: str, text: str, told: str) -> None:
        """In words that say what to write instead."""
        with pytest.raises(FieldError, match=told) as caught:
            read_field(field, text)
        assert caught.value.field == field


class TestAssignments:
    def test_a_part_of_a_field(self) -> None:
        """The other parts stay."""
        field, value = read_assignment("contact.phone=02382 55-1", draft())
        assert (field, value["phone"], value["name"]) == ("contact", "+492382551", "Anna Terbeck")

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("title", "value is missing"),
            ("contact.fax=1", "no such part"),
            ("title.x=1", "no such part"),
            ("municipality.name=Ahlen", "no such part"),
            ("colour=red", "no such field"),
            ("=red", "no such field"),
        ],
    )
    def test_a_wrong_form(self, text: str, told: str) -> None:
        """It says what is missing."""
        with pytest.raises(FieldError, match=told):
            read_assignment(text, draft())

    def test_a_value_may_hold_the_sign(self) -> None:
        """As addresses do; blanks around the name mean nothing."""
        assert read_assignment(" title = a=b", draft()) == ("title", "a=b")

    def test_an_emptied_part_is_taken_away(self) -> None:
        """The contact stays without it."""
        field, value = read_assignment("contact.phone=", draft())
        assert (field, value["phone"], value["name"]) == ("contact", None, "Anna Terbeck")


class TestChecking:
    @pytest.mark.parametrize(
        ("field", "value", "told"),
        [
            ("colour", "blau", "no such field"),
            ("title", 7, "wrong form"),
            ("contact", "Anna", "wrong form"),
            ("partners", [{"country": "UA"}], "wrong form"),
            ("period", {"start": 2023}, "wrong form"),
        ],
    )
    def test_json_of_another_form_is_refused(self, field: str, value: object, told: str) -> None:
        """Somebody wrote it by hand or by another program; the draft stays as it was."""
        with pytest.raises(FieldError, match=told):
            check_change(field, value)

    @pytest.mark.parametrize("written", ['{"title": "Ein Titel"', "{title: x}"])
    def test_what_only_begins_like_json_is_refused_with_its_line(self, written: str) -> None:
        """The same holds for `edit --from`."""
        with pytest.raises(FieldError, match="no JSON") as caught:
            read_changes(draft(), (), written)
        assert caught.value.line == 1

    def test_json_that_fits_is_tidied(self) -> None:
        """As what is typed: no double blanks, each category once, a country in capitals, a number as it is dialled."""
        partners = [{"name": "Lwiw", "country": "ua"}, "Nowa Ruda"]
        assert check_change("partners", partners)[0] == {"name": "Lwiw", "country": "UA", "id": None}
        assert check_change("partners", partners)[1]["id"] == "geonames:3090768"
        assert check_change("categories", ["health", "event", "health"]) == ["health", "event"]
        assert check_change("title", " Ein \n Titel ") == "Ein Titel"
        contact = check_change("contact", {"name": "Eva", "email": "", "phone": "0231 5550123", "fax": "1"})
        assert contact == {"name": "Eva", "organisation": None, "email": None, "phone": "+492315550123"}
        assert check_change("links", [{"url": "ahlen.example", "label": ""}]) == [
            {"url": "https://ahlen.example", "label": None}
        ]
        assert check_change("municipality", {"name": "Ahlen"}) == {"name": "Ahlen", "id": None}

    @pytest.mark.parametrize(
        ("start", "end"),
        [("2023", "2023"), ("2023-05", "2023"), ("2023-05-04", "2023-05"), (None, "2020"), ("2020", None)],
    )
    def test_an_end_may_be_told_less_precisely(self, start: str | None, end: str | None) -> None:
        """From the 4th of May until some day in May is no mistake."""
        assert check_change("period", {"start": start, "end": end}) == {"start": start, "end": end}


class TestForm:
    def test_what_was_not_touched_stays(self) -> None:
        """Saved as it was opened, nothing changes: neither values nor how sure they are."""
        assert changed_draft(draft(), read_form(render_form(draft(), HINTS))) == draft()

    def test_a_changed_line_and_text(self) -> None:
        """Header lines, an empty line, the text."""
        form = render_form(draft()).replace("title: Lastwagen für Sambir", "title: Zwei Wagen")
        told = read_form(form.replace("Der Bauhof", "Die Feuerwehr"))
        assert told["title"] == "Zwei Wagen"
        assert told["description"].startswith("Die Feuerwehr")

    def test_a_mistake_names_its_line(self) -> None:
        """The editor can be opened there again."""
        form = render_form(draft()).replace("2023-05-04", "im Mai")
        line = next(i for i, row in enumerate(form.splitlines(), 1) if row.startswith("period"))
        with pytest.raises(FieldError) as caught:
            read_form(form)
        assert caught.value.line == line

    def test_a_line_that_names_no_field(self) -> None:
        """It tells how the form goes."""
        with pytest.raises(FieldError, match="line 1"):
            read_form("Nur Text\n")

    @given(
        st.lists(
            st.sampled_from(["# Punkt", "\\# Punkt", "", "Satz.", "title: x", "  eingerückt"]), max_size=6
        )
    )
    def test_any_text_comes_back(self, lines: list[str]) -> None:
        """Also lines that look like hints or headers."""
        held = changed_draft(Draft(), {"description": "\n".join(["Anfang", *lines, "Ende"])})
        assert read_form(render_form(replace(held, title="T")))["description"] == held.description


class TestRoundTrip:
    @pytest.mark.parametrize(
        "held",
        [
            draft(),
            Draft(title="Nichts weiter"),
            replace(draft(), municipality=Municipality("Münster", "ags:05515000")),
            replace(
                draft(), partners=(Partner("Nirgendwo", "MD"), Partner("Sambir", "UA", "geonames:694864"))
            ),
            replace(draft(), period=Period(None, "2023-10-31"), contact=Contact(email="a@b.example")),
            replace(draft(), links=(Link("https://a.example/x?y=1"), Link("https://b.example", "Ein Name"))),
        ],
    )
    def test_what_is_written_is_read_again(self, held: Draft) -> None:
        """Field by field."""
        form = draft_as_json(held)
        for field in EDITABLE:
            assert read_field(field, write_field(held, field)) == form[field], field

    def test_a_partner_whose_name_is_not_the_only_one(self) -> None:
        """Its number is written behind it."""
        village = replace(draft(), partners=(Partner("Sambir", "UA", "geonames:1"),))
        assert write_field(village, "partners") == "Sambir (UA) geonames:1"
        assert read_field("partners", "Sambir (UA) geonames:1")[0]["id"] == "geonames:1"

    def test_a_municipality_whose_name_is_not_the_only_one(self) -> None:
        """Its key is written instead."""
        other = replace(draft(), municipality=Municipality("Neuenkirchen", "ags:01051080"))
        assert read_field("municipality", write_field(other, "municipality"))["id"] == "ags:01051080"
