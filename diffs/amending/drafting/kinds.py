"""The kinds of provision, as drafters spell them, and how they nest."""

from __future__ import annotations

from dataclasses import dataclass, field

from diffs.numerals import ORDINALS
from tarmeem.patterns import pattern_of

Step = tuple[str, str]


Path = tuple[Step, ...]


SPELT = {
    "section": "section", "sub-section": "subsection", "article": "article", "clause": "clause",
    "sub-clause": "subclause", "paragraph": "paragraph", "sub-paragraph": "subparagraph",
    "proviso": "proviso", "explanation": "explanation", "illustration": "illustration",
    "exception": "exception",
    "schedule": "schedule", "item": "item", "rule": "rule", "sub-rule": "subrule",
    "regulation": "regulation", "sub-regulation": "subregulation", "part": "part",
    "chapter": "chapter", "table": "table", "column": "column", "heading": "heading",
    "form": "form", "appendix": "appendix", "annexure": "annexure", "sub-heading": "subheading",
    "definition": "definition", "sub-item": "subitem", "division": "division",
    "sub-article": "subarticle", "title": "title", "row": "row", "entry": "entry",
}  # fmt: skip


KINDS: dict[str, str] = {
    **{word: kind for kind, word in SPELT.items()},
    **{word + "s": kind for kind, word in SPELT.items()},
    "entries": "entry", "para": "paragraph", "paras": "paragraph", "subpara": "sub-paragraph",
    "subparas": "sub-paragraph", "annex": "annexure", "preamble": "preamble",
    "headnote": "heading", "sidenote": "heading", "provisoes": "proviso",
    "subtitle": "sub-heading", "appendices": "appendix", "sentence": "sentence",
}  # fmt: skip


PLURAL = frozenset(word for word in KINDS if word.endswith("s")) | {"entries", "appendices"}


TWO_WORDS = {
    ("marginal", "note"): "heading", ("head", "note"): "heading", ("side", "note"): "heading",
    ("marginal", "notes"): "heading", ("head", "notes"): "heading", ("side", "notes"): "heading",
    ("marginal", "heading"): "heading", ("long", "title"): "long title",
    ("short", "title"): "short title", ("sub", "section"): "sub-section",
    ("sub", "sections"): "sub-section", ("sub", "clause"): "sub-clause",
    ("section", "heading"): "heading",
    ("chapter", "heading"): "heading", ("part", "heading"): "heading", ("sub", "clauses"): "sub-clause",
    ("opening", "paragraph"): "opening", ("opening", "words"): "opening",
    ("opening", "portion"): "opening", ("opening", "sentence"): "opening",
    **{("sub", f"{kind}{s}"): f"sub-{kind}" for kind in ("rule", "regulation", "paragraph", "article")
       for s in ("", "s")},
}  # fmt: skip


_NUMBERED_ORDINAL = pattern_of(r"(\d{1,2})(?:st|nd|rd|th)$")


LEVEL = {
    "part": 0, "chapter": 0, "division": 0, "schedule": 0, "appendix": 0, "annexure": 0,
    "form": 0, "preamble": 0, "long title": 0, "short title": 0, "title": 0, "section": 1,
    "article": 1, "rule": 1, "regulation": 1, "list": 1, "table": 1, "heading": 5,
    "sub-section": 2, "sub-rule": 2, "sub-regulation": 2, "sub-article": 2, "entry": 2,
    "row": 2, "paragraph": 2, "item": 3, "clause": 3, "column": 3, "sub-paragraph": 3,
    "definition": 3, "sub-clause": 4, "sub-item": 4, "proviso": 5, "explanation": 5,
    "illustration": 5, "exception": 5, "sub-heading": 1, "opening": 5, "sentence": 6,
}  # fmt: skip


TOP = frozenset(k for k, level in LEVEL.items() if level == 0) | {
    "section", "article", "rule", "regulation", "sub-heading",
}  # fmt: skip


BARE = frozenset(
    ("section", "article", "rule", "regulation", "schedule", "part", "chapter", "entry", "item",
     "paragraph", "column", "form", "appendix", "annexure", "division", "explanation", "row",
     "illustration", "exception", "table", "sub-item", "proviso")
)  # fmt: skip
"""Kinds whose labels are printed without brackets."""


NOTES = ("proviso", "explanation", "illustration", "exception")
"""What hangs on a provision, and may have no number."""
WORDY = ("words", "figures", "punctuation", "portion")
"""Units of what is no provision."""
RANGE_LIMIT = 300


@dataclass(slots=True)
class Where:
    """What an address said: paths relative to where it stands, and doubts met on the way."""

    paths: list[Path] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    anaphoric: bool = False
    """It points back: "the said section", "that clause", "as so renumbered"."""
    plural: bool = False
    law: bool = False
    """It names the law too: "section 3 of the Foo Act"."""
    ranges: list[tuple[str, str, str]] = field(default_factory=list)
    """The kind and the ends of each range that was counted out."""


def ordinal_of(norm: str) -> str:
    """Return "2" for second and 2nd, and nothing for any other word."""
    if norm in ORDINALS:
        return str(ORDINALS.index(norm) + 1)
    numbered = _NUMBERED_ORDINAL.match(norm)
    return numbered[1] if numbered else ""
