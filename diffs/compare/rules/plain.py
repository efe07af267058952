"""A text's words without their dress: no footnote's numbers, no capitals, no stops; and what their letters tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from tarmeem.patterns import pattern_of

MARKER = pattern_of(r"(?<![\w(])\d{1,3}\[(?=\S)")
"""A footnote's number and bracket glued to a word: ``Rs. 1[75,000]`` is no amount of one rupee."""
_CLOSES = pattern_of(r"(\](?!\())")
_JOINING = ("a", "an", "the", "of", "and", "or", "in", "by", "to", "for", "with", "under", "from", "such", "any", "every")  # fmt: skip
_RUN_ON = "|".join(rf"(?<=\b{word})" for word in _JOINING)
"""A line that ends with one of these goes on in the next, which may begin with a name."""
WRAP = pattern_of(rf"(?<=\S)[ \t]*\n[ \t]*(?=[a-z])|(?=[ \t]*\n[ \t]*[A-Z])(?:{_RUN_ON})\s+")
"""Where a page's width, and nothing else, ends a line."""
_WORD = pattern_of(r"\w+")
_PRINTED = "“”‘’—–…"
_SIGNS = {at: " " for at in range(128) if not _WORD.match(chr(at))}
"""The signs of ASCII: a text that has no others is many times faster read without a pattern."""
A_WORD = pattern_of(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
"""A word of letters, hyphens and apostrophes within it."""
_MISREAD = 2
"""Letters that a scan may have misread in words as short."""
_AT_ONCE = 100_000
"""Characters up to which a text's words are listed at once."""


def unmarked(text: str) -> str:
    """Return a text without the footnotes' numbers and brackets that an editor put around words, the ends of those begun outside too."""
    text = MARKER.sub("", text) if "[" in text else text
    if "]" not in text:
        return text
    opened, kept = 0, ""
    parts = _CLOSES.split(text)
    for last, part in zip(["", *parts], parts, strict=False):
        if part == "]" and not opened:
            continue
        opened += part.count("[") - (part == "]")
        dropped = last == "]" and kept[-1:] != "]"
        kept += f" {part}" if dropped and (part[:1].isalnum() or part[:1] == "*") else part
    return kept


def plain(text: str) -> str:
    """Return a text's words in small letters, with a space before and after each."""
    if len(text) <= _AT_ONCE:
        return f" {_words(text)} "
    # A part at a time: a long text's words in a list would take many times its own room.
    return f" {' '.join(filter(None, map(_words, _parts(text))))} "


def _parts(text: str) -> Iterator[str]:
    """Cut a text between lines; a line is never cut."""
    at = 0
    while at < len(text):
        end = text.find("\n", at + _AT_ONCE)
        end = len(text) if end < 0 else end
        yield text[at:end]
        at = end


def _words(text: str) -> str:
    small = text.lower()
    for sign in "" if small.isascii() else _PRINTED:
        small = small.replace(sign, " ")
    words = small.translate(_SIGNS).split() if small.isascii() else _WORD.findall(small)
    return " ".join(words)


def are_small(words: Sequence[str]) -> bool:
    """Tell whether more than half of the words are in small letters, as a sentence's are and a title's are not."""
    return 2 * sum(map(str.islower, words)) > len(words)


def may_be_misread(one: str, two: str) -> bool:
    """Tell whether two short texts differ by no more than a scan may have misread."""
    return Levenshtein.distance(one, two) <= _MISREAD
