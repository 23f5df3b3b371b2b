"""Settings: the environment over the file, and every mistake in one line that mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.errors import SettingsError
from indexer.settings import Settings, load_settings


def test_defaults(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert settings.store == Path(".minutebook")
    assert settings.embedder is None
    assert settings.answers_by == "extractive"


def test_the_environment_leads_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "minutebook.toml"
    file.write_text('store = "from-file"\nMINUTEBOOK_WEB_PORT = 9000\n', encoding="utf-8")
    monkeypatch.setenv("MINUTEBOOK_STORE", "from-environment")
    settings = load_settings(tmp_path)
    assert (settings.store, settings.web_port) == (Path("from-environment"), 9000)


def test_an_empty_variable_is_none_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_MODEL", "")
    assert load_settings(tmp_path).model is None


def test_secrets_are_never_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINUTEBOOK_SLACK_BOT_TOKEN", "xoxb-secret")
    settings = load_settings(tmp_path)
    assert "xoxb-secret" not in repr(settings)
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == "xoxb-secret"


@pytest.mark.parametrize(
    ("variable", "right"),
    [
        ("MINUTEBOOK_STOR", "MINUTEBOOK_STORE"),
        ("MINUTEBOOK_SLACK_TOKEN", "MINUTEBOOK_SLACK_"),
        ("MINUTEBOOK_EMBEDER", "MINUTEBOOK_EMBEDDER"),
    ],
)
def test_an_unknown_variable_names_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, right: str
) -> None:
    monkeypatch.setenv(variable, "x")
    with pytest.raises(SettingsError, match=f"{variable} .*did you mean {right}"):
        load_settings(tmp_path)


def test_an_unknown_key_of_the_file_names_file_and_nearest(tmp_path: Path) -> None:
    (tmp_path / "minutebook.toml").write_text('web_prt = "1"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"minutebook\.toml: web_prt .*did you mean web_port"):
        load_settings(tmp_path)


@pytest.mark.parametrize(
    ("variable", "value", "why"),
    [
        ("MINUTEBOOK_WEB_PORT", "many", "it must be a whole number"),
        ("MINUTEBOOK_CLERK_EMAIL", "the clerk", "it must be an e-mail address"),
        ("MINUTEBOOK_GO_LIVE", "99999999", "it must be a date"),
        ("MINUTEBOOK_WEB_PORT", "70000", "65535"),
        ("MINUTEBOOK_MODEL_BASE_URL", "localhost:8080", "http"),
        ("MINUTEBOOK_STORE", "postgresql://host/minutes", "folder"),
    ],
)
def test_a_wrong_value_is_one_line_with_the_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, why: str
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    message = str(caught.value)
    assert variable in message
    assert why in message
    assert "\n" not in message


def test_a_wrong_value_in_the_file_names_the_file_and_hides_the_value(tmp_path: Path) -> None:
    (tmp_path / "minutebook.toml").write_text("slack_bot_token = 12345678\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"minutebook\.toml: slack_bot_token") as caught:
        load_settings(tmp_path)
    assert "12345678" not in str(caught.value)


@pytest.mark.parametrize("content", [b"store = ", b"\xff\xfe", b"[store\n"])
def test_a_file_that_is_no_toml(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "minutebook.toml").write_bytes(content)
    with pytest.raises(SettingsError, match=r"minutebook\.toml cannot be read"):
        load_settings(tmp_path)


def test_every_variable_of_the_contract_is_known() -> None:
    assert set(Settings.model_fields) == {
        "store", "model_base_url", "model", "model_api_key", "embedder", "reranker",
        "slack_bot_token", "slack_app_token", "slack_signing_secret", "slack_api_url",
        "web_host", "web_port", "clerk_email", "go_live",
        "model_timeout", "model_first_timeout", "model_connect_timeout", "model_prompt_tokens",
        "model_audiences", "model_at_once",
        "web_url", "policy", "metrics_token", "log", "record",
        "limit_per_minute", "limit_all_per_minute", "limit_at_once", "limit_all_at_once",
    }  # fmt: skip
