"""What the summary says of sums, numbers by themselves, and the words that came or went beside them."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_LAW = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—On the pier {} as the warden orders.\n\n3. Oil.—Every keeper keeps oil at all hours.\n"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for a replacement within a section."""
    return compare_texts(_LAW.format(old), _LAW.format(new)).significance


def test_a_fine_that_stays_is_not_told_as_omitted_where_prison_went() -> None:
    """Of "imprisonment or with fine" what went is the imprisonment, whose joint goes with it."""
    fine = "fine which may extend to ten rupees"
    told = said(
        f"he is punished with imprisonment which may extend to one year or with {fine}, or with both,",
        f"he is punished with {fine}",
    )

    whole = f"imprisonment which may extend to one year or with {fine}, or with both"
    assert told == (f"Penalty changed: from “{whole}” to “{fine}”",)


def test_imprisonment_for_life_that_went_is_told_once() -> None:
    """The heaviest penalty is a whole, and its joint no change beside it."""
    told = said("he suffers death, or imprisonment for life, there", "he suffers death there")

    assert len(told) == 1, told
    assert "“imprisonment for life” was omitted" in told[0]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "PKR 1 500 000",
            "PKR 2 500 000",
            "Amount changed: from “PKR 1 500 000” to “PKR 2 500 000”",
        ),
        ("€ 76 056 700", "€ 76 156 700", "Amount changed: from “€ 76 056 700” to “€ 76 156 700”"),
        ("PKR 1 500 000", "PKR 1,500,000", "Same figure, written otherwise"),
    ],
)
def test_digits_that_blanks_set_in_threes_are_one_sum(old: str, new: str, told: str) -> None:
    """A sum is read to its last group, so one million is no sum of one."""
    (line,) = said(f"a keeper pays {old} a year", f"a keeper pays {new} a year")

    assert line.startswith(told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("twenty thousand shillings", "one hundred thousand shillings"),
        ("KSh 5,000", "KSh 8,000"),
        ("fifty pounds", "eighty pounds"),
        ("₹ 500", "₹ 900"),
        ("EUR 10", "EUR 12"),
        ("two hundred euros", "one hundred euros"),
    ],
)
def test_a_sum_is_one_in_whatever_money(old: str, new: str) -> None:
    """Shillings, pounds and euros are sums as rupees are."""
    assert said(f"he pays {old} there", f"he pays {new} there") == (
        f"Amount changed: from “{old}” to “{new}”",
    )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("no lad under the age of 13, or blind, rows", "no lad under the age of 16, or blind, rows", "Age changed: from “13” to “16”"),
        ("he is fined at level 3 on the scale", "he is fined at level 4 on the scale", "Figure changed: from “level 3” to “level 4”"),
        ("he holds eight Oars there", "he holds five Oars there", "Figure changed: from “eight Oars there as” to “five Oars there as”"),
        ("he pays ten times the toll", "he pays five times the toll", "Figure changed: from “ten times the toll” to “five times the toll”"),
    ],
)  # fmt: skip
def test_a_number_by_itself_is_told_where_it_is_said_what_it_is(
    old: str, new: str, what: str
) -> None:
    """An age, a step of a scale, what has a name of its own and how many times are told from what to what."""
    assert said(old, new) == (what,)


def test_how_many_times_is_told_where_it_is_bounded_otherwise() -> None:
    """A penalty of so many times the value, which is twice at the least now, is quoted."""
    told = said(
        "he pays ten times the toll", "he pays not less than twice, and up to five times the toll"
    )

    assert any("twice" in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("he goes over 13-A and", "he goes over 16-A and"),
        ("see page 13 and", "see page 16 and"),
    ],
)
def test_a_number_of_which_it_is_not_said_what_it_is_has_no_sentence(old: str, new: str) -> None:
    """What a bare number is of is never guessed."""
    assert not said(old, new)


def test_what_opens_the_next_row_is_no_unit() -> None:
    """A sum that ends a row is no measure of the word below it."""
    law = "1. Tolls.—These are due:—\n\nItem | Toll\nLamp | Rs. {}\nMeter test | Rs. 300\n\n2. Oil.—Oil is kept.\n"
    told = compare_texts(law.format("750"), law.format("1,000")).significance

    assert told == ("In the row “Lamp”, “Toll” changed: from “Rs. 750” to “Rs. 1,000”",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "he stays sixty days",
            "he stays ninety days, where the pier was closed by storm,",
            ("Period changed: from “sixty days” to “ninety days”", "Condition or exception added: “where the pier was closed by storm”"),
        ),
        (
            "he opens at 7 p.m.",
            "he opens at 10 p.m. if the mate lends him oars",
            ("Time changed: from “7 p.m.” to “10 p.m.”", "Condition or exception added: “if the mate lends him oars”"),
        ),
        (
            "he stays twenty weeks in case of such kinds of fog as may be prescribed",
            "he stays twelve weeks",
            ("Period changed: from “twenty weeks” to “twelve weeks”", "“in case of such kinds of fog as may be prescribed” was omitted"),
        ),
    ],
)  # fmt: skip
def test_words_behind_a_figure_that_became_another_are_told_beside_it(
    old: str, new: str, told: tuple[str, str]
) -> None:
    """A figure and a condition behind it are two changes, however the redline joins them."""
    lines = said(old, new)

    assert len(lines) == len(told), lines
    assert all(line.startswith(begins) for line, begins in zip(lines, told, strict=True)), lines


def test_both_penalties_for_either_are_told() -> None:
    """Fine or both, and fine besides: what joins the penalties became another word."""
    told = said(
        "he suffers prison for a term of a year, or with fine, or with both",
        "he suffers prison for a term of a year, and shall also be liable to fine",
    )

    assert len(told) == 1, told
    assert "“or with fine, or with both” became “and shall also be liable to fine”" in told[0]


def test_so_many_that_became_no_number_are_told() -> None:
    """Five members is a figure, and a majority of them none."""
    assert said(
        "the quorum is five members with the mate", "the quorum is a majority of the crew"
    ) == ("Words substituted: “five members with the mate” became “a majority of the crew”",)


def test_words_set_off_by_commas_are_told_when_they_go() -> None:
    """The comma before what went is its own: it lies within its sentence."""
    told = said(
        "the mate may, after giving the keeper an opportunity of being heard, close the pier",
        "the mate may close the pier",
    )

    assert len(told) == 1, told
    assert "“after giving the keeper an opportunity of being heard” was omitted" in told[0]


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("he signals the mate who shall answer", "who shall answer"),
        ("he signals the mate in such form as may be prescribed", "in such form as may be prescribed"),
    ],
)  # fmt: skip
def test_a_short_insertion_is_quoted_whole_and_not_by_its_one_weighty_word(
    new: str, words: str
) -> None:
    """Where more words came than "may", "shall" or "prescribed", that word alone is not what came."""
    told = said("he signals the mate", new)

    assert len(told) == 1, told
    assert told[0].startswith(f"“{words}” was inserted"), told


def test_one_word_that_gave_way_to_a_condition_was_none() -> None:
    """What a consultation stands in the place of is quoted, and not called a condition."""
    told = said(
        "the Board shall constitute courts there",
        "the Board shall in consultation with the Warden, designate courts there",
    )

    assert told == (
        "Words substituted: “constitute” became “in consultation with the Warden, designate”",
    )


def test_a_power_that_stood_already_was_not_added() -> None:
    """Content could be removed before: what came is how much of it, and why."""
    told = said(
        "the Board may remove content that is false there",
        "the Board may remove, or restrict access to any content at will there",
    )

    assert told
    assert not any(line.startswith("Power to block") for line in told), told


@pytest.mark.parametrize(
    "words",
    [
        "the Board may remove a keeper on account of his neglect there",
        "the Board may suspend a licence where the information it was given is false there",
        "only a keeper may remove another. Every duty is to the account of its keeper there",
        "a keeper may not remove his name from the account there",
    ],
)
def test_what_is_removed_is_the_verbs_own_object(words: str) -> None:
    """An account, or information, of another clause or sentence is not what is removed or suspended."""
    told = said("the warden waits there", words)

    assert told
    assert not any(line.startswith("Power to block") for line in told), told


def test_what_a_reader_himself_may_remove_is_no_power_over_it() -> None:
    """Who is told how to remove his account is not in another's power; whose account the Board may suspend is."""
    told = said(
        "the warden waits there", "write to the warden that you wish to remove your account there"
    )
    held = said("the warden waits there", "the Board may suspend your account there")

    assert told
    assert not any(line.startswith("Power to block") for line in told), told
    assert any(line.startswith("Power to block") for line in held), held


def test_items_of_a_list_that_changed_places_did_not_become_one_another() -> None:
    """A fee that stands first now, where a licence stood, was not substituted for it."""
    told = said(
        "he brings a copy of his licence, a photograph and a fee of Rs. 500",
        "he brings a fee of Rs. 500, a photograph and a copy of his licence",
    )

    assert not told, told


def test_a_condition_with_a_figure_is_told_once() -> None:
    """The condition that came quotes its period too."""
    told = said(
        "he rests for four weeks", "he rests for five weeks, subject to a maximum of 28 days"
    )

    assert [line.partition(":")[0] for line in told] == [
        "Period changed",
        "Condition or exception added",
    ]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("he pays a fine not exceeding level 5 on the standard scale there", "he pays a fine there", "Words omitted: “not exceeding level 5 on the standard scale”"),
        ("no child or lad at school rows", "nobody under the age of 18 rows", "Words substituted: “no child or lad at school” became “nobody under the age of 18”"),
        ("two-thirds of the crew meet", "four keepers, with one mate of the crew, meet", "Words substituted: “two-thirds” became “four keepers, with one mate”"),
        ("he has a badge in lamps with ten years of work", "he has a badge in lamps or public trimming with fifteen years of work", "“or public trimming” was inserted in"),
        ("the mate adds a ship to the First Schedule there", "the mate adds a ship to the First Schedule or a keeper to the Fourth Schedule there", "or a keeper to the Fourth"),
    ],
)  # fmt: skip
def test_figures_of_no_unit_do_not_keep_words_from_being_told(
    old: str, new: str, sentence: str
) -> None:
    """A level, an age, a share and a Schedule's number are quoted with the words around them."""
    told = said(old, new)

    assert any(sentence in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("it is told in one newspaper there", "it is told in two newspapers of the whole coast there", "Words substituted: “one newspaper” became “two newspapers of the whole coast”"),
        ("a boat is taken after two written warnings there", "a boat is taken at any hour without prior warning there", "Words substituted: “after two written warnings” became “at any hour without prior warning”"),
        ("he gives notice expiring with the end of a month of the lease there", "he gives notice there", "“expiring with the end of a month of the lease” was omitted"),
    ],
)  # fmt: skip
def test_how_many_of_what_and_a_month_that_no_number_counts_are_told(
    old: str, new: str, sentence: str
) -> None:
    """One newspaper is two now; the end of a month is no period."""
    told = said(old, new)

    assert any(sentence in line for line in told), told


def test_a_bound_of_months_did_not_become_one_of_rupees() -> None:
    """The most of a prison term is no least of a penalty."""
    told = said(
        "he is punished with imprisonment for a term which may extend to three months or with a fine of ten rupees",
        "he is liable to pay a penalty which shall not be less than ten rupees",
    )

    assert not any("maximum became a minimum" in line for line in told), told


def test_a_versions_number_is_neither_a_day_nor_a_share() -> None:
    """The 2 of version 1.2 is no day of the month after it, and a sign that opens a line is no per cent."""
    day = compare_texts("The Lamp Terms, 1.2, May 2061\n", "The Lamp Terms, 1.3, 3 May 2063\n")
    share = compare_texts("% Lamp terms 1.1\n% are kept.\n", "% Lamp terms 1.2\n% are kept.\n")

    assert day.significance == ("Date changed: from “May 2061” to “3 May 2063”",)
    assert not any("Rate" in line for line in share.significance)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("If you are under 13 you must not fly it", "If you are under 16 you must not fly it", "Age changed: from “13” to “16”"),
        ("no child under 16 shall fly it", "no child under 18 shall fly it", "Age changed: from “16” to “18”"),
        ("loads under 16 kilograms fly", "loads under 20 kilograms fly", "Figure changed: from “16 kilograms fly” to “20 kilograms fly”"),
        ("he pays by the 10th day of each month", "he pays by the 15th day of each month", "Figure changed: from “10th day of each” to “15th day of each”"),
        ("a mate not below BPS-17 may fly it", "a mate not below BPS-14 may fly it", "Figure changed: from “BPS-17” to “BPS-14”"),
        ("he may be named again for one further term", "he may be named again", "Words omitted: “for one further term”"),
    ],
)  # fmt: skip
def test_a_number_without_a_unit_is_told_by_what_it_counts(
    old: str, new: str, sentence: str
) -> None:
    """An age behind "child under", a day of every month, a step of a scale and one further term are told."""
    law = "1. Name.—This is the Kite Act.\n\n2. Flying.—At dusk {}.\n\n3. Oil.—Oil is kept.\n"

    assert compare_texts(law.format(old), law.format(new)).significance == (sentence,)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("persons over 5,000 shall wait", "persons over 6,000 shall wait"),
        ("those who are above four hundred shall wait", "those who are above 500 shall wait"),
    ],
)
def test_nobody_is_as_old_as_a_crowd_is_many(old: str, new: str) -> None:
    """A number that nobody lives to is not called an age."""
    assert not any("Age" in line for line in said(old, new))


def test_a_step_written_with_a_nought_is_the_same_step() -> None:
    """BPS-07 is BPS-7."""
    assert not said("a keeper in BPS-07 signs it", "a keeper in BPS-7 signs it")


def test_a_drawn_rows_name_is_quoted_without_its_line() -> None:
    """The stroke that opens a row that a page draws is no part of its first cell."""
    fees = "1. Fees.—The fees are:\n| Badge kind | {} |\n| Oar kind | 7 |\n"
    told = compare_texts(fees.format(50), fees.format(60))

    assert told.significance == ("In the row “Badge kind”, figure changed: from “50” to “60”",)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Rs. 1O0", "Rs. 100"), ("1,000 rupees", "l,000 rupees"), ("Rs. 5OO", "Rs. 50O")],
)
def test_no_part_of_a_misread_figure_is_told_as_the_figure(old: str, new: str) -> None:
    """Of “1O0” the “1” is no sum: what cannot be read whole is not told."""
    assert not any(
        "changed" in line for line in said(f"he pays {old} there", f"he pays {new} there")
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("it holds 10 mg of oil", "it holds 10 µg of oil", "Measure changed: from “10 mg” to “10 µg”"),
        ("it lies 10 km off", "it lies 10 m off", "Measure changed: from “10 km” to “10 m”"),
        ("it holds 40m3 of oil", "it holds 40m2 of oil", "Measure changed: from “40m3” to “40m2”"),
        ("it is kept at 5 °C there", "it is kept at 5 °F there", "Measure changed: from “5 °C” to “5 °F”"),
        ("it is kept at −5 °C there", "it is kept at 5 °C there", "“−” was omitted in “"),
        ("he pays Rs. 10 m there", "he pays Rs. 12 m there", "Amount changed: from “Rs. 10” to “Rs. 12”"),
        ("he pays two hundred (200) rupees", "he pays two hundred (250) rupees",
         "Amount changed: from “two hundred (200) rupees” to “two hundred (250) rupees”"),
        ("the mix is 1:10, and", "the mix is 1:100, and", "Figure changed: from “1:10” to “1:100”"),
        ("for the term 2061–65 he", "for the term 2061–66 he", "Figure changed: from “2061–65” to “2061–66”"),
    ],
)  # fmt: skip
def test_a_measure_a_sign_and_a_compound_figure_are_told_whole(
    old: str, new: str, sentence: str
) -> None:
    """What a short unit, a minus or a joined number says is told, to the letter."""
    told = said(old, new)

    assert len(told) == 1, told
    assert told[0].startswith(sentence)


@pytest.mark.parametrize("row", ["{} | {} | {}", "| {} | {} | {} |"])
@pytest.mark.parametrize(
    ("old", "new"),
    [("Nil", "25"), ("Yes", "No"), ("30", "30 per lamp"), ("free of toll", "half toll")],
)
def test_a_cell_that_says_something_else_is_told_by_its_row(row: str, old: str, new: str) -> None:
    """In a table nobody reads what became another without its row."""
    law = "1. Tolls.—These are due:—\n\n{}\n{}\n{}\n\n2. Oil.—Oil is kept.\n"
    sides = [
        law.format(
            row.format("No.", "Item", "Toll"),
            row.format("1", "Buoy", "12"),
            row.format("2", "Lamp", cell),
        )
        for cell in (old, new)
    ]

    told = compare_texts(*sides).significance
    assert told == (f"In the row “Lamp”, “Toll” changed: from “{old}” to “{new}”",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("it lies 10 meters off", "it lies 10 metres off"),
        ("it lies 10 m off", "it lies ten metres off"),
        ("it holds 5 l of oil", "it holds 5 litres of oil"),
        ("it weighs 5 kg there", "it weighs 5 kilograms there"),
        ("as in item 5 g here", "as in item 5 l here"),
        ("as in Schedule 4 m here", "as in Schedule 4 t here"),
    ],
)
def test_a_measure_written_otherwise_or_a_provisions_letter_is_no_measure_changed(
    old: str, new: str
) -> None:
    """Metres are m and meters, and the l of “item 5 l” measures nothing."""
    assert not any(line.startswith("Measure changed") for line in said(old, new))


def test_a_span_of_years_with_its_last_century_is_the_same_span() -> None:
    """2061–62 is 2061–2062, however it is written; 2061–63 is another, and is told whole."""
    assert not any(
        "changed" in line
        for line in said("for the term 2061–62 of a lamp", "for the term 2061–2062 of a lamp")
    )
    told = said("for the term 2061–62 of a lamp", "for the term 2061–2063 of a lamp")
    assert "Figure changed: from “2061–62” to “2061–2063”" in told


def test_neighbouring_cells_of_a_row_are_each_told() -> None:
    """Two cells that changed at once are two changes of one row: the sum, and the share."""
    table = "1. Tolls.—These are due:—\n\nKind | Fee | Share\nRed lamp | {} | {}\nBlue lamp | 50 | 2%\n\n2. Oil.—Oil is kept.\n"
    told = compare_texts(table.format("5,000", "0.5%"), table.format("10,000", "1.0%"))

    assert told.significance == (
        "In the row “Red lamp”, “Fee” changed: from “5,000” to “10,000”",
        "In the row “Red lamp”, “Share” changed: from “0.5%” to “1.0%”",
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("liable to fine", "liable to fine which may extend to ten thousand rupees", "Penalty (fine) added"),
        (
            "punished with prison, or imprisonment for a term which may extend to five years",
            "punished with prison, or imprisonment for a term which shall not be less than two years and may extend to five years",
            "Penalty (imprisonment) added",
        ),
        ("liable to fine of at least six rupees", "liable to fine", "Penalty (fine) omitted"),
        ("paid a wage", "paid a wage which may extend to ten thousand rupees", "Amount added"),
    ],
)  # fmt: skip
def test_a_bound_that_came_to_a_penalty_is_told_as_a_penalty(old: str, new: str, told: str) -> None:
    """What a figure is of may stand before it, in words that both texts have."""
    assert [line.partition(":")[0] for line in said(f"he is {old}", f"he is {new}")] == [told]


def test_a_sum_broken_at_the_end_of_a_line_is_quoted_whole() -> None:
    """A hyphen that a line's end put into a word stands in no quotation, and hides no penalty."""
    old = "he is liable to fine which may extend to fifty thousand rupees"
    new = old.replace("fifty thousand", "ninety thou-\nsand")
    told = ("Penalty (fine) changed: from “fifty thousand rupees” to “ninety thousand rupees”",)

    assert said(old, new) == told
    assert said(old.replace("thousand", "thou-\nsand"), new) == told


@pytest.mark.parametrize(
    ("old", "new", "head"),
    [
        ("forty-two", "thirty-six", "three hundred and "),
        ("two", "five", "one million and "),
        ("five", "six", "twenty "),
    ],
)
def test_a_number_in_words_is_told_with_what_of_it_was_kept(old: str, new: str, head: str) -> None:
    """Of three hundred and forty-two lamps nobody has forty-two."""
    told = said(f"there are {head}{old} lamps", f"there are {head}{new} lamps")

    assert [line.partition(" lamps")[0] for line in told] == [
        f"Figure changed: from “{head}{old}"
    ], told
    assert f"to “{head}{new} lamps" in told[0]


def test_the_kept_end_of_a_number_in_words_is_told_too() -> None:
    told = said("there are two hundred lamps", "there are three hundred lamps")
    assert "from “two hundred lamps" in told[0]


@pytest.mark.parametrize("leader", [": ", " ... ... ", ".......", " – "])
def test_a_figure_at_the_end_of_a_line_is_told_by_what_leads_to_it(leader: str) -> None:
    """Seats and fees are listed so: a name, a colon or dots, and how many."""
    law = "1. Seats.—The seats are:—\n\nNorth Quay{0}{1}\nSouth Quay{0}12\n\n2. Oil.—Oil is kept.\n"
    told = compare_texts(law.format(leader, 40), law.format(leader, 43)).significance

    assert told == ("In the row “North Quay”, figure changed: from “40” to “43”",)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "the said four keepers of oil meet",
            "three keepers of oil meet",
            "from “four keepers of oil” to “three keepers of oil”",
        ),
        (
            "it has Members four most able keepers",
            "it has three most able keepers",
            "from “four most able keepers” to “three most able keepers”",
        ),
        (
            "not less than four keepers of oil meet",
            "three keepers of oil meet",
            "from “four keepers of oil” to “three keepers of oil”",
        ),
    ],
)
def test_a_number_behind_words_that_came_or_went_is_told(old: str, new: str, line: str) -> None:
    """How many there are is told, though a word before the number changed with it."""
    assert f"Figure changed: {line}" in said(old, new)


def test_a_number_behind_words_that_is_the_same_is_no_change() -> None:
    """Four written otherwise, or a provision's number, is not told behind words that changed."""
    for old, new in (
        ("the said four keepers meet", "those 4 keepers meet"),
        ("under section 4 keepers meet", "by rule 5 keepers meet"),
    ):
        assert not any(line.startswith("Figure") for line in said(old, new)), (old, said(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("he keeps five hundred lamps", "he keeps five hundred and twenty-five lamps", "“five hundred lamps"),
        ("he keeps twenty lamps", "he keeps one hundred and twenty lamps", "“twenty lamps"),
        ("the lamps are five hundred;", "the lamps are five hundred and two;", "“five hundred” became “five hundred and two” in"),
        ("the lamps are five hundred;", "the lamps are six hundred;", "“five hundred” became “six hundred” in"),
        ("he acts under sections two and three there", "he acts under sections two and three and five there", "Words inserted: “and five”"),
        ("from the 2nd of June, 1959, eight per cent is paid", "from the 2nd of June, 1960, eight per cent is paid", "Date changed: from “2nd of June, 1959”"),
        ("he acts by\n(a) any leave under section 7; or\n(b) an order", "he acts by\n(a) any leave under section 9; or\n(b) an order", "Reference changed: from “section 7” to “section 9”"),
    ],
)  # fmt: skip
def test_a_number_that_grew_or_shrank_is_told_whole(old: str, new: str, told: str) -> None:
    """What came to a number in words made another number of it: numbers in a row are none, nor is a year before one."""
    (line,) = said(old, new)

    assert told in line


@pytest.mark.parametrize(("old", "new"), [("3G", "5G"), ("IPv4", "IPv6"), ("3G", "4G/LTE")])
def test_a_name_that_a_figure_makes_is_told_when_it_becomes_another(old: str, new: str) -> None:
    """A network's generation is no figure with a unit, and no name that begins with a capital."""
    (line,) = said(
        f"lamps are lit by a {old} buoy each night,", f"lamps are lit by a {new} buoy each night,"
    )

    assert line.startswith(f"“{old}” became “{new}” in ")


def test_a_footnotes_number_behind_a_word_makes_no_name() -> None:
    """That notes were numbered anew is no change of the Board's."""
    assert not said(
        "lamps are lit by the Board1 each night,", "lamps are lit by the Board2 each night,"
    )


def test_a_sentence_against_which_no_appeal_lies_is_no_penalty() -> None:
    """How far a Judge's sentence may go for it to be final punishes nobody."""
    final = "no appeal lies where a Judge passes a sentence of fine not exceeding {} rupees only"

    assert said(final.format("two hundred"), final.format("two thousand")) == (
        "Amount changed: from “two hundred rupees” to “two thousand rupees”",
    )


def test_the_sentence_that_somebody_bears_already_is_no_penalty() -> None:
    """Who "is subject, by a sentence of a Court, to imprisonment for ten years" is described, and not punished so."""
    borne = (
        "he who is subject, by a sentence of a Court, to imprisonment for a term of ten years sits"
    )

    assert not any("Penalty" in line for line in said("he sits", borne))
    assert any(
        line.startswith("Penalty (imprisonment) added")
        for line in said("he sits", "he suffers imprisonment for a term of ten years and sits")
    )


def test_words_that_two_rules_quote_are_told_once() -> None:
    """That a sentence's end came in with its stop is one insertion, whichever rule quotes the stop."""
    old = "2. Oil.—The keeper who is\n\n3. End.—Done.\n"
    end = "is subject, by a sentence of a Court, to imprisonment for a term not extending to ten years or if he was seated."

    assert len(compare_texts(old, old.replace("is\n", f"{end}\n")).significance) == 1


def test_what_went_beside_a_word_that_decides_is_told_with_it() -> None:
    """Where "maliciously" became "negligently" and "and" and "false" went too, the sentence quotes all of it."""
    (told,) = said(
        "who knowingly and maliciously prints false news",
        "who knowingly or negligently prints news",
    )

    assert told.startswith("“and maliciously prints false” became “or negligently prints”")


def test_the_rest_of_a_long_change_is_told_with_its_figure() -> None:
    """Where one duty gives way to another, that its period changed is the least of it."""
    told = said(
        "the clerk may write the burning hours of each lamp into a bound ledger within ninety days",
        "the chandler may sell wicks, tallow and glass to a vessel under sail that comes in by night or in a fog"
        " and send copies of his invoices upriver to the customs house within thirty days",
    )

    assert any("“ninety days” to “thirty days”" in line for line in told), told
    assert any("became “chandler may sell wicks, tallow" in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "gone"),
    [
        ("the warden shall give public hearing and reasons", "the warden may give reasons", "public hearing"),
        ("the warden shall record written reasons", "the warden may record reasons", "written"),
        ("no keeper shall see private letters", "a keeper may see letters", "private"),
        ("is jailed for seven years, or with fine", "is jailed for nine years and up to twenty years and with fine", "twenty years"),
    ],
)  # fmt: skip
def test_what_a_modal_took_with_it_is_quoted_too(old: str, new: str, gone: str) -> None:
    """Beside "“shall” became “may”" stands all that changed, where a word of it is in no other sentence."""
    told = said(old, new)

    assert any(gone in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("imprisonment for one year or with fine", "imprisonment for three years but shall not be less than one year, or with 0.5 million fine"),
        ("death or imprisonment for life, and fine", "death for imprisonment for life, and fine"),
        ("simple imprisonment which may extend to one month", "rigorous imprisonment which may extend to one month"),
        ("fine of six rupees, or with both", "fine which shall not be less than six rupees"),
        ("whipping and fine", "fine"),
        ("imprisonment for one year and may also be liable to fine", "imprisonment for two years and shall also be liable to fine"),
    ],
)  # fmt: skip
def test_a_penalty_that_became_another_is_told_as_a_whole(old: str, new: str) -> None:
    """What is punished how, for how long and with what besides is one sentence, from what to what."""
    told = said(f"he shall be punished with {old}", f"he shall be punished with {new}")

    assert told == (f"Penalty changed: from “{old}” to “{new}”",)


@pytest.mark.parametrize(
    "words",
    [
        "he is tried for an offence punishable with {}",
        "whoever was sentenced to {} keeps no lamp",
        "a keeper who is liable to {} is heard",
        "he may not be punished with {}",
        "a child shall never be punished with {}",
        "he shall cease to be liable to {}",
        "he is heard; no keeper of a lamp shall be liable to {}",
    ],
)
def test_a_penalty_that_the_provision_does_not_lay_down_did_not_change(words: str) -> None:
    """What another's offence is punishable with, or somebody bears already, is a condition."""
    sides = ("imprisonment for one year or with fine", "imprisonment for one year and with fine")
    assert not any("Penalty" in line for line in said(*map(words.format, sides)))


def test_a_term_that_an_offence_is_punishable_with_is_a_period() -> None:
    """Of an offence that is somebody else's the penalty is a condition; of one that he is guilty of it is his."""
    words = "he is tried for an offence punishable with imprisonment for {} years"
    told = [
        said(one.format("two"), one.format("six"))
        for one in (words, words.replace("tried for", "guilty of"))
    ]

    assert [line[0].partition(" changed")[0] for line in told] == [
        "Period",
        "Penalty (imprisonment)",
    ]


@pytest.mark.parametrize(
    "lead",
    ["he is punishable for a first offence with", "he shall be punishable 2[with]", "he shall be guilty of an offence punishable with",
     "on a second conviction, with", "he is liable to punishment of", "he shall, for a breach of this Act, be punished with"],
)  # fmt: skip
def test_a_penalty_for_a_first_or_second_offence_is_told_as_a_whole(lead: str) -> None:
    """However the provision lays it down, it is the penalty that became another."""
    sides = ("fine of 2 [ten rupees] or whipping", "fine of 2 [ten rupees] and whipping")

    assert [line.partition(":")[0] for line in said(*(f"{lead} {one}" for one in sides))] == [
        "Penalty changed"
    ]


def test_a_penalty_added_to_a_list_of_them_is_told_whole() -> None:
    """It is quoted from its punishment to its last, however long what came with it is."""
    case = (
        "with imprisonment for {} years, or with fine, or with both, if the lamp stood on {}; or\n"
    )
    one, two = case.format("two", "a pier of stone"), case.format("six", "a hill above the town")
    told = said(f"he shall be punished:\n{one}", f"he shall be punished:\n{one}{two}")

    assert "Penalty added: “imprisonment for six years, or with fine, or with both”" in " ".join(
        told
    )
