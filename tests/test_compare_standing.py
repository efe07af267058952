"""What stands in a document's place is named and not told; what became of the document is."""

from __future__ import annotations

import pytest

from diffs.compare import compare_texts

_FRAME = "Home\n\nProducts\n\nCareers\n\nOur offices are open all week.\n\n"
_LONG = "\n\n".join(f"We keep log {k} of yours for a month and then delete it." for k in range(60))
_OTHER = "\n\n".join(f"Rule {k} of the forum is that you are kind to others." for k in range(60))
_LAW = "\n".join(f"{k}. Register {k}.—The Board shall keep it in the form it thinks fit." for k in range(1, 60))  # fmt: skip


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("Hmm… this page doesn’t exist. Try another search.", "soft 404"),
        ("We can't seem to find the page you're looking for.", "soft 404"),
        ("We have run into a problem. Please reload the page.", "soft 404"),
        ("No hemos podido encontrar la página.", "soft 404"),
        ("You're not authorized to access this page.", "soft 404"),
        ("Cette page est introuvable.", "soft 404"),
        ("Die Seite wurde nicht gefunden.", "soft 404"),
        ("La página que buscas no existe.", "soft 404"),
        ("عذرًا، هذه الصفحة غير موجودة.", "soft 404"),
        ("آپ جو صفحہ تلاش کر رہے ہیں وہ موجود نہیں ہے۔", "soft 404"),
        ("Sorry, you have been blocked\n\nRay ID: 12ab34cd", "soft 404"),
        ("We are down for maintenance and back shortly.", "soft 404"),
        ("This website is unavailable for now. Ask its keeper for a key!", "soft 404"),
        ("There has been a critical error here. Look into the keeper's letters.", "soft 404"),
        ("So many came at once that you have been placed in a queue.", "soft 404"),
        ("Our gate is blocking automated access. Come by yourself.", "soft 404"),
        ("Sign in\n\nto continue\n\nEmail or phone\n\nForgot email?", "login wall"),
        ("Mot de passe\n\nMot de passe oublié ?\n\nConnexion", "login wall"),
        ("We value your privacy\n\nReject all\n\nAccept all", "placeholder"),
        ("جارٍ التحميل...", "placeholder"),
        ("Privacy Policy", "content loss"),
    ],
)
def test_a_page_that_stands_in_is_named_and_not_told(page: str, kind: str) -> None:
    """An error page, a refusal, a form or an empty frame is a failed capture, in any language."""
    c = compare_texts(_LONG, page)

    assert (c.kind, c.substantive) == (kind, False)


_REFUSED = (
    "403\n\nForbidden\n\nThis pier is for the crew only, and your card lets you see no part of it. Ask the keeper at the gate"
    " for another.\n\nWhat does that mean?\n\nWe read what you asked us for, and we refuse to do it."
)
_CLUB = (
    "Rules of the Harbour Club\n\nYou may tie up your boat at our pier, and we keep a place for you until noon."
    " You may not tie up on the day on which we clean our pier.\n\nYou pay us for each night, and we send you a note of it.\n"
)


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("We're sorry, but our pages do not work without JavaScript enabled.", "placeholder"),
        ("A script-enabled browser is needed.", "placeholder"),
        (_REFUSED, "soft 404"),
        (
            "Our lamps are lit by hand, and the keeper sleeps. This website is unavailable until he wakes.",
            "soft 404",
        ),
        (
            "Please verify you are a human\n\n"
            + "This gate asks it of you, since lamps are lit here by hand.\n" * 2,
            "soft 404",
        ),
    ],
)
def test_what_stands_in_a_short_documents_place_is_named(page: str, kind: str) -> None:
    """An error page's own title tells it, be it half as long as the document."""
    c = compare_texts(_CLUB, page)

    assert (c.kind, c.substantive) == (kind, False)


@pytest.mark.parametrize(
    "page",
    [
        "We could not let you in just now. Our keepers have been told, and expect you tomorrow.",
        "Your lamp asked us for too much at once. Wait until the tide is in and knock.",
        "Tap Connect to stay on this pier for an hour. By connecting you take its keeper’s word.",
        "پیارے مہمان! آپ کے لیے یہاں سے رسائی بند ہے۔",
        "Access to this website has been disabled, since the Harbour Court found no lamp in it.",
    ],
)
def test_what_talks_to_a_visitor_in_a_laws_place_is_a_wall_however_it_is_worded(page: str) -> None:
    """A law addresses nobody: what speaks of a visit and bears nothing of a document's is none."""
    c = compare_texts(_LAW, page)

    assert (c.kind, c.substantive) == ("soft 404", False)


@pytest.mark.parametrize(
    ("old", "page"),
    [
        (_LAW, "The Board has been dissolved, and Senator Wick keeps what it kept."),
        (_LAW, "You pay Rs. 500 for a lamp from 3 May 2031."),
        (
            _LAW,
            "Our research shows that lamps burn longer, and that the price of oil, wick and glass has been falling along the coast.",
        ),
        (_LONG, "You delete it yourself, and we keep no log of yours for a day."),
        (
            _LAW,
            "A user who accesses a server or copies files without leave of its owner commits an offence.",
        ),
        (_LAW, "Deleted."),
        (_LAW, "The Harbour Court finds no register lawful."),
        (_LAW, "The Harbour Court finds no register lawful; access to this content is restricted."),
        (_LAW, '{"title": "Lamps", "text": "The Lamps Act is hereby repealed from this day."}'),
        (
            _LAW,
            "Lighthouses\n\nLamplighters\n\nSailmakers\n\nRopewalkers\n\nFerrymen\n\nWatchmen\n\nSignallers\n\nBellringers",
        ),
        (
            _LONG,
            "You own what you upload. If you leave, download it first: we delete the account and all its files.",
        ),
    ],
)
def test_what_a_document_says_now_is_told_be_it_said_to_its_reader(old: str, page: str) -> None:
    """A sum, a day or a person is of the world; a law of servers speaks to nobody, and a site's terms spoke to their reader before."""
    assert compare_texts(old, page).substantive


@pytest.mark.parametrize("old", [_LAW, _LONG])
@pytest.mark.parametrize(
    "page",
    [
        "Nuestro faro queda a oscuras mientras su guarda duerme; vuelvan ustedes cuando suba la marea.",
        '{"lamp": {"lit": false, "message": "this order is invalid"}}',
    ],
)
def test_what_is_said_in_no_tongue_of_the_document_is_a_wall(old: str, page: str) -> None:
    """A document is not told in a tongue that nobody here reads it in, nor in a program's data."""
    assert not compare_texts(old, page).substantive


def test_terms_give_way_to_a_wall_where_it_says_more_of_a_visit_than_of_the_world() -> None:
    """A site's terms speak to their reader as a wall does; of pages, browsers and checks they say less."""
    wall = "Your browser asked our server for this page too fast, and our check on robots stopped your session."

    assert not compare_texts(_LONG, wall).substantive


def test_a_document_below_an_error_pages_title_stands_there_still() -> None:
    """What both texts have is no error page's."""
    assert compare_texts(_CLUB, f"Access denied\n\n{_CLUB}").substantive


def test_the_frame_of_the_site_and_the_targets_of_links_do_not_count() -> None:
    """What came is weighed without what both pages have and without where its links lead."""
    link = f"[Home](https://example.org/{'a' * 1500})"

    c = compare_texts(_FRAME + _LONG, f"{_FRAME}Page not found\n\n{link}")

    assert (c.kind, c.substantive) == ("soft 404", False)


def test_one_of_several_documents_that_failed_is_a_failed_capture() -> None:
    """Where one part of a page gave way to an error and the rest stayed, nothing was decided."""
    error = "This page isn't available\n\nTry again later."

    c = compare_texts(f"{_LONG}\n\n{_OTHER}", f"{error}\n\n{_OTHER}")

    assert (c.kind, c.substantive) == ("soft 404", False)


@pytest.mark.parametrize(
    "page",
    [
        "These terms are withdrawn. The page is no longer available.",
        "This policy was replaced by the rules of the forum.",
        "The notice is now available at the office.",
        "Corrigendum: for “May” read “June”.",
        "یہ نوٹس واپس لے لیا گیا ہے۔",
        "These rules are simple: be kind, post no spam, and share nothing that is not yours to share.",
    ],
)
def test_what_became_of_the_document_is_told(page: str) -> None:
    """A short text that says what happened to the long one is news, whatever else it says."""
    assert compare_texts(_LONG, page).substantive


def test_an_error_page_after_another_is_no_news() -> None:
    """Where an error page gives way to a refusal, the document is no more gone than before."""
    c = compare_texts("Page not found\n\nTry our search.", "Access denied\n\nRay ID: 1a2b3c4d")

    assert (c.kind, c.substantive) == ("soft 404", False)
    assert compare_texts("Page not found\n\nTry our search.", _LONG).substantive


def test_a_paragraph_about_errors_is_a_change_like_any_other() -> None:
    """Words of an error page within a text that stays are that text's own, however much else went."""
    old = f"{_OTHER}\n\n{_LONG[:1200]}"

    c = compare_texts(
        old, f"{_OTHER}\n\nContent is removed, or a page not available, if it breaks a rule."
    )

    assert c.substantive


def test_half_of_a_sites_terms_gone_is_a_loss_half_of_a_law_is_news() -> None:
    """Numbered terms that speak to their reader load in part; a law from which half went was repealed."""
    terms = _LAW.replace("The Board shall", "You let us or your agent")
    half = len(terms) // 2

    told = compare_texts(_LAW, _LAW[: _LAW.index("\n30.") + 1])
    lost = compare_texts(terms, terms[: terms.index("\n", half) + 1])

    assert (told.kind, told.substantive) == ("content loss", True)
    assert (lost.kind, lost.substantive) == ("content loss", False)


def test_one_section_gone_is_news() -> None:
    """A paragraph left out of a site's terms is a change, not a page half loaded."""
    lines = _LONG.split("\n\n")

    assert compare_texts(_LONG, "\n\n".join([*lines[:20], *lines[25:]])).substantive


_HIGH = "\n".join(
    f"{k}. Register {k}.—The Board may keep it in the form it thinks fit." for k in range(395, 450)
)


@pytest.mark.parametrize(
    "page",
    [
        "The Ordinance has lapsed.",
        "The Ordinance expired on 3 May.",
        "Omitted.",
        "[Rescinded]",
        "Repealed.",
        "The rules have ceased to have effect.",
        "The notification is suspended. The page is not available.",
        "SRO 404(I)/2031 of 5 May",
        "500. Punishment of defamation",
        "Every holder of a licence must log in at the portal and file there.",
        "آرڈیننس ساقط ہو گیا ہے۔",
    ],
)
def test_what_became_of_a_law_is_no_failed_capture(page: str) -> None:
    """A repeal, a lapse, an omission, a number that is no answer's code and a rule about a portal are told."""
    assert compare_texts(_LONG.replace("yours", "theirs"), page).substantive


def test_a_section_left_as_its_number_is_no_error_page() -> None:
    """Where a provision's number stands in both texts, what is beside it became of the provision."""
    c = compare_texts(_HIGH, "404. Not available.")

    assert c.substantive


@pytest.mark.parametrize("page", ["404", "404 Not Found", "Error 503", "403 - Forbidden", "502 Bad Gateway"])  # fmt: skip
def test_an_answers_code_is_an_error_page(page: str) -> None:
    """A code alone, after "error", or before words of one is no text of a law."""
    c = compare_texts(_LONG, page)

    assert (c.kind, c.substantive) == ("soft 404", False)


def test_a_paragraph_gone_from_a_short_notice_is_news() -> None:
    """Only the terms of a site load in part: what a notice no longer says was taken out of it."""
    gone = "No fee shall be payable by a school, nor by a library that is open to all."
    notice = "Register by 30 June.\n\nThe fee is Rs. 50,000.\n\n{}Director\n"

    assert compare_texts(notice.format(f"{gone}\n\n"), notice.format("")).substantive


def test_paragraphs_in_another_order_are_no_loss() -> None:
    """What only stands elsewhere neither went nor came, however long it is and whoever is addressed."""
    ask = "You may ask us for the roll of piers, and we answer your letter in ten days. "
    rest = "We let you land at our pier while your lamp burns, and you pay us at the gate. "
    one, two = ask * 12, rest * 6

    c = compare_texts(f"1. Piers\n{one}\n\n{two}\n", f"1. Piers\n{two}\n\n{one}\n")
    assert c.kind != "content loss"
