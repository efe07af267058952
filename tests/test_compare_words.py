"""Words: what a redline marks, and what is only layout."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from diffs.compare import compare_texts, engine
from diffs.compare.comparison import NEW_OPS, OLD_OPS
from diffs.compare.kinds import left_out
from diffs.compare.rules.saying import Facts
from diffs.compare.rules.significance import sentences
from diffs.compare.teller import EDITORIAL
from diffs.compare.words.lis import heaviest_rising, longest_rising
from diffs.compare.words.scribe import Scribe, is_island
from diffs.compare.words.side import Side
from diffs.compare.words.worddiff import CELLS, equal_blocks, reference
from diffs.compare.words.words import FINE
from diffs.compare.writing.stretch import Redliner
from diffs.redline import to_brief


def marks(old: str, new: str) -> list[tuple[str, str]]:
    """Return every run that is not kept."""
    return [(run.op, run.text) for run in compare_texts(old, new).runs if run.op != "="]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("a fine of Rs. 50,000 only", "a fine of Rs. 500,000 only", "Rs. 50,000", "Rs. 500,000"),
        ("under Act XL of 2016 it is", "under Act XL of 2017 it is", "Act XL of 2016", "Act XL of 2017"),
        ("by S.R.O. 123(I)/2025 here", "by S.R.O. 124(I)/2025 here", "S.R.O. 123(I)/2025", "S.R.O. 124(I)/2025"),
        ("on 29th January, 2025 they", "on 30th January, 2025 they", "29th January, 2025", "30th January, 2025"),
        ("see section 26 of it", "see section 26A of it", "section 26", "section 26A"),
        ("see section 3.4 of it", "see section 3.5 of it", "3.4", "3.5"),
        ("کوئی شخص دفعہ 3 کے", "کوئی شخص دفعہ 4 کے", "دفعہ 3", "دفعہ 4"),
    ],
)  # fmt: skip
def test_figures_dates_and_citations_are_whole(old: str, new: str, gone: str, come: str) -> None:
    """A figure, a date or a citation goes and comes whole, never by the digit."""
    assert marks(old, new) == [("-", gone), ("+", come)]


TOKENS = st.lists(
    st.sampled_from(
        [
            "25th",
            "day",
            "of",
            "September,",
            "1972,",
            "authorised",
            "dealer",
            "Rs.",
            "50,000",
            "section",
            "26A",
            "(1)",
            "and\nunder",
            "Act",
            "XL",
            "of",
            "2016",
            "3.4",
            "دفعہ",
            "3",
        ]
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=400)
@given(TOKENS, TOKENS)
@example("25th day of September, 1972, authorised\ndealer", "of September, authorised\ndealer")
def test_a_stretch_of_dates_and_figures_is_rebuilt(old: str, new: str) -> None:
    """However a date or a citation is cut by what changed, the marks of a stretch hold both texts."""
    scribe = Scribe()
    Redliner(Side(old, is_old=True), Side(new), scribe).pair((0, len(old)), (0, len(new)), None)
    marked = scribe.finish()

    assert "".join(mark.text for mark in marked if mark.op in OLD_OPS) == old
    assert "".join(mark.text for mark in marked if mark.op in NEW_OPS) == new


def test_a_fault_in_the_marks_loses_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a later step drops a mark, all of one text stands against all of the other."""
    monkeypatch.setattr(engine, "undressed", lambda found, *_: found[:-1])
    c = compare_texts("1. Oil.—Oil is kept.\n", "1. Oil.—Oil is sold here.\n")

    assert "".join(run.text for run in c.runs if run.op in OLD_OPS) == "1. Oil.—Oil is kept.\n"
    assert "".join(run.text for run in c.runs if run.op in NEW_OPS) == "1. Oil.—Oil is sold here.\n"


def test_no_island_is_left_between_edits() -> None:
    """One kept word between two edits is taken into them: one deletion, one insertion."""
    assert marks("the Act, is good", "this Act; is good") == [("-", "the Act,"), ("+", "this Act;")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" ", True),
        (" word ", True),
        (" of the ", True),
        (" shall be ", False),
        (" a b c ", False),
        (". The ", True),
        (" it. No ", False),
    ],
)
def test_an_island_is_a_word_or_two_short_ones(text: str, expected: bool) -> None:
    """One word of any length or two of six letters together are too little to stand on, unless a sentence ends between the two."""
    assert is_island(text) is expected


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [(".\n\n", "x", "y"), ("\n", "due;", "y"), ("\n(3) ", "x", "y"), ("(3) ", "gone\n", "y"), ("\n", "x", "4. A")],
)  # fmt: skip
def test_no_island_runs_over_a_boundary(text: str, before: str, after: str) -> None:
    """Where a paragraph ends or a number begins a line, what is kept is kept, however short."""
    assert not is_island(text, before, after)


def test_a_line_that_only_the_page_broke_parts_no_edits() -> None:
    """A word kept at a page's edge is still taken into the edits around it."""
    assert is_island("fee\n", "the ", "keeper shall")
    assert is_island(" if", "agency,", ":\n\n")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "1. Fees.—\n(1) It is due monthly.\n(2) Claims go to the warden.\n",
            "1. Fees.—\n(1) It is due yearly.\n(2) Pleas go to the warden.\n",
            [("-", "monthly"), ("+", "yearly"), ("-", "Claims"), ("+", "Pleas")],
        ),
        (
            "1. Fees.—A keeper shall pay Rs. 50,000 per day.\n\n",
            "1. Fees.—A keeper shall pay Rs. 500,000 per day.\n\n2. Pleas.—A keeper may plead.\n",
            [("-", "Rs. 50,000"), ("+", "Rs. 500,000"), ("+", "2. Pleas.—A keeper may plead.\n")],
        ),
    ],
)
def test_a_mark_ends_with_its_provision(
    old: str, new: str, expected: list[tuple[str, str]]
) -> None:
    """Neither the line's end nor the next number is swept into a mark where both texts have them."""
    assert marks(old, new) == expected


def test_a_mark_ends_with_its_paragraph() -> None:
    """Two paragraphs rewritten side by side are marked one by one, the blank line between them kept."""
    old, new = "It is due daily;\n\nclaims lie here.", "It is due yearly.\n\nNo plea is heard here."
    scribe = Scribe()
    Redliner(Side(old), Side(new), scribe).pair((0, len(old)), (0, len(new)), None)

    drawn = [(mark.op, mark.text) for mark in scribe.finish() if mark.op != "="]
    assert drawn == [("-", "daily;"), ("+", "yearly."), ("-", "claims lie"), ("+", "No plea is heard")]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Kept.\n2.1 A reel.", "Kept.\n2.1. A reel.", {"number's style": 1}),
        ("Kept;\na. a reel;", "Kept;\na) a reel;", {"number's style": 1}),
        ("as it was in\n2016 the reel", "as it was in\n2016. the reel", {}),
    ],
)
def test_a_stop_after_a_number_is_its_style(old: str, new: str, kinds: dict[str, int]) -> None:
    """How the number is set that begins a paragraph is no change; a stop after a year is one."""
    assert dict(compare_texts(old, new).noise) == kinds


def test_sentences_set_without_a_blank_are_no_one_word() -> None:
    """What is put in before a stop is marked alone though the next sentence follows without a blank."""
    old, new = "of the bulb and any part.Le bulbe", "of the bulb and any part, if dried.Le bulbe"

    assert marks(old, new) == [("+", ", if dried")]
    old, new = (
        "1. Tools of trade._No man sells them.",
        "1. Tools of trade and war._No man sells them.",
    )
    assert marks(old, new) == [("+", " and war")]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("one two\nthree", "one two three", "line wrap"),
        ("one  two", "one two", "spacing"),
        ("the regu-\nlation is", "the regulation is", "hyphenation"),
        ("the “Act” is", 'the "Act" is', "quotes and dashes"),
        ("a—b is", "a–b is", "quotes and dashes"),
        ("a -- b is", "a — b is", "quotes and dashes"),
        ("the ''Act'' is", "the “Act” is", "quotes and dashes"),
        ("it is **bold** here", "it is bold here", "markup"),
        ("* one\n* two", "- one\n- two", "markup"),
        ("pay a fee & a R&D levy", "pay a fee &amp; a R&amp;D levy", "markup"),
        ("the keeper&rsquo;s lamp is lit", "the keeper’s lamp is lit", "markup"),
        ("see [its rules](/a) now", "see [its rules](/b/c) now", "link"),
        ("see its old rules, now", "see [its old rules](rules/old.md), now", "link"),
        (
            "see [its rules]( https://h.example/a) now",
            "see [its rules]({{ site.rules }}) now",
            "link",
        ),
        ("its fees.___(1) The keeper", "its fees.\n(1) The keeper", "spacing"),
        ("see [it](http://h.example/a?x=1) now", "see [it](http://h.example/a?x=2) now", "link"),
        (
            "see [it](http://h.example/a?utm_id=1) now",
            "see [it](http://h.example/a?utm_id=2) now",
            "link tracking",
        ),
        ("Oil is kept.\n\n### Section 5. Oil", "Oil is kept.\n\n5. Oil", "number's style"),
        ("text\n0:00 / 0:00\nmore", "text\n0:00 / 1:00\nmore", "widget"),
        ("line one\nline two", "line one\nPage 4 of 9\nline two", "page furniture"),
    ],
)
def test_dressing_is_noise_of_its_kind(old: str, new: str, kind: str) -> None:
    """What only dresses the words is carried, unmarked, and counted under its name."""
    c = compare_texts(old, new)

    assert kind in c.noise
    assert not c.substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("it is due if x <p or q> at the end of the year", "it is due if x at the end of the year"),
        ("the fee is 10-\n15 rupees", "the fee is 1015 rupees"),
        ("the term is 5*3 years", "the term is 53 years"),
        ("under section 12 he shall appeal", "under section 14 he may appeal"),
        ("within 10 5 days", "within 105 days"),
        ("he acts under\nSection 5. Then", "he acts under\nSection 6. Then"),
        ("he acts under Section 5. Then", "he acts under 5. Then"),
        ("he may go", "he shall go"),
        ("he shall go", "he shall not go"),
        ("at 5:00 we meet in the hall", "at 6:00 we meet in the hall"),
        ("Last updated: June 2025", "Last updated: August 2025"),
        ("fee of 10 rupees", "fee of l0 rupees"),
        ("it is done; or", "it is done, or"),
        ("under 4[sub-section](1) of it", "under 4[sub-section](2) of it"),
        ("as [the rule](a) says", "as [the rule](b) says"),
        (
            "of [the Board](and/or a warden in two days) it is",
            "of [the Board](and/or a warden in ten days) it is",
        ),
    ],
)
def test_substance_is_never_noise(old: str, new: str) -> None:
    """A digit, not, may or shall, a date, a stop in the law's words is always shown."""
    c = compare_texts(old, new)

    assert c.hunks
    assert c.substantive


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Terms.\nLast updated: June 2025\n", "Terms.\nLast updated: August 2025\n", "date only"),
        ("Kept for 6 months here.", "Kept for 18 months here.", "figure change"),
        ("word " * 300, "Loading…", "placeholder"),
        ("word " * 600, "This page isn't available", "soft 404"),
        ("word " * 600, "Too many requests", "soft 404"),
        ("word " * 600, "You are unable to access this site.", "soft 404"),
        ("word " * 600, "Sign in to continue", "login wall"),
        ("word " * 600, "We use cookies.\n\nAccept all", "placeholder"),
        ("the word; and", "the word, and", "punctuation or capitals only"),
    ],
)
def test_the_difference_has_a_name(old: str, new: str, kind: str) -> None:
    """What sort of difference it is on the whole is said in a word or two."""
    assert compare_texts(old, new).kind == kind


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (Facts("two", "five", "imprisonment for a term of ", " years"),
         "Penalty (imprisonment) changed: from “two years” to “five years”"),
        (Facts("Rs. 50,000", "Rs. 90,000", "with fine of ", ""),
         "Penalty (fine) changed: from “Rs. 50,000” to “Rs. 90,000”"),
        (Facts("thirty", "sixty", "reply within ", " days"),
         "Period changed: from “thirty days” to “sixty days”"),
        (Facts("may", "shall", "The Board ", " act"), "“may” became “shall” in “The Board shall act”"),
        (Facts("", "not ", "The Board shall ", "act"), "“not” was inserted in “The Board shall not act”"),
        (Facts("", "“tower” means a mast;", "", ""), "Definition of “tower” added: ““tower” means a mast;”"),
        (Facts("Federal Government", "Lamp Authority", "The ", ""),
         "Authority or body changed: “Federal Government” became “Lamp Authority”"),
        (Facts("", "It shall come into force at once.", "", ""),
         "Commencement: “It shall come into force at once.”"),
        (Facts("", "The Lamp Act is hereby repealed.", "", ""),
         "Repeal or omission: “The Lamp Act is hereby repealed.”"),
        (Facts("", "The Board may block access to any content.", "", ""),
         "Power to block or remove content added: “The Board may block access to any content.”"),
        (Facts("", "Whoever does so shall be punished with fine.", "", ""),
         "New offence or penalty: “Whoever does so shall be punished with fine.”"),
        (Facts("", "working ", "reply within 30 ", "days of it"), "Period changed: from “30 days” to “30 working days”"),
        (Facts("months", "years", "imprisonment for three ", " or fine"),
         "Penalty (imprisonment) changed: from “three months” to “three years”"),
        (Facts("", "five ", "within thirty ", "days"), "Period changed: from “thirty days” to “thirty five days”"),
        (Facts("may", "may not", "The Board ", " act"), "“may” became “may not” in “The Board may not act”"),
        (Facts("no ", "", "There shall be ", "kite flown"), "“no” was omitted in “There shall be no kite flown”"),
        (Facts("or", "and", "a kite ", " a lamp"), "“or” became “and” in “a kite and a lamp”"),
        (Facts("", "Whoever flies a kite there shall\nbe punished with fine.", "", ""),
         "New offence or penalty: “Whoever flies a kite there shall be punished with fine.”"),
        (Facts("", "3 | Kites that shall not fly | 5", "", "", whole=True),
         "New provision: “3 | Kites that shall not fly | 5”"),
        (Facts("", "for the master of a hall in which no more than two shall sit ", "It is ", ""),
         "Words inserted: “for the master of a hall in which no more than two shall sit”"),
        (Facts("may be asked by any keeper of a hill for its kites", "shall be told by the Board how many kites", "He ", ""),
         "Words substituted: “may be asked by any keeper of a hill for its kites” became “shall be told by the Board how many kites”"),
        (Facts("High Court", "1[Tribunal]", "lies to the ", ""),
         "Authority or body changed: “High Court” became “Tribunal”"),
        (Facts(";", ",", "a", "b"), "Punctuation only: “;” became “,”"),
        (Facts("", ",", "the Board", " if asked"), "Punctuation only: “,” was inserted in “the Board, if asked”"),
    ],
)  # fmt: skip
def test_rules_say_what_a_change_means(facts: Facts, said: str) -> None:
    """Each rule's sentence names the change and quotes the text."""
    assert said in sentences(facts)


@pytest.mark.parametrize("facts", [
    Facts("October 1958", "October, 1958", "in ", ""), Facts("7.0.18.0", "7.0.21.0", "item ", ""),
    Facts("Rules, 2016", "and Fees Rules, 2021", "the Kite ", ""), Facts("“Chairman”", "‘Chairman’", "", ""),
    Facts(" (30)", "", "within thirty", " days"), Facts("those who shall sit", "not more than six", "", ""),
    Facts(f"on 10th April, 1973 {'the Board met in its house on the hill ' * 4}", "the Kites Board of 1973", "", ""),
])  # fmt: skip
def test_print_is_no_date_body_or_period(facts: Facts) -> None:
    """A comma in a date, an item's number, the year of a law, a body's quotes and a bound are not what changed."""
    assert not any(said.startswith(("Date", "Auth", "Period", "“")) for said in sentences(facts))


def test_a_long_sentence_is_quoted_about_what_is_told_of_it() -> None:
    """However long the section is that came, the words that make an offence stand in the quotation."""
    much = " of the kites that are flown on the hills and over the roofs" * 6
    come = f"Whoever flies any{much} shall be punished with fine{much}."

    (said,) = sentences(Facts("", come, "", ""))
    assert "shall be punished with fine" in said
    assert len(said) < 220


def test_what_stands_beside_a_change_is_read_without_its_dress() -> None:
    """A line that ends elsewhere or a footnote's number between a figure and its unit hides neither."""
    old = "1. Name.—This Act is the Kites Act.\n2. Fees.—A fee is paid within six\nmonths of it.\n3. Oil.—Oil is kept.\n"
    new = old.replace("six\nmonths of", "six years\nof")

    assert compare_texts(old, new).significance == (
        "Period changed: from “six months” to “six years”",
    )


def test_a_change_no_rule_knows_gets_no_sentence() -> None:
    """Nothing is said where no rule applies."""
    assert sentences(Facts("lamp", "lamps", "a green ", " there")) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [("paragraph 1(b)", "paragraph (1)(b)"), ("5%", "5"), ("-5", "5"), (">", "<"), ("1.5", "1,5"),
     ("5°", "5"), ("and/or", "and or")],
)  # fmt: skip
def test_a_sign_that_counts_is_not_editorial(old: str, new: str) -> None:
    """Only stops, quotes and capitals are: a bracket of an address, a minus or a rate is not."""
    told = sentences(Facts(old, new, "in ", " of it"))
    assert not any(line.startswith(EDITORIAL) for line in told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A - B", "A + B"),
        ("A * B", "A + B"),
        ("5 - 3", "5 + 3"),
        ("> Rs. 500", "Rs. 500"),
        ("~ 5", "5"),
    ],
)
def test_the_sign_of_a_sum_is_no_markup(old: str, new: str) -> None:
    """A sign within a line is a change, whatever it does at a line's beginning."""
    c = compare_texts(f"The sum is {old} of the fee.", f"The sum is {new} of the fee.")

    assert c.substantive
    assert c.hunks


@pytest.mark.parametrize(
    "text",
    [
        "The Act stands repealed. Whoever is aggrieved may apply on a fee of Rs. 500.",
        "Section 403 of the Code applies in its place.",
        "The Court held that the sites are blocked.",
    ],
)
def test_a_short_text_of_law_is_no_error_page(text: str) -> None:
    """A repeal that stands where the Act did is news, not a page that is not found."""
    law = "\n".join(
        f"{n}. Lamps.—The keeper of lamp {n} keeps it lit all night." for n in range(1, 60)
    )

    assert compare_texts(law, text).substantive


def test_what_cannot_be_compared_is_said() -> None:
    """An image's place in the text is named as not compared."""
    assert list(left_out("a [image] b", "")) == [
        "The old text holds an image (once): what it shows was not compared."
    ]


_WORDS = st.lists(st.sampled_from(["a", "b", "c", "the", "of"]), max_size=40)


@given(_WORDS, _WORDS)
@settings(max_examples=200, deadline=None)
def test_equal_blocks_are_equal_and_as_many_as_the_reference(
    old: list[str], new: list[str]
) -> None:
    """Blocks stand in both sequences in order, and keep no fewer words than diff-match-patch."""
    blocks = equal_blocks(old, new)

    at = (0, 0)
    for i, j, n in blocks:
        assert old[i : i + n] == new[j : j + n]
        assert i >= at[0]
        assert j >= at[1]
        at = (i + n, j + n)
    assert sum(n for *_, n in blocks) >= sum(n for *_, n in reference(old, new))


def test_long_sequences_are_compared_piecewise() -> None:
    """Beyond the limit of one exact comparison, equal words are still found and in order."""
    old = [f"w{k % 7000}" for k in range(9_000)]
    new = [word for k, word in enumerate(old) if k % 97]
    assert len(old) * len(new) > CELLS

    assert sum(n for *_, n in equal_blocks(old, new)) == len(new)


@given(st.text(max_size=80))
@settings(max_examples=100, deadline=None)
def test_the_finest_tokens_tile_any_text(text: str) -> None:
    """No character falls between two tokens."""
    assert "".join(match.group() for match in FINE.finditer(text)) == text


@given(st.permutations(range(9)))
@settings(max_examples=60, deadline=None)
def test_what_keeps_its_order_rises(values: list[int]) -> None:
    """A rising subsequence rises, and equal weights make the heaviest one a longest one."""
    longest = longest_rising(values)
    heaviest = heaviest_rising(values, [1] * len(values))

    for chain in (longest, heaviest):
        assert [values[k] for k in chain] == sorted(values[k] for k in chain)
    assert len(longest) == len(heaviest)


def test_a_link_that_only_knows_another_visitor_is_formatting() -> None:
    """Where only what a site adds to its links for one visit differs, the pair is called formatting."""
    page = "Fees are at [the office](https://h.example/fees?visitor_id={}) in town."

    assert compare_texts(page.format("a1"), page.format("b2")).kind == "formatting only"
    assert compare_texts(page, page.replace("/fees", "/prices")).kind == "URL only"


def test_equal_words_at_the_ends_of_an_edit_are_kept() -> None:
    """An edit that grew over a small kept word gives back the equal words at its end."""
    old = "other than an offence referred to in paragraph six of the list given in that schedule"
    new = "other than a minor offence, as given in that schedule"

    assert marks(old, new)[-1][1].split()[-1] != "in"


def test_what_stands_in_the_place_of_something_like_it_is_told_by_the_word() -> None:
    """Two unlinked paragraphs in one place are redlined against one another, not whole."""
    words = "every keeper of a well shall let the warden draw from it at any hour of the day"
    old = f"1. Wells. {words}.\n\nNote: {words} or the night without fee or favour to any man.\n"
    new = f"1. Wells. {words}.\n\nRemark. {words} or the night without fee or favour to any man.\n"

    assert ("".join(t for op, t in marks(old, new) if op == "-")) in ("Note:", "Note")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("The two most senior wardens sit.", "The four most senior wardens sit.",
         "Figure changed: from “two most senior wardens” to “four most senior wardens”"),
        ("It has 5 members.", "It has 7 members.", "Figure changed: from “5 members” to “7 members”"),
        ("It meets on 5 May 2021 at noon.", "It meets on 6 June 2022 at noon.",
         "Date changed: from “5 May 2021” to “6 June 2022”"),
        ("It acts under section 5 always.", "It acts under section 7 always.", "Reference changed: from “section 5” to “section 7”"),
        ("It acts under clause (2) always.", "It acts under clause (5) always.", "Reference changed: from “clause (2)” to “clause (5)”"),
    ],
)  # fmt: skip
def test_how_many_is_told_and_a_month_is_no_leave(old: str, new: str, said: str) -> None:
    """A number of things has a sentence, an address's is told as a reference, and the month of May permits nothing."""
    law = "1. Name.—This Act is the Kites Act.\n2. Board.—{}\n3. Oil.—Oil is kept.\n"

    told = compare_texts(law.format(old), law.format(new)).significance
    assert told == ((said,) if said else ())


@pytest.mark.parametrize(("old", "new"), [
    ("A licence [is valid](if the holder is not insolvent) for a year.", "A licence [is valid](if the holder is insolvent) for a year."),
    ("Fined [as the rules say](not less than 50 rupees) now.", "Fined [as the rules say](not less than 90 rupees) now."),
    ("[Form A](https://127.0.0.1/f and pay fifty rupees a day.", "[Form A](https://127.0.0.1/f and pay ninety rupees a day."),
])  # fmt: skip
def test_words_in_brackets_after_brackets_are_no_address(old: str, new: str) -> None:
    """Only what reads as an address and is closed is a link's target: an amendment's brackets are not."""
    law = "1. Name.—This Act is the Kites Act.\n2. Board.—{}\n3. Oil.—Oil is kept.\n"

    assert compare_texts(law.format(old), law.format(new)).substantive


def test_an_item_of_a_list_that_became_a_link_is_the_same_item() -> None:
    """Items are known by their words, however long the addresses are to which they lead now."""
    names = ["Anna Reed", "Lamp House", "Ben Oar"]
    old = "Thanks\n\n" + "".join(f"* {name}\n" for name in names)
    new = "Thanks\n\n" + "".join(f"* [{name}](https://{name.split()[0]}.example/a/long/way)\n" for name in names)  # fmt: skip
    c = compare_texts(old, f"{new}* [Cob Well](https://cob.example)\n")

    assert [run.text for run in c.runs if run.op in "-+"] == ["* [Cob Well](https://cob.example)\n"]
    assert c.significance == ("Line of a list added: “Cob Well”",)


@pytest.mark.parametrize(
    ("old", "new", "inserted"),
    [
        ("He lights a lamp or a fire.", "He lights a lamp or carries a lamp or a fire.", "or carries a lamp "),
        ("The Board shall light the lamp and keep the book.", "The Board shall light the lamp and keep the lamp and keep the book.", "and keep the lamp "),
        ("A lamp, a bell or a buoy.", "A lamp, a lantern, a bell or a buoy.", "a lantern, "),
    ],
)  # fmt: skip
def test_what_was_inserted_begins_where_a_reader_would_begin_it(
    old: str, new: str, inserted: str
) -> None:
    """Of its equal places: at a line, a sentence, behind a comma, at a word that joins."""
    found = compare_texts(old, new)
    assert [run.text for run in found.runs if run.op == "+"] == [inserted]


@pytest.mark.parametrize(
    ("old", "new", "gone", "come"),
    [
        ("A sum of 76 056 700 euros.", "A sum of 82 056 700 euros.", "76 056 700", "82 056 700"),
        ("Oil 100 250 300\nWax 200 350 400\n", "Oil 100 250 310\nWax 200 350 400\n", "300", "310"),
    ],
)  # fmt: skip
def test_a_figure_that_blanks_group_is_one(old: str, new: str, gone: str, come: str) -> None:
    """Digits that blanks set in threes are one figure in a sentence, and the cells of a row in a table."""
    assert marks(old, new) == [("-", gone), ("+", come)]


def test_links_that_are_only_numbered_anew_say_nothing() -> None:
    """The number under which a link's address stands is the file's own, and so are the addresses below."""
    old = "Read the [guide][1] and the [form][2].\n\n[1]: https://a.example/g\n[2]: https://a.example/f\n"
    new = "Read the [guide][2] and the [form][3].\n\n[1]: https://a.example/r\n[2]: https://a.example/g\n[3]: https://a.example/f\n"

    assert not compare_texts(old, new).substantive
    assert compare_texts("It is [1][2].", "It is [1][3].").substantive


def test_a_notes_mark_within_a_changed_amount_is_none_of_it() -> None:
    """Where a print sets a note's call into an amount, the call is noise beside the words that came."""
    law = "3. Fees.—(1) He pays {} in a month.\n"
    found = compare_texts(law.format("Rs. 50,000"), law.format("Rs. 1[75,000]") + "\n1. Subs. by Act IV of 2030.\n")  # fmt: skip

    assert [run.text for run in found.runs if run.op == "+"] == ["Rs. ", "75,000"]
    assert "[-Rs. 50,000-]{+Rs.+} 1[{+75,000+}] in" in to_brief(found)
