"""The way in: text to marks, marks to levels, levels to a tree."""

from __future__ import annotations

import re

from diffs.structure.levels import set_levels
from diffs.structure.marks import Mark, find_marks
from diffs.structure.sections import choose_run
from diffs.structure.tree import build
from tarmeem.model import Provision, Span

_HYPHEN = re.compile(r"(?<=[a-z])(?:-|\u00ad|\x02)[ \t]*\r?\n[ \t]*(?=[a-z])|\x02")


def structure_text(text: str) -> Provision:
    """Return the tree of ``text``; ``root.full_text() == text`` for every str.

    Pure, and never raises: a text with no numbers at all becomes a root with body only.
    """
    lines = _line_starts(text)
    marks = find_marks(text, lines)
    numbered = [m for m in marks if m.kind in ("section", "article")]
    kept = {id(numbered[i]) for i in choose_run(numbered, [_weight(text, m) for m in numbered])}
    marks = [m for m in marks if m.kind not in ("section", "article") or id(m) in kept]
    for mark in marks:
        if mark.kind in ("section", "article"):
            _read_heading(text, mark)
    set_levels(marks)
    hyphens = [Span(m.start(), m.end(), "hyphen") for m in _HYPHEN.finditer(text)]
    return build(text, marks, hyphens)


def _line_starts(text: str) -> list[int]:
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _weight(text: str, mark: Mark) -> float:
    blank = text[max(0, mark.start - 2) : mark.start].endswith("\n\n")
    first = text[mark.body : mark.body + 1]
    return 1.0 + (0.5 if blank else 0) + (0.5 if first.isupper() or first in "([" else -0.5)


_RUN_IN = re.compile(r"[^\n]{0,200}?(?:\n[^\n(]{0,200}?)?[.:]?[ \t]*(?:[—–―⸺]|__+|-{1,2}(?=[ \t(\n]))[—–_-]*[ \t]*")


def _read_heading(text: str, mark: Mark) -> None:
    """Take the heading: run in before a dash, or alone on its line."""
    run = _RUN_IN.match(text, mark.body)
    line_end = text.find("\n", mark.body)
    line_end = len(text) if line_end < 0 else line_end
    if run and run.end() - mark.body > 3 and run.end() <= line_end + 200:
        end = run.end()
    elif line_end - mark.body < 160 and not text[mark.body : line_end].rstrip().endswith((",", ";")):
        end = line_end
    else:
        return
    mark.heading = " ".join(text[mark.body : end].split()).rstrip(" .:—–_-―⸺")
    mark.body = end
