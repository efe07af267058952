"""What the summary says of single words, names, figures and references that gave way to others."""

from __future__ import annotations

import re

import pytest

from diffs.compare import compare_texts
from diffs.compare.comparison import Run
from diffs.compare.rules import elsewhere
from diffs.compare.rules.asking import (
    AMOUNT,
    BOTH,
    BOUND,
    CELL,
    FIGURE,
    MEASURE,
    TIME,
    WEIGHTY,
    Rule,
    kinds_in,
    look,
)
from diffs.compare.rules.dating import dates
from diffs.compare.rules.saying import NOWHERE, Facts, Section, beginning, ending
from diffs.compare.rules.significance import sentences
from diffs.compare.rules.telling import About, significance_of_moved
from tests.growth import SQUARE, growth

_LAW = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—On the pier {} as the warden orders.\n\n3. Oil.—Every keeper keeps oil at all hours.\n"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for a replacement within a section."""
    return compare_texts(_LAW.format(old), _LAW.format(new)).significance


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("he acts under paragraph 1(b) or (c)", "he acts under paragraph (1)(b) or (c)"),
        ("he acts under clauses 2 and (2a)", "he acts under clauses (2) and (2a)"),
        ("he acts under section 26-A", "he acts under section 26A"),
        ("he acts under Chapter II", "he acts under Chapter 2"),
        ("the Secretary of the Board acts", "the Board's Secretary acts"),
        ("the Board or the mate, as the case may be, acts", "the Board or the mate acts"),
        ("the Court of Session sits", "the Court of Sessions sits"),
        ("the officer Incharge goes", "the officer in charge goes"),
        ("a keeper may rest notwithstanding rain", "a keeper may rest nothwithstanding rain"),
        ("they go to the Harbour by Sch. two", "they go to the Harbour by Schedule two"),
        ("no lamp is left by mites", "no lamp is left by miles"),
        ("a lamp, whiter burns there, is lit", "a lamp, which burns there, is lit"),
    ],
)
def test_what_is_only_written_otherwise_is_not_told_as_a_change(old: str, new: str) -> None:
    """A reference, a date, a period or a name that another print writes otherwise is the same one."""
    assert not said(old, new)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("he acts under section 12(3)", "he acts under section 1(23)", "Reference changed: from “section 12(3)” to “section 1(23)”"),
        ("he stays for two years", "he stays for twenty months", "Period changed: from “two years” to “twenty months”"),
        ("he stays for two months", "he stays for sixty days", "Period changed: from “two months” to “sixty days”"),
        ("he goes on 1 January 2061", "he goes on 11 January 2061", "Date changed: from “1 January 2061” to “11 January 2061”"),
        ("he goes on 5th May, 2061", "he goes on the sixth day of May, 2061", "Date changed: from “5th May, 2061” to “sixth day of May, 2061”"),
        ("it costs five lakh rupees for him", "it costs half a billion rupees for him", "Amount changed: from “five lakh rupees” to “half a billion rupees”"),
        ("half of them go", "two-thirds of them go", "Rate or share changed: from “half” to “two-thirds”"),
        ("he acts under sub-clauses (d), (e) and (f) of it", "he acts under sub-clauses (d) and (e) of it", "Reference changed: from “sub-clauses (d), (e) and (f)” to “sub-clauses (d) and (e)”"),
        ("he acts under sub-clause (a) of clause (4)", "he acts under clause (4)", "“sub-clause (a) of” was omitted in “"),
        ("he acts under section 2", "he acts under section 2 or 2A", "“or 2A” was inserted in “"),
        ("A court may review the lamp", "No court shall review the lamp", "Prohibition added: “A court may” became “No court shall”"),
        ("no keeper shall read private rolls", "a keeper may read rolls", "Prohibition lifted: “no keeper shall read private” became “a keeper may read”"),
        ("he shall give oil and light", "he may give light", "“shall give oil and” became “may give” in “"),
        ("with oil, or with wax, shall he go", "with oil and with wax, shall he go", "“or” became “and” in “"),
        ("it is open to all keepers", "it is open to all keepers except pilots", "Condition or exception added: “except pilots”, after “"),
        ("a minimum of ten lamps stands", "a maximum of ten lamps stands", "A minimum became a maximum: from “"),
        ("he stays two miles off", "he stays five kilometres off", "Measure changed: from “two miles” to “five kilometres”"),
        ("two-\nfifths of them go", "one-fourth of them go", "Rate or share changed: from “two- fifths” to “one-fourth”"),
        ("it costs Rs. 5 lac for him", "it costs Rs. 5 million for him", "Amount changed: from “Rs. 5 lac” to “Rs. 5 million”"),
        ("it costs five lakhs rupees for him", "it costs six lakhs rupees for him", "Amount changed: from “five lakhs rupees” to “six lakhs rupees”"),
        ("he shall pay and shall also be liable to fine", "he shall pay", "“and shall also be liable to fine” was omitted in “"),
        ("he goes within seven days", "he goes forthwith", "Words substituted: “within seven days” became “forthwith”"),
        ("it has six additional lamps of oil", "it has ten lamps of oil", "Words substituted: “six additional” became “ten”"),
        ("they vote by a simple majority", "they vote by a two-thirds majority", "Words substituted: “simple” became “two-thirds”"),
        ("he shall deposit 10% of the penalty", "he shall deposit the whole of the penalty", "Words substituted: “10%” became “the whole”"),
        ("an offence under section 6 is tried", "an offence under this Act is tried", "Reference changed: from “section 6” to “this Act”"),
        ("he goes in without a warrant", "he goes in with or without a warrant", "“with or” was inserted in “"),
        ("Whoever puts out a lamp is fined", "Whoever knowingly or negligently puts out a lamp is fined", "“knowingly or negligently” was inserted in “"),
        ("Either keeper may go", "Neither keeper may go", "“Either” became “Neither” in “"),
        ("It shall come into force on 1st July, 2061", "It shall come into force on 1st July, 2061 in the northern ports", "Commencement: “in the northern ports” was inserted in “"),
        ("He shall be liable to fine up to Rs. 900/- or imprisonment up to six months", "He shall be liable to imprisonment", "Penalty changed: from “fine up to Rs. 900/- or imprisonment up to six months” to “imprisonment”"),
        ("Anything done under the old Act stands", "Nothing done under the old Act stands", "“Anything” became “Nothing” in “"),
        ("a keeper may go", "a keeper (other than a pilot) may go", "Condition or exception added: “(other than a pilot)”, after “"),
    ],
)  # fmt: skip
def test_what_turns_on_a_figure_or_a_joint_is_told(old: str, new: str, what: str) -> None:
    """A reference, a figure, a bound or a joint that is another one is told, once, in its own words."""
    told = said(old, new)

    assert len(told) == 1
    assert told[0].startswith(what)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("the Board of Lamps sits", "the Commission for Lamps sits", "“Board of Lamps” became “Commission for Lamps”"),
        ("the High Court sits", "the Supreme Court sits", "“High Court” became “Supreme Court”"),
        ("the Lamps Division sits", "the Maritime Affairs Division sits", "“Lamps Division” became “Maritime Affairs Division”"),
        ("the Central Government rules", "the Federal Government rules", "“Central Government” became “Federal Government”"),
        ("the Magistrate sits", "the Court of Session sits", "“Magistrate” became “Court of Session”"),
        ("the ministry of ports sits", "the ministry of shipping sits", "“ministry of ports” became “ministry of shipping”"),
        ("the provincial government rules", "the federal government rules", "“provincial government” became “federal government”"),
        ("the district judge sits", "the high court sits", "“district judge” became “high court”"),
    ],
)  # fmt: skip
def test_a_body_is_told_by_its_whole_name(old: str, new: str, what: str) -> None:
    """A court, a ministry or a government of which only a word changed is quoted whole, in small letters too."""
    assert said(old, new) == (f"Authority or body changed: {what}",)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("he goes before dusk", "he goes after dusk", "“before” became “after” in “"),
        ("he pays by the end of June", "he pays by the end of July", "“June” became “July” in “"),
        ("he rests on each Monday", "he rests on each Sunday", "“Monday” became “Sunday” in “"),
        ("he goes without leave of the mate", "he goes with leave of the mate", "“without” became “with” in “"),
        ("all boats, including rafts, pay", "all boats, excluding rafts, pay", "“including” became “excluding” in “"),
        ("his pass is valid", "his pass is invalid", "“valid” became “invalid” in “"),
        ("he goes for a lawful end", "he goes for an unlawful end", "“a lawful” became “an unlawful” in “"),
        ("the hatch is fastened", "the hatch is unfastened", "“fastened” became “unfastened” in “"),
        ("he reads it in addition to a rule", "he reads it notwithstanding a rule", "“in addition to” became “notwithstanding” in “"),
        ("he has the prior leave of it", "he has the leave of it", "“prior” was omitted in “"),
        ("he asks the mate", "he asks the mate in writing", "“in writing” was inserted in “"),
        ("they are liable severally", "they are liable jointly and severally", "“jointly and” was inserted in “"),
        ("he sits at Port Alpha", "he sits at Port Beta", "“Alpha” became “Beta” in “"),
        ("he holds a Class-B pass", "he holds a Class-A pass", "“Class-B” became “Class-A” in “"),
        ("the pilot sits", "the pilot and an adviser named under clause (11) of the roll sits", "“and an adviser named under clause (11) of the roll” was inserted in “"),
    ],
)  # fmt: skip
def test_a_word_that_turns_a_provision_round_is_told(old: str, new: str, what: str) -> None:
    """A word that gave way to its opposite, one that decides by itself, and another name are quoted in their place."""
    told = said(old, new)

    assert len(told) == 1
    assert told[0].startswith(what)


def test_a_misspelt_word_broken_at_a_line_s_end_changes_no_definition() -> None:
    """What differs from a broken word by one letter is that word, set otherwise."""
    old = "1. In this Act, “lamp” means a light that an autho-\n rity keeps on a pier.\n"

    assert not compare_texts(old, old.replace("autho-\n rity", "authourity")).significance


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("a mate above seven years of age goes", "a mate above ten years of age goes", "Age changed: from “seven years” to “ten years”"),
        ("a mate goes at the age of seven years", "a mate goes at the age of ten years", "Age changed: from “seven years” to “ten years”"),
        ("a mate goes for seven years", "a mate goes for ten years", "Period changed: from “seven years” to “ten years”"),
        ("a mate goes", "a mate goes and shall pay a fine of ten rupees", "Penalty (fine) added: “and shall pay a fine of ten rupees”"),
        ("the proof is that he must show it", "the burden of showing it is", "“proof is that he must show it” became “burden of showing it is” in"),
    ],
)  # fmt: skip
def test_a_figure_is_called_what_it_is_and_told_once(old: str, new: str, what: str) -> None:
    """Years of age are no period; words that one sentence quotes are not told again as mere words."""
    told = said(old, new)

    assert told[0].startswith(what)
    assert not any(line.startswith("Words ") for line in told)


def test_what_is_quoted_around_a_change_has_the_words_that_stand_otherwise_spaced() -> None:
    """A word that one print sets as two is part of the sentence that is quoted."""
    told = said(
        "the officer incharge of it, goes before dusk",
        "the officer in charge of it, goes after dusk",
    )

    assert told == (
        "“before” became “after” in “officer in charge of it, goes after dusk as the warden orders.”",
    )


def test_a_heading_set_in_two_words_is_the_same() -> None:
    """A heading of the same letters has not changed."""
    old = "1. Name.—This is the Lamp Act.\n\n2. Persons incharge of lamps.—They light every lamp on the pier.\n"

    assert not compare_texts(old, old.replace("incharge", "in charge")).significance


def test_what_opens_an_explanation_is_no_condition() -> None:
    """That words are for the purposes of a section narrows nothing."""
    told = said("For the purposes of this section, the word pier is wide", "the word pier is wide")

    assert not any(line.startswith("Condition") for line in told)


def test_a_condition_is_told_once() -> None:
    """The "not" that a condition quoted whole has in it is not told again."""
    told = said("every lamp is lit", "every lamp (not being a lamp under repair) is lit")

    assert [line.partition(":")[0] for line in told] == ["Condition or exception added"]


def test_a_commencement_that_went_is_told_as_omitted() -> None:
    """A reader must not take words that went for words that hold."""
    old = _LAW.format("he goes") + "\n4. Start.—This Act comes into force on 1st May, 2061.\n"
    told = compare_texts(old, _LAW.format("he goes")).significance

    assert any(line.startswith("Words of a commencement omitted: ") for line in told)
    assert not any(line.startswith("Commencement: ") for line in told)


def test_words_on_two_sides_of_a_line_s_end_are_quoted_apart() -> None:
    """What is quoted of a provision that moved has a space where its lines end."""
    lines = "The roll of the\nharbour lists every lamp,\nand every keeper of a\nlamp signs the roll before noon on each day of the\nweek of lamps"
    old = f"1. Name.—This is the Lamp Act.\n\n2. Roll.—{lines}.\n\n3. Oil.—Every keeper keeps oil at all hours.\n\n4. Wells.—The warden draws water at noon from the well.\n"
    moved = lines.replace("\n", " ").replace("before noon", "after noon")
    new = f"1. Name.—This is the Lamp Act.\n\n2. Oil.—Every keeper keeps oil at all hours.\n\n3. Wells.—The warden draws water at noon from the well.\n\n4. Roll.—{moved}.\n"
    told = " ".join(compare_texts(old, new).significance)

    assert (
        "“before” became “after” in “of a lamp signs the roll after noon on each day of the”"
        in told
    )


_URDU = "1۔ عنوان: یہ بتی ایکٹ ہے۔\n\n2۔ فرائض: {}\n\n3۔ تیل: ہر محافظ تیل رکھے گا۔\n"


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("بورڈ سات ارکان پر مشتمل ہوگا۔", "بورڈ نو ارکان پر مشتمل ہوگا۔", "“سات” became “نو” in “بورڈ نو"),
        ("وہ دفعہ 14 کے تحت جائے گا۔", "وہ دفعہ 41 کے تحت جائے گا۔", "Reference changed: from “دفعہ 14” to “دفعہ 41”"),
        ("وہ شام سے پہلے جائے گا۔", "وہ شام کے بعد جائے گا۔", "“سے پہلے” became “کے بعد” in"),
        ("یہ جرم قابل ضمانت ہوگا۔", "یہ جرم ناقابل ضمانت ہوگا۔", "“قابل” became “ناقابل” in"),
        ("اپیل عدالت عالیہ سنے گی۔", "اپیل عدالت عظمیٰ سنے گی۔", "“عالیہ” became “عظمیٰ” in"),
        ("اٹھارہ سال کی عمر تک۔", "اکیس سال کی عمر تک۔", "Age changed: from “اٹھارہ سال” to “اکیس سال”"),
        ("وہ دو سال رہے گا۔", "وہ چوبیس ماہ رہے گا۔", ""),
        ("وہ جائے گا۔", "وہ نہیں جائے گا۔", "“Not” was inserted: “نہیں” in"),
    ],
)  # fmt: skip
def test_what_turns_a_provision_round_in_urdu_is_told(old: str, new: str, what: str) -> None:
    """A number, a reference, a court, an age and an opposite are quoted; a section of one sentence is no heading."""
    told = compare_texts(_URDU.format(old), _URDU.format(new)).significance

    assert bool(told) == bool(what)
    assert not what or told[0].startswith(what)


def test_a_misread_letter_and_a_small_word_before_a_name_change_nothing() -> None:
    """A word with a figure in a letter's place is misread; "of" before a court names no other court."""
    assert not said("he intentionally goes", "he intentional1y goes")
    assert not any(
        line.startswith("Authority")
        for line in said("the rule Court, sits", "the rule of Court sits")
    )


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("he consults the keeper", "he obtains the opinion of the keeper", "“consults” became “obtains the opinion of” in"),
        ("in a time of inner strife there", "in a time of armed rebellion there", "“inner strife” became “armed rebellion” in"),
        ("the lamp is kept at the quay", "the lamp approved by the keeper is kept at the quay", "“approved by the keeper” was inserted in"),
        ("the lamp is kept painted green there", "the lamp is kept there", "“painted green” was omitted in"),
        ("the lamp burns there", "the larnp burns there", ""),
        ("the lamps are coloured there", "the lamps are colored there", ""),
        ("he lights such lamps there", "he lights any lamps there", "“such” became “any” in"),
        ("every such keeper is heard there", "no such keeper is heard there", "“every” became “no” in"),
        ("that lamp is lit there", "the lamp is lit there", ""),
        ("at least one keeper shall be heard", "no keeper shall be heard", "“at least one” became “no” in"),
        ("not less than half of the keepers sit", "not less than one-third of the keepers sit", "Rate or share changed: from “half” to “one-third”"),
        ("it is under way, without payment of a toll", "it is under way, on payment of a toll", "“without” became “on” in"),
        ("it burns for two hours there", "it burns for thirty minutes there", "Period changed: from “two hours” to “thirty minutes”"),
        ("he goes under the Lamps Act, 2061 there", "he goes under the Keys on the Quay Act, 2062 there",
         "Reference changed: from “Lamps Act, 2061” to “Keys on the Quay Act, 2062”"),
        ("he inspects the lamp there", "he inspected the lamp there", ""),
        ("he keeps the log (with the tide table in it) there", "he keeps the log there", "“(with the tide table in it)” was omitted in"),
        ("he attends,", "he attends under section 9A,", "“under section 9A” was inserted in"),
        ("he sails in badla-i-tide there", "he sails with badla-e-tide, ebb or swell there", "“in badla-i-tide” became “with badla-e-tide, ebb or swell” in"),
        ("the lamp is lit there", "the lamp is lit in such of the towers along the quay of the harbour as the warden for that part of the harbour points out there",
         "Words inserted: “in such of the towers along the quay of the harbour as the warden for that part of the harbour points out”"),
        ("he goes under the Code of Lamps and Keys, 2061 there", "he goes under the Code of Lamps and Keys, 2062 there",
         "Reference changed: from “Code of Lamps and Keys, 2061” to “Code of Lamps and Keys, 2062”"),
        ("he counts from the date there", "he counts from the receipt there", "“date” became “receipt” in"),
        ("he pays nine thousand rupees there", "he pays nine thousand rupees (Rs. 9,000) there", ""),
        ("he pays the sum there", "he pays the sum (Rs. 9,000) there", "Amount added: “(Rs. 9,000)”"),
        ("he is paid the price there", "he is paid twice the price there", "“twice” was inserted in"),
        ("he keeps the log there", "he keeps the sealed log there", "“sealed” was inserted in"),
        ("he keeps the log there", "he keeps the log log there", ""),
        ("he calls the members there", "he calls the nine members there", "Figure added: “nine members there as”"),
        ("he is jailed for [one] 16 years there", "he is jailed for [one] years there", ""),
        ("he is jailed for [one] years there", "he is jailed for [two] years there", "Period changed: from “one years” to “two years”"),
        ("he is jailed for ten hours there", "he is jailed for two days but not less than twenty hours there", "Words substituted: “ten” became “two days but not less than twenty”"),
    ],
)  # fmt: skip
def test_words_of_another_root_within_a_sentence_are_quoted(old: str, new: str, what: str) -> None:
    """What no rule has a name for is quoted where it is other words, and not words written otherwise."""
    told = said(old, new)

    assert bool(told) == bool(what)
    assert not what or told[0].startswith(what)


def test_a_figure_is_called_a_penaltys_though_another_change_stands_between() -> None:
    """What a figure is of is read past the change before it, in its own sentence."""
    old = "the keeper shall be punished with rigorous imprisonment which may extend to two years, or with a fine of up to 50 rupees"
    new = old.replace("rigorous imprisonment", "imprisonment of either kind").replace("two", "six")

    assert "Penalty (imprisonment) changed: from “two years” to “six years”" in said(old, new)


def test_a_bound_that_came_with_another_figure_is_told() -> None:
    """A period that became a least one is told as both."""
    told = said(
        "the log is kept for one year there", "the log is kept for not less than two years there"
    )

    assert told[0] == "Period changed: from “one year” to “two years”"
    assert told[1].startswith("A minimum added: “")


def test_a_clause_that_ends_before_an_and_is_told_as_new() -> None:
    """A clause in the midst of a list ends with "; and", and is a provision with words of its own."""
    old = "he shall not sail unless—\n\n(b) the oil is paid for."
    new = old.replace("(b)", "(a) the keeper has had ninety days to answer; and\n\n(b)")

    assert said(old, new)[0].startswith("New provision, section 2(a): “(a) the keeper")


def test_words_that_came_with_another_figure_are_told_too() -> None:
    """A licence suspended for longer, or cancelled, is both."""
    told = said("it is shut for thirty days there", "it is shut for ninety days or cancelled there")

    assert told[0] == "Period changed: from “thirty days” to “ninety days”"
    assert told[1].startswith("“or cancelled” was inserted in")


@pytest.mark.parametrize(
    "words",
    [
        ", and nothing in a law that is repealed bars him",
        ", unless the law under which he goes is repealed",
        ", and words that are omitted from the form bar him",
    ],
)
def test_what_a_sentence_only_says_of_a_repeal_repeals_nothing(words: str) -> None:
    """A law that is repealed, or words that are omitted, may be spoken of where neither happens."""
    assert not any("Repeal" in one for one in said("he goes", f"he goes{words},"))


def test_a_sentence_after_a_commencement_commences_nothing() -> None:
    """What changed in the next sentence, or the next sub-section, is no word of when the law begins."""
    for gap in (" ", "\n\n(3) "):
        old, new = (
            f"1. Name.—(1) This Act is the Lamp Act, 2061.\n\n(2) It shall come into force at once.{gap}The {who} keeps it.\n"
            for who in ("warden", "pilot")
        )
        assert not any("Commencement" in one for one in compare_texts(old, new).significance)


def test_a_day_written_otherwise_commences_nothing_anew() -> None:
    """A law that comes into force on 5th May and on the fifth day of May comes into force once."""
    old, new = ("5th May, 2061", "the fifth day of May, 2061")
    told = said(f"it shall come into force on {old}", f"it shall come into force on {new}")

    assert told == ("Same day, written otherwise: “5th May, 2061” became “fifth day of May, 2061”",)


def test_a_fine_that_is_joined_as_it_was_and_has_a_figure_now_was_not_omitted() -> None:
    """What was "or with fine" and is "or with a million fine" is joined still, though a comma came."""
    told = said("he goes to prison for one year or with fine, or both,", "he goes to prison for one year, or with 0.5 million fine, or both,")  # fmt: skip
    assert not any("or with fine" in one and "omitted" in one for one in told)


def test_a_list_that_goes_on_with_another_comma_is_read_with_the_gap_it_had() -> None:
    """Sections "2, 3 and 4" that became "2, 3, 4 and 5" are told, whatever stands between the figures."""
    old, new = "as sections 2, 3 and 4 say, he acts", "as sections 2, 3, 4 and 5 say, he acts"
    assert said(old, new) == (
        "Reference changed: from “sections 2, 3 and 4” to “sections 2, 3, 4 and 5”",
    )


def test_a_long_list_of_laws_is_read_for_its_dates_in_time_with_its_length() -> None:
    """Each year of thousands is asked only for the law named right before it."""

    def read(size: int) -> None:
        list(dates(Facts("Act 2050 (V of " * size, "lamp shall be 5 fined", "He may ", "now.")))

    assert growth(read, 1_250) < SQUARE


def test_a_change_in_the_next_section_is_of_no_commencement() -> None:
    """What stands behind "shall come into force at once" in a sentence of its own says nothing of when."""
    old = "1. Name.—(1) This is the Lamp Act, 2061.\n\n(2) It shall come into force at once.\n\n2. Oil.—The mate may fetch the oil.\n"

    for told in (
        compare_texts(old, old.replace("may", "shall")).significance,
        compare_texts(old, old.replace("The mate", "The first mate")).significance,
    ):
        assert not any(line.startswith("Commencement") for line in told), told


def test_a_period_that_moved_within_its_sentence_was_neither_added_nor_omitted() -> None:
    """Released within two days of arrest, and within two days of arrest released, are the same."""
    old = "he shall on paying be released within two days of his arrest"
    new = "he shall, within two days of his arrest, be released on paying"

    assert not any(line.startswith("Period") for line in said(old, new))
    told = said("he is released and fined there", "he is released within two days and fined there")
    assert told == ("Period added: “within two days”",)


def test_short_clauses_that_changed_places_are_neither_new_nor_omitted() -> None:
    """What is the same but for its number and its last "and" has another number, or stands elsewhere now."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Functions.—The Warden shall—\n\n(a) {};\n\n(b) {}; and\n\n(c) {}.\n\n3. Log.—The mate keeps a log.\n"
    one, two, three = "keep the register of pilots", "publish tide tables", "light the lamp"

    assert compare_texts(law.format(one, two, three), law.format(two, three, one)).significance == (
        "Section 2(a) is section 2(c) now",
    )


def test_a_short_sub_section_that_went_to_another_section_stands_elsewhere_now() -> None:
    """Of words that left one section and came to another it is told once, and not that they were omitted."""
    law = "1. Oil.—The mate fetches the oil.{}\n\n2. Log.—The mate keeps a log.\n\n3. Piers.—A pier is swept on the day of the feast.{}\n"
    for moved in ("\n\n(2) The Keeper may close it.", " The Keeper may close it."):
        told = compare_texts(law.format(moved, ""), law.format("", moved)).significance
        assert told == (f"Words stand in another place now: “{moved.strip()}”",)


def test_a_proviso_that_another_sub_section_has_now_is_no_change_of_stops() -> None:
    """What came before the words that stayed stands in another place, however like a stop its edit looks."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Log.—{}\n\n3. Piers.—A pier is swept.\n"
    proviso = ": Provided that nobody under nine years may climb the mast of any barge at night"
    one, two = "(1) The pilot may steer", "(2) A tenant may sweep"
    told = said(
        *(
            law.format(words)
            for words in (f"{one}{proviso}.\n\n{two}.", f"{one}.\n\n{two}{proviso}.")
        )
    )

    assert told == ("Words stand in another place now: “(2) A tenant may sweep”",)


_GATE = (
    "Every pilot shall write the draught of the barge into the book at the gate before he passes"
)


def test_a_sentence_that_gave_way_to_another_and_came_elsewhere_stands_there_now() -> None:
    """What took its place came; its own words neither gave way to it nor are a new provision."""
    law = "1. Oil.—The mate fetches the oil. {}.\n\n2. Log.—The mate keeps a log.\n\n{}"
    new = "No barge of more than two masts enters by night"
    told = compare_texts(law.format(_GATE, ""), law.format(new, f"(2) {_GATE}.\n")).significance

    assert set(told) == {
        f"Words inserted: “{new}”",
        f"Words stand in another place now: “{_GATE}”",
    }


def test_of_a_sentence_that_went_and_stands_among_others_both_is_told() -> None:
    """It may be said of something else there: that it went from its place is told too."""
    law = "1. Oil.—The mate fetches the oil. {}\n\n2. Log.—The mate keeps a log.\n{}"
    among = f"\n3. Locks.—The Board shall buy a lock and hire a smith. {_GATE}. The smith may sleep in the lodge by day, and shall oil the hinges once in every week.\n"
    told = compare_texts(law.format(f"{_GATE}.", ""), law.format("", among)).significance

    assert f"Words omitted: “{_GATE}.”" in told
    assert f"Words stand in another place now: “{_GATE}.”" in told


def test_two_changes_of_words_side_by_side_are_told_in_one_quotation() -> None:
    """A word that binds is told by itself."""
    old = "The warden shall hear the captain of the barge fully."
    (line,) = said(old, old.replace("captain of the barge", "master of the ferry"))
    assert line.startswith("“captain of the barge” became “master of the ferry” in ")
    assert len(said(old, old.replace("shall hear the captain", "may hear the master"))) == 2


def test_that_the_one_spoken_of_is_meant_no_more_is_told() -> None:
    """Such a fee is the one named before: without that word any fee may be meant."""
    (line,) = said("and such fee shall bear no interest", "and fee shall bear no interest")
    assert line.startswith("“such” was omitted in ")


def test_a_note_that_words_were_omitted_is_told_with_all_of_them() -> None:
    """No word of what went is woven into what an editor says of it."""
    went = "A mate may by order under this section close the lock of a canal"
    note = "[Omitted by Act II of 2009, s. 2; a mate could by order under this section close the lock of a canal]"
    (line,) = said(f"1. Oil is kept.\n\n2. {went}.", f"1. Oil is kept.\n\n2. {note}.")
    assert line == f"Repeal or omission: “{went}” became “{note}”"


def test_a_note_that_words_were_omitted_is_no_new_provision() -> None:
    """What an editor quotes of the words that went binds nobody, beside what stays of the section."""
    note = "[Omitted by Act II of 2009, s. 2: “(2) The mate may close the lock.”]"
    law = "1. Oil is kept.\n\n2. Gates.—A gate is shut.\n\n{}\n\n3. Piers are swept.\n"
    old = law.format("(2) The mate may close the lock.")
    told = compare_texts(old, law.format(note)).significance
    assert told == (f"Repeal or omission: “{note}”",)


def test_few_words_that_stand_within_other_words_are_new_all_the_same() -> None:
    """A power is new though a narrower one, which is none any more, was said in the same words."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Gates.—A gate is shut.\n\n(2) The Keeper {} close it on Sundays.\n\n3. Piers.—A pier is swept.\n"
    new = law.format("shall") + "\n(2) The Keeper may close it.\n"
    told = compare_texts(law.format("may"), new).significance
    assert any("The Keeper may close it.”" in line for line in told), told


def test_a_sentence_with_a_period_that_went_is_told_once() -> None:
    """What quotes it for its period quotes it all but its stop."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Fees.—He pays the fee.{}\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(
        law.format(" He may appeal to the court in ten days."), law.format("")
    ).significance

    assert told == ("Period omitted: “He may appeal to the court in ten days”",)


def test_a_penalty_said_in_other_words_was_not_removed() -> None:
    """Where as much is said of fines as before, what went is words of a penalty."""
    law = "1. Oil.—The mate fetches the oil.\n\n2. Lateness.—{}.\n\n3. Log.—The mate keeps a log.\n"
    told = compare_texts(
        law.format("Any keeper who is late for his watch shall be liable to a fine not exceeding Rs. 5,000"),
        law.format("A fine not exceeding Rs. 5,000 may be imposed on any keeper who is late for his watch"),
    ).significance  # fmt: skip

    assert told == (
        "Words of an offence or penalty omitted: “shall be liable to a fine not exceeding Rs. 5,000”",
    )


def test_a_small_word_in_capitals_that_a_scan_misread_is_no_name() -> None:
    """What has no letters but those of a small word is compared by them."""
    assert not said("he tells The warden", "he tells Thc warden")
    assert not said("he tells Thc warden", "he tells The warden")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "the keeper acts under clauses (a) and (b) of his bond",
            "the keeper acts under clauses (a), (b) and (c) of his bond",
            "Reference changed: from “clauses (a) and (b)” to “clauses (a), (b) and (c)”",
        ),
        (
            "the pier shall be a Sovereign Free State there",
            "the pier shall be a Sovereign Saltborn Unsinkable Free State there",
            "“Saltborn Unsinkable” was inserted in",
        ),
        (
            "the Lamp Act, 2031 and the Oil Act, 2032 are spent there",
            "the Lamp Act, 2031 and the Oil Act, 2032 and section 158 of the Boats Act, 2033 are spent there",
            "“and section 158 of the Boats Act, 2033” was inserted in",
        ),
        (
            "notice of it must be given within 28 days there",
            "notice of it must be served on the harbour warden within 12 weeks there",
            "Words substituted: “given within 28 days” became “served on the harbour warden within 12 weeks”",
        ),
        (
            "he pays ten rupees, or both, there",
            "he pays ten rupees or the amount of the value of such lamp, whichever is more, there",
            "became “or the amount of the value of such lamp, whichever is more” in",
        ),
        (
            "the keeper keeps a log. He wears a cap",
            "the keeper keeps a log. Dogs also keep logs of their own. He wears a cap",
            "Words inserted: “Dogs also keep logs of their own.”",
        ),
        (
            "the keeper keeps a log. Dogs also keep logs of their own. He wears a cap",
            "the keeper keeps a log. He wears a cap",
            "Words omitted: “Dogs also keep logs of their own.”",
        ),
    ],
)  # fmt: skip
def test_what_was_only_counted_is_quoted(old: str, new: str, sentence: str) -> None:
    """Longer lists, names amid a sentence, words beside a figure, and sentences by themselves are told."""
    told = said(old, new)

    assert any(sentence in line for line in told), told


@pytest.mark.parametrize(
    "note", ["Subs. by Act 4 of 2062, for the old words.", "Maximum terms of service."]
)
def test_an_editors_sentence_and_a_title_are_not_quoted_as_the_laws(note: str) -> None:
    """What says who amended, and four words of a title, are no sentence of the law."""
    assert not said(
        "the keeper keeps a log. He wears a cap", f"the keeper keeps a log. {note} He wears a cap"
    )


def test_a_row_that_came_or_went_is_quoted_and_one_that_moved_is_not() -> None:
    """A table's row is told by its cells; under another serial number it is the same row."""
    law = "1. Tolls.—These are due:—\n\nItem | Toll\n{}\n\n2. Oil.—Oil is kept.\n"
    three = "Lamp | Rs. 500\nPole test | Rs. 300\nRope | Rs. 900"
    two = "Lamp | Rs. 500\nRope | Rs. 900"

    one = compare_texts(law.format(two), law.format(three)).significance
    other = compare_texts(law.format(three), law.format(two)).significance
    assert one == ("Row added: “Pole test | Rs. 300”",)
    assert other == ("Row omitted: “Pole test | Rs. 300”",)
    last = "Lamp | Rs. 500\nRope | Rs. 900\nPole test | Rs. 300"
    moved = compare_texts(law.format(three), law.format(last)).significance
    assert moved and not any(line.startswith("Row ") for line in moved)


@pytest.mark.parametrize("row", ["{} | {} | {}", "| {} | {} | {} |"])
def test_a_rows_serial_number_hides_neither_the_row_nor_its_figures(row: str) -> None:
    """A numbered row that came or went is quoted, and a bare figure that changed is told by its row's words."""
    law = "1. Tolls.—These are due:—\n\n{}\n\n2. Oil.—Oil is kept.\n"
    head = row.format("No.", "Item", "Toll")

    def table(*cells: tuple[str, str]) -> str:
        rows = (row.format(at, *cell) for at, cell in enumerate(cells, 1))
        return law.format("\n".join((head, *rows)))

    four = table(("Red lamp", "50"), ("Green lamp", "75"), ("Blue lamp", "75"), ("Buoy", "1,200"))
    three = table(("Red lamp", "60"), ("Blue lamp", "75"), ("Buoy", "1500"))
    told = compare_texts(four, three).significance

    assert told == (
        "In the row “Red lamp”, figure changed: from “50” to “60”",
        f"Row omitted: “{row.format(2, 'Green lamp', '75')}”",
        "In the row “Buoy”, figure changed: from “1,200” to “1500”",
    )
    same = three.replace("1500", "1,500")
    assert compare_texts(three, same).significance == (
        "Same figure, written otherwise: “1500” became “1,500”",
    )


def test_a_paragraph_without_a_number_that_came_whole_is_told_and_a_title_is_not() -> None:
    """A paragraph of sentences under a section is told by its place; a line with no verb is no provision."""
    law = "1. Lamps.—A lamp is lit at dusk.\n\n{}2. Oil.—Every keeper keeps oil at all hours.\n"
    right = "Where a lamp goes out before dawn, the boatmen are owed a new one within the hour."
    told = compare_texts(law.format(""), law.format(f"{right}\n\n")).significance
    title = "Lighting of lamps by boatmen and others on the pier, etc."

    assert told == (f"New provision, section 1, the first unnumbered paragraph: “{right}”",)
    assert not compare_texts(law.format(""), law.format(f"{title}\n\n")).significance
    gone = compare_texts(law.format(f"{right}\n\n"), law.format("")).significance
    assert gone == (f"Provision omitted, section 1, the first unnumbered paragraph: “{right}”",)


def test_what_is_quoted_around_a_change_ends_with_its_subsection() -> None:
    """A sub-section that ends without a stop lends none of the next one's words to a quotation."""
    law = "1. Badges.—(1) A boatman wears a badge{}\n(2) A boatman who loses it pays ten rupees.\n"
    told = compare_texts(law.format(""), law.format(" and a cap")).significance

    assert told == ("“and a cap” was inserted in “Badges.—(1) A boatman wears a badge and a cap”",)


def test_what_joins_items_that_changed_places_is_no_change_and_a_title_is_no_provision() -> None:
    """An "and" behind the last item but one says nothing new where two items changed places; nor does a title."""
    law = "1. Keepers.—A keeper may—\n(a) {};\n(b) {}; and\n(c) name his mates.\n"
    one, two = (
        "inspect every lamp on the pier at dusk",
        "call for the log of any boat in the harbour",
    )
    told = compare_texts(law.format(one, two), law.format(two, one)).significance
    assert not any("“and”" in line for line in told), told

    page = "Lamps\n=====\n\nA lamp is lit at dusk by the keeper.\n"
    title = "\nWorks That Are Not Boats\n------------------------\n\nA raft is lit too.\n"
    told = compare_texts(page, page + title).significance
    assert "New provision: “Works That Are Not Boats”" not in told


def test_what_joins_the_items_of_another_list_is_told() -> None:
    """An "or" that left one sub-section's list and came into another's changed both."""
    law = "1. Keepers.—(1) A keeper may—\n(a) row;{}\n(b) sail.\n(2) A mate may—\n(a) row;{}\n(b) sail.\n"
    told = compare_texts(law.format(" or", ""), law.format("", " or")).significance

    assert [line.partition(" in ")[0] for line in told] == ["“or” was omitted", "“or” was inserted"]


def test_what_joins_a_list_whose_opening_changed_too_is_still_passed_over() -> None:
    """An item behind the last one takes the "and" with it, whatever the words above the list became."""
    old = "1. Keepers.—(1) A keeper of a pier may—\n(a) row; and\n(b) sail.\n(2) He rests.\n"
    new = "1. Keepers.—(1) A keeper of a quay may—\n(a) row a boat (Reg. Bk.) c. R-9;\n(b) sail; and\n(c) swim.\n(2) He rests.\n"
    told = compare_texts(old, new).significance

    assert not any("“and”" in line for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("a keeper sends lamps to the pier", "a keeper never sends lamps to the pier", "“never” was inserted in “"),
        ("appeal lies to any court", "appeal lies to the High Court", "Authority or body changed: “any court” became “the High Court”"),
        ("the Oil Board hears him", "a tribunal hears him", "Authority or body changed: “the Oil Board” became “a tribunal”"),
        ("lamps are sold only there", "lamps are only sold there", "“sold only” became “only sold” in “"),
    ],
)  # fmt: skip
def test_what_turns_a_sentence_without_a_new_word_is_told(
    old: str, new: str, sentence: str
) -> None:
    """Never, another forum and another order of the same words are told with both texts."""
    law = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—On the pier {} at night.\n"
    told = compare_texts(law.format(old), law.format(new)).significance

    assert any(line.startswith(sentence) for line in told), told


def test_an_alternative_that_stands_before_its_twin_now_was_not_omitted() -> None:
    """Of two duties that change places neither went."""
    law = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—The keeper shall {} at night.\n"
    told = compare_texts(
        law.format("trim the lamp and fill the can"), law.format("fill the can and trim the lamp")
    ).significance

    assert not any("omitted" in line or "inserted" in line for line in told), told


def test_of_two_words_that_went_from_what_moved_each_is_quoted_from_the_older_text() -> None:
    """What is quoted around an omission stood there: the newer text does not have both words."""
    old = "The warden shall send at once the name of the keeper under his own seal and hand to the harbour master at noon."
    new = "The warden shall send the name of the keeper and hand to the harbour master at noon."
    told = elsewhere.told(old, new, {"old": NOWHERE, "new": NOWHERE})

    assert told
    assert all(part in old for line in told for part in re.findall("“([^“”]+)”", line)), told


def test_beside_an_edit_in_what_moved_no_other_edit_is_passed_over() -> None:
    """A quotation ends where the next edit begins: with the words of neither text left out of it."""
    old = [Run("m-", "two keepers of the ", ""), Run("-", "Guild", ""), Run("m-", " and ", ""),
           Run("-", "four", ""), Run("m-", " wardens of the pier", "")]  # fmt: skip
    new = [Run("m+", "two keepers of the ", ""), Run("+", "Harbour", ""), Run("m+", " and ", ""),
           Run("+", "eight", ""), Run("m+", " wardens of the pier", "")]  # fmt: skip
    told = significance_of_moved(old, new, About())
    text = "two keepers of the Guild and four wardens of the pier; two keepers of the Harbour and eight wardens of the pier"

    assert told
    assert all(part in text for line in told for part in re.findall("“([^“”]+)”", line)), told


def test_rows_that_gave_way_together_are_told_row_by_row() -> None:
    """Of rows of a table rewritten at once it is told what became of each, by its first cell."""
    old = "31 days | Rs. 400\nFine lamp | 23 days | Rs. 1,150\nBuoy | 9 days | Nil\n"
    new = "30 days | Rs. 750\nFine lamp | 15 days | Rs. 1,500\nBuoy | 9 days | 25\nRaft | 2 days | Rs. 5,000"

    assert sentences(Facts(old, new, "Kind | Wait | Fee\nPlain lamp | ", "")) == (
        "In the row “Plain lamp”, “31 days” became “30 days”", "In the row “Plain lamp”, “Rs. 400” became “Rs. 750”",
        "In the row “Fine lamp”, “23 days” became “15 days”", "In the row “Fine lamp”, “Rs. 1,150” became “Rs. 1,500”",
        "In the row “Buoy”, “Nil” became “25”",
        "Row added: “Raft | 2 days | Rs. 5,000”",
    )  # fmt: skip


@pytest.mark.parametrize("place", [
    "2. [Oil kept on the pier.] Omitted by the Lamp (Change) Act, 2063, s. 4 (w.e.f. 3-5-2063).",
    "2. [Omitted.]",
    "[2. Oil kept on the pier.] Rep. by the Lamp (Change) Act, 2063, s. 4.",
])  # fmt: skip
def test_a_line_that_keeps_the_place_of_a_section_is_its_repeal_and_no_heading(place: str) -> None:
    """It is quoted to its end, from its first word on."""
    law = "THE LAMP ACT, 2061\n\n1. Lamps.—The keeper lights the lamp.\n\n{}\n\n3. Boats.—No boat waits at the pier.\n"
    section = "2. Oil kept on the pier.—(1) The keeper keeps oil in cans on the pier.\n(2) No can of oil is opened but by him."
    told = compare_texts(law.format(section), law.format(place)).significance

    (repeal,) = [line for line in told if line.startswith("Repeal or omission: “")]
    assert repeal.rstrip("”").endswith(place[-10:])
    assert repeal.partition("“")[2][0] not in "] ."
    assert not any("Heading" in line for line in told)


def test_a_part_of_a_paragraph_is_no_provision() -> None:
    """What begins or ends amid words that stay was inserted or omitted: it is no provision of its own."""
    gone = "Keepers who do not follow or shall not enforce the"
    assert sentences(Facts(gone, "", "", " rules", whole=True)) == (f"Words omitted: “{gone}”",)
    assert sentences(Facts(gone, "", "\n", "", whole=True)) == (f"Words omitted: “{gone}”",)


def test_a_clause_of_urdu_that_ends_with_a_joint_is_a_provision() -> None:
    """A clause that came is told though no verb of duty stands in it."""
    law = (
        "۶۳۔ نااہلیت۔ (۱) کوئی شخص نگران بننے کا نااہل ہوگا اگر—\n\n(الف) وہ چراغ نہ جلا سکے؛ یا\n\n(ب) وہ دیوالیہ ہو؛ یا\n\n"
        "{}) وہ گھاٹ سے پانچ سال دور رہا ہو۔\n"
    )
    told = compare_texts(
        law.format("(ج"), law.format("(ج) وہ تیل کا تاجر نہ رہے؛ یا\n\n(د")
    ).significance

    assert any("تیل کا تاجر" in line for line in told), told


def test_a_heading_that_begins_with_omitted_is_a_heading() -> None:
    """Only a word that keeps a place stands for none: what is reserved or omitted may be what a section is on."""
    law = "THE LAMP ACT, 2061\n\n1. Name.—This is the Lamp Act.\n\n2. {}.—The keeper sees to them by night.\n\n3. Boats.—No boat waits.\n"
    told = compare_texts(law.format("Broken lamps"), law.format("Omitted lamps")).significance

    assert told == ("Heading changed: from “Broken lamps” to “Omitted lamps”",)


def test_a_body_in_a_capital_letter_is_no_other_body() -> None:
    """A court is the Court; any court is not the High Court."""
    assert not any(
        "body" in line for line in sentences(Facts("the court", "the Court", "lies to ", " there"))
    )


def test_a_heading_that_says_reserved_over_words_that_stay_is_a_heading_changed() -> None:
    """A section that still says what it said keeps no place: its heading became “Reserved”."""
    law = "THE LAMP ACT, 2061\n\n1. Name.—This is the Lamp Act.\n\n2. {}.—The keeper sees to lamps by night.\n\n3. Boats.—No boat waits.\n"
    told = compare_texts(law.format("Broken lamps"), law.format("Reserved")).significance

    assert told == ("Heading changed: from “Broken lamps” to “Reserved”",)


@pytest.mark.parametrize("room", range(5, 60, 5))
def test_a_quotation_is_not_cut_within_a_figure(room: int) -> None:
    """A fine of two million rupees is told whole or not at all: "two …" and "… hundred rupees" are other sums."""
    words = "liable to a fine of Rs. 2 million or five hundred thousand lamps or ninety-nine oars"
    for shown in (beginning(words, room), ending(words, room)):
        assert not re.search(r"(?:Rs\.|2|five|hundred|ninety-nine|or and)$", shown)
        assert not re.match(r"(?:2|million|hundred|thousand)\b", shown)


def test_what_went_from_a_section_shown_without_its_number_is_told_by_its_own() -> None:
    """A page that shows one section alone has no number for it: its clauses are provisions all the same."""
    old = "(1) A keeper is named by the Board after asking—\n\n(a) the Warden of the Port ;\n\n(b) the mate; and\n\n(c) the Harbour.\n\n(2) He keeps lamps.\n"
    new = (
        "(1) A keeper is named by the Board in accordance with section 9.\n\n(2) He keeps lamps.\n"
    )

    told = compare_texts(old, new).significance

    assert "Provision omitted, sub-section 1(a): “(a) the Warden of the Port ;”" in told
    assert any("“after asking” became “in accordance with section 9”" in line for line in told), (
        told
    )


def test_a_quotation_has_the_words_that_only_print_changed_beside_what_it_quotes() -> None:
    """A word whose link or sign is written otherwise is the law's: what is quoted beside a change has it."""
    told = said(
        "no keeper sells oil, it&rsquo;s kept by [the Board](/old/rules) which may burn",
        "no keeper sells lamps, it’s kept by [the Board](/rules) which shall burn",
    )

    assert any("sells lamps, it’s kept by" in line for line in told), told
    assert any("by the Board which shall burn" in line for line in told), told


def test_words_that_gave_way_to_a_link_are_told_as_words() -> None:
    """A page that links the words it now has says other words all the same."""
    told = said("no keeper does illegal work", "no keeper does [abusive work](../abuse.md)")

    assert any("abusive" in line for line in told), told


@pytest.mark.parametrize("stop", [",", ";", " ,", ""])
def test_words_that_came_where_only_a_stop_stood_came_alone(stop: str) -> None:
    """What gave way is no word: the words that came are told as inserted, as if no stop had stood there."""
    facts = Facts(stop, "and thereupon", "the log is given to the mate ", " the lamp is lit there")
    (line,) = sentences(facts)
    assert line.startswith("“and thereupon” was inserted in “")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("(Thirty-five)", FIGURE), ("Rs.50/-", FIGURE | AMOUNT), ("9a.m.", FIGURE | TIME), ("5°C", MEASURE), ("non-bailable", WEIGHTY),
        ("up\nto", BOUND), ("a\tb", CELL),
    ],
)  # fmt: skip
def test_a_word_is_of_its_kind_however_it_is_set(text: str, kinds: int) -> None:
    """Brackets, stops and lines beside a word hide its kind from no rule."""
    assert kinds_in(text) & kinds == kinds
    assert not kinds_in("the mate sees a lamp") & kinds


@pytest.mark.parametrize(
    "other",
    [
        {"gone": ""}, {"gone": "a few"}, {"gone": "ten" * 9}, {"whole": True}, {"before": "an order for "},
    ],
)  # fmt: skip
def test_a_rule_is_asked_only_of_changes_of_its_shape_its_size_and_its_words(
    other: dict[str, object],
) -> None:
    """Nothing is asked of a change that lacks what the rule's own pattern needs."""
    rule = Rule(lambda _: ["asked"], BOTH, most=8, near=WEIGHTY, each=FIGURE)
    facts = Facts("ten", "sixty", "a warrant for ", " lamps")
    assert [*look(facts).chosen([rule])] == [rule]
    assert not [*look(facts._replace(**other)).chosen([rule])]


def test_a_name_that_begins_a_line_behind_a_small_word_is_in_its_sentence() -> None:
    """Words omitted over a line's end are told though the next line begins with a capital."""
    old = "3. Advice.—Advice given by the Mayor, a\nMaster or Master of Docks is not asked for in any court.\n"

    (said,) = compare_texts(old, old.replace(" a\nMaster or Master of Docks", "")).significance

    assert said.startswith("“a Master or Master of Docks” was omitted in “")


def test_no_scrap_of_a_word_parts_what_is_told_of_words_that_stand_elsewhere() -> None:
    """What went around one small word that stands in both texts went as a whole."""
    old = "Today it sends the name of the keeper approved by it or deemed to have been approved to the Master who lives here."
    new = "It sends the name of the keeper to the Master who lives there."

    said = elsewhere.told(old, new, {"old": NOWHERE, "new": NOWHERE})

    assert (
        sum("approved by it or deemed to have been approved” was omitted" in one for one in said)
        == 1
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("On the pier lamps burn. Widgets are kept there as long as it is dark.", "On the pier lamps burn. Torches are kept there as long as it is dark.", "“Widgets” became “Torches” in"),
        ("On the pier lamps burn. Widgets kept there", "On the pier lamps burn. Torches kept there", ""),
        ("Write to oil@pier.example before dark.", "Write to lamps@pier.example before dark.", "Address changed: from “oil@pier.example” to “lamps@pier.example”"),
        ("Look at https://pier.example/oil before dark.", "Look at https://pier.example/lamps before dark.", "Address changed: from “https://pier.example/oil” to “https://pier.example/lamps”"),
        ('Look at "https://pier.example/oil" before dark.', 'Look at "https://pier.example/lamps" before dark.', "Address changed: from “https://pier.example/oil” to “https://pier.example/lamps”"),
        ("Lamps burn. Staff will not remove any account.", "Lamps burn.", "“Staff will not remove any account” was omitted"),
        ("The light is put out early when ships pass.", "The light is put out 50[***] when ships pass.", "“early” was omitted in"),
        ("(e) Whoever sells oil, or has it sold by others, pays;\n(f) nobody rests.", "[(e)\n(i) each ship keeps three ropes;]\n(f) nobody rests.", "Words omitted: “Whoever sells oil, or has it sold by others, pays;”"),
    ],
)  # fmt: skip
def test_what_gave_way_is_told_without_its_dress(old: str, new: str, told: str) -> None:
    """A sentence's first words, addresses, an editor's dots and numbers that stay are told for what they are."""
    lines = compare_texts(f"1. Lamps.\n\n{old}", f"1. Lamps.\n\n{new}").significance

    assert any(told in line for line in lines) if told else not lines
    assert not any(line.startswith("Power") for line in lines)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "2[(2) The Board may put a lamp out.]", "New provision, section 2(2): “(2) The Board may put a lamp out.”"),
        ("", "8[Provided that no lamp is lit in summer 9[:]]", "Proviso added: “Provided that no lamp is lit in summer :”"),
        ("Gulls rest. ", "Gulls rest. [(5) The crew rests at sea in winter.]", "Words inserted: “[(5) The crew rests at sea in winter.]”"),
        ("He pays ten rupees for oil.", "He pays 3[sixty rupees but no more] for oil.", "Amount changed: from “ten rupees” to “sixty rupees”"),
        ("", "2A. [Oaths.] It cease to be in force on the 1st May, 2060 by the Lamp Act, 2059.", "Repeal or omission: "),
    ],
)  # fmt: skip
def test_an_editors_brackets_are_no_words_of_what_is_told(old: str, new: str, told: str) -> None:
    """The end of a bracket that an editor opened is quoted no more than its beginning; what keeps a place is not new."""
    law = (
        "2. Lamps.—(1) Lamps burn at night.\n\n{}\n\n3. Oil.—Every keeper keeps oil at all hours.\n"
    )
    lines = compare_texts(law.format(old), law.format(new)).significance

    assert any(line.startswith(told) for line in lines), lines
    assert not any(line.startswith("New provision, section 2A") for line in lines)


def test_a_section_that_became_its_first_sub_section_in_brackets_is_told() -> None:
    """A footnote's number before "(1)" is no part of the label."""
    law = "4. Lamps.—{}The Board lights every lamp on the pier before dark.{}\n\n5. Rest.—No keeper rests at night.\n"
    made = compare_texts(law.format("", ""), law.format("1[(1)] ", "\n\n2[(2) Oil is kept there.]"))

    assert "Section 4 is section 4(1) now" in made.significance
    assert not made.untold


def test_a_change_ends_where_a_kept_sentence_ends() -> None:
    """One kept word that begins the next sentence parts what changed in either."""
    told = compare_texts(
        "1. Oil.—He brings oil. Keepers drink tea at all hours of the night.",
        "1. Oil.—He brings oil within six days. Keepers drink milk at all hours of the night.",
    ).significance

    assert told == (
        "Period added: “within six days”",
        "“tea” became “milk” in “Keepers drink milk at all hours of the night.”",
    )


_PENAL = "The offence under sub-section (1) shall be punishable with imprisonment for a term which may extend to seven years, or with fine, or with both."
_TWICE = (
    f"4. Entry.—(1) Whoever enters a lamp without leave is guilty of an offence under this Act.\n(2) {_PENAL}\n\n"
    f"5. Damage.—(1) Whoever damages a lamp in any way is guilty of an offence.\n(2) {_PENAL}\n\n6. Oil.—Every keeper keeps oil at all hours.\n"
)


def test_a_penalty_that_went_is_told_although_another_section_says_the_same() -> None:
    """Of words that stood twice and stand once, one has gone."""
    told = compare_texts(_TWICE, "".join(_TWICE.rsplit(f"(2) {_PENAL}\n", 1))).significance

    assert any(line.startswith("Provision omitted, section 5(2): ") for line in told)
    assert any(line.startswith("Offence or penalty removed: ") for line in told)


def test_what_stands_where_a_penalty_stood_is_told_too() -> None:
    """A penalty that gave way to other words is half of what happened."""
    told = compare_texts(
        _TWICE,
        "No court hears a case of it without leave of the Board.".join(_TWICE.rsplit(_PENAL, 1)),
    ).significance

    assert any(line.startswith("Offence or penalty removed: ") for line in told)
    assert any("became “No court hears a case of it" in line for line in told)


def test_a_label_behind_a_drawn_line_is_told_as_one() -> None:
    """A label behind a drawn line is one: that the section is its first sub-section now is told of it."""
    law = "4. Lamps.\n_ {}If anybody asks whether a lamp burns, the Board decides before dark.{}\n5. Rest.\n_No keeper rests.\n"
    made = compare_texts(
        law.format("", ""), law.format("(1) ", "\n(2) The Board may put a lamp out.")
    )

    assert "Section 4 is section 4(1) now" in made.significance
    assert not made.untold


def test_what_is_told_of_a_label_is_told_of_the_words_that_moved_with_it() -> None:
    """Two clauses that changed places leave nothing untold, though a quotation mark parts the words that moved."""
    law = "4. Acts.—Nobody may—\n(b) light a lamp;\n{}{}(e) sell oil.\n\n5. Oil.—Every keeper keeps oil at all hours.\n"
    one = "({}) dishonestly obtain any lamp service, with the intent to avoid payment of a charge applicable to the provision of that service;\n"
    two = "({}) lend, sell or misuse any of the Board’s lamps to a stranger for a voyage in the winter months;\n"
    made = compare_texts(
        law.format(one.format("c"), two.format("d")),
        law.format(two.format("c").replace("’", "'"), one.format("d")),
    )

    assert made.significance
    assert not made.untold


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("(2) Subject to clause (1), the warden may rest.", "(2) The warden may rest.", "Condition or exception omitted: “Subject to clause (1)”"),
        (
            "(2) Nothing in sub-section (1) shall affect any existing rule in so far as it relates to, or prevents the Board from making any rule relating to, gossip, fraud or oil.",
            "(2) Nothing in sub-section (1) shall affect any existing rule, or prevent the Board from making any rule, in so far as such rule limits the burning of oil.",
            "“in so far as it relates to, or prevents” became “or prevent” in",
        ),
    ],
)  # fmt: skip
def test_a_condition_is_quoted_with_its_bracket_and_none_where_it_only_moved(
    old: str, new: str, told: str
) -> None:
    """What opens a condition as often as before came and went nowhere."""
    law = (
        "2. Lamps.—(1) Lamps burn at night.\n\n{}\n\n3. Oil.—Every keeper keeps oil at all hours.\n"
    )
    lines = compare_texts(law.format(old), law.format(new)).significance

    assert any(line.startswith(told) for line in lines), lines
    assert not any(line.startswith("Condition or exception changed") for line in lines), lines


def test_a_name_that_came_amid_a_sentence_of_names_is_quoted() -> None:
    """What follows shows a sentence as well as what stands before; a heading stays one."""
    told = said(
        "the Harbour Court and the Lower Pier Court, with the leave of the Board, may sit",
        "the Harbour Court and the Lower Pier Court and the Upper Pier Court, with the leave of the Board, may sit",
    )
    assert any("Upper" in line and "was inserted" in line for line in told), told
    law = "4. Powers of the {}Court.—(1) It sits at night.\n"
    headed = compare_texts(law.format(""), law.format("Upper Pier "))
    assert not any("was inserted" in line for line in headed.significance)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("(b) senior wardens of a pier;", "(c) retired senior wardens of a pier;", "“retired” was inserted in “(c) retired senior wardens of a pier;”"),
        ("(b) a senior warden of a pier;", "(c) a current or former senior warden of a pier;", "“current or former” was inserted in “(c) a current or former senior warden of a pier;”"),
        ("(b) foreign wardens of a pier;", "(c) wardens of a pier;", "“foreign” was omitted in “(c) foreign wardens of a pier;”"),
        ("(b) wardens of a pier;", "(c) Wardens of a pier;", ""),
    ],
)  # fmt: skip
def test_words_that_changed_behind_a_new_number_are_told(old: str, new: str, told: str) -> None:
    """An item that got another letter, since one came before it, tells its own change too; the letter alone is told as one."""
    law = "2. Acts.—The Board may name—\n(a) a keeper of lamps;\n{}\n(z) its own clerks.\n"
    made = compare_texts(law.format(old), law.format(f"(b) an owner of a ship;\n{new}"))
    words = [line for line in made.significance if "“" in line and not line.startswith("New")]
    assert words == ([told] if told else [])


def test_what_the_sums_of_a_column_are_in_is_told_of_the_tables_head() -> None:
    """The strokes under a head are no cell of it."""
    table = "1. Fees.—The fees are these.\n\n| No. | Vessel | Fee ({}) |\n|-----|--------|-----------|\n| 1 | Barge | 500 |\n| 2 | Ferry | 700 |\n"
    (line,) = compare_texts(table.format("Rs."), table.format("US$")).significance
    assert line == "In the head of a table, “Fee (Rs.)” became “Fee (US$)”"
    come = compare_texts(table.format("Rs."), table.format("Rs.").replace("(Rs.) |", "(Rs.) | Fine |"))  # fmt: skip
    assert not any("--" in line for line in come.significance)


def test_the_stop_that_ends_words_does_not_keep_them_from_being_told() -> None:
    """An item's words may give way to what only leads over to items of its own."""
    (line,) = said("a list of the masters who call for election ;", "a list of the masters who call in:")  # fmt: skip
    assert line.startswith("“for election” became “in” in ")


def test_a_figure_within_a_table_is_told_by_its_row() -> None:
    """A fee beside a period is no period: what a cell says is known by its row."""
    table = "Fees are these:\nService\tFee\tValidity\nLamps\t{}\t1 year\nBells\t20,000\t2 years\n"

    assert compare_texts(table.format("5,000"), table.format("9,000")).significance == (
        "In the row “Lamps”, figure changed: from “5,000” to “9,000”",
    )


LAW = "The Lamps Act, 2061\n\n1. Scope.—It applies to lamps.\n\n"


def _told(old: str, new: str) -> tuple[str, ...]:
    return compare_texts(f"{LAW}{old}\n", f"{LAW}{new}\n").significance


def test_provisos_that_changed_places_are_told_so() -> None:
    """They bear no number by which a reader would see it."""
    one, two = (
        "no lamp is lit but with leave of the Keeper",
        "nothing here binds a pilot of the port",
    )
    old, new = (
        f"2. Penalty.—Whoever lights a lamp shall pay:\nProvided that {first}:\nProvided further that {then}."
        for first, then in ((one, two), (two, one))
    )

    (told,) = _told(old, new)
    assert told.startswith("Words stand in another place now: “Provided further that no lamp")


def test_words_that_got_a_first_number_are_compared_without_it() -> None:
    """That a section's only words are its sub-section (1) now replaces no word of theirs."""
    told = _told(
        "2. Rules.—Subject to section 1, the Keeper may make rules.",
        "2. Rules.—(1) The Keeper may make rules.",
    )

    assert told == (
        "Condition or exception omitted: “Subject to section 1”, after “2. Rules.—”",
        "Section 2 is section 2(1) now",
    )


def test_stars_that_keep_a_place_are_no_new_provision() -> None:
    """A print shows where an omitted section stood."""
    assert _told("3. End.—It ends.", "2A. [*   *   *   *]\n\n3. End.—It ends.") == ()


def test_what_stands_now_for_what_went_is_told_too() -> None:
    """That a repeal's words went says nothing of the power that took their place."""
    told = _told(
        "2. Repeal.—The Bells Ordinance, 2059 shall stand repealed with effect from the commencement of this Act.",
        "2. Delegation.—The Keeper may delegate his powers to any officer of the port.",
    )

    assert any("became “Delegation.—The Keeper may delegate his powers" in line for line in told)


def test_a_line_of_a_schedule_with_a_sum_is_told_as_new() -> None:
    """A fee is law, however short its line is."""
    fees = "THE SCHEDULE\n\n1. Fee for a lamp: Rs. 500\n2. Fee for a bell: Rs. 200"

    assert _told(fees, f"{fees}\n3. Fee for a horn: Rs. 100") == (
        "Paragraph added: “3. Fee for a horn: Rs. 100”",
    )


def test_a_cell_whose_lines_stand_between_those_of_another_column_was_not_omitted() -> None:
    """A print sets two columns line by line: the words of one stand there, with the other's between them."""
    cell = "42 The keeper in whose favour the lamp was lit that night."
    split = "Putting out of a lamp of 42 The keeper in whose favour the northern port's the lamp was lit that night."
    facts = Facts(cell, "", "the lamps of the port.\n", "\nIt ends.", old=Section(cell))

    assert sentences(facts._replace(new=Section("It ends."))) == (f"Words omitted: “{cell}”",)
    assert sentences(facts._replace(new=Section(split))) == ()
