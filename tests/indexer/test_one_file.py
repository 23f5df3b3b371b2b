"""How long one file may take to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.listing import Found
from indexer.one_file import seconds_allowed


@pytest.mark.parametrize(
    ("size", "least", "most"),
    [
        (0, 60, 60),
        (200 * 40_000, 600, 900),  # two hundred pages in black and white, some 3 s each
        (200_000_000, 3_600, 3_600),
    ],
)
def test_time_grows_with_the_size_up_to_an_hour(
    tmp_path: Path, size: int, least: float, most: float
) -> None:
    path = tmp_path / "scan.pdf"
    with path.open("wb") as file:
        file.truncate(size)
    assert least <= seconds_allowed(Found("r", "scan.pdf", path)) <= most


def test_a_file_that_is_gone_has_the_time_of_an_empty_one(tmp_path: Path) -> None:
    assert seconds_allowed(Found("r", "gone.pdf", tmp_path / "gone.pdf")) == 60
