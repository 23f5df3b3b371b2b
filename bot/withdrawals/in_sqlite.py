"""The bot's memory of its answers, in the database of the embedded store."""

from __future__ import annotations

import json
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from bot.database import Database
from bot.withdrawals.records import STRUCK, Message, Shown

_WITHDRAWN, _REPLACED = "withdrawn", "replaced"  # keys of a remembered answer, beside its own
_EMPTY: dict[str, Any] = {
    "answer": STRUCK,
    "claims": [],
    "citations": [],
    "superseded": [],
    "nearest": [],
    "choices": [],
}


class SqliteRemembered:
    """The threads of one tenant."""

    def __init__(self, database: Database) -> None:
        """The store must have been made."""
        self._database = database

    def strike(self, papers: AbstractSet[str]) -> list[Shown]:
        """Strike out every answer that cites one of these papers; whoever was shown them."""
        found = []
        with self._database.writing() as connection:
            rows = connection.execute(
                "SELECT id, channel, ts, asker, question, at, answer FROM slack_thread t "
                "WHERE tenant = ? AND EXISTS (SELECT 1 FROM json_each(?) "
                "WHERE instr(t.answer, value)) ORDER BY id",
                (self._database.tenant, json.dumps(sorted(papers))),
            ).fetchall()
            for number, channel, ts, asker, question, at, kept in rows:
                answer = json.loads(kept)
                cited = papers & {*_cited(answer), *answer.get(_WITHDRAWN, ())}
                if not cited:
                    continue
                known = sorted({*cited, *answer.get(_WITHDRAWN, ())})
                connection.execute(
                    "UPDATE slack_thread SET answer = ? WHERE id = ?",
                    (json.dumps({**answer, **_EMPTY, _WITHDRAWN: known}), number),
                )
                message = Message(number, channel, ts, bool(answer.get(_REPLACED)))
                found.append(Shown(asker, at, question, "messages", message))
        return found

    def replaced(self, message: Message) -> None:
        """Keep that a message holds its answer no more."""
        with self._database.writing() as connection:
            connection.execute(
                f"UPDATE slack_thread SET answer = json_set(answer, '$.{_REPLACED}', json('true')) "  # noqa: S608  (a constant)
                "WHERE tenant = ? AND id = ?",
                (self._database.tenant, message.number),
            )


def _cited(answer: Mapping[str, Any]) -> set[str]:
    """The papers that an answer shows, as evidence or as the nearest that there was."""
    shown = [*(answer.get("citations") or ()), *(answer.get("nearest") or ())]
    return {str(one["paper_id"]) for one in shown}
