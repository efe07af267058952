"""Write eIds in the manner of Akoma Ntoso; a repeat in the text gets ``-2``, ``-3`` …"""

from __future__ import annotations

SHORT = {
    "section": "sec", "article": "art", "chapter": "chp", "part": "part", "title": "title",
    "division": "dvs", "schedule": "sched", "subsection": "subsec", "clause": "para",
    "subclause": "subpara", "item": "item", "subitem": "subitem", "proviso": "proviso",
    "explanation": "expl", "exception": "exception", "illustration": "ill", "paragraph": "para",
    "preface": "preface", "quoted": "qstr",
}  # fmt: skip
ROOTED = frozenset(("section", "article"))
"""Kinds whose eId takes no chapter prefix."""


class Namer:
    """Hand out eIds, each once."""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def name(self, parent: str, kind: str, num: str) -> str:
        """Return the eId of a ``kind`` numbered ``num`` beneath ``parent``."""
        own = SHORT.get(kind, kind)
        if num:
            own = f"{own}_{num}"
        wanted = f"{parent}__{own}" if parent else own
        count = self._used.get(wanted, 0) + 1
        self._used[wanted] = count
        if count == 1:
            return wanted
        repeat = f"{wanted}-{count}"
        while repeat in self._used:
            count += 1
            repeat = f"{wanted}-{count}"
        self._used[wanted] = count
        self._used[repeat] = 1
        return repeat
