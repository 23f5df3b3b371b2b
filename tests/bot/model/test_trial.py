"""What `minutebook doctor` says of the model."""

from __future__ import annotations

import pytest
from pydantic import SecretStr

from bot.doctor.examining import examine
from bot.doctor.records import State
from bot.model.trial import tried
from indexer.settings import Settings
from tests.fakemodel import behaviours as does
from tests.fakemodel.server import FakeModel


def settings(fake: FakeModel) -> Settings:
    return Settings(
        model="quay-7b", model_base_url=fake.base_url, model_api_key=SecretStr("k-secret")
    )


def test_a_model_that_answers(fake: FakeModel) -> None:
    fake.behaves(does.says("ready"))
    trial = tried(settings(fake))
    assert trial.good
    assert "quay-7b" in trial.found
    assert "public papers" in trial.found
    assert "not encrypted" not in trial.found


def test_a_model_that_refuses_the_key(fake: FakeModel) -> None:
    fake.behaves(does.refuses(401))
    trial = tried(settings(fake))
    assert not trial.good
    assert "401" in trial.found
    assert "MINUTEBOOK_MODEL_API_KEY" in trial.mend
    assert "k-secret" not in str(trial)


def test_half_a_configuration_is_named() -> None:
    trial = tried(Settings(model="quay-7b"))
    assert not trial.good
    assert "MINUTEBOOK_MODEL_BASE_URL" in trial.mend


def test_a_password_in_the_address_is_not_shown() -> None:
    address = "http://me:pw@127.0.0.1:9/v1"
    trial = tried(Settings(model="m", model_base_url=address, model_connect_timeout=0.3))
    assert "pw" not in str(trial)
    assert "http://127.0.0.1:9/v1" in trial.found


def test_the_doctor_says_so(fake: FakeModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "quay-7b")
    monkeypatch.setenv("MINUTEBOOK_MODEL_BASE_URL", fake.base_url)
    monkeypatch.setenv("MINUTEBOOK_EMBEDDER", "hashed")
    fake.behaves(does.says("ready"))
    checks = {check.name: check for check in examine(None)}
    assert checks["model"].state is State.OK
    assert "answers in" in checks["model"].found
