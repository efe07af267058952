"""Tell the print's own dress from the law's words in what a redline marks, losing nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from diffs.compare.comparison import NEW_OPS, OLD_OPS, Op
from diffs.compare.print.calls import tell_moved_calls
from diffs.compare.print.footnotes import EDITOR, FOOTNOTE, name_footnotes, tell_changed_notes
from diffs.compare.print.misreadings import may_be_ocr
from diffs.compare.print.pageheads import set_heads_aside
from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark
from diffs.compare.words.side import Side
from diffs.compare.words.words import fold
from tarmeem.letters import folded
from tarmeem.patterns import pattern_of

LONGEST_MARKER = 8
"""Characters up to which a change may be a marker that only one side's structure knew for one."""
LONGEST_WIDGETS = 400
"""Characters up to which what came or went may be a few lines of a page's own counters."""
PAGE = 6_000
"""Characters of a closely printed page: no note of its margin stands further away in another print."""
_OWN_LABEL = pattern_of(
    r"([\s#*_]*)(?:(?:sections?|sec|articles?|art|rules?|regulations?|دفعہ)\.?\s+|§\s*)?(\d+[A-Z]{0,3})([.:-]?)[*_]*",
    re.IGNORECASE,
)
_NUMBER = pattern_of(r"\s*\d{1,4}(?:-?[A-Z]{1,2})?\.\s*")
_TITLE = pattern_of(r"\s*[A-Z][^.;:\n()]{2,120}[.:]?\s*")
"""A section's number and its title, each alone."""
LONGEST_STOP = 6
"""Characters up to which a change may be only how a title, or what leads over to items, is set off."""
LONGEST_LABEL = 40
"""Characters up to which a change may be no more than a number's style."""
_POINTS = pattern_of(r"[\W_]+")
_NO_MARK = Mark("=", "")
_BOLD = ("**", "__")
"""What sets words bold in a plain-text format; one star may call a footnote."""
_STARS = pattern_of(r"\s*\d{0,3}\s*\[?\s*\*(?:\s*\*){2,}\s*[\].;]*\s*")


def undressed(marks: Sequence[Mark], one: Side, two: Side, old_at: int, new_at: int) -> list[Mark]:
    """Return the marks with footnotes, page furniture and stars made noise; the texts stay whole."""
    found: list[Mark] = []
    starts = old_at, new_at
    name_footnotes(marks, one, two, *starts)
    for k, mark in enumerate(marks):
        op, size = mark.op, len(mark.text)
        if op == "=":
            found.append(mark)
            old_at += size
            new_at += size
        elif op in OLD_OPS:
            if op == "-" and _is_dressed(mark, one, old_at):
                half = k + 1 < len(marks) and marks[k + 1].op == "+"
                found.extend(_pieces(mark, one, old_at, half=half))
            else:
                found.append(mark)
            old_at += size
        else:
            if op == "+" and _is_dressed(mark, two, new_at):
                half = k > 0 and marks[k - 1].op == "-"
                found.extend(_pieces(mark, two, new_at, half=half))
            else:
                found.append(mark)
            new_at += size
    tell_changed_notes(found)
    tell_moved_calls(found, one, two, *starts)
    _tell_far_margins(found, starts[1])
    _tell_turned_titles(found)
    _name_labels(found, one, two, *starts)
    set_heads_aside(found)
    return _line_ends_kept(_told_once(_unwidgeted(found, one, two, *starts)))


def _name_labels(marks: Sequence[Mark], one: Side, two: Side, old_at: int, new_at: int) -> None:
    """Make noise, in place, of how a provision's own number is set: ``# Section 5.`` or ``5.``."""
    before = _NO_MARK
    misread = bool(one.misread or two.misread)
    for mark in marks:
        op, text = mark.op, mark.text
        if op == "+" and before.op == "-" and (misread or _may_be_labels(before.text, text)):
            places = (before.text, one, old_at - len(before.text)), (text, two, new_at)
            was, now = (_label(said, side.source, at) for said, side, at in places)
            if (was and was == now) or _is_misread(*places):
                before.op, mark.op = "n-", "n+"
                before.note = mark.note = noise.LABEL
        if len(text) <= LONGEST_STOP and mark.op in ("-", "+"):
            side, at = (two, new_at) if mark.op == "+" else (one, old_at)
            if len(text) == 1 and noise.is_label_stop(text, side.source, at):
                mark.op, mark.note = ("n-" if mark.op == "-" else "n+"), noise.LABEL
            elif noise.sets_off(text, side.source, at, title=side.ends_title(at, at + len(text))):
                mark.op, mark.note = ("n-" if mark.op == "-" else "n+"), noise.STYLE
        before = mark
        old_at += len(text) if op in OLD_OPS else 0
        new_at += len(text) if op in NEW_OPS else 0


def _may_be_labels(was: str, now: str) -> bool:
    """Tell whether two texts may both be a number: no longer than one is, and no mere word."""
    short = len(was) <= LONGEST_LABEL and len(now) <= LONGEST_LABEL
    return short and not was.isalpha() and not now.isalpha()


def _is_misread(was: tuple[str, Side, int], now: tuple[str, Side, int]) -> bool:
    """Tell whether two labels are one number, which a scan took for another in one text: (1) and (l)."""
    if len(was[0]) + len(now[0]) > LONGEST_LABEL:
        return False
    read = [side.number_read(at) for _, side, at in (was, now)]
    if not any(read):
        return False
    said = [
        number or _POINTS.sub("", text) for number, (text, *_) in zip(read, (was, now), strict=True)
    ]
    printed = [_POINTS.sub("", text) for text, *_ in (was, now)]
    looks = all(map(str.isalnum, printed)) and may_be_ocr(was[0], now[0])
    return said[0] == said[1] and looks


def _label(text: str, source: str, at: int) -> str:
    """Return the number that a text is, where a provision's own stands: a line before, a stop behind."""
    found = _OWN_LABEL.fullmatch(folded(text)) if len(text) <= LONGEST_LABEL else None
    end = at + len(text)
    if not found or not (found[3] or source[end : end + 1] in (".", ":")):
        return ""
    opens = "\n" in found[1] or source[max(at - 1, 0) : at] in ("", "\n")
    return found[2].casefold() if opens else ""


def _tell_far_margins(marks: Sequence[Mark], new_at: int) -> None:
    """Mark, in place, what moved further than any page's end does: a list, and no notes of a margin."""
    came: dict[str, list[tuple[int, Mark]]] = {}
    went: list[tuple[int, Mark]] = []
    for mark in marks:
        if mark.note == noise.MARGIN and mark.op == "n+":
            came.setdefault(noise.bare(fold(mark.text)), []).append((new_at, mark))
        elif mark.note == noise.MARGIN:
            went.append((new_at, mark))
        new_at += len(mark.text) if mark.op in NEW_OPS else 0
    for at, mark in went:
        there = came.get(noise.bare(fold(mark.text)))
        place, twin = there.pop(0) if there else (at, mark)
        if abs(place - at) > PAGE:
            mark.op, mark.note = "-", ""
            twin.op, twin.note = "+", ""


def _tell_turned_titles(marks: Sequence[Mark]) -> None:
    """Make noise, in place, of a title that stands above its section's number in one text and behind it in the other.

    "2. Fees. (1) A ship", and "Fees." above "2. (1) A ship": the number is kept and the title moved, or the
    title is kept and the number moved.
    """
    told = [mark for mark in marks if mark.op[0] != "n" or mark.text.strip()]
    for first, kept, last in zip(told, told[1:], told[2:], strict=False):
        if kept.op != "=" or {first.op, last.op} != {"-", "+"}:
            continue
        title, number = (first, kept) if _NUMBER.fullmatch(kept.text) else (kept, first)
        if not _NUMBER.fullmatch(number.text) or not _TITLE.fullmatch(title.text):
            continue
        if noise.bare(fold(first.text)).rstrip(".") != noise.bare(fold(last.text)).rstrip("."):
            continue
        for mark in (first, last):
            mark.op, mark.note = ("n-" if mark.op == "-" else "n+"), noise.MARGIN


def _unwidgeted(marks: list[Mark], one: Side, two: Side, old_at: int, new_at: int) -> list[Mark]:
    """Make noise of what came or went that is nothing but whole lines of a page's own counters."""
    for k, mark in enumerate(marks):
        op, size = mark.op, len(mark.text)
        if op in ("-", "+") and size <= LONGEST_WIDGETS:
            source, at = (one.source, old_at) if op == "-" else (two.source, new_at)
            lines = _is_lines(mark.text, source, at)
            kind = noise.kind_of_lines(source, at, at + size) if lines else ""
            if kind:
                marks[k] = Mark("n-" if op == "-" else "n+", mark.text, kind, mark.entry)
        old_at += size if op in OLD_OPS else 0
        new_at += size if op in NEW_OPS else 0
    return marks


def _is_lines(text: str, source: str, at: int) -> bool:
    """Tell whether a stretch of a source begins and ends where lines do."""
    if not (text[:1] == "\n" or not at or source[at - 1 : at] in ("", "\n")):
        return False
    end = at + len(text)
    return end >= len(source) or source[end] == "\n" or text.endswith("\n")


def _line_ends_kept(marks: list[Mark]) -> list[Mark]:
    """Take the line end out of a replacement that both its sides end with, if what follows is kept.

    Else a row of a table, or a heading, would run into the next one wherever lines are shown.
    """
    for one, two, after in zip(marks, marks[1:], marks[2:], strict=False):
        if (one.op, two.op, after.op) == ("-", "+", "=") and one.text.endswith("\n"):
            end = _common_end(one.text, two.text)
            one.text, two.text = (mark.text[: len(mark.text) - len(end)] for mark in (one, two))
            after.text = end + after.text
    return [mark for mark in marks if mark.text]


def _common_end(one: str, two: str) -> str:
    """Return the white space that two texts end with, from its first line end on; or nothing."""
    tails = [text[len(text.rstrip()) :] for text in (one, two)]
    return tails[0][tails[0].find("\n") :] if tails[0] == tails[1] and "\n" in tails[0] else ""


def _told_once(marks: list[Mark]) -> list[Mark]:
    """Make noise of a change that stands beside the same text hidden on the other side."""
    noisy = [mark.op in ("n-", "n+") for mark in marks]
    for k in range(len(marks) if any(noisy) else 0):
        mark = marks[k]
        if mark.op not in ("-", "+") or len(mark.text) > LONGEST_MARKER:
            continue
        if any(noisy[k - 1 : k] + noisy[k + 1 : k + 2]):
            other = "n+" if mark.op == "-" else "n-"
            text = noise.bare(mark.text)
            near = [m for m in (*_noise(marks, k, -1), *_noise(marks, k, 1)) if m.op == other]
            twin = next((m for m in near if noise.bare(m.text) == text), None)
            if twin is not None:
                marks[k] = Mark("n-" if mark.op == "-" else "n+", mark.text, twin.note, mark.entry)
                noisy[k] = True
    return marks


def _noise(marks: Sequence[Mark], at: int, step: int) -> Iterator[Mark]:
    """Yield the noise that touches a mark on one side."""
    at += step
    while 0 <= at < len(marks) and marks[at].op in ("n-", "n+"):
        yield marks[at]
        at += step


def _is_dressed(mark: Mark, side: Side, at: int) -> bool:
    """Tell whether there may be any dress in a mark: structure hides some of it, or it holds stars."""
    return "*" in mark.text or side.hides(at, at + len(mark.text))


def _pieces(mark: Mark, side: Side, at: int, *, half: bool) -> Iterator[Mark]:
    """Yield a mark's pieces; ``half``: of a replacement, whose figures no bracket may take apart.

    Signs that set some words of it bold came, or went, with them.
    """
    op: Op = "n-" if mark.op == "-" else "n+"
    parts = [(_named(kind, text), text) for kind, text in side.parts(at, at + len(mark.text))]
    said = any(not kind and text.strip() for kind, text in parts)
    brackets = half and said
    parts = [
        ("" if kind == noise.MARKER and said and (half or text in _BOLD) else kind, text)
        for kind, text in parts
    ]
    if not any(kind for kind, _ in parts) or side.is_within_note(at, at + len(mark.text)):
        yield mark
        return
    kinds = ["dress", *(kind for kind, _ in parts), "dress"]
    named = (
        (kind or ("" if text.strip() or (brackets and not all(beside)) else noise.SPACING), text)
        for (kind, text), *beside in zip(parts, kinds, kinds[2:], strict=False)
    )
    for kind, same in groupby(named, key=lambda part: part[0]):
        text = "".join([text for _, text in same])
        yield (
            Mark(op, text, kind, mark.entry) if kind else Mark(mark.op, text, mark.note, mark.entry)
        )


def _named(kind: str, text: str) -> str:
    """Name the noise a piece of a marked stretch is, or return ``""``."""
    if kind == noise.NOTE:
        return FOOTNOTE if EDITOR.search(text) else ""
    if kind in (noise.FURNITURE, noise.MARKER):
        return kind
    return noise.MARKER if _STARS.fullmatch(text) else ""
