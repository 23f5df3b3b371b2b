"""A row of an agenda's table that divides it shuts the rows below it, and none above."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from docx import Document

from indexer.reading import read
from indexer.structure import understand

_DIVIDERS = ("PART 2", "Part B", "Confidential business", "Exempt items", "Private session")


def _table(divider: str, end: str, place: int) -> list[list[str]]:
    def between(text: str) -> list[str]:
        return ["" if i != place else text for i in range(3)]

    rows = [["Item", "Title", "Pages"], ["1", "Apologies", ""], ["2", "Minutes", ""]]
    rows += [["3", "Budget", ""], between(divider), ["4", "Lease", "3-4"], ["5", "Pay", "5-6"]]
    return [*rows, between(end), ["6", "Weirs", "7-8"]] if end else rows


def _docx(rows: list[list[str]]) -> bytes:
    made = Document()
    made.add_heading("Hill Council", level=1)
    made.add_heading("Agenda", level=2)
    table = made.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def _html(rows: list[list[str]]) -> bytes:
    told = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = f"<h1>Hill Council</h1><h2>Agenda</h2><table>{told}</table>"
    return f"<html><body><main>{page}</main></body></html>".encode()


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("end", ["", "Part 1 resumed", "Public session"])
@pytest.mark.parametrize("divider", _DIVIDERS)
def test_the_rows_between_are_shut(divider: str, end: str, place: int) -> None:
    rows = _table(divider, end, place)
    for name, data in (("agenda.docx", _docx(rows)), ("agenda.html", _html(rows))):
        held = understand(read(Path(name), data), root="tests", file=name)
        shut = [item.title for item in held.agenda if item.confidential]
        assert shut == ["Lease", "Pay"], name
        assert len(held.agenda) == 5 + bool(end), name
