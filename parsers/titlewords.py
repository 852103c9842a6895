"""The words by which a line is told to be no title: which sort of text follows, whose paper it is, that a mail is a mail."""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

# A line that says which sort of text follows, or only greets: "+++ Pressemitteilung des Vereins +++", "Huhu :-)".
SORT_OF_TEXT = re.compile(
    r"\W*(?:presse|medien)(?:mitteilung|information|info|meldung|text|notiz|dienst)\w*\b|\W*(?:anlage|anhang|beilage|beiblatt)\s*(?:\d{1,2}|[ivx]{1,4}|[a-d])?\s+(?:zu[mr]?|von|vom|der|des)\b(?!.*:\s*\S.{8}|\s+[„“\"»›])|"
    r"\W*(?:fördergeber|fördermittelgeber|(?:projekt)?träger|veranstalter|antragsteller|ausrichter)\w*\s*:|"
    r"\W*(?:es\sliegt|sie\shaben|sie\serhalten|hiermit\serhalten)\b.*\b(?:einsendung|nachricht|anfrage|eintrag|meldung|formular|einreichung)\b|\W*(?:mitteilung|rundschreiben|rundbrief|newsletter|zur veröffentlichung|sperrfrist)\b(?!.*:\s*\S.{8}|\s+[„“\"»›])",
    re.IGNORECASE,
)
LETTERHEAD = Cue(
    r"[^\n]*\b(?:\w*[Bb]latt|\w*[Bb]rief|\w*[Mm]itteilungen|\w*[Nn]achrichten|\w*[Bb]ote|\w*[Kk]urier|\w*[Zz]eitung|\w*[Hh]eft|[Aa]usgabe|[Jj]ahrgang|Nr\.)[^\n\w]{1,3}\d{1,3}\s?/\s?\d{2,4}\b|"
    r"[^\n]*\b(?:\w*[Bb]latt|\w*[Bb]rief|\w*[Mm]itteilungen|\w*[Nn]achrichten|\w*[Bb]ote|\w*[Kk]urier|\w*[Zz]eitung|\w*[Hh]eft|\w*[Nn]ewsletter|[Aa]usgabe)\s(?:Nr\.\s?|Ausgabe\s)?(?:(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Früh|Sommer|Herbst|Winter|Oster|Weihnacht)\w*\s?)?\d{1,4}\b[^\n]{0,25}$|"
    r"(?:Stadt|Gemeinde|Kreis|Landkreis|Amt|Dezernat|Fachbereich|Fachdienst|Stabsstelle|Abteilung|Referat|Büro|Pressestelle|Klinik(?:um|en)?|Verein|Förderverein|\w*schule|\w*gymnasium|\w*gemeinde)\b(?![^\n]*\b(?:für|nach|hilft|helfen|trifft|und\s+die|bringt|spendet|sammelt|lädt)\b)"
    r"|(?:\w*[Aa]mt|Dezernat|Fachbereich|Fachdienst|Fachgebiet|Stabsstelle|Abteilung|Referat)\b(?![^\n]*\b(?:nach|hilft|helfen|trifft|und\s+die|bringt|spendet|sammelt|lädt|zeigt|berät)\b)"
)
CHAT = re.compile(
    r"[:;]-?[)(D]|\b(?:huhu|hurra|juhu|hallo|hallöchen|guten\s(?:morgen|tag|abend)|grüß\sgott|gott\szum\sgru(?:ß|ss)e?|servus|moin|tach\sauch|puh|uff|tja)\b",
    re.IGNORECASE,
)
# "Donnerstag, 13. Februar 2025, 19 Uhr, Alte Feuerwache Detmold": when and where, not what
WHEN_AND_WHERE = Cue(
    r"(?=.*(?:\bUhr\b|\d{4}|tag\b|woch\b))(?:(?:am|vom|ab|von)\s)?(?:(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|Mo|Di|Mi|Do|Fr|Sa|So)\b\.?,?\s)?(?:(?:dem|den)\s)?\d{1,2}\.\s?(?:\d{1,2}\.|(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\w*\.?)\s?(?:\d{2,4})?"
    r"(?:,?\s(?:(?:von|ab|um|bis|–|-|und|gegen)\s)*\d{1,2}(?:[.:]\d\d)?(?:\s(?:Uhr|h)\b)?)*(?:[,|·]?\s(?:(?:in|im|am|auf|bei|an)\s(?:(?:der|dem|den)\s)?)?(?:[A-ZÄÖÜ][\w.-]*|\d{1,5}[a-z]?|der|des|am|im|an|in|\(\w+\)),?){0,7}",
)
# "Brot gegen die Kälte."
NO_VERB = Cue(
    r"(?:[A-ZÄÖÜ][a-zäöüß]+e[rs]?\s)?[A-ZÄÖÜ][\w-]{3,}(?:\s(?:gegen|für|mit|aus|in|statt|und|auf|ohne|nach|von|zu[mr]?|im)\s(?:(?:die|den|das|der|dem|ein\w*)\s)?(?:(?:[a-zäöüß]+e[nrsm]?\s)?[A-ZÄÖÜ][\w-]+|alle)){0,2}\."
)
CALLED = Cue(
    r"\b(?P<kind>[A-ZÄÖÜ][\w-]*?(?:programm|projekt|aktion|initiative|reihe|kampagne|fest|konzert|lauf|netzwerk|treff|café|börse|fonds|camp|"
    r"akademie|ausstellung|werkstatt|kurs|turnier|markt|woche|tage?|Programm|Projekt|Aktion|Initiative|Reihe|Kampagne|Fest|Ausstellung|Konzert))"
    r"\s+[„“\"»›](?P<name>[^„“”\"»«›‹\n]{3,60})[“”\"«‹]"
)
# Words that say that a mail is a mail, not what the project is.
GENERIC = re.compile(
    r"^(?:projekt\w*|meld\w*|eintr\w*|beitr\w*|list\w*|übersicht|ukrain\w*|hilf\w*|anfrage\w*|formular\w*|rückfrage\w*|frage\w*|infos?|"
    r"informationen?|text\w*|seiten?|homepage|website|webseite|internetseite|bericht\w*|neu\w*|unser\w*|ihr\w*|euer|eure|mein\w*|bitte|aufnahme|"
    r"veröffentlichung\w*|nachtrag|korrektur|ergänzung\w*|änderung\w*|stadt|gemeinde|kreis\w*|kommun\w*|städtepartnerschaft\w*|partnerschaft\w*|"
    r"für|zur?|zum|aus|von|vom|der|die|das|den|dem|des|und|oder|mit|im|in|am|an|auf|bei|über|ein\w*|wie|was|aktuell\w*|zwei|drei|vier|noch|"
    r"\w*rückblick|\w*ausblick|\w*überblick|\w*beschreibung\w*|\w*darstellung\w*|zusammenfassung|\w*vorhabens?|nachricht|mail|e-?mail|gespräch|telefonat|antwort\w*|datenblatt|\w*steckbrief\w*|projektblatt|meldebogen|projektbogen|\w*bogen|vorlage|rundschreiben|rundbrief|zeitung\w*|artikel|presse\w*|medieninfo\w*|zulieferung|zuarbeit|einreichung|foto\w*|bild\w*|anhang|unterlagen|"
    r"\w*bericht\w*|\w*protokoll|auszug|auszüge|vermerk|\w*notiz|vorstand|\w*brief|beschluss|veröffentlichen|einstellen|weiterleiten|einpflegen|streuen|weitersagen|verbreiten|verbreitung|"
    r"netzwerk\w*|kontakt\w*|kooperation|online|angaben|\w*hinweis\w*|\w*mitteilung|\w*ankündigung|abfrage|termine?|angebote?|jahresende|jahreswechsel|jahresabschluss|activity|aktivität\w*|sachstand|stand|netz|einladung|ankündigung|gruß|grüße|idee\w*|thema|sache\w*|dinge|kurz\w*|klein\w*|wichtig\w*|dringend|erinnerung|verwendung|kenntnis|club\w*|vereins?|einsendung|rückmeldung|\w*kalender|aktion\w*|initiative\w*|entry|entries|list|project\w*|"
    r"our|your|for|the|of|to|and|help|short|brief|small|report|english|german|news|about|some|with|this|that|it|is|story|update|information|question|hello|from|new|request|\W*|\d+)$",
    re.IGNORECASE,
)
