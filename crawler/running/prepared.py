"""Processes in which Scrapy is imported already, and which divide themselves for each crawl.

To import Scrapy takes longer than a quiet crawl. The first crawl of a program starts such a process,
the next ones find it idle. A crawl is still a process of its own, with its caller's environment, and
is told to end, or killed, by itself. A prepared process ends with its caller, or once it is idle.

It is asked over a socket, its stdin: by a byte, and with it the files that become the crawl's stdin,
stdout and stderr, and others that it only holds. It answers with two lines: the crawl's process id
("p48213"); and, when it has ended, its exit code ("c0"; below nothing: the signal), which comes alone
where the crawl died before it could say who it is. A further byte gives the id free.
"""

from __future__ import annotations

import atexit
import json
import os
import re
import resource
import select
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

AT_START = ("PYTHON", "LD_", "LC_", "LANG", "MALLOC_", "OPENSSL_")
"""How the variables begin that a process reads as it starts, and never again."""
_ROOM = 64
"""Bytes for the two lines, and for nothing after them."""
_BLINK = 250
"""Milliseconds."""


class Child:
    """A process for one crawl."""

    def __init__(self, *held: int) -> None:
        """Take the files that it shall hold as long as it lives."""
        self.returncode: int | None = None
        self.told_to_end = False
        self._held = held
        self._prepared: _Prepared | None = None
        self._pid: int | None = None
        self._owed: list[int] = []

    def run(self, module: str, order: Mapping[str, Any]) -> str:
        """Let the process run ``obey(order)`` of a module; return what it printed."""
        theirs, ours = os.pipe()
        answer, told = os.pipe()
        with open(ours, "w") as asking, open(answer, "rb", 0) as answering:  # noqa: PTH123 - descriptors
            try:
                self._start(theirs, told, _stderr())
                with suppress(BrokenPipeError), asking:
                    asked = {
                        "module": module,
                        "order": order,
                        "env": _environment(),
                        "umask": _umask(),
                    }
                    json.dump(asked, asking)
                said = b""
                while _waited(answer) and (piece := answering.read(1 << 16)):
                    said += piece
            except BaseException:
                self.terminate()
                raise
            finally:
                self._wait()
        return said.decode("utf-8", "replace")

    def terminate(self) -> None:
        """Send SIGTERM, as soon as there is a process to send it to."""
        self.told_to_end = True
        self._owed.append(signal.SIGTERM)
        self._pay()

    def _pay(self) -> None:
        """Send what is owed once, whichever thread or handler of a signal comes to it first."""
        while self._pid and self._pid > 1 and self.returncode is None:  # below: init, or a group
            try:
                os.kill(self._pid, self._owed.pop())
            except (IndexError, ProcessLookupError):
                return

    def _start(self, *files: int) -> None:
        try:
            idle = _idle()
            if idle is not None and not self._ask(idle, *files):  # it ended just now
                idle.end()
                idle = self._prepared = None
            if idle is None:
                self._ask(_Prepared(), *files)
        finally:
            for file in files:
                os.close(file)

    def _ask(self, prepared: _Prepared, *files: int) -> str:
        self._prepared = prepared
        prepared.order([*files, *self._held])
        return self._learn(prepared)

    def _learn(self, prepared: _Prepared) -> str:
        said = prepared.line(0)
        if said.startswith("p"):
            self._pid = int(said[1:])
            self._pay()
        return said

    def _wait(self) -> None:
        if self._prepared is None:
            return
        said = self._learn(self._prepared)  # an interrupt may have come before
        if said.startswith("p"):
            said = self._prepared.line(1)
        if not said:  # it was killed, could not import, or never divides itself
            self.returncode = self._prepared.end()
            return
        self.returncode = int(said[1:])
        self._prepared.free()


class _Prepared:
    """A prepared process, as its caller sees it."""

    def __init__(self) -> None:
        """Start it; its first order waits while it imports."""
        self.owner = os.getpid()
        self.like = _caller()
        self._heard = bytearray(_ROOM)
        self._orders, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                # -P: nothing of the folder it is called in
                [sys.executable, "-P", "-m", "crawler.running.dividing"],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                env=_environment(),
            )

    def order(self, files: Sequence[int]) -> None:
        """Ask for a crawl with these files; one that has ended does not hear it."""
        with suppress(ConnectionError):
            socket.send_fds(self._orders, [b"."], files)

    def line(self, number: int) -> str:
        """Wait for a line that it tells of this order, the first being 0; "" where it has ended.

        What was heard is kept, and lies there before an interrupt can come: none of it gets lost.
        """
        with suppress(ConnectionError):
            while self._heard.count(b"\n") <= number:
                room = memoryview(self._heard)[self._heard.index(0) :]
                if not (_waited(self._orders) and self._orders.recv_into(room)):
                    return ""
            return self._heard.split(b"\n")[number].decode()
        return ""

    def free(self) -> None:
        """Give the process id of the ended crawl free, and be idle."""
        self._heard = bytearray(_ROOM)  # before the next order, which must not find this crawl's id
        with suppress(ConnectionError):
            self._orders.send(b".")
        with _guard:
            _waiting.append(self)

    def end(self) -> int:
        """Wait until it has ended, as it does without orders to come; return its exit code."""
        with suppress(OSError):
            self._orders.shutdown(socket.SHUT_RDWR)  # a fork of this process may hold it as well
        self._orders.close()
        return self._process.wait()


_waiting: list[_Prepared] = []
_guard = threading.Lock()


def _idle() -> _Prepared | None:
    """Return an idle process that is as a new one would be; end those that are not."""
    with _guard:
        ours = [one for one in _waiting if one.owner == os.getpid()]
        fit = [one for one in ours if one.like == _caller()]
        _waiting[:] = fit[1:]
    for one in ours:
        if one not in fit:
            one.end()
    return fit[0] if fit else None


@atexit.register
def end_idle() -> None:
    """End all that are idle; what they and their crawls used is then counted as a child's."""
    with _guard:
        ours = [one for one in _waiting if one.owner == os.getpid()]
        _waiting.clear()
    for one in ours:
        one.end()


def _caller() -> tuple[object, ...]:
    """Return what a process inherits when it starts, and what does not change with its caller's."""
    limits = [getattr(resource, name) for name in dir(resource) if name.startswith("RLIMIT_")]
    here = Path().stat()
    return (
        sys.executable,
        {name: value for name, value in os.environ.items() if name.startswith(AT_START)},
        [resource.getrlimit(limit) for limit in limits],
        (here.st_dev, here.st_ino),
        (os.geteuid(), os.getegid(), os.getpriority(os.PRIO_PROCESS, 0)),
    )


def _waited(file: int | socket.socket) -> bool:
    """Wait for something to read, waking now and then.

    A signal that comes just before a call that waits does not end the waiting, so none may be long.
    """
    looking = select.poll()
    looking.register(file, select.POLLIN)
    while not looking.poll(_BLINK):
        pass
    return True


def _stderr() -> int:
    """Return another descriptor of stderr; of nothing, where it is closed."""
    try:
        return os.dup(2)
    except OSError:
        return os.open(os.devnull, os.O_WRONLY)


def _environment() -> dict[str, str]:
    """Return the environment of a child, in which this very project is found first."""
    home = str(Path(__file__).parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join([home, os.environ.get("PYTHONPATH", "")])}


def _umask() -> int:
    """Return this process's umask, without changing it where the system tells it."""
    with suppress(OSError):
        told = re.search(rb"^Umask:\s*(\d+)", Path("/proc/self/status").read_bytes(), re.MULTILINE)
        if told:
            return int(told[1], 8)
    umask = os.umask(0o077)  # what another thread creates meanwhile is not open to all
    os.umask(umask)
    return umask
