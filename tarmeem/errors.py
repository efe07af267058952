"""Every error the project raises. Each says whose move it is.

    TarmeemError
    ├── UsageError        the caller's: a wrong option, an unknown name, a file that is not there
    ├── SourceError       ours: mend ``crawler/sources/<name>.yml`` (file and key are named)
    ├── FetchError        the site's, or time's: ``transient`` says whether to try again
    ├── ReadError         ours: the page moved, or the bytes are damaged; the snapshot is kept
    ├── CompareError      the caller's: an input that is no text
    ├── AmendingError     the caller's: an instrument that cannot be read as one
    ├── StoreError        the operator's: disk full, read-only, locked, not a tarmeem database
    └── MissingExtraError the operator's: an optional package or program is lacking

A refusal to apply an instruction is *not* an error: it is a result, and carries its reason.
"""

from __future__ import annotations


class TarmeemError(Exception):
    """Say what happened, where, and what to do; the command prints the three without a traceback."""

    def __init__(self, what: str, *, where: str = "", do: str = "") -> None:
        """Keep the three parts; ``where`` is a file, line, URL or provision."""
        super().__init__(what)
        self.what = what
        self.where = where
        self.do = do

    def __str__(self) -> str:
        """Return the parts on one line: ``where: what. do``."""
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head} ({self.do})" if self.do else head


class UsageError(TarmeemError):
    """The caller asked for something that does not exist; raised by the command and the flow."""


class SourceError(TarmeemError):
    """A source's declaration is wrong; raised by ``crawler.declare`` with file and key."""


class FetchError(TarmeemError):
    """A URL could not be fetched; raised by ``crawler``. ``transient``: worth another try."""

    def __init__(self, what: str, *, transient: bool, where: str = "", do: str = "") -> None:
        """Keep ``transient``, which is set from a status or an exception's type, never its text."""
        super().__init__(what, where=where, do=do)
        self.transient = transient


class ReadError(TarmeemError):
    """A file, or a kept snapshot, could not be read; raised by the flow and by ``tarmeem.files``."""


class CompareError(TarmeemError):
    """Two inputs cannot be compared or rendered; raised by ``diffs.compare`` and ``diffs.redline``."""


class AmendingError(TarmeemError):
    """An instrument cannot be read as one; raised by ``diffs.amending``."""


class StoreError(TarmeemError):
    """The database cannot be opened or written; raised by ``store``. Nothing kept is lost."""


class MissingExtraError(TarmeemError):
    """An optional package or program is needed; ``do`` names the extra or the apt package."""
