"""What a cover proposes is a candidate, with the owner that it prints."""

from __future__ import annotations

from indexer.minutes.actions import actions
from indexer.records import ActionKind
from tests.indexer.structure.papers import paper

REPORT = """Dredging of the basin

Purpose of report
For information.

Recommendation
That the Committee notes the report.

Action
Officers to take the dredging forward.

Contact officer: Ann Boot
Position: Harbour Engineer

1. The basin has silted up since the spring.
"""


def test_officers_are_printed_as_the_owner_of_what_a_cover_proposes() -> None:
    (found,) = actions(paper(REPORT, "a.txt"))
    assert found.kind is ActionKind.CANDIDATE
    assert found.owner_printed == "Officers"
