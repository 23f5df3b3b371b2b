"""What runs along pages and may say that a paper is shut."""

from __future__ import annotations

import pytest

from indexer.reading.secrecy import speaks_of_secrecy


@pytest.mark.parametrize("words", ["Page 1 of 3   Reserved", "PROTECT", "Reserved – page 2"])
def test_a_foot_that_may_shut_a_paper(words: str) -> None:
    assert speaks_of_secrecy(words)


@pytest.mark.parametrize("words", ["All rights reserved", "Protect our rivers", "Reserved seats"])
def test_a_foot_that_says_something_else(words: str) -> None:
    assert not speaks_of_secrecy(words)
