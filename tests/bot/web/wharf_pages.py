"""A quayside committee's papers behind web pages: long ones, hostile ones, restricted ones."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from starlette.testclient import TestClient

from bot.addresses import Addresses
from bot.answering import Answerer
from bot.audience import EVERYBODY, Viewer
from bot.register.in_sqlite import SqliteLedger
from bot.register.service import Register
from bot.web.app import web_pages
from bot.web.desk import Desk
from bot.web.guard import Hosts
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.records import RESTRICTED
from indexer.store.embedded import open_store
from indexer.store.port import Store
from tests.bot.quayside import CLAIM, LATER_REPORT, MINUTES, REPORT
from tests.bot.test_editions import FIRST, REVISED

CLERK = Viewer.of([RESTRICTED])
HERE = "http://127.0.0.1:8000"
BERTHS = "How many berths does the north pontoon carry?"

LONGEST = 50  # paragraphs on a page
SCRIPT = "<script>document.title='taken'</script>"
IMAGE = "<img src=x onerror=\"document.title='taken'\">"
TURNED = "\u202egnp.exe\u2066 &amp; {{ 7 * 7 }}"
HOSTILE = f"""{SCRIPT} Ropes and rafts

Quayside {IMAGE} Committee

14 March 2024

Purpose of report

For information.

{IMAGE} Background

1. The ropes {SCRIPT} of the raft cost £333 {IMAGE} and javascript:alert(1) is printed here.

2. A name of {TURNED} was found upon the third raft, and nobody knows whose it might be.

3. "><svg onload=document.title='taken'> is what the divers wrote upon the fourth raft.

{"4. " + "Unbroken" * 60}
"""
HOSTILE_FILE = "<img src=x onerror=alert(1)>&{{7}}.txt"

LONG = """Note of the Quayside Committee

Quayside Committee

9 May 2024

""" + "\n\n".join(
    f"{item}. Survey of quay {item}\n\nDecision\n\n"
    + "\n\n".join(f"{n}) Agreed to renew ladder {item}{n:02d} of the quay." for n in range(1, 21))
    for item in range(1, 4)
)
MANIFEST = """[[paper]]
match = "claim.txt"
audience = "restricted"

[[paper]]
match = "report.txt"
source_url = "https://papers.wharf.example/report?a=1&b=2"

[[paper]]
match = "later.txt"
source_url = "http://papers.wharf.example/later"
"""
PUBLIC_PAPERS = {
    "minutes.txt": MINUTES,
    "report.txt": REPORT,
    "later.txt": LATER_REPORT,
    "fees.txt": FIRST,
    "fees-late.txt": REVISED,
    "long.txt": LONG,
    HOSTILE_FILE: HOSTILE,
    "manifest.toml": MANIFEST,
}
PAPERS = {**PUBLIC_PAPERS, "claim.txt": CLAIM}


def make_store(folder: Path, papers: dict[str, str]) -> Store:
    """Index these papers into ``folder``, or bring it up to date with them."""
    root = folder / "papers"
    root.mkdir(parents=True, exist_ok=True)
    for name, text in papers.items():
        (root / name).write_text(text, "utf-8")
    store = open_store(folder / "store", create=True)
    index([root], store, HashedEmbedder())
    Register(store, SqliteLedger(folder / "store")).reconcile()
    return store


@dataclass(frozen=True)
class Wharf:
    """A store, and clients that open its pages."""

    folder: Path
    store: Store

    def desk(self, viewer: Viewer = EVERYBODY, url: str | None = None) -> Desk:
        """The services over the store."""
        addresses = Addresses.below(url)
        register = Register(self.store, SqliteLedger(self.folder / "store"), addresses=addresses)
        answerer = Answerer(self.store, HashedEmbedder(), addresses)
        return Desk(self.store, answerer, register, viewer, longest=LONGEST)

    def client(self, viewer: Viewer = EVERYBODY, url: str | None = None) -> TestClient:
        """A client of the pages for a viewer."""
        app = web_pages(self.desk(viewer), Hosts.of("127.0.0.1", url), url=url)
        return TestClient(app, base_url=HERE)

    def paragraph(self, words: str, viewer: Viewer = CLERK) -> str:
        """The id of the one paragraph that holds these words."""
        with self.store.snapshot() as snapshot:
            found = [
                one.id
                for part in snapshot.parts(viewer.audiences)
                for one in snapshot.paragraphs(part.key, viewer.audiences)
                if words in one.text
            ]
        assert len(found) == 1, (words, found)
        return found[0]

    def paper(self, file: str, viewer: Viewer = CLERK) -> str:
        """The id of a paper."""
        with self.store.snapshot() as snapshot:
            return next(one.id for one in snapshot.papers(viewer.audiences) if one.file == file)


@contextmanager
def wharf_of(folder: Path, papers: dict[str, str]) -> Iterator[Wharf]:
    """The papers indexed; the store is closed at the end."""
    store = make_store(folder, papers)
    try:
        yield Wharf(folder, store)
    finally:
        store.close()
