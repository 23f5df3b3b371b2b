"""What goes over the wire, and to whom."""

from __future__ import annotations

import time

import pytest

from bot.model.chat import Chat, Limits
from bot.model.port import Prompt
from indexer.errors import ModelError
from tests.fakemodel import behaviours as does
from tests.fakemodel.server import FakeModel, serving

PROMPT = Prompt("rules", "question", "abc")


def test_the_key_goes_to_the_configured_address_and_no_other_secret(
    fake: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("API_KEY", "ORG_ID", "PROJECT_ID", "ADMIN_KEY"):
        monkeypatch.setenv(f"OPENAI_{name}", "somebody-elses")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    fake.behaves(does.says("Fine."))
    assert Chat(fake.base_url, "m", "ours").reply(PROMPT, 20) == "Fine."
    sent = fake.requests[0]
    assert sent.path == "/v1/chat/completions"
    assert sent.headers["authorization"] == "Bearer ours"
    assert "somebody-elses" not in str(sent)
    assert sent.body["temperature"] == 0
    assert sent.body["max_tokens"] > 0
    assert "tools" not in sent.body


def test_without_a_key_none_is_taken_from_elsewhere(
    fake: FakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "somebody-elses")
    fake.behaves(does.says("Fine."))
    Chat(fake.base_url, "m").reply(PROMPT, 20)
    assert "somebody-elses" not in str(fake.requests[0])


def test_a_redirect_is_not_followed(fake: FakeModel) -> None:
    with serving() as elsewhere:
        elsewhere.behaves(does.says("Fine."))
        fake.behaves(does.refuses(307, Location=f"{elsewhere.base_url}/chat/completions"))
        with pytest.raises(ModelError, match="status 307"):
            Chat(fake.base_url, "m", "ours").reply(PROMPT, 20)
        assert elsewhere.requests == []


def test_nobody_listening_is_told_with_how_to_mend_it() -> None:
    with pytest.raises(ModelError, match="MINUTEBOOK_MODEL_BASE_URL") as told:
        Chat("http://127.0.0.1:9/v1", "m", "ours", Limits(connect=0.5)).reply(PROMPT, 3)
    assert "ours" not in str(told.value)


@pytest.mark.parametrize(
    ("status", "mend"), [(401, "MODEL_API_KEY"), (404, "MODEL_BASE_URL"), (500, "log")]
)
def test_a_status_is_told_with_how_to_mend_it(status: int, mend: str, fake: FakeModel) -> None:
    fake.behaves(does.refuses(status))
    with pytest.raises(ModelError, match=f"status {status}.*{mend}"):
        Chat(fake.base_url, "m").reply(PROMPT, 20)


def test_a_slow_but_steady_model_may_use_its_time(fake: FakeModel) -> None:
    """The limit for the first word does not cut what comes after it."""
    fake.behaves(does.says_slowly("One word after another.", pause=0.1))
    started = time.perf_counter()
    limits = Limits(connect=5, first=0.4)
    assert Chat(fake.base_url, "m", None, limits).reply(PROMPT, 20) == "One word after another."
    assert time.perf_counter() - started > limits.first


def test_a_model_that_writes_too_long_is_cut_off(fake: FakeModel) -> None:
    fake.behaves(does.never_stops("More and more. "))
    with pytest.raises(ModelError, match="more than"):
        Chat(fake.base_url, "m").reply(PROMPT, 20)
