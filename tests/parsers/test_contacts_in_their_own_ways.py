"""Contacts as people tell them: rooms and bodies, numbers side by side, rare names, pronouns.

Written from the language, not from any mail.
"""

from __future__ import annotations

import pytest
from brueckenpost.parsers.phone import best_phone, find_phones
from brueckenpost.parsers.pipeline import read_mail

from tests.parsers.letters import raw_mail
from tests.parsers.test_contact import best, reading

ASKED = (
    ("Bei Fragen zum Camp fragt man Wendelin Brockhoff, 02541 5550-71.", "Wendelin Brockhoff", "+492541555071"),
    ("Für das Projekt steht Jorina Averkamp zur Verfügung (j.averkamp@verl.example).", "Jorina Averkamp", None),
    ("Ansprechpartner: Jürgen Thiele, Technische Dienste, Tel. 02056/5550-380", "Jürgen Thiele", "+4920565550380"),
    ("Auskunft gibt Olja Brandt selbst: 02051 5550-718.", "Olja Brandt", "+4920515550718"),
    ("Fragen an Klaus Große Wiesmann, Tel. 02581 555012", "Klaus Große Wiesmann", "+492581555012"),
    ("Für Rückfragen: Eva Brinkmann (wiss. Mitarbeiterin), Tel. 0251 555072", "Eva Brinkmann", "+49251555072"),
    ("Wollen Sie mehr hören, rufen Sie gern Frau Helga Brandt vom Heimatverein an: 02581 5550 64. Sie kennt alle Familien.", "Helga Brandt", "+492581555064"),
    ("Leiter des Lagers ist Peter Vogt. Man erreicht ihn unter 02504 5550-30.", "Peter Vogt", "+492504555030"),
)  # fmt: skip
NUMBERS = (
    ("02361 5550 12 / 0171 5550122", "+492361555012"),
    ("0211/555012/0170-5551234", "+49211555012"),
    ("Sekretariat: 05971 5550-0 | direkt: 05971 5550-26", "+495971555026"),
    ("02821 5550-0 (Zentrale), 02821 5550-12 (Büro)", "+492821555012"),
    ("0 23 66 / 55 50 - 3 57", "+4923665550357"),
    ("Tel. 05451 555-114\nh.tewes@haan.example", "+495451555114"),
    ("Bereitschaftsdienst 02381 555 900, sonst 02381 555 917", "+492381555917"),
)
BODIES = (
    ("i.A. Anna Nord\nSekretariat\nRealschule Olpe\nAm Ring 4", "Realschule Olpe"),
    ("Anna Nord\n- Vorzimmer -\nStadt Haan\nBauamt", "Stadt Haan"),
    ("Anna Nord\nGeschäftsstelle\nSportverein Haan e. V.", "Sportverein Haan e. V."),
    ("Anna Nord\nAbteilung 4\nKreis Olpe", "Kreis Olpe"),
    ("Anna Nord\nSekretariat", "Sekretariat"),
    ("Anna Nord\nZahnarztpraxis Nord", "Zahnarztpraxis Nord"),
)


@pytest.mark.parametrize(("text", "name", "phone"), ASKED)
def test_whom_the_text_names(text: str, name: str, phone: str | None) -> None:
    """Whoever is to be asked is found with the number told of that person."""
    found = best(reading(text))
    assert found.name == name
    assert (found.phone or "").startswith(phone or "")


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_the_number_to_publish(text: str, number: str) -> None:
    """Numbers side by side stay apart; one's own comes before that of the switchboard."""
    best = best_phone(find_phones(text))
    assert best is not None
    assert best.number == number


@pytest.mark.parametrize(("signature", "body"), BODIES)
def test_the_body_and_not_its_room(signature: str, body: str) -> None:
    """A secretariat or a department alone names nobody; the school or town it belongs to does."""
    assert best(reading("Wir haben 30 Betten nach Sumy gebracht.", signature=signature)).organisation == body


HOUSES = (
    ("Anna Schmitz\nGesamtschule Haan\nSekretariat: Tel. 02129 5550-0", None),
    ("Anna Schmitz\nStadtwerke Haan\n02129 5550-0 (Zentrale)", None),
    ("Anna Schmitz\nGesamtschule Haan\nSekretariat: 02129 5550-17", "+492129555017"),
    ("Anna Schmitz\nGesamtschule Haan\nTel. 02129 5550-0", "+49212955500"),
)


@pytest.mark.parametrize(("signature", "phone"), HOUSES)
def test_the_switchboard_is_nobodys_own_number(signature: str, phone: str | None) -> None:
    """Who signs has no number of the whole house; an office's own desk, or what is called no switchboard, counts."""
    assert best(reading("Wir haben Räder gebracht.", signature=signature)).phone == phone


def test_a_number_behind_a_colon_belongs_to_the_sentence_before_it() -> None:
    """Whom to call is told by the words before the colon, also where those are no part of the project."""
    text = (
        "Guten Tag,\n\nich heiße Olena Hrycak und erzähle Ihnen von unserer Gruppe.\n\n"
        "Seit dem 4. Mai 2023 nähen in Haan jeden Montag Frauen aus der Ukraine mit Nachbarinnen Taschen.\n\n"
        "Wenn Sie fragen möchten, rufen Sie bitte Frau Helga Brandt vom Heimatverein an: 02129 5550 64. Sie kennt uns alle gut.\n\n"
        "Mit freundlichen Grüßen\nOlena Hrycak"
    )
    (draft,) = read_mail(raw_mail(text, sender="olena@gmx.example", subject="Nähen")).drafts
    assert (draft.contact.name, draft.contact.phone) == ("Helga Brandt", "+492129555064")
    assert draft.contact.organisation == "Heimatverein"
