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
from bot.slack.faults import TOKEN_REFUSED, is_postponed, named
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
            SlackApiError: the token is refused, or Slack will say a little later.
        """
        try:
            if self.is_direct(channel, asker.id):
                return Heard(self._members.alone(asker), private=True)
            return Heard(self._of_channel(channel, asker), private=False)
        except SlackApiError as error:
            if named(error) in TOKEN_REFUSED or is_postponed(error):
                raise
            return Heard(EVERYBODY, private=False)  # Slack does not say who reads it: all might

    def _of_channel(self, channel: str, asker: Person) -> Viewer:
        info: dict[str, Any] = self._client.conversations_info(channel=channel)["channel"]
        if any(info.get(flag) for flag in _SHARED):
            return EVERYBODY
        users = self._users(channel)
        if users is None or asker.id not in users:
            return EVERYBODY
        return self._shared(users, asker)

    def _shared(self, users: Sequence[str], asker: Person) -> Viewer:
        """What all of them may see; nobody more is asked about once that is public papers only."""
        shared = self._members.in_company(asker.id).audiences
        for user in users:
            if shared == EVERYBODY.audiences:
                break
            if user != self._me:
                shared &= self._members.in_company(user).audiences
        return Viewer.of(shared)

    def is_direct(self, channel: str, user: str) -> bool:
        """Whether a channel is the bot's direct message with somebody, as Slack itself says.

        By `conversations.open`, since `conversations.info` of direct messages would need one
        more scope. The channel of two people never changes, so the answer is kept.
        """
        if not channel.startswith("D"):
            return False
        if user not in self._direct:
            opened = self._client.conversations_open(users=user)
            self._direct[user] = str(opened["channel"]["id"])
        return self._direct[user] == channel

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
