"""Words that a new section shares with words that went, by accident."""

from __future__ import annotations

from diffs.compare import compare_texts

_REST = "".join(f"{n}. Rule {n}.—The string of class {n} is of cotton.\n" for n in range(3, 9))
_OLD = (
    "1. Title.—This is the Kites Act.\n2. Night flying.—Whoever flies a kite by night flies.\n\n"
    "**Explanation:** Rising is sufficient to constitute the flight necessary to the offence of flying.\n\n"
    + _REST
)
_NEW = (
    "1. Title.—This is the Kites Act.\n2. Night flying.—Whoever flies a kite by night flies.\n"
    "Explanation 1.—For the purposes of this section, “kite” also includes a lantern.\n"
    "Explanation 2.—Consent means an agreement of whoever owns the roof:\n"
    "Provided that one who does not resist is not by that alone taken to consent.\n"
    "2A. Gang flying.—Where a kite is flown by several persons acting with one common intention, each of\n"
    "those persons shall be guilty of the offence of\ngang flying and shall be punished with a fine of ten rupees.\n\n"
    + _REST
)


def test_a_new_section_is_marked_whole() -> None:
    """Words that a section without a partner shares with others that went are taken out there and put in here."""
    made = compare_texts(_OLD, _NEW)
    section = _NEW[_NEW.index("2A.") : _NEW.index("3. Rule")].strip()

    assert section in "".join(run.text for run in made.runs if run.op == "+")
    assert any(line.startswith("New provision, section 2A") for line in made.significance)
    for ops, text in (("=-", _OLD), ("=+", _NEW)):
        assert "".join(run.text for run in made.runs if run.op[0] in ops or run.op[1:] == ops[1]) == text  # fmt: skip
