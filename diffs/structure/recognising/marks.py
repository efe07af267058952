"""Say where a provision may begin: its kind, its number, how it is printed, and how well it stands."""

from __future__ import annotations

from collections.abc import Sequence

NUMBERS = frozenset(("number", "section", "article", "sec"))
"""Kinds of mark that may be a section's number."""
UNCLOSED = "(?"
"""The style of a label whose second bracket is lost: none, unless a list waits for it."""


class Mark:
    """A place where a provision begins: its kind, number, and where its own words start."""

    __slots__ = (
        "annexed", "announced", "body", "call", "closed", "depth", "heading", "inferred", "kind", "line", "num", "owner", "quoted", "rank", "start",
        "style", "sure", "weight",
    )  # fmt: skip

    def __init__(
        self, kind: str, num: str, start: int, body: int, line: int, style: str = ""
    ) -> None:
        self.kind = kind
        self.num = num
        self.start = start
        self.body = body
        self.line = line
        self.style = style
        self.heading = ""
        self.depth = 0
        self.rank = 0
        """How many # stand before it: a markdown heading's level."""
        self.quoted = False
        self.sure = False
        """Whether its neighbours leave no doubt that it is a section's, and which."""
        self.inferred = self.announced = self.closed = False
        """Whether its number follows from its neighbours'; whether the words above announce a list, or end one."""
        self.call = 0
        """How many digits before it call a footnote: ``2118.`` is section 118, note 2."""
        self.weight = 0.0
        self.annexed = False
        """Whether it is an Article that a schedule sets out."""
        self.owner = ""
        """What a schedule says it belongs to: "[See section 3]"."""


RANKS = {
    "book": 1, "buch": 1, "part": 2, "title": 3, "chapter": 4, "abschnitt": 2, "subpart": 5,
    "subchapter": 5, "division": 5, "titel": 3, "untertitel": 4, "kapitel": 5, "list": 6,
}  # fmt: skip
SCHEDULES = frozenset(("schedule", "annex", "annexure", "appendix", "form"))
SECTIONS = frozenset(("section", "article", "paragraph"))
NAMED = frozenset(("proviso", "explanation", "exception", "illustration", "p", "definition"))


def place_of(mark: Mark) -> int:
    """Return where a mark stands: what marks are sorted and looked up by."""
    return mark.start


def put_among(marks: Sequence[Mark], fresh: Sequence[Mark]) -> list[Mark]:
    """Return the marks with fresh ones among them, in text order."""
    return sorted([*marks, *fresh], key=place_of)


def put_instead(marks: Sequence[Mark], fresh: Sequence[Mark]) -> list[Mark]:
    """Return the marks with fresh ones in the place of what was read on their lines."""
    taken = {mark.line for mark in fresh}
    return put_among([mark for mark in marks if mark.line not in taken], fresh)
