"""What a listing calls a document, and whether a page or a file bears it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import lru_cache

from diffs.walls.seen import Look
from tarmeem.letters import share_of_arabic
from tarmeem.patterns import pattern_of

WORD = pattern_of(r"\w+")
LONG = pattern_of(r"\w{4,}")
"""A word that may be a title's own."""
STEM = 5
"""Letters of a word that its forms share: "fraud" in a title is borne by "fraudulent"."""
ANY_TITLE = frozenset(
    ["click", "here", "view", "download", "details", "read", "more", "file", "attachment", "document", "press", "release",
     "public", "notice", "notification", "office", "order", "circular", "advisory", "tender", "corrigendum", "statement",
     "dated", "date", "regarding", "issued", "january", "february", "march", "april", "june", "july", "august", "september",
     "october", "november", "december"]
)  # fmt: skip
"""What a listing may call anything: a link, a kind, a day."""


ISSUERS = frozenset(
    ["authority", "board", "bureau", "cabinet", "commission", "council", "department", "directorate", "division", "federal",
     "general", "government", "letter", "memorandum", "ministry", "office", "pakistan", "policy", "provincial", "regulatory",
     "secretariat", "wing"]
)  # fmt: skip
"""What a title may have of who issued a document, and no text below it."""


@lru_cache(maxsize=8)
def vocabulary(words: str) -> frozenset[str]:
    """Return the different words of a text, in small letters; asked for several times of each page."""
    return frozenset(WORD.findall(" ".join(set(words.lower().split()))))


def words_of(title: str) -> set[str]:
    """Return a title's words of some length, in small letters; no figures."""
    return {word for word in LONG.findall(title.lower()) if not word.isdigit()}


def own_words(title: str) -> set[str]:
    """Return those of them that not any title has."""
    return words_of(title) - ANY_TITLE


def names(words: str, title: str) -> bool:
    """Tell whether a text has one of a title's own words, or its number, which tells an instrument as surely."""
    said = words.lower()
    borne = stems(said)
    return any(word[:STEM] in borne for word in own_words(title)) or any(
        number in said for number in FIGURES.findall(title)
    )


def stems(words: str) -> set[str]:
    """Return what the words of some length of a text in small letters begin with."""
    return {word[:STEM] for word in LONG.findall(words)}


_ANY_FILE = ANY_TITLE | frozenset(
    ["annex", "annexure", "appendix", "form", "forms", "schedule", "letter", "english", "urdu", "version", "draft", "paper",
     "report", "part", "copy", "full", "text", "list", "page", "pages", "scan", "scanned", "signed", "open", "save", "print",
     "نوٹیفکیشن", "اعلامیہ", "نوٹس", "ٹینڈر", "سرکلر", "اطلاع", "حکمنامہ", "نامہ", "پریس", "ریلیز", "ڈاؤن", "یہاں", "کریں", "دستاویز", "فائل",
     "this", "here", "questionnaire", "enclosure", "enclosures", "table", "gazette", "official", "complete", "word", "excel"]
)  # fmt: skip
"""What a file may be called on the page of any document."""


def is_of_this(name: str, titles: Iterable[str]) -> bool:
    """Tell whether a file so called may be the document of those titles: a charter is offered on every page."""
    own = {word[:STEM] for title in titles for word in words_of(title) - _ANY_FILE}
    called = {word[:STEM] for word in words_of(name) - _ANY_FILE}
    return (
        not own
        or not called
        or bool(own & called)
        or is_arabic(name) != is_arabic(" ".join(titles))
    )


def is_borne(title: str, seen: Look) -> bool:
    """Tell whether a page bears its title outside its links: a page of errors lists the latest notices too."""
    wanted = words_of(title)
    borne = wanted & vocabulary(seen.words) | wanted & words_of(seen.top)
    if wanted - ANY_TITLE and len(borne) >= 0.6 * len(wanted):
        return True
    return _is_numbered(title, seen) or (not wanted - ANY_TITLE and _stands(title, seen))


def _is_numbered(title: str, seen: Look) -> bool:
    """Tell whether a title that is an instrument's number stands whole on the page."""
    told = " ".join(title.split())
    if len(told) < 8 or _NUMBER.search(told) is None:
        return False
    return told.lower() in " ".join(f"{seen.words}\n{seen.top}".lower().split())


def _stands(title: str, seen: Look) -> bool:
    """Tell whether a title whose own words are short ("Use of VPN", "Tender for Tar") is a line of the page."""
    told = " ".join(title.split()).lower()
    own = set(WORD.findall(told)) - ANY_TITLE - _SMALL
    if not any(map(str.isalpha, own)) or len(told.split()) < 2:
        return False
    return told in f"{seen.words}\n{seen.top}".lower().split("\n")


_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "in", "no", "of", "on", "or", "the", "to", "with"])  # fmt: skip
"""Words of a title that say nothing of it."""


def root(word: str) -> str:
    """Return what forms of a word share, one or many; some strangers share it too."""
    return word[: STEM - 1].rstrip("s")


def words_below(title: str, seen: Look) -> str:
    """Return a page's words without the lines that are its title."""
    named = vocabulary(title)
    return "\n".join(line for line in seen.words.split("\n") if _is_below(named, line))


def borne_below(roots: Set[str], title: str, seen: Look) -> Iterator[str]:
    """Yield the words below a page's title that have one of some roots."""
    named = vocabulary(title)
    for line in seen.words.split("\n"):
        told = line.lower()
        if any(one in told for one in roots) and _is_below(named, line):
            yield from (word for word in WORD.findall(told) if root(word) in roots)


def _is_below(named: Set[str], line: str) -> bool:
    """Tell whether a line is more than a title and a few words besides: whose site it is, a number."""
    return len(line) > 300 or len(set(WORD.findall(line.lower())) - named) > 3


FIGURES = pattern_of(r"\d{3,}")
YEAR = pattern_of(r"(?:19|20)\d\d")
_NUMBER = pattern_of(r"\d[\w()/.-]*/(?:19|20)\d\d\b|\bof (?:19|20)\d\d\b")
"""An instrument's number: S.R.O. 5(I)/2031, Act IV of 2031."""


def is_arabic(text: str) -> bool:
    """Tell whether a text is in Arabic letters, but for a site's own frame."""
    return 3 * share_of_arabic(text) > 1
