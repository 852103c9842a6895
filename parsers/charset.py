"""Text from bytes whose declared charset may be missing or wrong."""

from __future__ import annotations

import re

# Names that mails use and Python does not know; the Western ones are read as the Encoding Standard
# (https://encoding.spec.whatwg.org/) reads them, each as the larger set that contains it.
ALIASES = {
    "ansi": "cp1252",
    "ansi-x3-4-1968": "ascii",
    "dos-850": "cp850",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "iso-8859-6-e": "iso8859-6",
    "iso-8859-6-i": "iso8859-6",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-9": "cp1254",
    "iso8859-1": "cp1252",
    "ks-c-5601-1987": "cp949",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "macintosh": "mac-roman",
    "shift-jis": "cp932",
    "unicode": "utf-16",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "us-ascii": "ascii",
    "x-mac-roman": "mac-roman",
    "x-sjis": "cp932",
    "x-user-defined": "cp1252",
}

# Python codecs that are no charset of a mail; the first two take quadratic time.
NOT_CHARSETS = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"}

# Read as UTF-8 whenever the bytes allow it: mail programs name these without looking.
WESTERN = {"ascii", "cp1252", "iso-8859-15", "iso8859-15", "utf-8", "utf8"}

# Charsets whose text may consist of ASCII bytes only.
SEVEN_BIT = re.compile(r"utf-?7|iso-?2022|hz|utf-?16|utf-?32")

NAME = re.compile(r"[a-z0-9][a-z0-9:.+-]{0,39}")
MULTIBYTE = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
SURROGATE = re.compile(r"[\ud800-\udfff]")

# What windows-1252 shows for the bytes 0x80 to 0x9F; the five that it leaves undefined stay controls.
PUNCTUATION = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
BYTE_OF = {ord(shown): byte for byte, shown in PUNCTUATION.items()}

# UTF-8 read as windows-1252: characters that stand for the bytes 0x80 to 0xBF, alone and behind a lead byte.
TAIL = "[\u0080-\u00bf" + "".join(PUNCTUATION.values()) + "]"
LEADS = "ÃÂâÐÑ"
SURELY_BROKEN = re.compile(f"Ã{TAIL}|Â[\u00a0-\u00bf]|â(?:€|\u0080){TAIL}|â(?:‚|\u0082)¬|(?:[ÐÑ]{TAIL}){{3}}")
BROKEN = re.compile(f"(?:[\u00c2-\u00df]{TAIL}|[\u00e0-\u00ef]{TAIL}{{2}}|[\u00f0-\u00f4]{TAIL}{{3}})+")


def find_codec(declared: str | None) -> str | None:
    """Give Python's name for a declared charset, None where it names none that we can read."""
    name = (declared or "").strip("\"' \t").lower().replace("_", "-")
    match = NAME.match(name)
    if not match:
        return None
    codec = ALIASES.get(match.group(), match.group())
    if codec in NOT_CHARSETS:
        return None
    try:
        b"a".decode(codec)  # of no bytes at all Python decodes nothing and looks up no name
    except UnicodeError:
        return codec  # a charset of several bytes a letter
    except LookupError:
        return None
    return codec


def decode_text(content: bytes, declared: str | None = None) -> str:
    """Decode bytes to the text that their writer saw.

    Tried in this order: a byte order mark, UTF-8, the declared charset, windows-1252, which never fails. UTF-8
    goes before a declared charset since text of another charset is hardly ever valid UTF-8 by chance; for a
    non-Western charset four characters must show it.
    """
    if declared is None and content.isascii():
        return content.decode("ascii").replace("\x00", "")
    codec = find_codec(declared)
    text = _by_mark(content) or _by_seven_bit(content, codec) or _by_eight_bit(content, codec)
    if SURROGATE.search(text):
        text = SURROGATE.sub("\ufffd", text)
    return text.replace("\x00", "")


def _by_mark(content: bytes) -> str | None:
    if content.startswith(b"\xef\xbb\xbf"):
        return _strictly(content[3:], "utf-8")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(content, "utf-16")
    return None


def _by_seven_bit(content: bytes, codec: str | None) -> str | None:
    if codec is None or not SEVEN_BIT.match(codec):
        return None
    if codec.startswith(("utf-16", "utf-32", "utf16", "utf32")) and b"\x00" not in content:
        return None  # named wrongly: such text holds a zero byte beside each space and line end
    return _strictly(content, codec)


def _by_eight_bit(content: bytes, codec: str | None) -> str:
    if content.isascii():
        return content.decode("ascii")
    trusted = codec is not None and codec not in WESTERN
    text = None
    if not trusted or len(MULTIBYTE.findall(content[:100_000])) >= 4:
        text = _strictly(content, "utf-8")
    if text is None and codec is not None and codec not in {"ascii", "cp1252"}:
        text = _strictly(content, codec)
    return _as_windows(content) if text is None else text


def _strictly(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _as_windows(content: bytes) -> str:
    return content.decode("latin-1").translate(PUNCTUATION)


def repair_mojibake(text: str) -> str:
    """Undo UTF-8 that was read as windows-1252 and stored so, once or twice ("fÃ¼r" is "für").

    Only where it is certain: the text must hold a sequence that no language writes. Other sequences of the
    same text are then repaired with it; whatever is no valid UTF-8 stays.
    """
    if not any(lead in text for lead in LEADS):
        return text
    for _ in range(2):
        if not SURELY_BROKEN.search(text):
            break
        text = BROKEN.sub(_mended, text)
    return text


def _mended(match: re.Match[str]) -> str:
    content = match.group().translate(BYTE_OF).encode("latin-1")
    mended = _strictly(content, "utf-8")
    return match.group() if mended is None else mended
