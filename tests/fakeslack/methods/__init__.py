"""The methods of the Web API that the fake answers, by name."""

from __future__ import annotations

from collections.abc import Callable

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args
from tests.fakeslack.json_types import Json
from tests.fakeslack.methods import app, assistant, chat, conversations, people, views

Method = Callable[[Api, Args], Json]

METHODS: dict[str, Method] = {
    **app.METHODS,
    **assistant.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **people.METHODS,
    **views.METHODS,
}
