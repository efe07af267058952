"""Structure every law of the corpus and print what was found: run it to see the table.

Usage: python benchmarks/structure.py [CORPUS]. CORPUS is TARMEEM_CORPUS, else ../shared/corpus.
A number from 1 to the last section counts as found where a section or article bears it (in order
by how they are chosen), where a printed range covers it, or where the text says it is omitted.
A number is absent where no line begins with it between its neighbours: the text lacks the section.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
import time
from pathlib import Path
from typing import Any

from diffs.structure import structure_text
from tarmeem.model import Provision

_GONE = re.compile(r"[Oo]mitted|OMITTED|[Rr]ep(?:ealed|\.)|\* ?\* ?\*")
_EMPTY = r"(?:^|\n)[ \t]*\d{0,3}\[\s?\][ \t]*\d{0,3}[ \t]*(?:\n|$)"
"""A bracket of amendment with nothing in it: what is left where a whole section went."""
_KINDS = ("section", "article")
_OUTLINE = (*_KINDS, "part", "chapter", "schedule", "subsection", "clause")
_FEWEST, _FEWEST_OWN = 8, 3
"""Sections of a law, or of an amending instrument, that excerpts are made of: those whose numbers are printed."""
_TITLES = ("", "THE LAMPS ACT, 2031\n\n", "The Lamps Act, 2031\n\n")
_ROUNDS = 10
"""Excerpts under each title of an instrument, of which there are few."""


def main() -> int:
    """Print the table and the sums; return 0 where every promise is kept."""
    home = Path(
        sys.argv[1] if len(sys.argv) > 1 else os.environ.get("TARMEEM_CORPUS", "../shared/corpus")
    )
    index = {
        entry["id"]: entry for entry in json.loads((home / "laws/index.json").read_text("utf-8"))
    }
    print(
        f"{'law':52} {'chars':>7} {'last':>5} {'found':>5} {'gone':>4} {'absent':>6} {'%':>6} {'% of printed':>12} {'nodes':>6} {'lost':>4} {'dup':>3} {'ms':>5}  missing"
    )
    good = fair = acts = lost = repeated = chars = 0
    seconds = 0.0
    for path in sorted((home / "laws").glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        started = time.process_time()
        root = structure_text(text)
        took = time.process_time() - started
        row = measure(root)
        kind = index.get(path.stem, {})
        is_act = kind.get("role") != "amending" and not kind.get("amends") and row["last"] > 0
        acts += is_act
        good += is_act and row["share"] >= 0.97
        fair += is_act and row["of_printed"] >= 0.97
        lost += row["lost"]
        repeated += row["repeated"]
        chars += len(text)
        seconds += took
        print(
            f"{path.stem[:52]:52} {len(text):7} {row['last']:5} {row['found']:5} {row['gone']:4} {row['unprinted']:6} "
            f"{100 * row['share']:6.1f} {100 * row['of_printed']:12.1f} {row['nodes']:6} {row['lost']:4} {row['repeated']:3} {1000 * took:5.0f}  "
            f"{'' if is_act else '(amending) '}{' '.join(map(str, row['missing'][:12]))}"
        )
    print(f"\nActs with 97 % of 1..last: {good} of {acts} = {100 * good / max(acts, 1):.1f} %")
    print(
        f"the same of the numbers printed in their texts: {fair} of {acts} = {100 * fair / max(acts, 1):.1f} %"
    )
    print(
        f"characters lost {lost}; eIds used twice {repeated}; {1000 * seconds / (chars / 1e6):.0f} ms CPU for 1 MB"
    )
    print()
    _print_excerpts(home)
    return int(lost > 0 or repeated > 0 or fair < 0.95 * acts)


def _print_excerpts(home: Path) -> None:
    """Print of how many excerpts, under a title and without one, each section has the provisions that it has in its law."""
    instruments = [*(home / "instruments").glob("*.txt"), *home.glob("triples/*/amending.txt")]
    for of, paths, fewest, rounds in (
        ("a law's", sorted((home / "laws").glob("*.txt")), _FEWEST, 1),
        ("an amending instrument's", sorted(instruments), _FEWEST_OWN, _ROUNDS),
    ):
        made, right = _excerpts(paths, fewest, rounds)
        print(
            f"{made} excerpts of two to five of {of} sections with the outline that they have there:"
        )
        for how, number in right.items():
            print(f"  {how:40} {number:15}")


def _excerpts(paths: list[Path], fewest: int, rounds: int) -> tuple[int, dict[str, int]]:
    """Return how many excerpts were made, and in how many of them each section has its own outline."""
    chance = random.Random(2031)
    right = dict.fromkeys(("in a row", "picked out"), 0)
    made = 0
    for path in paths:
        nodes = structure_text(path.read_bytes().decode("utf-8", "replace")).walk()
        sections = [n for n in nodes if n.kind in _KINDS and n.num and "__" not in n.eid]
        sections = [n for n in sections if not any(each.inferred for each in n.walk())]
        for title in _TITLES * rounds if len(sections) >= fewest else ():
            size = chance.randrange(2, min(6, len(sections)))
            first = chance.randrange(len(sections) - size)
            picked = sorted(chance.sample(range(len(sections)), size))
            for how, places in (("in a row", range(first, first + size)), ("picked out", picked)):
                own = [sections[at] for at in places]
                text = title + "".join(n.full_text().strip("\n") + "\n\n" for n in own)
                right[how] += outline(text) == [each for n in own for each in _named(n)]
            made += 1
    return made, right


def outline(text: str) -> list[tuple[str, str]]:
    """Return the kinds and numbers of what a text has of parts, sections and what stands in them."""
    return _named(structure_text(text))


def _named(root: Provision) -> list[tuple[str, str]]:
    """Return kinds and numbers; an excerpt of which nothing says that its sections are articles may call them so."""
    return [
        (_KINDS[0] if p.kind in _KINDS else p.kind, p.num)
        for p in root.walk()
        if p.kind in _OUTLINE
    ]


def measure(root: Provision) -> dict[str, Any]:
    """Return what is found, gone and missing of 1..last, and what the tree lost or repeated."""
    nodes = list(root.walk())
    sections = [n for n in nodes if n.kind in _KINDS and "__" not in n.eid]
    numbers = [span for node in sections if (span := _numbers(node.num))]
    found = {n for low, high in numbers for n in range(low, high + 1)}
    gone = {
        n for s in sections if _GONE.search(s.full_text()[:400]) for n in range(*_numbers(s.num))
    }
    last = max(found, default=0)
    missing = [n for n in range(1, last + 1) if n not in found]
    chapters = _gone_with_chapters(nodes)
    marked = [n for n in missing if n in chapters or _says_gone(root, sections, n)]
    missing = [n for n in missing if n not in marked]
    unprinted = [n for n in missing if not _is_printed(root.source, sections, n)]
    eids = [n.eid for n in nodes]
    return {
        "last": last,
        "found": len(found),
        "gone": len(gone) + len(marked),
        "share": (last - len(missing)) / last if last else 1.0,
        "missing": [n for n in missing if n not in unprinted],
        "unprinted": len(unprinted),
        "of_printed": (last - len(missing)) / (last - len(unprinted)) if last else 1.0,
        "nodes": len(nodes),
        "lost": _lost(root),
        "repeated": len(eids) - len(set(eids)),
    }


def _numbers(num: str) -> tuple[int, int]:
    whole = re.match(r"(\d+)[A-Z]*(?:-(\d+))?", num)
    if not whole:
        return (1, 0)
    return int(whole[1]), int(whole[2] or whole[1])


def _gone_with_chapters(nodes: list[Provision]) -> set[int]:
    """Return the numbers between two sections where a chapter without any says it is omitted."""
    gone: set[int] = set()
    last, said = 0, False
    for node in nodes:
        if node.kind in _KINDS and "__" not in node.eid and (span := _numbers(node.num)):
            if said and span[0] > last:
                gone.update(range(last + 1, span[0]))
            last, said = max(last, span[1]), False
        elif node.kind in ("chapter", "part") and last:
            said = said or _GONE.search(node.full_text()[:300]) is not None
    return gone


def _says_gone(root: Provision, sections: list[Provision], number: int) -> bool:
    """Say whether the text marks a number as omitted or repealed where its section would stand.

    In the law's own words, by an empty bracket alone on its line, or by a note that says it of
    the section; what another note with that number says is none of its business.
    """
    start, end = _gap(root.source, sections, number)
    gap = root.source[start:end]
    for note in (s for node in root.walk() for s in node.spans if s.kind in ("note", "furniture")):
        if re.search(
            rf"\b[Ss](?:ections?|s?\.)\s?{number}\s+(?:was |has been )?(?:omitted|rep)",
            root.source[note.start : note.end],
        ):
            return True
        if start <= note.start < end:
            gap = gap.replace(root.source[note.start : note.end], "\n")
    return (
        re.search(
            rf"(?:^|\n)\W*(?:Sections? )?{number}\W{{1,4}}[^\n]{{0,120}}?(?:[Oo]mitted|[Rr]ep(?:ealed|\.))|{_EMPTY}",
            gap,
        )
        is not None
    )


def _gap(text: str, sections: list[Provision], number: int) -> tuple[int, int]:
    """Return from where to where the section of a number would stand: between those of the next numbers."""
    spans = sorted((*_numbers(s.num), s.start) for s in sections if _numbers(s.num)[1])
    start = max(((high, at) for _, high, at in spans if high < number), default=(0, 0))[1]
    end = min(((low, at) for low, _, at in spans if low > number), default=(0, len(text)))[1]
    return (start, end) if start <= end else (0, len(text))


def _is_printed(text: str, sections: list[Provision], number: int) -> bool:
    """Say whether the number begins a line where its section would stand: some texts lack whole sections.

    That is between the sections of the next lower and the next higher number; elsewhere it is a
    footnote's, a page's, or an entry of the contents. Where those two changed places: anywhere.
    """
    start, end = _gap(text, sections, number)
    pattern = rf"(?:^|\n)[^\w\n]*(?:\d{{1,2}}\W{{0,2}})?(?:Section |Article )?{number}[A-Z]?(?:[.,]|\W*\n)"
    return re.search(pattern, text[start:end]) is not None


def _lost(root: Provision) -> int:
    """Return how many characters the tree does not give back, in order."""
    lost = abs(len(root.source) - len(root.full_text()))
    for node in root.walk():
        at = node.start
        parts = [(s.start, s.end) for s in node.spans] + [(c.start, c.end) for c in node.children]
        for start, end in sorted(parts):
            lost += abs(start - at)
            at = end
        lost += abs(node.end - at)
    return lost


if __name__ == "__main__":
    sys.exit(main())
