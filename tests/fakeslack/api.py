"""What every method of the Web API shares: the world, the app's scopes, and the checks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from tests.fakeslack.calling import Args, Refused
from tests.fakeslack.checking import Flaw
from tests.fakeslack.json_types import Json
from tests.fakeslack.manifest import Manifest
from tests.fakeslack.timing import Timing
from tests.fakeslack.world import BOT_USER, Channel, Message, User, World

Item = TypeVar("Item")

KIND_SCOPES = {"public": "channels", "private": "groups", "im": "im"}
MOST_ON_A_PAGE = 200


@dataclass(frozen=True)
class Violation:
    """A payload that Slack would refuse, or that our own rules of slack.md forbid."""

    method: str
    flaw: Flaw
    payload: Json

    def __str__(self) -> str:
        """One line: which call, where in it, and what is wrong."""
        return f"{self.method} {self.flaw}"


class Api:
    """The fake's Web API, without its HTTP: methods take this and their arguments."""

    def __init__(
        self,
        world: World,
        manifest: Manifest,
        timing: Timing,
        happened: Callable[[str, Message], None],
    ) -> None:
        """``happened`` is told of each message posted, changed or deleted through the API."""
        self.world = world
        self.manifest = manifest
        self.timing = timing
        self.happened = happened
        self.violations: list[Violation] = []
        self.socket_address = ""

    def need_scope(self, *any_of: str) -> None:
        """Refuse unless the app has one of these scopes."""
        if not self.manifest.scopes.intersection(any_of):
            have = ",".join(sorted(self.manifest.scopes))
            raise Refused("missing_scope", needed=any_of[0], provided=have)

    def channel(self, name: str, use: str) -> Channel:
        """A channel that the app may see, for ``use`` (``read`` or ``history``).

        Raises:
            Refused: no such channel, a private one without the app, or no scope for its kind.
        """
        channel = self.world.channels.get(name)
        if channel is None:
            raise Refused("channel_not_found")
        if channel.kind != "public" and BOT_USER not in channel.members:
            raise Refused("channel_not_found")
        self.need_scope(f"{KIND_SCOPES[channel.kind]}:{use}")
        return channel

    def channel_to_write(self, name: str) -> Channel:
        """A channel that the app may post in; a person's id stands for their direct messages.

        Raises:
            Refused: it does not exist, is archived, or the app is no member of it.
        """
        if name in self.world.users:
            self.user_to_write(name)
            return self.world.im_of(name)
        channel = self.world.channels.get(name)
        if channel is None or (channel.kind != "public" and BOT_USER not in channel.members):
            raise Refused("channel_not_found")
        if channel.archived:
            raise Refused("is_archived")
        if BOT_USER not in channel.members:
            raise Refused("not_in_channel")
        return channel

    def user_to_write(self, name: str) -> User:
        """A person whom the app may send a direct message."""
        user = self.user(name)
        if user.deleted:
            raise Refused("user_disabled")
        if user.is_bot:
            raise Refused("cannot_dm_bot")
        return user

    def user(self, name: str) -> User:
        """A user by id.

        Raises:
            Refused: there is none.
        """
        user = self.world.users.get(name)
        if user is None:
            raise Refused("user_not_found")
        return user

    def message(self, channel: Channel, ts: str) -> Message:
        """A message that is there and not ephemeral.

        Raises:
            Refused: there is none.
        """
        message = channel.find(ts)
        if message is None or message.only_for:
            raise Refused("message_not_found")
        return message

    def record(self, method: str, payload: Json, flaws: Iterable[Flaw]) -> list[Flaw]:
        """Keep every flaw for the test to fail on; give those that Slack itself refuses."""
        found = list(flaws)
        self.violations += [Violation(method, flaw, payload) for flaw in found]
        return [flaw for flaw in found if flaw.by == "slack"]


def page(items: list[Item], args: Args) -> tuple[list[Item], str]:
    """One page of items by ``limit`` and ``cursor``, and the cursor of the next (or empty).

    Slack may give fewer than asked for: never more than ``MOST_ON_A_PAGE`` here.
    """
    start = args.text("cursor") or "0"
    if not start.isdigit():
        raise Refused("invalid_cursor")
    limit = args.number("limit", 100)
    if not 1 <= limit <= 1000:
        raise Refused("invalid_limit")
    first = int(start)
    last = first + min(limit, MOST_ON_A_PAGE)
    return items[first:last], str(last) if last < len(items) else ""
