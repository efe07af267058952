"""What joins the items of a list: "or" for "and" is a change wherever it stands; that it moved with the items is none."""

from __future__ import annotations

import pytest

from diffs.compare import Comparison, compare_texts

HEAD = "1. Name.—This is the Kites Act.\n\n11. Grounds.—(1) The Board may cancel a licence where the keeper—\n\n"
TAIL = "\n\n(2) The Board shall hear him.\n\n12. Oil.—Oil is kept.\n"
ITEMS = {
    "a": "has failed to pay the fee",
    "n": "has been served a notice",
    "s": "has been served notices",
    "c": "is not a company",
}
NEW = "New provision, section 11(1)({}): “"
GONE = "Provision omitted, section 11(1)(c): “"
BECAME = "“and” became “or” between the items of section 11(1)"


def law(*items: str) -> str:
    """Return a law with a list: each item by its letter, with what ends it."""
    lines = [f"({'abcd'[at]}) {ITEMS[item[0]]}{item[1:]}" for at, item in enumerate(items)]
    return HEAD + "\n".join(lines) + TAIL


def compared(old: tuple[str, ...], new: tuple[str, ...]) -> Comparison:
    """Compare two lists."""
    return compare_texts(law(*old), law(*new))


def begins(c: Comparison, *starts: str) -> bool:
    """Tell whether there are as many sentences, each beginning so, and no change is without one."""
    said = c.significance
    alike = len(said) == len(starts) and all(map(str.startswith, said, starts))
    return alike and c.untold == 0


@pytest.mark.parametrize(
    ("old", "new", "starts"),
    [
        (("a; and", "n."), ("a;", "n; and", "c."), [NEW.format("c")]),
        (("a; and", "n."), ("a; and", "n; and", "c."), [NEW.format("c")]),
        (("a; or", "n."), ("a;", "c; or", "n."), [NEW.format("b")]),
        (("a;", "n; and", "c."), ("a; and", "n."), [GONE]),
        (("a; and", "n;", "c."), ("a;", "n; and", "c."), ["Joining word moved within its list: “and”"]),
    ],
)  # fmt: skip
def test_a_word_that_moved_with_the_items_is_no_change(
    old: tuple[str, ...], new: tuple[str, ...], starts: list[str]
) -> None:
    """The item that came or went is told; that "and" stands before another item now follows from it."""
    assert begins(compared(old, new), *starts)


@pytest.mark.parametrize(
    ("old", "new", "starts"),
    [
        (("a; and", "n."), ("a;", "n; or", "c."), [BECAME, NEW.format("c")]),
        (("a; and", "n."), ("a;", "c; or", "n."), [BECAME, NEW.format("b")]),
        (("a;", "n; and", "c."), ("a; or", "n."), [BECAME, GONE]),
        (("a;", "n; and", "c."), ("a;", "s; or", "c."), ["“a notice; and” became “notices; or”", BECAME]),
        (("a; and", "n."), ("a; or", "n."), ["“and” became “or” in “"]),
        (("a; and/or", "n."), ("a; or", "n."), ["“and/or” became “or” in “"]),
        (("a; and", "n."), ("a;", "n."), ["“and” was omitted in “"]),
        (("a;", "n; and", "c."), ("a;", "n."), ["“and” was omitted between the items of section 11(1)", GONE]),
        (("a; or", "n; or", "c."), ("a; or", "n; and", "c."), ["“or” became “and” in “"]),
    ],
)  # fmt: skip
def test_another_word_between_items_is_told_wherever_it_is_marked(
    old: tuple[str, ...], new: tuple[str, ...], starts: list[str]
) -> None:
    """Items joined by "and" that are joined by "or", or by nothing, are told so, beside whatever item came or went."""
    assert begins(compared(old, new), *starts)


@pytest.mark.parametrize(
    ("joint", "first"),
    [("and", []), ("or", ["“and” became “or” between the items of section 11(1)"])],
)
def test_items_within_a_line_are_told_with_what_joins_them(joint: str, first: list[str]) -> None:
    """A list that runs on in its line is told as one that stands in lines of its own."""
    old = (
        HEAD.replace("keeper—", "keeper sees that").rstrip()
        + " (a) x is lit; and (b) y is lit."
        + TAIL
    )
    told = compare_texts(
        old, old.replace("and (b) y is lit", f"(b) y is lit; {joint} (c) z is lit")
    )

    assert told.untold == 0
    assert [*told.significance] == [*first, NEW.format("c") + "(c) z is lit.”"]


def test_what_joins_penalties_either_way_is_told() -> None:
    """What was "and/or" is neither "and" nor "or"."""
    old = HEAD.rstrip() + " is liable to a fine and/or prison." + TAIL

    for joint in ("and", "or"):
        told = compare_texts(old, old.replace("and/or", joint)).significance
        assert told[0].startswith(f"“and/or” became “{joint}” in “")


def test_a_word_amid_an_item_is_no_joint_of_the_list() -> None:
    """An "and" that came within an item is told, though the list's own word is the same."""
    c = compare_texts(
        law("a; and", "n."), law("a; and", "n.").replace("pay the fee", "pay and the fee")
    )

    assert c.significance[0].startswith("“and” was inserted in “")


@pytest.mark.parametrize("other", ["1,000", "in", "nor"])
def test_a_word_that_gave_way_to_another_did_not_move(other: str) -> None:
    """Where something stands in its place that joins nothing the change is quoted, or counted as untold."""
    c = compare_texts(law("a; or", "n; or", "c."), law("a; or", f"n; {other}", "c."))

    assert c.untold or other in c.significance[0]
    assert not any(one.startswith("Joining word moved") for one in c.significance)


def test_a_list_in_urdu_is_joined_as_one_in_english() -> None:
    """The words «اور» and «یا» are told by the names of what they do."""
    head = "۱۔ عنوان۔—یہ پتنگ ایکٹ ہے۔\n\n۲۔ شرائط۔—(۱) درخواست کے ساتھ یہ ہوں گی:—\n"
    tail = "\n\n۳۔ تیل۔—تیل صاف ہو گا۔\n"
    old = f"{head}(الف) نقل؛ اور\n(ب) ڈرافٹ۔{tail}"
    new = f"{head}(الف) نقل؛\n(ب) ڈرافٹ؛ {{}}\n(ج) حلف نامہ۔{tail}"

    assert any(
        "became “or” between the items" in s
        for s in compare_texts(old, new.format("یا")).significance
    )
    assert not any("“and”" in s for s in compare_texts(old, new.format("اور")).significance)
