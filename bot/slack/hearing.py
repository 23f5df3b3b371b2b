"""Who will read a reply, hence from which papers it may be given. Fails closed.

In a channel the audience is what everybody in it may see. Slack is asked afresh each time:
a channel may have been shared with another organisation a moment ago.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.audience import EVERYBODY, Viewer
from bot.slack.faults import TOKEN_REFUSED, named
from bot.slack.members import Members
from bot.slack.records import Person

MOST_MEMBERS = 200
_SHARED = ("is_ext_shared", "is_pending_ext_shared", "is_shared", "is_org_shared")


@dataclass(frozen=True, slots=True)
class Heard:
    """From which papers a reply may be given, and whether only the asker reads it."""

    viewer: Viewer
    private: bool


class Hearing:
    """The audience of a reply."""

    def __init__(self, client: WebClient, members: Members, me: str) -> None:
        """``me`` is the bot's own user, who may read what it writes."""
        self._client = client
        self._members = members
        self._me = me
        self._direct: dict[str, str] = {}  # user -> the channel of their direct messages

    def audience(self, channel: str, asker: Person) -> Heard:
        """Who hears what is said in a channel to ``asker``.

        Raises:
            SlackApiError: the token is refused.
        """
        try:
            if self._is_direct(channel, asker):
                return Heard(self._members.alone(asker), private=True)
            info: dict[str, Any] = self._client.conversations_info(channel=channel)["channel"]
        except SlackApiError as error:
            return self._unknown(error)
        if any(info.get(flag) for flag in _SHARED):
            return Heard(EVERYBODY, private=False)
        try:
            users = self._users(channel)
        except SlackApiError as error:
            return self._unknown(error)
        if users is None or asker.id not in users:
            return Heard(EVERYBODY, private=False)
        return Heard(self._shared(users, asker), private=False)

    def _shared(self, users: Sequence[str], asker: Person) -> Viewer:
        """What all of them may see; nobody more is asked about once that is public papers only."""
        shared = self._members.in_company(asker.id).audiences
        for user in users:
            if shared == EVERYBODY.audiences:
                break
            if user != self._me:
                shared &= self._members.in_company(user).audiences
        return Viewer.of(shared)

    def _is_direct(self, channel: str, asker: Person) -> bool:
        """Whether a channel is the direct message with the asker, as Slack itself says.

        By `conversations.open`, since `conversations.info` of direct messages would need one
        more scope. The channel of two people never changes, so the answer is kept.
        """
        if not channel.startswith("D"):
            return False
        if asker.id not in self._direct:
            opened = self._client.conversations_open(users=asker.id)
            self._direct[asker.id] = str(opened["channel"]["id"])
        return self._direct[asker.id] == channel

    def _users(self, channel: str) -> list[str] | None:
        """The members of a channel; None where there are more than are asked one by one."""
        found: list[str] = []
        cursor = ""
        while True:
            page = self._client.conversations_members(
                channel=channel, limit=MOST_MEMBERS, **({"cursor": cursor} if cursor else {})
            )
            found.extend(page["members"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if len(found) > MOST_MEMBERS:
                return None
            if not cursor:
                return found

    @staticmethod
    def _unknown(error: SlackApiError) -> Heard:
        """Where Slack does not say who reads it, everybody might."""
        if named(error) in TOKEN_REFUSED:
            raise error
        return Heard(EVERYBODY, private=False)
