"""Align the parts of two texts: which provision of the new is which of the old.

In order of certainty: the same address with the same words; the same words elsewhere; the same
address with like words; like words elsewhere; and last, what is left under the same address. A
part that keeps its words keeps its identity, whatever number it bears.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from diffs.compare.aligning.items import Item, Link, link
from diffs.compare.aligning.likeness import (
    candidates,
    have_one_heading,
    held,
    is_elsewhere,
    likeness,
    opening_likeness,
    part_likeness,
    shared,
    tells,
)
from diffs.compare.aligning.listed import define_apart, is_listed, link_listed
from diffs.compare.aligning.order import expected, mark_moved
from diffs.compare.aligning.rows import number_rows, row_key, rows_by_key

SURE = 0.8
"""Share of words in common from which the same address is taken without looking elsewhere."""
LIKE = 0.55
"""Likeness from which a part at another address may be the same one."""
LIKE_FAR = 0.7
"""The same where it stands in another provision altogether."""
NUMBER_BONUS = 0.15
"""What the same number adds to likeness when candidates compete."""
NAME_BONUS = 0.2
"""What the same number over the same heading adds: what was printed behind the last section is behind another now."""
ORDER_BONUS = 0.05
"""What standing in the same order adds."""
HELD = 0.5
"""Share of its runs of words by which a section between the same neighbours is known again,"""
NEAR = 4
"""looking at no more places than this."""
OWN_WORDS = 24
"""Characters of text from which equal words elsewhere say more than a number does."""
SCRAP = 200
"""Characters of text between provisions from which it is worth telling that it moved."""


def align(old: Sequence[Item], new: Sequence[Item]) -> list[Link]:
    """Link two sequences of siblings; return the links in old order, those that moved marked."""
    _same_address(old, new)
    left, right = unlinked(old), unlinked(new)
    if left and right:
        number_rows(old, new)
        _same_words(left, right)
        left, right = unlinked(left), unlinked(right)
    if left and right:
        _same_words(_listed(left), _listed(right), Item.unjoined)
        link_listed(old, new)
        left, right = unlinked(left), unlinked(right)
    if left and right:
        _same_row(old, new)
        _sure_address(left, right)
        left, right = unlinked(left), unlinked(right)
    if left and right:
        _like_words(left, right, old, new, LIKE)
        _like_in_place(old, new)
        _same_address_at_last(old, new)
    links = [item.link for item in old if item.link]
    for item in (*old, *new):
        if item.link:
            item.forget_runs()
    mark_moved(links, new)
    return [made for made in links if not _left_alone(made)]


def _left_alone(made: Link) -> bool:
    """Unlink a title or another scrap between provisions that moved: it only stands there too."""
    scrap = made.moved and made.old and made.new and not made.old.node and not made.old.row
    if not scrap or made.old.size >= SCRAP:  # type: ignore[union-attr]
        return False
    made.old.link = made.new.link = None  # type: ignore[union-attr]
    return True


def unlinked(items: Iterable[Item]) -> list[Item]:
    """Return those that have no partner: a part may have found one before its whole did."""
    return [item for item in items if item.link is None]


def _same_address(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Link what has the same eId and the same text, as it stands or but for layout."""
    at = {item.eid: item for item in new}
    for item in old:
        other = at.get(item.eid)
        if other is None or other.link:
            continue
        if item.size == other.size and item.raw == other.raw:
            link(item, other).same = True


def _listed(items: Iterable[Item]) -> list[Item]:
    """Return the items of a list: each ends as its place there has it, with ``;``, ``; and`` or a stop."""
    return [item for item in items if item.number() and not item.is_section()]


def _same_words(
    old: Sequence[Item], new: Sequence[Item], key: Callable[[Item], tuple[int, int]] = Item.key
) -> None:
    """Link equal words: at the same address first, then wherever they stand, in order."""
    at = {item.eid: item for item in new}
    for item in old:
        other = at.get(item.eid)
        if other is not None and not item.nameless() and key(other) == key(item):
            link(item, other)
    left, right = _by_words(unlinked(old), key), _by_words(unlinked(new), key)
    unequal = []
    for words, items in left.items():
        others = right.get(words, ())
        paired = len(items) == len(others) and items[0].nameless() and words[0] > 0
        if words[0] >= OWN_WORDS or paired:
            if len(items) == len(others):
                for item, other in zip(items, others, strict=True):
                    link(item, other)
            elif others:
                unequal.append((items, others))
    if unequal:
        _in_their_places(old, new, unequal)


def _in_their_places(
    old: Sequence[Item], new: Sequence[Item], groups: Iterable[tuple[list[Item], Sequence[Item]]]
) -> None:
    """Link what stands more often in one text: where it keeps its number, then its place, then in order.

    A chapter's title stands in the contents too, which another print may not have.
    """
    for items, others in groups:
        olds, news = ({item.label(): item for item in side} for side in (items, others))
        if len(olds) == len(items) and len(news) == len(others):
            for label in olds.keys() & news.keys():
                link(olds[label], news[label])
        items[:] = unlinked(items)
    place = {id(item): at for at, item in enumerate(new)}
    window = {id(item): span for item, span in zip(old, expected(old, place), strict=True)}
    for items, others in groups:
        for item in items:
            lo, hi = window[id(item)]
            near = next((two for two in others if not two.link and lo < place[id(two)] < hi), None)
            if near is not None:
                link(item, near)
        for item, other in zip(unlinked(items), unlinked(others), strict=False):
            link(item, other)


def _by_words(
    items: Iterable[Item], key: Callable[[Item], tuple[int, int]]
) -> dict[tuple[int, int, bool], list[Item]]:
    found: dict[tuple[int, int, bool], list[Item]] = {}
    for item in items:
        found.setdefault((*key(item), item.node is None), []).append(item)
    return found


def _same_row(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Link rows of tables that alone bear their key, whatever their other cells say."""
    at = rows_by_key(new)
    for key, item in rows_by_key(old).items():
        other = at.get(key)
        if other is not None and item.link is None and other.link is None:
            link(item, other)


def _sure_address(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Link the same address where most words are the same, or most but those of a proviso: it may stand elsewhere now."""
    at = {item.eid: item for item in new}
    for item in old:
        other = at.get(item.eid)
        if other is None or other.link or item.nameless():
            continue
        if shared(item, other) >= SURE or _opens_alike(item, other, new):
            link(item, other)


def _opens_alike(item: Item, other: Item, new: Sequence[Item]) -> bool:
    """Tell whether two say the same before their provisos, or much the same and no other does."""
    alike = opening_likeness(item, other)
    if alike < SURE or alike == 1:
        return alike == 1
    rest = (two for two in new if two is not other and two.link is None)
    return all(opening_likeness(item, two) < SURE for two in rest)


def _like_words(
    left: Sequence[Item], right: Sequence[Item], old: Sequence[Item], new: Sequence[Item],
    floor: float, known: Collection[Item] = (), *, far: bool = False,
) -> None:  # fmt: skip
    """Link what is most alike, surest first; the same number and the same order count for it.

    A table's row under another key is another row, unless it stands between the same neighbours.
    """
    rank_old = {id(item): place for place, item in enumerate(old)}
    window = expected(old, {id(item): place for place, item in enumerate(new)})
    rank_new = {id(item): place for place, item in enumerate(new)}
    stays = _named_alike(left, right)
    scored = []
    for i, j in candidates(left, right, known):
        one, two = left[i], right[j]
        if one.eid != two.eid and {one.eid, two.eid} <= stays and not have_one_heading(one, two):
            continue  # a paragraph behind the one is behind the other now
        score = likeness(one, two)
        if score < SURE and (one.hangs() != two.hangs() or define_apart(one, two)):
            continue
        if score < floor:
            score = max(score, part_likeness(one, two), part_likeness(two, one))
        lo, hi = window[rank_old[id(one)]]
        in_order = lo < rank_new[id(two)] < hi
        if (far or not in_order) and row_key(one) != row_key(two):
            continue
        bonus = NUMBER_BONUS if one.label() == two.label() else 0.0
        bonus += ORDER_BONUS if in_order else 0.0
        named = bonus >= NUMBER_BONUS and one.eid == two.eid and have_one_heading(one, two)
        bonus += NAME_BONUS if named else 0.0
        enough = named or score >= floor or score + bonus >= floor + NUMBER_BONUS
        if enough and (not far or tells(one, two)):
            scored.append((-(score + bonus), i, j))
    for _, i, j in sorted(scored):
        if left[i].link is None and right[j].link is None:
            link(left[i], right[j])


def _named_alike(left: Sequence[Item], right: Sequence[Item]) -> set[str]:
    """Return the eIds that stand over the same heading in both texts."""
    at = {item.eid: item for item in right}
    return {item.eid for item in left if item.eid in at and have_one_heading(item, at[item.eid])}


def _like_in_place(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Link what is left between the same neighbours, where most of one stands in the other.

    Sections may bear any number there; any other provision bears its own still.
    """
    place = {id(item): at for at, item in enumerate(new)}
    window = expected(old, place)
    for at, item in enumerate(old):
        if item.link or not (item.is_section() or item.number()):
            continue
        lo, hi = window[at]
        near = [
            two for two in new[lo + 1 : min(hi, lo + 1 + NEAR)]
            if not two.link and (_are_sections(item, two) or item.number() == two.number())
        ]  # fmt: skip
        best = max(near, key=lambda two: held(item, two), default=None)
        if best is not None and held(item, best) >= HELD:
            link(item, best)


def _are_sections(one: Item, two: Item) -> bool:
    return one.is_section() and two.is_section()


def _same_address_at_last(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Link what is left under the same eId: a provision substituted whole keeps its number.

    It keeps its place too where its eId only counts those that bear the number: a table's rows do.
    Where other sections are paragraphs now, or the other way, it may be one under its number.
    """
    place = {id(item): at for at, item in enumerate(new)}
    at = {item.eid: item for item in new}
    window = expected(old, place)
    rekinded = {
        (_kind(item), _kind(item.link.new))
        for item in old
        if item.link and item.link.new and item.is_section() != item.link.new.is_section()
        if item.number() and item.number() == item.link.new.number()
    }
    by_number = {item.number(): item for item in reversed(new) if item.number()}
    for item, (lo, hi) in zip(old, window, strict=True):
        other = at.get(item.eid)
        if item.link or item.nameless():
            continue
        if other is None and rekinded:
            other = by_number.get(item.number())
            known = other is not None and (_kind(item), _kind(other)) in rekinded
            if not known or not lo < place[id(other)] < hi:
                continue
        if other is None or other.link:
            continue
        if is_elsewhere(item, other) or is_elsewhere(other, item) or define_apart(item, other):
            continue
        keeps = item.label() == item.eid.rsplit("__", 1)[-1]
        if is_listed(item):
            keeps = (
                held(item, other) >= HELD
            )  # the letter alone says which place it has in the list
        if keeps or lo < place[id(other)] < hi:
            link(item, other)


def _kind(item: Item) -> str:
    return item.node.kind if item.node else ""


def align_far(old: Sequence[Item], new: Sequence[Item], known: Collection[Item] = ()) -> list[Link]:
    """Link what found no partner beside it with what found none elsewhere: all of it has moved.

    What is ``known`` on both sides was weighed before, and found unlike.
    """
    left = [item for item in old if item.node and item.key()[0] >= OWN_WORDS]
    right = [item for item in new if item.node and item.key()[0] >= OWN_WORDS]
    if not left or not right:
        return []
    _same_words(left, right)
    _same_words(_listed(unlinked(left)), _listed(unlinked(right)), Item.unjoined)
    rest, others = unlinked(left), unlinked(right)
    if rest and others:
        _like_words(rest, others, rest, others, LIKE_FAR, known, far=True)
    links = [item.link for item in left if item.link]
    for made in links:
        made.moved = True
    return links
