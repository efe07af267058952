"""An amending instrument, or one directive of it, as instructions in the drafter's order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from diffs.amending.drafting.acts import Act, Acts, number_and_year, take_act
from diffs.amending.drafting.clauses import Draft
from diffs.amending.drafting.corrigenda import as_orders, body_of, corrects, end_of, looked_past
from diffs.amending.drafting.directives import only_opens, passed_over, split
from diffs.amending.drafting.grammar import Directive
from diffs.amending.drafting.inurdu import orders_in_urdu
from diffs.amending.drafting.kinds import Path
from diffs.amending.drafting.labels import counted
from diffs.amending.drafting.lexer import Cursor
from diffs.amending.drafting.marginal import Marginal, hold_to_note, lead, read_marginal, settle
from diffs.amending.drafting.moved import Moved
from diffs.amending.drafting.recitals import Row, above, learn, rows
from diffs.structure.cutting.beginnings import past_heading
from diffs.structure.cutting.instrument import Own
from diffs.structure.cutting.masking import mask
from diffs.structure.cutting.orders import LISTED
from diffs.structure.frame.instruments import headed
from diffs.structure.recognising.units import DASH
from tarmeem.letters import is_in_arabic
from tarmeem.model import Instruction
from tarmeem.patterns import pattern_of

_MAY_ORDER = pattern_of(
    r"\bamended\s+to\s+read\b|\b(?:be)?(?:sub\w{4,9}d\b|ins\w{3,5}d\b|om\w{3,5}d\b|added\b|delet|repeal|re-?\s?(?:number|letter)|(?:numb|lett)ered|replac"
    r"|substitut|insert|addi|add\s+the|omi[st]|[a-z]{2,9}-[ \t]*\n[ \t]*[a-z]{2,9}ed\b)",
    re.IGNORECASE,
)
"""Words without which no text orders an amendment: most garbage is known by them at once."""
_POWERS = pattern_of(
    r"\b[Ii]n\s+exercise\s+of\s+(?:the\s+)?powers?\b[^“”\"]{0,1500}?(?:\bnamely\s{0,3}[:.]?\s{0,3}[-–—:_]+"
    r"|\b(?:pleased\s+to\s+(?:direct|order)|hereby\s+(?:directs|orders))\s+that,?\s+(?=in\s+(?:the|its|section|rule)\b))"
)
"""How a notification enacts; what it orders stands below."""
_DIVISION = r"(?:PART|CHAPTER)[ \t]+[IVXLC\d]{1,6}[ \t.:—–-]*+\n?[ \t#*]*+"
_OF_A_LAW = pattern_of(
    rf"^[ \t#*]*+(?:{_DIVISION}(?:(?:AMENDMENTS?|MODIFICATIONS?)[ \t]+(?:OF|TO|IN)[ \t]+)?|(?:AMENDMENTS?|MODIFICATIONS?)[ \t]+(?:OF|TO|IN)[ \t]+"
    r")"
    r"(?=(?:THE[ \t]+)?(?!(?:SUB-?)?(?:SECTION|ARTICLE|CLAUSE|RULE|REGULATION|SCHEDULE|PART|CHAPTER)S?\b)[A-Z][^\n]{4,150}"
    r"\b(?:ACT|ORDINANCE|CODE|ORDER|RULES|REGULATIONS)\b[^\n—–]{0,60}$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The heading of the sections that amend one of several laws: "PART II / AMENDMENT OF THE FOO ACT"."""
_DASHES = pattern_of(rf"[{DASH.strip('—–―')}](?!\s?\d)")
"""What some typefaces print for a dash; before a figure it may be a minus."""
_AMENDS = pattern_of(r"\bamendments?\s(?:[^“”\";:]{0,60}\s)?in\s+(?=(?:the|its)\s+[A-Z])")
"""Where a notification names the rules it amends: "shall be made in the Foo Rules, 2010"."""


def parse_instructions(
    text: str, *, heading: str | None = None, context: Sequence[str] = ()
) -> list[Instruction]:
    """Read the instructions of a whole instrument, or of one directive.

    ``heading`` is the directive's marginal note; ``context`` the texts of its enclosing levels,
    outermost first. Never raises on any text: what cannot be read comes back refused, or for
    review, with its reason and place.
    """
    text = _DASHES.sub("—", text)
    correcting = heading is None and not context and corrects(text)
    if not correcting and not _MAY_ORDER.search(text):
        return _told(text, [])
    masked = mask(text)
    if correcting:
        return _corrigendum(masked, body_of(text))
    parts = split(masked) if heading is None and not context else []
    if len(parts) > 1 or (parts and parts[0].start > 0):
        found = _instrument(masked, parts)
    else:
        found = _directive(masked, heading, context)
    return _told(text, found)


def _told(text: str, found: list[Instruction]) -> list[Instruction]:
    """Add what is ordered in Urdu to the instructions found, or say that there are none."""
    more = orders_in_urdu(text, found)
    found = found + [draft.freeze(f"urdu.{n}") for n, draft in enumerate(more, start=1)]
    return found or [_nothing(text)]


def _corrigendum(text: str, start: int) -> list[Instruction]:
    """Read what a corrigendum bids read in the place of what was printed."""
    acts = Acts()
    learn(text[:start], acts)
    body, paged = looked_past(text)
    stop = max(start, end_of(text))
    cursor = Cursor(body, start, stop)
    bidden = as_orders(cursor)
    drafts = Directive(cursor, stop, acts, [()]).read()
    for draft in drafts:
        settle(draft, Marginal())
        draft.doubts += acts.conflicts
        if not (draft.act.number or draft.act.title):
            draft.doubts.append("which law or notification it corrects is not said")
        draft.remarks += ["the page or line it names is not looked up"] if paged else []
    if len(drafts) < max(bidden, 1):
        drafts.append(_refused(start, stop, "not all that it bids read is understood"))
    return [draft.freeze(str(n)) for n, draft in enumerate(drafts, start=1)]


def _nothing(text: str) -> Instruction:
    why = "no instruction is found in the text" if text.strip() else "the text is empty"
    why += ", which is in Urdu: orders in Urdu are not read" if is_in_arabic(text) else ""
    return Instruction("substitute", "provision", None, (), 0, len(text), state="none", reason=why)


def _instrument(text: str, parts: Sequence[Own]) -> list[Instruction]:
    """Read every section, the laws named in one being known in the next of the same instrument."""
    acts = Acts()
    _recited(text[: parts[0].start], acts)
    found: list[Instruction] = []
    behind = parts[0].start
    heads = _headings(text, parts)
    law: Act | None = None
    lost = False
    moved, tabled = Moved(), list(rows(text, parts[0].start, parts[-1].end))
    amended = {number_and_year(act.number) or act.title for act in acts.named}
    lapses = _LAPSES.search(text[: parts[0].body])
    for order, part in enumerate(parts, start=1):
        if headed(text, behind):
            acts, law = Acts(), None
            _recited(text[behind : part.start], acts)
            amended, moved = set(), Moved()
            lapses = _LAPSES.search(text[behind : part.body])
        behind = part.end
        while heads and heads[0].start() < part.body:
            head = heads.pop(0)
            law = _law_of(head, acts)
        marginal = read_marginal(part.note)
        acts.marginal, acts.body = marginal.act, None if marginal.act else law
        end = min(part.end, heads[0].start()) if heads else part.end
        own = [row for row in tabled if part.body <= row.start < end]
        stop, end = end, above(text, part.body, own[0]) if own else end
        drafts = read_directive(text, part.body, end, acts, [()], marginal)
        drafts = [d for d in drafts if not (own and LISTED.search(text, d.start, d.end))]
        for row in own:
            drafts += _of_row(text, row, min(row.end, stop), acts)
        _unsaid(drafts, amended)
        for draft in drafts if lost and not (part.number or part.note) else ():
            if not (draft.act.number or draft.act.title):
                draft.doubts.append("the section above it, which is not read, may name its law")
        moved.judge(drafts, text, part.body)
        for draft in drafts if lapses else ():
            draft.doubts.append("the instrument stands only for a time")
        name = part.number or f"[{order}]"
        lost = not drafts
        opens = lost and only_opens(text, part, parts[order:])
        if not drafts and not opens and not (tabled and LISTED.search(text, part.body, end)):
            drafts = [_refused(part.start, part.end, "the section orders nothing that can be read")]
        found += [d.freeze(f"{name}.{n}") for n, d in enumerate(drafts, start=1)]
    listed = [_refused(*m.span(), _IN_A_SCHEDULE) for m in LISTED.finditer(text) if not tabled]
    stray = [_refused(*span, "an order stands in no section") for span in passed_over(text, parts)]
    found += [d.freeze(f"stray.{n}") for n, d in enumerate(stray, start=1)]
    return found + [d.freeze(f"listed.{n}") for n, d in enumerate(listed, start=1)]


def _of_row(text: str, row: Row, end: int, acts: Acts) -> list[Draft]:
    """Read what a Schedule orders of one law; what it orders of one that is not made out is refused."""
    acts.marginal, acts.body = row.law, row.law
    if row.law is None:
        return [_refused(row.start, end, "which law this row of a Schedule amends is not read")]
    drafts = read_directive(text, row.body, end, acts, [row.base], Marginal(act=row.law))
    return drafts or [_refused(row.start, end, "what is ordered of this law is not read")]


_LAPSES = pattern_of(
    r"\b(?:It|They|[Tt]his\s+(?:Act|Ordinance|Order|Regulation|Notification)|[Tt]hese\s+\w+)\b[^.;“”\"]{0,160}?"
    r"\b(?:(?:remain|continue|be)\s+in\s+force\s+(?:only\s+)?(?:till|until|upto|up\s+to|for\s+(?:a|the)\s+period)\b"
    r"|shall\s+cease\s+to\s+(?:have\s+effect|be\s+in\s+force)\b)"
)
"""What makes an instrument, and all that it orders, a thing of a season."""


def _headings(text: str, parts: Sequence[Own]) -> list[re.Match[str]]:
    """Return the headings that say which law is amended below, where no marginal note says it too."""
    noted = {part.start for part in parts if read_marginal(part.note).act}
    return [head for head in _OF_A_LAW.finditer(text) if head.start() not in noted]


def _law_of(head: re.Match[str], acts: Acts) -> Act | None:
    end = head.string.find("\n", head.end())
    acts.body = None
    named = take_act(Cursor(head.string, head.end(), len(head.string) if end < 0 else end), acts)
    return acts.body if named else None


_IN_A_SCHEDULE = "amendments listed in a schedule"


def _refused(start: int, end: int, why: str) -> Draft:
    draft = Draft("substitute", "provision", (), start, end, state="refused")
    draft.remarks.append(f"{why} (offset {start})")
    return draft


def _directive(text: str, heading: str | None, context: Sequence[str]) -> list[Instruction]:
    acts = Acts()
    marginal = read_marginal(str(heading or ""))
    bases: list[Path] = [()]
    for level in context:
        bases, marginal = _enter(level, acts, bases, marginal)
    start = 0 if heading is not None or context else _enacted(text, acts)
    noted, body = lead(text, start)
    marginal = noted if noted.act or noted.paths else marginal
    acts.marginal = marginal.act
    body = body if noted.text else past_heading(text, body, len(text))
    drafts = read_directive(text, body, len(text), acts, bases, marginal)
    Moved().judge(drafts, text, body)
    drafts += [
        _refused(*m.span(), _IN_A_SCHEDULE)
        for m in LISTED.finditer(text, body)
        if not any(draft.start <= m.start() < draft.end for draft in drafts)
    ]
    return [draft.freeze(str(n)) for n, draft in enumerate(drafts, start=1)]


def _enacted(text: str, acts: Acts) -> int:
    """Return where a notification's own words begin, having learned the laws its powers name."""
    found = _POWERS.search(text)
    if found is None:
        return 0
    _recited(text[: found.end()], acts)
    return found.end()


def _recited(text: str, acts: Acts) -> None:
    """Learn the laws named before the orders, and behind the others the rules that a notification amends."""
    learn(text, acts)
    for amends in _AMENDS.finditer(text):
        take_act(Cursor(text, amends.end(), len(text)), acts)


def _enter(
    level: str, acts: Acts, bases: list[Path], marginal: Marginal
) -> tuple[list[Path], Marginal]:
    """Stand where an enclosing level's text leads, whatever it orders itself."""
    noted, body = lead(level)
    marginal = noted if noted.act or noted.paths else marginal
    acts.marginal = marginal.act
    reader = Directive(Cursor(level, body), len(level), acts, bases)
    reader.enter()
    return reader.chains, marginal


def read_directive(
    text: str, start: int, stop: int, acts: Acts, bases: list[Path], marginal: Marginal
) -> list[Draft]:
    """Read one directive's operations and hold them against its marginal note."""
    reader = Directive(Cursor(text, start, stop), stop, acts, bases)
    acts.conflicts.clear()
    acts.ranges.clear()
    drafts = reader.read()
    for draft in drafts:
        settle(draft, marginal)
        draft.doubts += acts.conflicts
        if only := acts.limits.get(draft.act.number or draft.act.title):
            draft.doubts.append(f"the law is amended only {only}")
        draft.range = next((one for one in acts.ranges if counted(one) & set(draft.target)), None)
    hold_to_note(drafts, marginal)
    return drafts


def _unsaid(drafts: Sequence[Draft], amended: set[str]) -> None:
    """Doubt an order that names no law where several are amended, or a "said Order" that none is."""
    for draft in drafts:
        act = draft.act
        if act.number or act.title:
            amended.add(number_and_year(act.number) or act.title)
        elif act.type and amended and draft.state == "parsed":
            draft.doubts.append(f"no {act.type.capitalize()} is named that it could be for")
        elif len(amended) > 1:
            draft.doubts.append("which of the laws named it is for is not said")
