"""What a first contact with a source found, rule by rule, and how a person reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crawler.listings.entries import Entry


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found, against what was expected of it."""

    rule: str
    expected: str
    found: str
    ok: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """What a first contact with a source came to."""

    source: str
    findings: tuple[Finding, ...]
    samples: tuple[Entry, ...] = ()
    saved: tuple[str, ...] = ()
    """Paths of the bytes saved, for ``tarmeem fixture``."""

    @property
    def ok(self) -> bool:
        """Return whether every rule found what was expected of it."""
        return all(finding.ok for finding in self.findings)

    def lines(self) -> Iterator[str]:
        """Yield the contact as a person reads it."""
        yield f"{'ok' if self.ok else 'FAILED':7} {self.source}"
        for finding in self.findings:
            yield f"  {'ok' if finding.ok else 'FAILED':7} {finding.rule}"
            yield f"          expected {finding.expected}; found {finding.found}"
        for entry in self.samples:
            yield f"  entry   {entry.published_on or 'no date'}  {entry.title or 'no title'}"
            yield f"          {entry.url}"
        for path in self.saved:
            yield f"  saved   {path}"


@dataclass(slots=True)
class Notes:
    """What a contact's spider writes down."""

    findings: list[Finding] = field(default_factory=list)
    samples: list[Entry] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    def note(self, rule: str, expected: str, found: str, *, ok: bool) -> None:
        """Write down what a rule found."""
        self.findings.append(Finding(rule, expected, found, ok))
