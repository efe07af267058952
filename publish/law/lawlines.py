"""The law on a terminal: an as-at view, a history, blame; for a person's eyes."""

from __future__ import annotations

import re
import shlex
import shutil
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from diffs.amending.asat.asat import AsAt, Outstanding
from diffs.amending.asat.beginning import ITSELF, NOTED
from diffs.amending.asat.standing import StandingProvision
from diffs.amending.consolidating.dated import Untold
from diffs.redline.cite import INFERRED
from diffs.structure.cite import SECTION, cite, headed, unit_of
from diffs.structure.eids import top, within
from publish.law.lawmarks import apart, grouped, lines_of, opened, place_of, why
from publish.law.steps import Step
from publish.law.unaccounted import UNSEEN
from publish.words import LANGUAGES, count
from tarmeem import clock
from tarmeem.model import Event, on_one_line

LONGEST_LINE = 92


def width() -> int:
    """Return how wide a line may be on this terminal, in columns."""
    return max(40, min(LONGEST_LINE, shutil.get_terminal_size((LONGEST_LINE, 24)).columns))


def wrapped(text: str, *, indent: str = "    ", first: str | None = None) -> str:
    """Return a paragraph wrapped and indented; never cuts inside a word."""
    return textwrap.fill(
        " ".join(text.split()), width(), initial_indent=indent if first is None else first,
        subsequent_indent=indent, break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


# ------------------------------------------------------------------------------ as at a date


def as_at_dict(view: AsAt) -> dict[str, Any]:
    """Return the documented JSON of the law as at a day, with what its lines show besides."""
    omitted = [
        {"eid": eid, "instruction": by, "instrument": view.by(by), "section": view.section(by)}
        for eid, by in view.omitted
    ]
    text = "" if view.provisions else view.text.strip()
    return view.as_dict() | {"omitted": omitted, "text": text, "settled": list(view.settled)}


def as_at_lines(view: AsAt, work: str = "", amends: Sequence[str] = ()) -> str:
    """Return the law of a ``work`` as at a day: each provision with its state, then what is outstanding.

    ``amends``: the titles of the laws that it amends itself.
    """
    known = f", as known by the end of {clock.ending_at(view.known_at)}" if view.known_at else ""
    known += f" (a day to come: what is known on {clock.today()})" * (view.on > clock.today())
    held = f"; {len(view.outstanding)} outstanding, listed at the end" if view.outstanding else ""
    named = f"{work}, as" if work else "As"
    base = f" from {view.base}" if view.base else ""
    said = (
        f"{named} at {view.on}{known}. Put together by tarmeem{base}: it is no official text{held}."
    )
    rows = [wrapped(said, indent="")]
    if view.newer:
        kept = _command("show", work, "--text", str(view.newest))
        rows.append(wrapped(f"A newer text is kept: {view.newer}. To print it as it is: {kept}", indent=""))  # fmt: skip
    rows += [
        f"It is to amend {title}; what came of it: tarmeem blame {_pasted(title)}"
        for title in amends
    ]
    rows += [*_doubted(view), *_provisions(view)]
    if not view.provisions and view.text:  # a notice has paragraphs without numbers
        rows.append(view.text.strip())
    rows += _amended_by(view)
    rows.append(outstanding_lines(view.outstanding, work, unit=unit_of(view.text)))
    return "\n\n".join(rows)


def _doubted(view: AsAt) -> list[str]:
    """Return what is to be known before a word is read: that the whole of it stands no more, or may not."""
    if view.state != "in force":
        return [f"The whole of it: {view.state}{why(view)}."]
    if any(one.kind == "repeal" for one in view.outstanding):
        return ["It may be repealed, in whole or in part: see what is outstanding."]
    if any(one.detail == UNSEEN or (one.source == ITSELF and NOTED not in one.detail) for one in view.outstanding):  # fmt: skip
        return ["It may not be in force, in whole or in part: see what is outstanding."]
    return []


def _provisions(view: AsAt) -> list[str]:
    """Return each provision with its state, those that are omitted in their places."""
    whole = (view.state, view.since, view.source)
    unit = unit_of(view.text)
    open_at: dict[str, list[str]] = {}
    for one in view.outstanding:
        open_at.setdefault(top(one.eid), []).append(one.kind)
    above: tuple[str, ...] = ()
    told: list[tuple[str, list[str]]] = []
    for eid, (first, *beneath) in grouped(view.provisions).items():
        alike = (first.state, first.since, first.source) == whole
        lines = _provision(first, beneath, open_at.get(eid, ()), unit, told=alike)
        lines += "".join(
            f"\n{wrapped(said, first='    ! ')}" for said in _taken_out(view, eid, unit)
        )
        told.append((eid, [*opened(above, first.under), lines]))
        above = first.under
    for eid, by in view.omitted:
        if "__" not in eid:
            said = cite(eid, unit)
            gone = f"{said[:1].upper()}{said[1:]}  [omitted by {view.named(by)}]"
            told.insert(place_of(eid, [one for one, _ in told]), (eid, [gone]))
    return [line for _, lines in told for line in lines]


def _taken_out(view: AsAt, eid: str, unit: str) -> list[str]:
    """Return which parts of a provision that stands were omitted, a line an instrument; none whose number another bears now."""
    gone = {x: by for x, by in view.omitted if x != eid and within(x, eid) and not view.find(x)}
    found: dict[str, list[str]] = {}
    for part, by in gone.items():
        if not any(part != other and within(part, other) for other in gone):
            found.setdefault(view.named(by), []).append(cite(part, unit))
    return [f"omitted by {named}: {', '.join(places)}" for named, places in found.items()]


def _amended_by(view: AsAt) -> list[str]:
    """Return by which instruments the text was amended, from when, and where each put or took words."""
    rows = []
    unit = unit_of(view.text)
    lapses = {row.source for row in view.outstanding if row.kind == "lapse"}
    order = list(dict.fromkeys(top(one.eid) for one in view.provisions))
    for gone in dict.fromkeys(top(eid) for eid, _ in view.omitted):
        if gone not in order:
            order.insert(place_of(gone, order), gone)
    for number, one in view.numbered():
        mine = f"{number}."
        put = [x.eid for x in view.provisions if any(span.instruction.startswith(mine) for span in x.spans)]  # fmt: skip
        out = [eid for eid, by in view.omitted if by.startswith(mine)]
        touched = {top(eid) for eid in (*put, *out)}
        where = ", ".join(cite(eid, unit) for eid in order if eid in touched)
        since = f"{'in parts ' * bool(one.parts)}from {one.first_day}"
        doubt = " (it may have lapsed: see what is outstanding)" * (one.name in lapses)
        where = (
            where or "it has no words in this text"
        )  # it renumbers, was refused, or stood there already
        rows.append(wrapped(f"{one.name}, {since}: {where}{doubt}", first="  - "))
    heading = ["Amended in this text by"] if rows else []
    rows += [wrapped(f"{said}.", first="  " if rows else "") for said in view.settled]
    return ["\n".join([*heading, *rows])] if rows else []


def _provision(
    one: StandingProvision,
    beneath: Sequence[StandingProvision],
    left: Sequence[str],
    unit: str,
    *,
    told: bool,
) -> str:
    """Return a provision with all beneath it; ``told``: its state is the whole law's, said above.

    ``left``: the kinds of what is outstanding of it, as they are listed at the end.
    """
    state = "" if told or one.state == "in force" else f"  [{one.state}{why(one)}]"
    state += f"  [outstanding: {', '.join(dict.fromkeys(left))}]" if left else ""
    lines = lines_of(one.eid, one.text, [(other.eid, other.text) for other in beneath])
    starts = sorted({0: 1, **lines})
    head = headed(one.eid, one.num, one.heading, unit)
    rows = [f"{head[:1].upper()}{head[1:]}{state}"]
    rows += [
        wrapped(f"{cite(part.eid, unit)}: {INFERRED}", first="    ~ ")
        for part in (one, *beneath)
        if part.inferred
    ]
    for start, end in zip(starts, [*starts[1:], len(one.text)], strict=True):
        rows.append(wrapped(one.text[start:end], indent="    " + "  " * (lines.get(start, 1) - 1)))
    rows += [wrapped(f"struck down: “{words}”", first="    ! ") for words in one.struck]
    rows += [wrapped(said, first="    ! ") for said in apart(one, beneath, unit)]
    return "\n".join(row for row in rows if row)


def outstanding_lines(
    outstanding: Sequence[Outstanding], work: str = "", *, of: str = "", unit: str = SECTION
) -> str:
    """Return what is known and not in the text, ``of`` one section where it was asked for, and how to tell an unknown day of a ``work``."""
    if not outstanding:
        return (
            f"Nothing is outstanding of {cite(top(of), unit)}." if of else "Nothing is outstanding."
        )
    rows = ["Outstanding: what this text leaves out or does not account for"]
    for one in outstanding:
        where = f"{cite(one.eid, unit)}: " if one.eid else ""
        by = f"  ({one.named})" if one.named else ""
        rows.append(wrapped(f"{one.kind.upper()}  {where}{one.detail}{by}", first="  - "))
        if untold := one.untold:
            # where the day is known, the source is what appoints it
            of_it = f" of {untold.source}" if untold.source and not untold.on else ""
            so = "that it is" if untold.kind == "repealed" else f"the day{of_it}"
            part = " (of a part: with --provision sec_4)" * untold.in_part
            rows.append(f"      To tell {so}{part}: {telling(untold, work)}")
    if any(one.kind == "differs" for one in outstanding):
        rows.append(f"  To see all that reads otherwise: {holding(work)}")
    return "\n".join(rows)


def held_against(view: AsAt, work: str) -> str:
    """Return how the newest text of a work reads beside the law put together, and how to see it; empty where none amended it since."""
    differs = [one for one in view.outstanding if one.kind == "differs"]
    if not differs:
        alike = f"{view.newer} reads as the law put together does: {_command('show', work)}"
        return alike * bool(view.newer and view.instruments)
    places = sum(bool(one.eid) for one in differs)
    said = [*(one.detail for one in differs if not one.eid), *[f"in {count(places, 'provision')}"] * bool(places)]  # fmt: skip
    return f"{view.newer} reads otherwise than the law put together, {'; '.join(said)}: {holding(work)}"


def holding(work: str) -> str:
    """Return the command that draws the newest text of a work against the law put together."""
    return _command("redline", work or "WORK", "--law")


def telling(untold: Untold, work: str) -> str:
    """Return the command that tells what waits to be told, of a ``work`` that was asked for or of another."""
    whose, source, day = untold.whose or work or "WORK", untold.source or "WHO SAYS SO", untold.on or "YYYY-MM-DD"  # fmt: skip
    part = ["--provision", untold.eid] if untold.eid else []
    return _command("event", whose, untold.kind, day, "--source", source, *part)


def showing(title: str, day: str) -> str:
    """Return the command that shows a law as at a day."""
    return _command("show", title, "--as-at", day)


def _command(*words: str) -> str:
    return " ".join(map(_pasted, ["tarmeem", *words]))


def ended_line(event: Event) -> str:
    """Return that a whole law stands no more, and since when."""
    kind = event.kind.replace("-", " ")
    return wrapped(f"It stands no more: {kind} since {event.valid_on}: {event.source}", indent="")


def _pasted(word: str) -> str:
    """Return a word as a shell takes it; in double quotes, which an apostrophe in a title does not end."""
    if shlex.quote(word) == word:
        return word
    return '"' + re.sub(r'([\\"$`])', r"\\\1", word) + '"'


# ------------------------------------------------------------------------------------ history


def step_line(step: Step, unit: str = SECTION) -> str:
    """Return a step of a history: its day and cause, and beneath them what it did."""
    change = f"  {step.change}" if step.change else ""
    named = f"  ({cite(step.eid, unit)})" if step.eid else ""
    text = f", expression {step.expression}" if step.expression else ""
    language = f", {LANGUAGES[step.language]}" if step.language not in ("", "en") else ""
    edition = f"  [{step.edition}{language}{text}]" if step.edition else ""
    head = f"{clock.day_of(step.seen_at) or step.on or 'day unknown'}  {step.cause}{change}{named}{edition}"
    told = on_one_line(step.summary)
    return head + (f"\n{wrapped(told, indent=' ' * 12)}" if told else "")


def blame_line(row: Mapping[str, str]) -> str:
    """Return a stretch of words with the instruction that put it there; the base's own bears none."""
    by = row["instruction"] or "·"
    return wrapped(row["text"], first=f"{by:>6}  ", indent=" " * 8)


def named_lines(rows: Iterable[Mapping[str, str]]) -> list[str]:
    """Return which instrument each number before the point stands for, and in which of its sections each instruction that did something stands."""
    named: dict[str, dict[str, str]] = {}
    titles = {}
    for row in rows:
        if row["instrument"]:
            number = row["instruction"].partition(".")[0]
            titles[number] = row["instrument"]
            named.setdefault(number, {})[row["instruction"]] = row["section"]
    return [
        wrapped(f"{number}.… is of {titles[number]}{_sections(named[number])}", first="", indent="     ")
        for number in sorted(named, key=int)
    ]  # fmt: skip


def _sections(named: Mapping[str, str]) -> str:
    """Return which sections of an instrument give which instructions: ``: section 2 (1.1, 1.2), section 3 (1.5)``; empty where none has a number."""
    given: dict[str, list[str]] = {}
    for by in sorted(named, key=lambda by: int(by.partition(".")[2])):
        if named[by]:
            given.setdefault(named[by], []).append(by)
    told = ", ".join(f"{section} ({', '.join(some)})" for section, some in given.items())
    return f": {told}" if told else ""
