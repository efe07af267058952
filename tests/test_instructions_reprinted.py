"""An instrument orders the same however its pages are set."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from diffs.amending import parse_instructions
from diffs.structure.recognising.lines import legible

INSTRUMENT = """An Act further to amend the Lamps Act, 2029
WHEREAS it is expedient further to amend the Lamps Act, 2029
(V of 2029), for the purposes hereinafter appearing;
It is hereby enacted as follows:—
1. Short title and commencement.—(1) This Act may be called
the Lamps (Amendment) Act, 2031.
(2) It shall come into force at once.
2. Amendment of section 3, Act V of 2029.—In the Lamps Act,
2029 (V of 2029), hereinafter referred to as the said Act, in
section 3, for the word “oil” the word “gas” shall be
substituted.
3. Insertion of section 4A, Act V of 2029.—In the said Act,
after section 4, the following new section shall be
inserted, namely:—
“4A. Lanterns.—No person shall carry a lantern in any street
of the ward unless the Warden of Lamps has, by an order in
writing, allowed him to carry it.”.
4. Amendment of section 9, Act V of 2029.—In the said Act, in
section 9, in sub-section (2), the words “or a candle” shall
be omitted.
"""

PRINTS: dict[str, Callable[[str], str]] = {
    "with lines that end as a telegraph's do": lambda text: text.replace("\n", "\r\n"),
    "with a blank line below each line": lambda text: text.replace("\n", "\n\n"),
    "with spaces at which no line may end": lambda text: re.sub(r"(?<=[.)]) ", "\u00a0", text),
    "with form feeds between its pages": lambda text: re.sub(
        r"((?:[^\n]*\n){5})", lambda m: m[1] + "\f", text
    ),
    "with the numbers of its pages": lambda text: "".join(
        line + (f"\n{at // 9}\n\n" if at % 9 == 0 else "")
        for at, line in enumerate(text.splitlines(keepends=True), 1)
    ),
}


def _orders(text: str) -> list[dict[str, object]]:
    kept = ("action", "unit", "act", "target", "old", "new", "number", "state")
    return [
        {key: _plain(value) for key, value in order.as_dict().items() if key in kept}
        for order in parse_instructions(text)
    ]


def _plain(value: object) -> object:
    return " ".join(legible(value).split()) if isinstance(value, str) else value


@pytest.mark.parametrize("how", PRINTS)
def test_an_instrument_orders_the_same_however_it_is_printed(how: str) -> None:
    orders = _orders(INSTRUMENT)
    assert [(order["action"], order["state"]) for order in orders] == [
        ("substitute", "parsed"),
        ("insert", "parsed"),
        ("omit", "parsed"),
    ]
    assert _orders(PRINTS[how](INSTRUMENT)) == orders


def test_a_figure_that_stands_alone_amid_the_new_matter_is_for_a_person() -> None:
    torn = INSTRUMENT.replace("in any street\nof the ward", "in any\n\n1\n\nStreet of the ward")
    assert [order["state"] for order in _orders(torn)] == ["parsed", "needs-review", "parsed"]
