"""The rule for the word that joins a list's items: it came, went or became another; that it moved as items did is no change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from diffs.compare.comparison import NEW_OPS, OLD_OPS, AlignmentEntry, Hunk, Run
from diffs.compare.rules.saying import AROUND, changed
from diffs.structure.cite import cite, unit_of
from tarmeem.model import Provision
from tarmeem.patterns import pattern_of

JOINED = ("Joining word moved within its list",)
"""How the sentence begins where nothing else became of it."""
_WORDS = {"and": "and", "or": "or", "and/or": "and/or", "اور": "and", "یا": "or"}
_ENDS = pattern_of(r"(?:\A|[^\w/])(and/or|and|or|اور|یا)[\s\]\d⁰¹²³⁴⁵⁶⁷⁸⁹*,;:.-]*\Z", re.IGNORECASE)
"""How an item ends that another follows; a stop, a bracket's end and a footnote's number may stand behind."""
_EDITED = pattern_of(r"and/or|[^\W_]+", re.IGNORECASE)
_PHRASE = pattern_of(rf"(?=.*[^\W\d_])[\w ,;.'’-]{{1,{AROUND}}}")
"""Words in one line, without an editor's signs."""
_LAST = 60
"""Characters of an item's end in which that stands."""
_NEAR = 4 * _LAST
"""Characters of its text that have so many of its words but where notes stand among them."""
_FEWEST = 2
"""Items that are joined at all."""
_PLACE = " between the items"
_CAME_OR_WENT = pattern_of(r"“(?:and|or|and/or)” was (?:omitted|inserted)(?! between)")
_AT_END = pattern_of(r"“(and|or|and/or)” was (?:omitted|inserted) in “[^”]*[;,] \1”")
"""The same of a word that ends an item."""

_Said = list[tuple[str, ...]]


class _List(NamedTuple):
    """A list that both texts have, and the word that joins its items in each; nothing where none does."""

    old: Provision
    new: Provision
    was: str
    now: str

    def sides(self, gone: _Edit, come: _Edit) -> tuple[tuple[Provision, _Edit], ...]:
        """Return what was changed of each text's list."""
        return (self.old, gone), (self.new, come)

    def begins(self) -> str:
        """Return how a sentence begins that says what became of the word."""
        if self.was and self.now:
            return f"“{self.was}” became “{self.now}”"
        return f"“{self.was or self.now}” was {'omitted' if self.was else 'inserted'}"

    def sentence(self) -> str:
        """Return that sentence."""
        return f"{self.begins()}{_PLACE}{f' of {cite(self.new.eid, unit_of(self.new.source))}' if self.new.eid else ''}"


class _Edit(NamedTuple):
    """What one text has in a change, and where it begins there."""

    text: str
    at: int

    def words(self) -> list[str]:
        """Return its words in small letters."""
        return [word.lower() for word in _EDITED.findall(self.text)]

    def is_joint(self) -> bool:
        """Tell whether its last word joins."""
        return self.words()[-1:] != [] and self.words()[-1] in _WORDS


def told_of_joints(
    hunks: Sequence[Hunk],
    said: Sequence[tuple[str, ...]],
    entries: Sequence[AlignmentEntry],
    runs: Sequence[Run],
    roots: tuple[Provision, Provision],
) -> _Said:
    """Return what is said of each hunk, with what became of the words that join the items of lists.

    That the word between the last two items stands elsewhere, because an item came behind them or
    went, is no change; that items joined by "and" are joined by "or" is one, however it was marked.
    """
    lists = _Lists(entries, roots)
    edits = list(_edits(hunks, runs, roots))
    found: dict[str, _List] = {}
    within: dict[str, list[int]] = {}
    for k, hunk in enumerate(hunks):
        for one in lists.around(None if hunk.alignment is None else entries[hunk.alignment]):
            found[one.new.eid] = one
            within.setdefault(one.new.eid, []).append(k)
    told = list(said)
    for eid, one in found.items():
        ends = [k for k in within[eid] if _is_at_an_end(one, *edits[k])]
        if one.was == one.now:
            for k in ends:
                if all(map(_CAME_OR_WENT.match, told[k])):
                    told[k] = (f"{JOINED[0]}: “{one.now}” in {cite(eid, unit_of(one.new.source))}",)
            for k in within[eid]:  # of items that moved, and other words with them
                if hunks[k].partner is not None:
                    told[k] = tuple(line for line in told[k] if not _AT_END.fullmatch(line))
        else:
            _tell(one, within[eid], ends, edits, told)
    return told


def _tell(
    one: _List,
    own: Sequence[int],
    ends: Sequence[int],
    edits: Sequence[tuple[_Edit, _Edit]],
    told: _Said,
) -> None:
    """Say, in place, what became of a list's word: where it is marked, or where it ends what is."""
    for k in ends:
        if not any(line.startswith(one.begins()) for line in told[k]):
            told[k] = (one.sentence(),)
    if ends or any(line.startswith(one.begins()) for k in own for line in told[k]):
        return
    marked = [k for k in own if any(_ends_an_item(*side) for side in one.sides(*edits[k]))]
    for k in marked[:1]:
        words = [edit.text.strip() for edit in edits[k]]
        beside = not told[k] and all(map(_PHRASE.fullmatch, words))  # what else changed with it
        told[k] = (*told[k], *([changed(*words)] if beside else ()), one.sentence())


class _Lists:
    """The lists that both texts have, asked for by a provision within them."""

    def __init__(
        self, entries: Sequence[AlignmentEntry], roots: tuple[Provision, Provision]
    ) -> None:
        self._nodes = [{node.eid: node for node in root.walk()} for root in roots]
        both = [one for one in entries if one.old is not None and one.new is not None]
        self._old_of: dict[str, str | None] = {"": "", **{one.new or "": one.old for one in both}}
        self._new_of: dict[str, str | None] = {"": "", **{one.old or "": one.new for one in both}}
        self._known: dict[str, _List | None] = {}

    def around(self, entry: AlignmentEntry | None) -> Iterator[_List]:
        """Yield the lists of which a provision is an item, or the owner, the inner ones first."""
        eid = "" if entry is None else entry.new or entry.old or ""
        is_new = entry is None or entry.new is not None
        while True:
            new = eid if is_new else self._new_of.get(eid)
            if new is not None and (one := self._list(new)):
                yield one
            if not eid:
                return
            eid = eid.rpartition("__")[0]

    def _list(self, eid: str) -> _List | None:
        if eid not in self._known:
            old = self._old_of.get(eid)
            nodes = self._nodes[0].get(old or ""), self._nodes[1].get(eid)
            self._known[eid] = (
                _listed(nodes[0], nodes[1]) if old is not None and nodes[0] and nodes[1] else None
            )
        return self._known[eid]


def _listed(old: Provision, new: Provision) -> _List | None:
    """Return what joins the items of both; None where either is no list, or is joined by several words."""
    was, now = (_joints(node) for node in (old, new))
    if was is None or now is None or not (was or now) or max(len(was), len(now)) > 1:
        return None
    if {item.kind for node in (old, new) for item in _items(node)} != {_items(new)[0].kind}:
        return None
    return _List(old, new, *("".join(side) for side in (was, now)))


def _items(node: Provision) -> list[Provision]:
    return [child for child in node.children if child.num]


def _joints(node: Provision) -> set[str] | None:
    """Return the words that join a list's items; None of what is no list, or was not read as one."""
    items = _items(node)
    numbers = {item.num for item in items}
    if len(items) < _FEWEST or len(numbers) < len(items):
        return None
    ends = [_ENDS.search(_end_of(item)) for item in items[:-1]]
    return {_WORDS[found[1].lower()] for found in ends if found}


def _end_of(item: Provision) -> str:
    """Return the last of an item's words; all are read only where notes take up its end."""
    said = _said_in(item, item.end - _NEAR)
    return (said if len(said) >= _LAST else _said_in(item))[-_LAST:]


def _said_in(item: Provision, since: int = 0) -> str:
    """Return an item's words, without notes and page heads, from a place in the text on."""
    spans = [span for node in _since(item, since) for span in node.spans if span.kind == "body"]
    spans.sort(key=lambda span: span.start)
    return "".join([item.source[max(span.start, since) : max(span.end, since)] for span in spans])


def _since(node: Provision, since: int) -> Iterator[Provision]:
    """Yield of a node and all beneath it what goes on past a place in the text."""
    yield node
    for child in node.children:
        if child.end > since:
            yield from _since(child, since)


def _is_at_an_end(one: _List, gone: _Edit, come: _Edit) -> bool:
    """Tell whether a change is of nothing but the word that ends an item before the last, and its stop."""
    sides = [(node, edit) for node, edit in one.sides(gone, come) if edit.words()]
    alone = all(word in _WORDS for _, edit in sides for word in edit.words())
    return bool(sides) and alone and all(_ends_an_item(*side) for side in sides)


def _ends_an_item(node: Provision, edit: _Edit) -> bool:
    """Tell whether a change ends with a word that joins, and an item before the last does with it."""
    if not edit.is_joint():
        return False
    behind = edit.at + len(edit.text.rstrip())
    own = [item for item in _items(node)[:-1] if item.start < behind <= item.end]
    return bool(own) and not any(map(str.isalpha, _said_in(own[0], behind)))


def _edits(
    hunks: Sequence[Hunk], runs: Sequence[Run], roots: tuple[Provision, Provision]
) -> Iterator[tuple[_Edit, _Edit]]:
    """Yield what each hunk has of both texts."""
    starts = [
        list(accumulate((len(run.text) * (run.op in ops) for run in runs), initial=root.start))
        for ops, root in zip((OLD_OPS, NEW_OPS), roots, strict=True)
    ]
    for hunk in hunks:
        sides = []
        for op, places in zip("-+", starts, strict=True):
            own = [hunk.at + i for i, run in enumerate(hunk.runs) if run.op == op]
            text = "".join([runs[at].text for at in own])
            sides.append(_Edit(text, places[own[0]] if own else 0))
        yield sides[0], sides[1]
