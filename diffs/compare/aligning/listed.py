"""Items of one list: known by what they say, before the letter that their place in it gives them.

An item put in or taken out shifts the letters of all behind it, so that a letter says little of
which item it is. Only what is clearly another one's is linked here; the letter has the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from diffs.compare.aligning.items import Item, link
from diffs.compare.aligning.order import expected
from tarmeem.patterns import pattern_of

LEAST = 4
"""Letters of an item from which it is known by them alone, where no other of its list has the same."""
_PLACEHOLDERS = frozenset(("omitted", "repealed", "deleted", "reserved", "none", "ditto", "حذف"))
"""What keeps the place of an item that is gone, whichever it was."""
IN_ORDER = 0.45
"""Likeness from which an item between the same neighbours is the same one under another letter,"""
OUT_OF_ORDER = 0.6
"""and from which one is that stands elsewhere in its list now,"""
CLEAR = 0.25
"""where every other, the one under its letter among them, is less like by this."""
SHARED = 3
"""Words that two such items have in common: of two names one may be the same."""
RARE = 3
"""Items of a list in which a word may stand and still tell which is which."""
BRIEF = 3
"""Letters of a word that may be no more than a joint of the sentence: it counts half."""
ONE_TERM = 0.8
"""Likeness of two defined terms that are one, a misread letter aside."""
_TERM = pattern_of(
    r"\W*?[\"'*_]{1,3}(?P<quoted>[^\"\n]{2,80}?)[,;.]?[\"'*_]{1,4}(?=\W)"
    r"|(?P<bare>[^\W\d][\w '/-]{1,60}?)[*_]{0,2} (?:means(?! of\b)|includes\b|has the (?:same )?meaning|سے مراد)"
)
_CELLS = pattern_of(r"[\t|]")
_STOPS = ".,;:()[]\"'-؛،۔"
_JOINTS = ("and", "or", "اور", "یا")
Group = tuple[list[Item], list[Item]]


def link_listed(old: Sequence[Item], new: Sequence[Item]) -> None:
    """Link the items of lists that say the same, define the same term, or are clearly most alike."""
    for left, right in _lists(old, new):
        _link_alone(
            [_letters(item) for item in left], [_letters(item) for item in right], left, right
        )
        _link_alone(
            [term_of(item) for item in left], [term_of(item) for item in right], left, right
        )
        if any(item.link is None for item in left) and any(item.link is None for item in right):
            _link_clear(left, right, old, new)


def is_listed(item: Item) -> bool:
    """Tell whether it is an item of a list: a numbered part of a provision, and of no table."""
    if not item.number() or item.is_section() or item.row or item.hangs():
        return False
    return item.is_plain() or not _CELLS.search(item.unnumbered().strip())


def _lists(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Group]:
    """Yield the items of each list in both texts where any of both found no partner."""
    if not any(item.link is None and is_listed(item) for item in old):
        return
    groups: dict[str, Group] = {}
    parents = {item.parent for item in old}, {item.parent for item in new}
    one = all(len(found) == 1 for found in parents)
    for side, items in enumerate((old, new)):
        for item in items:
            if is_listed(item):
                groups.setdefault("" if one else item.parent, ([], []))[side].append(item)
    for left, right in groups.values():
        if all(any(item.link is None for item in side) for side in (left, right)):
            yield left, right


def _link_alone(
    had: Sequence[str], has: Sequence[str], left: Sequence[Item], right: Sequence[Item]
) -> None:
    """Link the items whose words, or whose term, stand once in either list."""
    times = Counter(had), Counter(has)
    at = {said: item for said, item in zip(has, right, strict=True) if times[1][said] == 1}
    for said, item in zip(had, left, strict=True):
        other = at.get(said) if said and times[0][said] == 1 else None
        if other is not None and item.link is None and other.link is None:
            link(item, other)


def _letters(item: Item) -> str:
    """Return an item's letters without ``and`` and the stop that its place in the list gives it; empty where they tell little."""
    words = item.words()
    words = words[:-1] if words[-1:] and words[-1] in _JOINTS else words
    letters = "".join(filter(str.isalnum, "".join(words))).casefold()
    return (
        "" if len(letters) < LEAST or letters.isdecimal() or letters in _PLACEHOLDERS else letters
    )


def term_of(item: Item) -> str:
    """Return the letters of the term that an item defines, whatever it is quoted in; empty where it defines none."""
    found = _TERM.match(" ".join(item.words()[:20]))
    term = (found["quoted"] or found["bare"]) if found else ""
    return "".join(filter(str.isalnum, term.casefold()))


def define_apart(one: Item, two: Item) -> bool:
    """Tell whether two items define two terms."""
    if not (is_listed(one) and is_listed(two)):
        return False
    a, b = term_of(one), term_of(two)
    return bool(a and b) and Indel.normalized_similarity(a, b) < ONE_TERM


def _link_clear(
    left: Sequence[Item], right: Sequence[Item], old: Sequence[Item], new: Sequence[Item]
) -> None:
    """Link what is most alike under other letters, where nothing else comes near."""
    scores = likenesses(left, right)
    rivals: tuple[defaultdict[int, list[float]], ...] = (defaultdict(list), defaultdict(list))
    for (i, j), score in scores.items():
        rivals[0][i].append(score)
        rivals[1][j].append(score)
    place = {id(item): at for at, item in enumerate(new)}
    window = {id(item): span for item, span in zip(old, expected(old, place), strict=True)}
    for (i, j), score in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])):
        one, two = left[i], right[j]
        others = [*rivals[0][i], *rivals[1][j]]
        others.remove(score)
        others.remove(score)
        if one.label() == two.label() or max(others, default=0.0) + CLEAR > score:
            continue
        lo, hi = window[id(one)]
        if score >= (IN_ORDER if lo < place[id(two)] < hi else OUT_OF_ORDER):
            link(one, two)


def likenesses(left: Sequence[Item], right: Sequence[Item]) -> dict[tuple[int, int], float]:
    """Return how like the unlinked items of two lists are: a word that stands in many of a list says little."""
    had, has = ([_words(item) for item in side] for side in (left, right))
    times = tuple(Counter(word for words in side for word in words) for side in (had, has))

    def weight(words: frozenset[str]) -> float:
        return sum(
            (0.5 if len(word) <= BRIEF else 1) / max(times[0][word], times[1][word])
            for word in words
        )

    where: defaultdict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(has):
        for word in words if right[j].link is None else ():
            if times[1][word] <= RARE:
                where[word].append(j)
    scores = {}
    for i, words in enumerate(had):
        near = {j for word in words for j in where.get(word, ())} if left[i].link is None else ()
        for j in sorted(near):
            if len(words & has[j]) >= SHARED and not define_apart(left[i], right[j]):
                total = weight(words) + weight(has[j])
                scores[i, j] = 2 * weight(words & has[j]) / total
    return scores


def _words(item: Item) -> frozenset[str]:
    """Return an item's own words, each once, without those of its parts: of these each may stand elsewhere now."""
    found = (word.strip(_STOPS).casefold() for word in item.own_words())
    return frozenset(word for word in found if word)
