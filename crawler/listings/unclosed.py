"""Close the links that a page leaves open, as a browser does: else one would hold all the entries behind it."""

from __future__ import annotations

import re

from tarmeem.patterns import pattern_of

_LINK = pattern_of(r"<(/?)a(?=[\s>/])", re.IGNORECASE)
_ENDS = pattern_of(r"</?(?:td|th|tr|li|dt|dd|table|ul|ol|dl)\b", re.IGNORECASE)


def closed(text: str) -> str:
    """Return a page with each link closed that is open where the next begins: where its cell or item ends."""
    pieces, at, opened = [], 0, -1
    for tag in _LINK.finditer(text):
        if tag[1]:
            opened = -1
            continue
        if opened >= 0:
            end = _ENDS.search(text, opened, tag.start())
            place = end.start() if end else tag.start()
            pieces += [text[at:place], "</a>"]
            at = place
        opened = tag.end()
    return "".join([*pieces, text[at:]])
