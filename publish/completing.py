"""What the shell offers while a command is typed: numbers with their titles, and the words that an option knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from brueckenpost.parsers.record import CATEGORIES, KINDS
from brueckenpost.publish.console import _
from brueckenpost.publish.fieldwords import NAMES, name, show_category, word
from brueckenpost.publish.terminal import cut, one_line
from brueckenpost.store.errors import StoreError
from brueckenpost.store.lines import STATUSES, Filters, ListedDraft
from brueckenpost.store.workplace import Workplace

# The drafts that a command takes, by status and by kind; all others take what waits.
STATUS = {
    "withdraw": ("approved",),
    **dict.fromkeys(("show", "log", "undo", "edit", "consent", "photo", "merge", "preview"), STATUSES),
}
KIND = {"withdraw": "entry", "accept": "follow_up"}
TITLE = 60  # columns


def offer(kind: str, command: str, work: Callable[[], Workplace], typed: str) -> list[tuple[str, str]]:
    """Give the values that begin as typed for a kind of argument of a command, each with what it means.

    Nothing where the store is needed and cannot be opened.
    """
    try:
        return [pair for pair in _known(kind, command, work) if pair[0].startswith(typed)]
    except StoreError:
        return []


def _known(  # noqa: PLR0911 - one a kind
    kind: str, command: str, work: Callable[[], Workplace]
) -> Iterable[tuple[str, str]]:
    match kind:
        case "number":
            return _drafts(work(), command)
        case "mail":
            from brueckenpost.store.messages import list_messages  # noqa: PLC0415 - only here SQLAlchemy is needed

            return ((str(mail.message_id), _title(mail.subject)) for mail in work().read(list_messages))
        case "lesson":
            from brueckenpost.store.lessons import list_lessons  # noqa: PLC0415 - as above

            return ((str(it.id), _title(f"{it.key} {it.value}")) for it in work().read(list_lessons))
        case "category":
            return ((slug, show_category(slug)) for slug in CATEGORIES)
        case "status":
            return ((status, word(status)) for status in (*STATUSES, "all"))
        case "kind":
            return ((each, word(each)) for each in KINDS)
        case _:
            return ((field, name(field)) for field in NAMES)


def _drafts(work: Workplace, command: str) -> Iterator[tuple[str, str]]:
    for item in work.lines(Filters(status=STATUS.get(command, ()))):
        if KIND.get(command, item.kind) == item.kind:
            yield str(item.id), _title(_called(item))


def _called(item: ListedDraft) -> str:
    return item.title or (_("to: {title}").format(title=item.followed) if item.followed else _("(no title)"))


def _title(text: str) -> str:
    return cut(one_line(text), TITLE)
