"""Compare a text with the one accepted before it: sections lost, another script, another text altogether.

Each rule returns a reason, or nothing where all is well. They need a text worth the name to compare with.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from diffs.walls.lines import FEWEST as FEWEST_TOLD
from diffs.walls.lines import OF_THE_SITE, is_byline, is_dateline
from diffs.walls.marks import speaks_of_visits
from diffs.walls.seen import STATEMENT
from diffs.walls.widgets import is_owned, is_widget
from tarmeem.letters import share_of_arabic
from tarmeem.patterns import pattern_of

FEWEST = 6
"""Numbers that a text must have had for a lack of them to say something."""
LOST = 0.15
"""Share of its numbers gone, with none new: an omission leaves its number, with "omitted" beside it."""
WORDS = 40
"""Words below which a text is too short to be called another one."""
FRAME = 0.2
"""Share of its words that may be a site's own: its name, its foot, a heading."""
STRANGE = 0.05
"""Share of its threes of words that a text has in common with the one before: unrelated ones have none."""
TURNED = 0.3
"""Change in the share of Arabic letters that is another language, where the old lines are gone too."""
GONE = 0.6
"""Share of what a text said that is a loss where nothing new is said."""
LIKE = 0.5
"""Share of the words of what a text said that make another one like it."""
SAYING = 3
"""Words with a meaning of their own below which two lines cannot be told to be unlike."""
STRANGER = 0.17
"""Share of such words that two texts have in common by chance."""
LONGEST = 600
"""Letters of a line that tells what became of a law."""
MADE_ALIKE = 0.25
"""Share of its threes of tags that a site's page has in common with the one before."""
_ENDED = pattern_of(
    r"\b(?:has|have|stands?|is|are|was|were)\b[^.;]{0,30}\b(?:repealed|rescinded|superseded|revoked|annulled)\b|منسوخ (?:کر|ہو)",
    re.IGNORECASE,
)
_CONTENT = pattern_of(r"[^\W\d_]{4,}|[\u0600-\u06ff]{3,}")
_NUMBER = pattern_of(r"^\W{0,3}(\d{1,3}[A-Z]{0,2})(?=[.)۔])")
_WORD = pattern_of(r"\w+")


def lost_sections(lines: Set[str], before: Set[str]) -> str:
    """Return that numbers are gone and none is new."""
    now, then = _numbers(lines), _numbers(before)
    gone = then - now
    if len(then) < FEWEST or now - then or len(gone) < LOST * len(then):
        return ""
    named = sorted(gone, key=lambda n: (int(re.sub(r"\D", "", n)), n))
    return f"{len(gone)} of {len(then)} numbers are gone ({', '.join(named[:4])}{' …' * (len(gone) > 4)}) and none is new"


def lost_sentences(lines: Set[str], before: Set[str]) -> str:
    """Return that a text's sentences are gone and no other stands in their place, however short it was."""
    then = _told(before)
    gone = then - lines
    states = any(len(line.split()) >= STATEMENT for line in then)
    # Of a table's cells some may have been the site's.
    if not then or _words(gone) < (GONE if states else 1) * _words(then) or _new(lines, before):
        return ""
    came = [line for line in lines - before if _is_own(line)]
    instead = max(came, key=lambda line: (len(line.split()), line), default="")
    said = f"no sentence stands in its place, only “{instead[:60]}”"
    share = _words(gone) / _words(then)
    return f"{share:.0%} of what it said is gone and {said if instead else 'nothing new is said'}"


def is_whole(lines: Set[str], before: Set[str]) -> bool:
    """Tell whether all that a text said, in a sentence or more, is said still."""
    own = {line for line in before if _is_own(line)}
    return own <= lines and any(len(line.split()) >= STATEMENT for line in own)


def is_the_same(lines: Set[str], before: Set[str], title: str) -> bool:
    """Tell whether a text says what was accepted, line for line, and nothing more; that must be more than its title."""
    own = {line for line in before if _is_own(line)}
    named = set(_WORD.findall(title.lower()))
    more = {line for line in lines - own if _is_own(line)}
    return (
        own <= lines
        and all(len(line.split()) < FEWEST_TOLD for line in more)
        and any(not named >= set(_WORD.findall(line.lower())) for line in own)
    )


def tells_its_end(new: Set[str], title: str) -> bool:
    """Tell whether a line that is new says of the very instrument that it was repealed: then little is left of it."""
    wanted = set(_CONTENT.findall(title.lower()))
    return bool(wanted) and any(
        _ENDED.search(line)
        and wanted <= set(_CONTENT.findall(line.lower()))
        and not speaks_of_visits(line)
        for line in new
        if len(line) < LONGEST
    )


def is_like(lines: Set[str], before: Set[str]) -> bool:
    """Tell whether a text has a good part of the words of the one before, or none of its own to have."""
    then = _content(_told(before))
    if not then:
        return not _new(lines, before)
    now, every = _content(lines), _content(before)
    # Of a table few lines state anything, and those may be the frame's.
    return len(then & now) >= LIKE * len(then) or len(every & now) >= LIKE * len(every)


def other_language(lines: Set[str], before: Set[str]) -> str:
    """Return that a text stands in another script in the place of the old one."""
    if not before or len(lines & before) > 0.75 * len(before):
        return ""
    if max(len(set(_IN_ARABIC.findall(" ".join(one)))) for one in (lines, before)) < FEWEST:
        return ""  # a word or two of Urdu make no text of it
    if any(_keeps(script, lines, before) for script in (_IN_ARABIC, _IN_LATIN)):
        return ""  # the frame is in another language, the text is not
    then, now = share_of_arabic("".join(before)), share_of_arabic("".join(lines))
    return "it is in another language than before" if abs(now - then) >= TURNED else ""


def _keeps(script: re.Pattern[str], lines: Set[str], before: Set[str]) -> bool:
    """Tell whether a text has the words it had in one script, and hardly more of them."""
    then, now = set(script.findall(" ".join(before))), set(script.findall(" ".join(lines)))
    return len(then) >= FEWEST and len(then & now) > 0.7 * len(then) and len(now) < 2 * len(then)


_IN_ARABIC = pattern_of(r"[\u0600-\u06ff]{2,}")
_IN_LATIN = pattern_of(r"[A-Za-z]{3,}")


def other_text(lines: Set[str], before: Set[str]) -> str:
    """Return that next to none of the old words stand in the new text, nor of the new in the old."""
    if _is_replaced(lines, before):
        return "it has next to nothing in common with what was said here"
    fewer = min(_words(lines), _words(before))
    if fewer < WORDS or _words(lines & before) > FRAME * fewer:
        return ""
    # What little stands in both is the site's frame: it is no likeness.
    now, then = _threes(lines - before), _threes(before - lines)
    if len(now & then) >= STRANGE * min(len(now), len(then)):
        return ""
    return "it has next to nothing in common with the text that stood here"


def _is_replaced(lines: Set[str], before: Set[str]) -> bool:
    """Tell whether what a text said gave place to words that share next to nothing with it."""
    then = _told(before)
    gone, came = then - lines, _new(lines, before) or lines - before
    if 2 * _words(gone) < _words(then):
        return False
    was, became = _content(gone), _content(came)
    fewer = min(len(was), len(became))
    # What a sentence keeps may stand in a heading now.
    return fewer >= SAYING and len(was & _content(lines - before)) <= STRANGER * fewer


def _told(lines: Set[str]) -> Set[str]:
    """Return the lines that state something of the world; where none does, to its readers; or else all that are more than a word."""
    own = {line for line in lines if _is_own(line)}
    said = {line for line in own if len(line.split()) >= STATEMENT}
    said = {line for line in said if not speaks_of_visits(line)} or {
        line for line in said if "cookie" not in line.lower()
    }
    if said:
        return said
    return {line for line in own if len(_WORD.findall(line)) > 1 and not speaks_of_visits(line)}


def _new(lines: Set[str], before: Set[str]) -> Set[str]:
    """Return the lines that state something and did not stand before, to whomever they speak."""
    return {x for x in lines - before if len(x.split()) >= STATEMENT and _is_own(x)}


@lru_cache(maxsize=1 << 14)  # each rule asks it of every line, before and now
def _is_own(line: str) -> bool:
    """Tell whether a line is the text's: no counter, no owner's mark, no day alone."""
    short = len(line) < 120 and (is_dateline(line) or OF_THE_SITE.search(line) or is_byline(line))
    return bool(_WORD.search(line)) and not (short or is_widget(line) or is_owned(line))


def _content(lines: Set[str]) -> set[str]:
    return {word for line in lines for word in _CONTENT.findall(line.lower())} - _SMALL


_SMALL = frozenset(
    ["this", "that", "these", "those", "shall", "which", "with", "from", "under", "will", "have", "been", "such", "said",
     "upon", "there", "into", "they", "their", "them", "were", "where", "when", "what", "other", "than", "then", "must",
     "page", "here", "also", "only", "each", "your", "about", "after", "before", "being", "between", "through"]
)  # fmt: skip
"""Words of four letters and more that any two texts share."""


def _numbers(lines: Set[str]) -> set[str]:
    return {found[1] for line in lines if (found := _NUMBER.match(line))}


def _words(lines: Set[str]) -> int:
    return sum(len(line.split()) for line in lines)


def _threes(lines: Set[str]) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for line in lines:
        words = re.findall(r"[^\W\d_]+", line.lower())
        found.update(zip(words, words[1:], words[2:], strict=False))
    return found


def made_alike(one: Set[str], other: Set[str]) -> bool:
    """Tell whether two pages share so many of their templates' threes of tags that one site made both."""
    return len(one & other) / max(1, min(len(one), len(other))) >= MADE_ALIKE
