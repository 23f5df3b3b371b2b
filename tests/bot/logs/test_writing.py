"""What a record of the log looks like, and which request it names."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from bot.logs.numbered import HEADER, Numbered
from bot.logs.request import current, id_of, new_id, request
from bot.logs.writing import Json, Lines
from bot.model.chat import Chat
from bot.model.port import Prompt
from tests.fakemodel import behaviours as does
from tests.fakemodel.server import serving

SECRET = "the price of the third raft"  # noqa: S105  what nobody may read in a log


@contextmanager
def written(form: logging.Formatter) -> Iterator[tuple[logging.Logger, io.StringIO]]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(form)
    log = logging.Logger("quay", logging.INFO)  # noqa: LOG001  of no other's
    log.addHandler(handler)
    yield log, stream


def test_json_is_one_object_a_record() -> None:
    with written(Json()) as (log, stream):
        log.info("%d digests sent", 3)
        with request("abc"):
            log.error("no\nconnection")
    first, second = (json.loads(line) for line in stream.getvalue().splitlines())
    assert (first["level"], first["message"], first["logger"]) == ("INFO", "3 digests sent", "quay")
    assert "request" not in first
    assert (second["request"], second["message"]) == ("abc", "no connection")
    assert first["at"].endswith("Z")


@pytest.mark.parametrize("form", [Json(), Lines()])
def test_an_exception_is_named_with_its_place_and_without_its_words(
    form: logging.Formatter,
) -> None:
    with written(form) as (log, stream):
        try:
            int(SECRET)
        except ValueError:
            log.exception("it failed")
    said = stream.getvalue()
    assert len(said.splitlines()) == 1
    assert "ValueError at test_writing.py:" in said
    assert SECRET not in said
    assert "Traceback" not in said


def test_a_line_names_its_request() -> None:
    with written(Lines()) as (log, stream), request("abc"):
        log.info("one\nERROR another")
    assert stream.getvalue().endswith("INFO [abc] one ERROR another\n")


def test_requests_do_not_mix() -> None:
    seen: dict[str, str] = {}
    meeting = threading.Barrier(3)

    def work(name: str) -> None:
        with request(name):
            meeting.wait(5)
            seen[name] = current()

    threads = [threading.Thread(target=work, args=(str(n),)) for n in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert seen == {"0": "0", "1": "1", "2": "2"}
    assert current() == ""


def test_ids_tell_nothing_and_repeat_where_they_must() -> None:
    assert new_id() != new_id()
    assert id_of("T1:Ev1") == id_of("T1:Ev1") != id_of("T1:Ev2")
    assert "Ev1" not in id_of("T1:Ev1")


def test_a_request_over_http_gets_an_id_that_reaches_its_threads() -> None:
    told: list[tuple[int, float]] = []

    async def page(_: Request) -> PlainTextResponse:
        return PlainTextResponse(await run_in_threadpool(current))

    async def broken(_: Request) -> PlainTextResponse:
        raise ValueError(SECRET)

    app = Starlette(routes=[Route("/", page), Route("/broken", broken)])
    numbered = Numbered(app, lambda status, seconds: told.append((status, seconds)))
    with TestClient(numbered, raise_server_exceptions=False) as client:
        first, second = client.get("/"), client.get("/", headers={HEADER: "chosen\tby a client"})
        assert client.get("/broken").status_code == 500
    assert first.text == first.headers[HEADER]
    assert second.text not in {first.text, "chosen\tby a client"}
    assert [status for status, _ in told] == [200, 200, 500]


def test_the_id_goes_to_the_model() -> None:
    with serving() as fake:
        fake.behaves(does.says("Fine."))
        chat = Chat(fake.base_url, "m")
        with request("abc123"):
            assert chat.reply(Prompt("rules", "question", "v"), 20) == "Fine."
        chat.reply(Prompt("rules", "question", "v"), 20)
        assert fake.requests[0].headers["x-request-id"] == "abc123"
        assert "x-request-id" not in fake.requests[1].headers


def test_it_follows_tasks() -> None:
    async def within() -> str:
        return await asyncio.to_thread(current)

    with request("abc"):
        assert asyncio.run(within()) == "abc"
