"""Fetch and keep: crawl, the sources, the demo, and the pages to read it all in."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from crawler.declare import load_sources
from store import revisions
from tarmeem import serving
from tarmeem.cli.common import (
    FAILED,
    begun,
    db_option,
    emit,
    host_option,
    json_option,
    mirrors,
    missing_lines,
    plain,
    reading,
    what_came,
)
from tarmeem.model import Check, Source


@click.command()
@click.argument("names", nargs=-1, metavar="[SOURCE]...")
@click.option(
    "--due",
    is_flag=True,
    help="Only sources that are due: not checked for as long as each declares.",
)
@click.option("--unconditional", is_flag=True, help="Fetch every body, changed or not.")
@host_option
@db_option
@json_option
def crawl(
    names: tuple[str, ...], due: bool, unconditional: bool, hosts: tuple[str, ...],
    db_path: Path, as_json: bool,
) -> None:  # fmt: skip
    """Check sources (all, where none is named), then read and compare what came.

    Exit 1 where a source failed, or fell below what it declares to expect.
    """
    from tarmeem import watching

    wanted = watching.sources_due(db_path, names) if due else list(names)
    idle = due and not wanted
    if idle and not as_json:
        click.echo("nothing is due", err=True)
        return
    from tarmeem import flow

    outcome = flow.Outcome((), ())
    if not idle:
        with begun(db_path):
            outcome = flow.crawl(db_path, wanted, hosts=mirrors(hosts), unconditional=unconditional)
    if as_json:
        click.echo(json.dumps(plain(outcome), ensure_ascii=False, indent=2))
    else:
        emit(outcome.checks, as_json=False, line=_check_line, empty="no source was checked")
        for trouble in outcome.troubles:
            click.echo(f"FAILED  not taken in: {trouble}")
        with reading(db_path) as db:
            click.echo(what_came(*revisions.tally(db, outcome.revisions)), err=True)
    if outcome.failed or not (idle or outcome.checks):
        sys.exit(FAILED)


def _check_line(check: Check) -> str:
    state = "FAILED" if check.problems or check.failed else "ok"
    counts = [
        f"{len(urls)} {name}"
        for name, urls in (
            ("new", check.new), ("changed", check.changed), ("missing", check.missing), ("failed", check.failed),
        )
        if urls
    ]  # fmt: skip
    said = ", ".join(counts) or ("unchanged" if check.expected else "nothing found")
    line = f"{state:7} {check.source}: {check.expected} expected, {said}"
    return "\n        ".join([line, *check.problems, *missing_lines(check.missing)])


@click.group(invoke_without_command=True)
@click.pass_context
@json_option
def sources(ctx: click.Context, as_json: bool) -> None:
    """List the declared sources; see also `sources check`."""
    if ctx.invoked_subcommand is None:
        declared = list(load_sources().values())
        emit(declared, as_json=as_json, line=_source_line, empty="no source is declared")


def _source_line(source: Source) -> str:
    return f"{source.name:20} {source.cadence:>4}  {source.title}"


@sources.command(short_help="Try one listing and one document of a source.")
@click.argument("name", required=False)
@click.option("--save", type=click.Path(file_okay=False, path_type=Path), help="Where to save the bytes for a fixture.")  # fmt: skip
@host_option
def check(name: str | None, save: Path | None, hosts: tuple[str, ...]) -> None:
    """Make first contact: one listing, one document, and what each rule found."""
    from crawler import contact

    names = [name] if name else sorted(load_sources())
    mapped = mirrors(hosts)
    sound = [contact.check(each, hosts=mapped, save=save).ok for each in names]
    if not all(sound):
        sys.exit(FAILED)


@click.command()
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535))
@click.option("--address", default="127.0.0.1", show_default=True, help="Where to listen.")
@db_option
def serve(port: int, address: str, db_path: Path) -> None:
    """Serve the pages over the database (plain `datasette tarmeem.db` has them too)."""
    serving.serve(db_path, address=address, port=port)


@click.command()
@click.option("--serve", "keep_serving", is_flag=True, help="Keep the pages up until Ctrl-C.")
@click.option("--port", default=8001, show_default=True, type=click.IntRange(0, 65535))
@click.option("--folder", type=click.Path(file_okay=False, path_type=Path), default="demo-data", show_default=True, help="Where to put the demo's database.")  # fmt: skip
def demo(keep_serving: bool, port: int, folder: Path) -> None:
    """Crawl a made-up regulator and parliament, twice, and show what changed."""
    from tarmeem import demo as demonstration

    db_path = demonstration.run(folder, say=click.echo)
    if keep_serving:
        serving.serve(db_path, port=port)


COMMANDS = (crawl, sources, serve, demo)
