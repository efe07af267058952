"""Redline one stretch of the old text against one of the new: words, then tokens inside edits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import add, ne

from diffs import urdu
from diffs.compare.comparison import Op
from diffs.compare.print.doubt import WORD, doubt
from diffs.compare.words import noise
from diffs.compare.words.scribe import Scribe
from diffs.compare.words.side import Side
from diffs.compare.words.weighing import fewest, unmatched
from diffs.compare.words.worddiff import Block
from diffs.compare.words.words import AMOUNT, Range, Stream, close_hyphens, fold, stream
from diffs.compare.writing.edits import (
    Edit,
    common,
    complement,
    fine_stream,
    fuse,
    is_finest,
    slide,
    trimmed,
    whole_tokens,
)
from diffs.compare.writing.unsaid import noise_kind

Gap = list[tuple[str, str]]
"""What stands between two words: the noise kind of each part, "" for white space, and its text."""
ALIKE = 0.5
"""Share of notes' letters that may differ for them to be the same notes, amended."""


@dataclass(slots=True)
class Redliner:
    """Write stretches of two sides to a scribe."""

    old: Side
    new: Side
    scribe: Scribe

    def pair(self, old: Range, new: Range, entry: object) -> None:
        """Redline one stretch against another."""
        self.pair_below(old, new, entry, None)

    def pair_below(self, old: Range, new: Range, entry: object, most: float | None) -> bool:
        """Redline one stretch against another unless the words not in both exceed ``most`` letters."""
        if self._set_again(old, new, entry):
            return True
        a = stream(self.old.source, *old, self.old.flow(*old))
        b = stream(self.new.source, *new, self.new.flow(*new))
        a, b = close_hyphens(a, b)
        if most is not None and fewest(a, b) > most:
            return False
        blocks = common(a, b)
        if most is not None and unmatched(a, b, blocks) > most:
            return False
        self._write(a, b, blocks, entry, fine=False)
        return True

    def _set_again(self, old: Range, new: Range, entry: object) -> bool:
        """Redline two stretches if they hold the same words and nothing but white space differs."""
        one, two = self.old.source[slice(*old)], self.new.source[slice(*new)]
        if one == two:
            self.scribe.add("=", one)
            return True
        words = one.split()
        if words != two.split() or self.old.hides(*old) or self.new.hides(*new):
            return False
        gaps, others = WORD.split(one), WORD.split(two)
        ends = list(accumulate(map(add, map(len, gaps), map(len, [*words, ""]))))
        since = 0
        for k, (gap, other) in enumerate(zip(gaps, others, strict=True)):
            if gap != other:
                end = ends[k] - len(words[k]) if k < len(words) else ends[k]
                self.scribe.add("=", one[since : end - len(gap)])
                kind = noise.kind_of_gap(gap, other)
                self.scribe.add("n-", gap, entry, kind)
                self.scribe.add("n+", other, entry, kind)
                since = end
        self.scribe.add("=", one[since:])
        return True

    def _write(
        self, a: Stream, b: Stream, blocks: Sequence[Block], entry: object, *, fine: bool
    ) -> None:
        edits = self._edits(a, b, blocks, fine=fine)
        at, bt = 0, 0
        lo_a, lo_b = a.start, b.start
        for edit in edits:
            lo_a, lo_b = self._kept(a, b, (at, edit.a0, bt, edit.b0), (lo_a, lo_b), entry)
            hi_a = a.starts[edit.a1] if edit.a1 < len(a.keys) else a.end
            hi_b = b.starts[edit.b1] if edit.b1 < len(b.keys) else b.end
            self._edit(a, b, edit, (lo_a, hi_a, lo_b, hi_b), entry, fine=fine)
            at, bt, lo_a, lo_b = edit.a1, edit.b1, hi_a, hi_b
        lo_a, lo_b = self._kept(a, b, (at, len(a.keys), bt, len(b.keys)), (lo_a, lo_b), entry)
        self._gap((lo_a, a.end), (lo_b, b.end), entry)

    def _kept(
        self, a: Stream, b: Stream, words: tuple[int, int, int, int], at: Range, entry: object
    ) -> Range:
        """Write equal words and the gaps between them; return where their raw texts end."""
        i, i_end, j, _ = words
        if i == i_end:
            return at
        end_a, end_b = a.ends[i_end - 1], b.ends[j + i_end - i - 1]
        lo_a, lo_b = at
        if a.source[lo_a:end_a] == b.source[lo_b:end_b]:
            self.scribe.add("=", a.source[lo_a:end_a])
            return end_a, end_b
        if lo_a < a.starts[i] or lo_b < b.starts[j]:
            self._gap((lo_a, a.starts[i]), (lo_b, b.starts[j]), entry)
        self._unlike_dress(a, b, (i, i_end, j), entry)
        return end_a, end_b

    def _unlike_dress(
        self, a: Stream, b: Stream, words: tuple[int, int, int], entry: object
    ) -> None:
        """Write equal words whose print or gaps differ somewhere, piece by piece."""
        i, i_end, shift = words[0], words[1], words[2] - words[0]
        one, two = a.source, b.source
        since = i
        for k in unlike(a, b, i, i_end, shift):
            m = k + shift
            if one[a.starts[k] : a.ends[k]] != two[b.starts[m] : b.ends[m]]:
                self.scribe.add("=", one[a.starts[since] : a.starts[k]])
                self._noise(one[a.starts[k] : a.ends[k]], two[b.starts[m] : b.ends[m]], entry)
                since_at = a.ends[k]
            else:
                since_at = a.starts[since]
            if k + 1 < i_end:
                self.scribe.add("=", one[since_at : a.ends[k]])
                gap_a, gap_b = (a.ends[k], a.starts[k + 1]), (b.ends[m], b.starts[m + 1])
                self._gap(gap_a, gap_b, entry)
            since = k + 1
        if since < i_end:
            self.scribe.add("=", one[a.starts[since] : a.ends[i_end - 1]])

    def _noise(self, old: str, new: str, entry: object) -> None:
        apart = urdu.are_voweled_apart(old, new)
        kind = "" if apart else noise.kind_of_dress(old, new)
        self.scribe.add("-" if apart else "n-", old, entry, kind)
        self.scribe.add("+" if apart else "n+", new, entry, kind)

    def _gap(self, old: Range, new: Range, entry: object) -> None:
        """Write what stands between words: white space, and what structure hides."""
        one, two = self.old.source[slice(*old)], self.new.source[slice(*new)]
        if one == two:
            self.scribe.add("=", one)
        elif not one.strip() and not two.strip():
            kind = noise.kind_of_gap(one, two)
            self.scribe.add("n-", one, entry, kind)
            self.scribe.add("n+", two, entry, kind)
        else:
            gone, come = list(self.old.parts(*old)), list(self.new.parts(*new))
            if self._has_other_notes(gone, come) and self._redline_notes(old, new, entry):
                return
            head = 0
            while head < min(len(gone), len(come)) and gone[head] == come[head]:
                self.scribe.add("=", gone[head][1])
                head += 1
            self._tray_out(gone[head:], "-", entry)
            self._tray_out(come[head:], "+", entry)

    def _has_other_notes(self, gone: Gap, come: Gap) -> bool:
        """Tell whether both sides of a gap hold notes, and some that the other text has not."""
        notes = [{text for kind, text in parts if kind in noise.NOTES} for parts in (gone, come)]
        return all(notes) and notes[0] != notes[1]

    def _redline_notes(self, old: Range, new: Range, entry: object) -> bool:
        """Redline the notes of one gap word by word, whatever page ends between them, if most of them stayed."""
        scribe = Scribe()
        aside = Redliner(self.old.noted(), self.new.noted(), scribe)
        most = ALIKE * (old[1] - old[0] + new[1] - new[0])
        if not aside.pair_below(old, new, entry, most):
            return False
        self.scribe.take(scribe)
        return True

    def _tray_out(self, parts: Gap, sign: str, entry: object) -> None:
        """Write what is hidden; a note that does not stand as often in the other text is a change."""
        for kind, text in parts:
            said = noise.bare(fold(text))
            known = self.old.notes.get(said), self.new.notes.get(said)
            if kind in noise.NOTES and (known[0] != known[1] or not known[0]):
                self.scribe.add("-" if sign == "-" else "+", text, entry)
                continue
            named = kind or (noise.SPACING if not text.strip() else noise.FURNITURE)
            if kind == noise.MARKER and noise.is_markup(text):
                named = noise.MARKUP
            self.scribe.add("n-" if sign == "-" else "n+", text, entry, named)

    # ------------------------------------------------------------------------------ the edits

    def _edits(self, a: Stream, b: Stream, blocks: Sequence[Block], *, fine: bool) -> list[Edit]:
        edits = complement(blocks, len(a.keys), len(b.keys))
        if not fine:
            slide(a, b, edits)
        for edit in edits:
            edit.kind = noise_kind(a, b, edit, fine=fine)
        edits = trimmed(a, b, fuse(a, edits))
        return edits if fine else list(_parted(a, b, fuse(a, whole_tokens(a, b, edits))))

    def _edit(
        self, a: Stream, b: Stream, edit: Edit, ends: tuple[int, int, int, int], entry: object,
        *, fine: bool,
    ) -> None:  # fmt: skip
        """Write one edit with the gaps around it."""
        lo_a, hi_a, lo_b, hi_b = ends
        if edit.a0 == edit.a1 or edit.b0 == edit.b1:
            self._one_sided(a, b, edit, ends, entry)
            return
        first_a, last_a = a.starts[edit.a0], a.ends[edit.a1 - 1]
        first_b, last_b = b.starts[edit.b0], b.ends[edit.b1 - 1]
        self._gap((lo_a, first_a), (lo_b, first_b), entry)
        if edit.kind:
            self.scribe.add("n-", a.source[first_a:last_a], entry, edit.kind)
            self.scribe.add("n+", b.source[first_b:last_b], entry, edit.kind)
        elif fine or is_finest(a.source[first_a:last_a], b.source[first_b:last_b]):
            self._marked((first_a, last_a), (first_b, last_b), entry)
        else:
            one, two = (
                fine_stream(side.source, lo, hi, side.flow(lo, hi))
                for side, lo, hi in ((self.old, first_a, last_a), (self.new, first_b, last_b))
            )
            blocks = common(one, two)
            self._write(one, two, blocks, entry, fine=True)
        self._gap((last_a, hi_a), (last_b, hi_b), entry)

    def _marked(self, old: Range, new: Range, entry: object) -> None:
        """Write what went and what came; a note's call within an amount is none of it."""
        note = doubt(self.old, self.new, old, new)
        sides: tuple[tuple[Side, Range, Op, Op], ...] = (
            (self.old, old, "-", "n-"),
            (self.new, new, "+", "n+"),
        )
        for side, span, said, aside in sides:
            parts = list(side.parts(*span))
            words = "".join(text for kind, text in parts if kind != noise.MARKER)
            if len(parts) == 1 or not AMOUNT.fullmatch(words):
                parts = [("", side.source[slice(*span)])]
            for kind, text in parts:
                call = kind == noise.MARKER
                self.scribe.add(aside if call else said, text, entry, kind if call else note)

    def _one_sided(
        self, a: Stream, b: Stream, edit: Edit, ends: tuple[int, int, int, int], entry: object
    ) -> None:
        """Write a pure insertion or omission, giving its white space to the likelier side."""
        inserted = edit.a0 == edit.a1
        gap_a, gap_b = (ends[0], ends[1]), (ends[2], ends[3])
        if inserted:
            words, other, whole = b, self.old.source[slice(*gap_a)], gap_b
            start, end = b.starts[edit.b0], b.ends[edit.b1 - 1]
            op: Op = "n+" if edit.kind else "+"
        else:
            words, other, whole = a, self.new.source[slice(*gap_b)], gap_a
            start, end = a.starts[edit.a0], a.ends[edit.a1 - 1]
            op = "n-" if edit.kind else "-"
        lo, hi = whole
        ranges = (gap_a, (start, end)) if inserted else ((start, end), gap_b)
        kind = edit.kind or doubt(self.old, self.new, *ranges)
        if other == words.source[lo:start]:
            self.scribe.add("=", other)
            self.scribe.add(op, words.source[start:hi], entry, kind)
        elif other == words.source[end:hi]:
            self.scribe.add(op, words.source[lo:end], entry, kind)
            self.scribe.add("=", other)
        else:
            self._gap(*((gap_a, (lo, start)) if inserted else ((lo, start), gap_b)), entry)
            if op == "-":
                # What stood before its line's end must not run into what follows.
                end = hi - len(words.source[end:hi].lstrip())
            after = end, hi
            self.scribe.add(op, words.source[start:end], entry, kind)
            nothing = (0, 0)
            self._gap(*((nothing, after) if inserted else (after, nothing)), entry)


def _parted(a: Stream, b: Stream, edits: Sequence[Edit]) -> Iterator[Edit]:
    """Yield edits, paragraph by paragraph where both sides of one have as many: none runs over their ends."""
    for edit in edits:
        old = _paragraphs(a, edit.a0, edit.a1) if not edit.kind else []
        new = _paragraphs(b, edit.b0, edit.b1) if old else []
        if not old or len(old) != len(new):
            yield edit
            continue
        olds, news = [edit.a0, *old, edit.a1], [edit.b0, *new, edit.b1]
        for (a0, a1), (b0, b1) in zip(pairwise(olds), pairwise(news), strict=True):
            yield Edit(a0, a1, b0, b1)


def _paragraphs(words: Stream, lo: int, hi: int) -> list[int]:
    """Return the words among these before which a blank line stands."""
    if "\n" not in words.slice(lo, hi):
        return []
    gaps = zip(words.ends[lo : hi - 1], words.starts[lo + 1 : hi], strict=True)
    return [k for k, gap in enumerate(gaps, lo + 1) if words.source.count("\n", *gap) > 1]


def unlike(a: Stream, b: Stream, i: int, end: int, shift: int) -> list[int]:
    """Return which of the words ``i`` to ``end`` are not printed alike, or not followed alike."""
    one = map(a.source.__getitem__, map(slice, a.starts[i : end - 1], a.starts[i + 1 : end]))
    first, last = i + shift, end + shift
    two = map(
        b.source.__getitem__, map(slice, b.starts[first : last - 1], b.starts[first + 1 : last])
    )
    found = [k for k, differ in enumerate(map(ne, one, two), i) if differ]
    if a.slice(end - 1, end) != b.slice(last - 1, last):
        found.append(end - 1)
    return found
