"""What people do in the fake Slack: ask, press, fill in, edit, open. A test reads like a story.

Everything here may be called from a test without ``async``; in an ``async`` test use
``await asyncio.to_thread(slack.mention, …)``. Messages and events are brought to the app in
their own time (wait for what comes of them); commands, presses and submissions return once the
app has acknowledged or Slack has given up waiting.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from tests.fakeslack import payloads
from tests.fakeslack.calling import Refused
from tests.fakeslack.carriers import Ack, OverHttp, Sort
from tests.fakeslack.delivery import Delivered
from tests.fakeslack.filling import state_of, value_of
from tests.fakeslack.json_types import Json
from tests.fakeslack.looking import Looking
from tests.fakeslack.responding import new_response_url, said
from tests.fakeslack.seeing import Control, controls, elements_of
from tests.fakeslack.submitting import Submitted, taken
from tests.fakeslack.typing_in import mentions_in_command, typed
from tests.fakeslack.world import BOT_USER, TEAM, Channel, Message, User, View


class FakeSlack(Looking):
    """A Slack in which a test's people act."""

    # ---- saying

    def say(
        self,
        user: User,
        where: Channel | User,
        text: str,
        *,
        thread: Message | None = None,
        subtype: str | None = None,
    ) -> Message:
        """Somebody posts in a channel they are in (or to the app: ``where`` is themselves).

        Slack escapes what they type; mentions are written ``<@U…>``. A ``subtype`` is for what is
        no plain message: ``file_share``, ``me_message``, ``thread_broadcast``. Other apps
        (``is_bot``) can talk too.
        """
        channel = self.dm_of(where) if isinstance(where, User) else where
        assert user.id in channel.members, f"{user.name} is not in {channel.name}"
        assert not user.deleted, f"{user.name} has left"
        ts = thread.thread if thread else None
        message = Message(channel, self.world.new_ts(), user.id, typed(text), thread_ts=ts)
        message.subtype = subtype
        message.bot_id = f"B{user.id[1:]}" if user.is_bot else None
        with self.world.changing():
            channel.messages.append(message)
        self._said(message)
        return message

    def mention(
        self, user: User, channel: Channel, text: str, *, thread: Message | None = None
    ) -> Message:
        """Somebody asks the app in a channel."""
        return self.say(user, channel, f"<@{BOT_USER}> {text}", thread=thread)

    def dm(self, user: User, text: str, *, thread: Message | None = None) -> Message:
        """Somebody writes to the app alone."""
        return self.say(user, user, text, thread=thread)

    def edit(self, message: Message, text: str) -> None:
        """Somebody changes what they said."""
        with self.world.changing():
            message.versions.append((message.text, message.blocks))
            message.text = typed(text)
        self._happened("changed", message)

    def delete(self, message: Message) -> None:
        """Somebody takes back what they said."""
        with self.world.changing():
            message.deleted = True
        self._happened("deleted", message)

    def reload(self, user: User) -> None:
        """Somebody restarts their Slack: what was shown to them only is gone."""
        with self.world.changing():
            for channel in self.world.channels.values():
                for message in channel.messages:
                    message.deleted = message.deleted or message.only_for == user.id

    # ---- opening

    def open_home(self, user: User) -> None:
        """Somebody opens the app's home tab."""
        self._open(user, "home")

    def open_messages(self, user: User) -> None:
        """Somebody opens their direct messages with the app."""
        self._open(user, "messages")

    def _open(self, user: User, tab: str) -> None:
        if self.manifest.hears("app_home_opened"):
            self._tell(payloads.home_event(self.world, user, tab))

    # ---- commands and shortcuts

    def command(self, user: User, where: Channel | User, line: str) -> Ack:
        """Somebody types a slash command, as ``/board ask what was decided?``.

        People in it are written ``<@U…>``; the app gets ``<@U…|name>`` where its manifest says
        ``should_escape``, and else ``@name``, as typed.
        """
        name, _, text = line.partition(" ")
        allowed = self.manifest.commands
        assert allowed is None or name in allowed, f"the manifest has no command {name}"
        channel = self.dm_of(where) if isinstance(where, User) else where
        text = mentions_in_command(text, self.world, escaped=self.manifest.escapes(name))
        url = self._response_url(user, channel)
        trigger = self.world.new_trigger(user.id)
        ack = self._ask(
            "slash_commands",
            payloads.command(user, channel, name, text, trigger_id=trigger, response_url=url),
        )
        if ack.ok and ack.body:
            given = ack.body if isinstance(ack.body, dict) else {"text": ack.body}
            target = self._server.response_urls[url.rsplit("/", 1)[-1]]
            with self.world.lock:
                try:
                    said(self._api, target, given, "the acknowledgement")
                except Refused as refused:  # nothing is shown; its violations are recorded
                    return Ack(False, ack.body, refused.error, ack.status)
        return ack

    def shortcut(self, user: User, message: Message, callback: str) -> Ack:
        """Somebody chooses a shortcut, by its callback id, in the menu of a message they see."""
        allowed = self.manifest.shortcuts
        assert allowed is None or callback in allowed, f"the manifest has no shortcut {callback}"
        assert self.sees(user, message), f"{user.name} does not see that message"
        trigger = self.world.new_trigger(user.id)
        url = self._response_url(user, message.channel, message)
        shape = payloads.message_shortcut(
            user, message, callback, trigger_id=trigger, response_url=url
        )
        return self._ask("interactive", shape)

    # ---- pressing and choosing

    def press(self, user: User, on: Message | View, label: str, *, nth: int = 0) -> Ack:
        """Somebody presses what has this label: a button, an option of a menu, a thumb.

        Args:
            user: who presses; they must see it.
            on: the message, modal or home tab it stands on.
            label: what stands on it.
            nth: which of several with that label, from 0 at the top.
        """
        found = [c for c in self._controls(user, on) if c.label == label]
        if len(found) <= nth:
            others = [c.label for c in controls(on.blocks)]
            raise AssertionError(f"{user.name} sees no {label!r} (number {nth}), but {others}")
        control = found[nth]
        element = control.element
        action = _action(control.block, element, {"text": element.get("text")} | control.chosen)
        state = state_of(on.blocks)
        if "selected_option" in control.chosen and element["type"] != "overflow":
            chosen = {"type": element["type"], **control.chosen}
            state["values"].setdefault(control.block["block_id"], {})[element["action_id"]] = chosen
        return self._act(user, on, action, state)

    def pick(self, user: User, on: Message | View, action_id: str, value: Any) -> Ack:  # noqa: ANN401
        """Somebody picks a date, a person, options… in an element that is no button."""
        self._controls(user, on)
        for block in on.blocks:
            for element in elements_of(block):
                if element.get("action_id") == action_id:
                    picked = value_of(element, value)
                    state = state_of(on.blocks)
                    state["values"].setdefault(block["block_id"], {})[action_id] = picked
                    return self._act(user, on, _action(block, element, picked), state)
        raise AssertionError(f"nothing has the action_id {action_id!r}")

    def _controls(self, user: User, on: Message | View) -> list[Control]:
        if isinstance(on, Message):
            assert self.sees(user, on), f"{user.name} does not see that message"
        else:
            assert on in [*self.modals(user)[-1:], self.home(user)], (
                f"{user.name} does not see that view"
            )
        return controls(on.blocks)

    def _act(self, user: User, on: Message | View, action: Json, state: Json) -> Ack:
        if isinstance(on, View):
            shape = payloads.actions_on_view(user, on, [action], state)
            trigger = self.world.new_trigger(user.id, view=None if on.is_home else on.id)
        else:
            shape = payloads.actions_on_message(user, on, [action], state)
            shape["response_url"] = self._response_url(user, on.channel, on)
            trigger = self.world.new_trigger(user.id)
        return self._ask("interactive", {**shape, "trigger_id": trigger})

    # ---- modals

    def submit(self, view: View, values: Mapping[str, Any] | None = None) -> Submitted:
        """Whoever has this modal before them fills it in and sends it.

        ``values`` go by the label of a field (or its block_id or action_id); options by what
        stands on them.
        """
        user = self.world.users[view.user]
        assert view is self.modal(user), f"{user.name} does not see that modal"
        assert view.payload.get("submit"), "the modal has nothing to send it with"
        state = state_of(view.blocks, values or {})
        trigger = self.world.new_trigger(user.id, view=view.id)
        shape = {**payloads.submission(user, view, state), "trigger_id": trigger}
        ack = self._ask("interactive", shape)
        with self.world.changing():
            return taken(self._api, view, ack)

    def close(self, view: View, *, all_of_them: bool = False) -> None:
        """Whoever has this modal before them closes it (or the whole stack) unsent."""
        user = self.world.users[view.user]
        assert view is self.modal(user), f"{user.name} does not see that modal"
        stack = self.world.modals[user.id]
        with self.world.changing():
            gone = list(stack) if all_of_them else [stack[-1]]
            del stack[-len(gone) :]
        for each in reversed(gone):
            if each.payload.get("notify_on_close"):
                self._ask("interactive", payloads.closed(user, each, all_of_them=all_of_them))

    # ---- what Slack does of itself

    def send_event(self, event: Json, *, team: str = TEAM) -> Json:
        """Bring an event made by the test, even of another team; gives its envelope."""
        return self._tell(event, team=team)

    def bring(self, sort: Sort, payload: Json) -> Ack:
        """Bring a command or interaction made by the test: a forged button, say."""
        return self._ask(sort, payload)

    def storm(self, delivered: Delivered, times: int = 5) -> None:
        """Bring something again, so many times at once; events as retries."""
        for number in range(1, times + 1):
            again = self._delivery.note(delivered.sort, delivered.payload)
            self._server.call(partial(self._delivery.begin_again, again, number))

    def verify_url(self) -> bool:
        """Whether the app's address answers Slack's challenge."""
        shape: Json = {"type": "url_verification", "token": "t", "challenge": "3eZbrw1aB"}
        ack = self._ask("events_api", shape)
        said_back = ack.body.get("challenge") if isinstance(ack.body, dict) else ack.body
        return ack.ok and said_back == shape["challenge"]

    def post_raw(self, body: str, headers: dict[str, str]) -> Ack:
        """Post these very bytes and headers to the app's address: bad signatures and the like."""
        carrier = self._delivery.carrier
        assert isinstance(carrier, OverHttp), "only over HTTP: call serve_http first"
        return self._server.run(carrier.post(body, headers))

    def _ask(self, sort: Sort, shape: Json) -> Ack:
        return self._server.run(self._delivery.ask(sort, shape))

    def _response_url(self, user: User, channel: Channel, message: Message | None = None) -> str:
        name = self.world.new_id("r")
        self._server.response_urls[name] = new_response_url(user, channel, message)
        return f"{self._server.address}/respond/{name}"


def _action(block: Json, element: Json, more: Json) -> Json:
    """One entry of ``actions``, without what is not there."""
    shape = {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        **more,
        "action_ts": "1700000000.000000",
    }
    return {key: value for key, value in shape.items() if value is not None}
