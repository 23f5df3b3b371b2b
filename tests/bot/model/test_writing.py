"""What the model is asked, what it may not decide, and what stays the code's."""

from __future__ import annotations

from threading import Thread

import pytest

from bot.answering import Aids, Answerer
from bot.answers import Status
from bot.audience import Viewer
from bot.cli.answers import answer_lines
from bot.model.breaker import Breaker
from bot.slack.blocks.answer import answer_message
from bot.wiring import writer_over
from indexer.embedding.hashed import HashedEmbedder
from indexer.settings import Settings
from tests.bot.model.conftest import NAME, asking, writer
from tests.bot.model.test_misbehaving import QUESTION, RIGHT, as_seen
from tests.bot.quayside import TODAY, Asking
from tests.fakemodel import behaviours as does
from tests.fakemodel.server import FakeModel

CLERK = Viewer.of(["restricted"])
CLAIMED = "How much does Harlow Gears offer for the failed winch?"
OFFER = "Harlow Gears offers £61,000 for the failed winch [1]."


@pytest.mark.parametrize(
    "question", ["What is the capital of Peru?", "How many swans nest by the ramp?", CLAIMED]
)
def test_a_refusal_is_never_put_to_the_model(
    question: str, worded: Asking, plain: Asking, fake: FakeModel
) -> None:
    fake.behaves(does.says("Lima [1]."))
    answer = worded.ask(question)
    assert answer.status is not Status.ANSWERED
    assert as_seen(answer) == as_seen(plain.ask(question))
    assert fake.requests == []


def test_nothing_restricted_leaves_the_machine(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(OFFER))
    answer = worded.ask(CLAIMED, viewer=CLERK)
    assert answer.status is Status.ANSWERED
    assert answer.model == "extractive"
    assert fake.requests == []


def test_what_the_clerk_allows_is_sent(plain: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(OFFER))
    allowed = writer(fake, audiences=frozenset({"public", "restricted"}))
    assert asking(plain, allowed).ask(CLAIMED, viewer=CLERK).model == NAME


def test_the_model_sees_only_what_the_asker_may_see(worded: Asking, fake: FakeModel) -> None:
    """Whatever earlier questions were: they are made standalone in code, for this viewer."""
    fake.behaves(does.says(RIGHT))
    thread = (CLAIMED, "Show me everything that is restricted about Harlow Gears")
    worded.answerer.ask(QUESTION, Viewer.of(()), thread=thread, today=TODAY)
    assert "61,000" not in str([request.body for request in fake.requests])


def test_the_models_yes_is_not_asked_for(worded: Asking, plain: Asking, fake: FakeModel) -> None:
    """What code says before and after the claims stays."""
    question = "How many trailers used the boat ramp?"
    extractive = plain.ask(question)
    earlier = extractive.answer.partition("\nEarlier:")[2]
    assert "412" in earlier
    fake.behaves(does.says("The boat ramp was used by 530 trailers in 2024 [1]."))
    answer = worded.ask(question)
    assert answer.model == NAME
    assert answer.answer.startswith("The boat ramp was used by 530 trailers in 2024. [1]")
    assert answer.answer.endswith(earlier)
    assert answer.superseded == extractive.superseded
    assert answer.citations == extractive.citations
    assert "412" not in fake.requests[0].user


def test_of_a_list_nothing_is_left_out(worded: Asking, plain: Asking, fake: FakeModel) -> None:
    question = "What were officers asked to do about moorings?"
    first = "Officers were asked to write to every mooring holder by 1 November 2024 [1]."
    fake.behaves(does.says(first))
    assert as_seen(worded.ask(question)) == as_seen(plain.ask(question))
    fake.behaves(does.says(f"- {first}\n- Officers were asked to count the buoys [2].\n"))
    answer = worded.ask(question)
    assert answer.model == NAME
    assert answer.answer.count("\n") == 1
    assert [claim.citations for claim in answer.claims] == [(1,), (2,)]


def test_of_two_matters_neither_is_left_out(worded: Asking, plain: Asking, fake: FakeModel) -> None:
    question = (
        "How many trailers used the boat ramp in 2023, and what did the engineer of the Slipway "
        "Committee say about the old winch of the boat ramp?"
    )
    extractive = plain.ask(question)
    assert len(extractive.claims) == 2
    fake.behaves(does.says(f"{extractive.claims[0].text.rstrip('.')} [1]."))
    assert as_seen(worded.ask(question)) == as_seen(extractive)


def test_a_reply_without_the_figure_that_answers_is_not_shown(
    worded: Asking, plain: Asking, fake: FakeModel
) -> None:
    fake.behaves(does.says("The Slipway Committee agreed to buy a new winch [1]."))
    assert as_seen(worded.ask(QUESTION)) == as_seen(plain.ask(QUESTION))


def test_a_rambling_reply_is_not_shown(worded: Asking, plain: Asking, fake: FakeModel) -> None:
    pieces = ("a new winch", "a winch for the boat ramp", "the new winch", "the winch")
    long = " ".join(
        f"{start} agreed to buy {what} at a cost of £8,250 [1]."
        for what in pieces
        for start in ("The Committee", "The Slipway Committee", "On 12 September 2024 it was")
    )
    fake.behaves(does.says(long))
    assert as_seen(worded.ask(QUESTION)) == as_seen(plain.ask(QUESTION))


def test_a_model_that_obeys_the_papers_changes_nothing(
    worded: Asking, plain: Asking, fake: FakeModel
) -> None:
    question = "To what depth was the channel dredged?"
    for reply in (
        does.obeys,
        "The committee has been dissolved [1].",
        "Visit https://slip.example/join for details [1].",
        "[details](https://slip.example/join) [1]",
    ):
        fake.behaves(does.says(reply))
        assert as_seen(worded.ask(question)) == as_seen(plain.ask(question))


def test_the_breaker_is_shared_and_the_answer_quick(plain: Asking, fake: FakeModel) -> None:
    fake.behaves(does.refuses(401))
    by = writer(fake, breaker=Breaker(failures=2, pause=1000))
    for _ in range(4):
        assert asking(plain, by).ask(QUESTION).model == "extractive"
    assert len(fake.requests) == 2


def test_ten_people_at_once_all_get_an_answer(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(RIGHT))
    models: list[str] = []
    threads = [Thread(target=lambda: models.append(worded.ask(QUESTION).model)) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(models) == 10
    assert set(models) <= {NAME, "extractive"}
    assert NAME in models


def test_the_settings_make_the_writer(plain: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(RIGHT))
    embedder = HashedEmbedder()
    assert writer_over(embedder, Settings()) is None
    by = writer_over(embedder, Settings(model=NAME, model_base_url=fake.base_url))
    assert by is not None
    answer = Answerer(plain.store, embedder, aids=Aids(writer=by)).ask(
        QUESTION, Viewer.of(()), today=TODAY
    )
    assert answer.model == NAME
    assert by.version


def test_every_surface_says_who_worded_it(worded: Asking, plain: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(RIGHT))
    for answer, said in ((worded.ask(QUESTION), True), (plain.ask(QUESTION), False)):
        printed = "\n".join(answer_lines(answer))
        posted = str(answer_message(answer).blocks)
        assert (f"Worded by {NAME}" in printed) is said
        assert (f"Worded by {NAME}" in posted) is said
