"""The wharf's papers, as the tests of Slack have them."""

from __future__ import annotations

from tests.bot.slack.conftest import folder, made

__all__ = ["folder", "made"]
