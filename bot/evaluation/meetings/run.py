"""A folder of transcripts scored, in a store that is thrown away."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot.evaluation.meetings.filing import file_meetings
from bot.evaluation.meetings.finding import FoundTurn, find
from bot.evaluation.meetings.transcripts import Asked, Meetings
from bot.wiring import created_store
from indexer.embedding import Embedder


def evaluate(meetings: Meetings, questions: Sequence[Asked], embedder: Embedder) -> list[FoundTurn]:
    """The questions put to all meetings at once, whichever of them are asked about."""
    with (
        tempfile.TemporaryDirectory(prefix="minutebook-meetings-") as place,
        created_store(Path(place)) as store,
    ):
        with store.writing() as writer:
            root = writer.root(Path(place)).key
            file_meetings(meetings.turns, writer, root, embedder)
        with store.snapshot() as snapshot:
            return list(find(snapshot, questions, embedder))
