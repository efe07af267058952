"""Say what this machine has and lacks, and what each lack costs."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sqlite3
import sys

import click

from tarmeem.cli.common import FAILED

# What it is, how to find it, what it is for, how to get it.
_MODULES = (
    ("docx", "DOCX redlines", "pip install 'tarmeem[docx]'"),
    ("pytesseract", "reading scans", "pip install 'tarmeem[ocr]'"),
    ("scrapy_playwright", "sources whose pages need JavaScript", "pip install 'tarmeem[browser]'"),
    ("warcio", "backfill from WARC files", "pip install 'tarmeem[archive]'"),
    ("wayback", "backfill from a web archive", "pip install 'tarmeem[archive]'"),
    ("apscheduler", "`tarmeem watch`", "pip install 'tarmeem[watch]'"),
    ("fast_diff_match_patch", "quick word diffs (without it: slower, the same)", "pip install fast-diff-match-patch"),
)  # fmt: skip
_PROGRAMS = (
    ("tesseract", "reading scans: without it a scan's state is \"needs OCR\"", "apt install tesseract-ocr tesseract-ocr-urd"),
    ("chromium", "the tests of the pages, and sources that need JavaScript", "apt install chromium"),
    ("soffice", "the test that a DOCX opens in LibreOffice", "apt install libreoffice-writer-nogui"),
)  # fmt: skip
_SETTINGS = (
    ("TARMEEM_CONTACT", "whom a site may write to: it is in the User-Agent. Set it before crawling live sites"),
    ("TARMEEM_VANTAGE", "whence this machine fetches, such as a country: kept with each capture, for a block here is no removal there"),
    ("TARMEEM_HOSTS", "declared hosts reached at another address, as HOST=URL, separated by commas"),
    ("TARMEEM_SOURCES", "a folder of declarations in the place of the project's own"),
    ("TARMEEM_DB", "the database, where --db does not say"),
)  # fmt: skip


@click.command()
def doctor() -> None:
    """Say what is installed, what is lacking and how to get it. Exit 1 where the core is broken."""
    click.echo(f"ok       Python {sys.version.split()[0]}, SQLite {sqlite3.sqlite_version}")
    sound = _core()
    for name, use, cure in _MODULES:
        _line(importlib.util.find_spec(name) is not None, name, use, cure)
    for name, use, cure in _PROGRAMS:
        _line(shutil.which(name) is not None, name, use, cure)
    if shutil.which("tesseract"):
        from crawler.pages.scan import installed

        _line("urd" in installed(), "tesseract's Urdu", "reading scans in Urdu", "apt install tesseract-ocr-urd")  # fmt: skip
    for name, use in _SETTINGS:
        value = os.environ.get(name, "")
        click.echo(f"set      {name}={value}: {use}" if value else f"not set  {name}: {use}")
    if not sound:
        sys.exit(FAILED)


def _core() -> bool:
    """Check what the core cannot do without: SQLite's full-text search."""
    db = sqlite3.connect(":memory:")
    try:
        db.execute("create virtual table t using fts5(a, tokenize='unicode61')")
    except sqlite3.OperationalError as error:
        click.echo(f"BROKEN   SQLite has no full-text search ({error}): use another Python build")
        return False
    finally:
        db.close()
    click.echo("ok       full-text search")
    return True


def _line(there: bool, name: str, use: str, cure: str) -> None:
    click.echo(f"ok       {name}: {use}" if there else f"lacking  {name}: {use}. To get it: {cure}")


COMMANDS = (doctor,)
