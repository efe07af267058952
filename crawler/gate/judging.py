"""Is this capture what it claims to be? Accept it, quarantine it, or suspect a removal.

No word decides alone: a notice *about* an outage, a block or a page not found is a notice. Evidence
of different kinds is added up (status, address, type, markup, title, wording, the work's own past)
and what speaks for a document is taken off. Bytes accepted before are always accepted again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from crawler.gate.answer import Found, by_address, by_status, is_short
from crawler.gate.letters import in_doubt, oddities
from crawler.gate.past import (
    is_like,
    is_whole,
    lost_sections,
    lost_sentences,
    made_alike,
    other_language,
    other_text,
    tells_its_end,
)
from crawler.gate.pdf import damaged, lacks_its_end, says_nothing
from crawler.gate.peers import Peers
from crawler.gate.standing import stands_apart, still_said
from crawler.gate.weights import weighed
from crawler.gate.words import titled_as, worded_as
from crawler.pages.look import Look, look
from crawler.pages.sniff import declared, decode, ending
from tarmeem.model import Capture, Verdict

ENOUGH = 3
"""Evidence at which a capture is not accepted."""
HALF = 0.5
"""Of the last accepted text: less than this is a loss, whatever is left."""
MOST = 0.75
"""Of it: less than this, and nothing new at all, is a loss too."""
LEAST = 600
"""Letters of the last accepted text below which lengths say nothing."""


@dataclass(frozen=True, slots=True)
class History:
    """What is known of a URL before these bytes came."""

    digests: frozenset[str] = frozenset()
    """SHA-256 of all bytes accepted at this URL."""
    lengths: tuple[int, ...] = ()
    """Letters in each accepted text, oldest first; see ``Look.length``."""
    lines: frozenset[str] = frozenset()
    """The lines of the last accepted text."""
    kind: str = ""
    """What the last accepted bytes were: pdf, html …"""
    closed: bool = True
    tags: frozenset[str] = frozenset()
    """The template's fingerprint: threes of tags that the last accepted page had."""
    elsewhere: tuple[str, ...] = ()
    """Other URLs at which these very bytes came."""
    rejected: frozenset[str] = frozenset()
    """SHA-256 of all bytes that were rejected at this URL."""
    odd: frozenset[str] = frozenset()
    """What was odd about its letters; see ``letters``."""
    frame: frozenset[str] = frozenset()
    """Lines that its source says on every page: what stands is no likeness by them."""

    @classmethod
    def of(
        cls,
        captures: Iterable[Capture],
        load: Callable[[str], bytes] | None = None,
        elsewhere: Iterable[str] = (),
        rejected: Iterable[Capture] = (),
    ) -> History:
        """Return the history in the captures that hold at one URL, oldest first.

        Which hold is their state, not the gate's own verdict: a person may have decided otherwise.
        ``load`` gives kept bytes.
        """
        accepted = [c for c in captures if c.sha256]
        refused = frozenset(c.sha256 for c in rejected if c.sha256)
        digests = frozenset(c.sha256 for c in accepted if c.sha256)
        others = tuple(dict.fromkeys(elsewhere))
        if not accepted or load is None:
            return cls(digests, elsewhere=others, rejected=refused)
        last = accepted[-1]
        seen = look(load(last.sha256 or ""), last.media_type)
        return cls(
            digests, (seen.length,), _lines(seen), seen.kind, seen.closed, seen.tags, others, refused,
            oddities(seen),
        )  # fmt: skip

    def lost_most(self, seen: Look) -> bool:
        """Tell whether a page has less than half of the lines of the last accepted text; not, where there is none."""
        return bool(self.lines) and 2 * len(self.lines_of(seen) & self.lines) < len(self.lines)

    def lines_of(self, seen: Look) -> frozenset[str]:
        """Return a page's lines, and with them those of the last accepted text that it breaks otherwise."""
        return (_lines(seen) | still_said(self.lines, seen.words)) - self.frame


Rule = Callable[[Capture, bytes, History], Found]


def judge(
    capture: Capture,
    body: bytes,
    history: History | Sequence[Capture] = (),
    *,
    peers: Peers | None = None,
    blind: Collection[str] = (),
) -> Capture:
    """Return the capture with its verdict, and the reason where it is not accepted.

    ``peers`` is what the other pages of its source say; ``blind`` names rules to leave out, so that what the others catch can be measured.
    """
    past = history if isinstance(history, History) else History.of(history)
    if capture.status == 200 and capture.sha256 and capture.sha256 in past.digests:
        return replace(capture, verdict="accepted", reason="")
    if capture.status == 200 and capture.sha256 in past.rejected:
        return replace(
            capture, verdict="quarantined", reason="these very bytes were rejected before"
        )
    if answered := _first(_OF_THE_ANSWER, capture, body, past, blind):
        return answered  # whatever the body of a refusal says
    seen = look(body, capture.media_type)
    past = _unframed(past, capture, peers)
    now = past.lines_of(seen)
    if past.lines and tells_its_end(now - past.lines, capture.title):
        blind = {*blind, "past", *_COMPARED}
    if decided := _first(_DECISIVE, capture, body, past, blind):
        return decided
    if is_whole(now, past.lines):
        blind = {*blind, "strange"}  # it says what was accepted, however it is set
    # What has nothing of the text before is looked at as at first sight.
    new = not past.digests or (bool(past.lines) and not is_like(now, past.lines))
    own = peers.own(capture.title or capture.url, seen) if peers else seen
    if peers and (said := _by_peers(capture, own, past.lost_most(seen), peers)):
        return replace(capture, verdict="quarantined", reason=said)
    evidence = [
        e
        for e in weighed(capture, seen, past.tags, past.elsewhere, new=new, own=own)
        if e.shows not in blind
    ]
    held = sum(e.weight for e in evidence) >= ENOUGH
    # What a page says of itself tells more than that it is unlike the text before.
    told = held and any(e.weight > 0 and e.shows not in ("odd", "strange") for e in evidence)
    if not told and (unlike := _first(_COMPARED, capture, body, past, blind)):
        return unlike
    if not held:
        return replace(capture, verdict="accepted", reason="")
    against = [e for e in evidence if e.weight > 0]
    gone = past.digests and any(e.shows == "gone" for e in against)
    verdict: Verdict = "removal-suspected" if gone else "quarantined"
    return replace(capture, verdict=verdict, reason=_told(e.words for e in against))


def _unframed(past: History, capture: Capture, peers: Peers | None) -> History:
    """Return a history without the lines that its source says on every page."""
    frame = peers.frame(capture.title or capture.url, past.lines) if peers else frozenset()
    return replace(past, lines=past.lines - frame, frame=frame)


def _by_peers(capture: Capture, own: Look, turned: bool, peers: Peers) -> str:  # noqa: FBT001
    """Return what the other pages of its source say against a page; empty, where nothing."""
    called = capture.title or capture.url
    if other := peers.another(called, own, turned=turned):
        return f"its text is that of another notice ({other[:60]})"
    if peers.repeated(called, own):
        return "all that it says is said under other titles of its source, and has a word of none"
    return ""


def _first(
    rules: Mapping[str, Rule], capture: Capture, body: bytes, past: History, blind: Collection[str]
) -> Capture | None:
    """Return the capture with the verdict of the first rule that gives one; None where none does."""
    for name, rule in rules.items():
        if name not in blind and (found := rule(capture, body, past)):
            return replace(capture, verdict=found[0], reason=found[1])
    return None


def _told(words: Iterable[str]) -> str:
    """Return the evidence in one sentence, without what another part of it says at more length."""
    said = list(dict.fromkeys(words))
    return "; ".join(
        one for one in said if not any(one != other and other.startswith(one) for other in said)
    )


def _by_type(capture: Capture, body: bytes, past: History) -> Found:
    seen = look(body, capture.media_type)
    if seen.kind == "empty":
        return "quarantined", "nothing but white space came"
    declared = capture.media_type.partition(";")[0].strip().lower()
    named = urlsplit(capture.url).path.lower().endswith(".pdf") or declared == "application/pdf"
    if (named or past.kind == "pdf") and seen.kind in ("html", "text", "image", "binary"):
        if seen.kind == "html" and past.digests and (said := titled_as(seen)) and said[0] == "gone":
            return "removal-suspected", f"it should be a PDF: {said[1]}"
        what = _INSTEAD.get(seen.kind, "no known document")
        return "quarantined", f"it should be a PDF and is {what}"
    if seen.kind == "binary":
        return "quarantined", "it is no document of a kind that is known"
    if seen.kind == "pdf" and b"%%EOF" not in ending(body, 2048):
        behind = "its end mark is not at its end" if b"%%EOF" in body else "its end mark is missing"
        return "quarantined", f"the PDF is cut short, or not it alone: {behind}"
    if lacks_its_end(body):
        return "quarantined", "the file is cut short or damaged: its end is missing"
    if is_short(capture, body):
        return "quarantined", "it is cut short: fewer bytes came than the server announced"
    if seen.cut and not (past.kind == "html" and not past.closed):
        return "quarantined", "the page is cut short: it does not end, and leaves elements open"
    ends = seen.closed or not (past.kind == "html" and past.closed)
    if seen.kind == "html" and not ends and made_alike(past.tags, seen.tags):
        return "quarantined", "the page is cut short: it does not end as it did before"
    return None


_INSTEAD = {"html": "a web page", "text": "plain text", "image": "a picture"}


def _by_past(capture: Capture, body: bytes, past: History) -> Found:
    seen = look(body, capture.media_type)
    if seen.kind not in ("html", "text") or not past.lengths or past.lengths[-1] < LEAST:
        return None
    share, now = seen.length / past.lengths[-1], past.lines_of(seen)
    if share < HALF:
        return _lost(capture, body, past, f"its text is {share:.0%} as long as it was")
    if share < MOST and past.lines and not now - past.lines:
        return _lost(
            capture, body, past, f"its text is {share:.0%} as long as it was and nothing is new"
        )
    return None


def _lost(capture: Capture, body: bytes, past: History, how: str) -> Found:
    seen = look(body, capture.media_type)
    now, named = past.lines_of(seen), titled_as(seen) or worded_as(seen)
    why = named[1] if named else _apart(capture, body, past) or other_language(now, past.lines)
    once = "no line of it is gone, but of what it said more than once" * (past.lines <= now)
    said = f"{how}: {why or once or 'whether by amendment or by accident, a person must say'}"
    gone = bool(past.digests) and named is not None and named[0] == "gone"
    return ("removal-suspected" if gone else "quarantined"), said


def _by_file(capture: Capture, body: bytes, _past: History) -> Found:
    """Find a PDF that is damaged, or that stands where a document will be some day."""
    if look(body, capture.media_type).kind != "pdf":
        return None
    said = damaged(body) or says_nothing(body, capture.title)
    return ("quarantined", said) if said else None


def _by_letters(capture: Capture, body: bytes, past: History) -> Found:
    label = declared(body, capture.media_type)
    said = in_doubt(look(body, capture.media_type), label, past.odd, new=not past.lengths)
    return ("quarantined", said) if said else None


def _compared(rule: Callable[[Set[str], Set[str]], str]) -> Callable[..., Found]:
    """Return a rule of ``past`` as one of the gate's."""

    def by_rule(capture: Capture, body: bytes, past: History) -> Found:
        seen = look(body, capture.media_type)
        if seen.kind not in ("html", "text") or not past.lines:
            return None
        said = rule(past.lines_of(seen), past.lines)
        return ("quarantined", _apart(capture, body, past) or said) if said else None

    return by_rule


def _apart(capture: Capture, body: bytes, past: History) -> str:
    """Return that a page has what it said in a part of it that no reader takes for its text."""
    gone = past.lines - past.lines_of(look(body, capture.media_type))
    apart = stands_apart(gone, decode(body, capture.media_type))
    return "what it said stands only in its links, menus, scripts or hidden parts now" * apart


_OF_THE_ANSWER: dict[str, Rule] = {
    "status": lambda capture, body, past: by_status(capture, body, known=bool(past.digests)),
    "address": lambda capture, _, past: by_address(capture, known=bool(past.digests)),
}
_DECISIVE: dict[str, Rule] = {
    "type": _by_type, "file": _by_file, "letters": _by_letters, "past": _by_past,
}  # fmt: skip
_COMPARED: dict[str, Rule] = {
    "language": _compared(other_language), "words": _compared(other_text), "sections": _compared(lost_sections),
    "sentences": _compared(lost_sentences),
}  # fmt: skip


def _lines(seen: Look) -> frozenset[str]:
    # A trail's arrows are left before the title where its links went.
    lines = (line.strip(" \t»›>|/·•") for line in seen.words.split("\n"))
    return frozenset(line for line in lines if line)
