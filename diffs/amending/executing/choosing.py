"""Choose the places in a provision that an instruction means, or say why they cannot be told."""

from __future__ import annotations

import re

from diffs.amending.drafting.inventory import sign
from diffs.amending.executing.locate import Refusal, ambiguous, ordinal
from diffs.amending.executing.matching import (
    WALL,
    Match,
    Stream,
    compile_words,
    find,
    find_portion,
    find_rest,
    fold,
)
from diffs.amending.executing.pieces import Piece
from diffs.numerals import NUMERALS, SMALL, TENS
from tarmeem.model import Instruction, Position
from tarmeem.patterns import pattern_of


def running(new: str) -> str:
    """Return new words as they run in the law: on one line, unless they have labels of their own."""
    new = new.strip()
    if re.search(r"\n\s*[\"“]?(?:\(\w+\)|Provided|Explanation)", new):
        return new
    return re.sub(r"\s+", " ", re.sub(r"(?<=[a-z])-\n\s*(?=[a-z])", "", new))


def matches(op: Instruction, within: Stream) -> list[Match]:
    """Return every place where the old words stand; a mark at the end only there."""
    if isinstance(op.old, tuple):
        behind = str(op.position.anchor) if op.position else ""
        return find_rest(within, behind) if behind else find_portion(within, *op.old)
    old = sign(op.old or "")
    if op.position is not None and op.position.anchor:
        return _beside(op.position, within, find(within, old))
    if old != op.old or op.unit == "punctuation":
        return _final(within, old) if _at_end(op) or old == "." else find(within, old)
    return find(within, old) or _recased(op, within, old)


def _beside(position: Position, within: Stream, found: list[Match]) -> list[Match]:
    """Return those of the places that stand straight behind some words, straight before them, or between two."""
    near = position.anchor if isinstance(position.anchor, tuple) else (str(position.anchor),)
    ends = {one.end for one in find(within, sign(near[0]))} if position.rel != "before" else set()
    starts = (
        {one.start for one in find(within, sign(near[-1]))} if position.rel != "after" else set()
    )

    def touches(low: int, high: int) -> bool:
        return low <= high and not within.text[low:high].strip()

    behind = [one for one in found if any(touches(end, one.start) for end in ends)]
    before = [one for one in found if any(touches(one.end, start) for start in starts)]
    return {"after": behind, "before": before}.get(position.rel, [x for x in behind if x in before])


def _recased(op: Instruction, within: Stream, old: str) -> list[Match]:
    """Return the one place where the words stand with another first letter that ``new`` has too."""
    if not old[:1].isalpha() or (op.new or "")[:1] != old[:1].swapcase():
        return []
    found = find(within, old[0].swapcase() + old[1:])
    return found if len(found) == 1 else []


def _at_end(op: Instruction) -> bool:
    return op.occurrences == "end" or (op.position is not None and op.position.rel == "end")


def _final(within: Stream, old: str) -> list[Match]:
    """Return the mark that ends the provision, if it is the wanted one."""
    end = len(within.text.rstrip())
    start = end - len(old)
    return [Match(start, end)] if end and within.text[start:end] == old else []


def choose(
    op: Instruction, within: Stream, found: list[Match], origin: str
) -> list[Match] | Refusal:
    """Return the places the instrument means, or why they cannot be told."""
    instrument = origin.partition(".")[0] + "."
    stood = [
        match for match in found
        if not any(one.startswith(instrument) for one in within.origins(*match))
    ]  # fmt: skip
    pool = stood or found
    if not pool:
        return _absent(op, within)
    if any(_within_new(op, within, match) for match in pool):
        return Refusal("already so", "the new words already stand there")
    if any(_of_a_number(within.text, match) and not _ends_it(op, within.text, match) for match in pool):  # fmt: skip
        return ambiguous("the words are a part of a longer number")
    if unsure := _unsure_end(op, within, pool):
        return unsure
    chosen = _named_places(op, within, pool, instrument)
    if isinstance(chosen, list) and any(within.straddles(*match) for match in chosen):
        return ambiguous("the words cross the edge of an editor's bracket")
    return (
        [_to_the_point(op, within, match) for match in chosen]
        if isinstance(chosen, list)
        else chosen
    )


def _to_the_point(op: Instruction, within: Stream, match: Match) -> Match:
    """Let a portion that runs to the end take the point there along, where the new words end in the same one."""
    rest = within.text[match.end :].rstrip()
    return Match(match.start, match.end + len(rest)) if rest and _same_point(op, rest) else match


def _same_point(op: Instruction, rest: str) -> bool:
    """Tell whether all that stands behind a portion is the point that the new words end in."""
    to_the_end = isinstance(op.old, tuple) and not op.old[1]
    return to_the_end and op.action == "substitute" and rest.strip() == (op.new or "").rstrip()[-1:]


_JOINS_ON = pattern_of(r"\b(?:and|or|but)[\s,;:—–-]*\Z")
"""What ends a clause and belongs to the list, not to the clause."""


def _unsure_end(op: Instruction, within: Stream, pool: list[Match]) -> Refusal | None:
    """Say what makes "to the end" two things: a joining word there, a point left before another."""
    if not isinstance(op.old, tuple) or op.old[1]:
        return None
    if _JOINS_ON.search(within.text):
        return ambiguous("whether the joining word at its end is meant is not said")
    if op.position and any(len({seat.node for seat in within.seats_of(*one)}) > 1 for one in pool):
        return ambiguous("whether the provisions below go with the words is not said")
    opens = (op.new or "").lstrip()[:1] if op.action == "substitute" else ""
    if op.position and any(
        within.text[one.start] not in f"{opens} " and not within.text[one.start].isalnum()
        for one in pool
    ):
        return ambiguous("whether the mark before the words goes with them is not said")
    before = within.text[: pool[0].start].rstrip()[-1:]
    if op.action == "omit" and before in (",", ";", ":"):
        return ambiguous(f"a “{before}” would stand before the end")
    pointed = (op.new or "").rstrip().endswith((".", ";", ":", ","))
    if pointed and not all(_same_point(op, within.text[one.end :]) for one in pool):
        return ambiguous("the new words bring a point of their own")
    return None


_BETWEEN = pattern_of(r"(?:\s+(?:and\s+)?|-)")
_JOINED = pattern_of(rf"(?i)\b(?:{NUMERALS}){_BETWEEN.pattern}\x01(?:{NUMERALS})\b")
"""A number in words goes on over the place marked: "one thousand", "five hundred and", "five"."""


def _of_a_number(text: str, match: Match) -> bool:
    """Tell whether a number in words begins before the match or goes on after it.

    "Five hundred" of "one thousand five hundred" is no number of its own, as 500 of 1,500 is none.
    """
    old = text[match.start : match.end]
    before = text[max(0, match.start - 20) : match.start]
    after = text[match.end : match.end + 20]
    between = _BETWEEN.match(after)
    lead = between.end() if between else 0
    over = f"{old}{after[:lead]}\x01{after[lead:]}"
    return bool(_JOINED.search(f"{before}\x01{old}") or _JOINED.search(over))


_COMPOUND = rf"(?i:{'|'.join(TENS)})-(?i:{'|'.join(SMALL[:9])})"
_BELOW_A_HUNDRED = pattern_of(rf"{_COMPOUND}|(?i:{'|'.join((*SMALL, *TENS))})")
_HUNDREDS = pattern_of(r"(?i)\bhundred\s+and\s+\Z")


def _ends_it(op: Instruction, text: str, match: Match) -> bool:
    """Tell whether one end of a number gives way to another: "forty-two" of "three hundred and forty-two" to "thirty-six"."""
    old = text[match.start : match.end]
    if not (re.fullmatch(_COMPOUND, old) and _BELOW_A_HUNDRED.fullmatch(op.new or "")):
        return False
    ends = not _of_a_number(text[match.start :], Match(0, len(old)))
    return ends and _HUNDREDS.search(text[: match.start]) is not None


TELLING = 2
"""Words from which new matter that stands there says that the change was made."""

_COUNTED = {"both": 2, "twice": 2, "thrice": 3}


def _one_has_gone(op: Instruction, within: Stream, instrument: str) -> bool:
    """Tell whether an order of the same instrument took these words out of the provision before."""
    old = compile_words(op.old) if isinstance(op.old, str) else None
    pieces = (item for node in {seat.node for seat in within.seats} for item in node.items)
    return old is not None and any(
        isinstance(one, Piece) and one.origin.startswith(instrument) and old.search(one.gone)
        for one in pieces
    )


def _named_places(
    op: Instruction, within: Stream, pool: list[Match], instrument: str
) -> list[Match] | Refusal:
    said = (op.occurrences or "").lower()
    if said == "all":
        return pool
    if said in _COUNTED and len(pool) == _COUNTED[said]:
        return pool
    if said == "end" or (not said and _at_end(op)):
        return _ending(within, pool)
    if said == "last":
        return pool[-1:]
    if said == "beginning":
        return _beginning(within, pool)
    place = ordinal(said) if said and said not in _COUNTED else None
    if place is not None and _one_has_gone(op, within, instrument):
        return ambiguous(
            "the same instrument has changed one of these words, and which is counted is not said"
        )
    if place is not None and 0 < place <= len(pool):
        return [pool[place - 1]]
    if not said and len(pool) == 1:
        return pool
    words = f"“{op.position.anchor}”" if op.position and isinstance(op.old, tuple) else repr(op.old)
    return ambiguous(f"{words} stands {len(pool)} times; the instrument says {said or 'not which'}")


_LABELS = pattern_of(r"\W*(?:\(\w{1,5}\)\W*){0,3}")


def _ending(within: Stream, pool: list[Match]) -> list[Match] | Refusal:
    rest = within.text[pool[-1].end :]
    if re.search(r"\w", rest.replace(WALL, "")):
        return ambiguous("the words do not stand at the end")
    return pool[-1:]


def _beginning(within: Stream, pool: list[Match]) -> list[Match] | Refusal:
    if _LABELS.fullmatch(within.text[: pool[0].start].replace(WALL, "")):
        return pool[:1]
    return ambiguous("the words do not stand at the beginning")


def _absent(op: Instruction, within: Stream) -> Refusal:
    old = " … ".join(filter(None, op.old)) if isinstance(op.old, tuple) else op.old or ""
    old = old or str(op.position.anchor if op.position else "")
    if op.new and find(within, sign(op.new)) and op.unit != "punctuation":
        detail = f"{op.new!r} stands there, {old!r} does not"
        # A single word may stand there for another reason.
        return Refusal(
            "already so" if len(op.new.split()) >= TELLING else "words not found", detail
        )
    if isinstance(op.old, str) and op.old.strip(".,;:") and find(within, op.old, fold_case=True):
        detail = f"{old!r} stands there only with other capitals"
        return Refusal("words not found", detail, "needs-review")
    return Refusal("words not found", f"{old!r} does not stand there")


def _within_new(op: Instruction, within: Stream, match: Match) -> bool:
    """Tell whether the old words found are a part of the new words, already there."""
    old, new = fold(op.old) if isinstance(op.old, str) else "", fold(op.new or "")
    if not old or op.action != "substitute" or old == new or old not in new:
        return False
    return any(found.start <= match.start and match.end <= found.end
               for found in find(within, op.new or ""))  # fmt: skip


def anchors(op: Instruction, within: Stream, origin: str) -> list[Match] | Refusal:
    """Return the words that new words are to stand beside."""
    assert op.position is not None
    anchor = op.position.anchor
    assert anchor is not None
    if isinstance(anchor, tuple):
        first, second = (sign(one) for one in anchor)
        found = [
            Match(one.start, one.start + len(first))
            for one in find(within, f"{first} {second}") or find(within, f"{first}{second}")
        ]
    else:
        mark = sign(anchor)
        final = mark != anchor and _at_end(op)
        found = _final(within, mark) if final else find(within, mark)
    plain = Instruction(op.action, op.unit, op.act, op.target, op.start, op.end,
                        old=str(anchor), occurrences=op.occurrences)  # fmt: skip
    chosen = choose(plain, within, found, origin)
    if isinstance(chosen, list) and any(_stands(op, within, match) for match in chosen):
        return Refusal("already so", "the words already stand there")
    return chosen


def _stands(op: Instruction, within: Stream, match: Match) -> bool:
    """Tell whether the new words already stand beside the anchor."""
    new = fold(op.new or "")
    size = len(op.new or "") * 2 + 20
    if op.position is not None and op.position.rel == "before":
        return fold(within.text[max(match.start - size, 0) : match.start]).endswith(new)
    return fold(within.text[match.end : match.end + size]).startswith(new)
