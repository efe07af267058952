"""The rules for what means the same, written otherwise: a figure, a day, stops and capitals; asked where no other rule says anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.amounts import alike, amount
from diffs.compare.rules.asking import DAY, TIME, kinds_in, kinds_of, words_in
from diffs.compare.rules.counting import BARE, NUMBER, whole
from diffs.compare.rules.dating import A_DAY, BY_DAY, is_same_day, is_same_time
from diffs.compare.rules.figures import KINDS, touched_figures
from diffs.compare.rules.saying import (
    Facts,
    changed,
    quoted,
    word_for_word,
)
from tarmeem.letters import folded, key
from tarmeem.patterns import pattern_of

RESTATED = ("Same figure, written otherwise", "Same day, written otherwise")
"""How the sentence begins."""
_FIGURE, _DAY = RESTATED
_NEAR = 40
"""Characters before it in which a figure begins whose unit changed."""
_SMALL = 3
"""Letters of a word that may be of any figure or day: "and", "per", "of"."""
_ASIDE = pattern_of(r"\(([^()]*)\)")
_DRESS = pattern_of(r"/[-–—=]|[\s.,;:()—–-]+")
"""What may stand beside a figure and be none of it: the stroke of a sum, a stop, a bracket."""
_IDLE = {"Date": frozenset(("the",)), "Amount": frozenset(("only",))}
"""What may stand beside it and say nothing of it."""
_KINDS = (("Date", DAY, A_DAY), *KINDS, ("Time", TIME, BY_DAY))
"""What is called how, the kind of words that it has, and how it is written."""
_IN_FIGURES = pattern_of(r"(?<!\d)(\d{1,2})[-./](\d{1,2})[-./]\d{2,4}")
_MONTHS = 12
_ONE = pattern_of(rf"{NUMBER}\s*\Z", re.IGNORECASE)
_PLAIN = pattern_of(r"\d[\d.,:/-]*(?:\s*[ap]\.?\s?m\.?)?", re.IGNORECASE)
_CODE = r"(?:\d{1,3}[A-Z]{1,3}|(?=[A-Za-z]*[A-Z][A-Za-z]*[A-Z])[A-Za-z]{2,5}[1-9]\d{0,4})"
_CODES = pattern_of(rf"{_CODE}(?:/(?:{_CODE}|[A-Z]{{2,5}}))*")
"""A name that a figure makes: 3G, IPv4; a word before a footnote's number has no two capitals."""
_AMID = pattern_of(
    r"(?:[^\W\d_]{2}|(?<=[a-z] )a)(?<!\bpage)(?<!\bpages)[,)]?[^\S\n]+\Z|[^\W\d_]{2} \(\Z|\bNos?\.?[^\S\n]*\Z"
)
"""What stands before a number that is no line's own,"""
_GOES_ON = pattern_of(r"/\d|\s+[^\W\d_A-Z]{2}|\s*[;,)]|[.۔](?:\s*\Z|\s*\n\s*[\d(])|\.\s+[A-Z(]")
"""and behind one that is no heading's or table's."""
_AGAIN = pattern_of(r"\s*\(([^()]+)\)\s*")
_Found = tuple[str, re.Match[str]]
"""A figure, and what kind of figure it is."""


def restated(facts: Facts) -> list[str]:
    """Return the sentence that a change is nothing but figures, or days, written otherwise."""
    was, now = ({*words_in(side)} for side in facts[:2])
    if not all(len(word) <= _SMALL or kinds_of(word) for word in was ^ now):
        return []
    olds = _figures_of(facts.gone, facts)
    if found := _in_turn(olds, _figures_of(facts.come, facts), facts) if olds else []:
        return found
    if again := _said_again(facts):
        return [_said(_FIGURE, again)]
    sides = facts.gone.strip(), facts.come.strip()
    if all(map(BARE.fullmatch, sides)) and alike(*sides) and not _ONE.search(facts.before):
        return [_said(_FIGURE, sides)]
    return []


def _in_turn(olds: list[_Found], news: list[_Found], facts: Facts) -> list[str]:
    """Return that figures were written otherwise, each in its turn; what may be another is quoted."""
    if len(olds) != len(news):
        return []
    if _beside(olds, facts.gone, facts) != _beside(news, facts.come, facts):
        return []
    sides = _from_first(olds), _from_first(news)
    if sides[0] == sides[1]:
        return []
    if not all(_is_same(one, two) for one, two in zip(olds, news, strict=True)):
        return [changed(*sides)]
    return [_said(_DAY if all(what == "Date" for what, _ in olds) else _FIGURE, sides)]


def _said_again(facts: Facts) -> tuple[str, str] | None:
    """Return the number behind which it came, or went, in brackets: thirty (30)."""
    if bool(facts.gone.strip()) == bool(facts.come.strip()):
        return None
    found = _AGAIN.fullmatch(facts.gone or facts.come)
    number = _ONE.search(facts.before) if found else None
    if not (found and number):
        return None
    one = number.group().strip()
    if one[0].isdigit() == found[1].strip()[:1].isdigit():  # section 1(1)
        return None
    sides = one, f"{one} ({found[1]})"
    return (sides if facts.come.strip() else sides[::-1]) if alike(one, found[1]) else None


def number_within(facts: Facts) -> Iterator[str]:
    """Yield that a number within a sentence became another: a helpline's, a condition's, a network's."""
    facts = whole(facts)
    sides = facts.gone.strip(), facts.come.strip()
    numbers = any(all(map(pattern.fullmatch, sides)) for pattern in (_PLAIN, BARE, _CODES))
    if not numbers or sides[0] == sides[1]:
        return
    if _AMID.search(facts.before) and _GOES_ON.match(facts.after):
        yield word_for_word(facts, *map(str.split, sides))


def _said(what: str, sides: tuple[str, str]) -> str:
    return f"{what}: {quoted(sides[0])} became {quoted(sides[1])}"


def _figures_of(changed: str, facts: Facts) -> list[_Found]:
    """Return the figures that a change touches in one of its texts, in their order; a day's year is none by itself."""
    found: list[_Found] = []
    near = kinds_in(f"{facts.before[-_NEAR:]}{changed}{facts.after[:_NEAR]}")
    for what, kind, pattern in _KINDS:
        if not near & kind:
            continue
        for own in touched_figures(pattern, changed, facts):
            if all(own.end() <= other.start() or other.end() <= own.start() for _, other in found):
                found.append((what, own))
    return sorted(found, key=lambda one: one[1].start())


def _beside(found: list[_Found], changed: str, facts: Facts) -> list[str]:
    """Return the words of a change, read to the ends of its figures, that are none of theirs."""
    text = found[0][1].string
    at, end = len(facts.before), len(facts.before) + len(changed)
    words: list[str] = []
    for _, own in found:
        words += _DRESS.sub(" ", text[at : own.start()]).lower().split()
        at = own.end()
    words += _DRESS.sub(" ", text[at:end]).lower().split()
    idle = frozenset[str]().union(*(_IDLE.get(what, frozenset()) for what, _ in found))
    return [word for word in words if word not in idle]


def _from_first(found: list[_Found]) -> str:
    """Return what stands from the first figure to the last."""
    text = found[0][1].string[found[0][1].start() : found[-1][1].end()]
    return " ".join(text.replace("]", "").split())


def _is_same(one: _Found, two: _Found) -> bool:
    """Tell whether two figures are surely one, of one kind."""
    if one[0] != two[0]:
        return False
    sides = [" ".join(found.group().replace("]", "").split()) for _, found in (one, two)]
    if one[0] == "Date":
        return is_same_day(*sides) and not _may_be_two(*sides)
    return is_same_time(*sides) if one[0] == "Time" else _are_same(*sides)


def _are_same(one: str, two: str) -> bool:
    """Tell whether two figures are one, and so is what stands in brackets behind them: thirty (30) days."""
    bare = [_ASIDE.sub(" ", figure) for figure in (one, two)]
    numbers = [amount(figure) for figure in bare]
    again = [
        (amount(inside), number)
        for figure, number in zip((one, two), numbers, strict=True)
        for inside in _ASIDE.findall(figure)
    ]
    return alike(*bare) and all(own and said and own[0] == said[0] for own, said in again)


def _may_be_two(one: str, two: str) -> bool:
    """Tell whether a day in figures may be another, read month first, and the other text does not say it so too."""
    found = [_IN_FIGURES.search(day) for day in (one, two)]
    parts = [tuple(map(int, day.groups())) if day else None for day in found]
    if parts[0] == parts[1]:
        return False
    return any(part and part[0] != part[1] and max(part) <= _MONTHS for part in parts)


_STOPS_ONLY, _CAPITALS, _BOTH = (
    "Punctuation only",
    "Capitals only",
    "Punctuation and capitals only",
)
OF_SIGNS = (_STOPS_ONLY, _CAPITALS, _BOTH)
"""How the sentence begins that says that only stops, quotes or capitals differ."""
_DIGIT = pattern_of(r"\d")
_LETTERS = pattern_of(r"\w+")
_STOPS = ".,;:!?'\"“”‘’۔،؛"
_NO_STOP = pattern_of(r"[^\w\s.,;:!?'\"“”‘’()\[\]—–…۔،؛-]")
"""A sign that may mean something: ``%``, ``/``, ``<``."""


_MEANS = pattern_of(r"[%‰°$€£₨₹+±×÷=<>≤≥−]")
"""Signs of sums, of money, of shares and of comparisons."""
_QUOTES = "'\"“”‘’"
_TOUCHING = 30
_TOUCHES = pattern_of(rf"\S{{1,{_TOUCHING}}}\Z")
_TOUCHED = pattern_of(rf"\S{{1,{_TOUCHING}}}")
"""What touches a change: a point that went from before a figure is the figure's."""
_OPERATED = pattern_of(
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
    return [word_for_word(facts, gone.split(), come.split())]


def editorial(facts: Facts) -> Iterator[str]:
    """Yield that nothing but stops, quotes and capitals differ; nothing of an editor's brackets alone."""
    gone, come = facts.gone.strip(), facts.come.strip()
    if not (gone + come).strip(" \n[]") or not _is_editorial(facts):
        return
    if gone and come:
        yield f"{_what(gone, come)}: {quoted(gone)} became {quoted(come)}"
        return
    yield f"{_STOPS_ONLY}: {word_for_word(facts, gone.split(), come.split())}"


def _what(gone: str, come: str) -> str:
    """Return what of two texts with the same words differs."""
    letters = [folded("".join(_LETTERS.findall(text))) for text in (gone, come)]
    if letters[0] == letters[1]:
        return _STOPS_ONLY
    return _CAPITALS if gone.casefold() == come.casefold() else _BOTH
