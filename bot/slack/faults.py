"""What may go wrong between the bot and Slack, and what each means for the event at hand."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

from indexer.errors import MinutebookError, SettingsError

TOKEN_REFUSED = frozenset(
    {"invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_authed"}
)
PAYLOAD_REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"}
)
_NOT_HERE = frozenset(
    {
        "not_in_channel",
        "channel_not_found",
        "is_archived",
        "user_not_in_channel",
        "thread_not_found",
        "cannot_reply_to_message",
        "ekm_access_denied",
        "team_access_not_granted",
    }
)
_RESTRICTED = "restricted_action"  # and the longer names that begin with it: locked threads…
_POSTPONED = frozenset(
    {
        "ratelimited",
        "rate_limited",
        "message_limit_exceeded",
        "team_added_to_org",  # the workspace is being moved
        "org_login_required",
    }
)
_NOT_KNOWN = frozenset(  # Slack's own faults: some of what was asked may have been done
    {"internal_error", "fatal_error", "service_unavailable", "request_timeout", "unknown_error"}
)
_NETWORK = (URLError, HTTPException, ConnectionError, TimeoutError, socket.gaierror, ssl.SSLError)
_NO_WAY = (errno.ENETDOWN, errno.ENETUNREACH, errno.EHOSTDOWN, errno.EHOSTUNREACH)
_LONGEST_WAIT = 600.0  # seconds; then Slack is asked whether it is still so


def named(error: SlackApiError) -> str:
    """What Slack calls it."""
    return str(error.response.get("error") or "unknown_error")


def loggable(error: Exception) -> str:
    """An error in words that may be logged: one that is not ours may hold what somebody said."""
    return str(error) if isinstance(error, MinutebookError) else type(error).__name__


def is_postponed(error: SlackApiError) -> bool:
    """Whether Slack has certainly done nothing, and may do it a little later."""
    return named(error) in _POSTPONED or error.response.status_code == 429


def wait_named(headers: Mapping[str, Any]) -> float | None:
    """The seconds that an answer of Slack's names until it wants to be asked again."""
    given = next((value for key, value in headers.items() if key.lower() == "retry-after"), None)
    value = str(given[0] if isinstance(given, list) and given else given)
    return min(float(value), _LONGEST_WAIT) if value.isdecimal() else None


def wait_of(error: SlackApiError) -> float:
    """After how many seconds Slack wants to be asked again."""
    return wait_named(error.response.headers) or 1.0


def is_network(error: Exception) -> bool:
    """Whether the way to Slack is at fault, and not a file or a disk of this machine."""
    return isinstance(error, _NETWORK) or (isinstance(error, OSError) and error.errno in _NO_WAY)


def elsewhere(error: SlackApiError) -> bool:
    """Whether the bot may not post there, so that a direct message is due."""
    return named(error) in _NOT_HERE or named(error).startswith(_RESTRICTED)


def says_nothing(error: SlackApiError) -> bool:
    """Whether a refusal tells nothing of what was asked: the token, the hour or Slack is at fault.

    The opposite is "there is no such user", which is an answer.
    """
    return named(error) in TOKEN_REFUSED or is_postponed(error) or is_not_known(error)


def is_not_known(error: SlackApiError) -> bool:
    """Whether Slack failed by its own fault, in the middle of what was asked or before."""
    return named(error) in _NOT_KNOWN or error.response.status_code >= 500


def refused_token(error: SlackApiError) -> SettingsError:
    """That Slack takes the bot's token no more, and what to do."""
    return SettingsError(
        f"Slack refuses the bot token ({named(error)})",
        mend="install the app again and set MINUTEBOOK_SLACK_BOT_TOKEN to its new token",
    )


class Uncertain(Exception):
    """It broke off while something was posted: Slack may hold it or not."""


class LaterPlease(Exception):
    """Slack cannot take it now; nothing was posted, and another try is due in ``seconds``."""

    def __init__(self, why: str, seconds: float) -> None:
        """``why`` is for the log and for `/readyz`."""
        super().__init__(why)
        self.seconds = seconds
