"""What lies within a provision, or beside it, or is known by a name: "section 24(1)(b)", "the State List", "the definition of “A”"."""

from __future__ import annotations

from collections.abc import Sequence

from diffs.amending.drafting.kinds import KINDS, RANGE_LIMIT, TOP, TWO_WORDS, Path, Step, Where
from diffs.amending.drafting.labels import take_labels
from diffs.amending.drafting.lexer import Cursor, Token, tentative
from diffs.amending.drafting.printed import take_quote


@tentative
def take_list_name(cursor: Cursor, paths: list[Path]) -> bool:
    """Take "the State List": a list known by its name, between a schedule and its entries."""
    cursor.take("the")
    words = cursor.items[cursor.at : cursor.at + 4]
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
        if number.text.isupper():
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


_CLAUSES = ("clause", "sub-clause", "item")
_SUBS = {"section": "sub-section", "rule": "sub-rule", "regulation": "sub-regulation"}
_INNER = {
    **{kind: (sub, *_CLAUSES) for kind, sub in _SUBS.items()},
    **dict.fromkeys(("article", *_SUBS.values()), _CLAUSES),
    "clause": _CLAUSES[1:], "paragraph": ("sub-paragraph", "item"),
}  # fmt: skip
"""What lies within each kind, level by level."""


def take_inner(cursor: Cursor, step: Step) -> tuple[Step, ...]:
    """Move past the labels close behind a provision's own and return the steps they lead through."""
    kinds = list(_INNER.get(step[0], ())) if step[1] else []
    found: list[Step] = []
    while kinds and _belongs(cursor, token := cursor.peek()):
        label = "".join(token.text.split()).replace("{", "(").replace("}", ")")
        if not label.strip("()")[:1].isdecimal() and kinds[0] in _SUBS.values():  # fmt: skip
            del kinds[0]  # "section 2(a)" is a section that has clauses and no sub-section
        found.append((kinds.pop(0), label))
        cursor.at += 1
    return tuple(found)


def take_each_inner(cursor: Cursor, where: Where, found: Sequence[Step]) -> list[Path]:
    """Move past "(2) and 5(1)" behind the 4 of "sections 4(2) and 5(1)": each label has its own inner ones."""
    paths: list[Path] = [(step,) for step in found]
    while found[0][0] in TOP and (inner := take_inner(cursor, paths[-1][0])):
        paths[-1] = (*paths[-1], *inner)
        start = cursor.at
        joined = cursor.take(",", "and") or cursor.take("and")
        number = cursor.take(",") or joined
        # behind a comma alone "(a)" opens the drafter's own list
        more = number and cursor.peek().kind in (("num", "label") if joined else ("num",))
        labels = take_labels(cursor, where, found[0][0], plural=True) if more else []
        if not labels:
            cursor.at = start
            break
        for label in labels:
            paths.append(_beside(paths[-1], label, where))
    return paths


def _beside(last: Path, label: str, where: Where) -> Path:
    """Return the path of a label after ``last``: "5(1) and (2)" stays within section 5."""
    if not label.startswith("("):
        return ((last[0][0], label),)
    if len(last) == 1 or label[1:2].isdecimal() != last[-1][1][1:2].isdecimal():
        where.doubts.append(f"what {label} is a label of is not said")
    return (*last[:-1], (last[-1][0], label))


def _belongs(cursor: Cursor, token: Token) -> bool:
    """Tell such a label from that of a list's item, which stands apart and has the order behind it."""
    if token.kind != "label" or not token.text.strip("(){} "):
        return False
    if token.start == cursor.behind():
        return True
    after = cursor.peek(1)
    near = not token.first and token.start - cursor.behind() == 1
    return near and (after.norm in (",", "of") or after.kind == "label")


def headed(paths: list[Path]) -> list[Path]:
    """Let a heading be of the section named behind its part: "in the heading and in sub-section (1) of section 3"."""
    within = {path[0] for path in paths[1:] if path[0][0] in TOP and len(path) > 1}
    alone = paths[0] == (("heading", ""),) and len(within) == 1
    return [(*within, *paths[0]), *paths[1:]] if alone else paths


def noun_ahead(cursor: Cursor) -> bool:
    """See the word for a kind of provision: what is named next has a noun of its own."""
    return cursor.norm() in KINDS or (cursor.norm(), cursor.norm(1)) in TWO_WORDS


def goes_deeper(cursor: Cursor) -> bool:
    """See ", in sub-section (2)" or ", clause (a)": it is of the last provision alone, and no list of places."""
    start = cursor.at
    deeper = cursor.take(",")
    cursor.take("in")
    cursor.take("the")
    deeper = deeper and noun_ahead(cursor)
    cursor.at = start
    return deeper
