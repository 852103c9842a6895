"""The scripts that let a shell complete: click's own, with titles in bash and whole ones in fish."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

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
