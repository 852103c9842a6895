"""Ukrainian and Russian names in the Latin spellings that German mails use.

One town is written in many ways: "Mykolajiw" (German, from Ukrainian), "Mykolaiv" and "Mykolayiv" (English),
"Mykołajiw" (Polish), "Nikolajew" (German, from Russian). All follow from the Cyrillic name by rule:
German after Duden, "Transkription", English after the Ukrainian government's resolution 55 of 2010 and after
BGN/PCGN 1965, Polish after PWN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_VOWELS = "аеєиіїоуюяыэё"
_GERMAN: Mapping[str, str] = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъё'’",
        "a b w h g d e je sch s y i ji j k l m n o p r s t u f ch z tsch sch schtsch _ ju ja y e _ jo _ _".split(),
        strict=True,
    )
)
_RUSSIAN_IN_GERMAN = {**_GERMAN, "г": "g", "и": "i", "й": "i"}
_ENGLISH = {
    **_GERMAN,
    **dict(zip("вєжзїйхцчшщюя", "v ie zh z i i kh ts ch sh shch iu ia".split(), strict=True)),
}
_ENGLISH_BGN = {**_ENGLISH, **dict(zip("єїйюя", "ye yi y yu ya".split(), strict=True))}
_RUSSIAN_IN_ENGLISH = {**_ENGLISH_BGN, "г": "g", "и": "i"}
_POLISH = {
    **_GERMAN,
    **dict(zip("жзхцчшщл", "ż z ch c cz sz szcz ł".split(), strict=True)),
}


def is_cyrillic(text: str) -> bool:
    """Tell whether a text is written in Cyrillic letters."""
    return bool(re.search("[\u0400-\u04ff]", text))


def is_russian(text: str) -> bool:
    """Tell whether a Cyrillic name has letters that Russian uses and Ukrainian doesn't."""
    return bool(re.search("[ыэёъ]", text.casefold()))


def is_ukrainian(text: str) -> bool:
    """Tell whether a Cyrillic name has letters that Ukrainian uses and neither Russian nor Bulgarian does."""
    return bool(re.search("[іїєґ]", text.casefold()))


def in_german(name: str) -> str:
    """Give a Ukrainian name as German writes it: "Дрогобич" is "Drohobytsch", "Тарасівка" "Tarassiwka"."""
    word = re.sub(f"(?<=[{_VOWELS}])с(?=[{_VOWELS}])", "сс", name.casefold())
    return _capitals(_spell(word.replace("зг", "s’h"), _GERMAN).replace("’", ""))


def in_russian_german(name: str) -> str:
    """Give a Russian name as German writes it: "Николаев" is "Nikolajew", "Винница" "Winniza"."""
    word = re.sub(f"(?<=[{_VOWELS}ьъ])е", "є", name.casefold())
    word = re.sub(r"\bе", "є", word)
    return _capitals(_spell(word, _RUSSIAN_IN_GERMAN))


def in_english(name: str) -> str:
    """Give a Ukrainian name as Ukraine itself writes it in Latin letters: "Згурівка" is "Zghurivka"."""
    word = name.casefold().replace("зг", "zgh")
    for letter, first in zip("єїйюя", "ye yi y yu ya".split(), strict=True):
        word = re.sub(rf"(?<![\w’']){letter}", first, word)
    return _capitals(_spell(word, _ENGLISH))


def in_polish(name: str) -> str:
    """Give a Ukrainian name about as Polish writes it: "Миколаїв" is "Mykołajiw"."""
    word = re.sub("л(?=[іьяюєї])", "l", name.casefold())
    word = re.sub("([бвгґджзклмнпрстфхцчшщl])([яює])", r"\1і\2", word)
    softened = {"нь": "ń", "зь": "ź", "сь": "ś", "ць": "ć"}
    word = re.sub("[нзсц]ь", lambda pair: softened[pair.group()], word)
    return _capitals(_spell(word, _POLISH).replace("ij", "i"))


def spellings(name: str) -> tuple[str, ...]:
    """Give every Latin spelling of a Cyrillic name that can be expected in a German, English or Polish text."""
    word = name.casefold()
    found = (
        [] if is_ukrainian(word) else [in_russian_german(name), _capitals(_spell(word, _RUSSIAN_IN_ENGLISH))]
    )
    if not is_russian(word):
        plain = _capitals(_spell(word, _GERMAN))
        bgn = _capitals(_spell(word.replace("зг", "zgh"), _ENGLISH_BGN))
        found += [in_german(name), plain, in_english(name), bgn, in_polish(name)]
    return tuple(dict.fromkeys(found))


# Letters that spell the same or nearly the same sound in one or the other way of writing Ukrainian in Latin letters.
_SOUNDS = tuple(
    (re.compile(letters), sound)
    for letters, sound in (
        ("schtsch|shch|szcz|stsch", "SC"),
        ("tsch|tch|tsh|cz", "C"),
        ("sch|sh|zh|sz|sj", "S"),
        ("ch", "C"),
        ("kh|g", "h"),
        ("t?[zs]|c|x", "s"),
        ("w", "v"),
        ("[yij]+(?=[aeiou])", ""),
        ("[yij]+", "i"),
        (r"(.)\1+", r"\1"),
        (r"[aeio]v\b", "iv"),
    )
)


def loosen(name: str) -> str:
    """Give how a folded Ukrainian name sounds, whatever way it is spelled: "chernihiw" like "tschernihiw"."""
    for letters, sound in _SOUNDS:
        name = letters.sub(sound, name)
    return name


_ENDINGS = re.compile("(?:(?<=..)(?:ого|ому|ої|ою|ею|єю|ом|ем|єм|ам|ям|ах|ях|ами)|[аеєиіїоуюяйь]+)$")


def stem(name: str) -> str:
    """Give what all cases of a Ukrainian name share: "Чорткові" and "Чортків", "Тростянця" and "Тростянець".

    і that becomes о or е in an open syllable, and е that falls out of -ець and -ець's like, are levelled.
    """
    words = re.split(r"[\s-]+", re.sub("['’ʼ`]", "", name.casefold()))
    return " ".join(_stem(word) for word in words)


def _stem(word: str) -> str:
    bare = (
        _ENDINGS.sub("", word)
        if len(word) > 5
        else re.sub("[аеєиіїоуюяйь]+$", "", word)
        if len(word) > 3
        else word
    )
    bare = re.sub("[еє]ц$", "ц", bare)
    return re.sub("[іїеє]в$", "ов", bare)


# Cases that `stem` does not level, because the keys of the gazetteer are cut by it: what the name may be, for each.
_RARE_CASES = (
    (re.compile("(?:им|ым|ій|ой)$"), ("ий",)),
    (re.compile("(?:ів|їв|ов|ев|ам|ям|ах|ях|ами|ями)$"), ("и", "і", "ы")),
    (re.compile("[юєе][мю]?$"), ("й", "ь", "")),
    (re.compile("ы$"), ("а",)),
    (re.compile("ені$|еня$"), ("інь",)),
    (re.compile("(?<=[бвгджзклмнпрстфхцчшщ])е(?=[нц]$)"), ("",)),
)


def rare_stems(name: str) -> Iterator[str]:
    """Yield further stems that a word may have: "Чернівців" of Чернівці, "Уманню" of Умань, "Одессы" of Одесса."""
    word = re.sub("['’ʼ`]", "", name.casefold())
    for ending, ways in _RARE_CASES:
        if ending.search(word):
            yield from (_stem(ending.sub(way, word)) for way in ways)
    if word.endswith("нню"):
        yield _stem(f"{word[:-3]}нь")


def _spell(word: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(letter, letter) for letter in word).replace("_", "")


def _capitals(name: str) -> str:
    return re.sub(r"(?<![\w])\w", lambda first: first.group().upper(), name)
