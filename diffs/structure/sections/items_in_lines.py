"""Find the items and sub-sections that begin in the middle of a line: first ones, whole lists, lists within a list's line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from diffs.structure.notes.brackets import CITED
from diffs.structure.recognising.lines import Lines
from diffs.structure.recognising.marks import Mark
from diffs.structure.recognising.numbers import follows, initial, readings
from diffs.structure.recognising.run_in import is_title
from diffs.structure.recognising.sentences import TEXTUAL
from diffs.structure.recognising.units import DASH
from diffs.structure.sections.weighing import NAMES_LAW, NUMBERED
from tarmeem.patterns import pattern_of
from tarmeem.romans import ROMANS

_HOLDERS = NUMBERED | {"label", "proviso", "explanation", "exception"}
_MOST = 9
"""Items of a list that may stand in the line that announces it."""
_LEADS = (
    r"(?:[:"
    + DASH
    + r"]|__|[:,.]\s?-+|\b(?:that|namely|which|who|by|if|unless|where|is|are|be|shall|may|includes?|means|either|follow(?:s|ing))\s?-+)\s*"
)
_OPENS = pattern_of(_LEADS + r"\Z")
"""What a list's first item stands right behind,"""
_CITING = (
    *CITED, "clauses", "sections", "paragraphs?", "paras", "articles", "items", "notes?", "entr(?:y|ies)",
    "provisos?", "regulation", "column", "or", "of", "to", "in", "under", "by", "with",
)  # fmt: skip
_UNMARKED = pattern_of(rf"\b(?!(?:{'|'.join(_CITING)})\b)[a-z]+\s?\Z")
"""or, where the second stands well at a line's start, a word that cites nothing: "regard (a) to …;", its space lost or not,"""
_DEFINES = r"(?:\bcontext|\brequires|\bIn th(?:is|ese) \w+),\s?"
_DEFINING = pattern_of(_DEFINES + r"\Z")
"""or, there too, what announces definitions, whose dash is lost: "in the subject or context,(a) …";"""
_ANNOUNCED = pattern_of(_LEADS + r"\((a|i)\)\s")
_LED_IN = pattern_of(_UNMARKED.pattern.removesuffix(r"\Z") + r"\((a|i)\)\s")
"""How a list begins in its line: announced, or behind such a word, where a semicolon stands before each other item."""
_GAP = pattern_of(r"\n[ \t]*\n")
_LINE_END = pattern_of(r"\n")
_FOLLOWS = pattern_of(r"[;,]\s*(?:and|or)?\s*\Z")
"""and its others."""
_ENDED = pattern_of(r"[;.]\s*(?:and|or)?\s*\Z")
"""What stands before an item that follows a whole one in its line: a comma may stand in what cites it."""
_PARTED = pattern_of(r"\w[)\]]?;\s*(?:and|or)?\s*\Z")
"""What stands before one that nothing announces: a semicolon, for in a citation no item stands behind one."""
_TERM = pattern_of(
    r"[;.:]\s*(?:and\s+)?(?P<note>\d{0,2}\[?)\((?P<num>[a-z]{1,5}(?:-[a-z]{1,2})?)\)\s*(?=[“\"][^”\"\n]{1,80}[”\"],?\s+(?:means|includes)\b)"
)
"""What stands before the next term that a list defines."""
_NEXT = pattern_of(r"\(\s?(\d{1,3})\s?\)\s*")
_DEFINED = pattern_of(_DEFINES + r"\((a|i)\)\s?(?=[“\"][^”\"\n]{1,80}[”\"])")
"""or behind the words that announce definitions, where it defines a term;"""
_WHOLE = pattern_of(r"[;,.]\s*(?:and|or)?\s*\Z")
"""where a colon announces it, an item may be a sentence;"""
_SENTENCES = pattern_of(r"[.;][”\"]?\s*\Z")
"""and so is each of those by which a law names itself and says where and from when it is law: "(i) These rules may be called …. (ii) They …"."""
_WAYS = (
    (_ANNOUNCED, _OPENS, _WHOLE),
    (_DEFINED, _DEFINING, _PARTED),
    (_LED_IN, _UNMARKED, _PARTED),
)
"""How a list in a line begins, what stands before its first item, and what before the others."""
_BEGINS = pattern_of(r"[A-Z\u0620-\u06d3]")
_NOTED = r"(\d{0,2}\[?)\Z"
_STOPPED = pattern_of(r"[.;:\]۔؛]\s+" + _NOTED)
"""What stands before a sub-section in mid-line, the number and bracket of a note among it;"""
_GLUED = pattern_of(r"(?:[.;:\]۔؛]\s+|(?<=[a-z\d)\]”\"]{3}\.))" + _NOTED)
"""the blank behind the sentence may be lost, where one stands behind the label."""
_TITLED = pattern_of(rf"([A-Z][^.;:()\n]{{2,120}})[.:]?\s?[{DASH}-]{{1,3}}\s?\Z")
"""A title of its own, and the dash that a sub-section stands behind;"""
_STOPS = frozenset('.]”"')
"""what the line above it ends with."""
_BEFORE = 16
_WELL = 0.6
"""What a label weighs that stands below a stop."""


def with_items_in_lines(lines: Lines, marks: list[Mark]) -> list[Mark]:
    """Return the marks with the first items of lists that go on at a line's start: ":—(a) …;" and "(b) …"."""
    found: list[Mark] = []
    end = len(lines.text)
    last = Mark("end", "", end, end, len(lines.bare))
    for mark, following in pairwise([*marks, last]):
        found.append(mark)
        if mark.kind == "label" and mark.style == "(" and mark.num.isdecimal():
            found += _sub_sections(lines, mark, following)
        if mark.kind == "label" and mark.style == "(" and mark.num.isalpha():
            found += _terms(lines, mark, following) or _rest_of_list(lines, mark, following)
        if following.kind == "label" and following.style == "(" and following.num.isalpha():
            found += _items(lines, mark, following) or _items_between(lines, mark, following)
    out: list[Mark] = []
    for mark, following in pairwise([*found, last]):
        out.append(mark)
        if mark.kind in _HOLDERS:
            out += _nested_list(lines, mark, following)
    return out


def _nested_list(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the items of a list in the words that announce it, each with those of its own."""
    items = _whole_list(lines, mark, following)
    out: list[Mark] = []
    for item, further in pairwise([*items, following]):
        out += [item, *_nested_list(lines, item, further)]
    return out


def _whole_list(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the items of a list that stands in the words that announce it, first to last: "means,— (a) …; or (b) …"."""
    # Few words announce a list, and most of the pattern's time would go into finding that out.
    where = lines.text, mark.body, following.start
    opens = max(lines.text.find("(a)", *where[1:]), lines.text.find("(i)", *where[1:])) >= 0
    begun = [(m, ways) for pattern, *ways in _WAYS if opens and (m := pattern.search(*where))]
    for m, (behind, others) in sorted(begun, key=lambda found: found[0].end()):
        if (_GAP if lines.wrapped else _LINE_END).search(lines.text, mark.body, m.start()):
            continue  # another paragraph announces it
        if behind is _UNMARKED and _is_quoted(lines.text[mark.body : m.start()]):
            continue
        names = ROMANS[: _MOST + 1] if m[1] == "i" else tuple("abcdefghij")
        items: list[Mark] = []
        for count in range(2, len(names)):
            more = _all_of(lines, mark, following.start, names[:count], behind, others)
            if not more:
                break
            items = more
        doubtful = following.kind == "label" and following.num in names[: len(items)]
        if items and not doubtful and not any(lines.aside[item.line] for item in items):
            return items
    return []


def _is_quoted(before: str) -> bool:
    """Say whether what stands behind these words is within quotation marks that opened among them."""
    return before.rfind("“") > before.rfind("”") or before.count('"') % 2 == 1


def _sub_sections(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the next sub-sections that stand in the words of one: each after a stop, with a capital or in Urdu."""
    found: list[Mark] = []
    at, number = mark.body, int(mark.num) + 1
    while (following.kind, following.num) != ("label", str(number)):
        labels = _NEXT.finditer(lines.text, at, following.start)
        m = next((m for m in labels if int(m[1]) == number), None)
        if m is None or not _BEGINS.match(lines.text, m.end()):
            break
        blank = lines.text[m.end() - 1].isspace()
        stop = _GLUED if blank else _STOPPED
        stopped = stop.search(lines.text, max(at, m.start() - _BEFORE), m.start())
        heading = "" if stopped else _title_before(lines, m.start())
        if stopped is None and not heading:
            break
        line = lines.line_of(stopped.start(1) if stopped else m.start())
        if lines.aside[line]:
            break
        start = stopped.start(1) if stopped else lines.at(line)
        found.append(_item(lines, str(number), start, m.end()))
        found[-1].heading = heading
        at, number = m.end(), number + 1
    return found


def _title_before(lines: Lines, at: int) -> str:
    """Return the title that begins a line and a dash parts from a sub-section at ``at``: "Oil – (2) The keeper …"; or nothing."""
    line = lines.line_of(at)
    start = lines.at(line)
    above, gap = lines.before(line)
    m = _TITLED.match(lines.text, start, at)
    stands = m is not None and (gap or above[-1:] in _STOPS)
    return m[1].rstrip() if m and stands and is_title(m[0], m.end(1) - start, TEXTUAL) else ""


def _items_between(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the items missing between two of a list that stand in the words of the first: "(d) …; (e) …" above "(f)"."""
    if (mark.kind, mark.style) != ("label", "(") or len(mark.num + following.num) != 2:
        return []
    missing = range(ord(mark.num) + 1, ord(following.num))
    if not mark.num.islower() or not 0 < len(missing) < _MOST:
        return []
    return _all_of(lines, mark, following.start, [chr(n) for n in missing], _ENDED)


def _terms(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the items that define the next terms of a list in the words of the one before: "; and (ix) “lamp” means …"."""
    found: list[Mark] = []
    last = mark
    while m := _TERM.search(lines.text, last.body, following.start):
        line, num = lines.line_of(m.start("num")), m["num"].replace("-", "")
        of_last = dict(readings(last.num))
        if (following.kind, following.num) == ("label", num) or lines.aside[line]:
            break
        if not any(
            style in of_last and follows(of_last[style], key) == 2 for style, key in readings(num)
        ):
            break
        last = _item(lines, num, m.start("note"), m.end())
        found.append(last)
    return found


def _rest_of_list(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the items behind a list's first that stand in its words to the last: "(a) …; (b) …; and (c) …"."""
    names = {"a": "abcdefghij", "i": ROMANS[: _MOST + 1]}.get(mark.num, "")
    end = following.start
    if gap := (_GAP if lines.wrapped else _LINE_END).search(lines.text, mark.body, end):
        end = gap.start()
    named = NAMES_LAW.match(lines.text, mark.body) is not None
    parted = _SENTENCES if named else _PARTED
    items: list[Mark] = []
    for count in range(2, len(names)):
        more = _all_of(lines, mark, end, names[1:count], parted, parted)
        if not more or (named and not _BEGINS.match(lines.text, more[-1].body)):
            break
        items = more
    doubtful = following.kind == "label" and following.num in names[: len(items) + 1]
    return [] if doubtful or any(lines.aside[item.line] for item in items) else items


def _items(lines: Lines, mark: Mark, following: Mark) -> list[Mark]:
    """Return the items before ``following`` that stand in the words of ``mark``; none unless all do."""
    for style, key in readings(following.num):
        if style not in "ai" or initial(key) or key[1] or key[0] > _MOST:
            continue
        names = ROMANS[: _MOST + 1] if style == "i" else "abcdefghij"
        if mark.kind == "label" and mark.num == names[key[0] - 2]:
            return []
        # Where the number itself stands in the line too, what begins with it below is another list's.
        more = _all_of(lines, mark, following.start, names[: key[0]], _OPENS)
        second = key[0] == 2 and following.weight >= _WELL
        opens = (_OPENS, _DEFINING, _UNMARKED) if second else (_OPENS, _DEFINING)
        for behind in () if more else opens:
            if items := _all_of(lines, mark, following.start, names[: key[0] - 1], behind):
                return items
    return []


def _all_of(
    lines: Lines,
    mark: Mark,
    end: int,
    names: Sequence[str],
    behind: re.Pattern[str],
    others: re.Pattern[str] = _FOLLOWS,
) -> list[Mark]:
    """Return the items so named, in their order: the first right ``behind`` one thing, the others behind another."""
    text = lines.text
    at = start = mark.start if mark.kind == "quoted" else mark.body
    found: list[Mark] = []
    for name in names:
        label = f"({name})"
        at = text.find(label, at, end)
        while at >= 0 and not behind.search(text[max(start, at - _BEFORE) : at]):
            at = text.find(label, at + 1, end)
        if at < 0:
            return []
        body = at + len(label)
        body += len(text[body : body + 4]) - len(text[body : body + 4].lstrip())
        found.append(_item(lines, name, at, body))
        at, behind = body, others
    return found


def _item(lines: Lines, name: str, start: int, body: int) -> Mark:
    """Return the mark of a label in mid-line."""
    mark = Mark("label", name, start, body, lines.line_of(start), "(")
    mark.weight = _WELL
    return mark
