"""Find an amending instrument's quoted words in a provision: exactly, or not at all.

Blind only to what a printer may change without changing the law: white space and line ends, the
shape of quotes and dashes, ``sub-section`` and ``subsection``, blanks beside punctuation; and to
what an editor added: footnote markers, notes, page furniture. A provision's headings are no part
of its words unless the instruction names them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from diffs.amending.executing.pieces import Node, Piece
from tarmeem.patterns import pattern_of

WALL = "\x00"
"""Stands where a heading or an unread stretch is: no words match across it."""
_MANY = 4
"""Places past which a portion is no plainer for being sought further."""
_QUOTES = "\"“”„‟'‘’‚‛`´«»"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2e3a\u2e3b_\u2212\u00ad"
_LABEL = pattern_of(r"[\s\[(“\"‘'*•-]*\w{1,8}[\s\])”.:—-]*")
_TITLED = frozenset((
    "root", "preface", "preamble", "part", "chapter", "section", "article", "schedule", "form", "annex", "appendix",
))  # fmt: skip


class Seat(NamedTuple):
    """Where a stretch of a stream's text lies in the tree."""

    start: int
    end: int
    node: Node
    item: int
    label: bool = False


@dataclass(eq=False)
class Stream:
    """The words of a subtree as one string, and where each of them lies."""

    text: str
    seats: list[Seat]
    brackets: list[tuple[int, int]] = field(default_factory=list)
    """Footnote brackets passed: (offset, +1 opening or -1 closing)."""
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Index the seats by their starts."""
        self.starts = [seat.start for seat in self.seats]

    def seats_of(self, start: int, end: int) -> list[Seat]:
        """Return the seats that hold ``text[start:end]``, in text order."""
        index = max(bisect_right(self.starts, start) - 1, 0)
        found = []
        for seat in self.seats[index:]:
            if seat.start >= end:
                break
            if seat.end > start:
                found.append(seat)
        return found

    def in_label(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` is the bare letter or figure of a provision's label."""
        return any(seat.label for seat in self.seats_of(start, end))

    def straddles(self, start: int, end: int) -> bool:
        """Tell whether ``text[start:end]`` crosses one end of a footnote bracket but not both."""
        depth = 0
        for at, step in self.brackets:
            if start < at < end:
                depth += step
                if depth < 0:
                    return True
        return depth != 0

    def origins(self, start: int, end: int) -> set[str]:
        """Return the instructions that put any of ``text[start:end]`` there; "" = the base."""
        found = set()
        for seat in self.seats_of(start, end):
            item = seat.node.items[seat.item]
            assert isinstance(item, Piece)
            found.add(item.origin)
        return found


_TITLE = "long title"


def stream(node: Node, *, headings: bool = False) -> Stream:
    """Return the words of the subtree; ``headings``: those of the node's own heading instead."""
    parts: list[str] = []
    seats: list[Seat] = []
    brackets: list[tuple[int, int]] = []
    at = 0
    for owner, index, piece in node.pieces():
        text, seated = _readable(node, owner, piece, headings=headings)
        if piece.kind == "marker":
            brackets.extend((at, 1 if mark == "[" else -1) for mark in piece.text if mark in "[]")
        if text:
            if seated:
                label = piece.kind == "heading" and not headings and node.kind != _TITLE
                seats.append(Seat(at, at + len(text), owner, index, label))
            parts.append(text)
            at += len(text)
    return Stream("".join(parts), seats, brackets)


def _readable(node: Node, owner: Node, piece: Piece, *, headings: bool) -> tuple[str, bool]:
    """Return what of the piece belongs in the stream, and whether its letters keep their place."""
    if headings:
        wanted = piece.kind == "heading" and owner is node
        return (piece.text, True) if wanted else ("", False)
    if piece.kind == "body":
        return piece.text, True
    if piece.kind == "heading" and node.kind == _TITLE:
        return piece.text, True  # one that ends without its stop was read as a heading
    if piece.kind == "heading":
        inner = owner is not node and owner.kind not in _TITLED
        if inner and _LABEL.fullmatch(piece.text):
            return piece.text, True
        return WALL, False
    return ("", False) if piece.kind in ("marker", "hyphen") else (" ", False)


class Match(NamedTuple):
    """Words found: ``stream.text[start:end]``."""

    start: int
    end: int


def find(within: Stream, wanted: str, *, fold_case: bool = False) -> list[Match]:
    """Return every place where the words stand as whole words, in text order."""
    pattern = compile_words(wanted, fold_case=fold_case)
    if pattern is None:
        return []
    bare = wanted.strip()
    return [
        _trim(found)
        for found in pattern.finditer(within.text)
        if _stands_apart(within.text, found.start(), bare[0])
        # The word “a” is not the “a” of clause (a).
        and not (bare.isalnum() and within.in_label(*found.span()))
    ]


def _stands_apart(text: str, at: int, first: str) -> bool:
    """Tell whether a word begins there, not goes on.

    Looked at afterwards, because a pattern that begins with a letter is found ten times faster
    than one that begins with a look behind.
    """
    if at == 0 or not first.isalnum():
        return True
    before = text[at - 1]
    if before.isalnum() or before == "_":
        return False
    inside = at > 1 and text[at - 2].isalnum()
    if before == "-" and inside:
        return False
    return (
        not (first.isdecimal() and before in ".," and text[at - 2].isdecimal()) if inside else True
    )


def _trim(found: re.Match[str]) -> Match:
    text = found.group()
    start = found.start() + len(text) - len(text.lstrip())
    return Match(start, found.end() - len(text) + len(text.rstrip()))


def find_portion(within: Stream, first: str, last: str) -> list[Match]:
    """Return every stretch that begins with one phrase and ends with another: of two ends neither is sure.

    Where no last phrase is given, it ends where the words do.
    """
    stretches: list[Match] = []
    ends = find(within, last) if last else [_last_words(within)]
    for begin in find(within, first)[:_MANY]:
        wall = within.text.find(WALL, begin.start)
        stop = len(within.text) if wall < 0 else wall
        after = (found.end for found in ends if begin.end <= found.end <= stop)
        stretches += [Match(begin.start, end) for end in islice(after, _MANY)]
    return stretches


def find_rest(within: Stream, anchor: str) -> list[Match]:
    """Return every stretch that begins behind the words given and ends where the provision's words do."""
    rests: list[Match] = []
    for found in find(within, anchor)[:_MANY]:
        start = found.end + len(within.text[found.end :]) - len(within.text[found.end :].lstrip())
        wall = within.text.find(WALL, start)
        end = _last_words(within).end
        rests += [Match(start, end)] if start < end and wall < 0 else []
    return rests


_LAST_WORDS = pattern_of(r"[^\s.,;:—–-][\s.,;:—–-]*\Z")


def _last_words(within: Stream) -> Match:
    """Return where the words end: the point behind them is none of them."""
    found = _LAST_WORDS.search(within.text)
    at = found.start() + 1 if found else 0
    return Match(at, at)


_TOKEN = pattern_of(
    rf"(?P<space>\s+)|(?P<quote>[{_QUOTES}]+)|(?P<dash>[{DASHES}]+)|(?P<word>\w+)|(?P<mark>.)"
)
_GAP = r"\s*"


@lru_cache(maxsize=512)
def compile_words(wanted: str, *, fold_case: bool = False) -> re.Pattern[str] | None:
    """Return the pattern that matches the words and nothing else; None where there are none."""
    wanted = wanted.strip()
    if not wanted:
        return None
    parts = [_spell(found, wanted) for found in _TOKEN.finditer(wanted)]
    body = re.sub(r"(?:\\s[*+]){2,}", _one_gap, "".join(parts))
    return re.compile(body + _after(wanted), re.IGNORECASE if fold_case else 0)


def _one_gap(found: re.Match[str]) -> str:
    return r"\s+" if r"\s+" in found.group() and r"\s*" not in found.group() else r"\s*"


def _spell(found: re.Match[str], wanted: str) -> str:
    kind, token = found.lastgroup, found.group()
    if kind == "space":
        return r"\s+"
    if kind == "quote":
        return rf"\s*[{_QUOTES}]+\s*"
    if kind == "dash":
        loose = "?" if wanted[: found.start()].lower().endswith("sub") else ""
        return rf"\s*[{re.escape(DASHES)}]+{loose}\s*"
    if kind == "word":
        return _spell_word(token)
    return _GAP + re.escape(token) + _GAP


def _spell_word(token: str) -> str:
    joined = re.fullmatch(r"(?i)(sub)(section|clause|paragraph|rule)(s?)", token)
    if joined:
        return rf"{joined[1]}\s*[{re.escape(DASHES)}]?\s*{joined[2]}{joined[3]}"
    return re.escape(token)


def _after(wanted: str) -> str:
    if wanted[-1].isdecimal():
        return r"(?!\w)(?!-\w)(?![.,]\d)"
    return r"(?!\w)(?!-\w)" if wanted[-1].isalnum() else ""


def fold(text: str) -> str:
    """Return the text with everything :func:`find` is blind to made alike."""
    text = re.sub(rf"[{_QUOTES}]+", '"', text)
    text = re.sub(rf"[{re.escape(DASHES)}]+", "-", text)
    text = re.sub(r"(?i)\bsub-?\s?(section|clause|paragraph|rule)", r"sub-\1", text)
    text = re.sub(r"\s+", " ", text)
    return re.sub(r" ?([^\w\s]) ?", r"\1", text).strip()
