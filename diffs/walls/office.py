"""Tell what official papers speak of: the law, who publish, what they publish and what they do by it."""

from __future__ import annotations

import re

from tarmeem.patterns import pattern_of

LAW = pattern_of(
    r"\b(?:shall|hereby|thereof|whereas|pursuant|provided that|(?:sub-)?sections?|clauses?|articles?|act|ordinance|rules"
    r"|regulations?|notifications?|notified|licen[sc](?:e|ing|ees?)|government|gazette|laws?|court|parliament|penalt(?:y|ies)"
    r"|amend(?:ed|ment)|repeal(?:ed)?|bill|schedule|in exercise of|tariffs?|determination|consultation)\b"
    r"|قانون|دفعہ|ایکٹ|آرڈیننس|حکومت|لائسنس|قواعد|ضوابط|نوٹیفکیشن|ترمیم|عدالت|اتھارٹی",
    re.IGNORECASE,
)
KINDS = pattern_of(
    r"\b(?:(?<!privacy )(?<!cookie )(?:notice|polic(?:y|ies)(?!:))|(?:(?<!in )(?<!out of )(?<!your )orders?(?! (?:to|now|online)\b))|guidelines?|circular|directives?"
    r"|advisory|tenders?|bids|press (?:release|note)|statement|vacanc(?:y|ies)|vacant|recruitment|(?<!domain )auction|corrigendum|addendum|invitation|framework|procedure"
    r"|memorandum|resolution|report|(?<!\d )minutes|agenda|budget|committee|extension|closing date|warning against|hearing|expression of interest|terms of reference|appointment|decision|speech|announcement|scheme|strategy|specifications?|survey"
    r"|meeting|proceedings|clarification|indicators|enforcement|list of|bills|standing instructions?|results? of|code of (?:conduct|practice)|frequently asked questions)\b"
    r"|نوٹس|عوامی|وضاحت|سماعت|اطلاع|اعلامیہ|پالیسی|رہنما|ہدایات|حکم نامہ|حکمنامہ|سرکلر|ٹینڈر|نیلامی|مشاورت|اسامی|بھرتی|پریس ریلیز|قرارداد|رپورٹ|اجلاس|کمیٹی|نوٽيفڪيشن|پڌرنامو|خبرتیا|اعلامیه",
    re.IGNORECASE,
)
"""What regulators, ministries and parliaments call what they publish."""
BODIES = pattern_of(
    r"\b(?:authority|ministry|minister|commission|chair(?:man|person)|division|board|secretary|assembly|senate|cabinet|prime minister|department|directorate|director|tribunal|speaker"
    r"|operators?|licensees?|subscribers?|consumers?|stakeholders?|(?:general )?public|citizens|applicants?|candidates?|bidders?|consultants?|importers?|members|providers?|officers?)\b"
    r"|وزارت|وزیر|کمیشن|چیئرمین|ڈویژن|بورڈ|اسمبلی|سینیٹ|کابینہ|محکمہ|عوام\b|صارفین|آپریٹر|شہری|امیدوار|درخواست گزار|افسر|سرڪار|کات[يو]|ریاست|اداره",
    re.IGNORECASE,
)
"""Who publishes, and to whom."""
ACTS = pattern_of(
    r"\b(?:(?:is|are|has been|have been) (?:\w+ )?(?:directed|advised|informed|cautioned|warned|invited|requested|urged|reminded|required|notified|approved|constituted|appointed)"
    r"|(?:has|have) (?:\w+ )?(?:issued|ordered|approved|decided|adopted|constituted|announced|launched|directed|extended|imposed|withdrawn|signed)|with effect from|with immediate effect"
    r"|(?:last|closing) date|come to the (?:notice|knowledge)|in compliance with|for (?:the )?information of)\b"
    r"|مطلع|آگاہ|ہدایت کی|تاکید|متنبہ|خبردار|اپیل|مدعو|مطلوب|جمع کرائیں|منظوری|فیصلہ کیا",
    re.IGNORECASE,
)
"""What they do by it."""


def is_kind(word: str) -> bool:
    """Tell whether a word names a kind of document: of those a page without one speaks too."""
    return KINDS.fullmatch(word) is not None or LAW.fullmatch(word) is not None


def office(words: str) -> set[str]:
    """Return which of them a text speaks of: the law, who publish, what they publish, what they do by it."""
    named = {"law": LAW, "kind": KINDS, "body": BODIES, "act": ACTS}
    return {name for name, pattern in named.items() if pattern.search(words)}


def speaks_of_office(words: str) -> bool:
    """Tell whether a text has any word of the law, of those who publish or of what they publish and do by it."""
    return bool(office(words))
