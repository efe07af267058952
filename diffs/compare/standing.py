"""What stands in a document's place: an error page, a refusal, a log-in form, a loading sign.

What came is weighed, not the whole page: lines both texts have are the site's own frame, or another
document captured with this one. It must be short beside what went, and say so in its first words, or speak
of a visit as the document did not and carry nothing that one carries: that is told as the gate tells it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from diffs.walls.lines import TO_VISITORS
from diffs.walls.proof import carries_a_document
from diffs.walls.seen import Look
from diffs.walls.terms import is_terms
from diffs.walls.tongue import is_in_another
from diffs.walls.visits import tell_apart
from diffs.walls.words import worded_as
from tarmeem.patterns import pattern_of

SOFT_404: Final = "soft 404"
LOGIN: Final = "login wall"
PLACEHOLDER: Final = "placeholder"
LOSS: Final = "content loss"
_KINDS: Final[Mapping[str, str]] = {"login": LOGIN, "loading": PLACEHOLDER}

STUB = 1_500
"""A page that stands in place of a document is no longer than this, its links' targets aside,"""
STUB_SHARE = 0.35
"""nor, where it has no error page's title and more than a few letters, than this share of what went."""
BRIEF = 600
"""Up to this one phrase is enough; a longer page says it twice. It begins to within as many letters."""
FEW = 300
"""A loading sign is no longer than this; up to it, the document was only longer."""
TITLE = 60
"""A page of no more letters than this and no known phrase is a title, or a menu, without its text;"""
TITLE_SHARE = 0.02
"""if they are this share of the document at most."""
LESS = 600
"""Letters or half the text by which the page has become shorter at least."""
PART = 1_000
"""One of several documents captured together was at least this long,"""
KEPT = 0.1
"""and the others are at least this share of the old text."""
IN_LAWS, IN_TERMS, SPOKEN = (1, 1 / 4), (3, 2 / 3), (6, 2 / 3)
"""Words of a visit that a document had not, and their number for each other new word: a notice has one for eight, and
terms that speak to their reader, as what came does, have one for three."""
_INSTRUMENT = r"(?:act|ordinance|rules?|regulations?|order|notification|notice|bill|law|bye-?laws?|code|directions?|circular|S\.?R\.?O)"
_OF_LAW = pattern_of(
    r"\brepeal|\brescind|\bsupersed|\bwithdrawn?\b|\bhereby\b|\bshall\b|\bsections? \d|\bcorrigendum\b"
    r"|\b(?:revoked|discontinued|cancelled|ended|merged|omitted|lapsed?|lapses|annulled|deleted by|denotified)\b"
    r"|\bstruck down\b|\bultra vires\b|\bin abeyance\b|\bceased? to (?:have effect|be in force|apply)|\bdeclared (?:null|void|invalid|illegal)\b"
    rf"|\b{_INSTRUMENT}\b[^.\n]{{0,60}}\b(?:expired?|expires|suspended|stayed|void|removed|quashed|invalid|spent)\b"
    r"|\btakes? effect|\bno longer (?:in (?:force|effect)|appl(?:y|ies))"
    r"|\breplaced (?:by|with)\b|\bnow (?:available|found|located|published)\b|منسوخ|واپس لے|ساقط|کالعدم|غیر ?م[ؤو]ثر"
    r"|حذف (?:کر|ہو|شد)|معطل کر|نافذ ?العمل نہیں|زائد ?المیعاد",
    re.IGNORECASE,
)
"""What no error page says: a short text that does may be what became of the document."""
_COURT = pattern_of(r"\bCourt\b", re.IGNORECASE)
"""Nor does one say this, but in the sentence that refuses."""
_SENTENCES = pattern_of(r"(?<=[.;])\s|\n")
SENTENCE = 8
"""Words from which a line is a sentence rather than a title or an entry of a menu;"""
PROSE = 15
"""and words in such lines from which a short page says something of its own."""
_PAGE = (
    r"(?:page|document|content|article|site|resource|file|url|link|post|item|account|seite|dokument|inhalt|p[aá]gina"
    r"|contenido|contenu|lien|صفح[ہةه]|المحتوى|sayfa|ページ|страниц\w*|сторінк\w*|stron[ay]|页面?|頁面?|페이지)"
)
_MISSING = (
    r"(?:(?:not|no longer|cannot|can[’']?t|n[’']t)\s+(?:\w+\s+)?(?:be\s+)?(?:found|available|exists?|displayed|reached)"
    r"|unavailable|gone missing|is no more\b|introuvable|n[’']existe (?:pas|plus)|n[’']est (?:pas|plus) disponible"
    r"|nicht\s+(?:\w+\s+)?(?:gefunden|finden|verfügbar)|existiert nicht|no (?:encontrad[ao]|existe|está disponible)"
    r"|n[aã]o (?:foi )?(?:encontrad[ao]|existe|disponível)|non (?:è stat[ao] )?(?:trovat[ao]|esiste|disponibile)"
    r"|bestaat niet|niet gevonden|غير (?:موجود|متاح|متوفر)|لم تعد|(?:موجود|دستیاب) نہیں|نہیں مل|ہٹا دیا"
    r"|bulunamadı|mevcut değil|見つかりません|存在しな|не (?:найден|существует)|не знайдено|nie (?:znaleziono|istnieje)"
    r"|不存在|找不到|찾을 수 없)"
)
_SEEK = (
    r"(?:ne (?:trouv\w+|parvenons) pas|no (?:hemos podido|podemos|se ha podido) encontrar|non (?:riusciamo a )?trov\w+"
    r"|nie możemy znaleźć|(?:لا يمكن|تعذر|لم نتمكن|لم يتم)[^.\n]{0,20}العثور|não (?:conseguimos )?encontr\w+)"
)
_CODE = r"(?:40[0-9]|410|429|50[0-4]|52\d)"
_CODED = r"(?:error|https?|status|code|oops|sorry|fehler|erreur)"
_CODE_SAYS = r"(?:error|(?:page|file|url)\b|not\b|forbidden|un(?:authori[sz]ed|available)|internal|bad|gateway|gone|too many|service|access|server|request)"
"""A number is an answer's code where it stands alone, or beside words of one: sections are numbered too."""
_SOFT = pattern_of(
    rf"{_PAGE}\b[^.\n]{{0,60}}?{_MISSING}|{_PAGE}[^.\n]{{0,10}}?{_MISSING}|{_SEEK}[^.\n]{{0,30}}{_PAGE}"
    rf"|^\W*(?:{_CODED}\W{{1,3}})?{_CODE}(?:\W*$|\W{{1,5}}{_CODE_SAYS})|^\W*{_CODED}\W{{1,3}}{_CODE}\b"
    r"|\b(?:error|status|http)(?: code)?\W{0,3}[45]\d\d\b"
    r"|\b(?:404|403|500|502|503)\b\W{0,3}(?:error|not found|forbidden|internal|bad gateway|service|page)"
    r"|^\W*(?:page |file |article )?not found\b|^\W*(?:access )?forbidden\W*$|does(?: not|n[’']t) exist|^\W*index of /"
    r"|(?:could|can)(?:\s?n[o’']t|not|[’']t)(?: seem to)? (?:find|locate) (?:the|that|this|your|what)"
    r"|link you followed|nothing (?:was )?found|you[’']re lost|(?:page|link)[^.\n]{0,30} removed\b|may have been (?:re)?moved|page has moved"
    r"|unexpected error|something went wrong|an error (?:has )?occurr?ed|service unavailable|bad gateway|gateway time-?out"
    r"|temporarily unavailable|(?:under(?:going)?|down for|scheduled) (?:scheduled )?(?:maintenance|construction)"
    r"|internal (?:server )?error|server error\b|(?:application|proxy) error|database (?:connection )?error"
    r"|error establishing|\bERR_[A-Z_]+|took too long to respond|can[’']t be reached|unable to complete your request"
    r"|r[au]n into (?:a|an|some) \w+|technical (?:difficult|problem|error)|(?:reload|refresh)(?:ing)? (?:the|this) page"
    r"|(?:try|come|check)(?: back)?(?: again)? (?:later|soon|shortly)|accessdenied|hosting provider|welcome to nginx"
    r"|domain (?:name )?is for sale|account suspended|access denied|checking your browser|ddos protection"
    r"|verif(?:y|ying)\b[^.\n]{0,20}\bhuman|captcha|too many requests|(?:you|request|page|site)[^.\n]{0,25} been (?:blocked|rejected)|\brequest is blocked"
    r"|(?:critical|fatal) error|rate limited|placed in (?:a|the) queue|block(?:s|ed|ing) (?:automated )?access|\baccess to this\b[^.\n]{0,30}\b(?:blocked|disabled)"
    r"|you are blocked|page blocked|you are unable to access|not authori[sz]ed to (?:access|view)"
    r"|request (?:blocked|unsuccessful|could not be satisfied)|unusual (?:traffic|activity)|will redirect to\b"
    r"|have permission to (?:access|view)|\b(?:ray|incident|request|support|block reference) id\b"
    r"|(?:not|n[’']t) available in your (?:country|region|location)"
    r"|unavailable for legal reasons|enable javascript and cookies|complete the security check"
    r"|security of your connection|think you (?:were|are) a bot|(?:not|you) a robot|website is not accessible"
    r"|browser (?:is (?:not supported|unsupported|out of date|no longer supported)|supports javascript)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = pattern_of(
    r"\W*(?:(?:error|sorry|oops|uh oh)\W+)?(?:(?:this|the|that) )?(?:page|content|document|article|file)\s+"
    r"(?:isn[’']t|is not|is no longer|was not|not|could not be|can[’']?not be|can[’']t be|doesn[’']t|does not)"
    r"(?: (?:available|found|exist|displayed))?(?: right now| anymore| at the moment)?\W*"
    rf"|\W*(?:{_CODE}(?:\W*|\W{{1,5}}{_CODE_SAYS}.{{0,20}})|{_CODED}\W{{0,3}}{_CODE}\b.{{0,20}})|\W*(?:access denied|something went wrong|service unavailable)\W*"
    r"|\W*(?:please )?verify (?:that )?you are (?:a )?human.{0,40}\W*|\W*(?:just a moment|sorry, you have been blocked|attention required!?.{0,20})\W*"
    r"|\W*(?:an )?(?:unexpected )?error(?: has)? occurr?ed\W*"
    r"|\W*(?:page introuvable|seite nicht gefunden|página no encontrada|página não encontrada|pagina non trovata"
    r"|الصفحة غير موجودة|صفحہ (?:موجود )?نہیں(?: ملا| ہے)?)\W*",
    re.IGNORECASE,
)
"""The whole first line of what nothing but an error page begins with."""
_ASKS = pattern_of(
    r"(?:^|[.!:]\s+)(?:please )?(?:log|sign) ?-?in to (?:continue|view|access|your account)"
    r"|(?:\byou (?:\w+ )?(?:must|need to|have to)|\bplease|(?:^|[.!:]\s+)(?:must|need to)) (?:first )?(?:log|sign) ?-?in\b"
    r"|veuillez vous connecter|bitte melden Sie sich an|تسجيل الدخول للمتابعة",
    re.IGNORECASE | re.MULTILINE,
)
_FORM = pattern_of(
    r"^\W*(?:(?:log|sign) ?-?in(?:to)?\b.{0,30}|(?:e-?mail|phone|user ?name)\b.{0,30}|password.{0,30}"
    r"|(?:connexion|identifiez-vous|adresse (?:e-?)?mail|mot de passe|anmelden|passwort|e-mail-adresse"
    r"|iniciar sesi[oó]n|contraseña|entrar|senha|accedi|تسجيل الدخول|كلمة المرور|لاگ ان|پاس ورڈ).{0,20})$"
    r"|^\W*to continue\b|forgot(?:ten)? (?:your )?(?:password|e-?mail|account|user ?name)|\bremember me\b"
    r"|don[’']t have an account|already (?:on|have|a member)\b|create (?:an? )?(?:new )?account"
    r"|continue with (?:google|apple|facebook|microsoft)|mot de passe oublié|passwort vergessen|noch kein konto",
    re.IGNORECASE | re.MULTILINE,
)
_COOKIES = pattern_of(
    r"\buses? (?:\w+ ){0,2}cookies|cookies (?:on|from) (?:this|the|\w+ on)|use of cookies|partners store|we value your privacy"
    r"|your privacy choices|before you continue|utilisons des cookies|verwenden cookies|utilizamos cookies|usiamo i cookie",
    re.IGNORECASE,
)
_BUTTON = pattern_of(
    r"(?:^|[.!]\s+)\W*(?:accept|reject|decline|deny|allow|(?:do not )?consent|manage (?:options|preferences))"
    r"(?: (?:all|optional|additional))?(?: cookies)?\W*(?:$|[.!])"
    r"|(?:^|[.!]\s+)\W*(?:tout accepter|accepter tout|refuser|alle (?:akzeptieren|ablehnen)|aceptar(?: todo)?|accetta)\W*(?:$|[.!])",
    re.IGNORECASE | re.MULTILINE,
)
_LOADING = pattern_of(
    r"loading|please wait|(?:enable|requires?|needs?|turn|without|support) javascript|\bscripts?[- ](?:is |are )?(?:enabled|disabled|required)|javascript is (?:disabled|required)"
    r"|enable cookies|redirecting"
    r"|one moment|coming soon|initiali[sz]ing|lorem ipsum|^\W*(?:undefined|null)\W*$|\{\{|chargement|wird geladen"
    r"|cargando|carregando|caricamento|التحميل|انتظار|لوڈ ہو|загрузка|読み込み中",
    re.IGNORECASE | re.MULTILINE,
)
_DATA = pattern_of(r'\{\s*"[^{}]*"\s*:.*\}', re.DOTALL)
"""What a program answers a program."""
_NUMBERED = pattern_of(r"^\W{0,3}(\d{1,4}[A-Z]{0,3}(?=[.)۔]))", re.MULTILINE)
_LAWLIKE = pattern_of(r"\bS\.?\s?R\.?\s?O\b|^\W{0,3}\d{1,4}[A-Z]{0,3}[.)۔]\s", re.MULTILINE)
"""What a provision or a notification begins with, and a menu does not."""
_STATED = pattern_of(r"[\w)”’\"][.۔؟]\s*$", re.MULTILINE)
"""A line that ends with a stop says something; a title or an entry of a menu does not."""
_TARGET = pattern_of(r"!?\[(?:[^\[\]]{0,300})\]\([^()\n]{0,2000}\)")
_LABEL = pattern_of(r"\[([^\[\]]{0,300})\]")
"""A link's label may be broken into lines."""


def standing_in(old: str, new: str, apart: Callable[[], tuple[str, str]]) -> str:
    """Name what stands where the document should: an error page, a loading sign, or nothing.

    ``apart``: gives what is ``unlike`` in the two, which not every pair needs.
    """
    if not new.strip():
        return LOSS
    if len(old) - len(new) < min(LESS, len(old) // 2):
        if len(new) > STUB or not _is_titled(new):
            return ""
        if len(old) <= STUB and _is_titled(old):
            return _said(as_read(new))  # that the document is gone was known
    came, went = map(as_read, apart())
    if not came or len(came) > STUB or tells_of_law(came):
        return ""
    if len(came) > max(FEW, STUB_SHARE * len(went)) and not _is_titled(came):
        return ""
    if _numbers(came) & _numbers(went):
        return ""  # a provision stands where it stood, whatever became of it
    # What both have is the frame of the site, unless it is much: then other documents stand there.
    kept = len(as_read(old)) - len(went)
    if kept > KEPT * len(old):
        return SOFT_404 if len(went) >= PART and _is_titled(came) else ""
    if len(came) < FEW and _LOADING.search(came) and not _SOFT.search(came):
        return PLACEHOLDER
    return _said(came) or _titles(came, went) or _talks(old, came)


def tells_of_law(came: str) -> bool:
    """Tell whether what came says what became of a law; the refusal of a visit only says by which court it is ordered."""
    if _DATA.fullmatch(came) and max(len(said.split()) for said in came.split('"')) < SENTENCE:
        return False
    if _OF_LAW.search(came):
        return True
    named = (said for said in _SENTENCES.split(came) if _COURT.search(said))
    return not all(map(_refuses, named))


def _refuses(sentence: str) -> bool:
    said = worded_as(Look("text", words=sentence))
    return said is not None and said[0] == "refused"


def _talks(old: str, came: str) -> str:
    """Name a page that talks of a visit in words that the document had not, and carries none itself.

    What is not worded as a wall is one where it speaks as the document did not: to its visitor in a law's place, to
    nobody in that of terms, or to their reader of little but a visit; or in another tongue, or a program's.
    """
    if _DATA.fullmatch(came) or is_in_another(came, old):
        return SOFT_404
    pairs = zip(tell_apart(as_read(came)), tell_apart(old), strict=True)
    visits, world = (now - was for now, was in pairs)
    terms, said = is_terms(old), worded_as(Look("text", words=came))
    spoken = is_terms(came) if terms else TO_VISITORS.search(came) is None
    if spoken and not (terms or said):
        return ""
    least, share = IN_LAWS if said or not terms else SPOKEN if spoken else IN_TERMS
    if not least <= len(visits) >= share * len(world) or carries_a_document(came):
        return ""
    return _KINDS.get(said[0], SOFT_404) if said else SOFT_404


def _numbers(text: str) -> set[str]:
    """Return the numbers of the provisions that begin a line."""
    return set(_NUMBERED.findall(text))


def _is_titled(text: str) -> bool:
    """Tell whether the whole first line of a page is what an error page is titled."""
    return _TITLE.fullmatch(as_read(text).split("\n")[0]) is not None


def says_much(old: str, came: str, went: str) -> bool:
    """Tell whether nothing stayed, and the little that came is sentences: nobody knows what they say."""
    came, went = as_read(came), as_read(went)
    kept = len(as_read(old)) - len(went)
    words = [len(line.split()) for line in came.splitlines()]
    much = sum(count for count in words if count >= SENTENCE) >= PROSE
    stated = _STATED.search(came) or _LAWLIKE.search(came)
    return kept <= KEPT * len(old) and (much or stated is not None)


def _said(came: str) -> str:
    """Name what a short page says it is."""
    first = came[:BRIEF]
    enough = 1 if len(came) <= BRIEF else 2
    if _ASKS.search(first) or _times(_FORM, came) >= enough + 1:
        return LOGIN
    if _SOFT.search(first) and _times(_SOFT, came) >= enough:
        return SOFT_404
    return PLACEHOLDER if _COOKIES.search(first) and _BUTTON.search(came) else ""


def _titles(came: str, went: str) -> str:
    letters = sum(map(str.isalpha, came))
    untold = letters <= TITLE and len(came) <= TITLE_SHARE * len(went)
    return LOSS if untold and not _STATED.search(came) and not _LAWLIKE.search(came) else ""


def _times(pattern: re.Pattern[str], text: str) -> int:
    """Count the different phrases of a kind in a text."""
    return len({found.group().lower() for found in pattern.finditer(text)})


def unlike(old: str, new: str) -> tuple[str, str]:
    """Return what came and what went: the lines of either text that the other has not."""
    one, two = (list(map(str.strip, text.splitlines())) for text in (old, new))
    was, now = Counter(one), Counter(two)
    return _lines(two, now, was), _lines(one, was, now)


def _lines(lines: list[str], times: Mapping[str, int], others: Mapping[str, int]) -> str:
    """Return the first of those lines of one text that stand more often in it than in the other."""
    more = {
        line: count - others.get(line, 0)
        for line, count in times.items()
        if line and count > others.get(line, 0)
    }
    found = []
    for line in filter(more.get, lines):
        more[line] -= 1
        found.append(line)
    return "\n".join(found)


def as_read(text: str) -> str:
    """Return a text as a reader sees it: pictures and the targets of links left out."""
    shown = _TARGET.sub(lambda m: "" if m[0][0] == "!" else m[0][: m[0].rfind("](") + 1], text)
    return _LABEL.sub(r"\1", shown).strip(" \n=-#*_")
