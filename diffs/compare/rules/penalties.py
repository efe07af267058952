"""The rules for penalties: that a penal clause became another, from what to what as a whole; that one came, or went."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from diffs.compare.aligning.items import Item, Link
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Hunk, Run
from diffs.compare.rules.amounts import alike
from diffs.compare.rules.figures import PENALTY_NAMES
from diffs.compare.rules.plain import plain
from diffs.compare.rules.punishing import Clause, Term, clauses
from diffs.compare.rules.saying import AROUND, from_to
from diffs.compare.rules.telling import words_shown
from tarmeem.patterns import pattern_of

_EDITS = ("-", "+")
_SIDES = (OLD_OPS, NEW_OPS)
_PENAL = pattern_of(r"imprison|\bfined?\b|death|whip|forfeit|punish|penalt", re.IGNORECASE)
"""Without one of these nothing is a penal clause."""
_WHOLE = "Penalty"
_OF = {"imprisonment": PENALTY_NAMES["Period"], **dict.fromkeys(("fine", "fined", "penalty"), PENALTY_NAMES["Amount"])}  # fmt: skip
_NAMED = ("Penalty", "New offence or penalty", "Offence or penalty removed", "Words of an offence")
"""How the sentences begin that name a penalty;"""
_OF_PARTS = ("Penalty (", "A minimum", "A maximum", "Period ", "Amount ")
"""and those on figures by themselves."""
_BESIDE = 4
"""Runs beside a hunk of which it is asked whether they are penal."""
_MERE = ("Words inserted", "Words omitted")
_FEWEST = 3
"""Words of a clause that came, or went, by itself."""
_WORD = pattern_of(r"\w+")


class _Side(NamedTuple):
    """One text of a provision, as runs make it."""

    text: str
    runs: list[int]
    """Those that make it,"""
    starts: list[int]
    """where in it each begins, and the last ends,"""
    kept: list[int]
    """and how many letters that both texts have stand before each, and before its end."""

    def letters(self, place: int) -> int:
        """Return how many letters that both texts have stand before a place."""
        at = min(bisect_right(self.starts, place), len(self.runs)) - 1
        if self.kept[at] == self.kept[at + 1]:
            return self.kept[at]
        return self.kept[at] + _size(self.text[self.starts[at] : place])

    def words(self, run: int) -> Iterator[tuple[int, int]]:
        """Yield where the words of one of its runs begin and end."""
        at = bisect_left(self.runs, run)
        if at < len(self.runs) and self.runs[at] == run:
            start, end = self.starts[at : at + 2]
            yield from (found.span() for found in _WORD.finditer(self.text, start, end))


class _Placed(NamedTuple):
    """A clause, and how many letters that both texts have stand before its beginning and its end."""

    clause: Clause
    first: int
    last: int


def _size(text: str) -> int:
    return sum(map(str.isalpha, text))


class _Redline:
    """The runs of a comparison, and where in each text they begin."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self.runs = runs
        self._starts = [
            list(accumulate((len(r.text) if r.op in ops else 0 for r in runs), initial=0))
            for ops in _SIDES
        ]

    def within(self, at: int, item: Item) -> range:
        """Return the runs that a provision lies in, of its old text or its new one."""
        starts = self._starts[at]
        return range(max(bisect_right(starts, item.start) - 1, 0), bisect_left(starts, item.end))

    def side(self, at: int, places: range, items: Mapping[int, Item]) -> _Side:
        """Return what one text has of some runs, from where any of the provisions begins to where one ends."""
        own = [k for k in places if self.runs[k].op in _SIDES[at]]
        texts: list[str] = []
        kept = [0]
        for k in own:
            run = self.runs[k]
            if run.op[0] in "=m":
                ends = [
                    (one.start - self._starts[of][k], one.end - self._starts[of][k])
                    for of, one in items.items()
                ]
                lo, hi = max(min(start for start, _ in ends), 0), max(end for _, end in ends)
                run = run._replace(text=run.text[lo:hi])
            kept.append(kept[-1] + (_size(run.text) if run.op[0] in "=m" else 0))
            texts.append(words_shown(run, f"n{_EDITS[at]}"))
        return _Side("".join(texts), own, list(accumulate(map(len, texts), initial=0)), kept)


class _Provision:
    """A provision that both texts have: its words in each, and what of them each hunk changed."""

    def __init__(self, redline: _Redline, old: Item, new: Item) -> None:
        self._runs = redline.runs
        both = dict(enumerate((old, new)))
        own = [redline.within(at, item) for at, item in both.items()]
        if any(self._runs[k].op[0] == "m" for places in own for k in places):
            sides = [redline.side(at, own[at], {at: item}) for at, item in both.items()]
        else:  # a part of it may be a part of another provision in the other text
            places = range(min(own[0].start, own[1].start), max(own[0].stop, own[1].stop))
            sides = [redline.side(at, places, both) for at in both]
        self._sides = sides
        self.is_one = sides[0].kept[-1] == sides[1].kept[-1]
        """All that was kept of it stands in both texts."""

    def clauses(self) -> list[list[_Placed]]:
        """Return the penal clauses of each of its texts."""
        return [
            [
                _Placed(one, side.letters(one.start), side.letters(one.end))
                for one in clauses(side.text)
            ]
            for side in self._sides
        ]

    def changed(self, hunk: Hunk) -> list[list[tuple[int, int]]]:
        """Return where the words stand in each text that a hunk changed."""
        found: list[list[tuple[int, int]]] = [[], []]
        for place in range(hunk.at, hunk.at + len(hunk.runs)):
            op = self._runs[place].op
            if op in _EDITS:
                found[op == "+"] += self._sides[op == "+"].words(place)
        return found


def told_of_penalties(
    hunks: Sequence[Hunk],
    of_hunks: Sequence[tuple[str, ...]],
    runs: Sequence[Run],
    owned: Sequence[Link | None],
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; where a penal clause became another, from what to what as a whole."""
    said = list(of_hunks)
    own: dict[int, list[int]] = {}
    near: set[int] = set()
    for number, hunk in enumerate(hunks):
        owner = owned[hunk.at]
        if owner is not None and owner.old is not None and owner.new is not None:
            own.setdefault(owner.index, []).append(number)
            if _is_penal(runs, hunk):
                near.add(owner.index)
    redline = _Redline(runs) if near else None
    for index in near:
        owner = owned[hunks[own[index][0]].at]
        assert redline and owner and owner.old and owner.new
        provision = _Provision(redline, owner.old, owner.new)
        if provision.is_one:
            _tell(provision, hunks, own[index], said)
    return said


def _is_penal(runs: Sequence[Run], hunk: Hunk) -> bool:
    """Tell whether words that a penal clause has stand in a hunk or beside it."""
    end = hunk.at + len(hunk.runs)
    before, after = (
        "".join([run.text for run in each])
        for each in (runs[max(hunk.at - _BESIDE, 0) : hunk.at], runs[end : end + _BESIDE])
    )
    texts = before[-AROUND:], *(run.text for run in hunk.runs), after[:AROUND]
    return any(map(_PENAL.search, texts))


def _tell(
    provision: _Provision,
    hunks: Sequence[Hunk],
    numbers: Sequence[int],
    said: list[tuple[str, ...]],
) -> None:
    """Say, in place, which penal clauses of a provision became others, came or went."""
    olds, news = provision.clauses()
    changed = {number: provision.changed(hunks[number]) for number in numbers}
    told = {number: (said[number], hunks[number]) for number in numbers}
    for old, new in _paired(olds, news):
        both = [each.clause if each else None for each in (old, new)]
        touching = {
            number: inside
            for number in numbers
            if True in (inside := _inside(both, changed[number]))
        }
        lines = _lines(*both)
        if _is_told(both, [told[number] for number in touching]):
            lines = []
        elif not lines:
            continue
        for number, inside in touching.items():
            rest = [line for line in said[number] if line.startswith(_NAMED) or not all(inside)]
            if lines:
                rest = [line for line in rest if not line.startswith(_OF_PARTS)]
            said[number] = (*lines, *rest)


def _is_told(both: Sequence[Clause | None], told: Sequence[tuple[Sequence[str], Hunk]]) -> bool:
    """Tell whether all that changed of a clause is quoted: by sentences that name a penalty, or of one alone by any."""
    if None not in both:
        return all(_tells_all(*each) for each in told)
    said = [plain(line) for lines, _ in told for line in lines if not line.startswith(_MERE)]
    return any(plain(clause.text) in line for clause in both if clause for line in said)


def _inside(
    both: Sequence[Clause | None], changed: Sequence[Sequence[tuple[int, int]]]
) -> list[bool]:
    """Return of each word that was changed whether it stands in the clause of its text."""
    return [
        clause is not None and clause.start <= start and end <= clause.end
        for clause, words in zip(both, changed, strict=True)
        for start, end in words
    ]


def _paired(
    olds: Sequence[_Placed], news: Sequence[_Placed]
) -> Iterator[tuple[_Placed | None, _Placed | None]]:
    """Yield the clauses that became others, that went and that came; none of which it cannot be told."""
    told = [{plain(each.clause.text) for each in side} for side in (olds, news)]
    for old in olds:
        others = [new for new in news if _meet(old, new)]
        if not others and _is_alone(old, told[1]):
            yield old, None
        # Where one goes on over words that end the other, a scan may have misread them.
        elif [(old.first, old.last)] == [(new.first, new.last) for new in others]:
            yield old, others[0]
    for new in news:
        if not any(_meet(old, new) for old in olds) and _is_alone(new, told[0]):
            yield None, new


def _is_alone(one: _Placed, others: set[str]) -> bool:
    """Tell whether a clause of some words has none that were kept, and does not stand elsewhere in the other text."""
    words = plain(one.clause.text)
    return one.first == one.last and len(words.split()) >= _FEWEST and words not in others


def _meet(old: _Placed, new: _Placed) -> bool:
    """Tell whether two clauses have words that were kept, or stand in one another's place."""
    if old.first == old.last or new.first == new.last:
        return (old.first, old.last) == (new.first, new.last)
    return old.first < new.last and new.first < old.last


def _are_built_alike(olds: Sequence[Term], news: Sequence[Term]) -> bool:
    """Tell whether two clauses name the same punishments, joined and bounded alike."""
    return [_shape(term) for term in olds] == [_shape(term) for term in news]


def _shape(term: Term) -> tuple[str, str, str]:
    return term.what, term.joint, "" if term.is_figure else term.said.lower()


def _but_figures(clause: Clause) -> str:
    """Return the words of a clause without its figures."""
    words = clause.text
    for term in clause.terms:
        if term.is_figure:
            words = words.replace(term.said, "", 1)
    return plain(words)


def _lines(old: Clause | None, new: Clause | None) -> list[str]:
    """Return that a penalty came, went or became another: its figures where no more did, or all of it."""
    if old and new and _are_built_alike(old.terms, new.terms):
        figures = list(_figures(old.terms, new.terms))
        if not figures or _but_figures(old) == _but_figures(new):
            return figures
    return [said_whole(*(clause.text if clause else "" for clause in (old, new)))]


def _figures(olds: Sequence[Term], news: Sequence[Term]) -> Iterator[str]:
    kind = ""
    for old, new in zip(olds, news, strict=True):
        if old.what == "kind":
            kind = _OF.get(old.said.lower(), "")
        elif old.said != new.said and not alike(old.said, new.said):
            yield from_to(kind or _WHOLE, old.said, new.said)


def said_whole(gone: str, come: str) -> str:
    """Return that a penalty came, went or became another, quoted as it is read: a part of one is another."""
    if gone and come:
        return f"{_WHOLE} changed: from “{gone}” to “{come}”"
    return f"{_WHOLE} added: “{come}”" if come else f"{_WHOLE} removed: “{gone}”"


def _tells_all(said: Sequence[str], hunk: Hunk) -> bool:
    """Tell whether the sentences on a hunk that name a penalty quote all the words it changed."""
    naming = [line for line in said if line.startswith(_NAMED)]
    quoted = {*_WORD.findall(" ".join(naming).lower())}
    sides = (
        _WORD.findall("".join([r.text for r in hunk.runs if r.op == op]).lower()) for op in _EDITS
    )
    was, now = map(Counter, sides)
    return bool(naming) and {*(was - now), *(now - was)} <= quoted
