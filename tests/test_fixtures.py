"""A page that was saved by ``tarmeem fixture`` and checked by a person is read as that person left it."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from crawler.pages import read

FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*/*/expected.json"))
OF_THE_READER = ("version", "id")
"""What says which reader read it, and nothing of the page."""


@pytest.mark.parametrize("expected", FIXTURES, ids=lambda path: "/".join(path.parts[-3:-1]))
def test_a_saved_page_reads_as_a_person_left_it(expected: Path) -> None:
    """Text, title, date and all else that was checked of a page come out of its bytes again."""
    capture = json.loads((expected.parent / "capture.json").read_text())
    body = (expected.parent / "body").read_bytes()

    found = read(body, capture["media_type"], url=capture["url"], hints=capture["hints"])

    told, checked = json.loads(json.dumps(asdict(found))), json.loads(expected.read_text())
    for name in OF_THE_READER:
        del told[name], checked[name]
    assert told == checked
