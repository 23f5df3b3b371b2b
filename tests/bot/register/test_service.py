"""The register over a real store: what an index finds, what people say, who sees which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.audience import EVERYBODY, Viewer
from bot.minuted.correcting import Correcting
from bot.register.in_sqlite import SqliteLedger
from bot.register.records import Event, Status, What
from bot.register.service import Register
from indexer.build import Order, index
from indexer.embedding.hashed import HashedEmbedder
from indexer.errors import InputError
from indexer.store.embedded import open_store

NOW = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)
NOTE = """Note of the Moorings Panel

Moorings Panel

8 February 2024

1. Pontoon

Actions

Officers to:

1) write to every berth holder.

2) price new chains.
"""
MEMBERS = Viewer.of(["restricted"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "note.txt").write_text(NOTE, "utf-8")
    return papers


class Held:
    """A store, its papers and its register."""

    def __init__(self, papers: Path) -> None:
        self.papers = papers
        self.store = open_store(papers.parent / "store", create=True)
        self.ledger = SqliteLedger(papers.parent / "store")
        self.register = Register(self.store, self.ledger, lambda: NOW)
        self.index()

    def index(self, *, rebuild: bool = False, prune: bool = False) -> None:
        index([self.papers], self.store, HashedEmbedder(32), Order(rebuild=rebuild, prune=prune))
        self.register.reconcile()

    def write(self, text: str) -> None:
        (self.papers / "note.txt").write_text(text, "utf-8")
        self.index()

    def texts(self, viewer: Viewer = EVERYBODY) -> list[str]:
        return [one.text.rstrip(".") for one in self.register.entries(viewer)]


@pytest.fixture
def held(folder: Path) -> Iterator[Held]:
    one = Held(folder)
    yield one
    one.store.close()


def test_an_index_registers_each_action_once(held: Held) -> None:
    held.index()
    held.index(rebuild=True)
    assert held.texts() == ["write to every berth holder", "price new chains"]
    assert len(held.ledger.rows()) == 2
    assert held.register.reconcile().new == ()


def test_what_people_said_outlives_a_rebuild(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    held.register.say(first, What.ASSIGN, "clerk", data={"owners": ["Ada Fenn"]})
    held.index(rebuild=True)
    again = held.register.find(first.id, EVERYBODY)
    assert again.owners == ("Ada Fenn",)
    assert [(e.at, e.by, e.what) for e in again.events] == [
        ("2026-01-05T09:00:00+00:00", "clerk", What.ASSIGN)
    ]


def test_an_action_whose_stem_moved_on_is_followed(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    held.register.say(first, What.CLOSE, "clerk")
    held.write(NOTE.replace("1) write to", "3) write to").replace("2) price", "4) price"))
    assert held.register.find(first.id, EVERYBODY).state.status is Status.CLOSED
    assert len(held.texts()) == 2


def test_reworded_actions_are_left_to_the_clerk(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    held.register.say(first, What.ASSIGN, "clerk", data={"owners": ["Ada Fenn"]})
    held.write(NOTE.replace("every berth holder", "every berth holder and the sailing club"))
    old = held.register.find(first.id, EVERYBODY)
    assert old.state.unsure is not None
    assert "and the sailing club" in old.state.unsure
    assert old.owners == ("Ada Fenn",)
    before = held.ledger.events()
    held.register.reconcile()
    assert held.ledger.events() == before


def test_a_paper_that_is_gone_takes_no_action_with_it(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    (held.papers / "note.txt").unlink()
    held.index(prune=True)
    kept = held.register.find(first.id, EVERYBODY)
    assert kept.listed is None
    assert kept.as_json()["text"] == first.text
    assert kept.state.unsure == "the paper is no longer held"
    held.register.say(kept, What.DISMISS, "clerk", "the paper was withdrawn")
    assert first.id not in [one.id for one in held.register.entries(EVERYBODY)]


def test_a_paper_that_becomes_restricted_takes_its_actions_out_of_sight(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    held.register.say(first, What.UPDATE, "Ada Fenn", "half of the letters are written")
    (held.papers / "manifest.toml").write_text(
        '[[paper]]\nmatch = "note.txt"\naudience = "restricted"\n', "utf-8"
    )
    held.index()
    assert held.texts() == []
    assert held.ledger.events(EVERYBODY.audiences) == {}
    with pytest.raises(InputError, match="no action has the id"):
        held.register.find(first.id, EVERYBODY)
    assert held.register.find(first.id, MEMBERS).state.last_update is not None


def test_nothing_is_kept_of_what_is_refused(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    with pytest.raises(InputError):
        held.register.say(first, What.REOPEN, "clerk")
    assert held.ledger.events() == {}


def test_two_people_who_close_at_once_close_it_once(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]

    def close(who: str) -> Event | None:
        try:
            return held.register.say(first, What.CLOSE, who)
        except InputError:
            return None

    with ThreadPoolExecutor(8) as people:
        said = list(people.map(close, "abcdefgh"))
    assert sum(one is not None for one in said) == 1
    assert len(held.ledger.events()[first.row.key]) == 1


def test_an_action_that_is_found_again_is_no_longer_asked_about(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    (held.papers / "note.txt").rename(held.papers / "note.away")
    held.index(prune=True)
    assert held.register.find(first.id, EVERYBODY).state.unsure == "the paper is no longer held"
    (held.papers / "note.away").rename(held.papers / "note.txt")
    held.index()
    assert held.register.find(first.id, EVERYBODY).state.unsure is None


def test_the_clerks_word_on_a_lost_action_is_not_asked_for_again(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    (held.papers / "note.txt").unlink()
    held.index(prune=True)
    lost = held.register.find(first.id, EVERYBODY)
    held.register.say(lost, What.CONFIRM, "clerk", data={"owners": ["Ada Fenn"]})
    before = held.ledger.events()
    held.register.reconcile()
    assert held.ledger.events() == before


def test_what_the_clerk_rejected_stays_away_when_its_paper_goes(held: Held) -> None:
    first = held.register.entries(EVERYBODY)[0]
    Correcting(held.store, "clerk").reject(first.id)
    (held.papers / "note.txt").unlink()
    held.index(prune=True)
    assert first.id not in [one.id for one in held.register.entries(EVERYBODY)]
    assert held.register.reconcile().unsure == ()
