"""The rules for a law's life in Urdu: when it comes into force, and what it repeals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from diffs.compare.rules.saying import quoted
from diffs.compare.rules.urduside import Wording

_FORCE = re.compile(r"\bنافذ\s*العمل\b|\bنافذ\s+(?:ہو|کی[اے](?!\s+جا\s+سک)|سمجھ)|\bنفاذ\s+پذیر\b")
"""Not «نافذ کیا جا سکتا»: what can be given effect to."""
_REPEAL = re.compile(r"\bمنسوخ\b")
_LAW = re.compile(r"\b(?:ایکٹ|[اآ]رڈیننس|قانون|قوانین|قواعد|ضوابط|ضابطہ|دفعہ|دفعات|شق|حکم\s*نامہ|نوٹیفکیشن)\b")  # fmt: skip
_LICENCE = re.compile(r"\b(?:لائسنس|اجازت|رجسٹریشن)")
"""What is cancelled with the same word as a law is repealed."""


def commencement(old: Wording, new: Wording) -> Iterator[str]:
    """Yield that words on when a law comes into force came, went or changed."""
    for side in (new, old):
        if side.own.strip() and _FORCE.search(side.around()):
            yield f"Commencement: {quoted(side.sentence())}"
            return


def repeals(old: Wording, new: Wording) -> Iterator[str]:
    """Yield that a law or a provision is repealed, or one more in a list of such."""
    listed = not old.own.strip() and _LAW.search(new.own) and _REPEAL.search(new.around())
    if listed or (_REPEAL.search(new.own) and not _REPEAL.search(old.own)):
        text = new.around()
        if _LAW.search(text) and not _LICENCE.search(text):
            yield f"Repeal or omission: {quoted(new.sentence())}"
