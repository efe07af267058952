"""Lay a text out as a tree of provisions: ``structure_text`` is the one way in."""

from diffs.structure.outline import structure_text

__all__ = ["structure_text"]
