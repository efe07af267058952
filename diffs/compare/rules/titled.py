"""Say of a law's own title that it became another, and of a word that it stands elsewhere within its provision: no rule for one change sees either."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from rapidfuzz.distance import Levenshtein

from diffs.compare.comparison import Hunk, Run
from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import beside, from_to
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_LAW = pattern_of(
    r"\b(?:Act|Ordinance|Rules|Regulations|Order|Code|Policy|Bill|Guidelines|Directions?|Bye-laws|Constitution)\b",
    re.IGNORECASE,
)
_SAYS = pattern_of(r"\b(?:shall|must|may|is|are|was|were|has|have|whereas)\b", re.IGNORECASE)
_NO_TITLE = pattern_of(
    r"(?:An?\s+)?(?:Act|Ordinance|Order|Bill)\b(?:\s+No\b|\s+to\b|\W*\Z)|\W*\d|\(", re.IGNORECASE
)
"""A law's number, its long title, the first of its provisions."""
_DRESS = '#*_[] \t“”"'
_ALIKE = 0.85
"""Likeness from which a title is the other, misread."""
_LONGEST = 24
"""Words of a title."""
_SHIFTS = pattern_of(r"[^\W\d_]{4,}ly|only|alone")
"""Words that say of whatever stands beside them how, or that nothing else."""
_NEAR = 80
"""Characters on each side of a word that are quoted from."""


def told_of_titles(
    hunks: Sequence[Hunk], said: Sequence[tuple[str, ...]], roots: tuple[Provision, Provision]
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; of those that are a text's first line, its title, that it became another."""
    told = list(said)
    old, new = (_title(root) for root in roots)
    if not (old and new) or _may_be_misread(plain(old), plain(new)):
        return told
    if not {*map(plain, _titles(roots[0]))}.isdisjoint(map(plain, _titles(roots[1]))):
        return told  # the title stands below, in both: that line was a print's
    ends = [
        next((k for k, hunk in enumerate(hunks[:_FIRST]) if _is(hunk, op, title)), None)
        for op, title in (("-", old), ("+", new))
    ]
    if ends[0] is not None and ends[1] is not None:
        for k in ends:
            told[k] = (from_to("Title", old, new),)  # type: ignore[index]
    return told


_FIRST = 6
"""Changes among which the title's is."""


def _may_be_misread(one: str, two: str) -> bool:
    """Tell whether two titles have the same figures and next to all letters, or one only has more behind it: "as amended"."""
    if one.startswith(two) or two.startswith(one):
        return True
    if re.findall(r"\d+", one) != re.findall(r"\d+", two):
        return False
    return Levenshtein.normalized_similarity(one, two) >= _ALIKE


def _title(root: Provision) -> str:
    """Return a text's first line if it is a law's title; nothing otherwise."""
    line = next(iter(_titles(root)), "")
    return line if line in islice(_lines(root), 1) else ""


def _titles(root: Provision) -> Iterator[str]:
    """Yield those of a text's first lines that may be a law's title."""
    for line in islice(_lines(root), _FIRST):
        is_one = _LAW.search(line) and not _SAYS.search(line) and len(line.split()) <= _LONGEST
        if is_one and not line.endswith((".", ";", ":")) and not _NO_TITLE.match(line):
            yield line


def _lines(root: Provision) -> Iterator[str]:
    return (line.strip(_DRESS) for line in root.source.splitlines() if line.strip(_DRESS))


def _is(hunk: Hunk, op: str, title: str) -> bool:
    """Tell whether all that came, or went, in a change is a title."""
    return plain("".join([run.text for run in hunk.runs if run.op == op])) == plain(title)


def told_of_shifts(
    hunks: Sequence[Hunk], said: Sequence[tuple[str, ...]], runs: Sequence[Run]
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; of a word that went here and came there within one provision, where it stands now."""
    told = list(said)
    gone: dict[tuple[int | None, str], list[int]] = {}
    come: dict[tuple[int | None, str], list[int]] = {}
    for k, hunk in enumerate(hunks):
        edits = [run for run in hunk.runs if run.op[0] != "n"]
        if told[k] or len(edits) != 1 or edits[0].op not in ("-", "+"):
            continue
        word = plain(edits[0].text).strip()
        if _SHIFTS.fullmatch(word):
            (gone if edits[0].op == "-" else come).setdefault((hunk.alignment, word), []).append(k)
    for key, there in come.items():
        here = gone.get(key, [])
        if len(here) == len(there) == 1 and key[0] is not None:
            for k in (*here, *there):
                told[k] = (
                    f"“{key[1]}” moved within its provision: it stands in {_around(hunks[there[0]], runs)} now",
                )
    return told


def _around(hunk: Hunk, runs: Sequence[Run]) -> str:
    """Return a word that came among those beside it, in quotation marks."""
    lo, hi = hunk.at, hunk.at + len(hunk.runs)
    before = "".join([run.text for run in runs[max(lo - 4, 0) : lo] if run.op in ("=", "+")])
    after = "".join([run.text for run in runs[hi : hi + 4] if run.op in ("=", "+")])
    word = "".join([run.text for run in hunk.runs if run.op == "+"])
    return beside(before[-_NEAR:], word, after[:_NEAR])
