"""What a Slack holds: people, channels, messages, views, and the ids and times it gives them.

State only. One lock guards all of it, because the server's thread and the test's thread both
change it; ``World.changed`` wakes whoever waits for something to appear.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from tests.fakeslack.json_types import Json
from tests.fakeslack.seeing import controls, shown, unescaped

Found = TypeVar("Found")
Kind = Literal["public", "private", "im"]

TEAM = "T0HOME"
OTHER_TEAM = "T0AWAY"
APP = "A0BOARD"
BOT_USER = "U0BOARD"
BOT = "B0BOARD"


@dataclass(eq=False)
class User:
    """A person (or bot) of a workspace, with the flags that ``users.info`` tells.

    Attributes:
        guest: a guest of several channels (``is_restricted``).
        single_channel_guest: a guest of one channel (``is_ultra_restricted``).
        stranger: of another organisation, met only in shared channels (``is_stranger``).
        teams: the workspaces of an organisation of several (Enterprise) that they belong to.
        away: not at Slack: an ephemeral message is accepted and never seen.
    """

    id: str
    name: str
    email: str | None
    tz: str = "Europe/London"
    team: str = TEAM
    teams: tuple[str, ...] = ()
    deleted: bool = False
    is_bot: bool = False
    guest: bool = False
    single_channel_guest: bool = False
    stranger: bool = False
    admin: bool = False
    away: bool = False


@dataclass(eq=False)
class Group:
    """A user group: people who are mentioned together."""

    id: str
    name: str
    members: list[str]


@dataclass(eq=False)
class Channel:
    """A channel or direct message, its members (user ids) and its messages, oldest first."""

    id: str
    name: str
    kind: Kind
    members: list[str]
    ext_shared: bool = False
    pending_ext_shared: bool = False
    org_shared: bool = False
    archived: bool = False
    messages: list[Message] = field(default_factory=list)

    def find(self, ts: str) -> Message | None:
        """The message of that time which is still there for everybody."""
        for message in self.messages:
            if message.ts == ts and not message.deleted:
                return message
        return None


@dataclass(eq=False)
class Message:
    """One message as it is now; ``versions`` holds what it said before its edits."""

    channel: Channel
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    only_for: str | None = None
    metadata: Json | None = None
    unfurls: bool = True
    subtype: str | None = None
    bot_id: str | None = None
    deleted: bool = False
    reactions: list[tuple[str, str]] = field(default_factory=list)
    versions: list[tuple[str, list[Json]]] = field(default_factory=list)

    @property
    def from_bot(self) -> bool:
        """Whether the app under test wrote it."""
        return self.user == BOT_USER

    @property
    def shown(self) -> str:
        """The words that one sees: of its blocks, or of its text where it has none."""
        return shown(self.blocks) if self.blocks else unescaped(self.text)

    @property
    def buttons(self) -> list[str]:
        """What stands on everything that can be pressed."""
        return [control.label for control in controls(self.blocks)]

    @property
    def thread(self) -> str:
        """The time that names its thread: its own where it begins one."""
        return self.thread_ts or self.ts


@dataclass(eq=False)
class View:
    """A modal of somebody's stack, or somebody's home tab."""

    id: str
    user: str
    payload: Json
    hash: str
    root: str
    previous: str | None = None

    @property
    def blocks(self) -> list[Json]:
        """Its blocks, each with its id."""
        blocks: list[Json] = self.payload["blocks"]
        return blocks

    @property
    def is_home(self) -> bool:
        """Whether it is a home tab."""
        return bool(self.payload["type"] == "home")

    @property
    def title(self) -> str:
        """What stands at its top; a home tab has none."""
        return str((self.payload.get("title") or {}).get("text", ""))

    @property
    def shown(self) -> str:
        """The words that one sees."""
        return shown(self.blocks)

    @property
    def buttons(self) -> list[str]:
        """What stands on everything that can be pressed."""
        return [control.label for control in controls(self.blocks)]


@dataclass(eq=False)
class Trigger:
    """What lets an app open one modal for one person, once and soon."""

    user: str
    made_at: float
    view: str | None = None
    used: bool = False


class World:
    """Everything one fake Slack holds. Take ``lock`` to read or change more than one thing."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self._changed = threading.Condition(self.lock)
        self._numbers = itertools.count(1)
        self._last_ts = 0
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {}
        self.groups: dict[str, Group] = {}
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.statuses: list[Json] = []
        self.prompts: list[Json] = []
        self.titles: list[Json] = []
        bot = User(BOT_USER, "board", None, is_bot=True)
        self.users[bot.id] = bot

    def new_id(self, kind: str) -> str:
        """An id as Slack writes them: a capital letter, then letters and digits."""
        return f"{kind}{next(self._numbers):08d}"

    def new_ts(self) -> str:
        """A time that no other message has, later than all before."""
        with self.lock:
            self._last_ts = max(self._last_ts + 1, time.time_ns() // 1000)
            return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def new_trigger(self, user: str, *, view: str | None = None) -> str:
        """A trigger id for what this person has just done."""
        with self.lock:
            name = f"{next(self._numbers)}.{time.time_ns()}.{self.new_id('t')}"
            self.triggers[name] = Trigger(user, time.monotonic(), view)
            return name

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Hold the lock while changing something, then wake who waits."""
        with self._changed:
            yield
            self._changed.notify_all()

    def wait_until(self, look: Callable[[], Found | None], within: float) -> Found | None:
        """What ``look`` finds, as soon as it does; None after ``within`` seconds."""
        deadline = time.monotonic() + within
        with self._changed:
            while (found := look()) is None:
                left = deadline - time.monotonic()
                if left <= 0:
                    return None
                self._changed.wait(min(left, 0.5))
            return found

    def im_of(self, user: str) -> Channel:
        """The direct messages between the app and this person, opened if need be."""
        with self.changing():
            for channel in self.channels.values():
                if channel.kind == "im" and user in channel.members:
                    return channel
            opened = Channel(self.new_id("D"), "directmessage", "im", [user, BOT_USER])
            self.channels[opened.id] = opened
            return opened

    def mentionable(self) -> set[str]:
        """Every id that may stand in ``<@…>`` or ``<#…>``."""
        return {*self.users, *self.channels}
