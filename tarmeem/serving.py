"""Serve the pages: Datasette over the database, told how often each source should be checked."""

from __future__ import annotations

import json
import os
import socket
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from crawler.declare import load_sources
from store import ledger, open_store
from store.opening import is_frozen
from tarmeem.errors import UsageError

_DEMO = Path(__file__).with_name("demo") / "sources"


def command(db_path: Path, *, address: str = "127.0.0.1", port: int = 8001) -> list[str]:
    """Return the Datasette call that serves a database, and reads from stdin what it is told of the sources.

    Raises: UsageError where there is no database; StoreError where it is not tarmeem's.
    """
    if not db_path.is_file():
        raise no_database(db_path)
    open_store(db_path, readonly=True).close()  # refuses what is none of ours
    frozen = ["--immutable"] if is_frozen(db_path) else []
    return [
        sys.executable, "-m", "datasette", "serve", *frozen, str(db_path),
        "--metadata", "-", "--host", address, "--port", str(port),
    ]  # fmt: skip


def no_database(path: Path) -> UsageError:
    """Return the error that there is no database, which names one where the demo left it."""
    demo = Path("demo-data/tarmeem.db")
    there = (
        f"the demo's is --db {demo}" if demo.exists() else "`tarmeem demo` makes one to try it on"
    )
    return UsageError("there is no database", where=str(path), do=f"name one with --db: {there}; or begin one with `tarmeem add` or `tarmeem crawl`")  # fmt: skip


def cadences(db_path: Path) -> dict[str, str]:
    """Return how often each declared source should be checked.

    Nothing, where the database is of sources declared elsewhere, such as the demo's.
    """
    declared = {name: source.cadence for name, source in load_sources().items()}
    with closing(open_store(db_path, readonly=True)) as db:
        seen = {check.source for check in ledger.checks(db)}
    return declared if seen & declared.keys() else {}


def _titles() -> dict[str, str]:
    """Return what each declared source is called, the demo's too."""
    return {
        name: source.title
        for folder in (_DEMO, None)
        for name, source in load_sources(folder).items()
    }


def _put_on_stdin(db_path: Path) -> None:
    """Leave on stdin what the pages cannot know by themselves; the plugin has its own metadata besides."""
    told = {
        "plugins": {"tarmeem": {"cadences": cadences(db_path), "titles": _titles(), "home": True}}
    }
    with (
        tempfile.TemporaryFile() as file
    ):  # no name: whoever becomes another program cleans up nothing
        file.write(json.dumps(told).encode())
        file.seek(0)
        os.dup2(file.fileno(), 0)


def _free(address: str, port: int) -> None:
    """Raise UsageError where another program has the port, or nothing can listen at the address."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    try:
        socket.create_server((address, port), family=family).close()
    except OSError as error:
        raise UsageError(
            f"nothing can be served there: {(error.strerror or str(error)).partition(' (')[0].lower()}",
            where=f"{address}:{port}", do="name another with --address or --port",
        ) from error  # fmt: skip


def serve(db_path: Path, *, address: str = "127.0.0.1", port: int = 8001) -> None:
    """Become a Datasette that serves the database until it is stopped."""
    call = command(db_path, address=address, port=port)
    _free(address, port)
    sys.stderr.write(f"Read it at http://{address}:{port}/-/tarmeem  (Ctrl-C ends)\n")
    sys.stderr.flush()
    _put_on_stdin(db_path)
    os.execv(call[0], call)  # noqa: S606 - our own interpreter
