"""The settings: environment variables over ``minutebook.toml`` over defaults.

Variables begin with ``MINUTEBOOK_``; the file has the same names in lower case, with or without
that beginning. An unknown name is an error that names the nearest right one.
"""

from __future__ import annotations

import datetime as dt
import difflib
import os
import tomllib
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from indexer.addresses import web_address
from indexer.errors import SettingsError

PREFIX = "MINUTEBOOK_"
FILE = "minutebook.toml"
_PLAIN = {  # what is wrong in plain words, by how pydantic's kind of error begins
    "string_pattern_mismatch": "must be an e-mail address, as clerk@council.example",
    "date": "must be a date, as 2026-03-01",
    "int_parsing": "must be a whole number",
    "float_parsing": "must be a number",
}


class Settings(BaseSettings):
    """Every setting, checked. Made by ``load_settings``, which gives one-line errors."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True
    )

    store: Path = Path(".minutebook")
    embedder: str | None = Field(default=None, min_length=1)
    reranker: str | None = Field(default=None, min_length=1)  # a cross-encoder; none unless named
    policy: Path | None = None

    model: str | None = None
    model_base_url: str | None = None
    model_api_key: SecretStr | None = None
    model_timeout: float = Field(default=20, gt=0, le=300)  # seconds for a whole answer
    model_first_timeout: float = Field(default=10, gt=0, le=300)  # seconds to its first word
    model_connect_timeout: float = Field(default=3, gt=0, le=60)  # seconds
    model_prompt_tokens: int = Field(default=4000, ge=500, le=1_000_000)
    model_audiences: str = "public"  # the labels of papers that may be sent to the model
    model_at_once: int = Field(default=4, ge=1, le=64)  # requests under way; more are extractive

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_api_url: str | None = None

    clerk_email: str | None = Field(default=None, pattern=r"^[^@\s]+@[^@\s]+$")
    go_live: dt.date | None = None  # actions of earlier meetings wait for the clerk

    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8000, ge=0, le=65535)  # 0: any free one
    web_url: str | None = None

    metrics_token: SecretStr | None = Field(default=None, min_length=16)  # opens /metrics to others
    log: Literal["text", "json"] = "text"
    record: Literal["on", "off"] = "on"  # whether questions and answers go on record

    limit_per_minute: int = Field(default=20, ge=0)  # questions of one person; 0: no limit
    limit_all_per_minute: int = Field(default=300, ge=0)
    limit_at_once: int = Field(default=3, ge=0)  # of one person
    limit_all_at_once: int = Field(default=32, ge=0)

    @field_validator("store", mode="before")
    @classmethod
    def _a_folder(cls, value: object) -> object:
        if isinstance(value, str) and "://" in value:
            raise ValueError("must be a folder: stores at an address come in a later version")
        return value

    @field_validator("model_base_url", "slack_api_url", "web_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        return web_address(value)

    @field_validator("web_url")
    @classmethod
    def _a_place(cls, value: str | None) -> str | None:
        """Addresses of pages are made by writing on behind it."""
        if value is not None and (set("?#@\\\"'<>") & set(value) or not value.isprintable()):
            raise ValueError("must be a plain address without a name, ? or # in it")
        return value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003  the caller names them
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment first, then what ``load_settings`` read from the file."""
        return env_settings, init_settings

    @property
    def answers_by(self) -> Literal["model", "extractive"]:
        """Whether a chat model is configured; without one answers are extractive."""
        return "model" if self.model and self.model_base_url else "extractive"


def load_settings(folder: Path | None = None) -> Settings:
    """The settings as the environment and ``minutebook.toml`` in ``folder`` give them.

    Args:
        folder: where ``minutebook.toml`` is looked for; the working directory when None.

    Raises:
        SettingsError: an unknown name, a wrong value, or a file that cannot be read.
    """
    _check_environment()
    file = (folder or Path()) / FILE
    stated = _from_file(file)
    try:
        return Settings(**stated)
    except ValidationError as error:
        raise _wrong_value(error, file) from None  # the cause may show a secret


def _check_environment() -> None:
    for name in sorted(os.environ):
        if name.upper().startswith(PREFIX) and name[len(PREFIX) :].lower() not in _names():
            raise _unknown(name, "the environment variable", PREFIX)


def _from_file(file: Path) -> dict[str, Any]:
    """The settings of the file by name; empty where there is no file."""
    try:
        read = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"{file} cannot be read ({error})", mend='write one setting a line, as store = "papers"'
        ) from error
    found = {}
    for key, value in read.items():
        name = key.lower().removeprefix(PREFIX.lower())
        if name not in _names():
            raise _unknown(key, f"{file}:", "")
        found[name] = value
    return found


def _names() -> list[str]:
    return list(Settings.model_fields)


def _unknown(key: str, where: str, prefix: str) -> SettingsError:
    asked = key.lower().removeprefix(PREFIX.lower())
    nearest = difflib.get_close_matches(asked, _names(), n=1, cutoff=0.0)[0]
    right = prefix + (nearest.upper() if prefix else nearest)
    return SettingsError(f"{where} {key} is no setting", mend=f"did you mean {right}?")


def _wrong_value(error: ValidationError, file: Path) -> SettingsError:
    """The first thing that is wrong, without its value: that may be a secret."""
    first = error.errors(include_input=False, include_url=False, include_context=False)[0]
    name = str(first["loc"][0]) if first["loc"] else "settings"
    variable = f"{PREFIX}{name.upper()}"
    in_environment = any(key.upper() == variable for key, value in os.environ.items() if value)
    where = f"the environment variable {variable}" if in_environment else f"{file}: {name}"
    told = first["msg"].removeprefix("Value error, ").removeprefix("Input ")
    why = next((plain for kind, plain in _PLAIN.items() if first["type"].startswith(kind)), told)
    return SettingsError(f"{where} is wrong", mend=f"it {why}")
