"""Counting needs no network, says what it counts with, and takes linear time."""

from __future__ import annotations

import socket
import time

import pytest

from indexer.embedding import Embedder
from indexer.embedding.hashed import HashedEmbedder
from indexer.tokens import TokenCounter


def test_counting_needs_no_network(
    real_embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    counter = TokenCounter(real_embedder)
    assert counter.tokens(["The board agreed.", ""]) == [4, 0]
    assert counter.pieces(["The board agreed.", ""]) == [4, 0]
    assert counter.encoding.startswith("cl100k_base")


def test_special_pieces_are_counted_apart(real_embedder: Embedder) -> None:
    counter = TokenCounter(real_embedder)
    assert counter.special_pieces == 2
    assert counter.max_pieces == 256
    assert counter.pieces([]) == []


@pytest.mark.parametrize("bad", ["a" * 500_000, " " * 500_000, "é–" * 250_000, "." * 500_000])
def test_a_run_without_end_is_counted_in_linear_time(bad: str) -> None:
    begun = time.process_time()
    (count,) = TokenCounter(HashedEmbedder()).tokens([bad])
    assert count > 1_000
    assert time.process_time() - begun < 10
