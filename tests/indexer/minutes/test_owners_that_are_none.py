"""Words in an owner's place that own nothing: chairs, signatures, houses, other organisations."""

from __future__ import annotations

import pytest

from indexer.minutes.actions import actions
from indexer.records import ActionKind
from tests.indexer.minutes.acting import found, minuted
from tests.indexer.structure.papers import paper


@pytest.mark.parametrize(
    "line",
    [
        "COUNCILLOR BOOT IN THE CHAIR",
        "Cllr Boot in the Chair",
        "MRS A BOOT TOOK THE CHAIR",
        "Vice-Chairman presiding",
    ],
)
def test_who_presides_from_here_on_owns_nothing(line: str) -> None:
    assert minuted(f"3. Sluice\n\nThe sluice needs to be oiled before June.\n\n{line}\n") == []


def test_the_place_of_a_signature_is_no_margin() -> None:
    text = "3. Date of next meeting\n\n4 June at 7 pm. All would walk first.\n\nCHAIRMAN\n"
    assert minuted(text) == []


def test_a_signature_below_the_last_item_leaves_its_task_to_its_owner() -> None:
    text = "3. Other business\n\nClerk to thank the band.\n\nChairman\n"
    assert minuted(text) == [("Clerk", "thank the band.")]


def test_a_margin_under_an_earlier_item_still_owns() -> None:
    text = "3. Bridge\n\nWrite to the owner.\n\nChair\n\n4. Close\n\nThe meeting closed at 9 pm.\n"
    assert minuted(text) == [("Chair", "Write to the owner.")]


@pytest.mark.parametrize("names", ["No. | Details | Response", "Ref | Description | Comment"])
def test_houses_in_a_list_of_applications_own_nothing(names: str) -> None:
    rows = (
        "| 24/01 | Rose Cottage – rear extension | No objection |\n"
        "| 24/02 | The Old Forge – new roof | Object |\n"
    )
    assert found(f"## 3. Planning\n\n| {names} |\n|---|---|---|\n{rows}", "a.md") == []


def test_details_beside_an_owner_are_tasks() -> None:
    text = "## 3. Actions\n\n| Details | Owner |\n|---|---|\n| Ring the county | CD |\n"
    assert minuted(text, "a.md") == [("CD", "Ring the county")]


@pytest.mark.parametrize(
    "line",
    [
        "RESOLVED to ask the County Council to move the sign.",
        "RESOLVED that the Police and Crime Commissioner be asked to report on speeding.",
        "The Integrated Care Board was asked to send its plan.",
        "It was agreed to ask the Environment Agency to dredge the weir.",
    ],
)
def test_what_is_asked_of_another_organisation_waits_for_the_clerk(line: str) -> None:
    assert all(one.kind is ActionKind.CANDIDATE for one in found(f"3. Roads\n\n{line}\n"))


@pytest.mark.parametrize("who", ["Clerk", "Finance Committee", "Head of Roads"])
def test_what_is_asked_of_the_bodys_own_is_minuted(who: str) -> None:
    text = f"3. Roads\n\nRESOLVED to ask the {who} to report on the bank.\n"
    assert [owner for owner, _ in minuted(text)] == [who]


def test_a_discussion_of_whether_is_no_task() -> None:
    text = (
        "3. Signs\n\nThe officer came. A discussion followed about whether paint would do. It was "
        "agreed to wait until June so that prices could be had. CD\n"
    )
    assert [(one.owner_printed, one.text[:21]) for one in found(text)] == [
        ("CD", "It was agreed to wait")
    ]


def test_a_task_given_to_a_post_in_a_table_is_that_of_whoever_holds_it() -> None:
    text = (
        "# Weir Hospitals\n\nMinutes of the Board meeting held on 3 May 2024\n\n## Present\n\n"
        "| Mrs Ann Boot | Chair |\n|---|---|\n| Mr Carl Dyer | Chief Nurse |\n"
        "| Dr Eve Frith | Medical Director |\n\n## 1. Falls\n\n"
        "ACTION: Mr Dyer to report on falls at night to the Quality Committee in July.\n\n"
        "## 2. Actions\n\n| No | Action | Owner | Due |\n|---|---|---|---|\n"
        "| 24/1 | Report on falls at night | Chief Nurse | July 2024 |\n"
    )
    assert [one.owner_printed for one in actions(paper(text, "a.md"))] == ["Mr Dyer"]


def test_what_is_agreed_last_is_the_task_of_whoever_stands_beside_it() -> None:
    text = (
        "3. Signs\n\nThe signs would need to be set back by a metre. It was agreed to put the "
        "matter to the May meeting so that costs could be had. CD\n"
    )
    assert [one.text[:17] for one in found(text)] == ["It was agreed to "]


def test_a_clerk_and_councillors_in_one_cell_each_own_their_task() -> None:
    text = (
        "| Minute | Action |\n|---|---|\n"
        "| 24/1 Market. RESOLVED to halve fees until June. Town Clerk to write to all traders. "
        "Cllrs Boot and Dyer to draw up ideas. | Clerk Cllrs Boot, Dyer |\n"
        "| 24/2 Park. It is wet. Cllr Frith to ring the county. | Cllr Frith |\n"
        "| 24/3 Pond. It is dry. Cllr Dyer to fill it. | Cllr Dyer |\n"
    )
    assert minuted(f"## 3. Business\n\n{text}", "a.md")[:2] == [
        ("Clerk", "write to all traders."),
        ("Cllrs Boot, Dyer", "draw up ideas."),
    ]


@pytest.mark.parametrize("line", ["P Boot, Chairman", "Ann Boot – Chair", "G Hill, Parish Clerk"])
def test_whoever_signs_at_the_foot_owns_nothing(line: str) -> None:
    text = f"3. Date of next meeting\n\n2 July. All would walk first.\n\n{line}\n"
    assert minuted(text) == []
    text = f"3. Other business\n\nClerk to book the room.\n\n{line}\n"
    assert minuted(text) == [("Clerk", "book the room.")]


def test_owners_beside_notes_are_given_what_was_said() -> None:
    rows = (
        "| Item | Notes | Action |\n|---|---|---|\n"
        "| 3 Calls | Calls are up. Ask the surgery for figures. | CD June |\n"
        "| 4 Leaflet | The draft was liked. Print 200. | AB/EF |\n"
        "| 5 Rota | Mr Orr told us of the rota. | |\n"
        "| 6 Page | It is old. Update the page. | EF |\n"
    )
    assert minuted(f"{rows}", "a.md") == [
        ("CD", "Ask the surgery for figures."),
        ("AB/EF", "Print 200."),
        ("EF", "Update the page."),
    ]
