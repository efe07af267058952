"""What a page counts by itself is no change; the same words in the law's own lines are."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_TEXT = "How to delete\n\nYour files are deleted after 30 days.\n\nYou are told before.\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Updated 2 days ago", "Updated 3 weeks ago"),
        ("Posted yesterday · 23 views", "Posted 2 days ago · 51 views"),
        ("12 out of 30 found this helpful", "14 out of 33 found this helpful"),
        ("0 comments", "3 comments"),
        ("4.3 (1,024 ratings)", "4.4 (1,101 ratings)"),
        ("1.2K likes · 304 shares", "1.3K likes · 311 shares"),
        ("Reading time: 7 min", "Reading time: 9 min"),
        ("_5 min read_", "_6 min read_"),
        ("Your IP: 192.0.2.7", "Your IP: 198.51.100.22"),
        ("Ray ID: 8a1b2c3d4e5f6789", "Ray ID: 7f6e5d4c3b2a1908"),
        ("Total Visitors: 1203443 | Online: 12", "Total Visitors: 1210009 | Online: 7"),
        ("Today is Monday, March 4, 2024 10:31 AM", "Today is Friday, March 8, 2024 9:02 PM"),
        ("You are visitor number 55000", "You are visitor number 55017"),
        ("Hits today: 90", "Hits today: 12"),
        ("آج کے زائرین: 400", "آج کے زائرین: 512"),
        ("Page generated at 10:31", "Page generated at 11:02"),
        ("il y a 2 jours", "il y a 3 jours"),
        ("2 دن پہلے", "5 دن پہلے"),
        ("© 2024 Example, Inc. All rights reserved.", "© 2025 Example, Inc. All rights reserved."),
        ("Copyright © 2019-2024 Acme", "Copyright © 2019-2025 Acme"),
    ],
)
def test_a_line_that_counts_or_clocks_is_no_change(old: str, new: str) -> None:
    """A counter, an age, a visitor's own number and a copyright's year turn by themselves."""
    c = compare_texts(f"{_TEXT}\n{old}\n", f"{_TEXT}\n{new}\n")

    assert (c.kind, c.substantive, c.hunks) == ("widget only", False, ())


def test_a_counter_that_begins_anew_is_no_change_under_an_unstopped_line() -> None:
    """A line with a capital, a colon and a count goes on no sentence above it."""
    head = "The Harbour Bill, 2026\nStatus: Introduced\nDownload the bill as introduced\n"
    for line in ("Visitors: {}", "You are visitor number {}", "Generated at {}:00"):
        c = compare_texts(head + line.format(10), head + line.format(11))
        assert (c.kind, c.substantive) == ("widget only", False)


def test_a_count_below_words_that_limit_it_is_the_laws() -> None:
    """How many visitors a park may have is a rule, and no page's counter."""
    head = "NOTICE\n\nThe park may be entered on a day by no more than the following\n"
    c = compare_texts(f"{head}Visitors: 500\nCarts: 40\n", f"{head}Visitors: 900\nCarts: 40\n")
    assert (c.kind, c.substantive) == ("figure change", True)


def test_counters_that_came_are_no_change() -> None:
    """Lines of nothing but buttons and counters may come and go."""
    c = compare_texts(_TEXT, f"{_TEXT}\nShare\n\nPrint\n\n12 comments\n")

    assert (c.kind, c.substantive) == ("widget only", False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Kept for 30 days", "Kept for 60 days"),
        ("It holds 100 shares.", "It holds 200 shares."),
        ("| First | 100 shares |", "| First | 200 shares |"),
        ("30 days", "60 days"),
        ("100 shares", "200 shares"),
        ("Subscribers: 190 million", "Subscribers: 193 million"),
        ("© 2024 Example, Inc.", "© 2024 Another, Inc."),
        ("The Copyright Act 2019 applies.", "The Copyright Act 2020 applies."),
    ],
)
def test_a_count_that_the_text_speaks_of_is_a_change(old: str, new: str) -> None:
    """A figure in a sentence, a table or a line of its own is the text's unless the page counts it."""
    c = compare_texts(f"{_TEXT}\n{old}\n", f"{_TEXT}\n{new}\n")

    assert c.hunks
    assert c.substantive


_LIST = "The holder of a licence is entitled each year to:\n\n{}\n\nand to no more than that.\n"
_WRAPPED = (
    "The licence was granted to the company which applied\n{}\nand has been extended since.\n"
)
_TABLE = "Inspections a year\n\n{}\n\nBy order of the Board\n"


@pytest.mark.parametrize(
    ("page", "old", "new"),
    [
        (_LIST, "4 visits", "6 visits"),
        (_LIST, "view.", ""),
        (_TABLE, "4 visits", "6 visits"),
        (_TABLE, "2 of 3", "1 of 3"),
        (_TABLE, "22:00", "20:00"),
        (_TABLE, "9:00 / 17:00", "9:00 / 15:00"),
        (_WRAPPED, "6 months ago", "9 months ago"),
        (_WRAPPED, "12 downloads", "20 downloads"),
        ("{}\n", "Today is the last day for form 9", "Today is the last day for form 8"),
        ("{}\n", "All rights reserved to the State since 1979", "All rights reserved to the State since 1989"),
        ("(b) 2010 books\n\n{}\n", "(c) 2019 rolls", "(c) 2020 rolls"),
        ("The media are\n\nTelevision\n\n{}\n\nRadio\n", "Print", ""),
    ],
)  # fmt: skip
def test_a_line_of_the_text_is_no_widget(page: str, old: str, new: str) -> None:
    """What looks like a counter is the text's where it stands in a sentence, a list or under a label."""
    c = compare_texts(page.format(old), page.format(new))

    assert c.hunks
    assert c.substantive


def test_a_counter_under_the_title_is_a_widget() -> None:
    """The first line of a page is its title, however many words it has: what touches it is not its end."""
    page = "The Bill about Digital Ledgers\n{} views\nA keeper keeps a ledger.\n"

    assert compare_texts(page.format(12), page.format(31)).kind == "widget only"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Share this: Facebook Twitter", "Share this: Facebook X WhatsApp Print"),
        ("Share on Facebook 3 Twitter 9", "Share on Facebook 12 Twitter 40"),
        ("Likes: 3 Comments: 9", "Likes: 12 Comments: 9"),
        ("A- A A+", ""),
    ],
)
def test_a_row_of_buttons_and_counters_is_one_widget(old: str, new: str) -> None:
    """However many places a page may be sent to, and however the counters are set apart."""
    c = compare_texts(f"{_TEXT}\n{old}\n", f"{_TEXT}\n{new}\n")

    assert (c.substantive, c.kind) == (False, "widget only")


def test_the_day_above_all_else_is_the_day_of_the_visit() -> None:
    """A weekday and date on the first line is the site's clock; under the title, or drafted, it is the notice's."""
    then, now = "Monday, 2 March 2026", "Tuesday, 3 March 2026 10:05 AM"
    above, under = (f"{{}}\n\n{_TEXT}", f"Hearing\n\n{{}}\n\n{_TEXT}")

    assert compare_texts(above.format(then), above.format(now)).kind == "widget only"
    assert compare_texts(under.format(then), under.format(now)).substantive
    drafted = (
        above.format("Monday, the 2nd March, 2026"),
        above.format("Tuesday, the 3rd March, 2026"),
    )
    assert compare_texts(*drafted).substantive


def test_a_word_that_is_no_month_makes_no_clock() -> None:
    """A first line is the day a page was looked at only where a month stands in it."""
    c = compare_texts(f"Monday, 4 zebra 2020\n\n{_TEXT}", f"Friday, 8 zebra 2020\n\n{_TEXT}")

    assert any(change.substantive for change in c.changes())
