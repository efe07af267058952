"""The rule for powers over what is published: to block it, to remove it, to restrict access."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import Facts, first_words, last_sentence, quoted_at

_ENDS = r"[a-z)]{3}\.\s|\b(?:if|when|where|whereas|unless|who|whose|on\s+account|into\s+account|from\s+the\s+account)\b"
"""What stands between a verb and no object of its own: the next sentence, a condition, what an account is not."""
_CONTENT = re.compile(
    r"\b(?:block(?:ing|ed)?|remov(?:e|al|ing)|take[- ]?down|restrict(?:ing|ion)?(?: of)? access"
    rf"|disabl(?:e|ing) access|suspend(?:ing)?)\b(?:(?!{_ENDS}).){{0,80}}?\b(?:content|information|access|website|"
    r"platform|application|account|social media)\b",
    re.IGNORECASE | re.DOTALL,
)
_NEXT = 12
"""Words behind a change that may say what is removed."""


def content(facts: Facts) -> Iterator[str]:
    """Yield that a power to take down what is published came or went."""
    came, went = _CONTENT.search(facts.come), _CONTENT.search(facts.gone)
    if bool(came) != bool(went) and not facts.whole:
        beside = last_sentence(facts.before), first_words(facts.after, _NEXT)
        other = (facts.gone if came else facts.come).join(beside)
        if _CONTENT.search(other):
            return  # the other text says it with the words beside
    if came and not went:
        yield f"Power to block or remove content added: {quoted_at(facts.come, *came.span())}"
    elif went and not came:
        yield f"Power to block or remove content taken away: {quoted_at(facts.gone, *went.span())}"
