"""Whether every rendering gives both texts back: made pairs by the thousand, and every real pair.

Run: ``python -m benchmarks.roundtrip [CORPUS] [--made N] [--office N]``. A rendering may refuse what
its format cannot carry, with CompareError, and nothing else. HTML and DOCX are also read by programs
that are not ours: lxml, docx-revisions, and LibreOffice where it is installed.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import lxml.html
from docx_revisions import RevisionDocument

from benchmarks import office
from benchmarks.awkward import KINDS, pair
from benchmarks.quality import table
from diffs import redline
from diffs.compare import Comparison, compare_texts
from tarmeem.errors import CompareError

MADE = 10_000
"""Pairs that are made."""
REVISED = 2_000
"""Made pairs that docx-revisions judges as well: it opens and saves each file twice."""
OFFICE = 80
"""Made pairs that LibreOffice judges as well, a third of a second each way."""
OFFICE_SIZE = 130_000
"""Characters of both texts of the real pairs that it judges."""
TRIMMED = 200
"""Characters of a wrong case that are printed."""
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")

Texts = tuple[str, str]
Way = tuple[Callable[[Comparison], Any], Callable[[Any], Texts]]


def _by_lxml(page: str) -> Texts:
    """Read one column as any HTML tool would: what is within ins, or del, left out."""
    body = lxml.html.fromstring(page).xpath("//*[@data-redline]")[0]
    return _html_text(body, "ins"), _html_text(body, "del")


def _html_text(node: Any, without: str) -> str:
    if node.tag == without or "data-aside" in node.attrib:
        return ""
    code = node.get("data-c")
    found = [chr(int(code, 16)) if code else "", node.text or ""]
    for child in node:
        found += [_html_text(child, without), child.tail or ""]
    return "".join(found)


def _by_docx_revisions(body: bytes) -> Texts:
    """Have another's program reject and accept, then read what is left with no change in it."""
    found = []
    for judge in ("reject_all", "accept_all"):
        document = RevisionDocument(io.BytesIO(body))
        getattr(document, judge)()
        saved = io.BytesIO()
        document.save(saved)
        was, now = redline.old_and_new_from_docx(saved.getvalue())
        found.append(was if was == now else f"{judge} left changes behind")
    return found[0], found[1]


def _bare_critic(comparison: Comparison) -> str:
    return redline.to_criticmarkup(comparison, remarks=False)


WAYS: dict[str, Way] = {
    "JSON": (redline.to_json, redline.old_and_new_from_json),
    "HTML, one column": (redline.to_html, redline.old_and_new_from_html),
    "HTML, side by side": (lambda c: redline.to_html(c, layout="side"), redline.old_and_new_from_html),
    "HTML, read by lxml": (redline.to_html, _by_lxml),
    "terminal, piped": (redline.to_terminal, redline.old_and_new_from_text),
    "CriticMarkup": (redline.to_criticmarkup, redline.old_and_new_from_criticmarkup),
    "CriticMarkup, no remarks": (_bare_critic, redline.old_and_new_from_criticmarkup),
    "DOCX": (redline.to_docx, redline.old_and_new_from_docx),
    "DOCX, by docx-revisions": (redline.to_docx, _by_docx_revisions),
}  # fmt: skip
QUICK = [name for name in WAYS if name != "DOCX, by docx-revisions"]


@dataclass
class Tally:
    """What became of the cases of one rendering."""

    cases: int = 0
    exact: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    cpu: float = 0.0

    def note(self, name: str, outcome: str, wanted: Texts) -> None:
        """Count one case: ``outcome`` is empty where both texts came back."""
        self.cases += 1
        if not outcome:
            self.exact += 1
        elif outcome.startswith("refused: ") and any(map(_PAIR.search, wanted)):
            self.refused[outcome.removeprefix("refused: ")] += 1
        else:
            self.wrong.append(f"{name}: {outcome}")

    def row(self, name: str) -> tuple[str, ...]:
        """Return the tally as a row of the table."""
        why = "; ".join(f"{what} ({count:,})" for what, count in self.refused.items())
        cells = (self.cases, self.exact, self.refused.total(), len(self.wrong))
        return (name, *(f"{cell:,}" for cell in cells), f"{self.cpu:,.1f}", why)


def outcome(way: str, comparison: Comparison, wanted: Texts) -> str:
    """Render, read back, and say what went wrong; empty where nothing did."""
    render, inverse = WAYS[way]
    try:
        found = inverse(render(comparison))
    except CompareError as error:
        return f"refused: {error.what}"
    except Exception as error:  # a case that raises is counted, and the others still run
        return f"raised {error!r}"
    return differing(found, wanted)


def differing(found: Texts, wanted: Texts) -> str:
    """Say where the first of the two texts that is not what it should be goes wrong."""
    for side, is_, should in zip(("old", "new"), found, wanted, strict=True):
        if is_ != should:
            letters = enumerate(zip(is_, should, strict=False))
            at = next((k for k, (a, b) in letters if a != b), min(len(is_), len(should)))
            return f"{side} text at {at}: {is_[at : at + 40]!r} for {should[at : at + 40]!r}"
    return ""


def cases(made: int, corpus: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (name, old, new): the made pairs, then the real ones."""
    for seed in range(made):
        one = pair(seed)
        yield f"seed {seed} ({one.kind})", one.old, one.new
    for folder in sorted((corpus / "pairs").glob("*")):
        old, new = ((folder / f"{side}.txt").read_text("utf-8") for side in ("old", "new"))
        yield f"pair {folder.name}", old, new


def measured(made: int, corpus: Path) -> dict[str, Tally]:
    """Return what became of every case in every rendering."""
    tallies = {name: Tally() for name in ("the comparison itself", *WAYS)}
    for number, (name, old, new) in enumerate(cases(made, corpus)):
        start = time.process_time()
        comparison = compare_texts(old, new)
        mine = tallies["the comparison itself"]
        mine.note(name, differing((comparison.old, comparison.new), (old, new)), (old, new))
        mine.cpu += time.process_time() - start
        for way in WAYS if number < REVISED or number >= made else QUICK:
            start = time.process_time()
            tallies[way].note(name, outcome(way, comparison, (old, new)), (old, new))
            tallies[way].cpu += time.process_time() - start
    return tallies


def judged(made: int, corpus: Path) -> Tally:
    """Return what LibreOffice makes of some made pairs of every kind, and of real ones."""
    chosen = [
        (name, old, new, redline.to_docx(compare_texts(old, new)))
        for name, old, new in cases(made, corpus)
        if len(old) + len(new) <= OFFICE_SIZE
    ]
    tally = Tally()
    found = office.rejected_and_accepted([body for *_, body in chosen])
    for (name, old, new, _), texts in zip(chosen, found, strict=True):
        tally.note(name, differing(texts, (old, new)), (old, new))
    return tally


def main() -> None:
    """Print the table, and every wrong case."""
    parser = argparse.ArgumentParser(description=__doc__)
    default = os.environ.get("TARMEEM_CORPUS", Path(__file__).parents[2] / "shared" / "corpus")
    parser.add_argument("corpus", nargs="?", type=Path, default=Path(default))
    parser.add_argument("--made", type=int, default=MADE)
    parser.add_argument("--office", type=int, default=OFFICE)
    given = parser.parse_args()
    tallies = measured(given.made, given.corpus)
    if missing := office.lacking():
        print(f"Not judged by LibreOffice: {missing}\n")
    elif given.office:
        tallies["DOCX, by LibreOffice"] = judged(given.office, given.corpus)
    print(f"{given.made:,} made pairs of {len(KINDS)} kinds, and the real ones\n")
    head = ("rendering", "cases", "exact", "refused", "wrong", "CPU s", "why refused")
    table(head, (tally.row(name) for name, tally in tallies.items()))
    for name, tally in tallies.items():
        for said in tally.wrong:
            print(f"WRONG {name}: {said}"[: TRIMMED + 40])


if __name__ == "__main__":
    main()
