"""How fast the redlines are, beside what one would use instead, in one run.

Run: ``python -m benchmarks.redline``. CPU seconds (user and system) of the best of a few repeats;
git's are its own process's. Texts are made, so the run needs nothing but the project.
"""

from __future__ import annotations

import math
import random
import resource
import subprocess
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import fast_diff_match_patch
from diff_match_patch import diff_match_patch
from lxml.html.diff import htmldiff

from benchmarks.made import body, heading, law
from benchmarks.planted import rewrapped
from diffs.compare import compare_trees
from diffs.structure import structure_text

SECTION = 5
"""Sentences in a made section: about 700 characters."""
GIVE_UP = 20.0
"""Seconds after which a slow engine is stopped."""
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
        if best > 2:
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


def limited(name: str, old: str, new: str) -> float:
    """Run another engine in a process of its own, which is stopped when it takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        for side, text in (("old", old), ("new", new)):
            Path(folder, side).write_text(text, "utf-8")
        try:
            run = subprocess.run(
                [sys.executable, "-m", "benchmarks.redline", name, folder],
                capture_output=True, timeout=GIVE_UP, check=True, text=True,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return math.inf
        except subprocess.CalledProcessError:
            return math.nan
    return float(run.stdout)


def _dmp(old: str, new: str, timeout: float) -> None:
    engine = diff_match_patch()
    engine.Diff_Timeout = timeout
    diffs = engine.diff_main(old, new)
    engine.diff_cleanupSemantic(diffs)


def _twin(old: str, new: str) -> None:
    fast_diff_match_patch.diff(old, new, timelimit=0, cleanup="Semantic")


def _redlines(old: str, new: str) -> None:
    from redlines import Redlines

    _ = Redlines(old, new).output_markdown


def _lxml(old: str, new: str) -> None:
    htmldiff(old.replace("\n", "<p>"), new.replace("\n", "<p>"))


def _floor(old: str, new: str) -> None:
    _ = set(old.splitlines(keepends=True)) ^ set(new.splitlines(keepends=True))


OTHERS: dict[str, Callable[[str, str], None]] = {
    "dmp (1 s)": lambda old, new: _dmp(old, new, 1.0),
    "dmp (timeout 0)": lambda old, new: _dmp(old, new, 0),
    "C++ twin": _twin,
    "redlines": _redlines,
    "lxml": _lxml,
    "floor": _floor,
}


def engines() -> None:
    """Print the engines beside one another on texts of one megabyte."""
    print("CPU milliseconds on two texts of 1 MB (> = stopped)")
    heads = ("compare", "structure", "git", *OTHERS)
    print(
        f"{'':12}"
        + "".join(f"{head:>16}" for head in heads)
        + f"{'compare/git':>14}{'all/git':>10}"
    )
    for name, old, new in list(cases(1400))[:3]:
        trees = cpu(lambda o=old, n=new: (structure_text(o), structure_text(n)))  # type: ignore[misc]
        mine = compare_cpu(old, new)
        git = git_cpu(old, new)
        others = [limited(other, old, new) for other in OTHERS]
        cells = "".join(_cell(seconds) for seconds in (mine, trees, git, *others))
        print(f"{name:12}{cells}{mine / git:14.2f}{(mine + trees) / git:10.2f}")
    print()


def compare_cpu(old: str, new: str) -> float:
    """Return the CPU seconds of comparing two structured texts, their caches cold."""
    best = math.inf
    for _ in range(3):
        left, right = structure_text(old), structure_text(new)
        start = time.process_time()
        compare_trees(left, right)
        best = min(best, time.process_time() - start)
    return best


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
            table.setdefault(name, []).append((len(old), compare_cpu(old, new)))
    print("CPU milliseconds by size, and the exponent of growth")
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
        compare_trees(left, right)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        print(
            f"peak at {len(left.source) / 1e6:.1f} MB, {name}: {peak / 1e6:.1f} MB above texts and trees"
        )


def main() -> None:
    """Print all tables; with arguments, run one other engine and print its CPU seconds."""
    if len(sys.argv) == 3:
        old, new = (Path(sys.argv[2], side).read_text("utf-8") for side in ("old", "new"))
        start = time.process_time()
        OTHERS[sys.argv[1]](old, new)
        print(time.process_time() - start)
        return
    growth()
    memory()
    engines()


if __name__ == "__main__":
    main()
