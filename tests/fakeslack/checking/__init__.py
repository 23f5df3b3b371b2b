"""Every limit of Slack's (and of our own) that a message or a view must keep."""

from __future__ import annotations

from tests.fakeslack.checking.flaws import Flaw
from tests.fakeslack.checking.surfaces import check_message, check_view, with_block_ids

__all__ = ["Flaw", "check_message", "check_view", "with_block_ids"]
