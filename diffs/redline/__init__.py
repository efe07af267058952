"""RENDER: one comparison as HTML, DOCX, terminal, CriticMarkup or JSON, and each read back.

Rejecting every change in any of them gives the old text, accepting every change the new one,
character for character. What a format cannot carry is escaped reversibly, or refused with
CompareError. DOCX needs the extra ``[docx]``; the import is made on first use.
"""

from diffs.redline.brief import to_brief
from diffs.redline.critic import old_and_new_from_criticmarkup, to_criticmarkup
from diffs.redline.docx import old_and_new_from_docx, to_docx, told_of_layout
from diffs.redline.html import to_html
from diffs.redline.htmlread import old_and_new_from_html
from diffs.redline.jsontext import old_and_new_from_json, to_json
from diffs.redline.terminal import in_sentences, key, old_and_new_from_text, to_terminal

__all__ = [
    "in_sentences",
    "key",
    "old_and_new_from_criticmarkup",
    "old_and_new_from_docx",
    "old_and_new_from_html",
    "old_and_new_from_json",
    "old_and_new_from_text",
    "to_brief",
    "to_criticmarkup",
    "to_docx",
    "to_html",
    "to_json",
    "to_terminal",
    "told_of_layout",
]
