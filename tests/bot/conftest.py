"""A small indexed folder that the tests of the terminal share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bot.terminal import minutebook

REPORT = """Footbridges: condition survey

Marsh Lanes Committee

6 February 2024

Purpose of report

For decision.

Recommendation

That members approve the repair of the footbridge at Otter Stile.

Background

1. The survey of 2023 looked at 41 footbridges in the district.

2. Nine footbridges were closed because their decks had rotted.

Costs

3. Repairing the footbridge at Otter Stile would cost £12,400.
"""

NOTE = """Note of the meeting

Marsh Lanes Committee

6 February 2024

1. Footbridges

The Chair introduced the report on footbridges.

Decision

Agreed to repair the footbridge at Otter Stile at a cost of £12,400.

Action

Officers to write to the landowner at Otter Stile.
"""

CLAIM = """Claim by a contractor

Marsh Lanes Committee

6 February 2024

1. The contractor Quillfeather claims £77,000 for the delay at Otter Stile.
"""

MANIFEST = """[[paper]]
match = "claim.txt"
audience = "restricted"
"""


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three papers, one of them restricted by the manifest."""
    folder = tmp_path_factory.mktemp("cli") / "lanes"
    folder.mkdir()
    (folder / "footbridges.txt").write_text(REPORT, "utf-8")
    (folder / "note-2024-02-06.txt").write_text(NOTE, "utf-8")
    (folder / "claim.txt").write_text(CLAIM, "utf-8")
    (folder / "manifest.toml").write_text(MANIFEST, "utf-8")
    return folder


@pytest.fixture(scope="session")
def indexed(papers: Path) -> Path:
    """The folder beside the papers, with their store in ``.minutebook``."""
    ran = minutebook("index", papers, cwd=papers.parent)
    assert ran.status == 0, ran.err
    return papers.parent
