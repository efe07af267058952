"""What becomes of input that is no law: a result or a clear error, in bounded time and memory.

Run: ``python -m benchmarks.badinput [CASE…]``. Every step runs in a process of its own, held to
``LIMIT`` CPU seconds and ``ROOM`` bytes. A cell is CPU seconds and the process's peak in MB (the
texts and the comparison included), or what happened instead; *refused* is an error in words, which
is fine, *raised*, *killed* and *differs* are not.
"""

from __future__ import annotations

import json
import os
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.made import sentence
from benchmarks.quality import table
from diffs import redline
from diffs.compare import Comparison, compare_texts
from tarmeem.errors import TarmeemError

LIMIT = 120
"""CPU seconds a step may take."""
ROOM = 4 << 30
"""Bytes of address space it may ask for."""
_SCRIPTS = ("licence", "فیس", "لائسنس", "лицензия", "法律", "अधिनियम", "Ωμέγα", "😀", "１２٣۴", "ﷺ")
_LEVELS = ("{}.", "({})", "(a)", "(i)", "(A)", "(I)", "(aa)", "Provided that", "Explanation.—")

Texts = tuple[str, str]


def _words(count: int, seed: int = 1) -> list[str]:
    rng = random.Random(seed)
    found: list[str] = []
    while len(found) < count:
        found += sentence(rng).split()
    return found[:count]


def _altered(parts: Sequence[str], every: int, by: str = "forthwith") -> list[str]:
    return [by if place % every == every - 1 else part for place, part in enumerate(parts)]


def _pair(parts: Sequence[str], joint: str, every: int = 100) -> Texts:
    return joint.join(parts), joint.join(_altered(parts, every))


def _picked(count: int, choices: Sequence[str], seed: int = 2) -> list[str]:
    return random.Random(seed).choices(choices, k=count)


def _binary() -> Texts:
    rng = random.Random(4)
    return rng.randbytes(1_000_000).decode("latin-1"), rng.randbytes(1_000_000).decode("latin-1")


def _nested() -> Texts:
    lines = [f"{_LEVELS[k % 9].format(k // 9 + 1)} {word}" for k, word in enumerate(_words(90_000))]
    return _pair(lines, "\n")


def _controls() -> Texts:
    codes = [chr(code) for code in (*range(9), 11, 12, 13, *range(14, 32), 127, *range(128, 160))]
    return _pair(
        [a + b for a, b in zip(_words(150_000), _picked(150_000, codes), strict=True)], " "
    )


def _surrogates() -> Texts:
    halves = ("\ud800", "\udfff", "\udc80", "\udbff ")
    words = _words(50_000)
    return _pair([a + b for a, b in zip(words, _picked(50_000, halves), strict=True)], " ")


CASES: dict[str, Callable[[], Texts]] = {
    "empty, both": lambda: ("", ""),
    "empty, then a text": lambda: ("", "\n".join(_words(20_000))),
    "binary, 1 MB": _binary,
    "one 5 MB line": lambda: _pair(_words(750_000), " "),
    "one 5 MB line, rewritten": lambda: (" ".join(_words(750_000)), " ".join(_words(750_000, 9))),
    "100,000 paragraphs": lambda: _pair([f"{word}." for word in _words(100_000)], "\n\n"),
    "100,000 paragraphs, one word": lambda: ("the\n" * 100_000, "the\n" * 50_000 + "a\n" * 50_000),
    "mixed scripts, 1 MB": lambda: _pair(_picked(160_000, _SCRIPTS), " "),
    "control characters": _controls,
    "lone surrogates": _surrogates,
    "2 MB without white space": lambda: _pair(_words(330_000), ""),
    "2 MB of one letter": lambda: ("x" * 2_000_000, "x" * 1_999_990 + "y" * 10),
    "a million newlines": lambda: ("\n" * 1_000_000, "\n" * 999_990),
    "200,000 nested brackets": lambda: ("(" * 200_000 + ")" * 200_000, "[" * 200_000 + "]" * 200_000),
    "200,000 nested, one edit": lambda: ("(" * 200_000 + "a" + ")" * 200_000, "(" * 200_000 + "b" + ")" * 200_000),
    "deeply nested numbering": _nested,
    "every word changed in turn": lambda: _pair(_words(150_000), " ", 2),
}  # fmt: skip

DRAWN: dict[str, Callable[[Comparison], object]] = {
    "JSON": redline.to_json,
    "HTML": redline.to_html,
    "side": lambda c: redline.to_html(c, layout="side"),
    "piped": redline.to_terminal,
    "colour": lambda c: redline.to_terminal(c, color=True),
    "brief": redline.to_brief,
    "Critic": redline.to_criticmarkup,
    "DOCX": redline.to_docx,
}


def _held() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT + 2))
    resource.setrlimit(resource.RLIMIT_AS, (ROOM, ROOM))


def _within(work: Callable[[], str]) -> str:
    """Do the work in a fork; return what it says, with its CPU seconds and peak."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _held()
        start = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        try:
            said = work()
        except TarmeemError:
            said = "refused "
        except BaseException as error:  # a traceback is what this looks for
            said = f"raised {type(error).__name__} "
        used = resource.getrusage(resource.RUSAGE_SELF)
        os.write(writing, f"{said}{used.ru_utime - start:.1f} {used.ru_maxrss >> 10}M".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        said = told.read().decode()
    os.waitpid(child, 0)
    return said or f"killed at {LIMIT} s"


def _row(name: str) -> tuple[str, ...]:
    """Run one case through everything."""
    old, new = CASES[name]()
    cells = [name, f"{len(old) + len(new):,}", _command(old, new)]
    made: list[Comparison] = []

    def compared() -> str:
        made.append(compare_texts(old, new))
        return "" if (made[0].old, made[0].new) == (old, new) else "differs "

    cells.append(_within(compared))
    if cells[-1][0].isdigit():
        compared()
        cells += [_within(lambda draw=draw: _drew(draw, made[0])) for draw in DRAWN.values()]  # type: ignore[misc]
    return (*cells, *[""] * (len(HEAD) - len(cells)))


def _drew(draw: Callable[[Comparison], object], comparison: Comparison) -> str:
    draw(comparison)
    return ""


def _command(old: str, new: str) -> str:
    """Run ``tarmeem compare`` on two files."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("old.txt", "new.txt")]
        for path, text in zip(paths, (old, new), strict=True):
            path.write_bytes(text.encode("utf-8", "surrogatepass"))
        call = [sys.executable, "-m", "benchmarks.badinput", "--command", *map(str, paths)]
        run = subprocess.run(call, capture_output=True, preexec_fn=_held)
    told = run.stderr.decode("utf-8", "replace")
    used: dict[str, Any] = {}
    if (last := told.rstrip().rpartition("\n")[2]).startswith("{"):
        used = json.loads(last)
    if "Traceback" in told:
        return f"raised {told.rstrip().splitlines()[-2][:40]}"
    if not used:
        return f"killed ({run.returncode})"
    said = "" if used["code"] == 0 else "refused "
    return f"{said}{used['cpu']:.1f} {used['peak']}M"


def _run_command(paths: Sequence[str]) -> None:
    """Be ``tarmeem compare``, and say on the last line what it took."""
    from tarmeem.cli import main as tarmeem

    sys.argv = ["tarmeem", "compare", *paths]
    code: object = 0
    try:
        tarmeem()
    except SystemExit as left:
        code = left.code or 0
    used = resource.getrusage(resource.RUSAGE_SELF)
    told = {"code": code, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss >> 10}
    print(f"\n{json.dumps(told)}", file=sys.stderr)


HEAD = ("input", "chars", "tarmeem compare", "compare_texts", *DRAWN)


def _rows(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for name in names:
        row = _row(name)
        print(*row, sep=" | ", file=sys.stderr, flush=True)
        yield row


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--command"]:
        _run_command(sys.argv[2:])
        return
    table(HEAD, _rows(sys.argv[1:] or list(CASES)))


if __name__ == "__main__":
    main()
