"""Tell the head of a page that one text has in the midst of a sentence which the other has whole."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark
from tarmeem.patterns import pattern_of

_HEAD = pattern_of(
    r"[^\S\n]*(?:\d{1,4}[^\S\n]{2,}(?P<one>\S[^\n]{1,80}?)|(?P<two>\S[^\n]{1,80}?)[^\S\n]{2,}\d{1,4})[^\S\n]*"
)
"""A page's number and a title, well apart on one line."""
_DIGIT = pattern_of(r"\d")
_BREAK = pattern_of(r"\s*\n\s*")
_GOES_ON = pattern_of(r"\s*[a-z(]")
"""How what follows shows that a sentence had not ended,"""
_BEGUN = pattern_of(r"[a-z,)-]\s*\Z|\bsection\s+\Z")
"""and what stands before."""
_SHORTEST, _LONGEST = 3, 240
"""Characters between which a change may be a page's head and a word that it breaks."""


def set_heads_aside(marks: Sequence[Mark]) -> None:
    """Make noise, in place, of lines with a page's number that cut a sentence which the other text has whole.

    A title in capitals, beside a number and alone on its line, is no amendment of the sentence it interrupts.
    """
    for k, mark in enumerate(marks):
        if mark.op not in ("-", "+") or not _SHORTEST < len(mark.text) <= _LONGEST:
            continue
        if not _DIGIT.search(mark.text):
            continue  # no page's number, no head
        (before, above), (after, below) = _beside(marks, k, -1), _beside(marks, k, 1)
        other = "+" if mark.op == "-" else "-"
        for one in (before, after):
            if one is not None and one.op == other:
                _tell_broken(mark, one)
        if before is None or after is None or before.op + after.op != "==":
            continue
        own = "\n" in above + before.text[len(before.text.rstrip()) :] + _edge(mark.text)
        ends = "\n" in below + _edge(after.text) + mark.text[len(mark.text.rstrip()) :]
        amid = _BEGUN.search(before.text[-20:]) and _GOES_ON.match(after.text)
        if own and ends and amid and _is_head(mark.text.strip()):
            mark.op, mark.note = ("n-" if mark.op == "-" else "n+"), noise.FURNITURE


def _beside(marks: Sequence[Mark], k: int, step: int) -> tuple[Mark | None, str]:
    """Return what stands next to a mark, and the noise without words that lies between."""
    at, between = k + step, ""
    while 0 <= at < len(marks) and marks[at].op[0] == "n" and not marks[at].text.strip():
        between += marks[at].text
        at += step
    return (marks[at] if 0 <= at < len(marks) else None), between


def _edge(text: str) -> str:
    """Return the white space that a text begins with."""
    return text[: len(text) - len(text.lstrip())]


def _is_head(line: str) -> bool:
    found = _HEAD.fullmatch(line)
    return found is not None and (found["one"] or found["two"]).isupper()


def _tell_broken(mark: Mark, other: Mark) -> None:
    """Make noise of a word that a page's end broke, with the head between its halves."""
    parts = _BREAK.split(mark.text.strip())
    heads = [part for part in parts if _is_head(part)]
    kept = [part for part in parts if not _is_head(part)]
    if not heads or len(kept) != 2 or not _BEGUN.search(kept[0]):
        return
    if noise.kind_of_edit(
        *((other.text, "\n".join(kept)) if mark.op == "+" else ("\n".join(kept), other.text))
    ):
        for each in (mark, other):
            each.op, each.note = ("n-" if each.op == "-" else "n+"), noise.FURNITURE
