"""Talks about photos: which one of the mails, whose it is, and what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from brueckenpost.publish.console import _, mark
from brueckenpost.publish.fieldwords import show_size
from brueckenpost.publish.talking import Say, Talk, Word, about
from brueckenpost.publish.terminal import one_line
from brueckenpost.store.drafts import Item
from brueckenpost.store.errors import FieldError, NotFoundError
from brueckenpost.store.photos import Credit, check_consent, find_mailed, remove_photo, take_photo
from brueckenpost.store.workplace import Workplace

QUESTIONS = {
    "author": mark("Who took it?"),
    "licence": mark("What may it be used for? (such as CC BY 4.0)"),
    "alt": mark("What does it show? (for those who cannot see it)"),
}


def take_talk(
    work: Workplace, number: int, which: str | None, *, seen: int | None = None, **credit: str | None
) -> Talk[None]:
    """Take a photo of an entry's mails: the only one or the one that is named; what is not told of it is asked.

    Raises:
        StoreError: As `store.photos.take_photo`, or the mails hold no photo of that name.
    """
    work.read(check_consent, number)
    item, found = work.find(number), work.read(find_mailed, number)
    if not found:
        raise NotFoundError(f"The mails of draft {number} hold no photo (JPEG, PNG or WebP).")
    rows = [f"{one_line(it.picture.filename)} ({show_size(len(it.picture.content))})" for it in found]
    chosen = yield from _choose(which, [it.picture.filename for it in found], rows)
    told = []
    for part, question in QUESTIONS.items():
        option = "--license" if part == "licence" else f"--{part}"
        told.append(credit[part] or (yield Word(_(question), option)))
    version = item.version if seen is None else seen
    taken: Item = work.do(take_photo, number, found[chosen], Credit(*told), seen=version)
    name = one_line(found[chosen].picture.filename)
    yield Say(about(taken, _("#{id} has the photo {name}: {title}"), name=name), beside=True)


def remove_talk(work: Workplace, number: int, which: str | None, *, seen: int | None = None) -> Talk[None]:
    """Take a photo away from an entry: the only one or the one that is named.

    Raises:
        StoreError: As `store.photos.remove_photo`, or the entry has no photo of that name.
    """
    item = work.find(number)
    if not item.photos:
        raise NotFoundError(f"Draft {number} has no photo.")
    names = [photo.filename for photo in item.photos]
    chosen = yield from _choose(which, names, [one_line(name) for name in names])
    version = item.version if seen is None else seen
    changed: Item = work.do(remove_photo, number, item.photos[chosen].sha256, seen=version)
    said = _("#{id} no longer has the photo {name}: {title}")
    yield Say(about(changed, said, name=one_line(names[chosen])), beside=True)


def _choose(which: str | None, names: Sequence[str], rows: Sequence[str]) -> Talk[int]:
    """Give the place of the photo that is meant, by its name or its number in the list, which counts from 1."""
    if which is None and len(names) == 1:
        return 0
    if which is None:
        yield Say("\n".join(f"{place:>2} {row}" for place, row in enumerate(rows, 1)), beside=True)
        which = yield Word(_("Which photo?"), "PHOTO")
    if which in names:
        return names.index(which)
    if which.isascii() and which.isdigit() and 0 < int(which[:9]) <= len(names):
        return int(which) - 1
    raise FieldError("photo", f"There is no photo “{which}”.", "Write its name, or its number in the list.")
