"""What the app asked for when it was installed: scopes, events, commands and shortcuts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.im": "im:history",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "reaction_added": "reactions:read",
    "member_joined_channel": "channels:read",
    "tokens_revoked": None,
    "app_uninstalled": None,
    "app_home_opened": None,
}


@dataclass(frozen=True)
class Manifest:
    """The parts of an app's manifest that change how Slack behaves to it.

    ``commands`` and ``shortcuts`` (callback ids of message shortcuts) are None where any may be
    used: the app has no manifest yet. ``escaped_commands`` are those with ``should_escape``.
    """

    scopes: frozenset[str]
    events: frozenset[str]
    commands: frozenset[str] | None = None
    shortcuts: frozenset[str] | None = None
    escaped_commands: frozenset[str] = frozenset()

    @classmethod
    def usual(cls) -> Manifest:
        """The scopes and events of an app that answers when it is asked, and hears no more."""
        return cls(
            scopes=frozenset(
                (
                    "app_mentions:read im:history im:write chat:write assistant:write commands"
                    " users:read users:read.email channels:read groups:read"
                ).split()
            ),
            events=frozenset({"app_mention", "message.im", "app_home_opened"}),
        )

    @classmethod
    def read(cls, source: Path | dict[str, Any]) -> Manifest:
        """A manifest from its file (YAML or JSON) or as it was parsed.

        Raises:
            ValueError: it asks for an event without the scope that the event needs, which Slack
                refuses at installation.
        """
        loaded = source if isinstance(source, dict) else yaml.safe_load(source.read_text("utf-8"))
        features = loaded.get("features") or {}
        scopes = ((loaded.get("oauth_config") or {}).get("scopes") or {}).get("bot") or []
        subscribed = (loaded.get("settings") or {}).get("event_subscriptions") or {}
        commands = features.get("slash_commands") or []
        manifest = cls(
            scopes=frozenset(scopes),
            events=frozenset(subscribed.get("bot_events") or []),
            commands=frozenset(c["command"] for c in commands),
            escaped_commands=frozenset(c["command"] for c in commands if c.get("should_escape")),
            shortcuts=frozenset(
                s["callback_id"] for s in features.get("shortcuts") or [] if s["type"] == "message"
            ),
        )
        for event in sorted(manifest.events):
            scope = EVENT_SCOPES.get(event)
            if scope and scope not in manifest.scopes:
                raise ValueError(f"the manifest asks for {event} without the scope {scope}")
        if (manifest.commands or manifest.shortcuts) and "commands" not in manifest.scopes:
            raise ValueError("the manifest has commands or shortcuts without the scope commands")
        return manifest

    def escapes(self, command: str) -> bool:
        """Whether people mentioned in this command come with their ids."""
        return self.commands is None or command in self.escaped_commands

    def hears(self, event: str) -> bool:
        """Whether Slack sends this kind of event to the app."""
        scope = EVENT_SCOPES.get(event)
        return event in self.events and (scope is None or scope in self.scopes)
