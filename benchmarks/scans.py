"""Measure what is said of scans: slips of the eye labelled "may be OCR", true edits not.

A page of invented law is set, harmed as scanners and copiers harm, read through ``crawler.pages.scan``
and compared with the words it was set from: every hunk is the eye's. Then edits are made in the words
before they are set, of six kinds: their hunks are the law's. A hunk counts as labelled where all of
it is, and a true edit as mislabelled where what bears its words is.

Usage: python -m benchmarks.scans [PAGES [SEED]]; SEED is the first of the pages held out. The rule was made on the pages and harms of the first half
(``scanpages.TUNED``); the second half (``HELD``) is what it is judged by. Without tesseract: 2.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from benchmarks.made import made_law
from benchmarks.scanpages import FONTS, HELD, TUNED, Harm, drawn, scanned
from crawler.pages.scan import read_scan
from diffs.compare import Comparison, Hunk
from diffs.compare.engine import compare_trees
from diffs.compare.print.doubt import MAY_BE_OCR
from diffs.structure import structure_text

PAGES = 7
FRESH = 1200
"""First seed of the pages held out: nothing from here on was measured while the rule was made."""
WORDS = 330
"""What fits on a sheet with what is added."""
LABELLED, MISLABELLED = 95.0, 5.0
NEAR = 3
"""Characters of white space that an insertion may be told after."""
KINDS = ("figure", "may/shall", "word", "sentence", "proviso", "omission")
_LINES = re.compile(r"^\((\d+)\).*\.$", re.MULTILINE)


@dataclass(frozen=True)
class Edit:
    """A true edit: where it stands in the old words, and what stands there in the new ones."""

    kind: str
    start: int
    end: int
    new: str


def law(seed: int) -> str:
    """Return a page of invented law with figures."""
    rng = random.Random(seed)
    out: list[str] = []
    for line in made_law(seed, 9).split("\n"):
        if sum(len(one.split()) for one in out) > WORDS:
            break
        more = f", and shall pay a fee of Rs. {rng.randrange(2, 99) * 500:,} by {rng.randrange(1, 28)} May 20{rng.randrange(10, 26)}."
        out.append(line[:-1] + more if line.endswith(".") and rng.random() < 0.3 else line)
    return "\n".join(out).strip()


def edits(text: str, seed: int) -> list[Edit]:
    """Return an edit of each kind, no two of them in one line."""
    rng = random.Random(seed)
    lines = list(_LINES.finditer(text))
    rng.shuffle(lines)
    made: list[Edit] = []
    for kind in KINDS:
        for place, line in enumerate(lines):
            if edit := _edit(kind, line, rng):
                made.append(edit)
                del lines[place]
                break
    return sorted(made, key=lambda edit: edit.start)


def _edit(kind: str, line: re.Match[str], rng: random.Random) -> Edit | None:
    said, end = line.group(), line.end()
    if kind == "sentence":
        return Edit(kind, end, end, " No appeal shall lie against an order made under this sub-section.")  # fmt: skip
    if kind == "proviso":
        return Edit(kind, end, end, "\nProvided that nothing in this sub-section shall apply to a hospital or a school.")  # fmt: skip
    pattern = {"figure": r"(?<=Rs\. )[\d,]+|(?<=20)\d\d(?=\.)", "may/shall": r"\b(may|shall)\b", "word": r"\b[a-z]{6,}\b", "omission": r"\b[a-z]{3,} [a-z]{3,} (?=[a-z])"}[kind]  # fmt: skip
    found = list(re.finditer(pattern, said))
    if not found:
        return None
    one = rng.choice(found)
    return Edit(kind, line.start() + one.start(), line.start() + one.end(), _other(kind, one.group(), rng))  # fmt: skip


def _other(kind: str, old: str, rng: random.Random) -> str:
    if kind == "omission":
        return ""
    if kind == "may/shall":
        return {"may": "shall", "shall": "may"}[old]
    if kind == "word":
        return rng.choice([w for w in ("hospital", "quarterly", "district", "premises", "gazette") if w != old])  # fmt: skip
    places = [n for n, letter in enumerate(old) if letter.isdigit()]
    at = rng.choice(places)
    return old[:at] + rng.choice([d for d in "123456789" if d != old[at]]) + old[at + 1 :]


def applied(text: str, made: list[Edit]) -> str:
    """Return the text with its edits made."""
    for edit in reversed(made):
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


def compared(old: str, new: str, harm: Harm, seed: int) -> Comparison:
    """Return the comparison of words with the reading of other words' harmed picture."""
    found = read_scan(scanned(drawn(new, seed), harm, seed), 1)
    return compare_trees(structure_text(old), structure_text(found.text), weak_new=found.weak)


def spans(found: Comparison) -> Iterator[tuple[Hunk, int, int]]:
    """Yield each hunk with the range of the old text that it stands at."""
    at, offsets = 0, []
    for run in found.runs:
        offsets.append(at)
        at += len(run.text) * (run.op in ("=", "-", "m-", "n-"))
    offsets.append(at)
    for hunk in found.hunks:
        yield hunk, offsets[hunk.at], offsets[hunk.at + len(hunk.runs)]


def labels(hunk: Hunk) -> list[bool]:
    """Return of each changed run of a hunk whether it says that it may be OCR."""
    return [run.note == MAY_BE_OCR for run in hunk.runs if run.op in ("-", "+", "m-", "m+")]


def owned(found: list[tuple[Hunk, int, int]], edit: Edit, old: str) -> list[Hunk]:
    """Return the hunks at an edit's place that have its words; where none has, all that are there.

    A slip of the eye may stand beside an edit, and is none of it.
    """
    near = [
        hunk for hunk, start, end in found if start <= edit.end + NEAR and edit.start <= end + NEAR
    ]
    return [hunk for hunk in near if _has_words(hunk, edit, old)] or near


def _has_words(hunk: Hunk, edit: Edit, old: str) -> bool:
    gone, come = (" ".join(run.text for run in hunk.runs if run.op in ops) for ops in (("-", "m-"), ("+", "m+")))  # fmt: skip
    if old:
        return old.strip() in gone
    words = set(edit.new.split())
    return 2 * len(words & set(come.split())) > len(words)


def mislabelled(own: list[Hunk], edit: Edit, old: str) -> bool:
    """Tell whether what bears an edit's words says that it may be OCR; a slip of the eye in the same hunk may."""
    if not any(_has_words(hunk, edit, old) for hunk in own):
        return any(any(labels(hunk)) for hunk in own)
    doubted = " ".join(run.text for hunk in own for run in hunk.runs if run.note == MAY_BE_OCR)
    told = [text.strip() for text in (old, edit.new) if text.strip()]
    few = edit.new.split() if not old else []
    return any(text in doubted for text in told) or len(set(few) & set(doubted.split())) > 1


def page(harm: Harm, seed: int) -> Counter[str]:
    """Return the counts of one page, first as it was set and then with edits."""
    text = law(seed)
    tally = Counter(pages=1, words=len(text.split()))
    for hunk in compared(text, text, harm, seed).hunks:
        tally["slips"] += 1
        tally["labelled"] += all(labels(hunk))
    made = edits(text, seed)
    found = list(spans(compared(text, applied(text, made), harm, seed)))
    for edit in made:
        old = text[edit.start : edit.end]
        own = owned(found, edit, old)
        tally["edits"] += 1
        tally["unseen"] += not own
        wrong = mislabelled(own, edit, old)
        tally["mislabelled"] += wrong
        tally[f"wrong {edit.kind}"] += wrong
    return tally


def half(name: str, harms: dict[str, Harm], first: int, pages: int) -> Counter[str]:
    """Print a row a harm and a row a typeface, and return the sum."""
    print(f"\n{name:40} {'pages':>5} {'words':>6} {'slips':>5} {'labelled':>8} {'edits':>5} {'unseen':>6} {'mislabelled':>11}")  # fmt: skip
    total: Counter[str] = Counter()
    faces: dict[str, Counter[str]] = {}
    seeds = range(first, first + pages)
    for named, harm in harms.items():
        with ThreadPoolExecutor(2) as pool:
            found = list(pool.map(lambda n, h=harm: page(h, n), seeds))
        _row(named, sum(found, Counter()))
        for seed, one in zip(seeds, found, strict=True):
            faces.setdefault(FONTS[seed % len(FONTS)], Counter()).update(one)
            total.update(one)
    for face, tally in faces.items():
        _row(face, tally)
    _row("all", total)
    return total


def _share(part: int, whole: int) -> float:
    return 100 * part / whole if whole else 0.0


def _between(part: int, whole: int) -> str:
    """Return where a share lies nineteen times in twenty (after Wilson)."""
    if not whole:
        return "unknown"
    share, z = part / whole, 1.96
    middle = (share + z * z / 2 / whole) / (1 + z * z / whole)
    wide = z * math.sqrt(share * (1 - share) / whole + (z / 2 / whole) ** 2) / (1 + z * z / whole)
    return f"{100 * (middle - wide):.1f} to {100 * (middle + wide):.1f}"


def _row(name: str, t: Counter[str]) -> None:
    labelled = f"{_share(t['labelled'], t['slips']):.0f} %" if t["slips"] else "-"
    print(f"{name:40} {t['pages']:5} {t['words']:6} {t['slips']:5} {labelled:>8} {t['edits']:5} {t['unseen']:6} {_share(t['mislabelled'], t['edits']):9.1f} %", flush=True)  # fmt: skip


def main() -> int:
    """Print both halves; return 0 where the held-out one keeps the promise, 2 without tesseract."""
    if read_scan(scanned(drawn("Try this.", 0), TUNED["clean"], 0), 1).problem:
        print("scans: not measured, tesseract is not installed")
        return 2
    given = [int(arg) for arg in sys.argv[1:] if arg.isdigit()]
    pages, fresh = given + [PAGES, FRESH][len(given) :]
    half("the rule was made on", TUNED, 0, pages)
    t = half("held out", HELD, fresh, pages)
    labelled, wrong = _share(t["labelled"], t["slips"]), _share(t["mislabelled"], t["edits"])
    print(f"\nheld out: {labelled:.1f} % ({_between(t['labelled'], t['slips'])}) of the eye's hunks labelled (promise: {LABELLED:.0f} %), {wrong:.1f} % ({_between(t['mislabelled'], t['edits'])}) of true edits mislabelled (promise: {MISLABELLED:.0f} %)")  # fmt: skip
    print("mislabelled by kind: " + ", ".join(f"{kind} {t[f'wrong {kind}']}" for kind in KINDS))
    return int(labelled < LABELLED or wrong > MISLABELLED)


if __name__ == "__main__":
    sys.exit(main())
