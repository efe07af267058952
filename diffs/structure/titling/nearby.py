"""Read the titles of bare numbers, which stand above them, below, or fill the line beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.recognising.headings import title
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.sentences import TEXTUAL
from tarmeem.letters import has_arabic
from tarmeem.patterns import pattern_of


def take_note_above(lines: Lines, mark: Mark, taken: set[int]) -> None:
    """Take a marginal note printed on the line above a bare number as its heading."""
    above = mark.line - 1
    if above in taken or mark.start != lines.at(mark.line) or not _has_note_above(lines, mark):
        return
    mark.heading = lines.bare[above]
    mark.start = lines.at(above)


def _has_note_above(lines: Lines, mark: Mark) -> bool:
    above = mark.line - 1
    words = lines.bare[above] if above >= 0 and not lines.aside[above] else ""
    return 0 < len(words) < _NOTE and words[0].isupper() and words[-1] not in ".;:,—"


def take_titles_beside(lines: Lines, run: Sequence[Mark]) -> None:
    """Take what stands beside bare numbers as their headings, where most have a title there: "3  Fees".

    Lines with nothing between them and the next number are a list's items or a table's rows.
    """
    spaced = [mark for mark in run if mark.style == " " and not mark.rank]
    numbered = {mark.line for mark in run}
    titled = [
        m for m in spaced if lines.after(m.line) not in numbered and _has_title_beside(lines, m)
    ]
    if len(spaced) < _SPACED or len(titled) < _BESIDE * len(spaced):
        return
    if 2 * sum(_has_note_above(lines, mark) for mark in spaced) > len(spaced):
        return
    for mark in titled:
        mark.heading = title(lines.text[mark.body : lines.starts[mark.line + 1]])
        mark.body = lines.starts[mark.line + 1]


def _has_title_beside(lines: Lines, mark: Mark) -> bool:
    below = lines.after(mark.line)
    return below >= 0 and _is_title(lines.behind(mark)) and not lines.bare[below][0].islower()


def take_titles_of_parts(lines: Lines, run: Sequence[Mark]) -> None:
    """Take what fills the line of a number as its heading, where its first part follows: "3.1 Fees", then "3.1.1"."""
    for mark, following in pairwise(run):
        words = lines.behind(mark)
        if following.num != f"{mark.num}.1" or mark.heading:
            continue
        if lines.after(mark.line) == following.line and _is_title(words):
            mark.heading = title(words)
            mark.body = lines.starts[mark.line + 1]


def _is_title(words: str) -> bool:
    """Say whether words may be a title: few, with a capital or a quotation before them, no stop behind them, and no sentence."""
    opens = words[:1].isupper() or words[:1] in _QUOTES
    ended = 0 < len(words) <= _LONG and words[-1] not in ".;:,—–-"
    return opens and ended and not TEXTUAL.search(words)


_QUOTES = tuple("“\"‘'")
_NOTE = 120
"""Characters that a marginal note does not exceed."""
_SPACED = 4
_BESIDE = 0.8
"""So many bare numbers, and of them such a share, must have a title beside them for any to have it."""
_LONG = 160
"""Characters that such a title does not exceed."""
_MOST = 0.9
"""Share of a text's sections that must have a title above them, and none beside, for any to have it."""
_FEW = 3
"""Sections that must have their title right above them, where it is no gap that parts it from others,"""
_LINES = 4
"""Lines that a title right above its section has at most,"""
_WIDE = 90
"""and characters that each has;"""
_ENDED = frozenset('.;:”")]—–-_*۔؛')
"""the line above them ends what is not the title's."""
_BRIEF = 60
"""Characters of a marginal note that a comma may end, where a printer left part of it out."""
_GONE = pattern_of(r"\[?(?:Omitted|Rep(?:ealed)?|Deleted)\b")
_NOTED = pattern_of(r"\[[^\[\]]{1,60}\]\Z")
"""What a compiler prints below such a title: where the section was amended."""


def take_titles_above(
    lines: Lines, run: Sequence[Mark], taken: set[int], bodies: Sequence[int]
) -> None:
    """Take the short lines above a section as its heading, where most have them; one that is gone needs none.

    Where all the others have one, so has the section of a single sentence that was read as its heading:
    its words begin where ``bodies`` says.
    """
    whole = [mark for mark in run if not _GONE.match(mark.heading)]
    bare = [mark for mark in whole if not mark.heading and mark.start == lines.at(mark.line)]
    said = [
        (mark, body)
        for mark, body in zip(run, bodies, strict=True)
        if mark.heading and _is_all_said(lines, mark) and _title_above(lines, mark, taken) >= 0
    ]
    titled = len(bare) > 1 and all(_title_above(lines, mark, taken) >= 0 for mark in bare)
    if said and titled and len(bare) + len(said) == len(whole):
        for mark, body in said:
            mark.heading, mark.body = "", body
        bare = whole
    if len(bare) < _MOST * len(whole):
        return
    found = [(mark, above) for mark in bare if (above := _titles_above(lines, mark, taken))]
    close = any(above[-1] == mark.line - 1 for mark, above in found)
    if len(found) < (_FEW if close else 2) or len(found) < _MOST * len(whole):
        return
    for mark, above in found:
        mark.heading = title(" ".join(lines.bare[at] for at in above))
        mark.start = lines.at(above[0])


def _is_all_said(lines: Lines, mark: Mark) -> bool:
    """Say whether a section's number and heading are one line with a stop, and a gap below: "3. Part 2 has effect."."""
    ends = lines.starts[mark.line + 1]
    own = mark.start == lines.at(mark.line) and mark.body >= ends and not mark.rank
    return own and lines.bare[mark.line][-1] == "." and not lines.below(mark.line)


def _titles_above(lines: Lines, mark: Mark, taken: set[int]) -> list[int]:
    """Return the lines above a section that may be its title: one over a gap, or some right above."""
    over = _title_above(lines, mark, taken)
    if over >= 0 and lines.bare[over][0] == "#":
        return [over]
    above = [over] if over >= 0 else []
    for at in range(mark.line - 1, mark.line - 2 - _LINES, -1) if over < 0 else ():
        words = lines.bare[at] if at >= 0 else ""
        if not words or lines.aside[at] or at in taken or words.isupper():
            break
        if above and words[-1] in _ENDED:
            break
        above.insert(0, at)
    said = " ".join(lines.bare[at] for at in above)
    if not said or len(above) > _LINES or any(len(lines.bare[at]) > _WIDE for at in above):
        return above if over >= 0 else []
    return above if _may_be_title(said) else []


def _may_be_title(words: str) -> bool:
    """Say whether words are no sentence of the law's and announce nothing; Urdu has no capitals, and "نام:" is a title."""
    urdu = has_arabic(words[0])
    listed = words[-1] == "," and len(words) > _BRIEF
    ended = words[-1] not in ";—–-،" and not listed and (urdu or words[-1] != ":")
    return (urdu or words[0].isupper()) and ended and not TEXTUAL.search(words)


def _title_above(lines: Lines, mark: Mark, taken: set[int]) -> int:
    """Return the line above a section, over a gap, that may be its title, or -1."""
    at = mark.line - 1
    while at >= 0 and at > mark.line - 6 and (not lines.bare[at] or _NOTED.match(lines.bare[at])):
        at -= 1
    words = lines.bare[at] if 0 <= at < mark.line - 1 else ""
    if mark.rank > 1 and words.startswith(f"{'#' * (mark.rank - 1)} "):
        words = words.lstrip("# ")  # a heading one above that of the number
        return at if at not in taken and words and _may_be_title(words) else -1
    if not words or at in taken or lines.aside[at] or words.isupper():
        return -1
    if len(words) > 160 or not _may_be_title(words):
        return -1
    above, gap = lines.before(at)
    return at if gap or not above or above.isupper() or above[-1] in "]." else -1


_FEW_ALONE = 2
"""Numbers from which a text has a manner to print them in."""


def take_titles_below(lines: Lines, run: Sequence[Mark]) -> None:
    """Take the line below a number that stands alone as its heading, where most such have a title there."""
    alone = [
        mark
        for mark in run
        if mark.style == " "
        and not (mark.rank or mark.heading)
        and mark.body - lines.at(mark.line) >= len(lines.bare[mark.line])
    ]
    found = [(mark, below) for mark in alone if (below := _title_below(lines, mark)) >= 0]
    if len(found) < _FEW_ALONE or 2 * len(found) < max(len(alone), len(run)):
        return
    for mark, below in found:
        mark.heading = title(lines.bare[below])
        mark.body = lines.starts[below + 1]


def _title_below(lines: Lines, mark: Mark) -> int:
    """Return the line below a number that may be its title: words of its section stand below it; or -1."""
    below = lines.after(mark.line)
    words = lines.bare[below] if below >= 0 else ""
    if not _is_title(words):
        return -1
    text = lines.after(below)
    if text < 0 or lines.bare[text].isdecimal() or lines.bare[text][0].islower():
        return -1  # a sentence that goes on is no title
    return below
