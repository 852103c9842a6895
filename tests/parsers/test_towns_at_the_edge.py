"""Whose project it is where only the edge of a mail tells: names of bodies, domains, signatures. All is invented."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pipeline import read_mail

from tests.parsers.letters import raw_mail

HELP = "wir haben im Mai zwei Paletten Verbandsmaterial an das Krankenhaus in Kowel übergeben. Die Fahrt dauerte drei Tage."


def forwarded(cover: str, head: str, text: str) -> str:
    """Give a letter that somebody passes on."""
    return f"{cover}\n\n-------- Weitergeleitete Nachricht --------\n{head}\n\n{text}"


# sender, subject, text, town
CASES: list[tuple[str, str, str, str]] = [
    ("a@foerderverein.example", "Hilfe", f"Hallo,\n\n{HELP}\n\nGruß\nJan Oster\nFörderverein Gesamtschule Velbert e. V.", "Velbert"),
    ("a@gsbw.example", "Pakete", f"Guten Tag,\n\n{HELP}\n\nViele Grüße\nPia Holt\nGeschwister-Scholl-Gymnasium\nStadtlohn", "Stadtlohn"),
    ("vorstand@partnerschaft-verl.example", "Bericht", f"Hallo,\n\n{HELP}\n\nGruß\nJan Oster", "Verl"),
    ("jan.oster@thw-wermelskirchen.example", "Bericht", f"Hallo,\n\n{HELP}\n\nGruß\nJan", "Wermelskirchen"),
    ("jan@gmx.example", "Kolpingsfamilie Rietberg hilft", f"Hallo,\n\n{HELP}\n\nGruß\nJan Oster", "Rietberg"),
    ("jan@gmx.example", "Aus Nettetal: Hilfe für ein Krankenhaus", f"Hallo,\n\n{HELP}\n\nGruß\nJan Oster", "Nettetal"),
    ("jan@web.example", "Transport", f"Hallo,\n\n{HELP}\n\nGruß\nJan Oster\nLions Club Emsdetten", "Emsdetten"),
    ("jan@web.example", "Transport", f"Hallo,\n\n{HELP}\n\nJan Oster\nVorsitzender\nTurnverein 1889 Lengerich", "Lengerich"),
    ("mail@kfd-anrath.example", "Spenden", f"Hallo,\n\n{HELP}\n\nEva Rupp\nkfd St. Johannes\nWillich", "Willich"),
    ("eva@kolping-olfen.example", "Spenden", f"Hallo,\n\n{HELP}\n\nEva", "Olfen"),
    ("eva@web.example", "Fwd: Fahrt", forwarded("Zur Kenntnis. Eva", "Betreff: Fahrt\nDatum: Mon, 5 Jun 2023 09:00:00 +0200\nVon: Rolf Abel <abel@feuerwehr-selm.example>\nAn: eva@web.example", f"Hallo Eva,\n\n{HELP}\n\nGruß\nRolf"), "Selm"),
    ("eva@web.example", "WG: Fahrt", forwarded("Bitte aufnehmen.\nEva Rupp", "Von: Rolf Abel <rolf@gmx.example>\nGesendet: Montag, 5. Juni 2023 09:00\nAn: Eva Rupp\nBetreff: Fahrt", f"Liebe Eva,\n\n{HELP}\n\nHerzlich\nRolf Abel\nBürgerstiftung Haltern am See"), "Haltern am See"),
    ("eva@rotary-kaarst.example", "Fwd: Fahrt", forwarded("Guten Tag, anbei der Bericht unseres Fahrers.\n\nEva Rupp\nRotary Club Kaarst", "Von: Rolf Abel <rolf@gmx.example>\nDatum: 5. Juni 2023 um 09:00\nAn: Eva\nBetreff: Fahrt", f"Eva,\n\n{HELP}\n\nRolf"), "Kaarst"),
    ("sekretariat@realschule-waltrop.example", "Spendenlauf", "Guten Tag,\n\nunsere Siebtklässler sind am 12. Mai 900 Runden für ein Kinderheim in Luzk gelaufen.\n\nMit freundlichen Grüßen\nB. Kampmann, Schulleitung", "Waltrop"),
    ("kita@evkk.example", "Kuchenverkauf", "Guten Tag,\n\nbeim Kuchenverkauf kamen 640 Euro für ein Kinderheim in Luzk zusammen.\n\nHerzliche Grüße\nHeike Voss\nEv. Kindertageseinrichtung Regenbogen, Bünde", "Bünde"),
    ("m.voss@posteo.example", "Kleiderkammer", "Guten Tag,\n\nunsere Kleiderkammer gibt dienstags Winterjacken an ukrainische Familien aus.\n\nMarga Voss\nDRK-Ortsverein Halver", "Halver"),
    ("info@drk-radevormwald.example", "Kleiderkammer", "Guten Tag,\n\nunsere Kleiderkammer gibt dienstags Winterjacken an ukrainische Familien aus.\n\nMarga Voss", "Radevormwald"),
    ("m.voss@posteo.example", "Nähkurs", "Guten Tag,\n\njeden Montag nähen wir im Mehrgenerationenhaus Oelde mit ukrainischen Frauen.\n\nMarga Voss", "Oelde"),
    ("m.voss@posteo.example", "Zwei Meldungen", "Guten Tag,\n\nhier zwei Sachen:\n\n1. Nähkurs\nJeden Montag nähen wir in der alten Weberei in Borghorst mit ukrainischen Frauen. Ansprechpartnerin ist Eva Rupp, 02552 5550-1.\n\n2. Pakete\nIm April haben wir 80 Pakete an das Krankenhaus in Kowel geschickt. Ansprechpartner ist Jan Oster, 02552 5550-2.\n\nMarga Voss", "Steinfurt"),
    ("a.linde@web.example", "Zwei Meldungen", "Guten Tag,\n\nwir sind der Eine-Welt-Laden in Xanten und melden zwei Dinge.\n\n1. Kaffee für alle\nJeden Montag trinken ukrainische Frauen bei uns Kaffee und üben Deutsch. Fragen an Eva Rupp, 02801 5550-1.\n\n2. Pakete\nIm April haben wir 80 Pakete an das Krankenhaus in Kowel geschickt. Fragen an Jan Oster, 02801 5550-2.\n\nAnke Linde", "Xanten"),
    ("anke.linde@web.example", "Konzert", "Guten Tag,\n\nam 6. Mai singen wir für ein Kinderheim in Luzk.\n\nAnke Linde\nGospelchor Wipperfürth", "Wipperfürth"),
    ("anke.linde@web.example", "Konzert", "Guten Tag,\n\nam 6. Mai singt der Kammerchor aus Lemgo in der Nicolaikirche für ein Kinderheim in Luzk; der Eintritt ist frei.\n\nAnke Linde\nKammerchor", "Lemgo"),
    ("a.linde@ring.example", "Zwei Meldungen", "Guten Tag,\n\nwir sind ein Frauenchor in Kreuztal und melden auch aus Hilchenbach zwei Dinge:\n\n* Nähkurs Hilchenbach: Jeden Montag nähen Frauen aus Hilchenbach mit ukrainischen Nachbarinnen im Pfarrheim. Fragen an Eva Rupp, 02733 5550-1.\n\n* Kochkurs Hilchenbach: Am 4. Mai 2023 kochen Frauen aus der Ukraine für alle im Pfarrheim. Fragen an Jan Oster, 02733 5550-2.\n\nAnke Linde\nFrauenchor Kreuztal", "Hilchenbach"),
    ("mail@heimatverein-neuenkirchen.example", "Sommerfest", "Guten Tag,\n\nam 6. Mai feiern bei uns in Rietberg-Neuenkirchen achtzig ukrainische Kinder ein Sommerfest.\n\nAnke Linde\nHeimatverein Neuenkirchen e. V.", "Rietberg"),
    ("mail@heimatverein-neuenkirchen.example", "Sommerfest", "Guten Tag,\n\nam 6. Mai feiern bei uns achtzig ukrainische Kinder ein Sommerfest. Der Kreisverband Rietberg-Neuenkirchen hilft mit.\n\nAnke Linde\nHeimatverein Neuenkirchen e. V.", "Neuenkirchen"),
]  # fmt: skip


@pytest.mark.parametrize(("sender", "subject", "text", "town"), CASES)
def test_reads_the_town_at_the_edge_of_a_mail(sender: str, subject: str, text: str, town: str) -> None:
    """A body's name, the sender's domain, a signature's line or the subject tell where no sentence does."""
    drafts = read_mail(raw_mail(text, sender=sender, subject=subject)).drafts
    assert drafts
    assert {draft.municipality and draft.municipality.name for draft in drafts} == {town}


@pytest.mark.parametrize(
    ("seat", "code"), [("59065 Hamm", "02381"), ("42651 Solingen", "0212"), ("42103 Wuppertal", "0202")]
)
def test_a_body_of_the_whole_state_has_no_town(seat: str, code: str) -> None:
    """Where it sits and where its next course is held tells nothing of a forum for all towns."""
    text = (
        "Guten Tag,\n\ndas Landesinstitut für Katastrophenschutz Nordrhein-Westfalen lädt am 14. Juni 2023 zu einem Onlineforum "
        "ein. Fachleute aus der Ukraine zeigen Kommunen, wie man Wasser aufbereitet. "
        f"Ein Seminar mit denselben Fachleuten findet am 5. September in {seat[6:]} statt.\n\n"
        f"Mit freundlichen Grüßen\nEva Rupp\n\nLandesinstitut für Katastrophenschutz NRW\nAm Ring 4, {seat}\nTel. {code} 5550-12"
    )
    (draft,) = read_mail(raw_mail(text, sender="rupp@lik.example", subject="Forum")).drafts
    assert draft.municipality is None


def test_a_foundation_of_the_whole_state_has_no_town() -> None:
    """Who calls on all municipalities and bears the state's name speaks for none, wherever the office is."""
    text = (
        "Guten Tag,\n\ndie Bildungsstiftung Nordrhein-Westfalen fördert 2023 Lesepatenschaften mit der Ukraine. Anträge "
        "stellen die Kommunen bis zum 31. August 2023.\n\nMit freundlichen Grüßen\nLena Prinz\n\n"
        "Bildungsstiftung Nordrhein-Westfalen\nGeschäftsstelle Bielefeld\nAm Ring 4, 33602 Bielefeld"
    )
    (draft,) = read_mail(raw_mail(text, sender="prinz@bst.example", subject="Ausschreibung")).drafts
    assert draft.municipality is None


@pytest.mark.parametrize(
    ("name", "town"), [("Lindlar, Dr. Eva", None), ("Gemeinde Lindlar, Bauhof", "Lindlar")]
)
def test_a_surname_before_a_given_name_is_no_town(name: str, town: str | None) -> None:
    """Programs write the surname first; what stands before a comma is a town only where no given name follows."""
    text = f"Guten Tag,\n\n{HELP}\n\nGruß"
    (draft,) = read_mail(raw_mail(text, sender=f'"{name}" <post@hilfe.example>', subject="Bericht")).drafts
    assert (draft.municipality and draft.municipality.name) == town


def test_a_town_heads_what_its_district_sends_in() -> None:
    """Where the town's name is a surname, too, its lying in the sender's district tells; "we" are its people."""
    text = (
        "Guten Tag,\n\nhier zwei Texte aus den Gemeinden.\n\n"
        "Sundern: Öfen für Kowel\n\nUnsere Pfadfinder haben im Mai 2023 vierzig Öfen an die Feuerwehr in Kowel gegeben.\n"
        "Kontakt: Eva Rupp, 02933 5550-1\n\n"
        "Winterberg: Schlitten für Skole\n\nUnser Verein hat im Januar 2023 zwanzig Schlitten an das Gymnasium in Skole gegeben.\n"
        "Kontakt: Jan Oster, 02981 5550-2\n\nMit freundlichen Grüßen\nAnke Linde\nHochsauerlandkreis"
    )
    drafts = read_mail(raw_mail(text, sender="linde@hochsauerlandkreis.example", subject="Zwei Texte")).drafts
    assert [draft.municipality and draft.municipality.name for draft in drafts] == [
        "Sundern (Sauerland)",
        "Winterberg",
    ]


def test_a_remark_beside_the_project_names_no_partner() -> None:
    """Where a delegation goes some other time is told in passing, behind the contact."""
    text = (
        "Guten Tag,\n\nBetten für Kowel\n\nWir haben im Mai 2023 vierzig Betten an das Krankenhaus in Kowel gegeben. "
        "Weitere zehn stehen noch im Lager und folgen im Herbst mit dem nächsten Lastwagen.\n\n"
        "Fragen beantwortet Eva Rupp, 02933 5550-1, rupp@sundern.example.\n\n"
        "Unsere Gruppe nach Kėdainiai reist übrigens erst im Juni.\n\nMit freundlichen Grüßen\nAnke Linde"
    )
    (draft,) = read_mail(raw_mail(text, sender="linde@sundern.example", subject="Betten")).drafts
    assert [partner.name for partner in draft.partners] == ["Kowel"]
