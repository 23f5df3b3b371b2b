"""A chat model at any address that speaks OpenAI's protocol, by the ``openai`` package.

Every request has an end: limits for connecting, for the first word and in all, and for its size.
It runs in an event loop of its own thread, since only a loop can break off a read at any moment;
that thread is let go should even that fail. Redirects are not followed: passages go to the address
that was configured and to no other.
"""

from __future__ import annotations

import asyncio
import logging
import random
import ssl
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from contextvars import copy_context
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from bot.logs.request import current
from bot.model.port import Prompt
from bot.model.streamed import Stream
from indexer.errors import ModelError

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_TRIES = 3
_LONGEST_PAUSE = 4.0  # seconds between tries
_GRACE = 1.0  # seconds that a thread may take to end after its time
_REPLY_TOKENS = 700
_PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
_MENDS = {
    401: "set MINUTEBOOK_MODEL_API_KEY to a key that the server takes",
    403: "set MINUTEBOOK_MODEL_API_KEY to a key that may use this model",
    404: "check MINUTEBOOK_MODEL_BASE_URL (it often ends in /v1) and MINUTEBOOK_MODEL",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a request may take, in seconds."""

    connect: float = 3.0
    first: float = 10.0
    pause: float = 0.25  # before it is tried again; doubled each time


class _Answered(Protocol):
    """What is read of a response before its body."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Mapping[str, str]: ...


class Chat:
    """One model at one address. Safe to share between threads; keeps no connection open."""

    def __init__(
        self, base_url: str, name: str, key: str | None = None, limits: Limits | None = None
    ) -> None:
        """Ask the model ``name`` at ``base_url``; nothing is sent before the first request."""
        self._base_url = base_url
        self._name = name
        self._key = key
        self._limits = limits or Limits()

    @property
    def name(self) -> str:
        """The model's name."""
        return self._name

    def reply(self, prompt: Prompt, seconds: float) -> str:
        """The whole reply within so many seconds, tried again where that may help.

        Raises:
            ModelError: there is none, or only part of one.
        """
        import openai  # noqa: F401 - takes a second once, which is not the server's

        return _in_time(lambda until: self._tried(prompt, until), seconds)

    async def _tried(self, prompt: Prompt, until: float) -> str:
        """Ask up to three times, with a pause that grows and is never quite the same."""
        for attempt in range(_TRIES):
            try:
                return await self._asked(prompt)
            except ModelError as error:
                pause = min(self._limits.pause * 2**attempt, _LONGEST_PAUSE)
                pause = max(error.wait or 0.0, pause * random.uniform(0.5, 1.5))  # noqa: S311  nothing secret is drawn
                last = attempt == _TRIES - 1
                if last or not error.again or time.monotonic() + pause >= until:
                    raise
                await asyncio.sleep(pause)
        raise AssertionError("the last try returns or raises")

    async def _asked(self, prompt: Prompt) -> str:
        from openai import APIConnectionError, OpenAIError

        refused: list[ModelError] = []

        async def look(response: _Answered) -> None:  # before a body is read, which may be endless
            if response.status_code != 200:
                refused.append(_refusal(response))
                raise refused[0]

        try:
            async with self._client(look) as client:
                return await self._streamed(client, prompt)
        except ModelError:
            raise
        except Exception as error:  # noqa: BLE001 - a server at fault breaks anywhere
            if refused:
                raise refused[0] from None
            connecting = isinstance(error, APIConnectionError)
            if not connecting and not isinstance(error, OpenAIError):
                error = OSError(type(error).__name__)  # a transport's own error, with no address
            raise ModelError(
                f"the model's server cannot be reached or breaks off ({type(error).__name__})",
                mend="check that it runs at MINUTEBOOK_MODEL_BASE_URL",
                again=connecting,
            ) from None

    @asynccontextmanager
    async def _client(
        self, look: Callable[[_Answered], Awaitable[None]]
    ) -> AsyncIterator[AsyncOpenAI]:
        import openai

        # Bodies and addresses are logged at the lower levels: none of that is kept.
        for logger in ("openai", "httpx", "httpx2", "httpcore", "httpcore2"):
            logging.getLogger(logger).setLevel(logging.WARNING)
        encrypted = self._base_url.startswith("https:")
        http = openai.DefaultAsyncHttpxClient(
            # reading the certificates takes longer than a local model needs for a word
            verify=True if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            timeout=openai.Timeout(self._limits.first, connect=self._limits.connect),
            follow_redirects=False,
            event_hooks={"response": [look]},
        )
        async with openai.AsyncOpenAI(
            api_key=self._key or "none",
            base_url=self._base_url,
            max_retries=0,
            http_client=http,
        ) as client:
            # taken from OPENAI_… of the environment: whose they are, this address need not know
            client.organization = client.project = None
            yield client

    async def _streamed(self, client: AsyncOpenAI, prompt: Prompt) -> str:
        stream = Stream()
        first = asyncio.timeout(self._limits.first)
        try:
            async with first:
                request = client.chat.completions.with_streaming_response.create(
                    model=self._name,
                    messages=[
                        {"role": "system", "content": prompt.system},
                        {"role": "user", "content": prompt.user},
                    ],
                    temperature=0,
                    max_tokens=_REPLY_TOKENS,
                    stream=True,
                    extra_headers={"X-Request-Id": name} if (name := current()) else None,
                )
                async with request as response:
                    async for piece in response.iter_bytes():
                        stream.feed(piece)
                        if stream.begun and first.when() is not None:
                            first.reschedule(None)
        except TimeoutError:
            if first.expired():
                raise ModelError(
                    f"the model wrote no word within {self._limits.first:g} s",
                    mend="set MINUTEBOOK_MODEL_FIRST_TIMEOUT and MINUTEBOOK_MODEL_TIMEOUT higher",
                ) from None
            raise
        return stream.whole()


def _refusal(response: _Answered) -> ModelError:
    """What a status other than 200 means."""
    code = response.status_code
    return ModelError(
        f"the model's server answers with status {code}",
        mend=_MENDS.get(code, "see the log of the model's server"),
        again=code in _PASSING,
        wait=_seconds(response.headers.get("retry-after")),
    )


def _seconds(retry_after: str | None) -> float | None:
    """The seconds of a Retry-After; a date or nonsense says nothing."""
    with suppress(TypeError, ValueError):
        seconds = float(retry_after or "")
        return seconds if 0 <= seconds < float("inf") else None
    return None


def _in_time(start: Callable[[float], Awaitable[str]], seconds: float) -> str:
    """Run in a thread and loop of its own, for so many seconds and no more."""
    late = ModelError(
        f"the model took longer than {seconds:g} s", mend="set MINUTEBOOK_MODEL_TIMEOUT higher"
    )
    ended: list[str | ModelError] = []

    async def run() -> None:
        try:
            async with asyncio.timeout(seconds):
                ended.append(await start(time.monotonic() + seconds))
        except ModelError as error:
            ended.append(error)
        except TimeoutError:
            ended.append(late)

    here = copy_context()  # the id of the request goes along
    thread = Thread(target=lambda: here.run(asyncio.run, run()), name="model", daemon=True)
    thread.start()
    thread.join(seconds + _GRACE)
    result = ended[0] if ended else late
    if isinstance(result, ModelError):
        raise result
    return result
