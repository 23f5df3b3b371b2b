"""Whether the configured model answers: one small request with nothing of any paper in it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.model.port import Prompt
from bot.model.prompts import Prompts
from bot.model.wired import chat_of
from indexer.errors import MinutebookError
from indexer.settings import Settings

_PROMPT = Prompt("Answer with one word.", "Reply with the word: ready", "")


@dataclass(frozen=True, slots=True)
class Trial:
    """How it went: what was found, and how to mend it where something is wrong."""

    good: bool
    found: str
    mend: str = ""


def tried(settings: Settings) -> Trial:
    """Ask the model for one word, within the time that an answer has."""
    chat = chat_of(settings)
    if chat is None:
        given, lacking = "MODEL", "MODEL_BASE_URL"
        if settings.model_base_url:
            given, lacking = lacking, given
        return Trial(
            good=False,
            found=f"MINUTEBOOK_{given} is set, MINUTEBOOK_{lacking} is not: answers are extractive",
            mend=f"set MINUTEBOOK_{lacking} too, or neither",
        )
    started = time.perf_counter()
    try:
        version = Prompts(len, settings.model_prompt_tokens).version
        chat.reply(_PROMPT, settings.model_timeout)
    except MinutebookError as error:
        where = f"{settings.model} at {_shown(settings)}: {error.what}: answers are extractive"
        return Trial(good=False, found=where, mend=error.mend)
    taken = time.perf_counter() - started
    return Trial(
        good=True,
        found=f"{settings.model} at {_shown(settings)} answers in {taken:.1f} s; "
        f"prompts {version}; it is sent passages of {settings.model_audiences} papers"
        f"{_in_the_open(settings)}",
    )


def _shown(settings: Settings) -> str:
    """The address without a name or password in it."""
    address = urlsplit(settings.model_base_url or "")
    port = f":{address.port}" if address.port else ""
    return f"{address.scheme}://{address.hostname}{port}{address.path}"


def _in_the_open(settings: Settings) -> str:
    """A warning where passages and key go over a network unencrypted."""
    address = urlsplit(settings.model_base_url or "")
    if address.scheme == "https" or address.hostname == "localhost":
        return ""
    try:
        here = ip_address(address.hostname or "").is_loopback
    except ValueError:
        here = False
    return "" if here else "; not encrypted: use https"
