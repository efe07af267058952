"""Find the provision an instruction names: by its number, never by its likeness.

A path is read outermost first. A level the instrument leaves out is filled in only where one
provision alone answers; two answers are *ambiguous*, none is *target not found*. Where matter
that the same instrument put in bears a number that stood there before, the number means the
provision that stood there (article 352 of the forty-fourth amendment: "clause (4)").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from diffs.amending.drafting.kinds import NOTES
from diffs.amending.executing.matching import fold
from diffs.amending.executing.pieces import OPENING, Node, Piece, unit_at
from diffs.numerals import ORDINALS
from diffs.structure.cite import cite
from tarmeem.model import State
from tarmeem.patterns import pattern_of
from tarmeem.romans import roman_value

_HEAD = pattern_of(
    r"^[ \t]*((?:[A-Za-z]+[ \t]+){0,5}list(?:[ \t]+[IVX]{1,4})?)[ \t.]*$", re.I | re.M
)
"""A list's own heading: a line of a few words, the last of them "list", or that and a number."""


def holds_only(schedule: Node, name: str) -> bool:
    """Tell whether one list alone is headed in a Schedule, and bears this name."""
    heads = [" ".join(found[1].lower().split()) for found in _HEAD.finditer(schedule.raw())]
    return schedule.kind == "schedule" and heads == [" ".join(name.lower().split())]


ARTICLES = frozenset({"section", "article", "rule", "regulation", "paragraph-top"})

_APART = frozenset({"schedule", "annex", "annexure", "appendix", "form", "quoted"})
"""What has numbered units of its own, which are no sections of the Act."""
_ANNEXES = _APART - {"quoted"}
_ANNEXED = frozenset({"annex", "annexure"})
DIVISIONS = frozenset({"schedule", "appendix", "form", "chapter", "part"}) | _ANNEXED
_FLOATING = frozenset(
    {"heading", "marginal note", "head note", "margin", "opening", "opening portion", "sentence"}
)
"""Steps of a path that name no provision."""
_TITLES = frozenset({"heading", "sub-heading"})
"""Steps that name what stands under the words of a heading."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an instruction was not carried out, and at which place."""

    reason: str
    """target not found, words not found, ambiguous, already so, unsupported table, …"""
    detail: str
    state: State = "refused"


def ambiguous(detail: str) -> Refusal:
    """Return the refusal of what only a person can decide."""
    return Refusal("ambiguous", detail, "needs-review")


@lru_cache(maxsize=8192)
def number(label: str) -> str:
    """Return a label as it is compared: no brackets, no stops, no blanks; letters keep their case."""
    return re.sub(r"[\s()\[\].,:;‐‑–—“”\"'‘’-]", "", label)


def ordinal(label: str) -> int | None:
    """Return the place a word, figure or Roman numeral names; None where it names none."""
    bare = number(label).lower()
    if bare.isdecimal():
        return int(bare)
    if bare in ORDINALS:
        return ORDINALS.index(bare) + 1
    return roman(bare)


def same_label(one: str, other: str) -> bool:
    """Tell whether two labels name one place: alike, or Ninth and 9."""
    if number(one).lower() == number(other).lower():
        return True
    place = ordinal(one)
    return place is not None and place == ordinal(other) and (one.isdecimal() or other.isdecimal())


def roman(bare: str) -> int | None:
    """Return the value of a Roman numeral below a hundred; None where it is none: (c) is a letter."""
    value = roman_value(bare)
    return value if value and value < _HUNDRED else None


_HUNDRED = 100


def locate(
    root: Node, path: Sequence[tuple[str, str]], *, fresh: Callable[[str], bool]
) -> Node | Refusal:
    """Return the provision at the path; ``fresh`` tells the ids of the same instrument's orders."""
    node = root
    for kind, value in path:
        entitled = bool(value) and kind in _TITLES
        if kind in _FLOATING and not entitled:
            continue
        found = _under(node, value) if entitled else _step(node, kind, value, fresh)
        if isinstance(found, Refusal):
            return found
        node = found
    return node


def _under(node: Node, title: str) -> Node | Refusal:
    """Return what stands under a heading that a path names by its words."""
    found = [one for one in node.walk() if one.heading and fold(one.heading) == fold(title)]
    if len(found) == 1:
        return found[0]
    many = f"{len(found)} headings read" if found else "no heading reads"
    return Refusal(
        "ambiguous" if found else "target not found", f"{many} “{title}” in {where_of(node)}"
    )


def _step(node: Node, kind: str, value: str, fresh: Callable[[str], bool]) -> Node | Refusal:
    place = f"{kind} {value}".strip()
    found = _candidates(node, kind, value, fresh)
    if len(found) > 1:
        found = [one for one in found if not fresh(one.born)] or found
    if not found:
        return Refusal("target not found", f"no {place} in {where_of(node)}")
    if len(found) > 1:
        many = f"there are {len(found)} in {where_of(node)} that are called {place}"
        return Refusal("ambiguous", f"{many}, and which of them is meant is not said")
    return found[0]


def where_of(node: Node) -> str:
    """Return the name of a provision as a person is told it; the whole text has none."""
    return cite(node.eid, unit_at(node)) if node.eid else "this text"


def _candidates(node: Node, kind: str, value: str, fresh: Callable[[str], bool]) -> list[Node]:
    if kind in NOTES:
        return _numberless(node, kind, value, fresh)
    if kind in OPENING:
        return [one for one in node.children if one.kind == kind]
    if kind == "list" and holds_only(node, value):
        return [node]
    if kind == "definition":
        return [one for one in node.walk() if one is not node and _defines(one, value)]
    if kind in ARTICLES:
        return _by_number(_articles(node), value, kind)
    if kind in DIVISIONS:
        alike = _ANNEXED if kind in _ANNEXED else {kind}
        named = [one for one in node.walk() if one.kind in alike]
        return [one for one in named if _same_division(one, value)]
    return _last(node, kind, fresh) if value == "end" else _beneath(node, kind, value)


def _last(node: Node, kind: str, fresh: Callable[[str], bool]) -> list[Node]:
    """Return the last of a provision's numbered parts as they stood, where all are of the kind named."""
    numbered = [one for one in node.children if one.num and not fresh(one.born)]
    wanted = re.sub(r"sub-(?:rule|regulation)", "subsection", kind).replace("-", "")
    return numbered[-1:] if {one.kind for one in numbered} == {wanted} else []


_TERM = pattern_of(r"\W*[“\"‘']([^“”\"‘’']+)[”\"’']")


def _defines(node: Node, term: str) -> bool:
    """Tell whether a clause begins with a term in quotation marks: "(c) “Board” means"."""
    said = "".join(one.text for one in node.items if isinstance(one, Piece) and one.kind == "body")
    found = _TERM.match(said)
    named = node.num or node.kind == "definition"
    return bool(named and found) and _plain(found[1]) == _plain(term) if found else False


def _plain(term: str) -> str:
    return " ".join(term.split()).lower()


def _articles(node: Node) -> list[Node]:
    found: list[Node] = []
    for child in node.children:
        if child.kind in ARTICLES:
            found.append(child)
        elif child.kind not in _APART:
            found.extend(_articles(child))
    return found


def _by_number(nodes: list[Node], value: str, kind: str) -> list[Node]:
    wanted = number(value)
    found = [one for one in nodes if number(one.num) == wanted]
    if not found:
        found = [one for one in nodes if number(one.num).lower() == wanted.lower()]
    exact = [one for one in found if one.kind == kind]
    # "Article" is printed on articles; a bare "31." reads as a section, whatever it is called
    return exact or [one for one in found if one.kind != "article"]


def _same_division(node: Node, value: str) -> bool:
    if not value:
        return True
    wanted = ordinal(value)
    for label in (node.num, node.heading.split()[0] if node.heading.split() else ""):
        if number(label).lower() == number(value).lower():
            return True
        if wanted is not None and ordinal(label) == wanted:
            return True
    return False


def _beneath(node: Node, kind: str, value: str) -> list[Node]:
    """Return the nearest provisions of that number: children first, then what lies deeper.

    A form that is read into an appendix has numbers of its own.
    """
    level: list[Node] = [node]
    while level:
        below = [child for one in level for child in one.children if child.kind not in _ANNEXES]
        exact = [one for one in below if number(one.num) == number(value) and one.num]
        if exact:
            alike = [one for one in exact if one.kind.replace("-", "") == kind.replace("-", "")]
            return alike or exact
        level = below
    return []


def _numberless(node: Node, kind: str, value: str, fresh: Callable[[str], bool]) -> list[Node]:
    stood = _as_they_stood(node.items, kind, fresh)
    named = [one for one in node.children if one.kind == kind]
    if not named and not stood:
        named = [one for one in node.walk() if one is not node and one.kind == kind]
    if not named and not stood:
        named = _just_behind(node, kind)
    bare = number(value).lower()
    if not bare:
        return named
    if bare in ("end", "last"):
        return [one for one in (stood or named)[-1:] if one is not None]
    by_number = [one for one in named if one.num and number(one.num).lower() == bare]
    place = ordinal(bare)
    lettered = [child for one in named for child in one.children if number(child.num) == bare]
    if kind == "illustration" and not by_number and len(named) == 1 and lettered:
        return lettered  # "Illustrations (a) … (b) …" stand under one head
    if by_number or place is None:
        return by_number
    return [one for one in (stood or named)[place - 1 : place] if one is not None]


_OPENS = {"proviso": "provided", "explanation": "explanation", "illustration": "illustration"}


def _as_they_stood(
    items: Sequence[Piece | Node], kind: str, fresh: Callable[[str], bool]
) -> list[Node | None]:
    """Return a provision's notes as they stood before an instrument changed which there are.

    "The second proviso" is the second of the Act as it stands, whatever the order before it took
    out or put in. None: it is gone. Empty where the instrument changed none.
    """
    found: list[Node | None] = []
    changed, gone = False, ""
    for item in items:
        if isinstance(item, Node):
            new = item.kind == kind and fresh(item.born)
            changed |= new
            if new and gone == item.born:
                found[-1] = item
            elif item.kind == kind and not new:
                found.append(item)
            gone = ""
        elif fresh(item.origin) and item.gone.lower().startswith(_OPENS.get(kind, kind)):
            found.append(None)
            changed, gone = True, item.origin
    return found if changed else []


def _just_behind(node: Node, kind: str) -> list[Node]:
    """Return the notes that stand straight behind a numbered provision, and read as its parent's.

    A proviso below the last clause may be of the clause or of all: who says "in clause (b), in the
    proviso" has said which.
    """
    return list(takewhile(lambda one: one.kind == kind, node.later if node.num else ()))


def look_alike(root: Node, path: Sequence[tuple[str, str]]) -> list[tuple[str, str]] | None:
    """Return the path with its last number's 1, l and I exchanged, where one provision answers.

    OCR cannot tell these apart ("clause (I)" for "clause (l)"); the caller must have other proof.
    """
    if not path or not re.search(r"[1lI]", path[-1][1]):
        return None
    parent = locate(root, path[:-1], fresh=lambda _: False)
    if isinstance(parent, Refusal):
        return None
    kind, value = path[-1]
    shape = _shape(value)
    below = {number(one.num) for one in parent.children if one.num and _shape(one.num) == shape}
    return [*path[:-1], (kind, f"({below.pop()})")] if len(below) == 1 else None


def _shape(label: str) -> str:
    return re.sub(r"[1lI]", "l", number(label))
