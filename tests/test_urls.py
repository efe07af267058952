"""One document has one URL, however it was linked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.declare import load_sources
from crawler.listings.urls import canonical
from tarmeem.model import Source

SOURCES = load_sources()
PTA, CODE, SENATE, MOITT, GAZETTE = (
    SOURCES[name] for name in ("pta-notices", "pakistan-code", "senate-bills", "moitt", "gazette")
)
SPELLINGS: list[tuple[Source, str, list[str]]] = [
    (PTA, "https://www.pta.gov.pk/en/media-center/single-media/press-release-130120", [
        "http://www.pta.gov.pk/en/media-center/single-media/press-release-130120",
        "https://pta.gov.pk/en/media-center/single-media/press-release-130120/",
        "https://pta.gov.pk/index.php/en/media-center/single-media/press-release-130120#top",
        "HTTPS://WWW.PTA.GOV.PK:443/en/media-center//single-media/press-release-130120?",
        "https://www.pta.gov.pk/en/media-center/single-media/press-release-130120;jsessionid=A1",
        "https://www.pta.gov.pk/en/media-center/single-media/press-release-130120?PHPSESSID=9&utm_source=x",
    ]),
    (PTA, "https://www.pta.gov.pk/index.php?option=com_content&view=article&id=466", [
        "http://www.pta.gov.pk/index.php?option=com_content&view=article&id=466:notice-to-all&catid=138:guidelines&Itemid=349",
        "http://pta.gov.pk/index.php?option=com_content&amp;view=article&amp;id=466%3Anotice&Itemid=1",
    ]),
    (PTA, "https://www.pta.gov.pk/category/report-2024%E2%80%9325-1628511680-2025-06-01", [
        "https://www.pta.gov.pk/category/report-2024–25-1628511680-2025-06-01",
        "https://www.pta.gov.pk/category/report-2024%e2%80%9325-1628511680-2025-06-01",
        "https://www.pta.gov.pk/category/report%2D2024%25E2%2580%259325-1628511680-2025-06-01",
    ]),
    (CODE, "https://pakistancode.gov.pk/english/UY2FqaJw1-apaUY2Fqa-apaUY2Jvbp8%3D-sg-jjj", [
        "https://pakistancode.gov.pk/english/UY2FqaJw1-apaUY2Fqa-apaUY2Jvbp8=-sg-jjj",
        "http://www.pakistancode.gov.pk/english/UY2FqaJw1-apaUY2Fqa-apaUY2Jvbp8%3d-sg-jjj",
        "https://pakistancode.gov.pk/english/UY2FqaJw1-apaUY2Fqa-apaUY2Jvbp8%253D-sg-jjj",
    ]),
    (SENATE, "https://www.senate.gov.pk/en/bills.php?id=-1&catid=186", [
        "https://www.senate.gov.pk/en/bills.php??id=-1&catid=186",
        "http://senate.gov.pk/en/bills.php??id=-1&catid=186&cattitle=Bills",
        "https://www.senate.gov.pk/en/bills.php?id=-1?catid=186",
    ]),
    (MOITT, "https://moitt.gov.pk/SiteImage/Misc/files/Made%20up%20Rules.PDF", [
        "https://moitt.gov.pk/SiteImage/Misc/files/Made up Rules.PDF",
        "https://www.moitt.gov.pk/SiteImage\\Misc\\files/Made%20up%20Rules.PDF",
    ]),
    (GAZETTE, "http://pcp.gov.pk/Detail/YWJj", ["https://www.pcp.gov.pk/Detail/YWJj"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "wanted", "spellings"), SPELLINGS)
def test_every_spelling_of_a_url_is_one(source: Source, wanted: str, spellings: list[str]) -> None:
    """Scheme, www, escapes, sessions and the sites' own slips do not make another document."""
    assert [canonical(source, url) for url in [wanted, *spellings]] == [wanted] * (
        1 + len(spellings)
    )


def test_case_is_kept() -> None:
    """A name in capitals may be another file."""
    one, two = (
        canonical(MOITT, f"https://moitt.gov.pk/files/{name}") for name in ("a.PDF", "a.pdf")
    )

    assert one != two


def test_generations_of_a_notice_s_url_are_not_confused() -> None:
    """Whether two generations hold one notice is for its text to say."""
    old = canonical(PTA, "http://www.pta.gov.pk/ur/media-center/single-media/notice-on-couriers-")
    new = canonical(PTA, "https://www.pta.gov.pk/category/notice-on-couriers-1528511679-2025-07-28")

    assert old != new


def test_a_relative_link_is_resolved_against_its_page() -> None:
    """The National Assembly links its files from one folder up."""
    na = SOURCES["na-acts"]

    assert canonical(na, "../uploads/documents/1_2.pdf", "https://na.gov.pk/en/acts.php") == (
        "https://na.gov.pk/uploads/documents/1_2.pdf"
    )


def test_another_host_s_url_is_left_there() -> None:
    """A host that the source does not declare keeps its own scheme and name."""
    assert (
        canonical(PTA, "http://www.elsewhere.example/a?b=1") == "http://www.elsewhere.example/a?b=1"
    )


PATHS = st.text(st.sampled_from("ab/Z.-~%20=:é–پ +&?#;,'()"), max_size=30)


@given(path=PATHS)
def test_a_canonical_url_is_its_own_canonical(path: str) -> None:
    """Spelling a URL twice changes nothing more."""
    once = canonical(PTA, f"https://www.pta.gov.pk/{path}")

    assert canonical(PTA, once) == once
