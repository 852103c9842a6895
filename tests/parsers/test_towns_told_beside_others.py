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


def test_a_project_s_heading_names_its_town() -> None:
    """A district that writes for its towns is no owner of what is headed with one of them."""
    message = EmailMessage()
    message["From"] = "Ilka Thommes <thommes@kreis-viersen.example>"
    message["Subject"] = "Zwei Projekte"
    message["Date"] = "Wed, 14 Jun 2023 10:05:33 +0100"
    bikes = "In der Gemeinde werden seit Mai 2023 jeden Dienstag alte Räder für Geflüchtete aus der Ukraine hergerichtet, 40 sind schon fertig."
    guests = "Unsere Leitstelle hatte vom 5. bis 9. Juni 2023 vier Kolleginnen aus Nischyn zu Gast, die hier den Notruf kennenlernten."
    message.set_content(
        f"Guten Tag,\n\nhier zwei Projekte.\n\n1. Brüggen: Räder aus dem Keller\n{bikes}\n\n2. Kreis Viersen: Notruf\n{guests}\n\n"
        "Mit freundlichen Grüßen\nIlka Thommes\nKreis Viersen\nRathausmarkt 3\n41747 Viersen\n"
    )
    drafts = read_mail(bytes(message)).drafts
    assert [draft.municipality and draft.municipality.name for draft in drafts] == [
        "Brüggen",
        "Kreis Viersen",
    ]
