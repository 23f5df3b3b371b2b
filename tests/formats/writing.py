"""Which paper is written in which format."""

from __future__ import annotations

from pathlib import Path

from tests.formats import as_docx, as_pdf, as_scan, harbour, harbour_pdf, harbour_word

FOLDER = Path(__file__).parents[2] / "corpus" / "harbour-and-markets-committee"
MINUTES = "2024-09-12-minutes.docx"
TOLLS = "2024-09-12-item-4-market-tolls.docx"
PACK = "2025-01-23-agenda-pack.pdf"
ICE = "2025-06-12-item-3-ice-plant.pdf"
SCAN = "2023-06-15-swing-bridge-scan.pdf"


def write(folder: Path = FOLDER) -> list[Path]:
    """Write every paper; the paths, in order."""
    folder.mkdir(parents=True, exist_ok=True)
    as_docx.write(folder / MINUTES, harbour_word.MINUTES, title="Minutes, 12 September 2024")
    as_docx.write(folder / TOLLS, harbour_word.TOLLS, title="Market tolls 2025/26")
    as_pdf.write(
        folder / PACK,
        harbour_pdf.PACK,
        title="Agenda pack, 23 January 2025",
        header=f"{harbour.COMMITTEE}, 23 January 2025",
    )
    as_pdf.write(
        folder / ICE,
        harbour_pdf.ICE,
        title="A new compressor for the ice plant",
        header=harbour.BODY,
    )
    as_scan.write(folder / SCAN, harbour_pdf.SCAN)
    return [folder / name for name in (MINUTES, TOLLS, PACK, ICE, SCAN)]
