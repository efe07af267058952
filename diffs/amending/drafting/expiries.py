"""Read the clauses by which a text, or a provision of it, says that it ends of itself: "shall remain in force for two years"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from diffs.days import first_day

_HOW = (
    r"(?:[^.;“”]{0,120}?\band\s+(?:it\s+)?shall\s+)?"
    r"(?:(?:remain|continue|be)\s+in\s+force\s+(?:only\s+)?(?:for|until|till|up\s?to|upto)\b"
    r"|cease\s+to\s+(?:have\s+effect|be\s+in\s+force|operate|form\s+part)\b"
    r"|(?:stand\s+repealed|expire|lapse)\s+(?:on|after|at|upon)\b)[^.;“”]{0,160}"
)
_WHAT = (
    r"(?:Act|Ordinance|Order|Regulation|Chapter|Part|section|Article|sub-?section|clause|proviso)"
)
_THIS = re.compile(
    rf"(?<!in\s)(?<!of\s)(?<!by\s)(?<!to\s)(?<!under\s)(?<!with\s)(?<!from\s)\b(?:this|the\s+aforesaid)\s+{_WHAT}\s+shall\s+(?P<how>{_HOW})",
    re.IGNORECASE,
)
_IT = re.compile(rf"\bIt\s+shall\s+(?P<how>{_HOW})")
_UP_TO = re.compile(r"\b(?:until|till|up\s?to|upto)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Expiry:
    """What a text says of its own end."""

    words: str
    """On one line."""
    last: str
    """ISO date of the last day it stands by these words; empty = they give none."""
    first_after: str
    """ISO date of the first day it stands no more; empty where ``last`` is given, or neither."""

    def may_be_past(self, on: str) -> bool:
        """Tell whether it may have ended by a day."""
        if self.last:
            return on > self.last
        return not self.first_after or on >= self.first_after


def expiry_in(text: str, *, first: bool) -> Expiry | None:
    """Return what a provision says of its own end or its law's; ``first``: it is section 1, where "it" is the law."""
    found = _THIS.search(text) or (_IT.search(text) if first else None)
    if found is None:
        return None
    words = " ".join(found["how"].split())
    day = first_day(words)
    to = bool(_UP_TO.search(words))
    return Expiry(f"shall {words}", day if to else "", "" if to else day)
