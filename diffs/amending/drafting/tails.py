"""What follows a participle: a place, a date, "with the words", the new matter."""

from __future__ import annotations

import re
from dataclasses import replace

from diffs.amending.drafting.addresses import take_where
from diffs.amending.drafting.clauses import Clause, effective
from diffs.amending.drafting.items import A_NOTE
from diffs.amending.drafting.lexer import tentative
from diffs.amending.drafting.matter import successors
from diffs.amending.drafting.occurrences import Subject, opens_order, qualify, take_excepted
from diffs.amending.drafting.places import Places
from diffs.amending.drafting.quotes import read_matter
from diffs.amending.drafting.roles import give
from diffs.amending.drafting.subjects import take_subjects
from diffs.amending.drafting.verbs import orders
from diffs.amending.drafting.wherever import takes_effect
from diffs.structure.cutting.orders import ORDERS
from diffs.structure.cutting.quoting import ITEM, start_of_matter
from tarmeem.patterns import pattern_of

_ENDS = pattern_of(r"[.;]$")
_APART = pattern_of(
    r"(?:^|\n)\W*\(?\w{1,5}[).:]+\W*\n\W*\(\s?\w{1,5}\s?\)\W*(?=\n|$)|\n\(\s?\w{1,5}\s?\)\W*$"
)
"""Two labels alone on lines one after the other: the scan's columns were read out of order."""
_SIDE_NOTE = pattern_of(rf"\n{A_NOTE}\.\n")
"""The amending section's note, which the print sets beside its words and a scan puts among them."""
_HASHES = pattern_of(r"^#{1,6}[ \t]+", re.MULTILINE)
"""What a page's markup sets before a heading: no word of the law."""
_BAR = pattern_of(r"^(?![ \t]*\|)[^\n|]*[^\s|][ \t]+\|[ \t]*$", re.MULTILINE)
"""The edge of the sheet, as a scan prints it at a line's end; a row of a table has bars within."""
_OPENS_LAST = pattern_of(r"[“‘„][.;,]?\s*\Z")
_STRANGE = (
    (_OPENS_LAST, "a mark that opens a quotation ends the new matter"),
    (_APART, "labels in the new matter stand apart from their text"),
    (_BAR, "a scan's bars stand at the ends of its lines"),
    (_SIDE_NOTE, "a marginal note stands among the words of the new matter"),
)
_OWN_POINT = pattern_of(r"(?:[;.:]|\b(?:and|or))[.;]$")
_MONTH = r"(?:Jan|Febr?u?|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_ON_A_DAY = pattern_of(
    rf"from\s+(?=the\s+\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:day\s+of\s+)?{_MONTH}\b)(the)\b"
    r"|on(?:\s+and\s+from)?\s+(the\s+(?:\d{1,2}\s?(?:st|nd|rd|th)\b|[a-z]+(?:[\s-]+[a-z]+)?\s+day\s+of\b))",
    re.IGNORECASE,
)
_IN_BRACKETS = pattern_of(
    r"[(\[]\s*(?:w\.\s?e\.\s?f\.?|with\s+effect\s+from)\s*([^()\[\]“”\"\n]{4,80})[)\]]",
    re.IGNORECASE,
)
_RUNS_ON = pattern_of(r"[”\"][.;,:]{0,2}\s*(?:and\s+)?(?:\(\w{1,5}\)|\b(?:by|in|for|after)\b)")
"""A mark that closed, and an item that begins after it: an order there is the drafter's own."""
_STRAY = pattern_of(r"[”\"″’'][.,;:]?\n")
"""A mark that ends a line may be the one that closes, whatever was read after it."""
_SEALED = pattern_of(r"[.;:—][”\"″][.;]\s")
"""The matter's own point, a mark and the drafter's point: what stands behind is no matter any more."""
_BREAK = pattern_of(r"\n\s*[#*(“\"]|\n\s*\d+(?:[-‐‑]?[A-Z]{1,3})?\.|\n\s*(?:Provided|Explanation)")


class Tails(Places):
    """The part of the reader that reads on after the verb."""

    def _given(self, clause: Clause) -> list[Subject]:
        """Take "with the words “…”", "by the following": the new side, after the verb."""
        cursor = self.cursor
        start = cursor.at
        if cursor.take("for"):
            taken = take_subjects(cursor, self.acts)
            if len(taken) == len(clause.olds) == 1:
                given, clause.olds = clause.olds, taken
                return given
        cursor.at = start
        if cursor.take("and", "read", "as", "follows") or cursor.take(
            "to", "read", "as", "follows"
        ):
            return [Subject("following", cursor.offset())]
        if cursor.take_any({"with", "by", "as", "through"}):
            found = take_subjects(cursor, self.acts, len(clause.olds))
            if found:
                return found
            if cursor.take_any({"under", "follows"}):
                return [Subject("following", cursor.offset())]
        cursor.at = start
        ahead = 1 if cursor.norm() in (",", ";", ":") else 0
        if cursor.norm(ahead) in ("namely", ":") or cursor.norm() == ":":
            return [Subject("following", cursor.offset())]
        return []

    @tentative
    def _place(self, clause: Clause) -> bool:
        """Take "at the end", "after clause (b)", "thereto" behind the verb."""
        cursor = self.cursor
        cursor.take(",")
        if cursor.take("at", "the", "end"):
            clause.verb.at_end = True
            return self._end_of(clause)
        if cursor.take_any({"thereto", "therein", "thereof", "therefor", "thereafter"}):
            return True
        if self._named(clause):
            return True
        if clause.verb.action == "omit" and cursor.take_any({"from", "in"}):
            where = take_where(cursor, self.acts)
            if where is not None and len(where.paths) == 1 and not opens_order(cursor):
                self.chains = [
                    self._resolve(b, where.paths[0], back=where.anaphoric) for b in self.chains
                ]
                return True
        if not clause.rel and clause.verb.action in ("insert", "add") and not clause.olds:
            cursor.take("immediately")
            word = cursor.take_any({"after", "before"})
            olds = take_subjects(cursor, self.acts) if word else []
            if len(olds) == 1:
                clause.rel, clause.olds = word, olds
                return True
        return False

    def _announced(self, new: Subject) -> Subject:
        """Turn "clause (aa) shall be inserted, namely:—" into new matter of that number."""
        cursor = self.cursor
        ahead = 1 if cursor.norm() in (",", ";", ":") else 0
        said = cursor.norm(ahead) in ("namely", "asfollows") or cursor.norm() == ":"
        said |= cursor.norm(ahead) == "as" and cursor.norm(ahead + 1) == "follows"
        if not said or new.where is None or any(len(p) > 1 for p in new.where.paths):
            return new
        labels = [path[0][1] for path in new.where.paths if path[0][1]]
        return replace(
            new, kind="following", unit=new.where.paths[0][0][0], labels=labels, where=None
        )

    def _end_of(self, clause: Clause) -> bool:
        """Take the "of clause (c)" that says whose end is meant."""
        cursor = self.cursor
        start = cursor.at
        if cursor.take("of"):
            where = take_where(cursor, self.acts)
            if where is None or len(where.paths) != 1 or clause.rel:
                cursor.at = start
                return True
            self.chains = [
                self._resolve(b, where.paths[0], back=where.anaphoric) for b in self.chains
            ]
        return True

    def _named(self, clause: Clause) -> bool:
        """Take "as sub-section (2A)", "as a proviso", after "the following shall be inserted"."""
        cursor = self.cursor
        news = clause.news
        if clause.verb.action not in ("insert", "add") or not news or news[-1].kind != "following":
            return False
        effect = cursor.take("and", "shall", "have", "effect")
        if (news[-1].unit and not effect) or not cursor.take("as"):
            return False
        cursor.take_any({"a", "the", "an"})
        cursor.take("new")
        where = take_where(cursor, self.acts)
        if where is None or len(where.paths) != 1:
            return False
        news[-1].unit, label = where.paths[0][-1]
        news[-1].labels = [label] if label else []
        return True

    @tentative
    def _everywhere(self, clause: Clause) -> bool:
        """Take the ", wherever it occurs" or ", except in section 2" that stands behind "shall be substituted"."""
        cursor = self.cursor
        one = clause.olds[0] if len(clause.olds) == 1 else None
        if one is None or one.kind != "words" or one.occurrences not in (None, "all") or clause.rel:
            return False
        said = Subject("words", cursor.offset())
        if one.occurrences:
            take_excepted(cursor, self.acts, said)
        else:
            qualify(cursor, self.acts, said)
        all_of_them = said.occurrences == "all" and not (one.where and said.where)
        if all_of_them or (said.excepted and not one.excepted):
            give(said, one)
            return True
        return False

    def _effect(self, clause: Clause) -> bool:
        """Take "with effect from the 1st day of July, 2020" or "w.e.f. 1.7.2020"; the date stays with the reader.

        Also the day behind "shall be deemed to have been so substituted on", and the "(w.e.f. 1.7.2020)" in brackets.
        """
        cursor = self.cursor
        aside = _IN_BRACKETS.match(cursor.text, cursor.offset(), self.stop)
        if aside is not None:
            cursor.move_to(aside.end())
            effective(clause, re.sub(r"\s+", " ", aside[1]).strip())
            return True
        day = _ON_A_DAY.match(cursor.text, cursor.offset(), self.stop)
        if day is not None:
            cursor.move_to(day.start(day.lastindex or 0))
        elif not takes_effect(cursor):
            return False
        start = cursor.offset()
        while cursor.norm() not in (";", ":", "namely", "and", ""):
            if cursor.norm() == "." and cursor.peek(1).first:
                break
            cursor.at += 1
        when = re.sub(r"\s+", " ", cursor.text[start : cursor.behind()])
        effective(clause, when)
        return True

    def _next_item(self) -> bool:
        """See the item that comes next where the new matter should stand: the print has lost the matter."""
        cursor = self.cursor
        token = cursor.peek()
        if not token.first or token.kind != "label" or not self.levels:
            return False
        line = max(0, cursor.text.rfind("\n", 0, token.start))
        follows = token.norm.strip("(){}") in successors(self.levels[-1].label)
        return follows and ITEM.match(cursor.text, line, self.stop) is not None

    def _matter(self, clause: Clause) -> None:
        """Read the new matter that "namely" announces."""
        cursor = self.cursor
        cursor.skip("point", "dash")
        cursor.take("namely")
        cursor.move_to(start_of_matter(cursor.text, cursor.offset()))
        if cursor.done() or self._next_item():
            return
        found = read_matter(cursor.text, cursor.offset(), self.stop, cells=_is_row(clause))
        clause.matter = found.value or None
        if not found.closed:
            _judge_unclosed(clause, found.value, opened=found.opened, last=found.end >= self.stop)
        elif not found.opened:
            clause.doubts.append("the mark that opens the new matter is lost")
        if not found.paired:
            clause.doubts.append("the quotation marks in the new matter do not pair")
        clause.doubts += _strange(found.value)
        clause.matter = _HASHES.sub("", clause.matter) if clause.matter else None
        cursor.move_to(found.end)


def _strange(value: str) -> list[str]:
    """Say what stands in new matter that is hardly the law's own: another order, a page's words, a note."""
    ran = _RUNS_ON.search(value)
    ordered = ran and ORDERS.search(value, ran.end())
    found = ["the new matter may run into the drafter's next order"] if ordered else []
    return found + [why for pattern, why in _STRANGE if pattern.search(value)]


_TABULAR = frozenset(("schedule", "table", "appendix", "annexure", "form"))


def _is_row(clause: Clause) -> bool:
    """Tell whether new matter stands beside an entry, and may be a table's row; or is what has rows."""
    where = clause.olds[0].where if clause.olds else None
    kind = where.paths[-1][-1][0] if where is not None else ""
    unit = clause.news[-1].unit
    return (kind == "entry" and unit in ("", "entry")) or (unit or kind) in _TABULAR


def _judge_unclosed(clause: Clause, value: str, *, opened: bool, last: bool) -> None:
    """Accept a lost closing mark only where one finished paragraph ends the directive."""
    if _OWN_POINT.search(value):
        clause.matter = value[:-1]
        clause.doubts.append("the closing quotation mark is lost before the drafter's own stop")
        return
    whole = opened and last and not _BREAK.search(value) and bool(_ENDS.search(value))
    whole = whole and not (_STRAY.search(value) or _SEALED.search(value) or orders(value))
    whole = whole and "\t" not in value  # a row has no stop of its own: this may be the drafter's
    if whole:
        clause.remarks.append("the closing quotation mark is lost; read to the end")
    else:
        clause.doubts.append("where the new matter ends is not marked")
