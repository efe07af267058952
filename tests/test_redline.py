"""Every rendering carries both texts exactly, and says what changed to more than one sense."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diffs.compare import (
    Account,
    AlignmentEntry,
    Comparison,
    Hunk,
    Later,
    Run,
    compare_texts,
    compare_trees,
)
from diffs.redline import (
    old_and_new_from_criticmarkup,
    old_and_new_from_docx,
    old_and_new_from_html,
    old_and_new_from_json,
    old_and_new_from_text,
    tiles,
    to_brief,
    to_criticmarkup,
    to_docx,
    to_html,
    to_json,
    to_terminal,
)
from diffs.redline.html import Layout
from diffs.structure import structure_text
from tarmeem.errors import CompareError

OLD = (
    "THE KITE FLYING (CONTROL) ACT, 2031\n\n"
    "1. Short title.— This Act may be called the Kite Flying (Control) Act, 2031.\n"
    "2. Licence.— (1) A person may fly a kite with a licence, for a fee of Rs. 500.\n"
    "(2) The Kite Officer shall answer within thirty days.\n"
    "3. Penalty.— Whoever flies without a licence is liable to a fine of Rs. 1,000.\n"
)
NEW = (
    OLD.replace("thirty days", "sixty days")
    .replace("Rs. 1,000", "Rs. 50,000")
    .replace("3. Penalty", "3. Lost kites.— A kite found belongs to nobody.\n4. Penalty")
)
Render = Callable[[Comparison], object]
Inverse = Callable[[object], tuple[str, str]]
WAYS: dict[str, tuple[Render, Inverse]] = {
    "html": (to_html, old_and_new_from_html),  # type: ignore[dict-item]
    "html side by side": (lambda c: to_html(c, layout="side"), old_and_new_from_html),  # type: ignore[dict-item]
    "docx": (to_docx, old_and_new_from_docx),  # type: ignore[dict-item]
    "terminal": (to_terminal, old_and_new_from_text),  # type: ignore[dict-item]
    "criticmarkup": (to_criticmarkup, old_and_new_from_criticmarkup),  # type: ignore[dict-item]
    "json": (to_json, old_and_new_from_json),  # type: ignore[dict-item]
}
way = pytest.mark.parametrize("way", WAYS)

_AWKWARD = st.sampled_from([
    "[-", "-]", "{+", "+}", "{--", "--}", "{>>", "<<}", "[~", "~]", "\\", "\\x1b", "_x001B_", "_x",
    "001B_", "&amp;", "<del>", "</ins>", "]]>", "\r\n", "\n", "\t", "\x00", "\x1b[31m", "\x85",
    "\u2028", "\u202e", "\ufffe", "\ud800", "تین", "پانچ", "\u200c", "\u00ad", " ", "section 5",
    "-", "[", "{", "}", "]", "~", "+", "x", "1. A.— B\n",
])  # fmt: skip
TEXT = st.lists(st.one_of(_AWKWARD, st.text(max_size=4)), max_size=5).map("".join)
NOTE = st.sampled_from(["", "may be OCR"])
RUN = st.builds(Run, st.sampled_from(["=", "-", "+", "m-", "m+", "n-", "n+"]), TEXT, NOTE)


def bare(runs: list[Run]) -> Comparison:
    """Make a comparison of any runs at all, each change a hunk of its own."""
    marked = [index for index, run in enumerate(runs) if run.op in ("-", "+", "m-", "m+")]
    hunks = tuple(Hunk((runs[index],), index, 0) for index in marked)
    return Comparison(tuple(runs), (AlignmentEntry("sec_1", "sec_1", "edited"),), hunks)


@pytest.mark.parametrize("way", [name for name in WAYS if name != "docx"])
@settings(max_examples=150, deadline=None)
@given(runs=st.lists(RUN, max_size=6))
def test_any_runs_survive_every_rendering(way: str, runs: list[Run]) -> None:
    """Whatever the texts hold, a rendering gives them back exactly or refuses."""
    survives(way, runs)


@pytest.mark.trial
@settings(max_examples=30, deadline=None)
@given(runs=st.lists(RUN, max_size=8))
def test_any_runs_survive_word(runs: list[Run]) -> None:
    """The same of tracked changes, of which opening one file costs as much as a page of HTML."""
    survives("docx", runs)


def survives(way: str, runs: list[Run]) -> None:
    """Check that a rendering reads back exactly; only JSON has something it cannot say."""
    comparison = bare(runs)
    render, inverse = WAYS[way]
    try:
        rendered = render(comparison)
    except CompareError:
        assert way == "json"
        return
    assert inverse(rendered) == (comparison.old, comparison.new)


@way
def test_a_compared_law_survives_every_rendering(way: str) -> None:
    """Rejecting all gives the old law, accepting all the new one."""
    render, inverse = WAYS[way]
    assert inverse(render(compare_texts(OLD, NEW))) == (OLD, NEW)


@way
def test_equal_input_gives_equal_output(way: str) -> None:
    """A rendering holds no clock and no chance."""
    render, _ = WAYS[way]
    assert render(compare_texts(OLD, NEW)) == render(compare_texts(OLD, NEW))


def test_html_can_be_written_to_a_file() -> None:
    """No lone surrogate reaches a page, a marked text or JSON."""
    comparison = bare([Run("=", "a\ud800b"), Run("+", "\udfff")])
    for rendered in (to_html(comparison), to_terminal(comparison), to_criticmarkup(comparison)):
        rendered.encode("utf-8")
    to_json(comparison).encode("utf-8")


def test_a_broken_surrogate_pair_is_refused_by_json() -> None:
    """JSON would join the halves into another character, so it refuses."""
    with pytest.raises(CompareError, match="surrogate"):
        to_json(bare([Run("=", "\ud83d" + "\ude00")]))


def test_no_mark_of_the_text_is_taken_for_markup() -> None:
    """Script in a law stays text."""
    page = to_html(bare([Run("+", "<script>alert(1)</script>"), Run("=", '"><img src=x>')]))
    assert "<script" not in page
    assert "<img" not in page


def test_text_alone_stands_in_the_marked_text() -> None:
    """Dropping the ins or the del elements of the body gives the texts to any HTML tool."""
    page = to_html(compare_texts(OLD, NEW), fragment=True, heading=False)
    body = page[page.index("data-redline") :]
    body = re.sub(r"<(summary|div) [^>]*data-aside.*?</\1>", "", body.split(">", 1)[1])
    old = re.sub(r"<[^>]+>", "", re.sub(r"<ins.*?</ins>", "", body, flags=re.DOTALL))
    assert old == OLD


def test_changes_are_labelled_for_those_who_do_not_see() -> None:
    """A change is announced in words, not by colour alone."""
    page = to_html(compare_texts(OLD, NEW))
    assert 'data-say="omitted: "' in page
    assert 'data-say="inserted: "' in page


def test_two_columns_are_headed() -> None:
    """Which side is which is said above them, and of an Urdu text in its own order, from the right."""
    assert "Before</p><p>After" in to_html(compare_texts(OLD, NEW), layout="side")
    assert "Before</p>" not in to_html(compare_texts(OLD, NEW))
    urdu = to_html(compare_texts("فیس تین سو روپے ہے", "فیس پانچ سو روپے ہے"), layout="side")
    assert 'tm-sides" dir="rtl" lang="en"' in urdu


def test_provisions_are_anchored_by_eid() -> None:
    """A link to a section leads to it."""
    page = to_html(compare_texts(OLD, NEW))
    assert 'id="sec_4"' in page
    assert len(re.findall(r'id="sec_4"', page)) == 1


def test_an_omitted_provision_behind_a_footnotes_marker_is_led_to() -> None:
    """The marker is layout and hidden; the link leads to the words that went, which are shown."""
    text = "5. Fees.— (1) A fee is due.\n1[(2) A late fee is due.]\n(3) No other fee is due.\n"
    runs = (
        Run("=", text[: text.index("1[")]), Run("n-", "1[", "footnote marker"),
        Run("-", "(2) A late fee is due."), Run("n-", "]\n", "footnote marker"),
        Run("=", "(3) No other fee is due.\n"),
    )  # fmt: skip
    hunks = (Hunk((runs[2],), 2, 0),)
    entries = (AlignmentEntry("sec_5__subsec_2", None, "omitted"),)
    for layout in ("inline", "side"):
        page = to_html(Comparison(runs, entries, hunks), layout=layout)  # type: ignore[arg-type]
        assert '<a class="tm-at" id="sec_5__subsec_2"></a>(2)' in re.sub(r"</?span[^>]*>", "", page)


def test_a_move_is_linked_both_ways() -> None:
    """From where it was one gets to where it is, and back."""
    runs = (Run("=", "a\n"), Run("m-", "moved\n"), Run("=", "b\n"), Run("m+", "moved\n"))
    hunks = (Hunk((runs[1],), 1, 0, 1), Hunk((runs[3],), 3, 1, 0))
    entries = AlignmentEntry("sec_2", "sec_9", "moved"), AlignmentEntry(None, "sec_9", "inserted")
    comparison = Comparison(runs, entries, hunks)
    for layout in ("inline", "side"):
        page = to_html(comparison, layout=layout)  # type: ignore[arg-type]
        assert 'href="#h1"' in page
        assert 'href="#h0"' in page
        assert page.count('id="h0"') == page.count('id="h1"') == 1


def test_significance_stands_beside_its_change() -> None:
    """The sentence follows the paragraph that it is about."""
    runs = (Run("=", "Fine of "), Run("-", "ten"), Run("+", "forty"), Run("=", " rupees.\n"))
    entries, hunks = (AlignmentEntry("sec_1", "sec_1", "edited"),), (Hunk(runs[1:3], 1, 0),)
    said = ("Fine raised from “ten” to “forty”.",)
    told = Later(lambda: Account("substantive", said, of_hunks=(said,)))
    page = to_html(Comparison(runs, entries, hunks, account=told)).partition("</header>")[2]
    assert page.index("forty<span") < page.index("Fine raised from")


def test_long_unchanged_stretches_fold_but_stay() -> None:
    """Folding hides nothing from the markup."""
    long = "".join(
        f"{n}. Rule {n}.— Word upon word upon word upon word of it.\n" for n in range(1, 400)
    )
    new = long.replace("Rule 200.— Word", "Rule 200.— Sword")
    page = to_html(compare_texts(long, new))
    assert page.count('<details class="tm-fold"') == 2
    assert old_and_new_from_html(page) == (long, new)


def test_a_fold_keeps_the_heading_and_the_sentence_of_what_changed() -> None:
    """Above a change far down a section stands the section's first line; what is shown begins with a sentence."""
    body = "".join(
        f"({n}) No kite of class {n} shall be\nflown over a wire by day.\n" for n in range(1, 40)
    )
    long = "".join(f"{n}. Rule {n}.—{body}" for n in range(1, 6))
    last = long.rindex("flown over a wire", 0, long.index("4. Rule 4"))
    new = long[:last] + "flown above a wire" + long[last + len("flown over a wire") :]

    page = to_html(compare_texts(long, new))

    shown = re.sub(r'<details class="tm-fold">.*?</details>', "⋯", page, flags=re.DOTALL)
    words = re.sub(r"<[^>]+>", "", shown[shown.index("⋯") :])
    assert re.match(
        r"⋯\s*3. Rule 3.—\(1\) No kite of class 1 shall be\s*flown over a wire by day\.\s*⋯\s*\(3[78]\)",
        words,
    ), words[:200]
    assert old_and_new_from_html(page) == (long, new)


def test_noise_is_carried_and_counted_but_not_marked() -> None:
    """Layout differences are there for who asks."""
    runs = (
        Run("=", "one"),
        Run("n-", "\n", "line wrap"),
        Run("n+", " ", "line wrap"),
        Run("=", "two"),
    )
    page = to_html(Comparison(runs, noise={"line wrap": 1}))
    assert 'class="tm-n"' in page
    assert "Show 1 layout difference <span>" in page


def test_urdu_reads_from_the_right() -> None:
    """An Urdu redline says so, and asks for an Urdu face."""
    page = to_html(compare_texts("فیس تین سو روپے ہوگی۔\n", "فیس پانچ سو روپے ہوگی۔\n"))
    assert 'dir="rtl" lang="ur"' in page
    assert "200c" in page, "the style parts letters at an edit without touching the text"


def test_the_pipe_reads_like_git() -> None:
    """Piped, a change keeps its meaning without colour."""
    runs = [Run("=", "a fee of "), Run("-", "five"), Run("+", "three"), Run("=", " rupees [-sic-]")]
    assert to_terminal(bare(runs)) == r"a fee of [-five-]{+three+} rupees \[-sic\-]"


def test_colour_never_obeys_the_text() -> None:
    """An escape sequence in a document reaches the screen spelt out."""
    shown = to_terminal(bare([Run("+", "\x1b]0;owned\x07")]), color=True, width=80)
    assert "\x1b]0" not in shown
    assert "\\x1b]0" in shown


def test_tracked_changes_are_real() -> None:
    """Word's own elements mark what changed, and a change names its author."""
    body = zipfile.ZipFile(io.BytesIO(to_docx(compare_texts(OLD, NEW)))).read("word/document.xml")
    assert b"<w:ins " in body
    assert b"<w:delText" in body
    assert b'w:author="tarmeem"' in body


def test_what_is_no_redline_is_refused() -> None:
    """Reading back something else says so."""
    with pytest.raises(CompareError):
        old_and_new_from_html("<p>nothing</p>")
    with pytest.raises(CompareError):
        old_and_new_from_docx(b"nothing")
    with pytest.raises(CompareError):
        old_and_new_from_json("[]")
    with pytest.raises(CompareError):
        old_and_new_from_text("{+never closed")


@pytest.mark.corpus
@way
def test_real_texts_survive_every_rendering(way: str, corpus: Path) -> None:
    """Real pairs come back exactly, whatever a publisher's system put into them."""
    render, inverse = WAYS[way]
    seen = 0
    for folder in sorted((corpus / "pairs").iterdir()):
        old, new = ((folder / name).read_text("utf-8") for name in ("old.txt", "new.txt"))
        if len(old) + len(new) <= REAL_SIZE:
            seen += 1
            assert inverse(render(compare_texts(old, new))) == (old, new), folder.name
    assert seen, "no pair of that size"


REAL_SIZE = 130_000
"""Characters of both texts: the longer pairs are the benchmark's."""


def test_a_moved_clause_keeps_its_brackets_and_says_where_it_went() -> None:
    """Another letter is marked with its brackets, and the place a clause left is its old one."""
    old = "1. Duties.—The Board shall\n(a) keep a seal;\n(b) keep a register of nodes;\n(c) inspect every node once a year; and\n(d) publish an annual report.\n2. Ends.—It ends.\n"
    new = "1. Duties.—The Board shall\n(a) keep a seal;\n(b) publish an annual report;\n(c) keep a register of nodes; and\n(d) inspect every node once a year.\n2. Ends.—It ends.\n"
    said = to_brief(compare_texts(old, new))

    assert "{+(b)+} {>publish an annual report>}" in said
    assert "section 1(d), moved to section 1(b)\n" in said
    assert "[<publish an annual report<]" in said


@pytest.mark.parametrize("layout", ["inline", "side"])
def test_an_item_lies_as_deep_as_its_words(layout: str) -> None:
    """The blanks that indent the first item of a list, which are of the unit above, do not set its depth."""
    text = "1. Kites.—(1) In this Act,—\n  (a) a kite;\n  (b) a reel;\n  (c) {} string.\n"
    page = to_html(compare_texts(text.format("a"), text.format("wet")), layout=layout)
    lines = re.split(r'<div class="[^"]*tm-d(?=[0-9])', page)
    words = [(line[0], re.sub(r"<[^>]*>", "", line.partition(">")[2])) for line in lines]
    depths = [depth for depth, said in words if re.match(r"\s*\([abc]\)", said)]
    assert len(depths) >= 3
    assert len(set(depths)) == 1


def test_one_word_means_one_count() -> None:
    """A page, the brief and the data count a change that moved words once, though both its ends are marked."""
    one = "A keeper lights every lamp on the long pier at dusk, whatever the weather on the sea may be."
    two = "A boatman ties up his boat where the warden of the inner harbour has told him to tie it up."
    old = f"1. Title.—This is the Pier Act.\n\n2. Lamps.—{one}\n\n3. Boats.—{two}\n"
    new = f"1. Title.—This is the Pier Act.\n\n2. Boats.—{two}\n\n3. Lamps.—{one}\n"
    c = compare_texts(old, new)
    ends = [hunk for hunk in c.hunks if any(run.op == "m-" for run in hunk.runs)]

    assert ends
    assert c.count == len(c.hunks) - len(ends)
    assert c.as_dict()["count"] == c.count
    assert f"{c.count} change" in to_html(c)


def test_a_fold_leaves_the_heading_of_the_section_that_changed() -> None:
    """However far below its heading a section changed, a reader sees which section it is."""
    rules = "".join(f"{n}. Rule {n}.—Word upon word upon word of it.\n" for n in range(1, 200))
    items = "".join(
        f"({n}) The keeper of pier {n} keeps a lamp and oil for it.\n" for n in range(1, 40)
    )
    old = f"{rules}200. Lamps of the piers.—{items}201. End.—It ends.\n"
    page = to_html(
        compare_texts(old, old.replace("pier 30 keeps a lamp", "pier 30 keeps two lamps"))
    )
    shown = re.sub(r'<details class="tm-fold">.*?</details>', "", page, flags=re.DOTALL)

    assert "Lamps of the piers" in shown.partition("</header>")[2]
    assert "Rule 150" not in shown


def test_a_fold_on_a_screen_begins_and_ends_with_a_sentence_below_its_heading() -> None:
    """On a screen a fold cuts no sentence, and the heading of the section that changed stays."""
    rules = "".join(f"{n}. Rule {n}.—Word upon word upon word of it.\n" for n in range(1, 60))
    items = "".join(
        f"({n}) The keeper of pier {n} keeps a lamp and also\nkeeps oil for it and a wick, which he trims\nat dusk.\n"
        for n in range(1, 20)
    )
    old = f"{rules}60. Lamps of the piers.—\n{items}61. End.—It ends.\n"
    c = compare_texts(old, old.replace("pier 15 keeps a lamp", "pier 15 keeps two lamps"))
    lines = to_terminal(c, screen=True).split("\n")
    folds = [at for at, line in enumerate(lines) if "unchanged lines" in line]

    assert any(line.startswith("60. Lamps of the piers") for line in lines)
    assert len(folds) == 3
    assert all(lines[at + 1].startswith(("(", "60.")) for at in folds[:2])


def test_a_page_and_a_screen_fold_the_same_lines() -> None:
    """There is one way to fold: what a page hides is what a screen hides."""
    rules = "".join(
        f"{n}. Kites.—No kite shall be\nflown in zone {n}, and\nno cord cut.\n{'Ask?' * (n % 3)}\n"
        for n in range(1, 90)
    )
    c = compare_texts(rules, re.sub("zone (31|40|74),", "zone A,", rules))
    page = re.findall(r"<summary data-aside>([\d,]+) unchanged lines", to_html(c))

    assert len(page) >= 3
    assert re.findall(r"⋯ ([\d,]+) unchanged lines", to_terminal(c, screen=True)) == page


def test_what_follows_words_omitted_at_the_very_beginning_is_shown_on_a_screen() -> None:
    """The lines below a first line that went stand beside a change as others do."""
    rules = "".join(f"Kites of class {n} are flown by day.\n" for n in range(1, 60))
    shown = to_terminal(compare_texts(f"No cord is cut.\n{rules}", rules), screen=True)

    assert "Kites of class 2 are" in shown
    assert "Kites of class 30 are" not in shown


@pytest.mark.parametrize("layout", ["inline", "side"])
def test_what_was_laid_out_to_be_compared_is_drawn_as_if_laid_out_anew(layout: Layout) -> None:
    compared = compare_texts(OLD, NEW)
    assert compared.trees
    anew = replace(compared, trees=None)
    assert to_html(compared, layout=layout) == to_html(anew, layout=layout)


def test_a_part_of_a_law_is_drawn_by_its_own_words_and_not_by_where_it_stood() -> None:
    old, new = (structure_text(text).children[-1] for text in (OLD, NEW))
    part = compare_trees(old, new)
    assert to_html(part) == to_html(replace(part, trees=None))
    assert old_and_new_from_html(to_html(part)) == (old.full_text(), new.full_text())


def test_to_draw_a_law_does_not_lay_it_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = compare_texts(OLD, NEW)
    monkeypatch.setattr(tiles, "structure_text", None)
    assert "sixty" in to_html(compared)
    assert "sixty" in to_terminal(compared)


def test_the_key_names_the_box_of_a_doubtful_change_where_there_is_one() -> None:
    """On paper and on a telephone nobody can hover to learn what a box means."""
    for note, named in (("may be OCR", True), ("", False)):
        runs = (Run("=", "1. A kite "), Run("-", "may", note), Run("+", "shall", note))
        page = to_html(Comparison(runs, (AlignmentEntry("sec_1", "sec_1", "edited"),), (Hunk(runs[1:], 1, 0),)))  # fmt: skip
        assert ('<span class="tm-key-ocr">may be OCR</span>' in page) == named


DOUBTED = (
    Run("=", "1. A [? kite "), Run("-", "may", "may be OCR"), Run("+", "mey", "may be OCR"), Run("=", " and ?] fly"),
    Run("-", " not"), Run("+", " nct", "may be OCR"), Run("m-", ".", "may be OCR"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("draw", "label", "read"),
    [
        (to_terminal, "[-may-]{+mey+}[?may be OCR?] and", old_and_new_from_text),
        (to_criticmarkup, "{--may--}{++mey++}{>>may be OCR<<} and", old_and_new_from_criticmarkup),
        (to_json, '"notes": ["may be OCR", "may be OCR"]', old_and_new_from_json),
        (to_docx, "", old_and_new_from_docx),
    ],
)
def test_every_form_says_what_may_be_a_slip_of_the_eye(draw: Callable[..., str | bytes], label: str, read: Callable[..., tuple[str, str]]) -> None:  # fmt: skip
    """The label stands beside the change in whatever form it is drawn, and both texts are read back without it."""
    hunks = (Hunk(DOUBTED[1:3], 1, 0), Hunk(DOUBTED[4:], 4, 0))
    comparison = Comparison(DOUBTED, (AlignmentEntry("sec_1", "sec_1", "edited"),), hunks)

    drawn = draw(comparison)

    assert read(drawn) == (comparison.old, comparison.new)
    if isinstance(drawn, str):
        assert label in drawn
        assert "may be OCR" not in draw(bare([run._replace(note="") for run in DOUBTED]))
    else:
        authors = re.findall('author="(.*?)"', zipfile.ZipFile(io.BytesIO(drawn)).read("word/document.xml").decode())  # fmt: skip
        assert authors == [
            "tarmeem (may be OCR)", "tarmeem (may be OCR)", "tarmeem", "tarmeem (may be OCR)", "tarmeem (moved, may be OCR)",
        ]  # fmt: skip


def test_a_screen_says_it_too_and_its_key_explains_it() -> None:
    """In marks the label stands behind the change; in colour the key shows how one looks."""
    marks, colour = (to_terminal(bare(list(DOUBTED)), screen=True, color=color) for color in (False, True))  # fmt: skip

    assert "{+mey+}[?may be OCR?]" in marks
    assert marks.endswith("[?may be OCR?]\n")
    assert "may be OCR" in colour


def test_what_was_said_of_each_run_is_read_back() -> None:
    """A comparison's JSON gives its hunks back with their notes; one that was written without any, too."""
    comparison = Comparison(DOUBTED, (), (Hunk(DOUBTED[4:], 4),))
    said = comparison.as_dict()

    assert Comparison.from_dict(said).hunks == comparison.hunks
    del said["hunks"][0]["notes"]
    assert [run.op for run in Comparison.from_dict(said).hunks[0].runs] == ["-", "+", "m-"]


def test_a_line_reads_in_the_direction_of_most_of_its_letters() -> None:
    """Its first letter does not tell: an item of Urdu is labelled "(i)", and English defines a word of Urdu."""
    old = "۱۔ چراغ۔ محافظ جلائے گا—\n(i) رات کو؛\n(ii) دن کو۔\n“چراغ” means a lamp that a keeper shall light.\n"
    page = to_html(compare_texts(old, old.replace("دن کو", "شام کو")))
    lines = re.findall(r'<div class="tm-p[^"]*"([^>]*)>.*?(رات|means)', page)
    assert lines == [(' dir="rtl" lang="ur"', "رات"), (' dir="ltr"', "means")]
