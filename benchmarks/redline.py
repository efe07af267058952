"""How fast the redlines are, beside what one would use instead, in one run.

Run: ``python -m benchmarks.redline``. CPU seconds (user and system) of the best of a few repeats;
git's are its own process's. Texts are made, so the run needs nothing but the project.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.engines import GIVE_UP, OTHERS, limited
from benchmarks.made import body, heading, law
from benchmarks.reprints import rewrapped
from diffs.compare import compare_trees
from diffs.structure import structure_text

SECTION = 5
"""Sentences in a made section: about 700 characters."""
REPEATS = 100
"""Times the same input is compared, quiet and under load."""
SPIN = "while True: pass"
"""What keeps a processor busy meanwhile."""
SLOW = 0.5
"""Seconds from which one run is told from another without repeating it."""
Sections = list[tuple[str, str, list[str]]]


def sections(count: int, seed: int = 3) -> Sections:
    """Make that many sections."""
    rng = random.Random(seed)
    return [(str(k), heading(rng), body(rng, SECTION)) for k in range(1, count + 1)]


def edited(old: Sections, share: float, seed: int = 5) -> Sections:
    """Edit that share of sections, and insert and omit a fifth as many."""
    rng = random.Random(seed)
    new = []
    for num, head, lines in old:
        draw = rng.random()
        if draw < share:
            lines = [_altered(line, rng, share) for line in lines]
        elif draw < 1.1 * share:
            continue
        elif draw < 1.2 * share:
            new.append((f"{num}A", heading(rng), body(rng, SECTION)))
        new.append((num, head, lines))
    return new


def _altered(line: str, rng: random.Random, share: float) -> str:
    words = line.split()
    for _ in range(1 + int(8 * share)):
        words[rng.randrange(1, len(words))] = rng.choice(
            ("forthwith", "record", "ninety", "warden")
        )
    return " ".join(words)


def moved(old: Sections) -> Sections:
    """Put blocks of twenty sections in another order."""
    blocks = [old[k : k + 20] for k in range(0, len(old), 20)]
    random.Random(1).shuffle(blocks)
    return [section for block in blocks for section in block]


def misread(text: str) -> str:
    """Misread one letter in a hundred."""
    rng = random.Random(2)
    swap = {"l": "1", "o": "0", "m": "rn", "e": "c", "i": "l"}
    return "".join(swap[c] if c in swap and rng.random() < 0.03 else c for c in text)


def boilerplate(count: int, seed: int) -> Sections:
    """Make sections nine tenths of whose sentences are the same twenty."""
    stock = body(random.Random(9), 20)
    rng = random.Random(seed)
    return [
        (num, head, [rng.choice(stock) if rng.random() < 0.9 else line for line in lines])
        for num, head, lines in sections(count)
    ]


def cases(count: int) -> Iterator[tuple[str, str, str]]:
    """Yield named pairs of texts of about that many sections."""
    old = sections(count)
    text = law(old)
    yield "few edits", text, law(edited(old, 0.01))
    yield "moderate", text, law(edited(old, 0.08))
    yield "heavy", text, law(edited(old, 0.6))
    yield "moved", text, law(moved(old))
    yield "re-wrapped", text, rewrapped(text)
    yield "re-read", text, misread(text)
    yield "boilerplate", law(boilerplate(count, 1)), law(boilerplate(count, 2))


def cpu(work: Callable[[], object], repeats: int = 3) -> float:
    """Return the least CPU seconds of a few runs."""
    best = math.inf
    for _ in range(repeats):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
        if best > SLOW:
            break
    return best


def git_cpu(old: str, new: str) -> float:
    """Return the CPU seconds of ``git diff --no-index --word-diff``."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old", "new")]
        for path, text in zip(paths, (old, new), strict=True):
            path.write_text(text, "utf-8")
        best = math.inf
        for _ in range(3):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(
                ["git", "diff", "--no-index", "--word-diff", *map(str, paths)],
                stdout=subprocess.DEVNULL, check=False,
            )  # fmt: skip
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            best = min(best, spent)
    return best


def engines() -> None:
    """Print the engines beside one another on texts of one megabyte."""
    print("CPU milliseconds on two texts of 1 MB (> = stopped)")
    heads = ("compare", "sentences", "structure", "git", *OTHERS)
    print(
        f"{'':12}"
        + "".join(f"{head:>16}" for head in heads)
        + f"{'compare/git':>14}{'all/git':>10}"
    )
    for name, old, new in list(cases(1400))[:3]:
        trees = structure_cpu(old, new)
        mine, told = compare_cpu(old, new)
        git = git_cpu(old, new)
        others = [limited(other, old, new) for other in OTHERS]
        cells = "".join(_cell(seconds) for seconds in (mine, told, trees, git, *others))
        print(f"{name:12}{cells}{mine / git:14.2f}{(mine + told + trees) / git:10.2f}")
    print()


def compare_cpu(old: str, new: str) -> tuple[float, float]:
    """Return the CPU seconds of comparing two structured texts, their caches cold, and of the sentences about it."""
    best = math.inf, math.inf
    for _ in range(3):
        left, right = structure_text(old), structure_text(new)
        start = time.process_time()
        compared = compare_trees(left, right)
        between = time.process_time()
        compared.account()
        best = min(best, (between - start, time.process_time() - between), key=sum)
        if sum(best) > SLOW:
            break
    return best


def structure_cpu(old: str, new: str) -> float:
    """Return the CPU seconds of structuring two texts."""
    return cpu(lambda: (structure_text(old), structure_text(new)))


def _cell(seconds: float) -> str:
    if math.isinf(seconds):
        return f"{'> ' + str(int(GIVE_UP)) + ' s':>16}"
    return f"{'failed':>16}" if math.isnan(seconds) else f"{seconds * 1000:16.1f}"


def growth() -> None:
    """Print how the time grows from 60 KB to 1 MB."""
    sizes = (85, 170, 340, 680, 1400)
    table: dict[str, list[tuple[int, float]]] = {}
    for count in sizes:
        for name, old, new in cases(count):
            table.setdefault(name, []).append((len(old), sum(compare_cpu(old, new))))
    print("CPU milliseconds by size, sentences too, and the exponent of growth")
    for name, points in table.items():
        cells = "".join(f"{size // 1000:7d}K {seconds * 1000:8.1f}" for size, seconds in points)
        print(f"{name:12}{cells}   {exponent(points):5.2f}")
    print()


def exponent(points: list[tuple[int, float]]) -> float:
    """Return the least-squares slope of log time over log size."""
    xs = [math.log(size) for size, _ in points]
    ys = [math.log(seconds) for _, seconds in points]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / sum(
        (x - mx) ** 2 for x in xs
    )


def memory() -> None:
    """Print the peak above the texts and trees at 2.7 MB."""
    old = sections(3800)
    for name, new in (("few edits", edited(old, 0.01)), ("moderate", edited(old, 0.08))):
        left, right = structure_text(law(old)), structure_text(law(new))
        tracemalloc.start()
        compare_trees(left, right).account()
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(
            f"peak at {len(left.source) / 1e6:.1f} MB, {name}: {peak / 1e6:.1f} MB above texts and trees"
        )


def equal_repeats() -> None:
    """Print how many different answers the same input gets, quiet, under load, by other hash seeds."""
    old, new = next((old, new) for name, old, new in cases(40) if name == "heavy")
    quiet = {answer(old, new) for _ in range(REPEATS)}
    spinning = [subprocess.Popen([sys.executable, "-c", SPIN]) for _ in range(os.cpu_count() or 1)]
    try:
        loaded = {answer(old, new) for _ in range(REPEATS)}
    finally:
        for process in spinning:
            process.kill()
            process.wait()
    seeds = {_answer_with_seed(seed) for seed in ("0", "1", "2")}
    print(f"different answers in {REPEATS} runs: {len(quiet)}; under load: {len(quiet | loaded)}")
    print(f"different answers of 3 processes with other hash seeds: {len(seeds)}")
    print()


def answer(old: str, new: str) -> str:
    """Return a digest of all that a comparison says."""
    said = json.dumps(compare_trees(structure_text(old), structure_text(new)).as_dict())
    return hashlib.sha256(said.encode()).hexdigest()


def _answer_with_seed(seed: str) -> str:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.redline", "answer"],
        capture_output=True, check=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed},
    )  # fmt: skip
    return run.stdout


def main() -> None:
    """Print all tables; with ``answer``, print digests of what a few comparisons say."""
    if sys.argv[1:] == ["answer"]:
        print(*(answer(old, new) for _, old, new in cases(60)))
        return
    engines()
    growth()
    memory()
    equal_repeats()


if __name__ == "__main__":
    main()
