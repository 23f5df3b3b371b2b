"""What is taken out of a paper is the same for a viewer as if the rest of it did not exist."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.extracting import extracted
from indexer.records import PUBLIC, RESTRICTED, Extracted, Paper
from tests.papers import MEMBERS, libraries, only_visible

AUDIENCES = ({PUBLIC}, {PUBLIC, MEMBERS}, {PUBLIC, RESTRICTED})


def seen(found: Extracted, parts: set[str]) -> Extracted:
    """What stands in some parts."""
    return Extracted(
        tuple(one for one in found.actions if one.part_key in parts),
        tuple(one for one in found.decisions if one.part_key in parts),
        tuple(one for one in found.people if one.part_key in parts),
        tuple(one for one in found.approvals if one.part_key in parts),
    )


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(held=libraries(), audiences=st.sampled_from(AUDIENCES))
def test_hidden_parts_change_nothing_of_what_is_found_in_the_others(
    held: list[Paper], audiences: set[str]
) -> None:
    reduced = {paper.id: paper for paper in only_visible(held, frozenset(audiences))}
    for paper in held:
        parts = {part.key for part in paper.parts if part.audience in audiences}
        alone = extracted(reduced[paper.id]) if paper.id in reduced else Extracted()
        assert seen(extracted(paper), parts) == alone
