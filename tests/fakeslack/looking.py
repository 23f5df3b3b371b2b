"""What people see: messages in channels, modals, home tabs; and waiting for them to appear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from tests.fakeslack.stage import Stage
from tests.fakeslack.world import OTHER_TEAM, Channel, Message, User, View

Found = TypeVar("Found")

WITHIN = 60.0  # seconds: what has to come is waited for on a busy machine too


class Looking(Stage):
    """A stage on which one can look through each person's eyes."""

    def sees(self, user: User, message: Message) -> bool:
        """Whether this person can see this message now."""
        if message.deleted or user.deleted:
            return False
        if message.only_for is not None:
            return message.only_for == user.id and not user.away
        if user.id in message.channel.members:
            return True
        outsider = user.guest or user.single_channel_guest or user.team == OTHER_TEAM
        return message.channel.kind == "public" and not outsider

    def dm_of(self, user: User) -> Channel:
        """The direct messages between the app and this person."""
        return self.world.im_of(user.id)

    def messages(
        self,
        where: Channel | User,
        *,
        seen_by: User | None = None,
        thread: Message | None = None,
        by_bot: bool | None = None,
    ) -> list[Message]:
        """The messages of a channel (or of a person's direct messages), oldest first.

        Args:
            where: the channel, or the person.
            seen_by: only what this person sees; all that exist where None, ephemeral ones too.
            thread: only the replies in the thread of this message.
            by_bot: only the app's (or only people's).
        """
        channel = self.dm_of(where) if isinstance(where, User) else where
        with self.world.lock:
            return [
                message
                for message in channel.messages
                if not message.deleted
                and (seen_by is None or self.sees(seen_by, message))
                and (thread is None or message.thread_ts == thread.thread)
                and by_bot in {None, message.from_bot}
            ]

    def modals(self, user: User) -> list[View]:
        """The modals before this person, the top one last."""
        return list(self.world.modals.get(user.id, []))

    def modal(self, user: User) -> View | None:
        """The modal that this person sees."""
        stack = self.modals(user)
        return stack[-1] if stack else None

    def home(self, user: User) -> View | None:
        """This person's home tab."""
        return self.world.homes.get(user.id)

    def statuses(self, question: Message) -> list[str]:
        """What stood under a question while the app worked, in order; empty once it was over."""
        place = (question.channel.id, question.thread)
        said = list(self.world.statuses)
        return [str(s["status"]) for s in said if (s["channel"], s["thread_ts"]) == place]

    # ---- waiting

    def wait_until(
        self, look: Callable[[], Found | None], what: str, within: float = WITHIN
    ) -> Found:
        """What ``look`` finds (anything but None), as soon as it does.

        Raises:
            AssertionError: nothing within so many seconds; says what happened instead.
        """
        found = self.world.wait_until(look, within)
        if found is None:
            raise AssertionError(f"no {what} within {within:g} s\n{self.story()}")
        return found

    def wait_for_message(
        self,
        where: Channel | User,
        *,
        seen_by: User | None = None,
        containing: str = "",
        thread: Message | None = None,
        after: Message | None = None,
        within: float = WITHIN,
    ) -> Message:
        """The first message of the app's there that this person sees and that has these words.

        Args:
            where: the channel, or the person whose direct messages.
            seen_by: only what this person sees.
            containing: words that it shows.
            thread: in the thread of this message.
            after: later than this message.
            within: seconds to wait.
        """

        def look() -> Message | None:
            for message in self.messages(where, seen_by=seen_by, thread=thread, by_bot=True):
                later = after is None or float(message.ts) > float(after.ts)
                if later and containing in message.shown:
                    return message
            return None

        return self.wait_until(look, f"message {containing!r}", within)

    def answer_to(
        self, question: Message, *, containing: str = "", within: float = WITHIN
    ) -> Message:
        """The first of the app's replies that whoever asked sees, in the thread of the question.

        In direct messages the answer may stand beside the question instead.
        """
        asker = self.world.users[question.user]
        beside = question.channel.kind == "im" and question.thread_ts is None
        return self.wait_for_message(
            question.channel,
            seen_by=asker,
            containing=containing,
            thread=None if beside else question,
            after=question,
            within=within,
        )

    def wait_for_modal(self, user: User, title: str = "", within: float = WITHIN) -> View:
        """The modal before this person, once one with this title is on top."""

        def look() -> View | None:
            top = self.modal(user)
            return top if top and title in top.title else None

        return self.wait_until(look, f"modal {title!r}", within)

    def wait_for_home(self, user: User, containing: str = "", within: float = WITHIN) -> View:
        """This person's home tab, once it shows these words."""

        def look() -> View | None:
            tab = self.home(user)
            return tab if tab and containing in tab.shown else None

        return self.wait_until(look, f"home tab {containing!r}", within)

    def wait_for_socket(self, within: float = WITHIN) -> None:
        """Until the app has opened a socket."""
        self.wait_until(lambda: self._sockets.open or None, "socket", within)

    def wait_for_call(self, method: str, times: int = 1, within: float = WITHIN) -> None:
        """Until the app has called a method so often."""
        self.wait_until(
            lambda: True if len(self.calls(method)) >= times else None, f"call {method}", within
        )

    def settle(self, quiet: float = 0.25, within: float = WITHIN) -> None:
        """Until nothing is under way and the app has called nothing for ``quiet`` seconds.

        For tests that hold that nothing more comes.
        """
        calls = -1
        while calls != len(self.calls()):
            calls = len(self.calls())
            self.wait_until(
                lambda: None if self._delivery.under_way else True, "end of deliveries", within
            )
            self.world.wait_until(
                lambda before=calls: True if len(self.calls()) != before else None,  # type: ignore[misc]
                quiet,
            )

    def story(self) -> str:
        """What happened last, for the message of a test that failed."""
        lines = ["the last calls of the app:"]
        lines += [
            f"  {call.method}: {'ok' if call.ok else call.answer.get('error')}"
            for call in self.calls()[-12:]
        ]
        lines.append("brought to the app last:")
        for delivered in self.deliveries[-8:]:
            went = [ack.why or "ok" for ack in delivered.attempts]
            lines.append(f"  {delivered.name}: {', '.join(went) or 'under way'}")
        lines += _listed("violations", [str(violation) for violation in self.violations])
        return "\n".join(lines)


def _listed(title: str, items: Sequence[str]) -> list[str]:
    return [f"{title}:", *(f"  {item}" for item in items)] if items else []
