"""What sort of difference there is on the whole, on pages that are no laws."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest

from diffs.compare import compare_texts, kinds, standing
from diffs.compare.teller import EDITORIAL

_PAGE = (
    "Your account\n\nYou may close your account, and we delete it: see [how we delete](https://example.org/delete?v=1)"
    " and [what you keep](#what you keep).\n\n1.  Ask us; or\n2.  ask your “agent”, or a friend.\n\n"
    "We keep no file of yours.\n"
)


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        (_PAGE.replace("; or", ". or"), "formatting only"),
        (_PAGE.replace("1. ", "1)").replace("2. ", "2)"), "formatting only"),
        (_PAGE.replace("keep no file", "**keep** <br>no file"), "formatting only"),
        (_PAGE.replace("We keep", "<p>We keep").replace("yours.\n", "yours.</p>\n"), "formatting only"),
        (_PAGE.replace("file", "ﬁle").replace("fri", "f\u200bri"), "formatting only"),
        (_PAGE.replace("how we delete]", "how we delete\n\n* * *]"), "formatting only"),
        (_PAGE.replace("#what you keep", "#what-you-keep"), "URL only"),
        (_PAGE.replace("?v=1)", "?v=1 \"How to\")"), "URL only"),
        (_PAGE.replace("?v=1)", "?v=1&a=javascript:void(0);)"), "URL only"),
        (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", _PAGE), "URL only"),
    ],
)  # fmt: skip
def test_a_page_set_otherwise_is_no_news(new: str, kind: str) -> None:
    """Stops around words, tags, ligatures, and where links lead are not what a site tells its reader."""
    c = compare_texts(_PAGE, new)

    assert (c.kind, c.substantive) == (kind, False)


def test_accents_joined_or_apart_are_one_letter() -> None:
    """Two ways of writing one accented letter are no change."""
    page = "Nous conservons vos données après la résiliation.\n"

    c = compare_texts(page, normalize("NFD", page))

    assert (c.hunks, c.substantive) == ((), False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a fee of 2.5% for you", "a fee of 25% for you"),
        ("you re-sign it", "you resign it"),
        ("you and/or your agent", "you and or your agent"),
        ("you must, without delay", "you must without delay"),
        ("your fee is $5", "your fee is €5"),
        ("your score is > 5", "your score is < 5"),
        ("see https://example.org/a of yours", "see https://example.org/b of yours"),
    ],
)
def test_what_a_page_says_otherwise_is_news(old: str, new: str) -> None:
    """A point within a figure or a word, a comma, a sign of money, an address to be read: all are told."""
    c = compare_texts(f"{_PAGE}\n{old}\n", f"{_PAGE}\n{new}\n")

    assert c.hunks
    assert c.substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Dernière mise à jour : 12 mars 2024", "Dernière mise à jour : 3 avril 2025"),
        ("Stand: 1. Februar 2024", "Stand: 15. Mai 2024"),
        ("Última actualización: 3 de enero de 2024", "Última actualización: 17 de febrero de 2025"),
        ("آخر تحديث: 5 مارس 2024", "آخر تحديث: 7 أبريل 2025"),
        ("آخری تازہ کاری: 5 مارچ 2025", "آخری تازہ کاری: 9 اپریل 2025"),
        ("最終更新日：2024年3月1日", "最終更新日：2024年5月20日"),
        ("_Last Updated: Sept. 5, 2023_", "_Last Updated: Oct. 12, 2024_"),
        ("Updated: Mon, 12 Feb 2024 10:15:03", "Updated: Tue, 20 Feb 2024 08:01:44"),
        ("Revised 5 May 2021. Effective 1 June 2021.", "Revised 6 June 2022. Effective 1 July 2022."),
    ],
)  # fmt: skip
def test_a_date_is_one_in_any_language(old: str, new: str) -> None:
    """Months in other languages or cut short, weekdays and clocks make a date."""
    c = compare_texts(f"{_PAGE}\n{old}\n", f"{_PAGE}\n{new}\n")

    assert c.kind == "date only"
    assert c.hunks


@pytest.mark.parametrize(
    ("new", "kind"),
    [("1 December 2030", "formatting only"), ("2030-12-01", "formatting only"), ("2 December 2030", "date only")],
)  # fmt: skip
def test_a_day_written_otherwise_is_no_news(new: str, kind: str) -> None:
    """A site stamps a page in its visitor's manner, one day so and one day so; another day is told."""
    c = compare_texts(f"{_PAGE}\nUpdated: December 1, 2030\n", f"{_PAGE}\nUpdated: {new}\n")

    assert (c.kind, c.substantive) == (kind, kind == "date only")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a 20-minute clip", "a 30-minute clip"),
        ("within 30 days", "within 30 hours"),
        ("for one (1) year", "for two (2) years"),
        ("préavis de quinze jours", "préavis de trente jours"),
        ("کم از کم تین پیغام", "کم از کم پانچ پیغام"),
    ],
)
def test_a_figure_is_one_with_its_unit_and_in_words(old: str, new: str) -> None:
    """A figure glued to its unit, said twice, in words or in another unit is a figure changed."""
    assert compare_texts(f"{_PAGE}\n{old}.\n", f"{_PAGE}\n{new}.\n").kind == "figure change"


_RATES = "\n\n".join(
    f"The rate number {k} applies where the turnover is more\nthan that of last year."
    for k in range(60)
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("if x < y then", "if x > y then"),
        ("if x ≤ y then", "if x ≥ y then"),
        ("a + b is", "a − b is"),
        ("[a plus b] times c is", "a plus [b times c] is"),
        ("(a plus b) times c is", "a plus (b times c) is"),
    ],
)
def test_a_sign_that_means_something_is_no_layout(old: str, new: str) -> None:
    """However much was set again, another sign of a sum or a comparison is another rule."""
    c = compare_texts(
        f"{_RATES}\n\nThe fee: {old} due.\n",
        f"{_RATES.replace(chr(10) + 'than', ' than')}\n\nThe fee: {new} due.\n",
    )

    assert (c.kind, c.substantive) == ("substantive", True)


def test_a_law_with_links_is_no_sites_terms() -> None:
    """Links make no terms of a site: half of a law with links gone is news."""
    law = [
        f"{k}. Fee {k}.—It is in the [table](https://example.org/t{k}); or more."
        for k in range(1, 60)
    ]

    assert compare_texts("\n".join(law), "\n".join(law[:30])).substantive


@pytest.mark.parametrize(
    ("old", "new"),
    [("the licence of the holder", "the licences of the holders"), ("one day", "one days")],
)
def test_without_another_figure_there_is_no_figure_change(old: str, new: str) -> None:
    """A plural that came is a change, and not of a figure."""
    assert compare_texts(f"{_PAGE}\n{old}.\n", f"{_PAGE}\n{new}.\n").kind == "substantive"


@pytest.mark.parametrize("old", [".5", "-5", "5%", "5 %"])
def test_a_sign_that_a_figure_lost_is_not_editorial(old: str) -> None:
    """A point or a dash before a figure, and its per cent, are the figure's."""
    c = compare_texts(f"The rate is {old} of it.\n", "The rate is 5 of it.\n")

    assert c.kind != "punctuation or capitals only"
    assert not any(said.startswith(EDITORIAL) for said in c.significance)


_NOTED = "1. Tax.—The 1[tax] is {} here.\n\n__________\n1. Subs. by Act II of 2039, s. 2.\n2. Ins. by Act III of 2040, s. 3.\n"


@pytest.mark.parametrize(
    ("old", "new", "substantive"),
    [
        ("[a plus b] times c", "a plus [b times c]", True),
        ("2[income]", "3[income]", False),
    ],
)
def test_a_bracket_of_a_formula_is_no_editors(old: str, new: str, *, substantive: bool) -> None:
    """Among amendment brackets, one without a number beside a sum's sign says what is reckoned first."""
    assert compare_texts(_NOTED.format(old), _NOTED.format(new)).substantive is substantive


def test_lines_are_told_apart_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which lines only one text has is found once, however many rules ask."""
    asked = []
    found = kinds.unlike
    for module in (kinds, standing):
        monkeypatch.setattr(module, "unlike", lambda *two: (asked.append(two), found(*two))[1])
    lines = [f"{n}. A keeper of lamp {n} shall trim it." for n in range(90)]

    assert compare_texts("\n".join(lines), "\n".join(lines[:30])).kind == kinds.LOSS
    assert len(asked) == 1


def test_three_page_numbers_that_count_the_form_feeds_are_no_figures() -> None:
    """A short notice bears few page numbers: other ones beside its form feeds are another print of it."""

    def printed(first: int) -> str:
        pages = (
            "".join(
                f"\n{6 * page + k}. Lamps of row {k}.—The keeper trims them at dusk.\n"
                for k in range(2, 8)
            )
            + f"\n{first + page}\n\f"
            for page in range(3)
        )
        return f"THE LAMP ACT, 2061\n\n1. Name.—This Act is the Lamp Act, 2061.\n{''.join(pages)}"

    told = compare_texts(printed(1), printed(14))

    assert not told.substantive, (told.kind, told.significance)
    assert compare_texts(printed(1), printed(1).replace("\n3\n\f", "\n5\n\f")).substantive
