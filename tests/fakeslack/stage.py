"""The fake as a whole, before anybody does anything: its people, its channels, its faults."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tests.fakeslack.api import Api, Violation
from tests.fakeslack.calling import Call
from tests.fakeslack.carriers import OverHttp, OverSocket
from tests.fakeslack.delivery import Delivered, Delivery
from tests.fakeslack.faults import Fault, Faults
from tests.fakeslack.json_types import Json
from tests.fakeslack.manifest import Manifest
from tests.fakeslack.payloads import (
    MESSAGE_EVENTS,
    changed_event,
    deleted_event,
    envelope,
    mention_event,
    message_event,
)
from tests.fakeslack.server import Server
from tests.fakeslack.timing import Timing
from tests.fakeslack.world import (
    BOT_USER,
    OTHER_TEAM,
    TEAM,
    Channel,
    Group,
    Kind,
    Message,
    User,
    World,
)

BOT_TOKEN = "xoxb-fake-bot-token"  # noqa: S105  of a Slack that is none
APP_TOKEN = "xapp-fake-app-token"  # noqa: S105
SHARING = {"ext_shared", "pending_ext_shared", "org_shared", "archived"}
SECRET = "fake-signing-secret"  # noqa: S105


class Stage:
    """A Slack with a server, started by ``with`` and stopped at its end.

    Attributes:
        bot_token, app_token, signing_secret: what the app under test is configured with.
    """

    bot_token = BOT_TOKEN
    app_token = APP_TOKEN
    signing_secret = SECRET

    def __init__(
        self,
        manifest: Manifest | Path | dict[str, Any] | None = None,
        timing: Timing | None = None,
    ) -> None:
        """Make one, by the app's manifest (the usual scopes where none) and Slack's patience."""
        self.timing = timing or Timing()
        self.world = World()
        if manifest is None:
            manifest = Manifest.usual()
        self.manifest = manifest if isinstance(manifest, Manifest) else Manifest.read(manifest)
        self._api = Api(self.world, self.manifest, self.timing, self._happened)
        self._faults = Faults()
        self._sockets = OverSocket(self.world, self.timing)
        self._delivery = Delivery(self.world, self.timing)
        self._delivery.carrier = self._sockets
        tokens = {self.bot_token, self.app_token}
        self._server = Server(self._api, self._faults, self._sockets, tokens)

    def __enter__(self) -> Self:
        """Listen."""
        self._server.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        """Stop, whatever is under way."""
        self._server.run(self._delivery.stop())
        self._server.stop()

    # ---- where things are

    @property
    def api_url(self) -> str:
        """The address of the Web API, for ``MINUTEBOOK_SLACK_API_URL``."""
        return f"{self._server.address}/api/"

    @property
    def bot(self) -> User:
        """The app's own user."""
        return self.world.users[BOT_USER]

    def environment(self, *, socket: bool) -> dict[str, str]:
        """What the app under test is configured with, for Socket Mode or for signed HTTP."""
        token = {"MINUTEBOOK_SLACK_APP_TOKEN": self.app_token} if socket else {}
        return {
            "MINUTEBOOK_SLACK_API_URL": self.api_url,
            "MINUTEBOOK_SLACK_BOT_TOKEN": self.bot_token,
            "MINUTEBOOK_SLACK_SIGNING_SECRET": self.signing_secret,
            **token,
        }

    def reinstall(self, *, without: str) -> None:
        """Install the app again without one of its scopes, as an administrator may."""
        left = replace(self.manifest, scopes=self.manifest.scopes - {without})
        self.manifest = self._api.manifest = left

    def serve_http(self, address: str) -> None:
        """Bring everything by signed HTTP to this address, no longer through a socket."""
        self._delivery.carrier = OverHttp(address, self.signing_secret, self.timing)

    # ---- people and places

    def user(self, name: str, *, email: str | None = None, **flags: Any) -> User:  # noqa: ANN401
        """Somebody new; further flags as ``User`` has them, as ``guest=True`` or ``tz="…"``."""
        team = OTHER_TEAM if flags.get("stranger") else TEAM
        mail = email or f"{name.lower().replace(' ', '.')}@harbour.example"
        with self.world.changing():
            made = User(self.world.new_id("U"), name, mail, **{"team": team, **flags})
            self.world.users[made.id] = made
        return made

    def channel(
        self,
        name: str,
        *,
        members: list[User],
        private: bool = False,
        with_bot: bool = True,
        **flags: bool,
    ) -> Channel:
        """A channel with these members and (unless told otherwise) the app.

        Further flags: ``ext_shared``, ``pending_ext_shared``, ``org_shared``, ``archived``.
        """
        kind: Kind = "private" if private else "public"
        names = [user.id for user in members] + ([BOT_USER] if with_bot else [])
        with self.world.changing():
            made = Channel(self.world.new_id("C"), name, kind, names)
            for flag, value in flags.items():
                assert flag in SHARING, f"a channel has no flag {flag}"
                setattr(made, flag, value)
            self.world.channels[made.id] = made
        return made

    def crowd(self, number: int) -> list[User]:
        """So many people of no interest, for a large channel."""
        return [self.user(f"Member {count + 1}") for count in range(number)]

    def group(self, name: str, members: list[User]) -> str:
        """A user group with these members; gives its id."""
        made = Group(self.world.new_id("S"), name, [user.id for user in members])
        self.world.groups[made.id] = made
        return made.id

    def join(self, channel: Channel, user: User) -> None:
        """Somebody enters a channel."""
        with self.world.changing():
            channel.members.append(user.id)

    def leave(self, channel: Channel, user: User) -> None:
        """Somebody leaves a channel."""
        with self.world.changing():
            channel.members.remove(user.id)

    # ---- faults

    def fail(self, method: str, error: str = "", **how: Any) -> None:  # noqa: ANN401
        """Let the next call of ``method`` (``"*"``: of any) fail; see ``Fault`` for how.

        ``fail("users.info", "ratelimited", retry_after=1, times=2)`` answers 429;
        ``fail("views.open", status=500)``; ``fail("chat.postMessage", hang=5)``;
        ``fail("chat.postMessage", drop=True)``; and ``lose_reply=True`` posts, then says nothing.
        """
        if error == "ratelimited":
            how = {"status": 429, "retry_after": 1, **how}
        self._faults.add(method, Fault(error, **how))

    def revoke_token(self) -> None:
        """From now on every call is answered ``token_revoked``."""
        self._server.revoked = True

    def mend(self) -> None:
        """No more faults."""
        self._server.revoked = False
        self._faults.clear()

    def drop_sockets(self) -> None:
        """Cut the app's sockets without a word."""
        self._server.run(self._sockets.drop())

    def refresh_sockets(self) -> None:
        """Ask the app to open a new socket, as Slack does every few hours."""
        self._server.run(self._sockets.disconnect("refresh_requested"))

    # ---- what is kept

    @property
    def violations(self) -> list[Violation]:
        """Every payload so far that broke a limit or a rule of ours."""
        return self._api.violations

    def check(self) -> None:
        """Fail on the violations so far. ``tests.fakeslack.fixtures`` calls it after each test."""
        assert not self.violations, "payloads that break a limit:\n" + "\n".join(
            str(violation) for violation in self.violations
        )

    def forgive(self) -> list[Violation]:
        """The violations so far, taken away: this test wanted them."""
        found, self._api.violations = self._api.violations, []
        return found

    def calls(self, method: str | None = None) -> list[Call]:
        """What the app has called so far, in order."""
        return [c for c in list(self._server.calls) if method in {None, c.method}]

    @property
    def deliveries(self) -> list[Delivered]:
        """What was brought to the app so far, with each attempt."""
        return self._delivery.log

    @property
    def unacknowledged(self) -> list[Delivered]:
        """What the app never acknowledged, though Slack has stopped trying."""
        return [d for d in list(self._delivery.log) if d.over and not d.acknowledged]

    # ---- what the app does is told to the app again, as Slack does

    def _happened(self, what: str, message: Message) -> None:
        event = {"changed": changed_event, "deleted": deleted_event}.get(what)
        shape = event(message) if event else message_event(self.world, message)
        if self.manifest.hears(MESSAGE_EVENTS[message.channel.kind]):
            self._tell(shape, message.channel)

    def _said(self, message: Message) -> None:
        """Send the events of a person's new message."""
        channel = message.channel
        if BOT_USER not in channel.members:
            return
        mentioned = f"<@{BOT_USER}" in message.text and channel.kind != "im"
        if mentioned and self.manifest.hears("app_mention"):
            self._tell(mention_event(self.world, message), channel)
        self._happened("posted", message)

    def _tell(self, event: Json, channel: Channel | None = None, team: str = TEAM) -> Json:
        shared = bool(channel and channel.ext_shared)
        wrapped = envelope(self.world, event, shared=shared, team=team)
        noted = self._delivery.note("events_api", wrapped)
        self._server.call(lambda: self._delivery.begin(noted))
        return wrapped
