"""Pages whose words are known, and what scanners and copiers do to them: seeded, the same each time."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter, ImageFont

DPI = 200
"""What an office's scanner is set to."""
FONTS = ("NotoSerif-Regular", "NotoSans-Regular", "DejaVuSerif", "DejaVuSansMono")
"""Faces with and without serifs, and a typewriter's; where one is lacking the next is taken."""
HOMES = ("/usr/share/fonts/truetype/noto", "/usr/share/fonts/truetype/dejavu")
_SHEET = (1654, 2339)
_MARGIN = 150


def drawn(text: str, seed: int) -> Image.Image:
    """Return a sheet of A4 with the text set in one of the faces; what does not fit is an error."""
    sheet = Image.new("L", _SHEET, 255)
    pen = ImageDraw.Draw(sheet)
    font = _font(seed)
    y = _MARGIN
    for paragraph in text.split("\n"):
        line = ""
        for word in [*paragraph.split(), ""]:
            longer = f"{line} {word}".strip()
            if word and pen.textlength(longer, font) <= _SHEET[0] - 2 * _MARGIN:
                line = longer
                continue
            pen.text((_MARGIN, y), line, fill=0, font=font)
            y, line = y + 40, word
        y += 8
    if y > _SHEET[1]:
        raise ValueError("the text does not fit on one page")
    return sheet


def _font(seed: int) -> ImageFont.FreeTypeFont:
    """Return a face by number, at eleven points."""
    names = [FONTS[(seed + n) % len(FONTS)] for n in range(len(FONTS))]
    found = [
        file for name in names for home in HOMES if (file := Path(home, f"{name}.ttf")).exists()
    ]
    if not found:
        raise FileNotFoundError("no fonts: apt install fonts-noto-core or fonts-dejavu-core")
    return ImageFont.truetype(str(found[0]), 11 * DPI // 72)


Harm = Callable[[Image.Image, int], Image.Image]


def grain(size: tuple[int, int], seed: int, times: int = 3) -> Image.Image:
    """Return grey noise about 128: the mean of a few even ones is near enough to a bell."""
    rng = random.Random(seed)
    mixed = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
    for n in range(2, times + 1):
        more = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
        mixed = Image.blend(mixed, more, 1 / n)
    return mixed


def blur(radius: float) -> Harm:
    """Return a lens out of focus."""
    return lambda page, _seed: page.filter(ImageFilter.GaussianBlur(radius))


def noise(share: float) -> Harm:
    """Return a sensor's grain; ``share`` of it is added to the page."""

    def harm(page: Image.Image, seed: int) -> Image.Image:
        added = grain(page.size, seed).point([int((v - 128) * share + 128) for v in range(256)])
        return ImageChops.add(page, added, 1, -128)

    return harm


def skew(degrees: float) -> Harm:
    """Return a sheet laid down askew."""
    return lambda page, _seed: page.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255)


def coarse(dpi: int) -> Harm:
    """Return fewer dots an inch."""

    def harm(page: Image.Image, _seed: int) -> Image.Image:
        size = (page.width * dpi // DPI, page.height * dpi // DPI)
        return page.resize(size, Image.Resampling.BILINEAR)

    return harm


def faint(ink: int) -> Harm:
    """Return pale print: black becomes ``ink``, and thin strokes break."""

    def harm(page: Image.Image, seed: int) -> Image.Image:
        thin = Image.blend(page, page.filter(ImageFilter.MaxFilter(3)), 0.5)
        pale = thin.point([ink + v * (255 - ink) // 255 for v in range(256)])
        return noise(0.25)(pale, seed)

    return harm


def jpeg(quality: int) -> Harm:
    """Return a page squeezed until its letters have rings."""

    def harm(page: Image.Image, _seed: int) -> Image.Image:
        out = io.BytesIO()
        page.save(out, "JPEG", quality=quality)
        return Image.open(io.BytesIO(out.getvalue())).convert("L")

    return harm


def speckle(per_mille: float) -> Harm:
    """Return a dirty glass: black and white specks of two dots across."""

    def harm(page: Image.Image, seed: int) -> Image.Image:
        small = (page.width // 2, page.height // 2)
        dice = Image.frombytes("L", small, random.Random(seed).randbytes(small[0] * small[1]))
        fine = Image.frombytes("L", small, random.Random(seed + 1).randbytes(small[0] * small[1]))
        share = int(256 * per_mille * 8 / 1000)
        black = ImageChops.multiply(
            dice.point([255 * (v < 32) for v in range(256)]),
            fine.point([255 * (v < share) for v in range(256)]),
        ).resize(page.size, Image.Resampling.NEAREST)
        white = ImageChops.multiply(
            dice.point([255 * (v >= 224) for v in range(256)]),
            fine.point([255 * (v < share) for v in range(256)]),
        ).resize(page.size, Image.Resampling.NEAREST)
        return ImageChops.lighter(ImageChops.subtract(page, black), white)

    return harm


def shine(strength: float) -> Harm:
    """Return thin paper: the other side's print shows through, mirrored."""

    def harm(page: Image.Image, _seed: int) -> Image.Image:
        behind = page.transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(2))
        behind = ImageChops.offset(behind, 9, 13)
        return ImageChops.multiply(page, ImageEnhance.Brightness(behind).enhance(1).point(
            [255 - int((255 - v) * strength) for v in range(256)]))  # fmt: skip

    return harm


def shadow(darkest: int) -> Harm:
    """Return a sheet in a shadow that is darkest at its head; there the paper has this level."""

    def harm(page: Image.Image, _seed: int) -> Image.Image:
        light = Image.linear_gradient("L").resize(page.size)
        return ImageChops.multiply(
            page, light.point([darkest + v * (255 - darkest) // 255 for v in range(256)])
        )

    return harm


def both(*harms: Harm) -> Harm:
    """Return one harm after another."""

    def harm(page: Image.Image, seed: int) -> Image.Image:
        for one in harms:
            page = one(page, seed)
        return page

    return harm


TUNED: dict[str, Harm] = {
    "clean": lambda page, _seed: page,
    "blur 2": blur(2.0),
    "noise 0.8": noise(0.8),
    "skew 1°": skew(1.0),
    "150 dpi": coarse(150),
    "JPEG 12": jpeg(12),
    "speckle 6": speckle(6),
    "shadow, noise": both(shadow(90), noise(0.5)),
    "100 dpi, JPEG 40": both(coarse(100), jpeg(40)),
}
"""What the rule may be made on."""

HELD: dict[str, Harm] = {
    "blur 2.6": blur(2.6),
    "noise 1.4": noise(1.4),
    "skew -2°": skew(-2.0),
    "110 dpi": coarse(110),
    "JPEG 6": jpeg(6),
    "speckle 12": speckle(12),
    "faint": faint(170),
    "bleed-through": shine(0.45),
    "photocopy: 150 dpi, skew, noise, JPEG": both(skew(0.7), coarse(150), noise(0.6), jpeg(30)),
}
"""What it is measured by, on other pages."""


def scanned(picture: Image.Image, harm: Harm, seed: int) -> bytes:
    """Return a PDF that holds nothing but the harmed picture of a page."""
    harmed = harm(picture, seed)
    out = io.BytesIO()
    dots = DPI * harmed.width / picture.width
    harmed.save(out, "PDF", resolution=dots, quality=90, creationDate=0, modDate=0)
    return out.getvalue()
