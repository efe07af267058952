"""What the commands share: the database option, JSON or lines on stdout, logs on stderr."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from pathlib import Path
from typing import Any, TypeVar

import click
import sqlite_utils

from crawler.declare import load_sources
from crawler.fetching.hosts import address_of, all_hosts, parse_hosts
from publish.given import come, read_day
from publish.words import count
from store import open_store
from store.base import Visit, legible
from tarmeem.errors import SourceError, UsageError
from tarmeem.patterns import pattern_of
from tarmeem.serving import no_database

Command = TypeVar("Command", bound=Callable[..., Any])
FAILED, USAGE, CHANGED, STOPPED = 1, 2, 3, 130
"""Exit codes besides 0: something failed; the call was wrong; changes found (--exit-code); a person stopped it."""


class _File(click.Path):
    """A file to read, or - for standard input; an address is told apart from a file that is missing."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if str(value).startswith(("http://", "https://")):
            self.fail(f"{value} is an address: save what is there to a file, or keep it with `tarmeem add`", param, ctx)  # fmt: skip
        return super().convert(value, param, ctx)


FILE = _File(exists=True, dir_okay=False, allow_dash=True, path_type=Path)


def output_option(told: str) -> Callable[[Command], Command]:
    """Return the option that names the file to write; ``-`` is standard output, as ``-`` is standard input."""
    return click.option(
        "-o", "--output", help=told,
        type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
        callback=lambda _, __, path: None if str(path) == "-" else path,
    )  # fmt: skip


def spare(inputs: Sequence[Path], output: Path | None) -> None:
    """Raise UsageError where the output is one of the files that are read: its text would be lost."""
    if output is None or not output.exists():
        return
    for path in inputs:
        if str(path) != "-" and path.samefile(output):
            raise UsageError("it is one of the files that are read, and would be lost", where=str(output), do="name another output")  # fmt: skip


def put(output: Path, body: bytes) -> None:
    """Write a file whole or not at all: where the disk is full, what stood there before stands yet."""
    if output.exists() and not output.is_file():  # a device or a pipe is written where it is
        output.write_bytes(body)
        return
    output = output.resolve()
    part = output.with_name(f".tarmeem-{os.getpid()}.part")
    try:
        part.write_bytes(body)
        if output.exists():
            shutil.copymode(output, part)
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(output)) from error


db_option = click.option(
    "--db",
    "db_path",
    type=click.Path(dir_okay=False, path_type=Path),
    default="tarmeem.db",
    show_default=True,
    envvar="TARMEEM_DB",
    help="The database.",
)


def day_option(name: str, told: str) -> Callable[[Command], Command]:
    """Return an option that takes a day in Karachi, as it is written; a blank one is no day, and not "none".

    Since, or until, a day that is yet to come nothing can have been seen: it is a slip, and its silence would prove nothing.
    """
    return click.option(name, metavar="DATE", help=told, callback=_day)


def _day(_: click.Context, param: click.Parameter, said: str | None) -> str | None:
    day = None if said is None else read_day(said)
    return come(day) if day and param.name in ("since", "until") else day


json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
host_option = click.option(
    "--host",
    "hosts",
    multiple=True,
    metavar="NAME=URL",
    help="Reach a declared host at another address (also TARMEEM_HOSTS). Repeatable.",
)


@contextmanager
def reading(path: Path) -> Iterator[sqlite_utils.Database]:
    """Open an existing database for reading, as one visit to it. Raise UsageError where there is none."""
    if not path.exists():
        raise no_database(path)
    db = open_store(path, readonly=True)
    try:
        yield Visit(db.conn)
    finally:
        db.close()


@contextmanager
def writing(path: Path) -> Iterator[sqlite_utils.Database]:
    """Open a database for writing; begin one where there is none, and say so: its name may be a slip."""
    with begun(path), _opened(path, begin=True) as db:
        yield db


@contextmanager
def begun(path: Path) -> Iterator[None]:
    """Say on stderr, at the end, where a database was begun that was not there."""
    fresh = not path.exists()
    yield
    if fresh and path.exists():
        click.echo(f"note: {path} is a new database, begun now", err=True)


@contextmanager
def _opened(path: Path, *, begin: bool) -> Iterator[sqlite_utils.Database]:
    db = open_store(path, begin=begin)
    try:
        yield db
    finally:
        db.close()


@contextmanager
def changing(path: Path) -> Iterator[sqlite_utils.Database]:
    """Open an existing database for writing. Raise UsageError where there is none; StoreError where nothing is in it."""
    if not path.exists():
        raise no_database(path)
    with _opened(path, begin=False) as db:
        yield db


def host_map(pairs: Sequence[str]) -> dict[str, str]:
    """Return ``NAME=URL`` options over the environment's as a mapping. Raise UsageError for one that is none."""
    return all_hosts(parse_hosts(pairs))


def mirrors(pairs: Sequence[str]) -> dict[str, str]:
    """Return `host_map`, of hosts that the sources declare.

    Raises: UsageError for another: by a slip, what is meant for a mirror would be asked of the site itself.
    """
    try:
        sources = load_sources() if pairs else {}
    except SourceError:
        return host_map(pairs)  # told, and noted beside the database, by the crawl that meets it
    declared = sorted({host for source in sources.values() for host in source.hosts})
    for host in parse_hosts(pairs):
        if not any(address_of(name, {host: host}) for name in declared):
            raise UsageError(f"no source declares the host {host!r}", where="--host", do=f"name one of {', '.join(declared)}")  # fmt: skip
    return host_map(pairs)


def plain(value: Any) -> Any:
    """Return dataclasses as dictionaries, all the way down, for JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def emit(value: Any, *, as_json: bool, line: Callable[[Any], str], empty: str) -> None:
    """Print JSON, or one line an item; say so on stderr where there is nothing."""
    if as_json:
        click.echo(json.dumps(plain(value), ensure_ascii=False, indent=2, default=str))
        return
    for item in value:
        say(line(item))
    if not value:
        click.echo(empty, err=True)


def say(lines: str, *, err: bool = False) -> None:
    """Print lines: on a terminal cut between words at its edge; in a pipe, for programs, as they are."""
    told = legible(lines)  # no title of theirs steers this terminal
    stream = sys.stderr if err else sys.stdout
    click.echo(cut(told) if stream.isatty() else told, err=err)


def cut(lines: str) -> str:
    """Return lines cut between words at the terminal's edge."""
    return "\n".join(map(_cut, lines.split("\n")))


def what_came(firsts: int, news: int) -> str:
    """Return what was brought in comes to, and where it is listed."""
    said = [
        f"{count(firsts, 'first text')}; see: tarmeem list --new" if firsts else "",
        f"{count(news, 'change')}; see: tarmeem list" if news else "",
    ]
    return "\n".join(filter(None, said)) or "no first text and no change"


def missing_lines(urls: Sequence[str]) -> list[str]:
    """Return the line for each document that a check found missing; of a whole site that is gone the first few."""
    more = [f"missing: {len(urls) - _NAMED} more"] * (len(urls) > _NAMED)
    return [*(f"missing: {url}" for url in urls[:_NAMED]), *more]


_NAMED = 5
"""How many documents are named that are missing; --json names them all."""


_COLUMN = pattern_of(r" *(?:\S+ {2,})?")
"""What stands before an entry's words: its indent, and its number, state or day."""


def _cut(line: str) -> str:
    room = shutil.get_terminal_size().columns
    if len(line) <= room:
        return line
    words = line.lstrip()
    column = _COLUMN.match(line)
    return "\n".join(textwrap.wrap(
        words, room, initial_indent=line[: len(line) - len(words)],
        subsequent_indent=" " * min(column.end() if column else 0, room // 2),
        replace_whitespace=False, break_long_words=False, break_on_hyphens=False,
    ))  # fmt: skip
