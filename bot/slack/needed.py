"""What Slack cannot be served without. Light: it is looked at before anything is started."""

from __future__ import annotations

from indexer.errors import SettingsError
from indexer.settings import Settings


def check(settings: Settings) -> None:
    """Refuse settings with which Slack cannot be served.

    Raises:
        SettingsError: what is missing, and what to write.
    """
    if settings.slack_bot_token is None:
        raise SettingsError(
            "nothing is configured to serve",
            mend="set MINUTEBOOK_SLACK_BOT_TOKEN (docs/slack.md),"
            " or MINUTEBOOK_WEB_URL (docs/web.md)",
        )
    if settings.policy is None:
        raise SettingsError(
            "Slack is not started without a policy that says who may see what",
            mend="write one with `minutebook policy example > policy.toml`, change it, and name it"
            " in MINUTEBOOK_POLICY",
        )
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        raise SettingsError(
            "Slack can reach this server neither way",
            mend="set MINUTEBOOK_SLACK_APP_TOKEN (Socket Mode) or MINUTEBOOK_SLACK_SIGNING_SECRET",
        )
