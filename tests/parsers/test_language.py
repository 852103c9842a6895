"""Languages."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.language import find_language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Die Stadt hat zwei Lastwagen mit Betten für das Krankenhaus beladen.", "de"),
        ("The town of our partners has sent two trucks with beds for the hospital.", "en"),
        ("Miasto przekazało dwa samochody, które są już w szpitalu i nie są nowe.", "pl"),
        ("Місто передало лікарні дві вантажівки з ліжками.", "uk"),
        ("Город передал больнице два грузовика с кроватями.", "ru"),
        (
            "Orașul a trimis două camioane cu paturi pentru spital și nu sunt noi, care este din partea noastră.",
            "ro",
        ),
        ("", "de"),
        ("Hammer Hilfe Kalusch", "de"),
    ],
)
def test_the_commonest_words_or_the_script_tell_the_language(text: str, code: str) -> None:
    """German where nothing speaks against it."""
    assert find_language(text) == code
