"""Ten faults that a watcher could sleep through, each let loose on a registry that goes on publishing.

``benchmarks/faults.py`` holds them all, and what is asked of each; these are the most telling.
"""

from __future__ import annotations

import pytest

from benchmarks.faultlist import FAULTS
from benchmarks.faults import trial

TELLING = {
    "page 2 is cut off": "was not reached",
    "no item, with 200": "no entry was recognised",
    "listing frozen by a cache for 90 days": "nothing newer than",
    "one notice's body for all": "its text is that of another notice",
    "all notices are not there (404)": "the site, not the law",
    "certificate expired": "certificate does not hold",
    "timer disabled for 5 days": "",
    "killed (-9) between keep and update": "never finished",
    "declaration lost": "no source is declared",
    "declaration misspelt": "did you mean 'paged'",
}
BY_NAME = {fault.name: fault for fault in FAULTS}


@pytest.mark.trial
@pytest.mark.parametrize("name", TELLING)
def test_a_fault_is_told_within_one_cycle_and_leaves_no_trace_once_mended(name: str) -> None:
    """No exit code 0, no green page, no bad text; and after it every notice is as it should be."""
    told = trial(BY_NAME[name])

    assert TELLING[name] in told.signal
    assert told.crawl != 0
    assert told.status != 0
    assert not told.green
    assert told.bad == 0
    assert told.lost == ()
