"""Varied German mails from a seed: plain text, Outlook HTML, photos, replies with long quotes."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from email.message import EmailMessage
from email.utils import format_datetime

TOWNS = (
    "Ahlen",
    "Borken",
    "Coesfeld",
    "Detmold",
    "Emsdetten",
    "Gladbeck",
    "Herford",
    "Ibbenbüren",
    "Kleve",
    "Minden",
)
PARTNERS = (("Sambir", "ukrainischen"), ("Drohobytsch", "ukrainischen"), ("Kowel", "ukrainischen"), ("Opole", "polnischen"), ("Arad", "rumänischen"))  # fmt: skip
WHO = (
    "der Bauhof",
    "die Feuerwehr",
    "der Partnerschaftsverein",
    "die Gesamtschule",
    "das Klinikum",
    "der Kreisverband",
)
WHAT = (
    "zwei Lastwagen mit Werkzeug und Decken", "einen Rettungswagen", "vierzig Pflegebetten", "ein Notstromaggregat",
    "hundert Schulranzen", "eine mobile Küche", "Verbandsmaterial für das Krankenhaus", "drei Pumpen für das Wasserwerk",
)  # fmt: skip
MORE = (
    "Die Kosten trugen die Stadt und viele Spenderinnen und Spender aus allen Ortsteilen.",
    "Vor Ort nahmen der stellvertretende Bürgermeister und Pflegekräfte die Lieferung entgegen.",
    "Im Herbst soll eine zweite Fahrt folgen; dann fährt auch eine Gruppe des Gymnasiums mit.",
    "Die Partnerschaft besteht seit vielen Jahren und lebt von Begegnungen junger Menschen.",
    "Weitere Auskünfte und Bilder stehen auf der Seite der Stadt.",
    "Rund dreißig Ehrenamtliche haben an zwei Wochenenden sortiert und gepackt.",
)
NAMES = ("Anna Terbeck", "Bernd Lanze", "Clara Möllers", "Dieter Schürmann", "Eva Kamp", "Faruk Demir")
FIRST_DAY = dt.datetime(2023, 1, 9, 8, 0, tzinfo=dt.UTC)


def generate(count: int, *, seed: int = 7) -> Iterator[bytes]:
    """Yield that many mails; the same seed gives the same bytes."""
    chance = random.Random(seed)
    for number in range(count):
        yield _mail(chance, number)


def _mail(chance: random.Random, number: int) -> bytes:
    town, (partner, country) = chance.choice(TOWNS), chance.choice(PARTNERS)
    name, when = chance.choice(NAMES), FIRST_DAY + dt.timedelta(hours=number)
    address = f"{name.split()[0].lower()}@stadt-{town.lower().replace('ü', 'ue')}.example"
    mail = EmailMessage()
    mail["From"] = f"{name} <{address}>"
    mail["To"] = "kontakt@netzwerkstelle.example"
    mail["Date"] = format_datetime(when)
    mail["Message-ID"] = f"<{number}.{chance.getrandbits(40):x}@mail.example>"
    what, who = chance.choice(WHAT), chance.choice(WHO)
    mail["Subject"] = f"{chance.choice(('', 'WG: ', 'AW: '))}{what[:1].upper()}{what[1:]} für {partner}"
    told = [
        f"am {chance.randint(1, 28)}. {chance.choice(('März', 'Mai', 'Juni'))} 2023 hat {who} aus {town} {what} in die {country} Partnerstadt {partner} gebracht.",
        *chance.sample(MORE, chance.randint(2, 6)),
    ]
    foot = [f"Mit freundlichen Grüßen\n{name}", f"Stadt {town}\nBüro der Bürgermeisterin\nTelefon 02{chance.randint(301, 999)} 55-{chance.randint(10, 99)}\nE-Mail: {address}"]  # fmt: skip
    parts = ["Guten Tag,", *told, *foot]
    quoted = [f"> Zeile {i} der früheren Nachricht" for i in range(chance.choice((0, 0, 12, 60)))]
    mail.set_content("\n\n".join([*parts, "\n".join(quoted)]))
    if number % 3:
        mail.add_alternative(_outlook(parts), subtype="html")
    if number % 4 == 0:
        photo = b"\xff\xd8\xff\xe0" + chance.randbytes(chance.randint(60_000, 240_000))
        mail.add_attachment(photo, maintype="image", subtype="jpeg", filename=f"Übergabe {number}.jpg")
    return mail.as_bytes()


def _outlook(parts: list[str]) -> str:
    style = 'class="MsoNormal" style="margin:0cm;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif"'
    rows = "".join(
        f"<p {style}>{p.replace(chr(10), '<br>')}<o:p></o:p></p><p {style}>&nbsp;</p>" for p in parts
    )
    return f'<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {{margin:0cm}}</style></head><body lang="DE"><div class="WordSection1">{rows}</div></body></html>'
