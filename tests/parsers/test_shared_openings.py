"""Partners that a mail names once, before it tells its projects. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

from tests.parsers.letters import raw_mail

END = "\n\nMit freundlichen Grüßen\nUte Brandt\nStadt Ahlen, Westenmauer 10, 59227 Ahlen"

# opening, two projects, the partners of each
CASES: list[tuple[str, list[str], list[list[str]]]] = [
    (
        "anbei zwei Vorhaben der Partnerschaft mit Kolomyja.",
        [
            "Wasserwerk\nDie Stadtwerke übergaben im Mai drei Pumpen an das dortige Wasserwerk. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Schüleraustausch\nSeit September schreiben sich die zehnten Klassen beider Schulen jede Woche. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Kolomyja"], ["Kolomyja"]],
    ),
    (
        "aus unserer Partnerschaft mit Stryj (Gebiet Lwiw) melden wir zwei Projekte:",
        [
            "Feuerwehr\nAm 3. März ging ein Löschfahrzeug auf die Reise. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Verwaltung\nZwei Beschäftigte der Kämmerei lernten im Juni eine Woche lang unseren Haushalt kennen. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Stryj"], ["Stryj"]],
    ),
    (
        "seit 2023 sind wir mit Kowel befreundet. Hier unsere beiden Aktionen:",
        [
            "Bücher\nDie Bücherei hat 400 Kinderbücher verschickt. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Winterhilfe\nDer Bauhof schickte im Januar 30 Öfen und Brennholz. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Kowel"], ["Kowel"]],
    ),
    (
        "wir berichten von unseren Projekten mit der Partnerstadt Drohobytsch.",
        [
            "Klinik\nDas Stadtkrankenhaus erhielt im Mai ein Röntgengerät. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Sprachcafé\nIn der Bücherei treffen sich dienstags ukrainische Familien aus Ahlen zum Deutschlernen. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Drohobytsch"], []],
    ),
    (
        "hier zwei Meldungen aus dem Rathaus.",
        [
            "Klinik\nUnsere Partnerstadt Drohobytsch erhielt im Mai ein Röntgengerät. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Sprachcafé\nIn der Bücherei treffen sich dienstags ukrainische Familien zum Deutschlernen. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Drohobytsch"], []],
    ),
    (
        "zwei Vorhaben im Rahmen unserer Städtepartnerschaft mit dem polnischen Bytom möchten wir Ihnen melden.",
        [
            "Lager\nIm Lager der dortigen Feuerwehr werden Hilfsgüter für die Ukraine gesammelt. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Ferien\nKinder aus der Ukraine, die dort leben, verbrachten im Juli zwei Wochen in Ahlen. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Bytom"], ["Bytom"]],
    ),
    (
        "wir unterstützen Trostjanez und Lebedyn. Zwei Projekte laufen zurzeit:",
        [
            "Schule in Trostjanez\nWir bezahlen neue Fenster. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Klinik in Lebedyn\nWir bezahlen ein Ultraschallgerät. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Trostjanez"], ["Lebedyn"]],
    ),
    (
        "auch im Namen unserer Partnerstadt Kalusch grüßen wir herzlich und melden Folgendes:",
        [
            "Krankenwagen\nZwei Krankenwagen wurden im Mai überführt. Daran beteiligt sind Ehrenamtliche aus Ahlen und mehrere Firmen. Ansprechpartner: Jan Oster, 02382 5550-1",
            "Online-Sprechstunde\nÄrzte beider Städte beraten sich jeden Donnerstag per Video. Geplant hat das eine kleine Gruppe im Rathaus, die sich monatlich trifft. Ansprechpartnerin: Eva Rupp, 02382 5550-2",
        ],
        [["Kalusch"], ["Kalusch"]],
    ),
]


@pytest.mark.parametrize(("opening", "projects", "partners"), CASES)
def test_shares_the_partner_of_the_opening(
    opening: str, projects: list[str], partners: list[list[str]]
) -> None:
    """A partner of the opening counts for each project of the partnership, and for none that is done at home."""
    told = "\n\n".join(f"{number}. {project}" for number, project in enumerate(projects, 1))
    drafts = read_mail(raw_mail(f"Guten Tag,\n\n{opening}\n\n{told}{END}")).drafts
    assert [[partner.name for partner in draft.partners] for draft in drafts] == partners
