"""Tell a sentence of law by its words, and a line that goes on with the sentence above it."""

from __future__ import annotations

from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of

_URDU_VERBS = (
    r"گا|گی|گے|ہے|ہیں|جائے|جائیں|(?:ہو|کرے|دے|لے|رہے|سکے|جائے|جائی|ہوں|ہون|کریں|دیں)گ[ایے]"
    r"|(?:کریں|دیں|لیں|رکھیں|گیا|گئی|گئے|تھا|تھی|تھے)(?=\s*(?:۔|\Z))"
)
"""Verbs of Urdu; the sign of what shall be is often glued to its verb. Some are a sentence's only where they end it."""
_URDU_OPENS = r"\A(?:اس\s+\w+|\w+\s+(?:ہذا|ہٰذا))\s+میں\b|\b(?:تاوقتیکہ|جب\s+تک)\b"
"""What the sentence before a list of definitions begins with: "in this Act, unless"."""
TEXTUAL = pattern_of(
    rf"{_URDU_OPENS}|\b(?:shall|may|is|are|means|mean|denotes|has|have|was|were|must|will|extends|includes|namely|hereby|unless|{_URDU_VERBS})\b|[Tt]he following\b|\AIn (?:this|these|the)\b|\nIn (?:this|these)\b|;"
)
SHALL = pattern_of(
    rf"{_URDU_OPENS}|\b(?:shall|namely|hereby|means|denotes|{_URDU_VERBS})\b|[Tt]he following\b|;|(?:\A|\n)In (?:this|these)\b"
)
FIRST_WORDS = frozenset(
    ["The", "A", "An", "Whoever", "Any", "Every", "No", "If", "Where", "When", "In", "Subject", "Notwithstanding", "There", "All", "Nothing", "For", "On", "Save", "It", "He", "Such", "This", "Each", "Whenever", "Except", "With", "Upon", "Unless", "As", "Without", "After", "Before", "Until", "Whosoever", "ln", "lf", "lt"]
)  # fmt: skip
"""Words that sentences of law begin with."""


def begins(line: str) -> bool:
    """Say whether a line's first word is one that sentences of law begin with."""
    return line.split(None, 1)[0].rstrip(",") in FIRST_WORDS


RUNS_ON = pattern_of(r"(?:,|\b(?:in|of|the|to|and|or|under|see|per|by|at|with|from|as))\Z")
"""How a line ends above "Annex B" where a sentence has the name."""
_URDU = pattern_of(
    r"\b(?:دفعہ|دفعات|شق|قاعدہ|آرٹیکل|نمبر|اور|یا|تا|کے|کی|کا|میں|سے|کو|پر|نے|جو|جس|کہ|ہذا|منسلکہ)\Z"
)
"""What no sentence of Urdu ends with."""
_URDU_ENDS = pattern_of(r"(?:گ[ایے]|\b(?:ہے|ہیں|جائے|جائیں|گیا|گئی|گئے|ہوں|ہو))\Z")
"""The verbs that sentences of Urdu end with, where a print has no stop for them."""
YEAR_ENDS = pattern_of(r"\d\s?[ءھ]\Z")
"""A year as Urdu writes it, which ends a title: ۲۰۲۰ء."""
_CITES = pattern_of(r"\b(?:[Ss]ection|[Aa]rticle|[Cc]lause|[Rr]ule|[Rr]egulation)s?\Z")
_STOPS = frozenset("۔.؛;:؟?!—–-_*|)]}”\"’'»")
_BULLETS = frozenset("•●▪◦·")
"""What stands before an item of a list, which ends with its line."""
_SHORT = 25
"""Characters of a title or of a table's cell in Urdu, which has no small letters to tell a sentence by."""
_LONG = 40
"""Characters that a title in English hardly exceeds: a line of a sentence does."""


def names_unit(lines: Lines, index: int) -> bool:
    """Say whether the sentence above a line has the unit's name that stands there: the line begins none."""
    above, gap = lines.before(index)
    if not above or above.isupper():
        return False
    if has_arabic(above):
        return _URDU.search(above) is not None or (not gap and is_open_urdu(above))
    below = lines.after(index)
    runs_on = RUNS_ON.search(above) is not None
    if runs_on and below >= 0 and lines.bare[below][0].islower():
        return True
    return runs_on and above[-1] != "," and len(above) > _LONG


def cites_number(lines: Lines, mark: Mark, above: str) -> bool:
    """Say whether the sentence of the line ``above`` a number cites it, and goes on behind it: "section" and, below, "4. of the said Act"."""
    if has_arabic(above):
        return above[0] not in _BULLETS and _URDU.search(above) is not None
    return lines.text[mark.body : mark.body + 1].islower() and names_kind(above)


def names_kind(above: str) -> bool:
    """Say whether a line ends with what the number of a unit follows: "… of section"."""
    return _CITES.search(above) is not None


def is_open_urdu(above: str) -> bool:
    """Say whether a line of Urdu that has no stop, nor a verb at its end, is too long for a title: a sentence goes on below it."""
    return (
        has_arabic(above)
        and len(above) >= _SHORT
        and above[-1] not in _STOPS
        and not above[-1].isdecimal()
        and YEAR_ENDS.search(above) is None
        and _URDU_ENDS.search(above) is None
    )
