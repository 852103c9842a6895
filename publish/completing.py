"""What the shell offers while a command is typed: numbers with their titles, and the words that an option knows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from brueckenpost.parsers.record import CATEGORIES, KINDS
from brueckenpost.publish.console import _
from brueckenpost.publish.fieldwords import NAMES, name, show_category, word
from brueckenpost.publish.terminal import cut, one_line
from brueckenpost.store.errors import StoreError
from brueckenpost.store.lessons import list_lessons
from brueckenpost.store.lines import STATUSES, Filters, ListedDraft
from brueckenpost.store.messages import list_messages
from brueckenpost.store.workplace import Workplace

# The drafts that a command takes, by status and by kind; all others take what waits.
STATUS = {
    "withdraw": ("approved",),
    **dict.fromkeys(("show", "log", "undo", "edit", "consent", "photo", "merge", "preview"), STATUSES),
}
KIND = {"withdraw": "entry", "accept": "follow_up"}
TITLE = 60  # columns
# Unlike click's own it shows titles, as long as there is a choice; the last one is inserted without.
BASH = """\
%(complete_func)s() {
    local line kind
    COMPREPLY=()
    while IFS= read -r line; do
        kind="${line%%%%,*}"
        case $kind in
            dir) compopt -o dirnames ;;
            file) compopt -o default ;;
            plain) COMPREPLY+=("${line#*,}") ;;
        esac
    done < <(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete "$1")
    if [[ ${#COMPREPLY[@]} -eq 1 ]]; then
        COMPREPLY[0]="${COMPREPLY[0]%%%%  *}"
    fi
}
complete -o nosort -F %(complete_func)s %(prog_name)s
"""


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
            return ((str(mail.message_id), _title(mail.subject)) for mail in work().read(list_messages))
        case "lesson":
            return ((str(it.id), _title(f"{it.key} {it.value}")) for it in work().read(list_lessons))
        case "category":
            return ((slug, show_category(slug)) for slug in CATEGORIES)
        case "status":
            return ((status, word(status)) for status in (*STATUSES, "all"))
        case "kind":
            return ((each, word(each)) for each in KINDS)
        case _:
            return ((field, name(field)) for field in NAMES)


def make_shells(known: Any) -> dict[str, Any]:
    """Add to click's module `known` what completes with titles in bash, and with whole ones in fish; give all three."""
    fish = known.FishComplete.source_template.replace("string split", "string split -m 1")
    made: Sequence[Any] = (
        type("Bash", (known.BashComplete,), {"source_template": BASH, "format_completion": _line}),
        type("Fish", (known.FishComplete,), {"source_template": fish}),
    )
    for each in made:
        known.add_completion_class(each)
    return {each.name: each for each in (*made, known.ZshComplete)}


def _line(_shell: object, item: Any) -> str:
    """Give a value and what it means, two blanks between them."""
    return f"{item.type},{item.value}" + (f"  {item.help}" if item.help else "")


def _drafts(work: Workplace, command: str) -> Iterator[tuple[str, str]]:
    for item in work.lines(Filters(status=STATUS.get(command, ()))):
        if KIND.get(command, item.kind) == item.kind:
            yield str(item.id), _title(_called(item))


def _called(item: ListedDraft) -> str:
    return item.title or (_("to: {title}").format(title=item.followed) if item.followed else _("(no title)"))


def _title(text: str) -> str:
    return cut(one_line(text), TITLE)
