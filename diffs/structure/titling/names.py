"""Say whether the name of a chapter or a schedule stands as a heading, not in a wrapped sentence."""

from __future__ import annotations

import re

from diffs.structure.levels.kinds import SCHEDULES
from diffs.structure.recognising.labels import STROKE
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import comes_next
from diffs.structure.recognising.run_on import RUNS_ON, YEAR_ENDS, names_unit
from diffs.structure.recognising.urdu_units import URDU_OWNER
from diffs.structure.sections.unnamed import is_owner, is_owner_beside

_FIRST = re.compile(r"\(?[1١۱]\s?[.)۔-]")
"""How a schedule's first item begins."""


def heads_unit(lines: Lines, mark: Mark) -> bool:
    """Say whether a chapter's or schedule's name stands as a heading, not in a wrapped sentence."""
    above, gap = lines.before(mark.line)
    bare = lines.bare[mark.line]
    rest = bare[mark.body - lines.at(mark.line) :]
    if rest[:1] in (",", ";", ")") or rest[:1].islower() or bare[-1] in ",;":
        return False
    if bare[0] in "*-•" and bare[1].isspace():  # an entry of a list
        return False
    if names_unit(lines, mark.line) and not _is_told(lines, mark):
        return False
    if mark.kind in SCHEDULES and bare.startswith(("SCHEDULE", "ANNEX", "APPENDIX")):
        return True
    below = lines.after(mark.line)
    if not rest and not mark.num and below >= 0 and URDU_OWNER.match(lines.bare[below]):
        return True
    if not rest and mark.num and not RUNS_ON.search(above):
        return below < 0 or not lines.bare[below][0].islower()
    ended = not above or above[-1] in "۔.;:”]—–-_*)" or YEAR_ENDS.search(above) is not None
    return gap or ended or above.isupper() or bare.isupper()


def _is_told(lines: Lines, mark: Mark) -> bool:
    """Say whether a unit's name is told by what stands beside or below it: the section it belongs to, or its item 1."""
    below = lines.after(mark.line)
    words = lines.bare[below] if below >= 0 else ""
    beside = lines.bare[mark.line][mark.body - lines.at(mark.line) :]
    return is_owner(words) or is_owner_beside(beside) or _FIRST.match(words) is not None


def stands(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether a unit's name stands as one below what stands ``above``."""
    named = heads_unit(lines, mark) or _comes_next(lines, above, mark)
    return mark.sure or (named and not _names_last(lines, above, mark))


def _comes_next(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether "Part II—Soaps" comes next after a Part I, though no stop ends the row of a table above it."""
    last = next((m for m in reversed(above) if m.kind == mark.kind), None)
    titled = (
        STROKE.search(lines.text, mark.start, mark.body)
        and lines.text[mark.body : mark.body + 1].isupper()
    )
    return last is not None and bool(titled) and comes_next(last.num, mark.num)


def _names_last(lines: Lines, above: list[Mark], mark: Mark) -> bool:
    """Say whether "SCHEDULE OF FEES" is the title of the annex whose name stands alone right above it."""
    last = above[-1] if above else mark
    alone = last.kind in SCHEDULES and last.body >= lines.at(last.line) + len(lines.bare[last.line])
    titled = mark.kind in SCHEDULES and not mark.num and mark.body < lines.starts[mark.line + 1] - 1
    return alone and titled and lines.after(last.line) == mark.line


def is_note(lines: Lines, mark: Mark, noted: set[int]) -> bool:
    """Say whether "Schedule 1" is the marginal note of a section whose bare number stands below it."""
    return mark.line in noted and lines.text.startswith("Schedule", lines.at(mark.line))
