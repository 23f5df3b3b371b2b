"""What may go wrong between the bot and Slack, and what each means for the event at hand."""

from __future__ import annotations

from slack_sdk.errors import SlackApiError

TOKEN_REFUSED = frozenset(
    {"invalid_auth", "account_inactive", "token_revoked", "token_expired", "not_authed"}
)
PAYLOAD_REFUSED = frozenset(
    {"invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long"}
)
NOT_HERE = frozenset(
    {
        "not_in_channel",
        "channel_not_found",
        "is_archived",
        "restricted_action",
        "user_not_in_channel",
    }
)
TRY_LATER = frozenset({"ratelimited", "internal_error", "fatal_error", "service_unavailable"})


def named(error: SlackApiError) -> str:
    """What Slack calls it."""
    return str(error.response.get("error") or "unknown_error")


class Uncertain(Exception):
    """The connection broke while something was posted: Slack may hold it or not."""


class LaterPlease(Exception):
    """Slack cannot take it now; nothing was posted, and another try is due in ``seconds``."""

    def __init__(self, why: str, seconds: float) -> None:
        """``why`` is for the log and for `/readyz`."""
        super().__init__(why)
        self.seconds = seconds
