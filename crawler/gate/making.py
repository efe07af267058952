"""Weigh how a page is made: a check on visitors, a box for a password, scripts, next to no text."""

from __future__ import annotations

from crawler.gate.evidence import SHORT, Evidence
from diffs.walls.lines import DAY, is_decision
from diffs.walls.marks import states_plainly
from diffs.walls.seen import Look, states

_HARMLESS = frozenset(["g-recaptcha", "h-captcha"])
"""Marks that an honest page with a form bears too."""


def by_making(seen: Look, *, brief: bool, proven: bool) -> list[Evidence]:
    """Look at how a page is made; ``brief``: below its title is something of its own, be it a file alone; ``proven``: it is like what was accepted, or under the title that its listing gave it that is a notice’s."""
    found = []
    thin = seen.length < SHORT
    if seen.marker and thin:
        heavy = seen.length < 250 or not seen.dated
        strong = seen.marker.lower() not in _HARMLESS
        found.append(
            Evidence(
                3 if heavy and strong else 1,
                f"its markup is a check on visitors ({seen.marker})",
                "refused",
            )
        )
    if seen.password and thin:
        # Many sites have a box to log in on every page; what states something beside it is no wall.
        weight = 1 if proven or states_plainly(seen.beside) else 3
        found.append(Evidence(weight, "it asks for a password", "refused"))
    if seen.needs_script and thin:
        found.append(
            Evidence(3 if seen.length < 200 else 1, "it is filled in by scripts only", "loading")
        )
    if seen.refresh and thin:
        found.append(Evidence(1, "it sends its reader on"))
    told = (seen.dated or DAY.search(seen.words)) and (seen.files or states(seen.words))
    if seen.length < 30 and not (brief or told or any(map(is_decision, seen.words.split("\n")))):
        # A law that was repealed may be a line; a page that holds a line has lost its words.
        found.append(
            Evidence(3 if seen.kind == "html" else 2, "it holds next to no text", "loading")
        )
    elif seen.length < 90 and not seen.dated:
        found.append(Evidence(1, "it holds very little text"))
    return found
