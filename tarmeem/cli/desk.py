"""The desk: what is due, what waits for a person, and the timers."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import click

from crawler import schedule as timers
from tarmeem import flow
from tarmeem.cli.common import db_option, host_map, host_option
from tarmeem.errors import UsageError


@click.command()
@click.option("--crontab", "kind", flag_value="crontab", help="A crontab line (the default).", default=True)  # fmt: skip
@click.option("--systemd", "kind", flag_value="systemd", help="systemd user units.")
@click.option("--workflow", "kind", flag_value="workflow", help="A CI workflow file.")
@click.option("--install", is_flag=True, help="With --systemd: write and start the units.")
@db_option
def schedule(kind: str, install: bool, db_path: Path) -> None:
    """Print, or install, a timer that asks every 15 minutes which sources are due."""
    command = shutil.which("tarmeem") or "tarmeem"
    if install and kind != "systemd":
        raise UsageError("only systemd units can be installed", do="add --systemd, or paste the text yourself")  # fmt: skip
    if kind == "crontab":
        click.echo(timers.crontab(command, db_path.absolute()), nl=False)
    elif kind == "workflow":
        click.echo(timers.workflow(), nl=False)
    else:
        _units(timers.systemd(command, db_path.absolute()), install=install)


def _units(units: dict[str, str], *, install: bool) -> None:
    folder = Path.home() / ".config/systemd/user"
    for name, text in units.items():
        if install:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text)
        else:
            click.echo(f"# {folder / name}\n{text}")
    if install:
        if shutil.which("systemctl") is None:
            raise UsageError("the units are written, but this machine has no systemctl", where=str(folder))  # fmt: skip
        for call in (["daemon-reload"], ["enable", "--now", "tarmeem.timer"]):
            subprocess.run(["systemctl", "--user", *call], check=True)  # noqa: S603, S607 - the user's own systemd
        click.echo(f"installed in {folder}; see: systemctl --user list-timers", err=True)


@click.command()
@click.option("--every", default=15, show_default=True, type=click.IntRange(1, 1440), help="Minutes between askings.")  # fmt: skip
@db_option
@host_option
def watch(every: int, db_path: Path, hosts: tuple[str, ...]) -> None:
    """Stay in the foreground and check what is due, for containers. SIGTERM ends it cleanly."""
    flow.watch(db_path, every_minutes=every, hosts=host_map(hosts))


COMMANDS = (schedule, watch)
