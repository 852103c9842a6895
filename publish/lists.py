"""What the terminal shows of many things, and of how things stand: rows, reports, one mail's reading."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from brueckenpost.parsers.gazetteer import town_with
from brueckenpost.parsers.record import Draft, Envelope, Record, as_json
from brueckenpost.publish.console import _, n_, say_again
from brueckenpost.publish.fieldwords import (
    NAMES,
    name,
    show_category,
    show_moment,
    show_sureness,
    show_value,
    word,
)
from brueckenpost.publish.screens import draft_screen
from brueckenpost.publish.terminal import Canvas, cut, one_line, pad, table, tabs, width, wrap
from brueckenpost.store.drafts import Item, MailText, item_as_json

if TYPE_CHECKING:  # a list of one kind needs not all of the store
    from _typeshed import DataclassInstance
    from brueckenpost.store.history import Step
    from brueckenpost.store.lessons import LessonView
    from brueckenpost.store.messages import MailView
    from brueckenpost.store.reviewing import Circumstances
    from brueckenpost.store.status import Status


def show_mails(mails: Sequence[MailView], canvas: Canvas | None) -> str:
    """List received mails in columns, or tab-separated."""
    if canvas is None:
        return tabs(_mail_row(mail) for mail in mails)
    header = (_("ID"), _("Received"), _("Kind"), _("State"), _("Drafts"), _("From"), _("Subject"))
    rows = [_short_mail(mail) for mail in mails]
    return table(header, rows, canvas.columns, canvas.paint)


def _mail_row(mail: MailView) -> tuple[str, ...]:
    drafts = ",".join(map(str, mail.drafts))
    when = mail.received_at.isoformat()
    return (
        str(mail.message_id),
        when,
        mail.kind,
        mail.status,
        drafts,
        mail.sender,
        mail.subject,
        mail.reason,
    )


def _short_mail(mail: MailView) -> tuple[str, ...]:
    drafts = ",".join(map(str, mail.drafts)) or "–"
    day = mail.received_at.astimezone().date().isoformat()
    subject = one_line(mail.subject) if mail.status != "quarantined" else say_again(one_line(mail.reason))
    return (
        str(mail.message_id),
        day,
        word(mail.kind),
        word(mail.status),
        drafts,
        one_line(mail.sender),
        subject,
    )


def show_steps(steps: Sequence[Step], canvas: Canvas | None) -> str:
    """List who did what, in columns or tab-separated."""
    if canvas is None:
        return tabs(
            (s.at.isoformat(), s.by, s.step, str(s.draft_id or ""), s.draft_title, s.note) for s in steps
        )
    header = (_("When"), _("Who"), _("Step"), _("Draft"), _("Title and note"))
    return table(header, [_short_step(step) for step in steps], canvas.columns, canvas.paint)


def _short_step(step: Step) -> tuple[str, ...]:
    undone = f" ({_('taken back')})" if step.undone_by else ""
    note = f" – {one_line(_show_note(step))}" if step.note else ""
    draft = f"#{step.draft_id}" if step.draft_id is not None else "–"
    return (
        show_moment(step.at),
        one_line(step.by),
        word(step.step) + undone,
        draft,
        one_line(step.draft_title) + note,
    )


def _show_note(step: Step) -> str:
    """Give a step's note; of steps with several drafts it is ours and names the other one."""
    way, _blank, number = step.note.partition(" ")
    parts = {"split": {"into": _("into {id} drafts")}}
    if step.step == "edit":
        return ", ".join(name(field) if field in NAMES else field for field in step.note.split(", "))
    ways = {"into": _("into #{id}"), "from": _("from #{id}"), "to": _("to #{id}")} | parts.get(step.step, {})
    if step.step in ("accept", "assign", "merge", "split") and way in ways:
        return ways[way].format(id=number)
    return word(step.note)


def status_as_json(
    status: Status,
    unclear: Sequence[DataclassInstance],
    waiting: Sequence[DataclassInstance],
    ending: Sequence[DataclassInstance],
    *,
    standing_still: bool,
) -> dict[str, Any]:
    """Give how things stand as `status --json` prints it."""
    lists = {"unclear_letters": unclear, "waiting_letters": waiting, "ending_sign_ins": ending}
    told = {key: [as_plain(thing) for thing in things] for key, things in lists.items()}
    return {**as_plain(status), "standing_still": standing_still, **told}


def show_lessons(lessons: Sequence[LessonView], canvas: Canvas | None) -> str:
    """List what was learned, in columns or tab-separated."""
    if canvas is None:
        return tabs(
            (str(it.id), it.topic, it.key, it.value, it.by, it.at.isoformat(), it.note) for it in lessons
        )
    header = (_("ID"), _("Field"), _("From"), _("Who"), _("Means"), _("Why"))
    rows = [
        (
            str(it.id),
            word(it.topic),
            one_line(it.key.partition(" ")[0] if it.topic == "category" else it.key),
            one_line(it.by),
            one_line(_meaning(it)),
            say_again(it.note),
        )
        for it in lessons
    ]
    return table(header, rows, canvas.columns, canvas.paint)


def _meaning(lesson: LessonView) -> str:
    """Give a lesson's value as a curator reads it: a municipality's name for its key, a contact's parts."""
    value = lesson.value
    if lesson.topic == "category":
        told = _("also {category}") if value.startswith("+") else _("not {category}")
        return told.format(category=show_category(value[1:]))
    if lesson.topic == "contact":
        return ", ".join(part for part in json.loads(value).values() if part)
    town = town_with(value.removeprefix("ags:")) if value.startswith("ags:") else None
    return town.name if town else value


def whole_screen(
    item: Item, mail: MailText | None, steps: Sequence[Step], canvas: Canvas, around: Circumstances
) -> str:
    """Give one draft in full, and below it what was done with it."""
    screen = draft_screen(item, mail, canvas, around)
    return f"{screen}\n\n{show_steps(steps, canvas)}" if steps else screen


def status_screen(
    status: Status,
    canvas: Canvas | None,
    *,
    late: bool,
    unclear: Sequence[tuple[str, int, dt.datetime]],
    waiting: Sequence[int],
    ending: Sequence[tuple[str, dt.datetime]],
) -> str:
    """Say how things stand on one screen, or as tab-separated lines for another program.

    `unclear` are letters that may have been sent: what each was, about which mail, and when; `waiting` are letters
    that will be tried again, each with its tries so far; `ending` are sign-ins that a person must renew soon.
    """
    if canvas is None:
        told = {
            **as_plain(status),
            "unclear_letters": len(unclear),
            "waiting_letters": len(waiting),
            "ending_sign_ins": len(ending),
        }
        return tabs([(key, str(value if value is not None else "")) for key, value in told.items()])
    poll = show_moment(status.last_poll)
    published = show_moment(status.last_publish)
    rows = [
        (_("Last poll"), f"{poll} – {_('standing still: look after the cron job')}" if late else poll),
        (_("Mails received"), str(status.messages)),
        (_("Mails that could not be read"), str(status.quarantined)),
        (_("New drafts"), str(status.new)),
        (_("Follow-ups"), str(status.follow_ups)),
        (_("Put off"), str(status.deferred)),
        (_("Questions out"), str(status.waiting)),
        (_("Entries approved"), str(status.approved)),
        (_("Last publish"), published),
    ]
    perhaps = [", ".join([show_moment(at), word(what), f"#{mail}"]) for what, mail, at in unclear]
    rows += [(_("Perhaps not sent"), letter) for letter in perhaps]
    if waiting:
        tries = n_("after {n} try", "after {n} tries", max(waiting))
        rows.append((_("Letters to be sent again"), f"{len(waiting)}, {tries}"))
    soon = _("{name}, {day}: run “brueckenpost sign-in”")
    rows += [
        (_("Sign-in ends"), soon.format(name=one_line(name), day=show_moment(at))) for name, at in ending
    ]
    size = max(width(label) for label, _value in rows)
    return "\n".join(line for row in rows for line in _beside(*row, size, canvas.columns))


def _beside(label: str, value: str, size: int, columns: int) -> Iterator[str]:
    """Yield a value beside its label, wrapped where it is too long: what is to be done must not be cut off."""
    for place, line in enumerate(wrap(value, max(columns - size - 2, 20))):
        yield f"{pad('' if place else label, size)}  {line}".rstrip()


def field_names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    """Name what `as_plain` gives of a view."""
    return tuple(field.name for field in dataclasses.fields(kind))


# What `poll` and `import` tell of each mail.
OUTCOME = ("mailbox", "status", "message_id", "sha256", "kind", "subject", "sender", "drafts", "reason")


def outcome_line(told: Mapping[str, Any], columns: int) -> str:
    """Say what became of a mail that was just met, "" of one that is known; `told` is its object in `poll --json`."""
    if told["status"] == "known":
        return ""
    taken = told["status"] == "taken"
    what = word(told["kind"]) if taken else word(told["status"])
    text = one_line(told["subject"]) if taken or not told["reason"] else say_again(one_line(told["reason"]))
    drafts = "".join(f" #{number}" for number in told["drafts"])
    return cut(f"{what}: {text}", columns - len(drafts) - 2) + (f" →{drafts}" if drafts else "")


def balance_line(counts: Mapping[str, Any]) -> str:
    """Say one poll's books: every mail of the mailbox is in one of the summands."""
    summands = {
        "taken": _("{n} taken"),
        "quarantined": _("{n} not readable"),
        "older": _("{n} too old"),
        "waiting": _("{n} left for later"),
        "gone": _("{n} gone meanwhile"),
        "refused": _("{n} not handed out"),
    }
    parts = [_("{n} known").format(n=counts["known"])]
    parts += [text.format(n=counts[key]) for key, text in summands.items() if counts[key]]
    mails = n_("{n} mail", "{n} mails", counts["on_server"])
    drafts = n_("{n} new draft", "{n} new drafts", counts["drafts"])
    return f"{counts['mailbox']}: {mails} = {' + '.join(parts)}; {drafts}"


def page_line(page: str, statuses: Sequence[str]) -> str:
    """Say what became of a page's entries."""
    told = (
        n_("{n} entry", "{n} entries", len(statuses)),
        n_("{n} new draft", "{n} new drafts", statuses.count("taken")),
        _("{n} known").format(n=statuses.count("known")),
    )
    return f"{page}: {', '.join(told)}"


def json_fields(kind: str) -> tuple[str, ...]:  # noqa: PLR0911 - one a kind
    """Name the fields of a kind of thing as JSON: "item", "shown", "mail", "step", "status" or "record"."""
    from brueckenpost.store import (  # noqa: PLC0415 - as above
        history,
        lessons,
        messages,
        privacy,
        retention,
        status,
    )

    moment, nothing = dt.datetime(2000, 1, 1, tzinfo=dt.UTC), ()
    empty = Item(0, 0, "", "", Draft(), moment, None, "", nothing, nothing, nothing, None, "", None, None)
    match kind:
        case "outcome":
            return OUTCOME
        case "holding":
            return field_names(privacy.Holding)
        case "due":
            return field_names(retention.Due)
        case "lesson":
            return field_names(lessons.LessonView)
        case "check":
            return ("works", "sentence")
        case "mail":
            return field_names(messages.MailView)
        case "step":
            return field_names(history.Step)
        case "status":
            return (
                *field_names(status.Status),
                "standing_still",
                "unclear_letters",
                "waiting_letters",
                "ending_sign_ins",
            )
        case "record":
            return tuple(as_json(Record(Envelope(), "other", "")))
        case _:
            return (*item_as_json(empty), *(["history"] if kind == "shown" else []))


def wait_line(item: Item, whys: Sequence[str]) -> str:
    """Say what a draft waits for: `whys` as `store.reviewing.waits_for` names them."""
    words = {
        "follow_up": _("a follow-up is for a person to accept"),
        "warnings": _("its mail has warnings"),
        "similar": _("another one is like it"),
    }
    sure = item.draft.confidence
    told = [words[why] if why in words else f"{name(why)} {show_sureness(sure.get(why))}" for why in whys]
    title = show_value(item.draft, "title") or _("(no title)")
    return _("#{id} waits: {title} ({why})").format(id=item.id, title=title, why=", ".join(told))


def as_plain(thing: DataclassInstance) -> dict[str, Any]:
    """Give a frozen view as a JSON object: its fields, with times in ISO 8601."""
    told = dataclasses.asdict(thing)
    return {key: value.isoformat() if isinstance(value, dt.date) else value for key, value in told.items()}
