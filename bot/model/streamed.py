"""The reply in a stream of server-sent events, as OpenAI's protocol has it, within limits.

Source of the form: the HTML standard, "Server-sent events", and OpenAI's reference of chat
completion chunks. A server that does not stream and sends one JSON object is understood too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from indexer.errors import ModelError

MOST_BYTES = 400_000  # of a whole response; some servers spend 300 bytes on a token
MOST_CHARS = 6_000  # of a reply
_ENDS = frozenset({"stop", "eos", "eos_token", "end_turn", "stop_sequence"})  # by server
# Named in the log; any other reason may be text of a paper.
_BREAKS = frozenset({"length", "content_filter", "tool_calls", "function_call", "max_tokens"})


class Stream:
    """What has come so far. Bytes are fed in; the text is whole once ``done``."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._bytes = 0
        self._chars = 0
        self._rest = b""
        self._texts: list[str] = []
        self._ended = ""
        self._body: list[bytes] = []
        self._events = 0

    @property
    def begun(self) -> bool:
        """Whether the first word has come."""
        return bool(self._texts)

    def feed(self, piece: bytes) -> None:
        """Take what the server sent.

        Raises:
            ModelError: it is too much, or not understood.
        """
        self._bytes += len(piece)
        if self._bytes > MOST_BYTES:
            raise ModelError(f"the model sent more than {MOST_BYTES:,} bytes")
        *lines, self._rest = (self._rest + piece).split(b"\n")
        for line in lines:
            self._line(line)

    def _line(self, line: bytes) -> None:
        line = line.strip(b"\r")
        if not line.startswith(b"data:"):
            self._body.append(line)  # a comment, another field, or JSON that is no stream
            return
        self._events += 1
        data = line[5:].strip()
        if data == b"[DONE]":
            self._ended = self._ended or "stop"
        elif data:
            self._take(_loaded(data), "delta")

    def _take(self, found: Mapping[str, Any], key: str) -> None:
        """One chunk, or a whole completion."""
        if found.get("error"):
            raise ModelError("the model's server reports an error in its stream")
        choices = found.get("choices") or []
        if not isinstance(choices, list) or not choices or not isinstance(choices[0], dict):
            return  # usage and the like
        said = choices[0].get(key)
        text = said.get("content") if isinstance(said, dict) else None
        if isinstance(text, str) and text:
            self._chars += len(text)
            if self._chars > MOST_CHARS:
                raise ModelError(f"the model wrote more than {MOST_CHARS:,} characters")
            self._texts.append(text)
        ended = choices[0].get("finish_reason")
        if isinstance(ended, str):
            self._ended = ended

    def whole(self) -> str:
        """The reply, once the server has closed the response.

        Raises:
            ModelError: it is empty, or was broken off.
        """
        self._line(self._rest)
        self._rest = b""
        if not self._events:
            self._take(_loaded(b"\n".join(self._body)), "message")
        text = "".join(self._texts).strip()
        if not text:
            raise ModelError("the model's reply is empty")
        if self._ended not in _ENDS:
            known = self._ended if self._ended in _BREAKS else "no reason that is known"
            raise ModelError(f"the model's reply was broken off ({known})")
        return text


def _loaded(data: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ModelError("the model's server sent what is no JSON in UTF-8") from error
    if not isinstance(found, dict):
        raise ModelError("the model's server sent JSON that is no completion")
    return found
