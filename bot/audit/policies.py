"""A policy as it is recorded: its hash and audiences; its text apart, since it names people."""

from __future__ import annotations

import hashlib
from pathlib import Path

from bot.policy import Policy
from indexer.audit.records import Matter, Said


def policy_said(path: Path | None, policy: Policy | None) -> Said:
    """That a policy counts from here on; without one, that there is none."""
    if path is None or policy is None:
        return Said(Matter.POLICY, {"sha256": None})
    try:
        text = path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:  # gone again: what counts then is told, too
        text = ""
    data = {
        "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
        "default": policy.default,
        "audiences": sorted(policy.audiences),
    }
    return Said(Matter.POLICY, data, {"text": text})
