"""What the summary says of a change: from all the words of a provision, old and new."""

from __future__ import annotations

import pytest

from diffs.compare import Comparison, compare_texts
from diffs.compare.comparison import AlignmentEntry, Hunk, Run
from diffs.compare.rules import saying
from diffs.compare.rules.amounts import alike, amount
from diffs.compare.rules.saying import QUOTE, Facts, Section, quoted, quoted_first
from diffs.compare.rules.significance import sentences
from diffs.compare.rules.untold import untold
from diffs.redline import to_html, to_json, to_terminal
from tarmeem.files import draw
from tests.growth import SQUARE, growth

_HEAD = "1. Name.—This Act is the Kites Act.\n\n2. Roll.—The warden keeps a roll of all the kites that are flown on the hills.\n\n"
_APPEAL = "3. Appeals.—Any person aggrieved by an order of the warden may appeal to the Lamp Court within thirty days of the order.\n\n"
_PENALTY = "4. Penalty.—Whoever flies a kite without a licence shall be punished with imprisonment for a term which may extend to two years or with fine which may extend to fifty thousand rupees or with both.\n\n"
_TAIL = "5. Oil.—Every keeper of a lamp keeps oil in it at all hours of the night.\n\n6. Wells.—Every keeper of a well lets the warden draw from it at noon.\n"
_LAW = _HEAD + _APPEAL + _PENALTY + _TAIL


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for a replacement within the law."""
    assert old in _LAW
    return compare_texts(_LAW, _LAW.replace(old, new)).significance


def test_a_period_that_changed_in_a_section_that_moved_has_its_sentence() -> None:
    """What changed within a moved section is told from both its ends, once."""
    moved = _APPEAL.replace("3.", "6.").replace("thirty", "sixty")
    rest = _PENALTY.replace("4.", "3.") + _TAIL.replace("5.", "4.").replace("6.", "5.")
    c = compare_texts(_LAW, f"{_HEAD}{rest}\n{moved}")

    assert c.significance[0] == "Period changed: from “thirty days” to “sixty days”"
    assert sum("thirty days" in line for line in c.significance) == 1


def test_what_came_to_another_place_unmarked_is_told_by_what_changed_in_it() -> None:
    """A provision that alignment calls omitted and inserted is neither told as removed nor as new."""
    lone = "Whoever lets a kite fall upon a lamp shall be punished with fine of {} rupees for every lamp that he put out on the hill."
    old = (
        f"{lone.format('five hundred')}\n\nThe roll is kept.\n\nThe oil is kept in a jar of clay.\n"
    )
    new = f"The roll is kept.\n\nThe oil is kept in a jar of clay.\n\nB. {lone.format('nine hundred')}\n"

    told = " ".join(compare_texts(old, new).significance)
    assert "from “five hundred rupees” to “nine hundred rupees”" in told
    assert "removed" not in told
    assert "New" not in told


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("or with fine", "and with fine", "Penalty changed: from “imprisonment for a term which may extend to two years or with fine which"),
        ("two years or with fine", "three years and with fine", "Penalty changed: from “imprisonment for a term which may extend to two years or with fine which"),
        (" or with both", "", "Penalty changed: from “imprisonment for a term which may extend to two years or with fine which"),
        ("may appeal", "may, with the approval of the Board, appeal", "Condition or exception added: “with the approval of the Board”, after"),
        ("Any person aggrieved", "Subject to section 5, any person aggrieved", "Condition or exception added: “Subject to section 5”, after"),
        ("Any person", "Any person, except a keeper of lamps,", "Condition or exception added: “except a keeper of lamps”"),
        ("days of the order.", "days of the order, unless the Court allows more.", "Condition or exception added: “unless the Court allows more”"),
        ("days of the order.", "days of the order: Provided that no appeal lies from a fine.", "Proviso added: “Provided that no appeal lies from a fine”"),
        ("which may extend to two years", "which shall not be less than two years",
         "Penalty changed: from “imprisonment for a term which may extend to two years or with fine which"),
        ("two years or with fine which may extend to fifty thousand rupees", "two years or with fine not exceeding fifty thousand rupees", ""),
        ("without a licence shall", "without a licence, shall", "Punctuation only: “,” was inserted in"),
        ("fifty thousand rupees", "Rs. 50,000", "Same figure, written otherwise: “fifty thousand rupees” became “Rs. 50,000”"),
        ("at noon", "at dusk", "“noon” became “dusk” in"),
        ("draw from", "draws from", ""),
    ],
)  # fmt: skip
def test_what_a_duty_hangs_on_is_told(old: str, new: str, what: str) -> None:
    """A penalty, a condition and a comma are named and quoted; what no rule knows is not."""
    told = said(old, new)

    assert bool(told) == bool(what)
    assert any(line.startswith(what) for line in told) or not what


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("5%", "7.5%", "Rate or share changed: from “5%” to “7.5%”"),
        ("five per cent", "ten per cent", "Rate or share changed: from “five per cent” to “ten per cent”"),
        ("one-third", "one-half", "Rate or share changed: from “one-third” to “one-half”"),
        ("not less than five jars", "not exceeding five jars",
         "A minimum became a maximum: from “3. Oil.—He keeps not less than five jars of oil.” to “3. Oil.—He keeps not exceeding five jars of oil.”"),
    ],
)  # fmt: skip
def test_a_rate_a_share_and_a_bound_are_told(old: str, new: str, sentence: str) -> None:
    """A percentage, a fraction, and the least that became the most have a sentence."""
    law = _HEAD + "3. Oil.—He keeps {} of oil.\n" + _TAIL.replace("5.", "4.").replace("6.", "5.")

    assert compare_texts(law.format(old), law.format(new)).significance == (sentence,)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("two and a half years", "three years", "Period changed: from “two and a half years” to “three years”"),
        ("1/2 per cent", "1/3 per cent", "Rate or share changed: from “1/2 per cent” to “1/3 per cent”"),
        ("2½ years", "2 years", "Period changed: from “2½ years” to “2 years”"),
        ("thirty (30) days", "thirty (60) days", "Period changed: from “thirty (30) days” to “thirty (60) days”"),
        ("$ 500", "€ 500", "Amount changed: from “$ 500” to “€ 500”"),
    ],
)  # fmt: skip
def test_a_figure_is_told_whole(old: str, new: str, sentence: str) -> None:
    """Halves, fractions, the sign of the money and the number said again in brackets are of a figure."""
    law = _HEAD + "3. Oil.—He owes {} of it.\n" + _TAIL.replace("5.", "4.").replace("6.", "5.")

    assert compare_texts(law.format(old), law.format(new)).significance == (sentence,)


@pytest.mark.parametrize(
    ("one", "two"),
    [("two and a half", "2½"), ("1/2", "½"), ("US$ 500", "500 dollars"), ("$ 500", "USD 500"), ("₨ 5", "Rs. 5"),
     ("two lakh crore", "2,000,000,000,000"), ("one hundred thousand million", "100 billion")],
)  # fmt: skip
def test_a_figure_is_the_same_with_fractions_and_signs_of_money(one: str, two: str) -> None:
    """A half is a half in words and in print, and money is the same by its sign, code or name."""
    assert alike(one, two)


@pytest.mark.parametrize(
    ("one", "two"), [("1/2", "3"), ("2½", "2"), ("$ 5", "€ 5"), ("one and a half", "one half")]
)
def test_figures_that_only_look_alike_are_two(one: str, two: str) -> None:
    """A fraction is no sum of two numbers, and no money is another."""
    assert not alike(one, two)


def test_a_fee_under_the_heading_penalty_is_no_fine() -> None:
    """A heading says nothing of what a sum below it is."""
    law = _HEAD + "3. Penalty.—The fee is Rs. {}.\n" + _TAIL.replace("5.", "4.").replace("6.", "5.")

    assert compare_texts(law.format(100), law.format(200)).significance == (
        "Amount changed: from “Rs. 100” to “Rs. 200”",
    )


def test_a_joint_within_a_number_joins_nothing() -> None:
    """That a number is written without its "and" is not told as an "and" that went."""
    assert sentences(Facts("and ", "", "a fee of one hundred ", "fifty rupees")) == (
        "Same figure, written otherwise: “one hundred and fifty rupees” became “one hundred fifty rupees”",
    )


def test_no_that_gave_way_to_an_article_is_told() -> None:
    """No appeal and an appeal differ by what may be taken for two small words."""
    assert sentences(Facts("No", "An", "", " appeal shall lie")) == (
        "“No” became “An” in “An appeal shall lie”",
    )
    assert sentences(Facts("a", "the", "", " lamp")) == ()


def test_a_period_that_is_no_penalty_is_not_told_as_one() -> None:
    """A period beside a penalty, for doing what averts it, is a period."""
    facts = Facts(
        "six", "nine", "be punished with imprisonment if he fails to pay within ", " days"
    )

    assert sentences(facts) == ("Period changed: from “six days” to “nine days”",)


def test_a_condition_that_only_stands_elsewhere_in_its_section_was_not_omitted() -> None:
    """Words that went from one place of a section and came to another are no condition the less."""
    phrase = "subject to the leave of the warden"
    old, new = f"He may, {phrase}, fly.", f"He may fly, {phrase}."
    facts = Facts(f"{phrase}, ", "", "He may, ", "fly", old=Section(old), new=Section(new))

    assert sentences(facts) == ()
    assert sentences(facts._replace(new=Section("He may fly.")))


@pytest.mark.parametrize(
    ("elsewhere", "said"),
    [
        (True, "Words inserted"),
        (False, "Words substituted"),
    ],
)
def test_a_sentence_that_stands_elsewhere_gave_way_to_nothing(elsewhere: bool, said: str) -> None:
    """What came where a sentence stood that the new text has still is told as what came."""
    moved, came = (
        "Nobody may barter the name of a kite at any fair or on a hill. ",
        "A hyphen often makes another spelling that is still free. ",
    )
    old, new = f"Names are free. {moved}", f"Names are free. {came}{moved * elsewhere}"
    facts = Facts(moved, came, "Names are free. ", "", old=Section(old), new=Section(new))

    assert [line.partition(":")[0] for line in sentences(facts)] == [said]


def test_a_section_is_read_over_once_for_all_its_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A section as long as a book with a change on each page is not read again for each change."""
    read: list[str] = []
    plain = saying.plain
    monkeypatch.setattr(saying, "plain", lambda text: read.append(text) or plain(text))
    law = "1. Kites.—" + " ".join(f"Kite {n} flies over hill {n}{{}}." for n in range(40))
    new = law.format(*[", except where the warden forbids it"] * 40)

    said = compare_texts(law.format(*[""] * 40), new).significance

    assert len(said) == 40
    assert sum(len(text) > 1_000 for text in read) <= 2


def test_a_new_section_is_named_by_number_and_heading() -> None:
    """It is quoted from its beginning, to the end of a word."""
    bond = (
        "4A. Bond.—Every keeper of a kite gives a bond for the conduct of his kites"
        + " and of all his lamps" * 9
        + ".\n\n"
    )
    (told,) = compare_texts(_LAW, _HEAD + _APPEAL + _PENALTY + bond + _TAIL).significance

    assert told.startswith("New provision, section 4A (“Bond”): “4A. Bond.—Every keeper of a kite")
    assert told.endswith((" lamps …”", " his …”", " all …”", " of …”", " and …”"))


def test_each_section_of_a_new_chapter_has_its_own_sentence() -> None:
    """A chapter that came, or went, with all its sections is told section by section."""
    old = (
        "CHAPTER I\nLAMPS\n\n1. Lamps.—Lamps are lit.\n\nCHAPTER II\nOIL\n\n2. Oil.—Oil is kept.\n"
    )
    new = old.replace(
        "CHAPTER II",
        "CHAPTER IA\nTHE FUND\n\n1A. Fund.—(1) There shall be a Fund.\n(2) It shall pay for wicks.\n\n"
        "1B. Audit.—The Auditor shall audit the Fund.\n\nCHAPTER II",
    )
    for texts, verb in (((old, new), "New provision"), ((new, old), "Provision omitted")):
        said = compare_texts(*texts).significance

        assert [line.partition(":")[0] for line in said] == [
            f"{verb}, section 1A (“Fund”)", f"{verb}, section 1B (“Audit”)"
        ]  # fmt: skip


@pytest.mark.parametrize("stop", [";", "\u037e", ":"])
def test_an_item_is_named_by_its_number_however_its_stop_is_printed(stop: str) -> None:
    """Many a PDF has the Greek question mark for a semicolon: what ends with it is a provision all the same."""
    items = "(a) he is blind; or\n(b) he is a debtor.\n"
    old = f"3. Who may not serve.—A person shall not serve, if—\n{items}"
    came = f"(aa) he holds an office of profit{stop} or\n"
    (said,) = compare_texts(old, old.replace("(b)", f"{came}(b)")).significance

    assert said == f"New provision, section 3(aa): “{came.strip().replace(chr(0x37E), ';')}”"


def test_text_under_a_title_of_its_own_is_not_the_last_sections() -> None:
    """What is printed after a line of capitals is told by that title, and so is a section below it."""
    new = (
        f"{_LAW}\n7. Meetings.—The wardens meet twice in every summer.\n\nCHANGES STILL TO COME\n"
        "Of the year 2041, number 26.\n\n8. Report.—The wardens send a report to the Board.\n"
    )
    told = compare_texts(_LAW, new).significance

    assert (
        "New provision, section 7 (“Meetings”): “7. Meetings.—The wardens meet twice in every summer.”"
        in told
    )
    assert (
        "Text inserted under the heading “CHANGES STILL TO COME”: “Of the year 2041, number 26.”"
        in told
    )
    assert any(
        line.startswith(
            "New provision, section 8 (“Report”), under the heading “CHANGES STILL TO COME”"
        )
        for line in told
    )


def test_a_line_that_keeps_a_repealed_sections_place_is_no_new_provision() -> None:
    """A number with nothing but the law that repealed it gives nobody a duty."""
    line = "4A. Bonds. Omitted by the Kites (Amendment) Act, 2033.\n\n"

    told = compare_texts(_LAW, _HEAD + _APPEAL + _PENALTY + line + _TAIL).significance
    assert not any(line.startswith("New provision") for line in told)


@pytest.mark.parametrize("quote", [quoted, quoted_first])
def test_no_quotation_is_cut_within_a_word(quote: object) -> None:
    """Of a long text whole words are quoted."""
    text = " ".join(f"kite{n}" for n in range(90))
    shown = quote(text).strip("“”").replace("…", " ").split()  # type: ignore[operator]

    assert set(shown) <= set(text.split())
    assert len(" ".join(shown)) <= QUOTE


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("fifty thousand rupees", "Rs. 50,000", True),
        ("one hundred and twenty days", "120 days", True),
        ("two lakh rupees", "two hundred thousand rupees", True),
        ("پچاس ہزار روپے", "50,000 روپے", True),
        ("thirty days", "thirty months", False),
        ("five per cent", "7.5%", False),
    ],
)
def test_a_figure_written_otherwise_is_the_same(one: str, two: str, same: bool) -> None:
    """Digits and words say one number."""
    assert alike(one, two) == same


def _two_changes() -> Comparison:
    return compare_texts(_LAW, _LAW.replace("draw from", "draws from").replace("thirty", "sixty"))


def test_how_many_changes_have_no_sentence_is_said() -> None:
    """In every form with a summary, so that nobody takes the sentences for all that changed."""
    c = _two_changes()
    line = "1 more change without a sentence: see the redline"

    assert c.untold == 1
    assert '"untold": 1' in to_json(c)
    assert Comparison.from_dict(c.as_dict()).untold == 1
    assert line in to_terminal(c, color=True)
    assert line in to_html(c)
    assert line in draw(c, "brief").decode()


def test_what_has_its_sentence_is_not_counted_as_untold() -> None:
    """A section that was only renumbered or moved is told of, and a change of stops is named."""
    moved = _PENALTY.replace("4.", "3.") + _APPEAL.replace("3.", "4.")

    assert compare_texts(_LAW, _HEAD + moved + _TAIL).untold == 0
    assert compare_texts(_LAW, _LAW.replace("licence shall", "licence, shall")).untold == 0


@pytest.mark.parametrize(("words", "commences"), [
    ("These Rules, 2031 shall take effect on the first of May.", True),
    ("Section 4 shall take effect at once.", True),
    ("A decision of the Board shall take effect unless it is suspended.", False),
    ("The order shall take effect when it is served.", False),
    ("This Act has been brought into force in the Outer Isles with effect from the 8th May, 1958.", False),
])  # fmt: skip
def test_only_a_law_commences(words: str, commences: bool) -> None:
    """A decision that takes effect brings no law into force."""
    old = "5. Effect.\n(1) The Board keeps a register.\n"
    told = compare_texts(old, f"{old}(2) {words}\n").said_of(0)
    assert any(sentence.startswith("Commencement") for sentence in told) == commences


_FLIGHT = (
    "7. Flight.—A kite that is taken under section 4 is kept as the Kites Act, 1911 (VI of 1911) and Schedule II tell, "
    "and its keeper is told of it by the warden.\n"
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("section 4 is", "section 6 is", "Reference changed: from “section 4” to “section 6”"),
        ("Schedule II tell", "Schedule III tell", "Reference changed: from “Schedule II” to “Schedule III”"),
        ("Act, 1911 (VI of 1911)", "Act, 1954 (IX of 1954)", "Reference changed: from “Kites Act, 1911 (VI of 1911)” to “Kites Act, 1954 (IX of 1954)”"),
    ],
)  # fmt: skip
def test_what_a_provision_refers_to_is_told_when_it_becomes_another(
    old: str, new: str, told: str
) -> None:
    """A provision, a Schedule or a law that is referred to and becomes another is quoted as both."""
    law = _LAW + "\n" + _FLIGHT

    assert compare_texts(law, law.replace(old, new)).significance == (told,)


def test_a_list_of_sections_that_is_not_seen_to_its_end_is_no_reference_that_changed() -> None:
    """Of sections 4, 6 and others of which only the first are read no reference is told."""
    facts = Facts("Sections 4", "sections 5", "taken under ", ", 6, & 7 are kept")

    assert not any(line.startswith("Reference") for line in sentences(facts))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (" within ten days", "Period added: “within ten days”"),
        (" on a fee of Rs. 500", "Amount added: “on a fee of Rs. 500”"),
        (
            " on two per cent of the strings",
            "Rate or share added: “on two per cent of the strings”",
        ),
        (" 62 days", ""),
    ],
)
def test_a_figure_that_came_with_words_of_its_own_is_told(words: str, told: str) -> None:
    """A period, a sum or a share that was put in, or taken out, is quoted; a number alone may be a note's."""
    old = "1. Title.—This is the Kites Act.\n2. Leave.—The Warden shall decide the application."
    new = old.replace("application.", f"application{words}.")

    assert compare_texts(old, new).significance == ((told,) if told else ())
    assert compare_texts(new, old).significance == (
        (told.replace("added", "omitted"),) if told else ()
    )


def test_an_offence_that_was_printed_twice_and_is_once_was_not_removed() -> None:
    """Of an offence whose words stand in the new text, wherever, none is told as removed."""
    night = "2. Night flying.—Whoever flies a kite by night over a house in order to the committing of any nuisance shall be punished with imprisonment which may extend to five years, and shall also be liable to fine; and, if the nuisance intended is noise, the term may be extended to fourteen years.\n"
    after = "3. Night flying after preparation.—Whoever flies a kite by night over a house, having made preparation for cutting the string of any person, or for putting any person in fear of a cut, shall be punished with imprisonment which may extend to fourteen years, and shall also be liable to fine.\n"
    twice = f"1. Title.—This is the Kites Act.\n{night}{after}{night}{after}4. Strings.—A string shall be of cotton."
    once = (
        f"1. Title.—This is the Kites Act.\n{night}{after}4. Strings.—A string shall be of cotton."
    )
    told = compare_texts(twice, once.replace("fine; and, if", "fine ; and if")).significance

    assert not any("removed" in line or line.startswith("Provision omitted") for line in told), told


def test_a_term_with_another_hyphen_is_the_same_term() -> None:
    """No definition came or went where a term's hyphen is printed otherwise, or not at all."""
    for term in ("kite\u00adstring", "kitestring", "Kite-string"):
        told = sentences(Facts("that expression “kite-string” means a thread", f"the expression “{term}” means a thread", "In this Act ", " of cotton."))  # fmt: skip

        assert not any(line.startswith("Definition") for line in told), told


def test_a_list_of_sections_with_a_footnote_in_it_is_not_read_as_its_number() -> None:
    """Where a mark left by an editor parts a list, its first number is no reference."""
    facts = Facts("Sections 423", "sections\n7\n[*], 423", "powers under ", ", 426 and 428, or")

    assert not any(line.startswith("Reference") for line in sentences(facts))


def test_a_heading_that_changed_is_told_as_a_heading_and_as_nothing_else() -> None:
    """Words of a heading are no condition, no duty and no period."""
    told = said("4. Penalty.", "4. Penalty for kites that may fly.")

    assert told == ("Heading changed: from “Penalty” to “Penalty for kites that may fly”",)


def test_a_heading_that_is_not_parted_from_its_words_did_not_change() -> None:
    """Where one print takes the first words of a section for its title, no heading is told to have changed."""
    printed = "4. Penalty\nA person is one who\nFirstly.__ flies a kite, or"
    told = compare_texts("4. Penalty.—A person is one who\nFirstly.— flies a kite, or", printed)

    assert not any(line.startswith("Heading") for line in told.significance)


def test_a_chapter_that_took_in_another_has_its_own_heading_still() -> None:
    """Of two chapters with two numbers no heading is told to have changed, nor of one that is a stray letter."""
    two = f"CHAPTER I\nOF STRINGS\n{_HEAD}\nCHAPTER II\nOF PENALTIES\n{_APPEAL}\n{_PENALTY}"
    one = f"CHAPTER I\nOF STRINGS\n{_HEAD}\n{_APPEAL}\n{_PENALTY}"

    for old, new in ((two, one), (one, two), (_LAW, _LAW.replace("4. Penalty", "4. D"))):
        told = compare_texts(old, new).significance
        assert not any(line.startswith("Heading") for line in told), told


@pytest.mark.parametrize("lead", ["before the day on which", "if made after", "until"])
def test_what_reckons_from_a_commencement_commences_nothing(lead: str) -> None:
    """A contract made before a section comes into force is not told as that section's commencement."""
    told = said("on the hills.", f"on the hills, {lead} this section comes into force.")

    assert not any(line.startswith("Commencement") for line in told)


def test_a_footnote_that_nothing_sets_apart_tells_no_commencement_and_no_repeal() -> None:
    """An editor's note among the words of a law tells what another law did, long ago."""
    for note in ("Ins. by Act 3 of 1977, s. 2, and come into force on 16th May, 1977.", "4The Kites Act, 1977 (3 of 1977), shall stand repealed on the expiry.", "The Province by Kites Act No. 11 of 1963, s.2 (with effect from the 12th July, 1963)", "in the Province with effect from the 1st July, 1961; see Gaz. of P., 1961, p. 95"):  # fmt: skip
        told = sentences(Facts("", f"\n{note}\n", "on the hills.", ""))

        assert not any(line.startswith(("Commencement", "Repeal")) for line in told), told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Whoever flies", "Whoever knowingly flies", "“knowingly” was inserted in"),
        ("an order of the warden may", "an order or a silence of the warden may", "“or a silence” was inserted in"),
        ("imprisonment for a term", "death or imprisonment for a term", "to “death or imprisonment for a term which"),
    ],
)  # fmt: skip
def test_a_word_that_decides_a_case_is_told_by_itself(old: str, new: str, told: str) -> None:
    """The mind an offence needs, the heaviest penalty and a short alternative are told with the words beside them."""
    assert any(told in line for line in said(old, new)), said(old, new)


def test_a_definition_that_was_closed_and_is_open_now_is_told_with_both_words() -> None:
    """That a term includes what it meant before is quoted, and is no new definition."""
    law = _LAW + "\n7. Meanings.—In this Act “kite” means a thing of paper that flies.\n"
    told = compare_texts(law, law.replace("means a", "includes a")).significance

    assert told[0].startswith("Definition of “kite”: “means” became “includes” in")
    assert len(told) == 1


def test_a_definition_ends_with_its_sentence() -> None:
    """What changes in the section after the definitions is no change of the last of them."""
    law = (
        "1. Name.—This Act is the Kites Act.\n2. Definitions.—In this Act,—\n(a) “keeper” means a person who keeps; and\n"
        "(b) “prescribed” means prescribed by rules.\n3. Flight.—No person {} be kept from flying.\n4. Oil.—Oil is kept.\n"
    )
    told = compare_texts(law.format("shall"), law.format("may")).significance

    assert not [line for line in told if line.startswith("Definition")]


def test_a_definition_that_stands_in_another_section_now_is_not_omitted() -> None:
    """A term whose section went, and which another section defines, is no definition that was lost."""
    law = "1. Name.—This Act is the Kites Act.\n{}3. Oil.—Oil is kept in the shed by the warden of the yard.\n{}"
    gone = "2. Keeper.—“keeper” means a person who keeps a kite on a roof.\n"
    came = "4. Terms.—The following words have these senses: “keeper” means whoever holds a string, for hire or for sport.\n"

    told = compare_texts(law.format(gone, ""), law.format("", came)).significance
    assert not [line for line in told if line.startswith("Definition of “keeper” omitted")]
    lost = compare_texts(law.format(gone, ""), law.format("", "")).significance
    assert [line for line in lost if line.startswith("Definition of “keeper” omitted")]


def test_a_definition_that_another_letter_has_now_is_not_added() -> None:
    """A term that a list of definitions has further down than it had, in other words, was defined before."""
    law = "1. Name.—This Act is the Kites Act.\n\n2. Terms.—In this Act,—\n(a) “{}” means {};\n(b) “{}” means {}; and\n(c) “{}” means {}.\n"
    old = law.format("Board", "the Kite Board", "kite", "a sail", "keeper", "one who keeps a kite")
    new = law.format("Roof", "the Kite Roof", "keeper", "one who keeps a kite", "kite", "a sail or a wing")  # fmt: skip
    told = compare_texts(old, new).significance
    assert not [line for line in told if line.startswith("Definition of “kite” added")]


@pytest.mark.parametrize(
    ("kept", "old", "new"),
    [
        ("means a light. A keeper tends it {}.", "daily", "nightly"),
        ("means a light\n(2) The warden keeps a roll of them {}.", "daily", "weekly"),
        ("means a light.{}", "", " Each lamp is counted."),
    ],
)
def test_a_definition_ends_before_the_next_sentence_or_sub_section(
    kept: str, old: str, new: str
) -> None:
    """A sentence after a definition, in its paragraph or in the next, is no word of it."""
    law = f"{_LAW}\n7. Lamps.—(1) “lamp” {kept}\n"
    told = compare_texts(law.format(old), law.format(new)).significance

    assert not [line for line in told if line.startswith("Definition")]


@pytest.mark.parametrize(
    ("old", "new"),
    [("is cognisable", "is cognizable"), ("without warrant", "without a warrant")],
)
def test_a_word_that_decides_a_case_is_one_word_in_two_spellings(old: str, new: str) -> None:
    """An offence that is spelt otherwise is of the same class, and its arrest of the same kind."""
    law = f"{_LAW}\n7. Process.—Such an offence {{}} everywhere.\n"

    assert not compare_texts(law.format(old), law.format(new)).significance


def test_a_reference_that_ends_its_section_is_told_when_it_becomes_another() -> None:
    """The number of the section that follows is none of the list that stood before it."""
    law = "1. Flight.—Kites fly under section {}.\n\n2. Oil.—Oil is kept.\n"
    told = compare_texts(law.format(4), law.format(6)).significance

    assert told == ("Reference changed: from “section 4” to “section 6”",)


def test_the_number_of_the_next_section_is_no_sum() -> None:
    """A sign of money that ends a section, or follows its figure, has no figure in what comes next."""
    law = "1. Fee.—The fee of the yard is {}\n\n2. Oil.—Oil is kept.\n"
    told = compare_texts(law.format("100 USD"), law.format("$100")).significance

    assert not [line for line in told if "USD 2" in line]


def test_a_word_that_decides_a_case_is_quoted_as_it_is_printed() -> None:
    """The spelling by which a word is known again is not what the law is said to have had."""
    law = f"{_LAW}\n7. Process.—Such an offence is {{}} everywhere.\n"
    told = compare_texts(law.format("cognisable"), law.format("non-cognizable")).significance

    assert any("“cognisable” became “non-cognizable”" in line for line in told)


def test_a_sum_in_rupees_is_one_after_a_year_too() -> None:
    """The sign of rupees stands before its figures: what stands before it is no sum of its own."""
    law = f"{_LAW}\n7. Fees.—For the year 2031 Rs. {{}} shall be paid.\n"
    told = compare_texts(law.format(500), law.format(800)).significance

    assert told == ("Amount changed: from “Rs. 500” to “Rs. 800”",)


def test_a_proviso_that_came_to_a_subsection_does_not_tell_that_the_subsection_moved() -> None:
    """Where it is said to stand, "the proviso to section 5(2)" is not section 5(2) itself."""
    entries = [AlignmentEntry("sec_4__subsec_1", "sec_5__subsec_2", "moved")]
    hunks = [
        Hunk((Run("m-", "Oil is kept."),), at=0, alignment=0, partner=1),
        Hunk((Run("m+", "Oil is kept."),), at=2, alignment=0, partner=0),
    ]

    proviso = ["The proviso to section 4 is the proviso to section 5(2) now"]
    assert untold(hunks, [(), ()], entries, proviso) == 1
    assert untold(hunks, [(), ()], entries, ["Section 4(1) is section 5(2) now"]) == 0


def test_a_new_definition_is_told_once_however_long_its_term_is() -> None:
    """A clause that defines is told of as a definition, and not as a new provision as well."""
    law = "2. Words.—(1) In this Act—\n\n(a) “keeper” means a keeper of lamps;\n{}(c) “warden” means a warden.\n"
    clause = "(b) “a lamp, a lantern or any other light of the harbour” shall have the same meaning as in section 3;\n"
    told = compare_texts(law.format(""), law.format(clause)).significance
    assert len(told) == 1
    assert told[0].startswith(
        "Definition of “a lamp, a lantern or any other light of the harbour” added"
    )


def test_figures_set_in_threes_are_read_in_time_with_their_number() -> None:
    """A row of figures is no sum of thousands of digits."""
    assert growth(lambda size: amount("1" + " 234" * size + "5"), 1_000) < SQUARE
