"""What explains the form in the editor: how each field is written, and which values the mail speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import CATEGORIES, Draft, Municipality, Partner
from brueckenpost.publish.console import _, mark, say_error
from brueckenpost.publish.fieldwords import name, show_category
from brueckenpost.publish.terminal import one_line, pad, wrap
from brueckenpost.store.errors import FieldError
from brueckenpost.store.fields import write_municipality
from brueckenpost.store.form import Hints
from brueckenpost.store.places import write_partner

WIDTH = 76  # columns of the lines that explain
MISTAKE = "# ! "
MOST = 6  # values of one field that are offered
HOW = {
    "title": mark("at most 100 characters"),
    "municipality": mark("the name, or the key: ags:05913000"),
    "partners": mark("Lwiw; Nowa Ruda (PL)"),
    "partnership": mark("direct (to Ukraine), bridge (through another country), or nothing"),
    "period": mark("2023 or 2023-03 or 2023-03-14; from and to: 2023-03..2023-05; since: 2023-03.."),
    "contact": mark("name | organisation | e-mail | phone"),
    "links": mark("address, a blank, what it is; several are parted by ;"),
    "language": mark("de, en, uk, pl"),
}
SEVERAL = mark("one or several of these, parted by a comma:")


def form_hints(draft: Draft, title: str, found: Iterable[Finding[Any]] = ()) -> Hints:
    """Give the lines around a draft's form; `found` are the values that its mail speaks of, the surest first."""
    head = (
        title,
        _("Lines that begin with # are not read. Close the editor to go on."),
        _("How each field is written stands at the end."),
    )
    return Hints(_commented(head), _candidates(draft, found), _commented(_explained()))


def marked(typed: str, error: FieldError) -> str:
    """Give a form as it was typed with what is wrong above the line in question."""
    lines, at = typed.splitlines(), max((error.line or 1) - 1, 0)
    told = say_error(FieldError(error.field, error.problem, error.remedy))
    above, below = (
        [line for line in part if not line.startswith(MISTAKE)] for part in (lines[:at], lines[at:])
    )
    return "\n".join([*above, *(f"{MISTAKE}{line}" for line in wrap(told, WIDTH)), *below, ""])


def _explained() -> list[str]:
    rows = [_hint(field, how) for field, how in HOW.items()]
    rows.append(_hint("categories", SEVERAL))
    widest = max(map(len, CATEGORIES))
    return [*rows, *(f"  {pad(slug, widest)}  {show_category(slug)}" for slug in CATEGORIES)]


def _hint(field: str, how: str) -> str:
    return f"{field} ({name(field)}): {_(how)}"


def _commented(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(row for line in lines for row in _wrapped(line))


def _wrapped(line: str) -> Sequence[str]:
    """Break a line; what goes on stands further in."""
    first, *more = wrap(line, WIDTH - 4)
    return (first, *(f"    {row}" for row in more))


def _candidates(draft: Draft, found: Iterable[Finding[Any]]) -> Mapping[str, tuple[str, ...]]:
    """Give what else the mail names, written as the form reads it."""
    named: dict[str, list[str]] = {"municipality": [], "partners": []}
    for finding in found:
        value = finding.value
        if isinstance(value, Municipality) and value != draft.municipality:
            named["municipality"].append(write_municipality({"name": value.name, "id": value.id}))
        elif isinstance(value, Partner) and value not in draft.partners:
            told = {"name": value.name, "country": value.country, "id": value.id}
            named["partners"].append(write_partner(told))
    told_of = _("  the mail also names: {names}")
    return {
        field: _commented([told_of.format(names=one_line("; ".join(list(dict.fromkeys(values))[:MOST])))])
        for field, values in named.items()
        if values
    }
