"""Varied German mails from a seed: plain text, Outlook HTML, photos, forwards, replies with long quotes."""

from __future__ import annotations

import base64
import datetime as dt
import quopri
import random
from collections.abc import Iterator
from email.utils import format_datetime
from typing import NamedTuple

TOWNS = "Ahlen Borken Coesfeld Detmold Emsdetten Gladbeck Herford Ibbenbüren Kleve Minden Bocholt Dinslaken Euskirchen Geldern Höxter Iserlohn Jüchen Kamen Lemgo Meschede Nettetal Oelde Rheine Soest Unna Velbert Warburg Xanten".split()
PARTNERS = (
    ("Sambir", "ukrainischen"), ("Drohobytsch", "ukrainischen"), ("Kowel", "ukrainischen"), ("Opole", "polnischen"),
    ("Arad", "rumänischen"), ("Iwano-Frankiwsk", "ukrainischen"), ("Schytomyr", "ukrainischen"), ("Riwne", "ukrainischen"),
    ("Nowa Ruda", "polnischen"), ("Saporischschja", "ukrainischen"), ("Winnyzja", "ukrainischen"), ("Tarnów", "polnischen"),
)  # fmt: skip
WHO = "der Bauhof|die Feuerwehr|der Partnerschaftsverein|die Gesamtschule|das Klinikum|der Kreisverband|die Stadtwerke|der Sportverein|die Kirchengemeinde|der Lions Club|das Berufskolleg|die Musikschule|der Seniorenbeirat|die Stadtbücherei".split(
    "|"
)
WHAT = (
    "zwei Lastwagen mit Werkzeug und Decken|einen Rettungswagen|vierzig Pflegebetten|ein Notstromaggregat|hundert Schulranzen|"
    "eine mobile Küche|Verbandsmaterial für das Krankenhaus|drei Pumpen für das Wasserwerk|ein Löschfahrzeug|zwölf Laptops für eine Schule|"
    "Rollstühle und Gehhilfen|fünfzig Schlafsäcke|einen Schulbus|Kinderkleidung und Spielzeug|Werkzeug für die Energieversorgung|"
    "Medikamente im Wert von 20.000 Euro|eine Wasseraufbereitungsanlage|Heizlüfter und Generatoren"
).split("|")
MORE = (
    "Die Kosten trugen die Stadt und viele Spenderinnen und Spender aus allen Ortsteilen.",
    "Vor Ort nahmen der stellvertretende Bürgermeister und Pflegekräfte die Lieferung entgegen.",
    "Im Herbst soll eine zweite Fahrt folgen; dann fährt auch eine Gruppe des Gymnasiums mit.",
    "Die Partnerschaft besteht seit {year} und lebt von Begegnungen junger Menschen.",
    "Weitere Auskünfte und Bilder stehen auf der Seite der Stadt.",
    "Rund {count} Ehrenamtliche haben an zwei Wochenenden sortiert und gepackt.",
    "Insgesamt kamen {count} Kartons und rund {money} Euro zusammen.",
    "Der Rat hatte dem Vorhaben im {month} einstimmig zugestimmt.",
    "In {partner} wird damit eine Station mit {count} Plätzen ausgestattet.",
    "Begleitet wurde die Fahrt von {name}, der seit Jahren Kontakte nach {partner} pflegt.",
    "Wegen der langen Wartezeit an der Grenze dauerte die Fahrt fast {count} Stunden.",
    "Für Geflüchtete aus {partner} gibt es außerdem jeden Mittwoch einen Sprachkurs im Bürgerhaus.",
    "Schülerinnen und Schüler haben dafür {count} Kuchen verkauft und einen Spendenlauf veranstaltet.",
    "Die Kolleginnen und Kollegen aus {partner} bedankten sich in einer Videokonferenz.",
    "Ein gemeinsamer Antrag auf Fördermittel ist in Vorbereitung.",
    "Zum Abschluss des Besuchs wurde im Rathaus ein Abkommen unterzeichnet.",
)
NAMES = "Anna Terbeck|Bernd Lanze|Clara Möllers|Dieter Schürmann|Eva Kamp|Faruk Demir|Gisela Vogt|Hanno Brück|Ines Tölle|Jörg Rademacher|Katja Sommerfeld|Lars Niehues".split(
    "|"
)
MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
FIRST_DAY = dt.datetime(2023, 1, 9, 8, 0, tzinfo=dt.UTC)
SIGNATURES = "Büro der Bürgermeisterin|Fachbereich Soziales|Amt für Kultur und Partnerschaften|Presse- und Öffentlichkeitsarbeit|Stabsstelle Internationales"
# What Word writes above every mail; shortened to the rules that most mails have.
RULES = "p.MsoNormal, li.MsoNormal, div.MsoNormal|a:link, span.MsoHyperlink|p.MsoListParagraph|span.E-MailFormatvorlage17|.MsoChpDefault|@page WordSection1|div.WordSection1"
BODY = "{mso-style-priority:34; margin:0cm; font-size:11.0pt; font-family:Calibri,sans-serif; mso-ligatures:standardcontextual; mso-fareast-language:EN-US;}"
SHEET = "\n".join(f"{rule}\n\t{BODY}" for rule in RULES.split("|"))
ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


class Sender(NamedTuple):
    """Who writes, from which host."""

    name: str
    host: str

    @property
    def address(self) -> str:
        """Give the address."""
        return f"{self.name.split()[0].lower().translate(ASCII)}@{self.host}"


def generate(count: int, *, seed: int = 7, photos: bool = True) -> Iterator[bytes]:
    """Yield that many mails, 50 kB on average with photos, 10 kB without; the same seed gives the same bytes."""
    chance = random.Random(seed)
    for number in range(count):
        yield _mail(chance, number, photo=photos and number % 4 == 0)


def _mail(chance: random.Random, number: int, *, photo: bool) -> bytes:
    town, (partner, country) = chance.choice(TOWNS), chance.choice(PARTNERS)
    sender = Sender(chance.choice(NAMES), f"stadt-{town.lower().translate(ASCII)}.example")
    what, who = chance.choice(WHAT), chance.choice(WHO)
    subject = f"{chance.choice(('', '', 'WG: ', 'AW: '))}{what[:1].upper()}{what[1:]} für {partner}"
    told = [
        f"am {chance.randint(1, 28)}. {chance.choice(MONTHS)} 2023 hat {who} aus {town} {what} in die {country} Partnerstadt {partner} gebracht.",
        *(_filled(chance, one, partner) for one in chance.sample(MORE, chance.randint(3, len(MORE)))),
    ]
    foot = [
        f"Mit freundlichen Grüßen\n{sender.name}",
        f"Stadt {town}\n{chance.choice(SIGNATURES.split('|'))}\nMarkt {chance.randint(1, 40)}\nTelefon 02{chance.randint(301, 999)} 55-{chance.randint(10, 99)}\nE-Mail: {sender.address}",
    ]
    asked = "Guten Tag,", "wir möchten Ihnen ein Projekt melden und bitten um Aufnahme in Ihre Übersicht."
    parts = [*asked, *told, *foot]
    text = "\n\n".join([*parts, _quoted(chance, town)])
    bodies = [_part("text/plain", text)]
    if number % 3:
        bodies.append(_part("text/html", _outlook(parts)))
    content = _multipart(chance, "alternative", bodies) if len(bodies) > 1 else bodies[0]
    if photo:
        shots = [_photo(chance, f"Uebergabe {number}-{shot}.jpg") for shot in range(chance.randint(1, 2))]
        content = _multipart(chance, "mixed", [content, *shots])
    head = _head(chance, sender, number, subject)
    return f"{head}{content}".replace("\n", "\r\n").encode("ascii")


def _filled(chance: random.Random, sentence: str, partner: str) -> str:
    return sentence.format(
        year=chance.randint(1975, 2021),
        count=chance.randint(12, 90),
        money=f"{chance.randint(2, 48)}.{chance.randint(100, 999)}",
        month=chance.choice(MONTHS),
        partner=partner,
        name=chance.choice(NAMES),
    )


def _quoted(chance: random.Random, town: str) -> str:
    count = chance.choice((0, 0, 0, 12, 60))
    head = f"Am 09.01.2023 um 08:12 schrieb Netzwerkstelle <kontakt@netzwerkstelle.example>:\n> Sehr geehrte Damen und Herren in {town},\n"
    lines = "\n".join(
        f"> {chance.choice(MORE).format(year=1999, count=line, money='1.000', month='Mai', partner='Kowel', name='Eva Kamp')[:68]}"
        for line in range(count)
    )
    return head + lines if count else ""


def _word(text: str) -> str:
    if text.isascii():
        return text
    return f"=?utf-8?B?{base64.b64encode(text.encode()).decode()}?="


def _head(chance: random.Random, sender: Sender, number: int, subject: str) -> str:
    """Give the header as it arrives over three servers, with what Exchange and DKIM add."""
    host, when = sender.host, FIRST_DAY + dt.timedelta(hours=number)
    received = "".join(
        f"Received: from {one} ({one} [192.0.2.{chance.randint(1, 254)}])\n\tby {other} (Postfix) with ESMTPS id {chance.getrandbits(44):X}\n\tfor <kontakt@netzwerkstelle.example>; {format_datetime(when)}\n"
        for one, other in (
            ("mx.netzwerkstelle.example", "imap.netzwerkstelle.example"),
            (f"mail.{host}", "mx.netzwerkstelle.example"),
            (f"ex01.{host}", f"mail.{host}"),
        )
    )
    seal = "\n\t".join(base64.b64encode(chance.randbytes(48)).decode() for _ in range(4))
    return (
        f"Return-Path: <{sender.address}>\n{received}"
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={host};\n\ts=mail; t={int(when.timestamp())}; h=from:to:subject:date:message-id;\n\tb={seal}\n"
        f"From: {_word(sender.name)} <{sender.address}>\nTo: Netzwerkstelle <kontakt@netzwerkstelle.example>\nSubject: {_word(subject)}\n"
        f"Thread-Topic: {_word(subject)}\nThread-Index: {base64.b64encode(chance.randbytes(22)).decode()}\n"
        f"Date: {format_datetime(when)}\nMessage-ID: <{number}.{chance.getrandbits(40):x}@{host}>\n"
        "Accept-Language: de-DE, en-US\nContent-Language: de-DE\nX-MS-Has-Attach: yes\nX-MS-TNEF-Correlator:\n"
        f"x-originating-ip: [192.0.2.{chance.randint(1, 254)}]\nX-Virus-Scanned: clean\nMIME-Version: 1.0\n"
    )


def _part(kind: str, text: str) -> str:
    return f'Content-Type: {kind}; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n{quopri.encodestring(text.encode()).decode()}\n'


def _photo(chance: random.Random, name: str) -> str:
    content = b"\xff\xd8\xff\xe0\x00\x10JFIF" + chance.randbytes(chance.randint(60_000, 140_000))
    return f'Content-Type: image/jpeg; name="{name}"\nContent-Disposition: attachment; filename="{name}"\nContent-Transfer-Encoding: base64\n\n{base64.encodebytes(content).decode()}'


def _multipart(chance: random.Random, kind: str, parts: list[str]) -> str:
    line = f"_000_{chance.getrandbits(96):X}_"
    inner = "".join(f"--{line}\n{part}" for part in parts)
    return f'Content-Type: multipart/{kind};\n\tboundary="{line}"\n\n{inner}--{line}--\n'


def _outlook(parts: list[str]) -> str:
    style = 'class="MsoNormal" style="margin:0cm;font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif"'
    rows = "\n".join(
        f'<p {style}><span style="mso-fareast-language:DE">{p.replace(chr(10), "<br>")}<o:p></o:p></span></p>\n<p {style}><span style="mso-fareast-language:DE"><o:p>&nbsp;</o:p></span></p>'
        for p in parts
    )
    return f'<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">\n<head>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n<style><!--\n{SHEET}\n--></style></head>\n<body lang="DE" link="#0563C1" vlink="#954F72" style="word-wrap:break-word">\n<div class="WordSection1">\n{rows}\n</div>\n</body>\n</html>'
