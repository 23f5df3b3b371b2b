"""A report's paragraph is read on: what names a thing is shown with what tells of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.bot.quayside import Asking, papers_held

REPORT = """Slipway and open day

Quayside Committee

8 February 2024

1. A hoist is available to members at the north slipway. It is worked with the blue key, which \
the harbour office lends out against a deposit.

2. The three heritage boats are moored at Sallow Stairs, Pellow Quay and Long Reach. The open day \
held beside them had over 70 attendees.

3. The engineer introduced the report on the dredging targets. Thirty-one out of 40 targets had \
been achieved by December.
"""


@pytest.fixture(scope="module")
def slipway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """One report, whose paragraphs name a thing first and tell of it after."""
    with papers_held(tmp_path_factory.mktemp("slipway"), {"slipway.txt": REPORT}) as asking:
        yield asking


def test_what_is_told_after_the_name_is_shown(slipway: Asking) -> None:
    assert "blue key" in slipway.ask("How do I use the hoist at the slipway?").answer


def test_another_figure_of_a_short_paragraph_is_shown(slipway: Asking) -> None:
    told = slipway.ask("How many came to the heritage boats open day?").answer
    assert "over 70 attendees" in told


def test_the_sentence_of_the_shape_leads(slipway: Asking) -> None:
    told = slipway.ask("How many of the dredging targets were met?").answer
    assert "Thirty-one out of 40" in told
