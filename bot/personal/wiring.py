"""The one place where the adapters of what is held on people are chosen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.database import Database
from bot.digests.in_sqlite import SqliteMatches
from bot.personal.in_sqlite import SqliteHoldings
from bot.personal.port import NoUsers, Users
from bot.personal.service import People
from bot.retention.wiring import retention_of
from bot.wiring import opened_store, store_folder
from indexer.settings import Settings


@contextmanager
def opened_people(given: Path | None, settings: Settings) -> Iterator[People]:
    """What the store holds on people; Slack is asked for addresses where it is configured.

    Raises:
        StoreMissing: nothing has been indexed there yet.
        SettingsError: the policy is wrong, so that nobody knows of a legal hold.
    """
    folder = store_folder(given, settings)
    retention = retention_of(settings)
    with opened_store(given, settings) as store:
        yield People(
            store=store,
            matches=SqliteMatches(folder),
            holdings=SqliteHoldings(Database(folder)),
            users=_users(settings),
            retention=retention,
        )


def _users(settings: Settings) -> Users:
    if settings.slack_bot_token is None:
        return NoUsers()
    from bot.personal.in_slack import SlackUsers
    from bot.slack.posting import asking_client

    token = settings.slack_bot_token.get_secret_value()
    return SlackUsers(asking_client(token, settings.slack_api_url))
