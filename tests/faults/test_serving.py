"""A server whose store goes away or is damaged says so once, goes on, and answers afterwards."""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.store.embedded.schema import DATABASE
from tests.bot.slack.wharf import copied, serving
from tests.fakeslack import FakeSlack
from tests.fakeslack.fixtures import slack

__all__ = ["slack"]

BERTHS = "How many berths does the north pontoon carry?"
_PATIENCE = 60.0  # seconds


def until(so: Callable[[], bool]) -> None:
    given_up = time.monotonic() + _PATIENCE
    while not so():
        assert time.monotonic() < given_up
        time.sleep(0.05)


def put(database: Path, content: bytes) -> None:
    """All of it at once: no thread is to find half of it."""
    written = database.with_name("written")
    written.write_bytes(content)
    written.replace(database)


@pytest.mark.parametrize("harm", ["away", "damaged", "emptied"])
def test_it_says_so_once_and_goes_on_when_the_store_is_back(
    slack: FakeSlack, made: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture, harm: str
) -> None:
    folder = copied(made, tmp_path / "wharf")
    database = folder / "store" / DATABASE
    ada = slack.user("Ada Quill", email="ada@wharf.example")
    with serving(slack, folder) as wharf:
        slack.answer_to(slack.dm(ada, BERTHS), containing="46 berths")
        whole = tmp_path / "whole.sqlite3"
        shutil.move(database, whole)
        if harm == "damaged":
            put(database, b"Dear clerk, " * 1000)
        if harm == "emptied":
            put(database, b"")
        until(lambda: wharf.app.trouble() is not None)
        time.sleep(2.5)  # it looks every second, with four threads
        trouble = wharf.app.trouble() or ""
        assert ("nothing has been indexed" if harm == "away" else "damaged") in trouble
        said = [one for one in caplog.records if one.levelno >= logging.ERROR]
        assert 1 <= len(said) <= 4, [one.getMessage() for one in said]  # one a thread at most
        shutil.move(whole, database)
        until(lambda: wharf.app.trouble() is None)
        slack.answer_to(slack.dm(ada, BERTHS), containing="46 berths")
