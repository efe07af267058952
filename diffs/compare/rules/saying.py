"""How a sentence about a change is put together: its facts, and quotations cut to a size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import takewhile
from typing import NamedTuple

from diffs.compare.rules.plain import plain
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

AROUND = 160
"""Characters of kept text on each side of a change that its rules may read."""
SENTENCE = 12
"""Words from which what stands elsewhere too is a sentence that moved, and no phrase."""
_BRIEF = 2
"""Words that may stand elsewhere in a section of themselves;"""
_NEAR = 30
"""characters on each side by which the place is known in the other text where they came, or went."""
CELLS = pattern_of(r"(?:^|\n)#|\t|[ \t]\|[ \t]")
"""What shows a heading or a table's cells: no sentence."""
PARAGRAPH = 8 * AROUND
"""Characters up to which a paragraph or a table's row is quoted."""
QUOTE = 160
"""Longest quotation in a sentence."""
EDGES = " \t\n,;:.—–-"
"""Stops: what stands between them is words."""
_BREAK = pattern_of(
    r"\n\s*\n|(?<=[a-z]{3}[.:;])\s+(?=[A-Z(“\"])|\n(?=\d{1,3}[A-Z]{0,2}\.\s|\([0-9a-z]{1,4}\)\s)|(?<=[.;:])[ \t]*\n(?=\d{1,3}(?:\.\d{1,3}){1,4}\.?[ \t]+(?:[A-Z“\"(]|\Z))|(?<=۔)\s+|(?<=\.)_+\s*(?=[A-Z(“\"])"
)
"""Where what is quoted around a change begins anew: a paragraph, a sentence, a section, a sub-section, what a stroke parts from its heading."""
_FULL_STOP = pattern_of(r"(?:(?<=[^\W\d_]{3})|(?<=[)\]”\"]))\.(?=\s)|\n\n")
"""Where a sentence ends: the point of "s. 5" ends none."""
_OF_A_FIGURE = rf"(?:(?:Rs|PKR)\.?|(?:Rs\.?)?\d[\d.,]*|(?:{NUMERALS})(?:-(?:{NUMERALS}))*|and)"
_CUT_AFTER = pattern_of(rf"(?:\s+{_OF_A_FIGURE})+\Z", re.IGNORECASE)
_CUT_BEFORE = pattern_of(rf"\A(?:{_OF_A_FIGURE}\s+)+", re.IGNORECASE)
"""Words at a cut that may be half a figure: it is quoted whole, or not."""


SAYS = pattern_of(r"\b(?:shall|must|may|can|will|is|are|was|were|has|have|does|do)\b")
"""Without one of these a line that ends with a stop may be a title."""
LEAD = 120
"""Characters before a figure in which what it is of is said."""
_ASIDE = pattern_of(r"\([^()]*\)")


class Section:
    """All the words of a section, which are read over once however many of its changes are told."""

    def __init__(self, text: str = "") -> None:
        self._text = text
        self._found: dict[tuple[re.Pattern[str], Callable[[str], str]], Counter[str]] = {}

    @cached_property
    def plain(self) -> str:
        """Its words without their dress."""
        return plain(self._text)

    @cached_property
    def _words(self) -> list[str]:
        return self.plain.split()

    @cached_property
    def _standing(self) -> dict[str, list[int]]:
        """Return where each of its words stands."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            found.setdefault(word, []).append(at)
        return found

    def has_in_order(self, words: Sequence[str]) -> bool:
        """Tell whether words stand in it one after the other, none far behind the one before."""
        places = self._standing
        if not words or not places.keys() >= {*words}:
            return False
        return any(_goes_on(words, self._words, at) for at in places[words[0]])

    def lead(self, words: str, size: int) -> str:
        """Return what stands right before words that the section has once; nothing where that cannot be told."""
        at = self._text.find(words) if words.strip() else -1
        if at < 0 or self._text.find(words, at + 1) >= 0:
            return ""
        return self._text[max(at - size, 0) : at]

    def found(self, pattern: re.Pattern[str], bare: Callable[[str], str] = str) -> Counter[str]:
        """Return what a pattern finds, or its one group, and how often; nothing of an unknown text.

        ``bare``: what spellings of one thing have in common.
        """
        if (pattern, bare) not in self._found:
            self._found[pattern, bare] = Counter(map(bare, pattern.findall(self._text)))
        return self._found[pattern, bare]


NOWHERE = Section()
"""Where the rules cannot know what stands in the section: no words."""


class Facts(NamedTuple):
    """One change, as the rules see it."""

    gone: str
    come: str
    before: str
    after: str
    whole: bool = False
    """It is all of a provision, which the other text does not have."""
    name: str = ""
    """A section that came or went whole: its number and heading, what it stands under, its first words."""
    old: Section = NOWHERE
    """All the old words of the section it stands in, where the rules can know them."""
    new: Section = NOWHERE
    """All its new words."""
    beyond: Section = NOWHERE
    """All the words of the other text, for what came or went whole,"""
    own: Section = NOWHERE
    """and all those of its own."""

    def without(self, pattern: re.Pattern[str], sign: str, instead: str = "") -> Facts:
        """Return the same with what a pattern finds taken out of its four texts; all it finds has the sign."""
        gone, come, before, after = self[:4]
        if not (sign in gone or sign in come or sign in before or sign in after):
            return self
        gone, come, before, after = (
            pattern.sub(instead, text) if sign in text else text for text in self[:4]
        )
        return self._replace(gone=gone, come=come, before=before, after=after)

    def stays(self, text: str, *, came: bool) -> bool:
        """Tell whether words that came, or went, stood in the section as often before, or do now: they moved."""
        words = plain(text)
        was, now = (side.plain.count(words) for side in (self.old, self.new))
        stays = min(was, now) > 0 and (was >= now if came else now >= was)
        return stays and not (len(words.split()) <= _BRIEF and self._is_gone_here(words, came=came))

    def _is_gone_here(self, words: str, *, came: bool) -> bool:
        """Tell whether a word or two came, or went, in a place near which the other text has no more of them: others of them are no part of it."""
        if self.gone.strip() and self.come.strip():
            return False
        head, tail = plain(self.before)[-_NEAR:].rstrip(), plain(self.after)[:_NEAR]
        own, there = (self.new, self.old) if came else (self.old, self.new)
        times = []
        for section, between in ((own, words.rstrip()), (there, "")):
            at = section.plain.find(head + between + tail)
            if at < 0 or min(len(head), len(tail)) < _NEAR // 2:
                return False
            times.append(section.plain[max(at - AROUND, 0) : at + AROUND].count(words))
        return times[0] > times[1]

    def stands_in_columns(self, text: str, *, came: bool) -> bool:
        """Tell whether the other text has the same words in the same order, with a few of another column between them."""
        said, other = plain(text), self.old if came else self.new
        return said not in other.plain and other.has_in_order(said.split())

    def apart(self) -> Facts:
        """Return the same without a whole sentence of one side that stands elsewhere too: it gave way to nothing."""
        stay = [
            len(side.split()) >= SENTENCE and self.stays(side, came=at == 1)
            for at, side in enumerate((self.gone, self.come))
        ]
        if stay == [True, False] and self.come.strip():
            return self._replace(gone="")
        return self._replace(come="") if stay == [False, True] and self.gone.strip() else self


_BETWEEN = 8
"""Words of another column that stand between two of one line."""


def _goes_on(words: Sequence[str], there: Sequence[str], at: int) -> bool:
    """Tell whether words stand among those of a text from that place on, none far behind the one before."""
    for word in words[1:]:
        near = there[at + 1 : at + 2 + _BETWEEN]
        if word not in near:
            return False
        at += 1 + near.index(word)
    return True


def quoted(text: str) -> str:
    """Return the text on one line between quotation marks, cut in the middle between words where it is long."""
    line = " ".join(text.split())
    if len(line) > QUOTE:
        line = f"{beginning(line, QUOTE // 2)} … {ending(line, QUOTE // 2)}"
    return f"“{line}”"


def changed(gone: str, come: str) -> str:
    """Return that words became others, were inserted or were omitted, quoting them."""
    if gone.strip() and come.strip():
        return f"{quoted(gone)} became {quoted(come)}"
    return f"{quoted(come)} was inserted" if come.strip() else f"{quoted(gone)} was omitted"


def quoted_first(text: str) -> str:
    """Return the beginning of the text on one line between quotation marks."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= QUOTE else f'{beginning(line, QUOTE)} …'}”"


def beginning(line: str, size: int) -> str:
    """Return as many whole words from the beginning as have room; of a word without an end a part."""
    cut = line[: size + 1].rpartition(" ")[0].rstrip() or line[:size]
    return _CUT_AFTER.sub("", cut) or cut


def ending(line: str, size: int) -> str:
    """Return as many whole words at the end as have room; of a word without a beginning a part."""
    cut = line[-size - 1 :].partition(" ")[2].lstrip() or line[-size:]
    return _CUT_BEFORE.sub("", cut) or cut


def from_to(what: str, old: str, new: str) -> str:
    """Return the sentence that something changed, was added or was removed."""
    if old and new:
        return f"{what} changed: from {quoted(old)} to {quoted(new)}"
    return f"{what} added: {quoted(new)}" if new else f"{what} removed: {quoted(old)}"


def quoted_at(text: str, start: int, end: int) -> str:
    """Return the sentence or clause that holds a stretch, in quotation marks; of a long one what is near."""
    first = max((found.end() for found in _FULL_STOP.finditer(text, 0, start)), default=0)
    stop = _FULL_STOP.search(text, start)
    last = max(stop.start() + 1 if stop else len(text), end)
    if len(" ".join(text[first:last].split())) <= QUOTE:
        return quoted(text[first:last])
    # What a duty or a penalty is stands after the words that tell it.
    room = max(QUOTE - (end - start), 0)
    lo, hi = max(start - room // 3, first), min(end + 2 * room // 3, last)
    lo = text.find(" ", lo, start) + 1 or start if lo > first else lo
    hi = text.rfind(" ", end, hi) if hi < last and " " in text[end:hi] else hi
    shown = " ".join(text[lo:hi].split())
    # "two million rupees" is not quoted as "two …": that is another sum.
    shown = _CUT_AFTER.sub("", shown) if hi < last and text[hi:last].strip() else shown
    shown = _CUT_BEFORE.sub("", shown) if lo > first else shown
    return f"“{'… ' * (lo > first)}{shown}{' …' * (hi < last)}”"


def last_words(text: str, count: int = 6) -> str:
    """Return the last words before a change, of its own sentence."""
    words = _below_heading(last_sentence(text)).split()
    return " ".join(words[-count:]) + (" " if text[-1:].isspace() or not words else "")


def last_sentence(text: str) -> str:
    """Return what stands before a change of its own sentence, or of the heading it is in."""
    return _BREAK.split(text.lstrip(" .:;,"))[-1]


def _below_heading(text: str) -> str:
    """Return what stands below the last line that is a title or a date, as it opens a notice."""
    lines = text.split("\n")
    for at in range(len(lines) - 1, 0, -1):
        if not lines[at] or lines[at][0].isupper():
            words = re.findall(r"\w+", lines[at - 1])
            inner = [word for word in words if len(word) >= LEAST]
            if words and not any(word[0].islower() for word in (words[0], words[-1], *inner)):
                return "\n".join(lines[at:])
    return text


LEAST = 5
"""Letters from which a word within a title bears a capital."""


_LETTERS = "aaa"


def first_words(text: str, count: int = 6) -> str:
    """Return the first words after a change, of its own sentence."""
    # What the stop at its beginning ends are the changed words, which are letters.
    words = _BREAK.split(f"{_LETTERS}{text}")[0].removeprefix(_LETTERS).split()
    return (" " if text[:1].isspace() else "") + " ".join(words[:count])


def in_full(gone: str, come: str) -> str:
    """Return the sentence that quotes words which gave way to others, came or went, and nothing beside them."""
    old, new = (any(map(str.isalnum, side)) for side in (gone, come))
    if old and new:
        return f"Words substituted: {changed(gone, come)}"
    words = (come if new else gone).lstrip(" ,;\n")
    return f"Words {'inserted' if new else 'omitted'}: {quoted(words)}"


def word_for_word(facts: Facts, old: Sequence[str] = (), new: Sequence[str] = ()) -> str:
    """Return the sentence that these words became those, came or went; that all did where none are given."""
    if not (old or new):
        old, new = (side.strip(EDGES).split() for side in facts[:2])
    around = beside(facts.before, facts.come if new else facts.gone, facts.after)
    if old and new:
        return f"“{' '.join(old)}” became “{' '.join(new)}” in {around}"
    words = " ".join(new or old)
    said = f"“{words}” was {'inserted' if new else 'omitted'}"
    return said if plain(around) == plain(words) else f"{said} in {around}"


def beside(before: str, text: str, after: str, count: int = 6) -> str:
    """Return a text among the words beside it, in quotation marks."""
    return quoted(f"{last_words(before, count)}{text}{first_words(after, count)}")


def touched(pattern: re.Pattern[str], changed: str, facts: Facts) -> list[re.Match[str]]:
    """Return the matches that take in some of the changed text, read with its neighbours."""
    text = f"{facts.before}{changed}{facts.after}"
    lo = len(facts.before)
    hi = lo + len(changed)
    found = takewhile(lambda m: m.start() < hi, pattern.finditer(text, max(lo - LEAD, 0)))
    return [m for m in found if m.end() > lo]


def words_of(figure: str) -> list[str]:
    """Return the words of a figure or a date, each once."""
    return re.findall(r"\d+(?:[.,]\d+)*|[^\W\d]+|[½¼¾⅓⅔$€£₨]", _ASIDE.sub(" ", figure).lower())


def first_up(text: str) -> str:
    """Return words as a sentence begins with them."""
    return f"{text[:1].upper()}{text[1:]}"
