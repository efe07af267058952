"""What a scan may have misread says so; what it cannot have misread does not."""

from __future__ import annotations

import pytest

from crawler.pages import scan
from diffs.compare.engine import compare_trees
from diffs.compare.print import misreadings
from diffs.structure import structure_text

OLD = "1. Every operator shall pay a complaint fee within thirty days, or Rs. 14 a day.\n"


def notes(new: str, weak: tuple[tuple[int, int], ...] | None = None) -> set[str]:
    """Return the notes of what changed, where no word of the newer text was sure unless told which."""
    weak = ((0, len(new)),) if weak is None else weak
    found = compare_trees(structure_text(OLD), structure_text(new), weak_new=weak)
    return {run.note for hunk in found.hunks for run in hunk.runs if run.op in ("-", "+")}


def test_a_sentence_that_quotes_only_what_may_be_misread_says_so() -> None:
    """It is read without its redline; one that quotes a change that is sure besides does not."""
    old = "1. Fees.—The fee under section 11 is due in May.\n2. Forms.—The form is green.\n"
    new = old.replace("section 11", "section II").replace("green", "blue")
    at = new.index("II")
    found = compare_trees(structure_text(old), structure_text(new), weak_new=[(at, at + 2)])
    doubted, sure = found.significance
    assert doubted.endswith("“section II” (may be OCR)")
    assert "blue" in sure
    assert "OCR" not in sure
    assert found.said_of(0) == (doubted,)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("complaint", "compiaint"),
        ("days,", "days"),
        ("fee", "fee ’"),
        ("14", "l4"),
    ],
)
def test_a_shape_a_letter_a_point_and_a_speck_may_be_misread(said: str, read: str) -> None:
    """Such a change in doubtful words carries the note."""
    assert notes(OLD.replace(said, read)) == {"may be OCR"}


@pytest.mark.parametrize(
    ("said", "read"),
    [("shall", "may"), ("thirty", "sixty"), ("14", "44"), (" or Rs. 14 a day", "")],
)
def test_another_word_or_figure_is_never_put_down_to_the_scanner(said: str, read: str) -> None:
    """Such a change carries no note, however doubtful its words."""
    assert "may be OCR" not in notes(OLD.replace(said, read))


@pytest.mark.parametrize(
    ("said", "read"),
    [("days, or Rs.", "days, Rs."), ("a complaint", "complaint"), ("fee within", "fee or within")],
)
def test_a_word_of_the_text_is_no_speck_however_short(said: str, read: str) -> None:
    """What came or went and stands elsewhere where it was surely read is told without a note."""
    new = OLD.replace(said, read)
    at = new.index(read)
    assert notes(new, ((at, at + len(read)),)) == {""}


@pytest.mark.parametrize(("said", "read"), [("14", "44"), ("thirty", "sixty"), ("shall", "may")])
def test_a_word_that_two_readings_have_otherwise_may_be_misread_whatever_it_says(
    said: str, read: str
) -> None:
    """Neither reading is sure of it; a range given twice as weak says so."""
    new = OLD.replace(said, read)
    at = new.index(read)
    assert notes(new, ((at, at + len(read)),) * 2) == {"may be OCR"}
    assert notes(new, ((at, at + len(read)),)) == {""}
    assert notes(new, ((0, 2),) * 2) == {""}


@pytest.mark.parametrize(
    ("said", "read", "again", "note"),
    [
        ("may", "say", "mey", "may be OCR"),
        ("thirty", "sixty", "thirty", "may be OCR"),
        ("may", "shall", "shell", ""),
        ("shall", "mey", "say", ""),
        ("14", "44", "14", "may be OCR"),
        ("14", "44", "84", ""),
        ("14", "44", "", ""),
        ("a complaint fee within thirty", "& pach ammeit zor", "a compleint fee within thirty", "may be OCR"),
    ],
)  # fmt: skip
def test_two_readings_that_agree_on_another_word_than_the_other_text_has_were_not_misread(
    said: str, read: str, again: str, note: str
) -> None:
    """What the second reading has is held against the other text: it may be right, or is a third thing."""
    old = OLD.replace("shall", "may") if said == "may" else OLD
    new = old.replace(said, read, 1)
    at, end = new.index(read), new.index(read) + len(read)
    found = compare_trees(
        structure_text(old), structure_text(new), weak_new=((at, end), (at, end, again))
    )
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {note}


def test_each_word_of_a_change_is_a_slip_for_its_own_reason() -> None:
    """A shape and a disputed word beside each other are slips; a sure word among them is none."""
    new = OLD.replace("pay a complaint fee", "gay @ compleint fee")
    spans = {word: (new.index(word), new.index(word) + len(word)) for word in ("gay", "compleint")}
    weak = [spans["gay"], (*spans["gay"], "pay"), spans["compleint"]]
    assert notes(new, tuple(weak)) == {"may be OCR"}
    assert notes(new.replace("compleint", "quarterly"), tuple(weak)) == {""}


def test_a_letter_that_only_its_size_tells_may_be_misread_on_a_scanned_line() -> None:
    """A great and a small s are one shape; a and A are two, and a point in a figure is no dust."""
    old = "1. Fee.\nEvery such fee is at least 1.5 a day.\n"
    weak = [(old.index("day"), old.index("day") + 3)]

    def told(said: str, read: str) -> set[str]:
        found = compare_trees(
            structure_text(old), structure_text(old.replace(said, read)), weak_new=weak
        )
        return {run.note for run in found.runs if run.op in ("-", "+")}

    assert told("such", "Such") == {"may be OCR"}
    assert told("at least", "At least") == {""}
    assert told("1.5", "15") == {""}


def test_a_word_that_one_reading_lacks_may_be_lost_by_it_and_a_sentence_may_not() -> None:
    """The gap is given twice where the other reading has more there."""
    new = OLD.replace("complaint ", "")
    gap = (new.index("fee") - 1, new.index("fee"))
    assert notes(new, (gap, gap)) == {"may be OCR"}
    shorter = OLD.replace(" within thirty days, or", "")
    gap = (shorter.index("fee") + 3, shorter.index("fee") + 4)
    assert notes(shorter, (gap, gap)) == {""}


def test_a_point_on_a_scanned_page_may_be_dust() -> None:
    """On a line with doubtful words, or between two of one page: no reading is to be trusted in points."""
    assert notes(OLD.replace("days,", "days"), ((0, 2),)) == {"may be OCR"}


@pytest.mark.parametrize(
    ("weak", "note"),
    [
        (("2.",), ""),
        (("1.", "2."), "may be OCR"),
        (("1.", "9."), ""),
        (("2.", "9."), ""),
    ],
)
def test_a_point_away_from_doubtful_words_is_no_dust(weak: tuple[str, ...], note: str) -> None:
    """A page that was never scanned has no doubtful words, whatever other pages have."""
    long = "The record shall be kept in the office. " * 40
    lines = ["1. Scope.", "The operator pays a fee, each year.", "2. Record.", long, "9. End.", ""]
    old = "\n".join(lines)
    new = old.replace("fee,", "fee")
    if weak == ("1.", "9."):
        old, new = (text.replace("2. Record.", "Record.") for text in (old, new))
    spans = [(new.index(word), new.index(word) + 2) for word in weak]
    found = compare_trees(structure_text(old), structure_text(new), weak_new=spans)
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {note}


@pytest.mark.parametrize(("said", "read"), [("5 %", "5"), ("< five", "five"), ("+ tax", "tax")])
def test_a_sign_that_counts_is_no_dust(said: str, read: str) -> None:
    """It says how much: beside no doubtful word, its loss is a change."""
    old = OLD.replace("Rs. 14", f"Rs. 14 and {said}")
    new = old.replace(said, read)
    found = compare_trees(structure_text(old), structure_text(new), weak_new=[(0, 2)])
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {""}


@pytest.mark.parametrize(
    ("said", "read", "slip"),
    [("courier.—(1)", "courtier —{1)", True), ("courier.—(1)", "courtier —(2)", False), ("9 May 2025. (3) Every", "9 Mey 2025 (3) Every", True)],
)  # fmt: skip
def test_a_figure_that_both_sides_have_hides_no_slip_beside_it(
    said: str, read: str, slip: bool
) -> None:
    """Only a figure that differs is never put down to the eye."""
    assert misreadings.may_be_ocr(said, read) is slip


def test_no_word_of_a_page_that_was_read_only_once_is_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second reading took too long: nothing vouches for the first, however confident it is."""
    words = [scan.Word("fee", 99.0, "1.1.1"), scan.Word("days", 99.0, "1.1.1")]

    def read(_png: bytes, _languages: str, *, clean: bool = False) -> object:
        return second if clean else words

    monkeypatch.setattr(scan, "_languages", lambda _: "eng")
    monkeypatch.setattr(scan, "_cached_words", read)

    second: object = "took too long to read from its image"
    assert scan.read_image(b"").weak == ((0, 3), (4, 8))
    second = words
    assert scan.read_image(b"").weak == ()


def test_a_busy_machine_has_more_time_to_read_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a scan says is not to hang upon what else was running."""
    monkeypatch.setattr("os.cpu_count", lambda: 2)

    monkeypatch.setattr("os.getloadavg", lambda: (0.5, 9.0, 9.0))
    assert scan._patience() == scan.SECONDS
    monkeypatch.setattr("os.getloadavg", lambda: (8.0, 0.0, 0.0))
    assert scan._patience() == 4 * scan.SECONDS


def test_what_the_eye_misread_thrice_it_may_have_misread_where_it_felt_sure() -> None:
    """One letter read for another in three words in doubt is doubted in a sure word too, a figure never."""
    said = "1. A fast lamp at the dark gate of a small harbour that has a mast of old oak and of pine pays 14.\n"
    read = said.replace("fast", "fest").replace("dark", "derk").replace("small", "smell")
    new = read.replace("has a mast", "hes a\nmest").replace("14", "44")
    weak = tuple(
        (new.index(word), new.index(word) + len(word)) for word in ("fest", "derk", "smell")
    )

    found = compare_trees(structure_text(said), structure_text(new), weak_new=weak)

    told = {run.text: run.note for hunk in found.hunks for run in hunk.runs if run.op == "+"}
    assert told == {
        **dict.fromkeys(("fest", "derk", "smell", "hes a\nmest"), "may be OCR"),
        "44": "",
    }


@pytest.mark.parametrize(("old", "new", "slip"), [
    ("carrier may approve a regional", "cerrier mey epprove a regionel", True),
    ("carrier may approve a regional", "cerrier shell epprove a regionel", False),
    ("carrier or a regional", "cerrier and a regionel", False),
    ("carrier may approve a regional", "cerrier shell not epprove a regionel", False),
    ("carrier approve a regional", "cerrier epprove no regionel", False),
    ("carrier may approve a regional", "cer rier may approvea regionel ;", True),
])  # fmt: skip
def test_another_word_among_misread_ones_is_none_of_them(old: str, new: str, slip: bool) -> None:
    """However misread the words about it are, "may" that became "shall" was not misread."""
    assert misreadings.may_be_ocr(old, new) is slip


@pytest.mark.parametrize(("read", "others"), [
    ({"(5)": "(S)", "mole": "mo1e"}, ()),
    ({"Oil.—(1)": "Oil.~(1)", "The oil for": "The ail far"}, ()),
    ({"Oil.—(1)": "Oil.~(1)", "The oil for": "No oil far"}, ("The", "No")),
    ({"(5)": "(S)", "quay shall": "quay may"}, ("shall", "may")),
    ({"(5)": "(S)", "9 beacons": "8 beacons"}, ("9", "8")),
])  # fmt: skip
def test_a_provision_set_apart_by_a_misread_number_did_not_move(
    read: dict[str, str], others: tuple[str, ...]
) -> None:
    """Its words are the same between two kept ones; where another word is among them, all that says so."""
    old = (
        "1. Tower.—(1) Every keeper of a tower shall light the lamp of it at dusk in any season.\n"
        "(2) Where fog comes in, a bell is rung by hand until the pilot has answered it.\n"
        "(3) No vessel may anchor off the bar, save in distress.\n"
        "(4) A harbour master keeps the register of lamps, bells and pilots.\n"
        "(5) The warden of a quay shall trim 9 beacons of the western mole before the tide.\n"
        "2. Oil.—(1) The oil for a lamp is bought from the chandler of the district each winter.\n"
    )
    new = old
    for one, two in read.items():
        new = new.replace(one, two)
    weak = [(new.index(two), new.index(two) + len(two)) for two in read.values()]

    found = compare_trees(structure_text(old), structure_text(new), weak_new=weak)

    unsaid = [run.text for hunk in found.hunks for run in hunk.runs if not run.note]
    assert bool(unsaid) is bool(others)
    assert all(any(word in text for text in unsaid) for word in others)


@pytest.mark.parametrize(("old", "new", "slip"), [
    ("any", "arty", True), ("summon", "surrunon", True), ("is a", "is @", True),
    ("(m)", "(iii)", False), ("an", "all", False), ("any", "and", False),
])  # fmt: skip
def test_a_word_whose_upright_strokes_are_anothers_may_be_misread_for_it(
    old: str, new: str, slip: bool
) -> None:
    """Broken print leaves strokes to be counted; of two letters no word is told."""
    assert misreadings.may_be_ocr(old, new) is slip


@pytest.mark.parametrize(("said", "read", "dust"), [
    ("shall", "shail", True), ("9,500", "9.500", True), ("9,500", "9,600", False),
    ("(d)", "id)", True), ("(d)", "1d)", False), ("1.5", "1,5", False), ("1.500.", "1.500", False), ("shall", "small", False),
])  # fmt: skip
def test_a_point_of_thousands_and_that_of_an_i_are_dust(said: str, read: str, dust: bool) -> None:
    """They tell an i from an l, and nothing of a figure's digits."""
    assert misreadings.is_dust(said, read) is dust


def test_a_short_word_that_the_texts_have_nowhere_may_be_misread_for_one_they_have() -> None:
    """In doubt, "ary" for "any" is a slip; a known word for another, or two letters of three, is none."""
    old = "1. Tower.\nA keeper may light any lamp, and any day, or pay the fee.\n"

    def told(said: str, read: str) -> set[str]:
        at = old.index(said)
        new = old[:at] + read + old[at + len(said) :]
        weak = [(at, at + len(read))]
        found = compare_trees(structure_text(old), structure_text(new), weak_new=weak)
        return {run.note for run in found.runs if run.op in ("-", "+")}

    assert told("any", "ary") == {"may be OCR"}
    assert told("may", "day") == {""}
    assert told("any", "ore") == {""}


@pytest.mark.parametrize(("after", "again", "note"), [
    ("authorized", "suthorized", ""), ("authorized", "eny person suthorized", "may be OCR"),
])  # fmt: skip
def test_words_are_lost_by_a_reading_where_the_other_has_them(
    after: str, again: str, note: str
) -> None:
    """A letter in doubt beside the place where words were omitted is no sign that they were lost."""
    old = "1. Tower.\nA keeper or any person authorized by him shall light the lamp.\n"
    new = old.replace("any person ", "")
    at = new.index(after)
    span = (at, at + len(after))
    found = compare_trees(structure_text(old), structure_text(new), weak_new=[span, (*span, again)])
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {note}


@pytest.mark.parametrize(("said", "read", "again", "note"), [
    ("keepers", "keeper", None, ""),
    ("keepers", "keeper", "keepers", "may be OCR"),
    ("wardens", "warden", None, ""),
    ("wardens", "warden", "werdens", "may be OCR"),
    ("licensor", "licensee", None, ""),
    ("courier", "courie", None, "may be OCR"),
    ("keepers", "keeqers", None, "may be OCR"),
])  # fmt: skip
def test_another_word_of_the_law_that_both_readings_have_was_not_misread(
    said: str, read: str, again: str | None, note: str
) -> None:
    """It stands elsewhere in the other text, or differs by an ending; other letters may be misread."""
    old = f"1. Tower.\nThe {said} of a tower light the lamp, and a keeper may pay the fee.\n"
    new = old.replace(said, read)
    at = new.index(read)
    weak = [(at, at + len(read)), *([] if again is None else [(at, at + len(read), again)])]
    found = compare_trees(structure_text(old), structure_text(new), weak_new=weak)
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {note}


@pytest.mark.parametrize(("word", "again", "note"), [
    ("keeper", "", ""), ("keegr", "", "may be OCR"), ("a", "", "may be OCR"),
])  # fmt: skip
def test_a_word_of_the_law_that_one_reading_lost_is_no_speck(
    word: str, again: str, note: str
) -> None:
    """Where the other text lacks it, too, it was inserted there: specks are not read for such words."""
    old = "1. Tower.\nThe keeper of some tower may light one lamp, and pay some fee.\n"
    new = old.replace("one lamp", f"one {word} lamp")
    at = new.index(f"{word} lamp")
    span = (at, at + len(word))
    found = compare_trees(structure_text(old), structure_text(new), weak_new=[span, (*span, again)])
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {note}


@pytest.mark.parametrize(("again", "note"), [(" | ", ""), (" 2 ", ""), (" nat ", "may be OCR")])
def test_a_speck_in_a_gap_is_no_lost_word(again: str, note: str) -> None:
    """What the other reading has there must be as much as half of what is missing."""
    old = "1. Tower.\nThe keeper shall not light the lamp.\n"
    new = old.replace("not ", "")
    at = new.index(" light")
    found = compare_trees(
        structure_text(old), structure_text(new), weak_new=[(at, at + 1), (at, at + 1, again)]
    )
    assert {run.note for run in found.runs if run.op in ("-", "+")} == {note}
