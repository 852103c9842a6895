"""The review as a session without a screen: it is told what was typed, and says what to show and ask next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

from brueckenpost.store import joining, review
from brueckenpost.store.drafts import Item, ListedDraft
from brueckenpost.store.errors import (
    ConflictError,
    DraftChangedError,
    FieldError,
    NotFoundError,
    StoreUnavailableError,
)
from brueckenpost.store.openings import end_opening, note_opening
from brueckenpost.store.picking import PICKED, Offer, find_in_mail, offer_found, offer_named
from brueckenpost.store.reviewing import Walk, read_key
from brueckenpost.store.typed import read_day
from brueckenpost.store.undo import JOINT, undo
from brueckenpost.store.workplace import Workplace


@dataclass(frozen=True, slots=True)
class Reply:
    """What the screen does next.

    `says` is an English sentence for the curator, `lines` and `offers` stand below it. `asks` is a question whose answer is
    pressed next. `wants` is what only the terminal can do: "edit", "mail", "compare", "ask", "help" or "quit".
    """

    says: str = ""
    asks: str = ""
    wants: str = ""
    lines: tuple[str, ...] = ()
    offers: tuple[Offer, ...] = ()


Answer = Callable[[str], Reply]
SEARCHED = "Which number, or what name to search for? (empty: none)"
KEPT = Reply("It stays as it was.")


class Review:
    """One curator's way through what waits. Every decision is kept at once, so leaving loses nothing."""

    def __init__(self, work: Workplace, items: Iterable[Item | ListedDraft]) -> None:
        self.work = work
        self.walk = Walk([item.id for item in items])
        self.decided = 0
        self._item: Item | None = None
        self._open: int | None = None
        self._joint: list[int] = []
        self._answer: Answer | None = None

    def look(self) -> Item | None:
        """Give the draft to show, as it is now; None at the end. Others see that it is open."""
        number = self.walk.current
        self._item = None if number is None else self.work.find(number)
        if number != self._open:
            self._open = number
            with suppress(StoreUnavailableError):  # a hint only
                self.work.do(end_opening) if number is None else self.work.do(note_opening, number)
        return self._item

    def leave(self) -> None:
        """Let others see that nothing is open any more."""
        with suppress(StoreUnavailableError):
            self.work.do(end_opening)

    def press(self, typed: str) -> Reply:
        """Do what a typed line means, for the draft as it was last looked at.

        What stands against it is said, and nothing is changed then.
        """
        item, answer, self._answer = self._item, self._answer, None
        if item is None:
            return Reply(wants="quit")
        try:
            return answer(typed) if answer else self._key(item, typed)
        except (ConflictError, NotFoundError, FieldError) as error:
            return Reply(str(error))

    def _key(self, item: Item, typed: str) -> Reply:
        action = read_key(typed, item.kind)
        keys: dict[str, Callable[[Item], Reply]] = {
            "approve": self._approve,
            "accept": self._accept,
            "reject": self._reject,
            "defer": self._defer,
            "pick": self._pick,
            "compare": self._compare,
            "skip": self._skip,
            "back": self._back,
            "undo": self._undo,
        }
        if action is None:
            return Reply("This is no key: type a letter of the list below, then Enter.")
        return keys[action](item) if action in keys else Reply(wants=action)

    def _asking(
        self, question: str, answer: Answer, *, says: str = "", offers: tuple[Offer, ...] = ()
    ) -> Reply:
        self._answer = answer
        return Reply(says, question, offers=offers)

    def done(self, sentence: str) -> Reply:
        """Count a decision, say it and go on to the next draft."""
        self.decided += 1
        self.walk.go_on()
        return Reply(sentence)

    def _approve(self, item: Item) -> Reply:
        self.work.do(review.approve, item.id, seen=item.version)
        return self.done(f"#{item.id} is approved: {item.draft.title}")

    def _accept(self, item: Item) -> Reply:
        entry: Item = self.work.do(joining.accept, item.id, fields=None, seen=item.version)
        self._joint.append(item.id)
        return self.done(f"#{entry.id} takes over what #{item.id} changes.")

    def _reject(self, item: Item) -> Reply:
        def answer(reason: str) -> Reply:
            """Reject it with that reason."""
            if not reason.strip():
                return KEPT
            self.work.do(review.reject, item.id, reason=reason.strip(), seen=item.version)
            return self.done(f"#{item.id} is rejected: {item.draft.title}")

        return self._asking("Why? (empty: leave it)", answer)

    def _defer(self, item: Item) -> Reply:
        def answer(typed: str) -> Reply:
            """Put it off until that day."""
            day = read_day(typed.strip(), self.work.clock().astimezone().date())
            if day is None:
                return KEPT
            self.work.do(review.defer, item.id, until=day, seen=item.version)
            return self.done(f"#{item.id} is put off until {day}: {item.draft.title}")

        return self._asking("Until when? (2026-12-01, 3d, 2w; empty: leave it)", answer)

    def _pick(self, item: Item) -> Reply:
        def answer(typed: str) -> Reply:
            """Offer what the mail names for that field."""
            number = typed.strip()
            if number not in ("1", "2", "3"):
                return KEPT
            field = PICKED[int(number) - 1]
            found = self.work.read(find_in_mail, item)
            return self._offer(item, field, offer_found(item.draft, field, found))

        return self._asking("Which field: 1 municipality, 2 partners, 3 categories?", answer)

    def _offer(self, item: Item, field: str, offers: tuple[Offer, ...], says: str = "") -> Reply:
        def answer(typed: str) -> Reply:
            """Take that offer, or seek that name."""
            text = typed.strip()
            if text.isascii() and text.isdigit() and 0 < int(text[:9]) <= len(offers):
                self.work.do(review.edit, item.id, {field: offers[int(text) - 1].value}, seen=item.version)
                return Reply(f"#{item.id} is changed: {item.draft.title}")
            if not text or text.isdigit() or field == "categories":
                return KEPT
            named = offer_named(item.draft, field, text)
            return self._offer(item, field, named, "" if named else "No place has such a name.")

        searched = "Which number? (empty: none)" if field == "categories" else SEARCHED
        return self._asking(searched, answer, says=says, offers=offers)

    def _compare(self, item: Item) -> Reply:
        others = [*item.similar, *([item.target] if item.target else [])]
        if not others:
            return Reply("Nothing is known that is like it.")
        other = others[0]

        def answer(typed: str) -> Reply:
            """Merge the two if the answer is yes."""
            if typed.strip().lower() not in ("y", "j"):
                return KEPT
            if self.work.find(item.id).version != item.version:
                raise DraftChangedError(item.id)
            self.work.do(joining.merge, other, item.id)
            self._joint.append(item.id)
            return self.done(f"#{item.id} is merged into #{other}.")

        if item.kind == "follow_up":
            return Reply(wants="compare", lines=(str(other),))
        self._answer = answer
        return Reply(f"Compared with #{other}:", f"Merge it into #{other}? (y)", "compare", (str(other),))

    def _skip(self, item: Item) -> Reply:
        del item
        self.walk.go_on()
        return Reply()

    def _back(self, item: Item) -> Reply:
        del item
        return Reply() if self.walk.go_back() else Reply("This is the first one.")

    def _undo(self, item: Item) -> Reply:
        del item
        step = self.work.do(undo)
        self.decided = max(0, self.decided - 1)
        joint = (
            step.note in JOINT and self._joint
        )  # what was decided of two drafts was decided at one of them
        self.walk.go_to(self._joint.pop() if joint else step.draft_id)
        return Reply(f"Taken back: “{step.note}” of #{step.draft_id} {step.draft_title}")
