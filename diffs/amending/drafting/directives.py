"""An instrument cut into its directives: those of its own sections that amend; and orders that stand in no section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.amending.drafting.verbs import PRESENT
from diffs.structure.cutting.beginnings import VOICE
from diffs.structure.cutting.instrument import Own, own_sections
from diffs.structure.cutting.masking import MASK
from diffs.structure.cutting.orders import IMPERATIVES, ORDERS, OTHERWISE, OUTRIGHT
from tarmeem.patterns import pattern_of

_BIDS = pattern_of(rf"\b(?:{'|'.join(IMPERATIVES)})\b[^.;“”\"]{{1,400}}[“”\"]", re.IGNORECASE)
"""An order whose opening mark is lost, in a section that begins as one: "Article 9.—Omit or wax”"."""
_REPEALS = pattern_of(r"\b(?:is|are|stands?)\s+hereby\s+repealed\b", re.IGNORECASE)
"""A law that goes as a whole: it says nothing of whether the text amends others."""
_GOES = pattern_of(r"\b(?:is|are)\s+repealed\s*(?:[.;,]|\Z|(?:and|by)\b)", re.IGNORECASE)
"""How an Irish or a Kenyan drafter repeals a section: "Section 45 of the Principal Act is repealed."."""
_PLACED = pattern_of(
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
            and any(p.search(text, *span) for p in (OTHERWISE, PRESENT, _BIDS, OUTRIGHT, _GOES))
        )
        or _PLACED.match(text, *span)
    )


_OBJECTS = pattern_of(r"^[ \t#]*STATEMENT\s+OF\s+OBJECTS?\b", re.IGNORECASE | re.MULTILINE)
_CEASES = pattern_of(
    r"\b(?:sections?|articles?|clauses?|schedule|provisos?)\s[^.;“”\"]{1,160}?\bof\s[^.;“”\"]{1,160}?\bshall\s+cease\s+to\s+have\s+effect\b(?!,?\s+(?:on|upon|from|at|after|when)\b)",
    re.IGNORECASE,
)
"""An order by which a part of another law goes."""
_RECITAL = pattern_of(
    r"^[ \t]*(?:and[ \t]+)?whereas\b(?:(?!\bnow,?\s+therefore|\benacted|\bpleased)[^\n]|\n(?![ \t]*\n))*+(?P<ends>(?=\n[ \t]*\n))?",
    re.IGNORECASE | re.MULTILINE,
)
"""A paragraph that says why, and enacts nothing: "Whereas it is expedient that section 5 shall be omitted".

One that does not end is matched too, so that no line of it is looked over again from the next.
"""


def passed_over(text: str, parts: Sequence[Own]) -> list[tuple[int, int]]:
    """Return where an order stands above, between or below the sections that were told."""
    objects = _OBJECTS.search(text, parts[-1].end)
    last = objects.start() if objects else len(text)
    bounds = [0, *(at for part in parts for at in (part.start, part.end)), last]
    stretches = zip(bounds[::2], bounds[1::2], strict=True)
    said = _RECITAL.sub(_masked, text[: parts[0].start])
    said += text[parts[0].start :]
    return sorted(
        found.span()
        for stretch in stretches
        for order in (ORDERS, _CEASES)
        for found in order.finditer(said, *stretch)
    )


def _masked(recital: re.Match[str]) -> str:
    return recital[0] if recital["ends"] is None else MASK * len(recital[0])


_OPENING = pattern_of(
    r"\W*In\s+the\s+[A-Z][^“”\"\n;:]{3,200}?(?:\d{4}|\([^()\n]{3,40}\b\d{4}\s?\))(?:,?\s+herein\s?after\s[^“”\"\n;:]{3,60})?(?:,?\s+the\s+following\s+(?:further\s+)?amendments?\s+shall\s+be\s+made(?:,\s+namely)?)?,?\s*[:—–-][\s:—–_#*-]*(?:\(\w{1,4}\)\W*)?"
)
_CALLS = pattern_of(
    r"\W*(?:\d{1,3}\.\s*|Section\s+\d+\W+)?(?:Short\s+title\b[^“”\"]{0,60}|\(1\)\s*)?This\s+\w+\s+(?:may|shall)\s+be\s+(?:called|cited)\b",
    re.IGNORECASE,
)
_BEGINNING = pattern_of(
    r"\b(?:come|taken?)\s+(?:into\s+force|effect)\s+(?:on|from)\s+the\s+(?:day|date)\b(?:(?!\band\b)[^.;“”\"\n]){0,200}\Z",
    re.IGNORECASE,
)
"""An order in the words that say from which day is none: "on the day the Foo Ordinance stands repealed"."""


def only_opens(text: str, part: Own, below: Sequence[Own]) -> bool:
    """Tell a section that orders nothing itself: it opens the list told below it, or only says its own title and first day."""
    said = text[part.body : part.end].replace(MASK, " ")
    if below and below[0].start == part.end and not below[0].note and _OPENING.fullmatch(said):
        return True
    named = _CALLS.match(text, part.start, part.end) or _CALLS.match(said)
    found = list(ORDERS.finditer(said)) if named else []
    return bool(found) and all(_BEGINNING.search(said, 0, one.start()) for one in found)
