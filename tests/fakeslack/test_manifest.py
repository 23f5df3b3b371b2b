"""The manifest decides what an app hears and may be asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakeslack import FakeSlack, Manifest, Timing


def test_the_manifest_decides_what_is_heard(tmp_path: Path) -> None:
    file = tmp_path / "manifest.yaml"
    file.write_text(
        "features:\n"
        "  slash_commands: [{command: /board, should_escape: true}]\n"
        "  shortcuts: [{type: message, callback_id: ask, name: Ask}]\n"
        "oauth_config: {scopes: {bot: ['chat:write', commands, 'app_mentions:read']}}\n"
        "settings: {event_subscriptions: {bot_events: [app_mention]}}\n",
        encoding="utf-8",
    )
    with FakeSlack(file, Timing(ack=0.2, retries=())) as slack:
        ada, bo = slack.user("Ada"), slack.user("Bo Peep")
        general = slack.channel("general", members=[ada])
        slack.serve_http("http://127.0.0.1:9/nobody")
        slack.dm(ada, "unheard")
        slack.mention(ada, general, "heard")
        slack.open_home(ada)
        slack.command(ada, ada, f"/board actions <@{bo.id}>")
        slack.settle(quiet=0.05)
        assert [d.name for d in slack.deliveries] == ["app_mention", "/board"]
        assert slack.deliveries[1].payload["text"] == f"actions <@{bo.id}|bo.peep>"
        with pytest.raises(AssertionError, match="no command /bored"):
            slack.command(ada, ada, "/bored")
    with pytest.raises(ValueError, match="without the scope im:history"):
        Manifest.read({"settings": {"event_subscriptions": {"bot_events": ["message.im"]}}})
