"""A page as a scanner gives it: one picture, a little crooked, no text behind it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import reportlab
from PIL import Image, ImageDraw, ImageFont
from PIL.TiffImagePlugin import STRIPBYTECOUNTS, STRIPOFFSETS, TiffImageFile

DPI = 150
_A4 = (1240, 1754)  # dots
_MARGIN = 150
_LEADING = 48
_CROOKED = 0.4  # degrees
_FONT = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def write(path: Path, lines: Sequence[str]) -> None:
    """Write the lines as a PDF of one page that holds nothing but a picture of them."""
    path.write_bytes(_pdf(picture(lines)))


def picture(lines: Sequence[str]) -> Image.Image:
    """The page in black and white."""
    page = Image.new("L", _A4, 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(str(_FONT), 30)
    for place, line in enumerate(lines):
        draw.text((_MARGIN, _MARGIN + place * _LEADING), line, font=font, fill=0)
    return page.rotate(_CROOKED, Image.Resampling.BILINEAR, fillcolor=255).point(
        lambda shade: 255 if shade > 140 else 0, "1"
    )


def _pdf(page: Image.Image) -> bytes:
    """A PDF with the page as a fax picture (CCITT group 4), as office scanners write them."""
    width, height = page.size
    points = (width * 72 / DPI, height * 72 / DPI)
    drawing = f"q {points[0]:.2f} 0 0 {points[1]:.2f} 0 0 cm /Page Do Q".encode()
    fax = _fax(page)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {points[0]:.2f} {points[1]:.2f}] "
        "/Resources << /XObject << /Page 5 0 R >> >> /Contents 4 0 R >>".encode(),
        _stream("", drawing),
        _stream(
            f"/Type /XObject /Subtype /Image /Width {width} /Height {height} "
            "/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode "
            f"/DecodeParms << /K -1 /Columns {width} /Rows {height} /BlackIs1 true >> ",
            fax,
        ),
    ]
    return _file(objects)


def _fax(page: Image.Image) -> bytes:
    """The one strip of the picture as a TIFF of group 4 holds it."""
    stream = io.BytesIO()
    page.save(stream, "TIFF", compression="group4", strip_size=1 << 24)
    stream.seek(0)
    with TiffImageFile(stream) as tiff:
        [start], [length] = tiff.tag_v2[STRIPOFFSETS], tiff.tag_v2[STRIPBYTECOUNTS]
    return stream.getvalue()[start : start + length]


def _stream(entries: str, data: bytes) -> bytes:
    head = f"<< {entries}/Length {len(data)} >>\nstream\n".encode()
    return head + data + b"\nendstream"


def _file(objects: Sequence[bytes]) -> bytes:
    """The objects with the table of their places."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010} 00000 n \n".encode()
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n".encode()
    )
    return bytes(out)
