"""Whether only stops, quotes and capitals changed. That it means nothing is not said: a comma may part a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import Facts, first_words, last_words, quoted
from tarmeem.letters import folded, key

_STOPS_ONLY, _CAPITALS, _BOTH = (
    "Punctuation only",
    "Capitals only",
    "Punctuation and capitals only",
)
OF_SIGNS = (_STOPS_ONLY, _CAPITALS, _BOTH)
"""How the sentence begins that says that only stops, quotes or capitals differ."""
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"\w+")
_STOPS = ".,;:!?'\"“”‘’۔،؛"
_NO_STOP = re.compile(r"[^\w\s.,;:!?'\"“”‘’()\[\]—–…۔،؛-]")
"""A sign that may mean something: ``%``, ``/``, ``<``."""


_MEANS = re.compile(r"[%‰°$€£₨₹+±×÷=<>≤≥−]")
"""Signs of sums, of money, of shares and of comparisons."""
_QUOTES = "'\"“”‘’"
_TOUCHING = 30
_TOUCHES = re.compile(rf"\S{{1,{_TOUCHING}}}\Z")
_TOUCHED = re.compile(rf"\S{{1,{_TOUCHING}}}")
"""What touches a change: a point that went from before a figure is the figure's."""
_OPERATED = re.compile(
    r"[+×÷=*/−]|\b(?:plus|minus|times|multiplied|divided|less|sum of|product)\b", re.IGNORECASE
)
"""What stands in a formula, where a bracket says what is reckoned first."""


def _bracketed(text: str) -> str:
    """Return a text's words and brackets, its spaces aside."""
    return re.sub(r"[^\w()\[\]]", "", text) if re.search(r"[()\[\]]", text) else ""


def _signs(text: str) -> str:
    return "".join(_NO_STOP.findall(text))


def _is_editorial(facts: Facts) -> bool:
    """Tell whether only stops, quotes and capitals differ; where a figure stands, only around words.

    ``1(b)`` and ``(1)(b)`` are two addresses, ``1.5`` and ``1,5`` two figures, ``5%`` and ``5`` two rates.
    """
    if facts.gone.isalpha() and facts.come.isalpha():
        return facts.gone.casefold() == facts.come.casefold()
    if _signs(facts.gone) != _signs(facts.come) or not _same_words(facts):
        return False
    same = _bracketed(facts.gone) == _bracketed(facts.come)
    return same or not _OPERATED.search("".join(facts[:4]))


def _same_words(facts: Facts) -> bool:
    """Tell whether a change, read with what touches it, has the same words before and after it."""
    head, tail = _TOUCHES.search(facts.before[-_TOUCHING:]), _TOUCHED.match(facts.after)
    start, end = head[0] if head else "", tail[0] if tail else ""
    sides = tuple(f"{start}{text}{end}" for text in (facts.gone, facts.come))
    if any(_DIGIT.search(text) for text in sides):
        # A point or a dash before a figure is of it; a quotation mark is not.
        old, new = (
            [word.lstrip(_QUOTES).rstrip(_STOPS) for word in text.split()] for text in sides
        )
    elif any(_NO_STOP.search(text) for text in sides):
        return False
    else:
        old, new = (_LETTERS.findall(text) for text in sides)
    return [key(word) for word in old if word] == [key(word) for word in new if word]


def signs(facts: Facts) -> list[str]:
    """Return the sentence that a sign which may mean something came, went or became another, and nothing else."""
    gone, come = facts.gone.strip(), facts.come.strip()
    if re.search(r"\w", gone + come) or _signs(gone) == _signs(come):
        return []
    if not (_MEANS.search(gone) or _MEANS.search(come)):
        return []
    if not (_DIGIT.search(facts.before[-2:]) or _DIGIT.search(facts.after[:2])):
        return []  # it may be a mark of the page's
    words = f"{last_words(facts.before)}{facts.come}{first_words(facts.after)}"
    if gone and come:
        return [f"{quoted(gone)} became {quoted(come)} in {quoted(words)}"]
    if gone:
        words = f"{last_words(facts.before)}{facts.gone}{first_words(facts.after)}"
    return [f"{quoted(gone or come)} was {'omitted' if gone else 'inserted'} in {quoted(words)}"]


def editorial(facts: Facts) -> Iterator[str]:
    """Yield that nothing but stops, quotes and capitals differ; nothing of an editor's brackets alone."""
    gone, come = facts.gone.strip(), facts.come.strip()
    if not (gone + come).strip(" \n[]") or not _is_editorial(facts):
        return
    if gone and come:
        yield f"{_what(gone, come)}: {quoted(gone)} became {quoted(come)}"
        return
    around = quoted(f"{last_words(facts.before)}{facts.gone}{facts.come}{first_words(facts.after)}")
    yield f"{_STOPS_ONLY}: {quoted(gone or come)} was {'omitted' if gone else 'inserted'} in {around}"


def _what(gone: str, come: str) -> str:
    """Return what of two texts with the same words differs."""
    letters = [folded("".join(_LETTERS.findall(text))) for text in (gone, come)]
    if letters[0] == letters[1]:
        return _STOPS_ONLY
    return _CAPITALS if gone.casefold() == come.casefold() else _BOTH
