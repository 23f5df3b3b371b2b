"""Actions by arrows, names after a dash, names and tasks in brackets."""

from __future__ import annotations

import pytest

from tests.indexer.minutes.acting import found, minuted

CLUB = (
    "# Mill Lane Society\n\nMinutes of the meeting held on 6 February 2025\n\n"
    "Here: Paula Otter (PO, chair), Nat Finch (NF), Lil Swan (LS). Staff: Kim Dole (KD).\n\n"
    "## 1. Hall\n\nThe hall was talked about.\n\n"
)


def of_club(text: str) -> list[tuple[str | None, str]]:
    """Owner and text of what the society minuted."""
    from indexer.minutes.recorded import extract
    from tests.indexer.structure.papers import paper

    acts = extract(paper(CLUB + text, "a.md")).actions
    return [(a.owner_printed, a.text) for a in acts if a.kind.value == "minuted"]


@pytest.mark.parametrize(
    ("line", "owner", "task"),
    [
        ("Draw up a rota for the boats → CD / EF", "CD / EF", "Draw up a rota for the boats"),
        ("RAs 6, 14 by end May → CD", "CD", "RAs 6, 14 by end May"),
        ("Draft of the plan for July → CD with EF", "CD with EF", "Draft of the plan for July"),
        ("The gate was noted as bent. New hinge to be found -> Clerk", "Clerk",
         "New hinge to be found"),
        ("It was left to EF to try the owner → EF", "EF", "It was left to EF to try the owner"),
    ],
)  # fmt: skip
def test_an_arrow_to_who_owns_what_stands_before_it(line: str, owner: str, task: str) -> None:
    assert minuted(line) == [(owner, task)]


def test_an_arrow_within_a_paragraph_ends_its_task() -> None:
    line = "Two seats are free. Notice to go on the board → EF. The panel is CD and AB as before."
    assert minuted(line) == [("EF", "Notice to go on the board")]


def test_an_arrow_to_no_person_is_no_owner() -> None:
    assert minuted("Low water → Weir dry by June. Levels fell 3 → 2 over the year.") == []


@pytest.mark.parametrize(
    ("line", "owner", "task"),
    [
        ("→ KD tells the hirers before Easter", "KD", "tells the hirers before Easter"),
        ("→ LS watches over the work and sends round pictures", "LS",
         "watches over the work and sends round pictures"),
        ("→ NF + KD write the bid by 14/2", "NF + KD", "write the bid by 14/2"),
    ],
)  # fmt: skip
def test_an_arrow_before_who_does_it(line: str, owner: str, task: str) -> None:
    assert of_club(f"{line}\n\nThe café is closed on Mondays for now.\n") == [(owner, task)]


def test_each_arrow_begins_anew() -> None:
    line = "→ NF asks her for the forms. → flowers for Ruth: LS has them"
    assert of_club(line) == [("NF", "asks her for the forms.")]


def test_an_arrow_line_is_no_heading() -> None:
    text = "→ KD tells the hirers before Easter\n\n**Reserves:** a target was put forward.\n"
    assert of_club(text) == [("KD", "tells the hirers before Easter")]


@pytest.mark.parametrize(
    ("line", "owner", "task"),
    [
        ("print 150 - Nat", "Nat", "print 150"),
        ("deliver - Nat, Lil, Kim", "Nat, Lil, Kim",
         "deliver - Nat, Lil, Kim"),
        ("Barn to be booked - Lil", "Lil", "Barn to be booked"),
        ("Agd to give £50 to the hospice. - Nat", "Nat", "Agd to give £50 to the hospice."),
        ("Two sets dead. Agd to buy 3 new ones, max £90. - Nat", "Nat",
         "Agd to buy 3 new ones, max £90."),
        ("School choir poss. - Lil to ring the Head by Friday", "Lil",
         "ring the Head by Friday"),
    ],
)  # fmt: skip
def test_who_is_named_after_a_dash(line: str, owner: str, task: str) -> None:
    got = of_club(f"- {line}\n- The bar was full.\n")
    assert [(o, t.removeprefix("- ")) for o, t in got] == [(owner, task)]


@pytest.mark.parametrize(
    "line",
    [
        "Report of the treasurer - Nat",
        "Raffle was a great success - thanks Lil",
        "It was asked whether to close - Nat",
        "The hall ought to be warmer to sit in, a member said - Kim quite agreed",
    ],
)
def test_a_name_after_a_dash_that_owns_nothing(line: str) -> None:
    assert of_club(f"- {line}\n- The bar was full.\n") == []


def test_tasks_in_brackets() -> None:
    line = (
        "RESOLVED to order the swing at £3,355. (Clerk to order; CD to meet the fitters on the day)"
    )
    assert minuted(line) == [("Clerk", "order"), ("CD", "meet the fitters on the day")]


def test_a_task_in_brackets_within_a_paragraph() -> None:
    line = (
        "The period runs from 3rd June. (Clerk to put the notice up on both boards by 2nd June) "
        "The renewal is £1,904."
    )
    assert minuted(line) == [("Clerk", "put the notice up on both boards by 2nd June")]


@pytest.mark.parametrize(
    "line",
    [
        "The pipe (from the Clerk to the tank) is old.",
        "The path (said by the county to belong to it) is muddy.",
        "Cllr Dyer (for item 4) left.",
    ],
)
def test_other_brackets_send_nobody(line: str) -> None:
    assert minuted(line) == []


@pytest.mark.parametrize(
    ("line", "task"),
    [
        ("Nothing heard from the water firm. To chase. (Clerk)", "To chase. (Clerk)"),
        ("The verge could not be decided; to go on June's agenda (Clerk).",
         "to go on June's agenda"),
    ],
)  # fmt: skip
def test_a_post_in_brackets_signs(line: str, task: str) -> None:
    (action,) = found(line)
    assert action.owner_printed == "Clerk"
    assert task.removesuffix(" (Clerk)") in action.text


@pytest.mark.parametrize(
    "line",
    [
        "Path: Sluice → Clerk's shed.",
        "Path: Sluice → Clerk",
        "Keys passed on AB -> CD.",
        "Keys passed on AB -> CD. All went home.",
        "Level of the leat 4 → CD",
        "Put the spare key → Clerk's shed.",
    ],
)
def test_an_arrow_from_one_place_to_another_is_no_task(line: str) -> None:
    assert minuted(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The Clerk wondered whether we agreed to move the bench - Carl Dyer.",
        "Gus Hill asked if the rail was to be mended - Eve Frith.",
        "The rail used to be mended every spring – Carl Dyer.",
        "The old rail had to be mended – Carl Dyer.",
        "It was not agreed to move the bench - Carl Dyer.",
    ],
)
def test_a_name_after_what_is_asked_or_past_owns_nothing(line: str) -> None:
    assert minuted(line) == []
    assert not [a for a in found(line) if a.owner_printed]


def test_a_name_after_what_is_to_be_done_owns_it() -> None:
    line = "The rail needs to be mended – Carl Dyer."
    assert [owner for owner, _ in minuted(line)] == ["Carl Dyer"]
