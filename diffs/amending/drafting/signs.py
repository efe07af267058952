"""The marks of punctuation that instruments and notes name in words."""

from __future__ import annotations

import re

_MARKS = {
    "fullstop": ".", "colon": ":", "comma": ",", "semicolon": ";", "hyphen": "-", "dash": "—",
}  # fmt: skip
POINTS = {
    **_MARKS, "period": ".", "commas": ",", "fullstops": ".", "semicolons": ";", "colons": ":",
}  # fmt: skip
"""The same in the normal form of a token, and where several are named."""
_APART = re.compile(r"[\s-]+|[.,;]+\Z")


def sign(words: str) -> str:
    """Return the mark that words such as "full stop" name; other words as they are."""
    return _MARKS.get(_APART.sub("", words.lower()), words)
