"""Who the bot is, as Slack says by its token; and whom the settings make its clerks."""

from __future__ import annotations

from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.policy import as_compared
from bot.slack.faults import refused_token
from bot.slack.records import Me
from indexer.errors import SettingsError
from indexer.settings import Settings

_HEARS = frozenset({"channels:history", "groups:history"})


def signed_in(client: WebClient) -> Me:
    """The bot as Slack knows it, and what it may read.

    Raises:
        SettingsError: Slack refuses the token, or cannot be reached.
    """
    try:
        told = client.auth_test()
    except SlackApiError as error:
        raise refused_token(error) from None
    except (OSError, HTTPException) as error:
        raise unreachable(error) from error
    scopes = _header(told.headers, "x-oauth-scopes")
    return Me(str(told["user_id"]), str(told["team_id"]), set(scopes.split(",")) >= _HEARS)


def unreachable(error: Exception) -> SettingsError:
    """That there is no way to Slack, as one line."""
    return SettingsError(
        f"Slack cannot be reached ({type(error).__name__})", mend="check the network"
    )


def clerks_of(settings: Settings) -> frozenset[str]:
    """The clerks' e-mail addresses, as addresses are compared."""
    return frozenset({as_compared(settings.clerk_email)} if settings.clerk_email else ())


def _header(headers: dict[str, Any], name: str) -> str:
    found = next((value for key, value in headers.items() if key.lower() == name), "")
    text = found[0] if isinstance(found, list) and found else str(found or "")
    return text.replace(" ", "")
