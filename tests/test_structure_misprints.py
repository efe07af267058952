"""Labels that a printer or a scan left without a bracket, or took for another: read only where the list is certain."""

from __future__ import annotations

import pytest

from diffs.structure import structure_text
from tarmeem.model import Provision


def _read(text: str) -> Provision:
    root = structure_text(text)
    assert root.full_text() == text
    return root


def _under(root: Provision, eid: str) -> list[str]:
    """Return the eIds below a provision, without what has no number."""
    return [n.eid for n in root.walk() if n.eid.startswith(f"{eid}__") and n.num]


def _at(root: Provision, eid: str) -> Provision:
    return next(n for n in root.walk() if n.eid == eid)


_LAW = "1. Name.—This Act may be called the Lamps Act, 2033.\n\n"
_TAIL = "\n3. Rules.—The Board may make rules.\n"


def test_a_label_without_its_second_bracket_is_none_where_the_whole_one_follows() -> None:
    """A "(3 Members" is no label where (3) follows before (4); it is one where the list waits for it in vain."""
    section = "2. Board.—(1) There is a Board.\n(2) It shall consist of the following, namely:—\n(3 Members of the coast and a Chairman.\n{}"
    own = _read(_LAW + section.format("(3) The Board sits by night.\n(4) It is quiet.\n") + _TAIL)
    assert _under(own, "sec_2") == [f"sec_2__subsec_{n}" for n in (1, 2, 3, 4)]
    waits = _read(_LAW + section.format("(4) It is quiet.\n") + _TAIL)
    assert _under(waits, "sec_2") == [f"sec_2__subsec_{n}" for n in (1, 2, 3, 4)]
    assert _at(waits, "sec_2__subsec_3").text.startswith("Members of the coast")
    assert _at(own, "sec_2__subsec_3").text.startswith("The Board sits")


def test_a_letter_without_its_second_bracket_goes_on_with_its_list() -> None:
    """Of "(a)", "(b Keepers" and "(c)" all three are items, and nothing is (b) where the whole one follows."""
    section = "2. Repeal.—These are repealed:—\n(a) the first Act;\n(b Keepers of lamps; and\n{}(c) the third Act.\n"
    for whole in ("", "(b) the second Act; and\n"):
        root = _read(_LAW + section.format(whole) + _TAIL)
        assert _under(root, "sec_2") == [f"sec_2__para_{x}" for x in "abc"]
    assert _at(root, "sec_2__para_b").text.startswith("the second")


def test_the_next_sections_number_goes_on_with_no_list_that_closing_words_end() -> None:
    """The words "shall be punished" below items 1. and 2. is the section's, though "4." is printed as the items are."""
    items = "1. takes a lamp that is lit by the shore at dusk from its place; or\n2. takes a buoy from where the Board has placed it,\nshall be punished with a fine which may extend to nine crowns, or with both.\n"
    root = _read(
        f"{_LAW}2. Lamps.—A lamp is lit by the shore at dusk and put out at dawn by him\nwho has lit it.\n\n3. Theft.—Any person who in the waters of the Harbour and without the leave of the Board—\n{items}\n4. Rules.—The Board may make rules.\n"
    )
    assert [n.kind for n in _at(root, "sec_3").children] == ["paragraph", "paragraph", "p"]


@pytest.mark.parametrize(
    ("items", "labels"),
    [
        ("(a) oil;\nb) wicks;\n(c) glass; and\nd) rope.", "a b c d"),
        ("(i) oil;\nii) wicks;\n(iii) glass; and\niv) rope.", "i ii iii iv"),
        ("(g) oil;\nh) wicks;\ni) glass;\n(j) rope;\nk) nets.", "g h i j k"),
        ("(a) oil,\nb) wicks,\n(c) glass.", "a b c"),
        ("a) oil;\nb) wicks;\n(c) glass; or\nd) rope.", "a b c d"),
    ],
)
def test_a_label_that_lost_its_first_bracket_goes_on_with_the_list_beside_it(
    items: str, labels: str
) -> None:
    """A "b)" between "(a)" and "(c)" is (b), and "(c)" below "b)" goes on with its list, in letters and in roman numerals."""
    root = _read(f"{_LAW}2. Stores.—The Keeper has,—\n{items}\n{_TAIL}")
    assert _under(root, "sec_2") == [f"sec_2__para_{x}" for x in labels.split()]


def test_a_letter_that_lost_its_bracket_goes_on_with_the_list_around_the_romans() -> None:
    """A "c)" below an item's (i) and (ii) is (c) of the list that the item is of."""
    items = "(a) a lamp;\n(b) a boat that is—\n(i) tarred; or\n(ii) painted;\nc) a rope; and\n(d) a net.\n"
    root = _read(f"{_LAW}2. Stores.—The Keeper has,—\n{items}{_TAIL}")
    letters = ["a", "b", "b__subpara_i", "b__subpara_ii", "c", "d"]
    assert _under(root, "sec_2") == [f"sec_2__para_{x}" for x in letters]


def test_a_letter_that_a_line_end_cites_is_no_label() -> None:
    """A "b)" below "or clause" ends what the line above cites, though an (a) stands before it."""
    root = _read(
        f"{_LAW}2. Stores.—The Keeper has,—\n(a) what is named in clause (a) or clause\nb) of section 3; and\n(b) a rope.\n{_TAIL}"
    )
    assert _under(root, "sec_2") == ["sec_2__para_a", "sec_2__para_b"]
    assert _at(root, "sec_2__para_b").text.startswith("a rope")


def test_an_item_below_a_semicolon_and_its_joint_stands_as_well_as_below_a_stop() -> None:
    """An "(h)" misprinted for (c) leaves "(d)" below its "; and" an item."""
    root = _read(
        f"{_LAW}2. Stores.—The Keeper has,—\n(a) oil;\n(b) wicks;\n(h) glass; and\n(d) rope.\n{_TAIL}"
    )
    assert _under(root, "sec_2") == [f"sec_2__para_{x}" for x in "abhd"]


@pytest.mark.parametrize(
    ("printed", "labels", "inferred"),
    [
        ("(i) oil;\nGi) wicks;\n(iii) glass;\n(iv) rope;\n(vy) nets;\n{vi} boats; and\n(vil) oars.", "i ii iii iv v vi vii", "ii v vii"),
        ("ti): oil;\n{ii} wicks; and\n(iil) glass.", "i ii iii", "i iii"),
        ("(a) oil;\n(b) wicks;\n(e) glass; and\n(d) rope.", "a b c d", "c"),
        ("(d) oil;\n(c) wicks;\n(0) glass; and\n(g) rope.", "d e f g", "e f"),
        ("(g) oil;\n(h) wicks;\n(1) glass;\n(j) rope;\n(k) nets;\n() boats; and\n(m) oars.", "g h i j k l m", "i l"),
        ("(m) oil;\n(n) wicks; and\n(0) glass.", "m n o", "o"),
        ("(i) oil;\n(ii) wicks;\n(ii) glass; and\n(iv) rope.", "i ii iii iv", "iii"),
        ("(a) oil;\n(b) wicks;\n(d) glass.", "a b d", ""),
        ("(a) oil;\n(b) wicks;\n(Ol) Price;\n(vy) none.", "a b", ""),
    ],
)  # fmt: skip
def test_a_garbled_label_is_the_one_that_its_list_lacks(
    printed: str, labels: str, inferred: str
) -> None:
    """Between labels of one list, or next after one, what looks like the missing one is that, and is marked as inferred."""
    root = _read(f"{_LAW}2. Stores.—The Keeper has,—\n{printed}\n{_TAIL}")
    assert _under(root, "sec_2") == [f"sec_2__para_{x}" for x in labels.split()]
    assert [n.num for n in root.walk() if n.inferred] == inferred.split()


def test_a_figure_for_the_letter_that_is_due_is_no_sub_section() -> None:
    """Below (a) of sub-section (1), and above (2), a "(6)" is (b), and what is provided there is the list's."""
    root = _read(
        f"{_LAW}2. Stores.—(1) The Keeper has,—\n(a) oil; and\n(6) wicks:\nprovided that they are dry.\n(2) He is paid.\n{_TAIL}"
    )
    assert [n.eid for n in root.walk() if n.eid.startswith("sec_2__")] == [
        "sec_2__subsec_1", "sec_2__subsec_1__para_a", "sec_2__subsec_1__para_b", "sec_2__subsec_1__proviso", "sec_2__subsec_2",
    ]  # fmt: skip


def test_a_word_in_brackets_is_no_garbled_label() -> None:
    """Neither "(name)" nor a letter of another list is taken for the number that is missing between (1) and (3)."""
    root = _read(
        f"{_LAW}2. Stores.—(1) The Keeper,—\n(b) has oil; and\n(name) has wicks;\n(3) He is paid.\n{_TAIL}"
    )
    assert _under(root, "sec_2") == ["sec_2__subsec_1", "sec_2__subsec_1__para_b", "sec_2__subsec_3"]  # fmt: skip


@pytest.mark.parametrize("first", ["({1)", "{1)", "{(1)", "(1}", "(1)"])
def test_a_first_sub_section_may_have_other_brackets(first: str) -> None:
    """Whatever brackets a scan has around the 1 behind a title, it is sub-section (1)."""
    root = _read(f"{_LAW}2. Stores.—{first} The Keeper has oil.\n{{2}} He has wicks.\n{_TAIL}")
    assert _under(root, "sec_2") == ["sec_2__subsec_1", "sec_2__subsec_2"]
    assert _at(root, "sec_2").heading == "Stores"


@pytest.mark.parametrize("one", ["].", "}.", "t.", "l."])
def test_the_number_of_the_section_that_names_the_law_may_be_misread(one: str) -> None:
    """What a scan has for "1." before the short title is section 1."""
    root = _read(
        f"{one} Short title.—This Act may be called the Lamps Act, 2033.\n\n2. Stores.—Oil.\n{_TAIL}"
    )
    assert [(n.num, n.inferred) for n in root.children] == [("1", True), ("2", False), ("3", False)]


@pytest.mark.parametrize("printed", ["lt.", "1t.", "1].", "11."])
def test_a_number_of_thin_strokes_is_the_one_that_is_missing(printed: str) -> None:
    """Between sections 10 and 12 a line that begins with "lt." or "1t." is section 11."""
    sections = [f"{n}. Lamps {n}.—The Keeper shall light it." for n in range(1, 14)]
    sections[10] = sections[10].replace("11.", printed, 1)
    root = _read("\n".join(sections))
    assert [n.num for n in root.children] == [str(n) for n in range(1, 14)]
    assert root.children[10].inferred is (printed != "11.")


BELLS = """1. Short title.—This Act may be called the Bells Act, 2031.

2. Definitions.—In this Act, "bell" means anything that rings.

Ringing of bells.—(1) A bell shall be rung at noon.

(2) No bell shall be rung at night.

4. Keepers.—A keeper shall be appointed by the Board.

5. Fees.—The Board may charge a fee.
"""


def test_a_title_and_a_dash_between_two_sections_are_the_one_that_is_missing() -> None:
    """A line "Ringing of bells.—(1) …" between 2 and 4 is section 3, whose number was lost; two such lines are none."""
    node = structure_text(BELLS).find("sec_3__subsec_2")
    assert node is not None
    assert node.text == "No bell shall be rung at night."
    three = structure_text(BELLS).find("sec_3")
    assert three is not None
    assert three.inferred
    assert three.heading == "Ringing of bells"
    twice = BELLS.replace("(2) No bell shall", "Silence.—No bell shall")
    assert structure_text(twice).find("sec_3") is None
    first = BELLS.replace("Ringing of bells.—(1)", "First.—").replace("\n(2) ", "\n")
    assert structure_text(first).find("sec_3") is None


@pytest.mark.parametrize("numbers", [(1, 2, 3, 3), (1, 2, 2, 4), (1, 1, 2, 3)])
def test_two_neighbours_of_one_number_are_two_sections(numbers: tuple[int, ...]) -> None:
    """A section misprinted with its neighbour's number is a section by its own heading, also in a short law."""
    titles = ("Short title", "Oil", "Wicks", "Lamps")
    text = "\n".join(
        f"{n}. {title}.—The Warden shall see to it.\n"
        for n, title in zip(numbers, titles, strict=True)
    )
    assert [n.heading for n in _read(text).walk() if n.kind == "section"] == list(titles)


def test_a_heading_on_its_own_line_tells_two_sections_of_one_number_apart() -> None:
    """So it is where the heading has no dash behind it, in a law whose sections are printed so."""
    titles = ("Short title", "Oil of the lamps", "Wicks of the lamps", "Keepers", "Wages", "Rules")
    lines = "The Warden shall see to it\nthat it is done on each night\nof the year and on each day\nthat is as dark as a night.\n"
    text = "\n".join(
        f"{n}. {title}\n{lines}" for n, title in zip((1, 2, 2, 4, 5, 6), titles, strict=True)
    )
    eids = [n.eid for n in _read(text).walk() if n.kind == "section"]
    assert eids == ["sec_1", "sec_2", "sec_2-2", "sec_4", "sec_5", "sec_6"]


def test_a_capital_of_a_list_of_capitals_is_no_letter_that_is_missing() -> None:
    """Where (c) was omitted, the (C) below (b)'s (A) and (B) is none; a (J) between (i) and (k) is (j)."""
    root = _read(
        f"{_LAW}2. Stores.—The Keeper has,—\n(a) oil;\n(b) wicks, namely—\n(A) long;\n(B) thick; and\n(C) dry;\n(d) rope.\n{_TAIL}"
    )
    assert _under(root, "sec_2") == [
        f"sec_2__para_{x}" for x in ("a", "b", "b__subpara_A", "b__subpara_B", "b__subpara_C", "d")
    ]


def test_a_comma_may_stand_for_the_stop_between_a_title_and_its_dash() -> None:
    """In "Certificates,—(1)" stands a title; "The Board may,—(1)" and "In this Act,—(1)" are none."""
    for printed, heading in (
        ("Certificates,—(1) A tug has one.\n(2) It is kept.", "Certificates"),
        ("The Board may,—(1) light it;\n(2) put it out.", ""),
        ("In this Act,—(1) a tug is a ship;\n(2) a raft is none.", ""),
    ):
        assert _at(_read(f"{_LAW}2. {printed}\n{_TAIL}"), "sec_2").heading == heading


def test_three_quarters_behind_a_word_are_the_dash_of_a_lost_typeface() -> None:
    """The dash of the Symbol typeface reads "¾" where its code is taken for a letter's; behind a figure it is a share."""
    text = (
        "1. Short title.¾(1) This Act is the Lamps Act.\n\n(2) It begins at once.\n\n"
        "2. Definitions.¾In this Act¾\n\n(a) “lamp” means a lamp of ¾ inch or 1¾ inches; and\n\n(b) “oil” means oil.\n"
    )
    root = structure_text(text)
    found = {node.eid: node for node in root.walk()}
    assert found["sec_1"].heading == "Short title"
    assert {"sec_1__subsec_1", "sec_1__subsec_2", "sec_2__para_a", "sec_2__para_b"} <= set(found)
    assert root.full_text() == text


def test_quotes_and_dashes_of_windows_read_as_control_signs_are_what_was_meant() -> None:
    """Signs of Windows-1252 that came through as Latin-1 are quotes and dashes again."""
    text = "1. Terms.\x97In this Act,\x97\n\n\x93lamp\x94 means a lamp;\n\n\x93oil\x94 means oil.\n"
    found = {node.eid: node.heading for node in structure_text(text).walk()}
    assert found["sec_1"] == "Terms"
    assert found["sec_1__def_lamp"] == "lamp"


def test_the_first_definition_may_stand_behind_a_comma_whose_dash_is_lost() -> None:
    """Words such as "repugnant in the subject or context,(a) …" announce the definitions that go on below with (b)."""
    text = "2. Terms.- In this Act, unless there is anything repugnant in the subject or context,(a) “lamp” means a lamp;\n(b) “oil” means oil.\n"
    found = [node.eid for node in structure_text(text).walk()]
    assert "sec_2__para_a" in found
    assert "sec_2__para_b" in found


_ONE_BRACKET = """The Lamps Act is enacted as follows:
CHAPTER ONE
Preliminary
1) Short Title and Commencement: - (1) This Act shall be called Lamps Act 2018
(2) It will come into force immediately
2) Definition: -
(1) Unless there is anything repugnant in the subject or context, in this Act,
a) “Appeal” means the lamp appeal created under Section 82;
b) “Board” means the Board of lamps and oil, which
i) has been formally set up; and
ii) has a seal
3) Application of Act: - If any provision of any other law is inconsistent with this Act, this Act will apply.
4) Lamps abroad: -
(1) If any person lights a lamp abroad he is liable.
(2) If any person puts one out he is liable.
CHAPTER TWO
Keepers
5) Keepers of lamps: - (1) The Board shall name keepers.
(2) Keepers shall light lamps.
6) Oil: - Every keeper gets oil.
"""


def test_a_titled_number_with_one_bracket_is_a_sections_below_a_sentence_without_its_stop() -> None:
    """A title and its dash behind "2)" begin a section, though the line above has lost its stop."""
    found = [node.eid for node in structure_text(_ONE_BRACKET).walk()]
    sections = [eid for eid in found if eid.startswith("sec_") and "__" not in eid]
    assert sections == [f"sec_{n}" for n in range(1, 7)]
    assert {"sec_1__subsec_2", "sec_2__subsec_1__para_b"} <= set(found)


def test_a_sections_number_in_brackets_before_its_title_is_a_sections() -> None:
    """Between sections 3 and 5, "(4) Administration.—" is section 4; "(2) Administration.—" is a sub-section of 3."""
    titles = ("Short title", "Lamps", "Keepers", "Administration", "Oil", "Fines")
    law = "".join(
        f"{n}. {title}.—The Warden shall see to it that every lamp is lit\nat dusk.\n"
        for n, title in enumerate(titles, 1)
    )
    misprinted = structure_text(law.replace("4. Adm", "(4) Adm"))
    assert [n.num for n in misprinted.walk() if n.kind == "section"] == list("123456")
    assert [
        n.num
        for n in structure_text(law.replace("4. Adm", "(2) Adm")).walk()
        if n.kind == "section"
    ] == list("12356")


def test_sections_that_were_each_counted_1_have_the_numbers_that_are_missing() -> None:
    """Between sections 3A and 6, two that are printed "1. Oil.—(1) …" and "1. Fines, - (1) …" are sections 4 and 5."""
    said = "The Warden shall see to it that every lamp is lit\nat dusk."
    law = "".join(
        f"{n} {title} (1) {said}\n\n"
        for n, title in (
            ("1.", "Short title.—"), ("2.", "Lamps.—"), ("3.", "Keepers.—"), ("3A.", "Wicks.—"),
            ("1.", "Oil.—"), ("1.", "Fines, -"), ("6.", "Rules.—"),
        )
    )  # fmt: skip
    sections = [n for n in structure_text(law).walk() if n.kind == "section"]
    assert [n.num for n in sections] == ["1", "2", "3", "3A", "4", "5", "6"]
    assert [n.num for n in sections if n.inferred] == ["4", "5"]


def test_an_upper_roman_one_is_no_misprinted_figure_where_two_follows() -> None:
    """``(I)`` above a quoted (2) and an ``(II)`` counts in roman; without the second it is a 1."""
    text = (
        "1. Amendment of Act V of 2031.—In the Lamps Act, 2031 (V of 2031),—\n"
        "(I) after section 4, the following shall be added, namely:—\n“(2) The Warden shall have a lamp.”;\n{}"
    )
    root = _read(text.format("(II) in section 5, for “oil” the word “gas” shall be substituted.\n"))
    assert [n.eid for n in root.children[0].children] == ["sec_1__para_I", "sec_1__para_II"]
    root = _read("1. Lamps.—\n(I) The Warden has lamps.\n(2) The keeper has oil.\n")
    assert _under(root, "sec_1") == ["sec_1__subsec_1", "sec_1__subsec_2"]


@pytest.mark.parametrize(
    "unit", ["Explanation.—The lamp may be any lamp.", "Provided that the lamp is lit."]
)
def test_a_sub_section_misnumbered_below_an_explanation_is_the_sections(unit: str) -> None:
    """A (2) that no (1) precedes there is no list of an explanation or a proviso: the section has two."""
    root = _read(
        f"1. Lamps.—(1) The Warden has a lamp.\n(2) He lights it.\n(3) He keeps it:\n{unit}\n(2) He puts it out.\n(3) He sells it.\n"
    )
    subsections = [n.eid for n in root.children[0].children]
    assert subsections[3:] == ["sec_1__subsec_2-2", "sec_1__subsec_3-2"]


def test_bars_that_a_typeface_has_for_quotation_marks_quote_what_is_inserted() -> None:
    """The Gazette's typeface comes out of a file as ―…‖: what stands between is new matter, and a bar between words a dash."""
    root = structure_text(
        "1. Short title.―(1) This is the Lamps (Amendment) Act, 2031.\n\n"
        "2. Insertion of section 9A.―In the Lamps Act, 2020, after section 9, the following new section shall be inserted, namely:―\n\n"
        "―9A. Oil.―Every keeper has a right to oil.‖\n\n3. Amendment of section 5.―In the Lamps Act, 2020, in section 5, the word ―oil‖ shall be omitted.\n"
    )
    assert [node.eid for node in root.walk() if node.num] == [
        "sec_1", "sec_1__subsec_1", "sec_2", "sec_2__qstr__sec_9A", "sec_3",
    ]  # fmt: skip


def test_a_bullet_before_a_sections_number_is_no_word_of_the_section_above() -> None:
    """An export prints "- 2. Lamps.-(1) …" for a list's second: its lines are the law's own."""
    root = structure_text(
        "PART I\nTHE LAMPS\n- 1. Short title.-(1) These rules may be called the Lamps Rules.\n(2) They begin at once.\n"
        "- 2. Lamps.-(1) A lamp is lit.\n(2) A lamp is red.\n- 3. Oil.- Oil is bought.\n"
    )
    assert [node.eid for node in root.walk() if node.eid] == [
        "part_I", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3",
    ]  # fmt: skip


def test_the_article_that_begins_a_title_is_no_letter_of_the_number_that_comes_next() -> None:
    """Below 2, "3 A Keeper’s fees.—" is section 3; below 3 it is 3A."""
    law = "1. Name.—This is the Lamps Act.\n2. Lamps.—They are lit.\n{}3 A Keeper’s fees.—They are due.\n4. End.—It ends.\n"
    assert [n.num for n in _read(law.format("")).children] == ["1", "2", "3", "4"]
    above = law.format("3. Oil.—It is bought.\n")
    assert [n.num for n in _read(above).children] == ["1", "2", "3", "3A", "4"]


def test_a_scan_has_other_letters_for_the_h_of_the_before_a_schedules_name() -> None:
    """A "TILE SECOND SCHEDULE" is the second; a tile is none."""
    law = "1. Name.—This is the Lamps Act.\n2. Lamps.—They are lit.\n\nTHE FIRST SCHEDULE\n1. Oil.\n2. Wicks.\n\n{}\n1. Wells.\n2. Jars.\n"
    assert [n.eid for n in _read(law.format("TILE SECOND SCHEDULE")).children][2:] == [
        "sched_1",
        "sched_2",
    ]
    assert [n.eid for n in _read(law.format("TILE OF THE PIER")).children][2:] == ["sched_1"]


def test_illustrations_may_be_named_at_the_end_of_the_line_above_the_first() -> None:
    """The items below "…this Act. Illustrations" illustrate; those below "…see these Illustrations" do not."""
    law = "1. Name.—This is the Lamps Act.\n2. Theft.—Whoever takes a lamp {} Illustrations\n(a) A takes a lamp.\n(b) B takes two.\n3. End.—It ends.\n"
    assert _under(_read(law.format("steals it.")), "sec_2")[0] == "sec_2__ill__para_a"
    assert _under(_read(law.format("steals as in these")), "sec_2")[0] == "sec_2__para_a"


def test_an_inserted_number_may_have_a_small_letter_behind_its_capital() -> None:
    """A sub-section (4Ba) comes between (4B) and (4C)."""
    numbers = ["1", "2", "3", "4", "4A", "4B", "4Ba", "4C", "5"]
    body = "".join(f"({number}) A lamp is lit.\n" for number in numbers)
    root = _read(f"{_LAW}2. Lamps.—{body}{_TAIL}")
    assert _under(root, "sec_2") == [f"sec_2__subsec_{number}" for number in numbers]


def test_a_nought_alone_is_no_section() -> None:
    """A cover's page 0 is none; "0. Reading.—" is one."""
    law = "{}\n\n1. Name.—This is the Lamps Act.\n2. Lamps.—They are lit.\n"
    assert [n.num for n in _read(law.format("For keepers\n\n0")).walk() if n.kind == "section"] == [
        "1",
        "2",
    ]
    assert _read(law.format("0. Reading.—This is read first.")).children[0].num == "0"


@pytest.mark.parametrize("call", ["1[", "[1]", "[1][", "[1]]"])
def test_a_call_of_a_note_parts_no_title_from_its_first_sub_section(call: str) -> None:
    """The (1) right behind a title is a sub-section, whatever way the note on it is called."""
    law = f"2. Lamps.– {call}(1) A lamp is lit.\n(2) It is red.\n3. Oil.– (1) Oil is bought.\n"
    assert _under(_read(f"{_LAW}{law}"), "sec_2") == ["sec_2__subsec_1", "sec_2__subsec_2"]


def test_a_term_keeps_its_letter_though_the_item_above_lost_its_stop() -> None:
    """Below "… a lamp of the Board" the "(c)" of a definition is an item; below "the letter" it is what that names."""
    items = (
        '(b) "lamp" means a lamp of the Board\n(c) "wick" means a wick ;\n(d) "oil" includes fat.\n'
    )
    root = _read(
        f'{_LAW}2. Words.—In this Act—\n(a) "keeper" means one who keeps ;\n{items}{_TAIL}'
    )
    assert _under(root, "sec_2") == [f"sec_2__para_{x}" for x in "abcd"]
    named = _read(
        f'{_LAW}2. Words.—In section 9, after the bracket and letter\n(c) "wick" means a wick.\n{_TAIL}'
    )
    assert not _under(named, "sec_2")


def test_a_six_above_c_is_the_b_whose_a_was_lost_where_two_follows() -> None:
    """Of "(1) … (6) … (c) … (2)" the 6 is a b; without the (2) it is the sub-section it says."""
    items = '2. Words.—(1) In this Act—\n(6) "lamp" means a lamp ;\n(c) "wick" means a wick ;\n(d) "oil" means oil.\n'
    root = _read(f"{_LAW}{items}(2) Other words mean what they say.\n{_TAIL}")
    assert _under(root, "sec_2__subsec_1") == [f"sec_2__subsec_1__para_{x}" for x in "bcd"]
    assert "sec_2__subsec_6" in _under(_read(f"{_LAW}{items}{_TAIL}"), "sec_2")


def test_a_first_sub_section_behind_a_heading_may_lack_its_first_bracket() -> None:
    """The "1)" right behind "2. Fees.—" is the first sub-section where "(2)" stands below; a figure in a sentence is none."""
    root = _read(f"{_LAW}2. Fees.—1) A fee is due.\n(2) It is paid in June.\n{_TAIL}")
    assert _under(root, "sec_2") == ["sec_2__subsec_1", "sec_2__subsec_2"]
    alone = _read(f"{_LAW}2. Fees.—1) A fee is due, and paid in June.\n{_TAIL}")
    assert not _under(alone, "sec_2")


def test_what_stands_behind_z_is_no_garbled_label_of_its_list() -> None:
    labels = [*map(chr, range(ord("a"), ord("z") + 1)), "aj"]
    text = "4. Keeper.—He shall—\n" + "".join(f"({label}) tend lamp {label};\n" for label in labels)
    assert structure_text(text).full_text() == text
