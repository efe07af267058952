"""Tell whether a text amends other laws: the tree and the instructions both ask here."""

from __future__ import annotations

import re

from diffs.structure.cutting.masking import mask
from diffs.structure.cutting.orders import ORDERS
from diffs.structure.cutting.sidenotes import CITE, LEADING, note_at

_LONG_TITLE = re.compile(
    r"\b(?:Act|Bill|Ordinance|Order|Regulations?|Rules)\b[^.]{0,40}\bto\s+(?:further\s+)?amend\b"
    r"|\bfurther\s+to\s+amend\b|\bto\s+amend\s+(?:certain|the)\b",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"(?:may|shall)\s+be\s+(?:called|cited\s+as)\s+the\s+(?P<title>[^.;]{5,200}?)"
    r"(?:[.;]\s*(?:\n|\(|$|[A-Z])|,?\s+and\s+(?:it\s+)?(?:shall|extends?|applies|is\s+deemed)\b)",
    re.IGNORECASE,
)
_SPARSE = 1.0
"""Orders per 10,000 characters below which a text is no amending instrument, whatever its title says."""
_DENSE = 5.5
"""Orders to amend per 10,000 characters, past which no long title is needed."""
_PER = 10_000
_FEW = 2
"""Marginal notes that tell an instrument of fewer orders, where no title does."""
HEAD = 6_000
"""Characters within which an instrument says what it is called and amends."""
_ENOUGH = 60_000
"""Characters that show whether a text orders amendments or only notes those it has had."""


def is_instrument(text: str) -> bool:
    """Say whether a text amends other laws: by its orders, its long title, its marginal notes."""
    if ORDERS.search(text, 0, _ENOUGH) is None:
        return False
    masked = mask(text[:_ENOUGH])
    dense = len(ORDERS.findall(masked)) * _PER / max(len(masked.strip()), 1)
    called = CALLED.search(masked, 0, HEAD)
    titled = bool(called and "amendment)" in called["title"].lower())
    titled = titled or bool(_LONG_TITLE.search(masked, 0, HEAD))
    if dense >= (_SPARSE if titled else _DENSE):
        return True
    if not dense or not (titled or dense >= _DENSE / 2):
        return False
    noted = sum(
        1 for m in re.finditer(r"^", masked, re.MULTILINE)
        if LEADING.match(masked, m.start()) and CITE.search(note_at(masked, m.start())[0])
    )  # fmt: skip
    return noted >= (1 if titled else _FEW)
