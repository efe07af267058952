"""Tell what programs print of themselves, at whatever length: an answer for other programs, a failure, their settings."""

from __future__ import annotations

import json
import re

from diffs.walls.seen import Look
from tarmeem.patterns import pattern_of

LEAST = 10
"""Lines that are a program's settings from which a text lists them,"""
SHARE = 0.2
"""and the share of its lines that they are, where a name and its setting stand on two lines."""
_READ = 1000
"""Lines looked at."""
_FAILS = pattern_of(
    r"\W*(?:[\w.:]*[a-z.:](?:Error|Exception)(?:\s+(?:at\s+/\S*|in\s+\S+)|:.*)?|[A-Z]\w*[a-z]\s+at\s+/\S*)\W*"
)
"""How a program calls its failure: one word, and where it was asked."""
_TRACED = pattern_of(r"^\W*Traceback \(most recent call last\)", re.MULTILINE)
_INFO = pattern_of(r"(?:.{0,40}\W)?phpinfo\(\)\W*|PHP Version \d+\.\d+\S*")
_SETTING = pattern_of(r"\S.{0,60}? => .*")
_SET = pattern_of(r"(?:On|Off|enabled|disabled|no value)|(?:/[\w.-]+){2,}/?")
"""What a setting is set to: on or off, a path."""


def of_a_program(seen: Look) -> str:
    """Return what a text is, where a program prints it of itself; empty where it is none."""
    if _is_answer(seen):
        return "it is an answer for programs"
    lines = seen.words.split("\n", _READ)[:_READ]
    titles = (seen.title, *seen.headings[:3], *lines[:1])
    if any(map(_FAILS.fullmatch, titles)) or _TRACED.search(seen.words):
        return "it is a program’s report of its own failure"
    if any(map(_INFO.fullmatch, titles)) or _lists_settings(lines):
        return "it lists a program’s settings"
    return ""


def _lists_settings(lines: list[str]) -> bool:
    pairs = sum(_SETTING.fullmatch(line) is not None for line in lines)
    alone = sum(_SET.fullmatch(line) is not None for line in lines)
    most = max(pairs / 2, alone)
    return max(pairs, alone) >= LEAST and most > SHARE * len(lines)


def _is_answer(seen: Look) -> bool:
    """Tell whether a text is an answer for programs: JSON, or XML that is no page."""
    head = seen.words.lstrip()
    if seen.kind == "text" and head[:1] in ("{", "["):
        try:
            return isinstance(json.loads(head), dict | list)
        except (ValueError, RecursionError):
            return False
    return seen.kind == "text" and head.startswith(("<?xml", "<Error", "<soap"))
