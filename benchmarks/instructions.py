"""What the amending reader makes of real directives: one table, printed with its date.

Run it: ``python benchmarks/instructions.py [CORPUS]`` (else TARMEEM_CORPUS, else ../shared/corpus).
*exact* = every field of every operation, white space, quotes and dashes folded, the law by number
and year where the input has them. *silent* = not exact, and nothing said so: there may be none.
"""

from __future__ import annotations

import json
import os
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from diffs.amending import is_instrument, parse_instructions
from diffs.amending.drafting.acts import number_and_year

ROOT = Path(__file__).resolve().parent.parent
FIELDS = (
    "action", "unit", "target", "position", "number", "old", "new", "occurrences", "renumber_to",
)  # fmt: skip


def main() -> None:
    """Print the labelled directives' table, then one row for each whole instrument."""
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("TARMEEM_CORPUS", "")
    corpus = Path(given) if given else ROOT.parent / "shared" / "corpus"
    print(f"Instructions, {time.strftime('%d %B %Y')}")
    counts, seconds = labelled(corpus / "instructions.jsonl")
    total = sum(counts.values())
    print(f"| labelled directives | {total}, in {seconds:.2f} s")
    for kind in ("exact", "marked", "silent"):
        print(f"| {kind:19} | {counts[kind]} ({counts[kind] / max(total, 1):.0%})")
    print("| flaw put into them | exact | marked | silently otherwise")
    for name, (flaw, told) in flawed(corpus / "instructions.jsonl").items():
        print(f"| {name:19} | {flaw['exact']} | {flaw['marked']} | {flaw['silent']}{told}")
    for path in sorted((corpus / "instruments").glob("*.txt")):
        print(f"| {path.stem[:40]:40} | {instrument(path.read_text(encoding='utf-8'))}")
    print(f"| told from consolidated laws | {recognised(corpus / 'laws')}")


def labelled(path: Path) -> tuple[Counter[str], float]:
    """Count the labelled directives that are exact, marked, or silently wrong."""
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        found = parse_instructions(
            record["text"], heading=record["amending_section"], context=record["context"]
        )
        mine = [instruction.as_dict() for instruction in found]
        said = " ".join([record["amending_section"], *record["context"], record["text"]])
        if len(mine) == len(record["label"]["ops"]) and all(
            same(a, b, said) for a, b in zip(mine, record["label"]["ops"], strict=True)
        ):
            counts["exact"] += 1
        else:
            marked = any(instruction.state != "parsed" for instruction in found)
            counts["marked" if marked else "silent"] += 1
            print(f"  {record['id']}: {found[0].reason}")
    return counts, time.perf_counter() - started


def flawed(path: Path) -> dict[str, tuple[Counter[str], str]]:
    """Count, by flaw, the directives that read as without it, are marked, or read otherwise unsaid."""
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found: dict[str, tuple[Counter[str], str]] = {}
    for name, flaw in FLAWS.items():
        counts: Counter[str] = Counter()
        told = ""
        for record in records:
            clean, sure = _read(record, record["text"])
            text = flaw(record["text"], random.Random(record["id"]))
            if not sure or text == record["text"]:
                continue
            now, still = _read(record, text)
            kind = "exact" if now == clean else "silent" if still else "marked"
            counts[kind] += 1
            told += f" {record['id']}" if kind == "silent" else ""
        found[name] = (counts, told)
    return found


def _read(record: dict[str, Any], text: str) -> tuple[list[Any], bool]:
    found = parse_instructions(text, heading=record["amending_section"], context=record["context"])
    said = [{k: fold(v) for k, v in i.as_dict().items() if k in FIELDS} for i in found]
    return said, all(i.state == "parsed" for i in found)


def _spoken(text: str, old: str, new: str) -> str:
    """Change the drafter's own words only: those that no quotation marks enclose."""
    closed = len(re.findall('[“”"]', text)) % 2 == 0
    parts = re.split(r"([“\"].*[”\"])" if closed else r"([“\"].*)", text, flags=re.DOTALL)
    return "".join(p if i % 2 else p.replace(old, new) for i, p in enumerate(parts))


def _at(text: str, chars: str, new: str, chance: random.Random) -> str:
    """Put something in the place of one of these characters, drawn by chance."""
    places = [i for i, char in enumerate(text) if char in chars]
    if not places:
        return text
    at = chance.choice(places)
    return text[:at] + new + text[at + 1 :]


_HEAD = "\nPART I]      THE GAZETTE OF PAKISTAN, EXTRA., MAY 2, 2031      145\n"
FLAWS: dict[str, Callable[[str, random.Random], str]] = {
    "c for e": lambda t, _: _spoken(_spoken(t, "clause", "clausc"), "inserted", "inscrted"),
    "rv for w": lambda t, _: _spoken(t, "words", "rvords"),
    "i for t, l": lambda t, _: _spoken(_spoken(t, "section", "seciion"), "shall", "shaii"),
    "6 for s": lambda t, _: _spoken(t, "substituted", "sub6tituted"),
    "page head": lambda t, r: _at(t, " ", _HEAD, r),
    "line end": lambda t, r: _at(t, " ", "\n", r),
    "comma lost": lambda t, r: _at(t, ",", "", r),
    "mark lost": lambda t, r: _at(t, '“”"', "", r),
    "marks straight": lambda t, _: t.replace("“", '"').replace("”", '"'),
    "marks doubled": lambda t, _: t.replace("“", "‘‘").replace("”", "’’"),
    "numbered heading": lambda t, _: f"# {t}",
    "no-break spaces": lambda t, _: t.replace(" ", "\u00a0"),
}


def same(mine: dict[str, Any], label: dict[str, Any], said: str) -> bool:
    """Say whether an operation is the labelled one; the law counts where the input names it."""
    law = number_and_year(label.get("act"))
    law = law if re.sub(r"\s+", " ", said).find(law) >= 0 else ""
    fields = all(fold(mine.get(field)) == fold(label.get(field)) for field in FIELDS)
    return fields and number_and_year(mine.get("act")) == law


def fold(value: Any) -> Any:
    """Fold white space, quotes and dashes."""
    if isinstance(value, dict):
        return {key: fold(v) for key, v in value.items()}
    if isinstance(value, list):
        return [fold(v) for v in value]
    if not isinstance(value, str):
        return value
    value = re.sub("[‘’`]", "'", re.sub(r"[“”„″]|‘‘|’’|``", '"', value))
    return re.sub(r"\s+", " ", re.sub(r"[-‐‑–—―⸺⸻_]+", "-", value)).strip()


def instrument(text: str) -> str:
    """Say what a whole instrument gives, by state."""
    started = time.perf_counter()
    found = parse_instructions(text)
    spent = (time.perf_counter() - started) * 1000
    states = Counter(instruction.state for instruction in found)
    told = ", ".join(f"{count} {state}" for state, count in sorted(states.items()))
    return f"{len(found)} operations: {told}; {spent:.0f} ms"


def recognised(laws: Path) -> str:
    """Say how many laws are rightly told to amend, or not to."""
    index = json.loads((laws / "index.json").read_text(encoding="utf-8"))
    right = sum(
        is_instrument((laws / f"{law['id']}.txt").read_text(encoding="utf-8"))
        == (law["role"] == "amending")
        for law in index
    )
    return f"{right} of {len(index)}"


if __name__ == "__main__":
    main()
