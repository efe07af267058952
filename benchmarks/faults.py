"""Inject faults, one at a time, and ask whether anybody could have missed them.

Usage: python -m benchmarks.faults [WORD ...]: only the faults whose names have one of the words.

Each fault is let loose on a registry that goes on publishing meanwhile. It must be told within one
cycle: ``tarmeem crawl`` and ``tarmeem status`` end with another code than 0, the health page is not
green, no body that the registry never truly served becomes a text. Once it is lifted, the next crawl
must be sound, with every notice, edit and text in its place.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from click.testing import CliRunner
from datasette.app import Datasette

from store import open_store
from store.base import fetch
from tarmeem import flow
from tarmeem.cli import main as tarmeem
from tarmeem.demo.registry import HOST, Registry, declare
from tarmeem.demo.replica import serving

GREEN = "The source is sound"
EDITED = 3
"""The notice that the registry edits while a fault lasts."""


@dataclass
class Trial:
    """One fault's own registry, declaration and database."""

    folder: Path
    registry: Registry
    hosts: dict[str, str] = field(default_factory=dict)
    crawl: Callable[[], tuple[int | None, str]] | None = None
    """What runs in the place of ``tarmeem crawl`` while the fault lasts."""

    @property
    def db(self) -> Path:
        """Return the database's path."""
        return self.folder / "tarmeem.db"

    def run(self, *words: str) -> tuple[int, str]:
        """Run a tarmeem command as a person does; return its exit code and what it printed."""
        with environment(self.environment()), silent():
            done = CliRunner().invoke(tarmeem, [*words, "--db", str(self.db)])
        raised = f" {done.exception!r}" if done.exception and not isinstance(done.exception, SystemExit) else ""  # fmt: skip
        return done.exit_code, done.output + raised

    def environment(self) -> dict[str, str]:
        """Return what the command is told by its environment."""
        mapped = ",".join(f"{host}={address}" for host, address in self.hosts.items())
        return {"TARMEEM_SOURCES": str(self.folder), "TARMEEM_HOSTS": mapped}

    def page(self) -> str:
        """Return the health page as a browser gets it."""
        told = {"plugins": {"tarmeem": {"cadences": {"registry": "1d"}}}}
        shown = Datasette([str(self.db)], metadata=told)
        return str(asyncio.run(shown.client.get("/-/tarmeem/health")).text)


@dataclass(frozen=True)
class Fault:
    """Something that befalls a site, a network or a machine, for as long as its context lasts."""

    name: str
    befall: Callable[[Trial], AbstractContextManager[None]]
    days_ago: int = 0
    """When the last sound crawl was."""
    harmless: bool = False
    """Nothing is lost by it, so that nothing need be told."""


@dataclass(frozen=True)
class Told:
    """What was told of a fault, and what came after it."""

    fault: Fault
    crawl: int | None
    status: int
    green: bool
    bad: int
    """Texts taken for law that the registry never served."""
    signal: str
    lost: tuple[str, ...]
    seconds: float

    @property
    def ok(self) -> bool:
        """Return whether nobody could have missed it, and nothing was lost."""
        heard = self.crawl != 0 and self.status != 0 and not self.green
        return (heard or self.fault.harmless) and not self.bad and not self.lost


def trial(fault: Fault) -> Told:
    """Let a fault loose on a registry that was crawled soundly before, then lift it."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tarmeem-fault-") as name:
        then = datetime.now(UTC) - timedelta(days=fault.days_ago)
        made = Trial(Path(name), Registry(today=then.date()))
        made.folder.chmod(0o755)
        declare(made.registry, made.folder)
        with serving(made.registry, [HOST]) as made.hosts:
            sound(made, then if fault.days_ago else None)
            made.registry.today = datetime.now(UTC).date()
            made.registry.edit(EDITED)
            made.registry.publish()
            with fault.befall(made):
                code, said = made.crawl() if made.crawl else made.run("crawl")
                status, told = made.run("status")
                green, bad = GREEN in made.page(), strangers(made)
            made.crawl, made.registry.distort = None, Registry().distort
            lost = tuple(after(made))
    return Told(fault, code, status, green, bad, signal(said, told), lost, time.monotonic() - began)


def sound(made: Trial, then: datetime | None) -> None:
    """Crawl once before the fault, now or then; the trial is void unless all is well."""
    if then:
        at = f"{then:%Y-%m-%dT%H:%M:%SZ}"
        with silent():
            outcome = flow.crawl(made.db, [], hosts=made.hosts, folder=made.folder, now=at)
        assert not outcome.failed, outcome
        return
    code, said = made.run("crawl")
    assert code == 0, said


def after(made: Trial) -> Iterator[str]:
    """Yield what the first crawl after the fault failed to bring back."""
    code, said = made.run("crawl")
    if code:
        yield f"the next crawl ended with {code}: {signal(said, said)}"
    code, said = made.run("status")
    if code:
        yield f"then status ended with {code}: {signal(said, said)}"
    if GREEN not in made.page():
        yield "the page is not green again"
    if strangers(made):
        yield "a bad text is law"
    with closing(open_store(made.db, readonly=True)) as db:
        texts = fetch(db, "SELECT c.url, e.sha256 FROM expressions AS e JOIN captures AS c ON c.id = e.capture ORDER BY e.seen_at, e.id")  # fmt: skip
        last = {row["url"]: row["sha256"] for row in texts}
        wrong = {url for url, sha256 in made.registry.truth().items() if last.get(url) != sha256}
        causes = [row["cause"] for row in fetch(db, "SELECT cause FROM revision_rows")]
    if wrong:
        yield f"{len(wrong)} notices are not as they are: {sorted(wrong)[0]}"
    news = sorted(cause for cause in causes if cause != "first")
    if news != ["unexplained"]:
        yield f"of one edit was told {news}"


def strangers(made: Trial) -> int:
    """Return how many texts the store holds that the registry never served."""
    with closing(open_store(made.db, readonly=True)) as db:
        rows = fetch(db, "SELECT c.url, e.sha256 FROM expressions AS e JOIN captures AS c ON c.id = e.capture")  # fmt: skip
    held = {(row["url"], row["sha256"]) for row in rows}
    return len(held - made.registry.served)


def signal(*said: str) -> str:
    """Return the first words that tell of trouble."""
    lines = [line.strip() for text in said for line in text.splitlines()]
    telling = [line for line in lines if line and not line.startswith(("ok", "FAILED  registry"))]
    return telling[0] if telling else ""


@contextmanager
def environment(more: dict[str, str]) -> Iterator[None]:
    """Set variables of the environment for a while."""
    before = dict(os.environ)
    os.environ.update(more)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def silent() -> Iterator[None]:
    """Let nothing that children log reach the terminal."""
    sys.stderr.flush()
    kept, null = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(null)


def main(words: Sequence[str] = ()) -> int:
    """Print a row a fault; return 0 where every one was told and nothing was lost."""
    from benchmarks.faultlist import FAULTS

    wanted = [f for f in FAULTS if not words or any(word in f.name for word in words)]
    print(f"{'fault':44} {'crawl':>5} {'status':>6} {'page':>6} {'bad':>3} {'after':>5}  told by")
    passed = 0
    for fault in wanted:
        told = trial(fault)
        passed += told.ok
        page, back = "GREEN" if told.green else "red", "sound" if not told.lost else "LOST"
        code = "-" if told.crawl is None else told.crawl
        print(f"{fault.name:44} {code!s:>5} {told.status:6} {page:>6} {told.bad:3} {back:>5}  "
              f"{told.signal[:90]}{'' if told.ok else '  <-- FAILED'}", flush=True)  # fmt: skip
        for line in told.lost:
            print(f"{'':46}{line[:150]}")
    print(f"faults {len(wanted)}: told within one cycle, and recovered from, {passed}")
    return int(passed < len(wanted))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
