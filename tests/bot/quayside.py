"""A few papers of a quayside committee in a throw-away store, ready to be asked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.answering import Answerer
from bot.answers import Answer, Results
from bot.audience import EVERYBODY, Viewer
from bot.library import Library, Shelved
from bot.questions.understanding import Query, understand
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.store.embedded import open_store
from indexer.store.port import Snapshot, Store

TODAY = dt.date(2025, 2, 10)

MINUTES = """Note of the Quayside Committee

Quayside Committee

8 February 2024

Venue: Council Chamber, Wharf House, 10.30am

1. Apologies and declarations of interest

Apologies were received from Cllr Tom Pike and Cllr Una Marsh.

Cllr Mina Cole declared an interest in item 3 as a member of the sailing club.

2. Pontoon repairs

The engineer described the state of the north pontoon.

Members discussed:

1) The chains had worn faster than expected.

Decision

Agreed to replace the chains of the north pontoon at a cost of £14,200.

Agreed to close the north pontoon for two weeks.

Action

Officers to:

1) write to every berth holder before the closure.

2) report the price of new fenders.

3) ask the sailing club for its dates.

3. Sailing club lease

Decision

Noted the progress on the lease of the sailing club.

4. Date of next meeting

The next meeting will be held on 16 May 2024.

Appendix A: Attendance

Chair: Cllr Ana Bell

Deputy Chair: Cllr Rhys Orme

Present: Cllr Mina Cole

Apologies: Cllr Tom Pike, Cllr Una Marsh
"""

REPORT = """Pontoon repairs

Quayside Committee

8 February 2024

Purpose of report

For decision.

Summary

This report asks for the repair of the north pontoon.

Recommendation

That members approve the replacement of the chains.

Contact officer: Jo Kerr
Position: Harbour Engineer
Phone no: 01632 960001
Email: jo.kerr@wharf.example

Pontoon repairs

Background

1. The north pontoon carries 46 berths.

2. By the end of the season 39 boats had been licensed to use the north pontoon.

3. The repair has four aims:

3.1 to make the walkway level

3.2 to renew the chains

3.3 to light the steps

3.4 to widen the gate

4. The Tidal Works Panel (TWP) inspected the north pontoon twice in 2023.

5. The south pontoon will be dredged in the autumn of 2026.
"""

LATER_REPORT = """Pontoon review

Quayside Committee

7 November 2024

Purpose of report

For information.

Background

1. By the end of the season 52 boats had been licensed to use the north pontoon.

2. The divers found the piles to be sound in every part of the pontoon that they could reach.
"""

AGENDA = """Quayside Committee

Agenda

Thursday 12 June 2024

Item	Page

1. Apologies	1 - 2

2. Pontoon repairs	3 - 6

CONFIDENTIAL ITEMS

3. Breakwater insurance claim	7 - 9
"""

CLAIM = """Breakwater insurance claim

Quayside Committee

12 June 2024

1. The insurer Oldwick offers £77,000 for the breakwater insurance claim.

2. Accepting the breakwater offer would end the claim by Christmas.
"""

CLAIM_RESTRICTED = """[[paper]]
match = "claim.txt"
audience = "restricted"
"""


@dataclass(frozen=True, slots=True)
class Asking:
    """A store with an answerer over it."""

    store: Store
    answerer: Answerer

    def ask(self, question: str, *, viewer: Viewer = EVERYBODY, today: dt.date = TODAY) -> Answer:
        """Ask on a fixed day."""
        return self.answerer.ask(question, viewer, today=today)

    def search(self, query: str, *, viewer: Viewer = EVERYBODY) -> Results:
        """Search."""
        return self.answerer.search(query, viewer)

    @contextmanager
    def library(self, viewer: Viewer = EVERYBODY) -> Iterator[tuple[Snapshot, Library]]:
        """A snapshot and what the viewer may see of it."""
        with self.store.snapshot() as snapshot:
            yield snapshot, Library(snapshot, viewer)

    def shelves(self, viewer: Viewer = EVERYBODY) -> list[tuple[Shelved, ...]]:
        """Every part that the viewer may see, as paragraphs in order."""
        with self.library(viewer) as (snapshot, library):
            return [library.shelf(snapshot, key) for key in library.parts]


@contextmanager
def papers_held(folder: Path, papers: Mapping[str, str]) -> Iterator[Asking]:
    """Index these texts (by file name) into a store of their own under ``folder``."""
    root = folder / "papers"
    for file, text in papers.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    embedder = HashedEmbedder()
    store = open_store(folder / "store", create=True)
    index([root], store, embedder)
    try:
        yield Asking(store, Answerer(store, embedder))
    finally:
        store.close()


def query(text: str, today: dt.date = TODAY) -> Query:
    """A question as understood on a fixed day."""
    return understand(text, today=today)
