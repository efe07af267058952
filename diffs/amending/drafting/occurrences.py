"""One subject of an operation: how often, and where within the address, it occurs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from diffs.amending.drafting.acts import Acts, take_act
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.cells import rest_of_cell
from diffs.amending.drafting.inventory import POINTS, take_nouns
from diffs.amending.drafting.kinds import LEVEL, Path, Where
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.printed import take_line, take_quote
from diffs.structure.cutting.orders import IMPERATIVES


@dataclass(slots=True)
class Subject:
    """One thing an operation takes or gives."""

    kind: str
    """words, punctuation, portion, provisions, provision (the unnamed one), following."""
    start: int
    unit: str = ""
    value: str = ""
    ending: str = ""
    """Where a portion ends; ``value`` is where it begins."""
    anchor: str | tuple[str, str] = ""
    """The words behind which a portion begins, where it does not begin with words that are told.

    Of words and points: those that they stand beside, ``rel`` on which side.
    """
    rel: Literal["after", "before", "between"] = "after"
    occurrences: str | None = None
    ahead: bool = False
    """Which of them is meant is said before the words."""
    at_end: bool = False
    where: Where | None = None
    labels: list[str] = field(default_factory=list)
    plural: bool = False
    nouns: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    excepted: list[Path] = field(default_factory=list)
    """Where the words stay, which go wherever else they occur."""
    everywhere: bool = False
    """They go wherever they occur "in the said Act"."""
    lined: bool = False
    """A line of the print is named for them."""
    choices: list[str] = field(default_factory=list)
    """The runs of words that an "or" sets beside each other: a choice that only a person can make."""
    beyond: str = ""
    """The note that stands behind the place, where both sides of it are named: "explanation", "proviso 2"."""
    joint: str = ""
    """What stood between it and the one before: ``,``, ``and``, ``or`` or nothing."""

    @property
    def wordy(self) -> bool:
        """Say whether it is words or points, and no provision."""
        return self.kind in ("words", "punctuation", "portion")


_OFTEN = {
    ("wherever",): "all", ("wherever", "those", "words"): "all", ("wherever", "that", "word"): "all",
    ("wherever", "such", "words"): "all", ("wherever", "the", "said", "words"): "all", ("wherever", "they"): "all",
    ("where", "ever"): "all", ("whenever",): "all", ("throughout",): "all", ("everywhere",): "all", ("anywhere",): "all",
    ("wheresoever",): "all", ("twice",): "twice", ("thrice",): "thrice", ("both", "places"): "both",
    ("first",): "first", ("second",): "second", ("last",): "last",
}  # fmt: skip
_PLACES = {
    "both places": "both", "both the places": "both", "both the place": "both", "the two places": "both",
    "two places": "twice", "all places": "all", "all the places": "all", "every place": "all", "each place": "all",
    "the end": "end", "the beginning": "beginning", "the first place": "first", "the second place": "second",
}  # fmt: skip
_OFTEN |= {(at, *said.split()): how for at in ("at", "in") for said, how in _PLACES.items()}
for _place in ("first", "second", "third", "last"):
    _OFTEN |= {("the", _place, "time"): _place, ("for", "the", _place, "time"): _place}
    _OFTEN |= {
        ("where", it, _place, occurs): _place
        for it, occurs in (
            ("it", "occurs"),
            ("it", "appears"),
            ("they", "occur"),
            ("they", "appear"),
        )
    }


_LONGEST = {
    first: sorted(((k, v) for k, v in _OFTEN.items() if k[0] == first), key=lambda kv: -len(kv[0]))
    for first in {k[0] for k in _OFTEN}
}


OCCUR = frozenset((
    "occurring", "occuring", "appearing", "occurs", "occur", "used", "occurred", "appears", "appear",
))  # fmt: skip


def qualify(cursor: Cursor, acts: Acts, found: Subject) -> None:
    """Take how often, and where: ", wherever occurring,", "occurring twice", "in clause (a)"."""
    for _ in range(3):
        start = cursor.at
        cursor.take(",")
        if take_line(cursor):
            found.lined = True
            continue
        if take_beside(cursor, found):
            continue
        if _bracketed(cursor, found) or often(cursor, found) or _within(cursor, acts, found):
            if found.occurrences == "all":
                found.everywhere |= _in_the_act(cursor, acts)
                _including(cursor, acts, found)
                take_excepted(cursor, acts, found)
            continue
        cursor.at = start
        return


@tentative
def take_beside(cursor: Cursor, found: Subject) -> bool:
    """Take "occurring after the word “lamp”", "between the words “a” and “b”": beside which words those stand that are meant."""
    occurring = cursor.take_any(OCCUR)
    apart = cursor.norm(-1) == ","
    rel = cursor.norm()
    if (
        cursor.take_any({"after", "before", "between"})
        and found.kind in ("words", "punctuation")
        and (occurring or not apart)
    ):
        cursor.take("the")
        named = take_nouns(cursor)
        value = take_quote(cursor)
        if value is not None and (occurring or (named and found.kind == "punctuation")):
            far = _far_side(cursor) if rel == "between" else ""
            if rel == "between" and not far:
                return False
            found.doubts += ["it is said twice beside what it stands"] if found.anchor else []
            found.anchor = (value, far) if far else value
            found.rel = "between" if far else "before" if rel == "before" else "after"
            return True
    return False


def _far_side(cursor: Cursor) -> str:
    """Take "and the word “b”": what stands behind the words that stand between two."""
    cursor.take("and")
    cursor.take("the")
    take_nouns(cursor)
    return take_quote(cursor) or ""


@tentative
def _bracketed(cursor: Cursor, found: Subject) -> bool:
    """Take "(where it first occurs)", "(in both places)"."""
    return cursor.take("(") and often(cursor, found) and cursor.take(")")


@tentative
def _in_the_act(cursor: Cursor, acts: Acts) -> bool:
    """Take "in the said Act" behind "wherever it occurs"."""
    stands = cursor.take_any({"in", "throughout"}) and take_act(cursor, acts)
    return bool(stands) and not opens_order(cursor)


def _including(cursor: Cursor, acts: Acts, found: Subject) -> None:
    """Take ", including in the headings and the Schedule": a Schedule is of the law, what else is named may not be."""
    start = cursor.at
    cursor.take(",")
    if cursor.take("including"):
        cursor.take("in")
        where = take_where(cursor, acts)
        if where is not None:
            kinds = {path[-1][0] for path in where.paths} - {"schedule"}
            found.doubts += [
                f"whether it is said of each {kind} is for a person to see"
                for kind in sorted(kinds)
            ]
            return
    cursor.at = start


def take_excepted(cursor: Cursor, acts: Acts, found: Subject) -> None:
    """Take ", except in section 11", "except sub-section (2) of section 5": where the words stay."""
    start = cursor.at
    cursor.take(",")
    bracketed = cursor.take("(")
    if cursor.take_any({"except", "excepting", "other", "save"}):
        cursor.take("than")
        if cursor.take("where"):
            cursor.take_any({"it", "they"})
            cursor.take_any(OCCUR)
        cursor.take("in")
        where = take_where(cursor, acts)
        if where is not None and (not bracketed or cursor.take(")")):
            found.excepted += where.paths
            found.doubts += where.doubts
            if where.ranges:
                found.doubts.append("whether all that stands in the range is excepted is not said")
            return
    cursor.at = start


@tentative
def often(cursor: Cursor, found: Subject) -> bool:
    """Take "wherever occurring", "occurring twice", "at the end": how often what is spoken of is meant."""
    start = cursor.at
    occurring = bool(cursor.take_any(OCCUR)) or (
        cursor.take("where")
        and (cursor.take("it") or cursor.take("they"))
        and bool(cursor.take_any(OCCUR))
    )
    if not occurring:
        cursor.at = start
    cursor.take("therein") if occurring else None
    if occurring and _behind_a_point(cursor):
        found.occurrences, found.at_end = "end", True
        return found.kind != "provisions"
    said = next((v for k, v in _LONGEST.get(cursor.norm(), ()) if cursor.take(*k)), "")
    if not said or (
        said in ("first", "second", "last")
        and not occurring
        and cursor.norm(-1) in ("first", "second", "last")
    ):
        return False
    _trail(cursor)
    if found.kind == "provisions":
        return False
    found.occurrences = said
    found.at_end = said == "end"
    return True


def opens_order(cursor: Cursor) -> bool:
    """Tell whether an order follows: ", in clause (3), omit" names the next order's place."""
    ahead = 1 if cursor.norm() == "," else 0
    return cursor.norm(ahead) in IMPERATIVES or cursor.norm(ahead) in ("for", "after", "before")


@tentative
def _behind_a_point(cursor: Cursor) -> bool:
    """Take "after the semi-colon": the "and" that ends a clause, and no other."""
    if not cursor.take("after"):
        return False
    cursor.take_any({"the", "a"})
    point = cursor.take_any(POINTS)
    cursor.take("at", "the", "end")
    return bool(point)


def _trail(cursor: Cursor) -> None:
    """Take the rest of "in both the places where they occur", "wherever it occurs therein"."""
    start = cursor.at
    cursor.take("where")
    cursor.take_any({"it", "they", "the", "these"})
    cursor.take("same")
    cursor.take_any({"may", "so"})
    if not cursor.take_any(OCCUR):
        cursor.at = start
    cursor.take("therein")
    cursor.take("thereof")


@tentative
def _within(cursor: Cursor, acts: Acts, found: Subject) -> bool:
    """Take "in clause (a)" or "of that section" after the words themselves."""
    cursor.take_any(OCCUR)
    if found.kind != "provisions" and cursor.take_any({"in", "of", "against"}):
        where = take_where(cursor, acts)
        if where is not None:
            rest_of_cell(cursor, acts, where)
        if where is not None and opens_order(cursor):
            return False
        several = found.wordy
        if where is not None and (len(where.paths) == 1 or several) and found.where is None:
            (kind, label), *inner = where.paths[0]
            where.anaphoric |= not (label or inner) and 0 < LEVEL.get(kind, 0) < LEVEL["proviso"]
            found.where = where
            return True
    return False
