"""How good the redlines are: one table over every pair of real texts, then made cases.

Run: ``python -m benchmarks.quality [CORPUS]``. Marked characters are counted without white space,
beside a word-level Myers baseline (``ratio``), beside one whose dates, figures, citations and links are
whole (``whole``), and beside that one with its islands marked too (``ruled``): what it marks more than the
first is what a redline must mark that cuts no figure and leaves no island. An island is a kept stretch of
at most one word between edits of one line.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import fast_diff_match_patch

from benchmarks.made import KINDS, Relation, case
from benchmarks.planted import planted_rows
from benchmarks.truth import scores
from diffs.compare import Comparison, compare_trees
from diffs.compare.words.words import FINE
from diffs.structure import structure_text

_TOKEN = re.compile(r"\w+|[^\w\s]")
_WORD = re.compile(r"\w+")
CASES = 500
BASELINE_LIMIT = 400_000
"""Tokens of both sides up to which the exact baseline is run."""


def whole_tokens(text: str) -> list[str]:
    """Return the tokens a redline may not cut: dates, figures, citations and links are one each."""
    return [token for token in FINE.findall(text) if not token.isspace()]


def baseline(old: str, new: str, tokens: Callable[[str], list[str]] = _TOKEN.findall) -> int | None:
    """Return the characters a minimal word-level diff marks; None where the pair is too long."""
    a, b = tokens(old), tokens(new)
    blocks = _blocks(a, b)
    if blocks is None:
        return None
    kept = sum(sum(map(len, a[i : i + count])) for i, _, count in blocks)
    return sum(map(len, a)) + sum(map(len, b)) - 2 * kept


def ruled(old: str, new: str) -> int | None:
    """Return the characters that a minimal diff of whole tokens marks with its islands marked too."""
    a, b = ([m for m in FINE.finditer(text) if not m[0].isspace()] for text in (old, new))
    blocks = _blocks([m[0] for m in a], [m[0] for m in b])
    if blocks is None:
        return None
    kept = 0
    for i, j, count in blocks:
        before, after = (
            a[i - 1].end() if i else 0,
            a[i + count].start() if i + count < len(a) else len(old),
        )
        within = (i or j) and (i + count < len(a) or j + count < len(b))
        words = _WORD.findall(old, a[i].start(), a[i + count - 1].end())
        if not (within and len(words) <= 1 and "\n" not in old[before:after]):
            kept += sum(len(m[0]) for m in a[i : i + count])
    return sum(len(m[0]) for m in (*a, *b)) - 2 * kept


def _blocks(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]] | None:
    """Return where two lists have the same tokens, and how many, by a minimal diff; None where it would take too long."""
    head = next(
        (k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    if len(a) + len(b) - 2 * head > BASELINE_LIMIT:
        return None
    codes: dict[str, int] = {}
    sides = ["".join(chr(_code(codes, word)) for word in side[head:]) for side in (a, b)]
    blocks = [(0, 0, head)] if head else []
    i = j = head
    for op, count in fast_diff_match_patch.diff(
        *sides, timelimit=0, checklines=False, cleanup="No", counts_only=True
    ):
        if op == "=":
            blocks.append((i, j, count))
        i += count if op in "-=" else 0
        j += count if op in "+=" else 0
    return blocks


def _code(codes: dict[str, int], word: str) -> int:
    code = codes.setdefault(word, len(codes) + 32)
    return code if code < 0xD800 else code + 0x800


def marked(comparison: Comparison) -> int:
    """Return the characters shown as omitted or inserted, white space aside."""
    return sum(len("".join(run.text.split())) for run in comparison.runs if run.op in "-+")


def islands(comparison: Comparison) -> int:
    """Count kept stretches of at most one word between two edits of one line."""
    runs = comparison.runs
    return sum(
        runs[k - 1].op in "-+" and runs[k + 1].op in "-+" and len(_WORD.findall(run.text)) <= 1
        for k, run in enumerate(runs[1:-1], 1)
        if run.op == "="
        and "\n"
        not in runs[k - 1].text.rstrip(" \t")[-1:] + run.text + runs[k + 1].text.lstrip(" \t")[:1]
    )


def cuts(comparison: Comparison) -> int:
    """Count edits that begin or end inside a word of the text they belong to."""
    count = 0
    for side in ("-", "+"):
        runs = [run for run in comparison.runs if run.op in ("=", side, f"m{side}", f"n{side}")]
        for one, two in pairwise(runs):
            edges = one.text[-1:].isalnum() and two.text[:1].isalnum()
            count += edges and {one.op, two.op} == {"=", side}
    return count


def rebuilds(comparison: Comparison, old: str, new: str) -> bool:
    """Tell whether both texts come back exactly."""
    return comparison.old == old and comparison.new == new


# ------------------------------------------------------------------------------------- printing


def pair_rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield one row a pair."""
    for pair in sorted(folder.iterdir()):
        old, new = ((pair / f"{side}.txt").read_text("utf-8") for side in ("old", "new"))
        meta = json.loads((pair / "meta.json").read_text("utf-8"))
        left, right = structure_text(old), structure_text(new)
        c = compare_trees(left, right)
        base = baseline(old, new)
        shown = marked(c)
        found = ""
        if (pair / "alignment.json").is_file():
            truth = json.loads((pair / "alignment.json").read_text("utf-8"))
            told = scores(c, truth, left, right)
            found = "  ".join(f"{rel[:3]} {score}" for rel, score in told.items())
        shares = _shares(shown, old, new, base)
        yield (
            pair.name, str(len(old) + len(new)), str(shown), str(base), *shares, str(len(c.hunks)),
            str(islands(c)), str(cuts(c)), "yes" if rebuilds(c, old, new) else "NO", c.kind,
            meta.get("notice_class", meta["nature"][:24]), "yes" if c.substantive else "no",
            " ".join(f"{kind} {n}" for kind, n in sorted(c.noise.items())), found,
        )  # fmt: skip


def _shares(shown: int, old: str, new: str, base: int | None) -> tuple[str, ...]:
    """Return how much is marked beside each of the three baselines."""
    beside = base, baseline(old, new, whole_tokens), ruled(old, new)
    return tuple(f"{shown / least:.2f}" if least else "-" for least in beside)


def law_rows(folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield one row for every older and newer text of one law."""
    for group in json.loads((folder / "pairs.json").read_text("utf-8")):
        for later in group["consolidated"]:
            paths = [folder / f"{group['base']}.txt", folder / f"{later}.txt"]
            if not all(path.is_file() for path in paths):
                continue
            old, new = (path.read_text("utf-8") for path in paths)
            c = compare_trees(structure_text(old), structure_text(new))
            rels = Counter(entry.rel for entry in c.alignment)
            base = baseline(old, new)
            yield (
                group["name"][:28], str(len(old) + len(new)), str(marked(c)), str(base),
                *_shares(marked(c), old, new, base), str(len(c.hunks)), str(islands(c)),
                str(cuts(c)), "yes" if rebuilds(c, old, new) else "NO", c.kind, group["grade"],
                "yes" if c.substantive else "no", "", " ".join(f"{k} {n}" for k, n in rels.items()),
            )  # fmt: skip


_NAMES = {"moved": "move", "renumbered": "renumber", "split": "split", "merged": "merge"}


def made_rows() -> Iterator[tuple[str, ...]]:
    """Yield precision, recall and F1 of each kind over the made cases."""
    tally = {kind: [0, 0, 0] for kind in KINDS}
    for seed in range(CASES):
        made = case(seed)
        c = compare_trees(structure_text(made.old), structure_text(made.new))
        said = {
            (_NAMES[e.rel], _number(e.old), _number(e.new))
            for e in c.alignment
            if e.rel in _NAMES and "__" not in (e.old or "") and "__" not in (e.new or "")
        }
        for name in (
            {"move": "move", "move and edit": "move", "swap": "move"}.get(made.kind, made.kind),
        ):
            mine: set[Relation] = {r for r in said if r[0] == name}
            true = {r for r in made.truth if r[0] == name}
            for at, n in enumerate((len(mine & true), len(mine), len(true))):
                tally[made.kind][at] += n
    for kind, (right, said_n, true_n) in tally.items():
        precision, recall = right / max(said_n, 1), right / max(true_n, 1)
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        yield kind, str(true_n), f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"


def _number(eid: str | None) -> str:
    return (eid or "").partition("_")[2]


def table(head: Sequence[str], rows: Iterator[tuple[str, ...]]) -> None:
    """Print rows under their heads."""
    printed = [tuple(head), *rows]
    widths = [max(len(row[k]) for row in printed) for k in range(len(head))]
    for row in printed:
        print(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
    print()


HEAD = (
    "pair", "chars", "marked", "words", "ratio", "whole", "ruled", "hunks", "islands", "cuts", "exact", "kind", "truth",
    "tell", "noise", "alignment (right/said/true)",
)  # fmt: skip


def main() -> None:
    """Print the tables."""
    default = os.environ.get("TARMEEM_CORPUS", Path(__file__).parents[2] / "shared" / "corpus")
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else default)
    if (corpus / "pairs").is_dir():
        table(HEAD, pair_rows(corpus / "pairs"))
        table(HEAD, law_rows(corpus / "laws"))
    table(("made cases", "true", "precision", "recall", "F1"), made_rows())
    table(("planted in", "edits", "found", "hunks", "false", "noise"), planted_rows(corpus))


if __name__ == "__main__":
    main()
