"""How a sentence about a change is put together: its facts, and quotations cut to a size."""

from __future__ import annotations

import re
from typing import NamedTuple

AROUND = 160
"""Characters of kept text on each side of a change that its rules may read."""
QUOTE = 160
"""Longest quotation in a sentence."""
_BREAK = re.compile(
    r"\n\s*\n|(?<=[a-z]{3}[.:;])\s+(?=[A-Z(“\"])|\n(?=\d{1,3}[A-Z]{0,2}\.\s)|(?<=۔)\s+"
)
"""Where what is quoted around a change begins anew: a paragraph, a sentence, a section, a sub-section."""


class Facts(NamedTuple):
    """One change, as the rules see it."""

    gone: str
    come: str
    before: str
    after: str
    whole: bool = False
    """It is all of a provision, which the other text does not have."""

    def without(self, pattern: re.Pattern[str], instead: str = "") -> Facts:
        """Return the same with what a pattern finds taken out of its four texts."""
        texts = self.gone, self.come, self.before, self.after
        gone, come, before, after = (pattern.sub(instead, text) for text in texts)
        return Facts(gone, come, before, after, self.whole)


def quoted(text: str) -> str:
    """Return the text on one line between quotation marks, cut in the middle where it is long."""
    line = " ".join(text.split())
    if len(line) > QUOTE:
        line = f"{line[: QUOTE // 2].rstrip()} … {line[-QUOTE // 2 :].lstrip()}"
    return f"“{line}”"


def from_to(what: str, old: str, new: str) -> str:
    """Return the sentence that something changed, was added or was removed."""
    if old and new:
        return f"{what} changed: from {quoted(old)} to {quoted(new)}"
    return f"{what} added: {quoted(new)}" if new else f"{what} removed: {quoted(old)}"


def whole(pattern: re.Pattern[str], changed: str, before: str, after: str) -> str:
    """Return the first match that takes in some of the changed text, read with its neighbours."""
    text = f"{before}{changed}{after}"
    lo, hi = len(before), len(before) + len(changed)
    for found in pattern.finditer(text):
        if found.start() < hi and found.end() > lo:
            return found.group()
    return ""


def quoted_at(text: str, start: int, end: int) -> str:
    """Return the sentence or clause that holds a stretch, in quotation marks; of a long one what is near."""
    first = max(text.rfind(". ", 0, start) + 1, text.rfind("\n\n", 0, start) + 1, 0)
    ends = [at for at in (text.find(". ", start), text.find("\n\n", start)) if at >= 0]
    last = max(min(ends) + 1 if ends else len(text), end)
    if len(" ".join(text[first:last].split())) <= QUOTE:
        return quoted(text[first:last])
    # What a duty or a penalty is stands after the words that tell it.
    room = max(QUOTE - (end - start), 0)
    lo, hi = max(start - room // 3, first), min(end + 2 * room // 3, last)
    lo = text.find(" ", lo, start) + 1 or start if lo > first else lo
    hi = text.rfind(" ", end, hi) if hi < last and " " in text[end:hi] else hi
    shown = " ".join(text[lo:hi].split())
    return f"“{'… ' * (lo > first)}{shown}{' …' * (hi < last)}”"


def last_words(text: str, count: int = 6) -> str:
    """Return the last words before a change, of its own sentence."""
    words = _below_heading(_BREAK.split(text)[-1]).split()
    return " ".join(words[-count:]) + (" " if text[-1:].isspace() or not words else "")


def _below_heading(text: str) -> str:
    """Return what stands below the last line that is a title or a date, as it opens a notice."""
    lines = text.split("\n")
    for at in range(len(lines) - 1, 0, -1):
        if not lines[at] or lines[at][0].isupper():
            words = re.findall(r"\w+", lines[at - 1])
            inner = [word for word in words if len(word) >= LEAST]
            if words and not any(word[0].islower() for word in (words[0], words[-1], *inner)):
                return "\n".join(lines[at:])
    return text


LEAST = 5
"""Letters from which a word within a title bears a capital."""


def first_words(text: str, count: int = 6) -> str:
    """Return the first words after a change, of its own sentence."""
    words = _BREAK.split(text)[0].split()
    return (" " if text[:1].isspace() else "") + " ".join(words[:count])
