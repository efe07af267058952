"""Labels that stand close up to a number: "section 24(1)(b)" names a clause, not a section."""

from __future__ import annotations

from diffs.amending.kinds import Step
from diffs.amending.lexer import Cursor, Token

_INNER = {
    "section": ("sub-section", "clause", "sub-clause", "item"),
    "article": ("clause", "sub-clause", "item"),
    "rule": ("sub-rule", "clause", "sub-clause", "item"),
    "regulation": ("sub-regulation", "clause", "sub-clause", "item"),
    "sub-section": ("clause", "sub-clause", "item"),
    "sub-rule": ("clause", "sub-clause", "item"),
    "sub-regulation": ("clause", "sub-clause", "item"),
    "clause": ("sub-clause", "item"),
    "paragraph": ("sub-paragraph", "item"),
}
"""What lies within each kind, level by level."""


def take_inner(cursor: Cursor, step: Step) -> tuple[Step, ...]:
    """Move past the labels close behind a provision's own and return the steps they lead through."""
    kinds = list(_INNER.get(step[0], ())) if step[1] else []
    found: list[Step] = []
    while kinds and (token := cursor.peek()) is not None and _belongs(cursor, token):
        label = "".join(token.text.split()).replace("{", "(").replace("}", ")")
        if not label.strip("()")[:1].isdigit() and kinds[0] in ("sub-section", "sub-rule", "sub-regulation"):  # fmt: skip
            del kinds[0]  # "section 2(a)" is a section that has clauses and no sub-section
        found.append((kinds.pop(0), label))
        cursor.at += 1
    return tuple(found)


def _belongs(cursor: Cursor, token: Token) -> bool:
    """Tell such a label from that of a list's item, which stands apart and has the order behind it."""
    if token.kind != "label" or not token.text.strip("(){} "):
        return False
    if token.start == cursor.behind():
        return True
    after = cursor.peek(1)
    near = not token.first and token.start - cursor.behind() == 1
    return near and after is not None and (after.norm in (",", "of") or after.kind == "label")
