"""The nouns of tarmeem, as frozen dataclasses: start reading here.

Every other package speaks in these words (``docs/words.md`` explains them). Nothing here does any
work beyond walking its own fields, and nothing here is imported from outside the standard library.

Three clocks never share a column: *in force* (the law's own dates), *seen* (when a witness saw the
text) and *recorded* (when it entered this store). Instants are ISO 8601 in UTC ("...Z"); calendar
dates ("2025-01-29") are dates in Asia/Karachi.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

Language = Literal["en", "ur"]
WorkKind = Literal[
    "act", "bill", "ordinance", "rules", "regulations", "order", "constitution",
    "notice", "press-release", "policy", "gazette", "other",
]  # fmt: skip
Edition = Literal["gazette", "pakistan-code", "pta", "ministry", "bill", "private", "tarmeem"]
"""Who published the text. Revisions run within one work, one language and one edition."""

# --------------------------------------------------------------------------- where texts come from


@dataclass(frozen=True, slots=True)
class Source:
    """One declared place of publication: a ``crawler/sources/*.yml``, validated."""

    name: str
    title: str
    publisher: str
    edition: Edition
    hosts: tuple[str, ...]
    """Host names it may be fetched from; anything else is refused."""
    shape: str
    """The spider class it takes: listing, paged, register or document."""
    cadence: str
    """How often it should be checked, such as ``6h`` or ``1d``."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """The rest of its YAML, for the spider of its shape."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes of one manifestation, kept once under their SHA-256 and never overwritten."""

    sha256: str
    size: int
    media_type: str
    """What the bytes are, by their signature; a server's claim is on the capture."""
    recorded_at: str


Verdict = Literal["accepted", "quarantined", "removal-suspected", "failed"]


@dataclass(frozen=True, slots=True)
class Capture:
    """One fetch that brought new bytes, or failed."""

    source: str
    url: str
    """The canonical URL on the declared host, whichever address answered."""
    seen_at: str
    """When a witness saw these bytes at that URL (UTC); an archive's capture keeps its own date."""
    witness: str = "tarmeem"
    """Who saw it: tarmeem's crawler, ``wayback``, a named reporter."""
    vantage: str = "local"
    """Whence it was fetched: a block seen here is not a removal there."""
    status: int | None = None
    """The HTTP status; null where nothing answered."""
    media_type: str = ""
    """What the server said it sent."""
    headers: Mapping[str, str] = field(default_factory=dict)
    verdict: Verdict = "accepted"
    reason: str = ""
    """Why it was not accepted, for a person."""
    sha256: str | None = None
    """The snapshot; null where no bytes came."""
    title: str = ""
    """What the listing called it."""
    published_on: str | None = None
    """The date the listing gave it."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """What else the listing said: number, kind, language, edition, stage, twin, reader."""
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One row a run and source: what was expected, and the exceptions to it.

    Unchanged = expected less changed, failed and missing; so a quiet month costs one row a run.
    """

    run: str
    source: str
    started_at: str
    ended_at: str | None
    expected: int
    expected_hash: str
    """SHA-256 over the sorted expected URLs, one a line."""
    changed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    """What was below expectation, in sentences; any makes the check a failure."""
    reader_version: str = ""
    unconditional: bool = False


# ------------------------------------------------------------------------------- what texts are of


@dataclass(frozen=True, slots=True)
class Work:
    """An instrument in the abstract (FRBR work): an Act, a notice."""

    id: str
    """Opaque and permanent: never derived from a number that OCR may have misread."""
    kind: WorkKind
    title: str
    number: str = ""
    """As printed, such as ``XL of 2016``."""
    year: int | None = None
    source: str = ""
    published_on: str | None = None


RelationKind = Literal[
    "amends", "repeals", "enacted-as", "replaces", "corrects", "draft-of", "translation-of", "cites"
]


@dataclass(frozen=True, slots=True)
class Relation:
    """One work's standing to another, and on what evidence."""

    subject: str
    kind: RelationKind
    object: str
    evidence: str
    reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a page module read out of a snapshot. Text is raw lines, joined by line feeds."""

    sha256: str
    reader: str
    version: int
    text: str
    title: str = ""
    language: Language = "en"
    number: str = ""
    published_on: str | None = None
    kind: WorkKind | None = None
    confidence: float = 1.0
    """1.0 = born digital; below 0.8 a hunk inside it may be the reader's doing."""
    problem: str = ""
    """Why nothing, or not all, could be read; empty when all went well."""
    pages: tuple[PageReading, ...] = ()
    id: int | None = None


Weak = tuple[int, int] | tuple[int, int, str]
"""Where a word stands that is not to be relied upon, and what another reading has in its place."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page of a PDF or scan: where its text lies in the reading, and how far to trust it."""

    number: int
    start: int
    end: int
    method: Literal["text-layer", "ocr", "none"]
    confidence: float
    weak: tuple[Weak, ...] = ()
    """Offsets into the reading's text of words not to be relied upon; again, with what another reading has there."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A work's text as at a date, in one language and one edition."""

    work: str
    language: Language
    edition: Edition
    reading: int
    """The current reading's id; an expression may have been read many times."""
    seen_at: str
    witness: str
    recorded_at: str
    title: str = ""
    id: int | None = None
    sha256: str = ""
    """The snapshot that bears it; the store fills it in."""
    capture: int | None = None
    """The fetch that brought it."""


# ------------------------------------------------------------------------------------- the law

SpanKind = Literal["body", "heading", "furniture", "marker", "note", "hyphen"]
"""body: the law's own words. heading: a number and heading as printed. furniture: page heads and
feet, rules, tables of contents. marker: a footnote number and its brackets. note: an editor's
footnote. hyphen: a hyphen that only a line's end put there, with the line break."""


class Span(NamedTuple):
    """A stretch of the raw text, ``source[start:end]``, and what it is."""

    start: int
    end: int
    kind: SpanKind


@dataclass(eq=False)
class Provision:
    """One numbered unit and all beneath it: a node of the tree of the law.

    Never changed once built; it is not ``frozen`` only because a long law has thousands of nodes
    and a frozen dataclass costs three times as much to make.

    A node covers ``source[start:end]``. Its own spans and its children's ranges tile that stretch
    exactly and in order, so nothing read is ever lost.
    """

    eid: str
    """Akoma Ntoso style, such as ``sec_26A__subsec_1__para_c``; the root's is empty."""
    kind: str
    """root, preface, part, chapter, section, article, subsection, clause, subclause, paragraph,
    proviso, explanation, illustration, schedule, entry, form …; of a notice also head, reference,
    date, subject, signature, copies"""
    num: str
    """As cited, without brackets or stops: ``26A``, ``1A``, ``iiia``."""
    heading: str
    source: str = field(repr=False)
    start: int
    end: int
    spans: tuple[Span, ...] = field(default=(), repr=False)
    children: tuple[Provision, ...] = field(default=(), repr=False)
    inferred: bool = False
    """Whether ``num`` is not as printed: a scan lost or misread it, and its neighbours give it."""

    @cached_property
    def text(self) -> str:
        """The node's own words, clean: body spans only, line ends and their hyphens closed up."""
        return clean(self.source, self.spans)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of everything a reader of the subtree reads: numbers, headings, words."""
        parts = [self.num, self.heading, self.text, *(child.digest for child in self.children)]
        return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def full_text(self) -> str:
        """Return the subtree's input, raw; the root's equals the input."""
        return self.source[self.start : self.end]

    def walk(self) -> Iterator[Provision]:
        """Yield the node and all beneath it, in text order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def find(self, eid: str) -> Provision | None:
        """Return the node of that eId in the subtree, or None."""
        return next((node for node in self.walk() if node.eid == eid), None)


def clean(source: str, spans: tuple[Span, ...]) -> str:
    """Join the body spans as a reader reads them: hyphen spans vanish, white space is one blank."""
    words = "".join(
        source[s.start : s.end] if s.kind == "body" else "" if _is_seamless(source, s) else " "
        for s in spans
    )
    return " ".join(words.split())


def _is_seamless(source: str, span: Span) -> bool:
    """Say whether the words on both sides of a span are one: between two emphasised ("**a** **b**") they are not."""
    if span.kind == "marker":
        mark = source[span.start : span.end]
        return "*" not in mark or len(mark.split()) == 1
    return span.kind == "hyphen"


# --------------------------------------------------------------------------- how the law changes

ChangeKind = Literal[
    "same", "edited", "renumbered", "moved", "split", "merged", "inserted", "omitted"
]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one provision between two expressions."""

    kind: ChangeKind
    old: str | None
    """Its eId in the old text; null where it was inserted."""
    new: str | None
    edited: bool = False
    """Its words changed too: moved *and* edited at once is possible."""
    significance: tuple[str, ...] = ()
    """Sentences by rule, each quoting the text."""
    substantive: bool = True
    instruction: str | None = None
    """The id of the instruction that did it, where one is known."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """That a provision reads otherwise than its amending instruments make it."""

    eid: str
    """Its address in the newer text, or in the older where the newer has it not."""
    said: str
    """What the instrument gives and what the text has, in a sentence."""


Cause = Literal[
    "first", "amendment", "correction", "event", "withdrawn", "restored", "layout",
    "unexplained", "listing", "upgrade",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Revision:
    """The step from one expression to the next: its changes and their cause."""

    work: str
    old: int | None
    """The older expression's id; null for the first."""
    new: int | None
    """The newer expression's id; null where the text was withdrawn."""
    cause: Cause
    seen_at: str
    changes: tuple[Change, ...] = ()
    substantive: bool = False
    summary: str = ""
    """What changed, one sentence a line, the weightiest first."""
    disagreements: tuple[Disagreement, ...] = ()
    """They are told in the summary too."""
    id: str = ""
    """Made from the work and the two snapshots, so it survives a re-reading."""


def on_one_line(summary: str) -> str:
    """Return a revision's summary for where there is room for one line."""
    return "; ".join(summary.splitlines())


Action = Literal["substitute", "insert", "add", "omit", "renumber", "repeal"]
State = Literal["parsed", "applied", "refused", "needs-review", "none"]
"""What became of an instruction; none = it stands for a text in which no instruction is found."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where new matter goes, relative to words or to a sibling's label."""

    rel: Literal["after", "before", "between", "end"]
    anchor: str | tuple[str, str] | None = None
    kind: str = ""
    """What the anchor is: a provision's kind, ``words`` or ``punctuation``; without one ``end``, where the order itself says so."""


@dataclass(frozen=True, slots=True)
class Instruction:
    """One amending operation of an amending instrument."""

    action: Action
    unit: str
    """words, figures, punctuation, portion, section, sub-section, clause, proviso, heading …"""
    act: str | None
    target: tuple[tuple[str, str], ...]
    """The path of the provision whose text changes, outermost first: ``(("section", "26"), …)``."""
    start: int
    end: int
    """Where the directive stands in its instrument's text."""
    position: Position | None = None
    number: str | None = None
    """The label of the new provision."""
    old: str | tuple[str, str] | None = None
    """Words to find; a pair = the portion beginning with … ending with."""
    new: str | None = None
    occurrences: str | None = None
    """all, both, twice, end, or which of them: second; null = the drafter did not say."""
    renumber_to: str | None = None
    state: State = "parsed"
    reason: str = ""
    id: str = ""
    act_title: str = ""
    """The amended law's title as printed, where the instrument gives one."""
    range: tuple[str, str, str] | None = None
    """The range its target was counted out of: ``("section", "3", "8")`` of "sections 3 to 8"."""
    always: bool = False
    """Deemed always to have been so: the instrument validates as well as amends."""
    excepted: tuple[tuple[tuple[str, str], ...], ...] = ()
    """The provisions that keep their words, where they change wherever else they occur."""

    def as_dict(self) -> dict[str, Any]:
        """Give the operation in the label schema; what the drafter did not say is left out."""
        found: dict[str, Any] = {"action": self.action, "unit": self.unit, "act": self.act}
        found["target"] = [list(step) for step in self.target]
        if self.position is not None:
            found["position"] = {"rel": self.position.rel, "anchor": _plain(self.position.anchor)}
        old = {"from": self.old[0], "to": self.old[1]} if isinstance(self.old, tuple) else self.old
        said = {"number": self.number, "old": old, "new": self.new}
        said |= {"occurrences": self.occurrences, "renumber_to": self.renumber_to}
        found |= {key: value for key, value in said.items() if value is not None}
        if self.excepted:
            found["excepted"] = [[list(step) for step in path] for path in self.excepted]
        found |= {"state": self.state, "reason": self.reason, "id": self.id}
        return found | {"source": {"start": self.start, "end": self.end}}


def _plain(anchor: str | tuple[str, str] | None) -> str | list[str] | None:
    return list(anchor) if isinstance(anchor, tuple) else anchor


EventKind = Literal[
    "assented", "gazetted", "commenced", "laid", "lapsed", "struck-down", "suspended", "restored",
    "repealed", "corrected", "withdrawn", "promulgated", "extended",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """Something that befell a work or a provision, on a date, by some authority."""

    work: str
    kind: EventKind
    valid_on: str
    """The date it took effect, in Karachi."""
    known_at: str
    """When it could first be known; an as-at view for an earlier instant leaves it out."""
    source: str
    """The authority: an instrument, a judgment, a listing."""
    eid: str = ""
    """The provision; empty = the whole work."""
    words: str = ""
    """The words struck, where it is not the whole provision."""
    note: str = ""
