"""A text as a tree, and what the tests of structure ask of one."""

from __future__ import annotations

from textwrap import dedent

from diffs.structure import structure_text
from tarmeem.model import Provision


def law(text: str) -> Provision:
    """Return the tree of a law that stands indented in a test."""
    return structure_text(dedent(text).strip("\n") + "\n")


def read(text: str) -> Provision:
    """Return the tree of a text, of which nothing is lost, and no address used twice."""
    root = structure_text(text)
    found = eids(root)
    assert root.full_text() == text
    assert len(found) == len(set(found))
    return root


def by_address(text: str) -> dict[str, Provision]:
    """Return the provisions of a text, of which nothing is lost, by their addresses."""
    return {node.eid: node for node in read(text).walk() if node.eid}


def eids(root: Provision) -> list[str]:
    """Return the addresses of a tree, in their order."""
    return [node.eid for node in root.walk() if node.eid]


def spans(root: Provision, kind: str) -> str:
    """Return what the tree has of one kind of span."""
    return "".join(
        root.source[s.start : s.end] for node in root.walk() for s in node.spans if s.kind == kind
    )


def body(node: Provision) -> str:
    """Return a provision's own words, on one line."""
    words = "".join(node.source[s.start : s.end] for s in node.spans if s.kind == "body")
    return " ".join(words.split())
