"""Keep what a redline takes out and puts in again at one place, whichever provisions it was cut into.

Two readings of one text may end a paragraph, or begin a section, elsewhere: its words are then
omitted with one provision and inserted with the next, though they stand where they stood.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from diffs.compare.aligning.cells import letters
from diffs.compare.aligning.items import Item, Link
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Op
from diffs.compare.words.scribe import Mark, Scribe, is_island
from diffs.compare.words.side import Side
from diffs.compare.words.weighing import weight
from diffs.compare.words.worddiff import Block, equal_blocks
from diffs.compare.words.words import Range, Stream, stream
from diffs.compare.writing.stretch import Redliner
from tarmeem.patterns import pattern_of

FIRM = 6
"""Words that a sentence or a line needs to be known again; fewer where they are all that came, or all that went."""

NEAR = 2
"""Marks between which what one print hides and the other shows stand at one place."""
_NUMBER = pattern_of(r"\W*(\d{1,3})\W*")
"""A footnote's number, whatever is printed round it."""
_OTHER: dict[str, Op] = {"-": "n+", "+": "n-"}
ALIKE = 0.5
"""Share of what touches that may remain marked for it to have been one text all along."""


@dataclass(slots=True)
class _Cluster:
    """Neighbouring edits with nothing kept between them: (where, mark) of either text."""

    marks: list[tuple[int, Mark]] = field(default_factory=list)
    """In the order in which they were written."""

    def of(self, ops: Collection[str]) -> list[tuple[int, Mark]]:
        """Return those of one text."""
        return [one for one in self.marks if one[1].op in ops]


def reunited(marks: list[Mark], old: Side, new: Side, starts: Range) -> list[Mark]:
    """Return the marks of texts that begin at ``starts``, with what stayed in its place kept."""
    scribe = Scribe()
    done = 0
    a, b = starts
    for lo, hi in _cut(marks):
        a, b = _passed(marks[done:lo], a, b)
        scribe.copied(marks, done, lo)
        cluster = _cluster(marks[lo:hi], a, b)
        end = _passed(marks[lo:hi], a, b)
        own = _alike((a, end[0]), (b, end[1]), old, new)
        if own:
            scribe.take(own)
            (a, b), done = end, hi
            continue
        for olds, news in _stayed(cluster, old, new):
            _rest(cluster, (a, olds[0]), (b, news[0]), scribe)
            Redliner(old, new, scribe).pair(olds, news, None)
            a, b = olds[1], news[1]
        _rest(cluster, (a, end[0]), (b, end[1]), scribe)
        (a, b), done = end, hi
    if not done:
        return marks
    scribe.copied(marks, done, len(marks))
    return scribe.finish()


def seen_in_both(marks: list[Mark]) -> list[Mark]:
    """Take for print a footnote's number that is marked beside the same one, which the other text's structure hides.

    It is a paragraph where it stands alone, a marker elsewhere. A footnote that says "the word Board
    omitted" beside a Board that went hides nothing.
    """
    alone = {id(mark) for at, mark in enumerate(marks) if _is_line(marks, at)}
    said = [mark for mark in marks if mark.text.strip()] if alone else []
    for at, mark in enumerate(said):
        if id(mark) not in alone:
            continue
        for near in (*said[max(at - NEAR, 0) : at], *said[at + 1 : at + 1 + NEAR]):
            if near.op == _OTHER[mark.op] and _number(mark) == _number(near):
                mark.op, mark.note = ("n-", near.note) if mark.op == "-" else ("n+", near.note)
                break
    return marks


def _is_line(marks: Sequence[Mark], at: int) -> bool:
    """Tell whether a mark is a number that stands alone on its line: in a line it may be the law's."""
    mark = marks[at]
    if mark.op not in _OTHER or not _NUMBER.fullmatch(mark.text):
        return False
    ops = OLD_OPS if mark.op == "-" else NEW_OPS
    above = next((marks[k].text for k in range(at - 1, -1, -1) if marks[k].op in ops), "")
    below = next((marks[k].text for k in range(at + 1, len(marks)) if marks[k].op in ops), "")
    number = mark.text.strip()
    before = (above + mark.text).rstrip().removesuffix(number).rstrip(" \t")
    after = (mark.text + below).lstrip().removeprefix(number).lstrip(" \t")
    return before[-1:] in ("", "\n") and after[:1] in ("", "\n")


def _number(mark: Mark) -> str:
    found = _NUMBER.fullmatch(mark.text)
    return found[1] if found else ""


def _alike(one: Range, two: Range, old: Side, new: Side) -> Scribe | None:
    """Redline all that went against all that came, where most of it is the same."""
    most = ALIKE * (one[1] - one[0] + two[1] - two[0])
    scribe = Scribe()
    redliner = Redliner(old, new, scribe)
    if not redliner.pair_below(one, two, None, most):
        return None
    return scribe if weight(scribe.marks) < most else None


def _cut(marks: Sequence[Mark]) -> Iterator[tuple[int, int]]:
    """Yield where edits that touch, of more than one provision, both take out and put in."""
    since = -1
    for at, mark in enumerate((*marks, _KEPT)):
        if mark.op in ("-", "+"):
            since = at if since < 0 else since
        elif since >= 0 and not (mark.op in ("n-", "n+") and mark.text.isspace()):
            edits = (
                [one for one in marks[since:at] if one.op in ("-", "+")] if at > since + 1 else []
            )
            both = any(one.op != edits[0].op for one in edits)
            if both and any(one.entry is not edits[0].entry for one in edits) and not _is_row_gone(edits):  # fmt: skip
                yield since, at
            since = -1


def _is_row_gone(edits: Sequence[Mark]) -> bool:
    """Tell whether a table's row came or went among edits: of it nothing stands in the row beside it, unless all of it does."""
    for one in edits:
        if _is_lone_row(one.entry):
            other = "".join([each.text for each in edits if each.op != one.op])
            if letters(one.text) not in letters(other):
                return True
    return False


def _is_lone_row(entry: object) -> bool:
    """Tell whether what is marked is all of a table's row that the other text has not."""
    items = (entry.old, entry.new) if isinstance(entry, Link) else (entry,)
    return None in items and any(isinstance(item, Item) and item.row for item in items)


_KEPT = Mark("=", "")


def _passed(marks: Sequence[Mark], a: int, b: int) -> Range:
    """Return where in either text marks end that begin at these places."""
    a += sum([len(mark.text) for mark in marks if mark.op in OLD_OPS])
    return a, b + sum([len(mark.text) for mark in marks if mark.op in NEW_OPS])


def _cluster(marks: Sequence[Mark], a: int, b: int) -> _Cluster:
    cluster = _Cluster()
    for mark in marks:
        if mark.op in OLD_OPS:
            cluster.marks.append((a, mark))
            a += len(mark.text)
        else:
            cluster.marks.append((b, mark))
            b += len(mark.text)
    return cluster


def _stayed(cluster: _Cluster, old: Side, new: Side) -> Iterator[tuple[Range, Range]]:
    """Yield the ranges of both texts, gaps after them included, whose words are the same."""
    olds, news = cluster.of(OLD_OPS), cluster.of(NEW_OPS)
    (a0, _), (b0, _) = olds[0], news[0]
    a1, b1 = (at + len(mark.text) for at, mark in (olds[-1], news[-1]))
    a = stream(old.source, a0, a1, old.flow(a0, a1))
    b = stream(new.source, b0, b1, new.flow(b0, b1))
    for i, j, n in _blocks(a, b):
        yield (
            (a.starts[i] if i else a0, a.starts[i + n] if i + n < len(a.keys) else a1),
            (b.starts[j] if j else b0, b.starts[j + n] if j + n < len(b.keys) else b1),
        )


def _blocks(a: Stream, b: Stream) -> Iterator[Block]:
    """Yield the runs of words that stayed: all of one side at an end of the other, or whole sentences."""
    old, new = a.keys, b.keys
    n = min(len(old), len(new))
    least = old if len(old) == n else new
    said = " ".join(least)
    enough = any(map(str.isalpha, said)) and not is_island(said)  # 1.1.2 is a number
    if enough and old[:n] == new[:n]:
        yield 0, 0, n
    elif enough and old[-n:] == new[-n:]:
        yield len(old) - n, len(new) - n, n
    elif _runs(old) & _runs(new):
        for i, j, n in equal_blocks(old, new):
            if n >= FIRM and (_are_whole(a, i, i + n) or _are_whole(b, j, j + n)):
                yield i, j, n


def _are_whole(words: Stream, lo: int, hi: int) -> bool:
    """Tell whether words begin and end where a line or a sentence does."""
    return all(
        at in (0, len(words.keys))
        or words.keys[at - 1][-1] in ".;:۔"
        or "\n" in words.source[words.ends[at - 1] : words.starts[at]]
        for at in (lo, hi)
    )


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[k:] for k in range(FIRM)), strict=False))


def _rest(cluster: _Cluster, old: Range, new: Range, scribe: Scribe) -> None:
    """Write what of a cluster lies in these ranges, as it was marked."""
    for at, mark in cluster.marks:
        lo, hi = old if mark.op in OLD_OPS else new
        text = mark.text[max(lo - at, 0) : max(hi - at, 0)]
        scribe.add(mark.op, text, mark.entry, mark.note)
