"""Keep what no site lists, read everything again, and save a page as a fixture."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, get_args

import click
from sqlite_utils import Database

from publish.words import count
from store import placements, readings, revisions, works
from store.base import Visit
from tarmeem.cli.common import (
    FAILED,
    changing,
    db_option,
    host_map,
    host_option,
    json_option,
    reading,
    writing,
)
from tarmeem.errors import UsageError
from tarmeem.model import Edition, Work, on_one_line

if TYPE_CHECKING:
    from diffs.amending.asat.asat import AsAt
    from diffs.amending.consolidating.dated import Dated
    from tarmeem import filing


@click.command()
@click.argument("document", metavar="FILE|URL")
@click.option("--work", required=True, help="The work it is of: an id, an alias, or the title of a new one.")  # fmt: skip
@click.option("--seen-on", required=True, metavar="DATE", help="The day in Karachi on which it was seen: YYYY-MM-DD; of an address, today.")  # fmt: skip
@click.option("--witness", required=True, metavar="WHO", help="Who saw it: a name that readers will be shown.")  # fmt: skip
@click.option("--edition", default="private", show_default=True, help=f"Who published the text: {', '.join(get_args(Edition))}.")  # fmt: skip
@host_option
@db_option
@json_option
def add(
    document: str, work: str, seen_on: str, witness: str, edition: str, hosts: tuple[str, ...],
    db_path: Path, as_json: bool,
) -> None:  # fmt: skip
    """Keep a document that no site lists, with the witness who saw it."""
    from tarmeem import filing, flow

    filing.noon(seen_on)  # a day that is none leaves no new database behind
    body, name = _brought(document, seen_on, hosts)
    with writing(db_path) as db:
        filed = filing.add(
            db, body, name, work=work, seen_on=seen_on, witness=witness, edition=edition
        )
        told = flow.update(db)
        placed = placements.work_of(db, filed.capture)
        waits = [
            *filing.questions(db, filed.capture),
            *(_befalls(Visit(db.conn), placed) if placed else ()),
        ]
        if filed.strange and placed:
            waits.insert(0, f"note: {filed.strange}: see that it is the right file")
        if placed and not (filed.new or filed.before):
            waits += _of_newer(Visit(db.conn), placed, told)
        waits += _too_early(db, hashlib.sha256(body).hexdigest(), seen_on)
    if as_json:
        said = {"capture": filed.capture, "work": placed, "revisions": told, "aside": filed.aside}
        click.echo(json.dumps(said, ensure_ascii=False))
    else:
        click.echo(_filed_line(filed, placed))
        for note in waits:
            click.echo(note, err=True)
    if not placed:
        sys.exit(FAILED)


def _brought(document: str, seen_on: str, hosts: tuple[str, ...]) -> tuple[bytes, str]:
    """Return the bytes of a file or of an address, and its name. Raises: UsageError where there is none."""
    if document.startswith(("http://", "https://")):
        from tarmeem import filing

        return filing.fetch(document, seen_on, host_map(hosts)), document
    file = Path(document)
    if file.is_file():
        return file.read_bytes(), file.name
    if file.is_dir():
        raise UsageError("it is a folder", where=document, do="name one of its files; `backfill` takes a folder")  # fmt: skip
    if "://" in document:
        raise UsageError("only http and https addresses are fetched", where=document, do="save it yourself and add the file")  # fmt: skip
    raise UsageError("there is no such file", where=document, do="give a file, or an http address")


def _filed_line(filed: filing.Filed, placed: str | None) -> str:
    """Return what became of a document, and what a person is to do where it is in no work yet."""
    number = filed.capture
    how = (
        f"nothing added: it was kept before, as capture {number}"
        if filed.before
        else f"kept as capture {number}"
    )
    if placed:
        return f"{how} of {placed}, {'a new work' if filed.new else filed.work.title}"
    decide = f"tarmeem review {number} --{{}} --person WHO --reason WHY"
    if filed.aside:
        return (
            f"{how}, and set aside, not taken for a text of “{filed.work.title}”{'' if filed.new else f' ({filed.work.id})'}: {filed.aside}\n"
            f"  if it is one all the same: {decide.format('release')}\n"
            f"  if it is not: {decide.format('reject')}, and add {'the right file' if filed.new else 'it under a title of its own'}"
        )
    return f"{how}; no text could be read out of it: it waits under `tarmeem review`"


def _befalls(db: Database, work: str) -> Iterator[str]:
    """Yield on what a kept instrument is carried out, or why it is not, or what it, or a repeal, waits for and how to tell it."""
    from publish.law import lawbook, lawlines

    kept = works.get(db, work)
    befell = [
        one.object
        for one in works.relations(db, work)
        if one.kind in ("amends", "repeals", "corrects") and one.subject == work
    ]
    for base in (found for name in dict.fromkeys(befell) if (found := works.get(db, name))):
        view = lawbook.as_at(db, base.id, None, None)
        begun = {done.id: (number, done) for number, done in view.numbered()}
        if work in begun:
            told = _carried_out(db, base, view, *begun[work])
            yield f"note: {told}: {lawlines.showing(base.title, begun[work][1].first_day or '')}"
        else:
            yield from _to_be_carried_out(db, base, work)
        for one in view.outstanding:
            if kept and one.kind in ("corrigendum", "unread") and one.source == kept.title:
                yield f"note: {one.detail}"
            if kept and one.untold and kept.title in (one.untold.whose, one.untold.source):
                ends = one.untold.kind == "repealed"
                waits = "it does not end" if ends else "it is not carried out on"
                yield f"note: {waits} {base.title} until {'that' if ends else 'its day'} is told: {one.detail}"
                yield f"      {lawlines.telling(one.untold, base.title)}"


def _carried_out(db: Database, base: Work, view: AsAt, number: str, done: Dated) -> str:
    """Return whether all of an instrument's orders for a law are carried out on it, or some, or none."""
    from publish.law import lawbook

    left = sum(one.instruction.startswith(f"{number}.") for one in view.outstanding)
    if not left:
        return f"it is carried out on {base.title} from {done.first_day}"
    orders = lawbook.consolidated(db, base.id).carried
    some = any(str(one.instrument) == number and one.instruction.state == "applied" for one in orders)  # fmt: skip
    undone = f"{count(left, 'instruction')} refused or for review"
    return f"it is carried out on {base.title} from {done.first_day} in part, {undone}" if some else f"nothing of it is carried out on {base.title}, {undone}"  # fmt: skip


def _to_be_carried_out(db: Database, base: Work, work: str) -> Iterator[str]:
    """Yield what an instrument that has no effect yet orders of a law, and from when where its day is known."""
    from publish.law import amenders, lawbook, lawlines

    began = amenders.began(db, base.id)
    place = next((n for n, one in enumerate(began, 1) if one.id == work), 0)
    states = [one.instruction.state for one in lawbook.consolidated(db, base.id).carried if one.instrument == place]  # fmt: skip
    read, left = len(states) - states.count("none"), states.count("refused") + states.count("needs-review")  # fmt: skip
    if read:
        day = began[place - 1].first_day
        from_when, undone = (
            f" from {day}" * bool(day),
            f", {left} refused or for review" * bool(left),
        )
        shown = f": {lawlines.showing(base.title, day)}" if day else ""
        yield f"note: it amends {base.title}{from_when}, {count(read, 'instruction')} read{undone}{shown}"


def _of_newer(db: Database, work: str, told: Sequence[str]) -> Iterator[str]:
    """Yield what a further text of a law brings: the step from the one before it, or how it stands to the law put together."""
    from publish.law import lawbook, lawlines

    steps = [one for one in map(partial(revisions.get, db), told) if one and one.work == work and one.old and one.summary]  # fmt: skip
    for one in steps:
        said = shorten(on_one_line(one.summary), _TOLD, placeholder=" …")
        yield f"note: {one.cause}: {said}: tarmeem redline {work}"
    if said := lawlines.held_against(lawbook.as_at(db, work, None, None), work):
        yield f"note: {said}"


_TOLD = 160
"""Letters of a step's summary that a line has room for."""


def _too_early(db: Database, sha256: str, seen_on: str) -> Iterator[str]:
    """Yield that a text bears what is younger than the day on which it is said to have been seen."""
    from diffs.amending.annotated.precedence import made_after

    reading = readings.of_snapshot(db, sha256)
    later = made_after(reading.text, int(seen_on[:4])) if reading else ""
    if later:
        yield f"note: it bears {later}, and is said to have been seen on {seen_on}: was that the day?"


@click.command()
@db_option
def reread(db_path: Path) -> None:
    """Read everything kept again, where the readers have become better. Announces nothing."""
    from tarmeem import flow

    with changing(db_path) as db:
        told = flow.update(db)
    click.echo(f"{count(len(told), 'revision') if told else 'nothing'} told anew")


@click.command()
@click.argument("source")
@click.argument("url")
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default="tests/fixtures", show_default=True)  # fmt: skip
@db_option
def fixture(source: str, url: str, folder: Path, db_path: Path) -> None:
    """Save a kept page of a SOURCE with what is read out of it, for a person to check."""
    from tarmeem import desk

    with reading(db_path) as db:
        click.echo(desk.save_fixture(db, source, url, folder))


COMMANDS = (add, reread, fixture)
