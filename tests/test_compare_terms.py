"""Definitions are paired by their terms; items that change places moved; references follow what was renumbered."""

from diffs.compare import compare_texts

LAW = "1. Title.—This is the Harbour Act.\n\n2. Definitions.—In this Act,—\n\n{}\n\n3. Log.—The mate keeps a log.\n"


def told(old: list[str], new: list[str]) -> tuple[str, ...]:
    """Return what is said of a list of definitions that became another."""
    texts = []
    for side in (old, new):
        items = [f"({letter}) {words};" for letter, words in zip("abcdef", side, strict=False)]
        texts.append(LAW.format("\n\n".join(items)[:-1] + "."))
    return compare_texts(*texts).significance


def test_a_new_definition_never_takes_the_words_of_the_one_whose_letter_it_bears() -> None:
    """A definition is known again by its term, in whatever quotation marks, though another bears its letter now."""
    for quote in ("“{}”", '"{}"', "‘{}’", "**{}**", "«{}»"):
        barge, pilot, cargo = (quote.format(term) for term in ("barge", "pilot", "cargo"))
        said = told(
            [f"{barge} means a flat boat", f"{cargo} means any salt, oil or tar"],
            [
                f"{barge} means a flat boat",
                f"{pilot} means any person, including the Warden",
                f"{cargo} includes any salt, oil, tar, wax or rope",
            ],
        )
        assert not any("oil or tar” became “person" in line for line in said), said
        assert not any("New provision, section 2(c)" in line for line in said), said


def test_a_definition_in_urdu_is_known_again_by_its_term() -> None:
    """The term stands between the same marks, whatever language it is in."""
    barge, pilot, cargo = (
        "”کشتی“ سے مراد چھوٹی ناؤ ہے",
        "”ملاح“ سے مراد کوئی بھی شخص ہے",
        "”مال“ سے مراد نمک یا تیل ہے",
    )
    text = "۱۔ نام۔ یہ بندرگاہ ایکٹ ہے۔\n\n۲۔ تعریفات۔ اس ایکٹ میں،—\n\n(الف) {}؛\n\n(ب) {}؛\n\n{}"
    old = text.format(barge, cargo, "")
    new = text.format(barge, pilot, f"(ج) {cargo.replace('تیل', 'تیل یا موم')}؛\n\n")
    entries = compare_texts(old, new).alignment

    assert ("sec_2__para_b", "sec_2__para_c") in {(one.old, one.new) for one in entries}


def test_what_defines_nothing_is_paired_by_its_letter_still() -> None:
    """A new rule under the same letter is that rule substituted, and no definition of its first word."""
    for old, new in (
        ("the fee is one rupee for a barge of any size", "the fee is two rupees for every pilot"),
        ("“barge” means a flat boat", "“barge” means a boat of any shape that a pilot steers"),
    ):
        said = told(
            ["keep a register of all the lamps", old], ["keep a register of all the lamps", new]
        )
        assert not any(line.startswith(("New provision", "Provision omitted")) for line in said), (
            said
        )


def test_items_that_change_places_moved() -> None:
    """However short they are, none of their words gave way to others."""
    said = told(
        ["keep accounts", "permit audit", "furnish security"],
        ["permit audit", "keep accounts", "furnish security"],
    )

    assert set(said) == {"Section 2(a) is section 2(b) now", "Section 2(b) is section 2(a) now"}


def test_items_of_a_section_that_moved_moved_within_it() -> None:
    """Where the section bears another number, its items' words gave way to none either."""
    law = "1. Oil.—The mate fetches the oil.\n\n{}2. Log.—The mate keeps a log of all the tides.\n\n3. Fees.—Any fee is paid at noon.\n\n{}"
    duties = "{}. Duties.—A pilot shall—\n\n(a) {};\n\n(b) {}; and\n\n(c) furnish security.\n\n"
    old = law.format("", duties.format(4, "keep accounts", "permit audit"))
    new = (
        law.replace("2. Log", "3. Log")
        .replace("3. Fees", "4. Fees")
        .format(duties.format(2, "permit audit", "keep accounts"), "")
    )
    told = compare_texts(old, new).significance
    assert not any(line.startswith(("Words substituted", "“")) for line in told), told
    assert any(" is section 2(" in line for line in told), told


def test_an_item_that_was_omitted_is_not_the_one_omitted_elsewhere() -> None:
    """Of a word that stands where items stood nothing says that it moved."""
    said = told(
        ["light the lamp", "Omitted", "sweep the pier"],
        ["Omitted", "steer by night", "sweep the pier"],
    )

    assert not any(" is section 2(" in line for line in said), said


CHAPTERS = "1. Grant.—The Warden grants a licence.\n\n{}2. Terms.—A pilot keeps to the terms in section {}{}.\n\n{}"
MARKS = "{}. Marks.—A mark is painted white and no mark is moved by anybody at night.\n\n"


def test_a_reference_that_follows_its_provision_is_no_other_reference() -> None:
    """What is referred to is the same where it bears another number now; another law's section is not ours."""
    fees = "2. Fees.—The fee for a barge is paid to the Warden at noon.\n\n"
    own = CHAPTERS.replace("2. Terms", "{}. Terms")

    def of(number: int, law: str, fee: str) -> str:
        mark = number if not law else 3 + bool(fee)
        return own.format(fee, 2 + bool(fee), number, law, MARKS.format(mark))

    followed = compare_texts(of(3, "", ""), of(4, "", fees)).significance
    assert "Reference follows the renumbering: “section 3” is “section 4” now" in followed
    assert not any(line.startswith("Reference changed") for line in followed)
    for other in (" thereof", " of that Act", ", P.P.C.", " of the Oil Convention"):
        theirs = compare_texts(of(3, other, ""), of(4, other, fees)).significance
        assert not any(line.startswith("Reference follows") for line in theirs), theirs
    elsewhere = compare_texts(
        of(3, " of the Oil Act, 1923", ""), of(4, " of the Oil Act, 1923", fees)
    ).significance
    assert any(line.startswith("Reference changed") for line in elsewhere), elsewhere
    rules = [
        of(number, "", fee).replace("in section", "in rule") for number, fee in ((3, ""), (4, fees))
    ]
    assert "Reference changed: from “rule 3” to “rule 4”" in compare_texts(*rules).significance
    named = [
        f"1. Name.—These rules may be called the Oil Rules.\n\n{one[one.index('2.') :]}"
        for one in rules
    ]
    assert (
        "Reference follows the renumbering: “rule 3” is “rule 4” now"
        in compare_texts(*named).significance
    )
    another = compare_texts(of(3, "", ""), own.format(fees, 3, 2, "", MARKS.format(4))).significance
    assert not any(line.startswith("Reference follows") for line in another), another


def test_a_definition_whose_term_alone_is_another_is_told() -> None:
    law = "2. Words.—In this Act,—\n(a) “{}” means a light of ten candles or more; and\n(b) “pier” means a landing place.\n"
    told = compare_texts(law.format("lamp"), law.format("lantern")).significance
    assert told == ("Term defined changed: from “lamp” to “lantern”",)
    misread = compare_texts(law.format("lantern"), law.format("lantem")).significance
    assert not any("Term defined" in line for line in misread)
