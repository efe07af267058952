"""The prepared process itself: imports Scrapy once, divides for each order, and obeys it.

Run: ``python -m crawler.running.dividing``, by :mod:`crawler.running.prepared` alone, which says how the two speak.
"""

from __future__ import annotations

import atexit
import gc
import json
import os
import signal
import socket
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module

IDLE = 60.0
"""Seconds that a prepared process waits to be needed: the next crawl may be days away."""
FORKS = sys.platform != "darwin" and hasattr(os, "waitid")
"""Whether a process may divide itself: macOS's own libraries do not work after that."""
NEEDED = (
    # First: as it is imported it looks through all that is imported by then, and into its callers.
    "scrapy.core.downloader.contextfactory",
    "crawler.contact",
    "crawler.extensions",
    "crawler.fetching.handlers",
    "crawler.fetching.middlewares",
    "crawler.pipelines",
    "crawler.running.turns",
)
"""What is imported beforehand; not ``crawler.settings``, which reads the environment."""
_FILES = 8
"""At most in one order."""


def _divide() -> None:
    """Return in a new process for each order; end when no more can come."""
    held = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGTERM)}  # fmt: skip
    gc.disable()  # while importing there is nothing to collect
    for name in NEEDED:
        import_module(name)
    gc.freeze()  # what was imported stays shared with the crawls
    orders = socket.socket(fileno=os.dup(0))
    while files := _next(orders):
        crawl = os.fork() if FORKS else 0
        if not crawl:
            for number, handler in held.items():
                signal.signal(number, handler)
            gc.enable()
            _become(orders, files)
            return
        for file in files:
            os.close(file)
        with suppress(ConnectionError):  # the caller was killed: then no order comes
            _outlive(crawl, orders)
    os._exit(0)


def _outlive(crawl: int, orders: socket.socket) -> None:
    """Tell a crawl's exit code, and give its process id free when that is allowed."""
    told = os.waitid(os.P_PID, crawl, os.WEXITED | os.WNOWAIT)
    assert told is not None
    code = told.si_status if told.si_code == os.CLD_EXITED else -told.si_status
    orders.send(f"c{code}\n".encode())
    orders.recv(1)  # until then no other process has the id, whom a late signal would hit
    os.waitpid(crawl, 0)


def _next(orders: socket.socket) -> list[int]:
    """Wait for an order and return its files; none where no more comes."""
    orders.settimeout(IDLE)
    try:
        files: list[int] = socket.recv_fds(orders, 1, _FILES)[1]
    except (TimeoutError, ConnectionError):
        return []
    orders.settimeout(None)
    for file in files:
        os.set_inheritable(file, False)  # noqa: FBT003 - takes no name
    return files


def _become(orders: socket.socket, files: Sequence[int]) -> None:
    """Make an order's files this process's own, and say which process that is."""
    for number, file in enumerate(files[:3]):
        os.dup2(file, number)
        os.close(file)
    orders.send(f"p{os.getpid()}\n".encode())
    if FORKS:
        orders.close()


def _obey() -> None:
    """Do what stdin says."""
    asked = json.load(sys.stdin)
    os.environ.clear()
    os.environ.update(asked["env"])
    os.umask(asked["umask"])
    time.tzset()
    import_module(asked["module"]).obey(asked["order"])


def _end() -> None:
    """End at once: to take Scrapy apart module by module takes as long as a quiet crawl."""
    atexit._run_exitfuncs()  # noqa: SLF001 - what a process puts off till its end is done all the same
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


if __name__ == "__main__":
    _divide()
    _obey()
    _end()
