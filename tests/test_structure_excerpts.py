"""Structure: which numbers of an excerpt head sections, where a whole law's would leave no doubt."""

from __future__ import annotations

from diffs.structure import structure_text
from tarmeem.model import Provision

_NOTED = "\n1Subs. by Act No. III of 2032, s. 9.\n"


def _sections(root: Provision) -> list[str]:
    return [node.num for node in root.walk() if node.kind == "section"]


def _lamps(number: str) -> str:
    return f"{number}. Lamps of rock\n(1) The Warden shall light them within 1[one hour] of dusk.\n(2) Nobody shall put them out.\n\n"


def test_a_number_far_from_the_last_is_whole_though_its_first_figure_may_call_a_note() -> None:
    """Below section 5 is section 148, not 48 with the call of note 1; "16" there may well be section 6."""
    assert _sections(structure_text(_lamps("5") + _lamps("148") + _NOTED)) == ["5", "148"]
    assert _sections(structure_text(_lamps("5") + _lamps("16") + _NOTED)) == ["5", "6"]


def test_a_title_below_a_number_alone_is_no_other_sections() -> None:
    """The title right below "3." is that of section 3, though the excerpt has no section 4."""
    titled = "{n}.{end}Removal of lamp {n}.—The Warden may remove it, and\nshall say so.\n\n"
    ends = {3: "\n", 5: " ", 6: " ", 7: " "}
    root = structure_text("".join(titled.format(n=n, end=end) for n, end in ends.items()))
    assert _sections(root) == ["3", "5", "6", "7"]


def test_a_number_alone_is_weighed_by_the_words_below_it() -> None:
    """Three sections whose numbers stand alone, each above a sentence, are sections however far apart."""
    alone = "{n}.\nThe Warden of rock {n} shall light\nits lamp at dusk, and shall keep it lit until the dawn.\n\n"
    root = structure_text(
        "THE LAMPS ACT, 2031\n\n" + "".join(alone.format(n=n) for n in (14, 96, 213))
    )
    assert _sections(root) == ["14", "96", "213"]


def test_stars_far_apart_behind_a_notes_call_are_a_section_that_is_gone() -> None:
    """In "69. 1*      *      *" a section was omitted, however wide the stars are set."""
    gone = f"69. 1*{'          *' * 6}\n\n"
    assert "69" in _sections(structure_text(_lamps("24") + gone + _lamps("142") + _NOTED))
