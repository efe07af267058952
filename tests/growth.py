"""How the work grows with what is read: what "read once" means on any machine, however busy."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

SQUARE = 8
"""What grows with the length takes 4 times as long for 4 times as much, with its square 16: half way."""
_LEAST = 0.01
"""Seconds of the processor; what takes less says more of the clock than of the work."""
_ROUNDS = 3


def growth(work: Callable[[int], object], size: int) -> float:
    """Say how many times as long `work` takes for four times the size.

    Only this process's own time counts, and the quickest of several runs: a busy machine makes a run
    slower, never quicker. Another round is run only where the last one leaves a doubt.
    """
    _taken(work, size)
    small = large = float("inf")
    for more in range(_ROUNDS):  # every run of a size of its own, lest an answer be one kept
        small = min(small, _taken(work, size + 2 * more + 1), _taken(work, size + 2 * more + 2))
        large = min(large, _taken(work, 4 * size + more + 1))
        if large < SQUARE * max(small, _LEAST):
            break
    return large / max(small, _LEAST)


def _taken(work: Callable[[int], object], size: int) -> float:
    """Run it once, without the collector, whose rounds depend on all that ran before."""
    collects = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        if collects:
            gc.enable()
