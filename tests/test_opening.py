"""What stands before the first provision: the long title, the preamble, the enacting words."""

from __future__ import annotations

import pytest

from diffs.amending.asat.asat import as_at
from diffs.amending.consolidating.consolidation import consolidate
from diffs.amending.consolidating.dated import Dated
from diffs.amending.consolidating.statement import blame
from publish.law.lawlines import as_at_lines

TITLE_PAGE = "THE LIGHTHOUSES ACT, 1987\n\nACT NO. XII OF 1987\n\n"
LONG = "An Act to provide for the keeping of lighthouses and of their lamps.\n\n"
RECITALS = "WHEREAS it is expedient to keep lamps burning upon the shore;\n\nAND WHEREAS keepers must be paid;\n\n"
ENACTS = "It is hereby enacted as follows:—\n\n"
LAW = "CHAPTER I\nPRELIMINARY\n\n1. Short title.—This Act may be called the Lighthouses Act, 1987.\n\n2. Keepers.—A keeper shall hold office for three years.\n"
BASE = f"{TITLE_PAGE}{LONG}[3rd May, 1987]\n\n{RECITALS}{ENACTS}{LAW}"


def amending(*orders: str) -> str:
    """Return an instrument that gives these orders."""
    said = [
        f"{at}. Amendment, Act XII of 1987.—In the Lighthouses Act, 1987 (XII of 1987), {order}\n"
        for at, order in enumerate(orders, start=2)
    ]
    return (
        "ACT NO. III OF 1999\n\nAN ACT further to amend the Lighthouses Act, 1987\n\nIt is hereby enacted as follows:—\n\n"
        "1. Short title.—This Act may be called the Lighthouses (Amendment) Act, 1999.\n\n"
        + "\n".join(said)
    )


def opening(base: str, *instruments: str) -> dict[str, str]:
    """Return the words of what stands before the first provision, by eId."""
    made = consolidate(base, instruments)
    return {one["eid"]: one["text"] for one in made.provisions if not one["eid"].startswith("sec_")}


def test_the_law_begins_with_its_long_title_and_preamble() -> None:
    """They are the law's, in their order; its title page and the day of its assent are not."""
    assert opening(BASE) == {
        "longTitle": LONG.strip(), "preamble": " ".join(RECITALS.split()), "formula": ENACTS.strip(),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("In exercise of the powers conferred by section 9, the Board is pleased to make the following rules, namely:—\n\n",
         ["preamble"]),
        (f"{LONG}Be it enacted by the Assembly as follows:—\n\n", ["longTitle", "formula"]),
        ("WHEREAS lamps are lit and it is expedient to keep them, it is hereby enacted as follows:—\n\n",
         ["preamble", "formula"]),
        ("PREAMBLE\n\nWhereas the shore is long and we, the people, keep it;\n\n", ["preamble"]),
        ("A\n\nBILL\n\nfurther to mend the lamps\n\nWHEREAS they are broken;\n\n", ["longTitle", "preamble"]),
        ("WHEREAS lamps fail;\n\nNOW, THEREFORE, in exercise of the powers of his office, the President makes the following Ordinance:—\n\n",
         ["preamble", "formula"]),
        ("Where as the shore is long;\n\nNow, therefore, we, the people, give ourselves this Act.\n\n", ["preamble"]),
        (f"{LONG}{RECITALS}It is hereby enacted as under:\n\n", ["longTitle", "preamble", "formula"]),
        ("For general information.\n\n", []),
    ],
)  # fmt: skip
def test_the_opening_is_known_by_its_first_words(said: str, found: list[str]) -> None:
    """What bears none of them is left with the title page, and not guessed at."""
    assert list(opening(f"{TITLE_PAGE}{said}{LAW}")) == found


def test_an_instrument_amends_the_preamble() -> None:
    """Its words are put where they are ordered, and their maker is known; the rest stays as printed."""
    orders = (
        "in the preamble, for the word “shore” the words “coast and in harbours” shall be substituted.",
        "in the long title, after the word “lighthouses”, the words “and lightships” shall be inserted.",
    )
    act = Dated("Act III of 1999", amending(*orders), "1999-03-01", "1999-02-20T19:00:00Z")
    eve, day = (as_at(BASE, [act], [], on) for on in ("1999-02-28", "1999-03-01"))
    before, after = eve.find("preamble"), day.find("preamble")

    assert before and "upon the shore;" in before.text
    assert after and "upon the coast and in harbours;" in after.text
    assert "lighthouses and lightships and" in as_at_lines(day)
    assert "harbours;\n    AND WHEREAS" in as_at_lines(day)
    assert TITLE_PAGE in day.text
    made = consolidate(BASE, [act.text])
    assert [one.instruction for one in blame(made, "preamble")] == ["", "1.1", ""]


def test_a_long_title_without_its_stop_is_amended() -> None:
    """Printed as a heading, it is the long title all the same, and its words are found in it."""
    base = BASE.replace(LONG, "An Act to provide for lighthouses and lamps\n\n")
    order = "in the long title, after the word “lighthouses”, the words “and lightships” shall be inserted."
    made = consolidate(base, [amending(order)])
    assert made.text == base.replace("for lighthouses", "for lighthouses and lightships")


def test_a_preamble_gives_way_to_another() -> None:
    """The enacting words below it stay; one that brings such words of its own waits for a person."""
    order = "for the preamble, the following shall be substituted, namely:—\n\n“WHEREAS all lamps are to be kept;{}”."
    new = opening(BASE, amending(order.format("")))
    assert new["preamble"] == "WHEREAS all lamps are to be kept;"
    assert new["formula"] == ENACTS.strip()
    both = consolidate(BASE, [amending(order.format(f" {ENACTS.strip()}"))])
    assert [one.instruction.state for one in both.carried] == ["needs-review"]


@pytest.mark.parametrize(
    "base", [BASE, BASE.replace("\n\nIt is", " It is"), BASE.replace("lamps.\n\n", "lamps. ")]
)
def test_a_law_that_nothing_amended_is_the_text_that_was_read(base: str) -> None:
    """What is set apart to be amended leaves no trace in the tree of the law."""
    made = consolidate(base, [])
    ours, theirs = [
        [(one.eid, one.start, one.end, one.spans) for one in root.walk()]
        for root in (made.root, made.base)
    ]
    assert made.text == base
    assert ours == theirs


def test_a_preamble_whose_end_is_not_known_is_not_shown() -> None:
    """Where provision 1 was not read, what follows the recitals may be of it."""
    law = LAW.replace("1. Short title.—This", "This").replace("2. Keepers", "7. Keepers")
    law += "8. Lamps.—A lamp shall burn.\n\n9. Oil.—Oil shall be pure.\n"
    assert list(opening(f"{TITLE_PAGE}{LONG}{RECITALS}{law}")) == ["longTitle"]
    assert list(opening(f"{TITLE_PAGE}{LONG}{RECITALS}{ENACTS}{law}"))[1:] == [
        "preamble",
        "formula",
    ]


def test_an_urdu_law_begins_with_its_long_title_too() -> None:
    """Its enacting words are none of its preamble, and the name on its title page is no long title."""
    long = "ساحل پر چراغ جلانے کا ایکٹ"
    recital = "ہرگاہ کہ قرین مصلحت ہے کہ ساحل پر چراغ جلائے جائیں؛"
    enacts = "بذریعہ ہذا حسب ذیل قانون وضع کیا جاتا ہے:۔"
    page = "ساحلی چراغوں کا ایکٹ\n\nساحلی چراغوں کا ایکٹ، 2019ء\n\n"
    law = "1۔ مختصر عنوان۔ یہ ایکٹ ساحلی چراغوں کا ایکٹ، 2019ء کہلائے گا۔\n\n2۔ تیل۔ تیل خالص ہو گا۔\n"
    assert opening(f"{page}{long}\n\n{recital}\n\n{enacts}\n\n{law}") == {
        "longTitle": long, "preamble": recital, "formula": enacts,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("long", "beside"),
    [
        ("An Act to provide for lamps;\nfor keepers; and for what goes with them.", ""),
        ("An Act to amend the law of the Lamp Co.\nLtd. and of its keepers.", ""),
        (
            "An Act to provide for lamps",
            "[Received the assent of the President on the 3rd May, 1987]",
        ),
        ("An Act to provide for lamps", "3rd May, 1987"),
    ],
)
def test_a_long_title_ends_with_its_own_words(long: str, beside: str) -> None:
    """A stop at a line's end is none where the title goes on below it; the day of the assent is not of it."""
    found = opening(f"{TITLE_PAGE}{long}\n\n{beside}\n\n{RECITALS}{ENACTS}{LAW}")
    assert found["longTitle"] == " ".join(long.split())


def test_an_order_in_a_sentence_is_no_long_title() -> None:
    """A law that calls itself an Order does so with a capital."""
    said = "An order to all keepers was published in the Gazette.\n\n"
    assert "longTitle" not in opening(f"{TITLE_PAGE}{said}{RECITALS}{ENACTS}{LAW}")


def test_a_long_title_without_a_preamble_ends_at_the_gap_below_it() -> None:
    """Where nothing else tells its end, what stands below an empty line is none of it."""
    law = f"{TITLE_PAGE}An Act to provide\nfor lamps\n\nPrinted at the Harbour Press\n\n{LAW}"
    assert opening(law) == {"longTitle": "An Act to provide for lamps"}
    parted = law.replace("Printed at the Harbour Press\n\n", RECITALS).replace(
        "provide\n", "provide\n\n"
    )
    assert opening(parted)["longTitle"] == "An Act to provide for lamps"
    assert opening(parted.replace(RECITALS, ENACTS))["longTitle"] == "An Act to provide for lamps"
