"""The marks that instruments and notices bear, and what no document looks like, whatever its words.

A page nobody has described yet is still told from a document: it bears no title, date, number or word
of the law. One mark may be chance (an error page has a clock too), so that it takes two.
"""

from __future__ import annotations

import json
import re
from itertools import islice

from crawler.dates import find_dates
from crawler.pages.look import Look

ENOUGH_MARKS = 2
SENTENCE = 8
"""Words from which a line is a sentence."""
_LAW = re.compile(
    r"\b(?:shall|hereby|thereof|whereas|pursuant|provided that|(?:sub-)?sections?|clauses?|articles?|act|ordinance|rules"
    r"|regulations?|notifications?|notified|licen[sc](?:e|ing|ees?)|government|gazette|laws?|court|parliament|penalt(?:y|ies)"
    r"|amend(?:ed|ment)|repeal(?:ed)?|bill|schedule|in exercise of|tariff|determination|consultation)\b"
    r"|قانون|دفعہ|ایکٹ|آرڈیننس|حکومت|لائسنس|قواعد|ضوابط|نوٹیفکیشن|ترمیم|عدالت|اتھارٹی",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^\W{0,3}(?:(?:\d{1,3}[A-Z]?|[۰-۹]{1,3})[.)۔]|(?:[a-z]|[ivx]{1,5})[.)](?!\w))", re.MULTILINE
)
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d\b"
)
_TWICE_CODED = re.compile("[ÂÃÐÑØÙÚÛâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""A letter of UTF-8 that was taken for two of a Western code, and coded again."""
_READ = 20_000
"""Letters looked at: marks stand at a document's head."""


def marks(seen: Look, *, titled: bool) -> int:
    """Return how many marks of a document are seen; ``titled``: it bears the title it was listed by."""
    head = seen.words[:_READ]
    said = len({word.lower() for word in _LAW.findall(head)})
    numbered = len(_NUMBERED.findall(head)) > 1
    return 2 * titled + _dated(seen, head) + min(said, 2) + 2 * numbered


def _dated(seen: Look, head: str) -> int:
    """Count a date in a sentence for more than one that stands alone: a clock, a list's column."""
    told = (line for line in head.split("\n") if len(line.split()) >= SENTENCE)
    return (
        seen.dated + any(find_dates(line) or _MONTH.search(line) for line in islice(told, 20)) * 2
    )


def garbled(words: str) -> str:
    """Return how a text's letters were lost, if they were."""
    head = "".join(words[:_READ].split())
    if len(head) < 20:
        return ""
    if head.count("\ufffd") > 0.05 * len(head) or head.count("?") > 0.3 * len(head):
        return "its letters were lost: there are only marks in their place"
    # Two letters stand for each one: a tenth is far more than quotes and dashes come to.
    if 2 * len(_TWICE_CODED.findall(head)) > 0.1 * len(head):
        return "its letters were coded twice and cannot be read"
    return ""


def for_programs(seen: Look) -> bool:
    """Tell whether a text is an answer for programs: JSON, or XML that is no page."""
    head = seen.words.lstrip()
    if seen.kind == "text" and head[:1] in ("{", "["):
        try:
            return isinstance(json.loads(head), dict | list)
        except (ValueError, RecursionError):
            return False
    return seen.kind == "text" and head.startswith(("<?xml", "<Error", "<soap"))
