"""Substitution: words for words, and each provision its own text out of the new matter."""

from __future__ import annotations

from dataclasses import replace

from diffs.amending.drafting.clauses import (
    HEADINGS,
    Clause,
    Draft,
    base_,
    cell_of,
    draft_,
    lost,
    parted,
    place,
    same,
    set_old,
)
from diffs.amending.drafting.kinds import NOTES, TOP, Path, Where
from diffs.amending.drafting.matter import Piece, pieces_of, unplaced
from diffs.amending.drafting.occurrences import Subject
from diffs.amending.drafting.subjects import CHOICE
from tarmeem.model import Position


def substitute(clause: Clause) -> list[Draft]:
    """Turn "for X, Y shall be substituted" into operations."""
    news = clause.news
    if not news:
        return [lost(clause, "what is substituted is not said")]
    if news[-1].kind == "following":
        return _substitute_matter(clause)
    pairs, doubt = _pair(clause.olds, news, respectively=clause.verb.respectively)
    found = []
    for old, new in pairs:
        for draft in _one_substitution(clause, old, new):
            draft.doubts += [doubt] if doubt else []
            found.append(draft)
    return found


def _pair(
    olds: list[Subject], news: list[Subject], *, respectively: bool
) -> tuple[list[tuple[Subject, Subject]], str]:
    if respectively and any(one.choices for one in olds):
        olds, news = _one_by_one(olds, news)
    if len(olds) == len(news):
        doubt = "" if respectively or len(olds) == 1 else "which words replace which is not said"
        chosen = any(one.choices for one in (*olds, *news))
        return _longest_first(olds, news), doubt or (CHOICE if chosen else "")
    if len(news) == 1:
        doubt = "several runs of words give way to one" if len(olds) > 1 else ""
        return [(old, news[0]) for old in olds], doubt
    return [(olds[0], news[0])], "the words put in and taken out do not pair"


def _one_by_one(olds: list[Subject], news: list[Subject]) -> tuple[list[Subject], list[Subject]]:
    """Part "“A” or “the A”", where as many come in, "respectively": each has its own words then."""
    apart = [[part for one in side for part in _parted(one)] for side in (olds, news)]
    return (apart[0], apart[1]) if len(apart[0]) == len(apart[1]) else (olds, news)


def _parted(one: Subject) -> list[Subject]:
    doubts = [said for said in one.doubts if said != CHOICE]
    parts = [replace(one, value=said, choices=[], doubts=doubts) for said in one.choices]
    return parts or [one]


def _longest_first(olds: list[Subject], news: list[Subject]) -> list[tuple[Subject, Subject]]:
    """Pair what goes with what comes; "the A" goes before "A", which stands in it."""
    pairs = list(zip(olds, news, strict=True))
    values = [one.value for one in olds if one.kind == "words"]
    if any(a != b and a in b for a in values for b in values):
        pairs.sort(key=lambda pair: -len(pair[0].value))
    return pairs


def _one_substitution(clause: Clause, old: Subject, new: Subject) -> list[Draft]:
    if old.wordy:
        unit = "words" if "words" in (old.unit, new.unit) and old.kind != "portion" else old.unit
        draft = draft_(clause, old, unit, base_(clause, old))
        set_old(draft, old)
    elif old.kind == "provisions" and old.where is not None:
        path = old.where.paths[0]
        target = place(clause, old.where, path)
        unit, label = path[-1]
        draft = draft_(clause, old, unit, target)
        if unit in HEADINGS or (unit == "entry" and label == ""):
            draft.target, draft.old = target[:-1], label or "WHOLE"
        if len(old.where.paths) > 1:
            draft.doubts.append("several provisions give way to one run of words")
    else:
        draft = draft_(clause, old, "provision", clause.base)
        draft.doubts.append("what gives way is not named")
    draft.doubts += new.doubts
    draft.doubts += ["what is said to stand beside words comes in"] if new.anchor else []
    draft.new = _new_value(new)
    return [draft]


def _new_value(new: Subject) -> str:
    if new.kind == "provisions" and new.where is not None:
        return new.where.paths[0][-1][1]
    return new.value


def _substitute_matter(clause: Clause) -> list[Draft]:
    """Give each provision replaced its own text out of the new matter."""
    found: list[Draft] = []
    olds, new = clause.olds, clause.news[-1]
    if clause.matter is None:
        clause.doubts.append("the new matter is not found")
    for subject in olds:
        if subject.wordy:
            draft = draft_(clause, subject, subject.unit, base_(clause, subject))
            set_old(draft, subject)
            draft.new = clause.matter
            draft.doubts += ["several give way to one"] if len(olds) > 1 else []
            found.append(draft)
        elif subject.where is not None:
            found += _whole(clause, subject, subject.where, new)
        else:
            draft = draft_(clause, subject, "provision", clause.base)
            draft.new = clause.matter
            draft.doubts.append("the provision replaced is not named")
            found.append(draft)
    return found


def _whole(clause: Clause, subject: Subject, where: Where, new: Subject) -> list[Draft]:
    paths = [place(clause, where, path) for path in where.paths]
    if _with_its_sections(where, clause.matter or ""):
        paths = paths[:1]
    drafts = [draft_(clause, subject, path[-1][0], path) for path in paths]
    if len(paths) == 1:
        (draft,), label = drafts, paths[0][-1][1]
        draft.new = clause.matter
        if draft.unit in HEADINGS or cell_of(paths[0]):
            draft.target, draft.old = paths[0][:-1], label or "WHOLE"
        _check_single(draft, label, new)
        return drafts
    pieces = parted(clause, _as_numbered(*paths[0][-1]))
    if not pieces:
        clause.doubts.append("the provisions that come in cannot be told apart")
    elif (
        "\n" in (clause.matter or "")
        and (new.plural or not new.unit)
        and ((new.plural and len(pieces) == 1) or _may_be_lost(paths, pieces, clause.matter or ""))
    ):
        clause.doubts.append("fewer provisions are found than give way")
    for index, draft in enumerate(drafts):
        _deal(draft, index, paths, pieces, clause.matter)
    if any(path != paths[0] and path[: len(paths[0])] == paths[0] for path in paths):
        drafts.reverse()  # a clause's own proviso goes before the clause gives way
    return drafts + _spare(clause, subject, paths, pieces, new)


def _as_numbered(kind: str, label: str) -> str:
    """Return "entry" for an item or a paragraph whose number has no brackets: so is what comes for it."""
    bare = kind in ("item", "paragraph", "clause") and label[:1].isdecimal()
    return "entry" if bare else kind


def _may_be_lost(paths: list[Path], pieces: list[Piece], matter: str) -> bool:
    """Tell whether fewer came in than went and one may only not have been told from the others.

    None was where what came in bears the first of the old numbers, and no other stands in it.
    """
    went = [path[-1][1] for path in paths]
    if len(pieces) >= len(went):
        return False
    first = all(same(p.label, label) for p, label in zip(pieces, went, strict=False))
    return not first or any(label in matter for label in went[len(pieces) :]) or unplaced(matter)


def _with_its_sections(where: Where, matter: str) -> bool:
    """Tell "for Chapter II and sections 3 to 5 thereof" a chapter: its sections give way with it."""
    (outer, label), *inside = where.paths[0]
    if outer not in ("chapter", "part") or inside or not where.anaphoric:
        return False
    pieces = pieces_of(matter, outer)
    return (
        bool(pieces)
        and same(pieces[0].label, label)
        and all(p[0][0] in TOP for p in where.paths[1:])
    )


def _deal(
    draft: Draft, index: int, paths: list[Path], pieces: list[Piece], matter: str | None
) -> None:
    """Give one of several provisions its piece of the new matter, or let it go without one."""
    own = [p for p in pieces if p.label and same(p.label, paths[index][-1][1])]
    if draft.unit in NOTES and len(pieces) == len(paths):
        own = [pieces[index]]
    if own:
        draft.new = own[0].text
    elif len(pieces) <= 1 and index == 0:
        draft.new = matter
    elif any(same(p.label, path[-1][1]) for p in pieces for path in paths):
        draft.action = "omit"
        draft.remarks.append("none of the provisions that come in carries its number")
    elif index >= len(pieces):
        draft.action = "omit"
        draft.remarks.append(f"one of {len(paths)} provisions that give way to {len(pieces) or 1}")
    else:
        draft.new = pieces[index].text
        draft.doubts.append("the new provisions do not carry the numbers of the old")


def _spare(
    clause: Clause, subject: Subject, paths: list[Path], pieces: list[Piece], new: Subject
) -> list[Draft]:
    """Insert what the new matter holds beyond the provisions it replaces, each behind what it follows there."""
    known = [path[-1][1] for path in paths]
    carried = [any(same(piece.label, label) for label in known) for piece in pieces]
    if not any(carried):
        clause.doubts += ["more provisions come in than give way"] * (len(pieces) > len(paths))
        return []
    if new.unit and not new.plural and not all(carried):
        clause.doubts.append("more provisions come in than are announced")
    found = []
    kind = paths[-1][-1][0]
    for index, piece in enumerate(pieces):
        if carried[index]:
            continue
        draft = draft_(clause, subject, kind, paths[-1][:-1])
        draft.action, draft.new, draft.number = "insert", piece.text, piece.label
        beside = pieces[index - 1] if index else pieces[carried.index(True)]
        draft.position = Position("after" if index else "before", beside.label, kind)
        found.append(draft)
    return found


def _check_single(draft: Draft, label: str, new: Subject) -> None:
    """Doubt a provision whose replacement carries another number, or is several."""
    unit = draft.unit
    pieces = pieces_of(draft.new or "", _as_numbered(unit, label))
    if new.plural and len(pieces) > 1:
        draft.remarks.append(f"one {unit} gives way to {len(pieces)}")
    first = pieces[0].label if pieces else ""
    if first and label and not same(first, label) and unit not in (*NOTES, "definition"):
        draft.doubts.append(f"the new {unit} is numbered {first}, the old {label}")
