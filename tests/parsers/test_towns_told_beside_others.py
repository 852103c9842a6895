"""Towns that goods, guests or flights came from or went to, beside the town whose project it is. All is invented."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from brueckenpost.parsers.pipeline import read_mail

CASES = (
    ("Die Kolpingsfamilie Werl hat einen Sprinter aus Hamm gekauft und ihn am 3. Juni nach Stryj gebracht.", "Werl"),
    ("Der Referent kam aus Köln, der Saal war voll: Die Volkshochschule Ahlen hatte am 2. Juni zu einem Abend über Stryj geladen.", "Ahlen"),
    ("Mit Betten aus dem geschlossenen Krankenhaus in Hattingen half der Lions Club Sprockhövel am 5. Mai der Klinik in Stryj.", "Sprockhövel"),
    ("Wir Recklinghäuser haben am 3. Mai 20 Rollstühle nach Stryj gebracht. Gespendet hat sie ein Händler in Marl.", "Recklinghausen"),
    ("Geflogen sind die Gäste aus Stryj nach Dortmund, abgeholt hat sie der Bürgerbus; zu Gast waren sie vom 1. bis 4. Juni in Lippetal.", "Lippetal"),
    ("Die Bergkamener Kochgruppe trifft sich seit dem 4. Mai 2023 mit Frauen aus der Ukraine. Eine von ihnen hat Arbeit in einer Gärtnerei in Selm gefunden.", "Bergkamen"),
    ("Unser Verein in Hövelhof sammelt seit Mai 2023 für Stryj. Abgabe auch in Paderborn.", "Hövelhof"),
)  # fmt: skip


def raw_mail(text: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Klaus Weber <klausweber71@mail.example>"
    message["To"] = "projekte@amt.example"
    message["Subject"] = "Hilfe"
    message["Date"] = "Wed, 14 Jun 2023 10:05:33 +0100"
    close = "Bitte nehmen Sie das in Ihre Übersicht auf.\n\nMit freundlichen Grüßen\nKlaus Weber"
    message.set_content(f"Guten Tag,\n\n{text}\n\n{close}\n")
    return bytes(message)


@pytest.mark.parametrize(("text", "town"), CASES)
def test_town_of_the_project(text: str, town: str) -> None:
    """Whose project it is counts, not where the goods, the speaker or the aeroplane came from."""
    (draft,) = read_mail(raw_mail(text)).drafts
    assert draft.municipality is not None
    assert draft.municipality.name == town
