"""The wording of pages that are no documents: whole titles and whole sentences, never single words.

``diffs.compare.standing`` has forms of its own: it knows the text before, and names a page in any tongue.
"""

from __future__ import annotations

import re
from typing import Literal

from diffs.walls.office import is_kind
from diffs.walls.seen import STATEMENT, Look, states
from tarmeem.patterns import pattern_of

ShowsAs = Literal[
    "gone", "refused", "down", "login", "loading", "odd page", "sink", "strange", "odd"
]
REFUSALS: tuple[ShowsAs, ...] = ("refused", "login", "down")
LOADING: ShowsAs = "loading"

_SAID: dict[ShowsAs, str] = {
    "gone": "it says that the page was not found",
    "refused": "it is a check on visitors, or a refusal",
    "down": "it says that the site is out of order",
    "login": "it asks to log in",
    "loading": "it has not finished loading",
    "odd page": "it is a server's own page",
}
# Titles, whole: what stands before or after may only be the site's name, set off by a dash or bar.
_TITLES: dict[ShowsAs, str] = {
    "gone": r"(?:error\s*)?(?:404|410)(?:\s*[-–:|.]?\s*(?:error|(?:page|file|document|url|resource)?\s*(?:was\s+)?not\s+found|gone))?"
    r"|(?:oops[!,. ]*)?(?:the\s+|this\s+)?(?:requested\s+)?(?:page|file|document|url|resource|content|record|article|link|user|account|profile)\s+(?:(?:is|was|could|can|cannot|can't|isn[’']t)\s*)?(?:not\s+|no\s+longer\s+)?(?:be\s+)?(?:found|available|exists?|retrieved|displayed|located|opened)"
    r"|not\s+found|صفحہ\s+(?:موجود\s+نہیں|نہیں\s+ملا)(?:\s+ہے)?",
    "refused": r"just a moment(?:\.{3}|…)?|attention required!?|access (?:is\s+)?(?:denied|restricted)|(?:403\s*[-–:]?\s*)?forbidden|403|request (?:rejected|blocked)"
    r"|(?:sorry,?\s+)?you have been blocked|(?:security|human|bot|browser)\s+(?:check|verification|challenge)|pardon our interruption|web\s?page blocked!?"
    r"|surf safely!?|too many requests|429|checking your browser.*|please wait(?:\.{3}|…)?|blocked|your (?:request|access|ip(?: address)?|connection|session|browser)\b.*"
    r"|(?:web\s?)?(?:site|page) (?:is |has been )?blocked|access to this (?:web\s?)?(?:site|page) (?:is|has been) (?:blocked|restricted|denied|limited|prohibited)\b.*",
    "down": r"(?:(?:site|website|portal|system)\s+)?(?:is\s+)?(?:down\s+for|under(?:going)?)\s+(?:scheduled\s+)?(?:maintenance|construction)|(?:scheduled\s+)?maintenance(?: mode)?"
    r"|(?:(?:500|502|503|504|52\d)\s*[-–:|]?\s*)?(?:internal server error|bad gateway|service (?:temporarily )?unavailable(?:\s+(?:due to|for|during)\s+(?:\w+\s+)?(?:maintenance|upgrade))?|gateway time-?out)(?:\s*\((?:error\s+)?50\d(?:\s+error)?\))?"
    r"|50[0234]|server error(?: in .{1,30} application\.?)?|runtime error|database (?:connection )?error|error establishing a database connection|coming soon"
    r"|temporarily (?:unavailable|closed)|(?:an?\s+)?(?:\w+\s+)?error(?:\s+(?:has\s+|was\s+)?(?:occurr?ed|encountered))|error"
    r"|(?:we(?:[’']|\s+a)re\s+)?sorry(?:[^\w\s].*|\s+(?:we|you|but|for|the)\b.*)?|something went wrong|oops[!.]*",
    "login": r"single sign[- ]on|(?:user\s+|member\s+|staff\s+|please\s+)?(?:log\s?-?in|sign\s?-?in)(?:_\w+|\s+(?:to\s+(?:your\s+account|continue|portal|.{1,30})|required|page|form))?"
    r"|session (?:has\s+)?(?:expired|timed out)|لاگ اِ?ن(?:\s+کریں)?",
    "loading": r"loading(?:\s*(?:\.{1,3}|…))?(?:,?\s*please wait(?:\.{3}|…)?)?",
    "odd page": r"index of /.*|welcome to nginx!?|apache2? .*default page.*|iis windows server|it works!?|this domain .*for sale.*"
    r"|(?:this )?(?:domain|web\s?site)(?: name)? has been (?:seized|suspended|disabled)\b.*|account suspended",
}  # fmt: skip
_TITLE_FORMS = [
    (shows, pattern_of(rf"^\W*(?:{form})\W*$", re.IGNORECASE)) for shows, form in _TITLES.items()
]
_SITE = r"(?:web\s?site|site|page|url|domain|link|content)"
_SITES = rf"{_SITE}(?:(?: ?/ ?|, | or | and ){_SITE})*"
"""A site by several names at once: "this website/URL"."""
_SHOW = r"(?:read|view|see|open|continue|proceed|go on|carry on|keep reading|access|unlock)"
_ASK = (
    r"(?:log|sign)[ -]?in|pick|choose|select|enter|scan|type|tell us|fill in|complete|solve|accept|install|subscribe|verify"
    r"|confirm|turn on|enable|disable|allow|upgrade|unlock|insert|share this|join|register|sign[ -]?up|purchase|buy|rent"
)
_GATED = (
    rf"(?:^|[.!?,;:]\s+|\b(?:and|then|kindly|please)\s+)(?:{_ASK})\b[^.\n]{{0,70}}\b(?:to|and)\s+{_SHOW}\b(?! (?:to|with)\b)"
    rf"|^\W*to {_SHOW}\b[^.\n]{{0,60}},\s*(?:{_ASK})\b"
    r"|(?:دیکھنے|پڑھنے|جاری رکھنے|کھولنے)[^۔\n]{0,60}(?:درج|لاگ|سائن|رجسٹر|کلک|ڈاؤن|نشان|دبائیں)|(?:صرف|فقط) رجسٹرڈ (?:صارفین|ارکان|ممبر)|(?:صرف|فقط) (?:مجاز|رجسٹرڈ) (?:افراد|صارفین|ارکان|ممبر|عمل[ہے])[^۔\n]{0,20}رسائی|صرف مجاز (?:افراد|صارفین|عمل[ہے]) کے لی[ےئ]|(?:حروف|ہندسے)[^۔\n]{0,50}(?:لکھیں|درج کریں)"
)
"""What a page asks of its reader before it shows him the document."""
_CHOICE = r"^\W*i (?:do not |don[’']t |dis)?(?:agree|accept|consent)\W*$"
"""What a gate lets its reader choose; of what stands above it nothing is the notice's."""
# Sentences that only such a page says to its reader, in its own name.
_SENTENCES: dict[ShowsAs, str] = {
    "gone": r"^\W*(?:[\w-]+ ){1,3}(?:(?:was|were|is|are|could) )?not (?:be )?found\W*$|^\W*(?:[^۔\n]{1,40} کے لیے )?(?:\w+ ){1,3}نہیں مل(?:ا|ی|ے|\s?سک[اےی])\W*$"
    r"|^[^.\n]{0,40}\b(?:404 error|error 404)\W*$"
    r"|(?:page|file|document|resource|url|content|link)(?:\s+(?:that\s+)?you(?:\s+(?:are|were|have)|[’'](?:re|ve))?\s*(?:looking for|requested|trying to (?:reach|access|view)|followed))[^.]{0,60}(?:not|no longer|n[’']t|removed|moved|deleted|unavailable)"
    r"|(?:page|content|item|post|file|document|link)\s+(?:is\s+not|isn[’']t|is\s+no\s+longer|was\s+not|could not be|cannot be|can[’']t be)\s+(?:available|found|displayed|exist)"
    r"|\bthere (?:are|is) (?:currently |presently |at present )?no (?:\w+ )?(?:notices?|records?|items?|documents?|results?|entries|publications?|categories|data)\b"
    r"|\bof 0\b(?![.,]?\d)|(?<![\d.,])0 (?:\w+ ){0,2}(?:results?|records?|entries|items?|matche?s?|match(?:es)?|found)\b"
    r"|no records? (?:exists?|found|available|matche[sd])|(?:فی الحال|اس وقت) کوئی (?:\w+ )?(?:خبر|نوٹس|ریکارڈ|مواد|دستاویز|اندراج|زمرہ)[^۔\n]{0,30}نہیں"
    r"|صفحہ (?:موجود نہیں|نہیں مل)",
    "refused": rf"\bthis {_SITES} (?:has been|is|was) (?:blocked|restricted|banned|judged|categori[sz]ed)\b"
    rf"|^\W*(?:this {_SITES}|the (?:requested )?(?:url|{_SITE}(?: ?/ ?| or | and ){_SITE})) (?:has been|is|was|stands) (?:blocked|restricted|banned|disabled)\b[^.\n]{{0,60}}\b(?:as per|pursuant to|on the (?:orders?|directions?|directives?)|in compliance)\b"
    r"|\baccess to (?:such|this) (?:information|content|(?:web\s?)?(?:site|page)|url|domain|data) (?:is|was|has been|stands) (?:\w+ )?(?:ceased|suspended|restricted|blocked|disabled)\b"
    r"|^\W*(?-i:(?:because |as |since |that )?it (?:contravenes|violates|infringes|breaches)\b)"
    r"|^\W*(?:blocked|banned|restricted) (?:as per|by|under|in compliance with|on the (?:orders?|directions?|directives?)|pursuant to)\b"
    r"|(?:your|this) (?:request(?:ed (?:url|page|site|address))?|ip|access)\b[^.]{0,60}(?:blocked|denied|rejected|limited|restricted)"
    r"|(?:ray|incident|support|reference|request) (?:id|#)(?: is)?\s*[:#]?\s*[\w#&;.-]{6,}|(?<!\ban )(?<!\ba )\b(?:error|rejection|support|incident) (?:code|id)\b"
    r"|\b(?:prove|confirm|verify|check(?:ing)?|show|sure) (?:that )?you(?:[’']re| are) (?:not )?(?:an? )?(?:\w+ )?(?:humans?|robot|bot|person)\b|تصدیق کریں کہ آپ (?:ایک )?(?:انسان|روبوٹ)|میں (?:ایک )?(?:انسان ہوں|روبوٹ نہیں)"
    r"|(?:content|(?:web\s?)?(?:site|page)|address|url) (?:that |which )?you (?:are|were) (?:trying|looking|attempting)[^.]{0,60}(?:block|prohibit|contain|restrict|illegal|contraven|violat)",
    "down": r"جلد (?:ہی )?واپس آ(?:ئیں|تے)|\byou(?:[’']ll| will) be able to (?:use|access|reach) (?:the|this|our) (?:service|(?:web\s?)?site|page|portal|system)\b"
    r"|(?:(?:^|\b(?:the|this|our) )(?:web\s?)?(?:site|page|portal|server|service|system)|\bsite|\bwe)\s+(?:is|are|will be)\s+(?:currently\s+|temporarily\s+)?(?:down|unavailable|under(?:going)? (?:scheduled\s+)?maintenance|offline|overloaded)"
    r"|please (?:try|check) (?:again|back|reloading)|\bcheck back (?:within|in|later|soon|again|shortly)\b|(?:try|come back) (?:again )?(?:later|soon|shortly)"
    r"|back (?:soon|shortly|online)|(?:error|exception) (?:has |was )?(?:occurred|encountered)(?! in the\b)|(?:برائے مہربانی|براہِ? ?کرم) (?:بعد میں|دوبارہ)",
    "login": rf"\b(?:log|sign)[ -]?in again\b|{_GATED}"
    rf"|\b(?:to|and) {_SHOW} (?:this|the full|the complete|the rest of the) (?:content|article|document|page|notice|item|file|story|report|text)\b"
    r"|(?:please|kindly|you (?:must|need to|have to))\s+(?:first\s+)?(?:log|sign)\s?-?in|available (?:only )?to (?:subscribers|members)\b(?! of\b)",
    "loading": r"(?:مواد|صفحہ|دستاویز(?:ات)?|تفصیلات?|معلومات|سوالات|پی ڈی ایف|متن|فائل) (?:\w+ )?(?:جلد|عنقریب)[^۔\n]{0,30}(?:شائع|اپ ?لوڈ|دستیاب|فراہم|شامل)"
    r"|\b(?:program(?:me)?|schedule|agenda|questions|features?) will be available (?:soon|shortly)\b|\bstay tuned\b"
    r"|^\W*to be (?:added|uploaded|updated|notified|issued|announced|published)\W*$"
    r"|\b(?:file|document|copy|text|record) is under (?:process\w*|scanning|preparation|compilation|translation|printing)"
    r"|\bcopy (?:will|shall) be (?:shared|provided|placed|uploaded|available)\b",
    "odd page": r"\bdomains?(?: names?)?(?: [\w-]+(?:\.[\w-]+)+)? (?:(?:is|are|may be|was) )?(?:for sale|parked)\b"
    r"|^\W*[\w-]+(?:\.[\w-]+)+ (?:is|may be) (?:for sale|available|parked)\b|ڈومین برائے فروخت",
}  # fmt: skip
OF_THE_VISIT = pattern_of(
    rf"{_CHOICE}|"
    r"\byou (?:are |were |have )?(?:trying|attempting|tried|attempted) to (?:access|visit|view|reach|open)\b|\b(?:page|document|file|link) (?:that )?you(?:[’']re| are| were|[’']ve| have)? (?:looking for|requested|followed)\b|\byour (?:ip|request|connection|browser|access to this)\b|^your session (?:has )?(?:expired|timed out|ended)\b"
    r"|\bto continue reading\b|\bchoose a plan\b|\bthis (?:web\s?site|url|domain)(?: ?/ ?\w+)* (?:has been|is) (?:blocked|restricted|banned)\b|^dear (?:valued )?(?:customer|user|guest|subscriber)\b|^your (?:\w+ )?(?:subscription|account|package|bundle|plan)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""What is said of the reader's own visit: of that no document speaks."""
_SENTENCE_FORMS = [
    (shows, pattern_of(form, re.IGNORECASE | re.MULTILINE)) for shows, form in _SENTENCES.items()
]
LINES = 12
"""Lines of a page that states nothing which may be its title."""
BESIDE = 2
"""Words beside the number of what was not found: "Fehler 404"."""
_NOT_FOUND = "404"
_FIGURED = pattern_of(
    r"\d|(?:nos?|numbers?|sros?|sec|s|art|rules?|caps?|ch|vol|items?|channel|cases?|forms?|rooms?|flights?|routes?|pages?|paras?|annex\w*|appendix|part|chapter|volume|issue|letter|serial|نمبر)$"
)
"""Another figure, or what is numbered: a circular may be the 404th."""
_WORDS = pattern_of(r"\w+")
_QUOTED = pattern_of(r"[“\"][^“”\"\n]{3,160}[”\"]")
_PARTS = pattern_of(r"\s+[|–—»·:-]{1,2}\s+")
_UNDERLINE = pattern_of(r"^[=\-~#*_\s]+$")


def titled_as(seen: Look, called: str = "") -> tuple[ShowsAs, str] | None:
    """Return what a page's title or headings say it is, where they say it is no document.

    ``called``: what its listing calls it: a notice of an upkeep of the site is titled so too.
    """
    own = _matched(called)
    titles = [seen.title, *seen.headings[:3]]
    if seen.kind == "html" and not states(seen.words):
        # Nothing else is said.
        titles += [line for line in seen.words.split("\n")[:LINES] if not _is_a_cell(line)]
    if seen.kind == "text" or not any(titles):
        lines = [
            line
            for line in seen.words.split("\n")[:6]
            if line.strip() and not _UNDERLINE.match(line)
        ]
        titles = [lines[0].strip(" #*_=") if lines else ""]
    for title in titles:
        for part in (title, *_PARTS.split(title)):
            if (found := _matched(part)) and found != own:
                return found, f"{_SAID[found]} (“{title[:60]}”)"
    numbered = numbered_as_gone(seen, called)
    return ("gone", f"{_SAID['gone']} (“{numbered[:60]}”)") if numbered else None


_PROGRAM = pattern_of(
    r"[/\\][\w.-]+\.\w{2,5}\W{1,3}(?:on )?line \d|\.php\b.{0,40}\b(?:on line|line)\W{0,2}\d|\bon line \d+\W*$|^#\d+ |\bORA-\d{4,5}\b|^\s*at [\w.$]+\([\w.]+:\d+\)"
    r"|\bline \d+, in \w|\bstack trace:|\blorem ipsum\b|\b\d{1,3}(?:\.\d{1,3}){3}:\d{2,5}\b|\bthis is an example page\b|\bdouble.?click to edit\b|\byour text here\b"
    r"|[a-z](?-i:Error|Exception)\b|^\W*error (?:executing|while|processing)\b|^[-dl](?:[r-][w-][xsS-]){3}|^\W*(?:fatal|err|failed)\b\W|\w failed: |\w\(\)(?=:| on\b)|\b(?:status|error|response) code:? \d{3}\b|\bnull pointer\b|\btraceback \(most recent|\bfile \"[^\"\n]{1,90}\", line \d|\bmemory size of \d+ bytes",
    re.IGNORECASE,
)
"""What a program says of its own failure, and the words that stand where a template has none yet."""


def unprogrammed(words: str) -> str:
    """Return words without the lines in which a program speaks of its failure, or a template of nothing."""
    return "\n".join(line for line in words.split("\n") if not _PROGRAM.search(line))


def unquoted(words: str) -> str:
    """Return words without what their sentences quote: a notice reports what an error page says itself."""
    return "\n".join(
        rest if len((rest := _QUOTED.sub(" … ", line)).split()) >= STATEMENT else line
        for line in words.split("\n")
    )


def says_no_document(line: str) -> bool:
    """Tell whether a line is what pages say that are no documents: a whole title, or a sentence of theirs."""
    if not _is_a_cell(line) and _matched(line) is not None:
        return True
    return any(form.search(line) for _, form in _SENTENCE_FORMS)


def answers_instead(line: str) -> bool:
    """Tell whether a line says that something else came than was asked for; what loads may be a box beside it."""
    title = None if _is_a_cell(line) else _matched(line)
    if title is not None and title != LOADING:
        return True
    return any(form.search(line) for shows, form in _SENTENCE_FORMS if shows != LOADING)


def _is_a_cell(line: str) -> bool:
    """Tell whether a line is a number, as a tariff's cell is; in a title it may be an error's."""
    return line.strip().isdecimal()


def is_walled(line: str) -> bool:
    """Tell whether a line asks its reader for something before he may read on: what it says besides is the wall's."""
    return any(
        form.search(line) for shows, form in _SENTENCE_FORMS if shows in ("login", "refused")
    )


def numbered_as_gone(seen: Look, called: str) -> str:
    """Return the title or heading that is the number 404 with a word or two beside it, in whatever tongue.

    News of 404 lamps has the number in its listing's title, or says it again.
    """
    if _NOT_FOUND in called:
        return ""
    titles = (seen.title, *seen.headings[:3])
    said = (line for line in seen.words.split("\n") if len(line.split()) >= STATEMENT)
    if any(_NOT_FOUND in line and line not in titles for line in said):
        return ""
    return next((one for one in titles if any(map(_is_404, (one, *_PARTS.split(one))))), "")


def _is_404(title: str) -> bool:
    words = _WORDS.findall(title.lower())
    beside = [word for word in words if word != _NOT_FOUND]
    return (
        words.count(_NOT_FOUND) == 1
        and len(beside) <= BESIDE
        and not any(is_kind(word) or _FIGURED.match(word) for word in beside)
    )


def _matched(title: str) -> ShowsAs | None:
    if not 2 < len(title) < 120:
        return None
    return next((shows for shows, form in _TITLE_FORMS if form.match(title)), None)


def worded_as(seen: Look, called: str = "") -> tuple[ShowsAs, str] | None:
    """Return what a thin page's sentences say it is, but for what its listing calls it; the kind with the most of them."""
    lines = unquoted(seen.words).split("\n")
    words = "\n".join(line for line in lines if not called or line.lower() != called.lower())
    counts = {shows: len(form.findall(words)) for shows, form in _SENTENCE_FORMS}
    best = max(counts, key=lambda shows: counts[shows])
    return (best, _SAID[best]) if counts[best] else None
