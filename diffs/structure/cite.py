"""Say an eId as a lawyer would: ``sec_26A__subsec_1__para_c`` is section 26A(1)(c), of rules rule 26A(1)(c)."""

from __future__ import annotations

import re
from functools import lru_cache

from diffs.numerals import ORDINALS
from diffs.structure.eids import without_count
from tarmeem.patterns import pattern_of

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
_STEP = pattern_of(r"([A-Za-z]+)(?:-(\d+))?(?:_(.+))?")
"""What has no number of its own is told from the others by their count: ``proviso-2``."""


SECTION = "section"
"""What the provisions of an Act are called, and of what does not tell what it is."""
_UNITS = {"rules": "rule", "regulations": "regulation", "byelaws": "bye-law", "bylaws": "bye-law", "قواعد": "rule", "ضوابط": "regulation"}  # fmt: skip
"""What the provisions of other instruments are called, by what such an instrument calls itself."""
_ITSELF = pattern_of(
    r"Th(?:is\s+(?i:Act|Ordinance|Order|Code|Regulation|Bill|Law)|ese\s+((?i:Rules|Regulations|Bye?-?\s?laws)))\s+(?:may|shall)\s+be\s+(?:called|cited|known)\b"
)
_ITSELF_IN_URDU = pattern_of(
    r"یہ\s+(?:ایکٹ|آرڈیننس|(قواعد|ضوابط))\s[^۔]{0,300}?(?:کہلا|موسوم|کے نام سے)"
)
"""How an instrument names itself in its first provision: an Act does before any rules that it sets out."""
_TYPE = pattern_of(
    r"\b(?:Act|Ordinance|Order|Code|Constitution|Bill|Law|ایکٹ|آرڈیننس|(Rules|Regulations|Bye?-?laws|قواعد|ضوابط))\b",
    re.IGNORECASE,
)
"""What the last such word of a title says that it is,"""
_UNDER = pattern_of(r"\bunder\b.*", re.IGNORECASE)
"""but for the law under which it is made."""
_TITLE = 400
"""Characters of one line that may be a title."""


@lru_cache(maxsize=16)
def unit_of(words: str) -> str:
    """Return what the provisions of an instrument are called, by its text or its title: section, rule, regulation, bye-law."""
    found = _ITSELF.search(words) or _ITSELF_IN_URDU.search(words)
    if found is None and len(words) <= _TITLE and "\n" not in words:
        titles = _UNDER.sub("", words), words
        found = next((last for one in titles for last in reversed([*_TYPE.finditer(one)])), None)
    said = found[found.lastindex] if found and found.lastindex else ""
    return _UNITS.get(re.sub(r"[\s-]", "", said).lower(), SECTION)


def cite(eid: str | None, unit: str = SECTION) -> str:
    """Return an eId in words; the root's is "the text". ``unit``: what ``unit_of`` tells of the instrument."""
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
                else f"{_word(kind, unit, found)} {_own(kind, num)}".strip()
            )
            found = f"{found}, {said}" if found else said
    return found or "the text"


def _word(kind: str, unit: str, within: str) -> str:
    """Return what a step is called: a Schedule's sections keep their name."""
    own = not within or within.endswith(_WORDS["qstr"])
    if kind == "sec" and own:
        return unit
    return f"sub-{unit}" if kind == "subsec" and own else _WORDS.get(kind, kind)


def headed(eid: str, num: str, heading: str, unit: str = SECTION) -> str:
    """Return what heads a provision: its number and heading; a Schedule's says that it is one."""
    if eid.startswith("sched") and heading:
        return heading if "schedule" in heading.casefold() else f"{cite(eid)}: {heading}"
    head = f"{num}. {heading}".strip(" .") if num else heading
    return head or cite(eid, unit)


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
