"""Where new matter ends: at its own mark, whatever the printer or the drafter sets after it."""

from __future__ import annotations

import pytest

from diffs.amending import parse_instructions
from publish.law.deedlines import deed, instruction_lines

HEAD = "THE FERRY (AMENDMENT) ACT, 2003\n\n1. Short title.-This Act may be called the Ferry (Amendment) Act, 2003.\n\n"
ORDER = "2. Amendment of section 5.-In section 5 of the Ferry Act, 2001 (V of 2001), after sub-section (4), the following sub-section shall be inserted, namely:-\n\n"
NEW = '(5) A ferry that is "small" carries a lamp.'


@pytest.mark.parametrize("after", [
    "\n\nH. ROWER,\n\nClerk to the Harbour.\n",
    "\n\n(2) The amendment made by sub-section (1) shall not affect a ferry at sea on the day this Act begins.\n",
    "",
])  # fmt: skip
@pytest.mark.parametrize("marks", ['""', "“”"])
def test_a_mark_between_two_points_ends_the_matter(after: str, marks: str) -> None:
    """The matter's point, the mark, the drafter's point and the line's end: nothing after it is law."""
    new = NEW if marks == '""' else NEW.replace(' "', " “").replace('" ', "” ")
    found = parse_instructions(f"{HEAD}{ORDER}{marks[0]}{new}{marks[1]}.{after}")
    assert [(one.state, one.new) for one in found] == [("parsed", new)]


def test_words_after_a_mark_at_a_line_end_are_never_silently_law() -> None:
    """Where the drafter's point is missing, what follows the mark is a person's to judge."""
    (found,) = parse_instructions(f'{HEAD}{ORDER}"{NEW}"\n\nH. ROWER,\n\nClerk to the Harbour.\n')
    assert found.state == "needs-review"


def test_an_earlier_mark_that_closes_is_not_passed_over() -> None:
    """Two items, each with its own matter: the first does not run on to the second's seal."""
    items = (
        "2. Amendment of section 5.-In section 5 of the Ferry Act, 2001 (V of 2001),-\n\n"
        '(a) in sub-section (1), for the words "oars and", the following shall be substituted, namely:-\n\n"oars-\n\n(i) of ash; and\n\n(ii) of fir; and";\n\n'
        '(b) after sub-section (4), the following sub-section shall be inserted, namely:-\n\n"(5) A lamp is lit.".\n\n'
        "(2) The amendment shall not affect a ferry at sea.\n"
    )
    found = parse_instructions(HEAD + items)
    assert [one.new for one in found] == ["oars-\n(i) of ash; and\n(ii) of fir; and", "(5) A lamp is lit."]  # fmt: skip


NOTE = "Amendment of\nFerry Act V\nof 2001.\n"
CLAUSES = (
    "2. Amendment of section 2.-In section 2 of the Ferry Act, 2001 (V of 2001), after clause (i), the following clauses shall be inserted, namely:-\n\n"
    '"(j) "jetty" means a landing;\n\n(k) "keel" means a beam;\n\n(1) "lamp" means a light.".\n'
)


def test_an_l_that_a_scan_prints_as_1_is_a_clause_of_its_own() -> None:
    """After (k) comes (l): it is no part of (k), and a person sees the number that it bears."""
    found = parse_instructions(HEAD + CLAUSES)
    assert [one.new for one in found] == ['(j) "jetty" means a landing;', '(k) "keel" means a beam;', '(1) "lamp" means a light.']  # fmt: skip
    assert [one.state for one in found] == ["parsed", "parsed", "needs-review"]


def test_a_side_note_among_the_words_is_never_silently_law() -> None:
    """The amending section's own note, printed beside the new matter, is for a person to take out."""
    new = NEW.replace(" carries", "\n" + NOTE + "carries")
    (found,) = parse_instructions(f'{HEAD}{ORDER}"{new}".\n')
    assert found.state == "needs-review"
    assert "a marginal note stands among the words" in found.reason


def test_a_part_s_number_is_not_run_into_its_title() -> None:
    """PART III over OF LAMPS is Part III."""
    order = "2. Amendment of Chapter II.-In the Ferry Rules, 2002, in Chapter II, after Part II, the following new Part shall be added, namely:-\n\n"
    for title in ("OF LAMPS", "LAMPS"):
        (found,) = parse_instructions(f'{HEAD}{order}"PART III\n{title}\n\n13. Lamps.-A ferry carries a lamp.".\n')  # fmt: skip
        assert found.number == "III"


def test_bars_that_stand_for_marks_are_marks() -> None:
    """The Gazette's typeface comes out of a file as ―…‖; a bar between words stays a dash."""
    order = "2. Amendment of section 5.―In section 5 of the Ferry Act, 2001 (V of 2001), for the words ―small ferry‖, the words ―ferry‖ shall be substituted.\n\n"
    more = "3. Insertion of section 6.―In the Ferry Act, 2001 (V of 2001), after section 5, the following new section shall be inserted, namely:―\n\n―6. Lamps.―(1) The ―lamp‖ is lit.\n\n(2) It is red.‖.\n"
    found = parse_instructions(HEAD + order + more)
    assert [(one.state, one.old, one.new) for one in found] == [
        ("parsed", "small ferry", "ferry"),
        ("parsed", None, "6. Lamps.―(1) The “lamp” is lit.\n(2) It is red."),
    ]


@pytest.mark.parametrize("page", ["\n7\n", "\n\n7\n\n"])
def test_a_page_s_number_between_two_sub_sections_is_never_silently_law(page: str) -> None:
    """A figure alone on its line, between two sub-sections that are put in, is for a person."""
    (found,) = parse_instructions(f"{HEAD}{ORDER}“(5) A ferry carries a lamp.{page}(5A) A ferry that is small carries two.”.\n")  # fmt: skip
    assert found.state == "needs-review"


@pytest.mark.parametrize(
    ("order", "label"),
    [
        ('the word "and" that stands in the printed page which lies in the old lamp room of the Guild, beside the oil and its keys', "omit words in section 5"),
        ("whatever is said there of “words” and of the oil that is burnt in each of the lamps for as long as nights last in that harbour", "omit what could not be read in section 5"),
    ],
)  # fmt: skip
def test_a_refusal_quotes_whole_words_and_says_what_kind_of_thing_it_is_of(
    order: str, label: str
) -> None:
    """What could not be read is cut between two words, with a mark; an order for words is not told as one for a provision."""
    head = "2. Amendment of section 5.-In section 5 of the Ferry Act, 2001 (V of 2001), "
    (found,) = parse_instructions(f"{HEAD}{head}{order} shall be omitted.\n")
    assert found.state == "refused"
    quoted = found.reason.partition("“")[2].rpartition(" …”")[0]
    assert quoted
    assert f"{order} shall be omitted".startswith(f"{quoted} ")
    assert label in deed(found.as_dict())


def test_no_word_of_ours_is_shown_as_one_of_the_laws() -> None:
    """Of a heading put for another the old one is not named: nothing is printed as taken out."""
    order = "2. Amendment of section 4, Act V of 2020.—In the Harbours Act, 2020 (V of 2020), in section 4, for the heading, the following shall be substituted, namely:—\n“Ropes and chains”.\n"
    (one,) = parse_instructions(order)
    shown = instruction_lines(one.as_dict())

    assert "+ “Ropes and chains”" in shown
    assert "WHOLE" not in shown


@pytest.mark.parametrize(
    ("often", "told"),
    [
        ("wherever occurring except in the proviso", ", wherever it occurs, but not in section 4, proviso"),
        ("where it occurs for the second time", ", the second time it occurs"),
    ],
)  # fmt: skip
def test_where_words_stay_as_they_are_is_told_of_an_order(often: str, told: str) -> None:
    """That a place is excepted, or only the second one meant, is a part of what was read."""
    order = f"2. In the Harbours Act, 2020 (V of 2020), in section 4, after the word “rope”, {often}, the words “or wire” shall be inserted.\n"
    (one,) = parse_instructions(order)

    assert deed(one.as_dict()).endswith(told)


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("after the word “rope”, the words “or wire” shall be inserted.", ", after “rope”"),
        ("between the words “rope” and “chain”, the words “or wire” shall be inserted.", ", between “rope” and “chain”"),
        ("after the proviso, the following proviso shall be added, namely:—\n“Provided further that no rope is sold.”", ", after the proviso"),
        ("after sub-section (1), the following sub-section shall be inserted, namely:—\n“(1A) A rope is dry.”", ", after (1)"),
    ],
)  # fmt: skip
def test_words_beside_which_matter_stands_are_quoted_and_provisions_named(
    order: str, told: str
) -> None:
    """In quotation marks stand the law's own words alone."""
    (one,) = parse_instructions(
        f"2. In the Harbours Act, 2020 (V of 2020), in section 4, {order}\n"
    )
    assert deed(one.as_dict()).endswith(told)


@pytest.mark.parametrize(
    ("portion", "told"),
    [
        ("beginning with “rope” and ending with “chain”", "- “rope” … “chain”"),
        ("from “rope” to the end", "- from “rope” to the end"),
    ],
)
def test_a_portion_that_runs_to_the_end_is_told_so(portion: str, told: str) -> None:
    """No empty quotation marks stand for the end of a provision."""
    order = f"2. In the Harbours Act, 2020 (V of 2020), in section 4, for the words {portion}, the words “or wire” shall be substituted.\n"
    (one,) = parse_instructions(order)
    assert told in instruction_lines(one.as_dict())
