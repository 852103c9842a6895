"""Letters and words as place names are compared: without case, accents, hyphens and apostrophes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart.
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_APOSTROPHES = re.compile("['’ʼ`´\u0300-\u036f]")


@lru_cache(maxsize=4096)  # a mail repeats its words
def fold(text: str) -> str:
    """Give a name as the gazetteer's keys hold it: "Przemyśl" is "przemysl", "Bila-Zerkwa" "bila zerkwa".

    Cyrillic letters keep their marks, because й and ї are letters of their own.
    """
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain).translate(_LETTERS)
        plain = "".join(_bare(letter) for letter in plain).casefold()
    return re.sub(r"[\s-]+", " ", _APOSTROPHES.sub("", plain)).strip()


def _bare(letter: str) -> str:
    return letter if "\u0400" <= letter <= "\u04ff" else unicodedata.normalize("NFKD", letter)
