"""A cover's table with a column of versions hides no mark that stands below it."""

from __future__ import annotations

import pytest

from tests.indexer.structure.papers import seen

_COVER = "# Sluice report\n\n| Issue | Status | Day |\n|---|---|---|\n| 2 | Draft | 3 June 2024 |\n"
_TOLD = "\nThe secret bid is nine pounds.\n"


@pytest.mark.parametrize("kind", ["", "Minutes of the meeting held on 3 June 2024\n\n"])
@pytest.mark.parametrize(
    "below",
    [
        "\n| Is this paper confidential? | Yes |\n|---|---|\n| Writer | Ada Moss |\n",
        "\n| Is this paper confidential? | Yes | |\n|---|---|---|\n| Writer | Ada Moss | |\n",
        "\n| CONFIDENTIAL | Not to be copied |\n|---|---|\n| Writer | Ada Moss |\n",
    ],
)
def test_a_mark_below_a_table_of_versions_shuts_the_paper(kind: str, below: str) -> None:
    assert "secret" not in seen(_COVER.replace("\n\n", f"\n\n{kind}", 1) + below + _TOLD, "p.md")


@pytest.mark.parametrize(
    "table",
    [
        "| Lane | Closed | Days |\n|---|---|---|\n| Mill Lane open to carts | Y | 3 |\n",
        "| Lane | Open | Miles |\n|---|---|---|\n| Mill Lane open to carts | N | 3 |\n",
        "| Ask | About | Disclosed |\n|---|---|---|\n| 4 | The open books of gulls | No |\n",
        "| Matter | Status | Note |\n|---|---|---|\n| The open berths | Closed | done |\n",
        "| Item | Loan | Type |\n|---|---|---|\n| 2 | The open slip | Commercial |\n",
    ],
)
@pytest.mark.parametrize("kind", ["", "Minutes of the meeting held on 3 June 2024\n\n"])
def test_rows_of_ordinary_tables_are_open(kind: str, table: str) -> None:
    assert "open " in seen(f"# Sluice report\n\n{kind}The list is below.\n\n{table}", "p.md")
