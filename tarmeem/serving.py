"""Serve the pages: Datasette over the database, with the plugin and its canned metadata."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import publish
from tarmeem.errors import UsageError


def command(db_path: Path, *, address: str = "127.0.0.1", port: int = 8001) -> list[str]:
    """Return the Datasette call that serves a database. Raise UsageError where there is none."""
    if not db_path.is_file():
        raise UsageError("there is no database", where=str(db_path), do="run `tarmeem crawl` or `tarmeem demo` first")  # fmt: skip
    metadata = Path(publish.__file__).parent / "metadata.yml"
    given = ["--metadata", str(metadata)] if metadata.is_file() else []
    return [
        sys.executable, "-m", "datasette", "serve", str(db_path), *given,
        "--host", address, "--port", str(port),
    ]  # fmt: skip


def serve(db_path: Path, *, address: str = "127.0.0.1", port: int = 8001) -> None:
    """Become a Datasette that serves the database until it is stopped."""
    call = command(db_path, address=address, port=port)
    sys.stderr.write(f"Read it at http://{address}:{port}/-/tarmeem  (Ctrl-C ends)\n")
    sys.stderr.flush()
    os.execv(call[0], call)  # noqa: S606 - our own interpreter
