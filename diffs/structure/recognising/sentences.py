"""Tell a sentence of law by its words: the verbs it has, the words it begins with."""

from __future__ import annotations

import re

_URDU_VERBS = (
    r"گا|گی|گے|ہے|ہیں|جائے|جائیں|(?:ہو|کرے|دے|لے|رہے|سکے|جائے|جائی|ہوں|ہون|کریں|دیں)گ[ایے]"
    r"|(?:کریں|دیں|لیں|رکھیں|گیا|گئی|گئے|تھا|تھی|تھے)(?=\s*(?:۔|\Z))"
)
"""Verbs of Urdu; the sign of what shall be is often glued to its verb. Some are a sentence's only where they end it."""
_URDU_OPENS = r"\A(?:اس\s+\w+|\w+\s+(?:ہذا|ہٰذا))\s+میں\b|\b(?:تاوقتیکہ|جب\s+تک)\b"
"""What the sentence before a list of definitions begins with: "in this Act, unless"."""
TEXTUAL = re.compile(
    rf"{_URDU_OPENS}|\b(?:shall|may|is|are|means|mean|denotes|has|have|was|were|must|will|extends|includes|namely|hereby|unless|{_URDU_VERBS})\b|the following\b|\AIn (?:this|these|the)\b|\nIn (?:this|these)\b|;"
)
SHALL = re.compile(
    rf"{_URDU_OPENS}|\b(?:shall|namely|hereby|means|denotes|{_URDU_VERBS})\b|the following\b|;|(?:\A|\n)In (?:this|these)\b"
)
FIRST_WORDS = frozenset(
    ["The", "A", "An", "Whoever", "Any", "Every", "No", "If", "Where", "When", "In", "Subject", "Notwithstanding", "There", "All", "Nothing", "For", "On", "Save", "It", "He", "Such", "This", "Each", "Whenever", "Except", "With", "Upon", "Unless", "As", "Without", "After", "Before", "Until", "Whosoever", "ln", "lf", "lt"]
)  # fmt: skip
"""Words that sentences of law begin with."""


def begins(line: str) -> bool:
    """Say whether a line's first word is one that sentences of law begin with."""
    return line.split(None, 1)[0].rstrip(",") in FIRST_WORDS
