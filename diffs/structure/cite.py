"""Say an eId as a lawyer would: ``sec_26A__subsec_1__para_c`` is section 26A(1)(c)."""

from __future__ import annotations

import re

from diffs.numerals import ORDINALS
from diffs.structure.eids import without_count

_WORDS = {
    "sec": "section", "art": "article", "chp": "Chapter", "part": "Part", "title": "Title",
    "dvs": "Division", "sched": "Schedule", "para": "paragraph", "subpara": "sub-paragraph",
    "item": "item", "subitem": "item", "proviso": "proviso", "expl": "Explanation",
    "exception": "Exception", "ill": "illustration", "preface": "the opening words",
    "qstr": "quoted matter", "subsec": "sub-section", "entry": "entry", "form": "Form", "list": "List",
    "row": "row", "point": "point", "def": "definition of", "hd": "heading", "head": "the lines at the top",
    "date": "the date line", "ref": "the reference line", "subject": "the subject line",
    "signature": "the signature block", "longTitle": "long title", "formula": "enacting words", "copies": "the copy-to list",
}  # fmt: skip
_NAMED = frozenset(("def", "hd"))
"""What an eId names by its words, joined with hyphens."""
_LINES = frozenset(("head", "date", "ref", "subject", "signature", "copies"))
"""What frames a notice: that another stands above it is not said."""
_BRACKETED = frozenset(("subsec", "para", "subpara", "item", "subitem"))
_STEP = re.compile(r"([A-Za-z]+)(?:-(\d+))?(?:_(.+))?")
"""What has no number of its own is told from the others by their count: ``proviso-2``."""


def cite(eid: str | None) -> str:
    """Return an eId in words; the root's is "the text"."""
    found = ""
    for step in (eid or "").split("__"):
        match = _STEP.fullmatch(step)
        if not match:
            continue
        kind, num = match[1], match[3] or match[2] or ""
        if kind in _BRACKETED and num and found and found[-1] in ")0123456789" + _CAPITALS:
            found += f"({_plain_num(num)})"
        elif kind in _BRACKETED and num and found.endswith(_UNNUMBERED):
            found += f", ({_plain_num(num)})"
        else:
            said = (
                _counted(num)
                if kind == "p"
                else f"{_WORDS.get(kind, kind)} {_own(kind, num)}".strip()
            )
            found = f"{found}, {said}" if found else said
    return found or "the text"


def headed(eid: str, num: str, heading: str) -> str:
    """Return what heads a provision: its number and heading; a Schedule's says that it is one."""
    if eid.startswith("sched") and heading:
        return heading if "schedule" in heading.casefold() else f"{cite(eid)}: {heading}"
    head = f"{num}. {heading}".strip(" .") if num else heading
    return head or cite(eid)


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


_UNNUMBERED = "unnumbered paragraph"


def _counted(num: str) -> str:
    """Return a paragraph without a number by its count, which no printed number can be taken for."""
    at = int(num) if num.isdecimal() else 0
    if 0 < at <= len(ORDINALS):
        return f"the {ORDINALS[at - 1]} {_UNNUMBERED}"
    return f"{_UNNUMBERED} {num}".strip()


def _own(kind: str, num: str) -> str:
    """Return a number as it is printed where it stands by itself, or the words of a name."""
    plain = _plain_num(num)
    if kind in _LINES:
        return ""
    if kind in _NAMED:
        return f"“{plain.replace('-', ' ')}”"
    return f"({plain})" if kind in _BRACKETED and plain.isalpha() else plain


def _plain_num(num: str) -> str:
    return without_count(num).replace("_", "-")
