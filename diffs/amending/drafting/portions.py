"""A portion of a provision's words, by where it begins and ends: "from “A” to the end", "all the words after “A”"."""

from __future__ import annotations

from diffs.amending.drafting.inventory import take_nouns
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.printed import take_quote
from diffs.numerals import ORDINALS


@tentative
def take_portion(cursor: Cursor, offset: int) -> Subject | None:
    """Take "the portion beginning with the words “A” and ending with the words “B”", or "to the end"."""
    every = cursor.take("all")
    cursor.take("the")
    clause = _by_its_words(cursor)
    if not clause and not cursor.take_any({"portion", "part", "passage"}):
        words = take_nouns(cursor)
        if words and (every or cursor.norm(-1) == "words") and (found := _behind(cursor, offset)):
            return found
    if not cursor.take_any({"beginning", "starting", "commencing", "from"}):
        return None
    found = Subject("portion", offset, "portion")
    if clause:
        found.doubts.append(
            f"a {clause} is told by its first and last words: whether its stop goes too is not sure"
        )
    ends: list[str] = []
    for _ in range(2):
        cursor.take_any({"with", "from", "by", "at", "in", "on"})
        cursor.take("the")
        if ends and cursor.take("end"):
            ends.append("")
            break
        take_nouns(cursor)
        cursor.take(",")
        value = take_quote(cursor)
        if value is None or (not ends and not _to_the_end(cursor)):
            return None
        ends.append(value)
    found.value, found.ending = ends
    return found


@tentative
def _by_its_words(cursor: Cursor) -> str:
    """Take the "last clause" before "beginning with the words": an old Act has clauses without a number."""
    cursor.take_any({*ORDINALS, "last", "said"})
    kind = cursor.take_any({"clause", "paragraph", "sentence"})
    return kind if cursor.norm() in ("beginning", "starting", "commencing") else ""


@tentative
def _behind(cursor: Cursor, offset: int) -> Subject | None:
    """Take the rest of "all the words after “A”": what stands behind A, to the end."""
    cursor.take_any({"occurring", "appearing", "coming"})
    if not cursor.take_any({"after", "following"}):
        return None
    cursor.take("the")
    take_nouns(cursor)
    cursor.take(",")
    value = take_quote(cursor)
    if value is None:
        return None
    behind = cursor.at
    if not (_to_the_end(cursor) and cursor.take("the", "end")):
        cursor.at = behind
    return Subject("portion", offset, "portion", anchor=value)


def _to_the_end(cursor: Cursor) -> bool:
    """Take the "and ending", "to", "up to and including" before a portion's last words."""
    cursor.take(",")
    cursor.take("and")
    one = bool(cursor.take_any({"ending", "till", "to", "upto", "until"}))
    if not one and not (cursor.take("down", "to") or cursor.take("up", "to")):
        return False
    cursor.take("and", "including") or cursor.take("and", "inclusive", "of")
    return True
