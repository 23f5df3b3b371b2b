"""Who may read ``/metrics``: this machine, or whoever shows the token."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bot.metrics.counted import Metrics
from bot.metrics.page import PATH, metrics_route
from indexer.settings import Settings

TOKEN = "a-token-of-some-length"  # noqa: S105  of this test
HERE = ("127.0.0.1", 50_000)


def asked(
    headers: dict[str, str] | None = None,
    client: tuple[str, int] = HERE,
    host: str = "http://127.0.0.1:8000",
    **settings: str,
) -> int:
    route = metrics_route(Settings(**settings), Metrics().text)  # type: ignore[arg-type]
    with TestClient(Starlette(routes=[route]), base_url=host, client=client) as browser:
        answer = browser.get(PATH, headers=headers)
    assert ("minutebook_questions" in answer.text) == (answer.status_code == 200)
    return answer.status_code


def test_this_machine_reads_it() -> None:
    assert asked() == 200
    assert asked(host="http://localhost:8000") == 200
    assert asked(client=("::1", 5)) == 200


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_what_a_proxy_passes_on_does_not(name: str) -> None:
    assert asked({name: "127.0.0.1"}) == 403


def test_nobody_else_does_without_a_token() -> None:
    assert asked(client=("10.1.2.3", 5)) == 403
    assert asked(host="http://rebound.example") == 403  # a name that was pointed here
    assert asked(web_host="0.0.0.0") == 403  # noqa: S104  nothing is bound


def test_where_a_proxy_is_expected_a_token_is_needed() -> None:
    """A proxy on this machine that says nothing of itself looks like this machine."""
    assert asked(web_url="https://papers.example") == 403
    assert asked(slack_bot_token="xoxb-1", slack_signing_secret="s") == 403  # noqa: S106  of this test
    assert asked(slack_bot_token="xoxb-1", slack_app_token="xapp-1") == 200  # noqa: S106


def test_the_token_opens_it_from_anywhere_and_nothing_else_does() -> None:
    shown = {"Authorization": f"Bearer {TOKEN}"}
    far = ("10.1.2.3", 5)
    assert asked(shown, far, "https://papers.example", metrics_token=TOKEN) == 200
    for wrong in ("", TOKEN, f"Bearer {TOKEN}x", "Bearer ", f"Basic {TOKEN}"):
        assert asked({"Authorization": wrong}, metrics_token=TOKEN) == 401
    assert asked(metrics_token=TOKEN) == 401  # a token counts for this machine as well
