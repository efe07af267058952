"""Normalised keys: how a word is found however it was typed, above all in Urdu."""

from __future__ import annotations

import re

from tarmeem.letters import folded

_NOT_WORD = re.compile(r"[^\w]+")


def key(text: str) -> str:
    """Return the text as search and likeness see it: one form a letter, lower case, single blanks."""
    return " ".join(folded(text).casefold().split())


def words(text: str) -> tuple[str, ...]:
    """Return the words and figures of a text's key, without points."""
    return tuple(word for word in _NOT_WORD.split(key(text)) if word)


def bare(title: str) -> tuple[str, ...]:
    """Return a title's words without "the": what stands in brackets is of it, "(Repeal)" too."""
    return tuple(word for word in words(title) if word != "the")
