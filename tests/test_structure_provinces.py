"""Structure: laws of the provinces and rules, as sites of law reprint them."""

from __future__ import annotations

from tests.trees import body, read


def eids(text: str) -> list[str]:
    return [n.eid for n in read(text).walk() if n.eid and n.kind not in ("preface", "p")]


UNCLOSED = """THE LAMPS (AMENDMENT) ACT, 2031
An Act further to amend certain laws of lamps.
1. Short title.---This Act may be called the Lamps (Amendment) Act, 2031.
2. Amendment of Act V of 2019.--In the Lamps Act, 2019---
   (1) in section 1, for the word "lamp", the word "light" shall be substituted;
   (2) for section 3, the following shall be substituted:--
   "3. Definitions.-- In this Act---
   (a) "Board" means the Board of Lamps; and
   (b) "keeper" means one who keeps a lamp; and
   (3) in sections 4 and 5, for the words "Harbour Board", the word "Board" shall be substituted; and
   (4) for section 12, the following shall be substituted;--
   "12. Powers of the Board.--(1) The Board may light a lamp.
   (2) The Board may put out a lamp.
"""


def test_the_next_instruction_ends_what_is_quoted_and_never_closed() -> None:
    """Of quoted sections that no mark closes, the next instruction ends one and the text's end the other."""
    found = eids(UNCLOSED)
    assert [e for e in found if "qstr" not in e] == [
        "sec_1", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2", "sec_2__subsec_3", "sec_2__subsec_4",
    ]  # fmt: skip
    assert "sec_2__subsec_4__qstr__sec_12__subsec_2" in found


YEAR_BELOW = """THE HARBOUR SERVANTS (APPOINTMENT AND CONDITIONS OF LIGHTING) RULES,
2031
CONTENTS
PART- I
GENERAL
1. Short title and commencement
2. Definitions
3. Lamps
4. Wicks
PART- II
KEEPERS
5. Keepers
6. Oil
7. Hours
GOVERNMENT OF THE HARBOUR
NOTIFICATION
No. 1/31 – In exercise of the powers conferred by section 23 of the Lamps Act, 2019,
the Governor is pleased to make the following rules, namely:-
THE HARBOUR SERVANTS (APPOINTMENT AND CONDITIONS OF LIGHTING) RULES,
2031
PART I – GENERAL
1. (1) These rules may be called the Harbour Servants Rules, 2031.
(2) They shall come into force at once.
2. Definitions.– In these rules, “lamp” means a lamp.
"""


def test_the_year_on_the_line_below_a_title_is_no_number_of_the_contents() -> None:
    """A year alone on its line, above the contents and above rule 1, hides neither."""
    assert eids(YEAR_BELOW) == ["part_I", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2"]


FORMS = """PART XI - MISCELLANEOUS
71. Lamp Book.- (1) A lamp book shall be kept for each harbour.
(2) It shall be bound.
72. Forms.- The following forms are also prescribed: -
(i)    Register of Lamps (Form XXXIV).
(ii)   Register of Wicks (Form XXXV).
FORM XXXI
(See RULE 47)
SECURITY BOND

Whereas I, ……………, have been appointed to the office of keeper, I hereby bind myself.
FORM ‘B’
(See RULE 30)

STATEMENT OF LAMPS

A statement of the lamps shall be in the form set forth below.
"""


def test_a_form_may_have_a_roman_number_or_a_quoted_letter() -> None:
    """What ends the rules is a form whatever its number, and "(See RULE 47)" parts it from its title."""
    root = read(FORMS)
    forms = [(n.eid, n.heading) for n in root.walk() if n.kind == "form"]
    assert forms == [("form_XXXI", "SECURITY BOND"), ("form_B", "STATEMENT OF LAMPS")]
    assert root.find("sec_72__para_ii").text.strip() == "Register of Wicks (Form XXXV)."


HYPHENS = """2. Removal of doubts.‑Notwithstanding anything in the Lamp‑oil Act, 2019, no oil
shall be sold unless‑‑
(a) (Subs. by Act V of 2031.) it is lamp‑oil; and
(b) it is clear.
3. Fees.—A fee shall be paid.
"""


def test_a_typesetters_hyphen_is_the_plain_one() -> None:
    """U+2011 after a title, before a list and within a word reads as "-" does there."""
    found = [(n.eid, n.heading, body(n)) for n in read(HYPHENS).walk() if n.eid]
    assert found == [
        ("sec_2", "Removal of doubts", "Notwithstanding anything in the Lamp‑oil Act, 2019, no oil shall be sold unless‑‑"),
        ("sec_2__para_a", "", "(Subs. by Act V of 2031.) it is lamp‑oil; and"),
        ("sec_2__para_b", "", "it is clear."),
        ("sec_3", "Fees", "A fee shall be paid."),
    ]  # fmt: skip


MIXED = """Rules of the Harbour
Chapter XII
Lighting
89. Notice of lighting.– (1) A keeper may give notice.
(2) The notice shall be in writing.
90. Oil.– A keeper shall have oil.
"""


def test_a_chapters_name_alone_on_its_line_begins_it() -> None:
    """No gap need lie above "Chapter XII", nor need it be in capitals, where no sentence runs on into it."""
    root = read(MIXED)
    assert root.find("chp_XII").heading == "Lighting"
    assert read(MIXED.replace("Harbour", "Harbour, under")).find("chp_XII") is None


NAMED_NOTES = """44. Public to give information: (1) Every person, aware of a broken lamp, shall tell the keeper.

Words inserted by Item No. 22 (ii) of Harbour Notification No. 1-8/31 (P.V.), dated 21-3-2031.

58. Explanation: In this section, "keeper" includes a keeper's man.
2nd Proviso added by Lamps Reforms Ordinance, XII of 2031

201. Procedure: The keeper shall return the lamp.

Section 202 Substituted by item No. 79 (ii) of Harbour Notification No. 1-8/31, dated 21.3.2031

202. Postponement: (1) The keeper may wait.
Rule 2 substituted vide Notification No. 3/ 2031 dated 5th April, 2031.
(2) The word added by law to the oath, as amended by the Lamps Act, 2031, is the keeper's.
Section 3 added by the Lamps Act, 2031, shall not apply.
203. Lamps: Sub-section (1-A) added by order of the keeper is void.
"""


def test_a_note_without_a_number_names_what_was_changed_and_by_what() -> None:
    """Words such as "Proviso added by …" are notes, a sentence of law that says "added by" is none."""
    root = read(NAMED_NOTES)
    notes = [root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"]
    assert [" ".join(words.split())[:21] for words in notes] == [
        "Words inserted by Ite", "2nd Proviso added by ", "Section 202 Substitut", "Rule 2 substituted vi",
    ]  # fmt: skip
    assert root.find("sec_202").heading == "Postponement"
    assert "is the keeper's" in body(root.find("sec_202__subsec_2"))


TORN = """No. 10-31/64.-In exercise of the powers conferred by section 26 of the Lamps
Act, 2019 (Act No. XXXV of 2019), the Governor of
1.
These rules may be called the
Lamps Rules, 2031.
2. In these rules, unless there
is anything repugnant in the context:---
(a)
"Act" means the Lamps Act, 2019;
(b) "form"
means a form appended to these rules.
3. Subject
to rule 7, the Keeper shall keep the lamps.
4.-(1) A plaint under section 7
shall be in writing.
(2)
The plaint shall be signed.
"""


def test_what_names_the_law_is_its_first_section() -> None:
    """Rules begin at "1." above "These rules may be called"; "In these rules, unless …:---" is no title."""
    found = [(n.eid, n.heading) for n in read(TORN).walk() if n.kind != "p" and n.eid]
    assert found == [
        ("sec_1", ""), ("sec_2", ""), ("sec_2__para_a", ""), ("sec_2__para_b", ""), ("sec_3", ""),
        ("sec_4", ""), ("sec_4__subsec_1", ""), ("sec_4__subsec_2", ""),
    ]  # fmt: skip


RUN_ON = """THE HARBOUR GAZETTE
PART II

Statutory Notifications (S.R.O.)

HARBOUR AUTHORITY

S.R.O. 7(I)/2031.—In exercise of the powers conferred by section 5, the Authority makes the following Regulations:

PART- I

PRELIMINARY 1. SHORT TITLE.— (1) These Regulations shall be called the Lamps Regulations, 2031. (2) They shall come into force at once.

2. DEFINITIONS.— In these Regulations, “lamp” means a lamp.
"""


def test_section_1_may_stand_behind_a_title_or_the_words_that_enact() -> None:
    """Where section 2 begins a line, the one place above it that names the law in mid-line is section 1."""
    assert eids(RUN_ON)[-5:] == ["part_I", "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2"]
    assert read(RUN_ON).find("part_I").heading == "PRELIMINARY"
    assert read(RUN_ON).find("part_II") is None
    enacted = "It is hereby enacted as follows :1. (1) This Act may be called the Lamps Act.\n2. Lamps.—A lamp may be lit.\n"
    assert eids(enacted) == ["sec_1", "sec_1__subsec_1", "sec_2"]
    assert "sec_1" not in eids(enacted.replace("\n2. ", " 2. "))


AS_UNDER = """1.
Short title.-(1) These Rules may be called the Lamps Rules.
2
[(2) They extend to the whole harbour.]
2. Interpretation.-(1) In these Rules a lamp is a lamp, whether it
is lit or not.
(2) The General Clauses Act, 1897, shall apply.
____________________________________
1. Subs. by Notification SRO 889(1)/ 2031, dated 21-12-2031.
2. Subs. by Notification SRO 889 (1) /2031. At the time of substitution it was as under.
(2) They shall come into force on the 1st January, 2024.
3. In rule 2, the first paragraph omitted by SRO 889(1)/2031.
"""


def test_a_note_that_says_as_under_goes_on_to_the_next() -> None:
    """What stood there before is the note's, and no sub-rule of the rule above it."""
    root = read(AS_UNDER)
    assert eids(AS_UNDER) == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_2__subsec_1", "sec_2__subsec_2",
    ]  # fmt: skip
    notes = [root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"]
    assert "1st January, 2024" in "".join(notes)


HASHED = """# 1. Short title

This Act may be called the Lamps Act.

# 2. The Keeper

shall keep a register of all lamps.

# 3. LONG

A keeper who lights no lamp shall be fined.

# 4. Rules

The Keeper may make rules.

# SCHEDULE

# [Section 2 (k)]

Lamps
"""


def test_a_markdown_heading_whose_sentence_runs_on_is_none() -> None:
    """A line "# 2. The Keeper" above "shall keep" is no title, a long one is, and "# [Section 2 (k)]" is no section."""
    long = (
        "Lighting a lamp without publication of notice; " * 5
        + "lighting it after expiry of the notice"
    )
    root = read(HASHED.replace("LONG", long))
    found = [(n.num, n.heading) for n in root.walk() if n.kind == "section"]
    assert found == [("1", "Short title"), ("2", ""), ("3", long), ("4", "Rules")]


UNSTOPPED = """It is hereby enacted as follows :-
CHAPTER-I
PRELIMINARY
1.Short title, extent and commencement   (1)      This Act may be called the Lamps
Act, 2031.
(2)       It extends to the whole of the Harbour.
2.  Definitions (1)      In this Act, unless the subject or context otherwise requires:-
(a) “Code” means the Code of Lamps, as amended by clauses (c), (e) and (f) of that Code;
(d) “Board” means the Board of Lamps; (e) “High Board” means the High Board of
Lamps;
(f)   “keeper” means a keeper of lamps.
3. Oil- (1) Oil shall be bought.
(2). It shall be clear.
"""


def test_a_title_may_end_at_sub_section_1_with_no_stop_at_all() -> None:
    """However wide the gap before "(1)"; an item that stands in the line of the last is found, one that is cited is not."""
    found = [(n.eid, n.heading) for n in read(UNSTOPPED).walk() if n.eid and n.kind != "p"]
    assert found == [
        ("chp_I", "PRELIMINARY"),
        ("sec_1", "Short title, extent and commencement"), ("sec_1__subsec_1", ""), ("sec_1__subsec_2", ""),
        ("sec_2", "Definitions"), ("sec_2__subsec_1", ""), ("sec_2__subsec_1__para_a", ""),
        ("sec_2__subsec_1__para_d", ""), ("sec_2__subsec_1__para_e", ""), ("sec_2__subsec_1__para_f", ""),
        ("sec_3", "Oil"), ("sec_3__subsec_1", ""), ("sec_3__subsec_2", ""),
    ]  # fmt: skip


GAPPED = """2. Definition.– In these Rules unless there is anything repugnant in the subject


or context—

(a) "Act" means the Lamps Act;

(b) "form" means a form.

3. Lamps.– A lamp shall be kept;

and oil;

wicks.

# Form D-III

See rule 4 (3)

# LAMPS LIT

Lamps lit at the harbour
"""


def test_a_sentence_runs_over_a_gap_in_its_midst() -> None:
    """Its list is the section's own; below a stop a gap parts paragraphs; "See rule 4 (3)" is no form's title."""
    assert eids(GAPPED)[:4] == ["sec_2", "sec_2__para_a", "sec_2__para_b", "sec_3"]
    root = read(GAPPED)
    assert root.find("sec_3__p_1") is not None
    assert root.find("form_D_III").heading == "LAMPS LIT"


def test_an_explanation_may_begin_with_its_first_item() -> None:
    """An explanation "Explanations.— (a) When …" holds (a) as it holds the (b) below it."""
    text = "7. Lamps.—A lamp shall be lit.\nExplanations.— (a) When a lamp is sold, it is sold.\n(b) “lit” means burning.\n8. Oil.—Oil is oil.\n"
    assert eids(text) == [
        "sec_7",
        "sec_7__expl",
        "sec_7__expl__para_a",
        "sec_7__expl__para_b",
        "sec_8",
    ]


def test_an_act_within_a_schedule_has_its_own_numbers() -> None:
    """Below "An Act to provide for oil lamps" its "1. Short title" begins the schedule's list."""
    text = (
        "1. Short title.—This Act may be called the Lamps Act.\n2. Act.—The Act in the Schedule is law.\n"
        "3. Rules.—Rules may be made.\n\nTHE SCHEDULE\n[See section 2]\nTHE OIL LAMPS ACT, 1931\n"
        "An Act to provide for oil lamps\n1. Short title.—This Act may be called the Oil Lamps Act, 1931.\n"
        "2. Oil.—Oil shall be clear.\n"
    )
    assert eids(text)[-3:] == ["sched", "sched__para_1", "sched__para_2"]


RUNNING = """CHAPTER 1
PRELIMINARY
1. Short title.-This Act may be called the Lamps Act.
2. Definitions.- In this Act, unless there is anything
repugnant in the context:-
(a) "lamp" means a lamp;
(aa) "oil" means oil ;
CHAPTER I
PRELIMINARY

(b) "wick" means a wick; and
(c) "tower" means a tower.
CHAPTER II
KEEPERS
3. Keepers.(a) There shall be keepers in every
harbour of the coast.
(b) They shall keep lamps.
"""


def test_a_chapter_named_again_in_the_midst_of_a_list_is_a_pages_head() -> None:
    """The list goes on across it; the next chapter is one. A title may end at a stop and "(a)"."""
    root = read(RUNNING)
    assert [n.eid for n in root.walk() if n.kind == "chapter"] == ["chp_1", "chp_II"]
    assert root.find("sec_2__para_b") is not None
    assert root.find("sec_2__para_c") is not None
    assert root.find("sec_3").heading == "Keepers"
    assert root.find("sec_3__para_a") is not None


POUNDS = """1. Short title. This Act may be called the Lamps Act, 2031.
2. Keepers. A keeper shall keep a lamp.
3. Oil. When oil is brought to a tower the keeper shall, within seven days of its coming, put up a notice stating
(a)        its number, and
(b)        the place where it is kept,
and shall cause it to be cried by beat of drum in the village and at the
market nearest to the place.
1
For Statement of Objects and Reasons, see Gazette of the Harbour, 2030, Pt. V. P. 310, pp. 1150, 1200,
1290. and Supplement, 2031, P. 178.
2
Subs. by Act 1 of 2032, s. 4, for "take it".
If the oil be not claimed within seven days from the date of the notice it shall be sold
by public auction.
4 Cattle damaging public lamps. (1) Persons in charge of lamps may seize any
cattle that damage them.
(2) The cattle shall be fed.
5. Rules. The Keeper may make rules for the harbour.
"""


def test_an_old_act_reads_on_across_the_foot_of_its_page() -> None:
    """Closing words may begin with "and shall"; what follows the notes is the section's; "4 Cattle" has a title like the rest."""
    root = read(POUNDS)
    sections = [(n.num, n.heading) for n in root.walk() if n.kind == "section"]
    assert sections == [
        ("1", "Short title"), ("2", "Keepers"), ("3", "Oil"), ("4", "Cattle damaging public lamps"), ("5", "Rules"),
    ]  # fmt: skip
    assert body(root.find("sec_3__para_b")) == "the place where it is kept,"
    notes = [root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"]
    assert "1290. and Supplement" in "".join(notes)
    assert root.find("sec_4__subsec_1") is not None


TREATY = """CONTENTS
1. Short title
2. Force of law

THE CARRIAGE OF LAMPS ACT, 2031
It is hereby enacted as follows:___
1. Short title._(1) This Act may be called the Carriage of Lamps Act, 2031.
(2) It shall come into force at once.
2. Force of law. In this Act the rules in the Schedule have the force of law in the harbour,__
(a) by day; and
(b) by night.

THE SCHEDULE
[See section 2]
CHAPTER _I
SCOPE
1.(1) These rules apply to all carriage of lamps.
(2) A lamp is a lamp.
2. The carrier shall deliver a ticket.
3. The note shall be made out in three parts:—
(a) one for the carrier; and
(b) one for the consignee.
4. The carrier shall be liable for every lamp that is broken.
"""


def test_a_schedule_that_counts_anew_goes_on_with_no_sections() -> None:
    """Its rules 3 and 4 are no sections after section 2; contents that name themselves may have two entries."""
    root = read(TREATY)
    assert [(n.num, n.heading) for n in root.walk() if n.kind == "section"] == [
        ("1", "Short title"),
        ("2", "Force of law"),
    ]
    found = eids(TREATY)
    assert found[found.index("sched") :] == [
        "sched", "sched__chp_I", "sched__chp_I__para_1", "sched__chp_I__para_1__subsec_1",
        "sched__chp_I__para_1__subsec_2", "sched__chp_I__para_2", "sched__chp_I__para_3",
        "sched__chp_I__para_3__para_a", "sched__chp_I__para_3__para_b", "sched__chp_I__para_4",
    ]  # fmt: skip


FOOT = """1. Short title. This Act may be called the Lamps Act, 2031, and the harbour may
adopt it for its own lamps.
2. Keepers. No person shall be a keeper unless—
(a) he has kept a lamp for a term of not less than seven years in the harbour, and
(b) he can read,
but no person shall be a keeper if he is or has been a keeper of any other
harbour.
1
For Statement of Objects and Reasons, see Gazette of the Harbour, 2030, Pt. V, p. 2, pp. 41, 165 and
4A. This Act has been extended to the Leased Harbours, see the Leased Harbours Order, 2030.
The Act and the rules, notifications and orders made thereunder, have been applied to the whole of the islands by Regulation No. I of 2031, s. 2.
2
Subs. by Act No. II of 2031, s. 2, for “keeper”.
3. Oil. Oil may be bought by a keeper of the harbour whenever there is none.
"""


def test_a_note_that_hangs_goes_on_whatever_begins_the_next_line() -> None:
    """The lines "pp. 41, 165 and" and "4A. This Act …" are one note; "but no person" closes a list."""
    root = read(FOOT)
    assert [n.num for n in root.walk() if n.kind == "section"] == ["1", "2", "3"]
    assert body(root.find("sec_2__para_b")) == "he can read,"
    notes = [root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"]
    assert "4A. This" in "".join(notes)
    assert "The Act and the rules" in "".join(notes)


HALF_QUOTED = """An Act further to amend the Lamps Act, 2019
1. Short title.—This Act may be called the Lamps (Amendment) Act, 2031.
2. Amendment of section 30, Act V of 2019.—In the said Act, in section 30,—
(a) in sub-section (1), the word “lamp” shall be omitted; and
(b) after sub-section (3), the following sub-section shall be inserted, namely:—
(4) Where oil is provided, the Board shall see that the,—
(a) oil is clear; and
(b) oil is cheap.”.
3. Amendment of section 32, Act V of 2019.—In the said Act, section 32 shall be omitted.
"""


def test_a_mark_that_closes_more_than_was_opened_ends_new_matter() -> None:
    """Where the opening mark was lost, "(4)" after "inserted, namely:—" is quoted up to the mark that closes it."""
    found = eids(HALF_QUOTED)
    assert [e for e in found if "qstr" not in e] == [
        "sec_1", "sec_2", "sec_2__para_a", "sec_2__para_b", "sec_3",
    ]  # fmt: skip
    assert "sec_2__para_b__qstr__subsec_4__para_b" in found
    assert "sec_2__subsec_4" in eids(HALF_QUOTED.replace("cheap.”.", "cheap."))


ARTICLES = """THE LAMPS (CONVENTION) ORDINANCE, 2031
An Ordinance to implement the Lamps Agreement
1. Short title.—This Ordinance may be called the Lamps (Convention) Ordinance, 2031.
2. Force of law.—The Articles in the Schedule shall have the force of law.
THE SCHEDULE
Article 49
1. The Bank shall be immune, but for what this Article says.
2. Nothing in paragraph 1 of this Article binds a keeper.
"""


def test_a_treaty_in_a_schedule_does_not_make_articles_of_sections() -> None:
    """What a schedule calls "this Article" says nothing of how the law before it calls its own numbers."""
    assert eids(ARTICLES)[:2] == ["sec_1", "sec_2"]


SCANNED = """THE LAMPS ACT, 1856
WHEREAS it is expedient to amend the law of lamps;
It is enacted as follows:—
1. Lamps. Every keeper of a lamp shall light it in the harbour
l
[by night] and put it out by day.
2. Wicks. Every keeper shall trim his wick.
________
Date: 13-09-2031
l
Short title given by the Short Titles Act, 1897 (14 of 1897).
This Act is based on the Lamps Act, 1855 (18 & 19 Vict., c.111).
It has been declared to be in force in the harbour, by the Laws Extent Act,
1874 (15 of 1874), s. 3.
2
Validated by the Validation of Lamps Act, 1875 (63 of 1875), s. 2.
"""


def test_a_scanned_l_alone_on_its_line_is_the_number_of_a_note() -> None:
    """So is what a note says of a short title, of what the Act is based on and of its validation a note's."""
    root = read(SCANNED)
    assert body(root.find("sec_1")).endswith("in the harbour by night and put it out by day.")
    said = " ".join(
        root.source[s.start : s.end] for n in root.walk() for s in n.spans if s.kind == "note"
    )
    for words in ("Short title given", "based on", "1874 (15 of 1874), s. 3.", "Validated"):
        assert words in said


GAP = """THE LAMPS (GRADING) ACT, 2031
An Act to grade lamps
1. Short title.—This Act may be called the Lamps (Grading) Act, 2031.
2. Penalty for a false mark._
1
[Whoever marks a lamp falsely shall be fined.]
THE SCHEDULE
(See section 2)
1. Lamps.
2. Wicks.
3. Oils.
12. Glass.
1
[13. Brass.]
2
[14.Tin].
40. Zinc.
1
Added by Notification No. F. 3/39, dated the 23rd March, 2032.
2
Added by Notification No. F. 4/39, dated the 24th March, 2032.
"""


def test_a_schedule_counts_on_over_the_numbers_that_are_gone() -> None:
    """The number "12." goes on after "3." where "13." stands right below; "40." alone does not. "mark._" ends a title above a call."""
    root = read(GAP)
    assert root.find("sec_2").heading == "Penalty for a false mark"
    assert [e for e in eids(GAP) if "para" in e] == [
        f"sched__para_{n}" for n in (1, 2, 3, 12, 13, 14)
    ]


SHORT = """THE LAMPS (AMENDMENT) ACT, 2031.

CONTENTS

PREAMBLE

SECTIONS

1. Short title and commencement.

2. Insertion of section 4-A.

[3][3. Deleted]

THE LAMPS (AMENDMENT) ACT, 2031.

AN
ACT
further to amend the Lamps Act, 2019.

WHEREAS it is expedient to amend the Lamps Act, 2019;

It is hereby enacted as follows:-

1. Short title and commencement.- (1) This Act may be called the Lamps (Amendment) Act, 2031.

(2) It shall come into force at once.

2. Insertion of section 4-A.- In the Lamps Act, 2019, the keeper’s name shall be inserted.

[18][3. Deleted.]
"""


def test_contents_of_a_short_act_are_known_above_preamble_and_sections() -> None:
    """The heads "CONTENTS", "PREAMBLE", "SECTIONS" name what stands below as contents, however few its entries."""
    assert [e for e in eids(SHORT) if "sec" in e or "para" in e] == [
        "sec_1", "sec_1__subsec_1", "sec_1__subsec_2", "sec_2", "sec_3",
    ]  # fmt: skip


EXCERPT = """10 & 11 Geo. 9.
Lamps Act, 2031.
Ch. 30.

Interpretation

19.—(1) References in this Act to a lamp shall be construed—

(a) by night, as references to a lit lamp; and

(b) by day, as references to any lamp.

(2) References in this Act to a keeper are to the keeper of the lamp.
"""


def test_an_excerpt_of_one_section_may_have_a_page_head_above_it() -> None:
    """A number "19.—(1)" is a section wherever it stands; a bare "19." below other words is not known to be one."""
    assert [e for e in eids(EXCERPT) if "sec" in e][:3] == [
        "sec_19", "sec_19__subsec_1", "sec_19__subsec_1__para_a",
    ]  # fmt: skip
    assert "sec_19" not in eids(EXCERPT.replace("19.—(1) ", "19. "))


LAST_TERM = """THE LAMPS ACT, 2031
An Act for lamps
1. Short title.—This Act may be called the Lamps Act, 2031.
2. Definitions.—In this Act,—
(vii) “Keeper” means a keeper of lamps;
(viii) “oil”
includes any fat, and clause (ix) of any other law; and (ix)
“Wick” means a wick of a lamp.
3. Lamps.—A keeper shall light a lamp; and (ix) is a number.
"""


def test_the_last_term_may_be_defined_in_the_line_of_the_one_before() -> None:
    """The words "; and (ix) “Wick” means" begin the item after (viii); what only cites a number is not."""
    root = read(LAST_TERM)
    assert body(root.find("sec_2__para_ix")) == "“Wick” means a wick of a lamp."
    assert not [e for e in eids(LAST_TERM) if e.startswith("sec_3__")]


ALONE = """Lamps Act, 2019

THE EIGHTH SCHEDULE
[See clause (a) of sub-section (2) of section 3]

1. Lamps of brass.
2. Lamps of tin.
3. Wicks of cotton.
4. Oil of any fish.
"""


def test_a_text_that_is_a_schedule_alone_has_no_sections() -> None:
    """What nowhere enacts nor names itself, and has a schedule's name above every number, has paragraphs."""
    found = [e for e in eids(ALONE) if "para" in e or "sec" in e]
    assert found == [f"sched_8__para_{n}" for n in range(1, 5)]
    titled = ALONE.replace("1. Lamps of brass.", "1. Short title.—This Act may be called the Act.")
    assert "sec_1" in eids(titled)
    named = ALONE.replace("Lamps of brass.", "Title.—(1) These rules shall be known as the Rules.")
    assert "sec_1__subsec_1" in eids(named)


GAZETTES = """PART I] THE GAZETTE OF , EXTRA., JUNE 30, 2031 285
THE LAMPS ACT, 2031
An Act for lamps
1. Short title.—This Act may be called the Lamps Act, 2031.
24 THE GAZETTE OF INDIA EXTRAORDINARY [PART II—
2. Lamps.—A keeper shall light a lamp
26 THE GAZETTE OF AZAD JAMMU AND KASHMIR, EXTRA., MAY 1, 2031
of brass.
"""


def test_the_head_of_any_gazette_is_furniture() -> None:
    """A gazette is any country's, and a reprint may have lost the country's name."""
    root = read(GAZETTES)
    assert [n.eid for n in root.walk() if n.eid and n.kind != "p"] == ["sec_1", "sec_2"]
    assert body(root.find("sec_2")) == "A keeper shall light a lamp of brass."
