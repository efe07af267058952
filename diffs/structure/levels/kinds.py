"""Name the kinds of provisions: larger units with their ranks, schedules, sections, what has a name of its own."""

from __future__ import annotations

RANKS = {
    "book": 1, "buch": 1, "part": 2, "title": 3, "chapter": 4, "abschnitt": 2, "subpart": 5,
    "subchapter": 5, "division": 5, "titel": 3, "untertitel": 4, "kapitel": 5, "list": 6,
}  # fmt: skip
SCHEDULES = frozenset(("schedule", "annex", "annexure", "appendix", "form"))
SECTIONS = frozenset(("section", "article", "paragraph"))
NAMED = frozenset(("proviso", "explanation", "exception", "illustration", "p", "definition"))
