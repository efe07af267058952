"""Numbers that follow of themselves ("renumbered accordingly"), and those that an instrument takes from one provision and gives to another.

"As so renumbered" says that the new bearer is meant. Where it is not said, either may be, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from diffs.amending.drafting.acts import Acts, number_and_year
from diffs.amending.drafting.clauses import Draft, bare
from diffs.amending.drafting.kinds import KINDS, PLURAL, TWO_WORDS, Path
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.verbs import take_verb
from tarmeem.patterns import pattern_of

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


_SO = pattern_of(
    r"\b(?:as|so)\s+(?:so\s+|aforesaid\s+|hereinbefore\s+)?re-?\s?(?:number|letter)ed\b|\bre-?(?:number|letter)ed\s+as\s+(?:aforesaid|above)\b",
    re.IGNORECASE,
)


@dataclass
class Moved:
    """The numbers that an instrument's orders so far took from provisions, and gave to provisions."""

    taken: set[tuple[str, ...]] = field(default_factory=set)
    given: set[tuple[str, ...]] = field(default_factory=set)
    rows: set[tuple[str, ...]] = field(default_factory=set)
    """Rows whose numbers changed hands all together: their provision, and the kind of what stands in them."""

    def judge(self, drafts: Sequence[Draft], text: str, start: int) -> None:
        """Doubt each order on a number that has changed hands; ``text[start:]`` is its section's."""
        said = _SO.search(
            text, start, max((max(one.end, one.start) for one in drafts), default=start)
        )
        for draft in drafts:
            if draft.action == "renumber" and draft.renumber_to and draft.target:
                *outer, (kind, _) = draft.target
                if draft.renumber_to == IN_ORDER:
                    self.rows.add((*_key(draft, tuple(outer)), kind))
                    continue
                self.taken.add(_key(draft, draft.target))
                self.given.add(_key(draft, (*outer, (kind, draft.renumber_to))))
                continue
            twice = next((path for path in _named(draft) if self._changed(draft, path)), None)
            if twice and not (said and said.end() <= max(draft.end, draft.start)):
                kind, label = twice[-1]
                draft.doubts.append(
                    f"whether the old {kind} {label} is meant or the new one is not said"
                )

    def _changed(self, draft: Draft, path: Path) -> bool:
        key = _key(draft, path)
        if (*key[:-1], path[-1][0]) in self.rows:
            return True
        return key in self.taken and key in self.given


def _key(draft: Draft, path: Path) -> tuple[str, ...]:
    law = number_and_year(draft.act.number) or draft.act.title or ""
    return (str(law), *(f"{kind} {bare(label)}" for kind, label in path))


def _named(draft: Draft) -> Iterator[Path]:
    """Yield the provisions an order names, outermost first, and the one that it puts new matter beside."""
    for length in range(1, len(draft.target) + 1):
        yield draft.target[:length]
    beside = draft.position
    anchor = beside.anchor if beside is not None else None
    near = anchor[0] if isinstance(anchor, tuple) else anchor
    if beside is not None and near and beside.kind:
        yield (*draft.target, (beside.kind, near))
