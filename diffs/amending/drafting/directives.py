"""An instrument cut into its directives: those of its own sections that amend."""

from __future__ import annotations

import re

from diffs.amending.drafting.verbs import PRESENT
from diffs.structure.cutting.beginnings import VOICE
from diffs.structure.cutting.instrument import Own, own_sections
from diffs.structure.cutting.orders import IMPERATIVES, ORDERS, OTHERWISE

_BIDS = re.compile(rf"\b(?:{'|'.join(IMPERATIVES)})\b[^.;“”\"]{{1,400}}[“”\"]", re.IGNORECASE)
"""An order whose opening mark is lost, in a section that begins as one: "Article 9.—Omit or wax”"."""
_REPEALS = re.compile(r"\b(?:is|are|stands?)\s+hereby\s+repealed\b", re.IGNORECASE)
"""A law that goes as a whole: it says nothing of whether the text amends others."""
_PLACED = re.compile(
    r"[ \t]*+(?:#{1,6}[ \t]*+)?\d{1,3}[ \t]?[.:][ \t]*+(?:In[ \t]+(?:the[ \t]+said[ \t]+\w+,|(?:section|article)[ \t]+\d)"
    r"|(?:(?:Sub-?\s?)?[Ss]ection|Article|Clause|Sub-clause|Proviso)s?(?:[ \t,]+(?:(?:and|or|to)[ \t]+)?\(?\w{1,5}\)?){1,12}[ \t]+of[ \t]+(?:the[ \t]+said|sections?|articles?)\b)"
)
"""A section of the instrument that can only be an order, however it is worded."""


def split(text: str) -> list[Own]:
    """Return the sections of an instrument (furniture masked) that order, in order; [] where it has none."""
    return [own for own in own_sections(text) if _amends(text, own)]


def _amends(text: str, own: Own) -> bool:
    span = own.start, own.end
    return bool(
        own.note
        or ORDERS.search(text, *span)
        or _REPEALS.search(text, *span)
        or (
            VOICE.match(text, *span)
            and any(p.search(text, *span) for p in (OTHERWISE, PRESENT, _BIDS))
        )
        or _PLACED.match(text, *span)
    )
