"""Tell words that are none: a typesetter's Latin, brackets to be filled, letters that were lost."""

from __future__ import annotations

import re

from diffs.walls.seen import STATEMENT, letters
from diffs.walls.titles import vocabulary
from tarmeem.patterns import pattern_of

_WORD = pattern_of(r"[a-z]{2,}")
_LATIN = frozenset(
    re.findall(
        r"\w+",
        "ac accumsan adipiscing aliqua aliquam aliquet amet ante aptent arcu auctor augue bibendum blandit commodo condimentum "
        "congue consectetur consequat convallis cras cubilia cum curabitur curae cursus dapibus diam dictum dignissim dis dolor "
        "dolore donec dui duis efficitur egestas eget eleifend elementum elit enim erat eros est et eu euismod ex facilisi "
        "facilisis fames faucibus felis fermentum feugiat finibus fringilla fusce gravida habitant hendrerit iaculis imperdiet "
        "incididunt interdum ipsum justo labore lacinia lacus laoreet lectus leo libero ligula lobortis lorem luctus maecenas "
        "magna malesuada massa mattis mauris maximus metus mi mollis morbi nam nec neque netus nibh nisi nisl non nulla nullam "
        "nunc odio orci ornare pellentesque pharetra phasellus placerat porta porttitor praesent pretium proin pulvinar purus "
        "quam quis quisque rhoncus risus rutrum sagittis sapien scelerisque sed sem semper senectus sit sodales sollicitudin "
        "suscipit suspendisse tellus tempor tempus tincidunt tortor tristique turpis ullamcorper ultrices ultricies urna ut "
        "varius vehicula vel velit venenatis vestibulum vitae vivamus viverra volutpat vulputate "
        "ab accusantium aperiam architecto aspernatur aut autem beatae consequuntur dicta dolorem doloremque dolores eaque "
        "eius eos explicabo fugiat fugit illo inventore ipsa ipsam iste laudantium magnam magni modi natus nemo nesciunt numquam "
        "omnis perspiciatis porro quae quaerat quasi quia quisquam ratione rem sequi tempora totam unde veritatis voluptas voluptatem",
    )
)
"""The words that every such text is made of."""
_SLOT = pattern_of(
    r"\W*(?:\[[^\[\]]{3,120}\]|\{\{[^{}]{1,120}\}\}|<%[^%]{1,120}%>|\$\{[^{}]{1,120}\})\W*"
)

_DATA = pattern_of(r"\s*(?:\{\s*\"|\[\s*[{\"]).{0,2000}[}\]]\s*")

_TWICE_CODED = pattern_of("[ÂÃÐÑØÙÚÛâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")
"""A letter of UTF-8 that was taken for two of a Western code, and coded again."""
_READ = 20_000
"""Letters looked at."""


def is_filler(line: str) -> bool:
    """Tell whether most words of a line are a typesetter's Latin; "et" and "sit" alone are others' too."""
    words = _WORD.findall(line.lower())
    return len(words) >= STATEMENT and 2 * sum(map(_LATIN.__contains__, words)) > len(words)


_WARES = pattern_of(
    r"\b(?:slot gacor|judi (?:online|slot)|togel|bonus new member|daftar sekarang|situs (?:slot|judi|resmi|terpercaya)|agen bola|rtp (?:slot|tertinggi)|casino bonus|free spins?"
    r"|plagiarism.free|essay (?:writing|help|service)|(?:our|expert|professional) (?:expert )?writers|payday loans?|(?:buy|order|cheap|generic) (?:\w+ )?(?:viagra|cialis|tadalafil|sildenafil|levitra|tramadol|xanax)"
    r"|without (?:a )?prescription|no prescription|replica watch(?:es)?|seo services?|iptv|(?:instagram|youtube) (?:followers|likes)|backlinks|crypto (?:giveaway|airdrop)|escort (?:girls?|services?)|hot deals|instant (?:personal )?loans?|black magic|love problems?|claim your (?:prize|reward|bonus)|win a free|use code \w+|with code [A-Z]+\d*|lowest rates|free quote|money.back)\b"
    r"|\d ?% off\b|\b(?:hacked|defaced|pwned|owned) by\b[^.\n]{0,40}\b\w*\d|\bhacked by (?-i:[A-Z])|\bgreet[sz]\b[^.\n]{0,20}\bto\b|\byour security is\b|(?:پیسے|لاکھوں|ڈالر) کمائیں|بونس حاصل|(?:آن ?لائن|کیسینو) سلاٹ|سلاٹ(?:س)? (?:مشین|گیم)",
    re.IGNORECASE,
)
_OF_LAW = pattern_of(
    r"\b(?:shall|banned|prohibit\w*|block(?:ed|ing|s)?|directs?|directed|fined?|section|licen[sc]e\w*|unlawful|illegal|warn\w*|court)\b|پابندی|ممنوع|غیر ?قانونی|جرمان|کارروائی|بلاک|گرفتار|چھاپ|عدالت|لائسنس",
    re.IGNORECASE,
)


def is_for_sale(line: str) -> bool:
    """Tell whether a line offers what whoever broke into a site sells, or boasts of it; a ban of that is law."""
    return _WARES.search(line) is not None and _OF_LAW.search(line) is None


def is_slot(line: str) -> bool:
    """Tell whether a line is nothing but a place to be filled, in its brackets, or a program's data."""
    return _SLOT.fullmatch(line) is not None or _DATA.fullmatch(line) is not None


_SAMPLE = frozenset(("dummy", "sample", "test", "testing", "example", "placeholder", "blank"))
_OF_SAMPLES = frozenset(
    re.findall(
        r"\w+",
        "this is an the of for only and to be with just pdf doc file files document documents page pages title text content",
    )
)


def is_sample(words: str) -> bool:
    """Tell whether a text says only that it is a sample: "Dummy PDF file", on page 1."""
    said = frozenset(_WORD.findall(words.lower()))
    return bool(said & _SAMPLE) and said <= _SAMPLE | _OF_SAMPLES and not _ODD_LETTER.search(words)


_ODD_LETTER = pattern_of(r"[^\W\d_a-zA-Z]")
"""A letter of another script or accent, in which more may be said."""


def is_unwritten(words: str) -> bool:
    """Tell whether what a text says in sentences is a template's filler, most of it."""
    latin = _LATIN.intersection(_WORD.findall(" ".join(vocabulary(words))))
    if not latin:
        return False
    told = [line for line in words.split("\n") if len(line.split()) >= STATEMENT]
    likely = (line for line in told if any(word in line.lower() for word in latin))
    return 2 * sum(len(line) for line in likely if is_filler(line)) > sum(map(len, told))


def garbled(words: str) -> str:
    """Return how a text's letters were lost, if they were."""
    head = letters(words)[:_READ]
    if len(head) < 20:
        return ""
    if head.count("\ufffd") > 0.05 * len(head) or head.count("?") > 0.3 * len(head):
        return "its letters were lost: there are only marks in their place"
    # Two letters stand for each one: a tenth is far more than quotes and dashes come to.
    if 2 * len(_TWICE_CODED.findall(head)) > 0.1 * len(head):
        return "its letters were coded twice and cannot be read"
    return ""
