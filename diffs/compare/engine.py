"""Compare two texts or two trees of provisions: the one door to the package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from diffs.collecting import no_collecting
from diffs.compare.account import account
from diffs.compare.aligning.entries import (
    Ledger,
    entries_of,
    inner_links,
    lost_links,
    name_all,
    ordered,
    without_layout,
)
from diffs.compare.aligning.places import cut_at_lost, owners
from diffs.compare.aligning.tree import Aligned, align_trees
from diffs.compare.aligning.units import by_own_names, under_one_name
from diffs.compare.comparison import NEW_OPS, OLD_OPS, Account, Comparison, Later
from diffs.compare.hunks import gathered
from diffs.compare.kinds import kind_of, left_out
from diffs.compare.print.columns import columned, said_of_columns
from diffs.compare.print.doubt import doubt_more
from diffs.compare.print.dress import undressed
from diffs.compare.words import noise
from diffs.compare.words.scribe import Mark, Scribe, runs_of
from diffs.compare.words.side import Side
from diffs.compare.words.weighing import weight, worth_joining
from diffs.compare.words.words import Range, fold
from diffs.compare.writing.borrowed import given_back
from diffs.compare.writing.flow import Flow
from diffs.compare.writing.heal import heal
from diffs.compare.writing.lending import lends
from diffs.compare.writing.regions import Region, regions
from diffs.compare.writing.reunite import reunited, seen_in_both
from diffs.compare.writing.shown import as_shown
from diffs.compare.writing.stretch import Redliner
from diffs.structure import structure_text
from tarmeem.errors import CompareError
from tarmeem.model import Provision, Weak

MESS = 2_000
"""Characters changed from which two trees may simply not have been built alike,"""
MESSY = 0.02
"""if they are this share of both texts,"""
PLAIN = 0.92
"""and one redline of both texts whole, blind to structure, marks less than this share of them."""

MARGIN_LINES = 2
"""Lines from which a heading within a provision's words is a block of notes from the page's margin."""
_HIDDEN = {"furniture": noise.FURNITURE, "marker": noise.MARKER, "note": noise.NOTE}


def compare_texts(old: str, new: str) -> Comparison:
    """Compare two plain texts.

    Raises: CompareError where either is not a ``str``.
    """
    for text in (old, new):
        if not isinstance(text, str):
            raise CompareError(f"a text is a str, not {type(text).__name__}")
    return compare_trees(structure_text(old), structure_text(new))


def compare_trees(
    old: Provision,
    new: Provision,
    *,
    weak_old: Sequence[Weak] = (),
    weak_new: Sequence[Weak] = (),
) -> Comparison:
    """Compare two trees; ``weak``: raw offsets of text that may have been misread."""
    with no_collecting():
        return _compare(old, new, weak_old, weak_new)


def _compare(
    old: Provision, new: Provision, weak_old: Sequence[Weak], weak_new: Sequence[Weak]
) -> Comparison:
    trees = old, new
    old, names = under_one_name(old, new)
    one, two = _side(old, weak_old, is_old=True), _side(new, weak_new, is_old=False)
    aligned = align_trees(one, old, two, new)
    links = [made for made in aligned.links if _is_provision(made.old) or _is_provision(made.new)]
    links += inner_links(links)
    links += lost_links(aligned.old, old=True) + lost_links(aligned.new, old=False)
    marks = reunited(_redline(one, two, aligned, old, new), one, two, (old.start, new.start))
    marks = seen_in_both(marks)
    links = heal(links, marks, old.start, new.start)
    marks = given_back(marks, links, (old.start, new.start))
    marks = undressed(marks, one, two, old.start, new.start)
    doubt_more(marks, one, two, (old.start, new.start))
    ledger = Ledger(without_layout(Ledger(as_shown(links, marks, old.start, new.start))))
    marks = _sound(cut_at_lost(marks, ledger.links, (old.start, new.start)), old, new)
    owned = list(owners(marks, ledger.links, (old.start, new.start)))
    name_all(ledger, marks, owned, aligned.links)
    entries = entries_of(ordered(ledger.links))
    runs = runs_of(marks)
    hunks = gathered(marks, runs, owned)
    counts = _noise_counts(marks)
    texts = old.full_text(), new.full_text()
    kind, substantive = kind_of(*texts, hunks, counts)
    missing = (*left_out(*texts), *said_of_columns(columned((old, new))))

    @Later
    def told() -> Account:
        with no_collecting():
            return account(kind, hunks, entries, (runs, owned), (old, new), substantive=substantive)

    own = by_own_names(entries, names) if names else entries
    return Comparison(runs, own, hunks, counts, substantive, missing, told, trees)


def _is_provision(item: object) -> bool:
    return getattr(item, "node", None) is not None


def _side(root: Provision, weak: Sequence[Weak], *, is_old: bool) -> Side:
    misread: dict[int, str] = {}
    titles: list[Range] = []
    hidden = sorted(_hidden(root, misread, titles))
    notes = Counter(
        noise.bare(fold(root.source[lo:hi])) for lo, hi, kind in hidden if kind in noise.NOTES
    )
    return Side(
        root.source, hidden, tuple(sorted(weak)), notes, is_old, misread, tuple(sorted(titles))
    )


def _hidden(
    root: Provision, misread: dict[int, str], titles: list[Range]
) -> list[tuple[int, int, str]]:
    """Return what structure hides; note in ``misread`` the numbers that are not as printed, and where ``titles`` are."""
    found = []
    stack = [root]
    while stack:
        node = stack.pop()
        said = False
        if node.inferred:
            misread[node.start] = node.num
        for span in node.spans:
            kind = span.kind
            if kind in _HIDDEN:
                found.append((span.start, span.end, _HIDDEN[kind]))
            elif kind == "body":
                said = True
            elif kind == "heading" and said:
                found.extend(_margin(node.source, span.start, span.end))
            elif kind == "heading" and node.heading:
                titles.append((span.start, span.end))
        if node.children:
            stack.extend(node.children)
    return found


def _margin(source: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the marginal notes that an extractor set in one block where a page ends: each ends with a stop."""
    block = source[start:end]
    if block.count("\n") < MARGIN_LINES:
        return
    at = start
    for line in block.splitlines(keepends=True):
        start += len(line)
        if line.rstrip().endswith(".") or start == end:
            yield at, start, noise.MARGIN
            at = start


def _redline(one: Side, two: Side, aligned: Aligned, old: Provision, new: Provision) -> list[Mark]:
    """Return the marks of the two texts as aligned, or lighter ones blind to structure where there are any."""
    flow = Flow(one, two)
    flow.write(aligned.old, aligned.new)
    marks = flow.scribe.finish()
    exact = _is_exact(marks, old, new)
    heavy = weight(marks) > MESS and weight(marks) > MESSY * (len(one.source) + len(two.source))
    if exact and not (heavy and worth_joining(marks)):
        return marks
    scribe = Scribe()
    whole = Region(marks, (old.start, old.end), (new.start, new.end))
    for region in regions(marks, old.start, new.start) if exact else [whole]:
        for mark in _lightest(region, one, two, must=not exact):
            scribe.add(mark.op, mark.text, mark.entry, mark.note)
    for made in aligned.links:
        made.marked = True
    return scribe.finish()


def _is_exact(marks: Sequence[Mark], old: Provision, new: Provision) -> bool:
    sides = (OLD_OPS, old), (NEW_OPS, new)
    return all(rebuilt(marks, ops) == root.full_text() for ops, root in sides)


def _sound(marks: list[Mark], old: Provision, new: Provision) -> list[Mark]:
    """Return the marks; where a fault would keep them from rebuilding both texts, all of one against all of the other."""
    if _is_exact(marks, old, new):
        return marks
    whole = Mark("-", old.full_text()), Mark("+", new.full_text())
    return [mark for mark in whole if mark.text]


def _lightest(region: Region, one: Side, two: Side, *, must: bool) -> list[Mark]:
    """Return a region's own marks, or those of a redline blind to structure where they are lighter."""
    best = region.marks
    limit = float("inf") if must else weight(best) * PLAIN
    if not must and not (weight(best) and region.holds_both):
        return best
    for left, right in ((one, two), (one.bare(), two.bare()))[: 1 + bool(one.hidden or two.hidden)]:
        scribe = Scribe()
        if Redliner(left, right, scribe).pair_below(region.old, region.new, None, limit):
            plain = scribe.finish()
            lent = left is not one and lends(plain, (one, two), (region.old[0], region.new[0]))
            if weight(plain) < limit and not lent:
                best, limit = plain, weight(plain)
    return best


def rebuilt(marks: Iterable[Mark], ops: frozenset[str]) -> str:
    """Join the texts of the marks of these kinds."""
    return "".join([mark.text for mark in marks if mark.op in ops])


def _noise_counts(marks: Sequence[Mark]) -> dict[str, int]:
    """Count noise by kind; what went and what came in its place are one."""
    counts: Counter[str] = Counter()
    before: Mark | None = None
    for mark in marks:
        if mark.op in ("n-", "n+"):
            paired = before and before.op == "n-" and mark.op == "n+" and before.note == mark.note
            counts[mark.note] += not paired
        before = mark
    return dict(sorted(counts.items()))
