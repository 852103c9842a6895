"""Text out of rich text format (RTF 1.9.1): paragraphs, tabs and table cells, without pictures and fields' code.

Read here and not by a library: in a letter of hostile making the known one's patterns take cubic time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from brueckenpost.parsers.charset import find_codec

SIZE_LIMIT = 10_000_000
DEPTH_LIMIT = 1_000

TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})? ?"
    r"|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)"
    r"|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<text>[^\\{}\r\n]+)",
    re.DOTALL,
)

# Groups that are no text of the document; what their writer marked with \* is left out as well.
UNSEEN = frozenset(
    "annotation author bkmkend bkmkstart colortbl comment company datafield datastore fldinst filetbl footer "
    "footerf footerl footerr fonttbl generator header headerf headerl headerr info keywords listtable "
    "listoverridetable nonshppict objdata operator pict private rsidtbl stylesheet subject themedata title xe".split()
)
SIGNS = {
    "par": "\n", "line": "\n", "sect": "\n\n", "page": "\n\n", "row": "\n", "cell": "\t", "nestcell": "\t",
    "nestrow": "\n", "tab": "\t", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "~": "\u00a0", "_": "-", "-": "",
    "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n",
}  # fmt: skip

# Windows charset numbers in font tables (RTF 1.9.1, "Font Table").
CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip


def read_rtf(content: bytes) -> str | None:
    """Give the text of an RTF document, None if it is none; at most 10 MB are read."""
    if content.lstrip()[:5] != b"{\\rtf":
        return None
    reader = _Reader()
    for token in TOKEN.finditer(content[:SIZE_LIMIT].decode("latin-1")):
        reader.read(token)
    text = "".join(reader.pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\x00", "")


@dataclass(slots=True)
class _Group:
    """What a brace opens and its partner restores."""

    unseen: bool = False
    fonts: bool = False
    font: str | None = None
    fallback: int = 1


@dataclass(slots=True)
class _Reader:
    pieces: list[str] = field(default_factory=list)
    stack: list[_Group] = field(default_factory=list)
    group: _Group = field(default_factory=_Group)
    charset: str = "cp1252"
    charsets: dict[str, str] = field(default_factory=dict)
    skip: int = 0

    def read(self, token: re.Match[str]) -> None:
        """Take in one token."""
        if token["brace"]:
            self.skip = 0
            self.brace(token["brace"])
        elif token["word"]:
            self.word(token["word"], token["number"])
        elif token["sign"]:
            self.sign(token["sign"])
        elif token["bytes"]:
            content = bytes.fromhex(token["bytes"].replace("\\'", ""))
            kept = content[self.skip :]
            self.skip = max(0, self.skip - len(content))
            self.show(self.decoded(kept))
        else:
            text = token["text"]
            kept_text = text[self.skip :]
            self.skip = max(0, self.skip - len(text))
            self.show(kept_text if kept_text.isascii() else self.decoded(kept_text.encode("latin-1")))

    def decoded(self, content: bytes) -> str:
        """Decode bytes by the charset of the font in use."""
        return content.decode(self.charsets.get(self.group.font or "", self.charset), "replace")

    def show(self, text: str) -> None:
        """Keep text unless its group is hidden."""
        if not self.group.unseen:
            self.pieces.append(text)

    def brace(self, brace: str) -> None:
        """Open or close a group; what it changed ends with it."""
        if brace == "{" and len(self.stack) < DEPTH_LIMIT:
            self.stack.append(self.group)
            old = self.group
            self.group = _Group(old.unseen, old.fonts, old.font, old.fallback)
        elif brace == "}" and self.stack:
            self.group = self.stack.pop()

    def sign(self, sign: str) -> None:
        """Take in a control symbol."""
        self.skip = 0
        if sign == "*":
            self.group.unseen = True
        else:
            self.show(SIGNS.get(sign, ""))

    def word(self, word: str, number: str | None) -> None:
        """Take in a control word with its number."""
        self.skip = 0
        if word in UNSEEN:
            self.group.unseen = True
            self.group.fonts = word == "fonttbl"
        elif word == "u" and number:
            self.show(chr(int(number) & 0xFFFF))
            self.skip = self.group.fallback
        elif word == "uc":
            self.group.fallback = min(int(number or 1), 10)
        elif word in {"f", "fcharset", "ansicpg", "plain"}:
            self.font(word, number or "")
        else:
            self.show(SIGNS.get(word, ""))

    def font(self, word: str, number: str) -> None:
        """Take in what chooses a font or its charset."""
        if word == "ansicpg":
            self.charset = find_codec(f"cp{number}") or "cp1252"
        elif word == "fcharset" and self.group.fonts and self.group.font:
            self.charsets[self.group.font] = CHARSETS.get(int(number or 0), self.charset)
        elif word != "fcharset":
            self.group.font = number or None
