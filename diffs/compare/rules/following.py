"""Say of references that they only follow their provisions, which bear other numbers now: what is referred to is the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from diffs.compare.comparison import AlignmentEntry, Hunk, Run
from diffs.compare.rules.saying import quoted
from tarmeem.patterns import pattern_of

FOLLOWS = "Reference follows the renumbering"
"""How the sentence begins."""
_CHANGED = pattern_of(r"Reference changed: from “(?P<was>[^”]+)” to “(?P<now>[^”]+)”")
_KIND = r"(?i:sections?|articles?|rules?|regulations?|bye-laws?|paragraphs?|paras?)"
_OPENS = pattern_of(rf"{_KIND}\s")
_KINDS = pattern_of(rf"\b{_KIND}(?=\s)")
_BEFORE = pattern_of(rf"\b{_KIND}\s(?:\w+(?:\(\w+\))*(?:, | and | or | to ))*\Z")
"""What stands before a number that is a provision's: "sections 4 and "."""
_NUMBER = pattern_of(r"(?<![\w(.])\d{1,4}[A-Z]{0,3}(?![\w.]*\w)")
_OTHER_LAW = pattern_of(
    r"(?:\s*\(\w{1,5}\))*(?:\s+thereof\b|\s+of\s+(?!(?:this|these|which|whom)\b)|,?\s+(?:[A-Z][a-z]?\.?\s?){2,6}(?![a-z])"
    r"|\s+to\s+(?!this\b)(?:\w+\s+){0,9}?(?:Act|Ordinance|Order|Code|Rules|Regulations|Law|Constitution|Schedule)\b)"
)
"""What shows that a reference is to another law's provision, whose number is none of these."""
_NAMED = pattern_of(
    r"\b(?:Act|Ordinance|Order|Code|Rules|Regulations|Law|Constitution)(?:,?\s+\d{4})?(?:\s*\([^()\n]*\))?,?\s*(?:(?:in|under|see|,)\s*)*(?:sections?\s+)?\Z"
)
"""The same before it: "the Oil Act, 1923, section"."""
_NEAR = 120
_TOPS = {"art": "article", "para": "paragraph"}
"""What is called by its own name in any instrument; a section is a rule in rules."""
_SHORT = {"para": "paragraph"}


def told_of_followers(
    hunks: Sequence[Hunk],
    said: Sequence[tuple[str, ...]],
    entries: Sequence[AlignmentEntry],
    runs: Sequence[Run],
    unit: str,
) -> list[tuple[str, ...]]:
    """Return what is said of each hunk; of a reference to what bears another number now, that it follows.

    ``unit``: what the instrument's provisions are called; the rules that an Act speaks of are another's.
    """
    told = list(said)
    became = dict(_numbers(entries, unit))
    if all(was == now for (_, was), now in became.items()):
        return told
    for k, hunk in enumerate(hunks):
        edits = [run for run in hunk.runs if run.op in "-+"]
        if [run.op for run in edits] != ["-", "+"] or len(hunk.runs) != len(edits):
            continue
        after = "".join([run.text for run in runs[hunk.at + len(edits) : hunk.at + len(edits) + 3]])
        before = "".join([run.text for run in runs[max(hunk.at - 3, 0) : hunk.at]])[-_NEAR:]
        if _OTHER_LAW.match(after[:_NEAR]) or _NAMED.search(before):
            continue
        if told[k]:
            told[k] = tuple(_followed(line, became) for line in told[k])
            continue
        gone, come = (run.text.strip() for run in edits)
        ahead = _BEFORE.search(before)
        kind = _kinds(ahead[0]) if ahead else frozenset[str]()
        if (ahead or _OPENS.match(gone)) and _follows(gone, come, became, kind):
            told[k] = (_sentence(gone, come),)
    return told


def _numbers(entries: Sequence[AlignmentEntry], unit: str) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what each whole provision that both texts have is called, with its number, and the one that it bears now."""
    kinds = {**_TOPS, "sec": unit}
    for entry in entries:
        (kind, _, was), (other, _, now) = (
            (eid or "").partition("_") for eid in (entry.old, entry.new)
        )
        whole = kind == other and kind in kinds and "__" not in was + now
        if whole and entry.rel not in ("split", "merged"):
            yield (kinds[kind], was), now


def _kinds(text: str) -> frozenset[str]:
    """Return what the provisions are called that a text refers to: section, of "Sections 3 and 4"."""
    found = (kind.lower().rstrip("s") for kind in _KINDS.findall(text))
    return frozenset(_SHORT.get(kind, kind) for kind in found)


def _followed(line: str, became: Mapping[tuple[str, str], str]) -> str:
    found = _CHANGED.fullmatch(line)
    if found and _OPENS.match(found["was"]) and _follows(found["was"], found["now"], became):
        return _sentence(found["was"], found["now"])
    return line


def _sentence(was: str, now: str) -> str:
    return f"{FOLLOWS}: {quoted(was)} is {quoted(now)} now"


def _follows(
    was: str, now: str, became: Mapping[tuple[str, str], str], kinds: frozenset[str] = frozenset()
) -> bool:
    """Tell whether references differ in nothing but the numbers that their provisions have now; ``kinds``: what those are called before them."""
    kinds |= _kinds(f"{was} ")
    olds, news = _NUMBER.findall(was), _NUMBER.findall(now)
    if olds == news or len(olds) != len(news) or _NUMBER.sub("#", was) != _NUMBER.sub("#", now):
        return False
    pairs = [*zip(olds, news, strict=True)]
    return len(kinds) == 1 and all(became.get((*kinds, one)) == two for one, two in pairs)
