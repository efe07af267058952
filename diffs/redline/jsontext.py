"""JSON: the comparison's own documented form, as text that any JSON reader gives back exactly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from diffs.compare.comparison import Comparison
from tarmeem.errors import CompareError
from tarmeem.patterns import pattern_of

_SURROGATE = pattern_of("[\ud800-\udfff]")
_PAIR = pattern_of("[\ud800-\udbff][\udc00-\udfff]")


def to_json(
    comparison: Comparison, *, indent: int | None = None, sides: Mapping[str, Any] | None = None
) -> str:
    """Return ``Comparison.as_dict()`` as JSON; Urdu stays readable, lone surrogates are escaped.

    ``sides``: what the texts are of, as ``old`` and ``new``; a comparison itself knows their words alone.

    Raises: CompareError where two surrogates that are not one character stand side by side, which
    JSON cannot say.
    """
    said = comparison.as_dict() | dict(sides or {})
    text = json.dumps(said, ensure_ascii=False, indent=indent)
    if _PAIR.search(text):
        raise CompareError(
            "the text holds a broken surrogate pair, which JSON cannot carry",
            do="decode the text as UTF-8 before comparing",
        )
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def old_and_new_from_json(text: str) -> tuple[str, str]:
    """Return the old and the new text.

    Raises: CompareError where it is not a comparison's JSON.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise CompareError(f"it is not JSON: {error}") from error
    if not isinstance(data, dict):
        raise CompareError("it is JSON, but not a comparison")
    comparison = Comparison.from_dict(data)
    return comparison.old, comparison.new
