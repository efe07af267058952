"""Say what the rules say of hunks, with what must be known of the provisions they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from diffs.compare.aligning.items import HANGING, Item, Link
from diffs.compare.comparison import Run
from diffs.compare.rules import beside, elsewhere
from diffs.compare.rules.aside import LawOnly, heading_changed, of_page_heading
from diffs.compare.rules.ends import significance_of_moved
from diffs.compare.rules.joining import JOINED
from diffs.compare.rules.passages import IN_SECTION, Sections
from diffs.compare.rules.plain import plain, unmarked
from diffs.compare.rules.restating import OF_SIGNS, RESTATED
from diffs.compare.rules.reworded import is_sentence
from diffs.compare.rules.rewritten import PARAGRAPH
from diffs.compare.rules.saying import NOWHERE, SAYS, in_full, quoted, quoted_first
from diffs.compare.rules.telling import About, significance
from diffs.compare.rules.wholes import is_told_whole, letters, shown
from diffs.compare.words.words import AMOUNT
from diffs.structure.cite import cite, unit_of
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

EDITORIAL = (*OF_SIGNS, *RESTATED, *JOINED)
"""How the sentences begin that say that the words mean what they meant, moved as items did, or differ in signs only."""
_OF_PROVISIONS = ("Repeal or omission", PARAGRAPH)
"""How the sentences begin that can be said of what lies in a law's provisions only."""
_PENALTY_ALONE = (("-", ("Offence or penalty removed", "Penalty removed")), ("+", "Penalty added"))
"""How the sentences begin on a penalty that went, and on one that came."""
_CAME_OR_WENT = pattern_of(r"(?:(?P<new>New provision)|Provision omitted): “(?P<words>.*)”")
"""A sentence that is false of what only stands in another place now."""
_LABEL = pattern_of(r"\A\s*(?:\(?\d{1,3}[A-Z]{0,2}[.)]|\([a-z]{1,4}\))\s*")
"""A provision's own number."""
_TITLED = 16
"""Words that a title's sentence has at most."""
_ITS_OWN = 0.8
"""Share of a provision's letters that must have come, or gone, for it to be new, or omitted."""
_APART = Run("n+", " ", "")
"""What stands between two hunks of what moved: they are not one word."""
_Span = tuple[int, int]
"""The first run of a hunk, and the one after its last."""


class Teller:
    """Say what the rules say of hunks, with what must be known of the provisions they stand in."""

    def __init__(
        self, runs: Sequence[Run], owned: Sequence[Link | None], roots: Sequence[Provision]
    ) -> None:
        self._law, self._owned = LawOnly(runs, roots), owned
        self._runs = self._law.runs
        self._known: dict[int, About] = {}
        self._sides = [Sections(root) for root in roots]
        self._unit = unit_of(roots[1].source)
        self._has_sections = any(
            node.eid.startswith(IN_SECTION) for root in roots for node in root.walk()
        )
        self._changed: Counter[int] = Counter()
        self._kept = {
            owner.index
            for run, owner in zip(runs, owned, strict=True)
            if owner is not None and owner.moved and run.op[0] in "=m" and run.text.strip()
        }
        for run, owner in zip(runs, owned, strict=True):
            if owner is not None and (owner.old is None or owner.new is None):
                self._changed[owner.index] += len("".join(run.text.split()))

    def said(self, lo: int, hi: int) -> tuple[str, ...]:
        """Return what the rules say of one hunk."""
        owner = self._owned[lo]
        about = self._about(owner)
        told = significance(self._runs, lo, hi, about)
        if _is_same(owner):
            return tuple(line for line in told if line.startswith(EDITORIAL))
        told = self._without_reprints((lo, hi), told)
        if self._has_sections and _is_outside(owner):
            told = tuple(
                line
                for line in told
                if not line.startswith(_OF_PROVISIONS) or _is_of_sentences(line)
            )
        if self._has_sections:
            told = tuple(line for line in told if not _may_be_title(line))
        if about.heading and self._law.in_title(lo, hi):
            return (about.heading,)
        return self._of_page_heading(owner, lo, hi) or told

    def _of_page_heading(self, owner: Link | None, lo: int, hi: int) -> tuple[str, ...]:
        """Return that a heading of a page without sections came, went or became another."""
        if self._has_sections or not self._law.in_title(lo, hi):
            return ()
        gone, come = ("".join([r.text for r in self._runs[lo:hi] if r.op == op]) for op in "-+")
        title = of_page_heading(owner, gone, come)
        return (title,) if title else ()

    def not_standing(self, hunk: _Span, told: Sequence[str]) -> tuple[str, ...]:
        """Return the sentences without those that call new, or omitted, what stands in both texts."""
        told = self._without_reprints(hunk, told)
        return tuple(line for line in told if not self._stands_on(hunk, line))

    def _without_reprints(self, hunk: _Span, told: Sequence[str]) -> tuple[str, ...]:
        """Return the sentences without those on a penalty of another section, which stands in both texts."""
        for op, said in _PENALTY_ALONE:
            if any(line.startswith(said) for line in told):
                words = "".join([run.text for run in self._runs[slice(*hunk)] if run.op == op])
                if self._stands_still(words, op == "-"):
                    told = [line for line in told if not line.startswith(said)]
        return tuple(told)

    def _stands_on(self, hunk: _Span, line: str) -> bool:
        """Tell whether what a sentence calls new, or omitted, stands in the other text as often as in its own."""
        found = _CAME_OR_WENT.fullmatch(line)
        if not found:
            return False
        own, other = (side.passages for side in self._sides[:: -1 if found["new"] else 1])
        words = _LABEL.sub("", found["words"])
        head, cut, tail = words.partition(" … ")
        if cut:  # what stands between says what it is
            text = "".join(
                [run.text for run in self._runs[slice(*hunk)] if run.op == "-+"[bool(found["new"])]]
            )
            words = _from_to(plain(text), plain(head), plain(tail))
        there = other.times(
            words
        )  # first: of most that is new it is known at once that it is not there
        return there > 0 and 0 < own.times(words) <= there

    def tell_moved(
        self,
        spans: Sequence[_Span],
        ends: tuple[list[int], list[int]],
        said: list[tuple[str, ...]],
    ) -> None:
        """Write, in place, what is said of a move's two ends together; it stands where it came to."""
        old, new = (
            [run for k in end for run in (*self._runs[slice(*spans[k])], _APART)] for end in ends
        )
        if not any(run.op in "-+" and run.text.strip() for run in (*old, *new)):
            return
        owner = self._owned[spans[ends[1][0]][0]]
        told = significance_of_moved(old, new, self._about(owner))
        if told is not None and _are_mere(told) and _is_of_no_number(owner):
            told = (elsewhere.stands_elsewhere(elsewhere.marked(new)),)
        if told is not None:
            for k in (*ends[0], *ends[1]):
                said[k] = ()
            said[ends[1][0]] = told

    def tell_elsewhere(
        self, spans: Sequence[_Span], pair: tuple[int, int], said: list[tuple[str, ...]]
    ) -> None:
        """Write, in place, what is said of words that went here and came there: it is one change."""
        old, new = (elsewhere.marked(self._runs[slice(*spans[k])]) for k in pair)
        owners = [self._owned[spans[k][0]] for k in pair]
        if not (old.strip() and new.strip()) or all(map(_is_same, owners)):
            for k in pair:
                said[k] = ()
            return
        if elsewhere.is_short(new) and not all(said[k] for k in pair):
            return
        if elsewhere.is_phrase(new) and owners[0] is not owners[1]:
            return  # of one rule it went, and of another it came
        about = [self._about(owner) for owner in owners]
        told = elsewhere.told(old, new, {"old": about[0].old, "new": about[1].new})
        if _are_mere(told):
            told = (elsewhere.stands_elsewhere(new),)
        for k in pair:
            said[k] = told

    def tell_within(
        self, spans: Sequence[_Span], one: elsewhere.Within, said: list[tuple[str, ...]]
    ) -> None:
        """Write, in place, that words which gave way to others, came or went stand elsewhere, and what came or went beside them.

        Among other words they may be said of something else: there they went from their place too.
        """
        op = one.op
        line = elsewhere.stands_elsewhere(elsewhere.marked(self._runs[slice(*spans[one.at])], op))
        if not one.whole:
            said[one.at] = (*said[one.at], line)
            return
        for k, side in ((one.at, op), (one.other, "+-"[op == "+"])):
            lo, hi = spans[k]
            rest = [run for run in self._runs[lo:hi] if run.op != side]
            told = significance(self._runs, lo, hi, self._about(self._owned[lo]), rest)
            said[k] = (*told, line)

    def tell_beside(self, spans: Sequence[_Span], said: list[tuple[str, ...]]) -> None:
        """Write, in place, what is said of two changes of words with next to none between them: one quotation serves both."""
        whole = beside.cut_items(self._runs, spans)
        for k, gone, come in (*whole, *beside.turned_dates(self._runs, spans, said)):
            said[k] = said[k + 1] = (in_full(gone, come),)
        for k in beside.pairs(self._runs, spans, self._owned, said):
            lo, hi = spans[k][0], spans[k + 1][1]
            one = beside.as_one(self._runs[lo:hi])
            told = significance(self._runs, lo, hi, self._about(self._owned[lo]), one)
            if len(told) == 1 and beside.is_mere(told[0]):
                said[k] = said[k + 1] = told

    def _about(self, owner: Link | None) -> About:
        if owner is None:
            return About()
        known = self._known.get(owner.index)
        if known is not None:
            return known
        old, new = (
            side.section(item) if item else NOWHERE
            for side, item in zip(self._sides, (owner.old, owner.new), strict=True)
        )
        whole = owner.old is None or owner.new is None
        anew = (
            owner.moved and owner.index not in self._kept
        )  # all that is shown of it went, or came
        beyond, own = (
            self._sides[at].passages if whole else NOWHERE
            for at in (owner.new is None, owner.old is None)
        )
        heading = heading_changed(owner)
        known = About(whole or anew, old=old, new=new, beyond=beyond, own=own, heading=heading)
        self._known[owner.index] = known
        if not whole:
            return known
        name, title = self._name(owner)  # it is named once
        return known._replace(name=name, title=title)

    def _name(self, owner: Link) -> tuple[str, str]:
        """Return what came or went whole, with its number and heading, and a title that stands within."""
        item = owner.new or owner.old
        if item is None or item.node is None or not self._is_told(item, owner.index):
            return "", ""
        heading = " ".join(item.node.heading.split())
        over, within = self._sides[not item.side.is_old].titles(item)
        said = cite(item.eid, self._unit) + (f" ({quoted(heading)})" if heading else "")
        said += f", under the heading {quoted(over)}" if over else ""
        own = shown(item)
        own = unmarked(own.partition(within)[0] if within else own)
        return f"{said}: {quoted_first(own)}", within

    def _is_told(self, item: Item, index: int) -> bool:
        """Tell whether what came or went is a provision with words of its own, and not in the other text."""
        if not is_told_whole(item):
            return False
        if self._changed[index] < _ITS_OWN * letters(item):
            return False
        return not self._stands_still(shown(item), item.side.is_old)

    def _stands_still(self, words: str, side: int) -> bool:
        """Tell whether words of one text stand in the other, no fewer times where they are the very same."""
        own, other = self._sides[1 - side].passages, self._sides[side].passages
        return other.holds(words) and not 0 < other.times(words) < own.times(words)


def _may_be_title(line: str) -> bool:
    """Tell whether what is told of as a paragraph is short, without a verb or a sum, and no item: a section's title, in a law."""
    words = line.rstrip("”")
    if not line.startswith(PARAGRAPH) or len(words.split()) > _TITLED:
        return False
    told = SAYS.search(words) or AMOUNT.search(words)
    return not (told or words.endswith((",", ";", "،", "؛")))


def _is_of_sentences(line: str) -> bool:
    """Tell whether what is told of as a paragraph is sentences, and no title, name or line of contents."""
    words = line.partition("“")[2].rstrip("”")
    return line.startswith(PARAGRAPH) and is_sentence(words) and not _may_be_title(line)


def _from_to(text: str, head: str, tail: str) -> str:
    """Return what a text has from some words to some others; nothing where it has not both."""
    start, end = text.find(head), text.rfind(tail)
    return text[start : end + len(tail)] if 0 <= start <= end else ""


def _is_same(owner: Link | None) -> bool:
    """Tell whether a provision's words are the same: what is marked in it is print around them."""
    return owner is not None and owner.rel == "same"


def _are_mere(told: Sequence[str]) -> bool:
    """Tell whether the sentences say that words mean what they meant: that they stand elsewhere is more."""
    return all(line.startswith(EDITORIAL) for line in told)


def _is_of_no_number(owner: Link | None) -> bool:
    """Tell whether a change stands in a proviso, an Explanation: no number says that it moved."""
    item = owner.new if owner else None
    return item is not None and item.node is not None and item.node.kind in HANGING


def _is_outside(owner: Link | None) -> bool:
    """Tell whether a change stands in a paragraph outside all of a law's provisions: a title, a list of contents."""
    item = (owner.new or owner.old) if owner else None
    return item is not None and item.eid.startswith("p_")
