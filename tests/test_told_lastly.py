"""What no other rule tells is quoted where it surely is words; what stands beside a figure is not dropped."""

import pytest

from diffs.compare import compare_texts
from diffs.compare.rules.saying import Facts
from diffs.compare.rules.significance import sentences
from diffs.redline.cite import placed

LAW = "1. Oil.—The mate fetches the oil.\n\n2. Duties.—On the pier {} as the warden orders.\n\n3. Log.—The mate keeps a log.\n"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return what is said of a section in which some words became others."""
    return compare_texts(LAW.format(old), LAW.format(new)).significance


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "a pass may be renewed once",
            "a pass may be renewed from time to time",
            "“once” became “from time to time”",
        ),
        ("a pilot pays half of the fee", "a pilot pays twice the fee", "“half of” became “twice”"),
        ("the mate will give notice", "the mate will try to give notice", "“try to” was inserted"),
        (
            "all barges must carry a lamp",
            "all Class 1 barges must carry a lamp",
            "“Class 1” was inserted",
        ),
    ],
)
def test_plain_words_that_no_rule_has_a_name_for_are_quoted(old: str, new: str, told: str) -> None:
    """A qualifier that came, went or became another is told, with a figure and without."""
    assert any(line.startswith(told) for line in said(old, new)), said(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the mate may steer it", "the mate may steer if"),  # misread
        ("a judgement of the court binds", "a judgment of the court binds"),
        ("his or her lamp burns", "the lamp burns"),
        (
            "a pilot of any barge may steer who swims",
            "a pilot of any barge may steer and who swims",
        ),
        ("the Board's mate sweeps it", "the mate of the Board sweeps it"),
        (
            "the fare is two rupees or not exceeding it",
            "the fare is two rupees or which may extend to it",
        ),
    ],
)
def test_what_a_scan_or_a_print_makes_is_not_quoted_as_words(old: str, new: str) -> None:
    """Spelling, small words, the same words in another order and the bounds of a figure are no change of words."""
    told = said(old, new)
    assert not any("became" in line and "only" not in line.split(":")[0] for line in told), told


def test_what_changed_beside_a_reference_is_told_with_it() -> None:
    """The day of the month by which a form is due is another, and not only the form."""
    told = said(
        "he files Form A by the 15th day of each month",
        "he files Form B by the 10th day of each month",
    )

    assert any("15th" in line and "10th" in line for line in told), told


def test_words_that_came_where_an_item_ends_are_told() -> None:
    """Where "; and" gave way to words and a semicolon, the words came."""
    law = "1. Fees.—The Warden may—\n\n(a) levy a fee of {} per cent{}\n\n(b) {}light the lamp.\n\n2. Log.—The mate keeps a log.\n"
    told = compare_texts(
        law.format("one", "; and", ""),
        law.format("two", " or ten rupees, whichever is higher;", "sweep the pier; and\n\n(c) "),
    ).significance

    assert any("or ten rupees, whichever is higher" in line for line in told), told


def test_a_chance_to_be_heard_is_no_period() -> None:
    """Words that say more than how long are called words; an age is called one."""
    told = said(
        "he is fined after a chance to answer the charge within ten days and leaves",
        "he is fined and leaves",
    )
    assert not any(line.startswith("Period") for line in told), told
    assert any("chance to answer" in line for line in told), told
    assert any(
        line.startswith("Period omitted")
        for line in said("he steers for ten days and leaves", "he steers and leaves")
    )
    aged = said("every pilot may steer", "every pilot of the age of twelve years may steer")
    assert any(line.startswith("Age added") for line in aged), aged


def test_a_sentence_that_is_all_of_a_section_is_no_heading() -> None:
    """A short section without a heading changed what it says."""
    law = "1. The mate fetches the oil.\n\n2. The {} pays the {} dues.\n\n3. A log is kept by the mate.\n"
    told = compare_texts(law.format("pilot", "mate's"), law.format("mate", "pilot's")).significance
    assert told
    assert not any(line.startswith("Heading") for line in told), told
    titled = "1. Oil.—The mate fetches the oil.\n\n2. {} of the dues.—The pilot pays the dues.\n"
    heads = compare_texts(titled.format("Payment"), titled.format("Recovery")).significance
    assert heads == ("Heading changed: from “Payment of the dues” to “Recovery of the dues”",)


def test_a_rule_that_begins_with_only_is_no_condition() -> None:
    """A pilot alone may steer: a sentence that says so went, and no words that open with "only if"."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Helm.—The helm is of oak. {}The helm is oiled.\n"
    told = compare_texts(
        law.format("Only a sworn pilot of the harbour may steer any barge by night. "),
        law.format(""),
    ).significance
    assert told
    assert not any(line.startswith("Condition") for line in told), told


def test_a_rule_under_another_number_takes_no_words_of_the_one_that_went() -> None:
    """What is far more like the next one's words is that one, edited; the other was omitted."""
    law = "1. Oil.—(1) The mate fetches the oil and keeps it in the store.\n\n(2) {}.\n\n{}2. Log.—The mate keeps a log.\n"
    old = law.format(
        "Nothing in this section makes a pilot open the sealed letters of a passenger",
        "(3) Sub-section (1) shall not apply to a barge that has fewer than ten lamps.\n\n",
    )
    new = law.format(
        "Sub-section (1) shall apply to every barge whatever the number of its lamps", ""
    )
    told = compare_texts(old, new).significance

    assert any(line.startswith("Provision omitted, section 1(2)") for line in told), told


def test_no_quotation_runs_on_into_the_next_numbered_clause() -> None:
    """Clauses numbered 8.4 and 8.5 are told each by itself."""
    law = "8.4 The mate fetches oil for the {} lamp.\n8.5 We keep a log of the tides.\n8.6 A pilot may steer any barge.\n"
    told = compare_texts(law.format("harbour"), law.format("customs")).significance

    assert told
    assert not any("8.5" in line for line in told), told


def test_a_section_that_became_a_part_of_another_is_told_so() -> None:
    """What was merged into another section and edited is not called omitted."""
    law = "1. Oil.—The mate fetches the oil.\n\n{}4. Log.—The mate keeps a log of the tides.\n"
    old = law.format(
        "2. Lamps.—If the Warden finds that a lamp is at risk he may by letter require its repair in nine days.\n\n"
        "3. Tides.—A pilot shall keep the tide tables for one year.\n\n"
    )
    new = law.format(
        "2. Lamps and tides.—(1) Any mate may ask orally for the repair of anything without limit.\n\n"
        "(2) A pilot shall keep the tide tables for two years and show all of them to anybody that asks on any day.\n\n"
    ).replace("4. Log", "3. Log")
    told = compare_texts(old, new).significance

    assert "Section 3 is section 2(2) now" in told
    assert any(line.startswith("Period changed: from “one year”") for line in told), told


def test_an_item_that_ends_behind_kept_words_is_told_with_its_end() -> None:
    """What the fine was bounded by did not become a term of prison: the item that came has both."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Lateness.—(1) The mate rings the bell.\n\n(2) A pilot who is late is liable{}.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(
        law.format(" on summary conviction to a fine not exceeding level 5 on the standard scale"),
        law.format(
            "—\n(a) on summary conviction, to a fine;\n(b) on conviction on indictment, to imprisonment for a term not exceeding 2 years or a fine (or both)"
        ),
    ).significance

    assert not any(line.startswith("Words substituted: “level 5") for line in told), told
    assert any("for a term not exceeding 2 years or a fine (or both)" in line for line in told), (
        told
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "the codes are 15, 1122 and 115",
            "the codes are 15 and 1122",
            "“15, 1122 and 115” became “15 and 1122”",
        ),
        (
            "sections 5, 6 and 7 of this Act bind him",
            "sections 5 and 7 of this Act bind him",
            "Reference changed: from “sections 5, 6 and 7”",
        ),
        (
            "IPv4 is kept by the mate; the fare is nil",
            "IPv4 is kept by the mate; the fare is Rs. 10",
            "“nil” became “Rs. 10”",
        ),
        (
            "a pilot may steer one barge",
            "a pilot may steer any number of barges",
            "“one barge” became “any number of barges”",
        ),
        (
            "a pilot must be 13 years old",
            "a pilot must be over 13 years old",
            "“over” was inserted",
        ),
        (
            "a pass is good until the first of July",
            "a pass is good from the first of July",
            "“until” became “from”",
        ),
        ("all barges carry a lamp", "all large barges carry a lamp", "“large” was inserted"),
        (
            "the fare is ten rupees per barge per month",
            "the fare is ten rupees per barge",
            "“per month” was omitted",
        ),
        (
            "he files a half-yearly return",
            "he files a yearly return",
            "“half-yearly” became “yearly”",
        ),
        (
            "the judgment of the Court binds him",
            "the judgment of the Supreme Court binds him",
            "Authority or body changed",
        ),
    ],
)
def test_lists_codes_and_small_words_are_told(old: str, new: str, told: str) -> None:
    """One number of several, a rate, how often, and which court: each decides as much as a long phrase."""
    assert any(line.startswith(told) for line in said(old, new)), said(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("he swears it, or by his oath he stays", "he swears it or, by his oath, he stays"),
        ("in one that he may steer", "in one trial he may steer"),
        ("he steers for ten years as the mate", "he steers for ten years 117 as the mate"),
        ("the codes are 15, 1122 and 115", "the codes are 15 , 1122 and 115"),
    ],
)
def test_stops_and_the_numbers_of_a_print_are_no_words(old: str, new: str) -> None:
    """A comma that stands before or behind "or", a misread word and a page's number are no change of words."""
    assert not any(line.startswith("“") for line in said(old, new)), said(old, new)


def test_urdu_words_that_decide_are_told() -> None:
    """Both penalties, how often, and one number of a list, in Urdu."""
    law = "۱۔ تیل۔— ملاح تیل لاتا ہے۔\n۲۔ قاعدہ۔— {}\n۳۔ روزنامچہ۔— ملاح روزنامچہ رکھتا ہے۔\n"
    for old, new, told in (
        (
            "ملاح کو قید یا جرمانے یا دونوں سزائیں دی جائیں گی۔",
            "ملاح کو قید یا جرمانے کی سزا دی جائے گی۔",
            "دونوں",
        ),
        ("یہ حکم ایک بار بڑھایا جا سکتا ہے۔", "یہ حکم بار بار بڑھایا جا سکتا ہے۔", "بار"),
        ("دفعات ۵، ۶ اور ۷ لاگو ہوں گی۔", "دفعات ۵ اور ۷ لاگو ہوں گی۔", "۵، ۶ اور ۷"),
    ):
        lines = compare_texts(law.format(old), law.format(new)).significance
        assert any(told in line for line in lines), (old, lines)


def test_words_are_quoted_with_the_number_that_their_own_text_gives_them() -> None:
    """What was omitted stood under (c), though it would be (b) now."""
    law = "1. Oil.—The mate keeps—\n(a) oil;\n{}) national {}lamps of the Ministry of Tides; and\n{}) salt.\n2. Log.—The mate keeps a log.\n"
    told = compare_texts(
        law.format("(b) tar;\n(c", "and foreign ", "(d"), law.format("(b", "", "(c")
    ).significance

    assert any("“(c) national and foreign lamps" in line for line in told), told
    assert not any("(b) national and foreign" in line for line in told), told


def test_a_clause_is_quoted_from_its_comma_on() -> None:
    """Of "days, extendable by nine" before "days" the clause went, whichever word is marked."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Duties.—Do it within sixty days{}.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(law.format(", extendable by nine days"), law.format("")).significance
    assert any("“extendable by nine days”" in line for line in told), told


def test_the_number_of_a_reference_is_no_figure() -> None:
    """Sections 4, 5 and 7 are told as a reference, and not as seven of what follows."""
    told = said("sections 4, 5 and 9 shall not apply", "sections 4, 5 and 7 shall not apply")
    assert told == ("Reference changed: from “sections 4, 5 and 9” to “sections 4, 5 and 7”",)
    assert any(
        line.startswith("Figure changed")
        for line in said("he keeps 9 lamps here", "he keeps 7 lamps here")
    )


def test_how_old_a_person_is_is_an_age() -> None:
    """A person under eighteen years is one of an age; a pass under two years is not."""
    assert any(
        line.startswith("Age changed")
        for line in said(
            "a person under eighteen years stays", "a person under sixteen years stays"
        )
    )
    assert any(
        line.startswith("Period changed")
        for line in said("a lease under eighteen years stays", "a lease under sixteen years stays")
    )


def test_a_phrase_that_one_rule_lost_and_another_got_did_not_move() -> None:
    """What bounds a duty in one section and bounds another in the next are two changes."""
    law = "1. Oil.—A barge {}carries oil.\n\n2. Tar.—A pilot {}carries tar.\n\n3. Log.—The mate keeps a log.\n"
    words = "with a mast of more than ten feet "
    told = compare_texts(law.format(words, ""), law.format("", words)).significance

    assert told
    assert not any(line.startswith("Words stand in another place") for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "the fare needs 1[information] by the mate",
            "the fare needs 1[approval] by the mate",
            "“information” became “approval”",
        ),
        (
            "no feast is held at the pier on 20 March 2025 by anybody",
            "no feast is held by anybody",
            "“at the pier on 20 March 2025” was omitted",
        ),
        (
            "a mate tells the Warden and, where he asks, the pilot",
            "a mate tells the Warden where he asks, the pilot",
            "“and” was omitted",
        ),
        (
            "he steers the barge and fails to stop",
            "he steers the barge if he fails to stop",
            "“and” became “if he”",
        ),
        (
            "he consents to the use of his oil for the feast of ______ and stays",
            "he consents to the use of his oil for any purpose and stays",
            "“the feast of ______” became “any purpose”",
        ),
    ],
)
def test_words_beside_brackets_days_and_blanks_are_told(old: str, new: str, told: str) -> None:
    """An editor's bracket, a day and the blank of a form hide no change."""
    assert any(line.startswith(told) for line in said(old, new)), said(old, new)


def test_a_clause_that_gave_way_to_its_joint_is_told() -> None:
    """What stood on both sides of a semicolon went; a stop for another stop is no clause."""
    told = said(
        "he keeps it as his own oil; and, in the absence of a contract to the contrary, lights it",
        "he keeps it; and lights it",
    )
    assert any("in the absence of a contract to the contrary" in line for line in told), told
    assert not any(
        line.startswith("Words")
        for line in said("he keeps it, and lights it", "he keeps it; and lights it")
    )


def test_a_title_that_became_another_is_told() -> None:
    """The first line of a law names it; a misread letter, or a notice's first sentence, is no other title."""
    body = "\n\n1. Oil.—The mate fetches the oil.\n\n2. Log.—The mate keeps a log of the tides.\n"

    def told(old: str, new: str) -> tuple[str, ...]:
        return compare_texts(old + body, new + body).significance

    assert (
        "Title changed: from “THE HARBOUR (OIL) ACT, 1933” to “THE LAMPS AND TIDES ACT, 2025”"
        in told("THE HARBOUR (OIL) ACT, 1933", "THE LAMPS AND TIDES ACT, 2025")
    )
    for old, new in (
        ("THE HARBOUR LAMPS ACT, 1933", "THE HARB0UR LAMPS ACT, 1933"),
        ("THE HARBOUR LAMPS ACT, 1933", "THE HARBOUR LAMPS ACT, 1933 (as amended by the mate)"),
        ("The Act is read at noon by the mate", "The Act was sung at dusk by all pilots"),
        (
            "Printed by order of the mate\n\nThe Oil Act, 1933",
            "Codes and Policy\n\nThe Oil Act, 1933",
        ),
        ("Act No. IV of 1933", "Code of the tides of the bay"),
    ):
        assert not any(line.startswith("Title") for line in told(old, new)), (old, new)


def test_a_word_that_moved_within_its_provision_is_told_with_its_new_place() -> None:
    """Whoever wrongly opens or tells; whoever opens or wrongly tells."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Letters.—Any mate who {}opens a sealed letter of a passenger, or {}tells anybody what stands in it, is fined.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(law.format("", "wrongfully "), law.format("wrongfully ", "")).significance

    assert len(told) == 1
    assert "wrongfully opens" in told[0]
    assert "in another place" in told[0] or "moved" in told[0]


def test_an_end_that_became_a_beginning_is_told_with_its_date() -> None:
    """The day on which rules lapse is not the day from which they run."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Term.—These rules shall {} effect on {}.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(
        law.format("cease to have", "30th June, 2026"),
        law.format("be deemed to have taken", "1st January, 2024"),
    ).significance
    assert told == (
        "Words substituted: “cease to have effect on 30th June, 2026” became “be deemed to have taken effect on 1st January, 2024”",
    )
    dated = compare_texts(
        law.format("take", "30th June, 2026"), law.format("take", "1st July, 2026")
    )
    assert any(line.startswith(("Date changed", "Commencement")) for line in dated.significance)


def test_a_sentence_of_a_notice_is_no_heading() -> None:
    """What should be done is told in its words, though a print sets it apart from those that follow."""
    notice = "NOTICE\n\nSubject: Closing of the harbour\n\n1. The Warden closes the harbour at noon and the mate tells the pilots of it before.\n2. Letters should be sent by barge{}. Letters without a name are burnt.\n3. The log is kept by the mate at the pier, and shown to anybody.\n"
    told = compare_texts(notice.format(" or by mule"), notice.format("")).significance
    assert told
    assert not any(line.startswith("Heading") for line in told), told


def test_a_quotation_ends_where_the_changed_words_end_their_sentence() -> None:
    """What follows the stop is another sentence's; and what was inserted is quoted without the comma before it."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Duties.—The mate sweeps the pier{}. The Warden sees to it.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(law.format(" with a broom of straw"), law.format("")).significance
    assert told
    assert not any("The Warden" in line for line in told), told
    words = ", failing which the lamps of the barge may be dimmed by the mate for the whole of the night after"
    assert not any(
        "“," in line for line in compare_texts(law.format(""), law.format(words)).significance
    )


def test_the_gap_behind_an_items_number_is_no_column() -> None:
    """An item set in from its number is words as any other."""
    law = "1. Oil.—The mate shall—\n(a)            fetch the oil; and\n(b)            tell {}the Warden and the pilots of it.\n2. Log.—The mate keeps a log.\n"
    told = compare_texts(law.format(""), law.format("the harbour council and ")).significance
    assert any("the harbour council and" in line for line in told), told


def test_a_heading_amid_words_and_a_number_before_them_are_no_change_of_words() -> None:
    """What a print sets as a heading where the other has words is not told as omitted; nor is a number told as words."""
    before, after = "(17) A power is given to ", " to light the lamps of the pier."
    assert not any(
        "omitted" in line for line in sentences(Facts("the pier mate", "\n", before, after))
    )
    assert any(
        "omitted" in line for line in sentences(Facts("the pier mate and ", "", before, after[1:]))
    )
    assert (
        sentences(Facts("“Pier", "(viii)     “pier", "In this Act,—\n", " lamp” means a light"))
        == ()
    )


def test_a_provision_is_placed_once_whatever_either_text_calls_it() -> None:
    """What one text calls a section is not told to stand in a paragraph of the same number."""
    law = "9. (1) Where a mate is late, the Warden shall be told of it by the pilot unless he was late himself.\n{}(3) {}.\n"
    old = law.format(
        "(2) No mate is fined except with the leave of the Warden.\n",
        "A pilot under sections 5, 6 and 7 shall be paid at noon",
    )
    new = law.format(
        "",
        "A pilot under sections 5 and 7 shall be paid at dusk, and a pilot under section 6 shall be paid at noon",
    )
    told = placed(compare_texts(old, new))

    assert any("omitted" in line for line in told), told
    assert not any("section 9(2)" in line and "paragraph 9(2)" in line for line in told), told


def test_a_title_that_has_a_will_in_it_is_a_heading_still() -> None:
    """A will, and what somebody will do, stand in titles too."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. {} of a pilot's will by any mate of the pier.—Whoever does so is fined.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(law.format("Forgery"), law.format("Burning")).significance
    assert [line.partition(":")[0] for line in told] == ["Heading changed"]
