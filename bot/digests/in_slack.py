"""Digests by Slack: direct messages with their key in the metadata, people by address or id.

Posting is never repeated where Slack may have taken it: what is not known is told as such, and
looked for by its key later.
"""

from __future__ import annotations

import datetime as dt
from http.client import HTTPException
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.digests.records import Contact
from bot.slack.faults import TOKEN_REFUSED, LaterPlease, Uncertain, named, refused_token
from bot.slack.members import Members
from bot.slack.posting import Poster
from bot.slack.records import Message, Place
from indexer.errors import NotPosted, PerhapsPosted

EVENT_TYPE = "minutebook_digest"
_PAGE = 200
_MOST_PAGES = 20  # 4,000 messages of one person in a week: then somebody should look
_EARLIER = dt.timedelta(minutes=5)  # by which two clocks may differ


class SlackPost:
    """Sends direct messages and finds them again."""

    def __init__(self, asking: WebClient, posting: WebClient) -> None:
        """``posting`` must repeat nothing that Slack may have taken."""
        self._poster = Poster(asking, posting, EVENT_TYPE)

    def send(self, user: str, message: Message, key: str) -> tuple[str, str]:
        """Post to somebody and return (channel, ts); once more as text where blocks are refused.

        Raises:
            NotPosted: refused; nobody has seen it, and it may be sent again.
            PerhapsPosted: no answer came: it may be there.
        """
        channel = self._channel(user)
        try:
            return channel, self._poster.say(Place("", channel), message, key)
        except Uncertain as error:
            raise PerhapsPosted(str(error)) from error
        except LaterPlease as error:
            raise NotPosted(str(error)) from error
        except SlackApiError as error:
            raise _refused(error, "does not take the message") from error

    def find(self, user: str, key: str, since: dt.datetime) -> tuple[str, str] | None:
        """Where the message with this key stands; None where it was not posted since then.

        Raises:
            NotPosted: nobody could look.
        """
        channel = self._channel(user)
        oldest = str((since - _EARLIER).timestamp())
        cursor = ""
        for _ in range(_MOST_PAGES):
            page = self._page(channel, oldest, cursor)
            for one in page["messages"]:
                if self._poster.key_of(one) == key:
                    return channel, str(one["ts"])
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return None
        raise NotPosted(f"the messages with {user} are too many to look through")

    def _page(self, channel: str, oldest: str, cursor: str) -> Any:  # noqa: ANN401  Slack's JSON
        try:
            return self._poster.asking.conversations_history(
                channel=channel,
                oldest=oldest,
                limit=_PAGE,
                include_all_metadata=True,
                cursor=cursor or None,
            )
        except SlackApiError as error:
            raise _refused(error, "does not show the messages") from error
        except (OSError, HTTPException) as error:
            raise NotPosted(f"Slack cannot be reached ({type(error).__name__})") from error

    def _channel(self, user: str) -> str:
        try:
            return self._poster.direct(user)
        except SlackApiError as error:
            raise _refused(error, f"opens no messages with {user}") from error
        except (OSError, HTTPException) as error:
            raise NotPosted(f"Slack cannot be reached ({type(error).__name__})") from error


class SlackDirectory:
    """Who is in Slack, and what the policy lets them see."""

    def __init__(self, asking: WebClient, members: Members) -> None:
        """``members`` applies the policy to what Slack says of a user."""
        self._asking = asking
        self._members = members

    def by_email(self, address: str) -> str | None:
        """The user with this address; None where there is none.

        Raises:
            NotPosted: Slack does not say.
        """
        try:
            return str(self._asking.users_lookupByEmail(email=address)["user"]["id"])
        except SlackApiError as error:
            if named(error) == "users_not_found":
                return None
            raise _refused(error, "finds nobody by address") from error
        except (OSError, HTTPException) as error:
            raise NotPosted(f"Slack cannot be reached ({type(error).__name__})") from error

    def contact(self, user: str) -> Contact | None:
        """What Slack and the policy say of a user; None where there is none.

        Raises:
            NotPosted: Slack does not say.
        """
        try:
            person = self._members.person(user)
        except SlackApiError as error:
            raise _refused(error, f"does not say who {user} is") from error
        except (OSError, HTTPException) as error:
            raise NotPosted(f"Slack cannot be reached ({type(error).__name__})") from error
        if person is None:
            return None
        return Contact(
            user=person.id,
            name=person.name,
            viewer=self._members.alone(person),
            email=person.email,
            tz=person.tz,
            served=self._members.served(person),
        )


def _refused(error: SlackApiError, what: str) -> Exception:
    """What a refusal means: for everybody where the token is refused, else for this one."""
    if named(error) in TOKEN_REFUSED:
        return refused_token(error)
    return NotPosted(f"Slack {what} ({named(error)})")
