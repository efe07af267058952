"""Decide how deep each label lies, from the lists that are open where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from diffs.structure.marks import Mark
from diffs.structure.numbers import Key, follows, initial, readings

GROUPS = {"part": 1, "title": 1, "chapter": 2, "division": 3}
_LISTS = ("clause", "subclause", "item", "subitem")


@dataclass(slots=True, eq=False)
class _Open:
    kind: str
    style: str
    key: Key
    letters: int


def set_levels(marks: list[Mark]) -> None:
    """Give every mark its kind and depth, in place."""
    stack: list[_Open] = []
    section_depth = 0
    for at, mark in enumerate(marks):
        if mark.kind in GROUPS:
            section_depth = mark.depth = GROUPS[mark.kind]
            stack = [_Open("group", "", (0, ""), 0)]
        elif mark.kind == "schedule":
            section_depth = mark.depth = 1
            stack = [_Open("schedule", "", (0, ""), 0)]
        elif mark.kind in ("section", "article"):
            mark.depth = section_depth + 1
            stack = [_Open("section", "", (0, ""), 0)]
        elif mark.kind == "label":
            _place_label(marks, at, stack)
            mark.depth = section_depth + len(stack)
        else:
            _place_named(marks, at, stack)
            mark.depth = section_depth + len(stack)


def _place_label(marks: list[Mark], at: int, stack: list[_Open]) -> None:
    mark = marks[at]
    options = readings(mark.num)
    found: tuple[int, int, str, Key] | None = None
    for depth in range(len(stack) - 1, -1, -1):
        for style, key in options:
            if stack[depth].style == style:
                fit = follows(stack[depth].key, key)
                if fit and (found is None or fit > found[0]):
                    found = (fit, depth, style, key)
    opening = [(s, k) for s, k in options if initial(k)]
    if found and (found[0] == 2 or not opening) and not _opens_roman(marks, at, found, opening):
        _, depth, style, key = found
        del stack[depth + 1 :]
        stack[depth] = _Open(stack[depth].kind, style, key, stack[depth].letters)
        mark.kind = stack[depth].kind
        return
    style, key = opening[0] if opening else (options[0] if options else ("a", (1, "")))
    if style == "1" and stack and stack[-1].style and not any(o.style == "1" for o in stack):
        pass
    letters = max((o.letters for o in stack), default=0)
    kind = "subsection" if style == "1" and letters == 0 else _LISTS[min(letters, 3)]
    stack.append(_Open(kind, style, key, letters + (kind != "subsection")))
    mark.kind = kind


def _opens_roman(marks: list[Mark], at: int, found: tuple[int, int, str, Key], opening: list[tuple[str, Key]]) -> bool:
    """Say whether ``(i)`` after ``(h)`` opens a roman list, which only a nearby ``(ii)`` tells."""
    if marks[at].num != "i" or found[2] != "a" or not opening:
        return False
    for later in marks[at + 1 : at + 40]:
        if later.num == "ii":
            return True
        if later.num == "j" or later.kind in ("section", "article"):
            return False
    return False


def _place_named(marks: list[Mark], at: int, stack: list[_Open]) -> None:
    """Hang a proviso or explanation on the item before it, or on the list's owner if it ended."""
    mark = marks[at]
    while len(stack) > 1 and not stack[-1].style:
        stack.pop()
    later = next((m for m in marks[at + 1 :] if m.kind not in ("proviso", "explanation")), None)
    while len(stack) > 1 and stack[-1].kind not in ("subsection", "section"):
        if later is not None and later.kind == "label":
            options = readings(later.num)
            if any(s == stack[-1].style and follows(stack[-1].key, k) == 2 for s, k in options):
                break
        stack.pop()
    letters = stack[-1].letters if stack else 0
    stack.append(_Open(mark.kind, "", (0, ""), letters))
