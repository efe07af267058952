"""Bring in old captures: from a web archive, a folder, a WARC file or a git history.

Each enters with its own capture date and its witness; when it was *recorded* is now. A folder holds
a ``captures.csv`` with the columns ``url, seen_at, file`` and, if wanted, ``witness, media_type``.
"""

from __future__ import annotations

import csv
import hashlib
import io
import logging
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlite_utils import Database

from crawler.gate import History, judge
from crawler.listings.rules import Rules
from crawler.old import Old, instant
from crawler.pages.sniff import media_type
from crawler.warc import from_warc
from crawler.witnesses import Witnesses
from store import captures, snapshots
from store.base import writing
from tarmeem import clock
from tarmeem.errors import FetchError, MissingExtraError, UsageError
from tarmeem.model import Capture, Source

if TYPE_CHECKING:
    import requests

_log = logging.getLogger(__name__)

ARCHIVE = "web.archive.org"
"""The web archive's host; ``--host`` reaches it at another address."""


def checked(source: Source, found: Iterable[Old], *, recorded_at: str) -> list[Old]:
    """Return old captures of a source, oldest first: all are looked at before one is kept, half a history is none.

    Raises: UsageError for a URL the source does not declare (a history must not be let in by a side
    door), for a day yet to come, and what the origin's reader raises.
    """
    rules = Rules(source)
    held = sorted(found, key=lambda each: each.seen_at)
    for old in held:
        if not rules.document(rules.canonical(old.url)):
            raise UsageError(f"{old.url} is no document of {source.name}", where=old.provenance, do=f"which addresses are, {source.name}.yml declares under `entries`")  # fmt: skip
        if clock.day_of(old.seen_at) > clock.day_of(recorded_at):
            raise UsageError(f"{old.seen_at} is yet to come", where=old.provenance, do="give the day on which it was seen")  # fmt: skip
    return held


def keep(db: Database, source: Source, found: Iterable[Old], *, recorded_at: str) -> list[int]:
    """Keep old captures of a source, `checked`, and return their ids; each goes through the gate like a new one."""
    rules, held = Rules(source), checked(source, found, recorded_at=recorded_at)
    witnesses = Witnesses(db, source.name, _log.warning)
    heard = partial(witnesses.recall, answers=witnesses.answers())
    return [_keep(db, rules, rules.canonical(old.url), old, recorded_at, heard) for old in held]


def _keep(
    db: Database, rules: Rules, url: str, old: Old, recorded_at: str,
    heard: Callable[[Capture, bytes], str],
) -> int:  # fmt: skip
    link = rules.entry(url, {}) or rules.attachment(url, {})
    capture = Capture(
        source=rules.source.name, url=url, seen_at=min(old.seen_at, recorded_at), witness=old.witness,
        vantage=old.provenance, status=old.status, media_type=old.media_type,
        sha256=hashlib.sha256(old.body).hexdigest() if old.body else None,
        published_on=link.linked_on if link else None,
        hints=dict(link.hints) if link else {},
    )  # fmt: skip
    held, refused = (captures.in_state(db, url, state) for state in ("accepted", "rejected"))
    capture = judge(capture, old.body, History.of(held, rejected=refused))
    last = captures.latest(db, capture.source, url, any_state=True)
    if last and capture.verdict == "accepted" and capture.sha256 not in {c.sha256 for c in held}:
        said = heard(replace(capture, title=last.title), old.body)
        capture = replace(capture, verdict="quarantined", reason=said) if said else capture
    with writing(db):
        if old.body:
            snapshots.keep(db, old.body, media_type(old.body, old.media_type), recorded_at=recorded_at)  # fmt: skip
        return captures.record(db, capture, recorded_at=recorded_at)


# ---------------------------------------------------------------------------- whence they come


def from_origin(
    source: Source, origin: str, urls: Sequence[str], file: str | None, hosts: Mapping[str, str]
) -> Iterator[Old]:
    """Return the old captures of an origin, as it is named on the command line. Raises: UsageError where it is none."""
    path = Path(origin)
    if urls and origin != "wayback" and not file:
        raise UsageError(
            "--url is of a web archive, or of one file of a git repository", do="leave it out"
        )
    if origin == "wayback":
        return from_wayback(urls, hosts)
    if path.is_dir() and file and len(urls) != 1:
        raise UsageError("one file of a git repository is the text of one document", do="name its address with one --url")  # fmt: skip
    if path.is_dir():
        return from_git(path, file, urls[0]) if file else from_folder(path)
    if path.is_file():
        rules = Rules(source)
        return from_warc(path, lambda url: rules.document(rules.canonical(url)))
    raise UsageError(f"there is no {origin!r}", do="name wayback, a folder, a WARC file, or a git repository with --file and --url")  # fmt: skip


def from_folder(folder: Path) -> Iterator[Old]:
    """Yield the captures a folder's ``captures.csv`` lists. Raise UsageError naming a bad line, or that there is none."""
    index = folder / "captures.csv"
    if not index.is_file():
        raise UsageError("there is no captures.csv", where=str(folder), do="list url, seen_at and file there; of a git repository name --file and --url")  # fmt: skip
    try:
        text = index.read_text(encoding="utf-8-sig")  # as Excel writes it
    except UnicodeDecodeError as error:
        raise UsageError("it is not in UTF-8", where=str(index), do="save it anew so") from error
    try:
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
    except csv.Error as error:
        raise UsageError(f"it is no CSV: {error}", where=str(index), do="save it anew") from error
    if not rows:
        raise UsageError("it lists no capture", where=str(index), do="list url, seen_at and file there")  # fmt: skip
    for number, row in enumerate(rows, 2):
        where = f"{index}, line {number}"
        if missing := {"url", "seen_at", "file"} - {k for k, v in row.items() if v}:
            raise UsageError(f"no {', '.join(sorted(missing))}", where=where)
        file = (folder / row["file"]).resolve()
        if not file.is_relative_to(folder.resolve()) or not file.is_file():
            raise UsageError(f"{row['file']!r} is no file in the folder", where=where)
        yield Old(row["url"], instant(row["seen_at"], where), file.read_bytes(),
                  row.get("witness") or "archive", row.get("media_type") or "", provenance=where)  # fmt: skip


def from_git(folder: Path, file: str, url: str) -> Iterator[Old]:
    """Yield each committed version of a file in a git repository, seen when it was committed; it may have been renamed since."""
    told = _git(folder, "log", "--follow", "-M100%", "-z", "--name-only", "--format=%x01%H %cI", "--", file)  # fmt: skip
    commits = [one.replace("\n", "\0").split("\0") for one in told.decode(errors="surrogateescape").split("\1")[1:]]  # fmt: skip
    if not commits:
        raise UsageError(f"git knows no {file!r}", where=str(folder))
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() == b"true":
        _log.warning("%s: its history is cut short (a shallow clone): its first text may be none, git fetch --unshallow brings the rest", folder.name)  # fmt: skip
    for head, *names in reversed(commits):
        commit, when = head.split(" ", 1)
        called = next(filter(None, names), file)
        where = f"{folder.name} {commit} {called}"
        body = _git(folder, "show", f"{commit}:{called}", missing_ok=True)
        if body:
            yield Old(url, instant(when, where), body, f"git {folder.name}", provenance=where)


def _git(folder: Path, *words: str, missing_ok: bool = False) -> bytes:
    done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True)  # noqa: S603, S607 - the user's own git
    if done.returncode and not missing_ok:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise UsageError(said[-1] if said else "git failed", where=str(folder))
    return done.stdout


def from_wayback(urls: Iterable[str], hosts: Mapping[str, str]) -> Iterator[Old]:
    """Yield a web archive's captures of URLs, each as often as its body changed.

    A capture that the archive cannot play is left out, with a warning that names it.

    Raises: FetchError where the archive does not answer; MissingExtraError.
    """
    try:
        import wayback
        from wayback.exceptions import WaybackException
    except ImportError as error:
        raise MissingExtraError("a web archive's captures need wayback", do="pip install 'tarmeem[archive]'") from error  # fmt: skip
    session = wayback.WaybackSession(retries=3, search_calls_per_second=1)
    if address := hosts.get(ARCHIVE):
        session.mount(f"https://{ARCHIVE}", _elsewhere(address))
    try:
        with wayback.WaybackClient(session) as client:
            for url in urls:
                yield from _mementos(client, url)
    except WaybackException as error:
        raise FetchError(f"the web archive: {error}", transient=True, do="try again later") from error  # fmt: skip


def _mementos(client: Any, url: str) -> Iterator[Old]:
    from wayback.exceptions import MementoPlaybackError, NoMementoError

    last = ""
    for record in client.search(url):
        if record.digest == last:  # what came back after something else is a change too
            continue
        try:
            memento = client.get_memento(record, exact=False, follow_redirects=False)
        except (MementoPlaybackError, NoMementoError) as error:
            _log.warning("left out, for the web archive cannot play %s: %s", record.raw_url, error)
            continue
        last = record.digest
        seen = clock.instant_of(record.timestamp)
        yield Old(url, seen, memento.content, "wayback", record.mimetype or "",
                  memento.status_code, provenance=memento.memento_url)  # fmt: skip


def _elsewhere(address: str) -> requests.adapters.HTTPAdapter:
    """Return an adapter that asks another address for the archive's pages."""
    import requests

    class Elsewhere(requests.adapters.HTTPAdapter):
        def send(self, request: requests.PreparedRequest, *args: Any, **how: Any) -> requests.Response:  # fmt: skip
            asked = request.url or ""
            request.url = address + asked.removeprefix(f"https://{ARCHIVE}")
            answer = super().send(request, *args, **how)
            request.url = answer.url = asked
            return answer

    return Elsewhere()
