"""Which parts of a paper are minutes: decisions and minuted actions come out of the same ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.minutes.actions import actions
from indexer.minutes.decisions import decisions
from indexer.minutes.minuted_parts import minuted_parts
from indexer.records import ActionKind, Paper, PaperKind, PartKind
from tests.indexer.minutes.deciding import item, minutes

TEXT = item("RESOLVED to mend the stile.\n\nACTION: Clerk to order the posts by 1 July 2024.")


def bound(kind: PaperKind, *before: PartKind) -> Paper:
    """A paper of this kind that holds minutes; its first parts are made of the kinds given."""
    held = minutes(TEXT)
    first = [replace(p, kind=k) for p, k in zip(held.parts, before, strict=False)]
    return replace(held, kind=kind, parts=(*first, *held.parts[len(before) :]))


def minuted(held: Paper) -> int:
    return sum(action.kind is ActionKind.MINUTED for action in actions(held))


@pytest.mark.parametrize(
    "kind", [PaperKind.MINUTES, PaperKind.PACK, PaperKind.REPORT, PaperKind.AGENDA]
)
def test_minutes_bound_into_a_paper_give_their_actions_and_decisions(kind: PaperKind) -> None:
    held = bound(kind)
    assert minuted(held) == 1
    assert any("stile" in decision.text for decision in decisions(held))


def test_an_appendix_of_a_report_in_a_pack_is_no_minutes() -> None:
    count = len(minutes(TEXT).parts)
    held = bound(PaperKind.PACK, PartKind.REPORT, *[PartKind.OTHER] * (count - 1))
    assert minuted_parts(held) == ()
    assert actions(held)
    assert (minuted(held), decisions(held)) == (0, ())


def test_what_follows_minutes_in_a_pack_belongs_to_them() -> None:
    count = len(minutes(TEXT).parts)
    held = bound(PaperKind.PACK, PartKind.MINUTES, *[PartKind.OTHER] * (count - 1))
    assert minuted_parts(held) == held.parts
    assert minuted(held) == 1


def test_other_papers_hold_no_minutes() -> None:
    held = bound(PaperKind.OTHER)
    assert (minuted_parts(held), minuted(held), decisions(held)) == ((), 0, ())
