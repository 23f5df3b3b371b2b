"""The row of a table whose last cell is empty is no stem of what follows the table."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import find, paper

_AFTER = "1. Boats were mended at the quay all winter.\n2. Ropes were bought.\n"
_PLAIN = (
    "Indicator 2023/24 2024/25 Target\nBoats mended at the quay in spring 203 187 175 Amber\n"
    "Boats seen upon the river that year 388 402 watched -"
)


@pytest.mark.parametrize(
    ("rows", "file"),
    [
        ("| Indicator | 2023 | Target |\n|---|---|---|\n| Boats | 38 | - |", "weir.md"),
        ("Indicator\t2023\tTarget\nBoats\t38\t–", "weir.txt"),
        (_PLAIN, "weir.txt"),
    ],
)
def test_a_row_with_an_empty_last_cell_governs_nothing(rows: str, file: str) -> None:
    held = paper(f"Weir report\n\nSummary\n\n{rows}\n\n{_AFTER}", file)
    assert find(held, "Boats were mended").stem is None
    assert find(held, "Ropes").stem is None


def test_a_line_that_ends_in_a_dash_is_a_stem_still() -> None:
    line = "The ropes bought in 2023 are meant for -"
    text = f"Weir report\n\nSummary\n\n{line}\n\n(a) the boats;\n(b) the quay.\n"
    assert find(paper(text), "the boats").stem == "The ropes bought in 2023 are meant for"
