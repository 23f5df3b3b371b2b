"""One event of Slack from its arrival to its answer, under one id; and what is counted of it."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

from bot.limits.quota import Limits, Quota
from bot.logs.request import current
from bot.logs.writing import Json
from bot.metrics.counted import Metrics
from tests.bot.slack.test_forged import forged, pressed
from tests.bot.slack.wharf import serving
from tests.fakeslack import FakeSlack, User

BERTHS = "How many berths does the north pontoon carry?"


def test_a_question_is_counted_and_logged_under_its_event(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Json())
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    metrics = Metrics()
    try:
        with serving(slack, folder, metrics):
            slack.answer_to(slack.dm(ada, BERTHS), containing="46 berths")
            slack.answer_to(slack.dm(ada, "Who feeds the zebras?"), containing="do not say")
            slack.settle()
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
    rows = [json.loads(line) for line in stream.getvalue().splitlines()]
    ended = [row for row in rows if row["message"].startswith("a question ended")]
    assert len(ended) == 2
    assert len({row["request"] for row in ended}) == 2
    assert "berths" not in stream.getvalue()
    assert b'minutebook_slack_events_total{outcome="done"} 2.0' in metrics.text()
    assert b'minutebook_questions_total{status="answered"} 1.0' in metrics.text()
    assert current() == ""


def test_who_asks_too_much_is_told_so_and_others_are_answered(
    slack: FakeSlack, folder: Path, ada: User, ben: User
) -> None:
    with serving(slack, folder, quota=Quota(Limits(a_minute=2))):
        for _ in range(2):
            slack.answer_to(slack.dm(ada, BERTHS), containing="46 berths")
        slack.answer_to(slack.dm(ada, BERTHS), containing="a lot of questions")
        slack.answer_to(slack.dm(ben, BERTHS), containing="46 berths")
        slack.answer_to(slack.dm(ada, "help"))


def test_what_was_meant_may_be_pressed_again_after_a_refusal(
    slack: FakeSlack, folder: Path, ada: User, ben: User
) -> None:
    chains = pressed("answer:choice:1", "What was decided about the chains of the north pontoon?")
    with serving(slack, folder, quota=Quota(Limits(a_minute=1))):
        quay = slack.channel("quay", members=[ada, ben])
        asked = slack.mention(ada, quay, BERTHS)
        answer = slack.answer_to(asked, containing="46 berths")
        for user in (ada, ben):
            forged(slack, user, answer, chains)
            slack.settle()
        told = [m.shown for m in slack.messages(quay, thread=asked, by_bot=True)]
    assert ["a lot of questions" in one for one in told] == [False, True, False]
    assert "£14,200" in told[-1]
