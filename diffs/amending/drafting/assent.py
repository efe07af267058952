"""Read out of an instrument when it was assented to or promulgated, as its own masthead says."""

from __future__ import annotations

import re

from diffs.days import first_day

_ASSENT = re.compile(
    r"(?i:received\s+the\s+assent\s+of|assented\s+to\s+by)\s+the\s+(?:President|Governor)"
    r"(?:\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3})?"
    r"\s+on\s+(?:the\s+)?([^;:—]{6,40}?\d{4})"
)
_LINE = re.compile(
    r"^[ \t#*]*\[?[ \t]*(?:date[ \t]+of[ \t]+assent|assented[ \t]+to)(?:[ \t]+on)?[ \t]*:?[ \t]*(?:the[ \t]+)?"
    r"(\d{1,2}[^\[\]\n]{4,30}\d{4})[ \t]*\.?[ \t]*\]?[ \t#*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LONE = re.compile(
    r"^[ \t#*]*\[[ \t]*(?:the[ \t]+)?(\d{1,2}[^\[\]\n]{4,30}\d{4})[ \t]*\.?[ \t]*\][ \t#*]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FORMULA = re.compile(
    r"\b(enact)ed\s+as\s+follows|\b(promulgate)\s+the\s+following\s+Ordinance", re.IGNORECASE
)
_ENACTED = re.compile(r"\benacted\b|\bpromulgated?\b", re.IGNORECASE)
_LONG_TITLE = re.compile(
    r"\s*[#*]*\s*An\s+(Act|Ordinance)\s+(?:further\s+)?(?:to|for)\b", re.IGNORECASE
)
_MADE = {"act": "enacted", "ordinance": "promulgated"}
_MASTHEAD = 6000
"""Characters in which a masthead ends, with the contents of a long Act before it or after."""


def assented_on(text: str) -> str | None:
    """Return the date of assent as ISO; None where the text does not give one.

    It is what the Gazette's notice of publication says, or a line "[Assented to on …]"; else the date that
    stands alone in brackets on the long title or above the enacting words,
    which in an Act is the day of its assent: in an Ordinance it is that of its promulgation, and none is returned.
    """
    head = text[:_MASTHEAD]
    if found := _ASSENT.search(head) or _LINE.search(head):
        return first_day(" ".join(found[1].split())) or None
    return _alone(text, "enact")


def is_as_published(text: str) -> bool:
    """Tell whether a text bears the Gazette's notice that it was assented to: no later reprint does."""
    return _ASSENT.search(text[:_MASTHEAD]) is not None


def promulgated_on(text: str) -> str | None:
    """Return the date of an Ordinance's promulgation as ISO: the one that stands alone in brackets.

    None where the text does not give one, or is no Ordinance.
    """
    return _alone(text, "promulgate")


def _alone(text: str, word: str) -> str | None:
    """Return the date alone in brackets, where what was made on it is called by a word.

    The enacting formula says what that is, else a long title right below the date, before a preamble tells of the
    ordinance that the Act follows.
    """
    lone = _LONE.search(text[:_MASTHEAD])
    if not lone:
        return None
    end = lone.end() + _MASTHEAD
    if formula := _FORMULA.search(text, lone.end(), end):
        said = (formula[1] or formula[2]).lower()
    elif titled := _LONG_TITLE.match(text, lone.end()):
        said = _MADE[titled[1].lower()]
    else:
        made = _ENACTED.search(text, lone.end(), end)
        said = made[0].lower() if made else ""
    return first_day(lone[1]) or None if said.startswith(word) else None
