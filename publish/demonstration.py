"""The demo: all that is done with mail, shown in four steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from brueckenpost.publish.console import _
from brueckenpost.publish.itemlists import show_items
from brueckenpost.publish.lists import wait_line
from brueckenpost.publish.running import Page
from brueckenpost.publish.talking import Say, Talk, about
from brueckenpost.publish.terminal import Canvas
from brueckenpost.store.lines import Filters
from brueckenpost.store.review import approve
from brueckenpost.store.reviewing import waits_for

SURE = 0.6  # the demo shows a page, so its curator is bolder than a real one


def show_demo(page: Page, poll: Callable[[], None], canvas: Canvas | None, today: dt.date) -> Talk[None]:
    """Poll, list, approve what is sure, publish; a second time it finds all of it done."""
    work, output = page.work, page.site.output
    yield Say(_("1. The sample mailbox is polled."))
    poll()
    yield Say(_("2. What waits:"))
    items = work.list(Filters())
    yield Say(show_items(work.lines(Filters()), canvas) if items else _("Nothing waits."))
    bold = _("3. A demo curator approves what is sure ({sure} or more in every field).")
    yield Say(bold.format(sure=f"{SURE:.0%}"))
    for item in items:
        whys = waits_for(item, SURE)
        if not whys:
            work.do(approve, item.id, seen=item.version)
        yield Say(wait_line(item, whys) if whys else about(item, _("#{id} is approved: {title}")))
    yield Say(_("4. The page is published."))
    yield Say(page.publish(today).sentence)
    yield Say(_("Look at {page}").format(page=(output / "index.html").resolve()))
    yield Say(
        _("Go on with: cd {folder}; brueckenpost list, review, show 1, publish").format(folder=output.parent)
    )
