"""Numbers that follow of themselves: "the remaining clauses shall be renumbered accordingly"."""

from __future__ import annotations

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.drafts import Draft
from diffs.amending.drafting.kinds import KINDS, PLURAL, TWO_WORDS, Path
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.verbs import take_verb

IN_ORDER = "accordingly"
"""The new number of what is renumbered so: the next of its row, whichever that is."""
_THE_OTHERS = frozenset(("remaining", "subsequent", "succeeding", "existing", "other", "following"))


@tentative
def take_in_order(cursor: Cursor) -> str:
    """Move past "and the remaining clauses shall be renumbered accordingly" and return their kind; "" where it is not said."""
    cursor.take(",")
    cursor.take("and")
    cursor.take("the")
    if cursor.take_any(_THE_OTHERS) or cursor.take("rest", "of", "the"):
        kind = _plural(cursor)
        said = cursor.at
        verb = take_verb(cursor) if kind else None
        within = IN_ORDER in cursor.norms[said : cursor.at]
        if verb is not None and verb.action == "renumber" and (within or cursor.take(IN_ORDER)):
            return kind
    return ""


def _plural(cursor: Cursor) -> str:
    pair = (cursor.norm(), cursor.norm(1))
    if pair in TWO_WORDS and pair[1] in PLURAL:
        cursor.at += 2
        return TWO_WORDS[pair]
    noun = cursor.take_any(PLURAL)
    return KINDS.get(noun, "")


def in_order(
    kind: str, start: int, cursor: Cursor, acts: Acts, sibling: tuple[str, Path] | None
) -> Draft:
    """Return the order to renumber a row, which is that of the provision dealt with before it in the sentence."""
    alike = sibling is not None and sibling[0] == kind and bool(sibling[1])
    path = sibling[1] if sibling is not None and alike else ()
    draft = Draft("renumber", kind, (*path, (kind, "")), start, cursor.behind())
    draft.renumber_to, draft.act = IN_ORDER, acts.current()
    draft.doubts += [] if alike else [f"of what the {kind}s are is not said"]
    return draft
