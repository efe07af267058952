"""What is redlined together: a provision with its own words, whatever else changed around it."""

from __future__ import annotations

import pytest

from diffs.compare import Comparison, compare_texts
from diffs.compare.aligning.items import Item, link
from diffs.compare.words.side import Side
from diffs.compare.writing.abreast import Atom, Group, keep_in_place
from diffs.compare.writing.flow import Flow

KINDS = ("kite", "string", "reel", "tail", "frame", "bridle", "paper", "spool")


def marked(c: Comparison, op: str) -> list[str]:
    """Return what is marked with an op, without white space around it."""
    return [run.text.strip() for run in c.runs if run.op == op and run.text.strip()]


def test_a_pair_that_hardly_differs_is_redlined_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every section differs in print, each is redlined against itself, whatever stands beside it."""
    words = (
        "Whoever takes a {} by night, or flies one by night, shall be liable to a fine of {} rupees"
    )
    words += (
        ", and the kite, its string and all that is tied to it shall be kept by the warden of the hill"
        * 2
    )
    said = [words.format(kind, 5 + n) for n, kind in enumerate(KINDS)]
    old = "\n\n".join(f"### Section {n}. Theft:\n\n{one}." for n, one in enumerate(said * 2, 1))
    new = "\n\n".join(f"{n}. Theft.—{one}." for n, one in enumerate(said, 1))
    parts: list[Group] = []
    best = Flow._best
    monkeypatch.setattr(
        Flow, "_best", lambda flow, part, own: parts.append(part) or best(flow, part, own)
    )

    compare_texts(old, new)

    assert [len(part) for part in parts] == [1] * len(KINDS) + [len(KINDS)]


def test_a_clause_that_came_after_the_words_leaves_them_in_place() -> None:
    """A section's words that became its (1), to which a long (2) was added, are not omitted and inserted."""
    words = "The Board may, in consultation with the wardens, by notice on the hill,"
    rest = "make such rules as it considers necessary for the flying of kites."
    old = f"1. Title.—This is the Kite Act.\n\n2. Rules\n\n{words}\n\n---\n\n{rest}\n\n3. End.—It ends.\n"
    more = "; ".join(f"the {kind} of a kite and what it is made of" for kind in KINDS)
    new = (
        f"1. Title.—This is the Kite Act.\n\n2. Rules\n(1) {words} {rest}\n"
        f"(2) Without prejudice to that power, rules may say how long, how wide and how heavy may be {more}.\n"
        "(3) No rule is made on a Friday.\n\n3. End.—It ends.\n"
    )

    assert not any("consultation" in text for text in marked(compare_texts(old, new), "-"))


FOOT = """KITES OF THE DALE
______________________________________________________
1Subs. by the Kites ({}) Act, 2010 (10 of 2010), s. 4, for “string”.
2Ins. ibid., s. 5.
3The words “of reeds” omitted by the Kites ({}) Act, 2010 (10 of 2010), s. 6.
\f"""


def test_the_law_is_not_marked_for_the_sake_of_a_pages_foot() -> None:
    """Where a page ends elsewhere, its foot may be marked, and the law's words stand where they stood."""
    head = "10. Wardens.—(1) The Board shall appoint 1[a warden] for every hill 2[on which kites are flown].\n"
    one = (
        "(2) A warden shall hold office for three years and shall keep a roll of the kites 3[*].\n"
    )
    two = "(3) At any time when the warden is absent, the Board shall name another person qualified to act.\n"
    tail = "(4) No warden flies a kite.\n11. End.—It ends.\n"
    old = head + one + FOOT.format("First Amdt.", "Third Amdt.") + two + tail
    new = head + one + two + FOOT.format("Ninth Amendment", "Tenth Amendment") + tail

    gone = marked(compare_texts(old, new), "-")

    assert not any("absent" in text for text in gone)


@pytest.mark.parametrize(
    ("now", "moved"),
    [("abcde", ""), ("acbde", "b"), ("abdce", "d"), ("abcd", "")],
)
def test_what_stands_between_the_same_neighbours_is_not_shown_moved(now: str, moved: str) -> None:
    """Of what another provision holds now (b, c, d), only that moved which passed a neighbour."""
    sides = Side("abcde", is_old=True), Side(now)
    old, new = (
        {one: Item(side, k, k + 1, one, None, "") for k, one in enumerate(side.source)}
        for side in sides
    )
    links = {one: link(old[one], new[one]) for one in now}
    far = "bd" if now != "acbde" else "b"
    atoms = [
        [
            Atom(item, links.get(one), moved=one in far and one in links)
            for one, item in side.items()
        ]
        for side in (old, new)
    ]

    keep_in_place(*atoms)

    assert all({a.item.eid for a in side if a.moved} == {*moved} for side in atoms)


def test_a_last_line_set_apart_is_not_omitted_and_inserted() -> None:
    """Where one print sets blank lines between lines, a clause's last line is no paragraph of its own."""
    clause = (
        "any irregularity in the keeping of the roll of kites that does not touch the merits of the"
    )
    law = (
        f"1. Title.—This is the Kite Act.\n2. Defects.—No act is void for—\n(a) a vacancy on the Board; or\n"
        f"(b) {clause}\ncase.\n3. End.—It ends.\n"
    )

    c = compare_texts(law, law.replace("\n", "\n\n"))

    assert not any(run.op in "-+" for run in c.runs)
