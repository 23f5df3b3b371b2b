"""How committees and their web pages set out what they resolve."""

from __future__ import annotations

import pytest

from indexer.minutes.decisions import decisions
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


def test_a_line_that_ends_in_a_colon_and_a_dash_is_no_heading() -> None:
    text = (
        "The Council had a report before it.\n\nThe report recommended:-\n\nthat the Council -\n\n"
        "(a) note the tide tables; and\n\n(b) buy a barge.\n\nThe Council resolved:-\n\n"
        "(i) to approve the recommendations;\n\n(ii) to instruct the Clerk to sell the punt.\n"
    )
    assert texts(item(text, "Barges")) == [
        "to approve the recommendations",
        "to instruct the Clerk to sell the punt.",
    ]


def test_what_follows_the_one_line_under_a_stem_is_none_of_its_list() -> None:
    text = (
        "The Council resolved:\n\nTo note the Chair's remarks.\n\n"
        "Cllr Ash declared an interest in the barge as its owner.\n"
    )
    assert texts(item(text)) == ["To note the Chair's remarks."]


def test_a_list_run_in_after_resolved_and_the_body() -> None:
    text = (
        "Resolved: The Council: (i) Approved the bids of both mills; (ii) Agreed that the lock be "
        "painted; and (iii) Authorised the Chair to sign the letters."
    )
    assert texts(item(text)) == [
        "Approved the bids of both mills",
        "Agreed that the lock be painted",
        "Authorised the Chair to sign the letters.",
    ]


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Resolved: That the map be deferred and the Clerk bring it back in May.", "Clerk"),
        ("It was agreed that a fair be held and Ms Boot would book the hall.", "Ms Boot"),
        ("Agreed: That\n\n(a) the fair be in May; and\n\n(b) the Clerk write to Ely.", "Clerk"),
    ],
)
def test_who_is_sent_by_the_second_half_of_a_resolution(line: str, owner: str) -> None:
    assert [a.owner_printed for a in found(line) if a.kind.value == "minuted"] == [owner]


def test_a_title_that_runs_into_a_bare_outcome_stands_over_it() -> None:
    held = paper(
        "Elm Trust\nMinutes of the Board of Trustees, 12 October 2022\n\nPresent: Ann Oak (AO)\n\n"
        "| Item | Discussion | Action |\n| --- | --- | --- |\n"
        "| 1 | Apologies: Bo Lake. | |\n"
        "| 2 | Pay. Trustees approved a rise of 5%. | AO: tell staff |\n"
        "| 3 | Risk register. Noted. | – |\n",
        "folder/minutes.md",
    )
    assert [(d.stem, d.text) for d in decisions(held)][-1] == ("Risk register", "Noted.")


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("The Chair and the Clerk were given delegated authority to sign the lease.", "delegated"),
        ("It was AGREED that Ann Elm and Bo Oak be a panel with power to appoint.", "delegated"),
        ("RESOLVED that Cllr Ash be appointed as Chair of the panel.", "agreed"),
        ("Passed the amendment to Rule 6 so that a club needs nine members.", "approved"),
        ("Penderfynwyd gofyn am £40.", "resolved"),
        ("Cymeradwywyd talu £45.00 am y neuadd.", "approved"),
    ],
)
def test_what_a_decision_does(line: str, verb: str) -> None:
    assert [verb in d.verbs for d in decided(item(line))] == [True]


@pytest.mark.parametrize(
    "line",
    [
        "All agreed how well the rowers had done.",
        "Most were content with the boats, fewer with the pier.",
        "The Clerk will bring a plan in May if the recommendations are agreed.",
    ],
)
def test_what_was_thought_or_is_awaited(line: str) -> None:
    assert texts(item(line)) == []


def test_who_acts_on_one_point_does_not_hide_the_next() -> None:
    text = (
        "Matters arising: a) Gritting: the map is late. (Action: Cllr Ash) "
        "b) Seat: the Council agreed to pay half the price. Clerk to tell the Club."
    )
    assert texts(item(text, "Business")) == ["Seat: the Council agreed to pay half the price."]
