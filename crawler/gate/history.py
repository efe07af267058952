"""What is known of a URL before bytes come from it: what was accepted there, and what was rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crawler.gate.letters import oddities
from crawler.gate.standing import still_said
from crawler.pages.look import look
from diffs.walls.seen import Look
from tarmeem.model import Capture


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a URL before these bytes came."""

    digests: frozenset[str] = frozenset()
    """SHA-256 of all bytes accepted at this URL."""
    lengths: tuple[int, ...] = ()
    """Letters in each accepted text, oldest first; see ``Look.length``."""
    lines: frozenset[str] = frozenset()
    """The lines of the last accepted text."""
    kind: str = ""
    """What the last accepted bytes were: pdf, html …"""
    closed: bool = True
    tags: frozenset[str] = frozenset()
    """The template's fingerprint: threes of tags that the last accepted page had."""
    elsewhere: tuple[str, ...] = ()
    """Other URLs at which these very bytes came."""
    rejected: frozenset[str] = frozenset()
    """SHA-256 of all bytes that were rejected at this URL."""
    odd: frozenset[str] = frozenset()
    """What was odd about its letters; see ``letters``."""
    files: frozenset[str] = frozenset()
    """The files that the last accepted page offered."""
    frame: frozenset[str] = frozenset()
    """Lines that its source says on every page: what stands is no likeness by them."""

    @classmethod
    def of(
        cls,
        captures: Iterable[Capture],
        load: Callable[[str], bytes] | None = None,
        elsewhere: Iterable[str] = (),
        rejected: Iterable[Capture] = (),
    ) -> History:
        """Return the history in the captures that hold at one URL, oldest first.

        Which hold is their state, not the gate's own verdict: a person may have decided otherwise.
        ``load`` gives kept bytes.
        """
        accepted = [c for c in captures if c.sha256]
        refused = frozenset(c.sha256 for c in rejected if c.sha256)
        digests = frozenset(c.sha256 for c in accepted if c.sha256)
        others = tuple(dict.fromkeys(elsewhere))
        if not accepted or load is None:
            return cls(digests, elsewhere=others, rejected=refused)
        last = accepted[-1]
        seen = look(load(last.sha256 or ""), last.media_type)
        return cls(
            digests, (seen.length,), _lines(seen), seen.kind, seen.closed, seen.tags, others, refused,
            oddities(seen), frozenset(seen.files),
        )  # fmt: skip

    def lost_most(self, seen: Look) -> bool:
        """Tell whether a page has less than half of the lines of the last accepted text; not, where there is none."""
        return bool(self.lines) and 2 * len(self.lines_of(seen) & self.lines) < len(self.lines)

    def lines_of(self, seen: Look) -> frozenset[str]:
        """Return a page's lines, and with them those of the last accepted text that it breaks otherwise."""
        return (_lines(seen) | still_said(self.lines, seen.words)) - self.frame


def _lines(seen: Look) -> frozenset[str]:
    # A trail's arrows are left before the title where its links went.
    lines = (line.strip(" \t»›>|/·•") for line in seen.words.split("\n"))
    return frozenset(line for line in lines if line)
