"""Tell a line whose words are all of a visit: of pages, files, servers and who may see them, and of nothing else.

A wall can be worded in any way, and yet has no words but these. What states something of the world has
others, however much of the web it speaks: who shall do what, by which day, under which section.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.dates import find_dates
from crawler.gate.brief import AMOUNT
from crawler.gate.lines import BINDS
from crawler.gate.titles import ISSUERS
from crawler.gate.words import unquoted
from tarmeem.letters import folded

LEAST = 2
"""Words of a visit without which a line tells nothing of one."""
MOST = 400
"""Letters from which a line is a text's, whatever its words are."""
_SUFFIXES = ("’s", "'s", "ing", "ed", "es", "s", "e")


def _stem(word: str) -> str:
    """Return a word without its endings; what is left need be no word."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > 2:
            word = word[: -len(suffix)]
            return _stem(word[:-1] if len(word) > 3 and word[-1] == word[-2] else word)
    return word


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(_stem, folded(words).split()))


_OF_A_VISIT = _stems(
    "page webpage web website site homepage portal server host database data browser javascript script cookie url link hyperlink content contents item "
    "resource record file attachment document preview viewer download upload article login logon signin log account username password credential session token captcha "
    "user visitor guest reader member access permission permit permitted authorised authorized unauthorised unauthorized privilege restrict deny denied "
    "block forbidden reject available unavailable availability accessible inaccessible maintenance upgrade upgradation update construction migrate migration move "
    "redirect retrieve fetch load loading display show shown view open render render error wrong exception fail failure administrator admin webmaster moderator retry try "
    "reload refresh revisit visit return click tap tick press button box scroll enable disable proceed continue sorry apologise apologize apology "
    "inconvenience regret patience thank thanks oops human robot bot verify verification verified check security secure firewall protection protect suspicious malicious request "
    "expire expired timeout lapse invalid busy overload traffic queue wait waiting wizard homepage you your yours yourself we our us here detail enter "
    "attempt look search find found exist locate helpdesk support id code reference correlation identifier tab window screen online offline archive "
    "upload publish placeholder sign ad adblocker blocker location region country language ip vpn proxy "
    "صفحہ صفحے صفحات ویب سائٹ سائیٹ ویبسائٹ پورٹل لنک سرور ڈیٹا رسائی دستیاب مواد دستاویز دستاویزات فائل لاگ سائن اکاؤنٹ پاسورڈ ورڈ اجازت آپ آپکو آپکی ہم ہماری ہمارا "
    "براہ کرم مہربانی برائے معذرت معذرت خواہ زحمت تکلیف دوبارہ کوشش تشریف ممنوع مرمت تعمیر دیکھ بھال اپ گریڈ گریڈیشن اپگریڈ کلک براؤزر ریفریش لوڈ لوڈنگ اپلوڈ ڈاؤن ڈاؤنلوڈ "
    "دیکھنے پڑھنے کھولنے کھولیں دیکھیں خرابی غلطی سیشن یہاں رابطہ موجود مطلوبہ منتقل حذف انتظار منتظم سیکیورٹی تصدیق روبوٹ انسان صارف"
)
"""What walls speak of."""
_ANYWHERE = _stems(
    "a an the of to in on at by for from with without and or but if as is are was were be been being has have had having do does did don’t don't doesn’t doesn't isn’t isn't "
    "can’t can't cannot couldn’t couldn't no not nor none it its this that these those there their they them he she who which what when where why how while until till than then so such "
    "will shall would should can could may might must only also too very more most less much many some any all each every either other another new old same one two few several just "
    "currently temporarily presently momentarily shortly soon moment time again later now yet still already once before after during within between into onto out up down over under "
    "through via minute hour day week second a.m p.m am pm pkt pst utc gmt today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday please kindly due remain make made "
    "use using used useful work working get got getting go going let back come coming see take taken put place need want wish believe like know help issue problem technical reason notice notification news something anything nothing went per "
    "inform information about regarding concerning concerned said above below following yes ok etc e-mail email "
    "یہ وہ اس ان کا کی کے کو میں سے پر نے ہے ہیں تھا تھی ہو ہونے ہوں ہوا ہوئی ہوگا گا گی گے کر کریں کرنے کرنا کرتے کیا کی دیا دی گیا گئی گئے جا جائے جاری رہا رہی رہے رہیں "
    "اور یا کہ لیے لئے تک فی الحال وقت کچھ دیر جلد بعد میں ابھی نہیں نہ ہی بھی تو کوئی اگر جب جو دن گھنٹے منٹ نیا نئی نئے لائیں"
) | frozenset(map(_stem, ISSUERS))
"""What any sentence has, and who publishes."""
_TIMED = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\b|hrs|hours)|\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b|\b\d+\s?(?:seconds?|minutes?|mins?|hours?|days?)\b"
    r"|\b(?:code|id|ids|error|status|ref(?:erence)?|incident|support|ray|ticket|number)\b\W{0,3}(?:(?:no|id|code|is|number)\b\W{0,3})?[\w#.:-]*\d[\w#.:-]*|\d{1,3}(?:\.\d{1,3}){3}|\d+ ?x ?\d+",
    re.IGNORECASE,
)
"""Hours, waits and a program's own numbers, which tell no day and no sum."""
_THIS = re.compile(
    r"\b(?:this|the (?:requested|said|above)) (?:notice|publication|copy|text|version|section|area|service|facility|release|order)\b|یہ (?:نوٹس|اعلان|سہولت)",
    re.IGNORECASE,
)
_WARNS = re.compile(
    r"(?:^|[.!;:]\s+|\band )(?:please |kindly )?(?:do not|never|beware)\b(?! (?:re(?:fresh|load|try|submit)|close|press|leave|navigate|go back))|نہ (?:کریں|بتائیں|دیں|کھولیں)",
    re.IGNORECASE,
)
"""How readers are warned of what is elsewhere; not of leaving this page."""
_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+(?:[.’'-][^\W\d_]+)*")
_NAMED = re.compile(r"[\w.-]+\.(?:com|org|net|example|pk)\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_of_a_visit(line: str, title: str) -> bool:
    """Tell whether a line's words are a visit's, more than any others; those of its page's own title count for nothing.

    A day, a sum or another number is the world's: a wall has hours and codes at most.
    """
    if len(line) > MOST or any(form.search(line) for form in (AMOUNT, BINDS, _WARNS, _NAMED)):
        return False
    if find_dates(line):
        return False
    told = folded(unquoted(line)).lower()
    bare = _TIMED.sub(" ", told.replace(folded(title).lower(), " ") if title else told)
    if _FIGURE.search(bare):
        return False
    words = frozenset(map(_stem, _WORD.findall(bare))) - _named(title)
    here = len(words & _OF_A_VISIT) + (_THIS.search(line) is not None)
    return here >= LEAST and len(words - _OF_A_VISIT - _ANYWHERE) < here


@lru_cache(maxsize=8)
def _named(title: str) -> frozenset[str]:
    return frozenset(map(_stem, _WORD.findall(folded(title).lower())))
