"""One server: the store, Slack and the web pages over it, and how it is; until it is stopped."""

from __future__ import annotations

from pathlib import Path

from bot.digests.wiring import Place
from bot.limits.quota import Limits, Quota
from bot.rounds import rounds
from bot.slack.serving import Served, Shared, running
from bot.slack.web import web_app
from bot.web.alone import public_pages
from bot.web.health import unreadable
from bot.web.opened import opened
from indexer.settings import Settings


def serve(given: Path | None, settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; what is being answered is finished first.

    The web pages are served where their address is configured, and show public papers only.

    Raises:
        StoreMissing: nothing has been indexed yet.
        SettingsError: a setting is missing or wrong.
    """
    with opened(given, settings) as here:
        store, answerer, register = here.store, here.answerer, here.register
        quota = Quota(Limits.of(settings))  # of Slack and the pages together
        pages = None
        if settings.web_url:
            pages = public_pages(settings, store, answerer, register, quota, here.record)
        served = Served(settings, here.folder, store, answerer, register)
        shared = Shared(quota, here.record)
        with running(served, told=here.metrics.event, shared=shared) as slack:

            def trouble() -> str | None:
                return unreadable(store) or slack.trouble()

            app = slack.app if settings.slack_app_token is None else None
            routes = here.counting(trouble)
            with rounds(settings, Place(here.folder, store, register), here.metrics.digests):
                here.run(web_app(app, trouble, pages, routes))
