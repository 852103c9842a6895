"""A mail's lines parted into zones: the author's own words, signature, older mail, a forwarder's cover.

A mail is peeled from the outside: while the first head of an older mail belongs to a forward, what stands above it
is cover and the mail below is looked at in its place. In the mail that is left, quotes are told from own words, and
own words from signatures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from brueckenpost.parsers.attachments import real_parts
from brueckenpost.parsers.forward import Letter, is_forward
from brueckenpost.parsers.heads import Head, find_heads
from brueckenpost.parsers.reading import Forward, Line, Message, Zones
from brueckenpost.parsers.signature import find_signature

_SHOWN = 60  # lines of the letter above a quote that tell what stands below it
_MOST_FORWARDS = 20  # mails within each other that are peeled


@dataclass(slots=True)
class _Sheet:
    """The lines of the mail with the zone of each, the stretch that is looked at, and whether the mail has files."""

    lines: Sequence[Line]
    zones: list[str]
    start: int
    end: int
    filed: bool
    base: int = 0

    def mark(self, start: int, end: int, zone: str) -> None:
        """Put lines into a zone."""
        for place in range(start, end):
            self.zones[place] = zone


def split_zones(lines: tuple[Line, ...], message: Message) -> Zones:
    """Part the lines: each of them stands in exactly one zone, in the mail's order.

    Hidden lines go with the signature. A mail that is nothing but a quote keeps the quote as its own words.
    """
    filed = any(real_parts(message, Zones()))
    sheet = _Sheet(lines, ["own"] * len(lines), 0, len(lines), filed)
    heads = find_heads(lines)
    letter = Letter(message.envelope.subject, message.envelope.sender, _recipients(message))
    forward = None
    for count in range(_MOST_FORWARDS):
        head = next((head for head in heads if head.start >= sheet.start and head.end < sheet.end), None)
        if head is None or not _passes_on(sheet, head, letter, outermost=count == 0):
            break
        _peel(sheet, head)
        forward = head.told
        letter = Letter(forward.subject, forward.sender, forward.to)
    _mark_quotes(sheet, heads)
    _mark_signatures(sheet, letter)
    _close_gaps(sheet)
    return _gathered(sheet, forward)


def _recipients(message: Message) -> str:
    return " ".join((*message.envelope.to, message.header("to") or "", message.header("cc") or ""))


def _passes_on(sheet: _Sheet, head: Head, letter: Letter, *, outermost: bool) -> bool:
    """Tell whether the mail below the head is forwarded; answers between or below its quotes speak against it.

    Where nothing stands below and no file tells the matter, what stands above is the letter.
    """
    block = sheet.lines[sheet.start : head.start]
    if (
        any(line.text and line.depth > sheet.base and line.role != "hidden" for line in block)
        and head.kind != "forward"
    ):
        return False
    gone = find_signature(block, letter.author)
    above = [line for line, cut in zip(block, gone, strict=True) if line.text and not cut]
    if above and not (sheet.filed or _has_body(sheet, head)):
        return False
    if not is_forward(head, above, letter, outermost=outermost):
        return False
    return head.kind == "forward" or not _answers_below(sheet, head)


def _has_body(sheet: _Sheet, head: Head) -> bool:
    """Tell whether the mail below the head shows more than a signature."""
    below = [line for line in sheet.lines[head.end : sheet.end] if line.depth >= head.depth]
    shown = below[:_SHOWN]
    gone = find_signature(shown, head.told.sender)
    told = any((line.text or line.images) and not cut for line, cut in zip(shown, gone, strict=True))
    return told or any(line.text for line in below[_SHOWN:])


def _answers_below(sheet: _Sheet, head: Head) -> bool:
    """Tell whether own words stand below the first quoted ones."""
    if not _is_marked(sheet.lines, head, sheet.end):
        return False
    depth = head.depth
    return any(
        line.text and line.depth <= depth and not line.role for line in sheet.lines[head.end : sheet.end]
    ) and (depth == sheet.base)


def _is_marked(lines: Sequence[Line], head: Head, end: int) -> bool:
    """Tell whether the mail below a head is marked as a quote, deeper than the head itself."""
    for place in range(head.end, min(head.end + 12, end)):
        if lines[place].text:
            return lines[place].depth > head.depth
    return False


def _peel(sheet: _Sheet, head: Head) -> None:
    """Make what stands above the forwarded mail cover, and look at that mail only."""
    sheet.mark(sheet.start, head.end, "cover")
    sheet.start = head.end
    base = head.depth + 1 if _is_marked(sheet.lines, head, sheet.end) else head.depth
    if base > sheet.base:
        end = next((at for at in range(head.end, sheet.end) if _leaves(sheet.lines, at, base)), sheet.end)
        sheet.mark(end, sheet.end, "cover")
        sheet.end, sheet.base = end, base


def _leaves(lines: Sequence[Line], at: int, base: int) -> bool:
    """Tell whether a line is none of a marked mail; one right between marked ones only lost its mark."""
    if not lines[at].text or lines[at].depth >= base:
        return False
    return lines[at - 1].depth < base or at + 1 == len(lines) or lines[at + 1].depth < base


def _mark_quotes(sheet: _Sheet, heads: Sequence[Head]) -> None:
    """Mark older mail: what is deeper than the letter, heads, and all below a head without quote marks."""
    for place in range(sheet.start, sheet.end):
        line = sheet.lines[place]
        if line.depth > sheet.base and line.role != "hidden":
            sheet.zones[place] = "quoted"
    for head in heads:
        if not sheet.start <= head.start < sheet.end or head.depth != sheet.base:
            continue
        if not _is_marked(sheet.lines, head, sheet.end):
            sheet.mark(head.start, sheet.end, "quoted")
            break
        sheet.mark(head.start, head.end, "quoted")
    if not any(sheet.zones[at] == "own" and sheet.lines[at].text for at in range(sheet.start, sheet.end)):
        sheet.mark(sheet.start, sheet.end, "own")


def _mark_signatures(sheet: _Sheet, letter: Letter) -> None:
    """Find the signature in each stretch of own words."""
    stretches = [
        span for span in _own_stretches(sheet) if any(line.text for line in sheet.lines[span[0] : span[1]])
    ]
    above: list[Line] = []
    for start, end in stretches:
        last = (start, end) == stretches[-1]
        shown = [*above, *sheet.lines[start:end]]
        found = find_signature(shown, letter.author, last=last, above=len(above))[len(above) :]
        for place, cut in enumerate(found, start):
            if cut:
                sheet.zones[place] = "signature"
        kept = [line for line, cut in zip(sheet.lines[start:end], found, strict=True) if not cut]
        above = [*above, *kept, Line("")][-_SHOWN:] if any(line.text for line in kept) else above


def _close_gaps(sheet: _Sheet) -> None:
    """Leave one empty line of those that stand around what is cut out of the author's words."""
    cut_out = blank = False
    for place in range(sheet.start, sheet.end):
        line = sheet.lines[place]
        if sheet.zones[place] != "own" or line.role == "hidden":
            cut_out = True
        elif cut_out and blank and not line.text and not line.images:
            sheet.zones[place] = sheet.zones[place - 1]
        else:
            cut_out, blank = False, not line.text


def _own_stretches(sheet: _Sheet) -> Iterator[tuple[int, int]]:
    start = sheet.start
    for place in range(sheet.start, sheet.end + 1):
        if place == sheet.end or sheet.zones[place] != "own":
            if place > start:
                yield start, place
            start = place + 1


def _gathered(sheet: _Sheet, forward: Forward | None) -> Zones:
    parted: dict[str, list[Line]] = {"own": [], "signature": [], "quoted": [], "cover": []}
    for line, zone in zip(sheet.lines, sheet.zones, strict=True):
        parted["signature" if line.role == "hidden" else zone].append(line)
    return Zones(
        own=tuple(parted["own"]),
        signature=tuple(parted["signature"]),
        quoted=tuple(parted["quoted"]),
        cover=tuple(parted["cover"]),
        forward=forward,
    )
