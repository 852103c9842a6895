"""The review's screen: one draft or follow-up at a glance, as much as the window holds, and the keys."""

from __future__ import annotations

from collections.abc import Iterator

from brueckenpost.parsers.record import Draft
from brueckenpost.publish.console import _, mark
from brueckenpost.publish.difference import differing_passage
from brueckenpost.publish.fieldwords import ORDER, name, show_quote, show_source, show_sureness, show_value
from brueckenpost.publish.screens import LEAD, NOTHING, WIDE, heading, lead, notes, subject_lines
from brueckenpost.publish.terminal import Canvas, cut, one_line, visible, wrap
from brueckenpost.store.drafts import Item, MailText
from brueckenpost.store.forms import weakest
from brueckenpost.store.joining import changed_fields
from brueckenpost.store.reviewing import Circumstances

KEYS_HELP = mark("""\
a  approve: as it is shown; of a follow-up: take over what it changes
e  edit: in the editor
c  pick a municipality, partner or category from a list
r  reject, with a reason
d  defer: put off to a later day
m  compare with what is like it, merge, split into several;
   of a follow-up: choose what is taken over, say what it speaks of
t  ask the submitter
o  the whole mail
s  skip: it stays as it is
b  back to the one before
u  undo: take back your last step
q  quit: what was decided stays decided""")
NOTES, FOLLOW_UP_NOTES = 4, 7  # lines of what else matters
ROOM = 4  # lines that the mail's text needs at least, with the empty one above
SAME = 12  # letters by which a value and the words it rests on are the same


def key_lines(canvas: Canvas, kind: str = "draft") -> str:
    """Give the keys above the place to type; a key is not parted from its word in a narrow window."""
    keys = (
        _(
            "a take over, e edit, c pick, r reject, d defer, m choose, t ask, o mail, s skip, b back, u undo, q quit, ? help"
        )
        if kind == "follow_up"
        else _(
            "a approve, e edit, c pick, r reject, d defer, m compare, t ask, o mail, s skip, b back, u undo, q quit, ? help"
        )
    )
    whole = keys.replace(", ", ",\n").replace(" ", "\xa0").replace("\n", " ")
    return "\n".join([*(line.replace("\xa0", " ") for line in wrap(whole, canvas.columns)), ">"])


def review_screen(
    item: Item,
    mail: MailText | None,
    canvas: Canvas,
    place: str = "",
    around: Circumstances = NOTHING,
    *,
    below: int = 1,
) -> str:
    """Give one draft on one screen, and as much of the mail's new text as fits; `below` lines are said under it."""
    head = [*heading(item, canvas, place), *subject_lines(mail, canvas)]
    told = _notes(item, canvas, around)
    taken = len(head) + len(told) + len(key_lines(canvas).splitlines()) + below
    fields = list(_fields(item, canvas, around, spare=False))
    if taken + len(fields) + (ROOM if mail else 0) > canvas.rows:
        fields = list(_fields(item, canvas, around, spare=True))
    if taken + len(fields) > canvas.rows:
        fields = [*fields[: max(canvas.rows - taken - 1, 1)], _("  … (m shows all)")]
    room = canvas.rows - taken - len(fields) - 1
    return "\n".join([*head, *fields, *told, *_beginning(mail, canvas, room)])


def _notes(item: Item, canvas: Canvas, around: Circumstances) -> list[str]:
    """Give the lines of what else matters, and say so where there are too many."""
    most, told = FOLLOW_UP_NOTES if around.followed else NOTES, list(notes(item, canvas, around, key=True))
    if len(told) <= most:
        return told
    more = _("… and more: “show {id}” tells all").format(id=item.id)
    return [*told[: most - 1], cut(more, canvas.columns)]


def _beginning(mail: MailText | None, canvas: Canvas, room: int) -> list[str]:
    text = [line for line in wrap(visible(mail.text), canvas.columns - 2) if line.strip()] if mail else []
    if not text or room < min(2, len(text)):
        return []
    shown = text if len(text) <= room else [*text[: room - 1], _("… (o shows all)")]
    return ["", *(f"| {line}" for line in shown)]


def _fields(item: Item, canvas: Canvas, around: Circumstances, *, spare: bool) -> Iterator[str]:
    """Yield the fields; of a follow-up what it would change. With `spare` less of what they rest on is shown."""
    draft, weak = item.draft, weakest(item.draft)[0]
    if item.kind == "follow_up":
        if around.followed:
            yield from _changes(around.followed.target.draft, draft, canvas)
            return
        told, weak = [field for field in ORDER if show_value(draft, field)], ""
    else:
        told = [field for field in ORDER if field == weak or show_value(draft, field)]
    for field in told:
        yield from _field(draft, field, weak, canvas, evidence=not spare or field == weak)
    if item.kind != "follow_up":
        yield from _untold(draft, [field for field in ORDER if field not in told], canvas)


def _field(draft: Draft, field: str, weak: str, canvas: Canvas, *, evidence: bool) -> Iterator[str]:
    value = show_value(draft, field) or _("– (not told)")
    quotes = draft.evidence.get(field, ())[:1]
    words = show_quote(quotes[0]) if quotes else ""
    beside = f"({show_source(quotes[0])})" if quotes and _repeats(value, quotes[0].quote) else ""
    if canvas.columns >= WIDE:
        beside = beside or words
    room = canvas.columns - LEAD
    share = room if not beside else max(room // 2, room - 2 - len(beside))
    shown = cut(value, share)
    rest = canvas.paint(cut(beside, room - len(shown) - 2), "dim") if beside else ""
    yield f"{lead(draft, field, weak, canvas)}{shown}{'  ' if rest else ''}{rest}".rstrip()
    if words and not beside and evidence:
        yield "    " + canvas.paint(cut(words, canvas.columns - 4), "dim")


def _repeats(value: str, quote: str) -> bool:
    """Tell whether the words that a value rests on are the value's own: then only where they stand is shown."""
    one, other = value.casefold(), one_line(quote).casefold()
    return bool(other) and (one.startswith(other) or other.startswith(one[:SAME]))


def _untold(draft: Draft, fields: list[str], canvas: Canvas) -> Iterator[str]:
    """Yield the empty fields in a line, each with how sure it is that nothing is told of it."""
    sure = draft.confidence
    words = [
        f"{name(field)} {show_sureness(sure[field])}" if field in sure else name(field) for field in fields
    ]
    if words:
        text = _("Not told: {fields}").format(fields=", ".join(words))
        yield from (f"  {line}" for line in wrap(text, canvas.columns - 2))


def _changes(target: Draft, told: Draft, canvas: Canvas) -> Iterator[str]:
    """Yield each field that accepting would change, old and new; of a long text the passage that differs."""
    fields = changed_fields(target, told)
    for field in (each for each in ORDER if each in fields):
        old, new = differing_passage(show_value(target, field), show_value(told, field))
        text = f"{old} → {new}"
        room = canvas.columns - LEAD
        if field == "description" or len(text) <= room:
            first, *more = wrap(text, room)
        else:
            first, more = cut(old, room), [cut(f"→ {new}", room)]
        yield f"{lead(told, field, '', canvas)}{first}"
        yield from (f"{' ' * LEAD}{line}" for line in more[:3])
