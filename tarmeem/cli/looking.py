"""Look at what is kept: works, search, what changed, and the proof that nothing did."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar, get_args

import click
from sqlite_utils import Database

from store import ledger, notes, readings, reviews, revisions, works
from store.ledger import SourceStatus
from tarmeem import clock, serving
from tarmeem.cli.common import (
    FAILED,
    day_option,
    db_option,
    emit,
    json_option,
    missing_lines,
    reading,
    say,
)
from tarmeem.errors import StoreError, UsageError
from tarmeem.model import Work, WorkKind

_ALL = 1_000_000
Row = TypeVar("Row")


@click.command("list")
@click.option("--kind", type=click.Choice(get_args(WorkKind)), help="List works of this kind.")
@click.option(
    "--new", is_flag=True, help="List first texts: works that are new here, not what changed."
)
@click.option("--search", "words", help="Only what has all these words.")
@day_option("--since", "Only what was seen to change, or was new, since this day in Karachi.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, _ALL))
@db_option
@json_option
def list_(
    kind: str | None, new: bool, words: str | None, since: str | None, limit: int, db_path: Path,
    as_json: bool,
) -> None:  # fmt: skip
    """List what changed lately; with --new, what is new; with --kind or --search, works and provisions."""
    _refuse_mixed(kind, words, since, new=new)
    with reading(db_path) as db:
        if words:
            _list_hits(db, words, kind, limit, as_json=as_json)
        elif kind:
            listed = _first(works.listing(db, kind=kind, limit=limit + 1), limit)
            emit(listed, as_json=as_json, line=_work_line, empty=f"no work of the kind {kind} is kept: see `tarmeem list --search WORDS`")  # fmt: skip
        else:
            _list_steps(db, since, limit, new=new, as_json=as_json)


def _refuse_mixed(kind: str | None, words: str | None, since: str | None, *, new: bool) -> None:
    """Raise UsageError for options that speak of different lists, or for no words to search for."""
    if new and (kind or words is not None):
        raise UsageError("--new lists by the day, not by kind or words", do="leave out --kind and --search")  # fmt: skip
    if since and (kind or words is not None):
        raise UsageError("--since is of what changed, not of works or words", do="leave out --kind and --search")  # fmt: skip
    if words is not None and not words.strip():
        raise UsageError("no words to search for are given", do="name some behind --search")


def _list_hits(db: Database, words: str, kind: str | None, limit: int, *, as_json: bool) -> None:
    """Print where all the words stand, with what is known against each place."""
    from publish.law.standing import against
    from store import search

    of_kind = {work.id for work in works.listing(db, kind=kind)} if kind else None
    hits = search.find(db, words, limit=_ALL if kind else limit + 1)
    hits = _first([one for one in hits if of_kind is None or one.work in of_kind], limit)
    found = [asdict(one) | {"against": against(db, one.work, one.eid, one.expression)} for one in hits]  # fmt: skip
    emit(found, as_json=as_json, line=_hit_line, empty="nothing has those words")


def _list_steps(db: Database, since: str | None, limit: int, *, new: bool, as_json: bool) -> None:
    """Print what changed, or the first texts that are ``new``, since a day in Karachi; what changed also by the laws' own days."""
    names = {work.id: work.title for work in works.listing(db)}
    began = clock.start_of(since) if since else None
    found = revisions.recent(db, since=began, limit=limit + 1, announced=not new, firsts=new)
    recent = [replace(one, work=works.resolve(db, one.work)) for one in _first(found, limit)]
    told = _told_since(db, since) if since and not new else []
    if new:
        nothing = f"no first text was seen{f' since {since}' if since else ''}"
    else:
        nothing = f"nothing has changed since {since or 'the first texts; those: tarmeem list --new; what took effect: --since DATE'}"  # fmt: skip
    pictures = readings.scanned(db)
    titled = [
        asdict(one)
        | {"title": names.get(one.work, one.work), "scanned": not pictures.isdisjoint((one.old, one.new))}
        for one in recent
    ]  # fmt: skip
    if as_json:
        emit([*titled, *told], as_json=True, line=str, empty="")
        return
    if titled or not told:
        emit(titled, as_json=False, line=_revision_line, empty=nothing)
    if told:
        click.echo("\n" * bool(titled) + "By the laws' own days:")
        emit(told, as_json=False, line=_told_line, empty="")


def _told_since(db: Database, since: str) -> list[dict[str, Any]]:
    from publish.law.lately import lately

    return lately(db, since)


def _told_line(row: Mapping[str, Any]) -> str:
    return f"{row['on']}  {row['cause']:12} {row['title']}\n    {row['summary']}\n    {row['work']}"


def _first(found: Sequence[Row], limit: int) -> list[Row]:
    """Return what is shown of a list, and say on stderr where there is more: no change is passed over unsaid."""
    if len(found) > limit:
        click.echo(f"only the first {limit} are shown: --limit asks for more", err=True)
    return list(found[:limit])


def _hit_line(hit: Mapping[str, Any]) -> str:
    where = f" {hit['eid']}" if hit["eid"] else ""
    stale = "" if hit["current"] else " (no longer in the last text)"
    warned = "".join(f"\n    ! {said}" for said in hit["against"])
    return f"{hit['work']}{where}  {hit['title']}{stale}\n    {hit['snippet']}".rstrip() + warned


def _work_line(work: Work) -> str:
    return f"{work.id}  {work.published_on or '          '}  {work.title}"


def _revision_line(row: Mapping[str, Any]) -> str:
    lines = [
        f"{clock.day_of(row['seen_at'])}  {row['cause']:12} {row['title']}",
        *row["summary"].splitlines(),
        *["read from its picture, so words may be misread"] * row["scanned"],
    ]
    return "\n    ".join([*lines, f"{row['work']}  {row['id']}"])


@click.command()
@day_option("--since", "Only checks since this day in Karachi.")
@day_option("--until", "Only checks until the end of this day: with --since, the proof of a month.")
@db_option
@json_option
def status(since: str | None, until: str | None, db_path: Path, as_json: bool) -> None:
    """Prove what was checked and when, and say what failed.

    Exit 1 where something did; with --since also where some of that time was not checked.
    """
    if since and until and until < since:
        raise UsageError(f"{until} is before {since}", do="give the first day with --since, the last with --until")  # fmt: skip
    since = clock.start_of(since) if since else None
    last = min(clock.end_of(until), clock.now()) if until else clock.now()
    with reading(db_path) as db:
        known = serving.cadences(db_path)
        found = ledger.status(db, since=since, until=last, cadences=known, declared=known or None)
        unread, turned = readings.unreadable(db), reviews.turned(db)
    # A crawl that could write nothing has no row of any source.
    if not found and (began := notes.unfinished(db_path)):
        raise StoreError(f"the crawl begun at {clock.told(began)} was never finished", where=str(db_path), do="run `tarmeem crawl` again")  # fmt: skip
    if as_json:
        said = {
            "sources": [one.as_dict() for one in found],
            "unreadable": unread,
            "decided_anew": turned,
        }
        emit(said, as_json=True, line=str, empty="")
    else:
        emit(found, as_json=False, line=lambda one: _status_line(one, bool(since)), empty="no source was ever checked")  # fmt: skip
        if any(ledger.short(reason) != reason for one in found for reason in (*one.reasons, *one.problems)):  # fmt: skip
            click.echo("note: what ends in … is told in full by --json", err=True)
        _tell_persons(unread, turned)
    # A time that is asked about is proved whole or not at all; without one, what is new may still be begun.
    if since and (not found or any(one.gaps or not one.checks for one in found)):
        sys.exit(FAILED)
    if any(one.problems or (one.checks and not one.ok) for one in found):
        sys.exit(FAILED)


def _tell_persons(unread: Sequence[Mapping[str, Any]], turned: Sequence[Mapping[str, Any]]) -> None:
    """Say which texts could not be read, and what was decided anew."""
    for row in unread:
        where = f"{row['title']}, {row['file']}" if row["file"] else row["url"]
        say(f"UNREAD  {row['source']} {where}: {row['problem']} (to clear it: tarmeem review {row['capture']} --release --person WHO --reason WHY)")  # fmt: skip
    for row in turned:
        say(
            f"DECIDED ANEW  {row['source']} {row['title'] or row['url']}: {reviews.told(row)} (all that was decided: tarmeem review {row['capture']})"
        )


def _status_line(one: SourceStatus, whole: bool) -> str:
    """Return what is told of a source; ``whole``: a time was asked about, which gaps leave unproved."""
    sound = "GAPS" if whole and one.gaps else "ok"
    state = "never" if not one.checks else sound if one.ok else "FAILED"
    told = one.sentence()
    more = [said for problem in one.problems if (said := ledger.short(problem)) not in told]
    return "\n        ".join([f"{state:7} {one.source}: {told}", *more, *missing_lines(one.gone)])


@click.command()
@click.argument("work")
@click.argument("provision", required=False)
@db_option
@json_option
def history(work: str, provision: str | None, db_path: Path, as_json: bool) -> None:
    """Tell how a WORK, or one PROVISION of it (an eId such as sec_26A), came to read as it does."""
    from diffs.structure.cite import unit_of
    from publish.law import lawlines, steps
    from publish.law.befallen import befallen
    from publish.law.lawbook import find_work

    with reading(db_path) as db:
        unit = unit_of(find_work(db, work).title)
        eid = steps.known_provision(db, work, provision) if provision else None
        taken = steps.history(db, work, eid)
        told = befallen(db, work, eid)
        apart = [] if eid else steps.unlike_twins(db, work)
    if as_json:
        emit([*taken, *told, *apart], as_json=True, line=str, empty="")
        return
    emit(
        taken,
        as_json=False,
        line=partial(lawlines.step_line, unit=unit),
        empty="no text of it was seen",
    )
    if told:
        click.echo("\nBy the law's own days:")
        emit(told, as_json=False, line=partial(lawlines.step_line, unit=unit), empty="")
    if apart:
        click.echo("\nFigures and dates of one language only (one may be in error):")
        for one in apart:
            click.echo(lawlines.wrapped(f"{one.change}: {one.summary}"))


COMMANDS = (list_, status, history)
