"""Tell which list a Schedule holds: "the Federal Legislative List" is all of it where it names no other."""

from __future__ import annotations

import re

from diffs.amending.executing.pieces import Node

_HEAD = re.compile(
    r"^[ \t]*((?:[A-Za-z]+[ \t]+){0,5}list(?:[ \t]+[IVX]{1,4})?)[ \t.]*$", re.I | re.M
)
"""A list's own heading: a line of a few words, the last of them "list", or that and a number."""


def holds_only(schedule: Node, name: str) -> bool:
    """Tell whether one list alone is headed in a Schedule, and bears this name."""
    heads = [" ".join(found[1].lower().split()) for found in _HEAD.finditer(schedule.raw())]
    return schedule.kind == "schedule" and heads == [" ".join(name.lower().split())]
