"""The one place where the adapters of withdrawals are chosen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.audit.wiring import ledger_in
from bot.database import Database
from bot.wiring import opened_store, opinions_in, store_folder
from bot.withdrawals.in_sqlite import SqliteRemembered
from bot.withdrawals.judged import OfOpinions
from bot.withdrawals.port import Messages, NoMessages
from bot.withdrawals.recorded import OfRecord
from bot.withdrawals.service import Withdrawing
from indexer.settings import Settings
from indexer.store.port import Store


@contextmanager
def opened_withdrawing(given: Path | None, settings: Settings) -> Iterator[Withdrawing]:
    """Withdrawing from the store, with the bot's messages where Slack is configured.

    Raises:
        StoreMissing: nothing has been indexed there yet.
    """
    folder = store_folder(given, settings)
    with opened_store(given, settings) as store:
        yield withdrawing_over(store, folder, settings)


def withdrawing_over(store: Store, folder: Path, settings: Settings) -> Withdrawing:
    """Withdrawing from an open store; its bot's messages where Slack is configured."""
    remembered = SqliteRemembered(Database(folder))
    records = (OfOpinions(opinions_in(folder)), OfRecord(ledger_in(folder)))
    return Withdrawing(store, remembered, _messages(settings), records)


def _messages(settings: Settings) -> Messages:
    if settings.slack_bot_token is None:
        return NoMessages()
    from bot.slack.posting import asking_client
    from bot.withdrawals.in_slack import SlackMessages

    token = settings.slack_bot_token.get_secret_value()
    return SlackMessages(asking_client(token, settings.slack_api_url))
