"""Who in Slack has an address, asked of Slack."""

from __future__ import annotations

from http.client import HTTPException

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.slack.faults import named
from indexer.errors import InputError


class SlackUsers:
    """The users of a workspace."""

    def __init__(self, client: WebClient) -> None:
        """Ask by ``client``."""
        self._client = client

    def by_email(self, address: str) -> str | None:
        """The user with an address; None where there is none.

        Raises:
            InputError: Slack does not say.
        """
        try:
            return str(self._client.users_lookupByEmail(email=address)["user"]["id"])
        except SlackApiError as error:
            why = named(error)
            if why == "users_not_found":
                return None
        except (OSError, HTTPException) as error:
            why = type(error).__name__
        raise InputError(
            f"Slack does not say who has that address ({why})",
            mend="give the person's Slack member ID (U…) as well, or try again",
        )
