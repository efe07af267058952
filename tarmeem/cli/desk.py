"""The desk: what is due, what waits for a person, and the timers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import click

from crawler.running import schedule as timers
from publish.words import count
from store import captures, reviews, revisions, works
from store.base import Visit
from tarmeem import watching
from tarmeem.cli.common import (
    changing,
    db_option,
    emit,
    host_map,
    host_option,
    json_option,
    mirrors,
    reading,
    say,
    what_came,
    writing,
)
from tarmeem.errors import UsageError
from tarmeem.model import EventKind


@click.command()
@click.option("--crontab", is_flag=True, help="A crontab line (the default).")
@click.option("--systemd", is_flag=True, help="systemd user units.")
@click.option("--workflow", is_flag=True, help="A CI workflow file.")
@click.option("--install", is_flag=True, help="With --systemd: write and start the units.")
@db_option
def schedule(
    crontab: bool, systemd: bool, workflow: bool, install: bool, db_path: Path
) -> None:  # fmt: skip
    """Print, or install, a timer that asks every 15 minutes which sources are due; a workflow asks each hour.

    What is set of TARMEEM_CONTACT, _VANTAGE, _HOSTS and _SOURCES now is set for it too; of a workflow, which
    fetches from elsewhere, not _VANTAGE.
    """
    if crontab + systemd + workflow > 1:
        raise UsageError("it is one timer that is printed", do="give one of --crontab, --systemd and --workflow")  # fmt: skip
    beside = Path(sys.executable).with_name("tarmeem")
    command = str(beside) if beside.exists() else shutil.which("tarmeem") or "tarmeem"
    if install and not systemd:
        raise UsageError("only systemd units can be installed", do="add --systemd, or paste the text yourself")  # fmt: skip
    if systemd:
        _units(timers.systemd(command, db_path.absolute(), _settings()), install=install)
    elif workflow:
        click.echo(timers.workflow(db_path.name, _settings(absolute=False)), nl=False)
    else:
        click.echo(timers.crontab(command, db_path.absolute(), _settings()), nl=False)


def _settings(*, absolute: bool = True) -> dict[str, str]:
    """Return what is set of the environment a crawl goes by: a timer has none of it by itself.

    ``absolute``: on this machine; a workflow has a folder of its own.
    """
    given = {name: os.environ[name] for name in timers.SETTINGS if os.environ.get(name)}
    if absolute and "TARMEEM_SOURCES" in given:
        given["TARMEEM_SOURCES"] = str(Path(given["TARMEEM_SOURCES"]).absolute())
    if not absolute and given.pop("TARMEEM_VANTAGE", ""):
        click.echo("note: TARMEEM_VANTAGE is left out: a workflow fetches from elsewhere", err=True)
    return given


def _units(units: dict[str, str], *, install: bool) -> None:
    folder = Path.home() / ".config/systemd/user"
    for name, text in units.items():
        if install:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
        else:
            click.echo(f"# {folder / name}\n{text}")
    if install:
        if shutil.which("systemctl") is None:
            raise UsageError("the units are written, but this machine has no systemctl", where=str(folder))  # fmt: skip
        for call in (["daemon-reload"], ["enable", "--now", "tarmeem.timer"]):
            if subprocess.run(["systemctl", "--user", *call]).returncode:  # noqa: S603, S607 - the user's own systemd
                raise UsageError("the units are written, but systemctl --user failed, as it says above", where=str(folder), do="run it in a session of your own, or use --crontab")  # fmt: skip
        click.echo(
            f"installed in {folder}; see: systemctl --user list-timers; it stops when you log out, unless: loginctl enable-linger",
            err=True,
        )


@click.command()
@click.option("--every", default=15, show_default=True, type=click.IntRange(1, 1440), help="Minutes between askings.")  # fmt: skip
@db_option
@host_option
def watch(every: int, db_path: Path, hosts: tuple[str, ...]) -> None:
    """Stay in the foreground and check what is due, for containers. SIGTERM ends it cleanly."""
    watching.watch(db_path, every_minutes=every, hosts=mirrors(hosts))


@click.command()
@click.argument("number", type=int, required=False)
@click.option("--release", is_flag=True, help="Take the capture for law after all; of an unread file: a person has seen what is missing.")  # fmt: skip
@click.option("--reject", is_flag=True, help="Set the capture aside, also one that was taken in: its text is none of its work then.")  # fmt: skip
@click.option("--agree", is_flag=True, help="Follow the suggestion.")
@click.option("--decline", is_flag=True, help="Do not follow the suggestion.")
@click.option("--person", help="Who decides: a name that is recorded.")
@click.option("--reason", help="Why: recorded beside the decision.")
@db_option
@json_option
def review(
    number: int | None, release: bool, reject: bool, agree: bool, decline: bool,
    person: str | None, reason: str | None, db_path: Path, as_json: bool,
) -> None:  # fmt: skip
    """List what waits for a person; with a NUMBER and a decision, decide it.

    A decision is taken back by the other one, and a text that was taken in by --reject; works that were agreed to be
    one stay one. All that was decided of a NUMBER, by whom and why, is kept and listed.
    """
    said = {"released": release, "rejected": reject, "agreed": agree, "declined": decline}
    decisions = [decision for decision, given in said.items() if given]
    if not decisions:
        _list_waiting(db_path, number, as_json=as_json)
        return
    if len(decisions) > 1:
        raise UsageError(f"it cannot be {' and '.join(decisions)} at once", do="give one decision")
    if number is None:
        raise UsageError("a decision is on one of what waits", do="name its NUMBER: see `tarmeem review`")  # fmt: skip
    person, reason = (person or "").strip(), (reason or "").strip()
    if not (person and reason):
        raise UsageError("a decision is recorded with who and why", do="add --person and --reason")
    from tarmeem import desk, flow

    with changing(db_path) as db:
        title = desk.named(db, number)
        desk.decide(db, number, decisions[0], person=person, reason=reason)
        told = flow.update(db)
    what = f": {title}" if title else ""
    click.echo(f"{decisions[0]}{what}; {count(len(told), 'revision')}")


def _list_waiting(db_path: Path, number: int | None, *, as_json: bool) -> None:
    from tarmeem import desk

    with reading(db_path) as db:
        waits = [one for one in desk.waiting(db) if number in (None, one.number)]
        before = desk.decided(db, number) if number is not None else []
        amended = number is None and bool(works.befallen(db))
    if before and not waits:
        emit(before, as_json=as_json, line=reviews.told, empty="")
        return
    if number is not None and not waits:
        raise UsageError(f"nothing with number {number} waits", do="see `tarmeem review`")
    emit(waits, as_json=as_json, line=desk.waiting_line, empty="nothing waits")
    for line in () if as_json else desk.how_to_decide(waits):
        say(line, err=True)
    if amended and not as_json:
        say("a print that disagrees with the law put together asks for no decision: tarmeem list --since DATE names it", err=True)  # fmt: skip


@click.command()
@click.argument("work")
@click.argument("kind", type=click.Choice(get_args(EventKind)), metavar="KIND")
@click.argument("day", metavar="DATE")
@click.option("--source", required=True, help="The authority that says so: a notification, a judgment, a Gazette.")  # fmt: skip
@click.option("--provision", default="", help="The provision it befell, as numbered on DATE (an eId such as sec_14); else the whole WORK.")  # fmt: skip
@click.option("--words", default="", help="The words struck down, where it is not the whole provision.")  # fmt: skip
@db_option
def event(
    work: str, kind: str, day: str, source: str, provision: str, words: str, db_path: Path
) -> None:
    """Tell what befell a WORK on a DATE and no kept text says: an amending Act's commencement, a judgment.

    KIND is one of assented, promulgated, commenced, struck-down, suspended, restored, lapsed, repealed,
    withdrawn, extended, gazetted, laid, corrected. An amending Act whose date is unknown is carried out
    once it is told: tarmeem event "THE AMENDING ACT" commenced DATE --source AUTHORITY
    """
    from diffs.structure.cite import cite, unit_of
    from publish.law.amenders import is_of_an_amender
    from tarmeem import flow
    from tarmeem.told import doubts, tell

    with changing(db_path) as db:
        said = tell(db, work, kind, day, source=source, provision=provision, words=words)
        flow.update(db)
        against = doubts(Visit(db.conn), said)
        of = works.get(db, said.work)
    for doubt in against:
        click.echo(f"note: {doubt}", err=True)
    title = of.title if of else said.work
    place = f", {cite(said.eid, unit_of(title))}" if said.eid else ""
    kind = said.kind.replace("-", " ")
    did = f"{said.source} {kind} on {said.valid_on}" if is_of_an_amender(said) else f"{kind} on {said.valid_on}, by {said.source}"  # fmt: skip
    click.echo(f"recorded of {title}{place}: {did}")


@click.command("backfill")
@click.argument("source")
@click.option("--from", "origin", required=True, metavar="wayback|PATH", help="A web archive; a folder whose captures.csv lists url, seen_at and file; a WARC file; or a git repository.")  # fmt: skip
@click.option("--url", "urls", multiple=True, help="Which documents (wayback; all known ones, where none is named) or which one (git).")  # fmt: skip
@click.option("--file", help="Which file of a git repository.")
@host_option
@db_option
def backfill_(
    source: str, origin: str, urls: tuple[str, ...], file: str | None, hosts: tuple[str, ...],
    db_path: Path,
) -> None:  # fmt: skip
    """Bring in old captures of a SOURCE, with their own dates and their witness."""
    from tarmeem import desk, flow

    found, cut = desk.old_captures(
        db_path, source, origin, urls=urls, file=file, hosts=host_map(hosts)
    )
    with writing(db_path) as db:
        before = captures.last(db)
        kept = desk.backfill(db, source, found)
        told = flow.update(db)
        waits = {one.id for one in captures.set_aside(db)} & set(kept)
        idle = [one for one in kept if captures.state(db, one) == "failed"]
        came = revisions.tally(db, told)
    new = sum(one > before for one in kept)
    click.echo(f"{count(new, 'capture')} kept, {len(kept) - new} known before")
    click.echo(what_came(*came), err=True)
    if waits:
        click.echo(f"note: {len(waits)} set aside, see `tarmeem review`", err=True)
    if idle:
        click.echo(f"note: {count(len(idle), 'answer')} that bring no text, such as a redirect, are kept and told nowhere", err=True)  # fmt: skip
    if cut:
        raise cut


COMMANDS = (schedule, watch, review, backfill_, event)
