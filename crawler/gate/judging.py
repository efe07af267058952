"""Is this capture what it claims to be? Accept it, quarantine it, or suspect a removal.

No word decides alone: a notice *about* an outage, a block or a page not found is a notice. Evidence
of different kinds is added up (status, address, type, markup, title, wording, the work's own past)
and what speaks for a document is taken off. Bytes accepted before are always accepted again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from crawler.gate.evidence import Evidence
from crawler.gate.history import History
from crawler.gate.past import is_like, is_the_same, is_whole, tells_its_end
from crawler.gate.peers import Peers
from crawler.gate.rules import COMPARED, DECISIVE, OF_THE_ANSWER, Rule
from crawler.gate.weights import weighed
from crawler.pages.look import look
from diffs.walls.seen import Look
from tarmeem.model import Capture, Verdict

ENOUGH = 3
"""Evidence at which a capture is not accepted."""


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
    if known := _by_bytes(capture, past) or _first(OF_THE_ANSWER, capture, body, past, blind):
        return known  # whatever the body of a refusal says
    seen = look(body, capture.media_type)
    past = _unframed(past, capture, peers)
    now = past.lines_of(seen)
    if past.lines and tells_its_end(now - past.lines, capture.title):
        blind = {*blind, "past", *COMPARED}
    if decided := _first(DECISIVE, capture, body, past, blind):
        return decided
    if is_the_same(now, past.lines, capture.title) and past.files == frozenset(seen.files):
        return replace(capture, verdict="accepted", reason="")
    own = peers.own(capture.title or capture.url, seen) if peers else seen
    if peers and (said := _by_peers(capture, own, past.lost_most(seen), peers)):
        return replace(capture, verdict="quarantined", reason=said)
    if is_whole(now, past.lines):
        blind = {*blind, "strange"}  # it says what was accepted, however it is set
    # What has nothing of the text before is looked at as at first sight.
    new = not past.digests or (bool(past.lines) and not is_like(now, past.lines))
    evidence = weighed(capture, seen, past.tags, past.elsewhere, new=new, own=own)
    evidence = [e for e in evidence if e.shows not in blind]
    # What a page says of itself tells more than that it is unlike the text before.
    told = any(e.weight > 0 and e.shows not in ("odd", "strange") for e in evidence)
    if not (told and _is_enough(evidence)) and (
        unlike := _first(COMPARED, capture, body, past, blind)
    ):
        return unlike
    return _by_evidence(capture, evidence, past)


def _by_bytes(capture: Capture, past: History) -> Capture | None:
    """Return the capture with the verdict that its very bytes had before; None where they are new."""
    if capture.status == 200 and capture.sha256 and capture.sha256 in past.digests:
        return replace(capture, verdict="accepted", reason="")
    if capture.status == 200 and capture.sha256 in past.rejected:
        return replace(
            capture, verdict="quarantined", reason="these very bytes were rejected before"
        )
    return None


def _is_enough(evidence: Sequence[Evidence]) -> bool:
    return sum(e.weight for e in evidence) >= ENOUGH


def _by_evidence(capture: Capture, evidence: Sequence[Evidence], past: History) -> Capture:
    """Return the capture as what speaks against it and for it decides."""
    if not _is_enough(evidence):
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
