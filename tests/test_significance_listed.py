"""What the summary says of short things that say much: items, terms, tenses, names that open a sentence, half a wage."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_LAW = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—(1) Every keeper lights the lamp.\n(2) {}\n3. Oil.—Every keeper keeps oil at all hours.\n"
_MORE = " The warden of the port keeps the book of all the lamps that burn there at night." * 5


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for a sub-section that became another."""
    return compare_texts(_LAW.format(old + "\n"), _LAW.format(new + "\n")).significance


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("A keeper has leave and ten feast days with full wages.", "A keeper has leave with half wages.", "Words substituted: “and ten feast days with full” became “with half”"),
        ("A person who is, or has been, a mate may apply.", "A person who has been, a mate may apply.", "“is, or” was omitted in"),
        ("He pays ten rupees for each day of delay.", "He pays ten rupees for every hour of delay.", "“each day” became “every hour” in"),
        ("The lamp is lit. Brightwater Works is the owner of the oil.", "The lamp is lit. The Harbour Trust is the owner of the oil.", "“Brightwater Works” became “The Harbour Trust” in"),
        ("He names an agent for the sale of lamps;", "He names an agent for the sale of lamps beside the keepers whom he employs.", "“beside the keepers whom he employs” was inserted in"),
        ("The oil of the port (“Harbour Oil”) is sold at noon.", "The oil of the port is sold at noon.", "Words omitted: “(“Harbour Oil”)”"),
        ("Take care that your lamps do not breach the Harbour Peace Act of this port and its orders.", "Take v2.0 of this port and its orders.", "Words substituted: “care that your lamps do not breach the Harbour Peace Act” became “v2.0”"),
        ("A ship with fifty or more lamps has a mate.", "A ship with more than fifty lamps has a mate.", "“fifty or more” became “more than fifty” in"),
        ("A minor under fourteen years may not sail.", "A minor under sixteen years may not sail.", "Age changed: from “fourteen years” to “sixteen years”"),
        ("He leaves on attaining sixty-five years.", "He leaves on attaining seventy years.", "Age changed: from “sixty-five years” to “seventy years”"),
        ("He leaves on attaining ten years of service.", "He leaves on attaining two years of service.", "Period changed: from “ten years” to “two years”"),
        ("Persons under 5 years imprisonment row.", "Persons under 7 years imprisonment row.", "Penalty (imprisonment) changed: from “5 years” to “7 years”"),
        ("He is jailed for a term under two years.", "He is jailed for a term under three years.", "Period changed: from “two years” to “three years”"),
        ("He reads sections 9 and/or 13 there.", "He reads section 14 there.", "Reference changed: from “sections 9 and/or 13” to “section 14”"),
        ("A keeper may open the log and link to it.", "A keeper may open the log and link to it and a copy of it.", "“and a copy of it” was inserted in"),
        ("He tells the keeper within ten days.", "He tells the keeper.", "Period omitted: “within ten days”"),
        ("He tells the keeper within ten days and the keeper shall answer.", "He tells the keeper.", "“within ten days and the keeper shall answer” was omitted in"),
        ("Keepers light lamps at noon.", "Only keepers light lamps at noon.", "“Only” was inserted in"),
        ("Whoever lights a lamp is paid.", "No one who lights a lamp is paid.", "“Whoever” became “No one who” in"),
        ("No one reads the book.", "Anyone reads the book.", "“No one” became “Anyone” in"),
        ("A fine of at least ten rupees is due.", "A fine of ten or more rupees is due.", "“at least ten” became “ten or more” in"),
        ("No suit lies against a keeper.", "A suit lies against a keeper.", "“No” became “A” in"),
        ("A ship may use, sell or lend a lamp." + _MORE, "A ship may use or lend a lamp." + _MORE + " A mate may sell wicks and sell oil.", "“sell” was omitted in"),
    ],
)  # fmt: skip
def test_few_words_that_say_much_are_told(old: str, new: str, told: str) -> None:
    """Each is told in its own words, however short it is and whatever stands beside it."""
    lines = said(old, new)

    assert any(told in line for line in lines), lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("He keeps two lamps and one bell.", "He keeps one bell and two lamps."),
        ("He gives one half of his pay to the port.", "He gives half his pay to the port."),
        ("The lamp is lit. Kareem shall wait there.", "The lamp is lit. Karim shall wait there."),
        ("The lamp is lit. He shall wait there.", "The lamp is lit. They shall wait there."),
        ("The oil of the port (the “Oil”) is sold, and such oil is dear.", "The oil of the port is sold, and such oil (the “Oil”) is dear."),
        ("He names an agent for the sale of lamps;", "He names an agent for the sale of lamps."),
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_not(old: str, new: str) -> None:
    """Half said otherwise, a name spelt otherwise, a term that moved: none is told as other words."""
    lines = said(old, new)

    assert not any(line.startswith(("Words ", "“")) for line in lines), lines


def test_that_whether_or_not_came_is_no_condition() -> None:
    """It takes one away."""
    (line,) = said(
        "He lights lamps for wages at dusk.", "He lights lamps whether or not for wages at dusk."
    )

    assert line.startswith("“whether or not” was inserted")


_LIST = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Exempt.—No fee is paid by—\n(a) the port;\n{}(c) every ship of the navy.\n\n3. Oil.—Every keeper keeps oil.\n"


@pytest.mark.parametrize(
    ("item", "told"),
    [
        ("(b) All embassies in Lampland\n", True),
        ("(b) the masters of lightships;\n", True),
        ("(b) Omitted by the Lamp (Amendment) Act, 2062.\n", False),
        ("(b) masters\n", False),
        ("(b) with the consent of\n", False),
    ],
)
def test_an_item_of_a_list_that_went_is_told_however_short(item: str, told: bool) -> None:
    """One word, an editor's note and a line that is cut off are none."""
    lines = compare_texts(_LIST.format(item), _LIST.format("")).significance

    assert any(item.strip() in line for line in lines) == told, lines


@pytest.mark.parametrize(
    ("clause", "makes_one"),
    [
        ("No keeper shall be liable to imprisonment for a lamp that the wind blew out.", False),
        ("Neither a keeper nor his mate shall be punished for it.", False),
        ("No fine being paid, the keeper shall be liable to imprisonment.", True),
        ("No person shall sell oil, and whoever does so shall be punished with fine.", True),
        ("Where there is no lamp, the keeper shall be punished with fine.", True),
    ],
)
def test_that_nobody_is_punished_makes_no_offence(clause: str, makes_one: bool) -> None:
    """An immunity is told as the new provision it is; a "no" that bars something else leaves an offence one."""
    new = _LAW.format("Every keeper has a mate.\n(3) " + clause + "\n")
    lines = compare_texts(_LAW.format("Every keeper has a mate.\n"), new).significance

    assert any(line.startswith("New provision") for line in lines), lines
    assert any("offence or penalty" in line for line in lines) == makes_one, lines


def test_a_heading_that_runs_into_the_first_sub_section_is_told_as_one() -> None:
    """The dash and the "(1)" behind it are no part of it."""
    law = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Suspension {}.—(1) {}\n(2) An appeal lies to the Board.\n"
    new = law.format("or cancellation of certificates", "The Warden may, by order, suspend a certificate for one year.")  # fmt: skip
    lines = compare_texts(
        law.format("of a notice", "If a keeper fails, the mate may annul the notice."), new
    ).significance

    assert (
        "Heading changed: from “Suspension of a notice” to “Suspension or cancellation of certificates”"
        in lines
    ), lines


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("He shall be fined to the sum of six lamps, or with loss of his licence, or with both.", "He shall be fined to—\n(a) seven lamps; or\n(b) nine lamps.", "Words omitted: “the sum of six lamps, or with loss of his licence, or with both.”"),
        ("A lamp is of one of the five following kinds.", "A lamp is of one of the following seven kinds.", "Figure changed: from “five following” to “following seven”"),
    ],
)  # fmt: skip
def test_a_list_in_the_place_of_words_and_another_count_are_told(
    old: str, new: str, told: str
) -> None:
    """What stood before the dash of a list has gone; a number is another wherever it stands among the same words."""
    lines = said(old, new)

    assert any(told in line for line in lines), lines


@pytest.mark.parametrize(
    "rule", ["“far lamp” means—", "(2) A tenant may—", "Explanation.—In this section, “far lamp” means,—"]
)  # fmt: skip
def test_words_that_lead_a_list_in_are_quoted_with_its_items(rule: str) -> None:
    """Of "means—" alone nobody learns what."""
    law = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—(1) Every keeper lights the lamp.\n\n{}3. Oil.—Every keeper keeps oil.\n"
    new = law.format(f"{rule}\n\n(a) a lamp of the outer pier; or\n\n(b) a lamp on a ship.\n\n")
    lines = compare_texts(law.format(""), new).significance

    assert any(f"{rule} (a) a lamp of the outer pier" in line for line in lines), lines
    assert not any(line.endswith("—”") for line in lines), lines


_SHOUTED = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Loss.—All is lost. THE LAMPS ARE SOLD AS THEY STAND. {}\n\n3. Oil.—Every keeper keeps oil at all hours.\n"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("IN NO EVENT SHALL THE PORT BE LIABLE FOR ANY LOSS OF OIL OR PROFIT.", "IN NO EVENT SHALL THE PORT OR ANY KEEPER BE LIABLE FOR ANY LOSS OF OIL OR PROFIT.", "“OR ANY KEEPER” was inserted in “IN NO EVENT SHALL THE PORT OR ANY KEEPER BE"),
        ("LAMPS BURN AT ALL HOURS OF THE NIGHT AND AT ALL HOURS OF THE DAY.", "LAMPS BURN AT ALL HOURS OF THE NIGHT AND AT SOME HOURS OF THE DAY.", "“ALL” became “SOME” in"),
        ("THE PORT DOES NOT WARRANT THAT THE ORIGINAL LAMPS WILL BURN.", "THE PORT DOES NOT WARRANT THAT THE COVERED LAMPS WILL BURN.", "“ORIGINAL” became “COVERED” in"),
    ],
)  # fmt: skip
def test_a_paragraph_in_capitals_is_read_as_any_other(old: str, new: str, told: str) -> None:
    """It is no heading, and it is quoted as it is printed."""
    lines = compare_texts(_SHOUTED.format(old), _SHOUTED.format(new)).significance

    assert any(told in line for line in lines), lines


def test_a_heading_in_capitals_is_none() -> None:
    """Its words are told as a heading's, or not at all."""
    law = "CHAPTER I\n{}\n\n1. Name.—This Act is the Lamp Act, 2061.\n\n2. Oil.—Every keeper keeps oil.\n"
    lines = compare_texts(
        law.format("OF LAMPS AND OIL"), law.format("OF LAMPS AND GAS")
    ).significance

    assert not any(line.startswith(("“", "Words")) for line in lines), lines


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("If you have a lamp, the oil is free.", "If the contributor has a lamp, the oil is free.", True),
        ("If they have a lamp, the oil is free.", "If he has a lamp, the oil is free.", False),
        ("If you have a lamp, the oil is free.", "If you had a lamp, the oil is free.", False),
    ],
)  # fmt: skip
def test_that_another_does_what_you_did_is_told(old: str, new: str, told: bool) -> None:
    """One pronoun for another, or another tense, is not."""
    assert bool(said(old, new)) == told


def test_a_part_of_an_item_is_no_item() -> None:
    """What goes on in words that stay came or went within it."""
    law = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—He pays{} to the Board for a term of six months or to the mate.\n"
    new = law.format(
        "—\n(a) on summary order, to the port for one year; or\n(b) on order of the warden,"
    )
    lines = compare_texts(law.format(""), new).significance

    assert not any(line.startswith("Line of a list") for line in lines), lines


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (" If the keeper sleeps, the mate shall light the lamp of the pier.", "Words inserted: “If the keeper sleeps, "),
        (" Subject to section 3, he shall put it out again at dawn.", "Words inserted: “Subject to section 3, he"),
    ],
)  # fmt: skip
def test_a_sentence_that_opens_with_a_condition_is_none_of_what_stands(
    more: str, told: str
) -> None:
    """What hangs on it, it says itself."""
    lines = said("The keeper lights it.", "The keeper lights it." + more)

    assert any(line.startswith(told) for line in lines), lines


def test_a_sum_is_quoted_to_its_end_and_a_version_is_no_day() -> None:
    """Of two thousand rupees none is two; of "Version 2, June 1991" the day is none."""
    lines = said(
        "He is punishable with minimum fine of two thousand rupees.",
        "He is punishable with a fine of twenty thousand rupees.",
    )
    assert "Words substituted: “minimum fine of two thousand rupees” became “a fine of twenty thousand rupees”" in lines  # fmt: skip

    head = (
        "LAMP LICENCE\n\nVersion {}\n\nEvery keeper may copy this licence and lend it to others.\n"
    )
    lines = compare_texts(head.format("2, June 2051"), head.format("2.1, May 2059")).significance
    assert "Date changed: from “June 2051” to “May 2059”" in lines, lines


def test_a_word_that_also_stands_far_off_in_its_section_is_told() -> None:
    """Others of it that came there, or went, are no part of it."""
    lines = said(
        "He warns all keepers of the port, and every mate as well." + _MORE + " No other warning is due, to other keepers or other mates.",
        "He warns all other keepers of the port, and every mate as well." + _MORE + " No warning is due.",
    )  # fmt: skip

    assert any(line.startswith("“other” was inserted in “(2) He warns all other keepers") for line in lines), lines  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("He keeps ten lamps or less there.", "He keeps up to ten lamps there.", "“ten lamps or less” became “up to ten lamps” in"),
        ("He rests for ten days at least.", "He rests for at least ten days.", "“at least” was inserted in"),
        ("His rest may extend to ten days.", "His rest takes ten days.", "Words substituted: “may extend to” became “takes”"),
        ("A fine which may extend to ten rupees is due.", "A fine of ten rupees is due.", "A maximum omitted: “A fine which may extend to ten rupees is due.”"),
        ("Nobody may sell oil there.", "Somebody may sell oil there.", "“Nobody” became “Somebody” in"),
        ("The Harbour Board acts at once.", "The Harbour Court acts at once.", "Authority or body changed: "),
    ],
)  # fmt: skip
def test_a_bound_is_quoted_without_the_heading_it_stands_under(
    old: str, new: str, told: str
) -> None:
    """So are a body that is another, and that nobody is somebody now, told."""
    law = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Sale of oil.—{}\n\n3. Oil.—Every keeper keeps oil.\n"
    lines = compare_texts(law.format(old), law.format(new)).significance

    assert any(line.startswith(told) for line in lines), lines


@pytest.mark.parametrize("slip", ["The Inspector-Genera! acts.", "The 1nspector-General acts.", "The Inspector-Ge2eral acts."])  # fmt: skip
def test_a_scans_sign_amid_a_name_makes_no_other_body(slip: str) -> None:
    """It is one letter misread."""
    lines = said(slip, "The Inspector-General acts.")

    assert not any(line.startswith("Authority") for line in lines), lines


def test_a_short_item_of_a_schedule_that_came_or_went_is_told() -> None:
    """It may be an offence, or an agency: a name of a word or two says who may do what."""
    law = "1. Lamps.—The keeper lights the lamps.\n\nTHE SCHEDULE\n[See section 1]\nOffences\n1. Noise\n{}3. Oil on a pier\nAgencies\n1. Harbour Guild\n{}"
    old, new = (
        law.format("2. Section 5\n", ""),
        law.format("", "2. Inner Watch\n").replace("3. Oil", "2. Oil"),
    )
    assert compare_texts(old, new).significance[:2] == (
        "Line of a list omitted: “2. Section 5”",
        "Line of a list added: “2. Inner Watch”",
    )


def test_a_short_item_that_stands_in_the_list_still_neither_came_nor_went() -> None:
    """Whatever number it bears there, and where two texts count otherwise."""
    law = "1. Lamps.—The keeper lights the lamps.\n\nTHE SCHEDULE\n[See section 1]\nOffences\n1. Noise\n2. Section 5\n3. Oil on a pier\n"
    told = compare_texts(
        law, law.replace("1. Noise\n2. Section 5", "1. Section 5\n2. Noise")
    ).significance
    assert not any(line.startswith("Line of a list") for line in told), told
