"""Tell what changed in the footnotes an editor wrote from what changed in the law above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from tarmeem.patterns import pattern_of

FOOTNOTE = "footnote"
IN_FOOTNOTE = "in a footnote"
"""The note of a change that stands in what an editor wrote under the law, not in the law."""
ALIKE = 50
"""Of 100: how like the notes that went from a place and those that came there are, if one became the other."""
THE_SAME, MANY = 92, 100
"""The same where they stand in other places, of which no more are looked at."""
EDITOR = pattern_of(
    r"(?<![A-Za-z])(?:subs|ins|omitted|added|re-?numbered|rep|the (?:original )?words?|amended|w\.?e\.?f)\b",
    re.IGNORECASE,
)
"""Words of an editor's note: without one, what structure took for a note stays a change."""
_SHORT = (
    (pattern_of(r"amn?dt|amendment"), "amdt"),
    (pattern_of(r"substituted|subs"), "subs"),
    (pattern_of(r"inserted|ins"), "ins"),
    (pattern_of(r"omitted|omtd"), "omtd"),
    (pattern_of(r"articles?|arts?"), "art"),
    (pattern_of(r"sections?|ss?(?=,|$)"), "s"),
    (pattern_of(r"schedule|sch"), "sch"),
    (pattern_of(r"witheffectfrom|wef"), "wef"),
)
"""Words an editor writes out or shortens as he likes."""
_TOKEN = pattern_of(r"\d+|[^\W\d_]+")
_NUMBERED = pattern_of(r"(?m)^[^\S\n]*\d{1,3}\s{0,3}(?=[A-Z])")
"""A note's own number, in its line or in one above it."""
_OWN_NUMBER = pattern_of(r"(?m)^[^\S\n]*\d{1,3}(?=[A-Z])")


_FIRST_NUMBER = pattern_of(r"(?:\[\^?|\^)?(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\d)(?:\]:?|[.):])?\s*")
"""A note's own number with what sets it apart, where a note begins;"""
_WORDS_FOLLOW = pattern_of(r"\s*(?:[\])}:.]\s*)*[A-Z“\"]")
"""and what stands behind it."""
_STOPPED = pattern_of(r"(?:[.;:)\]”\"’'_][^\S\n]*\n|\n[^\S\n]*\n|\A)\s*(?:\[\^?|\^)?\Z")
"""How what stands before a note's number ends, a line of strokes too: below a line without a stop a number may be that line's."""
_BEHIND = 60
"""Characters before a note's number in which that is seen."""


def name_footnotes(marks: Sequence[Mark], one: Side, two: Side, old_at: int, new_at: int) -> None:
    """Say of every change within footnotes that it is in one; in their signs alone it is noise."""
    if not one.hidden and not two.hidden:
        return
    before: Mark | None = None
    gone, hides = "", False
    unworded: set[int] = set()
    """Of what changed within footnotes that which is none of their words."""
    for k, mark in enumerate(marks):
        op, size = mark.op, len(mark.text)
        if op in ("-", "+"):
            side, at = (one, old_at) if op == "-" else (two, new_at)
            if not mark.note and _in_notes(side, at, at + size):
                mark.note = IN_FOOTNOTE
                if not _shortened(_without_number(side, at, mark.text)):
                    unworded.add(k)
            shown = _shown(side, at, at + size)
            if before is not None and before.op == "-" and op == "+":
                hides = hides or side.hides(at, at + size)
                rests = (
                    _without_number(one, old_at - len(before.text), before.text),
                    _without_number(two, at, mark.text),
                )
                _settle(before, mark, rests, same=hides and gone == shown != "")
            gone, hides = shown, side.hides(at, at + size)
        before = mark
        old_at += size if op in OLD_OPS else 0
        new_at += size if op in NEW_OPS else 0
    for k in unworded:
        mark = marks[k]
        if mark.note == IN_FOOTNOTE and mark.op in ("-", "+") and not _is_half(marks, k):
            mark.op, mark.note = ("n-" if mark.op == "-" else "n+"), FOOTNOTE


def tell_changed_notes(marks: Sequence[Mark]) -> None:
    """Mark as a change, in place, the notes that came where notes of other words went, and a note that came changed elsewhere."""
    for group in _between_kept(marks):
        gone, come = ([mark for mark in group if mark.op == op] for op in ("n-", "n+"))
        one, two = ("".join([mark.text for mark in side]) for side in (gone, come))
        if one and two and _say_otherwise(one, two, ALIKE):
            _tell(group)
    alone = [[m for m in marks if m.op == op and m.note == FOOTNOTE] for op in ("n-", "n+")]
    if max(map(len, alone)) <= MANY:
        for went in alone[0]:
            for came in alone[1]:
                if came.op == "n+" and _say_otherwise(went.text, came.text, THE_SAME):
                    _tell((went, came))
                    break


def _tell(marks: Iterable[Mark]) -> None:
    for mark in marks:
        mark.op, mark.note = ("-" if mark.op == "n-" else "+"), IN_FOOTNOTE


def _between_kept(marks: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Yield the footnotes that went or came with none of the law's words between them."""
    group: list[Mark] = []
    for mark in marks:
        if mark.op == "=" and group and mark.text.strip():
            yield group
            group = []
        elif mark.note == FOOTNOTE and mark.op in ("n-", "n+"):
            group.append(mark)
    yield group


def _say_otherwise(gone: str, come: str, alike: int) -> bool:
    """Tell whether notes are so much like others, yet not the same, whatever numbers they bear."""
    one, two = _shortened(gone), _shortened(come)
    bare = [_shortened(_NUMBERED.sub("", text)) for text in (gone, come)]
    return one != two and bare[0] != bare[1] and fuzz.ratio(one, two) >= alike


def _without_number(side: Side, at: int, text: str) -> str:
    """Return a stretch without a note's own number, where it begins with one."""
    found = _FIRST_NUMBER.match(text)
    if not found or not _STOPPED.search(side.source, max(at - _BEHIND, 0), at):
        return text
    end = at + found.end()
    return text[found.end() :] if _WORDS_FOLLOW.match(side.source, end, end + _BEHIND) else text


def _settle(gone: Mark, come: Mark, rests: tuple[str, str], *, same: bool) -> None:
    """Name the two sides of a replacement; ``same``: but for brackets and numbers they read alike.

    ``rests``: both without a note's own number.
    """
    notes = [gone.note == IN_FOOTNOTE, come.note == IN_FOOTNOTE]
    same = same or (all(notes) and rests[0] == rests[1])
    if same or (all(notes) and _shortened(rests[0]) == _shortened(rests[1])):
        gone.op, come.op = "n-", "n+"
        gone.note = come.note = noise.MARKER if same else FOOTNOTE
    elif any(notes) and not all(notes):
        # Half of it stands in the law: all of it is the law's.
        gone.note = "" if notes[0] else gone.note
        come.note = "" if notes[1] else come.note


def _shown(side: Side, start: int, end: int) -> str:
    """Return a stretch without footnotes' numbers, brackets and page heads."""
    hides = (noise.MARKER, noise.FURNITURE)
    kept = [text for kind, text in side.parts(start, end) if kind not in hides]
    return " ".join("".join(kept).split())


def _is_half(marks: Sequence[Mark], at: int) -> bool:
    """Tell whether a mark is one side of a replacement."""
    if marks[at].op == "-":
        return at + 1 < len(marks) and marks[at + 1].op == "+"
    return at > 0 and marks[at - 1].op == "-"


def _in_notes(side: Side, start: int, end: int) -> bool:
    """Tell whether all the words of a stretch stand in footnotes that an editor wrote."""
    parts = [kind for kind, text in side.parts(start, end) if text.strip()]
    if not parts or any(kind != noise.NOTE for kind in parts):
        return False
    return all(EDITOR.search(text) for kind, text in side.around(start, end) if kind == noise.NOTE)


def _shortened(text: str) -> str:
    """Return the letters and figures of a footnote's words, as short as editors write them."""
    found = _TOKEN.findall(_OWN_NUMBER.sub("", text).casefold())
    text = "".join(f",{token}" if token.isdecimal() else token for token in found)
    for word, short in _SHORT:
        text = word.sub(short, text)
    return text
