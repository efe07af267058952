"""Page furniture that falls inside provisions: masked in place, so that offsets hold."""

from __future__ import annotations

import re
from functools import lru_cache

from diffs.structure.cutting.dress import plain
from diffs.structure.furniture.furniture import set_furniture_aside
from diffs.structure.recognising.lines import FURNITURE, Lines, legible
from diffs.structure.recognising.pagenumbers import RULE
from diffs.structure.recognising.spacing import closed_up

MASK = "\ue000"
"""Stands for one character of page furniture; values leave out whatever it covers."""


@lru_cache(maxsize=2)
def mask(text: str) -> str:
    """Replace page heads and feet by as many mask characters; line ends stay, bars become marks, heads stand plain.

    However the text is set, it comes back set in single lines, with plain spaces. The last texts are
    remembered: whether an instrument amends, where it is cut and what it quotes are asked in turn.
    """
    lines = Lines(closed_up(legible(text)))
    set_furniture_aside(lines)
    return masked(lines)


def masked(lines: Lines) -> str:
    """Return the text of lines whose furniture is set aside, masked; a rule stays, which a form may have of its own."""
    text = _dressed(lines.text)
    pieces: list[str] = []
    at = 0
    for index, kind in enumerate(lines.aside):
        if kind == FURNITURE and lines.bare[index].strip(RULE):
            start = lines.starts[index]
            end = start + len(lines.raw[index])
            pieces += (text[at:start], MASK * (end - start))
            at = end
    return "".join((*pieces, text[at:]))


_BAR = re.compile(r"(?<![^\s(])―(?=[\w(,;:])")
"""A bar that opens: nothing stands before it, and words behind it; elsewhere it is a dash."""


_LOW = re.compile(r"‗(?=\w|\()")
_HIGH = re.compile(r"(?<=[\w.,;:)])‘")
"""In that typeface each mark prints as the one before it: ‗ opens a single quotation, ‘ closes it."""


@lru_cache(maxsize=2)
def _dressed(text: str) -> str:
    """Return the text with plain heads, and with ―…‖, ‗‗…‖ and ‗…‘ as the quotation marks they are in the Gazette's typeface."""
    text = plain(text)
    if "‖" not in text:
        return text
    if "‗" in text:
        text = _LOW.sub("‘", _HIGH.sub("’", text.replace("‗‗", f"{MASK}“")))
    return _BAR.sub("“", text).replace("‖", "”")
