"""Whom to ask where others are named too, where a number has no label, or where an office stands before the name.

Written from the language, not from any mail. The writer is Anna Schmitz, whose signature tells her number.
"""

from __future__ import annotations

import pytest

from tests.parsers.test_contact import WRITER, told

LEAD = "Am 3. Mai hat der Bauhof zwei Pumpen nach Sumy gebracht.\n\n"
WAYS: tuple[tuple[str, str, str | None, str | None], ...] = (
    ("Rückfragen an Lena Kurz, M. A., 02305 4711-18.", "Lena Kurz", None, "+492305471118"),
    ("Koordination im Rathaus: Kurz, Lena, 02305 4711-18", "Lena Kurz", None, "+492305471118"),
    (
        "Ansprechpartner sind Lena Kurz und Jan Peters, Tel. 02305 4711-18 bzw. -17.",
        "Lena Kurz",
        None,
        "+492305471118",
    ),
    (
        "Bitte nicht Herrn Kurz anrufen (02305 4711-18), der ist krank, sondern Jan Peters, 02305 4711-17.",
        "Jan Peters",
        None,
        "+492305471117",
    ),
    (
        "Statt an Lena Kurz wenden Sie sich bitte an Jan Peters, 02305 4711-17.",
        "Jan Peters",
        None,
        "+492305471117",
    ),
    ("Sie können mich gern anrufen: 0171 2345678.", WRITER[0], WRITER[1], "+491712345678"),
    (
        "Anmelden per Mail an waerme@netz.example (Kim Sobottka, 02305 4711-28)",
        "Kim Sobottka",
        "waerme@netz.example",
        "+492305471128",
    ),
    ("Fragen nimmt Tarek Haddad entgegen (0152 5550441).", "Tarek Haddad", None, "+491525550441"),
    ("Auskünfte gibt meine Kollegin Noura Saleh, Tel. 02305 4711-66.", "Noura Saleh", None, "+492305471166"),
    (
        "Bitte melden bei Familie Nolte (Inge Nolte, 02305 4711 17). Ansprechpartnerin für das Treffen selbst ist unsere Chorleiterin Tabea Linde, linde@musik.example.",
        "Tabea Linde",
        "linde@musik.example",
        None,
    ),
    (
        "Rückfragen nicht an mich (Urlaub!), sondern an Thilo Winter, 02305 4711-40.",
        "Thilo Winter",
        None,
        "+492305471140",
    ),
    (
        "Bitte nicht bei mir anrufen, sondern direkt bei Frau Heike Lammers, 02305 4711-41.",
        "Heike Lammers",
        None,
        "+492305471141",
    ),
    (
        "Ansprechpartnerin ist meine Vertreterin Frau Hanna Lieker, 02305 4711-42",
        "Hanna Lieker",
        None,
        "+492305471142",
    ),
    (
        "Am besten rufen Sie abends 02305 4711 61 an, da meldet sich meine Frau Inge Vollmer.",
        "Inge Vollmer",
        None,
        "+492305471161",
    ),
    (
        "Unter 02305 4711 62 erreichen Sie unsere Schriftführerin Petra Lind.",
        "Petra Lind",
        None,
        "+492305471162",
    ),
    (
        "Über das Ganze weiß Herr Arndt Klever am meisten. Er leitet das Kulturbüro in Haan: Tel. 02305 4711-22, a.klever@haan.example.",
        "Arndt Klever",
        "a.klever@haan.example",
        "+492305471122",
    ),
    (
        "Die Bilder machte unsere Vorsitzende Maike Schlüter. Maike beantwortet auch Fragen: maike@verein.example.",
        "Maike Schlüter",
        "maike@verein.example",
        None,
    ),
    (
        "Angesprochen werden möchte bitte nur unser Geschäftsführer Elmar Schauer, Telefon 02305 4711-25.",
        "Elmar Schauer",
        None,
        "+492305471125",
    ),
    ("Zuständig ist unser Schmied, Kaspar Leferth. Er hat kein Telefon.", "Kaspar Leferth", None, None),
    ("Zu den Pumpen: Malermeister Jan Füchte, Telefon 02305 4711-77", "Jan Füchte", None, "+492305471177"),
    (
        "Fragen: Sevda Kara, 02305 4711-88, s.kara@verein.example",
        "Sevda Kara",
        "s.kara@verein.example",
        "+492305471188",
    ),
    (
        "Auskunft erteilt Lehrgangsleiter Kapitän Henk Terhorst, 02305 4711-46",
        "Henk Terhorst",
        None,
        "+492305471146",
    ),
    ("Запитання приймає керівник хору Маттіас Грефе, 02305 4711-47.", "Маттіас Грефе", None, "+492305471147"),
    (
        "Запитання приймає Сабіна Мельцер: s.melzer@verein.example",
        "Сабіна Мельцер",
        "s.melzer@verein.example",
        None,
    ),
    (
        "Fragen dazu an unsern Schirrmeister Ralf Overdiek, 0171 5550462 oder in der Unterkunft 02305 4711-91.",
        "Ralf Overdiek",
        None,
        "+492305471191",
    ),
    (
        "Please direct questions to Heiner Tillmann (heiner@verein.example, mobile +49 171 5550834, office +49 2305 4711-26).",
        "Heiner Tillmann",
        "heiner@verein.example",
        "+492305471126",
    ),
    (
        "Hinweise nimmt das Büro unter 02305 4711-50 oder karten@netz.example entgegen, zuständig ist Frau Uta Brandt.",
        "Uta Brandt",
        "karten@netz.example",
        "+492305471150",
    ),
    (
        "Bitte unter 02305 4711-51 anrufen (dort nach Herrn Jan Peters fragen).",
        "Jan Peters",
        None,
        "+492305471151",
    ),
    (
        "Fotos: www.netz.example/bilder\nAnsprechpartnerin: Uta Brandt, Telefon 02305 4711-50",
        "Uta Brandt",
        None,
        "+492305471150",
    ),
    (
        "Küster Jens Lappe, Handy 0171 5550339, Gemeindehaus 02305 4711-70",
        "Jens Lappe",
        None,
        "+492305471170",
    ),
)


@pytest.mark.parametrize(("text", "name", "email", "phone"), WAYS)
def test_whom_to_ask_beside_others(text: str, name: str, email: str | None, phone: str | None) -> None:
    """The person the text sends its readers to counts, with all that is told of that person; landline first."""
    assert told(LEAD + text) == (name, email, phone)


WRITERS = (
    "Das Foto stammt von Jan Peters, jan.peters@foto.example.",
    "Foto: Jan Peters (02305 4711-17)",
    "Grüße soll ich ausrichten von Lena Kurz, 02305 4711-18.",
    "Bilder macht die Tochter vom Herrn Malinski: https://www.verein.example/bilder\n\nTel. 02305 991-120 abends",
    "Bitte auch die neue Durchwahl eintragen, 02305 991-120, wir ziehen um.",
)


@pytest.mark.parametrize("text", WRITERS)
def test_a_number_of_nobody_else_is_the_writers(text: str) -> None:
    """A number in a paragraph of its own, or a new one told without a name, is the writer's."""
    assert told(LEAD + text) == WRITER


def test_a_signature_names_somebody_to_be_asked() -> None:
    """Below the writer's name another stands as the one who knows."""
    signature = (
        "Mit freundlichem Gruß\ni. V. Anna Schmitz\n\nAnsprechpartner in der Sache:\nJan Peters, Wirtschaftsförderung\n"
        "Tel. 02305 4711-66\njan.peters@musterstadt.example\n\nStadt Musterstadt"
    )
    got = told("Die Säcke sind im Mai in Sumy angekommen.", signature=signature)
    assert got == ("Jan Peters", "jan.peters@musterstadt.example", "+492305471166")


def test_i_report_is_no_wish_to_be_asked() -> None:
    """Whoever reports ("melde ich") does not thereby ask to be called."""
    text = "Für die Stadt melde ich:\n\nZu den Lehrlingen: Jan Füchte, Telefon 02305 4711-77"
    assert told(text) == ("Jan Füchte", None, "+492305471177")
