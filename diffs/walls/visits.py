"""Tell a line whose words are all of a visit: of pages, files, servers and who may see them, and of nothing else.

A wall can be worded in any way, and yet has no words but these. What states something of the world has
others, however much of the web it speaks: who shall do what, by which day, under which section.
"""

from __future__ import annotations

import re
from functools import lru_cache

from diffs.days import find_dates
from diffs.walls.lines import AMOUNT, BINDS, DAY, PERSONS, STOP
from diffs.walls.titles import ISSUERS
from diffs.walls.words import unquoted
from tarmeem.letters import folded
from tarmeem.patterns import pattern_of

LEAST = 2
"""Words of a visit without which a line tells nothing of one."""
FAR = 3
"""Words of a visit for each other one, where no word says that the visitor or this page is meant."""
MOST = 400
"""Letters from which a line is a text's, whatever its words are."""
_SUFFIXES = ("ing", "ed", "es", "s", "e")


def _stem(word: str) -> str:
    """Return a word without its endings; what is left need be no word."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) > 2:
            word = word[: -len(suffix)]
            return _stem(word[:-1] if len(word) > 3 and word[-1] == word[-2] else word)
    return word


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(_stem, folded(words).split()))


_NEAR = _stems(
    "you your yours yourself we our us here page webpage website site homepage portal url sorry apologise apologize apology inconvenience oops please kindly retry try thank "
    "صفحہ صفحے صفحات ویب سائٹ سائیٹ ویبسائٹ پورٹل آپ آپکو آپکی ہم ہماری ہمارا براہ برائے مہربانی معذرت زحمت دوبارہ تشریف آمدید یہاں"
)
"""What a wall calls itself and him who came: without one of these it has no word of the world at all."""
_OF_A_VISIT = _NEAR | _stems(
    "web server host database data query browser javascript script cookie cache link hyperlink content item entry resource record file attachment document preview viewer "
    "download upload copy article menu tab window box button screen image template module plugin format language region country location jurisdiction "
    "login logon signin log sign account username password credential session token captcha user visitor guest reader member subscribe premium paywall "
    "access permission permit authorised authorized unauthorised unauthorized authentication privilege restrict prohibited deny denied block forbidden reject quarantine "
    "live back available unavailable availability accessible inaccessible maintenance upgrade upgradation update construction migrate migration move redirect retrieve fetch load loading display show shown view "
    "open render save build error wrong mistake exception fail failure administrator admin webmaster moderator editor reload refresh revisit visit return click tap tick press scroll troubleshoot "
    "enable disable proceed continue regret patience human robot bot verify verification check security secure firewall protection suspicious malicious request response "
    "expire timeout lapse invalid illegal parameter method overload busy traffic queue wait detail enter attempt look search seek find found exist locate reach helpdesk support "
    "id ip vpn proxy code reference correlation identifier online offline archive publish placeholder translate ad adblocker blocker resolve memory quota storage limit size exceed maximum system upstream gateway delete edit lock reading await awaited nothing process pending tba tbd disk node unpublish portlet component widget deploy undeploy "
    "معزز صارفین کام بحال متن ترجمہ طبع سرور ڈیٹا رسائی دستیاب مواد دستاویز دستاویزات فائل لنک لاگ سائن اکاؤنٹ پاسورڈ ورڈ اجازت اختیار کرم تکلیف کوشش ممنوع منع مرمت تعمیر دیکھ بھال اپ گریڈ گریڈیشن اپگریڈ کلک براؤزر ریفریش لوڈ لوڈنگ "
    "اپلوڈ ڈاؤن ڈاؤنلوڈ دیکھنے پڑھنے کھولنے کھولیں دیکھیں خرابی غلطی سیشن رابطہ موجود مطلوبہ منتقل حذف انتظار منتظم سیکیورٹی تصدیق روبوٹ انسان صارف آئی پی ایڈریس کلاؤڈ"
)
"""What walls speak of."""
_ANYWHERE = _stems(
    "a an the of to in on at by for from with without and or but if as is are was were be been being has have had having do does did don doesn isn couldn didn s t re ll ve m "
    "can cannot could no not nor none it its this that these those there their they them he she who which what when where why how while until till than then so such because "
    "will shall would should may might must only also too very more most less much many some any all each every either other another new old same one two few several just rest full fully "
    "currently temporarily presently momentarily briefly shortly soon scheduled correct someone else moment brief period time again later now right yet still already once before after during within between into onto out up down over under "
    "through via against minute hour day week month second am pm pkt pst utc gmt today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last due remain make made run hope think believe "
    "use useful usage service work get got go come see take taken put place need want wish like know help let hold issue problem technical reason notice notification news something anything nothing went "
    "unfortunately possible unexpected per send sent write inform information about regarding concerned said above below following understand really sure yes ok etc email english urdu "
    "یہ وہ اس ان کا کی کے کو میں سے پر نے ہے ہیں تھا تھی ہو ہونے ہوں ہوا ہوئی ہوگا گا گی گے کر کریں کرنے کرنا کرتے دیا دی گیا گئی گئے جا جائے جاری رہا رہی رہے رہیں ایک عمل "
    "اور یا کہ کیونکہ لیے لئے تک فی الحال وقت ختم کچھ دیر جلد بعد ابھی نہیں نہ ہی بھی تو کوئی غیر متوقع اگر جب جو دن گھنٹے منٹ نیا نئی نئے لائیں سروس درخواست خواہ"
) | frozenset(map(_stem, ISSUERS))
"""What any sentence has, and who publishes."""
_PROGRAMS = _stems(
    "chrome edge firefox mozilla safari opera explorer internet java flash adobe acrobat google facebook twitter whatsapp linkedin instagram youtube apple android windows microsoft wordpress"
)
"""What pages are read with, and where they are shared."""
_NO_NAMES = (
    _OF_A_VISIT
    | _ANYWHERE
    | _PROGRAMS
    | _stems(
        "god "
        "text full overview summary annex annexure attachment agree terms conditions policy privacy settings options subscribe guest team technology technical division section wing relations"
    )
)
"""Capitals that no notice need be about."""
TIMED = pattern_of(
    r"\b\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\b|hrs|hours)|\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b|\b\d+\s?(?:seconds?|minutes?|mins?|hours?|days?)\b"
    r"|\b(?:code|id|ids|error|status|ref(?:erence)?|incident|support|ray|ticket|number)\b\W{0,3}(?:(?:no|id|code|is|number)\b\W{0,3})?[\w#.:-]*\d[\w#.:-]*|\d{1,3}(?:\.\d{1,3}){3}|\d+ ?x ?\d+|\bF\d{1,2}\b(?!/)",
    re.IGNORECASE,
)
"""Hours, waits, a program's own numbers and a keyboard's, which tell no day and no sum."""
_THIS = pattern_of(
    r"\b(?:your|our|this|the (?:requested|said|above))\s+(\w+)|(?:\bآپ ک[اےی]|\bیہ|\bاس)\s+(\w+)"
)
"""What is the visitor's or the page's own, whatever it is called; "this Act" has its law beside it."""
WARNS = pattern_of(
    r"(?:^|[.!;:]\s+|\band )(?:please |kindly )?(?:do not|never|beware|avoid)\b(?! (?:miss|re(?:fresh|load|try|submit)|close|press|leave|navigate|go back))|نہ (?:کریں|بتائیں|دیں|کھولیں)",
    re.IGNORECASE,
)
"""How readers are warned of what is elsewhere; not of leaving this page."""
_CAPITAL = pattern_of(r"(?<=[\w,;)] )[A-Z][A-Za-z]{2,}\b")
_BUTTON = pattern_of(r"\b(?i:tap|click|press|select|choose|hit)(?: on)? [A-Z]\w+")
"""What a visitor is to press, by what is written on it."""
_FIGURE = pattern_of(r"\d")
_WORD = pattern_of(r"[^\W\d_]+")
_NAMED = pattern_of(r"[\w.-]+\.(?:com|org|net|example|pk)\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def is_of_a_visit(line: str, title: str) -> bool:
    """Tell whether a line's words are a visit's, more than any others; those of its page's own title count for nothing.

    A sum or another number is the world's. So is a day, but where a title is known and no word of the world
    stands beside it: a site that is rebuilt says when it is back.
    """
    if len(line) > MOST or any(form.search(line) for form in (AMOUNT, BINDS, WARNS, _NAMED)):
        return False
    told = unquoted(line)
    rest = undated(told)
    called, stops = folded(title).lower(), STOP.sub("\n", folded(rest)).lower()
    bare = TIMED.sub(" ", stops.replace(called, " ") if called else stops)
    if _FIGURE.search(bare):
        return False
    counted = [_counted(sentence, called) for sentence in bare.split("\n")]
    here, others = (frozenset[str]().union(*told) for told in zip(*counted, strict=True))
    if any(others and not here for here, others in counted):
        return False  # a sentence that is of the world
    # A title in a sentence that says nothing else is spoken of as a page.
    named = not others and len(called.split()) > 2 and called in folded(line).lower()
    near = bool(here & _NEAR) or _THIS.search(bare) is not None
    allowed = len(here) - 1 if near else len(here) // FAR
    if rest != told and not (title and near and not others):
        return False
    return len(here) + named >= LEAST and len(others) <= allowed


def undated(sentence: str) -> str:
    """Return a sentence without its dates: a month may be a verb."""
    for _, start, end in reversed(find_dates(sentence)):
        sentence = sentence[:start] + sentence[end:]
    return DAY.sub("", sentence)


def is_crowded(sentence: str) -> bool:
    """Tell whether a sentence has so many words of a visit that what it names and counts may be of one."""
    visits, world = visits_and_world(undated(sentence))
    return len(visits) > 1 and len(visits) >= len(world)


def is_of_upkeep(line: str) -> bool:
    """Tell whether a line is of a visit, and of him who came or of this very site: the day in it is when he may come again."""
    return is_crowded(line) and bool(visits_and_world(line)[0] & _NEAR)


def without_us(sentence: str) -> str:
    """Return a sentence without "we", where no word of a visit is beside it: then an office says what it did."""
    told = _US.sub(" ", sentence)
    visits, world = visits_and_world(told)
    if told == sentence or len(world) < OF_THE_WORLD:
        return sentence
    counts = AMOUNT.search(told) or PERSONS.search(told)
    return told if counts or len(world) > FAR * len(visits) else sentence


_US = pattern_of(r"\b(?:we|our|us|ہم)\b", re.IGNORECASE)
OF_THE_WORLD = 3
"""Words of the world that show what an office did."""


def of_visits(word: str) -> bool:
    """Tell whether a word is a visit's, or any sentence's."""
    return _stem(word) in _OF_A_VISIT | _ANYWHERE


@lru_cache(maxsize=1024)
def visits_and_world(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a line that are a visit's, and those of some length that are the world's."""
    return tell_apart(line)


def tell_apart(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the same of a text, which may be too long to be kept in mind."""
    words = frozenset(map(_stem, set(_WORD.findall(folded(text).lower()))))
    world = words - _OF_A_VISIT - _ANYWHERE
    return words & _OF_A_VISIT, frozenset(word for word in world if len(word) > 2)


def names(sentence: str) -> set[str]:
    """Return that a sentence names something of the world, other than where and by what a page is read."""
    found = (word.lower() for word in _CAPITAL.findall(_BUTTON.sub(" ", sentence)))
    return {"name"} if any(_stem(word) not in _NO_NAMES for word in found) else set()


def is_of_programs(words: str) -> bool:
    """Tell whether all words that could be the world's are of what pages are read with."""
    world = visits_and_world(words)[1]
    return bool(world) and world <= _PROGRAMS


def _counted(sentence: str, title: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return a sentence's words that are a visit's, and those that are the world's."""
    words = frozenset(map(_stem, _WORD.findall(sentence))) - _words_of(title)
    this = frozenset(_stem(one or other) for one, other in _THIS.findall(sentence))
    here = words & (_OF_A_VISIT | this)
    return here, words - here - _ANYWHERE


@lru_cache(maxsize=8)
def _words_of(title: str) -> frozenset[str]:
    return frozenset(map(_stem, _WORD.findall(title)))
