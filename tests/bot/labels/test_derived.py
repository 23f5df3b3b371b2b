"""What was kept from papers beside their text follows their labels, wherever it has moved."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.audience import EVERYBODY, Viewer
from bot.register.in_sqlite import SqliteLedger
from bot.register.service import Register
from indexer.build import Order, index
from indexer.embedding.hashed import HashedEmbedder
from indexer.labelling.rules import Condition, Labelling, Rule
from indexer.store.embedded import open_store
from indexer.store.embedded.store import EmbeddedStore

MINUTES = """Minutes of the Weirs Committee

6 February 2024

1. Fish pass

Action

Jo Kerr to write to the owner of the eel trap.
"""
MEMBERS = Viewer.of(["members"])
OPEN = Labelling(frozenset({"public", "restricted", "members"}), "public")
SHUT = Labelling(OPEN.names, "members")


@pytest.fixture
def weir(tmp_path: Path) -> Iterator[tuple[EmbeddedStore, Register, Path]]:
    papers = tmp_path / "weir"
    papers.mkdir()
    (papers / "minutes.txt").write_text(MINUTES, "utf-8")
    with closing(open_store(tmp_path / "store", create=True)) as store:
        index([papers], store, HashedEmbedder(64), Order(labelling=OPEN))
        register = Register(store, SqliteLedger(tmp_path / "store"))
        register.reconcile()
        yield store, register, papers


def listed(register: Register, viewer: Viewer) -> list[str]:
    return [one.row.quotation for one in register.entries(viewer)]


def test_an_action_is_seen_by_who_sees_its_paper_now(
    weir: tuple[EmbeddedStore, Register, Path],
) -> None:
    store, register, papers = weir
    assert listed(register, EVERYBODY)
    index([papers], store, HashedEmbedder(64), Order(labelling=SHUT))
    assert not listed(register, EVERYBODY)
    assert listed(register, MEMBERS)


def test_an_action_whose_file_is_gone_has_the_label_that_the_file_would_have(
    weir: tuple[EmbeddedStore, Register, Path],
) -> None:
    """What is kept of its label then says nothing any more."""
    store, register, papers = weir
    (papers / "minutes.txt").unlink()
    (papers / "other.txt").write_text("Eels\n\n1. They are counted.\n", "utf-8")
    index([papers], store, HashedEmbedder(64), Order(prune=True, labelling=OPEN))
    register.reconcile()
    assert len(listed(register, EVERYBODY)) == 1
    of_board = Rule(Condition(boards=("Weirs Committee",)), "members")
    for policy in (SHUT, replace(OPEN, giving=(of_board,))):
        index([papers], store, HashedEmbedder(64), Order(labelling=policy))
        assert listed(register, EVERYBODY) == []
    index([papers], store, HashedEmbedder(64), Order(labelling=OPEN))
    assert len(listed(register, EVERYBODY)) == 1


def test_an_action_that_moved_within_its_paper_is_shut_with_the_part_it_moved_to(
    weir: tuple[EmbeddedStore, Register, Path],
) -> None:
    store, register, papers = weir
    again = MINUTES.replace("1. Fish pass", "1. The fish pass at the mill")
    (papers / "minutes.txt").write_text(again, "utf-8")
    index([papers], store, HashedEmbedder(64), Order(labelling=OPEN))
    assert register.reconcile().moved
    (papers / "minutes.txt").write_text(again.replace("Jo Kerr to write", "Noted a letter"))
    index([papers], store, HashedEmbedder(64), Order(labelling=OPEN))
    assert "write to the owner of the eel trap." in listed(register, EVERYBODY)
    index([papers], store, HashedEmbedder(64), Order(labelling=SHUT))
    assert listed(register, EVERYBODY) == []
