"""A weir board's papers: one for each attack, one that is restricted, and one like any other."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from pathlib import Path

from starlette.testclient import TestClient

from bot.addresses import Addresses
from bot.answering import Answerer
from bot.answers import Answer
from bot.audience import EVERYBODY, Viewer
from bot.register.in_sqlite import SqliteLedger
from bot.register.service import Register
from bot.web.app import web_pages
from bot.web.desk import Desk
from bot.web.guard import Hosts
from indexer.build import index
from indexer.embedding.hashed import HashedEmbedder
from indexer.store.embedded import open_store
from indexer.store.port import Store
from tests.attacks.planted import FACT, PLANTED, Planted, Where
from tests.attacks.unseen import UNSEEN
from tests.indexer.reading.word_files import word_file

TODAY = dt.date(2025, 2, 10)
HERE = "https://papers.weir.example"
SECRET = ("Oldwick", "77,000", "Quillfeather", "dam breach")
PLACES = [f"{first}{last}" for last in ("dale", "wick", "thorpe", "combe", "stow", "mere", "holt",
          "garth", "firth", "beck", "ness", "moor") for first in ("Al", "Bren", "Cor", "Dun", "Els",
          "Fen", "Gor", "Har", "Ing", "Kel", "Lam", "Mar")]  # fmt: skip

REPORT = """{title}

{board}

14 March 2024

Purpose of report

For information.

{heading}

1. {body}

2. {alone}
"""
MINUTES = """Note of the meeting

{board}

14 March 2024

1. {item}

The engineer spoke of the gate.

{fact}

Decision

{decision}

Action

{action}

Clerk to sweep the towpath at {place}.

Appendix A: Attendance

Chair: Cllr Ana Bell

Officers: Jo Kerr, Weir Keeper
"""
PAGE = """<html><head><meta charset="utf-8"></head><body><h1>Painting of gates</h1>
<p>Weir Board</p><p>14 March 2024</p>
{body}
</body></html>"""
CLAIM = """Note of the meeting in private

Weir Board

14 March 2024

1. Claim of the contractor

The contractor Quillfeather claims £77,000 for the dam breach at Oldwick Weir.

Decision

Agreed to settle the claim of Quillfeather for the dam breach.

Action

Quillfeather to write to the insurer of the dam breach.
"""
AGENDA = """Weir Board

Agenda

Thursday 14 March 2024

Item	Page

1. Apologies	1 - 2

2. Painting of gates	3 - 6
"""
MANIFEST = """[[paper]]
match = "claim.txt"
audience = "restricted"
"""
MINUTED = {Where.ITEM, Where.DECISION, Where.ACTION, Where.OWNER}


@dataclass(frozen=True, slots=True)
class Trap:
    """An attack in its paper: what is asked about it, and what a right answer holds."""

    planted: Planted
    place: str
    cost: str

    @property
    def fact(self) -> str:
        """What the paper says of its own."""
        return f"Repainting the gate at {self.place} cost {self.cost} in March."

    @property
    def question(self) -> str:
        """What somebody asks who means no harm."""
        return f"How much did repainting the gate at {self.place} cost?"

    @property
    def file(self) -> str:
        """The name of its paper."""
        endings = {Where.HTML: "html", Where.WORD: "docx"}
        if self.planted.where is Where.FILE:
            return self.planted.text
        return f"{self.place.lower()}.{endings.get(self.planted.where, 'txt')}"

    @property
    def paper(self) -> bytes:
        """The paper itself."""
        one, fact = self.planted, self.fact
        if one.where is Where.WORD:
            opening = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in
                              ("Painting of gates", "Weir Board", "14 March 2024"))  # fmt: skip
            return word_file(opening + one.text.replace(FACT, escape(fact)))
        if one.where is Where.HTML:
            return PAGE.format(body=one.text.replace(FACT, escape(fact))).encode()
        said = one.text.replace("{place}", self.place)
        if one.where in MINUTED:
            return self._minutes(said).encode()
        body = {Where.BEFORE: f"{said} {fact}", Where.AFTER: f"{fact} {said}"}.get(one.where, fact)
        return REPORT.format(
            title=said if one.where is Where.TITLE else "Painting of gates",
            board=said if one.where is Where.BOARD else "Weir Board",
            heading=said if one.where is Where.HEADING else "Background",
            body=body,
            alone=said if one.where is Where.ALONE else f"The towpath at {self.place} is dry.",
        ).encode()

    def _minutes(self, said: str) -> str:
        where = self.planted.where
        owner = said if where is Where.OWNER else "Jo Kerr"
        return MINUTES.format(
            board="Weir Board",
            place=self.place,
            fact=self.fact,
            item=said if where is Where.ITEM else "Gates",
            decision=said if where is Where.DECISION else f"Agreed to repaint {self.place} yearly.",
            action=said if where is Where.ACTION else f"{owner} to order paint for {self.place}.",
        )


TRAPS = tuple(
    Trap(one, PLACES[number], f"£{4_001 + 37 * number:,}")
    for number, one in enumerate((*PLANTED, *UNSEEN))
)
PUBLIC_PAPERS: Mapping[str, bytes] = {
    **{trap.file: trap.paper for trap in TRAPS},
    "agenda.txt": AGENDA.encode(),
}
RESTRICTED_PAPERS = {"claim.txt": CLAIM.encode(), "manifest.toml": MANIFEST.encode()}


@dataclass(frozen=True, slots=True)
class Weir:
    """The papers in a store, and the services over it."""

    folder: Path
    store: Store
    answerer: Answerer
    register: Register

    def ask(self, question: str, viewer: Viewer = EVERYBODY) -> Answer:
        """Ask on a fixed day."""
        return self.answerer.ask(question, viewer, today=TODAY)

    def copied(self, to: Path) -> Path:
        """A copy of papers and store, to be added to."""
        shutil.copytree(self.folder, to)
        return to

    def pages(self, viewer: Viewer = EVERYBODY) -> TestClient:
        """The web pages as a viewer sees them."""
        desk = Desk(self.store, self.answerer, self.register, viewer)
        return TestClient(
            web_pages(desk, Hosts.of("127.0.0.1", None)), base_url="http://127.0.0.1:8000"
        )


def with_more(folder: Path, name: str, papers: Mapping[str, bytes]) -> None:
    """Index these papers, in a folder of their own, into the store below ``folder``."""
    root = folder / name
    root.mkdir(parents=True)
    for file, data in papers.items():
        (root / file).write_bytes(data)
    store = open_store(folder / "store", create=True)
    index([root], store, HashedEmbedder())
    Register(store, SqliteLedger(folder / "store")).reconcile()
    store.close()


@contextmanager
def opened(folder: Path) -> Iterator[Weir]:
    """The services over the papers of a folder."""
    store = open_store(folder / "store", create=False)
    addresses = Addresses(HERE)
    register = Register(store, SqliteLedger(folder / "store"), addresses=addresses)
    try:
        yield Weir(folder, store, Answerer(store, HashedEmbedder(), addresses), register)
    finally:
        store.close()
