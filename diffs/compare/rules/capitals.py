"""Read a paragraph that is set in capitals as any other: who bears no liability is often shouted, and is no heading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile

from diffs.compare.rules.plain import A_WORD
from diffs.compare.rules.saying import AROUND, SAYS, Facts
from tarmeem.patterns import pattern_of

_FEWEST, _MANY = 6, 10
"""Words in capitals around a change that make no heading: where one of them is a verb, and where none is."""
_QUOTED = pattern_of("“([^“”]*)”")
_CUT = " … "


def said_in_capitals(facts: Facts, say: Callable[[Facts], Iterable[str]]) -> Iterator[str]:
    """Yield what the rules say of a change among words in capitals, which they read in small letters; quoted as printed."""
    if not _is_shouted(facts):
        return
    small = facts._replace(
        **{side: getattr(facts, side).lower() for side in ("gone", "come", "before", "after")}
    )
    texts = [
        " ".join(side.split()) for side in facts[:2]
    ]  # first: what stands before may have the word in small letters
    texts += [" ".join(f"{facts.before}{side}{facts.after}".split()) for side in facts[:2]]
    for line in say(small):
        printed = _QUOTED.sub(lambda quote: f"“{_printed(quote[1], texts)}”", line)
        if "“”" not in printed:
            yield printed


def _is_shouted(facts: Facts) -> bool:
    """Tell whether a change and the words beside it are in capitals, and say something."""
    if not all(word.isupper() for word in A_WORD.findall(facts.gone + facts.come)):
        return False
    before = A_WORD.findall(facts.before[-AROUND:].rpartition("\n\n")[2])
    after = A_WORD.findall(facts.after[:AROUND].partition("\n\n")[0])
    beside = [*takewhile(str.isupper, reversed(before)), *takewhile(str.isupper, after)]
    says = SAYS.search(" ".join(beside).lower()) is not None
    return len(beside) >= (_FEWEST if says else _MANY)


def _printed(quote: str, texts: list[str]) -> str:
    """Return a quotation as one of the texts prints it; nothing where none has it."""
    shown = []
    for part in quote.split(_CUT):
        found = [re.search(re.escape(part), text, re.IGNORECASE) for text in texts]
        first = next((one.group() for one in found if one), "")
        shown.append(first)
    return _CUT.join(shown) if all(shown) else ""
