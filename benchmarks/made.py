"""Made cases whose truth is known: laws of invented words, changed in one known way each."""

from __future__ import annotations

import random
from dataclasses import dataclass

_NOUNS = [
    "licensee",
    "operator",
    "tower",
    "signal",
    "exchange",
    "register",
    "inspector",
    "tribunal",
    "meter",
    "relay",
    "beacon",
    "cable",
    "satellite",
    "ledger",
    "auditor",
    "warden",
    "harbour",
    "station",
    "permit",
    "levy",
    "dispute",
    "complaint",
    "numbering",
    "vault",
    "spectrum",
    "carrier",
    "broadcast",
    "courier",
    "archive",
    "channel",
    "terminal",
    "frequency",
    "subscriber",
    "reseller",
]
_VERBS = [
    "notify",
    "inspect",
    "suspend",
    "publish",
    "record",
    "approve",
    "revoke",
    "appoint",
    "transfer",
    "preserve",
    "collect",
    "remit",
    "audit",
    "certify",
    "disclose",
    "withhold",
    "restore",
    "allocate",
    "decide",
    "examine",
    "determine",
    "prescribe",
]
_QUALITIES = [
    "annual",
    "provisional",
    "regional",
    "public",
    "confidential",
    "joint",
    "temporary",
    "national",
    "designated",
    "written",
    "independent",
    "reasonable",
    "technical",
    "quarterly",
    "aggrieved",
    "competent",
]
KINDS = ("move", "renumber", "split", "merge", "swap", "move and edit")

Relation = tuple[str, str, str]
"""What should be reported: kind, old number, new number."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two made laws and what became of the provisions that changed."""

    kind: str
    old: str
    new: str
    truth: frozenset[Relation]


_LINKS = (
    "under", "before", "after", "unless", "where", "subject to", "in accordance with", "without",
    "in respect of", "on behalf of", "notwithstanding", "for the purposes of", "and", "or", "by",
)  # fmt: skip
_TERMS = ("seven", "ten", "thirty", "sixty", "ninety")


def _phrase(rng: random.Random) -> str:
    article = rng.choice(("the", "a", "any", "every", "such", "that"))
    return f"{article} {rng.choice(_QUALITIES)} {rng.choice(_NOUNS)}"


def sentence(rng: random.Random) -> str:
    """Make one sentence of a law."""
    parts = [_phrase(rng), rng.choice(("shall", "may")), rng.choice(_VERBS), _phrase(rng)]
    for _ in range(rng.randint(1, 3)):
        parts += [rng.choice(_LINKS), _phrase(rng)]
    if rng.random() < 0.6:
        at = rng.randrange(4, len(parts) + 1)
        parts.insert(at, f"within {rng.choice(_TERMS)} days of {_phrase(rng)}")
    text = " ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def body(rng: random.Random, sentences: int) -> list[str]:
    """Make a section's sentences."""
    return [sentence(rng) for _ in range(sentences)]


def law(sections: list[tuple[str, str, list[str]]]) -> str:
    """Print sections of (number, heading, sentences) as a law."""
    return "\n".join(
        f"{num}. {head}.—(1) {lines[0]}\n"
        + "".join(f"({k}) {line}\n" for k, line in enumerate(lines[1:], 2))
        for num, head, lines in sections
    )


def made_law(seed: int, sections: int) -> str:
    """Make a law of that many sections."""
    rng = random.Random(seed)
    return law([(str(k), heading(rng), body(rng, 5)) for k in range(1, sections + 1)])


def heading(rng: random.Random) -> str:
    """Make a heading."""
    return f"{rng.choice(_QUALITIES).capitalize()} {rng.choice(_NOUNS)} and {rng.choice(_NOUNS)}"


def case(seed: int) -> Case:
    """Make the case of that seed."""
    rng = random.Random(seed)
    kind = KINDS[seed % len(KINDS)]
    count = rng.randint(8, 20)
    parts = [(heading(rng), body(rng, rng.randint(4, 7))) for _ in range(count)]
    old = [(str(k), head, lines) for k, (head, lines) in enumerate(parts, 1)]
    new, truth = _CHANGES[kind](rng, old)
    return Case(kind, law(old), law(new), frozenset(truth))


Section = tuple[str, str, list[str]]
Changed = tuple[list[Section], list[Relation]]


def _numbered(sections: list[Section]) -> Changed:
    """Count sections from one, and say which were renumbered."""
    new = [(str(k), head, lines) for k, (_, head, lines) in enumerate(sections, 1)]
    pairs = zip(sections, new, strict=True)
    return new, [("renumber", a[0], b[0]) for a, b in pairs if a[0] and a[0] != b[0]]


def _renumber(rng: random.Random, old: list[Section]) -> Changed:
    at = rng.randrange(1, len(old) - 1)
    added = ("", heading(rng), body(rng, 3))
    return _numbered([*old[:at], added, *old[at:]])


def _move(rng: random.Random, old: list[Section]) -> Changed:
    source = rng.randrange(len(old))
    rest = old[:source] + old[source + 1 :]
    target = rng.choice([k for k in range(len(rest) + 1) if abs(k - source) > 1])
    new, truth = _numbered([*rest[:target], old[source], *rest[target:]])
    moved = old[source][0]
    return new, [("move" if a == moved else kind, a, b) for kind, a, b in truth]


def _move_and_edit(rng: random.Random, old: list[Section]) -> Changed:
    new, truth = _move(rng, old)
    at = next(int(b) for kind, _, b in truth if kind == "move") - 1
    num, head, lines = new[at]
    edited = list(lines)
    place = rng.randrange(len(edited))
    edited[place] = edited[place].replace(" the ", " the said ", 1).replace(".", " forthwith.")
    new[at] = (num, head, edited)
    return new, truth


def _swap(rng: random.Random, old: list[Section]) -> Changed:
    one, two = sorted(rng.sample(range(len(old)), 2))
    new = list(old)
    new[one] = (old[one][0], *old[two][1:])
    new[two] = (old[two][0], *old[one][1:])
    return new, [("move", old[one][0], old[two][0]), ("move", old[two][0], old[one][0])]


def _split(rng: random.Random, old: list[Section]) -> Changed:
    at = rng.randrange(len(old))
    num, head, lines = old[at]
    cut = len(lines) // 2
    parts = [(num, head, lines[:cut]), (f"{num}A", heading(rng), lines[cut:])]
    truth = [("split", num, num), ("split", num, f"{num}A")]
    return [*old[:at], *parts, *old[at + 1 :]], truth


def _merge(rng: random.Random, old: list[Section]) -> Changed:
    at = rng.randrange(len(old) - 1)
    num, head, lines = old[at]
    whole = (num, head, [*lines, *old[at + 1][2]])
    truth = [("merge", num, num), ("merge", old[at + 1][0], num)]
    return [*old[:at], whole, *old[at + 2 :]], truth


_CHANGES = {
    "move": _move,
    "renumber": _renumber,
    "split": _split,
    "merge": _merge,
    "swap": _swap,
    "move and edit": _move_and_edit,
}
