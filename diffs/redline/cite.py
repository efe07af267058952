"""Say an eId as a lawyer would: ``sec_26A__subsec_1__para_c`` is section 26A(1)(c)."""

from __future__ import annotations

import re

from diffs.compare.comparison import AlignmentEntry, Comparison, Hunk
from diffs.structure.eids import without_count

_WORDS = {
    "sec": "section", "art": "article", "chp": "Chapter", "part": "Part", "title": "Title",
    "dvs": "Division", "sched": "Schedule", "para": "paragraph", "subpara": "sub-paragraph",
    "item": "item", "subitem": "item", "proviso": "proviso", "expl": "Explanation",
    "exception": "Exception", "ill": "illustration", "preface": "the opening words",
    "qstr": "quoted matter", "subsec": "sub-section", "entry": "entry", "form": "Form",
    "p": "paragraph", "row": "row", "point": "point", "def": "definition of", "hd": "heading",
}  # fmt: skip
_NAMED = frozenset(("def", "hd"))
"""What an eId names by its words, joined with hyphens."""
_BRACKETED = frozenset(("subsec", "para", "subpara", "item", "subitem"))
_STEP = re.compile(r"([A-Za-z]+)(?:_(.+))?")


INFERRED = "number lost or misread in this copy: inferred from its neighbours"
"""What is said beside a provision whose number is not as printed."""


def cite(eid: str | None) -> str:
    """Return an eId in words; the root's is "the text"."""
    found = ""
    for step in (eid or "").split("__"):
        match = _STEP.fullmatch(step)
        if not match:
            continue
        kind, num = match[1], match[2] or ""
        if kind in _BRACKETED and num and found and found[-1] in ")0123456789" + _CAPITALS:
            found += f"({_plain_num(num)})"
        else:
            said = f"{_WORDS.get(kind, kind)} {_own(kind, num)}".strip()
            found = f"{found}, {said}" if found else said
    return found or "the text"


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _own(kind: str, num: str) -> str:
    """Return a number as it is printed where it stands by itself, or the words of a name."""
    plain = _plain_num(num)
    if kind in _NAMED:
        return f"“{plain.replace('-', ' ')}”"
    return f"({plain})" if kind in _BRACKETED and plain.isalpha() else plain


def _plain_num(num: str) -> str:
    return without_count(num).replace("_", "-")


def describe(entry: AlignmentEntry) -> str:
    """Return what became of a provision, in words; empty where it stayed the same."""
    old, new = cite(entry.old), cite(entry.new)
    said = {
        "inserted": f"{new} inserted",
        "omitted": f"{old} omitted",
        "edited": f"{new} edited",
        "renumbered": f"{old} renumbered as {new}",
        "moved": f"{old} moved, now {new}",
        "split": f"{old} split, in part now {new}",
        "merged": f"{old} merged into {new}",
    }.get(entry.rel, "")
    if said and entry.edited and entry.rel not in ("edited", "inserted", "omitted"):
        said += ", and edited"
    return said[:1].upper() + said[1:]


def moves(comparison: Comparison) -> list[tuple[str, str]]:
    """Return for each hunk what a link to its partner says: where it went, whence it came."""
    return [
        (f"moved to {_place(comparison, hunk, newer=True)}",
         f"moved from {_place(comparison, hunk, newer=False)}")
        for hunk in comparison.hunks
    ]  # fmt: skip


def _place(comparison: Comparison, hunk: Hunk, *, newer: bool) -> str:
    """Return the new or the old address of what a hunk moves: its own entry's, or its partner's."""
    partner = comparison.hunks[hunk.partner] if hunk.partner is not None else None
    for one in (hunk, partner):
        if one is not None and one.alignment is not None:
            entry = comparison.alignment[one.alignment]
            eid = entry.new if newer else entry.old
            if eid:
                return cite(eid)
    return "another place"
