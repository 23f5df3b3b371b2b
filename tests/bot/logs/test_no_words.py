"""A real server, asked by every door while things go wrong: its log has no word of it."""

from __future__ import annotations

import json
import signal
import sqlite3
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from indexer.store.embedded.schema import database_path
from tests.bot.slack.conftest import ada, folder, made, slack
from tests.bot.slack.test_serve import Served, settings
from tests.fakemodel.behaviours import refuses, sends
from tests.fakemodel.server import Behaviour, Request, Wire, serving
from tests.fakeslack import FakeSlack, User

__all__ = ["ada", "folder", "made", "slack"]

INSURER = "What does the insurer Oldwick offer for the breakwater claim, asks Quillfeather?"
CHAINS = "What did the committee agree about the chains of the north pontoon?"
KEY = "sk-fake-model-key-0123456789"
METRICS = "metrics-token-0123456789"
WORDS = (
    "insurer", "oldwick", "breakwater", "quillfeather", "77,000", "chains", "pontoon", "14,200",
    "zeppelin", "xoxb", "xapp", "fake-signing", KEY, METRICS, "@wharf.example",
)  # fmt: skip


def repeats(where: str) -> Behaviour:
    """A model that puts what it was sent where servers put reasons and faults."""

    def behave(request: Request, wire: Wire) -> None:
        wire.head()
        if where == "finish":
            wire.words("It is", finish=request.user[-400:])
        elif where == "error":
            wire.send(f"data: {json.dumps({'error': {'message': request.user}})}\n\n".encode())
        else:
            wire.words(f"The insurer Oldwick offers £1. {request.user[:200]} [9]", finish="stop")
        wire.done()

    return behave


def opened(address: str, data: bytes | None = None) -> int:
    try:
        with urllib.request.urlopen(address, data=data, timeout=10) as got:  # noqa: S310  our own server
            return int(got.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def shut_record(folder: Path) -> None:
    """From now on nothing can be put on record."""
    with closing(sqlite3.connect(database_path(folder / "store"))) as connection:
        connection.execute(
            "CREATE TRIGGER shut BEFORE INSERT ON audit_entry "
            "BEGIN SELECT RAISE(ABORT, 'not now'); END"
        )


def test_no_word_of_a_question_a_paper_or_a_secret_is_logged(
    slack: FakeSlack, folder: Path, ada: User
) -> None:
    with serving() as model:
        model.behaves(
            repeats("finish"),
            repeats("error"),
            repeats("claims"),
            refuses(401),
            sends(b'data: {"oldwick": '),
        )
        program = Served(
            folder,
            **settings(slack, folder),
            MINUTEBOOK_WEB_URL="http://papers.example",
            MINUTEBOOK_LOG="json",
            MINUTEBOOK_METRICS_TOKEN=METRICS,
            MINUTEBOOK_MODEL="fake",
            MINUTEBOOK_MODEL_BASE_URL=model.base_url,
            MINUTEBOOK_MODEL_API_KEY=KEY,
            MINUTEBOOK_MODEL_AUDIENCES="public,restricted",
        )
        try:
            pages = program.address.rstrip('"},')  # as it stands in a line of JSON
            slack.serve_http(f"{pages}/slack/events")
            for _ in range(3):
                slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
            for path in (
                f"/ask?q={quote(CHAINS)}",
                f"/ask?q={quote('zeppelin ' * 2000)}",
                "/papers/zeppelin",
                "/zeppelin?q=oldwick",
                "/decisions?since=zeppelin",
            ):
                opened(pages + path)
            body = json.dumps({"type": "event_callback", "event": {"text": INSURER}}).encode()
            assert opened(f"{pages}/slack/events", body) in {400, 401}
            shut_record(folder)
            slack.answer_to(slack.dm(ada, INSURER), containing="£77,000")
            opened(f"{pages}/ask?q={quote(CHAINS)}")
        finally:
            program.end(signal.SIGTERM)
        assert model.requests
    log = "".join(program.lines)
    said = log.casefold()
    assert "a question ended" in said
    assert "the extractive answer stands" in said
    assert "answers are not recorded at the moment" in said
    assert [word for word in WORDS if word.casefold() in said] == [], log
    assert "traceback" not in said
