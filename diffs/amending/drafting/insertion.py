"""Insertion: words beside words, and new provisions beside their neighbours."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from diffs.amending.drafting.clauses import (
    Clause,
    Draft,
    base_,
    draft_,
    lost,
    parted,
    place,
    same,
)
from diffs.amending.drafting.kinds import LEVEL, NOTES, TOP, Path
from diffs.amending.drafting.matter import Piece, successors
from diffs.amending.drafting.occurrences import Subject
from tarmeem.model import Position
from tarmeem.patterns import pattern_of

_UNNUMBERED = (*NOTES, "definition", "heading", "sub-heading", "")
_SOLE_SCHEDULE = pattern_of(r"[\"“\s]*(?:THE\s+)?SCHEDULE[ \t.]*(?:\n|\Z)", re.IGNORECASE)
_NUMBERED = pattern_of(r"\W*?\((\w{1,5})\)")
_FIRST = frozenset(("a", "A", "i", "I", "1"))
"""Labels that may begin a list within the provision named."""
_NOT_IN_TABLES = ("section", "article", "heading", "sub-heading")


def insert(clause: Clause) -> list[Draft]:
    """Turn "after X, Y shall be inserted" into operations."""
    if not clause.news:
        return [lost(clause, "what is inserted is not said")]
    new = clause.news[-1]
    if both := _two_kinds(clause):
        return [draft for one in both for draft in _insert_provisions(one, one.news[0])]
    if new.kind == "following" and len(clause.news) > 1:
        clause.doubts.append("where the new matter goes is not plain")
    if new.kind == "following" and not (new.unit == "words" or _word_anchored(clause)):
        return _insert_provisions(clause, new)
    return _insert_words(clause)


_OPENS = {kind: "Provided" if kind == "proviso" else kind.capitalize() for kind in NOTES}


def _two_kinds(clause: Clause) -> list[Clause]:
    """Part "the following proviso and explanation", or "proviso and new clause", where the second of them begins."""
    if len(clause.news) != 2 or clause.news[0].kind != "following" or not clause.matter:
        return []
    first, second = clause.news
    if first.unit not in _OPENS or first.unit == second.unit:
        return []
    if second.unit not in _OPENS and (second.unit not in LEVEL or second.plural):
        return []
    opens = rf"{_OPENS[second.unit]}\b" if second.unit in _OPENS else r"\((\w{1,3}(?:-?[A-Z])?)\)\s"
    cut = re.search(rf"\n\s*(?={opens})", clause.matter)
    if cut and cut.lastindex and cut[1] in _FIRST:
        return []  # it may be an item of the first
    if cut is None or not clause.matter.startswith(_OPENS[first.unit]):
        return []
    second = replace(second, kind="following", where=None)
    behind = replace(clause, olds=[], rel="") if first.unit != "explanation" else clause
    return [
        replace(clause, news=[first], matter=clause.matter[: cut.start()]),
        replace(behind, news=[second], matter=clause.matter[cut.end() :]),
    ]


def _word_anchored(clause: Clause) -> bool:
    return (
        bool(clause.olds)
        and clause.olds[0].kind in ("words", "punctuation")
        and (clause.news[-1].unit in ("", "words"))
    )


def _insert_words(clause: Clause) -> list[Draft]:
    if clause.rel == "between":
        anchors, news = clause.olds[:2], clause.news
    else:
        anchors, news = clause.olds[:1], clause.news
    if clause.rel != "between" and len(clause.olds) > 1:
        if len(news) == len(clause.olds) and clause.verb.respectively:
            return [
                d for o, n in zip(clause.olds, news, strict=True)
                for d in _insert_words(replace(clause, olds=[o], news=[n], doubts=[]))
            ]  # fmt: skip
        clause.doubts.append("more than one place is named")
    new = news[0]
    place_ = base_(clause, anchors[0]) if anchors else base_(clause, new)
    draft = draft_(clause, anchors[0] if anchors else new, "words", place_)
    draft.new = clause.matter if new.kind == "following" else new.value
    draft.unit = new.unit if new.unit in ("figures", "punctuation", "words") else "words"
    draft.doubts += new.doubts if anchors else []
    draft.doubts += ["more than one run of words is inserted"] if len(news) > 1 else []
    if any(one.anchor and one.kind != "portion" for one in (*anchors, new)):
        draft.doubts.append("beside which of the words it goes is not plain")
    draft.position = _word_position(clause, draft, anchors, new)
    if draft.new is None:
        draft.doubts.append("the new words are not found")
    return [draft]


def _word_position(
    clause: Clause, draft: Draft, anchors: list[Subject], new: Subject
) -> Position | None:
    if clause.rel == "between" and len(anchors) == 2:
        return Position("between", (anchors[0].value, anchors[1].value), anchors[0].kind)
    if clause.rel and anchors:
        anchor = anchors[0]
        rel: Literal["before", "after"] = "before" if clause.rel == "before" else "after"
        if anchor.kind == "provisions" and anchor.where is not None:
            draft.target = place(clause, anchor.where, anchor.where.paths[0])
            draft.doubts.append("words are placed beside a provision, not beside words")
            return Position("end")
        if anchor.kind == "portion":
            draft.doubts.append("a portion is no place for words")
        return Position(rel, anchor.value, anchor.kind)
    if new.at_end or clause.verb.at_end:
        draft.occurrences = None
        return Position("end")
    if clause.verb.action == "insert":
        draft.doubts.append("where the words go is not said")
    return Position("end")


def _insert_provisions(clause: Clause, new: Subject) -> list[Draft]:
    anchor = clause.olds[0] if clause.olds else None
    new = new if new.unit or anchor else replace(new, unit=_kind_of_next(clause))
    container, position, kind = _provision_place(clause, anchor, new)
    beside = kind if kind not in _OPENS or _unit_of(clause.matter or "") == kind else ""
    unit = new.unit or beside or _unit_of(clause.matter or "")
    pieces = parted(clause, "entry" if _bare(position) else unit)
    if not pieces or (not new.plural and len(pieces) > 1):
        pieces = [Piece(pieces[0].label if pieces else "", clause.matter or "")]
    found: list[Draft] = []
    for index, piece in enumerate(pieces):
        draft = Draft(clause.verb.action, unit, container, clause.start, position=position)
        draft.new = piece.text if clause.matter is not None else None
        draft.number = _number(draft, piece, new, index)
        draft.position = _by_own_number(clause, draft)
        _check_insertion(clause, draft, new, len(pieces))
        draft.doubts += new.doubts + (anchor.where.doubts if anchor and anchor.where else [])
        found.append(draft)
        if piece.label and (position is None or position.rel != "before"):
            position = Position("after", piece.label, unit)
    return found


_LETTERED = pattern_of(r"(\(?\d+)-?[A-Z]{1,2}(\)?)")
"""The number of a provision that came in behind another of the same figure."""


def _by_own_number(clause: Clause, draft: Draft) -> Position | None:
    """Put a new (3A) that names no neighbour behind (3), where its own number says: "shall be added" is not "at the end"."""
    place, own = draft.position, _LETTERED.fullmatch(draft.number or "")
    if place is None or place.rel != "end" or own is None or clause.verb.at_end:
        return place
    if draft.unit in NOTES or draft.unit not in LEVEL:
        return place
    draft.remarks.append("beside which provision it goes is told by its own number only")
    return Position("after", own[1] + own[2], draft.unit)


def _provision_place(
    clause: Clause, anchor: Subject | None, new: Subject
) -> tuple[Path, Position | None, str]:
    """Return the container of a new provision, its place there, and its neighbour's kind."""
    if anchor is None or anchor.where is None:
        if anchor is not None:
            clause.doubts.append("a provision is placed beside words")
        return _unanchored(clause, new)
    # "between sub-sections (1) and (2)" is after the first of them
    full = place(clause, anchor.where, anchor.where.paths[0 if clause.rel == "between" else -1])
    kind, label = full[-1]
    rel: Literal["before", "after"] = "before" if clause.rel == "before" else "after"
    if len(anchor.where.paths) > 1 and clause.rel != "between":
        clause.remarks.append("placed after the last of the provisions named")
    if new.unit in NOTES and kind in TOP:
        return full, Position("end"), ""
    if new.unit == kind and kind in NOTES and anchor.plural and not label and rel == "after":
        return full[:-1], Position("end"), ""  # "after the provisos": behind the last of them
    if new.unit in NOTES and kind not in NOTES:
        clause.remarks.append(f"the {new.unit} stands after {kind} {label}".rstrip())
    if anchor.beyond:
        return full[:-1], Position("between", (_label(kind, label), anchor.beyond), kind), kind
    return full[:-1], Position(rel, _label(kind, label), kind), kind


def _unanchored(clause: Clause, new: Subject) -> tuple[Path, Position | None, str]:
    """Place a new provision that names no neighbour: at the end, or after its like."""
    unit = new.unit or _unit_of(clause.matter or "")
    like = [i for i, (kind, _) in enumerate(clause.base) if kind == unit]
    if like and unit not in NOTES:
        place_ = clause.base[like[-1]]
        return clause.base[: like[-1]], Position("after", place_[1], place_[0]), ""
    end = unit in NOTES or clause.verb.action == "add" or clause.verb.at_end
    said = "end" if clause.verb.at_end else ""
    return clause.base, Position("end", kind=said) if end else None, ""


def _bare(position: Position | None) -> bool:
    """Tell whether the neighbour's label has no brackets, as "2." of a Schedule: nor has the new one."""
    anchor = _anchor(position) if position is not None else None
    listed = position is not None and position.kind in ("clause", "paragraph", "item")
    return listed and isinstance(anchor, str) and anchor[:1].isdecimal()


def _kind_of_next(clause: Clause) -> str:
    """Return "clause" for the (e) that follows "in clause (d), … and thereafter the following shall be added"."""
    kind, label = clause.base[-1] if clause.base else ("", "")
    found = _NUMBERED.match(clause.matter or "")
    moved = clause.renumbered[-1] if clause.renumbered else ()
    if (
        moved and clause.base and moved[:-1] == clause.base
    ):  # "renumbered as sub-section (1) and thereafter"
        kind, label = moved[-1]
    if found is None or found[1] in _FIRST or label[:1] != "(":
        return ""
    return kind if found[1] in successors(label.strip("()")) else ""


def _anchor(place: Position) -> str:
    """Return the provision that new matter stands beside; behind the first, where one on each side is named."""
    return str((place.anchor[0] if isinstance(place.anchor, tuple) else place.anchor) or "")


def _label(kind: str, label: str) -> str:
    return label or kind


def _number(draft: Draft, piece: Piece, new: Subject, index: int) -> str | None:
    if draft.unit in NOTES:
        return None
    said = new.labels[index] if index < len(new.labels) else ""
    if said and piece.label and not same(said, piece.label):
        draft.doubts.append(f"it is called {said}, and its text is numbered {piece.label}")
    return said or piece.label or None


def _check_insertion(clause: Clause, draft: Draft, new: Subject, count: int) -> None:
    if clause.matter is None:
        draft.doubts.append("the new matter is not found")
    if draft.unit in _NOT_IN_TABLES and any(k in ("schedule", "table") for k, _ in draft.target):
        draft.doubts.append("what goes into a table is not read")
    if new.plural and count < 2:
        draft.doubts.append(f"several of the kind {draft.unit} are announced, and one is found")
    sole = draft.unit == "schedule" and _SOLE_SCHEDULE.match(draft.new or "")
    if draft.number is None and draft.unit not in _UNNUMBERED and not sole:
        draft.doubts.append(f"the new {draft.unit}'s number is not found")
    _check_label(draft, count)
    if not draft.unit:
        draft.unit = "words"
        draft.doubts.append("what is inserted is of no known kind")


def _check_label(draft: Draft, count: int) -> None:
    """Doubt a new label that is not the next behind its neighbour's, nor among as many before it, or that may be misprinted."""
    place, label = draft.position, draft.number
    if place is None or not label:
        return
    anchor, alike = _anchor(place), place.kind in ("", draft.unit)
    near, own = _digits(anchor), _digits(label)
    far, most = (near - own, count) if place.rel == "before" else (own - near, 1)
    leaps = bool(near and own) and draft.unit != "entry" and not 0 <= far <= most
    if alike and (leaps or (place.rel != "before" and _leaps(anchor, label))):
        draft.doubts.append(f"{label} does not follow {anchor}")
    if _misprinted(anchor, label):
        draft.doubts.append(f"{label} may be misprinted: {anchor} is before it")


_MOST_DIGITS = 9
"""Of a label: what has more numbers nothing, and int refuses thousands of them."""


def _misprinted(anchor: str, label: str) -> bool:
    """Tell "(1)" behind "(k)", and "(Id)" behind "(lc)": a letter read as another or as a figure."""
    near, own = anchor.strip("()"), label.strip("()")
    letters = near.isalpha() and near.islower() and anchor.startswith("(")
    return letters and (own in ("1", "0") or (own[:1] == "I" and own[1:] == own[1:].lower()))


def _leaps(anchor: str, label: str) -> bool:
    """Tell "(e)" behind "(c)": a letter is left out, or misread."""
    near, own = anchor.strip("()"), label.strip("()")
    letters = anchor.startswith("(") and near.isalpha() and own.isalpha()
    if len(near) > 1 and own == chr(ord(near[0]) + 1):  # (b) behind (aa)
        return False
    return letters and not own.startswith(near) and own not in successors(near)


def _digits(label: str) -> int:
    digits = "".join(c for c in label.split("-")[0] if c.isdecimal())
    return int(digits[:_MOST_DIGITS] or 0)


def _unit_of(matter: str) -> str:
    if matter.startswith("Provided"):
        return "proviso"
    for unit in ("explanation", "illustration", "exception"):
        if matter.lower().startswith(unit):
            return unit
    return ""
