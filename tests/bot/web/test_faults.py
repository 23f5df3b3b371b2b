"""What a page says when something is wrong: plain words, no traceback, nothing of the question."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from threading import Event, Thread

import pytest
from starlette.testclient import TestClient

from bot.web.app import web_pages
from bot.web.desk import Desk
from bot.web.gate import Gate
from bot.web.guard import Hosts
from indexer.errors import StoreDamaged
from indexer.store.port import Snapshot, Store, Writer
from tests.bot.web.wharf_pages import HERE, Wharf

MATTER = "breakwater"


class Broken:
    """A store that cannot be read, in the way that it is told."""

    def __init__(self, store: Store, error: Exception) -> None:
        self._store = store
        self._error = error

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        with self._store.snapshot() as snapshot:
            self._fail()
            yield snapshot

    def _fail(self) -> None:
        raise self._error

    def writing(self, wait_seconds: float = 10.0) -> AbstractContextManager[Writer]:
        return self._store.writing(wait_seconds)

    def writing_beside(self) -> AbstractContextManager[Writer]:
        return self._store.writing_beside()

    def close(self) -> None:
        self._store.close()


def broken(wharf: Wharf, error: Exception) -> TestClient:
    desk: Desk = replace(wharf.desk(), store=Broken(wharf.store, error))
    app = web_pages(desk, Hosts.of("127.0.0.1", None))
    return TestClient(app, base_url=HERE, raise_server_exceptions=False)


def test_a_store_that_cannot_be_read_is_said_without_its_place(
    wharf: Wharf, caplog: pytest.LogCaptureFixture
) -> None:
    client = broken(wharf, StoreDamaged("/srv/board/minutebook.sqlite3 is damaged", mend="index"))
    page = client.get("/papers")
    assert page.status_code == 503
    assert "cannot be read at the moment" in page.text
    assert "/srv/board" not in page.text
    assert "/srv/board" in caplog.text


def test_what_nobody_thought_of_is_said_without_a_traceback(
    wharf: Wharf, caplog: pytest.LogCaptureFixture
) -> None:
    page = broken(wharf, RuntimeError(f"about the {MATTER}")).get(f"/papers?q={MATTER}")
    assert page.status_code == 500
    assert "Traceback" not in page.text + caplog.text
    assert MATTER not in page.text + caplog.text
    assert "RuntimeError at" in caplog.text
    assert page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"


def test_questions_are_not_logged(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="bot"):
        client.get(f"/ask?q=what+of+the+{MATTER}")
    assert MATTER not in "".join(one.getMessage() for one in caplog.records if one.name != "httpx2")


def test_where_too_many_ask_a_person_is_told_to_try_again(wharf: Wharf) -> None:
    gate, go, begun = Gate(running=1, waiting=0), Event(), Event()

    class Waiting(Broken):
        @contextmanager
        def snapshot(self) -> Iterator[Snapshot]:
            begun.set()
            go.wait(10)
            with self._store.snapshot() as snapshot:
                yield snapshot

    desk: Desk = replace(wharf.desk(), store=Waiting(wharf.store, RuntimeError()))
    app = web_pages(desk, Hosts.of("127.0.0.1", None), gate=gate)
    answers: list[int] = []
    with TestClient(app, base_url=HERE) as client:
        first = Thread(target=lambda: answers.append(client.get("/papers").status_code))
        first.start()
        assert begun.wait(10)
        busy = client.get("/")
        go.set()
        first.join(10)
    assert (busy.status_code, busy.headers["retry-after"]) == (503, "5")
    assert "try again" in busy.text
    assert answers == [200]
