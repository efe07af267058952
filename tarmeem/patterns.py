"""A pattern is compiled when a text first asks for it: a command needs a few hundred of the thousand and more."""

import re
from typing import AnyStr, cast

_ASKED = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "flags",
    "groups",
    "groupindex",
)


class Waiting:
    """Stand for a regular expression until it is used; `pattern` is its source, and may be read before."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for each in (
            _ASKED
        ):  # found on the object from now on: a second use costs what a compiled pattern costs
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)


def pattern_of(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is compiled at its first use.

    It is used by its own methods: the functions of `re` do not take it. Raises: `re.error`, at the first use, where
    the source is no pattern; a test uses every one of the project's.
    """
    return cast("re.Pattern[AnyStr]", Waiting(source, flags))
