"""Structure: a text becomes a tree of provisions, and nothing of it is lost."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.structure import structure_text
from diffs.structure.levels.levels import DEEPEST
from tarmeem.model import Provision
from tests.growth import SQUARE, growth
from tests.trees import eids, law

WORDS = st.sampled_from(
    [
        "1. Short title.—(1) This Act", "(2) It extends", "2. Definitions", "(a) “tide” means", "(aa)",
        "(i)", "(ii)", "(v)", "1[26A. Beacons.__ No person", "]", "* * *", "1", "[", "Ins. by Act No. II of 2031, s.2.",
        "Provided that", "Explanation.—", "Illustrations", "CHAPTER II", "THE FIRST SCHEDULE", "PART I",
        "CONTENTS", "# Heading", "====", "----", "| a | b |", "- item", "“29A. New.—(1)", "”.", "self-", "executing",
        "the harbour", "\x0c", "\x02", "\x00", "\ud800", "دفعہ ۵", "(9999999999)", "99999999999.", "Article 5.", "§ 7",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(st.tuples(WORDS, st.sampled_from(["\n", " ", "\n\n", "\r\n", "\t", ""]))).map(
        lambda parts: "".join(word + gap for word, gap in parts)
    ),
)


def check_tiling(root: Provision) -> None:
    for node in root.walk():
        parts = [(s.start, s.end) for s in node.spans] + [(c.start, c.end) for c in node.children]
        at = node.start
        for start, end in sorted(parts):
            assert start == at
            assert end > start
            at = end
        assert at == node.end


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_text_is_lost_and_no_address_is_used_twice(text: str) -> None:
    """Whatever the text, the tree gives it back, its parts tile every node, and eIds are unique."""
    root = structure_text(text)
    assert root.full_text() == text
    check_tiling(root)
    found = [node.eid for node in root.walk()]
    assert len(found) == len(set(found))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_same_text_has_the_same_tree(text: str) -> None:
    """Structuring is a function of the text alone."""
    one, two = structure_text(text), structure_text(text)
    assert [(n.eid, n.start, n.end, n.spans) for n in one.walk()] == [
        (n.eid, n.start, n.end, n.spans) for n in two.walk()
    ]


def test_sections_sub_sections_and_clauses_nest() -> None:
    """A section's eId carries its number, and what lies within adds its own part."""
    root = law("""
        1. Short title.—(1) This Act may be called the Lighthouse Act, 2031.
        (2) It extends to every harbour:

        2. Duties.—(1) The Keeper shall—
        (a) light the lamp; and
        (b) keep—
        (i) a log; and
        (ii) a boat:
        Provided that no boat is kept in a storm.
        (1A) The Keeper may hire an assistant.
    """)
    assert eids(root) == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2",
        "sec_2", "sec_2__subsec_1", "sec_2__subsec_1__para_a", "sec_2__subsec_1__para_b",
        "sec_2__subsec_1__para_b__subpara_i", "sec_2__subsec_1__para_b__subpara_ii",
        "sec_2__subsec_1__proviso", "sec_2__subsec_1A",
    ]  # fmt: skip
    assert root.find("sec_2").heading == "Duties"
    assert root.find("sec_2__subsec_1__para_a").text == "light the lamp; and"


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("h i j", ["para_h", "para_i", "para_j"]),
        ("h i ii i j", ["para_h", "para_h__subpara_i", "para_h__subpara_ii", "para_i", "para_j"]),
        ("a i ii b", ["para_a", "para_a__subpara_i", "para_a__subpara_ii", "para_b"]),
        ("u v w x y", ["para_u", "para_v", "para_w", "para_x", "para_y"]),
        ("i ii iii iiia iv v vi", ["para_i", "para_ii", "para_iii", "para_iiia", "para_iv", "para_v", "para_vi"]),
        ("a aa b c d", ["para_a", "para_aa", "para_b", "para_c", "para_d"]),
        ("k l m", ["para_k", "para_l", "para_m"]),
        ("z aa bb", ["para_z", "para_aa", "para_bb"]),
        ("a A B b", ["para_a", "para_a__subpara_A", "para_a__subpara_B", "para_b"]),
    ],
)  # fmt: skip
def test_a_letter_or_a_roman_numeral_is_told_by_its_list(labels: str, expected: list[str]) -> None:
    """``(i)`` after ``(h)`` is a clause; ``(i)`` with ``(ii)`` after it opens a list of its own."""
    if labels[0] not in "ai":
        start = ord(labels[0])
        lead = [chr(c) for c in range(ord("a"), start)]
    else:
        lead = []
    lines = "\n".join(f"({label}) the {label} lamp;" for label in lead + labels.split())
    root = structure_text(
        f"5. Lamps.—The Keeper shall light—\n{lines}\n\n6. Oil.—Oil is kept dry.\n"
    )
    found = [e.removeprefix("sec_5__") for e in eids(root) if e.startswith("sec_5__")]
    assert found[len(lead) :] == expected


def test_one_section_alone_is_a_section() -> None:
    """An excerpt that starts with a section's number is that section, whatever the number."""
    root = law("""
        15. Functions of the Keeper
        The Keeper shall perform the following functions, namely:—
        (a) light the lamp; and
        (b) sound the horn.
    """)
    assert eids(root) == ["sec_15", "sec_15__para_a", "sec_15__para_b"]
    assert root.find("sec_15").heading == "Functions of the Keeper"


def test_inserted_numbers_keep_their_letters() -> None:
    """``26A``, ``489 F`` and ``22-A`` are numbers, and each a section of its own."""
    root = law("""
        26. Lamps.—Lamps burn.

        26A. Oil.—Oil burns.

        27. Wicks.—Wicks burn.

        27-A. Glass.—Glass stays.

        28 B. Brass.—Brass shines.
    """)
    assert eids(root) == ["sec_26", "sec_26A", "sec_27", "sec_27A", "sec_28B"]


def test_a_wrapped_citation_is_no_provision() -> None:
    """A line that begins with the number of a section cited above it starts nothing."""
    root = law("""
        1. Short title.—This Act may be called the Buoy Act, and it applies as section
        5. of the Harbour Act applies, and as clause
        (b) of section 3 of that Act, and the Schedule
        (2) of it, apply to every buoy and mooring that the Port keeps.

        2. Buoys.—Every buoy shall be painted red, and no other colour is used.
    """)
    assert eids(root) == ["sec_1", "sec_2"]


def test_notes_and_brackets_are_typed_and_stay() -> None:
    """Footnotes are notes, brackets and their numbers markers; the clean text has neither."""
    root = law("""
        3. Keeper.—The 1[Harbour Master] keeps the light
        1
        [and the log] in order.
        1
        Subs. by Act No. II of 2031, s.3, for “Port Captain”.

        4. Oil.—Oil is kept 2[* * *] dry.
        2Omitted by Act No. IV of 2033, s. 2.
    """)
    three = root.find("sec_3")
    assert three.text == "The Harbour Master keeps the light and the log in order."
    assert {s.kind for s in three.spans} >= {"marker", "note", "body", "heading"}
    assert root.find("sec_4").text == "Oil is kept dry."


@pytest.mark.parametrize(
    "note",
    [
        "2\nFor such lamps, see Gaz. of Sorrell.\n",
        "2\nss. 7 and 8 omitted by Act IX of 2035, s. 3.\n",
        "2Paragraphs (c) and (d) added ibid.\n",
        "2Ins. the Lamps (Second Amdt.)\nAct, 2035 (9 of 2035), s. 3.\n",
    ],
)
def test_the_note_after_a_note_is_one(note: str) -> None:
    """Under a footnote the next number is a footnote's, however briefly it says what was done."""
    root = law(f"""
        3. Keeper.—The 1[Harbour Master] keeps the light and the log
        1Subs. by Act No. II of 2031, s. 3, for “Port Captain”.
        {note.strip().replace(chr(10), chr(10) + " " * 8)}
        in order, and 2[the oil] dry.
    """)
    three = root.find("sec_3")
    assert three.text == "The Harbour Master keeps the light and the log in order, and the oil dry."


def test_what_is_the_laws_own_under_a_note_is_no_note() -> None:
    """A number that goes on counting makes no footnote of a duty: “shall” is the law speaking."""
    root = law("""
        3. Keeper.—The 1[Harbour Master] keeps the light lit for at least
        1Subs. by Act No. II of 2031, s. 3, for “Port Captain”.
        2 Keepers added to the roll shall read section 5, see the Schedule, and sign.
    """)
    assert root.find("sec_3").text.endswith("see the Schedule, and sign.")


def test_a_page_head_inside_a_provision_is_furniture() -> None:
    """Page heads, rules and page numbers are set aside, and the sentence runs on."""
    pages = "".join(
        f"{n}. Rule {n}.—Every lamp of the kind numbered {n} shall burn from dusk\n{n} THE PORT OF SORRELL GAZETTE\n"
        "________\nuntil the sun is seen above the sea wall by the Keeper.\n\n"
        for n in range(1, 7)
    )
    root = structure_text(pages)
    assert eids(root) == [f"sec_{n}" for n in range(1, 7)]
    assert root.find("sec_4").text.endswith(
        "from dusk until the sun is seen above the sea wall by the Keeper."
    )


def test_a_table_of_contents_is_not_the_sections() -> None:
    """The contents are furniture; the sections are where the law's own words stand."""
    titles = ["Short title", "Keepers", "Lamps", "Oil", "Wicks", "Boats", "Repeal"]
    contents = "CONTENTS\n" + "".join(f"{n}. {title}.\n" for n, title in enumerate(titles, 1))
    body = "".join(
        f"{n}. {title}.—The Port shall keep all that this Act says of it, in the manner and at the place that "
        f"the Harbour Master from time to time directs by notice under rule {n}.\n\n"
        for n, title in enumerate(titles, 1)
    )
    root = structure_text(contents + "\nAn Act about lighthouses.\n\n" + body)
    sections = [node for node in root.walk() if node.kind == "section"]
    assert [node.eid for node in sections] == [f"sec_{n}" for n in range(1, 8)]
    assert all("Harbour Master" in node.text for node in sections)


def test_quoted_sections_belong_to_the_instrument_that_quotes_them() -> None:
    """New matter in quotation marks hangs beneath the directive, never beside it."""
    root = law("""
        1. Short title.—This Act may be called the Lighthouse (Amendment) Act, 2033.

        2. Insertion of section 9A.—In the said Act, after section 9, the following shall be inserted, namely:—
        “9A. Fog.—(1) The Keeper shall sound the horn in fog.
        (2) The horn is sounded every minute.”.

        3. Amendment of section 11.—In the said Act, in section 11, the word “oil” shall be omitted.
    """)
    assert [n.eid for n in root.walk() if n.kind == "section"] == [
        "sec_1",
        "sec_2",
        "sec_2__qstr__sec_9A",
        "sec_3",
    ]
    assert "sec_2__qstr__sec_9A__subsec_2" in eids(root)


def test_a_schedules_paragraphs_bear_its_prefix() -> None:
    """Numbers in a schedule are its own and never a section's."""
    root = law("""
        1. Short title.—This Act may be called the Mooring Act, 2031.

        2. Fees.—Fees are in the Schedule.

        THE SCHEDULE
        (See section 2)

        1. A rowing boat pays one crown.

        2. A sailing boat pays two crowns.

        3. A steamer pays nine crowns.
    """)
    assert [e for e in eids(root) if e.startswith("sec_")] == ["sec_1", "sec_2"]
    assert {"sched", "sched__para_1", "sched__para_2", "sched__para_3"} <= set(eids(root))


def test_chapters_hold_sections_whose_addresses_do_not_name_them() -> None:
    """A section moved to another chapter keeps its eId."""
    root = law("""
        CHAPTER I
        PRELIMINARY

        1. Short title.—This Act may be called the Pier Act.

        CHAPTER II
        OF PIERS

        2. Piers.—Piers are kept.
    """)
    assert eids(root) == ["chp_I", "sec_1", "chp_II", "sec_2"]
    assert root.find("chp_II").heading == "OF PIERS"
    assert [c.eid for c in root.find("chp_II").children] == ["sec_2"]


def test_a_repeated_number_gets_a_suffix_in_text_order() -> None:
    """Two clauses printed with one letter stay two provisions, each with an address."""
    root = law("""
        2. Definitions.—In this Act,—
        (a) “lamp” means a light;
        (b) “oil” means fuel;
        (b) “wick” means a thread; and
        (c) “log” means a book.
    """)
    assert eids(root)[1:] == ["sec_2__para_a", "sec_2__para_b", "sec_2__para_b-2", "sec_2__para_c"]


def test_an_omitted_section_keeps_its_place() -> None:
    """What is omitted, repealed or starred out is a node all the same, ranges too."""
    root = law("""
        4. Boats.—Boats are kept.

        5. [Omitted by Act II of 2031.]

        6 to 8. [Sails. Oars. Rudders.] Rep. by Act IV of 2033.

        9. Ropes.—Ropes are kept.
    """)
    assert eids(root) == ["sec_4", "sec_5", "sec_6_8", "sec_9"]


def test_a_hyphen_at_a_line_end_goes_unless_it_is_the_words_own() -> None:
    """The same text decides: "non-paying" stands elsewhere, "harbour" too, "har-bour" does not."""
    root = law("""
        1. Boats.—A non-paying boat leaves the harbour at dawn; a non-
        paying crew leaves the har-
        bour with it, and a self-
        steering boat the light\x02house.
    """)
    text = root.find("sec_1").text
    assert (
        "a non-paying crew leaves the harbour with it, and a self-steering boat the lighthouse."
        in text
    )


def test_a_notice_without_sections_is_paragraphs() -> None:
    """A notice has no sections: each of its paragraphs has an address."""
    root = law("""
        Port of Sorrell

        Notice to mariners

        The north light will be dark on 3 May 2031 between dusk and dawn.

        Mariners are asked to keep clear of the reef.
    """)
    assert eids(root) == ["p_1", "p_2", "p_3", "p_4"]


def test_a_web_document_is_headings_and_paragraphs() -> None:
    """Headings of a web page hold what follows them, and are addressed by their words."""
    root = law("""
        Lantern Policy
        ==============

        We light lanterns.

        Who lights them
        ---------------

        * The keeper
        * The assistant

        ## When

        At dusk.
    """)
    assert [n.eid for n in root.walk() if n.kind == "heading"] == [
        "hd_lantern-policy", "hd_lantern-policy__hd_who-lights-them", "hd_lantern-policy__hd_when",
    ]  # fmt: skip
    assert len([n for n in root.walk() if n.kind == "paragraph"]) == 4


def test_urdu_without_numbers_is_paragraphs() -> None:
    """Text from right to left is cut where its paragraphs are, and kept whole."""
    root = law("""
        بندرگاہ سوریل

        ملاحوں کو اطلاع دی جاتی ہے کہ شمالی چراغ بجھا رہے گا۔

        ملاح چٹان سے دور رہیں۔
    """)
    assert eids(root) == ["p_1", "p_2", "p_3"]


@pytest.mark.parametrize("stop", ["۔", "-", "۔ "])
def test_urdu_sections_bear_latin_numbers(stop: str) -> None:
    """``۱۔`` heads section 1, ``(الف)`` is clause (a), ``۲۔الف۔`` section 2A; headings are read too."""
    text = dedent("""\
        باب اول
        ابتدائیہ

        ۱۔ مختصر عنوان۔— (۱) یہ ایکٹ چراغ ایکٹ کہلائے گا۔
        (۲) یہ فوراً نافذ ہوگا۔

        ۲۔ تعریفات۔ اس ایکٹ میں،
        (الف) چراغ سے روشنی مراد ہے؛
        (ب) تیل سے ایندھن مراد ہے۔

        ۲۔الف۔ محافظ۔ محافظ چراغ جلائے گا:
        مگر شرط یہ ہے کہ دن میں نہیں۔

        ۳۔ محافظ تیل خشک رکھے گا۔

        جدول
        ۱۔ کشتی ایک روپیہ دے گی۔

        ۲۔ جہاز دو روپے دے گا۔
    """).replace("۔ مختصر", f"{stop}مختصر")
    root = structure_text(text)
    assert root.full_text() == text
    assert eids(root) == [
        "chp_1", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__para_a", "sec_2__para_b",
        "sec_2A", "sec_2A__proviso", "sec_3", "sched", "sched__para_1", "sched__para_2",
    ]  # fmt: skip
    assert root.find("sec_1").heading == "مختصر عنوان"
    assert root.find("sec_2A").heading == "محافظ"
    assert root.find("sec_3").heading == ""


def test_urdu_sections_may_be_named() -> None:
    """``دفعہ ۵۔`` heads section 5, and a section cited in a sentence heads none."""
    root = law("""
        دفعہ ۱۔ مختصر عنوان۔

        یہ قانون چراغ ایکٹ کہلائے گا۔

        دفعہ ۲۔ اطلاق۔

        یہ ہر چراغ پر لاگو ہوگا، اور
        دفعہ ۱ کے تحت بھی۔
    """)
    assert eids(root) == ["sec_1", "sec_2"]


@pytest.mark.trial
@pytest.mark.parametrize(
    "text",
    [
        "", "\n" * 1000, "\x00\x01\x02" * 1000, "\ud800" * 100, "x" * 200_000, "(" * 50_000, "1. " * 20_000,
        "[" * 50_000, "* " * 50_000, "“" * 20_000, "1[" * 20_000, " " * 200_000, "-\n" * 50_000, "(a)\n" * 20_000,
        "1.\n" * 20_000, "_" * 100_000, "A.B," * 30_000, "1 to 2 to " * 10_000, "Provided\n" * 10_000,
    ],
)  # fmt: skip
def test_hostile_text_gives_a_result(text: str) -> None:
    """No text, however odd, raises or loses a character."""
    root = structure_text(text)
    assert root.full_text() == text
    check_tiling(root)


@pytest.mark.corpus
def test_every_real_law_is_structured_without_loss(corpus) -> None:
    """All laws of the corpus structure; PECA has 2A to 2X and 26A, the Penal Code 375A and 489F."""
    trees = {}
    for path in sorted((corpus / "laws").glob("*.txt")):
        text = path.read_bytes().decode("utf-8", "surrogateescape")
        trees[path.stem] = root = structure_text(text)
        assert root.full_text() == text
        check_tiling(root)
    found = {stem[:11]: set(eids(root)) for stem, root in trees.items()}
    peca = found["pkcode-0762"]
    assert {f"sec_2{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWX"} <= peca
    assert "sec_26A" in peca
    assert {"sec_375A", "sec_489F"} <= found["pkcode-0700"]
    constitution = set(eids(trees["constitution-upto-26th-amdt-2024"]))
    assert {f"art_{number}" for number in range(1, 281)} <= constitution


def test_a_title_printed_below_every_page_foot_is_no_words_of_the_law() -> None:
    """A running head that stands twice below a page number is furniture, in mid-sentence too."""
    root = structure_text(
        "2. Powers.—(1) The Warden may, upon\nPage 1\nTHE MEADOW CODE\nreport, close a gate.\n"
        "(2) A keeper shall\nPage 2\nTHE MEADOW CODE\nopen it again.\n"
    )
    kinds = {s.kind for n in root.walk() for s in n.spans if "CODE" in root.source[s.start : s.end]}
    assert kinds == {"furniture"}


def test_a_footnotes_number_before_stars_belongs_to_them() -> None:
    """Stars for words left out are one mark with the number that calls their footnote."""
    text = "4. Number.—The members 3* * * shall be three [See section 8].\n3Omitted by Act 3 of 2000.\n"
    root = structure_text(text)
    marks = [text[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "marker"]
    assert marks == ["3* * *"]


def test_new_matter_without_marks_of_quotation_is_no_section_of_the_instrument() -> None:
    """Where a scan lost the numbers and the quotation marks, what is inserted is still quoted matter."""
    text = (
        "An Act further to amend the Kite Code, 1901\n\n"
        "# Short title and commencement\n\n(1) This Act may be called the Kite (Amendment) Act, 1999.\n\n"
        "# Insertion of new section 3364, Act IX of 1901\n\n"
        "In the said Code, after section 336, the following new section shall be inserted, namely:\n\n"
        "# 3364. Hurt caused by strings\n\nWhoever hurts a person with a string is liable.\n\n"
        "# Amendment of section 340, Act IX of 1901\n\nIn the said Code, section 340 shall be omitted.\n"
    )
    root = structure_text(text)

    inside = [node.eid for node in root.walk() if node.num == "3364"]
    assert len(inside) == 1
    assert "__qstr__" in inside[0]
    assert [n.heading for n in root.children if n.heading.startswith("Amendment")]
    assert root.full_text() == text


def test_a_contents_with_page_numbers_leaves_the_first_section_to_the_body() -> None:
    """The pages where a preamble is printed are no entry; the entries after them are contents."""
    heads = [f"{n}.\nHeading of number {n} of this law.\n" for n in range(1, 12)]
    body = [f"{n}. Heading of number {n}.—{'The warden shall look after each kite. ' * 6}\n" for n in range(1, 12)]  # fmt: skip
    text = "THE KITE CODE\nCONTENTS\nARTICLES\nPAGE\nPreamble\n1–3\nPART I\n5–6\n" + "".join(heads)
    root = structure_text(text + "\nPART I\n" + "".join(body))

    sections = [node for node in root.walk() if node.kind in ("section", "article")]
    assert [node.num for node in sections] == [str(n) for n in range(1, 12)]
    assert all("warden" in node.full_text() for node in sections)


@pytest.mark.parametrize(
    "lines", ["1. \n(a)\n(i)\n", "(b)\n(d)\n(f)\n", "(1)\n(a)\n(i)\n(A)\n1.\n"]
)
def test_lists_within_lists_end_somewhere(lines: str) -> None:
    """However often labels open lists, the tree stays shallow and gives the text back."""
    text = lines * 2_000
    root = structure_text(text)

    assert root.full_text() == text
    assert max(node.eid.count("__") for node in root.walk()) <= 2 * DEEPEST


def test_sections_printed_out_of_their_order_are_sections() -> None:
    """A law whose blocks of sections changed places has all its sections, and what it quotes has none."""
    law = [f"{n}. Heading {n}.—The warden shall look after kite {n} and its string.\n" for n in range(1, 31)]  # fmt: skip
    text = (
        "".join([*law[20:], *law[:20]])
        + "31. Quoted.—In section 336 as it was:\n336. Strings.—Gone.\n"
    )
    root = structure_text(text)

    assert [n.num for n in root.children if n.kind == "section"] == [*map(str, range(21, 31)), *map(str, range(1, 21)), "31"]  # fmt: skip


KITES = (
    "An Act further to amend the Kite Code, 1901\n\n"
    "# Short title\n\nThis Act may be called the Kite (Amendment) Act, 1999.\n\n"
    "# Amendment of section 4, Act IX of 1901\n\nIn the said Code, section 4 shall be omitted.\n\n"
    "# 3. Amendment of section 7, Act IX of 1901\n\nIn the said Code, section 7 shall be omitted.\n\n"
)
"""An instrument whose second number a scan lost."""


def test_a_lost_number_is_given_where_its_neighbours_leave_no_doubt() -> None:
    """Two headings before a printed 3 are 1 and 2, the heading after it nobody can tell: it heads a section without a number."""
    text = KITES + "# Amendment of section 9, Act IX of 1901\n\nSection 9 shall be omitted.\n"
    root = structure_text(text)

    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", ""]
    assert [n.num for n in root.walk() if n.inferred] == ["1", "2"]
    assert root.find("sec_2").heading == "Amendment of section 4, Act IX of 1901"
    assert root.full_text() == text


def test_no_number_is_given_where_headings_are_fewer_than_the_numbers_between() -> None:
    """One heading between a printed 3 and a printed 6 may be either: it gets no number."""
    text = KITES + (
        "# Amendment of section 9, Act IX of 1901\n\nSection 9 shall be omitted.\n\n"
        "# 6. Amendment of section 12, Act IX of 1901\n\nSection 12 shall be omitted.\n"
    )
    root = structure_text(text)

    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", "", "6"]


def test_an_instruments_own_heading_ends_what_it_quotes() -> None:
    """New matter that nobody closed reaches no further than the instrument's next heading."""
    text = KITES + (
        "# 4. Insertion of section 30A, Act IX of 1901\n\n"
        "In the said Code, after section 30, the following shall be inserted, namely:\n\n"
        "“30A. Tails. A tail is tied.\n\n30B. Knots. A knot is pulled.\n\n"
        "# 5. Amendment of section 40, Act IX of 1901\n\nSection 40 shall be omitted.\n"
    )
    root = structure_text(text)

    assert [n.eid for n in root.walk() if n.kind == "section"] == [
        "sec_1", "sec_2", "sec_3", "sec_4", "sec_4__qstr__sec_30A", "sec_4__qstr__sec_30B", "sec_5",
    ]  # fmt: skip


def test_what_a_gazette_prints_beside_its_running_head_is_furniture() -> None:
    """The page number and the part, printed as headings round the masthead, are no chapters."""
    text = KITES + (
        "# THE GAZETTE OF PAKISTAN, EXTRA, MAY 2, 1999\n\n# PART I]\n\n# 42S\n\n"
        "# 4. Amendment of section 9, Act IX of 1901\n\nSection 9 shall be omitted.\n"
    )
    root = structure_text(text)

    assert not [n for n in root.walk() if n.kind in ("part", "heading") and "PART" in n.heading]
    assert root.find("sec_3").text == "In the said Code, section 7 shall be omitted."


def bare_law(schedule: str) -> Provision:
    """Structure a law whose sections have bare numbers, and its schedule."""
    words = "shall be flown by day, and by nobody who has no licence of the warden. " * 4
    sections = "".join(f"{n} Kites of kind {n} {words}\n\n" for n in range(1, 8))
    return structure_text(sections + "SCHEDULE I(Section 2)Kites\n" + dedent(schedule))


def test_a_schedules_bare_numbers_are_its_items_where_sections_are_printed_so() -> None:
    """``2 Kites …`` in a schedule is an item of its own, and one item does not hold the next."""
    root = bare_law("""\
        1
        (1) The following definitions apply in this Schedule.
        (2) Other words have their meaning.

        2 Kites are referred to
        (a) by name; or
        (b) by colour.

        3 A name is in Latin.
    """)
    assert [e for e in eids(root) if e.startswith("sched")] == [
        "sched_I", "sched_I__para_1", "sched_I__para_1__subsec_1", "sched_I__para_1__subsec_2",
        "sched_I__para_2", "sched_I__para_2__para_a", "sched_I__para_2__para_b", "sched_I__para_3",
    ]  # fmt: skip


def test_a_schedules_item_holds_the_terms_it_defines() -> None:
    """What follows the last definition of item 1 is item 2."""
    root = bare_law("""\
        1 The following definitions apply in this Schedule:
        flyer means a person who
        (a) holds the string; or
        (b) holds the reel.
        kite means a frame that is flown.

        2 Kites are referred to by name.
    """)
    assert [e for e in eids(root) if e.startswith("sched_I__")] == [
        "sched_I__para_1", "sched_I__para_1__def_flyer", "sched_I__para_1__def_flyer__para_a",
        "sched_I__para_1__def_flyer__para_b", "sched_I__para_1__def_kite", "sched_I__para_2",
    ]  # fmt: skip


def test_a_list_in_a_schedule_is_no_table_of_contents() -> None:
    """Short items that another list follows stay items: the contents stand before every schedule."""
    root = bare_law(
        "".join(f"{n} Red kite number {n}\n" for n in range(1, 10))
        + "SCHEDULE 1.1(Section 3)Strings\n"
        + "".join(f"{n} {'A string of many strands, waxed. ' * 9}\n" for n in range(1, 10))
    )
    assert {f"sched_I__para_{n}" for n in range(1, 10)} < set(eids(root))
    assert {f"sched_1.1__para_{n}" for n in range(1, 10)} < set(eids(root))
    assert "sec_7" in eids(root)


def test_letters_after_a_bare_number_are_a_word() -> None:
    """``1 KKX Strings`` is item 1 of that name, ``1 A.`` is 1A."""
    root = bare_law("1 KKX Strings\n2 Tail and Sons\n")
    assert {"sched_I__para_1", "sched_I__para_2"} < set(eids(root))


def test_an_item_below_a_schedules_title_opens_its_list() -> None:
    """A number right below a title in capitals and small letters is the first item."""
    first = "2. The keeper shall hold the poll of all\nwardens and count the votes of it.\n"
    root = structure_text(
        "1. Election.—The Warden of Kites is elected as the schedule says, by all the\n"
        "keepers of the harbour and the town.\n"
        "SECOND SCHEDULE\n[Section 1]\nElection of Warden\n"
        "1.\nThe keepers shall elect a Warden in the manner\nthat this Schedule provides for it.\n"
        + first
    )
    assert [e for e in eids(root) if "para" in e] == ["sched_2__para_1", "sched_2__para_2"]


def test_a_word_that_begins_like_part_is_no_part() -> None:
    """``PARTIE I`` in a bilingual text heads nothing, ``PARTII`` does."""
    root = bare_law("PART I\nPARTIE I\n1 Red\n\n2 Blue\n\nPARTII\n1 Green\n\n2 Grey\n")
    assert [e for e in eids(root) if "part" in e.rsplit("__", 1)[-1]] == ["sched_I__part_I", "sched_I__part_II"]  # fmt: skip


def test_a_revisers_mark_before_a_label_is_no_part_of_it() -> None:
    """``F6[(ba)`` is clause (ba), ``F2[3A.`` section 3A; mark and brackets are markers."""
    root = law("""
        3. Duties.—(1) The keeper shall consider—
        (a) the lamp [of brass],
        (b) the oil,
        F6[(ba) the wick [of cotton],]
        (c) the log.

        F2[3A. Boats.—Boats are kept.]

        4. Ropes.—Ropes are F3[new and] kept.
    """)
    assert eids(root) == [
        "sec_3", "sec_3__subsec_1", *(f"sec_3__subsec_1__para_{x}" for x in ("a", "b", "ba", "c")),
        "sec_3A", "sec_4",
    ]  # fmt: skip
    assert root.find("sec_3__subsec_1__para_ba").text == "the wick [of cotton],"
    assert root.find("sec_3__subsec_1__para_a").text == "the lamp [of brass],"
    assert root.find("sec_4").text == "Ropes are new and kept."


def test_two_numbers_and_a_note_head_both_sections() -> None:
    """``18 and 19 [Repealed …]`` is one node that covers both numbers, ``5 to 7.`` all three."""
    words = "shall be kept dry by the warden of the port, at all times of the year. " * 3
    bare = "".join(f"{n} Kites of kind {n} {words}\n\n" for n in range(1, 18))
    root = structure_text(
        bare + "18 and 19 [Repealed, 2031, c. 4]\n\n20 This Act binds all. " + words
    )
    assert eids(root)[17:] == ["sec_18_19", "sec_20"]

    root = law("""
        4. Boats.—Boats are kept.

        5 to 7. Omitted by Act II of 2031.

        8. Ropes.—Ropes are kept.
    """)
    assert eids(root) == ["sec_4", "sec_5_7", "sec_8"]


def test_lower_letters_before_a_stop_make_clauses() -> None:
    """``a.``, ``b.`` and ``i)``, ``ii)`` are clauses where a list of them begins; a lone ``e.`` is a word."""
    root = law("""
        5. Lamps.—The Keeper shall—
        a. light the lamp;
        b. sound the horn, and
        i) look at the sea;
        ii) write the log;
        c. keep the oil.

        6. Oil.—The Keeper keeps the log of the harbour, the town,
        e. the reef and the sea.
    """)
    assert [e.removeprefix("sec_5__") for e in eids(root)] == [
        "sec_5", "para_a", "para_b", "para_b__subpara_i", "para_b__subpara_ii", "para_c", "sec_6",
    ]  # fmt: skip


WRAPPED = """\
    19. Interference with lamps.—Whoever with dishonest intent and without the leave of
    the Keeper interferes by technical means with any lamp or any lens of the port of
    (a) a light that is not intended to be and is not open to the public, from or within the
    harbour of the port; or
    (b) a lens that is carrying{words}
    shall be punished with a fine which may extend to nine crowns or with the loss of the
    licence or with both.

    20. Repeal.—The Lamps Act is hereby repealed as far as it applies to the port of the
    town and the harbour.
"""


def test_words_below_a_list_belong_to_its_owner() -> None:
    """A line that begins anew with "shall" after the last clause goes on with the section, not the clause."""
    root = structure_text(dedent(WRAPPED.format(words=" the light,")))
    assert eids(root) == ["sec_19", "sec_19__para_a", "sec_19__para_b", "sec_19__p_1", "sec_20"]
    assert root.find("sec_19__para_b").text == "a lens that is carrying the light,"
    assert root.find("sec_19__p_1").text.startswith("shall be punished")


def test_words_below_a_list_stay_where_the_line_was_full() -> None:
    """Where the line above had no room, and no "Whoever" leads in, nobody can tell: the words stay in the clause."""
    full = " the light of the lamp over the sea to the reef,"
    root = structure_text(dedent(WRAPPED.format(words=full).replace("Whoever", "A ship")))
    assert eids(root) == ["sec_19", "sec_19__para_a", "sec_19__para_b", "sec_20"]


def headed_law(*heads: str) -> Provision:
    """Structure a law whose sections are printed as headings, each with a sentence."""
    words = "The warden shall look after every kite of the town and its string."
    return structure_text("".join(f"# {head}\n\n{words}\n\n" for head in heads))


@pytest.mark.parametrize(
    ("lost", "found"),
    [
        (["Tails of kites"], ["1", "2", "3", "4", "5"]),
        (["Tails of kites", "Knots of kites"], ["1", "2", "4", "5"]),  # one too many
        (["Itt", "TAILS", "Tails of kites"], ["1", "2", "3", "4", "5"]),  # misread, a chapter's title
        (["8. Tails of kites"], ["1", "2", "3", "4", "5"]),
    ],
)  # fmt: skip
def test_a_heading_between_two_numbers_has_the_one_that_is_missing(
    lost: list[str], found: list[str]
) -> None:
    """As many headings as numbers are missing are those sections; where they differ, none is."""
    root = headed_law("1. Name", "2. Kites of the town", *lost, "4. Strings", "5. Repeal")
    assert [n.num for n in root.walk() if n.kind == "section"] == found


@pytest.mark.parametrize(
    "between",
    [
        "## Miscellaneous provisions\n\n",  # nothing of its own
        "## Tails\n\nSection 6 was omitted by Act IV of 1999.\n\n",
        "### Tails\n\nThe warden shall mend every tail.\n\n",  # printed otherwise
        "## Tails\n\nThe warden shall mend every tail.\n\n## 7. Knots\n\nA knot holds.\n\n## Wind\n\nOf wind.\n\n",
        "## Tails\n\nThe warden shall mend every tail.\n\n## 7. Knots\n\nA knot holds.\n\n## 9. Wind\n\nOf wind.\n\n",
    ],
)
def test_a_heading_that_may_stand_above_an_omission_gets_no_number(between: str) -> None:
    """No section is made of a heading of words where the missing one may have been omitted instead."""
    heads = "".join(f"## {n}. Kites of {n}\n\nThe warden keeps them.\n\n" for n in range(1, 6))
    last = "## 10. Repeal\n\nIt ends.\n" if "## 9." in between else "## 8. Repeal\n\nIt ends.\n"
    if "## 7." not in between:
        last = "## 7. Strings\n\nA string is waxed.\n\n" + last
    root = structure_text(heads + between + last)
    assert "6" not in [n.num for n in root.walk() if n.kind == "section"]


def test_a_heading_whose_section_goes_on_upon_its_line_is_a_section() -> None:
    """Where "Tails.—(1) …" stands between 2 and 4 it is 3, whatever other headings of words the text has."""
    root = headed_law(
        "1. Name", "Of kites", "2. Kites", "Tails of kites.—(1) A tail is tied", "4. Strings"
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", "4"]


def test_misread_numbers_that_rise_are_those_that_are_missing() -> None:
    """``16.`` and ``17.`` between 45 and 48 are 46 and 47, whatever heading stands beside them."""
    heads = [f"{n}. Kites of number {n}" for n in range(1, 46)]
    root = headed_law(*heads, "16. Tails", "17. Knots", "Powers of the warden", "48. Repeal")
    assert [n.num for n in root.walk() if n.kind == "section"][44:] == ["45", "46", "47", "48"]
    assert [n.num for n in root.walk() if n.inferred] == ["46", "47"]


def test_a_section_printed_oddly_is_one_where_its_very_number_is_missing() -> None:
    """``4 Oil is kept …`` and ``5. oil is …`` between 3 and 6 are 4 and 5, a page's number is none."""
    words = (
        "kept dry by the warden of the port, at all times, and by nobody but him, under this Act."
    )
    root = structure_text(
        "".join(f"{n}. Kites of kind {n} are {words}\n\n" for n in range(1, 4))
        + f"4 Oil of the lamp is {words}\n\n5. oil of the boat is {words}\n\n7 boats\n"
        + "".join(f"{n}. Ropes of kind {n} are {words}\n\n" for n in (6, 8, 9))
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == [*"12345689"]


def test_the_last_words_before_a_margin_are_no_heading() -> None:
    """A short line that ends an amendment's bracket belongs to the law, not to the notes in the margin."""
    page = (
        "{n}. Under this Act the warden of number {n} shall make oath to the\nmaster of the port in the\n"
        "book that is\nkept by the 3[master of the Port and of the\nTown.]\nAppointment of\nWardens.\n"
        "Oath of Office.\n{n}\nTHE PORT OF SORRELL\n"
    )
    root = structure_text("".join(page.format(n=n) for n in range(1, 13)))
    assert "of the Town.]" in root.find("sec_7").text


PAGE = (
    "{n}. Under this Act the warden of number {n} shall make oath to the\nmaster of the port in the\n"
    "book that is kept, and whoever keeps another one shall be fined by the\n{tail}"
    "Appointment of\nWardens.\nOath of Office.\n{foot}"
)


@pytest.mark.parametrize("tail", ["Master.\n", "master of the port,\nor by his clerk.\n"])
@pytest.mark.parametrize(
    "foot",
    [
        "\f{n}\nTHE PORT OF SORRELL\n",
        "______________\n1Subs. by Act IX of 2031, s. {n}.\n\f{n}\nTHE PORT OF SORRELL\n",
    ],
)
def test_a_margin_begins_after_the_last_word_of_the_page(tail: str, foot: str) -> None:
    """The page's own last words stay the law's, the margin's notes are headings, whatever foot follows."""
    pages = [PAGE.format(n=n, tail=tail, foot=foot.format(n=n)) for n in range(1, 13)]
    root = structure_text("".join(pages))
    seven = root.find("sec_7")

    assert " ".join(seven.text.split()).endswith(" ".join(("fined by the " + tail).split()))
    assert "Oath of Office." not in seven.text
    assert "Oath of Office." in seven.full_text()


def test_the_cells_of_a_table_are_no_margin() -> None:
    """Short lines that no full line stands above are a table's: none of them is taken for a heading."""
    row = "{n}\nSelling of\nkites at night\nDitto\nWarden of the\nFirst Class.\n"
    pages = "".join(
        "".join(row.format(n=100 * n + k) for k in range(4)) + f"\f{n}\nTHE PORT OF SORRELL\n"
        for n in range(1, 13)
    )
    root = structure_text(
        "1. Kites.—Every kite is kept as the Schedule says.\n\nSCHEDULE I\n" + pages
    )

    assert "".join(node.text for node in root.walk()).count("First Class.") == 48


@pytest.mark.parametrize(
    ("named", "numbers"),
    [("Article", ["6", "6-1", "7", "16-1", "16-2", "17"]), ("§", ["47-101", "47-102", "47-103"])],
)
def test_an_article_may_have_a_number_behind_its_number(named: str, numbers: list[str]) -> None:
    """9-1 comes after 9, and 47-102 is one section, not all from 47 to 102."""
    law = "\n".join(f"{named} {n}\n\nThe keeper may mend {n} kites.\n" for n in numbers)
    kind = {"Article": "art", "§": "sec"}[named]

    assert [e for e in eids(structure_text(law)) if e] == [
        f"{kind}_{n.replace('-', '_')}" for n in numbers
    ]


@pytest.mark.parametrize("year", ["1940)", "1940"])
def test_a_year_at_a_line_start_in_new_matter_is_no_section(year: str) -> None:
    """In what an instrument quotes, the end of a citation is not taken for a provision of it."""
    text = KITES + (
        "# 4. Amendment of section 9, Act IX of 1901\n\n"
        "In the said Code, for section 9, the following shall be substituted, namely:\n\n"
        "“9. Strings. A string is waxed under the Strings Act (X of\n"
        f"{year}\n(of the town), and by nobody else.”.\n"
    )
    root = structure_text(text)

    assert [n.eid for n in root.walk() if n.kind == "section"][3:] == [
        "sec_4",
        "sec_4__qstr__sec_9",
    ]


@pytest.mark.parametrize(
    ("said", "items"),
    [
        ("An Act to amend and consolidate the law relating to lamps", 3),
        ("An Act for lamps, as changed by the Lamps (Amendment) Act, 2031", 3),
        ("An Act for lamps, as changed by the Lamps (Amendment) Act, 2031", 5),
    ],
)
def test_a_list_of_a_section_does_not_swallow_the_sections_after_it(said: str, items: int) -> None:
    """A list after "namely" ends where the Act's own next number goes on in its own run."""
    listed = "".join(f"{n}. lamps of kind {n} and their oil;\n\n" for n in range(1, items + 1))
    sections = [
        f"{n}. Lamps of number {n}.—The keeper shall light lamp {n} at dusk every day.\n\n"
        for n in range(1, 15)
    ]
    sections[4] = f"5. Kinds.—The keeper shall have these lamps, namely:—\n\n{listed}"
    sections.append("15. Repeal and savings.—The Lamps Act, 1901, is hereby repealed.\n")
    root = structure_text(f"{said}\n\n" + "".join(sections))

    assert [n.num for n in root.walk() if n.kind == "section" and "__" not in n.eid] == [
        str(n) for n in range(1, 16)
    ]


def test_new_matter_that_nothing_ends_is_looked_for_no_more_than_the_text_allows() -> None:
    """However often an instrument says that new matter comes, the search for its end is bounded."""

    def read(size: int) -> None:
        text = "An Act to amend the Kite Code\n" + "shall be inserted, namely:\n90. X abc\n" * size
        assert structure_text(text).full_text() == text

    assert growth(read, 1_000) < SQUARE


@pytest.mark.parametrize(
    ("gap", "numbers"), [("\n\n", ["1", "2", "3", "4"]), ("\n\f\n", []), (" the\n\n", [])]
)
def test_a_number_alone_on_a_heading_is_a_sections_where_no_pages_are_printed(
    gap: str, numbers: list[str]
) -> None:
    """``## 2`` heads a section unless the text breaks into pages there, or runs on across it."""
    words = "{} warden shall keep every kite under this Act" + ("." if numbers else "")
    first = "the" if "the" in gap else "The"
    root = structure_text(
        "".join(f"## {n}\n\n{words.format(first)}{gap}" for n in range(1, 5)) + "string.\n"
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == numbers


def test_a_number_that_touches_its_first_sub_section_is_a_sections_where_it_goes_on() -> None:
    """``2(1)`` after section 1 is section 2; ``1(2)`` and a number of the run's past are a note's."""
    root = law("""
        1. Short title.—This is the Lamp Act.

        2(1) In this Act, a lamp is a lamp.

        1(2) Oil is oil.

        3(1) No person shall break a lamp.

        (2) A broken lamp is mended.

        4. Fees.—
        2(1) The fee is one rupee.

        (2) It is paid at dusk.
    """)
    assert eids(root) == [
        "sec_1", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_3", "sec_3__subsec_1",
        "sec_3__subsec_2", "sec_4", "sec_4__subsec_1", "sec_4__subsec_2",
    ]  # fmt: skip


def test_a_text_all_of_whose_numbers_touch_their_labels_has_sections() -> None:
    """``1(1)``, ``2(1)``, ``3(1)`` are sections 1 to 3, each with its sub-section."""
    root = structure_text(
        "The Lamp Act\n\n"
        + "".join(f"{n}(1) The keeper shall light lamp {n}.\n\n(2) Oil.\n\n" for n in range(1, 5))
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3", "4"]
    assert root.find("sec_3__subsec_2") is not None


@pytest.mark.parametrize("first", ["Short Title", "SHORT TITLE"])
def test_a_short_title_opens_an_instrument_in_whatever_letters(first: str) -> None:
    """The words "short title" are an instrument's first heading, in capitals too."""
    root = structure_text(KITES.replace("# Short title", f"# {first}"))
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3"]


def test_a_date_at_the_start_of_an_urdu_line_is_no_section() -> None:
    """``۳۔۶۔۲۰۲۴`` is a day in June, not section 3."""
    root = structure_text(
        "۱۔ یہ ایکٹ چراغ ایکٹ کہلائے گا۔\n\n۲۔ اس ایکٹ میں چراغ سے مراد چراغ ہے۔\n\n"
        "۳۔۶۔۲۰۲۴ کو یہ نوٹس جاری ہوا۔\n\n۴۔ یہ ایکٹ نافذ ہوگا۔\n"
    )
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "4"]


def test_nothing_is_quoted_after_an_instruction_that_gave_its_words() -> None:
    """After "the words “Grand Warden” shall be substituted." the instrument's own section follows, lettered or not."""
    text = (
        "An Act further to amend the Kite Act, 1901\n\n"
        "# 1. Short title.—This Act may be called the Kite (Amendment) Act, 1999.\n\n"
        "# 2. Amendment of section 3.—In section 3, for the word “Warden”, the words “Grand Warden” shall be substituted.\n\n"
        "2A. Saving of strings.—Nothing in this Act touches a string that was coated before it.\n\n"
        "# 3. Amendment of section 9.—In section 9, the word “reed” shall be omitted.\n"
    )

    assert "sec_2A" in [node.eid for node in structure_text(text).children]
