"""The rules for what stands around a figure: what bounds it, and words that gave way to it or came with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.asking import DAY, kinds_in, kinds_of, words_in
from diffs.compare.rules.counting import UNIT
from diffs.compare.rules.figures import (
    A_FIGURE,
    KINDS,
    LONG,
    NUMERAL,
    PARTED,
    figure_at,
    of_kinds,
    touched_figures,
)
from diffs.compare.rules.plain import may_be_misread, plain
from diffs.compare.rules.saying import EDGES, Facts, beside, in_full, touched, word_for_word
from diffs.compare.words.words import DATE
from diffs.numerals import NUMERALS
from tarmeem.patterns import pattern_of

LEAST = (
    r"(?:(?:shall|may|must)[\s-]+(?:not|in no case)[\s-]+be|not[\s-]+be|not|no)[\s-]+(?:less|fewer|lower)[\s-]+than"
    r"|at[\s-]+least|minimum[\s-]+of"
)
MOST = (
    r"(?:(?:shall|may|must)[\s-]+(?:not|in no case)[\s-]+be|not[\s-]+be|not|no)[\s-]+(?:more|greater|higher)[\s-]+than"
    r"|(?:(?:shall|may|must)[\s-]+)?not[\s-]+exceed(?:ing)?|(?:may|shall)[\s-]+extend[\s-]+up\s?to|(?:may|shall)[\s-]+extend[\s-]+to"
    r"|extending[\s-]+to|\bup\s?to|at[\s-]+(?:the[\s-]+)?most|maximum[\s-]+of"
)
BOUND = pattern_of(rf"\b(?:(?P<least>{LEAST})|(?P<most>{MOST}))\b", re.IGNORECASE)
"""What says that a figure is the least or the most; its "not" and its "may" forbid and permit nothing."""


def bounds(facts: Facts) -> Iterator[str]:
    """Yield that the least became the most, or the other way, or that a bound of a kept figure came or went."""
    olds, news = (touched(BOUND, side, facts) for side in (facts.gone, facts.come))
    if len(olds) == len(news) == 1:
        (old,), (new,) = olds, news
        if old.lastgroup != new.lastgroup and not _are_of_two_kinds(old, new):
            was, now = (
                ("minimum", "maximum") if old.lastgroup == "least" else ("maximum", "minimum")
            )
            yield f"A {was} became a {now}: from {_bounded(old)} to {_bounded(new)}"
    elif len(olds) + len(news) == 1 and not facts.whole:
        (bound,) = olds or news
        kept = bound.string[bound.end() :].strip().startswith(facts.after.strip()[:20] or "\0")
        what = "minimum" if bound.lastgroup == "least" else "maximum"
        if _is_bounded_behind(bound, what, facts):
            yield word_for_word(facts)
        elif (kept and A_FIGURE.match(facts.after.lstrip())) or _has_figure(
            bound, facts, went=bool(olds)
        ):
            yield f"A {what} {'omitted' if olds else 'added'}: {_bounded(bound)}"


_BEHIND = {
    "minimum": r"or (?:more|above|over|greater|higher)|at least",
    "maximum": r"or (?:less|fewer|below|under|lower)|at (?:the )?most",
}
"""How a bound is said behind its figure, or between its number and its unit."""
_OWN_NUMBER = pattern_of(
    rf"\s*(?:rs\s+)?(?:[\d,.]+|(?:{NUMERALS})(?:[\s-]+(?:and\s+)?(?:{NUMERALS}))*)\b", re.IGNORECASE
)


def _is_bounded_behind(bound: re.Match[str], what: str, facts: Facts) -> bool:
    """Tell whether it is the other text's bound, which stands there behind the figure: up to ten lamps; ten lamps or less."""
    number = _OWN_NUMBER.match(bound.string, bound.end())
    if number is None:
        return False
    said = rf"\b{re.escape(plain(number.group()).strip())}(?: \w+){{0,2}} (?:{_BEHIND[what]})\b"
    was, now = (len(re.findall(said, side.plain)) for side in (facts.old, facts.new))
    return was != now


def _are_of_two_kinds(old: re.Match[str], new: re.Match[str]) -> bool:
    """Tell whether one bounds a period and the other a sum: neither became the other."""
    kinds = [
        {what for what, _, figure in KINDS[:2] if figure.match(text)}
        for text in (m.string[m.end() :].lstrip() for m in (old, new))
    ]
    return bool(kinds[0] and kinds[1]) and kinds[0].isdisjoint(kinds[1])


def _has_figure(bound: re.Match[str], facts: Facts, *, went: bool) -> bool:
    """Tell whether a bound came, or went, with a figure that stands where there was another one, without a bound."""
    own, other = (facts.gone, facts.come) if went else (facts.come, facts.gone)
    bounded = bound.string[bound.end() :].lstrip()
    both = A_FIGURE.match(other.lstrip()) and A_FIGURE.match(bounded)
    return bool(both) and own.lstrip().startswith(bound.group())


def _bounded(bound: re.Match[str]) -> str:
    """Return a bound with what it is of and the figure after it, in quotation marks."""
    before = _HEADING.split(bound.string[: bound.start()])[-1]
    return beside(before, bound.group(), bound.string[bound.end() :], 4)


_HEADING = pattern_of(r"(?<=\w)[.:]\s?[—–]+\s*")
"""What parts a heading from its words."""
_LETTERED = pattern_of(r"[^\W\d_]{4}|[^\W\d_]{3} |\d\s?%")
_HOW_MANY = pattern_of(rf"({NUMERALS})\s+(?!(?:{UNIT}|{NUMERALS})\b)[a-z]{{4,}}", re.IGNORECASE)
_MANY = pattern_of(rf"\b(?!one\b)(?:{NUMERALS})\s+[a-z]{{4,}}", re.IGNORECASE)
"""So many of what follows: five members."""
_COUNT = pattern_of(rf"\d|(?:{NUMERALS})\b")
_NOTED = pattern_of(r"\[(?:omitted|rep(?:ealed|\.)|\*)", re.IGNORECASE)
"""An editor's line in the place of what is gone."""
_ENDS_WITH_AGE = pattern_of(r"\b(?:age of|aged) \d{1,2}\Z", re.IGNORECASE)
_APART = pattern_of(r"[\n\t|#\[\]*]")
"""What stands in a table's cells, in headings and in an editor's notes."""
_WORDS = pattern_of(r"\s*[,;:(—–-]?\s*[^\W\d_]{2,}[\s\S]*\s[^\W\d_]{2,}")
"""Two words at least."""


def for_none(facts: Facts) -> Iterator[str]:
    """Yield that words with a figure gave way to words with none or with more: forthwith, within a day."""
    gone, come = facts.gone.strip(EDGES), facts.come.strip(EDGES)
    if not (gone and come) or max(gone.count(" "), come.count(" ")) >= 4 * LONG:
        return
    numbers = [len(NUMERAL.findall(side.lower())) for side in (gone, come)]
    if all(numbers):  # of "ten lamps with full oil" no "half the oil" is another count
        counts = [len(_COUNT.findall(side.lower())) for side in (gone, come)]
        numbers = counts if not all(counts) and _MANY.search(f"{gone} {come}") else numbers
    recounted = _are_recounted(f"{gone}{facts.after}", f"{come}{facts.after}")
    if not (recounted or max(numbers) > all(numbers)):
        return
    counted = gone if numbers[0] else come
    alone = not all(numbers) and (_MANY.search(counted) or _ENDS_WITH_AGE.search(counted))
    tells = recounted or alone or _are_of_a_kind(facts, gone, come, both=all(numbers))
    if tells and _are_words(facts, gone, come):
        yield in_full(gone, come)


def _are_recounted(gone: str, come: str) -> bool:
    """Tell whether both texts begin with so many of something, and not as many."""
    was, now = (_HOW_MANY.match(side) for side in (gone, come))
    return was is not None and now is not None and was[1].lower() != now[1].lower()


def _are_words(facts: Facts, gone: str, come: str) -> bool:
    """Tell whether two texts are words of a sentence that differ, and did not only change places."""
    if any(map(_NOTED.search, (gone, come))):
        return False
    if not all(map(_in_letters, (gone, come))) or PARTED.search(f"{gone} {come}"):
        return False
    if may_be_misread(gone.lower(), come.lower()) or plain(gone) == plain(come):
        return False
    return not (facts.stays(gone, came=False) and facts.stays(come, came=True))


def _are_of_a_kind(facts: Facts, gone: str, come: str, *, both: bool) -> bool:
    """Tell whether one text has more figures of some kind than the other; ``both``: each has some number."""
    words = [list(map(kinds_of, words_in(side))) for side in (gone, come)]
    kinds = kinds_in(f"{gone} {come} {'' if both else facts.after[:20]}")
    for _, kind, pattern in (*KINDS, ("Date", DAY, DATE)):
        if not kinds & kind:
            continue
        was, now = (sum(bool(own & kind) for own in side) for side in words)
        if both and was == now:
            continue
        olds, news = (touched_figures(pattern, side, facts) for side in facts[:2])
        if pattern is DATE:
            olds, news = ([m for m in side if _LETTERED.search(m[0])] for side in (olds, news))
        alone = not (olds and news)
        if (both != alone or (both and pattern is not DATE)) and len(olds) != len(news):
            return True
    return False


def _in_letters(text: str) -> bool:
    """Tell whether a text has a word, be it only a number's."""
    return bool(_LETTERED.search(text) or NUMERAL.fullmatch(text.lower())) and not text.isdigit()


def parted(facts: Facts) -> tuple[Facts, Facts] | None:
    """Return the figure that became another, and what came or went behind it; None where there is no such thing.

    One text has nothing but a figure of some kind, and the other a figure of that kind and more:
    sixty days; ninety days, where the pier is closed.
    """
    if any(map(_APART.search, facts[:2])):
        return None
    for _, pattern in of_kinds(facts.gone):
        ends = [figure_at(pattern, side, facts) for side in facts[:2]]
        if None in ends:
            continue
        rest = [side[end:] for side, end in zip(facts[:2], ends, strict=True)]
        if bool(rest[0].strip()) == bool(rest[1].strip()) or not _WORDS.match(rest[0] or rest[1]):
            continue
        figure = facts._replace(gone=facts.gone[: ends[0]], come=facts.come[: ends[1]])
        lead = facts.before + (figure.gone if rest[0].strip() else figure.come)
        return figure, facts._replace(gone=rest[0], come=rest[1], before=lead)
    return None
