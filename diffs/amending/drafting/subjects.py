"""What an operation is about: words, points, a portion, provisions, or "the following"."""

from __future__ import annotations

from textwrap import shorten

from diffs.amending.drafting.acts import Acts
from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.inventory import POINTS, WORDS, take_nouns, take_which
from diffs.amending.drafting.kinds import (
    KINDS,
    LEVEL,
    PLURAL,
    TWO_WORDS,
    Where,
    ordinal_of,
)
from diffs.amending.drafting.labels import (
    take_at_serial,
    take_contents,
    take_entries,
    take_label,
    take_serial_noun,
)
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.occurrences import Subject, qualify
from diffs.amending.drafting.portions import take_portion
from diffs.amending.drafting.printed import take_as_amended, take_quote
from diffs.amending.drafting.verbs import orders

_FIGURES = frozenset(("figure", "figures", "numeral", "numerals", "digit", "digits"))

CHOICE = "the drafter leaves a choice of words"
MOST = 60
"""No operation is about more things than this."""
_COUNTS = frozenset(
    ("new", "two", "three", "four", "five", "six", "further", "namely", "existing", "additional",
     "another", "more", "seven", "eight", "nine", "ten")
)  # fmt: skip


def take_subjects(cursor: Cursor, acts: Acts, most: int = MOST) -> list[Subject]:
    """Move past subjects one after another, noting what joins them."""
    found: list[Subject] = []
    while len(found) < most:
        start = cursor.at
        joint = _joint(cursor) if found else ""
        before = cursor.at
        subject = take_subject(cursor, acts, found[-1] if found else None)
        if subject is None or cursor.at == before:
            cursor.at = start
            return found
        subject.joint = joint
        if not joint and found and _run_together(found[-1], subject):
            for one in (found[-1], subject):
                one.doubts.append(
                    "what joins two provisions named one behind the other is not said"
                )
        if not (found and joint == "," and _inside(found[-1], subject)):
            found.append(subject)
    return found


def _run_together(one: Subject, other: Subject) -> bool:
    """Tell two provisions named one behind the other from the heading “A” and the heading “B” it gives way to."""
    if not one.kind == other.kind == "provisions":
        return False
    return not all(
        each.where is not None
        and each.where.paths[0][-1][0] == "heading"
        and each.where.paths[0][-1][1]
        for each in (one, other)
    )


def _inside(outer: Subject, inner: Subject) -> bool:
    """Fold "sub-section (1), clause (b)" into one address, outermost first."""
    if outer.where is None or inner.where is None or not outer.kind == inner.kind == "provisions":
        return False
    kind = outer.where.paths[0][-1][0]
    deeper = LEVEL.get(inner.where.paths[0][0][0], 3) > LEVEL.get(kind, 3)
    if not deeper or len(outer.where.paths) > 1 or kind in ("proviso", "explanation"):
        return False
    outer.where.paths = [outer.where.paths[0] + path for path in inner.where.paths]
    outer.where.plural |= inner.where.plural
    outer.where.doubts += inner.where.doubts
    outer.unit, outer.plural = inner.unit, inner.plural
    return True


def _joint(cursor: Cursor) -> str:
    comma = cursor.take(",") or cursor.take(";")
    if cursor.take("and", "for") or cursor.take("and", "after"):
        cursor.at -= 2
        return ","
    word = cursor.take_any({"and", "or"})
    return word or ("," if comma else "")


def take_subject(cursor: Cursor, acts: Acts, before: Subject | None = None) -> Subject | None:
    """Move past one subject, with where and how often it occurs."""
    offset = cursor.offset()
    which = take_which(cursor)
    found = (
        _following(cursor, offset)
        or take_portion(cursor, offset)
        or _quoted(cursor, offset, before)
        or _punctuation(cursor, offset)
        or _provision(cursor, acts, offset)
    )
    if found is None:
        return None
    if found.kind != "following":
        qualify(cursor, acts, found)
    if which:
        found.doubts += ["it is said twice which is meant"] if found.occurrences else []
        # of two clauses (a) neither is told from the other
        found.doubts += [] if found.wordy else ["which of them is meant is not looked up"]
        found.occurrences, found.ahead = which, True
    elif before is not None and before.ahead and found.nouns is before.nouns:
        found.doubts.append("whether the occurrence named is meant of it too is not plain")
    if found.kind == "portion" and not found.ending and found.where is not None:
        found.where.anaphoric = True  # "to the end of the section" is of the one spoken of
    return found


def _following(cursor: Cursor, offset: int) -> Subject | None:
    start = cursor.at
    cursor.take("the")
    if not cursor.take("following"):
        cursor.at = start
        cursor.take_any({"a", "the", "another"})
        if cursor.norm() != "new" or cursor.norm(1) not in KINDS:
            cursor.at = start
            return None
    found = Subject("following", offset)
    while cursor.take_any(_COUNTS) or (ordinal_of(cursor.norm()) and cursor.norm(1) in KINDS):
        cursor.at += 1 if ordinal_of(cursor.norm()) else 0
    noun = cursor.norm()
    if (noun, cursor.norm(1)) in TWO_WORDS:
        found.unit, found.plural = TWO_WORDS[noun, cursor.norm(1)], cursor.norm(1) in PLURAL
        cursor.at += 2
        found.labels = _new_labels(cursor, found)
    elif serial := take_serial_noun(cursor):
        found.unit, found.plural = "entry", serial.endswith("s")
        found.labels = _new_labels(cursor, found)
        take_entries(cursor, new=True)
    elif noun in KINDS:
        cursor.at += 1
        found.unit, found.plural = KINDS[noun], noun in PLURAL
        found.labels = _new_labels(cursor, found)
        found.labels += take_at_serial(cursor) if found.unit == "entry" and not found.labels else []
    elif noun in WORDS or noun in POINTS:
        found.unit = "words"
        found.nouns = take_nouns(cursor)
    elif noun in ("expression", "provision", "provisions"):
        cursor.at += 1
        found.unit = "words" if noun == "expression" else ""
    cursor.take("thereof")
    if found.unit in ("chapter", "part"):
        take_contents(cursor)
    return found


def _new_labels(cursor: Cursor, found: Subject) -> list[str]:
    where = Where()
    labels: list[str] = []
    while True:
        start = cursor.at
        if labels:
            cursor.take(",")
            if not (cursor.take("and") or cursor.norm(-1) == ","):
                break
        label = take_label(cursor, found.unit, where)
        if not label or cursor.norm() == "the":
            cursor.at = start
            break
        labels.append(label)
    found.doubts += where.doubts
    return labels


@tentative
def _quoted(cursor: Cursor, offset: int, before: Subject | None) -> Subject | None:
    start = cursor.at
    cursor.take_any({"the", "a", "an"})
    cursor.take_any({"existing", "hyphenated"})
    nouns = take_nouns(cursor)
    if nouns:
        cursor.take_any({",", ":", "."})
    elif before is not None or cursor.norms[start - 1 : start] == ["for"]:
        cursor.at += _names_entry(cursor)  # "for the entry “10”, the entry “12”"
    cursor.skip("other")
    value = take_quote(cursor)
    if value is None or (not nouns and cursor.at - start > 60):
        return None
    if len(nouns) == 1 and POINTS.get(nouns[0], value) not in value:
        return None  # "for the full stop “; and”": the point goes, and the words come
    if not nouns and _point_name(value):
        return Subject("punctuation", offset, "punctuation", _point_name(value))
    if not nouns and before is not None:
        nouns = before.nouns
    found = Subject("words", offset, _unit(nouns), value, nouns=nouns)
    _alternatives(cursor, found)
    _announced(found)
    return found


def _names_entry(cursor: Cursor) -> bool:
    return cursor.norm() == "entry" and cursor.peek(1).kind == "quote"


def _point_name(value: str) -> str:
    return POINTS.get(value.lower().replace("-", "").replace(" ", ""), "")


def _unit(nouns: list[str]) -> str:
    return "figures" if nouns and set(nouns) <= _FIGURES else "words"


def _alternatives(cursor: Cursor, found: Subject) -> None:
    """Take “or “Town Corporations””: a choice that only a person can make."""
    start = cursor.at
    if cursor.take("or"):
        take_nouns(cursor)
        other = take_quote(cursor)
        if other is not None:
            found.choices = [found.value, other]
            found.value = f"“{found.value}” or “{other}”"
            found.doubts.append(CHOICE)
            return
    cursor.at = start


def _announced(found: Subject) -> None:
    """Supply or doubt the points that the inventory announces and the quotation may lack."""
    nouns, value = found.nouns, found.value
    point = POINTS.get(nouns[0], "") if len(nouns) > 1 else ""
    wordy = len(nouns) > 1 and nouns[1] in ("word", "words", "figure", "figures")
    if wordy and point in (",", ";", ".") and not value.startswith(point):
        found.value = f"{point} {value}"
    lost = [
        noun for noun in nouns if POINTS.get(noun) in (";", ":") and POINTS[noun] not in found.value
    ]
    twice = next((noun for noun in nouns if noun in POINTS and nouns.count(noun) > 1), "")
    if not value.strip():
        found.doubts.append("a quotation is empty: the words are lost")
    if twice:
        found.doubts.append(f"the {twice} is named twice")
    if lost:
        found.doubts.append(f"a {lost[0]} is announced, and “{value[:40]}” has none")
    if value.count("“") != value.count("”") or value.count('"') % 2:
        found.doubts.append("the quotation marks within the words do not pair")
    if orders(value):
        found.doubts.append("the quotation runs into the drafter's own words")
    if "bracket" in " ".join(nouns) and not any(c in value for c in "()[]"):
        found.doubts.append(
            f"brackets are announced, and “{shorten(value, 60, placeholder=' …')}” has none"
        )


def doubt_lost_commas(news: list[Subject]) -> None:
    """Doubt words that come in without the comma that is announced with them: it stands behind the marks, or is lost."""
    for new in news:
        if any(POINTS.get(noun) == "," for noun in new.nouns) and "," not in new.value:
            new.doubts.append(f"a comma is announced, and “{new.value[:40]}” has none")


@tentative
def _punctuation(cursor: Cursor, offset: int) -> Subject | None:
    cursor.take_any({"the", "a", "an"})
    nouns = take_nouns(cursor)
    if len(nouns) != 1 or nouns[0] not in POINTS:
        return None
    return Subject("punctuation", offset, "punctuation", POINTS[nouns[0]])


def _provision(cursor: Cursor, acts: Acts, offset: int) -> Subject | None:
    start = cursor.at
    cursor.take("the")
    stands = cursor.take("existing")
    if cursor.take_any({"provision", "provisions"}) or (stands and cursor.take("text")):
        cursor.take("thereof")
        take_as_amended(cursor)
        return Subject("provision", offset)
    cursor.at = start
    where = take_where(cursor, acts)
    if where is None:
        return None
    return Subject("provisions", offset, where.paths[0][-1][0], where=where, plural=where.plural)
