"""What the terminal shows of a mail that was only read: nothing of the store, so that it starts soon."""

from __future__ import annotations

from brueckenpost.parsers.record import Record
from brueckenpost.publish.console import _, say_again
from brueckenpost.publish.fieldwords import LABEL, ORDER, name, show_quote, show_sureness, show_value, word
from brueckenpost.publish.terminal import Canvas, cut, one_line, pad, visible, wrap


def record_screen(record: Record, canvas: Canvas) -> str:
    """Give what was read from one mail, for a person."""
    head = record.message
    lines = [
        f"{_('From')}: {one_line(f'{head.sender.name} <{head.sender.email}>'.strip())}",
        f"{_('Subject')}: {one_line(head.subject)}",
        f"{_('Kind')}: {word(record.kind)} – {say_again(record.reason)}",
        *(_("Warning: {text}").format(text=one_line(say_again(text))) for text in record.warnings),
    ]
    lines = [row for line in lines for row in wrap(line, canvas.columns)]
    for number, draft in enumerate(record.drafts, 1):
        lines += ["", canvas.paint(_("Draft {n}").format(n=number), "bold")]
        for field in ORDER:
            value = visible(draft.description) if field == "description" else show_value(draft, field)
            first, *more = wrap(value or "–", canvas.columns - LABEL - 8)
            sure = show_sureness(draft.confidence[field]) if field in draft.confidence else ""
            lines += [f"{pad(name(field), LABEL)} {sure:>4}  {first}".rstrip()]
            lines += [f"{' ' * (LABEL + 7)}{line}".rstrip() for line in more]
            quotes = [show_quote(quote) for quote in draft.evidence.get(field, ())[:1]]
            lines += [
                canvas.paint(f"{' ' * (LABEL + 7)}{cut(q, canvas.columns - LABEL - 8)}", "dim")
                for q in quotes
            ]
    if not record.drafts:
        lines += ["", *wrap(visible(record.text.strip()), canvas.columns)]
    return "\n".join(lines)
