"""What the policy file says of papers at this moment, for whoever follows it."""

from __future__ import annotations

from bot.labels.following import Wanted
from bot.policies.policy_file import CLOSED, PolicyFile
from indexer.labelling.rules import Labelling
from indexer.settings import Settings


def wanted_by(settings: Settings) -> Wanted:
    """The labelling of the policy as its file says now.

    While the file cannot be read nobody has more than public papers, and labels stay as they are.

    Raises:
        SettingsError: the policy cannot be read, or is wrong, to begin with.
    """
    if settings.policy is None:
        return lambda: None
    file = PolicyFile(settings.policy)

    def now() -> Labelling | None:
        policy = file.now()
        return None if policy is CLOSED else policy.labelling

    return now
