"""What the terminal shows of drafts: the draft with its evidence, the review's screen, changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from brueckenpost.parsers.record import Draft
from brueckenpost.publish.console import _, mark, n_, say_again
from brueckenpost.publish.fieldwords import (
    LABEL,
    ORDER,
    name,
    show_ids,
    show_moment,
    show_quote,
    show_sureness,
    show_time,
    show_value,
    word,
)
from brueckenpost.publish.imitations import imitating_domains
from brueckenpost.publish.terminal import Canvas, cut, one_line, pad, tabs, visible, wrap
from brueckenpost.store.drafts import Item, MailText
from brueckenpost.store.forms import weakest
from brueckenpost.store.joining import asks_withdrawal, changed_fields
from brueckenpost.store.review import OPEN
from brueckenpost.store.reviewing import Circumstances
from brueckenpost.store.trust import Trust

LEAD = 2 + LABEL + 1 + 4 + 2  # mark, name, sureness
WIDE = 76  # columns from which value and evidence share a line
QUOTES = 3
TITLE = 40  # columns of another draft's title
REMARK = 0.6  # of the old text's length; a new version is seldom so much shorter
NOTHING = Circumstances()
CONSENTS = {"contact": mark("contact"), "photo": mark("photos")}


# What another program reads is not what a person does.
PLAIN: Mapping[str, Callable[[Draft], str]] = {
    "description": lambda draft: draft.description,
    "categories": lambda draft: ", ".join(draft.categories),
    "partnership": lambda draft: draft.partnership or "",
}
CONFIRMED = {
    "same": mark("Its sender's address is the one that sent #{id}, and the mail really comes from there."),
    "domain": mark(
        "Its sender writes from another address of the domain that sent #{id}, and the mail really comes from there."
    ),
}
RELATIONS = {
    "same": mark("Its sender's address is the one that sent #{id}; an address can be forged."),
    "domain": mark(
        "Its sender writes from another address of the domain that sent #{id}; an address can be forged."
    ),
    "stranger": mark(
        "Its sender is a stranger to #{id}: neither the address nor the domain is the one that sent it."
    ),
    "unknown": mark("Whether its sender also sent #{id} is not known: one of the two came without a mail."),
}


def draft_screen(item: Item, mail: MailText | None, canvas: Canvas, around: Circumstances = NOTHING) -> str:
    """Give one draft in full: each field with its sureness and the words it rests on, then the mail."""
    lines = [*heading(item, canvas), *subject_lines(mail, canvas), ""]
    weak = weakest(item.draft)[0]
    for field in ORDER:
        lines += _whole_field(item.draft, field, weak, canvas)
    told = list(notes(item, canvas, around))
    lines += ["", *told] if told else []
    if followed := around.followed:
        title = _("What it would change in #{id}").format(id=followed.target.id)
        lines += [
            "",
            canvas.paint(title, "bold"),
            follow_up_screen(followed.target.draft, item.draft, canvas),
        ]
    if mail is not None:
        lines += ["", canvas.paint(_("The mail"), "bold"), *wrap(visible(mail.text.strip()), canvas.columns)]
    return "\n".join(lines)


def field_rows(item: Item) -> str:
    """Give one draft for another program: field, sureness and value of each line, tab-separated, nothing cut."""
    sure = item.draft.confidence
    rows = [("id", "", str(item.id)), ("version", "", str(item.version)), ("status", "", item.status)]
    for field in ORDER:
        value = PLAIN[field](item.draft) if field in PLAIN else show_value(item.draft, field)
        rows.append((field, f"{sure[field]:.2f}" if field in sure else "", value))
    return tabs(rows)


def mail_screen(mail: MailText, canvas: Canvas) -> str:
    """Give a draft's mail with everything that was cut from it."""
    head = (f"{_('From')}: {one_line(mail.sender)}", f"{_('Subject')}: {one_line(mail.subject)}")
    lines = [*(row for line in head for row in wrap(line, canvas.columns)), ""]
    for title, text in (
        (_("New text"), mail.text),
        (_("Signature, cut off"), mail.signature),
        (_("Older mail, cut off"), mail.quoted),
    ):
        if text.strip():
            lines += [canvas.paint(f"--- {title}", "bold"), *wrap(visible(text.strip()), canvas.columns), ""]
    return "\n".join(lines).rstrip()


def follow_up_screen(target: Draft, told: Draft, canvas: Canvas, fields: Sequence[str] = ()) -> str:
    """Give what accepting a follow-up would change, field by field, old and new; `fields` are numbered in their order."""
    if fields:
        each = (changes_screen(target, told, canvas, (field,)).splitlines() for field in fields)
        return "\n".join(
            f"{n} {line}" if not at else line
            for n, lines in enumerate(each, 1)
            for at, line in enumerate(lines)
        )
    return changes_screen(target, told, canvas, changed_fields(target, told)) or _(
        "Nothing that it tells is new."
    )


def changes_screen(before: Draft, after: Draft, canvas: Canvas, fields: Collection[str] = ORDER) -> str:
    """Give each field that differs, old and new; "" where none does."""
    lines: list[str] = []
    for field in (each for each in ORDER if each in fields):
        old, new = (_plain(draft, field) for draft in (before, after))
        if old != new:
            lines.append(canvas.paint(name(field), "bold"))
            lines += [canvas.paint(f"- {line}", "red") for line in wrap(old or "–", canvas.columns - 2)]
            lines += [canvas.paint(f"+ {line}", "green") for line in wrap(new or "–", canvas.columns - 2)]
    return "\n".join(lines)


def _plain(draft: Draft, field: str) -> str:
    return visible(draft.description) if field == "description" else show_value(draft, field)


def heading(item: Item, canvas: Canvas, place: str = "") -> Iterator[str]:
    """Yield what it is, its version, how far the review is, when it came, and its weakest field."""
    field, sure = weakest(item.draft)
    what = word(item.kind) if item.kind == item.status else f"{word(item.kind)}, {word(item.status)}"
    if item.kind == "entry" and item.status == "approved":
        what = _("entry on the page")
    if item.deferred_until:
        what = f"{what} ({_('until {day}').format(day=item.deferred_until)})"
    version = _("version {n}").format(n=item.version)
    yield cut(
        "  ".join(p for p in (f"#{item.id}", what, version, place) if p),
        canvas.columns,
    )
    received = _("received {time}").format(time=show_moment(item.received_at))
    unsure = _("least sure: {field} {value}").format(field=name(field), value=show_sureness(sure))
    yield from wrap(received if item.kind == "follow_up" else f"{received}; {unsure}", canvas.columns)


def subject_lines(mail: MailText | None, canvas: Canvas) -> Iterator[str]:
    """Yield whom the mail is from, its subject, and what speaks for the sender's address."""
    if mail is not None:
        yield cut(f"{_('From')}: {one_line(mail.sender)}", canvas.columns)
        yield cut(f"{_('Subject')}: {one_line(mail.subject)}", canvas.columns)
        if told := _trust(mail.trust):
            yield from wrap(told, canvas.columns)


def _trust(trust: Trust | None) -> str:
    """Say what speaks for the sender's address, "" where nothing is known; it never says that the mail is right."""
    if trust is None or trust.verdict == "unknown":
        return ""
    if trust.verdict == "doubtful":
        return _("! The sender's address may be forged: it failed our mail server's check.")
    domain = one_line(trust.signed_by or trust.domain)
    return _("The mail really comes from {domain}.").format(domain=domain)


def lead(draft: Draft, field: str, weak: str, canvas: Canvas) -> str:
    """Give what stands before a field's value: whether it is the weakest one, its name, its sureness."""
    sure = draft.confidence.get(field)
    filled = bool(show_value(draft, field))
    told = show_sureness(sure) if filled or sure is not None else ""
    text = f"{'!' if field == weak else ' '} {pad(name(field), LABEL)} {told:>4}  "
    return canvas.paint(text, "yellow") if field == weak else text


def _whole_field(draft: Draft, field: str, weak: str, canvas: Canvas) -> Iterator[str]:
    room = max(canvas.columns - LEAD, 20)
    value = (visible(draft.description) if field == "description" else show_value(draft, field)) or "–"
    first, *more = wrap(value, room)
    yield f"{lead(draft, field, weak, canvas)}{first}".rstrip()
    yield from (f"{' ' * LEAD}{line}".rstrip() for line in more)
    quotes = draft.evidence.get(field, ())
    for quote in quotes[:QUOTES]:
        yield canvas.paint(f"{' ' * LEAD}{cut(show_quote(quote), room)}", "dim")
    if len(quotes) > QUOTES:
        more_quotes = n_("and {n} more", "and {n} more", len(quotes) - QUOTES)
        yield canvas.paint(f"{' ' * LEAD}{more_quotes}", "dim")


def notes(item: Item, canvas: Canvas, around: Circumstances = NOTHING, *, key: bool = False) -> Iterator[str]:
    """Yield what else matters: other drafts, warnings, the reason of a rejection; `key` where keys decide."""
    told = [
        _("{name} has this open since {time}.").format(name=one_line(other.by), time=show_time(other.since))
        for other in around.others
    ]
    told += [*_follow_up_notes(item, around, key=key)]
    if followed := around.followed:
        known = RELATIONS | (CONFIRMED if followed.confirmed else {})
        told.append(_(known[followed.relation]).format(id=followed.target.id))
    if item.follow_ups:
        told.append(_("Follow-ups wait: {ids}").format(ids=show_ids(item.follow_ups)))
    if item.similar:
        told.append(_("Perhaps the same project: {ids}").format(ids=_alike(item, around)))
    decided = item.status not in ("new", "approved")
    if item.reason and (decided or (item.kind == "follow_up" and not key and not asks_withdrawal(item))):
        told.append(_("Reason: {text}").format(text=one_line(say_again(item.reason))))
    told += [_("Warning: {text}").format(text=one_line(say_again(text))) for text in item.warnings]
    told += [
        _("Warning: {domain} mixes letters of two scripts; it may imitate another name.").format(
            domain=one_line(domain)
        )
        for domain in imitating_domains(item)
    ]
    told += [*_photo_notes(item, around)]
    if around.consents:
        told.append(
            _("Consents recorded: {what}").format(
                what=", ".join(_(CONSENTS[each]) for each in sorted(around.consents))
            )
        )
    for text in told:
        yield from (canvas.paint(line, "yellow") for line in wrap(text, canvas.columns))


def _alike(item: Item, around: Circumstances) -> str:
    """Name what a draft is like, with what became of it."""
    if not around.alike:
        return show_ids(item.similar)
    return "; ".join(f"#{it.id} {cut(one_line(it.title), TITLE)} ({word(it.status)})" for it in around.alike)


def _follow_up_notes(item: Item, around: Circumstances, *, key: bool) -> Iterator[str]:
    """Say what a follow-up speaks of and wants, and how that comes about."""
    if item.kind != "follow_up" or item.status not in OPEN:
        return
    target = around.followed.target if around.followed else None
    how = _("key {key}").format(key="a") if key else _("“accept {own}”").format(own=item.id)
    if item.target is None:
        how = _("key {key}").format(key="m") if key else _("“accept {own} --to ID”").format(own=item.id)
        yield _("What it speaks of is not known: {how} tells it.").format(how=how)
    elif asks_withdrawal(item):
        yield _("It asks to take #{id} off the page: {how} does so.").format(id=item.target, how=how)
    elif target and not changed_fields(target.draft, item.draft):
        yield _("It speaks of #{id}, but tells nothing new of it.").format(id=item.target)
    else:
        yield _("It speaks of #{id}: {how} takes its changes over.").format(id=item.target, how=how)
        if target and _shortens(target.draft, item.draft):
            way = _("key {key}").format(key="m") if key else "--field description+"
            yield _("Its text would replace a longer one: {how} can add it instead.").format(how=way)
    if target:
        yield _("#{id} is: {title}").format(id=target.id, title=show_value(target.draft, "title"))


def _shortens(target: Draft, told: Draft) -> bool:
    """Tell whether a follow-up's text is a remark on the old one rather than a new version of it."""
    return 0 < len(told.description) < len(target.description) * REMARK


def _photo_notes(item: Item, around: Circumstances) -> Iterator[str]:
    for photo in item.photos:
        parts = (photo.filename, photo.author, photo.license, photo.alt)
        yield _("Photo: {told}").format(told=", ".join(map(one_line, parts)))
    if item.photos and "photo" not in around.consents:
        yield _("No consent to photos stands: they are not published.")
