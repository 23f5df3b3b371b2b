"""What a viewer may see of actions, decisions, people and approvals, the clerk's word first."""

from __future__ import annotations

import json
import sqlite3

from indexer.corrections import corrected_actions, corrected_decisions
from indexer.deeds import Correction, Deed
from indexer.records import Action, Approval, Decision, Person
from indexer.store.embedded.extraction import (
    ACTIONS,
    APPROVALS,
    CORRECTION_COLUMNS,
    DECISIONS,
    EXTRACTION_COLUMNS,
    PEOPLE,
    Kept,
    Noun,
    correction_of,
)
from indexer.store.port import Audiences
from indexer.words import normalise

_SEEN = "(SELECT value FROM json_each(:seen))"
# A row counts where its part is seen; paragraphs that a part no longer holds order it last.
_ROWS = f"""
    SELECT {EXTRACTION_COLUMNS} FROM {{table}} x
        JOIN part t ON t.tenant = x.tenant AND t.key = x.part_key
        JOIN paper p ON p.id = t.paper
        LEFT JOIN paragraph g ON g.tenant = x.tenant AND g.key = x.paragraph_key
    WHERE x.tenant = :tenant AND t.audience IN {_SEEN}
    ORDER BY p.root, p.file, t.ordinal, g.ordinal, x.id
"""  # noqa: S608  (constants are put in, here and below)
_CORRECTIONS = f"""
    SELECT {CORRECTION_COLUMNS} FROM correction c
        JOIN part t ON t.tenant = c.tenant AND t.key = c.part_key
    WHERE c.tenant = :tenant AND t.audience IN {_SEEN} ORDER BY c.id
"""  # noqa: S608
_OF_DEEDS = f"""
    SELECT {CORRECTION_COLUMNS} FROM correction c
    WHERE c.tenant = ? AND c.what IN (SELECT value FROM json_each(?)) ORDER BY c.id
"""  # noqa: S608


def corrections_by(connection: sqlite3.Connection, tenant: str, *deeds: Deed) -> list[Correction]:
    """The corrections of these deeds, oldest first, with what undoes any: for no viewer to see."""
    wanted = json.dumps([*deeds, Deed.UNDO])
    return [correction_of(row) for row in connection.execute(_OF_DEEDS, (tenant, wanted))]


class VisibleExtraction:
    """Reads what was extracted for one viewer, within one transaction."""

    def __init__(self, connection: sqlite3.Connection, tenant: str, audiences: Audiences) -> None:
        """``audiences`` are the labels that the viewer sees."""
        self._connection = connection
        self._given = {"tenant": tenant, "seen": json.dumps(sorted(audiences))}

    def actions(self) -> list[Action]:
        """Actions as corrected."""
        return corrected_actions(self._all(ACTIONS), self.corrections())

    def decisions(self) -> list[Decision]:
        """Decisions as corrected."""
        return [one for one in self._decisions() if not one.unsure]

    def unsure(self) -> list[Decision]:
        """What may be decided, less what the clerk has rejected or taken up."""
        held = self._decisions()
        taken = {(one.paragraph_id, normalise(one.text)) for one in held if not one.unsure}
        return [
            one
            for one in held
            if one.unsure and (one.paragraph_id, normalise(one.text)) not in taken
        ]

    def _decisions(self) -> list[Decision]:
        return corrected_decisions(self._all(DECISIONS), self.corrections())

    def people(self) -> list[Person]:
        """People as printed."""
        return self._all(PEOPLE)

    def approvals(self) -> list[Approval]:
        """Approvals of minutes as printed."""
        return self._all(APPROVALS)

    def corrections(self) -> list[Correction]:
        """Corrections, oldest first."""
        return [correction_of(row) for row in self._connection.execute(_CORRECTIONS, self._given)]

    def _all(self, kept: Kept[Noun]) -> list[Noun]:
        rows = self._connection.execute(_ROWS.format(table=kept.table), self._given)
        return [kept.of_row(row) for row in rows]
