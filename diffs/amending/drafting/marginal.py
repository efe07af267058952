"""The marginal note of an amending section: what it supplies to the orders below it, and where the two contradict each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from diffs.amending.drafting.acts import Act, Acts, citation, number_and_year
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.clauses import Draft, join, same
from diffs.amending.drafting.kinds import LEVEL, TOP, WORDY, Path, Step
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.titles import ISSUED
from diffs.structure.cutting.beginnings import VERB, note_at
from tarmeem.patterns import pattern_of

_PHRASE = pattern_of(rf"{VERB}\s+(?:of|in|to)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marginal:
    """What a marginal note says it does."""

    text: str = ""
    act: Act | None = None
    paths: tuple[Path, ...] = ()


def lead(text: str, start: int = 0) -> tuple[Marginal, int]:
    """Split a marginal note off the head of a directive; also return where its own words begin."""
    note, body = note_at(text, start)
    return read_marginal(note) if note else Marginal(), body


@lru_cache(maxsize=1024)
def read_marginal(note: str) -> Marginal:
    """Read a marginal note; a note that names nothing gives an empty one."""
    number = citation(note)
    act = Act(number) if number else None
    phrase = _PHRASE.search(note)
    paths: tuple[Path, ...] = ()
    if phrase is not None:
        paths = _paths(note[phrase.end() :])
    if not paths:
        within = re.search(r"\bin\s+(?=(?:section|article|schedule|the\b))", note, re.IGNORECASE)
        paths = _paths(note[within.end() :]) if within else ()
    inserts = bool(phrase and phrase[0].lower().startswith(("insertion", "addition")))
    return Marginal(note, act, () if inserts else paths)


def _paths(text: str) -> tuple[Path, ...]:
    cursor = Cursor(text[:300])
    cursor.take_any({"new", "the"})
    where = take_where(cursor, Acts())
    if where is None:
        return ()
    named = [p for p in where.paths if p[0][0] in TOP and (p[0][1] or p[0][0] == "schedule")]
    return tuple(tuple(dict.fromkeys(path)) for path in named)


_RULES = pattern_of(r"\b(?:Rules|Regulations)\b[\s,]*(?:\d{4})?\W*\Z")
_YEAR = pattern_of(r"\b\d{4}\b")
_OF_A_YEAR = pattern_of(r"\b(?:Act|Ordinance|Code|Order|Rules|Regulations)\s?,\s*(\d{4})\b")
"""How a marginal note names a law without its number: "Amendment of the Foo Act, 1990"."""


def settle(draft: Draft, marginal: Marginal) -> None:
    """Supply the section that only the marginal note names; record where note and body differ."""
    if draft.unit == "act":
        return
    noted = marginal.paths[0] if len(marginal.paths) == 1 else ()
    if noted and noted[0][1] and draft.target[:1] == ((noted[0][0], ""),):
        draft.target = (*noted, *draft.target[1:])
        draft.remarks.append("the section is named in the marginal note only")
    named = draft.target and draft.target[0][0] in TOP
    fits = draft.unit in TOP and draft.action in ("insert", "add")
    if not named and not fits and not draft.throughout:
        if len(marginal.paths) == 1 and not draft.target and draft.occurrences == "all":
            draft.doubts.append("the marginal note names a section, the body the whole law")
        elif len(marginal.paths) == 1:
            draft.target = join(marginal.paths[0], draft.target, nested=True)
            draft.remarks.append("the section is named in the marginal note only")
            draft.unit = draft.target[-1][0] if draft.unit == "provision" else draft.unit
        elif not (_whole_paragraph(draft) or (draft.target and draft.act.type in ISSUED)) and (
            draft.target or draft.unit not in WORDY or draft.occurrences != "all"
        ):
            draft.doubts.append("no section is named")
    if any(path[0][0] not in TOP for path in draft.excepted):
        draft.doubts.append("of what is excepted no section is named")
    if _astray(draft.target):
        draft.doubts.append(
            "a section stands in no article or entry: of which law it is, is not said"
        )
    _compare(draft, marginal)


def hold_to_note(drafts: Sequence[Draft], marginal: Marginal) -> None:
    """Doubt orders none of which is for a section that their marginal note names: one of the two is misprinted."""
    told = [draft for draft in drafts if _named(draft, marginal)]
    if told and not any(_is_named(draft, marginal) for draft in told):
        for draft in told:
            draft.doubts.append("the marginal note names another section than the order")


def _is_named(draft: Draft, marginal: Marginal) -> bool:
    label = draft.target[0][1]
    return any(same(label, noted) for _, noted in _named(draft, marginal))


def _named(draft: Draft, marginal: Marginal) -> list[Step]:
    """Return what a note names of the kind of provision that an order is for."""
    return [p[0] for p in marginal.paths if draft.target and p[0][0] == draft.target[0][0]]


def _astray(target: Path) -> bool:
    """Say whether a section is looked for within an article, a table or an entry: the print lost what led to it."""
    levels = [LEVEL.get(kind, 0) for kind, _ in target]
    return any(
        kind in ("section", "article") and max(levels[:at], default=0) > 0
        for at, (kind, _) in enumerate(target)
    )


def _whole_paragraph(draft: Draft) -> bool:
    """Tell "in paragraph 6" of an Order, whose paragraphs are its sections, from a paragraph (6)."""
    return (
        bool(draft.target) and draft.target[0][0] == "paragraph" and draft.target[0][1].isdecimal()
    )


def _compare(draft: Draft, marginal: Marginal) -> None:
    named = _named(draft, marginal)
    if named and not _is_named(draft, marginal):
        said = ", ".join(label for _, label in named)
        draft.remarks.append(f"the marginal note says {draft.target[0][0]} {said}; the body wins")
    noted = number_and_year(marginal.act.number if marginal.act else None)
    own = number_and_year(draft.act.number)
    if noted and own and noted != own:
        draft.doubts.append(f"the marginal note says {noted}, the body {own}")
    years = set(_YEAR.findall(f"{draft.act.title} {own}"))
    others = set(_OF_A_YEAR.findall(marginal.text))
    if years and others and not years & others:
        draft.doubts.append(f"the marginal note names a law of {', '.join(sorted(others))}")
    if own and _RULES.search(draft.act.title or "") and not _RULES.search(draft.act.number or ""):
        draft.doubts.append(f"the {draft.act.title} are no {draft.act.number}")
