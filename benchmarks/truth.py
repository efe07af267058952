"""How alignment fares against hand-checked or identity-based truth, pair by pair and level by level.

Truth names provisions by paths of numbers (``3.1/(1)/(a)``, ``2/def:act``). It labels what it labels:
what it is silent on (schedules' tables, unnumbered paragraphs) is not held against an alignment.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from diffs.compare import Comparison
from tarmeem.model import Provision

RELS = ("inserted", "omitted", "renumbered")
_NOISE = re.compile(r"[()\[\]\s]|\.$")
_HOLDERS = frozenset({"root", "part", "chapter", "schedule", "division", "title", "book", "form"})
HEAD = 25
"""Letters by which two provisions of one path are told apart: a schedule has a section 1 too."""
Key = tuple[str, str]
"""A path and the first letters of the text that stands there; for what was renumbered, two paths."""


@dataclass
class Score:
    """What was right, said and true, of one relation."""

    right: int = 0
    said: int = 0
    true: int = 0
    missed: list[Key] = field(default_factory=list)
    false: list[Key] = field(default_factory=list)

    def __str__(self) -> str:
        """Return ``right/said/true``."""
        return f"{self.right}/{self.said}/{self.true}"


def path_of(label: str) -> str:
    """Write one number of a path our way: ``(a)`` and ``a`` are one, ``def:Act`` is ``def act``."""
    if label.startswith("def:"):
        return "def " + re.sub(r"\W+", "-", label[4:].casefold()).strip("-")
    return _NOISE.sub("", label.casefold())


def truth_path(path: str) -> str:
    """Write a truth's path our way."""
    parts, rest = [], path
    while rest:
        head, _, rest = rest.partition("/")
        if head.startswith("def:") and rest and not rest.startswith("("):
            more, _, rest = rest.partition("/")
            head += "/" + more
        parts.append(path_of(head))
    return "/".join(parts)


def our_paths(root: Provision) -> dict[str, Key]:
    """Map eIds to paths; what holds sections is not in a path."""
    found: dict[str, Key] = {}

    def walk(node: Provision, trail: tuple[str, ...]) -> None:
        for child in node.children:
            if child.kind in _HOLDERS:
                walk(child, ())
                continue
            named = child.num or child.heading
            label = f"def:{named}" if child.kind == "definition" else child.num or child.kind
            path = (*trail, path_of(label))
            found[child.eid] = "/".join(path), letters(child.full_text())
            walk(child, path)

    walk(root, ())
    return found


def letters(text: str) -> str:
    """Return the first letters of a text, by which to tell one section 1 from another."""
    return re.sub(r"\W", "", text.casefold())[:HEAD]


def scores(
    comparison: Comparison, truth: dict[str, Any], old: Provision, new: Provision
) -> dict[str, Score]:
    """Score each relation over the provisions that truth knows."""
    known_old = {_key(m, "old") for m in [*truth["matched"], *truth["deleted"]]}
    known_new = {_key(m, "new") for m in [*truth["matched"], *truth["inserted"]]}
    headed = any(head for _, head in known_old | known_new)
    olds, news = (
        {eid: (path, head if headed else "") for eid, (path, head) in our_paths(root).items()}
        for root in (old, new)
    )
    said = _said(comparison, olds, news, known_old, known_new)
    told = {
        "inserted": Counter(_key(m, "new") for m in truth["inserted"]),
        "omitted": Counter(_key(m, "old") for m in truth["deleted"]),
        "renumbered": Counter(_renumbered(truth)),
    }
    return {rel: _score(said[rel], told[rel]) for rel in RELS}


def _key(match: dict[str, Any], side: str) -> Key:
    head = match.get(f"{side}_head") or match.get("head") or ""
    return truth_path(match[side]), letters(head)


def _renumbered(truth: dict[str, Any]) -> Iterator[Key]:
    for m in [*truth["matched"], *(truth.get("hand_moves") or ())]:
        if m["rel"] == "renumbered":
            yield truth_path(m["old"]), truth_path(m["new"])


def _said(
    comparison: Comparison, olds: dict[str, Key], news: dict[str, Key],
    known_old: Collection[Key], known_new: Collection[Key],
) -> dict[str, Counter[Key]]:  # fmt: skip
    said: dict[str, Counter[Key]] = {rel: Counter() for rel in RELS}
    for entry in comparison.alignment:
        one, two = olds.get(entry.old or ""), news.get(entry.new or "")
        if entry.rel == "inserted" and two in known_new:
            said["inserted"][two] = 1
        elif entry.rel == "omitted" and one in known_old:
            said["omitted"][one] = 1
        elif entry.rel in ("renumbered", "moved") and one and two and one[0] != two[0]:
            said["renumbered"][one[0], two[0]] = 1
    return said


def _score(said: Counter[Key], told: Counter[Key]) -> Score:
    right = said & told
    return Score(
        right.total(), said.total(), told.total(),
        sorted((told - right).elements()), sorted((said - right).elements()),
    )  # fmt: skip
