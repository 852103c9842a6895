"""Callings before names, desks behind switchboards, and people whom the public does not ask. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.people import find_names
from brueckenpost.parsers.phone import find_phones

from tests.parsers.test_contact import told
from tests.parsers.test_ways_to_name_a_contact import LEAD

CALLINGS = (
    ("Mehr weiß Jugendpfleger Jan Orlik.", "Jan Orlik"),
    ("Die Leitung hat Herr Studienrat Carsten Noll.", "Carsten Noll"),
    ("Es grüßt Sozialpädagogin Maria Stein.", "Maria Stein"),
    ("Es grüßt Karl-Heinz Peter Voss.", "Karl-Heinz Peter Voss"),
)
DESKS = (
    ("Tel.: 02246/5550-0, Durchwahl -31", "+492246555031"),
    ("Fon 02821 / 5550 - 0 (Zentrale), -7312 (Büro)", "+49282155507312"),
    ("Tel. 02304 5550-0", "+49230455500"),
    ("Tel. 02304 5550-0 (rund um die Uhr besetzt)", "+49230455500"),
)


class TestCallings:
    """A calling before a whole name is no part of it."""

    @pytest.mark.parametrize(("text", "name"), CALLINGS)
    def test_each(self, text: str, name: str) -> None:
        assert [found.text for found in find_names(text)] == [name]


class TestDesks:
    """The desk told behind a switchboard's number is the number to call."""

    @pytest.mark.parametrize(("text", "number"), DESKS)
    def test_each(self, text: str, number: str) -> None:
        assert [phone.number for phone in find_phones(text)] == [number]


class TestDays:
    def test_a_day_with_its_hour_is_no_number(self) -> None:
        """A form tells when it was sent."""
        text = "Gesendet: 04.03.2024 17:52\nTelefon: 02161 5550-27\n"
        assert [phone.number for phone in find_phones(text)] == ["+492161555027"]


class TestWhomThePublicAsks:
    """Those who answer the papers, or sit abroad, come after those whom everybody asks."""

    def test_citizens_before_the_press(self) -> None:
        text = LEAD + (
            "Rückfragen der Presse an Herrn Paul Timm, 0281 203-2001; Bürgerinnen und Bürger wenden sich an Eva Konrad, 0281 203-2555."
        )
        assert told(text)[::2] == ("Eva Konrad", "+492812032555")

    def test_nobody_abroad(self) -> None:
        text = LEAD + "Unsere Ansprechpartnerin in Sumy ist Oksana Hnatjuk."
        assert told(text)[0] == "Anna Schmitz"

    def test_an_extension_without_its_word(self) -> None:
        text = LEAD + "Ansprechperson ist meine Kollegin Nadja Brock, sie hat die -334."
        assert told(text)[::2] == ("Nadja Brock", "+492305991334")

    def test_whoever_may_call_the_writer(self) -> None:
        text = LEAD + "Wer etwas wissen möchte, darf mich gern anrufen, 02305 5550-71."
        assert told(text)[::2] == ("Anna Schmitz", "+492305555071")

    def test_whose_address_it_is_stands_in_brackets_behind(self) -> None:
        text = (
            LEAD
            + "Wer mitsingen will, schreibt bitte an chor@werne.example (Organistin Vera Lind, 02389 5550-14)."
        )
        assert told(text) == ("Vera Lind", "chor@werne.example", "+492389555014")

    def test_who_edits_a_page_is_asked_about_it(self) -> None:
        text = LEAD + "Redaktion: Paul Timm, Tel. 0281 203-2001, lotse@wesel.example"
        assert told(text) == ("Paul Timm", "lotse@wesel.example", "+492812032001")
