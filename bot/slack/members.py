"""Who is asking: what Slack says of a user, and what the policy gives them. Fails closed.

Councillors are often guests, or come from another organisation's Slack; the policy may name
them, one by one. Robots and people who have left are served by no policy.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Any, TypeVar

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.audience import EVERYBODY, Viewer
from bot.policy import Member, Policy, confirmed
from bot.slack.faults import TOKEN_REFUSED, is_postponed, named, says_nothing
from bot.slack.records import SLACKBOT, Person

FRESH_SECONDS = 60.0
_MOST_KNOWN = 10_000

Answered = TypeVar("Answered")


class Members:
    """The users of one workspace. Safe to share between threads."""

    def __init__(
        self,
        client: WebClient,
        policy: Callable[[], Policy],
        team: str,
        clerks: frozenset[str] = frozenset(),
    ) -> None:
        """Ask Slack by ``client`` and who may see what by ``policy``, as it is at that moment.

        ``clerks`` are the clerks' e-mail addresses, in lower case.
        """
        self._client = client
        self._policy = policy
        self._team = team
        self._clerks = clerks
        self._known: dict[str, tuple[float, Person]] = {}
        self._groups: tuple[float, dict[str, frozenset[str]]] = (0.0, {})
        self._lock = Lock()

    def person(self, user: str, *, fresh: bool = False) -> Person | None:
        """A user, at most a minute old, or asked anew; None where Slack knows nobody by that id.

        Raises:
            SlackApiError: Slack cannot say, of anybody, at the moment.
        """
        with self._lock:
            known = self._known.get(user)
        if known and not fresh and time.monotonic() - known[0] < FRESH_SECONDS:
            return known[1]
        found = self._asked(lambda: self._looked_up(user))
        with self._lock:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            if found is not None:
                self._known[user] = (time.monotonic(), found)
            else:
                self._known.pop(user, None)
        return found

    def name_of(self, user: str) -> str:
        """What Slack shows as a user's name; empty where it does not say."""
        try:
            person = self.person(user)
        except SlackApiError as error:
            if named(error) in TOKEN_REFUSED or is_postponed(error):
                raise
            return ""  # a question is answered without the name
        return person.name if person else ""

    def served(self, person: Person | None) -> bool:
        """Whether the bot answers somebody at all."""
        if person is None or person.deleted or person.bot:
            return False
        return self.plain(person) or self._policy().names(_confirmed(person))

    def plain(self, person: Person) -> bool:
        """Whether somebody is an ordinary member of this workspace."""
        outside = person.guest or person.stranger or person.team != self._team
        return not (person.deleted or person.bot or outside)

    def alone(self, person: Person | None) -> Viewer:
        """What somebody may see in a direct message or a modal of their own."""
        if person is None or not self.served(person):
            return EVERYBODY
        if self.plain(person):
            return self._viewer(person)
        return self._policy().named_viewer(_confirmed(person))

    def in_company(self, user: str) -> Viewer:
        """What somebody may see among others: a guest never more than public papers."""
        person = self.person(user)
        if person is None or not self.plain(person):
            return EVERYBODY
        return self._viewer(person)

    @property
    def client(self) -> WebClient:
        """By which Slack is asked."""
        return self._client

    @property
    def has_clerks(self) -> bool:
        """Whether a clerk is configured."""
        return bool(self._clerks)

    def is_clerk(self, person: Person | None) -> bool:
        """Whether somebody confirms owners and closes actions."""
        return person is not None and self.plain(person) and confirmed(person.email) in self._clerks

    def clerk_users(self) -> list[str]:
        """The clerks whom a message reaches."""
        found = (self._asked(partial(self._by_email, one)) for one in sorted(self._clerks))
        return [user for user in found if user]

    def _looked_up(self, user: str) -> Person:
        return _person(self._client.users_info(user=user)["user"], self._team)

    def _by_email(self, address: str) -> str:
        return str(self._client.users_lookupByEmail(email=address)["user"]["id"])

    def _viewer(self, person: Person) -> Viewer:
        """What an ordinary member may see."""
        policy = self._policy()
        groups = self._group_members(policy.groups) if policy.groups else {}
        held = frozenset(name for name, users in groups.items() if person.id in users)
        return policy.viewer(Member(person.id, person.email, held))

    def _group_members(self, groups: frozenset[str]) -> dict[str, frozenset[str]]:
        asked_at, known = self._groups
        if known.keys() == groups and time.monotonic() - asked_at < FRESH_SECONDS:
            return known
        found = {group: self._users_of(group) for group in sorted(groups)}
        self._groups = (time.monotonic(), found)
        return found

    def _users_of(self, group: str) -> frozenset[str]:
        """A user group's members; nobody where Slack does not say."""
        return self._asked(partial(self._listed, group)) or frozenset()

    def _listed(self, group: str) -> frozenset[str]:
        return frozenset(self._client.usergroups_users_list(usergroup=group)["users"])

    @staticmethod
    def _asked(ask: Callable[[], Answered]) -> Answered | None:
        """What Slack answers; None where it refuses this one thing."""
        try:
            return ask()
        except SlackApiError as error:
            if says_nothing(error):
                raise
            return None


def _person(user: dict[str, Any], ours: str) -> Person:
    """A user of `users.info`; a flag that is missing counts against them only where it must.

    In an organisation of several workspaces somebody may belong to more than one of them.
    """
    organisation = user.get("enterprise_user") or {}
    teams = {user.get("team_id", ""), *(organisation.get("teams") or ())}
    profile = user.get("profile") or {}
    name = profile.get("real_name") or user.get("real_name") or user.get("name") or ""
    return Person(
        id=str(user["id"]),
        name=str(name),
        email=profile.get("email"),
        team=ours if ours in teams else str(user.get("team_id", "")),
        deleted=bool(user.get("deleted")),
        bot=bool(user.get("is_bot")) or user["id"] == SLACKBOT,
        guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        stranger=bool(user.get("is_stranger")),
        tz=user.get("tz"),
    )


def _confirmed(person: Person) -> Member:
    return Member(person.id, person.email)
