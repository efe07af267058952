"""Tell which entries a listing took out, and which it shows again: what only rolled off its end was not taken out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

MANY = 5
"""Entries that go at once; if they are half of all, it is the listing that was made anew."""

GONE = "The listing shows it no longer"
BACK = "The listing shows it again"


def taken_out(
    orders: Sequence[Sequence[str]], now: Set[str], days: Mapping[str, Mapping[str, str]]
) -> list[str]:
    """Return the addresses that pages listed between others that are listed still.

    ``orders``: the entries of each page before, as they stood; ``now``: all that is listed now; ``days``:
    what each was dated. A page that shows the latest drops its last entries; one that is first, and newer
    than the next, is no such one.
    """
    before = {url for order in orders for url in order}
    gone = before - now
    if len(gone) >= MANY and 2 * len(gone) >= len(before):
        return []
    return [
        url
        for order in orders
        for place, url in enumerate(order)
        if url in gone and _stood_between(order, place, now, days)
    ]


def _stood_between(
    order: Sequence[str], place: int, now: Set[str], days: Mapping[str, Mapping[str, str]]
) -> bool:
    after = [url for url in order[place + 1 :] if url in now]
    if not after:
        return False
    own, next_ = (max(days.get(url, {}), default="") for url in (order[place], after[0]))
    return any(url in now for url in order[:place]) or own > next_ > ""
