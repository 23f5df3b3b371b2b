"""What somebody says they will do, and clauses that send somebody within a sentence."""

from __future__ import annotations

import pytest

from indexer.records import ActionKind
from tests.indexer.minutes.acting import found, minuted


def candidates(text: str) -> list[tuple[str | None, str]]:
    """Owner as printed and text of what a clerk may promote."""
    return [(a.owner_printed, a.text) for a in found(text) if a.kind is ActionKind.CANDIDATE]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Cllr Dyer has kindly offered to ask the school if it has a spare gate.", "Cllr Dyer"),
        ("Cllr Frith is going to speak to the miller.", "Cllr Frith"),
        ("Cllr Dyer will be writing to everybody who lost an eel.", "Cllr Dyer"),
        ("The weir is low and Carl Dyer would measure it weekly.", "Carl Dyer"),
        ("A notice to be put up by Cllr Dyer at the sluice.", "Cllr Dyer"),
        ("The rota would be redrawn by the Clerk.", "Clerk"),
        ("Ann Boot asked Carl Dyer to bring the old map.", "Carl Dyer"),
        ("Next month Carl Dyer will measure the eels.", "Carl Dyer"),
        ("Tamsin will find out whether the punt floats.", "Tamsin"),
        ("A warning sign is to be painted.", None),
        ("The lock gates need to be repaired.", None),
    ],
)
def test_a_commitment_is_a_candidate(sentence: str, owner: str | None) -> None:
    assert candidates(sentence) == [(owner, sentence)]


@pytest.mark.parametrize(
    "before",
    [
        "Carl Dyer walked the bank.",
        "Carl Dyer introduced a new bailiff.",
        "Carl Dyer was thanked by the miller.",
        "Cllr Dyer has spoken to the boatman.",
        "Cllr Dyer gave the apologies of their nurse.",
        "Dyer had a talk with the roofer.",
        "Eve Frith asked after her husband.",
        "The Chairman welcomed the vicar.",
    ],
)
@pytest.mark.parametrize("who", ["He", "She"])
def test_nobody_is_meant_for_sure_by_a_pronoun(before: str, who: str) -> None:
    assert found(f"{before} {who} will write to the school.") == []


def test_each_of_several_makes_a_commitment_of_their_own() -> None:
    text = (
        "Ann Boot will ring the miller, Carl Dyer will walk the bank and the Clerk will minute it."
    )
    assert candidates(text) == [
        ("Ann Boot", "Ann Boot will ring the miller"),
        ("Carl Dyer", "Carl Dyer will walk the bank"),
        ("Clerk", "the Clerk will minute it."),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "If the river falls, Cllr Dyer will clear the grille.",
        "Cllr Dyer had offered to clear the grille.",
        "Cllr Dyer agreed to continue as tree warden.",
        "Cllr Dyer will be leaving in June.",
        "The regatta to be held in June.",
        "It was explained that the fee has to be paid.",
        "Nothing needs to be done.",
        "Estimates to be obtained:",
        "Will Cllr Dyer write to the miller?",
    ],
)
def test_what_commits_nobody(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        (
            "The bank slips, CD to mend it, then EF to plant grass before Friday 24.5.24.",
            [("CD", "mend it"), ("EF", "plant grass before Friday 24.5.24.")],
        ),
        ("Two pumps are worn and the Clerk to order more.", [("Clerk", "order more.")]),
        ("Rope is bought, the band is booked, Carl Dyer to drum up stewards.",
         [("Carl Dyer", "drum up stewards.")]),
        ("Punts all in hand Carl Dyer to paint the oars.", [("Carl Dyer", "paint the oars.")]),
        ("Ann Boot, CD and the Clerk to meet the miller.",
         [("Ann Boot, CD and the Clerk", "meet the miller.")]),
        ("CD to ask whether the sluice can be left open?",
         [("CD", "ask whether the sluice can be left open?")]),
        ("Sluice key – Guy to collect it from the mill when the miller has finished.",
         [("Guy", "Sluice key – Guy to collect it from the mill when the miller has finished.")]),
    ],
)  # fmt: skip
def test_a_clause_that_sends_somebody_is_a_task_of_its_own(
    text: str, tasks: list[tuple[str, str]]
) -> None:
    assert minuted(text) == tasks


@pytest.mark.parametrize(
    "text",
    [
        "Freedom to Fish",
        "Action No. 7(b)",
        "It was agreed that CD continue as the Panel's member of the river trust.",
        "One volunteer to help at the regatta.",
        "The Health and Rivers Board to be thanked.",
    ],
)
def test_what_sends_nobody(text: str) -> None:
    assert minuted(text) == []


def test_a_post_after_a_name_is_no_owner() -> None:
    text = "3. Matters arising\n\nThe new miller is Olga Penn – Secretary.\n"
    assert minuted(text) == []


def test_first_names_after_a_dash_own_a_task() -> None:
    text = "3. Actions\n\nAsk the miller for a band - Carl and Eve\n\nBuy rope - Carl\n"
    assert minuted(text) == [("Carl and Eve", "Ask the miller for a band"), ("Carl", "Buy rope")]


def test_ongoing_actions_are_marked() -> None:
    assert minuted("On-going Actions : Eel pass to be dug") == [(None, "Eel pass to be dug")]
