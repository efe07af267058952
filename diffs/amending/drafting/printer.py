"""An instruction as one canonical drafting sentence, which reads back as the same instruction."""

from __future__ import annotations

from diffs.amending.drafting.kinds import NOTES, TOP, WORDY, Path, Step
from diffs.amending.drafting.moved import IN_ORDER
from diffs.numerals import ORDINALS
from tarmeem.model import Instruction, Position

_POINTS = {
    ".": "full stop", ",": "comma", ";": "semi-colon", ":": "colon", "—": "dash", "-": "hyphen",
}  # fmt: skip
_VERBS = {
    "substitute": "substituted", "insert": "inserted", "add": "added", "omit": "omitted",
    "renumber": "renumbered", "repeal": "repealed",
}  # fmt: skip
_OFTEN = {
    "all": " wherever occurring", "both": " in both places", "twice": " occurring twice",
    "end": " occurring at the end", "first": " occurring for the first time",
    "second": " occurring for the second time", "third": " occurring for the third time",
    "beginning": " occurring in the beginning", "last": " occurring for the last time", "thrice": " occurring thrice",
}  # fmt: skip

_MATTER = "the following {} shall be {}, namely:—\n“{}”."


def print_instruction(instruction: Instruction) -> str:
    """Write the instruction as a drafter would, law and place first."""
    whole = instruction.unit not in WORDY and instruction.old != "WHOLE"
    own = whole and instruction.action not in ("insert", "add")
    path = instruction.target[:-1] if own else instruction.target
    if instruction.unit in ("heading", "sub-heading") and whole:
        path, own = instruction.target, False
    if instruction.renumber_to and not _sibling(instruction):
        path = instruction.target[:-1]
    order = _order(instruction, instruction.target[-1] if own and instruction.target else None)
    places = [f"in {step}" for step in _steps(path)]
    sentence = ", ".join([*_act(instruction), *places, order])
    return sentence[:1].upper() + sentence[1:] + ("" if sentence.endswith(".") else ".")


def _act(instruction: Instruction) -> list[str]:
    if instruction.act is None:
        return [f"in the {instruction.act_title}"] if instruction.act_title else []
    title = instruction.act_title or "Law"
    return (
        [f"in the {title} ({instruction.act})"]
        if title != "Law"
        else [f"in the Act ({instruction.act})"]
    )


def _steps(path: Path) -> list[str]:
    return [step_name(step) for step in path]


def step_name(step: Step) -> str:
    """Name a step of a path: ("proviso", "2") is "the second proviso"."""
    kind, label = step
    if kind == "list":
        return f"the {label}"
    if kind == "row":
        return f"the entry relating to section {label}"
    if kind in ("proviso", "explanation", "illustration") and label == "end":
        return f"the {kind} at the end"
    if kind in NOTES and label == "all":
        return f"the {kind}s"
    if kind in ("proviso", "explanation") and label.isdecimal() and 0 < int(label) <= len(ORDINALS):
        return f"the {ORDINALS[int(label) - 1]} {kind}"
    if kind == "schedule" and label.lower() in ORDINALS:
        return f"the {label} Schedule"
    if kind == "definition" and label:
        return f"the definition of “{label}”"
    if kind == "opening":
        return "the opening words"
    if kind in ("schedule", "part", "chapter") and label:
        return f"{kind.capitalize()} {label}"
    return f"{kind} {label}" if label else f"the {kind}"


def _order(instruction: Instruction, own: Step | None) -> str:
    verb = _VERBS[instruction.action] + (
        " and shall be deemed always to have been so " + _VERBS[instruction.action]
        if instruction.always
        else ""
    )
    if instruction.action == "renumber":
        return _renumbering(instruction, verb)
    if instruction.unit in WORDY or instruction.old is not None:
        return _words(instruction, verb)
    if own is not None and instruction.new is None:
        return f"{step_name(own)} shall be {verb}"
    matter = _MATTER.format(instruction.unit, verb, instruction.new or "")
    if own is not None:
        return f"for {step_name(own)}, {matter}"
    return _placed(instruction, matter)


def _placed(instruction: Instruction, matter: str) -> str:
    position = instruction.position
    number = f" {instruction.number}" if instruction.number else ""
    matter = matter.replace(
        f"the following {instruction.unit} ", f"the following new {instruction.unit}{number} ", 1
    )
    if position is None:
        return matter
    if position.rel == "end":
        return f"at the end, {matter}"
    kind = position.kind or instruction.unit
    if isinstance(position.anchor, tuple):
        near, far = position.anchor
        label = "" if near == kind else near
        behind = step_name((far.partition(" ")[0], far.partition(" ")[2]))
        return f"after {step_name((kind, label))} but before {behind}, {matter}"
    anchor = "" if position.anchor == kind else str(position.anchor or "")
    return f"{position.rel} {step_name((kind, anchor))}, {matter}"


def _sibling(instruction: Instruction) -> bool:
    kind = instruction.target[-1][0] if instruction.target else ""
    return bool(instruction.renumber_to) and (
        kind not in TOP or not str(instruction.renumber_to).startswith("(")
    )


def _renumbering(instruction: Instruction, verb: str) -> str:
    kind = instruction.target[-1][0] if instruction.target else instruction.unit
    if instruction.renumber_to == IN_ORDER:
        return f"the remaining {kind}s shall be {verb} {IN_ORDER}"
    name = step_name(instruction.target[-1]) if instruction.target else f"the {kind}"
    if _sibling(instruction):
        return f"{name} shall be {verb} as {kind} {instruction.renumber_to}"
    inner = "clause" if kind == "article" else "sub-section"
    return f"{name} shall be {verb} as {inner} {instruction.renumber_to} thereof"


def _words(instruction: Instruction, verb: str) -> str:
    often = _OFTEN.get(instruction.occurrences or "", "")
    old, new = instruction.old, instruction.new
    if old is None:
        return _insertion(instruction, verb, often)
    if isinstance(old, tuple) and instruction.position is not None:
        taken = f"all the words after the words “{instruction.position.anchor}”"
    elif isinstance(old, tuple):
        ending = f"and ending with the words “{old[1]}”" if old[1] else "to the end"
        taken = f"the portion beginning with the words “{old[0]}” {ending}"
    else:
        taken = _thing(instruction, old) + _beside(instruction) + often + _except(instruction)
    if instruction.action in ("omit", "repeal"):
        return f"{taken} shall be {verb}"
    if isinstance(old, tuple):
        return f"for {taken}, the following shall be {verb}, namely:—\n“{new}”."
    if instruction.position is not None and instruction.position.rel == "end":
        taken += " at the end"
    taken = taken.removesuffix(",")
    unit = "words" if old == "WHOLE" else None
    return f"for {taken}, {_thing(instruction, new or '', unit)} shall be {verb}"


def _beside(instruction: Instruction) -> str:
    """Write beside which words those stand that are meant."""
    place = instruction.position
    if place is None or not place.anchor:
        return ""
    near = place.anchor if isinstance(place.anchor, tuple) else (place.anchor,)
    return f" occurring {place.rel} the words {' and '.join(f'“{one}”' for one in near)}"


def _except(instruction: Instruction) -> str:
    """Write where the words stay: innermost first, as drafters do."""
    paths = [
        " of ".join(step_name(step) for step in reversed(path)) for path in instruction.excepted
    ]
    return f", except in {', and '.join(paths)}," if paths else ""


def _thing(instruction: Instruction, value: str, unit: str | None = None) -> str:
    unit = unit or instruction.unit
    if value == "WHOLE":
        return f"the existing {unit}"
    if unit == "punctuation" and value in _POINTS:
        return f"the {_POINTS[value]}"
    noun = "heading" if unit == "heading" else "figures" if unit == "figures" else "words"
    return f"the {noun} “{value}”"


def _insertion(instruction: Instruction, verb: str, often: str) -> str:
    words = f"{_thing(instruction, instruction.new or '')} shall be {verb}"
    position: Position | None = instruction.position
    if position is None:
        return words
    if position.rel == "end":
        return f"at the end, {words}"
    if isinstance(position.anchor, tuple):
        return f"between the words “{position.anchor[0]}” and “{position.anchor[1]}”, {words}"
    anchor = str(position.anchor or "")
    point = position.kind == "punctuation" or anchor in _POINTS
    name = f"the {_POINTS[anchor]}" if point and anchor in _POINTS else f"the words “{anchor}”"
    return f"{position.rel} {name}{often}, {words}"
