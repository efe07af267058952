"""Read amending instruments, carry them out, and show the law as at a date."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from store.instruments import laws_of
from tarmeem.cli.common import (
    FAILED,
    FILE,
    day_option,
    db_option,
    emit,
    json_option,
    output_option,
    put,
    reading,
    spare,
)
from tarmeem.errors import UsageError


@click.command()
@click.argument("file", type=FILE)
@json_option
def instructions(file: Path, as_json: bool) -> None:
    """Parse an amending instrument, or one pasted instruction (- reads stdin).

    Each has the number it has in `tarmeem consolidate` where FILE is the first instrument. Exit 1 where
    no instruction at all could be read.
    """
    from publish.law import deedlines
    from tarmeem import files

    found = [instruction.as_dict() for instruction in files.instructions(file)]
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for op in found:
            click.echo(deedlines.instruction_lines(op))
        click.echo(deedlines.tally(found), err=True)
    if found[-1]["unit"] == "instrument":
        click.echo(found[-1]["reason"], err=True)
    if all(op["state"] in ("refused", "none") for op in found):
        sys.exit(FAILED)


@click.command()
@click.argument("base", type=FILE)
@click.argument("instruments", type=FILE, nargs=-1, required=True)
@output_option("Write the consolidated text to a file.")
@json_option
def consolidate(base: Path, instruments: tuple[Path, ...], output: Path | None, as_json: bool) -> None:  # fmt: skip
    """Carry INSTRUMENTS out on BASE, in their order; refuse what cannot be done exactly.

    Each is carried out whatever day it begins, and one that says a day to come, or waits for one, is told of: the law
    of a day is that of `show --as-at`, for texts that were added.
    Exit 1 where nothing could be carried out; what was done in part is said, and exits with 0.
    """
    from publish.law import deedlines
    from tarmeem import files

    spare((base, *instruments), output)
    if output is not None and output.suffix.lower() not in ("", ".txt", ".md"):
        raise UsageError(f"a consolidated text is plain text, and not {output.suffix}", where=str(output), do="end it in .txt; --json prints data on standard output")  # fmt: skip
    result, text, late = files.consolidate_files(base, instruments)
    ops = result.as_dict()["instructions"]
    if output is not None:
        put(output, text.encode())
    if as_json:
        click.echo(json.dumps(result.as_dict() | {"late": late}, ensure_ascii=False, indent=2))
    else:
        if output is None:
            click.echo(text)
        for op in ops:
            click.echo(deedlines.instruction_lines(op), err=True)
        click.echo(deedlines.tally(ops), err=True)
    for problem in (*result.unread, *late):
        click.echo(problem, err=True)
    click.echo(deedlines.done_line(ops), err=True)
    if not any(op["state"] == "applied" for op in ops):
        sys.exit(FAILED)


@click.command()
@click.argument("work")
@day_option("--as-at", "The law as it stood on this day in Karachi.")
@day_option(
    "--known-at",
    "From what witnesses had seen by the end of this day, whenever it came to this store.",
)
@click.option("--text", "number", type=int, help="Print a kept text as it is instead: its number, as `history` gives it.")  # fmt: skip
@db_option
@json_option
def show(
    work: str, as_at: str | None, known_at: str | None, number: int | None, db_path: Path, as_json: bool,
) -> None:  # fmt: skip
    """Show a WORK as the law stood on a day, or stands today: each provision with its state."""
    from publish.law import lawbook, lawlines

    if number is not None:
        if as_at or known_at or as_json:
            raise UsageError("--text prints a kept text as it is, and no law as at a day", do="name it with --text alone")  # fmt: skip
        _print_kept(work, number, db_path)
        return
    with reading(db_path) as db:
        found = lawbook.find_work(db, work)
        view = lawbook.as_at(db, found.id, as_at, known_at)
        amends = [one.title for one in laws_of(db, found.id)]
    if as_json:
        given = {"work": found.id, "title": found.title, **lawlines.as_at_dict(view)}
        click.echo(json.dumps(given, ensure_ascii=False, indent=2))
    else:
        click.echo(lawlines.as_at_lines(view, found.title, amends))


def _print_kept(work: str, number: int, db_path: Path) -> None:
    """Print a kept text as it was read, and on stderr which it is."""
    from publish.law import comparing, unaccounted
    from store import expressions

    with reading(db_path) as db:
        kept = comparing.kept_text(db, work, number)
        click.echo(expressions.text(db, number), nl=False)
    click.echo(f"note: this is {unaccounted.named_text(kept)}, as it was read", err=True)


@click.command()
@click.argument("work")
@click.argument("provision", required=False)
@db_option
@json_option
def blame(work: str, provision: str | None, db_path: Path, as_json: bool) -> None:
    """Say of each word of our consolidation of a WORK which instruction put it there."""
    from publish.law import blaming, lawlines

    with reading(db_path) as db:
        found = blaming.blamed(db, work, provision)
    removed: list[dict[str, Any]] = [
        {
            "eid": one.eid,
            "text": "",
            "instruction": one.instruction,
            "instrument": one.instrument,
            "section": one.section,
            "ended": [],
        }
        for one in found.gone
    ]
    if as_json or not found.rows:
        rows = [*found.rows, *removed]
        emit(rows if as_json else [], as_json=as_json, line=str, empty="it has no numbered provisions")  # fmt: skip
        return
    if found.ended:
        click.echo(lawlines.ended_line(found.ended))
    if found.unsettled:
        click.echo(f"Here is what every instrument known orders, whether or not it has commenced, but for what is outstanding: {len(found.unsettled)}, listed at the end.")  # fmt: skip
    _say_provisions(found.rows)
    for gone in found.gone:
        click.echo(f"{gone.eid}  [{gone.instruction}: omitted by {gone.by}]")
    for line in lawlines.named_lines([*found.rows, *removed]):
        click.echo(line)
    click.echo(lawlines.outstanding_lines(found.unsettled, work, of=found.rows[0]["eid"] if provision else "", unit=found.unit))  # fmt: skip


def _say_provisions(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print each provision with what of it stands no more, and its words with who put them there."""
    from publish.law import lawlines

    for (eid, ended_in), parts in groupby(rows, key=lambda row: (row["eid"], row["ended"])):
        click.echo(eid)
        for said in ended_in:
            click.echo(lawlines.wrapped(said, first="  ! ", indent="    "))
        for part in parts:
            if part["text"].strip():
                click.echo(lawlines.blame_line(part))


COMMANDS = (instructions, consolidate, show, blame)
