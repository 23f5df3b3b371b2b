"""The writer that the settings ask for."""

from __future__ import annotations

from collections.abc import Callable

from bot.model.chat import Chat, Limits
from bot.model.prompts import Prompts
from bot.model.writing import ModelWriter
from indexer.labelling.audiences import with_pairs
from indexer.settings import Settings


def chat_of(settings: Settings) -> Chat | None:
    """The chat model of the settings; None where none is configured."""
    if not settings.model or not settings.model_base_url:
        return None
    key = settings.model_api_key
    return Chat(
        settings.model_base_url,
        settings.model,
        key.get_secret_value() if key else None,
        Limits(settings.model_connect_timeout, settings.model_first_timeout),
    )


def writer_of(settings: Settings, count: Callable[[str], int]) -> ModelWriter | None:
    """The writer over that model; ``count`` gives the tokens of a text."""
    chat = chat_of(settings)
    if chat is None:
        return None
    names = (name.strip() for name in settings.model_audiences.split(","))
    return ModelWriter(
        chat,
        Prompts(count, settings.model_prompt_tokens),
        seconds=settings.model_timeout,
        audiences=with_pairs(name for name in names if name),
        at_once=settings.model_at_once,
    )
