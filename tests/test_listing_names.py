"""What an entry is called: its own title, never a button's words, a department's, or what is said of it."""

from __future__ import annotations

import pytest

from crawler.listings.entries import Page, find_entries
from tests.listed import URL, rules_of

RULES = rules_of(
    r"entries: [{match: '^/notice/\d+$'}, {match: '^/file/(?P<ddmmyyyy>\d{8})\.pdf$'}]"
)
TITLES = ["The lamps of the quay", "Oil for the tower", "Keepers of lights"]


def names(row: str, titles: list[str] = TITLES, page: str = "{rows}", **more: str) -> list[str]:
    """Return what the entries of a page are called, whose rows are made alike."""
    rows = "".join(
        row.format(href=f"/notice/{n}", title=title, cut=title[:9], **more)
        for n, title in enumerate(titles, 1)
    )
    return [one.title for one in find_entries(Page(page.format(rows=rows), URL, RULES))]


@pytest.mark.parametrize("words", ["Press Release", "View Notification", "Gazette Copy", "Full Notice"])  # fmt: skip
@pytest.mark.parametrize(
    "row",
    ["<tr><td>{title}<td>5 March 2025<td><a href='{href}'>{words}</a></tr>", "<div><h4>{title}</h4><i>5 March 2025</i><a href='{href}'>{words}</a></div>",
     "<tr><td>{title}<td>5 March 2025<td><a href='{href}' title='{words}'><i class=fa></i></a></tr>"],
)  # fmt: skip
def test_what_most_links_are_called_names_none_of_their_entries(row: str, words: str):
    """A button that says the same in each row is a button, whatever its words are."""
    page = "<table>{rows}</table>" if "<tr>" in row else "{rows}"
    assert names(row, page=page, words=words) == TITLES
    bare = "<li><a href='{href}'>{words}</a> 5 March 2025</li>"
    assert names(bare, words=words) == [words] * 3, "nothing else names it"


def test_what_a_button_asks_for_by_number_names_nothing():
    """A button that calls each document by its number alone is a button; numbers of notices are names."""
    row = "<p>{title} <a href='{href}' aria-label='View notice {cut}'>View</a></p>"
    assert names(row.replace("{cut}", "{href[8]}")) == TITLES
    row = "<p>For the {title} <a href='{href}'>Circular {href[8]}</a></p>"
    assert names(row) == ["Circular 1", "Circular 2", "Circular 3"]


@pytest.mark.parametrize("number", ["F.14 (112)/LK-2026/ala1/89", "S.R.O. 709(I)/2025"])
def test_of_two_columns_of_titles_that_with_words_names_an_entry(number: str):
    """A file's number under "Title" names an entry only where no subject stands beside it."""
    page = "<table><tr><th>Title<th>{head}<th>File</tr>{{rows}}</table>"
    row = f"<tr><td>{number}<td>{{title}}<td><a href='{{href}}'>Download</a></tr>"
    assert names(row, page=page.format(head="Subject")) == TITLES
    row = f"<tr><td>{{title}}<td>{number}<td><a href='{{href}}'>Download</a></tr>"
    assert names(row, page=page.format(head="Subject")) == TITLES


def test_a_label_that_small_screens_show_is_no_part_of_a_title():
    """Cells that say again under which heading they stand are columns all the same, and head no others."""
    page = "<div><div>Sr.</div><div>Title</div><div>Type</div></div>{rows}"
    row = (
        "<div><div><b>Sr.</b> 1</div><div><b>Title:</b> <b>{title}</b></div>"
        "<div><b>Corrigendum</b><a href='{href}'>View</a></div></div>"
    )
    assert names(row, page=page) == TITLES


def test_one_title_may_be_borne_twice():
    """Two quarters' surveys may have one name: most entries have others."""
    twice = [*TITLES, TITLES[0]]
    row = "<tr><td><a href='{href}'>{title}</a><td>Wing of Consumer Protection</tr>"
    assert names(row, twice, "<table>{rows}</table>") == twice
    row = "<tr><td>{title}<td>Wing of Consumer Protection<td><a href='{href}'>View</a></tr>"
    assert names(row, twice, "<table>{rows}</table>") == twice


def test_a_short_title_is_not_lost_to_a_longer_department():
    """A column that repeats itself holds no titles, headings or none."""
    short = ["Fees", "Lamps", "Masts 3"]
    row = "<tr><td>{title}<td>Directorate of Consumer Protection<td>5 March 2025<td><a href='{href}'>View</a></tr>"
    assert names(row, short, "<table>{rows}</table>") == short
    page = "<table>{rows}<tr><td>Oil<td>Another department of theirs<td>6 March 2025<td><a href='/notice/9'>View</a></tr></table>"
    assert names(row, short, page) == [*short, "Oil"]


def test_what_is_said_of_a_document_is_not_its_title():
    """A sentence below a title is longer than it; the title names the entry."""
    said = "The keepers of lamps are told of {title}, and what each of them has to do by night."
    row = f"<div><p>{{title}}</p><p>{said}</p><i>5 March 2025</i><a href='{{href}}'>Download</a></div>"
    assert names(row) == TITLES
    parties = [f"{title} and the Company of Harbour Lights Ltd." for title in TITLES]
    assert names(row, parties) == parties, "a stop that shortens a word ends no sentence"


@pytest.mark.parametrize(
    "row",
    ["<p title='{title}'><a href='{href}'>{cut}…</a></p>", "<p><a href='{href}' data-original-title='{title}'>{cut} ...</a></p>",
     "<p><a href='{href}'><span title='{title}'>{cut}...</span></a></p>", "<div><h4 title='{title}'>{cut}…</h4><a href='{href}'>Read more</a></div>"],
)  # fmt: skip
def test_a_title_that_is_cut_is_told_whole_where_the_page_has_it(row: str):
    """What the pointer shows over a title cut short is its title; what another thing says of itself is not."""
    assert names(row) == TITLES
    assert names(row.replace("{title}", "Opens in a new window"))[0].startswith("The lamps")


def test_links_bear_out_which_of_two_figures_is_the_month():
    """Where no figure of a page is above twelve, days that its links' own days contradict are read the other way."""
    row = (
        "<tr><td><a href='/file/{d}{m}2025.pdf'>Lamps of {d} {m}</a><td>{first}-{second}-2025</tr>"
    )

    def read(*days: tuple[str, str], month_first: bool = True) -> list[str | None]:
        rows = "".join(
            row.format(d=d, m=m, first=m if month_first else d, second=d if month_first else m)
            for d, m in days
        )
        found = find_entries(Page(f"<table>{rows}</table>", URL, RULES))
        return [one.published_on for one in found]

    said = ["2025-04-03", "2025-02-01"]
    assert read(("03", "04"), ("01", "02")) == said
    assert read(("03", "04"), ("01", "02"), month_first=False) == said
    assert read(("03", "04")) == said[:1]
    late = "<table><tr><td><a href='/file/25042025.pdf'>Lamps of the quay</a><td>03-04-2025</table>"
    (one,) = find_entries(Page(late, URL, RULES))
    assert one.published_on == "2025-04-03", "put up later: the listing's day holds"


def test_a_script_s_addresses_are_read_as_scripts_write_them():
    """An entry that only a script names, its slashes escaped, is found."""
    page = r'<script>var rows=[{"file":"https:\/\/www.x.example\/file\/05032025.pdf"}]</script>'
    assert [one.url for one in find_entries(Page(page, URL, RULES))] == [
        "https://www.x.example/file/05032025.pdf"
    ]


def test_the_page_s_heading_names_no_entry():
    """Where links say only "Download", the words above the first are the page's; above each, they are the entries'."""
    page = "<h1>Notices of the Authority</h1><p>{rows}</p>"
    assert names("<a href='{href}'>Download</a> 5 March 2025<br>", page=page) == ["", "", ""]
    assert names("{title}<br><a href='{href}'>Download</a><br>", page=page) == TITLES


def test_a_row_that_leads_on_by_itself_is_called_by_its_title() -> None:
    """Where a script makes a whole row the link, its number and its day are no part of its name."""
    row = "<tr onclick=\"go('{href}')\"><td>7<td>{title}<td>5 March 2025</tr>"
    assert names(row, page="<table>{rows}</table>") == TITLES


def test_an_address_in_a_script_may_have_a_blank_in_it() -> None:
    """What a script opens is found by its quotes; only a plain link's address ends at a blank."""
    rules = rules_of(r"entries: [{match: '^/files/.*\.pdf$'}]")
    rows = "<p><a href=\"javascript:show('/files/the lamps.pdf')\">The lamps of the quay</a>"
    (entry,) = find_entries(Page(rows, URL, rules))
    assert (entry.url, entry.title) == (URL.replace("list", "files/the%20lamps.pdf"), TITLES[0])


@pytest.mark.parametrize("row", [
    "<div><h4>{title}</h4><a href='{href}'>of{href}.pdf</a></div>",
    "<div><p>{title}</p><p>Lighting Date: {href[8]} September, 2025</p><a href='{href}'>View</a></div>",
    "<h4>{title}</h4><p>Lighting Date: {href[8]} September, 2025</p><p><a href='{href}'>View Lamps</a></p>",
    "<p><a href='{href}'><span>{title}</span> <span>→</span></a></p>",
    "<p><a href='{href}'>{title} <small>Lighting Date: 5 March 2025</small></a></p>",
])  # fmt: skip
def test_neither_a_file_nor_a_day_under_a_label_names_an_entry(row: str) -> None:
    """What a file is called, and when something was lit, are no titles, however short the title is."""
    assert names(row) == TITLES


@pytest.mark.parametrize("call", ["Continue reading “{title}”", "Read more about {title} →"])
def test_a_call_to_read_an_entry_is_not_its_title(call: str) -> None:
    """The link that says only the title names the entry; one that says more of it still does."""
    row = (
        "<div><h4><a href='{href}'>{title}</a></h4><p>5 March 2025</p><a href='{href}'>%s</a></div>"
    )
    assert names(row % call) == TITLES
    assert names(row % "{title} (Urdu)") == [f"{title} (Urdu)" for title in TITLES]
