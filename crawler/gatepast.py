"""Compare a text with the one accepted before it: sections lost, another script, another text altogether.

Each rule returns a reason, or nothing where all is well. They need a text worth the name to compare with.
"""

from __future__ import annotations

import re
from collections.abc import Set

FEWEST = 6
"""Numbers that a text must have had for a lack of them to say something."""
LOST = 0.15
"""Share of its numbers gone, with none new: an omission leaves its number, with "omitted" beside it."""
WORDS = 40
"""Words below which a text is too short to be called another one."""
FRAME = 0.2
"""Share of its words that may be a site's own: its name, its foot, a heading."""
STRANGE = 0.05
"""Share of its threes of words that a text has in common with the one before: unrelated ones have none."""
TURNED = 0.3
"""Change in the share of Arabic letters that is another language, where the old lines are gone too."""
_NUMBER = re.compile(r"^\W{0,3}(\d{1,3}[A-Z]{0,2})(?=[.)۔])")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def lost_sections(lines: Set[str], before: Set[str]) -> str:
    """Return that numbers are gone and none is new."""
    now, then = _numbers(lines), _numbers(before)
    gone = then - now
    if len(then) < FEWEST or now - then or len(gone) < LOST * len(then):
        return ""
    named = sorted(gone, key=lambda n: (int(re.sub(r"\D", "", n)), n))
    return f"{len(gone)} of {len(then)} numbers are gone ({', '.join(named[:4])}{' …' * (len(gone) > 4)}) and none is new"


def other_language(lines: Set[str], before: Set[str]) -> str:
    """Return that a text stands in another script in the place of the old one."""
    if not before or len(lines & before) > 0.75 * len(before):
        return ""
    then, now = _arabic(before), _arabic(lines)
    return "it is in another language than before" if abs(now - then) >= TURNED else ""


def other_text(lines: Set[str], before: Set[str]) -> str:
    """Return that next to none of the old words stand in the new text, nor of the new in the old."""
    fewer = min(_words(lines), _words(before))
    if fewer < WORDS or _words(lines & before) > FRAME * fewer:
        return ""
    # What little stands in both is the site's frame: it is no likeness.
    now, then = _threes(lines - before), _threes(before - lines)
    if len(now & then) >= STRANGE * min(len(now), len(then)):
        return ""
    return "it has next to nothing in common with the text that stood here"


def _numbers(lines: Set[str]) -> set[str]:
    return {found[1] for line in lines if (found := _NUMBER.match(line))}


def _arabic(lines: Set[str]) -> float:
    text = "".join(lines)
    letters = sum(map(str.isalpha, text))
    return len(_ARABIC.findall(text)) / max(1, letters)


def _words(lines: Set[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _threes(lines: Set[str]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for line in lines:
        words = re.findall(r"[^\W\d_]+", line.lower())
        found.update(zip(words, words[1:], words[2:], strict=False))
    return found
