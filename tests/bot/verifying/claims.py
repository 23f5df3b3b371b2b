"""What is asked of every claim: it stands, or it is dropped and said why."""

from __future__ import annotations

from collections.abc import Sequence

from bot.verifying.checking import verify
from bot.verifying.records import Cited


def assert_stands(claim: str, passages: Sequence[Cited]) -> None:
    """A faithful claim is let through as one."""
    verified = verify(claim, passages)
    assert not verified.faults
    assert len(verified.claims) == 1


def assert_dropped(claim: str, passages: Sequence[Cited]) -> None:
    """A changed claim is not, and its fault is named."""
    verified = verify(claim, passages)
    assert verified.claims == ()
    assert verified.faults
