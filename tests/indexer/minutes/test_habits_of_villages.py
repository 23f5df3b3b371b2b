"""Minutes of villages and clubs: clipped tasks, bare initials, decisions told on the way."""

from __future__ import annotations

import pytest

from indexer.minutes import agents
from indexer.minutes.actions import actions
from indexer.minutes.recorded import extract
from indexer.minutes.roll import roll
from indexer.records import PUBLIC, ActionKind
from tests.indexer.minutes.acting import minuted
from tests.indexer.minutes.deciding import decided, item, texts
from tests.indexer.structure.papers import paper

CLUB = """Weir Skittles Club
Minutes of the meeting held on 3 May 2024

Present: Chairman DPL, Treasurer KB, Noel Tarn NT, Faye Osgood FO, Dilys Penn

1. Minutes

The minutes were agreed.

2. The alley

"""


def club(text: str) -> list[tuple[str | None, str]]:
    """Owner as printed and text of the minuted actions of the club's minutes."""
    found = actions(paper(f"{CLUB}{text}\n\n3. Closing\n\nThe meeting ended at nine.\n"))
    return [(a.owner_printed, a.text) for a in found if a.kind is ActionKind.MINUTED]


def test_initials_are_known_beside_a_name_a_post_or_what_was_said() -> None:
    held = paper(f"{CLUB}RB said that the gutter sticks. DCC said that it would not pay.\n")
    known = roll(held, PUBLIC)
    assert known.resolve("NT") == "Noel Tarn"
    assert known.knows("KB")
    assert known.knows("RB")
    assert not known.knows("DCC")


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The gutter sticks. KB to investigate.", "KB"),
        ("The brewery counts two barrels too many; KB to check the book.", "KB"),
        ("Liz and Keith to reorder the balls.", "Liz and Keith"),
        ("The bar is bare. / Lesley to ring the brewery.", "Lesley"),
        ("Still waiting for a date, Noel Tarn / Faye Osgood to attend the visit.",
         "Noel Tarn / Faye Osgood"),
        ("This was agreed although the price will be checked again. (KB)", "KB"),
        ("Action FO to send the fixtures to the printer.", "FO"),
        ("The alley will be swept before the match. Clerk to action", "Clerk"),
        ("The fixtures will go to the printer. ACTION KB.", "KB"),
    ],
)  # fmt: skip
def test_a_clipped_task_has_its_owner(text: str, owner: str) -> None:
    assert [who for who, _ in club(text)] == [owner]


@pytest.mark.parametrize(
    "text",
    [
        "Cakes to bring to the fair were shared out.",
        "Permission to build the shed is awaited.",
        "Suggested to move the bar nearer to the door.",
        "ACTIONS from April were all covered above.",
        "The county council has a new waste team (WT).",
    ],
)
def test_what_only_looks_like_a_clipped_task(text: str) -> None:
    assert club(text) == []


def test_who_stays_in_a_post_has_no_task() -> None:
    text = f"{CLUB}3. Election of officers\n\nTreasurer, no other nominations. KB to continue.\n"
    held = extract(paper(text))
    assert [d.text for d in held.decisions if "Treasurer" in d.text] == [
        "Treasurer, no other nominations. KB to continue."
    ]
    assert not held.actions


def test_points_under_a_title_hold_tasks_too() -> None:
    text = "3. Practice news:\n\na) A nurse came.\n\nb) The Practice Manager to write to all.\n"
    assert minuted(text) == [("Practice Manager", "write to all.")]


@pytest.mark.parametrize(
    ("word", "name"),
    [("Liz", True), ("Robin", True), ("Permission", False), ("Suggested", False),
     ("Nothing", False), ("Volunteers", False), ("Maintenance", False)],
)  # fmt: skip
def test_what_may_be_a_first_name(word: str, name: bool) -> None:
    assert agents.is_first_name(word) is name


def test_initials_may_shorten_the_words_before_them() -> None:
    assert agents.are_of_words("LWB", "the Lower Weir Board")
    assert not agents.are_of_words("JS", "Ask the Weir Board")


@pytest.mark.parametrize(
    "text",
    [
        "The treasurer was slow to pay – agreed that Cllr Birch would ring her.",
        "The draft terms have been agreed by the council for printing.",
        "The Clerk read a statement of the account which met the Council’s approval.",
        "Quotes were looked at and it agreed the lowest would be taken.",
        "It has been decided to hold the charge until spring.",
        "Unanimously agree to purchase the swing.",
        "The wording was agreed with the playgroup.",
        "Charity for the year confirmed as the lifeboat.",
        "It was proposed by Cllr Birch and seconded by Cllr Elm to buy an urn.",
    ],
)
def test_decisions_that_are_told_on_the_way(text: str) -> None:
    assert texts(item(text)) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "The officer confirmed it was agreed at County Hall in March.",
        "Meeting suspended to hear the public.",
        "Reports of the district councillors: No reports were received.",
        "It was proposed by Cllr Birch and seconded by Cllr Elm to buy an urn. This was withdrawn.",
    ],
)
def test_what_only_looks_like_a_decision(text: str) -> None:
    assert decided(item(text)) == []


def test_movers_in_brackets_elect_nobody_elsewhere() -> None:
    text = "Cllr Ash was elected Chairman (as proposed by Cllr Elm, seconded by Cllr Birch)"
    assert texts(item(text, "Election of Chairman")) == [text]


def test_the_vote_on_a_line_between_stem_and_list() -> None:
    text = (
        "The Council RESOLVED\n\n(unanimously):\n\n1. To note the forecast.\n\n"
        "2. To delegate the award of grants to the Clerk.\n\n3. To approve the budget.\n"
    )
    found = decided(item(text))
    assert [d.text for d in found] == [
        "To note the forecast.",
        "To delegate the award of grants to the Clerk.",
        "To approve the budget.",
    ]
    assert {d.votes for d in found} == {"unanimously"}


def test_a_list_in_capital_letters_runs_in() -> None:
    text = (
        "It was resolved to: A Note the change of member. B Approve the payment of the grant. "
        "C Appoint Cllr Elm to the panel."
    )
    assert len(texts(item(text))) == 3


def test_an_outcome_on_a_line_of_its_own_is_of_the_line_before_it() -> None:
    text = "• Affiliation to the county league\n\nPassed\n\n• Accounts of last year\n\nPassed\n"
    assert texts(item(text)) == ["Affiliation to the county league", "Accounts of last year"]


def test_what_members_agreed_of_a_report() -> None:
    text = (
        "The adviser reported on progress:\n\n• It is proposed to print the notes within a week. "
        "Members agreed.\n\n• It was agreed elsewhere that nobody pays.\n"
    )
    assert texts(item(text)) == ["It is proposed to print the notes within a week. Members agreed."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Action Point One: Faye Osgood to count the balls.", ("Faye Osgood", "count the balls.")),
        ("Action Two: count the chairs.", (None, "count the chairs.")),
        ("Action: Clerk", None),
    ],
)
def test_a_number_in_words_is_no_owner(text: str, found: tuple[str | None, str] | None) -> None:
    """Nor is a task that ends in the word of a post."""
    assert club(f"The balls were looked at.\n\n{text}")[:1] == (
        [found] if found else [("Clerk", "The balls were looked at.")]
    )


def test_the_issue_beside_an_action_is_what_it_is_about() -> None:
    table = (
        "| Issue | Action | Lead | By |\n|---|---|---|---|\n"
        "| Balls | Count the balls | FO | 1 June 2024 |\n"
    )
    held = paper(f"{CLUB}## Action log\n\n{table}".replace("Weir", "# Weir"))
    assert [(a.text, a.owner_printed) for a in actions(held)] == [("Count the balls", "FO")]
