"""What stands in a document's place: an error page, a refusal, a log-in form, a loading sign.

What came is weighed, not the whole page: lines both texts have are the site's own frame, or another
document captured with this one. It must be short beside what went, and say so in its first words.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

SOFT_404: Final = "soft 404"
LOGIN: Final = "login wall"
PLACEHOLDER: Final = "placeholder"
LOSS: Final = "content loss"

STUB = 1_500
"""A page that stands in place of a document is no longer than this, its links' targets aside,"""
STUB_SHARE = 0.35
"""nor than this share of what went."""
BRIEF = 600
"""Up to this one phrase is enough; a longer page says it twice. It begins to within as many letters."""
FEW = 300
"""A loading sign is no longer than this."""
TITLE = 60
"""A page of no more letters than this and no known phrase is a title, or a menu, without its text;"""
TITLE_SHARE = 0.02
"""if they are this share of the document at most."""
PART = 1_000
"""One of several documents captured together was at least this long,"""
KEPT = 0.1
"""and the others are at least this share of the old text."""
HEAD = 120
"""Letters in which what stands in for one of several documents says so."""

OF_LAW = re.compile(
    r"\brepeal|\brescind|\bsupersed|\bwithdrawn?\b|\bhereby\b|\bshall\b|\bsections? \d|\bCourt\b"
    r"|\brevoked\b|\bdiscontinued\b|\bno longer (?:in (?:force|effect)|appl(?:y|ies))"
    r"|\breplaced (?:by|with)\b|\bnow (?:available|found|located|published)\b|منسوخ",
    re.IGNORECASE,
)
"""What no error page says: a short text that does may be what became of the document."""

_PAGE = (
    r"(?:page|document|content|article|site|resource|file|url|link|post|item|seite|dokument|inhalt|p[aá]gina"
    r"|contenido|contenu|lien|صفح[ہةه]|المحتوى|sayfa|ページ|страниц\w*|сторінк\w*|strona|页面?|頁面?|페이지)"
)
_MISSING = (
    r"(?:(?:not|no longer|cannot|can[’']?t|n[’']t)\s+(?:\w+\s+)?(?:be\s+)?(?:found|available|exists?|displayed|reached)"
    r"|introuvable|n[’']existe (?:pas|plus)|n[’']est (?:pas|plus) disponible|nicht\s+(?:\w+\s+)?(?:gefunden|verfügbar)"
    r"|existiert nicht|no (?:encontrad[ao]|existe|está disponible)|n[aã]o (?:foi )?(?:encontrad[ao]|existe|disponível)"
    r"|non (?:è stat[ao] )?(?:trovat[ao]|esiste|disponibile)|غير (?:موجود|متاح|متوفر)|(?:موجود|دستیاب) نہیں|نہیں مل"
    r"|bulunamadı|mevcut değil|見つかりません|存在しな|не (?:найден|существует)|не знайдено|nie (?:znaleziono|istnieje)"
    r"|不存在|找不到|찾을 수 없)"
)
_SOFT = re.compile(
    rf"{_PAGE}\b[^.\n]{{0,60}}?{_MISSING}|{_PAGE}[^.\n]{{0,10}}?{_MISSING}"
    r"|^\W*(?:error\W{0,3})?(?:40[0-9]|410|429|50[0-4]|52\d)\b"
    r"|\b(?:error|status|http)(?: code)?\W{0,3}[45]\d\d\b"
    r"|\b(?:404|403|500|502|503)\b\W{0,3}(?:error|not found|forbidden|internal|bad gateway|service|page)"
    r"|^\W*(?:page |file |article )?not found\W*$|^\W*(?:access )?forbidden\W*$|does(?: not|n[’']t) exist"
    r"|(?:could|can)(?:\s?n[o’']t|not|[’']t)(?: seem to)? (?:find|locate) (?:the|that|this|your|what)"
    r"|link you followed|nothing (?:was )?found|you[’']re lost|(?:page|content|it)[^.\n]{0,30} removed\b|page has moved"
    r"|unexpected error|something went wrong|an error (?:has )?occurr?ed|service unavailable|bad gateway|gateway time-?out"
    r"|temporarily unavailable|(?:under(?:going)?|down for|scheduled) (?:scheduled )?(?:maintenance|construction)"
    r"|internal (?:server )?error|server error\b|application error|database (?:connection )?error|error establishing"
    r"|\bERR_[A-Z_]+|took too long to respond|can[’']t be reached|unable to complete your request"
    r"|(?:try|come|check)(?: back)?(?: again)? (?:later|soon|shortly)"
    r"|access denied|checking your browser|verif(?:y|ying)\b[^.\n]{0,20}\bhuman|captcha|too many requests"
    r"|(?:you|request)(?: \w+)? been blocked|you are blocked|you are unable to access"
    r"|request (?:blocked|unsuccessful|could not be satisfied)|unusual (?:traffic|activity)"
    r"|have permission to (?:access|view)|\b(?:ray|incident|request) id\b|not available in your (?:country|region|location)"
    r"|unavailable for legal reasons|enable javascript and cookies|complete the security check"
    r"|security of your connection|think you (?:were|are) a bot|not a robot|website is not accessible"
    r"|browser is (?:not supported|unsupported|out of date|no longer supported)",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS = re.compile(
    r"(?:log|sign) ?-?in to (?:continue|view|access|your account)|(?:must|please|need to|have to) (?:log|sign) ?-?in\b"
    r"|veuillez vous connecter|bitte melden Sie sich an|تسجيل الدخول للمتابعة",
    re.IGNORECASE,
)
_FORM = re.compile(
    r"^\W*(?:(?:log|sign) ?-?in(?:to)?\b.{0,30}|(?:e-?mail|phone|user ?name)\b.{0,30}|password.{0,30}"
    r"|(?:connexion|adresse e-?mail|mot de passe|anmelden|passwort|e-mail-adresse|iniciar sesi[oó]n|contraseña"
    r"|entrar|senha|accedi|تسجيل الدخول|كلمة المرور|لاگ ان|پاس ورڈ).{0,20})$|^\W*to continue\b"
    r"|forgot(?:ten)? (?:your )?(?:password|e-?mail|account|user ?name)|\bremember me\b|don[’']t have an account"
    r"|already (?:on|have|a member)\b|create (?:an )?account|continue with (?:google|apple|facebook|microsoft)"
    r"|mot de passe oublié|passwort vergessen|noch kein konto",
    re.IGNORECASE | re.MULTILINE,
)
_COOKIES = re.compile(
    r"we (?:and our partners )?use cookies|use of cookies|we value your privacy|before you continue"
    r"|utilisons des cookies|verwenden cookies|utilizamos cookies|usiamo i cookie",
    re.IGNORECASE,
)
_BUTTON = re.compile(
    r"(?:^|[.!]\s+)\W*(?:accept|reject|decline|allow)(?: (?:all|optional))?(?: cookies)?\W*(?:$|[.!])"
    r"|(?:^|[.!]\s+)\W*(?:tout accepter|accepter tout|refuser|alle akzeptieren|aceptar(?: todo)?|accetta)\W*(?:$|[.!])",
    re.IGNORECASE | re.MULTILINE,
)
_LOADING = re.compile(
    r"loading|please wait|enable javascript|requires? javascript|redirecting|one moment|coming soon|initiali[sz]ing"
    r"|lorem ipsum|^\W*(?:undefined|null)\W*$|\{\{|chargement|wird geladen|cargando|carregando|caricamento"
    r"|التحميل|انتظار|لوڈ ہو|загрузка|読み込み中",
    re.IGNORECASE | re.MULTILINE,
)
_TARGET = re.compile(r"!?\[(?:[^\[\]\n]{0,300})\]\([^()\n]{0,2000}\)")
_LABEL = re.compile(r"\[([^\[\]\n]{0,300})\]")


def standing_in(old: str, new: str) -> str:
    """Name what stands where the document should: an error page, a loading sign, or nothing."""
    if not new.strip():
        return LOSS
    if len(new) > len(old):
        return ""
    came, went = (_read(text) for text in unlike(old, new))
    if not came or len(came) > STUB or len(came) > STUB_SHARE * len(went) or OF_LAW.search(came):
        return ""
    # What both have is the frame of the site, unless it is much: then other documents stand there.
    kept = len(_read(old)) - len(went)
    if kept > KEPT * len(old):
        return SOFT_404 if len(went) >= PART and _SOFT.search(came[:HEAD]) else ""
    if len(came) < FEW and _LOADING.search(came) and not _SOFT.search(came):
        return PLACEHOLDER
    return _said(came) or _titles(came, went)


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
    return LOSS if letters <= TITLE and len(came) <= TITLE_SHARE * len(went) else ""


def _times(pattern: re.Pattern[str], text: str) -> int:
    """Count the different phrases of a kind in a text."""
    return len({found.group().lower() for found in pattern.finditer(text)})


def unlike(old: str, new: str) -> tuple[str, str]:
    """Return what came and what went: the lines of either text that the other has not."""
    one, two = (Counter(map(str.strip, text.splitlines())) for text in (old, new))
    came, went = two - one, one - two
    return _lines(new, came), _lines(old, went)


def _lines(text: str, chosen: Counter[str]) -> str:
    left = chosen.copy()
    found = []
    for line in map(str.strip, text.splitlines()):
        if line and left[line]:
            left[line] -= 1
            found.append(line)
    return "\n".join(found)


def _read(text: str) -> str:
    """Return a text as a reader sees it: pictures and the targets of links left out."""
    shown = _TARGET.sub(lambda m: "" if m[0][0] == "!" else m[0][: m[0].rfind("](") + 1], text)
    return _LABEL.sub(r"\1", shown).strip(" \n=-#*_")
