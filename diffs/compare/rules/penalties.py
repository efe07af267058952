"""Read a penal clause: which punishments, how they are joined, how long or how much; and tell that it became another."""

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
from diffs.compare.rules.bounding import LEAST, MOST
from diffs.compare.rules.counting import TIMES
from diffs.compare.rules.figures import KINDS, PENALTY_NAMES
from diffs.compare.rules.saying import QUOTE, from_to, plain, unmarked
from diffs.compare.rules.telling import words_shown
from diffs.structure.eids import top
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

_KIND = r"(?:(?:imprisonment|transportation)\s+for\s+life|life\s+imprisonment|death|imprisonment|fined?|whipping|stripes|forfeiture(?:\s+of\s+(?:all\s+)?(?:his\s+)?property)?|both|penalty|qisas|diyat|arsh|daman)"
_PUNISHES = rf"(?=\W{{0,3}}(?:\d{{0,3}}\[)?(?:(?:an?|the|maximum|further|simple|rigorous|term|of|either)\s+){{0,4}}(?<!\w){_KIND}\b)"
_LEADS = pattern_of(
    rf"\b(?:punish(?:ed|able)\s+(?:with|by)|liable(?:\s+also)?\s+to(?:\s+be\s+(?:punished\s+with|sentenced\s+to)|\s+(?:a\s+)?punishment\s+of)?|shall\s+be\s+sentenced\s+to){_PUNISHES}"
    r"|\bbe\s+(?=fined\b)"
    rf"|(?:\A|[;\u037e:—–-])(?:\(\w{{1,4}}\)|(?:or|and)\b|[\W_]++){{0,5}}\bwith{_PUNISHES}",
    re.IGNORECASE,
)
"""What a penal clause stands behind: "shall be punished with"; of an item of a list, or a case, "with" alone."""
_NOT_LAID_DOWN = pattern_of(
    r"\b(?:not(?:\s+be)?|(?:(?<!guilty\sof\san\s)offences?|which|that|who|if|when|where|case|act)(?:,?\s+(?:is|are|be|being|so|not))*"
    r"|been|was|were|had|has|have|having|being|would\s+be|could\s+be)\W*\Z",
    re.IGNORECASE,
)
"""How it is said that somebody was punished, may not be, or would be: that lays down no penalty."""
_LAYS_DOWN = pattern_of(
    r"\b(?:shall|may|must|is|are|be|and|also|guilty\s+of\s+an\s+offence)\b[^.;:]*\Z", re.IGNORECASE
)
_PART = pattern_of(
    rf"[\s,\]]*(?:\d{{0,3}}\[)?(?:(?P<figure>{'|'.join(pattern.pattern for what, _, pattern in KINDS if what in ('Period', 'Amount', 'Multiple'))}|\d[\d.,]*\s+{TIMES}\b)"
    rf"|(?P<least>{LEAST})\b|(?P<most>{MOST}|nor\s+more\s+than)\b|(?P<kind>{_KIND})\b|(?P<quality>simple|rigorous|solitary|life|either\s+description)\b"
    r"|(?P<joint>and/or|and|or|nor|without)\b"
    r"|(?:an?|the|with|by|to|of|for|in|term|period|which|may|shall|be|but|also|further|such|his|liable|punish(?:ed|able)|sentenced|exten[dt]|punishment"
    r"|additional|minimum|maximum|amount|value|property|respect|each)\b)",
    re.IGNORECASE,
)
"""A word, or a figure, of those that penal clauses are made of: any other ends one."""
_EDITS = ("-", "+")
_PENAL = pattern_of(r"imprison|fine|death|whip|forfeit|punish|penalt", re.IGNORECASE)
"""Without one of these nothing is a penal clause."""
_WHOLE = "Penalty"
_OF = {"imprisonment": PENALTY_NAMES["Period"], **dict.fromkeys(("fine", "fined", "penalty"), PENALTY_NAMES["Amount"])}  # fmt: skip
_NAMED = ("Penalty", "New offence or penalty", "Offence or penalty removed", "Words of an offence")
"""How the sentences begin that name a penalty;"""
_OF_PARTS = ("Penalty (", "A minimum", "A maximum", "Period ", "Amount ")
"""and those on figures by themselves."""
_MERE = ("Words inserted", "Words omitted")
_BOUNDED = ("figure", "least", "most")
_FEWEST = 3
"""Words of a clause that came, or went, by itself."""
_WORD = pattern_of(r"\w+")


class Term(NamedTuple):
    """One thing that a penal clause says: a punishment, its quality, how long or how much."""

    what: str
    """``kind``, ``quality``, ``least``, ``most`` or ``figure``: a figure without a bound."""
    said: str
    joint: str = ""
    """What joins a punishment to the one before: of a comma alone nothing."""


class Clause(NamedTuple):
    """A penal clause: where it stands in its text, its words, and what they say."""

    start: int
    end: int
    text: str
    terms: tuple[Term, ...]


def clauses(text: str) -> Iterator[Clause]:
    """Yield the penal clauses of a text: not what somebody was sentenced to, nor what another's offence is punishable with."""
    at = 0
    for lead in _LEADS.finditer(text):
        before = text[max(lead.start() - QUOTE, 0) : lead.start()]
        is_item = lead.group().lower().endswith("with") and "punish" not in lead.group().lower()
        laid_down = is_item or (_LAYS_DOWN.search(before) and not _NOT_LAID_DOWN.search(before))
        if lead.start() < at or not laid_down:
            continue
        found = _read(text, lead.end())
        if found is not None:
            at = found.end
            yield found


def _read(text: str, start: int) -> Clause | None:
    """Return the clause that begins there."""
    terms: list[Term] = []
    begins, end, at = start, start, start
    bound = joint = ""
    while part := _PART.match(text, at):
        at = part.end()
        what, said = part.lastgroup or "", ""
        if what:
            said = " ".join(part[what].replace("]", "").split())
        if what in ("least", "most"):
            bound = what
        elif what == "joint":
            joint = f"{joint} {said.lower()}".strip()
        elif what == "figure" and not (bound or joint) and terms and terms[-1].what in _BOUNDED:
            break  # a footnote's number that stands before a unit of the text
        elif what:
            if not terms:
                begins = part.start(what)
            if what == "kind":
                terms.append(Term(what, said, joint))
            else:
                terms.append(Term(bound or what if what == "figure" else what, said))
            joint = bound = ""
            end = part.end()
    words = " ".join(unmarked(text[begins:end]).split())
    return Clause(begins, end, words, tuple(terms)) if terms else None


class _Side(NamedTuple):
    """One text of a provision, as runs make it."""

    text: str
    starts: list[int]
    """Where each of its pieces begins in it, and where the last ends;"""
    kept: list[int]
    """how many letters that both texts have stand before each."""
    pieces: Mapping[int, int]
    """Which run is which piece."""

    def letters(self, place: int) -> int:
        """Return how many letters that both texts have stand before a place."""
        at = min(bisect_right(self.starts, place), len(self.starts) - 1) - 1
        if self.kept[at] == self.kept[at + 1]:
            return self.kept[at]
        return self.kept[at] + _size(self.text[self.starts[at] : place])


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
            for ops in (OLD_OPS, NEW_OPS)
        ]

    def side(self, at: int, item: Item | Provision) -> _Side:
        """Return the old text of a provision, or the new one: the law's own words."""
        op, ops, starts = "-+"[at], (OLD_OPS, NEW_OPS)[at], self._starts[at]
        first, last = bisect_right(starts, item.start) - 1, bisect_left(starts, item.end)
        own = [k for k in range(max(first, 0), last) if self.runs[k].op in ops]
        texts, kept = [], []
        for k in own:
            run = self.runs[k]
            clipped = run.text[max(item.start - starts[k], 0) : item.end - starts[k]]
            texts.append(words_shown(run._replace(text=clipped), f"n{op}"))
            kept.append(_size(clipped) if run.op[0] in "=m" else 0)
        places = list(accumulate(map(len, texts), initial=0))
        letters = list(accumulate(kept, initial=0))
        return _Side("".join(texts), places, letters, {k: piece for piece, k in enumerate(own)})


class _Provision:
    """A provision that both texts have: its words in each, and what of them each hunk changed."""

    def __init__(self, redline: _Redline, *texts: Item | Provision) -> None:
        self._runs = redline.runs
        self._sides = [redline.side(at, text) for at, text in enumerate(texts)]

    def is_one(self) -> bool:
        """Tell whether all that was kept of it stands in both texts: of its parts one may have become several."""
        return self._sides[0].kept[-1] == self._sides[1].kept[-1]

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
            op, text, _ = self._runs[place]
            side = self._sides[op == "+"]
            if op in _EDITS and place in side.pieces:
                start = side.starts[side.pieces[place]]
                words = [(start + m.start(), start + m.end()) for m in _WORD.finditer(text)]
                found[op == "+"] += words
        return found


def told_of_penalties(
    hunks: Sequence[Hunk],
    of_hunks: Sequence[tuple[str, ...]],
    runs: Sequence[Run],
    owned: Sequence[Link | None],
    roots: Sequence[Provision],
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; where a penal clause became another, from what to what as a whole."""
    said = list(of_hunks)
    own: dict[int, list[int]] = {}
    for number, hunk in enumerate(hunks):
        owner = owned[hunk.at]
        if owner is not None and owner.old is not None and owner.new is not None:
            own.setdefault(owner.index, []).append(number)
    redline = _Redline(runs) if own else None
    for numbers in own.values():
        owner = owned[hunks[numbers[0]].at]
        assert redline and owner and owner.old and owner.new
        both = owner.old, owner.new
        if not any(_PENAL.search(item.side.source, item.start, item.end) for item in both):
            continue
        provision = _Provision(redline, *both)
        if not provision.is_one():
            tops = [root.find(top(item.eid)) for root, item in zip(roots, both, strict=True)]
            provision = _Provision(
                redline, *(one or item for one, item in zip(tops, both, strict=True))
            )
        if provision.is_one():
            _tell(provision, hunks, numbers, said)
    return said


def _tell(
    provision: _Provision,
    hunks: Sequence[Hunk],
    numbers: Sequence[int],
    said: list[tuple[str, ...]],
) -> None:
    """Say, in place, which penal clauses of a provision became others, came or went."""
    olds, news = provision.clauses()
    changed = {number: provision.changed(hunks[number]) for number in numbers}
    for old, new in _paired(olds, news):
        both = [each.clause if each else None for each in (old, new)]
        touching = {
            number: inside
            for number in numbers
            if True in (inside := _inside(both, changed[number]))
        }
        lines = _lines(*both)
        if _is_told(both, [(said[number], hunks[number]) for number in touching]):
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
    return term.what, term.joint, term.said.lower() if term.what in ("kind", "quality") else ""


def _lines(old: Clause | None, new: Clause | None) -> list[str]:
    """Return that a penalty came, went or became another: its figures where no more did, or all of it."""
    if old and new and _are_built_alike(old.terms, new.terms):
        return list(_figures(old.terms, new.terms))
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
