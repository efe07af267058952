"""A ruled table of a PDF is read row by row, whatever order its cells were drawn in; what is in doubt stays as lines."""

from __future__ import annotations

from collections.abc import Iterable

import pypdfium2 as pdfium
import pytest

from crawler.pages.layout import page_text
from tarmeem.demo.pdf import assemble

COLUMNS = (72, 130, 330, 430, 520)
TOP, HIGH = 700, 40
ROWS = [
    ["No.", "Kind of mooring", "Fee", "Renewal"],
    ["1", "Lamp buoy", "10,000", "0.5% of dues"],
    ["2", "Long pier", "500,000", "Nil"],
]


def text(x: float, y: float, words: str) -> str:
    return f"BT /F1 10 Tf {x} {y} Td ({words}) Tj ET"


def stroke(x: float, y: float, to: float, down: float) -> str:
    return f"{x} {y} m {to} {down} l S"


def filled(x: float, y: float, to: float, down: float) -> str:
    return f"{min(x, to)} {min(y, down)} {abs(to - x) or 0.7} {abs(down - y) or 0.7} re f"


def grid(rows: int, columns: Iterable[float] = COLUMNS, draw=stroke) -> list[str]:
    lefts = list(columns)
    bottom = TOP - rows * HIGH
    across = [draw(lefts[0], TOP - k * HIGH, lefts[-1], TOP - k * HIGH) for k in range(rows + 1)]
    return across + [draw(x, TOP, x, bottom) for x in lefts]


def cells(rows: list[list[str]]) -> list[str]:
    """Draw cells column by column, so that no row's follow one another; a "/" goes on below."""
    return [
        text(COLUMNS[c] + 4, TOP - r * HIGH - 14 - 12 * k, piece)
        for c in range(len(rows[0]))
        for r, row in enumerate(rows)
        for k, piece in enumerate(row[c].split("/"))
        if piece
    ]


def read(*drawn: str) -> str:
    with pdfium.PdfDocument(assemble(["\n".join(drawn).encode("cp1252")])) as document:
        return page_text(document[0]).text


def told(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row).replace("/", " ").strip("\t") for row in rows)


@pytest.mark.parametrize("draw", [stroke, filled], ids=["strokes", "thin boxes"])
def test_a_tables_row_is_a_line_and_a_tab_parts_its_cells(draw) -> None:
    above, below = text(72, 740, "The fees are these:"), text(72, 500, "2. They fall due in May.")
    drawn = read(above, *grid(len(ROWS), draw=draw), *cells(ROWS), below)
    assert drawn == f"The fees are these:\n{told(ROWS)}\n2. They fall due in May."


def test_a_cells_lines_are_one_cell() -> None:
    rows = [*ROWS, ["3", "Mooring of a/barge by night", "1,000 or as/fixed", "Nil"]]
    assert told(rows) in read(*grid(len(rows)), *cells(rows))


def test_a_cell_over_several_columns_is_told_once() -> None:
    rows = [*ROWS, ["PART B", "", "", ""], ["3", "Barge", "90", "Nil"]]
    rules = [rule for rule in grid(len(rows)) if not rule.startswith(("130", "330", "430"))]
    bottom = TOP - len(rows) * HIGH
    for x in COLUMNS[1:-1]:
        rules += [stroke(x, TOP, x, TOP - 3 * HIGH), stroke(x, TOP - 4 * HIGH, x, bottom)]
    assert told(rows) in read(*rules, *cells(rows))


def test_a_cell_over_several_rows_is_told_in_the_first() -> None:
    rows = [*ROWS, ["3", "Barge", "90", "by day"], ["", "", "120", "by night"]]
    under = TOP - 4 * HIGH
    rules = [rule for rule in grid(len(rows)) if f" {under} m" not in rule]
    assert told(rows) in read(*rules, stroke(330, under, 520, under), *cells(rows))


def test_a_table_open_at_its_sides_is_one() -> None:
    rules = [rule for rule in grid(len(ROWS)) if not rule.startswith((f"72 {TOP} m 72", "520"))]
    assert told(ROWS) in read(*rules, *cells(ROWS))


@pytest.mark.parametrize(
    ("rules", "rows"),
    [
        (grid(2), [["No.", "Kind", "Fee", "Due"], ["1/2", "Buoy/Pier", "10/20", "May/June"]]),
        (
            grid(2),
            [["", "Keeper", "Port", ""], ["", "A. Mast/B. Oar/C. Keel", "Ost/West/Nord", ""]],
        ),
        ([rule.replace(" S", " S 1 G") for rule in ["1 G", *grid(3)]], ROWS),
        (grid(3, (72, 520)), ROWS),
        (grid(3, (72, 160, 330, 430, 520)), ROWS),
    ],
    ids=[
        "figures that no rule parts",
        "names that no rule parts",
        "rules nobody sees",
        "a frame",
        "a rule through words",
    ],
)
def test_lines_stay_lines_where_rules_do_not_tell_the_cells(
    rules: list[str], rows: list[list[str]]
) -> None:
    drawn = read(*rules, *cells(rows))
    assert "\t" not in drawn
    assert sorted("".join(drawn.split())) == sorted("".join(told(rows).split()))


def test_prose_in_columns_stays_prose() -> None:
    long = "/".join(["A keeper shall light the lamps"] * 15)
    rules = [
        *(stroke(72, y, 520, y) for y in (TOP, TOP - 40, 300)),
        *(stroke(x, TOP, x, 300) for x in (72, 130, 330, 520)),
    ]
    words = [text(134, TOP - 14, "As it is"), text(334, TOP - 14, "As proposed")]
    lines = [
        text(x, TOP - 60 - 12 * k, piece)
        for x in (134, 334)
        for k, piece in enumerate(long.split("/"))
    ]
    assert "\t" not in read(*rules, *words, *lines)
