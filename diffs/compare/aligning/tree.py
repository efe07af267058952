"""Align two whole trees: sections first, then what is in them, then what crossed over.

The result is a list of links, and on each item the link it belongs to; ``flow`` writes the redline
from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from diffs.compare.aligning.align import HELD, LIKE, align, align_far, unlinked
from diffs.compare.aligning.containers import align_containers
from diffs.compare.aligning.items import SECTIONS, Item, Link, link, top_items
from diffs.compare.aligning.likeness import likeness, shared, title_of
from diffs.compare.aligning.parts import split_and_merged
from diffs.compare.words.side import Side
from tarmeem.model import Provision

DEPTH = 4
"""Levels down to which the parts of an unmatched provision are looked for elsewhere."""

BEGUN = 0.5
"""Share of the words of two headings, their numbers among them, from which they are one."""


@dataclass(slots=True)
class Aligned:
    """Two trees, aligned."""

    old: list[Item]
    """The items the old text consists of, in text order."""
    new: list[Item]
    links: list[Link] = field(default_factory=list)


def align_trees(old: Side, old_root: Provision, new: Side, new_root: Provision) -> Aligned:
    """Align two trees of provisions."""
    old_top, old_containers = top_items(old, old_root)
    new_top, new_containers = top_items(new, new_root)
    aligned = Aligned(old_top, new_top)
    lost = _align_all(aligned, [(old_top, new_top)])
    _cross_over(aligned, lost)
    aligned.links.extend(align_containers(old_containers, new_containers, aligned.links, old, new))
    for item in (*old_top, *new_top):
        item.forget()
    return aligned


def _align_all(
    aligned: Aligned, todo: list[tuple[list[Item], list[Item]]]
) -> tuple[list[Item], list[Item]]:
    """Align pairs of sequences and all that is in them; return what found no partner."""
    lost: tuple[list[Item], list[Item]] = ([], [])
    while todo:
        left, right = todo.pop()
        links = align(left, right)
        aligned.links.extend(links)
        todo.extend(_deeper(links, aligned.links))
        lost[0].extend(item for item in left if item.link is None)
        lost[1].extend(item for item in right if item.link is None)
    return lost


def _deeper(links: list[Link], told: list[Link]) -> list[tuple[list[Item], list[Item]]]:
    """Open the links whose parts should be aligned one by one; add to ``told`` what became a part."""
    pairs = []
    for made in links:
        if made.same or made.old is None or made.new is None:
            continue
        if whole := _became_part(made.old, made.new):
            told.append(whole)
            made.leaf = False
            pairs.append(_with_part(made.old, made.new, whole, told))
            pairs += _beside_part(made.old, made.new, whole)
            continue
        if made.old.node is None or made.new.node is None:
            continue  # a stretch has no parts
        if made.old.is_one() and made.new.is_one():
            continue
        left, right = made.old.items(), made.new.items()
        if len(left) > 1 or len(right) > 1:
            made.leaf = False
            told.extend(_begun(made))
            pairs.append((unlinked(left), unlinked(right)))
    return pairs


def _begun(made: Link) -> Iterator[Link]:
    """Link what two provisions begin with, number and heading, if these are alike but for the number.

    A page's heading is nothing else: over what stands on it became the other, whatever it says.
    """
    ends = [item.items()[0] if item else None for item in (made.old, made.new)]
    one, two = ends
    if not (one and two and _begins(one) and _begins(two)):
        return
    if shared(one, two) >= BEGUN or (_is_heading(made.old) and _is_heading(made.new)):
        yield link(one, two)


def _is_heading(item: Item | None) -> bool:
    return item is not None and item.node is not None and item.node.kind == "heading"


def _begins(item: Item) -> bool:
    return item.node is None and not item.row and item.link is None and bool(item.raw.strip())


def _with_part(
    old: Item, new: Item, whole: Link, told: list[Link]
) -> tuple[list[Item], list[Item]]:
    """Link heading with heading where a whole became a part; return what to align with the part."""
    assert whole.old is not None
    assert whole.new is not None
    own, other = (old, new) if whole.old is old else (new, old)
    head, first = own.part_heading(), other.items()[0]
    if head is not None and first.node is None:
        told.append(link(head, first) if own is old else link(first, head))
    left, right = whole.old.items(), whole.new.items()
    return unlinked(left), unlinked(right)


def _beside_part(old: Item, new: Item, whole: Link) -> list[tuple[list[Item], list[Item]]]:
    """Return what stands beside the part that a whole without parts became: it came from elsewhere, or went there."""
    own = old if whole.old is old else new
    if not own.is_one() or own.hangs():
        return []
    rest = [
        [part for part in unlinked(side.numbered()) if part not in (whole.old, whole.new)]
        for side in (old, new)
    ]
    return [(rest[0], []), ([], rest[1])]


def _became_part(old: Item, new: Item) -> Link | None:
    """Link a whole that became a part: section 4 that is now its sub-section (1), or the reverse."""
    for whole, other in ((old, new), (new, old)):
        if whole.node is None or other.node is None or not other.node.children:
            continue
        if whole.numbered() or _says_itself(other.node):
            continue
        part = max(other.numbered(), key=lambda item: likeness(whole, item), default=None)
        alike = likeness(whole, part) if part else 0.0
        known = alike >= LIKE or (part is not None and _is_held(whole, part))
        if part and known and alike >= likeness(whole, other):
            made = Link(whole, part) if whole is old else Link(part, whole)
            made.rel, made.leaf = "renumbered", False
            part.told, part.holds = made, True
            return made
    return None


def _is_held(whole: Item, part: Item) -> bool:
    """Tell whether most of a short section's own words, its heading aside, stand in a part of what it became."""
    body = next((item for item in whole.items()[::-1] if item.node is None), None)
    if body is None:
        return False
    own = body.shingles()
    return len(own & part.shingles()) >= HELD * len(own)


def _says_itself(node: Provision) -> bool:
    """Tell whether a provision has words of its own before its parts."""
    return any(
        span.kind == "body" and node.source[span.start : span.end].strip() for span in node.spans
    )


def _cross_over(aligned: Aligned, lost: tuple[list[Item], list[Item]]) -> None:
    """Link what moved from one provision to another, and say what was split or merged."""
    prose = [[item for item in side if not item.row] for side in lost]
    aligned.links.extend(split_and_merged(aligned.links, *prose))
    left, right = lost
    titled = _align_titled(left, right)
    aligned.links.extend(titled)
    _align_all(aligned, _deeper(titled, aligned.links))
    known: set[Item] = set()
    for _ in range(DEPTH):
        if not left or not right:
            break
        far = align_far(left, right, known)
        aligned.links.extend(far)
        _align_all(aligned, _deeper(far, aligned.links))
        for item in (*left, *right):
            note_holders(item)
        known.update(left, right)
        left, right = _opened(left), _opened(right)
    _drop_doubles(aligned)


def _align_titled(old: list[Item], new: list[Item]) -> list[Link]:
    """Link a section that found no partner to the one paragraph that bears its title and no number."""
    links = []
    for own in (True, False):
        left, right = _by_title(old, sections=own), _by_title(new, sections=not own)
        for title, items in left.items():
            if len(items) == len(right.get(title, ())) == 1:
                links.append(link(*items, *right[title]))
                links[-1].moved = True
    return links


def _by_title(items: list[Item], *, sections: bool) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in unlinked(items):
        if item.is_section() == sections and (title := title_of(item)):
            found.setdefault(title, []).append(item)
    return found


def _drop_doubles(aligned: Aligned) -> None:
    """Let what was told as one side of a split go where it found a partner of its own since."""
    kept, told = [], set()
    wholes = []
    for made in aligned.links:
        if made.rel not in ("split", "merged") or made.leaf:
            kept.append(made)
            continue
        whole, part = (made.old, made.new) if made.rel == "split" else (made.new, made.old)
        if whole and whole.link is made:
            kept.append(made)  # what it became itself: its parts say whether it was split
        elif part is None or part.told is not made or part.link is None:
            kept.append(made)
            told.add(whole)
        else:
            part.told = None
            wholes.append(whole)
            if part.node is not None and part.node.kind in SECTIONS:
                told.add(whole)  # a sub-section that is a section now was split off
    for whole in wholes:
        if whole and whole.link and whole not in told:
            whole.link.rel = ""
    aligned.links = kept


def _opened(items: list[Item]) -> list[Item]:
    """Return the unlinked items, with the parts of each that holds nothing linked beside it."""
    found: list[Item] = []
    for item in items:
        if item.link is None:
            found.extend([item, *item.items()] if not item.holds else item.items())
    return list(dict.fromkeys(item for item in found if item.link is None))


def note_holders(item: Item) -> bool:
    """Set ``holds`` on unlinked items with a linked one beneath; return whether this is one."""
    if item.link is not None:
        return True
    item.holds = sum(note_holders(part) for part in item.known_items()) > 0
    return item.holds
