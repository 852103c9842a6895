"""Asking the submitter: a first draft of the question, and the talk until it is sent."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

from brueckenpost.parsers.record import Draft
from brueckenpost.publish.console import _
from brueckenpost.publish.fieldwords import show_value
from brueckenpost.publish.talking import Ask, Edit, Say, Talk, about, keep_text
from brueckenpost.publish.terminal import one_line, visible
from brueckenpost.store.drafts import Item
from brueckenpost.store.review import wait
from brueckenpost.store.reviewing import check_open, mail_of
from brueckenpost.store.workplace import Workplace

# The letter is in the submission's language, whatever the curator's is; what may be missing, in the order of asking.
MISSING = {
    "de": {
        "municipality": "um welche Kommune es geht",
        "partners": "mit welchem Partner in der Ukraine (oder einem anderen Land) Sie zusammenarbeiten",
        "description": "was genau Sie tun oder getan haben",
        "period": "wann es stattfindet oder stattgefunden hat",
        "contact": "wer Fragen dazu beantwortet (Name, Telefon oder E-Mail)",
        "links": "ob es eine Internetseite dazu gibt",
    },
    "en": {
        "municipality": "which municipality it is about",
        "partners": "which partner in Ukraine (or another country) you work with",
        "description": "what exactly you do or did",
        "period": "when it takes or took place",
        "contact": "who answers questions about it (name, phone or e-mail)",
        "links": "whether there is a web page about it",
    },
}
NO_ANSWERS = re.compile(r"(?:no|do-?not|nicht|keine)[-_.]?(?:reply|antwort(?:en)?)\b[^@]*@", re.IGNORECASE)
OPENING = {
    "de": ("Können Sie uns noch sagen,", "Ist diese Angabe richtig: {title}?"),
    "en": ("Could you please tell us", "Is this right: {title}?"),
}


@dataclass(frozen=True, slots=True)
class Post:
    """The way to write to submitters: `send` takes a mail's number and a question, and tells whether it went out now.

    `failure` is what it raises where the letter cannot be sent.
    """

    send: Callable[[int, str], bool]
    failure: type[Exception]


def draft_question(draft: Draft) -> str:
    """Give a first draft of the question: it asks for what the draft does not tell."""
    language = "de" if draft.language in ("", "de") else "en"
    asks, confirms = OPENING[language]
    missing = [words for field, words in MISSING[language].items() if not show_value(draft, field)]
    if not missing:
        return confirms.format(title=one_line(draft.title))
    lines = [f"- {words}{',' if number < len(missing) else '?'}" for number, words in enumerate(missing, 1)]
    return "\n".join(
        [asks, *(wrapped for line in lines for wrapped in textwrap.wrap(line, 72, subsequent_indent="  "))]
    )


def ask_submitter(
    work: Workplace,
    post: Post,
    number: int,
    *,
    written: str | None = None,
    seen: int | None = None,
    sure: bool = False,
) -> Talk[Item | None]:
    """Write the question, show it, send it, and let the draft wait for the answer; None where it is not sent.

    It is sent before the draft is marked: a call that broke in between can be repeated, the letter goes out once.

    Raises:
        StoreError: As `store.review.wait`, or the draft came without a mail.
        Exception: `post.failure`; nothing is marked then, and the question is kept in a file.
    """
    item = work.find(number)
    check_open(item, "ask", seen)
    mail = mail_of(item)
    words = written if written is not None else (yield from _write(item))
    question = _without_hints(words)
    if not question:
        yield Say(_("Nothing is sent."), beside=True)
        return None
    settled = False
    try:
        yield Say(textwrap.indent(visible(question), "| "), beside=True)
        if NO_ANSWERS.search(item.sender.rpartition("<")[2]):
            contact = show_value(item.draft, "contact") or _("– (not told)")
            told = _("Nobody reads what is sent to this sender's address. The draft's contact: {contact}")
            yield Say(told.format(contact=contact), beside=True)
        if not sure and not (
            yield Ask(_("Send this to {sender}?").format(sender=one_line(item.sender)), "-y", default=False)
        ):
            settled = True
            yield Say(_("Nothing is sent."), beside=True)
            return None
        fresh = post.send(mail, question)
        settled = True
    finally:
        if not settled and written is None:
            yield keep_text(question, _("Your text is kept in {path}; “ask ID --from {path}” takes it up."))
    if not fresh:
        yield Say(_("The same question was sent today already; it is not sent again."), beside=True)
    asked: Item = work.do(wait, number, question=question, seen=item.version)
    yield Say(about(asked, _("#{id} waits for an answer: {title}")), beside=True)
    return asked


def _write(item: Item) -> Talk[str]:
    hints = (
        f"#{item.id} {one_line(item.draft.title)}",
        _("The letter greets, names the mail's subject, asks this, and invites to reply."),
        _("Lines that begin with # are not read. Close the editor to go on; an empty text sends nothing."),
    )
    first = "\n".join([*(f"# {hint}" for hint in hints), "", draft_question(item.draft), ""])
    typed: str | None = yield Edit(first, "--from")
    return first if typed is None else typed


def _without_hints(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.splitlines() if not line.startswith("#")).strip()
