"""What a text has for signs whose typeface or code page was lost on the way: a dash that reads "¾", quotes that do not show."""

from __future__ import annotations

from tarmeem.patterns import pattern_of

_SYMBOL_DASH = pattern_of("(?<=[^\\W\\d_]|[.:;,)\\]”\"’'])¾")
"""The long dash of the Symbol typeface, whose code is that of three quarters; these stand behind a figure or a blank."""
_MEANT = tuple(zip("\x91\x92\x93\x94\x95\x96\x97\u037e", "‘’“”•–—;", strict=True))
"""Quotes, bullet and dashes of Windows-1252, read as if they were Latin-1: there they are no signs at all; and what many a PDF has for each of its semicolons: the Greek question mark, which looks the same."""
_BAR = pattern_of(r"(?<![^\s(\[])―(?=[\w(,;:])")
"""The bar that the Gazette's typeface has for a quotation mark that opens, as ‖ for one that closes: nothing stands before it, and words behind it; elsewhere it is a dash."""


def restored(text: str) -> str:
    """Return the text, as long as it was, with the signs that were meant."""
    if text.isascii():
        return text
    for read, meant in _MEANT:
        text = text.replace(read, meant)
    if "‖" in text:
        text = _BAR.sub("“", text).replace("‖", "”")
    return _SYMBOL_DASH.sub("—", text) if "¾" in text else text
