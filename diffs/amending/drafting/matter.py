"""New matter cut into its provisions: "the following new sections 29A and 29B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tarmeem.patterns import pattern_of
from tarmeem.romans import ROMANS

_SECTION = pattern_of(
    r"(?:^|\n|(?<=[.:;”\"']) )[#\s\"“'‘`~<]*(\d{1,4}\s?[-‐‑]?[A-Z]{0,3}(?=\s?[.:])|\d{1,4}[-‐‑]?[A-Z]{1,2}(?=\s+[A-Z][a-z]))"
)
_LABEL = pattern_of(
    r"(?:^|\n|(?<=[.:;,”\"']) |(?<=and) |(?<=or) )[#\s\"“'‘`~<]*(\(\s?[0-9A-Za-z]{1,6}(?:\s?[-‐‑]\s?[0-9A-Za-z]{1,4})?\s?\))"
)
_PROVISO = pattern_of(r"(?:^|\n|(?<=[.:;]) )[#\s\"“'‘`]*(Provided\b)")
_EXPLANATION = pattern_of(r"(?:^|\n|(?<=[.:;]) )[#\s\"“'‘`]*(Explanation\b)")
_ENTRY = pattern_of(
    r"(?:^|\n|(?<=[.:;]) )[#\s\"“'‘`]*(\(?\d{1,4}[A-Z]{0,2}\)?(?=[.\s])|\([a-z]{1,4}\)(?=\s))"
)
_ROW = pattern_of(r"(?:^|\n)\(?(\d{1,4}[A-Z]{0,2})\)?[.)]?\t")
"""A table's row: it begins a line, and its cells are parted by tabs."""
_SCHEDULE = pattern_of(
    r"^[#\s\"“'‘`]*(?:THE\s+)?(?:([A-Za-z]{4,11})\s+SCHEDULE|SCHEDULE\s?[-–—]?\s?([IVXLC]+)\b)",
    re.IGNORECASE,
)
_CHAPTER = pattern_of(
    r"^[#\s\"“'‘`]*(?:CHAPTER|PART)\s?[-–—]?\s?"
    r"([IVXLC]+(?:[ \t]-?[A-Z]{1,2}(?=[ \t]*(?:[-–—.:\n]|\Z))|-?[A-Z]{0,2})|\d+[A-Z]?)\b",
    re.IGNORECASE,
)
_ANNEX = pattern_of(
    r"^[#\s\"“'‘`]*(?i:FORM|ANNEX(?:URE)?|APPENDIX)\s?[-–—]?\s?[\"“'‘]?"
    r"([A-Z](?:-?\d{1,2})?|[IVXLC]+|\d{1,3}[A-Z]?)[\"”'’]?[ \t]*[.:]?[ \t]*(?:\n|\Z)"
)
_TITLED = {
    "schedule": _SCHEDULE, "chapter": _CHAPTER, "part": _CHAPTER,
    "form": _ANNEX, "annexure": _ANNEX, "appendix": _ANNEX,
}  # fmt: skip
_BY_UNIT = {
    "section": _SECTION, "article": _SECTION, "rule": _SECTION, "regulation": _SECTION,
    "proviso": _PROVISO, "explanation": _EXPLANATION, "entry": _ENTRY,
}  # fmt: skip
_CLOSE_UP = str.maketrans("‐‑", "--")
_OPENING = " \n~<#"


@dataclass(frozen=True, slots=True)
class Piece:
    """One new provision: its label as printed, and its text, label included."""

    label: str
    text: str


def pieces_of(matter: str, unit: str) -> list[Piece]:
    """Cut new matter at the labels that continue the first; a lone provision is one piece."""
    if unit in _TITLED:
        title = _TITLED[unit].match(matter)
        name = next((g for g in title.groups() if g), "") if title else ""
        return [Piece(name.capitalize() if len(name) > 5 else name, matter)] if name else []
    pattern = _ROW if unit == "entry" and "\t" in matter else _BY_UNIT.get(unit, _LABEL)
    marks = list(pattern.finditer(matter))
    if not marks or (marks[0].start(1) > 12 and unit not in ("proviso", "explanation")):
        return []
    kept, below = [marks[0]], list[str]()
    for mark in marks[1:]:
        goes_on = _follows(kept[-1][1], mark[1]) or _resumes([m[1] for m in kept], below, mark[1])
        if goes_on or unit in ("proviso", "explanation"):
            kept.append(mark)
            below = []
        else:
            below.append(mark[1])
    ends = [m.start(1) for m in kept[1:]] + [len(matter)]
    return [
        Piece(_label(m[1], unit), _trim(matter[m.start(1) : end], last=end == len(matter)))
        for m, end in zip(kept, ends, strict=True)
    ]


def before_first(matter: str, pieces: Sequence[Piece]) -> str:
    """Return the words that stand before the first label, as "or" does: they go to no provision that comes in."""
    lead = matter[: max(0, matter.find(pieces[0].text))] if pieces else ""
    return lead.strip() if re.search(r"\w", lead) else ""


_ON_ITS_LINE = pattern_of(r"^[#\s\"“'‘`~<]*\(\s?([0-9A-Za-z]{1,6})\s?\)", re.MULTILINE)
_FIRST = frozenset(["a", "A", "i", "I", "1"])


def unplaced(matter: str) -> bool:
    """Tell whether a label begins a line that neither begins a series nor goes on with one."""
    following: set[str] = set()
    for mark in _ON_ITS_LINE.finditer(matter):
        if following and mark[1] not in following | _FIRST:
            return True
        following |= successors(mark[1])
    return False


def _label(printed: str, unit: str) -> str:
    return (
        ""
        if unit in ("proviso", "explanation")
        else re.sub(r"\s+", "", printed).translate(_CLOSE_UP)
    )


def _trim(text: str, *, last: bool) -> str:
    text = text.strip()
    return text if last else text.rstrip(_OPENING).rstrip()


def _follows(before: str, label: str) -> bool:
    """Say whether a label is the next of its series: (6) (7), 29A 29B, (q-i) (q-ii), (ix) (x).

    After (k) a scan's (1) is an (l).
    """
    a, b = _bare(before), _bare(label)
    return b in successors(a) or (b == "1" and "l" in successors(a))


def _resumes(kept: list[str], below: list[str], label: str) -> bool:
    """Say whether a label goes on behind what was put in between: (b) after (a) and (aa).

    ``below``: the labels since, which may be of a list within (aa) that has a (b) of its own.
    """
    bare = [_bare(one) for one in kept]
    stem = next((one for one in bare[:-1] if bare[-1].startswith(one) and _follows(one, label)), "")
    new = _bare(label) not in bare
    return bool(stem) and new and not any(_follows(one, label) for one in below)


def _bare(label: str) -> str:
    return re.sub(r"[()\s]", "", label)


def successors(label: str) -> set[str]:
    """Return every label that may come next after a label without its brackets."""
    found: set[str] = set()
    if label.isdecimal():
        found |= {str(int(label) + 1), f"{label}A", f"{label}-A"}
    number = re.match(r"(\d+)(-?)([A-Z])$", label)
    if number and number[3] != "Z":
        found.add(f"{number[1]}{number[2]}{chr(ord(number[3]) + 1)}")
    if number:
        found |= {str(int(number[1]) + 1), f"{label}A"}
    double = re.match(r"(\d+)(-?)([A-Z])([A-Z])$", label)
    if double and double[4] != "Z":
        found.add(f"{double[1]}{double[2]}{double[3]}{chr(ord(double[4]) + 1)}")
    if re.fullmatch(r"[a-zA-Z]", label) and label not in "zZ":
        found |= {chr(ord(label) + 1), f"{label}a", label * 2}
    repeat = re.fullmatch(r"([a-z]*)([a-z])", label)
    if repeat and repeat[1] and repeat[2] != "z":
        found.add(f"{repeat[1]}{chr(ord(repeat[2]) + 1)}")
    if re.fullmatch(r"([a-z])\1+", label):
        found |= {chr(ord(label[0]) + 1) * len(label)} if label[0] != "z" else set()
        found.add(label + label[0])
    found |= _next_roman(label)
    dashed = re.fullmatch(r"(\w+)-(\w+)", label)
    if dashed:
        found |= {f"{dashed[1]}-{tail}" for tail in successors(dashed[2])}
    return found


def _next_roman(label: str) -> set[str]:
    lower = label.lower()
    if lower not in ROMANS[:-1]:
        return set()
    after = ROMANS[ROMANS.index(lower) + 1]
    return {after if label.islower() else after.upper(), f"{label}a"}
