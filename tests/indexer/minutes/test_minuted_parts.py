"""Which parts of a paper are minutes: decisions and minuted actions come out of the same ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.minutes.actions import actions
from indexer.minutes.decisions import decisions
from indexer.minutes.minuted_parts import minuted_parts
from indexer.records import ActionKind, Paper, PaperKind, PartKind
from tests.indexer.minutes.deciding import item, minutes
from tests.indexer.structure.papers import paper

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


RECORD = (
    "RECORD OF URGENT DECISION\n\nTaken by: {who}\n\nDate: 27 March 2023\n\nMatter: Ferry fares\n\n"
    "Decision\n\n{text}\n\nReasons\n\nThe old fares were too low. It was agreed to raise them.\n"
)
LETTER = "FERRIES COUNCIL\n\n30 May 2023\n\nLower Ferry\n\nDecision\n\n{text}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            RECORD.format(who="the Leader of the Council", text="I agree that no fare be taken."),
            "I agree that no fare be taken.",
        ),
        (
            RECORD.format(who="Executive Board", text="That the proposed fares be adopted."),
            "That the proposed fares be adopted.",
        ),
    ],
)
def test_what_a_record_of_one_decision_resolves(text: str, said: str) -> None:
    assert [d.text for d in decisions(paper(text))] == [said]


@pytest.mark.parametrize(
    "text",
    [
        RECORD.format(who="Director of Ferries", text="That no fare be taken in May."),
        RECORD.format(who="the Leader of the Council", text="The Leader is asked to agree."),
        RECORD.format(who="the Leader", text="That fares be raised, as officers recommend."),
        RECORD.format(who="the Leader", text="That fares be raised was proposed by the mayor."),
        RECORD.format(who="the Leader", text="That none goes by."),
        RECORD.format(who="the Leader", text="I refuse to pay the fare, said Mr Lock."),
        LETTER.format(text="That the ferry be sold."),
        LETTER.format(text="I refuse to pay the fare."),
    ],
)
def test_an_officer_alone_what_is_asked_and_other_pages_decide_nothing(text: str) -> None:
    assert decisions(paper(text)) == ()


def test_a_published_list_gives_what_members_and_bodies_decided() -> None:
    entry = "Decision published: 20/09/2023\n\nDecision:\n\nThat {what} be mended.\n\n"
    text = (
        "Decisions published\n\n18/09/2023 - Weirs\n\nDecision Maker: Executive Board\n\n"
        + entry.format(what="the weir")
        + "17/09/2023 - Locks\n\nDecision Maker: Head of Waterways\n\n"
        + entry.format(what="the lock")
        + "16/09/2023 - Gates\n\nDecision Maker: Cabinet Member for Rivers\n\n"
        + entry.format(what="the gate")
    )
    held = replace(paper(text), kind=PaperKind.OTHER)
    assert [d.text for d in decisions(held)] == [
        "That the weir be mended.",
        "That the gate be mended.",
    ]
