"""A number that an instrument takes from one provision and gives to another: which of them it means after that.

"As so renumbered" says that the new bearer is meant. Where it is not said, either may be, and a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from diffs.amending.drafting.acts import number_and_year
from diffs.amending.drafting.clauses import bare
from diffs.amending.drafting.drafts import Draft
from diffs.amending.drafting.inorder import IN_ORDER
from diffs.amending.drafting.kinds import Path

_SO = re.compile(
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
