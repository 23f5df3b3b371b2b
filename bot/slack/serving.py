"""A server from the settings: what it needs, its start, its stop."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path

from slack_bolt import App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.answering import Answerer
from bot.audit.policies import policy_said
from bot.audit.port import Record, Unrecorded
from bot.database import Database
from bot.digests.in_sqlite import SqliteMatches
from bot.limits.quota import Limits, Quota
from bot.policies.policy_file import PolicyFile
from bot.register.service import Register
from bot.slack.alive import Server
from bot.slack.app import make_app
from bot.slack.desk import Desk, today_here
from bot.slack.faults import named
from bot.slack.hearing import Hearing
from bot.slack.inbox import Inbox
from bot.slack.members import Members
from bot.slack.memory import Memory
from bot.slack.needed import check
from bot.slack.posting import BRIEFLY, Poster, asking_client, posting_client
from bot.slack.signed_in import clerks_of, signed_in, unreachable
from bot.slack.worker import Told, Workers
from bot.wiring import opinions_in
from bot.withdrawals.wiring import withdrawing_over
from indexer.errors import SettingsError
from indexer.settings import Settings
from indexer.store.port import Store

_PING_SECONDS = 2  # a connection that is cut without a word is noticed after four of them


@dataclass(frozen=True, slots=True)
class Shared:
    """What the surfaces of one server have in common."""

    quota: Quota  # how much may be asked of all of them
    record: Record = field(default_factory=Unrecorded)  # of questions, and changes of the policy


@dataclass(frozen=True, slots=True)
class Served:
    """What is answered from in Slack, and by whom."""

    settings: Settings  # whose tokens and policy count
    folder: Path  # of the store
    store: Store
    answerer: Answerer
    register: Register


@dataclass(frozen=True, slots=True)
class Running:
    """Slack, wired: the app that takes requests, and the workers that answer."""

    app: App
    workers: Workers
    connected: Callable[[], bool]

    def trouble(self) -> str | None:
        """What stands in the way of answering in Slack."""
        if not self.workers.alive:
            return "the workers have stopped: start `minutebook serve` again"
        if not self.connected():
            return "no connection to Slack"
        return self.workers.health.trouble


@contextmanager
def running(
    served: Served,
    today: Callable[[], dt.date] = today_here,
    told: Told = lambda _outcome: None,
    shared: Shared | None = None,
) -> Iterator[Running]:
    """Slack, from start to stop. Leaving it finishes what is being answered.

    Args:
        served: what is answered from, by whose tokens and policy.
        today: the day that "last year" and "overdue" are counted from.
        told: what became of each event.
        shared: with the other surfaces of the server; without it, limits are those of the
            settings and nothing goes on record.

    Raises:
        SettingsError: the policy or a token is wrong.
    """
    settings = served.settings
    check(settings)
    shared = shared or Shared(Quota(Limits.of(settings)))
    token, address = _token(settings), settings.slack_api_url
    client = asking_client(token, address, longest=BRIEFLY)
    database = Database(served.folder)
    desk = _desk(served, client, Memory(database), shared, today)
    poster = Poster(client, posting_client(token, address, longest=BRIEFLY))
    _quiet_bolt()
    with ExitStack() as stack:
        server = Server(served.folder)
        stack.callback(server.leave)
        inbox = Inbox(database, server)
        secret = settings.slack_signing_secret
        by_socket = settings.slack_app_token is not None
        app = make_app(
            desk, inbox, client, None if by_socket or not secret else secret.get_secret_value()
        )
        workers = Workers(app, inbox, poster, told)
        workers.start()
        stack.callback(workers.stop)
        connected = _socket(stack, app, settings) if by_socket else lambda: True
        yield Running(app, workers, connected)


def _token(settings: Settings) -> str:
    assert settings.slack_bot_token is not None  # noqa: S101  `check` has seen to it
    return settings.slack_bot_token.get_secret_value()


def _desk(
    served: Served, client: WebClient, memory: Memory, shared: Shared, today: Callable[[], dt.date]
) -> Desk:
    """All that listeners work with."""
    settings, record, path = served.settings, shared.record, served.settings.policy
    assert path is not None  # noqa: S101  `check` has seen to it
    policy = PolicyFile(path, lambda one: record.keep(policy_said(path, one)))
    me = signed_in(client)
    members = Members(client, policy.now, me.team, clerks_of(settings))
    return Desk(
        me=me,
        store=served.store,
        answerer=served.answerer,
        register=served.register,
        members=members,
        hearing=Hearing(client, members, me.user),
        memory=memory,
        matches=SqliteMatches(served.folder),
        opinions=opinions_in(served.folder),
        today=today,
        withdrawing=withdrawing_over(served.store, served.folder, settings),
        quota=shared.quota,
        record=record,
        go_live=settings.go_live,
    )


def _socket(stack: ExitStack, app: App, settings: Settings) -> Callable[[], bool]:
    """Connect by Socket Mode; gives whether it is connected.

    Raises:
        SettingsError: Slack refuses the app token, or cannot be reached.
    """
    from slack_bolt.adapter.socket_mode import SocketModeHandler

    assert settings.slack_app_token is not None  # noqa: S101
    handler = SocketModeHandler(
        app, settings.slack_app_token.get_secret_value(), ping_interval=_PING_SECONDS
    )
    try:
        handler.client.connect()
    except SlackApiError as error:
        raise SettingsError(
            f"Slack refuses the app token ({named(error)})",
            mend="make one with connections:write and set MINUTEBOOK_SLACK_APP_TOKEN",
        ) from None
    except (OSError, HTTPException) as error:
        raise unreachable(error) from error
    stack.callback(handler.close)
    return lambda: bool(handler.client.is_connected())


def _quiet_bolt() -> None:
    """Bolt and the SDK log bodies and tokens at their lower levels: none of that is kept."""
    for name in ("slack_bolt", "slack_sdk"):
        logging.getLogger(name).setLevel(logging.WARNING)
