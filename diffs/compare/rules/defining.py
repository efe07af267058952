"""The rules for definitions: a term that came or went, and other words of what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import Indel, Levenshtein

from diffs.compare.rules.plain import plain
from diffs.compare.rules.saying import Facts, Section, changed, from_to, quoted_at, touched
from tarmeem.patterns import pattern_of

_TERM = r"[“\"]([^“”\"]{2,60})[”\"],?\s+"
_VERB = "means and includes|means|includes|shall mean|(?:has|have|shall have) the (?:same )?meaning"
DEFINES = pattern_of(f"{_TERM}({_VERB})")
_DEFINED = pattern_of(f"{_TERM}(?:{_VERB})")
"""The same, whose one group is the term: what a section defines is asked for once."""
_ENDS = pattern_of(
    r";|\.\s*\n|\.\s+\(?\d{1,3}[A-Z]?[.)]|\n\s*\n|\n[ \t]*\(\d{1,3}[A-Z]?\)\s"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[)\]”\"]))\.\s+(?=[A-Z])"
)
"""Where a definition is at an end: what stands after it is another's words."""
_ONE_TERM = 0.8
"""Likeness from which two terms may be one, a letter of it misread."""
_OPENING = 3
"""Characters of a change that show whether it begins a sentence, or after one."""
QUOTE = pattern_of('[“"]')
_LABEL_ONLY = pattern_of(r"\W*\(\w{1,6}\)\W*")
_TELLS = pattern_of(r"[^\W\d_]{3}|\d")
"""What is no article and no stop."""
_BROKEN = pattern_of(r"[^\W\d_]+[-\xad]\s+[^\W\d_]+")


def definitions(facts: Facts) -> Iterator[str]:
    """Yield that a term was defined, is no longer, or means something else now."""
    if not QUOTE.search("".join(facts[:3])):
        return
    for was, now in zip(*(touched(DEFINES, side, facts) for side in facts[:2]), strict=False):
        if was[1] == now[1] and was[2].lower() != now[2].lower():
            yield f"Definition of “{was[1]}”: “{was[2]}” became “{now[2]}” in {quoted_at(now.string, *now.span())}"
            return
        if _is_renamed(_bare(was[1]), _bare(now[1]), facts):
            yield from_to("Term defined", was[1], now[1])
            return
    came, went = (
        {_bare(m[1]): m for m in DEFINES.finditer(side)} for side in (facts.come, facts.gone)
    )
    for term, found in came.items():
        if term not in went and term not in _defined(facts.old) and not _moved(term, facts):
            yield f"Definition of “{found[1]}” added: {quoted_at(facts.come, *found.span())}"
    for term, found in went.items():
        if term not in came and not any(term in _defined(now) for now in (facts.new, facts.beyond)):
            yield f"Definition of “{found[1]}” omitted: {quoted_at(facts.gone, *found.span())}"
    if not came and not went:
        yield from _changed(facts)


def _is_renamed(was: str, now: str, facts: Facts) -> bool:
    """Tell whether but the term is another: neither text defines both, and no letter of it may be misread."""
    if was not in _bare(facts.gone) or now not in _bare(facts.come) or facts.whole:
        return False
    if was in _defined(facts.new) or now in _defined(facts.old) or was in _defined(facts.beyond):
        return False
    was, now = (side.replace("rn", "m") for side in (was, now))  # as scans take one for the other
    near = Levenshtein.distance(was, now) <= 1
    return not near and Indel.normalized_similarity(was, now) < _ONE_TERM


def _changed(facts: Facts) -> Iterator[str]:
    """Yield that words changed within a definition, and not only a number, a stop or a line's end."""
    if not any(map(_TELLS.search, facts[:2])) or any(map(_LABEL_ONLY.fullmatch, facts[:2])):
        return
    if plain(facts.gone) == plain(facts.come):
        return
    if _is_set_otherwise(facts.gone.strip(), facts.come.strip()):
        return
    inside = list(DEFINES.finditer(facts.before))
    # It may end where the change begins.
    up_to = facts.before + (facts.gone + facts.come)[:_OPENING]
    if inside and not _ENDS.search(up_to, inside[-1].end()):
        term = inside[-1].group(1)
        yield f"Definition of “{term}” changed: {changed(facts.gone, facts.come)}"


def _is_set_otherwise(gone: str, come: str) -> bool:
    """Tell whether one text is the other's word, broken as at the end of a line, but for a misread letter."""
    broken = [side for side in (gone, come) if _BROKEN.fullmatch(side)]
    one, two = (_bare(side) for side in (gone, come))
    return len(broken) == 1 and Levenshtein.distance(one, two) <= 1


def _defined(section: Section) -> Counter[str]:
    """Return how often each term is defined."""
    return section.found(_DEFINED, _bare)


def _moved(term: str, facts: Facts) -> bool:
    """Tell whether a text defines a term no more often than the other, though this came whole: it stood elsewhere."""
    return 0 < _defined(facts.own)[term] <= _defined(facts.beyond)[term]


def _bare(term: str) -> str:
    """Return a term's letters: it is the same with another hyphen and with none."""
    return "".join(filter(str.isalnum, term.lower()))
