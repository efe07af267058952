"""A label that came, went or moved is told by what it did to the words behind it."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

LAW = "1. Name.—This is the Kites Act.\n\n10. Licences.—{}\n\n13. Oil.—Oil is kept.\n"
ONE = "No person shall fly a kite without a licence."
TWO = "An application for a licence shall be made in the form that the Board keeps."
LIST = "An application is accompanied by—\n(a) {};\n(b) {};\n(c) {}; and\n(d) a bank draft for the fee."
PAPERS = (
    "a copy of the certificate of birth",
    "audited accounts of three years",
    "a plan of the field",
)
TURNED = (PAPERS[2], *PAPERS[:2])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (f"(1) {ONE} {TWO}", f"(1) {ONE}\n(2) {TWO}", ["Section 10(1) was split: part of it is section 10(2) now"]),
        (f"(1) {ONE}\n(2) {TWO}", f"(1) {ONE} {TWO}", ["Section 10(2) was merged: it is part of section 10(1) now"]),
        (f"{ONE} {TWO}", f"(1) {ONE}\n(2) {TWO}", ["Section 10 is section 10(1) and section 10(2) now"]),
        (f"(1) {ONE}\n(2) {TWO}", f"{ONE} {TWO}", ["Section 10(1) and section 10(2) are section 10 now, without a number"]),
        (ONE, f"(1) {ONE}", ["Section 10 is section 10(1) now"]),
        (LIST.format(*PAPERS), LIST.format(*TURNED), ["Section 10(c) is section 10(a) now"]),
    ],
)  # fmt: skip
def test_a_label_alone_is_told_by_what_it_did(old: str, new: str, told: list[str]) -> None:
    """The words are the same: which sub-section or item they are now is all that changed, and it is said."""
    c = compare_texts(LAW.format(old), LAW.format(new))

    assert list(c.significance) == told
    assert c.untold == 0


def test_a_sub_section_that_only_bears_another_number_has_no_sentence() -> None:
    """That one came before it is told; that it closed up is seldom the news."""
    c = compare_texts(LAW.format(f"(1) {TWO}"), LAW.format(f"(1) {ONE}\n(2) {TWO}"))

    assert [one.partition(":")[0] for one in c.significance] == ["New provision, section 10(1)"]
