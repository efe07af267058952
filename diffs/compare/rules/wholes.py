"""Tell whether what came or went whole is told of by its number: a provision with words of its own, and no name in a list."""

from __future__ import annotations

from diffs.compare.aligning.cells import is_row
from diffs.compare.aligning.items import SECTIONS, Item
from diffs.compare.rules.passages import IN_SECTION
from diffs.compare.rules.plain import are_small
from diffs.compare.rules.reworded import is_sentence
from diffs.compare.rules.saying import SAYS
from diffs.compare.words.words import unlinked
from diffs.typefaces import restored
from tarmeem.patterns import pattern_of

_NAMED = SECTIONS | {"subsection"}
"""What is told of by its number wherever it came or went whole;"""
_IN_LAW = (*IN_SECTION, "subsec_")
"""How the eIds of what lies in a section begin, and in one that a page shows by itself, without its number;"""
_PARTS = frozenset(("clause", "subclause", "item", "subitem", "explanation", "exception"))
"""and what is within a section, or an order in a notice's paragraph: elsewhere it may be a list's."""
_ORDER = 5
"""Words that an order has at least."""
_JOINT = pattern_of(r"[\s;,]*\b(?:and|or)\s*\Z")
"""What joins an item to the next, and stays where it goes."""
_SENTENCE = pattern_of(r"(?:[.:;۔؛—–-]|[:;,؛،]\s*(?:and|or|یا|اور))[\s\"”’)\]*_]*\Z")
"""How what has no heading ends that is no name in a list."""
_LONG = 8
"""Words from which an item is no name."""
_PLACE = pattern_of(
    r"\b(?:Rep(?:ealed)?|Omitted|Deleted)\b\.?\s*(?:by|vide|w\.\s?e\.\s?f|\])|\bIt\s+ceased?\s+to\s+be\s+in\s+force\b"
)
"""What a line says that keeps the place of a provision no longer there."""
_SHORT = 400
"""Characters up to which it is nothing but such a line."""


def is_told_whole(item: Item) -> bool:
    """Tell whether an item is a provision that is told of by its number, if all of it came or went."""
    raw, node = shown(item), item.node
    if node is None or is_row(item.unnumbered().lstrip().partition("\n")[0]):
        return False
    part = node.kind in _PARTS and (item.eid.startswith(_IN_LAW) or _is_order(item))
    if not (part or node.kind in _NAMED or _is_paragraph(item, node.kind)):
        return False
    if not (node.text or node.heading or node.children):  # stars that keep its place
        return False
    if not (node.heading or node.children or _SENTENCE.search(raw) or _is_long_item(raw)):
        return False
    return len(raw) >= _SHORT or not _PLACE.search(raw)


def shown(item: Item) -> str:
    """Return an item's raw text without what structure hides: no page's number is quoted as the law's."""
    source, flow = item.side.source, item.side.flow(item.start, item.end)
    return restored(unlinked(" ".join([source[lo:hi] for lo, hi in flow]) if flow else item.raw))


def letters(item: Item) -> int:
    """Return how many letters and stops a provision has, without what joins it to the next."""
    return len("".join(_JOINT.sub("", shown(item)).split()))


def _is_paragraph(item: Item, kind: str) -> bool:
    """Tell whether what has no number is a paragraph of sentences, under a section or a heading."""
    text = " ".join(item.raw.split())
    return kind == "p" and "__" in item.eid and is_sentence(text) and SAYS.search(text) is not None


def _is_order(item: Item) -> bool:
    """Tell whether an item of a notice's numbered paragraph is words that say what is to be done, and no name."""
    words = item.raw.split()
    return item.eid.startswith("para_") and len(words) > _ORDER and are_small(words)


def _is_long_item(raw: str) -> bool:
    """Tell whether an item that ends with a comma, as some prints end them all, is words and no names."""
    words = raw.rstrip(" \n]").removesuffix(",").split()
    return raw.rstrip(" \n]").endswith((",", "،")) and len(words) >= _LONG and are_small(words)
