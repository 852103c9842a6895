"""What the terminal shows of a list of drafts: a line each."""

from __future__ import annotations

from collections.abc import Sequence

from brueckenpost.publish.console import _
from brueckenpost.publish.fieldwords import show_sureness, word
from brueckenpost.publish.terminal import Canvas, one_line, table, tabs
from brueckenpost.store.lines import ListedDraft


def show_items(items: Sequence[ListedDraft], canvas: Canvas | None) -> str:
    """List drafts in columns, or, without a canvas, tab-separated for another program.

    A follow-up that tells no title is shown with that of what it speaks of.
    """
    if canvas is None:
        return tabs(map(_item_row, items))
    header = (_("ID"), _("What"), _("Sure"), _("Received"), _("Municipality"), _("Title"))
    return table(header, map(_short_item, items), canvas.columns, canvas.paint)


def count_items(items: Sequence[ListedDraft]) -> str:
    """Say how long a list is of which no window holds the beginning, where follow-ups stand."""
    follow_ups = sum(item.kind == "follow_up" for item in items)
    told = _("{n} in all, follow-ups on top: {follow_ups}. “brueckenpost review” goes through them.")
    return told.format(n=len(items), follow_ups=follow_ups)


def _item_row(item: ListedDraft) -> tuple[str, ...]:
    when, sure = item.received_at.isoformat(), f"{item.sureness:.2f}"
    head = (str(item.id), item.kind, item.status, sure, when)
    return (*head, item.municipality, item.partners, item.title)


def _short_item(item: ListedDraft) -> tuple[str, ...]:
    day = item.received_at.astimezone().date().isoformat()
    usual = (item.kind, item.status) in (("draft", "new"), ("follow_up", "new"), ("entry", "approved"))
    kind = word("take off" if item.withdraws else item.kind)
    what = kind if usual else f"{kind}, {word(item.status)}"
    sure = "–" if item.withdraws and not item.sureness else show_sureness(item.sureness)
    followed = one_line(item.followed)
    to = _("to: {title}").format(title=followed) if followed else _("(no title)")
    town, title = one_line(item.municipality) or "–", one_line(item.title) or to
    return (str(item.id), what, sure, day, town, title)
