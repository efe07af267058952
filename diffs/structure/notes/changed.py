"""Tell a note that bears no number: it names what was changed, how, and by what authority."""

from __future__ import annotations

import re

from diffs.structure.notes.note_words import AUTHORITY, SHALL
from diffs.structure.recognising.lines import Lines

FIRST = frozenset("WFPEISCRATUV2([")
"""What such a note begins with."""
_CHANGED = re.compile(
    r"(?:The )?(?:(?:2nd|3rd|[A-Za-z]+) )??(?P<unit>Words?|Figures?|Provisos?|Explanations?|Illustrations?|Sub-?\s?[Ss]ections?|[Cc]lauses?|Sections?|Rules?|Sub-?\s?[Rr]ules?"
    r"|Articles?|Para(?:graph)?s?|[Ss]chedules?|Entr(?:y|ies)|Serial\s[Nn]umbers?|S\.\s?Nos?\.?|Chapters?|Forms?|Tables?)(?:\(s\))?"
    r"(?P<which>\b[^.;:\n“\"‘]{0,80}?)(?P<how>(?i:substituted|inserted|added|omitted|amended|deleted))\s+(?:by|vide|through)\s"
)
"""What was changed and how: "Proviso added by", "Section 86-A inserted by"."""
_LABELLED = re.compile(
    r"\((?:(?:[ivx]{1,5}|\d{1,2}|[a-z])\)\s*)?(?:Substituted|Inserted|Added)\s+(?:by|vide|through)\s"
    r"|\[Acts? No\. \d[^\[\]]*, (?:ss?|Sch)\b[^\[\]]*\]\Z"
)
"""The same in brackets, or below the label that calls it: "(i) Substituted vide Notification"; what was omitted may be a clause.

Or what amended the section above, cited alone: "[Act No. 1 of 2009, s. 3.]"."""
_SUPPOSED = re.compile(
    r"\b(?:shall|may|be|as|if|is|are|where|when|which|that|any|so|under|means|includes|made)\b"
)
"""A word between that a sentence of law has and such a note has not."""
_STATES = re.compile(
    r"\b(?:are|is|have|has|may|must|takes?|appl(?:y|ies)|extends?|means?|remains?|stands?)\b"
)
"""What a sentence of law goes on to state: "Forms added by Order of the Council have effect from …"."""
_STOP = re.compile(r"[.;:](?:\s|\Z)")
_WHOLE = re.compile(r"(?:Section|Rule|Article|Regulation)s?\Z")
_GONE = frozenset(("omitted", "deleted"))
_SAID = 260
"""Characters within which a note says by what authority, and a law what it commands."""
_ENDS = frozenset('.;:,]”"*')


def names_change(words: str) -> bool:
    """Say whether words begin with what was changed, by name, and by what authority.

    "Section 9 omitted by …" does not count: it may be all that is left of section 9.
    """
    m = _CHANGED.match(words)
    if m is None or _SUPPOSED.search(m["which"]) or SHALL.search(words[:_SAID]):
        return False
    if m["how"].lower() in _GONE and _WHOLE.match(m["unit"]):
        return False
    after = _STOP.split(words[m.end() : m.end() + _SAID], maxsplit=1)[0]
    return AUTHORITY.search(words, m.end(), m.end() + _SAID) is not None and not _STATES.search(
        after
    )


def is_change(lines: Lines, index: int) -> bool:
    """Say whether a line names what was changed and by what, and no sentence runs on into it."""
    bare = lines.bare[index]
    if bare[0] in "([":
        said = _LABELLED.match(bare)
        return said is not None and bool(AUTHORITY.search(bare)) and not SHALL.search(bare)
    if not _CHANGED.match(bare):
        return False
    above, gap = lines.before(index)
    if not (gap or above[-1] in _ENDS):
        return False
    following = lines.bare[index + 1] if index + 1 < len(lines.bare) else ""
    return names_change(f"{lines.bare[index]} {following}")
