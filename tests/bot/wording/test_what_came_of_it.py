"""Asked in passing what came of a matter, the minute of it answers: a request with its fate."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.answers import Status
from tests.bot.quayside import Asking, papers_held

MINUTES = """# Quayside Parish Council

# Minutes of the meeting held on 11 March 2024

Present: Cllrs D. Ott (Chair), P. Nunn and S. Quarm. In attendance: Mrs T. Bell (Clerk)

| Minute | | Action |
|---|---|---|
| P/31 | Apologies. None. | |
| P/32 | Swings. It was felt that the swings had had their day. To be looked at in June. | |

P/33 Request from the rowing club for a loan of £1,500. Cllr Nunn proposed that the loan be made; \
there was no seconder. RESOLVED: that the club be offered the use of the slipway instead.

P/34 Payments. RESOLVED: that cheques 11 to 15 be signed.

P/35 Pension scheme. The option of closing the scheme was put to the Council and not supported.

Action: none

P/36 Planning. The following observations were made:

| Application | Address | Proposal | Observation |
|---|---|---|---|
| 24/0188 | Hawthorn Court | Crown lift to two limes | Leave to the tree officer |
| 24/0197 | Tarn House | Porch | No objection |
"""


@pytest.fixture(scope="module")
def asking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asking]:
    """The minutes of one meeting."""
    with papers_held(tmp_path_factory.mktemp("came"), {"minutes.md": MINUTES}) as held:
        yield held


@pytest.mark.parametrize(
    "question",
    [
        "what happened with the loan to the rowing club",
        "did the rowing club get the loan",
        "what became of the loan for the rowing club?",
    ],
)
def test_a_request_is_told_with_what_came_of_it(asking: Asking, question: str) -> None:
    said = asking.ask(question).answer
    assert "no seconder" in said
    assert "use of the slipway instead" in said


def test_the_sum_that_stands_in_a_title_answers(asking: Asking) -> None:
    assert "£1,500" in asking.ask("how much did the rowing club want").answer


@pytest.mark.parametrize(
    "question", ["what happened about the swings", "what did they say about the swings"]
)
def test_asked_what_happened_all_that_is_minuted_is_told(asking: Asking, question: str) -> None:
    said = asking.ask(question).answer
    assert "had their day" in said
    assert "in June" in said


def test_what_a_body_said_of_a_place_is_no_words_of_a_person(asking: Asking) -> None:
    for who in ("they", "members"):
        answer = asking.ask(f"what did {who} say about Hawthorn Court")
        assert answer.status is Status.ANSWERED
        assert "Leave to the tree officer" in answer.answer


def test_the_titles_of_columns_are_nobody_who_came(asking: Asking) -> None:
    said = asking.ask("who was there").answer
    assert "Nunn" in said
    assert "Action" not in said


def test_that_nothing_is_to_be_done_is_no_decision(asking: Asking) -> None:
    said = asking.ask("what did they decide about the pension scheme").answer
    assert "not supported" in said
    assert not said.startswith(("Recorded as an action", "Action"))


def test_that_nothing_is_to_be_done_answers_what_is_to_be_done(asking: Asking) -> None:
    assert "Action: none" in asking.ask("what are the actions on the pension scheme").answer
