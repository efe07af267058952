"""Drafting language as tokens: words, labels, figures, points and quotation marks, with offsets.

Page furniture inside a provision is masked first, character for character, so every offset stays
an offset into the text as given. Quotation marks are single tokens: only the grammar knows whether
a mark opens two words or a schedule, so ``quotes.py`` reads what they hold.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Container
from functools import lru_cache, wraps
from typing import Any, Literal, NamedTuple, ParamSpec, TypeVar

from diffs.amending.drafting.kinds import KINDS, TWO_WORDS
from diffs.numerals import ORDINALS
from diffs.structure.cutting.masking import MASK
from tarmeem.patterns import pattern_of

_WORDS = frozenset((
    "word", "words", "figure", "figures", "letter", "letters", "expression", "bracket", "brackets", "comma",
    "colon", "semicolon", "fullstop", "full", "stop", "shall", "following", "namely", "inserted", "substituted",
    "omitted", "added", "deleted", "repealed", "renumbered", "relettered", "wherever", "occurring", "occurs",
    "places", "place", "thereof", "thereafter", "respectively", "portion", "beginning", "ending", "with",
    "after", "before", "between", "said", "existing", "hereinafter", "first", "proviso", "second", "third",
    "effect", "from", "both",
))  # fmt: skip
_KNOWN = _WORDS | KINDS.keys() | set(ORDINALS) | {w for pair in TWO_WORDS for w in pair}
_ALIKE = str.maketrans({"c": "e", "o": "e", "0": "e", "i": "l", "1": "l", "t": "l", "j": "l", "f": "l",
                        "b": "h", "n": "u", "6": "s", "5": "s"})  # fmt: skip
_SHORT = {"thc": "the", "tbe": "the", "tne": "the", "ihe": "the", "fbr": "for", "lor": "for", "aud": "and"}  # fmt: skip


def _shape(word: str) -> str:
    """Return a word's outline: letters that print alike are one letter."""
    return word.replace("rv", "w").replace("vv", "w").replace("rn", "m").translate(_ALIKE)


_SHAPES = {_shape(word): word for word in sorted(_KNOWN) if len(word) > 3}
_REAL = frozenset(("cause", "causes", "exiting", "forth", "potion"))
"""What looks like a drafting word that lost a letter, and is a word."""
_LACKING = {
    word[:at] + word[at + 1 :]: word
    for word in sorted(_KNOWN)
    if len(word) > 5 or word == "comma"
    for at in range(1, len(word) - 1)
}
"""Drafting words that lost a letter inside: "coma", "claue", "begining"."""


_JOINED = {
    first + second: len(first)
    for first, seconds in {
        "of": "the section subsection clause", "in": "the this section subsection clause", "to": "the", "for": "the",
        "and": "the", "after": "the section clause", "before": "the", "from": "the", "by": "the", "shall": "be",
        "the": "words word figure figures expression following said existing comma",
        "wherever": "occur occurs occurring", "words": "shall", "following": "shall", "section": "shall",
    }.items()
    for second in seconds.split()
}  # fmt: skip
"""Two drafting words whose blank a page lost, which are no word together, and where the first ends."""


def joint(norm: str) -> int:
    """Return where the first of two drafting words ends that are printed as one: 2 of "ofthe", 0 of any other word."""
    return _JOINED.get(norm, 0)


@lru_cache(maxsize=4096)
def mended(norm: str) -> str:
    """Return the drafting word of the same outline, or the word itself."""
    if norm in _KNOWN or norm in _REAL:
        return norm
    if len(norm) < 4:
        return _SHORT.get(norm, norm)
    return _SHAPES.get(_shape(norm)) or _LACKING.get(norm, norm)


Kind = Literal["word", "num", "label", "quote", "dash", "point", "cite", "other", "end"]

_TOKEN = pattern_of(
    r"""
    (?P<cite>\(\s*(?:[A-Z][A-Za-z.]*(?:-[A-Z][A-Za-z.]*)?,?\s+){0,6}(?:No\s?[.:,]?\s*)?(?:[IVXLCDMl1]{1,9}|\d{1,4})\s+[Oo][Ff]\s+\d{4}[\s.]*\))
  | (?P<label>[({]\s*(?:[0-9]{1,4}[A-Za-z]{0,3}|[A-Za-z]{1,7})(?:\s?[-‐‑]\s?[0-9A-Za-z]{1,4})?\s*[)}]|\(\s{0,3}\))
  | (?P<num>\d+(?:[-‐‑]?[A-Z]{1,4}|[a-z](?![a-z]))?(?![A-Za-z]))
  | (?P<word>[Ss][Uu][Bb][ \t][-‐‑–](?:section|clause|paragraph|rule|regulation|article|item)s?\b
      |(?:[Ss][Uu][Bb]|[Ss]emi|[Ff]ull|[Rr]e|[Nn]on)[-‐‑–]\s{0,2}[A-Za-z]+(?:['’][a-z]+|-\n[a-z]+)?
      |[A-Za-z]{2,}\d[A-Za-z]{3,}
      |[^\W\d_]+(?:['’][^\W\d_]+|-\n?[a-z]+)*)
  | (?P<dash>[-‐‑–—―⸺⸻_]+)
  | (?P<quote>``|''|‘‘|’’|~~|["“”„‟″‘’'`«»])
  | (?P<point>[.,;:])
  | (?P<other>\S)
    """,
    re.VERBOSE,
)
_HYPHEN = pattern_of(r"[-‐‑\s]+")


class Token(NamedTuple):
    """One token of drafting language and where it stands."""

    kind: Kind
    text: str
    start: int
    end: int
    norm: str
    """Lower case, hyphens closed up: ``Sub-section`` and ``subsection`` are one word."""
    first: bool
    """It is the first on its line, whatever bullets come before it."""


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Cut ``text[start:end]`` into tokens; masked characters are white space."""
    stop = len(text) if end is None else end
    found: list[Token] = []
    line = start
    for match in _TOKEN.finditer(text[start:stop].replace(MASK, " ")):
        kind: Kind = match.lastgroup  # type: ignore[assignment]
        piece, at = match[0], start + match.start()
        begins = found[-1].end if found else start
        first = not found or "\n" in text[begins:at]
        if first:
            line = len(found)
        elif (
            kind in ("word", "label", "num", "quote")
            and len(found) - line < 4
            and _bullets(found[line:])
        ):
            first = True
        norm = _HYPHEN.sub("", piece).lower() if kind in ("word", "num", "label") else piece
        norm = mended(norm) if kind == "word" else norm
        if kind == "word" and (cut := joint(norm)) and len(piece) == len(norm):
            found.append(Token(kind, piece[:cut], at, at + cut, norm[:cut], first))
            piece, norm, at, first = piece[cut:], norm[cut:], at + cut, False
        found.append(Token(kind, piece, at, at + len(piece), norm, first))
    return found


def _bullets(before: list[Token]) -> bool:
    return all(t.kind == "dash" or t.text in "#*•-" for t in before)


class Cursor:
    """A place in a list of tokens, which the grammar moves forward and may put back."""

    __slots__ = ("at", "end", "items", "norms", "starts", "text")

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        """Cut the text into tokens and stand before the first."""
        self.text = text
        self.items = tokens(text, start, end)
        self.norms = [t.norm for t in self.items]
        self.starts = [t.start for t in self.items]
        last = self.items[-1].end if self.items else 0
        self.end = Token("end", "", last, last, "", first=True)
        self.at = 0

    def peek(self, ahead: int = 0) -> Token:
        """Return the token ahead; past the last stands one of no text, of the kind "end"."""
        index = self.at + ahead
        return self.items[index] if index < len(self.items) else self.end

    def norm(self, ahead: int = 0) -> str:
        """Return the normal form of the token ahead, or an empty string."""
        index = self.at + ahead
        return self.norms[index] if index < len(self.norms) else ""

    def take(self, *words: str) -> bool:
        """Move past these words if they come next, all of them, and say whether they did."""
        if self.norm() != words[0]:
            return False
        if len(words) > 1 and self.norms[self.at : self.at + len(words)] != list(words):
            return False
        self.at += len(words)
        return True

    def take_any(self, words: Container[str]) -> str:
        """Move past one of these words and return it, or return an empty string."""
        word = self.norm()
        if word and word in words:
            self.at += 1
            return word
        return ""

    def skip(self, *kinds: str) -> None:
        """Move past every token of these kinds."""
        while self.peek().kind in kinds:
            self.at += 1

    def done(self) -> bool:
        """Say whether nothing is left."""
        return self.at >= len(self.items)

    def offset(self) -> int:
        """Return the offset in the text of the next token, or of the end of the last."""
        return self.peek().start

    def behind(self) -> int:
        """Return the offset in the text at which the token just passed ends."""
        return self.items[self.at - 1].end if self.at else self.offset()

    def move_to(self, offset: int) -> None:
        """Stand before the first token that starts at or after the offset."""
        self.at = bisect_left(self.starts, offset)


_P = ParamSpec("_P")
_R = TypeVar("_R")


def tentative(reads: Callable[_P, _R]) -> Callable[_P, _R]:
    """Let a reader that returns nothing put back the cursor: its own, or the one it is given first."""
    owns = reads.__code__.co_varnames[0] == "self"

    @wraps(reads)
    def reading(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        cursor: Any = args[0].cursor if owns else args[0]  # type: ignore[attr-defined]
        start = cursor.at
        found = reads(*args, **kwargs)
        if not found:
            cursor.at = start
        return found

    return reading
