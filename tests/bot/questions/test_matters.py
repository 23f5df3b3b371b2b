"""What a question asks of the record of one matter."""

from __future__ import annotations

import pytest

from bot.questions.matters import (
    Times,
    asks_confidential,
    asks_followed,
    history,
    item_number,
    proposer,
    seconder,
)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("when did we last discuss the sluice", Times.LAST),
        ("When was the sluice first mentioned?", Times.FIRST),
        ("how many times has the sluice come up", Times.ALL),
        ("how often was the car park deferred?", Times.ALL),
        ("which meetings discussed the sluice?", Times.ALL),
        ("has the sluice been on the agenda before?", Times.ALL),
        ("when was the toll last raised?", None),  # a thing done in the world
        ("when is the sluice due?", None),
        ("how many times was the bridge opened?", None),
        ("how many meetings have discussed the sluice?", Times.ALL),
        ("how many times in 2024 did we discuss the sluice?", Times.ALL),
        ("How often should the risk list be considered?", None),  # asks for a rule
    ],
)
def test_which_meetings(text: str, times: Times | None) -> None:
    assert history(text) is times


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("what did Cllr Rook propose", "Cllr Rook"),
        ("What has Ann Moss moved?", "Ann Moss"),
        ("what did the report propose?", ""),
        ("what did the board propose?", ""),
        ("who proposed the fence?", ""),
    ],
)
def test_whose_proposals(text: str, who: str) -> None:
    assert proposer(text) == who


def test_whose_secondings() -> None:
    assert seconder("what did mr rook second?") == "mr rook"
    assert seconder("who seconded it?") == ""


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("was the recommendation on fares followed?", True),
        ("did they go against the officers' recommendation", True),
        ("what was the recommendation on fares?", False),
        ("what are we recommended to do?", False),
    ],
)
def test_whether_followed(text: str, asked: bool) -> None:
    assert asks_followed(text) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("which papers are restricted?", True),
        ("any confidential items in March?", True),
        ("what items were exempt in 2024", True),
        ("what does the restricted report say about the boiler?", False),
        ("is this report confidential?", False),
        ("Which papers on the agenda are exempt?", True),
        ("which papers have been marked confidential?", True),
        ("which items will be held in private?", True),
        ("what was taken in private session?", True),
        ("any private business on the agenda?", True),
        ("list the closed items", True),
        ("What parts of the quay were closed in February?", False),
        ("Which items have been closed?", False),
        ("What private business is on the high street?", False),
        ("Which documents are exempt from the fee?", False),
        ("what reports came on the beach that is closed?", False),
    ],
)
def test_what_is_not_public(text: str, asked: bool) -> None:
    assert asks_confidential(text) is asked


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("summarise item 4", "4"),
        ("what is item 12 about?", "12"),
        ("item 7 of the march agenda, what does it say?", "7"),
        ("what was decided on item 4?", ""),
        ("summarise item 10.2", "10.2"),
        ("what is item 7(b) about?", "7(b)"),
        ("what is item 7B about?", "7B"),
        ("summarise item 2024/7", ""),
    ],
)
def test_the_number_of_an_item(text: str, number: str) -> None:
    assert item_number(text) == number
