"""Do known damage to real texts and to made pages, and count what is told of it: one table.

Run: ``python -m benchmarks.damage [CORPUS] [--whole] [--seed N] [--cases]``. *missed* = something
that must be told is not; *too much* = something that did not happen is told, or is marked wider
than it is; *lost* = a text that does not come back whole. ``--whole`` does it to all texts, several
times; ``--cases`` prints every case that is not right.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks import trust
from benchmarks.badpages import Bad, bad_captures
from benchmarks.badshapes import more_captures
from benchmarks.goodpages import Good, notices, untitled
from benchmarks.instructions import FIELDS, fold
from benchmarks.operations import OPERATIONS, Operation, Told, sections, size
from benchmarks.quality import rebuilds, table
from benchmarks.reprints import INSTRUMENTS, MARKUPS, SETTINGS, Reprint
from benchmarks.sentences import EDITS, Changed, changed, judge
from benchmarks.structure import outline
from crawler.pages import read
from diffs.amending import parse_instructions
from diffs.compare import AlignmentEntry, Comparison, compare_texts
from diffs.structure import structure_text
from tarmeem.model import Instruction, Provision

LONGEST = 300_000
"""Characters up to which a text is used: each is compared many times."""
SHORT = 30_000
"""The same of the laws that are set again in every way, where not all are."""
FEWEST = 8
"""Sections a law needs to be operated on."""
SLACK = 12
"""Marked characters allowed above what the operation itself put in or took out: brackets, stops."""
MIRRORED = {"inserted": "omitted", "omitted": "inserted", "split": "merged", "merged": "split"}


class Outcome(NamedTuple):
    """What one case came to: all empty where it was told right."""

    missed: str = ""
    much: str = ""
    lost: bool = False


Trial = Callable[[], list[Outcome]]
Case = tuple[str, str, Trial]
"""The kind of damage, the name of the text, and what does it and judges what is told."""
Laws = list[tuple[str, str]]
Parted = list[tuple[str, str, list[Provision]]]
"""Laws with their sections."""


def _lost(comparison: Comparison, old: str, new: str) -> bool:
    trees = comparison.trees
    assert trees is not None
    whole = (trees[0].full_text(), trees[1].full_text()) == (old, new)
    return not (whole and rebuilds(comparison, old, new))


def _marked(comparison: Comparison, ops: tuple[str, ...]) -> int:
    return sum(size(run.text) for run in comparison.runs if run.op in ops)


# ------------------------------------------------------------------------------- known operations


def operated(laws: Parted, seed: int, rounds: int) -> Iterator[Case]:
    """Make each operation on each law as it stands, then any of them in any setting."""
    known = [(name, text, parts) for name, text, parts in laws if len(parts) >= FEWEST]
    for kind, operate in OPERATIONS.items():
        for name, text, parts in known:
            for turn in range(rounds):
                made = operate(text, parts, random.Random(f"{seed} {name} {kind} {turn}"))
                if made:
                    yield kind, f"{name} {turn}", partial(_operation, text, made, made.new)
    for name, text, parts in known:
        rng = random.Random(f"{seed} {name}")
        kinds, settings = rng.sample(list(OPERATIONS), 4), rng.sample(list(SETTINGS), 4)
        for kind, setting in zip(kinds, settings, strict=True):
            if made := OPERATIONS[kind](text, parts, rng):
                trial = partial(_operation, text, made, SETTINGS[setting](made.new))
                yield "any of these, the text re-set", f"{name}, {kind}, {setting}", trial


def _operation(text: str, made: Operation, new: str) -> list[Outcome]:
    comparison = compare_texts(text, new)
    missed = [told for told in made.told if not _is_told(told, comparison)]
    if not comparison.substantive:
        missed.append(("told", comparison.kind))
    marked = _marked(comparison, ("-", "+"))
    wide = f"marked {marked} of {made.marked}" if marked > 1.05 * made.marked + SLACK else ""
    return [Outcome(str(missed[:3]) if missed else "", wide, _lost(comparison, text, new))]


def _is_told(told: Told, comparison: Comparison) -> bool:
    rel, what = told
    if rel in ("-", "+"):
        return any(run.op == rel and what in run.text for run in comparison.runs)
    for entry in comparison.alignment:
        known = entry.rel in rel or (rel == "edited" and entry.edited)
        if known and what in ("", entry.new if rel == "inserted" else entry.old):
            return True
    return False


# ------------------------------------------------------------------------- penalties and duties


def reworded(laws: Parted, seed: int, rounds: int) -> Iterator[Case]:
    """Change a penalty or a duty of each law in each way: the sentences tell it, and nothing else."""
    for kind, edit in EDITS.items():
        for name, text, parts in laws:
            made = changed(text, parts, edit, random.Random(f"{seed} {name} {kind}"), 3 * rounds)
            for turn, change in enumerate(made):
                yield f"said: {kind}", f"{name} {change.section} {turn}", partial(_said_of, change)


def _said_of(change: Changed) -> list[Outcome]:
    comparison = compare_texts(change.old, change.new)
    return [Outcome(*judge(change, comparison), _lost(comparison, change.old, change.new))]


# ------------------------------------------------------------------------- the same words set again


def reset(laws: Laws) -> Iterator[Case]:
    """Set each law again in every way: it has the outline it had, and nothing is told."""
    for how, setting in SETTINGS.items():
        for name, text in laws:
            if (new := setting(text)) != text:
                yield f"re-set: {how}", name, partial(_same, text, new)


def _same(text: str, new: str) -> list[Outcome]:
    comparison = compare_texts(text, new)
    missed = "" if outline(text) == outline(new) else "another outline"
    much = " | ".join(comparison.significance)[:200] or "told" if comparison.substantive else ""
    return [Outcome(missed, much, _lost(comparison, text, new))]


def instructed(corpus: Path) -> Iterator[Case]:
    """Set each instrument again in every way: each of its operations is read as before."""
    texts = [
        (path.stem, path.read_text("utf-8"))
        for path in sorted((corpus / "instruments").glob("*.txt"))
    ]
    for how, setting in INSTRUMENTS.items():
        for name, text in texts:
            yield f"instrument: {how}", name, partial(_reread, text, setting)


def _reread(text: str, setting: Reprint) -> list[Outcome]:
    was, now = (Counter(map(_said, parse_instructions(each))) for each in (text, setting(text)))
    gone, come = list((was - now).elements()), list((now - was).elements())
    otherwise = min(sum(said[0] == "parsed" for said in side) for side in (gone, come))
    otherwise = max(otherwise, len(come) - len(gone))
    outcomes = [Outcome() for _ in range((was & now).total())]
    outcomes += [Outcome(much=f"{come[:3]} for {gone[:3]}"[:400]) for _ in range(otherwise)]
    outcomes += [Outcome(missed=str(said)[:200]) for said in gone[otherwise:]]
    return outcomes


def _said(one: Instruction) -> tuple[str, str]:
    fields = [fold(value) for key, value in one.as_dict().items() if key in FIELDS]
    return one.state, re.sub(r"\W+", "", str(fields)).casefold()


def marked_up(step: int) -> Iterator[Case]:
    """Mark pages up again, one in so many each way: a good one reads as it did and is taken, a bad one is held."""
    goods = [good for good in (*notices(), *untitled()) if "html" in good.media_type]
    answers = (*bad_captures(trust.DOCUMENT), *more_captures(trust.DOCUMENT))
    bads = [bad for bad in answers if "html" in bad.media_type]
    for turn, (how, markup) in enumerate(MARKUPS.items()):
        for good in goods[turn % step :: step]:
            again = replace(good, body=markup(good.body.decode()).encode())
            yield f"page: {how}", good.name, partial(_good, good, again)
        for bad in bads[turn % step :: step]:
            other = replace(bad, body=markup(bad.body.decode("utf-8", "replace")).encode())
            yield f"page: {how}", bad.kind, partial(_bad, other)


def _good(good: Good, again: Good) -> list[Outcome]:
    was, now = (read(each.body, each.media_type) for each in (good, again))
    lost = was.text.split() != now.text.split()
    same = (was.title, was.number, was.published_on) == (now.title, now.number, now.published_on)
    capture = trust.judge_good(again)
    held = capture.reason if capture.verdict != "accepted" else ""
    return [Outcome("" if same else f"title, number, day: {now.title}", held, lost)]


def _bad(again: Bad) -> list[Outcome]:
    passed = trust.passes(again) or (not again.needs_past and trust.passes(again, past=False))
    return [Outcome("accepted" if passed else "")]


# ----------------------------------------------------------------------- both ways round, cut short


def mirrored(corpus: Path) -> Iterator[Case]:
    """Compare each pair both ways round: what is told of each provision is told mirrored."""
    for folder in sorted((corpus / "pairs").iterdir()):
        old, new = ((folder / f"{side}.txt").read_text("utf-8") for side in ("old", "new"))
        if len(old) + len(new) <= LONGEST:
            yield "both ways round", folder.name, partial(_both_ways, old, new)


def _both_ways(old: str, new: str) -> list[Outcome]:
    one, two = compare_texts(old, new), compare_texts(new, old)
    lost = _lost(one, old, new) or _lost(two, new, old)
    there = Counter((e.rel, e.old, e.new) for e in one.alignment if e.rel != "same")
    back = Counter(_mirror(e) for e in two.alignment if e.rel != "same")
    told = [Outcome(lost=lost), *(Outcome() for _ in range((there & back).total()))]
    told += [Outcome(missed=str(entry)) for entry in (there - back).elements()]
    return [*told, *(Outcome(much=str(entry)) for entry in (back - there).elements())]


def _mirror(entry: AlignmentEntry) -> tuple[str, str | None, str | None]:
    return MIRRORED.get(entry.rel, entry.rel), entry.new, entry.old


def cut(laws: Laws, seed: int, rounds: int) -> Iterator[Case]:
    """Cut each law anywhere: what was cut off is omitted, nothing is inserted."""
    for name, text in laws:
        rng = random.Random(f"{seed} {name} cut")
        for _ in range(rounds):
            start, end = sorted(rng.sample(range(len(text)), 2))
            yield "cut short anywhere", f"{name} {end}", partial(_piece, text, text[:end])
            piece = text[start:end]
            yield "a piece cut out anywhere", f"{name} {start} {end}", partial(_piece, text, piece)


def _piece(text: str, piece: str) -> list[Outcome]:
    comparison = compare_texts(text, piece)
    gone = size(text) - size(piece)
    omitted, inserted = _marked(comparison, ("-", "n-")), _marked(comparison, ("+",))
    eids = [node.eid for node in structure_text(piece).walk()]
    missed = f"omitted {omitted} of {gone}" if omitted < gone - SLACK else ""
    missed = missed if len(eids) == len(set(eids)) else "eIds used twice"
    much = f"inserted {inserted}" if inserted > SLACK else ""
    return [Outcome(missed, much, _lost(comparison, text, piece))]


# ------------------------------------------------------------------------------------------ printing


def laws(corpus: Path) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the corpus's laws, the older side of its pairs of laws included."""
    for path in sorted((corpus / "laws").glob("*.txt")):
        yield path.stem[:40], path.read_text("utf-8")
    for folder in sorted((corpus / "pairs").iterdir()):
        if '"kind": "law"' in (folder / "meta.json").read_text("utf-8"):
            yield f"pair {folder.name}", (folder / "old.txt").read_text("utf-8")


def cases(corpus: Path, seed: int, *, whole: bool) -> Iterator[Case]:
    """Yield every case of every kind."""
    texts = [(name, text) for name, text in laws(corpus) if len(text) <= LONGEST]
    short = texts if whole else [(name, text) for name, text in texts if len(text) <= SHORT]
    rounds = 4 if whole else 1
    parted = [(name, text, sections(structure_text(text))) for name, text in laws(corpus)]
    yield from operated([each for each in parted if len(each[1]) <= LONGEST], seed, rounds)
    yield from reworded(parted, seed, rounds)
    yield from reset(short)
    yield from instructed(corpus)
    yield from marked_up(1 if whole else 6)
    yield from mirrored(corpus)
    yield from cut(texts, seed, rounds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("TARMEEM_CORPUS", Path(__file__).parents[2] / "shared" / "corpus")
    parser.add_argument("corpus", nargs="?", type=Path, default=Path(default))
    for flag in ("--whole", "--cases"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    if not (given.corpus / "laws").is_dir():
        sys.exit(f"no real texts at {given.corpus}: nothing is damaged")
    counts: dict[str, Counter[str]] = {}
    for kind, name, trial in cases(given.corpus, given.seed, whole=given.whole):
        outcomes, fault = _tried(trial)
        tally = counts.setdefault(kind, Counter())
        tally.update(cases=len(outcomes), exceptions=int(bool(fault)))
        for each in outcomes:
            tally.update(
                right=not (fault or any(each)), missed=bool(each.missed), much=bool(each.much), lost=each.lost
            )  # fmt: skip
            if given.cases and (fault or any(each)):
                print(f"{kind}; {name}: {fault or each}", flush=True)
    cells = ("cases", "right", "missed", "much", "exceptions", "lost")
    rows = ((kind, *(str(tally[cell]) for cell in cells)) for kind, tally in counts.items())
    table(("damage", "cases", "told right", "missed", "too much", "exceptions", "text lost"), rows)


def _tried(trial: Trial) -> tuple[list[Outcome], str]:
    try:
        return trial(), ""
    except Exception as error:  # a case that raises is counted, and the others still run
        return [Outcome()], repr(error)


if __name__ == "__main__":
    main()
