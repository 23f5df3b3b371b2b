"""What is posted, and how: one message, verified before, with its event's key in its metadata.

A payload that Slack refuses is sent once more as text alone. Nothing is sent twice: where the
connection breaks in the middle, whoever called is told that Slack may hold the message.
"""

from __future__ import annotations

from collections.abc import Mapping
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import (
    ConnectionErrorRetryHandler,
    RateLimitErrorRetryHandler,
    ServerErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

from bot.slack.faults import (
    PAYLOAD_REFUSED,
    LaterPlease,
    Uncertain,
    is_not_known,
    is_postponed,
    named,
    wait_named,
    wait_of,
)
from bot.slack.inbox import Inbox
from bot.slack.records import Block, Kept, Message, Place

EVENT_TYPE = "minutebook_answer"
_SECONDS = 15
BRIEFLY = 5.0  # seconds that a thread waits which others wait for; an event may wait longer
_AT_LENGTH = 120.0  # seconds: of many messages each waits its turn
_HASTILY = 3  # seconds; a trigger lives no longer
_MOST_LOOKED_AT = 100  # messages in which an answer is looked for


class _Patient(RateLimitErrorRetryHandler):
    """Asks again where Slack wants to be asked again within so many seconds."""

    def __init__(self, longest: float) -> None:
        super().__init__(max_retry_count=3)
        self._longest = longest

    def _can_retry(
        self,
        *,
        state: RetryState,
        request: HttpRequest,
        response: HttpResponse | None = None,
        error: Exception | None = None,
    ) -> bool:
        wait = wait_named(response.headers) if response is not None else None
        return (
            wait is not None
            and wait <= self._longest
            and super()._can_retry(state=state, request=request, response=response, error=error)
        )


def asking_client(
    token: str, address: str | None = None, *, longest: float = _AT_LENGTH
) -> WebClient:
    """A client that may ask twice: for everything that changes nothing.

    ``longest``: the seconds that it waits for a busy Slack, each time.
    """
    handlers = [
        ConnectionErrorRetryHandler(max_retry_count=2),
        _Patient(longest),
        ServerErrorRetryHandler(max_retry_count=2),
    ]
    return _client(token, address, handlers)


def posting_client(
    token: str, address: str | None = None, *, longest: float = _AT_LENGTH
) -> WebClient:
    """A client that repeats only what Slack has certainly not taken; see ``asking_client``."""
    return _client(token, address, [_Patient(longest)])


def _hasty(client: WebClient) -> WebClient:
    """A client that asks once: for what is of no use later, as a form or a word of patience."""
    return WebClient(
        token=client.token, base_url=client.base_url, timeout=_HASTILY, retry_handlers=[]
    )


def _client(token: str, address: str | None, handlers: list[Any]) -> WebClient:
    base = f"{address.rstrip('/')}/" if address else WebClient.BASE_URL
    return WebClient(token=token, base_url=base, timeout=_SECONDS, retry_handlers=handlers)


class Poster:
    """Posts for the bot."""

    def __init__(self, asking: WebClient, posting: WebClient, kind: str = EVENT_TYPE) -> None:
        """Two clients, since what is posted must never be posted twice.

        ``kind`` is that of the messages, by which they are found again with their keys.
        """
        self.asking = asking
        self.kind = kind
        self.hasty = _hasty(asking)
        self._posting = posting

    def say(self, place: Place, message: Message, key: str) -> str:
        """Post into a thread or channel; gives the message's ``ts``.

        Raises:
            Uncertain: it broke off; Slack may hold the message.
            LaterPlease: Slack cannot take it now.
            SlackApiError: Slack refuses it, as text alone too.
        """
        where: dict[str, Any] = {"channel": place.channel}
        if place.thread_ts:
            where["thread_ts"] = place.thread_ts
        where["metadata"] = {"event_type": self.kind, "event_payload": {"key": key}}
        try:
            return self._send(where, message)
        except SlackApiError as error:
            if named(error) not in PAYLOAD_REFUSED or not message.blocks:
                raise
            return self._send(where, Message(message.text))

    def direct(self, user: str) -> str:
        """The channel of somebody's direct messages."""
        return str(self.asking.conversations_open(users=user)["channel"]["id"])

    def found(self, place: Place, key: str) -> bool:
        """Whether the message with a key stands in a place already.

        Raises:
            SlackApiError: the bot may not read there.
        """
        more: dict[str, Any] = {"include_all_metadata": True, "limit": _MOST_LOOKED_AT}
        if place.thread_ts:
            page = self.asking.conversations_replies(
                channel=place.channel, ts=place.thread_ts, **more
            )
        else:
            page = self.asking.conversations_history(channel=place.channel, **more)
        return any(self.key_of(one) == key for one in page["messages"])

    def key_of(self, message: Mapping[str, Any]) -> str | None:
        """The key of a message of this kind; None of any other."""
        metadata = message.get("metadata") or {}
        payload = metadata.get("event_payload") or {}
        return payload.get("key") if metadata.get("event_type") == self.kind else None

    def status(self, place: Place, text: str) -> None:
        """Say what is being done while somebody waits; where it cannot be shown, never mind."""
        if not place.thread_ts:
            return
        try:
            self.hasty.assistant_threads_setStatus(
                channel_id=place.channel, thread_ts=place.thread_ts, status=text
            )
        except (SlackApiError, OSError, HTTPException):
            return

    def _send(self, where: Mapping[str, Any], message: Message) -> str:
        try:
            sent = self._posting.chat_postMessage(
                **where,
                text=message.text,
                blocks=list(message.blocks) or None,
                unfurl_links=False,
                unfurl_media=False,
            )
        except SlackApiError as error:
            if is_postponed(error):
                raise LaterPlease(f"Slack says {named(error)}", wait_of(error)) from error
            if is_not_known(error):
                raise Uncertain(f"Slack says {named(error)}") from error
            raise
        except ConnectionRefusedError as error:
            raise LaterPlease("Slack cannot be reached", 5) from error
        except (OSError, HTTPException) as error:
            if isinstance(getattr(error, "reason", None), ConnectionRefusedError):
                raise LaterPlease("Slack cannot be reached", 5) from error
            raise Uncertain(f"no answer came ({type(error).__name__})") from error
        return str(sent["ts"])


class Reply:
    """The answer to one event: knows its key, and notes when Slack may first hold a word of it."""

    def __init__(self, poster: Poster, inbox: Inbox, kept: Kept) -> None:
        """For the event ``kept``."""
        self._poster = poster
        self._inbox = inbox
        self._kept = kept
        self._begun = False

    @property
    def key(self) -> str:
        """The key of the event, kept with whatever it changes."""
        return self._kept.key

    def begin(self) -> None:
        """From now on something may be said or changed."""
        if not self._begun:
            self._inbox.posting(self._kept)
            self._begun = True

    def say(self, place: Place, message: Message) -> str:
        """Post into a place; see ``Poster.say``."""
        first = not self._begun
        self.begin()
        try:
            return self._poster.say(place, message, self.key)
        except LaterPlease:
            if first:  # then nothing was said, and nobody need look whether it was
                self._inbox.unsaid(self._kept)
                self._begun = False
            raise

    def privately(self, user: str, message: Message, *, team: str = "") -> tuple[Place, str]:
        """Post into somebody's direct messages; gives the place and ``ts``."""
        place = Place(team, self._poster.direct(user))
        ts = self.say(place, message)
        return place, ts

    def was(self, key: str) -> bool:
        """Whether a thing that is to be done but once is done; see ``is_done``."""
        return self._inbox.was(key)

    def is_done(self, key: str) -> None:
        """Note that it is done."""
        self._inbox.note(key)

    def claims(self, key: str) -> bool:
        """Take a thing that is to be done but once; False where another event has taken it.

        An event that comes again, since Slack could not take its answer, has it still.
        """
        return self._inbox.claims(key, self._kept)

    def unclaims(self, key: str) -> None:
        """Let go of what was taken: it could not be done, and may be tried anew."""
        self._inbox.unclaims(key, self._kept)

    def status(self, place: Place, text: str) -> None:
        """See ``Poster.status``."""
        self._poster.status(place, text)

    def modal(self, trigger: str, view: Block) -> bool:
        """Open a modal; False where it is too late for it (3 s) or Slack refuses it."""
        try:
            self._poster.hasty.views_open(trigger_id=trigger, view=view)
        except (SlackApiError, OSError, HTTPException):
            return False
        return True

    def renew(self, view_id: str, view: Block) -> None:
        """Let an open modal show something else; where it was closed, never mind."""
        try:
            self._poster.asking.views_update(view_id=view_id, view=view)
        except SlackApiError:
            return

    def home(self, user: str, view: Block) -> None:
        """Publish somebody's home tab."""
        self._poster.asking.views_publish(user_id=user, view=view)

    def prompts(self, channel: str, prompts: list[dict[str, str]]) -> None:
        """Suggest questions in the messages tab."""
        self._poster.asking.assistant_threads_setSuggestedPrompts(
            channel_id=channel, prompts=prompts
        )

    def remove(self, place: Place, ts: str) -> None:
        """Take a message of ours back."""
        self._poster.asking.chat_delete(channel=place.channel, ts=ts)
