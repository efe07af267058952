"""Subjects and a verb become operations: one for each provision and each run of words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from diffs.amending.addresses import Path, Where
from diffs.amending.drafts import Draft, join
from diffs.amending.matter import Piece, pieces_of
from diffs.amending.subjects import Subject
from tarmeem.model import Action, Position

HEADINGS = ("heading", "sub-heading")
NOTES = ("proviso", "explanation", "illustration")


@dataclass(slots=True)
class Verb:
    """What "shall be …" said."""

    action: Action
    respectively: bool = False
    always: bool = False
    at_end: bool = False
    renumber_to: list[str] = field(default_factory=list)
    thereof: bool = False


@dataclass(slots=True)
class Clause:
    """One clause of drafting: where, what, the verb, and the new matter."""

    base: Path
    start: int
    verb: Verb
    olds: list[Subject] = field(default_factory=list)
    news: list[Subject] = field(default_factory=list)
    rel: str = ""
    """after, before or between; ``olds`` are then anchors."""
    matter: str | None = None
    doubts: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    sibling: tuple[str, Path] | None = None
    """The kind and container of the provision last dealt with in the same sentence."""
    renumbered: list[Path] = field(default_factory=list)
    """Where provisions this instrument renumbered now stand."""
    nested: bool = True
    """It stands inside ``base`` by the directive's own layout."""


def build(clause: Clause) -> list[Draft]:
    """Turn a clause into operations, in the order in which the drafter names them."""
    if clause.verb.action == "renumber":
        found = _renumber(clause)
    elif clause.verb.action in ("omit", "repeal"):
        found = [d for subject in clause.olds for d in _omit(clause, subject)]
    elif clause.verb.action == "substitute":
        found = _substitute(clause)
    else:
        found = _insert(clause)
    for draft in found:
        draft.doubts += clause.doubts
        draft.remarks += clause.remarks
        draft.always = clause.verb.always
    return found


def _draft(clause: Clause, subject: Subject, unit: str, target: Path) -> Draft:
    draft = Draft(clause.verb.action, unit, target, clause.start)
    draft.doubts += subject.doubts + (subject.where.doubts if subject.where else [])
    draft.occurrences = subject.occurrences
    return draft


def _base(clause: Clause, subject: Subject) -> Path:
    """Return the path the subject's own "in clause (a)" leads to."""
    if subject.where is None or subject.kind == "provisions":
        return clause.base
    return place(clause, subject.where, subject.where.paths[0])


def place(clause: Clause, where: Where, path: Path) -> Path:
    """Put a provision's own path under the base of its clause."""
    kind, label = path[0]
    if where.anaphoric and label == "" and len(path) == 1:
        back = [p for p in reversed(clause.renumbered) if p[-1][0] == kind]
        if back:
            return back[0]
        known = [i for i, (k, _) in enumerate(clause.base) if k == kind]
        if known:
            return clause.base[: known[-1] + 1]
    if clause.sibling and clause.sibling[0] == kind:
        return (*clause.sibling[1], *path)
    return join(clause.base, path, nested=clause.nested)


def _omit(clause: Clause, subject: Subject) -> list[Draft]:
    if subject.kind in ("words", "punctuation", "portion"):
        draft = _draft(clause, subject, subject.unit, _base(clause, subject))
        _set_old(draft, subject)
        return [draft]
    if subject.kind != "provisions" or subject.where is None:
        draft = _draft(clause, subject, "provision", clause.base)
        draft.doubts.append("the provision omitted is not named")
        return [draft]
    found = []
    for path in subject.where.paths:
        target = place(clause, subject.where, path)
        draft = _draft(clause, subject, path[-1][0], target)
        if path[-1][0] in HEADINGS:
            draft.target, draft.old = target[:-1], path[-1][1] or "WHOLE"
        found.append(draft)
    return found


def _set_old(draft: Draft, subject: Subject) -> None:
    if subject.kind == "portion":
        draft.old = (subject.value, subject.ending)
        return
    draft.old = subject.value
    if subject.kind == "punctuation" and subject.at_end:
        draft.position, draft.occurrences = Position("end"), None


def _renumber(clause: Clause) -> list[Draft]:
    subject = clause.olds[0]
    where, labels = subject.where, clause.verb.renumber_to
    if subject.kind == "provision":
        paths: list[Path] = [clause.base]
    elif where is not None:
        paths = [place(clause, where, path) for path in where.paths]
    else:
        paths = []
    found = []
    for index, path in enumerate(paths):
        unit = path[-1][0] if path else "provision"
        draft = _draft(clause, subject, unit, path)
        draft.renumber_to = labels[index] if index < len(labels) else None
        if len(labels) != len(paths):
            draft.doubts.append("the new numbers do not match the provisions renumbered")
        found.append(draft)
    return found


# ------------------------------------------------------------------------------ substitution


def _substitute(clause: Clause) -> list[Draft]:
    news = clause.news
    if not news:
        return [_lost(clause, "what is substituted is not said")]
    if news[-1].kind == "following":
        return _substitute_matter(clause)
    pairs, doubt = _pair(clause.olds, news, clause.verb.respectively)
    found = []
    for old, new in pairs:
        for draft in _one_substitution(clause, old, new):
            draft.doubts += [doubt] if doubt else []
            found.append(draft)
    return found


def _pair(
    olds: list[Subject], news: list[Subject], respectively: bool
) -> tuple[list[tuple[Subject, Subject]], str]:
    if len(olds) == len(news):
        doubt = "" if respectively or len(olds) == 1 else "which words replace which is not said"
        return list(zip(olds, news, strict=True)), doubt
    if len(news) == 1:
        doubt = "several runs of words give way to one" if len(olds) > 1 else ""
        return [(old, news[0]) for old in olds], doubt
    return [(olds[0], news[0])], "the words put in and taken out do not pair"


def _one_substitution(clause: Clause, old: Subject, new: Subject) -> list[Draft]:
    if old.kind in ("words", "punctuation", "portion"):
        unit = "words" if "words" in (old.unit, new.unit) and old.kind != "portion" else old.unit
        draft = _draft(clause, old, unit, _base(clause, old))
        _set_old(draft, old)
    elif old.kind == "provisions" and old.where is not None:
        path = old.where.paths[0]
        target = place(clause, old.where, path)
        unit, label = path[-1]
        draft = _draft(clause, old, unit, target)
        if unit in HEADINGS or (unit == "entry" and label == ""):
            draft.target, draft.old = target[:-1], label or "WHOLE"
        if len(old.where.paths) > 1:
            draft.doubts.append("several provisions give way to one run of words")
    else:
        draft = _draft(clause, old, "provision", clause.base)
        draft.doubts.append("what gives way is not named")
    draft.doubts += new.doubts
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
        if subject.kind in ("words", "punctuation", "portion"):
            draft = _draft(clause, subject, subject.unit, _base(clause, subject))
            _set_old(draft, subject)
            draft.new = clause.matter
            draft.doubts += ["several give way to one"] if len(olds) > 1 else []
            found.append(draft)
        elif subject.where is not None:
            found += _whole(clause, subject, subject.where, new)
        else:
            draft = _draft(clause, subject, "provision", clause.base)
            draft.new = clause.matter
            draft.doubts.append("the provision replaced is not named")
            found.append(draft)
    return found


def _whole(clause: Clause, subject: Subject, where: Where, new: Subject) -> list[Draft]:
    paths = [place(clause, where, path) for path in where.paths]
    unit = paths[0][-1][0]
    pieces = pieces_of(clause.matter or "", unit) if len(paths) > 1 else []
    found: list[Draft] = []
    for index, path in enumerate(paths):
        draft = _draft(clause, subject, path[-1][0], path)
        label = path[-1][1]
        own = [p for p in pieces if _same(p.label, label)]
        if len(paths) == 1:
            draft.new = clause.matter
            if draft.unit in HEADINGS:
                draft.target, draft.old = path[:-1], label or "WHOLE"
            _check_single(draft, label, new)
        elif own:
            draft.new = own[0].text
        elif len(pieces) <= 1 and index == 0:
            draft.new = clause.matter
        elif any(_same(p.label, other[-1][1]) for p in pieces for other in paths):
            draft.action = "omit"
            draft.remarks.append("none of the provisions that come in carries its number")
        elif index >= len(pieces):
            draft.action = "omit"
            draft.remarks.append(
                f"one of {len(paths)} provisions that give way to {len(pieces) or 1}"
            )
        else:
            draft.new = pieces[index].text
            draft.doubts.append("the new provisions do not carry the numbers of the old")
        found.append(draft)
    spare = [p for p in pieces if not any(_same(p.label, path[-1][1]) for path in paths)]
    if len(pieces) > len(paths):
        found += _spare(clause, subject, paths, spare)
    return found


def _spare(clause: Clause, subject: Subject, paths: list[Path], spare: list[Piece]) -> list[Draft]:
    """Insert what the new matter holds beyond the provisions it replaces."""
    found = []
    anchor = paths[-1][-1][1]
    for piece in spare:
        draft = _draft(clause, subject, paths[-1][-1][0], paths[-1][:-1])
        draft.action, draft.new, draft.number = "insert", piece.text, piece.label
        draft.position = Position("after", anchor, paths[-1][-1][0])
        draft.doubts.append("more provisions come in than give way")
        anchor = piece.label
        found.append(draft)
    return found


def _same(a: str, b: str) -> bool:
    return _bare(a) == _bare(b)


def _bare(label: str) -> str:
    return label.strip("() .").replace("-", "").replace(" ", "").lower()


def _check_single(draft: Draft, label: str, new: Subject) -> None:
    """Doubt a provision whose replacement carries another number, or is several."""
    unit = draft.unit
    pieces = pieces_of(draft.new or "", unit)
    if new.plural and len(pieces) > 1:
        draft.remarks.append(f"one {unit} gives way to {len(pieces)}")
    first = pieces[0].label if pieces else ""
    if first and label and not _same(first, label) and unit not in NOTES:
        draft.doubts.append(f"the new {unit} is numbered {first}, the old {label}")


# --------------------------------------------------------------------------------- insertion


def _insert(clause: Clause) -> list[Draft]:
    if not clause.news:
        return [_lost(clause, "what is inserted is not said")]
    new = clause.news[-1]
    if new.kind == "following" and not (new.unit == "words" or _word_anchored(clause)):
        return _insert_provisions(clause, new)
    return _insert_words(clause)


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
    place_ = _base(clause, anchors[0]) if anchors else _base(clause, new)
    draft = _draft(clause, anchors[0] if anchors else new, "words", place_)
    draft.new = clause.matter if new.kind == "following" else new.value
    draft.unit = new.unit if new.unit in ("figures", "punctuation", "words") else "words"
    draft.doubts += new.doubts if anchors else []
    draft.doubts += ["more than one run of words is inserted"] if len(news) > 1 else []
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
        rel = "before" if clause.rel == "before" else "after"
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
    container, position, kind = _provision_place(clause, anchor, new)
    unit = new.unit or kind or _unit_of(clause.matter or "")
    pieces = pieces_of(clause.matter or "", unit)
    if not new.plural and len(pieces) > 1:
        pieces = [Piece(pieces[0].label, clause.matter or "")]
    if not pieces:
        pieces = [Piece("", clause.matter or "")]
    found: list[Draft] = []
    for index, piece in enumerate(pieces):
        draft = Draft(clause.verb.action, unit, container, clause.start, position=position)
        draft.new = piece.text if clause.matter is not None else None
        draft.number = _number(draft, piece, new, index)
        _check_insertion(clause, draft, new, len(pieces), anchor)
        draft.doubts += new.doubts + (anchor.where.doubts if anchor and anchor.where else [])
        found.append(draft)
        if piece.label or unit in NOTES:
            if position is None or position.rel != "before":
                position = Position("after", piece.label, unit) if piece.label else position
    return found


def _provision_place(
    clause: Clause, anchor: Subject | None, new: Subject
) -> tuple[Path, Position | None, str]:
    """Return the container of a new provision, its place there, and its neighbour's kind."""
    if anchor is None or anchor.where is None:
        if anchor is not None:
            clause.doubts.append("a provision is placed beside words")
        return _unanchored(clause, new)
    full = place(clause, anchor.where, anchor.where.paths[-1])
    kind, label = full[-1]
    rel = "before" if clause.rel == "before" else "after"
    if len(anchor.where.paths) > 1:
        clause.remarks.append("placed after the last of the provisions named")
    if new.unit in NOTES and kind not in NOTES:
        clause.remarks.append(f"the {new.unit} stands after {kind} {label}".rstrip())
    return full[:-1], Position(rel, _label(kind, label), kind), kind


def _unanchored(clause: Clause, new: Subject) -> tuple[Path, Position | None, str]:
    """Place a new provision that names no neighbour: at the end, or after its like."""
    unit = new.unit or _unit_of(clause.matter or "")
    like = [i for i, (kind, _) in enumerate(clause.base) if kind == unit]
    if like and unit not in NOTES:
        place_ = clause.base[like[-1]]
        return clause.base[: like[-1]], Position("after", place_[1], place_[0]), ""
    end = unit in NOTES or clause.verb.action == "add" or clause.verb.at_end
    return clause.base, Position("end") if end else None, ""


def _label(kind: str, label: str) -> str:
    return label or kind


def _number(draft: Draft, piece: Piece, new: Subject, index: int) -> str | None:
    if draft.unit in NOTES:
        return None
    said = new.labels[index] if index < len(new.labels) else ""
    if said and piece.label and not _same(said, piece.label):
        draft.doubts.append(f"it is called {said}, and its text is numbered {piece.label}")
    return said or piece.label or None


def _check_insertion(
    clause: Clause, draft: Draft, new: Subject, count: int, anchor: Subject | None
) -> None:
    if clause.matter is None:
        draft.doubts.append("the new matter is not found")
    if draft.unit in ("section", "article") and any(
        k in ("schedule", "table") for k, _ in draft.target
    ):
        draft.doubts.append("what goes into a table is not read")
    if new.plural and count < 2:
        draft.doubts.append(f"several {draft.unit}s are announced, and one is found")
    if draft.number is None and draft.unit not in (*NOTES, "entry", ""):
        draft.doubts.append(f"the new {draft.unit}'s number is not found")
    if draft.unit in ("section", "article") and draft.number and draft.position:
        near = _digits(str(draft.position.anchor or ""))
        if near and _digits(draft.number) - near not in (0, 1):
            draft.doubts.append(f"{draft.number} does not follow {draft.position.anchor}")
    if not draft.unit:
        draft.unit = "words"
        draft.doubts.append("what is inserted is of no known kind")


def _digits(label: str) -> int:
    digits = "".join(c for c in label.split("-")[0] if c.isdigit())
    return int(digits) if digits else 0


def _unit_of(matter: str) -> str:
    if matter.startswith("Provided"):
        return "proviso"
    if matter.lower().startswith("explanation"):
        return "explanation"
    return ""


def _lost(clause: Clause, why: str) -> Draft:
    draft = Draft(clause.verb.action, "words", clause.base, clause.start)
    draft.doubts.append(why)
    return draft
