"""A child process in which other people's files are opened: bounded in time and memory, expendable.

A damaged or hostile file may make a reader loop, swell or crash: it takes only the child along. The parent
asks a `Child`, which runs a module; that module answers with `serve`. A request is a line of JSON and as many
bytes as it says; so is an answer. Standard library only.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import resource
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import IO, Any

SECONDS = 60.0
"""What one document may take; the longest law here takes two."""
GRACE = 5.0
"""More than it was told, before it is ended."""
MEMORY = 768 * 1024**2
"""Bytes of address space: a made scan of 178 MB needs between 384 and 512 MB, a real gazette at most 88."""

Answer = tuple[dict[str, Any], bytes]
"""What is told of a file, ``problem`` where it went wrong, and the data made of it."""


class Child:
    """One child process, started when first asked and again after it was ended."""

    def __init__(self, module: str) -> None:
        """Keep the name of the module that it runs, and start nothing yet."""
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()
        atexit.register(self.end)

    def ask(self, op: str, body: bytes, *, seconds: float = SECONDS, **more: Any) -> Answer:
        """Return the child's answer; ``problem`` in it says what went wrong, where it broke down too."""
        header = {"op": op, "size": len(body), "seconds": seconds, **more}
        with self._lock:
            deadline = time.monotonic() + seconds + GRACE
            try:
                return self._exchange(json.dumps(header).encode() + b"\n", body, deadline)
            except TimeoutError:
                self.end()
                return {"problem": f"reading it took longer than {seconds:.0f} seconds"}, b""
            except (OSError, ValueError):
                self.end()
                return {
                    "problem": "the reader broke down on it: the file is damaged or hostile"
                }, b""

    def _exchange(self, header: bytes, body: bytes, deadline: float) -> Answer:
        process = self._started()
        assert process.stdin and process.stdout, "both are pipes"
        # Written by a thread: a child that dies or stalls must not hold the parent in a full pipe.
        writer = threading.Thread(target=_feed, args=(process.stdin, header, body), daemon=True)
        writer.start()
        stream = _Timed(process.stdout.fileno(), deadline)
        answer = json.loads(stream.line())
        return answer, stream.take(int(answer["size"]))

    def _started(self) -> subprocess.Popen[bytes]:
        if (
            self._process is not None
            and self._owner == os.getpid()
            and self._process.poll() is None
        ):
            return self._process
        if self._process is not None and self._owner == os.getpid():
            self.end()
        self._owner = os.getpid()  # a forked process must not share its parent's child
        self._process = subprocess.Popen(  # noqa: S603 - a module of ours
            [sys.executable, "-P", "-m", self._module],  # -P: nothing of the folder it is called in
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        return self._process

    def end(self) -> None:
        """End the child and close its pipes."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)


def _close(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # what was still to be written has nobody to read it
        pipe.close()


def _feed(pipe: IO[bytes], header: bytes, body: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # the child died: the reading side finds out
        pipe.write(header)
        pipe.write(body)
        pipe.flush()


class _Timed:
    """Bytes from a pipe, until a deadline."""

    def __init__(self, descriptor: int, deadline: float) -> None:
        self._descriptor = descriptor
        self._deadline = deadline
        self._held = bytearray()

    def line(self) -> bytes:
        while b"\n" not in self._held:
            self._more()
        line, _, rest = bytes(self._held).partition(b"\n")
        self._held = bytearray(rest)
        return line

    def take(self, size: int) -> bytes:
        while len(self._held) < size:
            self._more()
        return bytes(self._held[:size])

    def _more(self) -> None:
        left = self._deadline - time.monotonic()
        if left <= 0 or not select.select([self._descriptor], [], [], left)[0]:
            raise TimeoutError
        piece = os.read(self._descriptor, 1 << 20)
        if not piece:
            raise ValueError("the child ended")
        self._held += piece


def serve(ops: Mapping[str, Callable[[bytes, dict[str, Any]], Answer]]) -> None:
    """Answer the parent's requests within what a file may cost, until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while header := source.readline():
        ask = json.loads(header)
        body = source.read(ask["size"])
        try:
            answer, data = ops[ask["op"]](body, ask)
        except MemoryError:
            answer, data = {"problem": "it needs more memory than a document should"}, b""
        except (ValueError, OSError, RuntimeError) as error:
            answer, data = {"problem": str(error) or type(error).__name__}, b""
        sink.write(json.dumps(answer | {"size": len(data)}).encode() + b"\n" + data)
        sink.flush()
