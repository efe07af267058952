"""Provisions that are known by a name: a list, a definition, a heading."""

from __future__ import annotations

from diffs.amending.drafting.kinds import RANGE_LIMIT, Path, Step
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.printed import take_quote


@tentative
def take_list_name(cursor: Cursor, paths: list[Path]) -> bool:
    """Take "the State List": a list known by its name, between a schedule and its entries."""
    cursor.take("the")
    words = [t for i in range(4) if (t := cursor.peek(i)) is not None]
    for count, token in enumerate(words):
        if token.norm == "list" and count and all(w.text[0].isupper() for w in words[:count]):
            cursor.at += count + 1
            name = " ".join(w.text for w in words[: count + 1])
            paths[:] = [(("list", name), *p) for p in paths]
            return True
    return False


def take_list(cursor: Cursor) -> list[Step] | None:
    """Take "Union List", "List II", "List I—Union List" as a place of its own."""
    start = cursor.at
    if cursor.take("list"):
        number = cursor.peek()
        cursor.at += 1
        cursor.skip("dash")
        named: list[Path] = [()]
        if take_list_name(cursor, named):
            return [named[0][0]]
        if number is not None and number.text.isupper():
            return [("list", number.text)]
    cursor.at = start
    named = [()]
    return [named[0][0]] if take_list_name(cursor, named) else None


def take_names(cursor: Cursor, kind: str, *, plural: bool) -> list[Step]:
    """Take the name, or the names of "the definitions of “A”, “B” and “C”", "the definition of “A” and “B”"."""
    found = [_take_name(cursor, kind)]
    several = plural or kind == "definition"
    while several and found[0][1] and len(found) < RANGE_LIMIT:
        start = cursor.at
        if plural:
            cursor.take(",")
        if not cursor.take("and") and not plural:
            break
        cursor.take("of")
        cursor.take("the")
        name = take_quote(cursor)
        if name is None:
            cursor.at = start
            break
        found.append((kind, name))
    return found


def _take_name(cursor: Cursor, kind: str) -> Step:
    """Take the quoted name of a heading or of a definition, where one follows."""
    start = cursor.at
    cursor.take("of")
    cursor.take_any({"the"})
    cursor.take_any({"expression", "term", "word", "words"})
    name = take_quote(cursor)
    if name is not None:
        return (kind, name)
    cursor.at = start
    return (kind, "")
