"""Write the demo's PDFs: text pages with a running head, and a "scan" that is only an image.

The replica serves what a regulator would; these are not general PDF writers.
"""

from __future__ import annotations

import io
import textwrap

from PIL import Image, ImageDraw, ImageFont

_PAGE_LINES = 52
_WIDTH = 88


def text_pdf(text: str, head: str) -> bytes:
    """Return a PDF with a text layer: wrapped lines, a running head and a page number a page."""
    lines = [
        piece
        for line in text.splitlines()
        for piece in textwrap.wrap(line, _WIDTH, break_on_hyphens=False) or [""]
    ]
    chunks = [lines[i : i + _PAGE_LINES] for i in range(0, len(lines), _PAGE_LINES)] or [[]]
    return assemble([_page(chunk, head, n) for n, chunk in enumerate(chunks, 1)])


def scan_pdf(text: str) -> bytes:
    """Return a PDF of one page that is an image: no text layer, as from a scanner."""
    page = Image.new("L", (1240, 1754), 255)
    font = ImageFont.load_default(size=28)
    ImageDraw.Draw(page).multiline_text((120, 160), text, fill=20, font=font, spacing=18)
    out = io.BytesIO()
    page.save(out, "PDF", resolution=150, creationDate=0, modDate=0)
    return out.getvalue()


def _page(lines: list[str], head: str, number: int) -> bytes:
    rows = [f"BT /F1 9 Tf 72 800 Td ({_escape(head)}) Tj ET"] if number > 1 else []
    rows += [
        f"BT /F1 10 Tf 72 {776 - 13.5 * i:.1f} Td ({_escape(line)}) Tj ET"
        for i, line in enumerate(lines)
    ]
    rows.append(f"BT /F1 9 Tf 290 40 Td (Page {number}) Tj ET")
    return "\n".join(rows).encode("cp1252")


def _escape(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def assemble(pages: list[bytes]) -> bytes:
    """Return a PDF of pages, each given as what draws it."""
    # Objects: 1 catalogue, 2 page list, 3 font, then a page and its content each.
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
    ]
    for i, content in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    offsets = []
    for n, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (n, body))
    start = out.tell()
    rows = b"".join(b"%010d 00000 n \n" % at for at in offsets)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()
