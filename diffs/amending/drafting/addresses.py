"""Where: provisions as the drafter names them, outermost first or reversed, in lists and ranges."""

from __future__ import annotations

from diffs.amending.drafting.acts import Act, Acts, take_act
from diffs.amending.drafting.inner import (
    goes_deeper,
    headed,
    noun_ahead,
    take_each_inner,
    take_inner,
    take_list,
    take_list_name,
    take_names,
)
from diffs.amending.drafting.kinds import (
    KINDS,
    LEVEL,
    NOTES,
    PLURAL,
    RANGE_LIMIT,
    SPELT,
    TOP,
    TWO_WORDS,
    Path,
    Step,
    Where,
    ordinal_of,
)
from diffs.amending.drafting.labels import take_labels, take_row, take_serial
from diffs.amending.drafting.lexer import Cursor, tentative
from diffs.amending.drafting.printed import as_printed, take_as_amended, take_aside, take_quote
from diffs.numerals import ORDINALS

_ITS_OWN = frozenset(("thereto", "thereof", "therein"))
_OWNED = (*NOTES, "heading")
_LAST = {
    *NOTES, "clause", "subclause", "subsection", "subrule", "subregulation", "item", "subitem",
}  # fmt: skip
"""What may be named by its being the last: no paragraph, which may have no number, and no row of a table."""
_NAMELESS = frozenset(
    ("proviso", "explanation", "schedule", "preamble", "table", "illustration", "exception", "sentence",
     "section", "article", "clause", "sub-section", "paragraph", "rule", "entry", "sub-clause",
     "chapter", "regulation", "part", "annexure", "appendix")
)  # fmt: skip
"""Kinds that a drafter may name without a label: "the said section", "the proviso"."""


@tentative
def take_where(cursor: Cursor, acts: Acts) -> Where | None:
    """Move past one address, such as "sub-sections (1) and (3) of section 9 of the said Act"."""
    where = Where()
    where.paths = _one(cursor, acts, where) or []
    if not where.paths:
        return None
    while len(where.paths) <= RANGE_LIMIT and (more := _another(cursor, acts, where)) is not None:
        thereto = cursor.norms[cursor.at - 1] in _ITS_OWN and more[0][0][0] in _OWNED
        where.paths.extend([(*where.paths[-1], *path) for path in more] if thereto else more)
    where.paths = headed(where.paths)
    acts.ranges += where.ranges
    return where


@tentative
def _another(cursor: Cursor, acts: Acts, where: Where) -> list[Path] | None:
    """Take ", and entry 36 of the State List", "and in sub-section (1)": a further provision with a noun of its own."""
    joined = cursor.take(",", "and") or cursor.take("and")
    joined = joined or cursor.take(",", "including") or cursor.take("including")
    joined = joined or cursor.take("as", "well", "as")
    within = cursor.take("in")
    if cursor.norm() == "its" and (its := _its_heading(cursor, where)):
        return its
    the = cursor.take("the")
    if joined and (noun_ahead(cursor) or (the and cursor.norm() in ORDINALS)):
        found = _one(cursor, acts, where)
        if found is not None and not (within and goes_deeper(cursor)):
            return found
    return None


@tentative
def _its_heading(cursor: Cursor, where: Where) -> list[Path]:
    """Take the "its marginal heading" of "section 7 and its marginal heading"."""
    cursor.at += 1
    heading = noun_ahead(cursor) and _noun(cursor, where) == [("heading", "")]
    return [(*where.paths[-1], ("heading", ""))] if heading else []


def _one(cursor: Cursor, acts: Acts, where: Where) -> list[Path] | None:
    cursor.take("the")
    back = _pointing_back(cursor, acts)
    cursor.take("existing")
    if cursor.norm(1) in KINDS:
        cursor.take_any({"renumbered", "relettered", "omitted"})
    found = (
        take_list(cursor)
        or take_row(cursor, where)
        or _ordinal(cursor, where)
        or _both(cursor, where)
        or _noun(cursor, where)
    )
    if found is None:
        return None
    where.anaphoric |= back
    paths: list[Path] = [(step,) for step in found]
    if len(paths) == 1 and not where.plural:
        paths = [(*found, *take_inner(cursor, found[0]))]
    elif where.plural:
        paths = take_each_inner(cursor, where, found)
    _suffixes(cursor, acts, where, paths)
    return paths


def _pointing_back(cursor: Cursor, acts: Acts) -> bool:
    if cursor.norm(1) == "regulation" and acts.regulated():
        return False
    pointing = cursor.norm() in ("said", "that", "aforesaid", "such", "principal", "same")
    if pointing and cursor.norm(1) in ("rules", "regulations"):
        pointing = cursor.peek(2).kind in ("num", "label")
    if pointing and (cursor.norm(1) in KINDS or cursor.norm(1) in ORDINALS):
        cursor.at += 1
        return True
    return False


def _suffixes(cursor: Cursor, acts: Acts, where: Where, paths: list[Path]) -> None:
    """Take "of clause (1)", "of the said Act", "thereof", "as so renumbered" after a provision."""
    while True:
        start = cursor.at
        if take_as_amended(cursor) or cursor.take_any({"thereof", "therein", "thereto"}):
            where.anaphoric = True
        elif as_printed(cursor) or take_aside(cursor):
            continue
        elif cursor.take("at", "the", "end") and paths[0][-1][0] in ("explanation", "proviso"):
            paths[:] = [(*p[:-1], (p[-1][0], "end")) for p in paths]
        elif (word := cursor.take_any({"of", "to", "in"})) and _container(
            cursor, acts, where, paths, certain=word == "of"
        ):
            continue
        else:
            cursor.at = start
            return


def _container(
    cursor: Cursor, acts: Acts, where: Where, paths: list[Path], *, certain: bool
) -> bool:
    if take_list_name(cursor, paths):
        return True
    before = acts.body
    if take_act(cursor, acts):
        if where.law and before is not None and acts.body != before:
            acts.conflicts.append("provisions of two laws are named together")
            acts.body = Act()
        where.law = True
        return True
    inner = Where()
    found = _one(cursor, acts, inner)
    if found is not None and len(found) > 1 and paths == [(("heading", ""),)]:
        where.plural, where.doubts = True, where.doubts + inner.doubts
        paths[:] = [path + paths[0] for path in found]
        return True
    if found is None or len(found) != 1 or paths[0][0][0] == "schedule":
        return False
    if paths == [(("entry", ""),)] and found[0][0][0] == "column":
        paths[:] = [(*found[0], *paths[0])]  # "the entry in column (5)" of a row named before
        return True
    inverse = LEVEL.get(found[0][0][0], 3) > LEVEL.get(paths[0][0][0], 3)
    if inverse and not (certain and paths[0][0][0] == "paragraph" and paths[0][0][1]):
        return False
    where.anaphoric |= inner.anaphoric
    where.doubts += inner.doubts
    if not (inner.anaphoric and found[0][-1][1] == ""):
        within = list(paths)
        paths[:] = [found[0] + p for p in within]
        while (other := _and_of(cursor, acts, found[0])) is not None:
            paths += [other + p for p in within]
            where.plural = True
    return True


@tentative
def _and_of(cursor: Cursor, acts: Acts, first: Path) -> Path | None:
    """Take the "and of section 9" of "sub-section (1) of section 4 and of section 9": the same part of each."""
    if (cursor.take("and", "of") or cursor.take(",", "of")) and first[0][1]:
        found = _one(cursor, acts, inner := Where())
        alike = found is not None and len(found) == 1 and found[0][0][0] == first[0][0]
        if found and alike and found[0][0][1] and not (inner.doubts or inner.anaphoric):
            return found[0]
    return None


@tentative
def _ordinal(cursor: Cursor, where: Where) -> list[Step] | None:
    """Take "second proviso", "last proviso", "Ninth Schedule", "first and second provisos"."""
    if cursor.norm(1) in _LAST and cursor.take("last"):
        cursor.at += 1
        return [(KINDS[cursor.norm(-1)], "end")]
    found: list[tuple[str, str]] = []
    while spelt := ordinal_of(cursor.norm()):
        found.append((spelt, cursor.peek().text))
        cursor.at += 1
        if not (cursor.take("and") or cursor.take(",")):
            break
        cursor.take("the")
    noun = cursor.norm()
    if not found or noun not in KINDS:
        return None
    cursor.at += 1
    where.plural |= noun in PLURAL
    kind = KINDS[noun]
    if noun in PLURAL and len(found) == 1:
        where.doubts.append(f"several of the kind {kind} are named, and one is read")
    if kind in ("schedule", "appendix", "part", "chapter"):
        return [(kind, text.capitalize() if text.isupper() else text) for _, text in found]
    return [(kind, number) for number, _ in found]


@tentative
def _both(cursor: Cursor, where: Where) -> list[Step] | None:
    """Take "both the provisos": the two, and there may be no third."""
    if cursor.take("both"):
        cursor.take("the")
        cursor.take_any({"said", "existing"})
        noun = cursor.take_any({"provisos", "provisoes", "explanations", "illustrations"})
        if noun:
            kind = KINDS[noun]
            where.plural = True
            where.ranges.append((kind, "1", "last"))
            return [(kind, "1"), (kind, "2")]
    return None


def _noun(cursor: Cursor, where: Where) -> list[Step] | None:
    pair = (cursor.norm(), cursor.norm(1))
    if pair in TWO_WORDS:
        cursor.at += 2
        kind = TWO_WORDS[pair]
        if kind in SPELT and kind != "heading":
            where.plural |= pair[1] in PLURAL
            return _labelled(cursor, where, kind, plural=pair[1] in PLURAL)
        return [(kind, (take_quote(cursor) or "") if kind == "heading" else "")]
    if cursor.norm() in ("serial", "s", "sl", "sr"):
        return take_serial(cursor, where)
    noun = cursor.norm()
    if noun not in KINDS:
        return None
    cursor.at += 1
    if noun in ("para", "paras", "subpara"):
        cursor.take(".")
    kind = KINDS[noun]
    if kind in ("heading", "sub-heading", "definition"):
        named = take_names(cursor, kind, plural=noun in PLURAL)
        if len(named) > 1 and noun not in PLURAL:
            where.doubts.append(f"one {kind} is said, and {len(named)} terms are named")
        where.plural |= len(named) > 1
        return named
    where.plural |= noun in PLURAL
    return _labelled(cursor, where, kind, plural=noun in PLURAL)


def _labelled(cursor: Cursor, where: Where, kind: str, *, plural: bool) -> list[Step] | None:
    """Take the labels after a noun: one, a list, a range; none for a lone proviso or Schedule."""
    labels = take_labels(cursor, where, kind, plural=plural)
    if plural and len(labels) == 1 and kind not in TOP:
        where.doubts.append(f"several of the kind {kind} are named, and one is read")
    if labels and labels[0][:1] == "(" and kind in ("section", "article"):
        where.doubts.append(f"{labels[0]} is hardly a {kind}'s number")
    if labels:
        return [(kind, label) for label in labels]
    return [(kind, "")] if kind in _NAMELESS else None
