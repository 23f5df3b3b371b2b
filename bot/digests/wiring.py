"""The one place where the adapters of digests are chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.audit.wiring import head_in, recording
from bot.digests.in_sqlite import SqliteLedger, SqliteMatches
from bot.digests.port import Directory, Post
from bot.digests.printed import MatchesRead, NothingKept, Printed, Unasked
from bot.digests.run import Office
from bot.digests.sending import Sender
from bot.policy import Policy, load_policy
from bot.slack.alive import Server
from indexer.errors import SettingsError
from indexer.records import PUBLIC
from indexer.settings import Settings

if TYPE_CHECKING:
    from bot.register.service import Register
    from indexer.store.port import Store


@dataclass(frozen=True, slots=True)
class Place:
    """The store that digests are made from."""

    folder: Path
    store: Store
    register: Register


@contextmanager
def opened_office(settings: Settings, place: Place, *, dry: bool = False) -> Iterator[Office]:
    """What a round needs, as the settings say; a runner of its own for as long as it is open.

    Raises:
        SettingsError: no token, or one that Slack refuses, or a wrong policy. A dry run does
            without a token: people are then told by their printed addresses.
    """
    policy = load_policy(settings.policy) if settings.policy else None
    runner = Server(place.folder)
    try:
        directory, post = _world(settings, policy, dry=dry)
        ledger, matches = SqliteLedger(place.folder, runner), SqliteMatches(place.folder)
        sender = Sender(Printed(), NothingKept(ledger)) if dry else Sender(post, ledger)
        with recording(place.folder, settings) as record:
            yield Office(
                store=place.store,
                register=place.register,
                directory=directory,
                matches=MatchesRead(matches) if dry else matches,
                sender=sender,
                clerk_email=settings.clerk_email,
                go_live=settings.go_live,
                dry=dry,
                record=record,
                head=lambda: head_in(place.folder),
            )
    finally:
        runner.leave()


def when(given: str | None) -> dt.datetime:
    """A time as ``--now`` gives it, else the present one; without a zone it is London's.

    Raises:
        ValueError: it is no time.
    """
    from bot.digests.calendar import zone

    if given is None:
        return dt.datetime.now(dt.UTC)
    found = dt.datetime.fromisoformat(given)
    return found if found.tzinfo else found.replace(tzinfo=zone(None))


def _world(settings: Settings, policy: Policy | None, *, dry: bool) -> tuple[Directory, Post]:
    """Slack; or, for a dry run without a token, the printed addresses alone."""
    if settings.slack_bot_token is None:
        if dry:
            return Unasked(policy), Printed()
        raise SettingsError(
            "digests cannot be sent without Slack",
            mend="set MINUTEBOOK_SLACK_BOT_TOKEN, or see what would go with --dry-run",
        )
    from bot.digests.in_slack import SlackDirectory, SlackPost
    from bot.slack.members import Members
    from bot.slack.posting import asking_client, posting_client
    from bot.slack.signed_in import clerks_of, signed_in

    token = settings.slack_bot_token.get_secret_value()
    asking = asking_client(token, settings.slack_api_url)
    team = signed_in(asking).team
    stated = policy or Policy(PUBLIC, {})
    members = Members(asking, lambda: stated, team, clerks_of(settings))
    post = SlackPost(asking, posting_client(token, settings.slack_api_url))
    return SlackDirectory(asking, members), post
