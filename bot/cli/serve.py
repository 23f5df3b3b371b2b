"""`minutebook serve`: Slack and the web pages, whichever are configured; and whether it is well."""

from __future__ import annotations

import click

from bot.cli.options import Options, standard


@click.command("serve")
@standard
def command(options: Options) -> None:
    """Answer in Slack and on web pages until it is stopped.

    It serves whichever of them is configured. With MINUTEBOOK_SLACK_APP_TOKEN it connects to Slack
    by Socket Mode; else Slack sends signed requests to /slack/events. With MINUTEBOOK_WEB_URL the
    pages are served, of public papers only. /healthz says whether it is alive, /readyz whether it
    can answer.
    """
    from bot.logs.writing import log_to
    from bot.slack.needed import check
    from indexer.settings import load_settings

    settings = load_settings()
    pages_alone = settings.slack_bot_token is None and settings.web_url is not None
    if not pages_alone:
        check(settings)

    log_to(form=settings.log)
    if pages_alone:
        from bot.web.alone import serve_pages

        serve_pages(options.store, settings)
    else:
        from bot.serving import serve

        serve(options.store, settings)
