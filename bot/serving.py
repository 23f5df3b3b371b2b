"""One server: the store, Slack and the web pages over it, and how it is; until it is stopped."""

from __future__ import annotations

from pathlib import Path

from bot.wiring import answerer_over, opened_store, register_over, store_folder
from indexer.settings import Settings


def serve(given: Path | None, settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT; what is being answered is finished first.

    The web pages are served where their address is configured, and show public papers only.

    Raises:
        StoreMissing: nothing has been indexed yet.
        SettingsError: a setting is missing or wrong.
    """
    from bot.audit.wiring import note_policy, recording
    from bot.database import Database
    from bot.digests.wiring import Place
    from bot.labels.by_policy import wanted_by
    from bot.labels.following import followed
    from bot.limits.quota import Limits, Quota
    from bot.logs.numbered import Numbered
    from bot.metrics.counted import Metrics
    from bot.metrics.page import metrics_route
    from bot.metrics.standing import Standing
    from bot.rounds import rounds
    from bot.slack.serving import Shared, running
    from bot.slack.web import web_app
    from bot.web.alone import public_pages
    from bot.web.health import unreadable, warm
    from bot.web.server import listening, run, stoppable

    folder = store_folder(given, settings)
    with (
        stoppable(),
        opened_store(given, settings) as store,
        listening(settings) as bound,
        recording(folder, settings) as record,
        followed(store, wanted_by(settings)),  # before anybody is answered
    ):
        note_policy(folder, settings)
        register = register_over(store, folder, settings)
        metrics = Metrics()
        answerer = answerer_over(store, settings, register, metrics)
        warm(answerer)
        quota = Quota(Limits.of(settings))  # of Slack and the pages together
        pages = None
        if settings.web_url:
            pages = public_pages(settings, store, answerer, register, quota, record)
        with running(
            settings,
            folder,
            store,
            answerer,
            register,
            told=metrics.event,
            shared=Shared(quota, record),
        ) as slack:

            def trouble() -> str | None:
                return unreadable(store) or slack.trouble()

            metrics.add(Standing(Database(folder), trouble))
            app = slack.app if settings.slack_app_token is None else None
            routes = [metrics_route(settings, metrics.text)]
            with rounds(settings, Place(folder, store, register), metrics.digests):
                run(Numbered(web_app(app, trouble, pages, routes), metrics.requested), bound)
