"""A page in a tongue that no document here is in, one that speaks of its own domain, and an office that says "we"."""

from __future__ import annotations

import pytest

from diffs.walls.tongue import is_foreign
from tests.gating import verdict

TITLE = "Lamps of Sorrell Bay"


def _verdict(body: str, title: str = TITLE, head: str = TITLE) -> str:
    page = (
        f"<html><head><title>{head}</title></head><body><h1>{head}</h1><p>{body}</p></body></html>"
    )
    return verdict(page.encode(), title=title)


FOREIGN = [
    "Adgangen til denne side er spærret efter kendelse af 4. maj 2031, og siden kan ikke åbnes igen før sagen er afgjort ved landsretten.",
    "De toegang tot deze pagina is geblokkeerd in opdracht van de rechter van 4 mei 2031 en wordt niet meer geopend.",
    "Bu sayfaya erişim 4 Mayıs 2031 tarih ve 37 sayılı karar ile engellenmiş olup sayfa bir daha açılmayacak ve kaldırılacaktır.",
    "Доступ к этой странице ограничен по решению суда от 4 мая 2031 года, и она не будет открыта до его отмены.",
]


@pytest.mark.parametrize("said", FOREIGN)
def test_a_wall_in_another_tongue_is_held(said: str) -> None:
    """Its day and its number prove nothing where not a word of it can be read."""
    assert is_foreign(said)
    assert _verdict(said) == "quarantined"


@pytest.mark.parametrize("said", [
    "Lamps, oil, wicks, glass, rope, tar, nails, canvas, paint, brushes, buckets, hooks, axes, tin.",
    "In item 3, for “Rs. 450” read “Rs. 540”.",
    "بورڊ جو اجلاس چار مارچ تي ٿيندو. سڀني ميمبرن کي شرڪت جي دعوت ڏني وڃي ٿي، ۽ اهي ان ۾ اچن.",
    "د سورل د بندر اداره ټولو جواز لرونکو ته خبر ورکوي چې د څراغونو کلنی فیس باید د مارچ تر پای پورې ورکړل شي. هغه چې نه یې ورکوي جواز به یې لغوه شي.",
    "A person is guilty if he lights a lamp or has any other person light it as he may wish.",
    "Licences were given to Société des Phares and Leuchtfeuer Küste GmbH.",
])  # fmt: skip
def test_lists_names_and_the_tongues_of_the_country_are_not_foreign(said: str) -> None:
    """A list has no small words of any tongue, and a name in another makes no page of it."""
    assert not is_foreign(said)


@pytest.mark.parametrize("said", [
    "The hosting plan of lamps.example ended on 4 May 2031. All files are kept for 30 days.",
    "lamps.example was closed on 4 May 2031 because Rs. 4,900 for it were not paid.",
])  # fmt: skip
def test_what_is_said_of_the_site_s_own_domain_proves_no_notice(said: str) -> None:
    """Hosters and filters speak of it, with days and sums; a notice says what is found there."""
    assert _verdict(said) == "quarantined"
    assert _verdict(f"{said}</p><p>Copies are kept till 4 June 2031.") == "quarantined"
    found = "Keepers shall file by 4 May 2031 at lamps.example or at www.lamps.example/lamps."
    assert _verdict(found) == "accepted"
    duty = "Keepers shall tell the domain of their sites. The office’s own is lamps.example."
    assert _verdict(duty, title="Domains of Keepers", head="Domains of Keepers") == "accepted"
    false = "The only site of the office is lamps.example. Do not give your name to any other."
    assert (
        _verdict(false, title="Beware of lamps.example.com", head="Beware of lamps.example.com")
        == "accepted"
    )
    beside = "<p>Lamps at Kot stay lit. Oil is told.</p><div>Write to oil@lamps.example</div>"
    assert (
        _verdict(beside) == _verdict(beside.replace("lamps.example", "oil.example")) == "accepted"
    )


@pytest.mark.parametrize("said", [
    "We warned two keepers of lamps at Sorrell, who sold oil by night.",
    "We have fined Sorrell Lamps Limited Rs. 2 million for running lamps without a permit.",
])  # fmt: skip
def test_an_office_that_says_what_it_did_speaks_to_no_visitor(said: str) -> None:
    """A statement of the world is no wall for its "we"; beside a word of a visit it is one."""
    assert _verdict(said) == "accepted"
    assert _verdict("We could not load the lamps that are wanted from the server.") == "quarantined"


def test_a_route_s_name_is_a_log_in_and_a_cell_is_no_error() -> None:
    """A page that is titled "login_518" asks to log in; a fee of 500 is a fee."""
    assert (
        _verdict("Entry is under section 37 of the Lamps Act, 2031.", "", "login_518")
        == "quarantined"
    )
    row = "<tr><td>{}</td><td>{}</td></tr>"
    rows = "".join(row.format(*one) for one in (("Lamp", 500), ("Mast", 404), ("Buoy", 250)))
    assert _verdict(f"<table>{rows}</table>") == "accepted"


ROMAN = [
    ("Lamps of Sorrell Bay", "Website 5 May tak band rahe gi. Takleef ke liye maazrat.", True),
    ("Lamps of Sorrell Bay", "Tasdeeq karein ke aap insan hain, is mein chand second lagenge.", True),
    ("Charagh mein Tabdeeli", "Kuch ghalat ho gaya hai, server mein masla hai, dobara koshish karein.", True),
    ("Charagh ki Tabdeeli", "Bandargah ke tamam charagh shumali ghat par muntaqil kar diye gaye hain.", False),
    ("Lamps of Sorrell Bay", "Bandargah ke tamam keepers ko 5 May tak daftar mein aana hai.", False),
]  # fmt: skip


@pytest.mark.parametrize(("title", "said", "held"), ROMAN)
def test_urdu_in_latin_letters_is_no_english(title: str, said: str, held: bool) -> None:
    """Its "is" and "par" state nothing: a word of its title or a day proves it, the day where it says no word of a site."""
    page = f"<html><body><h1>{title}</h1><p>{said}</p></body></html>".encode()
    assert verdict(page, title=title) == ("quarantined" if held else "accepted")
    assert verdict(page) == "quarantined"
