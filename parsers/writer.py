"""Who wrote the mail, by signature and From: name, organisation, e-mail and telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brueckenpost.parsers.givennames import is_given_name
from brueckenpost.parsers.people import Name, complete_name, find_names, header_name, spells
from brueckenpost.parsers.phone import Phone, best_phone, find_phones, is_switchboard
from brueckenpost.parsers.reading import Passage, Reading
from brueckenpost.parsers.record import Contact, Quote
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.signoffs import is_sign_off

EMAIL = Cue(
    r"(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*(?:@|\s?[\[(](?:at|ät|@)[\])]\s?)[\w-]+(?:(?:\.|\s?[\[(](?:dot|punkt)[\])]\s?)[\w-]+)+"
)
NO_REPLY = Cue(
    r"no-?reply|do-?not-?reply|nicht-?antworten|keine-?antwort|mailer|webformular|formular@|system@|automat",
    re.IGNORECASE,
)
_ORGANISATION = Cue(
    r"\b(?:\w*[Tt]agesstätte|\w*[Kk]ita|\w*[Kk]indergarten|\w*[Bb]ücherei|\w*[Bb]ibliothek|\w*treff|Sekretariat|Redaktion|Stadt|Gemeinde|Kreis|Landkreis|Landes\w+|Land|Bezirk\w*|StädteRegion|Ministerium|\w*[Vv]erein\w*|\w*[Vv]erband\w*|\w*[Ss]chule|\w*[Gg]ymnasium|\w*kolleg|"
    r"\w*wehr|Lösch(?:zug|gruppe)|Bauhof|Betriebshof|\w*laden|\w*klinik\w*|\w*hilfe|\w*kreis|\w*[Ff]amilie|\w*werke?|\w*netze|\w*forum|\w*[Ss]tiftung|\w*[Kk]irche\w*|\w*gemeinde|\w*[Aa]mt|\w*[Zz]entrum|\w*dienst\w*|\w*stelle|\w*[Ii]nitiative|"
    r"\w*[Gg]esellschaft|\w*bund|\w*[Bb]üro|\w*[Mm]useum|\w*club|\w*klub|[Uu]niversität|[Hh]ochschule|THW|DRK|AWO|\w*[Cc]aritas|Diakonie|Bereich|Referat|Abteilung|Fachbereich|Dezernat)\b|"
    r"\b\w*[Pp]raxis\b|\b\w*[Aa]potheke\b|\b\w*[Kk]rankenhaus\b|\b\w*[Hh]ospital\b|\bPfarrei\b|\bPropstei\b|\be\.\s?V\.|\bg?GmbH\b|\bgAG\b|\beG\b"
)
# "Ina Vorwerk", "Dr. Jan Neukirchen": behind a given name a family's, though bodies and towns end like that
_NAMESAKE = re.compile(
    r"(?:\w+\. ?)*(?P<given>[A-ZÄÖÜ][\w-]+) (?!(?:Feuer|Jugend|[A-ZÄÖÜ]\w*s)we)[A-ZÄÖÜ][a-zäöüß]*(?:wehr|werk|kirchen)"
)
_POSSESSIVE = re.compile(r"^(?:Ihre?|Eure?|Dein[e]?)\s+")
# What is a room of a body, not the body.
_ROOM = re.compile(
    r"(?:Schul|Pfarr|Gemeinde|Vereins|Stadt|Kreis|Rektorats|Dekanats)?(?:[Ss]ekretariat|[Vv]orzimmer|[Gg]eschäftsstelle|[Gg]eschäftszimmer|[Bb]üro|[Ss]ervicebüro|[Rr]edaktion|[Pp]ressestelle|"
    r"[Vv]erwaltung|[Ss]chulleitung|[Ee]mpfang|[Zz]entrale|[Aa]bteilung|[Ff]achbereich|[Ff]achdienst|[Bb]ereich|[Rr]eferat|[Dd]ezernat)"
    r"(?:\s+(?:\d{1,3}|[IVX]{1,4}|[A-Z]))?(?:\s+(?:der|des)\s+(?:Schulleitung|Geschäftsführung|Bürgermeister\w*|Kurdirektion))?"
)
_LEAD = re.compile(
    r"^\s*(?:(?:i\.\s?[AV]\.|I\.\s?[AV]\.|i\.?A\.?|[Ii]m Auftrage?|[Ii]n Vertretung|gez\.|Ihre?|[Dd]eine?|[Ee]ure?)\s*[:,]?\s+)*"
)
# "i. A. Wiegmann": an office's letter may be signed by a family name alone.
_OFFICIAL_NAME = Cue(
    r"^[ \t]*(?:i\. ?[AV]\.|[Ii]m Auftrage?|[Ii]n Vertretung|gez\.)[ \t\n]+(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)[ \t]*$",
    re.MULTILINE,
)
_LABELLED = Cue(r"^\s*(?:Name|Kontakt|Ansprech\w+|Bearbeiter\w*|Es schreibt\w*|Auskunft erteilt)\s*:\s*")
# Who leads the house, where it alone signs: "Ihre Stadtbibliothek / Leitung: Anna Nord".
_LED_BY = Cue(
    r"^[ \t]*(?:Leitung|Leiter(?:in)?|Ansprech\w+|Vorstand|Vorsitz\w*|1\. Vorsitzende\w*)[ \t]*:[ \t]*(?:Frau |Herrn? |Dr\. )*"
    r"(?P<name>[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?(?: (?:von|van|de[rn]?|zu[rm]?))* [A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?)[ \t]*(?:$|,|\()",
    re.MULTILINE,
)
_NOT_WRITER = Cue(
    r"(?:Geschäftsführ|Vorstand|Bürgermeister|Landrat|Landrät|Vertreten|Vorsitz|Registergericht|Datenschutz|Aufsichtsrat|Schulleit|Leiter|Leitung)\w*[^:\n]{0,30}:",
    re.IGNORECASE,
)
_SHORT_FAREWELL = re.compile(
    r"^\s*(?:[A-Z]{1,3}G|[Mm]fG|(?:Viele|Liebe|Beste|Herzliche|Schöne) Grüße|Gruß|Herzlichst|Mit freundlichen Grüßen)[,!]?\s+(?=[A-ZÄÖÜ])"
)
_CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)
_RANK = re.compile(r"[^\W\d][\w./-]{1,30}(?:[ ,]{1,2}[^\W\d][\w./-]{1,30}){0,2},?\s")
_FAREWELL = Cue(
    r"gr[uü](?:ß|ss)|regards|wishes|повагою|poważaniem|pozdrow|^\s*(?:mfg|lg|vg|glg)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Writer:
    """Who wrote the mail, with the words that say so; `sure` where a name stands in signature and From alike."""

    contact: Contact
    quotes: tuple[Quote, ...]
    sure: bool


def read_writer(reading: Reading) -> Writer:
    """Read the writer from the signature, and what it leaves open from the sender's header.

    A landline comes before a mobile, a fax never. An address that spells the name comes before one that does not.
    """
    signature, author = reading.signature, reading.author
    header = header_name(author)
    if is_organisation(header):
        header = ""
    name, name_quote = _signed_name(signature, header, author.email)
    if not name and not header and (official := _OFFICIAL_NAME.search(signature.text)):
        name, name_quote = official["name"], signature.quote(*official.span("name"))
    if not name and not header and (led := _LED_BY.search(signature.text)):
        name, name_quote = led["name"].strip(), signature.quote(*led.span("name"))
    name = name or header or _name_of_address(author.email)
    email, email_quote = _email(signature, name, author.email)
    phone = best_phone(_own_phones(signature.text, name, name_quote))
    organisation = _organisation(signature.text, name)
    if name:
        name = complete_name(name, [header], email or author.email)
    quotes = [
        quote for quote in (name_quote or _header_quote(name), email_quote or _header_quote(email)) if quote
    ]
    if phone:
        quotes.append(signature.quote(phone.start, phone.end))
    contact = Contact(name or None, organisation, email, phone.number if phone else None)
    confirmed = header or spells(name, author.email) or spells(name, email or "")
    return Writer(contact, tuple(quotes), bool(name and name_quote and confirmed))


def _own_phones(text: str, name: str, quote: Quote | None) -> list[Phone]:
    """Give the numbers of a signature that are no mere switchboard's; those below the name before those above it."""
    phones = [phone for phone in find_phones(text) if not name or not is_switchboard(text, phone)]
    return [phone for phone in phones if quote and phone.start > quote.start] or phones


def _header_quote(told: str | None) -> Quote | None:
    return Quote("header", 0, len(told), told) if told else None


def _signed_name(signature: Passage, header: str, address: str) -> tuple[str, Quote | None]:
    """Find the name that signs: the one that header or address confirm, else the first at a line's start."""
    # a line that only looks like a name ("Gut Pfad") does not stand against a header's
    best: tuple[float, str, Quote | None] = (1.2 if header else 0.0, header, None)
    offset = 0
    for number, line in enumerate(signature.text.split("\n")[:25]):
        lead = _LABELLED.match(line) or _SHORT_FAREWELL.match(line) or _LEAD.match(line)
        begin = lead.end() if lead else 0
        rest = line[begin:]
        parting = _NOT_WRITER.search(line) or _FAREWELL.search(rest) or is_sign_off(rest)
        names = [] if parting else find_names(rest)
        if names and is_organisation(names[0].text):
            names = []
        led = bool(names) and names[0].start > 1
        if names and led and not _is_led_by_rank(line[begin:], names[0]):
            names = []
        if names and (names[0].full or names[0].text == header):
            name = names[0]
            score = (
                (1.0 if name.text.isascii() or not _CYRILLIC.search(name.text) else 1.5)
                + name.sure
                + 2 * (_same(name.text, header) or spells(name.text, address))
                - 0.05 * number
                - 0.6 * led
            )
            quote = signature.quote(offset + begin + name.start, offset + begin + name.end)
            best = max(best, (score, name.text, quote), key=lambda rank: rank[0])
        offset += len(line) + 1
    return best[1], best[2]


def _is_led_by_rank(line: str, name: Name) -> bool:
    """Tell whether only a rank or an office stands before the name that ends the line: "Brandmeister Jan Nölle"."""
    lead = line[: name.start]
    return name.full and name.sure and not line[name.end :].strip() and _RANK.fullmatch(lead) is not None


def _same(name: str, header: str) -> bool:
    return bool(header) and name.rpartition(" ")[2].casefold() == header.rpartition(" ")[2].casefold()


def _name_of_address(address: str) -> str:
    """Read "anna.schmitz@" as Anna Schmitz, where no name is told."""
    pieces = re.split(r"[._]", address.partition("@")[0])
    if len(pieces) != 2 or not all(len(piece) > 2 and piece.isalpha() for piece in pieces):
        return ""
    names = find_names(" ".join(piece.capitalize() for piece in pieces))
    return names[0].text if names and names[0].sure else ""


def clean_email(told: str) -> str:
    """Write an address that hides its signs ("(at)") as it is meant."""
    plain = re.sub(r"\s?[\[(](?:at|ät|@)[\])]\s?", "@", told)
    return re.sub(r"\s?[\[(](?:dot|punkt)[\])]\s?", ".", plain).rstrip(".-")


def _email(signature: Passage, name: str, header: str) -> tuple[str | None, Quote | None]:
    told = [
        (clean_email(match.group()), signature.quote(match.start(), match.end()))
        for match in EMAIL.finditer(signature.text)
    ]
    for email, quote in told:
        if name and spells(name, email):
            return email, quote
    if header and not NO_REPLY.search(header):
        return header, next((quote for email, quote in told if email.casefold() == header.casefold()), None)
    return told[0] if told else (None, None)


def _organisation(text: str, name: str) -> str | None:
    """Give the first line, or part of a line, that names a body and not the writer; a mere room only if nothing else."""
    room: str | None = None
    for line in text.split("\n"):
        if _FAREWELL.search(line) or len(line) > 160:
            continue
        for part in re.split(r"\s[|·•–-]\s|\s{3,}|,\s(?!Amt|Büro)", line):
            cell = _POSSESSIVE.sub("", part.strip(" ,;|·*_–-"))
            if not is_organisation(cell) or cell == name or re.search(r"\d{3}|@|:", cell):
                continue
            if not _ROOM.fullmatch(cell):
                return cell
            room = room or cell
    return room


def is_organisation(words: str) -> bool:
    """Say whether the words name an office, association, company or the like."""
    if (namesake := _NAMESAKE.fullmatch(words)) and is_given_name(namesake["given"]):
        return False
    return _ORGANISATION.search(words) is not None
