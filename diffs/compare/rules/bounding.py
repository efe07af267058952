"""The rule for what bounds a figure: the least, the most, and either that came, went or became the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.figures import A_FIGURE, KINDS
from diffs.compare.rules.saying import Facts, first_words, last_words, quoted, touched

LEAST = (
    r"(?:(?:shall|may|must)[\s-]+(?:not|in no case)[\s-]+be|not[\s-]+be|not|no)[\s-]+(?:less|fewer|lower)[\s-]+than"
    r"|at[\s-]+least|minimum[\s-]+of"
)
MOST = (
    r"(?:(?:shall|may|must)[\s-]+(?:not|in no case)[\s-]+be|not[\s-]+be|not|no)[\s-]+(?:more|greater|higher)[\s-]+than"
    r"|(?:(?:shall|may|must)[\s-]+)?not[\s-]+exceed(?:ing)?|(?:may|shall)[\s-]+extend[\s-]+up\s?to|(?:may|shall)[\s-]+extend[\s-]+to"
    r"|extending[\s-]+to|\bup\s?to|at[\s-]+(?:the[\s-]+)?most|maximum[\s-]+of"
)
BOUND = re.compile(rf"\b(?:(?P<least>{LEAST})|(?P<most>{MOST}))\b", re.IGNORECASE)
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
        if (kept and A_FIGURE.match(facts.after.lstrip())) or _has_figure(
            bound, facts, went=bool(olds)
        ):
            yield f"A {what} {'omitted' if olds else 'added'}: {_bounded(bound)}"


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
    text = bound.string
    return quoted(
        f"{last_words(text[: bound.start()], 3)}{bound.group()}{first_words(text[bound.end() :], 4)}"
    )
