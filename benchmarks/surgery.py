"""Make one known operation on each real law, and see whether it is told right and marked no wider.

Run: ``python -m benchmarks.surgery [SEEDS]``. Needs the corpus. The operation is made in the raw
text of a law at a provision its structure found, so layouts, page heads and notes stay as they are.
"""

from __future__ import annotations

import os
import random
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.made import body, heading
from benchmarks.quality import table
from diffs.compare import Comparison, compare_texts
from diffs.compare.words.words import FINE
from diffs.structure import structure_text
from tarmeem.model import Provision

CORPUS = Path(
    os.environ.get("TARMEEM_CORPUS", Path(__file__).resolve().parents[2] / "shared" / "corpus")
)
LONGEST = 300_000
"""Characters up to which a law is used: each is compared many times."""
FEWEST = 8
"""Sections a law needs to be operated on."""
NEAR = 60
"""Characters before a place in which the token that holds it begins."""
SLACK = 12
"""Marked characters allowed above what the operation itself put in or took out: brackets, stops."""

BRACKETS = 4
"""A label is marked with its brackets, the old one's and the new one's."""

Told = tuple[str, str]
"""What befell which old provision; of an insertion the new one, "" for whichever."""


class Operation(NamedTuple):
    """A law changed in one way: its new text, what must be told, how much must be marked."""

    new: str
    told: list[Told]
    marked: int


def _size(text: str) -> int:
    return len("".join(text.split()))


def _sections(root: Provision) -> list[Provision]:
    return [
        p for p in root.walk()
        if p.kind in ("section", "article") and p.num and "qstr" not in p.eid and _size(p.full_text()) > 60
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
    return _size(found.group())


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


def _quotes(part: Provision) -> bool:
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
    return Operation(new, [("omitted", gone.eid)], _size(gone.full_text()))


def inserted(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a made section in, numbered with a letter."""
    at = rng.randrange(1, len(parts) - 1)
    after = parts[at]
    if not after.num.isdecimal() or not parts[at + 1].num.isdecimal() or _quotes(after):
        return None
    come = _made(f"{after.num}ZA", rng)
    new = _ended(text[: after.end]) + come + text[after.end :]
    return Operation(new, [("inserted", f"{after.kind[:3]}_{after.num}ZA")], _size(come))


def edited(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Change one word of a section."""
    part = rng.choice(parts[1:-1])
    words = list(re.finditer(r"\b[a-z]{4,}\b", part.full_text()))
    if not words:
        return None
    at = rng.choice(words)
    start = part.start + at.start()
    end = start + len(at.group())
    new = f"{text[:start]}zebra{text[end:]}"
    whole = _whole(text, start, end)
    return Operation(new, [("edited", part.eid)], 2 * whole - len(at.group()) + len("zebra"))


def substituted(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put wholly other words under a section's number."""
    part = rng.choice(parts[1:-1])
    come = _made(part.num, rng)
    new = _ended(text[: part.start]) + come + text[part.end :]
    return Operation(new, [("edited", part.eid)], _size(part.full_text()) + _size(come))


def moved(text: str, parts: Sequence[Provision], rng: random.Random) -> Operation | None:
    """Put a section behind a later one, numbered after it."""
    at = rng.randrange(1, len(parts) - 4)
    part, after = parts[at], parts[min(len(parts) - 2, at + rng.randrange(3, 8))]
    raw = _relabelled(text, part, f"{after.num}ZA")
    follows = parts[parts.index(after) + 1].num
    if not raw or part.num == after.num or _quotes(part) or _quotes(after):
        return None
    if not (after.num.isdecimal() and follows.isdecimal()):
        return None
    new = text[: part.start] + _ended(text[part.end : after.end]) + raw + text[after.end :]
    marked = 2 * _labels(text, part) + len(after.num) + len("ZA") - len(part.num)
    return Operation(new, [("renumbered moved", part.eid)], marked)


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
    return Operation(done[0], [*done[1], ("inserted", "")], done[2] + _size(come))


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
    size = done[2] + _size(gone.full_text())
    return Operation(done[0], [*done[1], ("omitted", gone.eid)], size)


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
    return Operation(done[0], [*done[1], ("inserted", "")], done[2] + _size(come))


OPERATIONS = {
    "a word changed": edited,
    "a section substituted": substituted,
    "a section inserted": inserted,
    "a section inserted, the rest renumbered": inserted_between,
    "a section omitted": omitted,
    "a section omitted, the rest renumbered": omitted_between,
    "a section moved and renumbered": moved,
    "a clause inserted, the rest relettered": relettered,
}


def _is_told(told: Told, comparison: Comparison) -> bool:
    rel, eid = told
    for entry in comparison.alignment:
        if rel == "inserted" and entry.rel == rel and eid in ("", entry.new):
            return True
        if entry.old == eid and (entry.rel in rel or (rel == "edited" and entry.edited)):
            return True
    return False


def laws() -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the corpus's laws, the older side of its pairs of laws included."""
    for path in sorted((CORPUS / "laws").glob("*.txt")):
        yield path.stem[:40], path.read_text("utf-8")
    for folder in sorted((CORPUS / "pairs").iterdir()):
        if '"kind": "law"' in (folder / "meta.json").read_text("utf-8"):
            yield f"pair {folder.name}", (folder / "old.txt").read_text("utf-8")


def main(seeds: int) -> None:
    """Print a line an operation, and every case that is not told right on standard error."""
    counts = {name: [0, 0, 0] for name in OPERATIONS}
    for name, text in laws():
        parts = _sections(structure_text(text)) if len(text) <= LONGEST else []
        if len(parts) < FEWEST:
            continue
        for kind, operate in OPERATIONS.items():
            for seed in range(seeds):
                made = operate(text, parts, random.Random(f"{name} {kind} {seed}"))
                if made is None:
                    continue
                comparison = compare_texts(text, made.new)
                missed = [told for told in made.told if not _is_told(told, comparison)]
                marked = sum(_size(run.text) for run in comparison.runs if run.op in ("-", "+"))
                wide = marked > 1.05 * made.marked + SLACK
                counts[kind][0] += 1
                counts[kind][1] += not missed
                counts[kind][2] += not wide
                if missed or wide:
                    said = f"missed {missed[:3]}, marked {marked} of {made.marked}"
                    print(f"{name}, {kind}, {seed}: {said}", file=sys.stderr)
    rows = ((kind, str(n), str(told), str(near)) for kind, (n, told, near) in counts.items())
    table(("operation", "cases", "told right", "marked no wider"), rows)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)
