"""What many programs make of replies, forwards and signatures, and the sender's own text in each. All is invented."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from brueckenpost.parsers.pipeline import read_mail

# what it is, subject, body, own text
PLAIN = [
    (
        "outlook de",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10\n\nVon: Netzwerkstelle <kontakt@netz.example>\nGesendet: Dienstag, 30. April 2024 09:12\nAn: Kruse, Hanna <h.kruse@unna.example>\nCc: Amt 41\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "outlook ursprüngliche",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n-----Ursprüngliche Nachricht-----\nVon: Netzwerkstelle [mailto:kontakt@netz.example]\nGesendet: Dienstag, 30. April 2024 09:12\nAn: Kruse, Hanna\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "outlook underline",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n________________________________\nVon: Netzwerkstelle <kontakt@netz.example>\nGesendet: Dienstag, 30. April 2024 09:12\nAn: Kruse\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "outlook mac",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nVon: Netzwerkstelle <kontakt@netz.example>\nDatum: Dienstag, 30. April 2024 um 09:12\nAn: Hanna Kruse <h.kruse@unna.example>\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "outlook bold",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n*Von:* Netzwerkstelle <kontakt@netz.example>\n*Gesendet:* Dienstag, 30. April 2024 09:12\n*An:* Kruse\n*Betreff:* Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "gmail",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm Di., 30. Apr. 2024 um 09:12 Uhr schrieb Netzwerkstelle <\nkontakt@netz.example>:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "gmail1",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm Di., 30. Apr. 2024 um 09:12 Uhr schrieb Netzwerkstelle <kontakt@netz.example>:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "gmail new",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nNetzwerkstelle <kontakt@netz.example> schrieb am Di., 30. Apr. 2024, 09:12:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "apple",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n> Am 30.04.2024 um 09:12 schrieb Netzwerkstelle <kontakt@netz.example>:\n> \n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "apple2",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm 30.04.2024 um 09:12 schrieb Netzwerkstelle <kontakt@netz.example>:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "iphone",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nVon meinem iPhone gesendet\n\n> Am 30.04.2024 um 09:12 schrieb Netzwerkstelle <kontakt@netz.example>:\n> \n> \ufeffSehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "ipad vor quote",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nHanna Kruse\n\nVon meinem iPad gesendet\n\n> Am 30.04.2024 um 09:12 schrieb Netzwerkstelle <kontakt@netz.example>:\n> \n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "samsung",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n\nVon meinem Samsung Galaxy Smartphone gesendet.\n\n-------- Ursprüngliche Nachricht --------\nVon: Netzwerkstelle <kontakt@netz.example>\nDatum: 30.04.24 09:12 (GMT+01:00)\nAn: Hanna Kruse <h.kruse@unna.example>\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "gmx",
        "AW: Ihre Anfrage",
        'Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nGesendet: Dienstag, 30. April 2024 um 09:12 Uhr\nVon: "Netzwerkstelle" <kontakt@netz.example>\nAn: h.kruse@gmx.example\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs',
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "web.de app",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n--\nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\nAm 30.04.24, 09:12, Netzwerkstelle <kontakt@netz.example> schrieb:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "gmx app",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n-- \nDiese Nachricht wurde von meinem Android Gerät mit GMX Mail gesendet.",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "t-online",
        "AW: Ihre Anfrage",
        'Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n-----Original-Nachricht-----\nBetreff: Ihre Anfrage\nDatum: 2024-04-30T09:12:00+0200\nVon: "Netzwerkstelle" <kontakt@netz.example>\nAn: "h.kruse@t-online.example" <h.kruse@t-online.example>\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs',
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "t-online app",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nGesendet mit der Telekom Mail App <https://www.t-online.example/kmu>\n\n--- Original-Nachricht ---\nVon: Netzwerkstelle\nBetreff: Ihre Anfrage\nDatum: 30.04.2024, 09:12 Uhr\nAn: h.kruse@t-online.example\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "groupwise",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n>>> Netzwerkstelle <kontakt@netz.example> 30.04.2024 09:12 >>>\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "groupwise2",
        "AW: Ihre Anfrage",
        'Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n>>> "Netzwerkstelle" <kontakt@netz.example> schrieb am Dienstag, 30. April 2024 um 09:12 in Nachricht <6630A@netz.example>:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs',
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "notes",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n\n\nVon:    Netzwerkstelle <kontakt@netz.example>\nAn:     h.kruse@unna.example\nDatum:  30.04.2024 09:12\nBetreff:        Ihre Anfrage\n\n\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "notes en head",
        "AW: Ihre Anfrage",
        'Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n"Netzwerkstelle" ---30.04.2024 09:12:33---Sehr geehrte Damen und Herren, bitte melden\n\nVon: "Netzwerkstelle" <kontakt@netz.example>\nAn: h.kruse@unna.example\nDatum: 30.04.2024 09:12\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs',
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "roundcube",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm 30.04.2024 09:12, schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "roundcube2",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm 2024-04-30 09:12, schrieb kontakt@netz.example:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "ox",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n> Netzwerkstelle <kontakt@netz.example> hat am 30.04.2024 09:12 CEST geschrieben:\n>\n>\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "ox2",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n> Netzwerkstelle <kontakt@netz.example> hat am 30. April 2024 um 09:12 geschrieben:\n>\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "thunderbird",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm 30.04.24 um 09:12 schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs\n\n-- \nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "thunderbird sig above",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n-- \nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10\n\nAm 30.04.24 um 09:12 schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "thunderbird bottom",
        "AW: Ihre Anfrage",
        "Am 30.04.24 um 09:12 schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs\n\nGuten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "thunderbird en",
        "AW: Ihre Anfrage",
        "On 30.04.24 09:12, Netzwerkstelle wrote:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs\n\nGuten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "k9",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n-- \nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.\n\nAm 30. April 2024 09:12:44 MESZ schrieb Netzwerkstelle <kontakt@netz.example>:\n>Sehr geehrte Damen und Herren,\n>\n>bitte melden Sie uns Ihre Projekte.\n>\n>Freundliche Grüße\n>Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "outlook mobile",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nOutlook für Android<https://aka.ms/AAb9ysg> herunterladen\n________________________________\nFrom: Netzwerkstelle <kontakt@netz.example>\nSent: Tuesday, April 30, 2024 9:12:00 AM\nTo: Hanna Kruse <h.kruse@unna.example>\nSubject: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "outlook ios",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nGesendet von Outlook für iOS<https://aka.ms/o0ukef>\n________________________________\nVon: Netzwerkstelle <kontakt@netz.example>\nGesendet: Tuesday, April 30, 2024 9:12:00 AM\nAn: Hanna Kruse\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "windows mail",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nGesendet von Mail für Windows\n\nVon: Netzwerkstelle\nGesendet: Dienstag, 30. April 2024 09:12\nAn: Hanna Kruse\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "yahoo",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm Dienstag, 30. April 2024 um 09:12:33 MESZ hat Netzwerkstelle <kontakt@netz.example> Folgendes geschrieben:\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "yahoo mobil",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nGesendet von Yahoo Mail auf Android\n\n  Am Di., Apr. 30, 2024 at 9:12 schrieb Netzwerkstelle<kontakt@netz.example>:   Sehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "proton",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nGesendet mit Proton Mail sicherer E-Mail.\n\nNetzwerkstelle <kontakt@netz.example> schrieb am Dienstag, 30. April 2024 um 09:12:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "mailbird",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm 30.04.2024 09:12:33 schrieb Netzwerkstelle <kontakt@netz.example>:\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "em client",
        "AW: Ihre Anfrage",
        'Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n------ Originalnachricht ------\nVon "Netzwerkstelle" <kontakt@netz.example>\nAn h.kruse@unna.example\nDatum 30.04.2024 09:12:33\nBetreff Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs',
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "tutanota",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n-- \nGesendet mit Tuta\n\n\n30. Apr. 2024, 09:12 von kontakt@netz.example:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "horde",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nZitat von Netzwerkstelle <kontakt@netz.example>:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "zimbra",
        "AW: Ihre Anfrage",
        'Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n----- Ursprüngliche Mail -----\nVon: "Netzwerkstelle" <kontakt@netz.example>\nAn: "h kruse" <h.kruse@unna.example>\nGesendet: Dienstag, 30. April 2024 09:12:33\nBetreff: Ihre Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs',
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "mulberry",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\n--Am 30. April 2024 09:12:33 +0200 schrieb Netzwerkstelle <kontakt@netz.example>:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "pegasus",
        "AW: Ihre Anfrage",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nAm 30 Apr 2024 um 9:12 hat Netzwerkstelle geschrieben:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "disclaimer",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10\n\nDiese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und vernichten Sie diese E-Mail.",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "env",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10\n\nBitte prüfen Sie, ob diese Mail wirklich ausgedruckt werden muss!",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "i.A.",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichem Gruß\nIm Auftrag\n\ngez. Kruse\n\nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "mfg",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMfG\nH. Kruse",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "lg",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nLG Hanna",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "beste",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nBeste Grüße aus Unna\n\nHanna Kruse\nStabsstelle Europa\n\nKreisstadt Unna | Rathausplatz 1 | 59423 Unna\nFon 02303 555-10 | www.unna.example",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "no signoff",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\n--\nHanna Kruse, Stadt Unna",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "herzlichst",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nHerzlichst\nIhre Hanna Kruse",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "vg",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nVG\nHanna",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "glück auf",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nGlück auf!\nHanna Kruse\nBürgermeisterin",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "extern",
        "[EXTERN] Meldung",
        "[EXTERN] Diese E-Mail wurde von einem externen Absender versandt. Öffnen Sie keine Anhänge.\n\nGuten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "achtung",
        "Meldung",
        "ACHTUNG: Diese E-Mail stammt von außerhalb der Organisation. Klicken Sie nicht auf Links, wenn Sie den Absender nicht kennen.\n\nGuten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "ds-hinweis",
        "Meldung",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nStadt Unna\nBüro für Internationales\nRathausplatz 1, 59423 Unna\nTel. 02303 555-10\n\nInformationen zum Datenschutz finden Sie unter www.unna.example/datenschutz",
        "Guten Tag Frau Adolphs,\n\nanbei unsere Meldung: Die Stadt Unna hat drei Generatoren nach Kowel gebracht. Die Übergabe war am 3. Mai 2024.",
    ),
    (
        "fwd outlook",
        "WG: Betten",
        "zur Kenntnis.\n\nMit freundlichen Grüßen\nHanna Kruse\n\nVon: Karl Stein <k.stein@kowel.example>\nGesendet: Montag, 29. April 2024 10:00\nAn: Kruse, Hanna\nBetreff: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd gmail",
        "Fwd: Betten",
        "---------- Forwarded message ---------\nVon: Karl Stein <k.stein@kowel.example>\nDate: Mo., 29. Apr. 2024 um 10:00 Uhr\nSubject: Betten\nTo: <h.kruse@unna.example>\n\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd thunderbird",
        "Fwd: Betten",
        "FYI\n\n-------- Weitergeleitete Nachricht --------\nBetreff: \tBetten\nDatum: \tMon, 29 Apr 2024 10:00:00 +0200\nVon: \tKarl Stein <k.stein@kowel.example>\nAn: \th.kruse@unna.example\n\n\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd apple",
        "Fwd: Betten",
        "Anfang der weitergeleiteten Nachricht:\n\nVon: Karl Stein <k.stein@kowel.example>\nBetreff: Betten\nDatum: 29. April 2024 um 10:00:00 MESZ\nAn: h.kruse@unna.example\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd apple quoted",
        "Fwd: Betten",
        "Siehe unten.\n\n> Anfang der weitergeleiteten Nachricht:\n> \n> Von: Karl Stein <k.stein@kowel.example>\n> Betreff: Betten\n> Datum: 29. April 2024 um 10:00:00 MESZ\n> An: h.kruse@unna.example\n> \n> Hallo Hanna,\n>\n> unser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n>\n> Viele Grüße\n> Karl Stein\n> Hilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd gmx",
        "Fw: Betten",
        'Gesendet: Montag, 29. April 2024 um 10:00 Uhr\nVon: "Karl Stein" <k.stein@kowel.example>\nAn: h.kruse@unna.example\nBetreff: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.',
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd t-online",
        "Fwd: Betten",
        "-----Weitergeleitete Nachricht-----\nBetreff: Betten\nDatum: 2024-04-29T10:00:00+0200\nVon: Karl Stein <k.stein@kowel.example>\nAn: h.kruse@unna.example\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd roundcube",
        "Fwd: Betten",
        "-------- Originalnachricht --------\nBETREFF:\tBetten\nDATUM:\t29.04.2024 10:00\nVON:\tKarl Stein <k.stein@kowel.example>\nAN:\th.kruse@unna.example\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd notes",
        "WG: Betten",
        "Zur Info\n\nHanna Kruse\n\n----- Weitergeleitet von Hanna Kruse/Unna/DE am 30.04.2024 08:00 -----\n\nVon: Karl Stein <k.stein@kowel.example>\nAn: h.kruse@unna.example\nDatum: 29.04.2024 10:00\nBetreff: Betten\n\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd groupwise",
        "Fwd: Betten",
        ">>> Karl Stein <k.stein@kowel.example> 29.04.2024 10:00 >>>\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd ox",
        "WG: Betten",
        "---------- Weitergeleitete Nachricht ----------\nVon: Karl Stein <k.stein@kowel.example>\nAn: h.kruse@unna.example\nDatum: 29. April 2024 um 10:00\nBetreff: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd in fwd",
        "WG: WG: Betten",
        "zK\n\nVon: Amt 13 <amt13@unna.example>\nGesendet: Dienstag, 30. April 2024 08:00\nAn: Kruse\nBetreff: WG: Betten\n\nz.K. und weiteren Verwendung\n\nVon: Karl Stein <k.stein@kowel.example>\nGesendet: Montag, 29. April 2024 10:00\nAn: Amt 13\nBetreff: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd outlook en",
        "FW: Betten",
        "FYI\n\nFrom: Karl Stein <k.stein@kowel.example>\nSent: Monday, April 29, 2024 10:00 AM\nTo: Kruse, Hanna\nSubject: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd begin",
        "WG: Betten",
        "-----Original Message-----\nFrom: Karl Stein\nSent: Montag, 29. April 2024 10:00\nTo: Kruse\nSubject: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd samsung",
        "Fwd: Betten",
        "-------- Ursprüngliche Nachricht --------\nVon: Karl Stein <k.stein@kowel.example>\nDatum: 29.04.24 10:00 (GMT+01:00)\nAn: h.kruse@unna.example\nBetreff: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "fwd quoted original reply",
        "WG: Betten",
        "Hallo, anbei.\n\nVon: Karl Stein <k.stein@kowel.example>\nGesendet: Montag, 29. April 2024 10:00\nAn: Kruse, Hanna\nBetreff: AW: Betten\n\nHallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.\n\nViele Grüße\nKarl Stein\nHilfe für Kowel e.V.\n\nVon: Kruse, Hanna\nGesendet: Sonntag, 28. April 2024 10:00\nAn: Karl Stein\nBetreff: Betten\n\nHallo Karl, schickst du mir einen Text?\nHanna",
        "Hallo Hanna,\n\nunser Verein hat 40 Betten nach Kowel gebracht. Fotos folgen.",
    ),
    (
        "inline",
        "AW: Ihre Anfrage",
        "Hallo Frau Adolphs,\n\nAntworten stehen darunter.\n\nAm 30.04.24 um 09:12 schrieb Netzwerkstelle:\n> Guten Tag,\n> wir haben drei Fragen.\n> 1. Welche Kommune?\nUnna\n\n> 2. Welcher Partner?\nKowel in der Ukraine\n\n> 3. Seit wann?\nSeit Mai 2024.\n> Danke, Ingrid Adolphs\n\nGruß\nHanna Kruse",
        "Hallo Frau Adolphs,\n\nAntworten stehen darunter.\n\nUnna\n\nKowel in der Ukraine\n\nSeit Mai 2024.",
    ),
    (
        "wrapped head",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nGruß\nHanna\n\nAm Dienstag, den 30.04.2024, 09:12 +0200 schrieb Netzwerkstelle\nKommunen:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "evolution",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nAm Dienstag, dem 30.04.2024 um 09:12 +0200 schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "kmail",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nAm Dienstag, 30. April 2024, 09:12:33 CEST schrieb Netzwerkstelle:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "mutt de",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\n* Netzwerkstelle <kontakt@netz.example> [30.04.2024 09:12]:\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "nested",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\n> Am 30.04.2024 um 09:12 schrieb Netz <k@n.example>:\n> \n> Danke!\n> \n>> Am 29.04.2024 um 08:00 schrieb Hanna <h@u.example>:\n>> \n>> Im Anhang.\n",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "sig no dash address",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nHanna Kruse\nStadt Unna\nRathausplatz 1\n59423 Unna\nTel.: 02303 555-10\nE-Mail: h.kruse@unna.example",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "stars",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nViele Grüße,\nHanna Kruse\n*****************************\nStadt Unna\nTel. 02303 555-10",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "underscores",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nmit freundlichen Grüßen\n_________________________\nHanna Kruse\nStadt Unna",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "tabs sig",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\n\n\n\tMit freundlichen Grüßen\n\n\tHanna Kruse",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "inline > start",
        "AW: Ihre Anfrage",
        "Hallo Frau Adolphs,\n\n> Wann war das?\n\nIm Mai 2024.\n\n> Wer hat geholfen?\n\nDie Feuerwehr Unna.\n\nGruß\nHanna Kruse",
        "Hallo Frau Adolphs,\n\nIm Mai 2024.\n\nDie Feuerwehr Unna.",
    ),
    (
        "quote then answer interleaved",
        "AW: Ihre Anfrage",
        "Am 30.04.24 um 09:12 schrieb Netz:\n> Hallo,\n> wie viele Betten?\n40 Betten.\n> Wohin?\nNach Kowel.\n> Danke\n\nHanna",
        "40 Betten.\n\nNach Kowel.",
    ),
    (
        "von: in text",
        "Betten",
        "Hallo,\n\nVon: der Stadt Unna an die Stadt Kowel gingen 40 Betten. An: Bord war auch Spielzeug.\n\nGruß\nHanna",
        "Hallo,\n\nVon: der Stadt Unna an die Stadt Kowel gingen 40 Betten. An: Bord war auch Spielzeug.",
    ),
    (
        "am ... schrieb text",
        "Betten",
        'Hallo,\n\nam 3. Mai schrieb uns der Bürgermeister von Kowel:\n"Danke für alles."\n\nGruß\nHanna',
        'Hallo,\n\nam 3. Mai schrieb uns der Bürgermeister von Kowel:\n"Danke für alles."',
    ),
    (
        "gruss in text",
        "Betten",
        "Hallo,\n\nviele Grüße aus Kowel brachte die Delegation mit. Sie blieb drei Tage.\n\nGruß\nHanna",
        "Hallo,\n\nviele Grüße aus Kowel brachte die Delegation mit. Sie blieb drei Tage.",
    ),
    (
        "mfg mid",
        "Betten",
        "Hallo,\n\nMit freundlichen Grüßen des Bürgermeisters im Gepäck fuhr der Lkw nach Kowel.\n\nGruß\nHanna",
        "Hallo,\n\nMit freundlichen Grüßen des Bürgermeisters im Gepäck fuhr der Lkw nach Kowel.",
    ),
    (
        "sent from en",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nHanna\n\nSent from my iPhone\n\nOn 30. Apr 2024, at 09:12, Netz <k@n.example> wrote:\n\n> Sehr geehrte Damen und Herren,\n>\n> bitte melden Sie uns Ihre Projekte.\n>\n> Freundliche Grüße\n> Ingrid Adolphs",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "outlook one-line",
        "AW: Ihre Anfrage",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nGruß\nHanna\n\nVon: Netz Gesendet: Dienstag, 30. April 2024 09:12 An: Kruse Betreff: Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "sehr kurz",
        "AW: Ihre Anfrage",
        "Danke, passt so!\n\nHanna Kruse\n\nVon: Netz\nGesendet: Dienstag, 30. April 2024 09:12\nAn: Kruse\nBetreff: Anfrage\n\nSehr geehrte Damen und Herren,\n\nbitte melden Sie uns Ihre Projekte.\n\nFreundliche Grüße\nIngrid Adolphs",
        "Danke, passt so!",
    ),
    (
        "gez",
        "Kowel",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\ngez. Hanna Kruse\n(Sachbearbeiterin)",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "list-unsub footer",
        "Kowel",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nGruß\nHanna\n_______________________________________________\nPartner mailing list\nPartner@lists.example\nhttps://lists.example/mailman/listinfo/partner",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "avast",
        "Kowel",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nGruß\nHanna\n\n--\nDiese E-Mail wurde von Avast-Antivirussoftware auf Viren geprüft.\nwww.avast.com",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "jetzt bewerben",
        "Kowel",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nGruß\nHanna Kruse\n\nFolgen Sie uns auf Facebook und Instagram!\nDie Stadt Unna sucht Verstärkung: www.unna.example/karriere",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.",
    ),
    (
        "postanschrift",
        "Kowel",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nFür Rückfragen stehe ich gerne zur Verfügung.\n\nMit freundlichen Grüßen\n\nIm Auftrag\nHanna Kruse\n\nPostanschrift: Stadt Unna, 59423 Unna\nSprechzeiten: Mo-Fr 8-12 Uhr",
        "Hallo Ingrid,\n\nim Mai fahren wir wieder nach Kowel.\n\nFür Rückfragen stehe ich gerne zur Verfügung.",
    ),
]
HTML = [
    (
        "ol",
        "AW: Ihre Anfrage",
        "<html><body lang=DE><div class=WordSection1><p class=MsoNormal>Guten Tag Frau Adolphs,<o:p></o:p></p><p class=MsoNormal>die Stadt Unna hat <b>drei</b> Generatoren nach Kowel gebracht.<o:p></o:p></p><p class=MsoNormal>Mit freundlichen Grüßen<o:p></o:p></p><p class=MsoNormal>Hanna Kruse<o:p></o:p></p><p class=MsoNormal>Stadt Unna<br>Rathausplatz 1<br>59423 Unna</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>Von:</b> Netz &lt;k@n.example&gt; <br><b>Gesendet:</b> Dienstag, 30. April 2024 09:12<br><b>An:</b> Kruse<br><b>Betreff:</b> Ihre Anfrage</p></div></div><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></div></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "owa",
        "AW: Ihre Anfrage",
        "<html><body><div style='font-family:Calibri'>Guten Tag Frau Adolphs,</div><div><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div><div><br></div><div>Mit freundlichen Grüßen</div><div>Hanna Kruse</div><div id='appendonsend'></div><hr style='display:inline-block;width:98%'><div id='divRplyFwdMsg'><b>Von:</b> Netz<br><b>Gesendet:</b> Dienstag<br><b>An:</b> Kruse<br><b>Betreff:</b> X</div><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "gmail",
        "AW: Ihre Anfrage",
        "<div dir=ltr>Guten Tag Frau Adolphs,<div><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div><div><br clear=all><div><div dir=ltr class=gmail_signature>Hanna Kruse<br>Unna</div></div></div></div><br><div class='gmail_quote'><div dir=ltr class=gmail_attr>Am Di., 30. Apr. 2024 um 09:12&nbsp;Uhr schrieb Netz &lt;<a href='mailto:k@n.example'>k@n.example</a>&gt;:<br></div><blockquote class=gmail_quote style='border-left:1px'><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></blockquote></div>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "apple",
        "AW: Ihre Anfrage",
        "<html><body>Guten Tag Frau Adolphs,<div><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.<br><br>Viele Grüße<br>Hanna Kruse<br><div><br><blockquote type=cite><div>Am 30.04.2024 um 09:12 schrieb Netz &lt;k@n.example&gt;:</div><br><div><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></div></blockquote></div></div></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "gmx",
        "AW: Ihre Anfrage",
        "<html><head></head><body><div style='font-family: Verdana;font-size: 12.0px;'><div>Guten Tag Frau Adolphs,</div><div>&nbsp;</div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div><div>&nbsp;</div><div>Viele Gr&uuml;&szlig;e</div><div>Hanna Kruse</div><div>&nbsp;<div name='quote' style='margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;'><div style='margin:0 0 10px 0;'><b>Gesendet:</b>&nbsp;Dienstag, 30. April 2024 um 09:12 Uhr<br/><b>Von:</b>&nbsp;Netz<br/><b>An:</b>&nbsp;x@gmx.example<br/><b>Betreff:</b>&nbsp;X</div><div name='quoted-content'><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></div></div></div></div></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "ox",
        "AW: Ihre Anfrage",
        "<!doctype html><html><body><div>Guten Tag Frau Adolphs,</div><div class='default-style'><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div><div><br>Mit freundlichem Gruß</div><div class='io-ox-signature'><p>Hanna Kruse</p></div><blockquote type='cite'><div>Netz &lt;k@n.example&gt; hat am 30.04.2024 09:12 CEST geschrieben:</div><div><br></div><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></blockquote></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "tb",
        "AW: Ihre Anfrage",
        "<html><body><p>Guten Tag Frau Adolphs,</p><p>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</p><div class='moz-cite-prefix'>Am 30.04.24 um 09:12 schrieb Netz:<br></div><blockquote type='cite' cite='mid:x'><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></blockquote><pre class='moz-signature' cols='72'>-- \nHanna Kruse\nUnna</pre></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "notes",
        "AW: Ihre Anfrage",
        "<font size=2 face='sans-serif'>Guten Tag Frau Adolphs,</font><br><br><font size=2>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</font><br><br><font size=2>Mit freundlichen Grüßen<br>Hanna Kruse</font><br><br><br><br><font size=1 color=#5f5f5f>Von: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>Netz &lt;k@n.example&gt;</font><br><font size=1 color=#5f5f5f>An: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>kruse@unna.example</font><br><font size=1 color=#5f5f5f>Datum: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>30.04.2024 09:12</font><br><font size=1 color=#5f5f5f>Betreff: &nbsp; &nbsp; &nbsp; &nbsp;</font><font size=1>Ihre Anfrage</font><br><hr noshade><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "groupwise",
        "AW: Ihre Anfrage",
        "<html><body><div>Guten Tag Frau Adolphs,</div><div><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div><div><br></div><div>Mit freundlichen Grüßen</div><div>Hanna Kruse</div><div><br></div><span>&gt;&gt;&gt; Netz &lt;k@n.example&gt; 30.04.2024 09:12 &gt;&gt;&gt;</span><div style='margin-left:15px;border-left:solid 1px #050505;padding-left:7px'><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></div></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "blue inline",
        "AW: Ihre Anfrage",
        "<div>Hallo,</div><div>Antworten in Blau.</div><div>Welche Kommune?</div><div><span style='color:blue'>Unna</span></div>",
        "Hallo,\nAntworten in Blau.\nWelche Kommune?\nUnna",
    ),
    (
        "ios html",
        "AW: Ihre Anfrage",
        "<html><body dir=auto>Guten Tag Frau Adolphs,<div><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div><div><br></div><div>Hanna Kruse<br><div dir=ltr>Von meinem iPhone gesendet</div><div dir=ltr><br><blockquote type=cite>Am 30.04.2024 um 09:12 schrieb Netz &lt;k@n.example&gt;:<br><br></blockquote></div><blockquote type=cite><div dir=ltr>\ufeff<p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></div></blockquote></div></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
    (
        "yahoo",
        "AW: Ihre Anfrage",
        "<html><body><div class='ydp1yahoo-style-wrap'><div>Guten Tag Frau Adolphs,</div><div><br></div><div>die Stadt Unna hat drei Generatoren nach Kowel gebracht.</div></div><div id='ydp2yahoo_quoted_1' class='yahoo_quoted'><div><div>Am Dienstag, 30. April 2024 um 09:12:33 MESZ hat Netz &lt;k@n.example&gt; Folgendes geschrieben: </div><div><br></div><p>Sehr geehrte Damen und Herren,</p><p>bitte melden Sie uns Projekte.</p></div></div></body></html>",
        "Guten Tag Frau Adolphs,\n\ndie Stadt Unna hat drei Generatoren nach Kowel gebracht.",
    ),
]


def own_text(subject: str, body: str, subtype: str) -> str:
    mail = EmailMessage()
    mail["From"] = "Hanna Kruse <h.kruse@unna.example>"
    mail["To"] = "kontakt@netz.example"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 30 Apr 2024 11:00:00 +0200"
    mail.set_content(body, subtype=subtype)
    return re.sub(r"\s+", " ", read_mail(mail.as_bytes()).text)


@pytest.mark.parametrize(
    ("subject", "body", "text"), [case[1:] for case in PLAIN], ids=[case[0] for case in PLAIN]
)
def test_plain(subject: str, body: str, text: str) -> None:
    """Quotes, heads, sign-offs, signatures and banners go; a forwarded author's text stays."""
    assert own_text(subject, body, "plain") == re.sub(r"\s+", " ", text)


@pytest.mark.parametrize(
    ("subject", "body", "text"), [case[1:] for case in HTML], ids=[case[0] for case in HTML]
)
def test_html(subject: str, body: str, text: str) -> None:
    """The markup of each program tells the same."""
    assert own_text(subject, body, "html") == re.sub(r"\s+", " ", text)
