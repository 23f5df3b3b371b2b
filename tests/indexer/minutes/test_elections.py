"""Elections that minutes print by post, mover and seconder alone."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
from indexer.minutes.elections import by_movers_alone
from indexer.minutes.voting import Movers, movers
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import paper

TITLES = ("Election of officers",)


@pytest.mark.parametrize(
    "line",
    [
        "Treasurer – Ann Lee – proposed Bo Day, seconded Cy Fox",
        "Chairman: Mr Hale. Proposed by Mrs Orr and seconded by Mr Pike",
        "Bo Day proposes Ann Lee as Treasurer and Cy Fox seconds.",
    ],
)
def test_a_line_with_post_mover_and_seconder_elects(line: str) -> None:
    assert by_movers_alone(line, TITLES, ())


@pytest.mark.parametrize(
    ("line", "titles", "after"),
    [
        ("Treasurer – Ann Lee – proposed Bo Day", TITLES, ()),  # no seconder
        ("The accounts – proposed Bo Day, seconded Cy Fox", TITLES, ()),  # no post
        ("The treasurer's report – proposed Bo Day, seconded Cy Fox", ("Reports",), ()),
        ("Chair – Ann Lee – proposed Bo Day, seconded Cy Fox", TITLES, ("Ann Lee was elected.",)),
    ],
)
def test_what_else_names_movers_elects_nobody(
    line: str, titles: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert not by_movers_alone(line, titles, after)


def test_officers_are_decisions_with_mover_and_seconder() -> None:
    text = (
        "• Chair – Ann Lee – proposed Bo Day, seconded Cy Fox\n"
        "• Secretary – Cy Fox – proposed Ann Lee, seconded Di Orr\n"
        "• Treasurer – Di Orr was proposed by Ann, seconded by Bo and agreed by all.\n"
    )
    found = decided(item(text, "Appointment of officers"))
    assert [(d.mover, d.seconder) for d in found] == [
        ("Bo Day", "Cy Fox"), ("Ann Lee", "Di Orr"), ("Ann", "Bo"),
    ]  # fmt: skip
    assert all("agreed" in d.verbs for d in found)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Treasurer presented the accounts, which were approved.",
        "The risk register, as previously circulated to members, was unanimously approved.",
        "Accounts were presented and accepted for payment.",
        "The new rules received the general approval of the committee.",
        "Summer outing 4 July – Agreed a boat trip.",
        "The report was accepted by a vote of Ann Lee yea and Bo Day yea.",
        "Although the Council agreed that the wall is ugly, it will stay.",
        "Mr Pike agreed to continue as Treasurer.",
        "The Council also agreed with shortening the agenda.",
    ],
)
def test_sentences_that_decide(sentence: str) -> None:
    assert len(texts(item(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Two ladders were bought as agreed.",
        "The Council had been lucky and awarded a prize.",
        "The path which was approved by the county is shut.",
        "Amendment to minutes. Item 4 should read: Proposed by Cllr Ash.",
    ],
)
def test_sentences_that_do_not(sentence: str) -> None:
    assert texts(item(sentence)) == []


def test_a_vote_over_what_it_carried_is_one_decision() -> None:
    text = (
        "Proposed by Cllr Ash and seconded by Cllr Birch. CARRIED: Unanimously.\n\n"
        "THAT THE STILE BE RENEWED AT A COST OF £90.\n"
    )
    found = decided(item(text))
    assert [(d.text, d.mover) for d in found] == [
        ("THAT THE STILE BE RENEWED AT A COST OF £90.", "Cllr Ash")
    ]


def test_a_proposal_and_a_vote_with_a_remark() -> None:
    text = "It was proposed to plant a hedge.\n\nAll agreed - the nursery can be told.\n"
    assert texts(item(text)) == ["It was proposed to plant a hedge."]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Cy Fox moved to accept the mill, Di Orr seconded. Vote: 7 in favour, 0 opposed.", True),
        ("Di Orr called for a vote to mend the sluice. All were in favour.", True),
        ("It was moved and seconded to sell the punt; carried.", True),
        ("Approved via voice vote: the new badge.", True),
        ("Di Orr called for a vote to mend the sluice. It was getting late.", False),
        ("It was moved and seconded to sell the punt; withdrawn.", False),
    ],
)
def test_motions_with_their_vote(text: str, whole: bool) -> None:
    assert texts(item(text)) == ([text] if whole else [])


def test_what_is_noted_on_the_way_to_a_resolution_is_none() -> None:
    text = "Members noted the cost of gravel.\n\nRESOLVED – That the path be laid with gravel.\n"
    assert [d.verbs[0] for d in decided(item(text))] == ["resolved"]


def test_a_page_of_a_decision_tells_before_it_resolves() -> None:
    page = (
        "<h1>Decision details</h1><h2>Footpaths</h2><p>Decision Maker: Paths Committee</p>"
        "<p>Decision status: Recommendations approved</p><p>Decisions:</p>"
        "<p>It was confirmed that the stile had been mended.</p>"
        "<p>Resolved: That the report on footpaths be noted.</p>"
        "<p>Date of decision: 04/03/2025</p><p>Decided at meeting: 04/03/2025 - Paths Committee</p>"
    )
    assert [d.verbs for d in decisions(paper(page, "d.html"))] == [("resolved", "noted")]


def test_conditions_of_a_permission_are_no_decisions() -> None:
    text = (
        "RESOLVED – That the application be APPROVED subject to the following conditions:\n\n"
        "1. Materials to match\n\n2. Hedges to be kept\n"
    )
    assert len(texts(item(text, "Application 4"))) == 1


def test_a_line_that_begins_with_its_post_needs_no_title_over_it() -> None:
    line = "Temporary Chair Ann Lee (Proposed by B Day, 2nd C Fox)"
    assert by_movers_alone(line, ["Items for discussion"], [])
    assert movers(line) == Movers("B Day", "C Fox")


def test_a_proposal_and_its_seconder_may_stand_either_side_of_a_semicolon() -> None:
    moved = "Cllr Ash PROPOSED approval of a grant of £90; SECONDED by Cllr Elm."
    assert len(decided(item(f"{moved} The vote was unanimous."))) == 1


def test_a_table_of_posts_says_who_was_elected() -> None:
    table = (
        "# Minutes of the meeting held on 3 June 2024\n\n## 1. Apologies\n\nNone.\n\n"
        "## 2. Office bearers\n\n| Post | Elected | Proposed |\n| --- | --- | --- |\n"
        "| Chair | Ann Lee | Bo Day |\n| Clerk | Cy Fay | Bo Day |\n| Warden | Vacant | |\n"
    )
    found = decisions(paper(table, "folder/minutes.md"))
    assert [(one.stem, one.text) for one in found] == [("Chair", "Ann Lee"), ("Clerk", "Cy Fay")]
