"""Trees of real texts, held against labels that a person read off the raw text and not off our output."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from diffs.structure import structure_text

pytestmark = pytest.mark.corpus

LABELS = Path(__file__).with_name("hand_labels.txt")


def labelled() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in LABELS.read_text("utf-8").splitlines():
        if line.startswith("["):
            rows = found.setdefault(line.strip("[]"), [])
        elif line and line[0] != "#":
            rows.append(tuple(line.split()))
    return found


def digest(heading: str) -> str:
    words = " ".join(heading.lower().split())
    return hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()[:8] if words else "-"


@pytest.mark.parametrize("law", labelled())
def test_a_tree_is_as_a_person_labelled_it(law: str, corpus: Path) -> None:
    """Each numbered provision, proviso, explanation and schedule has its eId, number, parent and heading, in order."""
    root = structure_text((corpus / "laws" / f"{law}.txt").read_text("utf-8"))
    over = {child.eid: node.eid for node in root.walk() for child in node.children}
    assert [
        (n.eid, n.num or "-", over[n.eid] or "-", digest(n.heading))
        for n in root.walk()
        if n.num or n.kind in ("proviso", "explanation", "schedule")
    ] == labelled()[law]
