"""Whatever a model or its server does, the person sees a right answer, and which one it is."""

from __future__ import annotations

import json
import logging
import time

import pytest

from bot.answers import Answer, Status, to_json
from tests.bot.model.conftest import NAME, SECONDS
from tests.bot.quayside import Asking
from tests.fakemodel import behaviours as does
from tests.fakemodel.server import Behaviour, FakeModel

QUESTION = "How much does the new winch cost?"
RIGHT = "The Slipway Committee agreed to buy a new winch for the boat ramp at a cost of £8,250 [1]."
SLOW: dict[str, Behaviour] = {
    "stalls before the headers": does.stalls_at_once,
    "stalls before the first word": does.stalls_after_the_headers,
    "keeps alive only": does.keeps_alive_only,
    "drips its headers": does.drips_headers,
    "stalls half-way": does.stalls_half_way(RIGHT),
}
SERVERS: dict[str, Behaviour] = {
    "stops half-way": does.stops_half_way(RIGHT),
    "never stops": does.never_stops(f"{RIGHT} "),
    "one endless line": does.one_endless_line,
    "closes": does.closes,
    "a page": does.sends(b"<html><body>Sign in to continue</body></html>", "text/html"),
    "broken JSON": does.sends(b'data: {"choices": [{"delta": {"conte\n\ndata: [DONE]\n\n'),
    "deep JSON": does.sends(b"data: " + b"[" * 100_000 + b"\n\n"),
    "a list": does.sends(b"data: [1, 2, 3]\n\ndata: [DONE]\n\n"),
    "no choices": does.sends(b'data: {"choices": []}\n\ndata: [DONE]\n\n'),
    "null choices": does.sends(b'data: {"choices": null}\n\ndata: [DONE]\n\n'),
    "a choice that is none": does.sends(b'data: {"choices": ["x"]}\n\ndata: [DONE]\n\n'),
    "content that is no text": does.sends(
        b'data: {"choices": [{"delta": {"content": {"a": 1}}}]}\n\ndata: [DONE]\n\n'
    ),
    "an error in the stream": does.sends(b'data: {"error": {"message": "overloaded"}}\n\n'),
    "nothing at all": does.sends(b""),
    "Latin-1": does.sends(f'data: {{"choices": [{{"delta": {{"content": "{RIGHT}"}}}}]}}\n\n'
                          .encode("latin-1")),
    "UTF-16": does.sends(f'data: {{"choices": [{{"delta": {{"content": "{RIGHT}"}}}}]}}\n\n'
                         .encode("utf-16")),
    "false gzip": does.says_it_is_gzip,
    "400": does.refuses(400),
    "401": does.refuses(401),
    "403": does.refuses(403),
    "404": does.refuses(404),
    "429": does.refuses(429),
    "429 for an hour": does.refuses(429, Retry_After="3600"),
    "500": does.refuses(500),
    "503": does.refuses(503, Retry_After="nonsense"),
    "a redirect": does.refuses(307, Location="http://127.0.0.1:9/v1/chat/completions"),
    "a number for a status": lambda _, wire: wire.send(b"HTTP/1.1 9999 Hello\r\n\r\n"),
    "no HTTP": lambda _, wire: wire.send(b"SSH-2.0-OpenSSH_9.6\r\n"),
}  # fmt: skip
REPLIES = {
    "no marker": RIGHT.replace(" [1]", ""),
    "an invented marker": RIGHT.replace("[1]", "[7]"),
    "a changed number": RIGHT.replace("8,250", "8,520"),
    "a changed unit": RIGHT.replace("£8,250", "8,250 per cent"),
    "another body": RIGHT.replace("Slipway Committee", "Harbour Trust"),
    "a denial": RIGHT.replace("agreed to", "agreed not to"),
    "noted only": RIGHT.replace("agreed to buy", "noted the plan to buy"),
    "a promise": RIGHT.replace("agreed to buy", "will buy"),
    "a link": RIGHT.replace("[1]", "(https://quay.example/pay?id=1) [1]"),
    "a mention": RIGHT.replace("[1]", "<!channel> [1]"),
    "an opinion": "It is a scandal that nobody has been sacked over the winch [1].",
    "only what it has thought": f"<think>{RIGHT}",
    "nothing to say": "I cannot help with that.",
    "white space": " \n ",
    "another language": "Der Ausschuss hat beschlossen, die Ketten zu ersetzen [1].",
    "look-alike letters": RIGHT.replace("Committee", "Сommittее"),
    "one right among many wrong": f"{RIGHT} The pier is next [1]. The mayor resigned [1].",
}


def asked(with_model: Asking, without: Asking) -> tuple[Answer, Answer]:
    """The same question with the model and without."""
    return with_model.ask(QUESTION), without.ask(QUESTION)


def as_seen(answer: Answer) -> dict[str, object]:
    """An answer without its timings."""
    return {key: value for key, value in to_json(answer).items() if key != "timings_ms"}


def test_a_right_reply_is_shown_and_names_the_model(
    worded: Asking, plain: Asking, fake: FakeModel
) -> None:
    fake.behaves(does.says(RIGHT))
    answer, extractive = asked(worded, plain)
    assert answer.answer == RIGHT.replace(" [1].", ". [1]")
    assert answer.model == NAME
    assert answer.claims[0].citations == (1,)
    assert answer.citations == extractive.citations
    assert extractive.model == "extractive"
    assert "model" in answer.timings_ms
    assert "model" not in extractive.timings_ms


def test_a_server_that_does_not_stream_will_do(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says_at_once(RIGHT))
    assert worded.ask(QUESTION).model == NAME


def test_markup_is_taken_off(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(f"<think>Let me see.</think>\n## Answer\n- **{RIGHT}**\n"))
    answer = worded.ask(QUESTION)
    assert answer.model == NAME
    assert answer.answer == RIGHT.replace(" [1].", ". [1]")


@pytest.mark.parametrize("case", sorted(SLOW))
def test_a_slow_server_is_not_waited_for(
    case: str, hurried: Asking, plain: Asking, fake: FakeModel
) -> None:
    fake.behaves(SLOW[case])
    started = time.perf_counter()
    answer, extractive = asked(hurried, plain)
    assert time.perf_counter() - started < SECONDS + 4  # the extractive answers take some of it
    assert as_seen(answer) == as_seen(extractive)
    assert answer.status is Status.ANSWERED


@pytest.mark.parametrize("case", sorted(SERVERS))
def test_a_server_at_fault_leaves_the_extractive_answer(
    case: str, worded: Asking, plain: Asking, fake: FakeModel
) -> None:
    fake.behaves(SERVERS[case])
    answer, extractive = asked(worded, plain)
    assert as_seen(answer) == as_seen(extractive)
    assert answer.status is Status.ANSWERED
    assert fake.requests


@pytest.mark.parametrize("case", sorted(REPLIES))
def test_a_model_at_fault_leaves_the_extractive_answer(
    case: str, worded: Asking, plain: Asking, fake: FakeModel
) -> None:
    fake.behaves(does.says(REPLIES[case]))
    answer, extractive = asked(worded, plain)
    assert as_seen(answer) == as_seen(extractive)
    assert fake.requests


def test_one_wrong_sentence_is_dropped_from_a_right_reply(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.says(f"{RIGHT} The mayor resigned over it [1]."))
    answer = worded.ask(QUESTION)
    assert answer.model == NAME
    assert "mayor" not in json.dumps(to_json(answer))


def test_what_passes_is_tried_again(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.refuses(503, Retry_After="0"), does.closes, does.says(RIGHT))
    assert worded.ask(QUESTION).model == NAME
    assert len(fake.requests) == 3


def test_what_does_not_pass_is_not_tried_again(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.refuses(401))
    worded.ask(QUESTION)
    assert len(fake.requests) == 1


def test_a_long_wait_is_not_waited_for(worded: Asking, fake: FakeModel) -> None:
    fake.behaves(does.refuses(429, Retry_After="3600"))
    started = time.perf_counter()
    worded.ask(QUESTION)
    assert time.perf_counter() - started < 10
    assert len(fake.requests) == 1


def test_the_log_says_why_and_nothing_else(
    worded: Asking, fake: FakeModel, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    fake.behaves(does.refuses(401))
    worded.ask(QUESTION)
    fake.behaves(does.says(REPLIES["a changed number"]))
    worded.ask(QUESTION)
    told = caplog.text
    assert "status 401" in told
    assert "number" in told
    for secret in ("k-secret", "winch", "ramp", "8,250", "8,520"):
        assert secret not in told
