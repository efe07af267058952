"""A provision is found by its number, as people cite it."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from store import search
from store.citing import cited
from tests.test_store_law import a_work, db, express

__all__ = ["db"]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("Section 14", ("sec_14", "")),
        ("s. 26-A of the Kite Flying Act", ("sec_26a", "kite flying act")),
        ("kites sec_2(1)(d)", ("sec_2", "kites")),
        ("دفعہ ۱۴", ("sec_14", "")),
        ("art 19", ("art_19", "")),
        ("rule 5", ("sec_5", "")),
        ("section", ("", "")),
        ("14 sections", ("", "")),
        ("Act XL of 2016", ("", "")),
    ],
)
def test_a_citation_is_read_however_it_was_typed(query: str, meant: tuple[str, str]) -> None:
    """A unit and a number name a provision; the other words name the law."""
    assert cited(query) == meant


def test_a_section_is_found_by_its_number(db: Database) -> None:
    """Who asks for a section is shown it first, of the laws that are named, and not what amends the law before the law."""
    kites = a_work(db, "w_a", "The Kite Flying Act, 2019")
    by = a_work(db, "w_b", "The Kite Flying (Amendment) Act, 2021")
    lamps = a_work(db, "w_c", "The Lamps Act, 2018")
    for work, day in ((kites, 1), (by, 2), (lamps, 3)):
        express(db, work, [("1", "see section 2"), ("2", "wind")], f"2026-01-0{day}T00:00:00Z")

    def found(query: str, limit: int = 20) -> list[tuple[str, str]]:
        return [(hit.work, hit.eid) for hit in search.find(db, query, limit=limit)]

    assert found("section 2 of the kite act") == [(kites, "sec_2"), (by, "sec_2")]
    words = [(one, "sec_1") for one in (lamps, kites, by)]
    assert found("section 2")[:3] == [(lamps, "sec_2"), (kites, "sec_2"), (by, "sec_2")]
    assert sorted(found("section 2")[3:]) == sorted(words), "what has the words comes after"
    assert len(found("section 2", limit=4)) == 4
    assert found("section 3 of the kite act") == []
