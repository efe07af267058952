"""Read the answers that a crawler recorded out of a WARC file (ISO 28500), where they are wanted.

A crawler records all that it fetches, also a page's dress; and it does not write a body twice that
came twice: a *revisit* record only says that what came was the same as before.
"""

from __future__ import annotations

import gzip
import logging
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Self

from crawler.old import Old, instant
from tarmeem.errors import MissingExtraError, ReadError, UsageError

_log = logging.getLogger(__name__)

CODINGS = ("", "identity", "gzip", "deflate")
"""Codings of a body that warcio takes off, also where the recorder has done so and left the header."""


def from_warc(path: Path, wanted: Callable[[str], bool] = lambda _url: True) -> Iterator[Old]:
    """Yield the wanted responses in a WARC file, with the dates they were made; a revisit is one more of what it refers to.

    What cannot be had whole is left out, with a warning that names it: a body that was cut short would be told as
    words taken out of the law. So are answers from other addresses.

    Raises: UsageError where it is none, or holds none that is wanted; ReadError, after all that was whole, where
    it is cut short or damaged; MissingExtraError.
    """
    try:
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError as error:
        raise MissingExtraError("reading WARC needs warcio", do="pip install 'tarmeem[archive]'") from error  # fmt: skip
    answers = others = 0
    try:
        with _Stream(path) as stream:
            for old in _whole(stream, path, wanted):
                answers += 1
                if isinstance(old, Old):
                    yield old
                others += old is _OTHER
    except (ArchiveLoadFailed, AttributeError, ValueError, EOFError) as error:
        if not answers:
            raise UsageError("it is no WARC file, or is cut short or damaged", where=str(path)) from error  # fmt: skip
        raise ReadError(
            f"it is cut short or damaged; answers that are whole before that: {answers}",
            where=str(path), do="fetch the file again: what is missing is brought in then",
        ) from error  # fmt: skip
    _account(path, answers, others)


def _account(path: Path, answers: int, others: int) -> None:
    """Say how many answers were left out as another's; raise UsageError where none is left."""
    if not answers:
        raise UsageError("it holds no response that an archive kept, or is no WARC file", where=str(path))  # fmt: skip
    if others == answers:
        raise UsageError("no answer in it is from an address that the source declares", where=str(path))  # fmt: skip
    if others:
        _log.warning("%s: left out, from other addresses: %d", path.name, others)


_OTHER = object()
"""An answer from an address that is not wanted."""


def _whole(stream: _Stream, path: Path, wanted: Callable[[str], bool]) -> Iterator[object]:
    """Yield what each answer holds (`_old`), or that it is another's, once what stands behind it shows that it is whole.

    Raises: EOFError where the last record is not, or one is longer than it says.
    """
    from warcio.archiveiterator import ArchiveIterator

    held: dict[str, Old] = {}
    last: list[object] = []
    owed = 0
    records = ArchiveIterator(stream, no_record_parse=True)
    for record in records:
        if records.err_count:
            break
        yield from last
        # Parsed here: where the file ends between the two heads of a record, the library takes it for no record.
        record.http_headers = records.loader.load_http_headers(record.rec_type, _of(record, "Target-URI"), record.raw_stream, record.length)  # fmt: skip
        mine = wanted(_of(record, "Target-URI"))
        last = [_old(record, path, held) if mine else _OTHER] if _is_answer(record) else []
        records.read_to_end()
        owed = getattr(record.raw_stream, "limit", 0)
    if owed or records.err_count or not stream.ended:
        raise EOFError
    yield from last


class _Stream:
    """A file's bytes, unzipped, as far as they are whole.

    Unzipped here, for the library passes over what is damaged without a word, and takes a file that is zipped as one for none.
    """

    def __init__(self, path: Path) -> None:
        self._raw = path.open("rb")
        zipped = self._raw.peek(2)[:2] == b"\x1f\x8b"
        self._file = gzip.GzipFile(fileobj=self._raw) if zipped else self._raw
        self._broken = False
        self._tail = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._raw.close()

    def read(self, size: int) -> bytes:
        """Return the next bytes; none at the end, and where what follows is damaged."""
        try:
            found = b"" if self._broken else self._file.read1(size)
        except (EOFError, gzip.BadGzipFile, zlib.error):
            self._broken, found = True, b""
        self._tail = (self._tail + found)[-len(_END) :]
        return found

    @property
    def ended(self) -> bool:
        """Tell whether all that was read is whole, and ends as a record does."""
        return not self._broken and self._tail == _END


_END = b"\r\n\r\n"
"""What stands behind each record."""


def _is_answer(record: Any) -> bool:
    return record.rec_type == "revisit" or (record.rec_type == "response" and record.http_headers is not None)  # fmt: skip


def _old(record: Any, path: Path, held: dict[str, Old]) -> Old | None:
    """Return what a record holds, or refers to; None, with a warning, where that cannot be had whole."""
    url, where = _of(record, "Target-URI"), f"{path.name} {_of(record, 'Record-ID')}"
    seen = instant(_of(record, "Date"), where)
    if record.rec_type == "revisit":
        first = next((held[key] for key in _names(record, "Refers-To-") if key in held), None)
        if first is None:
            _log.warning("%s, %s of %s, is left out: what it says came again is not in this file", where, url, seen)  # fmt: skip
            return None
        return replace(first, url=url, seen_at=seen, provenance=where)
    body, status = _body(record), record.http_headers.get_statuscode()
    if body is None or not re.fullmatch("[1-5][0-9]{2}", status):
        _log.warning("%s, %s of %s, is left out: it is not whole, or is in a coding that cannot be read here", where, url, seen)  # fmt: skip
        return None
    old = Old(
        url=url, seen_at=seen, body=body, witness=f"WARC {path.name}",
        media_type=record.http_headers.get_header("Content-Type") or "",
        status=int(status), provenance=where,
    )  # fmt: skip
    held.update((key, old) for key in _names(record, ""))
    return old


def _of(record: Any, name: str) -> str:
    return str(record.rec_headers.get_header(f"WARC-{name}") or "")


def _names(record: Any, refers: str) -> Iterator[str]:
    """Yield by what a record is named, or names another: its number, its address and date, the digest of its body."""
    yield _of(record, "Refers-To" if refers else "Record-ID")
    if date := _of(record, f"{refers}Date"):
        yield f"{_of(record, f'{refers}Target-URI')} {date}"
    if digest := _of(record, "Payload-Digest"):
        yield digest


def _body(record: Any) -> bytes | None:
    """Return a response's body as a reader had it; None where the recorder cut it, or it cannot be decoded here."""
    if _of(record, "Truncated"):
        return None
    headers = record.http_headers
    coding = (headers.get_header("Content-Encoding") or "").strip().lower()
    if coding == "br":  # warcio cannot take it off with every library of that name
        headers.replace_header("Content-Encoding", "identity")
        return _unbrotlied(record.content_stream().read())
    if coding not in CODINGS:
        return None
    body = bytes(record.content_stream().read())
    stated = headers.get_header("Content-Length") or ""
    chunked = headers.get_header("Transfer-Encoding")
    whole = coding or chunked or not stated.isdecimal() or len(body) >= int(stated)
    return body if whole else None


def _unbrotlied(body: bytes) -> bytes | None:
    try:
        import brotli
    except ImportError:
        return None
    try:
        return bytes(brotli.decompress(body))
    except brotli.error:
        return None
