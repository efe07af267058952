"""The rules that decide by themselves: by the answer, by the bytes, and by the text accepted before."""

from __future__ import annotations

from collections.abc import Callable, Set
from urllib.parse import urlsplit

from crawler.gate.answer import Found, by_address, by_status, is_short
from crawler.gate.history import History
from crawler.gate.letters import in_doubt
from crawler.gate.past import lost_sections, lost_sentences, made_alike, other_language, other_text
from crawler.gate.pdf import damaged, lacks_its_end, says_nothing
from crawler.gate.standing import stands_apart
from crawler.pages.look import look
from crawler.pages.sniff import declared, decode, ending
from diffs.walls.words import titled_as, worded_as
from tarmeem.model import Capture

HALF = 0.5
"""Of the last accepted text: less than this is a loss, whatever is left."""
MOST = 0.75
"""Of it: less than this, and nothing new at all, is a loss too."""
LEAST = 600
"""Letters of the last accepted text below which lengths say nothing."""
Rule = Callable[[Capture, bytes, History], Found]


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


OF_THE_ANSWER: dict[str, Rule] = {
    "status": lambda capture, body, past: by_status(capture, body, known=bool(past.digests)),
    "address": lambda capture, _, past: by_address(capture, known=bool(past.digests)),
}
DECISIVE: dict[str, Rule] = {
    "type": _by_type, "file": _by_file, "letters": _by_letters, "past": _by_past,
}  # fmt: skip
COMPARED: dict[str, Rule] = {
    "language": _compared(other_language), "words": _compared(other_text), "sections": _compared(lost_sections),
    "sentences": _compared(lost_sentences),
}  # fmt: skip
