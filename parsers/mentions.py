"""Where a text may name a place at home or abroad: names in every form German, Polish and Ukrainian give them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice, product

from brueckenpost.parsers.datafiles import read_rows
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import (
    WORD,
    place_names,
    places_named,
    spellings_at_home,
    town_names,
    towns_named,
)
from brueckenpost.parsers.inflection import read_bases, read_polish_bases
from brueckenpost.parsers.orderedlines import OrderedLines
from brueckenpost.parsers.smallletters import may_name_place, writes_small
from brueckenpost.parsers.translit import is_cyrillic, loosen, rare_stems, stem
from brueckenpost.parsers.wordindex import REMEMBERED_WORDS

GAP = re.compile(r"[ \t\u00a0]?[-–/(.]?[ \t\u00a0\n]?")
LONGEST = 6  # words of a name
LEAST_LOOSE = 4  # letters of a name that is known by its sound alone
SHORTEST_RARE = 3  # letters of a Cyrillic name that is known in a rare case
LEAST_RARE = 5_000  # and its inhabitants
MOST_BENT = 2  # words of a Polish name that may be bent
UNBENT = 3  # how many times a name weighs that is told as it is
POLISH_LETTERS = 5  # letters from which on a text is Polish, not German with a Polish name
LOOSE = "~"  # before the key of a name that is known by its sound

_BATH = re.compile(r"\bBad[ -]$")
# Ukrainian's second palatalisation, undone: "Каховці" of Каховка, "Празі" of Прага.
_SOFTENED = {"ц": "к", "з": "г", "с": "х"}
_POLISH = re.compile("[łśżźćńęąŁŚŻŹĆ]")

_Reader = Callable[[str], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that may name a place: its folded key and how it is bent.

    `form` is "name", "genitive" or "adjective"; `joined` says that a hyphen ties it to the next or last word;
    `common` that the word also is an everyday German word, a surname or a given name.
    """

    start: int
    end: int
    text: str
    key: str
    form: str
    joined: bool
    common: bool = False


TOWN_OF_HOUSES = 20_000  # inhabitants from which on a town's people are told from houses
# the adjectives, in any case: no forms of the towns Українськ and Добре
_UKRAINIAN = re.compile("[Уу]країнськ(?:ий|а|е|і|ого|ої|их|им|ими|ою|ому|ій)|[Дд]обр(?:ий|ого|а|ої|ому)")


def find_towns(text: str) -> Iterator[Mention]:
    """Yield where a text may name a German town or district, longest names first, in the text's order."""
    yield from _towns_in(text)


@lru_cache(maxsize=64)  # a mail's fields search the same few texts
def _towns_in(text: str) -> tuple[Mention, ...]:
    return tuple(_read_towns(text))


def _read_towns(text: str) -> Iterator[Mention]:
    exact = re.search("[äöüÄÖÜ]", text) is not None  # whoever writes umlauts writes them in names, too
    end, people = -1, 0  # of the town before
    for mention in _scan(text, _towns()):
        if _BATH.search(text[max(0, mention.start - 5) : mention.start]):
            continue  # "Bad Fredeburg" is not Fredeburg
        if mention.key.startswith("st ") and mention.form != "name":
            continue  # "kfd St. Johannes" is no genitive of St. Johann
        if any(_has_umlauts_of(mention, name, exact=exact) for name in spellings_at_home(mention.key)):
            size = max(town.population for town in towns_named(mention.key))
            if size > people or text[end : mention.start] != "-":
                yield mention  # "Duisburg-Homberg" is in Duisburg
            end, people = mention.end, size


def find_places(text: str) -> Iterator[Mention]:
    """Yield where a text may name a place abroad; a form of an everyday word is common too ("Ukrainerin")."""
    yield from _places_in(text)


@lru_cache(maxsize=64)
def _places_in(text: str) -> tuple[Mention, ...]:
    return tuple(_read_places(text))


def _read_places(text: str) -> Iterator[Mention]:
    exact = list(_scan(text, _places()))
    loose = [mention for mention in _loosely(text) if not _is_word(mention.text)]
    for mention in _longest((*exact, *loose)):
        if _UKRAINIAN.fullmatch(mention.text):
            continue
        common = mention.common or mention.key in _everyday() or _towns().most(mention.key) > 1
        yield replace(mention, common=True) if common else mention  # "Porta" is short for Porta Westfalica


def _longest(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Of mentions that overlap give the one that begins first, then the longest; at last the first told."""
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if mention.start >= end:
            end = mention.end
            yield mention


def _is_word(text: str) -> bool:
    key = fold(text)
    return key in _everyday() or key in town_names()


def _has_umlauts_of(mention: Mention, name: str, *, exact: bool) -> bool:
    """Tell "Wort" from Wört and "Küchen" from Kuchen; who writes "Dusseldorf" has no umlauts at all."""
    told, wanted = (re.sub("[^äöü]", "", text.casefold()) for text in (mention.text, name))
    if told == wanted:
        return True
    if told:
        people = mention.text.casefold()
        # "Wir Recklinghäuser", but "Holzhäuser" are houses
        from_town = people.endswith("häuser") and _size(mention.key) > TOWN_OF_HOUSES
        return mention.form == "adjective" and (people.endswith("städter") or from_town)
    return len(mention.text) > 5 and not mention.common and not exact


def is_everyday(key: str) -> bool:
    """Tell whether a folded word also is an everyday German word, a surname or a given name."""
    return key in _everyday()


@cache
def _everyday() -> frozenset[str]:
    return frozenset(read_rows("everyday.txt"))


class _Names:
    """The names of one gazetteer, by their first words; what a word begins is remembered."""

    def __init__(self, keys: OrderedLines) -> None:
        self.keys = keys
        self.most = lru_cache(maxsize=REMEMBERED_WORDS)(self._most)
        self.beginning = lru_cache(maxsize=REMEMBERED_WORDS)(self._beginning)
        self.find = lru_cache(maxsize=4096)(self._find)

    def _beginning(self, word: str, polish: bool) -> tuple[int, tuple[str, str] | None]:  # noqa: FBT001 - a cache's key
        """Tell how many words a name has at most that begins with this one, and what the word names alone."""
        folded = fold(word)
        bases = (base for base, _ in _reader(folded, polish=polish)(folded))
        firsts = bases if polish else islice(bases, 1)
        return max(map(self.most, firsts)), self._find((folded,), polish)

    def _most(self, first: str) -> int:
        """Tell how many words a name has at most that begins with this one."""
        longer = self.keys.beginning_with(f"{first} ")
        return min(LONGEST, 1 + max((name.count(" ") for name, _ in longer), default=0))

    def _find(self, words: tuple[str, ...], polish: bool) -> tuple[str, str] | None:  # noqa: FBT001 - a cache's key
        """Give the key that folded words are a form of, and which."""
        read = _reader(words[0], polish=polish)
        if polish and read is not _stems:
            return self._find_polish(words)
        lead = " ".join(stem(word) if read is _stems else word for word in words[:-1])
        for base, form in read(words[-1]):
            key = f"{lead} {base}" if lead else base
            if key in self.keys:
                return key, form
        return None

    def _find_polish(self, words: tuple[str, ...]) -> tuple[str, str] | None:
        """Find a name all of whose words may be bent; of several the largest place, one that is not bent before others."""
        if len(words) > MOST_BENT and " ".join(words) not in self.keys:
            return None
        bases = [dict.fromkeys(base for base, _ in read_polish_bases(word)) for word in words]
        if len(words) > 1:
            bases[0] = dict.fromkeys(base for base in bases[0] if self.most(base) > 1)
        told = " ".join(words)
        found = [key for key in map(" ".join, product(*bases)) if key in self.keys]
        best = max(found, key=lambda key: _size(key) * (UNBENT if key == told else 1), default=None)
        return None if best is None else (best, "name" if best == told else "genitive")


def _reader(word: str, *, polish: bool) -> _Reader:
    if is_cyrillic(word):
        return _stems
    return read_polish_bases if polish else read_bases


def _size(key: str) -> int:
    """Give the inhabitants of the largest place of a key."""
    abroad = max((place.population for place in places_named(key)), default=0)
    return 1 + max((town.population for town in towns_named(key)), default=abroad)


@cache
def _towns() -> _Names:
    return _Names(town_names())


@cache
def _places() -> _Names:
    return _Names(place_names())


@lru_cache(maxsize=64)  # towns and places are sought in the same texts
def _read_words(text: str) -> tuple[tuple[re.Match[str], ...], tuple[int, ...]]:
    """Give the words of a text, and which of them begin with a capital letter: only there a name begins.

    Where somebody writes small letters only, a name may begin behind a word that leads to one.
    """
    words = tuple(WORD.finditer(text))
    begin = _begins_small if writes_small(text) else _begins
    return words, tuple(index for index, word in enumerate(words) if begin(text, word))


def _begins(text: str, word: re.Match[str]) -> bool:
    return text[word.start()].isupper()


def _begins_small(text: str, word: re.Match[str]) -> bool:
    rare = len(word.group()) >= LEAST_LOOSE and not _is_everyday_small(word.group())
    return _begins(text, word) or (rare and may_name_place(text, word.start()))


def _is_everyday_small(word: str) -> bool:
    return fold(word) in _everyday()


def _scan(text: str, names: _Names) -> Iterator[Mention]:
    """Yield the longest names in a text, left to right."""
    words, capitals = _read_words(text)
    polish = _is_polish(text)
    free = 0  # the first word behind the last name
    for index in capitals:
        most, alone = names.beginning(words[index].group(), polish)
        if index < free or (most == 1 and alone is None):
            continue
        for count in range(_reach(text, words, index, most), 0, -1):
            told = tuple(fold(word.group()) for word in words[index : index + count])
            if found := names.find(told, polish) if count > 1 else alone:
                yield _mention(text, words[index].start(), words[index + count - 1].end(), *found)
                free = index + count
                break


def _loosely(text: str) -> Iterator[Mention]:
    """Yield the names of towns in Ukraine that are spelled in no known way, but sound like one: "Krywyi Rih"."""
    keys = _places().keys
    every, capitals = _read_words(text)
    words = [every[index] for index in capitals]
    end = -1
    for index, word in enumerate(words):
        most = _sounding(word.group())
        if not most or word.start() < end:
            continue
        for count in range(_reach(text, words, index, most), 0, -1):
            last = words[index + count - 1].end()
            key = f"{LOOSE}{_sound(text[word.start() : last])}"
            if key in keys and len(key) > LEAST_LOOSE:
                end = last
                yield _mention(text, word.start(), end, key, "name")
                break


@lru_cache(maxsize=REMEMBERED_WORDS)
def _sounding(word: str) -> int:
    """Tell how many words a name has at most that begins with one that sounds so; 0 where none does."""
    key = f"{LOOSE}{_sound(word)}"
    most = _places().most(key)
    return 0 if most == 1 and key not in _places().keys else most


@lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    return loosen(fold(re.sub("[–/]", " ", name)))


def _is_polish(text: str) -> bool:
    """Tell a Polish text from a German one that names Polish towns."""
    letters = len(_POLISH.findall(text))
    return letters >= POLISH_LETTERS and letters >= 2 * len(re.findall("[äöüÄÖÜß]", text))


def _stems(word: str) -> Iterator[tuple[str, str]]:
    bare = stem(word)
    yield bare, "name"
    if word.endswith("і") and bare[-1:] in _SOFTENED:
        yield bare[:-1] + _SOFTENED[bare[-1]], "name"
    for rare in rare_stems(word):
        if len(rare) >= SHORTEST_RARE and _size(rare) > LEAST_RARE:
            yield rare, "name"


def _reach(text: str, words: Sequence[re.Match[str]], index: int, most: int) -> int:
    """Tell how many words from here on may belong to one name: nothing but blanks and hyphens parts them."""
    count = 1
    while count < most and index + count < len(words):
        if not GAP.fullmatch(text, words[index + count - 1].end(), words[index + count].start()):
            break
        count += 1
    return count


def _mention(text: str, start: int, end: int, key: str, form: str) -> Mention:
    joined = text[max(0, start - 1) : start] in ("-", "–") or text[end : end + 1] in ("-", "–")
    if text[end - 1 : end] != ")" and "(" in text[start:end] and text[end : end + 2] in (".)", ")"):
        end += text[end:].index(")") + 1
    return Mention(start, end, text[start:end], key, form, joined, fold(text[start:end]) in _everyday())
