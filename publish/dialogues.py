"""Talks about drafts: deciding on several, changing one, going through what waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import Draft
from brueckenpost.publish.asking import Post, ask_submitter
from brueckenpost.publish.console import _, mark, say_again, say_error
from brueckenpost.publish.errors import EditorError
from brueckenpost.publish.formhints import form_hints, marked
from brueckenpost.publish.offers import offer_lines
from brueckenpost.publish.reviewscreen import KEYS_HELP, key_lines, review_screen
from brueckenpost.publish.screens import changes_screen, follow_up_screen, mail_screen
from brueckenpost.publish.talking import Ask, Clear, Edit, Line, Say, Talk, about, keep_text
from brueckenpost.publish.terminal import Canvas, one_line, wrap
from brueckenpost.store.changes import read_changes
from brueckenpost.store.drafts import Item, read_mail_text
from brueckenpost.store.errors import (
    ConflictError,
    DraftChangedError,
    FieldError,
    NotFoundError,
    StoreError,
)
from brueckenpost.store.form import render_form
from brueckenpost.store.lines import ListedDraft
from brueckenpost.store.picking import find_in_mail
from brueckenpost.store.review import changed_draft, edit
from brueckenpost.store.reviewing import read_circumstances
from brueckenpost.store.walking import Reply, Review
from brueckenpost.store.workplace import Workplace

ASK_FROM = 3  # drafts from which one command asks once before it decides on them
KEPT = mark("Your text is kept in {path}; “edit ID --from {path}” takes it up.")


def decide_each(
    numbers: Sequence[int], step: Callable[[int], Item | None], said: str, *, sure: bool
) -> Talk[list[tuple[str, Exception]] | None]:
    """Take a step for each draft and tell of it; from ASK_FROM on it is asked once. None if the answer is no.

    A failure stops no other; all are given with their draft's number.
    """
    question = _("Do this with {n} drafts?").format(n=len(numbers))
    if len(numbers) >= ASK_FROM and not sure and not (yield Ask(question, "-y", default=False)):
        return None
    failures: list[tuple[str, Exception]] = []
    for each in numbers:
        try:
            item = step(each)
        except (NotFoundError, ConflictError, FieldError) as error:
            failures.append((f"#{each}", error))
        else:
            if item is not None:
                yield Say(about(item, said), beside=True)
    return failures


def change_draft(  # noqa: PLR0913 - what a call of `edit` says
    work: Workplace,
    canvas: Canvas,
    number: int,
    *,
    sets: Sequence[str] = (),
    written: str | None = None,
    seen: int | None = None,
    sure: bool = False,
) -> Talk[Item | None]:
    """Change one draft, old and new shown before; gives None where nothing is changed.

    What was typed in the editor and then cannot be kept is put into a file.

    Raises:
        StoreError: As `store.review.edit`.
    """
    before = work.find(number)
    if seen not in (None, before.version):
        raise DraftChangedError(number)
    by_hand = not sets and written is None
    hint = f"#{number} {one_line(before.draft.title)}"
    found = work.read(find_in_mail, before) if by_hand else ()
    values = yield from ask_changes(before.draft, hint, found, sets=sets, written=written)
    after = changed_draft(before.draft, values)
    shown = changes_screen(before.draft, after, canvas)
    yield Say(shown)
    if not shown:
        yield Say(_("Nothing is changed."), beside=True)
        return None
    settled = not by_hand
    try:
        if by_hand and not sure and not (yield Ask(_("Take this over?"), "-y")):
            settled = True
            return None
        item: Item = work.do(edit, number, values, seen=before.version)
        settled = True
    finally:
        if not settled:
            yield keep_text(render_form(after), _(KEPT))
    return item


def ask_changes(
    draft: Draft,
    hint: str,
    found: Iterable[Finding[Any]] = (),
    *,
    sets: Sequence[str] = (),
    written: str | None = None,
) -> Talk[dict[str, Any]]:
    """Give the wanted values: assignments, a form or JSON, else what is typed in the editor.

    There stands what the mail speaks of, as it was `found`.

    Raises:
        FieldError: A value cannot be, and the person does not want to mend it.
    """
    if sets or written is not None:
        return read_changes(draft, sets, written)
    typed = yield Edit(render_form(draft, form_hints(draft, hint, found)), "--set, --from")
    while typed:
        try:
            return read_changes(draft, (), typed)
        except FieldError as error:
            typed = yield from _mend(typed, error)
    return {}


def _mend(typed: str, error: FieldError) -> Talk[str]:
    """Let a mistake be mended in the editor; what was typed is put into a file where it is not.

    Raises:
        FieldError: The person leaves it.
    """
    again = None
    try:
        yield Say(say_error(error), beside=True)
        if (yield Ask(_("Open it again?"), "--set")):
            again = yield Edit(marked(typed, error), "--set, --from")
    finally:
        if again is None:
            yield keep_text(typed, _(KEPT))
    if again is None:
        raise error
    return str(again)


def review_drafts(
    work: Workplace,
    items: Iterable[Item | ListedDraft],
    measure: Callable[[], Canvas],
    post: Post | None,
) -> Talk[None]:
    """Go through drafts one by one; without a post no letter can be sent. Ending it anywhere loses nothing.

    `measure` gives the terminal as it is now: its window may be resized.
    """
    waiting = tuple(items)
    if not waiting:
        yield Say(_("Nothing waits."), beside=True)
        return
    session = Review(work, waiting)
    try:
        last = yield from _walk(session, measure, post)
        yield Say(one_line(say_again(last.says)))
    finally:
        session.leave()
        told = (
            _("{n} decided; “brueckenpost undo” takes the last step back.")
            if session.decided
            else _("{n} decided.")
        )
        yield Say(told.format(n=session.decided), beside=True)


def _walk(session: Review, measure: Callable[[], Canvas], post: Post | None) -> Talk[Reply]:
    """Show and ask until the end; gives the last reply."""
    work, reply = session.work, Reply()
    while reply.wants != "quit" and (item := session.look()) is not None:
        canvas = measure()
        said = wrap(one_line(say_again(reply.says)), canvas.columns) if reply.says else []
        if not reply.asks:
            yield Clear()
            mail = work.read(read_mail_text, item.id)
            around = work.read(read_circumstances, item, by=work.by, now=work.clock())
            place = session.walk.place
            yield Say(review_screen(item, mail, canvas, place, around, below=max(1, len(said))))
        yield Say("\n".join([*said, *offer_lines(reply.offers, canvas)]))
        question = (
            "\n".join(wrap(say_again(reply.asks), canvas.columns))
            if reply.asks
            else key_lines(canvas, item.kind)
        )
        reply = session.press((yield Line(question)))
        if reply.wants == "edit":
            session.be_ready()
            reply = yield from _edit_within(work, item, canvas)
        elif reply.wants == "ask" and post:
            reply = yield from _ask_within(session, post, item, canvas)
        elif reply.wants not in ("", "quit"):
            reply = yield from _show_beside(work, item, reply, canvas)
    return reply


def _show_beside(work: Workplace, item: Item, reply: Reply, canvas: Canvas) -> Talk[Reply]:
    """Show what is wanted beside the draft, a screen at a time; gives what is asked then."""
    beside = _beside(work, item, reply, canvas)
    said = wrap(one_line(say_again(reply.says)), canvas.columns) if reply.says else []
    lines = [*said, *beside.splitlines()]
    below = len(wrap(say_again(reply.asks), canvas.columns)) if reply.asks else 1
    size, enough = max(canvas.rows - 1 - below, 5), False
    yield Clear()
    for start in range(0, len(lines), size):
        yield Say("\n".join(lines[start : start + size]))
        left = len(lines) - start - size
        question = _("{n} lines more: Enter goes on, q leaves it").format(n=left)
        enough = left > 0 and bool((yield Line(question)).strip())
        if enough:
            break
    if not reply.asks and not enough:
        yield Line(_("Enter goes on"))
    return Reply(asks=reply.asks)


def _edit_within(work: Workplace, item: Item, canvas: Canvas) -> Talk[Reply]:
    try:
        changed = yield from change_draft(work, canvas, item.id, seen=item.version)
    except (StoreError, EditorError) as error:
        yield from _stand_still(say_error(error), canvas)
        return Reply()
    return Reply(about(changed, _("#{id} is changed: {title}")) if changed else _("Nothing is changed."))


def _stand_still(sentence: str, canvas: Canvas) -> Talk[None]:
    """Say what went wrong, and leave it and what was said before it on the screen until it is read."""
    yield Say("\n".join(wrap(sentence, canvas.columns)))
    yield Line(_("Enter goes on"))


def _ask_within(session: Review, post: Post, item: Item, canvas: Canvas) -> Talk[Reply]:
    try:
        asked = yield from ask_submitter(session.work, post, item.id, seen=item.version)
    except (StoreError, EditorError, post.failure) as error:
        yield from _stand_still(say_error(error), canvas)
        return Reply()
    return session.done(f"#{item.id} waits for an answer: {item.draft.title}") if asked else Reply()


def _beside(work: Workplace, item: Item, reply: Reply, canvas: Canvas) -> str:
    """Give what is shown beside the draft."""
    if reply.wants == "compare":
        other = work.find(int(reply.lines[0])).draft
        if item.kind == "follow_up":
            return follow_up_screen(other, item.draft, canvas, reply.lines[1:])
        return changes_screen(other, item.draft, canvas) or _("They do not differ.")
    if reply.wants == "mail":
        mail = work.read(read_mail_text, item.id)
        return mail_screen(mail, canvas) if mail else _("It came without a mail.")
    if reply.wants == "help":
        return _(KEYS_HELP)
    return _("No mail is ever sent: the configuration has no [smtp].")
