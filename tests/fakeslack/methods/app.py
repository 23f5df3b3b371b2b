"""``auth.*``, ``apps.*`` and ``api.*``: what an app asks about itself."""

from __future__ import annotations

from tests.fakeslack.api import Api
from tests.fakeslack.calling import Args
from tests.fakeslack.json_types import Json
from tests.fakeslack.world import APP, BOT, BOT_USER, TEAM


def auth_test(api: Api, args: Args) -> Json:  # noqa: ARG001  it takes none
    """Who the app is. Its body is empty JSON."""
    return {
        "url": "https://harbour.slack.test/",
        "team": "Harbour",
        "team_id": TEAM,
        "user": api.world.users[BOT_USER].name,
        "user_id": BOT_USER,
        "bot_id": BOT,
        "is_enterprise_install": False,
    }


def bots_info(api: Api, args: Args) -> Json:  # noqa: ARG001
    """The app as a bot."""
    api.need_scope("users:read")
    name = api.world.users[BOT_USER].name
    return {"bot": {"id": BOT, "app_id": APP, "user_id": BOT_USER, "name": name}}


def api_test(api: Api, args: Args) -> Json:  # noqa: ARG001
    """That Slack is there."""
    return {}


def connections_open(api: Api, args: Args) -> Json:  # noqa: ARG001
    """An address for a socket."""
    return {"url": api.socket_address}


METHODS = {
    "auth.test": auth_test,
    "bots.info": bots_info,
    "api.test": api_test,
    "apps.connections.open": connections_open,
}
