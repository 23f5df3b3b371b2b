"""Feedback in the database of the embedded store, beside the papers but not of them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from bot.database import Database
from bot.feedback.records import Judged, Verdict

# Whoever judged has a column; whoever asked stands in the answer that was judged.
_OF_PERSON = "tenant = ? AND (who = ? OR json_extract(answer, '$.asker') = ?)"


class SqliteOpinions:
    """The feedback of one tenant in the store of a folder."""

    def __init__(self, folder: Path, tenant: str = "default") -> None:
        """The store must have been made; see ``indexer.store.embedded.open_store``."""
        self._database = Database(folder, tenant)

    def keep(self, judged: Judged) -> None:
        """Keep an opinion; an earlier one of the same person stays beside it."""
        answer = json.dumps(_plain(judged), ensure_ascii=False)
        with self._database.writing() as connection:
            connection.execute(
                "INSERT INTO feedback (tenant, at, who, answer, verdict, note) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (
                    self._database.tenant,
                    judged.at,
                    judged.who,
                    answer,
                    str(judged.verdict),
                    judged.comment,
                ),
            )

    def every(self) -> list[Judged]:
        """All that is kept, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT at, who, verdict, note, answer FROM feedback WHERE tenant = ? ORDER BY id",
                (self._database.tenant,),
            ).fetchall()
        return [_judged(*row) for row in rows]

    def erase(self, person: str) -> int:
        """Forget what a person judged, and what was judged of a person's questions; how many."""
        with self._database.writing() as connection:
            gone = connection.execute(
                f"DELETE FROM feedback WHERE {_OF_PERSON}",  # noqa: S608  (a constant is put in)
                (self._database.tenant, person, person),
            )
        return gone.rowcount


def _plain(judged: Judged) -> dict[str, Any]:
    """What tells later which answer was meant, without copying the papers once more."""
    return {
        "question": judged.question,
        "standalone": judged.standalone,
        "asker": judged.asker,
        "viewer": judged.viewer,
        "status": judged.status,
        "kinds": list(judged.kinds),
        "cited": list(judged.cited),
        "model": judged.model,
        "asked_on": judged.asked_on.isoformat() if judged.asked_on else None,
        "generation": judged.generation,
        "versions": dict(judged.versions),
        "ts": judged.message,
    }


def _judged(at: str, who: str, verdict: str, comment: str | None, answer: str) -> Judged:
    kept = json.loads(answer)
    asked_on = kept.get("asked_on")
    return Judged(
        at=at,
        who=who,
        verdict=Verdict(verdict),
        comment=comment,
        question=kept["question"],
        standalone=kept.get("standalone"),
        asker=kept.get("asker"),
        viewer=kept["viewer"],
        status=kept["status"],
        kinds=tuple(kept.get("kinds") or ()),
        cited=tuple(kept["cited"]),
        model=kept.get("model"),
        asked_on=dt.date.fromisoformat(asked_on) if asked_on else None,
        generation=kept.get("generation"),
        versions=kept.get("versions") or {},
        message=kept.get("ts"),
    )
