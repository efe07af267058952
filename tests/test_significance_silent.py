"""What the summary says where no rule has a name for a change: it is quoted, unless it may be a misprint."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts
from diffs.compare.comparison import Run
from diffs.compare.rules.telling import About, significance

_LAW = "1. Name.—This Act is the Lamp Act, 2061.\n\n2. Duties.—On the pier {} as the warden orders.\n\n3. Oil.—Every keeper keeps oil at all hours.\n"


def said(old: str, new: str) -> tuple[str, ...]:
    """Return the summary's sentences for a replacement within a section."""
    return compare_texts(_LAW.format(old), _LAW.format(new)).significance


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("the owner, tenant or agent pays", "the owner or agent pays", "“, tenant” was omitted"),
        ("nobody may burn oil", "nobody may burn, sell or copy oil", "“, sell or copy” was inserted"),
        ("the Collector or Deputy Warden acts", "the Deputy Warden acts", "“Collector or” was omitted"),
        ("he may sell oil", "he may buy oil", "“sell” became “buy” in"),
        ("he tells the owner", "he tells the user", "“owner” became “user” in"),
        ("the list is open there", "the list is shut there", "“open” became “shut” in"),
        ("his post is continued there", "his post is confirmed there", "“continued” became “confirmed” in"),
        ("a lawful light burns", "an unlawful light burns", "“a lawful” became “an unlawful” in"),
        ("the fee is paid there", "the fee is pre-paid there", "“paid” became “pre-paid” in"),
        ("he keeps a record there", "he keeps a true record there", "“true” was inserted in"),
        ("he waits in the port", "he waits near the port", "“in” became “near” in"),
        ("he pays on or before noon", "he pays before noon", "“on or” was omitted in"),
        ("he reads column (3) of the Table", "he reads column (4) of the Table", "Reference changed: from “column (3)” to “column (4)”"),
        ("the State Bank of Lampland pays", "the National Bank of Lampland pays", "Authority or body changed: “State Bank of Lampland” became “National Bank of Lampland”"),
        ("he gives it as early as possible 2[there]", "he gives it before the first day of the dark season there", "“as early as possible there” became “before"),
        ("the Governor picks the oldest keeper", "the Warden is named by a special jury of the three oldest keepers", "Words substituted: "),
    ],
)  # fmt: skip
def test_what_no_rule_names_is_quoted(old: str, new: str, told: str) -> None:
    """A word, one thing of an enumeration or a sentence's half that came, went or gave way has its sentence."""
    lines = said(old, new)
    stripped = [line.replace("“, ", "“") for line in lines]

    assert any(told.replace("“, ", "“") in line for line in stripped), lines


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the police officer of the port waits", "the police-officer of the port waits"),
        ("he keeps the nikah nama", "he keeps the nikahnama"),
        ("it is the tirne of day", "it is the time of day"),
        ("what he draws there", "what he draw there"),
        ("he pays the bacl-i-sulf there", "he pays the badal-i-sulh there"),
        ("he is appointed there", "his appointment there"),
        ("the Board or the mate, as the case may be, acts", "the Board or the mate acts"),
    ],
)
def test_what_may_be_a_misprint_or_another_spelling_is_not_told_as_other_words(
    old: str, new: str
) -> None:
    """Hyphens, blanks, inflections and misread letters make no other word."""
    lines = [line for line in said(old, new) if not line.startswith("Punctuation only")]
    assert not lines


def test_so_many_is_told_where_it_opens_a_sentence_or_a_lists_line() -> None:
    """What stands before a number in letters is a heading's dash, or a list's, and no part of it."""
    old = "What to send\n\n- Two lamps of glass\n- A form that is signed\n- A letter of the owner\n"
    told = compare_texts(old, old.replace("Two", "Three")).significance

    assert told == ("Figure changed: from “Two lamps of glass” to “Three lamps of glass”",)


def test_a_line_of_a_list_that_came_or_went_is_told() -> None:
    """What is to be sent has no number and is no sentence, and is all the same what a reader must know."""
    old = "What to send\n\n- Two lamps of glass\n- A form that is signed\n- A letter of the owner\n"
    new = old.replace("- A letter", "- Declaration of conformity\n- A letter")

    assert compare_texts(old, new).significance == (
        "Line of a list added: “Declaration of conformity”",
    )
    assert compare_texts(new, old).significance == (
        "Line of a list omitted: “Declaration of conformity”",
    )


def test_a_term_that_has_the_meaning_of_another_law_is_defined() -> None:
    """Who borrows a meaning defines as well as who gives one."""
    old = "2. Definitions.—In this Act,—\n(a) “lamp” means a light;\n(b) “pier” means a wall.\n"
    new = old.replace(
        "(b) “pier”",
        "(b) “oil” shall have the same meaning as is assigned to it in the Oil Act;\n(c) “pier”",
    )

    assert compare_texts(old, new).significance[0].startswith("Definition of “oil” added: ")


def test_an_item_that_ends_with_a_comma_is_a_provision() -> None:
    """Some prints end every item so: of a list of sentences' parts the new one is told by its number."""
    item = "(b) a keeper who is released from his post by an order of the warden under section 3,"
    old = "2. Roll.—The roll holds—\n(a) every keeper who stands on a pier at night,\n(c) every boat.\n\n3. Oil.—Oil is kept.\n"
    new = old.replace("(c)", f"{item}\n(c)")

    assert compare_texts(old, new).significance == (f"New provision, section 2(b): “{item}”",)


def test_the_dots_in_the_place_of_words_that_went_are_no_words() -> None:
    """An editor's dots or stars stand for what was omitted."""
    for dots in ("…", "* * *", ". . ."):
        told = said("the owner or agent of a boat pays", f"the owner [{dots}] of a boat pays")
        assert [line for line in told if "“or agent” was omitted" in line], (dots, told)


_NOTICE = "PUBLIC NOTICE\n\nThe Lamp Board gives notice of its sitting.\n\nVenue: the hall of the old harbour office\n\nAll keepers may come.\n"


def test_a_paragraph_that_is_no_sentence_is_told_in_a_notice() -> None:
    """A line of a notice says what a reader must know, as a sentence does."""
    line = "Entry from the side of the Customs House only\n\n"
    new = _NOTICE.replace("All keepers", f"{line}All keepers")

    assert compare_texts(_NOTICE, new).significance == (
        "Paragraph added: “Entry from the side of the Customs House only”",
    )


def test_each_paragraph_under_a_new_heading_is_told() -> None:
    """Of what came in one piece every paragraph has its sentence, without the links of a page."""
    old = "# Piers\n\nKeepers may land at the old pier at any hour.\n"
    new = (
        f"{old}\n## Questions\n\nThe [Lamp Board](https://lamps.invalid/board) answers within two days.\n\n"
        "### At night\n\nThe new pier lies closed between dusk and dawn.\n"
    )

    assert compare_texts(old, new).significance == (
        "Paragraph added: “The Lamp Board answers within two days.”",
        "Paragraph added: “The new pier lies closed between dusk and dawn.”",
    )


def test_what_stands_before_a_law_or_is_lost_with_a_page_is_no_paragraph_of_it() -> None:
    """A preface that an edition has is no law, and of a page that was not found no line is told."""
    law = "1. Name.—This Act is the Lamp Act.\n\n2. Oil.—Every keeper keeps oil at all hours.\n"
    preface = (
        "Every effort was made by the printers of this edition to keep it free from errors\n\n"
    )
    told = compare_texts(law, preface + law).significance
    assert not [line for line in told if line.startswith("Paragraph")]


def test_other_words_of_a_link_are_told_without_its_address() -> None:
    """What a page says of whom to ask is words, wherever its link leads."""
    old = "please contact [the office](mailto:office@lamps.invalid) of the port"
    new = "please submit your request through our [question form](http://lamps.invalid/form) of the port"

    assert any("submit your request through our question form" in line for line in said(old, new))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("he notes the sex and the age", "he notes the name, sex and age", "became “name, sex and”"),
        ("he rejects any or all tenders", "he rejects any tender", "“or all tenders” became “tender”"),
        ("the Director acts", "the Deputy Director acts", "Authority or body changed: “Director” became “Deputy Director”"),
        (
            "he is jailed for imprisonment not exceeding three years",
            "he is jailed for imprisonment not exceeding one year and shall also be liable to fine which may extend to five thousand rupees",
            "Penalty (fine) added: “and shall also be liable to fine which may extend to five thousand rupees”",
        ),
    ],
)  # fmt: skip
def test_one_more_of_what_stood_there_is_told(old: str, new: str, told: str) -> None:
    """The same words with one more among them, another rank, a second penalty."""
    lines = said(old, new)

    assert [line for line in lines if told in line], lines
    assert not [line for line in lines if "was inserted" in line and "Penalty" in told], lines


def test_a_name_that_became_another_everywhere_is_told_once() -> None:
    """One sentence for all its places, and no more of what it stands beside."""
    old = "".join(
        f"{n}. Duty {n}.—The {{0}} shall see to lamp {n} of the coast at night.\n\n"
        for n in range(1, 6)
    )
    told = compare_texts(old.format("Lamp Keeper"), old.format("Coast Guard")).significance

    assert told == ("Words substituted: “Lamp Keeper” became “Coast Guard”",)


def test_a_corrigendum_is_told_where_a_notice_became_one() -> None:
    """It stands in no sentence, and says what the paper is."""
    old = "Tender Notice No. 14/2061\n\nTenders are invited for lamps of glass.\n"

    told = compare_texts(old, f"Corrigendum to {old}").significance
    assert [line for line in told if "“Corrigendum” was inserted" in line], told


_KEPT = "Lamps of every kind are sold on the pier, and whoever buys one is told how it burns.\n"
_PIER = f"# Lamps\n\n{_KEPT}\n{{}}\n\n{_KEPT.replace('pier', 'quay')}"


def test_paragraphs_that_gave_way_to_others_are_each_told_of() -> None:
    """One paragraph that stands in the place of another is an omission and an addition."""
    old = "We bar keepers from the pier whenever that seems best to us."
    new = "Those rules take in the Harbour Notes and whatever the warden has posted."
    told = compare_texts(_PIER.format(old), _PIER.format(new))
    assert told.significance == (f"Paragraph omitted: “{old}”", f"Paragraph added: “{new}”")


def test_a_paragraph_ahead_of_the_sections_is_told_of_where_it_says_something() -> None:
    """What stands over a text's sections is a title or a list of contents, but for whole sentences."""
    text = "{}\n\n1. Name.—These are the Lamp Rules.\n\n2. Duties.—The keeper burns oil.\n"
    old = "A keeper is told by letter whenever the pier shuts."
    told = compare_texts(text.format(old), text.format("")).significance
    assert told == (f"Paragraph omitted: “{old}”",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("## Sale of lamps", "## Hire of lamps", ("Heading changed: from “Sale of lamps” to “Hire of lamps”",)),
        ("## Sale of lamps\n\n## Oil", "## Oil", ("Heading omitted: “Sale of lamps”",)),
        ("## Oil", "## Sale of lamps\n\n## Oil", ("Heading added: “Sale of lamps”",)),
    ],
)  # fmt: skip
def test_a_pages_headings_are_told_of(old: str, new: str, told: tuple[str, ...]) -> None:
    """A page without sections has its headings for its outline: one that comes, goes or changes has its sentence."""
    assert compare_texts(_PIER.format(old), _PIER.format(new)).significance == told


def test_a_line_that_dates_a_page_is_told_of() -> None:
    """A line with a date came or went however few its words are."""
    old, new = "_Last posted: June 7, 2061_", "_Made March 27, 2065_\n\n_In force April 26, 2065_"
    told = compare_texts(_PIER.format(old), _PIER.format(new)).significance
    assert told == (
        "Paragraph omitted: “Last posted: June 7, 2061”",
        "Paragraph added: “Made March 27, 2065”",
        "Paragraph added: “In force April 26, 2065”",
    )


def test_a_stamp_with_its_hour_is_a_date() -> None:
    """What a program stamps with day and hour is one date."""
    old, new = "Posted 2062-12-15T16:58:48Z by us.", "Posted 2063-03-10T22:08:32Z by us."
    told = compare_texts(_PIER.format(old), _PIER.format(new))
    assert told.kind == "date only"
    assert told.significance == (
        "Date changed: from “2062-12-15T16:58:48Z” to “2063-03-10T22:08:32Z”",
    )


def test_a_number_within_a_sentence_counts_what_bears_a_capital() -> None:
    """How many Members there are is a figure, with a capital or without."""
    told = said("a board of 12 Members sits", "a board of 15 Members sits")
    assert told[0].startswith("Figure changed: from “12 Members")


def test_a_bracket_that_gave_way_to_words_is_not_punctuation_only() -> None:
    """A lone bracket is no paragraph, so what is told of it alone is not told where a date took its place."""
    runs = [
        Run("=", "OF 2061\n", ""),
        Run("-", ")", ""),
        Run("+", "[2nd March, 2061]", ""),
        Run("=", "\nAn Ordinance to give effect to rules.", ""),
    ]
    told = significance(runs, 1, 3, About(whole=True))
    assert not any(line.startswith("Punctuation") for line in told), told


class _Counted(list[Run]):
    """Runs that count how many of them are read."""

    read = 0

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        found = super().__getitem__(at)
        self.read += len(found) if isinstance(at, slice) else 1
        return found


@pytest.mark.parametrize("instead", [None, [Run("-", "sell"), Run("+", "buy")]])
def test_of_a_change_only_what_stands_near_it_is_read(instead: list[Run] | None) -> None:
    """However long a text is, a change in it is told by the runs around it: those of a large one are many."""
    kept = [Run("=", " and the keeper of that light writes it down there"), Run("-", " x")] * 500
    runs = _Counted([*kept, Run("=", " he may "), Run("-", "sell"), Run("+", "buy"), *kept])
    told = significance(runs, len(kept) + 1, len(kept) + 3, About(), instead)
    assert told == ("“sell” became “buy” in “he may buy and the keeper of that light”",)
    assert runs.read <= 10


def test_words_that_leave_a_bracket_behind_are_told_of() -> None:
    """Of "oils and wicks (“Stores”)" that became "Stores" the words have their sentence; the brackets alone have none."""
    told = said(
        "he buys certain oils and wicks (“Stores of the Northern Harbour”) there",
        "he buys certain Stores of the Northern Harbour there",
    )
    assert len(told) == 1
    assert told[0].startswith("“oils and wicks” was omitted in “")
    assert "oils and wicks (“Stores" in told[0]


@pytest.mark.parametrize("words", ["No oil is sold.", "Boys may not buy it."])
def test_a_short_sentence_is_a_paragraph_too(words: str) -> None:
    """A paragraph of one short sentence that came has its sentence, as a title has none."""
    told = compare_texts(_PIER.format(""), _PIER.format(words)).significance
    assert len(told) == 1
    assert words in told[0]


def test_what_moved_to_other_words_is_told_as_gone_and_come() -> None:
    """Where no word is shown to have moved, a reader is told of both ends of what a page says elsewhere now."""
    old = """# Lamp rules

## Ships

Ships must show a lamp and may be used for no other thing. Particularly, the following is not allowed:

*   The **colour** of the ship's lamp must be the same as the colour of the pier and of the buoy.
*   Lamps that are hidden from the pier by a sail or by cargo
*   Lamps that are lit by day

## Piers

Piers are lit at dusk by the warden.
"""
    new = old.replace(
        old[old.index("*   The **colour") : old.index("*   Lamps that are hidden")], ""
    ).replace(
        "## Piers",
        "## Colours\n\nThe colour of the ship's lamp should match the colour of the pier and of the buoy.\n\n## Piers",
    )
    told = compare_texts(old, new).significance

    assert any(line.startswith("Provision omitted") and "must be the same" in line for line in told)
    assert any("should match" in line for line in told)


@pytest.mark.parametrize("before", ["## Who keeps the lamp?\n\n", "## Lamps\n\n* Oil is kept.\n* "])
def test_a_name_that_opens_a_paragraph_is_told_when_it_becomes_another(before: str) -> None:
    """A heading's question, a blank line or a list's sign stands before a sentence as a stop does."""
    page = before + "{} keeps the lamp on every night of the year.\n"
    (line,) = compare_texts(page.format("Harbourmaster"), page.format("Pilotage")).significance

    assert line.startswith("“Harbourmaster” became “Pilotage” in “")


def test_a_line_that_begins_with_its_label_is_a_change_of_its_own() -> None:
    """In a notice's head each line is one thing: who issues it is not told with the day below it."""
    head = "PUBLIC NOTICE\n\nIssued by: {}\nDated: {}\nSubject: Oil for lamps\n\nEvery keeper keeps oil.\n"
    c = compare_texts(
        head.format("Harbour Board", "1st March, 2061"),
        head.format("Pilots Guild", "5th May, 2063"),
    )

    assert [[run.text for run in hunk.runs] for hunk in c.hunks] == [
        ["Harbour Board", "Pilots Guild"],
        ["1st March, 2061", "5th May, 2063"],
    ]


def test_a_colon_that_took_a_stops_place_before_a_proviso_is_told_as_both() -> None:
    """The blanks behind it, and the line it ends, are no part of the change."""
    law = "1. Lamps.—(1) Every ship shows a lamp at dusk{}"
    new = ":  \nProvided that no ship at anchor in the inner harbour need show one before dark.\n"
    c = compare_texts(law.format("."), law.format(new))

    assert "Punctuation only: “.” became “:”" in [
        line for n in range(len(c.hunks)) for line in c.said_of(n)
    ]
