"""What stood before an amendment: the words its note quotes, else those a kept instrument gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from diffs.amending.annotated.notes import Authority
from diffs.amending.annotated.precedence import own_name
from diffs.amending.drafting.heads import instructions_of
from diffs.amending.drafting.inventory import sign
from diffs.amending.drafting.whichact import identify, same_act
from diffs.amending.executing.locate import number
from diffs.amending.executing.matching import fold
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

Orders = Mapping[tuple[str, int, int], Sequence[Instruction]]
"""What instruments order of one law, by their kind, year and number."""


def orders_of(law: str, instruments: Sequence[str]) -> Orders:
    """Return what each numbered instrument orders of a law; several texts of one are asked together."""
    base = identify(law)
    found: dict[tuple[str, int, int], list[Instruction]] = {}
    for text in instruments:
        own = own_name(text)
        if own.year and own.number:
            found.setdefault((own.kind, own.year, own.number), []).extend(
                one for one in instructions_of(text)
                if same_act(one, base) is not False
            )  # fmt: skip
    return found


def stood(orders: Orders, by: Authority, eid: str, words: str) -> str | None:
    """Return the words that gave way to others in a provision, as the instrument orders it; "" = none did.

    None where it does not order those very words there, or in the place of different ones, or
    where an order for that place could not be read.
    """
    here = [op for op in orders.get((by.kind.lower(), *by.order), ()) if _is_at(op, eid)]
    if any(op.target and op.state != "parsed" for op in here):
        return None
    olds = {_gone(op) for op in here if fold(op.new or "") == fold(words)} - {None}
    return olds.pop() if len(olds) == 1 else None


_PART = (
    r"(?:Arts?|Articles?|Sections?|Secs?|Clauses?|Cls?|Paragraphs?|Paras?|Sub-?\s?(?:sections?|clauses?|paragraphs?)"
    r"|Provisos?|Explanations?|Entr(?:y|ies)|Items?|Rules?|Schedules?|Chapters?|Parts?|Illustrations?)"
)
_NAMES_PARTS = pattern_of(
    rf"(?:the\s+)?(?:(?:origi-?\s?nal|existing|said)\s+)?{_PART}\b"
    rf"(?:[\s.,&]|\band\b|\bto\b|\bthe\b|\b{_PART}\b|\(\w{{1,6}}\)|\b\d{{1,4}}[A-Z]{{0,3}}\b|\b[IVXLC]{{1,7}}\b)*",
    re.IGNORECASE,
)


def quoted(old: str, whole: str, now: str) -> str:
    """Return what a note gives as the words before, where it quotes them; empty where it only names them.

    "for clause (2)" names a provision that it does not quote, unless the words ``now`` name one too;
    "for full stop" means the mark. A provision replaced ``whole`` began with its label.
    """
    if (mark := sign(old)) != old:
        return mark
    now = " ".join(re.sub(r"\d{0,3}[\[\]]", " ", now).split())
    if _NAMES_PARTS.fullmatch(old) and not _NAMES_PARTS.fullmatch(now):
        return ""
    if whole and number(whole) not in number(old[: len(whole) + 6]):
        return ""
    return re.sub(r"(?<=\w)- (?=\w)", "-\n", old)  # its line ended there: read as any line's end


def _is_at(op: Instruction, eid: str) -> bool:
    """Tell whether an order may be for a provision: no label of its address is another's."""
    labels = [number(step.partition("_")[2]) for step in eid.split("__")]
    return all(number(label) == own for (_, label), own in zip(op.target, labels, strict=False))


def _gone(op: Instruction) -> str | None:
    if op.action == "substitute" and isinstance(op.old, str) and op.old:
        return op.old
    return "" if op.action in ("insert", "add") and op.unit == "words" else None
