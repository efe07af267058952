"""Write eIds in the manner of Akoma Ntoso; a repeat gets ``-2``, ``-3`` and so on.

A hyphen within a number is written ``_``: article 9-1 is ``art_9_1``, sections 18 and 19 ``sec_18_19``.
"""

from __future__ import annotations

from diffs.structure.recognising.marks import Mark
from tarmeem.patterns import pattern_of

SHORT = {
    "section": "sec", "article": "art", "chapter": "chp", "part": "part", "title": "title",
    "division": "dvs", "subpart": "subprt", "subchapter": "subchp", "book": "book",
    "schedule": "sched", "annex": "annex", "annexure": "annex", "appendix": "app", "form": "form",
    "subsection": "subsec", "clause": "para", "subclause": "subpara", "item": "item",
    "subitem": "subitem", "paragraph": "para", "proviso": "proviso", "explanation": "expl",
    "exception": "exception", "illustration": "ill", "definition": "def", "heading": "hd",
    "crossheading": "hd", "preface": "preface", "long title": "longTitle", "quoted": "qstr", "p": "p", "reference": "ref",
}  # fmt: skip
_NAMED_BY_WORDS = frozenset(("definition", "heading", "crossheading"))
_NOT_WORD = pattern_of(r"[^\w]+")
_ODD = pattern_of(r"[^\w.-]")
_NOUGHTS = pattern_of(r"\A0+(?=\d)")
_COUNT = pattern_of(r"-\d+$")


def own_part(mark: Mark) -> str:
    """Return a mark's own part of its eId, such as ``sec_26A``, ``def_data`` or ``proviso``."""
    short = SHORT.get(mark.kind, mark.kind)
    if mark.kind in _NAMED_BY_WORDS:
        slug = _NOT_WORD.sub("-", mark.heading.lower()).strip("-")[:48].strip("-")
        return f"{short}_{slug}" if slug else short
    if mark.num:
        num = (
            mark.num
            if mark.num.isalnum()
            else _ODD.sub("", mark.num.replace("–", "-")).replace("-", "_")
        )
        if num.startswith("0"):
            num = _NOUGHTS.sub("", num)  # "SECTION 01" is cited as section 1
        return f"{short}_{num}"
    # A count is no number: an unnumbered paragraph never takes the address of a numbered one.
    return "p_" if mark.kind in ("p", "paragraph") else short


def without_count(part: str) -> str:
    """Return an eId, or a part of one, without the count of a repeat: ``para_a-2`` is ``para_a``."""
    return _COUNT.sub("", part)


def top(eid: str) -> str:
    """Return the section, article or schedule an eId lies in."""
    return eid.partition("__")[0]


def within(eid: str, whole: str) -> bool:
    """Tell whether an eId is that of a provision, or of one beneath it."""
    return eid == whole or eid.startswith(f"{whole}__")


def related(one: str, other: str) -> bool:
    """Tell whether two eIds are of one provision, or one lies beneath the other: what befell either befell both."""
    return within(one, other) or within(other, one)


class Namer:
    """Hand out eIds, each once."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def name(self, parent: str, own: str) -> str:
        """Return the eId of ``own`` beneath ``parent``; an ``own`` that ends in _ is counted."""
        wanted = f"{parent}__{own}" if parent else own
        count = self._used.get(wanted, 0) + 1
        if own[-1] == "_":
            joint = ""
        elif count == 1:
            self._used[wanted] = 1
            return wanted
        else:
            joint = "-"
        name = f"{wanted}{joint}{count}"
        while name in self._used:
            count += 1
            name = f"{wanted}{joint}{count}"
        self._used[wanted] = count
        self._used[name] = 1
        return name
