"""The review as a session without a screen: it is told what was typed, and says what to show and ask next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from threading import Thread

from brueckenpost.parsers.record import Draft
from brueckenpost.store import joining, review
from brueckenpost.store.drafts import Item
from brueckenpost.store.errors import (
    ConflictError,
    FieldError,
    NotFoundError,
    StoreUnavailableError,
)
from brueckenpost.store.lines import ListedDraft
from brueckenpost.store.openings import end_opening, note_opening
from brueckenpost.store.picking import PICKED, Offer, find_in_mail, offer_found, offer_named, warm_up
from brueckenpost.store.reviewing import Walk, read_key, shares, tell_accepted
from brueckenpost.store.typed import read_day, read_number
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
NO_ANSWER = "That is no answer to this question."
MERGED = "Merge it into #{other}? (y; 2 to 9: split it into so many; empty: leave it)"
MERGED_OR = (
    "Merge it into #{other}? (y; {more}: compare with that; 2 to 9: split it into so many; empty: leave it)"
)
SPLIT = "Split it into how many? (2 to 9; empty: leave it)"
CHOOSE = "Take over which? (numbers such as 1 3; a: all; empty: none)"
CHOOSE_OR_ADD = "Take over which? (numbers such as 1 3; a: all; with + behind it {numbers} is added to what is there; empty: none)"
YES = ("y", "yes", "j", "ja")


class Review:
    """One curator's way through what waits. Every decision is kept at once, so leaving loses nothing."""

    def __init__(self, work: Workplace, items: Iterable[Item | ListedDraft]) -> None:
        self.work = work
        self.walk = Walk([item.id for item in items])
        self.decided = 0
        self._item: Item | None = None
        self._target: int | None = None  # the version of what the follow-up that is shown speaks of
        self._open: int | None = None
        self._joint: list[int] = []
        self._parts: dict[int, list[int]] = {}
        self._answer: Answer | None = None
        self._ready = Thread(target=warm_up, daemon=True)
        self._ready.start()  # while the first draft is read

    def look(self) -> Item | None:
        """Give the draft to show, as it is now; None at the end. Others see that it is open."""
        number = self.walk.current
        self._item = item = None if number is None else self.work.find(number)
        followed = item.target if item and item.kind == "follow_up" else None
        self._target = None if followed is None else self.work.find(followed).version
        if number != self._open:
            self._open = number
            with suppress(StoreUnavailableError):  # a hint only
                self.work.do(end_opening) if number is None else self.work.do(note_opening, number)
        return self._item

    def be_ready(self) -> None:
        """Wait until what the mails speak of can be found quickly."""
        self._ready.join()

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
        return self.done(f"#{item.id} is approved: {called(item)}")

    def _accept(self, item: Item, fields: list[str] | None = None) -> Reply:
        versions = {"seen": item.version, "target_seen": self._target}
        entry: Item = self.work.do(joining.accept, item.id, fields=fields, **versions)
        self._joint.append(item.id)
        return self.done(tell_accepted(entry, item.id))

    def _reject(self, item: Item) -> Reply:
        def answer(reason: str) -> Reply:
            """Reject it with that reason."""
            if not reason.strip():
                return KEPT
            self.work.do(review.reject, item.id, reason=reason.strip(), seen=item.version)
            return self.done(f"#{item.id} is rejected: {called(item)}")

        return self._asking("Why? (empty: leave it)", answer)

    def _defer(self, item: Item) -> Reply:
        def answer(typed: str) -> Reply:
            """Put it off until that day."""
            today = self.work.clock().astimezone().date()
            day = read_day(typed.strip(), today)
            if not typed.strip():
                return KEPT
            if day is None or day <= today:
                wrong = f"“{typed.strip()[:30]}” is no day to come."
                return self._asking(question, answer, says=wrong)
            self.work.do(review.defer, item.id, until=day, seen=item.version)
            return self.done(f"#{item.id} is put off until {day}: {called(item)}")

        question = "Until when? (2026-12-01, 3d, 2w; empty: leave it)"
        return self._asking(question, answer)

    def _pick(self, item: Item) -> Reply:
        def answer(typed: str) -> Reply:
            """Offer what the mail names for that field."""
            number = typed.strip()
            if not number:
                return KEPT
            if number not in ("1", "2", "3"):
                return self._asking(question, answer, says=NO_ANSWER)
            field = PICKED[int(number) - 1]
            self.be_ready()
            found = self.work.read(find_in_mail, item)
            return self._offer(item, field, offer_found(item.draft, field, found))

        question = "Which field: 1 municipality, 2 partners, 3 categories? (empty: none)"
        return self._asking(question, answer)

    def _offer(self, item: Item, field: str, offers: tuple[Offer, ...], says: str = "") -> Reply:
        several = field == "categories"

        def answer(typed: str) -> Reply:
            """Take those offers, or seek that name."""
            text = typed.strip()
            if not text:
                return KEPT
            chosen = read_choice(text, len(offers))
            if chosen and (several or len(chosen) == 1):
                value = toggled(item.draft, offers, chosen) if several else offers[chosen[0]].value
                self.work.do(review.edit, item.id, {field: value}, seen=item.version)
                return Reply(f"#{item.id} is changed: {called(item)}")
            if several or not any(sign.isalpha() for sign in text):
                return self._offer(item, field, offers, NO_ANSWER)
            named = offer_named(item.draft, field, text)
            return self._offer(item, field, named, "" if named else "No place has such a name.")

        searched = "Which numbers? (such as 1 4; empty: none)" if several else SEARCHED
        return self._asking(searched, answer, says=says, offers=offers)

    def _compare(self, item: Item) -> Reply:
        if item.kind == "follow_up":
            return self._choose(item) if item.target else self._assign(item)
        if not item.similar:
            return self._asking(SPLIT, self._parting(item, SPLIT), says="Nothing is known that is like it.")
        return self._compare_with(item, item.similar[0])

    def _compare_with(self, item: Item, other: int) -> Reply:
        more = [number for number in item.similar if number != other]
        told = ", ".join(f"#{number}" for number in more)
        question = (MERGED_OR if more else MERGED).format(other=other, more=told)
        seen = {item.id: item.version, other: self.work.find(other).version}

        def answer(typed: str) -> Reply:
            """Merge the two if the answer is yes, look at another, or split it."""
            text = typed.strip().lower()
            if text.startswith("#") and read_number(text) in more:
                return self._compare_with(item, read_number(text) or 0)
            if text not in YES:
                return part(typed)
            self.work.do(joining.merge, other, item.id, seen=seen)
            self._joint.append(item.id)
            return self.done(f"#{item.id} is merged into #{other}.")

        part = self._parting(item, question, answer)
        self._answer = answer
        return Reply(f"- is #{other}, + is #{item.id}:", question, "compare", (str(other),))

    def _parting(self, item: Item, question: str, again: Answer | None = None) -> Answer:
        """Split a draft; what is no answer leads to the question again, answered by `again` or by this."""

        def answer(typed: str) -> Reply:
            """Split it into so many, and show each of them."""
            text = typed.strip()
            if not text:
                return KEPT
            if text not in "23456789" or len(text) > 1:
                return self._asking(question, again or answer, says=NO_ANSWER)
            made = self.work.do(joining.split, item.id, shares(item.draft, int(text)), seen=item.version)
            others = [part.id for part in made if part.id != item.id]
            self._joint.append(item.id)
            self._parts[item.id] = others
            self.walk.put_in(others)
            self.decided += 1
            told = ", ".join(f"#{part.id}" for part in made)
            return Reply(f"#{item.id} is now {told}: e edits each of them.")

        return answer

    def _choose(self, item: Item) -> Reply:
        """Show what a follow-up changes, and let some of it be taken over."""
        target = self.work.find(item.target or 0)
        fields = [change.field for change in joining.compare_drafts(target.draft, item.draft, told_only=True)]
        lines = (str(target.id), *fields)
        if not fields:
            return Reply(wants="compare", lines=lines)
        add = ", ".join(str(n) for n, field in enumerate(fields, 1) if field in joining.ADDED)
        question = CHOOSE_OR_ADD.format(numbers=add) if add else CHOOSE

        def answer(typed: str) -> Reply:
            """Take over all or the chosen ones."""
            text = typed.strip().lower()
            if not text:
                return KEPT
            if text == "a":
                return self._accept(item)
            chosen = read_fields(text, fields)
            return self._accept(item, chosen) if chosen else self._asking(question, answer, says=NO_ANSWER)

        self._answer = answer
        return Reply("", question, "compare", lines)

    def _assign(self, item: Item) -> Reply:
        """Let a person say what a follow-up speaks of."""
        question = "Which draft or entry does it speak of? (its number; empty: leave it)"

        def answer(typed: str) -> Reply:
            """Write it down, and show what it would change then."""
            number = read_number(typed.strip())
            if not typed.strip():
                return KEPT
            if number is None:
                return self._asking(question, answer, says=NO_ANSWER)
            self.work.do(joining.assign_target, item.id, number, seen=item.version)
            return Reply(f"#{item.id} speaks of #{number}.")

        return self._asking(question, answer, says="It is not known what it speaks of.")

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
        number, title = step.draft_id or 0, step.draft_title
        if (
            step.note in JOINT and self._joint
        ):  # what was decided of several drafts was decided at one of them
            number = self._joint.pop()
            title = self.work.find(number).draft.title
            self.walk.leave_out(self._parts.pop(number, []))
        self.walk.go_to(number)
        return Reply(f"Taken back: “{step.note}” of #{number} {title}")


def read_choice(text: str, count: int) -> tuple[int, ...]:
    """Read numbers such as "1 3" or "1,3" that count from 1; gives places from 0, none where one is wrong."""
    words = text.replace(",", " ").split()
    if not all(word.isascii() and word.isdigit() and 0 < int(word[:9]) <= count for word in words):
        return ()
    return tuple(dict.fromkeys(int(word) - 1 for word in words))


def read_fields(text: str, fields: Sequence[str]) -> list[str]:
    """Read which of some fields are meant, "1 3+" of those that count from 1; nothing where one cannot be."""
    words = text.replace(",", " ").split()
    places = read_choice(" ".join(word.removesuffix("+") for word in words), len(fields))
    if len(places) != len(words):
        return []
    chosen = [(fields[place], word.endswith("+")) for place, word in zip(places, words, strict=True)]
    return (
        []
        if any(adds and it not in joining.ADDED for it, adds in chosen)
        else [f"{it}+" if adds else it for it, adds in chosen]
    )


def called(item: Item) -> str:
    """Give a draft's title as a sentence about it has it."""
    return item.draft.title or "(no title)"


def toggled(draft: Draft, offers: Sequence[Offer], chosen: Sequence[int]) -> list[str]:
    """Give a draft's categories with the chosen ones added, or taken away where it has them."""
    picked = [offers[place].words for place in chosen]
    return [
        *(it for it in draft.categories if it not in picked),
        *(it for it in picked if it not in draft.categories),
    ]
