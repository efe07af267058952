"""Prepared processes: each crawl is a process of its own, and is as if it had been started anew."""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.running import dividing, prepared
from crawler.running.prepared import Child

ORDERS = """
import atexit, json, os, resource, signal, subprocess, sys, time

class Last:
    def __del__(self):
        os.write(2, b"it was taken apart")

def obey(order):
    if "sleep" in order:
        print(os.getpid(), flush=True)
        open(order["sleep"], "w").close()
        time.sleep(30)
    if "late" in order:
        atexit.register(lambda: print("what was put off"))
        order["late"] = Last()
        globals()["kept"] = order
        print("what it did")
        return
    if "raise" in order:
        raise ValueError(order["raise"])
    told = {
        "pid": os.getpid(), "parent": os.getppid(), "here": os.getcwd(), "env": dict(os.environ),
        "files": resource.getrlimit(resource.RLIMIT_NOFILE)[0], "zone": time.tzname[0],
        "reactor": "twisted.internet.reactor" in sys.modules, "scrapy": "scrapy" in sys.modules,
        "term": signal.getsignal(signal.SIGTERM) is signal.SIG_DFL,
        "int": signal.getsignal(signal.SIGINT) is signal.default_int_handler,
        "umask": os.umask(0),
        "open": sorted(int(n) for n in os.listdir("/proc/self/fd"))[3:-1],
    }
    print(json.dumps(told))
    print("a word on stderr", file=sys.stderr)
    sys.exit(order.get("code", 0))
"""

DIES = """
import os

fork, forks = os.fork, []

def first_dies():
    forks.append(1)
    return fork() or (os._exit(9) if len(forks) == 1 else 0)

os.fork = first_dies
"""


QUICK = f"""
import sys, types

for name in {dividing.NEEDED}:
    sys.modules[name] = types.ModuleType(name)
"""
"""Puts empty modules where Scrapy's would be imported beforehand, which takes a second or two."""


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the processes of these tests find a module that tells what it finds itself in."""
    folder = tmp_path_factory.mktemp("orders")
    (folder / "told.py").write_text(ORDERS)
    # Whoever started the tests in the background has Control-C ignored, and children inherit that.
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        yield
        prepared.end_idle()
    signal.signal(signal.SIGINT, ours)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose `sitecustomize` spares new processes Scrapy."""
    folder = tmp_path_factory.mktemp("quick")
    (folder / "sitecustomize.py").write_text(QUICK)
    return folder


@pytest.fixture
def quick(orders: None, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the new processes of a test be quick, where it is not about what they import."""
    monkeypatch.setenv("PYTHONPATH", f"{empty}{os.pathsep}{os.environ['PYTHONPATH']}")


@pytest.fixture
def ask(orders: None) -> Callable[..., dict[str, Any]]:
    """Return what asks a new child what it finds itself in."""

    def asked(*held: int) -> dict[str, Any]:
        child = Child(*held)
        told: dict[str, Any] = json.loads(child.run("told", {}))
        assert child.returncode == 0
        return told

    return asked


def test_each_crawl_is_a_process_of_its_own_out_of_one_prepared(
    ask: Callable[..., dict[str, Any]],
) -> None:
    """Two crawls in turn have one parent, Scrapy at hand, and no reactor that runs already."""
    first, second = ask(), ask()

    assert first["parent"] == second["parent"] != os.getpid()
    assert len({first["pid"], second["pid"], first["parent"], os.getpid()}) == 4
    assert first["scrapy"]
    assert not first["reactor"]
    assert first["term"]
    assert first["int"]


def test_a_crawl_has_the_environment_of_the_moment(
    ask: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the caller sets or unsets between two crawls is so in the second, the time zone too."""
    monkeypatch.setenv("TARMEEM_CONTACT", "before@xanadu.example")
    monkeypatch.setenv("TZ", "UTC")
    before = ask()
    monkeypatch.delenv("TARMEEM_CONTACT")
    monkeypatch.setenv("TARMEEM_VANTAGE", "xanadu")
    monkeypatch.setenv("TZ", "Asia/Karachi")

    after = ask()

    assert after["parent"] == before["parent"]
    assert before["env"]["TARMEEM_CONTACT"] == "before@xanadu.example"
    assert "TARMEEM_CONTACT" not in after["env"]
    assert after["env"]["TARMEEM_VANTAGE"] == "xanadu"
    assert (before["zone"], after["zone"]) == ("UTC", "PKT")


def test_a_crawl_holds_what_it_was_given_and_nothing_else(
    ask: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    """The lock is the crawl's as long as it lives, and the prepared process keeps no part of it."""
    prepared.end_idle()  # other tests leave theirs behind
    with (tmp_path / "lock").open("w") as lock:
        told = ask(lock.fileno())
        (one,) = prepared._waiting
        names = [str(p.readlink()) for p in Path(f"/proc/{one._process.pid}/fd").iterdir()]

    assert len(told["open"]) == 1
    assert str(tmp_path / "lock") not in names


def test_another_folder_limit_or_path_is_another_prepared_process(
    quick: None, ask: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What a process takes from its caller for good is the caller's of the moment as well."""
    parents = {ask()["parent"]}
    monkeypatch.chdir(tmp_path)
    told = ask()
    assert told["here"] == str(tmp_path)
    parents.add(told["parent"])

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft - 7, hard))
    try:
        told = ask()
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert told["files"] == soft - 7
    parents.add(told["parent"])

    assert len(parents) == 3


def test_the_exit_code_and_stderr_are_the_crawl_s_own(
    quick: None, capfd: pytest.CaptureFixture[str]
) -> None:
    """An exit code comes back; what raises ends with 1 and is told on the caller's stderr."""
    for order, code in (({"code": 7}, 7), ({"raise": "a lamp"}, 1), ({}, 0)):
        child = Child()
        child.run("told", order)
        assert child.returncode == code

    said = capfd.readouterr().err
    assert "ValueError: a lamp" in said
    assert "a word on stderr" in said


def test_a_crawl_that_is_done_ends_at_once_and_loses_nothing(
    quick: None, capfd: pytest.CaptureFixture[str]
) -> None:
    """What it printed is heard and what it put off till its end is done; its modules are not taken apart."""
    child = Child()

    assert child.run("told", {"late": True}) == "what it did\nwhat was put off\n"
    assert child.returncode == 0
    assert "taken apart" not in capfd.readouterr().err


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_crawl_says_so_and_the_next_one_runs(
    number: int, quick: None, ask: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    """A signal ends the crawl alone: the process that it was divided from serves again."""
    parent = ask()["parent"]
    child, running = Child(), tmp_path / "running"
    said: list[str] = []
    crawl = threading.Thread(target=lambda: said.append(child.run("told", {"sleep": str(running)})))
    crawl.start()
    _when(running.exists)
    if number == signal.SIGTERM:
        child.terminate()
    else:
        assert child._pid
        os.kill(child._pid, number)
    crawl.join(20)

    assert child.returncode == -number
    assert said == [f"{child._pid}\n"]
    assert ask()["parent"] == parent


def test_two_crawls_at_a_time_are_in_two_prepared_processes(
    quick: None, ask: Callable[..., dict[str, Any]], tmp_path: Path
) -> None:
    """A crawl in another thread does not wait for the first one's end."""
    parent, child, running = ask()["parent"], Child(), tmp_path / "running"
    crawl = threading.Thread(target=child.run, args=("told", {"sleep": str(running)}))
    crawl.start()
    _when(running.exists)

    assert ask()["parent"] != parent

    child.terminate()
    crawl.join(20)
    assert child.returncode == -signal.SIGTERM


def test_told_to_end_before_it_began_it_ends_at_once(quick: None, tmp_path: Path) -> None:
    """SIGTERM that comes while the process is still being prepared is not lost."""
    prepared.end_idle()
    child = Child()
    child.terminate()

    child.run("told", {"sleep": str(tmp_path / "running")})

    assert child.returncode == -signal.SIGTERM


def test_an_interrupted_caller_leaves_no_crawl(quick: None, tmp_path: Path) -> None:
    """Control-C in the caller ends the crawl, and the call only returns when it has ended."""
    child, running = Child(), tmp_path / "running"

    def interrupt() -> None:
        _when(running.exists)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt).start()
    with pytest.raises(KeyboardInterrupt):
        child.run("told", {"sleep": str(running)})

    assert child.returncode == -signal.SIGTERM


def test_a_crawl_that_dies_before_it_began_has_its_own_exit_code(
    quick: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where no process id was told, the exit code is not taken for one, and the next crawl runs."""
    (tmp_path / "sitecustomize.py").write_text(QUICK + DIES)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ['PYTHONPATH']}")
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("nothing was there to be killed"))
    dead, next_one = Child(), Child()
    dead.terminate()

    assert dead.run("told", {}) == ""
    assert (dead.returncode, dead._pid) == (9, None)
    assert json.loads(next_one.run("told", {}))["pid"] == next_one._pid


@pytest.mark.parametrize("pid", [-1, 0, 1])
def test_init_and_groups_of_processes_get_no_signal(
    pid: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A process id below 2 is no crawl's, and nothing is sent to it."""
    monkeypatch.setattr(os, "kill", lambda *_: pytest.fail("it was sent"))
    child = Child()
    child._pid = pid
    child.terminate()


def test_an_interrupted_line_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C in the middle of a process id does not leave half of a number."""
    one = prepared._Prepared.__new__(prepared._Prepared)
    one._heard = bytearray(prepared._ROOM)
    one._orders, theirs = socket.socketpair()
    waits = iter([None, KeyboardInterrupt])

    def waited(_: object) -> bool:
        if error := next(waits, None):
            raise error
        return True

    monkeypatch.setattr(prepared, "_waited", waited)
    with one._orders, theirs:
        theirs.send(b"p4821")
        with pytest.raises(KeyboardInterrupt):
            one.line(0)
        theirs.send(b"3\nc-15\n")

        assert [one.line(0), one.line(1), one.line(0)] == ["p48213", "c-15", "p48213"]


def test_a_crawl_has_the_umask_of_the_moment(
    quick: None, ask: Callable[..., dict[str, Any]]
) -> None:
    """What the caller lets nobody read, a crawl out of an older process lets nobody read."""
    ours = os.umask(0o022)
    try:
        before = ask()
        os.umask(0o077)
        after = ask()
    finally:
        os.umask(ours)

    assert after["parent"] == before["parent"]
    assert (before["umask"], after["umask"]) == (0o022, 0o077)


def test_the_umask_is_told_without_proc_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no file tells the umask it is read by setting it, and stays what it was."""
    ours = os.umask(0o027)
    try:
        told = prepared._umask()
        monkeypatch.setattr(Path, "read_bytes", lambda _: b"")
        assert told == prepared._umask() == prepared._umask() == 0o027
    finally:
        os.umask(ours)


def test_a_prepared_process_that_is_no_more_is_replaced(
    quick: None,
    ask: Callable[..., dict[str, Any]],
) -> None:
    """Whatever ended an idle process, the next crawl does not fail for it."""
    parent = ask()["parent"]
    os.kill(parent, signal.SIGKILL)

    assert ask()["parent"] != parent


def test_one_that_cannot_import_says_so(
    orders: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A broken installation ends the crawl with 1 and a traceback, and not with a crawl that waits."""
    (tmp_path / "scrapy.py").write_text("raise ImportError('scrapy is broken')")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    child = Child()

    assert child.run("told", {}) == ""
    assert child.returncode == 1
    assert "scrapy is broken" in capfd.readouterr().err


def test_where_a_process_may_not_divide_itself_it_is_the_crawl(
    quick: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """On macOS each crawl is a new process, with the same answers and exit codes."""
    (tmp_path / "sitecustomize.py").write_text(f"{QUICK}import os; del os.waitid")
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}{os.pathsep}{os.environ['PYTHONPATH']}")
    children = Child(), Child()
    told = [json.loads(child.run("told", {"code": 7})) for child in children]

    assert [one["parent"] for one in told] == [os.getpid()] * 2
    assert told[0]["pid"] != told[1]["pid"]
    assert [child.returncode for child in children] == [7, 7]


def test_an_idle_process_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that nobody asks, or whose caller is gone, gets no further order."""
    monkeypatch.setattr(dividing, "IDLE", 0.01)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        assert dividing._next(theirs) == []
        ours.close()
        assert dividing._next(theirs) == []


IMPORTS = """
import sys, threading
from importlib import import_module
from crawler.running.dividing import NEEDED
for name in NEEDED:
    import_module(name)
unwanted = ("twisted.internet.reactor", "crawler.settings", "diffs.compare.engine", "diffs.structure")
print(threading.active_count(), *(name for name in unwanted if name in sys.modules))
"""


def test_what_is_imported_beforehand_may_be_divided() -> None:
    """No thread, no reactor and nothing that read the environment is there before a crawl begins.

    Nor is what compares laws and lays them out, which no crawl needs.
    """
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True)

    assert done.stdout.split() == ["1"], done.stderr


def _when(true: Callable[[], bool]) -> None:
    for _ in range(1000):
        if true():
            return
        time.sleep(0.02)
    pytest.fail("it did not come to that")
