"""Tell an editor's note by its words: what was changed and how, by what authority, and how it goes on."""

from __future__ import annotations

import re

from diffs.structure.recognising.lines import Lines
from tarmeem.patterns import pattern_of

_BY = (
    r"(?:[.,]?\s*(?:and|&|,)?\s*(?:ins|subs|added|omitted|amended|numbered|renumbered|rep)\b[.,]?)*"
)
STRONG = pattern_of(
    r"(?:Subs|Ins|lns|Add|Added|Omitted|Omtd|Rep|Repealed|Replaced|Deleted|Amended|Enacted|Inserted|Substituted|Re-?numbered|Numbered|Renumbered|Relettered)\b"
    + _BY
    + r"[.,]*\s*(?i:by|ibid|vide|(?<!\bAdded )(?<!\bAmended )(?<!\bEnacted )(?<!\bInserted )for|for(?=\s\W)|w\.?e\.?f|through)\b"
    r"|\d{1,2}(?:st|nd|rd|th) [A-Z][a-z]+,? \d{4},? vide\b"
    r"|(?:Short title (?:was )?given|Validated) by\b"
    r"|O\.\s?J\.\s?(?:No\.?\s?)?[LC]\b"
    r"|Cf\.? (?:also |the )?(?:definition|ss?\.|sections?|Art)"
)
WEAK = pattern_of(
    r"(?:S|Ss|Ch|Cl|These|Rules?|Order|The|New|Sub|Clause|Clauses|Proviso|Section|Sections|Para|Paragraph|Explanation|Article|Chapter|Part|Heading|Ibid|For|See|Now|Cf|Certain|Original|Item|Entry|Entries|Words?|Schedule|Illustrations?|Marginal|This|It|Vide|Same|Applied|Extended|Brackets|Punctuation|Full|Figures?|Semi|Colon|Comma|In|Third|Second|First|Provisos|All|Former|Existing|As|Sch|Previously|Corr|Rel|Paras|Subs|Ins|Added|Omitted|Amended|Rep|Date|P\.O|A\.O|F\.A\.O|\*)\b"
)
VERB = pattern_of(
    r"\b(?i:subs|ins|omitted|added|rep|repealed|re-?numbered|amended|inserted|substituted|adapted|relettered|deleted|applied|extended|declared)\b"
    r"[^;]{0,90}?\b(?:by|ibid|vide|under)\b|\bibid\b|\b[Ss]ee (?:also |now )?(?:Gaz|Notif|S\.?R\.?O|the |foot|different|Act|Ord|P\.|Art|section)|\bw\.e\.f|has been (?:applied|extended|declared|enacted)|read as|\bpromulgated (?:as|by)\b"
)
GLUED = pattern_of(r"\[?(\d{1,3})(?:(?<!\d{3})[\].)])?\s{0,20}(?=[A-Z*]|\d{1,2}(?:st|nd|rd|th) )")
GOES_ON = pattern_of(
    r"(?:and|for|w\.e\.f|\(?w\.?e\.?f|to|of|by|the|in|see|ibid|Act|Ord|Sch|Art|s\.|dated)\b|[(“\"&,\d]|p\."
)
MORE = pattern_of(
    r"(?:It|This Act|The Act|This Ordinance|The Ordinance|This Regulation|The Code)\s+(?:has|have|was|is)\s+(?:also\s+)?(?:been\s+)?(?:and shall be deemed to have been\s+)?(?:declared|applied|extended|in force|adapted|brought|amended in|repealed (?:in|to)|enacted by|passed by|published in|assented to)\b"
    r"|This (?:Act|Ordinance) is based on (?:the |[A-Z])"
    r"|(?:The|This) (?:Act|Ordinance|Regulation|Order) and the rules\b[^;\n]{0,160}\bhave been (?:applied|extended)\b"
    r"|For (?:the |rules|notif|[Ss]tatement of )[^.]{0,160}\bsee\b"
    r"|(?:This|The) (?:[Ss]ection|[Cc]lause|[Pp]roviso|[Cc]hapter|[Ss]chedule|[Aa]rticle)\b[^.;]{0,100}?"
    r"\b(?:has|have|was|were) (?:been |also |previously )*(?:amended|omitted|repealed|applied|extended)\b"
    r"|In (?:the )?[A-Z][\w. -]{2,40} this (?:section|Act|Ordinance|Order|Code) has been\b"
)
NEXT = pattern_of(
    r"(?i:re-?numbered?|om+it+ed|subs?|ins|added|rep|ss?)\b[^;]{0,90}?(?:\b(?:by|ibid|vide|Act|Ord|Order|the (?=[A-Z]))\b|\bthe [A-Z]|\bs\.)"
    r"|[^;]{0,200}?(?:\b[Ss]ee,? (?:[A-Z]|the|also|different|local|section|s\.)|\bibid\b|\bAmdt\b"
    r"|\b(?:subs|ins|rep)\.? (?:by|vide|Act)|\b(?:omitted|added|inserted|substituted),? (?:by|ibid|vide|Adaptation))"
)
"""What the note after a note says: less than a first one must, since its number tells it apart."""
DITTO = pattern_of(r"(?:Ditto|Ibid|-[Dd]o-)[.,]?\s*\Z")
"""All that a note says which says what the one above it does."""
LABEL = pattern_of(
    r"\d{0,2}\[?\(\w{1,5}\)(?!/)|Provided|Explanation|Illustration|Exception|\d{0,2}\[|CHAPTER|PART\b|\d{1,4}[A-Z]{0,2}\.\s(?!\s*[a-z])"
)
AUTHORITY = pattern_of(
    r"\b(?:Act|Ord|Ordinance|Order|Regulation|Notification|Notif|Gaz|Adaptation|Amdt|LRO|ibid|w\.?e\.?f)\b"
    r"|[PA]\.\s?O\.|L\.\s?R\.\s?O|S\.?\s?R\.?\s?O\b|\bs\.\s?\d"
)
HEADED = pattern_of(r"#{1,6}\s*Foot-?notes?\W*$", re.IGNORECASE)
"""A heading that says footnotes stand below."""
COUNTED = pattern_of(r"(?:\d{1,3}[.)]?|\*{1,3})\s")
GONE = pattern_of(r"(?:Omitted|Omtd|Rep|Repealed|Deleted)\b")
"""What may be all that is left of a provision."""
STOPPED = pattern_of(r"[\[#*\s]*(\d{1,3})[A-Z]?\.\s+")
CHANGED = pattern_of(
    r"\b(?i:subs|ins|omitted|added|rep|re-?numbered|amended|inserted|substituted|repealed)\b[^;]{0,90}?\bby"
)
SEE = pattern_of(
    r"(?<!\bshall )(?<!\bmay )(?<!\bmust )(?<!\bto )\b(?:[Ss]ee[,.]?|Cf\.) ?(?:also |the |[A-Z“]|ibid|ss?\. )"
)
"""How an editor refers a reader elsewhere: no law does."""
DOTTED = pattern_of(r"\d{1,3}\.\s")
RUN_IN = pattern_of(r"\w[.:]\s?(?:[—–―]|__|--)")
"""A title and a dash: what a section has, and no note."""
SHALL = pattern_of(r"\b(?:shall|may|must)\b")
RULES = pattern_of(
    r"\A(?:An?|Any|Each|Every|If|No|Nothing|When|Where|Whoever) [a-z]"
    r"|\b(?:shall|may|must|takes?|appl(?:y|ies)|extends|means?|remains?|stands?)\b"
    r"|\b(?:is|are|has|have)\b(?! (?:also |now |\w+ly )?(?:been|(?:adapted|amended|extended|in force|ins|omitted|rep|repealed|subs)\b))"
)
"""How law is worded, and no note that tells of a change: "Any …", "has a right"; "Forms added by Order of the Council have effect from …"."""
COMMANDS = pattern_of(r"\b(?:shall|must)\b")
ABBREVIATED = (
    " s.", " ss.", " No.", " Nos.", " Art.", " Arts.", " p.", " pp.", "w.e.f.", " Pt.", " Ext.", " dt.", " of P.", " Gaz.", " Vol.",
    "Amdt.", "P.O.", " subs.", " ins.", "A. O.",
)  # fmt: skip
ENDS = frozenset('.;:]”"*')
"""What a provision ends with above its page's notes."""
HANGING = (" and", " or", " of", " the", " by", " to", " in", " s", " ss")
"""How no note ends."""
PLACES = ("N.W.F.P.", " A.", " P.")
OF_A_PLACE = pattern_of(r"(?:Act|Law|Reg|Ord|Order|Gov|Gaz|O\.)|\([A-Z]")
"""What goes on after an abbreviation that may as well end a sentence."""
MIDST = pattern_of(r"\(?w\.\s?e\.\s?f|for [“\"‘'][^”\"’']{1,200}[”\"’'][.;,]?$")
"""What only the middle of a note begins with, whatever stands before it."""
CITES = pattern_of(
    r"\(\w{1,5}\)(?:\.\Z|\s?[”’\"']|,?\s+\.?(?:and|or|to)\s+(?:\(\w|\d)|,?\s+(?:as\s+(?:amended|adapted)|which|ibid)\b)"
)
"""A label that ends what the line above cites rather than beginning a provision."""
_BOXED = pattern_of(r"\[\d{1,3}[A-Z]{0,2}\.")
_CITED = pattern_of(r"(?:\bss?\.?\s?\d+[A-Z]?|\b(?:of )?\d{4}|Sch|ibid)\Z")


LONGEST = 30
"""Lines a note may run on for: past that, something else was read as one."""
_SAID = 260
"""Characters within which a note says what was done and by what."""
_QUOTES = frozenset("“\"‘'")
_CLOSED = pattern_of(r"[”\"’'][.;,]?\Z")
_AS_UNDER = pattern_of(r"\bas (?:under|follows)\W*\Z")
"""How a note ends that goes on with the words that stood there before."""


def says_so(words: str) -> bool:
    """Say whether words tell what was done and by what authority, and neither command nor have a title."""
    head = words[:_SAID]
    if not (CHANGED.search(head) and AUTHORITY.search(head)):
        return False
    return not (SHALL.search(head) or RUN_IN.search(head))


def goes_on(words: str, at: int = 0) -> bool:
    """Say whether words, from ``at`` on, say what only a note goes on with, and command nothing."""
    said = MORE.match(words, at)
    return said is not None and not COMMANDS.search(words, said.end())


def cites(words: str) -> bool:
    """Say whether words name an authority, or where it was published."""
    return AUTHORITY.search(words) is not None or "Gazette" in words


def refers(words: str) -> bool:
    """Say whether words tell what was done, or where to look, and name an authority: below a number alone on its line they are a note's."""
    head = words[:_SAID]
    if RULES.search(head):
        return False
    return says_so(words) or (SEE.search(head) is not None and cites(head))


def end_of_quoted(bares: list[str], first: int, last: int) -> int:
    """Return the last line of a note that gives what stood there before: where its quotation closes, or the next note begins."""
    if _AS_UNDER.search(bares[last]) and (following := note_number(bares[first]) + 1):
        below = range(last + 1, min(last + LONGEST, len(bares)))
        end = next((at for at in below if note_number(bares[at]) == following), 0)
        called = re.compile(rf"(?<!\d){following}\s?[\[*]|{following}\Z")
        if end and not any(called.search(bares[at]) for at in range(last + 1, end)):
            last = end - 1  # what calls the next note is the law's
    for at in range(first + 1, min(last + 2, len(bares))):
        if bares[at][:1] in _QUOTES and bares[at - 1].rstrip("—–-").endswith(":"):
            below = range(at, min(at + LONGEST, len(bares)))
            return next((i for i in below if _CLOSED.search(bares[i])), last)
    return last


def is_complete(words: str) -> bool:
    """Say whether words end as a note may end without a stop: "s. 4", "of 1962"."""
    return bool(_CITED.search(words[-16:]))


def is_boxed(bares: list[str]) -> bool:
    """Say whether a bracket stands around a number and all its words: "[7. Omitted by …]"."""
    if not _BOXED.match(bares[0]):
        return False
    closing = next((bare for bare in bares if "]" in bare), "")
    return closing.rstrip(".*_")[-1:] == "]"


def is_glued(bare: str) -> bool:
    """Say whether a number is glued to a sentence that names an authority, as no law's is."""
    m = GLUED.match(bare)
    return (
        m is not None
        and m.end() == m.end(1)
        and bare[m.end()].isupper()
        and not LABEL.match(bare, m.end())
        and not SHALL.search(bare)
        and AUTHORITY.search(bare[m.end() :]) is not None
    )


def note_number(bare: str) -> int:
    """Return the number a note begins with, which may stand alone on its line, or -1."""
    if bare.isdecimal() and len(bare) < 4:
        return int(bare)
    m = GLUED.match(bare)
    return int(m[1]) if m else -1


FIRST = frozenset("WFPEISCRATUV2([")
"""What such a note begins with."""
_CHANGED = pattern_of(
    r"(?:The )?(?:(?:2nd|3rd|[A-Za-z]+) )??(?P<unit>Words?|Figures?|Provisos?|Explanations?|Illustrations?|Sub-?\s?[Ss]ections?|[Cc]lauses?|Sections?|Rules?|Sub-?\s?[Rr]ules?"
    r"|Articles?|Para(?:graph)?s?|[Ss]chedules?|Entr(?:y|ies)|Serial\s[Nn]umbers?|S\.\s?Nos?\.?|Chapters?|Forms?|Tables?)(?:\(s\))?"
    r"(?P<which>\b[^.;:\n“\"‘]{0,80}?)(?P<how>(?i:substituted|inserted|added|omitted|amended|deleted))\s+(?:by|vide|through)\s"
)
"""What was changed and how: "Proviso added by", "Section 86-A inserted by"."""
_LABELLED = pattern_of(
    r"\((?:(?:[ivx]{1,5}|\d{1,2}|[a-z])\)\s*)?(?:Substituted|Inserted|Added)\s+(?:by|vide|through)\s"
    r"|\[Acts? No\. \d[^\[\]]*, (?:ss?|Sch)\b[^\[\]]*\]\Z"
)
"""The same in brackets, or below the label that calls it: "(i) Substituted vide Notification"; what was omitted may be a clause.

Or what amended the section above, cited alone: "[Act No. 1 of 2009, s. 3.]"."""
_WORDING = pattern_of(
    r"The (?:original |existing )?(?P<unit>words?|figures?|expression)[^“”\"‘.;]{0,30}[“\"‘'][^;]{1,200}?[”\"’'](?P<which>[^;“”\"’']{0,80}?)"
    r"\b(?P<how>subs|ins|rep|omitted|added|amended|repealed|inserted|substituted)\b[^;“\"]{0,60}?\b(?:by|ibid)\b"
)
"""What words were changed and how, without a number: "The word “Chief” was previously rep. by …"."""
_SUPPOSED = pattern_of(
    r"\b(?:shall|may|be|as|if|is|are|had|not|where|when|which|that|any|so|under|means|includes|made)\b"
)
"""A word between that a sentence of law has and such a note has not."""
_STOP = pattern_of(r"[.;:](?:\s|\Z)")
_WHOLE = pattern_of(r"(?:Section|Rule|Article|Regulation)s?\Z")
_GONE = frozenset(("omitted", "deleted"))


def names_change(words: str) -> bool:
    """Say whether words begin with what was changed, by name, and by what authority.

    "Section 9 omitted by …" does not count: it may be all that is left of section 9.
    """
    named, wording = _CHANGED.match(words), _WORDING.match(words)
    m = named or wording
    if m is None or _SUPPOSED.search(m["which"]) or (named and SHALL.search(words[:_SAID])):
        return False
    if m["how"].lower() in _GONE and _WHOLE.match(m["unit"]):
        return False
    after = words[m.end("how") : m.end() + _SAID]
    return AUTHORITY.search(after) is not None and not RULES.search(
        _STOP.split(after, maxsplit=1)[0]
    )


def is_change(lines: Lines, index: int) -> bool:
    """Say whether a line names what was changed and by what."""
    bare = lines.bare[index]
    if bare[0] in "([":
        said = _LABELLED.match(bare)
        return said is not None and bool(AUTHORITY.search(bare)) and not SHALL.search(bare)
    if not (_CHANGED.match(bare) or bare.startswith("The ")):
        return False
    following = lines.below(index)
    return names_change(f"{lines.bare[index]} {following}")


def is_note(lines: Lines, index: int, at: int) -> bool:
    """Say whether a line's words, from ``at`` on, are a note's first: what was changed, and by what authority."""
    head = lines.bare[index][at:]
    if STRONG.match(head) or (at > 0 and head.startswith("For ") and MORE.match(head)):
        return True
    if names_change(head):
        return True
    if not lines.wrapped or not WEAK.match(head):
        return False
    return VERB.search(f"{head} {lines.below(index)}"[:_SAID]) is not None
