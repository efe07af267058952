"""What the executor makes of real instruments: one table, printed with its date.

Run it: ``python benchmarks/amending.py [CORPUS]`` (else TARMEEM_CORPUS, else ../shared/corpus).
*wrong* = changed, and not as expected. Where the expected text itself departs from the instrument
(a third party's tidying, an editor's note), the row says so: those are listed, not hidden.
"""

from __future__ import annotations

import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.peeling import peel
from diffs.amending.consolidating.consolidation import Consolidation, carry_out, consolidate
from diffs.amending.consolidating.meant import tree_of
from diffs.amending.consolidating.reprint import check
from diffs.amending.executing.about import WORDY
from diffs.amending.executing.choosing import matches
from diffs.amending.executing.locate import locate
from diffs.amending.executing.matching import fold, stream
from diffs.amending.executing.pieces import Node
from tarmeem.model import Instruction, Position

ROOT = Path(__file__).resolve().parent.parent
DEPARTURES = {
    (
        "IN-const-044",
        "article-074",
    ): "the Act leaves the full stop before its proviso; expected has a colon",
    (
        "IN-const-044",
        "article-217",
    ): "the Act omits (c) and the word or; expected also ends (b) with a stop",
    (
        "IN-const-044",
        "article-225",
    ): "expected drops an editor's note and changes the stop to a colon",
    ("IN-const-044", "article-358"): "the Act prints “treatened”; expected corrects it",
    ("IN-const-044", "article-100"): "undone by s. 45, which amends another Act",
    ("IN-const-044", "article-189"): "undone by s. 45, which amends another Act",
    ("PK-NCRC-2022", "section-17"): "expected has an editor's footnote in its text",
}
_EDITORS = re.compile(
    r"\*\(?\w*\)?\.?\s*\[[^\]]*[Oo]mitted[^\]]*\]\*|\*\[[^\]]*\]\*|_{5,}|\*(?=Explanation)|(?<=Explanation\.)\*"
)


def main() -> None:
    """Print the table."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("TARMEEM_CORPUS", "")
    corpus = Path(given) if given else ROOT.parent / "shared" / "corpus"
    print(f"Amending, {time.strftime('%d %B %Y')}")
    rows = [row for folder in sorted((corpus / "triples").iterdir()) for row in triple(folder)]
    rows += [
        *family_laws(corpus / "laws"),
        *local_government(corpus / "laws"),
        *peca(corpus / "laws"),
        speed(),
    ]
    for what, said in rows:
        print(f"| {what:34} | {said}")


def triple(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield the rows of one triple: provisions, operations, and each departure."""
    base = texts(folder / "base")
    expected = texts(folder / "expected")
    text = base_of(folder)
    made = consolidate(text, [(folder / "amending.txt").read_text()])
    verdicts = {
        name: verdict(made, name, base.get(name, ""), expected[name]) for name in sorted(expected)
    }
    wrong = [name for name, said in verdicts.items() if said == "wrong"]
    departs = [name for name in wrong if (folder.name, name) in DEPARTURES]
    count = Counter(verdicts.values())
    count["wrong"] -= len(departs)
    said = ", ".join(
        f"{count[key]} {key}" for key in ("right", "refused or review", "untouched", "wrong")
    )
    yield folder.name, f"{said}, {len(departs)} where expected departs from the instrument"
    states = Counter(one.instruction.state for one in made.carried)
    once, done = once_within(made, text)
    yield "", f"operations {dict(states)}; of {once} whose words stand once, {done} applied"
    for name in wrong:
        yield "", f"{name}: {DEPARTURES.get((folder.name, name), 'WRONG')}"


def texts(folder: Path) -> dict[str, str]:
    """Return the provisions of a folder by their files' names."""
    return {path.stem: path.read_text() for path in folder.glob("*.txt")}


def base_of(folder: Path) -> str:
    """Return a triple's base as one text, in the order of its numbers."""
    base = texts(folder / "base")
    return "\n\n".join(base[name] for name in sorted(base, key=_place))


def _place(name: str) -> tuple[bool, int, str]:
    found = re.match(r"(\w+)-0*(\d+)(\w*)", name)
    return (name.startswith("schedule"), int(found[2]), found[3]) if found else (True, 0, name)


def verdict(made: Consolidation, name: str, before: str, after: str) -> str:
    """Return what became of one provision."""
    row = entry(made, name)
    want, old = words_of(after), words_of(before)
    if row is None:
        return "right" if re.search(r"(?i)omitted|repealed", after) else "refused or review"
    got = fold(row["text"].replace("*", ""))
    if got == want:
        return "right"
    if row["state"] in ("refused", "needs-review"):
        return "refused or review"
    return "untouched" if got == old or row["state"] == "unchanged" else "wrong"


def entry(made: Consolidation, name: str) -> dict[str, str] | None:
    """Return the section, article or schedule that a file's name means."""
    kind, _, num = name.partition("-")
    want = num.lstrip("0")
    for row in made.provisions:
        same = row["num"] == want and (row["kind"] == "schedule") == (kind == "schedule")
        if same and row["kind"] in ("section", "article", "schedule"):
            return row
    return None


def words_of(file: str) -> str:
    """Return a provision's words as the file has them, folded: no head, no editor's remarks."""
    return fold(_EDITORS.sub(" ", file.partition("\n")[2]).replace("*", ""))


def once_within(made: Consolidation, base: str) -> tuple[int, int]:
    """Count the operations whose words stand once within their target, and those applied."""
    tree = tree_of(made.base)
    del base
    once = done = 0
    for one in made.carried:
        op = one.instruction
        if (
            op.reason in ("another Act", "no Act named")
            or op.unit not in WORDY
            or not isinstance(op.old, str)
        ):
            continue
        node = locate(tree, op.target, fresh=lambda _: False)
        if isinstance(node, Node) and len(matches(op, stream(node))) == 1:
            once += 1
            done += op.state == "applied"
    return once, done


def family_laws(laws: Path) -> Iterator[tuple[str, str]]:
    """Yield how the two Acts of 2021 fare on the Muslim Family Laws Ordinance, beside its reprint."""
    base = (laws / "mflo-1961-older.txt").read_text()
    acts = [(laws / f"itapdf-mfl-amdt-2021-s{n}.txt").read_text() for n in (4, 7)]
    made = consolidate(base, acts)
    states = Counter(one.instruction.state for one in made.carried)
    reprint = (laws / "pkcode-0521-muslim-family-laws-ordinance-1961.txt").read_text()
    theirs = {row["eid"]: row for row in consolidate(reprint, []).provisions}
    new = [row for row in made.provisions if row["eid"] in theirs and whole(row)]
    same = sum(fold(row["text"]) == fold(theirs[row["eid"]]["text"]) for row in new)
    yield (
        "Muslim Family Laws, two Acts",
        f"operations {dict(states)}; new matter as reprinted: {same} of {len(new)}",
    )
    verdicts = Counter(row.verdict for row in check(made, reprint))
    yield "", f"sections beside the reprint (an older print as base): {dict(verdicts)}"


def whole(row: dict[str, object]) -> bool:
    """Tell whether every word of a provision was put there by an instruction."""
    spans, text = row["spans"], str(row["text"])
    assert isinstance(spans, list)
    return bool(text) and sum(span["end"] - span["start"] for span in spans) >= len(text) - 2


def local_government(laws: Path) -> Iterator[tuple[str, str]]:
    """Yield what becomes of each directive of the Ordinance of 2026 on the Act X of 2015."""
    base = next(laws.glob("pkcode-0405*")).read_text()
    made = consolidate(base, [next(laws.glob("pkcode-0404*")).read_text()])
    states = Counter((one.instruction.state, one.instruction.reason) for one in made.carried)
    said = "; ".join(
        f"{count} {state} {reason}".strip() for (state, reason), count in states.most_common()
    )
    yield "ICT local government, Ord. of 2026", said


def peca(laws: Path) -> Iterator[tuple[str, str]]:
    """Yield how far PECA's reprint peels back."""
    text = (laws / "pkcode-0762-peca-2016.txt").read_text()
    for act in ("Act II of 2025", "Act XXV of 2024", "Act XXXVII of 2023"):
        how = Counter(one.how for one in peel(text, act).undone)
        yield (
            f"PECA before {act}",
            ", ".join(f"{count} {said}" for said, count in how.most_common()),
        )


def speed() -> tuple[str, str]:
    """Return how long an Act of 700 KB takes with 100 instructions."""
    dice = random.Random(7)
    nouns = [
        "harbour",
        "lantern",
        "keeper",
        "vessel",
        "mooring",
        "signal",
        "tower",
        "ledger",
        "beacon",
        "granary",
        "anchor",
        "tide",
    ]
    sections = []
    for n in range(1, 531):
        subs = [f"({k}) The {' '.join(dice.choices(nouns, k=24))} mark{n}x{k} shall be kept, and the "
                f"{' '.join(dice.choices(nouns, k=16))} shall stand." for k in range(1, 5)]  # fmt: skip
        sections.append(f"{n}. Keeping of lights.—" + "\n".join(subs))
    base = "THE HARBOUR ACT, 1999\n\n(ACT XL OF 1999)\n\n" + "\n\n".join(sections) + "\n"
    ops = [made_up(i, dice.randint(1, 530), dice.randint(1, 4)) for i in range(100)]
    best = min(timed(base, ops) for _ in range(3))
    return f"{len(base) // 1000} KB, {len(ops)} instructions", f"{best:.2f} s (structure included)"


def made_up(i: int, n: int, k: int) -> Instruction:
    """Return one of four sorts of instruction on a sub-section."""
    target, mark, name = (("section", str(n)), ("sub-section", f"({k})")), f"mark{n}x{k}", f"1.{i}"
    if i % 4 == 0:
        return Instruction(
            "substitute", "words", "Act XL of 1999", target, 0, 1, old=mark, new="a word", id=name
        )
    if i % 4 == 1:
        return Instruction("omit", "sub-section", "Act XL of 1999", target, 0, 1, id=name)
    if i % 4 == 2:
        new = f"{n}A. New.—(1) It shall stand.\n(2) It is so."
        return Instruction("insert", "section", "Act XL of 1999", (), 0, 1, Position("after", str(n)), f"{n}A",
                           new=new, id=name)  # fmt: skip
    return Instruction(
        "insert",
        "words",
        "Act XL of 1999",
        target,
        0,
        1,
        Position("after", mark),
        new="too",
        id=name,
    )


def timed(base: str, ops: list[Instruction]) -> float:
    """Return the seconds one consolidation and its text take."""
    start = time.perf_counter()
    _ = carry_out(base, [ops]).text
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
