"""How an order by a noun or a gerund is worded, where no "shall be substituted" gives it away."""

from __future__ import annotations

from tarmeem.model import Action

NOUNS: dict[str, Action] = {
    "substitution": "substitute", "insertion": "insert", "addition": "add", "omission": "omit",
    "deletion": "omit", "repeal": "repeal", "renumbering": "renumber", "relettering": "renumber",
}  # fmt: skip
"""What a noun orders in "is hereby amended by the substitution, for A, of B"."""
GERUNDS: dict[str, Action] = {
    "substituting": "substitute", "inserting": "insert", "adding": "add", "omitting": "omit",
    "deleting": "omit", "repealing": "repeal",
}  # fmt: skip
IMPERATIVES: dict[str, Action] = {
    "substitute": "substitute", "insert": "insert", "add": "add", "omit": "omit", "delete": "omit",
}  # fmt: skip
"""What rules may order outright: "Add the following words at the end of sub-rule (2)"."""
NOMINAL = (
    rf"\bby\s+(?:the\s+(?:{'|'.join(NOUNS)}|re-(?:number|letter)ing)|{'|'.join(GERUNDS)})\b"
    r"|\b(?:is|are)\s+hereby\s+(?:further\s+)?(?:amended|substituted|inserted|omitted|added|deleted"
    r"|re-?numbered)\b"
    rf"|(?<!may )(?<!to )(?<!shall )(?<!and )(?<!or )\b(?:{'|'.join(IMPERATIVES)})\s+the\s+"
    r"(?:following|words?|figures?|expression)\b"
    r"|[”\"’)],?\s+(?:substitute|insert)\b|,\s+(?:substitute|insert)\b"
    r"|(?<!may )(?<!to )(?<!shall )\bomit\s+(?:[“\"‘]|(?:sub-?\s?)?(?:section|article|clause|paragraph|rule"
    r"|regulation|item|entry|part|chapter|proviso|explanation)s?\b)"
)
"""An order without "shall", by its form."""
