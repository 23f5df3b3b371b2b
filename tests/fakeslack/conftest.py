"""The fake's own tests use its fixture."""

from __future__ import annotations

from tests.fakeslack.fixtures import slack

__all__ = ["slack"]
