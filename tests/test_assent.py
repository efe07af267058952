"""The day an instrument was assented to, read out of its own masthead."""

from __future__ import annotations

import pytest

from diffs.amending.drafting.assent import assented_on, printed_on, promulgated_on

_TITLE = (
    "THE HARBOUR LIGHTS ACT, 2019\nACT NO. XII OF 2019\nAn Act to provide for harbour lights.\n"
)
_ENACTING = (
    "\nBe it enacted as follows:—\n1. Short title.—This Act may be called the Harbour Lights Act.\n"
)


@pytest.mark.parametrize(
    "notice",
    [
        "The following Act of Parliament received the assent of the President on the 4th March, 2019",
        "the Bill having been passed on 1st March, 2019 and assented to by the Governor of the Punjab on 4th March, 2019",
        "[Received the assent of the President on the 4th March, 2019]",
        "assented to by the Governor of Khyber Pakhtunkhwa on the 4th March, 2019 is hereby published",
        "[Assented to on 4th March, 2019]",
        "Assented to on the 4th March, 2019.",
        "[Assented to 4th March, 2019]",
        "[Date of assent: 4th March, 2019.]",
    ],
)
def test_the_notice_of_publication_gives_the_day_of_assent(notice: str) -> None:
    """The Gazette's notice, or a line of the masthead, says on which day the President or a Governor assented."""
    assert assented_on(notice + "\n" + _TITLE + _ENACTING) == "2019-03-04"


@pytest.mark.parametrize(
    "day", ["[4th March, 2019]", "[4TH MARCH, 2019.]", "[4th March,2019]", "[the 4th March 2019]"]
)
def test_the_date_alone_in_brackets_above_the_enacting_words_is_that_of_assent(day: str) -> None:
    """An Act prints the day of its assent in brackets under its long title."""
    assert assented_on(_TITLE + day + _ENACTING) == "2019-03-04"


@pytest.mark.parametrize("words", ["An Act further to amend", "An Act to amend", "AN ACT\nfor"])
def test_a_date_in_brackets_on_the_long_title_is_of_what_that_calls_itself(words: str) -> None:
    """An Act that prints no enacting words has the day of its assent above its long title, whatever its preamble tells."""
    head = "THE HARBOUR LIGHTS ACT, 2019\n[4th March, 2019]\n"
    act = f"{head}{words} the Harbour Lights Act\n\n"
    ordinance = (
        "WHEREAS the Harbour Lights Ordinance, 2018, was promulgated on the 5th May, 2018;\n"
    )
    for text in (act, act + ordinance):
        text += "1. Title.—This is so.\n"
        assert assented_on(text) == "2019-03-04"
        assert promulgated_on(text) is None
    made = text.replace("An Act", "An Ordinance").replace("AN ACT", "AN ORDINANCE")
    assert (assented_on(made), promulgated_on(made)) == (None, "2019-03-04")
    assert assented_on(f"{head}A Bill further to amend the Harbour Lights Act\n") is None


def test_an_ordinance_is_not_assented_to() -> None:
    """The date in an Ordinance's brackets is that of its promulgation: no assent is read out of it."""
    made = "WHEREAS it is expedient; the President is pleased to make and promulgate the following Ordinance:—"
    assert assented_on("THE HARBOUR LIGHTS ORDINANCE, 2019\n[4th March, 2019]\n" + made) is None


def test_a_date_in_brackets_within_the_law_is_no_assent() -> None:
    """A bracketed date after the enacting words, or beside others, says nothing of assent."""
    assert assented_on(_TITLE + _ENACTING + "[4th March, 2019]\n") is None
    assert (
        assented_on(_TITLE + "It repeals the order [4th March, 2019] of the Port.\n" + _ENACTING)
        is None
    )


def test_the_enacting_formula_says_what_was_made_before_a_long_title_does() -> None:
    """An Ordinance whose long title was taken over from an Act has the day of its promulgation there, and of no assent."""
    head = "THE HARBOUR LIGHTS ORDINANCE, 2019\n[4th March, 2019]\nAn Act to provide for lights\n"
    text = f"{head}The President is pleased to make and promulgate the following Ordinance:—\n1. Title.—So.\n"
    assert (assented_on(text), promulgated_on(text)) == (None, "2019-03-04")


# ------------------------------------------------------------------------------ Ordinances

_ORDINANCE = """ORDINANCE NO. IV OF 2019
AN
ORDINANCE
to provide for harbour lights
AND WHEREAS the President is satisfied that circumstances exist which render it necessary to take immediate action;
NOW, THEREFORE, the President is pleased to make and promulgate the following Ordinance:—
1. Short title.—This Ordinance may be called the Harbour Lights Ordinance, 2019.
"""
_PUBLISHED = "No. F. 2(1)/2019-Pub.—The following Ordinance {} is hereby published for general information:—\n"


@pytest.mark.parametrize(
    "said",
    [
        _PUBLISHED.format("promulgated on the 4th March, 2019 by the President"),
        _PUBLISHED.format("promulgated by the President on 4th March, 2019"),
        _PUBLISHED.format("made by the President on the 4th day of March, 2019"),
        _PUBLISHED.format("made and promulgated by the Governor of the Punjab on 4th Mar. 2019"),
        _PUBLISHED.format("which was promulgated by the\nPresident on\nMarch 4, 2019,"),
        "[Promulgated on the 4th March, 2019]\n",
        "[Promulgated by the President on 4th March, 2019.]\n",
        "(Promulgated on 4th March)\n",
        "[Promulgated on the 4th March]\n",
        "Promulgated on the 4th of March, 2019\n",
        "Date of Promulgation: 4th March, 2019\n",
        "Promulgation Date: 04-03-2019\n",
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_a_notice_or_a_line_gives_the_day_of_promulgation(said: str, *, below: bool) -> None:
    """Above the title or below it, the Gazette says on which day an Ordinance was promulgated; its number may give the year."""
    title, rest = _ORDINANCE.split("AN\nORDINANCE\n")
    text = f"{title}{said}AN\nORDINANCE\n{rest}" if below else said + _ORDINANCE
    assert promulgated_on(f"Islamabad, the 9th March, 2019\n{text}") == "2019-03-04"
    assert assented_on(text) is None


@pytest.mark.parametrize(
    "said",
    [
        "Islamabad, the 4th March, 2019\n",
        "ISLAMABAD, MONDAY, MARCH 4, 2019\n",
        _PUBLISHED.format("promulgated by the President"),
        _PUBLISHED.format("promulgated by the President") + "It was printed on 4th March, 2019.\n",
        "WHEREAS the Harbour Lights Ordinance, 2018, was\npromulgated on the 4th March, 2019\nand has lapsed;\n",
    ],
)
def test_a_gazettes_own_day_is_none_of_promulgation(said: str) -> None:
    """A dateline is the print's, and a recital speaks of another Ordinance: neither says when this one was promulgated."""
    assert promulgated_on(said + _ORDINANCE) is None


def test_the_promulgation_that_an_act_tells_of_is_not_its_own() -> None:
    """A line above an Act's enacting words that tells of the Ordinance it follows gives the Act no day."""
    text = (
        "[Promulgated on the 4th March, 2019]\n"
        + _TITLE
        + _ENACTING.replace("Be it", "It is hereby")
    )
    assert (assented_on(text), promulgated_on(text)) == (None, None)


@pytest.mark.parametrize(
    ("heads", "day"),
    [
        ("Islamabad, the 4th March, 2019\n", "2019-03-04"),
        ("ISLAMABAD, MONDAY, MARCH 4, 2019\nIslamabad, the 1st March, 2019\n", "2019-03-04"),
        ("Dated Lahore, the 4th March, 2019.\n", "2019-03-04"),
        ("PART I]         THE GAZETTE OF PAKISTAN, EXTRA., MAR. 4, 2019         159\n", "2019-03-04"),
        ("160     THE GAZETTE OF PAKISTAN, EXTRAORDINARY, MARCH 4, 2019     [PART I\n", "2019-03-04"),
        ("On the 4th March, 2019, lights were lit.\n", ""),
        ("[4th March, 2019]\n", ""),
    ],
)  # fmt: skip
def test_a_gazette_bears_the_day_of_its_print(heads: str, day: str) -> None:
    """Masthead, dateline and running head give it; of several the last, for one may be misread."""
    assert printed_on(heads + _ORDINANCE) == day
