"""What one would use instead of our redlines: other engines, each stopped when it takes too long.

Run by ``benchmarks.redline`` in a process of its own: ``python -m benchmarks.engines NAME FOLDER``.
"""

from __future__ import annotations

import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import fast_diff_match_patch
from diff_match_patch import diff_match_patch
from lxml.html.diff import htmldiff  # type: ignore[import-untyped]

GIVE_UP = 4.0
"""Seconds after which a slow engine is stopped."""


def limited(name: str, old: str, new: str) -> float:
    """Run another engine in a process of its own, which is stopped when it takes too long."""
    with tempfile.TemporaryDirectory() as folder:
        for side, text in (("old", old), ("new", new)):
            Path(folder, side).write_text(text, "utf-8")
        try:
            run = subprocess.run(
                [sys.executable, "-m", "benchmarks.engines", name, folder],
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


def main() -> None:
    """Run one engine on the two texts of a folder and print its CPU seconds."""
    old, new = (Path(sys.argv[2], side).read_text("utf-8") for side in ("old", "new"))
    start = time.process_time()
    OTHERS[sys.argv[1]](old, new)
    print(time.process_time() - start)


if __name__ == "__main__":
    main()
