"""The wharf's papers and its Slack, as the tests of Slack have them."""

from __future__ import annotations

from tests.bot.slack.conftest import ada, ben, clerk, folder, kerr, made, slack, wharf

__all__ = ["ada", "ben", "clerk", "folder", "kerr", "made", "slack", "wharf"]
