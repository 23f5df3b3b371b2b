"""What only reports a question, and small groups that minutes tell in passing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.answers import Status
from bot.evidence.statements import asks_of_questions, wonders
from tests.bot.quayside import Asking, papers_held

WEIR = """Minutes of the Weir Parish Council

Weir Parish Council

14 May 2024

Present: Ann Tye (Chair), Bob Lusk, Cora Wendle

1. Police

Mrs Dell asked what the constable was doing about the closure of the ford. The constable replied \
that it would open again on Monday.

2. Lamps

The warden had wanted our views on the lamps. We think they should stay lit until 9pm in winter.

3. Uniforms

Bob asked if the uniform of the band meets the new rules. AT will check this with the tailor.

4. Friends of the Mill

Cora stands down in November after twelve years with the Friends of the Mill.

5. Grants

It was agreed to give £250 from the village fund to the sewing circle for cloth.

6. Complaints

Complaints - 61 in the year, 9 of them upheld.

7. Devolution

Bob Lusk and Cora Wendle were appointed to the devolution working group.
"""


@pytest.fixture(name="weir", scope="module")
def weir_held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    folder: Path = tmp_path_factory.mktemp("weir")
    with papers_held(folder, {"weir.txt": WEIR}) as asking:
        yield asking


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what did the constable say about the closure of the ford", "open again on Monday"),
        ("until when should the lamps stay lit", "until 9pm"),
        ("who is checking the uniform", "Bob asked if the uniform of the band meets the new rules"),
        ("who is standing down from the friends of the mill", "Cora stands down"),
        ("how much did weir parish council give the sewing circle", "£250"),
        ("how many complaints did weir get", "61 in the year"),
        ("who's on the devolution working group", "Cora Wendle were appointed"),
        ("what did mrs dell ask about the ford", "Mrs Dell asked"),
    ],
)
def test_plain_questions_of_a_parish(weir: Asking, question: str, said: str) -> None:
    told = weir.ask(question)
    assert told.status is Status.ANSWERED
    assert said in told.answer


@pytest.mark.parametrize(
    ("sentence", "only_asks"),
    [
        ("Mr Ash asked whether the ford would open.", True),
        ("Members queried why the rate had risen.", True),
        ("Q: Why is attendance lower?", True),
        ("Mr Ash asked how much it cost and the clerk replied that it was £9.", False),
        ("The clerk was asked to find out when the ford opens.", False),
        ("The Board asked that the rate be held.", False),
        ("Officers were asked to report on the ford.", False),
    ],
)
def test_a_sentence_that_only_asks(sentence: str, only_asks: bool) -> None:
    assert wonders(sentence) is only_asks


def test_a_question_about_a_question() -> None:
    assert asks_of_questions("what did Mrs Dell ask")
    assert not asks_of_questions("what is said of the ford")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what did the parish council do with the surplus", "£60 of it be put to the mill fund"),
        ("who was coopted", "Dee Marsh was co-opted"),
        (
            "did the drainage board approve the annual return",
            "Annual Return was approved by the Board",
        ),
    ],
)
def test_deeds_of_a_body_are_its_decisions(tmp_path: Path, question: str, said: str) -> None:
    papers = {
        "weir.txt": WEIR
        + "\n8. Surplus\n\nRESOLVED: that £60 of it be put to the mill fund.\n"
        + "\n9. Vacancy\n\nAfter a show of hands Dee Marsh was co-opted. ACTION: Clerk to write.\n"
        + "\n10. Return\n\nThe annual return was approved.\n",
        "drains.txt": "Minutes of the Fen Drainage Board\n\nFen Drainage Board\n\n4 June 2024\n\n"
        "1. Return\n\nThe Annual Return was approved by the Board.\n",
    }
    with papers_held(tmp_path, papers) as asking:
        told = asking.ask(question)
    assert told.status is Status.ANSWERED
    assert said in told.answer


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("who is in charge of the lamps", Status.NOT_FOUND),
        ("who's in charge of the mill pond", Status.ANSWERED),
    ],
)
def test_who_is_in_charge(tmp_path: Path, question: str, status: Status) -> None:
    pond = "\n8. Mill pond\n\nBob Lusk is in charge of the mill pond.\n"
    with papers_held(tmp_path, {"weir.txt": WEIR + pond}) as asking:
        assert asking.ask(question).status is status
