"""Files that could not be read: their names, too, are for those alone who may see such papers."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3

from indexer.labelling.audiences import NO_POLICY
from indexer.labelling.deciding import Found, decide
from indexer.labelling.facts import PaperFacts
from indexer.records import PUBLIC, DateBasis, MeetingDate
from indexer.store.embedded.origin import labelling_of
from indexer.store.held import FileState
from indexer.store.port import Audiences

_UNREAD = """
    SELECT root, file, sha256, reader, reader_version, structure_version, manifest, problem,
        passages_version, facts_audience,
        (SELECT json_group_array(t.audience) FROM part t WHERE t.paper = p.id)
    FROM paper p WHERE tenant = ? AND problem IS NOT NULL ORDER BY root, file
"""
_NO_DATE = MeetingDate(None, DateBasis.NONE)


def unread(connection: sqlite3.Connection, tenant: str, audiences: Audiences) -> list[FileState]:
    """The files of which these audiences may know, in order.

    One that was read before still has its parts: whoever sees one of them knows the file. Of any
    other the folder is known, and the audience that the manifest states; a rule that asks for more
    leaves it in doubt, hence restricted.
    """
    labelling, day = labelling_of(connection, tenant) or (NO_POLICY, dt.date.min)
    found = []
    for *state, stated, parts in connection.execute(_UNREAD, (tenant,)).fetchall():
        one = FileState(*state)
        labels = set(json.loads(parts))
        if not labels:
            facts = PaperFacts(
                one.root, one.file, "", None, _NO_DATE, frozenset({"audience"} if stated else ())
            )
            [decided] = decide(facts, [Found(stated or PUBLIC, "")], labelling, day)
            labels = {decided.audience}
        if labels & audiences:
            found.append(one)
    return found
