"""Orders for every place at once, said before the words: "wherever the words “A” occur in the said Act"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.clauses import Draft, effective, join
from diffs.amending.drafting.kinds import KINDS, Path
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.occurrences import OCCUR, Subject, opens_order, qualify, take_excepted
from diffs.amending.drafting.subjects import MOST, take_subjects

_WHEREVER = frozenset(("wherever", "wheresoever"))
_THESE = (
    ("they",), ("it",), ("the", "same"), ("those", "words"), ("such", "words"), ("that", "word"),
)  # fmt: skip


def take_wherever(cursor: Cursor, acts: Acts) -> list[Subject]:
    """Move past "wherever the words “A” occur in the said Act," and return the words that go."""
    start, body = cursor.at, acts.body
    place = None
    if cursor.take_any(_WHEREVER):
        stands = cursor.take("in")
        whole = stands and take_act(cursor, acts)
        if stands and not whole:
            place = take_where(cursor, acts)
        cursor.take(",")
        behind = cursor.at
        for most in (1, MOST):
            cursor.at = behind
            found = take_subjects(cursor, acts, most)
            wordy = bool(found) and all(one.kind == "words" for one in found)
            if wordy and _occur(cursor, acts, found[-1]):
                for one in found:
                    one.occurrences, one.where = "all", one.where or place
                    one.everywhere = whole or found[-1].everywhere
                    one.excepted = one.excepted or found[-1].excepted
                return found
    cursor.at, acts.body = start, body
    return []


def _occur(cursor: Cursor, acts: Acts, last: Subject) -> bool:
    """Take the "occur in the said Act, except in section 5," behind the words."""
    occurs = bool(cursor.take_any(OCCUR)) or last.where is not None
    if cursor.take_any({"in", "throughout"}):
        last.everywhere = take_act(cursor, acts)
        if not last.everywhere:
            return False
    take_excepted(cursor, acts, last)
    return occurs and cursor.take(",")


def take_instead(
    cursor: Cursor, acts: Acts, olds: list[Subject]
) -> tuple[str, list[list[Subject]]]:
    """Take what comes for "wherever the words “A” occur,": other words; or "they", which only go."""
    if any(cursor.take(*words) for words in _THESE):
        return "", [olds]
    news = take_subjects(cursor, acts)
    for one in news[:1]:
        one.joint = ","
    return "for", [[*olds, *news]]


@tentative
def take_breadth(cursor: Cursor, acts: Acts) -> Subject | None:
    """Move past "wherever they occur in that Act," or "except in section 5," that stands before an order."""
    said = Subject("words", cursor.offset())
    if cursor.norm() in _WHEREVER or (cursor.norm(), cursor.norm(1)) == ("throughout", ","):
        qualify(cursor, acts, said)
    else:
        take_excepted(cursor, acts, said)
    if (
        said.where is None
        and cursor.norm() == ","
        and (opens_order(cursor) or cursor.norm(1) in ("the", "in"))
    ):
        return said
    return None


_ON = frozenset(("in", "for", "after", "before", "at", "to", "throughout", "the", *KINDS))
"""What stands behind a day where an order goes on."""
_LONGEST_DAY = 24


@tentative
def take_day(cursor: Cursor) -> str:
    """Move past "with effect from the first day of July, 2031," that stands before an order."""
    if not takes_effect(cursor):
        return ""
    cursor.take("and", "from")
    at = cursor.offset()
    for _ in range(_LONGEST_DAY):
        token, after = cursor.peek(), cursor.peek(1)
        if _in_figures(cursor):
            cursor.at += 1
            continue
        if token.norm in (";", ".", ""):
            break
        opens = after.kind in ("dash", "label", "quote", "end") or after.norm in _ON
        if (token.norm == "," and opens) or token.kind == "dash":
            return " ".join(cursor.text[at : cursor.behind()].split())
        cursor.at += 1
    return ""


def takes_effect(cursor: Cursor) -> bool:
    """Move past "with effect from" or "w.e.f."."""
    if cursor.take("with", "effect", "from"):
        return True
    if cursor.take("w", ".", "e", ".", "f") or cursor.take("wef"):
        cursor.take(".")
        return True
    return False


def _in_figures(cursor: Cursor) -> bool:
    """Tell the point or dash within a day in figures: "1.7.2031"."""
    return cursor.norm() in (".", "-", "–") and cursor.peek(-1).kind == cursor.peek(1).kind == "num"


@dataclass(slots=True)
class Breadth:
    """How far orders reach, and from which day, where it is said before their words."""

    far: bool = False
    """They take the words wherever they occur."""
    act: bool = False
    """They take them in the whole law."""
    spared: list[Path] = field(default_factory=list)
    """Where the words stay."""
    day: str = ""
    """From when on they have effect."""
    first: list[Path] | None = None
    """The places of the first order it was said of: it is not said of an order for others."""

    def below(self, chains: Sequence[Path]) -> Breadth:
        """Return how far each item of a list reaches that opens under some places."""
        beyond = self.first is not None and self.first != chains
        return Breadth() if beyond else replace(self, spared=list(self.spared), first=None)

    def widen(self, said: Subject) -> Breadth:
        """Return what holds behind one more "wherever they occur" or "except in section 5"."""
        old = self if self.first is None else Breadth()
        far, act = said.occurrences == "all", said.everywhere
        return Breadth(old.far or far, old.act or act, [*old.spared, *said.excepted], old.day)

    def dated(self, day: str) -> Breadth:
        """Return what holds behind a day."""
        return replace(self if self.first is None else Breadth(), day=day)

    def tell(self, draft: Draft, chains: Sequence[Path]) -> None:
        """Let an order in some places reach as far as was said."""
        if not (self.far or self.spared or self.day):
            return
        if self.first is None:
            self.first = list(chains)
        if self.day and (
            self.first != chains or any("with effect" in one for one in draft.remarks)
        ):
            draft.doubts.append(f"whether it has effect from {self.day} is not said")
        if self.first != chains:
            return
        if self.day:
            effective(draft, self.day)
        if self.far and (draft.old is not None or beside_words(draft)):
            draft.occurrences, draft.throughout = draft.occurrences or "all", not draft.target
            if self.act and draft.target:
                draft.doubts.append("a provision and the whole law are both named")
        if self.spared and draft.occurrences != "all":
            draft.doubts.append("what is excepted is not said to be elsewhere")
        draft.excepted += [join(b, path, nested=True) for b in chains for path in self.spared]


def beside_words(draft: Draft) -> bool:
    """Tell whether an order puts words beside others that are told."""
    place = draft.position
    beside = place is not None and isinstance(place.anchor, str) and place.kind != "punctuation"
    return beside and draft.unit in ("words", "figures")
