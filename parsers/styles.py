"""What style sheets say of a mail's elements: which are hidden, which have no gap around them.

Only what the reader of a mail would see differently matters here: `display:none` and vertical margins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_ZERO = re.compile(r"^[+-]?0*\.?0*(?:[a-z%]{0,4})$")
_NUMBER = re.compile(r"^\d*\.?\d*")


@dataclass(frozen=True, slots=True)
class Style:
    """The declarations of an element that decide how its text is read; None is not told."""

    hidden: bool | None = None
    tiny: bool | None = None
    above: bool | None = None
    below: bool | None = None
    pre: bool | None = None
    bold: bool | None = None
    ruled_left: bool = False
    ruled_above: bool = False
    listed: bool = False
    marker: bool = False

    def over(self, base: Style) -> Style:
        """Give this style where it tells something, the base's elsewhere."""
        return Style(
            hidden=base.hidden if self.hidden is None else self.hidden,
            tiny=base.tiny if self.tiny is None else self.tiny,
            above=base.above if self.above is None else self.above,
            below=base.below if self.below is None else self.below,
            pre=base.pre if self.pre is None else self.pre,
            bold=base.bold if self.bold is None else self.bold,
            ruled_left=self.ruled_left or base.ruled_left,
            ruled_above=self.ruled_above or base.ruled_above,
            listed=self.listed or base.listed,
            marker=self.marker or base.marker,
        )


PLAIN = Style()


def read_style(declarations: str) -> Style:
    """Read a style attribute or the body of a rule; the last declaration of a property wins."""
    told = dict(_declarations(declarations[:8_192].lower()))
    if not told:
        return PLAIN
    above, below = _margins(told)
    return Style(
        hidden=_hides(told),
        tiny=_is_zero(told["font-size"]) if "font-size" in told else None,
        above=above,
        below=below,
        pre=told["white-space"].startswith("pre") if "white-space" in told else None,
        bold=_is_bold(told["font-weight"]) if "font-weight" in told else None,
        ruled_left=_draws(told.get("border-left", "")),
        ruled_above=_draws(told.get("border-top", "")),
        listed="mso-list" in told and told["mso-list"] not in {"ignore", "none"},
        marker=told.get("mso-list") == "ignore",
    )


def read_sheet(sheet: str) -> dict[str, Style]:
    """Read a style sheet's rules for single elements and classes ("p", ".name", "p.name").

    Rules within @media and the like are for other screens and left out, as are selectors of several steps.
    """
    rules: dict[str, Style] = {}
    for selectors, body in _rules(_without_comments(sheet[:200_000])):
        style = read_style(body)
        if style is PLAIN:
            continue
        for selector in selectors.split(",")[:50]:
            name = selector.strip().lower()
            if name and not re.search(r"[\s>+~:\[#*@]", name):
                rules[name] = style.over(rules.get(name, PLAIN))
    return rules


def style_of(tag: str, classes: list[str], inline: str, rules: Mapping[str, Style]) -> Style:
    """Join what the sheet says of an element and its classes with its own style attribute, the nearest last."""
    style = rules.get(tag, PLAIN)
    for name in classes:
        for selector in (f".{name}", f"{tag}.{name}"):
            if selector in rules:
                style = rules[selector].over(style)
    return read_style(inline).over(style) if inline else style


def _declarations(text: str) -> Iterator[tuple[str, str]]:
    for declaration in text.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            yield name.strip(), value.replace("!important", "").strip()


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Give selectors and body of each rule that does not stand within another block."""
    depth, start, selectors, skipped = 0, 0, "", False
    for brace in re.finditer(r"[{}]", sheet):
        if brace[0] == "{":
            if depth == 0:
                selectors = sheet[start : brace.start()]
                skipped = selectors.lstrip().startswith("@")
                start = brace.end()
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                if not skipped:
                    yield selectors, sheet[start : brace.start()]
                start = brace.end()


def _without_comments(sheet: str) -> str:
    pieces = sheet.replace("<!--", " ").replace("-->", " ").split("/*")
    return pieces[0] + " ".join(piece.partition("*/")[2] for piece in pieces[1:])


def _hides(told: Mapping[str, str]) -> bool | None:
    if "display" in told:
        return told["display"] == "none"
    if told.get("visibility") == "hidden" or _is_zero(told.get("opacity", "1")):
        return True
    return True if _is_zero(told.get("max-height", "1")) else None


def _margins(told: Mapping[str, str]) -> tuple[bool | None, bool | None]:
    """Tell whether a gap shows above and below: less than about a third of a line is none."""
    above = below = None
    if values := told.get("margin", "").split():
        above, below = _shows(values[0]), _shows(values[2] if len(values) > 2 else values[0])
    if "margin-top" in told:
        above = _shows(told["margin-top"])
    if "margin-bottom" in told:
        below = _shows(told["margin-bottom"])
    return above, below


def _shows(length: str) -> bool:
    number = _NUMBER.match(length)
    value = float(number[0]) if number and number[0] not in {"", "."} else 0.0
    unit = length[number.end() :] if number else ""
    return value * {"em": 12, "rem": 12, "cm": 28, "mm": 2.8, "in": 72, "%": 1}.get(unit, 1) >= 4


def _is_zero(length: str) -> bool:
    return bool(length) and length[0] in "0." and bool(_ZERO.match(length[:20]))


def _is_bold(weight: str) -> bool:
    return weight in {"bold", "bolder", "600", "700", "800", "900"}


def _draws(border: str) -> bool:
    return bool(border) and "none" not in border and not _is_zero(border.split(maxsplit=1)[0])
