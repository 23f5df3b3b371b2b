"""How committees and their web pages set out what they resolve."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import minuted as read_minutes
from tests.indexer.minutes.acting import found
from tests.indexer.minutes.deciding import decided, item, minutes, texts
from tests.indexer.structure.papers import find, paper


def test_what_a_body_of_a_long_name_resolves_in_the_present_tense() -> None:
    text = (
        "RESOLVED: That the Harbour, Lights and Moorings Policy Sub-Committee:-\n\n"
        "(a) notes the survey of the mole;\n\n(b) agrees that the lamp be kept; and\n\n"
        "(c) requests the Harbour Master to report on the buoys within a month.\n"
    )
    assert [(d.text, d.verbs[-1]) for d in decided(item(text, "Lamps"))] == [
        ("notes the survey of the mole", "noted"),
        ("agrees that the lamp be kept", "agreed"),
        ("requests the Harbour Master to report on the buoys within a month.", "resolved"),
    ]
    assert [a.owner_printed for a in found(text)] == ["Harbour Master"]


def test_a_resolution_that_only_names_its_body() -> None:
    text = (
        "The recommendations were moved by Cllr Ash, seconded by Cllr Elm and agreed.\n\n"
        "That the Council:\n\n1. Note the gauges.\n\n2. Ask the owner to clear the leat.\n\n"
        "3. Leave the sluice to the keeper.\n"
    )
    assert texts(item(text)) == [
        "Note the gauges.", "Ask the owner to clear the leat.", "Leave the sluice to the keeper.",
    ]  # fmt: skip


def test_the_lines_under_a_resolution_of_a_body_are_no_items() -> None:
    held = paper(
        "Agenda and minutes\n\nWeirs Committee\nTuesday, 4th May, 2021 7.00 pm\n\nApologies\n\n"
        "None.\n\nSluices\n\nOfficers said that all nine sluices had been greased in May.\n\n"
        "That the Committee:\n\n1.    Note the information.\n\n2.    Buy a tenth sluice.\n\n"
        "3.    Sell the first.\n\nWork Programme\n\nThe work programme was noted.\n"
    )
    assert not [part for part in held.parts if part.item]


def test_a_dash_after_the_body_opens_its_list() -> None:
    text = (
        "**Decision**\n\nThe Committee –\n\n1. noted the report;\n\n2. agreed to mend the weir; and"
        "\n\n3. requested that the Weir Keeper write up the flood by May.\n"
    )
    got = decided(item(text), "folder/minutes.md")
    assert [d.text.split()[0] for d in got] == ["noted", "agreed", "requested"]
    assert {d.stem for d in got} == {"The Committee"}


def test_lines_under_letters_without_a_stop() -> None:
    text = (
        "On being proposed by Cllr Ash and seconded by Cllr Elm, it was resolved by a majority to:"
        "\n\nA    Note the accounts of the ferry.\n\nB    Approve the new ramp.\n\n"
        "C    Delegate the choice of paint to the Clerk.\n"
    )
    assert [(d.text, d.verbs[-1]) for d in decided(item(text))] == [
        ("Note the accounts of the ferry.", "noted"),
        ("Approve the new ramp.", "approved"),
        ("Delegate the choice of paint to the Clerk.", "delegated"),
    ]


def test_grants_that_were_agreed_line_by_line() -> None:
    text = (
        "The Council agreed the following grants:\n\nRowing Club, two oars, £150\n"
        "Toddlers, a mat, £90\n\nA bid from the Kite Club was not supported.\n"
    )
    assert texts(item(text, "Grants"))[:2] == [
        "Rowing Club, two oars, £150",
        "Toddlers, a mat, £90",
    ]
    assert "The Council agreed the following grants" not in [
        d.stem for d in decided(item(text, "Grants")) if "Kite" in d.text
    ]


def test_a_resolution_whose_first_line_runs_in_governs_the_next() -> None:
    text = (
        "It was then moved, seconded and\n\nRESOLVED (1) That the gate be not locked;\n\n"
        "(2) that the path be swept; and\n\n(3) that the Clerk bring a map to the May meeting.\n"
    )
    held = minutes(item(text))
    assert find(held, "path be swept").stem == "RESOLVED"
    assert [(a.owner_printed, a.due_printed) for a in found(text)] == [
        ("Clerk", "to the May meeting")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Council RESOLVED to remit to the Clerk to send the tenants a plan.",
        "The Council remitted the matter to the Clerk to report on the lane.",
    ],
)
def test_what_is_remitted_to_an_officer(line: str) -> None:
    assert [a.owner_printed for a in found(line)] == ["Clerk"]


def test_what_another_council_decided_under_its_own_title() -> None:
    text = "23/0941/HSE 3 Weir Close - approved\n23/0977/ADV The Lock, Low Street - refused\n"
    assert texts(item(text, "Decisions of the District Council")) == []


def test_welsh_beside_its_english_is_one_decision() -> None:
    text = (
        "PENDERFYNWYD gwario £40 ar y bont.\n\nRESOLVED to spend £40 on the bridge.\n\n"
        "PENDERFYNWYD nodi'r llythyr.\n\nRESOLVED to plant 3 oaks.\n"
    )
    assert texts(item(text)) == [
        "RESOLVED to spend £40 on the bridge.",
        "PENDERFYNWYD nodi'r llythyr.",
        "RESOLVED to plant 3 oaks.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "She would order the boat as soon as the rent was set.",
        "There had been 90 letters, of which two thirds were in favour.",
    ],
)
def test_what_is_awaited_or_only_counted_is_not_decided(line: str) -> None:
    assert read_minutes(minutes(item(f"The Clerk gave a report. {line}"))).decisions == ()
