"""Known operations on a law: what was changed, what must be told of it, how much may be marked.

Each is made in the law's raw text, so that layouts, page heads and notes stay as they are.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.made import body, heading
from diffs.compare.words.words import FINE
from tarmeem.model import Provision

NEAR = 60
"""Characters before a place in which the token that holds it begins."""
_NUMBER = "(?:two|three|five|seven|ten|fifteen|thirty|sixty|ninety)"
BRACKETS = 4
"""A label is marked with its brackets, the old one's and the new one's."""

Told = tuple[str, str]
"""What befell which old provision (of an insertion the new one, "" for whichever); for - and +: which word."""


class Operation(NamedTuple):
    """A law changed in one way: its new text, what must be told, how much must be marked."""

    new: str
    told: list[Told]
    marked: int


Operate = Callable[[str, Sequence[Provision], random.Random], Operation | None]


def size(text: str) -> int:
    """Return the characters of a text, white space aside."""
    return len("".join(text.split()))


def sections(root: Provision) -> list[Provision]:
    """Return the sections that may be operated on."""
    return [
        p for p in root.walk()
        if p.kind in ("section", "article") and p.num and "qstr" not in p.eid and size(p.full_text()) > 60
    ]  # fmt: skip


def _prints(raw: str, num: str) -> list[tuple[int, int]]:
    """Return where a provision's number stands at its head: over its heading, again before its words."""
    head = rf"(?<!\w){re.escape(num)}(?!\w)"
    found = [m.span(1) for m in re.finditer(rf"(?m)^[^\w\n]*({head})", raw[:200])]
    return found or [m.span() for m in re.finditer(head, raw[:200])][:1]


def _whole(text: str, start: int, end: int) -> int:
    """Return the size of the token that holds a place: a date, a figure or a citation is marked whole."""
    lo = max(text.rfind("\n", 0, start), start - NEAR)
    found = next(m for m in FINE.finditer(text, lo + 1) if m.end() >= end)
    return size(found.group())


def _relabelled(text: str, part: Provision, number: str) -> str:
    """Return a provision's raw text with another number, or ``""`` where its own is not found."""
    raw = text[part.start : part.end]
    places = _prints(raw, part.num)
    for start, end in reversed(places):
        raw = raw[:start] + number + raw[end:]
    return raw if places else ""


def _labels(text: str, part: Provision) -> int:
    """Return the size of the tokens in which a provision's number stands at its head: ``Section 3`` is one."""
    prints = _prints(text[part.start : part.end], part.num)
    return sum(_whole(text, part.start + start, part.start + end) for start, end in prints)


def quotes(part: Provision) -> bool:
    """Tell whether a section quotes others: a number after it may be one of theirs."""
    return any("qstr" in node.eid for node in part.walk())


def _ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n\n"


def _made(number: str, rng: random.Random) -> str:
    return f"{number}. {heading(rng)}.—{' '.join(body(rng, 4))}\n\n"


def omitted(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Take one section out."""
    gone = rng.choice(parts[1:-1])
    new = text[: gone.start] + text[gone.end :]
    return Operation(new, [("omitted", gone.eid)], size(gone.full_text()))


def inserted(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a made section in, numbered with a letter."""
    at = rng.randrange(1, len(parts) - 1)
    after = parts[at]
    if not after.num.isdecimal() or not parts[at + 1].num.isdecimal() or quotes(after):
        return None
    come = _made(f"{after.num}ZA", rng)
    new = _ended(text[: after.end]) + come + text[after.end :]
    return Operation(new, [("inserted", f"{after.kind[:3]}_{after.num}ZA")], size(come))


def _other(was: str) -> str:
    return "may" if was == "shall" else "shall"


def _worded(pattern: str, new: Callable[[str], str]) -> Operate:
    """Return the operation that writes other words for one match within a sentence."""

    def edited(text: str, _: Sequence[Provision], rng: random.Random) -> Operation | None:
        places = list(re.finditer(rf"(?<=[a-z,] ){pattern}", text))
        if not places:
            return None
        start, end = rng.choice(places).span()
        was, now = text[start:end], new(text[start:end])
        told = [("-", word) for word in was.split() if word not in now.split()]
        told += [("+", word) for word in now.split() if word not in was.split()]
        marked = 2 * _whole(text, start, end) - size(was) + size(now)
        return Operation(f"{text[:start]}{now}{text[end:]}", told, marked)

    return edited


def substituted(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put wholly other words under a section's number."""
    part = rng.choice(parts[1:-1])
    come = _made(part.num, rng)
    new = _ended(text[: part.start]) + come + text[part.end :]
    return Operation(new, [("edited", part.eid)], size(part.full_text()) + size(come))


def moved(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a section behind a later one, its number kept."""
    part, after, _ = _journey(parts, rng)
    if quotes(part) or quotes(after):
        return None
    return Operation(_put_behind(text, part, after, ""), [("moved", "")], 0)


def moved_renumbered(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a section behind a later one, numbered after it."""
    part, after, follows = _journey(parts, rng)
    raw = _relabelled(text, part, f"{after.num}ZA")
    if not raw or part.num == after.num or quotes(part) or quotes(after):
        return None
    if not (after.num.isdecimal() and follows.num.isdecimal()):
        return None
    marked = 2 * _labels(text, part) + len(after.num) + len("ZA") - len(part.num)
    new = _put_behind(text, part, after, raw)
    return Operation(new, [("renumbered moved", part.eid)], marked)


def _journey(parts: Sequence[Provision], rng: random.Random) -> Sequence[Provision]:
    """Choose a section, a later one to put it behind, and return with them what follows there."""
    at = rng.randrange(1, len(parts) - 4)
    to = min(len(parts) - 2, at + rng.randrange(3, 8))
    return parts[at], parts[to], parts[to + 1]


def _put_behind(text: str, part: Provision, after: Provision, raw: str) -> str:
    raw = raw or _ended(text[part.start : part.end])
    return text[: part.start] + _ended(text[part.end : after.end]) + raw + text[after.end :]


def _renumbered(
    text: str, head: str, at: int, parts: Sequence[Provision], step: Callable[[str], str]
) -> tuple[str, list[Told], int] | None:
    """Return the text with the numbers of the parts, which follow on ``head``, moved on by one."""
    told: list[Told] = []
    marked = 0
    for part in parts:
        number = step(part.num)
        raw = _relabelled(text, part, number)
        if not raw:
            return None
        head += text[at : part.start] + raw
        at = part.end
        told.append(("renumbered", part.eid))
        times = len(_prints(text[part.start : part.end], part.num))
        marked += 2 * _labels(text, part) + times * (len(number) - len(part.num) + BRACKETS)
    return head + text[at:], told, marked


def _row(parts: Sequence[Provision], at: int) -> bool:
    """Say whether whole numbers follow one another from a section to the last."""
    numbers = [p.num for p in parts[at:]]
    if not all(n.isdecimal() for n in numbers):
        return False
    return [int(n) for n in numbers] == list(range(int(numbers[0]), int(numbers[0]) + len(numbers)))


def inserted_between(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a made section in and give all that follow their next number."""
    at = rng.randrange(2, len(parts) - 3)
    if not _row(parts, at):
        return None
    come = _made(str(int(parts[at].num) + 1), rng)
    head = _ended(text[: parts[at].end]) + come
    done = _renumbered(text, head, parts[at].end, parts[at + 1 :], lambda n: str(int(n) + 1))
    if done is None:
        return None
    return Operation(done[0], [*done[1], ("inserted", "")], done[2] + size(come))


def omitted_between(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Take a section out and give all that follow the number before."""
    at = rng.randrange(2, len(parts) - 3)
    gone = parts[at]
    if not _row(parts, at):
        return None
    done = _renumbered(
        text, text[: gone.start], gone.end, parts[at + 1 :], lambda n: str(int(n) - 1)
    )
    if done is None:
        return None
    marked = done[2] + size(gone.full_text())
    return Operation(done[0], [*done[1], ("omitted", gone.eid)], marked)


def relettered(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a made clause in and give all that follow the next letter."""
    lists = []
    for part in parts:
        for node in part.walk():
            clauses = [c for c in node.children if c.kind == "clause"]
            letters = [chr(ord("a") + k) for k in range(len(clauses))]
            if 4 <= len(clauses) < 20 and [c.num for c in clauses] == letters:
                lists.append(clauses)
    if not lists:
        return None
    clauses = rng.choice(lists)
    at = rng.randrange(1, len(clauses) - 1)
    come = f"({clauses[at].num}) {body(rng, 1)[0]};\n"
    head = text[: clauses[at].start] + come
    done = _renumbered(text, head, clauses[at].start, clauses[at:], lambda n: chr(ord(n) + 1))
    if done is None:
        return None
    return Operation(done[0], [*done[1], ("inserted", "")], done[2] + size(come))


OPERATIONS: dict[str, Operate] = {
    "a word changed": _worded(r"[a-z]{4,}(?= [a-z])", lambda _: "zebra"),
    "a figure changed": _worded(r"\d{2,6}(?= [a-z])", lambda was: str(int(was) + 90)),
    "a number in words changed": _worded(rf"{_NUMBER}(?= [a-z])", lambda _: "twelve"),
    "may for shall, shall for may": _worded(r"(?:shall|may)(?= [a-z])", _other),
    "not left out": _worded(r"not (?=[a-z])", lambda _: ""),
    "not put in": _worded(r"(?:shall|may)(?= (?!not)[a-z])", lambda was: f"{was} not"),
    "a section substituted": substituted,
    "a section inserted": inserted,
    "a section inserted, the rest renumbered": inserted_between,
    "a section omitted": omitted,
    "a section omitted, the rest renumbered": omitted_between,
    "a section moved": moved,
    "a section moved and renumbered": moved_renumbered,
    "a clause inserted, the rest relettered": relettered,
}
