"""Names of people in text and headers, by structure: titles, known given names, particles, double names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from brueckenpost.parsers.givennames import is_cyrillic_name, is_given_name, spellings, wide_fold
from brueckenpost.parsers.namecases import in_nominative
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.translit import is_cyrillic

_TITLES = frozenset(
    "Herr Herrn Frau Hr Hr. Fr Fr. Mr Mr. Mrs Mrs. Ms Ms. Pan Pani Pana Panią пан пані пана "
    "Pfarrer Pfarrerin Pfr. Pfrin. Pastor Pastorin Diakon Diakonin Dechant Pater Schwester Bruder Sr. Br. Kollege Kollegin Kollegen".split()
)
# Members of an order are called by their given name and what they are.
_ORDER = frozenset("Schwester Bruder Pater Sr. Br.".split())
_DEGREES = re.compile(
    r"(?:Prof|Dr|Dipl|Mag|Ing|M\.A|B\.A|M\.Sc|B\.Sc|med|phil|jur|rer|nat|dent|vet|theol|pol|h\.c|e\.h|PD|O?St[RD](?:'in|in)?|O?RR|StOAR|Dipl)\.?(?:-\w+\.?)?"
)
_SHOWN_DEGREES = frozenset({"Prof.", "Dr."})
_PARTICLES = frozenset(
    "von van vom zu zur zum de der den dem te ter ten op Op Ter Ten Van Von De del della da dos di la le el al ibn bin af av v. d.".split()
)
_LEADING_PARTICLES = frozenset(
    "von van zu zur zum de der te ter ten op Op Ter Ten Van Von De del della da dos di la le el al ibn bin af av v. d.".split()
)
_BEFORE_ARTICLES = frozenset("op Op van Van".split())  # "Winfried Op den Kamp"
# What Westphalian farms put before a family's name: "Ewald Große Vogelsang", "Anna Schulze Hessing".
_FARM = frozenset("Große Grosse Kleine Lütke Schulze Schulte Hölscher Niehues Wiggers".split())
# Ranks in short form: "StR", "OStD'in", "POK"; names have no capitals inside.
_RANK = re.compile(
    r"(?=\w*[a-zäöü])(?:[A-ZÄÖÜ][a-zäöü]{0,3}){2,4}(?:['’]?in)?|[A-ZÄÖÜ]{2,4}['’]in|[A-ZÄÖÜ]{2,3}"
)
_CAPITALS_INSIDE = re.compile(r"[A-ZÄÖÜ]{2}|[a-zäöü][A-ZÄÖÜ]$|^[A-Z][a-z]?[A-Z]$")
_ACRONYM = re.compile(r"[A-ZÄÖÜ]{3,}\s")  # "KLJB Hopsten": a body, unless it is a given name in capitals
_ARTICLES = frozenset(
    "der dem den zu zum zur vom".split()
)  # between two nouns, unless "von" or "van" stands before
_DAYS_AS_NAMES = frozenset("sonntag montag freitag samstag donnerstag mai sommer winter".split())
_TOKEN = re.compile(r"([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*\.?(?:-[^\W\d_]+\.?)?)")
_GAP = re.compile(r"[ \t\u00a0]{1,3}|[ \t]?\n[ \t]?")

# Endings of German nouns for offices, bodies, things and abstractions; no family name is refused after "Frau".
_NO_NAME_ENDING = Cue(
    r"(?:ungen|ung|heit|keit|schaft|tion|ismus|tät|amt|ämter|büro|stelle|zentrum|verein|verband|schule|schulen|stadt|kreis|dienst|werke|wehr|"
    r"wache|leitung|referat|abteilung|bereich|team|projekt|hilfe|straße|strasse|gasse|allee|telefon|nummer|mail|adresse|gymnasium|kolleg|klinik|klinikum|"
    r"krankenhaus|rathaus|ministerium|universität|hochschule|stiftung|museum|theater|bund|forum|netzwerk|konto|gruppe|kasse|partei|partner|"
    r"partnerin|integration|migration|kommunal\w*|international\w*|städte|gemeinde|republik|land|bezirk|sekretariat|fraktion|redaktion|presse|"
    r"seite|formular|zug|dezernat|sachgebiet|aktion|transport|konvoi|platz|weg|ufer|markt|gesellschaft|zeitung|plattform|initiative|börse|woche|tage?|jahre?|behörde|aufsicht|medizin|betriebe?|"
    r"kammer|anstalt|praxis|abend|fest)$",
    re.IGNORECASE,
)
_ROLE = Cue(
    r"(?:meister|leiter|sprecher|referent|koordinator|beauftragte|kolleg|sekretär|direktor|inspektor|vorsitzende|dezernent|geschäftsführer|"
    r"amtmann|amtfrau|\w{4,}rat|rätin|lehrer|pfarrer|führer|wart|manager|mitarbeiter|ansprechpartner|ansprechperson|kontaktperson|techniker|ärzt|arzt|präsident|"
    r"vorstand|landrat|minister|pastor|trainer|berater|helfer|schüler|student|ingenieur|redakteur|autor|assistent|verwalter|betreuer)(?:in|innen|e[nrs]?|n|s)?$",
    re.IGNORECASE,
)
_CALLING = Cue(
    r"(?:\w{4,}(?:er|erin|rat|rätin|ent|entin|ist|istin|or|orin|ar|arin|eur|wart|mann|frau|kraft|ling|arzt|ärztin|loge|login)|Kapitän|Diakon|Dekan|Kaplan|Propst|Vikar|Oberst|Hauptmann|Schwester|Bruder|Pater)(?:in)?$"
)
_NO_NAMES = frozenset(
    "der die das den dem des ein eine einen einem einer und oder mit für bei an am im in auf aus bis um zum zur von wir sie ich ihr er es "
    "tel telefon fon fax mobil handy mail e-mail email internet web www kontakt auskunft auskünfte rückfragen fragen anfragen info infos "
    "information informationen anmeldung programm link bericht fotos foto bilder bild weitere mehr alle unser unsere unserer ihre ihren ihrem "
    "mein meine dein euer sehr geehrte geehrter liebe lieber hallo guten guter moin viele beste herzliche freundliche schöne gruß grüße grüßen "
    "danke dank herzlichen vielen bitte nach vor seit ab über unter durch gegen ohne stadt kreis gemeinde landkreis land amt partner ort datum "
    "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september oktober november dezember "
    "ukraine deutschland polen europa deutsch ukrainisch polnisch englisch russisch projekt thema betreff zeitraum name vorname nachname anschrift adresse "
    "auftrag vertretung büro team hilfe verein schule haus durchwahl herr herrn frau familie eheleute anbei heute morgen hier dort dies diese dieser "
    "was wer wie wo wann the and for from kind regards best dear oberbürgermeister oberbürgermeisterin rotes rote neue neuer neues große kommunales "
    "kommunale städtische städtischen internationale internationales freiwillige evangelische katholische deutsche deutscher deutsches europäische ukrainische "
    "technische technischer technischen städtische städtischer öffentliche öffentlicher gmbh ggmbh ev mbh ag e.v ja nein nr".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name; `start` and `end` count in the text and leave out "Frau" and "Herr".

    `full` says that a given name or an initial stands before the family name; `sure` that a title, a degree or a known
    given name shows a person, not only the shape.
    """

    start: int
    end: int
    text: str
    full: bool
    sure: bool

    @property
    def surname(self) -> str:
        """The last word, without particles."""
        return self.text.rpartition(" ")[2]


class _Word(NamedTuple):
    start: int
    end: int
    text: str
    near: bool  # only blanks, or one line break, part it from the word before


def find_names(text: str) -> list[Name]:
    """Give the names of people in a text, in order."""
    return list(_names_of(text))


@lru_cache(maxsize=64)  # a mail's fields search the same few texts
def _names_of(text: str) -> tuple[Name, ...]:
    words = _words(text)
    found: list[Name] = []
    index = 0
    while index < len(words):
        if not _may_begin(words[index].text):
            index += 1
            continue
        name, index = _read_name(text, words, index)
        if name:
            found.append(name)
    return tuple(found)


def header_name(person: Person) -> str:
    """Give the person's name of a header in natural order, "" where it is an office's or a machine's.

    Knows "Nachname, Vorname, Dr.", "Vorname Nachname (Stadt X)" and "Nachname, Vorname - Amt 12".
    """
    told = re.sub(r"\s*[(\[][^)\]]*[)\]]?\s*", " ", person.name).strip(" \"'")
    told = re.split(r"\s+[-–|/]\s+|\s*\|\s*|\s+via\s+", told)[0].strip()
    if "," in told:
        parts = [part.strip() for part in told.split(",")]
        degrees = [part for part in parts[2:] if _DEGREES.fullmatch(part)]
        told = " ".join([*degrees, parts[1], parts[0]])
    if _ACRONYM.match(told) and not told.isupper() and not is_given_name(told.split()[0].capitalize()):
        return ""
    told = told.title() if told.islower() else told
    told = " ".join(word.capitalize() if word.isupper() and len(word) > 3 else word for word in told.split())
    names = find_names(told)
    return names[0].text if names and names[0].full and names[0].end == len(told) else ""


def shaped_as_name(given: str, surname: str) -> bool:
    """Say whether two words could be a given and a family name: no office, no thing, no part of speech."""
    return all(len(word) > 2 and _is_name_word(word, strict=True) for word in (given, surname))


def spells(name: str, email: str) -> bool:
    """Say whether the address spells the name's last word: "h.sieveking@" is Holger Sieveking's."""
    surname = wide_fold(name.rpartition(" ")[2])
    return len(surname) >= 2 and surname in re.sub(r"[^a-z0-9]", "", wide_fold(email.partition("@")[0]))


def complete_name(name: str, others: list[str], email: str | None) -> str:
    """Give a surname its given name, from another mention or from the address that spells it out."""
    words = name.split()
    if len([word for word in words if word not in _SHOWN_DEGREES]) > 1 and not words[0].endswith("."):
        return name
    surname = words[-1]
    for other in others:
        if (
            other.rpartition(" ")[2].casefold() == surname.casefold()
            and " " in other
            and not other.split()[-2].endswith(".")
        ):
            return other
    given = _given_of_address(surname, email or "")
    return f"{given} {surname}" if given and not words[0].endswith(".") else " ".join(words)


def _given_of_address(surname: str, email: str) -> str:
    pieces = [piece for piece in re.split(r"[._-]+", email.partition("@")[0]) if piece]
    if len(pieces) != 2 or wide_fold(surname) not in map(wide_fold, pieces):
        return ""
    given = pieces[0] if wide_fold(pieces[1]) == wide_fold(surname) else pieces[1]
    return spellings().get(wide_fold(given), given.capitalize()) if len(given) > 2 and given.isalpha() else ""


@lru_cache(maxsize=4096)
def _may_begin(word: str) -> bool:
    """Tell whether a name may begin with a word: with a title, a rank, or what no other word looks like."""
    if _is_title(word):
        return True
    bare = word.rstrip(".") if len(word) > 2 else word
    return _RANK.fullmatch(word) is not None or _is_name_word(bare, strict=True)


def _words(text: str) -> list[_Word]:
    parts = _TOKEN.split(text)  # what stands between words, and the words, in turns
    places = list(accumulate(map(len, parts)))
    near = chain((False,), map(_is_near, parts[2::2]))
    return list(map(_Word, places[::2], places[1::2], parts[1::2], near))


@lru_cache(maxsize=256)
def _is_near(gap: str) -> bool:
    return gap == " " or _GAP.fullmatch(gap) is not None


def _read_name(text: str, words: list[_Word], index: int) -> tuple[Name | None, int]:
    """Read a name that begins with this word; also say where to go on."""
    begin, titled = index, False
    if _is_abbreviation(text, words, index):  # "i. A.", "e. V."
        return None, index + 1
    while index < len(words) and (index == begin or words[index].near) and _is_titled(words, index):
        titled, index = True, index + 1
    if titled and _is_office_between(words, index):
        index += 1
    start = index
    while (
        index < len(words)
        and index - start < 5
        and (index == start or (words[index].near and not _line_ends(text, words, index)))
        and _continues(words, start, index, titled=titled)
    ):
        index += 1
        if words[index - 1].text.endswith(".") and len(words[index - 1].text) > 2:
            break
    while index > start and words[index - 1].text in _PARTICLES:
        index -= 1
    name = _name(text, words, begin, start, index, titled=titled)
    return name, index if name else begin + 1


def _line_ends(text: str, words: list[_Word], index: int) -> bool:
    """Tell whether a line ends before a word, and the name with it: only a given name waits for the next line's word."""
    before = words[index - 1]
    return "\n" in text[before.end : words[index].start] and not is_given_name(before.text)


def _is_abbreviation(text: str, words: list[_Word], index: int) -> bool:
    word = words[index]
    if len(word.text) != 2 or word.text[1] != ".":
        return False
    alone = index + 1 == len(words) or "\n" in text[word.end : words[index + 1].start]
    return alone or re.search(r"\b[a-zäöü]\.\s?$", text[max(0, word.start - 4) : word.start]) is not None


def _is_titled(words: list[_Word], index: int) -> bool:
    """Tell whether a word is a title, or a rank in short form or an office before a known given name."""
    word = words[index].text
    if _is_title(word):
        return True
    follows = index + 1 < len(words) and words[index + 1].near and is_given_name(words[index + 1].text)
    if not follows or is_given_name(word):
        return False
    return _RANK.fullmatch(word) is not None or (word[0].isupper() and _ROLE.search(word) is not None)


def _is_office_between(words: list[_Word], index: int) -> bool:
    """Tell whether an office stands between a title and a whole name: "Herr Obermeister Jonte Ahlers"."""
    following = words[index : index + 3]
    if len(following) < 3 or not all(word.near for word in following):
        return False
    office, *name = (word.text for word in following)
    called = _CALLING.fullmatch(office) or _ROLE.search(office)
    return bool(called) and not is_given_name(office) and all(_is_name_word(w, strict=True) for w in name)


@lru_cache(maxsize=4096)
def _is_title(word: str) -> bool:
    return word in _TITLES or _DEGREES.fullmatch(word) is not None


def _continues(words: list[_Word], start: int, index: int, *, titled: bool) -> bool:
    word = words[index].text
    if word in _PARTICLES:
        led = index > start and words[index - 1].text in _BEFORE_ARTICLES
        return (
            (word in _LEADING_PARTICLES or led)
            and index + 1 < len(words)
            and (titled or index > start)
            and _name_follows(words, index + 1)
        )
    # "Hagemeister" behind a given name is a family, "Bürgermeister" alone an office.
    named = index == start + 1 and len(word) > 1 and is_given_name(words[index - 1].text)
    if named and word in _FARM and index + 1 < len(words) and _name_follows(words, index + 1):
        return True
    if named and word.casefold() in _DAYS_AS_NAMES and index + 1 < len(words) and not words[index + 1].near:
        return True  # "Auskunft: Anna Sonntag, Telefon ..."
    if not _is_name_word(
        word.rstrip(".") if len(word) > 2 else word, strict=not (named or (titled and index == start))
    ):
        return False
    if index > start and words[index - 1].text in _FARM and (index > start + 1 or titled):
        return True
    # Two family names in a row are rare: "gibt Frau Meier Auskunft".
    before = [before.text for before in words[start:index] if before.text not in _PARTICLES]
    return not before or is_given_name(before[-1]) or (len(before) == 1 and before[0] not in _PARTICLES)


def _name_follows(words: list[_Word], index: int) -> bool:
    following = words[index]
    led = words[index - 1].text in _BEFORE_ARTICLES and following.text in _PARTICLES
    return following.near and (
        following.text in _LEADING_PARTICLES or led or _is_name_word(following.text.rstrip("."), strict=True)
    )


@lru_cache(maxsize=4096)
def _is_name_word(word: str, *, strict: bool) -> bool:
    if not word[0].isupper() or (word.isupper() and len(word) > 2):
        return False
    if word.endswith(".") and len(word) == 2:
        return True
    if _CAPITALS_INSIDE.search(word):  # "VfB", "DRK-Haus"
        return False
    last = word.rpartition("-")[2]
    if word.casefold() in _NO_NAMES or last.casefold() in _NO_NAMES:
        return False
    return not strict or is_given_name(word) or not (_NO_NAME_ENDING.search(word) or _ROLE.search(word))


def _name(text: str, words: list[_Word], begin: int, start: int, index: int, *, titled: bool) -> Name | None:
    start += _has_calling(words[start:index])
    told = words[start:index]
    if not told or all(len(word.text.rstrip(".")) < 2 for word in told):  # "M. A."
        return None
    full = len([word for word in told if word.text not in _PARTICLES]) > 1
    known = is_given_name(told[0].text) and full
    bounded = 2 <= len(told) <= 4 and told[1].text not in _ARTICLES
    bounded = bounded and _bounded(text, told[0].start, told[-1].end)
    if not (titled or known or (full and bounded)) or _names_saint(words, begin):
        return None
    alone = len(told) == 1
    degrees = " ".join(
        w.text for w in words[begin:start] if w.text in _SHOWN_DEGREES or (alone and w.text in _ORDER)
    )
    shown = [told[0].text, *(word.text for word in told[1:])]
    shown[-1] = shown[-1].rstrip(".")
    if full and is_cyrillic(shown[0]):
        shown = in_nominative(shown, is_cyrillic_name) or shown
    first = next((w.start for w in words[begin:start] if degrees and w.text in degrees), told[0].start)
    return Name(
        first,
        told[-1].end - told[-1].text.endswith("."),
        " ".join([*([degrees] if degrees else []), *shown]),
        full,
        titled or known,
    )


def _names_saint(words: list[_Word], begin: int) -> bool:
    """Tell "Kirchenchor St. Johannes Altstadt": the name of a house."""
    return begin > 0 and words[begin].near and words[begin - 1].text in ("St.", "St", "Sankt", "Hl.")


def _has_calling(told: list[_Word]) -> bool:
    """Tell whether a calling stands before a whole name: "Jugendpfleger Jan Orbach", "Studienrat Carsten Noll"."""
    return (
        len(told) > 2
        and _CALLING.search(told[0].text) is not None
        and not is_given_name(told[0].text)
        and is_given_name(told[1].text)
    )


def _bounded(text: str, start: int, end: int) -> bool:
    """Say whether the words stand alone between punctuation or line edges."""
    while start and text[start - 1] == " ":
        start -= 1
    while text[end : end + 1] == " ":
        end += 1
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return (not before or before in "\n\t,:;(|–-•·/") and (not after or after in "\n\t,.:;()|–-•·/")
